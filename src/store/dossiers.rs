//! Dossiers on disk: opened, saved, and never written over when somebody else changed them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use sha2::{Digest as _, Sha256};

use super::atomic::{folder_of, leftovers, write_atomic, write_new};
use super::disk::Disk;
use super::lock::{Asked, Lock, ask};
use super::{Doing, Error, shown};
use crate::dossier::Dossier;
use crate::dossier::file::{self, FileError, Kept};
use crate::text::{self, Tr};
use crate::tr;

/// The folder beside a dossier that holds earlier versions of it.
pub const BACKUPS: &str = ".backups";

/// After so many files called alike, something else is wrong.
const MOST_ALIKE: u32 = 999;

type Hash = [u8; 32];

/// The dossiers one window works with: what each file held when it was last read or written, and who may write it.
pub struct Dossiers {
    disk: Disk,
    library: PathBuf,
    /// Files this window reads and writes.
    seen: BTreeMap<PathBuf, Seen>,
    /// Files of which the earlier version was put by since the program started, or that had none.
    backed_up: BTreeSet<PathBuf>,
    /// Where a dossier that had no file yet was put, by its key.
    created: BTreeMap<String, PathBuf>,
    /// Where a dossier is saved instead of in the file it came from, by its key and that file.
    instead: BTreeMap<(String, PathBuf), PathBuf>,
    /// Files that got another name, and that name.
    renamed: BTreeMap<PathBuf, PathBuf>,
    /// What stood in a dossier that this program does not know, by its key.
    kept: BTreeMap<String, Kept>,
}

struct Seen {
    hash: Hash,
    access: Access,
    /// Held for as long as this window shows the dossier.
    lock: Option<Lock>,
    /// Set while the file carries a name this program made up: the name of the company at the last save, as it goes into a file name.
    named_after: Option<String>,
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

/// Something the user should know about a dossier's file. Nothing is lost in any of them.
#[derive(Debug)]
pub enum Notice {
    /// Another window or machine has it open.
    OpenElsewhere {
        /// Since when, where that is known.
        since: Option<DateTime>,
    },
    /// A newer program wrote it.
    NewerProgram,
    /// Somebody else changed the file; the work went into another one.
    ChangedElsewhere {
        /// The file that was changed.
        from: PathBuf,
        /// Where the work is.
        to: PathBuf,
    },
    /// The file must not be written over; the work went into another one.
    SavedAsCopy {
        /// The file that stays as it is.
        from: PathBuf,
        /// Where the work is.
        to: PathBuf,
    },
    /// Something else is in the chosen file; the work went into another one.
    OtherFileThere {
        /// The chosen file.
        from: PathBuf,
        /// Where the work is.
        to: PathBuf,
    },
    /// The earlier version could not be put by; the work itself is saved.
    NoBackup(Error),
}

impl Notice {
    /// What happened, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::OpenElsewhere { since: Some(since) } => {
                let time = format!("{:02}.{:02}", since.hour(), since.minute());
                tr!(tr, "dossier-open-elsewhere-since", date = text::date(tr, since.date()), time = time)
            }
            Self::OpenElsewhere { since: None } => tr!(tr, "dossier-open-elsewhere"),
            Self::NewerProgram => tr!(tr, "dossier-newer-program"),
            Self::ChangedElsewhere { from, to } => {
                tr!(tr, "dossier-changed-elsewhere", from = shown(from), to = shown(to))
            }
            Self::SavedAsCopy { from: _, to } => tr!(tr, "dossier-saved-as-copy", to = shown(to)),
            Self::OtherFileThere { from, to } => {
                tr!(tr, "dossier-other-file-there", from = shown(from), to = shown(to))
            }
            Self::NoBackup(error) => tr!(tr, "dossier-no-backup", reason = error.message(tr)),
        }
    }

    /// Whether the user should read it before going on.
    pub fn is_serious(&self) -> bool {
        !matches!(self, Self::SavedAsCopy { .. })
    }
}

/// Why a dossier could not be opened.
#[derive(Debug)]
pub enum OpenError {
    /// The disk would not let us.
    Disk(Error),
    /// What is in the file is no dossier for us. It was not touched.
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: FileError,
    },
}

impl OpenError {
    /// What is wrong, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Disk(error) => error.message(tr),
            Self::File { path, error } => {
                let name = path.file_name().map_or(path.as_path(), Path::new);
                tr!(tr, "dossier-refused", file = shown(name), reason = error.message(tr))
            }
        }
    }
}

