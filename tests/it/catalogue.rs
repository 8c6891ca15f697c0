//! The catalogue: the shipped files are whole, broken ones are told what is wrong with them, and a user's own lie over the others.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up has failed")]

mod names;

use std::sync::Arc;

use digipeil::catalogue::{Audience, Catalogue, File, Loaded, Status, read, shipped};
use digipeil::company::Reference;
use digipeil::company::evidence::Sureness;
use digipeil::diagnostic::{Diagnostic, Severity};
use digipeil::id::Id as _;
use digipeil::matching::Matcher;
use digipeil::questionnaire;
use digipeil::text::{Lang, Locale, Tr};
use jiff::civil::{Date, date};

use crate::cli::{cli, file};

const TODAY: Date = date(2026, 11, 21);

fn told(diagnostics: &[Diagnostic]) -> String {
    let tr = Tr::new(Locale::new(Lang::EN));
    diagnostics.iter().map(|d| d.render(&tr, None)).collect::<Vec<_>>().join("\n")
}

fn status(id: &str, on: Date) -> Status {
    let catalogue = shipped::catalogue();
    catalogue.programme(catalogue.find(id).unwrap()).status_on(on)
}

#[test]
fn the_shipped_catalogue_is_free_of_problems() {
    let loaded = shipped::with_own(&[], Reference::built_in());
    assert!(loaded.diagnostics.is_empty(), "{}", told(&loaded.diagnostics));
    assert!(loaded.left_out.is_empty());
    assert!(loaded.catalogue.programmes().len() >= 60);
    assert!(loaded.catalogue.organisations().len() >= 45);
}

#[test]
fn what_the_catalogue_asks_of_questionnaires_is_there() {
    let questionnaires: Vec<_> =
        questionnaire::shipped::FILES.iter().filter_map(|(name, bytes)| questionnaire::read(name, bytes).0).collect();
    let (matcher, diagnostics) = Matcher::new(shipped::catalogue(), Reference::built_in(), &questionnaires);
    assert!(diagnostics.is_empty(), "{}", told(&diagnostics));
    // Rows past their check date are a matter of time; everything else is a mistake.
    let mut found = matcher.lint(TODAY);
    found.retain(|d| !matches!(d.code, "catalogue-stale" | "catalogue-unchecked"));
    assert!(found.is_empty(), "{}", told(&found));
}

#[test]
fn every_row_says_where_it_comes_from_and_how_sure_it_is() {
    let catalogue = shipped::catalogue();
    for programme in catalogue.programmes() {
        assert!(!programme.sources.is_empty(), "{}", programme.id);
        for source in &programme.sources {
            assert!(source.seen_on.is_some() || source.sureness == Sureness::Unverified, "{}", programme.id);
        }
        if let Some(checked) = programme.checked_on {
            assert!(checked <= TODAY, "{}", programme.id);
        }
        // Unverified rows state nothing that could be taken for a fact.
        if programme.sureness == Sureness::Unverified {
            assert!(programme.money.is_empty(), "{}", programme.id);
            assert!(
                programme.rules.iter().all(|rule| matches!(rule.id.as_str(), "area" | "audience")),
                "{}",
                programme.id
            );
        }
    }
    for lang in [Lang::NL, Lang::EN] {
        for programme in catalogue.programmes() {
            let is_name = programme.name.entries().count() == 1;
            assert!(is_name || programme.name.has(lang), "{}", programme.id);
            assert!(programme.summary.has(lang), "{}", programme.id);
            assert!(programme.steps.iter().all(|step| step.has(lang)), "{}", programme.id);
        }
    }
}

#[test]
fn campaigns_and_events_are_no_programmes() {
    let catalogue = shipped::catalogue();
    let campaign = catalogue.campaigns().iter().find(|c| c.id.as_str() == "ga-helemaal-digitaal").unwrap();
    assert_eq!(campaign.url.as_deref(), Some("https://gahelemaaldigitaal.be"));
    for campaign in catalogue.campaigns() {
        assert_eq!(catalogue.find(campaign.id.as_str()), None);
    }
    let plan = catalogue.programme(catalogue.find("plan-geletterdheid-west-vlaanderen").unwrap());
    assert_eq!(plan.audience, Audience::Provider);
    assert!(plan.audience.is_signpost());
}

