//! Dossiers as files: nothing is lost on the way, nothing hostile gets in, and every refusal says why.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use digipeil::company::sector::Nace;
use digipeil::company::{Company, Country};
use digipeil::condition::SizeClass;
use digipeil::dossier::evidence::{Attachment, FileKind};
use digipeil::dossier::file::{self, Refusal};
use digipeil::dossier::{
    Action, AidReceived, Answer, Assessment, Dossier, Draft, Evidence, FollowUp, Origin, Override, Plan,
    QuestionnaireRef, Response, RowValue, ScanElsewhere, StepOf, Ticks, Value,
};
use digipeil::exact::Exact;
use digipeil::id::{Id, OptionId, QuestionId, RowId};
use digipeil::text::{Lang, Locale, Tr, languages};
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn id<T: Id>(text: &str) -> T {
    T::new(text).unwrap()
}

fn options(ids: &[&str]) -> BTreeSet<OptionId> {
    ids.iter().map(|i| id(i)).collect()
}

/// A dossier with something in every place there is.
fn full() -> Dossier {
    let given = |value| Answer { response: Some(Response::Given(value)), ..Answer::default() };
    let answers: BTreeMap<QuestionId, Answer> = [
        (
            "chosen",
            Answer {
                response: Some(Response::Given(Value::Option(id("own")))),
                note: "Regel één\nregel \"twee\" \u{202e}".into(),
                private_note: "blijft hier".into(),
                evidence: Evidence::Audited,
                attachments: vec![
                    Attachment::Link { title: "Beleid".into(), address: "https://example.org/beleid".into() },
                    Attachment::File {
                        name: "foto \u{202e}gpj.png".into(),
                        kind: FileKind::Png,
                        hash: "0f".repeat(32),
                        length: 12_345,
                    },
                ],
                follow_up: Some(FollowUp { who: "Els".into(), due: Some(date(2026, 12, 1)) }),
                origin: Some(Origin {
                    questionnaire: id("snelscan"),
                    question: Some(id("orders")),
                    answered_on: date(2026, 3, 16),
                }),
                answered_on: Some(date(2026, 11, 21)),
            },
        ),
        (
            "ticks",
            given(Value::Options(Ticks {
                ticked: options(&["a", "b"]),
                dont_know: options(&["c"]),
                not_applicable: options(&["d"]),
            })),
        ),
        ("nothing_ticked", given(Value::Options(Ticks::default()))),
        (
            "rows",
            given(Value::Rows(
                [
                    ("r1", RowValue::Columns(options(&["x", "y"]))),
                    ("r2", RowValue::DontKnow),
                    ("r3", RowValue::NotApplicable("geen winkel".into())),
                ]
                .map(|(row, value)| (id::<RowId>(row), value))
                .into(),
            )),
        ),
        ("number", given(Value::Number("12.50".parse().unwrap()))),
        ("third", given(Value::Number(Exact::ratio(1, 3).unwrap()))),
        ("text", given(Value::Text("\u{0}\u{1b} 👩‍🍳 /* geen opmerking */ \\".into()))),
        ("date", given(Value::Date(date(2026, 2, 28)))),
        ("dont_know", Answer { response: Some(Response::DontKnow), ..Answer::default() }),
        ("not_applicable", Answer { response: Some(Response::NotApplicable("nvt".into())), ..Answer::default() }),
        ("shown", Answer { evidence: Evidence::Shown, ..Answer::default() }),
        ("told", Answer { evidence: Evidence::Told, ..Answer::default() }),
        ("document", Answer { evidence: Evidence::Document, ..Answer::default() }),
        ("empty", Answer::default()),
    ]
    .into_iter()
    .map(|(question, answer)| (id(question), answer))
    .collect();
    Dossier {
        key: "0123456789abcdef".into(),
        created: date(2026, 11, 21),
        company: Company {
            name: Some("Bakkerij \"De Proef\"".into()),
            country: Some(Country::BE),
            number: Some("0123.456.749".into()),
            municipality: Some("Roeselare".into()),
            area: Some(id("BE25")),
            sector: Some(Nace::parse("C10.71").unwrap()),
            headcount: Some("8.6".parse().unwrap()),
            turnover: Some(Exact::from(1_250_000_i64)),
            balance: Some("123456789012345678901234567890.5".parse().unwrap()),
            group: Some(false),
            confirmed_size: Some(SizeClass::Micro),
            founded: Some(1987),
            legal_form: Some(id("bv")),
        },
        needs: vec![id("process_optimisation"), id("energy")],
        assessments: vec![
            Assessment {
                id: id("scan-1"),
                questionnaire: QuestionnaireRef {
                    id: id("digiscan"),
                    version: "1.0".into(),
                    provider: "digipeil".into(),
                    hash: "abc".into(),
                },
                stage: "T0".into(),
                begun: date(2026, 11, 20),
                changed: date(2026, 11, 21),
                respondent: "Zaakvoerder".into(),
                at: Some(id("chosen")),
                answers,
            },
            Assessment {
                id: id("scan-2"),
                questionnaire: QuestionnaireRef {
                    id: id("snelscan"),
                    version: String::new(),
                    provider: String::new(),
                    hash: String::new(),
                },
                stage: String::new(),
                begun: date(2026, 1, 1),
                changed: date(2026, 1, 1),
                respondent: String::new(),
                at: None,
                answers: BTreeMap::new(),
            },
        ],
        told: [(id("s1"), true), (id("s2"), false)].into(),
        overrides: [(
            id("p3"),
            Override { verdict: "fits".into(), reason: "Toch".into(), who: "An".into(), on: date(2026, 11, 1) },
        )]
        .into(),
        targets: [(id("digiscan"), [(id("cyber"), "62.5".parse().unwrap())].into())].into(),
        plan: plan(),
        aid: vec![
            AidReceived {
                on: date(2024, 2, 29),
                amount: "12500.50".parse().unwrap(),
                giver: "VLAIO \"Noord\"".into(),
                de_minimis: Some(true),
                programme: Some(id("programme-of-2031")),
                undertaking: "Zusterbedrijf".into(),
            },
            AidReceived::new(date(2023, 1, 1), Exact::ratio(1, 3).unwrap()),
        ],
        scans_elsewhere: vec![ScanElsewhere { instrument: id("edih-dma"), made_on: date(2023, 3, 1) }],
    }
}

