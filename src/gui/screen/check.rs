//! All answers of a scan, to look over before the result: what is open, what was not known, and what would make the result surer.

use std::collections::BTreeSet;

use eframe::egui::{Id, Key, Rect, Response, Sense, Ui, UiBuilder, accesskit, pos2, vec2};

use crate::app::interview::{Mark, Part};
use crate::app::{Derived, Event, Model, Open, Screen};
use crate::dossier::Assessment;
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::{Content, Page, Width, page_ui, two_columns_ui};
use crate::gui::question::words;
use crate::gui::screen::interview::parts::long_list_ui;
use crate::gui::shell::{FootBar, FootBarEvent, FootButton, StepState, framed_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::icon::paint_icon;
use crate::gui::widget::{
    Button, Card, HelpPanel, Icon, IconWeight, LinkButton, Text, empty_state_ui, focus, heading_ui, icon_ui, lead_ui,
    name_node, paint, small_ui, title_ui,
};
use crate::id::AssessmentId;
use crate::questionnaire::QuestionIx;
use crate::text;
use crate::tr;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    /// The scan that this state belongs to.
    of: Option<(String, AssessmentId)>,
    /// The parts whose answers are shown.
    unfolded: BTreeSet<usize>,
    /// In which frame it was drawn last.
    frame: u64,
    /// Heights of the rows of the part that was drawn last, when it is long.
    heights: Vec<f32>,
}

/// The most questions that are named as making the result surer.
const MOST_MARGINS: usize = 3;

/// With more questions open or not known than this, which of them helps most says nothing yet, and takes long to work out.
const MOST_WEIGHED: usize = 150;

struct Check<'a> {
    model: &'a Model,
    assessment: &'a Assessment,
    derived: &'a Derived,
}

/// Draws the screen.
pub fn check_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let open = model.open.as_ref();
    let found = open.and_then(|open| Some((open, open.assessment()?, open.derived()?)));
    let Some((open, assessment, derived)) = found else {
        let t = &model.tr;
        let (sentence, button) = (tr!(t, "interview-none"), tr!(t, "interview-choose"));
        framed_ui(ui, None, |ui| {
            page_ui(ui, "nothing to check", Content::Form, |ui, _| {
                if empty_state_ui(ui, &sentence, Button::main(&button)) {
                    out.push(Event::Go(Screen::Home));
                }
            });
        });
        return;
    };
    let check = Check { model, assessment, derived };
    let comes = state.begin(ui, &check, open);
    check.show(ui, state, out);
    if comes {
        // Whoever has answered everything may go on at once.
        ui.memory_mut(|memory| memory.request_focus(FootBarEvent::Main.id()));
    }
}

impl State {
    /// Notices another scan, and coming to the screen; says whether the screen comes now.
    fn begin(&mut self, ui: &Ui, check: &Check<'_>, open: &Open) -> bool {
        let of = Some((open.dossier().key.clone(), check.assessment.id.clone()));
        let frame = ui.ctx().cumulative_frame_nr();
        let comes = self.of != of || frame > self.frame + 1;
        self.frame = frame;
        if self.of != of {
            *self = Self { of, frame, ..Self::default() };
        }
        if comes {
            self.unfolded = BTreeSet::from([check.first_part(open)]);
            self.heights.clear();
        }
        comes
    }
}

/// What both columns share.
struct Both<'a> {
    state: &'a mut State,
    out: &'a mut Outbox,
    /// Where the list of parts begins: the panel beside it begins there too.
    top: f32,
}

