//! What the company pays itself: what the programme gives by size class, its limits, and the sum for the cost that was typed.

use eframe::egui::{Color32, Rect, Sense, Stroke, Ui, accesskit, pos2, vec2};

use super::side::{TypedCost, TypedUsed, cost_ui, used_ui};
use super::words::{Here, period_words, share_words, within_family};
use crate::catalogue::{Kind, Money, Percent, Programme, ProgrammeIx, ShareOf, StateAid};
use crate::company::size::SizeClass;
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Card, HelpPanel, Text, heading_ui, name_node, paint, small_ui};
use crate::matching::MoneyView;
use crate::report::money::euro_range;
use crate::text::{self, Tr};
use crate::tr;

/// A line with its amount at the right.
#[derive(Clone, Debug)]
pub(super) struct Row {
    label: String,
    value: String,
    /// Whether it is the one that holds for this company, among several.
    is_own: bool,
}

/// What it comes to.
#[derive(Clone, Debug)]
enum Sum {
    /// The company pays this much; with the parts where the cost is known.
    Pays { amount: String, parts: Option<Parts> },
    /// A figure would be a guess: what it depends on.
    Depends(String),
}

/// The cost in two parts.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    /// The company's own part, from 0 to 1.
    own: f32,
    own_words: String,
    aid_words: String,
    spoken: String,
}

/// The money of one programme, in words.
#[derive(Clone, Debug)]
pub(super) struct MoneyBlock {
    programme: ProgrammeIx,
    /// Whether the cost of the project says anything here.
    asks_cost: bool,
    /// Whether what was already had of its ceiling says anything.
    asks_used: bool,
    rows: Vec<Row>,
    sum: Sum,
    notes: Vec<String>,
    /// How it goes with other support.
    combine: Vec<String>,
}

impl MoneyBlock {
    pub fn new(here: Here<'_>, ix: ProgrammeIx) -> Self {
        let (t, programme) = (here.t(), here.programme(ix));
        let locale = t.locale();
        let on = here.matched.matches.on;
        let (money, view) = (programme.money_on(on), here.money(ix));
        let mut rows = Vec::new();
        if let Some(money) = money {
            shares(here, money, &mut rows);
        }
        if let Some(view) = &view {
            let mut row = |label: String, value: String| rows.push(Row { label, value, is_own: false });
            if let (Some(aid), Some(cost)) = (&view.aid, &view.cost) {
                row(tr!(t, "programmes-aid-of", cost = text::euro(locale, cost)), text::euro(locale, aid));
            }
            if let Some((low, high)) = &view.ceiling {
                let per = view.per.map_or(String::new(), |per| period_words(t, per));
                row(tr!(t, "programmes-ceiling", per = per), euro_range(t, low, high));
            }
            if let Some(purse) = &view.purse {
                if !purse.used.is_zero() {
                    row(tr!(t, "programmes-used"), text::euro(locale, &purse.used));
                }
                if let Some((low, high)) = &purse.after {
                    row(tr!(t, "programmes-left-after"), euro_range(t, low, high));
                }
            }
            if let Some(least) = &view.least_cost {
                row(tr!(t, "programmes-least-cost"), text::euro(locale, least));
            }
            if let Some(most) = &view.most_cost {
                row(tr!(t, "programmes-most-cost"), text::euro(locale, most));
            }
            if let Some(fixed) = &view.fixed {
                row(tr!(t, "programmes-fixed"), text::euro(locale, fixed));
            }
            if let Some(rate) = &view.rate {
                row(tr!(t, "programmes-rate", per = t.text(&rate.per)), text::euro(locale, &rate.amount));
            }
        }
        let asks_cost = view.as_ref().is_some_and(|view| {
            !view.free && view.of == ShareOf::Cost && (view.share.is_some() || view.least_cost.is_some())
        });
        Self {
            programme: ix,
            asks_cost,
            asks_used: view.as_ref().is_some_and(|view| view.purse.is_some()),
            rows,
            sum: sum(here, programme, view.as_ref()),
            notes: notes(here, programme, money, view.as_ref()),
            combine: combine(here, ix, programme, money),
        }
    }

