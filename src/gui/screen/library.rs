//! All dossiers: a search, a few filters, and one line for each of thousands.

mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use eframe::egui::{Key, Modifiers, Ui};

use crate::app::importing::{self, Importing};
use crate::app::listing::{section, shown};
use crate::app::{Event, LibraryFilter, LibraryRead, LibrarySort, Model, Screen};
use crate::company::words::folded_key;
use crate::gui::Outbox;
use crate::gui::layout::{Content, Page, flow_ui, page_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::screen::dropping::dropped;
use crate::gui::screen::phrases;
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::menu::MenuItem;
use crate::gui::widget::{
    Button, ChipSign, Drawer, Icon, LinkButton, Notice, NoticeKind, Text, TextInput, body_ui, chip_ui, menu_ui,
    small_ui, title_ui,
};
use crate::id::{AreaId, DimensionId, Id as _, QuestionnaireId};
use crate::text::{self, Tr};
use crate::tr;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    filter: LibraryFilter,
    sort: LibrarySort,
    /// Whether it is sorted the other way round than is usual for that column.
    is_turned: bool,
    shows_bin: bool,
    /// How many more of the bin are shown than at first.
    more_thrown: usize,
    kept: Option<Kept>,
    /// The row that Tab reaches.
    at: usize,
    /// The row the focus goes to, once it can be seen.
    wants_row: Option<usize>,
    /// Whether the focus goes to the search.
    wants_search: bool,
}

/// What was worked out from one reading of the library, one filter and one order.
struct Kept {
    read: Arc<LibraryRead>,
    filter: LibraryFilter,
    order: (LibrarySort, bool),
    shown: Arc<Vec<usize>>,
    offers: Arc<Offers>,
}

/// What there is to choose from in this library.
#[derive(Default)]
struct Offers {
    /// Provinces with their names.
    provinces: Vec<(AreaId, String)>,
    /// Sections of activity with their names.
    sections: Vec<(char, String)>,
    /// The questionnaire whose parts stand in the strip, with those parts: two letters, and the name.
    strip: Option<(QuestionnaireId, Vec<Part>)>,
}

struct Part {
    id: DimensionId,
    short: String,
    name: String,
}

/// Whether the highest comes first: of figures and days what one looks for is the high end.
fn falls(sort: LibrarySort) -> bool {
    matches!(sort, LibrarySort::People | LibrarySort::Total | LibrarySort::Changed)
}

impl State {
    fn is_falling(&self) -> bool {
        falls(self.sort) != self.is_turned
    }

    /// The rows to show, worked out anew only when something changed.
    fn shown(&mut self, model: &Model, read: &Arc<LibraryRead>) -> (Arc<Vec<usize>>, Arc<Offers>) {
        let order = (self.sort, self.is_falling());
        let known = self.kept.take().filter(|kept| Arc::ptr_eq(&kept.read, read));
        let kept = match known {
            Some(kept) if kept.filter == self.filter && kept.order == order => kept,
            other => Kept {
                shown: Arc::new(shown(&read.rows, &self.filter, order.0, order.1)),
                offers: other.map_or_else(|| Arc::new(offers(model, read)), |kept| kept.offers),
                read: read.clone(),
                filter: self.filter.clone(),
                order,
            },
        };
        self.at = self.at.min(kept.shown.len().saturating_sub(1));
        let found = (kept.shown.clone(), kept.offers.clone());
        self.kept = Some(kept);
        found
    }
}

