//! The cards, best first, and the lists of what was left out.

use eframe::egui::{Id, Key, Modifiers, Rect, Sense, Ui, UiBuilder, accesskit, pos2, vec2};

use super::super::arrival;
use super::filter::Filter;
use super::list::{Left, Listed, Showing, is_search};
use super::side::left_word;
use super::words::{Here, Purpose, and_list, kind_word, verdict_word};
use super::{Focus, State};
use crate::app::{Event, Screen};
use crate::catalogue::ProgrammeIx;
use crate::gui::Outbox;
use crate::gui::layout::{Page, row_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::focus::{self, Lie};
use crate::gui::widget::list::{Money, OpenRow};
use crate::gui::widget::{
    Button, Icon, LinkButton, ProgrammeCard, RuleState, Text, TextInput, empty_state_ui, heading_ui, name_node,
    small_ui, tag_ui, title_ui,
};
use crate::id::Id as _;
use crate::matching::{Cause, Match, Verdict};
use crate::text;
use crate::tr;

/// What a row says of a programme that was left out.
#[derive(Clone, Debug)]
pub(super) struct LeftWords {
    name: String,
    why: String,
    instead: Option<String>,
    kind: String,
    verdict: String,
}

impl LeftWords {
    pub fn new(here: Here<'_>, m: &Match) -> Self {
        let (t, programme) = (here.t(), here.programme(m.programme));
        // What is not available says already what there is instead.
        let instead = (m.judgement.verdict != Verdict::NotAvailable && m.verdict() > Verdict::SeemsToFit)
            .then(|| here.matcher().instead(programme, t));
        Self {
            name: here.name(m.programme).to_owned(),
            why: here.why(m),
            instead: instead.flatten(),
            kind: kind_word(t, programme.kind),
            verdict: verdict_word(t, m.verdict()),
        }
    }
}

/// Cards this near the view are drawn whole.
const NEAR: f32 = 300.0;
/// Width of the search field beside the title.
const SEARCH: f32 = 264.0;

/// Draws the main column.
pub(super) fn main_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, state: &mut State, out: &mut Outbox) {
    if let Showing::Left(left) = state.showing {
        left_ui(ui, here, listed, left, state, out);
        return;
    }
    super::side::other_day_ui(ui, here, &mut state.day, out);
    head_ui(ui, here, listed, state, out);
    if listed.cards.is_empty() {
        empty_ui(ui, here, listed, state, out);
    } else {
        list_ui(ui, here, listed, None, state, out);
    }
    campaigns_ui(ui, here, listed);
    ui.add_space(12.0);
    show_all_ui(ui, here, listed, state);
    if is_search(&state.search) {
        return;
    }
    let t = here.t();
    for leads in state.cache.leads(here).iter() {
        ui.add_space(32.0);
        leads.ui(ui, t, 2);
    }
}

/// Title, the line below it, and beside them or below the search field, with the way to the filters where they are in a drawer.
fn head_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    let room = ui.available_rect_before_wrap();
    let chosen = usize::from(!state.filter.mine && listed.knows_needs) + state.filter.count();
    let label = if chosen == 0 {
        tr!(t, "programmes-filter")
    } else {
        tr!(t, "programmes-filter-count", count = chosen.to_string())
    };
    let has_button = Page::of(ui.ctx()).is_folded();
    let filter = || Button::second(&label).leading(Icon::Funnel).id(Id::unique("programmes filter button"));
    let button = if has_button { filter().natural_size(ui).x + 12.0 } else { 0.0 };
    let beside = SEARCH + button;
    let is_beside = room.width() - beside - 24.0 >= 432.0;
    let words = if is_beside { room.width() - beside - 24.0 } else { room.width() };
    let left = Rect::from_min_size(room.min, vec2(words, f32::MAX / 4.0));
    let mut column = ui.new_child(UiBuilder::new().max_rect(left));
    column.set_width(words);
    column.spacing_mut().item_spacing.y = 0.0;
    title_ui(&mut column, &title(here, listed, state));
    lead_ui(&mut column, here, listed, state, out);
    let used = column.min_rect();
    drop(column);
    let field = if is_beside { SEARCH } else { (room.width() - button).min(420.0) };
    let min =
        if is_beside { pos2(room.right() - beside, room.top() - 3.0) } else { pos2(room.left(), used.bottom() + 12.0) };
    let mut corner = ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(min, vec2(field, 44.0))));
    search_ui(&mut corner, here, state);
    drop(corner);
    if has_button {
        let spot = Rect::from_min_size(min + vec2(field + 12.0, 0.0), vec2(button, 44.0));
        let mut corner = ui.new_child(UiBuilder::new().max_rect(spot));
        if filter().show(&mut corner).clicked() {
            state.drawer = !state.drawer;
            ui.ctx().request_repaint();
        }
        drop(corner);
    }
    let bottom = used.bottom().max(min.y + 44.0);
    ui.advance_cursor_after_rect(Rect::from_min_max(room.min, pos2(room.right(), bottom)));
    ui.add_space(if is_beside { 11.0 } else { 14.0 });
}

