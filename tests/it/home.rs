//! Home: going on, beginning, opening, looking at what is wrong; by keyboard.

use std::path::PathBuf;

use digipeil::app::interview::Mark;
use digipeil::app::{Dialog, Effect, Event, Model, Recent, Screen, Shelf};
use digipeil::company::{Company, Country};
use digipeil::dossier::{Response, RowValue, Ticks, Value};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{Id as _, QuestionnaireId};
use digipeil::questionnaire::Kind;
use digipeil::text::Lang;
use eframe::egui::{self, Key, Modifiers, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use crate::picture;
use crate::program::{self, Setup, start_model};

/// Presses one key and lets the program come to rest.
pub fn press(harness: &mut Harness<'static, App>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Presses a key together with others.
pub fn press_with(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Types into whatever has the focus.
pub fn type_in(harness: &mut Harness<'static, App>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

/// The name of what has the focus.
pub fn focused(harness: &Harness<'static, App>) -> String {
    let nodes = harness.root().children_recursive();
    let found = nodes.into_iter().find(|node| node.is_focused() && node.accesskit_node().role() != Role::Window);
    found.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// Tabs until the control with this name has the focus.
pub fn tab_to(harness: &mut Harness<'static, App>, name: &str) {
    for _ in 0..80 {
        if focused(harness) == name {
            return;
        }
        press(harness, Key::Tab);
    }
    panic!("{name} cannot be reached with Tab; the focus is on {}", focused(harness));
}

/// Everything a reader sees or hears: names, values and descriptions of the accessibility tree.
pub fn words(harness: &Harness<'static, App>) -> Vec<String> {
    let mut words = Vec::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        words.extend(node.label());
        words.extend(node.value());
        words.extend(node.description());
    }
    words
}

/// Dispatches an event from outside.
pub fn send(harness: &mut Harness<'static, App>, event: Event) {
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(event, &ctx);
    harness.run();
}

/// Nothing lies outside the window at its right.
pub fn assert_fits(harness: &Harness<'static, App>, what: &str) {
    let width = harness.ctx.content_rect().width();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let Some(bounds) = node.raw_bounds() else { continue };
        assert!(
            bounds.x1 <= f64::from(width) * f64::from(harness.ctx.pixels_per_point()) + 1.0,
            "{what}: {:?} {:?} ends at {} of {width}",
            node.role(),
            node.label(),
            bounds.x1
        );
    }
}

pub fn vandenbroucke() -> Company {
    Company {
        name: Some("Schrijnwerkerij Vandenbroucke".into()),
        country: Some(Country::BE),
        municipality: Some("Kortrijk".into()),
        ..Company::default()
    }
}

/// Answers questions of the current scan until `count` are, with the first option of each; the fourth and ninth are not known.
pub fn answer(harness: &mut Harness<'static, App>, count: usize) {
    loop {
        let open = harness.state().model().open.as_ref().unwrap();
        let derived = open.derived().unwrap();
        let number = derived.route.done();
        let next = derived.route.questions().find(|(_, mark)| *mark == Mark::Open);
        let Some((ix, _)) = next.filter(|_| number < count) else { break };
        let question = derived.questionnaire.question(ix);
        let response = if matches!(number, 3 | 8) && question.offers_dont_know {
            Response::DontKnow
        } else {
            let first = |choices: &[digipeil::questionnaire::Choice]| choices[0].id.clone();
            Response::Given(match &question.kind {
                Kind::OneOf(choices) | Kind::Scale(choices) => Value::Option(first(choices)),
                Kind::YesNo(choices) => Value::Option(first(choices)),
                Kind::SeveralOf(choices) => {
                    Value::Options(Ticks { ticked: [first(choices)].into(), ..Ticks::default() })
                }
                Kind::Number { least, .. } => Value::Number(least.clone()),
                Kind::Percentage => Value::Number(10_i64.into()),
                Kind::Date => Value::Date(date(2025, 1, 1)),
                Kind::Matrix { rows, columns, .. } => {
                    let cell = |row: &digipeil::questionnaire::Row| {
                        (row.id.clone(), RowValue::Columns([columns[0].id.clone()].into()))
                    };
                    Value::Rows(rows.iter().map(cell).collect())
                }
                Kind::ShortText | Kind::LongText => Value::Text("tekst".into()),
            })
        };
        let ctx = harness.ctx.clone();
        harness.state_mut().dispatch(Event::Respond(ix, Some(response)), &ctx);
    }
    let open = harness.state().model().open.as_ref().unwrap();
    if let Some(next) = open.derived().unwrap().route.begin() {
        send(harness, Event::Jump(next));
    }
}

pub fn questionnaire(id: &str) -> QuestionnaireId {
    QuestionnaireId::new(id).unwrap()
}

fn recent(name: &str, place: &str, changed: jiff::civil::Date, progress: Option<(usize, usize)>) -> Recent {
    Recent {
        path: PathBuf::from(format!("{name}.ron")),
        name: name.into(),
        place: place.into(),
        changed,
        progress,
        questionnaire: Some(questionnaire("digiscan")),
    }
}

pub fn some_recent() -> Vec<Recent> {
    vec![
        recent("Schrijnwerkerij Vandenbroucke", "Kortrijk", date(2026, 11, 21), Some((14, 41))),
        recent("Webwinkel Kleinduim", "Genk", date(2026, 11, 18), Some((40, 40))),
        recent("Metaalbewerking Ten Brinke", "Hengelo", date(2026, 11, 20), Some((20, 41))),
    ]
}

pub fn some_broken() -> Shelf {
    let broken: &[u8] = b"Questionnaire(\n    id: \"bakkerscan\",\n    versie: \"1.0\",\n    provider: \"wij\",\n    languages: [\"nll\"],\n    minutes: \"tien\",\n)\n";
    Shelf::new([("own/bakery.ron".to_owned(), broken.to_vec())])
}

fn with(setup: &Setup, change: impl FnOnce(&mut Model)) -> Model {
    let mut model = program::model(setup.settings.clone());
    change(&mut model);
    model
}

fn begun(setup: Setup, answered: usize) -> Harness<'static, App> {
    let model = with(&setup, |model| model.recent = some_recent().split_off(1));
    let (mut harness, _) = start_model(setup, model, |events| {
        events.push(Event::NewDossier { key: "k".into(), then: Some(questionnaire("digiscan")) });
        events.push(Event::SetCompany(Box::new(vandenbroucke())));
    });
    answer(&mut harness, answered);
    send(&mut harness, Event::Go(Screen::Home));
    harness
}

#[test]
fn a_first_start_invites_and_the_first_key_begins() {
    let setup = Setup::default();
    let model = with(&setup, |_| {});
    let (mut harness, _) = start_model(setup, model, |_| {});
    assert_eq!(focused(&harness), "Waar staat mijn bedrijf, in het kort?");
    press(&mut harness, Key::Tab);
    assert_eq!(focused(&harness), "Waar staan we echt, en wat doen we eerst?");
    press(&mut harness, Key::Enter);
    let model = harness.state().model();
    let open = model.open.as_ref().expect("a new dossier is open");
    assert_eq!(model.screen, Screen::Company);
    assert_eq!(open.assessment().unwrap().questionnaire.id, questionnaire("digiscan"));
}

#[test]
fn a_card_says_how_long_and_how_much() {
    let setup = Setup::default();
    let model = with(&setup, |_| {});
    let (harness, _) = start_model(setup, model, |_| {});
    let card = harness.get_by_role_and_label(Role::Button, "Waar staan we echt, en wat doen we eerst?");
    let digiscan = harness.state().model().shelf.get(&questionnaire("digiscan")).unwrap().clone();
    let always = digiscan.questions().iter().filter(|q| q.ask_if.is_none()).count();
    let said = format!("Digiscan. 25 minuten, {always} tot {} vragen", digiscan.questions().len());
    assert_eq!(card.accesskit_node().description().as_deref(), Some(said.as_str()));
    let card = harness.get_by_role_and_label(Role::Button, "Waar staat mijn bedrijf, in het kort?");
    assert_eq!(card.accesskit_node().description().as_deref(), Some("Snelscan. 5 minuten, 12 vragen"));
}

#[test]
fn the_last_dossier_is_one_key_away() {
    let setup = Setup::default();
    let model = with(&setup, |model| model.recent = some_recent());
    let (mut harness, world) = start_model(setup, model, |_| {});
    assert_eq!(focused(&harness), "Ga verder");
    let seen = words(&harness);
    assert!(seen.contains(&"Schrijnwerkerij Vandenbroucke. 14 van 41 vragen, nog ongeveer 17 minuten.".to_owned()));
    assert!(seen.contains(&"Kortrijk. Vandaag, 14 van 41 vragen".to_owned()));
    assert!(seen.contains(&"Genk. 18 november, resultaat klaar".to_owned()));
    assert!(seen.contains(&"Hengelo. Gisteren, 20 van 41 vragen".to_owned()));
    press(&mut harness, Key::Enter);
    let asked = |world: &program::Recorded| world.effects.lock().unwrap().last().cloned();
    assert_eq!(asked(&world), Some(Effect::Load("Schrijnwerkerij Vandenbroucke.ron".into())));
    tab_to(&mut harness, "Webwinkel Kleinduim");
    press(&mut harness, Key::Enter);
    assert_eq!(asked(&world), Some(Effect::Load("Webwinkel Kleinduim.ron".into())));
    tab_to(&mut harness, "Open een dossier");
    press(&mut harness, Key::Enter);
    assert_eq!(asked(&world), Some(Effect::AskOpen));
    tab_to(&mut harness, "Nieuw bedrijf");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Company);
}

#[test]
fn an_open_scan_goes_on_where_it_stood() {
    let mut harness = begun(Setup::default(), 14);
    assert_eq!(focused(&harness), "Ga verder");
    let open = harness.state().model().open.as_ref().unwrap();
    let (at, all) = (open.at(), open.derived().unwrap().route.len());
    assert!(words(&harness).iter().any(|w| w.contains(&format!("14 van {all} vragen, nog ongeveer"))));
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Interview);
    assert_eq!(harness.state().model().open.as_ref().unwrap().at(), at);
    // Another questionnaire begins in the same dossier.
    send(&mut harness, Event::Go(Screen::Home));
    tab_to(&mut harness, "Waar staat mijn bedrijf, in het kort?");
    press(&mut harness, Key::Enter);
    let open = harness.state().model().open.as_ref().unwrap();
    assert_eq!(open.dossier().assessments.len(), 2);
    assert_eq!(open.assessment().unwrap().questionnaire.id, questionnaire("snelscan"));
}

