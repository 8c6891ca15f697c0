//! Every number there is, read back from every place it is written: paper, workbook, table, JSON, and the window.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use digipeil::app::{Event, Screen};
use digipeil::report::export::{self, Format};
use egui_kittest::kittest::Queryable as _;
use serde_json::Value as Json;

use super::writers::{pages_of, text_of};
use super::{Case, cases, squashed};
use crate::program::{Setup, start_with};

fn json(case: &Case) -> Json {
    serde_json::from_slice(&export::bytes(&case.report, Format::Json).unwrap()).unwrap()
}

fn list<'a>(json: &'a Json, path: &str) -> Vec<&'a Json> {
    json.pointer(path).and_then(Json::as_array).into_iter().flatten().collect()
}

fn words<'a>(json: &'a Json, key: &str) -> &'a str {
    json[key].as_str().unwrap_or_default()
}

/// All texts in it.
fn texts<'a>(json: &'a Json, found: &mut Vec<&'a str>) {
    match json {
        Json::String(text) => found.push(text),
        Json::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Json::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        _ => {}
    }
}

/// The runs of digits with what separates them inside: `1.234,50`.
fn numbers(text: &str) -> impl Iterator<Item = String> + '_ {
    let runs = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
    runs.map(|run| run.trim_matches(['.', ',']).to_owned()).filter(|run| run.bytes().any(|b| b.is_ascii_digit()))
}

/// What stands together on paper, word for word: each number with what it is the number of.
fn together(json: &Json) -> Vec<String> {
    let mut all = Vec::new();
    let joined = |json: &Json, keys: &[&str]| keys.iter().map(|key| words(json, key)).collect::<Vec<_>>().join(" ");
    all.push(joined(&json["conclusion"], &["headline", "lead"]));
    for part in list(json, "/parts/list") {
        let (label, figure) = (words(&part["score"], "label"), words(&part["score"], "figure"));
        all.push(format!("{label} {} {figure} {}", joined(part, &["badge", "sentence"]), words(part, "aside")));
    }
    for row in list(json, "/changes/rows") {
        all.push(joined(row, &["label", "then_words", "now_words", "words"]));
    }
    for programme in list(json, "/programmes/list") {
        let keys = ["name", "sort", "provider", "verdict_words", "money_title", "money_figure", "money_note"];
        all.push(joined(programme, &keys));
    }
    for outcome in list(json, "/programmes/project/outcomes") {
        all.extend(list(outcome, "/lines").into_iter().map(|line| joined(line, &["label", "words"])));
    }
    for aid in list(json, "/programmes/room/aid") {
        all.push(format!("{} {} {}", words(&aid["on"], "words"), words(&aid["amount"], "words"), words(aid, "giver")));
    }
    for line in list(json, "/programmes/room/lines") {
        all.push(line.as_str().unwrap().to_owned());
    }
    for step in list(json, "/plan/steps") {
        let costs: Vec<&str> = list(step, "/cost_lines").into_iter().filter_map(Json::as_str).collect();
        let due = step["due"]["words"].as_str().unwrap_or(words(step, "due_words"));
        let (first, second) = (
            joined(step, &["title", "takes", "effect", "total"]),
            joined(step, &["state", "help", "help_note", "pays_words", "pays_note"]),
        );
        all.push(format!(
            "{first} {} {} {} {due} {second}",
            costs.join(" "),
            words(step, "note"),
            words(step, "owner")
        ));
    }
    for reading in list(json, "/readings/list") {
        all.push(joined(reading, &["name", "line", "outcome"]));
        for figure in list(reading, "/figures") {
            all.push(joined(figure, &["name", "headline"]));
        }
    }
    let ratings = list(json, "/readings/list").into_iter().flat_map(|reading| list(reading, "/ratings/list"));
    for rated in list(json, "/parts/ratings/list").into_iter().chain(ratings) {
        let said = |rate: &Json| {
            if rate["value"].is_null() { words(rate, "words").to_owned() } else { joined(rate, &["figure", "words"]) }
        };
        all.push(format!("{} {} {}", words(rated, "name"), said(&rated["across"]), said(&rated["up"])));
    }
    for answer in list(json, "/answers/parts").into_iter().flat_map(|part| list(part, "/list")) {
        all.push(format!("{} {}", answer["number"], joined(answer, &["ask", "answer"])));
        all.push(joined(answer, &["points_words", "evidence"]));
    }
    for fact in list(json, "/method/facts") {
        all.push(joined(fact, &["name", "value"]));
    }
    all
}