fn search_ui(ui: &mut Ui, here: Here<'_>, state: &mut State) {
    let t = here.t();
    let label = tr!(t, "programmes-search");
    let response = TextInput::new(&label, "programmes search", &mut state.search)
        .hide_label()
        .leading(Icon::MagnifyingGlass)
        .placeholder(&label)
        .limit(80)
        .show(ui);
    if response.lost_focus() {
        // The card that gets the focus would take the Enter that led there as its own.
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) {
            state.focus = Some(Focus::Card(None));
        } else if ui.input(|i| i.key_pressed(Key::Escape)) {
            clear_search(ui, state);
        }
    }
}

/// What the cards are, in a sentence.
pub(super) fn title(here: Here<'_>, listed: &Listed, state: &State) -> String {
    let t = here.t();
    let count = listed.cards.len();
    if is_search(&state.search) {
        return tr!(t, "programmes-title-found", count = listed.shown());
    }
    if count == 0 {
        return if listed.is_short { tr!(t, "programmes-title-none") } else { tr!(t, "programmes-title-no-such") };
    }
    if state.showing == Showing::All {
        return tr!(t, "programmes-title-all", count = count);
    }
    if !listed.is_short {
        return tr!(t, "programmes-title-chosen", count = count);
    }
    let matches = &here.matched.matches;
    let of = |test: fn(&Match) -> bool| listed.programmes().any(|ix| matches.of(ix).is_some_and(test));
    if of(Match::is_useful) {
        tr!(t, "programmes-title-useful", count = count)
    } else if of(|m| m.verdict() == Verdict::Fits) {
        tr!(t, "programmes-title-fit", count = count)
    } else {
        tr!(t, "programmes-title-may-fit", count = count)
    }
}

/// What the cards are for, and what comes first.
fn lead_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    let ink2 = theme(ui).colour.ink2;
    let line = |ui: &mut Ui, text: &str| {
        Text::new(text, TextKind::Body, ink2).show(ui);
    };
    if is_search(&state.search) {
        let all = here.matched.matches.list.len();
        let mut found = tr!(t, "programmes-lead-found", word = state.search.trim(), count = all);
        if listed.is_outside {
            found = format!("{found} {}", tr!(t, "programmes-lead-outside"));
        }
        line(ui, &found);
        if !listed.cards.is_empty() {
            ui.add_space(2.0);
            if LinkButton::new(&tr!(t, "programmes-clear-search")).small().show(ui).clicked() {
                clear_search(ui, state);
            }
        }
        return;
    }
    if listed.cards.is_empty() {
        return;
    }
    if !listed.is_short {
        line(ui, &tr!(t, "programmes-lead-order"));
        return;
    }
    let cards: Vec<ProgrammeIx> = listed.programmes().collect();
    let purpose = match Purpose::of(here, &cards) {
        Purpose::Needs(needs) => tr!(t, "programmes-lead-needs", needs = and_list(t, &needs)),
        Purpose::Parts(parts) => tr!(t, "programmes-lead-parts", parts = and_list(t, &parts)),
        Purpose::Nothing if listed.knows_needs => String::new(),
        Purpose::Nothing => {
            line(ui, &tr!(t, "programmes-lead-unknown"));
            ui.add_space(2.0);
            if LinkButton::new(&tr!(t, "programmes-choose-needs")).trailing(Icon::ArrowRight).show(ui).clicked() {
                out.push(Event::Go(Screen::Company));
            }
            return;
        }
    };
    // Said only where it is so.
    let on = here.matched.matches.on;
    let is_free = |ix: &ProgrammeIx| here.programme(*ix).is_free_on(on);
    let free = cards.iter().take_while(|ix| is_free(ix)).count();
    let is_first = free > 0 && !cards[free..].iter().any(is_free);
    let first = if is_first { tr!(t, "programmes-lead-free-first") } else { String::new() };
    let sentences: Vec<String> = [purpose, first].into_iter().filter(|s| !s.is_empty()).collect();
    if !sentences.is_empty() {
        line(ui, &sentences.join(" "));
    }
}

