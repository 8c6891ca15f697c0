//! Answers to choose from: radio groups, tick lists and the "of" row.

use eframe::egui::{Color32, Galley, Id, Rect, Response, Sense, Stroke, Ui, UiBuilder, accesskit, pos2, vec2};
use std::{hash::Hash, sync::Arc};

use crate::gui::{
    layout::{Page, Width},
    text_style::TextKind,
    theme::{Theme, theme},
};

use super::{
    Icon, IconWeight,
    focus::{self, Lie},
    icon::paint_icon,
    name_node, paint, toggled,
};

/// One answer.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct Choice<'a> {
    title: &'a str,
    description: &'a str,
    key: &'a str,
    suggestion: Option<&'a str>,
    is_enabled: bool,
}

impl<'a> Choice<'a> {
    /// An answer with its words.
    pub fn new(title: &'a str) -> Self {
        Self { title, description: "", key: "", suggestion: None, is_enabled: true }
    }

    /// What the answer means, in a second line.
    pub fn description(mut self, description: &'a str) -> Self {
        self.description = description;
        self
    }

    /// The key that chooses it, drawn as a cap. The screen listens to the key.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Marks the answer as a suggestion from elsewhere, with source and date.
    pub fn suggested(mut self, source: &'a str) -> Self {
        self.suggestion = Some(source);
        self
    }

    /// Whether it can be chosen.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.is_enabled = enabled;
        self
    }
}

/// How much room an answer takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Density {
    /// One question at a time, in large type.
    #[default]
    Owner,
    /// A page of questions: one line per answer.
    Advisor,
}

/// What happened in a group of answers.
#[derive(Debug, Clone, Default)]
pub struct RadioOutcome {
    /// The answer that was chosen now: by pointer, Space or a screen reader. It may be the one that was chosen already.
    pub picked: Option<usize>,
    /// The answer that has the focus.
    pub focused: Option<usize>,
    /// Where the group lies.
    pub rect: Option<Rect>,
    /// The answers, in order, for moving the focus from outside.
    pub ids: Vec<Id>,
}

/// A group of answers of which one can be chosen; one tab stop, arrows move, Space chooses, Enter is left to the screen.
#[must_use]
pub struct RadioGroup<'a> {
    name: &'a str,
    id: Id,
    choices: &'a [Choice<'a>],
    of: Option<(&'a str, &'a [Choice<'a>])>,
    chosen: Option<usize>,
    density: Density,
}

impl<'a> RadioGroup<'a> {
    /// A group with its accessible name (the question) and an identity that stays when the question moves.
    pub fn new(name: &'a str, salt: impl Hash + std::fmt::Debug, choices: &'a [Choice<'a>]) -> Self {
        let id = Id::unique(("radio group", salt));
        Self { name, id, choices, of: None, chosen: None, density: Density::Owner }
    }

    /// The index of the chosen answer; those of the "of" row count on.
    pub fn chosen(mut self, chosen: Option<usize>) -> Self {
        self.chosen = chosen;
        self
    }

    /// How much room an answer takes.
    pub fn density(mut self, density: Density) -> Self {
        self.density = density;
        self
    }

    /// The word "of" and the quieter answers behind it: don't know, not applicable. Part of the same group.
    pub fn of(mut self, word: &'a str, choices: &'a [Choice<'a>]) -> Self {
        self.of = Some((word, choices));
        self
    }

    /// The identity of the answer with this index, for moving the focus to it.
    #[must_use]
    pub fn answer_id(salt: impl Hash + std::fmt::Debug, index: usize) -> Id {
        Id::unique(("radio group", salt)).with(index)
    }

    /// Draws the group as wide as the room it gets.
    pub fn show(self, ui: &mut Ui) -> RadioOutcome {
        let main = self.choices.len();
        let (word, quiet) = self.of.unwrap_or(("", &[]));
        let count = main + quiet.len();
        let ids: Vec<Id> = (0..count).map(|i| self.id.with(i)).collect();
        let all = |i: usize| self.choices.get(i).or_else(|| quiet.get(i.wrapping_sub(main)));
        let can = |i: usize| all(i).is_some_and(|choice| choice.is_enabled);
        let stop = focus::rove(ui, &ids, self.chosen, can, Lie::Both);
        let mut outcome = RadioOutcome { ids: ids.clone(), ..RadioOutcome::default() };
        let builder = UiBuilder::new().accessibility_role(accesskit::Role::RadioGroup).accessibility_label(self.name);
        let scope = ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(count));
            let gap = row_gap(ui, self.density);
            ui.spacing_mut().item_spacing.y = gap;
            let mut note = |index: usize, response: &Response| {
                if focus::chosen(response) && can(index) {
                    outcome.picked = Some(index);
                    response.request_focus();
                }
                if response.has_focus() {
                    outcome.focused = Some(index);
                }
            };
            for (index, choice) in self.choices.iter().enumerate() {
                let row = Row {
                    choice,
                    id: ids[index],
                    mark: Mark::Radio,
                    is_on: self.chosen == Some(index),
                    is_stop: stop == index,
                    density: self.density,
                    is_quiet: false,
                    position: index,
                };
                note(index, &row.show(ui));
            }
            if !quiet.is_empty() {
                let rows =
                    OfRows { word, quiet, first: main, ids: &ids, chosen: self.chosen, stop, density: self.density };
                rows.show(ui, &mut note);
            }
        });
        outcome.rect = Some(scope.response.rect);
        outcome
    }
}

