//! Questionnaires as scans were made with them, kept beside the dossiers by what is in them: an old scan scores for ever as it did,
//! whatever becomes of the file it came from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use sha2::{Digest as _, Sha256};

use super::atomic::{folder_of, write_new};
use super::disk::Disk;
use super::settings::own_files;
use super::{Doing, Error};
use crate::dossier::Dossier;
use crate::questionnaire::{self, Questionnaire, shipped};
use crate::source::MAX_BYTES;

/// The folder beside dossiers that holds the questionnaires they were made with.
pub const QUESTIONNAIRES: &str = ".questionnaires";

/// The hash by which a questionnaire's file is known: SHA-256, in small letters and digits.
pub fn hash_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// Whether this can be such a hash. What a dossier says goes into a file name only then.
pub fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// Where a questionnaire with this hash is kept for the dossiers in a folder.
fn path_of(folder: &Path, hash: &str) -> PathBuf {
    folder.join(QUESTIONNAIRES).join(format!("{hash}.ron"))
}

/// A kept questionnaire, as its file was. `None` where it is not kept, or is no longer what it was.
pub fn find(disk: &Disk, folder: &Path, hash: &str) -> Option<Vec<u8>> {
    let bytes = disk.read(&path_of(folder, hash), MAX_BYTES + 1).ok().filter(|_| is_hash(hash))?;
    (hash_of(&bytes) == hash).then_some(bytes)
}

/// Keeps a questionnaire for the dossiers in a folder, unless it already is.
///
/// # Errors
/// When it could not be written.
pub fn keep(disk: &Disk, folder: &Path, bytes: &[u8]) -> Result<(), Error> {
    let hash = hash_of(bytes);
    if find(disk, folder, &hash).is_some() {
        return Ok(());
    }
    let path = path_of(folder, &hash);
    let folder = folder_of(&path);
    disk.make_folder(folder).map_err(|e| Error::new(Doing::MakeFolder, folder, e))?;
    if disk.look(&path).is_ok() {
        // It is there and no longer what it says: the name is worth nothing to anybody.
        disk.remove(&path).map_err(|e| Error::new(Doing::Remove, &path, e))?;
    }
    write_new(disk, &path, bytes)
}

/// All that are kept in a folder, sound or not: each path with what is in it, or `None` where that is not what its name says.
///
/// # Errors
/// When the folder cannot be listed.
pub fn all(disk: &Disk, folder: &Path) -> Result<Vec<(PathBuf, Option<Vec<u8>>)>, Error> {
    let folder = folder.join(QUESTIONNAIRES);
    let files = match disk.list(&folder) {
        Ok(files) => files,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(Error::new(Doing::List, &folder, error)),
    };
    let is_ours = |path: &PathBuf| path.extension().is_some_and(|e| e == "ron");
    Ok(files.into_iter().filter(is_ours).map(|path| (path.clone(), kept(disk, &path))).collect())
}

/// What is in one of the kept files, where that is still what its name says.
pub fn kept(disk: &Disk, path: &Path) -> Option<Vec<u8>> {
    let bytes = disk.read(path, MAX_BYTES + 1).ok()?;
    (path.file_stem().is_some_and(|stem| *stem == *hash_of(&bytes))).then_some(bytes)
}

/// The questionnaires the scans of a dossier were made with, read, where they are kept beside it and still sound.
pub fn of(disk: &Disk, dossier_file: &Path, dossier: &Dossier) -> Vec<Arc<Questionnaire>> {
    let files = bytes_of(disk, dossier_file, dossier);
    files.iter().filter_map(|(name, bytes)| questionnaire::read(name, bytes).0).collect()
}

fn bytes_of(disk: &Disk, dossier_file: &Path, dossier: &Dossier) -> Vec<(String, Vec<u8>)> {
    let folder = folder_of(dossier_file);
    let found = hashes(dossier)
        .into_iter()
        .filter(|hash| !SHIPPED.contains_key(*hash))
        .filter_map(|hash| Some((path_of(folder, hash).display().to_string(), find(disk, folder, hash)?)));
    found.collect()
}

/// The hashes of the questionnaires a dossier's scans were made with.
pub fn hashes(dossier: &Dossier) -> BTreeSet<&str> {
    dossier.assessments.iter().map(|a| a.questionnaire.hash.as_str()).filter(|hash| is_hash(hash)).collect()
}

/// The questionnaires that come with the program, by their hashes.
static SHIPPED: LazyLock<BTreeMap<String, &[u8]>> =
    LazyLock::new(|| shipped::FILES.iter().map(|(_, bytes)| (hash_of(bytes), *bytes)).collect());

/// Whether a questionnaire with this hash comes with the program.
pub fn is_shipped(hash: &str) -> bool {
    SHIPPED.contains_key(hash)
}

/// A questionnaire file by its hash: one that comes with the program, one of the user's own in a library, or one kept in a folder.
pub fn bytes_by_hash(disk: &Disk, library: &Path, folder: &Path, hash: &str) -> Option<Vec<u8>> {
    if let Some(bytes) = SHIPPED.get(hash) {
        return Some(bytes.to_vec());
    }
    find(disk, folder, hash).or_else(|| {
        let (own, _) = own_files(disk, &library.join(super::places::QUESTIONNAIRES));
        own.into_iter().map(|(_, bytes)| bytes).find(|bytes| hash_of(bytes) == hash)
    })
}

/// Keeps the questionnaires of the dossiers of one window.
pub(super) struct Questionnaires {
    disk: Disk,
    library: PathBuf,
    /// What needs no second look: kept, or nowhere to be found.
    done: BTreeSet<(PathBuf, String)>,
}

impl Questionnaires {
    pub(super) fn new(disk: Disk, library: &Path) -> Self {
        Self { disk, library: library.to_owned(), done: BTreeSet::new() }
    }

    /// The questionnaires kept beside a dossier that do not come with this program: names and contents.
    pub(super) fn of(&self, dossier_file: &Path, dossier: &Dossier) -> Vec<(String, Vec<u8>)> {
        bytes_of(&self.disk, dossier_file, dossier)
    }

    /// Keeps the questionnaires of a dossier's scans, once.
    pub(super) fn keep(&mut self, dossier_file: &Path, dossier: &Dossier) -> Result<(), Error> {
        let folder = folder_of(dossier_file).to_owned();
        let mut result = Ok(());
        for hash in hashes(dossier) {
            // One complaint is enough.
            if self.done.insert((folder.clone(), hash.to_owned()))
                && let Some(bytes) = bytes_by_hash(&self.disk, &self.library, &folder, hash)
            {
                result = result.and(keep(&self.disk, &folder, &bytes));
            }
        }
        result
    }
}
