//! The form of one action, in a drawer: everything that can be filled in, why it is proposed, and what remains to pay.
//!
//! What is changed of an action is in the plan at once. A new action comes into the plan when its button is pressed.

use std::sync::Arc;

use eframe::egui::{Context, Id, Ui};

use super::{After, State, rows};
use crate::app::{Event, Model};
use crate::company::words::folded_words;
use crate::dossier::{Draft, List};
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::flow_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, DateInput, Drawer, Find, HelpPanel, Icon, Notice, NoticeKind, NumberInput, SearchSelect, Segmented, Text,
    TextInput, label_ui, rule_ui, small_ui, tick_ui,
};
use crate::id::{ActionId, Id as _, ProgrammeId};
use crate::matching::Verdict;
use crate::report::plan::{ActionView, PlanView};
use crate::text::{self, Tr};
use crate::tr;

/// An action being filled in.
pub(super) struct Form {
    /// Which action; `None` for a new one.
    id: Option<ActionId>,
    /// The list a new one is meant for.
    list: List,
    draft: Draft,
    /// What stands in the plan, as far as this form knows.
    known: Draft,
    due: String,
    is_due_judged: bool,
    cost: String,
    is_cost_judged: bool,
    search: String,
    /// Whether the fields of day and cost were written yet.
    is_written: bool,
    /// Why it is proposed, for a proposal that is not in the plan yet.
    why: Option<Arc<ActionView>>,
    /// Whether a new action was handed in without a title.
    misses_title: bool,
    /// Whether a new action went into the plan.
    is_handed_in: bool,
}

impl Form {
    /// A new action.
    pub fn new(list: List) -> Self {
        Self::with(None, list, Draft::default())
    }

    /// An action of the plan.
    pub fn of(id: &ActionId, draft: &Draft) -> Self {
        Self::with(Some(id.clone()), List::Now, draft.clone())
    }

    /// A proposal, to look at and to change before it is taken over.
    pub fn proposed(list: List, view: &ActionView) -> Self {
        Self { why: Some(Arc::new(view.clone())), ..Self::with(None, list, view.draft.clone()) }
    }

    fn with(id: Option<ActionId>, list: List, draft: Draft) -> Self {
        Self {
            id,
            list,
            known: draft.clone(),
            draft,
            due: String::new(),
            is_due_judged: false,
            cost: String::new(),
            is_cost_judged: false,
            search: String::new(),
            is_written: false,
            why: None,
            misses_title: false,
            is_handed_in: false,
        }
    }

    /// Writes day and cost into their fields.
    fn write(&mut self, t: &Tr) {
        self.due = self.draft.due.map(|day| text::date_short(t, day)).unwrap_or_default();
        self.cost = self.draft.cost.as_ref().map(|cost| text::number_up_to(t.locale(), cost, 2)).unwrap_or_default();
        (self.is_due_judged, self.is_cost_judged) = (false, false);
        self.is_written = true;
    }
}

/// Most characters of a title, an owner or a few words.
const LONGEST: usize = 120;

/// Draws the form while one is open.
pub(super) fn form_ui(ctx: &Context, model: &Model, state: &mut State, plan: &PlanView, out: &mut Outbox) {
    let t = &model.tr;
    let Some(form) = &mut state.form else { return };
    let stored = form.id.as_ref().map(|id| model.open.as_ref().and_then(|open| open.dossier().plan.find(id)));
    match stored {
        // It was removed, or undone.
        Some(None) => {
            state.form = None;
            return;
        }
        // Undo, or a key of the page: the form shows what is there now.
        Some(Some(action)) if action.what != form.known => {
            form.draft = action.what.clone();
            form.known = action.what.clone();
            form.write(t);
        }
        _ => {}
    }
    if !form.is_written {
        form.write(t);
    }
    let title = match (&form.id, &form.why) {
        (Some(_), _) => tr!(t, "plan-form-edit"),
        (None, Some(_)) => tr!(t, "plan-form-proposal"),
        (None, None) => tr!(t, "plan-form-new"),
    };
    let close = tr!(t, "plan-form-close");
    let outcome =
        Drawer::new("plan action", &title, &close).show(ctx, |ui, opens| fields_ui(ui, model, form, plan, opens, out));
    let is_finished = outcome.inner;
    if let Some(id) = &form.id
        && form.draft != form.known
    {
        form.known = form.draft.clone();
        out.push(Event::ChangeAction(id.clone(), Box::new(form.draft.clone())));
    }
    if outcome.is_closed || is_finished {
        let is_new = form.id.is_none() && is_finished && form.is_handed_in;
        state.after = is_new.then_some(After::Newest);
        state.focus = form.id.as_ref().and_then(|id| {
            let mut all = plan.now.iter().chain(&plan.later).chain(&plan.done);
            all.find(|view| view.id.as_ref() == Some(id)).map(rows::entry)
        });
        state.form = None;
    }
}

