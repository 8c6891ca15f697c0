//! Buttons, links and key caps.

use eframe::egui::{self, Align2, Color32, Galley, Id, Rect, Response, Sense, Stroke, Ui, Vec2, accesskit, pos2, vec2};
use std::sync::Arc;

use crate::gui::{
    text_style::TextKind,
    theme::{Theme, theme},
};

use super::{
    Icon, IconWeight, focus,
    icon::paint_icon,
    name_node,
    paint::{self, frame},
    toggled,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Main,
    Second,
    Quiet,
    Plain,
    Danger,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    Normal,
    Big,
    Small,
}

/// Between the words of a button and what stands beside them.
const GAP: f32 = 8.0;

/// A button laid out, before it is drawn.
struct Measured {
    words: Arc<Galley>,
    /// Size of its icons.
    icon: f32,
    /// Everything across but the words.
    around: f32,
    pad: f32,
    size: Vec2,
}

/// A button: a verb with an object. Space and Enter press it.
#[must_use]
pub struct Button<'a> {
    label: &'a str,
    kind: Kind,
    size: Size,
    leading: Option<Icon>,
    trailing: Option<Icon>,
    key: Option<&'a str>,
    is_enabled: bool,
    fills_width: bool,
    is_on: Option<bool>,
    hint: Option<&'a str>,
    id: Option<Id>,
}

impl<'a> Button<'a> {
    fn new(label: &'a str, kind: Kind) -> Self {
        Self {
            label,
            kind,
            size: Size::Normal,
            leading: None,
            trailing: None,
            key: None,
            is_enabled: true,
            fills_width: false,
            is_on: None,
            hint: None,
            id: None,
        }
    }

    /// The one button that leads on; one per screen.
    pub fn main(label: &'a str) -> Self {
        Self::new(label, Kind::Main)
    }

    /// Any other button.
    pub fn second(label: &'a str) -> Self {
        Self::new(label, Kind::Second)
    }

    /// A button without a border, in the colour of links.
    pub fn quiet(label: &'a str) -> Self {
        Self::new(label, Kind::Quiet)
    }

    /// A button without a border, in the colour of second text.
    pub fn plain(label: &'a str) -> Self {
        Self::new(label, Kind::Plain)
    }

    /// A button that takes something away; always beside one that keeps it.
    pub fn danger(label: &'a str) -> Self {
        Self::new(label, Kind::Danger)
    }

    /// 52 high.
    pub fn big(mut self) -> Self {
        self.size = Size::Big;
        self
    }

    /// 36 high.
    pub fn small(mut self) -> Self {
        self.size = Size::Small;
        self
    }

    /// An icon before the words.
    pub fn leading(mut self, icon: Icon) -> Self {
        self.leading = Some(icon);
        self
    }

