//! Which organisations are shown for a place, a sector, a sort and a word, the nearest first, and who leads there.

use std::collections::BTreeSet;

use super::LeadsWords;
use crate::app::Model;
use crate::catalogue::{LeadTable, LeadTableIx, OrganisationIx, OrganisationKind, Role};
use crate::company::Company;
use crate::company::area::{AreaIndex, AreaKind};
use crate::company::sector::Nace;
use crate::company::words::{fit, folded_key, folded_words, is_filler, nearly};
use crate::condition::Truth;
use crate::gui::screen::phrases::lowered;
use crate::id::SectorTag;
use crate::matching::{LeadCard, LeadList, Situation};
use crate::text::Tr;
use crate::tr;

/// Sorts of organisations, as one filters by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Group {
    /// Help with staff and employers' questions.
    Employers,
    /// Platforms, networks and associations.
    Platforms,
    /// Regional development agencies.
    Development,
    /// Research, knowledge and schools.
    Knowledge,
    /// Governments and their agencies.
    Government,
    /// Anything else.
    Other,
}

impl Group {
    pub(super) const ALL: [Self; 6] =
        [Self::Employers, Self::Platforms, Self::Development, Self::Knowledge, Self::Government, Self::Other];

    fn of(kind: OrganisationKind) -> Self {
        use OrganisationKind as K;
        match kind {
            K::EmployerService | K::Guidance | K::SocialEnterprise => Self::Employers,
            K::Platform | K::Network | K::Association => Self::Platforms,
            K::DevelopmentAgency => Self::Development,
            K::KnowledgeCentre | K::Training => Self::Knowledge,
            K::Authority | K::Agency => Self::Government,
            K::Media | K::Governance | K::Other => Self::Other,
        }
    }

    pub(super) fn word(self, t: &Tr) -> String {
        match self {
            Self::Employers => tr!(t, "who-group-employers"),
            Self::Platforms => tr!(t, "who-group-platforms"),
            Self::Development => tr!(t, "who-group-development"),
            Self::Knowledge => tr!(t, "who-group-knowledge"),
            Self::Government => tr!(t, "who-group-government"),
            Self::Other => tr!(t, "who-group-other"),
        }
    }
}

/// What sort of body it is, in a word.
pub(super) fn kind_word(t: &Tr, kind: OrganisationKind) -> String {
    use OrganisationKind as K;
    match kind {
        K::Authority => tr!(t, "who-kind-authority"),
        K::Agency => tr!(t, "who-kind-agency"),
        K::DevelopmentAgency => tr!(t, "who-kind-development"),
        K::Association => tr!(t, "who-kind-association"),
        K::KnowledgeCentre => tr!(t, "who-kind-knowledge"),
        K::EmployerService => tr!(t, "who-kind-employer-service"),
        K::Platform => tr!(t, "who-kind-platform"),
        K::Network => tr!(t, "who-kind-network"),
        K::Training => tr!(t, "who-kind-training"),
        K::Guidance => tr!(t, "who-kind-guidance"),
        K::SocialEnterprise => tr!(t, "who-kind-social"),
        K::Media => tr!(t, "who-kind-media"),
        K::Governance => tr!(t, "who-kind-governance"),
        K::Other => tr!(t, "who-kind-other"),
    }
}

/// The sector asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SectorChoice {
    /// That of the company.
    Code(Nace),
    /// One of those that platforms and leads work with.
    Tag(SectorTag),
}

impl SectorChoice {
    pub(super) fn name(&self, model: &Model) -> String {
        let (t, sectors) = (&model.tr, &model.reference.sectors);
        match self {
            Self::Code(code) => {
                sectors.nearest(*code).map_or(code.to_string(), |sector| t.text(&sector.name).to_owned())
            }
            Self::Tag(tag) => sectors.tag(tag).map_or(String::new(), |tag| t.text(&tag.name).to_owned()),
        }
    }

