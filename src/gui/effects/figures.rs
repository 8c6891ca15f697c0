//! Making the figures of the library for the province.

use std::path::PathBuf;

use super::News;
use super::bulk::Turn;
use crate::app::figures::{self, Order, Written};
use crate::app::{Event, Secret, Shelf};
use crate::store::province::{With, gather};
use crate::store::seal::Passphrase;
use crate::store::settings::own_files;
use crate::store::sharing::to_province;
use crate::store::{Disk, Places};
use crate::text::{Locale, Tr};
use crate::tr;

/// Making them.
pub(super) struct Making {
    pub(super) disk: Disk,
    pub(super) places: Places,
    pub(super) locale: Locale,
    pub(super) number: u64,
    pub(super) path: PathBuf,
    pub(super) order: Order,
    pub(super) news: News,
}

/// How often it is told how far it is, at most.
const STEPS: usize = 200;

impl Making {
    pub(super) fn make(self, turn: &Turn) -> Event {
        let number = self.number;
        figures::Making::Ended { number, result: self.written(turn) }.into()
    }

    fn written(self, turn: &Turn) -> Result<Option<Written>, String> {
        let Self { disk, places, locale, number, path, order, news } = self;
        let Order { files, needs, today, seal, .. } = order;
        let tr = Tr::new(locale);
        let seal = seal.and_then(|Secret(typed)| Passphrase::new(typed));
        let shelf = Shelf::new(own_files(&disk, &places.questionnaires()).0);
        let with = With { folder: &places.library, shelf: &shelf, needs: &needs, today, opens: None };
        let step = files.len() / STEPS + 1;
        let gathered = gather(&disk, &files, with, &mut |done| {
            if done % step == 0 {
                news.send(figures::Making::Read { number, done }.into());
            }
            turn.goes_on()
        });
        let Some(gathered) = gathered.filter(|_| turn.goes_on()) else { return Ok(None) };
        let left = gathered.left.iter().map(|(file, error)| (file.clone(), error.message(&tr))).collect();
        let firms = gathered.records.len();
        if firms == 0 {
            return Err(tr!(tr, "figures-none"));
        }
        let done = to_province(&disk, &gathered.records, &path, seal.as_ref()).map_err(|error| error.message(&tr))?;
        let (copies, unknown_scans) = (gathered.copies, gathered.unknown_scans);
        Ok(Some(Written { path: done.path, firms, copies, left, unknown_scans }))
    }
}

/// What is told where it fell over.
pub(super) fn fell_over(tr: &Tr, number: u64) -> Event {
    figures::Making::Ended { number, result: Err(tr!(tr, "save-fell-over")) }.into()
}
