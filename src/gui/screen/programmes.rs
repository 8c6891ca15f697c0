//! Who helps: the programmes that fit, why the others do not, and the page of one of them.

mod aid;
mod calculator;
mod cards;
mod compare;
mod detail;
mod filter;
mod list;
mod money;
mod overrule;
mod questions;
mod side;
mod words;

use std::collections::HashMap;
use std::rc::Rc;

use eframe::egui::{Align, Context, Rect, Response, Ui, UiBuilder, Vec2, pos2, vec2};

use self::calculator::CalculatorWords;
use self::cards::LeftWords;
use self::compare::CompareWords;
use self::detail::Detail;
use self::filter::{Filter, TypedArea};
use self::list::{Index, Left, Listed, Showing, is_search};
use self::overrule::Overruling;
use self::questions::{Panel, Questions};
use self::side::{TypedCost, TypedDay, TypedUsed};
use self::words::{CardWords, Here, checked_words};
use super::arrival::Arrival;
use super::leads::LeadsWords;
use crate::app::{Event, MOST_COMPARED, Model, Screen};
use crate::catalogue::ProgrammeIx;
use crate::company::area::AreaIndex;
use crate::gui::Outbox;
use crate::gui::layout::{Content, Page, Width, page_ui, scroll_ui, two_columns_ui};
use crate::gui::shell::{FootBar, FootBarEvent, FootButton, framed_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Button, Card, Drawer, Icon, LinkButton, Text, empty_state_ui, heading_ui};
use crate::id::{Id as _, ProgrammeId};
use crate::matching::LeadList;
use crate::text::Locale;
use crate::tr;

/// What these two screens keep for themselves.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    arrival_detail: Arrival,
    cost: TypedCost,
    used: TypedUsed,
    day: TypedDay,
    search: String,
    filter: Filter,
    area: TypedArea,
    showing: Showing,
    /// Whether the drawer with the filters is out.
    drawer: bool,
    panel: Panel,
    /// The programme opened last: Tab and the way back come to its card.
    opened: Option<ProgrammeId>,
    /// The pass in which the page of a programme was last drawn.
    page_drawn: Option<u64>,
    /// What takes the focus when it is drawn next.
    focus: Option<Focus>,
    detail: detail::Folds,
    overruling: Overruling,
    /// Programmes put aside to compare, oldest first.
    compared: Vec<ProgrammeId>,
    compare: compare::Adding,
    arrival_compare: Arrival,
    calculator: calculator::Typed,
    arrival_calculator: Arrival,
    /// How large each card was when it was last drawn.
    heights: HashMap<ProgrammeIx, Vec2>,
    cache: Cache,
}

/// Places the focus is put at.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Focus {
    /// The card of a programme, or the first one where it is not there.
    Card(Option<ProgrammeId>),
    /// The way back.
    Back,
    /// The field for the cost.
    Cost,
    /// A row of what was left out.
    Row(Left),
}

/// What follows from the model and the user's choices, kept until one of them changes.
#[derive(Default)]
struct Cache {
    key: Option<(u64, Locale)>,
    cards: HashMap<ProgrammeIx, Rc<CardWords>>,
    left: HashMap<ProgrammeIx, Rc<LeftWords>>,
    leads: Option<Rc<[LeadsWords]>>,
    questions: Option<Rc<Questions>>,
    detail: Option<Rc<Detail>>,
    compare: Option<Rc<CompareWords>>,
    calculator: Option<Rc<CalculatorWords>>,
    listed: Option<(Choices, Rc<Listed>)>,
    areas: Option<Rc<[(AreaIndex, String)]>>,
    index: Option<(Locale, Index)>,
}

/// What the user chose to see.
type Choices = (Showing, Filter, String);

impl Cache {
    /// Forgets what the model has overtaken.
    fn keep_up(&mut self, model: &Model) {
        let key = (model.revision(), model.tr.locale());
        if self.key != Some(key) {
            let index = self.index.take().filter(|(locale, _)| *locale == model.tr.locale());
            *self = Self { key: Some(key), index, ..Self::default() };
        }
    }