/// A plan with something in every place there is; some ids are of things nobody knows.
fn plan() -> Plan {
    let whole = Draft {
        title: "Test of uw back-up werkt".into(),
        step: Some(StepOf { assessment: id("scan-1"), questionnaire: id("digiscan"), question: id("chosen") }),
        owner: "Lien Vermeulen".into(),
        due: Some(date(2026, 12, 5)),
        due_words: "na maart".into(),
        effort: Some(1),
        effort_words: "½ dag".into(),
        cost: Some("6000.5".parse().unwrap()),
        programmes: vec![id("p1"), id("a_programme_of_2031")],
        note: "Vraag eerst \"Bram\"\nof An".into(),
    };
    let own = |title: &str| Draft { title: title.into(), ..Draft::default() };
    let action = |name: &str, what: Draft| Action { id: id(name), what, done_on: None };
    Plan {
        now: vec![action("action-1", whole), action("action-4", own("Eigen woorden"))],
        later: vec![action("action-2", own(""))],
        done: vec![Action { done_on: Some(date(2026, 11, 3)), ..action("action-3", own("Klaar")) }],
        refused: [(id("digiscan"), id("shown")), (id("a_list_of_2031"), id("x"))].into(),
        changed: Some(date(2026, 11, 21)),
        numbered: 4,
    }
}

fn read(text: &str) -> file::Loaded {
    file::read("test.ron", text.as_bytes()).unwrap_or_else(|e| panic!("{e:?}\n{text}"))
}

/// Why a file is refused, with the code and the place of the first problem.
fn refused(bytes: &[u8]) -> (Refusal, &'static str, u32, u32) {
    let error = file::read("test.ron", bytes).expect_err("must be refused");
    let first = &error.diagnostics[0];
    for (lang, _) in languages() {
        let tr = Tr::new(Locale::new(lang));
        for diagnostic in &error.diagnostics {
            assert_ne!(diagnostic.message(&tr), diagnostic.code, "{lang} has no text for it");
        }
        assert!(!error.message(&tr).is_empty());
    }
    (error.refusal, first.code, first.at.line, first.at.column)
}

