//! The matcher: money on a day, leads, sentences, usefulness and the short list. The rooms hold the table of companies by programmes,
//! what must always hold, and the command line.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up has failed")]

mod always;
mod line;
mod money;
mod table;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use digipeil::catalogue::{Role, Status, rule::Subject, shipped};
use digipeil::company::sector::Nace;
use digipeil::company::{Company, Country, Field, Reference};
use digipeil::condition::Truth;
use digipeil::exact::Exact;
use digipeil::id::{DimensionId, Id as _, NeedId, ProgrammeId, QuestionnaireId, RowKey};
use digipeil::matching::Verdict::{NotForYou, NotYet, SeemsToFit};
use digipeil::matching::{Ask, Cause, Match, Matcher, Matches, Override, Reason, Scan, Situation, Verdict};
use digipeil::questionnaire::{self, Questionnaire};
use digipeil::scoring::{Context, Sheet, score};
use digipeil::text::{Lang, Locale, Tr};
use jiff::civil::{Date, date};

pub const TODAY: Date = date(2026, 11, 21);

static QUESTIONNAIRES: LazyLock<Vec<Arc<Questionnaire>>> = LazyLock::new(|| {
    questionnaire::shipped::FILES.iter().filter_map(|(name, bytes)| questionnaire::read(name, bytes).0).collect()
});

pub static MATCHER: LazyLock<Matcher> =
    LazyLock::new(|| Matcher::new(shipped::catalogue(), Reference::built_in(), &QUESTIONNAIRES).0);

pub fn nl() -> Tr {
    Tr::new(Locale::new(Lang::NL))
}

pub fn exact(text: &str) -> Exact {
    text.parse().unwrap()
}

/// A company that belongs to no group: town, NACE code, people, turnover (its balance total is the same).
pub fn firm(town: &str, sector: &str, headcount: &str, turnover: &str) -> Company {
    let country =
        if MATCHER.reference().areas.lookup(Some(Country::BE), town).is_empty() { Country::NL } else { Country::BE };
    Company {
        name: Some("Proef".to_owned()),
        country: Some(country),
        municipality: Some(town.to_owned()),
        sector: Some(Nace::parse(sector).unwrap()),
        headcount: Some(exact(headcount)),
        turnover: Some(exact(turnover)),
        balance: Some(exact(turnover)),
        group: Some(false),
        founded: Some(2005),
        legal_form: MATCHER.reference().legal_forms.find(Some(country), "bv").map(|form| form.id.clone()),
        ..Company::default()
    }
}

pub fn form(company: Company, form: &str) -> Company {
    let found = MATCHER.reference().legal_forms.find(company.country, form).unwrap();
    Company { legal_form: Some(found.id.clone()), ..company }
}

pub fn of(company: Company) -> Situation {
    Situation { company, ..Situation::default() }
}

pub fn told(mut situation: Situation, statements: &[(&str, bool)]) -> Situation {
    for (statement, value) in statements {
        assert!(MATCHER.catalogue().find_statement(statement).is_some(), "{statement}");
        situation.told.insert(RowKey::new(statement).unwrap(), *value);
    }
    situation
}

pub fn needs(mut situation: Situation, needs: &[&str]) -> Situation {
    situation.needs = needs.iter().map(|need| NeedId::new(need).unwrap()).collect();
    situation
}

pub fn find<'m>(matches: &'m Matches, id: &str) -> &'m Match {
    matches.of(MATCHER.catalogue().find(id).unwrap_or_else(|| panic!("no programme {id}"))).unwrap()
}

// Money

