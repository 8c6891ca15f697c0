//! How up to date the catalogue is: what is to be looked up again and by whom, and what of it is the user's own.

use std::rc::Rc;

use eframe::egui::{Id, Key, Modifiers, Ui, UiBuilder, accesskit};

use super::arrival::Arrival;
use super::faults;
use super::phrases::lowered;
use crate::app::{Event, Export, FileKind, Model, Screen};
use crate::catalogue::Origin;
use crate::gui::Outbox;
use crate::gui::layout::{Content, flow_ui, page_ui};
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, Card, Icon, LinkButton, Notice, NoticeKind, Text, body_ui, count_row_ui, entry_row_ui, heading_ui, lead_ui,
    small_ui, title_ui,
};
use crate::id::{OrganisationId, ProgrammeId};
use crate::report::recheck::{Of, Recheck, Row};
use crate::text::{Locale, Tr};
use crate::tr;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    more_faults: usize,
    /// Whose rows are unfolded, by name.
    owner: Option<String>,
    /// Whether the list was copied since the screen opened.
    is_copied: bool,
    words: Option<((u64, Locale), Rc<Words>)>,
}

/// Lists are no wider than this: the figure stands near its name.
const WIDEST: f32 = 736.0;

/// A row of the user's own.
struct OwnRow {
    name: String,
    /// What sort of row, and whether it takes the place of one of ours.
    said: String,
    file: String,
    leads: Option<Screen>,
}

/// The page in words.
struct Words {
    counted: String,
    own: Vec<OwnRow>,
    recheck: Recheck,
}

impl Words {
    fn new(model: &Model) -> Self {
        let (t, catalogue) = (&model.tr, model.matcher.catalogue());
        let mut own = Vec::new();
        let mut add = |origin: &Origin, kind: String, name: &str, leads: Option<Screen>| {
            if origin.layer == 0 {
                return;
            }
            let said = if origin.replaces {
                tr!(t, "catalogue-replaces", kind = kind)
            } else {
                tr!(t, "catalogue-adds", kind = kind)
            };
            own.push(OwnRow { name: name.to_owned(), said, file: faults::file_name(&origin.file), leads });
        };
        let has_dossier = model.open.is_some();
        for p in catalogue.programmes() {
            let leads = has_dossier.then(|| Screen::Programme(p.id.clone()));
            add(&p.origin, tr!(t, "catalogue-kind-programme"), t.text(&p.name), leads);
        }
        for o in catalogue.organisations() {
            let leads = Some(Screen::Organisation(o.id.clone()));
            add(&o.origin, tr!(t, "catalogue-kind-organisation"), t.text(&o.name), leads);
        }
        for family in catalogue.families() {
            add(&family.origin, tr!(t, "catalogue-kind-family"), t.text(&family.name), None);
        }
        for need in catalogue.needs() {
            add(&need.origin, tr!(t, "catalogue-kind-need"), t.text(&need.name), None);
        }
        for topic in catalogue.topics() {
            add(&topic.origin, tr!(t, "catalogue-kind-topic"), t.text(&topic.name), None);
        }
        for instrument in catalogue.instruments() {
            add(&instrument.origin, tr!(t, "catalogue-kind-instrument"), t.text(&instrument.name), None);
        }
        for table in catalogue.lead_tables() {
            let area = model.reference.areas.area(table.area);
            let name = area.map_or("", |area| t.text(&area.name));
            add(&table.origin, tr!(t, "catalogue-kind-leads"), name, Some(Screen::Organisations));
        }
        for campaign in catalogue.campaigns() {
            add(&campaign.origin, tr!(t, "catalogue-kind-campaign"), t.text(&campaign.name), None);
        }
        for example in catalogue.examples() {
            add(&example.origin, tr!(t, "catalogue-kind-example"), &example.company, None);
        }
        let counted = tr!(
            t,
            "catalogue-counted",
            programmes = catalogue.programmes().len(),
            organisations = catalogue.organisations().len()
        );
        Self { counted, own, recheck: Recheck::new(catalogue, model.today, t) }
    }
}

/// Draws the screen.
pub fn catalogue_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    if is_new {
        state.is_copied = false;
    }
    let key = (model.revision(), t.locale());
    let words = match &state.words {
        Some((known, words)) if *known == key => Rc::clone(words),
        _ => {
            let words = Rc::new(Words::new(model));
            state.words = Some((key, Rc::clone(&words)));
            words
        }
    };
    framed_ui(ui, None, |ui| {
        page_ui(ui, "catalogue", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if page.top() > 14.0 {
                ui.add_space(14.0 - page.top());
            }
            let link = LinkButton::new(&tr!(t, "who-back-other")).leading(Icon::CaretLeft).show(ui);
            if is_new {
                link.request_focus();
            }
            let escapes = model.dialog.is_none()
                && !ui.ctx().text_edit_focused()
                && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
            if link.clicked() || escapes {
                let home = if model.open.is_some() { Screen::Programmes } else { Screen::Home };
                out.push(if model.back.is_empty() { Event::Go(home) } else { Event::Back });
            }
            ui.add_space(6.0);
            title_ui(ui, &words.recheck.title);
            lead_ui(ui, &words.counted);
            ui.add_space(20.0);
            ui.set_max_width(ui.available_width().min(WIDEST));
            own_ui(ui, model, &words, state, out);
            ui.add_space(32.0);
            recheck_ui(ui, t, &words.recheck, state, out);
        });
    });
}

