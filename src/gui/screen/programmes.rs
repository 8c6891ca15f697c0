//! Being built.

use eframe::egui::Ui;

use crate::app::Model;
use crate::gui::Outbox;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {}

/// Draws the screen.
pub fn programmes_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let _ = (ui, model, state, out);
}

/// Draws one programme.
pub fn programme_ui(ui: &mut Ui, model: &Model, state: &mut State, id: &crate::id::ProgrammeId, out: &mut Outbox) {
    let _ = (ui, model, state, id, out);
}