#[test]
fn the_wallet_pays_what_it_paid_on_each_day() {
    let money = |id: &str, headcount: &str, on: Date| {
        let ix = MATCHER.catalogue().find(id).unwrap();
        let view = MATCHER.money(ix, &of(firm("Kortrijk", "C16.23", headcount, "1500000")), on).unwrap();
        (view.one_share().unwrap().to_string(), view.one_ceiling().unwrap().to_string())
    };
    for (on, id, small, medium) in [
        (date(2016, 5, 1), "kmo-portefeuille-opleiding", ("40", "10000"), ("30", "15000")),
        (date(2016, 5, 1), "kmo-portefeuille-ander-advies", ("40", "10000"), ("30", "15000")),
        (date(2019, 12, 15), "kmo-portefeuille-opleiding", ("30", "10000"), ("20", "15000")),
        (date(2020, 6, 1), "kmo-portefeuille-opleiding", ("30", "7500"), ("20", "7500")),
        (date(2020, 6, 1), "kmo-portefeuille-ander-advies", ("30", "7500"), ("20", "7500")),
        (date(2021, 10, 1), "kmo-portefeuille-cyberadvies", ("45", "7500"), ("35", "7500")),
        (date(2021, 10, 1), "kmo-portefeuille-opleiding", ("30", "7500"), ("20", "7500")),
        (date(2023, 6, 1), "kmo-portefeuille-opleiding", ("30", "7500"), ("20", "7500")),
        (date(2026, 3, 1), "kmo-portefeuille-opleiding", ("30", "7500"), ("20", "7500")),
        (date(2026, 3, 1), "kmo-portefeuille-cyberadvies", ("45", "7500"), ("35", "7500")),
        (date(2026, 3, 1), "kmo-portefeuille-cyberopleiding", ("45", "7500"), ("35", "7500")),
    ] {
        let pair = |(share, ceiling): (&str, &str)| (share.to_owned(), ceiling.to_owned());
        for people in ["9", "10", "49"] {
            assert_eq!(money(id, people, on), pair(small), "{id} on {on} with {people}");
        }
        for people in ["50", "249"] {
            assert_eq!(money(id, people, on), pair(medium), "{id} on {on} with {people}");
        }
    }
    let status = |id: &str, on| {
        let catalogue = MATCHER.catalogue();
        catalogue.programme(catalogue.find(id).unwrap()).status_on(on)
    };
    assert!(matches!(status("kmo-portefeuille-cyberadvies", date(2020, 6, 1)), Status::Opens(_)));
    assert_eq!(status("kmo-portefeuille-ander-advies", date(2026, 3, 1)), Status::Ended(Some(date(2026, 2, 1))));
    // The eight themes have been a rule since 2023.
    let has_theme = |on| {
        let catalogue = MATCHER.catalogue();
        let programme = catalogue.programme(catalogue.find("kmo-portefeuille-opleiding").unwrap());
        programme.rules_on(on).any(|(_, rule)| rule.id.as_str() == "theme")
    };
    assert!(!has_theme(date(2022, 12, 31)) && has_theme(date(2023, 6, 1)));
}

#[test]
fn a_project_cost_gives_what_remains_to_pay() {
    let view = |id: &str, company: Company, cost: &str| {
        let project = digipeil::matching::Project { cost: Some(exact(cost)), topic: None, ..Default::default() };
        let situation = Situation { project, ..of(company) };
        MATCHER.money(MATCHER.catalogue().find(id).unwrap(), &situation, TODAY).unwrap()
    };
    let joiner = || firm("Kortrijk", "C16.23", "12", "1500000");
    let cyber = view("kmo-portefeuille-cyberadvies", joiner(), "6000");
    assert_eq!((cyber.aid, cyber.own), (Some(exact("2700")), Some(exact("3300"))));
    // Over the ceiling.
    let cyber = view("kmo-portefeuille-cyberadvies", joiner(), "20000");
    assert_eq!((cyber.aid, cyber.own), (Some(exact("7500")), Some(exact("12500"))));
    // Too small for the track: what the smallest one comes to.
    let track = view("cybersecurity-verbetertrajecten", joiner(), "6000");
    assert_eq!((track.cost, track.own), (Some(exact("8500")), Some(exact("4250"))));
    // What is free stays free; a deduction from the profit is no share of the price.
    assert_eq!(view("advies-pom-west-vlaanderen", joiner(), "6000").own, Some(Exact::ZERO));
    assert_eq!(view("investeringsaftrek-digitaal", joiner(), "6000").own, None);
    // Small or medium: nobody knows which share, so nobody says what remains.
    let unsure = Company { headcount: None, ..joiner() };
    let unsure = view("kmo-portefeuille-cyberadvies", unsure, "6000");
    assert_eq!((unsure.share, unsure.own), (Some((exact("35"), exact("45"))), None));
    assert_eq!(unsure.ceiling, Some((exact("7500"), exact("7500"))));
}

// Leads

/// Leads (and whether they are sure), contacts and others: ids of organisations.
type Leads = (Vec<(String, bool)>, Vec<String>, Vec<String>);

