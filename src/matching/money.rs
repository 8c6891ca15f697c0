//! What a programme comes to for one company: the share of its size class, the ceiling, and what remains to pay.

use jiff::civil::Date;

use super::{Matcher, Situation};
use crate::catalogue::{Kind, Period, ProgrammeIx, Rate, ShareOf};
use crate::company::size::SizeClass;
use crate::exact::Exact;
use crate::text::{self, Tr};
use crate::tr;

/// The money of one programme for one company on one day. Figures nobody knows are `None`, never nought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyView {
    /// It costs the company nothing.
    pub free: bool,
    /// The least and the most it pays, in percent, over the size classes the company may be in.
    pub share: Option<(Exact, Exact)>,
    /// What the share is a share of.
    pub of: ShareOf,
    /// The least and the most the ceiling can be, in euro, over the size classes the company may be in.
    pub ceiling: Option<(Exact, Exact)>,
    /// Over what the ceiling runs.
    pub per: Option<Period>,
    /// Other programmes of the family share the ceiling.
    pub shared: bool,
    /// The least a project must cost, in euro.
    pub least_cost: Option<Exact>,
    /// The most of the cost that counts, in euro.
    pub most_cost: Option<Exact>,
    /// A fixed sum, in euro.
    pub fixed: Option<Exact>,
    /// A sum per hour, place or so.
    pub rate: Option<Rate>,
    /// It pays less when too many apply.
    pub may_be_scaled_down: bool,
    /// Whether the company pays first and gets the money later.
    pub prefinanced: Option<bool>,
    /// The cost the two figures below are for: the project's, or the least cost where the project is smaller.
    pub cost: Option<Exact>,
    /// What it pays of that cost; `None` where the share is open or not of the cost.
    pub aid: Option<Exact>,
    /// What the company pays itself.
    pub own: Option<Exact>,
}

impl MoneyView {
    /// The share, once only one figure is left.
    pub fn one_share(&self) -> Option<&Exact> {
        self.share.as_ref().filter(|(low, high)| low == high).map(|(low, _)| low)
    }

    /// The ceiling, once only one figure is left.
    pub fn one_ceiling(&self) -> Option<&Exact> {
        self.ceiling.as_ref().filter(|(low, high)| low == high).map(|(low, _)| low)
    }
}

/// The least and the most of some figures; `None` when one of them is missing or there are none.
fn spread(figures: impl Iterator<Item = Option<(Exact, Exact)>>) -> Option<(Exact, Exact)> {
    let mut found: Option<(Exact, Exact)> = None;
    for figure in figures {
        let (low, high) = figure?;
        found = Some(match found {
            None => (low, high),
            Some((least, most)) => (least.min(low), most.max(high)),
        });
    }
    found
}

impl Matcher {
    /// What a programme comes to for this company on this day; `None` where the catalogue says nothing about money then.
    pub fn money(&self, programme: ProgrammeIx, situation: &Situation, on: Date) -> Option<MoneyView> {
        let money = self.catalogue().programme(programme).money_on(on)?;
        let sizes = self.reference().constants.eu_sizes(on).of(&situation.company);
        let classes: Vec<SizeClass> = sizes.classes().collect();
        // A class that gets nothing has no share; as long as another is possible, what that one gets is told.
        let share = money.share.as_ref().and_then(|share| {
            let known = classes.iter().filter_map(|class| share.of_class(*class));
            spread(known.map(|percent| Some((percent.low.clone(), percent.high.clone()))))
        });
        let ceiling = money.ceiling.as_ref().and_then(|ceiling| {
            let known = classes.iter().filter_map(|class| ceiling.of_class(*class));
            spread(known.map(|amount| Some((amount.clone(), amount.clone()))))
        });
        let of = money.share.as_ref().map_or(ShareOf::Cost, |share| share.of);
        let cost = situation.project.cost.clone().map(|cost| match &money.least_cost {
            Some(least) if cost < *least => least.clone(),
            _ => cost,
        });
        let mut view = MoneyView {
            free: money.free,
            share,
            of,
            ceiling,
            per: money.ceiling.as_ref().map(|ceiling| ceiling.per),
            shared: money.ceiling.as_ref().is_some_and(|ceiling| ceiling.shared),
            least_cost: money.least_cost.clone(),
            most_cost: money.most_cost.clone(),
            fixed: money.fixed.clone(),
            rate: money.rate.clone(),
            may_be_scaled_down: money.may_be_scaled_down,
            prefinanced: money.prefinanced,
            cost,
            aid: None,
            own: None,
        };
        if view.free {
            view.own = Some(Exact::ZERO);
        } else if let (Some(cost), ShareOf::Cost, Some(percent)) = (&view.cost, view.of, view.one_share()) {
            let counted = view.most_cost.as_ref().map_or(cost, |most| cost.min(most));
            let by_share = &(counted * percent) / 100;
            let aid = match (&view.ceiling, view.one_ceiling()) {
                (None, _) => Some(by_share),
                (Some(_), Some(most)) => Some(by_share.min(most.clone())),
                // Two ceilings are possible: the lower one decides only where it is not reached.
                (Some((least, _)), None) => (by_share <= *least).then_some(by_share),
            };
            view.own = aid.as_ref().map(|aid| cost - aid);
            view.aid = aid;
        }
        Some(view)
    }
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
        if let Some((low, high)) = &view.ceiling {
            let amount =
                if low == high { euro(low) } else { tr!(tr, "money-range", low = euro(low), high = euro(high)) };
            lines.push(match view.per {
                Some(Period::CalendarYear) => tr!(tr, "money-ceiling-year", amount = amount),
                Some(Period::Months(months)) => tr!(tr, "money-ceiling-months", amount = amount, months = months),
                Some(Period::Place) => tr!(tr, "money-ceiling-place", amount = amount),
                Some(Period::Project) | None => tr!(tr, "money-ceiling", amount = amount),
            });
        }
        if view.may_be_scaled_down {
            lines.push(tr!(tr, "money-scaled-down"));
        }
        if let (Some(cost), Some(own), false) = (&view.cost, &view.own, view.free) {
            lines.push(tr!(tr, "money-own", own = euro(own), cost = euro(cost)));
        }
        if let Some(note) = self.catalogue().programme(programme).money_on(on).and_then(|money| money.note.as_ref()) {
            lines.push(tr.text(note).to_owned());
        }
        lines
    }
}