/// A radio group with nothing special: says which answer was chosen now.
pub fn radio_group_ui(
    ui: &mut Ui,
    name: &str,
    salt: impl Hash + std::fmt::Debug,
    choices: &[Choice<'_>],
    chosen: Option<usize>,
    density: Density,
) -> Option<usize> {
    RadioGroup::new(name, salt, choices).chosen(chosen).density(density).show(ui).picked
}

/// The "of" row on its own, under a question that is answered with a number, a date, ticks or text.
#[must_use]
pub struct OfRow<'a> {
    name: &'a str,
    id: Id,
    word: &'a str,
    choices: &'a [Choice<'a>],
    chosen: Option<usize>,
    density: Density,
}

impl<'a> OfRow<'a> {
    /// The row with its accessible name, its identity, the word before it and its answers.
    pub fn new(name: &'a str, salt: impl Hash + std::fmt::Debug, word: &'a str, choices: &'a [Choice<'a>]) -> Self {
        let id = Id::unique(("of row", salt));
        Self { name, id, word, choices, chosen: None, density: Density::Owner }
    }

    /// The index of the chosen answer.
    pub fn chosen(mut self, chosen: Option<usize>) -> Self {
        self.chosen = chosen;
        self
    }

    /// How much room an answer takes.
    pub fn density(mut self, density: Density) -> Self {
        self.density = density;
        self
    }

    /// The identity of the answer with this index, for moving the focus to it.
    #[must_use]
    pub fn answer_id(salt: impl Hash + std::fmt::Debug, index: usize) -> Id {
        Id::unique(("of row", salt)).with(index)
    }

    /// Draws the row; says which answer was chosen now.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let ids: Vec<Id> = (0..self.choices.len()).map(|i| self.id.with(i)).collect();
        let can = |i: usize| self.choices.get(i).is_some_and(|choice| choice.is_enabled);
        let stop = focus::rove(ui, &ids, self.chosen, can, Lie::Both);
        let mut picked = None;
        let builder = UiBuilder::new().accessibility_role(accesskit::Role::RadioGroup).accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = row_gap(ui, self.density);
            let rows = OfRows {
                word: self.word,
                quiet: self.choices,
                first: 0,
                ids: &ids,
                chosen: self.chosen,
                stop,
                density: self.density,
            };
            rows.show(ui, &mut |index, response: &Response| {
                if focus::chosen(response) && can(index) {
                    picked = Some(index);
                    response.request_focus();
                }
            });
        });
        picked
    }
}

/// A list of answers of which several can be ticked. Each is a tab stop; Space ticks.
#[must_use]
pub struct TickList<'a> {
    name: &'a str,
    id: Id,
    choices: &'a [Choice<'a>],
    ticked: &'a [bool],
    exclusive: usize,
    density: Density,
}

