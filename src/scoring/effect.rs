//! What moves a score: one step up per question, and how much narrower each open question would make the range.

use crate::exact::Exact;
use crate::questionnaire::{Choice, DimensionIx, Kind, QuestionIx, Questionnaire, Scoring};
use crate::scoring::sheet::{RowState, Sheet, State, Tick};
use crate::scoring::{Context, FigureScore, Part, Scores, score};

/// What one change of one answer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The question.
    pub question: QuestionIx,
    /// The state it would be in.
    pub to: State,
    /// Its dimension before and after.
    pub dimension: (Exact, Exact),
    /// The total before and after.
    pub total: (Exact, Exact),
}

impl Effect {
    /// By how much the total rises.
    pub fn gain(&self) -> Exact {
        &self.total.1 - &self.total.0
    }
}

/// What one step up on each answered question does to its dimension and to the total of the main figure.
///
/// Questions already at their best, open ones and ones that are not asked have no entry. A step may open follow-up questions; these
/// are open then and change nothing.
pub fn effects(questionnaire: &Questionnaire, sheet: &Sheet, scores: &Scores, context: Context<'_>) -> Vec<Effect> {
    let Some(before) = scores.main() else { return Vec::new() };
    let mut tried = sheet.clone();
    let mut found = Vec::new();
    for ix in questionnaire.question_indices().filter(|ix| scores.visible[ix.index()]) {
        let Some(to) = one_step_up(questionnaire, ix, sheet.state(ix)) else { continue };
        tried.set(ix, to.clone());
        let after = score(questionnaire, &tried, context);
        tried.set(ix, sheet.state(ix).clone());
        found.extend(after.main().and_then(|after| between(questionnaire, before, after, ix, to)));
    }
    found
}

/// What another answer to one question does to its dimension and to the total of the main figure; `None` where one of them has no
/// score before or after.
pub fn effect_of(
    questionnaire: &Questionnaire,
    sheet: &Sheet,
    scores: &Scores,
    context: Context<'_>,
    question: QuestionIx,
    to: State,
) -> Option<Effect> {
    let mut tried = sheet.clone();
    tried.set(question, to.clone());
    let after = score(questionnaire, &tried, context);
    between(questionnaire, scores.main()?, after.main()?, question, to)
}

fn between(
    questionnaire: &Questionnaire,
    before: &FigureScore,
    after: &FigureScore,
    question: QuestionIx,
    to: State,
) -> Option<Effect> {
    let dimension = questionnaire.part_of(question);
    let pair = |a: &Part, b: &Part| Some((a.point()?.clone(), b.point()?.clone()));
    let at = |d: DimensionIx| pair(&before.dimensions[d.index()].part, &after.dimensions[d.index()].part);
    let total = pair(&before.total.part, &after.total.part)?;
    Some(Effect { question, to, dimension: at(dimension)?, total })
}

/// The nearest answer to a question with which `wanted` holds: step by step up from the one there is, else the first of all that
/// can be chosen or ticked. `None` where no answer brings it about.
pub fn nearest_answer(
    questionnaire: &Questionnaire,
    sheet: &Sheet,
    context: Context<'_>,
    question: QuestionIx,
    wanted: impl Fn(&Scores) -> bool,
) -> Option<State> {
    let mut tried = sheet.clone();
    let mut brings = |state: &State| {
        tried.set(question, state.clone());
        wanted(&score(questionnaire, &tried, context))
    };
    let mut steps = Vec::new();
    while let Some(next) = one_step_up(questionnaire, question, steps.last().unwrap_or(sheet.state(question))) {
        // A ladder has an end; a file whose steps ran in a circle would not.
        if steps.contains(&next) || brings(&next) {
            return (!steps.contains(&next)).then_some(next);
        }
        steps.push(next);
    }
    let kind = &questionnaire.question(question).kind;
    let choices = kind.choices();
    let others: Vec<State> = match kind {
        Kind::OneOf(_) | Kind::Scale(_) | Kind::YesNo(_) => (0..choices.len()).map(State::Chosen).collect(),
        Kind::SeveralOf(_) => {
            let none = vec![Tick::Off; choices.len()];
            let ticks = match sheet.state(question) {
                State::Ticked(ticks) => ticks,
                _ => none.as_slice(),
            };
            let is_free = |(place, choice): (usize, &Choice)| {
                let is_off = ticks.get(place) != Some(&Tick::On);
                (is_off && !choice.exclusive && !choice.leaves_out).then_some(place)
            };
            let free: Vec<usize> = choices.iter().enumerate().filter_map(is_free).collect();
            (1..=free.len()).map(|count| ticked_too(choices, ticks, &free[..count])).collect()
        }
        // From where it is, upwards; only then from the bottom.
        Kind::Percentage => {
            let now = match sheet.state(question) {
                State::Number(number) => number.clone(),
                _ => Exact::ZERO,
            };
            let (above, below): (Vec<Exact>, Vec<Exact>) =
                (0..=100).map(|percent: i64| Exact::from(percent)).partition(|percent| *percent > now);
            above.into_iter().chain(below).map(State::Number).collect()
        }
        Kind::Number { least, most, .. } => vec![State::Number(most.clone()), State::Number(least.clone())],
        Kind::Matrix { .. } | Kind::ShortText | Kind::LongText | Kind::Date => Vec::new(),
    };
    others.into_iter().find(|state| brings(state))
}