/// Draws the fields; says whether the form is finished with.
fn fields_ui(ui: &mut Ui, model: &Model, form: &mut Form, plan: &PlanView, opens: bool, out: &mut Outbox) -> bool {
    let t = &model.tr;
    ui.spacing_mut().item_spacing.y = 0.0;
    let all = || plan.now.iter().chain(&plan.later).chain(&plan.done);
    let kept = form.id.as_ref().and_then(|id| all().find(|view| view.id.as_ref() == Some(id)));
    let proposal = form.why.clone();
    let view = kept.or(proposal.as_deref());
    if let Some(view) = view {
        why_ui(ui, t, view);
    }
    let label = tr!(t, "plan-field-title");
    let wrong = tr!(t, "plan-field-title-missing");
    let error = (form.misses_title && form.draft.title.trim().is_empty()).then_some(wrong.as_str());
    // The title in the reader's language, until somebody changes it.
    let mut shown = view.filter(|view| view.draft.title == form.draft.title).map(|view| view.title.clone());
    let typed = shown.as_mut().unwrap_or(&mut form.draft.title);
    let field = TextInput::new(&label, "plan title", typed).rows(2).limit(LONGEST).error(error).show(ui);
    if field.changed()
        && let Some(shown) = shown
    {
        form.draft.title = shown;
    }
    if opens && view.is_none_or(|view| view.id.is_some()) {
        field.request_focus();
    }
    ui.add_space(16.0);
    let label = tr!(t, "plan-field-owner");
    TextInput::new(&label, "plan owner", &mut form.draft.owner).limit(LONGEST).show(ui);
    ui.add_space(16.0);
    due_ui(ui, t, form);
    ui.add_space(16.0);
    effort_fields_ui(ui, t, form);
    ui.add_space(16.0);
    cost_ui(ui, t, form, view);
    ui.add_space(16.0);
    programmes_ui(ui, model, form, view);
    ui.add_space(16.0);
    let (label, hint) = (tr!(t, "plan-field-note"), tr!(t, "plan-field-note-hint"));
    TextInput::new(&label, "plan note", &mut form.draft.note).hint(&hint).rows(3).limit(2_000).show(ui);
    ui.add_space(20.0);
    let is_finished = buttons_ui(ui, model, form, out);
    ui.add_space(8.0);
    is_finished
}

/// Why this is proposed, and what it does.
fn why_ui(ui: &mut Ui, t: &Tr, view: &ActionView) {
    let effects = [&view.effect, &view.total];
    let said: Vec<&String> = effects.into_iter().filter(|said| !said.is_empty()).chain(&view.why).collect();
    if said.is_empty() {
        return;
    }
    HelpPanel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let c = &theme(ui).colour;
        Text::new(&tr!(t, "plan-why"), TextKind::BodyStrong, c.ink).heading(3).show(ui);
        for sentence in said {
            small_ui(ui, sentence);
        }
    });
    ui.add_space(16.0);
}

