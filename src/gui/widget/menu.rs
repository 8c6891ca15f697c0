//! A list that opens under a button: the folded steps, the company's menu, "more".

use eframe::egui::{
    Area, Frame, Id, Key, Margin, Modifiers, Order, Pos2, Rect, Response, Sense, Stroke, Ui, UiKind, accesskit, pos2,
    vec2,
};
use std::hash::Hash;

use crate::gui::{
    text_style::TextKind,
    theme::{Theme, theme},
};

use super::{
    Icon, IconWeight,
    focus::{self, Lie},
    icon::paint_icon,
    name_node, paint,
};

/// One line of a menu.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct MenuItem<'a> {
    label: &'a str,
    icon: Option<(Icon, IconWeight)>,
    key: &'a str,
    is_current: bool,
    is_danger: bool,
    is_enabled: bool,
}

impl<'a> MenuItem<'a> {
    /// A line with its words.
    pub fn new(label: &'a str) -> Self {
        Self { label, icon: None, key: "", is_current: false, is_danger: false, is_enabled: true }
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon, weight: IconWeight) -> Self {
        self.icon = Some((icon, weight));
        self
    }

    /// The key that does the same.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Whether this is where one is.
    pub fn current(mut self, current: bool) -> Self {
        self.is_current = current;
        self
    }

    /// Takes something away.
    pub fn danger(mut self) -> Self {
        self.is_danger = true;
        self
    }

