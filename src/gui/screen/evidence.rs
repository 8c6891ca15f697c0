//! Where a row of the catalogue comes from and whom to turn to, in words: each with the day on which it was so.

use eframe::egui::Ui;

use crate::catalogue::{Contact, Origin, Source};
use crate::company::evidence::Sureness;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Text, small_ui};
use crate::text::{self, Tr};
use crate::tr;

/// A person or desk, in lines.
#[derive(Clone, Debug)]
pub(super) struct ContactWords {
    name: String,
    lines: Vec<String>,
    /// Of which day the lines are.
    age: String,
    is_old: bool,
}

impl ContactWords {
    pub(super) fn of(t: &Tr, contact: &Contact) -> Self {
        let role = contact.role.as_ref().map(|role| t.text(role).to_owned());
        let name = contact.name.clone().unwrap_or_default();
        let lines = [role, contact.phone.clone(), contact.email.clone()];
        let date = text::date_short(t, contact.seen_on);
        let age = if contact.old {
            tr!(t, "programmes-contact-old", date = date)
        } else {
            tr!(t, "programmes-contact-of", date = date)
        };
        Self { name, lines: lines.into_iter().flatten().collect(), age, is_old: contact.old }
    }

    pub(super) fn ui(&self, ui: &mut Ui) {
        let c = &theme(ui).colour;
        if !self.name.is_empty() {
            Text::new(&self.name, TextKind::SmallStrong, c.ink).show(ui);
        }
        for line in &self.lines {
            Text::new(line, TextKind::Small, c.ink2).show(ui);
        }
        let ink = if self.is_old { c.warn } else { c.ink3 };
        Text::new(&self.age, TextKind::Small, ink).show(ui);
    }
}

/// Where something was seen, when, and how sure it makes us.
#[derive(Clone, Debug)]
pub(super) struct SourceWords {
    place: String,
    seen: String,
}

impl SourceWords {
    pub(super) fn of(t: &Tr, source: &Source) -> Self {
        let sure = match source.sureness {
            Sureness::Verified => tr!(t, "programmes-sure-verified"),
            Sureness::Secondary => tr!(t, "programmes-sure-secondary"),
            Sureness::Unverified => tr!(t, "programmes-sure-unverified"),
        };
        let dated = source.dated.map(|date| tr!(t, "programmes-source-dated", date = text::date_short(t, date)));
        let seen = match source.seen_on {
            Some(date) => tr!(t, "programmes-source-seen", date = text::date_short(t, date)),
            None => tr!(t, "programmes-source-memory"),
        };
        let parts: Vec<String> = [Some(sure), Some(seen), dated].into_iter().flatten().collect();
        Self { place: source.place.clone(), seen: parts.join(" ") }
    }

    pub(super) fn ui(&self, ui: &mut Ui) {
        let c = &theme(ui).colour;
        Text::new(&self.place, TextKind::Small, c.ink).show(ui);
        small_ui(ui, &self.seen);
    }
}

/// Whether a row is the user's own, in the words of a tag; `None` for what comes with the program.
pub(super) fn own_words(t: &Tr, origin: &Origin) -> Option<String> {
    (origin.layer > 0).then(|| tr!(t, "programmes-tag-own"))
}
