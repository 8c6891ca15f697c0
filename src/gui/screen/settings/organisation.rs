//! Whose reports they are: name, foot line, colour and logo.

use eframe::egui::Ui;

use super::setting_ui;
use crate::app::{Event, Model, Settings};
use crate::gui::Outbox;
use crate::gui::layout::flow_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Button, Icon, Text, TextInput};
use crate::report::document::{Sender, is_dark_enough, rgb};
use crate::tr;

/// A line at the foot of a page is no longer than this.
const MOST_LETTERS: usize = 160;

/// What is being typed.
#[derive(Default)]
pub(super) struct Typed {
    name: String,
    footer: String,
    colour: String,
    /// The settings that were typed over last; when others come from elsewhere, they take the place of what was typed.
    from: Option<Sender>,
}

/// Draws the page.
pub(super) fn organisation_ui(ui: &mut Ui, model: &Model, typed: &mut Typed, out: &mut Outbox) {
    let t = &model.tr;
    let sender = &model.settings.sender;
    if typed.from.as_ref() != Some(sender) {
        // A colour that is not taken yet stays as it is typed.
        let is_typing = typed.from.as_ref().is_some_and(|from| from.colour == sender.colour);
        typed.name.clone_from(&sender.name);
        typed.footer.clone_from(&sender.footer);
        if !is_typing {
            typed.colour = sender.colour.clone().unwrap_or_default();
        }
        typed.from = Some(sender.clone());
    }
    let mut set = |change: &dyn Fn(&mut Sender)| {
        let mut changed = sender.clone();
        change(&mut changed);
        if changed != *sender {
            out.push(Event::SetSettings(Settings { sender: changed, ..model.settings.clone() }));
        }
    };
    let c = theme(ui).colour.clone();
    Text::new(&tr!(t, "settings-organisation-lead"), TextKind::Body, c.ink2).show(ui);

    let name = tr!(t, "settings-organisation-name");
    setting_ui(ui, &name, &tr!(t, "settings-organisation-name-hint"), false, |ui| {
        let field = TextInput::new(&name, "organisation name", &mut typed.name).hide_label().limit(MOST_LETTERS);
        if field.show(ui).changed() {
            let words = typed.name.trim().to_owned();
            set(&|sender| sender.name.clone_from(&words));
        }
    });
    let name = tr!(t, "settings-organisation-footer");
    setting_ui(ui, &name, &tr!(t, "settings-organisation-footer-hint"), false, |ui| {
        let field = TextInput::new(&name, "organisation footer", &mut typed.footer).hide_label().limit(MOST_LETTERS);
        if field.show(ui).changed() {
            let words = typed.footer.trim().to_owned();
            set(&|sender| sender.footer.clone_from(&words));
        }
    });
    let name = tr!(t, "settings-organisation-colour");
    setting_ui(ui, &name, &tr!(t, "settings-organisation-colour-hint"), false, |ui| {
        let colour = typed.colour.trim().to_owned();
        let problem = match colour.as_str() {
            "" => None,
            colour if rgb(colour).is_none() => Some(tr!(t, "settings-organisation-colour-wrong")),
            colour if !is_dark_enough(colour) => Some(tr!(t, "settings-organisation-colour-pale")),
            _ => None,
        };
        let field = TextInput::new(&name, "organisation colour", &mut typed.colour)
            .hide_label()
            .width(160.0)
            .limit(7)
            .error(problem.as_deref());
        if field.show(ui).changed() {
            let colour = Some(typed.colour.trim().to_owned()).filter(|colour| is_dark_enough(colour));
            set(&|sender| sender.colour.clone_from(&colour));
        }
    });
    let name = tr!(t, "settings-logo");
    setting_ui(ui, &name, &tr!(t, "settings-logo-hint"), true, |ui| {
        let has_logo = !sender.logo.is_empty();
        let words = if has_logo { tr!(t, "settings-logo-there") } else { tr!(t, "settings-logo-none") };
        Text::new(&words, TextKind::Body, c.ink).live().show(ui);
        flow_ui(ui, 8.0, |ui| {
            let choose = tr!(t, "settings-logo-choose");
            if Button::second(&choose).leading(Icon::FolderOpen).show(ui).clicked() {
                out.push(Event::ChooseLogo);
            }
            let remove = tr!(t, "settings-logo-remove");
            if has_logo && Button::quiet(&remove).show(ui).clicked() {
                let sender = Sender { logo: Vec::new(), ..sender.clone() };
                out.push(Event::SetSettings(Settings { sender, ..model.settings.clone() }));
            }
        });
    });
}
