//! Work over many files, on a thread of its own: away from the window, and from the disk thread, for which a save would have to wait.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::JoinHandle;

use super::News;
use crate::app::Event;

/// Work of one kind. What is begun later takes the place of what was begun before.
pub(super) struct Bulk {
    /// The name of its thread.
    name: &'static str,
    /// The number of what was begun last; higher once that was stopped.
    newest: Arc<AtomicU64>,
    thread: Option<JoinHandle<()>>,
}

/// Tells work whether somebody still wants it.
pub(super) struct Turn {
    newest: Arc<AtomicU64>,
    number: u64,
}

impl Turn {
    /// Whether to go on.
    pub(super) fn goes_on(&self) -> bool {
        self.newest.load(Ordering::Acquire) == self.number
    }
}

impl Bulk {
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, newest: Arc::default(), thread: None }
    }

    /// Begins to work. What comes of it is told, and `fell_over` where it fell over or no thread was to be had.
    pub(super) fn begin(
        &mut self,
        news: &News,
        fell_over: Event,
        work: impl FnOnce(&Turn) -> Option<Event> + Send + 'static,
    ) {
        let number = self.newest.fetch_add(1, Ordering::AcqRel) + 1;
        let turn = Turn { newest: self.newest.clone(), number };
        let (news, unmade) = (news.clone(), (news, fell_over.clone()));
        let spawned = std::thread::Builder::new().name(self.name.to_owned()).spawn(move || {
            if let Some(event) = catch_unwind(AssertUnwindSafe(|| work(&turn))).unwrap_or(Some(fell_over)) {
                news.send(event);
            }
        });
        match spawned {
            Ok(thread) => self.thread = Some(thread),
            Err(_) => unmade.0.send(unmade.1),
        }
    }

    /// Nobody wants it any more: it ends as soon as it can.
    pub(super) fn stop(&self) {
        self.newest.fetch_add(1, Ordering::AcqRel);
    }

    /// Stops it and waits for its end.
    pub(super) fn end(&mut self) {
        self.stop();
        if let Some(thread) = self.thread.take() {
            // It catches its own failures.
            let _ = thread.join();
        }
    }
}
