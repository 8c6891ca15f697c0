//! Why a score is what it is, down to the question: lines that add up to it.

use std::collections::HashMap;

use crate::condition::Truth;
use crate::dossier::Response;
use crate::exact::Exact;
use crate::id::QuestionId;
use crate::questionnaire::{Combine, DimensionIx, Levels, QuestionIx};
use crate::report::shown::{Row, Shown, decimals, dimension_row, figure_row};
use crate::report::steps::{between, dimension_step};
use crate::report::summary::{BlockerNotice, LevelZone, word, zones};
use crate::report::target::{TargetCard, target_card};
use crate::report::{Scan, answer_words, counts};
use crate::scoring::{Contribution, LeftOut, Of, Part, Reached, Score, Standing, State};
use crate::text;
use crate::tr;

/// The most steps that are listed.
const MOST_STEPS: usize = 5;
/// More decimals than this say nothing to anybody.
const MOST_DECIMALS: u32 = 2;

/// Why a score is what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The dimension; `None` for the total.
    pub dimension: Option<DimensionIx>,
    /// The dimension it belongs to, for a part of another.
    pub parent: Option<DimensionIx>,
    /// The title, as a question.
    pub title: String,
    /// How many answers count, how many are unknown, and what follows from it.
    pub sentence: String,
    /// Its bar; `None` where nothing can be said.
    pub row: Option<Row>,
    /// The levels under the bar.
    pub zones: Vec<LevelZone>,
    /// The lines of each score: one for a dimension, one per figure for the total.
    pub tables: Vec<LineTable>,
    /// "Good enough for you"; `None` for the total.
    pub target: Option<TargetCard>,
    /// What the level that is reached says.
    pub level: Option<LevelCard>,
    /// What one step up does, the largest first.
    pub steps: Vec<Step>,
    /// The basics that are missing here.
    pub blockers: Vec<BlockerNotice>,
}

/// The lines of one score.
#[derive(Clone, Debug, PartialEq)]
pub struct LineTable {
    /// The figure it belongs to; empty where there is only one.
    pub name: String,
    /// What the lines are: questions and answers, dimensions, conditions.
    pub head: String,
    /// The lines: what counts first, then what only widens the range, then what is left out.
    pub lines: Vec<Line>,
    /// What they come to.
    pub sum: Sum,
}

/// How something takes part in a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineMark {
    /// It is known and counts.
    Known,
    /// "I don't know": it only widens the range.
    DontKnow,
    /// Nobody answered yet: it only widens the range.
    Open,
    /// It is left out.
    LeftOut,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is about.
    pub of: Of,
    /// The question, dimension or condition.
    pub title: String,
    /// The answer, or how far the dimension is.
    pub answer: String,
    /// How it takes part.
    pub mark: LineMark,
    /// Its points, or the points it could get.
    pub points: String,
    /// Between which points it lies, where its own are not all known; else empty.
    pub between: String,
    /// Its weight.
    pub weight: String,
    /// What it brings, or why it brings nothing.
    pub counts: String,
    /// What it brings to the sum, unrounded; `None` where it brings nothing.
    pub value: Option<Exact>,
    /// Its weight, unrounded.
    pub exact_weight: Exact,
    /// What a screen reader says of the line.
    pub spoken: String,
}

/// What the lines come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// "Samen: 150 gedeeld door gewicht 5".
    pub words: String,
    /// The weights together; empty where they say nothing.
    pub weight: String,
    /// The score as it is shown.
    pub result: String,
    /// What else must be said: rounding, a point held inside its range.
    pub notes: Vec<String>,
    /// What the lines make, unrounded, before it is held inside its range; `None` where nothing is known.
    pub made: Option<Exact>,
    /// Whether the lines, as written, add up to the sum as written.
    pub adds_up: bool,
}

/// What the level that is reached says.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelCard {
    /// The level.
    pub title: String,
    /// What it means; empty where nobody said.
    pub means: String,
    /// When it is good enough.
    pub good_enough: String,
    /// What comes next.
    pub next_step: String,
}

/// What one step up on a question does.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The question.
    pub question: QuestionIx,
    /// What to do.
    pub title: String,
    /// Before and after, for the dimension; for the total itself where that is explained.
    pub change: Option<(String, String)>,
    /// "totaal +1,3"; for the total itself "+1,3".
    pub total: String,
}

