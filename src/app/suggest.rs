//! Answer once: what other scans of the dossier already say.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::Shelf;
use crate::condition::read::{RawTest, RawTestKind};
use crate::condition::{Condition, Profile, Truth};
use crate::dossier::{Answer, Assessment, Dossier, Origin, Response, RowValue, Ticks, Value};
use crate::id::{AssessmentId, FactId, Id as _, OptionId, RowId};
use crate::questionnaire::{self, Kind, OptionIx, Question, QuestionIx, Questionnaire};
use crate::scoring::{Context, Facts, Scores, Sheet, State, judge, score, visible};

/// An answer to propose, with where it comes from. It counts only once the user confirms it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// The answer. Of a table that is answered in part: what was answered, with the open rows filled in.
    pub response: Response,
    /// Where it comes from; `None` is the company's profile as it reads now.
    pub origin: Option<Origin>,
}

/// How much of a questionnaire that was not begun yet the dossier could answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Questions that would have a proposed answer.
    pub offered: usize,
    /// Questions that would be asked once those are confirmed.
    pub asked: usize,
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

/// What the other scans of the dossier propose for the open questions of this one, or of one that is not begun yet.
pub(super) fn suggestions(
    questionnaire: &Questionnaire,
    assessment: Option<&Assessment>,
    dossier: &Dossier,
    shelf: &Shelf,
    profile: &dyn Profile,
    today: Date,
) -> Vec<Option<Suggested>> {
    let world = Elsewhere {
        dossier,
        shelf,
        facts: DossierFacts::new(shelf, dossier),
        profile,
        own: assessment.map(|a| &a.id),
        scored: RefCell::default(),
    };
    questionnaire
        .question_indices()
        .map(|ix| {
            let question = questionnaire.question(ix);
            let proposed = || {
                by_fact(questionnaire, ix, &world, today)
                    .or_else(|| by_earlier(questionnaire, ix, &world, today))
                    .or_else(|| by_rule(questionnaire, ix, &world, today))
            };
            let given = assessment.and_then(|a| a.answers.get(&question.id)).and_then(|a| a.response.as_ref());
            match (given, &question.kind) {
                (None, _) => proposed(),
                // What is not ticked in a table of ticks is a "no"; where a row takes one column it may still be open.
                (Some(Response::Given(Value::Rows(rows))), Kind::Matrix { several: false, rows: asked, .. }) => {
                    let is_open = |row: &RowId| rows.get(row).is_none_or(is_open_row);
                    asked.iter().any(|row| is_open(&row.id)).then(proposed)?.and_then(|p| filled_up(question, rows, p))
                }
                _ => None,
            }
        })
        .collect()
}

fn is_open_row(row: &RowValue) -> bool {
    matches!(row, RowValue::Columns(columns) if columns.is_empty())
}

/// What was answered of a table, with its open rows as proposed; `None` where nothing is proposed for those.
fn filled_up(question: &Question, given: &BTreeMap<RowId, RowValue>, proposed: Suggested) -> Option<Suggested> {
    let Response::Given(Value::Rows(rows)) = proposed.response else { return None };
    let mut all = given.clone();
    all.retain(|_, row| !is_open_row(row));
    let answered = all.len();
    for (row, value) in rows {
        all.entry(row).or_insert(value);
    }
    let response = Response::Given(Value::Rows(all.clone()));
    let fits = State::new(question, &response, &Arc::from("")).is_ok();
    (fits && all.len() > answered).then_some(Suggested { response, origin: proposed.origin })
}

/// What the dossier could answer of a questionnaire that was not begun yet.
pub(super) fn carried(
    questionnaire: &Questionnaire,
    dossier: &Dossier,
    shelf: &Shelf,
    context: Context<'_>,
    today: Date,
) -> Carried {
    let proposed = suggestions(questionnaire, None, dossier, shelf, context.profile, today);
    let mut sheet = Sheet::empty(questionnaire);
    for (ix, suggested) in questionnaire.question_indices().zip(&proposed) {
        let Some(suggested) = suggested else { continue };
        if let Ok(state) = State::new(questionnaire.question(ix), &suggested.response, &Arc::from("")) {
            sheet.set(ix, state);
        }
    }
    let asked = visible(questionnaire, &sheet, context);
    Carried {
        offered: proposed.iter().zip(&asked).filter(|(p, asked)| p.is_some() && **asked).count(),
        asked: asked.iter().filter(|asked| **asked).count(),
    }
}

/// Whether an answer may be proposed for a question as it is.
fn carries(question: &Question, response: &Response) -> bool {
    let may = match response {
        Response::Given(_) => true,
        Response::NotApplicable(_) => question.offers_not_applicable,
        Response::DontKnow => false,
    };
    // The same asked with other options cannot be carried over.
    may && State::new(question, response, &Arc::from("")).is_ok()
}