/// Draws the screen.
pub fn library_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    let ctx = ui.ctx().clone();
    framed_ui(ui, None, |ui| {
        page_ui(ui, "library", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            head_ui(ui, model, page, out);
            busy_notice_ui(ui, model, out);
            if let Some(problem) = &model.library.problem {
                Notice::new(NoticeKind::Mind, problem).show(ui);
                ui.add_space(12.0);
            }
            let Some(read) = model.library.read.clone() else {
                body_ui(ui, &tr!(t, "listing-looking"));
                return;
            };
            if read.rows.is_empty() {
                body_ui(ui, &tr!(t, "listing-empty"));
                ui.add_space(12.0);
                flow_ui(ui, 12.0, |ui| {
                    if Button::second(&tr!(t, "home-open")).leading(Icon::FolderOpen).show(ui).clicked() {
                        out.push(Event::ChooseFile);
                    }
                    if Button::second(&tr!(t, "import-title")).leading(Icon::DownloadSimple).show(ui).clicked() {
                        out.push(Event::Go(Screen::Import));
                    }
                });
                if !read.bin.is_empty() {
                    ui.add_space(16.0);
                    bin_link_ui(ui, t, state, &read);
                }
                return;
            }
            let (shown, offers) = state.shown(model, &read);
            filters_ui(ui, t, state, &offers, is_new);
            ui.add_space(8.0);
            count_ui(ui, t, state, &read, shown.len());
            ui.add_space(4.0);
            rows::rows_ui(ui, model, state, &read, &shown, &offers, page, out);
        });
    });
    if state.filter != model.library.filter {
        out.push(Event::FilterLibrary(state.filter.clone()));
    }
    let files = dropped(&ctx, &tr!(t, "import-drop"));
    if !files.is_empty() {
        out.push(Importing::Chosen(files).into());
    }
    if state.shows_bin {
        bin_ui(&ctx, model, state, out);
    }
}

/// The title, what there is in all, and the ways to more.
fn head_ui(ui: &mut Ui, model: &Model, page: &Page, out: &mut Outbox) {
    let t = &model.tr;
    let c = theme(ui).colour.clone();
    let has_some = model.library.read.as_ref().is_some_and(|read| !read.rows.is_empty());
    let words = [tr!(t, "figures-title"), tr!(t, "import-title"), tr!(t, "home-new-company")];
    let ways = [
        (Button::second(&words[0]).leading(Icon::ChartBar), Way::Figures),
        (Button::second(&words[1]).leading(Icon::DownloadSimple), Way::Import),
        (Button::main(&words[2]).leading(Icon::Plus), Way::New),
    ];
    let ways: Vec<(Button<'_>, Way)> = ways.into_iter().filter(|(_, way)| has_some || *way == Way::New).collect();
    let mut taken = None;
    let (beside, below) = if page.is_folded() { (Vec::new(), ways) } else { (ways, Vec::new()) };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        title_ui(ui, &tr!(t, "listing-title"));
        // Drawn from left to right, as Tab goes, and ending at the right.
        let room: f32 = beside.iter().map(|(button, _)| button.natural_size(ui).x + 12.0).sum();
        ui.add_space((ui.available_width() - room + 12.0).max(0.0));
        for (button, way) in beside {
            taken = button.show(ui).clicked().then_some(way).or(taken);
        }
    });
    if let Some(read) = model.library.read.as_ref().filter(|read| read.totals.firms > 0) {
        let totals = &read.totals;
        let mut said =
            vec![tr!(t, "library-firms", firms = totals.firms, smes = totals.smes, unknown = totals.size_unknown)];
        if totals.conversations > 0 {
            said.push(tr!(t, "listing-conversations", n = totals.conversations));
        }
        let catalogue = model.matcher.catalogue();
        if let Some((need, _)) = totals.needs.first()
            && let Some(ix) = catalogue.find_need(need.as_str())
        {
            said.push(tr!(t, "listing-most-asked", need = t.text(&catalogue.need(ix).name)));
        }
        Text::new(&said.join(" "), TextKind::Body, c.ink2).show(ui);
    }
    if !below.is_empty() {
        ui.add_space(12.0);
        flow_ui(ui, 12.0, |ui| {
            for (button, way) in below {
                taken = button.show(ui).clicked().then_some(way).or(taken);
            }
        });
    }
    match taken {
        Some(Way::Figures) => out.push(Event::Go(Screen::Figures)),
        Some(Way::Import) => out.push(Event::Go(Screen::Import)),
        Some(Way::New) => out.new_dossier(None),
        None => {}
    }
    ui.add_space(16.0);
}

/// Where the head of the page leads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Figures,
    Import,
    New,
}

