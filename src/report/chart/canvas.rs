//! Drawing in points on a backend that knows whole pixels only.

use plotters::prelude::{DrawingBackend as _, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, RGBColor, ShapeStyle, TextStyle};

use super::face::{self, Weight};
use super::words::clean;
use super::{Rgb, Sheet};

/// Backend pixels per point: everything is drawn this many times too large and shown at one over it.
const UNITS: f64 = 10.0;

/// How far below the top of its box the backend puts the baseline of a text, in type sizes.
const BASELINE: f64 = 0.76;

/// A whole SVG document, `width` by `height` points, with title and description.
pub(super) fn svg(sheet: &Sheet, width: f64, height: f64, draw: impl FnOnce(&mut Canvas<'_>)) -> String {
    let mut drawn = String::new();
    let size = (units(width).unsigned_abs(), units(height).unsigned_abs());
    {
        let mut canvas = Canvas { backend: SVGBackend::with_string(&mut drawn, size) };
        draw(&mut canvas);
        // Dropping the backend closes the document.
    }
    // The first line is the backend's own opening tag, whose size is in backend pixels.
    let body = drawn.split_once('\n').map_or("", |(_, body)| body);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n{body}",
        size.0,
        size.1,
        escaped(&sheet.title),
        escaped(&sheet.description),
    )
}

/// Which point of a text lies on its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Face {
    /// In points.
    pub size: f64,
    /// How heavy the letters are.
    pub weight: Weight,
    /// Their colour.
    pub colour: Rgb,
}

impl Face {
    pub(super) fn regular(size: f64, colour: Rgb) -> Face {
        Face { size, weight: Weight::Regular, colour }
    }

    pub(super) fn bold(size: f64, colour: Rgb) -> Face {
        Face { size, weight: Weight::Bold, colour }
    }

    pub(super) fn width(&self, text: &str) -> f64 {
        face::width(text, self.size, self.weight)
    }

    /// From one baseline to the next.
    pub(super) fn line_height(&self) -> f64 {
        (self.size * 1.25).round()
    }

    /// How far below the middle of a row the baseline lies.
    pub(super) fn drop(&self) -> f64 {
        self.size * 0.35
    }
}

/// A sheet to draw on. All measures are points, y grows downwards.
pub(super) struct Canvas<'a> {
    backend: SVGBackend<'a>,
}

