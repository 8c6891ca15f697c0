//! The size class of the European Union (Recommendation 2003/361/EC), as far as what is known settles it.

use crate::company::{Company, Field};
use crate::condition::Truth;
use crate::exact::Exact;

pub use crate::condition::SizeClass;

/// The classes still possible: from the lowest to the highest, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SizeRange {
    /// The smallest class it may be in.
    pub lowest: SizeClass,
    /// The largest class it may be in.
    pub highest: SizeClass,
}

impl SizeRange {
    /// Nothing is known.
    pub const ANY: Self = Self { lowest: SizeClass::Micro, highest: SizeClass::Large };

    /// The class, once only one is left.
    pub fn settled(self) -> Option<SizeClass> {
        (self.lowest == self.highest).then_some(self.lowest)
    }

    /// Every class still possible, from small to large.
    pub fn classes(self) -> impl Iterator<Item = SizeClass> {
        SizeClass::ALL.into_iter().filter(move |class| (self.lowest..=self.highest).contains(class))
    }

    /// Whether the company is in one of these classes.
    pub fn is_one_of(self, wanted: &[SizeClass]) -> Truth {
        let hits = self.classes().filter(|class| wanted.contains(class)).count();
        if hits == 0 {
            Truth::False
        } else if hits == self.classes().count() {
            Truth::True
        } else {
            Truth::Unknown
        }
    }

    /// Whether it is an SME.
    pub fn is_sme(self) -> Truth {
        self.is_one_of(&[SizeClass::Micro, SizeClass::Small, SizeClass::Medium])
    }
}

/// The upper bound of a class: fewer people than this, and a turnover or a balance total of at most this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// Fewer people than this, in full-time equivalents.
    pub headcount_below: Exact,
    /// Turnover in euro a year, this much included.
    pub turnover_at_most: Exact,
    /// Balance sheet total in euro, this much included.
    pub balance_at_most: Exact,
}

/// The figures that decide about size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures<'a> {
    /// People in full-time equivalents.
    pub headcount: Option<&'a Exact>,
    /// Euro a year.
    pub turnover: Option<&'a Exact>,
    /// Euro.
    pub balance: Option<&'a Exact>,
}

impl<'a> Figures<'a> {
    /// The figures of the company itself, without its group.
    pub fn of(company: &'a Company) -> Self {
        Self {
            headcount: company.headcount.as_ref(),
            turnover: company.turnover.as_ref(),
            balance: company.balance.as_ref(),
        }
    }
}

impl Ceiling {
    /// Whether a firm with these figures stays under the ceiling: headcount, and turnover or balance.
    pub fn admits(&self, figures: Figures<'_>) -> Truth {
        let people = Truth::known(figures.headcount.map(|n| n < &self.headcount_below));
        let turnover = Truth::known(figures.turnover.map(|n| n <= &self.turnover_at_most));
        let balance = Truth::known(figures.balance.map(|n| n <= &self.balance_at_most));
        people.min(turnover.max(balance))
    }
}

/// The ceilings of the classes, lowest first; what is over the last is large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SizeDefinition {
    /// Each class but the large one, with its ceiling.
    pub(crate) ceilings: Vec<(SizeClass, Ceiling)>,
}

impl SizeDefinition {
    /// The classes with their ceilings, from small to large. The large class has none.
    pub fn ceilings(&self) -> &[(SizeClass, Ceiling)] {
        &self.ceilings
    }

    /// The classes possible for a firm that stands alone.
    pub fn stand_alone(&self, figures: Figures<'_>) -> SizeRange {
        let admitted = |wanted: fn(Truth) -> bool| {
            let found = self.ceilings.iter().find(|(_, ceiling)| wanted(ceiling.admits(figures)));
            found.map_or(SizeClass::Large, |(class, _)| *class)
        };
        SizeRange { lowest: admitted(|truth| !truth.is_false()), highest: admitted(Truth::is_true) }
    }

    /// The classes possible for this company.
    ///
    /// The figures of a group count together, so a member may be in any class from its own upwards, until somebody confirms the
    /// class of the whole. A company of which nobody said whether it belongs to a group is treated likewise. That a class changes
    /// only after two years in a row is not taken into account: the profile holds one year.
    pub fn of(&self, company: &Company) -> SizeRange {
        let alone = self.stand_alone(Figures::of(company));
        if company.group == Some(false) {
            return alone;
        }
        match company.confirmed_size {
            // The group's figures contain the company's own, so together they are never in a lower class.
            Some(confirmed) => {
                let class = confirmed.max(alone.lowest);
                SizeRange { lowest: class, highest: class }
            }
            None => SizeRange { lowest: alone.lowest, highest: SizeClass::Large },
        }
    }

    /// The open fields that can still change the answer of [`SizeDefinition::of`]; empty once one class is left.
    pub fn needed(&self, company: &Company) -> Vec<Field> {
        if self.of(company).settled().is_some() {
            return Vec::new();
        }
        let mut needed = match company.group {
            Some(true) => return vec![Field::ConfirmedSize],
            Some(false) => Vec::new(),
            None => vec![Field::Group],
        };
        for field in [Field::Headcount, Field::Turnover, Field::Balance] {
            if !company.has(field) && self.matters(company, field) {
                needed.push(field);
            }
        }
        needed.sort_unstable();
        needed
    }

    /// Whether some way of filling in the other open figures makes the class depend on this one. Just on either side of every
    /// ceiling is enough to try.
    fn matters(&self, company: &Company, field: Field) -> bool {
        let values = |field: Field| -> Vec<Exact> {
            let bounds = self.ceilings.iter().map(|(_, ceiling)| match field {
                Field::Headcount => ceiling.headcount_below.clone(),
                Field::Turnover => &ceiling.turnover_at_most + &Exact::ONE,
                _ => &ceiling.balance_at_most + &Exact::ONE,
            });
            std::iter::once(Exact::ZERO).chain(bounds).collect()
        };
        let candidates = |field: Field, known: &Option<Exact>| match known {
            Some(value) => vec![value.clone()],
            None => values(field),
        };
        let heads = candidates(Field::Headcount, &company.headcount);
        let turnovers = candidates(Field::Turnover, &company.turnover);
        let balances = candidates(Field::Balance, &company.balance);
        // The field in question varies; the other two are held at each of their values in turn.
        let (varied, first, second) = match field {
            Field::Headcount => (&heads, &turnovers, &balances),
            Field::Turnover => (&turnovers, &heads, &balances),
            _ => (&balances, &heads, &turnovers),
        };
        let class = |value: &Exact, first: &Exact, second: &Exact| {
            let (head, turnover, balance) = match field {
                Field::Headcount => (value, first, second),
                Field::Turnover => (first, value, second),
                _ => (first, second, value),
            };
            self.stand_alone(Figures { headcount: Some(head), turnover: Some(turnover), balance: Some(balance) }).lowest
        };
        first.iter().any(|first| {
            second.iter().any(|second| {
                let mut classes = varied.iter().map(|value| class(value, first, second));
                let one = classes.next();
                classes.any(|other| Some(other) != one)
            })
        })
    }
}
