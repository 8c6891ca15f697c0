//! One dossier through all nine questionnaires, in the window, by keyboard alone.

use digipeil::app::{Mode, Screen};
use digipeil::cli::Exit;
use digipeil::dossier::file as dossier_file;
use digipeil::id::Id as _;
use digipeil::report::readings::Outcome;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use serde_json::Value as Json;

use crate::cli;
use crate::interview::Talk;
use crate::program::{self, Setup};

/// Answers the questionnaire one stands in to its end. A proposed answer is confirmed: that is what it is for.
fn answer_all(talk: &mut Talk, salt: usize) -> (usize, usize) {
    let (mut answered, mut confirmed) = (0, 0);
    while talk.screen() == Screen::Interview {
        let before = talk.at();
        if talk.names(Role::Button).iter().any(|name| name == "Klopt nog") {
            talk.press(Key::Enter);
            confirmed += 1;
        } else {
            talk.answer_by_keyboard(salt + answered);
            answered += 1;
        }
        assert!(talk.response(&before).is_some(), "{before} is not answered");
        assert!(talk.screen() != Screen::Interview || talk.at() != before, "{before} keeps one");
        assert!(answered + confirmed < 80, "the interview does not end");
    }
    (answered, confirmed)
}

/// `digipeil-cli score` of a whole dossier, in this process.
fn scored_by_command(dossier: &digipeil::dossier::Dossier) -> Vec<Json> {
    let path = cli::file("nine.ron", &dossier_file::write(dossier));
    let (exit, out, err) = cli::cli(&["score", path.to_str().unwrap(), "--format", "json"]);
    assert_eq!(exit, Exit::Done, "{err}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn one_dossier_goes_through_all_nine_questionnaires() {
    let mut setup = Setup::default();
    setup.settings.mode = Mode::Owner;
    let (harness, world) = program::start(setup);
    let mut talk = Talk { harness, world };
    // The first card of Home begins a questionnaire with a new company; its name is enough to go on.
    talk.press(Key::Enter);
    assert_eq!(talk.screen(), Screen::Company);
    talk.type_text("Schrijnwerkerij Vandenbroucke");
    talk.tab_to("Naar de vragen");
    talk.press(Key::Enter);
    let mut all_confirmed = 0;
    for round in 0..9 {
        assert_eq!(talk.screen(), Screen::Interview, "round {round}");
        let (_, confirmed) = answer_all(&mut talk, round);
        all_confirmed += confirmed;
        assert_eq!(talk.screen(), Screen::Check);
        talk.press(Key::Enter);
        assert_eq!(talk.screen(), Screen::Results);
        // The way to all readings is the last thing on the page.
        while talk.harness.state().model().screen == Screen::Results {
            talk.press_with(Modifiers::SHIFT, Key::Tab);
            if talk.focus_name().as_deref() == Some("Alle uitkomsten") {
                talk.press(Key::Enter);
            }
        }
        assert_eq!(talk.screen(), Screen::Readings);
        if round < 8 {
            talk.tab_to("Begin");
            talk.press(Key::Enter);
        }
    }
    assert!(all_confirmed >= 20, "what was said once is asked to be confirmed: {all_confirmed}");
    let model = talk.harness.state().model();
    let readings = model.readings().unwrap();
    assert_eq!((readings.cards.len(), readings.waiting.len()), (9, 0));
    assert!(readings.cards.iter().all(|card| card.is_done));
    let saved = talk.world.saved().expect("every answer is saved");
    let by_command = scored_by_command(&saved);
    let mut compared = 0;
    for card in &readings.cards {
        let json = by_command.iter().find(|json| json["id"] == card.id.as_str());
        let json = json.unwrap_or_else(|| panic!("{} is not in {by_command:?}", card.id));
        let results = json["results"].as_array().unwrap();
        match &card.outcome {
            Outcome::Figures(figures) => {
                assert_eq!(figures.len(), results.len(), "{}", card.name);
                for (figure, result) in figures.iter().zip(results) {
                    let (ours, theirs) = (figure.row.shown.point.as_ref().unwrap(), result["point"].as_f64().unwrap());
                    assert!((ours.to_f64() - theirs).abs() < 1e-9, "{}: {ours} and {theirs}", card.name);
                    compared += 1;
                }
            }
            Outcome::Profile { .. } => assert!(results.is_empty(), "{}", card.name),
            Outcome::Nothing(sentence) => panic!("{}: {sentence}", card.name),
        }
    }
    assert!(compared >= 9, "{compared}");
}
