//! Where a company stands among others: shares of companies per band, its own band filled.

use super::canvas::{Anchor, Face};
use super::words::{clean, widest, width, wrapped};
use super::{Chart, HitArea, Rect, Sheet};

/// Bands of companies on one strip, from low to high.
#[derive(Debug, Clone, PartialEq)]
pub struct PositionStrip {
    /// From low to high.
    pub bands: Vec<PeerBand>,
    /// The index of the band the company itself is in.
    pub own: Option<usize>,
    /// Above the arrow: "u: 5 van 12".
    pub own_words: String,
}

/// One band of the strip.
#[derive(Debug, Clone, PartialEq)]
pub struct PeerBand {
    /// What its hit area is called.
    pub id: String,
    /// Below the strip: "Laag".
    pub name: String,
    /// Below the name: "4 tot 6".
    pub detail: String,
    /// How many of the others are in it, in any unit: only proportions count.
    pub share: f64,
    /// In the strip: "34 %".
    pub figure: String,
    /// What a screen reader says of the band.
    pub spoken: String,
}

const STRIP: f64 = 34.0;
/// Between two bands, and the least a band is wide.
const GAP: f64 = 2.0;

/// The strip. Figures that do not fit in their band stand in front of its name below.
pub fn position_strip(sheet: &Sheet, strip: &PositionStrip) -> Chart {
    let (palette, letters) = (&sheet.palette, sheet.lettering);
    let name = Face::regular(letters.small, palette.ink);
    let own_name = Face::bold(letters.small, palette.ink);
    let detail = Face::regular(letters.small, palette.ink2);
    let figure = Face::bold(letters.small + 1.0, palette.ink);
    let own_words = Face::bold(letters.small + 1.0, palette.ink);
    let sheet_width = sheet.usable_width();

    let above = wrapped(&strip.own_words, &own_words, sheet_width);
    let arrow = strip.own.filter(|own| *own < strip.bands.len());
    let top = if arrow.is_some() { (above.len() as f64 * own_words.line_height() + 11.0).ceil() } else { 0.0 };
    let spans = spans(strip, sheet_width);
    let below =
        Below::set(strip, &spans, arrow, top + STRIP + 4.0, sheet_width, &Faces { figure, name, own_name, detail });
    let areas = strip
        .bands
        .iter()
        .zip(&spans)
        .map(|(band, (from, to))| HitArea {
            id: band.id.clone(),
            rect: Rect { x: *from, y: top, width: (to - from).max(1.0), height: STRIP },
            name: band.spoken.clone(),
        })
        .collect();

    sheet.chart(below.bottom, areas, |canvas| {
        if let Some((from, to)) = arrow.and_then(|own| spans.get(own)) {
            let middle = f64::midpoint(*from, *to);
            let half = widest(above.iter().map(String::as_str), &own_words) / 2.0;
            let x = middle.clamp(half, (sheet_width - half).max(half));
            canvas.lines((x, own_words.size), Anchor::Middle, &own_words, &above);
            let tip = top - 2.0;
            canvas.polygon(&[(middle - 6.0, tip - 7.0), (middle + 6.0, tip - 7.0), (middle, tip)], palette.mark);
        }
        for (n, (band, (from, to))) in strip.bands.iter().zip(&spans).enumerate() {
            let own = arrow == Some(n);
            let (fill, edge, ink) = if own {
                (palette.point, palette.point, palette.on_point)
            } else {
                (palette.track, palette.edge, palette.ink)
            };
            let frame = (*from, top, to - from, STRIP);
            canvas.framed(frame, fill, edge, palette.stroke());
            if figure_fits(band, (*from, *to), &figure) {
                let face = Face { colour: ink, ..figure };
                let place = (from + 8.0, top + STRIP / 2.0 + face.drop());
                canvas.text(place, Anchor::Start, &face, &band.figure);
            }
        }
        for (x, baseline, face, text) in &below.texts {
            canvas.text((*x, *baseline), Anchor::Start, face, text);
        }
    })
}

/// Where each band begins and ends.
fn spans(strip: &PositionStrip, room: f64) -> Vec<(f64, f64)> {
    let shares: Vec<f64> =
        strip.bands.iter().map(|band| if band.share.is_finite() { band.share.max(0.0) } else { 0.0 }).collect();
    let total: f64 = shares.iter().sum();
    let gaps = GAP * shares.len().saturating_sub(1) as f64;
    let least = GAP * shares.len() as f64;
    let free = (room - gaps - least).max(0.0);
    let mut from = 0.0;
    shares
        .iter()
        .map(|share| {
            let part = if total > 0.0 { share / total } else { 1.0 / shares.len() as f64 };
            let to = from + GAP + free * part;
            let span = (from, to);
            from = to + GAP;
            span
        })
        .collect()
}