/// Who a Dutch firm is to turn to.
fn leads(town: &str, sector: Option<&str>) -> Option<Leads> {
    let company = Company {
        country: Some(Country::NL),
        municipality: Some(town.to_owned()),
        sector: sector.map(|code| Nace::parse(code).unwrap()),
        ..Company::default()
    };
    let catalogue = MATCHER.catalogue();
    let id = |ix| catalogue.organisation(ix).id.to_string();
    let found = MATCHER.leads(&of(company)).into_iter().next()?;
    Some((
        found.leads.iter().map(|lead| (id(lead.organisation), lead.sure)).collect(),
        found.local.iter().map(|(ix, _)| id(*ix)).collect(),
        found.others.iter().map(|ix| id(*ix)).collect(),
    ))
}

#[test]
fn sector_leads_come_first_with_the_local_contact_beside_them() {
    let all = |list: &[&str]| list.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let sure = |list: &[(&str, bool)]| list.iter().map(|(id, sure)| ((*id).to_owned(), *sure)).collect::<Vec<_>>();

    // A logistics firm in Parkstad: led from Westelijke Mijnstreek, local contact Parkstad. It may do medical logistics.
    let (lead, local, others) = leads("Heerlen", Some("H49.41")).unwrap();
    assert_eq!(lead, sure(&[("wsp-westelijke-mijnstreek", true), ("wsp-parkstad", false)]));
    assert_eq!((local, others), (all(&["wsp-parkstad"]), all(&["podium24", "uwv"])));
    // Medical logistics beats logistics.
    let (lead, local, _) = leads("Sittard-Geleen", Some("G46.46")).unwrap();
    assert_eq!(lead, sure(&[("wsp-parkstad", true), ("wsp-westelijke-mijnstreek", false)]));
    assert_eq!(local, all(&["wsp-westelijke-mijnstreek"]));
    // Manufacturing and engineering overlap: both lead, the narrower first.
    let (lead, local, others) = leads("Maastricht", Some("C25.62")).unwrap();
    assert_eq!(lead[..2], sure(&[("wsp-westelijke-mijnstreek", true), ("podium24", true)]));
    assert_eq!((local, others), (all(&["podium24"]), all(&["wsp-parkstad", "uwv"])));
    // Care, horeca, contact centres.
    assert_eq!(leads("Maastricht", Some("Q87.10")).unwrap().0, sure(&[("wsp-parkstad", true)]));
    assert_eq!(leads("Kerkrade", Some("I56.10")).unwrap().0, sure(&[("podium24", true)]));
    assert_eq!(leads("Kerkrade", Some("N82.20")).unwrap().0[0], ("podium24".to_owned(), true));
    // No lead for the sector: nobody is hidden.
    let (lead, _, others) = leads("Beek", Some("A01.41")).unwrap();
    assert_eq!((lead, others), (vec![], all(&["podium24", "wsp-parkstad", "uwv"])));
    // Sector unknown: all four, no lead.
    let (lead, local, others) = leads("Heerlen", None).unwrap();
    let everybody: BTreeSet<String> = local.into_iter().chain(others).collect();
    assert_eq!((lead.len(), everybody.len()), (0, 4));
    // Outside the region the rule is silent; and while nobody knows where the company is.
    assert_eq!(leads("Venlo", Some("H49.41")), None);
    assert_eq!(leads("", Some("H49.41")), None);
}

#[test]
fn where_a_host_only_takes_part_the_real_lead_comes_first() {
    let text = r#"Catalogue(languages: ["nl"],
        organisations: [
            Organisation(id: "host", name: "Gastheer", kind: Platform, sources: [Source(source: "s", sureness: U)]),
            Organisation(id: "real", name: "Trekker", kind: Association, sources: [Source(source: "s", sureness: U)]),
        ],
        leads: [LeadTable(id: "mine", area: "BE22", note: "Zacht.",
            partners: [Partner(organisation: "host", area: "BE22")],
            leads: [Lead(sector: "food", organisation: "host", role: Participant, led_by: "real")],
            sources: [Source(source: "s", sureness: U)])])"#;
    let loaded = shipped::with_own(&[("mine.ron", text.as_bytes())], Reference::built_in());
    assert!(loaded.diagnostics.is_empty());
    let (matcher, _) = Matcher::new(Arc::new(loaded.catalogue), Reference::built_in(), &[]);
    let situation = of(firm("Genk", "C10.71", "5", "500000"));
    let list = matcher.leads(&situation);
    let list = list.iter().find(|l| matcher.catalogue().lead_table(l.table).id.as_str() == "mine").unwrap();
    let shown: Vec<(&str, Role)> = list
        .leads
        .iter()
        .map(|lead| (matcher.catalogue().organisation(lead.organisation).id.as_str(), lead.role))
        .collect();
    assert_eq!(shown, [("real", Role::Lead), ("host", Role::Participant)]);
    let lines = matcher.lead_lines(list, &nl());
    assert_eq!(lines[0].1, "Trekker is de trekker voor Voeding.");
    assert_eq!(lines[1].1, "Gastheer werkt mee voor Voeding.");
}

