//! A table of answers: rows are questions, columns are choices. Advisor mode only.

use eframe::egui::{Id, Rect, Sense, Ui, UiBuilder, accesskit, pos2, vec2};
use std::hash::Hash;

use crate::gui::{
    text_style::TextKind,
    theme::{Theme, theme},
};

use super::{
    choice::paint_tick,
    focus::{self, Lie},
    name_node, paint, toggled,
};

/// A table with at most five columns of 52.
#[must_use]
pub struct Matrix<'a> {
    name: &'a str,
    id: Id,
    corner: &'a str,
    rows: &'a [&'a str],
    columns: &'a [&'a str],
    keys: &'a [&'a str],
}

/// What was chosen in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

impl<'a> Matrix<'a> {
    /// A table with its accessible name, its identity, what stands above the row names, and the names of rows and columns.
    pub fn new(
        name: &'a str,
        salt: impl Hash + std::fmt::Debug,
        corner: &'a str,
        rows: &'a [&'a str],
        columns: &'a [&'a str],
    ) -> Self {
        Self { name, id: Id::unique(("matrix", salt)), corner, rows, columns, keys: &[] }
    }

    /// The keys that choose a column in the row with the focus, for a screen reader. The screen listens to the keys.
    pub fn keys(mut self, keys: &'a [&'a str]) -> Self {
        self.keys = keys;
        self
    }

    /// The identity of a cell, for moving the focus to it.
    #[must_use]
    pub fn cell_id(salt: impl Hash + std::fmt::Debug, row: usize, column: usize) -> Id {
        Id::unique(("matrix", salt)).with((row, column))
    }

    /// One choice per row: each row is one tab stop, left and right move in it, Space chooses.
    pub fn show_radio(self, ui: &mut Ui, chosen: &[Option<usize>]) -> Option<Cell> {
        let mut picked = None;
        let is_on = |cell: Cell| chosen.get(cell.row).copied().flatten() == Some(cell.column);
        self.draw(ui, accesskit::Role::RadioButton, is_on, |cell| picked = Some(cell));
        picked
    }

    /// Any choices per row: the cell that was flipped.
    pub fn show_ticks(self, ui: &mut Ui, ticked: &[Vec<bool>]) -> Option<Cell> {
        let mut flipped = None;
        let is_on = |cell: Cell| ticked.get(cell.row).and_then(|row| row.get(cell.column)).copied().unwrap_or(false);
        self.draw(ui, accesskit::Role::CheckBox, is_on, |cell| flipped = Some(cell));
        flipped
    }

    fn draw(&self, ui: &mut Ui, role: accesskit::Role, is_on: impl Fn(Cell) -> bool, mut happened: impl FnMut(Cell)) {
        let t = theme(ui);
        let c = &t.colour;
        let room = ui.available_width();
        let columns = self.columns.len();
        let cell_width = 52.0_f32.max(self.columns.iter().map(|name| longest_word(ui, name) + 8.0).fold(0.0, f32::max));
        let names_width = (room - cell_width * columns as f32).max(96.0);
        let builder = UiBuilder::new().accessibility_role(accesskit::Role::Table).accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let heads: Vec<_> = self
                .columns
                .iter()
                .map(|name| {
                    let mut job = TextKind::Caption.job(name, c.ink2, cell_width - 2.0);
                    job.halign = eframe::egui::Align::Center;
                    ui.painter().layout_job(job)
                })
                .collect();
            let head_height = heads.iter().map(|g| g.size().y).fold(26.0, f32::max) + 10.0;
            let (_, head) = ui.allocate_space(vec2(room, head_height));
            let corner = paint::line(ui.painter(), TextKind::Caption, self.corner, c.ink2);
            paint::left_centred(ui.painter(), head, corner);
            for (column, galley) in heads.into_iter().enumerate() {
                let x = head.left() + names_width + cell_width * (column as f32 + 0.5);
                let pos = pos2(x, head.center().y - galley.size().y / 2.0);
                ui.painter().galley(paint::snapped(ui.painter(), pos), galley, c.ink2);
            }
            paint::rule(ui, head.left(), head.right(), head.bottom(), c.edge);
            for (row, name) in self.rows.iter().enumerate() {
                self.row_ui(ui, &t, role, row, name, names_width, cell_width, &is_on, &mut happened);
            }
        });
    }

    #[expect(clippy::too_many_arguments, reason = "one row, drawn from what its table knows")]
    fn row_ui(
        &self,
        ui: &mut Ui,
        t: &Theme,
        role: accesskit::Role,
        row: usize,
        name: &str,
        names_width: f32,
        cell_width: f32,
        is_on: &impl Fn(Cell) -> bool,
        happened: &mut impl FnMut(Cell),
    ) {
        let c = &t.colour;
        let columns = self.columns.len();
        let words = ui.painter().layout_job(TextKind::Body.job(name, c.ink, names_width - 8.0));
        let height = (words.size().y + 11.0).max(37.0);
        let is_radio = role == accesskit::Role::RadioButton;
        let ids: Vec<Id> = (0..columns).map(|column| self.id.with((row, column))).collect();
        let chosen = (0..columns).find(|&column| is_on(Cell { row, column }));
        let stop = focus::rove(ui, &ids, chosen, |_| true, Lie::Row);
        let group = if is_radio { accesskit::Role::RadioGroup } else { accesskit::Role::Group };
        let builder = UiBuilder::new().accessibility_role(group).accessibility_label(name);
        ui.scope_builder(builder, |ui| {
            let width = ui.available_width();
            let (_, rect) = ui.allocate_space(vec2(width, height));
            paint::left_centred(ui.painter(), rect, words);
            for (column, id) in ids.iter().enumerate() {
                let left = rect.left() + names_width + cell_width * column as f32;
                let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(cell_width, height));
                let sense = if stop == column { Sense::click() } else { Sense::CLICK };
                let response = ui.interact(cell, *id, sense);
                let at = Cell { row, column };
                let on = is_on(at);
                name_node(&response, role, self.columns[column], |node| {
                    node.set_toggled(toggled(on));
                    node.set_description(name);
                    if let Some(key) = self.keys.get(column) {
                        node.set_keyboard_shortcut(*key);
                    }
                });
                if focus::chosen(&response) {
                    happened(at);
                    response.request_focus();
                }
                let edge = if on || response.hovered() { c.primary } else { c.edge };
                if is_radio {
                    paint::radio(ui.painter(), cell.center(), edge, c.surface, on);
                } else {
                    paint_tick(ui, t, cell.center(), edge, c.surface, on);
                }
                let mark = Rect::from_center_size(cell.center(), vec2(26.0, 26.0));
                let radius = if is_radio { 13.0 } else { 6.0 };
                focus::ring(ui, &response, mark, radius);
            }
            paint::rule(ui, rect.left(), rect.right(), rect.bottom(), c.line);
        });
    }
}

fn longest_word(ui: &Ui, text: &str) -> f32 {
    text.split_whitespace()
        .map(|word| paint::line(ui.painter(), TextKind::Caption, word, eframe::egui::Color32::PLACEHOLDER).size().x)
        .fold(0.0, f32::max)
}
