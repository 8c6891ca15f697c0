//! The pages, as pictures: the very ones that are printed.

use std::sync::Arc;

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{
    self, Align2, ColorImage, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, ScrollArea, Sense, TextureHandle,
    TextureOptions, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::step_words;
use crate::app::report::DrawnPage;
use crate::app::{Event, Model};
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::row_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Icon, Notice, NoticeKind, Text, busy_ui, focus, icon_button_ui, paint};
use crate::report::pdf::{PagePicture, Typeset};
use crate::text::{self, Tr};
use crate::tr;

/// Around pages and between them.
const GAP: f32 = 24.0;
/// The bar below the pages.
const BAR: f32 = 48.0;
/// Points of the screen per point of paper at 100 %.
const FULL: f32 = 96.0 / 72.0;
/// The sizes one can choose, in percent.
const ZOOMS: [u32; 9] = [25, 33, 50, 67, 75, 100, 125, 150, 200];
/// A page is A4 until we know better.
const A4: (f64, f64) = (595.3, 841.9);

/// What is kept of the preview between frames.
#[derive(Default)]
pub(super) struct Preview {
    /// The first page in sight, from nought.
    first: usize,
    /// The size chosen, in percent; `None` is what fits.
    zoom: Option<u32>,
    textures: Vec<(usize, Arc<PagePicture>, TextureHandle)>,
    /// What was asked to be drawn and has not come yet: of which order, which page, how large.
    asked: Vec<(u64, usize, u32)>,
}

impl Preview {
    /// The picture of a page as something that can be painted. It is asked for where there is none of this size.
    fn texture(
        &mut self,
        ui: &Ui,
        model: &Model,
        page: usize,
        scale: u32,
        out: &mut Outbox,
    ) -> Option<(egui::TextureId, Vec2)> {
        let number = model.reporting.number();
        let drawn: Option<&DrawnPage> = model.reporting.page(page);
        let fits = drawn.is_some_and(|drawn| drawn.scale == scale && drawn.number == number);
        let wanted = (number, page, scale);
        if fits {
            self.asked.retain(|asked| *asked != wanted);
        } else if !model.reporting.is_typesetting && !self.asked.contains(&wanted) {
            self.asked.retain(|(n, p, _)| *n == number && *p != page);
            self.asked.push(wanted);
            out.push(Event::DrawReportPage { page, scale });
        }
        // Until the new one is there, the one before is better than none.
        let picture = &drawn?.picture;
        let pixels = vec2(picture.width as f32, picture.height as f32);
        if let Some((_, _, texture)) =
            self.textures.iter().find(|(at, kept, _)| *at == page && Arc::ptr_eq(kept, picture))
        {
            return Some((texture.id(), pixels));
        }
        let size = [picture.width as usize, picture.height as usize];
        let image = ColorImage::from_rgba_premultiplied(size, &picture.pixels);
        let texture = ui.ctx().load_texture(format!("report page {page}"), image, TextureOptions::LINEAR);
        let id = texture.id();
        self.textures.retain(|(at, ..)| *at != page);
        self.textures.push((page, picture.clone(), texture));
        if self.textures.len() > 12 {
            drop(self.textures.remove(0));
        }
        Some((id, pixels))
    }
}

