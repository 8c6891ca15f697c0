//! `match` at the command line, as scripts use it.

use std::collections::BTreeSet;

use digipeil::catalogue::shipped;
use digipeil::cli::Exit;
use digipeil::id::Id as _;
use digipeil::matching::Verdict;
use serde_json::Value as Json;

use crate::cli::{cli, file};

fn matched(name: &str, json: &str, more: &[&str]) -> (Exit, String, String) {
    let path = file(name, json);
    let mut args = vec!["match", "--company", path.to_str().unwrap()];
    args.extend(more);
    cli(&args)
}

#[test]
fn a_company_in_every_programme_out() {
    let json = r#"{"name": "Proef", "country": "BE", "area": "BE25", "municipality": "Kortrijk", "sector": "C31.01", "headcount": 12,
        "turnover": 1500000, "balance": 900000, "group": false, "founded": 2004, "legal_form": "bv",
        "needs": ["process_optimisation"], "answers": {"digiscan": {"backup": "none"}},
        "confirmed": {"public_share": true}, "project": {"cost": 6000}}"#;
    let (exit, out, err) = matched("one.json", json, &["--on", "2026-11-21", "--format", "json", "--language", "nl"]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    let list: Vec<Json> = serde_json::from_str(&out).unwrap();
    let ids: BTreeSet<&str> = list.iter().map(|m| m["id"].as_str().unwrap()).collect();
    assert_eq!((list.len(), ids.len()), (shipped::catalogue().programmes().len(), list.len()), "every programme once");
    let verdicts: Vec<&str> = list.iter().map(|m| m["verdict"].as_str().unwrap()).collect();
    let place = |v: &str| Verdict::ALL.iter().position(|known| known.id() == v).unwrap();
    assert!(verdicts.iter().map(|v| place(v)).is_sorted(), "best first");
    for m in &list {
        let keys: BTreeSet<&str> = m.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, BTreeSet::from(["id", "verdict", "status", "rules", "useful", "money"]));
        for rule in m["rules"].as_array().unwrap() {
            assert!(matches!(rule["result"].as_str(), Some("pass" | "fail" | "unknown")));
            assert!(!rule["sentence"].as_str().unwrap().is_empty());
        }
    }
    let get = |id: &str| list.iter().find(|m| m["id"] == id).unwrap();
    let wallet = get("kmo-portefeuille-cyberadvies");
    assert_eq!(wallet["verdict"], "seems_to_fit");
    assert_eq!(wallet["status"], "open");
    assert_eq!((wallet["money"]["intensity"].as_f64(), wallet["money"]["own"].as_f64()), (Some(45.0), Some(3300.0)));
    assert_eq!(get("advies-pom-west-vlaanderen")["useful"][0]["id"], "need.process_optimisation");
    let track = get("cybersecurity-verbetertrajecten");
    assert_eq!((track["verdict"].as_str(), track["status"].as_str()), (Some("not_yet"), Some("unknown")));
    assert!(track["useful"].as_array().unwrap().iter().any(|reason| reason["id"] == "fact.no_backup"));
    assert_eq!(get("haalbaarheidsstudie")["money"], Json::Null);
}

#[test]
fn leads_stand_among_the_reasons_of_the_programme_they_belong_to() {
    let json = r#"{"country": "NL", "municipality": "Heerlen", "sector": "H49.41"}"#;
    let (_, out, _) = matched("parkstad.json", json, &["--format", "json", "--language", "nl"]);
    let list: Vec<Json> = serde_json::from_str(&out).unwrap();
    let m = list.iter().find(|m| m["id"] == "werkgeversdienstverlening-zuid-limburg").unwrap();
    let told: Vec<(&str, &str)> = m["useful"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reason| (reason["id"].as_str().unwrap(), reason["sentence"].as_str().unwrap()))
        .collect();
    assert_eq!(told[0], ("lead.wsp-westelijke-mijnstreek", "Westelijke Mijnstreek is de trekker voor Logistiek."));
    assert!(told.contains(&("contact.wsp-parkstad", "WSP Parkstad is uw contact in Parkstad Limburg.")));
    assert!(told.contains(&("partner.uwv", "Ook hier actief: UWV.")));
}