#[test]
fn everything_comes_back_and_reads_like_a_form() {
    let dossier = full();
    let text = file::write(&dossier);
    let loaded = read(&text);
    assert_eq!(loaded.dossier, dossier);
    assert!(loaded.kept.is_empty());
    assert!(!loaded.is_from_newer_program());
    assert_eq!(file::write(&loaded.dossier), text, "the same dossier is the same text");
    let start = format!("V1((\n    revision: {},\n    key: \"0123456789abcdef\",\n", file::REVISION);
    assert!(text.starts_with(&start), "{text}");
    assert!(text.ends_with("))\n"));
    // One answer, one line: a person finds it, and a comparison shows what changed.
    assert!(text.contains("\"number\": (response: Number(\"12.5\")),\n"), "{text}");
    assert!(text.contains("\"third\": (response: Number(\"1/3\")),\n"), "{text}");
    assert!(text.contains("headcount: \"8.6\",\n"), "{text}");
    assert!(text.contains("turnover: 1250000,\n"), "{text}");
    // What could hide in an editor or turn a line round is written out.
    assert!(!text.chars().any(|c| c == '\u{202e}' || (c.is_control() && c != '\n')), "{text}");
}

#[test]
fn an_empty_dossier_is_a_short_file() {
    let dossier = Dossier::new("k".into(), date(2026, 11, 21));
    let text = file::write(&dossier);
    let expected = "    key: \"k\",\n    created: \"2026-11-21\",\n    company: (),\n))\n";
    assert_eq!(text, format!("V1((\n    revision: {},\n{expected}", file::REVISION));
    assert_eq!(read(&text).dossier, dossier);
    // The least a file must say, as somebody might type it, with the mark Windows puts in front.
    let typed =
        "\u{feff}// mijn dossier\n/* van mij */ V1((key: \"k\", created: \"2026-11-21\", company: (headcount: 7.5)))";
    let found = read(typed).dossier;
    assert_eq!(found.company.headcount, Some("7.5".parse().unwrap()));
}

#[test]
fn answers_to_questions_nobody_knows_are_kept() {
    let text = file::write(&full()).replace("\"number\":", "\"a_question_of_2031\":");
    let found = read(&text);
    assert!(found.dossier.assessments[0].answers.contains_key("a_question_of_2031"));
    let again = file::write(&found.dossier);
    assert!(again.contains("\"a_question_of_2031\": (response: Number(\"12.5\")),\n"), "{again}");
}

