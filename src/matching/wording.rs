//! What the words of a line hang on, so that bulk work makes each sentence once and not for every company.

use super::{Ask, Matcher, Matches, Situation};
use crate::catalogue::{ProgrammeIx, Rule, Status, Test};
use crate::company::Field;
use crate::company::area::{AreaIndex, PlaceProblem};
use crate::company::sector::Nace;
use crate::company::size::SizeClass;
use crate::condition::{Condition, Truth};
use crate::id::LegalFormId;

/// Two lines with the same wording read the same, in one language and on one day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Wording {
    /// A rule of a programme, by its place, with its result and what else its words name.
    Rule(ProgrammeIx, usize, Truth, Named),
    /// The status of a programme.
    Status(ProgrammeIx, Status),
    /// That a row is to be confirmed.
    Details,
}

/// What of the company the words of a rule name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Named {
    /// Nothing.
    Nothing,
    /// Where it is, as far as known, and what was typed where that cannot be understood.
    Place(Option<AreaIndex>, Option<String>),
    /// What it does.
    Sector(Option<Nace>),
    /// The classes it may be in, and what is asked first to settle it.
    Size(SizeClass, SizeClass, Vec<Field>),
    /// A number, as written.
    Number(Option<String>),
    /// The year it was founded.
    Year(Option<i16>),
    /// Its legal form, and the country whose forms are told.
    LegalForm(Option<LegalFormId>, Option<crate::company::Country>),
    /// What is still to be answered.
    Asks(Vec<Ask>),
}

impl Matcher {
    /// What each line of a programme hangs on, in the order of [`Matcher::lines`].
    pub fn wordings<'a>(
        &'a self,
        matches: &'a Matches,
        programme: ProgrammeIx,
        situation: &'a Situation,
    ) -> impl Iterator<Item = Wording> + 'a {
        let row = self.catalogue().programme(programme);
        let rules = row.rules_on(matches.on).map(move |(place, rule)| {
            let result = rule.when.evaluate(&mut |test| matches.truths[test.index()]);
            Wording::Rule(programme, place, result, self.named(matches, rule, result, situation))
        });
        let status = std::iter::once(Wording::Status(programme, row.status_on(matches.on)));
        let is_unverified = row.sureness == crate::company::evidence::Sureness::Unverified;
        rules.chain(status).chain(is_unverified.then_some(Wording::Details))
    }

    fn named(&self, matches: &Matches, rule: &Rule, result: Truth, situation: &Situation) -> Named {
        let words = &rule.words;
        let is_authored = match result {
            Truth::True => words.pass.is_some(),
            Truth::False => words.fail.is_some(),
            Truth::Unknown => words.unknown.is_some(),
        };
        if is_authored {
            return Named::Nothing;
        }
        let test = match &rule.when {
            Condition::Test(test) => Some(*test),
            Condition::Not(inner) => match &**inner {
                Condition::Test(test) => Some(*test),
                _ => None,
            },
            _ => None,
        };
        let Some(test) = test else {
            let mut asks = Vec::new();
            self.open_tests(&rule.when, matches, situation, &mut asks);
            return Named::Asks(asks);
        };
        let company = &situation.company;
        match self.catalogue().test(test) {
            Test::Area(_) => {
                let location = &matches.location;
                let unclear = matches!(
                    location.problem,
                    Some(PlaceProblem::UnknownMunicipality | PlaceProblem::Ambiguous(_) | PlaceProblem::NotInArea)
                );
                Named::Place(location.narrowest, unclear.then(|| company.municipality.clone()).flatten())
            }
            Test::Sector(..) => Named::Sector(company.sector),
            Test::Size(_) => {
                let sizes = self.reference().constants.eu_sizes(matches.on);
                let range = sizes.of(company);
                let needed = if result == Truth::Unknown { sizes.needed(company) } else { Vec::new() };
                Named::Size(range.lowest, range.highest, needed)
            }
            Test::Headcount(_) => Named::Number(company.headcount.as_ref().map(ToString::to_string)),
            Test::Turnover(_) => Named::Number(company.turnover.as_ref().map(ToString::to_string)),
            Test::Balance(_) => Named::Number(company.balance.as_ref().map(ToString::to_string)),
            Test::Cost(_) => Named::Number(situation.project.cost.as_ref().map(ToString::to_string)),
            Test::Age(_) => Named::Year(company.founded),
            Test::LegalForm(..) => Named::LegalForm(company.legal_form.clone(), company.country),
            Test::Under(_)
            | Test::Group(_)
            | Test::Told(_)
            | Test::Assessment(..)
            | Test::Project(_)
            | Test::Fact(..)
            | Test::Answers(..)
            | Test::Never => Named::Nothing,
        }
    }
}
