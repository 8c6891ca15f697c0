//! The frame of every screen: top bar, foot bar, and between them the page.

use std::sync::Arc;

use eframe::egui::{
    Align, Align2, Color32, CornerRadius, Galley, Id, Layout, Painter, Pos2, Rect, Response, Sense, Stroke, Ui,
    UiBuilder, accesskit, pos2, vec2,
};

use super::{
    layout::{Content, Page, Width},
    text_style::TextKind,
    theme::{Theme, theme},
    widget::{
        Button, Icon, IconWeight,
        button::{self, HintPart},
        focus,
        icon::paint_icon,
        menu::{MenuItem, menu_ui},
        name_node, paint,
    },
};

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepState {
    /// Nothing yet.
    Open,
    /// Begun, or where one is now.
    Busy,
    /// Complete.
    Done,
}

impl StepState {
    /// The picture of this state and its weight.
    #[must_use]
    pub fn icon(self) -> (Icon, IconWeight) {
        match self {
            Self::Open => (Icon::Circle, IconWeight::Regular),
            Self::Busy => (Icon::CircleHalf, IconWeight::Regular),
            Self::Done => (Icon::CheckCircle, IconWeight::Fill),
        }
    }
}

/// One of the six steps of a company, or one of the program's own screens.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// Its name.
    pub label: &'a str,
    /// How far it is; `None` for the program's own screens, which are never done.
    pub state: Option<StepState>,
    /// The state in words, for a screen reader.
    pub state_word: &'a str,
}

/// The company that is open.
#[derive(Debug, Clone, Copy)]
pub struct Who<'a> {
    /// Its name.
    pub name: &'a str,
    /// What one can do with it, in the menu under its name.
    pub menu: &'a [MenuItem<'a>],
}

/// The bar at the top.
#[derive(Debug, Clone, Copy)]
pub struct TopBar<'a> {
    /// The program's name: beside the mark when no company is open, and always the mark's accessible name.
    pub program: &'a str,
    /// The company that is open.
    pub who: Option<Who<'a>>,
    /// The screens one can go to.
    pub steps: &'a [Step<'a>],
    /// Which of them is shown.
    pub current: Option<usize>,
    /// What stands on the button when the steps are folded: "2 van 6: Vragen".
    pub folded: &'a str,
    /// The mode, as a tag: "Adviseur"; empty for none.
    pub mode: &'a str,
    /// "Bewaard"; empty for none.
    pub saved: &'a str,
    /// Whether saving is under way or failed: shows `saved` without the tick.
    pub is_saved: bool,
    /// "Zoeken".
    pub search: &'a str,
    /// "Ctrl K".
    pub search_key: &'a str,
}

/// What was chosen in the top bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopBarEvent {
    /// The mark: to the start.
    Home,
    /// A step or screen.
    Step(usize),
    /// A line of the company's menu.
    Who(usize),
    /// The search button.
    Search,
}

