//! A field that searches while one types, with its finds in a list below.

use eframe::egui::{
    Area, Context, EventFilter, Id, Key, Margin, Modifiers, Order, Rect, Response, ScrollArea, Sense, Stroke, Ui,
    UiKind, accesskit, pos2, vec2,
};
use std::{hash::Hash, ops::Range};

use crate::gui::{
    text_style::{TextKind, job_with_matches},
    theme::{Theme, theme},
};

use super::{Icon, IconWeight, TextInput, focus, icon::paint_icon, menu::pop_frame, name_node, paint};

/// One find.
#[derive(Debug, Clone, Copy)]
pub struct Find<'a> {
    /// Its words.
    pub text: &'a str,
    /// Which parts of the words match, as byte ranges, sorted and apart.
    pub matches: &'a [Range<usize>],
    /// A code or place at the right.
    pub right: &'a str,
    /// Whether it is the one that is set now.
    pub is_set: bool,
}

impl<'a> Find<'a> {
    /// A find without marked parts.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, matches: &[], right: "", is_set: false }
    }
}

/// What happened in a search field.
#[derive(Debug)]
pub struct SearchOutcome {
    /// The response of the text.
    pub response: Response,
    /// The find that was chosen now; the caller sets the text.
    pub picked: Option<usize>,
    /// Whether the list is open.
    pub is_open: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Kept {
    is_open: bool,
    active: usize,
    list: Option<Rect>,
}

/// A field that searches. Arrows move in the list, Enter takes the marked find, Escape closes the list.
#[must_use]
pub struct SearchSelect<'a> {
    input: TextInput<'a>,
    finds: &'a [Find<'a>],
    none: &'a str,
    opens_empty: bool,
}

impl<'a> SearchSelect<'a> {
    /// A search field with its label, identity, text and the finds for that text.
    pub fn new(label: &'a str, salt: impl Hash + std::fmt::Debug, text: &'a mut String, finds: &'a [Find<'a>]) -> Self {
        let input = TextInput::new(label, salt, text).leading(Icon::MagnifyingGlass).limit(200);
        Self { input, finds, none: "", opens_empty: false }
    }

    /// Changes the field itself: note, hint, unit, error, status, width.
    pub fn field(mut self, change: impl FnOnce(TextInput<'a>) -> TextInput<'a>) -> Self {
        self.input = change(self.input);
        self
    }

    /// Without the magnifying glass: a field like its neighbours that helps while one types.
    pub fn plain(mut self) -> Self {
        self.input.leading = None;
        self
    }

    /// What stands in the list when nothing was found.
    pub fn none(mut self, none: &'a str) -> Self {
        self.none = none;
        self
    }

    /// Opens the list while the field is still empty: for a short list of everything.
    pub fn opens_empty(mut self) -> Self {
        self.opens_empty = true;
        self
    }

    /// Draws the field, and the list under it while one searches.
    pub fn show(mut self, ui: &mut Ui) -> SearchOutcome {
        let t = theme(ui);
        let ctx = ui.ctx().clone();
        let id = self.input.id;
        let key = id.with("search");
        let mut kept: Kept = ctx.data(|d| d.get_temp(key)).unwrap_or_default();
        let had_focus = ctx.memory(|m| m.has_focus(id));
        kept.active = kept.active.min(self.finds.len().saturating_sub(1));
        let mut picked = None;
        if had_focus {
            picked = self.keys(&ctx, &mut kept);
        }
        // While the list is open its keys are not for moving the focus.
        self.input.filter =
            Some(EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: kept.is_open, tab: false });
        let is_empty = self.input.text.trim().is_empty();
        let finds = self.finds;
        let list_id = key.with("list");
        let has_list = kept.is_open && !finds.is_empty();
        let active = kept.active;
        let shown = self.input.show_with(ui, |node, _| {
            node.set_role(accesskit::Role::EditableComboBox);
            node.set_expanded(has_list);
            if has_list {
                node.set_active_descendant(list_id.with(active).accesskit_id());
            }
        });
        let response = shown.response;
        if response.has_focus() && kept.is_open {
            focus::takes_enter(&response);
        }
        if response.changed() {
            kept.is_open = true;
            kept.active = 0;
        }
        // Not on focus alone: Enter would take the first find from somebody who only comes by.
        if response.clicked() {
            kept.is_open = true;
        }
        let can_open = !is_empty || self.opens_empty;
        let has_something = !finds.is_empty() || !self.none.is_empty();
        if kept.is_open && can_open && has_something && picked.is_none() {
            picked = list_ui(&ctx, &t, list_id, shown.rect, finds, self.none, &mut kept);
        } else {
            kept.list = None;
        }
        // A press on the list takes the focus away from the text before the click arrives: wait for it.
        let on_list = ctx.input(|i| i.pointer.interact_pos()).zip(kept.list).is_some_and(|(p, r)| r.contains(p));
        let is_pressing = ctx.input(|i| i.pointer.any_down() || i.pointer.any_released());
        let is_in_use = response.has_focus() || (on_list && is_pressing);
        if !is_in_use {
            kept.is_open = false;
        }
        if picked.is_some() {
            kept = Kept::default();
            ctx.memory_mut(|m| m.request_focus(id));
        }
        ctx.data_mut(|d| d.insert_temp(key, kept));
        SearchOutcome { response, picked, is_open: kept.is_open }
    }

    fn keys(&self, ctx: &Context, kept: &mut Kept) -> Option<usize> {
        let pressed = |key: Key| ctx.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let count = self.finds.len();
        if !kept.is_open {
            if pressed(Key::ArrowDown) {
                kept.is_open = true;
                kept.active = 0;
            }
            return None;
        }
        if pressed(Key::ArrowDown) && count > 0 {
            kept.active = (kept.active + 1) % count;
        } else if pressed(Key::ArrowUp) && count > 0 {
            kept.active = (kept.active + count - 1) % count;
        } else if pressed(Key::Escape) {
            kept.is_open = false;
        } else if count > 0 && kept.list.is_some() && pressed(Key::Enter) {
            return Some(kept.active);
        }
        None
    }
}

