//! What our typefaces can show, and what stands in the place of what they cannot.

use std::sync::LazyLock;

use super::world::FONTS;

/// The sign that stands for what cannot be shown; the first of these that can be shown itself.
const SIGNS: [char; 4] = ['\u{25AF}', '\u{25A1}', '\u{FFFD}', '?'];

static SIGN: LazyLock<char> = LazyLock::new(|| SIGNS.into_iter().find(|sign| is_known(*sign)).unwrap_or('?'));

/// Whether every weight has a letter.
fn is_known(letter: char) -> bool {
    let fonts = &FONTS.0;
    !fonts.is_empty() && fonts.iter().all(|font| font.info().coverage.contains(u32::from(letter)))
}

/// Longer words than this get places where they may break: no line is that long.
const LONGEST_WORD: usize = 40;
/// So many letters apart.
const BREAK_EVERY: usize = 16;

/// The same text with places where endless words may break, so that nothing runs off its column.
pub(super) fn breakable(text: String) -> String {
    let is_end = |c: char| c.is_whitespace();
    if text.split(is_end).all(|word| word.chars().count() <= LONGEST_WORD) {
        return text;
    }
    let mut broken = String::with_capacity(text.len() + 64);
    for piece in text.split_inclusive(is_end) {
        if piece.chars().count() <= LONGEST_WORD {
            broken.push_str(piece);
            continue;
        }
        for (at, letter) in piece.chars().enumerate() {
            if at > 0 && at.is_multiple_of(BREAK_EVERY) {
                broken.push('\u{200B}');
            }
            broken.push(letter);
        }
    }
    broken
}

/// A text with only what can be shown, and whether something could not: every sign our typefaces lack, with all that belongs to it,
/// becomes one stated sign. Marks that show nothing and control characters go away.
pub(super) fn printable(text: &str) -> (String, bool) {
    if text.is_ascii() && !text.bytes().any(|b| b.is_ascii_control() && b != b'\n') {
        return (text.to_owned(), false);
    }
    let mut shown = String::with_capacity(text.len());
    let mut is_missing = false;
    let mut joins = false;
    let mut after_flag = false;
    for letter in text.chars() {
        match letter {
            '\n' | '\u{2028}' | '\u{2029}' => shown.push('\n'),
            '\t' => shown.push(' '),
            '\r' => {}
            '\u{200D}' => {
                joins = is_missing && shown.ends_with(*SIGN);
                continue;
            }
            // Soft hyphens, marks of direction and width, variants and skin tones of what stands before.
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{20E3}'
            | '\u{1F3FB}'..='\u{1F3FF}'
            | '\u{E0000}'..='\u{E007F}' => continue,
            letter if letter.is_control() => {}
            letter if is_known(letter) => shown.push(letter),
            letter => {
                is_missing = true;
                // What is joined to the sign before, and the second letter of a flag, are part of it.
                let is_flag = ('\u{1F1E6}'..='\u{1F1FF}').contains(&letter);
                let is_part = joins || (is_flag && after_flag);
                if !is_part {
                    shown.push(*SIGN);
                }
                after_flag = is_flag && !after_flag;
                joins = false;
                continue;
            }
        }
        joins = false;
        after_flag = false;
    }
    (shown, is_missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_shown_stays_and_the_rest_becomes_one_stated_sign_each() {
        let all = "Àéîõü ß Œ ł ş ǧ ț € – “aan” … × − ≥ Ж α";
        assert_eq!(printable(all), (all.to_owned(), false));
        let sign = *SIGN;
        assert_ne!(sign, '?', "a box says more than a question mark");
        // A family of three is one sign, and so is a flag.
        let (shown, missing) = printable("goed 👍🏽, 👨‍👩‍👧 en 🇧🇪🇳🇱 en 漢");
        assert!(missing);
        assert_eq!(shown, format!("goed {sign}, {sign} en {sign}{sign} en {sign}"));
        assert_eq!(breakable("kort genoeg".to_owned()), "kort genoeg");
        let endless = "x".repeat(90);
        assert_eq!(breakable(format!("a {endless}")).split('\u{200B}').count(), 6);
        assert_eq!(printable("a\u{0}b\tc\r\nd\u{ad}e"), ("ab c\nde".to_owned(), false));
    }
}
