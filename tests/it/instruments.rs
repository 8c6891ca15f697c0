//! The shipped instruments: published worked numbers, bounds to the decimal, what they suggest to each other, and how they read.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so")]
#![expect(clippy::disallowed_methods, reason = "tests look at the disk from outside")]

mod every_file;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use digipeil::app::{Event, Model, Settings, update};
use digipeil::cli::{self, Exit, Surroundings};
use digipeil::condition::Truth;
use digipeil::dossier::{Response, RowValue, Ticks, Value};
use digipeil::exact::Exact;
use digipeil::id::{Id as _, OptionId, QuestionnaireId};
use digipeil::questionnaire::{FigureOf, Kind, Levels, Question, Questionnaire, read, shipped};
use digipeil::scoring::{Context, FigureScore, LeftOut, Part, Sheet, State, score, visible};
use jiff::civil::date;
use serde_json::{Value as Json, json};

fn instrument(id: &str) -> Arc<Questionnaire> {
    let (file, bytes) = shipped::find(id).unwrap_or_else(|| panic!("no {id}"));
    read(file, bytes).0.unwrap_or_else(|| panic!("{file} does not load"))
}

fn exact(text: &str) -> Exact {
    match text.split_once('/') {
        Some((n, d)) => Exact::ratio(n.parse().unwrap(), d.parse().unwrap()).unwrap(),
        None => text.parse().unwrap(),
    }
}

// ---- Answers in, scores out: the library and the command line -----------------------------------------------------------------

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/instruments").join(format!("{name}.json"))
}

fn answers(name: &str) -> Json {
    serde_json::from_slice(&std::fs::read(fixture(name)).unwrap()).unwrap()
}

/// A sheet of answers as the command line takes them.
fn sheet(q: &Questionnaire, answers: &Json) -> Sheet {
    let file: Arc<str> = Arc::from("answers.json");
    let answers = cli::json::answers(q, answers, &file).unwrap_or_else(|d| panic!("{d:#?}"));
    let (sheet, problems) = Sheet::new(q, &answers, &file);
    assert!(problems.is_empty(), "{problems:#?}");
    sheet
}

fn figures(q: &Questionnaire, answers: &Json) -> Vec<FigureScore> {
    score(q, &sheet(q, answers), Context::UNKNOWN).figures
}

fn point(part: &Part) -> Exact {
    part.point().unwrap_or_else(|| panic!("no point: {part:?}")).clone()
}

fn points(q: &Questionnaire, answers: &Json) -> Vec<Exact> {
    figures(q, answers).iter().map(|f| point(&f.total.part)).collect()
}