/// What there is in place of pages: that they are coming, that there are none, or that the user stopped them.
fn instead_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) -> bool {
    let t = &model.tr;
    let reporting = &model.reporting;
    if !reporting.trouble.is_empty() {
        Notice::new(NoticeKind::Blocker, &reporting.trouble).live().show(ui);
        return true;
    }
    if reporting.shown.is_some() {
        return false;
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    if reporting.is_stopped {
        let ink = theme(ui).colour.ink2;
        Text::new(&tr!(t, "report-stopped"), TextKind::Body, ink).live().show(ui);
    } else {
        let (words, share) = step_words(t, reporting.pages_step, tr!(t, "report-typesetting"));
        if busy_ui(ui, &words, share, &tr!(t, "report-stop")) {
            out.push(Event::StopReport);
        }
    }
    true
}

/// The pages in the room right of the options, as many beside each other as fit.
pub(super) fn beside_ui(ui: &mut Ui, room: Rect, model: &Model, state: &mut Preview, out: &mut Outbox) {
    let inside = room.shrink(GAP);
    let mut child = ui.new_child(UiBuilder::new().max_rect(inside).id_salt("report instead"));
    if instead_ui(&mut child, model, out) {
        return;
    }
    drop(child);
    let Some(shown) = model.reporting.shown.clone() else { return };
    let count = shown.page_count();
    let paper = size_of(&shown, 0);
    let desk = Rect::from_min_max(room.min, pos2(room.right(), room.bottom() - BAR - 2.0 * 12.0));
    let free = desk.shrink(GAP).size();
    // Two pages beside each other while each can still be made out; else one.
    let fit = |pages: f32| ((free.x - (pages - 1.0) * GAP) / (pages * paper.x)).min(free.y / paper.y).max(0.05);
    let pair = fit(2.0);
    let (fitting, beside) = if count > 1 && pair >= 0.5 * FULL { (pair, 2) } else { (fit(1.0), 1) };
    let (zoom, beside) = match state.zoom {
        None => (fitting, beside),
        Some(percent) => {
            let zoom = percent as f32 / 100.0 * FULL;
            let two = 2.0 * paper.x * zoom + GAP <= free.x;
            (zoom, if two && count > 1 { 2 } else { 1 })
        }
    };
    state.first = state.first.min(count.saturating_sub(1));
    if beside == 2 {
        state.first -= state.first % 2;
    }
    keys(ui, state, count, beside);
    let size = paper * zoom;
    let pages: Vec<usize> = (state.first..count).take(beside).collect();
    let whole = vec2(size.x * pages.len() as f32 + GAP * (pages.len().saturating_sub(1)) as f32, size.y);
    let is_larger = whole.x > free.x + 1.0 || whole.y > free.y + 1.0;
    let mut area = ui.new_child(UiBuilder::new().max_rect(desk).id_salt("report desk"));
    area.set_clip_rect(desk.intersect(ui.clip_rect()));
    ScrollArea::both().id_salt("report desk").auto_shrink([false, false]).show(&mut area, |ui| {
        let outer = (whole + Vec2::splat(2.0 * GAP)).max(desk.size() - Vec2::splat(1.0));
        let (_, rect) = ui.allocate_space(outer);
        let left = (rect.center().x - whole.x / 2.0).max(rect.left() + GAP);
        let top = rect.top() + GAP;
        for (at, page) in pages.iter().enumerate() {
            let corner = pos2(left + at as f32 * (size.x + GAP), top);
            let rect = Rect::from_min_size(corner, size);
            page_ui(ui, model, state, Placed { page: *page, count, rect, zoom, is_larger }, out);
        }
    });
    drop(area);
    let bar = Rect::from_min_max(pos2(room.left(), desk.bottom() + 8.0), room.max);
    bar_ui(ui, bar, model, state, count, beside, zoom);
}

/// The pages below the options, one under the other as wide as the room.
pub(super) fn below_ui(ui: &mut Ui, model: &Model, state: &mut Preview, out: &mut Outbox) {
    if instead_ui(ui, model, out) {
        return;
    }
    let Some(shown) = model.reporting.shown.clone() else { return };
    let count = shown.page_count();
    state.first = state.first.min(count.saturating_sub(1));
    let paper = size_of(&shown, state.first);
    let zoom = (ui.available_width() / paper.x).min(FULL);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), BAR));
    bar_ui(ui, rect, model, state, count, 1, zoom);
    ui.add_space(12.0);
    let size = paper * zoom;
    let (_, room) = ui.allocate_space(vec2(ui.available_width(), size.y));
    let corner = pos2(room.center().x - size.x / 2.0, room.top());
    let rect = Rect::from_min_size(corner, size);
    page_ui(ui, model, state, Placed { page: state.first, count, rect, zoom, is_larger: false }, out);
}

fn size_of(shown: &Typeset, page: usize) -> Vec2 {
    let (width, height) = shown.page_size(page).unwrap_or(A4);
    vec2(width as f32, height as f32)
}

/// Page up and page down turn pages.
fn keys(ui: &Ui, state: &mut Preview, count: usize, beside: usize) {
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    if pressed(Key::PageDown) && state.first + beside < count {
        state.first += beside;
    }
    if pressed(Key::PageUp) {
        state.first = state.first.saturating_sub(beside);
    }
}

/// Which page, of how many, and how it lies.
#[derive(Clone, Copy)]
struct Placed {
    page: usize,
    count: usize,
    rect: Rect,
    zoom: f32,
    /// Whether it is larger than the room: then it takes the focus, and arrows move it.
    is_larger: bool,
}

/// One press of an arrow moves a page that is larger than its room so far.
const ARROW: f32 = 64.0;

