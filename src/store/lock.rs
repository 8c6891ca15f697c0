//! Who has a dossier open: a small file beside it, locked for as long as a window shows the dossier.
//!
//! The dossier itself cannot carry the lock: saving puts another file in its place. The system lets go of the lock when a program
//! ends, however it ends, so a file left behind by a crash keeps nobody out. Folders that are copied from machine to machine know no
//! such locks: there the name in the file counts, until it has given no sign of life for [`SILENCE`].
//!
//! Of a dossier that is a link the lock lies beside the file it leads to: by whatever way one comes, it is the same lock.

use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use jiff::civil::DateTime;

use super::atomic::folder_of;
use super::disk::Disk;
use super::machine;

/// After so long without a save another machine is taken to be gone.
pub(super) const SILENCE: SignedDuration = SignedDuration::from_hours(12);

/// Who has a dossier open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// The name of the machine, where it has one.
    pub machine: Option<String>,
    /// Its number for the program.
    pub process: Option<u32>,
    /// Since when, where that is known.
    pub since: Option<DateTime>,
    /// When it last gave a sign of life.
    pub seen: Option<DateTime>,
}

impl Holder {
    /// This program, from now on.
    fn us(now: DateTime) -> Self {
        Self { machine: machine::name(), process: Some(std::process::id()), since: Some(now), seen: Some(now) }
    }

    /// What stands in a lock file: a line each.
    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(str::trim);
        let since = lines.next()?.parse().ok()?;
        let machine = lines.next().filter(|name| !name.is_empty()).map(|name| name.chars().take(80).collect());
        let process = lines.next().and_then(|line| line.parse().ok());
        let seen = lines.next().and_then(|line| line.parse().ok()).unwrap_or(since);
        Some(Self { machine, process, since: Some(since), seen: Some(seen) })
    }

    fn text(&self) -> String {
        let time = |at: Option<DateTime>| at.map(|at| at.to_string()).unwrap_or_default();
        let machine = self.machine.as_deref().unwrap_or_default();
        let process = self.process.map(|p| p.to_string()).unwrap_or_default();
        format!("{}\n{machine}\n{process}\n{}\n", time(self.since), time(self.seen))
    }

    /// Whether this is another machine that may still be at work, as far as its last sign of life tells.
    fn is_at_work_elsewhere(&self, now: DateTime) -> bool {
        let ours = machine::name();
        let is_other = self.machine.is_some() && ours.is_some() && self.machine != ours;
        is_other && self.seen.is_some_and(|seen| now.duration_since(seen).abs() < SILENCE)
    }
}

/// A lock this program holds. Dropping it lets go.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    // Closing the file is what lets go of the lock.
    file: File,
    holder: Holder,
}

/// What came of asking for a lock.
#[derive(Debug)]
pub(super) enum Asked {
    /// It is ours. Beside it, who had it and ended without letting go.
    Ours(Lock, Option<Holder>),
    /// Somebody else has it.
    Theirs(Holder),
    /// This drive or this folder knows no locks: nobody can say.
    Unknown,
}

impl Lock {
    /// Gives a sign of life, for machines that see the file and not the lock.
    pub(super) fn refresh(&mut self, now: DateTime) {
        /// More often tells nobody more.
        const PAUSE: SignedDuration = SignedDuration::from_mins(10);
        if self.holder.seen.is_some_and(|seen| now.duration_since(seen).abs() < PAUSE) {
            return;
        }
        self.holder.seen = Some(now);
        write(&mut self.file, &self.holder);
    }

    /// Whether others still find it. A stick that was pulled out and put in again has another file there, or none.
    pub(super) fn is_there(&self) -> bool {
        is_still_there(&self.file, &self.path)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if is_still_there(&self.file, &self.path) {
            // Whoever asks at this moment notices that the file is no longer the one at this path.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Asks for the lock of a dossier. With `by_force` also where another machine seems to have it.
pub(super) fn ask(disk: &Disk, dossier: &Path, now: DateTime, by_force: bool) -> Asked {
    /// Two programs that start and end at the same moment; more is not bad luck.
    const TRIES: usize = 5;
    let path = path_of(disk, dossier);
    for _ in 0..TRIES {
        let Ok(mut file) = disk.open_lock(&path) else { return Asked::Unknown };
        match file.try_lock() {
            Ok(()) => {
                if !is_still_there(&file, &path) {
                    continue;
                }
                let before = holder(&mut file);
                if let Some(before) = &before
                    && !by_force
                    && before.is_at_work_elsewhere(now)
                {
                    return Asked::Theirs(before.clone());
                }
                let holder = Holder::us(now);
                write(&mut file, &holder);
                return Asked::Ours(Lock { path, file, holder }, before);
            }
            Err(TryLockError::WouldBlock) => return Asked::Theirs(holder(&mut file).unwrap_or_default()),
            Err(TryLockError::Error(_)) => return Asked::Unknown,
        }
    }
    Asked::Unknown
}

/// Who had a dossier open on this machine and ended without letting go, if somebody did. Looking changes nothing.
pub fn left_behind(disk: &Disk, dossier: &Path) -> Option<Holder> {
    let path = path_of(disk, dossier);
    disk.look(&path).ok()?;
    let mut file = disk.open_lock(&path).ok()?;
    file.try_lock().ok()?;
    holder(&mut file).filter(|holder| holder.machine == machine::name())
}

/// Whether somebody else has a dossier open. Looking leaves nothing behind.
pub(super) fn is_held(disk: &Disk, dossier: &Path, now: DateTime) -> bool {
    let path = path_of(disk, dossier);
    if disk.look(&path).is_err() {
        return false;
    }
    matches!(ask(disk, dossier, now, false), Asked::Theirs(_))
}

/// Whether nobody has a dossier open and nobody was ended while having it open, as far as anybody can say for certain.
pub(super) fn is_free(disk: &Disk, dossier: &Path, now: DateTime) -> bool {
    if disk.look(&path_of(disk, dossier)).is_ok() && left_behind(disk, dossier).is_some() {
        return false;
    }
    matches!(ask(disk, dossier, now, false), Asked::Ours(_, None))
}

/// How the name of a lock ends.
pub(super) const LOCK_ENDING: &str = ".lock";

fn path_of(disk: &Disk, dossier: &Path) -> PathBuf {
    let dossier = disk.resolve(dossier).unwrap_or_else(|_| dossier.to_owned());
    let name = dossier.file_name().unwrap_or_default().to_string_lossy();
    folder_of(&dossier).join(format!(".{name}{LOCK_ENDING}"))
}

fn write(file: &mut File, holder: &Holder) {
    // Who cannot read it still meets the lock itself.
    let _ = file.rewind();
    let _ = file.set_len(0);
    let _ = file.write_all(holder.text().as_bytes());
}

/// Who has the lock, as the file says. Windows does not let us read that.
fn holder(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.rewind().ok()?;
    file.take(512).read_to_string(&mut text).ok()?;
    Holder::parse(&text)
}

/// Whether the file that was locked is still the one others find: it may have been removed just before.
#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(ours), Ok(there)) => ours.dev() == there.dev() && ours.ino() == there.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_: &File, path: &Path) -> bool {
    path.exists()
}
