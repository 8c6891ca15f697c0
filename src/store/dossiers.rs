//! Dossiers on disk: opened, saved, and never written over when somebody else changed them.

pub(super) mod conflict;
mod name;
mod notice;

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use jiff::civil::DateTime;
use sha2::{Digest as _, Sha256};

use super::atomic::{folder_of, leftovers, numbered, write_atomic, write_beside};
use super::backups;
use super::disk::Disk;
use super::lock::{Asked, Lock, ask, is_held};
use super::questionnaires::Questionnaires;
use super::seal::{self, Passphrase};
use super::{Doing, Error};
use crate::dossier::Dossier;
use crate::dossier::file::{self, Kept};

pub use super::backups::BACKUPS;
pub use super::lock::{Holder, left_behind};
pub use conflict::Conflict;
use conflict::Pair;
use name::{made_up_name, slug};
pub use notice::{Notice, OpenError, Recovered, SaveError};

/// Between two backups of a dossier that is being worked in.
const BACKUP_EVERY: SignedDuration = SignedDuration::from_hours(1);

type Hash = [u8; 32];

/// The dossiers one window works with: what each file held when it was last read or written, and who may write it.
pub struct Dossiers {
    disk: Disk,
    library: PathBuf,
    /// Files this window reads and writes.
    seen: BTreeMap<PathBuf, Seen>,
    /// When the earlier version of a file was last put by since the program started, or when it was made.
    backed_up: BTreeMap<PathBuf, DateTime>,
    /// Where a dossier that had no file yet was put, by its key.
    created: BTreeMap<String, PathBuf>,
    /// Where a dossier is saved instead of in the file it came from, by its key and that file.
    instead: BTreeMap<(String, PathBuf), PathBuf>,
    /// Files that got another name, and that name.
    renamed: BTreeMap<PathBuf, PathBuf>,
    /// What stood in a dossier that this program does not know, by its key.
    kept: BTreeMap<String, Kept>,
    /// The passphrase of a dossier that is sealed, by its key.
    sealed: BTreeMap<String, Passphrase>,
    /// The other versions of dossiers of which somebody else changed the file: by the file that is open here.
    conflicts: BTreeMap<PathBuf, Pair>,
    questionnaires: Questionnaires,
}

struct Seen {
    /// The key of the dossier in it.
    key: String,
    /// Whether the last save failed: until one comes through the file is held, whatever else is opened.
    is_owed: bool,
    /// Of what is in the file.
    hash: Hash,
    /// Of what this window last tried to put there; it may have got there although the disk complained.
    tried: Option<Hash>,
    /// What is in the file, unsealed.
    plain: Vec<u8>,
    access: Access,
    /// Held for as long as this window shows the dossier.
    lock: Option<Lock>,
    /// Set while the file carries a name this program made up: the name of the company at the last save, as it goes into a file name.
    named_after: Option<String>,
}

impl Seen {
    /// The file was just written.
    fn now_holds(&mut self, bytes: &[u8], plain: Vec<u8>) {
        self.hash = hash(bytes);
        self.plain = plain;
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    /// The file may be written over.
    Whole,
    /// The file must stay as it is.
    ReadOnly,
}

/// A dossier that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The dossier.
    pub dossier: Dossier,
    /// Its file.
    pub path: PathBuf,
    /// Whether its file must stay as it is: what is changed goes into a copy.
    pub is_read_only: bool,
    /// Whether it is sealed, and stays so.
    pub is_sealed: bool,
    /// The questionnaires its scans were made with, as they were then, where they are kept beside it: file names and contents.
    pub questionnaires: Vec<(String, Vec<u8>)>,
    /// What the user should know.
    pub notices: Vec<Notice>,
}

/// A dossier that was saved.
#[derive(Debug)]
pub struct Saved {
    /// Where it is now.
    pub path: PathBuf,
    /// The file it was in before, when it got another name; that one is gone.
    pub renamed_from: Option<PathBuf>,
    /// What the user should know.
    pub notices: Vec<Notice>,
}

/// How a dossier is to be opened.
#[derive(Clone, Debug, Default)]
pub struct How {
    /// The passphrase of a sealed one.
    pub passphrase: Option<Passphrase>,
    /// Also where another machine seems to have it open: the user knows that it has not.
    pub by_force: bool,
}

impl Dossiers {
    /// Nothing is open yet. New dossiers go into `library`.
    pub fn new(disk: Disk, library: PathBuf) -> Self {
        Self {
            questionnaires: Questionnaires::new(disk.clone(), &library),
            disk,
            library,
            seen: BTreeMap::new(),
            backed_up: BTreeMap::new(),
            created: BTreeMap::new(),
            instead: BTreeMap::new(),
            renamed: BTreeMap::new(),
            kept: BTreeMap::new(),
            sealed: BTreeMap::new(),
            conflicts: BTreeMap::new(),
        }
    }

