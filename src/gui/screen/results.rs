//! Being built.

use eframe::egui::Ui;

use crate::app::Model;
use crate::gui::Outbox;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {}

/// Draws the screen.
pub fn results_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let _ = (ui, model, state, out);
}

/// Draws why a figure is what it is.
pub fn explanation_ui(
    ui: &mut Ui,
    model: &Model,
    state: &mut State,
    dimension: Option<crate::questionnaire::DimensionIx>,
    out: &mut Outbox,
) {
    let _ = (ui, model, state, dimension, out);
}
