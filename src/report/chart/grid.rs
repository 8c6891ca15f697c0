//! What to do first: things to do by what they bring and how easy they are.

use super::canvas::{Anchor, Canvas, Face};
use super::words::{clean, side_by_side, widest, width, wrapped};
use super::{Chart, HitArea, Palette, Rect, Sheet, share};

/// Things to do on two axes; the higher and the further right, the sooner.
#[derive(Debug, Clone, PartialEq)]
pub struct PriorityGrid {
    /// From left to right.
    pub across: GridAxis,
    /// From bottom to top.
    pub up: GridAxis,
    /// What stands in the field.
    pub items: Vec<GridItem>,
    /// The height of the field in points, without the words round it.
    pub field_height: f64,
}

/// An axis: what it means, and words for equal parts of it from little to much.
#[derive(Debug, Clone, PartialEq)]
pub struct GridAxis {
    /// Its name.
    pub name: String,
    /// The words along it, from low to high.
    pub parts: Vec<String>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub struct GridItem {
    /// What its hit area is called.
    pub id: String,
    /// In the circle: "1".
    pub number: String,
    /// Its words.
    pub label: String,
    /// 0 to 1.
    pub across: f64,
    /// 0 to 1.
    pub up: f64,
    /// Now: a filled circle; later: a hollow one.
    pub now: bool,
    /// What a screen reader says of it.
    pub spoken: String,
}

const RADIUS: f64 = 12.0;
/// Between a circle and its label.
const LABEL_GAP: f64 = 6.0;

/// Numbered circles with their names. A circle moves aside for another; a name for which there is no free place stands under
/// the grid, after its number.
pub fn priority_grid(sheet: &Sheet, grid: &PriorityGrid) -> Chart {
    let (palette, letters) = (&sheet.palette, sheet.lettering);
    let small = Face::regular(letters.small, palette.ink2);
    let name = Face::bold(letters.small, palette.ink);
    let label = Face::regular(letters.small, palette.ink);
    let sheet_width = sheet.usable_width();

    let up_name = wrapped(&grid.up.name, &name, sheet_width);
    let top = up_name.len() as f64 * name.line_height() + 6.0;
    let column = widest(grid.up.parts.iter().map(String::as_str), &small).min(sheet_width * 0.3).ceil();
    let field = Rect {
        x: column + 10.0,
        y: top.ceil(),
        width: (sheet_width - column - 10.0).floor(),
        height: grid.field_height.clamp(80.0, 2000.0).round(),
    };
    let placed = Placed::found(grid, &field, &label);
    let across_words = Words::under(&grid.across, &field, &small);
    let across_name = wrapped(&grid.across.name, &name, sheet_width);
    let name_top = across_words.bottom + 2.0;
    let key_top = name_top + across_name.len() as f64 * name.line_height() + 10.0;
    let keys = key_lines(grid, &placed, sheet_width, &label);
    let pitch = (label.line_height() + 4.0).max(2.0 * RADIUS + 4.0);
    let keys_deep: f64 = keys.iter().map(|lines| key_height(lines, &label, pitch)).sum();
    let height = if keys.is_empty() { key_top - 6.0 } else { key_top + keys_deep };
    let areas = grid
        .items
        .iter()
        .zip(&placed.spots)
        .map(|(item, spot)| HitArea {
            id: item.id.clone(),
            rect: spot.area().at_least(24.0),
            name: item.spoken.clone(),
        })
        .collect();

    sheet.chart(height, areas, |canvas| {
        canvas.lines((0.0, name.size), Anchor::Start, &name, &up_name);
        draw_field(canvas, palette, &field);
        for (n, part) in grid.up.parts.iter().enumerate() {
            let each = field.height / grid.up.parts.len() as f64;
            let middle = field.bottom() - (n as f64 + 0.5) * each;
            let lines = wrapped(part, &small, column.max(1.0));
            let above = (lines.len() - 1) as f64 * small.line_height() / 2.0;
            let place = (column, middle - above + small.drop());
            canvas.lines(place, Anchor::End, &small, &lines);
        }
        across_words.draw(canvas, &small);
        let widest_name = widest(across_name.iter().map(String::as_str), &name);
        let middle = (field.x + field.width / 2.0).min(sheet_width - widest_name / 2.0).max(widest_name / 2.0);
        canvas.lines((middle, name_top + name.size), Anchor::Middle, &name, &across_name);
        for (item, spot) in grid.items.iter().zip(&placed.spots) {
            if let Some(rect) = spot.label {
                if palette.high_contrast {
                    // Here the best part has a border, which must not strike a name through.
                    let ground = rect.grown(2.0);
                    canvas.rect(ground.x, ground.y, ground.width, ground.height, palette.surface);
                }
                for (n, line) in spot.lines.iter().enumerate() {
                    let baseline = rect.y + label.size * 0.98 + n as f64 * label.line_height();
                    let (x, anchor) = match spot.anchor {
                        Anchor::Start => (rect.x, Anchor::Start),
                        Anchor::Middle => (rect.x + rect.width / 2.0, Anchor::Middle),
                        Anchor::End => (rect.right(), Anchor::End),
                    };
                    canvas.text((x, baseline), anchor, &label, line);
                }
            }
            draw_circle(canvas, palette, spot.centre, item, letters.small);
        }
        let mut y = key_top;
        let unnamed = grid.items.iter().zip(&placed.spots).filter(|(_, spot)| spot.label.is_none());
        for ((item, _), lines) in unnamed.zip(&keys) {
            let centre = (RADIUS + 1.0, y + RADIUS + 1.0);
            draw_circle(canvas, palette, centre, item, letters.small);
            let place = (KEY_INDENT, centre.1 + label.drop());
            canvas.lines(place, Anchor::Start, &label, lines);
            y += key_height(lines, &label, pitch);
        }
    })
}

const KEY_INDENT: f64 = 2.0 * RADIUS + 2.0 + LABEL_GAP;

fn key_height(lines: &[String], face: &Face, pitch: f64) -> f64 {
    pitch + (lines.len().max(1) - 1) as f64 * face.line_height()
}

/// The names that stand under the grid.
fn key_lines(grid: &PriorityGrid, placed: &Placed, room: f64, face: &Face) -> Vec<Vec<String>> {
    grid.items
        .iter()
        .zip(&placed.spots)
        .filter(|(_, spot)| spot.label.is_none())
        .map(|(item, _)| wrapped(&item.label, face, room - KEY_INDENT))
        .collect()
}

fn draw_field(canvas: &mut Canvas<'_>, palette: &Palette, field: &Rect) {
    let (half_width, half_height) = ((field.width / 2.0).round(), (field.height / 2.0).round());
    let first = (field.right() - half_width, field.y, half_width, half_height);
    if palette.high_contrast {
        canvas.framed(first, palette.surface, palette.line, 1.0);
    } else {
        canvas.rect(first.0, first.1, first.2, first.3, palette.track);
    }
    let stroke = palette.stroke();
    canvas.rect(field.x, field.y, stroke, field.height, palette.edge);
    canvas.rect(field.x, field.bottom() - stroke, field.width, stroke, palette.edge);
}

fn draw_circle(canvas: &mut Canvas<'_>, palette: &Palette, (x, y): (f64, f64), item: &GridItem, size: f64) {
    let (fill, ink) = if item.now { (palette.point, palette.on_point) } else { (palette.surface, palette.point) };
    canvas.rimmed_disc((x, y), RADIUS, fill, palette.point, 2.0);
    let mut face = Face::bold(size, ink);
    // A number of three digits must stay in its circle.
    let inner = 2.0 * RADIUS - 5.0;
    face.size *= (inner / width(&item.number, &face).max(1.0)).min(1.0);
    canvas.text((x, y + face.drop()), Anchor::Middle, &face, &item.number);
}

/// Words under equal parts of an axis.
struct Words {
    /// Left side, lines, first baseline.
    words: Vec<(f64, Vec<String>, f64)>,
    bottom: f64,
}

impl Words {
    fn under(axis: &GridAxis, field: &Rect, face: &Face) -> Words {
        let each = field.width / axis.parts.len().max(1) as f64;
        let lines: Vec<Vec<String>> =
            axis.parts.iter().map(|part| wrapped(part, face, (each - 6.0).max(1.0))).collect();
        let wanted: Vec<(f64, f64)> = lines
            .iter()
            .enumerate()
            .map(|(n, lines)| {
                let wide = widest(lines.iter().map(String::as_str), face);
                ((n as f64 + 0.5) * each - wide / 2.0, wide)
            })
            .collect();
        let lefts =
            side_by_side(&wanted, field.width, 0.0).unwrap_or_else(|| wanted.iter().map(|(left, _)| *left).collect());
        let top = field.bottom() + 5.0;
        let deepest = lines.iter().map(Vec::len).max().unwrap_or(0) as f64;
        Words {
            bottom: top + deepest * face.line_height(),
            words: lines
                .into_iter()
                .zip(lefts)
                .map(|(lines, left)| (field.x + left, lines, top + face.size * 0.95))
                .collect(),
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, face: &Face) {
        for (left, lines, baseline) in &self.words {
            let middle = left + widest(lines.iter().map(String::as_str), face) / 2.0;
            canvas.lines((middle, *baseline), Anchor::Middle, face, lines);
        }
    }
}

/// Where one item and its name lie.
struct Spot {
    centre: (f64, f64),
    /// None: the name stands under the grid.
    label: Option<Rect>,
    lines: Vec<String>,
    anchor: Anchor,
}

impl Spot {
    fn circle(&self) -> Rect {
        circle(self.centre)
    }

