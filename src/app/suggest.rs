//! Answer once: what other scans of the dossier already say.

use std::sync::Arc;

use jiff::civil::Date;

use crate::app::Shelf;
use crate::condition::read::{RawTest, RawTestKind};
use crate::condition::{Condition, Truth};
use crate::dossier::{Answer, Assessment, Dossier, Origin, Response, Ticks, Value};
use crate::id::{FactId, Id as _, OptionId};
use crate::questionnaire::{self, Kind, QuestionIx, Questionnaire};
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
pub(super) struct DossierFacts<'a> {
    shelf: &'a Shelf,
    dossier: &'a Dossier,
}

impl<'a> DossierFacts<'a> {
    pub(super) fn new(shelf: &'a Shelf, dossier: &'a Dossier) -> Self {
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
        for (_, _, _, answer) in self.answers(fact) {
            match &answer.response {
                Some(Response::Given(Value::Option(chosen))) => return (chosen == option).into(),
                Some(Response::Given(Value::Options(Ticks { ticked, dont_know, .. }))) => {
                    return if dont_know.contains(option) { Truth::Unknown } else { ticked.contains(option).into() };
                }
                Some(Response::NotApplicable(_)) => return Truth::False,
                _ => {}
            }
        }
        Truth::Unknown
    }
}

/// What the other scans of the dossier propose for the open questions of this one.
pub(super) fn suggestions(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    dossier: &Dossier,
    shelf: &Shelf,
    today: Date,
) -> Vec<Option<Suggested>> {
    let facts = DossierFacts::new(shelf, dossier);
    questionnaire
        .question_indices()
        .map(|ix| {
            let question = questionnaire.question(ix);
            let open = assessment.answers.get(&question.id).is_none_or(|a| a.response.is_none());
            if !open {
                return None;
            }
            by_fact(questionnaire, ix, assessment, &facts, today)
                .or_else(|| by_rule(questionnaire, ix, assessment, dossier, shelf, today))
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
            let response = answer.response.clone().filter(|r| !matches!(r, Response::DontKnow))?;
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
    dossier: &Dossier,
    shelf: &Shelf,
    today: Date,
) -> Option<Suggested> {
    let question = questionnaire.question(ix);
    question.suggestions.iter().find_map(|suggestion| {
        let mut sources = Vec::new();
        let holds = suggestion.when.evaluate(&mut |test| elsewhere(test, assessment, dossier, shelf, &mut sources));
        if !holds.is_true() {
            return None;
        }
        // A proposal is as old as the oldest scan it leans on.
        let source = sources.into_iter().min_by_key(|a: &&Assessment| a.changed)?;
        let chosen: Vec<OptionId> =
            suggestion.answer.iter().filter_map(|o| Some(question.kind.choices().get(o.index())?.id.clone())).collect();
        let value = match &question.kind {
            Kind::SeveralOf(_) => Value::Options(Ticks { ticked: chosen.into_iter().collect(), ..Ticks::default() }),
            _ => Value::Option(chosen.into_iter().next()?),
        };
        is_fresh(source.changed, today).then(|| Suggested {
            response: Response::Given(value),
            origin: Origin {
                questionnaire: source.questionnaire.id.clone(),
                question: None,
                answered_on: source.changed,
            },
        })
    })
}

/// The truth of a test on another scan of the dossier; the scans it leaned on are noted.
fn elsewhere<'d>(
    test: &RawTest,
    assessment: &Assessment,
    dossier: &'d Dossier,
    shelf: &Shelf,
    sources: &mut Vec<&'d Assessment>,
) -> Truth {
    let RawTestKind::In(id, condition) = &test.kind else { return Truth::Unknown };
    let other = dossier.assessments.iter().filter(|a| a.questionnaire.id == id.value && a.id != assessment.id);
    let Some(other) = other.max_by_key(|a| (a.changed, a.begun)) else { return Truth::Unknown };
    let Some(questionnaire) = shelf.of(&other.questionnaire) else { return Truth::Unknown };
    let truth = in_scan(questionnaire, condition, other);
    if truth.is_true() {
        sources.push(other);
    }
    truth
}

fn in_scan(questionnaire: &Questionnaire, condition: &Condition<RawTest>, other: &Assessment) -> Truth {
    let file: Arc<str> = Arc::from(questionnaire.id().as_str());
    // A rule that speaks of another version's questions says nothing.
    let Ok(condition) = questionnaire::resolve(questionnaire, condition, &file) else { return Truth::Unknown };
    let (sheet, _) = Sheet::new(questionnaire, other.responses(), &file);
    let scores = score(questionnaire, &sheet, Context::UNKNOWN);
    judge(questionnaire, &condition, &sheet, &scores.visible, scores.main(), Context::UNKNOWN)
}