fn page_ui(ui: &mut Ui, model: &Model, state: &mut Preview, placed: Placed, out: &mut Outbox) {
    let Placed { page, count, rect, zoom, is_larger } = placed;
    let look = theme(ui);
    let sense = if is_larger { Sense::focusable_noninteractive() } else { Sense::hover() };
    let response = ui.interact(rect, Id::unique(("report page", page)), sense);
    let name = tr!(model.tr, "report-page-of", page = (page + 1).to_string(), count = count.to_string());
    response.widget_info(|| {
        let mut info = WidgetInfo::new(egui::Role::Image);
        info.label = Some(name.clone());
        info
    });
    if is_larger && response.has_focus() {
        arrows(ui, &response);
    }
    ui.painter().rect_filled(rect, 0.0, paint::paper());
    let stroke = look.thin_stroke(look.colour.line);
    ui.painter().rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Outside);
    // As many pixels as the screen has there, and on whole ones: letters this small stand no blurring.
    let per_point = ui.ctx().pixels_per_point();
    // And no more than the graphics card takes in one picture.
    let most = ui.input(|i| i.max_texture_side) as f32 / (rect.height() / zoom);
    let scale = (f64::from((zoom * per_point).min(most)) * 1000.0).floor().clamp(100.0, 8000.0) as u32;
    if let Some((texture, pixels)) = state.texture(ui, model, page, scale, out) {
        let all = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        let sharp = Rect::from_min_size(rect.min.round_to_pixels(per_point), pixels / per_point);
        // A picture of another size stands in until its successor comes.
        let is_near = (sharp.size() - rect.size()).abs().max_elem() < 2.0;
        ui.painter().image(texture, if is_near { sharp } else { rect }, all, paint::untinted());
    }
}

/// Which pages are in sight, the way to others, and how large they are.
fn bar_ui(ui: &mut Ui, room: Rect, model: &Model, state: &mut Preview, count: usize, beside: usize, zoom: f32) {
    let t = &model.tr;
    let look = theme(ui);
    let last = (state.first + beside).min(count);
    let mut words = pages_words(t, state.first + 1, last, count);
    if model.reporting.is_typesetting {
        words = format!("{words}, {}", tr!(t, "report-renewing"));
    }
    let percent = (zoom / FULL * 100.0).round() as u32;
    let size_words = text::percent(t.locale(), &Exact::from(percent));
    let text_width = |words: &str| paint::line(ui.painter(), TextKind::Body, words, look.colour.ink).size().x;
    let width = text_width(&words) + text_width(&size_words) + 4.0 * 40.0 + 6.0 * 8.0 + 1.0 + 16.0;
    let rect = Align2::CENTER_CENTER.align_size_within_rect(vec2(width.min(room.width()), BAR), room);
    let fill = look.colour.surface;
    paint::frame(ui.painter(), rect, look.measure.radius.card, fill, look.thin_stroke(look.colour.line));
    let inside = rect.shrink2(vec2(8.0, 4.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inside).id_salt("report bar"));
    row_ui(&mut child, 8.0, |ui| {
        let ink = look.colour.ink;
        if icon_button_ui(ui, Icon::CaretLeft, &tr!(t, "report-page-before")).clicked() {
            state.first = state.first.saturating_sub(beside);
        }
        Text::new(&words, TextKind::Body, ink).live().show(ui);
        if icon_button_ui(ui, Icon::CaretRight, &tr!(t, "report-page-next")).clicked() && last < count {
            state.first = last;
        }
        let (line, _) = ui.allocate_exact_size(vec2(1.0, 24.0), Sense::hover());
        ui.painter().rect_filled(line, 0.0, look.colour.line);
        if icon_button_ui(ui, Icon::Minus, &tr!(t, "report-smaller")).clicked() {
            state.zoom = ZOOMS.into_iter().rev().find(|z| *z < percent).or(Some(ZOOMS[0]));
        }
        Text::new(&size_words, TextKind::Body, ink).live().show(ui);
        if icon_button_ui(ui, Icon::Plus, &tr!(t, "report-larger")).clicked() {
            state.zoom = ZOOMS.into_iter().find(|z| *z > percent).or(Some(percent));
        }
    });
}

/// Arrows move the page that has the focus under the edge of its room.
fn arrows(ui: &Ui, response: &Response) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let moves = [
        (Key::ArrowDown, vec2(0.0, -ARROW)),
        (Key::ArrowUp, vec2(0.0, ARROW)),
        (Key::ArrowRight, vec2(-ARROW, 0.0)),
        (Key::ArrowLeft, vec2(ARROW, 0.0)),
    ];
    for (key, by) in moves {
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(by);
        }
    }
    let clip = ui.clip_rect();
    focus::always(ui, response.id, response.rect.intersect(clip.shrink(8.0)), 0.0);
}

fn pages_words(t: &Tr, first: usize, last: usize, count: usize) -> String {
    let (first, last, count) = (first.to_string(), last.to_string(), count.to_string());
    if first == last {
        tr!(t, "report-page-of", page = first, count = count)
    } else {
        tr!(t, "report-pages-of", first = first, last = last, count = count)
    }
}
