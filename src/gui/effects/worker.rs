//! The thread that has the disk.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use jiff::civil::DateTime;

use super::News;
use super::mailbox::{Job, Mailbox};
use crate::app::settings::file as settings_file;
use crate::app::{Event, Export, Recent, Settings};
use crate::dossier::Dossier;
use crate::store::dossiers::{Dossiers, Notice};
use crate::store::export::write_checked;
use crate::store::settings::{Config, RECENT, SETTINGS};
use crate::store::{Disk, Places};
use crate::text::Tr;
use crate::tr;

/// The name of the thread.
pub(super) const THREAD: &str = "disk";

/// Does the jobs of the mailbox.
pub(super) struct Worker {
    disk: Disk,
    dossiers: Dossiers,
    config: Config,
    library: PathBuf,
    /// Where what is only to be printed lies.
    print_folder: PathBuf,
    tr: Tr,
    clock: fn() -> DateTime,
    news: News,
    /// Files that got another name since the program started, and that name.
    renamed: BTreeMap<PathBuf, PathBuf>,
}

impl Worker {
    pub(super) fn new(disk: Disk, places: Places, settings: Settings, clock: fn() -> DateTime, news: News) -> Self {
        let Places { config, library } = places;
        Self {
            dossiers: Dossiers::new(disk.clone(), library.clone()),
            print_folder: std::env::temp_dir().join("digipeil"),
            config: Config::new(disk.clone(), config),
            disk,
            library,
            tr: Tr::new(settings.locale(None)),
            clock,
            news,
            renamed: BTreeMap::new(),
        }
    }

    /// Works until no more jobs come.
    pub(super) fn work(mut self, mailbox: &Mailbox) {
        while let Some(job) = mailbox.next() {
            // One job that fails in a way nobody foresaw must not take the others with it: the next save may well succeed.
            let failed = match &job {
                Job::Save { generation, path, .. } => {
                    let path = path.clone().unwrap_or_else(|| self.library.clone());
                    Event::Saved { generation: *generation, path, result: Err(tr!(self.tr, "save-fell-over")) }
                }
                Job::Load(path) => Event::Opened { path: path.clone(), result: Err(tr!(self.tr, "open-fell-over")) },
                Job::Export { path, .. } => {
                    Event::Exported { path: path.clone(), result: Err(tr!(self.tr, "save-fell-over")) }
                }
                Job::Logo(_) => Event::LogoRead(Err(tr!(self.tr, "open-fell-over"))),
                Job::Settings(_) | Job::Recent(_) | Job::Print(_) => {
                    Event::Report { text: tr!(self.tr, "save-fell-over"), is_error: true }
                }
            };
            if catch_unwind(AssertUnwindSafe(|| self.run(job))).is_err() {
                self.news.send(failed);
            }
            mailbox.done();
        }
    }

    fn run(&mut self, job: Job) {
        match job {
            Job::Save { generation, path, dossier } => self.save(generation, path, &dossier),
            Job::Load(path) => self.load(path),
            Job::Export { path, export } => self.export(path, &export),
            Job::Print(export) => self.print(&export),
            Job::Logo(path) => {
                let result = crate::store::read(&path).map_err(|error| error.message(&self.tr));
                self.news.send(Event::LogoRead(result));
            }
            Job::Settings(settings) => {
                self.tr = Tr::new(settings.locale(None));
                let text = settings_file::write(&settings);
                self.write_config(SETTINGS, &text);
            }
            Job::Recent(recent) => self.save_recent(recent),
        }
    }

    fn save(&mut self, generation: u64, path: Option<PathBuf>, dossier: &Dossier) {
        match self.dossiers.save(path.as_deref(), dossier, (self.clock)()) {
            Ok(saved) => {
                if let Some(from) = saved.renamed_from {
                    self.renamed.insert(from, saved.path.clone());
                }
                self.news.send(Event::Saved { generation, path: saved.path, result: Ok(()) });
                self.tell(&saved.notices);
            }
            Err(error) => {
                let path = path.unwrap_or_else(|| self.library.clone());
                self.news.send(Event::Saved { generation, path, result: Err(error.message(&self.tr)) });
            }
        }
    }

    fn load(&mut self, path: PathBuf) {
        match self.dossiers.open(&path, (self.clock)()) {
            Ok(opened) => {
                if !opened.questionnaires.is_empty() {
                    self.news.send(Event::QuestionnairesFound(opened.questionnaires));
                }
                self.news.send(Event::Opened { path: opened.path, result: Ok(Box::new(opened.dossier)) });
                self.tell(&opened.notices);
            }
            Err(error) => self.news.send(Event::Opened { path, result: Err(error.message(&self.tr)) }),
        }
    }

    fn export(&self, path: PathBuf, export: &Export) {
        let result = write_checked(&self.disk, &path, &export.bytes).map_err(|error| error.message(&self.tr));
        self.news.send(Event::Exported { path, result });
    }

    /// The viewer of the system prints better than we ever would: it knows the printers.
    fn print(&self, export: &Export) {
        let path = self.print_folder.join(&export.name);
        let written = crate::store::make_folder(&self.print_folder)
            .and_then(|()| write_checked(&self.disk, &path, &export.bytes))
            .map_err(|error| error.message(&self.tr));
        let shown = crate::diagnostic::harmless(&path.display().to_string());
        let text = match written {
            Ok(()) if super::outside::open(&path) => return,
            Ok(()) => tr!(self.tr, "export-no-viewer", path = shown),
            Err(message) => message,
        };
        self.news.send(Event::Report { text, is_error: true });
    }

    fn save_recent(&mut self, recent: Vec<Recent>) {
        let mut current: Vec<Recent> = Vec::with_capacity(recent.len());
        for mut entry in recent.iter().cloned() {
            while let Some(to) = self.renamed.get(&entry.path) {
                entry.path.clone_from(to);
            }
            // The dossier under its old name stands further down.
            if !current.iter().any(|earlier| earlier.path == entry.path) {
                current.push(entry);
            }
        }
        self.write_config(RECENT, &settings_file::write_recent(&current));
        if current != recent {
            self.news.send(Event::RecentListed(current));
        }
    }

    fn write_config(&self, name: &str, text: &str) {
        if let Err(error) = self.config.write(name, text) {
            self.news.send(Event::Report { text: error.message(&self.tr), is_error: true });
        }
    }

    fn tell(&self, notices: &[Notice]) {
        for notice in notices {
            self.news.send(Event::Report { text: notice.message(&self.tr), is_error: notice.is_serious() });
        }
    }
}