    fn listed(&mut self, here: Here<'_>, choices: Choices) -> Rc<Listed> {
        if let Some((known, listed)) = &self.listed
            && *known == choices
        {
            return Rc::clone(listed);
        }
        let (showing, filter, search) = &choices;
        let none = Index::default();
        let index = if is_search(search) {
            &self.index.get_or_insert_with(|| (here.t().locale(), Index::new(here))).1
        } else {
            &none
        };
        let listed = Rc::new(Listed::new(here, *showing, filter, search, index));
        self.listed = Some((choices, Rc::clone(&listed)));
        listed
    }

    fn card(&mut self, here: Here<'_>, ix: ProgrammeIx, siblings: &[ProgrammeIx]) -> Option<Rc<CardWords>> {
        if let Some(card) = self.cards.get(&ix)
            && card.siblings == siblings
        {
            return Some(Rc::clone(card));
        }
        let card = Rc::new(CardWords::new(here, here.matched.matches.of(ix)?, siblings));
        self.cards.insert(ix, Rc::clone(&card));
        Some(card)
    }

    fn left(&mut self, here: Here<'_>, ix: ProgrammeIx) -> Option<Rc<LeftWords>> {
        if let Some(words) = self.left.get(&ix) {
            return Some(Rc::clone(words));
        }
        let words = Rc::new(LeftWords::new(here, here.matched.matches.of(ix)?));
        self.left.insert(ix, Rc::clone(&words));
        Some(words)
    }

    fn leads(&mut self, here: Here<'_>) -> Rc<[LeadsWords]> {
        Rc::clone(self.leads.get_or_insert_with(|| leads(here).into()))
    }

    fn areas(&mut self, here: Here<'_>) -> Rc<[(AreaIndex, String)]> {
        Rc::clone(self.areas.get_or_insert_with(|| filter::areas(here).into()))
    }

    fn questions(&mut self, here: Here<'_>) -> Rc<Questions> {
        Rc::clone(self.questions.get_or_insert_with(|| Rc::new(questions::questions(here))))
    }

    fn compare(&mut self, here: Here<'_>, chosen: &[ProgrammeId]) -> Rc<CompareWords> {
        if let Some(words) = &self.compare
            && words.chosen == chosen
        {
            return Rc::clone(words);
        }
        let words = Rc::new(CompareWords::new(here, chosen));
        self.compare = Some(Rc::clone(&words));
        words
    }

    fn calculator(&mut self, here: Here<'_>) -> Rc<CalculatorWords> {
        Rc::clone(self.calculator.get_or_insert_with(|| Rc::new(CalculatorWords::new(here))))
    }

    fn detail(&mut self, here: Here<'_>, ix: ProgrammeIx) -> Option<Rc<Detail>> {
        if let Some(detail) = &self.detail
            && detail.programme == ix
        {
            return Some(Rc::clone(detail));
        }
        let detail = Rc::new(Detail::new(here, here.matched.matches.of(ix)?));
        self.detail = Some(Rc::clone(&detail));
        Some(detail)
    }
}

impl State {
    /// Shows another list, with the focus on the way back or on what led there.
    fn show(&mut self, showing: Showing) {
        self.focus = Some(match (self.showing, showing) {
            (Showing::Left(left), Showing::Best | Showing::All) => Focus::Row(left),
            (_, Showing::Left(_)) => Focus::Back,
            _ => Focus::Card(None),
        });
        self.showing = showing;
    }

    /// Another choice of chips is a list of its own.
    fn chips_changed(&mut self) {
        if matches!(self.showing, Showing::Left(_)) {
            self.showing = Showing::Best;
        }
    }

    /// Gives the focus to what was just drawn, when it is what waits for it.
    fn focus_if(&mut self, wanted: Focus, response: &Response) {
        if self.focus.as_ref() == Some(&wanted) {
            self.focus = None;
            response.request_focus();
            response.ctx.request_repaint();
        }
    }

    fn listed(&mut self, here: Here<'_>) -> Rc<Listed> {
        // What was left out is counted from the list it was left out of.
        let showing = if matches!(self.showing, Showing::Left(_)) { Showing::Best } else { self.showing };
        self.cache.listed(here, (showing, self.filter.clone(), self.search.clone()))
    }
}

