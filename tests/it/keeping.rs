//! Nothing is lost: files one may only look at, saves that fail and go on by themselves, and what is sealed.

use digipeil::app::{
    Conflict, Dialog, Effect, Event, Interrupted, OpenedFile, Recovery, Restriction, Saving, Screen, Secret, Version,
    VersionContents,
};
use digipeil::dossier::changed::Change;
use digipeil::dossier::{Answer, Dossier, Response, Value};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{Id as _, OptionId, QuestionId};
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
    let key = two_scans().key;
    let retry = |failure| Event::RetrySave { key: key.clone(), failure };
    let waits = |world: &Recorded| -> Vec<(u32, u32)> {
        let effects = world.effects.lock().unwrap();
        let wait = |effect: &Effect| match effect {
            Effect::RetryAfter { seconds, failure, .. } => Some((*seconds, *failure)),
            _ => None,
        };
        effects.iter().filter_map(wait).collect()
    };
    for _ in 0..5 {
        let (_, failure) = *waits(&world).last().unwrap();
        happen(&mut harness, retry(failure));
    }
    assert_eq!(waits(&world).iter().map(|(seconds, _)| *seconds).collect::<Vec<_>>(), [1, 2, 4, 8, 10, 10]);
    // A wait that belongs to an earlier failure does nothing.
    let count = saves(&world).len();
    happen(&mut harness, retry(2));
    assert_eq!(saves(&world).len(), count);

    // The user may push; leaving waits, and asks.
    tab_to(&mut harness, "Bewaar nu");
    press(&mut harness, Key::Enter);
    assert_eq!(saves(&world).len(), count + 1);
    happen(&mut harness, Event::Leave);
    assert_eq!(harness.state().model().dialog, Some(Dialog::LeaveUnsaved));
    assert!(!harness.state().model().may_close());
    happen(&mut harness, Event::CloseDialog);

    // Nothing takes the place of what is nowhere but in this window.
    for event in [Event::Close, Event::OpenExample, Event::NewDossier { key: "b".to_owned(), then: None }] {
        happen(&mut harness, event);
        assert_eq!(harness.state().model().dialog, Some(Dialog::SwitchUnsaved));
        press(&mut harness, Key::Enter);
        assert_eq!(harness.state().model().dialog, None, "the safe way has the focus");
        assert_eq!(harness.state().model().open.as_ref().unwrap().dossier().targets.len(), 1);
    }

    *world.fails.lock().unwrap() = None;
    let (_, failure) = *waits(&world).last().unwrap();
    happen(&mut harness, retry(failure));
    let open = harness.state().model().open.as_ref().unwrap();
    assert_eq!(*open.saving(), Saving::Saved);
    assert_eq!(saves(&world).last(), Some(open.dossier()));
    assert!(harness.query_by_label("Uw laatste wijziging is nog niet bewaard.").is_none());
    assert!(harness.state().model().toasts.iter().any(|t| t.text == "Uw werk is weer bewaard."));
}

/// The window with a dossier in which something was just typed, and another dossier that was opened before that was saved.
fn departed() -> (Harness<'static, App>, Recorded, Dossier, Dossier) {
    let (mut harness, world) = program::start_with(Setup::default(), |events| {
        events.push(Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(two_scans().into())) });
    });
    let mut other = two_scans();
    other.key = "another".to_owned();
    other.company.name = Some("Bakkerij De Korenaar".to_owned());
    *world.fails.lock().unwrap() = Some("De schijf is vol.".to_owned());
    let ctx = harness.ctx.clone();
    let mut company = two_scans().company;
    company.municipality = Some("Bree".to_owned());
    // No frame in between: the news of the save comes after the other dossier.
    harness.state_mut().dispatch(Event::SetCompany(Box::new(company)), &ctx);
    let opened = Event::Opened { path: "b.ron".into(), result: Ok(Box::new(other.clone().into())) };
    harness.state_mut().dispatch(opened, &ctx);
    let mine = saves(&world).last().unwrap().clone();
    harness.run();
    (harness, world, mine, other)
}

