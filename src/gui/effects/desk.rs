//! The thread that makes reports. It begins with the first one, so that nobody waits for it who wants none.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::News;
use crate::app::Event;
use crate::app::report::{self, DrawnPage, Order, Task};
use crate::report::export::Format;
use crate::report::pdf::{self, Typeset};
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
    jobs: Option<Sender<(Job, Locale)>>,
    news: News,
}

impl Desk {
    pub(super) fn new(news: News) -> Self {
        Self { jobs: None, news }
    }

    /// Takes an order in; messages about it are for this reader.
    pub(super) fn put(&mut self, job: Job, reader: Locale) {
        let unsent = match &self.jobs {
            None => (job, reader),
            Some(jobs) => match jobs.send((job, reader)) {
                Ok(()) => return,
                // The thread is gone: another one.
                Err(unsent) => unsent.0,
            },
        };
        let (send, receive) = channel();
        let news = self.news.clone();
        let thread = std::thread::Builder::new().name("report".to_owned());
        match thread.spawn(move || work(&receive, &news)) {
            Ok(_) => {
                // It has just begun and waits.
                let _ = send.send(unsent);
                self.jobs = Some(send);
            }
            Err(_) => self.news.send(failed(&unsent.0, &Tr::new(reader))),
        }
    }
}

/// Makes what is ordered until nobody orders any more. Of several orders for pages only the last is worth making.
fn work(jobs: &Receiver<(Job, Locale)>, news: &News) {
    while let Ok(first) = jobs.recv() {
        let waiting: Vec<(Job, Locale)> = std::iter::once(first).chain(jobs.try_iter()).collect();
        let last = waiting.iter().rposition(|(job, _)| matches!(job, Job::Typeset { .. }));
        // Pages that will be typeset anew need no picture, and of several pictures of one page the last is enough.
        let drawn_later = |at: usize, page: usize| {
            waiting.iter().skip(at + 1).any(|(job, _)| matches!(job, Job::Draw { page: other, .. } if *other == page))
        };
        let is_old = |at: usize, job: &Job| match job {
            Job::Typeset { .. } => last.is_some_and(|last| at < last),
            Job::Draw { page, .. } => last.is_some_and(|last| at < last) || drawn_later(at, *page),
            Job::Make { .. } => false,
        };
        let old: Vec<bool> = waiting.iter().enumerate().map(|(at, (job, _))| is_old(at, job)).collect();
        for ((job, reader), is_old) in waiting.into_iter().zip(old) {
            if is_old {
                continue;
            }
            let tr = Tr::new(reader);
            let trouble = failed(&job, &tr);
            match catch_unwind(AssertUnwindSafe(|| done(job, &tr))) {
                Ok(Some(event)) => news.send(event),
                Ok(None) => {}
                Err(_) => news.send(trouble),
            }
        }
        pdf::tidy();
    }
}

fn done(job: Job, tr: &Tr) -> Option<Event> {
    match job {
        Job::Typeset { number, order } => {
            let result = report::typeset(&order, tr).map(Arc::new);
            Some(Event::ReportTypeset { number, result })
        }
        Job::Draw { number, typeset, page, scale } => {
            let picture = Arc::new(typeset.draw(page, f64::from(scale) / 1000.0)?);
            Some(Event::ReportPageDrawn(DrawnPage { page, scale, number, picture }))
        }
        Job::Make { number, order, task } => {
            let format = match task {
                Task::Save(format) => format,
                Task::Print => Format::Pdf,
            };
            Some(Event::ReportMade { number, result: report::make(&order, format, tr) })
        }
    }
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
