//! The focus ring, keyboard movement inside a group, and who may use Enter.

use eframe::egui::{
    self, Context, CornerRadius, FocusDirection, Id, Key, LayerId, Modifiers, Painter, Rect, Response, Stroke,
    StrokeKind, Ui,
};

use crate::gui::theme::{Theme, theme};

#[derive(Clone, Copy)]
struct Ring {
    layer: LayerId,
    clip: Rect,
    rect: Rect,
    radius: f32,
}

/// Keys of what this module keeps in egui's memory.
#[derive(Clone, Copy)]
enum Kept {
    Installed,
    Rings,
    LastFocused,
    EnterTaker,
}

impl Kept {
    fn id(self) -> Id {
        Id::unique(("digipeil focus", self as u8))
    }
}

/// Makes rings appear: they are drawn when everything else of their layer is, so no neighbour covers them.
pub(in crate::gui) fn install(ctx: &Context) {
    let new = ctx.data_mut(|data| {
        let installed = data.get_temp_mut_or_default::<bool>(Kept::Installed.id());
        !std::mem::replace(installed, true)
    });
    if new {
        ctx.on_end_pass(
            "focus ring",
            std::sync::Arc::new(|ui: &mut Ui| {
                paint_rings(ui.ctx());
                super::over::give_focus_back(ui.ctx());
            }),
        );
    }
}

fn paint_rings(ctx: &Context) {
    let rings: Vec<Ring> = ctx.data_mut(|data| std::mem::take(data.get_temp_mut_or_default(Kept::Rings.id())));
    if rings.is_empty() {
        ctx.data_mut(|data| data.insert_temp(Kept::LastFocused.id(), Id::NULL));
        return;
    }
    let t = Theme::of(ctx);
    let m = &t.measure.focus;
    for ring in rings {
        let painter = Painter::new(ctx.clone(), ring.layer, ring.clip);
        let inner = CornerRadius::from(ring.radius);
        let inner_stroke = Stroke::new(m.inner, t.colour.focus_in);
        painter.rect_stroke(ring.rect, inner, inner_stroke, StrokeKind::Outside);
        let outer_stroke = Stroke::new(m.outer, t.colour.focus_out);
        let outer = CornerRadius::from(ring.radius + m.inner);
        painter.rect_stroke(ring.rect.expand(m.inner), outer, outer_stroke, StrokeKind::Outside);
    }
}

/// Draws the focus ring round `rect` when `response` has the focus, and scrolls a newly focused part into view.
pub fn ring(ui: &Ui, response: &Response, rect: Rect, radius: f32) {
    if response.has_focus() {
        always(ui, response.id, rect, radius);
    }
}

/// Draws the focus ring whatever has the focus: for a part that holds the focused one.
pub fn always(ui: &Ui, focused: Id, rect: Rect, radius: f32) {
    let (layer, clip) = (ui.layer_id(), ui.clip_rect());
    let is_new = ui.ctx().data_mut(|data| {
        data.get_temp_mut_or_default::<Vec<Ring>>(Kept::Rings.id()).push(Ring { layer, clip, rect, radius });
        let last = data.get_temp_mut_or_insert_with(Kept::LastFocused.id(), || Id::NULL);
        std::mem::replace(last, focused) != focused
    });
    // What was clicked is in view already; moving it under the pointer would be rude.
    if is_new && !ui.input(|i| i.pointer.any_down() || i.pointer.any_released()) {
        let spare = theme(ui).measure.focus.spare;
        ui.scroll_to_rect(rect.expand2(egui::vec2(0.0, spare)), None);
    }
}

/// What has the focus is scrolled into view again, as if it just got it: something above it came or went.
pub(in crate::gui) fn bring_in_again(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(Kept::LastFocused.id(), Id::NULL));
}