/// Why a dossier could not be saved. What was in the file still is.
#[derive(Debug)]
pub enum SaveError {
    /// The disk would not let us.
    Disk(Error),
    /// What would have been written does not read back as the same dossier: our own fault, noticed in time.
    NotWhole,
}

impl SaveError {
    /// What is wrong, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Disk(error) => error.message(tr),
            Self::NotWhole => tr!(tr, "dossier-not-whole"),
        }
    }
}

impl From<Error> for SaveError {
    fn from(error: Error) -> Self {
        Self::Disk(error)
    }
}

impl Dossiers {
    /// Nothing is open yet. New dossiers go into `library`.
    pub fn new(disk: Disk, library: PathBuf) -> Self {
        Self {
            disk,
            library,
            seen: BTreeMap::new(),
            backed_up: BTreeSet::new(),
            created: BTreeMap::new(),
            instead: BTreeMap::new(),
            renamed: BTreeMap::new(),
            kept: BTreeMap::new(),
        }
    }

    /// Opens a dossier, and lets go of the one that was open.
    ///
    /// # Errors
    /// When there is no dossier to be read at this path. The file stays as it is, and what was open stays open.
    pub fn open(&mut self, path: &Path, now: DateTime) -> Result<Opened, OpenError> {
        let path = self.now_called(path);
        let bytes = self.read(&path).map_err(|source| OpenError::Disk(Error::new(Doing::Read, &path, source)))?;
        let name = path.display().to_string();
        let loaded = file::read(&name, &bytes).map_err(|error| OpenError::File { path: path.clone(), error })?;
        let mut notices = Vec::new();
        let mut access = Access::Whole;
        let lock = match self.seen.remove(&path).and_then(|seen| seen.lock) {
            Some(ours) => Some(ours),
            None => match ask(&self.disk, &path, now) {
                Asked::Ours(lock) => Some(lock),
                Asked::Unknown => None,
                Asked::Theirs(since) => {
                    access = Access::ReadOnly;
                    notices.push(Notice::OpenElsewhere { since });
                    None
                }
            },
        };
        if lock.is_some() {
            // The file is whole and nobody else is writing it: these are from a program that was ended while it wrote.
            for leftover in leftovers(&self.disk, &path) {
                let _ = self.disk.remove(&leftover);
            }
        }
        if loaded.is_from_newer_program() {
            access = Access::ReadOnly;
            notices.push(Notice::NewerProgram);
        }
        let key = loaded.dossier.key.clone();
        self.instead.retain(|(_, from), _| *from != path);
        self.kept.insert(key, loaded.kept);
        self.seen.clear();
        self.seen.insert(path.clone(), Seen { hash: hash(&bytes), access, lock, named_after: None });
        Ok(Opened { dossier: loaded.dossier, path, notices })
    }

    /// Saves a dossier: in its file, or where it has none yet in a new one in the library.
    ///
    /// A file that changed since this window last read or wrote it, or that this window must not write, stays as it is: the work then
    /// goes into a new file beside it, and from then on stays there.
    ///
    /// # Errors
    /// With everything on disk as it was.
    pub fn save(&mut self, path: Option<&Path>, dossier: &Dossier, now: DateTime) -> Result<Saved, SaveError> {
        let bytes = self.bytes_of(dossier)?;
        let path = match path {
            Some(path) => {
                let path = self.now_called(path);
                let instead = self.instead.get(&(dossier.key.clone(), path.clone())).cloned();
                if self.seen.contains_key(&path) {
                    // Whoever asks knows where the dossier is by now: from here on every other path means what it says.
                    self.instead.clear();
                }
                Some(instead.unwrap_or(path))
            }
            None => self.created.get(&dossier.key).cloned(),
        };
        let Some(mut path) = path else { return self.create(dossier, &bytes, now) };
        if path.extension().is_none() && self.disk.look(&path).is_err() {
            // A new name somebody typed without an ending.
            path.set_extension("ron");
        }
        let saved = self.replace(path, dossier, &bytes, now)?;
        Ok(self.settle_name(saved, dossier, &bytes, now))
    }

    /// The name of a file that this window gave another one.
    fn now_called(&self, path: &Path) -> PathBuf {
        match self.renamed.get(path) {
            // Whoever put a file there again means that one.
            Some(to) if self.disk.look(path).is_err() => to.clone(),
            _ => path.to_owned(),
        }
    }

