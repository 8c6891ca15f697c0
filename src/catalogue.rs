//! The catalogue: programmes, who offers them, who leads where, and the words around them; checked, so that inside every id resolves.
//!
//! [`read`] turns files into one; nothing else makes a [`Catalogue`]. Facts carry their sources with the date seen and how sure they
//! are. Nothing here knows today: what is open is computed for a date ([`Programme::status_on`]), never stored.

mod check;
pub mod money;
mod raw;
pub mod rule;
pub mod shipped;
pub mod status;

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

pub use self::check::{File, Loaded, read};
pub use self::money::{Ceiling, Money, Percent, Period, Rate, Share, ShareOf};
pub use self::rule::{Failing, Rule, RuleWords, Test};
pub use self::status::{Change, Life, Status, Window};
use crate::company::area::AreaIndex;
use crate::company::evidence::Sureness;
use crate::condition::Condition;
use crate::diagnostic::Position;
use crate::exact::Exact;
use crate::id::{DimensionId, FamilyId, NeedId, OrganisationId, ProgrammeId, QuestionnaireId, RowKey, SectorTag};
use crate::text::{Lang, Text};

macro_rules! index_type {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The place in the catalogue's list.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            pub(crate) fn new(index: usize) -> Self {
                // Files are bounded far below four billion rows.
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    )+};
}

index_type! {
    /// A programme, by its place in the catalogue.
    ProgrammeIx,
    /// An organisation.
    OrganisationIx,
    /// A family of programmes.
    FamilyIx,
    /// A need.
    NeedIx,
    /// A topic.
    TopicIx,
    /// A statement only the company can confirm.
    StatementIx,
    /// A scan that a programme may ask for.
    InstrumentIx,
    /// A table of leads.
    LeadTableIx,
    /// A test. Every test stands once, however many rules use it.
    TestIx,
}

/// Everything the program knows about support, whole and consistent.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pub(crate) languages: Vec<Lang>,
    pub(crate) organisations: Vec<Organisation>,
    pub(crate) programmes: Vec<Programme>,
    pub(crate) families: Vec<Family>,
    pub(crate) needs: Vec<Need>,
    pub(crate) topics: Vec<Topic>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) instruments: Vec<Instrument>,
    pub(crate) lead_tables: Vec<LeadTable>,
    pub(crate) campaigns: Vec<Campaign>,
    pub(crate) examples: Vec<Example>,
    pub(crate) area_words: HashMap<AreaIndex, Text>,
    pub(crate) tests: Vec<Test>,
    /// Per test: the file in which it stands first.
    pub(crate) test_files: Vec<Arc<str>>,
    pub(crate) programme_by_id: HashMap<ProgrammeId, ProgrammeIx>,
    pub(crate) organisation_by_id: HashMap<OrganisationId, OrganisationIx>,
    pub(crate) need_by_id: HashMap<NeedId, NeedIx>,
    pub(crate) statement_by_id: HashMap<RowKey, StatementIx>,
}

/// Which file a row came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The file, as its reader was told to call it.
    pub file: Arc<str>,
    /// Where in the file its id stands.
    pub at: Position,
    /// The layer it came from: nought is what comes with the program, higher ones are the user's own.
    pub layer: usize,
    /// Whether it took the place of a row with the same id in a lower layer.
    pub replaces: bool,
    /// Who keeps the file up to date.
    pub owner: Option<String>,
}

/// Where something was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// An address, or a title where there is none.
    pub place: String,
    /// The day on which we saw it; `None` for what is only known from memory.
    pub seen_on: Option<Date>,
    /// The day the source itself bears, where it bears one.
    pub dated: Option<Date>,
    /// How sure it makes us.
    pub sureness: Sureness,
}

/// What sort of body an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganisationKind {
    /// A government, province or ministry.
    Authority,
    /// An agency that carries out what a government decides.
    Agency,
    /// A regional development agency.
    DevelopmentAgency,
    /// An association of employers or of a sector.
    Association,
    /// A centre of research or technical knowledge.
    KnowledgeCentre,
    /// A desk that helps employers find staff.
    EmployerService,
    /// A platform of a sector, hosted by another organisation.
    Platform,
    /// A network of organisations.
    Network,
    /// A school or training centre.
    Training,
    /// A body that guides people to work.
    Guidance,
    /// A company with a social purpose.
    SocialEnterprise,
    /// A newspaper or news site: a source, not an offer.
    Media,
    /// A board that companies sit on but do not turn to.
    Governance,
    /// Anything else.
    Other,
}

