//! The lines of the list: only those that can be seen are drawn.

use eframe::egui::{Key, Modifiers, Rect, Response, Sense, Ui, UiBuilder, accesskit, pos2, vec2};

use super::{Offers, Part, State, score};
use crate::app::library::cached::What;
use crate::app::library::{Entry, Scan};
use crate::app::{Event, LibraryRead, LibraryRow, LibrarySort, Model, Screen};
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::{Page, Width};
use crate::gui::screen::phrases;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::icon::paint_icon;
use crate::gui::widget::table::Sorting;
use crate::gui::widget::{
    Card, Column, Icon, IconWeight, Table, cell_text, cell_two_lines, focus, heat_strip_ui, name_node, paint, small_ui,
};
use crate::text;
use crate::tr;

/// A row of two lines.
const ROW: f32 = 56.0;

/// The columns, as far as there is room for them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Name,
    Sector,
    People,
    Strip,
    Total,
    Changed,
    State,
    Away,
}

impl Cell {
    fn sort(self) -> Option<LibrarySort> {
        match self {
            Self::Name => Some(LibrarySort::Name),
            Self::Sector => Some(LibrarySort::Sector),
            Self::People => Some(LibrarySort::People),
            Self::Total => Some(LibrarySort::Total),
            Self::Changed => Some(LibrarySort::Changed),
            Self::Strip | Self::State | Self::Away => None,
        }
    }
}

/// Draws the list.
#[expect(clippy::too_many_arguments, reason = "one list, drawn from what its screen knows")]
pub(super) fn rows_ui(
    ui: &mut Ui,
    model: &Model,
    state: &mut State,
    read: &LibraryRead,
    shown: &[usize],
    offers: &Offers,
    page: &Page,
    out: &mut Outbox,
) {
    let t = &model.tr;
    let strip = offers.strip.as_ref().filter(|_| page.class >= Width::Normal);
    let mut cells = vec![Cell::Name];
    match page.class {
        Width::Normal | Width::Wide => {
            cells.extend([Cell::Sector, Cell::People]);
            cells.extend(strip.map(|_| Cell::Strip));
            cells.extend([Cell::Total, Cell::Changed, Cell::State]);
        }
        Width::Folded => cells.extend([Cell::Total, Cell::Changed, Cell::State]),
        Width::Narrow => cells.push(Cell::Total),
    }
    cells.push(Cell::Away);
    let shorts: Vec<&str> = strip.map_or_else(Vec::new, |(_, parts)| parts.iter().map(|p| p.short.as_str()).collect());
    let heads: Vec<String> = cells
        .iter()
        .map(|cell| match cell {
            Cell::Name => tr!(t, "listing-head-name"),
            Cell::Sector => tr!(t, "field-sector"),
            Cell::People => tr!(t, "listing-head-people"),
            Cell::Total => tr!(t, "results-total"),
            Cell::Changed => tr!(t, "listing-head-changed"),
            Cell::State => tr!(t, "listing-head-state"),
            Cell::Strip | Cell::Away => String::new(),
        })
        .collect();
    let columns: Vec<Column<'_>> = cells
        .iter()
        .zip(&heads)
        .map(|(cell, head)| match cell {
            Cell::Name => Column::share(head, 1.0),
            Cell::Sector => Column::fixed(head, 72.0),
            Cell::People => Column::fixed(head, 76.0).number(),
            Cell::Strip => Column::fixed(head, shorts.len() as f32 * 32.0 - 2.0),
            Cell::Total => Column::fixed(head, 68.0).number(),
            Cell::Changed => Column::fixed(head, 104.0),
            Cell::State => Column::fixed(head, 152.0),
            Cell::Away => Column::fixed(head, 40.0),
        })
        .collect();
    if let Some(wanted) = state.wants_row {
        state.at = wanted.min(shown.len().saturating_sub(1));
    }
    let table = Table::new("library", &columns).stop(state.at);
    Card::new().over(6.0).show(ui, |ui| {
        let column = cells.iter().position(|cell| cell.sort() == Some(state.sort));
        let sorting = Sorting { column: column.unwrap_or(usize::MAX), is_falling: state.is_falling() };
        let top = ui.cursor();
        if let Some(sort) = table.head_ui(ui, Some(sorting)).and_then(|at| cells.get(at)?.sort()) {
            state.is_turned = state.sort == sort && !state.is_turned;
            state.sort = sort;
        }
        strip_head_ui(ui, &table, &cells, top, &shorts);
        if shown.is_empty() {
            ui.add_space(16.0);
            small_ui(ui, &tr!(t, "listing-nothing-fits"));
            ui.add_space(16.0);
            return;
        }
        let height = if page.class == Width::Narrow { ROW + 8.0 } else { ROW };
        list_ui(ui, model, state, read, shown, strip.map(|(_, parts)| parts.as_slice()), &table, &cells, height, out);
    });
    if let Some((_, parts)) = strip {
        ui.add_space(8.0);
        let names: Vec<String> =
            parts.iter().map(|part| format!("{} {}", part.short, phrases::lowered(&part.name))).collect();
        small_ui(ui, &tr!(t, "listing-legend", names = names.join(", ")));
    }
}

