//! The short list: a few cards that help most, and everything else counted by why it is not on it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Match, Matches, Verdict};
use crate::catalogue::rule::Subject;
use crate::catalogue::{Catalogue, FamilyIx, ProgrammeIx};

/// One card: a programme, with the others of its family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The programme that fits best of its family.
    pub programme: ProgrammeIx,
    /// Its family.
    pub family: Option<FamilyIx>,
    /// The others of the family that the company may use, now or once something is mended, best first.
    pub siblings: Vec<ProgrammeIx>,
}

/// Why a programme is not on the short list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Something is missing that can be had.
    NotYet,
    /// It is for another region.
    OtherRegion,
    /// It is for another kind of company.
    OtherCompany,
    /// Somebody else than the company applies: the worker, a school.
    ForOthers,
    /// It is over, or closed on the day.
    Closed,
    /// It fits, and others are more useful.
    LessUseful,
}

impl Cause {
    /// In the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::NotYet, Self::OtherRegion, Self::OtherCompany, Self::ForOthers, Self::Closed, Self::LessUseful];
}

/// A few cards, and what was left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShortList {
    /// The cards, best first.
    pub cards: Vec<Card>,
    /// Every programme that is on no card, by cause, best first.
    pub left_out: BTreeMap<Cause, Vec<ProgrammeIx>>,
}

impl ShortList {
    /// How many programmes are on no card.
    pub fn left_out_count(&self) -> usize {
        self.left_out.values().map(Vec::len).sum()
    }
}

impl Matches {
    /// The short list of at most so many cards: useful ones first, then by verdict.
    ///
    /// What is not yet possible is on it only where it is useful; what cannot be used at all never is.
    pub fn short_list(&self, catalogue: &Catalogue, most: usize) -> ShortList {
        let may_use = |m: &&Match| m.verdict() <= Verdict::NotYet;
        let worth_a_card = |m: &&Match| m.verdict() <= Verdict::SeemsToFit || m.is_useful();
        let mut candidates: Vec<&Match> = self.list.iter().filter(may_use).filter(worth_a_card).collect();
        // Stable: within both, the order of the whole list stays.
        candidates.sort_by_key(|m| (!m.is_useful(), m.verdict()));
        let mut cards: Vec<Card> = Vec::new();
        for m in candidates {
            let family = catalogue.programme(m.programme).family;
            let known = family.is_some() && cards.iter().any(|card| card.family == family);
            if !known && cards.len() < most {
                cards.push(Card { programme: m.programme, family, siblings: Vec::new() });
            }
        }
        for m in self.list.iter().filter(may_use) {
            let family = catalogue.programme(m.programme).family;
            if let Some(card) = cards.iter_mut().find(|card| family.is_some() && card.family == family)
                && card.programme != m.programme
            {
                card.siblings.push(m.programme);
            }
        }
        // Shown in the order of the whole list, the useful ones before the others.
        cards.sort_by_key(|card| self.list.iter().position(|m| m.programme == card.programme));
        cards.sort_by_key(|card| Reverse(self.of(card.programme).is_some_and(Match::is_useful)));
        let on_card = |ix: ProgrammeIx| cards.iter().any(|c| c.programme == ix || c.siblings.contains(&ix));
        let mut left_out: BTreeMap<Cause, Vec<ProgrammeIx>> = BTreeMap::new();
        for m in self.list.iter().filter(|m| !on_card(m.programme)) {
            left_out.entry(self.cause(catalogue, m)).or_default().push(m.programme);
        }
        ShortList { cards, left_out }
    }

    /// Why a programme that is on no card is not.
    pub fn cause(&self, catalogue: &Catalogue, m: &Match) -> Cause {
        let programme = catalogue.programme(m.programme);
        match m.verdict() {
            Verdict::Fits | Verdict::SeemsToFit => Cause::LessUseful,
            Verdict::NotYet => Cause::NotYet,
            Verdict::NotAvailable => Cause::Closed,
            Verdict::NotForYou if m.judgement.subject(programme) == Some(Subject::Place) => Cause::OtherRegion,
            Verdict::NotForYou if programme.audience.is_signpost() => Cause::ForOthers,
            Verdict::NotForYou => Cause::OtherCompany,
        }
    }
}