fn clear_search(ui: &Ui, state: &mut State) {
    state.search.clear();
    arrival::focus(ui.ctx(), TextInput::field_id("programmes search"));
}

/// The identity of the card of a programme.
fn card_id(here: Here<'_>, ix: ProgrammeIx) -> Id {
    Id::unique(("programme card", here.programme(ix).id.as_str()))
}

/// Draws the cards, one tab stop: arrows move from card to card, Enter opens. `open` is the programme whose page stands beside.
pub(super) fn list_ui(
    ui: &mut Ui,
    here: Here<'_>,
    listed: &Listed,
    open: Option<ProgrammeIx>,
    state: &mut State,
    out: &mut Outbox,
) {
    let t = here.t();
    let all: Vec<ProgrammeIx> = listed.programmes().collect();
    let ids: Vec<Id> = all.iter().map(|ix| card_id(here, *ix)).collect();
    let last = state.opened.as_ref().and_then(|id| here.catalogue().find(id.as_str()));
    let last = last.and_then(|ix| all.iter().position(|shown| *shown == ix));
    if let Some(Focus::Card(wanted)) = state.focus.take_if(|focus| matches!(focus, Focus::Card(_))) {
        let wanted = wanted.and_then(|id| here.catalogue().find(id.as_str()));
        let at = wanted.and_then(|ix| all.iter().position(|shown| *shown == ix)).unwrap_or(0);
        if let Some(id) = ids.get(at) {
            arrival::focus(ui.ctx(), *id);
        }
    }
    let stop = focus::rove(ui, &ids, last, |_| true, Lie::Column);
    let builder = UiBuilder::new()
        .scope_id(Id::unique("programme cards"))
        .accessibility_role(accesskit::Role::List)
        .accessibility_label(tr!(t, "programmes-list"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for (place, ix) in all.iter().enumerate() {
            if place == listed.cards.len() {
                ui.add_space(16.0);
                heading_ui(ui, &tr!(t, "programmes-outside", count = listed.outside.len()), 2);
            }
            // Tab has to find the one it stops at, wherever that is.
            if place != stop && far_ui(ui, here, *ix, ids[place], state) {
                continue;
            }
            let siblings = listed.cards.get(place).map_or(&[][..], |card| &card.siblings);
            let Some(words) = state.cache.card(here, *ix, siblings) else { continue };
            let rules: Vec<(RuleState, &str)> = words.rules.iter().map(|(state, text)| (*state, &**text)).collect();
            let response = ProgrammeCard {
                name: &words.name,
                sentence: &words.sentence,
                rules: &rules,
                verdict: super::words::badge(words.verdict),
                verdict_word: &words.verdict_word,
                verdict_below: &words.verdict_below,
                money: Money {
                    above: &words.money.above,
                    amount: &words.money.amount,
                    is_figure: words.money.is_figure,
                    below: &words.money.below,
                },
                also: &words.also,
                is_selected: open == Some(*ix),
                is_stop: place == stop,
            }
            .show(ui, ids[place]);
            state.heights.insert(*ix, response.rect.size());
            if response.clicked() {
                out.push(Event::Go(Screen::Programme(here.programme(*ix).id.clone())));
            }
        }
    });
}

