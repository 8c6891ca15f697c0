//! Who has a dossier open: a small file beside it, locked for as long as a window shows the dossier.
//!
//! The dossier itself cannot carry the lock: saving puts another file in its place. The system lets go of the lock when a program
//! ends, however it ends, so a file left behind by a crash keeps nobody out.

use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::atomic::folder_of;
use super::disk::Disk;

/// A lock this program holds. Dropping it lets go.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    // Closing the file is what lets go of the lock.
    file: File,
}

/// What came of asking for a lock.
#[derive(Debug)]
pub(super) enum Asked {
    /// It is ours.
    Ours(Lock),
    /// Somebody else has it, since then where that is known.
    Theirs(Option<DateTime>),
    /// This drive or this folder knows no locks: nobody can say.
    Unknown,
}

impl Drop for Lock {
    fn drop(&mut self) {
        if is_still_there(&self.file, &self.path) {
            // Whoever asks at this moment notices that the file is no longer the one at this path.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Asks for the lock of a dossier.
pub(super) fn ask(disk: &Disk, dossier: &Path, now: DateTime) -> Asked {
    /// Two programs that start and end at the same moment; more is not bad luck.
    const TRIES: usize = 5;
    let path = path_of(dossier);
    for _ in 0..TRIES {
        let Ok(mut file) = disk.open_lock(&path) else { return Asked::Unknown };
        match file.try_lock() {
            Ok(()) => {
                if !is_still_there(&file, &path) {
                    continue;
                }
                let _ = file.set_len(0);
                let _ = write!(file, "{now}");
                return Asked::Ours(Lock { path, file });
            }
            Err(TryLockError::WouldBlock) => return Asked::Theirs(since(&mut file)),
            Err(TryLockError::Error(_)) => return Asked::Unknown,
        }
    }
    Asked::Unknown
}

fn path_of(dossier: &Path) -> PathBuf {
    let name = dossier.file_name().unwrap_or_default().to_string_lossy();
    folder_of(dossier).join(format!(".{name}.lock"))
}

/// When the one who has the lock took it. Windows does not let us read that.
fn since(file: &mut File) -> Option<DateTime> {
    let mut text = String::new();
    file.rewind().ok()?;
    file.take(64).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
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
