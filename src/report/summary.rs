//! The results of one scan: every number, label and sentence.

use std::collections::HashMap;

use crate::exact::Exact;
use crate::id::NeedId;
use crate::questionnaire::{DimensionIx, Figure, Levels, NotApplicable, QuestionIx};
use crate::report::priorities::{Priorities, priorities};
use crate::report::shown::{Row, Shown, dimension_row, figure_row};
use crate::report::since::{Since, since};
use crate::report::steps::{Action, actions};
use crate::report::{Scan, answer_words, counts, questions_of};
use crate::scoring::{LeftOut, Part, Reached, Standing, State};
use crate::text::{self, Tr};
use crate::tr;

/// What kind of results there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing that counts was answered yet.
    Empty,
    /// The questionnaire gives no score: its answers are the result.
    Profile,
    /// There are scores.
    Scored,
}

/// The results of one scan.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// What kind of results there are.
    pub stage: Stage,
    /// Missing basics, one notice per dimension.
    pub blockers: Vec<BlockerNotice>,
    /// The sentence that comes first.
    pub headline: String,
    /// What follows it: how sure that is, what is open, how many things come first.
    pub lead: String,
    /// How many questions that count are still open.
    pub open: usize,
    /// The first of them.
    pub first_open: Option<QuestionIx>,
    /// Every figure of the questionnaire, the main one first.
    pub figures: Vec<FigureView>,
    /// The top dimensions that can count.
    pub rows: Vec<Row>,
    /// The levels under the dimensions.
    pub zones: Vec<LevelZone>,
    /// Whether the dimensions make up the main figure, and so stand under it on one scale.
    pub rows_make_total: bool,
    /// The date of the last scan, for the legend; empty where nothing is compared.
    pub last: String,
    /// What goes well.
    pub strong: Strong,
    /// What to do first, at most three.
    pub actions: Vec<Action>,
    /// Why there is nothing to do first; empty where there is.
    pub no_actions: String,
    /// What changed since the last scan.
    pub since: Option<Since>,
    /// The needs that the answers show, most important first.
    pub needs: Vec<NeedShown>,
    /// Per part of a questionnaire without a score: its answers.
    pub parts: Vec<PartAnswers>,
    /// The picture of priorities of a questionnaire without a score.
    pub priorities: Option<Priorities>,
    /// The strongest and the weakest dimension, in words; empty where there are too few.
    pub extremes: String,
    /// How the figure was worked out, in words.
    pub method: String,
    /// Which questionnaire, when, who, how many questions count, where it comes from.
    pub footer: Vec<String>,
}

/// Missing basics of one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockerNotice {
    /// The first sentence: what is missing.
    pub first: String,
    /// The rule, and that points do not change.
    pub rest: String,
    /// The dimension whose explanation says how it works; `None` is that of the total.
    pub dimension: Option<DimensionIx>,
}

/// One figure of the questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureView {
    /// Its name.
    pub name: String,
    /// Its bar.
    pub row: Row,
    /// Its levels.
    pub zones: Vec<LevelZone>,
    /// Where it stands, in a sentence.
    pub headline: String,
    /// How it differs from the others; empty where it is the only one.
    pub rule: String,
    /// The levels it reaches, under the blockers that stand.
    pub reached: Reached,
}

/// A level on a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelZone {
    /// Its name.
    pub name: String,
    /// Where it ends.
    pub until: Exact,
}

/// What goes well.
#[derive(Clone, Debug, PartialEq)]
pub struct Strong {
    /// "Dit gaat goed", or what may be said where nothing is good enough yet.
    pub title: String,
    /// Whether they are good enough; else the one point is only the nearest to it.
    pub is_good: bool,
    /// At most three.
    pub points: Vec<StrongPoint>,
    /// Said where there is no point to show.
    pub sentence: String,
}

/// Something that goes well.
#[derive(Clone, Debug, PartialEq)]
pub struct StrongPoint {
    /// The dimension.
    pub dimension: DimensionIx,
    /// Its name.
    pub label: String,
    /// "62, was 45".
    pub words: String,
}

