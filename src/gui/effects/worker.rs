//! The thread that has the disk.

use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::News;
use super::chores::Chore;
use super::mailbox::{Job, Mailbox, Next};
use crate::app::settings::file as settings_file;
use crate::app::sharing::Sharing;
use crate::app::{
    Attach, Conflict, Damaged, Event, Export, OpenedFile, Recent, Recovery, Restriction, Secret, Settings, Version,
    VersionContents,
};
use crate::diagnostic::harmless;
use crate::dossier::Dossier;
use crate::dossier::evidence::{Attachment, safe_name};
use crate::dossier::file::Refusal;
use crate::store::backups::{self, Contents};
use crate::store::copies::Copies;
use crate::store::dossiers::{self, Dossiers, How, Notice, OpenError, Opened, SaveError};
use crate::store::export::write_checked;
use crate::store::seal::{Passphrase, UnsealError};
use crate::store::settings::{Config, RECENT, SETTINGS};
use crate::store::{Disk, Places, bin, evidence, machine};
use crate::text::Tr;
use crate::tr;

/// The name of the thread.
pub(super) const THREAD: &str = "disk";

/// Does the jobs of the mailbox.
pub(super) struct Worker {
    pub(super) disk: Disk,
    pub(super) dossiers: Dossiers,
    config: Config,
    pub(super) library: PathBuf,
    /// What the viewers of the system were given.
    pub(super) copies: Copies,
    /// What can wait, in order.
    pub(super) chores: VecDeque<Chore>,
    pub(super) tr: Tr,
    pub(super) clock: fn() -> DateTime,
    pub(super) news: News,
    /// Files that got another name since the program started, and that name.
    pub(super) renamed: BTreeMap<PathBuf, PathBuf>,
    /// Files that somebody else changed, as they were last compared, by the file our own work went into.
    conflicts: BTreeMap<PathBuf, dossiers::Conflict>,
}

impl Worker {
    pub(super) fn new(disk: Disk, places: Places, settings: Settings, clock: fn() -> DateTime, news: News) -> Self {
        let Places { config, library, copies } = places;
        Self {
            dossiers: Dossiers::new(disk.clone(), library.clone()),
            copies: Copies::new(disk.clone(), copies),
            chores: VecDeque::from([Chore::Clear]),
            config: Config::new(disk.clone(), config),
            disk,
            library,
            tr: Tr::new(settings.locale(None)),
            clock,
            news,
            renamed: BTreeMap::new(),
            conflicts: BTreeMap::new(),
        }
    }

