//! What to do first: missing basics before everything, then by what is missing, how much it matters and how little work it is.

use crate::exact::Exact;
use crate::questionnaire::{DimensionIx, Figure, FigureOf, IndicatorIx, Levels, QuestionIx};
use crate::report::shown::{decimals, point_words, target};
use crate::report::{Scan, questions_of};
use crate::scoring::{self, Effect, Part, Scores, Standing, State, nearest_answer};
use crate::text;
use crate::tr;

/// How many things to do first.
const MOST: usize = 3;

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The question it would move.
    pub question: QuestionIx,
    /// What to do, as a verb with its object.
    pub title: String,
    /// How much work, 1 to 3.
    pub effort: u32,
    /// How long it takes, as a sentence; empty where nobody said.
    pub takes: String,
    /// What it does: "Cyber gaat van 30 naar 40."; empty where too little is known to say.
    pub effect: String,
    /// Whether it is about a missing basic.
    pub is_basic: bool,
}

/// A step among all there are, with what puts it in its place. Without a word yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ranked {
    /// The question it would move.
    pub question: QuestionIx,
    /// Whether it is about a missing basic.
    pub is_basic: bool,
    /// The condition it would meet, where the main figure counts conditions.
    pub condition: Option<IndicatorIx>,
    /// Gap, importance and effort; `None` where the main figure counts conditions.
    pub weighed: Option<Weighed>,
    /// The answer it leads to: one step up, or as far as it takes to have the basic or to meet the condition.
    pub to: Option<State>,
    /// What that does to its dimension and to the total; `None` where too little is known to say.
    pub effect: Option<Effect>,
}

/// The figures behind a priority.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Weighed {
    /// The dimension that counts.
    pub dimension: DimensionIx,
    /// Where it stands; nought where nothing is known.
    pub point: Exact,
    /// What is good enough; the end of the scale where nobody said.
    pub good_enough: Exact,
    /// How far that is away.
    pub gap: Exact,
    /// How much it matters, 1 to 3.
    pub importance: u32,
    /// How much work it is, 1 to 3.
    pub effort: u32,
    /// Gap times importance over effort.
    pub priority: Exact,
}

/// The first things to do, at most three, one per question.
pub(super) fn actions(scan: &Scan<'_>) -> Vec<Action> {
    ranked(scan).iter().take(MOST).filter_map(|step| action(scan, step)).collect()
}

/// Every step there is, first things first, one per question: missing basics, then by gap times importance over effort.
pub(super) fn ranked(scan: &Scan<'_>) -> Vec<Ranked> {
    if let Some((Figure { of: FigureOf::Indicators(list), .. }, _)) = scan.main() {
        return for_conditions(scan, list);
    }
    let basics: Vec<QuestionIx> = scan.blockers().flat_map(|b| questions_of(&b.when)).collect();
    let mut found: Vec<(Exact, Exact, Ranked)> = scan
        .questionnaire
        .question_indices()
        .filter(|ix| scan.scores.visible[ix.index()] && scan.questionnaire.question(*ix).improve.is_some())
        .filter_map(|ix| {
            let is_basic = basics.contains(&ix);
            let effect = effect_of(scan, ix).cloned();
            if effect.is_none() && !is_basic {
                return None;
            }
            let weighed = weigh(scan, ix)?;
            let wanted = is_basic || (!weighed.priority.is_zero() && !weighed.priority.is_negative());
            let to = effect.as_ref().map(|effect| effect.to.clone());
            let gain = effect.as_ref().map_or(Exact::ZERO, |e| &e.dimension.1 - &e.dimension.0);
            let priority = weighed.priority.clone();
            let step = Ranked { question: ix, is_basic, condition: None, weighed: Some(weighed), to, effect };
            wanted.then_some((priority, gain, step))
        })
        .collect();
    found.sort_by(|(priority, gain, step), (other_priority, other_gain, other)| {
        let by_weight = other_priority.cmp(priority).then_with(|| other_gain.cmp(gain));
        other.is_basic.cmp(&step.is_basic).then(by_weight).then(step.question.cmp(&other.question))
    });
    let mut steps: Vec<Ranked> = found.into_iter().map(|(_, _, step)| step).collect();
    for step in steps.iter_mut().filter(|step| step.is_basic) {
        to_the_end(scan, step);
    }
    steps
}

/// A basic is there or it is not: its step goes as far as it takes.
fn to_the_end(scan: &Scan<'_>, step: &mut Ranked) {
    let stands = |at: usize| scan.scores.blockers.get(at).is_some_and(|truth| truth.is_true());
    let concerned =
        scan.questionnaire.blockers().iter().map(|blocker| questions_of(&blocker.when).contains(&step.question));
    let concerned: Vec<usize> =
        concerned.enumerate().filter(|(_, is_concerned)| *is_concerned).map(|(at, _)| at).collect();
    // A blocker that looks at other questions too may go on standing for their sake.
    let still = |scores: &Scores| concerned.iter().filter(|at| scores.blockers[**at].is_true()).count();
    let now = concerned.iter().filter(|at| stands(**at)).count();
    let (questionnaire, sheet) = (scan.questionnaire, scan.sheet);
    let found = nearest_answer(questionnaire, sheet, scan.context, step.question, |scores| still(scores) < now);
    if let Some(to) = found {
        step.effect = scoring::effect_of(questionnaire, sheet, scan.scores, scan.context, step.question, to.clone());
        step.to = Some(to);
    }
}

