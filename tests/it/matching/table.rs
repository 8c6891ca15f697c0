//! Companies by programmes: the verdict, and the rule that decides it, from a table that reads like one.

use std::collections::BTreeMap;

use digipeil::catalogue::{Programme, Test};
use digipeil::cli::Exit;
use digipeil::company::{Company, Country};
use digipeil::condition::Truth;
use digipeil::matching::{Project, ScanElsewhere, Situation, Verdict};
use jiff::civil::Date;
use serde_json::Value as Json;

use super::{MATCHER, TODAY, exact, firm, of};
use crate::cli::{cli, file};

const TABLE: &str = include_str!("../../fixtures/matching/companies.txt");

/// One company of the table.
struct Row {
    name: &'static str,
    json: &'static str,
    on: Date,
    expected: Vec<Expected>,
}

struct Expected {
    verdict: &'static str,
    programme: &'static str,
    rule: &'static str,
    why: String,
}

fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for line in TABLE.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix("== ") {
            rows.push(Row { name, json: "", on: TODAY, expected: Vec::new() });
            continue;
        }
        let row = rows.last_mut().unwrap();
        if line.starts_with('{') {
            row.json = line;
        } else if let Some(on) = line.strip_prefix("on ") {
            row.on = on.parse().unwrap();
        } else {
            let mut words = line.split_whitespace();
            let mut next = || words.next().unwrap_or_else(|| panic!("{line}"));
            let (verdict, programme, rule) = (next(), next(), next());
            let why = words.collect::<Vec<_>>().join(" ");
            row.expected.push(Expected { verdict, programme, rule, why });
        }
    }
    rows
}

/// Every company of the table as the command line answers it, with its row.
fn matched() -> Vec<(Row, Vec<Json>)> {
    let mut by_day: BTreeMap<Date, Vec<Row>> = BTreeMap::new();
    for row in rows() {
        by_day.entry(row.on).or_default().push(row);
    }
    let mut found = Vec::new();
    for (on, rows) in by_day {
        let lines: String = rows.iter().map(|row| format!("{}\n", row.json)).collect();
        let path = file(&format!("table-{on}.jsonl"), &lines);
        let args = ["match", "--company", path.to_str().unwrap(), "--on", &on.to_string(), "--language", "nl"];
        let (exit, out, err) = cli(&args);
        assert_eq!((exit, err.as_str()), (Exit::Done, ""), "{out}");
        let answers: Vec<Vec<Json>> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(answers.len(), rows.len());
        found.extend(rows.into_iter().zip(answers));
    }
    found
}

