//! Horizontal bars on a staff gauge of levels: the score now with its range, the last scan, the reference.

use super::canvas::{Anchor, Canvas, Face};
use super::rows::{Arrangement, FIGURE_GAP, Layout, Row, Wishes, laid_out};
use super::words::{side_by_side, stacked, widest, width, wrapped};
use super::{Chart, Palette, Sheet, share};

/// A level on the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    /// Its name.
    pub name: String,
    /// Where it ends and the next begins, in the unit of the scale. Zones stand in rising order; the last one reaches the
    /// maximum whatever it says.
    pub until: f64,
}

/// The score now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Point {
    /// Enough is known: a filled point.
    Sure(f64),
    /// Between half and three quarters is known: a ring.
    Provisional(f64),
    /// Too little is known for a point: no bar and no point, the range only.
    Unknown,
}

impl Point {
    fn value(self) -> Option<f64> {
        match self {
            Point::Sure(value) | Point::Provisional(value) => Some(value),
            Point::Unknown => None,
        }
    }
}

/// From the lowest to the highest that the score can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// The least it can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
}

/// One row of [`Bars`].
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What its hit area is called.
    pub id: String,
    /// Its words.
    pub label: String,
    /// Where it stands.
    pub point: Point,
    /// The band. Without length (low = high) it is not drawn.
    pub span: Option<Span>,
    /// The last scan: a hollow diamond.
    pub last: Option<f64>,
    /// A published figure: an upright line.
    pub reference: Option<f64>,
    /// What is good enough: a triangle under the bar that points at it.
    pub target: Option<f64>,
    /// The score in words, bold; the range if there is no point.
    pub figure: String,
    /// The range in words, small, beside the figure; empty for none.
    pub range: String,
    /// What a screen reader says of the row.
    pub spoken: String,
}

/// Bars under one another on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// The scale runs from 0 to this.
    pub maximum: f64,
    /// None for a scale without levels.
    pub zones: Vec<Zone>,
    /// The first row, with a line below it.
    pub total: Option<Bar>,
    /// From top to bottom.
    pub rows: Vec<Bar>,
    /// Where the words stand.
    pub arrangement: Arrangement,
    /// The least height of a row: 38 as drawn, 34 to 46.
    pub row_height: f64,
}

/// The bars of a result.
pub fn bars(sheet: &Sheet, bars: &Bars) -> Chart {
    let (palette, letters) = (&sheet.palette, sheet.lettering);
    let label = Face::regular(letters.label, palette.ink);
    let strong = Face::bold(letters.strong, palette.ink);
    let small = Face::regular(letters.small, palette.ink2);
    let all: Vec<&Bar> = bars.total.iter().chain(&bars.rows).collect();
    let label_of = |n: usize| {
        if n == 0 && bars.total.is_some() { strong } else { label }
    };
    let columns = FigureColumns::measured(&all, &strong, &small);
    let wishes = |top: f64| Wishes {
        arrangement: bars.arrangement,
        width: sheet.usable_width(),
        top,
        row_height: bars.row_height,
        figures: match bars.arrangement {
            Arrangement::Bare => 0.0,
            _ => columns.width,
        },
        labels: all.iter().enumerate().map(|(n, bar)| (bar.label.as_str(), label_of(n))).collect(),
    };
    // The header's height depends on how wide the scale is, and not the other way round.
    let header = Header::placed(&laid_out(&wishes(0.0)), bars.maximum, &bars.zones, &small);
    let layout = laid_out(&wishes(header.height));
    let areas = layout.areas(all.iter().map(|bar| (bar.id.as_str(), bar.spoken.as_str())));
    sheet.chart(layout.bottom + 4.0, areas, |canvas| {
        draw_zones(canvas, palette, &layout, &header);
        for (n, (row, bar)) in layout.rows.iter().zip(&all).enumerate() {
            layout.draw_label(canvas, row, &label_of(n));
            if n == 0 && bars.total.is_some() {
                let below = row.top + row.height;
                canvas.across(0.0, layout.width, below, palette.stroke(), palette.edge);
            }
            draw_bar(canvas, palette, &layout, row.centre, bars.maximum, bar);
            if layout.arrangement != Arrangement::Bare {
                columns.draw(canvas, &layout, row, bar, &strong, &small);
            }
        }
    })
}

