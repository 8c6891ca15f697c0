//! Answer once: what other scans of the dossier already say.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::Shelf;
use crate::condition::read::{RawTest, RawTestKind};
use crate::condition::{Condition, Profile, Truth};
use crate::dossier::{Answer, Assessment, Dossier, Origin, Response, RowValue, Ticks, Value};
use crate::id::{FactId, Id as _, OptionId, RowId};
use crate::questionnaire::{self, Kind, OptionIx, QuestionIx, Questionnaire};
use crate::scoring::{Context, Facts, Sheet, State, judge, score};

/// An answer to propose, with where it comes from. It counts only once the user confirms it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// The answer.
    pub response: Response,
    /// Where it comes from.
    pub origin: Origin,
}

/// An answer older than this many months is asked again instead of proposed.
const MONTHS: i64 = 12;

fn is_fresh(answered: Date, today: Date) -> bool {
    use jiff::ToSpan as _;
    today.checked_sub(MONTHS.months()).is_ok_and(|oldest| answered >= oldest)
}

/// The facts that the answers of a dossier state, the newest answer to each.
pub struct DossierFacts<'a> {
    shelf: &'a Shelf,
    dossier: &'a Dossier,
}

impl<'a> DossierFacts<'a> {
    /// The facts of a dossier, its answers read with the questionnaires of the shelf.
    pub fn new(shelf: &'a Shelf, dossier: &'a Dossier) -> Self {
        Self { shelf, dossier }
    }

    /// Every answer to this fact, with the scan, questionnaire and question it stands in; the newest first.
    fn answers(&self, fact: &FactId) -> Vec<(&'a Assessment, &'a Arc<Questionnaire>, QuestionIx, &'a Answer)> {
        let mut found = Vec::new();
        for assessment in &self.dossier.assessments {
            let Some(questionnaire) = self.shelf.of(&assessment.questionnaire) else { continue };
            for ix in questionnaire.question_indices() {
                let question = questionnaire.question(ix);
                if question.fact.as_ref() != Some(fact) {
                    continue;
                }
                if let Some(answer) = assessment.answers.get(&question.id) {
                    found.push((assessment, questionnaire, ix, answer));
                }
            }
        }
        found.sort_by_key(|(assessment, _, _, answer)| {
            std::cmp::Reverse(answer.answered_on.unwrap_or(assessment.changed))
        });
        found
    }
}

impl Facts for DossierFacts<'_> {
    fn test(&self, fact: &FactId, option: &OptionId) -> Truth {
        let known = self.answers(fact).into_iter().map(|(_, _, _, answer)| answer);
        let mut known = known.filter(|a| !matches!(a.response, None | Some(Response::DontKnow)));
        known.next().map_or(Truth::Unknown, |answer| says(answer, option))
    }
}

/// Whether an answer says this option.
fn says(answer: &Answer, option: &OptionId) -> Truth {
    match &answer.response {
        Some(Response::Given(Value::Option(chosen))) => (chosen == option).into(),
        Some(Response::Given(Value::Options(Ticks { ticked, dont_know, .. }))) => {
            if dont_know.contains(option) {
                Truth::Unknown
            } else {
                ticked.contains(option).into()
            }
        }
        Some(Response::NotApplicable(_)) => Truth::False,
        _ => Truth::Unknown,
    }
}

/// What the other scans of the dossier propose for the open questions of this one.
pub(super) fn suggestions(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    dossier: &Dossier,
    shelf: &Shelf,
    profile: &dyn Profile,
    today: Date,
) -> Vec<Option<Suggested>> {
    let world = Elsewhere { dossier, shelf, facts: DossierFacts::new(shelf, dossier), profile };
    questionnaire
        .question_indices()
        .map(|ix| {
            let question = questionnaire.question(ix);
            let open = assessment.answers.get(&question.id).is_none_or(|a| a.response.is_none());
            if !open {
                return None;
            }
            by_fact(questionnaire, ix, assessment, &world.facts, today)
                .or_else(|| by_rule(questionnaire, ix, assessment, &world, today))
        })
        .collect()
}

fn by_fact(
    questionnaire: &Questionnaire,
    ix: QuestionIx,
    assessment: &Assessment,
    facts: &DossierFacts<'_>,
    today: Date,
) -> Option<Suggested> {
    let question = questionnaire.question(ix);
    let fact = question.fact.as_ref()?;
    facts.answers(fact).into_iter().filter(|(other, ..)| other.id != assessment.id).find_map(
        |(other, from, at, answer)| {
            let carries = |r: &Response| match r {
                Response::Given(_) => true,
                Response::NotApplicable(_) => question.offers_not_applicable,
                Response::DontKnow => false,
            };
            let response = answer.response.clone().filter(carries)?;
            let answered_on = answer.answered_on.unwrap_or(other.changed);
            // The same fact asked with other options cannot be carried over as it is.
            let fits = State::new(question, &response, &Arc::from("")).is_ok();
            (fits && is_fresh(answered_on, today)).then(|| Suggested {
                response,
                origin: Origin {
                    questionnaire: from.id().clone(),
                    question: Some(from.question(at).id.clone()),
                    answered_on,
                },
            })
        },
    )
}

