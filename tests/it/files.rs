//! Hand-written files that are wrong: every problem is found, at its place, in words, and nothing crashes.

use std::sync::Arc;

use digipeil::diagnostic::Diagnostic;
use digipeil::questionnaire;
use digipeil::text::{Lang, Locale, Tr};

use crate::scoring::around;

fn problems(text: &str) -> Vec<Diagnostic> {
    let (found, diagnostics) = questionnaire::read("test.ron", text.as_bytes());
    assert!(found.is_none() || diagnostics.iter().all(|d| d.severity == digipeil::diagnostic::Severity::Warning));
    diagnostics
}

/// Codes with the word that stands at each place, so that positions are checked and stay readable.
fn found(text: &str) -> Vec<(String, String)> {
    problems(text)
        .into_iter()
        .map(|d| {
            let line = text.lines().nth(d.at.line as usize - 1).unwrap_or("");
            let word: String =
                line.chars().skip(d.at.column as usize - 1).take_while(|c| !matches!(c, ',' | ')' | ':')).collect();
            (d.code.to_owned(), word)
        })
        .collect()
}

fn check(text: &str, expected: &[(&str, &str)]) {
    let expected: Vec<(String, String)> = expected.iter().map(|(c, w)| ((*c).to_owned(), (*w).to_owned())).collect();
    assert_eq!(found(text), expected, "{text}");
}

fn one(questions: &str) -> String {
    around(&format!("Dimension(id: \"d\", name: \"D\", questions: [\n{questions}\n])"), "")
}

#[test]
fn ids_that_stand_twice_and_ids_that_stand_nowhere() {
    check(
        &one("Question(id: \"a\", ask: \"a\", kind: YesNo),\nQuestion(id: \"a\", ask: \"b\", kind: YesNo),\n\
              Question(id: \"c\", ask: \"c\", kind: YesNo, ask_if: Yes(\"bb\")),\n\
              Question(id: \"d\", ask: \"d\", kind: YesNo, ask_if: Is(\"a\", \"maybe\")),\n\
              Question(id: \"e\", ask: \"e\", kind: OneOf([Option(id: \"x\", text: \"x\"),\nOption(id: \"x\", text: \"y\")])),"),
        &[
            ("duplicate-id", "\"a\""),
            ("unknown-question", "\"bb\""),
            ("unknown-option", "\"maybe\""),
            ("duplicate-id", "\"x\""),
        ],
    );
}

#[test]
fn the_nearest_right_word_is_named() {
    let text = one(
        "Question(id: \"orders\", ask: \"a\", kind: YesNo),\nQuestion(id: \"b\", ask: \"a\", wieght: 2, kind: YesNo, ask_if: Yes(\"oders\")),",
    );
    let found: Vec<_> = problems(&text).into_iter().map(|d| (d.code, d.suggestion)).collect();
    assert_eq!(found, [("unknown-field", Some("weight".to_owned())), ("unknown-question", Some("orders".to_owned()))]);
}

#[test]
fn conditions_that_run_in_circles_are_refused_with_the_way_round() {
    let text = one("Question(id: \"a\", ask: \"a\", kind: YesNo, ask_if: Yes(\"c\")),\n\
                    Question(id: \"b\", ask: \"b\", kind: YesNo, ask_if: Yes(\"a\")),\n\
                    Question(id: \"c\", ask: \"c\", kind: YesNo, ask_if: All([Yes(\"b\"), Yes(\"c\")])),");
    let loops: Vec<Vec<_>> =
        problems(&text).into_iter().filter(|d| d.code == "condition-loop").map(|d| d.args).collect();
    assert_eq!(loops.len(), 2, "the long way round and the short one: {loops:?}");
    assert!(loops.iter().any(|args| args[0].1.contains("a → c → b → a")), "{loops:?}");
    assert!(loops.iter().any(|args| args[0].1.contains("c → c")), "{loops:?}");
}

