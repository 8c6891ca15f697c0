//! Home: what would you like to know? Go on, begin something, open something, look at the example.

use eframe::egui::{Rect, Response, Sense, Ui, UiBuilder, pos2, vec2};

use crate::app::interview::Mark;
use crate::app::{Event, Model, Open, Screen};
use crate::gui::Outbox;
use crate::gui::layout::{Content, Page, Width, grid_ui, page_ui, two_columns_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::screen::{faults, phrases};
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::icon::paint_icon;
use crate::gui::widget::{
    BarState, Button, Card, Drawer, HelpPanel, Icon, IconWeight, LinkButton, Notice, NoticeKind, Text, display_ui,
    entry_row_ui, heading_ui, icon_line_ui, lead_ui, paint, question_gauge_ui, small_ui, step_number_ui,
};
use crate::questionnaire::Questionnaire;
use crate::text::Tr;
use crate::tr;

/// More rows of questionnaires than this stay folded away until asked for.
const ROWS_AT_FIRST: usize = 2;
/// More dossiers than this stay folded away until asked for.
const RECENT_AT_FIRST: usize = 5;
/// The least height of a card, so that short questions make no flat ones.
const CARD_HEIGHT: f32 = 156.0;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    shows_all_cards: bool,
    shows_all_recent: bool,
    /// What was unfolded wants the focus: the link that did it is gone.
    wants_card: Option<usize>,
    wants_recent: Option<usize>,
    shows_faults: bool,
    more_faults: usize,
}

/// Draws the screen.
pub fn home_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let is_new = state.arrival.is_new(ui.ctx());
    let ctx = ui.ctx().clone();
    framed_ui(ui, None, |ui| {
        page_ui(ui, "home", Content::Screen, |ui, page| {
            two_columns_ui(
                ui,
                &mut (&mut *state, &mut *out),
                theme(ui).measure.width.aside,
                48.0,
                |ui, (state, out)| main_ui(ui, model, page, state, out, is_new),
                |ui, (state, out)| side_ui(ui, model, page, state, out),
            );
        });
    });
    if state.shows_faults {
        let t = &model.tr;
        let (title, close) = (tr!(t, "faults-title"), tr!(t, "faults-close"));
        let drawer = Drawer::new("faults", &title, &close).show(&ctx, |ui, _| {
            small_ui(ui, &tr!(t, "faults-about"));
            ui.add_space(12.0);
            for broken in model.shelf.broken() {
                faults::faults_ui(ui, t, broken, &mut state.more_faults);
                ui.add_space(12.0);
            }
        });
        if drawer.is_closed {
            state.shows_faults = false;
        }
    }
}

