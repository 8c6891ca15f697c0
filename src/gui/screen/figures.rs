//! Figures of the library for the province: of which companies, how sealed, and what came of it.

use std::sync::Arc;

use eframe::egui::{Id, Key, Modifiers, Ui};

use crate::app::figures::{Making, Running, Written};
use crate::app::library::anonymous::FEWEST;
use crate::app::{Chosen, Event, LibraryFilter, LibraryRead, Model, Scope, Screen};
use crate::diagnostic::harmless;
use crate::gui::Outbox;
use crate::gui::layout::{Content, page_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::screen::passphrase::{self, Typed};
use crate::gui::screen::phrases;
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, Card, Choice, Density, Icon, LinkButton, Notice, NoticeKind, Text, body_ui, busy_ui, heading_ui, lead_ui,
    radio_group_ui, small_ui, title_ui,
};
use crate::text::Tr;
use crate::tr;

/// So many files that are not in it are named.
const MOST_NAMED: usize = 20;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    scope: Scope,
    typed: Typed,
    kept: Option<Kept>,
    was_running: bool,
}

/// What was worked out from one reading of the library and one filter.
struct Kept {
    read: Arc<LibraryRead>,
    filter: LibraryFilter,
    all: Arc<Chosen>,
    shown: Arc<Chosen>,
}

impl State {
    /// The dossiers there are, and those the list shows; worked out anew only when something changed.
    fn chosen(&mut self, model: &Model, read: &Arc<LibraryRead>) -> (Arc<Chosen>, Arc<Chosen>) {
        let filter = &model.library.filter;
        let kept = self.kept.take().filter(|kept| Arc::ptr_eq(&kept.read, read) && kept.filter == *filter);
        let kept = kept.unwrap_or_else(|| Kept {
            read: read.clone(),
            filter: filter.clone(),
            all: Arc::new(model.library.chosen(Scope::All)),
            shown: Arc::new(model.library.chosen(Scope::Shown)),
        });
        let chosen = (kept.all.clone(), kept.shown.clone());
        self.kept = Some(kept);
        chosen
    }
}

/// Draws the screen.
pub fn figures_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    let is_filtered = model.library.filter != LibraryFilter::default();
    if is_new {
        state.typed = Typed::default();
        // Whoever comes from a list that shows a few most likely means those.
        state.scope = if is_filtered { Scope::Shown } else { Scope::All };
        if model.library.read.is_none() && !model.library.is_looking {
            out.push(Event::LookAtLibrary);
        }
    }
    let figures = &model.figures;
    let ends = state.was_running && figures.running.is_none();
    state.was_running = figures.running.is_some();
    framed_ui(ui, None, |ui| {
        page_ui(ui, "figures", Content::Screen, |ui, _| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let back = LinkButton::new(&tr!(t, "library-back")).leading(Icon::CaretLeft).show(ui);
            if is_new || ends && ui.memory(|memory| memory.focused().is_none()) {
                arrival::focus(ui.ctx(), back.id);
            }
            if back.clicked() {
                out.push(Event::Go(Screen::Library));
            }
            title_ui(ui, &tr!(t, "figures-title"));
            lead_ui(ui, &tr!(t, "figures-lead"));
            ui.add_space(20.0);
            if let Some(last) = figures.last.as_ref().filter(|_| figures.running.is_none()) {
                last_ui(ui, t, last);
                ui.add_space(20.0);
            }
            let Some(read) = model.library.read.clone() else {
                match &model.library.problem {
                    Some(problem) => {
                        Notice::new(NoticeKind::Mind, problem).show(ui);
                    }
                    None => {
                        body_ui(ui, &tr!(t, "listing-looking"));
                    }
                }
                return;
            };
            if read.rows.is_empty() {
                body_ui(ui, &tr!(t, "listing-empty"));
                return;
            }
            match &figures.running {
                Some(running) => running_ui(ui, t, running, out),
                None => {
                    let chosen = state.chosen(model, &read);
                    choose_ui(ui, model, state, (&chosen.0, &chosen.1), is_filtered, out);
                }
            }
        });
    });
    let escape = model.dialog.is_none()
        && ui.memory(|memory| memory.top_modal_layer().is_none())
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        out.push(Event::Back);
    }
}