#[test]
fn every_number_on_paper_stands_beside_what_it_is_of_and_no_other_number_is_there() {
    for case in cases() {
        let json = json(case);
        let said = text_of(&case.pdf);
        let lost: Vec<String> = together(&json).into_iter().filter(|words| !said.contains(&squashed(words))).collect();
        // Signs that no typeface of ours has are stated as such, and checked elsewhere.
        let lost: Vec<&String> = lost.iter().filter(|words| !words.contains('漢')).collect();
        assert!(lost.is_empty(), "{}: {lost:#?}", case.name);

        // Every number on the pages comes from the report, from one of its pictures, or is that of a page.
        let mut known = Vec::new();
        texts(&json, &mut known);
        let mut known: BTreeSet<String> = known.into_iter().flat_map(numbers).collect();
        for picture in &case.report.pictures {
            let tree = resvg::usvg::roxmltree::Document::parse(&picture.svg).unwrap();
            let said: Vec<&str> = tree.descendants().filter_map(|node| node.text()).collect();
            known.extend(said.iter().copied().flat_map(numbers));
            // Letters of a picture stand one by one on paper, and come back so.
            known.extend(said.iter().flat_map(|text| text.chars()).filter(char::is_ascii_digit).map(String::from));
        }
        known.extend((1..=case.pages).map(|page| page.to_string()));
        known.extend(
            list(&json, "/answers/parts")
                .iter()
                .flat_map(|part| list(part, "/list").into_iter().map(|answer| answer["number"].to_string())),
        );
        known.extend((1..=3).map(|step| step.to_string()));
        for page in pages_of(&case.pdf) {
            let strange: BTreeSet<String> = numbers(&page).filter(|number| !known.contains(number)).collect();
            assert!(strange.is_empty(), "{}: {strange:?} in {page}", case.name);
        }
    }
}

/// A sheet of a workbook: its head, and its rows by name of column.
fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Vec<BTreeMap<String, Data>> {
    let Ok(range) = book.worksheet_range(name) else { return Vec::new() };
    let mut rows = range.rows();
    let head: Vec<String> = rows.next().unwrap().iter().map(ToString::to_string).collect();
    rows.map(|row| head.iter().cloned().zip(row.iter().cloned()).collect()).collect()
}

fn number(data: Option<&Data>) -> Option<f64> {
    match data {
        Some(Data::Float(n)) => Some(*n),
        Some(Data::Int(n)) => Some(*n as f64),
        _ => None,
    }
}

#[test]
fn workbook_and_table_hold_the_numbers_of_the_json() {
    for case in cases() {
        let (json, name) = (json(case), &case.name);
        let word = |key: &str| json["words"][key].as_str().unwrap().to_owned();
        let bytes = export::bytes(&case.report, Format::Xlsx).unwrap();
        super::written(&format!("{name}.xlsx"), &bytes);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let mut compared = 0;
        let mut same = |what: &str, found: Option<f64>, wanted: &Json| {
            assert_eq!(found, wanted.as_f64(), "{name}: {what}");
            compared += 1;
        };

        let scores = sheet(&mut book, &word("scores"));
        let total: Vec<&Json> = [&json["conclusion"]["total"]].into_iter().filter(|total| !total.is_null()).collect();
        let parts = list(&json, "/parts/list").into_iter().map(|part| &part["score"]);
        let figures = list(&json, "/readings/list").into_iter().flat_map(|one| list(one, "/figures"));
        let all: Vec<&Json> = total.into_iter().chain(parts).chain(figures.map(|figure| &figure["score"])).collect();
        assert_eq!(scores.len().min(all.len()), all.len(), "{name}");
        for (row, score) in scores.iter().zip(&all) {
            assert_eq!(row[&word("id")].to_string(), words(score, "id"), "{name}");
            for (column, key) in [
                ("score", "point"),
                ("low", "low"),
                ("high", "high"),
                ("best", "best"),
                ("coverage", "coverage"),
                ("last", "last"),
                ("target", "target"),
                ("weight", "weight"),
            ] {
                same(key, number(row.get(&word(column))), &score[key]);
            }
        }

        let told: Vec<&Json> = list(&json, "/answers/parts").into_iter().flat_map(|part| list(part, "/list")).collect();
        let rows = sheet(&mut book, &word("answer"));
        assert_eq!(rows.len(), told.len(), "{name}");
        for (row, answer) in rows.iter().zip(&told) {
            assert_eq!(row[&word("id")].to_string(), words(answer, "id"));
            assert_eq!(row[&word("part_id")].to_string(), words(answer, "dimension"));
            assert_eq!(row[&word("note")].to_string(), words(answer, "note"), "what looks like a formula is a text");
            same("points", number(row.get(&word("points"))), &answer["points"]);
            same("weight", number(row.get(&word("weight"))), &answer["weight"]);
        }

        for (row, step) in sheet(&mut book, words(&json["plan"], "title")).iter().zip(list(&json, "/plan/steps")) {
            same("pays", number(row.get(&word("you_pay"))), &step["pays"]["euro"]);
            same("cost", number(row.get(&word("cost"))), &step["cost"]["euro"]);
        }
        let sums: Vec<&Json> =
            list(&json, "/programmes/project/outcomes").into_iter().flat_map(|o| list(o, "/lines")).collect();
        for (row, line) in sheet(&mut book, &word("money")).iter().zip(&sums) {
            assert_eq!(row[&word("name")].to_string(), words(line, "label"));
            same("sum", number(row.get(&word("amount"))), &line["euro"]);
        }
        for (row, change) in sheet(&mut book, &word("change")).iter().zip(list(&json, "/changes/rows")) {
            same("then", number(row.get(&word("then"))), &change["then"]);
            same("now", number(row.get(&word("now"))), &change["now"]);
        }
        for rated in list(&json, "/parts/ratings/list") {
            let rows = sheet(&mut book, &word("ratings"));
            let rows: Vec<_> = rows.iter().filter(|row| row[&word("id")] == words(rated, "id")).collect();
            for (row, key) in rows.iter().zip(["across", "up"]) {
                same("rating", number(row.get(&word("value"))), &rated[key]["value"]);
                same("points of a rating", number(row.get(&word("points"))), &rated[key]["points"]);
            }
            assert_eq!(rows.len(), 2, "{name}");
        }
        // What was never scored, and a page on which a questionnaire without a score says what to begin with, hold no figures.
        let has_figures = !name.starts_with("empty") && !name.starts_with("crisis-one-pager");
        assert!(compared > 0 || !has_figures, "{name}");

        let table = export::bytes(&case.report, Format::Csv).unwrap();
        let mut reader = csv::Reader::from_reader(&table[3..]);
        let head = reader.headers().unwrap().clone();
        let rows: Vec<BTreeMap<String, String>> = reader
            .records()
            .map(|row| head.iter().map(str::to_owned).zip(row.unwrap().iter().map(str::to_owned)).collect())
            .collect();
        let of = |kind: &str| rows.iter().filter(|row| row["kind"] == kind).collect::<Vec<_>>();
        let number = |row: &BTreeMap<String, String>, column: &str| row[column].parse::<f64>().ok();
        for (row, part) in of("dimension").iter().zip(list(&json, "/parts/list")) {
            assert_eq!(row["id"], words(&part["score"], "id"));
            assert_eq!(number(row, "number"), part["score"]["point"].as_f64());
            assert_eq!(number(row, "low"), part["score"]["low"].as_f64());
            assert_eq!(number(row, "weight"), part["score"]["weight"].as_f64());
        }
        assert_eq!(of("dimension").len(), list(&json, "/parts/list").len());
        for (row, answer) in of("answer").iter().zip(&told) {
            assert_eq!(row["id"], words(answer, "id"));
            assert_eq!(number(row, "number"), answer["points"].as_f64());
            assert_eq!(row["private_note"], words(answer, "private_note"));
        }
        assert_eq!(of("answer").len(), told.len());
    }
}