#[test]
fn a_complete_scan_is_not_begun_again_by_accident() {
    let mut harness = begun(Setup::default(), 99);
    assert_eq!(focused(&harness), "Toon het resultaat");
    tab_to(&mut harness, "Waar staan we echt, en wat doen we eerst?");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().dialog, Some(Dialog::BeginAgain(questionnaire("digiscan"))));
    assert_eq!(focused(&harness), "Ga verder waar ik was", "the focus is on what changes nothing");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model().dialog, None);
    assert_eq!(harness.state().model().open.as_ref().unwrap().dossier().assessments.len(), 1);
    assert_eq!(focused(&harness), "Waar staan we echt, en wat doen we eerst?");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Begin opnieuw");
    press(&mut harness, Key::Enter);
    let model = harness.state().model();
    assert_eq!(model.open.as_ref().unwrap().dossier().assessments.len(), 2);
    assert_eq!((&model.screen, &model.dialog), (&Screen::Interview, &None));
}

#[test]
fn what_is_folded_away_unfolds_and_has_the_focus() {
    let setup = Setup::default();
    let model = with(&setup, |model| {
        let day = date(2026, 11, 2);
        model.recent = (1..=9).map(|n| recent(&format!("Bedrijf {n}"), "Genk", day, None)).collect();
    });
    let (mut harness, _) = start_model(setup, model, |_| {});
    let all = harness.state().model().shelf.questionnaires().len();
    assert!(all > 7, "there is something to fold");
    tab_to(&mut harness, &format!("Nog {} vragenlijsten", all - 6));
    press(&mut harness, Key::Enter);
    let seventh = harness.state().model().shelf.questionnaires()[6].clone();
    let asks = harness.state().model().tr.text(seventh.asks()).to_owned();
    assert_eq!(focused(&harness), asks);
    tab_to(&mut harness, "Nog 4 dossiers");
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness), "Bedrijf 6");
}

