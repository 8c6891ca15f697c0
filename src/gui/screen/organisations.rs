//! Who is who: the organisations of the catalogue, who leads where for which sector, and the page of one of them. There is no map.

mod detail;
mod list;

use std::rc::Rc;

use eframe::egui::{Context, Id, Key, Modifiers, Rect, Response, Ui, UiBuilder, accesskit, pos2, vec2};

use self::detail::Detail;
use self::list::{Asked, Found, Group, Index, SectorChoice};
use super::arrival::{self, Arrival};
use super::leads::LeadsWords;
use crate::app::{Event, Model, Screen};
use crate::catalogue::OrganisationIx;
use crate::company::area::AreaIndex;
use crate::gui::Outbox;
use crate::gui::layout::{Content, Page, flow_ui, page_ui, two_columns_ui};
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::focus::{self, Lie};
use crate::gui::widget::list::OpenRow;
use crate::gui::widget::{
    Button, ChipSign, Find, HelpPanel, Icon, LinkButton, SearchSelect, Text, TextInput, chip_ui, empty_state_ui,
    heading_ui, lead_ui, small_ui, title_ui,
};
use crate::id::{Id as _, OrganisationId, SectorTag};
use crate::text::Locale;
use crate::tr;

/// What these two screens keep for themselves.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    arrival_detail: Arrival,
    asked: Asked,
    area: String,
    sector: String,
    /// The company whose place and sector were filled in, by the key of its dossier and the revision of what is known.
    filled: Option<(String, u64)>,
    /// Whether the user chose place or sector.
    is_touched: bool,
    /// The organisation opened last: Tab and the way back come to its row.
    opened: Option<OrganisationId>,
    page_drawn: Option<u64>,
    focus: Option<Focus>,
    folds: detail::Folds,
    /// Whether place and sector are unfolded, in a narrow window.
    shows_filters: bool,
    cache: Cache,
}

/// Places the focus is put at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// The row of the organisation opened last, or the search field.
    Arrive,
    /// The first row.
    First,
    /// The way back.
    Back,
}

#[derive(Default)]
struct Cache {
    key: Option<(u64, Locale)>,
    index: Option<Rc<Index>>,
    found: Option<(Asked, Rc<Found>)>,
    detail: Option<Rc<Detail>>,
}

impl State {
    fn keep_up(&mut self, model: &Model) {
        let key = (model.revision(), model.tr.locale());
        if self.cache.key != Some(key) {
            self.cache = Cache { key: Some(key), ..Cache::default() };
        }
    }

    fn index(&mut self, model: &Model) -> Rc<Index> {
        Rc::clone(self.cache.index.get_or_insert_with(|| Rc::new(Index::new(model))))
    }

    fn found(&mut self, model: &Model) -> Rc<Found> {
        if let Some((asked, found)) = &self.cache.found
            && *asked == self.asked
        {
            return Rc::clone(found);
        }
        let index = self.index(model);
        let found = Rc::new(Found::new(model, &index, &self.asked));
        self.cache.found = Some((self.asked.clone(), Rc::clone(&found)));
        found
    }

    /// Fills in place and sector of the open company, until the user chooses something else.
    fn fill(&mut self, model: &Model, is_new: bool) {
        let Some(open) = &model.open else { return };
        let key = (open.dossier().key.clone(), model.revision());
        let is_other = self.filled.as_ref().is_none_or(|(known, _)| *known != key.0);
        if is_other || is_new && !self.is_touched && self.filled.as_ref() != Some(&key) {
            self.own(model);
            self.filled = Some(key);
        }
    }

    /// Asks for the company's own place and sector.
    fn own(&mut self, model: &Model) {
        let Some(open) = &model.open else { return };
        let company = &open.dossier().company;
        let location = model.reference.areas.locate(company);
        self.set_area(model, location.narrowest);
        self.set_sector(model, company.sector.map(SectorChoice::Code));
        self.is_touched = false;
    }

    fn set_area(&mut self, model: &Model, area: Option<AreaIndex>) {
        self.area = area.map_or(String::new(), |area| list::area_name(model, area));
        self.asked.area = area;
    }

    fn set_sector(&mut self, model: &Model, sector: Option<SectorChoice>) {
        self.sector = sector.as_ref().map_or(String::new(), |sector| sector.name(model));
        self.asked.sector = sector;
    }

    fn focus_if(&mut self, wanted: Focus, response: &Response) {
        if self.focus == Some(wanted) {
            self.focus = None;
            arrival::focus(&response.ctx, response.id);
        }
    }
}

