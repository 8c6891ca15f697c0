//! The cards of the results.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::{State, Which, hover};
use crate::app::{Event, Screen};
use crate::gui::Outbox;
use crate::gui::chart::ChartView;
use crate::gui::layout::{Page, Width, grid_ui, row_ui};
use crate::gui::screen::results::rows;
use crate::gui::text_style::{Span, TextKind};
use crate::gui::theme::theme;
use crate::gui::widget::icon::paint_icon;
use crate::gui::widget::{
    Button, Card, Icon, IconWeight, LinkButton, Segmented, Text, effort_ui, heading_ui, paint, rule_ui, small_ui,
    step_number_ui, tag_ui,
};
use crate::report::chart::Arrangement;
use crate::report::{Action, Summary};
use crate::text::Tr;
use crate::tr;

/// Room for the labels of bars: above them in a narrow window.
pub(super) fn arrangement(page: &Page) -> Arrangement {
    if page.class == Width::Narrow { Arrangement::Above } else { Arrangement::Beside }
}

/// The least height of a bar's row.
fn least_row(page: &Page) -> f32 {
    if page.class == Width::Wide { 42.0 } else { 38.0 }
}

/// The height of a bar's row with which the bars fill the room down to `bottom`, where that is more than the least.
fn fitting_height(ui: &Ui, state: &State, summary: &Summary, page: &Page, bottom: f32) -> f32 {
    const MOST: f32 = 46.0;
    let least = least_row(page);
    let Some((_, natural)) = state.bars_height.filter(|(width, _)| *width == ui.available_width()) else {
        return least;
    };
    let rows = (summary.rows.len() + 1) as f32;
    let spare = (bottom - ui.cursor().top() - natural) / rows;
    (least + spare).floor().clamp(least, MOST)
}

/// A card that reaches down to `bottom`, where that leaves little of it empty.
pub(super) fn card<'a>(ui: &Ui, over: f32, bottom: f32) -> Card<'a> {
    Card::new().over(over).min_height_within((bottom - ui.cursor().top()).max(0.0), 150.0)
}

/// The way to the targets under the bars: the space above it, and how high it is.
const SET_TARGETS: (f32, f32) = (4.0, 28.0);

/// The bars, or in their place the radar.
#[expect(clippy::too_many_arguments, reason = "one card, drawn from what its screen knows")]
pub(super) fn bars_ui(
    ui: &mut Ui,
    t: &Tr,
    state: &mut State,
    summary: &Summary,
    page: &Page,
    bottom: f32,
    focus: Option<&str>,
    out: &mut Outbox,
) {
    if !summary.rows_make_total && summary.rows.is_empty() {
        figures_ui(ui, t, state, summary, bottom, focus, out);
        return;
    }
    card(ui, 14.0, bottom).show(ui, |ui| {
        let may_switch = summary.has_radar() && page.class < Width::Wide;
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 36.0), Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            heading_ui(ui, &tr!(t, "results-bars-title"), 2);
            if may_switch {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| switch_ui(ui, t, state));
            }
        });
        ui.add_space(8.0);
        let width = ui.available_width();
        if state.is_radar && may_switch {
            let chart = state.chart(ui, Which::Radar, width, 0.0, |look| summary.radar(t, look, 170.0));
            if let Some(chart) = chart {
                let hover = hover(&theme(ui));
                let shown = ChartView::new("radar", &chart).hover(&hover).focus(focus).show_ui(ui);
                open(shown.opened, state, summary, out);
            }
            ui.add_space(8.0);
            small_ui(ui, &radar_words(t, summary));
            return;
        }
        let legend = state.chart(ui, Which::Legend, width, 0.0, |look| Some(summary.legend(t, look)));
        let below = SET_TARGETS.0
            + SET_TARGETS.1
            + 10.0
            + legend.as_ref().map_or(0.0, |l| l.height as f32)
            + 14.0
            + theme(ui).thin();
        let height = fitting_height(ui, state, summary, page, bottom - below);
        let arrangement = arrangement(page);
        let chart =
            state.chart(ui, Which::Bars, width, height, |look| summary.bars(t, look, arrangement, f64::from(height)));
        if let Some(chart) = chart {
            if height == least_row(page) {
                state.bars_height = Some((width, chart.height as f32));
            }
            let hover = hover(&theme(ui));
            // A focus that would scroll the sentence away helps nobody.
            let first = chart.areas.iter().find(|area| Some(area.id.as_str()) == focus);
            let is_seen = first
                .is_some_and(|area| ui.cursor().top() + area.rect.bottom() as f32 + 16.0 <= ui.clip_rect().bottom());
            let is_return = first.is_some_and(|area| summary.total().is_some_and(|total| total.id != area.id));
            let focus = focus.filter(|_| is_seen || is_return);
            let shown = ChartView::new("bars", &chart).hover(&hover).focus(focus).show_ui(ui);
            open(shown.opened, state, summary, out);
        }
        ui.add_space(10.0);
        if let Some(legend) = legend {
            ChartView::new("legend", &legend).show_ui(ui);
        }
        ui.add_space(SET_TARGETS.0);
        if LinkButton::new(&tr!(t, "target-set-all")).small().trailing(Icon::CaretRight).show(ui).clicked() {
            out.push(Event::Go(Screen::Targets));
        }
    });
}

