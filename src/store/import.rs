//! What comes in: many dossiers at once, from files, folders and what colleagues sent. Nothing that is there is ever written over, and
//! the report says of every file what became of it.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use super::atomic::{folder_of, write_beside};
use super::disk::Disk;
use super::dossiers::{MOST_ON_DISK, OpenError};
use super::questionnaires::{self, hashes};
use super::seal::{self, Passphrase, UnsealError};
use super::sharing::peek;
use super::whole::{MOST_WHOLE, Whole, is_whole, unpack};
use super::{Doing, Error, evidence, library};
use crate::app::importing::{Fate, Imported};
use crate::diagnostic::harmless;
use crate::dossier::Dossier;
use crate::dossier::file::{self, FileError};
use crate::text::Tr;
use crate::tr;

/// What became of one file.
#[derive(Debug)]
pub enum Outcome {
    /// It is in the library now.
    Taken {
        /// Where.
        to: PathBuf,
        /// Attached files that did not come along, by their names.
        missing: Vec<String>,
    },
    /// Another version of a dossier that is there: taken as well, beside it. Somebody has to compare the two.
    Beside {
        /// Where.
        to: PathBuf,
        /// The version that was there.
        there: PathBuf,
        /// Attached files that did not come along, by their names.
        missing: Vec<String>,
    },
    /// The very same is there.
    Same {
        /// Where.
        there: PathBuf,
    },
    /// It is sealed, and no passphrase was given.
    Sealed,
    /// It is sealed, and did not open.
    Unseal(UnsealError),
    /// It is no dossier for us.
    Refused(FileError),
    /// It was meant to hold a whole dossier and does not.
    BadPackage,
    /// The disk would not let us.
    Disk(Error),
    /// Reading it fell over: a fault of ours. The others do not suffer from it.
    FellOver,
}

impl Outcome {
    /// Whether the dossier is in the library now, one way or the other.
    pub fn is_there(&self) -> bool {
        matches!(self, Self::Taken { .. } | Self::Beside { .. } | Self::Same { .. })
    }

    /// What became of it, in a word.
    pub fn fate(&self) -> Fate {
        match self {
            Self::Taken { .. } => Fate::Taken,
            Self::Beside { .. } => Fate::Beside,
            Self::Same { .. } => Fate::Same,
            Self::Sealed | Self::Unseal(UnsealError::WrongPassphrase) => Fate::Sealed,
            Self::Unseal(_) | Self::Refused(_) | Self::BadPackage | Self::Disk(_) | Self::FellOver => Fate::Refused,
        }
    }

    /// The line of a report about this file.
    pub fn told(&self, file: PathBuf, tr: &Tr) -> Imported {
        let there = match self {
            Self::Taken { to, .. } | Self::Beside { to, .. } | Self::Same { there: to } => Some(to.clone()),
            _ => None,
        };
        Imported { file, fate: self.fate(), said: self.message(tr), there }
    }

    /// What became of it, for the reader. Files of the library are called by their names: everybody knows where it is.
    pub fn message(&self, tr: &Tr) -> String {
        let shown = |path: &Path| harmless(&path.file_name().unwrap_or_default().to_string_lossy());
        match self {
            Self::Taken { to, missing } if missing.is_empty() => tr!(tr, "import-taken", to = shown(to)),
            Self::Taken { to, missing } => {
                tr!(tr, "import-taken-without", to = shown(to), count = missing.len())
            }
            Self::Beside { to, there, missing } => {
                let beside = tr!(tr, "import-beside", to = shown(to), there = shown(there));
                if missing.is_empty() {
                    beside
                } else {
                    format!("{beside} {}", tr!(tr, "import-without", count = missing.len()))
                }
            }
            Self::Same { there } => tr!(tr, "import-same", there = shown(there)),
            Self::Sealed => tr!(tr, "import-sealed"),
            Self::Unseal(error) => error.message(tr),
            Self::Refused(error) => error.message(tr),
            Self::BadPackage => tr!(tr, "import-bad-package"),
            Self::Disk(error) => error.message(tr),
            Self::FellOver => tr!(tr, "import-fell-over"),
        }
    }
}

/// What became of all files.
#[derive(Debug, Default)]
pub struct Report {
    /// Each file with what became of it, in order.
    pub files: Vec<(PathBuf, Outcome)>,
    /// Whether somebody stopped it; what is in the report is done.
    pub is_cut_short: bool,
}