    /// Draws the block; `foot` draws what stands at its end.
    pub fn ui(
        &self,
        ui: &mut Ui,
        here: Here<'_>,
        (typed, used): (&mut TypedCost, &mut TypedUsed),
        out: &mut Outbox,
        foot: impl FnOnce(&mut Ui, &mut Outbox),
    ) {
        let t = here.t();
        Card::new().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_ui(ui, &tr!(t, "programmes-own-part"), 2);
            if self.asks_cost {
                ui.add_space(10.0);
                cost_ui(ui, here, typed, out);
            }
            if self.asks_used {
                ui.add_space(10.0);
                used_ui(ui, here, self.programme, used, out);
            }
            if !self.rows.is_empty() {
                ui.add_space(12.0);
            }
            for row in &self.rows {
                row_ui(ui, row);
            }
            ui.add_space(12.0);
            let c = &theme(ui).colour;
            if !self.rows.is_empty() {
                let rect = ui.available_rect_before_wrap();
                paint::rule(ui, rect.left(), rect.right(), rect.top(), c.edge);
                ui.add_space(12.0);
            }
            match &self.sum {
                Sum::Pays { amount, parts } => {
                    total_ui(ui, &tr!(t, "programmes-you-pay-yourself"), amount);
                    if let Some(parts) = parts {
                        ui.add_space(8.0);
                        parts.ui(ui);
                    }
                }
                Sum::Depends(sentence) => {
                    Text::new(sentence, TextKind::Body, c.ink).live().show(ui);
                }
            }
            for note in &self.notes {
                ui.add_space(8.0);
                small_ui(ui, note);
            }
            foot(ui, out);
        });
        if !self.combine.is_empty() {
            ui.add_space(16.0);
            HelpPanel.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let c = &theme(ui).colour;
                Text::new(&tr!(t, "programmes-combine"), TextKind::BodyStrong, c.ink).heading(2).show(ui);
                for sentence in &self.combine {
                    small_ui(ui, sentence);
                }
            });
        }
    }
}

/// The share of each size class; classes with the same share stand together.
fn shares(here: Here<'_>, money: &Money, rows: &mut Vec<Row>) {
    let t = here.t();
    let Some(share) = &money.share else { return };
    let label = match share.of {
        ShareOf::Cost => tr!(t, "programmes-share"),
        ShareOf::Wages => tr!(t, "programmes-share-wages"),
        ShareOf::Profit => tr!(t, "programmes-share-profit"),
    };
    let value = |percent: &Option<Percent>| match percent {
        Some(percent) => share_words(t, &percent.low, &percent.high),
        None => tr!(t, "programmes-no-share"),
    };
    let mut groups: Vec<(Vec<SizeClass>, &Option<Percent>)> = Vec::new();
    for (class, percent) in SizeClass::ALL.into_iter().zip(&share.classes) {
        match groups.last_mut() {
            Some((classes, known)) if *known == percent => classes.push(class),
            _ => groups.push((vec![class], percent)),
        }
    }
    let on = here.matched.matches.on;
    let own = here.matcher().reference().constants.eu_sizes(on).of(&here.matched.situation.company);
    let several = groups.len() > 1;
    for (classes, percent) in groups {
        let label =
            if several { tr!(t, "programmes-share-for", what = &label, who = who(t, &classes)) } else { label.clone() };
        let is_own = several && own.settled().is_some_and(|class| classes.contains(&class));
        rows.push(Row { label, value: value(percent), is_own });
    }
}

/// Size classes in words. What holds for small companies holds for micro ones too where nothing else is said.
fn who(t: &Tr, classes: &[SizeClass]) -> String {
    use SizeClass::{Large, Medium, Micro, Small};
    match classes {
        [Micro, Small, Medium] => tr!(t, "size-sme-many"),
        [Micro, Small] => tr!(t, "size-small-many"),
        [Micro, Small, Medium, Large] => tr!(t, "programmes-all-sizes"),
        _ => {
            let word = |class: &SizeClass| match class {
                Micro => tr!(t, "size-micro-many"),
                Small => tr!(t, "size-small-many"),
                Medium => tr!(t, "size-medium-many"),
                Large => tr!(t, "size-large-many"),
            };
            super::words::and_list(t, &classes.iter().map(word).collect::<Vec<String>>())
        }
    }
}

