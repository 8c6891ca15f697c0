//! How a screen lies in its window: effective size, content widths, columns, the one scroll area.

use eframe::egui::{
    Context, Id, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, scroll_area::ScrollBarVisibility, vec2,
};

use super::theme::{Measures, theme};

/// How wide the window is, in classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Width {
    /// Under 640: one column, table rows become cards, no key caps at answers.
    Narrow,
    /// 640 to 1099: one column, steps fold, side panels go below.
    Folded,
    /// 1100 to 1499: as drawn.
    Normal,
    /// From 1500: content to 1648.
    Wide,
}

/// The effective size of the window, that is points divided by text scale, and what follows from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    /// Width in points at the current text scale.
    pub width: f32,
    /// Height in points at the current text scale.
    pub height: f32,
    /// The class of the width.
    pub class: Width,
    /// Height under 740: smaller questions and rows.
    pub is_short: bool,
    /// Height under 520: lower bars, fewer hints.
    pub is_low: bool,
}

impl Page {
    /// The size of the window of `ctx`.
    #[must_use]
    pub fn of(ctx: &Context) -> Self {
        let b = &Measures::get().break_at;
        let size = ctx.content_rect().size();
        let class = if size.x < b.narrow {
            Width::Narrow
        } else if size.x < b.folded {
            Width::Folded
        } else if size.x < b.wide {
            Width::Normal
        } else {
            Width::Wide
        };
        Self { width: size.x, height: size.y, class, is_short: size.y < b.short, is_low: size.y < b.low }
    }

    /// Whether there is room for one column only.
    #[must_use]
    pub fn is_folded(&self) -> bool {
        self.class < Width::Normal
    }

    /// Room left and right of the content.
    #[must_use]
    pub fn side(&self) -> f32 {
        match self.class {
            Width::Narrow => 16.0,
            Width::Folded => 20.0,
            Width::Normal | Width::Wide => 32.0,
        }
    }

    /// Room above the content.
    #[must_use]
    pub fn top(&self) -> f32 {
        if self.is_folded() || self.is_short { 20.0 } else { 32.0 }
    }

    /// The widest the content may be.
    #[must_use]
    pub fn content(&self, kind: Content) -> f32 {
        let w = &Measures::get().width;
        match (kind, self.class) {
            (Content::Form, Width::Narrow | Width::Folded) => w.form,
            (Content::Form, _) => w.form + 64.0 + w.aside,
            (Content::Screen, Width::Wide) => w.wide,
            (Content::Screen, _) => w.content,
            (Content::Full, _) => f32::INFINITY,
        }
    }

    /// Left edge and width of the content in `room`.
    #[must_use]
    pub fn content_span(&self, kind: Content, room: Rect) -> (f32, f32) {
        let side = self.side();
        let width = (room.width() - 2.0 * side).min(self.content(kind)).max(0.0);
        (room.left() + ((room.width() - width) / 2.0).round(), width)
    }
}

/// How wide the content of a screen may become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Content {
    /// Forms and the interview: 736 + 64 + 320.
    Form,
    /// Everything else: 1168, in a wide window 1648.
    #[default]
    Screen,
    /// The whole window: the three columns of an adviser.
    Full,
}

/// The middle of a screen: everything between top bar and foot bar, scrolling down when it does not fit, never sideways.
///
/// `salt` tells screens apart, so that each keeps its own place.
pub fn page_ui<R>(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    kind: Content,
    contents: impl FnOnce(&mut Ui, &Page) -> R,
) -> R {
    let page = Page::of(ui.ctx());
    let t = theme(ui);
    let room = ui.available_rect_before_wrap();
    ui.painter().rect_filled(room, 0.0, t.colour.bg);
    let id = Id::unique(("page", salt));
    ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink([false, false])
        .content_margin(Margin::ZERO)
        .scroll_bar_visibility(ScrollBarVisibility::VisibleWhenNeeded)
        .show(ui, |ui| {
            // Centred in the window, not in what a scroll bar leaves: so nothing moves when one comes, and the foot bar's
            // buttons stay below the content. The bar lies in the margin.
            let (left, width) = page.content_span(kind, room);
            let inside = ui.max_rect();
            let air = t.measure.focus.air;
            let right = (left + width).min(inside.left() + ui.available_width() - air);
            let top = ui.cursor().top();
            let area = Rect::from_min_max(pos2(left, top + page.top()), pos2(right, f32::MAX / 4.0));
            let mut child = ui.new_child(UiBuilder::new().max_rect(area));
            child.set_width(right - left);
            let inner = contents(&mut child, &page);
            let used = child.min_rect();
            drop(child);
            let bottom = used.bottom() + t.measure.focus.spare;
            let whole =
                Rect::from_min_max(pos2(inside.left(), top), pos2(inside.left() + ui.available_width(), bottom));
            ui.advance_cursor_after_rect(whole);
            inner
        })
        .inner
}

