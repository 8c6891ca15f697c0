//! A dossier as its file was found, and what may be done with that file.

use std::path::PathBuf;

use jiff::civil::DateTime;

use crate::dossier::Dossier;
use crate::dossier::changed::Change;
use crate::id::QuestionnaireId;

/// A dossier that was read from its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedFile {
    /// What it says.
    pub dossier: Dossier,
    /// Why the file must stay as it is; `None` where it may be written.
    pub restriction: Option<Restriction>,
    /// Whether the file is sealed with a passphrase, and stays so.
    pub is_sealed: bool,
}

impl From<Dossier> for OpenedFile {
    fn from(dossier: Dossier) -> Self {
        Self { dossier, restriction: None, is_sealed: false }
    }
}

/// Why a file must stay as it is. One can look; who changes something goes on in a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Restriction {
    /// Somebody else has it open.
    OpenElsewhere {
        /// Since when, where that is known.
        since: Option<DateTime>,
        /// On which other machine; `None` where it is this one, or nobody knows.
        machine: Option<String>,
    },
    /// A newer program wrote it.
    NewerProgram,
}

/// What somebody typed that nobody else may read. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Two versions of the open dossier: somebody else changed its file while it was open here, and both were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The file our own work went into.
    pub ours: PathBuf,
    /// The file somebody else changed.
    pub theirs: PathBuf,
    /// What is in theirs.
    pub their_dossier: Dossier,
    /// What both began with, where that is known.
    pub base: Option<Dossier>,
}

/// What was found back after the program was ended while it had a dossier open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// When the last save came through.
    pub saved: Option<DateTime>,
    /// What is there, per scan: the questionnaire, its version, and how many questions have an answer or a note.
    pub scans: Vec<(QuestionnaireId, String, usize)>,
    /// Whether a save that was whole but had not yet taken its place lies among the earlier versions.
    pub has_unfinished: bool,
}

/// A dossier that was open when the program was last ended without being left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interrupted {
    /// Its file.
    pub path: PathBuf,
    /// The company's name; empty while it has none.
    pub name: String,
    /// When it had been opened.
    pub since: Option<DateTime>,
}

/// A file that cannot be read, and what can be brought back instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The file. It stays as it is.
    pub path: PathBuf,
    /// What is wrong with it, for the user.
    pub message: String,
    /// The newest earlier version that may be brought back, and when it was put by.
    pub newest: (PathBuf, DateTime),
    /// How many there are.
    pub versions: usize,
}

/// An earlier version of a dossier, as it was put by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its file.
    pub path: PathBuf,
    /// When it was put by.
    pub taken: DateTime,
    /// What it says.
    pub contents: VersionContents,
    /// What changed after it, until the next version; empty where one of the two cannot be read.
    pub changes: Vec<Change>,
}

/// What is in an earlier version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionContents {
    /// The dossier of then.
    Whole(Box<Dossier>),
    /// A sealed dossier.
    Sealed,
    /// Nothing we can read.
    Unreadable,
}
