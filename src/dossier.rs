//! What is known of one company: its profile, its answers, and what was said about them.
//!
//! A dossier changes through [`Edit`] alone, so that every change has a name, can be undone and is saved.

mod answer;
pub mod backups;
pub mod changed;
pub mod compare;
pub mod evidence;
pub mod export;
pub mod file;
pub mod passphrase;
mod plan;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::company::Company;
use crate::exact::Exact;
use crate::id::{AssessmentId, DimensionId, NeedId, ProgrammeId, QuestionId, QuestionnaireId, RowKey};

pub use answer::{Answer, Evidence, FollowUp, Origin, Response, RowValue, Ticks, Value};
pub use plan::{Action, Draft, List, MOST_PER_LIST, Plan, PlanEdit, StepOf};

/// One company's dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// A random name that no other dossier has, so that copies are recognised.
    pub key: String,
    /// When it was begun.
    pub created: Date,
    /// The company.
    pub company: Company,
    /// Why the company asks for help, as it says itself; most important first.
    pub needs: Vec<NeedId>,
    /// Its scans, oldest first.
    pub assessments: Vec<Assessment>,
    /// What the user confirmed or denied of what only words can state, by the id of the statement in the catalogue.
    pub told: BTreeMap<RowKey, bool>,
    /// Verdicts an advisor decided to overrule.
    pub overrides: BTreeMap<ProgrammeId, Override>,
    /// "Good enough for you" where the user changed it, per questionnaire and dimension, on the questionnaire's scale.
    pub targets: BTreeMap<QuestionnaireId, BTreeMap<DimensionId, Exact>>,
    /// What the company will do.
    pub plan: Plan,
    /// Aid that was granted to the company, or to another of its single undertaking, in the order in which it was entered.
    pub aid: Vec<AidReceived>,
    /// Scans that were made elsewhere, in the order in which they were entered.
    pub scans_elsewhere: Vec<ScanElsewhere>,
}

/// One company, one questionnaire version, one date, one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its name within the dossier.
    pub id: AssessmentId,
    /// Which questionnaire, exactly.
    pub questionnaire: QuestionnaireRef,
    /// The stage, such as `T0`.
    pub stage: String,
    /// When it was begun.
    pub begun: Date,
    /// When an answer last changed.
    pub changed: Date,
    /// Who answered.
    pub respondent: String,
    /// Where the interview stands.
    pub at: Option<QuestionId>,
    /// The answers; also those to questions this program does not know, which are kept.
    pub answers: BTreeMap<QuestionId, Answer>,
}

/// A questionnaire as an assessment was made with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionnaireRef {
    /// Which questionnaire.
    pub id: QuestionnaireId,
    /// Its version.
    pub version: String,
    /// Who provides it.
    pub provider: String,
    /// The hash of its file.
    pub hash: String,
}

/// A verdict an advisor overruled: "use it anyway, because ...".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The verdict instead, by its id.
    pub verdict: String,
    /// Why.
    pub reason: String,
    /// Who.
    pub who: String,
    /// When.
    pub on: Date,
}

/// Aid that was granted, as the user tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AidReceived {
    /// The day on which the right to it arose: the decision, not the payment.
    pub on: Date,
    /// How much, in euro.
    pub amount: Exact,
    /// Who gave it; empty while nobody said.
    pub giver: String,
    /// Whether it is de minimis aid; `None` where nobody knows.
    pub de_minimis: Option<bool>,
    /// Under which programme, where the user said so: it counts towards that programme's ceiling.
    pub programme: Option<ProgrammeId>,
    /// Which company of the single undertaking got it; empty is the company itself.
    pub undertaking: String,
}

impl AidReceived {
    /// Aid of which only the day and the amount are known.
    pub fn new(on: Date, amount: Exact) -> Self {
        Self { on, amount, giver: String::new(), de_minimis: None, programme: None, undertaking: String::new() }
    }
}

/// A scan made outside this program, of which only this is known. Some programmes ask for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScanElsewhere {
    /// Which scan, by its id in the catalogue.
    pub instrument: QuestionnaireId,
    /// The day it was made.
    pub made_on: Date,
}