/// Draws the programmes.
pub fn programmes_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let Some(here) = Here::of(model) else {
        nothing_open_ui(ui, model, out);
        return;
    };
    let t = here.t();
    state.cache.keep_up(model);
    let is_new = state.arrival.is_new(ui.ctx());
    // From the page of a programme one comes back to its card; from elsewhere to the first one.
    let returns = state.page_drawn.is_some_and(|pass| pass + 2 >= ui.ctx().cumulative_pass_nr());
    if is_new {
        if !returns {
            state.opened = None;
        }
        state.focus = Some(Focus::Card(state.opened.clone()));
    }
    let listed = state.listed(here);
    // A row whose list has become empty leads nowhere any more.
    if let Showing::Left(left) = state.showing
        && !listed.left_out.contains_key(&left)
    {
        state.show(Showing::Best);
    }
    let shown: Vec<ProgrammeIx> = match state.showing {
        Showing::Left(left) => listed.left_out.get(&left).cloned().unwrap_or_default(),
        Showing::Best | Showing::All => listed.programmes().collect(),
    };
    let checked = checked_words(here, shown.into_iter());
    let back = tr!(t, "programmes-back-to-result");
    let compare = match state.compared.len() {
        0 | 1 => tr!(t, "programmes-compare"),
        count => tr!(t, "programmes-compare-chosen", count = count),
    };
    let plan = tr!(t, "programmes-make-plan");
    let foot = FootBar {
        main: Some(FootButton::new(&plan).trailing(Icon::ArrowRight)),
        second: Some(FootButton::new(&compare)),
        quiet: Some(FootButton::new(&back).leading(Icon::ArrowLeft)),
        sentence: &checked,
        ..FootBar::default()
    };
    let mut both = (state, out);
    let framed = framed_ui(ui, Some(&foot), |ui| {
        let salt = format!("programmes {:?}", both.0.showing);
        page_ui(ui, salt, Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            rise(ui, page, 20.0);
            let top = ui.cursor().left_top();
            let (aside, gap) = if page.class == Width::Wide { (776.0, 40.0) } else { (304.0, 32.0) };
            two_columns_ui(
                ui,
                &mut both,
                aside,
                gap,
                |ui, (state, out)| cards::main_ui(ui, here, &listed, state, out),
                |ui, (state, out)| aside_ui(ui, here, &listed, state, out),
            );
            if is_new && !returns {
                // Whoever comes here reads the title first, also where the first card would push it out of a low window.
                ui.scroll_to_rect(Rect::from_min_size(top - vec2(0.0, 20.0), vec2(1.0, 1.0)), Some(Align::TOP));
            }
        });
    });
    let (state, out) = both;
    match framed.foot {
        Some(FootBarEvent::Second) => {
            let chosen = if state.compared.len() > 1 {
                state.compared.clone()
            } else {
                // The one that was put aside, with the first cards beside it.
                let mut chosen = state.compared.clone();
                let first = compare::first_of(here, listed.programmes());
                chosen.extend(first.into_iter().filter(|id| !state.compared.contains(id)));
                chosen.truncate(MOST_COMPARED);
                chosen
            };
            out.push(Event::Go(Screen::Compare(chosen)));
        }
        Some(FootBarEvent::Quiet) => out.push(Event::Go(Screen::Results)),
        Some(FootBarEvent::Main) => out.push(Event::Go(Screen::Plan)),
        None => {}
    }
    drawer_ui(ui.ctx(), here, &listed, state);
}

/// Begins this far below the top bar, where the page leaves more.
fn rise(ui: &mut Ui, page: &Page, wanted: f32) {
    if page.top() > wanted {
        ui.add_space(wanted - page.top());
    }
}

/// What stands beside the cards, in one column or two.
fn aside_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, state: &mut State, out: &mut Outbox) {
    let page = Page::of(ui.ctx());
    if page.class == Width::Wide {
        two_columns_ui(
            ui,
            &mut (state, out),
            376.0,
            24.0,
            |ui, (state, out)| {
                cost_card_ui(ui, here, state, out);
                filter_ui(ui, here, listed, state);
            },
            |ui, (state, out)| {
                side::why_not_ui(ui, here, listed, state);
                questions_ui(ui, here, state, out);
                side::more_ui(ui, here, out);
            },
        );
        return;
    }
    cost_card_ui(ui, here, state, out);
    if !page.is_folded() {
        filter_ui(ui, here, listed, state);
    }
    side::why_not_ui(ui, here, listed, state);
    questions_ui(ui, here, state, out);
    side::more_ui(ui, here, out);
}