#[test]
fn what_a_newer_program_added_survives_the_round_trip() {
    let newer = r#"V1((
    revision: 7,
    key: "k",
    created: "2026-11-21",
    mood: Sunny(degrees: 21, sky: "très"),
    company: (
        name: "De Proef",
        sector: "Z99.99",
        confirmed_size: Gigantic,
        website: "https://example.org",
    ),
    assessments: [
        (id: "scan-1", questionnaire: (id: "q", version: "2", colour: "red"), begun: "2026-01-01", changed: "2026-01-01", answers: {
            "a": (response: Guess(between: 3, and: 5), note: "één", certainty: 0.5),
            "b": (response: Rows({"r": Maybe(["x"])}), evidence: Witnessed),
            "c": (response: Ticks(ticked: ["x"], half: ["y"])),
            "d": (response: Chosen("x")),
        }),
    ],
    wishes: [(what: "iets", by: Some("2027-01-01"))],
))
"#;
    let loaded = read(newer);
    assert!(loaded.is_from_newer_program());
    assert_eq!(loaded.dossier.company.name.as_deref(), Some("De Proef"));
    assert_eq!(loaded.dossier.company.sector, None);
    let answers = &loaded.dossier.assessments[0].answers;
    assert_eq!(answers["a"].note, "één");
    assert_eq!(answers["a"].response, None);
    assert_eq!(answers["d"].response, Some(Response::Given(Value::Option(id("x")))));
    assert_eq!(loaded.kept.len(), 11, "{:?}", loaded.kept);
    // Each is told, with its place.
    let warnings = loaded.warnings(&Arc::from("test.ron"));
    assert!(warnings.iter().any(|w| w.code == "dossier-kept" && (w.at.line, w.at.column) == (5, 5)), "{warnings:?}");
    assert!(warnings.iter().any(|w| (w.at.line, w.at.column) == (14, 69)), "{warnings:?}");

    // Written by this program, all of it is there again, and nothing is there twice.
    let written = file::write_with(&loaded.dossier, &loaded.kept);
    for piece in [
        "mood: Sunny(degrees: 21, sky: \"très\")",
        "sector: \"Z99.99\"",
        "confirmed_size: Gigantic",
        "website: \"https://example.org\"",
        "colour: \"red\"",
        "response: Guess(between: 3, and: 5)",
        "certainty: 0.5",
        "response: Rows({\"r\": Maybe([\"x\"])})",
        "evidence: Witnessed",
        "response: Ticks(ticked: [\"x\"], half: [\"y\"])",
        "wishes: [(what: \"iets\", by: Some(\"2027-01-01\"))]",
    ] {
        assert_eq!(written.matches(piece).count(), 1, "{piece} in\n{written}");
    }
    let again = read(&written);
    assert_eq!(again.dossier, loaded.dossier);
    assert_eq!(again.kept.len(), loaded.kept.len());
    assert_eq!(file::write_with(&again.dossier, &again.kept), written);

    // An answer given now replaces the one that could not be read; what belongs to a scan that is gone, goes.
    let mut changed = loaded.dossier.clone();
    changed.assessments[0].answers.get_mut("a").unwrap().response = Some(Response::DontKnow);
    let written = file::write_with(&changed, &loaded.kept);
    assert!(!written.contains("Guess"), "{written}");
    assert!(written.contains("certainty: 0.5"));
    assert_eq!(read(&written).dossier, changed);
    changed.assessments.clear();
    let written = file::write_with(&changed, &loaded.kept);
    assert!(!written.contains("certainty"), "{written}");
    assert_eq!(read(&written).dossier, changed);
}

#[test]
fn what_this_program_writes_is_never_taken_for_something_newer() {
    // One unknown field forces the second look at the whole file: everything else must be found to be known.
    let text = file::write(&full()).replacen("key:", "extra: 1, key:", 1);
    let loaded = read(&text);
    assert_eq!(loaded.kept.len(), 1, "{:?}", loaded.kept);
    assert_eq!(loaded.dossier, full());
    let again = read(&file::write_with(&loaded.dossier, &loaded.kept));
    assert_eq!((again.dossier, again.kept.len()), (full(), 1));
}

