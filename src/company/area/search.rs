//! Finding an area by the first letters of one of its names.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::{Area, AreaHit, AreaIndex, AreaKind, Areas, NameRank};
use crate::company::Country;
use crate::company::words::{folded_words, nearly};

/// One name of one area.
#[derive(Debug)]
pub(super) struct Entry {
    area: AreaIndex,
    kind: AreaKind,
    country: Option<Country>,
    rank: NameRank,
    /// As people write it.
    name: String,
    /// Its folded words, parted by single spaces.
    folded: String,
}

impl Entry {
    pub(super) fn new(index: AreaIndex, area: &Area, rank: NameRank, name: &str) -> Self {
        Self {
            area: index,
            kind: area.kind,
            country: area.country,
            rank,
            name: name.to_owned(),
            folded: folded_words(name).join(" "),
        }
    }

    /// How well the typed words fit: the whole name, its beginning, or the beginning of a later word.
    fn fit(&self, typed: &str) -> Option<u32> {
        if self.folded == typed {
            return Some(3);
        }
        if self.folded.starts_with(typed) {
            return Some(2);
        }
        self.folded.match_indices(typed).any(|(at, _)| self.folded[..at].ends_with(' ')).then_some(1)
    }
}

impl Areas {
    /// The municipalities that fit what somebody typed, best first: by their own name, by a name of old, by a place in them, by
    /// postcode. One typing error is forgiven where nothing fits otherwise.
    pub fn search(&self, country: Option<Country>, query: &str, limit: usize) -> Vec<AreaHit> {
        let wanted =
            |entry: &Entry| entry.kind == AreaKind::Municipality && (country.is_none() || entry.country == country);
        self.search_where(query, limit, wanted)
    }

    /// The countries, regions, provinces, districts and named groups that fit.
    pub fn search_regions(&self, country: Option<Country>, query: &str, limit: usize) -> Vec<AreaHit> {
        let wanted = |entry: &Entry| {
            entry.kind != AreaKind::Municipality
                && (country.is_none() || entry.country.is_none_or(|c| Some(c) == country))
        };
        self.search_where(query, limit, wanted)
    }

    fn search_where(&self, query: &str, limit: usize, wanted: impl Fn(&Entry) -> bool) -> Vec<AreaHit> {
        let typed = folded_words(query).join(" ");
        if typed.is_empty() {
            return Vec::new();
        }
        let candidates = || self.entries.iter().filter(|entry| wanted(entry));
        let mut found: Vec<(u32, &Entry)> =
            candidates().filter_map(|entry| entry.fit(&typed).map(|fit| (fit, entry))).collect();
        if found.is_empty() {
            found = candidates().filter(|entry| nearly(&typed, &entry.folded)).map(|entry| (0, entry)).collect();
        }
        // A municipality's own name beats a village of the same name, also where the village's name is the whole of it.
        found.sort_by_key(|(fit, entry)| (Reverse(*fit), entry.rank, entry.folded.len(), &entry.folded, entry.area));
        let mut seen = HashSet::new();
        found
            .into_iter()
            .filter(|(_, entry)| seen.insert(entry.area))
            .take(limit)
            .map(|(_, entry)| AreaHit {
                area: entry.area,
                by: (entry.rank != NameRank::Own).then(|| entry.name.clone()),
            })
            .collect()
    }
}