impl TopBar<'_> {
    /// Draws the bar across the top of `ui` and leaves the rest to the caller.
    pub fn show(&self, ui: &mut Ui) -> Option<TopBarEvent> {
        let t = theme(ui);
        let c = &t.colour;
        let page = Page::of(ui.ctx());
        let height = if page.is_low { t.measure.control.topbar_low } else { t.measure.control.topbar };
        let outer = ui.available_rect_before_wrap();
        let rect = Rect::from_min_size(outer.min, vec2(outer.width(), height));
        ui.painter().rect_filled(rect, 0.0, c.surface);
        let line = t.thin();
        let base = Rect::from_min_max(pos2(rect.left(), rect.bottom() - line), rect.max);
        ui.painter().rect_filled(base, 0.0, c.line);
        let side = if page.is_folded() { 16.0 } else { 24.0 };
        let builder = UiBuilder::new()
            .max_rect(rect)
            .accessibility_role(accesskit::Role::Banner)
            .accessibility_label(self.program);
        let mut bar = ui.new_child(builder);
        bar.shrink_clip_rect(rect.expand(8.0));
        let room = rect.shrink2(vec2(side, 0.0)).with_max_y(rect.bottom() - line);
        let event = self.contents_ui(&mut bar, &t, &page, room);
        drop(bar);
        let gap = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
        ui.advance_cursor_after_rect(rect);
        ui.spacing_mut().item_spacing.y = gap;
        event
    }

    fn contents_ui(&self, ui: &mut Ui, t: &Theme, page: &Page, room: Rect) -> Option<TopBarEvent> {
        let mut event = None;
        let gap = if page.is_folded() { 16.0 } else { 20.0 };
        let middle = room.center().y;

        // From the left: mark, company or program.
        let mut x = room.left();
        if self.mark_ui(ui, t, pos2(x, middle)).clicked() {
            event = Some(TopBarEvent::Home);
        }
        x += 28.0;
        if self.who.is_none() && page.class > Width::Narrow {
            let name = word_mark(ui.painter(), self.program, t.colour.ink);
            let size = name.size();
            let spot = Rect::from_min_size(pos2(x + 10.0, room.top()), vec2(size.x, room.height()));
            paint::left_centred(ui.painter(), spot, name);
            x = spot.right() + 36.0;
        }

        if self.who.is_none() && page.class == Width::Narrow {
            x += 8.0;
        }

        // When words are long: first the right end keeps its pictures only, then the steps fold.
        let least_name = if self.who.is_some() { 160.0 } else { 0.0 };
        let wanted = least_name + self.steps_width(ui) + 2.0 * gap;
        let fits = |tail: &Tail| x + wanted <= room.right() - tail.width(gap);
        let mut tail = self.tail(ui, page, !self.mode.is_empty() && self.who.is_some());
        if !fits(&tail) {
            tail = self.tail(ui, page, true);
        }
        let is_folded = (page.is_folded() && self.who.is_some()) || !fits(&tail);
        let right = room.right() - tail.width(gap);
        let steps_width = if is_folded { self.folded_width(ui) } else { self.steps_width(ui) };

        if let Some(who) = &self.who {
            x += gap;
            let divider = Rect::from_center_size(pos2(x, middle), vec2(t.thin(), 28.0));
            ui.painter().rect_filled(divider, 0.0, t.colour.line);
            x += 20.0 + t.thin();
            let most = (right - gap - steps_width - gap - x).max(96.0);
            let least = if is_folded { 0.0 } else { 255.0 };
            x += self.who_ui(ui, t, who, pos2(x, middle), least, most, &mut event);
            x += gap;
        }
        if is_folded {
            let left = if self.who.is_some() { right - gap - steps_width } else { x + 11.0 };
            let spot = Rect::from_min_size(pos2(left, middle - 18.0), vec2(steps_width, 36.0));
            self.folded_ui(ui, t, spot, &mut event);
        } else {
            self.steps_ui(ui, t, x, room, &mut event);
        }
        self.tail_ui(ui, t, &tail, pos2(right, middle), gap, &mut event);
        event
    }

    fn mark_ui(&self, ui: &Ui, t: &Theme, left_middle: Pos2) -> Response {
        let rect = Align2::LEFT_CENTER.anchor_size(left_middle, vec2(28.0, 28.0));
        let response = ui.interact(rect, ui.unique_id().with("mark"), Sense::click());
        focus::takes_enter(&response);
        name_node(&response, accesskit::Role::Button, self.program, |_| {});
        mark(ui.painter(), t, rect);
        focus::ring(ui, &response, rect, 6.0);
        response
    }

    #[expect(clippy::too_many_arguments, reason = "one row laid out by hand from three sides")]
    fn who_ui(
        &self,
        ui: &mut Ui,
        t: &Theme,
        who: &Who<'_>,
        left_middle: Pos2,
        least: f32,
        most: f32,
        event: &mut Option<TopBarEvent>,
    ) -> f32 {
        let c = &t.colour;
        let name = paint::cut_line(ui.painter(), TextKind::BodyStrong, who.name, c.ink, most - 24.0);
        let natural = name.size().x + 24.0;
        let width = natural.max(least).min(most.max(natural.min(most)));
        let rect = Align2::LEFT_CENTER.anchor_size(left_middle, vec2(natural, 36.0));
        let response = ui.interact(rect, ui.unique_id().with("who"), Sense::click());
        focus::takes_enter(&response);
        name_node(&response, accesskit::Role::Button, who.name, |node| {
            node.set_has_popup(accesskit::HasPopup::Menu);
        });
        let words = name.size().x;
        paint::left_centred(ui.painter(), rect, name);
        let centre = pos2(rect.left() + words + 8.0 + 8.0, rect.center().y);
        paint_icon(ui.painter(), Icon::CaretDown, IconWeight::Bold, 16.0, centre, c.ink);
        focus::ring(ui, &response, rect.expand2(vec2(4.0, 0.0)), t.measure.radius.control);
        if let Some(picked) = menu_ui(ui, &response, "company menu", who.menu) {
            *event = Some(TopBarEvent::Who(picked));
        }
        width
    }

    fn step_width(&self, ui: &Ui, index: usize) -> f32 {
        // The current label is heavier; all are measured heavy so that nothing moves when one walks through them.
        let kind = if self.current == Some(index) { TextKind::NavStrong } else { TextKind::Nav };
        let icon = if self.steps[index].state.is_some() { 16.0 + 6.0 } else { 0.0 };
        let label = paint::line(ui.painter(), kind, self.steps[index].label, Color32::PLACEHOLDER);
        label.size().x + icon + 22.0
    }

    fn steps_width(&self, ui: &Ui) -> f32 {
        (0..self.steps.len()).map(|index| self.step_width(ui, index)).sum()
    }

    fn steps_ui(&self, ui: &Ui, t: &Theme, left: f32, room: Rect, event: &mut Option<TopBarEvent>) {
        let c = &t.colour;
        let mut x = left;
        for (index, step) in self.steps.iter().enumerate() {
            let is_current = self.current == Some(index);
            let width = self.step_width(ui, index);
            let rect = Rect::from_min_max(pos2(x, room.top()), pos2(x + width, room.bottom()));
            let response = ui.interact(rect, ui.unique_id().with(("step", index)), Sense::click());
            focus::takes_enter(&response);
            name_node(&response, accesskit::Role::Link, step.label, |node| {
                if is_current {
                    node.set_aria_current(accesskit::AriaCurrent::Page);
                }
                if !step.state_word.is_empty() {
                    node.set_description(step.state_word);
                }
            });
            if response.clicked() {
                *event = Some(TopBarEvent::Step(index));
            }
            let heat = paint::progress(ui.ctx(), t, response.id, response.hovered() || is_current);
            let ink = c.ink2.lerp_to_gamma(c.ink, heat);
            let mut left = rect.left() + 11.0;
            if let Some(state) = step.state {
                let shown = if is_current && state == StepState::Open { StepState::Busy } else { state };
                let (icon, weight) = shown.icon();
                let colour = if shown == StepState::Done { c.primary } else { c.ink3 };
                paint_icon(ui.painter(), icon, weight, 16.0, pos2(left + 8.0, rect.center().y), colour);
                left += 22.0;
            }
            let kind = if is_current { TextKind::NavStrong } else { TextKind::Nav };
            let label = paint::line(ui.painter(), kind, step.label, ink);
            let words = Rect::from_min_max(pos2(left, rect.top()), rect.max);
            paint::left_centred(ui.painter(), words, label);
            if is_current {
                let line = Rect::from_min_max(
                    pos2(rect.left() + 11.0, rect.bottom() + t.thin() - t.measure.stroke.step),
                    pos2(rect.right() - 11.0, rect.bottom() + t.thin()),
                );
                ui.painter().rect_filled(line, 0.0, c.primary);
            } else if response.hovered() {
                let line = Rect::from_min_max(
                    pos2(rect.left() + 11.0, rect.bottom() + t.thin() - t.measure.stroke.step),
                    pos2(rect.right() - 11.0, rect.bottom() + t.thin()),
                );
                ui.painter().rect_filled(line, 0.0, c.edge);
            }
            focus::ring(ui, &response, rect.shrink2(vec2(4.0, 10.0)), t.measure.radius.control);
            x += width;
        }
    }

    fn folded_width(&self, ui: &Ui) -> f32 {
        let words = paint::line(ui.painter(), TextKind::NavStrong, self.folded, Color32::PLACEHOLDER);
        words.size().x + 26.0 + 22.0
    }

    fn folded_ui(&self, ui: &mut Ui, t: &Theme, rect: Rect, event: &mut Option<TopBarEvent>) {
        let c = &t.colour;
        let response = ui.interact(rect, ui.unique_id().with("folded steps"), Sense::click());
        focus::takes_enter(&response);
        name_node(&response, accesskit::Role::Button, self.folded, |node| {
            node.set_has_popup(accesskit::HasPopup::Menu);
        });
        let radius = t.measure.radius.control;
        paint::frame(ui.painter(), rect, radius, c.soft, t.thin_stroke(c.primary));
        let inside = rect.shrink2(vec2(13.0, 0.0));
        let words = paint::line(ui.painter(), TextKind::NavStrong, self.folded, c.primary);
        paint::left_centred(ui.painter(), inside, words);
        let centre = pos2(inside.right() - 8.0, rect.center().y);
        paint_icon(ui.painter(), Icon::CaretDown, IconWeight::Bold, 16.0, centre, c.primary);
        focus::ring(ui, &response, rect, radius);
        let items: Vec<MenuItem<'_>> = self
            .steps
            .iter()
            .enumerate()
            .map(|(index, step)| {
                let mut item = MenuItem::new(step.label).current(self.current == Some(index));
                if let Some(state) = step.state {
                    let (icon, weight) = state.icon();
                    item = item.icon(icon, weight);
                }
                item
            })
            .collect();
        if let Some(index) = menu_ui(ui, &response, "steps menu", &items) {
            *event = Some(TopBarEvent::Step(index));
        }
    }

    /// Measures what stands at the right end, so that the rest knows its room before it is drawn.
    fn tail(&self, ui: &Ui, page: &Page, is_compact: bool) -> Tail {
        let c = &theme(ui).colour;
        let line = |kind, text| paint::line(ui.painter(), kind, text, c.ink2);
        if page.is_folded() {
            return Tail { mode: None, saved: None, search: None, search_width: 41.0, key_width: 0.0 };
        }
        let search = (!is_compact).then(|| line(TextKind::Nav, self.search));
        let key_width = paint::key_cap_size(ui.painter(), self.search_key).x;
        let words = search.as_ref().map_or(0.0, |words| words.size().x + 6.0);
        // What is not saved is always said in words.
        let saved = if is_compact && self.is_saved { "" } else { self.saved };
        Tail {
            mode: (!self.mode.is_empty()).then(|| line(TextKind::Caption, self.mode)),
            saved: (!self.saved.is_empty()).then(|| line(TextKind::Small, saved)),
            search,
            search_width: 26.0 + 16.0 + words + 6.0 + key_width,
            key_width,
        }
    }

    /// Draws mode, saved and search from `left_middle` on.
    fn tail_ui(&self, ui: &Ui, t: &Theme, tail: &Tail, left_middle: Pos2, gap: f32, event: &mut Option<TopBarEvent>) {
        let c = &t.colour;
        let painter = ui.painter();
        let (mut x, middle) = (left_middle.x, left_middle.y);
        let part =
            |x: f32, width: f32, height: f32| Rect::from_min_size(pos2(x, middle - height / 2.0), vec2(width, height));
        let picture = |icon, x: f32| {
            paint_icon(painter, icon, IconWeight::Regular, 16.0, pos2(x + 8.0, middle), c.ink2);
        };
        if let Some(words) = &tail.mode {
            let spot = part(x, Tail::mode_width(words), 28.0);
            let response = ui.interact(spot, ui.unique_id().with("mode"), Sense::hover());
            name_node(&response, accesskit::Role::Label, self.mode, |_| {});
            let stroke = if t.is_high_contrast() { t.thin_stroke(c.line) } else { Stroke::NONE };
            paint::frame(painter, spot, t.measure.radius.tag, c.sunken, stroke);
            picture(Icon::Users, spot.left() + 8.0);
            paint::right_centred(painter, spot.shrink2(vec2(8.0, 0.0)), Arc::clone(words));
            x = spot.right() + gap;
        }
        if let Some(words) = &tail.saved {
            let spot = part(x, Tail::saved_width(words), 24.0);
            let response = ui.interact(spot, ui.unique_id().with("saved"), Sense::hover());
            name_node(&response, accesskit::Role::Status, self.saved, |node| {
                node.set_live(accesskit::Live::Polite);
            });
            if self.is_saved {
                picture(Icon::Check, spot.left());
            }
            paint::right_centred(painter, spot, Arc::clone(words));
            x = spot.right() + gap;
        }
        let rect = part(x, tail.search_width, 36.0);
        let response = ui.interact(rect, ui.unique_id().with("search"), Sense::click());
        focus::takes_enter(&response);
        name_node(&response, accesskit::Role::Button, self.search, |node| {
            node.set_keyboard_shortcut(self.search_key);
        });
        if response.clicked() {
            *event = Some(TopBarEvent::Search);
        }
        let heat = paint::progress(ui.ctx(), t, response.id, response.hovered());
        let fill = c.surface.lerp_to_gamma(c.sunken, heat);
        let radius = t.measure.radius.control;
        // A line, not an edge, as drawn: the words and the picture say that it is a control.
        paint::frame(painter, rect, radius, fill, t.thin_stroke(c.line));
        let inside = rect.shrink2(vec2(13.0, 0.0));
        picture(Icon::MagnifyingGlass, inside.left());
        if let Some(words) = &tail.search {
            let spot = inside.with_min_x(inside.left() + 22.0);
            paint::left_centred(painter, spot, Arc::clone(words));
        }
        if tail.key_width > 0.0 {
            paint::key_cap_right(painter, t, inside, self.search_key);
        }
        focus::ring(ui, &response, rect, radius);
    }
}

