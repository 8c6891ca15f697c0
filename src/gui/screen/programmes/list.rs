//! Which programmes are shown and which were left out, by chips, search and the choice of the user. What is shown and what was left
//! out are together always everything.

use std::collections::{BTreeMap, BTreeSet};

use super::filter::Filter;
use super::words::{Here, kind_word};
use crate::catalogue::{Kind, ProgrammeIx};
use crate::company::words::{fit, folded_words, is_filler, nearly};
use crate::matching::{Card, Cause, Match, Verdict};

/// Which list the user looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Showing {
    /// What helps most.
    #[default]
    Best,
    /// Every programme.
    All,
    /// What was left out, by why.
    Left(Left),
}

/// Why something is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Left {
    /// Because of what it is.
    Cause(Cause),
    /// It could be used, but the user's own filters leave it out.
    Filtered,
}

impl Left {
    /// In the order in which they are told.
    pub fn all() -> impl Iterator<Item = Self> {
        Cause::ALL.into_iter().map(Self::Cause).chain([Self::Filtered])
    }
}

/// What is on the screen.
#[derive(Clone, Debug, Default)]
pub(super) struct Listed {
    /// The cards, best first.
    pub cards: Vec<Card>,
    /// Found by the search, but outside the chips; shown below the cards.
    pub outside: Vec<ProgrammeIx>,
    /// Whether the search found nothing inside the chips, so that the cards are what it found outside them.
    pub is_outside: bool,
    /// Campaigns and events found by the search, by their place in the catalogue.
    pub campaigns: Vec<usize>,
    /// Everything else, by why.
    pub left_out: BTreeMap<Left, Vec<ProgrammeIx>>,
    /// Whether this is the short list.
    pub is_short: bool,
    /// Whether anything is useful for what the company needs.
    pub knows_needs: bool,
    /// The kinds one can filter by.
    pub kinds: Vec<Kind>,
}

impl Listed {
    /// What is shown for these choices.
    pub fn new(here: Here<'_>, showing: Showing, filter: &Filter, search: &str, index: &Index) -> Self {
        let matches = &here.matched.matches;
        let usable = |m: &&Match| m.verdict() <= Verdict::NotYet;
        let is_searching = is_search(search);
        let mut listed =
            Self { knows_needs: matches.list.iter().filter(usable).any(Match::is_useful), ..Self::default() };
        // A chip that can never be taken off by what it leaves is worse than none.
        let mut filter = filter.clone();
        filter.mine &= listed.knows_needs;
        let shown_too = |m: &&Match| filter.asks_for_all() || usable(m);
        let plain = |programme| Card { programme, family: None, siblings: Vec::new() };
        let shows_all = showing == Showing::All;
        listed.is_short = !is_searching && !shows_all && !filter.is_chosen() && (filter.mine || !listed.knows_needs);
        if is_searching {
            let found = index.find(here, search);
            let (inside, outside): (Vec<ProgrammeIx>, Vec<ProgrammeIx>) =
                found.into_iter().partition(|ix| matches.of(*ix).is_some_and(|m| filter.admits(here, m)));
            // With nothing inside the chips, what is outside them is the answer.
            if inside.is_empty() {
                listed.is_outside = !outside.is_empty();
                listed.cards = outside.into_iter().map(plain).collect();
            } else {
                listed.cards = inside.into_iter().map(plain).collect();
                listed.outside = outside;
            }
            listed.campaigns = index.find_campaigns(search);
        } else if shows_all {
            let admitted = matches.list.iter().filter(|m| filter.admits(here, m));
            listed.cards = admitted.map(|m| plain(m.programme)).collect();
        } else if listed.is_short {
            listed.cards.clone_from(&here.matched.short_list.cards);
        } else {
            let admitted = matches.list.iter().filter(shown_too).filter(|m| filter.admits(here, m));
            listed.cards = admitted.map(|m| plain(m.programme)).collect();
        }
        let shown: BTreeSet<ProgrammeIx> = listed
            .cards
            .iter()
            .flat_map(|card| std::iter::once(card.programme).chain(card.siblings.iter().copied()))
            .chain(listed.outside.iter().copied())
            .collect();
        for m in matches.list.iter().filter(|m| !shown.contains(&m.programme)) {
            let left = match matches.cause(here.catalogue(), m) {
                // It is not less useful: the chips or the search leave it out.
                Cause::LessUseful if !listed.is_short => Left::Filtered,
                cause => Left::Cause(cause),
            };
            listed.left_out.entry(left).or_default().push(m.programme);
        }
        let offers = |kind: Kind| {
            filter.kinds.contains(&kind)
                || matches
                    .list
                    .iter()
                    .any(|m| here.programme(m.programme).kind == kind && (shows_all || is_searching || shown_too(&m)))
        };
        listed.kinds = Kind::ALL.into_iter().map(|(_, kind)| kind).filter(|kind| offers(*kind)).collect();
        listed
    }