/// `digipeil-cli score`, in this process.
fn score_file(questionnaire: &str, answers: &Path) -> (Exit, Json, String) {
    let args = ["digipeil-cli", "--language", "nl", "score", "--format", "json", "--questionnaire", questionnaire]
        .map(OsString::from)
        .into_iter()
        .chain([OsString::from("--answers"), answers.into()]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut around = Surroundings { out: &mut out, err: &mut err, today: date(2026, 11, 21), machine_language: None };
    let exit = cli::run(args, &mut around);
    (exit, serde_json::from_slice(&out).unwrap_or(Json::Null), String::from_utf8(err).unwrap())
}

fn by_command(questionnaire: &str, name: &str) -> Json {
    let (exit, json, err) = score_file(questionnaire, &fixture(name));
    assert_eq!(exit, Exit::Done, "{name}: {err}");
    json
}

fn number(json: &Json) -> f64 {
    json.as_f64().unwrap_or_else(|| panic!("no number: {json}"))
}

/// The library's exact figures and the command's unrounded ones say the same, and both say this.
fn check(questionnaire: &str, name: &str, expected: &[(&str, &str, &str)]) {
    let q = instrument(questionnaire);
    let scores = figures(&q, &answers(name));
    let json = by_command(questionnaire, name);
    assert_eq!(scores.len(), expected.len());
    for (i, (id, value, level)) in expected.iter().enumerate() {
        let (figure, result) = (&q.figures()[i], &json["results"][i]);
        assert_eq!((figure.id.as_str(), result["id"].as_str().unwrap()), (*id, *id), "{name}");
        assert_eq!(point(&scores[i].total.part), exact(value), "{name} {id}");
        assert!((number(&result["point"]) - exact(value).to_f64()).abs() < 1e-9, "{name} {id}: {result}");
        assert_eq!(result["level"].as_str(), Some(*level), "{name} {id}");
        assert!((number(&result["coverage"]) - 1.0).abs() < 1e-9, "{name} {id}: everything is answered");
    }
    assert!((number(&json["total"]["point"]) - exact(expected[0].1).to_f64()).abs() < 1e-9, "{name}: the main result");
}

fn level(levels: &Levels, value: &str) -> String {
    let ix = levels.of(&exact(value)).unwrap();
    levels.get(ix).unwrap().id.as_str().to_owned()
}

// ---- The European structure -----------------------------------------------------------------------------------------------------

/// Method note 1.6, example A: every dimension and the total, as fractions.
#[test]
fn the_retailer_of_the_european_structure() {
    check(
        "eu-maturity",
        "eu-a-retailer",
        &[("official", "15995/504", "under_way"), ("adjusted", "15995/504", "under_way")],
    );
    let q = instrument("eu-maturity");
    let official = &figures(&q, &answers("eu-a-retailer"))[0];
    let dimensions: Vec<Exact> = official.dimensions.iter().map(|d| point(&d.part)).collect();
    let expected = ["110/3", "220/7", "925/28", "275/7", "20", "30"].map(exact);
    assert_eq!(dimensions, expected);
    let rounded: Vec<String> = dimensions.iter().map(|d| d.round_to(2)).collect();
    assert_eq!(rounded, ["36.67", "31.43", "33.04", "39.29", "20.00", "30.00"]);
    assert_eq!(point(&official.total.part).round_to(2), "31.74");
    // The two columns of the first question: 3 of 10 and 4 of 10.
    let questions: Vec<Exact> = official.questions.iter().map(point).collect();
    assert_eq!(questions[..4], ["3.5", "4", "6", "2/7"].map(exact));
}

/// Examples D and E: nothing is nought everywhere, everything is a hundred everywhere.
#[test]
fn nothing_and_everything_of_the_european_structure() {
    check("eu-maturity", "eu-d-nothing", &[("official", "0", "first_steps"), ("adjusted", "0", "first_steps")]);
    check("eu-maturity", "eu-e-everything", &[("official", "100", "far_ahead"), ("adjusted", "100", "far_ahead")]);
    let q = instrument("eu-maturity");
    for (name, value) in [("eu-d-nothing", "0"), ("eu-e-everything", "100")] {
        for figure in figures(&q, &answers(name)) {
            assert!(figure.dimensions.iter().all(|d| point(&d.part) == exact(value)), "{name}");
        }
    }
}

/// Example F: a firm that does everything but owns no machines is capped by the framework, and not by its own measure.
#[test]
fn a_service_firm_is_marked_down_by_the_framework_only() {
    check("eu-maturity", "eu-f-service-firm", &[("official", "675/7", "far_ahead"), ("adjusted", "100", "far_ahead")]);
    assert_eq!(exact("675/7").round_to(2), "96.43");
    let q = instrument("eu-maturity");
    let official = &figures(&q, &answers("eu-f-service-firm"))[0];
    let means = q.find("advanced_tools").unwrap();
    assert_eq!(point(&official.questions[means.index()]), exact("40/7"));
    assert_eq!(point(&official.dimensions[q.find_dimension("readiness").unwrap().index()].part), exact("550/7"));
}

/// Method note 1.6, last table: what one single change is worth in the total.
#[test]
fn one_tick_of_the_european_structure_is_worth_what_was_published() {
    let q = instrument("eu-maturity");
    let before = answers("eu-a-retailer");
    let base = points(&q, &before)[0].clone();
    let worth = |change: &dyn Fn(&mut Json)| {
        let mut after = before.clone();
        change(&mut after);
        &points(&q, &after)[0] - &base
    };
    let tick = |question: &'static str, option: &'static str| {
        worth(&|a| a[question].as_array_mut().unwrap().push(option.into()))
    };
    let cell = |question: &'static str, row: &'static str, column: Json| worth(&|a| a[question][row] = column.clone());
    assert_eq!(cell("investments", "inbound", json!(["invested"])), exact("5/9"));
    assert_eq!(cell("investments", "inbound", json!(["planned"])), exact("5/9"));
    assert_eq!(tick("preparation", "risks"), exact("5/9"));
    assert_eq!(tick("everyday_tools", "systems"), exact("5/6"));
    assert_eq!(cell("advanced_tools", "iot", json!("prototype")), exact("5/21"));
    assert_eq!(tick("learning", "paid"), exact("25/21"));
    assert_eq!(tick("involvement", "support"), exact("25/24"));
    assert_eq!(tick("data_handling", "external"), exact("25/21"));
    assert_eq!(tick("data_security", "continuity"), exact("25/18"));
    assert_eq!(cell("ai_tools", "vision", json!("considering")), exact("2/3"));
    assert_eq!(tick("green_use", "paper"), exact("5/6"));
    assert_eq!(cell("green_choices", "procurement", json!("yes")), exact("5/6"));
}

/// Method note 1.5: "not collected digitally" counts nothing, stands alone, and is no eighth item.
#[test]
fn not_keeping_data_digitally_counts_nothing_and_stands_alone() {
    let q = instrument("eu-maturity");
    let ix = q.find("data_handling").unwrap();
    let of = |ticks: Json| figures(&q, &json!({"data_handling": ticks}))[0].questions[ix.index()].clone();
    assert_eq!(point(&of(json!(["not_digital"]))), Exact::ZERO);
    assert_eq!(point(&of(json!(["policy"]))), exact("10/7"));
    let seven = ["policy", "digital", "integrated", "live", "decisions", "external", "dashboards"];
    assert_eq!(point(&of(json!(seven))), exact("10"));

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("both.json");
    std::fs::write(&file, json!({"data_handling": ["policy", "not_digital"]}).to_string()).unwrap();
    assert_eq!(score_file("eu-maturity", &file).0, Exit::BadInput);
}

#[test]
fn levels_of_the_european_structure_close_on_their_lower_side() {
    let q = instrument("eu-maturity");
    for figure in q.figures() {
        let at: Vec<String> =
            ["0", "25", "25.01", "25.4", "50", "50.01", "75", "75.01", "100"].map(|v| level(&figure.levels, v)).into();
        let names = ["first_steps", "under_way", "well_on", "far_ahead"];
        let expected = [0, 0, 1, 1, 1, 2, 2, 3, 3].map(|i| names[i].to_owned());
        assert_eq!(at, expected);
    }
    // Exactly 25 from real answers, and a hair more.
    check("eu-maturity", "eu-exactly-25", &[("official", "25", "first_steps"), ("adjusted", "25", "first_steps")]);
    let mut more = answers("eu-exactly-25");
    more["advanced_tools"]["iot"] = "considering".into();
    let total = points(&q, &more)[0].clone();
    assert_eq!(total, exact("530/21"));
    assert_eq!(level(q.levels(), "530/21"), "under_way");
}

#[test]
fn what_does_not_apply_is_nought_for_the_framework_and_left_out_beside_it() {
    let q = instrument("eu-maturity");
    let mut a = answers("eu-e-everything");
    a["green_use"] = json!({"not_applicable": "geen productie"});
    assert_eq!(points(&q, &a), ["550/6", "100"].map(exact));
    // A single option of a list may not apply either: 9 of 10, or 9 of 9.
    let mut a = answers("eu-e-everything");
    let nine: Vec<Json> = a["green_use"].as_array().unwrap()[1..].to_vec();
    a["green_use"] = json!({"ticked": nine, "not_applicable": ["model"]});
    assert_eq!(points(&q, &a), [&exact("100") - &exact("5/6"), exact("100")]);
    // A whole dimension that does not apply leaves the second figure.
    let mut a = answers("eu-e-everything");
    for row in ["language", "vision", "speech", "robots", "insight"] {
        a["ai_tools"][row] = "not_relevant".into();
    }
    let scores = figures(&q, &a);
    let automation = q.find_dimension("automation").unwrap().index();
    assert_eq!(points(&q, &a), ["500/6", "100"].map(exact));
    assert_eq!(scores[1].dimensions[automation].part, Part::LeftOut(LeftOut::NotApplicable));
}

// ---- Digital intensity ----------------------------------------------------------------------------------------------------------

fn holds(answers: &Json) -> BTreeMap<String, Option<bool>> {
    let q = instrument("digital-intensity");
    let scores = score(&q, &sheet(&q, answers), Context::UNKNOWN);
    let truth = |t: &Truth| match t {
        Truth::True => Some(true),
        Truth::False => Some(false),
        Truth::Unknown => None,
    };
    q.indicators().iter().zip(&scores.indicators).map(|(i, t)| (i.id.as_str().to_owned(), truth(t))).collect()
}

fn with(name: &str, changes: &[(&str, Json)]) -> Json {
    let mut a = answers(name);
    for (question, answer) in changes {
        a[*question] = answer.clone();
    }
    a
}

/// Method note 2.6: the web shop in both versions, the joinery in the newest; the rest is worked out by hand from 2.2 and 2.3.
#[test]
fn the_three_firms_of_digital_intensity() {
    check(
        "digital-intensity",
        "intensity-web-shop",
        &[("v3-2025", "10", "very_high"), ("v4-2024", "7", "high"), ("rcr13", "8", "high")],
    );
    check(
        "digital-intensity",
        "intensity-joinery",
        &[("v3-2025", "4", "low"), ("v4-2024", "2", "very_low"), ("rcr13", "4", "low")],
    );
    let shop = holds(&answers("intensity-web-shop"));
    let not_met: Vec<&str> =
        ["erp", "analytics", "ict_specialist", "security_awareness", "ict_training", "security_measures"].into();
    assert!(not_met.iter().all(|i| shop[*i] == Some(false)), "{shop:?}");
}

#[test]
fn nothing_and_everything_of_digital_intensity() {
    check(
        "digital-intensity",
        "intensity-nothing",
        &[("v3-2025", "0", "very_low"), ("v4-2024", "0", "very_low"), ("rcr13", "0", "very_low")],
    );
    check(
        "digital-intensity",
        "intensity-everything",
        &[("v3-2025", "12", "very_high"), ("v4-2024", "12", "very_high"), ("rcr13", "12", "very_high")],
    );
}

#[test]
fn every_version_counts_twelve_conditions_in_the_published_bands() {
    let q = instrument("digital-intensity");
    for figure in q.figures() {
        let FigureOf::Indicators(list) = &figure.of else { panic!("{} is no count", figure.id) };
        assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), 12, "{}", figure.id);
        let at: Vec<String> = (0..=12).map(|n| level(&figure.levels, &n.to_string())).collect();
        let bands = [("very_low", 0..=3), ("low", 4..=6), ("high", 7..=9), ("very_high", 10..=12)];
        for (band, range) in bands {
            assert!(range.clone().all(|n: usize| at[n] == band), "{}: {at:?}", figure.id);
        }
    }
}

