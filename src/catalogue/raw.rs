//! The shape of a catalogue file, before anything is looked up.

mod rules;

use jiff::civil::Date;

pub(super) use self::rules::{Rule, RuleItem, RuleTest, RuleTestKind, rule_condition};
use super::money::{Money, Percent, Period, Rate, ShareOf};
use super::status::{Change, What, Window};
use super::{Apply, Contact, Kind, OrganisationKind, Role, Source, StateAid, money};
use crate::company::evidence::Sureness;
use crate::company::size::SizeClass;
use crate::condition::Condition;
use crate::diagnostic::Position;
use crate::exact::Exact;
use crate::id::{
    AreaId, DimensionId, FamilyId, NeedId, OrganisationId, ProgrammeId, QuestionnaireId, RowKey, SectorTag,
};
use crate::source::{Fields, Node, Reader, Spanned};
use crate::text::{Lang, Text};

/// How many days a row is good for where its file says nothing.
const CHECK_WITHIN_DAYS: u32 = 365;

pub(super) type RuleCondition = Condition<RuleTest>;

#[derive(Default)]
pub(super) struct Catalogue {
    pub languages: Vec<Lang>,
    pub owner: Option<String>,
    pub organisations: Vec<Organisation>,
    pub families: Vec<Family>,
    pub needs: Vec<Need>,
    pub topics: Vec<Topic>,
    pub statements: Vec<Statement>,
    pub instruments: Vec<Instrument>,
    pub lead_tables: Vec<LeadTable>,
    pub campaigns: Vec<Campaign>,
    pub examples: Vec<Example>,
    pub area_words: Vec<(Spanned<AreaId>, Text)>,
    pub programmes: Vec<Programme>,
}

pub(super) struct Organisation {
    pub id: Spanned<OrganisationId>,
    pub name: Text,
    pub aliases: Vec<String>,
    pub kind: OrganisationKind,
    pub summary: Option<Text>,
    pub areas: Vec<Spanned<AreaId>>,
    pub sectors: Vec<Spanned<SectorTag>>,
    pub url: Option<String>,
    pub contacts: Vec<Contact>,
    pub host: Option<(Spanned<OrganisationId>, Role)>,
    pub chair: Option<String>,
    pub valid: (Option<Date>, Option<Date>),
    pub succeeded_by: Option<Spanned<OrganisationId>>,
    pub sources: Vec<Source>,
}

pub(super) struct Family {
    pub id: Spanned<FamilyId>,
    pub name: Text,
    pub summary: Option<Text>,
}

pub(super) struct Need {
    pub id: Spanned<NeedId>,
    pub name: Text,
    pub reason: Text,
}

pub(super) struct Topic {
    pub id: Spanned<RowKey>,
    pub name: Text,
    pub needs: Vec<Spanned<NeedId>>,
    pub measured_by: Vec<(QuestionnaireId, DimensionId)>,
}

pub(super) struct Statement {
    pub id: Spanned<RowKey>,
    pub says: Text,
    pub short: Option<Text>,
    pub otherwise: Option<Text>,
}

pub(super) struct Instrument {
    pub id: Spanned<QuestionnaireId>,
    pub name: Text,
    pub provider: Spanned<OrganisationId>,
    pub with_adviser: bool,
    pub same_as: Vec<QuestionnaireId>,
    pub url: Option<String>,
    pub sources: Vec<Source>,
}

pub(super) struct LeadTable {
    pub id: Spanned<RowKey>,
    pub area: Spanned<AreaId>,
    pub partners: Vec<(Spanned<OrganisationId>, Spanned<AreaId>)>,
    pub leads: Vec<Lead>,
    pub note: Text,
    pub needs: Vec<Spanned<NeedId>>,
    pub sources: Vec<Source>,
}

pub(super) struct Lead {
    pub sector: Spanned<SectorTag>,
    pub organisation: Spanned<OrganisationId>,
    pub role: Role,
    pub led_by: Option<Spanned<OrganisationId>>,
    pub contact: Option<Contact>,
}