impl Explanation {
    /// Why a dimension, or the total, is what it is. `None` for a questionnaire without a score.
    pub fn new(scan: &Scan<'_>, dimension: Option<DimensionIx>) -> Option<Self> {
        let t = scan.tr;
        let (figure, main) = scan.main()?;
        let responses: HashMap<_, _> = scan.assessment.responses().collect();
        let (row, levels, tables) = match dimension {
            Some(ix) => {
                let score = main.dimensions.get(ix.index())?;
                let levels = scan.questionnaire.levels();
                let row = dimension_row(scan, ix)?;
                let table = table(scan, score, &row.shown, levels, false, String::new(), &responses);
                (row, levels, vec![table])
            }
            None => {
                let many = scan.questionnaire.figures().len() > 1;
                let tables = scan
                    .figures()
                    .enumerate()
                    .filter_map(|(place, (figure, score))| {
                        let shown = figure_row(scan, place)?.shown;
                        let name = if many { t.text(&figure.name).to_owned() } else { String::new() };
                        Some(table(scan, &score.total, &shown, &figure.levels, counts(figure), name, &responses))
                    })
                    .collect();
                (figure_row(scan, 0)?, &figure.levels, tables)
            }
        };
        let first = tables.first();
        let best = match dimension {
            Some(ix) => &scan.questionnaire.dimension(ix).best,
            None => &figure.best,
        };
        Some(Self {
            dimension,
            parent: dimension.and_then(|ix| scan.questionnaire.dimension(ix).parent),
            title: title(scan, &row),
            sentence: sentence(scan, dimension, first.map_or(&[], |t| &t.lines), &row.shown),
            zones: zones(t, levels, best),
            target: dimension.map(|ix| target_card(scan, ix)),
            level: match dimension {
                Some(ix) => level_card(scan, ix),
                None => total_card(scan),
            },
            steps: steps(scan, dimension),
            blockers: blockers(scan, dimension),
            row: Some(row).filter(|row| row.shown.standing != Standing::None),
            tables,
        })
    }
}

fn title(scan: &Scan<'_>, row: &Row) -> String {
    let t = scan.tr;
    let Shown { standing, figure, best_words, low_words, high_words, .. } = &row.shown;
    let name = &row.label;
    match standing {
        Standing::None => tr!(t, "explain-title-none", name = name),
        Standing::RangeOnly => tr!(t, "explain-title-range", name = name, low = low_words, high = high_words),
        Standing::Provisional | Standing::Firm => {
            tr!(t, "explain-title", name = name, point = figure, best = best_words)
        }
    }
}

fn sentence(scan: &Scan<'_>, dimension: Option<DimensionIx>, lines: &[Line], shown: &Shown) -> String {
    let t = scan.tr;
    let count = |mark: LineMark| lines.iter().filter(|l| l.mark == mark).count();
    let (known, dont_know, open) = (count(LineMark::Known), count(LineMark::DontKnow), count(LineMark::Open));
    let of_questions = dimension.is_some() && lines.iter().all(|l| matches!(l.of, Of::Question(_)));
    let mut said = Vec::new();
    if of_questions {
        if known > 0 {
            said.push(tr!(t, "explain-answers", n = known, count = word(t, known)));
        } else {
            said.push(tr!(t, "explain-no-answers"));
        }
        if dont_know > 0 {
            said.push(tr!(t, "explain-dont-know", n = dont_know, count = word(t, dont_know)));
        }
        if open > 0 {
            said.push(tr!(t, "explain-open", n = open, count = word(t, open)));
        }
    } else if lines.iter().any(|l| matches!(l.of, Of::Indicator(_))) {
        said.push(tr!(t, "explain-conditions", n = known, total = lines.len()));
    } else {
        said.push(tr!(t, "explain-dimensions", n = known, count = word(t, known)));
    }
    if shown.standing != Standing::None {
        said.push(if shown.is_open() {
            tr!(t, "explain-between", low = &shown.low_words, high = &shown.high_words)
        } else {
            tr!(t, "explain-certain")
        });
    }
    said.join(" ")
}

/// What a line brings to the sum of its score, on the scale of that score.
fn value(combine: Combine, best: &Exact, line: &Contribution) -> Option<Exact> {
    if line.weight.is_zero() || line.best.is_zero() {
        return None;
    }
    let point = line.part.point()?;
    let share = || best.checked_div(&line.best).unwrap_or(Exact::ZERO);
    Some(match combine {
        Combine::WeightedMean => &(&line.weight * &share()) * point,
        Combine::Sum => &line.weight * point,
        Combine::Minimum | Combine::Maximum => &share() * point,
    })
}

