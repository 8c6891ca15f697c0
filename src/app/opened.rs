//! A dossier as its file was found, and what may be done with that file.

use jiff::civil::DateTime;

use crate::dossier::Dossier;

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