pub(super) struct Campaign {
    pub id: Spanned<RowKey>,
    pub name: Text,
    pub summary: Option<Text>,
    pub organisations: Vec<Spanned<OrganisationId>>,
    pub areas: Vec<Spanned<AreaId>>,
    pub url: Option<String>,
    pub on: Option<Date>,
    pub sources: Vec<Source>,
}

pub(super) struct Example {
    pub id: Spanned<RowKey>,
    pub company: String,
    pub did: Text,
    pub sector: Option<Spanned<SectorTag>>,
    pub programmes: Vec<Spanned<ProgrammeId>>,
    pub sources: Vec<Source>,
}

pub(super) enum Audience {
    Company,
    Group,
    Members(Spanned<OrganisationId>),
    Worker,
    Provider,
}

pub(super) struct Exclude {
    pub at: Position,
    pub topics: Vec<Spanned<RowKey>>,
    pub needs: Vec<Spanned<NeedId>>,
    pub says: Text,
}

pub(super) struct Hint {
    pub id: Spanned<RowKey>,
    pub when: RuleCondition,
    pub because: Text,
}

pub(super) struct Version {
    pub at: Position,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub rules: Vec<Rule>,
    pub money: Option<Money>,
    pub note: Option<Text>,
}

pub(super) struct Programme {
    pub at: Position,
    pub id: Spanned<ProgrammeId>,
    pub kind: Kind,
    pub provider: Spanned<OrganisationId>,
    pub funder: Option<Spanned<OrganisationId>>,
    pub family: Option<Spanned<FamilyId>>,
    pub name: Text,
    pub summary: Text,
    pub aliases: Vec<String>,
    pub url: Option<String>,
    pub audience: Audience,
    pub areas: Vec<Spanned<AreaId>>,
    pub rules: Vec<Rule>,
    pub excludes: Option<Exclude>,
    pub topics: Vec<(Spanned<String>, u32)>,
    pub needs: Vec<Spanned<NeedId>>,
    pub hints: Vec<Hint>,
    pub apply: Apply,
    pub registered_provider: Option<Text>,
    pub money: Option<Money>,
    pub versions: Vec<Version>,
    pub effort: Option<u32>,
    pub lead_time: Option<Text>,
    pub state_aid: StateAid,
    pub combine: Option<Text>,
    pub not_with: Vec<Spanned<ProgrammeId>>,
    pub combines_with: Vec<Spanned<ProgrammeId>>,
    pub most_together: Option<[Option<Exact>; 4]>,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub windows: Vec<Window>,
    pub recurring: bool,
    pub changes: Vec<Change>,
    pub budget: Option<Text>,
    pub steps: Vec<Text>,
    pub contacts: Vec<Contact>,
    pub leads: Option<Spanned<RowKey>>,
    pub sources: Vec<Source>,
    pub checked: Option<Date>,
    pub check_within_days: u32,
    pub succeeded_by: Vec<Spanned<ProgrammeId>>,
    pub alternatives: Vec<Spanned<ProgrammeId>>,
    pub nothing_instead: bool,
    pub notes: Vec<Text>,
}

pub(super) fn catalogue(r: &mut Reader, node: Node<'_>) -> Option<Catalogue> {
    let mut f = r.fields(node, "Catalogue")?;
    let languages = f.required(r, "languages", languages).unwrap_or_default();
    r.declare_languages(&languages);
    let owner = f.optional(r, "owner", Reader::words);
    let days = f.optional(r, "check_within_days", |r, n| r.whole(n, 1, 3660)).unwrap_or(CHECK_WITHIN_DAYS);
    let catalogue = Catalogue {
        languages,
        owner,
        organisations: f.list(r, "organisations", organisation),
        families: f.list(r, "families", family),
        needs: f.list(r, "needs", need),
        topics: f.list(r, "topics", topic),
        statements: f.list(r, "statements", statement),
        instruments: f.list(r, "instruments", instrument),
        lead_tables: f.list(r, "leads", lead_table),
        campaigns: f.list(r, "campaigns", campaign),
        examples: f.list(r, "examples", example),
        area_words: f.list(r, "area_words", area_words),
        programmes: f.list(r, "programmes", |r, n| programme(r, n, days)),
    };
    f.finish(r);
    Some(catalogue)
}

