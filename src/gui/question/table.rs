//! Rows by columns: a table on the page of an adviser, a small question per row in large type.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::{Id, Memory, Ui};

use super::{Asked, focus};
use crate::dossier::{Response, RowValue, Value};
use crate::gui::Outbox;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Choice as Answer, Density, Matrix, Segmented, Text, TickList};
use crate::id::{Id as _, OptionId, RowId};
use crate::questionnaire::{Choice, Kind, Row};

/// The most columns a table has room for.
const MOST_COLUMNS: usize = 5;

/// What was answered for the rows.
fn answered(asked: &Asked<'_>) -> BTreeMap<RowId, RowValue> {
    match asked.response {
        Some(Response::Given(Value::Rows(rows))) => rows.clone(),
        _ => BTreeMap::new(),
    }
}

fn ticked<'r>(rows: &'r BTreeMap<RowId, RowValue>, row: &Row) -> Option<&'r BTreeSet<OptionId>> {
    match rows.get(&row.id) {
        Some(RowValue::Columns(columns)) => Some(columns),
        _ => None,
    }
}

/// The place of the one column chosen in a row.
fn chosen(rows: &BTreeMap<RowId, RowValue>, row: &Row, columns: &[Choice]) -> Option<usize> {
    let first = ticked(rows, row)?.first()?;
    columns.iter().position(|column| column.id == *first)
}

fn is_table(asked: &Asked<'_>, columns: &[Choice]) -> bool {
    asked.density == Density::Advisor && columns.len() <= MOST_COLUMNS
}

fn row_salt<'a>(asked: &'a Asked<'_>, row: &'a Row) -> (&'a str, &'a str) {
    (asked.salt(), row.id.as_str())
}

/// Where the focus goes when it comes to a row.
fn row_entry(asked: &Asked<'_>, at: usize, row: &Row, columns: &[Choice], several: bool) -> Id {
    let column = chosen(&answered(asked), row, columns).unwrap_or(0);
    match (is_table(asked, columns), several) {
        (true, _) => Matrix::cell_id(asked.salt(), at, column),
        (false, true) => TickList::answer_id(row_salt(asked, row), column),
        (false, false) => Segmented::choice_id(row_salt(asked, row), column),
    }
}

/// Where the focus goes when the question comes: the first row that is open, else the first.
pub(super) fn entry(asked: &Asked<'_>) -> Id {
    let Kind::Matrix { rows, columns, several } = &asked.question.kind else { return Id::NULL };
    let given = answered(asked);
    let open = rows.iter().position(|row| ticked(&given, row).is_none()).unwrap_or(0);
    rows.get(open).map_or(Id::NULL, |row| row_entry(asked, open, row, columns, *several))
}

/// Draws the table, or its rows one by one.
pub(super) fn table_ui(
    ui: &mut Ui,
    asked: &Asked<'_>,
    rows: &[Row],
    columns: &[Choice],
    several: bool,
    key: Option<char>,
    out: &mut Outbox,
) {
    let given = answered(asked);
    let mut new = by_key(ui, asked, rows, columns, several, &given, key);
    let names: Vec<&str> = columns.iter().map(|column| asked.t.text(&column.text)).collect();
    let is_on = |row: &Row, column: &Choice| ticked(&given, row).is_some_and(|on| on.contains(&column.id));
    let numbers: Vec<String> = (1..=asked.digits()).map(|number| number.to_string()).collect();
    let keys: Vec<&str> = numbers.iter().map(String::as_str).collect();
    if is_table(asked, columns) {
        let row_names: Vec<&str> = rows.iter().map(|row| asked.t.text(&row.text)).collect();
        let table = Matrix::new(asked.ask(), asked.salt(), "", &row_names, &names).keys(&keys);
        let cell = if several {
            let on: Vec<Vec<bool>> =
                rows.iter().map(|row| columns.iter().map(|column| is_on(row, column)).collect()).collect();
            table.show_ticks(ui, &on)
        } else {
            let on: Vec<Option<usize>> = rows.iter().map(|row| chosen(&given, row, columns)).collect();
            table.show_radio(ui, &on)
        };
        new = new.or(cell.map(|cell| (cell.row, cell.column)));
    } else {
        let ink = theme(ui).colour.ink;
        for (at, row) in rows.iter().enumerate() {
            if at > 0 {
                ui.add_space(if asked.density == Density::Owner { 12.0 } else { 6.0 });
            }
            let name = asked.t.text(&row.text);
            Text::new(name, TextKind::BodyStrong, ink).heading(2).show(ui);
            let picked = if several {
                let answers: Vec<Answer<'_>> = names.iter().map(|name| Answer::new(name)).collect();
                let on: Vec<bool> = columns.iter().map(|column| is_on(row, column)).collect();
                let list = TickList::new(name, row_salt(asked, row), &answers, &on).density(Density::Advisor);
                list.show(ui).and_then(|now| now.iter().zip(&on).position(|(now, was)| now != was))
            } else {
                let choices = Segmented::new(name, row_salt(asked, row), &names).keys(&keys);
                choices.chosen(chosen(&given, row, columns)).full_width().show(ui)
            };
            new = new.or(picked.map(|column| (at, column)));
        }
        ui.add_space(4.0);
    }
    let Some((row, column)) = new.and_then(|(row, column)| Some((rows.get(row)?, columns.get(column)?))) else {
        return;
    };
    let mut now = given.clone();
    let mut on = ticked(&given, row).cloned().unwrap_or_default();
    if several {
        if !on.remove(&column.id) {
            on.insert(column.id.clone());
        }
    } else {
        on = BTreeSet::from([column.id.clone()]);
    }
    now.insert(row.id.clone(), RowValue::Columns(on));
    asked.respond(Some(Response::Given(Value::Rows(now))), out);
}

/// The cell a digit chooses: in the row that has the focus, else in the first open one. The focus goes on to the next row.
fn by_key(
    ui: &Ui,
    asked: &Asked<'_>,
    rows: &[Row],
    columns: &[Choice],
    several: bool,
    given: &BTreeMap<RowId, RowValue>,
    key: Option<char>,
) -> Option<(usize, usize)> {
    let digit =
        key.and_then(|key| key.to_digit(10)).filter(|digit| (1..=asked.digits()).contains(&(*digit as usize)))?;
    let column = digit as usize - 1;
    let focused = ui.memory(Memory::focused);
    let has_focus = |at: usize, row: &Row| {
        (0..columns.len()).any(|column| {
            let id = if is_table(asked, columns) {
                Matrix::cell_id(asked.salt(), at, column)
            } else {
                Segmented::choice_id(row_salt(asked, row), column)
            };
            focused == Some(id)
        })
    };
    let at = rows
        .iter()
        .enumerate()
        .position(|(at, row)| has_focus(at, row))
        .or_else(|| rows.iter().position(|row| ticked(given, row).is_none()))?;
    let next = (at + 1).min(rows.len() - 1);
    let row = rows.get(next)?;
    let entry = if next == at {
        let salt = row_salt(asked, row);
        if is_table(asked, columns) {
            Matrix::cell_id(asked.salt(), at, column)
        } else {
            Segmented::choice_id(salt, column)
        }
    } else {
        row_entry(asked, next, row, columns, several)
    };
    focus(ui.ctx(), entry);
    Some((at, column))
}
