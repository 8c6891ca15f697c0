//! Where a company stands among others: Eurostat's published shares, never an average and never our own guess.
//!
//! Source: Eurostat, isoc_e_dii (survey on ICT use and e-commerce in enterprises), in `assets/eurostat/`. Version 3 of the index was
//! published in odd years with all four bands, version 4 in even years with the share of at least "basic" (four points) only. The two
//! are never compared.

use crate::exact::Exact;

const SHARES: &str = include_str!("../../assets/eurostat/isoc_e_dii.csv");

/// Versions of the Digital Intensity Index that Eurostat published shares for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// Version 3: odd years.
    DiiV3,
    /// Version 4: even years.
    DiiV4,
}

impl Series {
    /// The name of a series in questionnaire files.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "dii-v3" => Some(Self::DiiV3),
            "dii-v4" => Some(Self::DiiV4),
            _ => None,
        }
    }

    fn indicators(self) -> &'static [&'static str] {
        match self {
            Self::DiiV3 => &["E_DI3_VLO", "E_DI3_LO", "E_DI3_HI", "E_DI3_VHI"],
            Self::DiiV4 => &["E_DI4_GELO"],
        }
    }
}

/// The size classes Eurostat publishes, by persons employed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeerSize {
    /// 10 to 49.
    Small,
    /// 50 to 249.
    Medium,
    /// 250 and more.
    Large,
    /// 10 to 249: where the headcount is not known.
    Sme,
}

impl PeerSize {
    /// How Eurostat writes it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Small => "10-49",
            Self::Medium => "50-249",
            Self::Large => "GE250",
            Self::Sme => "10-249",
        }
    }
}

/// The shares of a group of companies over the bands of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peers {
    /// The country's code, or `EU27_2020`.
    pub area: String,
    /// The size class.
    pub size: PeerSize,
    /// The year of the survey.
    pub year: u16,
    /// Percent of companies per band, from the lowest band up. For version 4 two: under four points, and four or more.
    pub shares: Vec<Exact>,
    /// Eurostat marks a break in the series.
    pub has_break: bool,
    /// The company has under ten people, whom Eurostat does not survey: the row is for orientation only.
    pub is_orientation: bool,
}

/// The newest published shares for companies like this one; the European Union where the country is not known or not published.
pub fn peers(series: Series, country: Option<&str>, headcount: Option<&Exact>) -> Option<Peers> {
    let people = |n: i64| Exact::from(n);
    let (size, is_orientation) = match headcount {
        None => (PeerSize::Sme, false),
        Some(n) if *n < people(10) => (PeerSize::Small, true),
        Some(n) if *n < people(50) => (PeerSize::Small, false),
        Some(n) if *n < people(250) => (PeerSize::Medium, false),
        Some(_) => (PeerSize::Large, false),
    };
    let area = |area: &str| newest(series, area, size, is_orientation);
    country.and_then(area).or_else(|| area("EU27_2020")).or_else(|| area("EU27"))
}

fn newest(series: Series, area: &str, size: PeerSize, is_orientation: bool) -> Option<Peers> {
    let rows: Vec<[&str; 6]> = SHARES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| <[&str; 6]>::try_from(line.split(',').collect::<Vec<_>>()).ok())
        .filter(|[geo, people, indicator, ..]| {
            *geo == area && *people == size.code() && series.indicators().contains(indicator)
        })
        .collect();
    let year = rows.iter().filter_map(|[_, _, _, year, ..]| year.parse::<u16>().ok()).max()?;
    let of_year =
        |wanted: &str| rows.iter().find(|[_, _, indicator, y, ..]| *indicator == wanted && y.parse() == Ok(year));
    let found: Vec<&[&str; 6]> = series.indicators().iter().map(|i| of_year(i)).collect::<Option<_>>()?;
    let mut shares: Vec<Exact> = found.iter().map(|row| row[4].parse().ok()).collect::<Option<_>>()?;
    if series == Series::DiiV4 {
        let basic = shares.pop()?;
        shares = vec![&Exact::from(100_i64) - &basic, basic];
    }
    let has_break = found.iter().any(|row| row[5].contains('b'));
    Some(Peers { area: area.to_owned(), size, year, shares, has_break, is_orientation })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap()
    }

    #[test]
    fn a_belgian_firm_of_twenty_stands_where_eurostat_says() {
        let found = peers(Series::DiiV3, Some("BE"), Some(&exact("20"))).unwrap();
        assert_eq!((found.year, found.size, found.is_orientation), (2025, PeerSize::Small, false));
        assert_eq!(found.shares, ["17.35", "31.56", "36.86", "14.22"].map(exact));
        let micro = peers(Series::DiiV3, Some("BE"), Some(&exact("9.5"))).unwrap();
        assert_eq!((micro.shares, micro.is_orientation), (found.shares, true));
        let v4 = peers(Series::DiiV4, Some("NL"), None).unwrap();
        assert_eq!((v4.year, v4.size, v4.shares), (2024, PeerSize::Sme, vec![exact("19.17"), exact("80.83")]));
        assert!(peers(Series::DiiV3, Some("NL"), Some(&exact("300"))).unwrap().has_break);
    }

    #[test]
    fn an_unpublished_country_is_shown_the_union() {
        let found = peers(Series::DiiV3, Some("XX"), None).unwrap();
        assert!(found.area.starts_with("EU27"));
    }

    #[test]
    fn the_bands_of_every_published_row_add_up_to_all_companies() {
        for series in [Series::DiiV3, Series::DiiV4] {
            for area in ["BE", "NL"] {
                for people in ["5", "20", "100", "400"] {
                    let found = peers(series, Some(area), Some(&exact(people))).unwrap();
                    let sum: Exact = found.shares.iter().cloned().sum();
                    let off = &sum - &exact("100");
                    assert!(off <= exact("0.1") && off >= exact("-0.1"), "{area} {people}: {sum}");
                }
            }
        }
    }
}