fn switch_ui(ui: &mut Ui, t: &Tr, state: &mut State) {
    let words = [tr!(t, "results-picture-bars"), tr!(t, "results-picture-radar")];
    let labels = words.each_ref().map(String::as_str);
    let picked = Segmented::new(&tr!(t, "results-picture-kind"), "results picture", &labels)
        .chosen(Some(usize::from(state.is_radar)))
        .small()
        .show(ui);
    if let Some(picked) = picked {
        state.is_radar = picked == 1;
        state.row_heights.clear();
    }
}

/// Opens the explanation behind a bar or an axis.
fn open(opened: Option<String>, state: &mut State, summary: &Summary, out: &mut Outbox) {
    let Some(row) = opened.and_then(|id| summary.row(&id)) else { return };
    state.opened = Some(row.id.clone());
    out.push(Event::Go(Screen::Explanation(row.dimension)));
}

fn radar_words(t: &Tr, summary: &Summary) -> String {
    if summary.last.is_empty() {
        tr!(t, "results-picture-lead")
    } else {
        tr!(t, "results-picture-lead-last", date = &summary.last)
    }
}

/// The radar as a second picture, beside the bars or below them; the bars are the controls.
pub(super) fn beside_ui(ui: &mut Ui, t: &Tr, state: &mut State, summary: &Summary, bottom: f32) {
    if !summary.has_radar() {
        return;
    }
    card(ui, 16.0, bottom).show(ui, |ui| {
        heading_ui(ui, &tr!(t, "results-picture-title"), 2);
        small_ui(ui, &radar_words(t, summary));
        ui.add_space(8.0);
        let width = ui.available_width();
        let radius = if width > 380.0 { 114.0 } else { 84.0 };
        let chart = state.chart(ui, Which::Beside, width, 0.0, |look| {
            let mut chart = summary.radar(t, look, radius)?;
            chart.areas.clear();
            Some(chart)
        });
        if let Some(chart) = chart {
            ChartView::new("second radar", &chart).show_ui(ui);
        }
        if !summary.extremes.is_empty() {
            ui.add_space(8.0);
            small_ui(ui, &summary.extremes);
        }
    });
}

/// What goes well.
pub(super) fn strong_ui(ui: &mut Ui, summary: &Summary, gap: f32) {
    // A count of conditions has no domains to be strong in.
    if summary.rows.is_empty() {
        return;
    }
    card(ui, 16.0, 0.0).show(ui, |ui| {
        let c = theme(ui).colour.clone();
        heading_ui(ui, &summary.strong.title, 2);
        ui.add_space(2.0);
        for point in &summary.strong.points {
            ui.add_space(6.0);
            let spans = [
                Span::new(&point.label, TextKind::BodyStrong, c.ink),
                Span::new("  ", TextKind::Body, c.ink),
                Span::new(&point.words, TextKind::Body, c.ink2),
            ];
            let (icon, weight, colour) = if summary.strong.is_good {
                (Icon::CheckCircle, IconWeight::Fill, c.good)
            } else {
                (Icon::ChartBar, IconWeight::Regular, c.ink2)
            };
            signed_ui(ui, |ui, at| paint_icon(ui.painter(), icon, weight, 17.0, at, colour), &spans);
        }
        if !summary.strong.sentence.is_empty() {
            ui.add_space(6.0);
            Text::new(&summary.strong.sentence, TextKind::Body, c.ink2).show(ui);
        }
    });
    ui.add_space(gap);
}