/// Draws the list; says which find was clicked.
fn list_ui(
    ctx: &Context,
    t: &Theme,
    id: Id,
    field: Rect,
    finds: &[Find<'_>],
    none: &str,
    kept: &mut Kept,
) -> Option<usize> {
    let row = 42.0;
    let screen = ctx.content_rect().shrink(8.0);
    let wanted = row * finds.len().clamp(1, 8) as f32;
    let below = screen.bottom() - field.bottom() - 11.0;
    let above = field.top() - screen.top() - 11.0;
    let is_above = below < wanted.min(3.0 * row) && above > below;
    let height = wanted.min(if is_above { above } else { below }).max(row);
    let top = if is_above { field.top() - 11.0 - height } else { field.bottom() + 11.0 };
    let mut picked = None;
    let area = Area::new(id)
        .kind(UiKind::Popup)
        .order(Order::Foreground)
        .fixed_pos(pos2(field.left(), top))
        .role(accesskit::Role::ListBox)
        .fade_in(false)
        .show(ctx, |ui| {
            pop_frame(t).inner_margin(Margin::ZERO).show(ui, |ui| {
                ui.set_width(field.width() - 2.0 * t.thin());
                ui.spacing_mut().item_spacing.y = 0.0;
                if finds.is_empty() {
                    let words =
                        paint::cut_line(ui.painter(), TextKind::Body, none, t.colour.ink2, field.width() - 26.0);
                    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row), Sense::hover());
                    name_node(&response, accesskit::Role::Status, none, |node| {
                        node.set_live(accesskit::Live::Polite);
                    });
                    paint::left_centred(ui.painter(), rect.shrink2(vec2(13.0, 0.0)), words);
                    return;
                }
                // An area remembers how high it was: the list may be longer now.
                ui.set_max_height(height);
                ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
                    for (index, find) in finds.iter().enumerate() {
                        let response = find_ui(ui, t, id.with(index), find, row, kept.active == index, index);
                        if response.clicked() {
                            picked = Some(index);
                        }
                        // A pointer that rests must not fight the arrows.
                        if response.hovered() && ui.input(|i| i.pointer.is_moving()) {
                            kept.active = index;
                        }
                    }
                });
            });
        });
    kept.list = Some(area.response.rect);
    picked
}

fn find_ui(ui: &mut Ui, t: &Theme, id: Id, find: &Find<'_>, height: f32, is_active: bool, index: usize) -> Response {
    let c = &t.colour;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, id, Sense::CLICK);
    name_node(&response, accesskit::Role::ListBoxOption, find.text, |node| {
        node.set_selected(is_active);
        node.set_position_in_set(index);
        if !find.right.is_empty() {
            node.set_description(find.right);
        }
    });
    if is_active {
        let stroke = if t.is_high_contrast() { t.strong_stroke(c.primary) } else { Stroke::NONE };
        paint::frame(ui.painter(), rect, 0.0, c.soft, stroke);
        focus::bring_in(ui, rect);
    }
    let inside = rect.shrink2(vec2(14.0, 0.0));
    if find.is_set {
        let centre = pos2(inside.left() + 8.0, rect.center().y);
        paint_icon(ui.painter(), Icon::Check, IconWeight::Bold, 16.0, centre, c.primary);
    }
    let right = paint::line(ui.painter(), TextKind::Small, find.right, c.ink2);
    let room = inside.width() - 28.0 - right.size().x - 12.0;
    paint::right_centred(ui.painter(), inside, right);
    let mut job = job_with_matches(find.text, TextKind::Body, c.ink, find.matches, room.max(24.0));
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let words = ui.painter().layout_job(job);
    paint::left_centred(ui.painter(), inside.with_min_x(inside.left() + 28.0), words);
    response
}