/// Scrolls a row of a list into view. One that is in view but for a fraction of a pixel stays: the list could never come to
/// rest.
pub(in crate::gui) fn bring_in(ui: &Ui, rect: Rect) {
    let clip = ui.clip_rect();
    if rect.top() < clip.top() - 1.0 || rect.bottom() > clip.bottom() + 1.0 {
        ui.scroll_to_rect(rect, None);
    }
}

/// Notes that `response`, when focused, does something itself with Enter.
pub(in crate::gui) fn takes_enter(response: &Response) {
    if response.has_focus() {
        let id = response.id;
        response.ctx.data_mut(|data| data.insert_temp(Kept::EnterTaker.id(), id));
    }
}

/// Whether a screen may use Enter to go on: no focused button, link, list or text of several lines wants it.
#[must_use]
pub fn enter_is_free(ctx: &Context) -> bool {
    let focused = ctx.memory(eframe::egui::Memory::focused);
    let taker = ctx.data(|data| data.get_temp::<Id>(Kept::EnterTaker.id()));
    focused.is_none() || focused != taker
}

/// Whether Enter was pressed and may be used to go on; takes the key, so that only one part of the screen goes on.
pub fn take_enter(ui: &Ui) -> bool {
    enter_is_free(ui.ctx()) && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter))
}

/// Whether single letters and digits may be used as keys: nobody is typing.
#[must_use]
pub fn keys_are_free(ctx: &Context) -> bool {
    !ctx.text_edit_focused()
}

/// How a group lies, and so which arrows move inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::gui) enum Lie {
    /// Up, down, left and right all move.
    Both,
    /// Only left and right move: up and down leave the group.
    Row,
    /// Only up and down move.
    Column,
}

/// Moves the focus inside a group that is one tab stop; says which part takes the focus when Tab comes to the group.
///
/// Call before the parts are drawn. Only the part with the returned index may be focusable.
pub(in crate::gui) fn rove(ui: &Ui, ids: &[Id], chosen: Option<usize>, can: impl Fn(usize) -> bool, lie: Lie) -> usize {
    let first = (0..ids.len()).find(|&i| can(i)).unwrap_or(0);
    let resting = chosen.filter(|&i| i < ids.len() && can(i)).unwrap_or(first);
    let focused = ui.memory(eframe::egui::Memory::focused);
    let Some(at) = ids.iter().position(|id| Some(*id) == focused) else {
        return resting;
    };
    let (back, forth): (&[Key], &[Key]) = match lie {
        Lie::Both => (&[Key::ArrowUp, Key::ArrowLeft], &[Key::ArrowDown, Key::ArrowRight]),
        Lie::Row => (&[Key::ArrowLeft], &[Key::ArrowRight]),
        Lie::Column => (&[Key::ArrowUp], &[Key::ArrowDown]),
    };
    let pressed = |key: Key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let next = if forth.iter().any(|&key| pressed(key)) {
        (1..=ids.len()).map(|step| (at + step) % ids.len()).find(|&i| can(i))
    } else if back.iter().any(|&key| pressed(key)) {
        (1..=ids.len()).map(|step| (at + ids.len() - step) % ids.len()).find(|&i| can(i))
    } else if pressed(Key::Home) {
        Some(first)
    } else if pressed(Key::End) {
        (0..ids.len()).rev().find(|&i| can(i))
    } else {
        None
    };
    match next {
        Some(next) => {
            ui.memory_mut(|memory| {
                // egui would move the focus by itself at the end of the pass.
                memory.move_focus(FocusDirection::None);
                memory.request_focus(ids[next]);
            });
            next
        }
        None => at,
    }
}

/// Whether `response` was chosen: clicked, or Space with the focus. Enter is left to the screen.
pub(in crate::gui) fn chosen(response: &Response) -> bool {
    response.clicked()
        && !(response.has_focus()
            && response
                .ctx
                .input(|i| i.key_pressed(Key::Enter) && !i.key_pressed(Key::Space) && !i.pointer.any_click()))
}