fn last_retry(world: &Recorded) -> Option<(String, u32)> {
    let effects = world.effects.lock().unwrap();
    effects.iter().rev().find_map(|effect| match effect {
        Effect::RetryAfter { key, failure, .. } => Some((key.clone(), *failure)),
        _ => None,
    })
}

#[test]
fn a_save_that_fails_after_another_dossier_came_is_told_of_the_right_one_and_goes_on() {
    let (mut harness, world, mine, other) = departed();
    let open = harness.state().model().open.as_ref().unwrap();
    assert_eq!(
        (open.dossier(), open.saving()),
        (&other, &Saving::Unchanged),
        "the one on screen has nothing to do with it"
    );
    let said = "Uw laatste wijziging in Schrijnwerkerij Vandenbroucke is nog niet bewaard.";
    harness.get_by_label(said);
    picture::save(&harness, "departed");
    assert!(!harness.state().model().may_close());
    happen(&mut harness, Event::Leave);
    assert_eq!(harness.state().model().dialog, Some(Dialog::LeaveUnsaved));
    happen(&mut harness, Event::CloseDialog);
    // It is tried again by itself, and each failure follows the one before.
    let (key, failure) = last_retry(&world).unwrap();
    assert_eq!(key, mine.key);
    happen(&mut harness, Event::RetrySave { key: key.clone(), failure });
    assert_eq!(last_retry(&world), Some((key.clone(), failure + 1)));
    assert_eq!(saves(&world).last(), Some(&mine), "all that was typed");
    // The one on screen is worked in meanwhile, and saves are credited to whom they belong.
    *world.fails.lock().unwrap() = None;
    let mut company = other.company.clone();
    company.municipality = Some("Roeselare".to_owned());
    happen(&mut harness, Event::SetCompany(Box::new(company)));
    assert_eq!(*harness.state().model().open.as_ref().unwrap().saving(), Saving::Saved);
    harness.get_by_label(said);
    assert!(!harness.state().model().may_close());
    let (key, failure) = last_retry(&world).unwrap();
    happen(&mut harness, Event::RetrySave { key, failure });
    assert!(harness.query_by_label(said).is_none());
    assert!(harness.state().model().may_close());
    let told = "Uw werk aan Schrijnwerkerij Vandenbroucke is weer bewaard.";
    assert!(harness.state().model().toasts.iter().any(|toast| toast.text == told));
    assert!(world.effects.lock().unwrap().contains(&Effect::LetGo("dossier.ron".into())), "others may have it now");
    let recent: Vec<_> = harness.state().model().recent.iter().map(|recent| recent.path.clone()).collect();
    assert_eq!(recent.iter().map(|path| path.to_str().unwrap()).collect::<Vec<_>>(), ["b.ron", "dossier.ron"]);
}

#[test]
fn a_dossier_that_could_not_be_saved_comes_back_with_all_that_was_typed() {
    for by_file in [false, true] {
        let (mut harness, world, mine, other) = departed();
        if by_file {
            happen(&mut harness, Event::OpenFile("dossier.ron".into()));
        } else {
            tab_to(&mut harness, "Open dit dossier");
            press(&mut harness, Key::Enter);
        }
        let open = harness.state().model().open.as_ref().unwrap();
        assert_eq!(open.dossier(), &mine);
        assert!(open.next_undo().is_some(), "and it can still be taken back");
        assert!(matches!(open.saving(), Saving::Failed(_)));
        let effects = world.effects.lock().unwrap().clone();
        assert!(!effects.contains(&Effect::Load("dossier.ron".into())), "what is on disk is older");
        assert!(effects.contains(&Effect::LetGo("b.ron".into())));
        // From here on it is as any dossier that could not be saved: there is a way to save it elsewhere.
        harness.get_by_label("Uw laatste wijziging is nog niet bewaard.");
        tab_to(&mut harness, "Bewaar op een andere plaats");
        press(&mut harness, Key::Enter);
        let asked = world.effects.lock().unwrap().last().cloned();
        assert!(matches!(asked, Some(Effect::AskSave { .. })), "{asked:?}");
        *world.fails.lock().unwrap() = None;
        happen(&mut harness, Event::SaveTo("elders.ron".into()));
        assert!(harness.state().model().may_close());
        assert_eq!(saves(&world).last(), Some(&mine));
        drop(other);
    }
}