/// A change to a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Everything reads so from now on, as when two versions were made one.
    Replace(Box<Dossier>),
    /// The profile reads so from now on.
    Company(Box<Company>),
    /// The needs are these.
    Needs(Vec<NeedId>),
    /// A scan begins.
    Begin(Box<Assessment>),
    /// A scan goes away with all its answers.
    Discard(AssessmentId),
    /// Everything kept about one question reads so; an empty answer removes it.
    Answer {
        /// In which scan.
        assessment: AssessmentId,
        /// To which question.
        question: QuestionId,
        /// What is kept.
        answer: Box<Answer>,
        /// When.
        on: Date,
    },
    /// Several answers at once, such as all suggestions of a page.
    Answers {
        /// In which scan.
        assessment: AssessmentId,
        /// What is kept per question.
        answers: Vec<(QuestionId, Answer)>,
        /// When.
        on: Date,
    },
    /// The interview stands at this question.
    Stand {
        /// In which scan.
        assessment: AssessmentId,
        /// At which question.
        question: QuestionId,
    },
    /// The user confirmed or denied a statement; `None` takes it back.
    Tell {
        /// Which statement of the catalogue.
        statement: RowKey,
        /// What was said.
        met: Option<bool>,
    },
    /// "Good enough for you" of a dimension; `None` goes back to the questionnaire's own.
    Target {
        /// Of which questionnaire.
        questionnaire: QuestionnaireId,
        /// Of which dimension.
        dimension: DimensionId,
        /// The score.
        score: Option<Exact>,
    },
    /// An advisor overrules a verdict; `None` takes it back.
    Overrule {
        /// Of which programme.
        programme: ProgrammeId,
        /// With what reason.
        decision: Option<Override>,
    },
    /// The plan changes.
    Plan {
        /// How.
        edit: PlanEdit,
        /// When.
        on: Date,
    },
    /// The aid that was granted is this.
    Aid(Vec<AidReceived>),
    /// The scans that were made elsewhere are these.
    ScansElsewhere(Vec<ScanElsewhere>),
}

impl Dossier {
    /// A dossier of a company nobody has said anything about.
    pub fn new(key: String, created: Date) -> Self {
        Self {
            key,
            created,
            company: Company::default(),
            needs: Vec::new(),
            assessments: Vec::new(),
            told: BTreeMap::new(),
            overrides: BTreeMap::new(),
            targets: BTreeMap::new(),
            plan: Plan::default(),
            aid: Vec::new(),
            scans_elsewhere: Vec::new(),
        }
    }

    /// A scan by its name.
    pub fn assessment(&self, id: &AssessmentId) -> Option<&Assessment> {
        self.assessments.iter().find(|a| a.id == *id)
    }

    /// The newest scan with a questionnaire, whatever its version.
    pub fn latest(&self, questionnaire: &QuestionnaireId) -> Option<&Assessment> {
        self.assessments.iter().filter(|a| a.questionnaire.id == *questionnaire).max_by_key(|a| (a.changed, a.begun))
    }

    /// Makes a change. A change to a scan that is not there does nothing.
    pub fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Replace(dossier) => *self = *dossier,
            Edit::Company(company) => self.company = *company,
            Edit::Needs(needs) => self.needs = needs,
            Edit::Begin(assessment) => self.assessments.push(*assessment),
            Edit::Discard(id) => self.assessments.retain(|a| a.id != id),
            Edit::Answer { assessment, question, answer, on } => {
                self.set_answers(&assessment, [(question, *answer)], on);
            }
            Edit::Answers { assessment, answers, on } => self.set_answers(&assessment, answers, on),
            Edit::Stand { assessment, question } => {
                if let Some(assessment) = self.assessments.iter_mut().find(|a| a.id == assessment) {
                    assessment.at = Some(question);
                }
            }
            Edit::Tell { statement, met } => {
                match met {
                    Some(met) => self.told.insert(statement, met),
                    None => self.told.remove(&statement),
                };
            }
            Edit::Target { questionnaire, dimension, score } => {
                let targets = self.targets.entry(questionnaire.clone()).or_default();
                match score {
                    Some(score) => targets.insert(dimension, score),
                    None => targets.remove(&dimension),
                };
                if targets.is_empty() {
                    self.targets.remove(&questionnaire);
                }
            }
            Edit::Overrule { programme, decision } => {
                match decision {
                    Some(decision) => self.overrides.insert(programme, decision),
                    None => self.overrides.remove(&programme),
                };
            }
            Edit::Plan { edit, on } => self.plan.apply(edit, on),
            Edit::Aid(aid) => self.aid = aid,
            Edit::ScansElsewhere(scans) => self.scans_elsewhere = scans,
        }
    }

    fn set_answers(&mut self, id: &AssessmentId, answers: impl IntoIterator<Item = (QuestionId, Answer)>, on: Date) {
        let Some(assessment) = self.assessments.iter_mut().find(|a| a.id == *id) else { return };
        for (question, answer) in answers {
            if answer.is_empty() {
                assessment.answers.remove(&question);
            } else {
                assessment.answers.insert(question, answer);
            }
        }
        assessment.changed = on;
    }
}

impl Assessment {
    /// What is kept about a question; empty where nothing is.
    pub fn answer(&self, question: &QuestionId) -> Answer {
        self.answers.get(question).cloned().unwrap_or_default()
    }

    /// The responses, as scoring wants them.
    pub fn responses(&self) -> impl Iterator<Item = (&QuestionId, &Response)> {
        self.answers.iter().filter_map(|(id, answer)| Some((id, answer.response.as_ref()?)))
    }
}