#[test]
fn lines_in_give_lines_out_in_order_and_bad_ones_say_what_is_wrong() {
    let lines =
        "{\"country\": \"BE\"}\n\nnonsense\n{\"headcont\": 3}\n{\"headcount\": \"many\", \"needs\": [\"skils\"]}\n{}\n";
    let (exit, out, err) = matched("many.jsonl", lines, &["--on", "2026-11-21", "--language", "en"]);
    assert_eq!((exit, err.as_str()), (Exit::BadInput, ""));
    let out: Vec<Json> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(out.len(), 5);
    assert!(out[0].is_array() && out[4].is_array());
    assert_eq!(out[1]["error"]["line"], 3);
    assert_eq!(out[2]["error"]["line"], 4);
    let problem = &out[2]["error"]["problems"][0];
    assert_eq!(problem["code"], "company-unknown-key");
    assert!(problem["help"].as_str().unwrap().contains("headcount"), "{problem}");
    let problems = out[3]["error"]["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert_eq!(problems[0]["message"], "“headcount” takes a number of 0 or more.");
    assert!(problems[1]["help"].as_str().unwrap().contains("skills"));
}

#[test]
fn every_key_may_be_left_out_and_none_may_be_invented() {
    let (exit, _, _) = matched("empty.json", "{}", &[]);
    assert_eq!(exit, Exit::Done);
    for (json, code) in [
        ("[]", "company-not-object"),
        (r#"{"country": "Belgium"}"#, "company-wrong-type"),
        (r#"{"area": "BE99"}"#, "company-unknown-value"),
        (r#"{"sector": "bakker"}"#, "company-unknown-value"),
        (r#"{"legal_form": "bvv", "country": "BE"}"#, "company-unknown-value"),
        (r#"{"headcount": -1}"#, "company-wrong-type"),
        (r#"{"group": "yes"}"#, "company-wrong-type"),
        (r#"{"founded": 20040}"#, "company-wrong-type"),
        (r#"{"needs": "skills"}"#, "company-wrong-type"),
        (r#"{"confirmed": {"public": true}}"#, "company-unknown-value"),
        (r#"{"confirmed": {"public_share": 1}}"#, "company-wrong-type"),
        (r#"{"answers": {"digscan": {}}}"#, "company-unknown-value"),
        (r#"{"answers": {"digiscan": {"backup": "sometimes"}}}"#, "answer-unknown-option"),
        (r#"{"project": {"price": 3}}"#, "company-unknown-key"),
        (r#"{"assessments": [{"instrument": "edih-dma", "made_on": "soon"}]}"#, "company-wrong-type"),
    ] {
        let (exit, _, err) = matched("wrong.json", json, &["--language", "en"]);
        assert_eq!(exit, Exit::BadInput, "{json}");
        assert!(err.contains(code), "{json}: {err}");
    }
    let (_, _, err) = matched("wrong.json", r#"{"sector": "bakker"}"#, &["--language", "en"]);
    assert!(err.contains("C10.71"), "{err}");
}

#[test]
fn the_command_itself_may_be_wrong() {
    assert_eq!(cli(&["match"]).0, Exit::BadCommand);
    let path = file("ok.json", "{}");
    let path = path.to_str().unwrap();
    assert_eq!(cli(&["match", "--company", path, "--on", "21-11-2026"]).0, Exit::BadCommand);
    assert_eq!(cli(&["match", "--company", path, "--cost", "-3"]).0, Exit::BadCommand);
    assert_eq!(cli(&["match", "--company", "/nowhere/at-all.json"]).0, Exit::BadInput);
    assert_eq!(cli(&["match", "--company", path, "--catalogue", "/nowhere/at-all"]).0, Exit::BadInput);
}

#[test]
fn an_own_catalogue_lies_over_the_built_in_one() {
    let own = file(
        "own-catalogue.ron",
        r#"Catalogue(languages: ["nl"], programmes: [Programme(id: "mine", kind: Advice, provider: "vlaio", name: "Mijn", summary: "S.",
            sources: [Source(source: "s", seen: "2026-01-01", sureness: V)], checked: "2026-11-01", rules: [Headcount(AtLeast(5))])])"#,
    );
    let json = r#"{"headcount": 5}"#;
    let own = own.to_str().unwrap();
    let (exit, out, _) =
        matched("own.json", json, &["--catalogue", own, "--format", "json", "--on", "2026-11-21", "--language", "nl"]);
    assert_eq!(exit, Exit::Done);
    let list: Vec<Json> = serde_json::from_str(&out).unwrap();
    assert_eq!(list.len(), shipped::catalogue().programmes().len() + 1);
    let mine = list.iter().find(|m| m["id"] == "mine").unwrap();
    assert_eq!(mine["verdict"], "fits");
    assert_eq!(mine["rules"][0]["sentence"], "U werkt met 5 mensen.");
    let broken = file("broken-own.ron", "Catalogue(languages: [\"nl\"], programmes: [Programme(id: \"x\")])");
    let (exit, _, err) = matched("own.json", json, &["--catalogue", broken.to_str().unwrap()]);
    assert_eq!(exit, Exit::BadInput);
    assert!(err.contains("missing-field"), "{err}");
}

/// In bulk, sentences are made once and used again: they must read the same as when each company stands alone.
#[test]
fn a_line_says_what_the_company_alone_is_told() {
    let companies = [
        r#"{"country": "BE", "municipality": "Kortrijk", "sector": "C16.23", "headcount": 12, "turnover": 1500000, "group": false}"#,
        r#"{"country": "BE", "municipality": "Genk", "sector": "C25", "headcount": 12, "turnover": 1500000, "group": true}"#,
        r#"{"country": "NL", "municipality": "Heerlen", "sector": "H49.41", "headcount": 40, "legal_form": "bv"}"#,
        r#"{"country": "NL", "municipality": "Heerlen", "sector": "Q87.10", "headcount": 51, "legal_form": "stichting"}"#,
        r#"{"country": "NL", "municipality": "Herlen", "founded": 2025, "needs": ["inclusive_hiring"]}"#,
        r#"{"country": "NL", "municipality": "Harlen", "founded": 2024, "project": {"cost": 9000}}"#,
        r#"{"area": "BE25", "founded": 2010, "headcount": 300, "turnover": 1, "group": false, "project": {"cost": 100}}"#,
        r#"{"country": "BE", "area": "BE22", "confirmed": {"with_others": false}, "answers": {"digiscan": {"backup": "none"}}}"#,
        "{}",
    ];
    let twice: String = companies.iter().chain(&companies).map(|c| format!("{c}\n")).collect();
    let (_, out, _) = matched("bulk.jsonl", &twice, &["--on", "2026-11-21", "--language", "nl"]);
    let out: Vec<Json> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(out.len(), 2 * companies.len());
    for (at, company) in companies.iter().enumerate() {
        let (_, alone, _) =
            matched("alone.json", company, &["--on", "2026-11-21", "--language", "nl", "--format", "json"]);
        let alone: Json = serde_json::from_str(&alone).unwrap();
        assert_eq!(out[at], alone, "{company}");
        assert_eq!(out[at + companies.len()], alone, "{company}");
    }
}

#[test]
fn the_money_of_a_project_adds_up_at_the_command_line() {
    let json = r#"{"country": "BE", "municipality": "Kortrijk", "sector": "C16.23", "headcount": 12, "turnover": 1500000, "group": false,
        "legal_form": "bv", "confirmed": {"public_share": true, "vlaio_list": true}, "project": {"cost": 6000},
        "aid": [{"on": "2026-03-01", "amount": 6000, "giver": "VLAIO", "de_minimis": true, "programme": "kmo-portefeuille-opleiding"},
                {"on": "2023-11-20", "amount": 1000}]}"#;
    let path = file("money.json", json);
    let path = path.to_str().unwrap();
    let asked = ["money", "--company", path, "--on", "2026-11-21", "--topic", "CYB", "--language", "nl"];
    let (exit, out, err) = cli(&[&asked[..], &["--format", "json"]].concat());
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    let found: Json = serde_json::from_str(&out).unwrap();
    assert_eq!((found["cost"].as_f64(), found["topic"].as_str()), (Some(6000.0), Some("CYB")));
    let outcome = &found["outcomes"][0];
    assert_eq!(outcome["classes"], serde_json::json!(["small"]));
    // Of the 7,500 of this year 6,000 was used for training.
    let sum: f64 = outcome["programmes"].as_array().unwrap().iter().map(|p| p["aid_least"].as_f64().unwrap()).sum();
    assert_eq!((sum, outcome["own_least"].as_f64()), (1500.0, Some(4500.0)));
    assert!(outcome["left_out"].as_array().unwrap().iter().any(|p| p["why"] == "too_small" && p["with"].is_null()));
    let room = &found["de_minimis"];
    assert_eq!((room["left_least"].as_f64(), room["left_most"].as_f64()), (Some(294_000.0), Some(294_000.0)));
    assert_eq!(room["entries"][1]["counts"], false, "three years and a day ago");
    assert_eq!(room["next"]["on"], "2029-03-02");
    // The same as text, by itself and below the programmes.
    let (_, text, _) = cli(&asked);
    for line in ["U betaalt zelf", "€\u{a0}4.500", "€\u{a0}294.000 over van €\u{a0}300.000"] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let (_, all, _) = matched("money.json", json, &["--on", "2026-11-21", "--topic", "CYB", "--language", "nl"]);
    assert!(all.contains(text.trim()), "{all}");
    // The money of one programme knows what was used of its ceiling.
    let (_, out, _) = matched("money.json", json, &["--on", "2026-11-21", "--format", "json"]);
    let list: Vec<Json> = serde_json::from_str(&out).unwrap();
    let wallet = &list.iter().find(|m| m["id"] == "kmo-portefeuille-cyberadvies").unwrap()["money"];
    assert_eq!((wallet["ceiling_used"].as_f64(), wallet["ceiling_left_least"].as_f64()), (Some(6000.0), Some(1500.0)));
    assert_eq!((wallet["aid"].as_f64(), wallet["own"].as_f64()), (Some(1500.0), Some(4500.0)));
    // Without a cost there is a room and no calculation; lines in give lines out.
    let (_, out, _) = cli(&["money", "--company", file("money.jsonl", "{}\n{\"x\": 1}\n").to_str().unwrap()]);
    let lines: Vec<Json> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines[0]["outcomes"].as_array().unwrap().len(), lines[0]["cost"].is_null()), (0, true));
    assert_eq!(lines[1]["error"]["line"], 2);
    assert_eq!(cli(&["money", "--company", path, "--topic", "CYC"]).0, Exit::BadCommand);
}

#[test]
fn aid_and_decisions_are_read_with_care() {
    for (json, code) in [
        (r#"{"aid": {}}"#, "company-wrong-type"),
        (r#"{"aid": [{"on": "2026-03-01"}]}"#, "company-wrong-type"),
        (r#"{"aid": [{"on": "1 maart", "amount": 3}]}"#, "company-wrong-type"),
        (r#"{"aid": [{"on": "2026-03-01", "amount": -3}]}"#, "company-wrong-type"),
        (r#"{"aid": [{"on": "2026-03-01", "amount": 3, "from": "VLAIO"}]}"#, "company-unknown-key"),
        (r#"{"aid": [{"on": "2026-03-01", "amount": 3, "de_minimis": "yes"}]}"#, "company-wrong-type"),
        (r#"{"project": {"used": {"kmo-portefeuile-opleiding": 3}}}"#, "company-unknown-value"),
        (r#"{"project": {"used": {"slim": "3"}}}"#, "company-wrong-type"),
        (r#"{"overrides": {"slimm": {"verdict": "fits", "on": "2026-03-01"}}}"#, "company-unknown-value"),
        (r#"{"overrides": {"slim": {"verdict": "maybe", "on": "2026-03-01"}}}"#, "company-unknown-value"),
        (r#"{"overrides": {"slim": {"verdict": "fits"}}}"#, "company-wrong-type"),
    ] {
        let (exit, _, err) = matched("aid.json", json, &["--language", "en"]);
        assert_eq!(exit, Exit::BadInput, "{json}");
        assert!(err.contains(code), "{json}: {err}");
    }
    let json = r#"{"overrides": {"wbso": {"verdict": "fits", "reason": "Nagevraagd bij RVO", "by": "An", "on": "2026-11-20"}},
        "aid": [{"on": "2026-03-01", "amount": 3, "programme": "one-nobody-here-knows"}]}"#;
    let (_, out, _) = matched("decided.json", json, &["--on", "2026-11-21", "--format", "json"]);
    let list: Vec<Json> = serde_json::from_str(&out).unwrap();
    let m = list.iter().find(|m| m["id"] == "wbso").unwrap();
    assert_eq!(
        (m["verdict"].as_str(), m["override"]["verdict_by_rules"].as_str()),
        (Some("fits"), Some("not_available"))
    );
    assert_eq!((m["override"]["by"].as_str(), m["override"]["on"].as_str()), (Some("An"), Some("2026-11-20")));
    let (_, text, _) = matched("decided.json", json, &["--on", "2026-11-21", "--all", "--language", "nl"]);
    assert!(text.contains("An besliste dit op 20 november 2026: Nagevraagd bij RVO"), "{text}");
}

#[test]
fn a_dossier_is_matched_with_what_its_scans_say() {
    use digipeil::dossier::file as dossier_file;
    let mut example = dossier_file::example().unwrap();
    example.company.municipality = Some("Kortrijk".to_owned());
    example.company.country = Some(digipeil::company::Country::BE);
    example.told.insert(digipeil::id::RowKey::new("public_share").unwrap(), false);
    let path = file("matched.ron", &dossier_file::write(&example));
    let path = path.to_str().unwrap();
    let (exit, out, err) = cli(&["match", path, "--on", "2026-11-21", "--format", "json", "--language", "nl"]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    let list: Vec<Json> = serde_json::from_str(&out).unwrap();
    assert_eq!(list.len(), shipped::catalogue().programmes().len());
    let wallet = list.iter().find(|m| m["id"] == "kmo-portefeuille-cyberadvies").unwrap();
    assert_eq!(wallet["verdict"], "not_for_you", "what the dossier was told counts");
    // Exactly what the window shows of the same dossier.
    let (shelf, reference) = (digipeil::app::Shelf::new([]), digipeil::company::Reference::built_in());
    let project = digipeil::matching::Project::default();
    let situation = digipeil::app::situation(&example, &shelf, reference, &project, super::TODAY);
    let matches = super::MATCHER.match_all(&situation, super::TODAY);
    let ids: Vec<&str> =
        matches.list.iter().map(|m| super::MATCHER.catalogue().programme(m.programme).id.as_str()).collect();
    assert_eq!(ids, list.iter().map(|m| m["id"].as_str().unwrap()).collect::<Vec<_>>());
    assert!(
        list.iter().any(|m| m["useful"]
            .as_array()
            .unwrap()
            .iter()
            .any(|r| !r["id"].as_str().unwrap().starts_with("lead")))
    );
    // A file that is no dossier is told so.
    let wrong = file("no-dossier.ron", "Catalogue()");
    let (exit, _, err) = cli(&["match", wrong.to_str().unwrap(), "--language", "en"]);
    assert_eq!(exit, Exit::BadInput);
    assert!(!err.is_empty());
    assert_eq!(cli(&["match", path, "--company", path]).0, Exit::BadCommand);
}
