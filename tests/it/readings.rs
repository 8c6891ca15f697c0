//! All readings of a dossier beside each other, and where figures stand among published shares.

use std::collections::BTreeMap;

use digipeil::app::{Event, Mode, Screen, Settings, update};
use digipeil::company::{Company, Country};
use digipeil::dossier::{Assessment, Dossier, Response, Value};
use digipeil::gui::App;
use digipeil::id::{Id as _, OptionId, QuestionId};
use digipeil::questionnaire::{Kind, QuestionIx};
use digipeil::report::PeerStanding;
use digipeil::report::readings::Outcome;
use digipeil::scoring::{Context, Sheet, score};
use digipeil::text::Lang;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};

use crate::picture;
use crate::program::{self, Setup, TODAY};
use crate::results::{answer_at, digiscan_answers, joinery, opened, scan_of, shipped, sizes};

/// A scan in which every question has an answer so many steps up, of four; `skip` leaves every so many-th open.
fn scan(id: &str, name: &str, on: Date, step: usize, skip: usize) -> Assessment {
    let q = shipped(id);
    let answers = q.questions().iter().enumerate().filter(|(at, _)| skip == 0 || at % skip != skip - 1);
    scan_of(&q, name, on, answers.map(|(_, q)| (q.id.clone(), answer_at(q, step, 4))).collect())
}

/// A joinery with several readings: two digiscans, three others, one of them half done, one a profile.
fn several() -> Dossier {
    let q = shipped("digiscan");
    let mut again = scan_of(&q, "scan-4", date(2026, 11, 20), digiscan_answers(true));
    again.stage = "T1".to_owned();
    joinery(vec![
        scan_of(&q, "scan-1", date(2025, 3, 14), digiscan_answers(false)),
        scan("digital-intensity", "scan-2", date(2026, 11, 18), 2, 0),
        scan("crisis-compass", "scan-3", date(2026, 11, 19), 2, 3),
        again,
        scan("eu-maturity", "scan-5", date(2026, 11, 20), 2, 2),
        scan("cyber", "scan-6", date(2025, 9, 1), 1, 0),
    ])
}

fn at(setup: Setup, dossier: Dossier, screen: Screen) -> Harness<'static, App> {
    program::start_with(setup, |events| {
        events.push(opened(dossier));
        events.push(Event::Go(screen));
    })
    .0
}

fn happen(harness: &mut Harness<'static, App>, event: Event) {
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(event, &ctx);
    harness.run();
}

/// Pictures, for whoever looks at them.
#[test]
fn pictures_of_readings() {
    if !picture::wanted() {
        return;
    }
    let wanted = std::env::var("DIGIPEIL_WINDOW").ok();
    for (name, setup) in sizes().into_iter().filter(|(name, _)| wanted.as_deref().is_none_or(|w| w == *name)) {
        let tall = Setup { size: [setup.size[0], setup.size[1].max(1500.0)], ..setup.clone() };
        let harness = at(setup.clone(), several(), Screen::Readings);
        picture::save(&harness, &format!("readings-{name}"));
        let harness = at(tall.clone(), several(), Screen::Readings);
        picture::save(&harness, &format!("readings-tall-{name}"));
        let intensity = joinery(vec![scan("digital-intensity", "scan-1", date(2026, 11, 18), 2, 0)]);
        let harness = at(tall, intensity, Screen::Results);
        picture::save(&harness, &format!("standing-{name}"));
        let harness = at(setup, joinery(Vec::new()), Screen::Readings);
        picture::save(&harness, &format!("readings-none-{name}"));
    }
}

// ---- Standing among published shares ----------------------------------------------------------------------------------------

fn standings(company: impl FnOnce(&mut Company), answers: BTreeMap<QuestionId, Response>) -> Vec<PeerStanding> {
    let q = shipped("digital-intensity");
    let mut dossier = joinery(vec![scan_of(&q, "scan-1", TODAY, answers)]);
    company(&mut dossier.company);
    let mut model = program::model(Settings::default());
    update(&mut model, opened(dossier));
    model.peer_standings()
}

/// Answers of a Digital Intensity count that meet nothing, or everything.
fn all(step: usize) -> BTreeMap<QuestionId, Response> {
    let q = shipped("digital-intensity");
    q.questions().iter().map(|q| (q.id.clone(), answer_at(q, step, 4))).collect()
}

