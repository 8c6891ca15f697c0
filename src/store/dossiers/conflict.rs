//! Two versions of one dossier, because somebody else changed its file while it was open here: noted beside them until they are one
//! again, so that a later session knows the two belong together, and what both began with.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::super::atomic::{folder_of, write_atomic};
use super::super::disk::Disk;
use super::super::lock::is_held;
use super::super::{Doing, Error, backups, seal};
use super::{Access, Dossiers, Hash, How, MOST_ON_DISK, OpenError, SaveError, Saved, hash};
use crate::dossier::Dossier;
use crate::dossier::file;

/// How the name of a note about two versions ends: `.NAME.conflict` beside the file our own work went into.
pub(in crate::store) const NOTE_ENDING: &str = ".conflict";

/// Two versions of one dossier: the one open here, and the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The file that is open here.
    pub ours: PathBuf,
    /// The file with the other version.
    pub theirs: PathBuf,
    /// What is in theirs now.
    pub their_dossier: Dossier,
    /// What both began with.
    pub base: Option<Dossier>,
    /// What was read of theirs.
    hash: Hash,
}

/// What is known of two versions while one of them is open.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    /// The file with the other version.
    other: PathBuf,
    /// The one of the two files in which the dossier goes on once they are one: the one that was there first.
    into: PathBuf,
    /// What both began with, unsealed.
    base: Option<Vec<u8>>,
}

impl Dossiers {
    /// Notes that our own work went into another file because somebody changed the one it came from.
    pub(super) fn part(&mut self, ours: &Path, theirs: &Path, key: &str, base: Vec<u8>) {
        // Without the note only a later session does not know of it.
        if let Some(name) = theirs.file_name()
            && let Ok(kept) = self.on_disk(key, &base)
        {
            let note = [name.as_encoded_bytes(), b"\n", &kept].concat();
            let _ = write_atomic(&self.disk, &note_of(ours), &note);
        }
        let pair = Pair { other: theirs.to_owned(), into: theirs.to_owned(), base: Some(base) };
        self.conflicts.insert(ours.to_owned(), pair);
    }

    /// Whether the dossier in this file, which was just opened, has another version that an earlier session left beside it.
    pub fn finds_conflict(&mut self, opened: &Path) -> bool {
        let Some(seen) = self.seen.get(opened).filter(|seen| seen.access == Access::Whole) else { return false };
        let passphrase = self.sealed.get(&seen.key);
        let Some((other, into, base)) = noted(&self.disk, opened) else { return false };
        let base = if seal::is_sealed(&base) {
            passphrase.and_then(|passphrase| seal::unseal(&base, passphrase, file::MAX_BYTES).ok())
        } else {
            Some(base)
        };
        self.conflicts.insert(opened.to_owned(), Pair { other, into, base });
        true
    }

    /// The two versions of a dossier of which this file, open here, is one. `None` where there is only one.
    ///
    /// # Errors
    /// When the other cannot be read, now.
    pub fn conflict(&self, ours: &Path) -> Option<Result<Conflict, OpenError>> {
        let pair = self.conflicts.get(ours)?;
        Some(self.compared(ours, pair))
    }

    fn compared(&self, ours: &Path, pair: &Pair) -> Result<Conflict, OpenError> {
        let theirs = &pair.other;
        let bytes = self.read(theirs).map_err(|source| OpenError::Disk(Error::new(Doing::Read, theirs, source)))?;
        let base = pair.base.as_ref().and_then(|base| file::read("", base).ok()).map(|loaded| loaded.dossier);
        let passphrase = self.seen.get(ours).and_then(|seen| self.sealed.get(&seen.key)).cloned();
        let (plain, _) = self.unsealed(theirs, &bytes, &How { passphrase, by_force: false })?;
        let loaded = file::read(&theirs.display().to_string(), &plain).map_err(|error| OpenError::File {
            path: theirs.clone(),
            error,
            backups: backups::count(&self.disk, theirs),
        })?;
        Ok(Conflict {
            ours: ours.to_owned(),
            theirs: theirs.clone(),
            their_dossier: loaded.dossier,
            base,
            hash: hash(&bytes),
        })
    }

