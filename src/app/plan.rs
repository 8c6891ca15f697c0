//! The plan of the open dossier: how it changes, and what may come into it.

use std::cell::RefCell;
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::history::EditName;
use crate::app::update::{edit, end_step, file_stem};
use crate::app::{Effect, Export, FileKind, Model, Open, ToastAction};
use crate::catalogue::Kind;
use crate::dossier::{Draft, Edit, List, PlanEdit};
use crate::id::{ActionId, ProgrammeId, QuestionId, QuestionnaireId};
use crate::report::calendar;
use crate::report::plan::{PlanOf, PlanView};
use crate::text::Locale;
use crate::tr;

/// The plan in words. It goes away with every change of the dossier.
#[derive(Default)]
pub(super) struct ToldPlan(RefCell<Option<(Locale, Arc<PlanView>)>>);

impl Model {
    /// The plan of the open dossier with what the program proposes beside it; `None` without a dossier.
    pub fn plan(&self) -> Option<Arc<PlanView>> {
        let open = self.open.as_ref()?;
        let kept = &open.told_plan().0;
        if let Some((locale, told)) = &*kept.borrow()
            && *locale == self.tr.locale()
        {
            return Some(told.clone());
        }
        let matched = open.matched()?;
        let without_scan = PlanOf {
            plan: &open.dossier().plan,
            scan: None,
            matcher: &self.matcher,
            matches: &matched.matches,
            situation: &matched.situation,
            today: self.today,
            tr: &self.tr,
        };
        let told = self.with_scan(|scan| PlanView::new(&PlanOf { scan: Some(*scan), ..without_scan }));
        let told = Arc::new(told.unwrap_or_else(|| PlanView::new(&without_scan)));
        *kept.borrow_mut() = Some((self.tr.locale(), told.clone()));
        Some(told)
    }

    /// An action to use a programme, ready for [`Event::AddAction`](crate::app::Event::AddAction); `None` where the catalogue
    /// does not know the programme.
    pub fn action_with(&self, programme: &ProgrammeId) -> Option<Draft> {
        let catalogue = self.matcher.catalogue();
        let found = catalogue.programme(catalogue.find(crate::id::Id::as_str(programme))?);
        let name = self.tr.text(&found.name);
        let title = match found.kind {
            Kind::Advice | Kind::Network | Kind::Partnership | Kind::LabourPool => {
                tr!(self.tr, "plan-title-contact", name = name)
            }
            Kind::Training => tr!(self.tr, "plan-title-training", name = name),
            Kind::Tool => tr!(self.tr, "plan-title-tool", name = name),
            Kind::Grant | Kind::Loan | Kind::Tax => tr!(self.tr, "plan-title-apply", name = name),
        };
        Some(Draft {
            effort: found.effort.map(|effort| effort.clamp(1, 3)),
            ..Draft::of_programme(title, programme.clone())
        })
    }

    /// Whether an action of the plan that is still to be done uses a programme.
    pub fn plans_with(&self, programme: &ProgrammeId) -> bool {
        let plan = self.open.as_ref().map(|open| &open.dossier().plan);
        plan.is_some_and(|plan| plan.open().any(|action| action.what.programmes.contains(programme)))
    }
}

/// The dates of the plan as a file; where there are none, the user is told what to do.
pub(super) fn export_calendar(model: &mut Model) -> Vec<Effect> {
    let Some(open) = &model.open else { return Vec::new() };
    let dossier = open.dossier();
    let entries = calendar::entries(dossier, &model.matcher, model.today, &model.tr);
    if entries.is_empty() {
        let text = tr!(model.tr, "plan-no-dates");
        model.say(text, true, None);
        return Vec::new();
    }
    let name = dossier.company.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let title = tr!(model.tr, "calendar-name", name = name.unwrap_or_default());
    let text = calendar::write(&entries, title.trim(), calendar::stamp(dossier));
    let file = format!("{}-plan", file_stem(dossier));
    vec![Effect::AskExport(Export::new(&file, FileKind::Calendar, &text))]
}

pub(super) fn add(model: &mut Model, list: List, what: Box<Draft>) {
    let Some(open) = &model.open else { return };
    let Some(list) = open.dossier().plan.room_near(list) else {
        let text = tr!(model.tr, "plan-full");
        model.say(text, true, None);
        return;
    };
    change_plan(model, EditName::AddAction, PlanEdit::Add(list, what));
    let text = match list {
        List::Now => tr!(model.tr, "plan-added-now"),
        List::Later => tr!(model.tr, "plan-added-later"),
    };
    model.say(text, false, Some(ToastAction::Undo));
}

pub(super) fn change(model: &mut Model, id: ActionId, what: Box<Draft>) {
    let Some(open) = &model.open else { return };
    let Some(action) = open.dossier().plan.find(&id) else { return };
    if action.what != *what {
        change_plan(model, EditName::ChangeAction(id.clone()), PlanEdit::Change(id, what));
    }
}

pub(super) fn move_to(model: &mut Model, id: ActionId, list: List, place: usize) {
    if model.open.as_ref().is_some_and(|open| open.dossier().plan.place(&id).is_some()) {
        change_plan(model, EditName::MoveAction, PlanEdit::Move(id, list, place));
    }
}

pub(super) fn remove(model: &mut Model, id: ActionId) {
    if plan_has(model, &id) {
        change_plan(model, EditName::RemoveAction, PlanEdit::Remove(id));
        let text = tr!(model.tr, "plan-removed");
        model.say(text, false, Some(ToastAction::Undo));
    }
}

pub(super) fn done(model: &mut Model, id: ActionId, on: Option<Date>) {
    if !plan_has(model, &id) {
        return;
    }
    let has_room = model.open.as_ref().is_some_and(|open| open.dossier().plan.room_near(List::Now).is_some());
    if on.is_none() && !has_room {
        let text = tr!(model.tr, "plan-full");
        model.say(text, true, None);
        return;
    }
    change_plan(model, EditName::DoneAction, PlanEdit::Done(id, on));
    if on.is_some() {
        let text = tr!(model.tr, "plan-done-said");
        model.say(text, false, Some(ToastAction::Undo));
    }
}

pub(super) fn refuse(model: &mut Model, questionnaire: QuestionnaireId, question: QuestionId, is_refused: bool) {
    change_plan(model, EditName::RefuseStep, PlanEdit::Refuse(questionnaire, question, is_refused));
}

fn plan_has(model: &Model, id: &ActionId) -> bool {
    model.open.as_ref().map(Open::dossier).is_some_and(|dossier| dossier.plan.find(id).is_some())
}

fn change_plan(model: &mut Model, name: EditName, change: PlanEdit) {
    // Only what is typed into one action goes on from step to step.
    if !matches!(name, EditName::ChangeAction(_)) {
        end_step(model);
    }
    let on = model.today;
    edit(model, name, Edit::Plan { edit: change, on });
}
