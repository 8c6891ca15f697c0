//! What an action costs, and what of it remains to pay.

use crate::catalogue::{Kind, ProgrammeIx};
use crate::dossier::Draft;
use crate::exact::Exact;
use crate::id::Id as _;
use crate::matching::{Aside, Outcome, Project, Situation};
use crate::report::plan::PlanOf;
use crate::text;
use crate::tr;

/// The price of an action. Nothing in it is a guess: where a figure is missing it stays open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cost {
    /// What it costs before anybody helps, in euro without VAT.
    pub cost: Option<Exact>,
    /// What the company pays; `None` while that is still to be decided, or lies between two figures.
    pub own: Option<Exact>,
    /// The same in words: "€ 3.300", "€ 2.700 tot € 3.300", "nog te bepalen".
    pub own_words: String,
    /// "van € 6.000"; empty where nobody helps to pay.
    pub of_words: String,
    /// How that comes about, a sentence per programme.
    pub lines: Vec<String>,
    /// What the programmes do for it, in a few words: "steun € 2.700", "gratis"; empty where nobody knows.
    pub help_words: String,
}

impl Cost {
    pub(super) fn new(of: &PlanOf<'_>, draft: &Draft) -> Self {
        let (t, locale) = (of.tr, of.tr.locale());
        let catalogue = of.matcher.catalogue();
        let chosen: Vec<ProgrammeIx> = draft.programmes.iter().filter_map(|id| catalogue.find(id.as_str())).collect();
        let is_free = |ix: &ProgrammeIx| catalogue.programme(*ix).is_free_on(of.today);
        let outcomes = outcomes(of, draft, &chosen);
        let mut lines = Vec::new();
        for ix in &chosen {
            let name = t.text(&catalogue.programme(*ix).name);
            lines.push(match &draft.cost {
                _ if is_free(ix) => tr!(t, "plan-cost-free", name = name),
                None => tr!(t, "plan-cost-unknown", name = name),
                Some(_) => part_words(of, *ix, name, &outcomes),
            });
        }
        let overrun = outcomes.iter().any(|outcome| outcome.combination.overrun.is_some());
        lines.extend(overrun.then(|| tr!(t, "plan-cost-de-minimis")));
        // Whoever only makes use of something free has nothing to pay, also without a figure.
        let is_only_help = draft.step.is_none()
            && draft.cost.is_none()
            && !chosen.is_empty()
            && chosen.len() == draft.programmes.len()
            && chosen.iter().all(is_free);
        let own = match &draft.cost {
            None if is_only_help => Some((Exact::ZERO, Exact::ZERO)),
            None => None,
            Some(cost) => spread(outcomes.iter().map(|outcome| &outcome.combination.own))
                .or_else(|| Some((cost.clone(), cost.clone()))),
        };
        let own_words = match &own {
            None => tr!(t, "plan-cost-open"),
            Some((least, most)) if least == most => text::euro(locale, least),
            Some((least, most)) => {
                tr!(t, "money-range", low = text::euro(locale, least), high = text::euro(locale, most))
            }
        };
        let helps = own.as_ref().zip(draft.cost.as_ref()).is_some_and(|((least, _), cost)| least < cost);
        let of_words = match &draft.cost {
            Some(cost) if helps => tr!(t, "plan-cost-of", cost = text::euro(locale, cost)),
            _ => String::new(),
        };
        let own = own.and_then(|(least, most)| (least == most).then_some(least));
        let aid = draft.cost.as_ref().zip(own.as_ref()).map(|(cost, own)| cost - own);
        let help_words = match aid.filter(|aid| !aid.is_zero()) {
            Some(aid) => tr!(t, "plan-cost-help", aid = text::euro(locale, &aid)),
            None if !chosen.is_empty() && chosen.iter().all(is_free) => tr!(t, "plan-cost-help-free"),
            None => String::new(),
        };
        Self { cost: draft.cost.clone(), own, own_words, of_words, lines, help_words }
    }
}

/// The best allowed combination of the programmes an action uses, per size class the company may be in.
fn outcomes(of: &PlanOf<'_>, draft: &Draft, chosen: &[ProgrammeIx]) -> Vec<Outcome> {
    if draft.cost.is_none() || chosen.is_empty() {
        return Vec::new();
    }
    // Only what decides about money: the scans of a dossier are large.
    let situation = Situation {
        company: of.situation.company.clone(),
        project: Project { cost: draft.cost.clone(), topic: None, used: of.situation.project.used.clone() },
        aid: of.situation.aid.clone(),
        ..Situation::default()
    };
    let mut only = of.matches.clone();
    only.list.retain(|m| chosen.contains(&m.programme));
    of.matcher.project_money(&only, &situation).map(|money| money.outcomes).unwrap_or_default()
}

/// What a programme pays, or why it does not.
fn part_words(of: &PlanOf<'_>, ix: ProgrammeIx, name: &str, outcomes: &[Outcome]) -> String {
    let (t, locale) = (of.tr, of.tr.locale());
    let nought = (Exact::ZERO, Exact::ZERO);
    let aid = |outcome: &Outcome| {
        let part = outcome.combination.parts.iter().find(|part| part.programme == ix);
        part.map_or(nought.clone(), |part| part.aid.clone())
    };
    let aids: Vec<(Exact, Exact)> = outcomes.iter().map(aid).collect();
    if let Some((least, most)) = spread(aids.iter()).filter(|(_, most)| !most.is_zero()) {
        let aid = if least == most {
            text::euro(locale, &least)
        } else {
            tr!(t, "money-range", low = text::euro(locale, &least), high = text::euro(locale, &most))
        };
        return tr!(t, "plan-cost-aid", name = name, aid = aid);
    }
    let asides = outcomes.iter().flat_map(|outcome| &outcome.combination.aside);
    let why = asides.into_iter().find(|(programme, _)| *programme == ix).map(|(_, why)| *why);
    let other = |other: ProgrammeIx| t.text(&of.matcher.catalogue().programme(other).name).to_owned();
    let is_loan = of.matcher.catalogue().programme(ix).kind == Kind::Loan;
    match why {
        Some(_) if is_loan => tr!(t, "plan-cost-loan", name = name),
        Some(Aside::TooSmall) => {
            let money = of.matcher.catalogue().programme(ix).money_on(of.today);
            match money.and_then(|money| money.least_cost.as_ref()) {
                Some(least) => tr!(t, "plan-cost-too-small", name = name, least = text::euro(locale, least)),
                None => tr!(t, "plan-cost-ask", name = name),
            }
        }
        Some(Aside::UsedUp) => tr!(t, "plan-cost-used-up", name = name),
        Some(Aside::PaysNothing) => tr!(t, "plan-cost-nothing", name = name),
        Some(Aside::Excluded(with) | Aside::NotKnown(with)) => {
            tr!(t, "plan-cost-not-with", name = name, other = other(with))
        }
        Some(Aside::AddsNothing) => tr!(t, "plan-cost-adds-nothing", name = name),
        // What may not be used now takes no part at all.
        Some(Aside::NotYet) | None => tr!(t, "plan-cost-not-yet", name = name),
        Some(_) => tr!(t, "plan-cost-ask", name = name),
    }
}

/// The least and the most of some ranges; `None` without any.
fn spread<'a>(ranges: impl Iterator<Item = &'a (Exact, Exact)>) -> Option<(Exact, Exact)> {
    ranges.cloned().reduce(|(least, most), (low, high)| (least.min(low), most.max(high)))
}
