//! How far one is, and the list of parts and questions by which one goes anywhere.

use eframe::egui::{Context, Ui, UiBuilder};

use super::{Interview, State};
use crate::app::interview::{Mark, Part};
use crate::app::{Event, Screen};
use crate::gui::Outbox;
use crate::gui::shell::StepState;
use crate::gui::text_style::TextKind;
use crate::gui::widget::{self, BarState, Button, Icon, JumpRow, JumpSign, nested_ui, paint, small_ui};
use crate::questionnaire::QuestionIx;
use crate::text;
use crate::tr;

/// "3 van 8 onderdelen, 14 van 41 vragen": where one is.
pub(super) fn progress(interview: &Interview<'_>) -> String {
    let route = interview.route();
    tr!(
        interview.t,
        "interview-progress",
        part = interview.part + 1,
        parts = route.parts.len(),
        question = interview.number,
        questions = route.len()
    )
}

/// The range of the total as it is now, where the user wants to see it while answering.
pub(super) fn live_score(interview: &Interview<'_>) -> Option<String> {
    if !interview.model.settings.live_score {
        return None;
    }
    let total = &interview.derived.scores.main()?.total;
    let (low, high) = total.part.range()?;
    let locale = interview.t.locale();
    let best = text::number(locale, &total.best, 0);
    Some(tr!(interview.t, "interview-live-score", range = text::range(locale, low, high), best = best))
}

/// The bars of the gauge, by part.
pub(super) fn gauge_of<R>(interview: &Interview<'_>, draw: impl FnOnce(&[&[BarState]]) -> R) -> R {
    let bar = |(ix, mark): &(QuestionIx, Mark)| match mark {
        _ if *ix == interview.at => BarState::Current,
        Mark::Answered => BarState::Answered,
        Mark::DontKnow => BarState::DontKnow,
        Mark::Open => BarState::Open,
    };
    let bars: Vec<Vec<BarState>> =
        interview.route().parts.iter().map(|part| part.questions.iter().map(bar).collect()).collect();
    let parts: Vec<&[BarState]> = bars.iter().map(Vec::as_slice).collect();
    draw(&parts)
}

/// How far a part is.
pub(super) fn part_state(part: &Part, is_current: bool) -> StepState {
    if part.is_done() {
        StepState::Done
    } else if part.done() > 0 || is_current {
        StepState::Busy
    } else {
        StepState::Open
    }
}

/// The state of a part in words, for a screen reader.
pub(super) fn state_word(interview: &Interview<'_>, state: StepState) -> String {
    match state {
        StepState::Open => tr!(interview.t, "state-open"),
        StepState::Busy => tr!(interview.t, "state-busy"),
        StepState::Done => tr!(interview.t, "state-done"),
    }
}

/// The rows of the parts; says which one was chosen.
pub(super) fn part_rows_ui(ui: &mut Ui, interview: &Interview<'_>) -> Option<usize> {
    let mut chosen = None;
    for (at, part) in interview.route().parts.iter().enumerate() {
        if part_row_ui(ui, interview, at, part).clicked() {
            chosen = Some(at);
        }
    }
    chosen
}

fn part_row_ui(ui: &mut Ui, interview: &Interview<'_>, at: usize, part: &Part) -> eframe::egui::Response {
    let is_current = at == interview.part;
    let state = part_state(part, is_current);
    let count = format!("{}/{}", part.done(), part.questions.len());
    let dimension = interview.derived.questionnaire.dimension(part.dimension);
    let (name, short) = (interview.t.text(&dimension.name), interview.t.text(&dimension.short));
    let kind = if is_current { TextKind::NavStrong } else { TextKind::Nav };
    let natural = paint::line(ui.painter(), kind, name, eframe::egui::Color32::PLACEHOLDER).size().x;
    // The short name where the whole one would need a second line.
    let label = if natural + 24.0 + 30.0 + 40.0 > ui.available_width() { short } else { name };
    let word = state_word(interview, state);
    let row = JumpRow { sign: JumpSign::State(state), label, count: &count, is_current, state_word: &word };
    steady(ui, ("part", at), |ui| row.show(ui))
}

/// What one can look for among the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sought {
    /// Flagged for later.
    Later,
    /// Answered with "I don't know".
    DontKnow,
    /// With a proposed answer.
    Proposed,
}

/// Draws what one can look for, with counts; says to which question to go.
pub(super) fn sought_rows_ui(ui: &mut Ui, interview: &Interview<'_>) -> Option<QuestionIx> {
    let t = interview.t;
    let mut chosen = None;
    for (sought, icon, label) in [
        (Sought::Later, Icon::Flag, tr!(t, "interview-later")),
        (Sought::DontKnow, Icon::Question, tr!(t, "question-dont-know")),
        (Sought::Proposed, Icon::Lightbulb, tr!(t, "interview-proposals")),
    ] {
        let count = interview.route().questions().filter(|(ix, mark)| is(interview, sought, *ix, *mark)).count();
        let row = JumpRow {
            sign: JumpSign::Icon(icon),
            label: &label,
            count: &count.to_string(),
            is_current: false,
            state_word: "",
        };
        if row.show(ui).clicked() {
            chosen = next(interview, sought);
        }
    }
    chosen
}

fn is(interview: &Interview<'_>, sought: Sought, ix: QuestionIx, mark: Mark) -> bool {
    match sought {
        Sought::Later => interview.kept(ix).is_some_and(|answer| answer.follow_up.is_some()),
        Sought::DontKnow => mark == Mark::DontKnow,
        Sought::Proposed => interview.derived.suggestions.get(ix.index()).is_some_and(Option::is_some),
    }
}

