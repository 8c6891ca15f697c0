//! The command line as scripts use it: what goes in, what comes out, how it ends.

use digipeil::cli::{Exit, Surroundings, run};
use serde_json::Value as Json;
use std::path::PathBuf;

use crate::program::TODAY;

/// Runs a command line in-process: exit, standard output, standard error.
pub fn cli(args: &[&str]) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(
        std::iter::once("digipeil-cli").chain(args.iter().copied()).map(Into::into),
        &mut Surroundings { out: &mut out, err: &mut err, today: TODAY, machine_language: None },
    );
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// A file of its own for one test.
pub fn file(name: &str, content: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("digipeil-test-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path
}

fn score(questionnaire: &str, name: &str, answers: &str) -> (Exit, String, String) {
    let path = file(name, answers);
    cli(&["score", "--questionnaire", questionnaire, "--answers", path.to_str().unwrap(), "--format", "json"])
}

const SIX: &str = r#"Questionnaire(id: "six", version: "2.1", provider: "p", languages: ["nl"], name: "Zes", asks: "?", about: "a", minutes: 1,
    source: "s", licence: "l", scale: 10, question_scale: 10,
    levels: [Level(id: "low", name: "Laag", up_to: 5), Level(id: "mid", name: "Midden", below: 8), Level(id: "top", name: "Top")],
    dimensions: [Dimension(id: "d", name: "D", questions: [
        Question(id: "q1", ask: "1", kind: YesNo(yes: 10, no: 0)), Question(id: "q2", ask: "2", kind: YesNo(yes: 10, no: 0)),
        Question(id: "q3", ask: "3", kind: YesNo(yes: 10, no: 0)), Question(id: "q4", ask: "4", kind: YesNo(yes: 10, no: 0)),
        Question(id: "q5", ask: "5", kind: YesNo(yes: 10, no: 0)), Question(id: "q6", ask: "6", kind: YesNo(yes: 10, no: 0)),
        Question(id: "gate", ask: "g", kind: YesNo), Question(id: "more", ask: "m", kind: LongText, ask_if: Yes("gate")),
    ])])"#;

#[test]
fn six_items_at_the_command_line() {
    let q = file("six.ron", SIX);
    let (exit, out, err) = score(
        q.to_str().unwrap(),
        "six.json",
        r#"{"q1": true, "q2": "yes", "q3": true, "q4": false, "q5": {"dont_know": true}, "q6": null}"#,
    );
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    let json: Json = serde_json::from_str(&out).unwrap();
    let near =
        |value: &Json, expected: f64| assert!((value.as_f64().unwrap() - expected).abs() < 1e-12, "{value} {expected}");
    for scored in [&json["total"], &json["results"][0], &json["dimensions"][0]] {
        near(&scored["point"], 7.5);
        near(&scored["low"], 5.0);
        near(&scored["high"], 25.0 / 3.0);
        near(&scored["coverage"], 2.0 / 3.0);
        assert_eq!(
            (&scored["level"], &scored["level_low"], &scored["level_high"]),
            (&"mid".into(), &"low".into(), &"top".into())
        );
    }
    assert_eq!((&json["questionnaire"]["id"], &json["questionnaire"]["version"]), (&"six".into(), &"2.1".into()));
    let question = |id: &str| json["questions"].as_array().unwrap().iter().find(|q| q["id"] == id).unwrap().clone();
    assert_eq!((question("q5")["point"].clone(), question("q5")["visible"].clone()), (Json::Null, true.into()));
    assert_eq!(question("more")["visible"], false);
    assert_eq!(json["blockers"], Json::Array(vec![]));
}