/// The two letters above each part of the strip.
fn strip_head_ui(ui: &Ui, table: &Table<'_>, cells: &[Cell], top: Rect, shorts: &[&str]) {
    let Some(at) = cells.iter().position(|cell| *cell == Cell::Strip) else { return };
    let widths = table.cell_widths(ui.available_width());
    let left: f32 = top.left() + widths.iter().take(at).map(|width| width + 24.0).sum::<f32>();
    let ink = theme(ui).colour.ink2;
    for (index, short) in shorts.iter().enumerate() {
        let min = pos2(left + 32.0 * index as f32, top.top());
        let words = paint::line(ui.painter(), TextKind::SmallStrong, short, ink);
        paint::centred(ui.painter(), Rect::from_min_size(min, vec2(30.0, 36.0)), words);
    }
}

#[expect(clippy::too_many_arguments, reason = "one list, drawn from what its screen knows")]
fn list_ui(
    ui: &mut Ui,
    model: &Model,
    state: &mut State,
    read: &LibraryRead,
    shown: &[usize],
    strip: Option<&[Part]>,
    table: &Table<'_>,
    cells: &[Cell],
    height: f32,
    out: &mut Outbox,
) {
    let top = ui.cursor().top();
    let clip = ui.clip_rect();
    let place = |y: f32| ((y - top) / height).floor().max(0.0) as usize;
    let first = place(clip.top()).saturating_sub(1).min(shown.len());
    let last = (place(clip.bottom()) + 2).min(shown.len());
    // A row that is wanted and cannot be seen yet is brought into view; the next frame draws it.
    if let Some(wanted) = state.wants_row.map(|row| row.min(shown.len() - 1)) {
        state.wants_row = Some(wanted);
        let min = pos2(ui.cursor().left(), top + height * wanted as f32);
        ui.scroll_to_rect(Rect::from_min_size(min, vec2(1.0, height)).expand(16.0), None);
        ui.ctx().request_repaint();
    }
    ui.add_space(height * first as f32);
    let is_at = state.at;
    for place in first..last {
        let Some(row) = shown.get(place).and_then(|at| read.rows.get(*at)) else { continue };
        let said = spoken(model, row);
        let mut away = false;
        let response = table.row_ui(ui, place, height, Some(&said), false, |ui, rects| {
            for (cell, rect) in cells.iter().zip(rects) {
                away |= cell_ui(ui, model, row, strip, *cell, *rect, place == is_at);
            }
        });
        if response.has_focus() {
            state.at = place;
        }
        if state.wants_row == Some(place) {
            response.request_focus();
            state.wants_row = None;
        }
        keys(ui, state, &response, place, shown.len(), &mut away);
        if away {
            out.push(Event::ThrowAway(row.path.clone()));
        } else if response.clicked() {
            let open = model.open.as_ref().filter(|open| open.path() == Some(&row.path));
            out.push(match open {
                // Reading again what is open already could bring back what a save is just replacing.
                Some(open) if open.derived().is_some() => Event::Go(Screen::Results),
                Some(_) => Event::Go(Screen::Company),
                None => Event::OpenFile(row.path.clone()),
            });
        }
    }
    ui.add_space(height * (shown.len() - last) as f32);
}

