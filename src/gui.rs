//! The window: what the program looks like and how it is used by hand.
//!
//! The window reads the [`Model`] and pushes [`Event`]s; it never changes anything itself. What belongs to one screen alone and
//! may be forgotten (what is being typed, what is unfolded) lives in that screen's own state.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "counts become points and points become pixels: small numbers, rounded on purpose"
)]

mod banner;
pub mod chart;
pub mod effects;
mod frame;
pub mod layout;
pub mod palette;
pub mod question;
pub mod screen;
pub mod shell;
pub mod text_style;
pub mod theme;
pub mod widget;
pub mod window;

use eframe::egui;

use crate::app::{Effect, Event, Mode, Model, Settings, update};

/// The world outside the program: runs effects and brings back what came of them.
pub trait World {
    /// Begins to do something. Its outcome comes through [`World::events`], after a repaint was asked for.
    fn run(&mut self, effect: Effect, ctx: &egui::Context);

    /// What has happened since the last call.
    fn events(&mut self) -> Vec<Event>;

    /// A random name that no other dossier has.
    fn new_key(&mut self) -> String;
}

/// Events that a frame has produced, in order.
#[derive(Default)]
pub struct Outbox {
    events: Vec<Event>,
    wants_new_dossier: Option<Option<crate::id::QuestionnaireId>>,
}

impl Outbox {
    /// Something happened.
    pub fn push(&mut self, event: Event) {
        self.events.push(event);
    }

    /// The user wants a new dossier, perhaps to begin a questionnaire with. Its random key comes from the world.
    pub fn new_dossier(&mut self, then: Option<crate::id::QuestionnaireId>) {
        self.wants_new_dossier = Some(then);
    }
}

/// What the window keeps beside the model: may be forgotten at any moment without loss.
#[derive(Default)]
pub struct View {
    /// Home.
    pub home: screen::home::State,
    /// The profile being typed.
    pub company: screen::company::State,
    /// The interview.
    pub interview: screen::interview::State,
    /// The overview of answers.
    pub check: screen::check::State,
    /// The results and their explanation.
    pub results: screen::results::State,
    /// All readings beside each other.
    pub readings: screen::readings::State,
    /// The programmes.
    pub programmes: screen::programmes::State,
    /// Who is who.
    pub organisations: screen::organisations::State,
    /// How up to date the catalogue is.
    pub catalogue: screen::catalogue::State,
    /// The plan.
    pub plan: screen::plan::State,
    /// The report.
    pub report: screen::report::State,
    /// The settings.
    pub settings: screen::settings::State,
    /// The command palette, while it is open.
    pub palette: palette::State,
    /// All dossiers.
    pub library: screen::library::State,
    /// Two versions to be made one.
    pub merge: screen::merge::State,
    /// Earlier versions.
    pub versions: screen::versions::State,
    /// The dossier for others, and its seal.
    pub sharing: screen::sharing::State,
    /// Many dossiers taken in.
    pub import: screen::import::State,
    /// Figures for the province.
    pub figures: screen::figures::State,
    /// A path being typed where no file dialog is available.
    pub typed_path: String,
    /// A passphrase being typed; it goes away as soon as the dialog does.
    pub passphrase: String,
}

/// The program in its window.
pub struct App {
    model: Model,
    view: View,
    world: Box<dyn World>,
}

impl App {
    /// The program as it starts, its look set up in `ctx`.
    pub fn new(ctx: &egui::Context, model: Model, world: Box<dyn World>) -> Self {
        theme::install_fonts(ctx);
        let app = Self { model, view: View::default(), world };
        app.look(ctx);
        app
    }

    /// What the program knows.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Lets the program take in an event, and its effects begin.
    pub fn dispatch(&mut self, event: Event, ctx: &egui::Context) {
        for effect in update(&mut self.model, event) {
            self.world.run(effect, ctx);
        }
    }

    /// Brings in what has happened outside. Runs before every frame, also while the window is hidden.
    pub fn take_in(&mut self, ctx: &egui::Context) {
        for event in self.world.events() {
            self.dispatch(event, ctx);
        }
        if ctx.input(|i| i.viewport().close_requested()) && !self.model.may_close() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.dispatch(Event::Leave, ctx);
        }
    }

    /// Draws the window and takes in what the user did.
    pub fn draw_ui(&mut self, ui: &mut egui::Ui) {
        self.look(ui.ctx());
        let mut out = Outbox::default();
        frame::frame_ui(ui, &self.model, &mut self.view, &mut out);
        let Outbox { events, wants_new_dossier } = out;
        let ctx = ui.ctx().clone();
        let happened = !events.is_empty() || wants_new_dossier.is_some();
        for event in events {
            self.dispatch(event, &ctx);
        }
        if let Some(then) = wants_new_dossier {
            let key = self.world.new_key();
            self.dispatch(Event::NewDossier { key, then }, &ctx);
        }
        if happened {
            // What was drawn is out of date; nothing else asks for a frame.
            ctx.request_repaint();
        }
    }

    /// Keeps theme and text size as the settings say.
    fn look(&self, ctx: &egui::Context) {
        let Settings { theme, text_scale, motion, .. } = &self.model.settings;
        let choice = match theme {
            crate::app::ThemeChoice::System => theme::ThemeChoice::System,
            crate::app::ThemeChoice::Light => theme::ThemeChoice::Light,
            crate::app::ThemeChoice::Dark => theme::ThemeChoice::Dark,
            crate::app::ThemeChoice::HighContrast => theme::ThemeChoice::HighContrast,
        };
        theme::Theme::new(choice.kind(ctx)).with_motion(*motion).apply_if_new(ctx);
        #[expect(clippy::cast_precision_loss, reason = "a percentage from 100 to 200")]
        theme::set_text_scale(ctx, *text_scale as f32 / 100.0);
    }

    /// How the interview is shown.
    pub fn mode(&self) -> Mode {
        self.model.settings.mode
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.take_in(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.draw_ui(ui);
    }
}
