//! Cards, help panels and notices.

use eframe::egui::{
    Color32, CornerRadius, Frame, InnerResponse, Margin, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, accesskit, pos2, vec2,
};

use crate::gui::{
    text_style::{Span, TextKind, job_of},
    theme::{Theme, theme},
};

use super::{Icon, IconWeight, LinkButton, Text, focus, icon::paint_icon, name_node, paint};

/// A white area with a border. Never a card in a card.
#[must_use]
pub struct Card<'a> {
    padding: Vec2,
    name: Option<&'a str>,
    hint: &'a str,
    edge: Option<Color32>,
    fills_height: Option<(f32, f32)>,
}

impl Default for Card<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a> Card<'a> {
    /// 24 inside.
    pub fn new() -> Self {
        Self { padding: vec2(24.0, 24.0), name: None, hint: "", edge: None, fills_height: None }
    }

    /// 16 inside.
    pub fn dense(mut self) -> Self {
        self.padding = vec2(16.0, 16.0);
        self
    }

    /// 6 above and below, 20 at the sides: for rows that have room of their own.
    pub fn tight(mut self) -> Self {
        self.padding = vec2(20.0, 6.0);
        self
    }

    /// 24 at the sides and so much above and below: a card among others that together fill a window.
    pub fn over(mut self, over: f32) -> Self {
        self.padding.y = over;
        self
    }

    /// So many points inside.
    pub fn padding(mut self, points: f32) -> Self {
        self.padding = Vec2::splat(points);
        self
    }

    /// Makes the whole card one button with this accessible name.
    pub fn clickable(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// What a screen reader says after the name of a clickable card: the rest of what stands on it.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Another border colour: that of the "continue" card.
    pub fn edge(mut self, colour: Color32) -> Self {
        self.edge = Some(colour);
        self
    }

    /// At least this high, so that cards in a row end together.
    pub fn min_height(mut self, height: f32) -> Self {
        self.fills_height = Some((height, f32::INFINITY));
        self
    }

    /// At least this high, where no more than `most` would be left empty for it: a card that is mostly empty looks unfinished.
    pub fn min_height_within(mut self, height: f32, most: f32) -> Self {
        self.fills_height = Some((height, most));
        self
    }

    /// Draws the card as wide as the room it gets. The response is that of the card; `clicked()` means something only
    /// when the card is clickable.
    pub fn show<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let t = theme(ui);
        let c = &t.colour;
        let ground = ui.painter().add(Shape::Noop);
        let outer = ui.available_rect_before_wrap();
        let pad = self.padding + Vec2::splat(t.thin());
        let room = Rect::from_min_max(outer.min + pad, pos2(outer.right() - pad.x, f32::MAX / 4.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).layout(*ui.layout()));
        if self.name.is_some() {
            child.style_mut().interaction.selectable_labels = false;
        }
        child.set_width(room.width());
        let inner = contents(&mut child);
        let mut rect = child.min_rect().expand2(pad);
        rect.set_width(outer.width());
        if let Some((height, most)) = self.fills_height
            && height - rect.height() <= most
        {
            rect.set_height(rect.height().max(height));
        }
        let id = child.unique_id();
        drop(child);
        let sense = if self.name.is_some() { Sense::click() } else { Sense::hover() };
        ui.advance_cursor_after_rect(rect);
        let response = ui.interact(rect, id.with("card"), sense);
        let mut stroke = t.thin_stroke(self.edge.unwrap_or(c.line));
        if let Some(name) = self.name {
            focus::takes_enter(&response);
            name_node(&response, accesskit::Role::Button, name, |node| {
                if !self.hint.is_empty() {
                    node.set_description(self.hint);
                }
            });
            if response.hovered() {
                stroke = t.strong_stroke(c.primary);
            }
            focus::ring(ui, &response, rect, t.measure.radius.card);
        }
        ui.painter().set(
            ground,
            Shape::Rect(eframe::egui::epaint::RectShape::new(
                rect,
                CornerRadius::from(t.measure.radius.card),
                c.surface,
                stroke,
                StrokeKind::Inside,
            )),
        );
        InnerResponse::new(inner, response)
    }
}

/// A quiet panel beside the work: why we ask, how to show it.
#[derive(Debug, Clone, Copy, Default)]
#[must_use]
pub struct HelpPanel;

impl HelpPanel {
    /// Draws the panel as wide as the room it gets.
    pub fn show<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let t = theme(ui);
        let stroke = if t.is_high_contrast() { t.thin_stroke(t.colour.line) } else { Stroke::NONE };
        Frame::new()
            .fill(t.colour.sunken)
            .stroke(stroke)
            .corner_radius(t.measure.radius.card)
            .inner_margin(Margin::symmetric(24, 20))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                contents(ui)
            })
    }
}

