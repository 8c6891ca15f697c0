//! Small signs: switch, chip, tag, verdict, rule line, effort, numbered step.

use eframe::egui::{Color32, Rect, Response, Sense, Stroke, Ui, accesskit, pos2, vec2};

use crate::gui::{text_style::TextKind, theme::theme};

use super::{Icon, IconWeight, focus, icon::paint_icon, name_node, paint, toggled};

/// A switch with its word beside it; says what it is now, when that changed.
///
/// `name` is what it switches, `word` is *Aan* or *Uit*, as it is now.
pub fn switch_ui(ui: &mut Ui, name: &str, is_on: bool, word: &str) -> Option<bool> {
    let t = theme(ui);
    let c = &t.colour;
    let words = paint::line(ui.painter(), TextKind::Body, word, c.ink);
    let size = vec2(44.0 + 12.0 + words.size().x, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    focus::takes_enter(&response);
    name_node(&response, accesskit::Role::Switch, name, |node| {
        node.set_toggled(toggled(is_on));
        node.set_description(word);
    });
    let track = Rect::from_min_size(pos2(rect.left(), rect.center().y - 12.0), vec2(44.0, 24.0));
    let way = paint::progress(ui.ctx(), &t, response.id, is_on);
    let edge = if is_on || response.hovered() { c.primary } else { c.edge };
    let fill = if is_on { c.primary } else { c.surface };
    paint::frame(ui.painter(), track, 12.0, fill, Stroke::new(2.0, edge));
    let x = track.left() + 12.0 + way * 20.0;
    let knob = if is_on { c.on_primary } else { c.edge };
    ui.painter().circle_filled(pos2(x, track.center().y), 7.0, knob);
    paint::left_centred(ui.painter(), rect.with_min_x(track.right() + 12.0), words);
    focus::ring(ui, &response, track, 12.0);
    response.clicked().then_some(!is_on)
}

/// What a chip that is on shows before its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChipSign {
    /// A tick: it is among what is wanted.
    Tick,
    /// A cross: pressing takes it away.
    Cross,
    /// An icon of its own, on and off alike.
    Icon(Icon),
}

/// A chip: a filter that is on or off. Says what it is now, when that changed.
pub fn chip_ui(ui: &mut Ui, label: &str, is_on: bool, sign: ChipSign) -> Option<bool> {
    let t = theme(ui);
    let c = &t.colour;
    let (kind, ink) = if is_on { (TextKind::NavStrong, c.primary) } else { (TextKind::Nav, c.ink) };
    let words = paint::line(ui.painter(), kind, label, ink);
    let before = is_on && sign == ChipSign::Tick || matches!(sign, ChipSign::Icon(_));
    let after = is_on && sign == ChipSign::Cross;
    let extra = if before || after { 22.0 } else { 0.0 };
    let size = vec2((26.0 + extra + words.size().x).round(), t.measure.control.small);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    focus::takes_enter(&response);
    name_node(&response, accesskit::Role::CheckBox, label, |node| {
        node.set_toggled(toggled(is_on));
    });
    let heat = paint::progress(ui.ctx(), &t, response.id, response.hovered());
    let (fill, stroke) = if is_on {
        // In high contrast the fill says nothing: the border does.
        let width = if t.is_high_contrast() { 3.0 } else { t.thin() };
        (c.soft, Stroke::new(width, c.primary))
    } else {
        (c.surface.lerp_to_gamma(c.sunken, heat), t.thin_stroke(c.edge))
    };
    let radius = t.measure.radius.control;
    paint::frame(ui.painter(), rect, radius, fill, stroke);
    let inside = rect.shrink2(vec2(13.0, 0.0));
    let left = inside.left() + if before { 22.0 } else { 0.0 };
    if before {
        let icon = if let ChipSign::Icon(icon) = sign { icon } else { Icon::Check };
        let centre = pos2(inside.left() + 8.0, rect.center().y);
        paint_icon(ui.painter(), icon, IconWeight::Bold, 16.0, centre, ink);
    }
    if after {
        let centre = pos2(inside.right() - 8.0, rect.center().y);
        paint_icon(ui.painter(), Icon::X, IconWeight::Bold, 14.0, centre, ink);
    }
    paint::left_centred(ui.painter(), inside.with_min_x(left), words);
    focus::ring(ui, &response, rect, radius);
    response.clicked().then_some(!is_on)
}