fn languages(r: &mut Reader, node: Node<'_>) -> Option<Vec<Lang>> {
    let at = r.at(node);
    let languages = r.list(node, |r, n| {
        let code = r.words(n)?;
        let lang = Lang::new(&code);
        if lang.is_none() {
            let diagnostic =
                r.error("bad-language", r.at(n)).with("found", code.clone()).suggest(&code, ["nl", "en", "fr", "de"]);
            r.push(diagnostic);
        }
        lang
    })?;
    if languages.is_empty() {
        let diagnostic = r.error("catalogue-no-languages", at);
        r.push(diagnostic);
        return None;
    }
    Some(languages)
}

fn organisation(r: &mut Reader, node: Node<'_>) -> Option<Organisation> {
    let mut f = r.fields(node, "Organisation")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let aliases = f.list(r, "aliases", Reader::words);
    let kind = f.required(r, "kind", |r, n| word(r, n, &OrganisationKind::ALL));
    let summary = f.optional_text(r, "summary");
    let areas = f.list(r, "areas", Reader::id);
    let sectors = f.list(r, "sectors", Reader::id);
    let url = f.optional(r, "url", address);
    let contacts = f.list(r, "contacts", contact);
    let host = f.optional(r, "host", Reader::id);
    let role = f.optional(r, "host_role", role).unwrap_or(Role::Lead);
    let chair = f.optional(r, "chair", Reader::words);
    let valid = (f.optional(r, "from", Reader::date), f.optional(r, "to", Reader::date));
    let succeeded_by = f.optional(r, "succeeded_by", Reader::id);
    let sources = sources(&mut f, r);
    f.finish(r);
    Some(Organisation {
        id: id?,
        name: name?,
        aliases,
        kind: kind?,
        summary,
        areas,
        sectors,
        url,
        contacts,
        host: host.map(|host| (host, role)),
        chair,
        valid,
        succeeded_by,
        sources,
    })
}

fn family(r: &mut Reader, node: Node<'_>) -> Option<Family> {
    let mut f = r.fields(node, "Family")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let summary = f.optional_text(r, "summary");
    f.finish(r);
    Some(Family { id: id?, name: name?, summary })
}

fn need(r: &mut Reader, node: Node<'_>) -> Option<Need> {
    let mut f = r.fields(node, "Need")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let reason = f.text(r, "reason");
    f.finish(r);
    Some(Need { id: id?, name: name?, reason: reason? })
}

fn topic(r: &mut Reader, node: Node<'_>) -> Option<Topic> {
    let mut f = r.fields(node, "Topic")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let needs = f.list(r, "needs", Reader::id);
    let measured_by = f.list(r, "measured_by", |r, n| {
        let variant = r.variant(n, &["In"])?;
        let [questionnaire, dimension] = variant.args(r)?;
        let (questionnaire, dimension) = (r.id::<QuestionnaireId>(questionnaire), r.id::<DimensionId>(dimension));
        Some((questionnaire?.value, dimension?.value))
    });
    f.finish(r);
    Some(Topic { id: id?, name: name?, needs, measured_by })
}

fn statement(r: &mut Reader, node: Node<'_>) -> Option<Statement> {
    let mut f = r.fields(node, "Statement")?;
    let id = f.required(r, "id", Reader::id);
    let says = f.text(r, "says");
    let short = f.optional_text(r, "short");
    let otherwise = f.optional_text(r, "otherwise");
    f.finish(r);
    Some(Statement { id: id?, says: says?, short, otherwise })
}