#[test]
fn every_refusal_says_why_and_where() {
    assert_eq!(refused(b""), (Refusal::Empty, "dossier-empty", 0, 0));
    assert_eq!(refused("\u{feff} \n".as_bytes()), (Refusal::Empty, "dossier-empty", 0, 0));
    assert_eq!(refused(b"V1((key: \"\xff\"))"), (Refusal::NotText, "dossier-not-text", 0, 0));
    assert_eq!(refused(&vec![0; 4096]), (Refusal::NotOurs, "dossier-not-ours", 0, 0));
    assert_eq!(refused(b"Questionnaire(id: \"x\")"), (Refusal::NotOurs, "dossier-not-ours", 0, 0));
    assert_eq!(refused(b"Version1(())"), (Refusal::NotOurs, "dossier-not-ours", 0, 0));
    assert_eq!(refused(b"V0(())"), (Refusal::NotOurs, "dossier-not-ours", 0, 0));
    assert_eq!(refused(&vec![b' '; 50 * 1024 * 1024]), (Refusal::TooLarge, "file-too-large", 0, 0));
    assert_eq!(refused(b"V2((anything at all"), (Refusal::TooNew(2), "dossier-too-new", 0, 0));
    assert_eq!(refused(b"V99999999999999()").1, "dossier-too-new");

    let broken = |text: &str| {
        let (refusal, code, line, column) = refused(text.as_bytes());
        assert_eq!(refusal, Refusal::Broken, "{text}");
        (code, line, column)
    };
    let start = "V1((\n  key: \"k\",\n  created: \"2026-11-21\",\n";
    assert_eq!(broken("V1((key: \"k\"))").0, "dossier-missing-field");
    assert_eq!(broken("V1((\n  key: \"k\",\n  created: \"21/11/2026\",\n))"), ("dossier-bad-date", 3, 13));
    assert_eq!(broken(&format!("{start}  needs: [\"a b\"],\n))")), ("dossier-bad-id", 4, 12));
    assert_eq!(broken(&format!("{start}  company: (headcount: \"veel\"),\n))")).0, "dossier-bad-number");
    assert_eq!(broken(&format!("{start}  company: (headcount: \"1/0\"),\n))")).0, "dossier-bad-number");
    assert_eq!(broken(&format!("{start}  key: \"k2\",\n))")).0, "dossier-duplicate");
    assert_eq!(broken(&format!("{start}  company: (founded: 99999),\n))")).0, "dossier-broken");
    let twice = "assessments: [(id: \"s\", questionnaire: (id: \"q\"), begun: \"2026-01-01\", changed: \"2026-01-01\", \
                 answers: {\"a\": (), \"a\": ()})]";
    assert_eq!(broken(&format!("{start}  {twice},\n))")).0, "dossier-duplicate");
    // Cut off in the middle, as after a crash of another program: every problem has its place.
    let whole = file::write(&full());
    let cut = &whole[..whole.len() / 2];
    let (code, line, _) = broken(cut);
    assert!(code.starts_with("syntax") && line > 1, "{code} {line}");
    assert_eq!(broken(&format!("{whole}x")).0, "syntax-trailing");
}

#[test]
fn hostile_files_are_refused_quickly() {
    for open in ["[", "(", "{", "Some(", "N(["] {
        for start in ["V1((key: ", "V1((key: \"k\", created: \"2026-11-21\", strange: "] {
            let text = format!("{start}{}", open.repeat(100_000));
            assert_eq!(refused(text.as_bytes()).0, Refusal::Broken, "{start}{open}");
        }
    }
    // Many unknown fields, and one answer repeated without end.
    let mut text = "V1((key: \"k\", created: \"2026-11-21\", ".to_owned();
    for n in 0..10_000 {
        let _ = write!(text, "f{n}: [{n}], ");
    }
    text.push_str("))");
    let loaded = read(&text);
    assert_eq!(loaded.kept.len(), 10_000);
    assert_eq!(read(&file::write_with(&loaded.dossier, &loaded.kept)).kept.len(), 10_000);
    let number =
        format!("V1((key: \"k\", created: \"2026-11-21\", company: (headcount: \"{}\")))", "9".repeat(1_000_000));
    assert_eq!(refused(number.as_bytes()).1, "dossier-bad-number");
    // A comment that never ends, and a file that is one.
    assert_eq!(refused(b"/* V1((").0, Refusal::NotOurs);
    assert_eq!(refused(b"// V1((").0, Refusal::NotOurs);
}

#[test]
fn every_problem_of_a_dossier_has_its_words() {
    for lang in [Lang::NL, Lang::EN] {
        let tr = Tr::new(Locale::new(lang));
        for code in [
            "dossier-at",
            "dossier-bad-country",
            "dossier-bad-date",
            "dossier-bad-id",
            "dossier-bad-number",
            "dossier-bad-sector",
            "dossier-broken",
            "dossier-duplicate",
            "dossier-empty",
            "dossier-kept",
            "dossier-missing-field",
            "dossier-newer-revision",
            "dossier-not-ours",
            "dossier-not-text",
            "dossier-too-deep",
            "dossier-too-new",
            "dossier-unknown-word",
        ] {
            assert!(tr.try_format(code, &[]).is_some(), "{lang}: {code}");
        }
    }
}

fn any_id<T: Id + std::fmt::Debug>() -> impl Strategy<Value = T> {
    "[a-z][a-z0-9_.-]{0,8}".prop_map(|text| id(&text))
}

fn any_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(any::<char>(), 0..8).prop_map(|chars| chars.into_iter().collect())
}

