//! The best allowed combination for one project: which programmes may pay for the same costs, and what is left for the company.
//!
//! Only what a source says may be combined is combined. What is left out is told with the reason.

use std::cmp::{Ordering, Reverse};

use jiff::civil::Date;

use super::de_minimis::{Overrun, Room};
use super::{cents, left, pays};
use crate::catalogue::{FamilyIx, Kind, ProgrammeIx, StateAid};
use crate::company::size::SizeClass;
use crate::exact::Exact;
use crate::matching::{Match, Matcher, Matches, Situation, Verdict};

/// More programmes than this are never combined: nobody files five applications for one project.
const MOST_TOGETHER: usize = 4;
/// Of so many programmes, those that pay most, every combination is tried.
const MOST_TRIED: usize = 24;

/// What the project of a company comes to on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectMoney {
    /// What it costs, in euro without VAT.
    pub cost: Exact,
    /// Whether it is known what the project is about. While it is not, what is for another topic is counted too.
    pub is_topic_known: bool,
    /// The best combination, per size class the company may be in; classes for which it is the same stand together.
    pub outcomes: Vec<Outcome>,
    /// What may be used beside it and costs nothing.
    pub free: Vec<ProgrammeIx>,
    /// The room for de minimis aid on the day; `None` where no ceiling is known.
    pub room: Option<Room>,
}

/// What it comes to for some size classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The classes, from small to large.
    pub classes: Vec<SizeClass>,
    /// The best combination for them.
    pub combination: Combination,
}

/// Programmes that together pay most of the project. Without any, the company pays all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Combination {
    /// What each pays, the most first.
    pub parts: Vec<Part>,
    /// The least and the most they pay together, never more than the cost.
    pub aid: (Exact, Exact),
    /// The least and the most that remains for the company: the cost less the aid.
    pub own: (Exact, Exact),
    /// The least and the most the company lays out before the aid comes.
    pub first: (Exact, Exact),
    /// The programme that pays most by itself, and how much at least.
    pub best_single: Option<(ProgrammeIx, Exact)>,
    /// The de minimis aid in it is more than there is room for.
    pub overrun: Option<Overrun>,
    /// What the company may use or may come to use, and why it is not in it; in the order of the list.
    pub aside: Vec<(ProgrammeIx, Aside)>,
}

/// What one programme pays in a combination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The programme.
    pub programme: ProgrammeIx,
    /// What it pays where all pay the least, and where all pay the most, in euro: each column adds up to the aid of the combination.
    pub aid: (Exact, Exact),
    /// The least and the most it would pay alone.
    pub alone: (Exact, Exact),
    /// Why it pays less than alone.
    pub limit: Option<Limit>,
    /// How many points of it are still to be checked before it is sure.
    pub to_check: u32,
}

/// Why a programme pays less in a combination than alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Others of its family take from the ceiling they share.
    Family(FamilyIx),
    /// All together may pay no more than a part of the cost.
    Together,
    /// The cost is paid.
    Cost,
}

/// Why a programme is not in the combination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aside {
    /// Something is missing that can be had.
    NotYet,
    /// It is about something else than the project.
    OtherTopic,
    /// The project costs less than the programme asks: it pays nothing.
    TooSmall,
    /// Nothing is left of its ceiling in this period.
    UsedUp,
    /// It pays nothing to a company of this size.
    PaysNothing,
    /// It is a loan: it has to be paid back.
    Loan,
    /// Figures cannot say what it pays of this cost: a tax measure, a premium, or nobody noted it.
    NoFigure,
    /// It cannot be combined with this programme.
    Excluded(ProgrammeIx),
    /// Nobody said that it may be combined with this programme.
    NotKnown(ProgrammeIx),
    /// It may be combined, and nothing more would come of it.
    AddsNothing,
}

/// What could take part.
struct Candidate {
    ix: ProgrammeIx,
    alone: (Exact, Exact),
    /// The family whose ceiling it shares, and what is left of that.
    shared: Option<(FamilyIx, Exact)>,
    /// The most everything may pay together, in euro.
    together: Option<Exact>,
    /// Its place in the list of matches.
    place: usize,
    to_check: u32,
}