/// A paragraph with a sign before its first line.
pub(super) fn signed_ui(ui: &mut Ui, sign: impl FnOnce(&Ui, eframe::egui::Pos2), spans: &[Span<'_>]) {
    let outer = ui.available_rect_before_wrap();
    let room = Rect::from_min_max(pos2(outer.left() + 25.0, outer.top()), pos2(outer.right(), f32::MAX / 4.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    Text::rich(spans).show(&mut child);
    let used = child.min_rect();
    drop(child);
    ui.advance_cursor_after_rect(used.with_min_x(outer.left()));
    sign(ui, pos2(outer.left() + 8.5, outer.top() + TextKind::Body.line() / 2.0));
}

/// What to do first, and the way to who helps.
pub(super) fn first_ui(ui: &mut Ui, t: &Tr, summary: &Summary, page: &Page, bottom: f32, out: &mut Outbox) {
    card(ui, 14.0, bottom).show(ui, |ui| {
        heading_ui(ui, &tr!(t, "results-first-title"), 2);
        for (at, action) in summary.actions.iter().enumerate() {
            ui.add_space(if at == 0 { 8.0 } else { 14.0 });
            action_ui(ui, t, at + 1, action);
        }
        if !summary.no_actions.is_empty() {
            ui.add_space(8.0);
            let colour = theme(ui).colour.ink2;
            Text::new(&summary.no_actions, TextKind::Body, colour).show(ui);
        }
        if !page.is_folded() {
            ui.add_space(16.0);
            let go = tr!(t, "results-who-helps");
            if Button::main(&go).trailing(Icon::ArrowRight).full_width().show(ui).clicked() {
                out.push(Event::Go(Screen::Programmes));
            }
            ui.add_space(4.0);
        }
        if !summary.actions.is_empty() {
            ui.add_space(if page.is_folded() { 12.0 } else { 4.0 });
            let plan = tr!(t, "plan-show");
            if LinkButton::new(&plan).leading(Icon::ListChecks).show(ui).clicked() {
                out.push(Event::Go(Screen::Plan));
            }
        }
    });
}

fn action_ui(ui: &mut Ui, t: &Tr, number: usize, action: &Action) {
    let c = theme(ui).colour.clone();
    let outer = ui.available_rect_before_wrap();
    let mut circle = ui.new_child(UiBuilder::new().max_rect(outer).id_salt(("number", number)));
    step_number_ui(&mut circle, &number.to_string(), true);
    drop(circle);
    let room = Rect::from_min_max(pos2(outer.left() + 40.0, outer.top()), pos2(outer.right(), f32::MAX / 4.0));
    let mut words = ui.new_child(UiBuilder::new().max_rect(room).id_salt(("action", number)));
    Text::new(&action.title, TextKind::BodyStrong, c.ink).balanced().show(&mut words);
    let effort = tr!(t, "results-effort", effort = action.effort);
    let takes = if action.takes.is_empty() { &effort } else { &action.takes };
    let filled = action.effort as usize;
    // On one line where they fit.
    let width = |text: &str| paint::line(words.painter(), TextKind::Small, text, c.ink2).size().x;
    let is_one_line = 50.0 + width(takes) + 5.0 + width(&action.effect) <= words.available_width();
    let squares = |ui: &mut Ui| {
        let response = effort_ui(ui, filled, takes);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(effort.as_str()));
    };
    if action.effect.is_empty() {
        squares(&mut words);
    } else if is_one_line {
        row_ui(&mut words, 5.0, |ui| {
            squares(ui);
            small_ui(ui, &action.effect);
        });
    } else {
        squares(&mut words);
        small_ui(&mut words, &action.effect);
    }
    let used = words.min_rect();
    drop(words);
    ui.advance_cursor_after_rect(Rect::from_min_max(
        outer.min,
        pos2(outer.right(), used.bottom().max(outer.top() + 28.0)),
    ));
}

/// Whether something stands under the bars, beside the second picture.
pub(super) fn has_below(summary: &Summary) -> bool {
    summary.since.is_some() || !summary.needs.is_empty()
}

/// What stands under the bars: what changed; where nothing is compared, what the answers ask for.
pub(super) fn below_ui(ui: &mut Ui, t: &Tr, state: &mut State, summary: &Summary, page: &Page, bottom: f32) {
    if summary.since.is_some() {
        since_ui(ui, t, state, summary, bottom);
    } else if !summary.needs.is_empty() {
        needs_ui(ui, t, summary, page, bottom);
    }
}

/// What stands below that, over the whole width: what the answers ask for, and the other figures.
pub(super) fn rest_ui(ui: &mut Ui, t: &Tr, state: &mut State, summary: &Summary, page: &Page, out: &mut Outbox) {
    let gap = if page.is_folded() { 16.0 } else { 24.0 };
    if summary.since.is_some() && !summary.needs.is_empty() {
        ui.add_space(gap);
        needs_ui(ui, t, summary, page, 0.0);
    }
    if summary.figures.len() > 1 && (summary.rows_make_total || !summary.rows.is_empty()) {
        ui.add_space(gap);
        figures_ui(ui, t, state, summary, 0.0, None, out);
    }
}

fn since_ui(ui: &mut Ui, t: &Tr, state: &mut State, summary: &Summary, bottom: f32) {
    let Some(since) = &summary.since else { return };
    card(ui, 20.0, bottom).show(ui, |ui| {
        let colour = theme(ui).colour.ink2;
        heading_ui(ui, &since.title, 2);
        ui.add_space(4.0);
        Text::new(&since.sentence, TextKind::Body, colour).show(ui);
        if !since.rows.is_empty() {
            ui.add_space(12.0);
            rows::changes_ui(ui, t, state, &since.rows);
        }
    });
}

fn needs_ui(ui: &mut Ui, t: &Tr, summary: &Summary, page: &Page, bottom: f32) {
    card(ui, 20.0, bottom).show(ui, |ui| {
        let c = theme(ui).colour.clone();
        heading_ui(ui, &tr!(t, "results-needs-title"), 2);
        ui.add_space(4.0);
        Text::new(&tr!(t, "results-needs-lead"), TextKind::Body, c.ink2).show(ui);
        ui.add_space(16.0);
        let most = if page.class == Width::Wide { 3 } else { 2 };
        grid_ui(ui, summary.needs.len(), 320.0, most, 32.0, |ui, at, _| {
            let need = &summary.needs[at];
            ui.spacing_mut().item_spacing.y = 0.0;
            rule_ui(ui);
            ui.add_space(8.0);
            if !need.name.is_empty() {
                Text::new(&need.name, TextKind::BodyStrong, c.ink).heading(3).show(ui);
            }
            let ink = if need.name.is_empty() { c.ink } else { c.ink2 };
            Text::new(&need.because.join(" "), TextKind::Body, ink).show(ui);
            if need.is_own {
                ui.add_space(6.0);
                tag_ui(ui, Some(Icon::Flag), &tr!(t, "results-needs-own"));
            }
        });
    });
}

/// Every figure with its own scale.
fn figures_ui(
    ui: &mut Ui,
    t: &Tr,
    state: &mut State,
    summary: &Summary,
    bottom: f32,
    focus: Option<&str>,
    out: &mut Outbox,
) {
    card(ui, 20.0, bottom).show(ui, |ui| {
        let c = theme(ui).colour.clone();
        heading_ui(ui, &tr!(t, "results-figures-title"), 2);
        for (at, figure) in summary.figures.iter().enumerate() {
            ui.add_space(if at == 0 { 12.0 } else { 16.0 });
            Text::new(&figure.name, TextKind::BodyStrong, c.ink).heading(3).show(ui);
            Text::new(&figure.headline, TextKind::Body, c.ink).show(ui);
            let width = ui.available_width();
            let chart = state.chart(ui, Which::Figure(at), width, 0.0, |look| Some(figure.bar(look, 36.0)));
            if let Some(chart) = chart {
                let hover = hover(&theme(ui));
                let salt = format!("figure {at}");
                let shown = ChartView::new(&salt, &chart).hover(&hover).focus(focus).show_ui(ui);
                open(shown.opened, state, summary, out);
            }
            if !figure.rule.is_empty() {
                small_ui(ui, &figure.rule);
            }
        }
    });
}

/// How the figure was worked out.
pub(super) fn method_ui(ui: &mut Ui, t: &Tr, summary: &Summary, bottom: f32) {
    if summary.method.is_empty() {
        return;
    }
    card(ui, 20.0, bottom).show(ui, |ui| {
        let colour = theme(ui).colour.ink2;
        heading_ui(ui, &tr!(t, "results-method-title"), 2);
        ui.add_space(8.0);
        Text::new(&summary.method, TextKind::Body, colour).show(ui);
    });
}
