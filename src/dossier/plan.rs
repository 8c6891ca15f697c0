//! What the company will do: at most three actions now and three later, and what was done.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::exact::Exact;
use crate::id::{ActionId, AssessmentId, Id as _, ProgrammeId, QuestionId, QuestionnaireId};

/// How many actions each list may hold. Who does three things finishes more of them than who does nine.
pub const MOST_PER_LIST: usize = 3;

/// The plan of one company.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What it does now, first things first.
    pub now: Vec<Action>,
    /// What it does later, first things first.
    pub later: Vec<Action>,
    /// What was done, in the order in which it was.
    pub done: Vec<Action>,
    /// Proposed steps the user does not want, by the question they would move.
    pub refused: BTreeSet<(QuestionnaireId, QuestionId)>,
    /// When the plan last changed.
    pub changed: Option<Date>,
    /// How many actions there have been: a number is never given twice, so that a calendar does not take one for another.
    pub numbered: u32,
}

/// A list of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Now.
    Now,
    /// Later.
    Later,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its name within the plan, for ever.
    pub id: ActionId,
    /// What it is.
    pub what: Draft,
    /// When it was done.
    pub done_on: Option<Date>,
}

/// Everything of an action that somebody fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What to do.
    pub title: String,
    /// The step it was proposed as; `None` for the user's own.
    pub step: Option<StepOf>,
    /// Who does it; empty while nobody said.
    pub owner: String,
    /// The day it is to be ready.
    pub due: Option<Date>,
    /// When it is to be ready, loosely: "na maart". It stands beside or instead of the day.
    pub due_words: String,
    /// How much work, 1 to 3.
    pub effort: Option<u32>,
    /// How much work in words: "½ dag".
    pub effort_words: String,
    /// What it costs, in euro without VAT, before anybody helps to pay.
    pub cost: Option<Exact>,
    /// The programmes that help with it.
    pub programmes: Vec<ProgrammeId>,
    /// What else is to be said.
    pub note: String,
}

/// The step of a questionnaire an action was proposed as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepOf {
    /// In which scan.
    pub assessment: AssessmentId,
    /// Of which questionnaire.
    pub questionnaire: QuestionnaireId,
    /// The question it moves.
    pub question: QuestionId,
}

/// A change to a plan. One that does not fit, or is about an action that is not there, changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanEdit {
    /// An action comes at the end of a list.
    Add(List, Box<Draft>),
    /// An action reads so from now on.
    Change(ActionId, Box<Draft>),
    /// An action goes to a place in a list. Where that list is full, its neighbour in the other list comes back for it.
    Move(ActionId, List, usize),
    /// An action goes away.
    Remove(ActionId),
    /// An action was done on this day; `None` takes that back.
    Done(ActionId, Option<Date>),
    /// A proposed step is not wanted, or is after all.
    Refuse(QuestionnaireId, QuestionId, bool),
}

impl Plan {
    /// The actions of a list.
    pub fn list(&self, list: List) -> &[Action] {
        match list {
            List::Now => &self.now,
            List::Later => &self.later,
        }
    }

    /// Whether a list takes one more.
    pub fn has_room(&self, list: List) -> bool {
        self.list(list).len() < MOST_PER_LIST
    }

    /// The list an action goes to that is wanted in this one: the other one when it is full, none when both are.
    pub fn room_near(&self, list: List) -> Option<List> {
        let other = match list {
            List::Now => List::Later,
            List::Later => List::Now,
        };
        [list, other].into_iter().find(|list| self.has_room(*list))
    }

    /// An action that is still to be done, with where it stands.
    pub fn place(&self, id: &ActionId) -> Option<(List, usize)> {
        let at = |list: List| Some((list, self.list(list).iter().position(|action| action.id == *id)?));
        at(List::Now).or_else(|| at(List::Later))
    }

    /// An action, also one that was done.
    pub fn find(&self, id: &ActionId) -> Option<&Action> {
        self.all().find(|action| action.id == *id)
    }

    /// Every action: now, later, done.
    pub fn all(&self) -> impl Iterator<Item = &Action> {
        self.open().chain(&self.done)
    }

    /// Every action that is still to be done: now, later.
    pub fn open(&self) -> impl Iterator<Item = &Action> {
        self.now.iter().chain(&self.later)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }

    pub(super) fn apply(&mut self, edit: PlanEdit, on: Date) {
        let before = self.clone();
        match edit {
            PlanEdit::Add(list, what) => self.add(list, *what),
            PlanEdit::Change(id, what) => {
                let mut all = self.now.iter_mut().chain(&mut self.later).chain(&mut self.done);
                if let Some(action) = all.find(|action| action.id == id) {
                    action.what = *what;
                }
            }
            PlanEdit::Move(id, list, place) => self.shift(&id, list, place),
            PlanEdit::Remove(id) => {
                let _ = self.take(&id);
            }
            PlanEdit::Done(id, Some(day)) => {
                if let Some(mut action) = self.take(&id) {
                    action.done_on = Some(day);
                    self.done.push(action);
                }
            }
            PlanEdit::Done(id, None) => {
                let is_done = self.done.iter().any(|action| action.id == id);
                if let Some(list) = self.room_near(List::Now).filter(|_| is_done)
                    && let Some(mut action) = self.take(&id)
                {
                    action.done_on = None;
                    self.list_mut(list).push(action);
                }
            }
            PlanEdit::Refuse(questionnaire, question, true) => {
                self.refused.insert((questionnaire, question));
            }
            PlanEdit::Refuse(questionnaire, question, false) => {
                self.refused.remove(&(questionnaire, question));
            }
        }
        if *self != before {
            self.changed = Some(on);
        }
    }

    fn add(&mut self, list: List, what: Draft) {
        if !self.has_room(list) {
            return;
        }
        // Ends at the first free number, and there are fewer actions than numbers.
        while let Some(number) = self.numbered.checked_add(1) {
            self.numbered = number;
            if let Ok(id) = ActionId::new(&format!("action-{number}"))
                && self.find(&id).is_none()
            {
                self.list_mut(list).push(Action { id, what, done_on: None });
                return;
            }
        }
    }

    fn shift(&mut self, id: &ActionId, list: List, place: usize) {
        let Some((from, _)) = self.place(id) else { return };
        let Some(action) = self.take(id) else { return };
        if from != list && !self.has_room(list) {
            match list {
                List::Now => {
                    if let Some(back) = self.now.pop() {
                        self.later.insert(0, back);
                    }
                }
                List::Later => {
                    let back = self.later.remove(0);
                    self.now.push(back);
                }
            }
        }
        let place = place.min(self.list(list).len());
        self.list_mut(list).insert(place, action);
    }

    fn list_mut(&mut self, list: List) -> &mut Vec<Action> {
        match list {
            List::Now => &mut self.now,
            List::Later => &mut self.later,
        }
    }

    fn take(&mut self, id: &ActionId) -> Option<Action> {
        for list in [&mut self.now, &mut self.later, &mut self.done] {
            if let Some(at) = list.iter().position(|action| action.id == *id) {
                return Some(list.remove(at));
            }
        }
        None
    }
}

impl Draft {
    /// An action to use a programme.
    pub fn of_programme(title: String, programme: ProgrammeId) -> Self {
        Self { title, programmes: vec![programme], ..Self::default() }
    }
}