    /// Opens a dossier, and lets go of the one that was open.
    ///
    /// # Errors
    /// When there is no dossier to be read at this path. The file stays as it is, and what was open stays open.
    pub fn open(&mut self, path: &Path, now: DateTime) -> Result<Opened, OpenError> {
        self.open_with(path, &How::default(), now)
    }

    /// Opens a dossier in this way, and lets go of the one that was open.
    ///
    /// # Errors
    /// When there is no dossier to be read at this path. The file stays as it is, and what was open stays open.
    pub fn open_with(&mut self, path: &Path, how: &How, now: DateTime) -> Result<Opened, OpenError> {
        let path = self.now_called(path);
        let bytes = self.read(&path).map_err(|source| OpenError::Disk(Error::new(Doing::Read, &path, source)))?;
        let is_sealed = seal::is_sealed(&bytes);
        let (plain, passphrase) = self.unsealed(&path, &bytes, how)?;
        let name = path.display().to_string();
        let loaded = file::read(&name, &plain).map_err(|error| {
            self.put_by_leftovers(&path, now);
            let backups = backups::count(&self.disk, &path);
            OpenError::File { path: path.clone(), error, backups }
        })?;
        let mut notices = Vec::new();
        let mut access = Access::Whole;
        let mut ended = None;
        let lock = match self.seen.remove(&path).and_then(|seen| seen.lock) {
            Some(ours) => Some(ours),
            None => match ask(&self.disk, &path, now, how.by_force) {
                Asked::Ours(lock, before) => {
                    ended = before;
                    Some(lock)
                }
                Asked::Unknown => None,
                Asked::Theirs(holder) => {
                    access = Access::ReadOnly;
                    notices.push(Notice::OpenElsewhere(holder));
                    None
                }
            },
        };
        if lock.is_some() {
            notices.extend(self.recovered(&path, &plain, &loaded.dossier, ended.as_ref(), now));
        }
        if loaded.is_from_newer_program() {
            access = Access::ReadOnly;
            notices.push(Notice::NewerProgram);
        }
        let dossier = loaded.dossier;
        let key = dossier.key.clone();
        self.instead.retain(|(_, from), _| *from != path);
        self.kept.insert(key.clone(), loaded.kept);
        match passphrase {
            Some(passphrase) => self.sealed.insert(key, passphrase),
            None => self.sealed.remove(&key),
        };
        self.forget_others();
        let seen = Seen {
            key: dossier.key.clone(),
            is_owed: false,
            hash: hash(&bytes),
            tried: None,
            plain,
            access,
            lock,
            named_after: None,
        };
        self.seen.insert(path.clone(), seen);
        let questionnaires = self.questionnaires.of(&path, &dossier);
        let is_read_only = access == Access::ReadOnly;
        Ok(Opened { dossier, path, is_read_only, is_sealed, questionnaires, notices })
    }

    /// Lets go of a dossier that no window shows any more; not before its last save came through.
    pub fn let_go(&mut self, path: &Path) {
        self.seen.retain(|seen_path, seen| seen_path != path || seen.is_owed);
    }

    /// The dossiers that are held: each file with the key of the dossier in it.
    pub fn held(&self) -> BTreeMap<PathBuf, String> {
        self.seen.iter().map(|(path, seen)| (path.clone(), seen.key.clone())).collect()
    }

    /// Another dossier comes on screen: of those before only what still has to be saved is held.
    fn forget_others(&mut self) {
        self.seen.retain(|_, seen| seen.is_owed);
    }

    /// Saves a dossier: in its file, or where it has none yet in a new one in the library.
    ///
    /// A file that changed since this window last read or wrote it, or that this window must not write, stays as it is: the work then
    /// goes into a new file beside it, and from then on stays there.
    ///
    /// # Errors
    /// With everything on disk as it was.
    pub fn save(&mut self, path: Option<&Path>, dossier: &Dossier, now: DateTime) -> Result<Saved, SaveError> {
        let saved = self.save_to(path, dossier, now);
        let is_owed = saved.is_err();
        self.seen.values_mut().filter(|seen| seen.key == dossier.key).for_each(|seen| seen.is_owed = is_owed);
        saved
    }