/// What of the catalogue is the user's own, and which files cannot be used.
fn own_ui(ui: &mut Ui, model: &Model, words: &Words, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    heading_ui(ui, &tr!(t, "catalogue-own"), 2);
    ui.add_space(4.0);
    let folder = &model.folders.catalogue;
    if !folder.as_os_str().is_empty() {
        let folder = crate::diagnostic::harmless(&folder.display().to_string());
        small_ui(ui, &tr!(t, "catalogue-own-folder", folder = folder));
    }
    let broken = &model.catalogue_faults;
    if words.own.is_empty() && broken.is_empty() {
        body_ui(ui, &tr!(t, "catalogue-own-none"));
        return;
    }
    if !broken.is_empty() {
        ui.add_space(12.0);
        let first = tr!(t, "catalogue-broken", count = broken.len());
        Notice::new(NoticeKind::Mind, &first).rest(&tr!(t, "catalogue-broken-rest")).dense().show(ui);
        for broken in broken {
            ui.add_space(12.0);
            faults::faults_ui(ui, t, broken, &mut state.more_faults);
        }
    }
    if words.own.is_empty() {
        return;
    }
    ui.add_space(12.0);
    body_ui(ui, &tr!(t, "catalogue-own-count", count = words.own.len()));
    for row in &words.own {
        let said = tr!(t, "catalogue-own-row", said = &row.said, file = &row.file);
        match &row.leads {
            Some(screen) => {
                if entry_row_ui(ui, &row.name, &said).clicked() {
                    out.push(Event::Go(screen.clone()));
                }
            }
            None => {
                let c = &theme(ui).colour;
                ui.add_space(10.0);
                Text::new(&row.name, TextKind::BodyStrong, c.ink).show(ui);
                Text::new(&said, TextKind::Small, c.ink2).show(ui);
                ui.add_space(10.0);
            }
        }
    }
}

/// What is to be looked up again, by who keeps it. The rows of one owner at a time are unfolded.
fn recheck_ui(ui: &mut Ui, t: &Tr, recheck: &Recheck, state: &mut State, out: &mut Outbox) {
    heading_ui(ui, &tr!(t, "catalogue-recheck"), 2);
    ui.add_space(4.0);
    body_ui(ui, &tr!(t, "catalogue-recheck-lead"));
    if recheck.owners.is_empty() {
        return;
    }
    ui.add_space(12.0);
    flow_ui(ui, 8.0, |ui| {
        if Button::second(&tr!(t, "catalogue-copy")).leading(Icon::Copy).show(ui).clicked() {
            ui.ctx().copy_text(recheck.to_text(t));
            state.is_copied = true;
            ui.ctx().request_repaint();
        }
        if Button::second(&tr!(t, "catalogue-save")).leading(Icon::DownloadSimple).show(ui).clicked() {
            let export = Export::new(&tr!(t, "catalogue-file"), FileKind::Text, &recheck.to_text(t));
            out.push(Event::Export(export));
        }
        if state.is_copied {
            let c = &theme(ui).colour;
            Text::new(&tr!(t, "catalogue-copied"), TextKind::Body, c.good).live().show(ui);
        }
    });
    ui.add_space(12.0);
    for owner in &recheck.owners {
        let is_open = state.owner.as_deref() == Some(&*owner.name);
        let icon = if is_open { Icon::CaretDown } else { Icon::List };
        let key = Id::unique(("recheck owner", &owner.name));
        ui.scope_builder(UiBuilder::new().scope_id(key), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let row = count_row_ui(ui, icon, &owner.name, &owner.rows.len().to_string());
            ui.ctx().accesskit_node_builder(row.id, |node| node.set_expanded(is_open));
            if row.clicked() {
                state.owner = (!is_open).then(|| owner.name.clone());
                ui.ctx().request_repaint();
            }
            ui.add_space(8.0);
            if is_open {
                let builder = UiBuilder::new().accessibility_role(accesskit::Role::List).accessibility_label(tr!(
                    t,
                    "catalogue-rows-of",
                    name = &owner.name
                ));
                ui.scope_builder(builder, |ui| {
                    for row in &owner.rows {
                        row_ui(ui, t, row, out);
                        ui.add_space(12.0);
                    }
                });
                ui.add_space(12.0);
            }
        });
    }
}

fn row_ui(ui: &mut Ui, t: &Tr, row: &Row, out: &mut Outbox) {
    Card::new().dense().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let c = &theme(ui).colour;
        Text::new(&row.name, TextKind::BodyStrong, c.ink).heading(3).show(ui);
        for confirm in &row.confirm {
            Text::new(&confirm.question, TextKind::Body, c.ink).show(ui);
        }
        Text::new(&row.age, TextKind::Small, c.ink2).show(ui);
        for source in &row.sources {
            Text::new(&source.words, TextKind::Small, c.ink2).show(ui);
        }
        let (file, line) = &row.place;
        let place = tr!(t, "recheck-where", file = faults::file_name(file), line = line.to_string());
        Text::new(&place, TextKind::Small, c.ink2).show(ui);
        let (screen, label) = match row.of {
            Of::Programme(_) => (
                crate::id::Id::new(&row.id).map(|id: ProgrammeId| Screen::Programme(id)),
                tr!(t, "catalogue-open-programme"),
            ),
            Of::Organisation(_) => (
                crate::id::Id::new(&row.id).map(|id: OrganisationId| Screen::Organisation(id)),
                tr!(t, "catalogue-open-organisation"),
            ),
        };
        if let Ok(screen) = screen {
            let named = format!("{label}: {}", lowered(&row.name));
            if LinkButton::new(&label).named(&named).small().trailing(Icon::ArrowRight).show(ui).clicked() {
                out.push(Event::Go(screen));
            }
        }
    });
}
