//! A questionnaire that has been checked: inside, every id resolves, every threshold is in order, no condition runs in circles.
//!
//! [`read`] turns a file into one; nothing else makes a [`Questionnaire`].

mod check;
mod raw;
pub mod shipped;

use std::collections::HashMap;
use std::sync::Arc;

use crate::condition::read::RawTest;
use crate::condition::{Comparison, Condition, ProfileTest};
use crate::diagnostic::{Diagnostic, any_error};
use crate::exact::Exact;
use crate::id::{
    BlockerId, DimensionId, FactId, FigureId, Id as _, IndicatorId, LevelId, NeedId, OptionId, QuestionId,
    QuestionnaireId, RowId, RowKey,
};
use crate::text::{Lang, Text};

pub use check::{links, resolve};

macro_rules! index_type {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The index in the questionnaire's list.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            fn new(index: usize) -> Self {
                // Files are bounded far below four billion entries.
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    )+};
}

index_type! {
    /// A question, by its place in the file.
    QuestionIx,
    /// A dimension, by its place in the file (a parent stands before its sub-dimensions).
    DimensionIx,
    /// An option of one question, a step of its scale, or a column of its matrix.
    OptionIx,
    /// A row of a matrix.
    RowIx,
    /// A level, from low to high.
    LevelIx,
    /// An indicator.
    IndicatorIx,
}

/// One instrument, whole and consistent.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    id: QuestionnaireId,
    version: String,
    provider: String,
    content_hash: String,
    languages: Vec<Lang>,
    name: Text,
    asks: Text,
    about: Text,
    audience: Option<Text>,
    minutes: u32,
    source: Text,
    licence: Text,
    scale: Exact,
    question_scale: Exact,
    levels: Levels,
    dimensions: Vec<Dimension>,
    roots: Vec<DimensionIx>,
    questions: Vec<Question>,
    figures: Vec<Figure>,
    indicators: Vec<Indicator>,
    blockers: Vec<Blocker>,
    signals: Vec<Signal>,
    profile: Option<Profile>,
    visibility_order: Vec<QuestionIx>,
    by_id: HashMap<QuestionId, QuestionIx>,
}

/// The ladder of levels over a score.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    steps: Vec<Level>,
}

/// One step on the ladder.
#[derive(Clone, Debug)]
pub struct Level {
    /// Its id.
    pub id: LevelId,
    /// Its name, such as "Basis".
    pub name: Text,
    /// What it means.
    pub means: Option<Text>,
    /// Where it ends; the highest level has no edge.
    pub edge: Option<Edge>,
}

/// The upper edge of a level, with its closed side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Scores under the value belong to the level; the value itself to the next.
    Below(Exact),
    /// Scores up to and including the value belong to the level.
    UpTo(Exact),
}

impl Edge {
    /// The value of the threshold.
    pub fn value(&self) -> &Exact {
        match self {
            Self::Below(value) | Self::UpTo(value) => value,
        }
    }

    /// Whether the value lies on the lower side.
    pub fn holds(&self, score: &Exact) -> bool {
        match self {
            Self::Below(value) => score < value,
            Self::UpTo(value) => score <= value,
        }
    }
}

impl Levels {
    /// From low to high.
    pub fn steps(&self) -> &[Level] {
        &self.steps
    }

    /// The level of an unrounded score; `None` when there are no levels.
    pub fn of(&self, score: &Exact) -> Option<LevelIx> {
        let ix = self.steps.iter().position(|level| level.edge.as_ref().is_none_or(|edge| edge.holds(score)))?;
        Some(LevelIx::new(ix))
    }

    /// A level by its place.
    pub fn get(&self, ix: LevelIx) -> Option<&Level> {
        self.steps.get(ix.index())
    }

    /// The place of a level by its id.
    pub fn find(&self, id: &str) -> Option<LevelIx> {
        self.steps.iter().position(|level| level.id.as_str() == id).map(LevelIx::new)
    }
}

/// How a dimension or total combines its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combine {
    /// Mean by weight over what is known; weights renormalise.
    WeightedMean,
    /// Sum by weight; what is unknown adds nothing.
    Sum,
    /// The lowest part decides (staged models).
    Minimum,
    /// The highest part decides.
    Maximum,
}

