//! Finding a sector by what people call their trade.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Nace, NaceLevel, Sector, SectorHit};
use crate::company::words::{fit, folded_words, is_filler, nearly};

/// The words of all sectors, each once, with the phrases they occur in.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Folded words, sorted.
    words: Vec<String>,
    phrases: Vec<Phrase>,
    /// For each sector the sectors around it.
    around: Vec<Vec<usize>>,
}

/// The best that was found for one sector.
#[derive(Clone)]
struct Best {
    /// For each typed word, how well the nearest word fits it.
    per_word: Vec<u32>,
    /// What it gains by its name.
    name: u32,
    /// What it gains by one of the words to search by.
    phrase: u32,
}

#[derive(Debug)]
struct Phrase {
    /// Place in the list of sectors.
    sector: usize,
    /// Places in the list of words, without filler words.
    words: Vec<usize>,
    /// Its place among the words to search by, the most telling ones first; `None` for a name.
    place: Option<usize>,
}

impl Index {
    /// `words` holds for each sector the phrases people search by.
    pub(super) fn new(sectors: &[Sector], words: &[Vec<String>]) -> Self {
        let mut found: Vec<(usize, Vec<String>, Option<usize>)> = Vec::new();
        for (at, (sector, phrases)) in sectors.iter().zip(words).enumerate() {
            let names = sector.name.entries().map(|(_, name)| (name, None));
            let phrases = phrases.iter().enumerate().map(|(place, phrase)| (phrase.as_str(), Some(place)));
            for (text, place) in names.chain(phrases) {
                let kept = folded_words(text).into_iter().filter(|word| !is_filler(word)).collect();
                found.push((at, kept, place));
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
            .map(|(sector, kept, place)| Phrase {
                sector: *sector,
                words: kept.iter().filter_map(|word| numbered.get(word.as_str()).copied()).collect(),
                place: *place,
            })
            .collect();
        let around = sectors
            .iter()
            .map(|inner| {
                let outer = sectors.iter().enumerate();
                outer.filter(|(_, s)| s.code != inner.code && s.code.contains(inner.code)).map(|(at, _)| at).collect()
            })
            .collect();
        Self { words: numbered.keys().map(|word| (*word).to_owned()).collect(), phrases, around }
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
        let mut best: Vec<Best> = vec![Best { per_word: vec![0; typed.len()], name: 0, phrase: 0 }; sectors.len()];
        for phrase in &self.phrases {
            let Some(best) = best.get_mut(phrase.sector) else { continue };
            for (number, slot) in best.per_word.iter_mut().enumerate() {
                let found = phrase.words.iter().map(|word| fit_of(number, *word)).max().unwrap_or(0);
                *slot = (*slot).max(found);
            }
            if typed.len() > phrase.words.len() {
                continue;
            }
            // All words in this order: more than the same words scattered.
            let worst = phrase.words.iter().zip(0..typed.len()).map(|(word, number)| fit_of(number, *word)).min();
            let (exact, whole) = (worst == Some(100), typed.len() == phrase.words.len());
            let gain = match (worst, exact, whole) {
                (Some(60..), true, true) => 60,
                (Some(60..), true, false) => 40,
                (Some(60..), false, true) => 20,
                (Some(60..), false, false) => 10,
                _ => 0,
            };
            match phrase.place {
                // "Transport and storage" is the whole section: whoever types "transport" means one of its trades.
                None if !whole && sectors.get(phrase.sector).is_some_and(|s| s.code.level() != NaceLevel::Class) => {}
                None => best.name = best.name.max(gain),
                Some(place) => {
                    best.phrase = best.phrase.max(gain.saturating_sub(u32::try_from(place.min(9)).unwrap_or(9)));
                }
            }
        }
        // A word that fits a great many sectors ("maken") says little: it never outweighs one that tells them apart.
        let weights: Vec<u32> = (0..typed.len())
            .map(|number| {
                let hit = best.iter().filter(|best| best.per_word.get(number).is_some_and(|fit| *fit > 0)).count();
                if hit > sectors.len() / 8 { 1 } else { 8 }
            })
            .collect();
        let best = self.with_words_around(best);
        let found = |best: &Best| -> u32 {
            best.per_word.iter().zip(&weights).filter(|(fit, _)| **fit > 0).map(|(_, weight)| weight).sum()
        };
        let most_found = best.iter().map(found).max().unwrap_or(0);
        if most_found == 0 {
            return Vec::new();
        }
        let all: u32 = weights.iter().sum();
        let weighted = |best: &Best| -> u32 {
            best.per_word.iter().zip(&weights).map(|(fit, weight)| fit * weight).sum::<u32>() / all.max(1)
        };
        let mut hits: Vec<SectorHit> = best
            .iter()
            .zip(sectors)
            .filter(|(best, _)| found(best) == most_found)
            .map(|(best, sector)| SectorHit { code: sector.code, score: weighted(best) + best.name + best.phrase })
            .collect();
        // With equal fit the narrower one says more about the company.
        let key = |code: Nace| (Reverse(code.level()), code);
        hits.sort_by_key(|hit| (Reverse(hit.score), key(hit.code)));
        // Far behind the best there are only accidents: "bakker" is also a part of "steenbakkerij".
        let best = hits.first().map_or(0, |hit| hit.score);
        hits.retain(|hit| hit.score * 3 >= best);
        hits
    }

    /// "Selling shoes": the word for selling stands with the section, the shoes with the class. A sector that fits some of the words
    /// by itself is helped out with half of what the sectors around it fit.
    fn with_words_around(&self, best: Vec<Best>) -> Vec<Best> {
        let helped = |(at, own): (usize, &Best)| {
            let mut own = own.clone();
            if own.per_word.iter().all(|fit| *fit == 0) {
                return own;
            }
            for outer in self.around.get(at).into_iter().flatten().filter_map(|outer| best.get(*outer)) {
                for (slot, fit) in own.per_word.iter_mut().zip(&outer.per_word) {
                    *slot = (*slot).max(fit / 2);
                }
            }
            own
        };
        best.iter().enumerate().map(helped).collect()
    }
}
