//! Plain words: what people type, compared with what stands in the data, without regard to case, accents and punctuation.

use std::ops::Range;

/// A letter without its case and accent, as one or two plain letters.
fn plain(c: char) -> (char, Option<char>) {
    let lower = c.to_lowercase().next().unwrap_or(c);
    let letter = match lower {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ē' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'š' => 's',
        'ž' => 'z',
        'œ' => return ('o', Some('e')),
        'æ' => return ('a', Some('e')),
        'ß' => return ('s', Some('s')),
        'ĳ' => return ('i', Some('j')),
        other => other,
    };
    (letter, None)
}

/// The words of a text, folded: `Sint-Truiden` gives `st truiden`. What is neither letter nor digit parts words.
///
/// Accents written as a combining mark are dropped. The writings of *saint* are one word, since nobody remembers which a town uses.
pub fn folded_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut close = |word: &mut String| {
        if !word.is_empty() {
            let word = std::mem::take(word);
            words.push(match word.as_str() {
                "sint" | "saint" | "sankt" => "st".to_owned(),
                "sainte" => "ste".to_owned(),
                _ => word,
            });
        }
    };
    for c in text.chars() {
        if c.is_alphanumeric() {
            let (first, second) = plain(c);
            word.push(first);
            word.extend(second);
        } else if !('\u{300}'..='\u{36f}').contains(&c) {
            close(&mut word);
        }
    }
    close(&mut word);
    words
}

/// The folded text without anything between its words: the key by which two writings of one name are the same.
pub fn folded_key(text: &str) -> String {
    folded_words(text).concat()
}

/// Words that say nothing about what somebody is looking for, in Dutch, English and French.
pub fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "en" | "of"
            | "de"
            | "het"
            | "een"
            | "van"
            | "voor"
            | "in"
            | "op"
            | "met"
            | "te"
            | "and"
            | "or"
            | "the"
            | "a"
            | "an"
            | "for"
            | "with"
            | "to"
            | "et"
            | "la"
            | "le"
            | "les"
            | "des"
            | "du"
    )
}

/// How well a word that somebody typed fits a word in the data, 0 to 100; 0 is not at all.
///
/// Best is the same word, then the beginning of it, then (Dutch glues words together) a beginning or a part the other way round.
pub fn fit(typed: &str, word: &str) -> u32 {
    if typed == word {
        100
    } else if word.starts_with(typed) {
        // The more of the word is typed, the surer.
        let share = typed.len() * 20 / word.len();
        60 + u32::try_from(share).unwrap_or(0)
    } else if word.len() >= 4 && typed.starts_with(word) {
        45
    } else if typed.len() >= 4 && word.contains(typed) {
        35
    } else {
        0
    }
}

/// Whether one typing error lies between the two words; two in words of nine letters and more. Short words must be right.
pub fn nearly(typed: &str, word: &str) -> bool {
    let length = typed.chars().count();
    let most = match length {
        0..=4 => return false,
        5..=8 => 1,
        _ => 2,
    };
    word.chars().count().abs_diff(length) <= most && strsim::damerau_levenshtein(typed, word) <= most
}

/// The parts of a label that answer a query, as byte ranges, to be shown in bold. Parts with only filler words between them are one.
pub fn marks(label: &str, query: &str) -> Vec<Range<usize>> {
    let query: Vec<String> = folded_words(query).into_iter().filter(|word| !is_filler(word)).collect();
    let mut marks: Vec<Range<usize>> = Vec::new();
    for range in word_ranges(label) {
        let Some(word) = label.get(range.clone()) else { continue };
        let folded = folded_words(word).concat();
        let Some(typed) = query.iter().filter(|typed| fit(typed, &folded) >= 45).max_by_key(|typed| typed.len()) else {
            continue;
        };
        // The beginning of a longer word: only what was typed, as long as folding kept the letters one to one.
        let part = if folded.starts_with(typed.as_str()) && folded.chars().count() == word.chars().count() {
            let bytes: usize = word.chars().take(typed.chars().count()).map(char::len_utf8).sum();
            range.start..range.start + bytes
        } else {
            range
        };
        match marks.last_mut() {
            Some(last)
                if label
                    .get(last.end..part.start)
                    .is_some_and(|between| folded_words(between).iter().all(|word| is_filler(word))) =>
            {
                last.end = part.end;
            }
            _ => marks.push(part),
        }
    }
    marks
}

/// Where the words of a text stand.
fn word_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        let inside = c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c);
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                ranges.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        ranges.push(from..text.len());
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_name_are_the_same() {
        for (a, b) in [
            ("Sint-Truiden", "st. truiden"),
            ("'s-Hertogenbosch", "s Hertogenbosch"),
            ("Súdwest-Fryslân", "sudwest fryslan"),
            ("Liège", "LIE\u{300}GE"),
            ("IJsselstein", "ijsselstein"),
        ] {
            assert_eq!(folded_key(a), folded_key(b));
        }
        assert_ne!(folded_key("Gent"), folded_key("Genk"));
    }

    #[test]
    fn the_words_asked_for_are_marked() {
        let marked = |label: &str, query: &str| -> Vec<String> {
            marks(label, query).into_iter().map(|range| label[range].to_owned()).collect()
        };
        assert_eq!(marked("Ramen, deuren en ander schrijnwerk maken", "ramen en deuren"), ["Ramen, deuren"]);
        assert_eq!(marked("Ramen en deuren plaatsen", "ramen en deuren"), ["Ramen en deuren"]);
        assert_eq!(marked("Cafés en bars", "cafe"), ["Café"]);
        assert_eq!(marked("Brood en verse taart bakken", "loodgieter"), [""; 0]);
    }
}
