//! The settings: every change applies at once, by keyboard, and the focus stays where it was.

use std::collections::BTreeSet;

use digipeil::app::{Effect, Event, Mode, Model, Screen, Settings, ThemeChoice};
use digipeil::gui::App;
use digipeil::gui::theme::{Theme, ThemeKind};
use digipeil::text::{self, Lang};
use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::home::{
    assert_fits, focused, press, press_with, questionnaire, send, some_broken, some_recent, tab_to, vandenbroucke,
    words,
};
use crate::picture;
use crate::program::{self, Recorded, Setup, start_model};

const NL: text::Locale = text::Locale::new(Lang::NL);

fn open(setup: Setup) -> (Harness<'static, App>, Recorded) {
    open_with(setup, |_| {})
}

fn open_with(setup: Setup, change: impl FnOnce(&mut Model)) -> (Harness<'static, App>, Recorded) {
    let mut model = program::model(setup.settings.clone());
    change(&mut model);
    start_model(setup, model, |events| events.push(Event::Go(Screen::Settings)))
}

fn settings(harness: &Harness<'static, App>) -> Settings {
    harness.state().model().settings.clone()
}

#[test]
fn colours_size_and_way_of_working_change_at_once() {
    let (mut harness, world) = open(Setup::default());
    assert_eq!(focused(&harness), "Weergave");
    tab_to(&mut harness, "Licht");
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Space);
    assert_eq!(settings(&harness).theme, ThemeChoice::Dark);
    assert_eq!(Theme::of(&harness.ctx).kind, ThemeKind::Dark, "the window shows it");
    assert_eq!(focused(&harness), "Donker");
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Space);
    assert_eq!(Theme::of(&harness.ctx).kind, ThemeKind::HighContrast);
    tab_to(&mut harness, "Ondernemer");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Space);
    assert_eq!(settings(&harness).mode, Mode::Advisor);
    for (name, read) in [
        ("Beweging", (|s: &Settings| s.motion) as fn(&Settings) -> bool),
        ("Cijfers tonen tijdens het invullen", |s| s.live_score),
        ("Vanzelf naar de volgende vraag", |s| s.auto_advance),
    ] {
        let before = read(&settings(&harness));
        tab_to(&mut harness, name);
        press(&mut harness, Key::Space);
        assert_eq!(read(&settings(&harness)), !before, "{name}");
        assert_eq!(focused(&harness), name);
    }
    let saved = world.effects.lock().unwrap().iter().rev().find_map(|effect| match effect {
        Effect::SaveSettings(settings) => Some(settings.clone()),
        _ => None,
    });
    assert_eq!(saved, Some(settings(&harness)), "kept for the next time");
}

#[test]
fn everything_grows_and_the_focus_stays() {
    let (mut harness, _) = open(Setup::default());
    let label = |size: u32| text::percent(NL, &size.into());
    tab_to(&mut harness, &label(100));
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Space);
    assert_eq!(settings(&harness).text_scale, 150);
    assert!((harness.ctx.zoom_factor() - 1.5).abs() < 0.01);
    assert_eq!(focused(&harness), label(150));
    tab_to(&mut harness, "Cijfers tonen tijdens het invullen");
    press_with(&mut harness, Modifiers::COMMAND, Key::Plus);
    assert_eq!(settings(&harness).text_scale, 175);
    assert_eq!(focused(&harness), "Cijfers tonen tijdens het invullen", "also when the page folds");
    press_with(&mut harness, Modifiers::COMMAND, Key::Num0);
    assert_eq!(settings(&harness).text_scale, 100);
    assert_eq!(focused(&harness), "Cijfers tonen tijdens het invullen", "also when it unfolds");
}

/// The texts of a language as they stand in its file: those without variables, and not the same in both languages.
fn fixed_texts(lang: Lang, other: Lang) -> BTreeSet<String> {
    let read = |wanted: Lang| -> BTreeSet<String> {
        let (_, source) = text::sources().find(|(lang, _)| *lang == wanted).unwrap();
        let values = source.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
        values.map(|(_, text)| text.trim().to_owned()).filter(|text| !text.contains('{')).collect()
    };
    let there = read(other);
    read(lang).into_iter().filter(|text| !there.contains(text)).collect()
}

