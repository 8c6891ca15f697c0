//! The tables of the results: what changed, and the lines of a score. Words wrap, so rows are as high as their words.

use std::sync::Arc;

use eframe::egui::{Align, Color32, Galley, Rect, Response, Role, Ui, WidgetInfo, pos2, vec2};

use super::State;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::icon::paint_icon;
use crate::gui::widget::list::entry_row_height;
use crate::gui::widget::{Column, Icon, IconWeight, Table, Text, paint, small_ui};
use crate::report::{AnswerLine, Change, ChangeRow, Line, LineMark, LineTable, Sum};
use crate::scoring::Of;
use crate::text::Tr;
use crate::tr;

/// Under this width the cells of a row stand below each other.
const STACKED: f32 = 560.0;
/// Above and below the words of a row.
const OVER: f32 = 5.0;

/// The heights of the rows of one table, worked out once per width.
pub(super) struct Heights {
    table: usize,
    width: f32,
    rows: Vec<f32>,
}

fn laid(ui: &Ui, kind: TextKind, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
    ui.painter().layout_job(kind.job(text, colour, width))
}

fn laid_right(ui: &Ui, kind: TextKind, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = kind.job(text, colour, width);
    job.halign = Align::RIGHT;
    ui.painter().layout_job(job)
}

/// Words at the right of a cell, halfway up, on as many lines as they need.
fn right(ui: &Ui, cell: Rect, kind: TextKind, text: &str, colour: Color32) {
    let galley = laid_right(ui, kind, text, colour, cell.width());
    let at = pos2(cell.right(), cell.center().y - galley.size().y / 2.0);
    ui.painter().galley(paint::snapped(ui.painter(), at), galley, colour);
}

/// The heights of rows that are questions with their answers below them, as wide as the room they get.
pub(super) fn answer_heights(ui: &Ui, state: &mut State, part: usize, answers: &[AnswerLine]) -> Vec<f32> {
    let width = ui.available_width();
    heights(state, part, width, answers.len(), |at| entry_row_height(ui, &answers[at].ask, &answers[at].answer))
}

/// A row that is read but not pressed.
fn named(response: &Response, name: String) {
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, name.as_str()));
}

/// What changed since the last scan.
pub(super) fn changes_ui(ui: &mut Ui, t: &Tr, state: &mut State, rows: &[ChangeRow]) {
    let c = theme(ui).colour.clone();
    let width = ui.available_width();
    let ink = |row: &ChangeRow| if matches!(row.change, Change::Better | Change::Lower) { c.ink } else { c.ink2 };
    let said = |row: &ChangeRow| {
        let ChangeRow { label, then, now, words, .. } = row;
        tr!(t, "results-since-row", label = label, then = then, now = now, words = words)
    };
    if width < STACKED {
        for row in rows {
            let rect = paint::allocate_tight(ui, vec2(width, 0.0));
            paint::rule(ui, rect.left(), rect.right(), rect.bottom(), c.line);
            ui.add_space(8.0);
            Text::new(&row.label, TextKind::BodyStrong, c.ink).show(ui);
            let ChangeRow { then, now, words, .. } = row;
            let line = tr!(t, "results-since-line", then = then, now = now, words = words);
            Text::new(&line, TextKind::Body, ink(row)).show(ui);
            ui.add_space(8.0);
        }
        return;
    }
    let heads = [
        tr!(t, "results-since-head-domain"),
        tr!(t, "results-since-head-then"),
        tr!(t, "results-since-head-now"),
        tr!(t, "results-since-head-change"),
    ];
    let columns = [
        Column::share(&heads[0], 1.0),
        Column::fixed(&heads[1], 44.0).number(),
        Column::fixed(&heads[2], 60.0).number(),
        Column::share(&heads[3], 1.45),
    ];
    let table = Table::new("what changed", &columns);
    table.head_ui(ui, None);
    let widths = table.cell_widths(width);
    let heights = heights(state, usize::MAX, width, rows.len(), |at| {
        let label = laid(ui, TextKind::BodyStrong, &rows[at].label, c.ink, widths[0]);
        let words = laid(ui, TextKind::Body, &rows[at].words, c.ink, widths[3]);
        (label.size().y.max(words.size().y) + 20.0).max(46.0)
    });
    for (at, (row, height)) in rows.iter().zip(heights).enumerate() {
        let response = table.row_ui(ui, at, height, None, false, |ui, cells| {
            paint::left_centred(ui.painter(), cells[0], laid(ui, TextKind::BodyStrong, &row.label, c.ink, widths[0]));
            right(ui, cells[1], TextKind::Body, &row.then, c.ink);
            right(ui, cells[2], TextKind::BodyStrong, &row.now, c.ink);
            paint::left_centred(ui.painter(), cells[3], laid(ui, TextKind::Body, &row.words, ink(row), widths[3]));
        });
        named(&response, said(row));
    }
}