/// A scored part of the questionnaire.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its id.
    pub id: DimensionId,
    /// Its name.
    pub name: Text,
    /// A short name for narrow places; the name where there is none.
    pub short: Text,
    /// What it is about.
    pub about: Option<Text>,
    /// Its weight in what it belongs to.
    pub weight: Exact,
    /// How much it matters, 1 to 3.
    pub importance: u32,
    /// How its parts combine.
    pub combine: Combine,
    /// The dimension it belongs to.
    pub parent: Option<DimensionIx>,
    /// Its sub-dimensions.
    pub dimensions: Vec<DimensionIx>,
    /// Its own questions, in file order.
    pub questions: Vec<QuestionIx>,
    /// Per level of the questionnaire: what is good enough there and what the next step is.
    pub level_texts: Vec<LevelText>,
    /// "Good enough for you", the first whose condition holds.
    pub targets: Vec<Target>,
    /// The highest score it can reach: the questionnaire's scale, or for a sum what its parts add up to.
    pub best: Exact,
}

/// What a dimension says at one level.
#[derive(Clone, Debug, Default)]
pub struct LevelText {
    /// When this level is good enough.
    pub good_enough: Text,
    /// The next step from here.
    pub next_step: Text,
}

/// A score that is good enough for companies that meet the condition.
#[derive(Clone, Debug)]
pub struct Target {
    /// The score.
    pub score: Exact,
    /// For whom; `None` is everybody.
    pub when: Option<Condition<Test>>,
}

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The dimension it belongs to.
    pub dimension: DimensionIx,
    /// The question itself.
    pub ask: Text,
    /// A line under the question.
    pub hint: Option<Text>,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// How the answer becomes points; `None` for a question that is not scored.
    pub scoring: Option<Scoring>,
    /// Its weight in its dimension; nought for a question that is not scored.
    pub weight: Exact,
    /// How one would show it.
    pub show: Vec<Text>,
    /// Why we ask.
    pub why: Option<Text>,
    /// When it is asked; `None` is always.
    pub ask_if: Option<Condition<Test>>,
    /// What a hidden question does to the score.
    pub when_hidden: WhenHidden,
    /// Whether "not applicable" is offered.
    pub offers_not_applicable: bool,
    /// Whether "I don't know" is offered.
    pub offers_dont_know: bool,
    /// The property of the company it asks for.
    pub fact: Option<FactId>,
    /// What one would do to get a step further.
    pub improve: Option<Improve>,
    /// Answers to propose.
    pub suggestions: Vec<Suggestion>,
}

/// What a question that is not asked does to the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum WhenHidden {
    /// It is left out.
    #[default]
    LeftOut,
    /// It counts as nought: the gate means "no".
    CountsAsZero,
}

/// What kind of answer a question takes.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Exactly one option.
    OneOf(Vec<Choice>),
    /// Any number of options.
    SeveralOf(Vec<Choice>),
    /// One step of a scale whose steps have words.
    Scale(Vec<Choice>),
    /// Yes or no; the options `yes` and `no`, in this order.
    YesNo([Choice; 2]),
    /// Rows by columns.
    Matrix {
        /// What is judged.
        rows: Vec<Row>,
        /// What can be said of it.
        columns: Vec<Choice>,
        /// Whether a row may have several columns ticked.
        several: bool,
    },
    /// A number with its unit and its bounds, both included.
    Number {
        /// The unit.
        unit: Text,
        /// The least value accepted.
        least: Exact,
        /// The greatest value accepted.
        most: Exact,
        /// Decimals accepted.
        decimals: u32,
    },
    /// A number from 0 to 100.
    Percentage,
    /// One line.
    ShortText,
    /// Several lines.
    LongText,
    /// A day.
    Date,
}