    /// Whether an organisation that works for this sector is meant too.
    fn admits(&self, model: &Model, tag: &SectorTag) -> bool {
        match self {
            Self::Tag(asked) => asked == tag,
            Self::Code(code) => {
                let tag = model.reference.sectors.tag(tag);
                tag.is_some_and(|tag| tag.applies(Some(*code)) != Truth::False)
            }
        }
    }
}

/// What is asked for. What is empty asks for everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Asked {
    pub search: String,
    pub area: Option<AreaIndex>,
    pub sector: Option<SectorChoice>,
    pub groups: BTreeSet<Group>,
}

/// How near an organisation works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    /// In a town, a district, a province or a part of one.
    Region,
    /// In a region of a country.
    Part,
    /// In a whole country.
    Country,
    /// In several countries, or nobody said where.
    Wide,
}

impl Near {
    fn of(model: &Model, area: AreaIndex) -> Self {
        match model.reference.areas.area(area).map(|area| (area.kind, area.country)) {
            Some((AreaKind::Municipality | AreaKind::Nuts3 | AreaKind::Nuts2, _)) => Self::Region,
            Some((AreaKind::Group, Some(_))) => Self::Region,
            Some((AreaKind::Nuts1, _)) => Self::Part,
            Some((AreaKind::Country, _)) => Self::Country,
            Some((AreaKind::Group, None)) | None => Self::Wide,
        }
    }

    fn title(self, t: &Tr, has_area: bool) -> String {
        match (self, has_area) {
            (Self::Region, true) => tr!(t, "who-near"),
            (Self::Region, false) => tr!(t, "who-regional"),
            (Self::Part, _) => tr!(t, "who-part"),
            (Self::Country, _) => tr!(t, "who-country"),
            (Self::Wide, _) => tr!(t, "who-wide"),
        }
    }
}

/// What a row says.
#[derive(Clone, Debug)]
pub(super) struct RowWords {
    pub name: String,
    pub second: Vec<String>,
    pub kind: String,
    names: Vec<String>,
    rest: Vec<String>,
}

/// Every organisation in words, in one language.
#[derive(Clone, Debug)]
pub(super) struct Index {
    rows: Vec<RowWords>,
}

impl Index {
    pub(super) fn new(model: &Model) -> Self {
        let catalogue = model.matcher.catalogue();
        let rows = (0..catalogue.organisations().len()).map(|at| RowWords::new(model, OrganisationIx::new(at)));
        Self { rows: rows.collect() }
    }

    pub(super) fn row(&self, ix: OrganisationIx) -> &RowWords {
        &self.rows[ix.index()]
    }
}

impl RowWords {
    fn new(model: &Model, ix: OrganisationIx) -> Self {
        let (t, catalogue) = (&model.tr, model.matcher.catalogue());
        let organisation = catalogue.organisation(ix);
        let name = t.text(&organisation.name).to_owned();
        let kind = kind_word(t, organisation.kind);
        let summary = organisation.summary.as_ref().map_or("", |summary| t.text(summary));
        let areas: Vec<String> = organisation.areas.iter().map(|area| area_name(model, *area)).collect();
        let offers: Vec<&str> = catalogue
            .programmes()
            .iter()
            .filter(|programme| programme.provider == ix)
            .map(|programme| t.text(&programme.name))
            .collect();
        let mut facts: Vec<String> = leads_for(model, ix).into_iter().map(|(_, sentence)| sentence).collect();
        if !areas.is_empty() {
            facts.push(tr!(t, "who-works-in", areas = areas.join(", ")));
        }
        if !offers.is_empty() {
            facts.push(tr!(t, "who-offers", count = offers.len()));
        }
        let words = |texts: &[&str]| texts.iter().flat_map(|text| folded_words(text)).collect::<Vec<String>>();
        let mut names = vec![&*name];
        names.extend(organisation.aliases.iter().map(String::as_str));
        let mut rest = vec![summary, &kind];
        rest.extend(areas.iter().map(String::as_str));
        rest.extend(offers);
        rest.extend(organisation.contacts.iter().filter_map(|contact| contact.name.as_deref()));
        rest.extend(facts.iter().map(String::as_str));
        let (names, rest) = (words(&names), words(&rest));
        let second = [summary.to_owned(), facts.join(" ")].into_iter().filter(|line| !line.is_empty()).collect();
        Self { name, second, kind, names, rest }
    }

