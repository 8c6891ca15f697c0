//! From answers to scores: pure, exact, and explained by the same numbers they were made from.
//!
//! Every score is a range. `point` is what the known answers say; `low` and `high` are what it becomes if everything still open
//! turns out as bad or as good as it can. So `low <= point <= high`, always.

mod effect;
mod points;
mod sheet;

pub use effect::{Effect, effect_of, effects, margin_effects, nearest_answer};
pub use sheet::{RowState, Sheet, State, Tick};

use std::collections::BTreeMap;

use crate::condition::{Condition, Profile, Truth, UnknownProfile};
use crate::exact::Exact;
use crate::id::{DimensionId, FactId, OptionId};
use crate::questionnaire::{
    Combine, DimensionIx, Figure, FigureOf, Kind, LevelIx, Levels, NotApplicable, QuestionIx, Questionnaire, Scoring,
    Target, Test, WhenHidden,
};

/// Whoever knows the facts of a dossier.
pub trait Facts {
    /// Whether this fact has this value.
    fn test(&self, fact: &FactId, option: &OptionId) -> Truth;
}

/// No facts are known.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoFacts;

impl Facts for NoFacts {
    fn test(&self, _: &FactId, _: &OptionId) -> Truth {
        Truth::Unknown
    }
}

/// What is known beside the answers themselves.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The company.
    pub profile: &'a dyn Profile,
    /// What other questionnaires of the dossier answered.
    pub facts: &'a dyn Facts,
}

impl Context<'static> {
    /// Nothing but the answers is known.
    pub const UNKNOWN: Self = Self { profile: &UnknownProfile, facts: &NoFacts };
}

/// Why something has no part in a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It is not asked.
    Hidden,
    /// It does not apply.
    NotApplicable,
    /// It is not scored at all.
    NotScored,
}

/// What one question or dimension brings to what it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// It counts.
    Counts {
        /// What the known answers say; `None` when none is known.
        point: Option<Exact>,
        /// The least it can be.
        low: Exact,
        /// The most it can be.
        high: Exact,
        /// The share of its weight that is known, 0 to 1.
        coverage: Exact,
    },
    /// It does not count.
    LeftOut(LeftOut),
}

impl Part {
    fn known(value: Exact) -> Self {
        Self::Counts { point: Some(value.clone()), low: value.clone(), high: value, coverage: Exact::ONE }
    }

    fn open(low: Exact, high: Exact) -> Self {
        Self::Counts { point: None, low, high, coverage: Exact::ZERO }
    }

    /// Holds the point within the range. It can only fall outside where the worst or best open answer is inside the scale: then the
    /// range is certain and the mean of the known answers is not.
    fn held(self) -> Self {
        match self {
            Self::Counts { point: Some(point), low, high, coverage } => {
                let point = point.max(low.clone()).min(high.clone());
                Self::Counts { point: Some(point), low, high, coverage }
            }
            other => other,
        }
    }

    /// What the known answers say.
    pub fn point(&self) -> Option<&Exact> {
        match self {
            Self::Counts { point, .. } => point.as_ref(),
            Self::LeftOut(_) => None,
        }
    }

    /// The least and the most it can be; `None` when it does not count.
    pub fn range(&self) -> Option<(&Exact, &Exact)> {
        match self {
            Self::Counts { low, high, .. } => Some((low, high)),
            Self::LeftOut(_) => None,
        }
    }

    /// The share of its weight that is known, 0 to 1; `None` when it does not count.
    pub fn coverage(&self) -> Option<&Exact> {
        match self {
            Self::Counts { coverage, .. } => Some(coverage),
            Self::LeftOut(_) => None,
        }
    }

    /// How this may be shown.
    pub fn standing(&self) -> Standing {
        match self {
            Self::LeftOut(_) => Standing::None,
            Self::Counts { point: None, .. } => Standing::RangeOnly,
            Self::Counts { coverage, .. } => Standing::of(coverage),
        }
    }
}

/// How much a score may claim, by the share of it that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is nothing to show.
    None,
    /// Under half is known: only the range.
    RangeOnly,
    /// Half to three quarters: the point, as provisional.
    Provisional,
    /// Three quarters or more: the point.
    Firm,
}

impl Standing {
    /// The standing that a coverage (0 to 1) gives.
    pub fn of(coverage: &Exact) -> Self {
        let quarters = coverage * &Exact::from(4_i64);
        if quarters >= Exact::from(3_i64) {
            Self::Firm
        } else if quarters >= Exact::from(2_i64) {
            Self::Provisional
        } else {
            Self::RangeOnly
        }
    }
}

