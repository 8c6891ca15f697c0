//! The dossiers of the library as they are listed: searched, filtered and sorted, thousands at once.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::library::cached::What;
use crate::app::library::{Entry, Query, Totals};
use crate::company::words::folded_key;
use crate::exact::Exact;
use crate::id::AreaId;

/// What is known of the library.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// What was read of it last; `None` until it was.
    pub read: Option<Arc<LibraryRead>>,
    /// Whether it is being looked at.
    pub is_looking: bool,
    /// Why it could not be read, for the user.
    pub problem: Option<String>,
    /// Which of its dossiers the list shows.
    pub filter: LibraryFilter,
}

/// A folder of dossiers, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryRead {
    /// Every dossier, in order of file name.
    pub rows: Vec<LibraryRow>,
    /// What they come to together.
    pub totals: Totals,
    /// What lies in the bin.
    pub bin: Vec<InBin>,
}

/// One file of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryRow {
    /// The file.
    pub path: PathBuf,
    /// What is in it.
    pub what: What,
    /// What it is sorted under by name.
    key: String,
}

/// A dossier in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InBin {
    /// Where it lies.
    pub path: PathBuf,
    /// The company, or the file where nobody can say.
    pub name: String,
}

impl LibraryRow {
    /// A file with what is in it.
    pub fn new(path: PathBuf, what: What) -> Self {
        let file = || path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = match &what {
            What::Dossier(entry) if !entry.name.trim().is_empty() => entry.name.clone(),
            _ => file(),
        };
        Self { key: folded_key(&name), path, what }
    }

    /// What is known of it; `None` of a file that cannot be read.
    pub fn entry(&self) -> Option<&Entry> {
        match &self.what {
            What::Dossier(entry) => Some(entry),
            _ => None,
        }
    }

    /// The name of its file.
    pub fn file(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// Which dossiers are shown. What is empty asks for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryFilter {
    /// Words, as typed.
    pub search: String,
    /// A province.
    pub province: Option<AreaId>,
    /// The letter of a section of activity.
    pub section: Option<char>,
    /// Whether only those are shown in which something is to be looked up later.
    pub follow_up: bool,
    /// Whether only those are shown of which the newest scan is not done.
    pub unfinished: bool,
}

/// Of which dossiers something is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Of all there are.
    #[default]
    All,
    /// Of those the list shows.
    Shown,
}

/// The dossiers something is made of, and what is not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The files that can be read, in order of name.
    pub files: Vec<PathBuf>,
    /// How many companies they are of: two files with the same key are copies of one.
    pub firms: usize,
    /// How many are left out because they are sealed.
    pub sealed: usize,
    /// How many are left out because they cannot be read, or were made by a newer program.
    pub unreadable: usize,
}

impl Library {
    /// The dossiers of a scope; none while nobody looked.
    pub fn chosen(&self, scope: Scope) -> Chosen {
        let mut chosen = Chosen::default();
        let Some(read) = &self.read else { return chosen };
        let places = match scope {
            Scope::All => (0..read.rows.len()).collect(),
            Scope::Shown => fitting(&read.rows, &self.filter),
        };
        let mut keys = BTreeSet::new();
        for row in places.into_iter().filter_map(|at| read.rows.get(at)) {
            match &row.what {
                What::Dossier(entry) => {
                    keys.insert(entry.key.as_str());
                    chosen.files.push(row.path.clone());
                }
                What::Sealed => chosen.sealed += 1,
                What::TooNew | What::Broken => chosen.unreadable += 1,
                What::Other => {}
            }
        }
        chosen.firms = keys.len();
        chosen
    }
}

/// By what dossiers are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LibrarySort {
    /// By name.
    Name,
    /// By sector.
    Sector,
    /// By how many people there are.
    People,
    /// By the total of the newest scan.
    Total,
    /// By when something last changed.
    #[default]
    Changed,
}

/// The places of the rows that pass a filter, in order of file name.
fn fitting(rows: &[LibraryRow], filter: &LibraryFilter) -> Vec<usize> {
    let query = Query::new(&filter.search);
    let fits = |row: &LibraryRow| match row.entry() {
        Some(entry) => {
            filter.province.as_ref().is_none_or(|wanted| entry.province.as_ref() == Some(wanted))
                && filter.section.is_none_or(|wanted| section(entry) == Some(wanted))
                && (!filter.follow_up || entry.follow_ups > 0)
                && (!filter.unfinished || is_unfinished(entry))
                && entry.matches(&query)
        }
        // Nothing is known of it but its name.
        None => {
            let plain = LibraryFilter { search: String::new(), ..filter.clone() } == LibraryFilter::default();
            plain && (filter.search.trim().is_empty() || row.key.contains(&folded_key(&filter.search)))
        }
    };
    (0..rows.len()).filter(|at| fits(&rows[*at])).collect()
}

/// The places of the rows that are shown, in their order. What is unknown comes last, whichever way it is sorted.
pub fn shown(rows: &[LibraryRow], filter: &LibraryFilter, sort: LibrarySort, is_falling: bool) -> Vec<usize> {
    let mut places = fitting(rows, filter);
    let by_name = |a: &usize, b: &usize| rows[*a].key.cmp(&rows[*b].key);
    match sort {
        LibrarySort::Name => places.sort_by(|a, b| turned(by_name(a, b), is_falling)),
        LibrarySort::Sector => by(&mut places, rows, is_falling, |entry| entry.sector.map(|s| s.to_string())),
        LibrarySort::People => by(&mut places, rows, is_falling, |entry| entry.headcount.clone()),
        LibrarySort::Total => by(&mut places, rows, is_falling, |entry| total(entry).cloned()),
        LibrarySort::Changed => by(&mut places, rows, is_falling, |entry| Some(entry.changed)),
    }
    places
}

fn turned(order: std::cmp::Ordering, is_falling: bool) -> std::cmp::Ordering {
    if is_falling { order.reverse() } else { order }
}

/// Sorts by something that may be unknown; equal ones stand by name.
fn by<K: Ord>(places: &mut Vec<usize>, rows: &[LibraryRow], is_falling: bool, key: impl Fn(&Entry) -> Option<K>) {
    let mut keyed: Vec<(Option<K>, usize)> = places.iter().map(|at| (rows[*at].entry().and_then(&key), *at)).collect();
    keyed.sort_by(|(a, x), (b, y)| {
        let order = match (a, b) {
            (Some(a), Some(b)) => turned(a.cmp(b), is_falling),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (None, None) => std::cmp::Ordering::Equal,
        };
        order.then_with(|| rows[*x].key.cmp(&rows[*y].key))
    });
    *places = keyed.into_iter().map(|(_, at)| at).collect();
}

/// The letter of the section a company works in.
pub fn section(entry: &Entry) -> Option<char> {
    entry.sector.map(crate::company::sector::Nace::section)
}

/// The total of the newest scan, where enough is known to show one.
pub fn total(entry: &Entry) -> Option<&Exact> {
    entry.newest()?.result.as_ref()?.total.as_ref()
}

fn is_unfinished(entry: &Entry) -> bool {
    entry.newest().is_none_or(|scan| scan.result.as_ref().is_some_and(|result| !result.is_done()))
}