/// Answers that count so many of the twelve points of version 3.
fn counting(points: &str) -> BTreeMap<QuestionId, Response> {
    let q = shipped("digital-intensity");
    let counted = |answers: &BTreeMap<QuestionId, Response>| {
        let (sheet, _) = Sheet::new(&q, answers, &"".into());
        score(&q, &sheet, Context::UNKNOWN).main().unwrap().total.part.point().map(ToString::to_string)
    };
    // Question by question from nothing towards everything, the ones that spoil the count left out.
    let mut answers = all(0);
    for question in q.questions() {
        let mut next = answers.clone();
        next.insert(question.id.clone(), answer_at(question, 4, 4));
        match counted(&next).and_then(|n| n.parse::<u32>().ok()) {
            Some(n) if n <= points.parse().unwrap() => answers = next,
            _ => {}
        }
    }
    assert_eq!(counted(&answers).as_deref(), Some(points));
    answers
}

#[test]
fn a_belgian_firm_of_twenty_with_five_points_stands_where_eurostat_says() {
    let found = standings(|company| company.headcount = Some(20_i64.into()), counting("5"));
    let [v3, v4] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        v3.sentence.replace('\u{a0}', " "),
        "17 % van zulke bedrijven zit in een lagere groep, 32 % in dezelfde en 51 % in een hogere."
    );
    assert_eq!(v3.caption, "Eurostat 2025, versie 3 van de index. België, 10 tot 49 mensen.");
    assert_eq!((v3.strip.own, v3.strip.own_words.as_str()), (Some(1), "u: 5 van 12"));
    let bands: Vec<(&str, &str)> = v3.strip.bands.iter().map(|b| (b.name.as_str(), b.detail.as_str())).collect();
    assert_eq!(bands, [("Zeer laag", "0 tot 3"), ("Laag", "4 tot 6"), ("Hoog", "7 tot 9"), ("Zeer hoog", "10 tot 12")]);
    assert_eq!(v3.notes.len(), 1, "only who is left out: {:?}", v3.notes);
    assert_eq!(v4.caption, "Eurostat 2024, versie 4 van de index. België, 10 tot 49 mensen.");
    let bands: Vec<&str> = v4.strip.bands.iter().map(|b| b.detail.as_str()).collect();
    assert_eq!(bands, ["0 tot 3", "4 tot 12"]);
}

#[test]
fn what_is_not_known_or_not_surveyed_is_said() {
    let says = |found: &[PeerStanding], part: &str| found[0].notes.iter().any(|note| note.contains(part));
    let found = standings(|company| company.headcount = Some(6_i64.into()), all(4));
    assert!(says(&found, "alleen ter oriëntatie"), "{:?}", found[0].notes);
    assert!(found[0].sentence.contains("Een hogere groep is er niet"));
    let found = standings(|company| (company.country, company.headcount) = (None, None), all(0));
    assert!(says(&found, "uw land nog niet") && says(&found, "met hoeveel mensen"), "{:?}", found[0].notes);
    assert!(found[0].caption.contains("Europese Unie, 10 tot 249 mensen"));
    assert!(found[0].sentence.contains("Een lagere groep is er niet"));
    let found = standings(|company| company.country = Country::new("DE"), all(0));
    assert!(says(&found, "Van uw land staan hier geen cijfers"));
    let dutch = |company: &mut Company| {
        company.country = Country::new("NL");
        company.headcount = Some(300_i64.into());
    };
    assert!(says(&standings(dutch, all(0)), "Vergelijk dit jaar niet met vroeger"));
    // Nothing answered: nothing is laid beside anything.
    assert!(standings(|_| {}, BTreeMap::new()).iter().all(|s| s.strip.own.is_none()));
}

#[test]
fn a_range_over_several_bands_claims_none_of_them() {
    let answers = all(4).into_iter().enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, answer)| answer).collect();
    let found = standings(|_| {}, answers);
    assert_eq!(found[0].strip.own, None);
    assert!(found[0].sentence.starts_with("U zit tussen “"), "{}", found[0].sentence);
}

