//! Who to turn to: the lead for the sector and the contact of the place, side by side and labelled.

use eframe::egui::Ui;

use super::evidence::ContactWords;
use super::phrases::{and_list, lowered};
use crate::catalogue::{Contact, OrganisationIx, Role};
use crate::gui::layout::grid_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Card, Text, body_ui, heading_ui, small_ui};
use crate::matching::{LeadList, Matcher};
use crate::text::Tr;
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

/// Who to turn to, in words, from one table.
#[derive(Clone, Debug)]
pub(super) struct LeadsWords {
    cards: Vec<LeadWords>,
    others: String,
    note: String,
    needs_sector: bool,
}

impl LeadsWords {
    /// The words of a table.
    pub(super) fn new(t: &Tr, matcher: &Matcher, list: &LeadList) -> Self {
        let catalogue = matcher.catalogue();
        let table = catalogue.lead_table(list.table);
        let organisation = |ix: OrganisationIx, label: String, contact: Option<&Contact>| {
            let organisation = catalogue.organisation(ix);
            let own = contact.into_iter().chain(&organisation.contacts);
            LeadWords {
                labels: vec![label],
                name: t.text(&organisation.name).to_owned(),
                summary: organisation.summary.as_ref().map_or(String::new(), |s| t.text(s).to_owned()),
                contacts: own.map(|contact| ContactWords::of(t, contact)).collect(),
            }
        };
        let leads = list.leads.iter().map(|lead| {
            let sector = matcher.reference().sectors.tag(&lead.sector);
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
            let area = matcher.area_name(*area, t);
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
            let name = |ix: &OrganisationIx| t.text(&catalogue.organisation(*ix).name).to_owned();
            and_list(t, &list.iter().map(name).collect::<Vec<String>>())
        };
        let others = match (list.others.is_empty(), cards.is_empty()) {
            (true, _) => String::new(),
            (false, true) => tr!(t, "programmes-lead-all", names = names(&list.others)),
            (false, false) => tr!(t, "programmes-lead-others", names = names(&list.others)),
        };
        Self { cards, others, note: t.text(&table.note).to_owned(), needs_sector: !list.is_sector_known }
    }

    /// Draws the section. The level is that of its heading.
    pub(super) fn ui(&self, ui: &mut Ui, t: &Tr, level: usize) {
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