/// A need that answers show.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedShown {
    /// The need.
    pub need: NeedId,
    /// What it is called; empty where nobody knows.
    pub name: String,
    /// Why the answers show it.
    pub because: Vec<String>,
    /// Whether the company named it itself.
    pub is_own: bool,
}

/// A part of a questionnaire without a score.
#[derive(Clone, Debug, PartialEq)]
pub struct PartAnswers {
    /// The part.
    pub dimension: DimensionIx,
    /// Its name.
    pub name: String,
    /// How many of its questions were answered, in words.
    pub count: String,
    /// Its questions that are asked.
    pub answers: Vec<AnswerLine>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerLine {
    /// The question.
    pub question: QuestionIx,
    /// Its words.
    pub ask: String,
    /// The answer.
    pub answer: String,
    /// Whether it was answered.
    pub is_answered: bool,
}

/// How many questions stand how.
#[derive(Clone, Copy, Debug, Default)]
struct Counted {
    /// Asked, and able to give points.
    asked: usize,
    known: usize,
    dont_know: usize,
    not_applicable: usize,
    open: usize,
}

impl Summary {
    /// The results of a scan.
    pub fn new(scan: &Scan<'_>) -> Self {
        let t = scan.tr;
        let counted = counted(scan);
        let figures = figures(scan);
        let rows: Vec<Row> = scan
            .questionnaire
            .roots()
            .iter()
            .filter_map(|ix| dimension_row(scan, *ix).filter(|_| can_count(scan, *ix)))
            .collect();
        let is_profile = figures.is_empty();
        let untouched = scan
            .questionnaire
            .question_indices()
            .filter(|ix| scan.scores.visible[ix.index()])
            .filter(|ix| is_profile || !moves_nothing(scan, *ix))
            .all(|ix| *scan.sheet.state(ix) == State::Open);
        let stage = match (untouched, is_profile) {
            (true, _) => Stage::Empty,
            (_, true) => Stage::Profile,
            _ => Stage::Scored,
        };
        let actions = if stage == Stage::Scored { actions(scan) } else { Vec::new() };
        let main = figures.first();
        let (headline, lead) = match (stage, main) {
            (Stage::Scored, Some(main)) => (main.headline.clone(), lead(t, main, counted, actions.len())),
            (Stage::Profile, _) => (tr!(t, "results-profile-title"), profile_lead(t, counted)),
            _ => (tr!(t, "results-empty-title"), tr!(t, "results-empty-lead")),
        };
        let first_open = scan.questionnaire.question_indices().find(|ix| {
            scan.scores.visible[ix.index()]
                && *scan.sheet.state(*ix) == State::Open
                && (is_profile || !moves_nothing(scan, *ix))
        });
        let rows_make_total = scan.main().is_some_and(|(figure, _)| !counts(figure));
        let since = (stage == Stage::Scored).then(|| since(scan, main.map(|m| &m.row), &rows)).flatten();
        let any_was = rows.iter().chain(main.map(|m| &m.row)).any(|row| row.was.is_some());
        Self {
            blockers: blockers(scan),
            headline,
            lead,
            open: counted.open,
            first_open,
            last: match scan.previous {
                Some(previous) if any_was => text::date(t, previous.on),
                _ => String::new(),
            },
            strong: strong(scan, &rows),
            no_actions: no_actions(scan, &actions),
            since,
            needs: needs(scan),
            parts: if is_profile { parts(scan) } else { Vec::new() },
            priorities: priorities(scan),
            extremes: extremes(t, &rows),
            method: method(scan),
            footer: footer(scan, counted),
            zones: zones(t, scan.questionnaire.levels(), scan.questionnaire.scale()),
            stage,
            actions,
            figures,
            rows,
            rows_make_total,
        }
    }

    /// The main figure's bar.
    pub fn total(&self) -> Option<&Row> {
        self.figures.first().map(|f| &f.row)
    }

