//! Two versions of one dossier: every difference, and whose of each is to stay.

use std::collections::BTreeMap;

use eframe::egui::{Key, Modifiers, Ui};

use crate::app::{Event, MergeRow, Merging, Model};
use crate::dossier::changed::Change;
use crate::dossier::compare::Side;
use crate::gui::Outbox;
use crate::gui::layout::{Content, page_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::shell::{FootBar, FootBarEvent, FootButton, framed_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, Card, Choice, Density, Icon, LinkButton, RadioGroup, Text, empty_state_ui, heading_ui, lead_ui, small_ui,
    title_ui,
};
use crate::text::Tr;
use crate::tr;

/// So many differences are shown at once; more on a press.
const PAGE: usize = 40;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    choices: BTreeMap<Change, Side>,
    /// How many more are shown.
    more: usize,
}

/// Draws the screen.
pub fn merge_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    if is_new {
        state.choices.clear();
        state.more = 0;
    }
    let Some(merging) = model.merging() else {
        framed_ui(ui, None, |ui| {
            page_ui(ui, "nothing to merge", Content::Screen, |ui, _| {
                if empty_state_ui(ui, &tr!(t, "merge-none"), Button::main(&tr!(t, "merge-none-go"))) {
                    out.push(Event::Back);
                }
            });
        });
        return;
    };
    let (make, later) = (tr!(t, "merge-do"), tr!(t, "merge-later"));
    let open = open_choices(&merging, state);
    let sentence = if open == 0 { tr!(t, "merge-all-chosen") } else { tr!(t, "merge-open", n = open) };
    let foot = FootBar {
        main: Some(FootButton::new(&make).leading(Icon::Check)),
        second: Some(FootButton::new(&later)),
        sentence: &sentence,
        ..FootBar::default()
    };
    let framed = framed_ui(ui, Some(&foot), |ui| {
        page_ui(ui, "merge", Content::Screen, |ui, _| contents_ui(ui, t, state, &merging, is_new));
    });
    let escape = model.dialog.is_none()
        && ui.memory(|memory| memory.top_modal_layer().is_none())
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    match framed.foot {
        Some(FootBarEvent::Main) => out.push(Event::Settle(std::mem::take(&mut state.choices))),
        Some(_) => out.push(Event::Back),
        None if escape => out.push(Event::Back),
        None => {}
    }
}

/// How many differences nobody decided yet.
fn open_choices(merging: &Merging, state: &State) -> usize {
    let differences = merging.comparison.differences().iter();
    differences.filter(|d| d.proposal.is_none() && !state.choices.contains_key(&d.what)).count()
}

fn contents_ui(ui: &mut Ui, t: &Tr, state: &mut State, merging: &Merging, is_new: bool) {
    ui.spacing_mut().item_spacing.y = 0.0;
    title_ui(ui, &tr!(t, "merge-title"));
    let file = merging.theirs.file_name().unwrap_or_default().to_string_lossy();
    lead_ui(ui, &tr!(t, "merge-lead", file = crate::diagnostic::harmless(&file)));
    ui.add_space(20.0);
    let differences = merging.comparison.differences();
    // What has to be chosen stands first, what chose itself after that.
    let asked: Vec<usize> = (0..differences.len()).filter(|at| differences[*at].proposal.is_none()).collect();
    let decided: Vec<usize> = (0..differences.len()).filter(|at| differences[*at].proposal.is_some()).collect();
    let mut left = PAGE + state.more;
    let mut is_first = is_new;
    for (title, lead, places) in [
        (tr!(t, "merge-asked", n = asked.len()), tr!(t, "merge-asked-lead"), &asked),
        (tr!(t, "merge-decided", n = decided.len()), tr!(t, "merge-decided-lead"), &decided),
    ] {
        if places.is_empty() || left == 0 {
            continue;
        }
        heading_ui(ui, &title, 2);
        small_ui(ui, &lead);
        ui.add_space(12.0);
        for at in places.iter().take(left) {
            row_ui(ui, t, state, &merging.rows[*at], *at, &differences[*at], std::mem::take(&mut is_first));
            ui.add_space(12.0);
        }
        left = left.saturating_sub(places.len());
        ui.add_space(12.0);
    }
    let hidden = differences.len().saturating_sub(PAGE + state.more);
    if hidden > 0 && LinkButton::new(&tr!(t, "merge-more", n = hidden)).show(ui).clicked() {
        state.more += PAGE;
    }
}

/// One difference: two answers, of which one is chosen.
fn row_ui(
    ui: &mut Ui,
    t: &Tr,
    state: &mut State,
    row: &MergeRow,
    at: usize,
    difference: &crate::dossier::compare::Difference,
    takes_focus: bool,
) {
    Card::new().over(16.0).show(ui, |ui| {
        let c = theme(ui).colour.clone();
        ui.spacing_mut().item_spacing.y = 0.0;
        Text::new(&row.what, TextKind::BodyStrong, c.ink).heading(3).show(ui);
        if !row.place.is_empty() {
            small_ui(ui, &row.place);
        }
        ui.add_space(8.0);
        let (mine, theirs) = (tr!(t, "merge-mine", value = &row.mine), tr!(t, "merge-theirs", value = &row.theirs));
        let choices = [Choice::new(&mine), Choice::new(&theirs)];
        let side = state.choices.get(&difference.what).copied().or(difference.proposal);
        let chosen = side.map(|side| usize::from(side == Side::Theirs));
        let group = RadioGroup::new(&row.what, ("merge", at), &choices).chosen(chosen).density(Density::Advisor);
        let outcome = group.show(ui);
        if let Some(picked) = outcome.picked {
            let side = if picked == 0 { Side::Mine } else { Side::Theirs };
            state.choices.insert(difference.what.clone(), side);
        }
        if takes_focus && let Some(id) = outcome.ids.get(chosen.unwrap_or(0)) {
            arrival::focus(ui.ctx(), *id);
        }
    });
}
