//! What is being typed in one field, beside what the dossier holds.

use super::sentence::Fault;

/// The text of a field. What cannot be read stays as typed and is not stored; what changes elsewhere (undo, another
/// dossier) replaces it.
#[derive(Debug)]
pub(super) struct Draft<T> {
    /// As typed.
    pub(super) text: String,
    /// What is wrong with it.
    pub(super) fault: Option<Fault>,
    /// Whether the fault is said: not while somebody is still typing towards the right thing.
    pub(super) is_told: bool,
    /// What the dossier held when the text was last made or read.
    seen: Option<T>,
}

impl<T> Default for Draft<T> {
    fn default() -> Self {
        Self { text: String::new(), fault: None, is_told: false, seen: None }
    }
}

impl<T: Clone + PartialEq> Draft<T> {
    /// Takes over what the dossier holds, where that changed by other hands.
    pub(super) fn follow(&mut self, stored: Option<&T>, write: impl FnOnce(&T) -> String) {
        if self.seen.as_ref() != stored {
            self.rewrite(stored, write);
        }
    }

    /// Writes the text anew from what the dossier holds.
    pub(super) fn rewrite(&mut self, stored: Option<&T>, write: impl FnOnce(&T) -> String) {
        self.text = stored.map(write).unwrap_or_default();
        self.seen = stored.cloned();
        self.fault = None;
        self.is_told = false;
    }

    /// Takes in what the text means now; says what the dossier is to hold.
    pub(super) fn read(&mut self, meant: Result<Option<T>, Fault>) -> Option<T> {
        let value = match meant {
            Ok(value) => {
                self.fault = None;
                self.is_told = false;
                value
            }
            Err(fault) => {
                self.is_told = fault.is_beyond_typing() || (self.is_told && self.fault.is_some());
                self.fault = Some(fault);
                None
            }
        };
        self.seen.clone_from(&value);
        value
    }

    /// Says the fault, if there is one.
    pub(super) fn tell(&mut self) {
        self.is_told = self.fault.is_some();
    }

    /// The fault, where it is to be said.
    pub(super) fn told(&self) -> Option<&Fault> {
        self.fault.as_ref().filter(|_| self.is_told)
    }
}
