//! What an action costs, and what of it remains to pay.

use crate::dossier::Draft;
use crate::exact::Exact;
use crate::id::Id as _;
use crate::matching::{MoneyView, Project, Situation, Verdict};
use crate::report::plan::PlanOf;
use crate::text;
use crate::tr;

/// The price of an action. Nothing in it is a guess: where a figure is missing it stays open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cost {
    /// What it costs before anybody helps, in euro without VAT.
    pub cost: Option<Exact>,
    /// What the company pays; `None` while that is still to be decided.
    pub own: Option<Exact>,
    /// The same in words: "€ 3.300", "nog te bepalen".
    pub own_words: String,
    /// "van € 6.000"; empty where nobody helps to pay.
    pub of_words: String,
    /// How that comes about, a sentence per programme.
    pub lines: Vec<String>,
}

impl Cost {
    pub(super) fn new(of: &PlanOf<'_>, draft: &Draft) -> Self {
        let (t, locale) = (of.tr, of.tr.locale());
        let catalogue = of.matcher.catalogue();
        // Only what decides about money: the scans of a dossier are large.
        let situation = Situation {
            company: of.situation.company.clone(),
            project: Project { cost: draft.cost.clone(), topic: None, used: of.situation.project.used.clone() },
            aid: of.situation.aid.clone(),
            ..Situation::default()
        };
        let mut lines = Vec::new();
        let mut least = draft.cost.clone();
        let mut are_free = !draft.programmes.is_empty();
        for id in &draft.programmes {
            let Some(ix) = catalogue.find(id.as_str()) else {
                are_free = false;
                continue;
            };
            let programme = catalogue.programme(ix);
            let name = t.text(&programme.name);
            let may_use = of.matches.of(ix).is_some_and(|m| m.verdict() <= Verdict::SeemsToFit);
            let view = of.matcher.money(ix, &situation, of.today);
            are_free &= view.as_ref().is_some_and(|view| view.free);
            match (&draft.cost, view) {
                (_, Some(view)) if view.free => lines.push(tr!(t, "plan-cost-free", name = name)),
                (None, _) => lines.push(tr!(t, "plan-cost-unknown", name = name)),
                (Some(_), _) if !may_use => lines.push(tr!(t, "plan-cost-not-yet", name = name)),
                (Some(cost), Some(MoneyView { least_cost: Some(minimum), .. })) if cost < &minimum => {
                    lines.push(tr!(t, "plan-cost-too-small", name = name, least = text::euro(locale, &minimum)));
                }
                (Some(_), Some(MoneyView { aid: Some(aid), own: Some(own), .. })) => {
                    lines.push(tr!(t, "plan-cost-aid", name = name, aid = text::euro(locale, &aid)));
                    least = least.map(|known| known.min(own));
                }
                (Some(_), _) => lines.push(tr!(t, "plan-cost-ask", name = name)),
            }
        }
        // Whoever only makes use of something free has nothing to pay, also without a figure.
        let is_only_help = draft.step.is_none() && are_free && draft.cost.is_none();
        let own = if is_only_help { Some(Exact::ZERO) } else { least };
        let helps = own.as_ref().zip(draft.cost.as_ref()).is_some_and(|(own, cost)| own < cost);
        if lines.len() > 1 && helps {
            lines.push(tr!(t, "plan-cost-one"));
        }
        let own_words = own.as_ref().map_or_else(|| tr!(t, "plan-cost-open"), |own| text::euro(locale, own));
        let of_words = match &draft.cost {
            Some(cost) if helps => tr!(t, "plan-cost-of", cost = text::euro(locale, cost)),
            _ => String::new(),
        };
        Self { cost: draft.cost.clone(), own, own_words, of_words, lines }
    }
}