#[test]
fn another_language_changes_every_word() {
    let dutch = fixed_texts(Lang::NL, Lang::EN);
    let english = fixed_texts(Lang::EN, Lang::NL);
    let (mut harness, _) = open_with(Setup::default(), |model| {
        model.recent = some_recent();
        model.shelf = some_broken();
    });
    assert!(words(&harness).iter().any(|word| dutch.contains(word)));
    tab_to(&mut harness, "Nederlands");
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Space);
    assert_eq!(settings(&harness).language, Lang::EN);
    assert_eq!(focused(&harness), "English");
    let stays_dutch = |harness: &Harness<'static, App>, what: &str| {
        let seen = words(harness);
        let found: Vec<&String> = seen.iter().filter(|word| dutch.contains(*word)).collect();
        assert!(found.is_empty(), "{what}: {found:?}");
        assert!(seen.iter().any(|word| english.contains(word)), "{what} says nothing");
        for word in [" het ", " een ", " uw ", "vragen", "vragenlijst", "bedrijf", "minuten", "gegevens", "antwoord"] {
            let found: Vec<&String> = seen.iter().filter(|w| w.to_lowercase().contains(word)).collect();
            assert!(found.is_empty(), "{what}: {found:?}");
        }
    };
    for section in ["Display", "Keys", "Saving", "Questionnaires", "About Digipeil"] {
        tab_to(&mut harness, section);
        press(&mut harness, Key::Enter);
        stays_dutch(&harness, section);
    }
    send(&mut harness, Event::Go(Screen::Home));
    stays_dutch(&harness, "Home");
    press_with(&mut harness, Modifiers::COMMAND, Key::K);
    stays_dutch(&harness, "the palette");
    press(&mut harness, Key::Escape);
    send(&mut harness, Event::NewDossier { key: "k".into(), then: Some(questionnaire("digiscan")) });
    let mut company = vandenbroucke();
    company.name = Some("Kleinduim".into());
    company.municipality = Some("Genk".into());
    company.number = Some("0123.456.748".into());
    company.group = Some(true);
    send(&mut harness, Event::SetCompany(Box::new(company)));
    stays_dutch(&harness, "Company");
}

#[test]
fn the_way_back_leads_to_where_one_was() {
    let (mut harness, _) = open_with(Setup::default(), |_| {});
    assert!(harness.query_by_label("Terug naar Schrijnwerkerij Vandenbroucke").is_none());
    send(&mut harness, Event::NewDossier { key: "k".into(), then: None });
    send(&mut harness, Event::SetCompany(Box::new(vandenbroucke())));
    send(&mut harness, Event::Go(Screen::Settings));
    tab_to(&mut harness, "Terug naar Schrijnwerkerij Vandenbroucke");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Company);
    send(&mut harness, Event::Go(Screen::Settings));
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model().screen, Screen::Company);
}

#[test]
fn questionnaires_are_listed_and_broken_ones_with_what_is_wrong() {
    let (mut harness, _) = open_with(Setup::default(), |model| model.shelf = some_broken());
    tab_to(&mut harness, "Vragenlijsten");
    press(&mut harness, Key::Enter);
    let seen = words(&harness);
    let model = harness.state().model();
    for q in model.shelf.questionnaires() {
        assert!(seen.iter().any(|w| w == model.tr.text(q.name())));
        let version = format!("Versie {} van {}.", q.version(), q.provider());
        assert!(seen.iter().any(|w| w.contains(&version)), "{version}");
    }
    for diagnostic in &model.shelf.broken()[0].diagnostics {
        assert!(seen.contains(&diagnostic.message(&model.tr)));
    }
    assert!(seen.iter().any(|w| w.contains("Documents/Digipeil/questionnaires")));
    assert!(harness.query_all_by_role(Role::Heading).count() > model.shelf.questionnaires().len());
}

#[test]
fn keys_and_saving_and_about_say_what_they_must() {
    let (mut harness, _) = open(Setup::default());
    tab_to(&mut harness, "Toetsen");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Losse toetsen");
    press(&mut harness, Key::Space);
    assert!(!settings(&harness).single_keys);
    assert!(words(&harness).contains(&"Deze toetsen staan nu uit.".to_owned()));
    tab_to(&mut harness, "Bewaren");
    press(&mut harness, Key::Enter);
    assert!(words(&harness).iter().any(|w| w.contains("Documents/Digipeil.")));
    tab_to(&mut harness, "Over Digipeil");
    press(&mut harness, Key::Enter);
    let seen = words(&harness).join("\n");
    for credit in ["Statbel", "REFNIS", "CC BY 4.0", "Source Sans 3", "Phosphor", env!("CARGO_PKG_VERSION")] {
        assert!(seen.contains(credit), "{credit}");
    }
}

#[test]
fn pictures_of_the_settings() {
    let sections = ["Weergave", "Toetsen", "Bewaren", "Vragenlijsten", "Over Digipeil"];
    for theme in ThemeKind::ALL.into_iter().filter(|_| picture::wanted()) {
        for section in sections {
            let (mut harness, _) = open_with(Setup::default().theme(theme), |model| model.shelf = some_broken());
            tab_to(&mut harness, section);
            press(&mut harness, Key::Enter);
            picture::save(&harness, &format!("settings-{section}-{theme:?}").to_lowercase().replace(' ', "-"));
        }
    }
    for lang in [Lang::NL, Lang::EN] {
        for (width, height) in [(1024.0, 700.0), (1280.0, 800.0), (1920.0, 1080.0)] {
            for scale in [1.0, 1.5, 2.0] {
                let (mut harness, _) = open(Setup::window(width, height, scale).lang(lang));
                assert_fits(&harness, &format!("{width} at {scale}"));
                picture::save(&harness, &format!("settings-{width}-{}-{lang}", scale * 100.0));
                if lang == Lang::NL {
                    tab_to(&mut harness, "Toetsen");
                    press(&mut harness, Key::Enter);
                    assert_fits(&harness, &format!("keys, {width} at {scale}"));
                    picture::save(&harness, &format!("settings-keys-{width}-{}", scale * 100.0));
                }
            }
        }
    }
}