impl<'a> TickList<'a> {
    /// A list with its accessible name (the question), its identity, its answers and which of them are ticked.
    pub fn new(
        name: &'a str,
        salt: impl Hash + std::fmt::Debug,
        choices: &'a [Choice<'a>],
        ticked: &'a [bool],
    ) -> Self {
        let id = Id::unique(("tick list", salt));
        Self { name, id, choices, ticked, exclusive: 0, density: Density::Owner }
    }

    /// How many answers at the end exclude all others ("none of these"); they stand under a line.
    pub fn exclusive(mut self, last: usize) -> Self {
        self.exclusive = last;
        self
    }

    /// How much room an answer takes.
    pub fn density(mut self, density: Density) -> Self {
        self.density = density;
        self
    }

    /// The identity of the answer with this index, for moving the focus to it.
    #[must_use]
    pub fn answer_id(salt: impl Hash + std::fmt::Debug, index: usize) -> Id {
        Id::unique(("tick list", salt)).with(index)
    }

    /// Draws the list; says what is ticked now, when that changed.
    pub fn show(self, ui: &mut Ui) -> Option<Vec<bool>> {
        let count = self.choices.len();
        let exclusive_from = count.saturating_sub(self.exclusive);
        let mut flipped = None;
        let builder = UiBuilder::new().accessibility_role(accesskit::Role::Group).accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            let gap = row_gap(ui, self.density);
            ui.spacing_mut().item_spacing.y = gap;
            for (index, choice) in self.choices.iter().enumerate() {
                if index == exclusive_from && index > 0 {
                    ui.add_space(4.0);
                    paint::rule_ui(ui);
                    ui.add_space(4.0);
                }
                let row = Row {
                    choice,
                    id: self.id.with(index),
                    mark: Mark::Tick,
                    is_on: self.ticked.get(index).copied().unwrap_or(false),
                    is_stop: true,
                    density: self.density,
                    is_quiet: false,
                    position: index,
                };
                let response = row.show(ui);
                if focus::chosen(&response) && choice.is_enabled {
                    flipped = Some(index);
                    response.request_focus();
                }
            }
        });
        let ticked: Vec<bool> = (0..count).map(|i| self.ticked.get(i).copied().unwrap_or(false)).collect();
        flipped.map(|index| flip_tick(&ticked, index, self.exclusive))
    }
}

/// What is ticked after the answer at `index` was flipped, when the last `exclusive` answers exclude all others.
#[must_use]
pub fn flip_tick(ticked: &[bool], index: usize, exclusive: usize) -> Vec<bool> {
    let exclusive_from = ticked.len().saturating_sub(exclusive);
    let mut new = ticked.to_vec();
    let Some(tick) = new.get_mut(index) else {
        return new;
    };
    *tick = !*tick;
    if *tick && index >= exclusive_from {
        for (other, tick) in new.iter_mut().enumerate() {
            *tick = other == index;
        }
    } else if *tick {
        for tick in &mut new[exclusive_from..] {
            *tick = false;
        }
    }
    new
}

/// Between the rows of a group of answers.
pub(super) fn row_gap(ui: &Ui, density: Density) -> f32 {
    match density {
        Density::Owner if Page::of(ui.ctx()).is_short => 8.0,
        Density::Owner => 10.0,
        Density::Advisor => 6.0,
    }
}

/// The "of" row at the end of a group: its answers count on from `first`.
pub(super) struct OfRows<'a> {
    pub(super) word: &'a str,
    pub(super) quiet: &'a [Choice<'a>],
    pub(super) first: usize,
    pub(super) ids: &'a [Id],
    pub(super) chosen: Option<usize>,
    pub(super) stop: usize,
    pub(super) density: Density,
}