impl Canvas<'_> {
    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, fill: Rgb) {
        if width > 0.0 && height > 0.0 {
            sure(self.backend.draw_rect(at(x, y), at(x + width, y + height), &style(fill, 0.0), true));
        }
    }

    /// A filled rectangle with a border that lies inside it. Two rectangles, because the backend has no width for the border
    /// of one.
    pub(super) fn framed(&mut self, (x, y, width, height): (f64, f64, f64, f64), fill: Rgb, edge: Rgb, stroke: f64) {
        self.rect(x, y, width, height, edge);
        self.rect(x + stroke, y + stroke, width - 2.0 * stroke, height - 2.0 * stroke, fill);
    }

    /// A horizontal line through `y`, moved onto whole points so that it is sharp.
    pub(super) fn across(&mut self, x0: f64, x1: f64, y: f64, stroke: f64, colour: Rgb) {
        self.rect(x0, (y - stroke / 2.0).round(), x1 - x0, stroke, colour);
    }

    /// An upright line whose middle is exactly at `x`. The only `<line>` there is: whoever renders may put it on whole pixels.
    pub(super) fn upright(&mut self, x: f64, y0: f64, y1: f64, stroke: f64, colour: Rgb) {
        sure(self.backend.draw_line(at(x, y0), at(x, y1), &style(colour, stroke)));
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: f64, colour: Rgb) {
        self.path([from, to].into_iter(), stroke, colour);
    }

    /// A line through all points and, if it has at least three, back to the first.
    pub(super) fn outline(&mut self, points: &[(f64, f64)], stroke: f64, colour: Rgb) {
        let closing = if points.len() > 2 { 2 } else { 0 };
        let path = points.iter().chain(points.iter().take(closing));
        self.path(path.copied(), stroke, colour);
    }

    pub(super) fn path(&mut self, points: impl Iterator<Item = (f64, f64)>, stroke: f64, colour: Rgb) {
        sure(self.backend.draw_path(points.map(|(x, y)| at(x, y)), &style(colour, stroke)));
    }

    /// A line of dashes through the points, the pattern running on round the corners.
    pub(super) fn dashes(&mut self, points: &[(f64, f64)], (on, off): (f64, f64), stroke: f64, colour: Rgb) {
        let mut drawing = true;
        let mut left = on;
        let mut dash: Vec<(f64, f64)> = Vec::new();
        for pair in points.windows(2) {
            let [mut from, to] = [pair[0], pair[1]];
            loop {
                let length = (to.0 - from.0).hypot(to.1 - from.1);
                if drawing && dash.is_empty() {
                    dash.push(from);
                }
                if length <= left {
                    left -= length;
                    if drawing {
                        dash.push(to);
                    }
                    break;
                }
                let share = left / length;
                from = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
                if drawing {
                    dash.push(from);
                    self.path(dash.drain(..), stroke, colour);
                }
                drawing = !drawing;
                left = if drawing { on } else { off };
            }
        }
        if dash.len() > 1 {
            self.path(dash.drain(..), stroke, colour);
        }
    }

    pub(super) fn polygon(&mut self, points: &[(f64, f64)], fill: Rgb) {
        sure(self.backend.fill_polygon(points.iter().map(|&(x, y)| at(x, y)), &style(fill, 0.0)));
    }

    /// A triangle that points up to `tip`.
    pub(super) fn pointer(&mut self, (x, y): (f64, f64), colour: Rgb) {
        self.polygon(&[(x, y), (x + 5.0, y + 7.0), (x - 5.0, y + 7.0)], colour);
    }

    pub(super) fn disc(&mut self, (x, y): (f64, f64), radius: f64, fill: Rgb) {
        sure(self.backend.draw_circle(at(x, y), units(radius).unsigned_abs(), &style(fill, 0.0), true));
    }

    /// A disc of `radius` with a border of width `stroke` astride its rim.
    pub(super) fn rimmed_disc(&mut self, centre: (f64, f64), radius: f64, fill: Rgb, rim: Rgb, stroke: f64) {
        self.disc(centre, radius + stroke / 2.0, rim);
        self.disc(centre, radius - stroke / 2.0, fill);
    }

    /// A diamond whose border, of width `stroke`, lies astride the shape with its corners `reach` from the centre.
    pub(super) fn rimmed_diamond(&mut self, (x, y): (f64, f64), reach: f64, fill: Rgb, rim: Rgb, stroke: f64) {
        let astride = stroke / std::f64::consts::SQRT_2;
        for (reach, colour) in [(reach + astride, rim), (reach - astride, fill)] {
            self.polygon(&[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], colour);
        }
    }

    pub(super) fn text(&mut self, (x, baseline): (f64, f64), anchor: Anchor, face: &Face, text: &str) {
        let text = clean(text);
        if text.is_empty() {
            return;
        }
        let h = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let colour = rgb(face.colour);
        let set =
            TextStyle::from(face::drawn(face.size * UNITS, face.weight)).color(&colour).pos(Pos::new(h, VPos::Top));
        let top = baseline - BASELINE * face.size;
        sure(self.backend.draw_text(&text, &set, at(x, top)));
    }

    /// Lines under one another, the first on `baseline`.
    pub(super) fn lines(&mut self, (x, baseline): (f64, f64), anchor: Anchor, face: &Face, lines: &[String]) {
        for (n, line) in lines.iter().enumerate() {
            let below = n as f64 * face.line_height();
            self.text((x, baseline + below), anchor, face, line);
        }
    }
}

/// The backend writes into a string, where nothing can fail.
fn sure<E>(result: Result<(), E>) {
    debug_assert!(result.is_ok(), "the SVG backend writes into a string");
}

/// From points to backend pixels. The cast brings what is too large back to the largest number there is.
fn units(points: f64) -> i32 {
    (points * UNITS).round() as i32
}

fn at(x: f64, y: f64) -> (i32, i32) {
    (units(x), units(y))
}

fn rgb(Rgb(r, g, b): Rgb) -> RGBColor {
    RGBColor(r, g, b)
}

fn style(colour: Rgb, stroke: f64) -> ShapeStyle {
    ShapeStyle { color: rgb(colour).to_rgba(), filled: true, stroke_width: units(stroke).unsigned_abs() }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in clean(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}
