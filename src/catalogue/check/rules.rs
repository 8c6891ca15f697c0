//! The rules of a programme, looked up: every test once, every rule with what it means when it is not met.

use std::sync::Arc;

use jiff::civil::Date;

use super::Checker;
use crate::catalogue::raw::{self, RuleItem, RuleTest, RuleTestKind};
use crate::catalogue::rule::Subject;
use crate::catalogue::{Failing, InstrumentIx, Rule, RuleWords, Statement, StatementIx, Test, TestIx};
use crate::company::area::AreaIndex;
use crate::company::legal_form::LegalFormKind;
use crate::company::sector::Nace;
use crate::condition::{Comparison, Condition};
use crate::diagnostic::{Diagnostic, Position};
use crate::id::{Id as _, LegalFormId, RowKey, RuleId, SectorTag};
use crate::text::Text;

impl Checker<'_> {
    /// The rules of a programme: place and audience first, then as its author ordered them, then what its money asks.
    pub(super) fn rules(&mut self, p: &raw::Programme, areas: &[AreaIndex], file: &Arc<str>) -> Vec<Rule> {
        let mut rules: Vec<Rule> = Vec::new();
        let mut places: Vec<Position> = Vec::new();
        if !areas.is_empty() {
            let test = self.intern(Test::Area(areas.to_vec()), file);
            rules.push(plain("area", Condition::Test(test), Failing::Blocks, Subject::Place));
            places.push(p.at);
        }
        if matches!(p.audience, raw::Audience::Worker | raw::Audience::Provider) {
            let test = self.intern(Test::Never, file);
            rules.push(plain("audience", Condition::Test(test), Failing::Blocks, Subject::Company));
            places.push(p.at);
        }
        let version_rules = p.versions.iter().flat_map(|version| {
            version.rules.iter().map(move |rule| (rule, rule.from.or(version.from), rule.to.or(version.to)))
        });
        let all = p.rules.iter().map(|rule| (rule, rule.from, rule.to)).chain(version_rules);
        let mut told = false;
        for (raw, from, to) in all {
            if let Some(rule) = self.rule(p, raw, file) {
                rule.when.for_each(&mut |test: &TestIx| told |= matches!(self.tests[test.index()], Test::Told(_)));
                rules.push(Rule { from, to, ..rule });
                places.push(raw.at);
            }
        }
        if matches!(p.audience, raw::Audience::Group | raw::Audience::Members(_)) && !told {
            self.error("catalogue-audience-unasked", file, p.at, p.id.value.as_str());
        }
        if let Some(exclude) = &p.excludes
            && let Some(statement) = self.own_statement(p, ("excludes", exclude.at), (&exclude.says, None, None), file)
        {
            let test = self.intern(Test::Told(statement), file);
            rules.push(plain("excludes", Condition::Test(test), Failing::Blocks, Subject::Project));
            places.push(exclude.at);
        }
        let top =
            p.money.iter().flat_map(|money| gaps(&p.versions).into_iter().map(move |(from, to)| (money, from, to)));
        let later = p.versions.iter().filter_map(|v| v.money.as_ref().map(|money| (money, v.from, v.to)));
        for (money, from, to) in top.chain(later) {
            if let Some(least) = &money.least_cost {
                let test = self.intern(Test::Cost(Comparison::AtLeast(least.clone())), file);
                let rule = plain("cost", Condition::Test(test), Failing::Missing, Subject::Project);
                rules.push(Rule { from, to, ..rule });
                places.push(p.at);
            }
        }
        // The same id may come back for other days, never twice for one day.
        for (at, rule) in rules.iter().enumerate() {
            let overlaps = |other: &Rule| {
                let starts_after = |a: &Rule, b: &Rule| a.from.zip(b.to).is_some_and(|(from, to)| to < from);
                !starts_after(rule, other) && !starts_after(other, rule)
            };
            if let Some(first) = rules[..at].iter().position(|other| other.id == rule.id && overlaps(other)) {
                let line = places[first].line.to_string();
                let diagnostic = Diagnostic::error("catalogue-rule-twice", file, places[at])
                    .with("name", rule.id.as_str())
                    .with("line", line);
                self.diagnostics.push(diagnostic);
            }
        }
        for (rule, at) in rules.iter_mut().zip(places) {
            rule.at = at;
        }
        rules
    }

    fn rule(&mut self, p: &raw::Programme, raw: &raw::Rule, file: &Arc<str>) -> Option<Rule> {
        match &raw.item {
            RuleItem::Bare(condition) => {
                let single = match condition {
                    Condition::Test(test) => Some((test, false)),
                    Condition::Not(inner) => match &**inner {
                        Condition::Test(test) => Some((test, true)),
                        _ => None,
                    },
                    _ => None,
                };
                let Some((test, _)) = single.filter(|(test, negated)| has_words(&test.kind, *negated)) else {
                    self.error("catalogue-rule-words", file, raw.at, p.id.value.as_str());
                    return None;
                };
                let (id, failing, subject) = nature(&test.kind);
                let when = self.condition(condition, file)?;
                let must_be_shown = matches!(test.kind, RuleTestKind::Assessment(..));
                Some(Rule { must_be_shown, ..plain(id, when, failing, subject) })
            }
            RuleItem::Check { id, says, short, otherwise, fix, shown } => {
                let rule = (id.value.as_str(), id.at);
                let statement = self.own_statement(p, rule, (says, short.clone(), otherwise.clone()), file)?;
                let test = self.intern(Test::Told(statement), file);
                let failing = if fix.is_some() { Failing::Missing } else { Failing::Blocks };
                Some(Rule {
                    id: id.value.clone(),
                    at: raw.at,
                    when: Condition::Test(test),
                    failing,
                    must_be_shown: *shown,
                    subject: Subject::Company,
                    words: RuleWords { fix: fix.clone(), ..RuleWords::default() },
                    from: None,
                    to: None,
                })
            }
            RuleItem::Full { id, when, pass, fail, unknown, short, fix, shown } => {
                let single = matches!(when, Condition::Test(_));
                if !single && (pass.is_none() || fail.is_none()) {
                    self.error("catalogue-rule-words", file, raw.at, p.id.value.as_str());
                }
                let mut subject = Subject::Place;
                let mut only_place = true;
                when.for_each(&mut |test| {
                    let (_, _, about) = nature(&test.kind);
                    only_place &= about == Subject::Place;
                    subject = subject.max(about);
                });
                let when = self.condition(when, file)?;
                Some(Rule {
                    id: id.value.clone(),
                    at: raw.at,
                    when,
                    failing: if fix.is_some() { Failing::Missing } else { Failing::Blocks },
                    must_be_shown: *shown,
                    subject,
                    words: RuleWords {
                        pass: pass.clone(),
                        fail: fail.clone(),
                        unknown: unknown.clone(),
                        short: short.clone(),
                        fix: fix.clone(),
                    },
                    from: None,
                    to: None,
                })
            }
        }
    }

    /// The statement of one programme, `programme.rule`.
    fn own_statement(
        &mut self,
        p: &raw::Programme,
        rule: (&str, Position),
        words: (&Text, Option<Text>, Option<Text>),
        file: &Arc<str>,
    ) -> Option<StatementIx> {
        let ((rule, at), (says, short, otherwise)) = (rule, words);
        let Ok(id) = RowKey::new(&format!("{}.{rule}", p.id.value)) else {
            self.error("catalogue-id-together", file, at, rule);
            return None;
        };
        if let Some(found) = self.statements.iter().position(|s| s.id == id) {
            return Some(StatementIx::new(found));
        }
        self.statements.push(Statement { id, says: says.clone(), short, otherwise });
        Some(StatementIx::new(self.statements.len() - 1))
    }

    pub(super) fn intern(&mut self, test: Test, file: &Arc<str>) -> TestIx {
        if let Some(found) = self.tests.iter().position(|known| *known == test) {
            return TestIx::new(found);
        }
        self.tests.push(test);
        self.test_files.push(file.clone());
        TestIx::new(self.tests.len() - 1)
    }

    pub(super) fn condition(&mut self, raw: &Condition<RuleTest>, file: &Arc<str>) -> Option<Condition<TestIx>> {
        raw.try_map(&mut |test| {
            let test = self.test(test, file)?;
            Some(self.intern(test, file))
        })
    }

    fn test(&mut self, raw: &RuleTest, file: &Arc<str>) -> Option<Test> {
        Some(match &raw.kind {
            RuleTestKind::Area(ids) => {
                let areas = self.areas(ids, file);
                (areas.len() == ids.len()).then_some(Test::Area(areas))?
            }
            RuleTestKind::Sector(words) => {
                let (mut codes, mut tags, mut broken) = (Vec::new(), Vec::new(), false);
                for word in words {
                    let tag = SectorTag::new(&word.value).ok().filter(|tag| self.reference.sectors.tag(tag).is_some());
                    match (tag, Nace::parse(&word.value)) {
                        (Some(tag), _) => tags.push(tag),
                        (None, Ok(code)) => codes.push(code),
                        (None, Err(_)) => {
                            self.unknown_sector(&word.value, word.at, file);
                            broken = true;
                        }
                    }
                }
                (!broken).then_some(Test::Sector(codes, tags))?
            }
            RuleTestKind::Size(classes) => Test::Size(classes.clone()),
            RuleTestKind::Under(id) => {
                let constants = &self.reference.constants;
                let known: Vec<&str> = constants.all_ceilings().iter().map(|c| c.id.as_str()).collect();
                if !known.contains(&id.value.as_str()) {
                    let diagnostic = Diagnostic::error("catalogue-constant", file, id.at)
                        .with("found", id.value.as_str())
                        .suggest(id.value.as_str(), known);
                    self.diagnostics.push(diagnostic);
                    return None;
                }
                Test::Under(id.value.clone())
            }
            RuleTestKind::Headcount(comparison) => Test::Headcount(comparison.clone()),
            RuleTestKind::Turnover(comparison) => Test::Turnover(comparison.clone()),
            RuleTestKind::Balance(comparison) => Test::Balance(comparison.clone()),
            RuleTestKind::Age(comparison) => Test::Age(comparison.clone()),
            RuleTestKind::LegalForm(words) => {
                let (mut forms, mut kinds, mut broken) = (Vec::new(), Vec::new(), false);
                for word in words {
                    let form = LegalFormId::new(&word.value).ok();
                    let form = form.filter(|form| self.reference.legal_forms.get(form).is_some());
                    match (form, LEGAL_KINDS.iter().find(|(name, _)| *name == word.value)) {
                        (Some(form), _) => forms.push(form),
                        (None, Some((_, kind))) => kinds.push(*kind),
                        (None, None) => {
                            let ids = self.reference.legal_forms.iter().map(|form| form.id.as_str());
                            let known: Vec<&str> = ids.chain(LEGAL_KINDS.iter().map(|(name, _)| *name)).collect();
                            let diagnostic = Diagnostic::error("catalogue-legal-form", file, word.at)
                                .with("found", word.value.clone())
                                .suggest(&word.value, known);
                            self.diagnostics.push(diagnostic);
                            broken = true;
                        }
                    }
                }
                (!broken).then_some(Test::LegalForm(forms, kinds))?
            }
            RuleTestKind::Group(expected) => Test::Group(*expected),
            RuleTestKind::Told(id) => {
                Test::Told(self.find("catalogue-statement", id, file, |n| &n.statements).map(StatementIx::new)?)
            }
            RuleTestKind::Assessment(id, since) => {
                let found = self.find("catalogue-instrument", id, file, |n| &n.instruments).map(InstrumentIx::new)?;
                Test::Assessment(found, *since)
            }
            RuleTestKind::Cost(comparison) => Test::Cost(comparison.clone()),
            RuleTestKind::Project(id) => Test::Project(self.topic_ix(id, file)?),
            RuleTestKind::Fact(fact, option) => Test::Fact(fact.clone(), option.clone()),
            RuleTestKind::In(questionnaire, condition) => Test::Answers(questionnaire.clone(), condition.clone()),
        })
    }
}