/// A tag: a word about a thing, nothing to press.
pub fn tag_ui(ui: &mut Ui, icon: Option<Icon>, label: &str) -> Response {
    let t = theme(ui);
    let c = &t.colour;
    let words = paint::line(ui.painter(), TextKind::Caption, label, c.ink2);
    let lead = if icon.is_some() { 21.0 } else { 0.0 };
    let size = vec2((16.0 + lead + words.size().x).round(), 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    name_node(&response, accesskit::Role::Label, label, |_| {});
    let stroke = if t.is_high_contrast() { t.thin_stroke(c.line) } else { Stroke::NONE };
    paint::frame(ui.painter(), rect, t.measure.radius.tag, c.sunken, stroke);
    if let Some(icon) = icon {
        let centre = pos2(rect.left() + 16.0, rect.center().y);
        paint_icon(ui.painter(), icon, IconWeight::Regular, 16.0, centre, c.ink2);
    }
    paint::left_centred(ui.painter(), rect.with_min_x(rect.left() + 8.0 + lead), words);
    response
}

/// How a programme fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// *Past*.
    Fits,
    /// *Lijkt te passen*.
    SeemsToFit,
    /// *Nog niet*.
    NotYet,
    /// *Niet voor u*.
    NotForYou,
    /// *Niet beschikbaar*.
    NotAvailable,
    /// Information that is no verdict: *Voorstel uit Snelscan*.
    Info,
}

/// The size of the badge of a verdict with this word.
pub(in crate::gui) fn verdict_size(ui: &Ui, label: &str) -> eframe::egui::Vec2 {
    let words = paint::line(ui.painter(), TextKind::SmallStrong, label, Color32::PLACEHOLDER);
    vec2((8.0 + 17.0 + 6.0 + words.size().x + 10.0).round(), 28.0)
}

/// The badge of a verdict; `label` is its fixed word.
pub fn verdict_ui(ui: &mut Ui, verdict: Verdict, label: &str) -> Response {
    let size = verdict_size(ui, label);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    name_node(&response, accesskit::Role::Label, label, |_| {});
    paint_verdict(ui, rect.min, verdict, label);
    response
}

/// Draws the badge of a verdict with its left upper corner at `min`; says where it lies.
pub(in crate::gui) fn paint_verdict(ui: &Ui, min: eframe::egui::Pos2, verdict: Verdict, label: &str) -> Rect {
    let t = theme(ui);
    let c = &t.colour;
    let (icon, weight, ink, fill) = match verdict {
        Verdict::Fits => (Icon::CheckCircle, IconWeight::Fill, c.good, c.good_soft),
        Verdict::SeemsToFit => (Icon::CircleDashed, IconWeight::Regular, c.warn, c.warn_soft),
        Verdict::NotYet => (Icon::ClockCountdown, IconWeight::Regular, c.ink2, c.mute_soft),
        Verdict::NotForYou => (Icon::XCircle, IconWeight::Fill, c.stop, c.stop_soft),
        Verdict::NotAvailable => (Icon::CalendarX, IconWeight::Regular, c.ink2, c.mute_soft),
        Verdict::Info => (Icon::Lightbulb, IconWeight::Regular, c.primary, c.soft),
    };
    let words = paint::line(ui.painter(), TextKind::SmallStrong, label, ink);
    let size = vec2((8.0 + 17.0 + 6.0 + words.size().x + 10.0).round(), 28.0);
    let rect = Rect::from_min_size(min, size);
    let stroke = if t.is_high_contrast() { t.thin_stroke(ink) } else { Stroke::NONE };
    paint::frame(ui.painter(), rect, t.measure.radius.tag, fill, stroke);
    let centre = pos2(rect.left() + 8.0 + 8.5, rect.center().y);
    paint_icon(ui.painter(), icon, weight, 17.0, centre, ink);
    paint::left_centred(ui.painter(), rect.with_min_x(rect.left() + 31.0), words);
    rect
}

/// How one rule came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RuleState {
    /// Passed: a tick.
    Passed,
    /// Open: a dashed circle.
    Open,
    /// Passed, but to be looked at: a circle with an exclamation mark.
    Mind,
    /// Failed: a cross.
    Failed,
}

