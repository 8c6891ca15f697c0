//! Earlier versions of the dossier: the steps of this session, and what was put by on disk.

use std::sync::Arc;

use eframe::egui::{Key, Modifiers, Ui};

use crate::app::{Event, Model, Screen, Version, VersionContents};
use crate::gui::Outbox;
use crate::gui::layout::{Content, page_ui, row_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::list::entry_row_ui;
use crate::gui::widget::{
    Button, Card, Icon, LinkButton, Notice, NoticeKind, Text, body_ui, heading_ui, lead_ui, rule_ui, small_ui, title_ui,
};
use crate::text::{self, Tr};
use crate::tr;

/// So many steps, and so many versions, are shown at once; more on a press.
const PAGE: usize = 12;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    more_steps: usize,
    more_versions: usize,
}

/// Draws the screen.
pub fn versions_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    if is_new {
        (state.more_steps, state.more_versions) = (0, 0);
    }
    framed_ui(ui, None, |ui| {
        page_ui(ui, "versions", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let back = LinkButton::new(&tr!(t, "versions-back")).leading(Icon::CaretLeft).show(ui);
            if is_new {
                arrival::focus(ui.ctx(), back.id);
            }
            if back.clicked() {
                out.push(if model.back.is_empty() { Event::Go(Screen::Results) } else { Event::Back });
            }
            title_ui(ui, &tr!(t, "versions-title"));
            lead_ui(ui, &tr!(t, "versions-lead"));
            ui.add_space(20.0);
            let gap = if page.is_folded() { 16.0 } else { 24.0 };
            steps_ui(ui, model, state, out);
            ui.add_space(gap);
            backups_ui(ui, model, state, out);
        });
    });
    let escape = model.dialog.is_none()
        && ui.memory(|memory| memory.top_modal_layer().is_none())
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        out.push(Event::Back);
    }
}

/// What undo and redo would do, step by step.
fn steps_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let (undo, redo) = (model.undo_steps(), model.redo_steps());
    Card::new().over(20.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading_ui(ui, &tr!(t, "versions-steps"), 2);
        if undo.is_empty() && redo.is_empty() {
            body_ui(ui, &tr!(t, "versions-no-steps"));
            return;
        }
        small_ui(ui, &tr!(t, "versions-steps-lead"));
        ui.add_space(8.0);
        // What was taken back stands above what was done: the page reads from later to earlier.
        for (at, what) in redo.iter().enumerate().take(PAGE).rev() {
            if entry_row_ui(ui, what, &tr!(t, "versions-redo-to")).clicked() {
                out.push(Event::RedoSteps(at + 1));
            }
        }
        let most = PAGE + state.more_steps;
        for (at, what) in undo.iter().enumerate().take(most) {
            if entry_row_ui(ui, what, &tr!(t, "versions-undo-to")).clicked() {
                out.push(Event::UndoSteps(at + 1));
            }
        }
        if undo.len() > most {
            more_ui(ui, t, undo.len() - most, &mut state.more_steps);
        }
    });
}

fn more_ui(ui: &mut Ui, t: &Tr, hidden: usize, more: &mut usize) {
    ui.add_space(8.0);
    if LinkButton::new(&tr!(t, "versions-more", n = hidden)).show(ui).clicked() {
        *more += 4 * PAGE;
    }
}

/// What lies on disk.
fn backups_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let Some(open) = &model.open else { return };
    Card::new().over(20.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading_ui(ui, &tr!(t, "versions-backups"), 2);
        small_ui(ui, &tr!(t, "versions-backups-lead"));
        ui.add_space(8.0);
        match open.versions() {
            None if open.path().is_none() => {
                body_ui(ui, &tr!(t, "versions-no-file"));
            }
            None => {
                body_ui(ui, &tr!(t, "versions-reading"));
            }
            Some(Err(message)) => {
                Notice::new(NoticeKind::Mind, message).show(ui);
            }
            Some(Ok(versions)) if versions.is_empty() => {
                body_ui(ui, &tr!(t, "versions-none"));
            }
            Some(Ok(versions)) => {
                let most = PAGE + state.more_versions;
                let versions: Arc<Vec<Version>> = versions.clone();
                for (at, version) in versions.iter().take(most).enumerate() {
                    if at > 0 {
                        rule_ui(ui);
                    }
                    version_ui(ui, model, version, out);
                }
                if versions.len() > most {
                    more_ui(ui, t, versions.len() - most, &mut state.more_versions);
                }
            }
        }
    });
}

fn version_ui(ui: &mut Ui, model: &Model, version: &Version, out: &mut Outbox) {
    let t = &model.tr;
    let c = theme(ui).colour.clone();
    let at = version.taken;
    let time = format!("{:02}.{:02}", at.hour(), at.minute());
    let when = tr!(t, "versions-when", date = text::date(t, at.date()), time = time);
    ui.add_space(12.0);
    Text::new(&when, TextKind::BodyStrong, c.ink).heading(3).show(ui);
    let words = match &version.contents {
        VersionContents::Whole(dossier) => {
            let answers: usize = dossier.assessments.iter().map(|a| a.answers.len()).sum();
            tr!(t, "versions-holds", n = answers, changed = model.version_words(version))
        }
        VersionContents::Sealed => tr!(t, "versions-sealed"),
        VersionContents::Unreadable => tr!(t, "versions-unreadable"),
    };
    Text::new(&words, TextKind::Body, c.ink2).show(ui);
    ui.add_space(8.0);
    row_ui(ui, 8.0, |ui| {
        let restore = tr!(t, "versions-restore");
        if version.contents != VersionContents::Unreadable
            && Button::second(&restore).small().hint(&when).show(ui).clicked()
        {
            out.push(Event::Restore(version.path.clone()));
        }
    });
    ui.add_space(12.0);
}