fn any_date() -> impl Strategy<Value = Date> {
    (-9999_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(y, m, d)| date(y, m, d))
}

fn any_number() -> impl Strategy<Value = Exact> {
    let word = || any::<i64>();
    prop_oneof![
        word().prop_map(Exact::from),
        (word(), 1_i64..=i64::MAX).prop_map(|(n, d)| Exact::ratio(n, d).unwrap()),
        (word(), word(), word(), 1_i64..=i64::MAX).prop_map(|(a, b, c, d)| {
            let product = &(&Exact::from(a) * &Exact::from(b)) * &Exact::from(c);
            product.checked_div(&Exact::from(d)).unwrap()
        }),
        (-100_000_i64..100_000, 0_u32..4).prop_map(|(n, places)| Exact::ratio(n, 10_i64.pow(places)).unwrap()),
    ]
}

fn any_options() -> impl Strategy<Value = BTreeSet<OptionId>> {
    proptest::collection::btree_set(any_id(), 0..3)
}

fn any_response() -> impl Strategy<Value = Response> {
    let row = prop_oneof![
        any_options().prop_map(RowValue::Columns),
        Just(RowValue::DontKnow),
        any_text().prop_map(RowValue::NotApplicable),
    ];
    prop_oneof![
        Just(Response::DontKnow),
        any_text().prop_map(Response::NotApplicable),
        any_id().prop_map(|o| Response::Given(Value::Option(o))),
        (any_options(), any_options(), any_options()).prop_map(|(ticked, dont_know, not_applicable)| Response::Given(
            Value::Options(Ticks { ticked, dont_know, not_applicable })
        )),
        proptest::collection::btree_map(any_id(), row, 0..3).prop_map(|rows| Response::Given(Value::Rows(rows))),
        any_number().prop_map(|n| Response::Given(Value::Number(n))),
        any_text().prop_map(|t| Response::Given(Value::Text(t))),
        any_date().prop_map(|d| Response::Given(Value::Date(d))),
    ]
}

fn any_answer() -> impl Strategy<Value = Answer> {
    use proptest::option::of;
    let follow_up = (any_text(), of(any_date())).prop_map(|(who, due)| FollowUp { who, due });
    let origin = (any_id(), of(any_id()), any_date()).prop_map(|(questionnaire, question, answered_on)| Origin {
        questionnaire,
        question,
        answered_on,
    });
    let link = (any_text(), any_text()).prop_map(|(title, address)| Attachment::Link { title, address });
    let file = (any_text(), 0_usize..3, any_text(), any::<u64>())
        .prop_map(|(name, kind, hash, length)| Attachment::File { name, kind: FileKind::ALL[kind], hash, length });
    let attachments = proptest::collection::vec(prop_oneof![link, file], 0..3);
    let evidence = (0_usize..5, attachments);
    (of(any_response()), any_text(), any_text(), evidence, of(follow_up), of(origin), of(any_date())).prop_map(
        |(response, note, private_note, (evidence, attachments), follow_up, origin, answered_on)| Answer {
            response,
            note,
            private_note,
            evidence: Evidence::ALL[evidence],
            attachments,
            follow_up,
            origin,
            answered_on,
        },
    )
}

fn any_assessment() -> impl Strategy<Value = Assessment> {
    use proptest::option::of;
    let questionnaire = (any_id(), any_text(), any_text(), any_text())
        .prop_map(|(id, version, provider, hash)| QuestionnaireRef { id, version, provider, hash });
    let answers = proptest::collection::btree_map(any_id(), any_answer(), 0..5);
    (any_id(), questionnaire, any_text(), any_date(), any_date(), any_text(), of(any_id()), answers).prop_map(
        |(id, questionnaire, stage, begun, changed, respondent, at, answers)| Assessment {
            id,
            questionnaire,
            stage,
            begun,
            changed,
            respondent,
            at,
            answers,
        },
    )
}

