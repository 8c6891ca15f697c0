//! Rules in sentences a person can check, with the company's own value; made only for programmes somebody looks at.

use jiff::civil::Date;

use super::known::{Shown, shown_by};
use super::{Ask, Match, Matcher, Matches, Override, Situation, Verdict};
use crate::catalogue::status::{Change, What};
use crate::catalogue::{Apply, Audience, InstrumentIx, Programme, ProgrammeIx, Rule, Status, Test, TestIx};
use crate::company::Field;
use crate::company::area::{AreaIndex, PlaceProblem};
use crate::company::evidence::Sureness;
use crate::company::size::SizeClass;
use crate::condition::{Comparison, Condition, Truth};
use crate::diagnostic::harmless;
use crate::exact::Exact;
use crate::id::{Id as _, LegalFormId, SectorTag};
use crate::text::{self, Tr};
use crate::tr;

/// One line of "May you use this?": a rule, the status, or the sureness of the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The id of the rule within the programme; `dates` for the status, `details` for a row nobody verified.
    pub id: String,
    /// Whether it is met.
    pub result: Truth,
    /// The rule in a sentence a person can check.
    pub sentence: String,
    /// The rule in two or three words, for a card.
    pub short: String,
    /// The company's own value: "12 mensen", "Kortrijk".
    pub value: Option<String>,
    /// What one can do about it, or what would change it. Only where the rule is not met, or has to be shown.
    pub fix: Option<String>,
    /// What would settle it while it is open.
    pub asks: Vec<Ask>,
    /// Not met, and it can be had.
    pub can_be_had: bool,
}

impl Matcher {
    /// Every rule of a match in a line, then its status, then, for a row nobody verified, that it is to be confirmed. As many lines
    /// are unknown as the match has points to check.
    pub fn lines(&self, matches: &Matches, m: &Match, situation: &Situation, tr: &Tr) -> Vec<Line> {
        let words = Words { matcher: self, matches, situation, tr };
        let programme = self.catalogue().programme(m.programme);
        let mut lines: Vec<Line> =
            programme.rules_on(matches.on).map(|(_, rule)| words.line(programme, rule)).collect();
        lines.push(words.status_line(programme, m.judgement.status));
        if programme.sureness == Sureness::Unverified {
            lines.push(Line {
                id: "details".to_owned(),
                result: Truth::Unknown,
                sentence: tr!(tr, "rule-details"),
                short: tr!(tr, "rule-details-short"),
                value: None,
                fix: None,
                asks: Vec::new(),
                can_be_had: false,
            });
        }
        lines
    }

    /// The verdict with what decided it, in one or two sentences: the first blocking rule and what would change it, what is missing,
    /// or why it is not available and what there is instead.
    pub fn why(&self, matches: &Matches, m: &Match, situation: &Situation, tr: &Tr) -> String {
        let words = Words { matcher: self, matches, situation, tr };
        let programme = self.catalogue().programme(m.programme);
        let decided = m.judgement.decided_by.and_then(|place| programme.rules.get(place));
        let told = |rule: &Rule| {
            let line = words.line(programme, rule);
            line.fix.map_or(line.sentence.clone(), |fix| format!("{} {fix}", line.sentence))
        };
        match m.judgement.verdict {
            Verdict::Fits => tr!(tr, "verdict-fits-why"),
            Verdict::SeemsToFit => tr!(tr, "verdict-seems-to-fit-why", count = m.judgement.to_check),
            Verdict::NotYet => decided.map(told).unwrap_or_default(),
            Verdict::NotForYou => {
                let mut sentence = decided.map(told).unwrap_or_default();
                // What serves the same purpose is told where this company may use it.
                let others = programme.alternatives.iter().chain(&programme.succeeded_by).copied();
                let others: Vec<&str> = others
                    .filter(|ix| matches.of(*ix).is_some_and(|other| other.verdict() <= Verdict::SeemsToFit))
                    .map(|ix| tr.text(&self.catalogue().programme(ix).name))
                    .collect();
                if !others.is_empty() {
                    sentence.push(' ');
                    sentence.push_str(&tr!(tr, "programme-alternatives", name = joined(&others, tr)));
                }
                sentence
            }
            Verdict::NotAvailable => {
                let mut sentence = words.status(programme, m.judgement.status);
                if let Some(instead) = self.instead(programme, tr) {
                    sentence.push(' ');
                    sentence.push_str(&instead);
                }
                sentence
            }
        }
    }

