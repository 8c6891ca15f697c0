//! The radar: all scores in one picture, always in the same order.

use std::f64::consts::TAU;

use super::canvas::{Anchor, Canvas, Face};
use super::words::{broken, clean};
use super::{Chart, HitArea, Rect, Sheet, share};

/// Scores on axes round a centre. Made for 3 to 12 axes; other numbers are drawn too, but say little.
#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    /// The scale runs from 0 at the centre to this at the rim.
    pub maximum: f64,
    /// Grid lines, the rim among them.
    pub rings: Vec<Ring>,
    /// Clockwise, the first one up.
    pub axes: Vec<Axis>,
    /// The longest an axis may get, in points; it is shorter where the labels need the room.
    pub radius: f64,
}

/// A grid line of the radar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ring {
    /// On the scale of the chart.
    pub value: f64,
    /// Drawn darker, as something to measure by.
    pub strong: bool,
}

/// One score of the radar.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// What its hit area is called.
    pub id: String,
    /// Its words.
    pub label: String,
    /// The score now; without it the line has a gap here.
    pub value: Option<f64>,
    /// A ring instead of a filled point.
    pub provisional: bool,
    /// The score of the last scan: a dashed line.
    pub last: Option<f64>,
    /// The score in words, bold, after the label.
    pub figure: String,
    /// What a screen reader says of the axis.
    pub spoken: String,
}

/// The radar: unfilled, because the area of a radar means nothing.
pub fn radar(sheet: &Sheet, radar: &Radar) -> Chart {
    let palette = &sheet.palette;
    let plan = Plan::best(sheet, radar);
    let areas = radar
        .axes
        .iter()
        .zip(&plan.labels)
        .map(|(axis, label)| HitArea {
            id: axis.id.clone(),
            rect: label.rect.at_least(24.0),
            name: axis.spoken.clone(),
        })
        .collect();
    let count = radar.axes.len();
    let at = |n: usize, value: f64| share(value, radar.maximum).map(|share| plan.point(n, count, share * plan.radius));
    sheet.chart(plan.height, areas, |canvas| {
        for ring in &radar.rings {
            let corners: Vec<(f64, f64)> = (0..count).filter_map(|n| at(n, ring.value)).collect();
            let colour = if ring.strong { palette.edge } else { palette.line };
            canvas.outline(&corners, 1.0, colour);
        }
        for n in 0..count {
            let rim = plan.point(n, count, plan.radius);
            canvas.line(plan.centre, rim, 1.0, palette.line);
        }
        let last: Vec<Option<(f64, f64)>> =
            radar.axes.iter().enumerate().map(|(n, axis)| axis.last.and_then(|value| at(n, value))).collect();
        for run in runs(&last) {
            canvas.dashes(&run, (4.0, 3.0), 1.5 * palette.stroke().min(1.5), palette.ink3);
        }
        let now: Vec<Option<(f64, f64)>> =
            radar.axes.iter().enumerate().map(|(n, axis)| axis.value.and_then(|value| at(n, value))).collect();
        for run in runs(&now) {
            canvas.path(run.into_iter(), 2.5, palette.point);
        }
        for (axis, point) in radar.axes.iter().zip(&now) {
            match point {
                Some(point) if axis.provisional => {
                    canvas.rimmed_disc(*point, 4.5, palette.surface, palette.point, 2.5);
                }
                Some(point) => canvas.disc(*point, 4.5, palette.point),
                None => {}
            }
        }
        for (n, label) in plan.labels.iter().enumerate() {
            if label.moved > 6.0 {
                let rim = plan.point(n, count, plan.radius + 3.0);
                canvas.line(rim, label.hook, palette.stroke(), palette.edge);
            }
            label.draw(canvas);
        }
    })
}

