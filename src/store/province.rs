//! The records of many companies for the province: one dossier after the other is read and forgotten again, so that thousands of them
//! take no more memory than their records.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::disk::Disk;
use super::dossiers::OpenError;
use super::library::shelf_of;
use super::machine::random_name;
use super::seal::Passphrase;
use super::sharing::peek;
use crate::app::Shelf;
use crate::app::library::anonymous::{Record, Words, record, settled};
use crate::company::Reference;
use crate::id::NeedId;

/// What the records are made with.
#[derive(Clone, Copy)]
pub struct With<'a> {
    /// The folder whose questionnaires are known too.
    pub folder: &'a Path,
    /// The program's questionnaires, and the user's own.
    pub shelf: &'a Shelf,
    /// The needs that may be named.
    pub needs: &'a BTreeSet<NeedId>,
    /// Today, for what depends on it.
    pub today: Date,
    /// The passphrase of dossiers that are sealed.
    pub opens: Option<&'a Passphrase>,
}

/// The records, and what is not among them.
#[derive(Debug, Default)]
pub struct Gathered {
    /// One of each company, fit to go out.
    pub records: Vec<Record>,
    /// How many files held a company that was among them already.
    pub copies: usize,
    /// Files that could not be read, each with the reason.
    pub left: Vec<(PathBuf, OpenError)>,
    /// How many scans are left out of the records: nobody here knows their questionnaires.
    pub unknown_scans: usize,
}

/// Reads dossiers and makes the records of their companies. `go_on` is told how many are read and asked whether to go on; `None` when it
/// said no.
pub fn gather(
    disk: &Disk,
    files: &[PathBuf],
    with: With<'_>,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Option<Gathered> {
    let (shelf, _) = shelf_of(disk, with.folder, with.shelf);
    let words = Words { shelf: &shelf, reference: Reference::built_in(), needs: with.needs };
    let mut gathered = Gathered::default();
    let mut keys = BTreeSet::new();
    for (number, file) in files.iter().enumerate() {
        if !go_on(number) {
            return None;
        }
        match peek(disk, file, with.opens) {
            // Of copies one is enough: the same firm twice would be more firms than there are.
            Ok((loaded, _)) if !keys.insert(loaded.dossier.key.clone()) => gathered.copies += 1,
            Ok((loaded, _)) => {
                let record = record(&loaded.dossier, words, with.today, random_name());
                gathered.unknown_scans += loaded.dossier.assessments.len() - record.scans.len();
                gathered.records.push(record);
            }
            Err(error) => gathered.left.push((file.clone(), error)),
        }
    }
    gathered.records = settled(gathered.records);
    Some(gathered)
}