impl Kind {
    /// The options of a question one chooses from: one of, several of, scale, yes or no.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::OneOf(choices) | Self::SeveralOf(choices) | Self::Scale(choices) => choices,
            Self::YesNo(choices) => choices,
            _ => &[],
        }
    }

    /// The name of the kind in files.
    pub fn name(&self) -> &'static str {
        match self {
            Self::OneOf(_) => "OneOf",
            Self::SeveralOf(_) => "SeveralOf",
            Self::Scale(_) => "Scale",
            Self::YesNo(_) => "YesNo",
            Self::Matrix { .. } => "Matrix",
            Self::Number { .. } => "Number",
            Self::Percentage => "Percentage",
            Self::ShortText => "ShortText",
            Self::LongText => "LongText",
            Self::Date => "Date",
        }
    }
}

/// Something that can be chosen: an option, a step, a column.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its id.
    pub id: OptionId,
    /// Its words; empty for yes and no, which the program says itself.
    pub text: Text,
    /// A line under it.
    pub detail: Option<Text>,
    /// What it is worth, on the questionnaire's question scale.
    pub points: Option<Exact>,
    /// "None of these": unticks the others and gives nothing.
    pub exclusive: bool,
    /// Choosing it takes the question or row out of the score.
    pub leaves_out: bool,
}

/// A row of a matrix.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id.
    pub id: RowId,
    /// What it says.
    pub text: Text,
}

/// How an answer becomes points. Points run from nought to the questionnaire's question scale.
#[derive(Clone, Debug)]
pub enum Scoring {
    /// The points of the chosen option.
    Options,
    /// The share of the options ticked, exclusive ones aside.
    Share,
    /// By how many are ticked: the last step reached counts; before the first step nought.
    Count(Vec<CountStep>),
    /// The sum of the ticked options' points, at most the scale.
    Points,
    /// The mean over the rows of their column's points.
    Rows,
    /// The mean over the columns of the share of rows ticked.
    Columns,
    /// By the range in which the number falls.
    Bands(Vec<Band>),
    /// These points where the condition holds, else nought.
    When(Condition<Test>, Exact),
}

/// From so many ticks on, so many points.
#[derive(Clone, Debug)]
pub struct CountStep {
    /// The least number of ticks.
    pub from: u32,
    /// The points.
    pub points: Exact,
}

/// A range of a number with its points.
#[derive(Clone, Debug)]
pub struct Band {
    /// Where it ends; the last has no edge.
    pub edge: Option<Edge>,
    /// The points.
    pub points: Exact,
}

/// What one would do to get a step further on a question.
#[derive(Clone, Debug)]
pub struct Improve {
    /// The action, as a verb with its object.
    pub title: Text,
    /// How much work, 1 to 3.
    pub effort: u32,
    /// How long it takes, in words.
    pub takes: Option<Text>,
}

/// An answer to propose when the condition holds.
#[derive(Clone, Debug)]
pub struct Suggestion {
    /// The options to propose: one, or for a tick list any number.
    pub answer: Vec<OptionIx>,
    /// The row they are proposed for, in a matrix.
    pub row: Option<RowIx>,
    /// When: speaks of other questionnaires, of facts and of the company.
    pub when: Condition<RawTest>,
}

/// One test of a condition, its ids looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// The question has an answer. The only test that is never unknown.
    Answered(QuestionIx),
    /// The chosen option is one of these.
    Is(QuestionIx, Vec<OptionIx>),
    /// The tick list has this option ticked.
    Includes(QuestionIx, OptionIx),
    /// The matrix has this cell ticked.
    Cell(QuestionIx, RowIx, OptionIx),
    /// The number compares so.
    Number(QuestionIx, Comparison),
    /// A property of the company.
    Profile(ProfileTest),
    /// What any questionnaire of the dossier answered for this fact.
    Fact(FactId, OptionId),
    /// The score of a dimension compares so.
    Score(DimensionIx, Comparison),
    /// The level of a dimension is one of these.
    Level(DimensionIx, Vec<LevelIx>),
}

impl Test {
    /// The question this test looks at.
    pub fn question(&self) -> Option<QuestionIx> {
        match self {
            Self::Answered(q) | Self::Is(q, _) | Self::Includes(q, _) | Self::Cell(q, ..) | Self::Number(q, _) => {
                Some(*q)
            }
            Self::Profile(_) | Self::Fact(..) | Self::Score(..) | Self::Level(..) => None,
        }
    }
}

