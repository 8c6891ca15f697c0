//! Writing a file so that there is a whole one at every moment: the old one until the new one is safely there.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempPath;

use super::disk::Disk;
use super::{Doing, Error};

/// How the name of a temporary file ends.
pub(super) const TEMP_ENDING: &str = ".tmp";

/// How long to wait for a program that holds the file, step by step: a virus scanner lets go within a second or two.
const WAITS: [u64; 9] = [10, 20, 40, 80, 160, 320, 640, 1_280, 2_560];

/// Writes a file, in the place of the one that may be there.
///
/// The new one is written beside it, waits until the disk has it, and takes its place in one step. Rights and links stay as they
/// were. Where the system cannot replace files, the old one is written over while the new one lies beside it.
///
/// # Errors
/// With the file as it was. Should writing over it fail half-way, the error says where the whole new one is.
pub fn write_atomic(disk: &Disk, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let target = disk.resolve(path).map_err(|e| Error::new(Doing::Write, path, e))?;
    let old = match disk.look(&target) {
        Ok(found) if found.is_folder => {
            return Err(Error::new(Doing::Write, path, ErrorKind::IsADirectory.into()));
        }
        // A pipe or a device: nothing of ours takes its place.
        Ok(found) if !found.is_file => {
            return Err(Error::new(Doing::Write, path, ErrorKind::InvalidInput.into()));
        }
        // Somebody locked it against writing. Taking its place would get round that.
        Ok(found) if found.permissions.readonly() => {
            return Err(Error::new(Doing::Write, path, ErrorKind::PermissionDenied.into()));
        }
        Ok(found) => Some(found.permissions),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(Error::new(Doing::Write, path, error)),
    };
    let temp = written_beside(disk, &target, bytes, old)?;
    match renamed(disk, temp, &target) {
        Ok(()) => {}
        Err((error, temp)) if is_rename_impossible(&error) => overwrite(disk, &target, bytes, error, temp)?,
        // The temporary file goes away by itself.
        Err((error, _)) => return Err(Error::new(Doing::Replace, path, error)),
    }
    sync_folder(disk, &target)
}

/// Writes a file that can be made again, in the place of the one that may be there: at once, without waiting for the disk. After a power
/// cut it may hold nothing or nonsense.
///
/// # Errors
/// With the file as it was.
pub(super) fn write_unsynced(disk: &Disk, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let fail = |error| Error::new(Doing::Write, path, error);
    let mut temp = disk.create_temp(folder_of(path), &prefix_of(path)).map_err(fail)?;
    let temp_path = temp.path().to_owned();
    disk.write(temp.as_file_mut(), &temp_path, bytes).map_err(fail)?;
    disk.rename(temp.into_temp_path(), path).map_err(|(error, _)| Error::new(Doing::Replace, path, error))
}

/// Writes a file where there is none.
///
/// # Errors
/// With nothing changed; of kind `AlreadyExists` where there is one.
pub fn write_new(disk: &Disk, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let temp = written_beside(disk, path, bytes, None)?;
    match disk.rename_new(temp, path) {
        Ok(()) => {}
        Err((error, temp)) if is_rename_impossible(&error) => {
            drop(temp);
            disk.create_new(path, bytes).map_err(|e| Error::new(Doing::Write, path, e))?;
        }
        Err((error, _)) => return Err(Error::new(Doing::Write, path, error)),
    }
    sync_folder(disk, path)
}

/// After so many files called alike, something else is wrong.
pub(super) const MOST_ALIKE: u32 = 999;

/// Writes into a file of this name, or of a name like it where there is one already. Gives the name it got.
///
/// # Errors
/// With nothing changed.
pub(super) fn write_beside(disk: &Disk, path: &Path, bytes: &[u8]) -> Result<PathBuf, Error> {
    let mut candidate = path.to_owned();
    for number in 2..=MOST_ALIKE {
        match write_new(disk, &candidate, bytes) {
            Ok(()) => return Ok(candidate),
            Err(error) if error.source.kind() == ErrorKind::AlreadyExists => candidate = numbered(path, number),
            Err(error) => return Err(error),
        }
    }
    Err(Error::new(Doing::Write, path, ErrorKind::AlreadyExists.into()))
}

