//! What the project costs in the end: the best combination that is allowed, line by line, what each programme would pay alone, why the
//! others are left out, and the room for de minimis aid. The figures and sentences are those of the matcher.

use std::rc::Rc;

use eframe::egui::{Id, Key, Modifiers, Ui, UiBuilder, accesskit};

use super::aid::AidTable;
use super::money::{Parts, Row, parts_of, row_ui, total_ui};
use super::side::{cost_ui, day_ui, other_day_ui};
use super::words::{Here, badge, lowered, verdict_word};
use super::{Focus, State};
use crate::app::{Event, Screen};
use crate::catalogue::ProgrammeIx;
use crate::company::words::{fit, folded_words, nearly};
use crate::gui::Outbox;
use crate::gui::layout::{Page, flow_ui, two_columns_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Card, Find, HelpPanel, Icon, LinkButton, Notice, NoticeKind, SearchSelect, Text, body_ui, entry_row_ui, heading_ui,
    lead_ui, paint, rule_ui, small_ui, title_ui, verdict_ui,
};
use crate::id::{Id as _, RowKey};
use crate::matching::{Outcome, Project, ProjectMoney, Verdict};
use crate::report::money::{Calculation, euro_range};
use crate::text;
use crate::tr;

/// A combination in words.
#[derive(Clone, Debug)]
struct OutcomeWords {
    /// For which size it is, where that is open.
    when: Option<String>,
    rows: Vec<Row>,
    /// Remarks below a row, by the row they belong to.
    remarks: Vec<(usize, String)>,
    own: String,
    parts: Option<Parts>,
    is_empty: bool,
}

/// What one programme would pay by itself.
#[derive(Clone, Debug)]
struct AloneWords {
    programme: ProgrammeIx,
    name: String,
    verdict: Verdict,
    /// What remains to pay.
    own: String,
    /// Aid, what remains, and what else there is to know of the money.
    lines: Vec<String>,
}

/// The page in words; made once and kept until something changes.
#[derive(Clone, Debug)]
pub(super) struct CalculatorWords {
    title: String,
    lead: String,
    outcomes: Vec<OutcomeWords>,
    free: Vec<(ProgrammeIx, String)>,
    alone: Vec<AloneWords>,
    aside: Vec<String>,
    room: Vec<String>,
    over: Option<String>,
    topics: Vec<(RowKey, String)>,
}

impl CalculatorWords {
    pub fn new(here: Here<'_>) -> Self {
        let (t, matcher) = (here.t(), here.matcher());
        let situation = &here.matched.situation;
        let matches = &here.matched.matches;
        let Calculation { title, lead, money, aside, over } = Calculation::new(t, matcher, matches, situation);
        let room = matcher.room(situation, matches.on);
        let outcomes = money.iter().flat_map(|money| money.outcomes.iter().map(|o| OutcomeWords::new(here, money, o)));
        let free = money.iter().flat_map(|money| &money.free);
        let topics = here.catalogue().topics().iter().map(|topic| (topic.id.clone(), t.text(&topic.name).to_owned()));
        let mut topics: Vec<(RowKey, String)> = topics.collect();
        topics.sort_by(|a, b| a.1.cmp(&b.1));
        Self {
            title,
            lead,
            outcomes: outcomes.collect(),
            free: free.map(|ix| (*ix, here.name(*ix).to_owned())).collect(),
            alone: alone(here),
            aside,
            room: room.map_or(Vec::new(), |room| matcher.room_lines(&room, t)),
            over: Some(over).filter(|over| !over.is_empty()),
            topics,
        }
    }
}

