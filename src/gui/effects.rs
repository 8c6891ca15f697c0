//! The hands of the window: what the program wants done in the world, and the news of what came of it.
//!
//! One thread does everything that touches the disk, one thing at a time and in order; file dialogs have a thread of their own while
//! they are open, and so has work over many files, for which no save may wait. The window never waits for any of them, except at the
//! very end, until the last change is safe.

mod bulk;
mod chores;
mod desk;
mod dialog;
mod figures;
mod importing;
mod later;
mod looking;
mod mailbox;
mod outside;
mod sharing;
pub mod start;
mod worker;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use eframe::egui;
use jiff::civil::DateTime;

use crate::app::figures::FiguresTask;
use crate::app::importing::{Choice, ImportTask};
use crate::app::sharing::SharingTask;
use crate::app::{Effect, Event, Settings};
use crate::gui::World;
use crate::store::{Disk, Places};
use crate::text::Tr;
use crate::tr;

pub use crate::store::machine::{exists, missing_libraries};
use bulk::Bulk;
use desk::Desk;
pub use dialog::{Asking, AskingMany, Dialogs, SystemDialogs, show_last_words};
use dialog::{Wanted, of_one};
use later::Later;
use looking::Looking;
use mailbox::{Job, Mailbox};
use worker::Worker;

/// What the runner needs of the world.
pub struct Setup {
    /// Where things are kept.
    pub places: Places,
    /// The disk.
    pub disk: Disk,
    /// The settings at the start; messages are in their language.
    pub settings: Settings,
    /// The time of day here and now.
    pub clock: fn() -> DateTime,
    /// What `~` means in a path somebody types.
    pub home: Option<PathBuf>,
    /// How files are asked for.
    pub dialogs: Box<dyn Dialogs>,
}

/// Runs effects and brings back events. Dropping it waits until everything asked for is done.
pub struct Runner {
    mailbox: Arc<Mailbox>,
    news: News,
    inbox: Receiver<Event>,
    worker: Option<JoinHandle<()>>,
    dialogs: Box<dyn Dialogs>,
    is_asking: Arc<AtomicBool>,
    desk: Desk,
    home: Option<PathBuf>,
    /// Messages and dialogs in the user's language.
    tr: Tr,
    /// When a failed save is tried again.
    later: Later,
    disk: Disk,
    places: Places,
    clock: fn() -> DateTime,
    /// Looking at the library.
    looking: Bulk,
    /// Taking dossiers in.
    importing: Bulk,
    /// Making figures.
    figures: Bulk,
}

/// Brings an event to the window, and wakes it.
#[derive(Clone)]
struct News {
    outbox: Sender<Event>,
    /// The window, once there is one.
    window: Arc<Mutex<Option<egui::Context>>>,
}

impl News {
    fn send(&self, event: Event) {
        // Without a window left nobody wants the news.
        if self.outbox.send(event).is_ok()
            && let Some(window) = &*self.window.lock().unwrap_or_else(PoisonError::into_inner)
        {
            window.request_repaint();
        }
    }
}

/// Waits for what is still to be written. For the moment in which the program falls over.
#[derive(Clone)]
pub struct Flush(Arc<Mailbox>);

impl Flush {
    /// Waits until everything asked for is done, but not longer than this. Says whether it is.
    pub fn wait(&self, most: Duration) -> bool {
        self.0.wait_until_idle(most)
    }
}

impl Runner {
    /// A runner with its thread.
    ///
    /// # Errors
    /// When the system gives us no thread.
    pub fn new(setup: Setup) -> io::Result<Self> {
        let Setup { places, disk, settings, clock, home, dialogs } = setup;
        let (outbox, inbox) = channel();
        let news = News { outbox, window: Arc::default() };
        let mailbox = Arc::new(Mailbox::default());
        let tr = Tr::new(settings.locale(None));
        let worker = Worker::new(disk.clone(), places.clone(), settings, clock, news.clone());
        let worker = std::thread::Builder::new().name(worker::THREAD.to_owned()).spawn({
            let mailbox = mailbox.clone();
            move || worker.work(&mailbox)
        })?;
        let is_asking = Arc::default();
        let desk = Desk::new(news.clone());
        Ok(Self {
            mailbox,
            news,
            inbox,
            worker: Some(worker),
            dialogs,
            is_asking,
            desk,
            home,
            tr,
            later: Later::default(),
            disk,
            places,
            clock,
            looking: Bulk::new("library"),
            importing: Bulk::new("import"),
            figures: Bulk::new("figures"),
        })
    }

    /// Says which window is to be woken by news, and which one dialogs belong to.
    pub fn connect(&mut self, cc: &eframe::CreationContext<'_>) {
        self.wake(&cc.egui_ctx);
        self.dialogs.belong_to(cc);
    }

    /// News for the window that did not come from an effect, such as trouble at the start.
    pub fn announce(&self, event: Event) {
        self.news.send(event);
    }

    /// What to wait for when the program falls over.
    pub fn flush(&self) -> Flush {
        Flush(self.mailbox.clone())
    }

