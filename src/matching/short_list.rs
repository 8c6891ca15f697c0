//! The short list: a few cards that help most, and everything else counted by why it is not on it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Match, Matches, Verdict};
use crate::catalogue::rule::Subject;
use crate::catalogue::{Catalogue, FamilyIx, Kind, NeedIx, ProgrammeIx};

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
    /// The short list of at most so many cards.
    ///
    /// Every need of the company has its turn, so that one need never takes all the cards; within a need, what fits better comes first,
    /// then another kind of help than those already chosen for it, then what is near. Then come other useful programmes, then those that simply fit.
    /// What is not yet possible is on the list only where it is useful; what cannot be used at all never is.
    pub fn short_list(&self, catalogue: &Catalogue, most: usize) -> ShortList {
        let may_use = |m: &&Match| m.verdict() <= Verdict::NotYet;
        let candidates: Vec<&Match> = self.list.iter().filter(may_use).collect();
        let mut cards: Vec<Card> = Vec::new();
        let is_free = |cards: &[Card], m: &Match| {
            let family = catalogue.programme(m.programme).family;
            !cards.iter().any(|c| c.programme == m.programme || family.is_some() && c.family == family)
        };
        let add = |cards: &mut Vec<Card>, m: &Match| {
            let family = catalogue.programme(m.programme).family;
            cards.push(Card { programme: m.programme, family, siblings: Vec::new() });
        };
        let mut kinds: Vec<(NeedIx, Kind)> = Vec::new();
        loop {
            let before = cards.len();
            for need in &self.needs {
                let kind = |m: &Match| catalogue.programme(m.programme).kind;
                let best = candidates
                    .iter()
                    .filter(|m| m.serves.contains(need) && is_free(&cards, m))
                    .min_by_key(|m| (m.verdict(), Reverse(m.strength), kinds.contains(&(*need, kind(m))), m.reach));
                if let Some(m) = best.filter(|_| cards.len() < most) {
                    add(&mut cards, m);
                    kinds.extend(m.serves.iter().map(|served| (*served, kind(m))));
                }
            }
            if cards.len() == before {
                break;
            }
        }
        let useful = candidates.iter().filter(|m| m.is_useful());
        let fitting = candidates.iter().filter(|m| m.verdict() <= Verdict::SeemsToFit);
        for m in useful.chain(fitting) {
            if cards.len() < most && is_free(&cards, m) {
                add(&mut cards, m);
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
        let place = |card: &Card| self.list.iter().position(|m| m.programme == card.programme);
        cards.sort_by_key(|card| (!self.of(card.programme).is_some_and(Match::is_useful), place(card)));
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