impl OutcomeWords {
    fn new(here: Here<'_>, money: &ProjectMoney, outcome: &Outcome) -> Self {
        let (t, matcher) = (here.t(), here.matcher());
        let combination = &outcome.combination;
        let (mut rows, mut remarks): (Vec<Row>, Vec<(usize, String)>) = (Vec::new(), Vec::new());
        let own = euro_range(t, &combination.own.0, &combination.own.1);
        let total = tr!(t, "programmes-you-pay-yourself");
        for line in matcher.combination_lines(&money.cost, combination, t) {
            // What remains stands large below.
            if line.label == total && line.amount == own {
                continue;
            }
            if line.amount.is_empty() {
                remarks.push((rows.len(), line.label));
            } else {
                rows.push(Row::new(line.label, line.amount));
            }
        }
        let exact = (combination.own.0 == combination.own.1).then_some(&combination.own.0);
        Self {
            when: matcher.outcome_words(money, outcome, t),
            rows,
            remarks,
            own,
            parts: exact
                .zip(exact.map(|own| &money.cost - own))
                .and_then(|(own, aid)| parts_of(t, &money.cost, own, &aid)),
            is_empty: combination.parts.is_empty(),
        }
    }
}

/// What every programme that may be used pays by itself, in the order of the list.
fn alone(here: Here<'_>) -> Vec<AloneWords> {
    let (t, on) = (here.t(), here.matched.matches.on);
    let situation = &here.matched.situation;
    let mut told = Vec::new();
    for m in here.matched.matches.list.iter().filter(|m| m.verdict() <= Verdict::NotYet) {
        let Some(view) = here.money(m.programme) else { continue };
        let (false, Some(_), Some(own), Some(cost)) = (view.free, &view.aid_range, &view.own_range, &view.cost) else {
            continue;
        };
        let (own, cost) = (euro_range(t, &own.0, &own.1), text::euro(t.locale(), cost));
        let own = if view.is_below_least {
            tr!(t, "money-own-smallest", own = own, cost = cost)
        } else {
            tr!(t, "money-own", own = own, cost = cost)
        };
        told.push(AloneWords {
            programme: m.programme,
            name: here.name(m.programme).to_owned(),
            verdict: m.verdict(),
            own,
            lines: here.matcher().money_lines(m.programme, situation, on, t),
        });
    }
    told
}

/// What is being typed and unfolded on the page.
#[derive(Default)]
pub(super) struct Typed {
    topic: String,
    /// The topic the text stands for.
    known: Option<RowKey>,
    shows_aside: bool,
    /// The programme whose money is unfolded.
    alone: Option<ProgrammeIx>,
    aid: AidTable,
}

/// Draws the page.
pub(super) fn page_ui(
    ui: &mut Ui,
    here: Here<'_>,
    words: &Rc<CalculatorWords>,
    is_new: bool,
    state: &mut State,
    out: &mut Outbox,
) {
    let t = here.t();
    state.calculator.aid.dialog_ui(ui.ctx(), here, out);
    let label = match here.model.back.last() {
        Some(Screen::Programme(id)) => match here.catalogue().find(id.as_str()) {
            Some(ix) => tr!(t, "programmes-back-to", name = here.name(ix)),
            None => tr!(t, "programmes-back"),
        },
        Some(Screen::Programmes) | None => tr!(t, "programmes-back"),
        Some(_) => tr!(t, "who-back-other"),
    };
    let link = LinkButton::new(&label).leading(Icon::CaretLeft).show(ui);
    if is_new {
        state.focus = Some(if here.model.project.cost.is_some() { Focus::Back } else { Focus::Cost });
    }
    state.focus_if(Focus::Back, &link);
    let escapes = here.model.dialog.is_none()
        && !ui.ctx().text_edit_focused()
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if link.clicked() || escapes {
        out.push(if here.model.back.is_empty() { Event::Go(Screen::Programmes) } else { Event::Back });
    }
    ui.add_space(6.0);
    other_day_ui(ui, here, &mut state.day, out);
    title_ui(ui, &words.title);
    if !words.lead.is_empty() {
        lead_ui(ui, &words.lead);
    }
    ui.add_space(16.0);
    two_columns_ui(
        ui,
        &mut (state, out),
        376.0,
        40.0,
        |ui, (state, out)| main_ui(ui, here, words, state, out),
        |ui, (state, out)| aside_ui(ui, here, words, state, out),
    );
}