    /// How well what was typed fits; `None` where one of the words does not occur.
    fn fit(&self, typed: &[String]) -> Option<u32> {
        let best = |word: &str, words: &[String]| words.iter().map(|own| fit(word, own)).max().unwrap_or(0);
        let mut total = 0;
        for word in typed {
            let found = (2 * best(word, &self.names)).max(best(word, &self.rest));
            if found == 0 && !self.names.iter().chain(&self.rest).any(|own| nearly(word, own)) {
                return None;
            }
            total += found;
        }
        Some(total)
    }
}

/// For what an organisation leads or takes part, per table of leads: "Trekker voor logistiek in Zuid-Limburg."
pub(super) fn leads_for(model: &Model, ix: OrganisationIx) -> Vec<(LeadTableIx, String)> {
    let (t, catalogue) = (&model.tr, model.matcher.catalogue());
    let sectors = &model.reference.sectors;
    let mut told = Vec::new();
    for (at, table) in catalogue.lead_tables().iter().enumerate() {
        let area = area_name(model, table.area);
        let names = |test: &dyn Fn(&crate::catalogue::Lead) -> bool| {
            let tags = table.leads.iter().filter(|lead| test(lead)).filter_map(|lead| sectors.tag(&lead.sector));
            let names: Vec<String> = tags.map(|tag| lowered(t.text(&tag.name))).collect();
            crate::gui::screen::phrases::and_list(t, &names)
        };
        let leads = names(&|lead| {
            lead.led_by == Some(ix) || lead.led_by.is_none() && lead.organisation == ix && lead.role == Role::Lead
        });
        let takes_part = names(&|lead| lead.organisation == ix && lead.role == Role::Participant);
        if !leads.is_empty() {
            told.push((LeadTableIx::new(at), tr!(t, "who-leads-for", sectors = leads, area = &area)));
        }
        if !takes_part.is_empty() {
            told.push((LeadTableIx::new(at), tr!(t, "who-takes-part", sectors = takes_part, area = &area)));
        }
        if let Some((_, own)) = table.partners.iter().find(|(partner, own)| *partner == ix && *own != table.area) {
            told.push((LeadTableIx::new(at), tr!(t, "who-contact-in", area = area_name(model, *own))));
        }
    }
    told
}

/// What is shown.
pub(super) struct Found {
    pub title: String,
    pub count: String,
    pub leads: Vec<LeadsWords>,
    /// The organisations, under how near they work.
    pub sections: Vec<(String, Vec<OrganisationIx>)>,
    /// How many are left out.
    pub hidden: usize,
}