#[test]
fn the_order_of_files_means_nothing() {
    let files: Vec<File<'_>> = shipped::FILES.iter().map(|(name, bytes)| File { name, bytes, layer: 0 }).collect();
    let written = |files: &[File<'_>]| format!("{:#?}", read(files, Reference::built_in()).catalogue.programmes());
    let first = written(&files);
    let mut turned = files.clone();
    for _ in 0..files.len() {
        turned.rotate_left(1);
        assert!(written(&turned) == first);
    }
    turned.reverse();
    assert!(written(&turned) == first);
}

// Status on a day

#[test]
fn status_is_computed_for_the_day_asked() {
    let year = |y| date(y, 6, 1);
    assert_eq!(status("digitale-transformatieprojecten", year(2020)), Status::Opens(date(2020, 9, 1)));
    assert_eq!(status("digitale-transformatieprojecten", date(2020, 9, 7)), Status::Open(Some(date(2020, 10, 31))));
    assert_eq!(status("digitale-transformatieprojecten", date(2020, 9, 8)), Status::BudgetGone(Some(date(2020, 9, 8))));
    assert_eq!(status("digitale-transformatieprojecten", year(2026)), Status::Ended(Some(date(2020, 10, 31))));

    assert_eq!(status("praktijkleren", date(2026, 6, 1)), Status::Opens(date(2026, 6, 2)));
    assert_eq!(status("praktijkleren", date(2026, 6, 2)), Status::Open(Some(date(2026, 9, 17))));
    assert_eq!(status("praktijkleren", date(2026, 9, 17)), Status::Open(Some(date(2026, 9, 17))));
    assert_eq!(status("praktijkleren", date(2026, 9, 18)), Status::Closed(None));

    assert_eq!(status("innoviris-start-ai", date(2026, 3, 23)), Status::Open(None));
    assert_eq!(status("innoviris-start-ai", date(2026, 3, 24)), Status::Suspended(Some(date(2026, 3, 24)), None));
    assert_eq!(status("haalbaarheidsstudie", TODAY), Status::Unknown);
    assert_eq!(status("liof-ideeenfonds", TODAY), Status::BudgetGone(None));
    assert_eq!(status("mijn-digitale-zaak", TODAY), Status::Ended(Some(date(2023, 7, 15))));

    // Open is only as good as the last check: a year, to the day.
    assert_eq!(status("kmo-portefeuille-cyberadvies", date(2027, 2, 1)), Status::Open(None));
    let stale = Status::ToBeConfirmed(Some(date(2026, 2, 1)));
    assert_eq!(status("kmo-portefeuille-cyberadvies", date(2027, 2, 2)), stale);
    assert_eq!(status("individueel-maatwerk", TODAY), Status::ToBeConfirmed(None));
    assert_eq!(status("digitale-industrie-overijssel", date(2024, 11, 30)), Status::Open(Some(date(2024, 11, 30))));
    assert_eq!(status("digitale-industrie-overijssel", date(2024, 12, 1)), Status::Ended(Some(date(2024, 11, 30))));
}

// Broken files

const ORGANISATION: &str = r#"Organisation(id: "o", name: "O", kind: Agency, sources: [Source(source: "s", seen: "2026-01-01", sureness: V)])"#;

/// A file with one programme whose fields from line 5 on are given.
fn programme(fields: &str) -> String {
    format!(
        "Catalogue(\n  languages: [\"nl\"],\n  organisations: [{ORGANISATION}],\n  programmes: [Programme(id: \"p\", kind: Grant, provider: \"o\", name: \"P\", summary: \"S\", sources: [Source(source: \"s\", seen: \"2026-01-01\", sureness: V)],\n{fields}\n)])"
    )
}

fn load(text: &str) -> Loaded {
    read(&[File { name: "own.ron", bytes: text.as_bytes(), layer: 0 }], Reference::built_in())
}

fn problems(text: &str) -> Vec<(&'static str, u32, Option<String>)> {
    load(text).diagnostics.into_iter().map(|d| (d.code, d.at.line, d.suggestion)).collect()
}

#[test]
fn every_problem_of_a_file_is_told_at_once_with_its_place_and_the_nearest_right_word() {
    let text = programme(
        "areas: [\"BE99\", \"parkstat\"],\nrules: [\n  Sector([\"manufacturin\"]),\n  Sise([\"small\"]),\n  LegalForm([\"be-bvv\"]),\n  Told(\"nobody\"),\n  Rule(id: \"x\", when: All([Sme])),\n],\ntopics: {\"CYB\": 9},\nneeds: [\"skils\"],\nsucceeded_by: [\"q\"],\nwieght: 3,",
    );
    let found = problems(&text);
    let expect = |code: &str, line: u32, near: Option<&str>| {
        assert!(
            found.iter().any(|(c, l, s)| *c == code && *l == line && s.as_deref() == near),
            "{code} {line} {found:#?}"
        );
    };
    // What cannot be read keeps the file from being looked at further...
    expect("unknown-choice", 8, Some("Size"));
    expect("not-whole-between", 13, None);
    expect("unknown-field", 16, None);
    // ... so the rest is told once that is mended.
    let text = text.replace("Sise", "Size").replace("9}", "3}").replace("wieght: 3,", "");
    let found = problems(&text);
    let expect = |code: &str, line: u32, near: Option<&str>| {
        assert!(
            found.iter().any(|(c, l, s)| *c == code && *l == line && s.as_deref() == near),
            "{code} {line} {found:#?}"
        );
    };
    expect("catalogue-area", 5, Some("parkstad"));
    expect("catalogue-sector", 7, Some("manufacturing"));
    expect("catalogue-legal-form", 9, Some("be-bv"));
    expect("catalogue-statement", 10, None);
    expect("catalogue-rule-words", 11, None);
    expect("catalogue-topic", 13, None);
    expect("catalogue-need", 14, None);
    expect("catalogue-programme", 15, Some("p"));
    assert!(load(&text).catalogue.programmes().is_empty(), "a file with an error is left out as a whole");
}

#[test]
fn each_way_of_being_wrong_has_its_own_words() {
    for (fields, code) in [
        ("areas: \"BE2\"", "wrong-kind"),
        ("kind: Grant", "duplicate-key"),
        ("rules: [Sme, Size([\"micro\"])]", "catalogue-rule-twice"),
        ("rules: [Check(id: \"area\", says: \"x\")], areas: [\"BE2\"]", "catalogue-rule-twice"),
        ("rules: [Under(\"nothing\")]", "catalogue-constant"),
        ("rules: [Assessment(\"scan\")]", "catalogue-instrument"),
        ("rules: [Assessment(\"scan\", \"2023\")]", "bad-date"),
        ("rules: [Headcount(Between(9, 3))]", "bounds-reversed"),
        ("audience: Group", "catalogue-audience-unasked"),
        ("audience: Members(\"nobody\")", "catalogue-organisation"),
        ("steps: [\"only one\"]", "catalogue-steps"),
        ("url: \"www.example.org\"", "catalogue-address"),
        ("money: Money(share: {\"small\": 120})", "catalogue-percent"),
        ("money: Money(share: {\"small\": Between(50, 20)})", "catalogue-percent"),
        ("money: Money(share: {\"tiny\": 20})", "unknown-choice"),
        ("money: Money(ceiling: Ceiling(per: CalendarYear))", "catalogue-ceiling"),
        ("versions: [Version(from: \"2020-01-01\"), Version(from: \"2021-01-01\")]", "catalogue-versions-overlap"),
        ("windows: [Window(opens: \"2026-02-01\", closes: \"2026-01-01\")]", "reference-dates"),
        ("status: [Stopped()]", "unknown-choice"),
        ("leads: \"nowhere\"", "catalogue-leads"),
        ("family: \"none\"", "catalogue-family"),
        ("summary: \"\"", "duplicate-key"),
        (
            "useful: [Useful(id: \"a\", when: Sme, because: \"x\"), Useful(id: \"a\", when: Sme, because: \"y\")]",
            "duplicate-id",
        ),
    ] {
        let found = problems(&programme(fields));
        assert!(found.iter().any(|(found, line, _)| *found == code && *line >= 4), "{fields}: {found:#?}");
    }
    let tr = Tr::new(Locale::new(Lang::NL));
    for fields in ["steps: [\"x\"]", "audience: Group", "areas: [\"BE99\"]"] {
        for diagnostic in load(&programme(fields)).diagnostics {
            assert!(!diagnostic.message(&tr).starts_with('['), "{} has no words", diagnostic.code);
        }
    }
}

#[test]
fn hostile_catalogue_files_are_refused() {
    for bytes in [
        &b""[..],
        b"Catalogue",
        b"Questionnaire(id: \"x\")",
        b"Catalogue(languages: [])",
        b"Catalogue(languages: [\"nll\"])",
        b"\xff\xfe",
        "[".repeat(100_000).as_bytes(),
    ] {
        let loaded = read(&[File { name: "own.ron", bytes, layer: 0 }], Reference::built_in());
        assert!(loaded.diagnostics.iter().any(|d| d.severity == Severity::Error), "{:?}", bytes.get(..20));
        assert_eq!(loaded.left_out.len(), 1);
    }
}

#[test]
fn a_broken_file_takes_along_what_needs_it_and_nothing_else() {
    let broken = "Catalogue(languages: [\"nl\"], organisations: [Organisation(id: \"lost\", kind: Agency)])";
    let needs_it = programme("").replace("provider: \"o\"", "provider: \"lost\"");
    let sound = programme("")
        .replace("id: \"p\"", "id: \"sound\"")
        .replace("id: \"o\"", "id: \"o2\"")
        .replace("provider: \"o\"", "provider: \"o2\"");
    let files = [("a.ron", broken), ("b.ron", &needs_it), ("c.ron", &sound)];
    let files: Vec<File<'_>> =
        files.iter().map(|(name, text)| File { name, bytes: text.as_bytes(), layer: 0 }).collect();
    let loaded = read(&files, Reference::built_in());
    let left_out: Vec<&str> = loaded.left_out.iter().map(AsRef::as_ref).collect();
    assert_eq!(left_out, ["a.ron", "b.ron"]);
    assert!(loaded.catalogue.find("sound").is_some());
    assert!(loaded.diagnostics.iter().any(|d| &*d.file == "b.ron" && d.code == "catalogue-organisation"));
}

#[test]
fn the_same_id_twice_is_told_with_both_places() {
    let one = programme("");
    let two = one.replace("id: \"o\"", "id: \"o2\"").replace("provider: \"o\"", "provider: \"o2\"");
    let files = [("a.ron", &one), ("b.ron", &two)];
    let files: Vec<File<'_>> =
        files.iter().map(|(name, text)| File { name, bytes: text.as_bytes(), layer: 0 }).collect();
    let loaded = read(&files, Reference::built_in());
    let found = loaded.diagnostics.iter().find(|d| d.code == "catalogue-duplicate").unwrap();
    assert_eq!((&*found.file, found.at.line), ("b.ron", 4));
    assert!(found.args.contains(&("file", "a.ron".to_owned())) && found.args.contains(&("line", "4".to_owned())));
}

/// The page for authors shows every field; a file that uses them all is read without a word.
#[test]
fn a_row_with_every_field_is_read() {
    let text = r#"Catalogue(
        languages: ["nl", "en"], owner: "Wij", check_within_days: 180,
        organisations: [
            Organisation(id: "o", name: {"nl": "O", "en": "O", "nl-NL": "O!"}, aliases: ["Oo"], kind: Platform,
                summary: {"nl": "S", "en": "S"}, areas: ["BE22", "parkstad"], sectors: ["logistics"], url: "https://example.org",
                contacts: [Contact(name: "A", also: ["B"], role: {"nl": "r", "en": "r"}, email: "a@example.org", phone: "1", seen: "2021-01-01", old: true)],
                host: "p", host_role: Participant, chair: "C", from: "2001-01-01", to: "2030-01-01", succeeded_by: "p",
                sources: [Source(source: "s", seen: "2026-01-01", dated: "2025-01-01", sureness: V)]),
            Organisation(id: "p", name: "P", kind: Agency, sources: [Source(source: "s", sureness: U)]),
        ],
        families: [Family(id: "f", name: "F", summary: {"nl": "S", "en": "S"})],
        instruments: [Instrument(id: "i", name: "I", provider: "o", with_adviser: true, same_as: ["digiscan"], url: "https://example.org", sources: [Source(source: "s", sureness: U)])],
        campaigns: [Campaign(id: "c", name: "C", summary: "S", organisations: ["o"], areas: ["BE"], url: "https://example.org", on: "2021-01-01", sources: [Source(source: "s", sureness: U)])],
        examples: [Example(id: "e", company: "E", did: "D", sector: "food", programmes: ["all"], sources: [Source(source: "s", sureness: U)])],
        needs: [Need(id: "n", name: "N", reason: "R")],
        topics: [Topic(id: "T", name: "T", needs: ["n"], measured_by: [In("digiscan", "cyber")])],
        statements: [Statement(id: "s", says: "S.", otherwise: "Niet S.", short: "s")],
        area_words: [AreaWords(area: "BE211", words: "daar")],
        leads: [LeadTable(id: "l", area: "BE2", needs: ["n"], note: "N", partners: [Partner(organisation: "p", area: "BE22")],
            leads: [Lead(sector: "food", organisation: "o", role: Participant, led_by: "p", contact: Contact(seen: "2021-01-01"))],
            sources: [Source(source: "s", sureness: U)])],
        programmes: [Programme(
            id: "all", kind: Grant, provider: "o", funder: "p", family: "f", name: "A", summary: {"nl": "S", "en": "S"}, aliases: ["a"], url: "https://example.org",
            audience: Members("o"), areas: ["BE2"],
            rules: [
                Sme, Under("small-mid-cap"), Headcount(Between(1, 500)), Turnover(Below(10)), Balance(AtMost(10)), Sector(["C31", "logistics"]),
                Not(LegalForm(["be-bv", "Public"])), Group(false), Age(AtLeast(2)), Assessment("i", "2023-01-01"),
                Check(id: "k", says: "K.", otherwise: "Niet K.", short: "k", fix: "Doe K.", must_be_shown: true, from: "2023-01-01", to: "2025-01-01"),
                Rule(id: "r", when: Any([Told("s"), AtLeast(1, [Not(Area(["BE21"])), Project("T"), Fact("backup", "none"), In("digiscan", Is("backup", "none"))])]),
                    pass: "P", fail: "F", unknown: "U", short: "s", fix: "X", must_be_shown: true, from: "2020-01-01", to: "2030-01-01"),
            ],
            excludes: Exclude(topics: ["T"], needs: ["n"], says: "Meer dan T."), topics: {"T": 3}, needs: ["n"],
            useful: [Useful(id: "u", when: Headcount(Above(5)), because: "B")],
            apply: AfterPayment("2025-07-18"), registered_provider: "R", effort: 2, lead_time: "L", state_aid: NoAid, combine: "C", not_with: ["all2"],
            money: Money(share: {"small": Between(10, 20), "large": 5}, of: Wages, ceiling: Ceiling(amounts: {"medium": 5}, per: Months(36), shared: true),
                least_cost: 1, most_cost: 2, fixed: 3, rate: Rate(amount: 14.91, per: "per uur"), scaled_down: true, prefinanced: false, note: "N"),
            versions: [Version(from: "2016-01-01", to: "2017-01-01", money: Free(), rules: [Check(id: "v", says: "V.")], note: "N")],
            from: "2010-01-01", to: "2030-01-01", windows: [Window(opens: "2026-02-01", closes: "2026-03-01", hour: "17:00")], recurring: true,
            status: [Suspended(since: "2011-01-01", until: "2012-01-01", reason: "R", reported: true), Resumed(since: "2012-01-01")],
            budget: "B", steps: [{"nl": "1", "en": "1"}, {"nl": "2", "en": "2"}], contacts: [Contact(seen: "2021-01-01")], leads: "l",
            sources: [Source(source: "s", seen: "2026-01-01", sureness: V)], checked: "2026-01-01", check_within_days: 30,
            succeeded_by: ["all2"], alternatives: ["all2"], notes: [{"nl": "N", "en": "N"}],
        ), Programme(id: "all2", kind: Tool, provider: "o", name: "B", summary: {"nl": "S", "en": "S"}, apply: BeforeStart, nothing_instead: true, sources: [Source(source: "s", sureness: U)])],
    )"#;
    let loaded = own(text);
    assert!(loaded.diagnostics.is_empty(), "{}", told(&loaded.diagnostics));
    let all = loaded.catalogue.programme(loaded.catalogue.find("all").unwrap());
    let rules: Vec<&str> = all.rules.iter().map(|rule| rule.id.as_str()).collect();
    let expected =
        "area size ceiling headcount turnover balance sector legal_form group age assessment k r v excludes cost cost";
    assert_eq!(rules.join(" "), expected);
    // The cost rule holds on the days that no version speaks of.
    let costs = |on| all.rules_on(on).filter(|(_, rule)| rule.id.as_str() == "cost").count();
    assert_eq!([date(2015, 12, 31), date(2016, 1, 1), date(2017, 1, 1), date(2017, 1, 2)].map(costs), [1, 0, 0, 1]);
}

