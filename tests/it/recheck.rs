//! What is to be looked up again: who has to, what to ask, where it was seen, how old it is.

use digipeil::catalogue::{Catalogue, File, read, shipped};
use digipeil::cli::Exit;
use digipeil::company::Reference;
use digipeil::report::recheck::{Recheck, ToConfirm};
use digipeil::text::{Lang, Locale, Tr};
use jiff::civil::{Date, date};
use serde_json::Value as Json;

use crate::cli::{cli, file};

const TODAY: Date = date(2026, 11, 21);

fn nl() -> Tr {
    Tr::new(Locale::new(Lang::NL))
}

const ROWS: &str = r#"Catalogue(languages: ["nl"], owner: "De streek",
    organisations: [
        Organisation(id: "known", name: "Bekend", kind: Agency, sources: [Source(source: "a.be", seen: "2026-11-01", sureness: V)]),
        Organisation(id: "guess", name: "Gok", kind: Agency, sources: [Source(source: "uit het hoofd (from memory)", sureness: U)]),
        Organisation(id: "past", name: "Voorbij", kind: Agency, to: "2020-01-01", sources: [Source(source: "b.be", sureness: U)]),
    ],
    programmes: [
        Programme(id: "fresh", kind: Advice, provider: "known", name: "Vers", summary: "S.", checked: "2026-11-01",
            sources: [Source(source: "a.be", seen: "2026-11-01", sureness: V)]),
        Programme(id: "old", kind: Advice, provider: "known", name: "Oud", summary: "S.", checked: "2025-11-20",
            sources: [Source(source: "b.be", seen: "2026-01-01", dated: "2025-01-01", sureness: S), Source(source: "a.be/oud", seen: "2025-12-01", dated: "2025-11-20", sureness: V)]),
        Programme(id: "older", kind: Advice, provider: "known", name: "Ouder", summary: "S.", checked: "2016-11-29",
            contacts: [Contact(name: "An", seen: "2016-11-29", old: true)],
            sources: [Source(source: "a.be", seen: "2026-11-01", sureness: V)]),
        Programme(id: "memory", kind: Advice, provider: "known", name: "Geheugen", summary: "S.",
            sources: [Source(source: "uit het hoofd (from memory)", sureness: U)]),
        Programme(id: "round", kind: Grant, provider: "known", name: "Ronde", summary: "S.", checked: "2026-10-01", recurring: true,
            windows: [Window(opens: "2026-06-01", closes: "2026-09-01")], sources: [Source(source: "a.be", seen: "2026-10-01", sureness: V)]),
        Programme(id: "stands", kind: Grant, provider: "known", name: "Ligt stil", summary: "S.", checked: "2026-10-01",
            status: [Suspended(since: "2026-03-01", reported: true)], sources: [Source(source: "a.be", seen: "2026-10-01", sureness: V)]),
        Programme(id: "gone", kind: Grant, provider: "known", name: "Weg", summary: "S.", checked: "2020-01-01",
            status: [Ended(since: "2020-01-01")], alternatives: ["fresh"], sources: [Source(source: "a.be", seen: "2020-01-01", sureness: V)]),
    ])"#;

fn catalogue() -> Catalogue {
    let loaded = read(&[File { name: "streek.ron", bytes: ROWS.as_bytes(), layer: 0 }], Reference::built_in());
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.catalogue
}

#[test]
fn the_list_says_what_to_ask_and_leaves_out_what_is_fresh_or_over() {
    let list = Recheck::new(&catalogue(), TODAY, &nl());
    assert_eq!(list.owners.len(), 1);
    assert_eq!(list.owners[0].name, "De streek");
    let rows: Vec<(&str, Vec<ToConfirm>)> =
        list.rows().map(|(_, row)| (row.id.as_str(), row.confirm.iter().map(|c| c.what).collect())).collect();
    assert_eq!(
        rows,
        [
            ("memory", vec![ToConfirm::Existence]),
            ("older", vec![ToConfirm::StillSo, ToConfirm::Contact]),
            ("old", vec![ToConfirm::StillSo]),
            ("round", vec![ToConfirm::NextRound]),
            ("stands", vec![ToConfirm::GoesOn, ToConfirm::Reported]),
            ("guess", vec![ToConfirm::Existence]),
        ],
        "never checked first, then the oldest, organisations last"
    );
    let old = list.rows().find(|(_, row)| row.id == "old").unwrap().1;
    assert_eq!(
        (old.checked, old.last_seen, old.days_old),
        (Some(date(2025, 11, 20)), Some(date(2026, 1, 1)), Some(366))
    );
    assert_eq!(old.sources[0].place, "a.be/oud", "the surest source first");
    assert_eq!(old.age, "Laatst waar op 20 november 2025, 12 maanden geleden.");
    let older = list.rows().find(|(_, row)| row.id == "older").unwrap().1;
    assert_eq!(older.age, "Laatst waar op 29 november 2016, 9 jaar geleden.");
    assert_eq!(older.confirm[1].question, "Is An nog het contact? Dat was zo op 29 november 2016.");
    assert!(list.title.contains("6 rijen"), "{}", list.title);
}