fn instrument(r: &mut Reader, node: Node<'_>) -> Option<Instrument> {
    let mut f = r.fields(node, "Instrument")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let provider = f.required(r, "provider", Reader::id);
    let with_adviser = f.optional(r, "with_adviser", Reader::boolean).unwrap_or(false);
    let same_as = f.list(r, "same_as", |r, n| r.id::<QuestionnaireId>(n).map(|id| id.value));
    let url = f.optional(r, "url", address);
    let sources = sources(&mut f, r);
    f.finish(r);
    Some(Instrument { id: id?, name: name?, provider: provider?, with_adviser, same_as, url, sources })
}

fn lead_table(r: &mut Reader, node: Node<'_>) -> Option<LeadTable> {
    let mut f = r.fields(node, "LeadTable")?;
    let id = f.required(r, "id", Reader::id);
    let area = f.required(r, "area", Reader::id);
    let partners = f.list(r, "partners", |r, n| {
        let mut f = r.fields(n, "Partner")?;
        let organisation = f.required(r, "organisation", Reader::id);
        let area = f.required(r, "area", Reader::id);
        f.finish(r);
        Some((organisation?, area?))
    });
    let leads = f.list(r, "leads", |r, n| {
        let mut f = r.fields(n, "Lead")?;
        let sector = f.required(r, "sector", Reader::id);
        let organisation = f.required(r, "organisation", Reader::id);
        let role = f.optional(r, "role", role).unwrap_or(Role::Lead);
        let led_by = f.optional(r, "led_by", Reader::id);
        let contact = f.optional(r, "contact", contact);
        f.finish(r);
        Some(Lead { sector: sector?, organisation: organisation?, role, led_by, contact })
    });
    let note = f.text(r, "note");
    let needs = f.list(r, "needs", Reader::id);
    let sources = sources(&mut f, r);
    f.finish(r);
    Some(LeadTable { id: id?, area: area?, partners, leads, note: note?, needs, sources })
}

fn campaign(r: &mut Reader, node: Node<'_>) -> Option<Campaign> {
    let mut f = r.fields(node, "Campaign")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let summary = f.optional_text(r, "summary");
    let organisations = f.list(r, "organisations", Reader::id);
    let areas = f.list(r, "areas", Reader::id);
    let url = f.optional(r, "url", address);
    let on = f.optional(r, "on", Reader::date);
    let sources = sources(&mut f, r);
    f.finish(r);
    Some(Campaign { id: id?, name: name?, summary, organisations, areas, url, on, sources })
}

fn example(r: &mut Reader, node: Node<'_>) -> Option<Example> {
    let mut f = r.fields(node, "Example")?;
    let id = f.required(r, "id", Reader::id);
    let company = f.required(r, "company", Reader::words);
    let did = f.text(r, "did");
    let sector = f.optional(r, "sector", Reader::id);
    let programmes = f.list(r, "programmes", Reader::id);
    let sources = sources(&mut f, r);
    f.finish(r);
    Some(Example { id: id?, company: company?, did: did?, sector, programmes, sources })
}

fn area_words(r: &mut Reader, node: Node<'_>) -> Option<(Spanned<AreaId>, Text)> {
    let mut f = r.fields(node, "AreaWords")?;
    let area = f.required(r, "area", Reader::id);
    let words = f.text(r, "words");
    f.finish(r);
    Some((area?, words?))
}