/// Method note 2.3: the bounds to the decimal, one hair below, exactly on, and one above.
#[test]
fn conditions_of_digital_intensity_hold_to_the_decimal() {
    let full = "intensity-everything";
    let one = |question: &str, value: Json, indicator: &str| holds(&with(full, &[(question, value)]))[indicator];
    for (value, most, half) in [(49, false, false), (50, false, true), (51, true, true)] {
        assert_eq!(one("staff_internet", json!(value), "internet_most"), Some(most), "{value} %");
        assert_eq!(one("staff_internet", json!(value), "internet_half"), Some(half), "{value} %");
    }
    for (value, met) in [(19, false), (20, true)] {
        assert_eq!(one("staff_mobile", json!(value), "mobile_internet"), Some(met), "{value} %");
    }
    for (line, met) in [("none", false), ("under_10", false), ("from_10", false), ("from_30", true), ("from_100", true)]
    {
        assert_eq!(one("fixed_line", json!(line), "fast_line"), Some(met), "{line}");
    }
    for missing in ["always", "domain", "information"] {
        let rest: Vec<&str> = ["always", "domain", "information"].into_iter().filter(|x| *x != missing).collect();
        assert_eq!(one("website_basics", json!(rest), "website"), Some(false), "without {missing}");
        assert_eq!(one("website_basics", json!(rest), "website_advanced"), Some(false), "without {missing}");
    }
    assert_eq!(one("website_extras", json!(["none"]), "website_advanced"), Some(false));
    for (use_of_it, met) in [("none", false), ("silent", false), ("active", true), ("measured", true)] {
        assert_eq!(one("social_media", json!(use_of_it), "social_media"), Some(met), "{use_of_it}");
    }
    assert_eq!(one("remote_access", json!(["meetings"]), "remote_access"), Some(false));
    for way in ["mail", "documents", "programs"] {
        assert_eq!(one("remote_access", json!([way]), "remote_access"), Some(true), "{way}");
    }
    for (service, basic, advanced) in [
        ("office", true, false),
        ("files", true, false),
        ("computing", true, false),
        ("accounting", true, true),
        ("business", true, true),
        ("analysis", true, true),
        ("security", true, true),
        ("database", true, true),
        ("development", true, true),
        ("none", false, false),
    ] {
        assert_eq!(one("cloud_services", json!([service]), "cloud"), Some(basic), "{service}");
        assert_eq!(one("cloud_services", json!([service]), "cloud_advanced"), Some(advanced), "{service}");
    }
    for (package, met) in [("paper", false), ("separate", false), ("partly", true), ("all", true)] {
        assert_eq!(one("erp", json!(package), "erp"), Some(met), "{package}");
    }
    assert_eq!(one("security_measures", json!(["passwords", "logs"]), "security_measures"), Some(false));
    assert_eq!(one("security_measures", json!(["passwords", "logs", "vpn"]), "security_measures"), Some(true));
    assert_eq!(one("e_invoices", json!(0), "e_invoices"), Some(false));
    assert_eq!(one("e_invoices", json!(1), "e_invoices"), Some(true));
    for (help, met) in [("nobody", false), ("handy", false), ("contract", false), ("own", true)] {
        assert_eq!(one("ict_help", json!(help), "ict_specialist"), Some(met), "{help}");
    }
    for (training, met) in [("none", false), ("self", false), ("course", true), ("plan", true)] {
        assert_eq!(one("digital_training", json!(training), "ict_training"), Some(met), "{training}");
    }
}