/// The right end of the top bar, laid out.
struct Tail {
    mode: Option<Arc<Galley>>,
    saved: Option<Arc<Galley>>,
    search: Option<Arc<Galley>>,
    search_width: f32,
    key_width: f32,
}

impl Tail {
    fn mode_width(words: &Galley) -> f32 {
        words.size().x + 16.0 + 21.0
    }

    fn saved_width(words: &Galley) -> f32 {
        let words = words.size().x;
        16.0 + if words > 0.0 { words + 6.0 } else { 0.0 }
    }

    fn width(&self, gap: f32) -> f32 {
        self.search_width
            + self.mode.as_ref().map_or(0.0, |words| Self::mode_width(words) + gap)
            + self.saved.as_ref().map_or(0.0, |words| Self::saved_width(words) + gap)
    }
}

fn word_mark(painter: &Painter, text: &str, colour: Color32) -> Arc<Galley> {
    let mut job = TextKind::Figure17.job(text, colour, f32::INFINITY);
    for section in &mut job.sections {
        section.format.font_id.size = 19.0;
        section.format.extra_letter_spacing = -0.2;
    }
    painter.layout_job(job)
}

/// The side of the mark as it was drawn, in points.
pub const MARK_SIDE: f32 = 28.0;
/// The radius of its corners.
pub const MARK_RADIUS: f32 = 6.0;
/// Its bars: left, top, width, height.
pub const MARK_BARS: [[f32; 4]; 5] =
    [[7.0, 5.5, 9.0, 2.0], [7.0, 9.5, 5.0, 2.0], [7.0, 13.0, 14.0, 3.0], [7.0, 17.5, 5.0, 2.0], [7.0, 21.0, 9.0, 2.0]];

