//! Charts, drawn once as SVG and used as they are: on screen, in the report, as files.
//!
//! Every function here is pure and total: the same input gives the same bytes, values that are out of range are brought back
//! to the scale and values that are not numbers are left out. A chart has no words of its own; every label, figure and spoken
//! name arrives in the reader's language. Sizes are in points (1/96 inch at 100 % zoom on screen).
//!
//! plotters is known in this module and its rooms only.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "counts become points and points become pixels: small numbers, rounded on purpose"
)]

mod bars;
mod canvas;
mod dumbbell;
mod face;
mod grid;
mod legend;
mod position;
mod profile;
mod radar;
mod rows;
mod words;

pub use bars::{Anatomy, Bar, Bars, Gauge, Point, Span, Zone, anatomy, bars, gauge};
pub use dumbbell::{Dumbbell, DumbbellRow, Tick, dumbbell};
pub use face::{BOLD, FAMILY_NAME, REGULAR};
pub use grid::{GridAxis, GridItem, PriorityGrid, priority_grid};
pub use legend::{Key, KeyMark, legend};
pub use position::{PeerBand, PositionStrip, position_strip};
pub use profile::{Profile, ProfileColumn, ProfileRow, Rating, profile};
pub use radar::{Axis, Radar, Ring, radar};
pub use rows::Arrangement;

/// A finished picture with everything one needs to show it to eyes, ears and fingers.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// A whole SVG document with a transparent ground. Its text is set in [`FAMILY_NAME`], weights 400 and 700.
    pub svg: String,
    /// In points.
    pub width: f64,
    /// In points.
    pub height: f64,
    /// What the picture is of, in a few words. Also the `<title>` of the SVG.
    pub title: String,
    /// What the picture says, in a sentence: the text alternative. Also the `<desc>` of the SVG.
    pub description: String,
    /// The parts one can open, in reading order.
    pub areas: Vec<HitArea>,
}

/// A part of a chart that acts as a button.
#[derive(Debug, Clone, PartialEq)]
pub struct HitArea {
    /// The caller's own name for what the part stands for.
    pub id: String,
    /// Where it is, in points from the top left corner of the chart. Rows reach 6 points beyond the chart at both sides.
    pub rect: Rect,
    /// What a screen reader says.
    pub name: String,
}

/// A rectangle in points; `x` and `y` are its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge in points.
    pub x: f64,
    /// Top edge in points.
    pub y: f64,
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
}

impl Rect {
    /// The x of the right side.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The y of the lower side.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether the two rectangles share more than a border.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    fn grown(&self, by: f64) -> Rect {
        Rect { x: self.x - by, y: self.y - by, width: self.width + 2.0 * by, height: self.height + 2.0 * by }
    }

    /// The same centre, at least `side` wide and high.
    fn at_least(&self, side: f64) -> Rect {
        let (width, height) = (self.width.max(side), self.height.max(side));
        Rect { x: self.x - (width - self.width) / 2.0, y: self.y - (height - self.height) / 2.0, width, height }
    }
}

/// An opaque colour: red, green, blue in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The colours of a chart, named by what they are for. The window passes those of its theme, paper takes [`Palette::PAPER`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Palette {
    /// What lies under the chart; fills hollow marks.
    pub surface: Rgb,
    /// Grid lines.
    pub line: Rgb,
    /// Axes, and lines between groups.
    pub edge: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Second text: units, ranges, names of levels.
    pub ink2: Rgb,
    /// The line of the last scan in the radar.
    pub ink3: Rgb,
    /// The score now.
    pub point: Rgb,
    /// Text on `point`.
    pub on_point: Rgb,
    /// The range from low to high.
    pub band: Rgb,
    /// The border of that range.
    pub band_edge: Rgb,
    /// The last scan, the reference.
    pub mark: Rgb,
    /// Every other level zone.
    pub track: Rgb,
    /// Whether borders are twice as heavy and fills never the only sign.
    pub high_contrast: bool,
}

impl Palette {
    /// The light theme, for paper and files.
    pub const PAPER: Palette = Palette {
        surface: Rgb(0xFF, 0xFF, 0xFF),
        line: Rgb(0xE2, 0xDC, 0xCF),
        edge: Rgb(0x85, 0x7F, 0x70),
        ink: Rgb(0x1B, 0x2A, 0x2D),
        ink2: Rgb(0x47, 0x55, 0x5A),
        ink3: Rgb(0x5F, 0x6B, 0x6E),
        point: Rgb(0x0D, 0x5C, 0x63),
        on_point: Rgb(0xFF, 0xFF, 0xFF),
        band: Rgb(0xA9, 0xD0, 0xCE),
        band_edge: Rgb(0x3F, 0x85, 0x88),
        mark: Rgb(0x1B, 0x2A, 0x2D),
        track: Rgb(0xF1, 0xED, 0xE5),
        high_contrast: false,
    };

    /// The width of a border in points.
    fn stroke(&self) -> f64 {
        if self.high_contrast { 2.0 } else { 1.0 }
    }
}

/// Sizes of text in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lettering {
    /// Labels of rows.
    pub label: f64,
    /// The total and the figures, bold.
    pub strong: f64,
    /// Names of levels, ranges, axis labels.
    pub small: f64,
}

impl Lettering {
    /// In the window.
    pub const SCREEN: Lettering = Lettering { label: 16.0, strong: 17.0, small: 14.0 };

    /// For a chart that is printed at three quarters: 10.5, 11.25 and 9 pt on paper.
    pub const PAPER: Lettering = Lettering { label: 14.0, strong: 15.0, small: 12.0 };
}

/// What every chart needs to know of the place where it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// See [`Chart::title`].
    pub title: String,
    /// See [`Chart::description`].
    pub description: String,
    /// In points; what is outside 120 to 4,000 is brought back to that.
    pub width: f64,
    /// Sizes and weights of the words.
    pub lettering: Lettering,
    /// The colours.
    pub palette: Palette,
}

impl Sheet {
    const WIDTHS: (f64, f64) = (120.0, 4000.0);

    fn usable_width(&self) -> f64 {
        if self.width.is_nan() {
            return Self::WIDTHS.0;
        }
        self.width.clamp(Self::WIDTHS.0, Self::WIDTHS.1).floor()
    }

    /// Draws on a canvas of the sheet's width and puts the result together.
    fn chart(&self, height: f64, areas: Vec<HitArea>, draw: impl FnOnce(&mut canvas::Canvas<'_>)) -> Chart {
        let (width, height) = (self.usable_width(), height.ceil());
        Chart {
            svg: canvas::svg(self, width, height, draw),
            width,
            height,
            title: self.title.clone(),
            description: self.description.clone(),
            areas,
        }
    }
}

/// Where a value lies on a scale from nothing to `maximum`: 0 to 1. None for what is not a number; a scale without length
/// puts everything at 0.
fn share(value: f64, maximum: f64) -> Option<f64> {
    if value.is_nan() {
        None
    } else if maximum > 0.0 {
        Some((value / maximum).clamp(0.0, 1.0)).filter(|share| share.is_finite())
    } else {
        Some(0.0)
    }
}