/// Exactly 1.00 % is e-sales and no web sales; exactly 10 % to private customers is not enough.
#[test]
fn shares_of_sales_count_to_the_hundredth() {
    let shop = |web: &str, consumers: &str| {
        let number = |n: &str| serde_json::from_str::<Json>(n).unwrap();
        holds(&with("intensity-web-shop", &[("web_share", number(web)), ("consumer_share", number(consumers))]))
    };
    let at = |web, consumers| {
        let h = shop(web, consumers);
        ["e_sales", "web_sales_consumers", "web_sales", "web_consumers"].map(|i| h[i].unwrap())
    };
    assert_eq!(at("0.99", "90"), [false, false, false, true]);
    assert_eq!(at("1.00", "90"), [true, false, true, true]);
    assert_eq!(at("1.01", "90"), [true, true, true, true]);
    assert_eq!(at("1.01", "10.00"), [true, false, true, false]);
    assert_eq!(at("1.01", "10.01"), [true, true, true, true]);
    // Sales from program to program make e-sales without any web sales.
    let edi =
        |share: Json| holds(&with("intensity-joinery", &[("e_orders", json!(["edi"])), ("e_sales_share", share)]));
    assert_eq!(edi(json!(0.99))["e_sales"], Some(false));
    assert_eq!(edi(json!(1))["e_sales"], Some(true));
    assert_eq!(edi(json!(90))["web_sales_consumers"], Some(false));
    // Together they may reach what neither reaches alone.
    let both = [("e_orders", json!(["web", "edi"])), ("web_share", json!(0.6)), ("e_sales_share", json!(1.2))];
    let both = holds(&with("intensity-web-shop", &both));
    assert_eq!((both["e_sales"], both["web_sales"]), (Some(true), Some(false)));
}