    fn save_to(&mut self, path: Option<&Path>, dossier: &Dossier, now: DateTime) -> Result<Saved, SaveError> {
        let plain = self.bytes_of(dossier)?;
        let path = match path {
            Some(path) => {
                let path = self.now_called(path);
                let instead = self.instead.get(&(dossier.key.clone(), path.clone())).cloned();
                if self.seen.contains_key(&path) {
                    // Whoever asks knows where the dossier is by now: from here on every other path means what it says.
                    self.instead.retain(|(key, _), _| *key != dossier.key);
                }
                Some(instead.unwrap_or(path))
            }
            None => self.created.get(&dossier.key).cloned(),
        };
        let mut saved = match path {
            None => self.create(dossier, plain, now)?,
            Some(mut path) => {
                if path.extension().is_none() && self.disk.look(&path).is_err() {
                    // A new name somebody typed without an ending.
                    path.set_extension("ron");
                }
                let saved = self.replace(path, dossier, &plain, now)?;
                self.settle_name(saved, dossier, plain, now)
            }
        };
        // The work itself is safe by now.
        if let Err(error) = self.questionnaires.keep(&saved.path, dossier) {
            saved.notices.push(Notice::NoQuestionnaire(error));
        }
        Ok(saved)
    }

    /// The passphrase of a dossier that is open here and sealed.
    pub fn passphrase(&self, key: &str) -> Option<&Passphrase> {
        self.sealed.get(key)
    }

    /// The name of a file that this window gave another one.
    fn now_called(&self, path: &Path) -> PathBuf {
        match self.renamed.get(path) {
            // Whoever put a file there again means that one.
            Some(to) if self.disk.look(path).is_err() => to.clone(),
            _ => path.to_owned(),
        }
    }

    /// What is in a file, and the passphrase that opened it.
    fn unsealed(&self, path: &Path, bytes: &[u8], how: &How) -> Result<(Vec<u8>, Option<Passphrase>), OpenError> {
        if !seal::is_sealed(bytes) {
            return Ok((bytes.to_vec(), None));
        }
        let Some(passphrase) = &how.passphrase else { return Err(OpenError::Sealed(path.to_owned())) };
        match seal::unseal(bytes, passphrase, file::MAX_BYTES) {
            Ok(plain) => Ok((plain, Some(passphrase.clone()))),
            Err(error) => Err(OpenError::Unseal { path: path.to_owned(), error }),
        }
    }

    /// What goes into the file before it is sealed, certain to read back as the same dossier.
    fn bytes_of(&self, dossier: &Dossier) -> Result<Vec<u8>, SaveError> {
        let nothing = Kept::default();
        let kept = self.kept.get(&dossier.key).unwrap_or(&nothing);
        let bytes = file::write_with(dossier, kept).into_bytes();
        match file::read("", &bytes) {
            Ok(back) if back.dossier == *dossier => Ok(bytes),
            _ => Err(SaveError::NotWhole),
        }
    }

    /// What goes into the file: sealed, where the dossier is.
    fn on_disk(&self, key: &str, plain: &[u8]) -> Result<Vec<u8>, SaveError> {
        match self.sealed.get(key) {
            Some(passphrase) => seal::seal(plain, passphrase).map_err(SaveError::NotSealed),
            None => Ok(plain.to_vec()),
        }
    }

    /// Whether these are the bytes of a dossier with this key, which this program may write over.
    fn is_dossier(&self, bytes: &[u8], key: &str) -> bool {
        let plain = match self.sealed.get(key) {
            Some(passphrase) if seal::is_sealed(bytes) => {
                seal::unseal(bytes, passphrase, file::MAX_BYTES).unwrap_or_default()
            }
            _ => bytes.to_vec(),
        };
        file::read("", &plain).is_ok_and(|found| found.dossier.key == key && !found.is_from_newer_program())
    }

    /// Keeps what saves that were cut off left of a dossier that cannot be read itself: it may be all there is of it. What is whole goes
    /// among its earlier versions; what is not stays where it is.
    fn put_by_leftovers(&self, path: &Path, now: DateTime) {
        for leftover in leftovers(&self.disk, path) {
            let bytes = self.read(&leftover).unwrap_or_default();
            let is_whole = seal::is_sealed(&bytes) || file::read("", &bytes).is_ok();
            if is_whole && backups::put_by(&self.disk, path, &bytes, now).is_ok() {
                let _ = self.disk.remove(&leftover);
            }
        }
    }

