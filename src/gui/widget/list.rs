//! Rows that lead somewhere: jump list, entries, programme cards.

use eframe::egui::{Color32, Id, Rect, Response, Sense, Stroke, Ui, accesskit, pos2, vec2};

use crate::gui::{
    layout::{Page, Width},
    shell::StepState,
    text_style::TextKind,
    theme::theme,
};

use super::{
    Icon, IconWeight, focus,
    icon::paint_icon,
    mark::{RuleState, Verdict, paint_verdict},
    name_node, paint,
};

/// A clickable row that touches its neighbours.
fn tight_target(ui: &mut Ui, size: eframe::egui::Vec2) -> (Rect, Response) {
    let id = ui.next_auto_id();
    let rect = paint::allocate_tight(ui, size);
    (rect, ui.interact(rect, id, Sense::click()))
}

/// The sign before a row of the jump list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JumpSign {
    /// How far a part is.
    State(StepState),
    /// A collection: later, don't know, suggestions.
    Icon(Icon),
    /// A page of a screen: its icon has the colour of links only where one is.
    Page(Icon),
}

/// A row of the jump list: sign, name, count. `state_word` is read out with the name.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct JumpRow<'a> {
    /// The sign.
    pub sign: JumpSign,
    /// The name.
    pub label: &'a str,
    /// "3/5", or how many there are.
    pub count: &'a str,
    /// Whether it is where one is.
    pub is_current: bool,
    /// The state in words, for a screen reader.
    pub state_word: &'a str,
}

impl JumpRow<'_> {
    /// Draws the row; `clicked()` goes there.
    pub fn show(self, ui: &mut Ui) -> Response {
        let t = theme(ui);
        let c = &t.colour;
        let width = ui.available_width();
        let kind = if self.is_current { TextKind::NavStrong } else { TextKind::Nav };
        let count = paint::line(
            ui.painter(),
            if self.is_current { TextKind::SmallStrong } else { TextKind::Small },
            self.count,
            if self.is_current { c.ink } else { c.ink3 },
        );
        let room = width - 24.0 - 30.0 - count.size().x - 8.0;
        let words = ui.painter().layout_job(kind.job(self.label, c.ink, room.max(40.0)));
        let (rect, response) = tight_target(ui, vec2(width, (words.size().y + 14.0).max(38.0)));
        focus::takes_enter(&response);
        name_node(&response, accesskit::Role::Link, self.label, |node| {
            let said: Vec<&str> = [self.count, self.state_word].into_iter().filter(|s| !s.is_empty()).collect();
            if !said.is_empty() {
                node.set_description(said.join(", "));
            }
            if self.is_current {
                node.set_aria_current(accesskit::AriaCurrent::True);
            }
        });
        let radius = t.measure.radius.control;
        let heat = paint::progress(ui.ctx(), &t, response.id, response.hovered());
        let fill = if self.is_current { c.soft } else { c.sunken.gamma_multiply(heat) };
        let stroke = if t.is_high_contrast() && (self.is_current || response.hovered()) {
            t.strong_stroke(c.primary)
        } else {
            Stroke::NONE
        };
        paint::frame(ui.painter(), rect, radius, fill, stroke);
        let (icon, weight, colour) = match self.sign {
            JumpSign::State(StepState::Done) => (Icon::CheckCircle, IconWeight::Fill, c.good),
            JumpSign::State(StepState::Busy) => (Icon::CircleHalf, IconWeight::Fill, c.primary),
            JumpSign::State(StepState::Open) => (Icon::Circle, IconWeight::Regular, c.ink3),
            JumpSign::Icon(icon) => (icon, IconWeight::Regular, c.primary),
            JumpSign::Page(icon) => (icon, IconWeight::Regular, if self.is_current { c.primary } else { c.ink2 }),
        };
        let inside = rect.shrink2(vec2(12.0, 0.0));
        paint_icon(ui.painter(), icon, weight, 20.0, pos2(inside.left() + 10.0, rect.center().y), colour);
        paint::left_centred(ui.painter(), inside.with_min_x(inside.left() + 30.0), words);
        paint::right_centred(ui.painter(), inside, count);
        focus::ring(ui, &response, rect, radius);
        response
    }
}