/// `name (2).ron` for `name.ron`.
pub(super) fn numbered(path: &Path, number: u32) -> PathBuf {
    let (stem, ending) = super::backups::split(path);
    // `name (2).ron` becomes `name (3).ron`, not `name (2) (2).ron`.
    let stem = match stem.rsplit_once(" (") {
        Some((plain, rest)) if rest.strip_suffix(')').is_some_and(|n| n.parse::<u32>().is_ok()) => plain,
        _ => &stem,
    };
    path.with_file_name(format!("{stem} ({number}){ending}"))
}

/// Temporary files that were meant to become this file, left by a program that was ended while it wrote.
pub(super) fn leftovers(disk: &Disk, path: &Path) -> Vec<PathBuf> {
    let Ok(target) = disk.resolve(path) else { return Vec::new() };
    let prefix = prefix_of(&target);
    let files = disk.list(folder_of(&target)).unwrap_or_default();
    let is_one = |file: &PathBuf| {
        let name = file.file_name().map(std::ffi::OsStr::to_string_lossy);
        name.is_some_and(|name| name.starts_with(&prefix) && name.ends_with(TEMP_ENDING))
    };
    files.into_iter().filter(is_one).collect()
}

/// The folder a file is in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn prefix_of(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    // A name may be as long as the system allows; ours must not be longer.
    const LONGEST: usize = 200;
    let mut end = name.len().min(LONGEST);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!(".{}.", name.get(..end).unwrap_or_default())
}

fn written_beside(
    disk: &Disk,
    target: &Path,
    bytes: &[u8],
    rights: Option<std::fs::Permissions>,
) -> Result<TempPath, Error> {
    let fail = |error| Error::new(Doing::Write, target, error);
    let mut temp = disk.create_temp(folder_of(target), &prefix_of(target)).map_err(fail)?;
    let temp_path = temp.path().to_owned();
    if let Some(rights) = rights {
        // Some network drives know no rights; the file is worth more than they are.
        let _ = disk.set_mode(temp.as_file(), &temp_path, rights);
    }
    disk.write(temp.as_file_mut(), &temp_path, bytes).map_err(fail)?;
    unless_unsupported(disk.sync(temp.as_file(), &temp_path)).map_err(fail)?;
    // Windows does not move what is open.
    Ok(temp.into_temp_path())
}

fn renamed(disk: &Disk, mut temp: TempPath, target: &Path) -> Result<(), (io::Error, TempPath)> {
    for wait in WAITS {
        match disk.rename(temp, target) {
            Err((error, back)) if is_held(&error) => {
                temp = back;
                disk.pause(Duration::from_millis(wait));
            }
            other => return other,
        }
    }
    disk.rename(temp, target)
}

/// Writes into the file itself. Until that is done the whole new one lies beside it.
fn overwrite(disk: &Disk, target: &Path, bytes: &[u8], cause: io::Error, temp: TempPath) -> Result<(), Error> {
    let Ok(mut file) = disk.open_for_overwriting(target) else {
        // Nothing was touched: what stood in the way in the first place is the better story.
        return Err(Error::new(Doing::Replace, target, cause));
    };
    disk.overwrite(&mut file, target, bytes).map_err(|error| {
        let failed = Error::new(Doing::Write, target, error);
        match temp.keep() {
            Ok(whole) => Error { rescued: Some(whole), ..failed },
            Err(_) => failed,
        }
    })
}

fn sync_folder(disk: &Disk, target: &Path) -> Result<(), Error> {
    let folder = folder_of(target);
    unless_unsupported(disk.sync_folder(folder)).map_err(|e| Error::new(Doing::Write, target, e))
}

/// Some drives cannot say when they are done. That is no reason not to save on them.
fn unless_unsupported(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::Unsupported | ErrorKind::InvalidInput | ErrorKind::PermissionDenied
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

/// Another program holds the file for a moment.
fn is_held(error: &io::Error) -> bool {
    let busy = matches!(error.kind(), ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::Interrupted);
    // Windows says so in three ways: access denied, sharing violation, lock violation.
    busy || cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// The file can perhaps be written, but nothing can take its place.
fn is_rename_impossible(error: &io::Error) -> bool {
    is_held(error)
        || matches!(
            error.kind(),
            ErrorKind::CrossesDevices | ErrorKind::Unsupported | ErrorKind::InvalidInput | ErrorKind::PermissionDenied
        )
}
