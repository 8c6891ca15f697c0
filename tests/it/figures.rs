//! Figures of the library for the province, in the window: just the companies that are said, and nothing that says which.

use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};

use digipeil::app::figures::{Making, Written};
use digipeil::app::library::anonymous;
use digipeil::app::{Dialog, Event, LibraryFilter, Model, Screen, Settings};
use digipeil::cli::Exit;
use digipeil::company::Country;
use digipeil::company::sector::Nace;
use digipeil::dossier::{Answer, Dossier, file};
use digipeil::exact::Exact;
use digipeil::gui::theme::ThemeKind;
use digipeil::store::seal::{Passphrase, seal, unseal};
use digipeil::store::{Disk, Faults, Op};
use digipeil::text::Lang;
use eframe::egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use crate::cli::cli;
use crate::picture;
use crate::program::{self, Setup, TODAY};
use crate::results::{digiscan_answers, focused, press, scan_of, shipped, sizes, tab_to};
use crate::sharing::Real;

const PASSPHRASE: &str = "paard accu nietje batterij";

/// A company in which everything somebody typed holds a mark.
fn firm(number: usize) -> Dossier {
    let mut firm = Dossier::new(format!("zz-key-{number}"), date(2026, 1, 1));
    let kind = if number.is_multiple_of(3) { "Bakkerij" } else { "Transport" };
    firm.company.name = Some(format!("{kind} zz-naam-{number}"));
    firm.company.country = Country::new("BE");
    firm.company.municipality = Some(if number.is_multiple_of(2) { "Hasselt" } else { "Roeselare" }.to_owned());
    firm.company.sector = Nace::parse("C10.71").ok();
    firm.company.headcount = Some(Exact::from(9_i64));
    let mut scan = scan_of(&shipped("digiscan"), "zz-scan", date(2026, 3, 14), digiscan_answers(false));
    scan.respondent = "zz-zaakvoerder".to_owned();
    let noted: Vec<_> = scan.answers.keys().take(5).cloned().collect();
    for id in noted {
        let answer = scan.answers.remove(&id).unwrap();
        let answer = Answer { note: "zz-notitie".into(), private_note: "zz-geheim".into(), ..answer };
        scan.answers.insert(id, answer);
    }
    firm.assessments = vec![scan];
    firm
}

/// A library of 24 companies, a copy of one, two that are sealed and one that cannot be read.
fn library(real: &Real) {
    for number in 0..24 {
        std::fs::write(real.library(&format!("{number:02}.ron")), file::write(&firm(number))).unwrap();
    }
    std::fs::copy(real.library("03.ron"), real.library("03 kopie.ron")).unwrap();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned()).unwrap();
    for number in 30..32 {
        let sealed = seal(file::write(&firm(number)).as_bytes(), &passphrase).unwrap();
        std::fs::write(real.library(&format!("{number}.ron.age")), sealed).unwrap();
    }
    std::fs::write(real.library("kapot.ron"), "V1((key: ").unwrap();
}

fn at_library(disk: Disk) -> Real {
    let mut real = Real::start_on(disk, Settings::default(), &[]);
    library(&real);
    real.send(Event::Go(Screen::Library));
    real.until("the list", |model| model.library.read.is_some());
    real
}

fn is_over(model: &Model) -> bool {
    model.figures.running.is_none() && model.figures.last.is_some()
}

fn shows(real: &Real, words: &str) {
    let found = real.harness.query_all_by(|node| {
        [node.label(), node.value(), node.description()].into_iter().flatten().any(|said| said.contains(words))
    });
    assert!(found.count() > 0, "nothing says {words}");
}

fn written(real: &Real) -> Written {
    real.harness.state().model().figures.last.clone().unwrap().unwrap()
}

/// The records of a file, in which nothing may stand that anybody typed.
fn records(bytes: &[u8]) -> Vec<anonymous::Record> {
    let text = std::str::from_utf8(bytes).unwrap();
    for mark in ["zz-", "Bakkerij", "Transport", "Hasselt", "Roeselare", "zaakvoerder"] {
        assert!(!text.contains(mark), "{mark} is in it");
    }
    anonymous::read(text).unwrap()
}