    /// Clears up after a program that was ended, and says what was found. Nobody else has the file, and it is whole.
    fn recovered(
        &self,
        path: &Path,
        plain: &[u8],
        dossier: &Dossier,
        ended: Option<&Holder>,
        now: DateTime,
    ) -> Option<Notice> {
        let mut unfinished = None;
        for leftover in leftovers(&self.disk, path) {
            let bytes = self.read(&leftover).unwrap_or_default();
            let is_work = seal::is_sealed(&bytes) || bytes != plain && self.is_dossier(&bytes, &dossier.key);
            if is_work {
                match backups::put_by(&self.disk, path, &bytes, now) {
                    Ok(at) => unfinished = Some(at),
                    // Where it lies it is safe as well.
                    Err(_) => continue,
                }
            }
            let _ = self.disk.remove(&leftover);
        }
        if ended.is_none() && unfinished.is_none() {
            return None;
        }
        let scans = dossier
            .assessments
            .iter()
            .map(|a| (a.questionnaire.id.clone(), a.questionnaire.version.clone(), a.answers.len()));
        Some(Notice::Recovered(Recovered {
            opened: ended.and_then(|holder| holder.since),
            saved: self.disk.look(path).ok().and_then(|found| found.changed()),
            scans: scans.collect(),
            unfinished,
        }))
    }

    fn create(&mut self, dossier: &Dossier, plain: Vec<u8>, now: DateTime) -> Result<Saved, SaveError> {
        let library = self.library.clone();
        self.disk.make_folder(&library).map_err(|e| Error::new(Doing::MakeFolder, &library, e))?;
        let slug = slug(dossier);
        let bytes = self.on_disk(&dossier.key, &plain)?;
        let path = write_beside(&self.disk, &library.join(made_up_name(dossier, &slug)), &bytes)?;
        self.created.insert(dossier.key.clone(), path.clone());
        self.see(&path, dossier, &bytes, plain, Some(slug), now);
        Ok(Saved { path, renamed_from: None, notices: Vec::new() })
    }

    fn replace(&mut self, path: PathBuf, dossier: &Dossier, plain: &[u8], now: DateTime) -> Result<Saved, SaveError> {
        let there = match self.read(&path) {
            Ok(there) => Some(there),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(Error::new(Doing::Read, &path, error).into()),
        };
        let mut notices = Vec::new();
        let known = self.seen.get(&path).map(|seen| (seen.hash, seen.tried, seen.access));
        let beside: Option<fn(PathBuf, PathBuf) -> Notice> = match (&there, known) {
            (Some(_), Some((.., Access::ReadOnly))) => Some(|from, to| Notice::SavedAsCopy { from, to }),
            // Gone: whoever took it away, the work is worth keeping.
            (None, _) => None,
            (Some(there), Some((hash_then, tried, Access::Whole))) => {
                let hash_now = hash(there);
                let is_as_we_left_it = hash_now == hash_then || Some(hash_now) == tried || there == plain;
                (!is_as_we_left_it).then_some(|from, to| Notice::ChangedElsewhere { from, to })
            }
            // The user chose this file. An older copy of the same dossier is what one may mean to replace; anything else is not.
            (Some(there), None) => {
                let is_free = self.is_dossier(there, &dossier.key) && !is_held(&self.disk, &path, now);
                (!is_free).then_some(|from, to| Notice::OtherFileThere { from, to })
            }
        };
        let bytes = self.on_disk(&dossier.key, plain)?;
        if let Some(notice) = beside {
            let to = write_beside(&self.disk, &numbered(&path, 2), &bytes)?;
            let notice = notice(path.clone(), to.clone());
            if matches!(notice, Notice::ChangedElsewhere { .. })
                && let Some(base) = self.seen.get(&path).map(|seen| seen.plain.clone())
            {
                self.part(&to, &path, &dossier.key, base);
            }
            self.move_to(&to, dossier);
            self.instead.insert((dossier.key.clone(), path.clone()), to.clone());
            self.see(&to, dossier, &bytes, plain.to_vec(), None, now);
            notices.push(notice);
            return Ok(Saved { path: to, renamed_from: None, notices });
        }
        if let Some(there) = &there
            && self.is_worth_a_backup(&path, there, plain, now)
        {
            // Once an hour is enough to say so.
            self.backed_up.insert(path.clone(), now);
            if let Err(error) = backups::put_by(&self.disk, &path, there, now) {
                notices.push(Notice::NoBackup(error));
            }
        }
        if let Some(seen) = self.seen.get_mut(&path) {
            seen.tried = Some(hash(&bytes));
        }
        write_atomic(&self.disk, &path, &bytes)?;
        let disk = self.disk.clone();
        if let Some(seen) = self.seen.get_mut(&path) {
            seen.now_holds(&bytes, plain.to_vec());
            match &mut seen.lock {
                Some(lock) if lock.is_there() => lock.refresh(now),
                // The folder was gone for a while. What somebody else changed meanwhile was told by what is in the file.
                Some(_) => seen.lock = asked_for(&disk, &path, now),
                None => {}
            }
        } else {
            self.move_to(&path, dossier);
            self.see(&path, dossier, &bytes, plain.to_vec(), None, now);
        }
        Ok(Saved { path, renamed_from: None, notices })
    }