fn sum(here: Here<'_>, programme: &Programme, view: Option<&MoneyView>) -> Sum {
    let t = here.t();
    let locale = t.locale();
    let ask = || {
        let provider = t.text(&here.catalogue().organisation(programme.provider).name);
        Sum::Depends(tr!(t, "programmes-sum-ask", provider = provider))
    };
    if programme.kind == Kind::Loan {
        return Sum::Depends(tr!(t, "programmes-sum-loan"));
    }
    let Some(view) = view else { return ask() };
    if let Some(own) = &view.own {
        let parts = match (&view.cost, &view.aid) {
            (Some(cost), Some(aid)) => parts_of(t, cost, own, aid),
            _ => None,
        };
        return Sum::Pays { amount: text::euro(locale, own), parts };
    }
    match (view.of, &view.share) {
        (ShareOf::Profit, Some(_)) => Sum::Depends(tr!(t, "programmes-sum-profit")),
        (ShareOf::Wages, Some(_)) => Sum::Depends(tr!(t, "programmes-sum-wages")),
        (ShareOf::Cost, Some(_)) if view.one_share().is_none() => Sum::Depends(tr!(t, "programmes-sum-size")),
        (ShareOf::Cost, Some(_)) if view.cost.is_none() => Sum::Depends(tr!(t, "programmes-sum-cost")),
        (ShareOf::Cost, Some(_)) => Sum::Depends(tr!(t, "programmes-sum-size")),
        (_, None) if view.rate.is_some() || view.fixed.is_some() || view.ceiling.is_some() => {
            Sum::Depends(tr!(t, "programmes-sum-plan"))
        }
        (_, None) => ask(),
    }
}

/// A cost in two parts, what the company pays itself and the aid; `None` for no cost at all.
pub(super) fn parts_of(t: &Tr, cost: &Exact, own: &Exact, aid: &Exact) -> Option<Parts> {
    let locale = t.locale();
    let share = own.checked_div(cost)?;
    let percent = |part: &Exact| {
        let share = (part * &Exact::from(100_i64)).checked_div(cost);
        share.map_or(String::new(), |share| text::percent(locale, &share))
    };
    let euro = |amount: &Exact| text::euro(locale, amount);
    Some(Parts {
        own: share.to_f64() as f32,
        own_words: tr!(t, "programmes-part-own", share = percent(own)),
        aid_words: tr!(t, "programmes-part-aid", share = percent(aid)),
        spoken: tr!(t, "programmes-parts", own = euro(own), cost = euro(cost), aid = euro(aid)),
    })
}

impl Row {
    pub(super) fn new(label: String, value: String) -> Self {
        Self { label, value, is_own: false }
    }
}

fn notes(here: Here<'_>, programme: &Programme, money: Option<&Money>, view: Option<&MoneyView>) -> Vec<String> {
    let t = here.t();
    let mut notes = Vec::new();
    if let Some(view) = view {
        let typed = here.model.project.cost.as_ref();
        if let (Some(least), Some(typed)) = (&view.least_cost, typed)
            && typed < least
            && view.aid.is_some()
        {
            notes.push(tr!(t, "programmes-note-least", least = text::euro(t.locale(), least)));
        }
        if let Some(overrun) = &view.overrun {
            let by = text::euro(t.locale(), &overrun.by);
            notes.push(if overrun.is_sure {
                tr!(t, "de-minimis-over", by = by)
            } else {
                tr!(t, "de-minimis-perhaps-over", by = by)
            });
        }
        match view.prefinanced {
            Some(true) => notes.push(tr!(t, "programmes-note-prefinance")),
            Some(false) => notes.push(tr!(t, "programmes-note-no-prefinance")),
            None => {}
        }
        if view.may_be_scaled_down {
            notes.push(tr!(t, "programmes-note-scaled"));
        }
    }
    notes.extend(money.and_then(|money| money.note.as_ref()).map(|note| t.text(note).to_owned()));
    match programme.state_aid {
        StateAid::DeMinimis => notes.push(tr!(t, "programmes-note-de-minimis")),
        StateAid::BlockExemption | StateAid::None | StateAid::Unknown => {}
    }
    notes
}