/// One of the results a questionnaire yields.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its id.
    pub id: FigureId,
    /// Its name.
    pub name: Text,
    /// What it is made of.
    pub of: FigureOf,
    /// What "not applicable" does to it.
    pub not_applicable: NotApplicable,
    /// Its levels: its own, or the questionnaire's.
    pub levels: Levels,
    /// The highest value it can reach.
    pub best: Exact,
    /// The published shares it may be laid beside, one of [`PEER_SERIES`].
    pub peers: Option<&'static str>,
}

/// The series of published shares that a figure may name.
pub const PEER_SERIES: [&str; 2] = ["dii-v3", "dii-v4"];

/// What a figure is made of.
#[derive(Clone, Debug)]
pub enum FigureOf {
    /// The top dimensions, combined so.
    Dimensions(Combine),
    /// One point for each indicator that holds.
    Indicators(Vec<IndicatorIx>),
}

/// What "not applicable" does to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum NotApplicable {
    /// Out of numerator and denominator.
    #[default]
    LeftOut,
    /// It counts as nought, as instruments without "not applicable" have it.
    CountsAsZero,
}

/// A condition that gives one point.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// What it says.
    pub name: Text,
    /// When it holds.
    pub when: Condition<Test>,
}

/// A missing basic. It never changes a number; it caps the label.
#[derive(Clone, Debug)]
pub struct Blocker {
    /// Its id.
    pub id: BlockerId,
    /// When it stands.
    pub when: Condition<Test>,
    /// The highest label while it stands.
    pub cap: LevelIx,
    /// What is missing.
    pub title: Text,
    /// The rule, in words.
    pub rule: Text,
}

/// Answers that show a need.
#[derive(Clone, Debug)]
pub struct Signal {
    /// The need.
    pub need: NeedId,
    /// When it shows.
    pub when: Condition<Test>,
    /// Why we think so.
    pub because: Text,
}

/// A picture of priorities for a questionnaire that gives no score.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The name of the direction across.
    pub across: Text,
    /// The name of the direction up.
    pub up: Text,
    /// What stands in it.
    pub items: Vec<ProfileItem>,
}

/// One thing in a picture of priorities.
#[derive(Clone, Debug)]
pub struct ProfileItem {
    /// Its id.
    pub id: RowKey,
    /// Its name.
    pub name: Text,
    /// The question whose points say how far across it stands.
    pub across: QuestionIx,
    /// The question whose points say how far up it stands.
    pub up: QuestionIx,
    /// The need it points at.
    pub need: Option<NeedId>,
    /// What one would do first.
    pub first_step: Option<Text>,
}

/// Reads and checks a questionnaire. With an error among the diagnostics there is no questionnaire.
pub fn read(file: &str, bytes: &[u8]) -> (Option<Arc<Questionnaire>>, Vec<Diagnostic>) {
    let (raw, mut diagnostics) = crate::source::read(file, bytes, raw::questionnaire);
    let Some(raw) = raw else { return (None, diagnostics) };
    let file: Arc<str> = file.into();
    let (questionnaire, more) = check::check(raw, &file, bytes);
    diagnostics.extend(more);
    diagnostics.sort_by(|a, b| (a.at, b.severity).cmp(&(b.at, a.severity)));
    diagnostics.dedup();
    let questionnaire = questionnaire.filter(|_| !any_error(&diagnostics)).map(Arc::new);
    (questionnaire, diagnostics)
}

impl Questionnaire {
    /// Which questionnaire this is, whatever its version.
    pub fn id(&self) -> &QuestionnaireId {
        &self.id
    }

    /// Its version.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Who provides it.
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// SHA-256 of the file, in hexadecimal: two files that share it are the same file.
    pub fn content_hash(&self) -> &str {
        &self.content_hash
    }

    /// Its languages; the first is the fallback.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// Its name.
    pub fn name(&self) -> &Text {
        &self.name
    }

    /// The question it answers, as its card asks it.
    pub fn asks(&self) -> &Text {
        &self.asks
    }

