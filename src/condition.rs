//! The condition language: visibility, indicators, blockers, suggestions and eligibility all speak it.
//!
//! Three values after Kleene: a test on something not known is unknown, and unknown never turns into yes or no by itself.

pub mod read;

use crate::company::Country;
use crate::company::sector::Nace;
use crate::exact::Exact;

/// Yes, no, or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Definitely not.
    False,
    /// What is known does not settle it.
    Unknown,
    /// Definitely.
    True,
}

impl Truth {
    /// True where `Some(true)`, false where `Some(false)`, unknown where nothing is known.
    pub fn known(value: Option<bool>) -> Self {
        match value {
            Some(true) => Self::True,
            Some(false) => Self::False,
            None => Self::Unknown,
        }
    }

    /// Whether this is definitely true.
    pub fn is_true(self) -> bool {
        self == Self::True
    }

    /// Whether this is definitely false.
    pub fn is_false(self) -> bool {
        self == Self::False
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::Unknown => Self::Unknown,
            Self::False => Self::True,
        }
    }
}

/// A combination of tests. `T` is the test itself: questionnaires and the catalogue have their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition<T> {
    /// False if one part is false, else unknown if one is unknown. An empty list is true.
    All(Vec<Self>),
    /// True if one part is true, else unknown if one is unknown. An empty list is false.
    Any(Vec<Self>),
    /// The opposite; unknown stays unknown.
    Not(Box<Self>),
    /// True if at least so many parts are true; false if even with every unknown one there would be too few.
    AtLeast(usize, Vec<Self>),
    /// A single test.
    Test(T),
}

impl<T> Condition<T> {
    /// The truth of the whole, given the truth of each test.
    pub fn evaluate(&self, test: &mut impl FnMut(&T) -> Truth) -> Truth {
        match self {
            Self::All(parts) => {
                let mut result = Truth::True;
                for part in parts {
                    result = result.min(part.evaluate(test));
                    if result.is_false() {
                        break;
                    }
                }
                result
            }
            Self::Any(parts) => {
                let mut result = Truth::False;
                for part in parts {
                    result = result.max(part.evaluate(test));
                    if result.is_true() {
                        break;
                    }
                }
                result
            }
            Self::Not(part) => !part.evaluate(test),
            Self::AtLeast(needed, parts) => {
                let (mut yes, mut open) = (0, 0);
                for part in parts {
                    match part.evaluate(test) {
                        Truth::True => yes += 1,
                        Truth::Unknown => open += 1,
                        Truth::False => {}
                    }
                }
                if yes >= *needed {
                    Truth::True
                } else if yes + open < *needed {
                    Truth::False
                } else {
                    Truth::Unknown
                }
            }
            Self::Test(leaf) => test(leaf),
        }
    }

    /// Calls `visit` for every test in the condition, in reading order.
    pub fn for_each<'a>(&'a self, visit: &mut impl FnMut(&'a T)) {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::AtLeast(_, parts) => {
                for part in parts {
                    part.for_each(visit);
                }
            }
            Self::Not(part) => part.for_each(visit),
            Self::Test(leaf) => visit(leaf),
        }
    }

    /// The same combination over other tests. Parts that `convert` refuses make the whole `None`, after all were tried, so that
    /// `convert` can report every one of them.
    pub fn try_map<U>(&self, convert: &mut dyn FnMut(&T) -> Option<U>) -> Option<Condition<U>> {
        fn many<T, U>(parts: &[Condition<T>], convert: &mut dyn FnMut(&T) -> Option<U>) -> Option<Vec<Condition<U>>> {
            let converted: Vec<_> = parts.iter().map(|part| part.try_map(convert)).collect();
            converted.into_iter().collect()
        }
        Some(match self {
            Self::All(parts) => Condition::All(many(parts, convert)?),
            Self::Any(parts) => Condition::Any(many(parts, convert)?),
            Self::Not(part) => Condition::Not(Box::new(part.try_map(convert)?)),
            Self::AtLeast(needed, parts) => Condition::AtLeast(*needed, many(parts, convert)?),
            Self::Test(leaf) => Condition::Test(convert(leaf)?),
        })
    }
}

/// A comparison of a number with one or two bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// Under the bound.
    Below(Exact),
    /// The bound or less.
    AtMost(Exact),
    /// Exactly this.
    Exactly(Exact),
    /// The bound or more.
    AtLeast(Exact),
    /// Over the bound.
    Above(Exact),
    /// From the first bound up to the second, both included.
    Between(Exact, Exact),
}

impl Comparison {
    /// Whether the number passes.
    pub fn holds(&self, number: &Exact) -> bool {
        match self {
            Self::Below(bound) => number < bound,
            Self::AtMost(bound) => number <= bound,
            Self::Exactly(bound) => number == bound,
            Self::AtLeast(bound) => number >= bound,
            Self::Above(bound) => number > bound,
            Self::Between(from, to) => from <= number && number <= to,
        }
    }