#[test]
fn without_online_orders_sales_are_not_met_and_not_unmeasured() {
    let sales = ["e_sales", "web_sales_consumers", "web_sales", "web_consumers"];
    // Whatever was typed about shares before, and also where nothing was.
    let json = by_command("digital-intensity", "intensity-joinery");
    for indicator in json["indicators"].as_array().unwrap() {
        assert!(!indicator["holds"].is_null(), "{indicator}");
        if sales.contains(&indicator["id"].as_str().unwrap()) {
            assert_eq!(indicator["holds"], json!(false), "{indicator}");
        }
    }
    let typed_before = with("intensity-web-shop", &[("e_orders", json!(["none"]))]);
    assert!(sales.iter().all(|i| holds(&typed_before)[*i] == Some(false)));
    let q = instrument("digital-intensity");
    assert_eq!(points(&q, &typed_before), ["8", "5", "6"].map(exact));
    // Not knowing whether there are any leaves them open: the count is a range.
    let unknown = with("intensity-web-shop", &[("e_orders", json!({"dont_know": true}))]);
    assert!(sales.iter().all(|i| holds(&unknown)[*i].is_none()));
    let v3 = &figures(&q, &unknown)[0].total.part;
    let (low, high) = v3.range().unwrap();
    assert_eq!((low, high, v3.coverage().unwrap()), (&exact("8"), &exact("10"), &exact("10/12")));
    // No website settles the conditions on it in the same way.
    let none = holds(&with("intensity-everything", &[("website", json!(false))]));
    assert_eq!((none["website"], none["website_advanced"]), (Some(false), Some(false)));
}