/// Draws the list.
pub fn organisations_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    state.keep_up(model);
    let is_new = state.arrival.is_new(ui.ctx());
    let returns = state.page_drawn.is_some_and(|pass| pass + 2 >= ui.ctx().cumulative_pass_nr());
    state.fill(model, is_new && !returns);
    if is_new {
        if !returns {
            state.opened = None;
        }
        state.focus = Some(Focus::Arrive);
    }
    let found = state.found(model);
    let mut both = (state, out);
    framed_ui(ui, None, |ui| {
        page_ui(ui, "organisations", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if page.top() > 14.0 {
                ui.add_space(14.0 - page.top());
            }
            back_ui(ui, model, both.0, both.1, &tr!(t, "programmes-back"), Screen::Programmes);
            ui.add_space(6.0);
            title_ui(ui, &found.title);
            lead_ui(ui, &tr!(t, "who-lead"));
            ui.add_space(14.0);
            two_columns_ui(
                ui,
                &mut both,
                304.0,
                40.0,
                |ui, (state, out)| main_ui(ui, model, &found, state, out),
                |ui, (state, _)| aside_ui(ui, model, &found, state),
            );
        });
    });
}

/// The way back to where the user came from.
fn back_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox, label: &str, fallback: Screen) {
    let label = match model.back.last() {
        Some(Screen::Programme(id)) => {
            let catalogue = model.matcher.catalogue();
            let name = catalogue.find(id.as_str()).map(|ix| model.tr.text(&catalogue.programme(ix).name));
            name.map_or_else(|| label.to_owned(), |name| tr!(model.tr, "programmes-back-to", name = name))
        }
        Some(Screen::Organisation(id)) => {
            let catalogue = model.matcher.catalogue();
            let found = catalogue.find_organisation(id.as_str());
            let name = found.map(|ix| model.tr.text(&catalogue.organisation(ix).name));
            name.map_or_else(|| label.to_owned(), |name| tr!(model.tr, "programmes-back-to", name = name))
        }
        Some(Screen::Organisations) => tr!(model.tr, "who-back"),
        Some(Screen::Programmes) | None => label.to_owned(),
        Some(_) => tr!(model.tr, "who-back-other"),
    };
    let link = LinkButton::new(&label).leading(Icon::CaretLeft).show(ui);
    state.focus_if(Focus::Back, &link);
    let escapes = model.dialog.is_none()
        && !ui.ctx().text_edit_focused()
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if link.clicked() || escapes {
        out.push(if model.back.is_empty() { Event::Go(fallback) } else { Event::Back });
    }
}

const SEARCH: &str = "organisations search";

fn main_ui(ui: &mut Ui, model: &Model, found: &Found, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let label = tr!(t, "who-search");
    let field = TextInput::new(&label, SEARCH, &mut state.asked.search)
        .hide_label()
        .leading(Icon::MagnifyingGlass)
        .placeholder(&label)
        .limit(80)
        .show(ui);
    if field.lost_focus() {
        // The row that gets the focus would take the Enter that led there as its own.
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) {
            state.focus = Some(Focus::First);
        } else if ui.input(|i| i.key_pressed(Key::Escape)) && !state.asked.search.is_empty() {
            state.asked.search.clear();
            arrival::focus(ui.ctx(), field.id);
        }
    }
    if Page::of(ui.ctx()).is_folded() {
        ui.add_space(8.0);
        let label = if state.shows_filters { tr!(t, "who-choose-hide") } else { tr!(t, "who-choose") };
        if LinkButton::new(&label).leading(Icon::Funnel).show(ui).clicked() {
            state.shows_filters = !state.shows_filters;
            ui.ctx().request_repaint();
        }
        if state.shows_filters {
            ui.add_space(8.0);
            filters_ui(ui, model, state);
        }
    }
    ui.add_space(8.0);
    Text::new(&found.count, TextKind::Small, theme(ui).colour.ink2).live().show(ui);
    for leads in &found.leads {
        ui.add_space(16.0);
        ui.scope(|ui| leads.ui(ui, t, 2));
    }
    let all: Vec<OrganisationIx> = found.sections.iter().flat_map(|(_, rows)| rows.iter().copied()).collect();
    if all.is_empty() {
        ui.add_space(16.0);
        let clear = tr!(t, "who-clear");
        if empty_state_ui(ui, &tr!(t, "who-none"), Button::second(&clear)) {
            state.asked = Asked::default();
            state.area.clear();
            state.sector.clear();
            state.is_touched = true;
            arrival::focus(ui.ctx(), TextInput::field_id(SEARCH));
        }
        return;
    }
    let index = state.index(model);
    let ids: Vec<Id> = all.iter().map(|ix| row_id(model, *ix)).collect();
    let last = state.opened.as_ref().and_then(|id| model.matcher.catalogue().find_organisation(id.as_str()));
    let last = last.and_then(|ix| all.iter().position(|shown| *shown == ix));
    match state.focus {
        Some(Focus::Arrive) => {
            state.focus = None;
            let id = last.and_then(|at| ids.get(at).copied()).unwrap_or_else(|| TextInput::field_id(SEARCH));
            arrival::focus(ui.ctx(), id);
        }
        Some(Focus::First) => {
            state.focus = None;
            if let Some(first) = ids.first() {
                arrival::focus(ui.ctx(), *first);
            }
        }
        Some(Focus::Back) | None => {}
    }
    let stop = focus::rove(ui, &ids, last, |_| true, Lie::Column);
    let builder = UiBuilder::new()
        .scope_id(Id::unique("organisations"))
        .accessibility_role(accesskit::Role::List)
        .accessibility_label(tr!(t, "who-list"));
    ui.scope_builder(builder, |ui| {
        let mut place = 0;
        for (title, rows) in &found.sections {
            ui.add_space(24.0);
            heading_ui(ui, title, 2);
            for ix in rows {
                let words = index.row(*ix);
                let second: Vec<&str> = words.second.iter().map(String::as_str).collect();
                let row = OpenRow {
                    name: &words.name,
                    second: &second,
                    right: &words.kind,
                    said: "",
                    is_stop: place == stop,
                    opens: true,
                };
                if row.show(ui, ids[place]).clicked() {
                    let id = model.matcher.catalogue().organisation(*ix).id.clone();
                    out.push(Event::Go(Screen::Organisation(id)));
                }
                place += 1;
            }
        }
    });
}