/// What is still at work on the library.
fn busy_notice_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    let show = tr!(t, "toast-show");
    if let Some(running) = &model.import.running {
        let said = importing::progress(t, running);
        if Notice::new(NoticeKind::Info, &tr!(t, "import-at-work")).rest(&said).action(&show, None).show(ui) {
            out.push(Event::Go(Screen::Import));
        }
        ui.add_space(12.0);
    }
}

/// The search field and the filters.
fn filters_ui(ui: &mut Ui, t: &Tr, state: &mut State, offers: &Offers, is_new: bool) {
    flow_ui(ui, 8.0, |ui| {
        let label = tr!(t, "listing-search");
        let field = TextInput::new(&label, "library search", &mut state.filter.search)
            .hide_label()
            .placeholder(&label)
            .leading(Icon::MagnifyingGlass)
            .width(336.0);
        let field = field.show(ui);
        // In the pass of the arrow that leads here egui itself would still move the focus on.
        if is_new || std::mem::take(&mut state.wants_search) {
            arrival::focus(ui.ctx(), field.id);
        }
        if field.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape)) && !state.filter.search.is_empty() {
            state.filter.search.clear();
            arrival::focus(ui.ctx(), field.id);
        }
        // From the search one goes down into the list.
        if field.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::ArrowDown)) {
            state.wants_row = Some(0);
        }
        choice_ui(ui, t, &tr!(t, "listing-region"), "region", &offers.provinces, &mut state.filter.province);
        choice_ui(ui, t, &tr!(t, "field-sector"), "section", &offers.sections, &mut state.filter.section);
        let follow_up = tr!(t, "listing-follow-up");
        if let Some(is_on) = chip_ui(ui, &follow_up, state.filter.follow_up, ChipSign::Icon(Icon::Flag)) {
            state.filter.follow_up = is_on;
        }
        if let Some(is_on) = chip_ui(ui, &tr!(t, "listing-unfinished"), state.filter.unfinished, ChipSign::Cross) {
            state.filter.unfinished = is_on;
        }
        if state.filter != LibraryFilter::default()
            && LinkButton::new(&tr!(t, "listing-clear")).small().show(ui).clicked()
        {
            state.filter = LibraryFilter::default();
        }
    });
}

/// How many are shown, and the way to those that were thrown away: above the list, which may be thousands long.
fn count_ui(ui: &mut Ui, t: &Tr, state: &mut State, read: &LibraryRead, left: usize) {
    let count = tr!(t, "listing-count", left = left.to_string(), all = read.rows.len().to_string());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        // The height of the row is known from the start: all in it stands halfway up.
        ui.spacing_mut().interact_size.y = 28.0;
        ui.horizontal(|ui| {
            let response = small_ui(ui, &count);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_live(eframe::egui::accesskit::Live::Polite);
            });
            if !read.bin.is_empty() {
                bin_link_ui(ui, t, state, read);
            }
        });
    });
}

/// A filter of which one value can be chosen, in a menu.
fn choice_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    t: &Tr,
    name: &str,
    salt: &'static str,
    offers: &[(T, String)],
    chosen: &mut Option<T>,
) {
    if offers.len() < 2 && chosen.is_none() {
        return;
    }
    let label = chosen.as_ref().and_then(|chosen| offers.iter().find(|(value, _)| value == chosen));
    let label = label.map_or_else(|| name.to_owned(), |(_, label)| label.clone());
    let button = Button::second(&label).small().trailing(Icon::CaretDown).hint(name).show(ui);
    let all = tr!(t, "listing-all");
    let items: Vec<MenuItem<'_>> =
        std::iter::once(MenuItem::new(&all)).chain(offers.iter().map(|(_, label)| MenuItem::new(label))).collect();
    if let Some(at) = menu_ui(ui, &button, salt, &items) {
        *chosen = at.checked_sub(1).and_then(|at| offers.get(at)).map(|(value, _)| value.clone());
    }
}