/// Draws the mark: a staff gauge on a rounded square. Made for 28 points, drawn at any size.
pub fn mark(painter: &Painter, t: &Theme, rect: Rect) {
    let scale = rect.width() / MARK_SIDE;
    let radius = CornerRadius::from(MARK_RADIUS * scale);
    painter.rect_filled(rect, radius, t.colour.primary);
    for [left, top, width, height] in MARK_BARS {
        let min = rect.min + vec2(left, top) * scale;
        let bar = Rect::from_min_size(min, vec2(width, height) * scale);
        painter.rect_filled(bar, 0.0, t.colour.on_primary);
    }
}

/// One button of the foot bar.
#[derive(Debug, Clone, Copy)]
pub struct FootButton<'a> {
    /// Verb and object.
    pub label: &'a str,
    /// An icon before the words: back.
    pub leading: Option<Icon>,
    /// An icon after the words: on.
    pub trailing: Option<Icon>,
    /// Whether it can be pressed.
    pub is_enabled: bool,
    /// Drawn without the colour of a main button, because the page has one that comes first.
    pub is_calm: bool,
}

impl<'a> FootButton<'a> {
    /// A button with words only.
    #[must_use]
    pub fn new(label: &'a str) -> Self {
        Self { label, leading: None, trailing: None, is_enabled: true, is_calm: false }
    }