fn row_id(model: &Model, ix: OrganisationIx) -> Id {
    Id::unique(("organisation", model.matcher.catalogue().organisation(ix).id.as_str()))
}

fn aside_ui(ui: &mut Ui, model: &Model, found: &Found, state: &mut State) {
    let t = &model.tr;
    if !Page::of(ui.ctx()).is_folded() {
        filters_ui(ui, model, state);
        ui.add_space(16.0);
    }
    HelpPanel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        Text::new(&tr!(t, "who-how"), TextKind::BodyStrong, theme(ui).colour.ink).heading(2).show(ui);
        small_ui(ui, &tr!(t, "who-how-soft"));
        small_ui(ui, &tr!(t, "who-how-old"));
        if found.hidden > 0 {
            small_ui(ui, &tr!(t, "who-hidden", count = found.hidden));
        }
    });
}

/// Place, sector and sort of organisation.
fn filters_ui(ui: &mut Ui, model: &Model, state: &mut State) {
    let t = &model.tr;
    area_ui(ui, model, state);
    ui.add_space(12.0);
    sector_ui(ui, model, state);
    ui.add_space(16.0);
    Text::new(&tr!(t, "programmes-show"), TextKind::BodyStrong, theme(ui).colour.ink).heading(2).show(ui);
    ui.add_space(8.0);
    flow_ui(ui, 8.0, |ui| {
        for group in Group::ALL {
            match chip_ui(ui, &group.word(t), state.asked.groups.contains(&group), ChipSign::Tick) {
                Some(true) => {
                    state.asked.groups.insert(group);
                }
                Some(false) => {
                    state.asked.groups.remove(&group);
                }
                None => {}
            }
        }
    });
    if state.is_touched && model.open.is_some() {
        ui.add_space(8.0);
        if LinkButton::new(&tr!(t, "who-own")).small().leading(Icon::ArrowCounterClockwise).show(ui).clicked() {
            state.own(model);
            ui.ctx().request_repaint();
        }
    }
}

/// At most so many finds are shown.
const FINDS: usize = 12;

fn area_ui(ui: &mut Ui, model: &Model, state: &mut State) {
    let t = &model.tr;
    let has_focus = has_focus(ui.ctx(), "organisations area");
    // The name of what is set looks for itself again; what is typed looks for its letters.
    let found: Vec<(AreaIndex, String, String)> =
        if has_focus { list::find_areas(model, &state.area, FINDS) } else { Vec::new() };
    let finds: Vec<Find<'_>> = found
        .iter()
        .map(|(ix, name, right)| Find { right, is_set: state.asked.area == Some(*ix), ..Find::new(name) })
        .collect();
    let (label, placeholder, none) = (tr!(t, "who-area"), tr!(t, "who-everywhere"), tr!(t, "who-area-none"));
    let outcome = SearchSelect::new(&label, "organisations area", &mut state.area, &finds)
        .field(|field| field.placeholder(&placeholder))
        .none(&none)
        .opens_empty()
        .show(ui);
    let picked = outcome.picked.and_then(|at| found.get(at)).map(|(ix, ..)| *ix);
    if let Some(ix) = picked {
        state.set_area(model, Some(ix));
        state.is_touched = true;
    } else if outcome.response.changed() && state.asked.area.is_some() {
        state.asked.area = None;
        state.is_touched = true;
    } else if outcome.response.lost_focus() && state.asked.area.is_none() && !outcome.is_open {
        state.area.clear();
    }
}