fn cost_card_ui(ui: &mut Ui, here: Here<'_>, state: &mut State, out: &mut Outbox) {
    Card::new().dense().show(ui, |ui| {
        side::cost_ui(ui, here, &mut state.cost, out);
        ui.add_space(6.0);
        if LinkButton::new(&tr!(here.t(), "programmes-calculator")).small().leading(Icon::HandCoins).show(ui).clicked()
        {
            out.push(Event::Go(Screen::Calculator));
        }
        side::day_ui(ui, here, &mut state.day, out);
    });
    ui.add_space(GAP);
}

fn filter_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, state: &mut State) {
    let t = here.t();
    side::chips_title_ui(ui, here);
    ui.add_space(8.0);
    let mut changed = filter::chips_ui(ui, here, listed, &mut state.filter);
    ui.add_space(8.0);
    changed |= filter::chosen_ui(ui, here, &mut state.filter);
    if changed {
        state.chips_changed();
    }
    let more = LinkButton::new(&tr!(t, "programmes-filter-more")).small().leading(Icon::Funnel).show(ui);
    if more.clicked() {
        state.drawer = !state.drawer;
        ui.ctx().request_repaint();
    }
    ui.add_space(GAP);
}

fn questions_ui(ui: &mut Ui, here: Here<'_>, state: &mut State, out: &mut Outbox) {
    let questions = state.cache.questions(here);
    ui.add_space(GAP);
    questions::questions_ui(ui, here, &questions, &mut state.panel, out);
}

/// The drawer with everything one can filter by.
fn drawer_ui(ctx: &Context, here: Here<'_>, listed: &Listed, state: &mut State) {
    if !state.drawer {
        return;
    }
    let t = here.t();
    let (title, close) = (tr!(t, "programmes-filter-title"), tr!(t, "programmes-filter-close"));
    let areas = state.cache.areas(here);
    let outcome = Drawer::new("programmes filter", &title, &close).show(ctx, |ui, _| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut changed = filter::all_ui(ui, here, listed, &areas, &mut state.filter, &mut state.area);
        ui.add_space(GAP);
        Text::new(
            &tr!(t, "programmes-filter-shown", count = listed.programmes().count()),
            TextKind::Small,
            theme(ui).colour.ink2,
        )
        .live()
        .show(ui);
        ui.add_space(8.0);
        if state.filter != Filter::default()
            && LinkButton::new(&tr!(t, "programmes-clear-filter")).small().show(ui).clicked()
        {
            state.filter = Filter::default();
            changed = true;
        }
        changed
    });
    if outcome.inner {
        state.chips_changed();
    }
    if outcome.is_closed {
        state.drawer = false;
    }
}

/// Between the parts beside the cards.
const GAP: f32 = 14.0;

fn nothing_open_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    framed_ui(ui, None, |ui| {
        page_ui(ui, "no programmes", Content::Screen, |ui, _| {
            let start = tr!(t, "programmes-to-start");
            if empty_state_ui(ui, &tr!(t, "programmes-nothing-open"), Button::second(&start)) {
                out.push(Event::Go(Screen::Home));
            }
        });
    });
}

/// Draws one programme.
pub fn programme_ui(ui: &mut Ui, model: &Model, state: &mut State, id: &ProgrammeId, out: &mut Outbox) {
    let Some(here) = Here::of(model) else {
        nothing_open_ui(ui, model, out);
        return;
    };
    state.cache.keep_up(model);
    let found = here.catalogue().find(id.as_str()).and_then(|ix| state.cache.detail(here, ix));
    let Some(detail) = found else {
        let t = here.t();
        framed_ui(ui, None, |ui| {
            page_ui(ui, "unknown programme", Content::Screen, |ui, _| {
                let back = tr!(t, "programmes-back");
                if empty_state_ui(ui, &tr!(t, "programmes-unknown"), Button::second(&back)) {
                    out.push(Event::Go(Screen::Programmes));
                }
            });
        });
        return;
    };
    state.overruling.dialog_ui(ui.ctx(), here, out);
    state.page_drawn = Some(ui.ctx().cumulative_pass_nr());
    let is_new = state.arrival_detail.is_new(ui.ctx()) || state.opened.as_ref() != Some(id);
    if is_new {
        state.opened = Some(id.clone());
        state.detail.reset();
        state.focus = Some(Focus::Back);
    }
    if Page::of(ui.ctx()).class == Width::Wide {
        beside_ui(ui, here, &detail, state, out);
    } else {
        framed_ui(ui, None, |ui| {
            page_ui(ui, ("programme", id.as_str()), Content::Screen, |ui, page| {
                ui.spacing_mut().item_spacing.y = 0.0;
                rise(ui, page, 14.0);
                detail::detail_ui(ui, here, &detail, state, out);
            });
        });
    }
}

