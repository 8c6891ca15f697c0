//! All readings of the dossier beside each other, and what was not begun yet.

use std::sync::Arc;

use eframe::egui::{Id, Key, Modifiers, Rect, Ui, UiBuilder, pos2, vec2};

use crate::app::{Event, Model, Screen, Settings};
use crate::gui::Outbox;
use crate::gui::chart::{ChartView, palette};
use crate::gui::layout::{Content, Page, flow_ui, grid_ui, page_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::{ThemeKind, theme};
use crate::gui::widget::list::entry_row_ui;
use crate::gui::widget::{
    Button, Card, Icon, LinkButton, Notice, NoticeKind, Segmented, Text, display_ui, empty_state_ui, heading_ui,
    lead_ui, rule_ui, small_ui,
};
use crate::report::Look;
use crate::report::chart::{Chart, Lettering};
use crate::report::readings::{Outcome, Reading, Readings, Waiting};
use crate::text::Tr;
use crate::tr;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    /// What the kept charts were drawn from.
    told: Option<Arc<Readings>>,
    charts: Vec<(ChartKey, Arc<Chart>)>,
}

/// Which chart: of which card, which figure, how wide, in which colours.
#[derive(Clone, Copy, PartialEq)]
struct ChartKey {
    card: usize,
    figure: usize,
    width: f32,
    theme: ThemeKind,
}

impl State {
    fn take_in(&mut self, readings: &Arc<Readings>) {
        if self.told.as_ref().is_none_or(|told| !Arc::ptr_eq(told, readings)) {
            self.told = Some(readings.clone());
            self.charts.clear();
        }
    }

    fn chart(&mut self, ui: &Ui, card: usize, figure: usize, draw: impl FnOnce(&Look) -> Chart) -> Arc<Chart> {
        let t = theme(ui);
        let key = ChartKey { card, figure, width: ui.available_width(), theme: t.kind };
        if let Some((_, chart)) = self.charts.iter().find(|(kept, _)| *kept == key) {
            return chart.clone();
        }
        let look = Look { width: f64::from(key.width), lettering: Lettering::SCREEN, palette: palette(&t) };
        let chart = Arc::new(draw(&look));
        self.charts.retain(|(kept, _)| (kept.card, kept.figure) != (card, figure));
        self.charts.push((key, chart.clone()));
        chart
    }
}

/// Draws the screen.
pub fn readings_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    let Some(readings) = model.readings() else {
        framed_ui(ui, None, |ui| {
            page_ui(ui, "readings of nothing", Content::Screen, |ui, _| {
                if empty_state_ui(ui, &tr!(t, "readings-no-dossier"), Button::main(&tr!(t, "readings-no-dossier-go"))) {
                    out.push(Event::Go(Screen::Home));
                }
            });
        });
        return;
    };
    state.take_in(&readings);
    let mut first = None;
    framed_ui(ui, None, |ui| {
        page_ui(ui, "readings", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            display_ui(ui, &readings.title);
            lead_ui(ui, &readings.lead);
            ui.add_space(20.0);
            let gap = if page.is_folded() { 16.0 } else { 24.0 };
            stacked_ui(ui, readings.cards.len(), gap, |ui, at| {
                let id = card_ui(ui, t, state, at, &readings.cards[at], out);
                first.get_or_insert(id);
            });
            if !readings.waiting.is_empty() {
                ui.add_space(if readings.cards.is_empty() { 0.0 } else { 32.0 });
                let begun = waiting_ui(ui, t, page, &readings.waiting, out);
                first = first.or(begun);
            }
            if !readings.cards.is_empty() {
                ui.add_space(32.0);
                interval_ui(ui, t, model, out);
            }
        });
    });
    if is_new && let Some(first) = first {
        arrival::focus(ui.ctx(), first);
    }
    let escape = model.dialog.is_none() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        out.push(Event::Back);
    }
}