fn programme(r: &mut Reader, node: Node<'_>, days: u32) -> Option<Programme> {
    let mut f = r.fields(node, "Programme")?;
    let at = f.at;
    let id = f.required(r, "id", Reader::id);
    let kind = f.required(r, "kind", |r, n| word(r, n, &Kind::ALL));
    let provider = f.required(r, "provider", Reader::id);
    let funder = f.optional(r, "funder", Reader::id);
    let family = f.optional(r, "family", Reader::id);
    let name = f.text(r, "name");
    let summary = f.required(r, "summary", sentence);
    let aliases = f.list(r, "aliases", Reader::words);
    let url = f.optional(r, "url", address);
    let audience = f.optional(r, "audience", audience).unwrap_or(Audience::Company);
    let areas = f.list(r, "areas", Reader::id);
    let rules = f.list(r, "rules", rules::rule);
    let excludes = f.optional(r, "excludes", |r, n| {
        let mut f = r.fields(n, "Exclude")?;
        let at = f.at;
        let topics = f.list(r, "topics", Reader::id);
        let needs = f.list(r, "needs", Reader::id);
        let says = f.text(r, "says");
        f.finish(r);
        Some(Exclude { at, topics, needs, says: says? })
    });
    let topics = f.optional(r, "topics", |r, n| r.map(n, |r, _, n| r.whole(n, 1, 3))).unwrap_or_default();
    let needs = f.list(r, "needs", Reader::id);
    let hints = f.list(r, "useful", |r, n| {
        let mut f = r.fields(n, "Useful")?;
        let id = f.required(r, "id", Reader::id);
        let when = f.required(r, "when", rule_condition);
        let because = f.text(r, "because");
        f.finish(r);
        Some(Hint { id: id?, when: when?, because: because? })
    });
    let apply = f.optional(r, "apply", apply).unwrap_or_default();
    let registered_provider = f.optional_text(r, "registered_provider");
    let money = f.optional(r, "money", self::money);
    let versions = f.list(r, "versions", version);
    let effort = f.optional(r, "effort", |r, n| r.whole(n, 1, 3));
    let lead_time = f.optional_text(r, "lead_time");
    let state_aid = f.optional(r, "state_aid", |r, n| {
        word(
            r,
            n,
            &[
                ("DeMinimis", StateAid::DeMinimis),
                ("BlockExemption", StateAid::BlockExemption),
                ("NoAid", StateAid::None),
                ("Unknown", StateAid::Unknown),
            ],
        )
    });
    let combine = f.optional_text(r, "combine");
    let not_with = f.list(r, "not_with", Reader::id);
    let combines_with = f.list(r, "combines_with", Reader::id);
    let most_together = f.optional(r, "most_together", most_together);
    let from = f.optional(r, "from", Reader::date);
    let to = f.optional(r, "to", Reader::date);
    let windows = f.list(r, "windows", window);
    let recurring = f.optional(r, "recurring", Reader::boolean).unwrap_or(false);
    let changes = f.list(r, "status", change);
    let budget = f.optional_text(r, "budget");
    let steps = f.list(r, "steps", sentence);
    let contacts = f.list(r, "contacts", contact);
    let leads = f.optional(r, "leads", Reader::id);
    let sources = sources(&mut f, r);
    let checked = f.optional(r, "checked", Reader::date);
    let check_within_days = f.optional(r, "check_within_days", |r, n| r.whole(n, 1, 3660)).unwrap_or(days);
    let succeeded_by = f.list(r, "succeeded_by", Reader::id);
    let alternatives = f.list(r, "alternatives", Reader::id);
    let nothing_instead = f.optional(r, "nothing_instead", Reader::boolean).unwrap_or(false);
    let notes = f.list(r, "notes", sentence);
    f.finish(r);
    in_order(r, at, from, to);
    Some(Programme {
        at,
        id: id?,
        kind: kind?,
        provider: provider?,
        funder,
        family,
        name: name?,
        summary: summary?,
        aliases,
        url,
        audience,
        areas,
        rules,
        excludes,
        topics,
        needs,
        hints,
        apply,
        registered_provider,
        money,
        versions,
        effort,
        lead_time,
        state_aid: state_aid.unwrap_or_default(),
        combine,
        not_with,
        combines_with,
        most_together,
        from,
        to,
        windows,
        recurring,
        changes,
        budget,
        steps,
        contacts,
        leads,
        sources,
        checked,
        check_within_days,
        succeeded_by,
        alternatives,
        nothing_instead,
        notes,
    })
}