    /// An icon before the words.
    #[must_use]
    pub fn leading(mut self, icon: Icon) -> Self {
        self.leading = Some(icon);
        self
    }

    /// An icon after the words.
    #[must_use]
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// Whether it can be pressed.
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.is_enabled = enabled;
        self
    }

    /// A main button that stays where it is while something on the page comes first.
    #[must_use]
    pub fn calm(mut self, calm: bool) -> Self {
        self.is_calm = calm;
        self
    }
}

/// Between the buttons of the foot bar.
const BUTTON_GAP: f32 = 12.0;

/// The bar at the foot: the way forward.
#[derive(Debug, Clone, Copy, Default)]
pub struct FootBar<'a> {
    /// The one main button.
    pub main: Option<FootButton<'a>>,
    /// The button beside it: mostly back.
    pub second: Option<FootButton<'a>>,
    /// A quiet third.
    pub quiet: Option<FootButton<'a>>,
    /// Keys and what they do, most useful first.
    pub hints: &'a [&'a [HintPart<'a>]],
    /// A sentence at the right, instead of keys.
    pub sentence: &'a str,
    /// How wide the content above is: the buttons stand below its left edge.
    pub content: Content,
}

/// What was pressed in the foot bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FootBarEvent {
    /// The main button.
    Main,
    /// The second button.
    Second,
    /// The quiet third.
    Quiet,
}