    /// Whether every number, or no number, between `low` and `high` (both included) passes.
    pub fn holds_between(&self, low: &Exact, high: &Exact) -> Truth {
        match self {
            Self::Between(from, to) => {
                if from <= low && high <= to {
                    Truth::True
                } else if high < from || to < low {
                    Truth::False
                } else {
                    Truth::Unknown
                }
            }
            Self::Exactly(bound) => match (low == bound && high == bound, low <= bound && bound <= high) {
                (true, _) => Truth::True,
                (_, true) => Truth::Unknown,
                _ => Truth::False,
            },
            _ => match (self.holds(low), self.holds(high)) {
                (true, true) => Truth::True,
                (false, false) => Truth::False,
                _ => Truth::Unknown,
            },
        }
    }
}

/// A size class of Recommendation 2003/361/EC. Small and medium firms, the micro ones among them, are SMEs; the rest is large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SizeClass {
    /// Fewer than ten people.
    Micro,
    /// Fewer than fifty.
    Small,
    /// Fewer than two hundred and fifty.
    Medium,
    /// Everything above.
    Large,
}

impl SizeClass {
    /// All of them, from small to large.
    pub const ALL: [Self; 4] = [Self::Micro, Self::Small, Self::Medium, Self::Large];

    /// The word for it in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Micro => "micro",
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// The class of a word used in files.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.id() == id)
    }
}

/// A test on a property of the company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileTest {
    /// Its country.
    Country(Country),
    /// Its main activity lies within one of these NACE codes.
    Sector(Vec<Nace>),
    /// Its size class is one of these.
    Size(Vec<SizeClass>),
    /// Its headcount in full-time equivalents.
    Headcount(Comparison),
    /// Its yearly turnover in euro.
    Turnover(Comparison),
    /// Its balance total in euro.
    Balance(Comparison),
    /// It belongs to a group.
    Group(bool),
}

/// Whoever can answer tests on a company: what is not known is unknown.
pub trait Profile {
    /// The truth of the test as far as the company is known.
    fn test(&self, test: &ProfileTest) -> Truth;
}

/// Nothing is known about the company.
#[derive(Clone, Copy, Debug, Default)]
pub struct UnknownProfile;

impl Profile for UnknownProfile {
    fn test(&self, _: &ProfileTest) -> Truth {
        Truth::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: [Truth; 3] = [Truth::False, Truth::Unknown, Truth::True];

    fn run(condition: &Condition<Truth>) -> Truth {
        condition.evaluate(&mut |leaf| *leaf)
    }

    #[test]
    fn unknown_is_settled_only_when_every_way_of_filling_it_in_agrees() {
        // The meaning of Kleene's logic, checked by trying all fillings of every unknown, for all triples.
        let fillings = |t: Truth| match t {
            Truth::Unknown => vec![Truth::False, Truth::True],
            known => vec![known],
        };
        for a in VALUES {
            for b in VALUES {
                for c in VALUES {
                    for needed in 0..=4 {
                        let shapes = |x: Truth, y: Truth, z: Truth| {
                            let parts = vec![Condition::Test(x), Condition::Test(y), Condition::Test(z)];
                            [
                                Condition::All(parts.clone()),
                                Condition::Any(parts.clone()),
                                Condition::AtLeast(needed, parts.clone()),
                                Condition::Not(Box::new(Condition::AtLeast(needed, parts))),
                            ]
                        };
                        for (shape, condition) in shapes(a, b, c).iter().enumerate() {
                            let mut results: Vec<Truth> = Vec::new();
                            for x in fillings(a) {
                                for y in fillings(b) {
                                    for z in fillings(c) {
                                        results.push(run(&shapes(x, y, z)[shape]));
                                    }
                                }
                            }
                            let settled = results.iter().all(|r| *r == results[0]);
                            let expected = if settled { results[0] } else { Truth::Unknown };
                            assert_eq!(run(condition), expected, "{condition:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_range_passes_only_when_all_of_it_does() {
        let number = |n: i64| Exact::from(n);
        assert_eq!(Comparison::Below(number(40)).holds_between(&number(30), &number(39)), Truth::True);
        assert_eq!(Comparison::Below(number(40)).holds_between(&number(30), &number(40)), Truth::Unknown);
        assert_eq!(Comparison::Below(number(40)).holds_between(&number(40), &number(50)), Truth::False);
        let inner = Comparison::Between(number(10), number(20));
        assert_eq!(inner.holds_between(&number(5), &number(30)), Truth::Unknown);
        assert_eq!(inner.holds_between(&number(10), &number(20)), Truth::True);
        assert_eq!(inner.holds_between(&number(21), &number(30)), Truth::False);
    }
}