// Sentences

#[test]
fn rules_say_what_a_person_can_check() {
    let situation = told(of(firm("Kortrijk", "C16.23", "12", "1500000")), &[("public_share", true)]);
    let sentences = |situation: &Situation, id: &str, lang: Lang| -> Vec<(String, Truth, String)> {
        let matches = MATCHER.match_all(situation, TODAY);
        let tr = Tr::new(Locale::new(lang));
        let lines = MATCHER.lines(&matches, find(&matches, id), situation, &tr);
        lines.into_iter().map(|line| (line.id, line.result, line.sentence)).collect()
    };
    let line = |id: &str, result: Truth, sentence: &str| (id.to_owned(), result, sentence.to_owned());
    assert_eq!(
        sentences(&situation, "kmo-portefeuille-cyberadvies", Lang::NL),
        [
            line("area", Truth::True, "U bent gevestigd in het Vlaams Gewest."),
            line("size", Truth::True, "U bent een kleine onderneming."),
            line("legal_form", Truth::True, "Uw rechtsvorm komt in aanmerking."),
            line("public_share", Truth::True, "De overheid bezit minder dan 25 % van uw bedrijf."),
            line("list", Truth::Unknown, "Uw rechtsvorm en uw activiteit staan op de lijst van VLAIO. Klopt dit?"),
            line("dates", Truth::True, "U kunt dit nu gebruiken."),
        ]
    );
    assert_eq!(
        sentences(&Situation::default(), "mijn-cyberweerbare-zaak", Lang::EN)[..3],
        [
            line("area", Truth::Unknown, "Fill in your municipality. This is only for the Netherlands."),
            line("headcount", Truth::Unknown, "Fill in how many people work for you."),
            line("turnover", Truth::Unknown, "Fill in your turnover."),
        ]
    );
    assert_eq!(sentences(&Situation::default(), "slim", Lang::NL)[1].2, "Vul uw aantal mensen in.");
    let group = of(Company { group: Some(true), ..firm("Utrecht", "I56.30", "12", "1500000") });
    assert_eq!(
        sentences(&group, "slim", Lang::NL)[1].2,
        "U hoort bij een groep. Laat nakijken hoe groot de hele groep is."
    );
    let lost = of(Company { municipality: Some("Kortrik".to_owned()), ..firm("Gent", "C10.71", "5", "500000") });
    assert_eq!(
        sentences(&lost, "advies-pom-west-vlaanderen", Lang::NL)[0].2,
        "We kennen Kortrik niet. Kijk de naam van uw gemeente na. Dit geldt alleen in West-Vlaanderen."
    );
}

#[test]
fn why_not_names_the_first_rule_that_blocks_and_what_there_is_instead() {
    let why = |situation: &Situation, on: Date, id: &str| {
        let matches = MATCHER.match_all(situation, on);
        MATCHER.why(&matches, find(&matches, id), situation, &nl())
    };
    let joiner = of(firm("Kortrijk", "C16.23", "12", "1500000"));
    assert_eq!(
        why(&joiner, TODAY, "wbso"),
        "Dit geldt alleen in Nederland. U bent gevestigd in Kortrijk. Het kan wel met een vestiging in Nederland."
    );
    assert_eq!(
        why(&joiner, TODAY, "digitale-transformatieprojecten"),
        "Dit is gestopt op 31 oktober 2020. Het budget was al op 8 september 2020 op. Kijk ook naar: Kmo-groeisubsidie."
    );
    assert_eq!(
        why(&of(firm("Kortrijk", "C16.23", "250", "40000000")), TODAY, "kmo-portefeuille-cyberadvies"),
        "Dit is voor kleine en middelgrote ondernemingen. U bent een grote onderneming."
    );
    assert_eq!(
        why(&of(firm("Almelo", "C28.99", "40", "7000000")), date(2024, 6, 1), "digitale-industrie-overijssel"),
        "U hebt een EDIH-scan (digitale volwassenheid) nodig van 1 januari 2023 of later. Maak eerst een EDIH-scan (digitale volwassenheid)."
    );
    let brussels = of(firm("Elsene", "M73.11", "8", "700000"));
    assert!(
        why(&brussels, TODAY, "innoviris-start-ai").starts_with("Dit ligt stil sinds 24 maart 2026. Innoviris zou")
    );
}

