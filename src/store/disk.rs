//! The few things done to the disk, each through one door, so that a test can make each of them fail.

use std::fs::{DirEntry, File, Metadata, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use tempfile::{NamedTempFile, TempPath};

/// One thing done to the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Op {
    /// Look whether something is there, and what.
    Look,
    /// Read a file.
    Read,
    /// List a folder.
    List,
    /// Make a folder.
    MakeFolder,
    /// Make a temporary file.
    CreateTemp,
    /// Write into a temporary file.
    Write,
    /// Give a temporary file the rights of the file it will replace.
    SetMode,
    /// Wait until a temporary file is on the disk itself.
    Sync,
    /// Put a temporary file in the place of another.
    Rename,
    /// Put a temporary file where nothing is.
    RenameNew,
    /// Write straight into a file that cannot be replaced.
    Overwrite,
    /// Make a file where nothing is, and write straight into it.
    CreateNew,
    /// Wait until a folder knows its files, on the disk itself.
    SyncFolder,
    /// Remove a file.
    Remove,
    /// Move a file aside.
    SetAside,
    /// Take a lock.
    Lock,
}

impl Op {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Look,
        Self::Read,
        Self::List,
        Self::MakeFolder,
        Self::CreateTemp,
        Self::Write,
        Self::SetMode,
        Self::Sync,
        Self::Rename,
        Self::RenameNew,
        Self::Overwrite,
        Self::CreateNew,
        Self::SyncFolder,
        Self::Remove,
        Self::SetAside,
        Self::Lock,
    ];
}

/// Somebody who makes the disk fail.
pub trait Faults: Send + Sync {
    /// Asked before everything that is done; an error is what the disk then says. A failing write leaves half of what it was given.
    ///
    /// # Errors
    /// When the disk is to fail.
    fn before(&self, op: Op, path: &Path) -> io::Result<()>;
}

/// The disk.
#[derive(Clone, Default)]
pub struct Disk {
    faults: Option<Arc<dyn Faults>>,
}

/// What is at a path.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) permissions: std::fs::Permissions,
    pub(super) is_folder: bool,
    /// Neither a folder nor a pipe, a device or the like.
    pub(super) is_file: bool,
    pub(super) modified: Option<SystemTime>,
    pub(super) length: u64,
}

impl Found {
    fn new(found: &Metadata) -> Self {
        Self {
            permissions: found.permissions(),
            is_folder: found.is_dir(),
            is_file: found.is_file(),
            modified: found.modified().ok(),
            length: found.len(),
        }
    }

    /// When it last changed, by the clock on the wall here.
    pub(super) fn changed(&self) -> Option<DateTime> {
        let at = Timestamp::try_from(self.modified?).ok()?;
        Some(at.to_zoned(TimeZone::system()).datetime())
    }
}

impl Disk {
    /// A disk that fails when it is told to.
    pub fn failing(faults: Arc<dyn Faults>) -> Self {
        Self { faults: Some(faults) }
    }

    fn check(&self, op: Op, path: &Path) -> io::Result<()> {
        self.faults.as_ref().map_or(Ok(()), |faults| faults.before(op, path))
    }

    /// Waits a little; not while somebody makes the disk fail, who has no time for it.
    pub(super) fn pause(&self, time: Duration) {
        if self.faults.is_none() {
            std::thread::sleep(time);
        }
    }