impl Matcher {
    /// The best combination for the project; `None` while nobody said what it costs.
    pub fn project_money(&self, matches: &Matches, situation: &Situation) -> Option<ProjectMoney> {
        self.project_money_of(matches, situation, |_| true)
    }

    /// The same, of some programmes only: those somebody chose.
    pub fn project_money_of(
        &self,
        matches: &Matches,
        situation: &Situation,
        is_chosen: impl Fn(ProgrammeIx) -> bool,
    ) -> Option<ProjectMoney> {
        let chosen: Vec<(usize, &Match)> =
            matches.list.iter().enumerate().filter(|(_, m)| is_chosen(m.programme)).collect();
        let cost = situation.project.cost.clone()?;
        let on = matches.on;
        let catalogue = self.catalogue();
        let room = self.room(situation, on);
        let sizes = self.reference().constants.eu_sizes(on).of(&situation.company);
        let mut outcomes: Vec<Outcome> = Vec::new();
        for class in sizes.classes() {
            let asked = Asked { on, situation, class, cost: &cost };
            let combination = self.combine(&chosen, asked, room.as_ref());
            match outcomes.iter_mut().find(|outcome| outcome.combination == combination) {
                Some(outcome) => outcome.classes.push(class),
                None => outcomes.push(Outcome { classes: vec![class], combination }),
            }
        }
        let fits = |m: &&Match| m.verdict() <= Verdict::SeemsToFit;
        let is_free = |m: &&Match| catalogue.programme(m.programme).is_free_on(on);
        let is_useful = |m: &&Match| m.is_useful() && self.is_about(m.programme, situation) != Some(false);
        let all = chosen.iter().map(|(_, m)| *m);
        let free = all.filter(fits).filter(is_free).filter(is_useful).map(|m| m.programme).collect();
        Some(ProjectMoney { cost, is_topic_known: situation.project.topic.is_some(), outcomes, free, room })
    }

    /// Whether a programme is about what the project is about; `None` while nobody said what that is.
    fn is_about(&self, programme: ProgrammeIx, situation: &Situation) -> Option<bool> {
        let topic = situation.project.topic.as_ref()?;
        let catalogue = self.catalogue();
        let programme = catalogue.programme(programme);
        let is_topic = |ix: &crate::catalogue::TopicIx| catalogue.topic(*ix).id == *topic;
        if !programme.topics.iter().any(|(ix, _)| is_topic(ix)) {
            return Some(false);
        }
        // A topic that alone is not enough counts only once somebody said that the project is more than that.
        let is_excluded = programme.excludes.as_ref().is_some_and(|excludes| excludes.topics.iter().any(is_topic));
        let is_more = || {
            let statement = catalogue.find_statement(&format!("{}.excludes", programme.id));
            statement.is_some_and(|ix| situation.told.get(&catalogue.statement(ix).id) == Some(&true))
        };
        Some(!is_excluded || is_more())
    }