// A user's own files

fn own(text: &str) -> Loaded {
    shipped::with_own(&[("mine.ron", text.as_bytes())], Reference::built_in())
}

#[test]
fn own_rows_take_the_place_of_built_in_ones_and_say_so() {
    let text = r#"Catalogue(languages: ["nl"], programmes: [
        Programme(id: "wbso", kind: Tax, provider: "rvo", name: "WBSO 2027", summary: "Nieuw.", areas: ["NL"],
            sources: [Source(source: "s", seen: "2027-01-01", sureness: V)], checked: "2027-01-01"),
        Programme(id: "extra", kind: Advice, provider: "vlaio", name: "Extra", summary: "Ook.",
            sources: [Source(source: "s", sureness: U)]),
    ])"#;
    let loaded = own(text);
    assert!(loaded.diagnostics.is_empty(), "{}", told(&loaded.diagnostics));
    let catalogue = loaded.catalogue;
    let wbso = catalogue.programme(catalogue.find("wbso").unwrap());
    assert_eq!(wbso.name.get(Locale::new(Lang::NL)), "WBSO 2027");
    assert!(wbso.origin.replaces && wbso.origin.layer == 1 && &*wbso.origin.file == "mine.ron");
    let extra = catalogue.programme(catalogue.find("extra").unwrap());
    assert!(!extra.origin.replaces && extra.origin.layer == 1);
    assert_eq!(catalogue.programmes().len(), shipped::catalogue().programmes().len() + 1);
}