/// Every sentence in both languages, read from the programmes of companies in every state: none is empty, none is a missing key.
#[test]
fn no_sentence_is_missing() {
    let situations = [
        Situation::default(),
        of(firm("Kortrijk", "C16.23", "12", "1500000")),
        of(firm("Almelo", "C28.99", "400", "80000000")),
        of(form(firm("Heerlen", "Q87.10", "4", "100000"), "stichting")),
        of(Company { group: Some(true), founded: Some(2024), ..firm("Bocholt", "H49.41", "60", "100000") }),
    ];
    for situation in &situations {
        for on in [TODAY, date(2020, 9, 9), date(2024, 6, 1), date(2030, 1, 1)] {
            let matches = MATCHER.match_all(situation, on);
            for lang in [Lang::NL, Lang::EN] {
                let tr = Tr::new(Locale::new(lang));
                for m in &matches.list {
                    let programme = MATCHER.catalogue().programme(m.programme);
                    let lines = MATCHER.lines(&matches, m, situation, &tr);
                    for line in &lines {
                        for text in [&line.sentence, &line.short] {
                            assert!(
                                !text.is_empty() && !text.contains('['),
                                "{} {} {lang}: {text:?}",
                                programme.id,
                                line.id
                            );
                        }
                    }
                    let open = lines.iter().filter(|line| line.result == Truth::Unknown).count();
                    if matches!(m.judgement.verdict, SeemsToFit | NotYet) {
                        assert_eq!(open, m.judgement.to_check as usize, "{}", programme.id);
                    }
                    assert!(!MATCHER.why(&matches, m, situation, &tr).is_empty());
                }
            }
        }
    }
}

// Usefulness and the short list

#[test]
fn useful_is_what_was_asked_for_and_never_a_score_alone() {
    let joiner = || of(firm("Kortrijk", "C16.23", "12", "1500000"));
    let matches = MATCHER.match_all(&joiner(), TODAY);
    assert!(matches.list.iter().all(|m| !m.is_useful()), "nothing is known of what the company wants");
    let matches = MATCHER.match_all(&needs(joiner(), &["cybersecurity"]), TODAY);
    assert!(find(&matches, "kmo-portefeuille-cyberadvies").is_useful());
    assert!(!find(&matches, "advies-pom-west-vlaanderen").is_useful());
    // Only cybersecurity is not enough for the growth subsidy, although data and services would be.
    assert!(!find(&matches, "kmo-groeisubsidie").is_useful());
}

/// A digiscan in which the first option is chosen everywhere: nothing is in place.
fn scan(id: &str, company: &Company) -> Scan {
    use digipeil::questionnaire::Kind;
    use digipeil::scoring::{State, Tick};
    let questionnaire = QUESTIONNAIRES.iter().find(|q| q.id().as_str() == id).unwrap().clone();
    let mut sheet = Sheet::empty(&questionnaire);
    for ix in questionnaire.question_indices() {
        match &questionnaire.question(ix).kind {
            Kind::OneOf(_) | Kind::Scale(_) => sheet.set(ix, State::Chosen(0)),
            Kind::YesNo(_) => sheet.set(ix, State::Chosen(1)),
            Kind::SeveralOf(choices) => {
                let ticks = choices.iter().map(|c| if c.exclusive { Tick::On } else { Tick::Off });
                sheet.set(ix, State::Ticked(ticks.collect()));
            }
            Kind::Number { least, .. } => sheet.set(ix, State::Number(least.clone())),
            Kind::Percentage => sheet.set(ix, State::Number(Exact::ZERO)),
            _ => {}
        }
    }
    let known = digipeil::company::Known { company, reference: MATCHER.reference(), today: TODAY };
    let scores = score(&questionnaire, &sheet, Context { profile: &known, facts: &digipeil::scoring::NoFacts });
    Scan { questionnaire, sheet, scores, made_on: TODAY }
}