    fn is_worth_a_backup(&self, path: &Path, there: &[u8], plain: &[u8], now: DateTime) -> bool {
        let is_changed = match self.seen.get(path) {
            Some(seen) => seen.plain != plain,
            None => there != plain,
        };
        let is_due = self.backed_up.get(path).is_none_or(|last| now.duration_since(*last).abs() >= BACKUP_EVERY);
        is_changed && is_due
    }

    /// The dossier goes on in another file. Saves that were asked for before anybody knew go there too.
    fn move_to(&mut self, to: &Path, dossier: &Dossier) {
        let Self { seen, instead, .. } = self;
        seen.retain(|from, seen| {
            let goes_on = seen.key == dossier.key;
            if goes_on {
                instead.insert((dossier.key.clone(), from.clone()), to.to_owned());
            }
            !goes_on
        });
    }

    /// Gives a file that carries a made-up name that of the company, once nobody is typing that name any more.
    fn settle_name(&mut self, saved: Saved, dossier: &Dossier, plain: Vec<u8>, now: DateTime) -> Saved {
        let slug = slug(dossier);
        let Some(seen) = self.seen.get_mut(&saved.path) else { return saved };
        let Some(before) = seen.named_after.replace(slug.clone()) else {
            seen.named_after = None;
            return saved;
        };
        let wanted = made_up_name(dossier, &slug);
        let stem = wanted.trim_end_matches(".ron");
        let name = saved.path.file_name().unwrap_or_default().to_string_lossy();
        // A number behind the name tells it from others called alike.
        let is_called_so = name.strip_prefix(stem).is_some_and(|rest| rest == ".ron" || rest.starts_with(" ("));
        if slug.is_empty() || slug != before || is_called_so {
            return saved;
        }
        // First the new file, then away with the old one: at no moment is there none. Should either fail, the old name is as good.
        let Ok(bytes) = self.on_disk(&dossier.key, &plain) else { return saved };
        let wanted = folder_of(&saved.path).join(&wanted);
        let Ok(path) = write_beside(&self.disk, &wanted, &bytes) else { return saved };
        if self.disk.remove(&saved.path).is_err() {
            let _ = self.disk.remove(&path);
            return saved;
        }
        backups::follow(&self.disk, &saved.path, &path);
        let last_backup = self.backed_up.remove(&saved.path);
        self.seen.remove(&saved.path);
        self.see(&path, dossier, &bytes, plain, Some(slug), now);
        self.backed_up.extend(last_backup.map(|at| (path.clone(), at)));
        self.created.insert(dossier.key.clone(), path.clone());
        self.renamed.retain(|from, _| *from != path);
        for to in self.renamed.values_mut().filter(|to| **to == saved.path) {
            to.clone_from(&path);
        }
        self.renamed.insert(saved.path.clone(), path.clone());
        Saved { path, renamed_from: Some(saved.path), notices: saved.notices }
    }

    /// Notes what is in a file now, and asks for its lock.
    fn see(
        &mut self,
        path: &Path,
        dossier: &Dossier,
        bytes: &[u8],
        plain: Vec<u8>,
        named_after: Option<String>,
        now: DateTime,
    ) {
        // It was made by us just now: there is no earlier version to put by.
        self.backed_up.insert(path.to_owned(), now);
        let seen = Seen {
            key: dossier.key.clone(),
            is_owed: false,
            hash: hash(bytes),
            tried: None,
            plain,
            access: Access::Whole,
            lock: asked_for(&self.disk, path, now),
            named_after,
        };
        self.seen.insert(path.to_owned(), seen);
    }

    fn read(&self, path: &Path) -> std::io::Result<Vec<u8>> {
        self.disk.read(path, MOST_ON_DISK)
    }
}

/// The lock of a file, where nobody else has it and the drive knows such things.
fn asked_for(disk: &Disk, path: &Path, now: DateTime) -> Option<Lock> {
    match ask(disk, path, now, false) {
        Asked::Ours(lock, _) => Some(lock),
        Asked::Theirs(_) | Asked::Unknown => None,
    }
}

/// The most of a file that is read: a sealed one is a little larger than what is in it. One byte more than may be there, so that
/// larger ones are told.
pub(super) const MOST_ON_DISK: usize = file::MAX_BYTES + file::MAX_BYTES / 1_000 + 4_096;

fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}
