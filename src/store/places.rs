//! Where things are kept on this machine.

use std::path::{Path, PathBuf};

/// The folder in the library for the user's own questionnaires.
pub(super) const QUESTIONNAIRES: &str = "questionnaires";

/// The folders the program uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Settings and the list of recent dossiers.
    pub config: PathBuf,
    /// Dossiers, and the user's own questionnaires and catalogue files.
    pub library: PathBuf,
}

impl Places {
    /// The folders the system has for such things: settings in the user's configuration, dossiers among the user's documents. `None`
    /// where the user has no home.
    pub fn standard() -> Option<Self> {
        let config = directories::ProjectDirs::from("", "", "Digipeil")?.config_dir().to_owned();
        let user = directories::UserDirs::new()?;
        let documents = user.document_dir().unwrap_or_else(|| user.home_dir());
        Some(Self { config, library: documents.join("Digipeil") })
    }

    /// Everything under one folder: for a stick that goes from one machine to the next, and for tests.
    pub fn under(folder: &Path) -> Self {
        Self { config: folder.join("settings"), library: folder.join("dossiers") }
    }

    /// Where the user's own questionnaires are looked for.
    pub fn questionnaires(&self) -> PathBuf {
        self.library.join(QUESTIONNAIRES)
    }

    /// Where the user's own catalogue files are looked for.
    pub fn catalogue(&self) -> PathBuf {
        self.library.join("catalogue")
    }
}