#[test]
fn the_results_show_both_versions_apart() {
    let dossier = joinery(vec![scan("digital-intensity", "scan-1", date(2026, 11, 18), 2, 0)]);
    let harness = at(Setup { size: [1280.0, 2400.0], ..Setup::default() }, dossier, Screen::Results);
    harness.get_by_label("Tussen andere bedrijven");
    harness.get_by_label_contains("Vergelijk ze niet met elkaar");
    for caption in ["Eurostat 2025, versie 3", "Eurostat 2024, versie 4"] {
        assert_eq!(harness.query_all_by_label_contains(caption).count(), 2, "in words and as the name of the picture");
    }
}

// ---- All readings -------------------------------------------------------------------------------------------------------------

#[test]
fn every_questionnaire_is_told_in_its_own_scale() {
    let mut model = program::model(Settings::default());
    update(&mut model, opened(several()));
    let readings = model.readings().unwrap();
    assert_eq!(readings.title, "U hebt 5 uitkomsten.");
    assert!(readings.lead.contains("geen gemiddelde"));
    assert_eq!(readings.cards.len() + readings.waiting.len(), 9);
    let card = |id: &str| readings.cards.iter().find(|c| c.questionnaire.as_str() == id).unwrap();
    let Outcome::Figures(figures) = &card("digital-intensity").outcome else { panic!() };
    assert_eq!(figures.len(), 3, "all three counts side by side");
    let Outcome::Profile { parts, .. } = &card("crisis-compass").outcome else { panic!() };
    assert!(parts.len() > 2);
    // The newest of the two, the earlier one under it.
    let digiscan = card("digiscan");
    assert_eq!((digiscan.id.as_str(), digiscan.next_stage.as_str()), ("scan-4", "T2"));
    assert_eq!(digiscan.earlier.len(), 1);
    assert_eq!(digiscan.earlier[0].name, "T0, 14 maart 2025");
    assert!(digiscan.earlier[0].words.contains("van 100"), "{}", digiscan.earlier[0].words);
    // What was not begun says what could be carried over.
    let snelscan = readings.waiting.iter().find(|w| w.questionnaire.as_str() == "snelscan").unwrap();
    assert!(snelscan.carried.contains("kunt u bevestigen"), "{snelscan:?}");
}

#[test]
fn the_next_time_is_advised_after_the_interval_of_the_settings() {
    let mut model = program::model(Settings::default());
    update(&mut model, opened(several()));
    let advice = |model: &digipeil::app::Model, id: &str| {
        let readings = model.readings().unwrap();
        readings.cards.iter().find(|c| c.questionnaire.as_str() == id).unwrap().advice.clone()
    };
    assert_eq!(advice(&model, "digiscan"), "Vul dit rond 20 november 2027 opnieuw in. Dat wordt T2.");
    assert_eq!(advice(&model, "cyber"), "Sinds 1 september 2026 kunt u dit opnieuw invullen. Dat wordt T1.");
    assert_eq!(advice(&model, "crisis-compass"), "", "what is not done is not repeated");
    let settings = Settings { months_between: 24, ..model.settings.clone() };
    update(&mut model, Event::SetSettings(settings));
    assert_eq!(advice(&model, "cyber"), "Vul dit rond 1 september 2027 opnieuw in. Dat wordt T1.");
}

#[test]
fn a_reading_opens_its_result_and_an_earlier_one_its_own() {
    let mut harness = at(Setup::default(), several(), Screen::Readings);
    let current = |harness: &Harness<'static, App>| {
        let model = harness.state().model();
        (model.screen.clone(), model.open.as_ref().unwrap().assessment().unwrap().id.as_str().to_owned())
    };
    harness.get_by_label("Bekijk Cyberbasis").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(current(&harness), (Screen::Results, "scan-6".to_owned()));
    // The way back is on the results.
    harness.get_by_label("Alle uitkomsten").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(current(&harness).0, Screen::Readings);
    harness.get_by_label("T0, 14 maart 2025").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(current(&harness), (Screen::Results, "scan-1".to_owned()));
    happen(&mut harness, Event::Go(Screen::Readings));
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(current(&harness).0, Screen::Results);
}

