//! What a dossier says, ready to be shown or written down.
//!
//! [`Summary`] holds every number, label and sentence of the results, [`Explanation`] every line of one score. The window shows
//! them, the writers of reports write them: neither works anything out by itself, so both always say the same.

mod answer;
pub mod calendar;
pub mod chart;
mod csv;
pub mod document;
mod docx;
mod explanation;
pub mod export;
pub mod fonts;
pub mod money;
pub mod pdf;
pub mod peers;
mod picture;
pub mod plan;
mod priorities;
pub mod readings;
pub mod recheck;
mod shown;
mod since;
mod standing;
mod steps;
mod summary;
mod target;
pub mod watch;
mod xlsx;

use jiff::civil::Date;

use crate::condition::Condition;
use crate::dossier::Assessment;
use crate::id::NeedId;
use crate::questionnaire::{Blocker, DimensionIx, Figure, FigureOf, LevelIx, QuestionIx, Questionnaire, Test};
use crate::scoring::{Context, Effect, FigureScore, OwnTargets, Scores, Sheet};
use crate::text::{Locale, Tr};

pub use answer::answer_words;
pub use explanation::{Explanation, LevelCard, Line, LineMark, LineTable, Step, Sum};
pub use picture::Look;
pub use priorities::{Priorities, Priority, Rate, Rated, RatingScale};
pub use shown::{Row, Shown, Was};
pub use since::{Change, ChangeRow, Since};
pub use standing::{PeerStanding, apart, standings};
pub use steps::Action;
pub use summary::{
    AnswerLine, BlockerNotice, FigureView, LevelZone, NeedShown, PartAnswers, Stage, Strong, StrongPoint, Summary,
};
pub use target::{TargetCard, TargetLevel, TargetRow, TargetScale, read_target, target_rows};

/// One scan with everything its results are told from.
#[derive(Clone, Copy)]
pub struct Scan<'a> {
    /// The questionnaire it was made with.
    pub questionnaire: &'a Questionnaire,
    /// The scan as it is kept.
    pub assessment: &'a Assessment,
    /// Its answers, laid beside the questions.
    pub sheet: &'a Sheet,
    /// Its scores.
    pub scores: &'a Scores,
    /// The company and what other scans say.
    pub context: Context<'a>,
    /// What one step up on each answered question does.
    pub effects: &'a [Effect],
    /// The scan with the same questionnaire before this one.
    pub previous: Option<&'a Previous>,
    /// "Good enough for you" where the user set it.
    pub own_targets: Option<&'a OwnTargets>,
    /// What the company says itself that it wants; most important first.
    pub own_needs: &'a [NeedId],
    /// What a need is called; `None` where nobody knows it.
    pub need_name: &'a dyn Fn(&NeedId) -> Option<String>,
    /// The reader's words.
    pub tr: &'a Tr,
}

/// The scan with the same questionnaire before this one.
#[derive(Clone, Debug)]
pub struct Previous {
    /// When it was filled in.
    pub on: Date,
    /// Its version of the questionnaire.
    pub version: String,
    /// What it says; `None` where it was made with another version, which does not compare.
    pub comparable: Option<Comparable>,
}

/// A scan that was made with the same version.
#[derive(Clone, Debug)]
pub struct Comparable {
    /// Its answers.
    pub sheet: Sheet,
    /// Its scores.
    pub scores: Scores,
    /// What one step up on each of its answers would have done.
    pub effects: Vec<Effect>,
}

impl<'a> Scan<'a> {
    fn locale(&self) -> Locale {
        self.tr.locale()
    }

    /// The figures with their scores, the main one first.
    fn figures(&self) -> impl Iterator<Item = (&'a Figure, &'a FigureScore)> + use<'a> {
        self.questionnaire.figures().iter().zip(&self.scores.figures)
    }

    fn main(&self) -> Option<(&'a Figure, &'a FigureScore)> {
        self.figures().next()
    }

    fn name(&self, dimension: DimensionIx) -> &'a str {
        let text = &self.questionnaire.dimension(dimension).name;
        text.get(self.locale())
    }

    fn short(&self, dimension: DimensionIx) -> &'a str {
        let text = &self.questionnaire.dimension(dimension).short;
        text.get(self.locale())
    }

    fn comparable(&self) -> Option<&'a Comparable> {
        self.previous.and_then(|p| p.comparable.as_ref())
    }

    /// The blockers that stand.
    fn blockers(&self) -> impl Iterator<Item = &'a Blocker> + use<'a> {
        let all = self.questionnaire.blockers().iter().zip(&self.scores.blockers);
        all.filter(|(_, truth)| truth.is_true()).map(|(blocker, _)| blocker)
    }

    /// The highest level a figure's label may reach. A figure with levels of its own knows nothing of the questionnaire's.
    fn cap(&self, figure: &Figure) -> Option<LevelIx> {
        self.scores.cap_of(self.questionnaire, figure)
    }

    /// The top dimension that something inside `dimension` is part of.
    fn root(&self, mut dimension: DimensionIx) -> DimensionIx {
        while let Some(parent) = self.questionnaire.dimension(dimension).parent {
            dimension = parent;
        }
        dimension
    }

    /// The questions of a dimension and of the dimensions in it.
    fn is_within(&self, question: QuestionIx, dimension: DimensionIx) -> bool {
        let mut at = Some(self.questionnaire.question(question).dimension);
        while let Some(ix) = at {
            if ix == dimension {
                return true;
            }
            at = self.questionnaire.dimension(ix).parent;
        }
        false
    }

    /// The top dimension a blocker is about: that of the first thing it looks at.
    fn dimension_of(&self, blocker: &Blocker) -> Option<DimensionIx> {
        let mut found = None;
        blocker.when.for_each(&mut |test| {
            let here = match test {
                Test::Score(dimension, _) | Test::Level(dimension, _) => Some(self.root(*dimension)),
                other => other.question().map(|q| self.questionnaire.part_of(q)),
            };
            found = found.or(here);
        });
        found
    }
}

/// The questions a condition looks at.
fn questions_of(condition: &Condition<Test>) -> Vec<QuestionIx> {
    let mut found = Vec::new();
    condition.for_each(&mut |test| found.extend(test.question()));
    found
}

/// Whether a figure counts conditions rather than combining dimensions.
fn counts(figure: &Figure) -> bool {
    matches!(figure.of, FigureOf::Indicators(_))
}
