//! A company that answers the tests of questionnaires.

use jiff::civil::Date;

use crate::company::sector::in_sector;
use crate::company::{Company, Reference};
use crate::condition::{Comparison, Profile, ProfileTest, Truth};
use crate::exact::Exact;

/// A company with the figures of the law on a day.
#[derive(Clone, Copy, Debug)]
pub struct CompanyProfile<'a> {
    /// The company.
    pub company: &'a Company,
    /// What its fields mean.
    pub reference: &'a Reference,
    /// The day.
    pub on: Date,
}

impl Profile for CompanyProfile<'_> {
    fn test(&self, test: &ProfileTest) -> Truth {
        let company = self.company;
        match test {
            ProfileTest::Country(code) => Truth::known(company.country.map(|country| country == *code)),
            ProfileTest::Sector(codes) => {
                codes.iter().map(|asked| in_sector(company.sector, *asked)).max().unwrap_or(Truth::False)
            }
            ProfileTest::Size(classes) => {
                let range = self.reference.constants.eu_sizes(self.on).of(company);
                range.is_one_of(classes)
            }
            ProfileTest::Headcount(comparison) => compare(company.headcount.as_ref(), comparison),
            ProfileTest::Turnover(comparison) => compare(company.turnover.as_ref(), comparison),
            ProfileTest::Balance(comparison) => compare(company.balance.as_ref(), comparison),
            ProfileTest::Group(expected) => Truth::known(company.group.map(|group| group == *expected)),
        }
    }
}

/// How a number that may be unknown compares.
pub(super) fn compare(number: Option<&Exact>, comparison: &Comparison) -> Truth {
    Truth::known(number.map(|number| comparison.holds(number)))
}
