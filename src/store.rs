//! The disk. Nothing else in the program opens a file.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "this module is the home of the file system")]

pub mod atomic;
pub mod backups;
pub mod bin;
pub mod copies;
mod disk;
pub mod dossiers;
pub mod evidence;
pub mod export;
pub mod import;
pub mod leftovers;
pub mod library;
mod lock;
pub mod machine;
mod places;
pub mod province;
pub mod questionnaires;
pub mod seal;
pub mod sealing;
pub mod settings;
pub mod sharing;
pub mod survey;
mod whole;

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::harmless;
use crate::source::MAX_BYTES;
use crate::text::Tr;
use crate::tr;

pub use disk::{Disk, Faults, Op};
pub use lock::Holder;
pub use places::Places;

/// What was being done to a file when it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Reading it.
    Read,
    /// Listing a folder.
    List,
    /// Making a folder.
    MakeFolder,
    /// Writing it.
    Write,
    /// Putting the new one in the place of the old one.
    Replace,
    /// Removing it or moving it aside.
    Remove,
}

/// A failed file operation, with what was being done and to which file.
#[derive(Debug)]
pub struct Error {
    /// What was being done.
    pub doing: Doing,
    /// To which file.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
    /// Where the whole of what was to be written is, if the file itself may now be torn.
    pub rescued: Option<PathBuf>,
}

impl Error {
    fn new(doing: Doing, path: &Path, source: io::Error) -> Self {
        Self { doing, path: path.to_owned(), source, rescued: None }
    }

    /// Whether there is simply no file there: nothing, or something else.
    pub fn is_missing(&self) -> bool {
        use io::ErrorKind as Kind;
        let is_ours = self.source.raw_os_error().is_none();
        matches!(self.source.kind(), Kind::NotFound | Kind::IsADirectory | Kind::NotADirectory)
            || self.source.kind() == Kind::InvalidInput && is_ours
    }

    /// What went wrong and what to do, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        use io::ErrorKind as Kind;
        let path = shown(&self.path);
        let folder = shown(atomic::folder_of(&self.path));
        let reason = || harmless(&self.source.to_string());
        let is_writing = matches!(self.doing, Doing::Write | Doing::Replace | Doing::MakeFolder);
        let mut message = match (self.doing, self.source.kind()) {
            (_, Kind::StorageFull | Kind::QuotaExceeded) => tr!(tr, "file-disk-full", path = path),
            (_, Kind::ReadOnlyFilesystem) => tr!(tr, "file-read-only", path = path),
            (_, Kind::IsADirectory) => tr!(tr, "file-is-folder", path = path),
            (_, Kind::NotFound | Kind::NotADirectory) if is_writing => tr!(tr, "file-folder-gone", folder = folder),
            (Doing::List, Kind::NotADirectory) => tr!(tr, "file-not-folder", path = path),
            (_, Kind::NotFound | Kind::NotADirectory) => tr!(tr, "file-missing", path = path),
            (_, Kind::PermissionDenied) if is_writing => tr!(tr, "file-write-denied", path = path),
            (_, Kind::PermissionDenied) => tr!(tr, "file-denied", path = path),
            // The system's own word for other trouble has a number.
            (_, Kind::InvalidInput) if self.source.raw_os_error().is_none() => tr!(tr, "file-not-plain", path = path),
            (_, Kind::InvalidFilename) => tr!(tr, "file-bad-name", path = path),
            (_, Kind::AlreadyExists) => tr!(tr, "file-exists", path = path),
            (
                _,
                Kind::StaleNetworkFileHandle
                | Kind::HostUnreachable
                | Kind::NetworkUnreachable
                | Kind::NetworkDown
                | Kind::NotConnected
                | Kind::TimedOut,
            ) => tr!(tr, "file-network-gone", path = path),
            (Doing::Replace, Kind::ResourceBusy | Kind::ExecutableFileBusy) => tr!(tr, "file-held", path = path),
            (Doing::Read | Doing::List, _) => tr!(tr, "file-unreadable", path = path, reason = reason()),
            (Doing::Remove, _) => tr!(tr, "file-unremovable", path = path, reason = reason()),
            (Doing::Write | Doing::Replace | Doing::MakeFolder, _) => {
                tr!(tr, "file-unwritable", path = path, reason = reason())
            }
        };
        if let Some(rescued) = &self.rescued {
            message = format!("{message} {}", tr!(tr, "file-rescued", path = shown(rescued)));
        }
        message
    }
}

/// A path as a message shows it.
fn shown(path: &Path) -> String {
    harmless(&path.display().to_string())
}

/// Reads a whole file, or standard input for `-`. Of a file far larger than any of ours only the beginning is read: enough for its
/// reader to refuse it by its size.
///
/// # Errors
/// When the system does not let us.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let most = MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let result = if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    result.map_err(|source| Error::new(Doing::Read, path, source))?;
    Ok(bytes)
}

/// The files in a folder whose names end so, in order of name; a file is its own list.
///
/// # Errors
/// When the system does not let us.
pub fn files(path: &Path, extension: &str) -> Result<Vec<PathBuf>, Error> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let fail = |source| Error::new(Doing::List, path, source);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.extension().is_some_and(|e| e == extension) && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Makes a folder, and those it lies in; one that is there stays as it is.
///
/// # Errors
/// When the system does not let us.
pub fn make_folder(path: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(path).map_err(|source| Error::new(Doing::MakeFolder, path, source))
}
