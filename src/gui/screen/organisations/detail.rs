//! The page of one organisation: what it does, whom to ask for, what it offers, and where that comes from.

use eframe::egui::Ui;

use super::list::{area_name, kind_word, leads_for};
use super::{fact_ui, heading_ui};
use crate::app::{Event, Model, Screen};
use crate::catalogue::{Organisation, OrganisationIx, Role};
use crate::gui::Outbox;
use crate::gui::layout::{flow_ui, two_columns_ui};
use crate::gui::screen::evidence::{ContactWords, SourceWords, own_words};
use crate::gui::screen::phrases::{and_list, kind_word as programme_kind, lowered, verdict_word};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Card, LinkButton, Notice, NoticeKind, Text, body_ui, entry_row_ui, lead_ui, small_ui, tag_ui, title_ui,
};
use crate::id::{OrganisationId, ProgrammeId};
use crate::text::{self, Tr};
use crate::tr;

/// What is unfolded on the page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Folds {
    sources: bool,
}

/// The page in words.
pub(super) struct Detail {
    pub organisation: OrganisationIx,
    title: String,
    tags: Vec<String>,
    summary: String,
    /// That it is gone, and what took its place.
    over: Option<(String, Option<(OrganisationId, String)>)>,
    facts: Vec<(String, String)>,
    contacts: Vec<ContactWords>,
    url: Option<String>,
    /// What it offers or pays for: which, its name, what is said below.
    programmes: Vec<(ProgrammeId, String, String)>,
    /// Platforms it hosts, and who hosts it.
    related: Vec<(OrganisationId, String, String)>,
    campaigns: Vec<String>,
    sources: Vec<SourceWords>,
    has_dossier: bool,
}

impl Detail {
    pub(super) fn new(model: &Model, ix: OrganisationIx) -> Self {
        let (t, catalogue) = (&model.tr, model.matcher.catalogue());
        let organisation = catalogue.organisation(ix);
        let name = |ix: OrganisationIx| t.text(&catalogue.organisation(ix).name).to_owned();
        let mut tags = vec![kind_word(t, organisation.kind)];
        tags.extend(own_words(t, &organisation.origin));
        let matched = model.open.as_ref().and_then(crate::app::Open::asked);
        let mut programmes = Vec::new();
        for at in catalogue.programme_indices() {
            let programme = catalogue.programme(at);
            let (provides, funds) = (programme.provider == ix, programme.funder == Some(ix));
            if !provides && !funds {
                continue;
            }
            let verdict = matched.and_then(|matched| matched.matches.of(at)).map(|m| verdict_word(t, m.verdict()));
            let mut said = vec![programme_kind(t, programme.kind)];
            if !provides {
                said.push(lowered(&tr!(t, "who-pays-for")));
            }
            said.extend(verdict.map(|word| lowered(&word)));
            programmes.push((programme.id.clone(), t.text(&programme.name).to_owned(), said.join(", ")));
        }
        let mut related: Vec<(OrganisationId, String, String)> = Vec::new();
        if let Some((host, role)) = organisation.host {
            let said = match role {
                Role::Lead => tr!(t, "who-hosted-by"),
                Role::Participant => tr!(t, "who-hosted-with"),
            };
            related.push((catalogue.organisation(host).id.clone(), name(host), said));
        }
        for platform in catalogue.organisations().iter().filter(|o| o.host.is_some_and(|(host, _)| host == ix)) {
            let said = match platform.host {
                Some((_, Role::Participant)) => tr!(t, "who-takes-part-in"),
                _ => tr!(t, "who-hosts"),
            };
            related.push((platform.id.clone(), t.text(&platform.name).to_owned(), said));
        }
        let campaigns = catalogue.campaigns().iter().filter(|campaign| campaign.organisations.contains(&ix));
        Self {
            organisation: ix,
            title: name(ix),
            tags,
            summary: organisation.summary.as_ref().map_or(String::new(), |summary| t.text(summary).to_owned()),
            over: over(model, organisation),
            facts: facts(model, ix, organisation),
            contacts: organisation.contacts.iter().map(|contact| ContactWords::of(t, contact)).collect(),
            url: organisation.url.clone(),
            programmes,
            related,
            campaigns: campaigns.map(|campaign| t.text(&campaign.name).to_owned()).collect(),
            sources: organisation.sources.iter().map(|source| SourceWords::of(t, source)).collect(),
            has_dossier: matched.is_some(),
        }
    }

    /// Draws the page.
    pub(super) fn ui(&self, ui: &mut Ui, model: &Model, folds: &mut Folds, out: &mut Outbox) {
        title_ui(ui, &self.title);
        flow_ui(ui, 8.0, |ui| {
            for tag in &self.tags {
                tag_ui(ui, None, tag);
            }
        });
        ui.add_space(6.0);
        if !self.summary.is_empty() {
            lead_ui(ui, &self.summary);
        }
        ui.add_space(16.0);
        two_columns_ui(
            ui,
            &mut (folds, out),
            360.0,
            40.0,
            |ui, (folds, out)| self.main_ui(ui, &model.tr, folds, out),
            |ui, _| self.contact_ui(ui, &model.tr),
        );
    }

