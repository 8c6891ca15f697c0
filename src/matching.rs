//! Which programmes fit a company on a day, and why: two separate answers, "may it use this?" and "is it useful?", never one figure.
//!
//! A [`Matcher`] is made once from a catalogue. [`Matcher::match_all`] judges every programme for a [`Situation`] without a word being
//! written; sentences are made afterwards, for the programmes somebody looks at ([`Matcher::lines`], [`Matcher::reasons`], ...).

mod help;
mod known;
mod leads;
mod lint;
mod money;
mod questions;
mod sentence;
mod short_list;
mod useful;
mod wording;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

pub use self::leads::{LeadCard, LeadList};
pub use self::money::combination::{Aside, Combination, Limit, Outcome, Part, ProjectMoney};
pub use self::money::de_minimis::{Entry, Overrun, Room};
pub use self::money::lines::Sum;
pub use self::money::{MoneyView, Purse};
pub use self::questions::{Ask, OpenQuestion, Settling};
pub use self::sentence::Line;
pub use self::short_list::{Card, Cause, ShortList};
pub use self::useful::Reason;
pub use self::wording::{Named, Wording};
use crate::catalogue::rule::Subject;
use crate::catalogue::{Catalogue, Failing, NeedIx, Programme, ProgrammeIx, Status};
use crate::company::area::{AreaIndex, AreaKind, Location};
use crate::company::evidence::Sureness;
use crate::company::{Company, Reference};
use crate::condition::Truth;
use crate::diagnostic::Diagnostic;
pub use crate::dossier::{AidReceived, ScanElsewhere};
use crate::exact::Exact;
use crate::id::{DimensionId, NeedId, ProgrammeId, QuestionnaireId, RowKey};
use crate::questionnaire::Questionnaire;
use crate::scoring::{Scores, Sheet};

/// Everything about one company that decides what fits it.
#[derive(Clone, Debug, Default)]
pub struct Situation {
    /// The company.
    pub company: Company,
    /// Why it asks, as somebody said; what answers show comes on top.
    pub needs: BTreeSet<NeedId>,
    /// The questionnaires it answered in this program.
    pub scans: Vec<Scan>,
    /// Scans made elsewhere.
    pub assessments: Vec<ScanElsewhere>,
    /// Where the user said what is good enough, instead of the questionnaire.
    pub targets: BTreeMap<QuestionnaireId, BTreeMap<DimensionId, Exact>>,
    /// What somebody confirmed or denied, by the id of the statement.
    pub told: BTreeMap<RowKey, bool>,
    /// The project there is to pay for.
    pub project: Project,
    /// Where an advisor decided otherwise.
    pub overrides: BTreeMap<ProgrammeId, Override>,
    /// Aid that was granted to it, or to another of its single undertaking.
    pub aid: Vec<AidReceived>,
}

/// A questionnaire with its answers and what they came to.
#[derive(Clone, Debug)]
pub struct Scan {
    /// The questionnaire.
    pub questionnaire: Arc<Questionnaire>,
    /// The answers.
    pub sheet: Sheet,
    /// What they came to.
    pub scores: Scores,
    /// The day it was made.
    pub made_on: Date,
}

/// What there is to pay for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// What it costs, in euro without VAT.
    pub cost: Option<Exact>,
    /// The id of the topic it is about.
    pub topic: Option<RowKey>,
    /// What was already had of a programme's ceiling in its period, in euro, as typed beside the list of aid: it comes on top of that
    /// list. Where a family shares the ceiling, any of its programmes stands for all.
    pub used: BTreeMap<ProgrammeId, Exact>,
}

/// An advisor's own verdict. It is shown beside the computed one, with name, date and reason, and printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub on: Date,
}

/// May the company use it? From best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Every rule is met.
    Fits,
    /// No rule is known to fail; some are still open.
    SeemsToFit,
    /// Something is missing that can be had.
    NotYet,
    /// A rule fails that nothing can mend.
    NotForYou,
    /// It cannot be used on this day by anybody.
    NotAvailable,
}