/// How serious a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Something stands in the way.
    Blocker,
    /// Something to mind.
    Mind,
    /// Good to know.
    Info,
}

/// A notice: a bold first sentence, what follows, and at most one thing to do.
#[must_use]
pub struct Notice<'a> {
    kind: NoticeKind,
    first: &'a str,
    rest: &'a str,
    action: Option<(&'a str, Option<Icon>)>,
    choices: &'a [&'a str],
    icon: Option<Icon>,
    is_dense: bool,
    is_small: bool,
    is_live: bool,
}

impl<'a> Notice<'a> {
    /// A notice with its first sentence, which is bold.
    pub fn new(kind: NoticeKind, first: &'a str) -> Self {
        Self {
            kind,
            first,
            rest: "",
            action: None,
            choices: &[],
            icon: None,
            is_dense: false,
            is_small: false,
            is_live: false,
        }
    }

    /// What follows the first sentence.
    pub fn rest(mut self, rest: &'a str) -> Self {
        self.rest = rest;
        self
    }

    /// The one thing to do.
    pub fn action(mut self, label: &'a str, icon: Option<Icon>) -> Self {
        self.action = Some((label, icon));
        self
    }

    /// Several things to do, below the words, for [`Notice::show_choices`].
    pub fn choices(mut self, labels: &'a [&'a str]) -> Self {
        self.choices = labels;
        self
    }

    /// Another icon than that of the kind.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// 8 above and below instead of 14.
    pub fn dense(mut self) -> Self {
        self.is_dense = true;
        self
    }

    /// In the type of second lines: beside the work.
    pub fn small(mut self) -> Self {
        self.is_small = true;
        self
    }

    /// Read out politely when it appears.
    pub fn live(mut self) -> Self {
        self.is_live = true;
        self
    }

    /// Draws the notice as wide as the room it gets; says whether its action was chosen.
    pub fn show(self, ui: &mut Ui) -> bool {
        self.show_choices(ui).is_some()
    }

    /// The same; says which of its choices was chosen, where it has several.
    pub fn show_choices(self, ui: &mut Ui) -> Option<usize> {
        let t = theme(ui);
        let c = &t.colour;
        let (fill, edge, icon, weight) = match self.kind {
            NoticeKind::Blocker => (c.stop_soft, c.stop, Icon::WarningOctagon, IconWeight::Fill),
            NoticeKind::Mind => (c.warn_soft, c.warn, Icon::WarningCircle, IconWeight::Fill),
            NoticeKind::Info => (c.soft, c.primary, Icon::Info, IconWeight::Regular),
        };
        let weight = if self.icon.is_some() { IconWeight::Regular } else { weight };
        let icon = self.icon.unwrap_or(icon);
        let (over, side) = if self.is_dense { (8.0, 16.0) } else { (14.0, 20.0) };
        let ground = ui.painter().add(Shape::Noop);
        let outer = ui.available_rect_before_wrap();
        let left = outer.left() + t.measure.stroke.notice + side;
        let words_left = left + 20.0 + 14.0;
        let room = Rect::from_min_max(pos2(words_left, outer.top() + over), pos2(outer.right() - side, f32::MAX / 4.0));
        let role = if self.is_live { accesskit::Role::Status } else { accesskit::Role::Group };
        let builder = UiBuilder::new().max_rect(room).accessibility_role(role).accessibility_label(self.first);
        let mut child = ui.new_child(builder);
        if self.is_live {
            child.ctx().accesskit_node_builder(child.unique_id(), |node| {
                node.set_live(accesskit::Live::Polite);
            });
        }
        child.spacing_mut().item_spacing = vec2(8.0, 2.0);
        child.spacing_mut().interact_size.y = 0.0;
        let mut chosen = None;
        let mut acted = false;
        let (plain, strong) = if self.is_small {
            (TextKind::Small, TextKind::SmallStrong)
        } else {
            (TextKind::Body, TextKind::BodyStrong)
        };
        // Information of one sentence needs no stress.
        let is_calm = self.rest.is_empty() && self.kind == NoticeKind::Info;
        let spans = [
            Span::new(self.first, if is_calm { plain } else { strong }, c.ink),
            Span::new(" ", plain, c.ink),
            Span::new(self.rest, plain, c.ink),
        ];
        let spans = &spans[..if self.rest.is_empty() { 1 } else { 3 }];
        let row_top = child.cursor().top();
        let mut first_row = plain.line();
        if let Some((label, trailing)) = self.action {
            let link = |ui: &mut Ui| {
                let mut link = LinkButton::new(label);
                if self.is_small {
                    link = link.small();
                }
                if let Some(icon) = trailing {
                    link = link.trailing(icon);
                }
                link.show(ui).clicked()
            };
            let label_width = paint::line(child.painter(), strong, label, c.ink).size().x;
            let link_width = label_width + if trailing.is_some() { 24.0 } else { 0.0 };
            let words = job_of(spans, f32::INFINITY);
            let one_line = child.painter().layout_job(words).size().x;
            // The action stands at the end, halfway up; below where that would leave too little room for the words.
            let beside = room.width() - link_width - 24.0;
            if beside >= one_line || beside >= LEAST_BESIDE {
                let words = child.scope(|ui| Text::rich(spans).balanced().max_width(beside).show(ui).rect).inner;
                first_row = words.height().max(28.0);
                let top = (words.center().y - 14.0).max(words.top());
                let spot = Rect::from_min_size(pos2(room.right() - link_width, top), vec2(link_width + 1.0, 28.0));
                let mut end = child.new_child(UiBuilder::new().max_rect(spot));
                acted = link(&mut end);
                child.advance_cursor_after_rect(words.with_max_y(words.bottom().max(spot.bottom())));
            } else {
                Text::rich(spans).max_width(room.width()).show(&mut child);
                acted = link(&mut child);
            }
        } else {
            Text::rich(spans).max_width(room.width()).show(&mut child);
        }
        if !self.choices.is_empty() {
            crate::gui::layout::flow_ui(&mut child, 20.0, |ui| {
                for (at, label) in self.choices.iter().enumerate() {
                    if LinkButton::new(label).show(ui).clicked() {
                        chosen = Some(at);
                    }
                }
            });
        }
        let mut rect = child.min_rect();
        drop(child);
        rect.min = outer.min;
        rect.max = pos2(outer.right(), rect.bottom() + over);
        ui.advance_cursor_after_rect(rect);
        ui.painter().set(ground, notice_ground(&t, rect, fill, edge));
        paint_icon(ui.painter(), icon, weight, 20.0, pos2(left + 10.0, row_top + first_row / 2.0), edge);
        chosen.or(acted.then_some(0))
    }
}

