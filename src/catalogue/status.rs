//! Whether a programme can be used on a day: computed from dates, never stored. One function for lists and for details alike.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use crate::text::Text;

/// When a programme can be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Life {
    /// The first day of the programme.
    pub from: Option<Date>,
    /// The last day of the programme.
    pub to: Option<Date>,
    /// When one can apply, in order of time; empty is all the time.
    pub windows: Vec<Window>,
    /// After the last window a next one is usual.
    pub recurring: bool,
    /// What happened to it, in order of time. The last one that has happened counts.
    pub changes: Vec<Change>,
}

/// Days between which one can apply, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub opens: Date,
    /// The last day; open-ended where nobody said.
    pub closes: Option<Date>,
    /// The hour at which it closes, as the rules write it.
    pub hour: Option<String>,
}

/// Something that happened to a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What happened.
    pub what: What,
    /// From which day; `None` where nobody knows since when.
    pub since: Option<Date>,
    /// Why, or what is said about it.
    pub reason: Option<Text>,
    /// Reported by others, not by the provider.
    pub reported: bool,
}

/// What can happen to a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It is there again.
    Resumed,
    /// The money is gone.
    BudgetGone,
    /// It stands still, until this day where one is known.
    Suspended(Option<Date>),
    /// It is over.
    Ended,
    /// Nobody knows.
    Unknown,
}

/// Whether a programme can be used on the day asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Yes, until this day where one is known.
    Open(Option<Date>),
    /// A source said so, on this day where it bears one: too long ago to rely on.
    ToBeConfirmed(Option<Date>),
    /// Not yet: it opens on this day.
    Opens(Date),
    /// Not now: between two windows, the next of which opens on this day where it is known.
    Closed(Option<Date>),
    /// The money is gone, since this day where it is known.
    BudgetGone(Option<Date>),
    /// It stands still, since and until these days where they are known.
    Suspended(Option<Date>, Option<Date>),
    /// It is over, since this day where it is known.
    Ended(Option<Date>),
    /// Nobody knows.
    Unknown,
}

impl Status {
    /// The word for it in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Open(_) => "open",
            Self::ToBeConfirmed(_) => "to_be_confirmed",
            Self::Opens(_) => "opens",
            Self::Closed(_) => "closed",
            Self::BudgetGone(_) => "budget_gone",
            Self::Suspended(..) => "suspended",
            Self::Ended(_) => "ended",
            Self::Unknown => "unknown",
        }
    }

    /// Whether it surely cannot be used on the day.
    pub fn is_closed(self) -> bool {
        !matches!(self, Self::Open(_) | Self::ToBeConfirmed(_) | Self::Unknown)
    }

    /// Open is only as good as the last check: too long ago, and it is to be confirmed.
    pub(super) fn checked(self, day: Date, checked_on: Option<Date>, within_days: u32) -> Self {
        let Self::Open(_) = self else { return self };
        if is_check_due(day, checked_on, within_days) { Self::ToBeConfirmed(checked_on) } else { self }
    }
}

/// Whether a check on that day is too long ago on this one; so is no check at all.
pub(super) fn is_check_due(day: Date, checked_on: Option<Date>, within_days: u32) -> bool {
    let limit: Span = i64::from(within_days).days();
    let until = checked_on.and_then(|checked| checked.checked_add(limit).ok());
    until.is_none_or(|until| until < day)
}

impl Life {
    /// The status on a day by dates alone, whenever it was last checked.
    pub fn on(&self, day: Date) -> Status {
        // What happened counts from its day on; where the day is not known, always.
        let change = self.changes.iter().rev().find(|change| change.since.is_none_or(|since| since <= day));
        match change.map(|change| (change.what, change.since)) {
            Some((What::Ended, since)) => return Status::Ended(since),
            Some((What::BudgetGone, since)) => return Status::BudgetGone(since),
            Some((What::Suspended(until), since)) if until.is_none_or(|until| day < until) => {
                return Status::Suspended(since, until);
            }
            Some((What::Unknown, _)) => return Status::Unknown,
            Some((What::Suspended(_) | What::Resumed, _)) | None => {}
        }
        if let Some(from) = self.from
            && day < from
        {
            return Status::Opens(from);
        }
        if let Some(to) = self.to
            && to < day
        {
            return Status::Ended(Some(to));
        }
        if self.windows.is_empty() {
            return Status::Open(self.to);
        }
        let open = self.windows.iter().find(|w| w.opens <= day && w.closes.is_none_or(|closes| day <= closes));
        if let Some(window) = open {
            return Status::Open(window.closes.or(self.to));
        }
        let next = self.windows.iter().map(|w| w.opens).filter(|opens| day < *opens).min();
        let last = self.windows.iter().filter_map(|w| w.closes).filter(|closes| *closes < day).max();
        match (next, last) {
            (Some(next), None) => Status::Opens(next),
            (Some(next), Some(_)) => Status::Closed(Some(next)),
            (None, _) if self.recurring => Status::Closed(None),
            (None, last) => Status::Ended(last),
        }
    }

    /// What happened that makes the status what it is on a day.
    pub fn change_on(&self, day: Date) -> Option<&Change> {
        self.changes.iter().rev().find(|change| change.since.is_none_or(|since| since <= day))
    }
}
