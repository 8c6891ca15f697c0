//! What the searching fields of the profile find, kept as long as nobody types.

use std::ops::Range;

use crate::company::area::{Area, AreaIndex, AreaKind, Areas};
use crate::company::legal_form::LegalForms;
use crate::company::sector::{Nace, NaceLevel, Sectors};
use crate::company::words::{folded_key, folded_words, marks};
use crate::company::{Country, Reference};
use crate::id::LegalFormId;
use crate::text::{Locale, NBSP, Tr};
use crate::tr;

/// Finds are at most so many: more are no help.
const MOST: usize = 8;

/// A value that is made anew only when what it is made of changes.
#[derive(Debug)]
pub(super) struct Kept<K, V> {
    key: Option<K>,
    value: V,
}

impl<K, V: Default> Default for Kept<K, V> {
    fn default() -> Self {
        Self { key: None, value: V::default() }
    }
}

impl<K: PartialEq, V> Kept<K, V> {
    /// The value for this key.
    pub(super) fn of(&mut self, key: K, make: impl FnOnce(&K) -> V) -> &V {
        if self.key.as_ref() != Some(&key) {
            self.value = make(&key);
            self.key = Some(key);
        }
        &self.value
    }
}

/// What is searched for, in which language.
pub(super) type Query = (String, Locale);
/// The same, in which country.
pub(super) type PlaceQuery = (String, Locale, Option<Country>);
/// The same, with the form that is set.
pub(super) type FormQuery = (String, Locale, Option<Country>, Option<LegalFormId>);

/// A municipality or region.
#[derive(Debug)]
pub(super) struct PlaceFind {
    pub(super) area: AreaIndex,
    pub(super) text: String,
    pub(super) matches: Vec<Range<usize>>,
    pub(super) right: String,
}

/// Municipalities, and behind them regions.
pub(super) fn places(t: &Tr, areas: &Areas, (query, locale, country): &PlaceQuery) -> Vec<PlaceFind> {
    let mut found = Vec::new();
    for hit in areas.search(*country, query, MOST) {
        let Some(area) = areas.area(hit.area) else { continue };
        let name = area.name.get(*locale);
        let text = match &hit.by {
            Some(by) if folded_key(by) != folded_key(name) => format!("{name} ({by})"),
            _ => name.to_owned(),
        };
        let right = province(areas, hit.area, *locale);
        found.push(PlaceFind { area: hit.area, matches: marks(&text, query), text, right });
    }
    for hit in areas.search_regions(*country, query, MOST) {
        let Some(area) = areas.area(hit.area) else { continue };
        // The country has a field of its own, and a region across borders says less than the country.
        if area.kind == AreaKind::Country || area.country.is_none() {
            continue;
        }
        let text = area.name.get(*locale).to_owned();
        found.push(PlaceFind { area: hit.area, matches: marks(&text, query), text, right: kind(t, area) });
    }
    found.truncate(MOST);
    found
}

/// The province around an area.
pub(super) fn province(areas: &Areas, index: AreaIndex, locale: Locale) -> String {
    let province = areas.province(index).and_then(|index| areas.area(index));
    province.map(|area| area.name.get(locale).to_owned()).unwrap_or_default()
}

/// What sort of region it is.
pub(super) fn kind(t: &Tr, area: &Area) -> String {
    match area.kind {
        AreaKind::Country => tr!(t, "company-area-country"),
        AreaKind::Nuts1 if area.country == Some(Country::BE) => tr!(t, "company-area-gewest"),
        AreaKind::Nuts2 => tr!(t, "company-area-province"),
        AreaKind::Municipality => tr!(t, "company-area-municipality"),
        AreaKind::Nuts1 | AreaKind::Nuts3 | AreaKind::Group => tr!(t, "company-area-region"),
    }
}

/// A trade.
#[derive(Debug)]
pub(super) struct SectorFind {
    pub(super) code: Nace,
    pub(super) text: String,
    pub(super) matches: Vec<Range<usize>>,
    pub(super) right: String,
}

/// Trades for plain words.
pub(super) fn sectors(sectors: &Sectors, (query, locale): &Query) -> Vec<SectorFind> {
    let hits = sectors.search(query, MOST);
    hits.into_iter()
        .filter_map(|hit| {
            let text = sectors.get(hit.code)?.name.get(*locale).to_owned();
            Some(SectorFind { code: hit.code, matches: marks(&text, query), text, right: code(hit.code) })
        })
        .collect()
}

/// A code as people read it: `C 16.23`.
pub(super) fn code(code: Nace) -> String {
    let text = code.to_string();
    let (letter, digits) = text.split_at(1);
    if code.level() == NaceLevel::Section { letter.to_owned() } else { format!("{letter}{NBSP}{digits}") }
}

/// A legal form.
#[derive(Debug)]
pub(super) struct FormFind {
    pub(super) id: LegalFormId,
    pub(super) text: String,
    pub(super) matches: Vec<Range<usize>>,
    pub(super) right: String,
    pub(super) is_set: bool,
}

/// Legal forms whose name or abbreviation begins so; all of them while the field shows the one that is set, or nothing.
pub(super) fn forms(reference: &Reference, (query, locale, country, set): &FormQuery) -> Vec<FormFind> {
    let forms: &LegalForms = &reference.legal_forms;
    let shown = set.as_ref().and_then(|id| forms.get(id)).map(|form| form.name.get(*locale));
    let query = if shown == Some(query.as_str()) { "" } else { query.as_str() };
    let typed = folded_words(query).join(" ");
    let fits = |name: &str| {
        let folded = folded_words(name).join(" ");
        folded.starts_with(&typed) || folded.match_indices(&typed).any(|(at, _)| folded[..at].ends_with(' '))
    };
    forms
        .iter()
        .filter(|form| country.is_none_or(|country| form.country == country))
        .filter(|form| {
            typed.is_empty()
                || form.name.entries().any(|(_, name)| fits(name))
                || form.also.iter().any(|name| fits(name) || folded_key(name) == folded_key(query))
        })
        .map(|form| {
            let text = form.name.get(*locale).to_owned();
            let right = match country {
                Some(_) => String::new(),
                None => reference
                    .areas
                    .country(form.country)
                    .map_or_else(|| form.country.code().to_owned(), |(_, area)| area.name.get(*locale).to_owned()),
            };
            let is_set = set.as_ref() == Some(&form.id);
            FormFind { id: form.id.clone(), matches: marks(&text, query), text, right, is_set }
        })
        .collect()
}