/// Cards in one or two columns, each under the shorter one: they differ too much in height to stand in rows.
fn stacked_ui(ui: &mut Ui, count: usize, gap: f32, mut card: impl FnMut(&mut Ui, usize)) {
    const LEAST: f32 = 440.0;
    let outer = ui.available_rect_before_wrap();
    let columns = if count > 1 && outer.width() >= 2.0 * LEAST + gap { 2 } else { 1 };
    let width = (outer.width() - gap * (columns - 1) as f32) / columns as f32;
    let mut tops = vec![outer.top(); columns];
    for at in 0..count {
        let shorter = usize::from(tops.get(1).is_some_and(|second| *second < tops[0]));
        let left = outer.left() + (width + gap) * shorter as f32;
        let area = Rect::from_min_max(pos2(left, tops[shorter]), pos2(left + width, f32::MAX / 4.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(area).id_salt(("reading", at)));
        child.set_width(width);
        child.spacing_mut().item_spacing.y = 0.0;
        card(&mut child, at);
        tops[shorter] = child.min_rect().bottom() + gap;
    }
    let bottom = tops.iter().fold(outer.top() + gap, |a, b| a.max(*b)) - gap;
    ui.advance_cursor_after_rect(Rect::from_min_max(outer.min, pos2(outer.right(), bottom)));
}

/// One reading; says which button opens it.
fn card_ui(ui: &mut Ui, t: &Tr, state: &mut State, at: usize, reading: &Reading, out: &mut Outbox) -> Id {
    Card::new()
        .over(20.0)
        .show(ui, |ui| {
            let c = theme(ui).colour.clone();
            heading_ui(ui, &reading.name, 2);
            small_ui(ui, &reading.line);
            for blocker in &reading.blockers {
                ui.add_space(8.0);
                Notice::new(NoticeKind::Blocker, blocker).dense().show(ui);
            }
            ui.add_space(12.0);
            outcome_ui(ui, t, state, at, &reading.outcome);
            if !reading.advice.is_empty() {
                ui.add_space(12.0);
                Text::new(&reading.advice, TextKind::Small, c.ink2).show(ui);
            }
            if !reading.earlier.is_empty() {
                ui.add_space(12.0);
                Text::new(&tr!(t, "readings-earlier"), TextKind::BodyStrong, c.ink).heading(3).show(ui);
                for earlier in &reading.earlier {
                    if entry_row_ui(ui, &earlier.name, &earlier.words).clicked() {
                        out.push(Event::Select(earlier.id.clone()));
                        out.push(Event::Go(Screen::Results));
                    }
                }
            }
            ui.add_space(16.0);
            buttons_ui(ui, t, reading, out)
        })
        .inner
}

fn buttons_ui(ui: &mut Ui, t: &Tr, reading: &Reading, out: &mut Outbox) -> Id {
    flow_ui(ui, 8.0, |ui| {
        let name = &reading.name;
        let open = tr!(t, "readings-open", name = name);
        let open = Button::second(&open).show(ui);
        if open.clicked() {
            out.push(Event::Select(reading.id.clone()));
            out.push(Event::Go(Screen::Results));
        }
        if reading.is_done {
            let again = tr!(t, "readings-again");
            let said = tr!(t, "readings-again-said", name = name, stage = &reading.next_stage);
            if Button::quiet(&again).hint(&said).show(ui).clicked() {
                // Asks first: what was filled in stays, but one ends up in another scan.
                out.push(Event::Start(reading.questionnaire.clone()));
            }
        } else {
            let go_on = tr!(t, "readings-go-on");
            let said = tr!(t, "readings-go-on-said", name = name);
            if Button::quiet(&go_on).hint(&said).show(ui).clicked() {
                out.push(Event::Select(reading.id.clone()));
                out.push(Event::Go(Screen::Interview));
            }
        }
        open.id
    })
}

fn outcome_ui(ui: &mut Ui, t: &Tr, state: &mut State, card: usize, outcome: &Outcome) {
    let c = theme(ui).colour.clone();
    match outcome {
        Outcome::Nothing(sentence) => {
            Text::new(sentence, TextKind::Body, c.ink2).show(ui);
        }
        Outcome::Profile { sentence, parts, .. } => {
            Text::new(sentence, TextKind::Body, c.ink).show(ui);
            ui.add_space(4.0);
            for (name, count) in parts {
                Text::new(&tr!(t, "readings-part", name = name, count = count), TextKind::Body, c.ink2).show(ui);
            }
        }
        Outcome::Figures(figures) => {
            let several = figures.len() > 1;
            for (at, figure) in figures.iter().enumerate() {
                if at > 0 {
                    ui.add_space(12.0);
                }
                if several {
                    Text::new(&figure.name, TextKind::BodyStrong, c.ink).heading(3).show(ui);
                }
                Text::new(&figure.headline, TextKind::Body, c.ink).show(ui);
                let chart = state.chart(ui, card, at, |look| {
                    // The name stands above it, or is that of the card.
                    let mut nameless = figure.clone();
                    nameless.row.label.clear();
                    nameless.bar(look, 36.0)
                });
                ChartView::new(&format!("reading {card} {at}"), &chart).show_ui(ui);
            }
        }
    }
}

/// What was not begun yet: quiet rows. Says which button stands first.
fn waiting_ui(ui: &mut Ui, t: &Tr, page: &Page, waiting: &[Waiting], out: &mut Outbox) -> Option<Id> {
    heading_ui(ui, &tr!(t, "readings-waiting"), 2);
    ui.add_space(4.0);
    let mut first = None;
    let gap = if page.is_folded() { 16.0 } else { 32.0 };
    grid_ui(ui, waiting.len(), 440.0, 2, gap, |ui, at, _| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let id = waiting_row_ui(ui, t, &waiting[at], out);
        first.get_or_insert(id);
    });
    first
}

