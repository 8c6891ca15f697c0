//! Dossiers that were thrown away, until somebody empties the bin. A dossier goes there as a whole: its backups and its evidence stay
//! where they are until then, and are still there for one that comes back.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::atomic::{MOST_ALIKE, folder_of, leftovers, numbered};
use super::disk::Disk;
use super::dossiers::{MOST_ON_DISK, conflict};
use super::lock::is_held;
use super::{Doing, Error, backups, evidence, library, seal};
use crate::dossier::file;

/// The folder beside dossiers in which those lie that were thrown away.
pub const BIN: &str = ".bin";

/// A dossier in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thrown {
    /// Where it lies.
    pub path: PathBuf,
    /// The company, where the file can be read and says so.
    pub name: Option<String>,
    /// When it last changed.
    pub changed: Option<DateTime>,
}

/// Throws a dossier away. Gives where it lies now.
///
/// # Errors
/// With the dossier where it was; of kind `ResourceBusy` while somebody has it open.
pub fn throw_away(disk: &Disk, dossier: &Path, now: DateTime) -> Result<PathBuf, Error> {
    if is_held(disk, dossier, now) {
        return Err(Error::new(Doing::Remove, dossier, ErrorKind::ResourceBusy.into()));
    }
    let folder = folder_of(dossier).join(BIN);
    if disk.is_link(&folder) {
        return Err(Error::new(Doing::MakeFolder, &folder, ErrorKind::NotADirectory.into()));
    }
    disk.make_folder(&folder).map_err(|e| Error::new(Doing::MakeFolder, &folder, e))?;
    moved(disk, dossier, &folder.join(dossier.file_name().unwrap_or_default()))
}

/// Takes a dossier out of the bin again, to where it was. Gives where it is now.
///
/// # Errors
/// With the dossier in the bin.
pub fn take_back(disk: &Disk, thrown: &Path) -> Result<PathBuf, Error> {
    let folder = folder_of(folder_of(thrown));
    moved(disk, thrown, &folder.join(thrown.file_name().unwrap_or_default()))
}

/// Moves a file to this name, or to one like it where there is one already.
fn moved(disk: &Disk, from: &Path, to: &Path) -> Result<PathBuf, Error> {
    let free = std::iter::once(to.to_owned()).chain((2..=MOST_ALIKE).map(|number| numbered(to, number)));
    for candidate in free {
        if disk.look(&candidate).is_err() {
            disk.set_aside(from, &candidate).map_err(|e| Error::new(Doing::Remove, from, e))?;
            return Ok(candidate);
        }
    }
    Err(Error::new(Doing::Remove, from, ErrorKind::AlreadyExists.into()))
}

/// What lies in the bin of a folder, in order of name. Nothing where the bin is a link: it could lead to anybody's files.
///
/// # Errors
/// When the bin cannot be listed.
pub fn list(disk: &Disk, folder: &Path) -> Result<Vec<Thrown>, Error> {
    let bin = folder.join(BIN);
    if disk.look(&bin).is_err() || disk.is_link(&bin) {
        return Ok(Vec::new());
    }
    let thrown = library::candidates(disk, &bin)?.into_iter().map(|path| Thrown {
        name: read(disk, &path).and_then(|dossier| dossier.company.name),
        changed: disk.look(&path).ok().and_then(|found| found.changed()),
        path,
    });
    Ok(thrown.collect())
}

/// Empties the bin of a folder: the dossiers in it go for ever, with their backups, their evidence and what saves of them left that were
/// cut off. Gives how many went.
///
/// # Errors
/// At the first that does not go; those before it are gone.
pub fn empty(disk: &Disk, folder: &Path) -> Result<usize, Error> {
    let mut gone = 0;
    let stay = Stay::of(disk, folder)?;
    for thrown in list(disk, folder)? {
        let dossier = read(disk, &thrown.path);
        disk.remove(&thrown.path).map_err(|e| Error::new(Doing::Remove, &thrown.path, e))?;
        gone += 1;
        let was = folder.join(thrown.path.file_name().unwrap_or_default());
        // A dossier of the same name may have come since: what bears its name is not ours to take.
        if disk.look(&was).is_err() {
            backups::forget(disk, &was)?;
            for leftover in leftovers(disk, &was) {
                disk.remove(&leftover).map_err(|e| Error::new(Doing::Remove, &leftover, e))?;
            }
            conflict::forget(disk, &was);
        }
        if let Some(dossier) = dossier.filter(|dossier| !stay.keys.contains(&dossier.key)) {
            evidence::forget(disk, folder, &dossier.key, !stay.has_sealed)?;
        }
    }
    if gone > 0 {
        library::forget(disk, folder)?;
    }
    Ok(gone)
}

/// The dossiers outside the bin, which still need their evidence.
struct Stay {
    keys: BTreeSet<String>,
    /// Whether there are some of which nobody can say what they are.
    has_sealed: bool,
}

impl Stay {
    fn of(disk: &Disk, folder: &Path) -> Result<Self, Error> {
        let mut stay = Self { keys: BTreeSet::new(), has_sealed: false };
        for path in library::candidates(disk, folder)? {
            let Ok(bytes) = disk.read(&path, MOST_ON_DISK) else { continue };
            stay.has_sealed |= seal::is_sealed(&bytes);
            if let Ok(loaded) = file::read("", &bytes) {
                stay.keys.insert(loaded.dossier.key);
            }
        }
        Ok(stay)
    }
}

fn read(disk: &Disk, path: &Path) -> Option<crate::dossier::Dossier> {
    let bytes = disk.read(path, MOST_ON_DISK).ok()?;
    file::read("", &bytes).ok().map(|loaded| loaded.dossier)
}
