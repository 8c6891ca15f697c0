//! The command palette: everything one can go to or do, found by typing.

use eframe::egui::Context;

use crate::app::Model;
use crate::gui::Outbox;

/// What the palette keeps while it is open.
#[derive(Default)]
pub struct State {
    /// Whether it is open.
    pub is_open: bool,
    /// What is typed.
    pub text: String,
}

/// Draws the palette over the screen, while it is open.
pub fn palette_ui(ctx: &Context, model: &Model, state: &mut State, out: &mut Outbox) {
    let _ = (ctx, model, state, out);
}
