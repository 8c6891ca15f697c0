//! Earlier versions of a dossier, beside it: read back when they are written, thinned out as they age, never changed.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime, Time};

use super::atomic::{MOST_ALIKE, folder_of, numbered, write_beside};
use super::disk::Disk;
use super::dossiers::MOST_ON_DISK;
use super::seal;
use super::{Doing, Error};
use crate::dossier::Dossier;
use crate::dossier::backups::kept;
use crate::dossier::changed::{Change, changes};
use crate::dossier::file;

/// The folder beside a dossier that holds earlier versions of it.
pub const BACKUPS: &str = ".backups";

/// The endings of our files, longest first.
const ENDINGS: [&str; 2] = [".ron.age", ".ron"];

/// One earlier version.
#[derive(Debug)]
pub struct Backup {
    /// Its file.
    pub path: PathBuf,
    /// When it was put by. It is what the file held until then.
    pub taken: DateTime,
    /// What is in it.
    pub contents: Contents,
    /// What changed between it and the next newer version; for the newest, between it and the dossier itself. Empty where one of the
    /// two cannot be read.
    pub changes: Vec<Change>,
}

/// What is in an earlier version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contents {
    /// The dossier of then.
    Whole(Box<Dossier>),
    /// A sealed dossier: nobody can see into it without its passphrase.
    Sealed,
    /// Nothing we can read.
    Unreadable,
}

impl Contents {
    /// The dossier, where it can be read.
    pub fn dossier(&self) -> Option<&Dossier> {
        match self {
            Self::Whole(dossier) => Some(dossier),
            Self::Sealed | Self::Unreadable => None,
        }
    }
}

/// What is in the bytes of a dossier's file.
fn contents_of(bytes: &[u8]) -> Contents {
    if seal::is_sealed(bytes) {
        return Contents::Sealed;
    }
    match file::read("", bytes) {
        Ok(loaded) => Contents::Whole(Box::new(loaded.dossier)),
        Err(_) => Contents::Unreadable,
    }
}

/// The name of a file of ours without its ending, and the ending.
pub(super) fn split(path: &Path) -> (String, String) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for ending in ENDINGS {
        if let Some(stem) = name.strip_suffix(ending)
            && !stem.is_empty()
        {
            return (stem.to_owned(), ending.to_owned());
        }
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|e| format!(".{}", e.to_string_lossy())).unwrap_or_default();
    (stem.into_owned(), ending)
}

/// The files of all earlier versions in a folder of dossiers, each with the name, without its ending, of the dossier it belongs to.
///
/// # Errors
/// When the folder cannot be listed.
pub fn all(disk: &Disk, beside: &Path) -> Result<Vec<(PathBuf, String)>, Error> {
    let files = listed(disk, &beside.join(BACKUPS))?;
    Ok(files.into_iter().filter_map(|path| Some((path.clone(), stem_of(&path)?))).collect())
}

/// The name, without its ending, of the dossier of which this is the name of an earlier version.
pub(super) fn stem_of(path: &Path) -> Option<String> {
    const MOMENT: usize = " 2026-11-21 14.02.33".len();
    let (rest, _) = split(path);
    let rest = rest.rsplit_once(" (").filter(|(_, number)| number.ends_with(')')).map_or(&*rest, |(rest, _)| rest);
    let stem = rest.get(..rest.len().checked_sub(MOMENT)?)?;
    taken(&path.file_name()?.to_string_lossy(), stem).map(|_| stem.to_owned())
}

fn name_of(dossier: &Path, now: DateTime) -> String {
    let (stem, ending) = split(dossier);
    let (h, m, s) = (now.hour(), now.minute(), now.second());
    format!("{stem} {} {h:02}.{m:02}.{s:02}{ending}", now.date())
}

/// When a backup was put by, and which of that second it is, if this is the name of one of the dossier called `stem`.
fn taken(name: &str, stem: &str) -> Option<(DateTime, u32)> {
    let ending = ENDINGS.into_iter().find(|ending| name.ends_with(ending))?;
    let rest = name.strip_prefix(stem)?.strip_prefix(' ')?.strip_suffix(ending)?;
    let (rest, number) = match rest.split_once(" (") {
        Some((rest, number)) => (rest, number.strip_suffix(')')?.parse().ok()?),
        None => (rest, 1),
    };
    let (date, time) = rest.split_once(' ')?;
    let date: Date = date.parse().ok().filter(|parsed: &Date| parsed.to_string() == date)?;
    let mut parts = time.split('.').map(|part| Some(part).filter(|p| p.len() == 2)?.parse::<i8>().ok());
    let time = Time::new(parts.next()??, parts.next()??, parts.next()??, 0).ok()?;
    parts.next().is_none().then(|| (date.to_datetime(time), number))
}

/// The backups of a dossier, oldest first, by their names alone.
fn named(disk: &Disk, dossier: &Path) -> Result<Vec<(DateTime, PathBuf)>, Error> {
    let files = listed(disk, &folder_of(dossier).join(BACKUPS))?;
    let (stem, _) = split(dossier);
    let mut found: Vec<_> = files
        .into_iter()
        .filter_map(|path| {
            let (at, number) = taken(&path.file_name()?.to_string_lossy(), &stem)?;
            Some((at, number, path))
        })
        .collect();
    found.sort();
    Ok(found.into_iter().map(|(at, _, path)| (at, path)).collect())
}

