//! One question at a time, in large type.

use eframe::egui::{Align2, Rect, Ui, UiBuilder, pos2, vec2};

use super::{Drawer, Interview, State};
use crate::app::Event;
use crate::gui::Outbox;
use crate::gui::layout::{Content, Page, flow_ui, page_ui, row_ui, two_columns_ui};
use crate::gui::question::{self, Asked};
use crate::gui::shell::{FootBar, FootBarEvent, FootButton, framed_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, Density, HelpPanel, HintPart, Icon, Text, icon_line_ui, lead_ui, line_icon_ui, question_gauge_ui, rule_ui,
    title_ui,
};
use crate::questionnaire::Kind;
use crate::tr;

/// Letters that do something on this screen, so that no answer gets them.
const RESERVED: &[char] = &['N', 'F'];

/// What both columns share.
struct Both<'a> {
    state: &'a mut State,
    out: &'a mut Outbox,
}

pub(super) fn owner_ui(ui: &mut Ui, interview: &Interview<'_>, state: &mut State, out: &mut Outbox) {
    let t = interview.t;
    let asked = interview.asked(Density::Owner, true, RESERVED);
    let proposed = interview.proposed(interview.at, state);
    let entry = if proposed.is_some() { question::suggestion_entry(&asked) } else { asked.entry() };
    state.move_focus(ui.ctx(), entry);
    let key = interview.key(ui);
    match key {
        Some('N') => {
            state.drawer = Some(Drawer::Remarks);
            state.wants_note = true;
        }
        Some('F') => interview.toggle_follow_up(out),
        _ => {}
    }

    let words = [tr!(t, "interview-next"), tr!(t, "interview-previous"), tr!(t, "interview-clear")];
    let hints = Hints::new(interview, &asked, proposed.is_some());
    let parts = hints.parts();
    let shown: Vec<&[HintPart<'_>]> = parts.iter().map(Vec::as_slice).collect();
    let foot = FootBar {
        main: Some(FootButton::new(&words[0]).trailing(Icon::ArrowRight).calm(proposed.is_some())),
        second: Some(FootButton::new(&words[1]).leading(Icon::ArrowLeft)),
        quiet: asked.response.is_some().then(|| FootButton::new(&words[2])),
        hints: &shown,
        sentence: "",
        content: Content::Form,
    };
    let mut both = Both { state, out };
    let framed = framed_ui(ui, Some(&foot), |ui| {
        page_ui(ui, ("question", interview.at.index()), Content::Form, |ui, page| {
            both.state.fade(ui);
            ui.spacing_mut().item_spacing.y = 0.0;
            if !page.is_short && !page.is_folded() {
                ui.add_space(-4.0);
            }
            let main = |ui: &mut Ui, both: &mut Both<'_>| main_ui(ui, page, interview, &asked, key, both);
            let aside = |ui: &mut Ui, both: &mut Both<'_>| aside_ui(ui, page, interview, both);
            let m = theme(ui).measure;
            two_columns_ui(ui, &mut both, m.width.aside, 64.0, main, aside).0
        })
    });
    let Both { state, out } = both;
    let is_settled = framed.inner;
    let takes_enter = super::takes_enter(ui);
    match framed.foot {
        Some(FootBarEvent::Main) => super::go_on(ui, &asked, state, out),
        Some(FootBarEvent::Second) => out.push(Event::Previous),
        Some(FootBarEvent::Quiet) => {
            out.push(Event::Clear(interview.at));
            state.wants_focus = true;
        }
        None if takes_enter && proposed.is_some() => {
            interview.take_proposal(question::Proposal::Holds, state, out);
        }
        None if takes_enter => super::go_on(ui, &asked, state, out),
        None if is_settled && interview.model.settings.auto_advance => out.push(Event::Next),
        None => {}
    }
}

/// The question with its answers; says whether an answer was chosen that leaves nothing more to say.
fn main_ui(
    ui: &mut Ui,
    page: &Page,
    interview: &Interview<'_>,
    asked: &Asked<'_>,
    key: Option<char>,
    both: &mut Both<'_>,
) -> bool {
    let t = interview.t;
    let is_tight = page.is_short;
    head_ui(ui, page, interview, both.state);
    ui.add_space(10.0);
    let sentence = super::parts::progress(interview);
    super::parts::gauge_of(interview, |bars| {
        question_gauge_ui(ui, bars, &sentence);
    });
    ui.add_space(if is_tight { 18.0 } else { 28.0 });
    title_ui(ui, t.text(&asked.question.ask));
    ui.add_space(8.0);
    if let Some(hint) = &asked.question.hint {
        lead_ui(ui, t.text(hint));
    }
    ui.add_space(if is_tight { 14.0 } else { 22.0 });
    let is_settled = ui
        .scope(|ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let Some(proposed) = interview.proposed(asked.ix, both.state) else {
                let drafts = &mut both.state.drafts;
                let is_settled = question::answer_ui(ui, asked, drafts, key, both.out).is_settled;
                interview.open_rows_ui(ui, asked, both.out);
                return is_settled;
            };
            let source = interview.source(proposed.origin.as_ref());
            let in_part = interview.proposed_in_part();
            let said = question::suggestion_ui(ui, asked, &proposed.response, &source, in_part);
            if let Some(said) = said {
                interview.take_proposal(said, both.state, both.out);
            }
            false
        })
        .inner;
    if page.is_folded() {
        ui.add_space(16.0);
        remark_buttons_ui(ui, interview, both);
    }
    is_settled
}