fn sector_ui(ui: &mut Ui, model: &Model, state: &mut State) {
    let t = &model.tr;
    let has_focus = has_focus(ui.ctx(), "organisations sector");
    let found: Vec<(SectorTag, String)> =
        if has_focus { list::find_tags(model, &state.sector, state.asked.sector.is_some()) } else { Vec::new() };
    let is_set = |tag: &SectorTag| state.asked.sector == Some(SectorChoice::Tag(tag.clone()));
    let finds: Vec<Find<'_>> =
        found.iter().map(|(tag, name)| Find { is_set: is_set(tag), ..Find::new(name) }).collect();
    let (label, placeholder, none) = (tr!(t, "who-sector"), tr!(t, "who-every-sector"), tr!(t, "who-sector-none"));
    let outcome = SearchSelect::new(&label, "organisations sector", &mut state.sector, &finds)
        .field(|field| field.placeholder(&placeholder))
        .none(&none)
        .opens_empty()
        .show(ui);
    let picked = outcome.picked.and_then(|at| found.get(at)).map(|(tag, _)| tag.clone());
    if let Some(tag) = picked {
        state.set_sector(model, Some(SectorChoice::Tag(tag)));
        state.is_touched = true;
    } else if outcome.response.changed() && state.asked.sector.is_some() {
        state.asked.sector = None;
        state.is_touched = true;
    } else if outcome.response.lost_focus() && state.asked.sector.is_none() && !outcome.is_open {
        state.sector.clear();
    }
}

fn has_focus(ctx: &Context, salt: &str) -> bool {
    ctx.memory(|memory| memory.has_focus(TextInput::field_id(salt)))
}

/// Draws one organisation.
pub fn organisation_ui(ui: &mut Ui, model: &Model, state: &mut State, id: &OrganisationId, out: &mut Outbox) {
    let t = &model.tr;
    state.keep_up(model);
    let Some(ix) = model.matcher.catalogue().find_organisation(id.as_str()) else {
        framed_ui(ui, None, |ui| {
            page_ui(ui, "unknown organisation", Content::Screen, |ui, _| {
                if empty_state_ui(ui, &tr!(t, "who-unknown"), Button::second(&tr!(t, "who-back"))) {
                    out.push(Event::Go(Screen::Organisations));
                }
            });
        });
        return;
    };
    state.page_drawn = Some(ui.ctx().cumulative_pass_nr());
    let is_new = state.arrival_detail.is_new(ui.ctx()) || state.opened.as_ref() != Some(id);
    if is_new {
        state.opened = Some(id.clone());
        state.folds = detail::Folds::default();
        state.focus = Some(Focus::Back);
    }
    let known = state.cache.detail.clone().filter(|known| known.organisation == ix);
    let detail = known.unwrap_or_else(|| Rc::new(Detail::new(model, ix)));
    state.cache.detail = Some(Rc::clone(&detail));
    framed_ui(ui, None, |ui| {
        page_ui(ui, ("organisation", id.as_str()), Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if page.top() > 14.0 {
                ui.add_space(14.0 - page.top());
            }
            back_ui(ui, model, state, out, &tr!(t, "who-back"), Screen::Organisations);
            ui.add_space(6.0);
            detail.ui(ui, model, &mut state.folds, out);
        });
    });
}

/// What something is, and what is said of it; below each other where there is little room.
fn fact_ui(ui: &mut Ui, label: &str, value: &str) {
    let c = &theme(ui).colour;
    let outer = ui.available_rect_before_wrap();
    let first = if outer.width() < 480.0 { 0.0 } else { 216.0 };
    let mut bottom = outer.top();
    let mut column = |left: f32, top: f32, right: f32, text: &str, ink| {
        let spot = Rect::from_min_max(pos2(left, top), pos2(right, f32::MAX / 4.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(spot).id_salt((label, left as i32, top as i32)));
        Text::new(text, TextKind::Body, ink).show(&mut child);
        bottom = bottom.max(child.min_rect().bottom());
        bottom
    };
    if first == 0.0 {
        let below = column(outer.left(), outer.top(), outer.right(), label, c.ink2);
        column(outer.left(), below, outer.right(), value, c.ink);
    } else {
        column(outer.left(), outer.top(), outer.left() + first - 16.0, label, c.ink2);
        column(outer.left() + first, outer.top(), outer.right(), value, c.ink);
    }
    ui.advance_cursor_after_rect(Rect::from_min_size(outer.min, vec2(outer.width(), bottom - outer.top() + 6.0)));
}