/// Takes the room of a card that is far out of view, with its name and verdict for a screen reader: a long list costs no more than
/// what one sees of it. Says whether that was done.
fn far_ui(ui: &mut Ui, here: Here<'_>, ix: ProgrammeIx, id: Id, state: &State) -> bool {
    let Some(size) = state.heights.get(&ix).filter(|size| (size.x - ui.available_width()).abs() < 0.5) else {
        return false;
    };
    let spot = Rect::from_min_size(ui.cursor().min, *size);
    let near = ui.clip_rect().expand2(vec2(0.0, NEAR));
    if spot.intersects(near) || ui.memory(|memory| memory.has_focus(id)) {
        return false;
    }
    let (_, rect) = ui.allocate_space(*size);
    let response = ui.interact(rect, id, Sense::CLICK);
    let verdict = here.matched.matches.of(ix).map(|m| verdict_word(here.t(), m.verdict())).unwrap_or_default();
    name_node(&response, accesskit::Role::Button, here.name(ix), |node| node.set_description(verdict));
    true
}

/// Campaigns and events that the search found: places to read more, marked as such.
fn campaigns_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed) {
    if listed.campaigns.is_empty() {
        return;
    }
    let (t, c) = (here.t(), &theme(ui).colour);
    ui.add_space(24.0);
    heading_ui(ui, &tr!(t, "programmes-campaigns"), 2);
    for campaign in listed.campaigns.iter().filter_map(|at| here.catalogue().campaigns().get(*at)) {
        ui.add_space(12.0);
        row_ui(ui, 12.0, |ui| {
            Text::new(t.text(&campaign.name), TextKind::BodyStrong, c.ink).show(ui);
            let label = if campaign.on.is_some() { tr!(t, "programmes-event") } else { tr!(t, "programmes-campaign") };
            tag_ui(ui, None, &label);
        });
        let names = campaign.organisations.iter().map(|ix| t.text(&here.catalogue().organisation(*ix).name).to_owned());
        let by = and_list(t, &names.collect::<Vec<String>>());
        let parts = [
            campaign.summary.as_ref().map(|summary| t.text(summary).to_owned()),
            (!by.is_empty()).then(|| tr!(t, "programmes-by", names = by)),
            campaign.on.map(|on| tr!(t, "programmes-on-day", date = text::date(t, on))),
            campaign.url.clone(),
        ];
        small_ui(ui, &parts.into_iter().flatten().collect::<Vec<String>>().join(" "));
    }
}

/// The way to every programme, and back to the best.
fn show_all_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, state: &mut State) {
    if is_search(&state.search) {
        return;
    }
    let t = here.t();
    let all = here.matched.matches.list.len();
    if listed.is_short {
        if all > listed.cards.len()
            && LinkButton::new(&tr!(t, "programmes-show-all", count = all)).trailing(Icon::ArrowDown).show(ui).clicked()
        {
            state.filter = Filter::none();
            state.show(Showing::All);
            ui.ctx().request_repaint();
        }
    } else if LinkButton::new(&tr!(t, "programmes-show-best")).trailing(Icon::ArrowUp).show(ui).clicked() {
        state.filter = Filter::default();
        state.show(Showing::Best);
        ui.ctx().request_repaint();
    }
}

/// No card at all: what to do about it.
fn empty_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    ui.add_space(8.0);
    if is_search(&state.search) {
        let clear = tr!(t, "programmes-clear-search");
        if empty_state_ui(ui, &tr!(t, "programmes-none-found"), Button::second(&clear)) {
            clear_search(ui, state);
        }
    } else if !listed.is_short {
        let clear = tr!(t, "programmes-clear-filter");
        if empty_state_ui(ui, &tr!(t, "programmes-none-chosen"), Button::second(&clear)) {
            state.filter = Filter::default();
            state.show(Showing::Best);
        }
    } else if here.matched.matches.list.is_empty() {
        let back = tr!(t, "programmes-back-to-result");
        if empty_state_ui(ui, &tr!(t, "programmes-none-known"), Button::second(&back)) {
            out.push(Event::Go(Screen::Results));
        }
    } else if here.matched.situation.company.open_fields().next().is_some() {
        let fill = tr!(t, "programmes-fill-in-company");
        if empty_state_ui(ui, &tr!(t, "programmes-none-fit-open"), Button::second(&fill)) {
            out.push(Event::Go(Screen::Company));
        }
    } else {
        let all = tr!(t, "programmes-show-all", count = here.matched.matches.list.len());
        if empty_state_ui(ui, &tr!(t, "programmes-none-fit"), Button::second(&all)) {
            state.filter = Filter::none();
            state.show(Showing::All);
        }
    }
}