    /// That an advisor decided otherwise: who, when and why; `None` where the rules decide.
    pub fn decision(&self, m: &Match, tr: &Tr) -> Option<String> {
        let Override { by, on, reason, .. } = m.overridden.as_ref()?;
        let (by, reason) = (harmless(by), harmless(reason));
        Some(tr!(tr, "verdict-decided", by = by, date = text::date(tr, *on), reason = reason))
    }

    /// The successor or the alternatives of a programme, in a sentence.
    pub fn instead(&self, programme: &Programme, tr: &Tr) -> Option<String> {
        let names = |list: &[ProgrammeIx]| {
            let names: Vec<&str> = list.iter().map(|ix| tr.text(&self.catalogue().programme(*ix).name)).collect();
            joined(&names, tr)
        };
        if !programme.succeeded_by.is_empty() {
            return Some(tr!(tr, "programme-successor", name = names(&programme.succeeded_by)));
        }
        (!programme.alternatives.is_empty())
            .then(|| tr!(tr, "programme-alternatives", name = names(&programme.alternatives)))
    }

    /// What to mind before doing anything, most urgent first: when to apply, with whom, who pays first.
    pub fn notices(&self, programme: &Programme, on: Date, tr: &Tr) -> Vec<String> {
        let mut notices = Vec::new();
        match programme.apply {
            Apply::BeforeStart => notices.push(tr!(tr, "notice-before-start")),
            Apply::AfterPayment(None) => notices.push(tr!(tr, "notice-after-payment")),
            Apply::AfterPayment(Some(since)) => {
                notices.push(tr!(tr, "notice-after-payment-since", date = text::date(tr, since)));
            }
            Apply::Unsaid => {}
        }
        notices.extend(programme.registered_provider.iter().map(|words| tr.text(words).to_owned()));
        if programme.audience == Audience::Group {
            notices.push(tr!(tr, "notice-group"));
        }
        if programme.money_on(on).and_then(|money| money.prefinanced) == Some(true) {
            notices.push(tr!(tr, "notice-prefinanced"));
        }
        notices.extend(programme.budget.iter().map(|words| tr.text(words).to_owned()));
        notices.extend(programme.combine.iter().map(|words| tr.text(words).to_owned()));
        notices
    }

    /// An area as it reads after "in".
    pub fn area_name(&self, area: AreaIndex, tr: &Tr) -> String {
        match self.catalogue().area_words(area) {
            Some(words) => tr.text(words).to_owned(),
            None => self.reference().areas.area(area).map_or(String::new(), |a| tr.text(&a.name).to_owned()),
        }
    }

    /// What to answer, in a sentence: "Vul uw aantal mensen in."
    pub fn ask_words(&self, ask: &Ask, tr: &Tr) -> String {
        let catalogue = self.catalogue();
        match ask {
            Ask::Field(field) => field_ask(*field, tr),
            Ask::Statement(ix) => tr!(tr, "rule-told-unknown", says = tr.text(&catalogue.statement(*ix).says)),
            Ask::Cost => tr!(tr, "ask-cost"),
            Ask::Project(topic) => tr!(tr, "ask-project", topic = tr.text(&catalogue.topic(*topic).name)),
            Ask::Assessment(ix) => tr!(tr, "ask-assessment", name = tr.text(&catalogue.instrument(*ix).name)),
            Ask::Fact(_) | Ask::Questionnaire(_) => tr!(tr, "ask-questionnaire"),
        }
    }
}

