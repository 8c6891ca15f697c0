//! What the user filters by: needs, kinds of help, a region, verdicts and whether a programme can be used on the day.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use super::list::Listed;
use super::words::{Here, kind_word, verdict_word};
use crate::catalogue::{Kind, NeedIx, Programme, Status};
use crate::company::area::{AreaIndex, AreaKind};
use crate::company::words::{fit, folded_words};
use crate::condition::Truth;
use crate::gui::layout::flow_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{ChipSign, Find, SearchSelect, Text, chip_ui};
use crate::matching::{Match, Verdict};
use crate::text::Tr;
use crate::tr;

/// Whether a programme can be used on the day, as far as one filters by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Standing {
    /// Yes.
    Open,
    /// Nobody knows for sure.
    ToBeConfirmed,
    /// A first or next round is to come.
    Later,
    /// It is over, stands still, or the money is gone.
    Over,
}

impl Standing {
    const ALL: [Self; 4] = [Self::Open, Self::ToBeConfirmed, Self::Later, Self::Over];

    fn of(status: Status) -> Self {
        match status {
            Status::Open(_) => Self::Open,
            Status::ToBeConfirmed(_) | Status::Unknown => Self::ToBeConfirmed,
            Status::Opens(_) | Status::Closed(_) => Self::Later,
            Status::BudgetGone(_) | Status::Suspended(..) | Status::Ended(_) => Self::Over,
        }
    }

    fn word(self, t: &Tr) -> String {
        match self {
            Self::Open => tr!(t, "programmes-standing-open"),
            Self::ToBeConfirmed => tr!(t, "programmes-standing-confirm"),
            Self::Later => tr!(t, "programmes-standing-later"),
            Self::Over => tr!(t, "programmes-standing-over"),
        }
    }
}

/// What the user filters by. An empty set takes everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filter {
    /// Only what is useful for what the company needs.
    pub mine: bool,
    /// Only these kinds.
    pub kinds: BTreeSet<Kind>,
    /// Only what answers one of these needs.
    pub needs: BTreeSet<NeedIx>,
    /// Only what works in some part of this area.
    pub area: Option<AreaIndex>,
    /// Only these verdicts.
    pub verdicts: BTreeSet<Verdict>,
    /// Only what stands so on the day.
    pub standings: BTreeSet<Standing>,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            mine: true,
            kinds: BTreeSet::new(),
            needs: BTreeSet::new(),
            area: None,
            verdicts: BTreeSet::new(),
            standings: BTreeSet::new(),
        }
    }
}

impl Filter {
    /// Takes everything.
    pub fn none() -> Self {
        Self { mine: false, ..Self::default() }
    }

    pub fn admits(&self, here: Here<'_>, m: &Match) -> bool {
        let programme = here.programme(m.programme);
        (!self.mine || m.is_useful())
            && (self.kinds.is_empty() || self.kinds.contains(&programme.kind))
            && (self.needs.is_empty() || programme.needs.iter().any(|need| self.needs.contains(need)))
            && (self.verdicts.is_empty() || self.verdicts.contains(&m.verdict()))
            && (self.standings.is_empty() || self.standings.contains(&Standing::of(m.judgement.status)))
            && self.area.is_none_or(|area| works_in(here, programme, area))
    }

    /// Whether it asks for more than what the company can use: then what it cannot use is shown too.
    pub fn asks_for_all(&self) -> bool {
        !self.verdicts.is_empty() || !self.standings.is_empty() || self.area.is_some()
    }

    /// Whether anything but "my needs" is chosen.
    pub fn is_chosen(&self) -> bool {
        !self.kinds.is_empty() || !self.needs.is_empty() || self.asks_for_all()
    }

    /// How many choices are on.
    pub fn count(&self) -> usize {
        self.kinds.len() + self.more()
    }

    /// How many choices are on of those that stand in the drawer only.
    fn more(&self) -> usize {
        self.needs.len() + self.verdicts.len() + self.standings.len() + usize::from(self.area.is_some())
    }
}

/// Whether a programme works in some part of an area.
fn works_in(here: Here<'_>, programme: &Programme, area: AreaIndex) -> bool {
    let areas = &here.model.reference.areas;
    programme.areas.is_empty()
        || programme.areas.iter().any(|own| *own == area || areas.covers(*own, area) != Truth::False)
}

/// The areas in which programmes work, widest first, each with its name.
pub(super) fn areas(here: Here<'_>) -> Vec<(AreaIndex, String)> {
    let areas = &here.model.reference.areas;
    let mut used: Vec<AreaIndex> = here.catalogue().programmes().iter().flat_map(|p| p.areas.clone()).collect();
    used.sort_unstable();
    used.dedup();
    let rank = |ix: &AreaIndex| match areas.area(*ix).map(|area| area.kind) {
        Some(AreaKind::Country) => 0,
        Some(AreaKind::Nuts1) => 1,
        Some(AreaKind::Nuts2) => 2,
        Some(AreaKind::Nuts3) => 3,
        _ => 4,
    };
    let locale = here.t().locale();
    let mut found: Vec<(AreaIndex, String)> =
        used.into_iter().filter_map(|ix| areas.area(ix).map(|area| (ix, area.name.get(locale).to_owned()))).collect();
    found.sort_by(|(a, a_name), (b, b_name)| (rank(a), a_name).cmp(&(rank(b), b_name)));
    found
}

/// What is being typed into the field for the region.
#[derive(Clone, Debug, Default)]
pub(super) struct TypedArea {
    text: String,
    /// The area the text stands for.
    area: Option<AreaIndex>,
}

