//! What a programme comes to for one company: the share of its size class, the ceiling and what is left of it, and what remains to pay.

pub(super) mod combination;
pub(super) mod de_minimis;
pub(super) mod lines;

use jiff::ToSpan as _;
use jiff::civil::Date;

use self::de_minimis::Overrun;
use super::{AidReceived, Matcher, Situation};
use crate::catalogue::{Kind, Money, Period, Programme, ProgrammeIx, Rate, ShareOf, StateAid};
use crate::company::size::SizeClass;
use crate::exact::Exact;

/// The money of one programme for one company on one day. Figures nobody knows are `None`, never nought.
///
/// Aid is in whole cents, downwards, so that what one reads adds up.
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
    /// What is left of a ceiling that runs over a period; `None` for one per project, and where there is none.
    pub purse: Option<Purse>,
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
    /// Under which rules on state aid it runs.
    pub state_aid: StateAid,
    /// The project as typed costs less than the least cost: it gets nothing. The figures below are then for the smallest project that
    /// counts, and have to be shown with its cost.
    pub is_below_least: bool,
    /// The cost the figures below are for: the project's, or the least cost where the project is smaller.
    pub cost: Option<Exact>,
    /// What it pays of that cost; `None` where the share is open or not of the cost.
    pub aid: Option<Exact>,
    /// What the company pays itself.
    pub own: Option<Exact>,
    /// The least and the most it pays of that cost, over the size classes the company may be in that get anything.
    pub aid_range: Option<(Exact, Exact)>,
    /// The least and the most the company pays itself.
    pub own_range: Option<(Exact, Exact)>,
    /// The least and the most the company has to lay out before the aid comes.
    pub first: Option<(Exact, Exact)>,
    /// It is de minimis aid, and more than there is room for on this day.
    pub overrun: Option<Overrun>,
}

/// What is left of a ceiling in its period, in euro.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purse {
    /// What was had of it in the period, by all that share it.
    pub used: Exact,
    /// The least and the most that is left before this project.
    pub left: (Exact, Exact),
    /// The least and the most that is left after it; `None` while its aid is not known.
    pub after: Option<(Exact, Exact)>,
}

impl MoneyView {
    /// The share, once only one figure is left.
    pub fn one_share(&self) -> Option<&Exact> {
        one(self.share.as_ref())
    }

    /// The ceiling, once only one figure is left.
    pub fn one_ceiling(&self) -> Option<&Exact> {
        one(self.ceiling.as_ref())
    }

    /// The least and the most the project as typed gets: nothing where it is too small.
    pub fn paid(&self) -> Option<(Exact, Exact)> {
        if self.is_below_least { Some((Exact::ZERO, Exact::ZERO)) } else { self.aid_range.clone() }
    }
}