/// Arrows walk the list, Delete throws the dossier away.
fn keys(ui: &Ui, state: &mut State, row: &Response, place: usize, count: usize, away: &mut bool) {
    if !row.has_focus() {
        return;
    }
    let pressed = |key: Key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) && place + 1 < count {
        state.wants_row = Some(place + 1);
    } else if pressed(Key::ArrowUp) {
        // Above the first row is the search from which one came down.
        match place.checked_sub(1) {
            Some(above) => state.wants_row = Some(above),
            None => state.wants_search = true,
        }
    } else if pressed(Key::Home) {
        state.wants_row = Some(0);
    } else if pressed(Key::End) {
        state.wants_row = Some(count - 1);
    } else if pressed(Key::PageDown) {
        state.wants_row = Some((place + 8).min(count - 1));
    } else if pressed(Key::PageUp) {
        state.wants_row = Some(place.saturating_sub(8));
    } else if pressed(Key::Delete) {
        *away = true;
    }
}

/// The name of a row: the company, or the file where nobody can say.
fn title(model: &Model, row: &LibraryRow) -> String {
    match row.entry() {
        Some(entry) => phrases::name(&model.tr, &entry.name),
        None => crate::diagnostic::harmless(&row.file()),
    }
}

/// What a screen reader says of a row.
fn spoken(model: &Model, row: &LibraryRow) -> String {
    let t = &model.tr;
    let mut said = vec![title(model, row)];
    if let Some(entry) = row.entry() {
        said.extend((!entry.place.trim().is_empty()).then(|| entry.place.clone()));
        if let Some((total, best)) = total(entry) {
            said.push(tr!(t, "listing-said-total", total = score(t, total, best), best = score(t, best, best)));
        }
        said.push(phrases::day(t, entry.changed, model.today));
    }
    said.push(standing(model, row).1);
    said.join(", ")
}

fn total(entry: &Entry) -> Option<(&Exact, &Exact)> {
    let result = entry.newest()?.result.as_ref()?;
    Some((result.total.as_ref()?, &result.best))
}

/// How far a dossier is, as a sign and words.
fn standing(model: &Model, row: &LibraryRow) -> (Icon, String) {
    let t = &model.tr;
    let entry = match &row.what {
        What::Dossier(entry) => entry,
        What::Sealed => return (Icon::LockSimple, tr!(t, "listing-sealed")),
        What::TooNew => return (Icon::Info, tr!(t, "listing-too-new")),
        What::Broken | What::Other => return (Icon::WarningCircle, tr!(t, "listing-broken")),
    };
    let result = entry.newest().and_then(|scan: &Scan| scan.result.as_ref());
    match result {
        None => (Icon::Circle, phrases::raised(&tr!(t, "phrase-no-scan"))),
        Some(result) if !result.is_done() => {
            let (done, all) = (result.done.to_string(), result.asked.to_string());
            (Icon::CircleHalf, tr!(t, "phrase-done", done = done, all = all))
        }
        Some(_) if entry.follow_ups > 0 => (Icon::Flag, tr!(t, "listing-follow-up")),
        Some(_) => (Icon::ChartBar, phrases::raised(&tr!(t, "phrase-result-ready"))),
    }
}