impl Found {
    pub(super) fn new(model: &Model, index: &Index, asked: &Asked) -> Self {
        let (t, catalogue) = (&model.tr, model.matcher.catalogue());
        let typed = folded_words(&asked.search);
        let telling: Vec<String> = typed.iter().filter(|word| !is_filler(word)).cloned().collect();
        let typed = if telling.is_empty() { typed } else { telling };
        let mut found: Vec<(bool, Near, std::cmp::Reverse<u32>, &str, OrganisationIx)> = Vec::new();
        for (at, organisation) in catalogue.organisations().iter().enumerate() {
            let ix = OrganisationIx::new(at);
            let row = index.row(ix);
            let near = near(model, ix, asked.area);
            let in_sector = asked.sector.as_ref().is_none_or(|sector| {
                organisation.sectors.is_empty() || organisation.sectors.iter().any(|tag| sector.admits(model, tag))
            });
            let in_group = asked.groups.is_empty() || asked.groups.contains(&Group::of(organisation.kind));
            // A newspaper is a source; who looks for it by name still finds it.
            let is_offer = organisation.kind != OrganisationKind::Media || !asked.groups.is_empty();
            let Some(fit) = row.fit(&typed) else { continue };
            let is_inside = near.is_some() && in_sector && in_group && is_offer;
            if typed.is_empty() && !is_inside {
                continue;
            }
            let fit = if typed.is_empty() { 0 } else { fit };
            found.push((!is_inside, near.unwrap_or(Near::Wide), std::cmp::Reverse(fit), &row.name, ix));
        }
        if typed.is_empty() {
            found.sort();
        } else {
            // Whoever types a name looks for that one, however near.
            found.sort_by(|a, b| (a.0, a.2, a.1, a.3).cmp(&(b.0, b.2, b.1, b.3)));
        }
        let shown = found.len();
        let mut sections: Vec<(String, Vec<OrganisationIx>)> = Vec::new();
        for (is_outside, near, _, _, ix) in found {
            let title = match (typed.is_empty(), is_outside) {
                (true, _) => near.title(t, asked.area.is_some()),
                (false, false) => tr!(t, "who-found-title"),
                (false, true) => tr!(t, "who-found-outside"),
            };
            match sections.last_mut() {
                Some((known, rows)) if *known == title => rows.push(ix),
                _ => sections.push((title, vec![ix])),
            }
        }
        let title = match asked.area {
            Some(area) => tr!(t, "who-title-in", area = area_name(model, area)),
            None => tr!(t, "who-title"),
        };
        let leads = if typed.is_empty() && asked.groups.is_empty() { leads(model, asked) } else { Vec::new() };
        Self {
            title,
            count: tr!(t, "who-count", count = shown),
            leads,
            sections,
            hidden: catalogue.organisations().len() - shown,
        }
    }
}

/// How near an organisation works to the area asked for; `None` where it does not work there. Who is a partner of a table of leads
/// works for the whole of its area, wherever it is itself.
fn near(model: &Model, ix: OrganisationIx, asked: Option<AreaIndex>) -> Option<Near> {
    let areas = &model.reference.areas;
    let catalogue = model.matcher.catalogue();
    let admits = |own: &AreaIndex| asked.is_none_or(|asked| *own == asked || areas.covers(*own, asked) != Truth::False);
    let own = &catalogue.organisation(ix).areas;
    if let Some(nearest) = own.iter().filter(|area| admits(area)).map(|area| Near::of(model, *area)).min() {
        return Some(nearest);
    }
    let mut tables =
        catalogue.lead_tables().iter().filter(|table| table.partners.iter().any(|(partner, _)| *partner == ix));
    if tables.any(|table| admits(&table.area)) {
        return Some(Near::Region);
    }
    own.is_empty().then_some(Near::Wide)
}

/// Who to turn to first there, from every table of leads that covers the place.
fn leads(model: &Model, asked: &Asked) -> Vec<LeadsWords> {
    let Some(area) = asked.area else { return Vec::new() };
    let (t, matcher) = (&model.tr, &model.matcher);
    let lists: Vec<LeadList> = match &asked.sector {
        Some(SectorChoice::Tag(tag)) => {
            let tables = matcher.catalogue().lead_tables().iter().enumerate();
            tables.filter_map(|(at, table)| by_tag(model, LeadTableIx::new(at), table, tag, area)).collect()
        }
        other => {
            let found = model.reference.areas.area(area);
            let sector = match other {
                Some(SectorChoice::Code(code)) => Some(*code),
                _ => None,
            };
            let company = Company {
                country: found.and_then(|found| found.country),
                area: found.map(|found| found.id.clone()),
                sector,
                ..Company::default()
            };
            matcher.leads(&Situation { company, ..Situation::default() })
        }
    };
    lists.iter().map(|list| LeadsWords::new(t, matcher, list)).collect()
}

