//! The questions: one at a time in large type for an owner, a section per page with notes beside it for an adviser.

mod advisor;
mod attach;
mod owner;
pub(super) mod parts;
mod remarks;

use std::collections::BTreeSet;

use eframe::egui::{self, Context, Id, Key, Memory, Modifiers, Ui};

use crate::app::interview::Route;
use crate::app::{Derived, Event, Mode, Model, Open, Screen, Suggested};
use crate::dossier::{Answer, Assessment, FollowUp, Origin, Response};
use crate::gui::Outbox;
use crate::gui::layout::{Content, page_ui};
use crate::gui::question::{self, Asked, Drafts, Proposal};
use crate::gui::shell::framed_ui;
use crate::gui::theme::theme;
use crate::gui::widget::{Button, Density, empty_state_ui, focus};
use crate::id::{AssessmentId, QuestionId};
use crate::questionnaire::{DimensionIx, Question, QuestionIx};
use crate::text::{self, Tr};
use crate::tr;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    /// What is typed and stands for nothing yet.
    drafts: Drafts,
    /// The scan that this state belongs to.
    of: Option<(String, AssessmentId)>,
    /// Questions whose proposed answer was set aside.
    chosen_again: BTreeSet<QuestionId>,
    /// The question drawn last, in which frame, and since when, in seconds.
    shown: Option<QuestionIx>,
    frame: u64,
    since: f64,
    /// Whether the focus has to go to the answers.
    wants_focus: bool,
    /// In which frame Tab was pressed last, and whether backwards: egui moves the focus back one frame later.
    tab: (u64, bool),
    /// What lies over the page.
    drawer: Option<Drawer>,
    /// Whether the note in the drawer wants the focus.
    wants_note: bool,
    /// The part whose questions are listed in the drawer.
    unfolded: Option<usize>,
    /// The link or path that is being typed.
    attaching: attach::Typed,
    /// Heights of the rows of a long list, so that rows out of sight need not be laid out.
    heights: Vec<f32>,
    /// Whether an adviser wants to see what the answers mean and how one would show them.
    shows_help: bool,
}

/// What can lie over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Drawer {
    /// All parts and their questions.
    Parts,
    /// Note and follow-up of the current question.
    Remarks,
}

/// Where the interview stands, looked up once per frame.
struct Interview<'a> {
    model: &'a Model,
    t: &'a Tr,
    assessment: &'a Assessment,
    derived: &'a Derived,
    /// The current question.
    at: QuestionIx,
    /// Its number among those asked, from one.
    number: usize,
    /// The place of its part.
    part: usize,
}

/// Draws the screen.
pub fn interview_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let Some(interview) = Interview::new(model) else {
        nothing_ui(ui, model, out);
        return;
    };
    state.begin(ui.ctx(), &interview);
    match model.settings.mode {
        Mode::Owner => owner::owner_ui(ui, &interview, state, out),
        Mode::Advisor => advisor::advisor_ui(ui, &interview, state, out),
    }
    interview.drawer_ui(ui.ctx(), state, out);
    state.keep_focus(ui, &interview);
}

/// There is no scan, or its questionnaire is not on this computer, or it asks nothing.
fn nothing_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    let scan = model.open.as_ref().and_then(Open::assessment);
    let sentence = match scan {
        Some(scan) if model.open.as_ref().and_then(Open::derived).is_none() => {
            use crate::id::Id as _;
            let reference = &scan.questionnaire;
            tr!(t, "interview-missing", name = reference.id.as_str(), version = &reference.version)
        }
        Some(_) => tr!(t, "interview-asks-nothing"),
        None => tr!(t, "interview-none"),
    };
    let button = tr!(t, "interview-choose");
    framed_ui(ui, None, |ui| {
        page_ui(ui, "no questions", Content::Form, |ui, _| {
            if empty_state_ui(ui, &sentence, Button::main(&button)) {
                out.push(Event::Go(Screen::Home));
            }
        });
    });
}

impl<'a> Interview<'a> {
    fn new(model: &'a Model) -> Option<Self> {
        let open = model.open.as_ref()?;
        let (assessment, derived) = (open.assessment()?, open.derived()?);
        let at = open.at()?;
        let route = &derived.route;
        let (number, part) = (route.number(at)?, route.part_of(at)?);
        Some(Self { model, t: &model.tr, assessment, derived, at, number, part })
    }