fn due_ui(ui: &mut Ui, t: &Tr, form: &mut Form) {
    let (label, hint, wrong) = (tr!(t, "plan-field-due"), tr!(t, "plan-field-due-hint"), tr!(t, "question-date-wrong"));
    let error = form.is_due_judged.then_some(wrong.as_str());
    let field = DateInput::new(&label, "plan due", &mut form.due).hint(&hint).error(error).show(ui);
    if field.changed() {
        form.is_due_judged = false;
        let typed = form.due.trim();
        match text::parse_date(t, typed) {
            Some(day) => form.draft.due = Some(day),
            None if typed.is_empty() => form.draft.due = None,
            None => {}
        }
    }
    if field.lost_focus() {
        let typed = form.due.trim();
        match text::parse_date(t, typed) {
            Some(day) => form.due = text::date_short(t, day),
            None => form.is_due_judged = !typed.is_empty(),
        }
    }
    ui.add_space(8.0);
    let label = tr!(t, "plan-field-due-words");
    let example = tr!(t, "plan-field-due-words-example");
    TextInput::new(&label, "plan due words", &mut form.draft.due_words).placeholder(&example).limit(40).show(ui);
}

fn effort_fields_ui(ui: &mut Ui, t: &Tr, form: &mut Form) {
    let label = tr!(t, "plan-field-effort");
    label_ui(ui, &label, "");
    ui.add_space(4.0);
    let words = [1_usize, 2, 3].map(|effort| tr!(t, "plan-effort-short", effort = effort));
    let labels: Vec<&str> = words.iter().map(String::as_str).collect();
    let chosen = form.draft.effort.and_then(|effort| (effort as usize).checked_sub(1));
    let picked = Segmented::new(&label, "plan effort", &labels).chosen(chosen).full_width().show(ui);
    if let Some(effort) = picked.and_then(|at| u32::try_from(at + 1).ok()) {
        form.draft.effort = Some(effort);
    }
    ui.add_space(8.0);
    let label = tr!(t, "plan-field-effort-words");
    let example = tr!(t, "plan-field-effort-words-example");
    TextInput::new(&label, "plan effort words", &mut form.draft.effort_words).placeholder(&example).limit(40).show(ui);
}

fn cost_ui(ui: &mut Ui, t: &Tr, form: &mut Form, view: Option<&ActionView>) {
    let (label, unit, wrong) =
        (tr!(t, "plan-field-cost"), tr!(t, "plan-field-cost-unit"), tr!(t, "plan-field-cost-wrong"));
    let error = form.is_cost_judged.then_some(wrong.as_str());
    let field = NumberInput::new(&label, "plan cost", &mut form.cost).unit(&unit).error(error).show(ui);
    let read = |typed: &str| -> Option<Exact> {
        let typed = typed.trim().trim_start_matches('€').trim();
        text::parse_number(t.locale(), typed).filter(|cost| !cost.is_negative())
    };
    if field.changed() {
        form.is_cost_judged = false;
        match read(&form.cost) {
            Some(cost) => form.draft.cost = Some(cost),
            None if form.cost.trim().is_empty() => form.draft.cost = None,
            None => {}
        }
    }
    if field.lost_focus() {
        match read(&form.cost) {
            Some(cost) => form.cost = text::number_up_to(t.locale(), &cost, 2),
            None => form.is_cost_judged = !form.cost.trim().is_empty(),
        }
    }
    let Some(view) = view.filter(|view| view.id.is_some()) else { return };
    ui.add_space(6.0);
    let c = &theme(ui).colour;
    let own = match &view.cost.own {
        Some(_) => tr!(t, "plan-pays", amount = &view.cost.own_words),
        None => tr!(t, "plan-pays-open"),
    };
    Text::new(&own, TextKind::BodyStrong, c.ink).live().show(ui);
    for line in &view.cost.lines {
        small_ui(ui, line);
    }
}