fn any_company() -> impl Strategy<Value = Company> {
    use proptest::option::of;
    let sectors = ["C", "C10", "C10.7", "C10.71", "A01", "G47.24"];
    let sizes = [SizeClass::Micro, SizeClass::Small, SizeClass::Medium, SizeClass::Large];
    let words = (of(any_text()), of("[A-Z]{2}"), of(any_text()), of(any_text()), of(any_id()), of(0..sectors.len()));
    let figures = (of(any_number()), of(any_number()), of(any_number()));
    (words, figures, of(any::<bool>()), of(0..sizes.len()), of(any::<i16>()), of(any_id())).prop_map(
        move |((name, country, number, municipality, area, sector), figures, group, size, founded, legal_form)| {
            let (headcount, turnover, balance) = figures;
            Company {
                name,
                country: country.and_then(|code| Country::new(&code)),
                number,
                municipality,
                area,
                sector: sector.map(|i| Nace::parse(sectors[i]).unwrap()),
                headcount,
                turnover,
                balance,
                group,
                confirmed_size: size.map(|i| sizes[i]),
                founded,
                legal_form,
            }
        },
    )
}

fn any_action() -> impl Strategy<Value = Action> {
    use proptest::collection::vec;
    use proptest::option::of;
    let step = (any_id(), any_id(), any_id()).prop_map(|(assessment, questionnaire, question)| StepOf {
        assessment,
        questionnaire,
        question,
    });
    let words = (any_text(), any_text(), any_text(), any_text(), any_text());
    let rest = (of(step), of(any_date()), of(1_u32..4), of(any_number()), vec(any_id(), 0..3), of(any_date()));
    (any_id(), words, rest).prop_map(|(id, (title, owner, due_words, effort_words, note), rest)| {
        let (step, due, effort, cost, programmes, done_on) = rest;
        let what = Draft { title, step, owner, due, due_words, effort, effort_words, cost, programmes, note };
        Action { id, what, done_on }
    })
}

fn any_plan() -> impl Strategy<Value = Plan> {
    use proptest::collection::{btree_set, vec};
    let lists = (vec(any_action(), 0..3), vec(any_action(), 0..3), vec(any_action(), 0..3));
    (lists, btree_set((any_id(), any_id()), 0..3), proptest::option::of(any_date()), any::<u32>()).prop_map(
        |((now, later, done), refused, changed, numbered)| Plan { now, later, done, refused, changed, numbered },
    )
}

