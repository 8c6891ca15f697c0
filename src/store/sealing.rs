//! Sealing what lies open, and opening what is sealed: the dossier, and with it its earlier versions and its evidence.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::atomic::{MOST_ALIKE, folder_of, leftovers, numbered, write_new};
use super::disk::Disk;
use super::dossiers::conflict;
use super::lock::is_held;
use super::seal::{self, Passphrase, UnsealError};
use super::sharing::sealed_name;
use super::whole::MOST_WHOLE;
use super::{Doing, Error, backups, evidence, library};
use crate::diagnostic::harmless;
use crate::dossier::file::{self, FileError, Refusal};
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
    /// There is another version of it, with which it has to become one first.
    TwoVersions(PathBuf),
    /// It is open, but so many of its earlier versions or attachments are sealed with another passphrase.
    StayClosed(usize),
    /// It is a dossier we cannot read: nobody can say what belongs to it.
    Unread(FileError),
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
            Self::TwoVersions(path) => tr!(tr, "seal-two-versions", file = shown(path)),
            Self::StayClosed(count) => tr!(tr, "seal-stay-closed", count = *count),
            Self::Unread(error) => error.message(tr),
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
/// With the open file where it was; or, where the file itself is sealed and something that belongs to it is not, with what came in
/// between.
pub fn seal_file(
    disk: &Disk,
    path: &Path,
    passphrase: &Passphrase,
    keeps_open: bool,
    now: DateTime,
) -> Result<PathBuf, SealingError> {
    let (to, rest) = seal_itself(disk, path, passphrase, keeps_open, now)?;
    rest.finish(disk).map(|()| to)
}

/// Seals a file itself. What belongs to it is left: it may be much, and whoever does it may have something else to do in between.
///
/// # Errors
/// With the open file where it was.
pub fn seal_itself(
    disk: &Disk,
    path: &Path,
    passphrase: &Passphrase,
    keeps_open: bool,
    now: DateTime,
) -> Result<(PathBuf, Rest), SealingError> {
    if is_held(disk, path, now) {
        return Err(SealingError::InUse(path.to_owned()));
    }
    let bytes = disk.read(path, MOST_WHOLE).map_err(|e| Error::new(Doing::Read, path, e))?;
    if seal::is_sealed(&bytes) {
        return Err(SealingError::AlreadySealed(path.to_owned()));
    }
    let dossier = match file::read("", &bytes) {
        _ if keeps_open => None,
        Ok(loaded) => Some(loaded.dossier),
        // Something else may be sealed as well. But what belongs to a dossier we cannot read would go on lying open.
        Err(error) if error.refusal != Refusal::NotOurs && path.extension().is_some_and(|e| e == "ron") => {
            return Err(SealingError::Unread(error));
        }
        Err(_) => None,
    };
    if !keeps_open {
        is_ours_to_take(disk, path)?;
    }
    if dossier.is_some() && conflict::is_noted(disk, path) {
        return Err(SealingError::TwoVersions(path.to_owned()));
    }
    let to = match sealed_name(path) {
        // It is called as if it were sealed.
        same if same == path => path.with_file_name(format!("{}.age", path.file_name().unwrap_or_default().display())),
        to => to,
    };
    set_aside_an_attempt(disk, &to, dossier.as_ref().map(|dossier| &*dossier.key), passphrase, now)?;
    sealed_to(disk, &bytes, &to, passphrase)?;
    let Some(dossier) = dossier else {
        if !keeps_open {
            disk.remove(path).map_err(|e| Error::new(Doing::Remove, path, e))?;
        }
        return Ok((to, Rest::nothing(passphrase)));
    };
    // What saves that were cut off left lies open too.
    for leftover in leftovers(disk, path) {
        let left = disk.read(&leftover, MOST_WHOLE).unwrap_or_default();
        if left != bytes && file::read("", &left).is_ok_and(|loaded| loaded.dossier.key == dossier.key) {
            backups::put_by(disk, path, &left, now)?;
        }
        disk.remove(&leftover).map_err(|e| Error::new(Doing::Remove, &leftover, e))?;
    }
    // The list of the folder still tells of it.
    library::forget(disk, folder_of(path))?;
    disk.remove(path).map_err(|e| Error::new(Doing::Remove, path, e))?;
    let rest = Rest::of(disk, path, &dossier.key, passphrase, true)?;
    Ok((to, rest))
}

/// Whoever locked a file against writing does not want it taken away either.
fn is_ours_to_take(disk: &Disk, path: &Path) -> Result<(), Error> {
    let found = disk.look(path).map_err(|e| Error::new(Doing::Read, path, e))?;
    if found.permissions.readonly() {
        return Err(Error::new(Doing::Write, path, std::io::ErrorKind::PermissionDenied.into()));
    }
    Ok(())
}