fn table(
    scan: &Scan<'_>,
    score: &Score,
    shown: &Shown,
    levels: &Levels,
    is_count: bool,
    name: String,
    responses: &HashMap<&QuestionId, &Response>,
) -> LineTable {
    let t = scan.tr;
    let values: Vec<Option<Exact>> = score.lines.iter().map(|l| value(score.combine, &score.best, l)).collect();
    let decimals = table_decimals(values.iter().flatten());
    let mut lines: Vec<Line> =
        score.lines.iter().zip(&values).map(|(l, v)| line(scan, l, v.as_ref(), score, decimals, responses)).collect();
    lines.sort_by_key(|l| match l.mark {
        LineMark::Known => 0,
        LineMark::DontKnow => 1,
        LineMark::Open => 2,
        LineMark::LeftOut => 3,
    });
    let head = match score.lines.first().map(|l| l.of) {
        Some(Of::Indicator(_)) => tr!(t, "explain-head-condition"),
        Some(Of::Dimension(_)) => tr!(t, "explain-head-dimension"),
        _ => tr!(t, "explain-head-question"),
    };
    let sum = sum(scan, score, shown, levels, is_count, &lines, decimals);
    LineTable { name, head, lines, sum }
}

/// As many decimals as the values need, if that is not too many; else as many as it takes to add up as written; else one.
fn table_decimals<'a>(values: impl Iterator<Item = &'a Exact> + Clone) -> u32 {
    let exact = |d: u32| values.clone().all(|v| written(v, d) == *v);
    let adds_up = |d: u32| {
        let total: Exact = values.clone().cloned().sum();
        values.clone().map(|v| written(v, d)).sum::<Exact>() == written(&total, d)
    };
    (0..=MOST_DECIMALS).find(|d| exact(*d)).or_else(|| (1..=MOST_DECIMALS).find(|d| adds_up(*d))).unwrap_or(1)
}

/// A value as it is written with so many decimals.
fn written(value: &Exact, decimals: u32) -> Exact {
    value.round_to(decimals).parse().unwrap_or(Exact::ZERO)
}

fn line(
    scan: &Scan<'_>,
    of: &Contribution,
    value: Option<&Exact>,
    score: &Score,
    decimals: u32,
    responses: &HashMap<&QuestionId, &Response>,
) -> Line {
    let t = scan.tr;
    let locale = scan.locale();
    let number = |v: &Exact| text::number_up_to(locale, v, decimals.max(1));
    let (title, answer, state) = match of.of {
        Of::Question(ix) => {
            let question = scan.questionnaire.question(ix);
            let state = scan.sheet.state(ix);
            let answer = if scan.scores.visible[ix.index()] {
                answer_words(question, state, responses.get(&question.id).copied(), t)
            } else {
                tr!(t, "explain-hidden")
            };
            (t.text(&question.ask).to_owned(), answer, Some(state))
        }
        Of::Dimension(ix) => (scan.name(ix).to_owned(), dimension_answer(scan, ix), None),
        Of::Indicator(place) => {
            let name = scan.questionnaire.indicators().get(place).map_or("", |i| t.text(&i.name));
            let answer = match scan.scores.indicators.get(place) {
                Some(Truth::True) => tr!(t, "explain-met"),
                Some(Truth::False) => tr!(t, "explain-not-met"),
                _ => tr!(t, "explain-unknown"),
            };
            (name.to_owned(), answer, None)
        }
    };
    let weighs = !of.weight.is_zero() && !of.best.is_zero();
    let mark = match &of.part {
        Part::Counts { .. } if !weighs => LineMark::LeftOut,
        Part::Counts { point: Some(_), .. } => LineMark::Known,
        Part::Counts { .. } if state.is_some_and(|s| *s != State::Open) => LineMark::DontKnow,
        Part::Counts { .. } => LineMark::Open,
        Part::LeftOut(_) => LineMark::LeftOut,
    };
    let spread = |low: &Exact, high: &Exact| tr!(t, "explain-points-between", low = number(low), high = number(high));
    let (points, between) = match (&of.part, mark) {
        // A condition that holds counts as one: saying it twice says no more.
        (Part::Counts { .. }, LineMark::Known) if matches!(of.of, Of::Indicator(_)) => (String::new(), String::new()),
        (Part::Counts { point: Some(point), low, high, .. }, LineMark::Known) => {
            let between = if number(low) == number(high) { String::new() } else { spread(low, high) };
            (number(point), between)
        }
        (Part::Counts { low, high, .. }, LineMark::DontKnow | LineMark::Open) => (spread(low, high), String::new()),
        _ => (String::new(), String::new()),
    };
    let weight = match (score.combine, mark) {
        (Combine::Minimum | Combine::Maximum, _) | (_, LineMark::LeftOut) => String::new(),
        _ if matches!(of.of, Of::Indicator(_)) => String::new(),
        _ => tr!(t, "explain-weight", weight = text::number_up_to(locale, &of.weight, MOST_DECIMALS)),
    };
    let counts = match (mark, &of.part, value) {
        (LineMark::Known, _, Some(value)) => text::number(locale, value, decimals),
        (LineMark::DontKnow | LineMark::Open, ..) => tr!(t, "explain-range-only"),
        (_, Part::LeftOut(LeftOut::NotApplicable), _) => tr!(t, "explain-out-not-applicable"),
        (_, Part::LeftOut(LeftOut::Hidden), _) => tr!(t, "explain-out-hidden"),
        _ => tr!(t, "explain-out-not-scored"),
    };
    let said = [&title, &answer, &points, &between, &weight, &counts];
    let spoken: Vec<&str> = said.into_iter().filter(|p| !p.is_empty()).map(String::as_str).collect();
    Line {
        of: of.of,
        spoken: spoken.join(", "),
        title,
        answer,
        mark,
        points,
        between,
        weight,
        counts,
        value: value.filter(|_| mark == LineMark::Known).cloned(),
        exact_weight: of.weight.clone(),
    }
}