/// What a contribution comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A question.
    Question(QuestionIx),
    /// A dimension.
    Dimension(DimensionIx),
    /// An indicator, by its place.
    Indicator(usize),
}

/// One line of an explanation: what a part brings to a score, and with which weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// What it comes from.
    pub of: Of,
    /// Its weight.
    pub weight: Exact,
    /// The highest value it can have.
    pub best: Exact,
    /// What it brings.
    pub part: Part,
}

/// A score with the lines it adds up from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The score, on a scale from nought to `best`.
    pub part: Part,
    /// The highest value it can have.
    pub best: Exact,
    /// How the lines combine.
    pub combine: Combine,
    /// The lines, in file order. [`Score::recompute`] makes the score from them again.
    pub lines: Vec<Contribution>,
}

impl Score {
    fn new(combine: Combine, best: Exact, lines: Vec<Contribution>) -> Self {
        let part = combined(combine, &best, &lines);
        Self { part, best, combine, lines }
    }

    /// The score made once more from its lines alone, for whoever wants to check it.
    pub fn recompute(&self) -> Part {
        combined(self.combine, &self.best, &self.lines)
    }
}

/// The combination of parts, on a scale from nought to `best`.
fn combined(combine: Combine, best: &Exact, lines: &[Contribution]) -> Part {
    let (mut all, mut known) = (Exact::ZERO, Exact::ZERO);
    let (mut point, mut low, mut high) = (Exact::ZERO, Exact::ZERO, Exact::ZERO);
    let mut covered = Exact::ZERO;
    let mut extremes: Option<(Option<Exact>, Exact, Exact)> = None;
    let mut hidden = true;
    for line in lines {
        let Part::Counts { point: p, low: l, high: h, coverage } = &line.part else {
            hidden &= line.part == Part::LeftOut(LeftOut::Hidden);
            continue;
        };
        hidden = false;
        if line.weight.is_zero() || line.best.is_zero() {
            continue;
        }
        let weight = &line.weight;
        all = &all + weight;
        covered = &covered + &(weight * coverage);
        match combine {
            Combine::WeightedMean => {
                // On the common scale of the result, divided by the weights at the end.
                let factor = if line.best == *best { weight.clone() } else { weight * &fraction(best, &line.best) };
                low = &low + &(&factor * l);
                high = &high + &(&factor * h);
                if let Some(p) = p {
                    known = &known + weight;
                    point = &point + &(&factor * p);
                }
            }
            Combine::Sum => {
                low = &low + &(weight * l);
                high = &high + &(weight * h);
                if let Some(p) = p {
                    known = &known + weight;
                    point = &point + &(weight * p);
                }
            }
            Combine::Minimum | Combine::Maximum => {
                let factor = fraction(best, &line.best);
                let (p, l, h) = (p.as_ref().map(|p| p * &factor), l * &factor, h * &factor);
                let pick = |a: Exact, b: Exact| if combine == Combine::Minimum { a.min(b) } else { a.max(b) };
                extremes = Some(match extremes.take() {
                    None => (p, l, h),
                    Some((old, low, high)) => {
                        let point = match (old, p) {
                            (Some(a), Some(b)) => Some(pick(a, b)),
                            (a, b) => a.or(b),
                        };
                        (point, pick(low, l), pick(high, h))
                    }
                });
            }
        }
    }
    if all.is_zero() {
        let why = if lines.is_empty() {
            LeftOut::NotScored
        } else if hidden {
            LeftOut::Hidden
        } else if lines.iter().any(|l| l.part == Part::LeftOut(LeftOut::NotApplicable)) {
            LeftOut::NotApplicable
        } else {
            LeftOut::NotScored
        };
        return Part::LeftOut(why);
    }
    let coverage = fraction(&covered, &all);
    let part = match (combine, extremes) {
        (Combine::WeightedMean, _) => Part::Counts {
            point: point.checked_div(&known),
            low: fraction(&low, &all),
            high: fraction(&high, &all),
            coverage,
        },
        (_, Some((point, low, high))) => Part::Counts { point, low, high, coverage },
        _ => Part::Counts { point: (!known.is_zero()).then_some(point), low, high, coverage },
    };
    part.held()
}

/// A quotient whose divisor was found not to be nought.
fn fraction(a: &Exact, b: &Exact) -> Exact {
    a.checked_div(b).unwrap_or(Exact::ZERO)
}

