//! What works in a catalogue but is probably not meant: rows past their check date, dead ends, rules nobody can meet.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Matcher, Situation};
use crate::catalogue::{Origin, Programme, Rule, Status, Test};
use crate::company::{Company, Country};
use crate::condition::{Comparison, Truth};
use crate::diagnostic::Diagnostic;
use crate::exact::Exact;
use crate::id::Id as _;

/// More companies than this are not tried; the rules then count as possible.
const MOST_TRIED: usize = 100_000;

/// What decides a test: tests that look at different things never contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Aspect {
    Place,
    Sector,
    /// People, money and group.
    Figures,
    LegalForm,
    Age,
}

impl Matcher {
    /// Warnings for the authors of the catalogue, as of this day.
    pub fn lint(&self, on: Date) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for programme in self.catalogue().programmes() {
            self.lint_status(programme, on, &mut found);
            if !programme.audience.is_signpost() {
                self.lint_rules(programme, on, &mut found);
            }
        }
        found
    }

    fn lint_status(&self, programme: &Programme, on: Date, found: &mut Vec<Diagnostic>) {
        let catalogue = self.catalogue();
        let name = programme.id.as_str();
        let status = programme.status_on(on);
        match status {
            Status::ToBeConfirmed(Some(checked)) => {
                found.push(
                    warning("catalogue-stale", &programme.origin).with("name", name).with("date", checked.to_string()),
                );
            }
            Status::ToBeConfirmed(None) => {
                found.push(warning("catalogue-unchecked", &programme.origin).with("name", name));
            }
            Status::Ended(_) | Status::BudgetGone(_)
                if programme.succeeded_by.is_empty() && programme.alternatives.is_empty() =>
            {
                found.push(warning("catalogue-no-successor", &programme.origin).with("name", name));
            }
            _ => {}
        }
        for instead in programme.succeeded_by.iter().chain(&programme.alternatives) {
            let instead = catalogue.programme(*instead);
            if matches!(instead.status_on(on), Status::Ended(_)) {
                let found_dead = warning("catalogue-dead-reference", &programme.origin).with("name", name);
                found.push(found_dead.with("other", instead.id.as_str()));
            }
        }
        let provider = catalogue.organisation(programme.provider);
        let is_over = provider.succeeded_by.is_some() || provider.valid.1.is_some_and(|to| to < on);
        if is_over && !matches!(status, Status::Ended(_) | Status::BudgetGone(_)) {
            let found_dead = warning("catalogue-dead-reference", &programme.origin).with("name", name);
            found.push(found_dead.with("other", provider.id.as_str()));
        }
    }

    fn lint_rules(&self, programme: &Programme, on: Date, found: &mut Vec<Diagnostic>) {
        let rules: Vec<&Rule> = programme.rules_on(on).map(|(_, rule)| rule).collect();
        if self.can_all_hold(&rules, on) {
            return;
        }
        let alone = rules.iter().find(|rule| !self.can_all_hold(&[**rule], on));
        let pair = || {
            rules.iter().enumerate().find_map(|(at, first)| {
                rules[at + 1..].iter().find(|second| !self.can_all_hold(&[*first, **second], on)).map(|s| (*first, *s))
            })
        };
        let name = programme.id.as_str();
        found.push(match (alone, pair()) {
            (None, Some((first, second))) => warning("catalogue-contradiction", &programme.origin)
                .with("name", name)
                .with("first", first.id.as_str())
                .with("second", second.id.as_str()),
            (Some(rule), _) => {
                warning("catalogue-nobody", &programme.origin).with("name", name).with("rule", rule.id.as_str())
            }
            (None, None) => warning("catalogue-nobody", &programme.origin).with("name", name).with("rule", "*"),
        });
    }

    /// Whether some company may meet all these rules: tried out on companies on both sides of every bound they name.
    fn can_all_hold(&self, rules: &[&Rule], on: Date) -> bool {
        let mut used = BTreeSet::new();
        for rule in rules {
            rule.when.for_each(&mut |test| {
                used.insert(*test);
            });
        }
        let tests: Vec<&Test> = used.iter().map(|ix| self.catalogue().test(*ix)).collect();
        let aspects: BTreeSet<Aspect> = tests.iter().filter_map(|test| aspect(test)).collect();
        let mut companies = vec![Company { group: Some(false), ..Company::default() }];
        for aspect in aspects {
            let ways = self.ways(aspect, &tests, on);
            if companies.len().saturating_mul(ways.len()) > MOST_TRIED {
                return true;
            }
            companies = companies.iter().flat_map(|company| ways.iter().map(|way| way(company.clone()))).collect();
        }
        // What only the company can say may well be so.
        let mut truths = vec![Truth::Unknown; self.catalogue().tests().len()];
        companies.into_iter().any(|company| {
            let situation = Situation { company, ..Situation::default() };
            self.truths_of(&used, &situation, on, &mut truths);
            rules.iter().all(|rule| !rule.when.evaluate(&mut |test| truths[test.index()]).is_false())
        })
    }

    /// Ways in which companies differ in one aspect, as far as the tests can tell them apart.
    fn ways(&self, aspect: Aspect, tests: &[&Test], on: Date) -> Vec<Box<dyn Fn(Company) -> Company>> {
        let reference = self.reference();
        let mut ways: Vec<Box<dyn Fn(Company) -> Company>> = Vec::new();
        match aspect {
            Aspect::Place => {
                for area in tests.iter().filter_map(|t| if let Test::Area(areas) = t { Some(areas) } else { None }) {
                    for area in area.iter().filter_map(|ix| reference.areas.area(*ix)).map(|area| area.id.clone()) {
                        ways.push(Box::new(move |c| Company { area: Some(area.clone()), ..c }));
                    }
                }
                for country in [Country::BE, Country::NL] {
                    for (_, area) in reference.areas.municipalities(country).take(1) {
                        let area = area.id.clone();
                        ways.push(Box::new(move |c| Company { area: Some(area.clone()), ..c }));
                    }
                }
            }
            Aspect::Sector => {
                for sector in reference.sectors.iter().map(|sector| sector.code) {
                    ways.push(Box::new(move |c| Company { sector: Some(sector), ..c }));
                }
            }
            Aspect::Figures => {
                let mut people: BTreeSet<Exact> = [0, 9, 49, 249, 250, 5000].map(|n: i64| Exact::from(n)).into();
                let mut money: BTreeSet<Exact> = [0, 1_000_000_000].map(|n: i64| Exact::from(n)).into();
                for test in tests {
                    match test {
                        Test::Headcount(comparison) => people.extend(around(comparison)),
                        Test::Turnover(comparison) | Test::Balance(comparison) => money.extend(around(comparison)),
                        _ => {}
                    }
                }
                for headcount in &people {
                    for (turnover, balance) in money.iter().flat_map(|t| money.iter().map(move |b| (t, b))) {
                        for group in [true, false] {
                            let figures = [headcount, turnover, balance].map(|figure| Some(figure.clone()));
                            ways.push(Box::new(move |c| {
                                let [headcount, turnover, balance] = figures.clone();
                                Company { headcount, turnover, balance, group: Some(group), ..c }
                            }));
                        }
                    }
                }
            }
            Aspect::LegalForm => {
                for form in reference.legal_forms.iter().map(|form| form.id.clone()) {
                    ways.push(Box::new(move |c| Company { legal_form: Some(form.clone()), ..c }));
                }
            }
            Aspect::Age => {
                let mut ages: BTreeSet<i16> = [0, 1, 2, 5, 10, 100].into();
                for test in tests {
                    if let Test::Age(comparison) = test {
                        ages.extend(around(comparison).iter().filter_map(|age| age.round_to(0).parse::<i16>().ok()));
                    }
                }
                for year in ages.into_iter().map(|age| on.year() - age) {
                    ways.push(Box::new(move |c| Company { founded: Some(year), ..c }));
                }
            }
        }
        ways
    }
}

fn warning(code: &'static str, origin: &Origin) -> Diagnostic {
    Diagnostic::warning(code, &origin.file, origin.at)
}

fn aspect(test: &Test) -> Option<Aspect> {
    Some(match test {
        Test::Area(_) => Aspect::Place,
        Test::Sector(..) => Aspect::Sector,
        Test::Size(_) | Test::Under(_) | Test::Headcount(_) | Test::Turnover(_) | Test::Balance(_) | Test::Group(_) => {
            Aspect::Figures
        }
        Test::LegalForm(..) => Aspect::LegalForm,
        Test::Age(_) => Aspect::Age,
        _ => return None,
    })
}

/// The bounds of a comparison, and just beside them.
fn around(comparison: &Comparison) -> Vec<Exact> {
    let bounds: Vec<&Exact> = match comparison {
        Comparison::Below(n)
        | Comparison::AtMost(n)
        | Comparison::Exactly(n)
        | Comparison::AtLeast(n)
        | Comparison::Above(n) => vec![n],
        Comparison::Between(a, b) => vec![a, b],
    };
    bounds
        .into_iter()
        .flat_map(|n| [n - &Exact::ONE, n.clone(), n + &Exact::ONE])
        .filter(|n| !n.is_negative())
        .collect()
}