    fn main_ui(&self, ui: &mut Ui, t: &Tr, folds: &mut Folds, out: &mut Outbox) {
        if let Some((sentence, instead)) = &self.over {
            let go = instead.as_ref().map(|(_, name)| tr!(t, "who-instead", name = name));
            let mut notice = Notice::new(NoticeKind::Mind, sentence).dense();
            if let Some(go) = &go {
                notice = notice.action(go, None);
            }
            if notice.show(ui)
                && let Some((id, _)) = instead
            {
                out.push(Event::Go(Screen::Organisation(id.clone())));
            }
            ui.add_space(12.0);
        }
        for (label, value) in &self.facts {
            fact_ui(ui, label, value);
        }
        ui.add_space(18.0);
        heading_ui(ui, &tr!(t, "who-programmes"), 2);
        ui.add_space(6.0);
        if self.programmes.is_empty() {
            body_ui(ui, &tr!(t, "who-no-programmes"));
        }
        for (id, name, said) in &self.programmes {
            if self.has_dossier {
                if entry_row_ui(ui, name, said).clicked() {
                    out.push(Event::Go(Screen::Programme(id.clone())));
                }
            } else {
                let c = &theme(ui).colour;
                Text::new(name, TextKind::BodyStrong, c.ink).show(ui);
                small_ui(ui, said);
                ui.add_space(8.0);
            }
        }
        if !self.has_dossier && !self.programmes.is_empty() {
            small_ui(ui, &tr!(t, "programmes-nothing-open"));
        }
        if !self.related.is_empty() {
            ui.add_space(24.0);
            heading_ui(ui, &tr!(t, "who-related"), 2);
            ui.add_space(6.0);
            for (id, name, said) in &self.related {
                if entry_row_ui(ui, name, said).clicked() {
                    out.push(Event::Go(Screen::Organisation(id.clone())));
                }
            }
        }
        if !self.campaigns.is_empty() {
            ui.add_space(24.0);
            heading_ui(ui, &tr!(t, "programmes-campaigns"), 2);
            ui.add_space(6.0);
            for campaign in &self.campaigns {
                body_ui(ui, campaign);
            }
            small_ui(ui, &tr!(t, "who-campaigns-note"));
        }
        ui.add_space(24.0);
        let label = if folds.sources { tr!(t, "programmes-hide-sources") } else { tr!(t, "programmes-show-sources") };
        if LinkButton::new(&label).small().show(ui).clicked() {
            folds.sources = !folds.sources;
            ui.ctx().request_repaint();
        }
        if folds.sources {
            for source in &self.sources {
                ui.add_space(6.0);
                source.ui(ui);
            }
        }
    }

    fn contact_ui(&self, ui: &mut Ui, t: &Tr) {
        Card::new().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            heading_ui(ui, &tr!(t, "programmes-contact"), 2);
            ui.add_space(4.0);
            if self.contacts.is_empty() {
                body_ui(ui, &tr!(t, "who-no-contact"));
            }
            for (place, contact) in self.contacts.iter().enumerate() {
                if place > 0 {
                    ui.add_space(10.0);
                }
                contact.ui(ui);
            }
            if let Some(url) = &self.url {
                ui.add_space(10.0);
                small_ui(ui, &tr!(t, "programmes-read-more", url = url));
            }
        });
    }
}

/// That it is over, and what took its place.
fn over(model: &Model, organisation: &Organisation) -> Option<(String, Option<(OrganisationId, String)>)> {
    let (t, catalogue) = (&model.tr, model.matcher.catalogue());
    let instead = organisation.succeeded_by.map(|ix| {
        let next = catalogue.organisation(ix);
        (next.id.clone(), t.text(&next.name).to_owned())
    });
    let ended = organisation.valid.1.filter(|to| *to < model.today);
    match (ended, &instead) {
        (Some(to), _) => Some((tr!(t, "who-ended", date = text::date(t, to)), instead)),
        (None, Some(_)) => Some((tr!(t, "who-succeeded"), instead)),
        (None, None) => None,
    }
}

fn facts(model: &Model, ix: OrganisationIx, organisation: &Organisation) -> Vec<(String, String)> {
    let (t, sectors) = (&model.tr, &model.reference.sectors);
    let mut facts = Vec::new();
    for (_, sentence) in leads_for(model, ix) {
        facts.push((tr!(t, "who-fact-role"), sentence));
    }
    let areas: Vec<String> = organisation.areas.iter().map(|area| area_name(model, *area)).collect();
    let works = if areas.is_empty() { tr!(t, "who-area-unsaid") } else { and_list(t, &areas) };
    facts.push((tr!(t, "who-fact-areas"), works));
    let tags = organisation.sectors.iter().filter_map(|tag| sectors.tag(tag));
    let names: Vec<String> = tags.map(|tag| lowered(t.text(&tag.name))).collect();
    let works = if names.is_empty() { tr!(t, "who-all-sectors") } else { and_list(t, &names) };
    facts.push((tr!(t, "who-fact-sectors"), works));
    if let Some(chair) = &organisation.chair {
        facts.push((tr!(t, "who-fact-chair"), chair.clone()));
    }
    if !organisation.aliases.is_empty() {
        facts.push((tr!(t, "who-fact-aliases"), organisation.aliases.join(", ")));
    }
    if let Some(from) = organisation.valid.0 {
        facts.push((tr!(t, "who-fact-since"), text::date(t, from)));
    }
    facts
}