/// By how much the range of the total would shrink if a question that is open now were known, the widest first.
pub fn margin_effects(
    questionnaire: &Questionnaire,
    sheet: &Sheet,
    scores: &Scores,
    context: Context<'_>,
) -> Vec<(QuestionIx, Exact)> {
    let width = |scores: &Scores| scores.main().and_then(|m| m.total.part.range()).map(|(low, high)| high - low);
    let Some(now) = width(scores) else { return Vec::new() };
    let mut found = Vec::new();
    let mut tried = sheet.clone();
    for ix in questionnaire.question_indices() {
        let open = matches!(sheet.state(ix), State::Open | State::DontKnow);
        if !open || !scores.visible[ix.index()] || questionnaire.question(ix).scoring.is_none() {
            continue;
        }
        let Some(worst) = worst_answer(questionnaire, ix) else { continue };
        tried.set(ix, worst);
        let after = score(questionnaire, &tried, context);
        tried.set(ix, sheet.state(ix).clone());
        if let Some(after) = width(&after) {
            let narrower = &now - &after;
            if !narrower.is_zero() && !narrower.is_negative() {
                found.push((ix, narrower));
            }
        }
    }
    found.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    found
}

fn worst_choice(choices: &[Choice]) -> Option<usize> {
    let scored = choices.iter().enumerate().filter(|(_, c)| !c.leaves_out);
    scored.min_by(|a, b| a.1.points.cmp(&b.1.points)).map(|(i, _)| i)
}

fn worst_answer(questionnaire: &Questionnaire, ix: QuestionIx) -> Option<State> {
    let question = questionnaire.question(ix);
    Some(match (&question.kind, question.scoring.as_ref()?) {
        (kind @ (Kind::OneOf(_) | Kind::Scale(_) | Kind::YesNo(_)), _) => State::Chosen(worst_choice(kind.choices())?),
        (Kind::SeveralOf(choices), _) => State::Ticked(vec![Tick::Off; choices.len()].into()),
        (Kind::Matrix { rows, columns, several }, _) => {
            let row = if *several {
                RowState::Columns([].into())
            } else {
                RowState::Columns([worst_choice(columns)?].into())
            };
            State::Rows(vec![row; rows.len()].into())
        }
        (Kind::Number { least, .. }, _) => State::Number(least.clone()),
        (Kind::Percentage, _) => State::Number(Exact::ZERO),
        (Kind::ShortText | Kind::LongText | Kind::Date, _) => return None,
    })
}

