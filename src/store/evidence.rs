//! The files that back answers up, beside the dossier: each dossier has a folder of its own, and each file is called by what is in it.
//! A file that was changed or put there by somebody else is therefore never taken for what was attached.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::atomic::{folder_of, write_new};
use super::disk::Disk;
use super::questionnaires::{hash_of, is_hash};
use super::seal::{self, Passphrase, UnsealError};
use super::{Doing, Error};
use crate::diagnostic::harmless;
use crate::dossier::Dossier;
use crate::dossier::evidence::{Attachment, FileKind, MOST_BYTES, Unfit, judge};
use crate::text::Tr;
use crate::tr;

/// The folder beside dossiers with the files that back answers up.
pub const EVIDENCE: &str = "evidence";

/// The largest sealed file that is read, in bytes.
const MOST_SEALED: usize = MOST_BYTES + MOST_BYTES / 1_000 + 4_096;

/// Why a file could not be attached.
#[derive(Debug)]
pub enum AttachError {
    /// The disk would not let us.
    Disk(Error),
    /// It cannot back an answer up.
    Unfit(Unfit),
    /// It could not be sealed.
    NotSealed(std::io::Error),
}

impl AttachError {
    /// What is wrong and what to do, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Disk(error) => error.message(tr),
            Self::Unfit(Unfit::TooLarge) => {
                tr!(tr, "evidence-too-large", most = (MOST_BYTES / (1024 * 1024)).to_string())
            }
            Self::Unfit(Unfit::WrongKind) => tr!(tr, "evidence-wrong-kind"),
            Self::Unfit(Unfit::NoAddress) => tr!(tr, "evidence-no-address"),
            Self::NotSealed(error) => tr!(tr, "dossier-not-sealed", reason = harmless(&error.to_string())),
        }
    }
}

/// The name of a dossier's own folder: its key where that can be one, else what is made of it.
fn folder_name(key: &str) -> String {
    let is_plain = (1..=64).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if is_plain {
        return key.to_owned();
    }
    let hash = Sha256::digest(key.as_bytes());
    let hex: String = hash.iter().take(16).map(|b| format!("{b:02x}")).collect();
    format!("x-{hex}")
}

/// The folder of one dossier's files, for dossiers in a folder.
fn folder(beside: &Path, key: &str) -> PathBuf {
    beside.join(EVIDENCE).join(folder_name(key))
}

/// Where a file is kept, `None` for what cannot be one.
fn path_of(beside: &Path, key: &str, hash: &str, kind: FileKind, is_sealed: bool) -> Option<PathBuf> {
    let seal = if is_sealed { ".age" } else { "" };
    is_hash(hash).then(|| folder(beside, key).join(format!("{hash}.{kind}{seal}")))
}

/// Takes a file in: a copy of it goes beside the dossier, sealed where the dossier is. Gives what to note with the answer.
///
/// # Errors
/// When it cannot be read, does not fit or cannot be written.
pub fn attach(
    disk: &Disk,
    dossier_file: &Path,
    key: &str,
    from: &Path,
    passphrase: Option<&Passphrase>,
) -> Result<Attachment, AttachError> {
    let bytes = disk.read(from, MOST_BYTES + 1).map_err(|e| AttachError::Disk(Error::new(Doing::Read, from, e)))?;
    let name = from.file_name().unwrap_or_default().to_string_lossy();
    let (name, kind) = judge(&name, &bytes).map_err(AttachError::Unfit)?;
    let beside = folder_of(dossier_file);
    if !put(disk, beside, key, kind, &bytes, passphrase)? {
        let path = folder(beside, key);
        return Err(AttachError::Disk(Error::new(Doing::Write, &path, std::io::ErrorKind::AlreadyExists.into())));
    }
    Ok(Attachment::File { name, kind, hash: hash_of(&bytes), length: bytes.len() as u64 })
}