fn main_ui(ui: &mut Ui, here: Here<'_>, words: &CalculatorWords, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    if Page::of(ui.ctx()).is_folded() {
        project_ui(ui, here, words, state, out);
    }
    for (place, outcome) in words.outcomes.iter().enumerate() {
        if place > 0 {
            ui.add_space(16.0);
        }
        outcome_ui(ui, here, outcome);
    }
    if let Some(over) = &words.over {
        ui.add_space(12.0);
        Notice::new(NoticeKind::Mind, over).rest(&tr!(t, "calculator-over-rest")).dense().show(ui);
    }
    if !words.free.is_empty() {
        section_ui(ui, &tr!(t, "calculator-free"));
        for (ix, name) in &words.free {
            let kind = super::words::kind_word(t, here.programme(*ix).kind);
            if entry_row_ui(ui, name, &kind).clicked() {
                out.push(Event::Go(Screen::Programme(here.programme(*ix).id.clone())));
            }
        }
    }
    if !words.alone.is_empty() {
        section_ui(ui, &tr!(t, "calculator-alone"));
        small_ui(ui, &tr!(t, "calculator-alone-lead"));
        ui.add_space(8.0);
        for row in &words.alone {
            alone_ui(ui, here, row, state, out);
        }
    }
    if !words.aside.is_empty() {
        ui.add_space(20.0);
        let shows = state.calculator.shows_aside;
        let label = if shows {
            tr!(t, "calculator-aside-hide")
        } else {
            tr!(t, "calculator-aside-show", count = words.aside.len())
        };
        let icon = if shows { Icon::CaretUp } else { Icon::CaretDown };
        if LinkButton::new(&label).trailing(icon).show(ui).clicked() {
            state.calculator.shows_aside = !shows;
            ui.ctx().request_repaint();
        }
        if shows {
            for sentence in &words.aside {
                ui.add_space(4.0);
                body_ui(ui, sentence);
            }
        }
    }
    section_ui(ui, &tr!(t, "aid-title"));
    state.calculator.aid.ui(ui, here, out);
}

fn section_ui(ui: &mut Ui, title: &str) {
    ui.add_space(28.0);
    heading_ui(ui, title, 2);
    ui.add_space(6.0);
}

/// The best combination, line by line, with what remains.
fn outcome_ui(ui: &mut Ui, here: Here<'_>, outcome: &OutcomeWords) {
    let t = here.t();
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let c = &theme(ui).colour;
        let title = if outcome.is_empty { tr!(t, "calculator-none") } else { tr!(t, "calculator-best") };
        heading_ui(ui, &title, 2);
        if let Some(when) = &outcome.when {
            small_ui(ui, when);
        }
        ui.add_space(8.0);
        for (place, row) in outcome.rows.iter().enumerate() {
            row_ui(ui, row);
            for (_, remark) in outcome.remarks.iter().filter(|(at, _)| *at == place + 1) {
                Text::new(remark, TextKind::Small, c.ink2).show(ui);
            }
        }
        ui.add_space(10.0);
        let rect = ui.available_rect_before_wrap();
        paint::rule(ui, rect.left(), rect.right(), rect.top(), c.edge);
        ui.add_space(10.0);
        total_ui(ui, &tr!(t, "programmes-you-pay-yourself"), &outcome.own);
        if let Some(parts) = &outcome.parts {
            ui.add_space(8.0);
            parts.ui(ui);
        }
        if outcome.is_empty {
            ui.add_space(8.0);
            body_ui(ui, &tr!(t, "calculator-none-rest"));
        }
    });
}