/// Who leads for a sector that was chosen by its own name.
fn by_tag(model: &Model, ix: LeadTableIx, table: &LeadTable, tag: &SectorTag, area: AreaIndex) -> Option<LeadList> {
    let areas = &model.reference.areas;
    if areas.covers(table.area, area) != Truth::True {
        return None;
    }
    let mut leads = Vec::new();
    for lead in table.leads.iter().filter(|lead| lead.sector == *tag) {
        let card =
            |organisation, role, contact| LeadCard { organisation, sector: tag.clone(), role, sure: true, contact };
        leads.extend(lead.led_by.map(|real| card(real, Role::Lead, None)));
        leads.push(card(lead.organisation, lead.role, lead.contact.clone()));
    }
    let local: Vec<(OrganisationIx, AreaIndex)> = table
        .partners
        .iter()
        .copied()
        .filter(|(_, own)| *own != table.area && areas.covers(*own, area) == Truth::True)
        .collect();
    let is_named = |ix: OrganisationIx| {
        leads.iter().any(|lead| lead.organisation == ix) || local.iter().any(|(known, _)| *known == ix)
    };
    let others = table.partners.iter().map(|(ix, _)| *ix).filter(|ix| !is_named(*ix)).collect();
    Some(LeadList { table: ix, leads, local, others, is_sector_known: true, is_asked_for: None })
}

/// The name of an area.
pub(super) fn area_name(model: &Model, area: AreaIndex) -> String {
    let area = model.reference.areas.area(area);
    area.map_or(String::new(), |area| model.tr.text(&area.name).to_owned())
}

/// The places that fit what is typed, towns and regions alike; without a word those in which organisations work.
pub(super) fn find_areas(model: &Model, typed: &str, most: usize) -> Vec<(AreaIndex, String, String)> {
    let areas = &model.reference.areas;
    let mut found: Vec<AreaIndex> = Vec::new();
    if folded_words(typed).is_empty() {
        found = model.matcher.catalogue().lead_tables().iter().map(|table| table.area).collect();
        let own = model.matcher.catalogue().organisations().iter().flat_map(|organisation| organisation.areas.clone());
        found.extend(own);
    } else {
        // What is called so comes first, then towns, then wider areas.
        let regions: Vec<AreaIndex> = areas.search_regions(None, typed, most / 2).iter().map(|hit| hit.area).collect();
        let key = folded_key(typed);
        let is_called = |ix: &AreaIndex| folded_key(&area_name(model, *ix)) == key;
        found.extend(regions.iter().copied().filter(is_called));
        found.extend(areas.search(None, typed, most / 2).into_iter().map(|hit| hit.area));
        found.extend(regions);
    }
    let mut seen = BTreeSet::new();
    found.retain(|ix| seen.insert(*ix));
    found.truncate(if typed.trim().is_empty() { 60 } else { most });
    let around = |ix: AreaIndex| {
        let province = areas.province(ix).filter(|province| *province != ix);
        let country = areas.area(ix).and_then(|area| area.country).and_then(|code| areas.country(code));
        province.or(country.map(|(country, _)| country)).filter(|around| *around != ix)
    };
    let mut rows: Vec<(AreaIndex, String, String)> = found
        .into_iter()
        .map(|ix| (ix, area_name(model, ix), around(ix).map_or(String::new(), |around| area_name(model, around))))
        .collect();
    if typed.trim().is_empty() {
        rows.sort_by(|a, b| a.1.cmp(&b.1));
    }
    rows
}

/// The sectors that leads and platforms work with and that fit what is typed; all of them while one is set.
pub(super) fn find_tags(model: &Model, typed: &str, is_set: bool) -> Vec<(SectorTag, String)> {
    let catalogue = model.matcher.catalogue();
    let mut used: BTreeSet<SectorTag> = catalogue.organisations().iter().flat_map(|o| o.sectors.clone()).collect();
    used.extend(catalogue.lead_tables().iter().flat_map(|table| table.leads.iter().map(|lead| lead.sector.clone())));
    let words = if is_set { Vec::new() } else { folded_words(typed) };
    let mut found: Vec<(SectorTag, String)> = model
        .reference
        .sectors
        .tags()
        .iter()
        .filter(|tag| used.contains(&tag.id))
        .map(|tag| (tag.id.clone(), model.tr.text(&tag.name).to_owned()))
        .filter(|(_, name)| {
            let own = folded_words(name);
            words.iter().all(|word| own.iter().any(|o| fit(word, o) > 0 || nearly(word, o)))
        })
        .collect();
    found.sort_by(|a, b| a.1.cmp(&b.1));
    found
}