/// The chips: what is useful for the company, and kinds of help.
pub(super) fn chips_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, filter: &mut Filter) -> bool {
    let t = here.t();
    let mut changed = false;
    flow_ui(ui, 8.0, |ui| {
        if listed.knows_needs
            && let Some(on) = chip_ui(ui, &tr!(t, "programmes-mine"), filter.mine, ChipSign::Tick)
        {
            filter.mine = on;
            changed = true;
        }
        for kind in &listed.kinds {
            changed |= toggle_ui(ui, &kind_word(t, *kind), *kind, &mut filter.kinds);
        }
    });
    changed
}

fn toggle_ui<T: Ord + Copy>(ui: &mut Ui, label: &str, value: T, set: &mut BTreeSet<T>) -> bool {
    match chip_ui(ui, label, set.contains(&value), ChipSign::Tick) {
        Some(true) => set.insert(value),
        Some(false) => set.remove(&value),
        None => false,
    }
}

/// What is chosen in the drawer, as chips that take it away again.
pub(super) fn chosen_ui(ui: &mut Ui, here: Here<'_>, filter: &mut Filter) -> bool {
    if filter.more() == 0 {
        return false;
    }
    let t = here.t();
    let mut changed = false;
    let cross = |ui: &mut Ui, label: &str| chip_ui(ui, label, true, ChipSign::Cross).is_some();
    flow_ui(ui, 8.0, |ui| {
        let mut gone = |taken: bool| {
            changed |= taken;
            !taken
        };
        filter.needs.retain(|need| gone(cross(ui, t.text(&here.catalogue().need(*need).name))));
        if let Some(area) = filter.area
            && !gone(cross(ui, &here.area_name(area)))
        {
            filter.area = None;
        }
        filter.verdicts.retain(|verdict| gone(cross(ui, &verdict_word(t, *verdict))));
        filter.standings.retain(|standing| gone(cross(ui, &standing.word(t))));
    });
    changed
}

/// Everything one can filter by, below each other.
pub(super) fn all_ui(
    ui: &mut Ui,
    here: Here<'_>,
    listed: &Listed,
    areas: &[(AreaIndex, String)],
    filter: &mut Filter,
    typed: &mut TypedArea,
) -> bool {
    let t = here.t();
    let mut changed = chips_ui(ui, here, listed, filter);
    title_ui(ui, &tr!(t, "programmes-filter-needs"));
    flow_ui(ui, 8.0, |ui| {
        for need in here.catalogue().programmes_needs() {
            if toggle_ui(ui, t.text(&here.catalogue().need(need).name), need, &mut filter.needs) {
                // Whoever names a need asks for that one, also where it is not among the company's own.
                filter.mine = filter.mine && filter.needs.is_empty();
                changed = true;
            }
        }
    });
    title_ui(ui, &tr!(t, "programmes-filter-area"));
    changed |= area_ui(ui, here, areas, filter, typed);
    title_ui(ui, &tr!(t, "programmes-filter-verdict"));
    flow_ui(ui, 8.0, |ui| {
        for verdict in Verdict::ALL {
            changed |= toggle_ui(ui, &verdict_word(t, verdict), verdict, &mut filter.verdicts);
        }
    });
    title_ui(ui, &tr!(t, "programmes-filter-standing"));
    flow_ui(ui, 8.0, |ui| {
        for standing in Standing::ALL {
            changed |= toggle_ui(ui, &standing.word(t), standing, &mut filter.standings);
        }
    });
    changed
}

fn title_ui(ui: &mut Ui, title: &str) {
    let ink = theme(ui).colour.ink;
    ui.add_space(16.0);
    Text::new(title, TextKind::NavStrong, ink).heading(3).show(ui);
    ui.add_space(6.0);
}

/// A field that finds a region among those in which programmes work; empty is everywhere.
fn area_ui(
    ui: &mut Ui,
    here: Here<'_>,
    areas: &[(AreaIndex, String)],
    filter: &mut Filter,
    typed: &mut TypedArea,
) -> bool {
    let t = here.t();
    if typed.area != filter.area {
        typed.area = filter.area;
        typed.text = filter.area.map_or(String::new(), |area| here.area_name(area));
    }
    let words = folded_words(&typed.text);
    let is_set = typed.area.is_some();
    let admits = |name: &str| {
        let own = folded_words(name);
        is_set || words.iter().all(|word| own.iter().any(|o| fit(word, o) > 0))
    };
    let found: Vec<&(AreaIndex, String)> = areas.iter().filter(|(_, name)| admits(name)).collect();
    let finds: Vec<Find<'_>> =
        found.iter().map(|(ix, name)| Find { is_set: filter.area == Some(*ix), ..Find::new(name) }).collect();
    let label = tr!(t, "programmes-filter-area-label");
    let placeholder = tr!(t, "programmes-filter-area-all");
    let none = tr!(t, "programmes-filter-area-none");
    let outcome = SearchSelect::new(&label, "programmes area", &mut typed.text, &finds)
        .field(|field| field.hide_label().placeholder(&placeholder))
        .none(&none)
        .opens_empty()
        .show(ui);
    if let Some((ix, name)) = outcome.picked.and_then(|at| found.get(at)) {
        typed.text.clone_from(name);
        typed.area = Some(*ix);
        filter.area = Some(*ix);
        return true;
    }
    // What is typed over a choice takes it away: half a name is no region.
    if outcome.response.changed() && filter.area.is_some() {
        typed.area = None;
        filter.area = None;
        return true;
    }
    false
}
