//! How hard a passphrase is to guess, and what would make it harder.

use std::collections::BTreeSet;

/// How strong a passphrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A neighbour guesses it.
    Weak,
    /// Somebody with a computer and a week guesses it.
    Fair,
    /// Nobody guesses it.
    Strong,
}

/// What would make a passphrase better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// It is too short.
    Longer,
    /// It is among the first that anybody tries.
    Common,
    /// It holds the name of the company, the place or something else anybody would try.
    Personal,
    /// It repeats itself, or runs along the keyboard or the alphabet.
    Pattern,
    /// Four or more words that have nothing to do with each other are strong and easy to keep.
    Words,
}

/// A judgement on a passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// How strong it is.
    pub strength: Strength,
    /// About how many times one must double one guess to be sure to find it.
    pub bits: u32,
    /// What would make it better; empty for a strong one.
    pub advice: Vec<Advice>,
}

/// From so many bits on guessing costs more than anybody spends on a dossier, with the work each guess takes.
const STRONG: f64 = 60.0;

/// From so many bits on it keeps out who does not try hard.
const FAIR: f64 = 40.0;

/// What a word of a language is worth in a row of words somebody made up: people choose among a few thousand.
const BITS_PER_WORD: f64 = 11.0;

/// What everybody tries first, in the languages of our users.
const COMMON: [&str; 32] = [
    "password",
    "wachtwoord",
    "welkom",
    "welcome",
    "geheim",
    "secret",
    "qwerty",
    "azerty",
    "admin",
    "login",
    "letmein",
    "iloveyou",
    "ikhouvanje",
    "zomer",
    "winter",
    "lente",
    "herfst",
    "summer",
    "spring",
    "autumn",
    "voetbal",
    "football",
    "belgie",
    "nederland",
    "holland",
    "digipeil",
    "dossier",
    "test",
    "hallo",
    "hello",
    "abc",
    "master",
];

/// Rows along which fingers and thoughts run.
const ROWS: [&str; 6] =
    ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "azertyuiop", "asdfghjkl", "zxcvbnm"];

/// Judges a passphrase. `known` are words a guesser would try first: the name of the company, its place.
///
/// It is an estimate from below: patterns it does not see make a passphrase look stronger than it is, so what it calls weak is weak.
pub fn judge(passphrase: &str, known: &[&str]) -> Judgement {
    let lower = passphrase.to_lowercase();
    let mut advice = BTreeSet::new();
    let mut rest = lower.clone();
    let mut bits = 0.0;
    // A word anybody would try counts for as much as choosing it from a short list.
    let known: Vec<String> = known
        .iter()
        .flat_map(|text| text.split_whitespace())
        .map(str::to_lowercase)
        .filter(|w| w.chars().count() > 2)
        .collect();
    for (words, told) in
        [(known.iter().map(String::as_str).collect::<Vec<_>>(), Advice::Personal), (COMMON.to_vec(), Advice::Common)]
    {
        for word in words {
            if rest.contains(word) {
                rest = rest.replace(word, "");
                bits += 5.0;
                advice.insert(told);
            }
        }
    }
    let (shrunk, has_pattern) = without_patterns(&rest);
    if has_pattern {
        advice.insert(Advice::Pattern);
    }
    let length = f64::from(u32::try_from(shrunk.chars().count()).unwrap_or(u32::MAX));
    let by_character = length * pool(passphrase).log2();
    let words: BTreeSet<&str> = shrunk.split(|c: char| !c.is_alphabetic()).filter(|w| w.chars().count() > 2).collect();
    let is_words = !words.is_empty() && shrunk.chars().all(|c| c.is_alphabetic() || " -_.,".contains(c));
    bits += if is_words {
        // Letters that make words are worth less than letters that make none, unless the words are many.
        let by_word = BITS_PER_WORD * f64::from(u32::try_from(words.len()).unwrap_or(u32::MAX));
        by_character.min(if words.len() > 1 { by_word } else { by_word * 2.0 + length })
    } else {
        by_character
    };
    let strength = if bits >= STRONG {
        Strength::Strong
    } else if bits >= FAIR {
        Strength::Fair
    } else {
        Strength::Weak
    };
    if strength == Strength::Strong {
        advice.clear();
    } else {
        if passphrase.chars().count() < 16 {
            advice.insert(Advice::Longer);
        }
        advice.insert(Advice::Words);
    }
    Judgement { strength, bits: whole(bits), advice: advice.into_iter().collect() }
}

/// Nought or more, cut off: nobody needs the part behind the point.
fn whole(bits: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held within the bounds of a u32 just before"
    )]
    let whole = bits.clamp(0.0, 1_000_000.0) as u32;
    whole
}

/// How many characters somebody seems to have chosen from.
fn pool(text: &str) -> f64 {
    let has = |test: fn(char) -> bool| text.chars().any(test);
    let mut pool = 0.0;
    for (is_there, size) in [
        (has(|c| c.is_ascii_lowercase()), 26.0),
        (has(|c| c.is_ascii_uppercase()), 26.0),
        (has(|c| c.is_ascii_digit()), 10.0),
        (has(|c| c.is_ascii_punctuation() || c == ' '), 20.0),
        (has(|c| !c.is_ascii()), 40.0),
    ] {
        if is_there {
            pool += size;
        }
    }
    f64::max(pool, 2.0)
}

/// The text with runs (`aaaa`, `abcd`, `4321`, `qwer`) and repeated halves shortened to what it takes to name them.
fn without_patterns(text: &str) -> (String, bool) {
    let mut chars: Vec<char> = text.chars().collect();
    // A whole that is one part again and again is worth that part.
    let length = chars.len();
    let part =
        (1..=length / 2).find(|part| length.is_multiple_of(*part) && chars.chunks(*part).all(|c| *c == chars[..*part]));
    let mut has_pattern = part.is_some();
    if let Some(part) = part {
        chars.truncate(part + 1);
    }
    let mut shrunk = String::new();
    let mut run = 1;
    for (i, c) in chars.iter().enumerate() {
        let goes_on = i > 0 && is_next(chars[i - 1], *c);
        run = if goes_on { run + 1 } else { 1 };
        if run >= 4 {
            has_pattern = true;
        } else {
            shrunk.push(*c);
        }
    }
    (shrunk, has_pattern)
}

fn is_next(before: char, after: char) -> bool {
    before == after
        || ROWS.iter().any(|row| {
            let at = |c| row.find(c);
            matches!((at(before), at(after)), (Some(a), Some(b)) if a.abs_diff(b) == 1)
        })
}
