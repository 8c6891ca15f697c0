//! Which earlier versions of a dossier are worth keeping: many of today, fewer of last month, and never more than so many in all.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{DateTime, ISOWeekDate};

/// The newest so many are kept whenever they were made: who opens a dossier five times in an hour may want any of the five.
pub const NEWEST: usize = 10;

/// Hours of which the last version is kept, counted from the newest back; hours without one do not count.
pub const HOURS: usize = 24;

/// Days, likewise.
pub const DAYS: usize = 14;

/// Weeks, likewise.
pub const WEEKS: usize = 8;

/// Months, likewise.
pub const MONTHS: usize = 24;

/// The most that is ever kept.
pub const MOST: usize = NEWEST + HOURS + DAYS + WEEKS + MONTHS;

/// Which of these versions to keep, by their places in the list: the newest few, and the last of each of the newest hours, days, weeks and months that
/// have one.
///
/// No clock comes into it: a machine whose clock is wrong loses nothing, and who comes back after a year still finds the last
/// versions of then.
pub fn kept(taken: &[DateTime]) -> BTreeSet<usize> {
    let mut newest: Vec<usize> = (0..taken.len()).collect();
    newest.sort_by_key(|i| (taken[*i], *i));
    let mut kept: BTreeSet<usize> = newest.into_iter().rev().take(NEWEST).collect();
    kept.extend(last_of(taken, HOURS, |at| (at.date(), at.hour())));
    kept.extend(last_of(taken, DAYS, DateTime::date));
    kept.extend(last_of(taken, WEEKS, |at| {
        let week: ISOWeekDate = at.date().iso_week_date();
        (week.year(), week.week())
    }));
    kept.extend(last_of(taken, MONTHS, |at| (at.year(), at.month())));
    kept
}

/// The newest version of each of the newest so many periods. Of two of the same moment the later in the list is the newer.
fn last_of<K: Ord>(taken: &[DateTime], most: usize, period: impl Fn(DateTime) -> K) -> Vec<usize> {
    let mut last: BTreeMap<K, (DateTime, usize)> = BTreeMap::new();
    for (i, at) in taken.iter().enumerate() {
        let newest = last.entry(period(*at)).or_insert((*at, i));
        *newest = (*newest).max((*at, i));
    }
    last.into_values().rev().take(most).map(|(_, i)| i).collect()
}