    fn route(&self) -> &'a Route {
        &self.derived.route
    }

    fn question(&self, ix: QuestionIx) -> &'a Question {
        self.derived.questionnaire.question(ix)
    }

    fn kept(&self, ix: QuestionIx) -> Option<&'a Answer> {
        self.assessment.answers.get(&self.question(ix).id)
    }

    /// The dimension that the current part asks about.
    fn dimension(&self) -> DimensionIx {
        self.derived.questionnaire.part_of(self.at)
    }

    fn part_name(&self, dimension: DimensionIx) -> &'a str {
        self.model.tr.text(&self.derived.questionnaire.dimension(dimension).name)
    }

    /// The current question, as it is asked.
    fn asked(&self, density: Density, shows_details: bool, reserved: &'a [char]) -> Asked<'a> {
        Asked {
            t: self.t,
            ix: self.at,
            question: self.question(self.at),
            response: self.kept(self.at).and_then(|answer| answer.response.as_ref()),
            density,
            shows_details,
            has_keys: self.model.settings.single_keys,
            reserved,
        }
    }

    /// What is proposed for a question nobody began to answer, and was not set aside.
    fn proposed(&self, ix: QuestionIx, state: &State) -> Option<&'a Suggested> {
        if self.kept(ix).is_some_and(|answer| answer.response.is_some()) {
            return None;
        }
        let proposed = self.derived.suggestions.get(ix.index())?.as_ref()?;
        (!state.chosen_again.contains(&self.question(ix).id)).then_some(proposed)
    }

    /// Questions of the current part that have a proposed answer.
    fn proposed_in_part(&self) -> usize {
        let Some(part) = self.route().parts.get(self.part) else { return 0 };
        let has = |ix: &QuestionIx| self.derived.suggestions.get(ix.index()).is_some_and(Option::is_some);
        part.questions.iter().filter(|(ix, _)| has(ix)).count()
    }

    /// The name of the questionnaire an answer came from; without one it is what the company's profile says.
    fn source_name(&self, origin: Option<&Origin>) -> String {
        use crate::id::Id as _;
        let Some(origin) = origin else { return tr!(self.t, "interview-source-company") };
        let found = self.model.shelf.get(&origin.questionnaire);
        found.map_or_else(|| origin.questionnaire.as_str().to_owned(), |q| self.t.text(q.name()).to_owned())
    }

    /// The name of that questionnaire and the day it was answered: "Snelscan, 14 maart 2026".
    fn source(&self, origin: Option<&Origin>) -> String {
        let name = self.source_name(origin);
        let Some(origin) = origin else { return name };
        let date = text::date(self.t, origin.answered_on);
        tr!(self.t, "interview-source", name = name, date = date)
    }

    /// Below a table that was answered in part: what is proposed for its open rows.
    fn open_rows_ui(&self, ui: &mut Ui, asked: &Asked<'_>, out: &mut Outbox) {
        let Some(Some(proposed)) = self.derived.suggestions.get(asked.ix.index()) else { return };
        let source = self.source(proposed.origin.as_ref());
        if asked.response.is_some() && question::open_rows_ui(ui, asked, &proposed.response, &source) {
            out.push(Event::Accept(asked.ix));
        }
    }

    fn take_proposal(&self, said: Proposal, state: &mut State, out: &mut Outbox) {
        match said {
            Proposal::Holds => {
                out.push(Event::Accept(self.at));
                out.push(Event::Next);
            }
            Proposal::ChooseAgain => {
                state.chosen_again.insert(self.question(self.at).id.clone());
                state.wants_focus = true;
            }
            Proposal::AllHold => {
                out.push(Event::AcceptPart);
                state.wants_focus = true;
            }
        }
    }

    /// Flags the current question for later, or takes the flag away.
    fn toggle_follow_up(&self, out: &mut Outbox) {
        let is_on = self.kept(self.at).is_some_and(|answer| answer.follow_up.is_some());
        out.push(Event::SetFollowUp(self.at, (!is_on).then(FollowUp::default)));
    }

    /// The digit or letter that was pressed and means something on this screen.
    fn key(&self, ui: &Ui) -> Option<char> {
        let is_free = self.model.settings.single_keys && focus::keys_are_free(ui.ctx()) && !is_covered(ui);
        if is_free { question::take_pressed(ui.ctx()) } else { None }
    }

    fn drawer_ui(&self, ctx: &Context, state: &mut State, out: &mut Outbox) {
        match state.drawer {
            Some(Drawer::Parts) => parts::drawer_ui(ctx, self, state, out),
            Some(Drawer::Remarks) => remarks::drawer_ui(ctx, self, state, out),
            None => {}
        }
    }
}

