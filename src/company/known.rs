//! A company as conditions see it: with the reference data it is read against, on one day.

use jiff::civil::Date;

use crate::company::sector::in_sector;
use crate::company::{Company, Reference};
use crate::condition::{Comparison, Profile, ProfileTest, Truth};
use crate::exact::Exact;

/// A company, what it is read against, and the day.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The company.
    pub company: &'a Company,
    /// Areas, sectors and the figures of the law.
    pub reference: &'a Reference,
    /// The day whose law counts.
    pub today: Date,
}

impl Profile for Known<'_> {
    fn test(&self, test: &ProfileTest) -> Truth {
        let Company { country, sector, headcount, turnover, balance, group, .. } = self.company;
        let compare = |number: &Option<Exact>, comparison: &Comparison| {
            Truth::known(number.as_ref().map(|number| comparison.holds(number)))
        };
        match test {
            ProfileTest::Country(wanted) => Truth::known(country.map(|c| c == *wanted)),
            ProfileTest::Sector(wanted) => {
                wanted.iter().map(|code| in_sector(*sector, *code)).max().unwrap_or(Truth::False)
            }
            ProfileTest::Size(wanted) => {
                self.reference.constants.eu_sizes(self.today).of(self.company).is_one_of(wanted)
            }
            ProfileTest::Headcount(comparison) => compare(headcount, comparison),
            ProfileTest::Turnover(comparison) => compare(turnover, comparison),
            ProfileTest::Balance(comparison) => compare(balance, comparison),
            ProfileTest::Group(wanted) => Truth::known(group.map(|g| g == *wanted)),
        }
    }
}
