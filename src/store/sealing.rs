//! Sealing what lies open, and opening what is sealed: the dossier, and with it its earlier versions and its evidence.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::atomic::{folder_of, write_new};
use super::disk::Disk;
use super::lock::is_held;
use super::seal::{self, Passphrase, UnsealError};
use super::sharing::sealed_name;
use super::whole::MOST_WHOLE;
use super::{Doing, Error, backups, evidence, library};
use crate::diagnostic::harmless;
use crate::dossier::file;
use crate::text::Tr;
use crate::tr;

/// Why a file stayed as it was.
#[derive(Debug)]
pub enum SealingError {
    /// The disk would not let us.
    Disk(Error),
    /// Somebody has it open.
    InUse(PathBuf),
    /// It is sealed already.
    AlreadySealed(PathBuf),
    /// It is not sealed.
    NotSealed(PathBuf),
    /// It did not open.
    Unseal(UnsealError),
    /// It could not be sealed, or does not read back.
    Failed(std::io::Error),
}

impl SealingError {
    /// What is wrong, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        let shown = super::shown;
        match self {
            Self::Disk(error) => error.message(tr),
            Self::InUse(path) => tr!(tr, "seal-in-use", file = shown(path)),
            Self::AlreadySealed(path) => tr!(tr, "seal-already", file = shown(path)),
            Self::NotSealed(path) => tr!(tr, "seal-not-sealed", file = shown(path)),
            Self::Unseal(error) => error.message(tr),
            Self::Failed(error) => tr!(tr, "dossier-not-sealed", reason = harmless(&error.to_string())),
        }
    }
}

impl From<Error> for SealingError {
    fn from(error: Error) -> Self {
        Self::Disk(error)
    }
}

impl From<evidence::AttachError> for SealingError {
    fn from(error: evidence::AttachError) -> Self {
        match error {
            evidence::AttachError::Disk(error) => Self::Disk(error),
            evidence::AttachError::NotSealed(error) => Self::Failed(error),
            evidence::AttachError::Unfit(_) => Self::Failed(std::io::ErrorKind::InvalidData.into()),
        }
    }
}

/// Seals a file: `x.ron` becomes `x.ron.age`. Of a dossier the earlier versions and the evidence are sealed with it. With `keeps_open`
/// the open file and everything beside it stay as well.
///
/// What once lay open on a disk can be dug up from it by whoever has the disk; a passphrase protects from the next save on.
///
/// # Errors
/// With the open file where it was.
pub fn seal_file(
    disk: &Disk,
    path: &Path,
    passphrase: &Passphrase,
    keeps_open: bool,
    now: DateTime,
) -> Result<PathBuf, SealingError> {
    if is_held(disk, path, now) {
        return Err(SealingError::InUse(path.to_owned()));
    }
    let bytes = disk.read(path, MOST_WHOLE).map_err(|e| Error::new(Doing::Read, path, e))?;
    if seal::is_sealed(&bytes) {
        return Err(SealingError::AlreadySealed(path.to_owned()));
    }
    let to = sealed_name(path);
    sealed_to(disk, &bytes, &to, passphrase)?;
    if keeps_open {
        return Ok(to);
    }
    if let Ok(loaded) = file::read("", &bytes) {
        // The list of the folder still tells of it.
        library::forget(disk, folder_of(path))?;
        for backup in backups::paths(disk, path)? {
            let bytes = disk.read(&backup, MOST_WHOLE).map_err(|e| Error::new(Doing::Read, &backup, e))?;
            if !seal::is_sealed(&bytes) {
                sealed_to(disk, &bytes, &sealed_name(&backup), passphrase)?;
                disk.remove(&backup).map_err(|e| Error::new(Doing::Remove, &backup, e))?;
            }
        }
        evidence::seal_all(disk, folder_of(path), &loaded.dossier, passphrase)?;
    }
    disk.remove(path).map_err(|e| Error::new(Doing::Remove, path, e))?;
    Ok(to)
}

/// Writes a sealed file and makes sure that it opens again.
fn sealed_to(disk: &Disk, bytes: &[u8], to: &Path, passphrase: &Passphrase) -> Result<(), SealingError> {
    let sealed = seal::seal(bytes, passphrase).map_err(SealingError::Failed)?;
    write_new(disk, to, &sealed)?;
    let back = disk.read(to, sealed.len() + 1).map_err(|e| Error::new(Doing::Read, to, e))?;
    if seal::unseal(&back, passphrase, bytes.len()).as_deref() != Ok(bytes) {
        let _ = disk.remove(to);
        return Err(SealingError::Failed(std::io::ErrorKind::InvalidData.into()));
    }
    Ok(())
}

/// Opens a sealed file for good: `x.ron.age` becomes `x.ron`, and the evidence of a dossier lies open again. Its earlier versions stay
/// sealed. With `keeps_sealed` the sealed file stays as well.
///
/// # Errors
/// With the sealed file where it was.
pub fn unseal_file(
    disk: &Disk,
    path: &Path,
    passphrase: &Passphrase,
    keeps_sealed: bool,
    now: DateTime,
) -> Result<PathBuf, SealingError> {
    if is_held(disk, path, now) {
        return Err(SealingError::InUse(path.to_owned()));
    }
    let bytes = disk.read(path, MOST_WHOLE + MOST_WHOLE / 1_000).map_err(|e| Error::new(Doing::Read, path, e))?;
    if !seal::is_sealed(&bytes) {
        return Err(SealingError::NotSealed(path.to_owned()));
    }
    let plain = seal::unseal(&bytes, passphrase, MOST_WHOLE).map_err(SealingError::Unseal)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let to = match name.strip_suffix(".age") {
        Some(open) if !open.is_empty() => path.with_file_name(open),
        _ => path.with_file_name(format!("{name}.ron")),
    };
    write_new(disk, &to, &plain)?;
    let back = disk.read(&to, plain.len() + 1).map_err(|e| Error::new(Doing::Read, &to, e))?;
    if back != plain {
        let _ = disk.remove(&to);
        return Err(SealingError::Failed(std::io::ErrorKind::InvalidData.into()));
    }
    if let Ok(loaded) = file::read("", &plain) {
        let folder = folder_of(path);
        let key = &loaded.dossier.key;
        for (_, kind, hash) in evidence::files(&loaded.dossier) {
            if let Some(bytes) = evidence::read(disk, folder, key, hash, kind, Some(passphrase)) {
                evidence::put(disk, folder, key, kind, &bytes, None)?;
            }
        }
    }
    if !keeps_sealed {
        disk.remove(path).map_err(|e| Error::new(Doing::Remove, path, e))?;
    }
    Ok(to)
}