fn figure_fits(band: &PeerBand, (from, to): (f64, f64), face: &Face) -> bool {
    width(&band.figure, face) + 16.0 <= to - from
}

/// How the words of a strip are set.
struct Faces {
    figure: Face,
    name: Face,
    own_name: Face,
    detail: Face,
}

/// The words below the strip.
struct Below {
    /// Left side, baseline, face, text.
    texts: Vec<(f64, f64, Face, String)>,
    bottom: f64,
}

impl Below {
    /// Under each band its name and detail; where they or a figure do not fit there, a list of all bands.
    fn set(
        strip: &PositionStrip,
        spans: &[(f64, f64)],
        own: Option<usize>,
        top: f64,
        room: f64,
        faces: &Faces,
    ) -> Below {
        let all_fit = strip.bands.iter().zip(spans).all(|(band, span)| figure_fits(band, *span, &faces.figure));
        if all_fit && let Some(below) = Self::under_bands(strip, spans, own, top, room, faces) {
            return below;
        }
        Self::listed(strip, own, top, room, faces)
    }

    fn under_bands(
        strip: &PositionStrip,
        spans: &[(f64, f64)],
        own: Option<usize>,
        top: f64,
        room: f64,
        faces: &Faces,
    ) -> Option<Below> {
        let mut texts = Vec::new();
        let mut bottom = top;
        let mut free = 0.0;
        for (n, (band, (from, to))) in strip.bands.iter().zip(spans).enumerate() {
            let name = if own == Some(n) { faces.own_name } else { faces.name };
            // The last one may begin further to the left.
            let widest_word = widest(band.name.split(' '), &name).max(widest(band.detail.split(' '), &faces.detail));
            let wide = (to - from - 6.0).max(widest_word);
            let left = from.min(room - wide);
            if left < free {
                return None;
            }
            let names = wrapped(&band.name, &name, wide);
            let details = wrapped(&band.detail, &faces.detail, wide);
            if names.len() > 2 || details.len() > 2 {
                return None;
            }
            free = left
                + 6.0
                + widest(names.iter().map(String::as_str), &name)
                    .max(widest(details.iter().map(String::as_str), &faces.detail));
            let mut baseline = top + name.size;
            for (lines, face) in [(names, name), (details, faces.detail)] {
                for line in lines.into_iter().filter(|line| !line.is_empty()) {
                    texts.push((left, baseline, face, line));
                    baseline += face.line_height();
                }
            }
            bottom = bottom.max(baseline - name.size + 3.0);
        }
        Some(Below { texts, bottom })
    }

    /// A line per band: figure, name, detail in three columns, or under one another where the sheet is too narrow.
    fn listed(strip: &PositionStrip, own: Option<usize>, top: f64, room: f64, faces: &Faces) -> Below {
        const GAP: f64 = 12.0;
        let column = |of: fn(&PeerBand) -> &str, face: &Face| widest(strip.bands.iter().map(of), face).ceil();
        let figures = column(|band| &band.figure, &faces.figure).min(room * 0.3);
        let names = column(|band| &band.name, &faces.own_name);
        let details = column(|band| &band.detail, &faces.detail);
        let left = figures + GAP;
        let in_columns = left + names + GAP + details <= room;
        let mut texts = Vec::new();
        let mut baseline = top + 8.0 + faces.name.size;
        for (n, band) in strip.bands.iter().enumerate() {
            let name = if own == Some(n) { faces.own_name } else { faces.name };
            let figure = clean(&band.figure);
            let aside = (figures - width(&figure, &faces.figure)).max(0.0);
            texts.push((aside, baseline, faces.figure, figure));
            if in_columns {
                texts.push((left, baseline, name, clean(&band.name)));
                let aside = left + names + GAP;
                texts.push((aside, baseline, faces.detail, clean(&band.detail)));
                baseline += faces.name.line_height() + 4.0;
                continue;
            }
            for (text, face) in [(&band.name, name), (&band.detail, faces.detail)] {
                for line in wrapped(text, &face, (room - left).max(1.0)) {
                    if !line.is_empty() {
                        texts.push((left, baseline, face, line));
                        baseline += face.line_height();
                    }
                }
            }
            baseline += 4.0;
        }
        Below { texts, bottom: baseline - faces.name.size }
    }
}
