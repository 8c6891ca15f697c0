//! All dossiers in the window: searched, filtered, sorted, opened, thrown away and taken back.

use std::sync::Arc;

use digipeil::app::library::cached::What;
use digipeil::app::library::{Period, entry, totals};
use digipeil::app::listing::shown;
use digipeil::app::{Dialog, Effect, Event, InBin, LibraryFilter, LibraryRead, LibraryRow, LibrarySort, Screen, Shelf};
use digipeil::company::Reference;
use digipeil::company::sector::Nace;
use digipeil::dossier::Dossier;
use digipeil::exact::Exact;
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::text::Lang;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;

use crate::picture;
use crate::program::{self, Recorded, Setup, TODAY};
use crate::results::{answer_at, focused, press, scan_of, shipped, sizes, tab_to};

/// So many dossiers of companies that differ in everything a list shows.
fn rows(count: usize) -> Vec<LibraryRow> {
    const NAMES: [&str; 6] = ["Metaal", "Schrijnwerkerij", "Webwinkel", "Bakkerij", "Transport", "Drukkerij"];
    const PLACES: [&str; 4] = ["Hasselt", "Kortrijk", "Genk", "Venlo"];
    const SECTORS: [&str; 4] = ["C25.11", "C16.23", "G47.91", "H49.41"];
    let shelf = Shelf::new([]);
    let q = shipped("digiscan");
    let dossier = |n: usize| {
        let mut dossier = Dossier::new(format!("key-{n}"), date(2026, 1, 1));
        dossier.company.name = Some(format!("{} {n:05}", NAMES[n % 6]));
        dossier.company.municipality = Some(PLACES[n % 4].to_owned());
        dossier.company.country = digipeil::company::Country::new("BE");
        dossier.company.sector = Nace::parse(SECTORS[n % 4]).ok();
        dossier.company.headcount = (!n.is_multiple_of(5)).then(|| Exact::from(i64::try_from(n % 90).unwrap()));
        if !n.is_multiple_of(3) {
            let asked = q.questions().iter().take(if n % 3 == 1 { 20 } else { 99 });
            let answers = asked.map(|question| (question.id.clone(), answer_at(question, n % 5, 4)));
            let day = TODAY.checked_sub((i64::try_from(n % 200).unwrap()).days()).unwrap();
            dossier.assessments = vec![scan_of(&q, "scan-1", day, answers.collect())];
        }
        dossier
    };
    // Many of a few kinds: reading is not what is tried here.
    let kinds: Vec<_> = (0..60).map(|n| entry(&dossier(n), &shelf, Reference::built_in(), TODAY)).collect();
    let row = |n: usize| {
        let entry = if n < 60 {
            kinds[n].clone()
        } else {
            let mut plain = dossier(n);
            plain.assessments.clear();
            let mut entry = entry(&plain, &shelf, Reference::built_in(), TODAY);
            let kind = &kinds[n % 60];
            (entry.scans, entry.changed) = (kind.scans.clone(), kind.changed);
            entry
        };
        LibraryRow::new(format!("dossiers/{n:05}.ron").into(), What::Dossier(Box::new(entry)))
    };
    (0..count).map(row).collect()
}

pub fn read(count: usize) -> LibraryRead {
    let mut rows = rows(count);
    rows.push(LibraryRow::new("dossiers/geheim.ron.age".into(), What::Sealed));
    let totals = totals(rows.iter().filter_map(LibraryRow::entry), Period::ALWAYS);
    let bin = vec![InBin { path: "dossiers/.bin/weg.ron".into(), name: "Slagerij Weg".to_owned() }];
    LibraryRead { rows, totals, bin }
}

fn library(setup: Setup, count: usize) -> (Harness<'static, App>, Recorded) {
    program::start_with(setup, |events| {
        events.push(Event::Go(Screen::Library));
        events.push(Event::LibraryRead(Ok(Arc::new(read(count)))));
    })
}

fn type_in(harness: &mut Harness<'static, App>, text: &str) {
    harness.event(eframe::egui::Event::Text(text.to_owned()));
    harness.run();
}

fn last(world: &Recorded) -> Effect {
    world.effects.lock().unwrap().last().cloned().unwrap()
}