#[test]
fn a_dossier_closed_before_it_was_saved_once_is_remembered_when_it_is() {
    let (mut harness, world) = program::start(Setup::default());
    let ctx = harness.ctx.clone();
    let named = digipeil::company::Company { name: Some("De Korenaar".to_owned()), ..Default::default() };
    for event in [
        Event::NewDossier { key: "a".to_owned(), then: None },
        Event::SetCompany(Box::new(named)),
        Event::Close,
        Event::Leave,
    ] {
        harness.state_mut().dispatch(event, &ctx);
    }
    assert!(!harness.state().model().may_close(), "the window waits for it");
    harness.run();
    assert!(harness.state().model().may_close() && harness.state().model().departed().is_empty());
    assert_eq!(harness.state().model().recent[0].name, "De Korenaar");
    assert_eq!(world.effects.lock().unwrap().last(), Some(&Effect::CloseWindow));
}

#[test]
fn who_lays_open_what_is_sealed_is_told_once_before() {
    use digipeil::app::report::Task;
    let makes = |world: &Recorded| {
        world.effects.lock().unwrap().iter().filter(|effect| matches!(effect, Effect::MakeReport { .. })).count()
    };
    let (mut harness, world) = program::start_with(Setup::default(), |events| {
        let file = OpenedFile { dossier: two_scans(), restriction: None, is_sealed: true };
        events.push(Event::Opened { path: "klant.ron.age".into(), result: Ok(Box::new(file)) });
    });
    happen(&mut harness, Event::MakeReport(Task::Print));
    assert_eq!((makes(&world), &harness.state().model().dialog), (0, &Some(Dialog::OpenCopy)));
    picture::save(&harness, "open-copy");
    assert_eq!(focused(&harness), "Stop", "the safe way has the focus");
    press(&mut harness, Key::Enter);
    assert_eq!((makes(&world), &harness.state().model().dialog), (0, &None));
    happen(&mut harness, Event::MakeReport(Task::Print));
    tab_to(&mut harness, "Maak de kopie");
    press(&mut harness, Key::Enter);
    assert_eq!((makes(&world), &harness.state().model().dialog), (1, &None));
    happen(&mut harness, Event::MakeReport(Task::Print));
    assert_eq!((makes(&world), &harness.state().model().dialog), (2, &None), "once is enough");
    // A copy that was made is shown; one that was not is told.
    happen(&mut harness, Event::CopyMade(Ok("/run/verslag.pdf".into())));
    assert_eq!(world.effects.lock().unwrap().last(), Some(&Effect::OpenOutside("/run/verslag.pdf".into())));
    happen(&mut harness, Event::CopyMade(Err("De schijf is vol.".to_owned())));
    assert!(harness.state().model().toasts.iter().any(|toast| toast.text == "De schijf is vol." && toast.is_error));
    // The list of recent dossiers, which lies open, says no more of it than its file does.
    let recent = &harness.state().model().recent[0];
    assert_eq!((recent.name.as_str(), recent.place.as_str(), recent.progress), ("klant.ron.age", "", None));
    // What lies open anyway asks nothing.
    let (mut harness, world) = program::start_with(Setup::default(), |events| {
        events.push(crate::results::opened(two_scans()));
    });
    happen(&mut harness, Event::MakeReport(Task::Print));
    assert_eq!((makes(&world), &harness.state().model().dialog), (1, &None));
}

#[test]
fn of_a_dossier_that_cannot_be_read_the_last_version_is_offered() {
    use digipeil::app::Damaged;
    let (mut harness, world) = program::start(Setup::default());
    happen(
        &mut harness,
        Event::Damaged(Damaged {
            path: "bakker.ron".into(),
            message: "bakker.ron: Dit bestand is leeg.".to_owned(),
            newest: (".backups/bakker 2026-11-20 17.00.00.ron".into(), date(2026, 11, 20).at(17, 0, 0, 0)),
            versions: 4,
        }),
    );
    harness.get_by_label_contains("Er zijn 4 eerdere versies. De laatste is van 20 november 2026 om 17.00 uur.");
    picture::save(&harness, "damaged");
    tab_to(&mut harness, "Open die versie als kopie");
    press(&mut harness, Key::Enter);
    let last = world.effects.lock().unwrap().last().cloned();
    assert_eq!(last, Some(Effect::Restore(".backups/bakker 2026-11-20 17.00.00.ron".into())));
    assert_eq!(harness.state().model().dialog, None);
}