/// How a dimension stands, as the answer beside its name.
fn dimension_answer(scan: &Scan<'_>, ix: DimensionIx) -> String {
    let t = scan.tr;
    let Some((_, main)) = scan.main() else { return String::new() };
    let part = &main.dimensions[ix.index()].part;
    let reached = Reached::new(scan.questionnaire.levels(), part);
    let name = |level| scan.questionnaire.levels().get(level).map(|l| t.text(&l.name).to_owned());
    match part.standing() {
        Standing::None => String::new(),
        Standing::RangeOnly => tr!(t, "explain-too-little"),
        Standing::Provisional => tr!(t, "explain-provisional"),
        Standing::Firm => match (reached.low, reached.high) {
            (Some(low), Some(high)) if low != high => {
                let (low, high) = (name(low).unwrap_or_default(), name(high).unwrap_or_default());
                tr!(t, "explain-two-levels", low = low, high = high)
            }
            _ => reached.point.and_then(name).unwrap_or_default(),
        },
    }
}

fn sum(
    scan: &Scan<'_>,
    score: &Score,
    shown: &Shown,
    levels: &Levels,
    is_count: bool,
    lines: &[Line],
    decimals_of_lines: u32,
) -> Sum {
    let t = scan.tr;
    let locale = scan.locale();
    let known = || lines.iter().filter(|l| l.value.is_some());
    let values = || lines.iter().filter_map(|l| l.value.as_ref());
    let total: Exact = values().cloned().sum();
    let weight: Exact = known().map(|l| l.exact_weight.clone()).sum();
    let made = match score.combine {
        Combine::WeightedMean => total.checked_div(&weight),
        Combine::Sum => known().next().map(|_| total.clone()),
        Combine::Minimum => values().min().cloned(),
        Combine::Maximum => values().max().cloned(),
    };
    let number = |v: &Exact| text::number(locale, v, decimals_of_lines);
    let weight_words = text::number_up_to(locale, &weight, MOST_DECIMALS);
    let Some(made) = made else {
        return Sum {
            words: tr!(t, "explain-sum-none"),
            weight: String::new(),
            result: shown.figure.clone(),
            notes: Vec::new(),
            made: None,
            adds_up: true,
        };
    };
    let words = match score.combine {
        Combine::WeightedMean => {
            // 30 is written once, at the end of the line; 30.4 has to be seen before it is rounded.
            let plain = text::number(locale, &made, decimals(&score.best, is_count));
            let finer = text::number_up_to(locale, &made, MOST_DECIMALS);
            if plain == finer {
                tr!(t, "explain-sum-mean", total = number(&total), weight = &weight_words)
            } else {
                tr!(t, "explain-sum-mean-is", total = number(&total), weight = &weight_words, made = finer)
            }
        }
        Combine::Sum if is_count => tr!(t, "explain-sum-count", total = number(&total)),
        Combine::Sum => tr!(t, "explain-sum-sum", total = number(&total)),
        Combine::Minimum => tr!(t, "explain-sum-minimum", value = number(&made)),
        Combine::Maximum => tr!(t, "explain-sum-maximum", value = number(&made)),
    };
    let written = |v: &Exact| written(v, decimals_of_lines);
    let adds_up = match score.combine {
        Combine::WeightedMean | Combine::Sum => values().map(written).sum::<Exact>() == written(&total),
        Combine::Minimum | Combine::Maximum => true,
    };
    let mut notes = Vec::new();
    if !adds_up {
        notes.push(tr!(t, "explain-rounded"));
    }
    if let Some(point) = score.part.point().filter(|p| **p != made) {
        let point = super::shown::point_words(point, decimals(&score.best, is_count), levels, locale);
        notes.push(tr!(t, "explain-held", low = &shown.low_words, high = &shown.high_words, point = point));
    }
    if shown.standing == Standing::RangeOnly {
        notes.push(tr!(t, "explain-sum-unsure", low = &shown.low_words, high = &shown.high_words));
    }
    let weight = if score.combine == Combine::WeightedMean { weight_words } else { String::new() };
    Sum { words, weight, result: shown.figure.clone(), notes, made: Some(made), adds_up }
}