    /// What goes into the file, certain to read back as the same dossier.
    fn bytes_of(&self, dossier: &Dossier) -> Result<Vec<u8>, SaveError> {
        let nothing = Kept::default();
        let kept = self.kept.get(&dossier.key).unwrap_or(&nothing);
        let bytes = file::write_with(dossier, kept).into_bytes();
        match file::read("", &bytes) {
            Ok(back) if back.dossier == *dossier => Ok(bytes),
            _ => Err(SaveError::NotWhole),
        }
    }

    fn create(&mut self, dossier: &Dossier, bytes: &[u8], now: DateTime) -> Result<Saved, SaveError> {
        let library = self.library.clone();
        self.disk.make_folder(&library).map_err(|e| Error::new(Doing::MakeFolder, &library, e))?;
        let slug = slug(dossier);
        let path = self.write_beside(&library.join(made_up_name(dossier, &slug)), bytes)?;
        self.created.insert(dossier.key.clone(), path.clone());
        // Another dossier was on screen before, if any: its saves are done.
        self.seen.clear();
        self.see(&path, bytes, Some(slug), now);
        Ok(Saved { path, renamed_from: None, notices: Vec::new() })
    }

    /// Writes into a file of this name, or of a name like it where there is one already.
    fn write_beside(&self, path: &Path, bytes: &[u8]) -> Result<PathBuf, Error> {
        let mut candidate = path.to_owned();
        for number in 2..=MOST_ALIKE {
            match write_new(&self.disk, &candidate, bytes) {
                Ok(()) => return Ok(candidate),
                Err(error) if error.source.kind() == std::io::ErrorKind::AlreadyExists => {
                    candidate = numbered(path, number);
                }
                Err(error) => return Err(error),
            }
        }
        Err(Error::new(Doing::Write, path, std::io::ErrorKind::AlreadyExists.into()))
    }