/// Draws a cell; says whether the dossier is to be thrown away.
fn cell_ui(
    ui: &mut Ui,
    model: &Model,
    row: &LibraryRow,
    strip: Option<&[Part]>,
    cell: Cell,
    rect: Rect,
    is_stop: bool,
) -> bool {
    let t = &model.tr;
    let c = theme(ui).colour.clone();
    let entry = row.entry();
    match (cell, entry) {
        (Cell::Name, _) => {
            let below = entry.map_or_else(String::new, |entry| entry.place.clone());
            cell_two_lines(ui, rect, &title(model, row), &below);
        }
        (Cell::Sector, Some(entry)) => {
            let code = entry.sector.map(|sector| sector.to_string()).unwrap_or_default();
            cell_text(ui, rect, TextKind::Body, &code, c.ink2, false);
        }
        (Cell::People, Some(entry)) => {
            let people = entry.headcount.as_ref().map(|n| text::number_up_to(t.locale(), n, 1)).unwrap_or_default();
            cell_text(ui, rect, TextKind::Body, &people, c.ink, true);
        }
        (Cell::Total, Some(entry)) => match total(entry) {
            Some((total, best)) => {
                cell_text(ui, rect, TextKind::BodyStrong, &score(t, total, best), c.ink, true);
            }
            None => cell_text(ui, rect, TextKind::Body, &tr!(t, "listing-not-yet"), c.ink2, true),
        },
        (Cell::Changed, Some(entry)) => {
            let when = phrases::day(t, entry.changed, model.today);
            cell_text(ui, rect, TextKind::Body, &when, c.ink2, false);
        }
        (Cell::State, _) => {
            let (icon, words) = standing(model, row);
            paint_icon(
                ui.painter(),
                icon,
                IconWeight::Regular,
                20.0,
                pos2(rect.left() + 10.0, rect.center().y),
                c.ink2,
            );
            cell_text(ui, rect.with_min_x(rect.left() + 28.0), TextKind::Body, &words, c.ink, false);
        }
        (Cell::Strip, Some(entry)) => strip_ui(ui, model, entry, strip.unwrap_or_default(), rect),
        (Cell::Away, _) => {
            let spot = Rect::from_center_size(rect.center(), vec2(40.0, 40.0));
            let name = tr!(t, "listing-throw-away", name = title(model, row));
            return away_ui(ui, spot, &name, is_stop);
        }
        (_, None) => {}
    }
    false
}

/// The button that throws a dossier away. Tab reaches that of the row it reaches; the pointer reaches all.
fn away_ui(ui: &Ui, spot: Rect, name: &str, is_stop: bool) -> bool {
    let t = theme(ui);
    let sense = if is_stop { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(spot, ui.unique_id().with("away"), sense);
    name_node(&response, accesskit::Role::Button, name, |_| {});
    let ink = if response.hovered() || response.has_focus() { t.colour.stop } else { t.colour.ink2 };
    paint_icon(ui.painter(), Icon::Trash, IconWeight::Regular, 20.0, spot.center(), ink);
    focus::takes_enter(&response);
    focus::ring(ui, &response, spot, t.measure.radius.control);
    response.on_hover_text(name).clicked()
}

/// The parts of the newest scan with the questionnaire of the strip.
fn strip_ui(ui: &mut Ui, model: &Model, entry: &Entry, parts: &[Part], rect: Rect) {
    let has = |scan: &&Scan| {
        let dimensions = scan.result.as_ref().map_or(&[][..], |result| &result.dimensions);
        parts.iter().all(|part| dimensions.iter().any(|(id, _)| *id == part.id))
    };
    let Some(scan) = entry.scans.iter().filter(has).max_by_key(|scan| (scan.changed, scan.begun)) else { return };
    let Some(result) = &scan.result else { return };
    let value = |part: &Part| {
        let (_, point) = result.dimensions.iter().find(|(id, _)| *id == part.id)?;
        let rounded: f64 = point.as_ref()?.to_f64().round().clamp(0.0, 100.0);
        Some(rounded as u8)
    };
    let values: Vec<Option<u8>> = parts.iter().map(value).collect();
    let t = &model.tr;
    let names: Vec<String> = parts
        .iter()
        .zip(&values)
        .map(|(part, value)| match value {
            Some(value) => tr!(t, "listing-said-part", name = &part.name, value = value.to_string()),
            None => tr!(t, "results-said-nothing", label = &part.name),
        })
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let spot = Rect::from_min_size(pos2(rect.left(), rect.center().y - 13.0), vec2(rect.width(), 26.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(spot).id_salt("strip"));
    heat_strip_ui(&mut child, &values, &names);
}