fn by_rule(
    questionnaire: &Questionnaire,
    ix: QuestionIx,
    assessment: &Assessment,
    world: &Elsewhere<'_>,
    today: Date,
) -> Option<Suggested> {
    let question = questionnaire.question(ix);
    let mut holding = question.suggestions.iter().filter_map(|suggestion| {
        let mut sources = Vec::new();
        let holds = suggestion.when.evaluate(&mut |test| world.truth(test, assessment, &mut sources));
        // A proposal is as old as the oldest answer it leans on.
        let oldest = sources.into_iter().min_by_key(|origin: &Origin| origin.answered_on)?;
        (holds.is_true() && is_fresh(oldest.answered_on, today)).then_some((suggestion, oldest))
    });
    let id = |choices: &[crate::questionnaire::Choice], o: OptionIx| choices.get(o.index()).map(|c| c.id.clone());
    let (first, mut origin) = holding.next()?;
    let value = match &question.kind {
        Kind::SeveralOf(choices) => {
            let mut ticked: BTreeSet<OptionId> = first.answer.iter().filter_map(|o| id(choices, *o)).collect();
            for (more, other) in holding {
                ticked.extend(more.answer.iter().filter_map(|o| id(choices, *o)));
                origin = older(origin, other);
            }
            Value::Options(Ticks { ticked, ..Ticks::default() })
        }
        Kind::Matrix { rows, columns, several } => {
            let mut cells: BTreeMap<RowId, BTreeSet<OptionId>> = BTreeMap::new();
            for (suggestion, other) in std::iter::once((first, origin.clone())).chain(holding) {
                let Some(row) = suggestion.row.and_then(|r| rows.get(r.index())) else { continue };
                let cell = cells.entry(row.id.clone()).or_default();
                for option in suggestion.answer.iter().filter_map(|o| id(columns, *o)) {
                    // Where a row takes one column, the first rule that holds counts.
                    if *several || cell.is_empty() {
                        cell.insert(option);
                    }
                }
                origin = older(origin, other);
            }
            Value::Rows(cells.into_iter().map(|(row, columns)| (row, RowValue::Columns(columns))).collect())
        }
        kind => Value::Option(first.answer.first().and_then(|o| id(kind.choices(), *o))?),
    };
    Some(Suggested { response: Response::Given(value), origin })
}

fn older(a: Origin, b: Origin) -> Origin {
    if b.answered_on < a.answered_on { b } else { a }
}

/// What suggestions may speak of: the other scans of the dossier, their facts, and the company.
struct Elsewhere<'a> {
    dossier: &'a Dossier,
    shelf: &'a Shelf,
    facts: DossierFacts<'a>,
    profile: &'a dyn Profile,
}

impl Elsewhere<'_> {
    /// The truth of a test; where it came from is noted.
    fn truth(&self, test: &RawTest, assessment: &Assessment, sources: &mut Vec<Origin>) -> Truth {
        match &test.kind {
            RawTestKind::In(id, condition) => {
                let others = self.dossier.assessments.iter();
                let other = others.filter(|a| a.questionnaire.id == id.value && a.id != assessment.id);
                let Some(other) = other.max_by_key(|a| (a.changed, a.begun)) else { return Truth::Unknown };
                let Some(questionnaire) = self.shelf.of(&other.questionnaire) else { return Truth::Unknown };
                sources.push(Origin {
                    questionnaire: other.questionnaire.id.clone(),
                    question: None,
                    answered_on: other.changed,
                });
                in_scan(questionnaire, condition, other)
            }
            RawTestKind::Fact(fact, option) => {
                let known = self.facts.answers(fact).into_iter().find(|(other, _, _, answer)| {
                    other.id != assessment.id && !matches!(answer.response, None | Some(Response::DontKnow))
                });
                let Some((other, questionnaire, ix, answer)) = known else { return Truth::Unknown };
                sources.push(Origin {
                    questionnaire: questionnaire.id().clone(),
                    question: Some(questionnaire.question(ix).id.clone()),
                    answered_on: answer.answered_on.unwrap_or(other.changed),
                });
                says(answer, option)
            }
            RawTestKind::Profile(test) => self.profile.test(test),
            _ => Truth::Unknown,
        }
    }
}

fn in_scan(questionnaire: &Questionnaire, condition: &Condition<RawTest>, other: &Assessment) -> Truth {
    let file: Arc<str> = Arc::from(questionnaire.id().as_str());
    // A rule that speaks of another version's questions says nothing.
    let Ok(condition) = questionnaire::resolve(questionnaire, condition, &file) else { return Truth::Unknown };
    let (sheet, _) = Sheet::new(questionnaire, other.responses(), &file);
    let scores = score(questionnaire, &sheet, Context::UNKNOWN);
    judge(questionnaire, &condition, &sheet, &scores.visible, scores.main(), Context::UNKNOWN)
}
