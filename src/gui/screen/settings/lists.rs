//! The questionnaires there are, and the files that are none.

use eframe::egui::Ui;

use crate::app::Model;
use crate::gui::screen::{faults, phrases};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::paint::rule_ui;
use crate::gui::widget::{Text, heading_ui, small_ui};
use crate::questionnaire::Questionnaire;
use crate::text::Tr;
use crate::tr;

/// Draws the page.
pub(super) fn questionnaires_ui(ui: &mut Ui, model: &Model, more_faults: &mut usize) {
    let t = &model.tr;
    let folder = &model.folders.questionnaires;
    let own = if folder.as_os_str().is_empty() {
        tr!(t, "settings-own")
    } else {
        tr!(t, "settings-own-folder", folder = crate::diagnostic::harmless(&folder.display().to_string()))
    };
    let c = theme(ui).colour.clone();
    Text::new(&own, TextKind::Body, c.ink2).show(ui);
    let broken = model.shelf.broken();
    if !broken.is_empty() {
        ui.add_space(12.0);
        heading_ui(ui, &tr!(t, "settings-broken", count = broken.len()), 2);
        small_ui(ui, &tr!(t, "faults-about"));
        for broken in broken {
            ui.add_space(8.0);
            faults::faults_ui(ui, t, broken, more_faults);
        }
        ui.add_space(8.0);
        heading_ui(ui, &tr!(t, "settings-usable"), 2);
    }
    ui.add_space(4.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        rule_ui(ui);
        for questionnaire in model.shelf.questionnaires() {
            ui.add_space(14.0);
            questionnaire_ui(ui, t, questionnaire);
            ui.add_space(14.0);
            rule_ui(ui);
        }
    });
}

fn questionnaire_ui(ui: &mut Ui, t: &Tr, questionnaire: &Questionnaire) {
    let c = theme(ui).colour.clone();
    let name = t.text(questionnaire.name());
    Text::new(name, TextKind::BodyStrong, c.ink).heading(3).show(ui);
    Text::new(t.text(questionnaire.asks()), TextKind::Body, c.ink).show(ui);
    let facts = tr!(
        t,
        "settings-facts",
        questions = phrases::questions(t, questionnaire),
        minutes = phrases::minutes(t, questionnaire.minutes()),
        version = questionnaire.version(),
        provider = questionnaire.provider(),
    );
    small_ui(ui, &facts);
    let languages: Vec<String> =
        questionnaire.languages().iter().map(|lang| tr!(t, "language-name", code = lang.code())).collect();
    let licence = t.text(questionnaire.licence());
    let mut more = tr!(t, "settings-languages", languages = languages.join(", "));
    if !licence.is_empty() {
        more.push(' ');
        more.push_str(&tr!(t, "settings-licence-of", licence = licence));
    }
    small_ui(ui, &more);
    let source = t.text(questionnaire.source());
    if !source.is_empty() {
        small_ui(ui, &tr!(t, "settings-source-of", source = source));
    }
}
