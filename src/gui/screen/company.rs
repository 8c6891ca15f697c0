//! The company: one form whose fields may all stay open, and beside it what follows from them.

mod draft;
mod find;
mod form;
mod sentence;
mod size;

use eframe::egui::{Key, Memory, Modifiers, Ui};

use crate::app::{Event, Model, Open, Screen};
use crate::company::Field;
use crate::company::sector::Nace;
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::{Content, page_ui, two_columns_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::shell::{FootBar, FootBarEvent, FootButton, framed_ui};
use crate::gui::theme::theme;
use crate::gui::widget::{Button, Icon, Notice, NoticeKind, TextInput, empty_state_ui, focus, lead_ui, title_ui};
use crate::id::{AreaId, Id as _, LegalFormId, QuestionnaireId};
use crate::text::Locale;
use crate::tr;

use self::draft::Draft;
use self::find::Kept;
use self::form::Form;

/// The questionnaire that "to the questions" begins where none was chosen: the general conversation.
const GENERAL: &str = "digiscan";

/// What this screen keeps for itself: what is being typed, as long as it is not understood.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    /// The dossier that is being typed about.
    dossier: String,
    /// How numbers and names were last written.
    locale: Option<Locale>,
    name: Draft<String>,
    number: Draft<String>,
    place: Draft<(Option<String>, Option<AreaId>)>,
    sector: Draft<Nace>,
    headcount: Draft<Exact>,
    turnover: Draft<Exact>,
    balance: Draft<Exact>,
    founded: Draft<i16>,
    legal_form: Draft<LegalFormId>,
    /// "I don't know" was chosen for the group: the profile keeps it as open.
    is_group_unknown: bool,
    /// Fields that were left since faults were last said.
    left: Vec<Field>,
    places: Kept<find::PlaceQuery, Vec<find::PlaceFind>>,
    sectors: Kept<find::Query, Vec<find::SectorFind>>,
    forms: Kept<find::FormQuery, Vec<find::FormFind>>,
}

impl State {
    /// Begins anew for another dossier, and writes numbers anew in another language.
    fn follow(&mut self, open: &Open, locale: Locale) {
        let dossier = &open.dossier().key;
        if self.dossier != *dossier {
            let arrival = std::mem::take(&mut self.arrival);
            *self = Self { arrival, dossier: dossier.clone(), ..Self::default() };
        }
        if self.locale.replace(locale) != Some(locale) {
            form::rewrite(self, &open.dossier().company, locale);
        }
    }

    /// Says what is wrong in fields that were left, once nothing is being clicked: a line that appears moves what is below it.
    fn tell(&mut self, ui: &Ui) {
        if self.left.is_empty() {
            return;
        }
        if ui.input(|i| i.pointer.any_down() || i.pointer.any_released()) {
            ui.ctx().request_repaint();
            return;
        }
        // Somebody who opened something over the page has not left the field: it gets the focus back.
        if ui.memory(|memory| memory.top_modal_layer().is_some()) {
            return;
        }
        let focused = ui.memory(Memory::focused);
        for field in std::mem::take(&mut self.left) {
            if focused == Some(TextInput::field_id((field, self.dossier.as_str()))) {
                continue;
            }
            match field {
                Field::Number => self.number.tell(),
                Field::Place => self.place.tell(),
                Field::Sector => self.sector.tell(),
                Field::Headcount => self.headcount.tell(),
                Field::Turnover => self.turnover.tell(),
                Field::Balance => self.balance.tell(),
                Field::Founded => self.founded.tell(),
                Field::LegalForm => self.legal_form.tell(),
                Field::Name | Field::Country | Field::Group | Field::ConfirmedSize => {}
            }
        }
        // What is said now pushes down what is below it, perhaps under the foot bar.
        focus::bring_in_again(ui.ctx());
    }
}

/// Draws the screen.
pub fn company_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let is_new = state.arrival.is_new(ui.ctx());
    let Some(open) = &model.open else {
        nothing_ui(ui, model, out);
        return;
    };
    let t = &model.tr;
    state.follow(open, t.locale());
    state.tell(ui);
    let company = &open.dossier().company;
    let (onward, back) = (tr!(t, "company-onward"), tr!(t, "company-back"));
    let (done, all) = (company.answered().to_string(), Field::ASKED.len().to_string());
    let sentence = tr!(t, "company-progress", done = done, all = all);
    let foot = FootBar {
        main: Some(FootButton::new(&onward).trailing(Icon::ArrowRight)),
        second: Some(FootButton::new(&back)),
        sentence: &sentence,
        content: Content::Form,
        ..FootBar::default()
    };
    let wants_onward = ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
    let framed = framed_ui(ui, Some(&foot), |ui| {
        page_ui(ui, "company", Content::Form, |ui, _| {
            title_ui(ui, &tr!(t, "company-title"));
            lead_ui(ui, &tr!(t, "company-lead"));
            ui.add_space(8.0);
            let mut form = Form::new(model, open, state, out);
            let wrong = summary_ui(ui, &form);
            let aside = theme(ui).measure.width.aside;
            two_columns_ui(
                ui,
                &mut form,
                aside,
                64.0,
                |ui, form| form.show(ui),
                |ui, form| {
                    ui.add_space(4.0);
                    size::panel_ui(ui, model, open, form.company());
                },
            );
            // Only now: the Enter that asked for it would take the focus away from the field again.
            if let Some(field) = wrong {
                arrival::focus(ui.ctx(), form.id(field));
            } else if is_new {
                let first = form.company().open_fields().next().unwrap_or(Field::Name);
                arrival::focus(ui.ctx(), form.id(first));
            }
            form.finish(ui)
        })
    });
    if wants_onward || framed.inner || framed.foot == Some(FootBarEvent::Main) {
        to_questions(model, open, out);
    } else if framed.foot == Some(FootBarEvent::Second) {
        out.push(Event::Go(Screen::Home));
    }
}

/// On to the questions of the current scan; without one, the general conversation begins.
fn to_questions(model: &Model, open: &Open, out: &mut Outbox) {
    if open.derived().is_some() {
        out.push(Event::Go(Screen::Interview));
        return;
    }
    let general = QuestionnaireId::new(GENERAL).ok().filter(|id| model.shelf.get(id).is_some());
    let first = || model.shelf.newest().next().map(|q| q.id().clone());
    if let Some(id) = general.or_else(first) {
        out.push(Event::Start(id));
    }
}

/// All faults together, in the words that stand at the fields; says the first of them when somebody wants to go there.
fn summary_ui(ui: &mut Ui, form: &Form<'_>) -> Option<Field> {
    let t = form.tr();
    let faults = form.faults();
    let (first, _) = faults.first()?;
    let title = tr!(t, "company-summary", count = faults.len());
    let sentences: Vec<String> =
        faults.iter().map(|(field, sentence)| format!("{}: {sentence}", form.short_label(*field))).collect();
    let action = tr!(t, "company-summary-go");
    let rest = sentences.join(" ");
    let is_wanted = Notice::new(NoticeKind::Mind, &title).rest(&rest).action(&action, None).live().show(ui);
    ui.add_space(8.0);
    is_wanted.then_some(*first)
}

/// No dossier is open: one sentence and one button.
fn nothing_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    framed_ui(ui, None, |ui| {
        page_ui(ui, "company", Content::Form, |ui, _| {
            title_ui(ui, &tr!(t, "company-title"));
            let label = tr!(t, "home-new-company");
            if empty_state_ui(ui, &tr!(t, "company-none"), Button::main(&label)) {
                out.new_dossier(None);
            }
        });
    });
}