impl FootBarEvent {
    /// The identity of the button, for moving the focus to it.
    #[must_use]
    pub fn id(self) -> Id {
        Id::unique(("foot bar", self as u8))
    }
}

impl FootBar<'_> {
    /// The buttons, in their order.
    fn buttons(&self) -> Vec<(Button<'_>, FootBarEvent)> {
        let parts = [
            (&self.main, FootBarEvent::Main),
            (&self.second, FootBarEvent::Second),
            (&self.quiet, FootBarEvent::Quiet),
        ];
        parts
            .into_iter()
            .filter_map(|(spec, event)| spec.as_ref().map(|spec| (spec, event)))
            .map(|(spec, event)| {
                let mut button = match event {
                    FootBarEvent::Main if spec.is_calm => Button::second(spec.label),
                    FootBarEvent::Main => Button::main(spec.label),
                    FootBarEvent::Second => Button::second(spec.label),
                    FootBarEvent::Quiet => Button::plain(spec.label),
                };
                if let Some(icon) = spec.leading {
                    button = button.leading(icon);
                }
                if let Some(icon) = spec.trailing {
                    button = button.trailing(icon);
                }
                (button.enabled(spec.is_enabled).id(event.id()), event)
            })
            .collect()
    }

    /// In a folded window the bar uses all the width there is.
    fn span(&self, page: &Page) -> Content {
        if page.is_folded() { Content::Full } else { self.content }
    }

    /// The height the bar takes in this window: long words in a small window need a second row.
    #[must_use]
    pub fn height(&self, ui: &Ui) -> f32 {
        let t = theme(ui);
        let page = Page::of(ui.ctx());
        let over = if page.is_low {
            6.0
        } else if page.is_folded() {
            12.0
        } else {
            14.0
        };
        let (_, width) = page.content_span(self.span(&page), ui.available_rect_before_wrap());
        let (mut rows, mut x) = (1, 0.0);
        for (button, _) in self.buttons() {
            let button = button.natural_size(ui).x;
            if x > 0.0 && x + button > width {
                rows += 1;
                x = 0.0;
            }
            x += button + BUTTON_GAP;
        }
        let row = t.measure.control.normal;
        row * rows as f32 + 8.0 * (rows - 1) as f32 + 2.0 * over + t.thin()
    }

    /// Draws the bar in `rect`.
    fn show_in(&self, ui: &mut Ui, rect: Rect) -> Option<FootBarEvent> {
        let t = theme(ui);
        let c = &t.colour;
        let page = Page::of(ui.ctx());
        ui.painter().rect_filled(rect, 0.0, c.surface);
        let line = Rect::from_min_size(rect.min, vec2(rect.width(), t.thin()));
        ui.painter().rect_filled(line, 0.0, c.line);
        let (left, width) = page.content_span(self.span(&page), rect);
        let control = t.measure.control.normal;
        let rows = ((rect.height() - t.thin()) / (control + 8.0)).floor().max(1.0);
        let height = control * rows + 8.0 * (rows - 1.0);
        let middle = pos2(left + width / 2.0, rect.center().y + t.thin() / 2.0);
        let row = Rect::from_center_size(middle, vec2(width, height));
        let builder = UiBuilder::new()
            .max_rect(row)
            .layout(Layout::left_to_right(Align::Center).with_main_wrap(rows > 1.0))
            .accessibility_role(accesskit::Role::ContentInfo);
        let mut bar = ui.new_child(builder);
        bar.spacing_mut().item_spacing = vec2(BUTTON_GAP, 8.0);
        bar.spacing_mut().interact_size.y = control;
        let mut event = None;
        for (button, happened) in self.buttons() {
            if button.show(&mut bar).clicked() {
                event = Some(happened);
            }
        }
        let used = bar.min_rect().right();
        drop(bar);
        let rest = Rect::from_min_max(pos2(used + 24.0, row.top()), row.max);
        if self.sentence.is_empty() {
            let most = if page.is_low && page.width < 760.0 {
                0
            } else if page.is_folded() {
                2
            } else {
                usize::MAX
            };
            button::hints(ui, rest, self.hints, most);
        } else {
            let words = paint::line(ui.painter(), TextKind::Small, self.sentence, c.ink2);
            if words.size().x <= rest.width() {
                let spot = Align2::RIGHT_CENTER.anchor_size(rest.right_center(), words.size());
                let response = ui.interact(spot, ui.unique_id().with("foot sentence"), Sense::hover());
                name_node(&response, accesskit::Role::Label, self.sentence, |_| {});
                paint::right_centred(ui.painter(), rest, words);
            }
        }
        event
    }
}