fn field_ask(field: Field, tr: &Tr) -> String {
    match field {
        Field::Name => tr!(tr, "ask-name"),
        Field::Country => tr!(tr, "ask-country"),
        Field::Number => tr!(tr, "ask-number"),
        Field::Place => tr!(tr, "ask-place"),
        Field::Sector => tr!(tr, "ask-sector"),
        Field::Headcount => tr!(tr, "ask-headcount"),
        Field::Turnover => tr!(tr, "ask-turnover"),
        Field::Balance => tr!(tr, "ask-balance"),
        Field::Group => tr!(tr, "ask-group"),
        Field::Founded => tr!(tr, "ask-founded"),
        Field::LegalForm => tr!(tr, "ask-legal-form"),
        Field::ConfirmedSize => tr!(tr, "ask-confirmed-size"),
    }
}

/// Names with "or" before the last.
pub(super) fn joined(names: &[&str], tr: &Tr) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => tr!(tr, "list-or", first = first.join(", "), last = *last),
    }
}

struct Words<'a> {
    matcher: &'a Matcher,
    matches: &'a Matches,
    situation: &'a Situation,
    tr: &'a Tr,
}

/// What a single test says in each of its three results.
struct Said {
    pass: String,
    fail: String,
    unknown: String,
    short: String,
    value: Option<String>,
    fix: Option<String>,
}

