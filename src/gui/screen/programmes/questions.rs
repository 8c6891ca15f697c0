//! What could still be answered to know more: small questions here, and the way to the rest.

use eframe::egui::{Id, Key, Modifiers, Ui, UiBuilder};

use super::super::arrival;
use super::words::Here;
use crate::app::{Event, Screen};
use crate::catalogue::{ProgrammeIx, StatementIx, TopicIx};
use crate::gui::Outbox;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Card, ChipSign, Icon, LinkButton, Notice, NoticeKind, Segmented, Text, TextInput, body_ui, chip_ui, rule_ui,
    small_ui,
};
use crate::id::{Id as _, QuestionnaireId};
use crate::matching::Ask;
use crate::questionnaire::Questionnaire;
use crate::tr;

/// At most so many questions at once.
const MOST: usize = 3;

/// How something open can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// On the company's own screen.
    Company,
    /// By yes or no, here.
    Statement(StatementIx),
    /// In the field for the cost.
    Cost,
    /// By choosing what the project is about.
    Project(TopicIx),
    /// In a questionnaire.
    Start(QuestionnaireId),
}

impl Way {
    /// How something open can be answered in this program; `None` where it cannot.
    pub fn of(here: Here<'_>, ask: &Ask) -> Option<Self> {
        let shelf = &here.model.shelf;
        Some(match ask {
            Ask::Field(_) => Self::Company,
            Ask::Statement(ix) => Self::Statement(*ix),
            Ask::Cost => Self::Cost,
            Ask::Project(topic) => Self::Project(*topic),
            Ask::Assessment(ix) => {
                let instrument = here.catalogue().instrument(*ix);
                let known = std::iter::once(&instrument.id).chain(&instrument.same_as);
                Self::Start(known.into_iter().find(|id| shelf.get(id).is_some())?.clone())
            }
            Ask::Questionnaire(id) => Self::Start(shelf.get(id)?.id().clone()),
            Ask::Fact(fact) => {
                let asks =
                    |q: &Questionnaire| q.questions().iter().any(|question| question.fact.as_ref() == Some(fact));
                let begun = here.open.derived().map(|derived| &derived.questionnaire).filter(|q| asks(q));
                let shortest = || {
                    let asking = shelf.questionnaires().iter().filter(|q| asks(q));
                    asking.min_by_key(|q| q.questions().len())
                };
                Self::Start(begun.or_else(shortest)?.id().clone())
            }
        })
    }

    /// What its link says.
    pub fn label(&self, here: Here<'_>) -> String {
        let t = here.t();
        match self {
            Self::Company => tr!(t, "programmes-fill-in"),
            Self::Statement(_) => tr!(t, "programmes-is-this-so"),
            Self::Cost => tr!(t, "programmes-fill-in-cost"),
            Self::Project(_) => tr!(t, "programmes-choose"),
            Self::Start(_) => tr!(t, "programmes-open-questionnaire"),
        }
    }

    /// Goes there, where it is somewhere else.
    pub fn go(&self, ui: &Ui, out: &mut Outbox) {
        match self {
            Self::Company => out.push(Event::Go(Screen::Company)),
            Self::Start(id) => out.push(Event::Start(id.clone())),
            Self::Cost => {
                // The field would take the Enter that led here as its own, and let go.
                ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
                arrival::focus(ui.ctx(), TextInput::field_id(COST));
            }
            Self::Statement(_) | Self::Project(_) => {}
        }
    }
}

/// What the field for the cost is called inside the window.
pub(super) const COST: &str = "project cost";

/// One question with the programmes it says more about.
#[derive(Clone, Debug)]
pub(super) struct Question {
    way: Way,
    /// What is asked for.
    asks: Vec<Ask>,
    sentence: String,
    programmes: Vec<ProgrammeIx>,
}

/// All questions, those that leave nothing open about some programmes first.
#[derive(Clone, Debug)]
pub(super) struct Questions {
    list: Vec<Question>,
    /// So many at the start of the list settle so many programmes; nought where no one or two do.
    settling: (usize, usize),
}