#[test]
fn what_one_begins_never_lands_in_the_example() {
    let setup = Setup::default();
    let model = with(&setup, |model| model.recent = some_recent());
    let (mut harness, _) = start_model(setup, model, |_| {});
    tab_to(&mut harness, "Bekijk het voorbeeld");
    press(&mut harness, Key::Enter);
    let example = harness.state().model().open.as_ref().expect("the example is open");
    assert!(example.is_example());
    let key = example.dossier().key.clone();
    assert_eq!(harness.state().model().screen, Screen::Results);
    send(&mut harness, Event::Go(Screen::Home));
    let seen = words(&harness);
    assert!(
        seen.iter().any(|w| w.starts_with("Schrijnwerkerij Vandenbroucke. 14 van 41")),
        "one's own work comes first"
    );
    tab_to(&mut harness, "Waar staat mijn bedrijf, in het kort?");
    press(&mut harness, Key::Enter);
    let open = harness.state().model().open.as_ref().unwrap();
    assert!(!open.is_example());
    assert_ne!(open.dossier().key, key);
}

#[test]
fn a_broken_questionnaire_is_listed_with_every_problem() {
    let setup = Setup::default();
    let model = with(&setup, |model| model.shelf = some_broken());
    let (mut harness, _) = start_model(setup, model, |_| {});
    tab_to(&mut harness, "Toon wat er mis is");
    press(&mut harness, Key::Enter);
    let model = harness.state().model();
    let broken = &model.shelf.broken()[0];
    assert!(broken.diagnostics.len() >= 3);
    let seen = words(&harness);
    for diagnostic in &broken.diagnostics {
        assert!(seen.contains(&diagnostic.message(&model.tr)), "{}", diagnostic.message(&model.tr));
        if let Some(help) = diagnostic.help(&model.tr) {
            assert!(seen.contains(&help), "{help}");
        }
    }
    assert!(seen.contains(&"Regel 3, kolom 5: fout".to_owned()), "{seen:?}");
    press(&mut harness, Key::Escape);
    assert_eq!(focused(&harness), "Toon wat er mis is", "the focus is back where it was");
}