/// A row of a list of things to open: name, second line, line below. The whole row is the target.
pub fn entry_row_ui(ui: &mut Ui, name: &str, second: &str) -> Response {
    let t = theme(ui);
    let c = &t.colour;
    let width = ui.available_width();
    let title = ui.painter().layout_job(TextKind::BodyStrong.job(name, c.ink, width));
    let below = ui.painter().layout_job(TextKind::Small.job(second, c.ink2, width));
    let height = 10.0 + title.size().y + below.size().y + 10.0 + t.thin();
    let (rect, response) = tight_target(ui, vec2(width, height));
    focus::takes_enter(&response);
    name_node(&response, accesskit::Role::Link, name, |node| node.set_description(second));
    let around = rect.expand2(vec2(8.0, 0.0));
    if response.hovered() {
        let stroke = if t.is_high_contrast() { t.strong_stroke(c.primary) } else { Stroke::NONE };
        paint::frame(ui.painter(), around.shrink2(vec2(0.0, 2.0)), t.measure.radius.control, c.sunken, stroke);
    }
    let title_height = title.size().y;
    let pos = paint::snapped(ui.painter(), pos2(rect.left(), rect.top() + 10.0));
    ui.painter().galley(pos, title, c.ink);
    ui.painter().galley(pos + vec2(0.0, title_height), below, c.ink2);
    paint::rule(ui, rect.left(), rect.right(), rect.bottom(), c.line);
    focus::ring(ui, &response, around.shrink2(vec2(2.0, 4.0)), t.measure.radius.control);
    response
}

/// How high [`entry_row_ui`] is in the room of `ui`.
pub fn entry_row_height(ui: &Ui, name: &str, second: &str) -> f32 {
    let (t, width) = (theme(ui), ui.available_width());
    let laid = |kind: TextKind, text: &str| ui.painter().layout_job(kind.job(text, t.colour.ink, width)).size().y;
    10.0 + laid(TextKind::BodyStrong, name) + laid(TextKind::Small, second) + 10.0 + t.thin()
}

/// [`entry_row_ui`] where it cannot be seen: its room, its name and its place in the order of Tab, without laying out words.
pub fn unseen_entry_row_ui(ui: &mut Ui, name: &str, second: &str, height: f32) -> Response {
    let width = ui.available_width();
    let (rect, response) = tight_target(ui, vec2(width, height));
    focus::takes_enter(&response);
    name_node(&response, accesskit::Role::Link, name, |node| node.set_description(second));
    focus::ring(ui, &response, rect, theme(ui).measure.radius.control);
    response
}

/// A row of a list one walks by arrows: name, second lines, a word at the right, a caret where the whole row opens something.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct OpenRow<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The lines below.
    pub second: &'a [&'a str],
    /// What sort of thing it is, at the right.
    pub right: &'a str,
    /// What only a screen reader says before the lines.
    pub said: &'a str,
    /// Whether Tab comes to it; in such a list only one is.
    pub is_stop: bool,
    /// Whether it opens something; else there is only something to read.
    pub opens: bool,
}