#[test]
fn a_broken_own_file_never_takes_the_built_in_rows_away() {
    let loaded = own("Catalogue(languages: [\"nl\"], programmes: [Programme(id: \"wbso\")])");
    assert!(loaded.diagnostics.iter().all(|d| &*d.file == "mine.ron"));
    assert_eq!(loaded.catalogue.programmes().len(), shipped::catalogue().programmes().len());
}

// Lints

fn lints(text: &str) -> Vec<&'static str> {
    let loaded = load(text);
    assert!(loaded.diagnostics.is_empty(), "{}", told(&loaded.diagnostics));
    let (matcher, _) = Matcher::new(Arc::new(loaded.catalogue), Reference::built_in(), &[]);
    matcher.lint(TODAY).into_iter().map(|d| d.code).collect()
}

#[test]
fn what_is_probably_not_meant_is_told() {
    let row = |fields: &str| {
        format!(
            "Catalogue(languages: [\"nl\"], organisations: [{ORGANISATION}], statements: [Statement(id: \"s\", says: \"S.\")], programmes: [
                Programme(id: \"there\", kind: Grant, provider: \"o\", name: \"T\", summary: \"S\", checked: \"2026-06-01\", sources: [Source(source: \"s\", sureness: U)]),
                Programme(id: \"gone\", kind: Grant, provider: \"o\", name: \"G\", summary: \"S\", status: [Ended()], alternatives: [\"there\"], sources: [Source(source: \"s\", sureness: U)]),
                Programme(id: \"mine\", kind: Grant, provider: \"o\", name: \"M\", summary: \"S\", sources: [Source(source: \"s\", seen: \"2026-01-01\", sureness: V)], {fields}),
            ])"
        )
    };
    let fresh = "checked: \"2026-06-01\"";
    for (fields, expected) in [
        (fresh.to_owned(), None),
        (String::new(), Some("catalogue-unchecked")),
        ("checked: \"2025-06-01\"".to_owned(), Some("catalogue-stale")),
        (format!("{fresh}, status: [Ended(since: \"2026-02-01\")]"), Some("catalogue-no-successor")),
        (format!("{fresh}, status: [Ended()], alternatives: [\"there\"]"), None),
        (format!("{fresh}, status: [Ended()], nothing_instead: true"), None),
        (format!("{fresh}, status: [BudgetGone()]"), Some("catalogue-no-successor")),
        (
            format!(
                "{fresh}, rules: [Rule(id: \"a\", when: Told(\"s\")), Rule(id: \"b\", when: Not(Told(\"s\")), pass: \"a\", fail: \"b\")]"
            ),
            Some("catalogue-contradiction"),
        ),
        (format!("{fresh}, rules: [Rule(id: \"a\", when: Told(\"s\")), Check(id: \"b\", says: \"B.\")]"), None),
        (
            format!("{fresh}, money: Money(least_cost: 8_500), rules: [Rule(id: \"m\", when: Cost(AtMost(5_000)))]"),
            Some("catalogue-contradiction"),
        ),
        (
            format!("{fresh}, money: Money(least_cost: 8_500), rules: [Rule(id: \"m\", when: Cost(AtMost(8_500)))]"),
            None,
        ),
        (format!("{fresh}, alternatives: [\"gone\"]"), Some("catalogue-dead-reference")),
        (
            format!(
                "{fresh}, areas: [\"BE22\"], rules: [Rule(id: \"x\", when: Area([\"BE25\"]), pass: \"a\", fail: \"b\")]"
            ),
            Some("catalogue-contradiction"),
        ),
        (format!("{fresh}, rules: [Size([\"micro\"]), Headcount(AtLeast(10))]"), Some("catalogue-contradiction")),
        (format!("{fresh}, rules: [Size([\"micro\"]), Headcount(AtLeast(9))]"), None),
        (
            format!("{fresh}, rules: [Size([\"small\"]), Turnover(Above(20_000_000)), Balance(Above(20_000_000))]"),
            Some("catalogue-nobody"),
        ),
        (
            format!(
                "{fresh}, rules: [Sector([\"C\"]), Rule(id: \"y\", when: Sector([\"care\"]), pass: \"a\", fail: \"b\")]"
            ),
            Some("catalogue-contradiction"),
        ),
        (format!("{fresh}, rules: [Sector([])]"), Some("catalogue-nobody")),
        (
            format!(
                "{fresh}, rules: [Age(Below(2)), Rule(id: \"z\", when: Age(AtLeast(5)), pass: \"a\", fail: \"b\")]"
            ),
            Some("catalogue-contradiction"),
        ),
        (
            format!(
                "{fresh}, rules: [LegalForm([\"be-bv\"]), Rule(id: \"z\", when: Not(LegalForm([\"Company\"])), pass: \"a\", fail: \"b\")]"
            ),
            Some("catalogue-contradiction"),
        ),
    ] {
        assert_eq!(lints(&row(&fields)), expected.into_iter().collect::<Vec<_>>(), "{fields}");
    }
}

#[test]
fn who_is_over_is_told_wherever_it_is_named() {
    let source = r#"sources: [Source(source: "s", seen: "2026-01-01", sureness: V)]"#;
    let text = format!(
        r#"Catalogue(languages: ["nl"],
        organisations: [
            Organisation(id: "now", name: "Nu", kind: Agency, {source}),
            Organisation(id: "past", name: "Toen", kind: Agency, succeeded_by: "now", {source}),
            Organisation(id: "hall", name: "Zaal", kind: Platform, host: "past", host_role: Participant, {source}),
        ],
        leads: [LeadTable(id: "l", area: "BE22", note: "N", partners: [Partner(organisation: "now", area: "BE22")],
            leads: [Lead(sector: "food", organisation: "past")], {source})],
        programmes: [Programme(id: "p", kind: Grant, provider: "now", funder: "past", name: "P", summary: "S", checked: "2026-06-01", {source})])"#
    );
    let loaded = load(&text);
    assert!(loaded.diagnostics.is_empty(), "{}", told(&loaded.diagnostics));
    let (matcher, _) = Matcher::new(Arc::new(loaded.catalogue), Reference::built_in(), &[]);
    let found: Vec<(&str, u32, String)> = matcher
        .lint(TODAY)
        .into_iter()
        .map(|d| (d.code, d.at.line, d.args.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(" ")))
        .collect();
    let dead = |line, words: &str| ("catalogue-dead-reference", line, words.to_owned());
    assert_eq!(found, [dead(9, "p past"), dead(7, "l past"), dead(5, "hall past")]);
}

