//! The money: ceilings and what is left of them, the best allowed combination, and the room for de minimis aid to the day.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use digipeil::catalogue::{self, File, ProgrammeIx};
use digipeil::company::size::SizeClass;
use digipeil::company::{Company, Reference};
use digipeil::condition::Truth;
use digipeil::exact::Exact;
use digipeil::id::{Id as _, ProgrammeId, RowKey};
use digipeil::matching::{
    AidReceived, Aside, Combination, Limit, Matcher, MoneyView, Override, Project, ProjectMoney, Situation, Verdict,
};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{MATCHER, TODAY, exact, firm, nl, of};

/// A catalogue of these tests alone.
fn matcher(programmes: &str) -> Matcher {
    let text = format!(
        r#"Catalogue(languages: ["nl"],
            organisations: [Organisation(id: "o", name: "O", kind: Agency, sources: [Source(source: "s", sureness: U)])],
            families: [Family(id: "wallet", name: "Portefeuille"), Family(id: "other", name: "Andere")],
            needs: [Need(id: "n", name: "N", reason: "R.")],
            topics: [Topic(id: "CYB", name: "Cyber", needs: ["n"]), Topic(id: "PPL", name: "Mensen", needs: ["n"])],
            programmes: [{programmes}])"#
    );
    let files = [File { name: "money.ron", bytes: text.as_bytes(), layer: 0 }];
    let loaded = catalogue::read(&files, Reference::built_in());
    assert!(loaded.diagnostics.is_empty(), "{:#?}\n{text}", loaded.diagnostics);
    Matcher::new(Arc::new(loaded.catalogue), Reference::built_in(), &[]).0
}

/// A programme that is open today, with these fields more.
fn programme(id: &str, more: &str) -> String {
    format!(
        r#"Programme(id: "{id}", kind: Grant, provider: "o", name: "{id}", summary: "S.", {more}
            sources: [Source(source: "s", seen: "2026-11-20", sureness: V)], checked: "2026-11-20", check_within_days: 3660),"#
    )
}

