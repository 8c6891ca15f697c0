//! What the marks of a bar mean.

use super::canvas::{Anchor, Canvas, Face};
use super::words::{widest, wrapped};
use super::{Chart, Palette, Sheet};

/// A mark and its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// The sign.
    pub mark: KeyMark,
    /// What it means.
    pub words: String,
}

/// The marks on a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyMark {
    /// The score now with its range.
    Now,
    /// A score of which too little is known.
    Provisional,
    /// The last scan.
    Last,
    /// A published figure.
    Reference,
    /// What is good enough.
    Target,
}

impl KeyMark {
    fn width(self) -> f64 {
        match self {
            KeyMark::Now => 26.0,
            KeyMark::Provisional => 17.0,
            KeyMark::Last => 16.0,
            KeyMark::Reference => 8.0,
            KeyMark::Target => 12.0,
        }
    }

    /// Draws it from `x` on, round the height `y`.
    fn draw(self, canvas: &mut Canvas<'_>, palette: &Palette, x: f64, y: f64) {
        let middle = x + self.width() / 2.0;
        match self {
            KeyMark::Now => {
                let frame = (x, y - 6.0, self.width(), 12.0);
                canvas.framed(frame, palette.band, palette.band_edge, palette.stroke());
                canvas.disc((middle, y), 5.0, palette.point);
            }
            KeyMark::Provisional => {
                canvas.rimmed_disc((middle, y), 6.5, palette.surface, palette.point, 3.0);
            }
            KeyMark::Last => {
                canvas.rimmed_diamond((middle, y), 6.2, palette.surface, palette.mark, 1.75);
            }
            KeyMark::Reference => {
                canvas.upright(middle, y - 9.0, y + 9.0, 2.0, palette.mark);
            }
            KeyMark::Target => canvas.pointer((middle, y - 3.5), palette.mark),
        }
    }
}

/// Marks with their words, one after the other, on as many lines as it takes.
pub fn legend(sheet: &Sheet, keys: &[Key]) -> Chart {
    const AFTER_MARK: f64 = 6.0;
    const BETWEEN: f64 = 20.0;
    let palette = &sheet.palette;
    let face = Face::regular(sheet.lettering.small + 1.0, palette.ink2);
    let room = sheet.usable_width();
    let pitch = face.line_height().max(20.0);
    let mut placed: Vec<(f64, f64, &Key, Vec<String>)> = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    let mut deepest = 1;
    for key in keys {
        let lead = key.mark.width() + AFTER_MARK;
        let words = wrapped(&key.words, &face, (room - lead).max(1.0));
        let wide = lead + widest(words.iter().map(String::as_str), &face);
        if x > 0.0 && x + wide > room {
            x = 0.0;
            y += pitch + (deepest - 1) as f64 * face.line_height() + 4.0;
            deepest = 1;
        }
        deepest = deepest.max(words.len());
        placed.push((x, y, key, words));
        x += wide + BETWEEN;
    }
    let height = y + pitch + (deepest - 1) as f64 * face.line_height();
    sheet.chart(height, Vec::new(), |canvas| {
        for (x, y, key, words) in &placed {
            let middle = y + (pitch / 2.0).round();
            key.mark.draw(canvas, palette, *x, middle);
            let place = (x + key.mark.width() + AFTER_MARK, middle + face.drop());
            canvas.lines(place, Anchor::Start, &face, words);
        }
    })
}