    /// What it is.
    pub fn about(&self) -> &Text {
        &self.about
    }

    /// For whom it is.
    pub fn audience(&self) -> Option<&Text> {
        self.audience.as_ref()
    }

    /// How many minutes it takes.
    pub fn minutes(&self) -> u32 {
        self.minutes
    }

    /// What it is based on.
    pub fn source(&self) -> &Text {
        &self.source
    }

    /// Under which terms it may be used.
    pub fn licence(&self) -> &Text {
        &self.licence
    }

    /// The highest score of dimensions and of totals that are means.
    pub fn scale(&self) -> &Exact {
        &self.scale
    }

    /// The highest score of one question.
    pub fn question_scale(&self) -> &Exact {
        &self.question_scale
    }

    /// The ladder of levels.
    pub fn levels(&self) -> &Levels {
        &self.levels
    }

    /// All dimensions, a parent before its parts.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// The dimensions that make up the total.
    pub fn roots(&self) -> &[DimensionIx] {
        &self.roots
    }

    /// All questions in the order they are asked.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The results it yields; the first is the main one. Empty for a profile without a score.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The indicators that counting figures use.
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// The missing basics it knows.
    pub fn blockers(&self) -> &[Blocker] {
        &self.blockers
    }

    /// The needs it can see, most important first.
    pub fn signals(&self) -> &[Signal] {
        &self.signals
    }

    /// The picture of priorities, where the questionnaire has one.
    pub fn profile(&self) -> Option<&Profile> {
        self.profile.as_ref()
    }

    /// All questions, each after those its condition looks at.
    pub fn visibility_order(&self) -> &[QuestionIx] {
        &self.visibility_order
    }

    /// A question by its place.
    pub fn question(&self, ix: QuestionIx) -> &Question {
        &self.questions[ix.index()]
    }

    /// A dimension by its place.
    pub fn dimension(&self, ix: DimensionIx) -> &Dimension {
        &self.dimensions[ix.index()]
    }

    /// The place of a question by its id.
    pub fn find(&self, id: &str) -> Option<QuestionIx> {
        self.by_id.get(id).copied()
    }

    /// The place of a dimension by its id.
    pub fn find_dimension(&self, id: &str) -> Option<DimensionIx> {
        self.dimensions.iter().position(|d| d.id.as_str() == id).map(DimensionIx::new)
    }

    /// The places of all questions, in the order they are asked.
    pub fn question_indices(&self) -> impl DoubleEndedIterator<Item = QuestionIx> + use<> {
        (0..self.questions.len()).map(QuestionIx::new)
    }

    /// The places of all dimensions, a parent before its parts.
    pub fn dimension_indices(&self) -> impl DoubleEndedIterator<Item = DimensionIx> + use<> {
        (0..self.dimensions.len()).map(DimensionIx::new)
    }

    /// The top dimension a question belongs to: the part of the interview it is asked in.
    pub fn part_of(&self, question: QuestionIx) -> DimensionIx {
        let mut ix = self.question(question).dimension;
        while let Some(parent) = self.dimension(ix).parent {
            ix = parent;
        }
        ix
    }

    /// Every fact, with the value asked for, that any condition looks at.
    pub fn fact_tests(&self) -> Vec<(FactId, OptionId)> {
        let mut found = Vec::new();
        let mut note = |condition: &Condition<Test>| {
            condition.for_each(&mut |test| {
                if let Test::Fact(fact, option) = test {
                    found.push((fact.clone(), option.clone()));
                }
            });
        };
        for question in &self.questions {
            question.ask_if.iter().for_each(&mut note);
            if let Some(Scoring::When(condition, _)) = &question.scoring {
                note(condition);
            }
        }
        self.dimensions.iter().flat_map(|d| &d.targets).filter_map(|t| t.when.as_ref()).for_each(&mut note);
        self.indicators.iter().map(|i| &i.when).for_each(&mut note);
        self.blockers.iter().map(|b| &b.when).for_each(&mut note);
        self.signals.iter().map(|s| &s.when).for_each(&mut note);
        found.sort();
        found.dedup();
        found
    }
}