#[test]
fn the_window_shows_the_numbers_of_the_report() {
    let dossiers = [
        ("typical-owner-nl", super::typical()),
        ("everything-owner-nl", super::everything()),
        ("crisis-owner-nl", super::crisis()),
    ];
    for (name, dossier) in dossiers {
        let case = cases().iter().find(|case| case.name == name).unwrap();
        let json = json(case);
        let (mut harness, _) = start_with(Setup::window(1280.0, 4000.0, 1.0), |events| {
            events.extend([
                Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(dossier.into())) },
                Event::Go(Screen::Results),
            ]);
        });
        harness.run();
        let shows = |words: &str| harness.query_all_by_label_contains(words).next().is_some();
        assert!(shows(words(&json["conclusion"], "headline")), "{name}");
        assert!(shows(words(&json["conclusion"], "lead")), "{name}");
        let mut seen = 0;
        for part in list(&json, "/parts/list") {
            let score = &part["score"];
            // What a screen reader says of a bar: its name, its figure, its range.
            let said = format!("{}, {}", words(score, "label"), words(score, "figure"));
            assert!(shows(&said), "{name}: {said}");
            let between = words(score, "between");
            assert!(shows(format!("{said} van 100, {between}").trim_end_matches([' ', ','])), "{said}");
            seen += 1;
        }
        for row in list(&json, "/changes/rows") {
            assert!(shows(words(row, "words")), "{name}: {row}");
            seen += 1;
        }
        for rated in list(&json, "/parts/ratings/list").into_iter().filter(|rated| !rated["up"]["value"].is_null()) {
            let said = format!("{}, Hoe snel: {} van 5", words(rated, "name"), words(&rated["across"], "figure"));
            assert!(shows(&said), "{name}: {said}");
            seen += 1;
        }
        assert!(seen > 0);
        if name == "everything-owner-nl" {
            // What there is to pay stands on the plan.
            let ctx = harness.ctx.clone();
            harness.state_mut().dispatch(Event::Go(Screen::Plan), &ctx);
            harness.run();
            for step in list(&json, "/plan/steps").into_iter().filter(|step| !step["pays"].is_null()) {
                let pays = words(step, "pays_words");
                assert!(harness.query_all_by_label_contains(pays).next().is_some(), "{pays}");
            }
        }
    }
}
