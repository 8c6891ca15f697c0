//! Nothing is lost: files one may only look at, saves that fail and go on by themselves, and what is sealed.

use digipeil::app::{Dialog, Effect, Event, OpenedFile, Restriction, Saving, Screen, Secret};
use digipeil::dossier::Dossier;
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use crate::picture;
use crate::program::{self, Recorded, Setup};
use crate::results::{focused, press, sizes, tab_to, two_scans};

fn restricted(setup: Setup, restriction: Restriction, dossier: Dossier) -> (Harness<'static, App>, Recorded) {
    let file = OpenedFile { dossier, restriction: Some(restriction), is_sealed: false };
    program::start_with(setup, |events| {
        events.push(Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(file)) });
        events.push(Event::Go(Screen::Targets));
    })
}

fn elsewhere() -> Restriction {
    Restriction::OpenElsewhere { since: Some(date(2026, 11, 21).at(9, 5, 0, 0)), machine: Some("balie-2".to_owned()) }
}

fn saves(world: &Recorded) -> Vec<Dossier> {
    let effects = world.effects.lock().unwrap();
    let saved = |effect: &Effect| match effect {
        Effect::Save { dossier, .. } => Some((**dossier).clone()),
        _ => None,
    };
    effects.iter().filter_map(saved).collect()
}

fn happen(harness: &mut Harness<'static, App>, event: Event) {
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(event, &ctx);
    harness.run();
}

fn type_over(harness: &mut Harness<'static, App>, text: &str) {
    harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::A);
    harness.run();
    harness.event(eframe::egui::Event::Text(text.to_owned()));
    harness.run();
}

#[test]
fn what_is_open_elsewhere_is_only_looked_at_until_a_copy_is_wanted() {
    let (mut harness, world) = restricted(Setup::default(), elsewhere(), two_scans());
    let said = "Dit dossier is open op balie-2, sinds 21 november 2026 om 09.05 uur.";
    harness.get_by_label(said);
    picture::save(&harness, "only-looking");
    // Looking around saves nothing and asks nothing.
    for screen in [Screen::Interview, Screen::Results, Screen::Targets] {
        happen(&mut harness, Event::Go(screen));
    }
    happen(&mut harness, Event::Next);
    assert!(saves(&world).is_empty());
    assert_eq!(harness.state().model().dialog, None);
    happen(&mut harness, Event::Go(Screen::Targets));

    // A change is held back, and comes about only in a copy.
    tab_to(&mut harness, "Goed genoeg voor u: Strategie en leiding");
    type_over(&mut harness, "7");
    assert_eq!(harness.state().model().dialog, Some(Dialog::WorkInCopy));
    assert!(harness.state().model().open.as_ref().unwrap().dossier().targets.is_empty());
    picture::save(&harness, "work-in-copy");
    assert_eq!(focused(&harness), "Alleen kijken");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().dialog, None);
    assert!(saves(&world).is_empty());

    tab_to(&mut harness, "Goed genoeg voor u: Strategie en leiding");
    type_over(&mut harness, "8");
    tab_to(&mut harness, "Werk in een kopie");
    press(&mut harness, Key::Enter);
    let open = harness.state().model().open.as_ref().unwrap();
    assert_eq!(open.restriction(), None);
    assert_eq!(saves(&world).last(), Some(open.dossier()));
    assert_eq!(open.dossier().targets.len(), 1, "what was held back is there");
    assert!(harness.query_by_label(said).is_none());
}

#[test]
fn who_waits_for_a_dossier_tries_again_or_takes_it() {
    let (mut harness, world) = restricted(Setup::default(), elsewhere(), two_scans());
    let last = |world: &Recorded| world.effects.lock().unwrap().last().cloned();
    let load = |by_force| Effect::LoadWith { path: "dossier.ron".into(), passphrase: None, by_force };
    tab_to(&mut harness, "Probeer opnieuw");
    press(&mut harness, Key::Enter);
    assert_eq!(last(&world), Some(load(false)));
    tab_to(&mut harness, "Open toch");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().dialog, Some(Dialog::OpenByForce));
    tab_to(&mut harness, "Open toch");
    press(&mut harness, Key::Enter);
    assert_eq!(last(&world), Some(load(true)));
    // The same dossier, free now: one is where one was.
    happen(&mut harness, Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(two_scans().into())) });
    assert_eq!(harness.state().model().screen, Screen::Targets);
    assert_eq!(harness.state().model().open.as_ref().unwrap().restriction(), None);
    assert!(saves(&world).is_empty());
    // A newer program's file offers no force.
    let (harness, _) = restricted(Setup::default(), Restriction::NewerProgram, two_scans());
    harness.get_by_label("Een nieuwere versie van Digipeil bewaarde dit dossier.");
    assert!(harness.query_by_label("Probeer opnieuw").is_none());
}