impl OrganisationKind {
    /// Every kind with its word in files.
    pub const ALL: [(&str, Self); 14] = [
        ("Authority", Self::Authority),
        ("Agency", Self::Agency),
        ("DevelopmentAgency", Self::DevelopmentAgency),
        ("Association", Self::Association),
        ("KnowledgeCentre", Self::KnowledgeCentre),
        ("EmployerService", Self::EmployerService),
        ("Platform", Self::Platform),
        ("Network", Self::Network),
        ("Training", Self::Training),
        ("Guidance", Self::Guidance),
        ("SocialEnterprise", Self::SocialEnterprise),
        ("Media", Self::Media),
        ("Governance", Self::Governance),
        ("Other", Self::Other),
    ];
}

/// Who offers, funds, hosts or leads.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// What it is called.
    pub name: Text,
    /// Other names, of today and of old.
    pub aliases: Vec<String>,
    /// What sort of body it is.
    pub kind: OrganisationKind,
    /// What it does for a company, in a sentence.
    pub summary: Option<Text>,
    /// Where it works; empty where nobody said.
    pub areas: Vec<AreaIndex>,
    /// The sectors it works for; empty is all.
    pub sectors: Vec<SectorTag>,
    /// Its site.
    pub url: Option<String>,
    /// Whom to turn to.
    pub contacts: Vec<Contact>,
    /// Who hosts a platform, and as what.
    pub host: Option<(OrganisationIx, Role)>,
    /// Who is in the chair of a platform.
    pub chair: Option<String>,
    /// The days between which it existed, as far as known.
    pub valid: (Option<Date>, Option<Date>),
    /// What took its place.
    pub succeeded_by: Option<OrganisationIx>,
    /// Where this comes from.
    pub sources: Vec<Source>,
    /// Which file it stands in.
    pub origin: Origin,
}

/// A person or desk to turn to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The name of the person or desk.
    pub name: Option<String>,
    /// Other writings of the name: they are the same person, but a name alone proves nothing.
    pub also: Vec<String>,
    /// What they do.
    pub role: Option<Text>,
    /// Their address for mail.
    pub email: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// The day on which this was true.
    pub seen_on: Date,
    /// Known to be old: shown as such, to be checked before use.
    pub old: bool,
}

/// Whether an organisation leads or takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It leads.
    Lead,
    /// Somebody else leads; it takes part.
    Participant,
}

/// Programmes that share one card and may share one ceiling.
#[derive(Clone, Debug)]
pub struct Family {
    /// Its id.
    pub id: FamilyId,
    /// What people call it.
    pub name: Text,
    /// What it is, in a sentence.
    pub summary: Option<Text>,
    /// Which file it stands in.
    pub origin: Origin,
}

/// Why a company asks for help.
#[derive(Clone, Debug)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// What it is called: "Processen verbeteren".
    pub name: Text,
    /// The reason it gives for a programme: "U zoekt hulp bij uw processen."
    pub reason: Text,
    /// Which file it stands in.
    pub origin: Origin,
}

/// What a programme is about. Topics tie programmes to the dimensions of questionnaires.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its id, such as `CYB`.
    pub id: RowKey,
    /// What it is called.
    pub name: Text,
    /// The needs it answers.
    pub needs: Vec<NeedIx>,
    /// The dimensions that measure it, by questionnaire. They are looked up when a questionnaire is there.
    pub measured_by: Vec<(QuestionnaireId, DimensionId)>,
    /// Which file it stands in.
    pub origin: Origin,
}

/// Something only the company or its advisor can confirm; asked once, used by every rule that needs it.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its id. One that belongs to a single programme is `programme.rule`.
    pub id: RowKey,
    /// The statement, as it reads when it is true: "De overheid bezit minder dan 25 % van uw bedrijf."
    pub says: Text,
    /// In two or three words, for a card: "niet van de overheid".
    pub short: Option<Text>,
    /// The statement when it is not true, where `says` with "not" would read badly.
    pub otherwise: Option<Text>,
}

/// A scan that a programme may ask for, whether this program holds it or not. Identified by provider and id, never by its name.
#[derive(Clone, Debug)]
pub struct Instrument {
    /// Its id.
    pub id: QuestionnaireId,
    /// What it is called.
    pub name: Text,
    /// Who provides it.
    pub provider: OrganisationIx,
    /// Whether an adviser has to be there.
    pub with_adviser: bool,
    /// Other scans that count as this one.
    pub same_as: Vec<QuestionnaireId>,
    /// Where one can have it made.
    pub url: Option<String>,
    /// Where this comes from.
    pub sources: Vec<Source>,
    /// Which file it stands in.
    pub origin: Origin,
}