    /// The bar with this name: a dimension, or a figure (which has none).
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.figures.iter().map(|f| &f.row).chain(&self.rows).find(|row| row.id == id)
    }
}

/// Whether a question has no part in any figure.
fn moves_nothing(scan: &Scan<'_>, ix: QuestionIx) -> bool {
    let question = scan.questionnaire.question(ix);
    question.scoring.is_none() && !feeds_an_indicator(scan, ix)
}

/// Whether an indicator looks at a question.
fn feeds_an_indicator(scan: &Scan<'_>, ix: QuestionIx) -> bool {
    scan.questionnaire.indicators().iter().any(|indicator| questions_of(&indicator.when).contains(&ix))
}

/// Whether a dimension counts, or would count with other answers.
pub(super) fn can_count(scan: &Scan<'_>, ix: DimensionIx) -> bool {
    let part = scan.main().and_then(|(_, main)| main.dimensions.get(ix.index())).map(|score| &score.part);
    !matches!(part, None | Some(Part::LeftOut(LeftOut::NotScored)))
}

fn counted(scan: &Scan<'_>) -> Counted {
    let mut counted = Counted::default();
    for ix in scan.questionnaire.question_indices().filter(|ix| scan.scores.visible[ix.index()]) {
        let is_profile = scan.scores.figures.is_empty();
        if !is_profile && moves_nothing(scan, ix) {
            continue;
        }
        counted.asked += 1;
        let part = scan.main().map(|(_, main)| &main.questions[ix.index()]);
        match (scan.sheet.state(ix), part) {
            (State::Open, _) => counted.open += 1,
            (State::DontKnow, _) => counted.dont_know += 1,
            (State::NotApplicable, _) | (_, Some(Part::LeftOut(LeftOut::NotApplicable))) => counted.not_applicable += 1,
            _ => counted.known += 1,
        }
    }
    counted
}

fn figures(scan: &Scan<'_>) -> Vec<FigureView> {
    let many = scan.questionnaire.figures().len() > 1;
    scan.figures()
        .enumerate()
        .filter_map(|(place, (figure, score))| {
            let row = figure_row(scan, place)?;
            let reached = Reached::new(&figure.levels, &score.total.part).capped(scan.cap(figure));
            Some(FigureView {
                name: scan.tr.text(&figure.name).to_owned(),
                zones: zones(scan.tr, &figure.levels, &figure.best),
                headline: headline(scan.tr, &row.shown, &figure.levels, reached),
                rule: if many { rule(scan.tr, figure) } else { String::new() },
                row,
                reached,
            })
        })
        .collect()
}

/// What sets a figure apart from the others.
fn rule(t: &Tr, figure: &Figure) -> String {
    match (counts(figure), figure.not_applicable) {
        (true, _) => tr!(t, "results-figure-counts", total = text::number_up_to(t.locale(), &figure.best, 0)),
        (false, NotApplicable::CountsAsZero) => tr!(t, "results-figure-zero"),
        (false, NotApplicable::LeftOut) => tr!(t, "results-figure-left-out"),
    }
}

pub(super) fn zones(t: &Tr, levels: &Levels, best: &Exact) -> Vec<LevelZone> {
    let until = |edge: &Option<crate::questionnaire::Edge>| edge.as_ref().map_or(best, |e| e.value()).clone();
    let zone = |level: &crate::questionnaire::Level| LevelZone {
        name: t.text(&level.name).to_owned(),
        until: until(&level.edge),
    };
    levels.steps().iter().map(zone).collect()
}