/// One of the results of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureScore {
    /// The result itself.
    pub total: Score,
    /// Every dimension, in file order.
    pub dimensions: Vec<Score>,
    /// Every question, in file order.
    pub questions: Vec<Part>,
}

/// Everything a questionnaire says about a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores {
    /// Per question: whether it is asked.
    pub visible: Vec<bool>,
    /// Per figure of the questionnaire, the main one first. A profile without a score has none.
    pub figures: Vec<FigureScore>,
    /// Per indicator: whether it holds.
    pub indicators: Vec<Truth>,
    /// Per blocker: whether it stands.
    pub blockers: Vec<Truth>,
    /// Per signal: whether it shows.
    pub signals: Vec<Truth>,
    /// Per question: its points, for a profile that has no figures; empty where there are figures, which have their own.
    pub places: Vec<Part>,
}

impl Scores {
    /// The main result.
    pub fn main(&self) -> Option<&FigureScore> {
        self.figures.first()
    }

    /// What a question brings: to the main result, or to the profile where there is none.
    pub fn part(&self, question: QuestionIx) -> &Part {
        let parts = self.figures.first().map_or(&self.places, |main| &main.questions);
        &parts[question.index()]
    }

    /// The highest label allowed by the blockers that stand, on the questionnaire's ladder.
    pub fn cap(&self, questionnaire: &Questionnaire) -> Option<LevelIx> {
        let standing = self.blockers.iter().zip(questionnaire.blockers()).filter(|(truth, _)| truth.is_true());
        standing.map(|(_, blocker)| blocker.cap).min()
    }

    /// The same for a figure; none where it has a ladder of its own, on which the blocker's level is no rung.
    pub fn cap_of(&self, questionnaire: &Questionnaire, figure: &Figure) -> Option<LevelIx> {
        let ids = |levels: &Levels| levels.steps().iter().map(|l| l.id.clone()).collect::<Vec<_>>();
        self.cap(questionnaire).filter(|_| ids(&figure.levels) == ids(questionnaire.levels()))
    }
}

/// The levels a score reaches: by what is known, at least, and at most. `None` where there is nothing to judge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// By what is known.
    pub point: Option<LevelIx>,
    /// At least.
    pub low: Option<LevelIx>,
    /// At most.
    pub high: Option<LevelIx>,
}

impl Reached {
    /// The levels of a part, by its unrounded values.
    pub fn new(levels: &Levels, part: &Part) -> Self {
        let (low, high) = part.range().unzip();
        Self {
            point: part.point().and_then(|p| levels.of(p)),
            low: low.and_then(|l| levels.of(l)),
            high: high.and_then(|h| levels.of(h)),
        }
    }

    /// The same under a cap.
    #[must_use]
    pub fn capped(self, cap: Option<LevelIx>) -> Self {
        let Some(cap) = cap else { return self };
        let under = |level: Option<LevelIx>| level.map(|l| l.min(cap));
        Self { point: under(self.point), low: under(self.low), high: under(self.high) }
    }
}

/// Which questions are asked. A question shows only if its condition is definitely true; a hidden one is unanswered for all others.
pub fn visible(questionnaire: &Questionnaire, sheet: &Sheet, context: Context<'_>) -> Vec<bool> {
    let mut visible = vec![true; questionnaire.questions().len()];
    for ix in questionnaire.visibility_order() {
        if let Some(condition) = &questionnaire.question(*ix).ask_if {
            visible[ix.index()] = evaluate(condition, sheet, &visible, context).is_true();
        }
    }
    visible
}

/// The truth of a condition on the answers, the facts and the company.
pub fn evaluate(condition: &Condition<Test>, sheet: &Sheet, visible: &[bool], context: Context<'_>) -> Truth {
    condition.evaluate(&mut |test| test_answer(test, sheet, visible, context))
}

