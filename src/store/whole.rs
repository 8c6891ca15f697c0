//! A dossier with all that belongs to it in one file, for a colleague: a zip with the dossier, the questionnaires of its scans and the
//! files that back its answers up.
//!
//! Nothing in such a file is believed. Only three kinds of names are looked at, none of them ever becomes a path, each file is cut off
//! where ours would end, and what is in it must be what its name says.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::questionnaires::{hash_of, is_hash};
use crate::dossier::evidence::{FileKind, MOST_BYTES};
use crate::dossier::file;
use crate::source;

/// The name of the dossier in it.
const DOSSIER: &str = "dossier.ron";

/// The most files in it.
const MOST_FILES: usize = 2_000;

/// The largest file of this kind that is read, and the most that may come out of it, in bytes.
pub(super) const MOST_WHOLE: usize = 256 * 1024 * 1024;

/// How a zip begins.
const BEGINNING: &[u8] = b"PK\x03\x04";

/// A dossier with all that belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Whole {
    /// The dossier's file, unsealed.
    pub(super) dossier: Vec<u8>,
    /// Questionnaires, by their hashes.
    pub(super) questionnaires: BTreeMap<String, Vec<u8>>,
    /// Files that back answers up, by their hashes.
    pub(super) evidence: BTreeMap<String, (FileKind, Vec<u8>)>,
}

pub(super) fn is_whole(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINNING)
}

/// The file.
pub(super) fn pack(whole: &Whole) -> std::io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // No date: when an export was made is nobody's business.
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut add = |name: String, bytes: &[u8]| {
        zip.start_file(name, plain).map_err(std::io::Error::other)?;
        zip.write_all(bytes)
    };
    add(DOSSIER.to_owned(), &whole.dossier)?;
    for (hash, bytes) in &whole.questionnaires {
        add(format!("questionnaires/{hash}.ron"), bytes)?;
    }
    for (hash, (kind, bytes)) in &whole.evidence {
        add(format!("evidence/{hash}.{kind}"), bytes)?;
    }
    Ok(zip.finish().map_err(std::io::Error::other)?.into_inner())
}

/// What is in such a file. `None` where it holds no dossier or is damaged; anything in it that is not ours is passed over.
pub(super) fn unpack(bytes: &[u8]) -> Option<Whole> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if zip.len() > MOST_FILES {
        return None;
    }
    let mut whole = Whole::default();
    let mut has_dossier = false;
    let mut left = MOST_WHOLE;
    for number in 0..zip.len() {
        let mut inside = zip.by_index(number).ok()?;
        let name = inside.name().ok()?.into_owned();
        let Some((place, most)) = place(&name) else { continue };
        let most = most.min(left);
        let mut bytes = Vec::new();
        inside.by_ref().take(most as u64 + 1).read_to_end(&mut bytes).ok()?;
        if bytes.len() > most {
            return None;
        }
        left -= bytes.len();
        match place {
            Place::Dossier => {
                // Of two, nobody could say which is meant.
                if std::mem::replace(&mut has_dossier, true) {
                    return None;
                }
                whole.dossier = bytes;
            }
            Place::Questionnaire(hash) => {
                if hash_of(&bytes) == hash {
                    whole.questionnaires.insert(hash.to_owned(), bytes);
                }
            }
            Place::Evidence(hash, kind) => {
                if hash_of(&bytes) == hash && FileKind::of(&bytes) == Some(kind) {
                    whole.evidence.insert(hash.to_owned(), (kind, bytes));
                }
            }
        }
    }
    has_dossier.then_some(whole)
}

enum Place<'a> {
    Dossier,
    Questionnaire(&'a str),
    Evidence(&'a str, FileKind),
}

/// What a name in the file says, and how large that can be.
fn place(name: &str) -> Option<(Place<'_>, usize)> {
    if name == DOSSIER {
        return Some((Place::Dossier, file::MAX_BYTES));
    }
    if let Some(hash) = name.strip_prefix("questionnaires/").and_then(|rest| rest.strip_suffix(".ron")) {
        return is_hash(hash).then_some((Place::Questionnaire(hash), source::MAX_BYTES));
    }
    let (hash, ending) = name.strip_prefix("evidence/")?.split_once('.')?;
    let kind = FileKind::ALL.into_iter().find(|kind| kind.ending() == ending)?;
    is_hash(hash).then_some((Place::Evidence(hash, kind), MOST_BYTES))
}
