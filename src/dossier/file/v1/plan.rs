//! The plan on disk.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::kept::Shape;
use super::{Day, Name, Number, Table, ids, is_default, names, problem};
use crate::dossier::{self, Draft, StepOf};
use crate::id::{ActionId, AssessmentId, ProgrammeId, QuestionId, QuestionnaireId};

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    now: Vec<Action>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    later: Vec<Action>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    done: Vec<Action>,
    #[serde(default, skip_serializing_if = "is_default")]
    refused: Table<Name<QuestionnaireId>, Vec<Name<QuestionId>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed: Option<Day>,
    #[serde(default, skip_serializing_if = "is_default")]
    numbered: u32,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Action {
    id: Name<ActionId>,
    #[serde(default)]
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<Step>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    owner: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Day>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    due_words: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    effort: Option<Effort>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    effort_words: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cost: Option<Number>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    programmes: Vec<Name<ProgrammeId>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    done_on: Option<Day>,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    assessment: Name<AssessmentId>,
    questionnaire: Name<QuestionnaireId>,
    question: Name<QuestionId>,
}

/// How much work, 1 to 3.
#[derive(Clone, Copy, PartialEq)]
struct Effort(u32);

impl Serialize for Effort {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

impl<'de> Deserialize<'de> for Effort {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = u32::deserialize(deserializer)?;
        if (1..=3).contains(&found) { Ok(Self(found)) } else { Err(problem("dossier-bad-number", found)) }
    }
}

impl From<&dossier::Plan> for Plan {
    fn from(plan: &dossier::Plan) -> Self {
        let dossier::Plan { now, later, done, refused, changed, numbered } = plan;
        let actions = |list: &[dossier::Action]| list.iter().map(Into::into).collect();
        let mut tables = Table::<Name<QuestionnaireId>, Vec<Name<QuestionId>>>::default();
        for (questionnaire, question) in refused {
            tables.0.entry(Name(questionnaire.clone())).or_default().push(Name(question.clone()));
        }
        Self {
            now: actions(now),
            later: actions(later),
            done: actions(done),
            refused: tables,
            changed: changed.map(Day),
            numbered: *numbered,
        }
    }
}

impl From<Plan> for dossier::Plan {
    fn from(file: Plan) -> Self {
        let Plan { now, later, done, refused, changed, numbered } = file;
        let actions = |list: Vec<Action>| list.into_iter().map(Into::into).collect();
        let refused = refused.0.into_iter().flat_map(|(questionnaire, questions)| {
            questions.into_iter().map(move |question| (questionnaire.0.clone(), question.0))
        });
        Self {
            now: actions(now),
            later: actions(later),
            done: actions(done),
            refused: refused.collect(),
            changed: changed.map(|day| day.0),
            numbered,
        }
    }
}

impl From<&dossier::Action> for Action {
    fn from(action: &dossier::Action) -> Self {
        let dossier::Action { id, what, done_on } = action;
        let Draft { title, step, owner, due, due_words, effort, effort_words, cost, programmes, note } = what;
        Self {
            id: Name(id.clone()),
            title: title.clone(),
            step: step.as_ref().map(|StepOf { assessment, questionnaire, question }| Step {
                assessment: Name(assessment.clone()),
                questionnaire: Name(questionnaire.clone()),
                question: Name(question.clone()),
            }),
            owner: owner.clone(),
            due: due.map(Day),
            due_words: due_words.clone(),
            effort: effort.map(|effort| Effort(effort.clamp(1, 3))),
            effort_words: effort_words.clone(),
            cost: cost.clone().map(Number),
            programmes: names(programmes),
            note: note.clone(),
            done_on: done_on.map(Day),
        }
    }
}

impl From<Action> for dossier::Action {
    fn from(file: Action) -> Self {
        let Action { id, title, step, owner, due, due_words, effort, effort_words, cost, programmes, note, done_on } =
            file;
        let step = step.map(|Step { assessment, questionnaire, question }| StepOf {
            assessment: assessment.0,
            questionnaire: questionnaire.0,
            question: question.0,
        });
        let what = Draft {
            title,
            step,
            owner,
            due: due.map(|day| day.0),
            due_words,
            effort: effort.map(|effort| effort.0),
            effort_words,
            cost: cost.map(|number| number.0),
            programmes: ids(programmes),
            note,
        };
        Self { id: id.0, what, done_on: done_on.map(|day| day.0) }
    }
}

/// The same shapes, for what a newer program adds.
pub(super) const SHAPE: Shape = Shape::Record(&[
    ("now", Shape::List(&ACTION)),
    ("later", Shape::List(&ACTION)),
    ("done", Shape::List(&ACTION)),
    ("refused", Shape::Plain),
    ("changed", Shape::Plain),
    ("numbered", Shape::Plain),
]);

const ACTION: Shape = Shape::Record(&[
    ("id", Shape::Plain),
    ("title", Shape::Plain),
    (
        "step",
        Shape::Record(&[("assessment", Shape::Plain), ("questionnaire", Shape::Plain), ("question", Shape::Plain)]),
    ),
    ("owner", Shape::Plain),
    ("due", Shape::Plain),
    ("due_words", Shape::Plain),
    ("effort", Shape::Plain),
    ("effort_words", Shape::Plain),
    ("cost", Shape::Plain),
    ("programmes", Shape::Plain),
    ("note", Shape::Plain),
    ("done_on", Shape::Plain),
]);
