//! Who to turn to: the lead for the company's sector and the contact of its own place, side by side and labelled.

use super::{Matcher, Matches, Situation};
use crate::catalogue::{Contact, LeadTableIx, NeedIx, OrganisationIx, ProgrammeIx, Role};
use crate::company::area::{AreaIndex, Place};
use crate::company::sector::Tag;
use crate::condition::Truth;
use crate::id::SectorTag;
use crate::text::Tr;
use crate::tr;

/// One organisation that leads for a sector of the company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadCard {
    /// The organisation.
    pub organisation: OrganisationIx,
    /// The sector it leads for.
    pub sector: SectorTag,
    /// Whether it leads, or only takes part. Where it takes part, the real lead stands before it.
    pub role: Role,
    /// Whether the company surely belongs to the sector; else it is up to the company to say.
    pub sure: bool,
    /// The person to ask for.
    pub contact: Option<Contact>,
}

/// Who to turn to, from one table of leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadList {
    /// The table. Its note says that the lead may differ per project.
    pub table: LeadTableIx,
    /// The leads for the company's sector: sure ones first, the narrowest sector first. Empty while the sector is unknown, and where
    /// nobody leads for it.
    pub leads: Vec<LeadCard>,
    /// The contacts of the company's own part of the area.
    pub local: Vec<(OrganisationIx, AreaIndex)>,
    /// Everybody else who works there; never hidden.
    pub others: Vec<OrganisationIx>,
    /// Whether the company's sector is known: while it is not, nobody leads.
    pub is_sector_known: bool,
    /// Whether the company asks for something the table is about: then it is told before any programme. `None` where the table is
    /// about everything, or the company asked for nothing yet.
    pub is_asked_for: Option<bool>,
}

impl Matcher {
    /// Who to turn to for a programme whose leads depend on sector and place; `None` where they do not, or its table is silent.
    pub fn programme_leads(
        &self,
        matches: &Matches,
        programme: ProgrammeIx,
        situation: &Situation,
    ) -> Option<LeadList> {
        self.leads_at(self.catalogue().programme(programme).leads?, situation, &matches.location.place)
    }

    /// Who to turn to, from every table whose area surely holds the company: tables about what it asks for come first. Outside its
    /// area a table is silent.
    pub fn leads(&self, situation: &Situation) -> Vec<LeadList> {
        let place = self.reference().areas.locate(&situation.company).place;
        let tables = self.catalogue().lead_tables();
        let lists = (0..tables.len()).filter_map(|at| self.leads_at(LeadTableIx::new(at), situation, &place));
        let mut lists: Vec<LeadList> = lists.collect();
        lists.sort_by_key(|list| match list.is_asked_for {
            Some(true) => 0,
            None => 1,
            Some(false) => 2,
        });
        lists
    }

    /// Who to turn to, from one table; `None` where the company is not surely in its area.
    pub fn leads_of(&self, table: LeadTableIx, situation: &Situation) -> Option<LeadList> {
        self.leads_at(table, situation, &self.reference().areas.locate(&situation.company).place)
    }

    /// [`Matcher::leads_of`] for a company located before.
    pub(super) fn leads_at(&self, table: LeadTableIx, situation: &Situation, place: &Place) -> Option<LeadList> {
        let rows = self.catalogue().lead_table(table);
        let areas = &self.reference().areas;
        if !areas.contains_at(rows.area, place).is_true() {
            return None;
        }
        let sector = situation.company.sector;
        let mut leads: Vec<(Truth, u32, LeadCard)> = Vec::new();
        if sector.is_some() {
            for lead in &rows.leads {
                let Some(tag) = self.reference().sectors.tag(&lead.sector) else { continue };
                let truth = Tag::applies(tag, sector);
                if truth.is_false() {
                    continue;
                }
                let sure = truth.is_true();
                let card = |organisation, role, contact| LeadCard {
                    organisation,
                    sector: lead.sector.clone(),
                    role,
                    sure,
                    contact,
                };
                if let Some(real) = lead.led_by {
                    leads.push((truth, tag.specificity, card(real, Role::Lead, None)));
                }
                leads.push((truth, tag.specificity, card(lead.organisation, lead.role, lead.contact.clone())));
            }
        }
        // Stable: a real lead stays before the one that takes part.
        leads.sort_by_key(|(truth, specificity, _)| std::cmp::Reverse((*truth, *specificity)));
        let leads: Vec<LeadCard> = leads.into_iter().map(|(.., card)| card).collect();
        let local: Vec<(OrganisationIx, AreaIndex)> = rows
            .partners
            .iter()
            .copied()
            .filter(|(_, area)| *area != rows.area && areas.contains_at(*area, place).is_true())
            .collect();
        let named = |ix: OrganisationIx| {
            leads.iter().any(|lead| lead.organisation == ix) || local.iter().any(|(local, _)| *local == ix)
        };
        let others = rows.partners.iter().map(|(ix, _)| *ix).filter(|ix| !named(*ix)).collect();
        let catalogue = self.catalogue();
        let is_wanted = |need: &NeedIx| situation.needs.contains(&catalogue.need(*need).id);
        let says = !rows.needs.is_empty() && !situation.needs.is_empty();
        let is_asked_for = says.then(|| rows.needs.iter().any(is_wanted));
        Some(LeadList { table, leads, local, others, is_sector_known: sector.is_some(), is_asked_for })
    }
}

impl Matcher {
    /// A list of leads in sentences, each with an id: who leads for the sector, who is the contact of the place, who else helps.
    pub fn lead_lines(&self, list: &LeadList, tr: &Tr) -> Vec<(String, String)> {
        let catalogue = self.catalogue();
        let name = |ix: OrganisationIx| tr.text(&catalogue.organisation(ix).name);
        let id = |what: &str, ix: OrganisationIx| format!("{what}.{}", catalogue.organisation(ix).id);
        let mut lines = Vec::new();
        if !list.is_sector_known {
            lines.push(("sector".to_owned(), tr!(tr, "lead-sector-unknown")));
        }
        for lead in &list.leads {
            let sector = self.reference().sectors.tag(&lead.sector).map_or("", |tag| tr.text(&tag.name));
            let organisation = name(lead.organisation);
            let sentence = match (lead.role, lead.sure) {
                (Role::Lead, true) => tr!(tr, "lead-sector", organisation = organisation, sector = sector),
                (Role::Lead, false) => tr!(tr, "lead-sector-perhaps", organisation = organisation, sector = sector),
                (Role::Participant, _) => tr!(tr, "lead-participant", organisation = organisation, sector = sector),
            };
            lines.push((id("lead", lead.organisation), sentence));
        }
        for (organisation, area) in &list.local {
            let area = self.area_name(*area, tr);
            let sentence = tr!(tr, "lead-local", organisation = name(*organisation), area = area);
            lines.push((id("contact", *organisation), sentence));
        }
        for organisation in &list.others {
            lines.push((id("partner", *organisation), tr!(tr, "lead-partner", organisation = name(*organisation))));
        }
        lines
    }
}
