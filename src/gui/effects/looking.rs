//! Looking at the folder of dossiers, on a thread of its own.

use std::sync::Arc;

use jiff::civil::Date;

use super::bulk::Turn;
use crate::app::library::cached::What;
use crate::app::library::{Period, totals};
use crate::app::{InBin, LibraryRead, LibraryRow, Shelf};
use crate::company::Reference;
use crate::store::library::{Eyes, look};
use crate::store::settings::own_files;
use crate::store::{Disk, Places, bin};
use crate::text::{Locale, Tr};

/// One look.
pub(super) struct Looking {
    pub(super) disk: Disk,
    pub(super) places: Places,
    pub(super) today: Date,
    pub(super) locale: Locale,
}

impl Looking {
    /// What is in the folder; `None` where a newer look was asked for meanwhile. The message is for the user.
    pub(super) fn look(&self, turn: &Turn) -> Option<Result<Arc<LibraryRead>, String>> {
        let shelf = Shelf::new(own_files(&self.disk, &self.places.questionnaires()).0);
        let go_on = |_, _| turn.goes_on();
        let eyes = Eyes { shelf: &shelf, reference: Reference::built_in(), today: self.today, go_on: &go_on };
        let result = look(&self.disk, &self.places.library, eyes).map(|found| {
            let totals = totals(found.dossiers().map(|(_, entry)| entry), Period::ALWAYS);
            let listed = found.files.into_iter().filter(|listed| listed.what != What::Other);
            let rows = listed.map(|listed| LibraryRow::new(self.places.library.join(&listed.file), listed.what));
            let thrown = bin::list(&self.disk, &self.places.library).unwrap_or_default();
            let in_bin = |thrown: bin::Thrown| {
                let file = || thrown.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                InBin { name: thrown.name.clone().unwrap_or_else(file), path: thrown.path }
            };
            LibraryRead { rows: rows.collect(), totals, bin: thrown.into_iter().map(in_bin).collect() }
        });
        turn.goes_on().then(|| result.map(Arc::new).map_err(|error| error.message(&Tr::new(self.locale))))
    }
}