    fn replace(&mut self, path: PathBuf, dossier: &Dossier, bytes: &[u8], now: DateTime) -> Result<Saved, SaveError> {
        let there = match self.read(&path) {
            Ok(there) => Some(there),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::new(Doing::Read, &path, error).into()),
        };
        let mut notices = Vec::new();
        let known = self.seen.get(&path).map(|seen| (seen.hash, seen.access));
        let beside: Option<fn(PathBuf, PathBuf) -> Notice> = match (&there, known) {
            (Some(_), Some((_, Access::ReadOnly))) => Some(|from, to| Notice::SavedAsCopy { from, to }),
            // Gone: whoever took it away, the work is worth keeping.
            (None, _) => None,
            (Some(there), Some((hash_then, Access::Whole))) => {
                let is_as_we_left_it = hash(there) == hash_then || there == bytes;
                (!is_as_we_left_it).then_some(|from, to| Notice::ChangedElsewhere { from, to })
            }
            // The user chose this file. An older copy of the same dossier is what one may mean to replace; anything else is not.
            (Some(there), None) => {
                let is_same = file::read("", there)
                    .is_ok_and(|found| found.dossier.key == dossier.key && !found.is_from_newer_program());
                let is_open_elsewhere = matches!(ask(&self.disk, &path, now), Asked::Theirs(_));
                (!is_same || is_open_elsewhere).then_some(|from, to| Notice::OtherFileThere { from, to })
            }
        };
        if let Some(notice) = beside {
            let to = self.write_beside(&numbered(&path, 2), bytes)?;
            self.move_to(&to, dossier);
            self.instead.insert((dossier.key.clone(), path.clone()), to.clone());
            self.see(&to, bytes, None, now);
            notices.push(notice(path, to.clone()));
            return Ok(Saved { path: to, renamed_from: None, notices });
        }
        match there {
            Some(there) => {
                if there != bytes && !self.backed_up.contains(&path) {
                    match self.back_up(&path, &there, now) {
                        Ok(()) => {
                            self.backed_up.insert(path.clone());
                        }
                        Err(error) => {
                            // Once is enough to say so.
                            self.backed_up.insert(path.clone());
                            notices.push(Notice::NoBackup(error));
                        }
                    }
                }
                write_atomic(&self.disk, &path, bytes)?;
            }
            None => write_atomic(&self.disk, &path, bytes)?,
        }
        if let Some(seen) = self.seen.get_mut(&path) {
            seen.hash = hash(bytes);
        } else {
            self.move_to(&path, dossier);
            self.see(&path, bytes, None, now);
        }
        Ok(Saved { path, renamed_from: None, notices })
    }

    /// The dossier goes on in another file. Saves that were asked for before anybody knew go there too.
    fn move_to(&mut self, to: &Path, dossier: &Dossier) {
        for (from, _) in std::mem::take(&mut self.seen) {
            self.instead.insert((dossier.key.clone(), from), to.to_owned());
        }
    }

    /// Gives a file that carries a made-up name that of the company, once nobody is typing that name any more.
    fn settle_name(&mut self, saved: Saved, dossier: &Dossier, bytes: &[u8], now: DateTime) -> Saved {
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
        let Ok(path) = self.write_beside(&folder_of(&saved.path).join(&wanted), bytes) else { return saved };
        if self.disk.remove(&saved.path).is_err() {
            let _ = self.disk.remove(&path);
            return saved;
        }
        self.seen.remove(&saved.path);
        self.see(&path, bytes, Some(slug), now);
        self.created.insert(dossier.key.clone(), path.clone());
        self.renamed.retain(|from, _| *from != path);
        for to in self.renamed.values_mut().filter(|to| **to == saved.path) {
            to.clone_from(&path);
        }
        self.renamed.insert(saved.path.clone(), path.clone());
        Saved { path, renamed_from: Some(saved.path), notices: saved.notices }
    }

    /// Notes what is in a file now, and asks for its lock.
    fn see(&mut self, path: &Path, bytes: &[u8], named_after: Option<String>, now: DateTime) {
        let lock = match ask(&self.disk, path, now) {
            Asked::Ours(lock) => Some(lock),
            Asked::Theirs(_) | Asked::Unknown => None,
        };
        // It was made by us just now: there is no earlier version to put by.
        self.backed_up.insert(path.to_owned());
        self.seen.insert(path.to_owned(), Seen { hash: hash(bytes), access: Access::Whole, lock, named_after });
    }

    /// Puts the earlier version of a file by, under a name that says when.
    fn back_up(&self, path: &Path, bytes: &[u8], now: DateTime) -> Result<(), Error> {
        let folder = folder_of(path).join(BACKUPS);
        self.disk.make_folder(&folder).map_err(|e| Error::new(Doing::MakeFolder, &folder, e))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let (h, m, s) = (now.hour(), now.minute(), now.second());
        let name = format!("{stem} {} {h:02}.{m:02}.{s:02}.ron", now.date());
        self.write_beside(&folder.join(name), bytes).map(|_| ())
    }

    fn read(&self, path: &Path) -> std::io::Result<Vec<u8>> {
        self.disk.read(path, file::MAX_BYTES + 1)
    }
}

fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// `name (2).ron` for `name.ron`.
fn numbered(path: &Path, number: u32) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    // `name (2).ron` becomes `name (3).ron`, not `name (2) (2).ron`.
    let stem = match stem.rsplit_once(" (") {
        Some((plain, rest)) if rest.strip_suffix(')').is_some_and(|n| n.parse::<u32>().is_ok()) => plain,
        _ => &stem,
    };
    let ending = path.extension().map(|e| format!(".{}", e.to_string_lossy())).unwrap_or_default();
    path.with_file_name(format!("{stem} ({number}){ending}"))
}

/// The name of a new file: when it was begun, and which company it is about.
fn made_up_name(dossier: &Dossier, slug: &str) -> String {
    let start: String = dossier.key.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let what = if slug.is_empty() { &start } else { slug };
    format!("{}-{what}.ron", dossier.created)
}

/// A company's name as it can stand in a file name on every system: small letters without accents, digits and dashes.
fn slug(dossier: &Dossier) -> String {
    const LONGEST: usize = 60;
    let mut slug = String::new();
    for c in dossier.company.name.as_deref().unwrap_or("").chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            '\'' | '’' => {}
            _ => match plain_letters(c) {
                Some(letters) => slug.push_str(letters),
                None if slug.is_empty() || slug.ends_with('-') => {}
                None => slug.push('-'),
            },
        }
    }
    // Only ASCII got in.
    slug.truncate(LONGEST);
    slug.trim_end_matches('-').to_owned()
}

/// The plain letters nearest to a letter with an accent.
fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ą' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' => "o",
        'ö' | 'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ť' => "t",
        'ù' | 'ú' | 'û' | 'ů' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}