/// A row is good to the day, as its status is.
#[test]
fn a_row_joins_the_list_on_the_day_it_becomes_old() {
    let rows = |on| Recheck::new(&catalogue(), on, &nl()).rows().filter(|(_, row)| row.id == "fresh").count();
    assert_eq!((rows(date(2027, 11, 1)), rows(date(2027, 11, 2))), (0, 1));
}

#[test]
fn every_shipped_row_that_is_not_sure_today_has_its_keeper() {
    let catalogue = shipped::catalogue();
    let list = Recheck::new(&catalogue, TODAY, &nl());
    assert!(list.owners.len() >= 8, "split as people keep it");
    for (owner, row) in list.rows() {
        assert!(!owner.name.ends_with(".ron"), "{} says who keeps it", row.place.0);
        assert!(!row.sources.is_empty() && !row.confirm.is_empty() && row.place.1 > 0, "{}", row.id);
        assert!(row.confirm.iter().all(|c| c.question.ends_with(['?', '.'])), "{}", row.id);
    }
    for programme in catalogue.programmes() {
        let is_open = programme.status_on(TODAY).id() == "open";
        let listed = list.rows().any(|(_, row)| row.kind_id() == "programme" && row.id == programme.id.to_string());
        let unverified = programme.sureness == digipeil::company::evidence::Sureness::Unverified;
        let old_contact = programme.contacts.iter().any(|c| c.old);
        assert!(!is_open || listed == (unverified || old_contact), "{}", programme.id);
    }
}

#[test]
fn the_command_line_gives_paper_data_and_a_table() {
    let own = file("streek.ron", ROWS);
    let own = own.to_str().unwrap();
    let run = |more: &[&str]| {
        let mut args =
            vec!["recheck", "--catalogue", own, "--on", "2026-11-21", "--owner", "De streek", "--language", "nl"];
        args.extend(more);
        let (exit, out, err) = cli(&args);
        assert_eq!((exit, err.as_str()), (Exit::Done, ""));
        out
    };
    let text = run(&[]);
    assert!(text.contains("De streek (6 rijen)") && text.contains("[ ] Oud\n    Klopt alles nog"), "{text}");
    assert!(text.contains("- a.be/oud, van 20 november 2025, gezien op 1 december 2025"), "{text}");
    let json: Json = serde_json::from_str(&run(&["--format", "json"])).unwrap();
    assert_eq!(json["owners"][0]["rows"][2]["id"], "old");
    assert_eq!(json["owners"][0]["rows"][2]["days_old"], 366);
    assert_eq!(json["owners"][0]["rows"][2]["confirm"][0]["what"], "still_so");
    let csv = run(&["--format", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().next(), Some("owner"));
    assert_eq!(reader.records().map(Result::unwrap).count(), 8, "one line per thing to confirm");
    let (_, _, err) = cli(&["recheck", "--owner", "Niemand", "--language", "nl"]);
    assert!(err.contains("Niemand"));
}

/// A broken file of the user's is told and left out; the rest of theirs and all that comes with the program still count.
#[test]
fn an_own_folder_replaces_adds_and_survives_a_broken_file() {
    let folder = file("own-folder", "").with_extension("d");
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    write(
        "a.ron",
        r#"Catalogue(languages: ["nl"], owner: "Wij", programmes: [
            Programme(id: "wbso", kind: Tax, provider: "rvo", name: "WBSO van ons", summary: "S.", areas: ["NL"],
                sources: [Source(source: "s", seen: "2026-11-01", sureness: V)], checked: "2026-11-01"),
            Programme(id: "ours", kind: Advice, provider: "vlaio", name: "Van ons", summary: "S.",
                sources: [Source(source: "s", seen: "2026-11-01", sureness: V)], checked: "2020-01-01")])"#,
    );
    write("b.ron", "Catalogue(languages: [\"nl\"], programmes: [Programme(id: \"broken\")])");
    let folder = folder.to_str().unwrap();
    let company = file("any.json", "{\"country\": \"NL\"}");
    let (exit, out, err) = cli(&[
        "match",
        "--company",
        company.to_str().unwrap(),
        "--catalogue",
        folder,
        "--format",
        "json",
        "--language",
        "nl",
    ]);
    assert_eq!(exit, Exit::BadInput, "something was wrong");
    assert!(
        err.contains("b.ron:1:") && err.contains("error[missing-field]") || err.contains("fout[missing-field]"),
        "{err}"
    );
    assert!(err.contains("b.ron is weggelaten"), "{err}");
    let list: Vec<Json> = serde_json::from_str(&out).unwrap();
    assert_eq!(list.len(), shipped::catalogue().programmes().len() + 1, "and stopped nothing");
    assert!(list.iter().any(|m| m["id"] == "ours") && !list.iter().any(|m| m["id"] == "broken"));
    let (exit, out, _) = cli(&["recheck", "--catalogue", folder, "--owner", "Wij", "--language", "nl"]);
    assert_eq!(exit, Exit::BadInput);
    assert!(out.contains("[ ] Van ons") && !out.contains("WBSO"), "{out}");
}