#[test]
fn pictures_of_home() {
    if !picture::wanted() {
        return;
    }
    for lang in [Lang::NL, Lang::EN] {
        let setup = Setup::default().lang(lang);
        let model = with(&setup, |_| {});
        let (harness, _) = start_model(setup, model, |_| {});
        picture::save(&harness, &format!("home-first-{lang}"));
        let setup = Setup::default().lang(lang);
        let model = with(&setup, |model| model.recent = some_recent());
        let (harness, _) = start_model(setup, model, |_| {});
        picture::save(&harness, &format!("home-recent-{lang}"));
    }
    for theme in ThemeKind::ALL {
        let harness = begun(Setup::default().theme(theme), 14);
        picture::save(&harness, &format!("home-{theme:?}").to_lowercase());
        let setup = Setup::default().theme(theme);
        let model = with(&setup, |model| {
            model.shelf = some_broken();
            model.recent = some_recent();
        });
        let (mut harness, _) = start_model(setup, model, |_| {});
        tab_to(&mut harness, "Toon wat er mis is");
        press(&mut harness, Key::Enter);
        picture::save(&harness, &format!("home-broken-{theme:?}").to_lowercase());
    }
    for (width, height) in [(1024.0, 700.0), (1280.0, 800.0), (1920.0, 1080.0)] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::NL, Lang::EN] {
                let setup = Setup::window(width, height, text).lang(lang);
                let harness = begun(setup, 14);
                assert_fits(&harness, &format!("{width} at {text}"));
                picture::save(&harness, &format!("home-{width}-{}-{lang}", text * 100.0));
            }
        }
    }
}
