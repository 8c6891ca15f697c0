//! The gauge of questions and the evidence ladder.

use eframe::egui::{Color32, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit, pos2, vec2};
use std::hash::Hash;

use crate::gui::{text_style::TextKind, theme::theme};

use super::{
    focus::{self, Lie},
    name_node, paint, toggled,
};

/// How one question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BarState {
    /// No answer yet.
    Open,
    /// Answered.
    Answered,
    /// Answered with *don't know*.
    DontKnow,
    /// The one on the screen.
    Current,
}

/// More questions than this are drawn as one bar per part.
pub const MOST_BARS: usize = 60;

/// How far one is: a bar per question, grouped by part; over [`MOST_BARS`] questions a bar per part, filled from below.
///
/// Not a control. `sentence` is what a screen reader says; the same sentence stands beside the gauge.
pub fn question_gauge_ui(ui: &mut Ui, parts: &[&[BarState]], sentence: &str) -> Response {
    let t = theme(ui);
    let c = &t.colour;
    let total: usize = parts.iter().map(|part| part.len()).sum();
    let done = parts
        .iter()
        .flat_map(|part| part.iter())
        .filter(|bar| matches!(bar, BarState::Answered | BarState::DontKnow))
        .count();
    let per_question = |bar: f32, gap: f32, part_gap: f32| {
        parts.iter().map(|part| part.len() as f32 * (bar + gap) - gap).sum::<f32>()
            + part_gap * parts.len().saturating_sub(1) as f32
    };
    let room = ui.available_width();
    let is_fine = total <= MOST_BARS;
    // A narrow window gets thinner bars rather than a second line.
    let (bar, gap, part_gap) = if !is_fine {
        (14.0, 0.0, 4.0)
    } else if per_question(6.0, 2.0, 8.0) <= room {
        (6.0, 2.0, 8.0)
    } else {
        (4.0, 1.0, 4.0)
    };
    let width =
        if is_fine { per_question(bar, gap, part_gap) } else { parts.len() as f32 * (bar + part_gap) - part_gap };
    let (rect, response) = ui.allocate_exact_size(vec2(width.max(1.0), 20.0), Sense::hover());
    name_node(&response, accesskit::Role::ProgressIndicator, sentence, |node| {
        node.set_numeric_value(done as f64);
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(total as f64);
        node.set_value(sentence);
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    let base = rect.bottom();
    let mut x = rect.left();
    for part in parts {
        if is_fine {
            for state in *part {
                let (height, fill) = match state {
                    BarState::Open => (4.0, c.edge),
                    BarState::Answered => (14.0, c.primary),
                    BarState::DontKnow => (14.0, Color32::TRANSPARENT),
                    BarState::Current => (20.0, c.ink),
                };
                let at = Rect::from_min_max(pos2(x, base - height), pos2(x + bar, base));
                if *state == BarState::DontKnow {
                    let stroke = Stroke::new(1.5, c.primary);
                    painter.rect_stroke(at, 1.0, stroke, StrokeKind::Inside);
                } else {
                    painter.rect_filled(at, 1.0, fill);
                }
                x += bar + gap;
            }
            x += part_gap - gap;
        } else {
            let is_here = part.contains(&BarState::Current);
            let filled = part.iter().filter(|bar| matches!(bar, BarState::Answered | BarState::DontKnow)).count();
            let height = if is_here { 20.0 } else { 14.0 };
            let at = Rect::from_min_max(pos2(x, base - height), pos2(x + bar, base));
            let edge = if is_here { c.ink } else { c.edge };
            let share = filled as f32 / part.len().max(1) as f32;
            let full = Rect::from_min_max(pos2(x, base - height * share), at.max);
            painter.rect_filled(full, 1.0, c.primary);
            painter.rect_stroke(at, 1.0, Stroke::new(1.5, edge), StrokeKind::Inside);
            x += bar + part_gap;
        }
    }
    response
}

/// How well an answer is founded: told, shown, document, audited. One tab stop, arrows move, Space chooses.
///
/// Nothing filled means none; choosing what is chosen already says so again, and the screen may clear it.
#[must_use]
pub struct EvidenceLadder<'a> {
    name: &'a str,
    id: Id,
    labels: &'a [&'a str],
    reached: Option<usize>,
    is_fixed: bool,
}

impl<'a> EvidenceLadder<'a> {
    /// A ladder with its accessible name, its identity and its steps from low to high.
    pub fn new(name: &'a str, salt: impl Hash + std::fmt::Debug, labels: &'a [&'a str]) -> Self {
        let id = Id::unique(("evidence", salt));
        Self { name, id, labels, reached: None, is_fixed: false }
    }

    /// The highest step that is reached.
    pub fn reached(mut self, reached: Option<usize>) -> Self {
        self.reached = reached;
        self
    }

    /// Only shown, not to be changed.
    pub fn fixed(mut self) -> Self {
        self.is_fixed = true;
        self
    }

    /// The identity of the step with this index, for moving the focus to it.
    #[must_use]
    pub fn step_id(salt: impl Hash + std::fmt::Debug, index: usize) -> Id {
        Id::unique(("evidence", salt)).with(index)
    }

    /// Draws the ladder as wide as the room it gets; says which step was chosen now.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let t = theme(ui);
        let c = &t.colour;
        let count = self.labels.len().max(1);
        let ids: Vec<Id> = (0..self.labels.len()).map(|i| self.id.with(i)).collect();
        let stop = if self.is_fixed { usize::MAX } else { focus::rove(ui, &ids, self.reached, |_| true, Lie::Both) };
        let mut picked = None;
        let builder = UiBuilder::new().accessibility_role(accesskit::Role::RadioGroup).accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            let gap = 3.0;
            let room = ui.available_width();
            let width = (room - gap * (count - 1) as f32) / count as f32;
            let (_, rect) = ui.allocate_space(vec2(room, 10.0 + 6.0 + TextKind::Caption.line()));
            for (index, label) in self.labels.iter().enumerate() {
                let left = rect.left() + (width + gap) * index as f32;
                let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
                let is_reached = self.reached == Some(index);
                let sense = match (self.is_fixed, stop == index) {
                    (true, _) => Sense::hover(),
                    (false, true) => Sense::click(),
                    (false, false) => Sense::CLICK,
                };
                let response = ui.interact(cell, ids[index], sense);
                name_node(&response, accesskit::Role::RadioButton, label, |node| {
                    node.set_toggled(toggled(is_reached));
                    node.set_position_in_set(index);
                });
                if focus::chosen(&response) {
                    picked = Some(index);
                    response.request_focus();
                }
                let is_filled = self.reached.is_some_and(|reached| index <= reached);
                let bar = Rect::from_min_size(cell.min, vec2(width, 10.0));
                let fill = if is_filled { c.primary } else { c.gauge };
                let corners = super::card::ends(2, index == 0, index + 1 == count);
                ui.painter().rect_filled(bar, corners, fill);
                if response.hovered() && !self.is_fixed {
                    let stroke = t.strong_stroke(c.primary);
                    ui.painter().rect_stroke(bar, corners, stroke, StrokeKind::Inside);
                }
                let (kind, ink) =
                    if is_reached { (TextKind::CaptionStrong, c.ink) } else { (TextKind::Caption, c.ink2) };
                let words = paint::cut_line(ui.painter(), kind, label, ink, width);
                let below = Rect::from_min_max(pos2(left, bar.bottom() + 6.0), cell.max);
                paint::centred(ui.painter(), below, words);
                focus::ring(ui, &response, cell.expand(2.0), t.measure.radius.tag);
            }
        });
        picked
    }
}