fn combine(here: Here<'_>, ix: ProgrammeIx, programme: &Programme, money: Option<&Money>) -> Vec<String> {
    let t = here.t();
    let mut told = Vec::new();
    match &programme.combine {
        Some(words) => told.push(t.text(words).to_owned()),
        None => {
            let shares = money.and_then(|money| money.ceiling.as_ref()).is_some_and(|ceiling| ceiling.shared);
            if let Some(family) = programme.family.filter(|_| shares) {
                let name = t.text(&here.catalogue().family(family).name);
                let others = here
                    .catalogue()
                    .programme_indices()
                    .filter(|other| *other != ix && here.programme(*other).family == Some(family));
                let others: Vec<String> = others.map(|other| within_family(here, other)).collect();
                let names = super::words::and_list(t, &others);
                told.push(tr!(t, "programmes-shared-ceiling", family = name, names = names));
            }
        }
    }
    if !programme.not_with.is_empty() {
        let names: Vec<String> = programme.not_with.iter().map(|ix| here.name(*ix).to_owned()).collect();
        told.push(tr!(t, "programmes-not-with", names = super::words::and_list(t, &names)));
    }
    told
}

pub(super) fn row_ui(ui: &mut Ui, row: &Row) {
    let t = theme(ui);
    let c = &t.colour;
    let width = ui.available_width();
    let kind = if row.is_own { TextKind::BodyStrong } else { TextKind::Body };
    let ink = if row.is_own { c.ink } else { c.ink2 };
    let value = paint::line(ui.painter(), kind, &row.value, c.ink);
    let room = (width - value.size().x - 16.0).max(80.0);
    let label = ui.painter().layout_job(kind.job(&row.label, ink, room));
    let (rect, response) = ui.allocate_exact_size(vec2(width, label.size().y + 6.0), Sense::hover());
    name_node(&response, accesskit::Role::Label, &format!("{}: {}", row.label, row.value), |_| {});
    let line = Rect::from_min_size(pos2(rect.left(), rect.top() + 3.0), vec2(width, kind.line()));
    ui.painter().galley(paint::snapped(ui.painter(), line.min), label, ink);
    paint::right_centred(ui.painter(), line, value);
}

pub(super) fn total_ui(ui: &mut Ui, label: &str, amount: &str) {
    let t = theme(ui);
    let c = &t.colour;
    let width = ui.available_width();
    let words = paint::line(ui.painter(), TextKind::BodyStrong, label, c.ink);
    let figure = paint::line(ui.painter(), TextKind::Figure30, amount, c.ink);
    let fits = words.size().x + 16.0 + figure.size().x <= width;
    let height = if fits { 38.0 } else { 26.0 + 38.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    name_node(&response, accesskit::Role::Label, &format!("{label}: {amount}"), |node| {
        node.set_live(accesskit::Live::Polite);
    });
    let first = Rect::from_min_size(rect.min, vec2(width, if fits { 44.0 } else { 26.0 }));
    paint::left_centred(ui.painter(), first, words);
    let last = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 38.0), rect.max);
    paint::right_centred(ui.painter(), last, figure);
}

impl Parts {
    /// The two-part bar with its words below.
    pub(super) fn ui(&self, ui: &mut Ui) {
        let t = theme(ui);
        let c = &t.colour;
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0 + 4.0 + 22.0), Sense::hover());
        name_node(&response, accesskit::Role::Image, &self.spoken, |_| {});
        let bar = Rect::from_min_size(rect.min, vec2(width, 20.0));
        let gap = 2.0;
        let split = (bar.left() + bar.width() * self.own.clamp(0.0, 1.0)).round();
        let own = Rect::from_min_max(bar.min, pos2((split - gap / 2.0).max(bar.left()), bar.bottom()));
        let aid = Rect::from_min_max(pos2((split + gap / 2.0).min(bar.right()), bar.top()), bar.max);
        if own.width() > 0.5 {
            paint::frame(ui.painter(), own, 0.0, c.primary, Stroke::NONE);
        }
        if aid.width() > 0.5 {
            paint::frame(ui.painter(), aid, 0.0, c.band, t.thin_stroke(c.band_edge));
        }
        let words = Rect::from_min_max(pos2(rect.left(), bar.bottom() + 4.0), rect.max);
        let line = |text: &str, ink: Color32| paint::line(ui.painter(), TextKind::Small, text, ink);
        paint::left_centred(ui.painter(), words, line(&self.own_words, c.ink2));
        paint::right_centred(ui.painter(), words, line(&self.aid_words, c.ink2));
    }
}
