//! What is good enough: set beside an explanation, or for all dimensions on a page of its own.

use eframe::egui::{Id, Ui};

use super::cards::card;
use super::{State, by_pointer};
use crate::app::{Event, Model, Screen};
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::{Content, flow_ui, grid_ui, page_ui};
use crate::gui::question::{Read, stay};
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, Icon, LinkButton, NumberInput, ScaleBoxes, Text, TextInput, empty_state_ui, heading_ui, small_ui, title_ui,
};
use crate::questionnaire::DimensionIx;
use crate::report::{TargetCard, TargetRow, TargetScale, read_target};
use crate::text::{self, Tr};
use crate::tr;

/// The target beside an explanation: what it is, for whom, and on a press the field that sets it.
pub(super) fn card_ui(
    ui: &mut Ui,
    t: &Tr,
    state: &mut State,
    dimension: DimensionIx,
    label: &str,
    target: &TargetCard,
    out: &mut Outbox,
) {
    let c = theme(ui).colour.clone();
    heading_ui(ui, &target.title, 2);
    ui.add_space(4.0);
    Text::new(&target.whom, TextKind::Body, c.ink2).show(ui);
    if target.is_rough {
        let go = tr!(t, "explain-target-company");
        if LinkButton::new(&go).trailing(Icon::CaretRight).show(ui).clicked() {
            out.push(Event::Go(Screen::Company));
        }
    }
    ui.add_space(8.0);
    let is_adjusting = state.adjusting == Some(dimension);
    if is_adjusting {
        control_ui(ui, t, state, dimension, label, target, out);
        ui.add_space(8.0);
    }
    flow_ui(ui, 8.0, |ui| {
        let words = if is_adjusting { tr!(t, "target-done") } else { tr!(t, "target-adjust") };
        if Button::second(&words).small().hint(label).show(ui).clicked() {
            state.adjusting = (!is_adjusting).then_some(dimension);
            if !is_adjusting {
                let field = entry(dimension, target);
                ui.memory_mut(|memory| memory.request_focus(field));
            }
        }
        if target.is_own && Button::quiet(&tr!(t, "target-back")).small().hint(label).show(ui).clicked() {
            out.push(Event::SetTarget(dimension, None));
        }
    });
}

/// Draws the page on which the targets of all dimensions stand.
pub(super) fn targets_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let rows = model.targets();
    let is_new = state.enter(ui, Screen::Targets).is_some();
    framed_ui(ui, None, |ui| {
        page_ui(ui, "targets", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let link = LinkButton::new(&tr!(t, "explain-back")).leading(Icon::CaretLeft).show(ui);
            if link.clicked() {
                out.push(if model.back.is_empty() { Event::Go(Screen::Results) } else { Event::Back });
            }
            ui.add_space(4.0);
            let Some(rows) = rows.as_ref().filter(|rows| !rows.is_empty()) else {
                let go = tr!(t, "target-nothing-go");
                if empty_state_ui(ui, &tr!(t, "target-nothing"), Button::main(&go)) {
                    out.push(Event::Go(Screen::Results));
                }
                return;
            };
            title_ui(ui, &tr!(t, "target-title"));
            let ink = theme(ui).colour.ink2;
            Text::new(&tr!(t, "target-lead"), TextKind::Lead, ink).balanced().show(ui);
            ui.add_space(20.0);
            let gap = if page.is_folded() { 16.0 } else { 24.0 };
            grid_ui(ui, rows.len(), 440.0, 3, gap, |ui, at, height| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let bottom = if height > 0.0 { ui.cursor().top() + height } else { 0.0 };
                card(ui, 18.0, bottom).show(ui, |ui| row_ui(ui, t, state, &rows[at], out));
            });
            if is_new
                && !by_pointer(ui)
                && let Some(first) = rows.first()
            {
                ui.memory_mut(|memory| memory.request_focus(entry(first.dimension, &first.card)));
            }
        });
    });
}

fn row_ui(ui: &mut Ui, t: &Tr, state: &mut State, row: &TargetRow, out: &mut Outbox) {
    let c = theme(ui).colour.clone();
    let TargetRow { dimension, row, card } = row;
    Text::new(&row.label, TextKind::Heading, c.ink).heading(2).show(ui);
    small_ui(ui, &tr!(t, "target-now", figure = &row.shown.figure, best = &row.shown.best_words));
    ui.add_space(8.0);
    control_ui(ui, t, state, *dimension, &row.label, card, out);
    ui.add_space(8.0);
    Text::new(&card.whom, TextKind::Small, c.ink2).show(ui);
    if card.is_own {
        let back = LinkButton::new(&tr!(t, "target-back")).small().show(ui);
        ui.ctx().accesskit_node_builder(back.id, |node| node.set_description(row.label.as_str()));
        if back.clicked() {
            out.push(Event::SetTarget(*dimension, None));
        }
    }
}

/// Where the keyboard enters the control of a target.
fn entry(dimension: DimensionIx, target: &TargetCard) -> Id {
    match &target.scale {
        TargetScale::Levels(levels) => {
            let chosen = levels.iter().position(|level| Some(&level.score) == target.score.as_ref());
            ScaleBoxes::step_id(salt(dimension), chosen.unwrap_or(0))
        }
        TargetScale::Number(_) => TextInput::field_id(salt(dimension)),
    }
}

fn salt(dimension: DimensionIx) -> (&'static str, usize) {
    ("target", dimension.index())
}

/// The control itself, in the unit of the scale.
fn control_ui(
    ui: &mut Ui,
    t: &Tr,
    state: &mut State,
    dimension: DimensionIx,
    label: &str,
    target: &TargetCard,
    out: &mut Outbox,
) {
    let name = tr!(t, "target-of", name = label);
    match &target.scale {
        TargetScale::Levels(levels) => {
            let steps: Vec<_> = levels.iter().map(|l| (l.number.as_str(), l.name.as_str())).collect();
            let chosen = levels.iter().position(|level| Some(&level.score) == target.score.as_ref());
            let picked = ScaleBoxes::new(&name, salt(dimension), &steps).chosen(chosen).show(ui);
            if let Some(level) = picked.and_then(|at| levels.get(at)) {
                out.push(Event::SetTarget(dimension, Some(level.score.clone())));
            }
        }
        TargetScale::Number(most) => {
            let draft = state.targets.entry(dimension).or_default();
            draft.follow(&target.written);
            let written = |score: &Exact| text::number_up_to(t.locale(), score, 1);
            let (least, most_words) = (written(&Exact::ZERO), written(most));
            let sentence = tr!(t, "target-wrong", least = &least, most = &most_words);
            let error = draft.is_judged().then_some(sentence.as_str());
            let bounds = tr!(t, "question-bounds", least = &least, most = &most_words);
            let field = NumberInput::new(&name, salt(dimension), draft.text()).bounds(&bounds);
            let shown = field.error(error).hide_label().show(ui);
            stay(ui, &shown);
            if let Some(Read(Some(score))) = draft.take(&shown, |typed| read_target(t.locale(), typed, most), written) {
                out.push(Event::SetTarget(dimension, Some(score)));
            }
        }
    }
}
