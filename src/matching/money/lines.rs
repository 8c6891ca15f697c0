//! The money in sentences: of one programme, of the combination, and of the room for de minimis aid.

use jiff::civil::Date;

use super::combination::{Aside, Combination, Limit, Outcome, ProjectMoney};
use super::de_minimis::Room;
use crate::catalogue::{Kind, Period, ProgrammeIx, ShareOf, StateAid};
use crate::company::constants::Counted;
use crate::company::size::SizeClass;
use crate::condition::Truth;
use crate::exact::Exact;
use crate::matching::{Matcher, Situation};
use crate::text::{self, Tr};
use crate::tr;

/// One line of a calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// What it is.
    pub label: String,
    /// How much, in the reader's writing; empty for a remark.
    pub amount: String,
    /// What it adds: the cost is positive, aid negative, and what remains is their sum. `None` for remarks and for ranges.
    pub value: Option<Exact>,
}

impl Matcher {
    /// The money of a programme in sentences: what it pays, up to how much, and what remains to pay. Empty where nobody knows.
    pub fn money_lines(&self, programme: ProgrammeIx, situation: &Situation, on: Date, tr: &Tr) -> Vec<String> {
        let Some(view) = self.money(programme, situation, on) else { return Vec::new() };
        let locale = tr.locale();
        let euro = |amount: &Exact| text::euro(locale, amount);
        let mut lines = Vec::new();
        if view.free {
            lines.push(tr!(tr, "money-free"));
        }
        if let Some((low, high)) = &view.share {
            let share = if low == high {
                text::percent(locale, low)
            } else {
                tr!(tr, "money-range", low = text::percent(locale, low), high = text::percent(locale, high))
            };
            lines.push(match view.of {
                ShareOf::Cost => tr!(tr, "money-share-cost", share = share),
                ShareOf::Wages if self.catalogue().programme(programme).kind == Kind::Tax => {
                    tr!(tr, "money-share-wage-tax", share = share)
                }
                ShareOf::Wages => tr!(tr, "money-share-wages", share = share),
                ShareOf::Profit => tr!(tr, "money-share-profit", share = share),
            });
        }
        if let Some(fixed) = &view.fixed {
            lines.push(tr!(tr, "money-fixed", amount = euro(fixed)));
        }
        if let Some(rate) = &view.rate {
            lines.push(tr!(tr, "money-rate", amount = euro(&rate.amount), per = tr.text(&rate.per)));
        }
        if let Some(range) = &view.ceiling {
            let amount = euros(range, tr);
            lines.push(match view.per {
                Some(Period::CalendarYear) => tr!(tr, "money-ceiling-year", amount = amount),
                Some(Period::Months(months)) => tr!(tr, "money-ceiling-months", amount = amount, months = months),
                Some(Period::Place) => tr!(tr, "money-ceiling-place", amount = amount),
                Some(Period::Project) | None => tr!(tr, "money-ceiling", amount = amount),
            });
        }
        if let Some(purse) = view.purse.as_ref().filter(|purse| !purse.used.is_zero()) {
            lines.push(tr!(tr, "money-used", used = euro(&purse.used), left = euros(&purse.left, tr)));
        }
        if view.may_be_scaled_down {
            lines.push(tr!(tr, "money-scaled-down"));
        }
        if view.is_below_least
            && let (Some(least), Some(typed)) = (&view.least_cost, &situation.project.cost)
        {
            lines.push(tr!(tr, "money-below-least", least = euro(least), cost = euro(typed)));
        }
        if let (Some(cost), Some(own), false) = (&view.cost, &view.own_range, view.free) {
            let (own, cost) = (euros(own, tr), euro(cost));
            lines.push(if view.is_below_least {
                tr!(tr, "money-own-smallest", own = own, cost = cost)
            } else {
                tr!(tr, "money-own", own = own, cost = cost)
            });
        }
        if let Some(overrun) = &view.overrun {
            lines.push(if overrun.is_sure {
                tr!(tr, "de-minimis-over", by = euro(&overrun.by))
            } else {
                tr!(tr, "de-minimis-perhaps-over", by = euro(&overrun.by))
            });
        } else if view.state_aid == StateAid::DeMinimis {
            lines.push(tr!(tr, "de-minimis-counts"));
        }
        if let Some(note) = self.catalogue().programme(programme).money_on(on).and_then(|money| money.note.as_ref()) {
            lines.push(tr.text(note).to_owned());
        }
        lines
    }

    /// For which classes an outcome is, in a sentence; `None` where it is the only one.
    pub fn outcome_words(&self, project: &ProjectMoney, outcome: &Outcome, tr: &Tr) -> Option<String> {
        if project.outcomes.len() < 2 {
            return None;
        }
        let word = |class: &SizeClass| match class {
            SizeClass::Micro => tr!(tr, "size-micro"),
            SizeClass::Small => tr!(tr, "size-small"),
            SizeClass::Medium => tr!(tr, "size-medium"),
            SizeClass::Large => tr!(tr, "size-large"),
        };
        let words: Vec<String> = outcome.classes.iter().map(word).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Some(tr!(tr, "money-if-class", class = crate::matching::sentence::joined(&words, tr)))
    }