/// Aid that may be combined, that may not, and of which nobody knows.
static FOUR: LazyLock<Matcher> = LazyLock::new(|| {
    let rows = [
        programme(
            "a",
            r#"topics: {"CYB": 1}, money: Money(share: {"large": 40}, prefinanced: true), most_together: 60,"#,
        ),
        programme(
            "b",
            r#"topics: {"CYB": 1}, money: Money(share: {"large": 30}, prefinanced: false), combines_with: ["a"],"#,
        ),
        programme("c", r#"topics: {"CYB": 1, "PPL": 1}, money: Money(share: {"large": 45}), not_with: ["a"],"#),
        programme("d", r#"topics: {"PPL": 1}, money: Money(share: {"large": 20}),"#),
        programme("e", r#"topics: {"CYB": 1}, money: Money(share: {"large": 50}, least_cost: 20_000),"#),
        programme("f", r#"topics: {"CYB": 1}, money: Money(share: {"large": 20}, of: Profit),"#),
        programme("g", r#"topics: {"CYB": 1}, needs: ["n"], money: Free(),"#),
        programme("h", r#"topics: {"CYB": 1}, money: Money(share: {"large": 90}), rules: [Headcount(AtLeast(100))],"#),
    ];
    matcher(&rows.concat())
});

fn company() -> Company {
    firm("Kortrijk", "C16.23", "12", "1500000")
}

fn costing(cost: &str, topic: Option<&str>) -> Situation {
    let topic = topic.map(|topic| RowKey::new(topic).unwrap());
    let needs = [digipeil::id::NeedId::new("n").unwrap()].into();
    Situation { project: Project { cost: Some(exact(cost)), topic, ..Project::default() }, needs, ..of(company()) }
}

fn aid(on: Date, amount: &str) -> AidReceived {
    AidReceived { de_minimis: Some(true), ..AidReceived::new(on, exact(amount)) }
}

fn under(programme: &str, aid: AidReceived) -> AidReceived {
    AidReceived { programme: Some(ProgrammeId::new(programme).unwrap()), ..aid }
}

fn calculated(matcher: &Matcher, situation: &Situation) -> ProjectMoney {
    matcher.project_money(&matcher.match_all(situation, TODAY), situation).unwrap()
}

/// The combination of a company whose size class is known.
fn combined(matcher: &Matcher, situation: &Situation) -> Combination {
    let mut outcomes = calculated(matcher, situation).outcomes;
    assert_eq!(outcomes.len(), 1, "{outcomes:#?}");
    outcomes.remove(0).combination
}

fn ids(matcher: &Matcher, combination: &Combination) -> Vec<String> {
    combination.parts.iter().map(|part| name(matcher, part.programme)).collect()
}

fn name(matcher: &Matcher, ix: ProgrammeIx) -> String {
    matcher.catalogue().programme(ix).id.to_string()
}

fn view(matcher: &Matcher, id: &str, situation: &Situation) -> MoneyView {
    matcher.money(matcher.catalogue().find(id).unwrap(), situation, TODAY).unwrap()
}

fn twice(amount: &str) -> (Exact, Exact) {
    (exact(amount), exact(amount))
}

// The combination

#[test]
fn only_what_a_source_allows_is_combined_and_the_rest_says_why_not() {
    let found = combined(&FOUR, &costing("10000", None));
    // 40 % and 30 %, together at most 60 %: more than the 45 % that cannot go with the first.
    assert_eq!(ids(&FOUR, &found), ["a", "b"]);
    assert_eq!((found.aid.clone(), found.own.clone()), (twice("6000"), twice("4000")));
    assert_eq!(found.parts[1].limit, Some(Limit::Together));
    assert_eq!((&found.parts[0].aid, &found.parts[1].aid), (&twice("4000"), &twice("2000")));
    // The first is paid afterwards, the second before.
    assert_eq!(found.first, twice("8000"));
    let aside: Vec<(String, Aside)> = found.aside.iter().map(|(ix, why)| (name(&FOUR, *ix), *why)).collect();
    let a = FOUR.catalogue().find("a").unwrap();
    let why = |id: &str| aside.iter().find(|(known, _)| known == id).map(|(_, why)| *why);
    assert_eq!(why("c"), Some(Aside::Excluded(a)));
    assert_eq!(why("d"), Some(Aside::NotKnown(a)));
    assert_eq!(why("e"), Some(Aside::TooSmall));
    assert_eq!(why("f"), Some(Aside::NoFigure));
    assert_eq!((why("g"), why("h")), (None, None), "what is free costs nothing, what is not for you is no part of it");
    let free: Vec<String> = calculated(&FOUR, &costing("10000", None)).free.iter().map(|ix| name(&FOUR, *ix)).collect();
    assert_eq!(free, ["g"]);
    // Of those somebody chose only.
    let c = FOUR.catalogue().find("c").unwrap();
    let situation = costing("10000", None);
    let chosen =
        FOUR.project_money_of(&FOUR.match_all(&situation, TODAY), &situation, |ix| ix == c || ix == a).unwrap();
    let chosen = &chosen.outcomes[0].combination;
    assert_eq!((ids(&FOUR, chosen), &chosen.aside[..]), (vec!["c".to_owned()], &[(a, Aside::Excluded(c))][..]));
    // From the least cost on the half of it is the best: 60 % of two that may go together is more still.
    let large = combined(&FOUR, &costing("20000", None));
    assert_eq!((ids(&FOUR, &large), large.aid), (vec!["a".to_owned(), "b".to_owned()], twice("12000")));
}

#[test]
fn a_topic_leaves_out_what_is_about_something_else() {
    let found = combined(&FOUR, &costing("10000", Some("PPL")));
    assert_eq!(ids(&FOUR, &found), ["c"]);
    let a = FOUR.catalogue().find("a").unwrap();
    assert!(found.aside.contains(&(a, Aside::OtherTopic)));
    assert!(!calculated(&FOUR, &costing("10000", None)).is_topic_known);
    assert!(calculated(&FOUR, &costing("10000", Some("PPL"))).is_topic_known);
}

#[test]
fn a_topic_that_is_excluded_counts_only_for_who_says_there_is_more() {
    let matcher = matcher(&programme(
        "growth",
        r#"topics: {"CYB": 1}, money: Money(share: {"large": 50}),
           excludes: Exclude(topics: ["CYB"], says: "Uw project is meer dan beveiliging."),"#,
    ));
    let situation = costing("10000", Some("CYB"));
    assert!(combined(&matcher, &situation).parts.is_empty());
    let told = [(RowKey::new("growth.excludes").unwrap(), true)].into();
    assert_eq!(combined(&matcher, &Situation { told, ..situation }).aid, twice("5000"));
}

#[test]
fn an_advisors_decision_counts_in_the_calculation() {
    let mut situation = costing("10000", None);
    let decision = Override { verdict: Verdict::Fits, reason: "Nagevraagd".to_owned(), by: "An".to_owned(), on: TODAY };
    situation.overrides.insert(ProgrammeId::new("h").unwrap(), decision);
    assert_eq!(ids(&FOUR, &combined(&FOUR, &situation)), ["h"]);
}

#[test]
fn programmes_of_a_family_share_one_ceiling() {
    let wallet = r#"ceiling: Ceiling(amount: 7_500, per: CalendarYear, shared: true)"#;
    let row = |id: &str, percent: u32, with: &str| {
        let more = format!(
            r#"family: "wallet", money: Money(share: {{"large": {percent}}}, {wallet}), combines_with: [{with}],"#
        );
        programme(id, &more)
    };
    let matcher = matcher(&[row("one", 45, ""), row("two", 30, r#""one""#)].concat());
    // Alone each stays under the ceiling; together they do not.
    let found = combined(&matcher, &costing("12000", None));
    assert_eq!((ids(&matcher, &found), found.aid.clone()), (vec!["one".to_owned(), "two".to_owned()], twice("7500")));
    assert_eq!(found.parts[0].aid, twice("5400"));
    assert!(matches!(found.parts[1].limit, Some(Limit::Family(_))));
    // What any of them had this year counts for all; what was had last year, or after the day, does not.
    let mut situation = costing("12000", None);
    situation.aid = vec![
        under("two", aid(date(2026, 1, 1), "3000")),
        under("two", aid(date(2025, 12, 31), "7500")),
        under("one", aid(TODAY.tomorrow().unwrap(), "7500")),
        aid(date(2026, 5, 1), "9999"),
        under("of-another-catalogue", aid(date(2026, 5, 1), "9999")),
    ];
    let one = view(&matcher, "one", &situation);
    let purse = one.purse.clone().unwrap();
    assert_eq!((purse.used, purse.left, purse.after), (exact("3000"), twice("4500"), Some(twice("0"))));
    assert_eq!((one.aid.clone(), one.own), (Some(exact("4500")), Some(exact("7500"))));
    assert_eq!(combined(&matcher, &situation).aid, twice("4500"));
    // What is typed beside the list comes on top, and a ceiling is never more than used up.
    situation.project.used.insert(ProgrammeId::new("two").unwrap(), exact("99999"));
    let one = view(&matcher, "one", &situation);
    assert_eq!((one.purse.unwrap().left, one.aid), (twice("0"), Some(Exact::ZERO)));
    let found = combined(&matcher, &situation);
    assert!(found.parts.is_empty() && found.own == twice("12000"));
    assert!(found.aside.iter().all(|(_, why)| *why == Aside::UsedUp), "{:?}", found.aside);
}

#[test]
fn a_ceiling_over_months_counts_back_to_the_day() {
    let row = r#"money: Money(share: {"large": 50}, ceiling: Ceiling(amount: 25_000, per: Months(36))),"#;
    let matcher = matcher(&programme("growth", row));
    let left = |on: Date| {
        let situation = Situation { aid: vec![under("growth", aid(on, "10000"))], ..costing("100000", None) };
        view(&matcher, "growth", &situation).purse.unwrap().left
    };
    assert_eq!(left(date(2023, 11, 20)), twice("25000"));
    assert_eq!(left(date(2023, 11, 21)), twice("15000"));
    assert_eq!(left(TODAY), twice("15000"));
    assert_eq!(left(date(2026, 11, 22)), twice("25000"));
}

#[test]
fn while_the_size_is_open_every_size_that_is_possible_is_told() {
    let row = r#"money: Money(share: {"small": 45, "medium": 35}, ceiling: Ceiling(amount: 7_500)),"#;
    let matcher = matcher(&programme("wallet", row));
    let mut situation = costing("6000", None);
    situation.company.headcount = None;
    let shown = view(&matcher, "wallet", &situation);
    assert_eq!((shown.aid, shown.own), (None, None));
    assert_eq!(shown.aid_range, Some((exact("2100"), exact("2700"))));
    assert_eq!(shown.own_range, Some((exact("3300"), exact("3900"))));
    let found = calculated(&matcher, &situation);
    let outcomes: Vec<(Vec<SizeClass>, Exact)> =
        found.outcomes.iter().map(|o| (o.classes.clone(), o.combination.own.0.clone())).collect();
    let expected = [
        (vec![SizeClass::Micro, SizeClass::Small], exact("3300")),
        (vec![SizeClass::Medium], exact("3900")),
        (vec![SizeClass::Large], exact("6000")),
    ];
    assert_eq!(outcomes, expected);
    assert_eq!(
        matcher.outcome_words(&found, &found.outcomes[0], &nl()).unwrap(),
        "Als u een micro-onderneming of kleine onderneming bent"
    );
}

#[test]
fn below_the_least_cost_nothing_is_paid_and_that_is_said() {
    let row = r#"money: Money(share: {"large": 50}, least_cost: 8_500, most_cost: 35_000),"#;
    let matcher = matcher(&programme("track", row));
    let ix = matcher.catalogue().find("track").unwrap();
    let small = costing("8499.99", None);
    let shown = view(&matcher, "track", &small);
    assert!(shown.is_below_least);
    assert_eq!(shown.paid(), Some(twice("0")));
    // What the smallest project would come to is told with its own cost.
    assert_eq!((shown.cost, shown.own), (Some(exact("8500")), Some(exact("4250"))));
    let lines = matcher.money_lines(ix, &small, TODAY, &nl()).join("\n");
    assert!(lines.contains("Voor €\u{a0}8.499,99 krijgt u niets."), "{lines}");
    assert!(lines.contains("Bij een project van €\u{a0}8.500 betaalt u €\u{a0}4.250."), "{lines}");
    assert_eq!(combined(&matcher, &small).own, twice("8499.99"));
    assert_eq!(combined(&matcher, &costing("8500", None)).own, twice("4250"));
    // What is over the most that counts is for the company.
    assert_eq!(combined(&matcher, &costing("50000", None)).own, twice("32500"));
}

#[test]
fn amounts_are_whole_cents_and_the_lines_add_up() {
    let matcher = matcher(
        &[
            programme("third", r#"money: Money(share: {"large": 33.3}),"#),
            programme("seventh", r#"money: Money(share: {"large": 14.3}), combines_with: ["third"],"#),
        ]
        .concat(),
    );
    let situation = costing("1000.01", None);
    let found = combined(&matcher, &situation);
    assert_eq!(found.parts.iter().map(|part| part.aid.0.clone()).collect::<Vec<_>>(), [exact("333"), exact("143")]);
    let lines = matcher.combination_lines(&exact("1000.01"), &found, &nl());
    let values: Vec<Exact> = lines.iter().filter_map(|line| line.value.clone()).collect();
    let (own, summands) = values.split_last().unwrap();
    assert_eq!(summands.iter().fold(Exact::ZERO, |sum, value| &sum + value), *own);
    let words: Vec<String> = lines.iter().map(|line| format!("{} {}", line.label, line.amount)).collect();
    let euro = "€\u{a0}";
    assert_eq!(words[0], format!("Kosten van uw project {euro}1.000,01"));
    assert_eq!(words[1], format!("third \u{2212} {euro}333"));
    assert_eq!(words[3], format!("U betaalt zelf {euro}524,01"));
}

#[test]
fn what_contradicts_itself_is_refused() {
    let text = |more: &str| {
        format!(
            r#"Catalogue(languages: ["nl"],
                organisations: [Organisation(id: "o", name: "O", kind: Agency, sources: [Source(source: "s", sureness: U)])],
                programmes: [{}{}])"#,
            programme("a", more),
            programme("b", "")
        )
    };
    for (more, code) in [
        (r#"combines_with: ["b"], not_with: ["b"],"#, "catalogue-combines"),
        (r#"combines_with: ["a"],"#, "catalogue-combines"),
        (r#"combines_with: ["nobody"],"#, "catalogue-programme"),
        ("most_together: 101,", "catalogue-percent"),
        (r#"most_together: {"tiny": 50},"#, "unknown-choice"),
    ] {
        let text = text(more);
        let loaded =
            catalogue::read(&[File { name: "x.ron", bytes: text.as_bytes(), layer: 0 }], Reference::built_in());
        assert!(loaded.diagnostics.iter().any(|d| d.code == code && d.at.line > 0), "{more}: {:?}", loaded.diagnostics);
    }
}

// De minimis

/// What is left on a day after some aid, in a sector.
fn left(aid: &[(Date, &str)], on: Date) -> (Exact, Exact) {
    let aid = aid.iter().map(|(on, amount)| self::aid(*on, amount)).collect();
    MATCHER.room(&Situation { aid, ..of(company()) }, on).unwrap().left
}

#[test]
fn three_years_back_to_the_day() {
    let grant = [(date(2024, 6, 15), "100000")];
    for (on, expected) in [
        (date(2024, 6, 14), "300000"),
        (date(2024, 6, 15), "200000"),
        (date(2027, 6, 14), "200000"),
        // Of exactly three years ago it still counts, the day after no more.
        (date(2027, 6, 15), "200000"),
        (date(2027, 6, 16), "300000"),
    ] {
        assert_eq!(left(&grant, on), twice(expected), "on {on}");
    }
}

#[test]
fn leap_days_end_their_three_years_on_the_28th() {
    for (grant, last) in [
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(2024, 2, 28), date(2027, 2, 28)),
        (date(2024, 3, 1), date(2027, 3, 1)),
        (date(2025, 2, 28), date(2028, 2, 28)),
        (date(2025, 3, 1), date(2028, 3, 1)),
    ] {
        assert_eq!(left(&[(grant, "1")], last), twice("299999"), "{grant} on {last}");
        assert_eq!(left(&[(grant, "1")], last.tomorrow().unwrap()), twice("300000"), "{grant} after {last}");
    }
}

#[test]
fn several_grants_and_over_the_ceiling() {
    let grants = [(date(2024, 1, 10), "120000"), (date(2025, 2, 20), "100000.50"), (date(2026, 3, 30), "79999.50")];
    assert_eq!(left(&grants, date(2025, 1, 1)), twice("180000"));
    assert_eq!(left(&grants, date(2026, 3, 29)), twice("79999.50"));
    // Exactly full.
    assert_eq!(left(&grants, date(2026, 11, 21)), twice("0"));
    assert_eq!(left(&grants, date(2027, 1, 11)), twice("120000"));
    assert_eq!(left(&grants, date(2028, 2, 21)), twice("220000.50"));
    assert_eq!(left(&grants, date(2029, 3, 31)), twice("300000"));
    // More than there was room for leaves nothing, and never less than nothing.
    assert_eq!(left(&[(date(2025, 5, 5), "350000")], TODAY), twice("0"));
    let situation = Situation { aid: grants.map(|(on, amount)| aid(on, amount)).into(), ..of(company()) };
    let room = MATCHER.room(&situation, TODAY).unwrap();
    assert_eq!(room.next(), Some((date(2027, 1, 11), exact("120000"))));
}

#[test]
fn before_2024_the_ceiling_was_lower_and_counted_fiscal_years() {
    let grants = [(date(2020, 12, 31), "50000"), (date(2021, 1, 1), "60000")];
    let room = |on| MATCHER.room(&Situation { aid: grants.map(|(on, a)| aid(on, a)).into(), ..of(company()) }, on);
    assert_eq!(left(&grants, date(2022, 6, 1)), twice("90000"));
    // 2020 is no more of the three fiscal years 2021 to 2023.
    assert_eq!(left(&grants, date(2023, 12, 31)), twice("140000"));
    assert_eq!(room(date(2023, 12, 31)).unwrap().since, date(2021, 1, 1));
    // From 2024 on the new rule counts to the day: what was given three years before still counts on that day.
    assert_eq!(left(&grants, date(2024, 1, 1)), twice("240000"));
    assert_eq!(left(&grants, date(2024, 1, 2)), twice("300000"));
    // No figure is known for these days: nobody guesses one.
    assert_eq!((room(date(2001, 2, 1)), room(date(2031, 1, 1))), (None, None));
    // Before 2007 the ceiling was half as high.
    assert_eq!(room(date(2006, 12, 31)).unwrap().ceiling, exact("100000"));
    assert_eq!(room(date(2007, 1, 1)).unwrap().since, date(2005, 1, 1));
}

#[test]
fn what_nobody_said_makes_a_range_and_what_is_no_de_minimis_does_not_count() {
    let mut unknown = aid(date(2026, 1, 1), "40000");
    unknown.de_minimis = None;
    let mut other = aid(date(2026, 1, 1), "500000");
    other.de_minimis = Some(false);
    // Another company of the single undertaking counts like one's own.
    let sister = AidReceived { undertaking: "Zusterbedrijf".to_owned(), ..aid(date(2026, 1, 1), "10000") };
    let situation = Situation { aid: vec![unknown, other, sister], ..of(company()) };
    let room = MATCHER.room(&situation, TODAY).unwrap();
    assert_eq!(room.left, (exact("250000"), exact("290000")));
    let counts: Vec<Truth> = room.entries.iter().map(|entry| entry.counts).collect();
    assert_eq!(counts, [Truth::Unknown, Truth::False, Truth::True]);
    // Where the user does not know it, the catalogue may: of what was given under one of its programmes.
    let rows = [programme("small-aid", "state_aid: DeMinimis,"), programme("research", "state_aid: BlockExemption,")];
    let matcher = matcher(&rows.concat());
    let given = |programme: &str| under(programme, AidReceived::new(date(2026, 1, 1), exact("100")));
    let aid = vec![given("small-aid"), given("research"), given("somewhere-else")];
    let room = matcher.room(&Situation { aid, ..of(company()) }, TODAY).unwrap();
    let counts: Vec<Truth> = room.entries.iter().map(|entry| entry.counts).collect();
    assert_eq!(counts, [Truth::True, Truth::False, Truth::Unknown]);
}

#[test]
fn farming_and_fishery_are_told_that_other_limits_hold() {
    let room = |sector: Option<&str>| {
        let sector = sector.map(|code| digipeil::company::sector::Nace::parse(code).unwrap());
        MATCHER.room(&of(Company { sector, ..company() }), TODAY).unwrap()
    };
    assert_eq!(room(Some("A01.41")).applies, Truth::False);
    assert_eq!(room(Some("A03.11")).applies, Truth::False);
    assert_eq!(room(Some("A02.10")).applies, Truth::True, "forestry is under the general rule");
    assert_eq!(room(Some("H49.41")).applies, Truth::True, "road haulage has no limit of its own since 2024");
    assert_eq!(room(None).applies, Truth::Unknown);
    assert_eq!(MATCHER.room_lines(&room(Some("A01.41")), &nl()).len(), 1);
}

#[test]
fn too_much_is_a_warning_and_no_other_verdict() {
    let matcher = matcher(&programme("aid", r#"state_aid: DeMinimis, money: Money(share: {"large": 50}),"#));
    let ix = matcher.catalogue().find("aid").unwrap();
    let with = |had: &str| Situation { aid: vec![aid(date(2026, 1, 1), had)], ..costing("50000", None) };
    // 25,000 fits exactly; a cent less room is too little.
    assert_eq!(view(&matcher, "aid", &with("275000")).overrun, None);
    let situation = with("275000.01");
    let overrun = view(&matcher, "aid", &situation).overrun.unwrap();
    assert_eq!((overrun.by, overrun.is_sure), (exact("0.01"), true));
    assert_eq!(matcher.match_all(&situation, TODAY).of(ix).unwrap().verdict(), Verdict::Fits);
    let lines = matcher.money_lines(ix, &situation, TODAY, &nl()).join("\n");
    assert!(lines.contains("€\u{a0}0,01 meer dan uw ruimte"), "{lines}");
    let found = combined(&matcher, &situation);
    assert_eq!(
        (found.aid, found.overrun.map(|o| o.by)),
        (twice("25000"), Some(exact("0.01"))),
        "it helps, it never forbids"
    );
    // Where nobody said whether earlier aid was de minimis, it is perhaps too much.
    let mut unsure = with("300000");
    unsure.aid[0].de_minimis = None;
    assert!(!view(&matcher, "aid", &unsure).overrun.unwrap().is_sure);
}

// What always holds

/// A catalogue of up to five programmes, in numbers: share, ceiling, family and the pairs that may be combined.
#[derive(Clone, Debug)]
struct Some5 {
    shares: Vec<(u32, u32)>,
    ceilings: Vec<Option<u32>>,
    families: Vec<u8>,
    together: Vec<Option<u32>>,
    pairs: Vec<bool>,
    cost: u32,
}

fn some() -> impl Strategy<Value = Some5> {
    (1..=5_usize).prop_flat_map(|n| {
        (
            prop::collection::vec((0..=100_u32, 0..=100_u32).prop_map(|(a, b)| (a.min(b), a.max(b))), n),
            prop::collection::vec(prop::option::of(1..20_000_u32), n),
            prop::collection::vec(0..3_u8, n),
            prop::collection::vec(prop::option::of(1..=100_u32), n),
            prop::collection::vec(any::<bool>(), n * n),
            1..50_000_u32,
        )
            .prop_map(|(shares, ceilings, families, together, pairs, cost)| Some5 {
                shares,
                ceilings,
                families,
                together,
                pairs,
                cost,
            })
    })
}

impl Some5 {
    fn n(&self) -> usize {
        self.shares.len()
    }

    /// A family shares the smallest ceiling any of its members has.
    fn ceiling(&self, at: usize) -> Option<u32> {
        if self.families[at] == 0 {
            return self.ceilings[at];
        }
        let own = (0..self.n()).filter(|other| self.families[*other] == self.families[at]);
        own.filter_map(|other| self.ceilings[other]).min()
    }

    fn may(&self, a: usize, b: usize) -> bool {
        self.pairs[a.min(b) * self.n() + a.max(b)]
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for at in 0..self.n() {
            let (low, high) = self.shares[at];
            let mut more = String::new();
            let family = ["", "wallet", "other"][usize::from(self.families[at])];
            let shared = !family.is_empty();
            if shared {
                let _ = write!(more, "family: \"{family}\", ");
            }
            let ceiling = self.ceiling(at).map_or(String::new(), |amount| {
                format!("ceiling: Ceiling(amount: {amount}, per: CalendarYear, shared: {shared})")
            });
            let _ = write!(more, "money: Money(share: {{\"large\": Between({low}, {high})}}, {ceiling}), ");
            if let Some(together) = self.together[at] {
                let _ = write!(more, "most_together: {together}, ");
            }
            let with: Vec<String> = (0..at).filter(|other| self.may(at, *other)).map(|o| format!("\"p{o}\"")).collect();
            let _ = write!(more, "combines_with: [{}],", with.join(", "));
            text += &programme(&format!("p{at}"), &more);
        }
        text
    }

    /// What a set of programmes surely pays, worked out in another way than the program does; in cents.
    fn pays(&self, set: &[usize]) -> u64 {
        let cost = u64::from(self.cost) * 100;
        let alone = |at: usize| {
            let share = cost * u64::from(self.shares[at].0) / 100;
            self.ceiling(at).map_or(share, |ceiling| share.min(u64::from(ceiling) * 100))
        };
        let families: BTreeSet<u8> = set.iter().map(|at| self.families[*at]).collect();
        let sum: u64 = families
            .into_iter()
            .map(|family| {
                let members: Vec<usize> = set.iter().copied().filter(|at| self.families[*at] == family).collect();
                let sum = members.iter().map(|at| alone(*at)).sum::<u64>();
                let shared = members.first().and_then(|at| self.ceiling(*at)).filter(|_| family != 0);
                shared.map_or(sum, |ceiling| sum.min(u64::from(ceiling) * 100))
            })
            .sum();
        let together = set.iter().filter(|_| set.len() > 1).filter_map(|at| self.together[*at]).min();
        sum.min(together.map_or(cost, |percent| cost * u64::from(percent) / 100)).min(cost)
    }

    /// The most any allowed set of at most four surely pays.
    fn best(&self) -> u64 {
        (1..1_usize << self.n())
            .map(|bits| (0..self.n()).filter(|at| bits >> at & 1 == 1).collect::<Vec<_>>())
            .filter(|set| set.len() <= 4)
            .filter(|set| set.iter().all(|a| set.iter().all(|b| a == b || self.may(*a, *b))))
            .map(|set| self.pays(&set))
            .max()
            .unwrap_or(0)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// No allowed combination pays more than the one that is found; it pays no more than the cost, at least as much as the best single
    /// programme, and its lines add up.
    #[test]
    fn the_combination_is_the_best_there_is(some in some()) {
        let matcher = matcher(&some.text());
        let situation = costing(&some.cost.to_string(), None);
        let found = combined(&matcher, &situation);
        let cost = Exact::from(some.cost);
        let cents = |amount: &Exact| amount * &Exact::from(100_i64);
        prop_assert_eq!(cents(&found.aid.0), Exact::from(i64::try_from(some.best()).unwrap()));
        prop_assert!(found.aid.0 <= found.aid.1 && found.aid.1 <= cost);
        prop_assert_eq!(&found.own.0 + &found.aid.1, cost.clone());
        prop_assert_eq!(&found.own.1 + &found.aid.0, cost.clone());
        let sum = found.parts.iter().fold((Exact::ZERO, Exact::ZERO), |sum, p| (&sum.0 + &p.aid.0, &sum.1 + &p.aid.1));
        prop_assert_eq!(&sum, &found.aid);
        if let Some((_, single)) = &found.best_single {
            prop_assert!(found.aid.0 >= *single);
        }
        prop_assert!(found.own.0 <= found.first.0 && found.first.1 <= cost);
        // Asked again, the same answer.
        prop_assert_eq!(combined(&matcher, &situation), found);
    }

    /// Of every programme in the catalogue, for companies of every size: aid is never more than the cost, what one pays and what one gets
    /// are the cost, and a larger project never gets less.
    #[test]
    fn aid_and_own_part_are_the_cost(
        people in prop::sample::select(vec![None, Some("5"), Some("49"), Some("120"), Some("800")]),
        cost in 0..10_000_000_u32,
        more in 0..5_000_000_u32,
        on in (2016_i16..2028, 1_i8..13, 1_i8..29).prop_map(|(y, m, d)| date(y, m, d)),
        had in 0..20_000_u32,
    ) {
        let catalogue = MATCHER.catalogue();
        let euro = |cents: u32| Exact::ratio(i64::from(cents), 100).unwrap();
        let costing = |cents: u32| {
            let mut situation = of(Company { headcount: people.map(exact), ..company() });
            situation.project.cost = Some(euro(cents));
            situation.aid = vec![under("kmo-portefeuille-opleiding", AidReceived::new(on, euro(had * 100)))];
            situation
        };
        for ix in catalogue.programme_indices() {
            let id = &catalogue.programme(ix).id;
            let (small, large) = (MATCHER.money(ix, &costing(cost), on), MATCHER.money(ix, &costing(cost + more), on));
            let (Some(small), Some(large)) = (small, large) else { continue };
            let (Some(a), Some(b)) = (small.paid(), large.paid()) else { continue };
            prop_assert!(a.0 <= a.1 && !a.0.is_negative() && a.1 <= euro(cost), "{id}");
            prop_assert!(a.0 <= b.0 && a.1 <= b.1, "{id} pays less of more");
            let (Some(own), Some(aid), Some(cost)) = (small.own_range, small.aid_range, small.cost) else { continue };
            prop_assert_eq!(&own.0 + &aid.1, cost.clone());
            prop_assert_eq!(&own.1 + &aid.0, cost.clone());
            let first = small.first.unwrap();
            prop_assert!(own.0 <= first.0 && first.0 <= first.1 && first.1 <= cost, "{id}");
            if let Some(purse) = small.purse {
                prop_assert!(aid.1 <= purse.left.1, "{id}");
            }
        }
        let situation = costing(cost);
        let found = MATCHER.project_money(&MATCHER.match_all(&situation, on), &situation).unwrap();
        for outcome in &found.outcomes {
            let Combination { aid, own, best_single, .. } = &outcome.combination;
            prop_assert!(aid.1 <= euro(cost));
            prop_assert_eq!(&own.0 + &aid.1, euro(cost));
            prop_assert!(best_single.as_ref().is_none_or(|(_, single)| aid.0 >= *single));
        }
        let classes: Vec<SizeClass> = found.outcomes.iter().flat_map(|o| o.classes.clone()).collect();
        let sizes = MATCHER.reference().constants.eu_sizes(on).of(&situation.company);
        prop_assert_eq!(classes.len(), sizes.classes().count(), "every class that is possible, once");
    }

    /// An entry counts on a day exactly if it is of one of the days that count, and the room is what the ceiling leaves.
    #[test]
    fn the_room_is_what_the_ceiling_leaves(
        grants in prop::collection::vec((0..4_000_i64, 0..200_000_u32, prop::option::of(any::<bool>())), 0..8),
        asked in 0..3_000_i64,
    ) {
        let day = |after: i64| date(2019, 6, 1).checked_add(after.days()).unwrap();
        let on = day(asked);
        let list = grants.iter().map(|(after, amount, de_minimis)| AidReceived {
            de_minimis: *de_minimis,
            ..AidReceived::new(day(*after), Exact::from(*amount))
        });
        let situation = Situation { aid: list.collect(), ..of(company()) };
        let room = MATCHER.room(&situation, on).unwrap();
        let (mut surely, mut perhaps) = (0_i64, 0_i64);
        for (entry, (after, amount, de_minimis)) in room.entries.iter().zip(&grants) {
            let is_in_time = room.since <= day(*after) && day(*after) <= on;
            prop_assert_eq!(entry.counts, Truth::from(is_in_time).min(Truth::known(*de_minimis)), "{}", day(*after));
            match entry.counts {
                Truth::True => surely += i64::from(*amount),
                Truth::Unknown => perhaps += i64::from(*amount),
                Truth::False => {}
            }
        }
        let ceiling = if on < date(2024, 1, 1) { 200_000_i64 } else { 300_000 };
        prop_assert_eq!(&room.left.0, &Exact::from((ceiling - surely - perhaps).max(0)));
        prop_assert_eq!(&room.left.1, &Exact::from((ceiling - surely).max(0)));
        // More room comes on the day it is said for, and not a day before.
        let past = Situation { aid: situation.aid.iter().filter(|aid| aid.on <= on).cloned().collect(), ..situation };
        if let Some((next, _)) = MATCHER.room(&past, on).unwrap().next().filter(|_| on >= date(2024, 1, 1)) {
            let on_day = |day: Date| MATCHER.room(&past, day).unwrap();
            prop_assert_eq!(on_day(next.yesterday().unwrap()).left, room.left.clone());
            prop_assert!(on_day(next).perhaps < room.perhaps || on_day(next).surely < room.surely || grants.iter().any(|g| g.1 == 0));
        }
    }
}

// In the program

#[test]
fn aid_and_scans_told_in_the_window_count_at_once_and_can_be_taken_back() {
    use digipeil::app::{Effect, Event, Settings, update};

    let mut model = crate::program::model(Settings::default());
    update(&mut model, Event::NewDossier { key: "k".to_owned(), then: None });
    update(&mut model, Event::SetCompany(Box::new(company())));
    let project = Project { cost: Some(exact("6000")), topic: Some(RowKey::new("CYB").unwrap()), ..Project::default() };
    update(&mut model, Event::SetProject(project));
    let wallet = model.matcher.catalogue().find("kmo-portefeuille-cyberadvies").unwrap();
    let paid = |model: &digipeil::app::Model| {
        let situation = &model.open.as_ref().unwrap().matched().unwrap().situation;
        model.matcher.money(wallet, situation, TODAY).unwrap().aid.unwrap()
    };
    assert_eq!(paid(&model), exact("2700"));
    let had = vec![under("kmo-portefeuille-opleiding", aid(date(2026, 3, 1), "7000"))];
    let effects = update(&mut model, Event::SetAid(had.clone()));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Save { dossier, .. } if dossier.aid == had)));
    assert_eq!(paid(&model), exact("500"));
    // The same again is no change, and what was told can be taken back.
    assert!(update(&mut model, Event::SetAid(had)).is_empty());
    update(&mut model, Event::Undo);
    assert_eq!(paid(&model), exact("2700"));
    let scan = digipeil::dossier::ScanElsewhere {
        instrument: digipeil::id::QuestionnaireId::new("edih-dma").unwrap(),
        made_on: date(2023, 5, 1),
    };
    update(&mut model, Event::SetScansElsewhere(vec![scan.clone()]));
    assert_eq!(model.open.as_ref().unwrap().matched().unwrap().situation.assessments, [scan]);
    assert!(!model.open.as_ref().unwrap().next_undo().map(|name| model.edit_name(name)).unwrap().is_empty());
}
