//! Where a figure stands among Eurostat's published shares: a band position, never a rank, with everything one must know to read it.
//!
//! The survey leaves out agriculture, mining and finance, and companies under ten people: for those the shares are orientation.

use crate::company::{Company, Reference};
use crate::exact::Exact;
use crate::id::{AreaId, Id as _};
use crate::questionnaire::{Edge, Figure, Level};
use crate::report::chart::{self, Chart, PeerBand, PositionStrip, Sheet};
use crate::report::peers::{PeerSize, Peers, Series, peers};
use crate::report::shown::figure_row;
use crate::report::{Look, Scan};
use crate::scoring::Standing;
use crate::text;
use crate::tr;

/// A figure among the published shares.
#[derive(Clone, Debug, PartialEq)]
pub struct PeerStanding {
    /// The name of the figure.
    pub name: String,
    /// Where it stands: how many are lower, the same, higher; or between which bands it lies.
    pub sentence: String,
    /// Year, version, country and size class.
    pub caption: String,
    /// What one must know to read it: what stands in for what is not known, who is left out, breaks in the series.
    pub notes: Vec<String>,
    /// What the picture shows.
    pub strip: PositionStrip,
}

impl PeerStanding {
    /// The picture.
    pub fn chart(&self, look: &Look) -> Chart {
        let Look { width, lettering, palette } = *look;
        let (title, description) = (format!("{}: {}", self.name, self.caption), self.sentence.clone());
        let sheet = Sheet { title, description, width, lettering, palette };
        let mut chart = chart::position_strip(&sheet, &self.strip);
        // A picture to read: its bands open nothing.
        chart.areas.clear();
        chart
    }
}

/// The figures that may be laid beside published shares, and that something is known of.
pub fn standings(scan: &Scan<'_>, company: &Company, reference: &Reference) -> Vec<PeerStanding> {
    scan.figures()
        .enumerate()
        .filter_map(|(place, (figure, _))| standing(scan, place, figure, company, reference))
        .collect()
}

/// Why several standings beside each other do not compare; empty where there are not several.
pub fn apart(scan_tr: &crate::text::Tr, standings: &[PeerStanding]) -> String {
    if standings.len() > 1 { tr!(scan_tr, "standing-apart") } else { String::new() }
}

fn standing(
    scan: &Scan<'_>,
    place: usize,
    figure: &Figure,
    company: &Company,
    reference: &Reference,
) -> Option<PeerStanding> {
    let t = scan.tr;
    let series = Series::from_id(figure.peers?)?;
    let shown = figure_row(scan, place)?.shown;
    let (low, high) = (shown.low.as_ref()?, shown.high.as_ref()?);
    if shown.standing == Standing::None {
        return None;
    }
    let country = company.country.as_ref().map(crate::company::Country::code);
    let found = peers(series, country, company.headcount.as_ref())?;
    let bands = bands(scan, figure, &found);
    let band_of = |value: &Exact| {
        let level = figure.levels.of(value)?.index();
        // Where only "at least basic" is published, everything above the lowest level is one band.
        Some(level.min(bands.len().checked_sub(1)?))
    };
    let (from, to) = (band_of(low)?, band_of(high)?);
    let own = (from == to).then_some(from);
    let value =
        if shown.point.is_some() { shown.figure.clone() } else { between(t, &shown.low_words, &shown.high_words) };
    let own_words = match shown.standing {
        Standing::Firm => tr!(t, "standing-you", point = value, best = &shown.best_words),
        _ => tr!(t, "standing-you-provisional", point = value, best = &shown.best_words),
    };
    let sentence = match own {
        Some(own) => shares_sentence(scan, &found, own),
        None => tr!(t, "standing-between", low = &bands[from].name, high = &bands[to].name),
    };
    Some(PeerStanding {
        name: t.text(&figure.name).to_owned(),
        sentence,
        caption: caption(scan, series, &found, reference),
        notes: notes(scan, &found, company),
        strip: PositionStrip { bands, own, own_words },
    })
}

fn between(t: &crate::text::Tr, low: &str, high: &str) -> String {
    if low == high { low.to_owned() } else { tr!(t, "standing-range", low = low, high = high) }
}