/// The stretches of a closed line between the gaps, each ready to be drawn; a whole ring returns to its second point, so that
/// its last corner is joined too.
fn runs(points: &[Option<(f64, f64)>]) -> Vec<Vec<(f64, f64)>> {
    let Some(gap) = points.iter().position(Option::is_none) else {
        let mut ring: Vec<(f64, f64)> = points.iter().flatten().copied().collect();
        let closing: Vec<(f64, f64)> = if ring.len() > 2 { ring.iter().take(2).copied().collect() } else { Vec::new() };
        ring.extend(closing);
        return vec![ring];
    };
    let from_gap: Vec<Option<(f64, f64)>> = points[gap..].iter().chain(&points[..gap]).copied().collect();
    from_gap
        .split(Option::is_none)
        .map(|run| run.iter().flatten().copied().collect::<Vec<_>>())
        .filter(|run| run.len() > 1)
        .collect()
}

/// A word of a label, with the face it is set in.
#[derive(Clone)]
struct Word {
    text: String,
    face: Face,
    width: f64,
}

/// A label in its place.
struct Label {
    /// Per line its left side, its baseline and its words.
    lines: Vec<(f64, f64, Vec<Word>)>,
    rect: Rect,
    /// How far it had to go out of the way of others.
    moved: f64,
    /// The end of the line to its axis, drawn if it was moved.
    hook: (f64, f64),
}

impl Label {
    fn draw(&self, canvas: &mut Canvas<'_>) {
        for (left, baseline, words) in &self.lines {
            let mut x = *left;
            let mut run = String::new();
            let mut run_left = x;
            for (n, word) in words.iter().enumerate() {
                let next_differs = words.get(n + 1).is_none_or(|next| next.face.weight != word.face.weight);
                if run.is_empty() {
                    run_left = x;
                } else {
                    run.push(' ');
                }
                run.push_str(&word.text);
                x += word.width + word.face.width(" ");
                if next_differs {
                    let place = (run_left, *baseline);
                    canvas.text(place, Anchor::Start, &word.face, &run);
                    run.clear();
                }
            }
        }
    }
}

/// A way to lay out the radar.
struct Plan {
    radius: f64,
    centre: (f64, f64),
    height: f64,
    labels: Vec<Label>,
    /// Larger is better.
    merit: f64,
    has_whole_words: bool,
}

impl Plan {
    /// From the rim to a label.
    const REACH: f64 = 11.0;
    /// Between labels.
    const APART: f64 = 3.0;
    const SMALLEST: f64 = 36.0;

    /// The plan with the longest axes whose labels need neither break nor move much.
    fn best(sheet: &Sheet, radar: &Radar) -> Plan {
        let width = sheet.usable_width();
        let regular = Face::regular(sheet.lettering.small, sheet.palette.ink);
        let bold = Face::bold(sheet.lettering.small, sheet.palette.ink);
        let labels: Vec<Vec<Word>> = radar.axes.iter().map(|axis| words_of(axis, &regular, &bold)).collect();
        let longest =
            if radar.radius.is_nan() { Self::SMALLEST } else { radar.radius.min(width * 0.42).max(Self::SMALLEST) };
        const COARSE: f64 = 6.0;
        let plan = |radius| Plan::with_radius(radius, width, &labels, &regular);
        let mut best = plan(Self::SMALLEST);
        let mut try_all = |from: f64, to: f64, step: f64| {
            let mut radius = from;
            while radius <= to {
                let next = plan(radius);
                if next.rank(width) > best.rank(width) {
                    best = next;
                }
                radius += step;
            }
            best.radius
        };
        let around = try_all(Self::SMALLEST + COARSE, longest, COARSE);
        let lower = (around - COARSE + 1.0).max(Self::SMALLEST);
        try_all(lower, (around + COARSE - 1.0).min(longest), 1.0);
        best
    }

    /// Whole words come first, unless they make the picture too small to be one; then merit.
    fn rank(&self, width: f64) -> (bool, f64) {
        let is_whole = self.has_whole_words && self.radius >= width * 0.18;
        (is_whole, self.merit)
    }

