//! What to do first: missing basics before everything, then by what is missing, how much it matters and how little work it is.

use crate::exact::Exact;
use crate::questionnaire::{DimensionIx, Figure, FigureOf, IndicatorIx, Levels, QuestionIx};
use crate::report::shown::{decimals, point_words, target};
use crate::report::{Scan, questions_of};
use crate::scoring::{Effect, Part, Standing};
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

/// The first things to do, at most three, one per question.
pub(super) fn actions(scan: &Scan<'_>) -> Vec<Action> {
    if let Some((Figure { of: FigureOf::Indicators(list), .. }, _)) = scan.main() {
        return for_conditions(scan, list);
    }
    let basics: Vec<QuestionIx> = scan.blockers().flat_map(|b| questions_of(&b.when)).collect();
    let mut found: Vec<(bool, Exact, Exact, QuestionIx)> = scan
        .questionnaire
        .question_indices()
        .filter(|ix| scan.scores.visible[ix.index()] && scan.questionnaire.question(*ix).improve.is_some())
        .filter_map(|ix| {
            let is_basic = basics.contains(&ix);
            let effect = effect_of(scan, ix);
            if effect.is_none() && !is_basic {
                return None;
            }
            let priority = priority(scan, ix)?;
            let wanted = is_basic || (!priority.is_zero() && !priority.is_negative());
            let gain = effect.map_or(Exact::ZERO, |e| &e.dimension.1 - &e.dimension.0);
            wanted.then_some((is_basic, priority, gain, ix))
        })
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)).then(a.3.cmp(&b.3)));
    found.truncate(MOST);
    found.into_iter().filter_map(|(is_basic, _, _, ix)| action(scan, ix, is_basic)).collect()
}

/// For a count of conditions: what would make those hold that do not, the least work first.
fn for_conditions(scan: &Scan<'_>, list: &[IndicatorIx]) -> Vec<Action> {
    let mut found: Vec<Action> = Vec::new();
    for indicator in list.iter().filter(|ix| scan.scores.indicators[ix.index()].is_false()) {
        let Some(indicator) = scan.questionnaire.indicators().get(indicator.index()) else { continue };
        let usable = |ix: &QuestionIx| scan.scores.visible[ix.index()] && found.iter().all(|a| a.question != *ix);
        let made = questions_of(&indicator.when).into_iter().filter(usable).find_map(|ix| action(scan, ix, false));
        if let Some(mut action) = made {
            action.effect = tr!(scan.tr, "results-count-effect", name = scan.tr.text(&indicator.name));
            found.push(action);
        }
    }
    found.sort_by_key(|action| action.effort);
    found.truncate(MOST);
    found
}

fn action(scan: &Scan<'_>, ix: QuestionIx, is_basic: bool) -> Option<Action> {
    let improve = scan.questionnaire.question(ix).improve.as_ref()?;
    Some(Action {
        question: ix,
        title: scan.tr.text(&improve.title).to_owned(),
        effort: improve.effort,
        takes: improve.takes.as_ref().map_or_else(String::new, |takes| sentence(scan.tr.text(takes))),
        effect: effect_of(scan, ix).map_or_else(String::new, |effect| effect_words(scan, effect)),
        is_basic,
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
fn priority(scan: &Scan<'_>, ix: QuestionIx) -> Option<Exact> {
    let root = scan.questionnaire.part_of(ix);
    let dimension = scan.questionnaire.dimension(root);
    let (_, main) = scan.main()?;
    let point = main.dimensions[root.index()].part.point().cloned().unwrap_or(Exact::ZERO);
    let good_enough = target(scan, root).unwrap_or(&dimension.best);
    let gap = good_enough - &point;
    let effort = scan.questionnaire.question(ix).improve.as_ref()?.effort.max(1);
    Some(&(&gap * &Exact::from(dimension.importance)) / i64::from(effort))
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