    /// Whether it can be chosen.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.is_enabled = enabled;
        self
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Kept {
    is_open: bool,
    wants_focus: bool,
}

/// Opens and draws the menu of `button`; says which line was chosen.
///
/// The button opens it. Arrows move, Enter and Space choose, Escape and a click elsewhere close; then the button has the
/// focus again.
pub fn menu_ui(ui: &Ui, button: &Response, salt: impl Hash + std::fmt::Debug, items: &[MenuItem<'_>]) -> Option<usize> {
    let t = theme(ui);
    let ctx = ui.ctx();
    let id = Id::unique(("menu", salt));
    let was: Kept = ctx.data(|d| d.get_temp(id)).unwrap_or_default();
    let mut now = was;
    if button.clicked() {
        now.is_open = !was.is_open;
        now.wants_focus = now.is_open;
        // The focus goes from the button to the first line. The Enter that opened the list is spent: a screen that goes on with a
        // free Enter must not see it.
        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
    }
    ctx.accesskit_node_builder(button.id, |node| node.set_expanded(now.is_open));
    let ids: Vec<Id> = (0..items.len()).map(|i| id.with(i)).collect();
    let mut picked = None;
    if now.is_open && !items.is_empty() {
        let can = |i: usize| items.get(i).is_some_and(|item| item.is_enabled);
        let first =
            items.iter().position(|item| item.is_current && item.is_enabled).or((0..items.len()).find(|&i| can(i)));
        if now.wants_focus
            && let Some(first) = first
        {
            ctx.memory_mut(|m| m.request_focus(ids[first]));
        }
        let stop = focus::rove(ui, &ids, None, can, Lie::Column);
        let width = items.iter().map(|item| natural_width(ui, item)).fold(button.rect.width(), f32::max);
        let screen = ctx.content_rect().shrink(8.0);
        let width = width.min(screen.width());
        let height = 44.0 * items.len() as f32 + 16.0;
        let x = button.rect.left().min(screen.right() - width).max(screen.left());
        let below = button.rect.bottom() + 6.0;
        let y = if below + height > screen.bottom() && button.rect.top() - 6.0 - height > screen.top() {
            button.rect.top() - 6.0 - height
        } else {
            below
        };
        let area = Area::new(id.with("list"))
            .kind(UiKind::Menu)
            .order(Order::Foreground)
            .fixed_pos(Pos2::new(x, y))
            .role(accesskit::Role::Menu)
            .fade_in(false)
            .show(ctx, |ui| {
                pop_frame(&t).inner_margin(Margin::symmetric(0, 8)).show(ui, |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (index, item) in items.iter().enumerate() {
                        let is_chosen = item_ui(ui, &t, item, ids[index], stop == index, width);
                        // The key that opened the menu is still down in its first pass.
                        if is_chosen && item.is_enabled && was.is_open {
                            picked = Some(index);
                        }
                    }
                });
            });
        let has_focus = ids.iter().any(|id| ctx.memory(|m| m.has_focus(*id)));
        // In the pass that measures the list nothing in it can take the focus yet.
        now.wants_focus &= !has_focus;
        let escape = ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        let is_pressed_elsewhere = was.is_open
            && ctx.input(|i| i.pointer.any_pressed())
            && ctx
                .input(|i| i.pointer.interact_pos())
                .is_some_and(|p| !area.response.rect.contains(p) && !button.rect.contains(p));
        let is_pressing = ctx.input(|i| i.pointer.any_down());
        let is_left = was.is_open && !has_focus && !now.wants_focus && !is_pressing && !escape;
        if picked.is_some() || escape {
            button.request_focus();
            // As above: the focus goes, and the Enter that chose is spent.
            ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
        }
        if picked.is_some() || escape || is_pressed_elsewhere || is_left {
            now = Kept::default();
        }
    }
    if now != was {
        ctx.data_mut(|d| d.insert_temp(id, now));
        ctx.request_repaint();
    }
    picked
}

/// The frame of lists that open under something.
pub(super) fn pop_frame(t: &Theme) -> Frame {
    Frame::new()
        .fill(t.colour.surface)
        .stroke(t.thin_stroke(t.colour.line))
        .corner_radius(t.measure.radius.control)
        .shadow(t.pop_shadow())
}

fn natural_width(ui: &Ui, item: &MenuItem<'_>) -> f32 {
    let words = paint::line(ui.painter(), TextKind::Body, item.label, eframe::egui::Color32::PLACEHOLDER);
    let icon = if item.icon.is_some() { 32.0 } else { 0.0 };
    let key = if item.key.is_empty() { 0.0 } else { paint::key_cap_size(ui.painter(), item.key).x + 16.0 };
    words.size().x + icon + key + 34.0
}

fn item_ui(ui: &mut Ui, t: &Theme, item: &MenuItem<'_>, id: Id, is_stop: bool, width: f32) -> bool {
    let c = &t.colour;
    let (_, rect) = ui.allocate_space(vec2(width, 44.0));
    let sense = match (item.is_enabled, is_stop) {
        (false, _) => Sense::hover(),
        (true, true) => Sense::click(),
        (true, false) => Sense::CLICK,
    };
    let response = ui.interact(rect, id, sense);
    focus::takes_enter(&response);
    name_node(&response, accesskit::Role::MenuItem, item.label, |node| {
        if item.is_current {
            node.set_aria_current(accesskit::AriaCurrent::True);
        }
        if !item.key.is_empty() {
            node.set_keyboard_shortcut(item.key);
        }
        if !item.is_enabled {
            node.set_disabled();
        }
    });
    let ink = if !item.is_enabled {
        c.ink3
    } else if item.is_danger {
        c.stop
    } else {
        c.ink
    };
    let fill = if item.is_current {
        c.soft
    } else if response.hovered() && item.is_enabled {
        c.sunken
    } else {
        eframe::egui::Color32::TRANSPARENT
    };
    let stroke = if t.is_high_contrast() && (item.is_current || response.hovered()) {
        t.strong_stroke(c.primary)
    } else {
        Stroke::NONE
    };
    paint::frame(ui.painter(), rect.shrink2(vec2(1.0, 0.0)), 0.0, fill, stroke);
    let mut left = rect.left() + 17.0;
    if let Some((icon, weight)) = item.icon {
        let colour = if item.is_danger {
            c.stop
        } else if item.is_current {
            c.primary
        } else {
            c.ink2
        };
        paint_icon(ui.painter(), icon, weight, 20.0, pos2(left + 10.0, rect.center().y), colour);
        left += 32.0;
    }
    let kind = if item.is_current { TextKind::BodyStrong } else { TextKind::Body };
    let inside = Rect::from_min_max(pos2(left, rect.top()), pos2(rect.right() - 17.0, rect.bottom()));
    let words = paint::cut_line(ui.painter(), kind, item.label, ink, inside.width());
    paint::left_centred(ui.painter(), inside, words);
    if !item.key.is_empty() {
        paint::key_cap_right(ui.painter(), t, inside, item.key);
    }
    focus::ring(ui, &response, rect.shrink2(vec2(6.0, 3.0)), t.measure.radius.tag);
    response.clicked()
}