    /// Works until no more jobs come.
    pub(super) fn work(mut self, mailbox: &Mailbox) {
        loop {
            let job = match mailbox.next(!self.chores.is_empty()) {
                Next::Job(job) => job,
                Next::Chore => {
                    self.do_chore();
                    continue;
                }
                Next::Nothing => break,
            };
            // One job that fails in a way nobody foresaw must not take the others with it: the next save may well succeed.
            let failed = match &job {
                Job::Save { generation, path, dossier } => {
                    let path = path.clone().unwrap_or_else(|| self.library.clone());
                    self.saved(*generation, &dossier.key, path, Err(tr!(self.tr, "save-fell-over")))
                }
                Job::Load(path) | Job::LoadWith { path, .. } => {
                    Event::Opened { path: path.clone(), result: Err(tr!(self.tr, "open-fell-over")) }
                }
                Job::Settle { generation, ours, dossier } => {
                    let result = Err(tr!(self.tr, "save-fell-over"));
                    self.saved(*generation, &dossier.key, ours.clone(), result)
                }
                Job::Versions(path) => {
                    Event::VersionsListed { path: path.clone(), result: Err(tr!(self.tr, "open-fell-over")) }
                }
                Job::ThrowAway(path) => {
                    Event::ThrownAway { path: path.clone(), result: Err(tr!(self.tr, "save-fell-over")) }
                }
                Job::TakeBack(_) => Event::TakenBack(Err(tr!(self.tr, "save-fell-over"))),
                Job::EmptyBin => Event::BinEmptied(Err(tr!(self.tr, "save-fell-over"))),
                Job::Restore(_) => Event::Restored(Err(tr!(self.tr, "save-fell-over"))),
                Job::Export { path, .. } => {
                    Event::Exported { path: path.clone(), result: Err(tr!(self.tr, "save-fell-over")) }
                }
                Job::Share(..) => Sharing::Shared(Err(tr!(self.tr, "save-fell-over"))).into(),
                Job::Seal { key, .. } => {
                    Sharing::Sealed { key: key.clone(), result: Err(tr!(self.tr, "save-fell-over")) }.into()
                }
                Job::Logo(_) => Event::LogoRead(Err(tr!(self.tr, "open-fell-over"))),
                Job::TakeEvidence { of, .. } => {
                    Event::Attach(Attach::Came(of.clone(), Err(tr!(self.tr, "open-fell-over"))))
                }
                Job::Print(_) | Job::OpenEvidence { .. } => Event::CopyMade(Err(tr!(self.tr, "open-fell-over"))),
                Job::LetGo(_) | Job::KeepApart(_) | Job::Settings(_) | Job::Recent(_) => {
                    Event::Report { text: tr!(self.tr, "save-fell-over"), is_error: true }
                }
            };
            let held = self.dossiers.held();
            if catch_unwind(AssertUnwindSafe(|| self.run(job))).is_err() {
                self.news.send(failed);
            }
            self.tidy_after(held);
            mailbox.done();
        }
        // Whoever left the program left the dossier.
        let held = self.dossiers.held();
        for path in held.keys() {
            self.dossiers.let_go(path);
        }
        self.tidy_after(held);
        while !self.chores.is_empty() {
            self.do_chore();
        }
    }

    /// Of these dossiers some are held no longer.
    fn tidy_after(&mut self, held: BTreeMap<PathBuf, String>) {
        let still = self.dossiers.held();
        for (path, key) in held {
            if !still.values().any(|other| *other == key) {
                self.tidy(&path, &key);
            }
        }
    }

    fn saved(&self, generation: u64, key: &str, path: PathBuf, result: Result<(), String>) -> Event {
        Event::Saved { generation, key: key.to_owned(), path, result }
    }

