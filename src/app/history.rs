//! Undo and redo over the whole dossier, each step with a name.

use crate::app::{Model, Open};
use crate::dossier::Dossier;
use crate::id::{ActionId, DimensionId, Id as _, QuestionId};
use crate::tr;

/// What a step changed: names it in the menu, and joins changes to the same thing into one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditName {
    /// The profile.
    Company,
    /// The needs.
    Needs,
    /// A scan began.
    Begin,
    /// A scan was thrown away.
    Discard,
    /// The answer to a question, as it was chosen.
    Answer(QuestionId),
    /// The answer to a question, while it is typed.
    Typing(QuestionId),
    /// The note, the evidence or the follow-up of a question.
    Remark(QuestionId),
    /// The private note of a question.
    PrivateRemark(QuestionId),
    /// Several suggested answers at once.
    Suggestions,
    /// What was said of a rule.
    Confirmation,
    /// Two versions were made one.
    Merge,
    /// What is good enough for a dimension.
    Target(DimensionId),
    /// What an advisor decided about a programme.
    Decision,
    /// An action came into the plan.
    AddAction,
    /// What an action of the plan says.
    ChangeAction(ActionId),
    /// An action of the plan stands elsewhere.
    MoveAction,
    /// An action left the plan.
    RemoveAction,
    /// An action was done, or is not done after all.
    DoneAction,
    /// A proposed step is not wanted, or is after all.
    RefuseStep,
    /// The aid that was granted.
    Aid,
    /// The scans that were made elsewhere.
    ScansElsewhere,
}

/// More steps than this are forgotten, oldest first. A dossier is a few dozen kilobytes.
const MOST: usize = 200;

/// The states the dossier was in.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    past: Vec<(EditName, Dossier)>,
    future: Vec<(EditName, Dossier)>,
    /// Whether the next change of the same thing still belongs to the last step.
    is_joining: bool,
}

impl History {
    /// Notes the state before a change. Typing in one field is one step.
    pub(super) fn note(&mut self, name: EditName, before: &Dossier) {
        self.future.clear();
        let joins = self.is_joining && self.past.last().is_some_and(|(last, _)| *last == name);
        // Answers are chosen, not typed: each choice is a step.
        let typed = match name {
            EditName::Company
            | EditName::Target(_)
            | EditName::ChangeAction(_)
            | EditName::ScansElsewhere
            | EditName::Remark(_)
            | EditName::PrivateRemark(_)
            | EditName::Typing(_) => true,
            EditName::Merge
            | EditName::Needs
            | EditName::Begin
            | EditName::Discard
            | EditName::Answer(_)
            | EditName::Suggestions
            | EditName::Confirmation
            | EditName::Decision
            | EditName::Aid
            | EditName::AddAction
            | EditName::MoveAction
            | EditName::RemoveAction
            | EditName::DoneAction
            | EditName::RefuseStep => false,
        };
        if !(joins && typed) {
            self.past.push((name, before.clone()));
            if self.past.len() > MOST {
                self.past.remove(0);
            }
        }
        self.is_joining = true;
    }

    /// The next change is a step of its own.
    pub(super) fn pause(&mut self) {
        self.is_joining = false;
    }

    /// The state before the last step, with its name.
    pub(super) fn undo(&mut self, now: &Dossier) -> Option<(EditName, Dossier)> {
        let (name, before) = self.past.pop()?;
        self.future.push((name.clone(), now.clone()));
        self.is_joining = false;
        Some((name, before))
    }

    /// The state after the step that was taken back.
    pub(super) fn redo(&mut self, now: &Dossier) -> Option<(EditName, Dossier)> {
        let (name, after) = self.future.pop()?;
        self.past.push((name.clone(), now.clone()));
        self.is_joining = false;
        Some((name, after))
    }

    /// What undo would take back, step by step.
    pub(super) fn past(&self) -> impl Iterator<Item = &EditName> {
        self.past.iter().rev().map(|(name, _)| name)
    }

    /// What redo would make again, step by step.
    pub(super) fn future(&self) -> impl Iterator<Item = &EditName> {
        self.future.iter().rev().map(|(name, _)| name)
    }

    /// What undo would take back.
    pub(super) fn next_undo(&self) -> Option<&EditName> {
        self.past.last().map(|(name, _)| name)
    }

    /// What redo would make again.
    pub(super) fn next_redo(&self) -> Option<&EditName> {
        self.future.last().map(|(name, _)| name)
    }
}

/// The name of a step, for menus and messages.
pub(super) fn edit_name(model: &Model, name: &EditName) -> String {
    let t = &model.tr;
    let number = |question: &crate::id::QuestionId| {
        let derived = model.open.as_ref().and_then(Open::derived);
        derived.and_then(|d| d.route.number(d.questionnaire.find(question.as_str())?))
    };
    match name {
        EditName::Company => tr!(t, "edit-company"),
        EditName::Merge => tr!(t, "edit-merge"),
        EditName::Needs => tr!(t, "edit-needs"),
        EditName::Begin => tr!(t, "edit-begin"),
        EditName::Discard => tr!(t, "edit-discard"),
        EditName::Suggestions => tr!(t, "edit-suggestions"),
        EditName::Confirmation => tr!(t, "edit-confirmation"),
        EditName::Target(_) => tr!(t, "edit-target"),
        EditName::Decision => tr!(t, "edit-decision"),
        EditName::AddAction => tr!(t, "edit-add-action"),
        EditName::ChangeAction(_) => tr!(t, "edit-change-action"),
        EditName::MoveAction => tr!(t, "edit-move-action"),
        EditName::RemoveAction => tr!(t, "edit-remove-action"),
        EditName::DoneAction => tr!(t, "edit-done-action"),
        EditName::RefuseStep => tr!(t, "edit-refuse-step"),
        EditName::Aid => tr!(t, "edit-aid"),
        EditName::ScansElsewhere => tr!(t, "edit-scans-elsewhere"),
        EditName::Answer(question) | EditName::Typing(question) => match number(question) {
            Some(number) => tr!(t, "edit-answer", number = number),
            None => tr!(t, "edit-answer-hidden"),
        },
        EditName::Remark(question) | EditName::PrivateRemark(question) => match number(question) {
            Some(number) => tr!(t, "edit-remark", number = number),
            None => tr!(t, "edit-remark-hidden"),
        },
    }
}