/// One programme by itself: its name and verdict, and unfolded its money.
fn alone_ui(ui: &mut Ui, here: Here<'_>, row: &AloneWords, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    let key = Id::unique(("alone", here.programme(row.programme).id.as_str()));
    let builder =
        UiBuilder::new().scope_id(key).accessibility_role(accesskit::Role::Group).accessibility_label(row.name.clone());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(8.0);
        flow_ui(ui, 12.0, |ui| {
            let is_open = state.calculator.alone == Some(row.programme);
            let icon = if is_open { Icon::CaretUp } else { Icon::CaretDown };
            let link = LinkButton::new(&row.name).trailing(icon).show(ui);
            ui.ctx().accesskit_node_builder(link.id, |node| node.set_expanded(is_open));
            if link.clicked() {
                state.calculator.alone = (!is_open).then_some(row.programme);
                ui.ctx().request_repaint();
            }
            verdict_ui(ui, badge(row.verdict), &verdict_word(t, row.verdict));
        });
        let c = &theme(ui).colour;
        let is_open = state.calculator.alone == Some(row.programme);
        let most = if is_open { row.lines.len() } else { 0 };
        if !is_open {
            Text::new(&row.own, TextKind::Body, c.ink).show(ui);
        }
        for line in &row.lines[..most] {
            Text::new(line, TextKind::Body, c.ink).show(ui);
        }
        if is_open {
            let named = tr!(t, "compare-open", name = lowered(&row.name));
            let open = tr!(t, "compare-open-short");
            if LinkButton::new(&open).named(&named).small().trailing(Icon::ArrowRight).show(ui).clicked() {
                out.push(Event::Go(Screen::Programme(here.programme(row.programme).id.clone())));
            }
        }
        ui.add_space(8.0);
        rule_ui(ui);
    });
}

fn aside_ui(ui: &mut Ui, here: Here<'_>, words: &CalculatorWords, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    if !Page::of(ui.ctx()).is_folded() {
        project_ui(ui, here, words, state, out);
    }
    if !words.room.is_empty() {
        HelpPanel.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            Text::new(&tr!(t, "calculator-room"), TextKind::BodyStrong, theme(ui).colour.ink).heading(2).show(ui);
            for (place, line) in words.room.iter().enumerate() {
                if place == 0 {
                    Text::new(line, TextKind::Body, theme(ui).colour.ink).live().show(ui);
                } else {
                    small_ui(ui, line);
                }
            }
        });
    }
}

/// What there is to pay for: cost, topic and day.
fn project_ui(ui: &mut Ui, here: Here<'_>, words: &CalculatorWords, state: &mut State, out: &mut Outbox) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let field = cost_ui(ui, here, &mut state.cost, out);
        state.focus_if(Focus::Cost, &field);
        ui.add_space(12.0);
        topic_ui(ui, here, words, &mut state.calculator, out);
        ui.add_space(10.0);
        day_ui(ui, here, &mut state.day, out);
    });
    ui.add_space(16.0);
}

/// What the project is about: one of the topics of the catalogue, or nothing.
fn topic_ui(ui: &mut Ui, here: Here<'_>, words: &CalculatorWords, typed: &mut Typed, out: &mut Outbox) {
    let t = here.t();
    let project = &here.model.project;
    if typed.known != project.topic {
        typed.known.clone_from(&project.topic);
        let name = project.topic.as_ref().and_then(|id| words.topics.iter().find(|(known, _)| known == id));
        typed.topic = name.map_or(String::new(), |(_, name)| name.clone());
    }
    let letters = if typed.known.is_some() { Vec::new() } else { folded_words(&typed.topic) };
    let admits = |name: &str| {
        let own = folded_words(name);
        letters.iter().all(|word| own.iter().any(|o| fit(word, o) > 0 || nearly(word, o)))
    };
    let found: Vec<&(RowKey, String)> = words.topics.iter().filter(|(_, name)| admits(name)).collect();
    let finds: Vec<Find<'_>> =
        found.iter().map(|(id, name)| Find { is_set: project.topic.as_ref() == Some(id), ..Find::new(name) }).collect();
    let (label, every, none) =
        (tr!(t, "programmes-topic"), tr!(t, "calculator-every-topic"), tr!(t, "calculator-topic-none"));
    let outcome = SearchSelect::new(&label, "calculator topic", &mut typed.topic, &finds)
        .field(|field| field.placeholder(&every))
        .none(&none)
        .opens_empty()
        .show(ui);
    let mut set = |topic: Option<RowKey>| out.push(Event::SetProject(Project { topic, ..project.clone() }));
    if let Some((id, name)) = outcome.picked.and_then(|at| found.get(at)) {
        typed.topic.clone_from(name);
        typed.known = Some(id.clone());
        set(Some(id.clone()));
    } else if outcome.response.changed() && typed.known.is_some() {
        typed.known = None;
        set(None);
    } else if outcome.response.lost_focus() && typed.known.is_none() && !outcome.is_open {
        typed.topic.clear();
    }
}