fn main_ui(ui: &mut Ui, model: &Model, page: &Page, state: &mut State, out: &mut Outbox, is_new: bool) {
    let t = &model.tr;
    display_ui(ui, &tr!(t, "home-title"));
    let mut first = None;
    let going_on = Continue::of(model);
    let is_first_start = going_on.is_none();
    if let Some(card) = going_on {
        ui.add_space(12.0);
        let button = card.show(ui, out);
        first = Some(button);
        ui.add_space(20.0);
        heading_ui(ui, &tr!(t, "home-new"), 2);
    } else {
        lead_ui(ui, &tr!(t, "home-lead"));
        ui.add_space(16.0);
        heading_ui(ui, &tr!(t, "home-begin"), 2);
    }
    let own = own_dossier(model);
    if let Some(open) = own {
        let name = phrases::name(t, open.dossier().company.name.as_deref().unwrap_or(""));
        small_ui(ui, &tr!(t, "home-new-for", name = name));
    }
    ui.add_space(4.0);
    let all: Vec<_> = model.shelf.newest().collect();
    let most = match all.len() {
        0..=2 => 2,
        _ if page.class == Width::Wide => 4,
        _ => 3,
    };
    // A fold that hides a single card saves nothing.
    let at_first = ROWS_AT_FIRST * most.max(3);
    let is_folded = all.len() > at_first + 1 && !state.shows_all_cards;
    let shown = if is_folded { &all[..at_first] } else { &all[..] };
    let wanted = state.wants_card.take();
    grid_ui(ui, shown.len(), 224.0, most, 16.0, |ui, index, height| {
        let Some(questionnaire) = shown.get(index) else { return };
        let card = card_ui(ui, t, questionnaire, height, shown.len() <= 2);
        if card.clicked() {
            let id = questionnaire.id().clone();
            match own {
                Some(_) => out.push(Event::Start(id)),
                None => out.new_dossier(Some(id)),
            }
        }
        if wanted == Some(index) {
            arrival::focus(ui.ctx(), card.id);
        }
        first.get_or_insert(card);
    });
    if is_folded {
        let more = tr!(t, "home-more-cards", count = all.len() - at_first);
        ui.add_space(4.0);
        if LinkButton::new(&more).trailing(Icon::CaretDown).show(ui).clicked() {
            state.shows_all_cards = true;
            state.wants_card = Some(at_first);
        }
    }
    if is_first_start {
        ui.add_space(24.0);
        how_ui(ui, t);
    }
    let broken = model.shelf.broken();
    if !broken.is_empty() {
        ui.add_space(12.0);
        let problems: usize = broken.iter().map(|broken| broken.diagnostics.len()).sum();
        let problems = tr!(t, "faults-problems", count = problems);
        let (first, rest) = match broken {
            [one] => {
                let file = faults::file_name(&one.file);
                (tr!(t, "home-broken-one", file = file), tr!(t, "home-broken-rest", problems = problems))
            }
            several => {
                (tr!(t, "home-broken-several", count = several.len()), tr!(t, "home-broken-rest", problems = problems))
            }
        };
        let action = tr!(t, "home-broken-show");
        let notice = Notice::new(NoticeKind::Mind, &first).rest(&rest).action(&action, Some(Icon::CaretRight));
        if notice.show(ui) {
            state.shows_faults = true;
            state.more_faults = 0;
        }
    }
    if is_new && let Some(first) = first {
        arrival::focus(ui.ctx(), first.id);
    }
}

/// What will happen, in three steps.
fn how_ui(ui: &mut Ui, t: &Tr) {
    heading_ui(ui, &tr!(t, "home-how"), 2);
    ui.add_space(4.0);
    let steps = [tr!(t, "home-how-1"), tr!(t, "home-how-2"), tr!(t, "home-how-3")];
    let ink = theme(ui).colour.ink;
    grid_ui(ui, steps.len(), 224.0, 3, 16.0, |ui, index, _| {
        let outer = ui.available_rect_before_wrap();
        step_number_ui(ui, &(index + 1).to_string(), false);
        let mut words = ui.new_child(UiBuilder::new().max_rect(outer.with_min_x(outer.left() + 40.0)));
        if let Some(step) = steps.get(index) {
            Text::new(step, TextKind::Body, ink).show(&mut words);
        }
        let used = words.min_rect();
        drop(words);
        ui.advance_cursor_after_rect(used);
    });
}

/// The dossier that is open, unless it is only the example: what one begins belongs to a company of one's own.
fn own_dossier(model: &Model) -> Option<&Open> {
    model.open.as_ref().filter(|open| !open.is_example())
}

/// Where one was.
struct Continue {
    title: String,
    sentence: String,
    gauge: Option<(Vec<Vec<BarState>>, String)>,
    button: String,
    event: Event,
}

impl Continue {
    /// The dossier that is open; else the one opened last.
    fn of(model: &Model) -> Option<Self> {
        match own_dossier(model) {
            Some(open) => Some(Self::of_open(model, open)),
            None => Self::of_recent(model),
        }
    }