pub fn any_dossier() -> impl Strategy<Value = Dossier> {
    use proptest::collection::{btree_map, vec};
    let decision = (any_text(), any_text(), any_date()).prop_map(|(reason, who, on)| Override {
        verdict: "fits".to_owned(),
        reason,
        who,
        on,
    });
    let aid = (any_date(), 0_i64..90_000_000, any_text(), any::<Option<bool>>(), any_text()).prop_map(
        |(on, cents, giver, de_minimis, undertaking)| AidReceived {
            giver,
            de_minimis,
            undertaking,
            ..AidReceived::new(on, Exact::ratio(cents, 100).unwrap())
        },
    );
    (
        any_text(),
        any_date(),
        any_company(),
        vec(any_id(), 0..3),
        vec(any_assessment(), 0..3),
        btree_map(any_id(), any::<bool>(), 0..4),
        btree_map(any_id(), decision, 0..3),
        any_plan(),
        vec(aid, 0..3),
    )
        .prop_map(|(key, created, company, needs, assessments, told, overrides, plan, aid)| Dossier {
            key,
            created,
            company,
            needs,
            assessments,
            told,
            overrides,
            targets: BTreeMap::new(),
            plan,
            aid,
            scans_elsewhere: Vec::new(),
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_dossier_comes_back_exactly(dossier in any_dossier()) {
        let text = file::write(&dossier);
        let loaded = file::read("p.ron", text.as_bytes());
        prop_assert_eq!(loaded.map(|l| l.dossier), Ok(dossier), "{}", text);
    }

    #[test]
    fn any_dossier_with_a_field_more_comes_back_exactly(dossier in any_dossier()) {
        let text = file::write(&dossier).replacen("key:", "extra: {\"a\": [1]}, key:", 1);
        let loaded = file::read("p.ron", text.as_bytes());
        prop_assert_eq!(loaded.map(|l| (l.dossier, l.kept.len())), Ok((dossier, 1)), "{}", text);
    }

    #[test]
    fn no_bytes_make_the_reader_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = file::read("p.ron", &bytes);
        let _ = file::read("p.ron", &[b"V1((", bytes.as_slice()].concat());
    }

    #[test]
    fn no_damage_to_a_real_file_makes_the_reader_fall_over(
        at in 0.0..1.0_f64,
        gone in 0_usize..40,
        put in proptest::collection::vec(prop_oneof![any::<u8>(), Just(b'('), Just(b')'), Just(b','), Just(b'"')], 0..6),
    ) {
        let mut bytes = file::write(&full()).into_bytes();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a small file")]
        let start = (at * bytes.len() as f64) as usize;
        let end = (start + gone).min(bytes.len());
        bytes.splice(start..end, put);
        if let Ok(loaded) = file::read("p.ron", &bytes) {
            // What could be read can be written and read again.
            let text = file::write_with(&loaded.dossier, &loaded.kept);
            prop_assert_eq!(file::read("p.ron", text.as_bytes()).map(|l| l.dossier), Ok(loaded.dossier), "{}", text);
        }
    }
}

/// The example is the first real file most people open: it must be beyond reproach.
#[test]
fn the_example_is_a_whole_honest_dossier() {
    use digipeil::app::Shelf;
    use digipeil::app::settings::Settings;
    use digipeil::app::{Event, update};
    use digipeil::condition::Truth;
    use digipeil::scoring::Sheet;

    let source = include_str!("../../assets/example/bakkerij.ron");
    let example = file::example().expect("the example can be read");
    assert!(file::write(&example) == source, "not as the program itself would write it");
    let loaded = read(source);
    assert!(loaded.warnings(&Arc::from("bakkerij.ron")).is_empty());
    assert!(example.company.name.as_ref().unwrap().contains("voorbeeld"), "nobody takes it for a real firm");
    assert!(example.company.number.is_none());

    let shelf = Shelf::new([]);
    let reference = digipeil::company::Reference::built_in();
    assert!(reference.legal_forms.iter().any(|form| Some(&form.id) == example.company.legal_form.as_ref()));
    for assessment in &example.assessments {
        let questionnaire = shelf.of(&assessment.questionnaire).expect("its questionnaire comes with the program");
        let (_, misfits) = Sheet::new(questionnaire, assessment.responses(), &Arc::from("bakkerij.ron"));
        assert_eq!(misfits, []);
        for note in assessment.answers.values().map(|a| &a.note) {
            assert!(!note.contains('!'), "{note}");
        }
    }

    // As the window shows it: nearly everything answered, some of it not known, one blocker, a mixed picture.
    let mut model = crate::program::model(Settings::default());
    update(&mut model, Event::OpenExample);
    let open = model.open.as_ref().unwrap();
    let derived = open.derived().expect("the newest scan is on screen");
    assert_eq!(open.assessment().unwrap().questionnaire.id.as_str(), "digiscan");
    let (done, asked) = (derived.route.done(), derived.route.len());
    assert!(done < asked && done * 10 >= asked * 9, "{done} of {asked}");
    let answers = &open.assessment().unwrap().answers;
    let count = |wanted: fn(&Answer) -> bool| answers.values().filter(|a| wanted(a)).count();
    assert!(count(|a| a.response == Some(Response::DontKnow)) >= 2);
    assert!(count(|a| matches!(&a.response, Some(Response::NotApplicable(why)) if !why.is_empty())) == 1);
    assert!(count(|a| !a.note.is_empty()) > 20);
    assert!(count(|a| a.evidence >= Evidence::Shown) > 10);
    assert!(count(|a| a.follow_up.is_some()) >= 2);
    assert!(count(|a| a.origin.is_some()) >= 3);
    assert_eq!(derived.scores.blockers.iter().filter(|b| **b == Truth::True).count(), 1);
    let points: Vec<f64> =
        derived.scores.main().unwrap().dimensions.iter().filter_map(|d| Some(d.part.point()?.to_f64())).collect();
    assert_eq!(points.len(), 8);
    let spread = points.iter().copied().fold(f64::MIN, f64::max) - points.iter().copied().fold(f64::MAX, f64::min);
    assert!(spread > 25.0, "{points:?}");
}