/// The least room for the words of a notice beside its action.
const LEAST_BESIDE: f32 = 520.0;

/// Fill with a thick left edge that follows the round corners.
fn notice_ground(t: &Theme, rect: Rect, fill: Color32, edge: Color32) -> Shape {
    let r = t.measure.radius.control;
    let wide = t.measure.stroke.notice;
    let rect_of = |rect: Rect, radius: CornerRadius, fill: Color32| Shape::rect_filled(rect, radius, fill);
    if t.is_high_contrast() {
        let line = t.thin();
        let mut inside = rect.shrink(line);
        inside.min.x = rect.left() + wide + line;
        return Shape::Vec(vec![
            rect_of(rect, CornerRadius::from(r), edge),
            rect_of(inside, CornerRadius::from(r - line), fill),
        ]);
    }
    let left = CornerRadius { nw: r as u8, sw: r as u8, ne: 0, se: 0 };
    let inner = CornerRadius { nw: 5, sw: 5, ne: r as u8, se: r as u8 };
    let strip = Rect::from_min_max(rect.min, pos2(rect.left() + 16.0, rect.bottom()));
    let body = Rect::from_min_max(pos2(rect.left() + wide, rect.top()), rect.max);
    Shape::Vec(vec![rect_of(strip, left, edge), rect_of(body, inner, fill)])
}

/// A question inside an answer: indented, with a line at its side.
pub fn nested_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let t = theme(ui);
    let outer = ui.available_rect_before_wrap();
    let room = Rect::from_min_max(pos2(outer.left() + 23.0, outer.top()), pos2(outer.right(), f32::MAX / 4.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    let inner = contents(&mut child);
    let mut rect = child.min_rect();
    drop(child);
    rect.min.x = outer.left();
    rect.max.x = outer.right();
    ui.advance_cursor_after_rect(rect);
    let strip = Rect::from_min_size(pos2(rect.left() + 4.0, rect.top()), vec2(3.0, rect.height()));
    ui.painter().rect_filled(strip, 0.0, t.colour.soft_line);
    let response: Response = ui.interact(rect, ui.unique_id().with("nested"), Sense::hover());
    InnerResponse::new(inner, response)
}

/// Round corners only at the ends of a row.
pub(super) fn ends(radius: u8, first: bool, last: bool) -> CornerRadius {
    let left = if first { radius } else { 0 };
    let right = if last { radius } else { 0 };
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}