    /// Begins to carry out an effect.
    pub fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Save { generation, path, dossier } => {
                let path = path.map(|path| self.meant(path));
                self.mailbox.put(Job::Save { generation, path, dossier });
            }
            Effect::Load(path) => {
                let path = self.meant(path);
                self.mailbox.put(Job::Load(path));
            }
            Effect::SaveSettings(settings) => {
                self.tr = Tr::new(settings.locale(None));
                self.mailbox.put(Job::Settings(settings));
            }
            Effect::SaveRecent(recent) => self.mailbox.put(Job::Recent(recent)),
            Effect::AskOpen => {
                let asking = self.dialogs.open(&self.tr);
                self.ask(asking, Wanted::Open);
            }
            Effect::AskSave { name } => {
                let asking = self.dialogs.save(&self.tr, &name);
                self.ask(asking, Wanted::Save);
            }
            Effect::AskExport(export) => {
                let asking = self.dialogs.export(&self.tr, &export);
                self.ask(asking, Wanted::Export(export));
            }
            Effect::Export { path, export } => {
                let path = self.meant(path);
                self.mailbox.put(Job::Export { path, export });
            }
            Effect::Sharing(SharingTask::Ask(share)) => {
                let asking = self.dialogs.share(&self.tr, &share);
                self.ask(asking, Wanted::Share(share));
            }
            Effect::Sharing(SharingTask::Write(path, share)) => {
                let path = self.meant(path);
                self.mailbox.put(Job::Share(path, share));
            }
            Effect::Sharing(SharingTask::Seal { key, path, passphrase }) => {
                self.mailbox.put(Job::Seal { key, path, passphrase });
            }
            Effect::Typeset { number, order } => self.desk.put(desk::Job::Typeset { number, order }, self.tr.locale()),
            Effect::DrawPage { number, typeset, page, scale } => {
                self.desk.put(desk::Job::Draw { number, typeset, page, scale }, self.tr.locale());
            }
            Effect::MakeReport { number, order, task } => {
                self.desk.put(desk::Job::Make { number, order, task }, self.tr.locale());
            }
            Effect::DropReport(of) => self.desk.leave(of),
            Effect::OpenOutside(path) => self.open_outside(&path),
            Effect::OpenForPrint(export) => self.mailbox.put(Job::Print(export)),
            Effect::AskEvidence(of) => {
                let asking = self.dialogs.evidence(&self.tr);
                self.ask(asking, Wanted::Evidence(of));
            }
            Effect::TakeEvidence { of, dossier_file, from } => {
                let (dossier_file, from) = (self.meant(dossier_file), self.meant(from));
                self.mailbox.put(Job::TakeEvidence { of, dossier_file, from });
            }
            Effect::OpenEvidence { key, dossier_file, attachment } => {
                let dossier_file = self.meant(dossier_file);
                self.mailbox.put(Job::OpenEvidence { key, dossier_file, attachment });
            }
            Effect::OpenPage(address) => self.open_outside(Path::new(&address)),
            Effect::AskLogo => {
                let asking = self.dialogs.picture(&self.tr);
                self.ask(asking, Wanted::Logo);
            }
            Effect::ReadLogo(path) => {
                let path = self.meant(path);
                self.mailbox.put(Job::Logo(path));
            }
            Effect::LoadWith { path, passphrase, by_force } => {
                let path = self.meant(path);
                self.mailbox.put(Job::LoadWith { path, passphrase, by_force });
            }
            Effect::Settle { generation, ours, dossier } => {
                self.mailbox.put(Job::Settle { generation, ours, dossier });
            }
            Effect::KeepApart(ours) => self.mailbox.put(Job::KeepApart(ours)),
            Effect::LetGo(path) => self.mailbox.put(Job::LetGo(path)),
            Effect::LookAtLibrary => self.look_at_library(),
            Effect::Import(task) => self.import(task),
            Effect::Figures(task) => self.make_figures(task),
            Effect::ThrowAway(path) => self.mailbox.put(Job::ThrowAway(path)),
            Effect::TakeBack(path) => self.mailbox.put(Job::TakeBack(path)),
            Effect::EmptyBin => self.mailbox.put(Job::EmptyBin),
            Effect::ListVersions(path) => self.mailbox.put(Job::Versions(path)),
            Effect::Restore(path) => self.mailbox.put(Job::Restore(path)),
            Effect::CloseWindow | Effect::RetryAfter { .. } => {}
        }
    }

    /// Looks at the library away from the window and from the disk thread: the first time takes a moment, and no save may wait for it.
    fn look_at_library(&mut self) {
        let looking = Looking {
            disk: self.disk.clone(),
            places: self.places.clone(),
            today: (self.clock)().date(),
            locale: self.tr.locale(),
        };
        let fell_over = Event::LibraryRead(Err(tr!(self.tr, "open-fell-over")));
        self.looking.begin(&self.news, fell_over, move |turn| looking.look(turn).map(Event::LibraryRead));
    }

    fn import(&mut self, task: ImportTask) {
        match task {
            ImportTask::Ask(Choice::Files) => self.ask_many(self.dialogs.dossiers(&self.tr), Wanted::Import),
            ImportTask::Ask(Choice::Folder) => self.ask(self.dialogs.folder(&self.tr), Wanted::Import),
            ImportTask::Find { number, paths } => {
                let paths = paths.into_iter().map(|path| self.meant(path)).collect();
                let finding = importing::Finding { disk: self.disk.clone(), locale: self.tr.locale(), number, paths };
                let fell_over = importing::fell_over(&self.tr, number);
                self.importing.begin(&self.news, fell_over, move |_| Some(finding.find()));
            }
            ImportTask::Take { number, files, passphrase } => {
                let taking = importing::Taking {
                    disk: self.disk.clone(),
                    library: self.places.library.clone(),
                    locale: self.tr.locale(),
                    number,
                    files,
                    passphrase,
                    news: self.news.clone(),
                };
                let fell_over = importing::fell_over(&self.tr, number);
                self.importing.begin(&self.news, fell_over, move |turn| Some(taking.take(turn)));
            }
            ImportTask::Stop => self.importing.stop(),
        }
    }

    fn make_figures(&mut self, task: FiguresTask) {
        match task {
            FiguresTask::Ask(order) => {
                let asking = self.dialogs.figures(&self.tr, &order.name);
                self.ask(asking, Wanted::Figures(order));
            }
            FiguresTask::Write { number, path, order } => {
                let making = figures::Making {
                    disk: self.disk.clone(),
                    places: self.places.clone(),
                    locale: self.tr.locale(),
                    number,
                    path: self.meant(path),
                    order,
                    news: self.news.clone(),
                };
                let fell_over = figures::fell_over(&self.tr, number);
                self.figures.begin(&self.news, fell_over, move |turn| Some(making.make(turn)));
            }
            FiguresTask::Stop => self.figures.stop(),
        }
    }

    /// Opens a file in the program the system has for it; where there is none, the user hears where the file is.
    fn open_outside(&self, path: &Path) {
        if !outside::open(path) {
            let path = crate::diagnostic::harmless(&path.display().to_string());
            self.news.send(Event::Report { text: tr!(self.tr, "export-no-viewer", path = path), is_error: true });
        }
    }

    fn ask(&self, asking: Asking, wanted: Wanted) {
        self.ask_many(of_one(asking), wanted);
    }

    /// Waits for an answer of the user away from the window. One question at a time: a second one is not asked.
    fn ask_many(&self, asking: AskingMany, wanted: Wanted) {
        if self.is_asking.swap(true, Ordering::AcqRel) {
            return;
        }
        let news = self.news.clone();
        let is_asking = self.is_asking.clone();
        let unasked = wanted.clone();
        let spawned = std::thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
            let event = dialog::answer(asking, wanted);
            is_asking.store(false, Ordering::Release);
            if let Some(event) = event {
                news.send(event);
            }
        });
        if spawned.is_err() {
            self.is_asking.store(false, Ordering::Release);
            self.news.send(unasked.unasked());
        }
    }

    /// The whole path somebody means who types part of one, perhaps between quotation marks.
    fn meant(&self, path: PathBuf) -> PathBuf {
        if path.is_absolute() {
            return path;
        }
        let path = match path.to_str().map(|typed| typed.trim().trim_matches(['"', '\''])) {
            Some(typed) => match (typed.strip_prefix("~/"), &self.home) {
                (Some(rest), Some(home)) => home.join(rest),
                _ => PathBuf::from(typed),
            },
            None => path,
        };
        std::path::absolute(&path).unwrap_or(path)
    }

    fn wake(&self, window: &egui::Context) {
        let mut known = self.news.window.lock().unwrap_or_else(PoisonError::into_inner);
        if known.is_none() {
            *known = Some(window.clone());
        }
    }
}

impl World for Runner {
    fn run(&mut self, effect: Effect, ctx: &egui::Context) {
        self.wake(ctx);
        match &effect {
            Effect::CloseWindow => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Effect::RetryAfter { seconds, key, failure } => self.later.set(ctx, *seconds, key.clone(), *failure),
            _ => {}
        }
        self.carry_out(effect);
    }

    fn events(&mut self) -> Vec<Event> {
        let due = self.later.take().into_iter().map(|(key, failure)| Event::RetrySave { key, failure });
        self.inbox.try_iter().chain(due).collect()
    }

    fn new_key(&mut self) -> String {
        random_key()
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        self.mailbox.close();
        self.looking.stop();
        // What writes ends the file it is at.
        self.importing.end();
        self.figures.end();
        if let Some(worker) = self.worker.take() {
            // It catches its own failures; should it have ended all the same there is nothing left to wait for.
            let _ = worker.join();
        }
    }
}

/// A name that no other dossier has: 128 random bits, from the numbers with which the standard library guards its tables.
pub fn random_key() -> String {
    use std::hash::{BuildHasher as _, Hasher as _, RandomState};
    let random = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", random(), random())
}
