//! The report: what goes into it at the left, the very pages that will be printed at the right.

mod options;
mod preview;

use eframe::egui::{Key, Modifiers, Rect, Ui, UiBuilder, pos2};

use crate::app::{Event, Model, Screen};
use crate::gui::Outbox;
use crate::gui::layout::{Content, Page, page_ui, scroll_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::shell::framed_ui;
use crate::gui::theme::theme;
use crate::gui::widget::{Button, empty_state_ui};
use crate::report::watch::Progress;
use crate::text::Tr;
use crate::tr;

/// The options at the left are so wide.
const OPTIONS: f32 = 344.0;
/// Around the options.
const AIR: f32 = 24.0;

/// How far something is, in words, and as a share where that is known.
fn step_words(t: &Tr, step: Option<Progress>, begun: String) -> (String, Option<f32>) {
    match step {
        None => (begun, None),
        Some(Progress::Telling) => (tr!(t, "report-step-telling"), None),
        Some(Progress::Setting) => (tr!(t, "report-step-setting"), None),
        Some(Progress::Writing) => (tr!(t, "report-step-writing"), None),
        Some(Progress::Drawing { picture, of }) => {
            let words = tr!(t, "report-step-drawing", picture = picture.to_string(), of = of.to_string());
            (words, Some((picture.saturating_sub(1)) as f32 / of.max(1) as f32))
        }
    }
}

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    preview: preview::Preview,
}

/// Draws the screen.
pub fn report_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    if model.open.is_none() {
        framed_ui(ui, None, |ui| {
            page_ui(ui, "report of nothing", Content::Screen, |ui, _| {
                if empty_state_ui(ui, &tr!(t, "plan-no-dossier"), Button::main(&tr!(t, "readings-no-dossier-go"))) {
                    out.push(Event::Go(Screen::Home));
                }
            });
        });
        return;
    }
    let is_free = model.dialog.is_none() && ui.memory(|memory| memory.top_modal_layer().is_none());
    let is_busy = model.reporting.making.is_some() || model.reporting.is_typesetting;
    if is_free && is_busy && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        out.push(Event::StopReport);
    }
    let mut first = None;
    framed_ui(ui, None, |ui| {
        let page = Page::of(ui.ctx());
        if page.is_folded() {
            page_ui(ui, "report", Content::Screen, |ui, _| {
                ui.spacing_mut().item_spacing.y = 0.0;
                first = Some(options::options_ui(ui, model, out));
                ui.add_space(24.0);
                preview::below_ui(ui, model, &mut state.preview, out);
            });
            return;
        }
        let outer = ui.available_rect_before_wrap();
        let look = theme(ui);
        let left = Rect::from_min_max(outer.min, pos2(outer.left() + OPTIONS, outer.bottom()));
        let right = Rect::from_min_max(pos2(left.right(), outer.top()), outer.max);
        ui.painter().rect_filled(left, 0.0, look.colour.surface);
        ui.painter().rect_filled(right, 0.0, look.colour.sunken);
        let edge = Rect::from_min_max(pos2(left.right() - look.thin(), left.top()), left.max);
        ui.painter().rect_filled(edge, 0.0, look.colour.line);
        let inside = Rect::from_min_max(pos2(left.left() + AIR, left.top()), pos2(left.right() - AIR, left.bottom()));
        let mut options = ui.new_child(UiBuilder::new().max_rect(inside).id_salt("report options"));
        options.set_clip_rect(left.intersect(ui.clip_rect()));
        scroll_ui(&mut options, "report options", |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(AIR - 8.0);
            first = Some(options::options_ui(ui, model, out));
            ui.add_space(AIR);
        });
        drop(options);
        let mut pages = ui.new_child(UiBuilder::new().max_rect(right).id_salt("report pages"));
        pages.set_clip_rect(right.intersect(ui.clip_rect()));
        preview::beside_ui(&mut pages, right, model, &mut state.preview, out);
        drop(pages);
        ui.advance_cursor_after_rect(outer);
    });
    if is_new && let Some(first) = first {
        arrival::focus(ui.ctx(), first);
    }
}