impl OfRows<'_> {
    pub(super) fn show(&self, ui: &mut Ui, note: &mut dyn FnMut(usize, &Response)) {
        let t = theme(ui);
        let row = |at: usize, choice| Row {
            choice,
            id: self.ids[self.first + at],
            mark: Mark::Radio,
            is_on: self.chosen == Some(self.first + at),
            is_stop: self.stop == self.first + at,
            density: self.density,
            is_quiet: true,
            position: self.first + at,
        };
        ui.add_space(4.0);
        let is_narrow = Page::of(ui.ctx()).class == Width::Narrow;
        if self.density == Density::Advisor && !is_narrow {
            // Two quiet words with their keys, without boxes.
            crate::gui::layout::row_ui(ui, 24.0, |ui| {
                for (at, choice) in self.quiet.iter().enumerate() {
                    note(self.first + at, &row(at, choice).show_inline(ui));
                }
            });
            return;
        }
        let word = paint::line(ui.painter(), TextKind::Body, self.word, t.colour.ink2);
        let outer = ui.available_rect_before_wrap();
        let indent = if is_narrow { 0.0 } else { 52.0_f32.max(word.size().x + 24.0) };
        let gap = 12.0;
        // One answer alone is as wide as one of two, so that it stands in the same place.
        let count = self.quiet.len().max(2) as f32;
        let width = (outer.width() - indent - gap * (count - 1.0)) / count;
        // Side by side while every answer keeps its words on one line.
        let fits = !is_narrow && self.quiet.iter().all(|choice| row(0, choice).natural_width(ui) <= width);
        if fits {
            let top = outer.top();
            let mut bottom = top;
            for (at, choice) in self.quiet.iter().enumerate() {
                let left = outer.left() + indent + (width + gap) * at as f32;
                let area = Rect::from_min_max(pos2(left, top), pos2(left + width, outer.bottom().max(top + 48.0)));
                let mut child = ui.new_child(UiBuilder::new().max_rect(area).id_salt(at));
                let response = row(at, choice).show(&mut child);
                bottom = bottom.max(response.rect.bottom());
                note(self.first + at, &response);
            }
            let rect = Rect::from_min_max(outer.min, pos2(outer.right(), bottom));
            ui.advance_cursor_after_rect(rect);
            paint::left_centred(ui.painter(), rect, word);
        } else {
            let (rect, _) = ui.allocate_exact_size(word.size(), Sense::hover());
            paint::left_centred(ui.painter(), rect, word);
            for (at, choice) in self.quiet.iter().enumerate() {
                note(self.first + at, &row(at, choice).show(ui));
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Radio,
    Tick,
}

struct Row<'a> {
    choice: &'a Choice<'a>,
    id: Id,
    mark: Mark,
    is_on: bool,
    is_stop: bool,
    density: Density,
    is_quiet: bool,
    position: usize,
}

impl Row<'_> {
    fn is_suggestion(&self) -> bool {
        self.choice.suggestion.is_some() && !self.is_on
    }

    fn title_kind(&self) -> TextKind {
        match (self.density, self.is_quiet) {
            (Density::Owner, false) => TextKind::Option,
            _ if self.is_on && self.mark == Mark::Radio => TextKind::BodyStrong,
            // Above a second line the title stands out, chosen or not.
            (Density::Advisor, false) if self.is_suggestion() || !self.choice.description.is_empty() => {
                TextKind::BodyStrong
            }
            _ => TextKind::Body,
        }
    }

    fn colours(&self, t: &Theme) -> (Color32, Color32) {
        let c = &t.colour;
        if self.choice.is_enabled { (c.ink, c.ink2) } else { (c.ink3, c.ink3) }
    }

    fn shows_key(&self, ui: &Ui) -> bool {
        !self.choice.key.is_empty() && Page::of(ui.ctx()).class > Width::Narrow
    }

    /// Width that keeps the title on one line.
    fn natural_width(&self, ui: &Ui) -> f32 {
        let title = paint::line(ui.painter(), self.title_kind(), self.choice.title, Color32::PLACEHOLDER);
        let key = if self.shows_key(ui) { paint::key_cap_size(ui.painter(), self.choice.key).x + 12.0 } else { 0.0 };
        17.0 + 22.0 + 16.0 + title.size().x + 8.0 + key + 17.0
    }

    fn sense(&self) -> Sense {
        match (self.choice.is_enabled, self.is_stop) {
            (false, _) => Sense::hover(),
            (true, true) => Sense::click(),
            // Reached with the arrows, so no tab stop of its own.
            (true, false) => Sense::CLICK,
        }
    }

    fn describe(&self, response: &Response) {
        let role = match self.mark {
            Mark::Radio => accesskit::Role::RadioButton,
            Mark::Tick => accesskit::Role::CheckBox,
        };
        name_node(response, role, self.choice.title, |node| {
            node.set_toggled(toggled(self.is_on));
            node.set_position_in_set(self.position);
            let more = [self.choice.description, self.choice.suggestion.unwrap_or("")];
            let more: Vec<&str> = more.into_iter().filter(|text| !text.is_empty()).collect();
            if !more.is_empty() {
                node.set_description(more.join(" "));
            }
            if !self.choice.key.is_empty() {
                node.set_keyboard_shortcut(self.choice.key);
            }
            if !self.choice.is_enabled {
                node.set_disabled();
            }
        });
    }

    fn show(&self, ui: &mut Ui) -> Response {
        let t = theme(ui);
        let m = t.measure;
        let is_short = Page::of(ui.ctx()).is_short;
        let (least, pad, gap, radius) = match (self.density, self.is_quiet) {
            (_, true) => (48.0, vec2(17.0, 9.0), 16.0, m.radius.option),
            (Density::Owner, false) if is_short => (m.control.option_short, vec2(17.0, 7.0), 16.0, m.radius.option),
            (Density::Owner, false) => (m.control.option, vec2(17.0, 13.0), 16.0, m.radius.option),
            (Density::Advisor, false) => (m.control.option_dense, vec2(13.0, 7.0), 12.0, m.radius.control),
        };
        let mark = if self.is_suggestion() { 20.0 } else { 22.0 };
        let key = if self.shows_key(ui) { paint::key_cap_size(ui.painter(), self.choice.key).x + 12.0 } else { 0.0 };
        let width = ui.available_width();
        let room = (width - 2.0 * pad.x - mark - gap - key).max(40.0);
        let (ink, ink2) = self.colours(&t);
        let title = ui.painter().layout_job(self.title_kind().job(self.choice.title, ink, room));
        let second = self.choice.suggestion.filter(|_| self.is_suggestion());
        let second_text = match (second, self.choice.description) {
            (Some(source), "") => Some((source.to_owned(), TextKind::Small)),
            (Some(source), text) => Some((format!("{text}\n{source}"), TextKind::Small)),
            (None, "") => None,
            (None, text) if self.density == Density::Advisor => Some((text.to_owned(), TextKind::Small)),
            (None, text) => Some((text.to_owned(), TextKind::Body)),
        };
        let second: Option<Arc<Galley>> = second_text.map(|(text, kind)| {
            let mut job = kind.job(&text, ink2, room.min(TextKind::Body.max_line()));
            if is_short && kind == TextKind::Body {
                for section in &mut job.sections {
                    section.format.line_height = Some(TextKind::Small.line());
                }
            }
            ui.painter().layout_job(job)
        });
        let text_height = title.size().y + second.as_ref().map_or(0.0, |s| s.size().y);
        let height = least.max((text_height + 2.0 * pad.y).round());
        let (_, rect) = ui.allocate_space(vec2(width, height));
        let response = ui.interact(rect, self.id, self.sense());
        self.describe(&response);
        if ui.is_rect_visible(rect) {
            self.paint_ground(ui, &t, rect, radius, &response);
            let y = rect.center().y;
            self.paint_mark(ui, &t, pos2(rect.left() + pad.x + mark / 2.0, y), &response);
            let x = rect.left() + pad.x + mark + gap;
            let top = y - text_height / 2.0;
            let title_height = title.size().y;
            let painter = ui.painter();
            painter.galley(paint::snapped(painter, pos2(x, top)), title, ink);
            if let Some(second) = second {
                painter.galley(paint::snapped(painter, pos2(x, top + title_height)), second, ink2);
            }
            if key > 0.0 {
                let inside = rect.shrink2(vec2(pad.x, 0.0));
                paint::key_cap_right(painter, &t, inside, self.choice.key);
            }
        }
        focus::ring(ui, &response, rect, radius);
        response
    }

    /// Without a box: key cap, word, and when chosen a soft ground.
    fn show_inline(&self, ui: &mut Ui) -> Response {
        let t = theme(ui);
        let c = &t.colour;
        let (_, ink2) = self.colours(&t);
        let ink = if self.is_on { c.ink } else { ink2 };
        let title = paint::line(ui.painter(), self.title_kind(), self.choice.title, ink);
        let key_width = if self.choice.key.is_empty() || self.is_on {
            22.0
        } else {
            paint::key_cap_size(ui.painter(), self.choice.key).x
        };
        let pad = if self.is_on { 12.0 } else { 0.0 };
        let size = vec2(2.0 * pad + key_width + 8.0 + title.size().x, 32.0);
        let (_, rect) = ui.allocate_space(size);
        let response = ui.interact(rect, self.id, self.sense());
        self.describe(&response);
        let radius = t.measure.radius.control;
        if self.is_on {
            paint::frame(ui.painter(), rect, radius, c.soft, t.strong_stroke(c.primary));
        }
        let y = rect.center().y;
        let x = rect.left() + pad;
        if self.choice.key.is_empty() || self.is_on {
            self.paint_mark(ui, &t, pos2(x + 11.0, y), &response);
        } else {
            let cap = Rect::from_min_size(pos2(x, y - 12.0), vec2(key_width, 24.0));
            paint::key_cap(ui.painter(), &t, cap, self.choice.key);
        }
        let words = Rect::from_min_max(pos2(x + key_width + 8.0, rect.top()), rect.max);
        paint::left_centred(ui.painter(), words, title);
        if response.hovered() {
            let base = ui.painter().round_to_pixel_center(y + 11.0);
            let span = words.left()..=rect.right() - pad;
            ui.painter().hline(span, base, Stroke::new(1.0, ink));
        }
        focus::ring(ui, &response, rect.expand2(vec2(4.0, 0.0)), radius);
        response
    }

    fn paint_ground(&self, ui: &Ui, t: &Theme, rect: Rect, radius: f32, response: &Response) {
        let c = &t.colour;
        let is_hot = self.choice.is_enabled && response.hovered();
        let rest = if self.is_quiet { Color32::TRANSPARENT } else { c.surface };
        let soft = paint::progress(ui.ctx(), t, self.id, self.is_on);
        let painter = ui.painter();
        if !self.choice.is_enabled {
            paint::frame(painter, rect, radius, c.sunken, paint::disabled_stroke(t));
        } else if self.is_suggestion() && !is_hot {
            paint::frame(painter, rect, radius, rest, Stroke::NONE);
            paint::dashed(painter, rect, radius, t.thin_stroke(c.primary));
        } else {
            let stroke = match (self.is_on || is_hot, self.is_suggestion()) {
                (true, _) => t.strong_stroke(c.primary),
                (false, _) => t.thin_stroke(c.edge),
            };
            let fill = if self.is_on { rest.lerp_to_gamma(c.soft, soft) } else { rest };
            let fill = if self.is_on && soft >= 1.0 { c.soft } else { fill };
            paint::frame(painter, rect, radius, fill, stroke);
        }
    }

    fn paint_mark(&self, ui: &Ui, t: &Theme, centre: eframe::egui::Pos2, response: &Response) {
        let c = &t.colour;
        let painter = ui.painter();
        if self.is_suggestion() {
            paint_icon(painter, Icon::Lightbulb, IconWeight::Regular, 20.0, centre, c.primary);
            return;
        }
        let is_hot = self.choice.is_enabled && response.hovered();
        let (edge, fill) = if !self.choice.is_enabled {
            (c.line, c.sunken)
        } else if self.is_on || is_hot {
            (c.primary, c.surface)
        } else {
            (c.edge, c.surface)
        };
        match self.mark {
            Mark::Radio => paint::radio(painter, centre, edge, fill, self.is_on),
            Mark::Tick => paint_tick(ui, t, centre, edge, fill, self.is_on),
        }
    }
}

