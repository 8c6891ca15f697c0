//! Where things are kept on this machine.

use std::path::{Path, PathBuf};

/// The folder in the library for the user's own questionnaires.
pub(super) const QUESTIONNAIRES: &str = "questionnaires";

/// The folder in the library for the user's own catalogue files.
pub(super) const CATALOGUE: &str = "catalogue";

/// The folders the program uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Settings and the list of recent dossiers.
    pub config: PathBuf,
    /// Dossiers, and the user's own questionnaires and catalogue files.
    pub library: PathBuf,
    /// Copies for the viewers of the system, while the program runs.
    pub copies: PathBuf,
}

impl Places {
    /// The folders the system has for such things: settings in the user's configuration, dossiers among the user's documents. `None`
    /// where the user has no home.
    pub fn standard() -> Option<Self> {
        let config = directories::ProjectDirs::from("", "", "Digipeil")?.config_dir().to_owned();
        let user = directories::UserDirs::new()?;
        let documents = user.document_dir().unwrap_or_else(|| user.home_dir());
        Some(Self { config, library: documents.join("Digipeil"), copies: passing() })
    }

    /// Everything under one folder: for a stick that goes from one machine to the next, and for tests.
    ///
    /// Copies for viewers lie on the machine all the same: what is sealed on a stick does not lie open on it, not even for a while.
    pub fn under(folder: &Path) -> Self {
        Self { config: folder.join("settings"), library: folder.join("dossiers"), copies: passing() }
    }

    /// Only dossiers, in this folder: for a program without a window.
    pub fn of_library(library: &Path) -> Self {
        Self { config: PathBuf::new(), library: library.to_owned(), copies: passing() }
    }

    /// Where the user's own questionnaires are looked for.
    pub fn questionnaires(&self) -> PathBuf {
        self.library.join(QUESTIONNAIRES)
    }

    /// Where the user's own catalogue files are looked for.
    pub fn catalogue(&self) -> PathBuf {
        self.library.join(CATALOGUE)
    }
}

/// Where the system keeps what lasts no longer than the user's stay: in memory and for this user alone where it has such a place.
fn passing() -> PathBuf {
    let for_this_stay = directories::BaseDirs::new().and_then(|dirs| dirs.runtime_dir().map(Path::to_owned));
    for_this_stay.filter(|folder| folder.is_dir()).unwrap_or_else(std::env::temp_dir)
}
