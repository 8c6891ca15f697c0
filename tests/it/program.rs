//! The whole program in a harness: the real window over a world that only remembers what it was asked.

use std::sync::{Arc, Mutex};

use digipeil::app::{Effect, Event, Folders, Model, Settings, Shelf, Start, ThemeChoice};
use digipeil::catalogue::{self, File, shipped};
use digipeil::company::Reference;
use digipeil::gui::theme::ThemeKind;
use digipeil::gui::{App, World};
use digipeil::matching::Matcher;
use digipeil::text::Lang;
use eframe::egui::Context;
use egui_kittest::Harness;
use jiff::civil::{Date, date};

use crate::picture;

/// The day on which all tests run.
pub const TODAY: Date = date(2026, 11, 21);

/// What the program asked of the world, and what the world will answer.
#[derive(Clone, Default)]
pub struct Recorded {
    pub effects: Arc<Mutex<Vec<Effect>>>,
    answers: Arc<Mutex<Vec<Event>>>,
    keys: Arc<Mutex<u64>>,
    /// What every save answers while it fails.
    pub fails: Arc<Mutex<Option<String>>>,
}

impl Recorded {
    /// What came last to the disk, as the program would find it there.
    pub fn saved(&self) -> Option<digipeil::dossier::Dossier> {
        let effects = self.effects.lock().unwrap();
        effects.iter().rev().find_map(|e| match e {
            Effect::Save { dossier, .. } => Some((**dossier).clone()),
            _ => None,
        })
    }
}

impl World for Recorded {
    fn run(&mut self, effect: Effect, _: &Context) {
        if let Effect::Save { generation, path, dossier } = &effect {
            let key = dossier.key.clone();
            let path = path.clone().unwrap_or_else(|| "dossier.ron".into());
            let result = self.fails.lock().unwrap().clone().map_or(Ok(()), Err);
            self.answers.lock().unwrap().push(Event::Saved { generation: *generation, key, path, result });
        }
        if let Effect::Settle { generation, dossier, .. } = &effect {
            let (key, path) = (dossier.key.clone(), "dossier.ron".into());
            let saved = Event::Saved { generation: *generation, key, path, result: Ok(()) };
            self.answers.lock().unwrap().push(saved);
        }
        self.effects.lock().unwrap().push(effect);
    }

    fn events(&mut self) -> Vec<Event> {
        std::mem::take(&mut *self.answers.lock().unwrap())
    }

    fn new_key(&mut self) -> String {
        let mut keys = self.keys.lock().unwrap();
        *keys += 1;
        format!("key-{keys}")
    }
}

/// How a harness is set up.
#[derive(Clone)]
pub struct Setup {
    pub size: [f32; 2],
    pub scale: f32,
    pub theme: ThemeKind,
    pub settings: Settings,
    /// Questionnaires of the user's own: file names and contents.
    pub own: Vec<(String, Vec<u8>)>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            size: [1280.0, 800.0],
            scale: 1.0,
            theme: ThemeKind::Light,
            settings: Settings::default(),
            own: Vec::new(),
        }
    }
}

impl Setup {
    /// A window of this size in pixels at this text scale (1.0, 1.5, 2.0).
    pub fn window(width: f32, height: f32, text: f32) -> Self {
        Self { size: [width / text, height / text], scale: text, ..Self::default() }
    }

    pub fn theme(mut self, theme: ThemeKind) -> Self {
        self.theme = theme;
        self
    }

    /// With a questionnaire of the user's own.
    pub fn own(mut self, file: &str, text: &str) -> Self {
        self.own.push((file.to_owned(), text.as_bytes().to_vec()));
        self
    }

    pub fn lang(mut self, lang: Lang) -> Self {
        self.settings.language = lang;
        self
    }
}

/// The shipped catalogue, ready for matching.
pub fn matcher(shelf: &Shelf) -> Matcher {
    let reference = Reference::built_in();
    let files: Vec<File<'_>> = shipped::FILES.iter().map(|(name, bytes)| File { name, bytes, layer: 0 }).collect();
    let loaded = catalogue::read(&files, reference);
    Matcher::new(Arc::new(loaded.catalogue), reference, shelf.questionnaires()).0
}

/// The program as it starts, with the shipped questionnaires and catalogue.
pub fn model(settings: Settings) -> Model {
    model_with(settings, Vec::new())
}

/// The same with questionnaires of the user's own.
pub fn model_with(settings: Settings, own: Vec<(String, Vec<u8>)>) -> Model {
    let shelf = Shelf::new(own);
    let matcher = Arc::new(matcher(&shelf));
    let folders = Folders {
        dossiers: "Documents/Digipeil".into(),
        questionnaires: "Documents/Digipeil/questionnaires".into(),
        catalogue: "Documents/Digipeil/catalogue".into(),
    };
    Model::new(Start { today: TODAY, settings, shelf, matcher, recent: Vec::new(), folders })
}

/// The program in a harness, and what it asks of the world.
pub fn start(setup: Setup) -> (Harness<'static, App>, Recorded) {
    start_with(setup, |_| {})
}

/// The same after some events.
pub fn start_with(setup: Setup, prepare: impl FnOnce(&mut Vec<Event>)) -> (Harness<'static, App>, Recorded) {
    let model = model_with(setup.settings.clone(), setup.own.clone());
    start_model(setup, model, prepare)
}

/// The same with another shelf, recent dossiers or the like.
pub fn start_model(
    setup: Setup,
    mut model: Model,
    prepare: impl FnOnce(&mut Vec<Event>),
) -> (Harness<'static, App>, Recorded) {
    let settings = &mut model.settings;
    settings.theme = match setup.theme {
        ThemeKind::Light => ThemeChoice::Light,
        ThemeKind::Dark => ThemeChoice::Dark,
        ThemeKind::HighContrast => ThemeChoice::HighContrast,
    };
    // The harness counts in points already scaled.
    settings.text_scale = 100;
    let world = Recorded::default();
    let mut events = Vec::new();
    prepare(&mut events);
    let boxed = Box::new(world.clone());
    let app = App::new(&Context::default(), model, boxed);
    let mut harness = picture::builder(setup.size, setup.scale, setup.theme).build_eframe(|_| app);
    for event in events {
        let ctx = harness.ctx.clone();
        harness.state_mut().dispatch(event, &ctx);
    }
    harness.run();
    (harness, world)
}

#[test]
fn the_window_opens_on_home() {
    let (harness, _) = start(Setup::default());
    assert_eq!(harness.state().model().screen, digipeil::app::Screen::Home);
}