/// A sentence. A name may read the same in every language, a sentence does not.
fn sentence(r: &mut Reader, node: Node<'_>) -> Option<Text> {
    if node.is_string() && r.languages().len() > 1 {
        let diagnostic = r.warning("catalogue-one-language", r.at(node));
        r.push(diagnostic);
    }
    r.text(node)
}

/// One of several words without anything between brackets.
fn word<T: Copy>(r: &mut Reader, node: Node<'_>, known: &[(&str, T)]) -> Option<T> {
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    let variant = r.variant(node, &names)?;
    let [] = variant.args(r)?;
    known.iter().find(|(name, _)| *name == variant.name).map(|(_, value)| *value)
}

fn role(r: &mut Reader, node: Node<'_>) -> Option<Role> {
    word(r, node, &[("Lead", Role::Lead), ("Participant", Role::Participant)])
}

/// An address on the web that a reader can be sent to.
fn address(r: &mut Reader, node: Node<'_>) -> Option<String> {
    let text = r.words(node)?;
    if text.starts_with("https://") || text.starts_with("http://") {
        return Some(text);
    }
    let diagnostic = r.error("catalogue-address", r.at(node)).with("found", text);
    r.push(diagnostic);
    None
}

fn contact(r: &mut Reader, node: Node<'_>) -> Option<Contact> {
    let mut f = r.fields(node, "Contact")?;
    let name = f.optional(r, "name", Reader::words);
    let also = f.list(r, "also", Reader::words);
    let role = f.optional_text(r, "role");
    let email = f.optional(r, "email", Reader::words);
    let phone = f.optional(r, "phone", Reader::words);
    let seen_on = f.required(r, "seen", Reader::date);
    let old = f.optional(r, "old", Reader::boolean).unwrap_or(false);
    f.finish(r);
    Some(Contact { name, also, role, email, phone, seen_on: seen_on?, old })
}

fn sources(f: &mut Fields<'_>, r: &mut Reader) -> Vec<Source> {
    let at = f.at;
    let found = f.required(r, "sources", |r, n| r.list(n, source));
    if found.as_ref().is_some_and(Vec::is_empty) {
        let diagnostic = r.error("catalogue-no-source", at);
        r.push(diagnostic);
    }
    found.unwrap_or_default()
}

fn source(r: &mut Reader, node: Node<'_>) -> Option<Source> {
    let mut f = r.fields(node, "Source")?;
    let at = f.at;
    let place = f.required(r, "source", Reader::words);
    let seen_on = f.optional(r, "seen", Reader::date);
    let dated = f.optional(r, "dated", Reader::date);
    let sureness = f.required(r, "sureness", |r, n| {
        word(r, n, &[("V", Sureness::Verified), ("S", Sureness::Secondary), ("U", Sureness::Unverified)])
    });
    f.finish(r);
    // What nobody saw cannot be sure.
    if seen_on.is_none() && sureness.is_some_and(|s| s != Sureness::Unverified) {
        let diagnostic = r.error("catalogue-source-not-seen", at);
        r.push(diagnostic);
    }
    Some(Source { place: place?, seen_on, dated, sureness: sureness? })
}

fn audience(r: &mut Reader, node: Node<'_>) -> Option<Audience> {
    let variant = r.variant(node, &["Company", "Group", "Members", "Worker", "Provider"])?;
    if variant.name == "Members" {
        let [organisation] = variant.args(r)?;
        return Some(Audience::Members(r.id(organisation)?));
    }
    let [] = variant.args(r)?;
    Some(match variant.name {
        "Company" => Audience::Company,
        "Group" => Audience::Group,
        "Worker" => Audience::Worker,
        _ => Audience::Provider,
    })
}