/// A scroll area inside a screen (a list beside the work), with room for focus rings at its edges.
pub fn scroll_ui<R>(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    // The room for rings is taken from around the list, so that its contents line up with what is above.
    let air = theme(ui).measure.focus.air;
    let room = ui.available_rect_before_wrap();
    let around = room.expand2(vec2(air, 0.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(around));
    child.set_clip_rect(around.intersect(ui.clip_rect().expand(air)));
    let inner = ScrollArea::vertical()
        .id_salt(Id::unique(("list", salt)))
        .auto_shrink([false, false])
        .content_margin(Margin::same(air as i8))
        .show(&mut child, contents)
        .inner;
    drop(child);
    ui.advance_cursor_after_rect(room);
    inner
}

/// Two columns, the second `aside` wide, `gap` apart; below each other in a folded window.
///
/// Both closures get `state`, one after the other.
pub fn two_columns_ui<S: ?Sized, A, B>(
    ui: &mut Ui,
    state: &mut S,
    aside: f32,
    gap: f32,
    main: impl FnOnce(&mut Ui, &mut S) -> A,
    second: impl FnOnce(&mut Ui, &mut S) -> B,
) -> (A, B) {
    let page = Page::of(ui.ctx());
    if page.is_folded() {
        let a = main(ui, state);
        ui.add_space(24.0);
        let b = second(ui, state);
        return (a, b);
    }
    let outer = ui.available_rect_before_wrap();
    let main_width = (outer.width() - aside - gap).max(0.0);
    let mut left = ui.new_child(
        UiBuilder::new().max_rect(Rect::from_min_max(outer.min, pos2(outer.left() + main_width, outer.bottom()))),
    );
    left.set_width(main_width);
    let a = main(&mut left, state);
    let left_rect = left.min_rect();
    drop(left);
    let mut right = ui
        .new_child(UiBuilder::new().max_rect(Rect::from_min_max(pos2(outer.right() - aside, outer.top()), outer.max)));
    right.set_width(aside);
    let b = second(&mut right, state);
    let right_rect = right.min_rect();
    drop(right);
    ui.advance_cursor_after_rect(left_rect.union(right_rect));
    (a, b)
}

/// Columns of equal width, `gap` apart, as many as fit with at least `least` each, at most `most`; rows as high as their
/// highest cell. The closure draws cell after cell and gets the index and the height of the row so far known.
pub fn grid_ui(
    ui: &mut Ui,
    count: usize,
    least: f32,
    most: usize,
    gap: f32,
    mut cell: impl FnMut(&mut Ui, usize, f32),
) {
    let outer = ui.available_rect_before_wrap();
    let fit = ((outer.width() + gap) / (least + gap)).floor().max(1.0) as usize;
    let columns = fit.min(most).max(1);
    let width = (outer.width() - gap * (columns - 1) as f32) / columns as f32;
    let mut top = outer.top();
    let mut index = 0;
    while index < count {
        let in_row = columns.min(count - index);
        let id = ui.unique_id().with(("row", index, width.round() as i32, count));
        let known: f32 = ui.ctx().data(|d| d.get_temp(id)).unwrap_or(0.0);
        let mut bottom = top;
        for column in 0..in_row {
            let left = outer.left() + (width + gap) * column as f32;
            let area = Rect::from_min_max(pos2(left, top), pos2(left + width, f32::MAX / 4.0));
            let mut child = ui.new_child(UiBuilder::new().max_rect(area).id_salt(index + column));
            child.set_width(width);
            cell(&mut child, index + column, known);
            bottom = bottom.max(child.min_rect().bottom());
        }
        let height = bottom - top;
        if (height - known).abs() > 0.5 {
            ui.ctx().data_mut(|d| d.insert_temp(id, height));
            ui.ctx().request_discard("the height of a row of cards is known now");
        }
        top = bottom + gap;
        index += in_row;
    }
    let rect = Rect::from_min_max(outer.min, pos2(outer.right(), (top - gap).max(outer.top())));
    ui.advance_cursor_after_rect(rect);
}

/// Parts beside each other that go on in the next line when they do not fit.
pub fn flow_ui<R>(ui: &mut Ui, gap: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(contents).inner
    })
    .inner
}

/// Parts in a row, halfway up.
pub fn row_ui<R>(ui: &mut Ui, gap: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(contents).inner
    })
    .inner
}