    /// The circle with its name.
    fn area(&self) -> Rect {
        let circle = self.circle();
        let Some(label) = self.label else {
            return circle;
        };
        let (x, y) = (circle.x.min(label.x), circle.y.min(label.y));
        Rect { x, y, width: circle.right().max(label.right()) - x, height: circle.bottom().max(label.bottom()) - y }
    }
}

struct Placed {
    spots: Vec<Spot>,
}

impl Placed {
    fn found(grid: &PriorityGrid, field: &Rect, face: &Face) -> Placed {
        let mut centres: Vec<(f64, f64)> = Vec::new();
        for item in &grid.items {
            let wanted = (
                field.x + share(item.across, 1.0).unwrap_or(0.0) * field.width,
                field.bottom() - share(item.up, 1.0).unwrap_or(0.0) * field.height,
            );
            centres.push(free_centre(wanted, field, &centres));
        }
        let mut taken: Vec<Rect> = centres.iter().map(|centre| circle(*centre)).collect();
        let mut spots = Vec::new();
        for (item, &centre) in grid.items.iter().zip(&centres) {
            let found = free_label(&item.label, centre, field, &taken, face);
            let spot = match found {
                Some((rect, lines, anchor)) => {
                    taken.push(rect);
                    Spot { centre, label: Some(rect), lines, anchor }
                }
                None => Spot {
                    centre,
                    // A name of nothing needs no place anywhere.
                    label: clean(&item.label).is_empty().then(|| circle(centre)),
                    lines: Vec::new(),
                    anchor: Anchor::Start,
                },
            };
            spots.push(spot);
        }
        Placed { spots }
    }
}

fn circle((x, y): (f64, f64)) -> Rect {
    Rect { x: x - RADIUS - 1.0, y: y - RADIUS - 1.0, width: 2.0 * RADIUS + 2.0, height: 2.0 * RADIUS + 2.0 }
}

/// The nearest place inside the field where a circle touches no other, or the wanted place if there is none.
fn free_centre(wanted: (f64, f64), field: &Rect, others: &[(f64, f64)]) -> (f64, f64) {
    const APART: f64 = 2.0 * RADIUS + 5.0;
    let edge = RADIUS + 3.0;
    let inside = |(x, y): (f64, f64)| {
        (
            x.clamp(field.x + edge, (field.right() - edge).max(field.x + edge)),
            y.clamp(field.y + edge, (field.bottom() - edge).max(field.y + edge)),
        )
    };
    let free = |&(x, y): &(f64, f64)| others.iter().all(|(ox, oy)| (x - ox).hypot(y - oy) >= APART - 1e-6);
    let start = inside(wanted);
    let around = (0..60).flat_map(|ring| {
        // Straight below first: names stand beside their circles.
        (0..12).map(move |step| {
            let angle = f64::from(step) * std::f64::consts::TAU / 12.0;
            let away = f64::from(ring) * 5.0;
            inside((wanted.0 + angle.sin() * away, wanted.1 + angle.cos() * away))
        })
    });
    std::iter::once(start).chain(around).find(free).unwrap_or(start)
}

/// The first free place for a name: right, left, below, above; on one line, then on more.
fn free_label(
    text: &str,
    (x, y): (f64, f64),
    field: &Rect,
    taken: &[Rect],
    face: &Face,
) -> Option<(Rect, Vec<String>, Anchor)> {
    if clean(text).is_empty() {
        return None;
    }
    let whole = width(text, face);
    let line = face.line_height();
    let away = RADIUS + LABEL_GAP;
    for room in [whole + 1.0, whole * 0.62, whole * 0.45] {
        if room < widest(text.split(' '), face) {
            break;
        }
        let lines = wrapped(text, face, room);
        let wide = widest(lines.iter().map(String::as_str), face);
        let deep = lines.len() as f64 * line;
        let centred = (x - wide / 2.0).clamp(field.x + 4.0, (field.right() - wide).max(field.x + 4.0));
        let places = [
            (x + away, y - deep / 2.0, Anchor::Start),
            (x - away - wide, y - deep / 2.0, Anchor::End),
            (centred, y + RADIUS + 2.0, Anchor::Middle),
            (centred, y - RADIUS - 2.0 - deep, Anchor::Middle),
        ];
        // At the right the name stands left of its circle, towards the middle of the field.
        let [right, left, below, above] = places;
        let places =
            if x > field.x + field.width * 0.63 { [left, right, below, above] } else { [right, left, below, above] };
        for (left, top, anchor) in places {
            let rect = Rect { x: left, y: top, width: wide, height: deep };
            let inside = rect.x >= field.x + 3.0
                && rect.right() <= field.right()
                && rect.y >= field.y
                && rect.bottom() <= field.bottom() - 2.0;
            let own = circle((x, y));
            let free = taken.iter().filter(|other| **other != own).all(|other| !rect.grown(1.0).overlaps(other));
            if inside && free {
                return Some((rect, lines, anchor));
            }
        }
    }
    None
}