#[test]
fn two_versions_may_stay_two_dossiers() {
    let (mut harness, world) = conflicted(Setup::default());
    tab_to(&mut harness, "Laat het twee dossiers");
    press(&mut harness, Key::Enter);
    let open = harness.state().model().open.as_ref().unwrap();
    assert!(open.conflict().is_none());
    assert_eq!(world.effects.lock().unwrap().last(), Some(&Effect::KeepApart("dossier (2).ron".into())));
    assert!(harness.query_by_label("Vergelijk de twee versies").is_none());
}

#[test]
fn a_sealed_dossier_asks_for_its_passphrase_and_forgets_it() {
    let (mut harness, world) = program::start(Setup::default());
    happen(&mut harness, Event::NeedsPassphrase { path: "klant.ron.age".into(), was_wrong: false });
    assert_eq!(focused(&harness), "Wachtwoord");
    harness.event(eframe::egui::Event::Text("vier losse woorden hie".to_owned()));
    harness.run();
    picture::save(&harness, "passphrase");
    // On a slow machine the last letter and the Enter come in one frame.
    harness.event(eframe::egui::Event::Text("r".to_owned()));
    press(&mut harness, Key::Enter);
    let last = world.effects.lock().unwrap().last().cloned();
    let passphrase = Some(Secret("vier losse woorden hier".to_owned()));
    assert_eq!(last, Some(Effect::LoadWith { path: "klant.ron.age".into(), passphrase, by_force: false }));
    assert!(!format!("{last:?}").contains("losse"), "a passphrase is never printed");
    happen(&mut harness, Event::NeedsPassphrase { path: "klant.ron.age".into(), was_wrong: true });
    harness.get_by_label_contains("Dit wachtwoord past niet");
    assert_eq!(focused(&harness), "Wachtwoord");
}

/// A dossier that somebody else changed while it was open here: both changed one answer, and each one thing more.
fn conflicted(setup: Setup) -> (Harness<'static, App>, Recorded) {
    let base = two_scans();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    let set = |dossier: &mut Dossier, question: &str, option: &str| {
        let answer = Answer {
            response: Some(Response::Given(Value::Option(OptionId::new(option).unwrap()))),
            answered_on: Some(date(2026, 11, 21)),
            ..Answer::default()
        };
        dossier.assessments[1].answers.insert(QuestionId::new(question).unwrap(), answer);
    };
    set(&mut mine, "backup", "none");
    set(&mut theirs, "backup", "tested");
    theirs.company.name = Some("Vandenbroucke en dochter".to_owned());
    mine.company.municipality = Some("Maaseik".to_owned());
    program::start_with(setup, |events| {
        events.push(Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(base.clone().into())) });
        events.push(Event::SetCompany(Box::new(mine.company.clone())));
        let backup = crate::results::shipped("digiscan").find("backup").unwrap();
        let given = mine.assessments[1].answers[&QuestionId::new("backup").unwrap()].response.clone();
        events.push(Event::Respond(backup, given));
        events.push(Event::Conflicted(Box::new(Conflict {
            ours: "dossier (2).ron".into(),
            theirs: "dossier.ron".into(),
            their_dossier: theirs,
            base: Some(base),
        })));
        events.push(Event::Go(Screen::Results));
    })
}