#[test]
fn lines_in_give_lines_out_and_a_bad_line_is_answered_in_its_place() {
    let q = file("lines.ron", SIX);
    let lines = "{\"q1\": true}\n\n{\"q9\": true}\n{not json\n[]\n{\"q1\": 5}\n{\"more\": \"x\"}\n";
    let (exit, out, _) = score(q.to_str().unwrap(), "lines.jsonl", lines);
    assert_eq!(exit, Exit::BadInput);
    let lines: Vec<Json> = out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.len(), 6);
    assert_eq!(lines[0]["total"]["point"], 10.0);
    let problem = |i: usize| {
        (
            lines[i]["error"]["line"].as_u64().unwrap(),
            lines[i]["error"]["problems"][0]["code"].as_str().unwrap().to_owned(),
        )
    };
    assert_eq!(problem(1), (3, "answer-unknown-question".to_owned()));
    assert_eq!(problem(2), (4, "bad-json".to_owned()));
    assert_eq!(problem(3), (5, "answers-not-object".to_owned()));
    assert_eq!(problem(4), (6, "answer-kind".to_owned()));
    // An answer to a question that is not asked is no mistake; it counts for nothing.
    assert_eq!(lines[5]["total"]["coverage"], 0.0);
}

#[test]
fn every_way_of_ending_has_its_code() {
    let q = file("codes.ron", SIX);
    let broken = file("broken.ron", "Questionnaire(id: \"x\", wersion: \"1\")");
    let q = q.to_str().unwrap();
    assert_eq!(cli(&["check", q]).0, Exit::Done);
    let (exit, out, _) = cli(&["check", q, broken.to_str().unwrap()]);
    assert_eq!(exit, Exit::BadInput);
    assert!(out.contains("broken.ron:1:24: fout[unknown-field]") && out.contains("Bedoelt u “version”?"), "{out}");
    assert_eq!(cli(&["check", "/nowhere/at/all.ron"]).0, Exit::BadInput);
    assert_eq!(cli(&["chekc", q]).0, Exit::BadCommand);
    assert_eq!(cli(&["score", "--questionnaire", q]).0, Exit::BadCommand);
    assert_eq!(cli(&["score", "--questionnaire", "no-such-id", "--answers", "x.json"]).0, Exit::BadInput);
    assert_eq!(score(q, "bad.json", r#"{"q1": "perhaps"}"#).0, Exit::BadInput);
    assert_eq!(cli(&["--help"]).0, Exit::Done);
}

#[test]
fn every_shipped_questionnaire_scores_from_nothing_and_says_so() {
    for (name, _) in digipeil::questionnaire::shipped::FILES {
        let id = name.trim_end_matches(".ron");
        let (exit, out, err) = score(id, &format!("empty-{id}.json"), "{}");
        assert_eq!((exit, err.as_str()), (Exit::Done, ""), "{id}");
        let json: Json = serde_json::from_str(&out).unwrap();
        assert_eq!(json["questionnaire"]["id"], id);
        for result in json["results"].as_array().unwrap() {
            assert_eq!((&result["point"], &result["level"]), (&Json::Null, &Json::Null), "{id}");
            assert_eq!(result["coverage"], 0.0, "{id}");
            assert!(result["low"].as_f64().unwrap() < result["high"].as_f64().unwrap(), "{id}");
        }
        let path = file(&format!("text-{id}.json"), "{}");
        let (exit, out, _) =
            cli(&["score", "--questionnaire", id, "--answers", path.to_str().unwrap(), "--language", "en"]);
        assert_eq!(exit, Exit::Done);
        assert!(!out.is_empty() && !out.contains('['), "{out}");
    }
}

#[test]
fn a_dossier_is_checked_and_scored_whole() {
    use digipeil::dossier::file as dossier_file;
    let example = dossier_file::example().unwrap();
    let path = file("bakkerij.ron", &dossier_file::write(&example));
    let name = path.to_str().unwrap();
    let (exit, out, err) = cli(&["check", name]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""), "{out}");

    let (exit, out, err) = cli(&["score", name, "--format", "json"]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    let json: Json = serde_json::from_str(&out).unwrap();
    let scans = json.as_array().unwrap();
    let ids: Vec<_> = scans.iter().map(|s| s["questionnaire"]["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["snelscan", "digiscan"]);
    let digiscan = &scans[1];
    assert_eq!(
        (&digiscan["id"], &digiscan["stage"], &digiscan["begun"], &digiscan["changed"]),
        (&"scan-2".into(), &"T0".into(), &"2026-10-06".into(), &"2026-10-06".into())
    );
    assert_eq!(digiscan["blockers"].as_array().unwrap().len(), 1);
    assert_eq!(digiscan["dimensions"].as_array().unwrap().len(), 8);

    // Exactly what the window shows of the same dossier.
    let mut model = crate::program::model(digipeil::app::Settings::default());
    digipeil::app::update(&mut model, digipeil::app::Event::OpenExample);
    let derived = model.open.as_ref().unwrap().derived().unwrap();
    let total = &derived.scores.figures[0].total.part;
    assert_eq!(digiscan["total"]["point"].as_f64(), total.point().map(digipeil::exact::Exact::to_f64));
    let visible = derived.scores.visible.iter().filter(|v| **v).count();
    let shown = digiscan["questions"].as_array().unwrap().iter().filter(|q| q["visible"] == true).count();
    assert_eq!(shown, visible);

    let (exit, out, _) = cli(&["score", name]);
    assert_eq!(exit, Exit::Done);
    assert!(out.starts_with("T0, 16 maart 2026\nSnelscan 1.0\n"), "{out}");
    assert!(out.contains("\nT0, 6 oktober 2026\nDigiscan 1.0\n"), "{out}");
}

#[test]
fn the_facts_and_the_profile_of_a_dossier_count_in_its_scores() {
    // The follow-up is asked because of the headcount in the profile, and because of an answer in the other scan.
    let asking = |id: &str, question: &str| {
        format!(
            r#"Questionnaire(id: "{id}", version: "1", provider: "p", languages: ["nl"], name: "N", asks: "?", about: "a", minutes: 1,
            source: "s", licence: "l", levels: [Level(id: "all", name: "L")], dimensions: [Dimension(id: "d", name: "D", questions: [{question}])])"#
        )
    };
    let one = file(
        "one.ron",
        &asking("one", r#"Question(id: "shop", ask: "1", kind: YesNo(yes: 100, no: 0), fact: "shop")"#),
    );
    let two = file(
        "two.ron",
        &asking(
            "two",
            r#"Question(id: "a", ask: "1", kind: YesNo(yes: 100, no: 0)),
            Question(id: "by_fact", ask: "2", kind: YesNo(yes: 100, no: 0), ask_if: Fact("shop", "yes")),
            Question(id: "by_profile", ask: "3", kind: YesNo(yes: 100, no: 0), ask_if: Headcount(AtLeast(5)))"#,
        ),
    );
    let scan = |id: &str, questionnaire: &str, answers: &str| {
        format!(
            r#"(id: "{id}", questionnaire: (id: "{questionnaire}", version: "1", provider: "p"), begun: "2026-01-01", changed: "2026-01-01", answers: {{{answers}}})"#
        )
    };
    let text = format!(
        r#"V1((key: "k", created: "2026-01-01", company: (headcount: 9), assessments: [{}, {}]))"#,
        scan("s1", "one", r#""shop": (response: Chosen("yes"))"#),
        scan("s2", "two", r#""a": (response: Chosen("yes")), "gone": (response: Chosen("x"), note: "blijft")"#),
    );
    let path = file("facts.ron", &text);
    let (path, one, two) = (path.to_str().unwrap(), one.to_str().unwrap(), two.to_str().unwrap());

    // With neither questionnaire at hand nothing is wrong with the dossier, but it cannot be scored.
    let (exit, out, _) = cli(&["check", path]);
    assert_eq!(exit, Exit::Done, "{out}");
    assert_eq!(out.matches("dossier-no-questionnaire").count(), 2, "{out}");
    let (exit, out, err) = cli(&["score", path, "--format", "json"]);
    assert_eq!(exit, Exit::BadInput);
    assert!(err.contains("dossier-no-questionnaire"), "{err}");
    let json: Json = serde_json::from_str(&out).unwrap();
    assert_eq!(json[1]["id"], "s2");
    assert_eq!(json[1]["error"]["problems"][0]["code"], "dossier-no-questionnaire");

    // Named beside it, they are used; the answer to a question nobody asks is told.
    let (exit, out, _) = cli(&["check", one, two, path]);
    assert_eq!(exit, Exit::Done, "{out}");
    assert!(!out.contains("dossier-no-questionnaire") && out.contains("gone"), "{out}");
    let (_, out, err) = cli(&["score", path, "--questionnaire", two, "--format", "json"]);
    assert!(err.contains("gone"), "{err}");
    let json: Json = serde_json::from_str(&out).unwrap();
    let visible: Vec<bool> =
        json[1]["questions"].as_array().unwrap().iter().map(|q| q["visible"].as_bool().unwrap()).collect();
    assert_eq!(visible, [true, false, true], "without the other questionnaire nobody knows the fact");
    let (exit, _, err) = cli(&["score", path, "--answers", path, "--questionnaire", two]);
    assert_eq!(exit, Exit::BadCommand, "{err}");
    assert_eq!(cli(&["score"]).0, Exit::BadCommand);
    assert_eq!(cli(&["score", "--answers", path]).0, Exit::BadCommand);
}

#[test]
fn a_damaged_or_newer_dossier_is_told_apart() {
    let broken = file("broken.ron", "V1((\n  key: \"k\",\n  created: \"2026-01-01\",\n  needs: [\"a\" \"b\"],\n))");
    let (exit, out, _) = cli(&["check", broken.to_str().unwrap()]);
    assert_eq!(exit, Exit::BadInput);
    assert!(out.contains("broken.ron:4:"), "{out}");
    let newer = file("newer.ron", "V9((whatever))");
    let (exit, out, _) = cli(&["--language", "en", "check", newer.to_str().unwrap()]);
    assert_eq!(exit, Exit::BadInput);
    assert!(out.contains("A newer version of Digipeil made this dossier") && out.contains("fine"), "{out}");
    let (exit, out, err) = cli(&["score", newer.to_str().unwrap()]);
    assert_eq!((exit, out.as_str()), (Exit::BadInput, ""));
    assert!(err.contains("dossier-too-new"), "{err}");
}

/// A folder of its own for one test, and in it a dossier whose scan was made with [`SIX`].
fn own_folder(name: &str) -> (PathBuf, PathBuf) {
    let folder = std::env::temp_dir().join(format!("digipeil-own-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("questionnaires")).unwrap();
    std::fs::create_dir_all(folder.join("catalogue")).unwrap();
    let dossier = folder.join("zes.ron");
    std::fs::write(
        &dossier,
        r#"V1((revision: 1, key: "zes", created: "2026-01-02", company: (name: "Zes bv", country: "BE"), assessments: [(
            id: "s", questionnaire: (id: "six", version: "2.1", provider: "p"), stage: "T0", begun: "2026-01-02", changed: "2026-01-02",
            answers: {"q1": (response: Chosen("yes")), "q2": (response: Chosen("no"))})]))"#,
    )
    .unwrap();
    (folder, dossier)
}

#[test]
fn own_files_beside_a_dossier_count_for_every_command_that_reads_it() {
    let (folder, dossier) = own_folder("beside");
    let path = dossier.to_str().unwrap();
    // Nobody has the questionnaire yet: the scan is told and not scored.
    let (exit, out, err) = cli(&["score", path, "--format", "json"]);
    assert_eq!(exit, Exit::BadInput, "{err}");
    assert!(out.contains("\"error\""), "{out}");
    // Beside the dossier, as in the folder of the window, or named.
    let elsewhere = folder.join("elsewhere");
    std::fs::create_dir_all(&elsewhere).unwrap();
    std::fs::write(elsewhere.join("six.ron"), SIX).unwrap();
    let named = cli(&["score", path, "--format", "json", "--questionnaires", elsewhere.to_str().unwrap()]);
    std::fs::write(folder.join("questionnaires/six.ron"), SIX).unwrap();
    let beside = cli(&["score", path, "--format", "json"]);
    assert_eq!(named, beside);
    assert_eq!((beside.0, beside.2.as_str()), (Exit::Done, ""));
    let json: Json = serde_json::from_str(&beside.1).unwrap();
    assert_eq!(json[0]["total"]["coverage"].as_f64().unwrap(), 2.0 / 6.0);
    // The report says the same, and so does a folder of reports.
    let to = folder.join("report.json");
    let (exit, _, err) = cli(&["report", path, "--to", to.to_str().unwrap()]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    let report: Json = serde_json::from_slice(&std::fs::read(&to).unwrap()).unwrap();
    assert_eq!(report["scan"]["questionnaire"], "six");
    let reports = folder.join("reports");
    let (exit, _, err) =
        cli(&["report", folder.to_str().unwrap(), "--to", reports.to_str().unwrap(), "--format", "json"]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    assert_eq!(std::fs::read(reports.join("zes.json")).unwrap(), std::fs::read(&to).unwrap());
    // By its id too, where it was named.
    let answers = file("own-six.json", r#"{"q1": true}"#);
    let own = elsewhere.to_str().unwrap();
    let args = ["score", "--questionnaire", "six", "--questionnaires", own, "--answers", answers.to_str().unwrap()];
    assert_eq!(cli(&args).0, Exit::Done);
    // A broken file of the user's own is told, stops nothing, and is not done either.
    std::fs::write(folder.join("questionnaires/torn.ron"), "Questionnaire(id: ").unwrap();
    let (exit, out, err) = cli(&["score", path, "--format", "json"]);
    assert_eq!((exit, &out), (Exit::BadInput, &beside.1));
    assert!(err.contains("torn.ron"), "{err}");
    let (exit, _, err) = cli(&["plan", path]);
    assert_eq!(exit, Exit::BadInput);
    assert!(err.contains("torn.ron"), "{err}");
    let _ = std::fs::remove_dir_all(folder);
}

#[test]
fn a_report_is_told_what_there_is_to_pay_for() {
    let folder = std::env::temp_dir().join(format!("digipeil-test-{}-paid", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("bakkerij.ron");
    std::fs::write(&path, include_str!("../../assets/example/bakkerij.ron")).unwrap();
    let (path, to) = (path.to_str().unwrap(), folder.join("out.json"));
    let report = |more: &[&str]| {
        let _ = std::fs::remove_file(&to);
        let args = [&["report", path, "--to", to.to_str().unwrap()], more].concat();
        let (exit, _, err) = cli(&args);
        let made = std::fs::read(&to).ok().map(|bytes| serde_json::from_slice::<Json>(&bytes).unwrap());
        (exit, made, err)
    };
    let (exit, plain, _) = report(&[]);
    assert_eq!(exit, Exit::Done);
    assert!(plain.unwrap()["programmes"]["project"].is_null());
    let (exit, told, _) = report(&["--cost", "6000", "--topic", "CYB"]);
    assert_eq!(exit, Exit::Done);
    let project = &told.unwrap()["programmes"]["project"];
    assert_eq!(project["cost"]["euro"].as_f64(), Some(6000.0), "{project}");
    let outcome = &project["outcomes"][0];
    let [own, aid] = ["own_most", "aid_least"].map(|field| outcome[field].as_f64().unwrap());
    assert!(aid > 0.0 && (own + aid - 6000.0).abs() < 0.005, "{project}");
    // A topic that is not there is told before anything is written.
    let (exit, made, err) = report(&["--topic", "CYBR"]);
    assert_eq!((exit, made), (Exit::BadCommand, None));
    assert!(err.contains("CYBR") && err.contains("CYB"), "{err}");
    // A cost that is none is told in the user's language.
    for cost in ["-3", "veel", ""] {
        let (exit, made, err) = report(&["--cost", cost]);
        assert_eq!((exit, made), (Exit::BadCommand, None), "{cost:?}");
        assert!(err.contains("--cost") && err.contains("een getal van 0 of meer"), "{err}");
    }
    let _ = std::fs::remove_dir_all(folder);
}

#[test]
fn a_file_in_the_place_of_a_folder_is_told() {
    let path = file("no-folder.ron", include_str!("../../assets/example/bakkerij.ron"));
    for command in ["verify", "list", "library"] {
        let (exit, _, err) = cli(&[command, path.to_str().unwrap()]);
        assert_ne!(exit, Exit::Done, "{command}");
        assert!(err.contains("is een bestand, geen map"), "{command}: {err}");
    }
}

#[test]
fn a_catalogue_beside_a_dossier_is_the_one_it_is_matched_with() {
    let (folder, dossier) = own_folder("catalogue");
    let path = dossier.to_str().unwrap();
    let (exit, before, _) = cli(&["match", path, "--format", "json"]);
    assert_eq!(exit, Exit::Done);
    std::fs::write(folder.join("catalogue/mine.ron"), "Catalogue(programmes: [Programme(id: \"torn\"").unwrap();
    let (exit, out, err) = cli(&["match", path, "--format", "json"]);
    assert_eq!((exit, out), (Exit::BadInput, before));
    assert!(err.contains("mine.ron"), "{err}");
    let _ = std::fs::remove_dir_all(folder);
}

#[test]
fn a_sealed_dossier_is_read_with_its_passphrase_and_named_without() {
    let (folder, dossier) = own_folder("sealed");
    std::fs::write(folder.join("questionnaires/six.ron"), SIX).unwrap();
    let open = cli(&["score", dossier.to_str().unwrap(), "--format", "json"]);
    assert_eq!(open.0, Exit::Done);
    let phrase = folder.join("phrase");
    std::fs::write(&phrase, "vier woorden van een bakker\n").unwrap();
    let phrase = phrase.to_str().unwrap();
    assert_eq!(cli(&["seal", dossier.to_str().unwrap(), "--passphrase-file", phrase]).0, Exit::Done);
    let sealed = folder.join("zes.ron.age");
    let sealed = sealed.to_str().unwrap();
    for command in [["score", sealed], ["match", sealed], ["plan", sealed], ["money", sealed]] {
        let (exit, out, err) = cli(&command);
        assert_eq!((exit, out.as_str()), (Exit::BadInput, ""), "{command:?}");
        assert!(err.contains("zes.ron.age"), "{command:?}: {err}");
        let with = [command[0], command[1], "--passphrase-file", phrase];
        assert_eq!(cli(&with).0, Exit::Done, "{command:?}");
        std::fs::write(folder.join("wrong"), "een ander").unwrap();
        let wrong = folder.join("wrong");
        let with = [command[0], command[1], "--passphrase-file", wrong.to_str().unwrap()];
        assert_eq!(cli(&with).0, Exit::BadInput, "{command:?}");
    }
    let again = cli(&["score", sealed, "--format", "json", "--passphrase-file", phrase]);
    assert_eq!(again, open);
    // A folder of reports holds the sealed ones too, where they can be opened.
    let reports = folder.join("reports");
    let to = reports.to_str().unwrap();
    let args = ["report", folder.to_str().unwrap(), "--to", to, "--format", "json", "--passphrase-file", phrase];
    let (exit, out, err) = cli(&args);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""), "{out}");
    assert!(reports.join("zes.json").is_file());
    let _ = std::fs::remove_dir_all(folder);
}
