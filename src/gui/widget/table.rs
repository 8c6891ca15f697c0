//! Rows and columns: a head, lines between rows, numbers at the right.

use eframe::egui::{Color32, Id, Rect, Response, Sense, Stroke, Ui, UiBuilder, accesskit, pos2, vec2};
use std::hash::Hash;

use crate::gui::{text_style::TextKind, theme::theme};

use super::{Icon, IconWeight, focus, icon::paint_icon, name_node, paint};

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    /// Its head; empty for none.
    pub head: &'a str,
    /// Its width in points, or its share of what the fixed ones leave.
    pub width: ColumnWidth,
    /// Whether it holds numbers, which stand at the right.
    pub is_number: bool,
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ColumnWidth {
    /// So many points.
    Fixed(f32),
    /// This share of what the fixed columns leave.
    Share(f32),
}

impl<'a> Column<'a> {
    /// A column of text with a share of the room.
    #[must_use]
    pub fn share(head: &'a str, share: f32) -> Self {
        Self { head, width: ColumnWidth::Share(share), is_number: false }
    }

    /// A column of text with a fixed width.
    #[must_use]
    pub fn fixed(head: &'a str, width: f32) -> Self {
        Self { head, width: ColumnWidth::Fixed(width), is_number: false }
    }

    /// With numbers, at the right.
    #[must_use]
    pub fn number(mut self) -> Self {
        self.is_number = true;
        self
    }
}

/// Which column a table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    /// The column.
    pub column: usize,
    /// Whether the highest comes first.
    pub is_falling: bool,
}

/// A table whose rows the caller draws one by one; draw only those that can be seen when there are many.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    columns: &'a [Column<'a>],
    id: Id,
    /// The only row that Tab reaches, where arrows walk the others.
    stop: Option<usize>,
}

/// The room of each cell of a row, from left to right, padding taken off.
pub type Cells<'a> = &'a [Rect];

impl<'a> Table<'a> {
    /// A table with its identity and columns.
    #[must_use]
    pub fn new(salt: impl Hash + std::fmt::Debug, columns: &'a [Column<'a>]) -> Self {
        Self { columns, id: Id::unique(("table", salt)), stop: None }
    }

    /// Tab reaches this row only: in a list of thousands arrows walk the others.
    #[must_use]
    pub fn stop(mut self, row: usize) -> Self {
        self.stop = Some(row);
        self
    }

    /// The cells of a row that fills `rect`.
    fn cells(&self, rect: Rect) -> Vec<Rect> {
        let gap = 24.0;
        let fixed: f32 = self
            .columns
            .iter()
            .map(|column| if let ColumnWidth::Fixed(width) = column.width { width } else { 0.0 })
            .sum();
        let shares: f32 = self
            .columns
            .iter()
            .map(|column| if let ColumnWidth::Share(share) = column.width { share } else { 0.0 })
            .sum();
        let rest = (rect.width() - fixed - gap * self.columns.len().saturating_sub(1) as f32).max(0.0);
        let mut x = rect.left();
        self.columns
            .iter()
            .map(|column| {
                let width = match column.width {
                    ColumnWidth::Fixed(width) => width,
                    ColumnWidth::Share(share) => rest * share / shares.max(f32::EPSILON),
                };
                let cell = Rect::from_min_max(pos2(x, rect.top()), pos2(x + width, rect.bottom()));
                x += width + gap;
                cell
            })
            .collect()
    }

    /// How wide the cells are in a table of this width: to know how high a row must be for words that wrap.
    #[must_use]
    pub fn cell_widths(&self, width: f32) -> Vec<f32> {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 0.0));
        self.cells(rect).iter().map(Rect::width).collect()
    }

    /// Draws the heads. With `sorting` each head is a button; says which one was pressed.
    pub fn head_ui(&self, ui: &mut Ui, sorting: Option<Sorting>) -> Option<usize> {
        let t = theme(ui);
        let c = &t.colour;
        let width = ui.available_width();
        let rect = paint::allocate_tight(ui, vec2(width, 36.0 + t.thin()));
        let mut pressed = None;
        for (index, (column, cell)) in self.columns.iter().zip(self.cells(rect)).enumerate() {
            if column.head.is_empty() {
                continue;
            }
            let is_sorted = sorting.filter(|sorting| sorting.column == index);
            let ink = if is_sorted.is_some() { c.ink } else { c.ink2 };
            let room = cell.width() - if sorting.is_some() { 18.0 } else { 0.0 };
            let words = paint::cut_line(ui.painter(), TextKind::SmallStrong, column.head, ink, room);
            let words_width = words.size().x;
            let sense = if sorting.is_some() { Sense::click() } else { Sense::hover() };
            let response = ui.interact(cell, self.id.with(("head", index)), sense);
            name_node(&response, accesskit::Role::ColumnHeader, column.head, |node| {
                if let Some(sorted) = is_sorted {
                    node.set_sort_direction(if sorted.is_falling {
                        accesskit::SortDirection::Descending
                    } else {
                        accesskit::SortDirection::Ascending
                    });
                }
            });
            if response.clicked() {
                pressed = Some(index);
            }
            let arrow = is_sorted.map(|s| if s.is_falling { Icon::ArrowDown } else { Icon::ArrowUp });
            if column.is_number {
                let tail = if arrow.is_some() { 18.0 } else { 0.0 };
                paint::right_centred(ui.painter(), cell.with_max_x(cell.right() - tail), words);
                if let Some(icon) = arrow {
                    let centre = pos2(cell.right() - 7.0, cell.center().y);
                    paint_icon(ui.painter(), icon, IconWeight::Bold, 14.0, centre, ink);
                }
            } else {
                paint::left_centred(ui.painter(), cell, words);
                if let Some(icon) = arrow {
                    let centre = pos2(cell.left() + words_width + 11.0, cell.center().y);
                    paint_icon(ui.painter(), icon, IconWeight::Bold, 14.0, centre, ink);
                }
            }
            if sorting.is_some() {
                focus::takes_enter(&response);
                focus::ring(ui, &response, cell.shrink2(vec2(0.0, 4.0)), t.measure.radius.tag);
            }
        }
        paint::rule(ui, rect.left(), rect.right(), rect.bottom(), c.edge);
        pressed
    }

    /// Draws one row. `name` makes the whole row a control with this accessible name; `contents` gets the cells.
    pub fn row_ui(
        &self,
        ui: &mut Ui,
        index: usize,
        height: f32,
        name: Option<&str>,
        is_selected: bool,
        contents: impl FnOnce(&mut Ui, Cells<'_>),
    ) -> Response {
        let t = theme(ui);
        let c = &t.colour;
        let width = ui.available_width();
        let rect = paint::allocate_tight(ui, vec2(width, height));
        let is_stop = self.stop.is_none_or(|stop| stop == index);
        let sense = match (name.is_some(), is_stop) {
            (true, true) => Sense::click(),
            (true, false) => Sense::CLICK,
            (false, _) => Sense::hover(),
        };
        let response = ui.interact(rect, self.id.with(("row", index)), sense);
        if let Some(name) = name {
            focus::takes_enter(&response);
            name_node(&response, accesskit::Role::Row, name, |node| {
                node.set_row_index(index);
                node.set_selected(is_selected);
            });
        }
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let around = rect.expand2(vec2(12.0, 0.0));
        let is_hot = name.is_some() && response.hovered();
        if is_selected || is_hot {
            let fill = if is_selected { c.soft } else { c.sunken };
            let stroke = if t.is_high_contrast() { t.strong_stroke(c.primary) } else { Stroke::NONE };
            paint::frame(ui.painter(), around, 0.0, fill, stroke);
        }
        paint::rule(ui, rect.left(), rect.right(), rect.bottom(), c.line);
        let cells = self.cells(rect);
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("row", index)));
        if name.is_some() {
            child.style_mut().interaction.selectable_labels = false;
        }
        contents(&mut child, &cells);
        drop(child);
        focus::ring(ui, &response, around.shrink(3.0), t.measure.radius.control);
        response
    }
}