    fn of_open(model: &Model, open: &Open) -> Self {
        let t = &model.tr;
        let company = &open.dossier().company;
        let name = phrases::name(t, company.name.as_deref().unwrap_or(""));
        let Some(derived) = open.derived() else {
            let (done, all) = (company.answered().to_string(), crate::company::Field::ASKED.len().to_string());
            return Self {
                title: tr!(t, "home-continue-company"),
                sentence: tr!(t, "home-continue-profile", name = name, done = done, all = all),
                gauge: None,
                button: tr!(t, "home-continue-do"),
                event: Event::Go(Screen::Company),
            };
        };
        let questionnaire = t.text(derived.questionnaire.name());
        let route = &derived.route;
        let (done, all) = (route.done(), route.len());
        if done == all {
            return Self::planned(model, &name)
                .unwrap_or_else(|| Self::done(t, questionnaire, &name, Event::Go(Screen::Results)));
        }
        let at = open.at();
        let parts = route
            .parts
            .iter()
            .map(|part| {
                let bar = |(ix, mark): &(_, Mark)| match mark {
                    _ if Some(*ix) == at => BarState::Current,
                    Mark::Answered => BarState::Answered,
                    Mark::DontKnow => BarState::DontKnow,
                    Mark::Open => BarState::Open,
                };
                part.questions.iter().map(bar).collect()
            })
            .collect();
        let parts_done = route.parts.iter().filter(|part| part.is_done()).count();
        let progress = tr!(
            t,
            "home-gauge",
            parts = parts_done.to_string(),
            all_parts = route.parts.len().to_string(),
            done = done.to_string(),
            all = all.to_string(),
        );
        let left = phrases::minutes_left(derived.questionnaire.minutes(), done, all);
        let mut card = Self::busy(t, questionnaire, &name, (done, all), left, Event::Go(Screen::Interview));
        card.gauge = Some((parts, progress));
        card
    }

    fn of_recent(model: &Model) -> Option<Self> {
        let t = &model.tr;
        let recent = model.recent.first()?;
        let name = phrases::name(t, &recent.name);
        let event = Event::OpenFile(recent.path.clone());
        let questionnaire = recent.questionnaire.as_ref().and_then(|id| model.shelf.get(id));
        Some(match (recent.progress, questionnaire) {
            (Some((done, all)), Some(questionnaire)) if done == all => {
                Self::done(t, t.text(questionnaire.name()), &name, event)
            }
            (Some((done, all)), Some(questionnaire)) => {
                let left = phrases::minutes_left(questionnaire.minutes(), done, all);
                Self::busy(t, t.text(questionnaire.name()), &name, (done, all), left, event)
            }
            _ => Self {
                title: tr!(t, "home-continue-dossier"),
                sentence: name,
                gauge: None,
                button: tr!(t, "home-continue-do"),
                event,
            },
        })
    }

    /// The first thing of the plan, where there is one.
    fn planned(model: &Model, name: &str) -> Option<Self> {
        let t = &model.tr;
        let plan = model.plan()?;
        let first = plan.now.iter().chain(&plan.later).find(|view| !view.is_proposal())?;
        let who = if first.owner.is_empty() { tr!(t, "plan-nobody") } else { first.owner.clone() };
        Some(Self {
            title: tr!(t, "home-plan", title = &first.title),
            sentence: tr!(t, "home-plan-rest", name = name, who = who, due = &first.due),
            gauge: None,
            button: tr!(t, "plan-show"),
            event: Event::Go(Screen::Plan),
        })
    }

    fn done(t: &Tr, questionnaire: &str, name: &str, event: Event) -> Self {
        Self {
            title: tr!(t, "home-done", questionnaire = questionnaire),
            sentence: tr!(t, "home-done-rest", name = name),
            gauge: None,
            button: tr!(t, "home-done-do"),
            event,
        }
    }

    fn busy(t: &Tr, questionnaire: &str, name: &str, (done, all): (usize, usize), left: u32, event: Event) -> Self {
        let (done, all) = (done.to_string(), all.to_string());
        let sentence = tr!(t, "home-continue-left", name = name, done = done, all = all, minutes = left);
        Self {
            title: tr!(t, "home-continue", questionnaire = questionnaire),
            sentence,
            gauge: None,
            button: tr!(t, "home-continue-do"),
            event,
        }
    }