#[test]
fn filling_in_again_makes_the_next_stage() {
    let mut harness = at(Setup::default(), several(), Screen::Readings);
    happen(&mut harness, Event::StartAgain(shipped("digiscan").id().clone()));
    let model = harness.state().model();
    assert_eq!(model.screen, Screen::Interview);
    assert_eq!(model.open.as_ref().unwrap().assessment().unwrap().stage, "T2");
    let readings = model.readings().unwrap();
    let digiscan = readings.cards.iter().find(|c| c.questionnaire.as_str() == "digiscan").unwrap();
    assert_eq!(digiscan.earlier.len(), 2);
    assert_eq!(digiscan.advice, "");
}

#[test]
fn the_page_reads_in_english_too() {
    let harness = at(Setup::default().lang(Lang::EN), several(), Screen::Readings);
    harness.get_by_label("You have 5 readings.");
    harness.get_by_label_contains("do not take an average");
}

// ---- Suggestions ----------------------------------------------------------------------------------------------------------------

/// A questionnaire of its own whose suggestions lean on the profile alone, and a table that is answered in part.
const LEANING: &str = r#"Questionnaire(
    id: "leaning", version: "1.0", provider: "test", languages: ["nl"],
    name: {"nl": "Leunend"}, asks: {"nl": "Waarop?"}, about: {"nl": "Een proef."},
    minutes: 1, source: "Eigen werk", licence: "CC0", figures: [],
    dimensions: [
        Dimension(
            id: "a", name: {"nl": "Eerste"}, short: {"nl": "Eerste"},
            questions: [
                Question(id: "small", ask: {"nl": "Bent u klein?"}, kind: YesNo(yes: 1, no: 0),
                    suggest: [Suggest(answer: "yes", when: Headcount(AtMost(49)))]),
                Question(id: "table", ask: {"nl": "Hoe vaak?"},
                    kind: Matrix(
                        rows: [
                            Row(id: "one", text: {"nl": "Een"}),
                            Row(id: "two", text: {"nl": "Twee"}),
                            Row(id: "three", text: {"nl": "Drie"}),
                        ],
                        columns: [
                            Column(id: "never", text: {"nl": "Nooit"}),
                            Column(id: "often", text: {"nl": "Vaak"}),
                        ],
                    ),
                    suggest: [
                        Suggest(row: "one", answer: "often", when: Headcount(AtMost(49))),
                        Suggest(row: "two", answer: "often", when: Headcount(AtMost(49))),
                    ]),
            ],
        ),
    ],
)"#;

fn leaning() -> digipeil::app::Model {
    let mut model = program::model_with(Settings::default(), vec![("leaning.ron".into(), LEANING.into())]);
    let broken: Vec<String> =
        model.shelf.broken().iter().flat_map(|b| b.diagnostics.iter().map(|d| d.message(&model.tr))).collect();
    assert!(broken.is_empty(), "{broken:?}");
    update(&mut model, opened(joinery(Vec::new())));
    let id = digipeil::id::QuestionnaireId::new("leaning").unwrap();
    update(&mut model, Event::Start(id));
    model
}

#[test]
fn a_rule_about_the_profile_alone_proposes_too() {
    let mut model = leaning();
    let suggestion = |model: &digipeil::app::Model, at: usize| {
        model.open.as_ref().unwrap().derived().unwrap().suggestions[at].clone()
    };
    let found = suggestion(&model, 0).expect("the profile is enough");
    assert_eq!(found.response, Response::Given(Value::Option(OptionId::new("yes").unwrap())));
    assert_eq!(found.origin, None);
    let q = model.open.as_ref().unwrap().derived().unwrap().questionnaire.clone();
    update(&mut model, Event::Accept(q.find("small").unwrap()));
    assert!(suggestion(&model, 0).is_none(), "it is an answer now");
}

#[test]
fn the_open_rows_of_a_table_are_still_proposed() {
    let mut model = leaning();
    let q = model.open.as_ref().unwrap().derived().unwrap().questionnaire.clone();
    let table = q.find("table").unwrap();
    let rows = |model: &digipeil::app::Model| match &model
        .open
        .as_ref()
        .unwrap()
        .assessment()
        .unwrap()
        .answer(&q.question(table).id)
        .response
    {
        Some(Response::Given(Value::Rows(rows))) => {
            rows.iter().map(|(row, value)| format!("{}={value:?}", row.as_str()).contains("often")).collect::<Vec<_>>()
        }
        _ => Vec::new(),
    };
    let Kind::Matrix { rows: asked, columns, .. } = &q.question(table).kind else { panic!() };
    let one =
        BTreeMap::from([(asked[0].id.clone(), digipeil::dossier::RowValue::Columns([columns[0].id.clone()].into()))]);
    update(&mut model, Event::Respond(table, Some(Response::Given(Value::Rows(one)))));
    assert_eq!(rows(&model), [false]);
    update(&mut model, Event::Accept(table));
    assert_eq!(rows(&model), [false, true], "what was answered stays, the open row is filled in, the third stays open");
    let derived = model.open.as_ref().unwrap().derived().unwrap();
    assert!(derived.suggestions[table.index()].is_none(), "nothing is proposed for the row that is left");
}

