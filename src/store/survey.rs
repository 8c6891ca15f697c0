//! Everything that lies in a folder of dossiers, each sorted by what it is there for: so that whoever checks the folder can account for
//! every single file.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::bin::BIN;
use super::disk::Disk;
use super::dossiers::BACKUPS;
use super::dossiers::conflict::ours_of;
use super::evidence::{EVIDENCE, Found};
use super::leftovers::meant_to_be;
use super::lock::LOCK_ENDING;
use super::{Doing, Error, backups, library, places, questionnaires};

/// What a file is there for, as far as its name and place tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be a dossier.
    Dossier,
    /// To be a dossier that was thrown away.
    Thrown,
    /// To be an earlier version of the dossier with this name, without its ending.
    Backup(String),
    /// To back an answer up.
    Evidence(Found),
    /// To keep a questionnaire as scans were made with it.
    KeptQuestionnaire,
    /// To be a questionnaire of the user's own.
    OwnQuestionnaire,
    /// To be a catalogue file of the user's own.
    OwnCatalogue,
    /// To become another file, by a save that was cut off.
    Leftover,
    /// To say that the dossier of this name has another version.
    TwoVersions(String),
    /// To keep others out, or to open the folder faster: nothing anybody wrote is in it.
    Ours,
    /// Nobody knows: it is none of ours.
    Unknown,
    /// To lead elsewhere: a link where we have a folder. We do not go there.
    Link,
}

/// One file, or a folder that is none of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lying {
    /// Where it lies.
    pub path: PathBuf,
    /// What it is there for.
    pub purpose: Purpose,
}

/// Everything in a folder of dossiers, in order of place.
///
/// # Errors
/// When the folder, or one of ours in it, cannot be listed.
pub fn survey(disk: &Disk, folder: &Path) -> Result<Vec<Lying>, Error> {
    let mut all = Vec::new();
    for path in list(disk, folder)? {
        let rooms: [(&str, fn(&Path) -> Purpose); 5] = [
            (BACKUPS, in_backups),
            (BIN, in_bin),
            (questionnaires::QUESTIONNAIRES, |path| ron(path, Purpose::KeptQuestionnaire)),
            (places::QUESTIONNAIRES, |path| ron(path, Purpose::OwnQuestionnaire)),
            (places::CATALOGUE, |path| ron(path, Purpose::OwnCatalogue)),
        ];
        let name = path.file_name().unwrap_or_default();
        if let Some((_, sort)) = rooms.iter().find(|(room, _)| name == OsStr::new(room)) {
            room(disk, path, *sort, &mut all)?;
        } else if name == OsStr::new(EVIDENCE) {
            if disk.is_link(&path) || !is_folder(disk, &path) {
                all.push(not_a_room(disk, path));
                continue;
            }
            for of_one in list(disk, &path)? {
                room(disk, of_one, in_evidence, &mut all)?;
            }
        } else {
            let purpose = if is_folder(disk, &path) { Purpose::Unknown } else { beside(&path) };
            all.push(Lying { path, purpose });
        }
    }
    Ok(all)
}

/// The files of one of our folders. What should be one and is not is named itself.
fn room(disk: &Disk, folder: PathBuf, sort: fn(&Path) -> Purpose, all: &mut Vec<Lying>) -> Result<(), Error> {
    if disk.is_link(&folder) || !is_folder(disk, &folder) {
        all.push(not_a_room(disk, folder));
        return Ok(());
    }
    for path in list(disk, &folder)? {
        let purpose = if is_folder(disk, &path) { Purpose::Unknown } else { sort(&path) };
        all.push(Lying { path, purpose });
    }
    Ok(())
}

fn not_a_room(disk: &Disk, path: PathBuf) -> Lying {
    let purpose = if disk.is_link(&path) { Purpose::Link } else { Purpose::Unknown };
    Lying { path, purpose }
}

fn list(disk: &Disk, folder: &Path) -> Result<Vec<PathBuf>, Error> {
    disk.list(folder).map_err(|error| Error::new(Doing::List, folder, error))
}

fn is_folder(disk: &Disk, path: &Path) -> bool {
    disk.look(path).is_ok_and(|found| found.is_folder)
}

/// A file beside the dossiers.
fn beside(path: &Path) -> Purpose {
    let Some(name) = path.file_name().and_then(OsStr::to_str) else { return Purpose::Unknown };
    if library::may_be_dossier(name) {
        Purpose::Dossier
    } else if meant_to_be(path).is_some() {
        Purpose::Leftover
    } else if let Some(ours) = ours_of(path) {
        Purpose::TwoVersions(ours)
    } else if name == library::CACHE || name.starts_with('.') && name.ends_with(LOCK_ENDING) {
        Purpose::Ours
    } else {
        Purpose::Unknown
    }
}

fn in_backups(path: &Path) -> Purpose {
    match backups::stem_of(path) {
        Some(stem) => Purpose::Backup(stem),
        None => leftover(path),
    }
}

fn in_bin(path: &Path) -> Purpose {
    let name = path.file_name().and_then(OsStr::to_str);
    if name.is_some_and(library::may_be_dossier) { Purpose::Thrown } else { leftover(path) }
}

fn in_evidence(path: &Path) -> Purpose {
    Found::named(path).map_or_else(|| leftover(path), Purpose::Evidence)
}

fn ron(path: &Path, purpose: Purpose) -> Purpose {
    if path.extension().is_some_and(|e| e == "ron") && meant_to_be(path).is_none() { purpose } else { leftover(path) }
}

fn leftover(path: &Path) -> Purpose {
    if meant_to_be(path).is_some() { Purpose::Leftover } else { Purpose::Unknown }
}