    fn combine(&self, list: &[(usize, &Match)], asked: Asked<'_>, room: Option<&Room>) -> Combination {
        let cost = asked.cost;
        let mut aside: Vec<(usize, ProgrammeIx, Aside)> = Vec::new();
        let mut candidates: Vec<Candidate> = Vec::new();
        for (place, m) in list {
            match self.candidate(m, *place, asked) {
                Ok(Some(candidate)) => candidates.push(candidate),
                Ok(None) => {}
                Err(why) => aside.push((*place, m.programme, why)),
            }
        }
        candidates.sort_by(|a, b| (Reverse(&a.alone), a.place).cmp(&(Reverse(&b.alone), b.place)));
        let chosen = self.best(&candidates, cost);
        for (at, candidate) in candidates.iter().enumerate().filter(|(at, _)| !chosen.contains(at)) {
            let with = |wanted: Option<bool>| {
                let other = chosen.iter().find(|other| self.may_combine(&candidates, at, **other) == wanted);
                other.map(|other| candidates[*other].ix)
            };
            let why = with(Some(false)).map(Aside::Excluded).or_else(|| with(None).map(Aside::NotKnown));
            aside.push((candidate.place, candidate.ix, why.unwrap_or(Aside::AddsNothing)));
        }
        aside.sort_unstable();
        let parts = share_out(&candidates, &chosen, cost);
        let aid = total(&parts);
        let (mut ahead, mut perhaps_ahead) = (Exact::ZERO, Exact::ZERO);
        let mut de_minimis = (Exact::ZERO, Exact::ZERO);
        for part in &parts {
            let programme = self.catalogue().programme(part.programme);
            match programme.money_on(asked.on).and_then(|money| money.prefinanced) {
                Some(true) => {}
                Some(false) => {
                    ahead = &ahead + &part.aid.0;
                    perhaps_ahead = &perhaps_ahead + &part.aid.1;
                }
                None => perhaps_ahead = &perhaps_ahead + &part.aid.1,
            }
            if programme.state_aid == StateAid::DeMinimis {
                de_minimis = (&de_minimis.0 + &part.aid.0, &de_minimis.1 + &part.aid.1);
            }
        }
        Combination {
            own: (cost - &aid.1, cost - &aid.0),
            aid,
            first: (cost - &perhaps_ahead, cost - &ahead),
            best_single: candidates.first().map(|candidate| (candidate.ix, candidate.alone.0.clone())),
            overrun: room.and_then(|room| room.overrun(&de_minimis)),
            parts,
            aside: aside.into_iter().map(|(_, ix, why)| (ix, why)).collect(),
        }
    }

    /// What a programme could do for the project, or why not; `Ok(None)` for what has no place in the calculation at all.
    fn candidate(&self, m: &Match, place: usize, asked: Asked<'_>) -> Result<Option<Candidate>, Aside> {
        let Asked { on, situation, class, cost } = asked;
        let ix = m.programme;
        let programme = self.catalogue().programme(ix);
        let money = programme.money_on(on).filter(|money| !money.free);
        let Some(money) = money.filter(|_| m.verdict() <= Verdict::NotYet) else { return Ok(None) };
        if self.is_about(ix, situation) == Some(false) {
            return Err(Aside::OtherTopic);
        }
        if money.least_cost.as_ref().is_some_and(|least| cost < least) {
            return Err(Aside::TooSmall);
        }
        if m.verdict() == Verdict::NotYet {
            return Err(Aside::NotYet);
        }
        if programme.kind == Kind::Loan {
            return Err(Aside::Loan);
        }
        let used = self.used(ix, money, situation, on);
        let alone = pays(programme, money, class, cost, &used).ok_or(Aside::NoFigure)?;
        let ceiling = money.ceiling.as_ref();
        let amount = ceiling.and_then(|ceiling| ceiling.of_class(class));
        if alone.1.is_zero() {
            let is_used = amount.is_some_and(|amount| left(amount, &used).is_zero() && !used.is_zero());
            return Err(if is_used { Aside::UsedUp } else { Aside::PaysNothing });
        }
        let shared = ceiling.filter(|ceiling| ceiling.shared).and(programme.family).zip(amount);
        let together = programme.most_together.as_ref();
        let together = together.and_then(|classes| classes[crate::catalogue::money::place(class)].as_ref());
        Ok(Some(Candidate {
            ix,
            alone,
            shared: shared.map(|(family, amount)| (family, left(amount, &used))),
            together: together.map(|percent| cents(&(cost * percent) / 100)),
            place,
            to_check: if m.overridden.is_some() { 0 } else { m.judgement.to_check },
        }))
    }

    /// Whether two candidates may pay for the same costs.
    fn may_combine(&self, candidates: &[Candidate], a: usize, b: usize) -> Option<bool> {
        let (a, b) = (candidates[a].ix, candidates[b].ix);
        self.catalogue().programme(a).may_combine(a, self.catalogue().programme(b), b)
    }

