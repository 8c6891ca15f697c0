//! Where a company is: countries, NUTS units, municipalities and named regions, all as data.
//!
//! Everything comes down to sets of the smallest units known (municipalities, and countries whose regions we do not know). Where a
//! company may be is such a set, an area is such a set, and "is it inside?" compares the two: contained, apart, or open.

mod cells;
mod place;
mod read;
mod search;

use std::collections::HashMap;

use self::cells::Cells;
pub use self::place::{Location, Place, PlaceProblem};
use self::search::Entry;
use crate::company::Country;
use crate::company::evidence::Evidence;
use crate::condition::Truth;
use crate::diagnostic::Diagnostic;
use crate::id::{AreaId, Id as _};
use crate::text::{Locale, Text};

/// What sort of area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKind {
    /// A country.
    Country,
    /// A statistical unit of the first level: a region of Belgium, a part of the Netherlands.
    Nuts1,
    /// A statistical unit of the second level: a province.
    Nuts2,
    /// A statistical unit of the third level: an arrondissement, a COROP area.
    Nuts3,
    /// A municipality.
    Municipality,
    /// A named group of other areas, such as Parkstad or the European Union.
    Group,
}

/// One area.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its id: a NUTS code, `BE_34022` or `NL_GM0917` for municipalities (the codes of the national offices of statistics), a name for
    /// groups.
    pub id: AreaId,
    /// What sort it is.
    pub kind: AreaKind,
    /// What people call it.
    pub name: Text,
    /// The area it is a part of. Groups have none.
    pub within: Option<AreaIndex>,
    /// The country it lies in. Groups that lie in several have none.
    pub country: Option<Country>,
    /// Where a group comes from. The files say it for the other kinds as a whole.
    pub evidence: Option<Evidence>,
    /// Units that surely lie in it.
    inside: Cells,
    /// Units that lie in it at least in part.
    touched: Cells,
}

/// A place in the list of areas, for rules that are checked often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaIndex(u32);

/// One answer of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaHit {
    /// The area found.
    pub area: AreaIndex,
    /// The other name by which it was found: a place in it, its name before a merger, a postcode. `None` for its own name.
    pub by: Option<String>,
}

/// Every area we know.
#[derive(Debug, Default)]
pub struct Areas {
    areas: Vec<Area>,
    by_id: HashMap<AreaId, AreaIndex>,
    /// Municipalities by the folded form of every name they have or had.
    by_name: HashMap<String, Vec<(NameRank, AreaIndex)>>,
    entries: Vec<Entry>,
    /// All units there are.
    everywhere: Cells,
}

/// How much a name is a municipality's own. A lookup takes the best there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum NameRank {
    /// Its name in one of its languages.
    Own,
    /// Another writing, or the name of a municipality that became part of it.
    Former,
    /// A place in it, or a postcode.
    Place,
}

impl Areas {
    /// Reads files of areas, each with its name. Parents and members may stand in another file.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> (Self, Vec<Diagnostic>) {
        read::read(files)
    }

    /// The area at an index of this list.
    pub fn area(&self, index: AreaIndex) -> Option<&Area> {
        self.areas.get(index.0 as usize)
    }

    /// The index of the area with this id.
    pub fn index(&self, id: &AreaId) -> Option<AreaIndex> {
        self.by_id.get(id).copied()
    }

    /// The area with this id.
    pub fn get(&self, id: &AreaId) -> Option<&Area> {
        self.index(id).and_then(|index| self.area(index))
    }

    /// The area of a code written in lower or upper case.
    pub fn find(&self, typed: &str) -> Option<AreaIndex> {
        let typed = typed.trim();
        [typed.to_owned(), typed.to_ascii_uppercase(), typed.to_ascii_lowercase()]
            .iter()
            .filter_map(|text| AreaId::new(text).ok())
            .find_map(|id| self.index(&id))
    }

    /// All areas, in the order of the files: wider ones first, groups last.
    pub fn iter(&self) -> impl Iterator<Item = (AreaIndex, &Area)> {
        self.areas.iter().enumerate().map(|(at, area)| (AreaIndex::at(at), area))
    }

    /// The municipalities of a country.
    pub fn municipalities(&self, country: Country) -> impl Iterator<Item = (AreaIndex, &Area)> {
        self.iter().filter(move |(_, area)| area.kind == AreaKind::Municipality && area.country == Some(country))
    }

    /// The areas around one, from the narrowest to its country. Groups are not among them.
    pub fn ancestors(&self, index: AreaIndex) -> impl Iterator<Item = AreaIndex> {
        std::iter::successors(self.area(index).and_then(|area| area.within), |index| {
            self.area(*index).and_then(|area| area.within)
        })
    }

    /// The province around a municipality or district, or the region where there is no province: what people add to a name to say
    /// which one they mean.
    pub fn province(&self, index: AreaIndex) -> Option<AreaIndex> {
        std::iter::once(index)
            .chain(self.ancestors(index))
            .find(|index| self.area(*index).is_some_and(|area| area.kind == AreaKind::Nuts2))
    }

    /// The named groups that hold the whole of an area.
    pub fn groups_around(&self, index: AreaIndex) -> impl Iterator<Item = AreaIndex> {
        let inner = self.area(index).map(|area| &area.touched);
        self.iter()
            .filter(move |(at, area)| {
                *at != index && area.kind == AreaKind::Group && inner.is_some_and(|inner| inner.is_within(&area.inside))
            })
            .map(|(at, _)| at)
    }

    /// The name of an area in the reader's language; its id where it is not known.
    pub fn name<'a>(&'a self, id: &'a AreaId, locale: Locale) -> &'a str {
        self.get(id).map_or_else(|| id.as_str(), |area| area.name.get(locale))
    }

    /// Whether a company at this place lies in the area: unknown while it is known only for a wider or overlapping one.
    pub fn contains(&self, area: &AreaId, place: &Place) -> Truth {
        self.index(area).map_or(Truth::Unknown, |index| self.contains_at(index, place))
    }

    /// [`Areas::contains`] for an area looked up before.
    pub fn contains_at(&self, area: AreaIndex, place: &Place) -> Truth {
        let Some(area) = self.area(area) else { return Truth::Unknown };
        if place.cells.is_within(&area.inside) && !place.elsewhere {
            Truth::True
        } else if place.cells.is_apart(&area.touched) {
            Truth::False
        } else {
            Truth::Unknown
        }
    }

    /// Whether the first area holds all of the second (true), none of it (false) or some of it (unknown).
    pub fn covers(&self, outer: AreaIndex, inner: AreaIndex) -> Truth {
        self.area(inner).map_or(Truth::Unknown, |area| {
            self.contains_at(outer, &Place { cells: area.touched.clone(), elsewhere: false })
        })
    }
}

impl AreaIndex {
    fn at(place: usize) -> Self {
        // Files have a size limit far below four billion areas.
        Self(u32::try_from(place).unwrap_or(u32::MAX))
    }
}