impl OpenRow<'_> {
    /// Draws the row as wide as the room it gets.
    pub fn show(self, ui: &mut Ui, id: Id) -> Response {
        let t = theme(ui);
        let c = &t.colour;
        let width = ui.available_width();
        let right = paint::line(ui.painter(), TextKind::Small, self.right, c.ink2);
        let caret_room = if self.opens { 24.0 } else { 0.0 };
        let tail = right.size().x + 16.0 + caret_room;
        let room = (width - tail).clamp(40.0, TextKind::Body.max_line());
        let laid = |kind: TextKind, text: &str, ink| ui.painter().layout_job(kind.job(text, ink, room));
        let name = laid(TextKind::BodyStrong, self.name, c.ink);
        let first = name.size().y;
        let mut lines = vec![name];
        lines
            .extend(self.second.iter().filter(|text| !text.is_empty()).map(|text| laid(TextKind::Small, text, c.ink2)));
        let height = 10.0 + lines.iter().map(|line| line.size().y).sum::<f32>() + 10.0 + t.thin();
        let rect = paint::allocate_tight(ui, vec2(width, height));
        let response = ui.interact(rect, id, if self.is_stop { Sense::click() } else { Sense::CLICK });
        focus::takes_enter(&response);
        let mut said = vec![self.said];
        said.extend(self.second);
        said.push(self.right);
        said.retain(|text| !text.is_empty());
        let role = if self.opens { accesskit::Role::Button } else { accesskit::Role::ListItem };
        name_node(&response, role, self.name, |node| node.set_description(said.join(". ")));
        let around = rect.expand2(vec2(8.0, 0.0)).shrink2(vec2(0.0, 2.0));
        focus::ring(ui, &response, around.shrink(2.0), t.measure.radius.control);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        if self.opens && response.hovered() {
            let stroke = if t.is_high_contrast() { t.strong_stroke(c.primary) } else { Stroke::NONE };
            paint::frame(ui.painter(), around, t.measure.radius.control, c.sunken, stroke);
        }
        let mut y = rect.top() + 10.0;
        for line in lines {
            let height = line.size().y;
            ui.painter().galley(paint::snapped(ui.painter(), pos2(rect.left(), y)), line, c.ink);
            y += height;
        }
        let top = Rect::from_min_size(pos2(rect.left(), rect.top() + 10.0), vec2(width - caret_room, first.min(26.0)));
        paint::right_centred(ui.painter(), top, right);
        if self.opens {
            let caret = pos2(rect.right() - 8.0, top.center().y);
            paint_icon(ui.painter(), Icon::CaretRight, IconWeight::Bold, 16.0, caret, c.ink2);
        }
        paint::rule(ui, rect.left(), rect.right(), rect.bottom(), c.line);
        response
    }
}

/// A row with a sign, words, a figure and a caret: a group one can look into.
pub fn count_row_ui(ui: &mut Ui, icon: Icon, label: &str, figure: &str) -> Response {
    let t = theme(ui);
    let c = &t.colour;
    let width = ui.available_width();
    let figure_text = paint::line(ui.painter(), TextKind::Figure17, figure, c.ink);
    let room = width - 32.0 - 32.0 - figure_text.size().x;
    let words = ui.painter().layout_job(TextKind::Body.job(label, c.ink, room.max(40.0)));
    let (rect, response) = tight_target(ui, vec2(width, words.size().y.max(30.0)));
    focus::takes_enter(&response);
    name_node(&response, accesskit::Role::Link, label, |node| node.set_description(figure));
    let y = rect.center().y;
    paint_icon(ui.painter(), icon, IconWeight::Regular, 20.0, pos2(rect.left() + 10.0, y), c.ink2);
    paint::left_centred(ui.painter(), rect.with_min_x(rect.left() + 32.0), words);
    paint::right_centred(ui.painter(), rect.with_max_x(rect.right() - 28.0), figure_text);
    let caret = if response.hovered() { c.primary } else { c.ink };
    paint_icon(ui.painter(), Icon::CaretRight, IconWeight::Bold, 16.0, pos2(rect.right() - 8.0, y), caret);
    focus::ring(ui, &response, rect.expand2(vec2(6.0, 0.0)), t.measure.radius.control);
    response
}

/// The money at the right of a programme card.
#[derive(Debug, Clone, Copy, Default)]
pub struct Money<'a> {
    /// "u betaalt".
    pub above: &'a str,
    /// The amount, or words where there is none.
    pub amount: &'a str,
    /// Whether `amount` is a figure (larger) rather than words.
    pub is_figure: bool,
    /// "van € 6.000".
    pub below: &'a str,
}

