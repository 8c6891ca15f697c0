//! Who to turn to: the lead for the sector and the contact of the place, side by side and labelled.

use eframe::egui::Ui;

use super::words::{Here, and_list, lowered};
use crate::catalogue::{Contact, OrganisationIx, Role};
use crate::gui::layout::grid_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Card, Text, body_ui, heading_ui, small_ui};
use crate::id::Id as _;
use crate::matching::LeadList;
use crate::text::{self, Tr};
use crate::tr;

/// One organisation to turn to.
#[derive(Clone, Debug)]
struct LeadWords {
    /// What it is to the company: lead for a sector, contact of the place.
    labels: Vec<String>,
    name: String,
    summary: String,
    contacts: Vec<ContactWords>,
}

/// A person or desk, in lines.
#[derive(Clone, Debug)]
pub(super) struct ContactWords {
    name: String,
    lines: Vec<String>,
    /// Where the contact is known to be old.
    old: Option<String>,
}

/// Who to turn to, in words, from one table.
#[derive(Clone, Debug)]
pub(super) struct LeadsWords {
    cards: Vec<LeadWords>,
    others: String,
    note: String,
    needs_sector: bool,
}

impl ContactWords {
    pub fn of(t: &Tr, contact: &Contact) -> Self {
        let role = contact.role.as_ref().map(|role| t.text(role).to_owned());
        let name = contact.name.clone().unwrap_or_default();
        let lines = [role, contact.phone.clone(), contact.email.clone()];
        let date = text::date_short(t, contact.seen_on);
        Self {
            name,
            lines: lines.into_iter().flatten().collect(),
            old: contact.old.then(|| tr!(t, "programmes-contact-old", date = date)),
        }
    }

    pub fn ui(&self, ui: &mut Ui) {
        let c = &theme(ui).colour;
        if !self.name.is_empty() {
            Text::new(&self.name, TextKind::SmallStrong, c.ink).show(ui);
        }
        for line in &self.lines {
            Text::new(line, TextKind::Small, c.ink2).show(ui);
        }
        if let Some(old) = &self.old {
            Text::new(old, TextKind::Small, c.warn).show(ui);
        }
    }
}

impl LeadsWords {
    /// The words of a table.
    pub fn new(here: Here<'_>, list: &LeadList) -> Self {
        let t = here.t();
        let table = here.catalogue().lead_table(list.table);
        let organisation = |ix: OrganisationIx, label: String, contact: Option<&Contact>| {
            let organisation = here.catalogue().organisation(ix);
            let own = contact.into_iter().chain(&organisation.contacts);
            LeadWords {
                labels: vec![label],
                name: t.text(&organisation.name).to_owned(),
                summary: organisation.summary.as_ref().map_or(String::new(), |s| t.text(s).to_owned()),
                contacts: own.map(|contact| ContactWords::of(t, contact)).collect(),
            }
        };
        let leads = list.leads.iter().map(|lead| {
            let sector = here.matcher().reference().sectors.tag(&lead.sector);
            let sector = sector.map_or(String::new(), |tag| lowered(t.text(&tag.name)));
            let label = match (lead.role, lead.sure) {
                (Role::Lead, true) => tr!(t, "programmes-lead-for", sector = &sector),
                (Role::Lead, false) => tr!(t, "programmes-lead-unsure", sector = &sector),
                (Role::Participant, true) => tr!(t, "programmes-lead-with", sector = &sector),
                (Role::Participant, false) => tr!(t, "programmes-lead-with-unsure", sector = &sector),
            };
            organisation(lead.organisation, label, lead.contact.as_ref())
        });
        let named = |ix: OrganisationIx| list.leads.iter().any(|lead| lead.organisation == ix);
        let local = list.local.iter().map(|(ix, area)| {
            let area = here.matcher().area_name(*area, t);
            organisation(*ix, tr!(t, "programmes-lead-local", area = area), None)
        });
        let mut cards: Vec<LeadWords> = leads.collect();
        for (card, (ix, _)) in local.zip(&list.local) {
            // The one that leads may also be the nearest: then one card says both.
            match cards.iter_mut().find(|known| named(*ix) && known.name == card.name) {
                Some(known) => known.labels.splice(..0, card.labels).for_each(drop),
                None => cards.push(card),
            }
        }
        let names = |list: &[OrganisationIx]| {
            let name = |ix: &OrganisationIx| t.text(&here.catalogue().organisation(*ix).name).to_owned();
            and_list(t, &list.iter().map(name).collect::<Vec<String>>())
        };
        let others = match (list.others.is_empty(), cards.is_empty()) {
            (true, _) => String::new(),
            (false, true) => tr!(t, "programmes-lead-all", names = names(&list.others)),
            (false, false) => tr!(t, "programmes-lead-others", names = names(&list.others)),
        };
        let sector_is_open = here.matched.situation.company.sector.is_none();
        Self { cards, others, note: t.text(&table.note).to_owned(), needs_sector: sector_is_open }
    }

    /// Draws the section. The level is that of its heading.
    pub fn ui(&self, ui: &mut Ui, here: Here<'_>, level: usize) {
        let t = here.t();
        ui.spacing_mut().item_spacing.y = 8.0;
        heading_ui(ui, &tr!(t, "programmes-leads"), level);
        grid_ui(ui, self.cards.len(), 300.0, 2, 12.0, |ui, at, height| {
            let Some(card) = self.cards.get(at) else { return };
            Card::new().padding(20.0).min_height(height).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let c = &theme(ui).colour;
                for label in &card.labels {
                    Text::new(label, TextKind::SmallStrong, c.ink2).show(ui);
                }
                Text::new(&card.name, TextKind::Option, c.ink).heading(level + 1).show(ui);
                if !card.summary.is_empty() {
                    small_ui(ui, &card.summary);
                }
                for contact in &card.contacts {
                    contact.ui(ui);
                }
            });
        });
        if self.needs_sector {
            body_ui(ui, &tr!(t, "programmes-lead-sector"));
        }
        for text in [&self.others, &self.note] {
            if !text.is_empty() {
                small_ui(ui, text);
            }
        }
    }
}

/// Who to turn to for what the company asks, from every table that covers its place.
pub(super) fn leads(here: Here<'_>) -> Vec<LeadsWords> {
    let catalogue = here.catalogue();
    let wanted: Vec<_> =
        here.matched.situation.needs.iter().filter_map(|need| catalogue.find_need(need.as_str())).collect();
    let lists = here.matcher().leads(&here.matched.situation);
    let matters = |list: &&LeadList| {
        let needs = &catalogue.lead_table(list.table).needs;
        // While nobody said what is needed, nothing is ruled out.
        needs.is_empty() || wanted.is_empty() || needs.iter().any(|need| wanted.contains(need))
    };
    lists.iter().filter(matters).map(|list| LeadsWords::new(here, list)).collect()
}