#[test]
fn a_condition_on_a_later_question_is_fine_where_nothing_loops() {
    check(
        &one(
            "Question(id: \"a\", ask: \"a\", kind: YesNo, ask_if: Yes(\"b\")),\nQuestion(id: \"b\", ask: \"b\", kind: YesNo),",
        ),
        &[],
    );
}

#[test]
fn tests_fit_the_kind_they_look_at() {
    check(
        &one("Question(id: \"n\", ask: \"a\", kind: Percentage),\nQuestion(id: \"y\", ask: \"y\", kind: YesNo),\n\
              Question(id: \"b\", ask: \"b\", kind: YesNo, ask_if: Is(\"n\", \"x\")),\n\
              Question(id: \"c\", ask: \"c\", kind: YesNo, ask_if: Number(\"y\", AtLeast(1))),\n\
              Question(id: \"d\", ask: \"d\", kind: YesNo, ask_if: Includes(\"y\", \"yes\")),\n\
              Question(id: \"e\", ask: \"e\", kind: YesNo, ask_if: Score(\"d\", Below(3))),"),
        &[("test-kind", "\"n\""), ("test-kind", "\"y\""), ("test-kind", "\"y\""), ("test-not-here", "Score(\"d\"")],
    );
}

#[test]
fn questions_nobody_will_ever_see_are_pointed_out() {
    check(
        &one("Question(id: \"a\", ask: \"a\", kind: YesNo),\nQuestion(id: \"n\", ask: \"n\", kind: Percentage),\n\
              Question(id: \"b\", ask: \"b\", kind: YesNo, ask_if: All([Yes(\"a\"), No(\"a\")])),\n\
              Question(id: \"c\", ask: \"c\", kind: YesNo, ask_if: Yes(\"b\")),\n\
              Question(id: \"d\", ask: \"d\", kind: YesNo, ask_if: All([Number(\"n\", Above(50)), Number(\"n\", Below(50))])),\n\
              Question(id: \"e\", ask: \"e\", kind: YesNo, ask_if: Number(\"n\", Above(100))),\n\
              Question(id: \"f\", ask: \"f\", kind: YesNo, ask_if: Not(Yes(\"a\"))),\n\
              Question(id: \"g\", ask: \"g\", kind: YesNo, ask_if: All([Answered(\"a\"), Not(Yes(\"a\"))])),"),
        &[
            ("never-asked", "\"b\""),
            ("never-asked", "\"c\""),
            ("never-asked", "\"d\""),
            ("never-asked", "\"e\""),
            ("not-without-answered", "\"f\""),
        ],
    );
}

#[test]
fn languages_are_the_ones_declared() {
    let text = r#"Questionnaire(id: "t", version: "1", provider: "p", languages: ["nl", "en"],
name: {"nl": "T", "en": "T"},
asks: {"nl": "?", "nll": "?"},
about: {"nl": "a", "nl": "b", "en": "c"},
minutes: 1, source: "s", licence: "l", dimensions: [Dimension(id: "d", name: "D", questions: [Question(id: "q", ask: "q", kind: YesNo)])])"#;
    check(text, &[("missing-language", "{\"nl\""), ("unknown-language", "\"nll\""), ("duplicate-key", "\"nl\"")]);
}

#[test]
fn levels_and_points_are_in_order() {
    let levels = "levels: [\nLevel(id: \"a\", name: \"A\", below: 50),\nLevel(id: \"b\", name: \"B\", below: 25),\nLevel(id: \"c\", name: \"C\", up_to: 80)],";
    let text = around(
        "Dimension(id: \"d\", name: \"D\", questions: [Question(id: \"q\", ask: \"q\",\nkind: YesNo(yes: 300, no: 0))])",
        levels,
    );
    check(&text, &[("levels-out-of-order", "\"b\""), ("last-level-edge", "\"c\""), ("points-over-scale", "YesNo(yes")]);
}