/// The columns right of the scale: figures under one another, ranges beside them.
struct FigureColumns {
    figure: f64,
    range: f64,
    width: f64,
}

impl FigureColumns {
    const GAP: f64 = 6.0;

    fn measured(bars: &[&Bar], strong: &Face, small: &Face) -> FigureColumns {
        let (sure, unknown): (Vec<&Bar>, Vec<&Bar>) = bars.iter().partition(|bar| bar.point.value().is_some());
        let figure = widest(sure.iter().map(|bar| bar.figure.as_str()), strong);
        let range = widest(bars.iter().map(|bar| bar.range.as_str()), small);
        let alone = widest(unknown.iter().map(|bar| bar.figure.as_str()), strong);
        let both = if range > 0.0 { figure + Self::GAP + range } else { figure };
        FigureColumns { figure, range, width: both.max(alone).ceil() }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, layout: &Layout, row: &Row, bar: &Bar, strong: &Face, small: &Face) {
        let baseline = layout.figure_baseline(row, strong);
        let left = match layout.arrangement {
            Arrangement::Above => layout.width - self.width,
            _ => layout.scale.1 + FIGURE_GAP,
        };
        let from_right = layout.arrangement == Arrangement::Above;
        if bar.point.value().is_none() {
            let (x, anchor) = if from_right { (layout.width, Anchor::End) } else { (left, Anchor::Start) };
            canvas.text((x, baseline), anchor, strong, &bar.figure);
            return;
        }
        let figure_right = match (from_right, self.range > 0.0) {
            (true, true) => layout.width - self.range - Self::GAP,
            (true, false) => layout.width,
            (false, _) => left + self.figure,
        };
        canvas.text((figure_right, baseline), Anchor::End, strong, &bar.figure);
        canvas.text((figure_right + Self::GAP, baseline), Anchor::Start, small, &bar.range);
    }
}

/// The zones with their names set above the scale.
struct Header {
    height: f64,
    /// From, to.
    zones: Vec<(f64, f64)>,
    face: Face,
    /// Lines of a name with the middle of the first and its baseline.
    names: Vec<(f64, f64, Vec<String>)>,
}

impl Header {
    /// From the lowest baseline to the rows.
    const FOOT: f64 = 14.0;

    fn placed(layout: &Layout, maximum: f64, zones: &[Zone], face: &Face) -> Header {
        let mut from = layout.scale.0;
        let mut placed = Vec::new();
        for (n, zone) in zones.iter().enumerate() {
            let end = if n + 1 == zones.len() { 1.0 } else { share(zone.until, maximum).unwrap_or(0.0) };
            let to = layout.x(end).max(from);
            placed.push((from, to));
            from = to;
        }
        let (names, lines) = Self::named(layout, zones, &placed, face);
        let text = lines as f64 * face.line_height();
        Header {
            height: if lines == 0 { 8.0 } else { (text + Self::FOOT - 3.0).round() },
            zones: placed,
            face: *face,
            names: names
                .into_iter()
                .map(|(x, line, words)| (x, face.size + line as f64 * face.line_height(), words))
                .collect(),
        }
    }