    /// The places of the candidates that together surely pay most; of equal ones the fewest, then those that come first.
    fn best(&self, candidates: &[Candidate], cost: &Exact) -> Vec<usize> {
        let tried = &candidates[..candidates.len().min(MOST_TRIED)];
        let mut best: ((Exact, Exact), Vec<usize>) = ((Exact::ZERO, Exact::ZERO), Vec::new());
        let mut open: Vec<Vec<usize>> = (0..tried.len()).rev().map(|at| vec![at]).collect();
        while let Some(set) = open.pop() {
            let aid = total(&share_out(tried, &set, cost));
            // Sets come with the first programmes first, so of equal ones the one found first stays.
            let is_better = match aid.cmp(&best.0) {
                Ordering::Equal => set.len() < best.1.len(),
                order => order.is_gt(),
            };
            let from = set.last().map_or(0, |last| last + 1);
            // What could be added at most: those that pay most come first. Where even that is less than the best, nothing is lost.
            let added = tried.iter().skip(from).take(MOST_TOGETHER - set.len());
            let most = added.fold(aid.0.clone(), |sum, candidate| &sum + &candidate.alone.0);
            // Once the whole cost is paid, only fewer programmes are better.
            let is_full = best.0.0 == *cost && best.1.len() <= set.len() + 1;
            if set.len() < MOST_TOGETHER && most >= best.0.0 && !is_full {
                let joins = |at: &usize| set.iter().all(|in_set| self.may_combine(tried, *in_set, *at) == Some(true));
                let larger = (from..tried.len()).rev().filter(joins).map(|at| [set.as_slice(), &[at]].concat());
                open.extend(larger);
            }
            if is_better {
                best = (aid, set);
            }
        }
        best.1
    }
}

/// What is asked of a programme in a calculation.
#[derive(Clone, Copy)]
struct Asked<'a> {
    on: Date,
    situation: &'a Situation,
    class: SizeClass,
    cost: &'a Exact,
}

/// What each of the chosen pays. The limits lie within each other, a shared ceiling within what all may pay together, so giving each in
/// turn as much as there is room for gives the most that is possible.
fn share_out(candidates: &[Candidate], chosen: &[usize], cost: &Exact) -> Vec<Part> {
    // Alone a programme is limited by its own rules, not by what it says of combinations.
    let together = chosen.iter().filter(|_| chosen.len() > 1).filter_map(|at| candidates[*at].together.as_ref()).min();
    let all = together.map_or(cost, |together| together.min(cost));
    let mut shared: Vec<(FamilyIx, [Exact; 2])> = Vec::new();
    let mut rest = [all.clone(), all.clone()];
    let mut parts = Vec::new();
    for candidate in chosen.iter().map(|at| &candidates[*at]) {
        let mut limit = None;
        let mut aid = [candidate.alone.0.clone(), candidate.alone.1.clone()];
        if let Some((family, left)) = &candidate.shared {
            let at = shared.iter().position(|(known, _)| known == family).unwrap_or_else(|| {
                shared.push((*family, [left.clone(), left.clone()]));
                shared.len() - 1
            });
            for (aid, left) in aid.iter_mut().zip(&mut shared[at].1) {
                if *aid > *left {
                    aid.clone_from(left);
                    limit = Some(Limit::Family(*family));
                }
            }
        }
        for (aid, rest) in aid.iter_mut().zip(&rest) {
            if *aid > *rest {
                aid.clone_from(rest);
                limit = Some(if all == cost { Limit::Cost } else { Limit::Together });
            }
        }
        for (rest, aid) in rest.iter_mut().zip(&aid) {
            *rest = &*rest - aid;
        }
        if let Some((_, left)) = candidate.shared.as_ref().and_then(|(of, _)| shared.iter_mut().find(|(f, _)| f == of))
        {
            for (left, aid) in left.iter_mut().zip(&aid) {
                *left = &*left - aid;
            }
        }
        let [low, high] = aid;
        parts.push(Part {
            programme: candidate.ix,
            aid: (low, high),
            alone: candidate.alone.clone(),
            limit,
            to_check: candidate.to_check,
        });
    }
    parts
}

/// What the parts come to.
fn total(parts: &[Part]) -> (Exact, Exact) {
    parts.iter().fold((Exact::ZERO, Exact::ZERO), |sum, part| (&sum.0 + &part.aid.0, &sum.1 + &part.aid.1))
}