fn apply(r: &mut Reader, node: Node<'_>) -> Option<Apply> {
    let variant = r.variant(node, &["BeforeStart", "AfterPayment"])?;
    if variant.name == "BeforeStart" {
        let [] = variant.args(r)?;
        return Some(Apply::BeforeStart);
    }
    if variant.count() == 0 {
        return Some(Apply::AfterPayment(None));
    }
    let [since] = variant.args(r)?;
    Some(Apply::AfterPayment(Some(r.date(since)?)))
}

fn window(r: &mut Reader, node: Node<'_>) -> Option<Window> {
    let mut f = r.fields(node, "Window")?;
    let at = f.at;
    let opens = f.required(r, "opens", Reader::date);
    let closes = f.optional(r, "closes", Reader::date);
    let hour = f.optional(r, "hour", Reader::words);
    f.finish(r);
    in_order(r, at, opens, closes);
    Some(Window { opens: opens?, closes, hour })
}

fn in_order(r: &mut Reader, at: Position, from: Option<Date>, to: Option<Date>) {
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        let diagnostic = r.error("reference-dates", at).with("from", from.to_string()).with("to", to.to_string());
        r.push(diagnostic);
    }
}

fn change(r: &mut Reader, node: Node<'_>) -> Option<Change> {
    let variant = r.variant(node, &["Ended", "BudgetGone", "Suspended", "Resumed", "Unknown"])?;
    let mut f = variant.fields(r, "Status")?;
    let since = f.optional(r, "since", Reader::date);
    let until = if variant.name == "Suspended" { f.optional(r, "until", Reader::date) } else { None };
    let reason = f.optional_text(r, "reason");
    let reported = f.optional(r, "reported", Reader::boolean).unwrap_or(false);
    f.finish(r);
    let what = match variant.name {
        "Ended" => What::Ended,
        "BudgetGone" => What::BudgetGone,
        "Suspended" => What::Suspended(until),
        "Resumed" => What::Resumed,
        _ => What::Unknown,
    };
    Some(Change { what, since, reason, reported })
}

fn version(r: &mut Reader, node: Node<'_>) -> Option<Version> {
    let mut f = r.fields(node, "Version")?;
    let at = f.at;
    let from = f.optional(r, "from", Reader::date);
    let to = f.optional(r, "to", Reader::date);
    let rules = f.list(r, "rules", rules::rule);
    let money = f.optional(r, "money", self::money);
    let note = f.optional_text(r, "note");
    f.finish(r);
    in_order(r, at, from, to);
    Some(Version { at, from, to, rules, money, note })
}

fn money(r: &mut Reader, node: Node<'_>) -> Option<Money> {
    let variant = r.variant(node, &["Free", "Money"])?;
    let mut f = variant.fields(r, "Money")?;
    let free = variant.name == "Free";
    let share = f.optional(r, "share", |r, n| by_class(r, n, percent));
    let of = f.optional(r, "of", |r, n| {
        word(r, n, &[("Cost", ShareOf::Cost), ("Wages", ShareOf::Wages), ("Profit", ShareOf::Profit)])
    });
    let ceiling = f.optional(r, "ceiling", ceiling);
    let least_cost = f.optional(r, "least_cost", Reader::positive);
    let most_cost = f.optional(r, "most_cost", Reader::positive);
    let fixed = f.optional(r, "fixed", Reader::positive);
    let rate = f.optional(r, "rate", |r, n| {
        let mut f = r.fields(n, "Rate")?;
        let amount = f.required(r, "amount", Reader::positive);
        let per = f.text(r, "per");
        f.finish(r);
        Some(Rate { amount: amount?, per: per? })
    });
    let may_be_scaled_down = f.optional(r, "scaled_down", Reader::boolean).unwrap_or(false);
    let prefinanced = f.optional(r, "prefinanced", Reader::boolean);
    let note = f.optional_text(r, "note");
    f.finish(r);
    Some(Money {
        from: None,
        to: None,
        free,
        share: share.map(|classes| money::Share { of: of.unwrap_or_default(), classes }),
        ceiling,
        least_cost,
        most_cost,
        fixed,
        rate,
        may_be_scaled_down,
        prefinanced,
        note,
    })
}