/// What there is to take.
#[derive(Debug, Default)]
pub struct Sources {
    /// The files, each once, in order.
    pub files: Vec<PathBuf>,
    /// Folders that could not be listed.
    pub unlisted: Vec<(PathBuf, Error)>,
    /// How many files of other kinds lie in the folders.
    pub others: usize,
    /// How many folders lie in the folders. Nobody looks into them: what is kept beside dossiers is no dossier.
    pub folders: usize,
}

/// What there is to take: each file itself, and of a folder every file that may hold a dossier.
pub fn sources(disk: &Disk, paths: &[PathBuf]) -> Sources {
    let mut found = Sources::default();
    let mut once = BTreeSet::new();
    let is_folder = |path: &Path| disk.look(path).is_ok_and(|at| at.is_folder);
    for path in paths {
        if !is_folder(path) {
            if once.insert(path.clone()) {
                found.files.push(path.clone());
            }
            continue;
        }
        let listed = match disk.list(path) {
            Ok(listed) => listed,
            Err(error) => {
                found.unlisted.push((path.clone(), Error::new(Doing::List, path, error)));
                continue;
            }
        };
        for file in listed {
            let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            if name.starts_with('.') {
                continue;
            }
            if !once.insert(file.clone()) {
                continue;
            }
            if [".ron", ".ron.age", ".zip", ".zip.age"].iter().any(|ending| name.ends_with(ending)) {
                found.files.push(file);
            } else if is_folder(&file) {
                found.folders += 1;
            } else {
                found.others += 1;
            }
        }
    }
    found
}

/// Takes files into a library. `go_on` is told how many are done and asked whether to go on with the next.
///
/// # Errors
/// When the library itself cannot be listed or made; what is wrong with a file stands in the report.
pub fn import(
    disk: &Disk,
    library: &Path,
    files: &[PathBuf],
    passphrase: Option<&Passphrase>,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Report, Error> {
    let mut report = Report::default();
    let Some(mut importer) = Importer::new(disk, library, passphrase, &mut || true)? else { return Ok(report) };
    for (number, path) in files.iter().enumerate() {
        if !go_on(number, files.len()) {
            report.is_cut_short = true;
            break;
        }
        report.files.push((path.clone(), importer.take(path)));
    }
    Ok(report)
}

/// Takes files into a library one by one.
pub struct Importer<'a> {
    disk: &'a Disk,
    library: &'a Path,
    passphrase: Option<&'a Passphrase>,
    /// The files that are in the library, by the keys of their dossiers.
    there: BTreeMap<String, Vec<PathBuf>>,
}

impl<'a> Importer<'a> {
    /// Looks at what is in the library. `go_on` is asked before each of its files; `None` when it said no.
    ///
    /// # Errors
    /// When the library cannot be listed or made.
    pub fn new(
        disk: &'a Disk,
        library: &'a Path,
        passphrase: Option<&'a Passphrase>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Self>, Error> {
        disk.make_folder(library).map_err(|e| Error::new(Doing::MakeFolder, library, e))?;
        let mut there: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
        for path in library::candidates(disk, library)? {
            if !go_on() {
                return Ok(None);
            }
            // Only its key is kept: thousands of dossiers at once would take much memory.
            if let Ok((loaded, _)) = peek(disk, &path, passphrase) {
                there.entry(loaded.dossier.key).or_default().push(path);
            }
        }
        Ok(Some(Self { disk, library, passphrase, there }))
    }

    /// Takes a file, and says what became of it.
    pub fn take(&mut self, path: &Path) -> Outcome {
        // A file that makes us fall over must not take the others with it.
        catch_unwind(AssertUnwindSafe(|| self.taken(path).unwrap_or_else(|outcome| outcome)))
            .unwrap_or(Outcome::FellOver)
    }