/// The days that no version with money speaks of.
fn gaps(versions: &[raw::Version]) -> Vec<(Option<Date>, Option<Date>)> {
    let mut spoken: Vec<(Option<Date>, Option<Date>)> =
        versions.iter().filter(|v| v.money.is_some()).map(|v| (v.from, v.to)).collect();
    spoken.sort_unstable();
    let mut gaps = Vec::new();
    let mut from = None;
    let mut open = true;
    for (start, end) in spoken {
        if let Some(start) = start
            && let Ok(last) = start.yesterday()
        {
            gaps.push((from, Some(last)));
        }
        open = end.is_some();
        from = end.and_then(|end| end.tomorrow().ok());
    }
    if open {
        gaps.push((from, None));
    }
    gaps
}

/// The kinds of legal form by the word used in files.
const LEGAL_KINDS: [(&str, LegalFormKind); 8] = [
    ("SoleTrader", LegalFormKind::SoleTrader),
    ("Partnership", LegalFormKind::Partnership),
    ("Company", LegalFormKind::Company),
    ("Cooperative", LegalFormKind::Cooperative),
    ("NonProfit", LegalFormKind::NonProfit),
    ("Foundation", LegalFormKind::Foundation),
    ("Branch", LegalFormKind::Branch),
    ("Public", LegalFormKind::Public),
];