/// Where one is: the part, how far one is, and in a folded window the button to the parts.
fn head_ui(ui: &mut Ui, page: &Page, interview: &Interview<'_>, state: &mut State) {
    let c = theme(ui).colour.clone();
    let outer = ui.available_rect_before_wrap();
    let mut room = outer;
    let label = tr!(interview.t, "interview-parts");
    let button = Button::second(&label).small().leading(Icon::List);
    if page.is_folded() {
        let size = button.natural_size(ui);
        room.max.x -= size.x + 16.0;
        let spot = Align2::RIGHT_TOP.anchor_size(pos2(outer.right(), outer.top() - 5.0), size);
        let mut corner = ui.new_child(UiBuilder::new().max_rect(spot));
        if button.show(&mut corner).clicked() {
            open_parts(interview, state);
        }
    }
    let mut words = ui.new_child(UiBuilder::new().max_rect(room));
    words.spacing_mut().item_spacing.y = 0.0;
    flow_ui(&mut words, 16.0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Text::new(interview.part_name(interview.dimension()), TextKind::BodyStrong, c.ink).show(ui);
        Text::new(&super::parts::progress(interview), TextKind::Body, c.ink2).show(ui);
        if let Some(score) = super::parts::live_score(interview) {
            Text::new(&score, TextKind::Body, c.ink3).live().show(ui);
        }
    });
    let height = words.min_rect().height();
    drop(words);
    ui.advance_cursor_after_rect(Rect::from_min_size(outer.min, vec2(outer.width(), height)));
}

fn open_parts(interview: &Interview<'_>, state: &mut State) {
    state.drawer = Some(Drawer::Parts);
    state.unfolded = Some(interview.part);
}

/// Beside the question: how one would show the answer, why it is asked, and what one can note.
fn aside_ui(ui: &mut Ui, page: &Page, interview: &Interview<'_>, both: &mut Both<'_>) {
    if !page.is_folded() {
        let outer = ui.available_rect_before_wrap();
        let label = tr!(interview.t, "interview-parts");
        let button = Button::second(&label).small().leading(Icon::List);
        let size = button.natural_size(ui);
        let spot = Align2::RIGHT_TOP.anchor_size(pos2(outer.right(), outer.top()), size);
        let mut corner = ui.new_child(UiBuilder::new().max_rect(spot));
        if button.show(&mut corner).clicked() {
            open_parts(interview, both.state);
        }
        drop(corner);
        let head = if page.is_short { 74.0 } else { 92.0 };
        ui.add_space(head);
    }
    help_ui(ui, interview);
    if !page.is_folded() {
        ui.add_space(16.0);
        remark_buttons_ui(ui, interview, both);
    }
}

/// How one would show the answer, and why it is asked.
fn help_ui(ui: &mut Ui, interview: &Interview<'_>) {
    let question = interview.question(interview.at);
    if question.show.is_empty() && question.why.is_none() {
        return;
    }
    HelpPanel.show(ui, |ui| help_contents_ui(ui, interview));
}

/// What stands in the help panel.
pub(super) fn help_contents_ui(ui: &mut Ui, interview: &Interview<'_>) {
    let t = interview.t;
    let c = theme(ui).colour.clone();
    let question = interview.question(interview.at);
    ui.spacing_mut().item_spacing.y = 0.0;
    if !question.show.is_empty() {
        row_ui(ui, 8.0, |ui| {
            line_icon_ui(ui, Icon::Eye, TextKind::BodyStrong.line(), c.primary);
            Text::new(&tr!(t, "interview-how-shown"), TextKind::BodyStrong, c.ink).heading(2).show(ui);
        });
        ui.add_space(10.0);
        for (at, item) in question.show.iter().enumerate() {
            if at > 0 {
                ui.add_space(8.0);
            }
            bullet_ui(ui, t.text(item));
        }
    }
    if let Some(why) = &question.why {
        if !question.show.is_empty() {
            ui.add_space(18.0);
            rule_ui(ui);
            ui.add_space(18.0);
        }
        Text::new(&tr!(t, "interview-why"), TextKind::BodyStrong, c.ink).heading(2).show(ui);
        ui.add_space(4.0);
        Text::new(t.text(why), TextKind::Small, c.ink2).show(ui);
    }
}

