//! What backs an answer up, given and taken away by keyboard.

use digipeil::app::{Attach, Effect, Event, Mode};
use digipeil::dossier::evidence::{Attachment, FileKind};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};

use crate::interview::Talk;
use crate::program::Setup;

const KINDS: &str = include_str!("../fixtures/kinds.ron");

fn talk(mode: Mode) -> Talk {
    Talk::begin(Setup::default().own("kinds.ron", KINDS), "kinds", mode)
}

fn attached(talk: &Talk) -> Vec<Attachment> {
    talk.assessment().answers.values().flat_map(|answer| answer.attachments.clone()).collect()
}

fn effect(talk: &Talk, wanted: fn(&Effect) -> bool) -> Option<Effect> {
    talk.world.effects.lock().unwrap().iter().rev().find(|effect| wanted(effect)).cloned()
}

#[test]
fn a_link_is_added_opened_removed_and_brought_back() {
    for mode in [Mode::Advisor, Mode::Owner] {
        let mut talk = talk(mode);
        talk.press(Key::N);
        talk.tab_to("Link of pad van een bestand");
        talk.type_text("javascript:alert(1)");
        talk.press(Key::Enter);
        assert_eq!(attached(&talk), []);
        let problem = "Dit is geen adres van een webpagina";
        let said = format!("{:?}", talk.harness.root());
        assert!(said.contains(problem), "{said}");
        talk.press_with(Modifiers::COMMAND, Key::A);
        talk.type_text("https://voorbeeld.be/cijfers");
        talk.press(Key::Enter);
        let link = Attachment::Link { title: String::new(), address: "https://voorbeeld.be/cijfers".to_owned() };
        assert_eq!(attached(&talk), std::slice::from_ref(&link));
        assert_eq!(talk.at(), "stock", "Enter does not go on with the questions");
        talk.press_with(Modifiers::SHIFT, Key::Tab);
        assert_eq!(talk.focused(), (Role::Link, "Verwijder https://voorbeeld.be/cijfers".to_owned()));
        talk.press_with(Modifiers::SHIFT, Key::Tab);
        talk.press(Key::Enter);
        let opened = effect(&talk, |effect| matches!(effect, Effect::OpenPage(_)));
        assert_eq!(opened, Some(Effect::OpenPage("https://voorbeeld.be/cijfers".to_owned())));
        talk.press(Key::Tab);
        talk.press(Key::Enter);
        assert_eq!(attached(&talk), []);
        talk.happen(Event::Undo);
        assert_eq!(attached(&talk), [link]);
        talk.happen(Event::Undo);
        assert_eq!(attached(&talk), []);
    }
}

#[test]
fn a_file_is_chosen_or_typed_and_stands_there_with_its_size() {
    let mut talk = talk(Mode::Advisor);
    talk.press(Key::N);
    talk.tab_to("Kies een bestand");
    talk.press(Key::Enter);
    assert!(effect(&talk, |effect| matches!(effect, Effect::AskEvidence(_))).is_some());
    talk.happen(Event::Attach(Attach::NoDialog));
    talk.press_with(Modifiers::SHIFT, Key::Tab);
    talk.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(talk.focused().1, "Link of pad van een bestand");
    talk.type_text("~/foto.jpg");
    talk.press(Key::Enter);
    let Some(Effect::TakeEvidence { of, from, .. }) = effect(&talk, |e| matches!(e, Effect::TakeEvidence { .. }))
    else {
        panic!("the file is taken in");
    };
    assert_eq!((of.question.to_string().as_str(), from.to_str()), ("stock", Some("~/foto.jpg")));
    // The user went on before the disk was done.
    talk.happen(Event::Next);
    let file =
        Attachment::File { name: "foto.jpg".to_owned(), kind: FileKind::Jpeg, hash: "0".repeat(64), length: 1_572_864 };
    talk.happen(Event::Attach(Attach::Came(of.clone(), Ok(file.clone()))));
    talk.happen(Event::Attach(Attach::Came(of.clone(), Ok(file.clone()))));
    assert_eq!(talk.assessment().answer(&of.question).attachments, [file], "once, and with the question it was for");
    talk.happen(Event::Previous);
    talk.harness.run();
    let tree = format!("{:?}", talk.harness.root());
    assert!(tree.contains("Open foto.jpg") && tree.contains("1,5 MB"), "{tree}");
    talk.happen(Event::Attach(Attach::Came(of, Err("Dit bestand is te groot.".to_owned()))));
    talk.harness.run();
    assert!(format!("{:?}", talk.harness.root()).contains("Dit bestand is te groot."));
}
