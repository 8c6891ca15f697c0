//! What the disk thread does while nobody waits for it: a little at a time, so that a save never waits long.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::worker::Worker;
use crate::app::Event;
use crate::diagnostic::harmless;
use crate::store::evidence::Tidy;
use crate::store::leftovers;
use crate::store::sealing::Rest;
use crate::tr;

/// Something that can wait.
pub(super) enum Chore {
    /// Clear away what programs that were ended left behind.
    Clear,
    /// Seal, or open for good, what belongs to a dossier that was sealed or opened.
    Rest(Rest),
    /// Take away files that no answer of a closed dossier needs any more.
    Tidy(Tidy),
}

impl Worker {
    /// Does a little of the first chore.
    pub(super) fn do_chore(&mut self) {
        let Some(chore) = self.chores.pop_front() else { return };
        // One that falls over is not tried again: it would fall over again.
        if let Ok(Some(unfinished)) = catch_unwind(AssertUnwindSafe(|| self.step(chore))) {
            self.chores.push_front(unfinished);
        }
    }

    fn step(&mut self, chore: Chore) -> Option<Chore> {
        match chore {
            Chore::Clear => {
                self.copies.clear();
                for path in leftovers::clear(&self.disk, &self.library, (self.clock)()) {
                    let text = tr!(self.tr, "leftover-found", path = harmless(&path.display().to_string()));
                    self.news.send(Event::Report { text, is_error: false });
                }
                None
            }
            Chore::Rest(mut rest) => {
                if let Err(error) = rest.step(&self.disk) {
                    let text = tr!(self.tr, "seal-rest-failed", reason = error.message(&self.tr));
                    self.news.send(Event::Report { text, is_error: true });
                }
                (!rest.is_done()).then_some(Chore::Rest(rest))
            }
            Chore::Tidy(mut tidy) => {
                let is_done = tidy.step(&self.disk, (self.clock)());
                (!is_done).then_some(Chore::Tidy(tidy))
            }
        }
    }

    /// Nobody looks at this dossier any more: what it no longer needs may go.
    pub(super) fn tidy(&mut self, dossier: &Path, key: &str) {
        if let Some(tidy) = Tidy::begin(&self.disk, dossier, key, self.dossiers.passphrase(key)) {
            self.chores.push_back(Chore::Tidy(tidy));
        }
    }
}