fn level_card(scan: &Scan<'_>, ix: DimensionIx) -> Option<LevelCard> {
    let t = scan.tr;
    let (_, main) = scan.main()?;
    let part = &main.dimensions.get(ix.index())?.part;
    if !matches!(part.standing(), Standing::Firm | Standing::Provisional) {
        return None;
    }
    let reached = Reached::new(scan.questionnaire.levels(), part).point?;
    let level = scan.questionnaire.levels().get(reached)?;
    let texts = scan.questionnaire.dimension(ix).level_texts.get(reached.index())?;
    let (good_enough, next_step) = (t.text(&texts.good_enough), t.text(&texts.next_step));
    (!good_enough.is_empty() || !next_step.is_empty()).then(|| LevelCard {
        title: tr!(t, "explain-level", level = t.text(&level.name)),
        means: String::new(),
        good_enough: good_enough.to_owned(),
        next_step: next_step.to_owned(),
    })
}

/// What the level of the total means.
fn total_card(scan: &Scan<'_>) -> Option<LevelCard> {
    let t = scan.tr;
    let (figure, main) = scan.main()?;
    let part = &main.total.part;
    if !matches!(part.standing(), Standing::Firm | Standing::Provisional) {
        return None;
    }
    let reached = Reached::new(&figure.levels, part).capped(scan.cap(figure)).point?;
    let level = figure.levels.get(reached)?;
    let means = t.text(level.means.as_ref()?);
    Some(LevelCard {
        title: tr!(t, "explain-level", level = t.text(&level.name)),
        means: means.to_owned(),
        good_enough: String::new(),
        next_step: String::new(),
    })
}

fn steps(scan: &Scan<'_>, dimension: Option<DimensionIx>) -> Vec<Step> {
    let t = scan.tr;
    let Some((figure, main)) = scan.main() else { return Vec::new() };
    let total_may_show = matches!(main.total.part.standing(), Standing::Firm | Standing::Provisional);
    let mut effects: Vec<_> = scan
        .effects
        .iter()
        .filter(|e| dimension.is_none_or(|ix| scan.is_within(e.question, ix)))
        .filter(|e| !e.gain().is_zero() && !e.gain().is_negative())
        .collect();
    effects.sort_by(|a, b| b.gain().cmp(&a.gain()).then(a.question.cmp(&b.question)));
    effects.truncate(MOST_STEPS);
    effects
        .into_iter()
        .map(|effect| {
            let question = scan.questionnaire.question(effect.question);
            let title = question.improve.as_ref().map_or(&question.ask, |i| &i.title);
            let root = scan.questionnaire.part_of(effect.question);
            let change = match dimension {
                Some(_) => dimension_step(scan, root, effect),
                None if total_may_show => {
                    between(scan, &effect.total, decimals(&figure.best, counts(figure)), &figure.levels)
                }
                None => None,
            };
            let gain = text::number(t.locale(), &effect.gain(), 1);
            let total = if dimension.is_some() {
                tr!(t, "explain-step-total", gain = gain)
            } else {
                tr!(t, "explain-step-gain", gain = gain)
            };
            Step { question: effect.question, title: t.text(title).to_owned(), change, total }
        })
        .collect()
}

/// The basics missing in a dimension; for the total those that belong to none.
fn blockers(scan: &Scan<'_>, dimension: Option<DimensionIx>) -> Vec<BlockerNotice> {
    let t = scan.tr;
    let here = dimension.map(|ix| scan.root(ix));
    scan.blockers()
        .filter(|blocker| dimension.is_none() || scan.dimension_of(blocker) == here)
        .map(|blocker| BlockerNotice {
            first: tr!(t, "results-basic-missing", title = t.text(&blocker.title)),
            rest: tr!(t, "results-basic-rule", rule = t.text(&blocker.rule)),
            dimension: scan.dimension_of(blocker),
        })
        .collect()
}
