//! Taking many dossiers into the library.

use std::path::PathBuf;

use super::News;
use super::bulk::Turn;
use crate::app::importing::{Fate, Found, Imported, Importing};
use crate::app::{Event, Secret};
use crate::store::Disk;
use crate::store::import::{Importer, sources};
use crate::store::seal::Passphrase;
use crate::text::{Locale, Tr};
use crate::tr;

/// Looking which files there are to take.
pub(super) struct Finding {
    pub(super) disk: Disk,
    pub(super) locale: Locale,
    pub(super) number: u64,
    pub(super) paths: Vec<PathBuf>,
}

impl Finding {
    pub(super) fn find(self) -> Event {
        let tr = Tr::new(self.locale);
        let found = sources(&self.disk, &self.paths);
        let unlisted = found.unlisted.into_iter().map(|(file, error)| {
            let said = error.message(&tr);
            Imported { file, fate: Fate::Refused, said, there: None }
        });
        let found =
            Found { files: found.files, unlisted: unlisted.collect(), others: found.others, folders: found.folders };
        Importing::Found { number: self.number, result: Ok(found) }.into()
    }
}

/// Taking files.
pub(super) struct Taking {
    pub(super) disk: Disk,
    pub(super) library: PathBuf,
    pub(super) locale: Locale,
    pub(super) number: u64,
    pub(super) files: Vec<PathBuf>,
    pub(super) passphrase: Option<Secret>,
    pub(super) news: News,
}

impl Taking {
    /// Takes one file after the other and tells of each; what comes back is told last.
    pub(super) fn take(self, turn: &Turn) -> Event {
        let Self { disk, library, locale, number, files, passphrase, news } = self;
        let tr = Tr::new(locale);
        let passphrase = passphrase.and_then(|Secret(typed)| Passphrase::new(typed));
        let result = match Importer::new(&disk, &library, passphrase.as_ref(), &mut || turn.goes_on()) {
            Err(error) => Err(error.message(&tr)),
            Ok(None) => Ok(()),
            Ok(Some(mut importer)) => {
                for (place, path) in files.into_iter().enumerate().take_while(|_| turn.goes_on()) {
                    let file = importer.take(&path).told(path, &tr);
                    news.send(Importing::Done { number, place, file }.into());
                }
                Ok(())
            }
        };
        Importing::Ended { number, result }.into()
    }
}

/// What is told where it fell over.
pub(super) fn fell_over(tr: &Tr, number: u64) -> Event {
    Importing::Ended { number, result: Err(tr!(tr, "import-all-fell-over")) }.into()
}