    /// Draws the card, words left and the button right, or below the words where there is little room.
    fn show(self, ui: &mut Ui, out: &mut Outbox) -> Response {
        let edge = theme(ui).colour.soft_line;
        let shown = Card::new().edge(edge).show(ui, |ui| {
            let button = Button::main(&self.button).big().trailing(Icon::ArrowRight);
            let size = button.natural_size(ui);
            let outer = ui.available_rect_before_wrap();
            let is_stacked = outer.width() < size.x + 24.0 + 320.0;
            let width = if is_stacked { outer.width() } else { outer.width() - size.x - 24.0 };
            let area = Rect::from_min_size(outer.min, vec2(width, f32::MAX / 4.0));
            let mut words = ui.new_child(UiBuilder::new().max_rect(area));
            words.spacing_mut().item_spacing.y = 4.0;
            heading_ui(&mut words, &self.title, 2);
            let ink2 = theme(ui).colour.ink2;
            Text::new(&self.sentence, TextKind::Body, ink2).show(&mut words);
            if let Some((parts, sentence)) = &self.gauge {
                words.add_space(4.0);
                let parts: Vec<&[BarState]> = parts.iter().map(Vec::as_slice).collect();
                question_gauge_ui(&mut words, &parts, sentence);
            }
            let used = words.min_rect();
            drop(words);
            let min = if is_stacked {
                pos2(outer.left(), used.bottom() + 16.0)
            } else {
                let middle = outer.top() + used.height().max(size.y) / 2.0;
                pos2(outer.right() - size.x, (middle - size.y / 2.0).round())
            };
            let mut spot = ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(min, size)));
            let response = button.show(&mut spot);
            drop(spot);
            ui.advance_cursor_after_rect(used.union(Rect::from_min_size(min, size)));
            response
        });
        if shown.inner.clicked() {
            out.push(self.event);
        }
        shown.inner
    }
}

/// A questionnaire as a card that begins it. `height` is that of its row, as far as known.
fn card_ui(ui: &mut Ui, t: &Tr, questionnaire: &Questionnaire, height: f32, says_more: bool) -> Response {
    let c = theme(ui).colour.clone();
    let asks = t.text(questionnaire.asks());
    let name = t.text(questionnaire.name());
    let minutes = phrases::minutes(t, questionnaire.minutes());
    let questions = phrases::questions(t, questionnaire);
    let hint = format!("{name}. {minutes}, {questions}");
    let height = height.max(CARD_HEIGHT);
    let pad = 20.0;
    let card = Card::new().padding(pad).clickable(asks).hint(&hint).min_height(height);
    card.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let top = ui.cursor().top();
        Text::new(asks, TextKind::BodyStrong, c.ink).balanced().show(ui);
        Text::new(name, TextKind::Body, c.ink2).show(ui);
        if says_more {
            ui.add_space(8.0);
            small_ui(ui, t.text(questionnaire.about()));
        }
        // The figures stand at the foot of the card, whatever stands above them.
        let room = ui.available_width();
        let line = TextKind::Small.line();
        let before = paint::line(ui.painter(), TextKind::Small, &minutes, c.ink2);
        let after = paint::line(ui.painter(), TextKind::Small, &questions, c.ink2);
        let is_one_line = 22.0 + before.size().x + 16.0 + after.size().x <= room;
        let foot = if is_one_line { line } else { 2.0 * line };
        let used = ui.cursor().top() - top;
        let inside = height - 2.0 * (pad + theme(ui).thin());
        ui.add_space((inside - used - foot).max(16.0));
        let (rect, _) = ui.allocate_exact_size(vec2(room, foot), Sense::hover());
        let middle = rect.top() + line / 2.0;
        let weight = IconWeight::Regular;
        paint_icon(ui.painter(), Icon::Clock, weight, 16.0, pos2(rect.left() + 8.0, middle), c.ink2);
        let first = Rect::from_min_size(rect.min, vec2(room, line));
        let width = before.size().x;
        paint::left_centred(ui.painter(), first.with_min_x(rect.left() + 22.0), before);
        let second = if is_one_line {
            first.with_min_x(rect.left() + 22.0 + width + 16.0)
        } else {
            first.translate(vec2(0.0, line)).with_min_x(rect.left() + 22.0)
        };
        paint::left_centred(ui.painter(), second, after);
    })
    .response
}