/// What Enter and the main button do: on to the next question, unless something is typed that is no answer.
fn go_on(ui: &Ui, asked: &Asked<'_>, state: &mut State, out: &mut Outbox) {
    if state.drafts.refuse(asked) {
        // What cannot be read is said, and can be mended at once.
        request_focus(ui.ctx(), asked.entry());
    } else {
        out.push(Event::Next);
    }
}

/// Whether Enter was pressed to go on; from a text of several lines with Ctrl.
fn takes_enter(ui: &Ui) -> bool {
    if is_covered(ui) {
        return false;
    }
    focus::take_enter(ui) || ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter))
}

/// Whether something over the page has the focus: then the keys are not for the page.
fn is_covered(ui: &Ui) -> bool {
    let ctx = ui.ctx();
    let focused = ctx.memory(Memory::focused);
    let is_elsewhere = focused.and_then(|id| ctx.read_response(id)).is_some_and(|r| r.layer_id != ui.layer_id());
    is_elsewhere || ctx.memory(|memory| memory.top_modal_layer().is_some())
}

fn request_focus(ctx: &Context, id: Id) {
    ctx.memory_mut(|memory| memory.request_focus(id));
}

impl State {
    /// Notices what changed since the last frame: another scan, another question, or coming back to the screen.
    fn begin(&mut self, ctx: &Context, interview: &Interview<'_>) {
        let open = interview.model.open.as_ref();
        let of = open.map(|open| (open.dossier().key.clone(), interview.assessment.id.clone()));
        if self.of != of {
            *self = Self { of, shows_help: self.shows_help, ..Self::default() };
        }
        let frame = ctx.cumulative_frame_nr();
        let tab = ctx.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::Key { key: Key::Tab, pressed: true, modifiers, .. } => Some(modifiers.shift),
                _ => None,
            })
        });
        if let Some(is_backwards) = tab {
            self.tab = (frame, is_backwards);
        }
        let is_back = frame > self.frame + 1;
        self.frame = frame;
        if is_back {
            self.drawer = None;
        }
        if is_back || self.shown != Some(interview.at) {
            self.shown = Some(interview.at);
            self.since = ctx.input(|input| input.time);
            self.wants_focus = true;
        }
    }

    /// Whether Tab was pressed just now in this direction.
    fn tabbed(&self, is_backwards: bool) -> bool {
        self.tab.1 == is_backwards && self.frame <= self.tab.0 + 1
    }

    /// Moves the focus to the answers when it has to go there.
    fn move_focus(&mut self, ctx: &Context, entry: Id) {
        if std::mem::take(&mut self.wants_focus) {
            request_focus(ctx, entry);
        }
    }

    /// A question comes in softly.
    fn fade(&self, ui: &mut Ui) {
        let t = theme(ui);
        let length = f64::from(t.seconds(t.measure.time.page));
        let way = ui.input(|input| input.time) - self.since;
        if way < length {
            #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
            ui.multiply_opacity((way / length) as f32);
            ui.ctx().request_repaint();
        }
    }

    /// Escape lets egui forget where one was; the answers take the focus again, so that it stays visible.
    fn keep_focus(&mut self, ui: &Ui, interview: &Interview<'_>) {
        let ctx = ui.ctx();
        let is_lost = ctx.input(|input| input.key_pressed(Key::Escape))
            && ctx.memory(Memory::focused).is_none()
            && ctx.memory(|memory| memory.top_modal_layer().is_none());
        if is_lost && self.drawer.is_none() && interview.model.screen == Screen::Interview {
            self.wants_focus = true;
            ctx.request_repaint();
        }
    }
}

/// What a response looks like in a list: `None` while nothing was answered.
fn answer_words(t: &Tr, question: &Question, response: Option<&Response>) -> Option<String> {
    response.map(|response| question::words::answer(t, question, response))
}