/// What the panel keeps for itself.
#[derive(Default)]
pub(super) struct Panel {
    is_open: bool,
    /// What the user does not know either.
    skipped: Vec<Way>,
    takes_focus: bool,
}

/// The questions that say most, best first. Those that one questionnaire answers are one question.
pub(super) fn questions(here: Here<'_>) -> Questions {
    let t = here.t();
    let mut found: Vec<Question> = Vec::new();
    for open in &here.matched.questions {
        let Some(way) = Way::of(here, &open.ask) else { continue };
        let same = |known: &Question| known.way == way && matches!(way, Way::Start(_));
        if let Some(known) = found.iter_mut().find(|known| same(known)) {
            let new = open.programmes.iter().filter(|ix| !known.programmes.contains(ix)).copied().collect::<Vec<_>>();
            known.programmes.extend(new);
            known.asks.push(open.ask.clone());
            continue;
        }
        let sentence = match &way {
            Way::Start(id) => {
                let name = here.model.shelf.get(id).map_or(id.as_str(), |q| t.text(q.name()));
                tr!(t, "programmes-ask-questionnaire", name = name)
            }
            Way::Company | Way::Statement(_) | Way::Cost | Way::Project(_) => here.matcher().ask_words(&open.ask, t),
        };
        let asks = vec![open.ask.clone()];
        found.push(Question { way, asks, sentence, programmes: open.programmes.clone() });
    }
    found.sort_by_key(|question| std::cmp::Reverse(question.programmes.len()));
    let settling = here.matcher().settling_questions(&here.matched.matches, &here.matched.situation);
    // What cannot be answered in this program settles nothing here.
    let settling = settling.filter(|s| s.asks.iter().all(|ask| found.iter().any(|q| q.asks.contains(ask))));
    let Some(settling) = settling else { return Questions { list: found, settling: (0, 0) } };
    let settles = |question: &Question| question.asks.iter().any(|ask| settling.asks.contains(ask));
    found.sort_by_key(|question| !settles(question));
    let first = found.iter().filter(|question| settles(question)).count();
    Questions { list: found, settling: (first, settling.settles.len()) }
}

/// Draws the notice that says what a few answers would bring, or, once opened, the questions themselves.
pub(super) fn questions_ui(ui: &mut Ui, here: Here<'_>, all: &Questions, panel: &mut Panel, out: &mut Outbox) {
    let t = here.t();
    let asked: Vec<&Question> =
        all.list.iter().filter(|question| !panel.skipped.contains(&question.way)).take(MOST).collect();
    if asked.is_empty() {
        if panel.is_open {
            panel.is_open = false;
        }
        return;
    }
    let (first, settled) = all.settling;
    // Who does not know one of them is not promised what they would settle.
    let first =
        if all.list.iter().take(first).any(|question| panel.skipped.contains(&question.way)) { 0 } else { first };
    let mut programmes: Vec<ProgrammeIx> =
        asked.iter().skip(first).flat_map(|q| q.programmes.iter().copied()).collect();
    programmes.sort_unstable();
    programmes.dedup();
    if !panel.is_open {
        let sentence = if first > 0 {
            tr!(t, "programmes-settling", questions = first, programmes = settled)
        } else {
            tr!(t, "programmes-questions", questions = asked.len(), programmes = programmes.len())
        };
        let answer = tr!(t, "programmes-answer");
        if Notice::new(NoticeKind::Info, &sentence).icon(Icon::ChatCircleDots).small().action(&answer, None).show(ui) {
            panel.is_open = true;
            panel.takes_focus = true;
            ui.ctx().request_repaint();
        }
        return;
    }
    let c = &theme(ui).colour;
    let mut skipped = None;
    let mut closes = false;
    Card::new().padding(20.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let more = tr!(t, "programmes-questions-more", programmes = programmes.len());
        if first > 0 {
            let title = tr!(t, "programmes-settling", questions = first, programmes = settled);
            Text::new(&title, TextKind::BodyStrong, c.ink).heading(2).live().show(ui);
        } else {
            let title = tr!(t, "programmes-questions-title", count = asked.len());
            Text::new(&title, TextKind::BodyStrong, c.ink).heading(2).show(ui);
            Text::new(&more, TextKind::Small, c.ink2).live().show(ui);
        }
        for (place, question) in asked.iter().enumerate() {
            ui.add_space(12.0);
            if place > 0 {
                rule_ui(ui);
                ui.add_space(12.0);
            }
            if first > 0 && place == first {
                Text::new(&tr!(t, "programmes-settling-others"), TextKind::SmallStrong, c.ink).heading(3).show(ui);
                Text::new(&more, TextKind::Small, c.ink2).show(ui);
                ui.add_space(12.0);
            }
            let takes_focus = place == 0 && std::mem::take(&mut panel.takes_focus);
            let key = Id::unique(("programmes question", format!("{:?}", question.way)));
            ui.scope_builder(UiBuilder::new().scope_id(key), |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                body_ui(ui, &question.sentence);
                match &question.way {
                    Way::Statement(ix) => match statement_ui(ui, here, *ix, "panel", takes_focus, out) {
                        Said::Nothing => {}
                        Said::YesOrNo => panel.takes_focus = true,
                        Said::DontKnow => skipped = Some(question.way.clone()),
                    },
                    Way::Project(_) => topics_ui(ui, here, out),
                    way => {
                        let link = LinkButton::new(&way.label(here)).small().trailing(Icon::ArrowRight).show(ui);
                        if takes_focus {
                            link.request_focus();
                        }
                        if link.clicked() {
                            way.go(ui, out);
                        }
                    }
                }
            });
        }
        ui.add_space(12.0);
        closes = LinkButton::new(&tr!(t, "programmes-questions-close")).small().show(ui).clicked();
    });
    if let Some(way) = skipped {
        panel.skipped.push(way);
        panel.takes_focus = true;
    }
    if closes {
        panel.is_open = false;
    }
}

