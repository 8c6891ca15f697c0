//! The report in the window: what will be printed is what one sees, by keyboard alone.

use std::sync::Arc;

use digipeil::app::report::{self, DrawnPage, Of, Task};
use digipeil::app::{Effect, Event, FileKind, Screen, ToastAction};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::report::document::{Kind, Section};
use digipeil::report::export::Format;
use digipeil::report::watch::{Progress, patient};
use digipeil::text::{Lang, Locale, Tr};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::picture;
use crate::program::{Recorded, Setup, start_with};

/// Does what the thread of reports would do.
fn answer(harness: &mut Harness<'static, App>, world: &Recorded) {
    let tr = Tr::new(Locale::new(Lang::NL));
    for _ in 0..4 {
        let effects = std::mem::take(&mut *world.effects.lock().unwrap());
        let last = effects.iter().rposition(|effect| matches!(effect, Effect::Typeset { .. }));
        for (at, effect) in effects.into_iter().enumerate() {
            let event = match effect {
                Effect::Typeset { number, order } if Some(at) == last => Event::ReportTypeset {
                    number,
                    result: report::typeset(&order, &tr, &patient()).unwrap().map(Arc::new),
                },
                Effect::DrawPage { number, typeset, page, scale } => {
                    let picture = Arc::new(typeset.draw(page, f64::from(scale) / 1000.0).unwrap());
                    Event::ReportPageDrawn(DrawnPage { page, scale, number, picture })
                }
                Effect::MakeReport { number, order, task } => {
                    let Task::Save(format) = task else { continue };
                    Event::ReportMade { number, result: report::make(&order, format, &tr, &patient()).unwrap() }
                }
                kept => {
                    world.effects.lock().unwrap().push(kept);
                    continue;
                }
            };
            let ctx = harness.ctx.clone();
            harness.state_mut().dispatch(event, &ctx);
        }
        harness.run();
    }
}

fn at_report(setup: Setup) -> (Harness<'static, App>, Recorded) {
    let (mut harness, world) =
        start_with(setup, |events| events.extend([Event::OpenExample, Event::Go(Screen::Report)]));
    answer(&mut harness, &world);
    (harness, world)
}

fn says(harness: &Harness<'static, App>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

fn press(harness: &mut Harness<'static, App>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    harness.run();
}

/// Moves with Tab until what has the focus is called so.
fn tab_to(harness: &mut Harness<'static, App>, label: &str) {
    for _ in 0..80 {
        let found = harness.query_all_by_label(label).any(|node| node.accesskit_node().is_focused());
        if found {
            return;
        }
        press(harness, Key::Tab);
    }
    panic!("Tab never comes to {label}");
}

#[test]
fn the_pages_stand_beside_what_goes_into_them() {
    let (harness, _) = at_report(Setup::default());
    assert!(says(&harness, "Blad 1 van 16") && says(&harness, "Blad 2 van 16") && !says(&harness, "Blad 3 van 16"));
    assert!(says(&harness, "komen er nooit in"));
    let shown = harness.state().model().reporting.shown.clone().unwrap();
    assert_eq!(shown.page_count(), 16);
    picture::save(&harness, "report");
}

#[test]
fn the_files_stay_in_sight_in_a_low_window() {
    let (mut harness, _) = at_report(Setup { size: [1280.0, 620.0], ..Setup::default() });
    // The options do not all fit: nothing of them was scrolled away for the focus, and all files can be clicked.
    let save = harness.get_by_label("Bewaar als PDF");
    assert!(save.accesskit_node().is_focused());
    for label in ["Bewaar als PDF", "Word", "Excel", "Druk af", "Meer"] {
        let place = harness.get_by_label(label).rect();
        assert!(place.bottom() < 620.0 && place.top() > 60.0, "{label}: {place:?}");
    }
    let title = harness.get_by_label("Uw verslag").rect();
    assert!(title.top() > 60.0, "{title:?}");
    // Backwards the focus goes into the options, and what has it is in sight, above the files.
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    let last = harness.get_by_label("Alle antwoorden");
    assert!(last.accesskit_node().is_focused());
    let files = harness.get_by_label("Bewaar als PDF").rect();
    assert!(last.rect().bottom() < files.top(), "{:?} {files:?}", last.rect());
}

#[test]
fn a_report_is_made_with_the_keyboard_alone() {
    let (mut harness, world) = at_report(Setup::default());
    // What most people come for has the focus.
    let save = harness.get_by_label("Bewaar als PDF");
    assert!(save.accesskit_node().is_focused());
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().reporting.making, Some(Task::Save(Format::Pdf)));
    answer(&mut harness, &world);
    let asked = world.effects.lock().unwrap().iter().find_map(|effect| match effect {
        Effect::AskExport(export) => Some(export.clone()),
        _ => None,
    });
    let asked = asked.unwrap();
    assert_eq!(
        (asked.name.as_str(), asked.kind),
        ("bakkerij-de-korenaar-voorbeeld-verslag.pdf", FileKind::Report(Format::Pdf))
    );
    assert!(asked.bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(harness.state().model().reporting.making, None);

    tab_to(&mut harness, "Alle antwoorden");
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().model().reporting.without, [Section::Answers]);
    answer(&mut harness, &world);
    let pages = harness.state().model().reporting.shown.as_ref().unwrap().page_count();
    assert!(pages < 16, "{pages}");
    tab_to(&mut harness, "Volgend blad");
    press(&mut harness, Key::Enter);
    answer(&mut harness, &world);
    assert!(says(&harness, "Blad 3 en 4 van"));
}

