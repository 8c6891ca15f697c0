//! Breaking and placing text, so that labels wrap and are never cut off.

use super::canvas::Face;

/// A place where a word may be broken, shown as a hyphen only there.
const SOFT_HYPHEN: char = '\u{ad}';

/// Text as it may stand in an XML document, on one line and without soft hyphens.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .filter(|&c| c != SOFT_HYPHEN)
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' => Some(' '),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => None,
            c => Some(c),
        })
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The width of the cleaned text in points.
pub(super) fn width(text: &str, face: &Face) -> f64 {
    face.width(&clean(text))
}

/// The widest of the texts.
pub(super) fn widest<'a>(texts: impl IntoIterator<Item = &'a str>, face: &Face) -> f64 {
    texts.into_iter().map(|text| width(text, face)).fold(0.0, f64::max)
}

/// Lines no wider than `room`, broken at spaces, else inside words at soft hyphens, hyphens and slashes, else anywhere. At
/// least one line; one letter per line is the narrowest it gets.
pub(super) fn wrapped(text: &str, face: &Face, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\t', '\n', '\r']).filter(|w| !w.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, face) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut pieces = broken(word, face, room);
        line = pieces.pop().unwrap_or_default();
        lines.append(&mut pieces);
    }
    lines.push(line);
    lines.iter().map(|line| clean(line)).collect()
}

/// A word in pieces no wider than `room`; the whole word where it fits.
pub(super) fn broken(word: &str, face: &Face, room: f64) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest: Vec<char> = word.chars().collect();
    while width(&rest.iter().collect::<String>(), face) > room && rest.len() > 1 {
        let at = cut(&rest, face, room);
        let tail = rest.split_off(at);
        let mut piece: String = rest.iter().collect();
        if !piece.ends_with(['-', '/', '\u{2010}', '\u{2013}']) {
            piece.push('-');
        }
        pieces.push(piece);
        rest = tail;
    }
    pieces.push(rest.into_iter().collect());
    pieces
}

/// How many letters stay on the line: at least one, and fewer than all.
fn cut(word: &[char], face: &Face, room: f64) -> usize {
    let fits = |letters: &usize| {
        let head: String = word[..*letters].iter().collect();
        let hyphen = if matches!(word[letters - 1], '-' | '/') { "" } else { "-" };
        width(&format!("{head}{hyphen}"), face) <= room
    };
    let fitting: Vec<usize> = (1..word.len()).take_while(|n| fits(n) || *n == 1).collect();
    let last = fitting.last().copied().unwrap_or(1);
    // No piece of fewer than four letters where it can be helped.
    fitting
        .iter()
        .rev()
        .find(|&&n| matches!(word[n - 1], SOFT_HYPHEN | '-' | '/'))
        .or_else(|| fitting.iter().rev().find(|&&n| n >= 4 && word.len() - n >= 4))
        .copied()
        .unwrap_or(last)
}

/// The left sides of labels on one line: each as near to its wanted left side as the others and the border let it. None where
/// they do not fit. `labels` holds (wanted left side, width), from left to right.
pub(super) fn side_by_side(labels: &[(f64, f64)], room: f64, gap: f64) -> Option<Vec<f64>> {
    let total: f64 = labels.iter().map(|(_, width)| width).sum::<f64>() + gap * labels.len().saturating_sub(1) as f64;
    if total > room {
        return None;
    }
    let mut lefts: Vec<f64> = Vec::with_capacity(labels.len());
    let mut free = 0.0;
    for &(wanted, width) in labels {
        let left = wanted.max(free);
        lefts.push(left);
        free = left + width + gap;
    }
    let mut limit = room;
    for (left, &(_, width)) in lefts.iter_mut().zip(labels).rev() {
        *left = left.min(limit - width);
        limit = *left - gap;
    }
    Some(lefts)
}

/// For each label, given as (left side, width) from left to right, the first line where it overlaps nothing.
pub(super) fn stacked(labels: &[(f64, f64)], gap: f64) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    labels
        .iter()
        .map(|&(left, width)| {
            let line = ends.iter().position(|&end| end + gap <= left).unwrap_or(ends.len());
            if line == ends.len() {
                ends.push(0.0);
            }
            ends[line] = left + width;
            line
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Rgb;
    use super::*;

    const FACE: Face = Face { size: 16.0, weight: super::super::face::Weight::Regular, colour: Rgb(0, 0, 0) };

    #[test]
    fn every_letter_survives_wrapping_and_every_line_fits() {
        let text = "Kundenbeziehungsmanagement und Informationssicherheitsbeauftragte in der Nieder-/Mittelebene";
        for room in [20.0, 60.0, 90.0, 140.0, 400.0] {
            let lines = wrapped(text, &FACE, room);
            for line in &lines {
                assert!(width(line, &FACE) <= room, "{line} in {room}");
            }
            let letters = |s: &str| s.replace([' ', '-'], "");
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }

    #[test]
    fn a_word_breaks_at_its_soft_hyphen() {
        let lines = wrapped("Cyber\u{ad}sicherheit", &FACE, 90.0);
        assert_eq!(lines, ["Cyber-", "sicherheit"]);
        assert_eq!(wrapped("Cyber\u{ad}sicherheit", &FACE, 400.0), ["Cybersicherheit"]);
    }

    #[test]
    fn labels_side_by_side_stay_inside_and_apart() {
        let lefts = side_by_side(&[(-10.0, 40.0), (20.0, 30.0), (95.0, 20.0)], 110.0, 5.0);
        assert_eq!(lefts, Some(vec![0.0, 45.0, 90.0]));
        assert_eq!(side_by_side(&[(0.0, 60.0), (0.0, 60.0)], 110.0, 5.0), None);
    }
}