    /// How many programmes are shown.
    pub fn shown(&self) -> usize {
        self.cards.iter().map(|card| 1 + card.siblings.len()).sum::<usize>() + self.outside.len()
    }

    /// How many were left out.
    pub fn left_out_count(&self) -> usize {
        self.left_out.values().map(Vec::len).sum()
    }

    /// The programmes on the screen.
    pub fn programmes(&self) -> impl Iterator<Item = ProgrammeIx> {
        self.cards.iter().map(|card| card.programme).chain(self.outside.iter().copied())
    }
}

/// Whether anything was typed that one can look for.
pub(super) fn is_search(typed: &str) -> bool {
    typed.chars().any(char::is_alphanumeric)
}

/// The words of every programme and campaign in one language, for searching.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    programmes: Vec<(ProgrammeIx, Entry)>,
    campaigns: Vec<Entry>,
}

/// The folded words of one row: of its names, and of everything else about it.
#[derive(Clone, Debug, Default)]
struct Entry {
    names: Vec<String>,
    rest: Vec<String>,
}

impl Entry {
    /// How well what was typed fits; `None` where one of the words does not occur.
    fn fit(&self, typed: &[String]) -> Option<u32> {
        let best = |word: &str, words: &[String]| words.iter().map(|own| fit(word, own)).max().unwrap_or(0);
        let mut total = 0;
        for word in typed {
            let (name, rest) = (best(word, &self.names), best(word, &self.rest));
            let found = (2 * name).max(rest);
            if found == 0 {
                let meant = self.names.iter().chain(&self.rest).any(|own| nearly(word, own));
                if !meant {
                    return None;
                }
            }
            total += found;
        }
        Some(total)
    }
}

impl Index {
    /// The words of every programme: of its names, its summary, who provides it, what sort of help it is and what for.
    pub fn new(here: Here<'_>) -> Self {
        let (t, catalogue) = (here.t(), here.catalogue());
        let words = |texts: &[&str]| texts.iter().flat_map(|text| folded_words(text)).collect::<Vec<String>>();
        let programmes = catalogue.programme_indices().map(|ix| {
            let programme = here.programme(ix);
            let mut names: Vec<&str> = vec![t.text(&programme.name)];
            names.extend(programme.aliases.iter().map(String::as_str));
            names.extend(programme.family.map(|family| t.text(&catalogue.family(family).name)));
            let kind = kind_word(t, programme.kind);
            let mut rest: Vec<&str> = vec![t.text(&programme.summary), &kind];
            for organisation in std::iter::once(programme.provider).chain(programme.funder) {
                let organisation = catalogue.organisation(organisation);
                rest.push(t.text(&organisation.name));
                rest.extend(organisation.aliases.iter().map(String::as_str));
            }
            rest.extend(programme.needs.iter().map(|need| t.text(&catalogue.need(*need).name)));
            rest.extend(programme.topics.iter().map(|(topic, _)| t.text(&catalogue.topic(*topic).name)));
            (ix, Entry { names: words(&names), rest: words(&rest) })
        });
        let campaigns = catalogue.campaigns().iter().map(|campaign| {
            let mut rest: Vec<&str> = campaign.summary.iter().map(|summary| t.text(summary)).collect();
            rest.extend(campaign.organisations.iter().map(|ix| t.text(&catalogue.organisation(*ix).name)));
            Entry { names: words(&[t.text(&campaign.name)]), rest: words(&rest) }
        });
        Self { programmes: programmes.collect(), campaigns: campaigns.collect() }
    }

    /// The words that count of what was typed.
    fn typed(search: &str) -> Vec<String> {
        let words = folded_words(search);
        let telling: Vec<String> = words.iter().filter(|word| !is_filler(word)).cloned().collect();
        if telling.is_empty() { words } else { telling }
    }

    /// The programmes in which every word occurs: the best fit first, and else those that help most first.
    fn find(&self, here: Here<'_>, search: &str) -> Vec<ProgrammeIx> {
        let typed = Self::typed(search);
        let list = here.matched.matches.list.iter().enumerate();
        let found = list.filter_map(|(place, m)| {
            let (_, entry) = self.programmes.iter().find(|(ix, _)| *ix == m.programme)?;
            Some((std::cmp::Reverse(entry.fit(&typed)?), place, m.programme))
        });
        let mut found: Vec<_> = found.collect();
        found.sort_unstable();
        found.into_iter().map(|(.., ix)| ix).collect()
    }

    fn find_campaigns(&self, search: &str) -> Vec<usize> {
        let typed = Self::typed(search);
        (0..self.campaigns.len()).filter(|at| self.campaigns[*at].fit(&typed).is_some()).collect()
    }
}