    /// At most so many bytes of a file. Pipes and devices are none: they would keep us waiting, or never end.
    pub(super) fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        self.check(Op::Read, path)?;
        let found = std::fs::metadata(path)?;
        if !found.is_file() {
            return Err(if found.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::InvalidInput }.into());
        }
        let mut bytes = Vec::new();
        File::open(path)?.take(most as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// What is at a path, after following links.
    pub(super) fn look(&self, path: &Path) -> io::Result<Found> {
        self.check(Op::Look, path)?;
        let found = std::fs::metadata(path)?;
        Ok(Found::new(&found))
    }

    /// Where a path leads: the end of a chain of links, whether something is there or not.
    pub(super) fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        /// What the systems themselves follow, about.
        const MOST_LINKS: usize = 40;
        self.check(Op::Look, path)?;
        let mut at = path.to_owned();
        for _ in 0..MOST_LINKS {
            match std::fs::symlink_metadata(&at) {
                Ok(found) if found.is_symlink() => {
                    let to = std::fs::read_link(&at)?;
                    at = at.parent().map_or_else(|| to.clone(), |folder| folder.join(&to));
                }
                _ => return Ok(at),
            }
        }
        Err(io::Error::other("too many links"))
    }

    pub(super) fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.check(Op::List, folder)?;
        let mut found = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        found.sort();
        Ok(found)
    }

    /// What is in a folder of ours from which things are taken away. One that is a link could lead to anybody's files: it is none.
    pub(super) fn list_own(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.check(Op::List, folder)?;
        if std::fs::symlink_metadata(folder)?.is_symlink() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        let mut found = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        found.sort();
        Ok(found)
    }

    /// Whether a path is a link itself, wherever it leads.
    pub(super) fn is_link(&self, path: &Path) -> bool {
        std::fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink())
    }

    /// The files of a folder that `wants` asks for by name, each with what is at it, after following links; in no order. Several are
    /// looked at at once: on a network each takes its time. What cannot be looked at is left out.
    pub(super) fn list_found(&self, folder: &Path, wants: impl Fn(&str) -> bool) -> io::Result<Vec<(String, Found)>> {
        /// Fewer are looked at sooner than a thread is made.
        const WORTH_A_THREAD: usize = 500;
        self.check(Op::List, folder)?;
        let mut entries = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            if let Ok(name) = entry.file_name().into_string()
                && wants(&name)
            {
                entries.push((name, entry));
            }
        }
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(8);
        let share = entries.len().div_ceil(threads).max(WORTH_A_THREAD);
        let look = |share: &[(String, DirEntry)]| -> Vec<(String, Found)> {
            let each = share.iter().filter_map(|(name, entry)| Some((name.clone(), self.look_at(entry).ok()?)));
            each.collect()
        };
        std::thread::scope(|scope| {
            let mut shares = entries.chunks(share);
            let first = shares.next().unwrap_or_default();
            let others: Vec<_> = shares
                .map(|share| {
                    let builder = std::thread::Builder::new().name("looking".to_owned());
                    // Without a thread it is done here.
                    builder.spawn_scoped(scope, move || look(share)).map_err(|_| share)
                })
                .collect();
            let mut found = look(first);
            for other in others {
                match other {
                    Ok(thread) => found.extend(thread.join().unwrap_or_default()),
                    Err(share) => found.extend(look(share)),
                }
            }
            Ok(found)
        })
    }

    fn look_at(&self, entry: &DirEntry) -> io::Result<Found> {
        // Windows knows all of this from the list itself.
        let found = entry.metadata()?;
        if found.is_symlink() {
            return self.look(&entry.path());
        }
        self.check(Op::Look, &entry.path())?;
        Ok(Found::new(&found))
    }

    pub(super) fn make_folder(&self, folder: &Path) -> io::Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        self.check(Op::MakeFolder, folder)?;
        std::fs::create_dir_all(folder)
    }

    /// A temporary file beside `target`, named so that [`super::atomic::leftovers`] finds it again.
    pub(super) fn create_temp(&self, folder: &Path, prefix: &str) -> io::Result<NamedTempFile> {
        self.check(Op::CreateTemp, folder)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(prefix).suffix(super::atomic::TEMP_ENDING);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // What any other program would give a new file; the system takes from it what the user does not want given.
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        builder.tempfile_in(folder)
    }

    pub(super) fn write(&self, file: &mut File, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write_as(Op::Write, file, path, bytes)
    }

    fn write_as(&self, op: Op, file: &mut File, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let checked = self.check(op, path);
        if checked.is_err() {
            file.write_all(&bytes[..bytes.len() / 2])?;
        }
        checked?;
        file.write_all(bytes)?;
        file.flush()
    }

    pub(super) fn set_mode(&self, file: &File, path: &Path, permissions: std::fs::Permissions) -> io::Result<()> {
        self.check(Op::SetMode, path)?;
        file.set_permissions(permissions)
    }

    pub(super) fn sync(&self, file: &File, path: &Path) -> io::Result<()> {
        self.check(Op::Sync, path)?;
        file.sync_all()
    }

    /// Puts a temporary file in the place of `target`; a failure gives it back.
    pub(super) fn rename(&self, temp: TempPath, target: &Path) -> Result<(), (io::Error, TempPath)> {
        if let Err(error) = self.check(Op::Rename, target) {
            return Err((error, temp));
        }
        temp.persist(target).map_err(|failed| (failed.error, failed.path))
    }

    /// Puts a temporary file where nothing is; a failure gives it back.
    pub(super) fn rename_new(&self, temp: TempPath, target: &Path) -> Result<(), (io::Error, TempPath)> {
        if let Err(error) = self.check(Op::RenameNew, target) {
            return Err((error, temp));
        }
        temp.persist_noclobber(target).map_err(|failed| (failed.error, failed.path))
    }

    /// Opens a file that is there for writing, without changing anything yet.
    pub(super) fn open_for_overwriting(&self, path: &Path) -> io::Result<File> {
        self.check(Op::Look, path)?;
        OpenOptions::new().write(true).open(path)
    }

    /// Writes a whole file over what is in it.
    pub(super) fn overwrite(&self, file: &mut File, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write_as(Op::Overwrite, file, path, bytes)?;
        file.set_len(bytes.len() as u64)?;
        file.sync_all()
    }

    /// Makes a file where nothing is and writes straight into it; half a file is taken away again.
    pub(super) fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        let written = self.write_as(Op::CreateNew, &mut file, path, bytes).and_then(|()| file.sync_all());
        if written.is_err() {
            drop(file);
            let _ = std::fs::remove_file(path);
        }
        written
    }

    /// Makes a folder with a name of its own that only this user can look into.
    pub(super) fn make_private_folder(&self, within: &Path, prefix: &str) -> io::Result<PathBuf> {
        self.check(Op::MakeFolder, within)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(prefix);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(std::fs::Permissions::from_mode(0o700));
        }
        Ok(builder.tempdir_in(within)?.keep())
    }

    /// Makes a file where nothing is that only this user can read, without waiting for the disk; half a file is taken away again.
    pub(super) fn create_private(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut file = options.open(path)?;
        let written = self.write_as(Op::CreateNew, &mut file, path, bytes);
        if written.is_err() {
            drop(file);
            let _ = std::fs::remove_file(path);
        }
        written
    }

    /// Removes a folder with everything in it; links in it go themselves, not what they lead to.
    pub(super) fn remove_all(&self, folder: &Path) -> io::Result<()> {
        self.check(Op::Remove, folder)?;
        std::fs::remove_dir_all(folder)
    }

    pub(super) fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.check(Op::SyncFolder, folder)?;
        #[cfg(unix)]
        File::open(folder)?.sync_all()?;
        Ok(())
    }

    pub(super) fn remove(&self, path: &Path) -> io::Result<()> {
        self.check(Op::Remove, path)?;
        std::fs::remove_file(path)
    }

    /// Removes a folder with nothing in it.
    pub(super) fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.check(Op::Remove, path)?;
        std::fs::remove_dir(path)
    }

    /// Moves a file to a name nothing has.
    pub(super) fn set_aside(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.check(Op::SetAside, from)?;
        std::fs::rename(from, to)
    }

    /// Opens a file that may be locked, if it is there.
    pub(super) fn open_known_lock(&self, path: &Path) -> io::Result<File> {
        self.check(Op::Lock, path)?;
        OpenOptions::new().read(true).write(true).open(path)
    }

    /// Opens a file for locking, and makes it if it is not there.
    pub(super) fn open_lock(&self, path: &Path) -> io::Result<File> {
        self.check(Op::Lock, path)?;
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
    }
}