/// Draws one line of text in a cell, cut when it does not fit; numbers at the right.
pub fn cell_text(ui: &Ui, cell: Rect, kind: TextKind, text: &str, colour: Color32, is_number: bool) {
    let words = paint::cut_line(ui.painter(), kind, text, colour, cell.width());
    if is_number {
        paint::right_centred(ui.painter(), cell, words);
    } else {
        paint::left_centred(ui.painter(), cell, words);
    }
}

/// Draws a first and a second line in a cell of a row of 56.
pub fn cell_two_lines(ui: &Ui, cell: Rect, first: &str, second: &str) {
    let c = &theme(ui).colour;
    let top = paint::cut_line(ui.painter(), TextKind::BodyStrong, first, c.ink, cell.width());
    let below = paint::cut_line(ui.painter(), TextKind::Small, second, c.ink2, cell.width());
    let height = top.size().y + below.size().y;
    let y = cell.center().y - height / 2.0;
    let place = |y: f32| paint::snapped(ui.painter(), pos2(cell.left(), y));
    let top_height = top.size().y;
    ui.painter().galley(place(y), top, c.ink);
    ui.painter().galley(place(y + top_height), below, c.ink2);
}

/// Scores as coloured cells with their number inside; `None` is a dashed outline. Each takes 30 by 26 points.
///
/// `names` are read out, one per value: "Cyberveiligheid, 30 van 100".
pub fn heat_strip_ui(ui: &mut Ui, values: &[Option<u8>], names: &[&str]) -> Response {
    let t = theme(ui);
    let c = &t.colour;
    let width = values.len() as f32 * 32.0 - 2.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width.max(1.0), 26.0), Sense::hover());
    name_node(&response, accesskit::Role::Image, &names.join(". "), |_| {});
    for (index, value) in values.iter().enumerate() {
        let min = pos2(rect.left() + 32.0 * index as f32, rect.top());
        let cell = Rect::from_min_size(min, vec2(30.0, 26.0));
        let Some(value) = value else {
            paint::dashed(ui.painter(), cell, 3.0, t.thin_stroke(c.edge));
            continue;
        };
        let (fill, ink) = match value {
            0..25 => (c.heat1, c.heat1_ink),
            25..50 => (c.heat2, c.heat2_ink),
            50..75 => (c.heat3, c.heat3_ink),
            75.. => (c.heat4, c.heat4_ink),
        };
        let stroke = if t.is_high_contrast() { Stroke::new(1.0, c.line) } else { Stroke::NONE };
        paint::frame(ui.painter(), cell, 3.0, fill, stroke);
        let number = paint::line(ui.painter(), TextKind::CaptionStrong, &value.to_string(), ink);
        paint::centred(ui.painter(), cell, number);
    }
    response
}