    /// An icon after the words.
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// The key that does the same, drawn as a cap after the words. The screen listens to the key.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// Whether it can be pressed. A disabled button stands beside a sentence that says why.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.is_enabled = enabled;
        self
    }

    /// As wide as the room it gets.
    pub fn full_width(mut self) -> Self {
        self.fills_width = true;
        self
    }

    /// A button that stays down: *Later nakijken*.
    pub fn on(mut self, on: bool) -> Self {
        self.is_on = Some(on);
        self
    }

    /// What else a screen reader should say.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// An identity that stays when parts come and go above the button, so that it keeps the focus.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    fn measured(&self, ui: &Ui, t: &Theme, room: f32) -> Measured {
        let m = t.measure;
        let (kind, height, pad) = match self.size {
            Size::Normal => (TextKind::BodyStrong, m.control.normal, 20.0),
            Size::Big => (TextKind::Option, m.control.big, 28.0),
            Size::Small => (TextKind::SmallStrong, m.control.small, 14.0),
        };
        let (kind, pad) = match self.kind {
            Kind::Quiet => (kind, 8.0),
            Kind::Plain => (TextKind::Body, 8.0),
            Kind::Main | Kind::Second | Kind::Danger => (kind, pad + t.thin()),
        };
        let icon = if self.size == Size::Big { 19.0 } else { 16.0 };
        let icons = f32::from(u8::from(self.leading.is_some()) + u8::from(self.trailing.is_some()));
        let key = self.key.map_or(0.0, |key| paint::key_cap_size(ui.painter(), key).x + GAP + 4.0);
        let around = 2.0 * pad + icons * (icon + GAP) + key;
        let room = (room - around).max(48.0);
        let words = ui.painter().layout_job(kind.job(self.label, Color32::PLACEHOLDER, room));
        let size = vec2((words.size().x + around).round(), height.max(words.size().y + 12.0));
        Measured { words, icon, around, pad, size }
    }

    /// The room the button takes when it gets as much as it wants.
    #[must_use]
    pub fn natural_size(&self, ui: &Ui) -> Vec2 {
        self.measured(ui, &theme(ui), f32::INFINITY).size
    }

    /// Draws the button. `clicked()` is the press.
    pub fn show(self, ui: &mut Ui) -> Response {
        let t = theme(ui);
        let m = t.measure;
        let Measured { words: galley, icon: icon_size, around, pad, size } =
            self.measured(ui, &t, ui.available_width());
        let gap = GAP;
        let text = galley.size();
        let width = if self.fills_width { ui.available_width() } else { size.x };
        let height = size.y;

        let sense = if self.is_enabled { Sense::click() } else { Sense::hover() };
        let (auto, rect) = ui.allocate_space(vec2(width, height));
        let response = ui.interact(rect, self.id.unwrap_or(auto), sense);
        focus::takes_enter(&response);
        name_node(&response, accesskit::Role::Button, self.label, |node| {
            if !self.is_enabled {
                node.set_disabled();
            }
            if let Some(key) = self.key {
                node.set_keyboard_shortcut(key);
            }
            if let Some(on) = self.is_on {
                node.set_toggled(toggled(on));
            }
            if let Some(hint) = self.hint {
                node.set_description(hint);
            }
        });
        if ui.is_rect_visible(rect) {
            let ink = self.paint_ground(ui, &t, rect, &response);
            let content = text.x + around - 2.0 * pad;
            let mut x = rect.center().x - content / 2.0;
            let y = rect.center().y;
            let weight =
                if self.kind == Kind::Quiet && self.leading.is_some() { IconWeight::Regular } else { IconWeight::Bold };
            if let Some(icon) = self.leading {
                let centre = pos2(x + icon_size / 2.0, y);
                paint_icon(ui.painter(), icon, weight, icon_size, centre, ink);
                x += icon_size + gap;
            }
            let pos = paint::snapped(ui.painter(), pos2(x, y - text.y / 2.0));
            ui.painter().galley(pos, galley, ink);
            x += text.x + gap;
            if let Some(icon) = self.trailing {
                let centre = pos2(x + icon_size / 2.0, y);
                paint_icon(ui.painter(), icon, IconWeight::Bold, icon_size, centre, ink);
                x += icon_size + gap;
            }
            if let Some(key) = self.key {
                let size = paint::key_cap_size(ui.painter(), key);
                let cap = Align2::LEFT_CENTER.anchor_size(pos2(x + 4.0, y), size);
                paint::key_cap(ui.painter(), &t, cap, key);
            }
        }
        focus::ring(ui, &response, rect, m.radius.control);
        response
    }

    /// Draws fill and border; says the colour of the words.
    fn paint_ground(&self, ui: &Ui, t: &Theme, rect: Rect, response: &Response) -> Color32 {
        let c = &t.colour;
        let is_hot = self.is_enabled && (response.hovered() || response.is_pointer_button_down_on());
        let heat = paint::progress(ui.ctx(), t, response.id, is_hot);
        let (fill, stroke, ink) = if !self.is_enabled {
            (c.sunken, paint::disabled_stroke(t), c.ink3)
        } else if self.is_on == Some(true) {
            (c.soft, t.thin_stroke(c.primary), c.primary)
        } else {
            match self.kind {
                Kind::Main => {
                    let fill = c.primary.lerp_to_gamma(c.primary_hover, heat);
                    (fill, Stroke::NONE, c.on_primary)
                }
                Kind::Second => (c.surface.lerp_to_gamma(c.sunken, heat), t.thin_stroke(c.edge), c.ink),
                Kind::Danger => (c.surface.lerp_to_gamma(c.stop_soft, heat), t.thin_stroke(c.stop), c.stop),
                Kind::Quiet => (c.sunken.gamma_multiply(heat), Stroke::NONE, c.primary),
                Kind::Plain => (c.sunken.gamma_multiply(heat), Stroke::NONE, c.ink2),
            }
        };
        // In high contrast a fill cannot show that the pointer is there: the border doubles.
        let stroke =
            if t.is_high_contrast() && is_hot && self.kind != Kind::Main { Stroke::new(3.0, ink) } else { stroke };
        frame(ui.painter(), rect, t.measure.radius.control, fill, stroke);
        ink
    }
}