    fn with_radius(radius: f64, width: f64, labels: &[Vec<Word>], face: &Face) -> Plan {
        let line = face.line_height();
        let count = labels.len();
        let mut merit = radius;
        // The centre is at height 0 until all labels have found their place.
        let mut plan = Plan {
            radius,
            centre: (width / 2.0, 0.0),
            height: 0.0,
            labels: Vec::new(),
            merit: 0.0,
            has_whole_words: true,
        };
        for (n, words) in labels.iter().enumerate() {
            let (cos, sin) = direction(n, count);
            let (x, y) = (plan.centre.0 + cos * (radius + Self::REACH), sin * (radius + Self::REACH));
            let anchor = anchor(cos);
            let room = match anchor {
                Anchor::Start => width - x,
                Anchor::End => x,
                Anchor::Middle => width * 0.7,
            };
            let (lines, breaks) = wrapped(words, room.max(1.0));
            let deep = lines.len() as f64 * line;
            let wide = lines.iter().map(|line| line_width(line)).fold(0.0, f64::max);
            let left = match anchor {
                Anchor::Start => x,
                Anchor::End => x - wide,
                Anchor::Middle => (x - wide / 2.0).clamp(0.0, (width - wide).max(0.0)),
            };
            let top = y - deep / 2.0 + sin * deep / 2.0;
            let rect = Rect { x: left, y: top, width: wide, height: deep };
            merit -= 9.0 * breaks as f64;
            plan.has_whole_words &= breaks == 0;
            merit -= 6.0 * lines.len().saturating_sub(2) as f64;
            plan.labels.push(Label {
                lines: lines
                    .into_iter()
                    .enumerate()
                    .map(|(k, words)| {
                        let own = line_width(&words);
                        let left = match anchor {
                            Anchor::Start => left,
                            Anchor::End => left + wide - own,
                            Anchor::Middle => left + (wide - own) / 2.0,
                        };
                        (left, top + k as f64 * line + face.size * 0.95, words)
                    })
                    .collect(),
                rect,
                moved: 0.0,
                hook: (0.0, 0.0),
            });
        }
        merit -= 1.5 * plan.keep_apart(count);
        plan.settle(count);
        plan.merit = merit;
        plan
    }

    /// Moves labels away from the centre until none overlaps another; gives the longest way one had to go.
    fn keep_apart(&mut self, count: usize) -> f64 {
        let mut order: Vec<usize> = (0..count).collect();
        // Those nearest to the height of the centre stay where they are.
        order.sort_by(|&a, &b| {
            let level = |n: usize| direction(n, count).1.abs();
            level(a).total_cmp(&level(b)).then(a.cmp(&b))
        });
        let mut longest: f64 = 0.0;
        for (k, &n) in order.iter().enumerate() {
            let up = direction(n, count).1 < -1e-9;
            // Every move clears one placed label for good, so there are at most as many moves as labels.
            for _ in 0..count {
                let own = self.labels[n].rect.grown(Self::APART / 2.0);
                let clash = order[..k]
                    .iter()
                    .map(|&m| self.labels[m].rect.grown(Self::APART / 2.0))
                    .find(|other| own.overlaps(other));
                let Some(other) = clash else { break };
                let by = if up { other.y - own.bottom() } else { other.bottom() - own.y };
                self.labels[n].shift(by);
                self.labels[n].moved += by.abs();
            }
            longest = longest.max(self.labels[n].moved);
        }
        longest
    }