/// One percentage for everybody, or a table by size class.
fn most_together(r: &mut Reader, node: Node<'_>) -> Option<[Option<Exact>; 4]> {
    let most = |r: &mut Reader, node: Node<'_>| {
        let at = r.at(node);
        let most = r.positive(node)?;
        if most > Exact::from(100_i64) {
            let diagnostic = r.error("catalogue-percent", at);
            r.push(diagnostic);
            return None;
        }
        Some(most)
    };
    if node.is_number() {
        let most = most(r, node)?;
        return Some(std::array::from_fn(|_| Some(most.clone())));
    }
    by_class(r, node, most)
}

fn percent(r: &mut Reader, node: Node<'_>) -> Option<Percent> {
    let at = r.at(node);
    let (low, high) = if node.is_number() {
        let value = r.positive(node)?;
        (value.clone(), value)
    } else {
        let variant = r.variant(node, &["Between"])?;
        let [low, high] = variant.args(r)?;
        let (low, high) = (r.positive(low), r.positive(high));
        (low?, high?)
    };
    let hundred = Exact::from(100_i64);
    if low > high || high > hundred {
        let diagnostic = r.error("catalogue-percent", at);
        r.push(diagnostic);
        return None;
    }
    Some(Percent { low, high })
}

/// A table by size class. A class that is not named takes the figure of the next larger one that is: `{"small": 30, "medium": 20}`
/// gives a micro company 30 too, and a large one nothing.
fn by_class<T: Clone>(
    r: &mut Reader,
    node: Node<'_>,
    mut value: impl FnMut(&mut Reader, Node<'_>) -> Option<T>,
) -> Option<[Option<T>; 4]> {
    let known = SizeClass::ALL.map(SizeClass::id);
    let mut classes: [Option<T>; 4] = [None, None, None, None];
    r.map(node, |r, key, n| {
        let value = value(r, n)?;
        match SizeClass::from_id(&key.value) {
            Some(class) => classes[money::place(class)] = Some(value),
            None => {
                let diagnostic = r
                    .error("unknown-choice", key.at)
                    .with("found", key.value.clone())
                    .with("known", known.join(", "))
                    .suggest(&key.value, known);
                r.push(diagnostic);
            }
        }
        Some(())
    })?;
    for place in (0..3).rev() {
        if classes[place].is_none() {
            let next = classes[place + 1].clone();
            classes[place] = next;
        }
    }
    Some(classes)
}

fn ceiling(r: &mut Reader, node: Node<'_>) -> Option<money::Ceiling> {
    let mut f = r.fields(node, "Ceiling")?;
    let at = f.at;
    let amount = f.optional(r, "amount", Reader::positive);
    let amounts = f.optional(r, "amounts", |r, n| by_class(r, n, Reader::positive));
    let per = f.optional(r, "per", |r, n| {
        let variant = r.variant(n, &["Project", "CalendarYear", "Months", "Place"])?;
        if variant.name == "Months" {
            let [months] = variant.args(r)?;
            return Some(Period::Months(r.whole(months, 1, 1200)?));
        }
        let [] = variant.args(r)?;
        Some(match variant.name {
            "Project" => Period::Project,
            "Place" => Period::Place,
            _ => Period::CalendarYear,
        })
    });
    let shared = f.optional(r, "shared", Reader::boolean).unwrap_or(false);
    f.finish(r);
    let classes = match (amount, amounts) {
        (Some(amount), None) => std::array::from_fn(|_| Some(amount.clone())),
        (None, Some(amounts)) => amounts,
        _ => {
            let diagnostic = r.error("catalogue-ceiling", at);
            r.push(diagnostic);
            return None;
        }
    };
    Some(money::Ceiling { classes, per: per.unwrap_or(Period::Project), shared })
}