/// What the frame of a screen reported, with what the screen itself returned.
#[derive(Debug)]
pub struct Framed<R> {
    /// What the screen returned.
    pub inner: R,
    /// What was pressed in the foot bar.
    pub foot: Option<FootBarEvent>,
}

/// Draws a screen between the top bar (drawn before) and its foot bar. `contents` gets all the room between them; most
/// screens begin with [`super::layout::page_ui`].
///
/// The foot bar comes after the contents in the tab order, and never covers anything.
pub fn framed_ui<R>(ui: &mut Ui, foot: Option<&FootBar<'_>>, contents: impl FnOnce(&mut Ui) -> R) -> Framed<R> {
    let outer = ui.available_rect_before_wrap();
    let foot_height = foot.map_or(0.0, |foot| foot.height(ui));
    let middle = Rect::from_min_max(outer.min, pos2(outer.right(), outer.bottom() - foot_height));
    let builder =
        UiBuilder::new().max_rect(middle).id_salt(Id::unique("middle")).accessibility_role(accesskit::Role::Main);
    let mut child = ui.new_child(builder);
    child.shrink_clip_rect(middle);
    let inner = contents(&mut child);
    drop(child);
    let foot = foot.and_then(|foot| {
        let rect = Rect::from_min_max(pos2(outer.left(), middle.bottom()), outer.max);
        foot.show_in(ui, rect)
    });
    ui.advance_cursor_after_rect(outer);
    Framed { inner, foot }
}
