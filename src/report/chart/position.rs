//! Where a company stands among others: shares of companies per band, its own band filled.

use super::canvas::{Anchor, Face};
use super::words::{clean, stacked, widest, width, wrapped};
use super::{Chart, HitArea, Rect, Sheet};

/// Bands of companies on one strip, from low to high.
#[derive(Debug, Clone, PartialEq)]
pub struct PositionStrip {
    pub bands: Vec<PeerBand>,
    /// The index of the band the company itself is in.
    pub own: Option<usize>,
    /// Above the arrow: "u: 5 van 12".
    pub own_words: String,
}

/// One band of the strip.
#[derive(Debug, Clone, PartialEq)]
pub struct PeerBand {
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
    let top = if arrow.is_some() {
        (above.len() as f64 * own_words.line_height() + 11.0).ceil()
    } else {
        0.0
    };
    let spans = spans(strip, sheet_width);
    let blocks: Vec<Block> = strip
        .bands
        .iter()
        .zip(&spans)
        .enumerate()
        .map(|(n, (band, (from, to)))| {
            let inside = width(&band.figure, &figure) + 16.0 <= to - from;
            let face = if arrow == Some(n) { own_name } else { name };
            let title = if inside {
                band.name.clone()
            } else {
                clean(&format!("{} {}", band.figure, band.name))
            };
            Block::set(
                &title,
                &band.detail,
                (*from, *to),
                sheet_width,
                (&face, &detail),
                inside,
            )
        })
        .collect();
    let below = top + STRIP + 4.0;
    let levels = stacked(
        &blocks.iter().map(|b| (b.left, b.width)).collect::<Vec<_>>(),
        8.0,
    );
    let step = blocks.iter().map(|b| b.height).fold(0.0, f64::max) + 4.0;
    let deepest = levels.iter().max().copied().unwrap_or(0);
    let height = below + (deepest + 1) as f64 * step;
    let areas = strip
        .bands
        .iter()
        .zip(&spans)
        .map(|(band, (from, to))| HitArea {
            id: band.id.clone(),
            rect: Rect {
                x: *from,
                y: top,
                width: (to - from).max(1.0),
                height: STRIP,
            },
            name: band.spoken.clone(),
        })
        .collect();

    sheet.chart(height, areas, |canvas| {
        if let Some((from, to)) = arrow.and_then(|own| spans.get(own)) {
            let middle = f64::midpoint(*from, *to);
            let half = widest(above.iter().map(String::as_str), &own_words) / 2.0;
            let x = middle.clamp(half, (sheet_width - half).max(half));
            canvas.lines((x, own_words.size), Anchor::Middle, &own_words, &above);
            let tip = top - 2.0;
            canvas.polygon(
                &[
                    (middle - 6.0, tip - 7.0),
                    (middle + 6.0, tip - 7.0),
                    (middle, tip),
                ],
                palette.mark,
            );
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
            let block = &blocks[n];
            if block.figure_inside {
                let face = Face {
                    colour: ink,
                    ..figure
                };
                let place = (from + 8.0, top + STRIP / 2.0 + face.drop());
                canvas.text(place, Anchor::Start, &face, &band.figure);
            }
            let down = below + levels[n] as f64 * step;
            if levels[n] > 0 {
                let x = f64::midpoint(*from, *to)
                    .clamp(block.left + 4.0, block.left + block.width.max(4.0));
                canvas.line(
                    (f64::midpoint(*from, *to), top + STRIP + 1.0),
                    (x, down),
                    palette.stroke(),
                    palette.edge,
                );
            }
            let face = if own { own_name } else { name };
            let baseline = down + face.size;
            canvas.lines((block.left, baseline), Anchor::Start, &face, &block.title);
            let after = baseline + block.title.len() as f64 * face.line_height();
            canvas.lines((block.left, after), Anchor::Start, &detail, &block.detail);
        }
    })
}

/// Where each band begins and ends.
fn spans(strip: &PositionStrip, room: f64) -> Vec<(f64, f64)> {
    let shares: Vec<f64> = strip
        .bands
        .iter()
        .map(|band| {
            if band.share.is_finite() {
                band.share.max(0.0)
            } else {
                0.0
            }
        })
        .collect();
    let total: f64 = shares.iter().sum();
    let gaps = GAP * shares.len().saturating_sub(1) as f64;
    let least = GAP * shares.len() as f64;
    let free = (room - gaps - least).max(0.0);
    let mut from = 0.0;
    shares
        .iter()
        .map(|share| {
            let part = if total > 0.0 {
                share / total
            } else {
                1.0 / shares.len() as f64
            };
            let to = from + GAP + free * part;
            let span = (from, to);
            from = to + GAP;
            span
        })
        .collect()
}

/// The words below a band.
struct Block {
    left: f64,
    width: f64,
    height: f64,
    title: Vec<String>,
    detail: Vec<String>,
    figure_inside: bool,
}

impl Block {
    fn set(
        title: &str,
        detail: &str,
        (from, to): (f64, f64),
        room: f64,
        (title_face, detail_face): (&Face, &Face),
        figure_inside: bool,
    ) -> Block {
        // As wide as the band, but no word is broken for that.
        let words = title
            .split(' ')
            .map(|word| width(word, title_face))
            .chain(detail.split(' ').map(|word| width(word, detail_face)))
            .fold(to - from, f64::max)
            .min(room);
        let lines = |text: &str, face: &Face| {
            if clean(text).is_empty() {
                Vec::new()
            } else {
                wrapped(text, face, words)
            }
        };
        let (title, detail) = (lines(title, title_face), lines(detail, detail_face));
        let wide = widest(title.iter().map(String::as_str), title_face)
            .max(widest(detail.iter().map(String::as_str), detail_face));
        Block {
            left: from.min(room - wide).max(0.0),
            width: wide,
            height: title.len() as f64 * title_face.line_height()
                + detail.len() as f64 * detail_face.line_height(),
            title,
            detail,
            figure_inside,
        }
    }
}