fn one(range: Option<&(Exact, Exact)>) -> Option<&Exact> {
    range.filter(|(low, high)| low == high).map(|(low, _)| low)
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

/// Whole cents, downwards.
fn cents(amount: Exact) -> Exact {
    let hundred = Exact::from(100_i64);
    if (&amount * &hundred).is_integer() {
        return amount;
    }
    let rounded: Exact = amount.round_to(2).parse().unwrap_or(Exact::ZERO);
    if rounded > amount { &rounded - &Exact::ratio(1, 100).unwrap_or(Exact::ZERO) } else { rounded }
}

/// What a programme pays of a cost to a company of a size class of whose ceiling so much is used: the least and the most, in euro.
/// `None` where figures cannot say; nothing for a class that gets nothing.
fn pays(programme: &Programme, money: &Money, class: SizeClass, cost: &Exact, used: &Exact) -> Option<(Exact, Exact)> {
    // A loan has to be paid back.
    if money.free || programme.kind == Kind::Loan {
        return None;
    }
    let nothing = (Exact::ZERO, Exact::ZERO);
    if money.least_cost.as_ref().is_some_and(|least| cost < least) {
        return Some(nothing);
    }
    let (low, high) = match (&money.share, &money.fixed) {
        (Some(share), _) if share.of == ShareOf::Cost => {
            let Some(percent) = share.of_class(class) else { return Some(nothing) };
            let counted = money.most_cost.as_ref().map_or(cost, |most| cost.min(most));
            let of = |percent: &Exact| &(counted * percent) / 100;
            (of(&percent.low), of(&percent.high))
        }
        (None, Some(fixed)) => (fixed.clone(), fixed.clone()),
        _ => return None,
    };
    let most = money.ceiling.as_ref().and_then(|ceiling| ceiling.of_class(class)).map(|ceiling| left(ceiling, used));
    let cap =
        |amount: Exact| cents(most.iter().fold(amount.min(cost.clone()), |amount, most| amount.min(most.clone())));
    Some((cap(low), cap(high)))
}

/// What is left of a ceiling.
fn left(ceiling: &Exact, used: &Exact) -> Exact {
    (ceiling - used).max(Exact::ZERO).min(ceiling.clone())
}

impl Matcher {
    /// What was had of the ceiling of a programme in its period up to a day, by all that share it. Nought for a ceiling per project.
    fn used(&self, programme: ProgrammeIx, money: &Money, situation: &Situation, on: Date) -> Exact {
        let Some(ceiling) = &money.ceiling else { return Exact::ZERO };
        let is_in_period = |day: Date| match ceiling.per {
            Period::CalendarYear => day.year() == on.year(),
            // The same day so many months ago still counts, as with de minimis aid.
            Period::Months(months) => day.checked_add(i64::from(months).months()).map_or(true, |until| on <= until),
            Period::Project | Period::Place => false,
        };
        if situation.aid.is_empty() && situation.project.used.is_empty() {
            return Exact::ZERO;
        }
        let catalogue = self.catalogue();
        let family = catalogue.programme(programme).family.filter(|_| ceiling.shared);
        let shares = |id: &str| {
            catalogue
                .find(id)
                .is_some_and(|ix| ix == programme || family.is_some() && catalogue.programme(ix).family == family)
        };
        let had = situation.aid.iter().filter(|AidReceived { on: day, programme, .. }| {
            *day <= on && is_in_period(*day) && programme.as_ref().is_some_and(|id| shares(crate::id::Id::as_str(id)))
        });
        let had = had.fold(Exact::ZERO, |sum, aid| &sum + &aid.amount);
        if matches!(ceiling.per, Period::Project | Period::Place) {
            return had;
        }
        let typed = situation.project.used.iter().filter(|(id, _)| shares(crate::id::Id::as_str(*id)));
        typed.fold(had, |sum, (_, amount)| &sum + amount).max(Exact::ZERO)
    }

    /// What a programme comes to for this company on this day; `None` where the catalogue says nothing about money then.
    pub fn money(&self, programme: ProgrammeIx, situation: &Situation, on: Date) -> Option<MoneyView> {
        let ix = programme;
        let programme = self.catalogue().programme(ix);
        let money = programme.money_on(on)?;
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
        let used = self.used(ix, money, situation, on);
        let typed = situation.project.cost.clone();
        let least = money.least_cost.as_ref().zip(typed.as_ref()).filter(|(least, cost)| cost < least);
        let is_below_least = least.is_some();
        let cost = least.map(|(least, _)| least.clone()).or(typed);
        let free = money.free;
        let aid_range = cost.as_ref().filter(|_| !free).and_then(|cost| {
            let gets = |class: &&SizeClass| money.share.as_ref().is_none_or(|share| share.of_class(**class).is_some());
            spread(classes.iter().filter(gets).map(|class| pays(programme, money, *class, cost, &used)))
        });
        let own_range = match (&cost, &aid_range) {
            _ if free => Some((Exact::ZERO, Exact::ZERO)),
            (Some(cost), Some((low, high))) => Some((cost - high, cost - low)),
            _ => None,
        };
        let first = own_range.clone().zip(cost.clone()).map(|((low, high), cost)| match money.prefinanced {
            _ if free => (Exact::ZERO, Exact::ZERO),
            Some(true) => (cost.clone(), cost),
            Some(false) => (low, high),
            None => (low, cost),
        });
        let overrun = aid_range
            .as_ref()
            .filter(|_| programme.state_aid == StateAid::DeMinimis)
            .and_then(|aid| self.room(situation, on)?.overrun(aid));
        let per = money.ceiling.as_ref().map(|ceiling| ceiling.per);
        let purse = ceiling.as_ref().filter(|_| matches!(per, Some(Period::CalendarYear | Period::Months(_)))).map(
            |(low, high)| {
                let left = (left(low, &used), left(high, &used));
                let after = aid_range.as_ref().filter(|_| !is_below_least).map(|(least, most)| {
                    let rest = |left: &Exact, aid: &Exact| (left - aid).max(Exact::ZERO);
                    (rest(&left.0, most), rest(&left.1, least))
                });
                Purse { used: used.clone(), left, after }
            },
        );
        Some(MoneyView {
            free,
            share,
            of,
            ceiling,
            per,
            shared: money.ceiling.as_ref().is_some_and(|ceiling| ceiling.shared),
            purse,
            least_cost: money.least_cost.clone(),
            most_cost: money.most_cost.clone(),
            fixed: money.fixed.clone(),
            rate: money.rate.clone(),
            may_be_scaled_down: money.may_be_scaled_down,
            prefinanced: money.prefinanced,
            state_aid: programme.state_aid,
            is_below_least,
            cost,
            aid: one(aid_range.as_ref()).cloned(),
            own: one(own_range.as_ref()).cloned(),
            aid_range,
            own_range,
            first,
            overrun,
        })
    }
}