#[test]
fn opening_another_dossier_saves_nothing() {
    let (mut harness, world) = program::start_with(Setup::default(), |events| {
        events.push(Event::NewDossier { key: "a".to_owned(), then: None });
        events.push(Event::SetCompany(Box::new(digipeil::company::Company {
            name: Some("De Korenaar".to_owned()),
            ..Default::default()
        })));
    });
    let before = saves(&world).len();
    let file = OpenedFile { dossier: two_scans(), restriction: Some(elsewhere()), is_sealed: false };
    happen(&mut harness, Event::Opened { path: "b.ron".into(), result: Ok(Box::new(file)) });
    assert_eq!(saves(&world).len(), before);
}

#[test]
fn a_failed_save_is_tried_again_ever_less_often_until_it_is_safe() {
    let (mut harness, world) = program::start_with(Setup::default(), |events| {
        events.push(Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(two_scans().into())) });
        events.push(Event::Go(Screen::Targets));
    });
    *world.fails.lock().unwrap() = Some("De schijf is vol.".to_owned());
    tab_to(&mut harness, "Goed genoeg voor u: Strategie en leiding");
    type_over(&mut harness, "8");
    harness.get_by_label("Uw laatste wijziging is nog niet bewaard.");
    picture::save(&harness, "not-saved");
    let waits = |world: &Recorded| -> Vec<(u32, u32)> {
        let effects = world.effects.lock().unwrap();
        let wait = |effect: &Effect| match effect {
            Effect::RetryAfter { seconds, failure } => Some((*seconds, *failure)),
            _ => None,
        };
        effects.iter().filter_map(wait).collect()
    };
    for _ in 0..5 {
        let (_, failure) = *waits(&world).last().unwrap();
        happen(&mut harness, Event::RetrySave { failure });
    }
    assert_eq!(waits(&world).iter().map(|(seconds, _)| *seconds).collect::<Vec<_>>(), [1, 2, 4, 8, 10, 10]);
    // A wait that belongs to an earlier failure does nothing.
    let count = saves(&world).len();
    happen(&mut harness, Event::RetrySave { failure: 2 });
    assert_eq!(saves(&world).len(), count);

    // The user may push; leaving waits, and asks.
    tab_to(&mut harness, "Bewaar nu");
    press(&mut harness, Key::Enter);
    assert_eq!(saves(&world).len(), count + 1);
    happen(&mut harness, Event::Leave);
    assert_eq!(harness.state().model().dialog, Some(Dialog::LeaveUnsaved));
    assert!(!harness.state().model().may_close());
    happen(&mut harness, Event::CloseDialog);

    *world.fails.lock().unwrap() = None;
    let (_, failure) = *waits(&world).last().unwrap();
    happen(&mut harness, Event::RetrySave { failure });
    let open = harness.state().model().open.as_ref().unwrap();
    assert_eq!(*open.saving(), Saving::Saved);
    assert_eq!(saves(&world).last(), Some(open.dossier()));
    assert!(harness.query_by_label("Uw laatste wijziging is nog niet bewaard.").is_none());
    assert!(harness.state().model().toasts.iter().any(|t| t.text == "Uw werk is weer bewaard."));
}

#[test]
fn a_sealed_dossier_asks_for_its_passphrase_and_forgets_it() {
    let (mut harness, world) = program::start(Setup::default());
    happen(&mut harness, Event::NeedsPassphrase { path: "klant.ron.age".into(), was_wrong: false });
    tab_to(&mut harness, "Wachtzin");
    harness.event(eframe::egui::Event::Text("vier losse woorden hier".to_owned()));
    harness.run();
    picture::save(&harness, "passphrase");
    tab_to(&mut harness, "Open het dossier");
    press(&mut harness, Key::Enter);
    let last = world.effects.lock().unwrap().last().cloned();
    let passphrase = Some(Secret("vier losse woorden hier".to_owned()));
    assert_eq!(last, Some(Effect::LoadWith { path: "klant.ron.age".into(), passphrase, by_force: false }));
    assert!(!format!("{last:?}").contains("losse"), "a passphrase is never printed");
    happen(&mut harness, Event::NeedsPassphrase { path: "klant.ron.age".into(), was_wrong: true });
    harness.get_by_label_contains("Deze wachtzin past niet");
}

/// Pictures, for whoever looks at them.
#[test]
fn pictures_of_banners() {
    if !picture::wanted() {
        return;
    }
    let mut windows = sizes();
    windows.push(("dark", Setup::default().theme(ThemeKind::Dark)));
    windows.push(("high-contrast", Setup::default().theme(ThemeKind::HighContrast)));
    for (name, setup) in windows {
        let (harness, _) = restricted(setup, elsewhere(), two_scans());
        picture::save(&harness, &format!("banner-{name}"));
    }
}
