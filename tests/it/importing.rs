//! Many dossiers taken into the library in the window: by keyboard, on a real disk, with everything a folder of a colleague may hold.

use std::collections::BTreeSet;
use std::io::{self, Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};

use digipeil::app::importing::{Fate, Found, Imported, Importing};
use digipeil::app::{Dialog, Event, Model, Saving, Screen, Settings};
use digipeil::dossier::{Dossier, file};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::store::seal::{Passphrase, seal};
use digipeil::store::sharing::{Seals, peek, to_colleague};
use digipeil::store::{Disk, Faults, Op};
use digipeil::text::Lang;
use eframe::egui::{DroppedFile, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::picture;
use crate::program::{self, Setup, TODAY};
use crate::results::{focused, press, sizes, tab_to, two_scans};
use crate::sharing::Real;

const FIRST: &str = "paard accu nietje batterij";
const SECOND: &str = "wolk trommel zeven lepel";

fn firm(number: usize) -> Dossier {
    let mut firm = Dossier::new(format!("key-{number}"), TODAY);
    firm.company.name = Some(format!("Bedrijf {number}"));
    firm
}

fn passphrase(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned()).unwrap()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What a colleague sends: 40 files, of which the fates are known, and a few things that are no dossiers at all.
fn folder_of_a_colleague(home: &Path) -> PathBuf {
    let from = home.join("van collega");
    std::fs::create_dir(&from).unwrap();
    let put = |name: &str, bytes: &[u8]| std::fs::write(from.join(name), bytes).unwrap();
    let text = |number: usize| file::write(&firm(number));
    let sealed = |number: usize, words: &str| seal(text(number).as_bytes(), &passphrase(words)).unwrap();
    for number in 0..12 {
        put(&format!("{number:02} bedrijf.ron"), text(number).as_bytes());
    }
    for number in 0..3 {
        put(&format!("kopie van {number:02}.ron"), text(number).as_bytes());
    }
    for number in 3..5 {
        let mut later = firm(number);
        later.company.municipality = Some("Genk".into());
        put(&format!("later {number:02}.ron"), file::write(&later).as_bytes());
    }
    for number in 0..4 {
        let whole = text(number);
        put(&format!("gescheurd {number}.ron"), &whole.as_bytes()[..whole.len() / 2]);
    }
    put("vragenlijst.ron", digipeil::questionnaire::shipped::FILES[0].1);
    put("brief.ron", b"Beste collega,");
    put("leeg.ron", b"");
    put("nieuwer.ron", b"V9(x)");
    for number in 20..24 {
        put(&format!("geheim {number}.ron.age"), &sealed(number, FIRST));
    }
    for number in 24..26 {
        put(&format!("geheim {number}.ron.age"), &sealed(number, SECOND));
    }
    let whole = sealed(26, FIRST);
    put("geheim kapot.ron.age", &whole[..whole.len() - 20]);
    put("geheim dubbel.ron.age", &sealed(5, FIRST));
    for number in 30..32 {
        let path = home.join("los.ron");
        std::fs::write(&path, text(number)).unwrap();
        to_colleague(&Disk::default(), home, &path, &from.join(format!("pakket {number}.zip")), Seals::default())
            .unwrap();
        std::fs::remove_file(path).unwrap();
    }
    let boos = text(32);
    put("eruit.zip", &zip(&[("dossier.ron", boos.as_bytes()), ("../../boos.ron", b"x"), ("/tmp/boos.ron", b"x")]));
    put("alleen eruit.zip", &zip(&[("../dossier.ron", boos.as_bytes())]));
    put("gescheurd.zip", &zip(&[("dossier.ron", boos.as_bytes())])[..80]);
    std::fs::create_dir(from.join("map.ron")).unwrap();
    put("reus.ron", &vec![b' '; file::MAX_BYTES + 10]);
    // What is no dossier by its name is passed over, and said.
    put("lijst.txt", b"x");
    put(".verborgen.ron", text(99).as_bytes());
    std::fs::create_dir(from.join("oud")).unwrap();
    std::fs::write(from.join("oud").join("dieper.ron"), text(98)).unwrap();
    from
}

fn counts(real: &Real) -> [usize; 6] {
    let counts = real.harness.state().model().import.counts();
    [Fate::Taken, Fate::Beside, Fate::Same, Fate::Sealed, Fate::Refused, Fate::Unreached].map(|fate| counts.get(fate))
}

fn is_over(model: &Model) -> bool {
    model.import.is_begun && model.import.running.is_none()
}

/// Every dossier of the library, readable or not, by its file.
fn library(real: &Real) -> BTreeSet<String> {
    let listed = std::fs::read_dir(real.library("")).unwrap().map(|entry| entry.unwrap().file_name());
    listed.map(|name| name.to_string_lossy().into_owned()).filter(|name| !name.starts_with('.')).collect()
}

/// From the list of dossiers to the page, by keyboard.
fn go_to_page(real: &mut Real) {
    real.send(Event::Go(Screen::Library));
    real.until("the list", |model| model.library.read.is_some());
    real.enter("Dossiers inlezen");
    assert_eq!(real.harness.state().model().screen, Screen::Import);
    assert_eq!(focused(&real.harness), "Kies bestanden");
}

fn shows(real: &Real, words: &str) {
    let found = real.harness.query_all_by(|node| {
        [node.label(), node.value(), node.description()].into_iter().flatten().any(|said| said.contains(words))
    });
    assert!(found.count() > 0, "nothing says {words}");
}

#[test]
fn a_mixed_folder_is_taken_in_and_every_file_is_accounted_for() {
    let mut real = Real::start(&[("open.ron", two_scans())]);
    let from = folder_of_a_colleague(real.home.path());
    let open = real.library("open.ron");
    real.send(Event::OpenFile(open.clone()));
    real.until("it opens", |model| model.open.is_some());
    let before = std::fs::read(&open).unwrap();
    go_to_page(&mut real);
    real.answers.say(std::slice::from_ref(&from));
    real.enter("Kies een map");
    real.until("it ends", is_over);

    // 12 + 2 packages + 1 with names that lead elsewhere; 2 other versions; 3 copies; 7 sealed (one a duplicate, nobody can know yet);
    // 4 torn, 3 no dossiers, 1 newer, 1 damaged seal, 2 packages without a dossier, a folder, a giant.
    assert_eq!(counts(&real), [15, 2, 3, 8, 12, 0]);
    assert_eq!(counts(&real).iter().sum::<usize>(), 40);
    shows(&real, "40 bestanden");
    shows(&real, "Opgenomen: 17. Al aanwezig: 3. Niet opgenomen: 20.");
    shows(&real, "Eén bestand van een andere soort sloegen we over. Eén map in uw map sloegen we over.");
    let model = real.harness.state().model();
    let said = |name: &str| {
        let file = model.import.files.iter().find(|file| file.name() == name).unwrap_or_else(|| panic!("{name}"));
        (file.fate, file.said.clone())
    };
    for (name, fate, words) in [
        ("map.ron", Fate::Refused, "is een map"),
        ("leeg.ron", Fate::Refused, "leeg"),
        ("nieuwer.ron", Fate::Refused, "nieuwe"),
        ("reus.ron", Fate::Refused, "groter"),
        ("alleen eruit.zip", Fate::Refused, "geen dossier"),
        ("later 03.ron", Fate::Beside, "03 bedrijf.ron"),
        ("kopie van 01.ron", Fate::Same, "01 bedrijf.ron"),
        ("eruit.zip", Fate::Taken, "eruit.ron"),
        ("geheim 20.ron.age", Fate::Sealed, "verzegeld"),
    ] {
        let (is, sentence) = said(name);
        assert!(is == fate && sentence.contains(words), "{name}: {is:?} {sentence}");
    }
    assert!(model.import.files.iter().all(|file| !file.said.is_empty()));
    let report = model.import.to_text(&model.tr);
    for file in &model.import.files {
        assert!(report.contains(&file.file.display().to_string()) && report.contains(&file.said));
    }

    // The focus is where the work goes on: a passphrase that opens nothing, one for most, one for the rest.
    let field = "Wachtwoord van deze bestanden";
    for (words, left) in [("helemaal fout", 8), (FIRST, 2), (SECOND, 0)] {
        assert_eq!(focused(&real.harness), field);
        real.harness.event(eframe::egui::Event::Text(words.to_owned()));
        real.harness.run();
        press(&mut real.harness, Key::Enter);
        real.until("it ends", is_over);
        assert_eq!((counts(&real)[3], counts(&real).iter().sum::<usize>()), (left, 40), "{words}");
        if left > 0 {
            shows(&real, &format!("Op {left} bestanden past dit wachtwoord niet. Probeer een ander."));
        }
    }
    // One turned out to be there already, and one to be cut off.
    assert_eq!(counts(&real), [21, 2, 4, 0, 13, 0]);
    picture::save(&real.harness, "import-mixed");

    // All that was taken is in the library and can be read; nothing else is there, and nothing lies outside it.
    let there = library(&real);
    assert_eq!(there.len(), 1 + 21 + 2);
    for name in &there {
        let words = if name.contains("24") || name.contains("25") { SECOND } else { FIRST };
        peek(&Disk::default(), &real.library(name), Some(&passphrase(words)))
            .unwrap_or_else(|e| panic!("{name}: {e:?}"));
    }
    for outside in [real.home.path().join("boos.ron"), real.home.path().parent().unwrap().join("boos.ron")] {
        assert!(!outside.exists());
    }
    let rows = |model: &Model| model.library.read.as_ref().unwrap().rows.len();
    real.until("the list is new", |model| rows(model) == 24);

    // The open dossier is as it was, also on disk.
    let model = real.harness.state().model();
    let still = model.open.as_ref().unwrap();
    assert_eq!((still.path(), still.saving(), still.dossier()), (Some(&open), &Saving::Unchanged, &two_scans()));
    assert_eq!(std::fs::read(&open).unwrap(), before);

    // Once more: nothing new.
    real.enter("Kies een map");
    real.until("it ends", is_over);
    assert_eq!(counts(&real), [0, 0, 20, 8, 12, 0], "no passphrase is remembered");
    assert_eq!(library(&real), there);
}

/// A disk on which the file with this in its name waits at the moment it would be there, until a test lets it go.
struct Gate {
    at: &'static str,
    is_shut: Mutex<bool>,
    opened: Condvar,
    waits: AtomicUsize,
}

impl Gate {
    fn shut_at(at: &'static str) -> Arc<Self> {
        Arc::new(Self { at, is_shut: Mutex::new(true), opened: Condvar::new(), waits: AtomicUsize::new(0) })
    }

    fn open(&self) {
        *self.is_shut.lock().unwrap() = false;
        self.opened.notify_all();
    }
}

impl Faults for Gate {
    fn before(&self, op: Op, path: &Path) -> io::Result<()> {
        if op == Op::RenameNew && path.to_string_lossy().contains(self.at) {
            self.waits.fetch_add(1, Ordering::SeqCst);
            drop(self.opened.wait_while(self.is_shut.lock().unwrap(), |is_shut| *is_shut).unwrap());
        }
        Ok(())
    }
}

#[test]
fn stopped_halfway_what_was_taken_stays_and_the_rest_is_said() {
    let gate = Gate::shut_at("05 bedrijf.ron");
    let mut real = Real::start_on(Disk::failing(gate.clone()), Settings::default(), &[("open.ron", two_scans())]);
    let from = real.home.path().join("van collega");
    std::fs::create_dir(&from).unwrap();
    for number in 0..12 {
        std::fs::write(from.join(format!("{number:02} bedrijf.ron")), file::write(&firm(number))).unwrap();
    }
    let open = real.library("open.ron");
    real.send(Event::OpenFile(open.clone()));
    real.until("it opens", |model| model.open.is_some());
    go_to_page(&mut real);
    // Several files at once.
    let files: Vec<PathBuf> = (0..12).map(|number| from.join(format!("{number:02} bedrijf.ron"))).collect();
    real.answers.say(&files);
    real.enter("Kies bestanden");
    let done = |model: &Model| model.import.running.as_ref().map_or(99, |running| running.done);
    real.until("five are done", |model| done(model) == 5);
    shows(&real, "5 van 12 bestanden");

    // While the import stands still, the open dossier is saved all the same.
    let mut company = two_scans().company;
    company.municipality = Some("Peer".to_owned());
    real.send(Event::SetCompany(Box::new(company)));
    real.until("it is saved", Model::may_close);
    assert!(std::fs::read_to_string(&open).unwrap().contains("Peer"));
    assert_eq!(gate.waits.load(Ordering::SeqCst), 1);

    // A second import does not come in between.
    real.send(Importing::Chosen(vec![from.clone()]).into());
    assert!(real.told().0.contains("Wacht tot dat klaar is"));

    real.enter("Stop");
    gate.open();
    real.until("it ends", is_over);
    assert_eq!(counts(&real), [6, 0, 0, 0, 0, 6]);
    shows(&real, "Het inlezen is niet af. Wat is opgenomen, blijft staan.");
    shows(&real, "6 bestanden nog niet bekeken");
    let there = library(&real);
    assert_eq!(there.len(), 7, "{there:?}");
    for name in &there {
        peek(&Disk::default(), &real.library(name), None).unwrap();
    }
    let left = std::fs::read_dir(real.library("")).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(left.into_iter().all(|name| !name.to_string_lossy().ends_with(".tmp")));

    real.enter("Ga verder");
    real.until("it ends", is_over);
    assert_eq!(counts(&real), [12, 0, 0, 0, 0, 0]);
    assert_eq!(library(&real).len(), 13);
    // One that was taken is opened from the report, which is still there for the next one.
    tab_to(&mut real.harness, "00 bedrijf.ron");
    press(&mut real.harness, Key::ArrowDown);
    press(&mut real.harness, Key::Enter);
    let wanted = real.library("01 bedrijf.ron");
    real.until("it opens", |model| model.open.as_ref().unwrap().path() == Some(&wanted));
    real.send(Event::Go(Screen::Import));
    // Elsewhere in the program one hears of it, and comes to the report.
    real.enter("Kies bestanden");
    real.send(Event::Go(Screen::Home));
    assert_eq!(real.told(), ("Opgenomen: 0. Al aanwezig: 12. Niet opgenomen: 0.".to_owned(), false));
}

/// Falls over at a file.
struct FallsOver(Op, &'static str, AtomicBool);

impl Faults for FallsOver {
    fn before(&self, op: Op, path: &Path) -> io::Result<()> {
        // The disk thread looks at the same folders, to clear up after programs that were ended.
        let is_import = std::thread::current().name() == Some("import");
        let is_at = is_import && op == self.0 && path.to_string_lossy().ends_with(self.1);
        assert!(!is_at || self.2.swap(true, Ordering::SeqCst), "on purpose");
        Ok(())
    }
}

#[test]
fn an_import_that_falls_over_is_told() {
    for (op, at, expected, words) in [
        // At one of the files: the others go on.
        (Op::Read, "01 bedrijf.ron", [3, 0, 0, 0, 1, 0], "bij dit bestand liep iets mis"),
        // Before any of them, and while they are looked for.
        (Op::List, "dossiers", [0, 0, 0, 0, 0, 4], "Het inlezen liep mis. Wat al is opgenomen, blijft staan."),
        (Op::List, "van collega", [0, 0, 0, 0, 0, 0], "Het inlezen liep mis."),
    ] {
        let disk = Disk::failing(Arc::new(FallsOver(op, at, AtomicBool::new(false))));
        let mut real = Real::start_on(disk, Settings::default(), &[]);
        let from = real.home.path().join("van collega");
        std::fs::create_dir(&from).unwrap();
        for number in 0..4 {
            std::fs::write(from.join(format!("{number:02} bedrijf.ron")), file::write(&firm(number))).unwrap();
        }
        real.send(Event::Go(Screen::Import));
        real.answers.say(std::slice::from_ref(&from));
        real.enter("Kies een map");
        real.until("it ends", is_over);
        assert_eq!(counts(&real), expected, "{op:?}");
        let import = &real.harness.state().model().import;
        let told =
            import.problem.iter().chain(import.files.iter().map(|file| &file.said)).any(|said| said.contains(words));
        assert!(told, "{op:?}: {import:?}");
        shows(&real, words);
        // And it can be tried again.
        real.enter("Kies een map");
        real.until("it ends", is_over);
        assert_eq!(counts(&real).iter().take(3).sum::<usize>(), 4, "{op:?}");
    }
}

#[test]
fn without_a_dialog_the_place_is_typed_and_files_can_be_dropped() {
    #[derive(Debug)]
    struct Dropped(PathBuf);
    impl DroppedFile for Dropped {
        fn path(&self) -> &Path {
            &self.0
        }

        fn bytes(&self) -> Result<Vec<u8>, String> {
            Err("nobody reads it so".to_owned())
        }
    }
    let mut real = Real::start(&[]);
    let home = real.home.path().to_owned();
    std::fs::write(home.join("een.ron"), file::write(&firm(1))).unwrap();
    std::fs::write(home.join("twee.ron"), file::write(&firm(2))).unwrap();
    real.send(Event::Go(Screen::Import));
    real.enter("Kies bestanden");
    real.until("the question", |model| model.dialog == Some(Dialog::TypeImportPath));
    real.harness.event(eframe::egui::Event::Text("~/een.ron".to_owned()));
    real.harness.run();
    press(&mut real.harness, Key::Enter);
    real.until("it ends", is_over);
    assert_eq!(counts(&real), [1, 0, 0, 0, 0, 0]);

    // On the list of dossiers: the page comes up with what became of them. What is not there is told too.
    real.send(Event::Go(Screen::Library));
    for path in [home.join("twee.ron"), home.join("een.ron"), home.join("nergens.ron")] {
        real.harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    }
    real.harness.run();
    assert_eq!(real.harness.state().model().screen, Screen::Import);
    real.until("it ends", is_over);
    assert_eq!(counts(&real), [1, 0, 1, 0, 1, 0]);
    shows(&real, "nergens.ron");
    press(&mut real.harness, Key::Escape);
    assert_eq!(real.harness.state().model().screen, Screen::Library);
}

/// The page with a report on it.
fn reported(setup: Setup, is_running: bool) -> Harness<'static, App> {
    let fates = [
        (Fate::Taken, "Opgenomen als 2026-10-02-bakkerij.ron"),
        (Fate::Taken, "Opgenomen als 2026-09-14-schrijnwerkerij.ron"),
        (Fate::Same, "Overgeslagen: precies hetzelfde staat al in 2026-03-30-transport.ron"),
        (
            Fate::Refused,
            "Op regel 41, kolom 17: Het bestand stopt te vroeg. Er ontbreekt een haakje of een aanhalingsteken aan het einde.",
        ),
        (
            Fate::Beside,
            "Opgenomen als kwekerij (2).ron. Een andere versie staat al in kwekerij.ron. Vergelijk de twee.",
        ),
        (Fate::Sealed, "Niet opgenomen: het is verzegeld. Geef het wachtwoord."),
    ];
    let files: Vec<PathBuf> =
        (0..48).map(|number| format!("stick/van collega/{number:02} dossier.ron").into()).collect();
    let found = Found { files: files.clone(), unlisted: Vec::new(), others: 3, folders: 1 };
    let (harness, _) = program::start_with(setup, |events| {
        events.push(Event::Go(Screen::Library));
        events.push(Importing::Chosen(vec!["stick".into()]).into());
        events.push(Importing::Found { number: 1, result: Ok(found) }.into());
        for (place, file) in files.into_iter().enumerate().take(if is_running { 17 } else { 43 }) {
            let (fate, said) = fates[if place < 12 { place % 6 } else { place % 3 }];
            let there = matches!(fate, Fate::Taken | Fate::Beside | Fate::Same).then(|| file.clone());
            let file = Imported { file, fate, said: said.to_owned(), there };
            events.push(Importing::Done { number: 2, place, file }.into());
        }
        if !is_running {
            events.push(Importing::Ended { number: 2, result: Ok(()) }.into());
        }
    });
    harness
}

/// Pictures, for whoever looks at them.
#[test]
fn pictures_of_an_import() {
    if !picture::wanted() {
        return;
    }
    let mut windows = sizes();
    windows.push(("dark", Setup::default().theme(ThemeKind::Dark)));
    windows.push(("high-contrast", Setup::default().theme(ThemeKind::HighContrast)));
    windows.push(("en", Setup::default().lang(Lang::EN)));
    windows.push(("narrow", Setup::window(600.0, 900.0, 1.0)));
    windows.push(("whole", Setup { size: [1280.0, 3600.0], ..Setup::default() }));
    for (name, setup) in windows {
        let (harness, _) = program::start_with(setup.clone(), |events| events.push(Event::Go(Screen::Import)));
        picture::save(&harness, &format!("import-begin-{name}"));
        picture::save(&reported(setup.clone(), true), &format!("import-running-{name}"));
        picture::save(&reported(setup, false), &format!("import-report-{name}"));
    }
}

#[test]
fn news_of_an_earlier_import_is_no_news() {
    let mut harness = reported(Setup::default(), false);
    let before = harness.state().model().import.counts();
    let ctx = harness.ctx.clone();
    let late = Imported { file: "x.ron".into(), fate: Fate::Taken, said: "x".into(), there: None };
    for event in [
        Importing::Done { number: 2, place: 47, file: late.clone() },
        Importing::Done { number: 1, place: 0, file: late },
        Importing::Ended { number: 1, result: Err("x".into()) },
    ] {
        harness.state_mut().dispatch(event.into(), &ctx);
    }
    harness.run();
    let import = &harness.state().model().import;
    assert_eq!((import.counts(), &import.problem), (before, &None));
    assert_eq!(before.all(), 48);
}