fn waiting_row_ui(ui: &mut Ui, t: &Tr, row: &Waiting, out: &mut Outbox) -> Id {
    let c = theme(ui).colour.clone();
    rule_ui(ui);
    ui.add_space(12.0);
    let start = tr!(t, "readings-start");
    let said = tr!(t, "readings-start-said", name = &row.name);
    let button = Button::second(&start).small().hint(&said);
    let size = button.natural_size(ui);
    let outer = ui.available_rect_before_wrap();
    let room = Rect::from_min_max(outer.min, pos2(outer.right() - size.x - 16.0, f32::MAX / 4.0));
    let mut words = ui.new_child(UiBuilder::new().max_rect(room));
    words.spacing_mut().item_spacing.y = 0.0;
    Text::new(&row.name, TextKind::BodyStrong, c.ink).heading(3).show(&mut words);
    Text::new(&row.asks, TextKind::Body, c.ink2).show(&mut words);
    let line = if row.carried.is_empty() {
        row.takes.clone()
    } else {
        tr!(t, "readings-takes-carried", takes = &row.takes, carried = &row.carried)
    };
    Text::new(&line, TextKind::Small, c.ink2).show(&mut words);
    let used = words.min_rect();
    drop(words);
    let spot = Rect::from_min_size(pos2(outer.right() - size.x, outer.top()), size);
    let mut corner = ui.new_child(UiBuilder::new().max_rect(spot));
    let response = button.show(&mut corner);
    drop(corner);
    ui.advance_cursor_after_rect(Rect::from_min_size(outer.min, vec2(outer.width(), used.height().max(size.y))));
    if response.clicked() {
        out.push(Event::Start(row.questionnaire.clone()));
    }
    response.id
}

/// After how many months one fills in again; a setting, shown where it matters.
fn interval_ui(ui: &mut Ui, t: &Tr, model: &Model, out: &mut Outbox) {
    heading_ui(ui, &tr!(t, "readings-interval"), 2);
    small_ui(ui, &tr!(t, "readings-interval-lead"));
    ui.add_space(8.0);
    if let Some(months) = months_ui(ui, t, &tr!(t, "readings-interval"), model.settings.months_between) {
        out.push(Event::SetSettings(Settings { months_between: months, ..model.settings.clone() }));
    }
}

/// The intervals one can choose; says which one was chosen now.
pub(super) fn months_ui(ui: &mut Ui, t: &Tr, name: &str, chosen: u32) -> Option<u32> {
    let words = Settings::INTERVALS.map(|months| tr!(t, "readings-months", count = months));
    let labels: Vec<&str> = words.iter().map(String::as_str).collect();
    let chosen = Settings::INTERVALS.iter().position(|months| *months == chosen);
    let picked = Segmented::new(name, "months between", &labels).chosen(chosen).small().show(ui)?;
    Settings::INTERVALS.get(picked).copied()
}

/// The way to this page from a result: a link.
pub(in crate::gui) fn link_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let label = tr!(model.tr, "readings-link");
    if LinkButton::new(&label).trailing(Icon::CaretRight).show(ui).clicked() {
        out.push(Event::Go(Screen::Readings));
    }
}