    /// Names (middle, line, words), and the number of lines they take: each in its own zone if they fit, on one line or
    /// wrapped; else in one line side by side; else on as many lines as it takes.
    fn named(
        layout: &Layout,
        zones: &[Zone],
        placed: &[(f64, f64)],
        face: &Face,
    ) -> (Vec<(f64, usize, Vec<String>)>, usize) {
        const GAP: f64 = 8.0;
        let middle = |&(from, to): &(f64, f64)| f64::midpoint(from, to);
        let (named, placed): (Vec<&Zone>, Vec<&(f64, f64)>) =
            zones.iter().zip(placed).filter(|(zone, _)| !zone.name.trim().is_empty()).unzip();
        let in_zones: Vec<Vec<String>> = named
            .iter()
            .zip(&placed)
            .map(|(zone, (from, to))| {
                let room = to - from - GAP;
                let word = widest(zone.name.split(' '), face);
                if word <= room { wrapped(&zone.name, face, room) } else { Vec::new() }
            })
            .collect();
        let deepest = in_zones.iter().map(Vec::len).max().unwrap_or(0);
        if deepest <= 2 && in_zones.iter().all(|lines| !lines.is_empty()) {
            let names = in_zones
                .into_iter()
                .zip(placed)
                .map(|(lines, zone)| (middle(zone), deepest - lines.len(), lines))
                .collect();
            return (names, deepest);
        }
        // The names may use everything above the chart, labels and figures have nothing there.
        let wanted: Vec<(f64, f64)> = named
            .iter()
            .zip(&placed)
            .map(|(zone, at)| {
                let wide = width(&zone.name, face);
                let last = (layout.width - wide).max(0.0);
                ((middle(at) - wide / 2.0).clamp(0.0, last), wide)
            })
            .collect();
        let one = |(zone, (left, line)): (&&Zone, (f64, usize))| {
            let words = wrapped(&zone.name, face, layout.width);
            (left + widest(words.iter().map(String::as_str), face) / 2.0, line, words)
        };
        if let Some(lefts) = side_by_side(&wanted, layout.width, GAP) {
            let near = lefts.iter().zip(&wanted).all(|(left, (wish, wide))| (left - wish).abs() <= wide / 3.0);
            if near {
                let lines = lefts.into_iter().map(|left| (left, 0));
                return (named.iter().zip(lines).map(one).collect(), 1);
            }
        }
        let levels = stacked(&wanted, GAP);
        let count = levels.iter().max().map_or(0, |last| last + 1);
        let lines = wanted.iter().zip(&levels).map(|((left, _), level)| (*left, count - 1 - level));
        (named.iter().zip(lines).map(one).collect(), count)
    }
}

fn draw_zones(canvas: &mut Canvas<'_>, palette: &Palette, layout: &Layout, header: &Header) {
    let strips: Vec<(f64, f64)> = match layout.arrangement {
        Arrangement::Above => layout.rows.iter().map(|row| (row.centre - 13.0, row.centre + 13.0)).collect(),
        _ => vec![(header.height - 4.0, layout.bottom)],
    };
    for (top, bottom) in strips {
        if !palette.high_contrast {
            for (from, to) in header.zones.iter().step_by(2) {
                canvas.rect(*from, top, to - from, bottom - top, palette.track);
            }
        }
        let from = match layout.arrangement {
            // White lines as high as a reference would look like one: only their feet are left.
            Arrangement::Above if palette.high_contrast => bottom - 8.0,
            Arrangement::Above => top,
            _ => top - 4.0,
        };
        for (_, to) in header.zones.iter().rev().skip(1) {
            canvas.upright(*to, from, bottom, 1.0, palette.line);
        }
    }
    for (x, baseline, words) in &header.names {
        canvas.lines((*x, *baseline), Anchor::Middle, &header.face, words);
    }
}

/// Nearer than this to the point, in points, the last scan would hide it.
const HIDDEN: f64 = 6.0;

/// How far under the middle of a bar what is good enough points at it: just under the band.
const POINTER: f64 = 9.0;

/// Everything on the scale of one row.
fn draw_bar(canvas: &mut Canvas<'_>, palette: &Palette, layout: &Layout, y: f64, maximum: f64, bar: &Bar) {
    let x = |value: f64| share(value, maximum).map(|share| layout.x(share));
    canvas.across(layout.scale.0, layout.scale.1, y, 1.0, palette.line);
    if let Some((low, high)) = bar.span.and_then(|s| x(s.low).zip(x(s.high)))
        && high > low
    {
        canvas.framed((low, y - 8.0, high - low, 16.0), palette.band, palette.band_edge, palette.stroke());
    }
    let point = bar.point.value().and_then(x);
    if let Some(point) = point {
        let from = layout.scale.0;
        canvas.rect(from, y - 3.0, point - from, 6.0, palette.point);
    }
    // A last scan that would hide the point lies behind it, so large that its corners stand out; a reference at the same
    // place stands out above and below those.
    let last = bar.last.and_then(x);
    let behind = last.filter(|last| point.is_some_and(|point| (point - last).abs() < HIDDEN));
    if let Some(last) = behind {
        canvas.rimmed_diamond((last, y), 10.5, palette.surface, palette.mark, 1.75);
    }
    if let Some(reference) = bar.reference.and_then(x) {
        let half = if behind.is_some() { 14.0 } else { 12.0 };
        canvas.upright(reference, y - half, y + half, 2.0, palette.mark);
    }
    if let Some(target) = bar.target.and_then(x) {
        canvas.pointer((target, y + POINTER), palette.mark);
    }
    match (bar.point, point) {
        (Point::Provisional(_), Some(point)) => {
            canvas.rimmed_disc((point, y), 7.0, palette.surface, palette.point, 3.0);
        }
        (Point::Sure(_), Some(point)) => {
            canvas.rimmed_disc((point, y), 7.0, palette.point, palette.surface, 1.5);
        }
        _ => {}
    }
    if let Some(last) = last.filter(|_| behind.is_none()) {
        canvas.rimmed_diamond((last, y), 6.5, palette.surface, palette.mark, 1.75);
    }
}