#[test]
fn the_province_gets_the_companies_the_list_shows_and_no_more() {
    let mut real = at_library(Disk::default());
    tab_to(&mut real.harness, "Zoek op naam, gemeente of notitie");
    real.harness.event(eframe::egui::Event::Text("bakkerij".to_owned()));
    real.harness.run();
    // Bakeries are 0, 3, 6, ..., 21, and a copy of 3.
    shows(&real, "9 van 28 dossiers");
    real.enter("Cijfers voor de provincie");
    assert_eq!(real.harness.state().model().screen, Screen::Figures);
    shows(&real, "Van alle dossiers: 24 bedrijven");
    shows(&real, "Van wat de lijst nu toont: 8 bedrijven");
    shows(&real, "“bakkerij”");
    shows(&real, "Eén dossier is een kopie van een ander en telt niet mee.");
    let to = real.home.path().join("cijfers.json");
    real.answers.say(std::slice::from_ref(&to));
    real.enter("Bewaar het bestand");
    real.until("they are written", is_over);
    let done = written(&real);
    assert_eq!((done.firms, done.copies, done.left.len(), done.unknown_scans), (8, 1, 0, 0));
    shows(&real, "Het bestand telt 8 bedrijven. Bewaard en nagelezen:");
    let found = records(&std::fs::read(&to).unwrap());
    assert_eq!(found.len(), 8);
    assert!(found.iter().all(|record| record.scans.len() == 1 && record.scans[0].total.is_some()));

    // All of them, sealed; those that are sealed themselves or cannot be read are not in it, and that is said beforehand.
    tab_to(&mut real.harness, "Van wat de lijst nu toont: 8 bedrijven");
    press(&mut real.harness, Key::ArrowUp);
    press(&mut real.harness, Key::Space);
    shows(&real, "2 verzegelde dossiers zitten er niet in. Eén dossier dat we niet kunnen lezen, zit er niet in.");
    real.type_into("Wachtwoord voor het bestand", PASSPHRASE);
    real.type_into("Herhaal het wachtwoord voor het bestand", PASSPHRASE);
    let to = real.home.path().join("alles.json");
    real.answers.say(std::slice::from_ref(&to));
    real.enter("Bewaar het bestand");
    real.until("they are written", |model| {
        is_over(model) && model.figures.last.iter().flatten().any(|w| w.firms == 24)
    });
    let sealed = std::fs::read(real.home.path().join("alles.json.age")).unwrap();
    let open = unseal(&sealed, &Passphrase::new(PASSPHRASE.to_owned()).unwrap(), 50_000_000).unwrap();
    assert_eq!(records(&open).len(), 24);
    assert!(!to.exists());

    // The command line makes the same of the folder.
    let line = real.home.path().join("regel.json");
    let folder = real.library("");
    let arguments = ["export", folder.to_str().unwrap(), "--for", "province", "--to", line.to_str().unwrap()];
    let (exit, _, err) = cli(&arguments);
    assert!(exit == Exit::BadInput && err.contains("kapot.ron") && err.contains("31.ron.age"), "{err}");
    let plain = |records: Vec<anonymous::Record>| {
        let mut plain: Vec<_> =
            records.into_iter().map(|record| anonymous::Record { id: String::new(), ..record }).collect();
        plain.sort_by_key(|record| format!("{record:?}"));
        plain
    };
    assert_eq!(plain(records(&std::fs::read(line).unwrap())), plain(records(&open)));
}

/// Reading stands still at a file until a test lets it go.
#[derive(Default)]
struct Gate {
    is_shut: Mutex<bool>,
    opened: Condvar,
    is_there: AtomicBool,
}

impl Faults for Gate {
    fn before(&self, op: Op, path: &Path) -> io::Result<()> {
        if op == Op::Read && path.ends_with("11.ron") {
            let is_shut = self.is_shut.lock().unwrap();
            self.is_there.store(*is_shut, Ordering::SeqCst);
            drop(self.opened.wait_while(is_shut, |is_shut| *is_shut).unwrap());
        }
        Ok(())
    }
}

#[test]
fn figures_that_are_stopped_leave_nothing_and_what_went_away_meanwhile_is_said() {
    let gate = Arc::new(Gate::default());
    let mut real = at_library(Disk::failing(gate.clone()));
    *gate.is_shut.lock().unwrap() = true;
    real.enter("Cijfers voor de provincie");
    // No dialog on this machine: the place is typed.
    real.enter("Bewaar het bestand");
    real.until("the question", |model| matches!(model.dialog, Some(Dialog::TypeFiguresPath(_))));
    real.harness.event(eframe::egui::Event::Text("~/cijfers".to_owned()));
    real.harness.run();
    press(&mut real.harness, Key::Enter);
    real.until("it is halfway", |_| gate.is_there.load(Ordering::SeqCst));
    real.enter("Stop");
    let open = |gate: &Gate| {
        *gate.is_shut.lock().unwrap() = false;
        gate.opened.notify_all();
    };
    open(&gate);
    real.until("it ends", |model| model.figures.running.is_none());
    assert!(real.harness.state().model().figures.last.is_none());
    assert!(!real.home.path().join("cijfers.json").exists());

    std::fs::remove_file(real.library("05.ron")).unwrap();
    let to = real.home.path().join("cijfers.json");
    real.answers.say(std::slice::from_ref(&to));
    real.enter("Bewaar het bestand");
    real.until("they are written", is_over);
    let done = written(&real);
    assert_eq!((done.firms, done.left.len()), (23, 1));
    assert_eq!(records(&std::fs::read(&to).unwrap()).len(), 23);
    shows(&real, "Eén dossier konden we niet lezen. Het zit er niet in.");
    shows(&real, "05.ron");

    // Where nothing can be written, that is told and nothing is there; the page is left meanwhile.
    real.answers.say(&[real.home.path().join("geen").join("map").join("x.json")]);
    real.enter("Bewaar het bestand");
    real.send(Event::Go(Screen::Home));
    assert!(real.told().1);
}