impl Verdict {
    /// From best to worst.
    pub const ALL: [Self; 5] = [Self::Fits, Self::SeemsToFit, Self::NotYet, Self::NotForYou, Self::NotAvailable];

    /// The word for it in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::SeemsToFit => "seems_to_fit",
            Self::NotYet => "not_yet",
            Self::NotForYou => "not_for_you",
            Self::NotAvailable => "not_available",
        }
    }
}

/// The verdict on one programme with what decided it, without a word yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// May the company use it?
    pub verdict: Verdict,
    /// Whether it can be used on the day.
    pub status: Status,
    /// How many points are open: rules nobody could settle, a status to be confirmed, a row nobody verified.
    pub to_check: u32,
    /// The rule that decided: the first that blocks, or else the first that is missing. A place in [`Programme::rules`].
    pub decided_by: Option<usize>,
}

/// One programme for one company on one day.
#[derive(Clone, Debug)]
pub struct Match {
    /// The programme.
    pub programme: ProgrammeIx,
    /// What the rules say.
    pub judgement: Judgement,
    /// Why it is useful; empty where nothing links it to the company.
    pub useful: Vec<Reason>,
    strength: useful::Strength,
    weight: u32,
    reach: Reach,
    /// The needs it serves that this company has.
    serves: Vec<NeedIx>,
    /// Where an advisor decided otherwise.
    pub overridden: Option<Override>,
}

impl Match {
    /// The verdict to go by: the advisor's, or else the computed one.
    pub fn verdict(&self) -> Verdict {
        self.overridden.as_ref().map_or(self.judgement.verdict, |o| o.verdict)
    }

    /// Whether anything links it to the company.
    pub fn is_useful(&self) -> bool {
        !self.useful.is_empty()
    }
}

/// Every programme once, best first, with what is needed to write about them.
#[derive(Clone, Debug)]
pub struct Matches {
    /// The day asked for.
    pub on: Date,
    /// The programmes, best first: by verdict; then useful ones; then by kind, free advice first; then by id.
    pub list: Vec<Match>,
    /// The needs this company has, those it stated first.
    needs: Vec<NeedIx>,
    /// The truth of every test of the catalogue.
    truths: Vec<Truth>,
    /// Where the company is.
    location: Location,
}

impl Matches {
    /// The match of a programme.
    pub fn of(&self, programme: ProgrammeIx) -> Option<&Match> {
        self.list.iter().find(|m| m.programme == programme)
    }

    /// Where the company is.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// The truth of a rule of a programme, by its place.
    pub fn truth(&self, catalogue: &Catalogue, programme: ProgrammeIx, rule: usize) -> Truth {
        let rule = catalogue.programme(programme).rules.get(rule);
        rule.map_or(Truth::Unknown, |rule| rule.when.evaluate(&mut |test| self.truths[test.index()]))
    }
}

/// A catalogue made ready for matching.
#[derive(Debug)]
pub struct Matcher {
    catalogue: Arc<Catalogue>,
    reference: &'static Reference,
    bindings: known::Bindings,
    /// Per programme: how wide the area is in which it works.
    reach: Vec<Reach>,
}

/// How wide an area is. What is near comes first on a short list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    /// A town, a district, a province, or a group of them.
    Near,
    /// A region of a country.
    Region,
    /// A country.
    Country,
    /// Several countries, or everywhere.
    Wide,
}

impl Matcher {
    /// Makes a catalogue ready. `questionnaires` are those whose answers it may ask about; what it asks of them and is not there
    /// comes back as diagnostics and counts as unknown.
    pub fn new(
        catalogue: Arc<Catalogue>,
        reference: &'static Reference,
        questionnaires: &[Arc<Questionnaire>],
    ) -> (Self, Vec<Diagnostic>) {
        let (bindings, diagnostics) = known::Bindings::new(&catalogue, questionnaires);
        let reach = catalogue.programmes().iter().map(|programme| reach(programme, reference)).collect();
        (Self { catalogue, reference, bindings, reach }, diagnostics)
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Areas, sectors, legal forms and figures of the law.
    pub fn reference(&self) -> &'static Reference {
        self.reference
    }

