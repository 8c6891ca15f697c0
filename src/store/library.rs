//! The folder of dossiers: every file looked at once, and again only when it changed.
//!
//! What was found is kept in a file beside the dossiers that can be thrown away at any time.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::SystemTime;

use jiff::civil::Date;

use super::atomic::write_unsynced;
use super::disk::Disk;
use super::dossiers::MOST_ON_DISK;
use super::{Doing, Error, questionnaires, seal};
use crate::app::Shelf;
use crate::app::library::cached::{self, Listed, Stamp, What};
use crate::app::library::{Entry, entry};
use crate::company::Reference;
use crate::dossier::file::{self, Refusal};

/// The file in which the list is kept, in the folder it lists.
pub const CACHE: &str = ".library.json";

/// The largest list that is read back, in bytes: tens of thousands of dossiers. A larger one is made anew each time.
const MOST_CACHED: usize = 64 * 1024 * 1024;

/// A file changed so shortly before it was read may have changed once more without anybody seeing it: some drives count in two seconds.
const COARSE: i64 = 2_000_000_000;

/// What is in a folder of dossiers.
#[derive(Debug, Default)]
pub struct Library {
    /// Every file that may be a dossier, in order of name.
    pub files: Vec<Listed>,
    /// How many of them had to be read anew.
    pub read: usize,
    /// Whether somebody stopped it before all were read. What is there is right as far as it goes.
    pub is_cut_short: bool,
}

impl Library {
    /// The dossiers, each with the name of its file.
    pub fn dossiers(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.files.iter().filter_map(|listed| match &listed.what {
            What::Dossier(entry) => Some((listed.file.as_str(), &**entry)),
            _ => None,
        })
    }
}

/// How to look.
#[derive(Clone, Copy)]
pub struct Eyes<'a> {
    /// The questionnaires scans are scored with; those kept beside the dossiers come on top.
    pub shelf: &'a Shelf,
    /// Places, sectors, sizes.
    pub reference: &'a Reference,
    /// Today, for conditions that depend on it.
    pub today: Date,
    /// Told how many of the files to read are read; asked whether to go on.
    pub go_on: &'a (dyn Fn(usize, usize) -> bool + Sync),
}

/// Looks at a folder. Only files that changed since the last time are read; on a machine with several processors, several at once.
///
/// # Errors
/// When the folder cannot be listed. A folder that is not there is empty.
pub fn look(disk: &Disk, folder: &Path, eyes: Eyes<'_>) -> Result<Library, Error> {
    let cache = folder.join(CACHE);
    let (shelf, from) = shelf_of(disk, folder, eyes.shelf);
    let read_known = || disk.read(&cache, MOST_CACHED).ok().and_then(|text| cached::read(&text, &from));
    let (known, found) = std::thread::scope(|scope| {
        // Both take a while, and neither needs the other.
        let reading = std::thread::Builder::new().name("library list".to_owned()).spawn_scoped(scope, read_known);
        let found = found(disk, folder);
        let known = match reading {
            Ok(thread) => thread.join().unwrap_or_default(),
            Err(_) => read_known(),
        };
        (known, found)
    });
    let (mut known, made) = match known {
        Some((files, made)) => {
            (files.into_iter().map(|listed| (listed.file.clone(), listed)).collect::<HashMap<_, _>>(), made)
        }
        None => (HashMap::new(), 0),
    };
    let before = known.len();
    let now = nanoseconds(SystemTime::now());
    let found = match found {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(Error::new(Doing::List, folder, error)),
    };
    let count = found.len();
    let mut files = Vec::with_capacity(found.len());
    let mut to_read: Vec<(String, Stamp)> = Vec::new();
    for (file, stamp) in found {
        match known.remove(&file) {
            Some(listed) if listed.stamp == stamp && stamp.changed < made - COARSE => files.push(listed),
            _ => to_read.push((file, stamp)),
        }
    }
    let (read, is_cut_short) = read_all(disk, folder, &to_read, &Eyes { shelf: &shelf, ..eyes });
    let read_count = read.len();
    files.extend(read);
    files.sort_by(|a, b| a.file.cmp(&b.file));
    // A folder that cannot be written is read anew each time; nothing is wrong with that.
    if read_count > 0 || before != count {
        let _ = write_unsynced(disk, &cache, cached::write(&files, &from, now).as_bytes());
    }
    Ok(Library { files, read: read_count, is_cut_short })
}

