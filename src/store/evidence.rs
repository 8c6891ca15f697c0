//! The files that back answers up, beside the dossier: each dossier has a folder of its own, and each file is called by what is in it.
//! A file that was changed or put there by somebody else is therefore never taken for what was attached.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use sha2::{Digest as _, Sha256};

use super::atomic::{folder_of, leftovers, write_new};
use super::bin::BIN;
use super::disk::Disk;
use super::dossiers::MOST_ON_DISK;
use super::questionnaires::{hash_of, is_hash};
use super::seal::{self, Passphrase, UnsealError};
use super::sharing::peek;
use super::{Doing, Error, backups, library, lock};
use crate::diagnostic::harmless;
use crate::dossier::Dossier;
use crate::dossier::evidence::{Attachment, FileKind, MOST_BYTES, Unfit, judge};
use crate::dossier::file;
use crate::text::Tr;
use crate::tr;

/// The folder beside dossiers with the files that back answers up.
pub const EVIDENCE: &str = "evidence";

/// The most of a sealed one that is read: it is a little larger than what is in it.
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

/// Puts the bytes of an attached file beside the dossiers of a folder, unless they are there; for a sealed dossier sealed, whether they
/// also lie open there or not. Says whether they are there now: what another version of the dossier has sealed with another passphrase
/// keeps its place.
pub(super) fn put(
    disk: &Disk,
    beside: &Path,
    key: &str,
    kind: FileKind,
    bytes: &[u8],
    passphrase: Option<&Passphrase>,
) -> Result<bool, AttachError> {
    let hash = hash_of(bytes);
    let Some(path) = path_of(beside, key, &hash, kind, passphrase.is_some()) else { return Ok(false) };
    if as_attached(disk, &path, &hash, passphrase).is_some() {
        return Ok(true);
    }
    let folder = folder_of(&path);
    let fail = |doing, e| AttachError::Disk(Error::new(doing, &path, e));
    disk.make_folder(folder).map_err(|e| AttachError::Disk(Error::new(Doing::MakeFolder, folder, e)))?;
    if passphrase.is_some_and(|passphrase| is_of_another(disk, &path, passphrase)) {
        return Ok(false);
    }
    if disk.look(&path).is_ok() || disk.is_link(&path) {
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

/// What is in a file of this folder, if it is what its name says. With a passphrase it is a sealed one.
fn as_attached(disk: &Disk, path: &Path, hash: &str, passphrase: Option<&Passphrase>) -> Option<Vec<u8>> {
    let bytes = match passphrase {
        None => disk.read(path, MOST_BYTES + 1).ok()?,
        Some(passphrase) => seal::unseal(&disk.read(path, MOST_SEALED).ok()?, passphrase, MOST_BYTES).ok()?,
    };
    (hash_of(&bytes) == hash).then_some(bytes)
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
    let open = as_attached(disk, &path_of(beside, key, hash, kind, false)?, hash, None);
    open.or_else(|| as_attached(disk, &path_of(beside, key, hash, kind, true)?, hash, Some(passphrase?)))
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

/// One file of the folder of evidence, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// The hash it is called by.
    pub hash: String,
    /// Whether it is sealed.
    pub is_sealed: bool,
}

impl Found {
    /// `None` for a name we do not give.
    pub fn named(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let (open, is_sealed) = name.strip_suffix(".age").map_or((name, false), |open| (open, true));
        let (hash, ending) = open.split_once('.')?;
        let is_ours = is_hash(hash) && FileKind::ALL.into_iter().any(|kind| kind.ending() == ending);
        is_ours.then(|| Self { path: path.to_owned(), hash: hash.to_owned(), is_sealed })
    }

    /// Whether it holds what its name says; `None` where it is sealed and nobody gave the passphrase that opens it.
    pub fn is_sound(&self, disk: &Disk, passphrase: Option<&Passphrase>) -> Option<bool> {
        if !self.is_sealed {
            return Some(as_attached(disk, &self.path, &self.hash, None).is_some());
        }
        let bytes = disk.read(&self.path, MOST_SEALED).ok()?;
        let inside = seal::unseal(&bytes, passphrase?, MOST_BYTES).ok()?;
        Some(hash_of(&inside) == self.hash)
    }
}

/// Where the files of the dossier with this key lie, among what is in the folder of dossiers.
pub fn folder_for(beside: &Path, key: &str) -> PathBuf {
    folder(beside, key)
}

/// The files of one dossier that are called as we call them, whatever is in them. None where one of the folders is a link: nothing is
/// taken away through one.
///
/// # Errors
/// When a folder that is there cannot be listed.
pub(super) fn all_of(disk: &Disk, beside: &Path, key: &str) -> Result<Vec<Found>, Error> {
    if disk.is_link(&beside.join(EVIDENCE)) {
        return Ok(Vec::new());
    }
    let folder = folder(beside, key);
    match disk.list_own(&folder) {
        Ok(files) => Ok(files.iter().filter_map(|path| Found::named(path)).collect()),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(Vec::new()),
        Err(error) => Err(Error::new(Doing::List, &folder, error)),
    }
}

/// Takes away the files of a dossier that is gone for ever: those that lie open, and the sealed ones too where `sealed` says so.
pub(super) fn forget(disk: &Disk, beside: &Path, key: &str, sealed: bool) -> Result<(), Error> {
    for found in all_of(disk, beside, key)?.iter().filter(|found| sealed || !found.is_sealed) {
        disk.remove(&found.path).map_err(|e| Error::new(Doing::Remove, &found.path, e))?;
    }
    // An empty folder says nothing about anybody; should it stay, nothing is lost. One that is not empty stays.
    let _ = disk.remove_folder(&folder(beside, key));
    Ok(())
}

/// Looks for files of a dossier that no answer needs any more, and takes them away: a file of the folder at a time, so that whoever
/// does it can do something else in between.
///
/// What undo could bring back needs its files too, so this is for a dossier that nobody has open. A file stays for as long as the
/// dossier, a copy of it, one of their earlier versions or something left by a save that was cut off may need it; also where any of
/// those cannot be read.
pub struct Tidy {
    dossier: PathBuf,
    key: String,
    passphrase: Option<Passphrase>,
    unneeded: Vec<Found>,
    to_read: Vec<(PathBuf, Whose)>,
    /// Files of this dossier: it and its copies.
    copies: Vec<PathBuf>,
    /// Whether the earlier versions of the copies are among what is to be read.
    has_backups: bool,
}

/// Whose a file is, as far as its place tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// Anybody's.
    Unknown,
    /// An earlier version of this dossier.
    Ours,
}

impl Tidy {
    /// Looks at a dossier that was just closed. `None` where there is nothing to tidy up.
    pub fn begin(disk: &Disk, dossier: &Path, key: &str, passphrase: Option<&Passphrase>) -> Option<Self> {
        let beside = folder_of(dossier);
        let mut unneeded = all_of(disk, beside, key).ok().filter(|all| !all.is_empty())?;
        let (loaded, _) = peek(disk, dossier, passphrase).ok().filter(|(loaded, _)| loaded.dossier.key == key)?;
        needed(&mut unneeded, &loaded.dossier);
        if unneeded.is_empty() || !leftovers(disk, dossier).is_empty() {
            return None;
        }
        let bin = beside.join(BIN);
        let mut all = library::candidates(disk, beside).ok()?;
        if disk.look(&bin).is_ok() {
            all.extend(library::candidates(disk, &bin).ok()?);
        }
        all.retain(|path| path != dossier);
        Some(Self {
            dossier: dossier.to_owned(),
            key: key.to_owned(),
            passphrase: passphrase.cloned(),
            unneeded,
            to_read: all.into_iter().map(|path| (path, Whose::Unknown)).collect(),
            copies: vec![dossier.to_owned()],
            has_backups: false,
        })
    }

    /// Does a little more of it. Says whether it is done.
    pub fn step(&mut self, disk: &Disk, now: DateTime) -> bool {
        if let Some((path, whose)) = self.to_read.pop() {
            self.read(disk, &path, whose);
        } else if !self.has_backups {
            self.has_backups = true;
            match self.backups(disk) {
                Ok(all) => self.to_read = all.into_iter().map(|path| (path, Whose::Ours)).collect(),
                Err(_) => self.unneeded.clear(),
            }
        } else {
            // Whoever has a copy open may still want back what is in no file.
            if self.copies.iter().all(|copy| lock::is_free(disk, copy, now)) {
                for found in &self.unneeded {
                    // One too many is no harm; the next time it goes.
                    let _ = disk.remove(&found.path);
                }
                let _ = disk.remove_folder(&folder(folder_of(&self.dossier), &self.key));
            }
            self.unneeded.clear();
        }
        self.unneeded.is_empty()
    }

    fn read(&mut self, disk: &Disk, path: &Path, whose: Whose) {
        let Ok(bytes) = disk.read(path, MOST_ON_DISK) else { return self.unneeded.clear() };
        let plain = if seal::is_sealed(&bytes) {
            match self.passphrase.as_ref().map(|passphrase| seal::unseal(&bytes, passphrase, file::MAX_BYTES)) {
                Some(Ok(plain)) => plain,
                _ if whose == Whose::Ours => return self.unneeded.clear(),
                // Another dossier, in all likelihood. Were it a copy of this one, its files would be sealed.
                _ => return self.unneeded.retain(|found| !found.is_sealed),
            }
        } else {
            bytes
        };
        match file::read("", &plain) {
            Ok(loaded) if loaded.dossier.key == self.key => {
                needed(&mut self.unneeded, &loaded.dossier);
                if whose == Whose::Unknown {
                    self.copies.push(path.to_owned());
                }
            }
            Ok(_) => {}
            // Damaged or of a newer program: it may still be of this dossier.
            Err(_) => {
                let key = self.key.as_bytes();
                if whose == Whose::Ours || key.is_empty() || plain.windows(key.len()).any(|at| at == key) {
                    self.unneeded.clear();
                }
            }
        }
    }

    /// The earlier versions of the dossier and its copies, and those of dossiers that are gone: nobody can say of which.
    fn backups(&self, disk: &Disk) -> Result<Vec<PathBuf>, Error> {
        let beside = folder_of(&self.dossier);
        let mut known = library::candidates(disk, beside)?;
        let bin = beside.join(BIN);
        if disk.look(&bin).is_ok() {
            known.extend(library::candidates(disk, &bin)?);
        }
        known.retain(|path| !self.copies.contains(path));
        let others: BTreeSet<String> = known.iter().map(|path| backups::split(path).0).collect();
        let all = backups::all(disk, beside)?;
        Ok(all.into_iter().filter(|(_, stem)| !others.contains(stem)).map(|(path, _)| path).collect())
    }
}

/// Takes those out of the list that a dossier needs.
fn needed(unneeded: &mut Vec<Found>, dossier: &Dossier) {
    let hashes: BTreeSet<&str> = files(dossier).map(|(_, _, hash)| hash).collect();
    unneeded.retain(|found| !hashes.contains(&*found.hash));
}