/// What this library lets one choose from.
fn offers(model: &Model, read: &LibraryRead) -> Offers {
    let entries = || read.rows.iter().filter_map(|row| row.entry());
    let provinces: BTreeSet<&AreaId> = entries().filter_map(|entry| entry.province.as_ref()).collect();
    let mut provinces: Vec<_> = provinces.into_iter().map(|id| (id.clone(), phrases::province(model, id))).collect();
    provinces.sort_by_key(|(_, name)| folded_key(name));
    let letters: BTreeSet<char> = entries().filter_map(section).collect();
    let sections = letters.into_iter().map(|letter| (letter, phrases::section(model, letter)));
    Offers { provinces, sections: sections.collect(), strip: strip(model, read) }
}

/// The parts of the questionnaire that most dossiers have, where those are on a scale to 100.
fn strip(model: &Model, read: &LibraryRead) -> Option<(QuestionnaireId, Vec<Part>)> {
    const FEWEST: usize = 4;
    const MOST: usize = 8;
    let t = &model.tr;
    let mut counts: BTreeMap<&QuestionnaireId, usize> = BTreeMap::new();
    for entry in read.rows.iter().filter_map(|row| row.entry()) {
        let all: BTreeSet<&QuestionnaireId> = entry.scans.iter().map(|scan| &scan.questionnaire).collect();
        for id in all {
            *counts.entry(id).or_default() += 1;
        }
    }
    let mut ranked: Vec<_> = counts.into_iter().collect();
    ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    ranked.into_iter().find_map(|(id, _)| {
        let q = model.shelf.get(id)?;
        let fits = (FEWEST..=MOST).contains(&q.roots().len()) && *q.scale() == crate::exact::Exact::from(100_i64);
        let part = |ix: &crate::questionnaire::DimensionIx| {
            let dimension = q.dimension(*ix);
            let short: String = t.text(&dimension.short).chars().take(2).collect();
            Part { id: dimension.id.clone(), short, name: t.text(&dimension.name).to_owned() }
        };
        fits.then(|| (id.clone(), q.roots().iter().map(part).collect()))
    })
}

fn bin_link_ui(ui: &mut Ui, t: &Tr, state: &mut State, read: &LibraryRead) {
    let words = tr!(t, "listing-bin-link", n = read.bin.len());
    if LinkButton::new(&words).small().leading(Icon::Trash).show(ui).clicked() {
        state.shows_bin = true;
        state.more_thrown = 0;
    }
}

/// So many of the bin are shown at once; more on a press.
const MOST_THROWN: usize = 25;

/// What lies in the bin.
fn bin_ui(ctx: &eframe::egui::Context, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let (title, close) = (tr!(t, "listing-bin"), tr!(t, "listing-bin-close"));
    let bin = model.library.read.as_ref().map(|read| read.bin.clone()).unwrap_or_default();
    let drawer = Drawer::new("bin", &title, &close).show(ctx, |ui, _| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if bin.is_empty() {
            body_ui(ui, &tr!(t, "listing-bin-empty"));
            return;
        }
        small_ui(ui, &tr!(t, "listing-bin-lead"));
        let most = MOST_THROWN + state.more_thrown;
        for thrown in bin.iter().take(most) {
            ui.add_space(12.0);
            let c = theme(ui).colour.clone();
            Text::new(&thrown.name, TextKind::BodyStrong, c.ink).show(ui);
            let back = LinkButton::new(&tr!(t, "listing-take-back")).small().show(ui);
            ui.ctx().accesskit_node_builder(back.id, |node| node.set_description(thrown.name.as_str()));
            if back.clicked() {
                out.push(Event::TakeBack(thrown.path.clone()));
            }
        }
        if bin.len() > most {
            ui.add_space(12.0);
            if LinkButton::new(&tr!(t, "versions-more", n = bin.len() - most)).show(ui).clicked() {
                state.more_thrown += 4 * MOST_THROWN;
            }
        }
        ui.add_space(24.0);
        if Button::danger(&tr!(t, "listing-empty-bin")).show(ui).clicked() {
            out.push(Event::AskEmptyBin);
        }
    });
    if drawer.is_closed {
        state.shows_bin = false;
    }
}

/// A score as a list shows it.
fn score(t: &Tr, value: &crate::exact::Exact, best: &crate::exact::Exact) -> String {
    let decimals = u32::from(*best <= crate::exact::Exact::from(10_i64));
    text::number_up_to(t.locale(), value, decimals)
}
