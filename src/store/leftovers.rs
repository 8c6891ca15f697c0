//! What saves left that were cut off: temporary files that never took the place of what they were meant to become.
//!
//! Who opens a dossier finds those of that dossier. This is about the others: of dossiers nobody opens again, of earlier versions, of
//! files that belong to dossiers. They go once they are certainly nobody's any more, and stay where they may be all there is.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use jiff::civil::DateTime;

use super::atomic::{TEMP_ENDING, folder_of};
use super::bin::BIN;
use super::disk::Disk;
use super::dossiers::conflict::{self, ours_of};
use super::dossiers::{BACKUPS, MOST_ON_DISK};
use super::evidence::EVIDENCE;
use super::lock::{LOCK_ENDING, is_free};
use super::questionnaires::QUESTIONNAIRES;
use super::{backups, library, seal};
use crate::dossier::Dossier;
use crate::dossier::file;

/// Nobody writes one file for so long.
const OLD: Duration = Duration::from_hours(24);

/// The length of what stands between the name and the ending, with its point.
const RANDOM: usize = ".Ab12Cd".len();

/// The name of the file a temporary one was meant to become, if this is the name of one of ours. A long name is cut short.
pub fn meant_to_be(temp: &Path) -> Option<String> {
    let name = temp.file_name().and_then(OsStr::to_str)?;
    let rest = name.strip_prefix('.')?.strip_suffix(TEMP_ENDING)?;
    let (meant, random) = rest.split_at_checked(rest.len().checked_sub(RANDOM)?)?;
    let is_random = random.starts_with('.') && random.chars().skip(1).all(|c| c.is_ascii_alphanumeric());
    (is_random && !meant.is_empty()).then(|| meant.to_owned())
}

/// Clears a folder of dossiers of what was left. Gives the dossiers that were found again in it: there was no other file of them.
pub fn clear(disk: &Disk, folder: &Path, now: DateTime) -> Vec<PathBuf> {
    let mut found_again = Vec::new();
    for path in disk.list(folder).unwrap_or_default() {
        let Some(name) = path.file_name().and_then(OsStr::to_str) else { continue };
        if !name.starts_with('.') || !is_old(disk, &path) {
            continue;
        }
        if let Some(meant) = meant_to_be(&path) {
            found_again.extend(dossier_left(disk, &path, &folder.join(meant), now));
        } else if let Some(of) = name.strip_prefix('.').and_then(|rest| rest.strip_suffix(LOCK_ENDING)) {
            lock_left(disk, &path, &folder.join(of));
        } else if let Some(ours) = ours_of(&path)
            && !is_somewhere(disk, &folder.join(&ours))
        {
            conflict::forget(disk, &folder.join(ours));
        }
    }
    versions_left(disk, &folder.join(BACKUPS));
    let mut with_copies = vec![folder.join(QUESTIONNAIRES)];
    if !disk.is_link(&folder.join(EVIDENCE)) {
        with_copies.extend(disk.list(&folder.join(EVIDENCE)).unwrap_or_default());
    }
    for folder in with_copies {
        // What they were copied from is still where it was, and no answer knows of them.
        for path in disk.list_own(&folder).unwrap_or_default() {
            if meant_to_be(&path).is_some() && is_old(disk, &path) {
                let _ = disk.remove(&path);
            }
        }
    }
    found_again
}

fn is_old(disk: &Disk, path: &Path) -> bool {
    let changed = disk.look(path).ok().filter(|found| found.is_file).and_then(|found| found.modified);
    changed.is_some_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age > OLD))
}

/// What is in a file.
enum Inside {
    Whole(Box<Dossier>),
    Sealed,
    /// Nothing, or half of something.
    Nothing,
    /// A dossier of a newer program.
    Unknown,
}

fn inside(disk: &Disk, path: &Path) -> Inside {
    let Ok(bytes) = disk.read(path, MOST_ON_DISK) else { return Inside::Unknown };
    if seal::is_sealed(&bytes) {
        return Inside::Sealed;
    }
    match file::read("", &bytes) {
        Ok(loaded) if !loaded.is_from_newer_program() => Inside::Whole(Box::new(loaded.dossier)),
        Ok(_) => Inside::Unknown,
        Err(error) if matches!(error.refusal, file::Refusal::TooNew(_)) => Inside::Unknown,
        Err(_) => Inside::Nothing,
    }
}