fn test_answer(test: &Test, sheet: &Sheet, visible: &[bool], context: Context<'_>) -> Truth {
    let open = State::Open;
    let state = |q: &QuestionIx| if visible[q.index()] { sheet.state(*q) } else { &open };
    let unless_open = |state: &State| if state.is_answered() { Truth::False } else { Truth::Unknown };
    match test {
        Test::Answered(q) => state(q).is_answered().into(),
        Test::Is(q, options) => match state(q) {
            State::Chosen(place) => options.iter().any(|o| o.index() == *place).into(),
            other => unless_open(other),
        },
        Test::Includes(q, option) => match state(q) {
            State::Ticked(ticks) => match ticks.get(option.index()) {
                Some(Tick::On) => Truth::True,
                Some(Tick::DontKnow) => Truth::Unknown,
                _ => Truth::False,
            },
            other => unless_open(other),
        },
        Test::Cell(q, row, column) => match state(q) {
            State::Rows(rows) => match rows.get(row.index()) {
                Some(RowState::Columns(places)) => places.contains(&column.index()).into(),
                Some(RowState::NotApplicable) => Truth::False,
                _ => Truth::Unknown,
            },
            other => unless_open(other),
        },
        Test::Number(q, comparison) => match state(q) {
            State::Number(number) => comparison.holds(number).into(),
            other => unless_open(other),
        },
        Test::Profile(test) => context.profile.test(test),
        Test::Fact(fact, option) => context.facts.test(fact, option),
        // Only conditions that judge a finished score speak of scores; the checker holds others to that.
        Test::Score(..) | Test::Level(..) => Truth::Unknown,
    }
}

/// The truth of a condition that may also speak of the scores themselves (blockers, signals, the catalogue).
pub fn judge(
    questionnaire: &Questionnaire,
    condition: &Condition<Test>,
    sheet: &Sheet,
    visible: &[bool],
    main: Option<&FigureScore>,
    context: Context<'_>,
) -> Truth {
    condition.evaluate(&mut |test| match test {
        Test::Score(dimension, comparison) => {
            let range = main.and_then(|m| m.dimensions[dimension.index()].part.range());
            range.map_or(Truth::Unknown, |(low, high)| comparison.holds_between(low, high))
        }
        Test::Level(dimension, levels) => {
            let reached = main.map(|m| Reached::new(questionnaire.levels(), &m.dimensions[dimension.index()].part));
            let Some(Reached { low: Some(low), high: Some(high), .. }) = reached else { return Truth::Unknown };
            let possible = questionnaire.levels().steps().iter().enumerate().map(|(i, _)| i);
            let mut within = possible
                .filter(|i| (low.index()..=high.index()).contains(i))
                .map(|i| levels.iter().any(|l| l.index() == i));
            let first = within.next().unwrap_or(false);
            if within.all(|other| other == first) { first.into() } else { Truth::Unknown }
        }
        _ => test_answer(test, sheet, visible, context),
    })
}

/// Scores a sheet.
pub fn score(questionnaire: &Questionnaire, sheet: &Sheet, context: Context<'_>) -> Scores {
    let visible = visible(questionnaire, sheet, context);
    let indicators: Vec<Truth> =
        questionnaire.indicators().iter().map(|i| evaluate(&i.when, sheet, &visible, context)).collect();
    let figures: Vec<FigureScore> = questionnaire
        .figures()
        .iter()
        .map(|figure| figure_score(questionnaire, figure, sheet, &visible, &indicators, context))
        .collect();
    let judged = |condition| judge(questionnaire, condition, sheet, &visible, figures.first(), context);
    let blockers = questionnaire.blockers().iter().map(|b| judged(&b.when)).collect();
    let signals = questionnaire.signals().iter().map(|s| judged(&s.when)).collect();
    let places = if figures.is_empty() {
        let part = |ix| question_part(questionnaire, ix, sheet, &visible, NotApplicable::LeftOut, context);
        questionnaire.question_indices().map(part).collect()
    } else {
        Vec::new()
    };
    Scores { visible, figures, indicators, blockers, signals, places }
}

fn figure_score(
    questionnaire: &Questionnaire,
    figure: &Figure,
    sheet: &Sheet,
    visible: &[bool],
    indicators: &[Truth],
    context: Context<'_>,
) -> FigureScore {
    let questions: Vec<Part> = questionnaire
        .question_indices()
        .map(|ix| question_part(questionnaire, ix, sheet, visible, figure.not_applicable, context))
        .collect();
    let mut dimensions: Vec<Option<Score>> = vec![None; questionnaire.dimensions().len()];
    // Parts stand after what they belong to.
    for ix in questionnaire.dimension_indices().rev() {
        dimensions[ix.index()] = Some(dimension_score(questionnaire, ix, &questions, &dimensions));
    }
    let dimensions: Vec<Score> = dimensions.into_iter().flatten().collect();
    let total = match &figure.of {
        FigureOf::Dimensions(combine) => {
            let lines = questionnaire
                .roots()
                .iter()
                .map(|ix| dimension_line(questionnaire, *ix, &dimensions[ix.index()]))
                .collect();
            Score::new(*combine, figure.best.clone(), lines)
        }
        FigureOf::Indicators(list) => {
            let lines = list
                .iter()
                .map(|ix| Contribution {
                    of: Of::Indicator(ix.index()),
                    weight: Exact::ONE,
                    best: Exact::ONE,
                    part: match indicators[ix.index()] {
                        Truth::True => Part::known(Exact::ONE),
                        Truth::False => Part::known(Exact::ZERO),
                        Truth::Unknown => Part::open(Exact::ZERO, Exact::ONE),
                    },
                })
                .collect();
            Score::new(Combine::Sum, figure.best.clone(), lines)
        }
    };
    FigureScore { total, dimensions, questions }
}