/// Words that lead somewhere, without padding, so that they line up with text: *Bekijk het voorbeeld*.
#[must_use]
pub struct LinkButton<'a> {
    label: &'a str,
    name: Option<&'a str>,
    kind: TextKind,
    leading: Option<Icon>,
    trailing: Option<Icon>,
    colour: Option<Color32>,
}

impl<'a> LinkButton<'a> {
    /// A link with these words.
    pub fn new(label: &'a str) -> Self {
        Self { label, name: None, kind: TextKind::BodyStrong, leading: None, trailing: None, colour: None }
    }

    /// What a screen reader says instead, where the same words stand several times. It begins with the words one sees.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// In smaller type.
    pub fn small(mut self) -> Self {
        self.kind = TextKind::SmallStrong;
        self
    }

    /// An icon before the words.
    pub fn leading(mut self, icon: Icon) -> Self {
        self.leading = Some(icon);
        self
    }

    /// An icon after the words.
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// In another colour than that of links, on a ground where links would not be readable.
    pub fn colour(mut self, colour: Color32) -> Self {
        self.colour = Some(colour);
        self
    }

    /// Draws the link. `clicked()` is the press.
    pub fn show(self, ui: &mut Ui) -> Response {
        let t = theme(ui);
        let c = &t.colour;
        let lead = if self.leading.is_some() { 28.0 } else { 0.0 };
        let tail = if self.trailing.is_some() { 24.0 } else { 0.0 };
        let room = (ui.available_width() - lead - tail).max(48.0);
        let galley = ui.painter().layout_job(self.kind.job(self.label, Color32::PLACEHOLDER, room));
        let text = galley.size();
        // 28 high at least: never under 24 with room around.
        let size = vec2((text.x + lead + tail).round(), text.y.max(28.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        focus::takes_enter(&response);
        name_node(&response, accesskit::Role::Link, self.name.unwrap_or(self.label), |_| {});
        if ui.is_rect_visible(rect) {
            let heat = paint::progress(ui.ctx(), &t, response.id, response.hovered());
            let ink = self.colour.unwrap_or_else(|| c.primary.lerp_to_gamma(c.primary_hover, heat));
            let y = rect.center().y;
            if let Some(icon) = self.leading {
                let centre = pos2(rect.left() + 10.0, y);
                paint_icon(ui.painter(), icon, IconWeight::Regular, 20.0, centre, ink);
            }
            let x = rect.left() + lead;
            let pos = paint::snapped(ui.painter(), pos2(x, y - text.y / 2.0));
            ui.painter().galley(pos, galley, ink);
            if response.hovered() {
                let stroke = Stroke::new(1.0, ink);
                let base = ui.painter().round_to_pixel_center(pos.y + text.y - 3.0);
                ui.painter().hline(x..=x + text.x, base, stroke);
            }
            if let Some(icon) = self.trailing {
                let centre = pos2(x + text.x + 16.0, y);
                paint_icon(ui.painter(), icon, IconWeight::Bold, 16.0, centre, ink);
            }
        }
        focus::ring(ui, &response, rect.expand2(vec2(4.0, 0.0)), t.measure.radius.tag);
        response
    }
}

/// A control that is only an icon: close, more. `name` is read out and shown as a tip.
pub fn icon_button_ui(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let t = theme(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::click());
    focus::takes_enter(&response);
    name_node(&response, accesskit::Role::Button, name, |_| {});
    let heat = paint::progress(ui.ctx(), &t, response.id, response.hovered());
    let fill = t.colour.sunken.gamma_multiply(heat);
    let stroke = if t.is_high_contrast() && response.hovered() { t.thin_stroke(t.colour.edge) } else { Stroke::NONE };
    frame(ui.painter(), rect, t.measure.radius.control, fill, stroke);
    let ink = t.colour.ink2;
    paint_icon(ui.painter(), icon, IconWeight::Regular, 20.0, rect.center(), ink);
    focus::ring(ui, &response, rect, t.measure.radius.control);
    response.on_hover_text(name)
}

/// A key cap in a line of text.
pub fn key_cap_ui(ui: &mut Ui, key: &str) -> Response {
    let t = theme(ui);
    let size = paint::key_cap_size(ui.painter(), key);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    name_node(&response, accesskit::Role::Label, key, |_| {});
    paint::key_cap(ui.painter(), &t, rect, key);
    response
}

/// Keys and what they do, for the right end of a foot bar: key caps and words in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HintPart<'a> {
    /// A cap.
    Key(&'a str),
    /// Words.
    Word(&'a str),
}

/// Draws key hints, right-aligned in `rect`, dropping hints from the end until they fit and there are at most `most`.
///
/// For the eye only: a screen reader has the keys at the controls themselves.
pub(in crate::gui) fn hints(ui: &Ui, rect: Rect, hints: &[&[HintPart<'_>]], most: usize) {
    let t = theme(ui);
    let painter = ui.painter();
    let size_of = |part: &HintPart<'_>| match part {
        HintPart::Key(key) => paint::key_cap_size(painter, key).x,
        HintPart::Word(word) => paint::line(painter, TextKind::Small, word, t.colour.ink2).size().x,
    };
    let width_of =
        |hint: &[HintPart<'_>]| hint.iter().map(size_of).sum::<f32>() + 8.0 * (hint.len().saturating_sub(1)) as f32;
    let mut shown = hints.len().min(most);
    let total = |count: usize| {
        hints[..count].iter().map(|hint| width_of(hint)).sum::<f32>() + 16.0 * (count.saturating_sub(1)) as f32
    };
    while shown > 0 && total(shown) > rect.width() {
        shown -= 1;
    }
    let mut x = rect.right() - total(shown);
    let y = rect.center().y;
    for hint in &hints[..shown] {
        for part in *hint {
            let width = size_of(part);
            let spot = Rect::from_min_size(pos2(x, y - 12.0), vec2(width, 24.0));
            match part {
                HintPart::Key(key) => paint::key_cap(painter, &t, spot, key),
                HintPart::Word(word) => {
                    paint::left_centred(painter, spot, paint::line(painter, TextKind::Small, word, t.colour.ink2));
                }
            }
            x += width + 8.0;
        }
        x += 8.0;
    }
}

/// A tip over a part that is cut or only an icon: never the only place where something is said.
pub fn tip(response: Response, text: &str) -> Response {
    response.on_hover_ui(|ui: &mut egui::Ui| {
        super::small_ui(ui, text);
    })
}