    fn taken(&mut self, path: &Path) -> Result<Outcome, Outcome> {
        let Self { disk, library, passphrase: typed, there } = self;
        let (disk, library) = (*disk, *library);
        let Found { stored, ending, dossier, whole, passphrase } = open(disk, path, *typed)?;
        let copies = there.entry(dossier.key.clone()).or_default();
        let is_same = |copy: &&PathBuf| peek(disk, copy, *typed).is_ok_and(|(loaded, _)| loaded.dossier == dossier);
        if let Some(same) = copies.iter().find(is_same) {
            return Ok(Outcome::Same { there: same.clone() });
        }
        // What belongs to it first: a dossier is there once all of it is.
        for bytes in whole.questionnaires.values() {
            questionnaires::keep(disk, library, bytes).map_err(Outcome::Disk)?;
        }
        let mut missing = Vec::new();
        for (name, kind, hash) in evidence::files(&dossier) {
            let is_there = match whole.evidence.get(hash) {
                Some((_, bytes)) => evidence::put(disk, library, &dossier.key, kind, bytes, passphrase.as_ref())
                    .map_err(|error| match error {
                        evidence::AttachError::Disk(error) => Outcome::Disk(error),
                        _ => Outcome::BadPackage,
                    })?,
                None => false,
            };
            if !is_there {
                missing.push(name.to_owned());
            }
        }
        let (stem, _) = super::backups::split(path);
        let stem = match stem.trim_end_matches(".zip").trim_start_matches('.') {
            "" => "dossier",
            stem => stem,
        };
        let to = write_beside(disk, &library.join(format!("{stem}{ending}")), &stored).map_err(Outcome::Disk)?;
        let back = disk.read(&to, MOST_ON_DISK).map_err(|e| Outcome::Disk(Error::new(Doing::Read, &to, e)))?;
        if back != stored {
            let _ = disk.remove(&to);
            return Err(Outcome::Disk(Error::new(Doing::Write, &to, std::io::ErrorKind::InvalidData.into())));
        }
        let first = copies.first().cloned();
        copies.push(to.clone());
        Ok(match first {
            Some(there) => Outcome::Beside { to, there, missing },
            None => Outcome::Taken { to, missing },
        })
    }
}

/// A file that was opened: what goes into the library, and what belongs to it.
struct Found {
    /// The bytes as they go to the disk.
    stored: Vec<u8>,
    ending: &'static str,
    dossier: Dossier,
    whole: Whole,
    /// The passphrase with which the files that back its answers up are kept.
    passphrase: Option<Passphrase>,
}

fn open(disk: &Disk, path: &Path, passphrase: Option<&Passphrase>) -> Result<Found, Outcome> {
    let bytes = disk.read(path, MOST_WHOLE + 1).map_err(|e| Outcome::Disk(Error::new(Doing::Read, path, e)))?;
    let is_sealed = seal::is_sealed(&bytes);
    let plain = if is_sealed {
        let passphrase = passphrase.ok_or(Outcome::Sealed)?;
        seal::unseal(&bytes, passphrase, MOST_WHOLE).map_err(Outcome::Unseal)?
    } else {
        bytes.clone()
    };
    let read = |bytes: &[u8]| file::read(&path.display().to_string(), bytes).map_err(Outcome::Refused);
    let seals = passphrase.filter(|_| is_sealed);
    if is_whole(&plain) {
        let whole = unpack(&plain).ok_or(Outcome::BadPackage)?;
        let dossier = read(&whole.dossier)?.dossier;
        // What came sealed stays sealed.
        let (stored, ending) = match seals {
            Some(passphrase) => {
                let sealed = seal::seal(&whole.dossier, passphrase).map_err(|_| Outcome::BadPackage)?;
                (sealed, ".ron.age")
            }
            None => (whole.dossier.clone(), ".ron"),
        };
        return Ok(Found { stored, ending, dossier, whole, passphrase: seals.cloned() });
    }
    let dossier = read(&plain)?.dossier;
    // From a folder like ours, what lies beside the dossier comes along.
    let folder = folder_of(path);
    let mut whole = Whole::default();
    for hash in hashes(&dossier) {
        if let Some(bytes) = questionnaires::find(disk, folder, hash) {
            whole.questionnaires.insert(hash.to_owned(), bytes);
        }
    }
    for (_, kind, hash) in evidence::files(&dossier) {
        if let Some(bytes) = evidence::read(disk, folder, &dossier.key, hash, kind, passphrase) {
            whole.evidence.insert(hash.to_owned(), (kind, bytes));
        }
    }
    let ending = if is_sealed { ".ron.age" } else { ".ron" };
    Ok(Found { stored: bytes, ending, dossier, whole, passphrase: seals.cloned() })
}

impl From<OpenError> for Outcome {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Disk(error) => Self::Disk(error),
            OpenError::File { error, .. } => Self::Refused(error),
            OpenError::Sealed(_) => Self::Sealed,
            OpenError::Unseal { error, .. } => Self::Unseal(error),
        }
    }
}