#[test]
fn a_page_larger_than_its_room_is_moved_by_arrows() {
    let (mut harness, world) = at_report(Setup::default());
    tab_to(&mut harness, "Groter");
    for _ in 0..6 {
        press(&mut harness, Key::Enter);
    }
    answer(&mut harness, &world);
    let page = |harness: &Harness<'static, App>| {
        let pages = harness.query_all_by_role(Role::Image);
        pages
            .filter(|page| page.accesskit_node().label().as_deref() == Some("Blad 1 van 16"))
            .map(|page| page.rect())
            .next()
    };
    let top = |harness: &Harness<'static, App>| page(harness).unwrap().top();
    tab_to(&mut harness, "Blad 1 van 16");
    harness.run();
    let before = top(&harness);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    assert!(top(&harness) < before - 60.0, "{before} to {}", top(&harness));
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::PageDown);
    answer(&mut harness, &world);
    assert!(page(&harness).is_none());
}

#[test]
fn while_something_is_made_the_window_says_how_far_it_is() {
    let (mut harness, world) = at_report(Setup::default());
    press(&mut harness, Key::Enter);
    let number = world.effects.lock().unwrap().iter().find_map(|effect| match effect {
        Effect::MakeReport { number, .. } => Some(*number),
        _ => None,
    });
    let number = number.unwrap();
    let ctx = harness.ctx.clone();
    let reach = |harness: &mut Harness<'static, App>, number: u64, step: Progress| {
        harness.state_mut().dispatch(Event::ReportReached { of: Of::File, number, step }, &ctx);
        harness.run();
    };
    reach(&mut harness, number, Progress::Setting);
    assert!(says(&harness, "We zetten de bladen"));
    reach(&mut harness, number, Progress::Drawing { picture: 3, of: 20 });
    assert!(says(&harness, "We tekenen afbeelding 3 van 20"));
    // What an earlier order has come to is nobody's business any more.
    reach(&mut harness, number - 1, Progress::Writing);
    assert!(says(&harness, "We tekenen afbeelding 3 van 20"));
    press(&mut harness, Key::Escape);
    assert!(world.effects.lock().unwrap().contains(&Effect::DropReport(Of::File)));
    assert!(!says(&harness, "We tekenen"));
}