/// Draws what the project costs in the end.
pub fn calculator_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let Some(here) = Here::of(model) else {
        nothing_open_ui(ui, model, out);
        return;
    };
    state.cache.keep_up(model);
    let is_new = state.arrival_calculator.is_new(ui.ctx());
    let words = state.cache.calculator(here);
    framed_ui(ui, None, |ui| {
        page_ui(ui, "calculator", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            rise(ui, page, 14.0);
            calculator::page_ui(ui, here, &words, is_new, state, out);
        });
    });
}

/// Draws a few programmes side by side.
pub fn compare_ui(ui: &mut Ui, model: &Model, state: &mut State, chosen: &[ProgrammeId], out: &mut Outbox) {
    let Some(here) = Here::of(model) else {
        nothing_open_ui(ui, model, out);
        return;
    };
    state.cache.keep_up(model);
    let is_new = state.arrival_compare.is_new(ui.ctx());
    let words = state.cache.compare(here, chosen);
    // What stands here is what is put aside.
    state.compared = chosen.to_vec();
    framed_ui(ui, None, |ui| {
        page_ui(ui, "compare", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            rise(ui, page, 14.0);
            compare::page_ui(ui, here, &words, is_new, state, out);
        });
    });
}

/// In a wide window the list stays beside the page of one programme.
fn beside_ui(ui: &mut Ui, here: Here<'_>, detail: &Detail, state: &mut State, out: &mut Outbox) {
    let listed = state.listed(here);
    framed_ui(ui, None, |ui| {
        let page = Page::of(ui.ctx());
        let room = ui.available_rect_before_wrap();
        ui.painter().rect_filled(room, 0.0, theme(ui).colour.bg);
        let (left, width) = page.content_span(Content::Screen, room);
        let split = left + LIST;
        let list = Rect::from_min_max(pos2(left, room.top()), pos2(split, room.bottom()));
        let rest = Rect::from_min_max(pos2(split + 48.0, room.top()), pos2(left + width, room.bottom()));
        let mut column = ui.new_child(UiBuilder::new().max_rect(list));
        scroll_ui(&mut column, "programmes beside", |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(20.0);
            heading_ui(ui, &cards::title(here, &listed, state), 2);
            ui.add_space(12.0);
            cards::list_ui(ui, here, &listed, Some(detail.programme), state, out);
            ui.add_space(32.0);
        });
        drop(column);
        let mut column = ui.new_child(UiBuilder::new().max_rect(rest));
        scroll_ui(&mut column, ("programme", here.programme(detail.programme).id.as_str()), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(14.0);
            detail::detail_ui(ui, here, detail, state, out);
            ui.add_space(32.0);
        });
    });
}

/// How wide the list beside a page is.
const LIST: f32 = 520.0;

/// Who to turn to for what the company asks, from every table that covers its place.
fn leads(here: Here<'_>) -> Vec<LeadsWords> {
    let catalogue = here.catalogue();
    let wanted: Vec<_> =
        here.matched.situation.needs.iter().filter_map(|need| catalogue.find_need(need.as_str())).collect();
    let lists = here.matcher().leads(&here.matched.situation);
    let matters = |list: &&LeadList| {
        let needs = &catalogue.lead_table(list.table).needs;
        // While nobody said what is needed, nothing is ruled out.
        needs.is_empty() || wanted.is_empty() || needs.iter().any(|need| wanted.contains(need))
    };
    lists.iter().filter(matters).map(|list| LeadsWords::new(here.t(), here.matcher(), list)).collect()
}