#[test]
fn answers_make_programmes_useful_and_say_why() {
    let company = firm("Kortrijk", "C16.23", "12", "1500000");
    let situation = Situation { scans: vec![scan("digiscan", &company)], ..of(company) };
    let matches = MATCHER.match_all(&situation, TODAY);
    let m = find(&matches, "cybersecurity-verbetertrajecten");
    let told: Vec<(String, String)> =
        m.useful.iter().map(|reason| MATCHER.reason(m, reason, &situation, TODAY, &nl())).collect();
    let ids: Vec<&str> = told.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["signal.cybersecurity", "signal.cybersecurity", "fact.no_backup", "gap.cyber"], "{told:?}");
    let gap = &told[3].1;
    assert!(gap.starts_with("Cyberveiligheid staat op 0. Voor u is ") && gap.ends_with(" goed genoeg."), "{gap}");
    // The user may say that less is good enough: then there is no gap.
    let mut content = situation.clone();
    let targets = [(DimensionId::new("cyber").unwrap(), Exact::ZERO)];
    content.targets.insert(QuestionnaireId::new("digiscan").unwrap(), targets.into());
    let matches = MATCHER.match_all(&content, TODAY);
    let m = find(&matches, "cybersecurity-verbetertrajecten");
    assert!(!m.useful.iter().any(|reason| matches!(reason, Reason::Gap(..))));
}

#[test]
fn the_short_list_has_one_card_per_family_and_counts_what_it_leaves_out() {
    let situation = needs(
        Situation {
            project: digipeil::matching::Project { cost: Some(exact("6000")), topic: None, ..Default::default() },
            ..of(firm("Kortrijk", "C16.23", "12", "1500000"))
        },
        &["process_optimisation", "cybersecurity"],
    );
    let matches = MATCHER.match_all(&situation, TODAY);
    let catalogue = MATCHER.catalogue();
    let list = matches.short_list(catalogue, 20);
    let names: Vec<&str> = list.cards.iter().map(|card| catalogue.programme(card.programme).id.as_str()).collect();
    assert_eq!(names[0], "advies-pom-west-vlaanderen", "free advice first");
    let five = matches.short_list(catalogue, 5);
    let wallet_is_there =
        five.cards.iter().any(|c| catalogue.programme(c.programme).id.as_str() == "kmo-portefeuille-cyberadvies");
    assert!(wallet_is_there, "every need has its turn");
    let useful = list.cards.iter().filter(|card| matches.of(card.programme).unwrap().is_useful());
    let verdicts: Vec<digipeil::matching::Verdict> =
        useful.map(|card| matches.of(card.programme).unwrap().verdict()).collect();
    assert!(verdicts.is_sorted(), "what is not yet possible comes last: {names:?}");
    assert!(names.contains(&"cybersecurity-verbetertrajecten"), "{names:?}");
    let families: Vec<_> = list.cards.iter().filter_map(|card| card.family).collect();
    assert_eq!(families.iter().collect::<BTreeSet<_>>().len(), families.len());
    let wallet =
        list.cards.iter().find(|c| catalogue.programme(c.programme).id.as_str() == "kmo-portefeuille-cyberadvies");
    assert_eq!(wallet.unwrap().siblings.len(), 2);
    // Everything is somewhere, once.
    let on_cards = list.cards.iter().map(|card| 1 + card.siblings.len()).sum::<usize>();
    assert_eq!(on_cards + list.left_out_count(), catalogue.programmes().len());
    let causes: Vec<Cause> = list.left_out.keys().copied().collect();
    assert!(
        causes.contains(&Cause::OtherRegion) && causes.contains(&Cause::Closed) && causes.contains(&Cause::ForOthers)
    );
    for (cause, programmes) in &list.left_out {
        for ix in programmes {
            let m = matches.of(*ix).unwrap();
            let region = m.judgement.subject(catalogue.programme(*ix)) == Some(Subject::Place);
            assert_eq!(*cause == Cause::OtherRegion, m.verdict() == NotForYou && region);
        }
    }
}