/// The shelf with the questionnaires kept in the folder on it, and by what one sees that it is another one.
pub(super) fn shelf_of(disk: &Disk, folder: &Path, shelf: &Shelf) -> (Shelf, String) {
    let mut shelf = shelf.clone();
    let mut from = format!("{} {}", env!("CARGO_PKG_VERSION"), shelf.fingerprint());
    for (path, bytes) in questionnaires::all(disk, folder).unwrap_or_default() {
        let Some(bytes) = bytes else { continue };
        let hash = questionnaires::hash_of(&bytes);
        if !questionnaires::is_shipped(&hash) {
            shelf.keep(&path.display().to_string(), &bytes);
            from.push(' ');
            from.push_str(hash.get(..12).unwrap_or_default());
        }
    }
    (shelf, from)
}

/// Whether a file of this name may be a dossier.
pub(super) fn may_be_dossier(name: &str) -> bool {
    let open = Path::new(name.strip_suffix(".age").unwrap_or(name));
    !name.starts_with('.') && open.extension().is_some_and(|e| e == "ron")
}

/// The files of a folder that may be dossiers, with what tells whether they changed.
fn found(disk: &Disk, folder: &Path) -> std::io::Result<Vec<(String, Stamp)>> {
    let mut found: Vec<(String, Stamp)> = disk
        .list_found(folder, may_be_dossier)?
        .into_iter()
        .filter(|(_, at)| !at.is_folder)
        .map(|(name, at)| (name, Stamp { changed: at.modified.map_or(0, nanoseconds), length: at.length }))
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found)
}

fn nanoseconds(time: SystemTime) -> i64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).map(|since| since.as_nanos()).unwrap_or_default();
    i64::try_from(since).unwrap_or(i64::MAX)
}

fn read_all(disk: &Disk, folder: &Path, files: &[(String, Stamp)], eyes: &Eyes<'_>) -> (Vec<Listed>, bool) {
    /// Fewer are read sooner than a thread is made.
    const WORTH_A_THREAD: usize = 16;
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(files.len() / WORTH_A_THREAD + 1);
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let is_stopped = AtomicBool::new(false);
    let all = Mutex::new(Vec::with_capacity(files.len()));
    let work = || {
        let mut read = Vec::new();
        while !is_stopped.load(Ordering::Relaxed) {
            let Some((file, stamp)) = files.get(next.fetch_add(1, Ordering::Relaxed)) else { break };
            let what = what(disk, &folder.join(file), eyes);
            read.push(Listed { file: file.clone(), stamp: *stamp, what });
            if !(eyes.go_on)(done.fetch_add(1, Ordering::Relaxed) + 1, files.len()) {
                is_stopped.store(true, Ordering::Relaxed);
            }
        }
        all.lock().unwrap_or_else(std::sync::PoisonError::into_inner).append(&mut read);
    };
    std::thread::scope(|scope| {
        for number in 1..threads {
            // Without a thread the others do its part.
            let _ = std::thread::Builder::new().name(format!("library {number}")).spawn_scoped(scope, work);
        }
        work();
    });
    let all = all.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    (all, is_stopped.into_inner())
}

fn what(disk: &Disk, path: &Path, eyes: &Eyes<'_>) -> What {
    let Ok(bytes) = disk.read(path, MOST_ON_DISK) else { return What::Broken };
    if seal::is_sealed(&bytes) {
        return What::Sealed;
    }
    match file::read("", &bytes) {
        Ok(loaded) => What::Dossier(Box::new(entry(&loaded.dossier, eyes.shelf, eyes.reference, eyes.today))),
        Err(error) => match error.refusal {
            Refusal::TooNew(_) => What::TooNew,
            Refusal::NotOurs => What::Other,
            Refusal::Empty | Refusal::TooLarge | Refusal::NotText | Refusal::Broken => What::Broken,
        },
    }
}

/// Takes the kept list away: it tells of dossiers nobody is to read any more. The next look makes it again.
pub(super) fn forget(disk: &Disk, folder: &Path) -> Result<(), Error> {
    let cache = folder.join(CACHE);
    match disk.remove(&cache) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Error::new(Doing::Remove, &cache, error)),
    }
}

/// The files in a folder that may be dossiers, in order of name; hidden ones are none.
///
/// # Errors
/// When the folder cannot be listed.
pub fn candidates(disk: &Disk, folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let found = found(disk, folder).map_err(|error| Error::new(Doing::List, folder, error))?;
    Ok(found.into_iter().map(|(name, _)| folder.join(name)).collect())
}
