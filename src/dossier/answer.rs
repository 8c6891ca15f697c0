//! Answers as they are kept: by id, so that they survive a questionnaire this program does not have.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::dossier::evidence::Attachment;
use crate::exact::Exact;
use crate::id::{OptionId, QuestionId, QuestionnaireId, RowId};

/// What was answered to one question. A question without one is unanswered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// An answer.
    Given(Value),
    /// "I don't know".
    DontKnow,
    /// "Not applicable", with the reason; the reason may still be empty while somebody types.
    NotApplicable(String),
}

/// An answer, by the kind of its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One option, one step of a scale, yes or no.
    Option(OptionId),
    /// A tick list.
    Options(Ticks),
    /// A matrix; rows that are not there are open.
    Rows(BTreeMap<RowId, RowValue>),
    /// A number or a percentage.
    Number(Exact),
    /// A text.
    Text(String),
    /// A day.
    Date(Date),
}

/// A tick list that was touched: what is in none of the sets is a "no".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// What was ticked.
    pub ticked: BTreeSet<OptionId>,
    /// What one does not know.
    pub dont_know: BTreeSet<OptionId>,
    /// What does not apply.
    pub not_applicable: BTreeSet<OptionId>,
}

/// One row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowValue {
    /// The columns ticked; none is a "no" where several may be ticked, and open where one must be.
    Columns(BTreeSet<OptionId>),
    /// "I don't know".
    DontKnow,
    /// "Not applicable", with the reason.
    NotApplicable(String),
}

/// How an answer is backed up. It never changes the score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Nothing was said about it.
    #[default]
    None,
    /// Somebody said so.
    Told,
    /// It was seen.
    Shown,
    /// There is a document.
    Document,
    /// A third party confirmed it.
    Audited,
}

impl Evidence {
    /// All steps, from low to high.
    pub const ALL: [Self; 5] = [Self::None, Self::Told, Self::Shown, Self::Document, Self::Audited];
}

/// Something to look up later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// Who looks it up.
    pub who: String,
    /// By when.
    pub due: Option<Date>,
}

/// Where a proposed answer came from, kept after it was confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The questionnaire it was taken from.
    pub questionnaire: QuestionnaireId,
    /// The question there, where there was one.
    pub question: Option<QuestionId>,
    /// When it was answered there.
    pub answered_on: Date,
}

/// Everything kept about one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The answer itself; `None` is unanswered.
    pub response: Option<Response>,
    /// A note that goes into the report.
    pub note: String,
    /// A note that never leaves the advisor.
    pub private_note: String,
    /// How the answer is backed up.
    pub evidence: Evidence,
    /// Links and files that back it up.
    pub attachments: Vec<Attachment>,
    /// Set when somebody will look it up later.
    pub follow_up: Option<FollowUp>,
    /// Where a confirmed suggestion came from.
    pub origin: Option<Origin>,
    /// When the answer last changed.
    pub answered_on: Option<Date>,
}

impl Answer {
    /// Whether there is nothing in it worth keeping.
    pub fn is_empty(&self) -> bool {
        let Self { response, note, private_note, evidence, attachments, follow_up, origin: _, answered_on: _ } = self;
        response.is_none()
            && note.is_empty()
            && private_note.is_empty()
            && *evidence == Evidence::None
            && attachments.is_empty()
            && follow_up.is_none()
    }
}