fn happen(harness: &mut Harness<'static, App>, event: Event) {
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(event, &ctx);
    harness.run();
}

#[test]
fn a_dossier_is_found_by_a_word_and_opened_by_keyboard() {
    let (mut harness, world) = library(Setup::default(), 600);
    assert!(world.effects.lock().unwrap().contains(&Effect::LookAtLibrary));
    assert_eq!(focused(&harness), "Zoek op naam, gemeente of notitie");
    harness.get_by_label("601 van 601 dossiers");
    type_in(&mut harness, "bakkerij");
    type_in(&mut harness, " 00003");
    harness.get_by_label("1 van 601 dossiers");
    press(&mut harness, Key::ArrowDown);
    harness.run();
    assert!(focused(&harness).starts_with("Bakkerij 00003, Venlo"), "{}", focused(&harness));
    press(&mut harness, Key::Enter);
    assert_eq!(last(&world), Effect::Load("dossiers/00003.ron".into()));
}

#[test]
fn arrows_walk_a_list_of_thousands() {
    let (mut harness, _) = library(Setup::default(), 600);
    tab_to(&mut harness, "Bedrijf");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Zoek op naam, gemeente of notitie");
    press(&mut harness, Key::ArrowDown);
    harness.run();
    assert!(focused(&harness).starts_with("Bakkerij 00003"), "{}", focused(&harness));
    press(&mut harness, Key::End);
    harness.run_steps(4);
    assert!(focused(&harness).starts_with("Webwinkel 00596"), "{}", focused(&harness));
    press(&mut harness, Key::ArrowUp);
    harness.run_steps(4);
    press(&mut harness, Key::Home);
    harness.run_steps(4);
    assert!(focused(&harness).starts_with("Bakkerij 00003"), "{}", focused(&harness));
    // Above the first row is the search, and Escape empties it.
    press(&mut harness, Key::ArrowUp);
    assert_eq!(focused(&harness), "Zoek op naam, gemeente of notitie");
    type_in(&mut harness, "zzz");
    harness.get_by_label("Geen dossier past bij wat u zoekt.");
    press(&mut harness, Key::Escape);
    harness.get_by_label("601 van 601 dossiers");
    assert_eq!(focused(&harness), "Zoek op naam, gemeente of notitie");
    press(&mut harness, Key::ArrowDown);
    harness.run();
    // Only what can be seen is there.
    let drawn = harness.query_all_by_role(eframe::egui::accesskit::Role::Row).count();
    assert!(drawn < 30, "{drawn} rows drawn");
}

#[test]
fn what_is_thrown_away_can_be_taken_back_until_the_bin_is_emptied() {
    let (mut harness, world) = library(Setup::default(), 50);
    type_in(&mut harness, "bakkerij 00003");
    press(&mut harness, Key::ArrowDown);
    harness.run();
    press(&mut harness, Key::Delete);
    let path = std::path::PathBuf::from("dossiers/00003.ron");
    assert_eq!(last(&world), Effect::ThrowAway(path.clone()));
    happen(&mut harness, Event::ThrownAway { path, result: Ok("dossiers/.bin/00003.ron".into()) });
    assert_eq!(last(&world), Effect::LookAtLibrary);
    assert!(harness.query_all_by_label("Het dossier ligt in de prullenbak.").next().is_some());
    tab_to(&mut harness, "Haal terug");
    press(&mut harness, Key::Enter);
    assert_eq!(last(&world), Effect::TakeBack("dossiers/.bin/00003.ron".into()));
    // What lay in the bin before.
    tab_to(&mut harness, "Eén dossier in de prullenbak");
    press(&mut harness, Key::Enter);
    picture::save(&harness, "library-bin");
    tab_to(&mut harness, "Haal terug");
    press(&mut harness, Key::Enter);
    assert_eq!(last(&world), Effect::TakeBack("dossiers/.bin/weg.ron".into()));
    tab_to(&mut harness, "Maak de prullenbak leeg");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().dialog, Some(Dialog::EmptyBin(1)));
    assert_ne!(last(&world), Effect::EmptyBin);
    tab_to(&mut harness, "Maak de prullenbak leeg");
    press(&mut harness, Key::Enter);
    assert_eq!(last(&world), Effect::EmptyBin);
}