impl Check<'_> {
    /// The part that is unfolded at first: where something is open, else where something was not known, else where one was.
    fn first_part(&self, open: &Open) -> usize {
        let parts = &self.derived.route.parts;
        let has = |part: &Part, wanted: Mark| part.questions.iter().any(|(_, mark)| *mark == wanted);
        let open_part = parts.iter().position(|part| has(part, Mark::Open));
        let unsure = || parts.iter().position(|part| has(part, Mark::DontKnow));
        let here = || self.derived.route.part_of(open.at()?);
        open_part.or_else(unsure).or_else(here).unwrap_or(0)
    }

    fn show(&self, ui: &mut Ui, state: &mut State, out: &mut Outbox) {
        let t = &self.model.tr;
        let words = [tr!(t, "check-results"), tr!(t, "check-back")];
        let counts = self.counts();
        let foot = FootBar {
            main: Some(FootButton::new(&words[0]).trailing(Icon::ArrowRight)),
            second: Some(FootButton::new(&words[1])),
            quiet: None,
            hints: &[],
            sentence: &counts,
            content: Content::Form,
        };
        let mut both = Both { state, out, top: 0.0 };
        let framed = framed_ui(ui, Some(&foot), |ui| {
            page_ui(ui, "check", Content::Form, |ui, page| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if !page.is_short && !page.is_folded() {
                    ui.add_space(-4.0);
                }
                let main = |ui: &mut Ui, both: &mut Both<'_>| {
                    self.head_ui(ui);
                    both.top = ui.cursor().top();
                    self.parts_ui(ui, page, both.state, both.out);
                };
                let aside = |ui: &mut Ui, both: &mut Both<'_>| {
                    if !page.is_folded() {
                        ui.add_space(both.top - ui.cursor().top());
                    }
                    self.aside_ui(ui, both.out);
                };
                two_columns_ui(ui, &mut both, 336.0, 48.0, main, aside);
            });
        });
        let takes_enter = focus::take_enter(ui);
        let out = both.out;
        match framed.foot {
            Some(FootBarEvent::Second) => out.push(Event::Go(Screen::Interview)),
            Some(FootBarEvent::Main) => out.push(Event::Go(Screen::Results)),
            None if takes_enter => out.push(Event::Go(Screen::Results)),
            Some(FootBarEvent::Quiet) | None => {}
        }
        let is_lost = ui.input(|input| input.key_pressed(Key::Escape))
            && ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none());
        if is_lost {
            ui.memory_mut(|memory| memory.request_focus(FootBarEvent::Main.id()));
        }
    }

    /// "36 antwoorden, 5 keer weet ik niet, 2 nog open".
    fn counts(&self) -> String {
        let route = &self.derived.route;
        let unknown = route.dont_know();
        let open = route.len() - route.done();
        let t = &self.model.tr;
        let mut counts = vec![tr!(t, "check-count-answers", count = route.done() - unknown)];
        if unknown > 0 {
            counts.push(tr!(t, "check-count-unknown-times", count = unknown));
        }
        if open > 0 {
            counts.push(tr!(t, "check-count-open", count = open));
        }
        counts.join(", ")
    }

    /// What is answered, what was not known, and what one can do about it.
    fn sentence(&self) -> String {
        let t = &self.model.tr;
        let route = &self.derived.route;
        let (unknown, open) = (route.dont_know(), route.len() - route.done());
        let first = match open {
            0 => tr!(t, "check-all-answered"),
            open => tr!(t, "check-some-open", count = open),
        };
        let mut sentences = vec![first];
        if unknown > 0 {
            sentences.push(tr!(t, "check-some-unknown", count = unknown));
        }
        if unknown + open > 0 {
            sentences.push(tr!(t, "check-may-fill"));
        }
        sentences.join(" ")
    }

    fn head_ui(&self, ui: &mut Ui) {
        let t = &self.model.tr;
        title_ui(ui, &tr!(t, "check-title"));
        ui.add_space(4.0);
        lead_ui(ui, &self.sentence());
        ui.add_space(20.0);
    }

    fn parts_ui(&self, ui: &mut Ui, page: &Page, state: &mut State, out: &mut Outbox) {
        let line = theme(ui).colour.line;
        let left = ui.cursor().left();
        paint::rule(ui, left, left + ui.available_width(), ui.cursor().top(), line);
        for (at, part) in self.derived.route.parts.iter().enumerate() {
            let is_open = state.unfolded.contains(&at);
            if self.part_ui(ui, part, at, is_open).clicked() {
                if is_open {
                    state.unfolded.remove(&at);
                } else {
                    state.unfolded.insert(at);
                }
                state.heights.clear();
            }
            if is_open {
                self.answers_ui(ui, page, part, &mut state.heights, out);
                ui.add_space(4.0);
            }
        }
        self.misfits_ui(ui);
    }

    /// The head of a part: how far it is, its name, its counts. Unfolds and folds.
    fn part_ui(&self, ui: &mut Ui, part: &Part, at: usize, is_open: bool) -> Response {
        let t = &self.model.tr;
        let look = theme(ui);
        let c = &look.colour;
        let is_narrow = Page::of(ui.ctx()).class == Width::Narrow;
        let name = t.text(&self.derived.questionnaire.dimension(part.dimension).name);
        let unknown = part.questions.iter().filter(|(_, mark)| *mark == Mark::DontKnow).count();
        let open = part.questions.len() - part.done();
        let mut counts = Vec::new();
        if part.done() > unknown {
            counts.push(tr!(t, "check-count-answers", count = part.done() - unknown));
        }
        if unknown > 0 {
            counts.push(tr!(t, "check-count-unknown", count = unknown));
        }
        if open > 0 {
            counts.push(tr!(t, "check-count-open", count = open));
        }
        let counts = counts.join(", ");
        let width = ui.available_width();
        let tail = paint::line(ui.painter(), TextKind::Body, &counts, c.ink2);
        let beside = if is_narrow { 0.0 } else { tail.size().x + 16.0 };
        let title =
            ui.painter().layout_job(TextKind::BodyStrong.job(name, c.ink, (width - 32.0 - 28.0 - beside).max(80.0)));
        let below = if is_narrow { tail.size().y } else { 0.0 };
        let height = (title.size().y + below + 24.0 + look.thin()).round();
        let rect = paint::allocate_tight(ui, vec2(width, height));
        let response = ui.interact(rect, Id::unique(("part to check", at)), Sense::click());
        focus::takes_enter(&response);
        let state = match (part.is_done(), part.done()) {
            (true, _) => StepState::Done,
            (false, 0) => StepState::Open,
            (false, _) => StepState::Busy,
        };
        let word = match state {
            StepState::Open => tr!(t, "state-open"),
            StepState::Busy => tr!(t, "state-busy"),
            StepState::Done => tr!(t, "state-done"),
        };
        name_node(&response, accesskit::Role::Button, name, |node| {
            node.set_expanded(is_open);
            node.set_description(format!("{word}. {counts}"));
        });
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            let line = look.thin();
            if response.hovered() {
                let around = rect.expand2(vec2(8.0, 0.0)).with_max_y(rect.bottom() - line);
                paint::frame(painter, around, look.measure.radius.control, c.sunken, eframe::egui::Stroke::NONE);
            }
            let (icon, weight, colour) = match state {
                StepState::Done => (Icon::CheckCircle, IconWeight::Fill, c.good),
                StepState::Busy => (Icon::CircleHalf, IconWeight::Fill, c.primary),
                StepState::Open => (Icon::Circle, IconWeight::Regular, c.ink3),
            };
            let top = rect.top() + 12.0;
            let middle = top + TextKind::Body.line() / 2.0;
            paint_icon(painter, icon, weight, 20.0, pos2(rect.left() + 10.0, middle), colour);
            let title_height = title.size().y;
            painter.galley(paint::snapped(painter, pos2(rect.left() + 32.0, top)), title, c.ink);
            if is_narrow {
                painter.galley(paint::snapped(painter, pos2(rect.left() + 32.0, top + title_height)), tail, c.ink2);
            } else {
                let spot = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right() - 28.0, middle * 2.0 - top));
                paint::right_centred(painter, spot, tail);
            }
            let caret = if is_open { Icon::CaretUp } else { Icon::CaretDown };
            paint_icon(painter, caret, IconWeight::Bold, 16.0, pos2(rect.right() - 8.0, middle), c.ink2);
            if !is_open {
                paint::rule(ui, rect.left(), rect.right(), rect.bottom() - line / 2.0, c.line);
            }
        }
        focus::ring(ui, &response, rect.expand2(vec2(4.0, -4.0)), look.measure.radius.control);
        response
    }

    /// The answers of one part.
    fn answers_ui(&self, ui: &mut Ui, page: &Page, part: &Part, heights: &mut Vec<f32>, out: &mut Outbox) {
        let count = part.questions.len();
        // Only one list keeps its heights: two long ones are measured again, which is slower and nothing worse.
        let mut own = if heights.len() == count { std::mem::take(heights) } else { Vec::new() };
        Card::new().tight().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            long_list_ui(ui, count, &mut own, |ui, at| {
                let (ix, mark) = part.questions[at];
                if self.answer_ui(ui, page, ix, mark, at + 1 < count) {
                    out.push(Event::Jump(ix));
                }
            });
        });
        *heights = own;
    }

    /// One question with its answer; says whether it is to be changed.
    fn answer_ui(&self, ui: &mut Ui, page: &Page, ix: QuestionIx, mark: Mark, has_line: bool) -> bool {
        let t = &self.model.tr;
        let look = theme(ui);
        let c = &look.colour;
        let question = self.derived.questionnaire.question(ix);
        let kept = self.assessment.answers.get(&question.id);
        let is_later = kept.is_some_and(|answer| answer.follow_up.is_some());
        let proposed = self.derived.suggestions.get(ix.index()).is_some_and(Option::is_some);
        let ask = t.text(&question.ask);
        let (answer, ink) = match kept.and_then(|answer| answer.response.as_ref()) {
            Some(response) if mark == Mark::DontKnow => (words::answer(t, question, response), c.warn),
            Some(response) if mark == Mark::Answered => (words::answer(t, question, response), c.ink),
            _ if proposed => (tr!(t, "check-proposed"), c.warn),
            _ => (tr!(t, "interview-open"), c.warn),
        };
        let sign = match mark {
            Mark::Answered => None,
            Mark::DontKnow => Some(Icon::Question),
            Mark::Open if proposed => Some(Icon::Lightbulb),
            Mark::Open => Some(Icon::CircleDashed),
        };
        let label = match mark {
            Mark::Open if proposed => tr!(t, "check-confirm"),
            Mark::Open | Mark::DontKnow => tr!(t, "check-fill"),
            Mark::Answered => tr!(t, "check-change"),
        };
        let outer = ui.available_rect_before_wrap();
        let width = outer.width();
        // As wide as the widest of them, so that the columns stand straight.
        let link_width = [tr!(t, "check-change"), tr!(t, "check-fill"), tr!(t, "check-confirm")]
            .iter()
            .map(|label| paint::line(ui.painter(), TextKind::BodyStrong, label, c.primary).size().x)
            .fold(0.0, f32::max);
        let is_narrow = page.class == Width::Narrow;
        let first = if is_narrow { width } else { (width * 0.54).round() };
        let indent = if sign.is_some() { 25.0 } else { 0.0 };
        let second = if is_narrow { width - link_width - 16.0 } else { width - first - link_width - 16.0 };
        let question_words = Text::new(ask, TextKind::Body, c.ink2);
        let column = |ui: &mut Ui, left: f32, top: f32, width: f32, salt: &str| {
            let room = Rect::from_min_size(pos2(left, top), vec2(width.max(40.0), f32::MAX / 4.0));
            ui.new_child(UiBuilder::new().max_rect(room).id_salt((salt, ix.index())))
        };
        let top = outer.top() + 9.0;
        let mut left = column(ui, outer.left(), top, first - if is_narrow { 0.0 } else { 16.0 }, "question");
        question_words.show(&mut left);
        let asked = left.min_rect();
        drop(left);
        let (x, y) = if is_narrow { (outer.left(), asked.bottom()) } else { (outer.left() + first, top) };
        if let Some(icon) = sign {
            let centre = pos2(x + 8.5, y + TextKind::Body.line() / 2.0);
            paint_icon(ui.painter(), icon, IconWeight::Regular, 17.0, centre, ink);
        }
        let mut middle = column(ui, x + indent, y, second - indent, "answer");
        middle.spacing_mut().item_spacing.y = 2.0;
        let kind = if mark == Mark::Answered { TextKind::BodyStrong } else { TextKind::Body };
        Text::new(&answer, kind, ink).lines(8).show(&mut middle);
        if is_later {
            crate::gui::widget::icon_line_ui(&mut middle, Icon::Flag, &tr!(t, "interview-later"));
        }
        let answered = middle.min_rect();
        drop(middle);
        let spot = Rect::from_min_size(pos2(outer.right() - link_width, y - 1.0), vec2(link_width, 28.0));
        let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
        let mut right = ui.new_child(UiBuilder::new().max_rect(spot).layout(layout).id_salt(("link", ix.index())));
        let response = LinkButton::new(&label).show(&mut right);
        response.ctx.accesskit_node_builder(response.id, |node| node.set_description(ask));
        drop(right);
        let bottom = asked.bottom().max(answered.bottom()).max(top + TextKind::Body.line()) + 9.0;
        let rect = Rect::from_min_max(outer.min, pos2(outer.right(), bottom + look.thin()));
        ui.advance_cursor_after_rect(rect);
        if has_line {
            paint::rule(ui, rect.left(), rect.right(), rect.bottom() - look.thin() / 2.0, c.line);
        }
        response.clicked()
    }

    /// Answers that no longer fit a question: kept, and left out of every figure.
    fn misfits_ui(&self, ui: &mut Ui) {
        let t = &self.model.tr;
        let misfits = &self.derived.misfits;
        if misfits.is_empty() {
            return;
        }
        ui.add_space(32.0);
        heading_ui(ui, &tr!(t, "check-misfits"), 2);
        ui.add_space(4.0);
        small_ui(ui, &tr!(t, "check-misfits-text"));
        ui.add_space(8.0);
        for misfit in misfits {
            let words = misfit.message(t);
            crate::gui::widget::icon_line_ui(ui, Icon::Info, &words);
            ui.add_space(4.0);
        }
    }

    /// What would make the result surer.
    fn aside_ui(&self, ui: &mut Ui, out: &mut Outbox) {
        let t = &self.model.tr;
        let Some(total) = self.derived.scores.main().map(|main| &main.total) else { return };
        let Some((low, high)) = total.part.range() else { return };
        let route = &self.derived.route;
        let unsure = route.len() - route.done() + route.dont_know();
        let margins = if unsure <= MOST_WEIGHED { self.derived.margins(self.model) } else { &[] };
        let width = high - low;
        let c = theme(ui).colour.clone();
        HelpPanel.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_ui(ui, &tr!(t, "check-surer"), 2);
            ui.add_space(4.0);
            let sentence = self.width_sentence(&width);
            small_ui(ui, &sentence);
            for (at, (ix, narrower)) in margins.iter().take(MOST_MARGINS).enumerate() {
                ui.add_space(if at == 0 { 14.0 } else { 16.0 });
                let question = self.derived.questionnaire.question(*ix);
                let outer = ui.available_rect_before_wrap();
                let text =
                    Rect::from_min_max(pos2(outer.left() + 26.0, outer.top()), pos2(outer.right(), f32::MAX / 4.0));
                let mark = Rect::from_min_size(outer.min + vec2(0.0, 4.0), vec2(17.0, 17.0));
                let mut left = ui.new_child(UiBuilder::new().max_rect(mark));
                icon_ui(&mut left, Icon::Question, IconWeight::Regular, 17.0, c.warn);
                drop(left);
                let mut right = ui.new_child(UiBuilder::new().max_rect(text).id_salt(("surer", ix.index())));
                right.spacing_mut().item_spacing.y = 0.0;
                let ask = t.text(&question.ask);
                Text::new(ask, TextKind::Body, c.ink).show(&mut right);
                let by = text::number_up_to(t.locale(), &rounded(narrower), 1);
                let words = tr!(t, "check-narrower", by = by);
                let link = tr!(t, "check-fill");
                let row = right.available_rect_before_wrap();
                let link_width = paint::line(right.painter(), TextKind::BodyStrong, &link, c.primary).size().x;
                let words_room =
                    Rect::from_min_max(row.min + vec2(0.0, 2.0), pos2(row.right() - link_width - 12.0, f32::MAX / 4.0));
                let mut words_ui = right.new_child(UiBuilder::new().max_rect(words_room));
                small_ui(&mut words_ui, &words);
                let used = words_ui.min_rect();
                drop(words_ui);
                let spot =
                    Rect::from_min_size(pos2(row.right() - link_width, row.top() - 1.0), vec2(link_width + 1.0, 28.0));
                let mut corner = right.new_child(UiBuilder::new().max_rect(spot));
                let response = LinkButton::new(&link).show(&mut corner);
                response.ctx.accesskit_node_builder(response.id, |node| node.set_description(ask));
                if response.clicked() {
                    out.push(Event::Jump(*ix));
                }
                drop(corner);
                right.advance_cursor_after_rect(used.union(spot.with_max_y(row.top() + 26.0)));
                let bottom = right.min_rect().bottom();
                drop(right);
                ui.advance_cursor_after_rect(Rect::from_min_max(outer.min, pos2(outer.right(), bottom)));
            }
        });
    }

    /// How far the ends of the range lie apart.
    fn width_sentence(&self, width: &Exact) -> String {
        let t = &self.model.tr;
        let points = width.round_to(0);
        if width.is_zero() {
            return tr!(t, "check-certain");
        }
        let count: i64 = points.parse().unwrap_or(0);
        if count == 0 { tr!(t, "check-width-small") } else { tr!(t, "check-width", count = count) }
    }
}

/// One place behind the mark, and never nought: what helps a little still helps.
fn rounded(value: &Exact) -> Exact {
    let least = Exact::ratio(1, 10).unwrap_or(Exact::ONE);
    let rounded = value.round_to(1).parse().unwrap_or_else(|_| value.clone());
    if rounded < least { least } else { rounded }
}