/// For a sector in an area, who the first contact is. Soft: the lead may differ per project, so the others are never hidden.
#[derive(Clone, Debug)]
pub struct LeadTable {
    /// Its id.
    pub id: RowKey,
    /// Where it applies; outside it says nothing.
    pub area: AreaIndex,
    /// Everybody who works there, each with the part of the area it looks after.
    pub partners: Vec<(OrganisationIx, AreaIndex)>,
    /// Who leads for which sector.
    pub leads: Vec<Lead>,
    /// What keeps the rule soft: "De trekker kan per project verschillen."
    pub note: Text,
    /// The needs for which it matters; empty is all.
    pub needs: Vec<NeedIx>,
    /// Where this comes from.
    pub sources: Vec<Source>,
    /// Which file it stands in.
    pub origin: Origin,
}

/// Who leads for one sector.
#[derive(Clone, Debug)]
pub struct Lead {
    /// The sector.
    pub sector: SectorTag,
    /// The organisation.
    pub organisation: OrganisationIx,
    /// Whether it leads, or takes part while somebody else leads.
    pub role: Role,
    /// Who leads where it only takes part.
    pub led_by: Option<OrganisationIx>,
    /// The person to ask for.
    pub contact: Option<Contact>,
}

/// A campaign or an event: a place to read more, never a recommendation.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// Its id.
    pub id: RowKey,
    /// What it is called.
    pub name: Text,
    /// What it is, in a sentence.
    pub summary: Option<Text>,
    /// Who runs it.
    pub organisations: Vec<OrganisationIx>,
    /// Where.
    pub areas: Vec<AreaIndex>,
    /// Its site.
    pub url: Option<String>,
    /// The day of an event.
    pub on: Option<Date>,
    /// Where this comes from.
    pub sources: Vec<Source>,
    /// Which file it stands in.
    pub origin: Origin,
}

/// What a company did, to explain a programme by.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its id.
    pub id: RowKey,
    /// The company.
    pub company: String,
    /// What it did, in a sentence or two.
    pub did: Text,
    /// Its sector.
    pub sector: Option<SectorTag>,
    /// What it explains.
    pub programmes: Vec<ProgrammeIx>,
    /// Where this comes from.
    pub sources: Vec<Source>,
    /// Which file it stands in.
    pub origin: Origin,
}

/// What sort of help a programme is. The order is the one in which programmes are listed: what costs least comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Somebody looks at the company and says what to do.
    Advice,
    /// A tool or scan to use oneself.
    Tool,
    /// A network or platform to join.
    Network,
    /// A course, a trainer or training equipment.
    Training,
    /// Working together with others on a product, a service or a problem.
    Partnership,
    /// Staff shared between employers.
    LabourPool,
    /// Money that need not be paid back: subsidy, voucher, premium.
    Grant,
    /// Money that has to be paid back.
    Loan,
    /// Less tax.
    Tax,
}

impl Kind {
    /// Every kind with its word in files, in order of listing.
    pub const ALL: [(&str, Self); 9] = [
        ("Advice", Self::Advice),
        ("Tool", Self::Tool),
        ("Network", Self::Network),
        ("Training", Self::Training),
        ("Partnership", Self::Partnership),
        ("LabourPool", Self::LabourPool),
        ("Grant", Self::Grant),
        ("Loan", Self::Loan),
        ("Tax", Self::Tax),
    ];

    /// The end of the key of its name in the texts, such as `labour-pool`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Tool => "tool",
            Self::Network => "network",
            Self::Training => "training",
            Self::Partnership => "partnership",
            Self::LabourPool => "labour-pool",
            Self::Grant => "grant",
            Self::Loan => "loan",
            Self::Tax => "tax",
        }
    }
}

/// Who can use a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// One company.
    Company,
    /// Several companies together.
    Group,
    /// Members of an association.
    Members(OrganisationIx),
    /// The worker applies, not the company: a signpost.
    Worker,
    /// Schools, training centres or local authorities: a signpost.
    Provider,
}

impl Audience {
    /// Whether the company itself cannot apply, so that the programme is only worth knowing about.
    pub fn is_signpost(self) -> bool {
        matches!(self, Self::Worker | Self::Provider)
    }
}

/// When one has to apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Apply {
    /// Nobody said.
    #[default]
    Unsaid,
    /// Before starting, ordering or signing.
    BeforeStart,
    /// Only for what was already paid, after this day where there is one.
    AfterPayment(Option<Date>),
}

/// Under which rules on state aid it runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StateAid {
    /// De minimis: it counts towards the ceiling over three years.
    DeMinimis,
    /// The block exemption.
    BlockExemption,
    /// It is no state aid.
    None,
    /// Nobody said.
    #[default]
    Unknown,
}

