//! What the company will do: three actions now, three later.

use eframe::egui::Ui;

use crate::app::Model;
use crate::gui::Outbox;
use crate::gui::layout::{Content, page_ui};
use crate::gui::shell::framed_ui;
use crate::gui::widget::{body_ui, title_ui};
use crate::tr;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {}

/// Draws the plan.
pub fn plan_ui(ui: &mut Ui, model: &Model, _state: &mut State, _out: &mut Outbox) {
    framed_ui(ui, None, |ui| {
        page_ui(ui, "plan", Content::Screen, |ui, _| {
            title_ui(ui, &tr!(model.tr, "plan-title"));
            let plan = model.open.iter().map(|open| &open.dossier().plan);
            for action in plan.flat_map(|plan| plan.open()) {
                body_ui(ui, &action.what.title);
            }
        });
    });
}