/// The programmes that help: those chosen, those that could, and a field to find any other.
fn programmes_ui(ui: &mut Ui, model: &Model, form: &mut Form, view: Option<&ActionView>) {
    let t = &model.tr;
    let catalogue = model.matcher.catalogue();
    label_ui(ui, &tr!(t, "plan-field-programmes"), "");
    ui.add_space(4.0);
    let name = |id: &ProgrammeId| match catalogue.find(id.as_str()) {
        Some(ix) => t.text(&catalogue.programme(ix).name).to_owned(),
        None => id.to_string(),
    };
    let verdict = |id: &ProgrammeId| {
        let matched = model.open.as_ref()?.matched()?;
        let m = matched.matches.of(catalogue.find(id.as_str())?)?;
        Some(verdict_word(t, m.verdict()))
    };
    let mut shown: Vec<(ProgrammeId, bool)> = form.draft.programmes.iter().map(|id| (id.clone(), true)).collect();
    let others = view.into_iter().flat_map(|view| view.could_help.iter().map(|h| &h.id).chain(&view.draft.programmes));
    for id in others {
        if shown.len() < 6 && shown.iter().all(|(known, _)| known != id) {
            shown.push((id.clone(), false));
        }
    }
    for (id, is_on) in &shown {
        let label = match verdict(id) {
            Some(verdict) => format!("{}: {}", name(id), verdict),
            None => name(id),
        };
        if let Some(is_on) = tick_ui(ui, &label, *is_on) {
            form.draft.programmes.retain(|known| known != id);
            if is_on {
                form.draft.programmes.push(id.clone());
            }
        }
        ui.add_space(4.0);
    }
    ui.add_space(4.0);
    let wanted = folded_words(&form.search);
    let found: Vec<(ProgrammeId, String)> = if wanted.is_empty() {
        Vec::new()
    } else {
        let all = catalogue.programmes().iter();
        let fits = all.filter(|programme| !form.draft.programmes.contains(&programme.id)).filter(|programme| {
            let names = std::iter::once(t.text(&programme.name)).chain(programme.aliases.iter().map(String::as_str));
            let words: Vec<String> = names.flat_map(folded_words).collect();
            wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
        });
        fits.take(8).map(|programme| (programme.id.clone(), t.text(&programme.name).to_owned())).collect()
    };
    let finds: Vec<Find<'_>> = found.iter().map(|(_, name)| Find::new(name)).collect();
    let (label, none) = (tr!(t, "plan-field-search"), tr!(t, "plan-field-search-none"));
    let outcome = SearchSelect::new(&label, "plan programme", &mut form.search, &finds).none(&none).show(ui);
    if let Some((id, _)) = outcome.picked.and_then(|at| found.get(at)) {
        form.draft.programmes.push(id.clone());
        form.search.clear();
    }
}

fn verdict_word(t: &Tr, verdict: Verdict) -> String {
    match verdict {
        Verdict::Fits => tr!(t, "programmes-fits"),
        Verdict::SeemsToFit => tr!(t, "programmes-seems-to-fit"),
        Verdict::NotYet => tr!(t, "programmes-not-yet"),
        Verdict::NotForYou => tr!(t, "programmes-not-for-you"),
        Verdict::NotAvailable => tr!(t, "programmes-not-available"),
    }
}

fn buttons_ui(ui: &mut Ui, model: &Model, form: &mut Form, out: &mut Outbox) -> bool {
    let t = &model.tr;
    let mut is_finished = false;
    if form.id.is_some() {
        let done = tr!(t, "plan-form-done");
        return Button::main(&done).show(ui).clicked();
    }
    let room = model.open.as_ref().and_then(|open| open.dossier().plan.room_near(form.list));
    if room.is_none() {
        Notice::new(NoticeKind::Mind, &tr!(t, "plan-full")).small().live().show(ui);
        ui.add_space(12.0);
    }
    rule_ui(ui);
    ui.add_space(12.0);
    let (take, stop) = (tr!(t, "plan-form-take"), tr!(t, "plan-form-stop"));
    flow_ui(ui, 8.0, |ui| {
        if Button::main(&take).leading(Icon::Check).show(ui).clicked() {
            form.misses_title = form.draft.title.trim().is_empty();
            // What is typed stays where the plan has no room for it.
            if !form.misses_title && room.is_some() {
                out.push(Event::AddAction(form.list, Box::new(form.draft.clone())));
                form.is_handed_in = true;
                is_finished = true;
            } else if form.misses_title {
                ui.memory_mut(|memory| memory.request_focus(title_id()));
            }
        }
        is_finished |= Button::second(&stop).show(ui).clicked();
    });
    is_finished
}

fn title_id() -> Id {
    TextInput::field_id("plan title")
}