/// What somebody said of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    YesOrNo,
    DontKnow,
}

/// Yes, no or don't know for a statement only the company can confirm. `place` tells two of the same apart.
pub(super) fn statement_ui(
    ui: &mut Ui,
    here: Here<'_>,
    ix: StatementIx,
    place: &str,
    takes_focus: bool,
    out: &mut Outbox,
) -> Said {
    let t = here.t();
    let statement = here.catalogue().statement(ix);
    let told = here.matched.situation.told.get(&statement.id).copied();
    let labels = [tr!(t, "programmes-yes"), tr!(t, "programmes-no"), tr!(t, "programmes-dont-know")];
    let labels = labels.each_ref().map(String::as_str);
    let salt = (place, statement.id.as_str());
    let chosen = told.map(|told| usize::from(!told));
    let picked = Segmented::new(t.text(&statement.says), salt, &labels).small().chosen(chosen).show(ui);
    if takes_focus {
        let first = Segmented::choice_id(salt, chosen.unwrap_or(0));
        arrival::focus(ui.ctx(), first);
    }
    match picked {
        None => Said::Nothing,
        Some(2) => {
            if told.is_some() {
                out.push(Event::Tell(statement.id.clone(), None));
            }
            Said::DontKnow
        }
        Some(at) => {
            out.push(Event::Tell(statement.id.clone(), Some(at == 0)));
            Said::YesOrNo
        }
    }
}

/// What the project is about: one of the topics that programmes ask for.
pub(super) fn topics_ui(ui: &mut Ui, here: Here<'_>, out: &mut Outbox) {
    let t = here.t();
    let project = &here.model.project;
    let mut asked: Vec<TopicIx> = here
        .matched
        .questions
        .iter()
        .filter_map(|question| if let Ask::Project(topic) = question.ask { Some(topic) } else { None })
        .collect();
    asked.sort_unstable();
    small_ui(ui, &tr!(t, "programmes-topic"));
    crate::gui::layout::flow_ui(ui, 8.0, |ui| {
        for topic in asked {
            let topic = here.catalogue().topic(topic);
            let is_on = project.topic.as_ref() == Some(&topic.id);
            if let Some(on) = chip_ui(ui, t.text(&topic.name), is_on, ChipSign::Tick) {
                let topic = on.then(|| topic.id.clone());
                out.push(Event::SetProject(crate::matching::Project { topic, ..project.clone() }));
            }
        }
    });
}