/// The heights of the rows of a table; a copy, so that rows may be drawn while the state is used.
fn heights(state: &mut State, table: usize, width: f32, count: usize, height: impl FnMut(usize) -> f32) -> Vec<f32> {
    let kept = state.heights.iter().position(|h| h.table == table && h.width == width && h.rows.len() == count);
    if let Some(at) = kept {
        return state.heights[at].rows.clone();
    }
    let rows: Vec<f32> = (0..count).map(height).collect();
    state.heights.retain(|h| h.table != table);
    state.heights.push(Heights { table, width, rows: rows.clone() });
    rows
}

/// The lines of a score with what they come to. Says which line was opened. `focus` gives a line the focus.
pub(super) fn lines_ui(
    ui: &mut Ui,
    t: &Tr,
    state: &mut State,
    at: usize,
    table: &LineTable,
    focus: Option<usize>,
    may_open: impl Fn(Of) -> bool,
) -> Option<usize> {
    let c = theme(ui).colour.clone();
    let width = ui.available_width();
    let is_stacked = width < STACKED;
    let heads = [
        table.head.clone(),
        tr!(t, "explain-head-points"),
        tr!(t, "explain-head-weight"),
        tr!(t, "explain-head-counts"),
    ];
    let wide = [
        Column::share(&heads[0], 1.0),
        Column::fixed(&heads[1], 84.0).number(),
        Column::fixed(&heads[2], 64.0).number(),
        Column::fixed(&heads[3], 148.0).number(),
    ];
    // A column in which nothing stands is left out.
    let has_points = table.lines.iter().any(|l| !l.points.is_empty());
    let has_weight = table.lines.iter().any(|l| !l.weight.is_empty());
    let columns: Vec<Column<'_>> = wide
        .into_iter()
        .zip([true, has_points && !is_stacked, has_weight && !is_stacked, !is_stacked])
        .filter_map(|(column, is_there)| is_there.then_some(column))
        .collect();
    let grid = Table::new(("lines", at), &columns);
    grid.head_ui(ui, None);
    let cell_widths = grid.cell_widths(width);
    let of_points = usize::from(has_points);
    let of_weight = of_points + usize::from(has_weight);
    let of_counts = of_weight + 1;
    let width_of = |cell: usize| cell_widths.get(cell).copied().unwrap_or(0.0);
    let widths = [width_of(0), width_of(of_points), width_of(of_weight), width_of(of_counts)];
    let stacked = |line: &Line| {
        if line.mark == LineMark::LeftOut {
            return line.counts.clone();
        }
        let pairs = [(&heads[1], &line.points), (&heads[2], &line.weight), (&heads[3], &line.counts)];
        let said = pairs.into_iter().filter(|(_, v)| !v.is_empty());
        said.map(|(head, value)| format!("{head}: {value}")).collect::<Vec<_>>().join(" · ")
    };
    let heights = heights(state, at, width, table.lines.len(), |row| {
        let line = &table.lines[row];
        let title = laid(ui, TextKind::Body, &line.title, c.ink, widths[0]).size().y;
        let answer = answer_height(ui, line, widths[0]);
        let words = title + answer;
        let high = if is_stacked {
            words + laid(ui, TextKind::Small, &stacked(line), c.ink2, widths[0]).size().y
        } else {
            let counts = laid_right(ui, TextKind::Body, &line.counts, c.ink, widths[3]).size().y;
            let points = laid_right(ui, TextKind::Body, &line.points, c.ink, widths[1]).size().y;
            let between = if line.between.is_empty() { 0.0 } else { TextKind::Small.line() };
            words.max(counts).max(points + between)
        };
        (high + 2.0 * OVER).max(44.0).round()
    });
    let mut opened = None;
    for (row, (line, height)) in table.lines.iter().zip(heights).enumerate() {
        let said = &line.spoken;
        let can_open = may_open(line.of);
        let ink = if line.mark == LineMark::Known { c.ink } else { c.ink2 };
        let response = grid.row_ui(ui, row, height, can_open.then_some(said.as_str()), false, |ui, cells| {
            let title = laid(ui, TextKind::Body, &line.title, ink, widths[0]);
            let title_height = title.size().y;
            let mut words = title_height + answer_height(ui, line, widths[0]);
            let below = is_stacked.then(|| laid(ui, TextKind::Small, &stacked(line), c.ink2, widths[0]));
            words += below.as_ref().map_or(0.0, |g| g.size().y);
            let top = pos2(cells[0].left(), cells[0].center().y - words / 2.0);
            ui.painter().galley(paint::snapped(ui.painter(), top), title, ink);
            let at = top + vec2(0.0, title_height);
            let used = answer(ui, line, at, widths[0]);
            if let Some(below) = below {
                let at = at + vec2(0.0, used);
                ui.painter().galley(paint::snapped(ui.painter(), at), below, c.ink2);
            } else {
                if has_points && line.between.is_empty() {
                    right(ui, cells[of_points], TextKind::Body, &line.points, ink);
                } else if has_points {
                    let (cell, middle) = (cells[of_points], cells[of_points].center().y);
                    let above = cell.with_min_y(middle - 25.0).with_max_y(middle + 1.0);
                    right(ui, above, TextKind::Body, &line.points, ink);
                    let below = cell.with_min_y(middle + 1.0).with_max_y(middle + 23.0);
                    right(ui, below, TextKind::Small, &line.between, c.ink2);
                }
                if has_weight {
                    right(ui, cells[of_weight], TextKind::Body, &line.weight, ink);
                }
                let kind = if line.value.is_some() { TextKind::BodyStrong } else { TextKind::Body };
                right(ui, cells[of_counts], kind, &line.counts, ink);
            }
        });
        if can_open {
            if focus == Some(row) {
                response.request_focus();
            }
            if response.clicked() {
                opened = Some(row);
            }
            if response.hovered() {
                ui.ctx().set_cursor_icon(eframe::egui::CursorIcon::PointingHand);
            }
        } else {
            named(&response, said.clone());
        }
    }
    sum_ui(ui, &table.sum, &widths, is_stacked);
    opened
}

