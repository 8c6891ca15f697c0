//! Whoever waits for a report: whether it is still wanted, and how far it is.

use std::sync::Arc;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The figures and sentences are put together.
    Telling,
    /// The pages are set.
    Setting,
    /// The file is written.
    Writing,
    /// One of so many pictures is drawn.
    Drawing {
        /// Which, from 1.
        picture: usize,
        /// Of how many.
        of: usize,
    },
}

/// Whoever waits for a report.
pub trait Watch: Send + Sync {
    /// Whether it is still wanted. What is not is left as soon as may be.
    fn is_wanted(&self) -> bool;

    /// Hears how far it is.
    fn reached(&self, step: Progress);
}

/// Somebody who waits however long it takes, and need not be told.
struct Patient;

impl Watch for Patient {
    fn is_wanted(&self) -> bool {
        true
    }

    fn reached(&self, _: Progress) {}
}

/// Somebody who waits however long it takes, and need not be told.
pub fn patient() -> Arc<dyn Watch> {
    Arc::new(Patient)
}

/// Why something was left before it was done: nobody wants it any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unwanted;
