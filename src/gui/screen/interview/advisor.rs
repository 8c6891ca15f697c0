//! A section per page: parts at the left, its questions in the middle with the current one open, what is kept beside it at the right.

use eframe::egui::{
    CornerRadius, Id, Rect, Response, ScrollArea, Sense, Shape, StrokeKind, Ui, UiBuilder, accesskit, pos2, vec2,
};

use super::{Drawer, Interview, State, answer_words, parts, remarks, request_focus};
use crate::app::Event;
use crate::app::interview::Mark;
use crate::dossier::{Answer, Evidence};
use crate::gui::Outbox;
use crate::gui::layout::{Content, Page, Width, flow_ui, page_ui};
use crate::gui::question::{self, Asked};
use crate::gui::shell::{FootBar, FootBarEvent, FootButton, framed_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::icon::paint_icon;
use crate::gui::widget::mark::{Verdict, paint_verdict, verdict_size};
use crate::gui::widget::{
    Button, Card, Density, HelpPanel, HintPart, Icon, IconWeight, LinkButton, Text, icon_line_ui, name_node, paint,
    rule_ui, switch_ui, title_ui,
};
use crate::questionnaire::QuestionIx;
use crate::text;
use crate::tr;

/// Letters that do something on this screen, so that no answer gets them.
const RESERVED: &[char] = &['N', 'P', 'B', 'F'];

pub(super) fn advisor_ui(ui: &mut Ui, interview: &Interview<'_>, state: &mut State, out: &mut Outbox) {
    let t = interview.t;
    let page = Page::of(ui.ctx());
    let asked = interview.asked(Density::Advisor, state.shows_help, RESERVED);
    let proposed = interview.proposed(interview.at, state).is_some();
    let entry = if proposed { question::suggestion_entry(&asked) } else { asked.entry() };
    let comes = state.wants_focus;
    state.move_focus(ui.ctx(), entry);
    let key = interview.key(ui);
    match key {
        Some('N') => remarks::Field::Note.focus(ui.ctx(), interview),
        Some('P') if !interview.model.is_client_view => remarks::Field::Private.focus(ui.ctx(), interview),
        Some('B') => remarks::Field::Evidence.focus(ui.ctx(), interview),
        Some('F') => interview.toggle_follow_up(out),
        _ => {}
    }

    let is_last = interview.part + 1 == interview.route().parts.len();
    let words = [
        if is_last { tr!(t, "interview-to-check") } else { tr!(t, "interview-next-part") },
        tr!(t, "interview-previous-part"),
        tr!(t, "interview-clear"),
    ];
    let hints = hint_words(interview);
    let shown: Vec<[HintPart<'_>; 2]> =
        hints.iter().map(|(key, what)| [HintPart::Key(key), HintPart::Word(what)]).collect();
    let shown: Vec<&[HintPart<'_>]> = shown.iter().map(<[HintPart<'_>; 2]>::as_slice).collect();
    let foot = FootBar {
        main: Some(FootButton::new(&words[0]).trailing(Icon::ArrowRight)),
        second: (interview.part > 0).then(|| FootButton::new(&words[1])),
        quiet: asked.response.is_some().then(|| FootButton::new(&words[2])),
        hints: &shown,
        sentence: "",
        content: Content::Full,
    };
    let section = Section { interview, asked: &asked, entry, key, comes };
    let framed = framed_ui(ui, Some(&foot), |ui| {
        if page.is_folded() { folded_ui(ui, &section, state, out) } else { columns_ui(ui, &page, &section, state, out) }
    });
    let takes_enter = super::takes_enter(ui);
    match framed.foot {
        Some(FootBarEvent::Main) => out.push(Event::NextPart),
        Some(FootBarEvent::Second) => out.push(Event::PreviousPart),
        Some(FootBarEvent::Quiet) => {
            out.push(Event::Clear(interview.at));
            state.wants_focus = true;
        }
        None if takes_enter && proposed => interview.take_proposal(question::Proposal::Holds, state, out),
        None if takes_enter => super::go_on(ui, &asked, state, out),
        None if framed.inner && interview.model.settings.auto_advance => out.push(Event::Next),
        None => {}
    }
}

fn hint_words(interview: &Interview<'_>) -> Vec<(String, String)> {
    let t = interview.t;
    let mut hints = vec![(tr!(t, "question-key-tab"), tr!(t, "interview-hint-next-question"))];
    if interview.model.settings.single_keys {
        hints.push(("N".to_owned(), tr!(t, "interview-hint-note")));
        if !interview.model.is_client_view {
            hints.push(("P".to_owned(), tr!(t, "interview-hint-private")));
        }
        hints.push(("B".to_owned(), tr!(t, "interview-hint-evidence")));
        hints.push(("F".to_owned(), tr!(t, "interview-hint-later")));
    }
    hints
}

/// The three columns, each with its own scroll area.
fn columns_ui(ui: &mut Ui, page: &Page, section: &Section<'_>, state: &mut State, out: &mut Outbox) -> bool {
    let t = theme(ui);
    let c = &t.colour;
    let room = ui.available_rect_before_wrap();
    let is_wide = page.class == Width::Wide;
    let (left, right) = if is_wide { (304.0, 440.0) } else { (264.0, 368.0) };
    let line = t.thin();
    ui.painter().rect_filled(room, 0.0, c.bg);
    let (left_edge, right_edge) = (room.left() + left, room.right() - right);
    ui.painter().rect_filled(room.with_min_x(right_edge), 0.0, c.surface);
    for x in [left_edge - line, right_edge] {
        let rule = Rect::from_min_max(pos2(x, room.top()), pos2(x + line, room.bottom()));
        ui.painter().rect_filled(rule, 0.0, c.line);
    }

    let list = Rect::from_min_max(room.min, pos2(left_edge - line, room.bottom()));
    column_ui(ui, "parts", list, vec2(16.0, 20.0), |ui| {
        list_ui(ui, section.interview, state, out);
    });

    let middle = Rect::from_min_max(pos2(left_edge, room.top()), pos2(right_edge, room.bottom()));
    // Never wider than one can read.
    let most = t.measure.width.form;
    let side = ((middle.width() - most) / 2.0).max(32.0);
    let is_settled = column_ui(ui, ("section", section.interview.part), middle, vec2(side, 24.0), |ui| {
        state.fade(ui);
        section.show(ui, state, out)
    });

    let panel = Rect::from_min_max(pos2(right_edge + line, room.top()), room.max);
    column_ui(ui, "remarks", panel, vec2(24.0, 18.0), |ui| {
        remarks::panel_ui(ui, section.interview, state, out);
    });
    ui.advance_cursor_after_rect(room);
    is_settled
}

/// A column of its own, scrolling down by itself.
fn column_ui<R>(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    rect: Rect,
    pad: eframe::egui::Vec2,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = Id::unique(("interview column", salt));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(id));
    child.shrink_clip_rect(rect);
    ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink([false, false])
        .show(&mut child, |ui| {
            let inside = ui.max_rect();
            let top = ui.cursor().top() + pad.y;
            let area = Rect::from_min_max(pos2(rect.left() + pad.x, top), pos2(rect.right() - pad.x, f32::MAX / 4.0));
            let mut room = ui.new_child(UiBuilder::new().max_rect(area));
            room.set_width(area.width());
            let inner = contents(&mut room);
            let bottom = room.min_rect().bottom() + pad.y;
            drop(room);
            let whole = Rect::from_min_max(pos2(inside.left(), top - pad.y), pos2(inside.left() + 1.0, bottom));
            ui.advance_cursor_after_rect(whole);
            inner
        })
        .inner
}