/// What was left out for one reason: each with its sentence, what would change it, and what there is instead.
fn left_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, left: Left, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    let none = Vec::new();
    let found = listed.left_out.get(&left).unwrap_or(&none);
    let link = LinkButton::new(&tr!(t, "programmes-back-to-cards")).leading(Icon::CaretLeft).show(ui);
    state.focus_if(Focus::Back, &link);
    let escapes = !ui.ctx().text_edit_focused() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if link.clicked() || escapes {
        state.show(Showing::Best);
        ui.ctx().request_repaint();
    }
    ui.add_space(6.0);
    let count = found.len();
    let (title, lead) = match left {
        Left::Cause(Cause::NotYet) => {
            (tr!(t, "programmes-left-not-yet", count = count), tr!(t, "programmes-left-not-yet-lead"))
        }
        Left::Cause(Cause::OtherRegion) => {
            (tr!(t, "programmes-left-other-region", count = count), tr!(t, "programmes-left-other-region-lead"))
        }
        Left::Cause(Cause::OtherCompany) => {
            (tr!(t, "programmes-left-other-company", count = count), tr!(t, "programmes-left-other-company-lead"))
        }
        Left::Cause(Cause::ForOthers) => {
            (tr!(t, "programmes-left-for-others", count = count), tr!(t, "programmes-left-for-others-lead"))
        }
        Left::Cause(Cause::Closed) => {
            (tr!(t, "programmes-left-closed", count = count), tr!(t, "programmes-left-closed-lead"))
        }
        Left::Cause(Cause::LessUseful) => {
            (tr!(t, "programmes-left-less-useful", count = count), tr!(t, "programmes-left-less-useful-lead"))
        }
        Left::Filtered => (tr!(t, "programmes-left-filtered", count = count), tr!(t, "programmes-left-filtered-lead")),
    };
    title_ui(ui, &title);
    let ink2 = theme(ui).colour.ink2;
    Text::new(&lead, TextKind::Body, ink2).show(ui);
    ui.add_space(8.0);
    let ids: Vec<Id> =
        found.iter().map(|ix| Id::unique(("programme left out", here.programme(*ix).id.as_str()))).collect();
    let last = state.opened.as_ref().and_then(|id| here.catalogue().find(id.as_str()));
    let last = last.and_then(|ix| found.iter().position(|shown| *shown == ix));
    if state.focus.take_if(|focus| matches!(focus, Focus::Card(_))).is_some()
        && let Some(id) = ids.get(last.unwrap_or(0))
    {
        arrival::focus(ui.ctx(), *id);
    }
    let stop = focus::rove(ui, &ids, last, |_| true, Lie::Column);
    let builder = UiBuilder::new()
        .scope_id(Id::unique("programmes left out"))
        .accessibility_role(accesskit::Role::List)
        .accessibility_label(left_word(t, left));
    ui.scope_builder(builder, |ui| {
        for (place, ix) in found.iter().enumerate() {
            let Some(words) = state.cache.left(here, *ix) else { continue };
            let second: Vec<&str> = std::iter::once(&*words.why).chain(words.instead.as_deref()).collect();
            let row = OpenRow {
                name: &words.name,
                second: &second,
                right: &words.kind,
                said: &words.verdict,
                is_stop: place == stop,
                opens: true,
            };
            if row.show(ui, ids[place]).clicked() {
                out.push(Event::Go(Screen::Programme(here.programme(*ix).id.clone())));
            }
        }
    });
}
