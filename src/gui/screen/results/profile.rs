//! The results of a questionnaire that gives no score: a picture of priorities, and the answers part by part.

use eframe::egui::Ui;

use super::cards::card;
use super::{State, Which, footer_ui, head_ui, hover, rows};
use crate::app::{Event, Screen};
use crate::gui::Outbox;
use crate::gui::chart::ChartView;
use crate::gui::layout::{Page, grid_ui};
use crate::gui::text_style::{Span, TextKind};
use crate::gui::theme::theme;
use crate::gui::widget::list::{entry_row_ui, unseen_entry_row_ui};
use crate::gui::widget::{Button, Icon, Text, heading_ui, small_ui};
use crate::report::chart::Arrangement;
use crate::report::{Priorities, Summary};
use crate::text::Tr;
use crate::tr;

pub(super) fn profile_ui(ui: &mut Ui, t: &Tr, state: &mut State, summary: &Summary, page: &Page, out: &mut Outbox) {
    head_ui(ui, t, summary, page, out);
    if let Some(priorities) = summary.priorities.as_ref().filter(|p| !p.items.is_empty()) {
        priorities_ui(ui, t, state, priorities, out);
        ui.add_space(24.0);
    }
    let gap = if page.is_folded() { 16.0 } else { 24.0 };
    grid_ui(ui, summary.parts.len(), 480.0, 3, gap, |ui, at, height| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let part = &summary.parts[at];
        let bottom = if height > 0.0 { ui.cursor().top() + height } else { 0.0 };
        card(ui, 20.0, bottom).show(ui, |ui| {
            heading_ui(ui, &part.name, 2);
            small_ui(ui, &part.count);
            ui.add_space(4.0);
            let heights = rows::answer_heights(ui, state, at, &part.answers);
            for (line, height) in part.answers.iter().zip(heights) {
                let room = ui.cursor().with_max_y(ui.cursor().top() + height);
                let row = if ui.is_rect_visible(room) {
                    entry_row_ui(ui, &line.ask, &line.answer)
                } else {
                    unseen_entry_row_ui(ui, &line.ask, &line.answer, height)
                };
                if row.clicked() {
                    out.push(Event::Jump(line.question));
                }
            }
        });
    });
    if !page.is_folded() {
        ui.add_space(24.0);
        let go = tr!(t, "results-who-helps");
        if Button::main(&go).trailing(Icon::ArrowRight).show(ui).clicked() {
            out.push(Event::Go(Screen::Programmes));
        }
    }
    footer_ui(ui, summary);
}

/// The ratings behind the picture, beside each other; below each other where there is little room.
fn ratings_ui(ui: &mut Ui, t: &Tr, state: &mut State, priorities: &Priorities) {
    const BESIDE: f32 = 560.0;
    let width = ui.available_width().min(900.0);
    let arrangement = if width < BESIDE { Arrangement::Above } else { Arrangement::Beside };
    let chart = state.chart(ui, Which::Ratings, width, 0.0, |look| priorities.profile(t, look, arrangement));
    let Some(chart) = chart else { return };
    ui.add_space(12.0);
    heading_ui(ui, &chart.title, 3);
    ui.add_space(4.0);
    ChartView::new("ratings", &chart).show_ui(ui);
    if let Some(legend) = state.chart(ui, Which::RatingsLegend, width, 0.0, |look| priorities.legend(t, look)) {
        ChartView::new("ratings legend", &legend).show_ui(ui);
    }
    ui.add_space(8.0);
}

fn priorities_ui(ui: &mut Ui, t: &Tr, state: &mut State, priorities: &Priorities, out: &mut Outbox) {
    card(ui, 20.0, 0.0).show(ui, |ui| {
        let c = theme(ui).colour.clone();
        heading_ui(ui, &tr!(t, "results-priorities-title"), 2);
        small_ui(ui, &tr!(t, "results-priorities-lead"));
        ui.add_space(8.0);
        let width = ui.available_width().min(900.0);
        let chart = state.chart(ui, Which::Priorities, width, 0.0, |look| Some(priorities.grid(t, look, 240.0)));
        if let Some(chart) = chart {
            let hover = hover(&theme(ui));
            let shown = ChartView::new("priorities", &chart).hover(&hover).show_ui(ui);
            let item = shown.opened.and_then(|id| id.parse::<usize>().ok()).and_then(|at| priorities.items.get(at));
            if let Some(item) = item {
                out.push(Event::Jump(item.question));
            }
        }
        ratings_ui(ui, t, state, priorities);
        for (at, item) in priorities.items.iter().enumerate().filter(|(_, item)| !item.first_step.is_empty()) {
            ui.add_space(6.0);
            let name = format!("{}. {}", at + 1, item.name);
            let spans = [
                Span::new(&name, TextKind::BodyStrong, c.ink),
                Span::new("  ", TextKind::Body, c.ink),
                Span::new(&item.first_step, TextKind::Body, c.ink2),
            ];
            Text::rich(&spans).show(ui);
        }
        if !priorities.unknown.is_empty() {
            ui.add_space(8.0);
            small_ui(ui, &tr!(t, "results-priorities-unknown", names = priorities.unknown.join(", ")));
        }
    });
}