#[test]
fn the_open_dossier_is_closed_before_it_is_thrown_away() {
    let (mut harness, world) = program::start_with(Setup::default(), |events| {
        let dossier = crate::results::two_scans();
        events.push(Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(dossier.into())) });
        events.push(Event::Go(Screen::Library));
    });
    happen(&mut harness, Event::ThrowAway("dossier.ron".into()));
    assert!(harness.state().model().open.is_none());
    assert_eq!(last(&world), Effect::ThrowAway("dossier.ron".into()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_holds_what_fits_once_and_in_order(word in prop::sample::select(vec!["", "bak", "venlo", "0001", "zzz"]), sort in 0_usize..5, is_falling: bool, unfinished: bool) {
        let rows = rows(300);
        let sorts = [LibrarySort::Name, LibrarySort::Sector, LibrarySort::People, LibrarySort::Total, LibrarySort::Changed];
        let filter = LibraryFilter { search: word.to_owned(), unfinished, ..LibraryFilter::default() };
        let found = shown(&rows, &filter, sorts[sort], is_falling);
        let mut once = found.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), found.len());
        for at in &found {
            let entry = rows[*at].entry().unwrap();
            let text = format!("{} {}", entry.name, entry.place).to_lowercase();
            prop_assert!(word.is_empty() || text.split(' ').any(|w| w.starts_with(word)), "{} in {}", word, text);
        }
        if !unfinished {
            let fits = |row: &&LibraryRow| {
                let entry = row.entry().unwrap();
                let text = format!("{} {}", entry.name, entry.place).to_lowercase();
                word.is_empty() || text.split(' ').any(|w| w.starts_with(word))
            };
            prop_assert_eq!(found.len(), rows.iter().filter(fits).count());
        }
        // Turned round, what is known stands the other way and what is not still stands last.
        let people: Vec<_> = found.iter().map(|at| rows[*at].entry().unwrap().headcount.clone()).collect();
        if sorts[sort] == LibrarySort::People {
            let known: Vec<_> = people.iter().flatten().collect();
            prop_assert!(people.iter().skip_while(|p| p.is_some()).all(Option::is_none));
            let is_right = |pair: &[&Exact]| if is_falling { pair[0] >= pair[1] } else { pair[0] <= pair[1] };
            let is_sorted = known.windows(2).all(is_right);
            prop_assert!(is_sorted);
        }
    }
}

/// Pictures, for whoever looks at them.
#[test]
fn pictures_of_the_library() {
    if !picture::wanted() {
        return;
    }
    let mut windows = sizes();
    windows.push(("dark", Setup::default().theme(ThemeKind::Dark)));
    windows.push(("high-contrast", Setup::default().theme(ThemeKind::HighContrast)));
    windows.push(("en", Setup::default().lang(Lang::EN)));
    windows.push(("narrow", Setup::window(600.0, 900.0, 1.0)));
    for (name, setup) in windows {
        let (harness, _) = library(setup, 157);
        picture::save(&harness, &format!("library-{name}"));
    }
    let nothing = |bin| LibraryRead { rows: Vec::new(), totals: totals([], Period::ALWAYS), bin };
    for (name, read) in [("empty", nothing(Vec::new())), ("thrown", nothing(read(1).bin))] {
        let (harness, _) = program::start_with(Setup::default(), |events| {
            events.push(Event::Go(Screen::Library));
            events.push(Event::LibraryRead(Ok(Arc::new(read))));
        });
        picture::save(&harness, &format!("library-{name}"));
    }
    let (mut harness, _) = library(Setup::default(), 20);
    harness.input_mut().hovered_files.push(eframe::egui::HoveredFile::default());
    harness.run_steps(2);
    picture::save(&harness, "library-dropping");
    let ctx = harness.ctx.clone();
    harness.input_mut().hovered_files.clear();
    harness.state_mut().dispatch(digipeil::app::importing::Importing::Chosen(vec!["x".into()]).into(), &ctx);
    harness.state_mut().dispatch(Event::Go(Screen::Library), &ctx);
    type_in(&mut harness, "zzz");
    picture::save(&harness, "library-busy");
}