/// A dossier with a full digiscan, at the first question of the next questionnaire.
fn after_a_digiscan(on: Date, next: &str, mode: Mode) -> Harness<'static, App> {
    let q = shipped("digiscan");
    let answers = q.questions().iter().map(|q| (q.id.clone(), answer_at(q, 4, 4))).collect();
    let dossier = joinery(vec![scan_of(&q, "scan-1", on, answers)]);
    let mut setup = Setup::default();
    setup.settings.mode = mode;
    program::start_with(setup, |events| {
        events.push(opened(dossier));
        events.push(Event::Start(shipped(next).id().clone()));
    })
    .0
}

/// Proposals in the part on the screen, and in all.
fn proposals(harness: &Harness<'static, App>) -> (usize, usize) {
    let open = harness.state().model().open.as_ref().unwrap();
    let derived = open.derived().unwrap();
    let has = |ix: QuestionIx| derived.suggestions[ix.index()].is_some();
    let part = derived.route.part_of(open.at().unwrap()).unwrap();
    let here = derived.route.parts[part].questions.iter().filter(|(ix, _)| has(*ix)).count();
    (here, derived.route.questions().filter(|(ix, _)| has(*ix)).count())
}

#[test]
fn the_first_page_of_digital_intensity_offers_what_the_digiscan_knows() {
    let mut harness = after_a_digiscan(date(2026, 11, 20), "digital-intensity", Mode::Advisor);
    let (here, all) = proposals(&harness);
    let asked = harness.state().model().open.as_ref().unwrap().derived().unwrap().route.len();
    assert!(here > 1 && all * 100 >= asked * 60, "{here} here, {all} of {asked}");
    // Each says where it comes from and when, and none of them counts yet.
    let root = harness.root();
    let nodes = root.children_recursive();
    let said =
        nodes.filter(|n| n.accesskit_node().data().description().is_some_and(|d| d.contains("Digiscan"))).count();
    assert!(said >= here, "{said} of {here} name their source");
    assert!(harness.state().model().open.as_ref().unwrap().assessment().unwrap().answers.is_empty());
    let confirm = format!("Bevestig alle {here} voorstellen van dit onderdeel");
    harness.get_by_label(&confirm).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let open = harness.state().model().open.as_ref().unwrap();
    let answers = &open.assessment().unwrap().answers;
    assert_eq!(answers.len(), here);
    for answer in answers.values() {
        let origin = answer.origin.as_ref().unwrap();
        assert_eq!((origin.questionnaire.as_str(), origin.answered_on), ("digiscan", date(2026, 11, 20)));
    }
}

#[test]
fn an_owner_sees_source_and_date_of_a_proposal() {
    let mut harness = after_a_digiscan(date(2026, 11, 20), "digital-intensity", Mode::Owner);
    let first = {
        let derived = harness.state().model().open.as_ref().unwrap().derived().unwrap();
        let found = derived.route.questions().find(|(ix, _)| derived.suggestions[ix.index()].is_some());
        found.unwrap().0
    };
    happen(&mut harness, Event::Jump(first));
    let node = harness.get_by_role(eframe::egui::accesskit::Role::RadioButton);
    let said = node.accesskit_node().data().description().unwrap_or_default().to_owned();
    assert!(said.ends_with("Digiscan, 20 november 2026"), "{said}");
    picture::save(&harness, "proposal-owner");
}

#[test]
fn what_is_older_than_a_year_is_asked_again() {
    let harness = after_a_digiscan(date(2025, 11, 20), "digital-intensity", Mode::Owner);
    assert_eq!(proposals(&harness).1, 0);
}