/// A line of a list, with a dot before it.
fn bullet_ui(ui: &mut Ui, text: &str) {
    let c = theme(ui).colour.clone();
    let outer = ui.available_rect_before_wrap();
    let room = Rect::from_min_max(pos2(outer.left() + 25.0, outer.top()), pos2(outer.right(), f32::MAX / 4.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    Text::new(text, TextKind::Body, c.ink2).show(&mut child);
    let height = child.min_rect().height();
    drop(child);
    let centre = pos2(outer.left() + 9.0, outer.top() + TextKind::Body.line() / 2.0 + 1.0);
    ui.painter().circle_filled(centre, 2.5, c.ink2);
    ui.advance_cursor_after_rect(Rect::from_min_size(outer.min, vec2(outer.width(), height)));
}

/// Note and follow-up, with their state.
fn remark_buttons_ui(ui: &mut Ui, interview: &Interview<'_>, both: &mut Both<'_>) {
    let t = interview.t;
    let kept = interview.kept(interview.at);
    let has_note = kept.is_some_and(|answer| !answer.note.is_empty());
    let is_flagged = kept.is_some_and(|answer| answer.follow_up.is_some());
    let note = if has_note { tr!(t, "interview-note-read") } else { tr!(t, "interview-note-write") };
    let later = tr!(t, "interview-later");
    flow_ui(ui, 8.0, |ui| {
        let button = Button::second(&note).small().leading(Icon::NotePencil);
        let button = if has_note { button.on(true) } else { button };
        if button.show(ui).clicked() {
            both.state.drawer = Some(Drawer::Remarks);
            both.state.wants_note = true;
        }
        if Button::second(&later).small().leading(Icon::Flag).on(is_flagged).show(ui).clicked() {
            interview.toggle_follow_up(both.out);
        }
    });
    if let Some(origin) = kept.and_then(|answer| answer.origin.as_ref()) {
        ui.add_space(12.0);
        let words = tr!(t, "interview-taken-over", source = interview.source(Some(origin)));
        icon_line_ui(ui, Icon::Lightbulb, &words);
    }
}

/// The words of the key hints at the foot, kept while the foot bar borrows them.
struct Hints {
    choose: Option<[String; 4]>,
    enter: (String, String),
    others: Vec<(String, String)>,
}

impl Hints {
    fn new(interview: &Interview<'_>, asked: &Asked<'_>, is_proposed: bool) -> Self {
        let t = interview.t;
        let (digits, letters) = (asked.digits(), asked.letters().collect::<Vec<_>>());
        let choose = match (digits, letters.as_slice()) {
            _ if is_proposed => None,
            (0, [first, .., last]) => {
                Some([first.to_string(), tr!(t, "interview-hint-to"), last.to_string(), tr!(t, "interview-hint-tick")])
            }
            (2, _) => {
                Some(["1".to_owned(), tr!(t, "interview-hint-or"), "2".to_owned(), tr!(t, "interview-hint-choose")])
            }
            (3.., _) => {
                Some(["1".to_owned(), tr!(t, "interview-hint-to"), digits.to_string(), tr!(t, "interview-hint-choose")])
            }
            _ => None,
        };
        let enter = if matches!(asked.question.kind, Kind::LongText) {
            tr!(t, "question-key-ctrl-enter")
        } else {
            tr!(t, "question-key-enter")
        };
        let what = if is_proposed { tr!(t, "interview-hint-holds") } else { tr!(t, "interview-hint-next") };
        let mut others = Vec::new();
        if asked.has_keys {
            others.push(("N".to_owned(), tr!(t, "interview-hint-note")));
            others.push(("F".to_owned(), tr!(t, "interview-hint-later")));
        }
        Self { choose, enter: (enter, what), others }
    }

    fn parts(&self) -> Vec<Vec<HintPart<'_>>> {
        let mut parts = Vec::new();
        if let Some([first, to, last, what]) = &self.choose {
            parts.push(vec![HintPart::Key(first), HintPart::Word(to), HintPart::Key(last), HintPart::Word(what)]);
        }
        let pairs = std::iter::once(&self.enter).chain(&self.others);
        parts.extend(pairs.map(|(key, what)| vec![HintPart::Key(key), HintPart::Word(what)]));
        parts
    }
}
