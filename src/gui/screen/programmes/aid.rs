//! The aid the company already had: a small table, and a form for one line of it.

use eframe::egui::{Context, Key, Modifiers, Ui};
use jiff::civil::Date;

use super::super::arrival;
use super::words::Here;
use crate::app::Event;
use crate::company::words::{fit, folded_words};
use crate::dossier::AidReceived;
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::flow_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, DateInput, Dialog, DialogButton, Find, Icon, LinkButton, SearchSelect, Segmented, Text, TextInput, body_ui,
    rule_ui, small_ui,
};
use crate::id::{Id as _, ProgrammeId};
use crate::report::money::counts_words;
use crate::text;
use crate::tr;

const DAY: &str = "aid day";
const AMOUNT: &str = "aid amount";
const ADD: &str = "aid add";

/// What is kept of the table beside the dossier: the form, while it is open.
#[derive(Default)]
pub(super) struct AidTable {
    form: Option<Form>,
}

/// One line being typed.
#[derive(Clone, Debug, Default)]
struct Form {
    /// Its place in the table; `None` for a new one.
    place: Option<usize>,
    day: String,
    amount: String,
    giver: String,
    de_minimis: Option<bool>,
    programme: String,
    programme_id: Option<ProgrammeId>,
    undertaking: String,
    /// Whether what is missing is pointed at.
    is_checked: bool,
}

impl Form {
    fn of(here: Here<'_>, place: usize, aid: &AidReceived) -> Self {
        let t = here.t();
        let known = aid.programme.as_ref().and_then(|id| here.catalogue().find(id.as_str()));
        Self {
            place: Some(place),
            day: text::date(t, aid.on),
            amount: text::euro(t.locale(), &aid.amount),
            giver: aid.giver.clone(),
            de_minimis: aid.de_minimis,
            programme: known.map_or(String::new(), |ix| here.name(ix).to_owned()),
            programme_id: aid.programme.clone(),
            undertaking: aid.undertaking.clone(),
            is_checked: false,
        }
    }

    fn day(&self, here: Here<'_>) -> Option<Date> {
        text::parse_date(here.t(), &self.day)
    }

    fn amount(&self, here: Here<'_>) -> Option<Exact> {
        let amount = text::parse_number(here.t().locale(), &self.amount)?;
        (!amount.is_negative() && !amount.is_zero()).then_some(amount)
    }

    fn read(&self, here: Here<'_>) -> Option<AidReceived> {
        Some(AidReceived {
            on: self.day(here)?,
            amount: self.amount(here)?,
            giver: self.giver.trim().to_owned(),
            de_minimis: self.de_minimis,
            programme: self.programme_id.clone(),
            undertaking: self.undertaking.trim().to_owned(),
        })
    }
}

impl AidTable {
    /// Draws the table.
    pub(super) fn ui(&mut self, ui: &mut Ui, here: Here<'_>, out: &mut Outbox) {
        let t = here.t();
        let aid = &here.open.dossier().aid;
        small_ui(ui, &tr!(t, "aid-lead"));
        ui.add_space(8.0);
        if aid.is_empty() {
            body_ui(ui, &tr!(t, "aid-none"));
        }
        let room = here.matcher().room(&here.matched.situation, here.matched.matches.on);
        for (place, line) in aid.iter().enumerate() {
            let entry = room.as_ref().and_then(|room| room.entries.iter().find(|entry| entry.place == place));
            ui.push_id(("aid", place), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let c = &theme(ui).colour;
                ui.add_space(8.0);
                let date = text::date(t, line.on);
                let amount = text::euro(t.locale(), &line.amount);
                let giver = if line.giver.is_empty() { tr!(t, "aid-giver-unsaid") } else { line.giver.clone() };
                let first = tr!(t, "aid-line", amount = &amount, date = &date, giver = giver);
                Text::new(&first, TextKind::BodyStrong, c.ink).show(ui);
                let counts = counts_words(t, entry, line);
                let programme = line.programme.as_ref().and_then(|id| here.catalogue().find(id.as_str()));
                let programme = programme.map(|ix| tr!(t, "aid-of-programme", name = here.name(ix)));
                let company = Some(line.undertaking.trim()).filter(|name| !name.is_empty());
                let company = company.map(|name| tr!(t, "aid-of-company", name = name));
                let said: Vec<String> = [Some(counts), programme, company].into_iter().flatten().collect();
                Text::new(&said.join(" "), TextKind::Small, c.ink2).show(ui);
                flow_ui(ui, 16.0, |ui| {
                    let named = tr!(t, "aid-change-named", amount = &amount, date = &date);
                    let change = tr!(t, "aid-change");
                    if LinkButton::new(&change).named(&named).small().leading(Icon::PencilSimple).show(ui).clicked() {
                        self.form = Some(Form::of(here, place, line));
                        ui.ctx().request_repaint();
                    }
                    let named = tr!(t, "aid-away-named", amount = &amount, date = &date);
                    let away = tr!(t, "compare-away-short");
                    if LinkButton::new(&away).named(&named).small().leading(Icon::X).show(ui).clicked() {
                        let mut rest = aid.clone();
                        rest.remove(place);
                        out.push(Event::SetAid(rest));
                        // The button that gets the focus would take the Enter that led there as its own.
                        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
                        arrival::focus(ui.ctx(), eframe::egui::Id::unique(ADD));
                    }
                });
                ui.add_space(8.0);
                rule_ui(ui);
            });
        }
        ui.add_space(12.0);
        let add = tr!(t, "aid-add");
        if Button::second(&add).leading(Icon::Plus).id(eframe::egui::Id::unique(ADD)).show(ui).clicked() {
            self.form = Some(Form::default());
            ui.ctx().request_repaint();
        }
    }

    /// Draws the form while it is open.
    pub(super) fn dialog_ui(&mut self, ctx: &Context, here: Here<'_>, out: &mut Outbox) {
        let Some(form) = &mut self.form else { return };
        let t = here.t();
        let is_new = form.place.is_none();
        let title = if is_new { tr!(t, "aid-add-title") } else { tr!(t, "aid-change-title") };
        let (keep, stop) = (tr!(t, "aid-keep"), tr!(t, "dialog-stop"));
        let buttons = [DialogButton::new(&keep).main(), DialogButton::new(&stop).safe()];
        let pressed =
            Dialog::new("aid", &title, &buttons).form().show_with(ctx, |ui, opens| fields_ui(ui, here, form, opens));
        match pressed {
            Some(0) => match form.read(here) {
                Some(line) => {
                    let mut aid = here.open.dossier().aid.clone();
                    match form.place.and_then(|place| aid.get_mut(place)) {
                        Some(known) => *known = line,
                        None => aid.push(line),
                    }
                    out.push(Event::SetAid(aid));
                    self.form = None;
                }
                None => {
                    form.is_checked = true;
                    let field = if form.day(here).is_none() { DAY } else { AMOUNT };
                    arrival::focus(ctx, TextInput::field_id(field));
                }
            },
            Some(_) => self.form = None,
            None => {}
        }
    }
}