    /// Moves everything down so that it begins at the top, and fixes height and hooks.
    fn settle(&mut self, count: usize) {
        let tops = self.labels.iter().map(|label| label.rect.y);
        let bottoms = self.labels.iter().map(|label| label.rect.bottom());
        let rim = self.radius + 7.0;
        let top = tops.fold(-rim, f64::min).floor();
        self.height = bottoms.fold(rim, f64::max).ceil() - top;
        for label in &mut self.labels {
            label.shift(-top);
        }
        self.centre.1 = -top;
        for n in 0..count {
            let (cos, sin) = direction(n, count);
            let rect = self.labels[n].rect;
            let x = match anchor(cos) {
                Anchor::Start => rect.x - 2.0,
                Anchor::End => rect.right() + 2.0,
                Anchor::Middle => rect.x + rect.width / 2.0,
            };
            let y = match anchor(cos) {
                Anchor::Middle if sin < 0.0 => rect.bottom(),
                Anchor::Middle => rect.y,
                _ => rect.y + rect.height / 2.0,
            };
            self.labels[n].hook = (x, y);
        }
    }

    fn point(&self, n: usize, count: usize, distance: f64) -> (f64, f64) {
        let (cos, sin) = direction(n, count);
        (self.centre.0 + cos * distance, self.centre.1 + sin * distance)
    }
}

impl Label {
    fn shift(&mut self, by: f64) {
        self.rect.y += by;
        for (_, baseline, _) in &mut self.lines {
            *baseline += by;
        }
    }
}

fn direction(n: usize, count: usize) -> (f64, f64) {
    let angle = n as f64 / count.max(1) as f64 * TAU - TAU / 4.0;
    (angle.cos(), angle.sin())
}

fn anchor(cos: f64) -> Anchor {
    if cos.abs() < 0.2 {
        Anchor::Middle
    } else if cos > 0.0 {
        Anchor::Start
    } else {
        Anchor::End
    }
}

fn words_of(axis: &Axis, regular: &Face, bold: &Face) -> Vec<Word> {
    let of = |text: &str, face: &Face| {
        text.split_whitespace_but_not_fixed()
            .map(|word| Word { text: word.to_owned(), face: *face, width: face.width(&clean(word)) })
            .collect::<Vec<_>>()
    };
    let mut words = of(&axis.label, regular);
    words.extend(of(&axis.figure, bold));
    words
}

/// Splitting at spaces that may become a line end.
trait SplitWords {
    fn split_whitespace_but_not_fixed(&self) -> impl Iterator<Item = &str>;
}

impl SplitWords for str {
    fn split_whitespace_but_not_fixed(&self) -> impl Iterator<Item = &str> {
        self.split([' ', '\t', '\n', '\r']).filter(|word| !clean(word).is_empty())
    }
}

fn line_width(words: &[Word]) -> f64 {
    let spaces: f64 = words.iter().take(words.len().saturating_sub(1)).map(|word| word.face.width(" ")).sum();
    words.iter().map(|word| word.width).sum::<f64>() + spaces
}

/// Lines no wider than `room`, and how often a word had to be broken for that.
fn wrapped(words: &[Word], room: f64) -> (Vec<Vec<Word>>, usize) {
    let mut breaks = 0;
    let mut lines: Vec<Vec<Word>> = Vec::new();
    let mut line: Vec<Word> = Vec::new();
    for word in words {
        let mut longer = line.clone();
        longer.push(word.clone());
        if line_width(&longer) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let pieces = broken(&word.text, &word.face, room);
        breaks += pieces.len() - 1;
        for piece in pieces {
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push(Word { width: word.face.width(&clean(&piece)), text: piece, face: word.face });
        }
    }
    lines.push(line);
    keep_figure_company(&mut lines, room);
    (lines, breaks)
}

/// Takes the last word of a label down to a figure that would stand alone.
fn keep_figure_company(lines: &mut [Vec<Word>], room: f64) {
    let [.., before, last] = lines else { return };
    let alone = last.len() == 1 && before.len() > 1;
    if let Some(word) = before.last().filter(|_| alone) {
        let mut together = vec![word.clone()];
        together.append(&mut last.clone());
        if line_width(&together) <= room {
            before.pop();
            *last = together;
        }
    }
}