/// What is in a folder of backups. Where that is a link we look through it, and take nothing away.
fn listed(disk: &Disk, folder: &Path) -> Result<Vec<PathBuf>, Error> {
    match disk.list(folder) {
        Ok(files) => Ok(files),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(Vec::new()),
        Err(error) => Err(Error::new(Doing::List, folder, error)),
    }
}

/// The files of a dossier's earlier versions, oldest first.
///
/// # Errors
/// When the folder cannot be listed.
pub fn paths(disk: &Disk, dossier: &Path) -> Result<Vec<PathBuf>, Error> {
    Ok(named(disk, dossier)?.into_iter().map(|(_, path)| path).collect())
}

/// How many earlier versions of a dossier there are.
pub fn count(disk: &Disk, dossier: &Path) -> usize {
    named(disk, dossier).map_or(0, |found| found.len())
}

/// The newest earlier version of a dossier that can be brought back, and when it was put by.
pub fn newest(disk: &Disk, dossier: &Path) -> Option<(PathBuf, DateTime)> {
    let contents = |path: &Path| disk.read(path, MOST_ON_DISK).map_or(Contents::Unreadable, |b| contents_of(&b));
    let all = named(disk, dossier).ok()?;
    let found = all.into_iter().rev().find(|(_, path)| contents(path) != Contents::Unreadable);
    found.map(|(at, path)| (path, at))
}

/// Puts a version by, makes sure that it is there, and takes away those that are no longer worth their place.
///
/// # Errors
/// When it could not be put by, or did not read back as it was written.
pub(super) fn put_by(disk: &Disk, dossier: &Path, bytes: &[u8], now: DateTime) -> Result<PathBuf, Error> {
    let folder = folder_of(dossier).join(BACKUPS);
    disk.make_folder(&folder).map_err(|e| Error::new(Doing::MakeFolder, &folder, e))?;
    let path = write_beside(disk, &folder.join(name_of(dossier, now)), bytes)?;
    let back = disk.read(&path, bytes.len() + 1).map_err(|e| Error::new(Doing::Read, &path, e))?;
    if back != bytes {
        // What is no copy must not pass for one.
        let _ = disk.remove(&path);
        return Err(Error::new(Doing::Write, &path, ErrorKind::InvalidData.into()));
    }
    // One too many is no harm; the next time it goes.
    if !disk.is_link(&folder)
        && let Ok(all) = named(disk, dossier)
    {
        let times: Vec<DateTime> = all.iter().map(|(at, _)| *at).collect();
        let kept = kept(&times);
        for (i, (_, old)) in all.iter().enumerate() {
            if !kept.contains(&i) && *old != path {
                let _ = disk.remove(old);
            }
        }
    }
    Ok(path)
}

/// The dossier got another name: its backups follow, as far as they can.
pub(super) fn follow(disk: &Disk, from: &Path, to: &Path) {
    let (old, _) = split(from);
    let (new, _) = split(to);
    for (_, path) in named(disk, from).unwrap_or_default() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(rest) = name.strip_prefix(&old) {
            let to = path.with_file_name(format!("{new}{rest}"));
            let free = std::iter::once(to.clone()).chain((2..=MOST_ALIKE).map(|number| numbered(&to, number)));
            if let Some(to) = free.into_iter().find(|to| disk.look(to).is_err()) {
                let _ = disk.set_aside(&path, &to);
            }
        }
    }
}

/// Takes away all backups of a dossier that is gone for ever.
pub(super) fn forget(disk: &Disk, dossier: &Path) -> Result<(), Error> {
    if disk.is_link(&folder_of(dossier).join(BACKUPS)) {
        return Ok(());
    }
    for (_, path) in named(disk, dossier)? {
        disk.remove(&path).map_err(|e| Error::new(Doing::Remove, &path, e))?;
    }
    Ok(())
}

/// The earlier versions of a dossier, newest first, each with what changed after it. The dossier itself may be gone or unreadable.
///
/// # Errors
/// When the folder cannot be listed.
pub fn list(disk: &Disk, dossier: &Path) -> Result<Vec<Backup>, Error> {
    let read = |path: &Path| disk.read(path, MOST_ON_DISK).map_or(Contents::Unreadable, |b| contents_of(&b));
    let mut newer = read(dossier);
    let mut backups = VecDeque::new();
    for (taken, path) in named(disk, dossier)?.into_iter().rev() {
        let contents = read(&path);
        let changes = match (contents.dossier(), newer.dossier()) {
            (Some(before), Some(after)) => changes(before, after),
            _ => Vec::new(),
        };
        newer = contents.clone();
        backups.push_back(Backup { path, taken, contents, changes });
    }
    Ok(backups.into())
}

/// Brings an earlier version back, as a file of its own beside the dossier; both stay as they are. Gives the path of the copy.
///
/// # Errors
/// When the backup cannot be read or the copy not be written; of kind `InvalidData` when what was written does not read back.
pub fn restore(disk: &Disk, backup: &Path) -> Result<PathBuf, Error> {
    let bytes = disk.read(backup, MOST_ON_DISK).map_err(|e| Error::new(Doing::Read, backup, e))?;
    let folder = folder_of(backup);
    let folder = if folder.ends_with(BACKUPS) { folder_of(folder) } else { folder };
    let path = write_beside(disk, &folder.join(backup.file_name().unwrap_or_default()), &bytes)?;
    let back = disk.read(&path, bytes.len() + 1).map_err(|e| Error::new(Doing::Read, &path, e))?;
    if back == bytes { Ok(path) } else { Err(Error::new(Doing::Write, &path, ErrorKind::InvalidData.into())) }
}
