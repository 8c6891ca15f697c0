//! From what somebody said about a company's address to the set of units it may be in.

use super::{Area, AreaIndex, AreaKind, Areas, Cells, NameRank};
use crate::company::words::folded_key;
use crate::company::{Company, Country};

/// The units a company may be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub(super) cells: Cells,
    /// It may also be somewhere we have no units for.
    pub(super) elsewhere: bool,
}

/// What is known about where a company is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The units it may be in, for [`Areas::contains`].
    pub place: Place,
    /// The municipality, once exactly one is meant.
    pub municipality: Option<AreaIndex>,
    /// The narrowest single area known to hold it.
    pub narrowest: Option<AreaIndex>,
    /// What to ask back.
    pub problem: Option<PlaceProblem>,
}

/// Why what was said about the address needs a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceProblem {
    /// No municipality of the country has this name.
    UnknownMunicipality,
    /// Several municipalities have this name: which one?
    Ambiguous(Vec<AreaIndex>),
    /// The municipality does not lie in the area that was named; the municipality counts.
    NotInArea,
    /// The area does not lie in the country that was named; the area counts.
    NotInCountry,
    /// We do not know this area; it does not count.
    UnknownArea,
}

impl Areas {
    /// Where a company may be, from its municipality, area and country, the narrowest first.
    ///
    /// What cannot be understood counts as not said, so a typing error makes answers unknown and never wrong.
    pub fn locate(&self, company: &Company) -> Location {
        let mut problem = None;
        let country = company.country.and_then(|code| self.country(code));
        let mut narrowest = country.map(|(index, _)| index);
        let mut place = match (company.country, country) {
            (None, _) => Place { cells: self.everywhere.clone(), elsewhere: true },
            (Some(_), Some((_, area))) => Place { cells: area.touched.clone(), elsewhere: false },
            (Some(_), None) => Place { cells: Cells::none(self.areas.len()), elsewhere: true },
        };
        if let Some(id) = &company.area {
            match self.index(id).and_then(|index| Some((index, self.area(index)?))) {
                None => problem = Some(PlaceProblem::UnknownArea),
                Some((index, area)) => {
                    let both = area.touched.common(&place.cells);
                    let apart = both.is_empty();
                    if apart {
                        problem = Some(PlaceProblem::NotInCountry);
                    }
                    place = Place { cells: if apart { area.touched.clone() } else { both }, elsewhere: false };
                    narrowest = Some(index);
                }
            }
        }
        let typed = company.municipality.as_deref().filter(|typed| !typed.trim().is_empty());
        let mut municipality = None;
        if let Some(typed) = typed {
            let candidates = self.lookup(company.country, typed);
            let inside = |index: &AreaIndex| self.area(*index).is_some_and(|area| !area.touched.is_apart(&place.cells));
            let mut meant: Vec<AreaIndex> = candidates.iter().copied().filter(inside).collect();
            if meant.is_empty() && !candidates.is_empty() {
                problem = Some(PlaceProblem::NotInArea);
                meant = candidates;
            }
            match meant.as_slice() {
                [] => problem = Some(PlaceProblem::UnknownMunicipality),
                [one] => {
                    municipality = Some(*one);
                    narrowest = municipality;
                }
                several => {
                    if problem.is_none() {
                        problem = Some(PlaceProblem::Ambiguous(several.to_vec()));
                    }
                }
            }
            if !meant.is_empty() {
                let mut cells = Cells::none(self.areas.len());
                for area in meant.iter().filter_map(|index| self.area(*index)) {
                    cells.add(&area.touched);
                }
                place = Place { cells, elsewhere: false };
            }
        }
        Location { place, municipality, narrowest, problem }
    }

    /// The area of a country.
    pub fn country(&self, code: Country) -> Option<(AreaIndex, &Area)> {
        let index = self.find(code.code())?;
        self.area(index).filter(|area| area.kind == AreaKind::Country).map(|area| (index, area))
    }

    /// The municipalities of this name, without regard to case, accents, hyphens and the writing of *Sint*. Their own names come
    /// before names of old; names of places in them and postcodes count only where no municipality has or had the name.
    pub fn lookup(&self, country: Option<Country>, typed: &str) -> Vec<AreaIndex> {
        let named = self.by_name.get(&folded_key(typed)).map_or(&[][..], Vec::as_slice);
        let fits = |index: AreaIndex| country.is_none() || self.area(index).is_some_and(|area| area.country == country);
        let mut hits: Vec<(NameRank, AreaIndex)> = named.iter().copied().filter(|(_, index)| fits(*index)).collect();
        hits.sort_unstable();
        let best = hits.first().map(|(rank, _)| *rank);
        let mut found: Vec<AreaIndex> =
            hits.into_iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, index)| index).collect();
        found.dedup();
        found
    }
}