/// An earlier attempt may have been cut off after it wrote the sealed file and before it took the open one away. What stands in the way
/// of this one goes among the earlier versions, where it is the same dossier under the same passphrase.
fn set_aside_an_attempt(
    disk: &Disk,
    sealed: &Path,
    key: Option<&str>,
    passphrase: &Passphrase,
    now: DateTime,
) -> Result<(), SealingError> {
    let Some(key) = key else { return Ok(()) };
    let Ok(there) = disk.read(sealed, MOST_WHOLE) else { return Ok(()) };
    let plain = seal::unseal(&there, passphrase, file::MAX_BYTES).unwrap_or_default();
    if file::read("", &plain).is_ok_and(|loaded| loaded.dossier.key == key) && !is_held(disk, sealed, now) {
        backups::put_by(disk, sealed, &there, now)?;
        disk.remove(sealed).map_err(|e| Error::new(Doing::Remove, sealed, e))?;
    }
    Ok(())
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

/// Writes a file that was sealed, and makes sure that it is there.
fn opened_to(disk: &Disk, plain: &[u8], to: &Path) -> Result<(), SealingError> {
    write_new(disk, to, plain)?;
    let back = disk.read(to, plain.len() + 1).map_err(|e| Error::new(Doing::Read, to, e))?;
    if back != plain {
        let _ = disk.remove(to);
        return Err(SealingError::Failed(std::io::ErrorKind::InvalidData.into()));
    }
    Ok(())
}

/// Opens a sealed file for good: `x.ron.age` becomes `x.ron`, and the earlier versions and the evidence of a dossier lie open again, as
/// far as this passphrase opens them. With `keeps_sealed` everything that is sealed stays as well.
///
/// # Errors
/// With the sealed file where it was; or, where the file itself is open and something that belongs to it is not, with what came in
/// between.
pub fn unseal_file(
    disk: &Disk,
    path: &Path,
    passphrase: &Passphrase,
    keeps_sealed: bool,
    now: DateTime,
) -> Result<PathBuf, SealingError> {
    let (to, rest) = unseal_itself(disk, path, passphrase, keeps_sealed, now)?;
    rest.finish(disk).map(|()| to)
}

/// Opens a sealed file itself for good, and leaves what belongs to it.
///
/// # Errors
/// With the sealed file where it was.
pub fn unseal_itself(
    disk: &Disk,
    path: &Path,
    passphrase: &Passphrase,
    keeps_sealed: bool,
    now: DateTime,
) -> Result<(PathBuf, Rest), SealingError> {
    if is_held(disk, path, now) {
        return Err(SealingError::InUse(path.to_owned()));
    }
    let bytes = disk.read(path, MOST_WHOLE + MOST_WHOLE / 1_000).map_err(|e| Error::new(Doing::Read, path, e))?;
    if !seal::is_sealed(&bytes) {
        return Err(SealingError::NotSealed(path.to_owned()));
    }
    if !keeps_sealed {
        is_ours_to_take(disk, path)?;
    }
    let plain = seal::unseal(&bytes, passphrase, MOST_WHOLE).map_err(SealingError::Unseal)?;
    let dossier = file::read("", &plain).ok().map(|loaded| loaded.dossier);
    if dossier.is_some() && !keeps_sealed && conflict::is_noted(disk, path) {
        return Err(SealingError::TwoVersions(path.to_owned()));
    }
    let to = opened_name(path);
    if disk.read(&to, plain.len() + 1).is_ok_and(|there| there == plain) {
        // An earlier attempt was cut off between the two.
    } else {
        opened_to(disk, &plain, &to)?;
    }
    let Some(dossier) = dossier else {
        if !keeps_sealed {
            disk.remove(path).map_err(|e| Error::new(Doing::Remove, path, e))?;
        }
        return Ok((to, Rest::nothing(passphrase)));
    };
    if keeps_sealed {
        let (folder, key) = (folder_of(path), &dossier.key);
        for (_, kind, hash) in evidence::files(&dossier) {
            if let Some(bytes) = evidence::read(disk, folder, key, hash, kind, Some(passphrase)) {
                evidence::put(disk, folder, key, kind, &bytes, None)?;
            }
        }
        return Ok((to, Rest::nothing(passphrase)));
    }
    disk.remove(path).map_err(|e| Error::new(Doing::Remove, path, e))?;
    let rest = Rest::of(disk, path, &dossier.key, passphrase, false)?;
    Ok((to, rest))
}

/// What belongs to a dossier that was just sealed, or opened for good, and is still as it was: its earlier versions and its evidence.
pub struct Rest {
    todo: Vec<PathBuf>,
    passphrase: Passphrase,
    seals: bool,
    /// How many earlier versions did not open.
    closed: usize,
}

impl Rest {
    fn nothing(passphrase: &Passphrase) -> Self {
        Self { todo: Vec::new(), passphrase: passphrase.clone(), seals: false, closed: 0 }
    }

    /// What lies open beside a sealed dossier, because the program was ended before all of it was sealed.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    pub fn left_open(disk: &Disk, dossier: &Path, key: &str, passphrase: &Passphrase) -> Result<Self, Error> {
        Self::of(disk, dossier, key, passphrase, true)
    }

    fn of(disk: &Disk, dossier: &Path, key: &str, passphrase: &Passphrase, seals: bool) -> Result<Self, Error> {
        let mut todo = backups::paths(disk, dossier)?;
        // By what is in it a sealed one is told again when its turn comes.
        todo.retain(|path| !seals || path.extension().is_none_or(|ending| ending != "age"));
        let evidence = evidence::all_of(disk, folder_of(dossier), key)?;
        todo.extend(evidence.into_iter().filter(|found| found.is_sealed != seals).map(|found| found.path));
        Ok(Self { todo, passphrase: passphrase.clone(), seals, closed: 0 })
    }

    /// Does the next one. Says whether all are done.
    ///
    /// # Errors
    /// With that one as it was; the others are still to be done.
    pub fn step(&mut self, disk: &Disk) -> Result<bool, SealingError> {
        if let Some(path) = self.todo.pop() {
            let bytes = disk.read(&path, MOST_WHOLE).map_err(|e| Error::new(Doing::Read, &path, e))?;
            match (self.seals, seal::is_sealed(&bytes)) {
                (true, false) => {
                    let to = sealed_name(&path);
                    if !disk.read(&to, MOST_WHOLE).is_ok_and(|there| self.opens_to(&there, &bytes)) {
                        sealed_to(disk, &bytes, &Self::place(disk, &path, to), &self.passphrase)?;
                    }
                    disk.remove(&path).map_err(|e| Error::new(Doing::Remove, &path, e))?;
                }
                (false, true) => match seal::unseal(&bytes, &self.passphrase, MOST_WHOLE) {
                    Ok(plain) => {
                        let to = opened_name(&path);
                        if !disk.read(&to, plain.len() + 1).is_ok_and(|there| there == plain) {
                            opened_to(disk, &plain, &Self::place(disk, &path, to))?;
                        }
                        disk.remove(&path).map_err(|e| Error::new(Doing::Remove, &path, e))?;
                    }
                    Err(_) => self.closed += 1,
                },
                (true, true) | (false, false) => {}
            }
        }
        match (self.todo.is_empty(), self.closed) {
            (false, _) => Ok(false),
            (true, 0) => Ok(true),
            (true, closed) => {
                self.closed = 0;
                Err(SealingError::StayClosed(closed))
            }
        }
    }

    /// Where one of them goes, if what is there already is something else.
    fn place(disk: &Disk, from: &Path, to: PathBuf) -> PathBuf {
        if evidence::Found::named(from).is_none() {
            return free(disk, &to);
        }
        // Evidence is found by its name alone: what else bears that name is of no use to anybody.
        let _ = disk.remove(&to);
        to
    }

    /// Whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        self.todo.is_empty() && self.closed == 0
    }

    fn opens_to(&self, sealed: &[u8], bytes: &[u8]) -> bool {
        seal::unseal(sealed, &self.passphrase, bytes.len()).as_deref() == Ok(bytes)
    }

    /// Does all of it. What one of them met with is told after the others had their turn.
    fn finish(mut self, disk: &Disk) -> Result<(), SealingError> {
        let mut result = Ok(());
        while !self.is_done() {
            if let Err(error) = self.step(disk) {
                result = result.and(Err(error));
            }
        }
        result
    }
}

/// A name like this one that no file has.
fn free(disk: &Disk, path: &Path) -> PathBuf {
    let alike = (2..=MOST_ALIKE).map(|number| numbered(path, number));
    std::iter::once(path.to_owned())
        .chain(alike)
        .find(|path| disk.look(path).is_err())
        .unwrap_or_else(|| path.to_owned())
}

/// `x.ron` for `x.ron.age`.
fn opened_name(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match name.strip_suffix(".age") {
        Some(open) if !open.is_empty() => path.with_file_name(open),
        _ => path.with_file_name(format!("{name}.ron")),
    }
}