#[test]
fn the_right_programmes_for_the_right_companies() {
    let rows = matched();
    assert!(rows.len() >= 40, "{}", rows.len());
    let mut wrong = Vec::new();
    for (row, answers) in &rows {
        assert!(!row.expected.is_empty(), "{}", row.name);
        for Expected { verdict, programme, rule, why } in &row.expected {
            assert!(why.len() >= 4, "{}: {programme} has no reason", row.name);
            let Some(m) = answers.iter().find(|m| m["id"] == *programme) else {
                wrong.push(format!("{}: no programme {programme}", row.name));
                continue;
            };
            let rules = m["rules"].as_array().unwrap();
            let results: Vec<(&str, &str)> =
                rules.iter().map(|r| (r["id"].as_str().unwrap(), r["result"].as_str().unwrap())).collect();
            let result = results.iter().find(|(id, _)| id == rule).map(|(_, result)| *result);
            let first_failed =
                results.iter().find(|(id, result)| *result == "fail" && *id != "dates").map(|(id, _)| *id);
            let is_told = match *verdict {
                "not_for_you" => first_failed == Some(rule),
                "not_yet" => matches!(result, Some("fail" | "unknown")),
                "seems_to_fit" => result == Some("unknown"),
                "not_available" => *rule == "dates" && result == Some("fail"),
                _ => results.iter().all(|(_, result)| *result == "pass"),
            };
            if m["verdict"] != *verdict || !is_told {
                wrong.push(format!(
                    "{}: {programme} is {} and not {verdict} by {rule} ({why}): {results:?}",
                    row.name, m["verdict"]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A verdict is a word. Nothing in a match says how well it fits in figures, least of all for what does not.
#[test]
fn a_mismatch_is_never_a_percentage() {
    for (row, answers) in matched() {
        for m in &answers {
            let keys: Vec<&str> = m.as_object().unwrap().keys().map(String::as_str).collect();
            assert!(
                keys.iter().all(|k| matches!(*k, "id" | "verdict" | "status" | "rules" | "useful" | "money")),
                "{}: {keys:?}",
                row.name
            );
            // One failed rule that cannot be mended is a no, whatever the rest.
            let results = m["rules"].as_array().unwrap().iter().map(|rule| rule["result"].as_str().unwrap());
            let unknown = results.clone().filter(|result| *result == "unknown").count();
            match m["verdict"].as_str().unwrap() {
                "fits" => assert!(results.clone().all(|result| result == "pass"), "{}: {}", row.name, m["id"]),
                "seems_to_fit" => {
                    assert!(unknown > 0 && results.clone().all(|r| r != "fail"), "{}: {}", row.name, m["id"]);
                }
                _ => assert!(results.clone().any(|result| result != "pass"), "{}: {}", row.name, m["id"]),
            }
        }
    }
}

/// Of whom nothing is known, every rule about the company is open: no programme fits because of it, and none is refused because of it.
#[test]
fn nothing_known_is_neither_yes_nor_no() {
    let nothing = Situation::default();
    let matches = MATCHER.match_all(&nothing, TODAY);
    let catalogue = MATCHER.catalogue();
    for m in &matches.list {
        let programme = catalogue.programme(m.programme);
        let mut is_about_nobody = true;
        for (place, rule) in programme.rules_on(TODAY) {
            let mut is_never = false;
            rule.when.for_each(&mut |test| is_never |= *catalogue.test(*test) == Test::Never);
            if is_never {
                continue;
            }
            is_about_nobody = false;
            let truth = matches.truth(catalogue, m.programme, place);
            assert_eq!(truth, Truth::Unknown, "{}: {}", programme.id, rule.id);
        }
        match m.verdict() {
            Verdict::Fits => assert!(is_about_nobody, "{} fits anybody", programme.id),
            Verdict::NotForYou => assert!(programme.audience.is_signpost(), "{} refuses everybody", programme.id),
            _ => {}
        }
    }
}

/// Companies of which one is right for each programme: all over both countries, small and young.
fn companies() -> Vec<Company> {
    [
        ("Kortrijk", "C16.23", "12", "1500000"),
        ("Leuven", "J62.01", "30", "4000000"),
        ("Hasselt", "H49.41", "80", "12000000"),
        ("Bocholt", "C10.89", "30", "5000000"),
        ("Genk", "F41.20", "20", "3000000"),
        ("Genk", "M74.10", "20", "3000000"),
        ("Genk", "C25.62", "45", "6000000"),
        ("Gent", "J62.01", "3", "100000"),
        ("Almelo", "C28.99", "40", "7000000"),
        ("Zwolle", "C10.71", "20", "2000000"),
        ("Arnhem", "C26.51", "20", "2000000"),
        ("Heerlen", "H52.10", "25", "4000000"),
        ("Utrecht", "I56.30", "4", "300000"),
        ("Elsene", "M73.11", "8", "700000"),
        ("Namur", "G47.71", "5", "500000"),
    ]
    .map(|(town, sector, people, money)| Company { founded: Some(2025), ..firm(town, sector, people, money) })
    .into()
}

/// Days on which a programme may have been there: those its row speaks of, and today.
fn days(programme: &Programme) -> Vec<Date> {
    let life = &programme.life;
    let windows = life.windows.iter().flat_map(|window| [Some(window.opens), window.closes]);
    let sources = programme.sources.iter().map(|source| source.dated);
    let before = life.changes.iter().filter_map(|change| change.since?.yesterday().ok()).map(Some);
    let said = [life.from, life.to, programme.checked_on].into_iter().chain(windows).chain(sources).chain(before);
    let mut days: Vec<Date> = said.flatten().chain([TODAY]).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Somebody for whom everything that can be confirmed holds, with every scan there is and a project of this cost.
fn with_everything(company: &Company, cost: &str, on: Date) -> Situation {
    let catalogue = MATCHER.catalogue();
    let told = catalogue.statements().iter().map(|statement| (statement.id.clone(), true)).collect();
    let assessments =
        catalogue.instruments().iter().map(|i| ScanElsewhere { instrument: i.id.clone(), made_on: on }).collect();
    let project = Project { cost: Some(exact(cost)), ..Project::default() };
    // However long ago, it was founded the year before.
    let founded = Some(on.year() - 1);
    let company = Company { founded, ..company.clone() };
    Situation { told, assessments, project, ..of(company) }
}

/// Every programme has its company, and every programme says no to another; where it has none, this says why.
#[test]
fn every_programme_is_matched_by_one_company_and_refused_by_another() {
    let catalogue = MATCHER.catalogue();
    let companies = companies();
    let abroad = MATCHER.match_all(&of(Company { country: Country::new("US"), ..Company::default() }), TODAY);
    let (mut truths, mut out) = (Vec::new(), Vec::new());
    let mut verdicts: BTreeMap<Date, Vec<Vec<Verdict>>> = BTreeMap::new();
    for on in catalogue.programmes().iter().flat_map(days) {
        verdicts.entry(on).or_insert_with(|| {
            let costs = |company| ["30000", "500000"].map(|cost| with_everything(company, cost, on));
            companies
                .iter()
                .flat_map(costs)
                .map(|situation| {
                    MATCHER.verdicts(&situation, on, &mut truths, &mut out);
                    out.iter().map(|judgement| judgement.verdict).collect()
                })
                .collect()
        });
    }
    let mut wrong = Vec::new();
    for ix in catalogue.programme_indices() {
        let programme = catalogue.programme(ix);
        let (id, days) = (&programme.id, days(programme));
        let told = |on: &Date, wanted: &[Verdict]| verdicts[on].iter().any(|all| wanted.contains(&all[ix.index()]));
        let is_matched = days.iter().any(|on| told(on, &[Verdict::Fits, Verdict::SeemsToFit]));
        // The worker or a school applies: it is a signpost, and no company may use it.
        let is_signpost = programme.audience.is_signpost();
        // Nobody knows a day on which it was open: its rules still have to be right for somebody.
        let is_never_open = days.iter().all(|on| programme.status_on(*on).is_closed());
        let expected = !is_signpost && !is_never_open;
        if is_matched != expected {
            wrong.push(format!("{id}: {}", if expected { "nobody may use it" } else { "somebody may use it" }));
        }
        if is_never_open && !is_signpost && !told(&TODAY, &[Verdict::NotAvailable]) {
            wrong.push(format!("{id}: it is closed, and for nobody either"));
        }
        // A company elsewhere is refused; what is open to the whole world refuses nobody, and there is none of that.
        if abroad.of(ix).unwrap().judgement.verdict != Verdict::NotForYou {
            wrong.push(format!("{id}: nobody is refused"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