// ---- Basics of cybersecurity ----------------------------------------------------------------------------------------------------

#[test]
fn nothing_and_everything_of_the_cyber_basics() {
    check("cyber", "cyber-nothing", &[("score", "0", "exposed"), ("key_measures", "0", "gaps")]);
    check("cyber", "cyber-everything", &[("score", "100", "resilient"), ("key_measures", "5", "complete")]);
    assert_eq!(by_command("cyber", "cyber-nothing")["blockers"].as_array().unwrap().len(), 5);
    assert_eq!(by_command("cyber", "cyber-everything")["blockers"], json!([]));
}

/// What is done and what is on paper weigh the same; a row that does not apply leaves its table; a missing key measure caps the label.
#[test]
fn an_average_hides_an_untested_copy_and_the_label_does_not() {
    check("cyber", "cyber-small-firm", &[("score", "63.625", "basic"), ("key_measures", "3", "nearly")]);
    let q = instrument("cyber");
    let scores = &figures(&q, &answers("cyber-small-firm"))[0];
    let dimensions: Vec<Exact> = scores.dimensions.iter().map(|d| point(&d.part)).collect();
    assert_eq!(dimensions, ["62.5", "65.625", "67.5", "57.5", "65"].map(exact));
    let json = by_command("cyber", "cyber-small-firm");
    assert_eq!(json["total"]["level_by_score"], json!("protected"));
    assert_eq!(json["blockers"], json!([{"id": "restore_test", "cap": "basic"}]));
    // "Sometimes", "I don't know" and "not applicable" set off no blocker, and none of them is a measure in place.
    for (answer, met) in [
        (json!("sometimes"), Some(false)),
        (json!("mostly"), Some(false)),
        (json!("not_applicable"), Some(false)),
        (json!({"dont_know": true}), None),
        (json!("always"), Some(true)),
    ] {
        let mut a = answers("cyber-small-firm");
        a["backup_done"]["restore_test"] = answer.clone();
        let scores = score(&q, &sheet(&q, &a), Context::UNKNOWN);
        assert!(scores.blockers.iter().all(|b| !b.is_true()), "{answer}");
        let truth = scores.indicators[q.indicators().iter().position(|i| i.id.as_str() == "restore_test").unwrap()];
        assert_eq!(truth, Truth::known(met), "{answer}");
    }
}

#[test]
fn the_cyber_basics_ask_the_same_statements_twice() {
    let q = instrument("cyber");
    let mut statements = 0;
    for dimension in q.dimensions() {
        let rows: Vec<Vec<&str>> = dimension
            .questions
            .iter()
            .map(|ix| match &q.question(*ix).kind {
                Kind::Matrix { rows, .. } => rows.iter().map(|r| r.id.as_str()).collect(),
                kind => panic!("{}", kind.name()),
            })
            .collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0], rows[1], "{}", dimension.id);
        statements += rows[0].len();
    }
    assert_eq!(statements, 25);
}

// ---- Answer once ----------------------------------------------------------------------------------------------------------------

fn questionnaire_id(id: &str) -> QuestionnaireId {
    QuestionnaireId::new(id).unwrap()
}

/// The answer of somebody who is so many percent of the way, going by the order of the options in the file.
fn response(question: &Question, far: usize) -> Response {
    let share = |n: usize| (n * far + 50) / 100;
    let pick = |n: usize| share(n - 1);
    let value = match &question.kind {
        Kind::OneOf(c) | Kind::Scale(c) => Value::Option(c[pick(c.len())].id.clone()),
        Kind::YesNo(c) => Value::Option(c[usize::from(far < 50)].id.clone()),
        Kind::SeveralOf(choices) => {
            let items: Vec<&OptionId> = choices.iter().filter(|c| !c.exclusive).map(|c| &c.id).collect();
            let most = share(items.len());
            let mut ticked: BTreeSet<OptionId> = items[..most].iter().map(|id| (*id).clone()).collect();
            if most == 0 {
                ticked.extend(choices.iter().find(|c| c.exclusive).map(|c| c.id.clone()));
            }
            Value::Options(Ticks { ticked, ..Ticks::default() })
        }
        Kind::Matrix { rows, columns, several } => {
            let scored: Vec<&OptionId> = columns.iter().filter(|c| !c.leaves_out).map(|c| &c.id).collect();
            let cells = |_| {
                let most = if *several { share(scored.len()) } else { 0 };
                let chosen = if *several { &scored[..most] } else { &scored[pick(scored.len())..=pick(scored.len())] };
                RowValue::Columns(chosen.iter().map(|id| (*id).clone()).collect())
            };
            Value::Rows(rows.iter().map(|r| (r.id.clone(), cells(r))).collect())
        }
        Kind::Number { .. } | Kind::Percentage => {
            Value::Number(Exact::ratio(i64::try_from(share(20)).unwrap(), 1).unwrap())
        }
        Kind::ShortText | Kind::LongText => Value::Text("x".into()),
        Kind::Date => Value::Date(date(2026, 10, 1)),
    };
    Response::Given(value)
}