fn side_ui(ui: &mut Ui, model: &Model, page: &Page, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    if !page.is_folded() && !model.recent.is_empty() {
        ui.add_space(8.0);
    }
    if !model.recent.is_empty() {
        heading_ui(ui, &tr!(t, "home-recent"), 2);
        recent_ui(ui, model, state, out);
        ui.add_space(4.0);
        if LinkButton::new(&tr!(t, "palette-library")).trailing(Icon::CaretRight).show(ui).clicked() {
            out.push(Event::Go(Screen::Library));
        }
        ui.add_space(16.0);
    }
    // Who was here before wants to go on; who was not may want to look first.
    if model.recent.is_empty() {
        look_ui(ui, model, out);
        ui.add_space(16.0);
        links_ui(ui, t, out);
    } else {
        links_ui(ui, t, out);
        ui.add_space(16.0);
        look_ui(ui, model, out);
    }
    ui.add_space(12.0);
    icon_line_ui(ui, Icon::LockSimple, &tr!(t, "home-privacy"));
}

fn links_ui(ui: &mut Ui, t: &Tr, out: &mut Outbox) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        if LinkButton::new(&tr!(t, "home-open")).leading(Icon::FolderOpen).show(ui).clicked() {
            out.push(Event::ChooseFile);
        }
        if LinkButton::new(&tr!(t, "home-new-company")).leading(Icon::Plus).show(ui).clicked() {
            out.new_dossier(None);
        }
    });
}

fn look_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    HelpPanel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let c = theme(ui).colour.clone();
        Text::new(&tr!(t, "home-look"), TextKind::BodyStrong, c.ink).heading(2).show(ui);
        small_ui(ui, &tr!(t, "home-look-text"));
        ui.add_space(4.0);
        if LinkButton::new(&tr!(t, "home-look-do")).trailing(Icon::CaretRight).show(ui).clicked() {
            // What one changed in the example stays while it is open.
            match &model.open {
                Some(open) if open.is_example() => out.push(Event::Go(Screen::Results)),
                _ => out.push(Event::OpenExample),
            }
        }
    });
}

fn recent_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let open = own_dossier(model);
    let is_folded = model.recent.len() > RECENT_AT_FIRST && !state.shows_all_recent;
    let shown = if is_folded { &model.recent[..RECENT_AT_FIRST] } else { &model.recent[..] };
    let wanted = state.wants_recent.take();
    for (index, recent) in shown.iter().enumerate() {
        let name = phrases::name(t, &recent.name);
        let row = entry_row_ui(ui, &name, &phrases::recent(t, recent, model.today));
        if wanted == Some(index) {
            arrival::focus(ui.ctx(), row.id);
        }
        if row.clicked() {
            let is_open = open.is_some_and(|open| open.path() == Some(&recent.path));
            // Reading again what is open already could bring back what a save is just replacing.
            match open.filter(|_| is_open).map(|open| Continue::of_open(model, open)) {
                Some(card) => out.push(card.event),
                None => out.push(Event::OpenFile(recent.path.clone())),
            }
        }
    }
    if is_folded {
        let more = tr!(t, "home-more-recent", count = model.recent.len() - RECENT_AT_FIRST);
        ui.add_space(4.0);
        if LinkButton::new(&more).trailing(Icon::CaretDown).show(ui).clicked() {
            state.shows_all_recent = true;
            state.wants_recent = Some(RECENT_AT_FIRST);
        }
    }
}