    fn run(&mut self, job: Job) {
        match job {
            Job::Save { generation, path, dossier } => self.save(generation, path, &dossier),
            Job::Load(path) => self.load(path, &How::default()),
            Job::LoadWith { path, passphrase, by_force } => {
                let passphrase = passphrase.and_then(|Secret(typed)| Passphrase::new(typed));
                self.load(path, &How { passphrase, by_force });
            }
            Job::Settle { generation, ours, dossier } => self.settle(generation, &ours, &dossier),
            Job::Versions(path) => self.versions(path),
            Job::LetGo(path) => self.dossiers.let_go(&path),
            Job::ThrowAway(path) => {
                self.dossiers.let_go(&path);
                let thrown = bin::throw_away(&self.disk, &path, (self.clock)());
                let result = thrown.map_err(|error| error.message(&self.tr));
                self.news.send(Event::ThrownAway { path, result });
            }
            Job::TakeBack(path) => {
                let back = bin::take_back(&self.disk, &path).map_err(|error| error.message(&self.tr));
                self.news.send(Event::TakenBack(back));
            }
            Job::EmptyBin => {
                let gone = bin::empty(&self.disk, &self.library).map_err(|error| error.message(&self.tr));
                self.news.send(Event::BinEmptied(gone));
            }
            Job::Restore(path) => {
                let restored = backups::restore(&self.disk, &path).map_err(|error| error.message(&self.tr));
                self.news.send(Event::Restored(restored));
            }
            Job::Export { path, export } => self.export(path, &export),
            Job::Print(export) => self.copy(&export.name, &export.bytes),
            Job::KeepApart(ours) => {
                self.conflicts.remove(&ours);
                self.dossiers.keep_apart(&ours);
            }
            Job::TakeEvidence { of, dossier_file, from } => {
                let passphrase = self.dossiers.passphrase(&of.key);
                let taken = evidence::attach(&self.disk, &dossier_file, &of.key, &from, passphrase);
                let result = taken.map_err(|error| error.message(&self.tr));
                self.news.send(Event::Attach(Attach::Came(of, result)));
            }
            Job::OpenEvidence { key, dossier_file, attachment } => {
                self.open_evidence(&key, &dossier_file, &attachment);
            }
            Job::Share(path, share) => self.share(&path, share),
            Job::Seal { key, path, passphrase } => self.seal(key, &path, passphrase),
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
        let path = path.map(|path| self.now_called(path));
        match self.dossiers.save(path.as_deref(), dossier, (self.clock)()) {
            Ok(saved) => {
                if let Some(from) = saved.renamed_from {
                    // A file may get back a name it had: no name leads on to itself.
                    self.renamed.remove(&saved.path);
                    self.renamed.insert(from, saved.path.clone());
                }
                self.news.send(self.saved(generation, &dossier.key, saved.path, Ok(())));
                self.tell(saved.notices);
            }
            Err(error) => {
                let path = path.unwrap_or_else(|| self.library.clone());
                self.news.send(self.saved(generation, &dossier.key, path, Err(error.message(&self.tr))));
            }
        }
    }

    fn load(&mut self, path: PathBuf, how: &How) {
        let was_tried = how.passphrase.is_some();
        match self.dossiers.open_with(&path, how, (self.clock)()) {
            Ok(opened) => {
                let restriction = opened.notices.iter().find_map(restriction);
                let Opened { dossier, path, is_sealed, questionnaires, notices, .. } = opened;
                if !questionnaires.is_empty() {
                    self.news.send(Event::QuestionnairesFound(questionnaires));
                }
                if restriction.is_none() {
                    self.seal_what_is_open(&path, &dossier.key);
                }
                let file = OpenedFile { dossier, restriction, is_sealed };
                self.news.send(Event::Opened { path: path.clone(), result: Ok(Box::new(file)) });
                self.tell(notices);
                if self.dossiers.finds_conflict(&path) {
                    self.compare(&path);
                }
            }
            Err(OpenError::Sealed(path)) => self.news.send(Event::NeedsPassphrase { path, was_wrong: false }),
            Err(OpenError::Unseal { path, error: UnsealError::WrongPassphrase }) if was_tried => {
                self.news.send(Event::NeedsPassphrase { path, was_wrong: true });
            }
            Err(error) => {
                let newest = match &error {
                    OpenError::File { path, backups: 1.., error } if !matches!(error.refusal, Refusal::TooNew(_)) => {
                        backups::newest(&self.disk, path)
                    }
                    _ => None,
                };
                let message = error.message(&self.tr);
                self.news.send(match (error, newest) {
                    (OpenError::File { path, backups, .. }, Some(newest)) => {
                        Event::Damaged(Damaged { path, message, newest, versions: backups })
                    }
                    _ => Event::Opened { path, result: Err(message) },
                });
            }
        }
    }

    /// Two files become one; where somebody changed theirs again, the two are compared again.
    fn settle(&mut self, generation: u64, ours: &PathBuf, dossier: &Dossier) {
        let now = (self.clock)();
        let result = match self.conflicts.get(ours) {
            Some(conflict) => self.dossiers.settle(conflict, dossier, now),
            // It was settled by the save before this one.
            None => self.dossiers.save(Some(ours), dossier, now),
        };
        match result {
            Ok(saved) => {
                if let Some(conflict) = self.conflicts.remove(ours) {
                    // Of the two files one is gone.
                    for gone in [conflict.ours, conflict.theirs].into_iter().filter(|path| *path != saved.path) {
                        self.renamed.remove(&saved.path);
                        self.renamed.insert(gone, saved.path.clone());
                    }
                }
                self.news.send(self.saved(generation, &dossier.key, saved.path, Ok(())));
                self.tell(saved.notices);
            }
            Err(error) => {
                let is_stale = matches!(error, SaveError::ChangedAgain(_));
                let result = Err(error.message(&self.tr));
                self.news.send(self.saved(generation, &dossier.key, ours.clone(), result));
                if is_stale {
                    self.compare(ours);
                }
            }
        }
    }

    /// Lays what somebody else made of a file beside what we did; says whether that could be done.
    fn compare(&mut self, ours: &Path) -> bool {
        match self.dossiers.conflict(ours) {
            Some(Ok(conflict)) => {
                self.news.send(Event::Conflicted(Box::new(Conflict {
                    ours: conflict.ours.clone(),
                    theirs: conflict.theirs.clone(),
                    their_dossier: conflict.their_dossier.clone(),
                    base: conflict.base.clone(),
                })));
                self.conflicts.insert(ours.to_owned(), conflict);
                true
            }
            Some(Err(error)) => {
                self.news.send(Event::Report { text: error.message(&self.tr), is_error: true });
                false
            }
            None => false,
        }
    }

    fn versions(&self, path: PathBuf) {
        let contents = |contents| match contents {
            Contents::Whole(dossier) => VersionContents::Whole(dossier),
            Contents::Sealed => VersionContents::Sealed,
            Contents::Unreadable => VersionContents::Unreadable,
        };
        let version = |backup: backups::Backup| Version {
            path: backup.path,
            taken: backup.taken,
            contents: contents(backup.contents),
            changes: backup.changes,
        };
        let listed = backups::list(&self.disk, &path);
        let result = listed.map(|all| all.into_iter().map(version).collect()).map_err(|e| e.message(&self.tr));
        self.news.send(Event::VersionsListed { path, result });
    }

    fn export(&self, path: PathBuf, export: &Export) {
        let result = write_checked(&self.disk, &path, &export.bytes).map_err(|error| error.message(&self.tr));
        self.news.send(Event::Exported { path, result });
    }

    /// A viewer gets a copy with a name it knows: beside the dossier the file is called by what is in it, and may be sealed.
    fn open_evidence(&mut self, key: &str, dossier_file: &Path, attachment: &Attachment) {
        let Attachment::File { name, kind, hash, .. } = attachment else { return };
        let beside = dossier_file.parent().unwrap_or(Path::new("."));
        let passphrase = self.dossiers.passphrase(key);
        match evidence::read(&self.disk, beside, key, hash, *kind, passphrase) {
            Some(bytes) => self.copy(&safe_name(name, *kind), &bytes),
            None => {
                let text = tr!(self.tr, "verify-evidence-missing", name = harmless(name));
                self.news.send(Event::CopyMade(Err(text)));
            }
        }
    }

    /// The viewer of the system shows and prints better than we ever would: it knows the printers.
    fn copy(&mut self, name: &str, bytes: &[u8]) {
        let made = self.copies.make(name, bytes).map_err(|error| error.message(&self.tr));
        self.news.send(Event::CopyMade(made));
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

    /// What the user should know: above the screen where it stays true, else as a short message.
    fn tell(&mut self, notices: Vec<Notice>) {
        for notice in notices {
            let text = notice.message(&self.tr);
            let is_error = notice.is_serious();
            match notice {
                // They come with the dossier itself.
                Notice::OpenElsewhere(_) | Notice::NewerProgram => {}
                Notice::Recovered(recovered) => self.news.send(Event::Recovered(Recovery {
                    saved: recovered.saved,
                    scans: recovered.scans,
                    has_unfinished: recovered.unfinished.is_some(),
                })),
                Notice::ChangedElsewhere { to, .. } => {
                    if !self.compare(&to) {
                        self.news.send(Event::Report { text, is_error });
                    }
                }
                _ => self.news.send(Event::Report { text, is_error }),
            }
        }
    }
}

/// Why a file must stay as it is.
fn restriction(notice: &Notice) -> Option<Restriction> {
    match notice {
        Notice::OpenElsewhere(holder) => {
            let machine = holder.machine.clone().filter(|machine| machine::name().as_ref() != Some(machine));
            Some(Restriction::OpenElsewhere { since: holder.since, machine: machine.map(|name| harmless(&name)) })
        }
        Notice::NewerProgram => Some(Restriction::NewerProgram),
        _ => None,
    }
}