/// One score on its scale with words under its marks: the head of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Gauge {
    /// The end of the scale.
    pub maximum: f64,
    /// The levels, from low to high.
    pub zones: Vec<Zone>,
    /// Its label, figure and range are not drawn.
    pub bar: Bar,
    /// Under the diamond: "maart 2025: 39".
    pub last_words: String,
    /// Under the upright line: "kleine bedrijven, Vlaanderen: 48".
    pub reference_words: String,
}

/// A single bar, as wide as the sheet, with words under the last scan and the reference.
pub fn gauge(sheet: &Sheet, gauge: &Gauge) -> Chart {
    let palette = &sheet.palette;
    let small = Face::regular(sheet.lettering.small, palette.ink2);
    let wishes = |top: f64| Wishes {
        arrangement: Arrangement::Bare,
        width: sheet.usable_width(),
        top,
        row_height: 34.0,
        figures: 0.0,
        labels: vec![("", small)],
    };
    let header = Header::placed(&laid_out(&wishes(0.0)), gauge.maximum, &gauge.zones, &small);
    let layout = laid_out(&wishes(header.height));
    let y = layout.rows.first().map_or(0.0, |row| row.centre);
    let x = |value: f64| share(value, gauge.maximum).map(|share| layout.x(share));
    let mut marked: Vec<(f64, &str)> =
        [(gauge.bar.last, gauge.last_words.as_str()), (gauge.bar.reference, gauge.reference_words.as_str())]
            .into_iter()
            .filter_map(|(value, words)| Some((value.and_then(x)?, words)))
            .filter(|(_, words)| !words.trim().is_empty())
            .collect();
    marked.sort_by(|a, b| a.0.total_cmp(&b.0));
    let notes = Notes::below(&marked, layout.width, layout.bottom, &small);
    let areas = layout.areas([(gauge.bar.id.as_str(), gauge.bar.spoken.as_str())]);
    sheet.chart(notes.bottom + 3.0, areas, |canvas| {
        draw_zones(canvas, palette, &layout, &header);
        notes.draw(canvas, palette, y + 12.0);
        draw_bar(canvas, palette, &layout, y, gauge.maximum, &gauge.bar);
    })
}

/// The parts of a bar, each with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Anatomy {
    /// The word for a level zone.
    pub level: String,
    /// The word for the last scan.
    pub last: String,
    /// The word for the score now.
    pub now: String,
    /// The word for the reference.
    pub reference: String,
    /// The word for the range.
    pub range: String,
}

/// How to read a bar: a made-up one with the names of its parts.
pub fn anatomy(sheet: &Sheet, names: &Anatomy) -> Chart {
    const SAMPLE: [f64; 5] = [10.0, 35.0, 58.0, 51.0, 62.0];
    let palette = &sheet.palette;
    let small = Face::regular(sheet.lettering.small, palette.ink);
    let wishes = |top: f64| Wishes {
        arrangement: Arrangement::Bare,
        width: sheet.usable_width(),
        top,
        row_height: 48.0,
        figures: 0.0,
        labels: vec![("", small)],
    };
    let flat = laid_out(&wishes(0.0));
    let x = |value: f64| flat.x(value / 100.0);
    let [level, last, now, reference, range] = SAMPLE;
    let above = [(x(last), names.last.as_str()), (x(now), names.now.as_str())];
    let below =
        [(x(level), names.level.as_str()), (x(reference), names.reference.as_str()), (x(range), names.range.as_str())];
    let upper = Notes::below(&above, flat.width, 0.0, &small);
    let layout = laid_out(&wishes(upper.bottom + 8.0));
    let lower = Notes::below(&below, layout.width, layout.bottom + 8.0, &small);
    let zones: Vec<Zone> =
        [25.0, 50.0, 75.0, 100.0].into_iter().map(|until| Zone { name: String::new(), until }).collect();
    let header = Header { height: layout.bottom - 44.0, ..Header::placed(&layout, 100.0, &zones, &small) };
    let y = layout.rows.first().map_or(0.0, |row| row.centre);
    let bar = Bar {
        id: String::new(),
        label: String::new(),
        point: Point::Sure(now),
        span: Some(Span { low: 48.0, high: 65.0 }),
        last: Some(last),
        reference: Some(reference),
        target: None,
        figure: String::new(),
        range: String::new(),
        spoken: String::new(),
    };
    sheet.chart(lower.bottom + 3.0, Vec::new(), |canvas| {
        draw_zones(canvas, palette, &layout, &header);
        upper.draw_from_above(canvas, palette, y - 12.0);
        lower.draw(canvas, palette, y + 14.0);
        draw_bar(canvas, palette, &layout, y, 100.0, &bar);
    })
}

