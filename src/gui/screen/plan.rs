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
use crate::gui::widget::{Button, Icon, LinkButton, lead_ui, title_ui};
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
        state.focus = plan.first().map(rows::entry);
    }
    if let Some(id) = state.focus.take() {
        arrival::focus(ui.ctx(), id);
    }
    let proposed = plan.now.iter().filter(|view| view.is_proposal()).count();
    let takes_all = proposed > 0 && proposed == plan.now.len();
    let (add, dates) = (tr!(t, "plan-add"), tr!(t, "plan-export"));
    let take_all = tr!(t, "plan-take-all", n = proposed, count = tr!(t, "plan-count", n = proposed));
    let add = FootButton::new(&add).leading(Icon::Plus);
    let foot = FootBar {
        main: Some(if takes_all { FootButton::new(&take_all).leading(Icon::Check) } else { add }),
        second: takes_all.then_some(add),
        quiet: (!plan.is_bare()).then(|| FootButton::new(&dates).leading(Icon::CalendarPlus)),
        ..FootBar::default()
    };
    let framed = framed_ui(ui, Some(&foot), |ui| {
        page_ui(ui, "plan", Content::Screen, |ui, page| page_of_plan_ui(ui, model, state, &plan, page, is_new, out));
    });
    match framed.foot {
        Some(FootBarEvent::Main) if takes_all => {
            for view in &plan.now {
                out.push(Event::AddAction(List::Now, Box::new(view.draft.clone())));
            }
        }
        Some(FootBarEvent::Main | FootBarEvent::Second) => state.form = Some(form::Form::new(List::Now)),
        Some(FootBarEvent::Quiet) => out.push(Event::ExportCalendar),
        None => {}
    }
    form::form_ui(ui.ctx(), model, state, &plan, out);
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
    title_ui(ui, &plan.title);
    lead_ui(ui, &plan.lead);
    ui.add_space(16.0);
    let has_scan = model.open.as_ref().is_some_and(|open| open.assessment().is_some());
    if plan.is_bare() && plan.now.is_empty() && !has_scan {
        let go = tr!(t, "results-no-scan-go");
        let button = Button::second(&go).trailing(Icon::ArrowRight).show(ui);
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