/// A dossier with a full digiscan of a company that is so many percent of the way, at the start of another questionnaire.
fn after_a_digiscan(far: usize, next: &str) -> Model {
    let mut model = crate::program::model(Settings::default());
    update(&mut model, Event::NewDossier { key: "k".into(), then: Some(questionnaire_id("digiscan")) });
    let digiscan = instrument("digiscan");
    for ix in digiscan.question_indices() {
        let question = digiscan.question(ix);
        // The traits open the follow-ups: a full digiscan is one that was asked everything.
        let far = if question.id.as_str() == "company_traits" { 100 } else { far };
        update(&mut model, Event::Respond(ix, Some(response(question, far))));
    }
    update(&mut model, Event::Start(questionnaire_id(next)));
    model
}

fn suggested(model: &Model) -> Vec<Option<Response>> {
    let derived = model.open.as_ref().unwrap().derived().unwrap();
    derived.suggestions.iter().map(|s| s.as_ref().map(|s| s.response.clone())).collect()
}

#[test]
fn a_full_digiscan_suggests_most_of_digital_intensity() {
    let q = instrument("digital-intensity");
    for far in [0, 34, 67, 100] {
        let model = after_a_digiscan(far, "digital-intensity");
        let list = suggested(&model);
        // Over the questions this company is asked once it has confirmed what is suggested.
        let mut sheet = Sheet::empty(&q);
        for (ix, response) in q.question_indices().zip(&list) {
            if let Some(response) = response {
                sheet.set(ix, State::new(q.question(ix), response, &Arc::from("")).unwrap());
            }
        }
        let asked = visible(&q, &sheet, Context::UNKNOWN);
        let of: Vec<bool> = list.iter().zip(&asked).filter(|(_, a)| **a).map(|(s, _)| s.is_some()).collect();
        let yes = of.iter().filter(|s| **s).count();
        assert!(yes * 100 >= of.len() * 60, "{far}: {yes} of {} asked", of.len());
        if far >= 67 {
            assert!(
                list.iter().flatten().count() * 100 >= list.len() * 60,
                "{far}: {} of all",
                list.iter().flatten().count()
            );
        }
    }
    let best = suggested(&after_a_digiscan(100, "digital-intensity"));
    assert_eq!(best.iter().flatten().count(), 18, "the table in the file says 18");
}

/// Ticks, and rows of a table, that a suggestion fills in; and how many there are.
fn ticks(q: &Questionnaire, list: &[Option<Response>]) -> (usize, usize) {
    let (mut all, mut filled) = (0, 0);
    for (question, response) in q.questions().iter().zip(list) {
        let given = match response {
            Some(Response::Given(value)) => Some(value),
            _ => None,
        };
        match &question.kind {
            Kind::SeveralOf(choices) => {
                all += choices.iter().filter(|c| !c.exclusive).count();
                if let Some(Value::Options(ticks)) = given {
                    filled += ticks.ticked.len();
                }
            }
            Kind::Matrix { rows, columns, several } => {
                all += rows.len() * if *several { columns.len() } else { 1 };
                if let Some(Value::Rows(rows)) = given {
                    filled += rows
                        .values()
                        .map(|row| if let RowValue::Columns(columns) = row { columns.len() } else { 0 })
                        .sum::<usize>();
                }
            }
            _ => {
                all += 1;
                filled += usize::from(given.is_some());
            }
        }
    }
    (filled, all)
}

#[test]
fn a_full_digiscan_suggests_a_third_of_the_european_structure() {
    let q = instrument("eu-maturity");
    let (filled, all) = ticks(&q, &suggested(&after_a_digiscan(100, "eu-maturity")));
    assert_eq!((filled, all), (45, 95), "the table in the file says 45 of 95");
    assert!(filled * 3 >= all);
    // A company that says no everywhere is not made better than it is.
    let (filled, _) = ticks(&q, &suggested(&after_a_digiscan(0, "eu-maturity")));
    assert_eq!(filled, 0);
}