impl Words<'_> {
    fn line(&self, programme: &Programme, rule: &Rule) -> Line {
        let result = rule.when.evaluate(&mut |test| self.matches.truths[test.index()]);
        let tr = self.tr;
        let mut said = match &rule.when {
            Condition::Test(test) => self.said(programme, self.matcher.catalogue().test(*test), true),
            Condition::Not(inner) => match &**inner {
                Condition::Test(test) => self.said(programme, self.matcher.catalogue().test(*test), false),
                _ => self.composite(&rule.when),
            },
            _ => self.composite(&rule.when),
        };
        let authored = |text: &Option<crate::text::Text>| text.as_ref().map(|text| tr.text(text).to_owned());
        said.pass = authored(&rule.words.pass).unwrap_or(said.pass);
        said.fail = authored(&rule.words.fail).unwrap_or(said.fail);
        said.unknown = authored(&rule.words.unknown).unwrap_or(said.unknown);
        said.short = authored(&rule.words.short).unwrap_or(said.short);
        said.fix = authored(&rule.words.fix).or(said.fix);
        let mut asks = Vec::new();
        if result == Truth::Unknown {
            self.matcher.open_tests(&rule.when, self.matches, self.situation, &mut asks);
        }
        let needs_fix = result.is_false() || rule.must_be_shown && result == Truth::Unknown;
        Line {
            id: rule.id.as_str().to_owned(),
            result,
            sentence: match result {
                Truth::True => said.pass,
                Truth::False => said.fail,
                Truth::Unknown => said.unknown,
            },
            short: said.short,
            value: said.value,
            fix: said.fix.filter(|_| needs_fix),
            asks,
            can_be_had: result.is_false() && rule.failing == crate::catalogue::Failing::Missing,
        }
    }

    /// A combination: its author wrote the words; while it is open, what is missing is asked for.
    fn composite(&self, condition: &Condition<TestIx>) -> Said {
        let mut asks = Vec::new();
        self.matcher.open_tests(condition, self.matches, self.situation, &mut asks);
        let unknown: Vec<String> = asks.iter().map(|ask| self.matcher.ask_words(ask, self.tr)).collect();
        Said {
            pass: String::new(),
            fail: String::new(),
            unknown: unknown.join(" "),
            short: String::new(),
            value: None,
            fix: None,
        }
    }

    /// What a test says; with `wanted` false, what its opposite says.
    fn said(&self, programme: &Programme, test: &Test, wanted: bool) -> Said {
        let tr = self.tr;
        match test {
            Test::Area(areas) => self.area(areas),
            Test::Sector(codes, tags) => self.sector(codes, tags, wanted),
            Test::Size(classes) => self.size(classes),
            Test::Under(id) => self.under(id),
            Test::Headcount(comparison) => {
                let people = |n: &Exact| text::number_up_to(tr.locale(), n, 1);
                let value = self.situation.company.headcount.as_ref().map(people);
                let bound = self.bound(comparison, people);
                Said {
                    pass: tr!(tr, "rule-headcount-pass", value = value.clone().unwrap_or_default()),
                    fail: tr!(tr, "rule-headcount-fail", bound = &bound, value = value.clone().unwrap_or_default()),
                    unknown: tr!(tr, "ask-headcount"),
                    short: tr!(tr, "rule-headcount-short", bound = &bound),
                    value: value.map(|value| tr!(tr, "value-people", value = value)),
                    fix: None,
                }
            }
            Test::Turnover(comparison) => {
                let euro = |n: &Exact| text::euro(tr.locale(), n);
                let value = self.situation.company.turnover.as_ref().map(euro);
                let bound = self.bound(comparison, euro);
                Said {
                    pass: tr!(tr, "rule-turnover-pass", value = value.clone().unwrap_or_default()),
                    fail: tr!(tr, "rule-turnover-fail", bound = &bound, value = value.clone().unwrap_or_default()),
                    unknown: tr!(tr, "ask-turnover"),
                    short: tr!(tr, "rule-turnover-short", bound = &bound),
                    value,
                    fix: None,
                }
            }
            Test::Balance(comparison) => {
                let euro = |n: &Exact| text::euro(tr.locale(), n);
                let value = self.situation.company.balance.as_ref().map(euro);
                let bound = self.bound(comparison, euro);
                Said {
                    pass: tr!(tr, "rule-balance-pass", value = value.clone().unwrap_or_default()),
                    fail: tr!(tr, "rule-balance-fail", bound = &bound, value = value.clone().unwrap_or_default()),
                    unknown: tr!(tr, "ask-balance"),
                    short: tr!(tr, "rule-balance-short", bound = &bound),
                    value,
                    fix: None,
                }
            }
            Test::Age(comparison) => self.age(comparison),
            Test::LegalForm(forms, kinds) => self.legal_form(forms, kinds, wanted),
            Test::Group(expected) => {
                let in_group = *expected == wanted;
                let company = &self.situation.company;
                Said {
                    pass: if in_group { tr!(tr, "rule-group-yes") } else { tr!(tr, "rule-group-no") },
                    fail: if in_group { tr!(tr, "rule-group-needed") } else { tr!(tr, "rule-group-refused") },
                    unknown: tr!(tr, "ask-group"),
                    short: if in_group { tr!(tr, "rule-group-yes-short") } else { tr!(tr, "rule-group-no-short") },
                    value: company.group.map(|group| if group { tr!(tr, "value-yes") } else { tr!(tr, "value-no") }),
                    fix: None,
                }
            }
            Test::Told(statement) => {
                let statement = self.matcher.catalogue().statement(*statement);
                let says = tr.text(&statement.says);
                let otherwise = statement
                    .otherwise
                    .as_ref()
                    .map_or_else(|| tr!(tr, "rule-told-fail", says = says), |otherwise| tr.text(otherwise).to_owned());
                let (pass, fail) = if wanted { (says.to_owned(), otherwise) } else { (otherwise, says.to_owned()) };
                Said {
                    pass,
                    fail,
                    unknown: tr!(tr, "rule-told-unknown", says = says),
                    short: statement.short.as_ref().map_or_else(|| says.to_owned(), |s| tr.text(s).to_owned()),
                    value: None,
                    fix: None,
                }
            }
            Test::Assessment(instrument, since) => {
                let name = tr.text(&self.matcher.catalogue().instrument(*instrument).name);
                let needed = match since {
                    Some(since) => {
                        tr!(tr, "rule-assessment-needed-since", name = name, date = text::date(tr, *since))
                    }
                    None => tr!(tr, "rule-assessment-needed", name = name),
                };
                Said {
                    pass: tr!(tr, "rule-assessment-pass", name = name),
                    fail: needed.clone(),
                    unknown: needed,
                    short: name.to_owned(),
                    value: self.evidence(*instrument, *since),
                    fix: Some(tr!(tr, "rule-assessment-fix", name = name)),
                }
            }
            Test::Cost(comparison) => {
                let euro = |n: &Exact| text::euro(tr.locale(), n);
                let bound = self.bound(comparison, euro);
                let value = self.situation.project.cost.as_ref().map(euro);
                Said {
                    pass: tr!(tr, "rule-cost-pass", value = value.clone().unwrap_or_default()),
                    fail: tr!(tr, "rule-cost-fail", bound = &bound, value = value.clone().unwrap_or_default()),
                    unknown: tr!(tr, "rule-cost-unknown", bound = &bound),
                    short: tr!(tr, "rule-cost-short", bound = &bound),
                    value,
                    fix: None,
                }
            }
            Test::Project(topic) => {
                let topic = tr.text(&self.matcher.catalogue().topic(*topic).name);
                Said {
                    pass: tr!(tr, "rule-project-pass", topic = topic),
                    fail: tr!(tr, "rule-project-fail", topic = topic),
                    unknown: tr!(tr, "ask-project", topic = topic),
                    short: topic.to_owned(),
                    value: None,
                    fix: None,
                }
            }
            Test::Never => {
                let sentence = if programme.audience == Audience::Worker {
                    tr!(tr, "rule-audience-worker")
                } else {
                    tr!(tr, "rule-audience-provider")
                };
                Said {
                    pass: String::new(),
                    unknown: sentence.clone(),
                    fail: sentence,
                    short: tr!(tr, "rule-audience-short"),
                    value: None,
                    fix: None,
                }
            }
            Test::Fact(..) | Test::Answers(..) => Said {
                pass: tr!(tr, "rule-answers-pass"),
                fail: tr!(tr, "rule-answers-fail"),
                unknown: tr!(tr, "ask-questionnaire"),
                short: tr!(tr, "rule-answers-short"),
                value: None,
                fix: None,
            },
        }
    }

    /// The scan that shows it, with its version and its day.
    fn evidence(&self, instrument: InstrumentIx, since: Option<Date>) -> Option<String> {
        let tr = self.tr;
        let instrument = self.matcher.catalogue().instrument(instrument);
        Some(match shown_by(instrument, since, self.situation, self.matches.on)? {
            Shown::Here(scan) => tr!(
                tr,
                "value-scan-here",
                name = tr.text(scan.questionnaire.name()),
                version = scan.questionnaire.version(),
                date = text::date(tr, scan.made_on)
            ),
            Shown::Elsewhere(scan) => tr!(tr, "value-scan-elsewhere", date = text::date(tr, scan.made_on)),
        })
    }

    fn area(&self, areas: &[AreaIndex]) -> Said {
        let tr = self.tr;
        let reference = &self.matcher.reference().areas;
        let location = &self.matches.location;
        let value = location.narrowest.map(|ix| self.matcher.area_name(ix, tr));
        let names: Vec<String> = areas.iter().map(|area| self.matcher.area_name(*area, tr)).collect();
        let all = joined(&names.iter().map(String::as_str).collect::<Vec<_>>(), tr);
        // Of several areas the one that holds the company is told.
        let own = areas.iter().position(|area| reference.contains_at(*area, &location.place).is_true());
        let own = own.and_then(|at| names.get(at)).unwrap_or(&all);
        Said {
            pass: tr!(tr, "rule-area-pass", area = own),
            fail: match &value {
                Some(value) => tr!(tr, "rule-area-fail", area = &all, value = value),
                None => tr!(tr, "rule-area-fail-bare", area = &all),
            },
            unknown: match &location.problem {
                Some(PlaceProblem::UnknownMunicipality) => {
                    let typed = self.situation.company.municipality.as_deref().map(harmless).unwrap_or_default();
                    tr!(tr, "rule-area-unknown-place", place = typed, area = &all)
                }
                Some(PlaceProblem::Ambiguous(_)) => {
                    let typed = self.situation.company.municipality.as_deref().map(harmless).unwrap_or_default();
                    tr!(tr, "rule-area-ambiguous", place = typed, area = &all)
                }
                _ => tr!(tr, "rule-area-unknown", area = &all),
            },
            short: areas
                .first()
                .and_then(|ix| reference.area(*ix))
                .map_or(String::new(), |a| tr.text(&a.name).to_owned()),
            value: location.narrowest.and_then(|ix| reference.area(ix)).map(|a| tr.text(&a.name).to_owned()),
            fix: Some(tr!(tr, "rule-area-change", area = &all)),
        }
    }

    fn sector(&self, codes: &[crate::company::sector::Nace], tags: &[SectorTag], wanted: bool) -> Said {
        let tr = self.tr;
        let sectors = &self.matcher.reference().sectors;
        let tags = tags.iter().filter_map(|tag| sectors.tag(tag)).map(|tag| tr.text(&tag.name).to_owned());
        let codes = codes.iter().filter_map(|code| sectors.nearest(*code)).map(|s| tr.text(&s.name).to_owned());
        let names: Vec<String> = tags.chain(codes).collect();
        let names = joined(&names.iter().map(String::as_str).collect::<Vec<_>>(), tr);
        let own = self.situation.company.sector;
        let own_name = own.and_then(|code| sectors.nearest(code)).map_or("", |sector| tr.text(&sector.name));
        Said {
            pass: tr!(tr, "rule-sector-pass", sector = own_name),
            fail: if wanted {
                tr!(tr, "rule-sector-fail", sectors = &names, sector = own_name)
            } else {
                tr!(tr, "rule-sector-refused", sectors = &names, sector = own_name)
            },
            unknown: match (own, wanted) {
                (None, true) => tr!(tr, "rule-sector-unknown", sectors = &names),
                (None, false) => tr!(tr, "rule-sector-unknown-refused", sectors = &names),
                (Some(_), true) => tr!(tr, "rule-sector-unclear", sectors = &names, sector = own_name),
                (Some(_), false) => tr!(tr, "rule-sector-unclear-refused", sectors = &names, sector = own_name),
            },
            short: if wanted { names } else { tr!(tr, "rule-sector-short") },
            value: own.map(|code| code.to_string()),
            fix: None,
        }
    }

    fn size(&self, classes: &[SizeClass]) -> Said {
        let tr = self.tr;
        let company = &self.situation.company;
        let definition = self.matcher.reference().constants.eu_sizes(self.matches.on);
        let range = definition.of(company);
        let word = |class: SizeClass| match class {
            SizeClass::Micro => tr!(tr, "size-micro"),
            SizeClass::Small => tr!(tr, "size-small"),
            SizeClass::Medium => tr!(tr, "size-medium"),
            SizeClass::Large => tr!(tr, "size-large"),
        };
        let plural = |class: SizeClass| match class {
            SizeClass::Micro => tr!(tr, "size-micro-many"),
            SizeClass::Small => tr!(tr, "size-small-many"),
            SizeClass::Medium => tr!(tr, "size-medium-many"),
            SizeClass::Large => tr!(tr, "size-large-many"),
        };
        let own = if range.settled().is_none() && range.is_sme().is_true() {
            tr!(tr, "size-sme")
        } else {
            let names: Vec<String> = range.classes().map(word).collect();
            joined(&names.iter().map(String::as_str).collect::<Vec<_>>(), tr)
        };
        let is_sme = classes == [SizeClass::Micro, SizeClass::Small, SizeClass::Medium];
        let for_whom = if is_sme {
            tr!(tr, "size-sme-many")
        } else {
            let names: Vec<String> = classes.iter().map(|class| plural(*class)).collect();
            joined(&names.iter().map(String::as_str).collect::<Vec<_>>(), tr)
        };
        let needed = definition.needed(company);
        Said {
            pass: tr!(tr, "rule-size-pass", class = &own),
            fail: tr!(tr, "rule-size-fail", wanted = &for_whom, class = &own),
            unknown: match needed.as_slice() {
                [Field::ConfirmedSize, ..] => tr!(tr, "ask-confirmed-size"),
                // Money decides only beside people, so people are asked first.
                fields => {
                    let first = fields.iter().find(|f| **f == Field::Headcount).or(fields.first());
                    field_ask(first.copied().unwrap_or(Field::Headcount), tr)
                }
            },
            short: if range.settled().is_some() { own } else { for_whom },
            value: company
                .headcount
                .as_ref()
                .map(|n| tr!(tr, "value-people", value = text::number_up_to(tr.locale(), n, 1))),
            fix: None,
        }
    }

    fn under(&self, id: &crate::id::ConstantId) -> Said {
        let tr = self.tr;
        let ceiling = self.matcher.reference().constants.ceiling(id.as_str(), self.matches.on);
        let name = ceiling.map_or("", |ceiling| tr.text(&ceiling.name));
        Said {
            pass: tr!(tr, "rule-under-pass", name = name),
            fail: tr!(tr, "rule-under-fail", name = name),
            unknown: tr!(tr, "ask-headcount"),
            short: name.to_owned(),
            value: None,
            fix: None,
        }
    }

    fn age(&self, comparison: &Comparison) -> Said {
        let tr = self.tr;
        let bound = self.bound(comparison, |n| tr!(tr, "value-years", value = text::number_up_to(tr.locale(), n, 1)));
        let year = self.situation.company.founded.map(|year| year.to_string());
        let told = year.clone().unwrap_or_default();
        Said {
            pass: tr!(tr, "rule-age-pass", year = &told),
            fail: tr!(tr, "rule-age-fail", bound = &bound, year = &told),
            unknown: match year {
                Some(_) => tr!(tr, "rule-age-unclear", bound = &bound, year = &told),
                None => tr!(tr, "ask-founded"),
            },
            short: tr!(tr, "rule-age-short", bound = &bound),
            value: year,
            fix: None,
        }
    }

    fn legal_form(
        &self,
        forms: &[LegalFormId],
        kinds: &[crate::company::legal_form::LegalFormKind],
        wanted: bool,
    ) -> Said {
        let tr = self.tr;
        let known = &self.matcher.reference().legal_forms;
        let country = self.situation.company.country;
        let here =
            |form: &&crate::company::legal_form::LegalForm| country.is_none_or(|country| country == form.country);
        let listed = known.iter().filter(|form| forms.contains(&form.id) || kinds.contains(&form.kind)).filter(here);
        let names: Vec<&str> = listed.map(|form| tr.text(&form.name)).collect();
        let names = joined(&names, tr);
        let own = self.situation.company.legal_form.as_ref().and_then(|id| known.get(id));
        let own = own.map(|form| tr.text(&form.name).to_owned());
        Said {
            pass: tr!(tr, "rule-legal-form-pass"),
            fail: if wanted {
                tr!(tr, "rule-legal-form-fail", forms = &names)
            } else {
                tr!(tr, "rule-legal-form-refused", form = own.clone().unwrap_or_default())
            },
            unknown: tr!(tr, "ask-legal-form"),
            short: tr!(tr, "rule-legal-form-short"),
            value: own,
            fix: None,
        }
    }

    fn bound(&self, comparison: &Comparison, written: impl Fn(&Exact) -> String) -> String {
        let tr = self.tr;
        match comparison {
            Comparison::Below(n) => tr!(tr, "bound-below", n = written(n)),
            Comparison::AtMost(n) => tr!(tr, "bound-at-most", n = written(n)),
            Comparison::Exactly(n) => tr!(tr, "bound-exactly", n = written(n)),
            Comparison::AtLeast(n) => tr!(tr, "bound-at-least", n = written(n)),
            Comparison::Above(n) => tr!(tr, "bound-above", n = written(n)),
            Comparison::Between(a, b) => tr!(tr, "bound-between", a = written(a), b = written(b)),
        }
    }

    fn status_line(&self, programme: &Programme, status: Status) -> Line {
        let tr = self.tr;
        let result = match status {
            Status::Open(_) => Truth::True,
            Status::ToBeConfirmed(_) | Status::Unknown => Truth::Unknown,
            _ => Truth::False,
        };
        let short = match status {
            Status::Open(_) => tr!(tr, "status-open-short"),
            Status::ToBeConfirmed(_) => tr!(tr, "status-to-be-confirmed-short"),
            Status::Opens(_) => tr!(tr, "status-opens-short"),
            Status::Closed(_) => tr!(tr, "status-closed-short"),
            Status::BudgetGone(_) => tr!(tr, "status-budget-gone-short"),
            Status::Suspended(..) => tr!(tr, "status-suspended-short"),
            Status::Ended(_) => tr!(tr, "status-ended-short"),
            Status::Unknown => tr!(tr, "status-unknown-short"),
        };
        Line {
            id: "dates".to_owned(),
            result,
            sentence: self.status(programme, status),
            short,
            value: None,
            fix: result.is_false().then(|| self.matcher.instead(programme, tr)).flatten(),
            asks: Vec::new(),
            can_be_had: false,
        }
    }

    /// The status in a sentence, with the reason an author gave.
    fn status(&self, programme: &Programme, status: Status) -> String {
        let tr = self.tr;
        let on = |date: jiff::civil::Date| text::date(tr, date);
        let change = programme.life.change_on(self.matches.on);
        let sentence = match status {
            Status::Open(None) => tr!(tr, "status-open"),
            Status::Open(Some(until)) => tr!(tr, "status-open-until", date = on(until)),
            Status::ToBeConfirmed(None) => tr!(tr, "status-to-be-confirmed"),
            Status::ToBeConfirmed(Some(checked)) => tr!(tr, "status-to-be-confirmed-since", date = on(checked)),
            Status::Opens(date) => tr!(tr, "status-opens", date = on(date)),
            Status::Closed(Some(date)) => tr!(tr, "status-closed-until", date = on(date)),
            Status::Closed(None) => tr!(tr, "status-closed"),
            Status::BudgetGone(Some(date)) => tr!(tr, "status-budget-gone-since", date = on(date)),
            Status::BudgetGone(None) => tr!(tr, "status-budget-gone"),
            Status::Suspended(_, Some(until)) => tr!(tr, "status-suspended-until", date = on(until)),
            Status::Suspended(Some(date), None) => tr!(tr, "status-suspended-since", date = on(date)),
            Status::Suspended(None, None) => tr!(tr, "status-suspended"),
            Status::Ended(Some(date)) => tr!(tr, "status-ended-since", date = on(date)),
            Status::Ended(None) => tr!(tr, "status-ended"),
            Status::Unknown => tr!(tr, "status-unknown"),
        };
        let told = |change: &Change| {
            let about_this = match (change.what, status) {
                (What::Ended, Status::Ended(_))
                | (What::BudgetGone, Status::BudgetGone(_))
                | (What::Suspended(_), Status::Suspended(..))
                | (What::Unknown, Status::Unknown) => true,
                (_, Status::Open(_) | Status::ToBeConfirmed(_)) => matches!(change.what, What::Resumed),
                _ => false,
            };
            change.reason.as_ref().filter(|_| about_this).map(|reason| tr.text(reason).to_owned())
        };
        match change.and_then(told) {
            Some(reason) => format!("{sentence} {reason}"),
            None => sentence,
        }
    }
}