#[test]
fn a_questionnaire_of_ones_own_counts_and_one_that_nobody_knows_is_said() {
    let home = tempfile::TempDir::new().unwrap();
    let own = home.path().join("questionnaires");
    std::fs::create_dir(&own).unwrap();
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/kinds.ron")).unwrap();
    let questionnaire = digipeil::questionnaire::read("kinds.ron", text.as_bytes()).0.unwrap();
    std::fs::write(own.join("kinds.ron"), &text).unwrap();
    let mut firm = firm(1);
    firm.assessments.push(scan_of(&questionnaire, "own", TODAY, std::collections::BTreeMap::new()));
    let mut unknown = scan_of(&questionnaire, "unknown", TODAY, std::collections::BTreeMap::new());
    unknown.questionnaire.id = digipeil::id::Id::new("zz-onbekend").unwrap();
    unknown.questionnaire.hash = "ab".repeat(32);
    firm.assessments.push(unknown);
    std::fs::write(home.path().join("een.ron"), file::write(&firm)).unwrap();
    let to = home.path().join("uit.json");
    let arguments = ["export", home.path().to_str().unwrap(), "--for", "province", "--to", to.to_str().unwrap()];
    let (exit, _, err) = cli(&arguments);
    assert!(exit == Exit::Done && err.contains("Eén scan zit er niet in"), "{err}");
    let found = records(&std::fs::read(to).unwrap());
    assert_eq!(found[0].scans.len(), 2);
}

#[test]
fn without_dossiers_there_is_nothing_to_save() {
    let mut real = Real::start(&[]);
    std::fs::write(real.library("kapot.ron"), "V1((key: ").unwrap();
    real.send(Event::Go(Screen::Figures));
    real.until("the list", |model| model.library.read.is_some());
    shows(&real, "Van alle dossiers: 0 bedrijven");
    assert!(real.harness.get_by_label("Bewaar het bestand").accesskit_node().is_disabled());
    assert_eq!(focused(&real.harness), "Naar alle dossiers");
}

/// Pictures, for whoever looks at them.
#[test]
fn pictures_of_figures() {
    if !picture::wanted() {
        return;
    }
    let mut windows = sizes();
    windows.push(("dark", Setup::default().theme(ThemeKind::Dark)));
    windows.push(("en", Setup::default().lang(Lang::EN)));
    windows.push(("narrow", Setup::window(600.0, 900.0, 1.0)));
    for (name, setup) in windows {
        for what in ["all", "shown", "running", "done"] {
            let (harness, _) = program::start_with(setup.clone(), |events| {
                events.push(Event::Go(Screen::Library));
                let read = Arc::new(crate::library_screen::read(157));
                events.push(Event::LibraryRead(Ok(read)));
                if what != "all" {
                    let filter = LibraryFilter { search: "bakkerij".into(), unfinished: true, ..Default::default() };
                    events.push(Event::FilterLibrary(filter));
                }
                events.push(Event::Go(Screen::Figures));
                let order = digipeil::app::figures::Order {
                    name: "anoniem.json".into(),
                    files: vec!["x.ron".into(); 157],
                    needs: Default::default(),
                    today: TODAY,
                    seal: None,
                };
                if what == "running" || what == "done" {
                    events.push(Making::To("anoniem.json".into(), order).into());
                    events.push(Making::Read { number: 1, done: 60 }.into());
                }
                if what == "done" {
                    let left = vec![("dossiers/x.ron".into(), "We vinden dossiers/x.ron niet.".to_owned())];
                    let path = "documenten/anoniem-2026-11-21.json".into();
                    let written = Written { path, firms: 155, copies: 1, left, unknown_scans: 2 };
                    events.push(Making::Ended { number: 1, result: Ok(Some(written)) }.into());
                }
            });
            picture::save(&harness, &format!("figures-{what}-{name}"));
        }
    }
}