#[test]
fn a_missing_language_is_told_with_its_place() {
    let text =
        programme("steps: [{\"nl\": \"Een\", \"en\": \"One\"}, {\"nl\": \"Twee\"}],\nnotes: [\"Alleen hier.\"],")
            .replace("[\"nl\"]", "[\"nl\", \"en\"]")
            .replace("summary: \"S\"", "summary: {\"nl\": \"S\", \"en\": \"S\"}");
    let found = load(&text).diagnostics;
    let places: Vec<(&str, u32, u32)> = found.iter().map(|d| (d.code, d.at.line, d.at.column)).collect();
    assert_eq!(places, [("missing-language", 5, 37), ("catalogue-one-language", 6, 9)], "{}", told(&found));
    assert!(found.iter().all(|d| d.severity == Severity::Warning));
    assert!(
        problems(&programme("status: [Ended()], nothing_instead: true, alternatives: [\"p\"]"))
            .iter()
            .any(|p| p.0 == "catalogue-something-instead")
    );
    assert!(problems(&programme("from: \"2026-01-01\", to: \"2025-01-01\"")).iter().any(|p| p.0 == "reference-dates"));
}

// At the command line

#[test]
fn what_is_old_is_a_note_and_everything_says_what_to_do() {
    let text = programme("rules: [Size([\"micro\"]), Headcount(AtLeast(10))]");
    let own = file("lints-own.ron", &text);
    let (exit, out, _) = cli(&["check", "--language", "en", own.to_str().unwrap()]);
    assert_eq!(exit, digipeil::cli::Exit::Done, "{out}");
    assert!(out.contains("lints-own.ron:4:30: to check[catalogue-unchecked]"), "{out}");
    assert!(out.contains("lints-own.ron:5:26: warning[catalogue-contradiction]"), "{out}");
    assert!(out.contains("no errors, 1 warning.\n1 row is to be checked again."), "{out}");
    let nl = Tr::new(Locale::new(Lang::NL));
    for code in [
        "catalogue-stale",
        "catalogue-unchecked",
        "catalogue-no-successor",
        "catalogue-dead-reference",
        "catalogue-contradiction",
        "catalogue-nobody",
        "missing-language",
        "catalogue-one-language",
        "catalogue-something-instead",
    ] {
        let help = nl.try_format(&format!("{code}.help"), &[]);
        assert!(help.is_some_and(|help| help.len() > 10), "{code} says what to do");
    }
}

