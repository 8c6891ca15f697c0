//! The command palette: everything is found by typing and reached with Enter.

use digipeil::app::{Effect, Event, Mode, Model, Screen};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::text::Lang;
use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::home::{
    answer, focused, press, press_with, questionnaire, send, some_recent, tab_to, type_in, vandenbroucke, words,
};
use crate::picture;
use crate::program::{self, Recorded, Setup, start_model};

fn start(setup: Setup, answered: usize) -> (Harness<'static, App>, Recorded) {
    let mut model: Model = program::model(setup.settings.clone());
    model.recent = some_recent().split_off(1);
    let (mut harness, world) = start_model(setup, model, |events| {
        events.push(Event::NewDossier { key: "k".into(), then: Some(questionnaire("digiscan")) });
        events.push(Event::SetCompany(Box::new(vandenbroucke())));
    });
    answer(&mut harness, answered);
    send(&mut harness, Event::Go(Screen::Company));
    (harness, world)
}

/// The rows of the palette.
fn rows(harness: &Harness<'static, App>) -> Vec<String> {
    let rows = harness.query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

/// Opens the palette and types.
fn look_for(harness: &mut Harness<'static, App>, text: &str) -> Vec<String> {
    press_with(harness, Modifiers::COMMAND, Key::K);
    type_in(harness, text);
    rows(harness)
}

#[test]
fn a_question_is_found_by_its_words_and_jumped_to() {
    let (mut harness, _) = start(Setup::default(), 5);
    let model = harness.state().model();
    let derived = model.open.as_ref().unwrap().derived().unwrap();
    let (ix, number) = {
        let asked: Vec<_> = derived.route.questions().collect();
        let at = asked.iter().position(|(ix, _)| derived.questionnaire.question(*ix).id.to_string() == "backup");
        (asked[at.unwrap()].0, at.unwrap() + 1)
    };
    let found = look_for(&mut harness, "kopie");
    let row = found.iter().position(|row| row.starts_with(&format!("Vraag {number}: "))).expect("it is found");
    assert!(found.len() <= 8);
    for _ in 0..row {
        press(&mut harness, Key::ArrowDown);
    }
    press(&mut harness, Key::Enter);
    let model = harness.state().model();
    assert_eq!(model.screen, Screen::Interview);
    assert_eq!(model.open.as_ref().unwrap().at(), Some(ix));
    assert!(rows(&harness).is_empty(), "it closes");
}

#[test]
fn parts_explanations_programmes_and_dossiers_are_found() {
    let (mut harness, world) = start(Setup::default(), 20);
    let found = look_for(&mut harness, "cyb");
    assert!(found.iter().any(|row| row.starts_with("Cyberveiligheid, ")), "{found:?}");
    press(&mut harness, Key::Escape);
    let found = look_for(&mut harness, "uitleg proc");
    assert!(found.iter().any(|row| row.starts_with("Uitleg bij ")), "{found:?}");
    press(&mut harness, Key::Enter);
    assert!(matches!(harness.state().model().screen, Screen::Explanation(Some(_))));
    let found = look_for(&mut harness, "portefeuille");
    assert!(found.iter().any(|row| row.to_lowercase().contains("portefeuille")), "{found:?}");
    press(&mut harness, Key::Enter);
    assert!(matches!(harness.state().model().screen, Screen::Programme(_)));
    look_for(&mut harness, "kleinduim");
    press(&mut harness, Key::Enter);
    assert_eq!(world.effects.lock().unwrap().last(), Some(&Effect::Load("Webwinkel Kleinduim.ron".into())));
}

#[test]
fn a_typing_error_and_a_part_of_a_word_are_forgiven() {
    let (mut harness, _) = start(Setup::default(), 20);
    assert!(look_for(&mut harness, "resutaat").contains(&"Naar het resultaat".to_owned()));
    press(&mut harness, Key::Escape);
    let found = look_for(&mut harness, "veilig");
    assert!(found.iter().any(|row| row.starts_with("Cyberveiligheid, ")), "{found:?}");
    press(&mut harness, Key::Escape);
    assert!(look_for(&mut harness, "cyb")[0].starts_with("Cyberveiligheid, "), "parts come before programmes");
}

#[test]
fn commands_do_what_they_say() {
    let (mut harness, _) = start(Setup::default(), 3);
    let found = look_for(&mut harness, "draai terug");
    assert_eq!(found.first().map(String::as_str), Some("Draai terug: het antwoord op vraag 3"));
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().open.as_ref().unwrap().derived().unwrap().route.done(), 2);
    look_for(&mut harness, "adviseur");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().settings.mode, Mode::Advisor);
    look_for(&mut harness, "resultaat");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Results);
    look_for(&mut harness, "snelscan");
    press(&mut harness, Key::Enter);
    let open = harness.state().model().open.as_ref().unwrap();
    assert_eq!(open.assessment().unwrap().questionnaire.id, questionnaire("snelscan"));
    look_for(&mut harness, "english");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().settings.language, Lang::EN);
    assert!(look_for(&mut harness, "settings").contains(&"To the settings".to_owned()));
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Settings);
    assert_eq!(focused(&harness), "Display", "the screen gone to has the focus");
}