impl RuleState {
    pub(super) fn sign(self, c: &crate::gui::theme::Colours) -> (Icon, Color32) {
        match self {
            Self::Passed => (Icon::Check, c.good),
            Self::Open => (Icon::CircleDashed, c.warn),
            Self::Mind => (Icon::WarningCircle, c.warn),
            Self::Failed => (Icon::X, c.stop),
        }
    }
}

/// A sentence with the sign of its state. `state_word` is read out before it.
pub fn rule_line_ui(ui: &mut Ui, state: RuleState, state_word: &str, sentence: &str) -> Response {
    let t = theme(ui);
    let c = &t.colour;
    let (icon, colour) = state.sign(c);
    let room = (ui.available_width() - 25.0).clamp(24.0, TextKind::Body.max_line());
    let words = ui.painter().layout_job(TextKind::Body.job(sentence, c.ink, room));
    let size = vec2(25.0 + words.size().x, words.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = if state_word.is_empty() { sentence.to_owned() } else { format!("{state_word}: {sentence}") };
    name_node(&response, accesskit::Role::Label, &name, |_| {});
    let centre = pos2(rect.left() + 8.5, rect.top() + TextKind::Body.line() / 2.0);
    paint_icon(ui.painter(), icon, IconWeight::Bold, 17.0, centre, colour);
    let pos = paint::snapped(ui.painter(), pos2(rect.left() + 25.0, rect.top()));
    ui.painter().galley(pos, words, c.ink);
    response
}

/// A line with an icon before it, in second colour: minutes, a source, a promise.
pub fn icon_line_ui(ui: &mut Ui, icon: Icon, text: &str) -> Response {
    let t = theme(ui);
    let c = &t.colour;
    let room = (ui.available_width() - 24.0).clamp(24.0, TextKind::Small.max_line());
    let words = ui.painter().layout_job(TextKind::Small.job(text, c.ink2, room));
    let size = vec2(24.0 + words.size().x, words.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    name_node(&response, accesskit::Role::Label, text, |_| {});
    let centre = pos2(rect.left() + 8.0, rect.top() + TextKind::Small.line() / 2.0);
    paint_icon(ui.painter(), icon, IconWeight::Regular, 16.0, centre, c.ink2);
    let pos = paint::snapped(ui.painter(), pos2(rect.left() + 24.0, rect.top()));
    ui.painter().galley(pos, words, c.ink2);
    response
}

/// How much work something is: one to three filled squares and the time in words.
pub fn effort_ui(ui: &mut Ui, filled: usize, words: &str) -> Response {
    let t = theme(ui);
    let c = &t.colour;
    let text = paint::line(ui.painter(), TextKind::Small, words, c.ink2);
    let size = vec2(42.0 + 8.0 + text.size().x, TextKind::Small.line());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    name_node(&response, accesskit::Role::Label, words, |_| {});
    for at in 0..3_u8 {
        let min = pos2(rect.left() + 15.0 * f32::from(at), rect.center().y - 6.0);
        let square = Rect::from_min_size(min, vec2(12.0, 12.0));
        let fill = if usize::from(at) < filled { c.primary } else { c.gauge };
        paint::frame(ui.painter(), square, 2.0, fill, Stroke::NONE);
    }
    paint::left_centred(ui.painter(), rect.with_min_x(rect.left() + 50.0), text);
    response
}

/// The number of a step to take, in a circle; `is_main` for what comes first. The words beside it carry the name.
pub fn step_number_ui(ui: &mut Ui, number: &str, is_main: bool) -> Response {
    let t = theme(ui);
    let c = &t.colour;
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, 28.0), Sense::hover());
    let (fill, ink) = if is_main || t.is_high_contrast() { (c.primary, c.on_primary) } else { (c.soft, c.primary) };
    ui.painter().circle_filled(rect.center(), 14.0, fill);
    let mut job = TextKind::Figure17.job(number, ink, f32::INFINITY);
    for section in &mut job.sections {
        section.format.font_id.size = 16.0;
    }
    paint::centred(ui.painter(), rect, ui.painter().layout_job(job));
    response
}