#[test]
fn two_versions_become_one_question_by_question() {
    let (mut harness, world) = conflicted(Setup::default());
    harness.get_by_label("Iemand anders wijzigde dit dossier terwijl het hier open was.");
    tab_to(&mut harness, "Vergelijk de twee versies");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Merge);
    let merging = harness.state().model().merging().unwrap();
    let asked: Vec<&str> = merging
        .rows
        .iter()
        .zip(merging.comparison.differences())
        .filter(|(_, difference)| difference.proposal.is_none())
        .map(|(row, _)| row.what.as_str())
        .collect();
    assert_eq!(asked, ["Hoe bewaart u een kopie van uw gegevens?"], "{:?}", merging.rows);
    assert_eq!(merging.rows.len(), 3);
    picture::save(&harness, "merge");
    // The first choice has the focus; down and Space take theirs.
    assert!(focused(&harness).starts_with("Uw versie: "), "{}", focused(&harness));
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Space);
    harness.get_by_label("Alles is gekozen.");
    tab_to(&mut harness, "Maak er één dossier van");
    press(&mut harness, Key::Enter);
    let open = harness.state().model().open.as_ref().unwrap();
    let merged = open.dossier();
    assert_eq!(merged.company.name.as_deref(), Some("Vandenbroucke en dochter"));
    assert_eq!(merged.company.municipality.as_deref(), Some("Maaseik"));
    let backup = &merged.assessments[1].answers[&QuestionId::new("backup").unwrap()];
    assert_eq!(backup.response, Some(Response::Given(Value::Option(OptionId::new("tested").unwrap()))));
    let settled = world.effects.lock().unwrap().iter().find_map(|e| match e {
        Effect::Settle { ours, dossier, .. } => Some((ours.clone(), (**dossier).clone())),
        _ => None,
    });
    assert_eq!(settled, Some(("dossier (2).ron".into(), merged.clone())));
    assert!(open.conflict().is_none());
    assert_eq!(*open.saving(), Saving::Saved);
    assert_eq!(harness.state().model().screen, Screen::Results);
    // What was made can be taken back, and is then saved like anything else.
    harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::Z);
    harness.run();
    let open = harness.state().model().open.as_ref().unwrap();
    assert_ne!(open.dossier().company.name.as_deref(), Some("Vandenbroucke en dochter"));
    assert_eq!(saves(&world).last(), Some(open.dossier()));
}

#[test]
fn a_file_that_changes_again_while_two_become_one_is_compared_again() {
    let (mut harness, world) = conflicted(Setup::default());
    happen(&mut harness, Event::Go(Screen::Merge));
    // Before the outcome of the save comes, the news that the file changed once more.
    let mut conflict = harness.state().model().open.as_ref().unwrap().conflict().unwrap().clone();
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(Event::Settle(Default::default()), &ctx);
    conflict.their_dossier.company.name = Some("Nog een naam".to_owned());
    harness.state_mut().dispatch(Event::Conflicted(Box::new(conflict)), &ctx);
    let effects = world.effects.lock().unwrap();
    assert!(matches!(effects.last(), Some(Effect::Save { .. })), "our own work is saved where it was");
    drop(effects);
    assert!(harness.state().model().open.as_ref().unwrap().conflict().is_some());
}