/// The next question of that sort after the current one; after the last one the first again.
fn next(interview: &Interview<'_>, sought: Sought) -> Option<QuestionIx> {
    let found =
        || interview.route().questions().filter(|(ix, mark)| is(interview, sought, *ix, *mark)).map(|(ix, _)| ix);
    found().find(|ix| *ix > interview.at).or_else(|| found().next())
}

/// All parts with their questions, over the page.
pub(super) fn drawer_ui(ctx: &Context, interview: &Interview<'_>, state: &mut State, out: &mut Outbox) {
    let t = interview.t;
    let (title, close) = (tr!(t, "interview-parts"), tr!(t, "interview-close"));
    let is_adviser = interview.model.settings.mode == crate::app::Mode::Advisor;
    let mut went = false;
    let drawer = widget::Drawer::new("parts", &title, &close).show(ctx, |ui, opens| {
        ui.spacing_mut().item_spacing.y = 0.0;
        small_ui(ui, &done(interview));
        ui.add_space(8.0);
        let mut first_number = 1;
        for (at, part) in interview.route().parts.iter().enumerate() {
            let row = part_row_ui(ui, interview, at, part);
            let is_open = state.unfolded == Some(at);
            ui.ctx().accesskit_node_builder(row.id, |node| node.set_expanded(is_open));
            if opens && at == interview.part {
                row.request_focus();
            }
            if row.clicked() {
                state.unfolded = (!is_open).then_some(at);
                state.heights.clear();
            }
            if is_open {
                ui.add_space(4.0);
                let chosen = nested_ui(ui, |ui| questions_ui(ui, interview, part, first_number, &mut state.heights));
                if let Some(ix) = chosen.inner {
                    out.push(Event::Jump(ix));
                    state.wants_focus = true;
                    went = true;
                }
                ui.add_space(8.0);
            }
            first_number += part.questions.len();
        }
        ui.add_space(12.0);
        if is_adviser {
            paint::rule_ui(ui);
            ui.add_space(12.0);
            if let Some(ix) = sought_rows_ui(ui, interview) {
                out.push(Event::Jump(ix));
                state.wants_focus = true;
                went = true;
            }
            ui.add_space(12.0);
        }
        let all = tr!(t, "interview-all-answers");
        if Button::second(&all).small().leading(Icon::ListChecks).show(ui).clicked() {
            out.push(Event::Go(Screen::Check));
            went = true;
        }
    });
    if went {
        // To the question that was chosen, not to the button that opened the list.
        widget::over::keep_focus_where_it_goes(ctx);
    }
    if drawer.is_closed || went {
        state.drawer = None;
    }
}

/// "3 van 8 onderdelen klaar, 20 van 41 vragen beantwoord".
pub(super) fn done(interview: &Interview<'_>) -> String {
    let route = interview.route();
    let parts = route.parts.iter().filter(|part| part.is_done()).count();
    tr!(
        interview.t,
        "interview-done",
        part = parts,
        parts = route.parts.len(),
        question = route.done(),
        questions = route.len()
    )
}

/// The questions of a part; says which one was chosen.
fn questions_ui(
    ui: &mut Ui,
    interview: &Interview<'_>,
    part: &Part,
    first_number: usize,
    heights: &mut Vec<f32>,
) -> Option<QuestionIx> {
    let mut chosen = None;
    long_list_ui(ui, part.questions.len(), heights, |ui, at| {
        let (ix, mark) = part.questions[at];
        let is_proposed = interview.derived.suggestions.get(ix.index()).is_some_and(Option::is_some);
        let (sign, word) = match mark {
            Mark::Answered => (JumpSign::State(StepState::Done), tr!(interview.t, "state-done")),
            Mark::DontKnow => (JumpSign::Icon(Icon::Question), tr!(interview.t, "question-dont-know")),
            Mark::Open if is_proposed => (JumpSign::Icon(Icon::Lightbulb), tr!(interview.t, "interview-proposals")),
            Mark::Open => (JumpSign::State(StepState::Open), tr!(interview.t, "interview-open")),
        };
        let label = interview.t.text(&interview.question(ix).ask);
        let count = (first_number + at).to_string();
        let row = JumpRow { sign, label, count: &count, is_current: ix == interview.at, state_word: &word };
        if steady(ui, ("question", ix.index()), |ui| row.show(ui)).clicked() {
            chosen = Some(ix);
        }
    });
    chosen
}

/// Parts with an identity that stays while lists above them unfold and fold, so that they keep the focus.
fn steady<R>(ui: &mut Ui, salt: (&str, usize), contents: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.scope_id().with(salt);
    ui.scope_builder(UiBuilder::new().scope_id(id), contents).inner
}

/// Lists longer than this draw only what is near the window.
const LONG: usize = 80;

/// Draws the rows of a list. Of a long one only what is in sight or near it is laid out, once its heights are known.
pub(in crate::gui::screen) fn long_list_ui(
    ui: &mut Ui,
    count: usize,
    heights: &mut Vec<f32>,
    mut row: impl FnMut(&mut Ui, usize),
) {
    if count <= LONG {
        for at in 0..count {
            row(ui, at);
        }
        return;
    }
    if heights.len() != count {
        *heights = vec![f32::NAN; count];
    }
    let near = ui.clip_rect().expand2(eframe::egui::vec2(0.0, 600.0));
    for (at, height) in heights.iter_mut().enumerate() {
        let top = ui.cursor().top();
        if height.is_finite() && (top + *height < near.top() || top > near.bottom()) {
            ui.add_space(*height);
            continue;
        }
        row(ui, at);
        *height = ui.cursor().top() - top;
    }
}