    /// Makes one of two versions: the dossier goes on in the file that was there first, and both versions as they were lie among its
    /// backups.
    ///
    /// # Errors
    /// With both files as they were; [`SaveError::ChangedAgain`] when theirs is no longer what was compared.
    pub fn settle(&mut self, conflict: &Conflict, merged: &Dossier, now: DateTime) -> Result<Saved, SaveError> {
        let (ours, theirs) = (&conflict.ours, &conflict.theirs);
        let into = self.conflicts.get(ours).map_or_else(|| theirs.clone(), |pair| pair.into.clone());
        let there = self.read(theirs).map_err(|e| Error::new(Doing::Read, theirs, e))?;
        if hash(&there) != conflict.hash || is_held(&self.disk, theirs, now) {
            return Err(SaveError::ChangedAgain(theirs.clone()));
        }
        let mine = self.read(ours).map_err(|e| Error::new(Doing::Read, ours, e))?;
        let plain = self.bytes_of(merged)?;
        let bytes = self.on_disk(&merged.key, &plain)?;
        // Here the backups are not a help for later but the only place where the two versions go on.
        backups::put_by(&self.disk, &into, &there, now)?;
        backups::put_by(&self.disk, &into, &mine, now)?;
        write_atomic(&self.disk, &into, &bytes)?;
        self.conflicts.remove(ours);
        let gone = if into == *ours { theirs } else { ours };
        // What was on its way to either file goes to this one.
        self.instead.retain(|(_, from), _| *from != into);
        for to in self.instead.values_mut().filter(|to| *to == gone) {
            to.clone_from(&into);
        }
        if into == *ours {
            if let Some(seen) = self.seen.get_mut(&into) {
                seen.now_holds(&bytes, plain);
            }
            self.backed_up.insert(into.clone(), now);
        } else {
            self.move_to(&into, merged);
            self.see(&into, merged, &bytes, plain, None, now);
        }
        // Should it stay, it is one copy too many and no loss.
        if self.disk.remove(gone).is_ok() {
            backups::follow(&self.disk, gone, &into);
        }
        forget(&self.disk, gone);
        let renamed_from = (into != *ours).then(|| ours.clone());
        Ok(Saved { path: into, renamed_from, notices: Vec::new() })
    }

    /// The two versions stay two: each is a dossier of its own from now on.
    pub fn keep_apart(&mut self, ours: &Path) {
        if let Some(pair) = self.conflicts.remove(ours) {
            forget(&self.disk, if pair.into == *ours { &pair.other } else { ours });
        }
    }
}

/// The note beside a file into which our own work went.
fn note_of(ours: &Path) -> PathBuf {
    let name = ours.file_name().unwrap_or_default().to_string_lossy();
    folder_of(ours).join(format!(".{name}{NOTE_ENDING}"))
}

/// What a note says: the name of the other file, and what both began with.
fn read_note(disk: &Disk, note: &Path) -> Option<(PathBuf, Vec<u8>)> {
    const LONGEST_NAME: usize = 1_000;
    let mut bytes = disk.read(note, MOST_ON_DISK + LONGEST_NAME).ok()?;
    let end = bytes.iter().take(LONGEST_NAME).position(|byte| *byte == b'\n')?;
    let base = bytes.split_off(end + 1);
    let name = PathBuf::from(std::str::from_utf8(bytes.get(..end)?).ok()?);
    // Whoever wrote it, it names a file beside it and nothing else.
    (name.file_name() == Some(name.as_os_str())).then_some((name, base))
}

/// The other version of a dossier, where both are still there: its file, the one of the two that was there first, what both began with.
fn noted(disk: &Disk, opened: &Path) -> Option<(PathBuf, PathBuf, Vec<u8>)> {
    let folder = folder_of(opened);
    let is_there = |path: &PathBuf| disk.look(path).is_ok_and(|found| found.is_file);
    if let Some((name, base)) = read_note(disk, &note_of(opened)) {
        let theirs = folder.join(name);
        return is_there(&theirs).then(|| (theirs.clone(), theirs, base));
    }
    disk.list(folder).ok()?.into_iter().find_map(|note| {
        let ours = folder.join(ours_of(&note)?);
        let (name, base) = read_note(disk, &note)?;
        let is_it = opened.file_name() == Some(name.as_os_str()) && is_there(&ours);
        is_it.then(|| (ours, opened.to_owned(), base))
    })
}

/// The name of the file a note lies beside, if this is the name of a note.
pub(in crate::store) fn ours_of(note: &Path) -> Option<String> {
    let name = note.file_name().and_then(OsStr::to_str)?;
    let ours = name.strip_prefix('.')?.strip_suffix(NOTE_ENDING)?;
    (!ours.is_empty()).then(|| ours.to_owned())
}

/// Whether this dossier has another version that somebody still has to compare it with.
pub(in crate::store) fn is_noted(disk: &Disk, dossier: &Path) -> bool {
    noted(disk, dossier).is_some()
}

/// Takes a note away.
pub(in crate::store) fn forget(disk: &Disk, ours: &Path) {
    let note = note_of(ours);
    if disk.look(&note).is_ok() {
        // One that stays names a file that is gone.
        let _ = disk.remove(&note);
    }
}
