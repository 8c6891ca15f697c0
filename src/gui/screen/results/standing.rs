//! Where figures stand among published shares.

use eframe::egui::Ui;

use super::cards::card;
use super::{State, Which};
use crate::gui::chart::ChartView;
use crate::gui::layout::{Page, Width, grid_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Text, heading_ui, small_ui};
use crate::report::{PeerStanding, apart};
use crate::text::Tr;
use crate::tr;

/// The card of the standings; nothing where there are none.
pub(super) fn standing_ui(ui: &mut Ui, t: &Tr, state: &mut State, page: &Page) {
    let standings = state.standings.clone();
    if standings.is_empty() {
        return;
    }
    ui.add_space(if page.is_folded() { 16.0 } else { 24.0 });
    card(ui, 20.0, 0.0).show(ui, |ui| {
        let c = theme(ui).colour.clone();
        heading_ui(ui, &tr!(t, "standing-title"), 2);
        let apart = apart(t, &standings);
        if !apart.is_empty() {
            ui.add_space(4.0);
            Text::new(&apart, TextKind::Body, c.ink2).show(ui);
        }
        ui.add_space(12.0);
        let most = if page.class >= Width::Normal { 2 } else { 1 };
        grid_ui(ui, standings.len(), 440.0, most, 40.0, |ui, at, _| {
            ui.spacing_mut().item_spacing.y = 0.0;
            one_ui(ui, state, at, &standings[at]);
        });
        ui.add_space(8.0);
        // What is true of both is said once.
        for note in shared(&standings) {
            Text::new(note, TextKind::Small, c.ink2).max_width(980.0).show(ui);
        }
    });
}

fn one_ui(ui: &mut Ui, state: &mut State, at: usize, standing: &PeerStanding) {
    let c = theme(ui).colour.clone();
    Text::new(&standing.name, TextKind::BodyStrong, c.ink).heading(3).show(ui);
    small_ui(ui, &standing.caption);
    ui.add_space(12.0);
    let width = ui.available_width();
    let chart = state.chart(ui, Which::Position(at), width, 0.0, |look| Some(standing.chart(look)));
    if let Some(chart) = chart {
        ChartView::new(&format!("position {at}"), &chart).show_ui(ui);
    }
    ui.add_space(8.0);
    Text::new(&standing.sentence, TextKind::Body, c.ink).show(ui);
    ui.add_space(8.0);
}

/// The notes, each once, in order.
fn shared(standings: &[PeerStanding]) -> Vec<&str> {
    let mut notes: Vec<&str> = Vec::new();
    for note in standings.iter().flat_map(|standing| &standing.notes) {
        if !notes.contains(&note.as_str()) {
            notes.push(note);
        }
    }
    notes
}
