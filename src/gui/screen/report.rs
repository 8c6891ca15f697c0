//! The report: what goes into it at the left, the very pages that will be printed at the right.

mod options;
mod preview;

use eframe::egui::{Id, Key, Modifiers, Rect, Ui, UiBuilder, pos2, vec2};

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
    /// How high the options and the files below them were when last drawn.
    heights: (f32, f32),
}

/// Draws the options and below them the files, which stay in sight where the options do not all fit. Says where the focus begins.
fn left_ui(ui: &mut Ui, left: Rect, model: &Model, heights: &mut (f32, f32), out: &mut Outbox) -> Id {
    let look = theme(ui);
    let before = *heights;
    let split = (left.top() + before.0).min(left.bottom() - before.1).max(left.top());
    // The bar lies in the air at the right, so that nothing moves when it comes.
    let above = Rect::from_min_max(pos2(left.left() + AIR, left.top()), pos2(left.right() - AIR / 2.0, split));
    let below = Rect::from_min_max(pos2(left.left() + AIR, split), pos2(left.right() - AIR, left.bottom()));
    let mut options = ui.new_child(UiBuilder::new().max_rect(above).id_salt("report options"));
    options.set_clip_rect(Rect::from_x_y_ranges(left.x_range(), above.y_range()).intersect(ui.clip_rect()));
    heights.0 = scroll_ui(&mut options, "report options", |ui| {
        ui.set_max_width(below.width());
        ui.spacing_mut().item_spacing.y = 0.0;
        let top = ui.cursor().top();
        ui.add_space(AIR - 8.0);
        options::options_ui(ui, model, out);
        // With what the list keeps free for rings at both its ends, and a little, so that it never scrolls by less than a point.
        ui.cursor().top() - top + 2.0 * look.measure.focus.air + 1.0
    });
    drop(options);
    if split < left.top() + heights.0 {
        let edge = Rect::from_min_size(pos2(left.left(), split), vec2(left.width() - look.thin(), look.thin()));
        ui.painter().rect_filled(edge, 0.0, look.colour.line);
    }
    let mut files = ui.new_child(UiBuilder::new().max_rect(below).id_salt("report files"));
    files.spacing_mut().item_spacing.y = 0.0;
    files.add_space(AIR / 2.0);
    let first = options::files_ui(&mut files, model, out);
    files.add_space(AIR);
    heights.1 = files.cursor().top() - split;
    if (heights.0 - before.0).abs() > 0.5 || (heights.1 - before.1).abs() > 0.5 {
        ui.ctx().request_discard("how high the options and files are");
    }
    first
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
                options::options_ui(ui, model, out);
                ui.add_space(16.0);
                first = Some(options::files_ui(ui, model, out));
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
        first = Some(left_ui(ui, left, model, &mut state.heights, out));
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