#[test]
fn the_steps_of_a_session_are_taken_back_by_name() {
    let (mut harness, world) = program::start_with(Setup::default(), |events| {
        events.push(Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(two_scans().into())) });
        let q = crate::results::shipped("digiscan");
        for (id, option) in [("backup", "none"), ("updates", "automatic"), ("backup", "tested")] {
            let given = Some(Response::Given(Value::Option(OptionId::new(option).unwrap())));
            events.push(Event::Respond(q.find(id).unwrap(), given));
        }
        events.push(Event::Go(Screen::Versions));
    });
    let before = two_scans();
    assert!(world.effects.lock().unwrap().contains(&Effect::ListVersions("dossier.ron".into())));
    let version = |hour: i8, dossier: Dossier, changes: Vec<Change>| Version {
        path: format!(".backups/dossier 2026-11-20 {hour:02}.00.00.ron").into(),
        taken: date(2026, 11, 20).at(hour, 0, 0, 0),
        contents: VersionContents::Whole(Box::new(dossier)),
        changes,
    };
    let answer = |id: &str| Change::Answer {
        assessment: digipeil::id::AssessmentId::new("scan-2").unwrap(),
        question: QuestionId::new(id).unwrap(),
    };
    let versions = vec![
        version(17, before.clone(), vec![answer("backup"), answer("updates")]),
        version(9, before.clone(), Vec::new()),
    ];
    happen(&mut harness, Event::VersionsListed { path: "dossier.ron".into(), result: Ok(versions) });
    picture::save(&harness, "versions");
    harness.get_by_label("20 november 2026 om 17.00 uur");
    harness.get_by_label_contains("Daarna veranderden 2 antwoorden: Hoe bewaart u een kopie van uw gegevens?");
    let steps = harness.state().model().undo_steps();
    assert_eq!(steps.len(), 3);
    // The second step from the top takes two back.
    let second = harness.query_all_by_label_contains(&steps[1]).next().unwrap();
    second.focus();
    harness.run();
    press(&mut harness, Key::Enter);
    let open = harness.state().model().open.as_ref().unwrap();
    assert_eq!(harness.state().model().undo_steps().len(), 1);
    assert_eq!(harness.state().model().redo_steps().len(), 2);
    assert_eq!(saves(&world).last(), Some(open.dossier()));
    happen(&mut harness, Event::UndoSteps(9));
    let now = harness.state().model().open.as_ref().unwrap().dossier().clone();
    // Where the interview stands is no step.
    let left = digipeil::dossier::changed::changes(&before, &now);
    assert!(left.iter().all(|change| matches!(change, Change::Scan(_))), "{left:?}");
    happen(&mut harness, Event::RedoSteps(3));
    assert_eq!(harness.state().model().undo_steps().len(), 3);
    tab_to(&mut harness, "Open als kopie");
    press(&mut harness, Key::Enter);
    let last = world.effects.lock().unwrap().last().cloned();
    assert_eq!(last, Some(Effect::Restore(".backups/dossier 2026-11-20 17.00.00.ron".into())));
    happen(&mut harness, Event::Restored(Ok("dossier 2026-11-20 17.00.00.ron".into())));
    let last = world.effects.lock().unwrap().last().cloned();
    assert_eq!(last, Some(Effect::Load("dossier 2026-11-20 17.00.00.ron".into())));
}

#[test]
fn after_a_crash_home_and_the_dossier_say_what_was_found() {
    let (mut harness, world) = program::start(Setup::default());
    happen(
        &mut harness,
        Event::Interrupted(Interrupted {
            path: "dossier.ron".into(),
            name: "De Korenaar".to_owned(),
            since: Some(date(2026, 11, 20).at(9, 0, 0, 0)),
        }),
    );
    harness.get_by_label("Digipeil stopte onverwacht terwijl De Korenaar open was.");
    picture::save(&harness, "interrupted");
    tab_to(&mut harness, "Open het dossier");
    press(&mut harness, Key::Enter);
    assert_eq!(world.effects.lock().unwrap().last(), Some(&Effect::Load("dossier.ron".into())));
    happen(&mut harness, Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(two_scans().into())) });
    assert_eq!(harness.state().model().interrupted, None);
    let id = digipeil::id::QuestionnaireId::new("digiscan").unwrap();
    happen(
        &mut harness,
        Event::Recovered(Recovery {
            saved: Some(date(2026, 11, 20).at(9, 5, 0, 0)),
            scans: vec![(id, "1.0".to_owned(), 41)],
            has_unfinished: true,
        }),
    );
    harness.get_by_label("Digipeil stopte onverwacht. Uw werk is terug, tot 20 november 2026 om 09.05 uur.");
    picture::save(&harness, "recovered");
    tab_to(&mut harness, "Bekijk de versies");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Versions);
    tab_to(&mut harness, "Begrepen");
    press(&mut harness, Key::Enter);
    assert!(harness.state().model().open.as_ref().unwrap().recovery().is_none());
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
        let (harness, _) = restricted(setup.clone(), elsewhere(), two_scans());
        picture::save(&harness, &format!("banner-{name}"));
        drop(harness);
        let (mut harness, _) = conflicted(setup);
        happen(&mut harness, Event::Go(Screen::Merge));
        picture::save(&harness, &format!("merge-{name}"));
    }
}
