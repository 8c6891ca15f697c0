//! The rules of a programme: conditions over tests on the company, the project and the dossier, each with words a person can check.

use jiff::civil::Date;

use super::{InstrumentIx, StatementIx, TestIx, TopicIx};
use crate::company::area::AreaIndex;
use crate::company::legal_form::LegalFormKind;
use crate::company::sector::Nace;
use crate::company::size::SizeClass;
use crate::condition::read::RawTest;
use crate::condition::{Comparison, Condition};
use crate::diagnostic::Position;
use crate::id::{ConstantId, FactId, LegalFormId, OptionId, QuestionnaireId, RuleId, SectorTag};
use crate::text::Text;

/// One test. What is not known is unknown, never passed and never failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// The company is in one of these areas.
    Area(Vec<AreaIndex>),
    /// Its main activity lies within one of these codes, or belongs to one of these sectors.
    Sector(Vec<Nace>, Vec<SectorTag>),
    /// Its size class as the EU defines it, on the day asked for, is one of these.
    Size(Vec<SizeClass>),
    /// It stays under this dated ceiling, such as the one of small mid-caps.
    Under(ConstantId),
    /// Its people, in full-time equivalents.
    Headcount(Comparison),
    /// Its turnover in euro a year.
    Turnover(Comparison),
    /// Its balance sheet total in euro.
    Balance(Comparison),
    /// Its age in years.
    Age(Comparison),
    /// Its legal form is one of these, or of one of these kinds.
    LegalForm(Vec<LegalFormId>, Vec<LegalFormKind>),
    /// It belongs to a group, or it does not.
    Group(bool),
    /// The company said so.
    Told(StatementIx),
    /// A scan of this kind was made, on or after this day.
    Assessment(InstrumentIx, Option<Date>),
    /// What the project costs, in euro without VAT.
    Cost(Comparison),
    /// What the project is about.
    Project(TopicIx),
    /// What any questionnaire of the dossier answered for this fact.
    Fact(FactId, OptionId),
    /// What a questionnaire of the dossier says.
    Answers(QuestionnaireId, Condition<RawTest>),
    /// Never: who applies is not the company.
    Never,
}

/// What a rule that is not met means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failing {
    /// The programme is not for this company.
    Blocks,
    /// Something is missing that can be had: not yet.
    Missing,
}

/// What a rule is about, for counting what was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Where the company is.
    Place,
    /// What the company is.
    Company,
    /// What the project or the dossier is.
    Project,
}

/// The words of a rule where an author wrote them; where there are none the program has sentences of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleWords {
    /// When it is met.
    pub pass: Option<Text>,
    /// When it is not.
    pub fail: Option<Text>,
    /// While nobody knows.
    pub unknown: Option<Text>,
    /// In two or three words, for a card.
    pub short: Option<Text>,
    /// What one can do about it, or what would change it.
    pub fix: Option<Text>,
}

/// One rule of a programme.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id within the programme.
    pub id: RuleId,
    /// Where in its file it stands; the programme itself for a rule that its other fields ask for.
    pub at: Position,
    /// When it is met.
    pub when: Condition<TestIx>,
    /// What it means when it is not.
    pub failing: Failing,
    /// While unknown it already means "not yet": a scan or certificate one has to show.
    pub must_be_shown: bool,
    /// What it is about.
    pub subject: Subject,
    /// Its words.
    pub words: RuleWords,
    /// The first day on which it holds.
    pub from: Option<Date>,
    /// The last day on which it holds.
    pub to: Option<Date>,
}

impl Rule {
    /// Whether it is a rule of the programme on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}