    /// A combination as a calculation that adds up: the cost, what each programme pays, and what remains.
    pub fn combination_lines(&self, cost: &Exact, combination: &Combination, tr: &Tr) -> Vec<Sum> {
        let locale = tr.locale();
        let name = |ix: ProgrammeIx| tr.text(&self.catalogue().programme(ix).name).to_owned();
        let remark = |label: String| Sum { label, amount: String::new(), value: None };
        let minus = |range: &(Exact, Exact)| format!("\u{2212} {}", euros(range, tr));
        let exactly = |(low, high): &(Exact, Exact)| (low == high).then(|| low.clone());
        let mut lines = vec![Sum {
            label: tr!(tr, "money-line-cost"),
            amount: text::euro(locale, cost),
            value: Some(cost.clone()),
        }];
        for part in &combination.parts {
            lines.push(Sum {
                label: name(part.programme),
                amount: minus(&part.aid),
                value: exactly(&part.aid).map(|aid| -&aid),
            });
            if part.to_check > 0 {
                lines.push(remark(tr!(tr, "verdict-seems-to-fit-why", count = part.to_check)));
            }
            let alone = euros(&part.alone, tr);
            lines.extend(part.limit.map(|limit| {
                remark(match limit {
                    Limit::Family(family) => {
                        let family = tr.text(&self.catalogue().family(family).name);
                        tr!(tr, "money-limit-family", alone = alone, family = family)
                    }
                    Limit::Together => tr!(tr, "money-limit-together", alone = alone),
                    Limit::Cost => tr!(tr, "money-limit-cost", alone = alone),
                })
            }));
        }
        lines.push(Sum {
            label: tr!(tr, "money-line-own"),
            amount: euros(&combination.own, tr),
            value: exactly(&combination.own),
        });
        if combination.first.1 > combination.own.1 {
            lines.push(Sum { label: tr!(tr, "money-line-first"), amount: euros(&combination.first, tr), value: None });
        }
        if let Some(overrun) = &combination.overrun {
            let by = text::euro(locale, &overrun.by);
            lines.push(remark(if overrun.is_sure {
                tr!(tr, "de-minimis-over", by = by)
            } else {
                tr!(tr, "de-minimis-perhaps-over", by = by)
            }));
        }
        lines
    }

    /// Why a programme is not in the combination, in a sentence.
    pub fn aside_words(&self, programme: ProgrammeIx, aside: Aside, tr: &Tr) -> String {
        let name = |ix: ProgrammeIx| tr.text(&self.catalogue().programme(ix).name).to_owned();
        let own = name(programme);
        match aside {
            Aside::NotYet => tr!(tr, "money-aside-not-yet", name = own),
            Aside::OtherTopic => tr!(tr, "money-aside-topic", name = own),
            Aside::TooSmall => tr!(tr, "money-aside-too-small", name = own),
            Aside::UsedUp => tr!(tr, "money-aside-used-up", name = own),
            Aside::PaysNothing => tr!(tr, "money-aside-nothing", name = own),
            Aside::Loan => tr!(tr, "money-aside-loan", name = own),
            Aside::NoFigure => tr!(tr, "money-aside-no-figure", name = own),
            Aside::Excluded(other) => tr!(tr, "money-aside-excluded", name = own, other = name(other)),
            Aside::NotKnown(other) => tr!(tr, "money-aside-not-known", name = own, other = name(other)),
            Aside::AddsNothing => tr!(tr, "money-aside-adds-nothing", name = own),
        }
    }

    /// The room for de minimis aid in sentences: how much is left, over which period, what is not sure, and when there is more.
    pub fn room_lines(&self, room: &Room, tr: &Tr) -> Vec<String> {
        let euro = |amount: &Exact| text::euro(tr.locale(), amount);
        let mut lines = Vec::new();
        if room.applies.is_false() {
            lines.push(tr!(tr, "de-minimis-other-rules"));
            return lines;
        }
        let (left, ceiling) = (euros(&room.left, tr), euro(&room.ceiling));
        lines.push(tr!(tr, "de-minimis-room", left = left, ceiling = ceiling, date = text::date(tr, room.on)));
        let since = text::date(tr, room.since);
        lines.push(match room.counted {
            Counted::FromTheDay => tr!(tr, "de-minimis-period", since = since, years = room.years.to_string()),
            Counted::FiscalYears => tr!(tr, "de-minimis-period-fiscal", since = since),
        });
        if room.entries.is_empty() {
            lines.push(tr!(tr, "de-minimis-none-told"));
        }
        if room.applies == Truth::Unknown {
            lines.push(tr!(tr, "de-minimis-perhaps-other-rules"));
        }
        if !room.perhaps.is_zero() {
            lines.push(tr!(tr, "de-minimis-perhaps", amount = euro(&room.perhaps)));
        }
        if let Some((date, freed)) = room.next() {
            lines.push(tr!(tr, "de-minimis-next", date = text::date(tr, date), amount = euro(&freed)));
        }
        lines.push(tr!(tr, "de-minimis-declare"));
        lines
    }
}

/// An amount, or the range it lies in.
fn euros((low, high): &(Exact, Exact), tr: &Tr) -> String {
    let euro = |amount: &Exact| text::euro(tr.locale(), amount);
    let (low, high) = if low <= high { (low, high) } else { (high, low) };
    if low == high { euro(low) } else { tr!(tr, "money-range", low = euro(low), high = euro(high)) }
}