/// A project that the programme does not support although its topic sounds like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// The topics that alone are not enough; empty where only words can say it.
    pub topics: Vec<TopicIx>,
    /// The needs that alone are not enough.
    pub needs: Vec<NeedIx>,
}

/// A reason of its own why a programme is useful.
#[derive(Clone, Debug)]
pub struct Hint {
    /// Its id within the programme.
    pub id: RowKey,
    /// When it holds.
    pub when: Condition<TestIx>,
    /// Why: "U hebt nog geen geteste back-up."
    pub because: Text,
}

/// Something a company can use.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// What sort of help it is.
    pub kind: Kind,
    /// Who offers it.
    pub provider: OrganisationIx,
    /// Who pays for it, where that is somebody else.
    pub funder: Option<OrganisationIx>,
    /// The family whose card it shares.
    pub family: Option<FamilyIx>,
    /// What it is called.
    pub name: Text,
    /// What it does for a company, in a sentence or two.
    pub summary: Text,
    /// Other names, of today and of old.
    pub aliases: Vec<String>,
    /// Its page.
    pub url: Option<String>,
    /// Who can use it.
    pub audience: Audience,
    /// Where; empty is everywhere.
    pub areas: Vec<AreaIndex>,
    /// Its rules, in the order in which they are told. Place and audience come first.
    pub rules: Vec<Rule>,
    /// What it does not support, although its topic sounds like it.
    pub excludes: Option<Exclusion>,
    /// What it is about, each with a weight of 1 to 3.
    pub topics: Vec<(TopicIx, u32)>,
    /// The needs it answers.
    pub needs: Vec<NeedIx>,
    /// Reasons of its own why it is useful.
    pub hints: Vec<Hint>,
    /// When one has to apply.
    pub apply: Apply,
    /// That only registered or chosen providers count, in words.
    pub registered_provider: Option<Text>,
    /// What it pays and costs, per period.
    pub money: Vec<Money>,
    /// How much work it is for the company, 1 to 3.
    pub effort: Option<u32>,
    /// How long it takes until there is help or money, in words.
    pub lead_time: Option<Text>,
    /// Under which rules on state aid it runs.
    pub state_aid: StateAid,
    /// With what it may be combined, in words.
    pub combine: Option<Text>,
    /// What it cannot be combined with.
    pub not_with: Vec<ProgrammeIx>,
    /// What it may be combined with for the same costs. What stands in neither list is not known, which is no yes.
    pub combines_with: Vec<ProgrammeIx>,
    /// The most that it and everything combined with it may pay together, in percent of the cost, per size class from micro to
    /// large; `None` where nobody said.
    pub most_together: Option<[Option<Exact>; 4]>,
    /// When it can be used.
    pub life: Life,
    /// What is known of the budget, in words.
    pub budget: Option<Text>,
    /// How to go about it, two to five steps; empty where nobody wrote them yet.
    pub steps: Vec<Text>,
    /// Whom to turn to.
    pub contacts: Vec<Contact>,
    /// Who leads, where that depends on sector and place.
    pub leads: Option<LeadTableIx>,
    /// Where this comes from.
    pub sources: Vec<Source>,
    /// How sure we are of the row as a whole: the best of its sources.
    pub sureness: Sureness,
    /// The last day for which a source says that this is so; `None` where no source bears a date.
    pub checked_on: Option<Date>,
    /// After so many days without a check it is to be confirmed.
    pub check_within_days: u32,
    /// What took its place.
    pub succeeded_by: Vec<ProgrammeIx>,
    /// What serves the same purpose.
    pub alternatives: Vec<ProgrammeIx>,
    /// Somebody looked, and nothing took its place.
    pub nothing_instead: bool,
    /// What else is worth knowing, in words.
    pub notes: Vec<Text>,
    /// Which file it stands in.
    pub origin: Origin,
}

impl Programme {
    /// What it pays and costs on a day: the last entry that holds then.
    pub fn money_on(&self, day: Date) -> Option<&Money> {
        self.money.iter().rev().find(|money| money.holds_on(day))
    }

    /// The rules that hold on a day, each with its place in [`Programme::rules`].
    pub fn rules_on(&self, day: Date) -> impl Iterator<Item = (usize, &Rule)> {
        self.rules.iter().enumerate().filter(move |(_, rule)| rule.holds_on(day))
    }

    /// Whether a source says that both may pay for the same costs; `None` where nobody said. A no of either outweighs a yes.
    pub fn may_combine(&self, own: ProgrammeIx, other: &Self, its: ProgrammeIx) -> Option<bool> {
        if self.not_with.contains(&its) || other.not_with.contains(&own) {
            return Some(false);
        }
        (self.combines_with.contains(&its) || other.combines_with.contains(&own)).then_some(true)
    }