/// A programme: what it is, whether it fits, what it costs. The whole card opens the detail.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct ProgrammeCard<'a> {
    /// Its name.
    pub name: &'a str,
    /// One sentence.
    pub sentence: &'a str,
    /// The rules that matter most, each in a few words.
    pub rules: &'a [(RuleState, &'a str)],
    /// Whether it fits.
    pub verdict: Verdict,
    /// The fixed word of the verdict.
    pub verdict_word: &'a str,
    /// What to look at, or what is missing.
    pub verdict_below: &'a str,
    /// What it costs.
    pub money: Money<'a>,
    /// What else is on this card: the others of its family.
    pub also: &'a str,
    /// Whether it is the one whose detail is open.
    pub is_selected: bool,
    /// Whether Tab comes to it; in a list whose arrows move from card to card only one is.
    pub is_stop: bool,
}

impl ProgrammeCard<'_> {
    /// Draws the card as wide as the room it gets: three columns, or in a narrow window one below the other.
    pub fn show(self, ui: &mut Ui, id: Id) -> Response {
        let t = theme(ui);
        let c = &t.colour;
        let page = Page::of(ui.ctx());
        let width = ui.available_width();
        let side = 20.0 + t.thin();
        let is_stacked = page.class == Width::Narrow || width < 680.0;
        // Below the words, verdict and money share a line where there is room for both.
        let is_shared = is_stacked && width >= 400.0;
        let (verdict_width, money_width) = if width < 760.0 { (156.0, 120.0) } else { (156.0, 148.0) };
        let gap = 16.0;
        let words_width =
            if is_stacked { width - 2.0 * side } else { width - 2.0 * side - verdict_width - money_width - 2.0 * gap };
        let title = ui.painter().layout_job(TextKind::Option.job(self.name, c.ink, words_width));
        let sentence = ui.painter().layout_job(TextKind::Small.job(self.sentence, c.ink2, words_width));
        // Rule sentences flow: as many on a line as fit.
        let mut rules = Vec::new();
        let (mut x, mut y) = (0.0_f32, 0.0_f32);
        let mut line_height = TextKind::Small.line();
        for (state, text) in self.rules {
            let galley = ui.painter().layout_job(TextKind::Small.job(text, c.ink2, (words_width - 23.0).max(40.0)));
            let rule_width = 23.0 + galley.size().x;
            if x > 0.0 && x + rule_width > words_width {
                x = 0.0;
                y += line_height + 2.0;
                line_height = TextKind::Small.line();
            }
            line_height = line_height.max(galley.size().y);
            rules.push((*state, galley, vec2(x, y)));
            x += rule_width + 20.0;
        }
        let rules_height = if rules.is_empty() { 0.0 } else { y + line_height + 4.0 };
        let also = (!self.also.is_empty())
            .then(|| ui.painter().layout_job(TextKind::Small.job(self.also, c.ink2, words_width)));
        let also_height = also.as_ref().map_or(0.0, |galley| galley.size().y + 2.0);
        let words_height = title.size().y + sentence.size().y + rules_height + also_height;

        let amount_kind = if self.money.is_figure { TextKind::Figure21 } else { TextKind::BodyStrong };
        let amount_ink = if self.money.is_figure { c.ink } else { c.ink2 };
        let money_room = match (is_stacked, is_shared) {
            (false, _) => money_width,
            (true, true) => (words_width - verdict_width - gap).min(220.0),
            (true, false) => words_width,
        };
        let money: Vec<_> = [
            (TextKind::Small, self.money.above, c.ink2),
            (amount_kind, self.money.amount, amount_ink),
            (TextKind::Small, self.money.below, c.ink2),
        ]
        .into_iter()
        .filter(|(_, text, _)| !text.is_empty())
        .map(|(kind, text, ink)| {
            let mut job = kind.job(text, ink, money_room);
            if !is_stacked || is_shared {
                job.halign = eframe::egui::Align::RIGHT;
            }
            ui.painter().layout_job(job)
        })
        .collect();
        let money_height: f32 = money.iter().map(|g| g.size().y).sum();
        let note_room = match (is_stacked, is_shared) {
            (false, _) => verdict_width - 8.0,
            (true, true) => words_width / 2.0,
            (true, false) => words_width,
        };
        let note = ui.painter().layout_job(TextKind::Small.job(self.verdict_below, c.ink2, note_room));
        let note_height = if self.verdict_below.is_empty() { 0.0 } else { note.size().y + 3.0 };
        let verdict_height = 28.0 + note_height;
        let over = 9.0 + t.thin();
        let inner = if is_shared {
            words_height + 8.0 + verdict_height.max(money_height)
        } else if is_stacked && money_height > 0.0 {
            words_height + 8.0 + verdict_height + 8.0 + money_height
        } else if is_stacked {
            words_height + 8.0 + verdict_height
        } else {
            words_height.max(money_height).max(verdict_height)
        };
        let (_, rect) = ui.allocate_space(vec2(width, (inner + 2.0 * over).round()));
        let sense = if self.is_stop { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, id, sense);
        focus::takes_enter(&response);
        let radius = t.measure.radius.card;
        // Also out of view: arrows bring the next card into it.
        focus::ring(ui, &response, rect, radius);
        name_node(&response, accesskit::Role::Button, self.name, |node| {
            node.set_description(self.spoken());
            if self.is_selected {
                node.set_aria_current(accesskit::AriaCurrent::True);
            }
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let stroke =
            if response.hovered() || self.is_selected { t.strong_stroke(c.primary) } else { t.thin_stroke(c.line) };
        let fill = if self.is_selected { c.soft } else { c.surface };
        paint::frame(ui.painter(), rect, radius, fill, stroke);
        let painter = ui.painter();
        let left = rect.left() + side;
        let mut top = if is_stacked { rect.top() + over } else { rect.center().y - words_height / 2.0 };
        let place = |x: f32, y: f32| paint::snapped(painter, pos2(x, y));
        let (title_height, sentence_height) = (title.size().y, sentence.size().y);
        painter.galley(place(left, top), title, c.ink);
        painter.galley(place(left, top + title_height), sentence, c.ink2);
        let rules_top = top + title_height + sentence_height + 4.0;
        for (state, galley, offset) in rules {
            let (icon, colour) = state.sign(c);
            let at = pos2(left, rules_top) + offset;
            let centre = pos2(at.x + 8.5, at.y + TextKind::Small.line() / 2.0);
            paint_icon(painter, icon, IconWeight::Bold, 17.0, centre, colour);
            painter.galley(place(at.x + 23.0, at.y), galley, c.ink2);
        }
        if let Some(also) = also {
            painter.galley(place(left, top + words_height - also.size().y), also, c.ink2);
        }
        top += words_height;
        let (verdict_x, verdict_y) = if is_stacked {
            (left, top + 8.0)
        } else {
            (left + words_width + gap, rect.center().y - verdict_height / 2.0)
        };
        paint_verdict(ui, pos2(verdict_x, verdict_y.round()), self.verdict, self.verdict_word);
        let indent = if is_stacked { 0.0 } else { 8.0 };
        painter.galley(place(verdict_x + indent, verdict_y + 28.0 + 3.0), note, c.ink2);
        let mut money_y = match (is_stacked, is_shared) {
            (false, _) => rect.center().y - money_height / 2.0,
            (true, true) => rect.bottom() - over - money_height,
            (true, false) => verdict_y + verdict_height + 8.0,
        };
        let money_x = if is_stacked && !is_shared { left } else { rect.right() - side };
        for galley in money {
            let height = galley.size().y;
            painter.galley(place(money_x, money_y), galley, Color32::PLACEHOLDER);
            money_y += height;
        }
        response
    }

    /// Everything on the card but the name, as a screen reader says it.
    fn spoken(&self) -> String {
        let mut said: Vec<&str> = vec![self.verdict_word, self.verdict_below];
        said.extend([self.money.above, self.money.amount, self.money.below, self.sentence]);
        said.extend(self.rules.iter().map(|(_, text)| *text));
        said.push(self.also);
        said.retain(|text| !text.is_empty());
        said.join(". ")
    }
}