/// The state one step better than this one, or `None` when there is none or nothing is known.
fn one_step_up(questionnaire: &Questionnaire, ix: QuestionIx, state: &State) -> Option<State> {
    let question = questionnaire.question(ix);
    let scoring = question.scoring.as_ref()?;
    match (state, scoring) {
        (State::Chosen(place), Scoring::Options) => {
            let choices = question.kind.choices();
            next_choice(choices, choices.get(*place)?).map(State::Chosen)
        }
        (State::Ticked(ticks), Scoring::Share | Scoring::Points) => {
            let choices = question.kind.choices();
            let next = choices
                .iter()
                .enumerate()
                .filter(|(i, c)| !c.exclusive && !c.leaves_out && ticks.get(*i) == Some(&Tick::Off))
                .max_by(|a, b| a.1.points.cmp(&b.1.points).then(b.0.cmp(&a.0)))?
                .0;
            Some(ticked_too(choices, ticks, &[next]))
        }
        (State::Ticked(ticks), Scoring::Count(steps)) => {
            let choices = question.kind.choices();
            let on = choices.iter().zip(ticks).filter(|(c, t)| !c.exclusive && **t == Tick::On).count();
            let needed = steps.iter().find(|s| s.from as usize > on)?.from as usize - on;
            let more: Vec<usize> = choices
                .iter()
                .enumerate()
                .filter(|(i, c)| !c.exclusive && !c.leaves_out && ticks.get(*i) == Some(&Tick::Off))
                .map(|(i, _)| i)
                .take(needed)
                .collect();
            (more.len() == needed).then(|| ticked_too(choices, ticks, &more))
        }
        (State::Rows(rows), Scoring::Rows) => {
            let Kind::Matrix { columns, .. } = &question.kind else { return None };
            // The row that has furthest to go first.
            let (row, column) = rows
                .iter()
                .enumerate()
                .filter_map(|(i, row)| match row {
                    RowState::Columns(places) => {
                        let now = columns.get(*places.first()?)?;
                        Some((i, now.points.clone(), next_choice(columns, now)?))
                    }
                    _ => None,
                })
                .min_by(|a, b| a.1.cmp(&b.1).then(a.0.cmp(&b.0)))
                .map(|(i, _, next)| (i, next))?;
            let mut rows = rows.clone();
            rows[row] = RowState::Columns([column].into());
            Some(State::Rows(rows))
        }
        (State::Rows(rows), Scoring::Columns) => {
            let Kind::Matrix { columns, .. } = &question.kind else { return None };
            let (row, column) = rows.iter().enumerate().find_map(|(i, row)| match row {
                RowState::Columns(places) => {
                    let free = (0..columns.len()).find(|c| !columns[*c].leaves_out && !places.contains(c))?;
                    Some((i, free))
                }
                _ => None,
            })?;
            let mut rows = rows.clone();
            if let RowState::Columns(places) = &rows[row] {
                let mut places = places.to_vec();
                places.push(column);
                places.sort_unstable();
                rows[row] = RowState::Columns(places.into());
            }
            Some(State::Rows(rows))
        }
        (State::Number(number), Scoring::Bands(bands)) => {
            let at = bands.iter().position(|b| b.edge.as_ref().is_none_or(|e| e.holds(number)))?;
            // Bands can get better upwards or downwards; the nearest better one counts.
            let better = |other: &usize| bands.get(*other).is_some_and(|b| b.points > bands[at].points);
            let next = [at.checked_add(1), at.checked_sub(1)].into_iter().flatten().find(better)?;
            // Inside that band, as near as possible to where the number is now.
            let edge = bands.get(if next > at { at } else { next })?.edge.as_ref()?.value().clone();
            let decimals = match &question.kind {
                Kind::Number { decimals, .. } => *decimals,
                _ => 0,
            };
            let step = Exact::ratio(1, 10_i64.checked_pow(decimals)?)?;
            [edge.clone(), &edge + &step, &edge - &step]
                .into_iter()
                .find(|n| bands.iter().position(|b| b.edge.as_ref().is_none_or(|e| e.holds(n))) == Some(next))
                .map(State::Number)
        }
        _ => None,
    }
}

fn next_choice(choices: &[Choice], now: &Choice) -> Option<usize> {
    let points = now.points.as_ref()?;
    choices
        .iter()
        .enumerate()
        .filter(|(_, c)| !c.leaves_out && c.points.as_ref().is_some_and(|p| p > points))
        .min_by(|a, b| a.1.points.cmp(&b.1.points).then(a.0.cmp(&b.0)))
        .map(|(i, _)| i)
}

fn ticked_too(choices: &[Choice], ticks: &[Tick], more: &[usize]) -> State {
    let mut ticks = ticks.to_vec();
    for place in more {
        ticks[*place] = Tick::On;
    }
    for (choice, tick) in choices.iter().zip(&mut ticks) {
        if choice.exclusive {
            *tick = Tick::Off;
        }
    }
    State::Ticked(ticks.into())
}
