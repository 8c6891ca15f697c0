//! What the company will do: three actions now, three later, and what was done. Proposals stand beside them and are marked as such.

mod form;
mod rows;

use std::sync::Arc;

use eframe::egui::{Id, Ui};

use crate::app::{Event, Model, Screen};
use crate::dossier::List;
use crate::gui::Outbox;
use crate::gui::layout::{Content, Page, page_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::shell::{FootBar, FootBarEvent, FootButton, framed_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Button, Icon, LinkButton, Text, lead_ui, title_ui};
use crate::report::plan::PlanView;
use crate::tr;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    /// The action whose form is open.
    form: Option<form::Form>,
    /// Where the focus goes in the next frame.
    focus: Option<Id>,
    /// Where the focus goes once a change of the plan is made.
    after: Option<After>,
}

/// Where the focus goes once a change of the plan is made: what had it may be gone.
enum After {
    /// To the action that came last.
    Newest,
    /// To what stands now at a place of a list.
    Place(List, usize),
}

impl After {
    fn find(&self, model: &Model, plan: &PlanView) -> Option<Id> {
        let all = || plan.now.iter().chain(&plan.later);
        match self {
            Self::Newest => {
                let number = model.open.as_ref()?.dossier().plan.numbered;
                let newest = format!("action-{number}");
                all().find(|view| view.id.as_ref().is_some_and(|id| id.to_string() == newest)).map(rows::entry)
            }
            Self::Place(list, place) => {
                let here = plan.list(*list);
                let view = here.get(*place).or(here.last()).or_else(|| all().last())?;
                Some(rows::entry(view))
            }
        }
    }
}

/// Draws the plan.
pub fn plan_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    let Some(plan) = model.plan() else {
        framed_ui(ui, None, |ui| {
            page_ui(ui, "plan", Content::Screen, |ui, _| {
                title_ui(ui, &tr!(t, "plan-title-empty"));
                lead_ui(ui, &tr!(t, "plan-no-dossier"));
                ui.add_space(16.0);
                let go = tr!(t, "readings-no-dossier-go");
                let button = Button::main(&go).trailing(Icon::ArrowRight).show(ui);
                if is_new {
                    button.request_focus();
                }
                if button.clicked() {
                    out.push(Event::Go(Screen::Home));
                }
            });
        });
        return;
    };
    if is_new {
        state.form = None;
        state.after = None;
        state.focus = plan.first().map(rows::entry);
    }
    if let Some(after) = state.after.take() {
        state.focus = after.find(model, &plan).or(state.focus);
    }
    if let Some(id) = state.focus.take() {
        arrival::focus(ui.ctx(), id);
    }
    let proposed = plan.now.iter().filter(|view| view.is_proposal()).count();
    let takes_all = proposed > 0 && proposed == plan.now.len();
    let (add, dates) = (tr!(t, "plan-add"), tr!(t, "plan-export"));
    let take_all = tr!(t, "plan-take-all", n = proposed, count = tr!(t, "plan-count", n = proposed));
    let add = FootButton::new(&add).leading(Icon::Plus);
    let begins = is_beginning(model, &plan);
    let take_all = FootButton::new(&take_all).leading(Icon::Check);
    let report = tr!(t, "plan-make-report");
    let report = FootButton::new(&report).trailing(Icon::ArrowRight);
    let (main, second) = match (begins, takes_all) {
        (true, _) => (None, Some(add)),
        (false, true) => (Some(take_all), Some(add)),
        (false, false) if plan.is_bare() => (Some(add), None),
        (false, false) => (Some(report), Some(add)),
    };
    let has_report = second.is_some() && !begins && !takes_all;
    let foot = FootBar {
        main,
        second,
        quiet: (!plan.is_bare()).then(|| FootButton::new(&dates).leading(Icon::CalendarPlus)),
        ..FootBar::default()
    };
    let framed = framed_ui(ui, Some(&foot), |ui| {
        page_ui(ui, "plan", Content::Screen, |ui, page| page_of_plan_ui(ui, model, state, &plan, page, is_new, out));
    });
    match framed.foot {
        Some(FootBarEvent::Main) if takes_all => {
            state.after = Some(After::Place(List::Now, 0));
            for view in &plan.now {
                out.push(Event::AddAction(List::Now, Box::new(view.draft.clone())));
            }
        }
        Some(FootBarEvent::Main) if has_report => out.push(Event::Go(Screen::Report)),
        Some(FootBarEvent::Main | FootBarEvent::Second) => state.form = Some(form::Form::new(List::Now)),
        Some(FootBarEvent::Quiet) => out.push(Event::ExportCalendar),
        None => {}
    }
    form::form_ui(ui.ctx(), model, state, &plan, out);
}

/// The sentence under the title stays on one line a little longer than others: it is one sum.
const LEAD: f32 = 900.0;

/// Whether there is nothing to make a plan from yet.
fn is_beginning(model: &Model, plan: &PlanView) -> bool {
    let has_scan = model.open.as_ref().is_some_and(|open| open.assessment().is_some());
    plan.is_bare() && plan.now.is_empty() && !has_scan
}

fn page_of_plan_ui(
    ui: &mut Ui,
    model: &Model,
    state: &mut State,
    plan: &Arc<PlanView>,
    page: &Page,
    is_new: bool,
    out: &mut Outbox,
) {
    let t = &model.tr;
    ui.spacing_mut().item_spacing.y = 0.0;
    if page.top() > 24.0 {
        ui.add_space(24.0 - page.top());
    }
    title_ui(ui, &plan.title);
    let ink = theme(ui).colour.ink2;
    Text::new(&plan.lead, TextKind::Lead, ink).balanced().max_width(LEAD.min(ui.available_width())).show(ui);
    ui.add_space(16.0);
    if is_beginning(model, plan) {
        let go = tr!(t, "results-no-scan-go");
        let button = Button::main(&go).trailing(Icon::ArrowRight).show(ui);
        if is_new {
            button.request_focus();
        }
        if button.clicked() {
            out.push(Event::Go(Screen::Home));
        }
    }
    rows::now_ui(ui, t, state, plan, page, out);
    rows::later_ui(ui, t, state, plan, page, out);
    rows::done_ui(ui, t, state, plan, page, out);
    if !plan.refused.is_empty() {
        ui.add_space(24.0);
        let again = tr!(t, "plan-refused", n = plan.refused.len());
        if LinkButton::new(&again).leading(Icon::ArrowCounterClockwise).show(ui).clicked() {
            for (questionnaire, question) in &plan.refused {
                out.push(Event::RefuseStep(questionnaire.clone(), question.clone(), false));
            }
        }
    }
}
