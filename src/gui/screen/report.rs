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
    /// Whether the focus has yet to begin: it waits until the parts have their places.
    wants_focus: bool,
}

/// Draws the options and below them the files, which stay in sight where the options do not all fit. Says where the focus begins,
/// once all has its place.
fn left_ui(ui: &mut Ui, left: Rect, model: &Model, heights: &mut (f32, f32), out: &mut Outbox) -> Option<Id> {
    let width = OPTIONS - 2.0 * AIR;
    let (options_high, files_high) = *heights;
    let is_short = options_high + files_high > left.height();
    // In a very low window everything scrolls together.
    let is_pinned = is_short && files_high < left.height() / 2.0;
    let split = if is_pinned { left.bottom() - files_high } else { left.top() + options_high };
    let mut first = None;
    let bottom = if is_pinned { split } else { left.bottom() };
    // The bar lies in the air at the right, so that nothing moves when it comes.
    let inside = Rect::from_min_max(pos2(left.left() + AIR, left.top()), pos2(left.right() - AIR / 2.0, bottom));
    let mut options = ui.new_child(UiBuilder::new().max_rect(inside).id_salt("report options"));
    options.set_clip_rect(Rect::from_min_max(left.min, pos2(left.right(), bottom)).intersect(ui.clip_rect()));
    let high = scroll_ui(&mut options, "report options", |ui| {
        ui.set_max_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let top = ui.cursor().top();
        ui.add_space(AIR - 8.0);
        options::options_ui(ui, model, out);
        ui.add_space(16.0);
        let high = ui.cursor().top() - top;
        if !is_pinned {
            first = Some(options::files_ui(ui, model, out));
            ui.add_space(AIR);
        }
        (high, ui.cursor().top() - top - high)
    });
    drop(options);
    let mut new = high;
    let first = first.unwrap_or_else(|| {
        let look = theme(ui);
        let edge = Rect::from_min_size(pos2(left.left(), split), vec2(left.width() - look.thin(), look.thin()));
        ui.painter().rect_filled(edge, 0.0, look.colour.line);
        let below = Rect::from_min_max(pos2(inside.left(), split), pos2(inside.left() + width, left.bottom()));
        let mut files = ui.new_child(UiBuilder::new().max_rect(below).id_salt("report files"));
        files.spacing_mut().item_spacing.y = 0.0;
        files.add_space(16.0);
        let first = options::files_ui(&mut files, model, out);
        files.add_space(AIR);
        new.1 = files.cursor().top() - split;
        first
    });
    // What is pinned has air above it that it does not have in the list.
    if !is_pinned {
        new.1 += 16.0;
    }
    if (new.0 - heights.0).abs() > 0.5 || (new.1 - heights.1).abs() > 0.5 {
        *heights = new;
        ui.ctx().request_discard("how high the options are");
        return None;
    }
    Some(first)
}

/// Draws the screen.
pub fn report_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    state.wants_focus |= state.arrival.is_new(ui.ctx());
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
        first = left_ui(ui, left, model, &mut state.heights, out);
        let mut pages = ui.new_child(UiBuilder::new().max_rect(right).id_salt("report pages"));
        pages.set_clip_rect(right.intersect(ui.clip_rect()));
        preview::beside_ui(&mut pages, right, model, &mut state.preview, out);
        drop(pages);
        ui.advance_cursor_after_rect(outer);
    });
    if state.wants_focus
        && let Some(first) = first
    {
        state.wants_focus = false;
        arrival::focus(ui.ctx(), first);
    }
}
