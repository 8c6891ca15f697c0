//! Copies for the viewers of the system: of something that lies sealed beside a dossier, or of a report that is only printed.
//!
//! They lie open while somebody looks at them, so they lie in a folder that only this user can look into, and they go again: when the
//! program ends, and, should it have been ended from outside, when the next one begins. As with dossiers a file in the folder is
//! locked for as long as its program runs, however it ends.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::atomic::numbered;
use super::disk::Disk;
use super::{Doing, Error};

/// How the names of these folders begin.
const PREFIX: &str = "digipeil-";

/// The file in each that its program holds.
const HELD: &str = ".held";

/// A folder in which nobody has held anything for so long belongs to no program that is just beginning.
const BEGINNING: Duration = Duration::from_hours(1);

/// The copies one program has made.
pub struct Copies {
    disk: Disk,
    /// Where the folder is made.
    within: PathBuf,
    own: Option<Own>,
}

struct Own {
    folder: PathBuf,
    /// Closing the file is what lets go of the folder.
    held: File,
}

impl Copies {
    /// None yet. They will lie in a folder of their own in this one.
    pub fn new(disk: Disk, within: PathBuf) -> Self {
        Self { disk, within, own: None }
    }

    /// Makes a copy under this name, or one like it where there is another one of that name. Gives where it is.
    ///
    /// # Errors
    /// With nothing left behind.
    pub fn make(&mut self, name: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
        const MOST_ALIKE: u32 = 999;
        let folder = self.folder()?;
        // A name is no path, whoever made it.
        let name = Path::new(name).file_name().map_or_else(|| "1".into(), PathBuf::from);
        let mut path = folder.join(&name);
        for number in 2..=MOST_ALIKE {
            match self.disk.create_private(&path, bytes) {
                Ok(()) => return Ok(path),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    if self.disk.read(&path, bytes.len() + 1).is_ok_and(|there| there == bytes) {
                        return Ok(path);
                    }
                    path = numbered(&folder.join(&name), number);
                }
                Err(error) => return Err(Error::new(Doing::Write, &path, error)),
            }
        }
        Err(Error::new(Doing::Write, &path, ErrorKind::AlreadyExists.into()))
    }

    /// Takes away what programs that were ended left behind.
    pub fn clear(&self) {
        let own = self.own.as_ref().map(|own| &own.folder);
        for folder in self.disk.list(&self.within).unwrap_or_default() {
            let is_ours = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PREFIX));
            if is_ours && own != Some(&folder) && !self.disk.is_link(&folder) && self.is_left(&folder) {
                // Another user's stays, as it should.
                let _ = self.disk.remove_all(&folder);
            }
        }
    }

    /// Whether the program that made a folder has ended.
    fn is_left(&self, folder: &Path) -> bool {
        match self.disk.open_known_lock(&folder.join(HELD)) {
            Ok(file) => file.try_lock().is_ok(),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let made = self.disk.look(folder).ok().filter(|found| found.is_folder).and_then(|found| found.modified);
                made.is_some_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age > BEGINNING))
            }
            Err(_) => false,
        }
    }

    fn folder(&mut self) -> Result<PathBuf, Error> {
        if let Some(own) = &self.own {
            // Some systems clear their temporary folders while programs run.
            if self.disk.look(&own.folder).is_ok_and(|found| found.is_folder) {
                return Ok(own.folder.clone());
            }
        }
        let fail = |error| Error::new(Doing::MakeFolder, &self.within.join(PREFIX), error);
        let folder = self.disk.make_private_folder(&self.within, PREFIX).map_err(fail)?;
        let held = folder.join(HELD);
        let file = self.disk.create_private(&held, b"").and_then(|()| self.disk.open_known_lock(&held));
        match file.and_then(|file| file.lock().map(|()| file)) {
            Ok(file) => {
                self.own = Some(Own { folder: folder.clone(), held: file });
                Ok(folder)
            }
            Err(error) => {
                let _ = self.disk.remove_all(&folder);
                Err(fail(error))
            }
        }
    }
}

impl Drop for Copies {
    fn drop(&mut self) {
        if let Some(Own { folder, held }) = self.own.take() {
            // Windows removes nothing that is open.
            drop(held);
            let _ = self.disk.remove_all(&folder);
        }
    }
}