fn plain(id: &str, when: Condition<TestIx>, failing: Failing, subject: Subject) -> Rule {
    Rule {
        id: RuleId::new(id).unwrap_or_else(|_| unreachable!("the names of rules in this file are ids")),
        at: Position::default(),
        when,
        failing,
        must_be_shown: false,
        subject,
        words: RuleWords::default(),
        from: None,
        to: None,
    }
}

/// Whether the program has sentences of its own for a test, or for its opposite.
fn has_words(kind: &RuleTestKind, negated: bool) -> bool {
    match kind {
        RuleTestKind::Sector(_) | RuleTestKind::LegalForm(_) | RuleTestKind::Group(_) => true,
        RuleTestKind::Fact(..) | RuleTestKind::In(..) => false,
        _ => !negated,
    }
}

/// The id a test gives a rule, what failing means, and what it is about.
fn nature(kind: &RuleTestKind) -> (&'static str, Failing, Subject) {
    match kind {
        RuleTestKind::Area(_) => ("area", Failing::Blocks, Subject::Place),
        RuleTestKind::Sector(_) => ("sector", Failing::Blocks, Subject::Company),
        RuleTestKind::Size(_) => ("size", Failing::Blocks, Subject::Company),
        RuleTestKind::Under(_) => ("ceiling", Failing::Blocks, Subject::Company),
        RuleTestKind::Headcount(_) => ("headcount", Failing::Blocks, Subject::Company),
        RuleTestKind::Turnover(_) => ("turnover", Failing::Blocks, Subject::Company),
        RuleTestKind::Balance(_) => ("balance", Failing::Blocks, Subject::Company),
        // A company that is too young gets older; one that is too old does not get younger.
        RuleTestKind::Age(Comparison::AtLeast(_) | Comparison::Above(_)) => ("age", Failing::Missing, Subject::Company),
        RuleTestKind::Age(_) => ("age", Failing::Blocks, Subject::Company),
        RuleTestKind::LegalForm(_) => ("legal_form", Failing::Blocks, Subject::Company),
        RuleTestKind::Group(_) => ("group", Failing::Blocks, Subject::Company),
        RuleTestKind::Told(_) => ("told", Failing::Blocks, Subject::Company),
        RuleTestKind::Assessment(..) => ("assessment", Failing::Missing, Subject::Project),
        RuleTestKind::Cost(_) => ("cost", Failing::Missing, Subject::Project),
        RuleTestKind::Project(_) => ("project", Failing::Missing, Subject::Project),
        RuleTestKind::Fact(..) | RuleTestKind::In(..) => ("answers", Failing::Blocks, Subject::Company),
    }
}