/// Whether a file is there, in the bin, or sealed since.
fn is_somewhere(disk: &Disk, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    let sealed = path.with_file_name(format!("{}.age", name.to_string_lossy()));
    [path, &folder_of(path).join(BIN).join(name), &sealed].into_iter().any(|path| disk.look(path).is_ok())
}

/// One that was meant to become a dossier. Gives where the dossier is, if it was found again in it.
fn dossier_left(disk: &Disk, path: &Path, meant: &Path, now: DateTime) -> Option<PathBuf> {
    let name = meant.file_name()?.to_string_lossy().into_owned();
    if name == library::CACHE {
        let _ = disk.remove(path);
        return None;
    }
    if Path::new(name.strip_suffix(".age").unwrap_or(&name)).extension().is_none_or(|e| e != "ron") {
        // Cut short or not ours: nobody can say what it was meant to be.
        return None;
    }
    if disk.look(meant).is_ok() {
        // A newer state than the dossier is for whoever opens it next.
        let is_done = match (inside(disk, path), inside(disk, meant)) {
            (Inside::Unknown, _) | (_, Inside::Unknown | Inside::Nothing) => false,
            (Inside::Nothing, _) => true,
            (Inside::Whole(left), Inside::Whole(there)) if left == there => true,
            _ => !is_newer(disk, path, meant),
        };
        if is_done && is_free(disk, meant, now) {
            let _ = disk.remove(path);
        }
        return None;
    }
    if is_somewhere(disk, meant) {
        return None;
    }
    match inside(disk, path) {
        Inside::Nothing => {
            let _ = disk.remove(path);
            None
        }
        Inside::Unknown => None,
        Inside::Whole(left) if is_elsewhere(disk, path, &left) => {
            let _ = disk.remove(path);
            None
        }
        // The first save of a dossier, which is all there is of it.
        Inside::Whole(_) | Inside::Sealed => {
            disk.set_aside(path, meant).ok()?;
            Some(meant.to_owned())
        }
    }
}

fn is_newer(disk: &Disk, path: &Path, than: &Path) -> bool {
    let changed = |path: &Path| disk.look(path).ok().and_then(|found| found.modified);
    changed(path) > changed(than)
}

/// Whether a dossier has a file under another name, as new as what was left: it got its name just then.
fn is_elsewhere(disk: &Disk, path: &Path, left: &Dossier) -> bool {
    let files = library::candidates(disk, folder_of(path)).unwrap_or_default();
    files.iter().any(|file| match inside(disk, file) {
        Inside::Whole(there) => there.key == left.key && (*there == *left || !is_newer(disk, path, file)),
        _ => false,
    })
}

/// The lock of a dossier that is gone, where nobody holds it.
fn lock_left(disk: &Disk, path: &Path, dossier: &Path) {
    let is_held = || disk.open_known_lock(path).is_ok_and(|file| file.try_lock().is_err());
    if !is_somewhere(disk, dossier) && !is_held() {
        let _ = disk.remove(path);
    }
}

/// What was meant to become an earlier version is what the dossier held then. Where the dossier can be read it is worth nothing; else it
/// becomes what it was meant to be.
fn versions_left(disk: &Disk, folder: &Path) {
    let beside = folder_of(folder);
    let is_safe = |stem: &str| {
        let files = [".ron", ".ron.age"].map(|ending| beside.join(format!("{stem}{ending}")));
        files.iter().any(|file| matches!(inside(disk, file), Inside::Whole(_) | Inside::Sealed))
    };
    for path in disk.list_own(folder).unwrap_or_default() {
        let Some(meant) = meant_to_be(&path).filter(|_| is_old(disk, &path)) else { continue };
        let meant = folder.join(meant);
        match inside(disk, &path) {
            Inside::Whole(_) | Inside::Sealed
                if backups::stem_of(&meant).is_some_and(|stem| !is_safe(&stem)) && disk.look(&meant).is_err() =>
            {
                let _ = disk.set_aside(&path, &meant);
            }
            Inside::Unknown => {}
            _ => {
                let _ = disk.remove(&path);
            }
        }
    }
}
