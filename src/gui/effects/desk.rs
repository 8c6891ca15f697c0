//! The threads that make reports: one for the pages to look at, one for files. Each begins with its first order, so that nobody waits
//! for it who wants none.
//!
//! What nobody wants any more is left as soon as may be, and no new order waits for that: another thread takes it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::News;
use crate::app::Event;
use crate::app::report::{self, DrawnPage, Of, Order, Task};
use crate::report::export::Format;
use crate::report::pdf::{self, Typeset};
use crate::report::watch::{Progress, Unwanted, Watch};
use crate::text::{Locale, Tr};
use crate::tr;

/// Something to make.
pub(super) enum Job {
    /// The pages.
    Typeset { number: u64, order: Box<Order> },
    /// The picture of a page.
    Draw { number: u64, typeset: Arc<Typeset>, page: usize, scale: u32 },
    /// A file.
    Make { number: u64, order: Box<Order>, task: Task },
}

/// Where orders are taken in.
pub(super) struct Desk {
    pages: Lane,
    files: Lane,
    news: News,
}

/// A thread, while there is one, and the last order it was given that can be left.
#[derive(Default)]
struct Lane {
    orders: Option<Sender<(Job, Arc<Ticket>, Locale)>>,
    last: Option<Arc<Ticket>>,
}

/// What belongs to an order while it is carried out.
struct Ticket {
    of: Of,
    number: u64,
    is_wanted: AtomicBool,
    is_done: AtomicBool,
    news: News,
}

impl Watch for Ticket {
    fn is_wanted(&self) -> bool {
        self.is_wanted.load(Ordering::Acquire)
    }

    fn reached(&self, step: Progress) {
        if self.is_wanted() {
            self.news.send(Event::ReportReached { of: self.of, number: self.number, step });
        }
    }
}

impl Desk {
    pub(super) fn new(news: News) -> Self {
        Self { pages: Lane::default(), files: Lane::default(), news }
    }

    /// Takes an order in; messages about it are for this reader.
    pub(super) fn put(&mut self, job: Job, reader: Locale) {
        let (of, number) = match &job {
            Job::Typeset { number, .. } | Job::Draw { number, .. } => (Of::Pages, *number),
            Job::Make { number, .. } => (Of::File, *number),
        };
        let ticket = Ticket {
            of,
            number,
            is_wanted: AtomicBool::new(true),
            is_done: AtomicBool::new(false),
            news: self.news.clone(),
        };
        let lane = self.lane(of);
        // Pages that are typeset anew are not wanted as they were, nor is a file in whose place another is asked for.
        if !matches!(job, Job::Draw { .. }) {
            lane.leave();
        }
        lane.put((job, Arc::new(ticket), reader));
    }

    /// Nobody wants what is being made any more.
    pub(super) fn leave(&mut self, of: Of) {
        self.lane(of).leave();
    }

    fn lane(&mut self, of: Of) -> &mut Lane {
        match of {
            Of::Pages => &mut self.pages,
            Of::File => &mut self.files,
        }
    }
}

impl Lane {
    /// Leaves the last order where it is not done yet, and with it the thread: it ends by itself as soon as it can.
    fn leave(&mut self) {
        if let Some(last) = self.last.take() {
            last.is_wanted.store(false, Ordering::Release);
            if !last.is_done.load(Ordering::Acquire) {
                self.orders = None;
            }
        }
    }

    fn put(&mut self, order: (Job, Arc<Ticket>, Locale)) {
        let ticket = order.1.clone();
        if !matches!(order.0, Job::Draw { .. }) {
            self.last = Some(ticket.clone());
        }
        let unsent = match &self.orders {
            None => order,
            Some(orders) => match orders.send(order) {
                Ok(()) => return,
                // The thread is gone: another one.
                Err(unsent) => unsent.0,
            },
        };
        let (send, receive) = channel();
        let thread = std::thread::Builder::new().name("report".to_owned());
        match thread.spawn(move || work(&receive)) {
            Ok(_) => {
                // It has just begun and waits.
                let _ = send.send(unsent);
                self.orders = Some(send);
            }
            Err(_) => ticket.news.send(failed(&unsent.0, &Tr::new(unsent.2))),
        }
    }
}

/// Makes what is ordered until nobody orders any more.
fn work(orders: &Receiver<(Job, Arc<Ticket>, Locale)>) {
    while let Ok(first) = orders.recv() {
        let waiting: Vec<(Job, Arc<Ticket>, Locale)> = std::iter::once(first).chain(orders.try_iter()).collect();
        let last = waiting.iter().rposition(|(job, ..)| matches!(job, Job::Typeset { .. }));
        // Pages that will be typeset anew need no picture, and of several pictures of one page the last is enough.
        let drawn_later = |at: usize, page: usize| {
            waiting.iter().skip(at + 1).any(|(job, ..)| matches!(job, Job::Draw { page: other, .. } if *other == page))
        };
        let is_old = |at: usize, job: &Job| match job {
            Job::Draw { page, .. } => last.is_some_and(|last| at < last) || drawn_later(at, *page),
            Job::Typeset { .. } | Job::Make { .. } => false,
        };
        let old: Vec<bool> = waiting.iter().enumerate().map(|(at, (job, ..))| is_old(at, job)).collect();
        for ((job, ticket, reader), is_old) in waiting.into_iter().zip(old) {
            if is_old || !ticket.is_wanted() {
                continue;
            }
            let tr = Tr::new(reader);
            let trouble = failed(&job, &tr);
            let made = catch_unwind(AssertUnwindSafe(|| done(job, &tr, &ticket)));
            ticket.is_done.store(true, Ordering::Release);
            match made {
                Ok(Ok(Some(event))) => ticket.news.send(event),
                Ok(Ok(None) | Err(Unwanted)) => {}
                Err(_) => ticket.news.send(trouble),
            }
        }
        pdf::tidy();
    }
}

fn done(job: Job, tr: &Tr, ticket: &Arc<Ticket>) -> Result<Option<Event>, Unwanted> {
    let watch: Arc<dyn Watch> = ticket.clone();
    Ok(match job {
        Job::Typeset { number, order } => {
            let result = report::typeset(&order, tr, &watch)?.map(Arc::new);
            Some(Event::ReportTypeset { number, result })
        }
        Job::Draw { number, typeset, page, scale } => {
            let drawn = typeset.draw(page, f64::from(scale) / 1000.0);
            drawn.map(|picture| {
                let picture = Arc::new(picture);
                Event::ReportPageDrawn(DrawnPage { page, scale, number, picture })
            })
        }
        Job::Make { number, order, task } => {
            let format = match task {
                Task::Save(format) => format,
                Task::Print => Format::Pdf,
            };
            Some(Event::ReportMade { number, result: report::make(&order, format, tr, &watch)? })
        }
    })
}

/// What is told where making something fell over.
fn failed(job: &Job, tr: &Tr) -> Event {
    let message = || tr!(tr, "report-fell-over");
    match job {
        Job::Typeset { number, .. } => Event::ReportTypeset { number: *number, result: Err(message()) },
        Job::Make { number, .. } => Event::ReportMade { number: *number, result: Err(message()) },
        Job::Draw { .. } => Event::Report { text: message(), is_error: true },
    }
}