#[test]
fn wrong_kinds_of_values_say_what_belongs_there() {
    check(
        &one(
            "Question(id: 5, ask: \"a\", kind: YesNo),\nQuestion(id: \"b\", ask: [\"a\"], kind: YesNo),\nQuestion(id: \"c\", ask: \"c\", kind: Yesno),\n\
              Question(id: \"d\", ask: \"d\", kind: YesNo, weight: \"zwaar\"),\nQuestion(id: \"e\", ask: \"e\", kind: Number(unit: \"x\", least: 5, most: 1)),",
        ),
        &[
            ("wrong-kind", "5"),
            ("wrong-kind", "[\"a\"]"),
            ("unknown-choice", "Yesno"),
            ("wrong-kind", "\"zwaar\""),
            ("bounds-reversed", "Number(unit"),
        ],
    );
}

#[test]
fn every_diagnostic_reads_well_in_every_language() {
    let texts = [
        one("Question(id: \"a b\", ask: \"\", kind: Nope, wieght: -2)"),
        "[".repeat(100_000),
        "Questionnaire(".to_owned(),
        String::new(),
    ];
    for lang in [Lang::NL, Lang::EN] {
        let tr = Tr::new(Locale::new(lang));
        for text in &texts {
            let (_, diagnostics) = questionnaire::read("test.ron", text.as_bytes());
            assert!(!diagnostics.is_empty());
            for diagnostic in diagnostics {
                let shown = diagnostic.render(&tr, Some(text));
                assert!(!shown.contains("[diagnostic") && !shown.contains("{ $") && !shown.contains("[{"), "{shown}");
                assert!(shown.lines().count() <= 5 && shown.len() < 1200, "{shown}");
            }
        }
    }
}

#[test]
fn hostile_bytes_never_crash_and_never_pass() {
    let cases: Vec<Vec<u8>> = vec![
        vec![0; 1000],
        vec![0xff, 0xfe, 0x00],
        b"Questionnaire(id: \"\\u{202e}\")".to_vec(),
        "Questionnaire(".repeat(5000).into_bytes(),
        b"/*".repeat(50_000),
        b"\"".to_vec(),
        b"r#########\"".to_vec(),
        vec![b'a'; 50 * 1024 * 1024],
    ];
    for bytes in cases {
        let (found, diagnostics) = questionnaire::read("test.ron", &bytes);
        assert!(found.is_none() && !diagnostics.is_empty());
    }
}

/// Every prefix, and every file with one byte changed, is read to the end without a crash.
#[test]
fn mutilated_files_are_reported_and_never_crash() {
    let text = one(
        "Question(id: \"a\", ask: {\"nl\": \"é\"}, kind: OneOf([Option(id: \"x\", text: \"x\", points: 1.5), Option(id: \"y\", text: \"y\", points: 2)]), ask_if: Not(Is(\"a\", \"x\"))),",
    );
    let bytes = text.as_bytes();
    for end in 0..bytes.len() {
        let _ = questionnaire::read("test.ron", &bytes[..end]);
    }
    for at in 0..bytes.len() {
        for with in [b'(', b'"', b'}', 0xff, b'9', b'\\'] {
            let mut changed = bytes.to_vec();
            changed[at] = with;
            let _ = questionnaire::read("test.ron", &changed);
        }
    }
}

#[test]
fn shipped_files_are_free_of_problems_and_refer_to_each_other_rightly() {
    let mut all = Vec::new();
    for (file, bytes) in questionnaire::shipped::FILES {
        let (found, diagnostics) = questionnaire::read(file, bytes);
        let tr = Tr::new(Locale::new(Lang::NL));
        let shown: Vec<String> = diagnostics.iter().map(|d| d.render(&tr, None)).collect();
        assert!(shown.is_empty(), "{}", shown.join("\n"));
        all.push((Arc::<str>::from(*file), found.unwrap()));
        // The client's own RON reader takes the files too.
        ron::from_str::<ron::Value>(std::str::from_utf8(bytes).unwrap()).unwrap();
    }
    assert_eq!(questionnaire::links(&all), []);
}