/// Puts the bytes of an attached file beside the dossiers of a folder, unless they are there. Says whether they are there now: what
/// another version of the dossier has sealed with another passphrase keeps its place.
pub(super) fn put(
    disk: &Disk,
    beside: &Path,
    key: &str,
    kind: FileKind,
    bytes: &[u8],
    passphrase: Option<&Passphrase>,
) -> Result<bool, AttachError> {
    let hash = hash_of(bytes);
    if read(disk, beside, key, &hash, kind, passphrase).is_some() {
        return Ok(true);
    }
    let Some(path) = path_of(beside, key, &hash, kind, passphrase.is_some()) else { return Ok(false) };
    let folder = folder_of(&path);
    let fail = |doing, e| AttachError::Disk(Error::new(doing, &path, e));
    disk.make_folder(folder).map_err(|e| AttachError::Disk(Error::new(Doing::MakeFolder, folder, e)))?;
    if passphrase.is_some_and(|passphrase| is_of_another(disk, &path, passphrase)) {
        return Ok(false);
    }
    if disk.look(&path).is_ok() {
        // Under this name lies something else: it is of no use to anybody.
        disk.remove(&path).map_err(|e| fail(Doing::Remove, e))?;
    }
    let stored = match passphrase {
        Some(passphrase) => seal::seal(bytes, passphrase).map_err(AttachError::NotSealed)?,
        None => bytes.to_vec(),
    };
    write_new(disk, &path, &stored).map_err(AttachError::Disk)?;
    Ok(true)
}

/// Whether a file is sealed with another passphrase than this one.
fn is_of_another(disk: &Disk, path: &Path, passphrase: &Passphrase) -> bool {
    let sealed = disk.read(path, MOST_SEALED).ok();
    sealed.is_some_and(|sealed| seal::unseal(&sealed, passphrase, MOST_BYTES) == Err(UnsealError::WrongPassphrase))
}

/// An attached file as it was attached. `None` where it is gone, was changed, or is sealed with another passphrase.
pub fn read(
    disk: &Disk,
    beside: &Path,
    key: &str,
    hash: &str,
    kind: FileKind,
    passphrase: Option<&Passphrase>,
) -> Option<Vec<u8>> {
    let is_it = |bytes: &Vec<u8>| hash_of(bytes) == hash;
    let open = path_of(beside, key, hash, kind, false)?;
    if let Some(bytes) = disk.read(&open, MOST_BYTES + 1).ok().filter(is_it) {
        return Some(bytes);
    }
    let sealed = disk.read(&path_of(beside, key, hash, kind, true)?, MOST_SEALED).ok()?;
    seal::unseal(&sealed, passphrase?, MOST_BYTES).ok().filter(is_it)
}

/// Whether a file is there, whole or sealed.
pub fn is_there(disk: &Disk, beside: &Path, key: &str, hash: &str, kind: FileKind) -> bool {
    let sealed = path_of(beside, key, hash, kind, true);
    read(disk, beside, key, hash, kind, None).is_some() || sealed.is_some_and(|path| disk.look(&path).is_ok())
}

/// The files attached to a dossier's answers: what each is called, its kind and its hash.
pub fn files(dossier: &Dossier) -> impl Iterator<Item = (&str, FileKind, &str)> {
    let answers = dossier.assessments.iter().flat_map(|a| a.answers.values());
    answers.flat_map(|answer| &answer.attachments).filter_map(|attachment| match attachment {
        Attachment::File { name, kind, hash, length: _ } => Some((name.as_str(), *kind, hash.as_str())),
        Attachment::Link { .. } => None,
    })
}

/// Seals the files of a dossier that is sealed from now on; the open ones go.
pub(super) fn seal_all(
    disk: &Disk,
    beside: &Path,
    dossier: &Dossier,
    passphrase: &Passphrase,
) -> Result<(), AttachError> {
    for (_, kind, hash) in files(dossier) {
        let Some(open) = path_of(beside, &dossier.key, hash, kind, false) else { continue };
        let Some(bytes) = disk.read(&open, MOST_BYTES + 1).ok() else { continue };
        let Some(to) = path_of(beside, &dossier.key, hash, kind, true) else { continue };
        let sealed = seal::seal(&bytes, passphrase).map_err(AttachError::NotSealed)?;
        if disk.look(&to).is_err() {
            write_new(disk, &to, &sealed).map_err(AttachError::Disk)?;
        }
        disk.remove(&open).map_err(|e| AttachError::Disk(Error::new(Doing::Remove, &open, e)))?;
    }
    Ok(())
}

/// Takes away all files of a dossier that is gone for ever.
pub(super) fn forget(disk: &Disk, beside: &Path, key: &str) -> Result<(), Error> {
    let folder = folder(beside, key);
    let files = match disk.list(&folder) {
        Ok(files) => files,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::new(Doing::List, &folder, error)),
    };
    for path in files {
        disk.remove(&path).map_err(|e| Error::new(Doing::Remove, &path, e))?;
    }
    // An empty folder says nothing about anybody; should it stay, nothing is lost.
    let _ = disk.remove_folder(&folder);
    Ok(())
}
