//! De minimis: how much room a single undertaking has left on a day, from the aid it lists. It helps and never forbids: an authority
//! decides, and until its register covers three years the company declares what it had.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::catalogue::StateAid;
use crate::company::constants::{Amount, Counted, Dated};
use crate::company::evidence::{Evidence, Sureness};
use crate::company::sector::in_sector;
use crate::condition::Truth;
use crate::exact::Exact;
use crate::id::Id as _;
use crate::matching::{AidReceived, Matcher, Situation};

/// What the dated figures call the ceiling.
const CEILING: &str = "de-minimis";

/// The room for de minimis aid on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// The day asked for: the one on which the right to new aid would arise.
    pub on: Date,
    /// The ceiling on that day, in euro.
    pub ceiling: Exact,
    /// Over so many years.
    pub years: u32,
    /// How the years are counted.
    pub counted: Counted,
    /// The first day of which aid still counts. Counted from the day, aid of exactly so many years ago still does.
    pub since: Date,
    /// Whether the ceiling is the one for this company's activity; false for primary agriculture and fishery, which have rules of
    /// their own.
    pub applies: Truth,
    /// What surely counts, in euro.
    pub surely: Exact,
    /// What counts if it was de minimis aid, which nobody said.
    pub perhaps: Exact,
    /// The least and the most that is left, never below nought.
    pub left: (Exact, Exact),
    /// Every entry of the list, in its order.
    pub entries: Vec<Entry>,
    /// Where the ceiling comes from.
    pub evidence: Evidence,
}

/// One entry of the list of aid, seen from the day asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in [`Situation::aid`].
    pub place: usize,
    /// Whether it counts on the day; unknown where nobody said whether it was de minimis aid.
    pub counts: Truth,
    /// The last day on which it counts, under the rule of the day asked for.
    pub until: Date,
    /// How much, in euro.
    pub amount: Exact,
}

/// More aid than there is room for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overrun {
    /// By how much at most, in euro.
    pub by: Exact,
    /// Whether it surely is too much; else it depends on what is not known yet.
    pub is_sure: bool,
}

impl Room {
    /// Whether aid of at least and at most so much is more than there is room for.
    pub fn overrun(&self, aid: &(Exact, Exact)) -> Option<Overrun> {
        let by = &aid.1 - &self.left.0;
        if by.is_negative() || by.is_zero() || self.applies.is_false() {
            return None;
        }
        Some(Overrun { by, is_sure: aid.0 > self.left.1 && self.applies.is_true() })
    }

    /// The next day on which there is more room, and how much comes free then at most.
    pub fn next(&self) -> Option<(Date, Exact)> {
        let counting = || self.entries.iter().filter(|entry| !entry.counts.is_false());
        let until = counting().map(|entry| entry.until).min()?;
        let freed = counting().filter(|entry| entry.until == until);
        Some((until.tomorrow().ok()?, freed.fold(Exact::ZERO, |sum, entry| &sum + &entry.amount)))
    }
}

/// The last day on which aid of a day counts.
fn last_day(rule: &Amount, aid: Date) -> Option<Date> {
    let years = i64::from(rule.years);
    match rule.counted {
        // A period of years that begins on a day ends with the same day of its last year (Regulation 1182/71, article 3(2)(c)); of
        // 29 February, where there is none, with the 28th.
        Counted::FromTheDay => aid.checked_add(years.years()).ok(),
        Counted::FiscalYears => {
            let year = i64::from(aid.year()) + years - 1;
            Date::new(i16::try_from(year).ok()?, 12, 31).ok()
        }
    }
}

/// The first day of which aid counts on a day: the earliest whose last day is not yet past.
fn first_day(rule: &Amount, on: Date) -> Option<Date> {
    let years = i64::from(rule.years);
    match rule.counted {
        Counted::FromTheDay => {
            let day = on.checked_sub(years.years()).ok()?;
            // On 29 February the 28th of three years ago is over, since its period ended on the 28th.
            let is_over = last_day(rule, day).is_none_or(|last| last < on);
            if is_over { day.tomorrow().ok() } else { Some(day) }
        }
        Counted::FiscalYears => {
            let year = i64::from(on.year()) - years + 1;
            Date::new(i16::try_from(year).ok()?, 1, 1).ok()
        }
    }
}

impl Matcher {
    /// Whether aid was de minimis aid: as the user said, or else as the catalogue says of its programme.
    fn is_de_minimis(&self, aid: &AidReceived) -> Option<bool> {
        let catalogue = self.catalogue();
        let programme = || catalogue.find(aid.programme.as_ref()?.as_str());
        aid.de_minimis.or_else(|| match catalogue.programme(programme()?).state_aid {
            StateAid::DeMinimis => Some(true),
            StateAid::BlockExemption | StateAid::None => Some(false),
            StateAid::Unknown => None,
        })
    }

    /// The room for de minimis aid on a day; `None` where no ceiling is known for that day, or nobody verified it.
    ///
    /// All entries of the list count together: the ceiling is one of the single undertaking. An entry after the day does not count yet.
    pub fn room(&self, situation: &Situation, on: Date) -> Option<Room> {
        let constants = &self.reference().constants;
        let Dated { value: rule, evidence, .. } = constants.amount(CEILING, on)?;
        if evidence.sureness == Sureness::Unverified {
            return None;
        }
        let (mut surely, mut perhaps) = (Exact::ZERO, Exact::ZERO);
        let mut entries = Vec::new();
        for (place, aid) in situation.aid.iter().enumerate() {
            let AidReceived { on: day, amount, .. } = aid;
            let until = last_day(rule, *day).unwrap_or(Date::MAX);
            let is_in_time = *day <= on && on <= until;
            let counts = Truth::from(is_in_time).min(Truth::known(self.is_de_minimis(aid)));
            match counts {
                Truth::True => surely = &surely + amount,
                Truth::Unknown => perhaps = &perhaps + amount,
                Truth::False => {}
            }
            entries.push(Entry { place, counts, until, amount: amount.clone() });
        }
        let left = |counted: &Exact| (&rule.euro - counted).max(Exact::ZERO).min(rule.euro.clone());
        let sector = situation.company.sector;
        let excluded = rule.not_for.iter().map(|code| in_sector(sector, *code)).max().unwrap_or(Truth::False);
        Some(Room {
            on,
            ceiling: rule.euro.clone(),
            years: rule.years,
            counted: rule.counted,
            since: first_day(rule, on)?,
            applies: !excluded,
            left: (left(&(&surely + &perhaps)), left(&surely)),
            surely,
            perhaps,
            entries,
            evidence: evidence.clone(),
        })
    }
}