#[test]
fn escape_leaves_everything_as_it_was() {
    let (mut harness, _) = start(Setup::default(), 3);
    tab_to(&mut harness, "Omzet per jaar");
    let found = look_for(&mut harness, "zzzz");
    assert!(found.is_empty());
    assert!(words(&harness).contains(&"We vinden niets. Probeer een ander woord.".to_owned()));
    press(&mut harness, Key::Escape);
    assert_eq!(focused(&harness), "Omzet per jaar");
    assert_eq!(harness.state().model().screen, Screen::Company);
    // Opened again it is empty: places and commands first, no more than eight.
    press_with(&mut harness, Modifiers::COMMAND, Key::K);
    let found = rows(&harness);
    assert_eq!(found.len(), 8);
    assert_eq!(found.first().map(String::as_str), Some("Naar de vragen"));
    press_with(&mut harness, Modifiers::COMMAND, Key::K);
    assert!(rows(&harness).is_empty(), "the same keys close it");
    assert_eq!(focused(&harness), "Omzet per jaar");
}

#[test]
fn without_a_dossier_there_is_enough_to_do() {
    let model = program::model(Setup::default().settings);
    let (mut harness, _) = start_model(Setup::default(), model, |_| {});
    let found = look_for(&mut harness, "digiscan");
    assert!(found.contains(&"Begin de vragenlijst Digiscan".to_owned()), "{found:?}");
    press(&mut harness, Key::Enter);
    let model = harness.state().model();
    assert_eq!(model.screen, Screen::Company);
    assert_eq!(model.open.as_ref().unwrap().assessment().unwrap().questionnaire.id, questionnaire("digiscan"));
}

#[test]
fn pictures_of_the_palette() {
    if !picture::wanted() {
        return;
    }
    for theme in ThemeKind::ALL {
        let (mut harness, _) = start(Setup::default().theme(theme), 14);
        press_with(&mut harness, Modifiers::COMMAND, Key::K);
        picture::save(&harness, &format!("palette-empty-{theme:?}").to_lowercase());
        type_in(&mut harness, "cyb");
        picture::save(&harness, &format!("palette-cyb-{theme:?}").to_lowercase());
    }
    let (mut harness, _) = start(Setup::window(1024.0, 700.0, 2.0).lang(Lang::EN), 14);
    look_for(&mut harness, "sec");
    picture::save(&harness, "palette-1024-200-en");
    let (mut harness, _) = start(Setup::window(1920.0, 1080.0, 1.5), 14);
    look_for(&mut harness, "besteld");
    picture::save(&harness, "palette-1920-150");
    press_with(&mut harness, Modifiers::COMMAND, Key::A);
    type_in(&mut harness, "qqq");
    picture::save(&harness, "palette-none");
}