/// What was answered to this very question when the questionnaire was filled in before.
fn by_earlier(questionnaire: &Questionnaire, ix: QuestionIx, world: &Elsewhere<'_>, today: Date) -> Option<Suggested> {
    let question = questionnaire.question(ix);
    let earlier = world.dossier.assessments.iter().take_while(|other| !world.is_own(other));
    earlier
        .filter(|other| other.questionnaire.id == *questionnaire.id())
        .filter_map(|other| {
            let answer = other.answers.get(&question.id)?;
            let response = answer.response.as_ref().filter(|response| carries(question, response))?;
            Some((answer.answered_on.unwrap_or(other.changed), response))
        })
        .filter(|(answered_on, _)| is_fresh(*answered_on, today))
        .max_by_key(|(answered_on, _)| *answered_on)
        .map(|(answered_on, response)| Suggested {
            response: response.clone(),
            origin: Some(Origin {
                questionnaire: questionnaire.id().clone(),
                question: Some(question.id.clone()),
                answered_on,
            }),
        })
}

fn by_fact(questionnaire: &Questionnaire, ix: QuestionIx, world: &Elsewhere<'_>, today: Date) -> Option<Suggested> {
    let question = questionnaire.question(ix);
    let fact = question.fact.as_ref()?;
    world.facts.answers(fact).into_iter().filter(|(other, ..)| !world.is_own(other)).find_map(
        |(other, from, at, answer)| {
            let response = answer.response.clone().filter(|response| carries(question, response))?;
            let answered_on = answer.answered_on.unwrap_or(other.changed);
            is_fresh(answered_on, today).then(|| Suggested {
                response,
                origin: Some(Origin {
                    questionnaire: from.id().clone(),
                    question: Some(from.question(at).id.clone()),
                    answered_on,
                }),
            })
        },
    )
}

fn by_rule(questionnaire: &Questionnaire, ix: QuestionIx, world: &Elsewhere<'_>, today: Date) -> Option<Suggested> {
    let question = questionnaire.question(ix);
    let mut holding = question.suggestions.iter().filter_map(|suggestion| {
        let mut sources = Vec::new();
        let holds = suggestion.when.evaluate(&mut |test| world.truth(test, &mut sources));
        // A proposal is as old as the oldest answer it leans on; what leans on the profile alone is as new as that.
        let oldest = sources.into_iter().min_by_key(|origin: &Origin| origin.answered_on);
        let fresh = oldest.as_ref().is_none_or(|oldest| is_fresh(oldest.answered_on, today));
        (holds.is_true() && fresh).then_some((suggestion, oldest))
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

/// The older of two origins; any answer is older than the profile, which reads as of today.
fn older(a: Option<Origin>, b: Option<Origin>) -> Option<Origin> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.answered_on < a.answered_on { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// What suggestions may speak of: the other scans of the dossier, their facts, and the company.
struct Elsewhere<'a> {
    dossier: &'a Dossier,
    shelf: &'a Shelf,
    facts: DossierFacts<'a>,
    profile: &'a dyn Profile,
    /// The scan that proposals are for: it proposes nothing to itself.
    own: Option<&'a AssessmentId>,
    /// Other scans that rules looked into, scored once.
    scored: RefCell<BTreeMap<AssessmentId, Arc<(Sheet, Scores)>>>,
}

impl Elsewhere<'_> {
    fn is_own(&self, other: &Assessment) -> bool {
        self.own == Some(&other.id)
    }

    /// The truth of a test; where it came from is noted.
    fn truth(&self, test: &RawTest, sources: &mut Vec<Origin>) -> Truth {
        match &test.kind {
            RawTestKind::In(id, condition) => {
                let others = self.dossier.assessments.iter();
                let other = others.filter(|a| a.questionnaire.id == id.value && !self.is_own(a));
                let Some(other) = other.max_by_key(|a| (a.changed, a.begun)) else { return Truth::Unknown };
                let Some(questionnaire) = self.shelf.of(&other.questionnaire) else { return Truth::Unknown };
                sources.push(Origin {
                    questionnaire: other.questionnaire.id.clone(),
                    question: None,
                    answered_on: other.changed,
                });
                self.in_scan(questionnaire, condition, other)
            }
            RawTestKind::Fact(fact, option) => {
                let known = self.facts.answers(fact).into_iter().find(|(other, _, _, answer)| {
                    !self.is_own(other) && !matches!(answer.response, None | Some(Response::DontKnow))
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

    fn in_scan(&self, questionnaire: &Questionnaire, condition: &Condition<RawTest>, other: &Assessment) -> Truth {
        let file: Arc<str> = Arc::from(questionnaire.id().as_str());
        // A rule that speaks of another version's questions says nothing.
        let Ok(condition) = questionnaire::resolve(questionnaire, condition, &file) else { return Truth::Unknown };
        let known = self.scored.borrow().get(&other.id).cloned();
        let scored = known.unwrap_or_else(|| {
            let (sheet, _) = Sheet::new(questionnaire, other.responses(), &file);
            let scores = score(questionnaire, &sheet, Context::UNKNOWN);
            let scored = Arc::new((sheet, scores));
            self.scored.borrow_mut().insert(other.id.clone(), scored.clone());
            scored
        });
        let (sheet, scores) = &*scored;
        judge(questionnaire, &condition, sheet, &scores.visible, scores.main(), Context::UNKNOWN)
    }
}