/// Draws a tick box.
pub(in crate::gui) fn paint_tick(
    ui: &Ui,
    t: &Theme,
    centre: eframe::egui::Pos2,
    edge: Color32,
    fill: Color32,
    is_on: bool,
) {
    let c = &t.colour;
    let square = Rect::from_center_size(centre, vec2(22.0, 22.0));
    let fill = if is_on { c.primary } else { fill };
    let edge = if is_on { c.primary } else { edge };
    paint::frame(ui.painter(), square, t.measure.radius.tag, fill, t.strong_stroke(edge));
    if is_on {
        paint_icon(ui.painter(), Icon::Check, IconWeight::Bold, 14.0, centre, c.on_primary);
    }
}

/// One tick box with its words, outside a list of answers; says what it is now, when that changed.
pub fn tick_ui(ui: &mut Ui, label: &str, is_on: bool) -> Option<bool> {
    let t = theme(ui);
    let c = &t.colour;
    let room = (ui.available_width() - 30.0).max(40.0);
    let words = ui.painter().layout_job(TextKind::Body.job(label, c.ink, room));
    let size = vec2(30.0 + words.size().x, words.size().y.max(28.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    name_node(&response, accesskit::Role::CheckBox, label, |node| {
        node.set_toggled(toggled(is_on));
    });
    let edge = if response.hovered() { c.primary } else { c.edge };
    let centre = pos2(rect.left() + 11.0, rect.top() + 14.0);
    paint_tick(ui, &t, centre, edge, c.surface, is_on);
    let top = rect.top() + 14.0 - TextKind::Body.line() / 2.0;
    let pos = paint::snapped(ui.painter(), pos2(rect.left() + 30.0, top));
    ui.painter().galley(pos, words, c.ink);
    focus::ring(ui, &response, rect.expand2(vec2(4.0, 0.0)), t.measure.radius.tag);
    focus::chosen(&response).then_some(!is_on)
}

#[cfg(test)]
mod tests {
    use super::flip_tick;

    #[test]
    fn none_of_these_clears_the_others_and_they_clear_it() {
        assert_eq!(flip_tick(&[true, true, false], 2, 1), [false, false, true]);
        assert_eq!(flip_tick(&[false, false, true], 0, 1), [true, false, false]);
        assert_eq!(flip_tick(&[true, false, false], 0, 1), [false, false, false]);
        assert_eq!(flip_tick(&[true, false], 1, 0), [true, true]);
    }
}
