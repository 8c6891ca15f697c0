//! The typeface of the charts: registered with plotters, and measured.

use std::sync::OnceLock;

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

/// The name under which [`REGULAR`] and [`BOLD`] are found in a font database.
pub const FAMILY_NAME: &str = "Source Sans 3";

/// Source Sans 3, weight 400, a TrueType file. Whoever renders a chart's SVG must have this and [`BOLD`] in its font database.
pub const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/SourceSans3_400Regular.ttf");

/// Source Sans 3, weight 700.
pub const BOLD: &[u8] = include_bytes!("../../../assets/fonts/SourceSans3_700Bold.ttf");

/// The value of `font-family` in the SVG. Quoted, because a bare name with a digit in it is not valid there.
const FAMILY: &str = "'Source Sans 3', sans-serif";

/// plotters divides every font size by this on its way into the SVG, so it has to be asked for more.
const BACKEND_DIVISOR: f64 = 1.24;

/// plotters measures with the whole height of a line (1,024 up, 400 down) for the font's size, so at this size it answers in
/// thousandths of the type size.
const UNITS_SIZE: f64 = 1424.0;

/// Weights that the SVG backend can write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// The width of a line of text in points at type size `size`. Pair kerning is left out, which makes it a hair too wide.
pub(super) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    static LATIN: OnceLock<[Vec<i32>; 2]> = OnceLock::new();
    let latin = LATIN.get_or_init(|| {
        [Weight::Regular, Weight::Bold].map(|weight| ('\0'..LATIN_END).map(|letter| advance(letter, weight)).collect())
    });
    let latin = match weight {
        Weight::Regular => &latin[0],
        Weight::Bold => &latin[1],
    };
    let units: i32 = text
        .chars()
        .map(|letter| match latin.get(letter as usize) {
            Some(&known) => known,
            None => advance(letter, weight),
        })
        .sum();
    f64::from(units) * size / 1000.0
}

/// Letters before this are measured once and for all: Latin with all its accents. Charts are drawn anew while a window is
/// being resized, and asking plotters for every word takes too long for that.
const LATIN_END: char = '\u{250}';

/// The width of a letter in thousandths of the type size.
fn advance(letter: char, weight: Weight) -> i32 {
    match desc(UNITS_SIZE, weight).layout_box(letter.encode_utf8(&mut [0; 4])) {
        Ok(((left, _), (right, _))) => right - left,
        // Only if the embedded font could not be read: wide enough for most text.
        Err(_) => 600,
    }
}

/// The font to hand to the SVG backend so that it writes `font-size="size"`.
pub(super) fn drawn(size: f64, weight: Weight) -> FontDesc<'static> {
    desc(size * BACKEND_DIVISOR, weight)
}

fn desc(size: f64, weight: Weight) -> FontDesc<'static> {
    static REGISTERED: OnceLock<()> = OnceLock::new();
    REGISTERED.get_or_init(|| {
        for (style, bytes) in [(FontStyle::Normal, REGULAR), (FontStyle::Bold, BOLD)] {
            // A font that cannot be read makes `layout_box` fail, and `width` has an answer for that.
            let _ = register_font(FAMILY, style, bytes);
        }
    });
    let style = match weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    FontDesc::new(FontFamily::Name(FAMILY), size, style)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_equally_wide() {
        for weight in [Weight::Regular, Weight::Bold] {
            let zero = width("0", 1000.0, weight);
            assert!(zero > 400.0, "{zero}");
            for digit in 1..10 {
                assert_eq!(width(&digit.to_string(), 1000.0, weight), zero);
            }
        }
    }

    #[test]
    fn bold_is_wider_than_regular() {
        let word = "Vaardigheden";
        assert!(width(word, 16.0, Weight::Bold) > width(word, 16.0, Weight::Regular));
    }
}