/// One column: the section, and below it what is kept beside the current question.
fn folded_ui(ui: &mut Ui, section: &Section<'_>, state: &mut State, out: &mut Outbox) -> bool {
    let t = section.interview.t;
    page_ui(ui, ("advisor section", section.interview.part), Content::Form, |ui, _| {
        state.fade(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        flow_ui(ui, 16.0, |ui| {
            let label = tr!(t, "interview-parts");
            if Button::second(&label).small().leading(Icon::List).show(ui).clicked() {
                state.drawer = Some(Drawer::Parts);
                state.unfolded = Some(section.interview.part);
            }
            client_view_ui(ui, section.interview, out);
            if let Some(score) = parts::live_score(section.interview) {
                let ink = theme(ui).colour.ink3;
                Text::new(&score, TextKind::Body, ink).live().show(ui);
            }
        });
        ui.add_space(12.0);
        let is_settled = section.show(ui, state, out);
        ui.add_space(24.0);
        Card::new().show(ui, |ui| remarks::panel_ui(ui, section.interview, state, out));
        is_settled
    })
}

/// The parts, what one can look for, and whether the client looks along.
fn list_ui(ui: &mut Ui, interview: &Interview<'_>, state: &mut State, out: &mut Outbox) {
    let t = interview.t;
    let c = theme(ui).colour.clone();
    ui.spacing_mut().item_spacing.y = 0.0;
    let indented = |ui: &mut Ui, contents: &mut dyn FnMut(&mut Ui)| {
        let outer = ui.available_rect_before_wrap();
        let room =
            Rect::from_min_max(pos2(outer.left() + 12.0, outer.top()), pos2(outer.right() - 12.0, f32::MAX / 4.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(room));
        child.spacing_mut().item_spacing.y = 0.0;
        contents(&mut child);
        let used = child.min_rect();
        drop(child);
        ui.advance_cursor_after_rect(used);
    };
    indented(ui, &mut |ui| {
        let route = interview.route();
        let done = route.parts.iter().filter(|part| part.is_done()).count();
        let first = tr!(t, "interview-parts-done", done = done, parts = route.parts.len());
        let second = tr!(t, "interview-questions-done", done = route.done(), questions = route.len());
        Text::new(&first, TextKind::Small, c.ink2).show(ui);
        Text::new(&second, TextKind::Small, c.ink2).show(ui);
        if let Some(score) = parts::live_score(interview) {
            Text::new(&score, TextKind::Small, c.ink3).live().show(ui);
        }
    });
    ui.add_space(8.0);
    if let Some(part) = parts::part_rows_ui(ui, interview) {
        // Where something is open first; else at the beginning.
        let part = &interview.route().parts[part];
        let open = part.questions.iter().find(|(_, mark)| *mark == Mark::Open).or_else(|| part.questions.first());
        if let Some((ix, _)) = open {
            out.push(Event::Jump(*ix));
            state.wants_focus = true;
        }
    }
    ui.add_space(14.0);
    indented(ui, &mut rule_ui);
    ui.add_space(14.0);
    if let Some(ix) = parts::sought_rows_ui(ui, interview) {
        out.push(Event::Jump(ix));
        state.wants_focus = true;
    }
    ui.add_space(14.0);
    indented(ui, &mut rule_ui);
    ui.add_space(14.0);
    indented(ui, &mut |ui| client_view_ui(ui, interview, out));
}

/// Whether the client looks along: then what is only for the adviser is hidden whole.
fn client_view_ui(ui: &mut Ui, interview: &Interview<'_>, out: &mut Outbox) {
    let t = interview.t;
    let is_on = interview.model.is_client_view;
    let name = tr!(t, "interview-client-view");
    let word = if is_on { tr!(t, "interview-client-view-on") } else { tr!(t, "interview-client-view-off") };
    if let Some(is_on) = switch_ui(ui, &name, is_on, &word) {
        out.push(Event::SetClientView(is_on));
    }
}

/// The questions of one part.
struct Section<'a> {
    interview: &'a Interview<'a>,
    asked: &'a Asked<'a>,
    /// Where the focus goes in the current question.
    entry: Id,
    key: Option<char>,
    /// Whether the current question comes now.
    comes: bool,
}

/// Between the number of a question and its words, number included.
const NUMBER: f32 = 40.0;

impl Section<'_> {
    /// Draws the section; says whether an answer was chosen that leaves nothing more to say.
    fn show(&self, ui: &mut Ui, state: &mut State, out: &mut Outbox) -> bool {
        let interview = self.interview;
        let t = interview.t;
        let c = theme(ui).colour.clone();
        ui.spacing_mut().item_spacing.y = 0.0;
        title_ui(ui, interview.part_name(interview.dimension()));
        ui.add_space(2.0);
        Text::new(&self.talk(), TextKind::Body, c.ink2).show(ui);
        ui.add_space(6.0);
        let proposed = interview.proposed_in_part();
        if proposed > 1 {
            let all = tr!(t, "question-all-hold", count = proposed);
            if LinkButton::new(&all).leading(Icon::Lightbulb).show(ui).clicked() {
                interview.take_proposal(question::Proposal::AllHold, state, out);
            }
            ui.add_space(4.0);
        }
        let before: usize = interview.route().parts[..interview.part].iter().map(|part| part.questions.len()).sum();
        let questions = &interview.route().parts[interview.part].questions;
        let current = questions.iter().position(|(ix, _)| *ix == interview.at).unwrap_or(0);
        let mut is_settled = false;
        let mut heights = std::mem::take(&mut state.heights);
        parts::long_list_ui(ui, questions.len(), &mut heights, |ui, at| {
            let (ix, mark) = questions[at];
            let number = before + at + 1;
            if at == current {
                let (previous, next) = (at.checked_sub(1), at + 1);
                if let Some((ix, _)) = previous.and_then(|at| questions.get(at)) {
                    self.gate_ui(ui, Way::Back, *ix, state, out);
                }
                is_settled = self.open_ui(ui, number, state, out);
                if let Some((ix, _)) = questions.get(next) {
                    self.gate_ui(ui, Way::Forth, *ix, state, out);
                }
            } else {
                let is_line_needed = at + 1 != current && at + 1 != questions.len();
                if self.row_ui(ui, ix, mark, number, is_line_needed || at + 1 == current, state).clicked() {
                    out.push(Event::Jump(ix));
                    state.wants_focus = true;
                }
            }
        });
        state.heights = heights;
        is_settled
    }

    /// "Gesprek van 21 november 2026 met P. ten Brinke".
    fn talk(&self) -> String {
        let (t, assessment) = (self.interview.t, self.interview.assessment);
        let date = text::date(t, assessment.begun);
        let who = assessment.respondent.trim();
        if who.is_empty() {
            tr!(t, "interview-talk", date = date)
        } else {
            tr!(t, "interview-talk-with", date = date, who = who)
        }
    }

    /// A spot that takes the Tab key out of the current question and opens its neighbour.
    fn gate_ui(&self, ui: &mut Ui, way: Way, neighbour: QuestionIx, state: &mut State, out: &mut Outbox) {
        let spot = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 1.0));
        let id = Id::unique(("gate", way == Way::Back));
        let response = ui.interact(spot, id, Sense::focusable_noninteractive());
        let name = match way {
            Way::Back => tr!(self.interview.t, "interview-previous-question"),
            Way::Forth => tr!(self.interview.t, "interview-next-question"),
        };
        name_node(&response, accesskit::Role::Button, &name, |_| {});
        if !response.has_focus() {
            return;
        }
        if state.tabbed(way == Way::Back) {
            out.push(Event::Jump(neighbour));
            state.wants_focus = true;
        } else {
            // Reached from the other side: the current question is meant.
            request_focus(ui.ctx(), self.entry);
        }
    }

    /// A question that is not the current one: number, words, answer, and the signs of what is kept beside it.
    fn row_ui(
        &self,
        ui: &mut Ui,
        ix: QuestionIx,
        mark: Mark,
        number: usize,
        has_line: bool,
        state: &State,
    ) -> Response {
        let interview = self.interview;
        let t = interview.t;
        let look = theme(ui);
        let c = &look.colour;
        let question = interview.question(ix);
        let kept = interview.kept(ix);
        let words = answer_words(t, question, kept.and_then(|answer| answer.response.as_ref()));
        let width = ui.available_width();
        let signs = kept.map(|answer| signs(answer, interview.model.is_client_view)).unwrap_or_default();
        let proposed = interview.proposed(ix, state);
        let badge = match (mark, proposed) {
            (Mark::Open, Some(proposed)) => {
                Some(tr!(t, "interview-proposal-from", name = interview.source_name(proposed.origin.as_ref())))
            }
            _ => None,
        };
        let open = (mark == Mark::Open && badge.is_none()).then(|| tr!(t, "interview-open"));
        let signs_width: f32 = signs.iter().map(|_| 28.0).sum();
        let tail = signs_width
            + badge.as_ref().map_or(0.0, |badge| verdict_size(ui, badge).x)
            + open.as_ref().map_or(0.0, |open| paint::line(ui.painter(), TextKind::Body, open, c.ink3).size().x);
        let room = width - NUMBER - if tail > 0.0 { tail + 12.0 } else { 0.0 };
        let ask = ui.painter().layout_job(TextKind::Body.job(t.text(&question.ask), c.ink, room.max(80.0)));
        let answer = words.as_ref().map(|words| {
            let mut job = TextKind::BodyStrong.job(words, c.ink, room.max(80.0));
            job.wrap.max_rows = 3;
            ui.painter().layout_job(job)
        });
        let line = look.thin();
        let height = 8.0 + ask.size().y + answer.as_ref().map_or(0.0, |a| a.size().y) + 8.0 + line;
        let rect = paint::allocate_tight(ui, vec2(width, height.round()));
        let id = Id::unique(("question row", question.id.clone()));
        // Reached with Tab from the current question, so no tab stop of its own.
        let response = ui.interact(rect, id, Sense::CLICK);
        let name = tr!(t, "interview-row", number = number, question = t.text(&question.ask));
        let mut said: Vec<String> = words.into_iter().chain(badge.clone()).chain(open.clone()).collect();
        said.extend(signs.iter().map(|sign| sign.name(t)));
        name_node(&response, accesskit::Role::Button, &name, |node| {
            node.set_description(said.join(". "));
            node.set_expanded(false);
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        if response.hovered() {
            let around = rect.expand2(vec2(8.0, 0.0)).with_max_y(rect.bottom() - line);
            paint::frame(painter, around, look.measure.radius.control, c.sunken, eframe::egui::Stroke::NONE);
        }
        let top = rect.top() + 8.0;
        let number = paint::line(painter, TextKind::Body, &number.to_string(), c.ink3);
        painter.galley(paint::snapped(painter, pos2(rect.left(), top)), number, c.ink3);
        let left = rect.left() + NUMBER;
        let ask_height = ask.size().y;
        painter.galley(paint::snapped(painter, pos2(left, top)), ask, c.ink);
        if let Some(answer) = answer {
            painter.galley(paint::snapped(painter, pos2(left, top + ask_height)), answer, c.ink);
        }
        let first_line = Rect::from_min_max(pos2(left, top), pos2(rect.right(), top + TextKind::Body.line()));
        let mut right = rect.right();
        for sign in signs.iter().rev() {
            let centre = pos2(right - 10.0, first_line.center().y);
            paint_icon(painter, sign.icon(), IconWeight::Regular, 20.0, centre, c.ink2);
            right -= 28.0;
        }
        if let Some(badge) = badge {
            let size = verdict_size(ui, &badge);
            let min = pos2(right - size.x, first_line.center().y - size.y / 2.0);
            paint_verdict(ui, min, Verdict::Info, &badge);
        } else if let Some(open) = open {
            let words = paint::line(painter, TextKind::Body, &open, c.ink3);
            paint::right_centred(painter, first_line.with_max_x(right), words);
        }
        if has_line {
            paint::rule(ui, rect.left(), rect.right(), rect.bottom() - line / 2.0, c.line);
        }
        response
    }

    /// The current question, open.
    fn open_ui(&self, ui: &mut Ui, number: usize, state: &mut State, out: &mut Outbox) -> bool {
        let interview = self.interview;
        let look = theme(ui);
        let c = &look.colour;
        let page = Page::of(ui.ctx());
        ui.add_space(10.0);
        let outer = ui.available_rect_before_wrap();
        // The card stands out at both sides, so that its words line up with those of the rows.
        let over = if page.is_folded() { 0.0 } else { 17.0 };
        let pad = vec2(19.0, 16.0);
        let frame =
            Rect::from_min_max(pos2(outer.left() - over, outer.top()), pos2(outer.right() + over, f32::MAX / 4.0));
        let ground = ui.painter().add(Shape::Noop);
        let room = Rect::from_min_max(frame.min + pad, pos2(frame.right() - pad.x, f32::MAX / 4.0));
        let name = interview.t.text(&self.asked.question.ask);
        let builder = UiBuilder::new()
            .max_rect(room)
            .id_salt(("open question", interview.at.index()))
            .accessibility_role(accesskit::Role::Group)
            .accessibility_label(name);
        let mut child = ui.new_child(builder);
        child.set_width(room.width());
        let is_settled = self.open_contents_ui(&mut child, number, state, out);
        let bottom = child.min_rect().bottom() + 18.0;
        drop(child);
        let rect = Rect::from_min_max(frame.min, pos2(frame.right(), bottom));
        ui.painter().set(
            ground,
            Shape::Rect(eframe::egui::epaint::RectShape::new(
                rect,
                CornerRadius::from(look.measure.radius.card),
                c.surface,
                look.strong_stroke(c.primary),
                StrokeKind::Inside,
            )),
        );
        if self.comes {
            // The whole question, not only the answer that has the focus.
            let most = ui.clip_rect().height();
            let seen = rect.expand2(vec2(0.0, 12.0));
            let align = if seen.height() > most { Some(eframe::egui::Align::TOP) } else { None };
            ui.scroll_to_rect(seen, align);
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(outer.min, pos2(outer.right(), bottom)));
        ui.add_space(10.0);
        is_settled
    }

    fn open_contents_ui(&self, ui: &mut Ui, number: usize, state: &mut State, out: &mut Outbox) -> bool {
        let (interview, asked) = (self.interview, self.asked);
        let t = interview.t;
        let c = theme(ui).colour.clone();
        ui.spacing_mut().item_spacing.y = 0.0;
        let outer = ui.available_rect_before_wrap();
        let figure = paint::line(ui.painter(), TextKind::Body, &number.to_string(), c.ink3);
        let spot = Rect::from_min_size(outer.min, vec2(36.0, TextKind::Option.line()));
        paint::left_centred(ui.painter(), spot, figure);
        let room = Rect::from_min_max(pos2(outer.left() + 36.0, outer.top()), pos2(outer.right(), f32::MAX / 4.0));
        let mut title = ui.new_child(UiBuilder::new().max_rect(room));
        title.spacing_mut().item_spacing.y = 2.0;
        Text::new(t.text(&asked.question.ask), TextKind::Option, c.ink).heading(2).show(&mut title);
        if let Some(hint) = &asked.question.hint {
            Text::new(t.text(hint), TextKind::Small, c.ink2).show(&mut title);
        }
        let used = title.min_rect();
        drop(title);
        ui.advance_cursor_after_rect(used);
        ui.add_space(12.0);
        let is_settled = ui
            .scope(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                let Some(proposed) = interview.proposed(asked.ix, state) else {
                    let is_settled = question::answer_ui(ui, asked, &mut state.drafts, self.key, out).is_settled;
                    interview.open_rows_ui(ui, asked, out);
                    return is_settled;
                };
                let source = interview.source(proposed.origin.as_ref());
                if let Some(said) = question::suggestion_ui(ui, asked, &proposed.response, &source, 0) {
                    interview.take_proposal(said, state, out);
                }
                false
            })
            .inner;
        self.help_ui(ui, state);
        if let Some(origin) = interview.kept(asked.ix).and_then(|answer| answer.origin.as_ref()) {
            ui.add_space(8.0);
            icon_line_ui(ui, Icon::Lightbulb, &tr!(t, "interview-taken-over", source = interview.source(Some(origin))));
        }
        is_settled
    }

    /// What the answers mean and how one would show them: a link at the end of the line of quiet answers, where there is one.
    fn help_ui(&self, ui: &mut Ui, state: &mut State) {
        let (interview, question) = (self.interview, self.asked.question);
        let t = interview.t;
        let has_details = question.kind.choices().iter().any(|choice| choice.detail.is_some());
        let has_panel = !question.show.is_empty() || question.why.is_some();
        if !has_details && !has_panel {
            return;
        }
        let words = if state.shows_help { tr!(t, "interview-help-hide") } else { tr!(t, "interview-help-show") };
        let link = LinkButton::new(&words).small().leading(Icon::Info);
        let is_not_applicable = matches!(self.asked.response, Some(crate::dossier::Response::NotApplicable(_)));
        let has_line = question.offers_dont_know || question.offers_not_applicable;
        let is_proposed = interview.proposed(interview.at, state).is_some();
        let fits = (has_line || is_proposed) && !is_not_applicable && Page::of(ui.ctx()).class > Width::Narrow;
        let outer = ui.available_rect_before_wrap();
        let response = if fits {
            let height = if is_proposed { 36.0 } else { 32.0 };
            let spot = Rect::from_min_max(pos2(outer.left(), outer.top() - height), pos2(outer.right(), outer.top()));
            let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
            let mut end = ui.new_child(UiBuilder::new().max_rect(spot).layout(layout));
            link.show(&mut end)
        } else {
            ui.add_space(8.0);
            link.show(ui)
        };
        if response.clicked() {
            state.shows_help = !state.shows_help;
        }
        if state.shows_help && has_panel {
            ui.add_space(12.0);
            HelpPanel.show(ui, |ui| super::owner::help_contents_ui(ui, interview));
        }
    }
}

/// To which neighbour a gate leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forth,
}

/// What is kept beside an answer, as a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Note,
    Private,
    Evidence,
    FollowUp,
}

impl Sign {
    fn icon(self) -> Icon {
        match self {
            Self::Note => Icon::NotePencil,
            Self::Private => Icon::LockSimple,
            Self::Evidence => Icon::Paperclip,
            Self::FollowUp => Icon::Flag,
        }
    }

    fn name(self, t: &crate::text::Tr) -> String {
        match self {
            Self::Note => tr!(t, "interview-note"),
            Self::Private => tr!(t, "interview-private"),
            Self::Evidence => tr!(t, "interview-hint-evidence"),
            Self::FollowUp => tr!(t, "interview-later"),
        }
    }
}

fn signs(answer: &Answer, is_client_view: bool) -> Vec<Sign> {
    let shown = [
        (Sign::Note, !answer.note.is_empty()),
        (Sign::Private, !answer.private_note.is_empty() && !is_client_view),
        (Sign::Evidence, answer.evidence != Evidence::None),
        (Sign::FollowUp, answer.follow_up.is_some()),
    ];
    shown.into_iter().filter(|(_, is_shown)| *is_shown).map(|(sign, _)| sign).collect()
}