/// Where one stands, in one sentence that claims no more than is known.
pub(super) fn headline(t: &Tr, shown: &Shown, levels: &Levels, reached: Reached) -> String {
    let Shown { figure: point, best_words: best, low_words, high_words, .. } = shown;
    let name = |ix| levels.get(ix).map_or("", |level| t.text(&level.name));
    let between = match (reached.low, reached.high) {
        (Some(low), Some(high)) if low != high => Some((name(low), name(high))),
        _ => None,
    };
    let level = reached.point.map(name);
    match (shown.standing, between, level) {
        (Standing::None, ..) => tr!(t, "results-no-figure"),
        (Standing::RangeOnly, ..) => tr!(t, "results-somewhere", low = low_words, high = high_words),
        (Standing::Provisional, Some((low, high)), _) => tr!(t, "results-provisional-between", low = low, high = high),
        (Standing::Provisional, None, Some(level)) => {
            tr!(t, "results-provisional-level", level = level, point = point, best = best)
        }
        (Standing::Provisional, None, None) => tr!(t, "results-provisional-score", point = point, best = best),
        (Standing::Firm, Some((low, high)), _) => tr!(t, "results-between", low = low, high = high),
        (Standing::Firm, None, Some(level)) => tr!(t, "results-level", level = level, point = point, best = best),
        (Standing::Firm, None, None) => tr!(t, "results-score", point = point, best = best),
    }
}

/// How sure that is, what one did not know, what is open, how many things come first.
fn lead(t: &Tr, main: &FigureView, counted: Counted, actions: usize) -> String {
    let shown = &main.row.shown;
    let mut said = Vec::new();
    match shown.standing {
        Standing::None => said.push(tr!(t, "results-nothing-counts")),
        Standing::RangeOnly => said.push(tr!(t, "results-too-little", best = &shown.best_words)),
        Standing::Provisional | Standing::Firm => {
            let names_two = matches!((main.reached.low, main.reached.high), (Some(low), Some(high)) if low != high);
            if names_two {
                said.push(tr!(t, "results-your-figure", point = &shown.figure, best = &shown.best_words));
            }
            said.push(if shown.is_open() {
                tr!(t, "results-certain", low = &shown.low_words, high = &shown.high_words)
            } else if counted.open + counted.dont_know == 0 {
                tr!(t, "results-all-known")
            } else {
                tr!(t, "results-figure-certain")
            });
        }
    }
    if counted.dont_know > 0 {
        said.push(tr!(t, "results-dont-know", n = counted.dont_know, times = word(t, counted.dont_know)));
    }
    if counted.open > 0 {
        said.push(tr!(t, "results-open", n = counted.open, count = word(t, counted.open)));
    }
    if actions > 0 {
        said.push(tr!(t, "results-things-first", n = actions));
    }
    said.join(" ")
}

fn profile_lead(t: &Tr, counted: Counted) -> String {
    let mut said = vec![tr!(t, "results-profile-lead")];
    if counted.dont_know > 0 {
        said.push(tr!(t, "results-dont-know", n = counted.dont_know, times = word(t, counted.dont_know)));
    }
    if counted.open > 0 {
        said.push(tr!(t, "results-open", n = counted.open, count = word(t, counted.open)));
    }
    said.join(" ")
}

/// A number at the beginning of a sentence: a word up to twelve.
pub(super) fn word(t: &Tr, count: usize) -> String {
    tr!(t, "results-number", n = count)
}

fn blockers(scan: &Scan<'_>) -> Vec<BlockerNotice> {
    let t = scan.tr;
    let mut groups: Vec<(Option<DimensionIx>, Vec<&crate::questionnaire::Blocker>)> = Vec::new();
    for blocker in scan.blockers() {
        let dimension = scan.dimension_of(blocker).filter(|ix| can_count(scan, *ix));
        match groups.iter_mut().find(|(at, _)| *at == dimension) {
            Some((_, group)) => group.push(blocker),
            None => groups.push((dimension, vec![blocker])),
        }
    }
    let notice = |(dimension, group): (Option<DimensionIx>, Vec<&crate::questionnaire::Blocker>)| {
        if let [blocker] = group.as_slice() {
            let (title, rule) = (t.text(&blocker.title), t.text(&blocker.rule));
            return BlockerNotice {
                first: tr!(t, "results-basic-missing", title = title),
                rest: tr!(t, "results-basic-rule", rule = rule),
                dimension,
            };
        }
        let titles: Vec<&str> = group.iter().map(|b| t.text(&b.title)).collect();
        let cap = group.iter().map(|b| b.cap).min().and_then(|ix| scan.questionnaire.levels().get(ix));
        let level = cap.map_or("", |level| t.text(&level.name));
        BlockerNotice {
            first: tr!(t, "results-basics-missing", n = group.len(), count = word(t, group.len())),
            rest: tr!(t, "results-basics-rule", titles = titles.join(" "), level = level),
            dimension,
        }
    };
    groups.into_iter().map(notice).collect()
}

