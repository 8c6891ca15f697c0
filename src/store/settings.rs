//! The program's own small files: settings, recent dossiers, notes about a crash.

use std::path::{Path, PathBuf};

use super::atomic::write_atomic;
use super::disk::Disk;
use super::{Doing, Error, shown};
use crate::text::Tr;
use crate::tr;

/// The name of the file with the settings.
pub const SETTINGS: &str = "settings.ron";

/// The name of the file with the recent dossiers.
pub const RECENT: &str = "recent.ron";

/// The largest of these files that is read, in bytes.
const MAX_BYTES: usize = 1024 * 1024;

/// The folder with the program's own files.
#[derive(Clone)]
pub struct Config {
    disk: Disk,
    folder: PathBuf,
}

/// A file of ours that could not be used.
#[derive(Debug)]
pub enum Trouble {
    /// The disk would not let us read it.
    Disk(Error),
    /// It could not be understood, and was moved here; the program goes on without it.
    SetAside(PathBuf),
    /// It could not be understood, and not be moved either.
    Unreadable(PathBuf),
}

impl Trouble {
    /// What is wrong, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Disk(error) => error.message(tr),
            Self::SetAside(path) => tr!(tr, "settings-set-aside", path = shown(path)),
            Self::Unreadable(path) => tr!(tr, "settings-unreadable", path = shown(path)),
        }
    }
}

impl Config {
    /// The program's own files are in this folder. It is made when something is first written.
    pub fn new(disk: Disk, folder: PathBuf) -> Self {
        Self { disk, folder }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads a file. One that `understand` makes nothing of is set aside, so that the next write does not destroy it.
    pub fn read<T>(&self, name: &str, understand: impl FnOnce(&[u8]) -> Option<T>) -> (Option<T>, Option<Trouble>) {
        let path = self.folder.join(name);
        let bytes = match self.disk.read(&path, MAX_BYTES + 1) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (None, None),
            Err(error) => return (None, Some(Trouble::Disk(Error::new(Doing::Read, &path, error)))),
        };
        if bytes.len() <= MAX_BYTES
            && let Some(found) = understand(&bytes)
        {
            return (Some(found), None);
        }
        (None, Some(self.set_aside(&path)))
    }

    /// Moves a file away: `settings.ron` to `settings.invalid.ron`, or `settings.invalid2.ron` if that is there too.
    fn set_aside(&self, path: &Path) -> Trouble {
        const MOST: u32 = 99;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        for number in 1..=MOST {
            let number = if number == 1 { String::new() } else { number.to_string() };
            let to = path.with_file_name(format!("{stem}.invalid{number}.ron"));
            if self.disk.look(&to).is_ok() {
                continue;
            }
            return match self.disk.set_aside(path, &to) {
                Ok(()) => Trouble::SetAside(to),
                Err(_) => Trouble::Unreadable(path.to_owned()),
            };
        }
        Trouble::Unreadable(path.to_owned())
    }

    /// Writes a file.
    ///
    /// # Errors
    /// With the file as it was.
    pub fn write(&self, name: &str, text: &str) -> Result<(), Error> {
        self.disk.make_folder(&self.folder).map_err(|e| Error::new(Doing::MakeFolder, &self.folder, e))?;
        write_atomic(&self.disk, &self.folder.join(name), text.as_bytes())
    }
}

/// The user's own files in a folder, each with its name, in order of name; and those that could not be read. A folder that is not
/// there has none.
pub fn own_files(disk: &Disk, folder: &Path) -> (Vec<(String, Vec<u8>)>, Vec<Error>) {
    let mut files = Vec::new();
    let mut errors = Vec::new();
    let listed = match disk.list(folder) {
        Ok(listed) => listed,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            errors.push(Error::new(Doing::List, folder, error));
            Vec::new()
        }
    };
    for path in listed.into_iter().filter(|path| path.extension().is_some_and(|e| e == "ron")) {
        match disk.read(&path, crate::source::MAX_BYTES + 1) {
            Ok(bytes) => files.push((path.display().to_string(), bytes)),
            Err(error) => errors.push(Error::new(Doing::Read, &path, error)),
        }
    }
    (files, errors)
}