#[test]
fn programmes_are_listed_by_verdict_then_useful_ones_then_by_kind() {
    let situation = needs(of(firm("Almelo", "C28.99", "40", "7000000")), &["process_optimisation", "skills"]);
    let matches = MATCHER.match_all(&situation, TODAY);
    let catalogue = MATCHER.catalogue();
    for pair in matches.list.windows(2) {
        let [a, b] = pair else { unreachable!() };
        assert!(a.verdict() <= b.verdict());
        if a.verdict() == b.verdict() && !a.is_useful() {
            assert!(!b.is_useful());
        }
    }
    let kinds: Vec<_> = matches
        .list
        .iter()
        .filter(|m| m.verdict() == SeemsToFit && !m.is_useful())
        .map(|m| catalogue.programme(m.programme).kind)
        .collect();
    assert!(kinds.is_sorted());
}

#[test]
fn two_questions_settle_what_no_other_two_do_better() {
    let situation = of(Company { headcount: None, legal_form: None, ..firm("Almelo", "C28.99", "40", "7000000") });
    let matches = MATCHER.match_all(&situation, TODAY);
    let settling = MATCHER.settling_questions(&matches, &situation).unwrap();
    assert!(!settling.asks.is_empty() && settling.asks.len() <= 2 && !settling.settles.is_empty());
    // Of each of them nothing but these questions was open.
    let open = |ix| MATCHER.asks_of(&matches, ix, &situation);
    for ix in &settling.settles {
        assert!(!open(*ix).is_empty() && open(*ix).iter().all(|ask| settling.asks.contains(ask)));
    }
    // No two others do more.
    let may_fit = |m: &&Match| matches!(m.judgement.verdict, SeemsToFit | NotYet);
    let sets: Vec<Vec<Ask>> = matches.list.iter().filter(may_fit).map(|m| open(m.programme)).collect();
    let asks: Vec<&Ask> = sets.iter().flatten().collect();
    let count = |a: &Ask, b: &Ask| {
        sets.iter().filter(|set| !set.is_empty() && set.iter().all(|ask| ask == a || ask == b)).count()
    };
    let most = asks.iter().flat_map(|a| asks.iter().map(move |b| count(a, b))).max().unwrap();
    assert_eq!(settling.settles.len(), most);
    // Of whom everything is known, nothing is asked.
    let told = MATCHER.catalogue().statements().iter().map(|s| (s.id.clone(), true)).collect();
    let whole = Situation { told, ..of(firm("Utrecht", "I56.30", "4", "300000")) };
    let matches = MATCHER.match_all(&whole, TODAY);
    for ask in MATCHER.settling_questions(&matches, &whole).map(|s| s.asks).unwrap_or_default() {
        assert!(!matches!(ask, Ask::Field(_) | Ask::Statement(_)), "{ask:?}");
    }
}

#[test]
fn a_scan_made_here_counts_once_it_is_made_and_shows_its_version_and_day() {
    let text = r#"Catalogue(languages: ["nl"],
        organisations: [Organisation(id: "o", name: "O", kind: Agency, sources: [Source(source: "s", sureness: U)])],
        instruments: [Instrument(id: "wanted", name: "Een scan", provider: "o", same_as: ["digiscan"], sources: [Source(source: "s", sureness: U)])],
        programmes: [Programme(id: "p", kind: Grant, provider: "o", name: "P", summary: "S.", rules: [Assessment("wanted", "2026-01-01")],
            sources: [Source(source: "s", seen: "2026-11-20", sureness: V)], checked: "2026-11-20")])"#;
    let files = [digipeil::catalogue::File { name: "mine.ron", bytes: text.as_bytes(), layer: 0 }];
    let loaded = digipeil::catalogue::read(&files, Reference::built_in());
    let (matcher, _) = Matcher::new(Arc::new(loaded.catalogue), Reference::built_in(), &QUESTIONNAIRES);
    let company = firm("Kortrijk", "C16.23", "12", "1500000");
    let line = |scan: Option<Scan>| {
        let situation = Situation { scans: scan.into_iter().collect(), ..of(company.clone()) };
        let matches = matcher.match_all(&situation, TODAY);
        let m = &matches.list[0];
        let lines = matcher.lines(&matches, m, &situation, &nl());
        (m.verdict(), lines[0].result, lines[0].value.clone())
    };
    assert_eq!(line(None), (NotYet, Truth::Unknown, None));
    let whole = scan("digiscan", &company);
    // Begun, with hardly an answer: that is no scan anybody can show.
    let sheet = Sheet::empty(&whole.questionnaire);
    assert_eq!(line(Some(Scan { sheet, ..whole.clone() })).1, Truth::Unknown);
    let (verdict, result, value) = line(Some(whole.clone()));
    assert_eq!((verdict, result), (Verdict::Fits, Truth::True));
    let value = value.unwrap();
    assert!(value.contains(whole.questionnaire.version()) && value.ends_with("21 november 2026"), "{value}");
    // Too long ago.
    let made_on = date(2025, 12, 31);
    assert_eq!(line(Some(Scan { made_on, ..whole })).1, Truth::Unknown);
}