    /// Whether it costs the company nothing on a day.
    pub fn is_free_on(&self, day: Date) -> bool {
        self.money_on(day).is_some_and(|money| money.free)
    }

    /// Whether the last check is too long ago to rely on, or no source bears a date.
    pub fn is_check_due(&self, day: Date) -> bool {
        status::is_check_due(day, self.checked_on, self.check_within_days)
    }

    /// Whether the company can use it on a day, as far as is known.
    pub fn status_on(&self, day: Date) -> Status {
        self.life.on(day).checked(day, self.checked_on, self.check_within_days)
    }
}

impl Catalogue {
    /// The languages its texts come in; the first is the fallback.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// Everything a company can use, in order of id.
    pub fn programmes(&self) -> &[Programme] {
        &self.programmes
    }

    /// Everybody who offers, funds, hosts or leads, in order of id.
    pub fn organisations(&self) -> &[Organisation] {
        &self.organisations
    }

    /// The families, in order of id.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// The needs, in the order in which they are offered.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// The needs that some programme answers, in the order in which they are offered.
    pub fn programmes_needs(&self) -> impl Iterator<Item = NeedIx> + '_ {
        let served = |need: &NeedIx| self.programmes.iter().any(|programme| programme.needs.contains(need));
        (0..self.needs.len()).map(NeedIx::new).filter(served)
    }

    /// The topics, in the order of the files.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// What only the company can confirm.
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// The scans that programmes ask for.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// Who leads where.
    pub fn lead_tables(&self) -> &[LeadTable] {
        &self.lead_tables
    }

    /// Campaigns and events.
    pub fn campaigns(&self) -> &[Campaign] {
        &self.campaigns
    }

    /// Examples.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }

    /// Every test any rule uses, once.
    pub fn tests(&self) -> &[Test] {
        &self.tests
    }

    /// The file in which a test stands, by the test's place.
    pub(crate) fn file_of_test(&self, place: usize) -> Arc<str> {
        self.test_files.get(place).cloned().unwrap_or_else(|| "".into())
    }

    /// A programme by its place.
    pub fn programme(&self, ix: ProgrammeIx) -> &Programme {
        &self.programmes[ix.index()]
    }

    /// An organisation by its place.
    pub fn organisation(&self, ix: OrganisationIx) -> &Organisation {
        &self.organisations[ix.index()]
    }

    /// A family by its place.
    pub fn family(&self, ix: FamilyIx) -> &Family {
        &self.families[ix.index()]
    }

    /// A need by its place.
    pub fn need(&self, ix: NeedIx) -> &Need {
        &self.needs[ix.index()]
    }

    /// A topic by its place.
    pub fn topic(&self, ix: TopicIx) -> &Topic {
        &self.topics[ix.index()]
    }

    /// A statement by its place.
    pub fn statement(&self, ix: StatementIx) -> &Statement {
        &self.statements[ix.index()]
    }

    /// A scan by its place.
    pub fn instrument(&self, ix: InstrumentIx) -> &Instrument {
        &self.instruments[ix.index()]
    }

    /// A table of leads by its place.
    pub fn lead_table(&self, ix: LeadTableIx) -> &LeadTable {
        &self.lead_tables[ix.index()]
    }

    /// A test by its place.
    pub fn test(&self, ix: TestIx) -> &Test {
        &self.tests[ix.index()]
    }

    /// The places of all programmes.
    pub fn programme_indices(&self) -> impl DoubleEndedIterator<Item = ProgrammeIx> + use<> {
        (0..self.programmes.len()).map(ProgrammeIx::new)
    }

    /// The programme with this id.
    pub fn find(&self, id: &str) -> Option<ProgrammeIx> {
        self.programme_by_id.get(id).copied()
    }

    /// The organisation with this id.
    pub fn find_organisation(&self, id: &str) -> Option<OrganisationIx> {
        self.organisation_by_id.get(id).copied()
    }

    /// The need with this id.
    pub fn find_need(&self, id: &str) -> Option<NeedIx> {
        self.need_by_id.get(id).copied()
    }

    /// The statement with this id.
    pub fn find_statement(&self, id: &str) -> Option<StatementIx> {
        self.statement_by_id.get(id).copied()
    }

    /// The area as it reads after "in": "het Vlaams Gewest"; `None` where its name alone will do.
    pub fn area_words(&self, area: AreaIndex) -> Option<&Text> {
        self.area_words.get(&area)
    }
}