/// For a count of conditions: what would make those hold that do not, the least work first.
fn for_conditions(scan: &Scan<'_>, list: &[IndicatorIx]) -> Vec<Ranked> {
    let mut found: Vec<(u32, Ranked)> = Vec::new();
    for ix in list.iter().filter(|ix| scan.scores.indicators[ix.index()].is_false()) {
        let Some(indicator) = scan.questionnaire.indicators().get(ix.index()) else { continue };
        let effort = |question: QuestionIx| scan.questionnaire.question(question).improve.as_ref().map(|i| i.effort);
        let is_free = |question: &QuestionIx| {
            scan.scores.visible[question.index()] && found.iter().all(|(_, step)| step.question != *question)
        };
        let mut usable = questions_of(&indicator.when).into_iter().filter(is_free);
        let Some((question, effort)) = usable.find_map(|q| Some((q, effort(q)?))) else { continue };
        let holds = |scores: &Scores| scores.indicators.get(ix.index()).is_some_and(|truth| truth.is_true());
        let to = nearest_answer(scan.questionnaire, scan.sheet, scan.context, question, holds);
        let step = Ranked { question, is_basic: false, condition: Some(*ix), weighed: None, to, effect: None };
        found.push((effort, step));
    }
    found.sort_by_key(|(effort, _)| *effort);
    found.into_iter().map(|(_, step)| step).collect()
}

/// A step in words.
pub(super) fn action(scan: &Scan<'_>, step: &Ranked) -> Option<Action> {
    let improve = scan.questionnaire.question(step.question).improve.as_ref()?;
    let condition = step.condition.and_then(|ix| scan.questionnaire.indicators().get(ix.index()));
    let effect = match condition {
        Some(indicator) => tr!(scan.tr, "results-count-effect", name = scan.tr.text(&indicator.name)),
        None => step.effect.as_ref().map_or_else(String::new, |effect| effect_words(scan, effect)),
    };
    Some(Action {
        question: step.question,
        title: scan.tr.text(&improve.title).to_owned(),
        effort: improve.effort,
        takes: improve.takes.as_ref().map_or_else(String::new, |takes| sentence(scan.tr.text(takes))),
        effect,
        is_basic: step.is_basic,
    })
}

/// With a full stop at its end.
fn sentence(words: &str) -> String {
    let words = words.trim();
    if words.is_empty() || words.ends_with(['.', '!', '?', '…']) { words.to_owned() } else { format!("{words}.") }
}

pub(super) fn effect_of<'a>(scan: &Scan<'a>, ix: QuestionIx) -> Option<&'a Effect> {
    scan.effects.iter().find(|e| e.question == ix)
}

/// Gap times importance over effort. Without a target the gap runs to the end of the scale.
fn weigh(scan: &Scan<'_>, ix: QuestionIx) -> Option<Weighed> {
    let root = scan.questionnaire.part_of(ix);
    let dimension = scan.questionnaire.dimension(root);
    let (_, main) = scan.main()?;
    let point = main.dimensions[root.index()].part.point().cloned().unwrap_or(Exact::ZERO);
    let good_enough = target(scan, root).unwrap_or(&dimension.best).clone();
    let gap = &good_enough - &point;
    let importance = dimension.importance;
    let effort = scan.questionnaire.question(ix).improve.as_ref()?.effort.max(1);
    let priority = &(&gap * &Exact::from(importance)) / i64::from(effort);
    Some(Weighed { dimension: root, point, good_enough, gap, importance, effort, priority })
}

/// "Cyber gaat van 30 naar 40."; empty where the dimension may not show a figure.
fn effect_words(scan: &Scan<'_>, effect: &Effect) -> String {
    let root = scan.questionnaire.part_of(effect.question);
    let Some((from, to)) = dimension_step(scan, root, effect) else { return String::new() };
    tr!(scan.tr, "results-step-effect", name = scan.short(root), from = from, to = to)
}

/// What a step does to its top dimension, in words that differ; `None` where no figure may be shown, or nothing moves.
pub(super) fn dimension_step(scan: &Scan<'_>, root: DimensionIx, effect: &Effect) -> Option<(String, String)> {
    let (_, main) = scan.main()?;
    let part: &Part = &main.dimensions[root.index()].part;
    if !matches!(part.standing(), Standing::Firm | Standing::Provisional) {
        return None;
    }
    let best = &scan.questionnaire.dimension(root).best;
    between(scan, &effect.dimension, decimals(best, false), scan.questionnaire.levels())
}

/// Two scores in words; with a decimal more where they would read the same.
pub(super) fn between(
    scan: &Scan<'_>,
    (from, to): &(Exact, Exact),
    decimals: u32,
    levels: &Levels,
) -> Option<(String, String)> {
    if from == to {
        return None;
    }
    let plain = (point_words(from, decimals, levels, scan.locale()), point_words(to, decimals, levels, scan.locale()));
    if plain.0 != plain.1 {
        return Some(plain);
    }
    let finer = |value: &Exact| text::number(scan.locale(), value, decimals + 1);
    Some((finer(from), finer(to))).filter(|(from, to)| from != to)
}