/// At most three dimensions, those furthest above what is good enough; else the one that comes nearest to it.
fn strong(scan: &Scan<'_>, rows: &[Row]) -> Strong {
    const MOST: usize = 3;
    let t = scan.tr;
    let mut known: Vec<(Exact, &Row, DimensionIx)> = rows
        .iter()
        .filter_map(|row| {
            let point = row.shown.point.as_ref()?;
            let good_enough = row.target.as_ref().unwrap_or(&row.shown.best);
            Some((point - good_enough, row, row.dimension?))
        })
        .collect();
    known.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.shown.point.cmp(&a.1.shown.point)));
    let point = |(_, row, dimension): &(Exact, &Row, DimensionIx)| StrongPoint {
        dimension: *dimension,
        label: row.label.clone(),
        words: match &row.was {
            // These few words stay together.
            Some(was) => tr!(t, "results-strong-was", point = &row.shown.figure, was = &was.words)
                .replace(' ', &text::NBSP.to_string()),
            None => row.shown.figure.clone(),
        },
    };
    let good: Vec<StrongPoint> =
        known.iter().filter(|(above, ..)| !above.is_negative()).take(MOST).map(point).collect();
    if !good.is_empty() {
        let title = tr!(t, "results-strong-title");
        return Strong { title, is_good: true, points: good, sentence: String::new() };
    }
    let title = tr!(t, "results-strongest-title");
    match known.first() {
        Some(nearest) => {
            let sentence = nearest.1.target.as_ref().map_or_else(String::new, |target| {
                tr!(t, "results-strongest-target", target = text::number_up_to(t.locale(), target, 1))
            });
            Strong { title, is_good: false, points: vec![point(nearest)], sentence }
        }
        None => Strong { title, is_good: false, points: Vec::new(), sentence: tr!(t, "results-strong-unknown") },
    }
}

fn no_actions(scan: &Scan<'_>, actions: &[Action]) -> String {
    if !actions.is_empty() {
        return String::new();
    }
    let known = scan.main().is_some_and(|(_, main)| main.total.part.standing() != Standing::RangeOnly);
    let is_patchy = scan.main().is_some_and(|(figure, main)| {
        let roots = scan.questionnaire.roots().iter();
        let parts = roots.filter_map(|ix| main.dimensions.get(ix.index())).map(|score| &score.part);
        !counts(figure) && parts.map(Part::standing).any(|s| s == Standing::RangeOnly)
    });
    if scan.blockers().next().is_some() {
        tr!(scan.tr, "results-basics-first")
    } else if known && is_patchy {
        tr!(scan.tr, "results-known-good-enough")
    } else if known {
        tr!(scan.tr, "results-all-good-enough")
    } else {
        tr!(scan.tr, "results-no-actions")
    }
}

fn needs(scan: &Scan<'_>) -> Vec<NeedShown> {
    let mut found: Vec<NeedShown> = Vec::new();
    let signals = scan.questionnaire.signals().iter().zip(&scan.scores.signals);
    for (signal, _) in signals.filter(|(_, truth)| truth.is_true()) {
        let because = scan.tr.text(&signal.because).to_owned();
        match found.iter_mut().find(|shown| shown.need == signal.need) {
            Some(shown) => shown.because.push(because),
            None => found.push(NeedShown {
                need: signal.need.clone(),
                name: (scan.need_name)(&signal.need).unwrap_or_default(),
                because: vec![because],
                is_own: scan.own_needs.contains(&signal.need),
            }),
        }
    }
    found
}