#[test]
fn check_reads_catalogue_files_as_what_they_are() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/catalogue");
    let (exit, out, err) = cli(&["check", "--language", "en", folder]);
    assert_eq!(exit, digipeil::cli::Exit::Done, "{out}{err}");
    assert!(out.contains("catalogue-stale") && !out.contains("error["), "{out}");
    let broken = file("broken-catalogue.ron", &format!("// mine\n{}", programme("areas: [\"BE99\"]")));
    let (exit, out, _) = cli(&["check", "--language", "en", broken.to_str().unwrap()]);
    assert_eq!(exit, digipeil::cli::Exit::BadInput);
    assert!(out.contains("broken-catalogue.ron:6:9: error[catalogue-area]: The area “BE99” does not exist."), "{out}");
}

/// Every id resolves, whatever the files: what a checked catalogue holds can always be looked up.
#[test]
fn inside_a_checked_catalogue_every_reference_leads_somewhere() {
    let catalogue: Arc<Catalogue> = shipped::catalogue();
    for programme in catalogue.programmes() {
        let _ = &catalogue.organisation(programme.provider).name;
        for (topic, _) in &programme.topics {
            let _ = &catalogue.topic(*topic).name;
        }
        for ix in programme.succeeded_by.iter().chain(&programme.alternatives).chain(&programme.not_with) {
            assert_ne!(catalogue.programme(*ix).id, programme.id);
        }
        for rule in &programme.rules {
            rule.when.for_each(&mut |test| {
                let _ = catalogue.test(*test);
            });
        }
    }
}
