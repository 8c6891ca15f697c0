//! Dossiers for others and seals, in the window: by keyboard, on a real disk.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use digipeil::app::{Dialog, Event, Model, Screen, Settings};
use digipeil::dossier::{Dossier, file};
use digipeil::gui::App;
use digipeil::gui::effects::start::look_around;
use digipeil::gui::effects::{Asking, AskingMany, Dialogs, Runner, Setup};
use digipeil::gui::theme::ThemeKind;
use digipeil::store::seal::{Passphrase, unseal};
use digipeil::store::{Disk, Places};
use digipeil::text::{Lang, Tr};
use eframe::egui::{Context, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use tempfile::TempDir;

use crate::picture;
use crate::program::{self, TODAY};
use crate::results::{focused, press, sizes, tab_to, two_scans};

const PASSPHRASE: &str = "paard accu nietje batterij";

/// Dialogs that a test answers.
#[derive(Clone, Default)]
pub struct Answers(Arc<Mutex<Vec<PathBuf>>>);

impl Answers {
    pub fn say(&self, paths: &[PathBuf]) {
        *self.0.lock().unwrap() = paths.to_vec();
    }

    fn asking(&self) -> Asking {
        let answer = self.0.lock().unwrap().first().cloned();
        Box::pin(async move { answer })
    }
}

impl Dialogs for Answers {
    fn open(&self, _: &Tr) -> Asking {
        self.asking()
    }

    fn save(&self, _: &Tr, _: &str) -> Asking {
        self.asking()
    }

    fn dossiers(&self, _: &Tr) -> AskingMany {
        let answers = self.0.lock().unwrap().clone();
        Box::pin(async move { (!answers.is_empty()).then_some(answers) })
    }
}

/// The window over a real disk.
pub struct Real {
    pub harness: Harness<'static, App>,
    pub answers: Answers,
    pub home: TempDir,
}

fn with_private_note() -> Dossier {
    let mut dossier = two_scans();
    dossier.assessments[0].answers.values_mut().next().unwrap().private_note = "Twijfelt over zijn boekhouder".into();
    dossier
}

impl Real {
    pub fn start(dossiers: &[(&str, Dossier)]) -> Self {
        Self::start_on(Disk::default(), Settings::default(), dossiers)
    }

    /// The same with a disk of its own.
    pub fn start_on(disk: Disk, settings: Settings, dossiers: &[(&str, Dossier)]) -> Self {
        let home = TempDir::new().unwrap();
        let places = Places::under(home.path());
        std::fs::create_dir_all(&places.library).unwrap();
        for (name, dossier) in dossiers {
            std::fs::write(places.library.join(name), file::write(dossier)).unwrap();
        }
        let found = look_around(&Disk::default(), &places, TODAY);
        let answers = Answers::default();
        let runner = Runner::new(Setup {
            places,
            disk,
            settings,
            clock: || date(2026, 11, 21).at(14, 2, 33, 0),
            home: Some(home.path().to_owned()),
            dialogs: Box::new(answers.clone()),
        })
        .unwrap();
        let app = App::new(&Context::default(), Model::new(found.start), Box::new(runner));
        // News of the disk comes in between, each with frames of its own.
        let builder = picture::builder([1280.0, 800.0], 1.0, ThemeKind::Light).with_max_steps(64);
        let harness = builder.build_eframe(|_| app);
        Self { harness, answers, home }
    }

    /// With a dossier open that has a note for its adviser alone.
    fn open(name: &str) -> Self {
        let mut real = Self::start(&[(name, with_private_note())]);
        let path = real.library(name);
        real.send(Event::OpenFile(path));
        real.until("it opens", |model| model.open.is_some());
        real
    }

    pub fn library(&self, name: &str) -> PathBuf {
        Places::under(self.home.path()).library.join(name)
    }

    pub fn send(&mut self, event: Event) {
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().dispatch(event, &ctx);
        self.harness.run();
    }

    pub fn until(&mut self, what: &str, is_so: impl Fn(&Model) -> bool) {
        let begun = Instant::now();
        while !is_so(self.harness.state().model()) {
            assert!(begun.elapsed() < Duration::from_secs(60), "{what}: {:?}", self.harness.state().model().toasts);
            std::thread::sleep(Duration::from_millis(4));
            self.harness.step();
        }
        self.harness.run();
    }

    /// What the next message says, and whether it tells of a failure.
    pub fn told(&mut self) -> (String, bool) {
        self.until("a message", |model| !model.toasts.is_empty());
        let toasts = &self.harness.state().model().toasts;
        let told = toasts.last().map(|toast| (toast.text.clone(), toast.is_error)).unwrap();
        let all: Vec<u64> = toasts.iter().map(|toast| toast.id).collect();
        for id in all {
            self.send(Event::DismissToast(id));
        }
        told
    }

    pub fn type_into(&mut self, field: &str, text: &str) {
        tab_to(&mut self.harness, field);
        self.harness.event(eframe::egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    pub fn enter(&mut self, button: &str) {
        tab_to(&mut self.harness, button);
        press(&mut self.harness, Key::Enter);
    }

    fn open_page(&mut self) {
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        self.harness.run();
        self.harness.event(eframe::egui::Event::Text("delen en verz".to_owned()));
        self.harness.run();
        press(&mut self.harness, Key::Enter);
        assert_eq!(self.harness.state().model().screen, Screen::Sharing);
    }
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn a_client_gets_the_dossier_without_private_notes() {
    let mut real = Real::open("atelier.ron");
    real.open_page();
    let name = with_private_note().company.name.unwrap();
    let to = real.home.path().join("voor-klant.ron");
    real.answers.say(std::slice::from_ref(&to));
    real.enter("Bewaar het bestand");
    let (said, is_error) = real.told();
    assert!(said.contains("voor-klant.ron") && !is_error, "{said}");
    let dossier = file::read("", text(&to).as_bytes()).unwrap().dossier;
    assert_eq!(dossier.company.name, Some(name));
    assert!(!text(&to).contains("boekhouder"));
    assert!(text(&real.library("atelier.ron")).contains("boekhouder"), "our own stays as it was");

    // A place where nothing can be written is told in words, and the page goes on.
    real.answers.say(&[real.home.path().join("geen").join("map").join("x.ron")]);
    real.enter("Bewaar het bestand");
    assert!(real.told().1);
}

#[test]
fn a_colleague_gets_all_of_it_sealed_and_the_province_nothing_that_names() {
    let mut real = Real::open("atelier.ron");
    real.open_page();
    tab_to(&mut real.harness, "Voor de klant");
    press(&mut real.harness, Key::ArrowDown);
    press(&mut real.harness, Key::ArrowDown);
    press(&mut real.harness, Key::Space);
    real.type_into("Wachtwoord voor het bestand", "welkom");
    assert!(
        real.harness
            .query_all_by(|n| {
                let node = n;
                [node.label(), node.value()].into_iter().flatten().any(|said| said.contains("zwak"))
            })
            .next()
            .is_some()
    );
    real.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    real.harness.run();
    real.type_into("Wachtwoord voor het bestand", PASSPHRASE);
    real.type_into("Herhaal het wachtwoord voor het bestand", PASSPHRASE);
    picture::save(&real.harness, "sharing-typed");
    let to = real.home.path().join("alles.zip");
    real.answers.say(std::slice::from_ref(&to));
    real.enter("Bewaar het bestand");
    let (said, is_error) = real.told();
    assert!(said.contains("alles.zip.age") && !is_error, "{said}");
    let sealed = std::fs::read(real.home.path().join("alles.zip.age")).unwrap();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned()).unwrap();
    assert!(unseal(&sealed, &passphrase, 10_000_000).unwrap().starts_with(b"PK"));
    assert!(!to.exists());

    tab_to(&mut real.harness, "Voor een collega");
    press(&mut real.harness, Key::ArrowUp);
    press(&mut real.harness, Key::Space);
    let to = real.home.path().join("cijfers.json");
    real.answers.say(std::slice::from_ref(&to));
    real.enter("Bewaar het bestand");
    let (said, is_error) = real.told();
    assert!(said.contains("cijfers.json") && !is_error, "{said}");
    let dossier = with_private_note();
    let written = text(&to);
    assert!(written.contains("digipeil-anonymous"), "{written}");
    for secret in [dossier.company.name.as_deref().unwrap(), dossier.key.as_str(), "boekhouder"] {
        assert!(!written.contains(secret), "{secret}");
    }
}

#[test]
fn the_open_dossier_is_sealed_and_opened_for_good() {
    let mut real = Real::open("atelier.ron");
    real.open_page();
    real.type_into("Wachtwoord voor dit dossier", PASSPHRASE);
    real.type_into("Herhaal het wachtwoord voor dit dossier", PASSPHRASE);
    real.enter("Verzegel dit dossier");
    real.until("it is sealed", |model| model.open.as_ref().unwrap().is_sealed());
    assert!(!real.told().1);
    let (plain, sealed) = (real.library("atelier.ron"), real.library("atelier.ron.age"));
    assert_eq!(real.harness.state().model().open.as_ref().unwrap().path(), Some(&sealed));
    assert!(!plain.exists());

    // Work goes on, and what is saved is sealed.
    let mut company = real.harness.state().model().open.as_ref().unwrap().dossier().company.clone();
    company.municipality = Some("Bree".to_owned());
    real.send(Event::SetCompany(Box::new(company)));
    real.until("it is saved", Model::may_close);
    let dossier = real.harness.state().model().open.as_ref().unwrap().dossier().clone();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned()).unwrap();
    let kept = unseal(&std::fs::read(&sealed).unwrap(), &passphrase, 10_000_000).unwrap();
    assert_eq!(file::read("", &kept).unwrap().dossier, dossier);
    assert!(!plain.exists());

    // A client gets it all the same: the window knows the passphrase.
    let to = real.home.path().join("open.ron");
    real.answers.say(std::slice::from_ref(&to));
    real.enter("Bewaar het bestand");
    assert!(!real.told().1);
    assert_eq!(file::read("", text(&to).as_bytes()).unwrap().dossier.company, dossier.company);

    real.enter("Haal het zegel weg");
    real.until("it is open", |model| !model.open.as_ref().unwrap().is_sealed());
    assert_eq!(file::read("", text(&plain).as_bytes()).unwrap().dossier, dossier);
    assert!(!sealed.exists());
    let mut company = dossier.company;
    company.municipality = Some("Peer".to_owned());
    real.send(Event::SetCompany(Box::new(company)));
    real.until("it is saved", Model::may_close);
    assert!(text(&plain).contains("Peer") && !sealed.exists());
}

#[test]
fn the_menu_of_the_dossier_leads_to_the_page() {
    let mut real = Real::open("atelier.ron");
    // A screen where Enter goes on: the one that opens the menu must not.
    real.send(Event::Go(Screen::Results));
    let name = real.harness.state().model().open.as_ref().unwrap().dossier().company.name.clone().unwrap();
    let button = real.harness.query_all_by_role(eframe::egui::accesskit::Role::Button).find_map(|n| {
        let label = n.accesskit_node().label()?;
        label.starts_with(&name).then_some(label)
    });
    real.enter(&button.unwrap());
    assert_eq!(real.harness.state().model().screen, Screen::Results);
    for _ in 0..9 {
        if focused(&real.harness) == "Delen en verzegelen" {
            break;
        }
        press(&mut real.harness, Key::ArrowDown);
    }
    press(&mut real.harness, Key::Enter);
    assert_eq!(real.harness.state().model().screen, Screen::Sharing);
}

#[test]
fn without_a_file_dialog_the_place_is_typed() {
    let mut real = Real::open("atelier.ron");
    real.open_page();
    real.enter("Bewaar het bestand");
    real.until("the question", |model| matches!(model.dialog, Some(Dialog::TypeSharePath(_))));
    real.harness.event(eframe::egui::Event::Text("~/getypt".to_owned()));
    real.harness.run();
    real.enter("Bewaar het bestand");
    assert!(real.told().0.contains("getypt.ron"));
    assert!(real.home.path().join("getypt.ron").exists());
}

#[test]
fn pictures_of_sharing() {
    for (name, setup) in sizes().into_iter().chain([("en", program::Setup::default().lang(Lang::EN))]) {
        let (harness, _) = program::start_with(setup, |events| {
            events.push(crate::results::opened(two_scans()));
            events.push(Event::Go(Screen::Sharing));
        });
        picture::save(&harness, &format!("sharing-{name}"));
    }
}