fn question_part(
    questionnaire: &Questionnaire,
    ix: QuestionIx,
    sheet: &Sheet,
    visible: &[bool],
    rule: NotApplicable,
    context: Context<'_>,
) -> Part {
    let question = questionnaire.question(ix);
    if !visible[ix.index()] {
        return match question.when_hidden {
            WhenHidden::CountsAsZero if question.scoring.is_some() => Part::known(Exact::ZERO),
            _ => Part::LeftOut(LeftOut::Hidden),
        };
    }
    let holds = match &question.scoring {
        Some(Scoring::When(condition, _)) => evaluate(condition, sheet, visible, context),
        _ => Truth::Unknown,
    };
    points::points(question, sheet.state(ix), rule, questionnaire.question_scale(), holds)
}

fn dimension_line(questionnaire: &Questionnaire, ix: DimensionIx, score: &Score) -> Contribution {
    let dimension = questionnaire.dimension(ix);
    Contribution {
        of: Of::Dimension(ix),
        weight: dimension.weight.clone(),
        best: dimension.best.clone(),
        part: score.part.clone(),
    }
}

fn dimension_score(
    questionnaire: &Questionnaire,
    ix: DimensionIx,
    questions: &[Part],
    dimensions: &[Option<Score>],
) -> Score {
    let dimension = questionnaire.dimension(ix);
    let own = dimension.questions.iter().map(|q| Contribution {
        of: Of::Question(*q),
        weight: questionnaire.question(*q).weight.clone(),
        best: questionnaire.question_scale().clone(),
        part: questions[q.index()].clone(),
    });
    let parts = dimension
        .dimensions
        .iter()
        .filter_map(|d| dimensions[d.index()].as_ref().map(|score| dimension_line(questionnaire, *d, score)));
    Score::new(dimension.combine, dimension.best.clone(), own.chain(parts).collect())
}

/// "Good enough for you" where the user set it, per dimension of one questionnaire.
pub type OwnTargets = BTreeMap<DimensionId, Exact>;

/// "Good enough for you" of a dimension: what the user set, else the score of the target that holds.
pub fn good_enough<'q>(
    own: Option<&'q OwnTargets>,
    questionnaire: &'q Questionnaire,
    dimension: DimensionIx,
    sheet: &Sheet,
    visible: &[bool],
    context: Context<'_>,
) -> Option<&'q Exact> {
    let proposed = || target_for(questionnaire, dimension, sheet, visible, context).map(|t| &t.score);
    own_target(own, questionnaire, dimension).or_else(proposed)
}

/// What the user set for a dimension. What does not lie on its scale is none: it was set for another version.
pub fn own_target<'o>(
    own: Option<&'o OwnTargets>,
    questionnaire: &Questionnaire,
    dimension: DimensionIx,
) -> Option<&'o Exact> {
    let dimension = questionnaire.dimension(dimension);
    let score = own?.get(&dimension.id)?;
    (!score.is_negative() && *score <= dimension.best).then_some(score)
}

/// The target that holds for a dimension: the first whose condition is definitely true.
pub fn target_for<'q>(
    questionnaire: &'q Questionnaire,
    dimension: DimensionIx,
    sheet: &Sheet,
    visible: &[bool],
    context: Context<'_>,
) -> Option<&'q Target> {
    let targets = &questionnaire.dimension(dimension).targets;
    let holds = |when: &Option<_>| when.as_ref().is_none_or(|c| evaluate(c, sheet, visible, context).is_true());
    targets.iter().find(|t| holds(&t.when))
}

/// Whether a question takes part in any score, so that leaving it open widens a range.
pub fn is_scored(kind: &Kind, scoring: Option<&Scoring>) -> bool {
    scoring.is_some() && !matches!(kind, Kind::ShortText | Kind::LongText)
}
