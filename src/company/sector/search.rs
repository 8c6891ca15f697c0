//! Finding a sector by what people call their trade.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Nace, Sector, SectorHit};
use crate::company::words::{fit, folded_words, is_filler, nearly};

/// The words of all sectors, each once, with the phrases they occur in.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Folded words, sorted.
    words: Vec<String>,
    phrases: Vec<Phrase>,
}

#[derive(Debug)]
struct Phrase {
    /// Place in the list of sectors.
    sector: usize,
    /// Places in the list of words, without filler words.
    words: Vec<usize>,
    /// A name, and not one of the words to search by.
    is_name: bool,
}

impl Index {
    /// `words` holds for each sector the phrases people search by.
    pub(super) fn new(sectors: &[Sector], words: &[Vec<String>]) -> Self {
        let mut found: Vec<(usize, Vec<String>, bool)> = Vec::new();
        for (at, (sector, phrases)) in sectors.iter().zip(words).enumerate() {
            let names = sector.name.entries().map(|(_, name)| (name, true));
            for (text, is_name) in names.chain(phrases.iter().map(|phrase| (phrase.as_str(), false))) {
                let kept = folded_words(text).into_iter().filter(|word| !is_filler(word)).collect();
                found.push((at, kept, is_name));
            }
        }
        let numbered: BTreeMap<&str, usize> = {
            let mut all: Vec<&str> = found.iter().flat_map(|(_, kept, _)| kept.iter().map(String::as_str)).collect();
            all.sort_unstable();
            all.dedup();
            all.into_iter().enumerate().map(|(number, word)| (word, number)).collect()
        };
        let phrases = found
            .iter()
            .map(|(sector, kept, is_name)| Phrase {
                sector: *sector,
                words: kept.iter().filter_map(|word| numbered.get(word.as_str()).copied()).collect(),
                is_name: *is_name,
            })
            .collect();
        Self { words: numbered.keys().map(|word| (*word).to_owned()).collect(), phrases }
    }

    /// The sectors that fit, best first.
    pub(super) fn search(&self, sectors: &[Sector], query: &str) -> Vec<SectorHit> {
        let all = folded_words(query);
        let mut typed: Vec<&str> = all.iter().map(String::as_str).filter(|word| !is_filler(word)).collect();
        typed.truncate(8);
        if typed.is_empty() {
            return Vec::new();
        }
        let mut hits = self.scored(sectors, &typed, fit);
        if hits.is_empty() {
            hits = self.scored(sectors, &typed, |typed, word| if nearly(typed, word) { 50 } else { fit(typed, word) });
        }
        hits
    }

    fn scored(&self, sectors: &[Sector], typed: &[&str], fit: impl Fn(&str, &str) -> u32) -> Vec<SectorHit> {
        // For each word of the data, how well each typed word fits it.
        let fits: Vec<Vec<u32>> =
            typed.iter().map(|typed| self.words.iter().map(|word| fit(typed, word)).collect()).collect();
        let fit_of = |typed: usize, word: usize| fits.get(typed).and_then(|f| f.get(word)).copied().unwrap_or(0);
        let mut best: Vec<(Vec<u32>, u32)> = vec![(vec![0; typed.len()], 0); sectors.len()];
        for phrase in &self.phrases {
            let Some((per_word, bonus)) = best.get_mut(phrase.sector) else { continue };
            for (number, slot) in per_word.iter_mut().enumerate() {
                let found = phrase.words.iter().map(|word| fit_of(number, *word)).max().unwrap_or(0);
                *slot = (*slot).max(found);
            }
            // The words in this order: the whole phrase is what they meant; the start of a name is nearly that.
            let in_order = typed.len() <= phrase.words.len()
                && (0..typed.len()).zip(&phrase.words).all(|(number, word)| fit_of(number, *word) >= 60);
            if in_order {
                let exact = (0..typed.len()).zip(&phrase.words).all(|(number, word)| fit_of(number, *word) == 100);
                let whole = typed.len() == phrase.words.len();
                let gain = match (whole, exact, phrase.is_name) {
                    (true, true, _) => 60,
                    (_, true, true) => 40,
                    (true, false, _) | (_, false, true) => 20,
                    (false, true, false) => 10,
                    (false, false, false) => 0,
                };
                *bonus = (*bonus).max(gain);
            }
        }
        let words = u32::try_from(typed.len()).unwrap_or(1).max(1);
        let most_found =
            best.iter().map(|(per_word, _)| per_word.iter().filter(|f| **f > 0).count()).max().unwrap_or(0);
        if most_found == 0 {
            return Vec::new();
        }
        let mut hits: Vec<SectorHit> = best
            .iter()
            .zip(sectors)
            .filter(|((per_word, _), _)| per_word.iter().filter(|f| **f > 0).count() == most_found)
            .map(|((per_word, bonus), sector)| SectorHit {
                code: sector.code,
                score: per_word.iter().sum::<u32>() / words + bonus,
            })
            .collect();
        // With equal fit the narrower one says more about the company.
        let key = |code: Nace| (Reverse(code.level()), code);
        hits.sort_by_key(|hit| (Reverse(hit.score), key(hit.code)));
        hits
    }
}
