//! What the project comes to in the end, in words: the best combination that is allowed, and the room for de minimis aid.

use crate::condition::Truth;
use crate::exact::Exact;
use crate::matching::{AidReceived, Entry, Matcher, Matches, ProjectMoney, Situation};
use crate::text::{self, Tr};
use crate::tr;

/// What the project comes to on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    /// What remains to pay, as a title.
    pub title: String,
    /// What would make it surer; empty where nothing would.
    pub lead: String,
    /// The figures; `None` while nobody said what the project costs.
    pub money: Option<ProjectMoney>,
    /// Why other programmes are not counted, a sentence each.
    pub aside: Vec<String>,
    /// That the aid is more than there is room for; empty where it is not.
    pub over: String,
}

impl Calculation {
    /// What the project comes to.
    pub fn new(t: &Tr, matcher: &Matcher, matches: &Matches, situation: &Situation) -> Self {
        let money = matcher.project_money(matches, situation);
        let (title, lead) = heading(t, money.as_ref());
        let combinations = || money.iter().flat_map(|money| &money.outcomes).map(|outcome| &outcome.combination);
        let mut aside: Vec<String> = Vec::new();
        for (ix, why) in combinations().flat_map(|combination| &combination.aside) {
            let sentence = matcher.aside_words(*ix, *why, t);
            if !aside.contains(&sentence) {
                aside.push(sentence);
            }
        }
        let over = combinations().find_map(|combination| combination.overrun.as_ref()).map(|overrun| {
            let by = text::euro(t.locale(), &overrun.by);
            if overrun.is_sure {
                tr!(t, "de-minimis-over", by = by)
            } else {
                tr!(t, "de-minimis-perhaps-over", by = by)
            }
        });
        Self { title, lead, aside, over: over.unwrap_or_default(), money }
    }
}

/// Whether aid that was granted counts on the day asked for, in a sentence.
pub fn counts_words(t: &Tr, entry: Option<&Entry>, aid: &AidReceived) -> String {
    match entry.map(|entry| (entry.counts, entry.until)) {
        Some((Truth::True, until)) => tr!(t, "aid-counts", date = text::date(t, until)),
        Some((Truth::Unknown, until)) => tr!(t, "aid-counts-perhaps", date = text::date(t, until)),
        Some((Truth::False, _)) | None => match aid.de_minimis {
            Some(false) => tr!(t, "aid-not-de-minimis"),
            _ => tr!(t, "aid-counts-not"),
        },
    }
}

/// An amount or the range it lies in.
pub fn euro_range(t: &Tr, low: &Exact, high: &Exact) -> String {
    let locale = t.locale();
    if low == high {
        return text::euro(locale, low);
    }
    tr!(t, "programmes-from-to", from = text::euro(locale, low), to = text::euro(locale, high))
}

fn heading(t: &Tr, money: Option<&ProjectMoney>) -> (String, String) {
    let Some(money) = money else { return (tr!(t, "calculator-title-open"), tr!(t, "calculator-lead-open")) };
    let owns = money.outcomes.iter().map(|outcome| &outcome.combination.own);
    let span = owns.fold(None, |span: Option<(Exact, Exact)>, (low, high)| match span {
        None => Some((low.clone(), high.clone())),
        Some((least, most)) => Some((least.min(low.clone()), most.max(high.clone()))),
    });
    let cost = text::euro(t.locale(), &money.cost);
    let Some((low, high)) = span else { return (tr!(t, "calculator-title-open"), String::new()) };
    let is_sure = money.outcomes.iter().all(|o| o.combination.parts.iter().all(|part| part.to_check == 0));
    let title = if low == money.cost {
        tr!(t, "calculator-title-nothing", cost = cost)
    } else if is_sure {
        tr!(t, "calculator-title", own = euro_range(t, &low, &high), cost = cost)
    } else {
        tr!(t, "calculator-title-perhaps", own = euro_range(t, &low, &high), cost = cost)
    };
    let lead = if money.is_topic_known { String::new() } else { tr!(t, "calculator-lead-topic") };
    (title, lead)
}