#[test]
fn the_client_never_sees_what_is_private() {
    let (mut harness, world) = at_report(Setup::default());
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(Event::SetReportKind(Kind::Advisor), &ctx);
    answer(&mut harness, &world);
    assert!(says(&harness, "staan erin"));
    harness.state_mut().dispatch(Event::SetClientView(true), &ctx);
    answer(&mut harness, &world);
    assert_eq!(harness.state().model().report_choice().kind, Kind::Owner);
    assert!(harness.query_by_label("Adviseur").is_none());
    assert!(says(&harness, "komen er nooit in"));
}

#[test]
fn what_is_on_its_way_can_be_stopped_and_what_comes_late_is_left() {
    let (mut harness, world) =
        start_with(Setup::default(), |events| events.extend([Event::OpenExample, Event::Go(Screen::Report)]));
    let order = world.effects.lock().unwrap().iter().find_map(|effect| match effect {
        Effect::Typeset { number, order } => Some((*number, order.clone())),
        _ => None,
    });
    let (number, order) = order.unwrap();
    press(&mut harness, Key::Escape);
    assert!(says(&harness, "U stopte de bladen"));
    let tr = Tr::new(Locale::new(Lang::NL));
    let late = Event::ReportTypeset { number, result: report::typeset(&order, &tr, &patient()).unwrap().map(Arc::new) };
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(late, &ctx);
    assert!(harness.state().model().reporting.shown.is_none());
    // Another choice begins anew.
    harness.state_mut().dispatch(Event::SetReportLanguage(Lang::EN), &ctx);
    answer(&mut harness, &world);
    assert!(harness.state().model().reporting.shown.is_some());
}

#[test]
fn a_file_that_was_written_can_be_opened() {
    let (mut harness, world) = at_report(Setup::default());
    let ctx = harness.ctx.clone();
    let path = std::path::PathBuf::from("/tmp/verslag.pdf");
    harness.state_mut().dispatch(Event::Exported { path: path.clone(), result: Ok(()) }, &ctx);
    harness.run();
    let toast = harness.state().model().toasts.last().cloned().unwrap();
    assert_eq!(toast.action, Some(ToastAction::OpenExport));
    assert!(says(&harness, "Open"));
    harness.state_mut().dispatch(Event::TakeToast(toast.id), &ctx);
    assert!(world.effects.lock().unwrap().contains(&Effect::OpenOutside(path)));
}

#[test]
fn it_can_be_looked_at_in_every_size_and_theme() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in [
        ("report-dark", Setup::default().theme(ThemeKind::Dark)),
        ("report-high-contrast", Setup::default().theme(ThemeKind::HighContrast)),
        ("report-1024", Setup::window(1024.0, 700.0, 1.0)),
        ("report-1920", Setup::window(1920.0, 1080.0, 1.0)),
        ("report-150", Setup::window(1280.0, 800.0, 1.5)),
        ("report-200", Setup::window(1280.0, 800.0, 2.0)),
        ("report-en", Setup::default().lang(Lang::EN)),
    ] {
        let (harness, _) = at_report(setup);
        picture::save(&harness, name);
    }
    // Newer pages are on their way, a file is being made, and the page is larger than its room.
    let (mut harness, world) = at_report(Setup::default());
    tab_to(&mut harness, "Groter");
    for _ in 0..6 {
        press(&mut harness, Key::Enter);
    }
    answer(&mut harness, &world);
    tab_to(&mut harness, "Blad 1 van 16");
    press(&mut harness, Key::ArrowDown);
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(Event::MakeReport(Task::Save(Format::Docx)), &ctx);
    let step = Progress::Drawing { picture: 9, of: 21 };
    harness.state_mut().dispatch(Event::ReportReached { of: Of::File, number: 1, step }, &ctx);
    harness.state_mut().dispatch(Event::SetReportKind(Kind::Advisor), &ctx);
    harness.run();
    picture::save(&harness, "report-busy");
}
