//! What works in a catalogue but is probably not meant: rows past their check date, dead ends, rules nobody can meet.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Matcher, Project, Situation};
use crate::catalogue::{Organisation, OrganisationIx, Origin, Programme, Rule, Status, Test, TestIx};
use crate::company::{Company, Country};
use crate::condition::{Comparison, Truth};
use crate::diagnostic::Diagnostic;
use crate::exact::Exact;
use crate::id::Id as _;

/// More companies than this are not tried; the rules then count as possible.
const MOST_TRIED: usize = 100_000;

/// More statements than this are not tried in every mix; they may then well be so.
const MOST_TOLD: usize = 8;

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
        for table in self.catalogue().lead_tables() {
            let named = table.partners.iter().map(|(ix, _)| *ix);
            let leads =
                table.leads.iter().flat_map(|lead| [Some(lead.organisation), lead.led_by].into_iter().flatten());
            let named: BTreeSet<OrganisationIx> = named.chain(leads).collect();
            self.lint_named((table.id.as_str(), &table.origin), named, on, &mut found);
        }
        for organisation in self.catalogue().organisations().iter().filter(|o| !is_over(o, on)) {
            let host = organisation.host.map(|(ix, _)| ix);
            self.lint_named((organisation.id.as_str(), &organisation.origin), host, on, &mut found);
        }
        found
    }

    /// Organisations that a row names and that are over.
    fn lint_named(
        &self,
        (name, origin): (&str, &Origin),
        named: impl IntoIterator<Item = OrganisationIx>,
        on: Date,
        found: &mut Vec<Diagnostic>,
    ) {
        for organisation in named.into_iter().map(|ix| self.catalogue().organisation(ix)).filter(|o| is_over(o, on)) {
            let found_dead = warning("catalogue-dead-reference", origin).with("name", name);
            found.push(found_dead.with("other", organisation.id.as_str()));
        }
    }

    fn lint_status(&self, programme: &Programme, on: Date, found: &mut Vec<Diagnostic>) {
        let catalogue = self.catalogue();
        let name = programme.id.as_str();
        let status = programme.status_on(on);
        let is_over_now = matches!(status, Status::Ended(_) | Status::BudgetGone(_));
        match status {
            Status::ToBeConfirmed(Some(checked)) => {
                found.push(
                    note("catalogue-stale", &programme.origin).with("name", name).with("date", checked.to_string()),
                );
            }
            Status::ToBeConfirmed(None) => {
                found.push(note("catalogue-unchecked", &programme.origin).with("name", name));
            }
            _ => {}
        }
        let is_dead_end = programme.succeeded_by.is_empty() && programme.alternatives.is_empty();
        if is_over_now && is_dead_end && !programme.nothing_instead {
            found.push(warning("catalogue-no-successor", &programme.origin).with("name", name));
        }
        for instead in programme.succeeded_by.iter().chain(&programme.alternatives) {
            let instead = catalogue.programme(*instead);
            if matches!(instead.status_on(on), Status::Ended(_)) {
                let found_dead = warning("catalogue-dead-reference", &programme.origin).with("name", name);
                found.push(found_dead.with("other", instead.id.as_str()));
            }
        }
        // What is over was offered by whoever was there then.
        if !is_over_now {
            let named = [Some(programme.provider), programme.funder].into_iter().flatten();
            self.lint_named((name, &programme.origin), named, on, found);
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
        let at = |rule: &Rule, code| Diagnostic::warning(code, &programme.origin.file, rule.at).with("name", name);
        found.push(match (alone, pair()) {
            (None, Some((first, second))) => at(second, "catalogue-contradiction")
                .with("first", first.id.as_str())
                .with("second", second.id.as_str()),
            (Some(rule), _) => at(rule, "catalogue-nobody").with("rule", rule.id.as_str()),
            (None, None) => {
                warning("catalogue-nobody", &programme.origin).with("name", name).with("rule", words_of_all(&rules))
            }
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
        // What only somebody can say is tried as yes and as no, unless there is too much of it: then it may well be so.
        let is_told = |ix: &&TestIx| {
            let test = self.catalogue().test(**ix);
            matches!(test, Test::Told(_) | Test::Assessment(..) | Test::Project(_) | Test::Fact(..) | Test::Answers(..))
        };
        let told: Vec<TestIx> = used.iter().filter(is_told).copied().collect();
        let mixes = if told.len() > MOST_TOLD { 0 } else { 1_u32 << told.len() };
        let mut costs: BTreeSet<Option<Exact>> = BTreeSet::new();
        for test in &tests {
            if let Test::Cost(comparison) = test {
                costs.extend(around(comparison).into_iter().map(Some));
            }
        }
        if costs.is_empty() {
            costs.insert(None);
        }
        if companies.len().saturating_mul(costs.len()).saturating_mul(mixes.max(1) as usize) > MOST_TRIED {
            return true;
        }
        let mut truths = vec![Truth::Unknown; self.catalogue().tests().len()];
        companies.into_iter().any(|company| {
            costs.iter().any(|cost| {
                let project = Project { cost: cost.clone(), ..Project::default() };
                let situation = Situation { company: company.clone(), project, ..Situation::default() };
                self.truths_of(&used, &situation, on, &mut truths);
                let hold = |truths: &[Truth]| {
                    rules.iter().all(|rule| !rule.when.evaluate(&mut |test| truths[test.index()]).is_false())
                };
                (0..mixes).any(|mix| {
                    for (at, test) in told.iter().enumerate() {
                        truths[test.index()] = Truth::from(mix >> at & 1 == 1);
                    }
                    hold(&truths)
                }) || mixes == 0 && hold(&truths)
            })
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

/// The rules that only together keep everybody out.
fn words_of_all(rules: &[&Rule]) -> String {
    rules.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// Whether an organisation is no longer there on a day.
fn is_over(organisation: &Organisation, on: Date) -> bool {
    organisation.succeeded_by.is_some() || organisation.valid.1.is_some_and(|to| to < on)
}

fn note(code: &'static str, origin: &Origin) -> Diagnostic {
    Diagnostic::note(code, &origin.file, origin.at)
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
