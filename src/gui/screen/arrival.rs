//! When a screen comes into view: the moment to put the focus where the work begins.

use eframe::egui::{Context, Id};

/// Tells the first pass in which a screen is shown from the passes after it.
#[derive(Debug, Default)]
pub(super) struct Arrival {
    last: Option<u64>,
}

impl Arrival {
    /// Whether the screen was not shown in the pass before this one. Call once per pass.
    pub(super) fn is_new(&mut self, ctx: &Context) -> bool {
        let now = ctx.cumulative_pass_nr();
        let last = self.last.replace(now);
        last.is_none_or(|last| last + 1 < now)
    }
}

/// Puts the focus on a control. One more frame is needed for its ring to show.
pub(super) fn focus(ctx: &Context, id: Id) {
    ctx.memory_mut(|memory| memory.request_focus(id));
    ctx.request_repaint();
}
