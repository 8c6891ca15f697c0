//! What is longer than a page goes on over pages: nothing runs off the paper.

use std::fmt::Write as _;
use std::sync::Arc;

use digipeil::app::Shelf;
use digipeil::app::report::Order;
use digipeil::dossier::{Action, AidReceived, Answer, Dossier, Draft, Response, Value};
use digipeil::id::{ActionId, Id as _, OptionId};
use digipeil::report::document::{Kind, Report};
use digipeil::report::export::{self, Format};
use digipeil::report::pdf;
use digipeil::text::Lang;
use jiff::civil::date;

use super::monster::assessment;
use super::{order, program};

/// So many parts with one question each; what is good enough in the fourth fills more than a page.
fn questions(parts: usize) -> String {
    let page =
        "Iedereen vindt de juiste versie op één plaats, en wie iets wijzigt ziet wie dat het laatst deed. ".repeat(40);
    let mut dimensions = String::new();
    for n in 0..parts {
        let enough = if n == 3 { page.as_str() } else { "Genoeg." };
        let level = format!(r#"LevelText(good_enough: {{"nl": "{enough}"}}, next_step: {{"nl": "Zet een stap."}})"#);
        let _ = write!(
            dimensions,
            r#"Dimension(id: "d{n}", name: {{"nl": "Onderdeel {n} over samenwerkingsverbanden tussen overheidsorganisaties"}}, short: {{"nl": "Deel {n}"}},
            levels: {{"low": {level}, "high": {level}}}, questions: [Question(id: "q{n}", ask: {{"nl": "Hoe goed regelt u zaak {n}?"}},
            kind: OneOf([Option(id: "a", text: {{"nl": "Niet"}}, points: 0), Option(id: "b", text: {{"nl": "Wel"}}, points: 100)]), not_applicable: true)]),"#
        );
    }
    format!(
        r#"Questionnaire(id: "wide", version: "1.0", provider: "tests", languages: ["nl"], name: {{"nl": "Breed"}}, asks: {{"nl": "Hoe breed?"}},
        about: {{"nl": "Veel onderdelen."}}, minutes: 60, source: "Written for tests.", licence: "CC0",
        levels: [Level(id: "low", name: {{"nl": "Laag"}}, below: 50), Level(id: "high", name: {{"nl": "Hoog"}})], dimensions: [{dimensions}])"#
    )
}

/// A report whose notes are lists of lines, twice: so that what changed is told too.
fn report(parts: usize) -> Report {
    let shelf = Shelf::new([("wide.ron".to_owned(), questions(parts).into_bytes())]);
    assert!(shelf.broken().is_empty(), "{:?}", shelf.broken());
    let questionnaire = shelf.questionnaires().iter().find(|q| q.id().as_str() == "wide").unwrap();
    let list = (0..120).map(|n| format!("regel {n}")).collect::<Vec<_>>().join("\n");
    let mut dossier = Dossier::new("wide".to_owned(), date(2026, 11, 1));
    for (scan, on) in [("T0", date(2026, 1, 5)), ("T1", date(2026, 11, 20))] {
        let mut made = assessment(questionnaire, &format!("scan-{scan}"), scan, on);
        for (n, question) in questionnaire.questions().iter().enumerate() {
            let option = if n % 2 == 0 && scan == "T1" { "b" } else { "a" };
            let response = Some(Response::Given(Value::Option(OptionId::new(option).unwrap())));
            let mut answer = Answer { response, ..Answer::default() };
            match n {
                1 => answer.note.clone_from(&list),
                2 => answer.private_note.clone_from(&list),
                3 => answer.note = "woorden zonder einde ".repeat(200),
                4 => answer.response = Some(Response::NotApplicable(list.clone())),
                _ => {}
            }
            made.answers.insert(question.id.clone(), answer);
        }
        dossier.assessments.push(made);
    }
    let what =
        Draft { title: "Een stap".to_owned(), note: list, owner: "Lien en Bram ".repeat(60), ..Draft::default() };
    dossier.plan.now = vec![Action { id: ActionId::new("action-1").unwrap(), what, done_on: None }];
    dossier.aid = vec![AidReceived {
        giver: "VLAIO ".repeat(400),
        ..AidReceived::new(date(2025, 5, 6), "7500".parse().unwrap())
    }];
    let matcher = Arc::new(program::matcher(&shelf));
    Order { shelf, matcher, ..order(dossier, Lang::NL, Kind::Advisor) }.report()
}

#[test]
fn what_is_longer_than_a_page_goes_on_over_pages() {
    let report = report(60);
    let typeset = pdf::typeset(&report).unwrap();
    super::written("wide-advisor-nl.pdf", &typeset.pdf().unwrap());
    assert_eq!(typeset.cut_off(), [0; 0], "pages with something beyond their edges");
    assert!(export::bytes(&report, Format::Docx).is_ok());
}

#[test]
fn a_picture_of_many_rows_is_drawn_in_parts_that_hold_every_row_once() {
    for parts in [1, 8, 23, 60] {
        let report = report(parts);
        let (bars, changes) =
            (report.parts.as_ref().unwrap().picture.as_ref(), report.changes.as_ref().unwrap().picture.as_ref());
        for name in [bars.unwrap(), changes.unwrap()] {
            let drawn: Vec<_> = report.pictures_from(name).collect();
            assert_eq!(drawn.len() > 1, parts > 20, "{name} of {parts}");
            assert!(drawn.iter().all(|picture| picture.height < 900.0), "{name} of {parts}");
            let all: String = drawn.iter().filter_map(|picture| Some(picture.svg.split_once("</desc>")?.1)).collect();
            for n in 0..parts {
                assert_eq!(all.matches(&format!("Onderdeel {n} ")).count(), 1, "row {n} of {name} of {parts}");
            }
            // The later parts say themselves what they show, and that they go on.
            for picture in drawn.iter().skip(1) {
                assert!(picture.title.contains(&format!("van {}", drawn.len())), "{}", picture.title);
                assert!(picture.description.contains("Onderdeel"), "{}", picture.description);
            }
        }
    }
}