fn fields_ui(ui: &mut Ui, here: Here<'_>, form: &mut Form, opens: bool) {
    let t = here.t();
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(12.0);
    let wrong = tr!(t, "programmes-day-wrong");
    let error = (form.is_checked && form.day(here).is_none()).then_some(&*wrong);
    let hint = tr!(t, "aid-day-hint");
    let field = DateInput::new(&tr!(t, "aid-day"), DAY, &mut form.day).hint(&hint).error(error).show(ui);
    if opens {
        arrival::focus(ui.ctx(), field.id);
    }
    ui.add_space(12.0);
    let wrong = tr!(t, "programmes-cost-wrong");
    let error = (form.is_checked && form.amount(here).is_none()).then_some(&*wrong);
    let unit = tr!(t, "aid-euro");
    TextInput::new(&tr!(t, "aid-amount"), AMOUNT, &mut form.amount)
        .unit(&unit)
        .width(208.0)
        .limit(16)
        .error(error)
        .show(ui);
    ui.add_space(12.0);
    let empty = tr!(t, "aid-may-be-empty");
    TextInput::new(&tr!(t, "aid-giver"), "aid giver", &mut form.giver).note(&empty).limit(120).show(ui);
    ui.add_space(12.0);
    let question = tr!(t, "aid-de-minimis");
    Text::new(&question, TextKind::NavStrong, theme(ui).colour.ink).show(ui);
    ui.add_space(4.0);
    let labels = [tr!(t, "programmes-yes"), tr!(t, "programmes-no"), tr!(t, "programmes-dont-know")];
    let labels = labels.each_ref().map(String::as_str);
    let chosen = match form.de_minimis {
        Some(true) => 0,
        Some(false) => 1,
        None => 2,
    };
    if let Some(picked) = Segmented::new(&question, "aid de minimis", &labels).small().chosen(Some(chosen)).show(ui) {
        form.de_minimis = [Some(true), Some(false), None][picked.min(2)];
    }
    ui.add_space(12.0);
    programme_ui(ui, here, form, &empty);
    ui.add_space(12.0);
    let hint = tr!(t, "aid-undertaking-hint");
    TextInput::new(&tr!(t, "aid-undertaking"), "aid undertaking", &mut form.undertaking)
        .note(&empty)
        .hint(&hint)
        .limit(120)
        .show(ui);
}

/// Under which programme it was given, if somebody knows.
fn programme_ui(ui: &mut Ui, here: Here<'_>, form: &mut Form, empty: &str) {
    let t = here.t();
    const FIELD: &str = "aid programme";
    let has_focus = ui.memory(|memory| memory.has_focus(TextInput::field_id(FIELD)));
    let letters = folded_words(&form.programme);
    let mut found: Vec<(ProgrammeId, &str)> = Vec::new();
    if has_focus && !letters.is_empty() {
        for ix in here.catalogue().programme_indices() {
            let name = here.name(ix);
            let own = folded_words(name);
            if letters.iter().all(|word| own.iter().any(|o| fit(word, o) > 0)) {
                found.push((here.programme(ix).id.clone(), name));
            }
        }
    }
    let finds: Vec<Find<'_>> = found.iter().map(|(_, name)| Find::new(name)).collect();
    let none = tr!(t, "palette-none");
    let outcome = SearchSelect::new(&tr!(t, "aid-programme"), FIELD, &mut form.programme, &finds)
        .field(|field| field.note(empty))
        .none(&none)
        .show(ui);
    if let Some((id, name)) = outcome.picked.and_then(|at| found.get(at)) {
        form.programme = (*name).to_owned();
        form.programme_id = Some(id.clone());
    } else if outcome.response.changed() {
        form.programme_id = None;
    }
}
