//! Strokes and shapes that several parts share.

use eframe::egui::{
    Color32, Context, CornerRadius, Galley, Id, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};
use std::sync::Arc;

use crate::gui::{
    text_style::TextKind,
    theme::{Theme, theme},
};

/// A filled rectangle whose border grows inwards, so that a thicker border moves nothing.
pub fn frame(painter: &Painter, rect: Rect, radius: f32, fill: Color32, stroke: Stroke) {
    painter.rect(rect, CornerRadius::from(radius), fill, stroke, StrokeKind::Inside);
}

/// A dashed border inside `rect`, with round corners.
pub fn dashed(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke) {
    let mut shapes = Vec::new();
    dashes(&mut shapes, rect, radius, stroke);
    painter.extend(shapes);
}

/// The shapes of a dashed border inside `rect`.
pub(in crate::gui) fn dashes(shapes: &mut Vec<Shape>, rect: Rect, radius: f32, stroke: Stroke) {
    let rect = rect.shrink(stroke.width / 2.0);
    let r = (radius - stroke.width / 2.0).max(0.0);
    let mut path = Vec::with_capacity(40);
    let corners = [
        (pos2(rect.right() - r, rect.top() + r), -90.0_f32),
        (pos2(rect.right() - r, rect.bottom() - r), 0.0),
        (pos2(rect.left() + r, rect.bottom() - r), 90.0),
        (pos2(rect.left() + r, rect.top() + r), 180.0),
    ];
    for (centre, from) in corners {
        for step in 0..=8_u8 {
            let angle = (from + f32::from(step) * 11.25).to_radians();
            path.push(centre + r * vec2(angle.cos(), angle.sin()));
        }
    }
    if let Some(start) = path.first().copied() {
        path.push(start);
    }
    Shape::dashed_line_many(&path, stroke, 4.0, 3.0, shapes);
}

/// A horizontal line of the theme's thin width, at the whole pixel nearest to `y`.
pub fn rule(ui: &Ui, left: f32, right: f32, y: f32, colour: Color32) {
    let stroke = theme(ui).thin_stroke(colour);
    let y = ui.painter().round_to_pixel_center(y);
    ui.painter().hline(left..=right, y, stroke);
}

/// A thin line across the part, as high as its stroke.
pub fn rule_ui(ui: &mut Ui) {
    let t = theme(ui);
    let width = ui.available_width();
    let (_, rect) = ui.allocate_space(vec2(width, t.thin()));
    rule(ui, rect.left(), rect.right(), rect.center().y, t.colour.line);
}

/// Takes room for a row of a list whose rows touch.
pub(in crate::gui) fn allocate_tight(ui: &mut Ui, size: Vec2) -> Rect {
    let gap = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
    let (_, rect) = ui.allocate_space(size);
    ui.spacing_mut().item_spacing.y = gap;
    rect
}

/// The thin border of what cannot be used: in high contrast, where colours do not fade, it stays thin.
pub(in crate::gui) fn disabled_stroke(t: &Theme) -> Stroke {
    Stroke::new(t.measure.stroke.thin, t.colour.line)
}

/// How far a change of colour has come, from 0 to 1.
pub(in crate::gui) fn progress(ctx: &Context, t: &Theme, id: Id, on: bool) -> f32 {
    ctx.animate_bool_with_time(id.with("colour"), on, t.seconds(t.measure.time.hover))
}

/// One line of text, never broken.
pub(in crate::gui) fn line(painter: &Painter, kind: TextKind, text: &str, colour: Color32) -> Arc<Galley> {
    painter.layout_job(kind.job(text, colour, f32::INFINITY))
}

/// One line of text, cut with an ellipsis at `width`.
pub(in crate::gui) fn cut_line(
    painter: &Painter,
    kind: TextKind,
    text: &str,
    colour: Color32,
    width: f32,
) -> Arc<Galley> {
    let mut job = kind.job(text, colour, width);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    painter.layout_job(job)
}

/// Draws `galley` with its middle in the middle of `rect`.
pub(in crate::gui) fn centred(painter: &Painter, rect: Rect, galley: Arc<Galley>) {
    let pos = rect.center() - galley.size() / 2.0;
    painter.galley(snapped(painter, pos), galley, Color32::PLACEHOLDER);
}

/// Draws `galley` at the left of `rect`, halfway up.
pub(in crate::gui) fn left_centred(painter: &Painter, rect: Rect, galley: Arc<Galley>) {
    let pos = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    painter.galley(snapped(painter, pos), galley, Color32::PLACEHOLDER);
}

/// Draws `galley` at the right of `rect`, halfway up.
pub(in crate::gui) fn right_centred(painter: &Painter, rect: Rect, galley: Arc<Galley>) {
    let size: Vec2 = galley.size();
    let pos = pos2(rect.right() - size.x, rect.center().y - size.y / 2.0);
    painter.galley(snapped(painter, pos), galley, Color32::PLACEHOLDER);
}

/// Text is sharp only on whole pixels.
pub(in crate::gui) fn snapped(painter: &Painter, pos: Pos2) -> Pos2 {
    let scale = painter.pixels_per_point();
    pos2((pos.x * scale).round() / scale, (pos.y * scale).round() / scale)
}

/// The size of a key cap with this text.
pub(in crate::gui) fn key_cap_size(painter: &Painter, key: &str) -> Vec2 {
    let text = line(painter, TextKind::CaptionStrong, key, Color32::PLACEHOLDER);
    vec2((text.size().x + 14.0).max(24.0).round(), 24.0)
}

/// Draws a key cap with its right edge in the middle of the right edge of `rect`; says how wide it is.
pub(in crate::gui) fn key_cap_right(painter: &Painter, t: &Theme, rect: Rect, key: &str) -> f32 {
    let size = key_cap_size(painter, key);
    let min = pos2(rect.right() - size.x, rect.center().y - size.y / 2.0);
    key_cap(painter, t, Rect::from_min_size(snapped(painter, min), size), key);
    size.x
}

/// Draws a key cap that fills `rect`.
pub(in crate::gui) fn key_cap(painter: &Painter, t: &Theme, rect: Rect, key: &str) {
    let c = &t.colour;
    frame(painter, rect, t.measure.radius.tag, c.surface, t.thin_stroke(c.line));
    centred(painter, rect, line(painter, TextKind::CaptionStrong, key, c.ink2));
}

/// Draws the circle of a radio button.
pub(in crate::gui) fn radio(painter: &Painter, centre: Pos2, edge: Color32, fill: Color32, on: bool) {
    let round = |size: f32| Rect::from_center_size(centre, vec2(size, size));
    frame(painter, round(22.0), 11.0, fill, Stroke::new(2.0, edge));
    if on {
        painter.rect_filled(round(10.0), 5.0, edge);
    }
}

/// Paper, whatever the theme: what is printed is printed on white.
pub fn paper() -> Color32 {
    Color32::WHITE
}

/// A picture in its own colours.
pub fn untinted() -> Color32 {
    Color32::WHITE
}
