//! What a programme pays: shares by size class, ceilings with their periods, and what the project must cost.

use jiff::civil::Date;

use crate::company::size::SizeClass;
use crate::exact::Exact;
use crate::text::Text;

/// What a programme pays and costs between two days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Money {
    /// The first day on which this holds.
    pub from: Option<Date>,
    /// The last day on which this holds.
    pub to: Option<Date>,
    /// It costs the company nothing.
    pub free: bool,
    /// The share it pays, per size class.
    pub share: Option<Share>,
    /// The most it pays.
    pub ceiling: Option<Ceiling>,
    /// The least a project must cost, in euro.
    pub least_cost: Option<Exact>,
    /// The most a project may cost, in euro; what is above gets nothing.
    pub most_cost: Option<Exact>,
    /// A fixed sum, in euro.
    pub fixed: Option<Exact>,
    /// A sum per hour, place or so.
    pub rate: Option<Rate>,
    /// It pays less when too many apply.
    pub may_be_scaled_down: bool,
    /// Whether the company has to pay first and gets the money later; `None` where nobody said.
    pub prefinanced: Option<bool>,
    /// What figures cannot say.
    pub note: Option<Text>,
}

/// A part of something, by size class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Of what.
    pub of: ShareOf,
    /// Per size class, from micro to large; `None` where it pays nothing.
    pub classes: [Option<Percent>; 4],
}

/// What a share is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShareOf {
    /// What the project costs.
    #[default]
    Cost,
    /// Wages.
    Wages,
    /// What may be taken off the taxed profit: what it saves depends on the profit.
    Profit,
}

/// A percentage, or the range it lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Percent {
    /// At least.
    pub low: Exact,
    /// At most.
    pub high: Exact,
}

/// The most a programme pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// In euro per size class, from micro to large; `None` where it pays nothing or nobody said.
    pub classes: [Option<Exact>; 4],
    /// Over what.
    pub per: Period,
    /// The whole family shares it.
    pub shared: bool,
}

/// Over what a ceiling runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// One project or application.
    Project,
    /// A calendar year.
    CalendarYear,
    /// So many months, counted back.
    Months(u32),
    /// One place, such as a trainee's.
    Place,
}

/// A sum per unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// In euro.
    pub amount: Exact,
    /// Per what, in words: "per uur".
    pub per: Text,
}

impl Money {
    /// Whether this holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// The place of a class in the tables of this module.
pub fn place(class: SizeClass) -> usize {
    SizeClass::ALL.iter().position(|c| *c == class).unwrap_or(0)
}

impl Share {
    /// The share of a class.
    pub fn of_class(&self, class: SizeClass) -> Option<&Percent> {
        self.classes[place(class)].as_ref()
    }
}

impl Ceiling {
    /// The most a class gets.
    pub fn of_class(&self, class: SizeClass) -> Option<&Exact> {
        self.classes[place(class)].as_ref()
    }
}
