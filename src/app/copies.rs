//! Copies for the viewers of the system. They lie open for a while: where the dossier is sealed the user hears of it first, once.

use std::path::PathBuf;

use crate::app::{Dialog, Effect, Event, Model, Open};

/// Whether the user has to hear first that something sealed is about to lie open. The event waits for the answer.
pub(super) fn asks_first(model: &mut Model, event: &Event) -> bool {
    let is_sealed = model.open.as_ref().is_some_and(Open::is_sealed);
    if !is_sealed || model.knows_of_copies {
        return false;
    }
    model.dialog = Some(Dialog::OpenCopy);
    model.held_back = Some(Box::new(event.clone()));
    true
}

/// The user heard of it, and wants the copy. Gives what waited.
pub(super) fn answered(model: &mut Model) -> Option<Box<Event>> {
    model.dialog = None;
    model.knows_of_copies = true;
    model.held_back.take()
}

/// A copy was made: the system shows it.
pub(super) fn made(model: &mut Model, result: Result<PathBuf, String>) -> Vec<Effect> {
    match result {
        Ok(path) => vec![Effect::OpenOutside(path)],
        Err(message) => {
            model.say(message, true, None);
            Vec::new()
        }
    }
}
