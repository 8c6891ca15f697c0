//! What changed since the last scan: only what is more than one answer could have done counts as change.

use jiff::civil::Date;

use crate::exact::Exact;
use crate::questionnaire::{DimensionIx, QuestionIx};
use crate::report::shown::Row;
use crate::report::{Comparable, Scan, answer_words, counts};
use crate::scoring::{Effect, State};
use crate::text;
use crate::tr;

/// How a score changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Up by at least as much as the largest single answer could have done.
    Better,
    /// Down by at least as much.
    Lower,
    /// Less than that, or nothing.
    None,
    /// Now or then too little is known.
    Unknown,
}

/// One line of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeRow {
    /// The dimension; `None` for the total.
    pub dimension: Option<DimensionIx>,
    /// Its name.
    pub label: String,
    /// The score then, or a dash.
    pub then: String,
    /// The score now, or the range, or a dash.
    pub now: String,
    /// How it changed.
    pub change: Change,
    /// The change in words.
    pub words: String,
}

/// The comparison with the last scan.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// When the last scan was filled in.
    pub on: Date,
    /// "Sinds 14 maart 2025".
    pub title: String,
    /// On what the comparison rests.
    pub sentence: String,
    /// The total first, then the dimensions, the largest change first. Empty where the scans do not compare.
    pub rows: Vec<ChangeRow>,
}

/// The comparison, where there is a last scan.
pub(super) fn since(scan: &Scan<'_>, total: Option<&Row>, dimensions: &[Row]) -> Option<Since> {
    let t = scan.tr;
    let previous = scan.previous?;
    let title = tr!(t, "results-since-title", date = text::date(t, previous.on));
    let Some(then) = &previous.comparable else {
        let sentence = tr!(t, "results-since-other-version", version = &previous.version);
        return Some(Since { on: previous.on, title, sentence, rows: Vec::new() });
    };
    let mut rows: Vec<(Exact, ChangeRow)> =
        dimensions.iter().map(|row| change(scan, then, row, largest(scan, then, row.dimension))).collect();
    rows.sort_by(|a, b| b.0.cmp(&a.0));
    let total = total
        .filter(|_| scan.main().is_some_and(|(figure, _)| !counts(figure)))
        .map(|row| change(scan, then, row, largest(scan, then, None)).1);
    let rows = total.into_iter().chain(rows.into_iter().map(|(_, row)| row)).collect();
    Some(Since { on: previous.on, title, sentence: sentence(scan, then), rows })
}

/// The largest change that one step up on a single answer makes, now or then: to a dimension, or to the total.
fn largest(scan: &Scan<'_>, then: &Comparable, dimension: Option<DimensionIx>) -> Exact {
    let gain = |effect: &Effect| match dimension {
        None => Some(effect.gain()),
        Some(ix) => {
            (scan.questionnaire.part_of(effect.question) == ix).then(|| &effect.dimension.1 - &effect.dimension.0)
        }
    };
    scan.effects.iter().chain(&then.effects).filter_map(gain).max().unwrap_or(Exact::ZERO)
}

/// A line, with the size of its change to sort by; what does not compare comes last.
fn change(scan: &Scan<'_>, then: &Comparable, row: &Row, threshold: Exact) -> (Exact, ChangeRow) {
    let t = scan.tr;
    let dash = || "\u{2013}".to_owned();
    let (size, change) = match (&row.shown.point, &row.was) {
        (Some(now), Some(was)) => {
            let by = now - &was.value;
            let size = if by.is_negative() { -&by } else { by.clone() };
            let is_clear = !by.is_zero() && size >= threshold;
            let change = match (is_clear, by.is_negative()) {
                (false, _) => Change::None,
                (true, true) => Change::Lower,
                (true, false) => Change::Better,
            };
            (size, change)
        }
        _ => (-&Exact::ONE, Change::Unknown),
    };
    let because = row.dimension.and_then(|ix| moved(scan, then, ix, change));
    let words = match (change, because) {
        (Change::Better, Some(answer)) => tr!(t, "results-since-better-by", answer = answer),
        (Change::Better, None) => tr!(t, "results-since-better"),
        (Change::Lower, Some(answer)) => tr!(t, "results-since-lower-by", answer = answer),
        (Change::Lower, None) => tr!(t, "results-since-lower"),
        (Change::None, _) if size.is_zero() => tr!(t, "results-since-same"),
        (Change::None, _) => tr!(t, "results-since-unclear"),
        (Change::Unknown, _) => tr!(t, "results-since-unknown"),
    };
    let row = ChangeRow {
        dimension: row.dimension,
        label: row.label.clone(),
        then: row.was.as_ref().map_or_else(dash, |was| was.words.clone()),
        now: row.shown.figure.clone(),
        change,
        words,
    };
    (size, row)
}

/// The answer that did most for the change, where it is one of a list and so short enough to show.
fn moved(scan: &Scan<'_>, then: &Comparable, dimension: DimensionIx, change: Change) -> Option<String> {
    let (now, before) = (scan.scores.main()?, then.scores.main()?);
    let step = |ix: QuestionIx| {
        let (a, b) = (before.questions[ix.index()].point()?, now.questions[ix.index()].point()?);
        let by = &(b - a) * &scan.questionnaire.question(ix).weight;
        match change {
            Change::Better if !by.is_zero() && !by.is_negative() => Some(by),
            Change::Lower if by.is_negative() => Some(-&by),
            _ => None,
        }
    };
    let within = scan.questionnaire.question_indices().filter(|ix| scan.is_within(*ix, dimension));
    let (ix, _) = within.filter_map(|ix| Some((ix, step(ix)?))).max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))?;
    let state = scan.sheet.state(ix);
    matches!(state, State::Chosen(_)).then(|| answer_words(scan.questionnaire.question(ix), state, None, scan.tr))
}

/// On how many questions the comparison rests.
fn sentence(scan: &Scan<'_>, then: &Comparable) -> String {
    let t = scan.tr;
    let counting = |visible: &[bool], score: Option<&crate::scoring::FigureScore>| {
        let score = score?;
        let asked = visible.iter().zip(&score.questions).map(|(v, part)| *v && part.point().is_some());
        Some(asked.collect::<Vec<bool>>())
    };
    let now = counting(&scan.scores.visible, scan.scores.main()).unwrap_or_default();
    let before = counting(&then.scores.visible, then.scores.main()).unwrap_or_default();
    let both = now.iter().zip(&before).filter(|(a, b)| **a && **b).count();
    let count = |list: &[bool]| list.iter().filter(|v| **v).count();
    if now == before {
        return tr!(t, "results-since-same-questions", n = both);
    }
    tr!(t, "results-since-some-questions", n = both, then = count(&before), now = count(&now))
}
