//! Two to five short choices in one row, and the scale with a box per step.

use eframe::egui::{
    Color32, CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit, pos2, vec2,
};
use std::hash::Hash;

use crate::gui::{
    layout::{Page, Width},
    text_style::TextKind,
    theme::theme,
};

use super::{
    Choice, Density, Icon, IconWeight,
    choice::{OfRows, row_gap},
    focus::{self, Lie},
    icon::paint_icon,
    name_node, paint, toggled,
};

/// Yes or no, and up to five short choices: one row, one tab stop, arrows move, Space chooses.
#[must_use]
pub struct Segmented<'a> {
    name: &'a str,
    id: Id,
    labels: &'a [&'a str],
    keys: &'a [&'a str],
    of: Option<(&'a str, &'a [Choice<'a>])>,
    density: Density,
    chosen: Option<usize>,
    fills_width: bool,
    is_small: bool,
}

impl<'a> Segmented<'a> {
    /// A row with its accessible name, its identity and its choices.
    pub fn new(name: &'a str, salt: impl Hash + std::fmt::Debug, labels: &'a [&'a str]) -> Self {
        let id = Id::unique(("segmented", salt));
        Self {
            name,
            id,
            labels,
            keys: &[],
            of: None,
            density: Density::Owner,
            chosen: None,
            fills_width: false,
            is_small: false,
        }
    }

    /// The identity of the choice with this index, for moving the focus to it.
    #[must_use]
    pub fn choice_id(salt: impl Hash + std::fmt::Debug, index: usize) -> Id {
        Id::unique(("segmented", salt)).with(index)
    }

    /// The keys that choose, for a screen reader. The screen listens to the keys.
    pub fn keys(mut self, keys: &'a [&'a str]) -> Self {
        self.keys = keys;
        self
    }

    /// The word "of" and the quieter answers behind it, in the same group; their indices count on.
    pub fn of(mut self, word: &'a str, choices: &'a [Choice<'a>], density: Density) -> Self {
        self.of = Some((word, choices)).filter(|(_, choices)| !choices.is_empty());
        self.density = density;
        self
    }

    /// The identity of the part with this index, for moving the focus to it.
    #[must_use]
    pub fn part_id(salt: impl Hash + std::fmt::Debug, index: usize) -> Id {
        Id::unique(("segmented", salt)).with(index)
    }

    /// The index of the chosen one.
    pub fn chosen(mut self, chosen: Option<usize>) -> Self {
        self.chosen = chosen;
        self
    }

    /// As wide as the room it gets, in equal parts.
    pub fn full_width(mut self) -> Self {
        self.fills_width = true;
        self
    }

    /// 36 high, without the tick: to switch a picture.
    pub fn small(mut self) -> Self {
        self.is_small = true;
        self
    }

    /// Draws the row; says which one was chosen now.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let t = theme(ui);
        let c = &t.colour;
        let m = t.measure;
        let count = self.labels.len();
        let (word, quiet) = self.of.unwrap_or(("", &[]));
        let ids: Vec<Id> = (0..count + quiet.len()).map(|i| self.id.with(i)).collect();
        let stop = focus::rove(ui, &ids, self.chosen, |_| true, Lie::Both);
        let tick = if self.is_small { 0.0 } else { 16.0 + 8.0 };
        let width_of = |ui: &Ui, index: usize| {
            let is_on = self.chosen == Some(index);
            let kind = if is_on { TextKind::NavStrong } else { TextKind::Nav };
            let words = paint::line(ui.painter(), kind, self.labels[index], Color32::PLACEHOLDER);
            words.size().x + 33.0 + if is_on { tick } else { 0.0 }
        };
        let natural: Vec<f32> = (0..count).map(|index| width_of(ui, index).round()).collect();
        let room = ui.available_width();
        let line = t.thin();
        let total: f32 = natural.iter().sum::<f32>() + line;
        let height = if self.is_small { m.control.small } else { m.control.normal };
        // What does not fit beside each other stands below each other, rather than being cut. Each part keeps room for the
        // tick, so that choosing moves nothing.
        let wanted: Vec<f32> =
            (0..count).map(|i| natural[i] + if self.chosen == Some(i) { 0.0 } else { tick }).collect();
        let equal = (room - line) / count.max(1) as f32;
        let spare = room - line - wanted.iter().sum::<f32>();
        let widest = wanted.iter().copied().fold(0.0, f32::max);
        let is_column = if self.fills_width { spare < 0.0 } else { total > room };
        let full_width = |index: usize| {
            if widest <= equal { equal } else { wanted[index] + spare / count.max(1) as f32 }
        };
        let mut picked = None;
        let builder = UiBuilder::new().accessibility_role(accesskit::Role::RadioGroup).accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(ids.len()));
            ui.spacing_mut().item_spacing.y = row_gap(ui, self.density);
            let size = if is_column {
                vec2(room, height * count as f32)
            } else if self.fills_width {
                vec2(room, height)
            } else {
                vec2(total, height)
            };
            let (_, rect) = ui.allocate_space(size);
            let radius = m.radius.control;
            paint::frame(ui.painter(), rect, radius, c.surface, t.thin_stroke(c.edge));
            let mut x = rect.left();
            for (index, label) in self.labels.iter().enumerate() {
                let cell = if is_column {
                    let top = rect.top() + height * index as f32;
                    Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height))
                } else {
                    let width = if self.fills_width { full_width(index) } else { natural[index] };
                    let right = if index + 1 == count { rect.right() } else { (x + width + line).round() };
                    Rect::from_min_max(pos2(x.round(), rect.top()), pos2(right, rect.bottom()))
                };
                x = cell.right() - line;
                let is_on = self.chosen == Some(index);
                let sense = if stop == index { Sense::click() } else { Sense::CLICK };
                let response = ui.interact(cell, ids[index], sense);
                name_node(&response, accesskit::Role::RadioButton, label, |node| {
                    node.set_toggled(toggled(is_on));
                    node.set_position_in_set(index);
                    if let Some(key) = self.keys.get(index) {
                        node.set_keyboard_shortcut(*key);
                    }
                });
                if focus::chosen(&response) {
                    picked = Some(index);
                    response.request_focus();
                }
                let corners = corners(radius, index, count, is_column);
                let is_hot = response.hovered() && !is_on;
                if is_on {
                    let stroke = t.strong_stroke(c.primary);
                    ui.painter().rect(cell, corners, c.soft, stroke, StrokeKind::Inside);
                } else {
                    if is_hot {
                        ui.painter().rect_filled(cell.shrink(line), corners, c.sunken);
                    }
                    // The line before this part, unless the chosen part draws its own.
                    if index > 0 && self.chosen != Some(index - 1) {
                        let bar = if is_column {
                            Rect::from_min_size(cell.min, vec2(cell.width(), line))
                        } else {
                            Rect::from_min_size(cell.min, vec2(line, cell.height()))
                        };
                        ui.painter().rect_filled(bar, 0.0, c.edge);
                    }
                }
                let ink = if is_on {
                    c.primary
                } else if is_hot {
                    c.ink
                } else {
                    c.ink2
                };
                let kind = if is_on { TextKind::NavStrong } else { TextKind::Nav };
                let words = paint::line(ui.painter(), kind, label, ink);
                let tick = if is_on { tick } else { 0.0 };
                let start = cell.center().x - f32::midpoint(words.size().x, tick);
                if tick > 0.0 {
                    let centre = pos2(start + 8.0, cell.center().y);
                    paint_icon(ui.painter(), Icon::Check, IconWeight::Bold, 16.0, centre, ink);
                }
                let spot = Rect::from_min_max(pos2(start + tick, cell.top()), cell.max);
                paint::left_centred(ui.painter(), spot, words);
                focus::ring(ui, &response, cell, radius);
            }
            of_ui(ui, word, quiet, count, &ids, self.chosen, stop, self.density, &mut picked);
        });
        picked
    }
}

