//! Files dragged onto the window and dropped there.

use std::path::PathBuf;

use eframe::egui::{Context, Id, LayerId, Order};

use crate::gui::text_style::TextKind;
use crate::gui::theme::Theme;
use crate::gui::widget::paint;

/// What was dropped on the window in this frame. While files hover over it, `words` say what happens when they are let go.
pub(super) fn dropped(ctx: &Context, words: &str) -> Vec<PathBuf> {
    if ctx.input(|input| !input.raw.hovered_files.is_empty()) {
        veil(ctx, words);
    }
    ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect())
}

fn veil(ctx: &Context, words: &str) {
    let t = Theme::of(ctx);
    let painter = ctx.layer_painter(LayerId::new(Order::Foreground, Id::unique("dropping")));
    let whole = ctx.content_rect();
    paint::frame(&painter, whole, 0.0, t.colour.soft.gamma_multiply(0.97), eframe::egui::Stroke::NONE);
    paint::dashed(&painter, whole.shrink(16.0), t.measure.radius.card, t.strong_stroke(t.colour.primary));
    paint::centred(&painter, whole, paint::line(&painter, TextKind::Title, words, t.colour.ink));
}