/// Words on a line above or below marks, each joined to its mark by a thin line.
struct Notes {
    face: Face,
    bottom: f64,
    /// The mark, then the left side of the words, their lines and their first baseline.
    words: Vec<(f64, f64, Vec<String>, f64)>,
}

impl Notes {
    /// How far from the ends of the words a line may reach them.
    const LEAD: f64 = 2.0;

    fn below(marked: &[(f64, &str)], room: f64, top: f64, face: &Face) -> Notes {
        const GAP: f64 = 14.0;
        let wraps: Vec<Vec<String>> = marked.iter().map(|(_, words)| wrapped(words, face, room)).collect();
        let wanted: Vec<(f64, f64)> = marked
            .iter()
            .zip(&wraps)
            .map(|((x, _), lines)| {
                let wide = widest(lines.iter().map(String::as_str), face);
                ((x - wide / 2.0).clamp(0.0, (room - wide).max(0.0)), wide)
            })
            .collect();
        let placed: Vec<(f64, usize)> = match side_by_side(&wanted, room, GAP) {
            Some(lefts) => lefts.into_iter().map(|left| (left, 0)).collect(),
            None => wanted.iter().zip(stacked(&wanted, GAP)).map(|((left, _), level)| (*left, level)).collect(),
        };
        let deepest = wraps.iter().map(Vec::len).max().unwrap_or(0);
        let step = deepest as f64 * face.line_height();
        let levels = placed.iter().map(|(_, level)| level + 1).max().unwrap_or(0);
        Notes {
            face: *face,
            bottom: top + levels as f64 * step,
            words: marked
                .iter()
                .zip(wraps)
                .zip(placed)
                .map(|(((x, _), lines), (left, level))| (*x, left, lines, top + face.size + level as f64 * step))
                .collect(),
        }
    }

    /// Lines run from `from` down to the words.
    fn draw(&self, canvas: &mut Canvas<'_>, palette: &Palette, from: f64) {
        for (x, left, lines, baseline) in &self.words {
            let end = baseline - self.face.size + 1.0;
            self.lead(canvas, palette, (*x, from), (*left, end), lines);
            canvas.lines((*left, *baseline), Anchor::Start, &self.face, lines);
        }
    }

    /// Lines run from the words down to `to`.
    fn draw_from_above(&self, canvas: &mut Canvas<'_>, palette: &Palette, to: f64) {
        for (x, left, lines, baseline) in &self.words {
            let last = (lines.len().max(1) - 1) as f64 * self.face.line_height();
            let start = baseline + last + 5.0;
            self.lead(canvas, palette, (*x, to), (*left, start), lines);
            canvas.lines((*left, *baseline), Anchor::Start, &self.face, lines);
        }
    }

    /// Upright where the words lie at their mark, else slanted to their nearest end.
    fn lead(
        &self,
        canvas: &mut Canvas<'_>,
        palette: &Palette,
        mark: (f64, f64),
        (left, y): (f64, f64),
        lines: &[String],
    ) {
        let right = left + widest(lines.iter().map(String::as_str), &self.face);
        let inner = (left + Self::LEAD).min(right);
        let end = mark.0.clamp(inner, (right - Self::LEAD).max(inner));
        if (end - mark.0).abs() < 4.0 {
            canvas.upright(mark.0, mark.1.min(y), mark.1.max(y), palette.stroke(), palette.edge);
        } else {
            canvas.line(mark, (end, y), palette.stroke(), palette.edge);
        }
    }
}