/// The "of" row at the end of a group.
#[expect(clippy::too_many_arguments, reason = "the end of a group, drawn from what the group knows")]
fn of_ui(
    ui: &mut Ui,
    word: &str,
    quiet: &[Choice<'_>],
    first: usize,
    ids: &[Id],
    chosen: Option<usize>,
    stop: usize,
    density: Density,
    picked: &mut Option<usize>,
) {
    if quiet.is_empty() {
        return;
    }
    let rows = OfRows { word, quiet, first, ids, chosen, stop, density };
    rows.show(ui, &mut |index, response: &Response| {
        if focus::chosen(response) {
            *picked = Some(index);
            response.request_focus();
        }
    });
}

fn corners(radius: f32, index: usize, count: usize, is_column: bool) -> CornerRadius {
    let r = radius as u8;
    let (first, last) = (index == 0, index + 1 == count);
    let on = |yes: bool| if yes { r } else { 0 };
    if is_column {
        CornerRadius { nw: on(first), ne: on(first), sw: on(last), se: on(last) }
    } else {
        CornerRadius { nw: on(first), sw: on(first), ne: on(last), se: on(last) }
    }
}

/// One box per step, equally wide, with its number and its own words; never a slider.
///
/// One tab stop, arrows move, Space chooses. In a narrow window the boxes stand below each other.
#[must_use]
pub struct ScaleBoxes<'a> {
    name: &'a str,
    id: Id,
    steps: &'a [(&'a str, &'a str)],
    of: Option<(&'a str, &'a [Choice<'a>])>,
    density: Density,
    chosen: Option<usize>,
}

impl<'a> ScaleBoxes<'a> {
    /// A scale with its accessible name, its identity and its steps: number and words.
    pub fn new(name: &'a str, salt: impl Hash + std::fmt::Debug, steps: &'a [(&'a str, &'a str)]) -> Self {
        let id = Id::unique(("scale", salt));
        Self { name, id, steps, of: None, density: Density::Owner, chosen: None }
    }

    /// The identity of the step with this index, for moving the focus to it.
    #[must_use]
    pub fn step_id(salt: impl Hash + std::fmt::Debug, index: usize) -> Id {
        Id::unique(("scale", salt)).with(index)
    }

    /// The word "of" and the quieter answers behind it, in the same group; their indices count on.
    pub fn of(mut self, word: &'a str, choices: &'a [Choice<'a>], density: Density) -> Self {
        self.of = Some((word, choices)).filter(|(_, choices)| !choices.is_empty());
        self.density = density;
        self
    }

    /// The index of the chosen step.
    pub fn chosen(mut self, chosen: Option<usize>) -> Self {
        self.chosen = chosen;
        self
    }

    /// Draws the scale as wide as the room it gets; says which step was chosen now.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let t = theme(ui);
        let c = &t.colour;
        let count = self.steps.len();
        let (word, quiet) = self.of.unwrap_or(("", &[]));
        let ids: Vec<Id> = (0..count + quiet.len()).map(|i| self.id.with(i)).collect();
        let stop = focus::rove(ui, &ids, self.chosen, |_| true, Lie::Both);
        let gap = 6.0;
        let room = ui.available_width();
        let equal = ((room - gap * count.saturating_sub(1) as f32) / count.max(1) as f32).floor();
        let is_column = Page::of(ui.ctx()).class == Width::Narrow || equal < 60.0;
        let width = if is_column { room } else { equal };
        let words: Vec<_> = self
            .steps
            .iter()
            .map(|(_, words)| {
                let mut job = TextKind::Caption.job(words, c.ink2, width - 10.0);
                if !is_column {
                    job.halign = eframe::egui::Align::Center;
                    for section in &mut job.sections {
                        section.format.line_height = Some(18.0);
                    }
                }
                ui.painter().layout_job(job)
            })
            .collect();
        let tallest = words.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
        let height = if is_column { t.measure.control.normal } else { (9.0 + 24.0 + tallest + 9.0).max(76.0) };
        let mut picked = None;
        let builder = UiBuilder::new().accessibility_role(accesskit::Role::RadioGroup).accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(ids.len()));
            ui.spacing_mut().item_spacing.y = row_gap(ui, self.density);
            let rows = if is_column { count as f32 } else { 1.0 };
            let (_, rect) = ui.allocate_space(vec2(room, height * rows + gap * (rows - 1.0)));
            for (index, galley) in words.into_iter().enumerate() {
                let (number, text) = self.steps[index];
                let offset = if is_column {
                    vec2(0.0, (height + gap) * index as f32)
                } else {
                    vec2((width + gap) * index as f32, 0.0)
                };
                let cell = Rect::from_min_size(rect.min + offset, vec2(width, height));
                let is_on = self.chosen == Some(index);
                let sense = if stop == index { Sense::click() } else { Sense::CLICK };
                let response = ui.interact(cell, ids[index], sense);
                let name = if text.is_empty() { number.to_owned() } else { format!("{number}, {text}") };
                name_node(&response, accesskit::Role::RadioButton, &name, |node| {
                    node.set_toggled(toggled(is_on));
                    node.set_position_in_set(index);
                    node.set_keyboard_shortcut(number);
                });
                if focus::chosen(&response) {
                    picked = Some(index);
                    response.request_focus();
                }
                self.paint_cell(ui, cell, &response, is_on, is_column, number, galley);
            }
            of_ui(ui, word, quiet, count, &ids, self.chosen, stop, self.density, &mut picked);
        });
        picked
    }

    #[expect(clippy::too_many_arguments, reason = "one cell, drawn from what its loop knows")]
    fn paint_cell(
        &self,
        ui: &Ui,
        cell: Rect,
        response: &Response,
        is_on: bool,
        is_column: bool,
        number: &str,
        words: std::sync::Arc<eframe::egui::Galley>,
    ) {
        let t = theme(ui);
        let c = &t.colour;
        let radius = t.measure.radius.control;
        let stroke: Stroke =
            if is_on || response.hovered() { t.strong_stroke(c.primary) } else { t.thin_stroke(c.edge) };
        let fill = if is_on { c.soft } else { c.surface };
        paint::frame(ui.painter(), cell, radius, fill, stroke);
        let figure = paint::line(ui.painter(), TextKind::BodyStrong, number, c.ink);
        if is_column {
            let inside = cell.shrink2(vec2(13.0, 0.0));
            let indent = figure.size().x.max(16.0) + 16.0;
            paint::left_centred(ui.painter(), inside, figure);
            paint::left_centred(ui.painter(), inside.with_min_x(inside.left() + indent), words);
        } else {
            let top = Rect::from_min_size(cell.min + vec2(0.0, 8.0), vec2(cell.width(), 24.0));
            paint::centred(ui.painter(), top, figure);
            let pos = paint::snapped(ui.painter(), pos2(cell.center().x, cell.top() + 8.0 + 24.0));
            ui.painter().galley(pos, words, c.ink2);
        }
        // In high contrast the fill is no sign: the chosen step has a tick of its own.
        if is_on && t.is_high_contrast() {
            let centre = pos2(cell.right() - 14.0, cell.top() + 14.0);
            paint_icon(ui.painter(), Icon::Check, IconWeight::Bold, 14.0, centre, c.primary);
        }
        focus::ring(ui, response, cell, radius);
    }
}
