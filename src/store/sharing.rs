//! What goes out: to the client, to the province, to a colleague. Every file is read back and compared before anybody says that it is
//! there, and never takes the place of another.

use std::path::{Path, PathBuf};

use super::atomic::{folder_of, write_beside};
use super::disk::Disk;
use super::dossiers::{MOST_ON_DISK, OpenError};
use super::questionnaires::{bytes_by_hash, hashes};
use super::seal::{self, Passphrase};
use super::whole::{MOST_WHOLE, Whole, pack, unpack};
use super::{Doing, Error, backups, evidence};
use crate::app::library::anonymous::{self, Record};
use crate::diagnostic::harmless;
use crate::dossier::export::for_client;
use crate::dossier::file::{self, Loaded};
use crate::text::Tr;
use crate::tr;

/// A file that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Where it is.
    pub path: PathBuf,
    /// Attached files that were no longer to be found and are not in it, by their names.
    pub missing: Vec<String>,
}

/// Why nothing went out.
#[derive(Debug)]
pub enum ExportError {
    /// The dossier could not be read.
    Open(OpenError),
    /// The disk would not let us.
    Disk(Error),
    /// It could not be packed or sealed.
    NotMade(std::io::Error),
    /// What was written does not read back as what was meant; it was taken away again.
    NotSame(PathBuf),
}

impl ExportError {
    /// What is wrong, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Open(error) => error.message(tr),
            Self::Disk(error) => error.message(tr),
            Self::NotMade(error) => tr!(tr, "export-not-made", reason = harmless(&error.to_string())),
            Self::NotSame(path) => tr!(tr, "export-not-same", path = super::shown(path)),
        }
    }
}

impl From<Error> for ExportError {
    fn from(error: Error) -> Self {
        Self::Disk(error)
    }
}

/// Reads a dossier to look at it, without taking it: no lock, nothing written. Gives it with its bytes, unsealed.
///
/// # Errors
/// When it cannot be read.
pub fn peek(disk: &Disk, path: &Path, passphrase: Option<&Passphrase>) -> Result<(Loaded, Vec<u8>), OpenError> {
    let bytes = disk.read(path, MOST_ON_DISK).map_err(|e| OpenError::Disk(Error::new(Doing::Read, path, e)))?;
    let plain = match (seal::is_sealed(&bytes), passphrase) {
        (false, _) => bytes,
        (true, None) => return Err(OpenError::Sealed(path.to_owned())),
        (true, Some(passphrase)) => seal::unseal(&bytes, passphrase, file::MAX_BYTES)
            .map_err(|error| OpenError::Unseal { path: path.to_owned(), error })?,
    };
    let loaded = file::read(&path.display().to_string(), &plain).map_err(|error| OpenError::File {
        path: path.to_owned(),
        error,
        backups: backups::count(disk, path),
    })?;
    Ok((loaded, plain))
}

/// How a file goes out, and how its dossier is opened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seals<'a> {
    /// The passphrase of a dossier that is sealed.
    pub opens: Option<&'a Passphrase>,
    /// The passphrase with which the export is sealed, if it is.
    pub seals: Option<&'a Passphrase>,
}

/// Writes the dossier as its company may have it. Where there is a file already, the new one gets another name.
///
/// # Errors
/// With nothing written.
pub fn to_client(disk: &Disk, from: &Path, to: &Path, seals: Seals<'_>) -> Result<Exported, ExportError> {
    let (loaded, _) = peek(disk, from, seals.opens).map_err(ExportError::Open)?;
    let client = for_client(&loaded.dossier);
    let bytes = file::write(&client).into_bytes();
    let path = written(disk, to, &bytes, seals.seals, file::MAX_BYTES, |back| {
        file::read("", back).is_ok_and(|back| back.dossier == client && back.kept.is_empty())
    })?;
    Ok(Exported { path, missing: Vec::new() })
}

/// Writes companies without anything that says which.
///
/// # Errors
/// With nothing written.
pub fn to_province(
    disk: &Disk,
    records: &[Record],
    to: &Path,
    seal: Option<&Passphrase>,
) -> Result<Exported, ExportError> {
    let bytes = anonymous::write(records).into_bytes();
    let path = written(disk, to, &bytes, seal, MOST_WHOLE, |back| {
        std::str::from_utf8(back).ok().and_then(anonymous::read).is_some_and(|back| back == records)
    })?;
    Ok(Exported { path, missing: Vec::new() })
}

/// Writes the dossier with all that belongs to it: notes, questionnaires, files. `library` is where the user's own questionnaires are.
///
/// # Errors
/// With nothing written.
pub fn to_colleague(
    disk: &Disk,
    library: &Path,
    from: &Path,
    to: &Path,
    seals: Seals<'_>,
) -> Result<Exported, ExportError> {
    let (loaded, plain) = peek(disk, from, seals.opens).map_err(ExportError::Open)?;
    let dossier = &loaded.dossier;
    let folder = folder_of(from);
    let mut whole = Whole { dossier: plain, ..Whole::default() };
    for hash in hashes(dossier) {
        if let Some(bytes) = bytes_by_hash(disk, library, folder, hash) {
            whole.questionnaires.insert(hash.to_owned(), bytes);
        }
    }
    let mut missing = Vec::new();
    for (name, kind, hash) in evidence::files(dossier) {
        match evidence::read(disk, folder, &dossier.key, hash, kind, seals.opens) {
            Some(bytes) => {
                whole.evidence.insert(hash.to_owned(), (kind, bytes));
            }
            None => missing.push(name.to_owned()),
        }
    }
    let bytes = pack(&whole).map_err(ExportError::NotMade)?;
    let path = written(disk, to, &bytes, seals.seals, MOST_WHOLE, |back| unpack(back).as_ref() == Some(&whole))?;
    Ok(Exported { path, missing })
}

/// Writes a file, sealed where it is to be, and reads it back. What does not come back as it was goes away again.
fn written(
    disk: &Disk,
    to: &Path,
    bytes: &[u8],
    seal: Option<&Passphrase>,
    most: usize,
    is_same: impl FnOnce(&[u8]) -> bool,
) -> Result<PathBuf, ExportError> {
    let path = match seal {
        None => write_beside(disk, to, bytes)?,
        Some(passphrase) => {
            let sealed = seal::seal(bytes, passphrase).map_err(ExportError::NotMade)?;
            write_beside(disk, &sealed_name(to), &sealed)?
        }
    };
    let back = disk.read(&path, most + most / 1_000 + 4_096).map_err(|e| Error::new(Doing::Read, &path, e));
    let back = match (back, seal) {
        (Ok(back), None) => Some(back),
        (Ok(back), Some(passphrase)) => seal::unseal(&back, passphrase, most).ok(),
        (Err(_), _) => None,
    };
    if back.is_some_and(|back| is_same(&back)) {
        return Ok(path);
    }
    let _ = disk.remove(&path);
    Err(ExportError::NotSame(path))
}

/// `x.ron.age` for `x.ron`.
pub(super) fn sealed_name(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|e| e == "age") {
        return path.to_owned();
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".age");
    path.with_file_name(name)
}
