//! All readings of a dossier beside each other: each questionnaire in its own scale, never one figure made of several.

use jiff::civil::Date;

use crate::id::{AssessmentId, QuestionnaireId};
use crate::report::summary::{FigureView, Summary};
use crate::report::{PeerStanding, Priorities, Scan, Stage};
use crate::text::{self, Tr};
use crate::tr;

/// Every reading of a dossier, and what was not begun yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Readings {
    /// How many there are, in a sentence.
    pub title: String,
    /// That they do not add up.
    pub lead: String,
    /// The newest scan with each questionnaire, in the order of the shelf.
    pub cards: Vec<Reading>,
    /// The questionnaires not begun yet.
    pub waiting: Vec<Waiting>,
}

/// The newest scan with one questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The scan.
    pub id: AssessmentId,
    /// Its questionnaire.
    pub questionnaire: QuestionnaireId,
    /// Its questionnaire's name; its id where it is not on this computer.
    pub name: String,
    /// Stage, date and how far it is: "T0, 20 november 2026, 41 van 41 vragen".
    pub line: String,
    /// Whether every question is dealt with.
    pub is_done: bool,
    /// What there is to tell.
    pub outcome: Outcome,
    /// Missing basics, which stand above any figure.
    pub blockers: Vec<String>,
    /// When one would fill it in again; empty while it is not done.
    pub advice: String,
    /// The stage that filling it in again would have.
    pub next_stage: String,
    /// Earlier scans with the same questionnaire, the newest first.
    pub earlier: Vec<Earlier>,
    /// Where its figures stand among published shares.
    pub standings: Vec<PeerStanding>,
}

/// What a scan has to tell.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Its figures, the main one first.
    Figures(Vec<FigureView>),
    /// No figure, but per part how much is filled in.
    Profile {
        /// What kind of result that is.
        sentence: String,
        /// Name of a part, and how many of its questions were answered.
        parts: Vec<(String, String)>,
        /// What comes first, where the questionnaire says so.
        priorities: Option<Box<Priorities>>,
    },
    /// Nothing yet, or nothing that can be told here: why.
    Nothing(String),
}

/// An earlier scan with the same questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// The scan.
    pub id: AssessmentId,
    /// Stage and date.
    pub name: String,
    /// What it said.
    pub words: String,
}

/// A questionnaire not begun yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Which.
    pub questionnaire: QuestionnaireId,
    /// Its name.
    pub name: String,
    /// What it answers.
    pub asks: String,
    /// How long it takes.
    pub takes: String,
    /// What the dossier would answer of it already; empty where that is nothing.
    pub carried: String,
}

/// Stage and date: "T0, 20 november 2026".
pub fn stage_line(t: &Tr, stage: &str, on: Date) -> String {
    tr!(t, "readings-stage", stage = stage, date = text::date(t, on))
}

/// When to fill in again what was filled in on a day, as one sentence.
pub fn advice(t: &Tr, done: Date, months: u32, stage: &str, today: Date) -> String {
    use jiff::ToSpan as _;
    let Ok(next) = done.checked_add(i64::from(months).months()) else { return String::new() };
    let date = text::date(t, next);
    if next <= today {
        tr!(t, "readings-advice-now", date = date, stage = stage)
    } else {
        tr!(t, "readings-advice", date = date, stage = stage)
    }
}

impl Outcome {
    /// What a scan has to tell, and the basics it lacks.
    pub fn new(scan: &Scan<'_>) -> (Self, Vec<String>) {
        let summary = Summary::new(scan);
        let blockers = summary.blockers.into_iter().map(|notice| notice.first).collect();
        let outcome = match summary.stage {
            Stage::Empty => Self::Nothing(tr!(scan.tr, "readings-empty")),
            Stage::Profile => Self::Profile {
                sentence: tr!(scan.tr, "readings-profile"),
                parts: summary.parts.into_iter().map(|part| (part.name, part.count)).collect(),
                priorities: summary.priorities.filter(|p| !p.items.is_empty()).map(Box::new),
            },
            Stage::Scored => Self::Figures(summary.figures),
        };
        (outcome, blockers)
    }

    /// The same in a line.
    pub fn words(&self) -> String {
        match self {
            Self::Figures(figures) => figures.first().map(|main| main.headline.clone()).unwrap_or_default(),
            Self::Profile { sentence, .. } | Self::Nothing(sentence) => sentence.clone(),
        }
    }
}
