//! The disk. Nothing else in the program opens a file.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "this module is the home of the file system")]

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::harmless;
use crate::source::MAX_BYTES;
use crate::text::Tr;
use crate::tr;

/// What was being done to a file when it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Reading it.
    Read,
    /// Listing a folder.
    List,
    /// Writing it.
    Write,
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
}

impl Error {
    fn new(doing: Doing, path: &Path, source: io::Error) -> Self {
        Self { doing, path: path.to_owned(), source }
    }

    /// Whether the file is simply not there.
    pub fn is_missing(&self) -> bool {
        matches!(
            self.source.kind(),
            io::ErrorKind::NotFound | io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory
        )
    }

    /// What went wrong and what to do, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        let path = harmless(&self.path.display().to_string());
        match (self.doing, self.source.kind()) {
            (_, io::ErrorKind::NotFound) => tr!(tr, "file-missing", path = path),
            (_, io::ErrorKind::IsADirectory) => tr!(tr, "file-is-folder", path = path),
            (_, io::ErrorKind::PermissionDenied) => tr!(tr, "file-denied", path = path),
            (_, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) => tr!(tr, "file-disk-full", path = path),
            (_, io::ErrorKind::ReadOnlyFilesystem) => tr!(tr, "file-read-only", path = path),
            (Doing::Read | Doing::List, _) => tr!(tr, "file-unreadable", path = path, reason = self.source.to_string()),
            (Doing::Write, _) => tr!(tr, "file-unwritable", path = path, reason = self.source.to_string()),
        }
    }
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