#[test]
fn a_full_digiscan_suggests_the_key_measures_it_knows() {
    let q = instrument("cyber");
    let row = |model: &Model, question: &str, row: &str| {
        let response = suggested(model)[q.find(question).unwrap().index()].clone();
        let Some(Response::Given(Value::Rows(rows))) = response else { return None };
        rows.iter().find(|(id, _)| id.as_str() == row).map(|(_, value)| match value {
            RowValue::Columns(columns) => columns.iter().map(|c| c.as_str().to_owned()).collect::<String>(),
            other => panic!("{other:?}"),
        })
    };
    let (best, worst) = (after_a_digiscan(100, "cyber"), after_a_digiscan(0, "cyber"));
    for (question, name, top, bottom) in [
        ("access_done", "second_factor", "always", "no"),
        ("devices_done", "updates", "checked", "no"),
        ("backup_done", "restore_test", "always", "no"),
        ("people_done", "contact", "always", "no"),
        ("people_written", "contact", "full", "none"),
    ] {
        assert_eq!(row(&best, question, name).as_deref(), Some(top), "{question} {name}");
        assert_eq!(row(&worst, question, name).as_deref(), Some(bottom), "{question} {name}");
    }
    // Nobody asked yet who may install programs.
    assert_eq!(row(&best, "access_done", "admin_rights"), None);
}

#[test]
fn a_suggestion_counts_only_once_it_is_confirmed() {
    let mut model = after_a_digiscan(100, "digital-intensity");
    let main =
        |model: &Model| model.open.as_ref().unwrap().derived().unwrap().scores.main().unwrap().total.part.clone();
    assert_eq!(main(&model).coverage(), Some(&Exact::ZERO));
    let q = instrument("digital-intensity");
    let erp = q.find("erp").unwrap();
    update(&mut model, Event::Accept(erp));
    let after = main(&model);
    assert_eq!((after.point(), after.coverage()), (Some(&Exact::ONE), Some(&exact("1/12"))));
    assert!(model.open.as_ref().unwrap().derived().unwrap().misfits.is_empty());
}

/// The comment table at the end of a file lists exactly what its rules and facts suggest.
#[test]
fn the_table_at_the_end_of_a_file_says_what_is_suggested() {
    for id in ["eu-maturity", "digital-intensity", "cyber"] {
        let q = instrument(id);
        let (_, bytes) = shipped::find(id).unwrap();
        let source = std::str::from_utf8(bytes).unwrap();
        let (_, table) = source.split_once("\n// Suggested here\n").unwrap_or_else(|| panic!("{id}: no table"));
        // A line that starts three spaces in names what is suggested; the ones further in go on with the line above.
        let listed: BTreeSet<String> = table
            .lines()
            .filter_map(|line| line.strip_prefix("//   "))
            .filter(|line| !line.starts_with(' '))
            .filter_map(|line| line.split_whitespace().next())
            .map(str::to_owned)
            .collect();
        let mut real = BTreeSet::new();
        for question in q.questions() {
            if question.fact.is_some() {
                real.insert(question.id.as_str().to_owned());
            }
            for suggestion in &question.suggestions {
                match (&question.kind, suggestion.row) {
                    (Kind::Matrix { rows, .. }, Some(row)) => {
                        real.insert(format!("{}.{}", question.id, rows[row.index()].id));
                    }
                    (kind, _) => real.extend(
                        suggestion.answer.iter().map(|o| format!("{}.{}", question.id, kind.choices()[o.index()].id)),
                    ),
                }
            }
        }
        assert_eq!(listed, real, "{id}");
    }
}

#[test]
fn facts_of_the_quick_scan_are_enough_for_some_suggestions() {
    // An owner who did only the quick scan is helped too.
    let mut model = crate::program::model(Settings::default());
    update(&mut model, Event::NewDossier { key: "k".into(), then: Some(questionnaire_id("snelscan")) });
    let q = instrument("snelscan");
    for ix in q.question_indices() {
        update(&mut model, Event::Respond(ix, Some(response(q.question(ix), 100))));
    }
    update(&mut model, Event::Start(questionnaire_id("cyber")));
    assert!(suggested(&model).iter().flatten().count() >= 3);
}