/// A share as people read it: whole percents.
fn share(scan: &Scan<'_>, share: &Exact) -> String {
    let whole: Exact = share.round_to(0).parse().unwrap_or_else(|_| share.clone());
    text::percent(scan.locale(), &whole)
}

fn shares_sentence(scan: &Scan<'_>, found: &Peers, own: usize) -> String {
    let t = scan.tr;
    let sum = |shares: &[Exact]| share(scan, &shares.iter().cloned().sum());
    let (lower, rest) = found.shares.split_at(own.min(found.shares.len()));
    let (same, higher) = rest.split_at(rest.len().min(1));
    match (lower.is_empty(), higher.is_empty()) {
        (true, _) => tr!(t, "standing-lowest", same = sum(same), higher = sum(higher)),
        (false, true) => tr!(t, "standing-highest", lower = sum(lower), same = sum(same)),
        (false, false) => {
            tr!(t, "standing-middle", lower = sum(lower), same = sum(same), higher = sum(higher))
        }
    }
}

fn bands(scan: &Scan<'_>, figure: &Figure, found: &Peers) -> Vec<PeerBand> {
    let t = scan.tr;
    let steps = figure.levels.steps();
    let one = Exact::ONE;
    // Points are whole: the next band begins one point after the last of this one.
    let last = |level: &Level| match &level.edge {
        Some(Edge::Below(value)) => value - &one,
        Some(Edge::UpTo(value)) => value.clone(),
        None => figure.best.clone(),
    };
    let ends: Vec<Exact> = steps.iter().map(last).collect();
    let number = |value: &Exact| text::number(scan.locale(), value, 0);
    found
        .shares
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let is_rest = at + 1 == found.shares.len() && at + 1 < steps.len();
            let level = steps.get(at).map_or("", |level| t.text(&level.name));
            let name = if is_rest { tr!(t, "standing-or-higher", level = level) } else { level.to_owned() };
            let from = at.checked_sub(1).and_then(|before| ends.get(before)).map_or(Exact::ZERO, |end| end + &one);
            let to = if is_rest { &figure.best } else { ends.get(at).unwrap_or(&figure.best) };
            let detail = tr!(t, "standing-points", low = number(&from), high = number(to));
            let words = share(scan, part);
            PeerBand {
                id: at.to_string(),
                spoken: tr!(t, "standing-band", name = &name, points = &detail, share = &words),
                name,
                detail,
                share: part.to_f64(),
                figure: words,
            }
        })
        .collect()
}

/// Year, version, country and size class.
fn caption(scan: &Scan<'_>, series: Series, found: &Peers, reference: &Reference) -> String {
    let t = scan.tr;
    let area = AreaId::new(&found.area).ok().and_then(|id| reference.areas.get(&id));
    let area = area.map_or_else(|| tr!(t, "standing-union"), |area| t.text(&area.name).to_owned());
    let version = match series {
        Series::DiiV3 => "3",
        Series::DiiV4 => "4",
    };
    let size = match found.size {
        PeerSize::Small => tr!(t, "standing-size-small"),
        PeerSize::Medium => tr!(t, "standing-size-medium"),
        PeerSize::Large => tr!(t, "standing-size-large"),
        PeerSize::Sme => tr!(t, "standing-size-sme"),
    };
    tr!(t, "standing-caption", year = found.year.to_string(), version = version, area = area, size = size)
}

fn notes(scan: &Scan<'_>, found: &Peers, company: &Company) -> Vec<String> {
    let t = scan.tr;
    let mut notes = Vec::new();
    if found.is_orientation {
        notes.push(tr!(t, "standing-orientation"));
    }
    match &company.country {
        None => notes.push(tr!(t, "standing-no-country")),
        Some(country) if country.code() != found.area => notes.push(tr!(t, "standing-other-country")),
        Some(_) => {}
    }
    if company.headcount.is_none() {
        notes.push(tr!(t, "standing-no-headcount"));
    }
    if found.has_break {
        notes.push(tr!(t, "standing-break", year = found.year.to_string()));
    }
    notes.push(tr!(t, "standing-left-out"));
    notes
}