#[test]
fn leads_for_what_is_asked_come_first_and_others_are_not_in_the_way() {
    let asked = |wanted: &[&str]| {
        let situation = needs(of(firm("Heerlen", "H49.41", "25", "4000000")), wanted);
        MATCHER.leads(&situation).iter().map(|list| list.is_asked_for).collect::<Vec<_>>()
    };
    assert_eq!(asked(&["inclusive_hiring"])[0], Some(true));
    assert!(asked(&["cybersecurity"]).iter().all(|asked| *asked != Some(true)));
    assert!(asked(&[]).iter().all(Option::is_none));
}

#[test]
fn why_not_tells_what_else_this_company_may_use() {
    // For SMEs only, and what serves the same purpose is for the whole region.
    let situation = of(firm("Kortrijk", "C16.23", "250", "90000000"));
    let matches = MATCHER.match_all(&situation, TODAY);
    for m in matches.list.iter().filter(|m| m.verdict() == Verdict::NotForYou) {
        let why = MATCHER.why(&matches, m, &situation, &nl());
        let programme = MATCHER.catalogue().programme(m.programme);
        for ix in programme.alternatives.iter().chain(&programme.succeeded_by) {
            let name = nl().text(&MATCHER.catalogue().programme(*ix).name).to_owned();
            let may = matches.of(*ix).unwrap().verdict() <= SeemsToFit;
            assert!(may || !why.contains(&format!("Kijk ook naar: {name}")), "{}: {why}", programme.id);
        }
    }
}

#[test]
fn answering_what_is_asked_settles_what_is_promised() {
    let situation = of(Company { headcount: None, ..firm("Almelo", "C28.99", "40", "7000000") });
    let matches = MATCHER.match_all(&situation, TODAY);
    let questions = MATCHER.open_questions(&matches, &situation);
    assert_eq!(questions[0].ask, Ask::Field(Field::Headcount));
    assert!(!questions[0].settles.is_empty() && questions[0].settles.len() <= questions[0].programmes.len());
    let answered = of(firm("Almelo", "C28.99", "40", "7000000"));
    let after = MATCHER.match_all(&answered, TODAY);
    for ix in &questions[0].settles {
        assert!(MATCHER.asks_of(&after, *ix, &answered).is_empty());
    }
    // Nothing that is over or for others is asked about.
    for question in &questions {
        for ix in &question.programmes {
            assert!(matches!(matches.of(*ix).unwrap().judgement.verdict, SeemsToFit | NotYet));
        }
    }
}

#[test]
fn an_advisor_may_decide_otherwise_and_both_verdicts_stay() {
    let mut situation = of(firm("Kortrijk", "C16.23", "250", "40000000"));
    let decision = Override { verdict: SeemsToFit, reason: "Nieuwe regels".to_owned(), by: "An".to_owned(), on: TODAY };
    situation.overrides.insert(ProgrammeId::new("kmo-groeisubsidie").unwrap(), decision);
    let matches = MATCHER.match_all(&situation, TODAY);
    let m = find(&matches, "kmo-groeisubsidie");
    assert_eq!((m.verdict(), m.judgement.verdict), (SeemsToFit, NotForYou));
    assert!(m.overridden.as_ref().is_some_and(|o| o.reason == "Nieuwe regels" && o.by == "An"));
    assert_eq!(MATCHER.decision(m, &nl()).unwrap(), "An besliste dit op 21 november 2026: Nieuwe regels");
    assert_eq!(MATCHER.decision(find(&matches, "kmo-portefeuille-opleiding"), &nl()), None);
}