fn parts(scan: &Scan<'_>) -> Vec<PartAnswers> {
    let responses: HashMap<_, _> = scan.assessment.responses().collect();
    let line = |ix: QuestionIx| {
        let question = scan.questionnaire.question(ix);
        let state = scan.sheet.state(ix);
        AnswerLine {
            question: ix,
            ask: scan.tr.text(&question.ask).to_owned(),
            answer: answer_words(question, state, responses.get(&question.id).copied(), scan.tr),
            is_answered: state.is_answered(),
        }
    };
    let part = |root: &DimensionIx| {
        let questions = scan.questionnaire.question_indices();
        let asked = questions.filter(|ix| scan.scores.visible[ix.index()] && scan.questionnaire.part_of(*ix) == *root);
        let answers: Vec<AnswerLine> = asked.map(line).collect();
        let done = answers.iter().filter(|a| a.is_answered).count();
        PartAnswers {
            dimension: *root,
            name: scan.name(*root).to_owned(),
            count: tr!(scan.tr, "results-part-count", n = done, total = answers.len()),
            answers,
        }
    };
    scan.questionnaire.roots().iter().map(part).filter(|p| !p.answers.is_empty()).collect()
}

fn extremes(t: &Tr, rows: &[Row]) -> String {
    let known = || rows.iter().filter(|row| row.shown.point.is_some());
    let share = |row: &&Row| row.shown.point.as_ref().and_then(|p| p.checked_div(&row.shown.best));
    // The first of equals, both ways.
    let best = known().max_by(|a, b| share(a).cmp(&share(b)).then(std::cmp::Ordering::Greater));
    let worst = known().min_by_key(share);
    match (best, worst) {
        (Some(best), Some(worst)) if share(&best) != share(&worst) => tr!(
            t,
            "results-extremes",
            best = &best.label,
            high = &best.shown.figure,
            worst = &worst.label,
            low = &worst.shown.figure
        ),
        _ => String::new(),
    }
}

fn method(scan: &Scan<'_>) -> String {
    let t = scan.tr;
    let Some((figure, _)) = scan.main() else { return String::new() };
    if counts(figure) {
        return tr!(t, "results-method-counts");
    }
    let roots = || scan.questionnaire.roots().iter().filter(|ix| can_count(scan, **ix));
    let mut weights = roots().map(|ix| &scan.questionnaire.dimension(*ix).weight);
    let first = weights.next();
    let is_even = weights.all(|w| Some(w) == first);
    if is_even { tr!(t, "results-method-even") } else { tr!(t, "results-method-weighted") }
}

fn footer(scan: &Scan<'_>, counted: Counted) -> Vec<String> {
    let t = scan.tr;
    let q = scan.questionnaire;
    let name = t.text(q.name());
    let date = text::date(t, scan.assessment.changed);
    let respondent = scan.assessment.respondent.trim();
    let mut made = tr!(t, "results-made", name = name, version = q.version());
    made.push(' ');
    made.push_str(&if respondent.is_empty() {
        tr!(t, "results-filled-in", date = &date)
    } else {
        tr!(t, "results-filled-in-by", date = &date, who = respondent)
    });
    if !scan.scores.figures.is_empty() {
        made.push(' ');
        made.push_str(&tr!(t, "results-count-known", n = counted.known, total = counted.asked));
    }
    if counted.dont_know > 0 {
        made.push(' ');
        made.push_str(&tr!(t, "results-count-dont-know", n = counted.dont_know));
    }
    if counted.not_applicable > 0 {
        made.push(' ');
        made.push_str(&tr!(t, "results-count-not-applicable", n = counted.not_applicable));
    }
    if counted.open > 0 {
        made.push(' ');
        made.push_str(&tr!(t, "results-count-open", n = counted.open));
    }
    let source = t.text(q.source());
    let mut lines = vec![made];
    if !source.is_empty() {
        lines.push(tr!(t, "results-source", source = source));
    }
    lines
}