/// How high the answer under a question is.
fn answer_height(ui: &Ui, line: &Line, width: f32) -> f32 {
    match (line.mark, line.answer.is_empty()) {
        (_, true) => 0.0,
        (LineMark::DontKnow | LineMark::Open, _) if matches!(line.of, Of::Question(_)) => 27.0,
        _ => laid(ui, TextKind::SmallStrong, &line.answer, Color32::PLACEHOLDER, width).size().y,
    }
}

/// The answer under a question: in words, or as a badge where it is missing. Says how high it is.
fn answer(ui: &Ui, line: &Line, at: eframe::egui::Pos2, width: f32) -> f32 {
    let t = theme(ui);
    let c = &t.colour;
    let height = answer_height(ui, line, width);
    let is_question = matches!(line.of, Of::Question(_));
    let (icon, ink, fill) = match line.mark {
        LineMark::DontKnow if is_question => (Icon::Question, c.warn, c.warn_soft),
        LineMark::Open if is_question => (Icon::CircleDashed, c.ink2, c.mute_soft),
        _ => {
            let ink = if line.mark == LineMark::Known { c.ink } else { c.ink2 };
            let words = laid(ui, TextKind::SmallStrong, &line.answer, ink, width);
            ui.painter().galley(paint::snapped(ui.painter(), at), words, ink);
            return height;
        }
    };
    let words = paint::cut_line(ui.painter(), TextKind::CaptionStrong, &line.answer, ink, width - 41.0);
    let badge = Rect::from_min_size(at + vec2(0.0, 1.0), vec2(8.0 + 16.0 + 6.0 + words.size().x + 10.0, 24.0));
    let stroke = if t.is_high_contrast() { t.thin_stroke(ink) } else { eframe::egui::Stroke::NONE };
    paint::frame(ui.painter(), badge, t.measure.radius.tag, fill, stroke);
    paint_icon(ui.painter(), icon, IconWeight::Regular, 16.0, pos2(badge.left() + 16.0, badge.center().y), ink);
    paint::left_centred(ui.painter(), badge.with_min_x(badge.left() + 30.0), words);
    height
}

fn sum_ui(ui: &mut Ui, sum: &Sum, widths: &[f32], is_stacked: bool) {
    let c = theme(ui).colour.clone();
    let width = ui.available_width();
    let result = laid(ui, TextKind::Figure21, &sum.result, c.ink, f32::INFINITY);
    let gap = 24.0;
    // The words may use the column of points, where nothing stands in this row.
    let weight_room = if sum.weight.is_empty() { 0.0 } else { widths[2] + gap };
    let room = if is_stacked { width - result.size().x - gap } else { width - widths[3] - gap - weight_room };
    let words = laid(ui, TextKind::BodyStrong, &sum.words, c.ink, room);
    let rect = paint::allocate_tight(ui, vec2(width, (words.size().y + 16.0).max(44.0)));
    let response = ui.interact(rect, ui.unique_id().with("sum"), eframe::egui::Sense::hover());
    named(&response, format!("{}, {}", sum.words, sum.result));
    paint::rule(ui, rect.left(), rect.right(), rect.top(), c.edge);
    paint::left_centred(ui.painter(), rect, words);
    if !is_stacked && !sum.weight.is_empty() {
        let end = rect.right() - widths[3] - gap;
        let weight = laid(ui, TextKind::BodyStrong, &sum.weight, c.ink, f32::INFINITY);
        paint::right_centred(ui.painter(), rect.with_max_x(end), weight);
    }
    paint::right_centred(ui.painter(), rect, result);
    for note in &sum.notes {
        small_ui(ui, note);
        ui.add_space(4.0);
    }
}