    /// Every programme for this company on this day, best first.
    pub fn match_all(&self, situation: &Situation, on: Date) -> Matches {
        let mut truths = Vec::new();
        let location = self.truths(situation, on, &mut truths);
        let usefulness = useful::Usefulness::new(self, situation, on);
        let mut list: Vec<Match> = self
            .catalogue
            .programme_indices()
            .map(|ix| {
                let programme = self.catalogue.programme(ix);
                let useful = usefulness.of(programme, &truths);
                Match {
                    programme: ix,
                    judgement: judge(programme, &truths, on),
                    useful: useful.reasons,
                    strength: useful.strength,
                    weight: useful.weight,
                    reach: self.reach[ix.index()],
                    serves: useful.serves,
                    overridden: situation.overrides.get(&programme.id).cloned(),
                }
            })
            .collect();
        list.sort_by(|a, b| self.order(a, on).cmp(&self.order(b, on)));
        Matches { on, list, needs: usefulness.needs(), truths, location }
    }

    /// The verdicts alone, in the catalogue's order and without usefulness: for bulk work. `truths` and `out` are reused.
    pub fn verdicts(&self, situation: &Situation, on: Date, truths: &mut Vec<Truth>, out: &mut Vec<Judgement>) {
        self.truths(situation, on, truths);
        out.clear();
        out.extend(self.catalogue.programmes().iter().map(|programme| judge(programme, truths, on)));
    }

    /// The key by which programmes are listed. Of two of one kind, what costs nothing comes first, then what has more reasons.
    fn order<'a>(&'a self, m: &Match, on: Date) -> impl Ord + use<'a> {
        let programme = self.catalogue.programme(m.programme);
        let costs = !programme.is_free_on(on);
        (m.verdict(), Reverse(m.strength), programme.kind, costs, Reverse(m.weight), &programme.id)
    }
}

/// How wide the area is in which a programme works.
fn reach(programme: &Programme, reference: &Reference) -> Reach {
    let of = |area: &AreaIndex| match reference.areas.area(*area).map(|area| (area.kind, area.country)) {
        Some((AreaKind::Municipality | AreaKind::Nuts3 | AreaKind::Nuts2, _)) => Reach::Near,
        // A group within one country is a region of municipalities; one that lies in several is wide.
        Some((AreaKind::Group, Some(_))) => Reach::Near,
        Some((AreaKind::Nuts1, _)) => Reach::Region,
        Some((AreaKind::Country, _)) => Reach::Country,
        Some((AreaKind::Group, None)) | None => Reach::Wide,
    };
    programme.areas.iter().map(of).max().unwrap_or(Reach::Wide)
}

/// The verdict on a programme, given the truth of every test.
fn judge(programme: &Programme, truths: &[Truth], on: Date) -> Judgement {
    let status = programme.status_on(on);
    let (mut to_check, mut missing) = (0, None);
    for (place, rule) in programme.rules_on(on) {
        match rule.when.evaluate(&mut |test| truths[test.index()]) {
            Truth::True => {}
            Truth::False if rule.failing == Failing::Blocks => {
                return Judgement { verdict: Verdict::NotForYou, status, to_check: 0, decided_by: Some(place) };
            }
            Truth::False => missing = missing.or(Some(place)),
            Truth::Unknown => {
                to_check += 1;
                if rule.must_be_shown {
                    missing = missing.or(Some(place));
                }
            }
        }
    }
    to_check += u32::from(matches!(status, Status::ToBeConfirmed(_) | Status::Unknown));
    to_check += u32::from(programme.sureness == Sureness::Unverified);
    let verdict = if status.is_closed() {
        Verdict::NotAvailable
    } else if missing.is_some() {
        Verdict::NotYet
    } else if to_check > 0 {
        Verdict::SeemsToFit
    } else {
        Verdict::Fits
    };
    Judgement { verdict, status, to_check, decided_by: missing.filter(|_| verdict == Verdict::NotYet) }
}

impl Judgement {
    /// What the deciding rule is about.
    pub fn subject(&self, programme: &Programme) -> Option<Subject> {
        self.decided_by.and_then(|place| programme.rules.get(place)).map(|rule| rule.subject)
    }
}