/// Of which companies, and with which passphrase.
fn choose_ui(
    ui: &mut Ui,
    model: &Model,
    state: &mut State,
    (all, shown): (&Chosen, &Chosen),
    is_filtered: bool,
    out: &mut Outbox,
) {
    let t = &model.tr;
    Card::new().over(20.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let name = tr!(t, "figures-which");
        heading_ui(ui, &name, 2);
        ui.add_space(8.0);
        if is_filtered {
            let titles = [tr!(t, "figures-all", count = all.firms), tr!(t, "figures-shown", count = shown.firms)];
            let filter = phrases::and_list(t, &phrases::filter(model, &model.library.filter));
            let filter = tr!(t, "figures-shown-hint", filter = filter);
            let choices = [Choice::new(&titles[0]), Choice::new(&titles[1]).description(&filter)];
            let chosen = usize::from(state.scope == Scope::Shown);
            match radio_group_ui(ui, &name, "figures scope", &choices, Some(chosen), Density::Advisor) {
                Some(0) => state.scope = Scope::All,
                Some(_) => state.scope = Scope::Shown,
                None => {}
            }
        } else {
            state.scope = Scope::All;
            body_ui(ui, &tr!(t, "figures-all", count = all.firms));
            small_ui(ui, &tr!(t, "figures-filter-first"));
        }
        let chosen = if state.scope == Scope::Shown { shown } else { all };
        ui.add_space(12.0);
        let left_out = left_out(t, chosen);
        if !left_out.is_empty() {
            small_ui(ui, &left_out.join(" "));
            ui.add_space(4.0);
        }
        small_ui(ui, &tr!(t, "figures-blur", few = FEWEST));
        ui.add_space(16.0);
        passphrase::for_file_ui(ui, t, &[], &mut state.typed);
        let is_ready = chosen.firms > 0 && state.typed.is_settled();
        let save = tr!(t, "share-do");
        if Button::main(&save).leading(Icon::DownloadSimple).enabled(is_ready).show(ui).clicked() {
            out.push(Making::Save { scope: state.scope, seal: state.typed.take() }.into());
        }
    });
}

/// What of a scope is not in the figures.
fn left_out(t: &Tr, chosen: &Chosen) -> Vec<String> {
    let copies = chosen.files.len() - chosen.firms;
    let said = [
        (chosen.sealed > 0).then(|| tr!(t, "figures-sealed", count = chosen.sealed)),
        (chosen.unreadable > 0).then(|| tr!(t, "figures-unreadable", count = chosen.unreadable)),
        (copies > 0).then(|| tr!(t, "figures-copies", count = copies)),
    ];
    said.into_iter().flatten().collect()
}

fn running_ui(ui: &mut Ui, t: &Tr, running: &Running, out: &mut Outbox) {
    Card::new().over(20.0).show(ui, |ui| {
        let said = if running.is_stopping {
            tr!(t, "figures-stopping")
        } else {
            tr!(t, "figures-progress", done = running.done.to_string(), all = running.all.to_string())
        };
        busy_ui(ui, &said, Some(running.done as f32 / running.all.max(1) as f32), "");
        ui.add_space(12.0);
        let stop = tr!(t, "import-stop");
        let stop = Button::second(&stop).id(Id::unique("figures stop")).enabled(!running.is_stopping);
        if stop.show(ui).clicked() {
            out.push(Making::Stop.into());
        }
    });
}

/// What came of it the last time.
fn last_ui(ui: &mut Ui, t: &Tr, last: &Result<Written, String>) {
    let c = theme(ui).colour.clone();
    let written = match last {
        Ok(written) => written,
        Err(message) => {
            Notice::new(NoticeKind::Blocker, message).live().show(ui);
            return;
        }
    };
    Text::new(&written.said(t), TextKind::Body, c.good).live().show(ui);
    if written.copies > 0 {
        small_ui(ui, &tr!(t, "figures-copies", count = written.copies));
    }
    if written.unknown_scans > 0 {
        small_ui(ui, &tr!(t, "figures-unknown-scans", count = written.unknown_scans));
    }
    if written.left.is_empty() {
        return;
    }
    ui.add_space(12.0);
    Notice::new(NoticeKind::Mind, &tr!(t, "figures-left", count = written.left.len())).show(ui);
    for (file, said) in written.left.iter().take(MOST_NAMED) {
        ui.add_space(8.0);
        let name = harmless(&file.file_name().unwrap_or_default().to_string_lossy());
        Text::new(&name, TextKind::BodyStrong, c.ink).show(ui);
        small_ui(ui, said);
    }
    if written.left.len() > MOST_NAMED {
        ui.add_space(8.0);
        small_ui(ui, &tr!(t, "figures-left-more", count = written.left.len() - MOST_NAMED));
    }
}
