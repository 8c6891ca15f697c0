//! What stands on a card: the matcher's sentences, the money and the check date in the few words there is room for.

use crate::app::{Matched, Model, Open};
use crate::catalogue::{Apply, Catalogue, Kind, Period, Programme, ProgrammeIx, ShareOf, Status};
use crate::company::area::AreaIndex;
use crate::condition::Truth;
use crate::exact::Exact;
use crate::gui::screen::evidence::own_words;
pub(super) use crate::gui::screen::phrases::{and_list, kind_word, lowered, verdict_word};
use crate::gui::widget::{self, RuleState};
use crate::id::Id as _;
use crate::matching::{Cause, Line, Match, Matcher, MoneyView, Reason, Verdict};
use crate::report::money::euro_range;
use crate::text::{self, Tr};
use crate::tr;

/// The open dossier as this screen sees it.
#[derive(Clone, Copy)]
pub(super) struct Here<'a> {
    pub model: &'a Model,
    pub open: &'a Open,
    pub matched: &'a Matched,
}

impl<'a> Here<'a> {
    /// `None` while no dossier is open.
    pub fn of(model: &'a Model) -> Option<Self> {
        let open = model.open.as_ref()?;
        Some(Self { model, open, matched: open.asked()? })
    }

    pub fn t(&self) -> &'a Tr {
        &self.model.tr
    }

    pub fn matcher(&self) -> &'a Matcher {
        &self.model.matcher
    }

    pub fn catalogue(&self) -> &'a Catalogue {
        self.model.matcher.catalogue()
    }

    pub fn programme(&self, ix: ProgrammeIx) -> &'a Programme {
        self.catalogue().programme(ix)
    }

    pub fn name(&self, ix: ProgrammeIx) -> &'a str {
        self.t().text(&self.programme(ix).name)
    }

    /// The name of an area.
    pub fn area_name(&self, area: AreaIndex) -> String {
        let area = self.model.reference.areas.area(area);
        area.map_or(String::new(), |area| self.t().text(&area.name).to_owned())
    }

    pub fn lines(&self, m: &Match) -> Vec<Line> {
        self.matcher().lines(&self.matched.matches, m, &self.matched.situation, self.t())
    }

    pub fn why(&self, m: &Match) -> String {
        self.matcher().why(&self.matched.matches, m, &self.matched.situation, self.t())
    }

    pub fn money(&self, ix: ProgrammeIx) -> Option<MoneyView> {
        self.matcher().money(ix, &self.matched.situation, self.matched.matches.on)
    }
}

/// The badge of a verdict.
pub(super) fn badge(verdict: Verdict) -> widget::Verdict {
    match verdict {
        Verdict::Fits => widget::Verdict::Fits,
        Verdict::SeemsToFit => widget::Verdict::SeemsToFit,
        Verdict::NotYet => widget::Verdict::NotYet,
        Verdict::NotForYou => widget::Verdict::NotForYou,
        Verdict::NotAvailable => widget::Verdict::NotAvailable,
    }
}

/// Why something was left out, in two or three words.
pub(super) fn cause_word(t: &Tr, cause: Cause) -> String {
    match cause {
        Cause::NotYet => tr!(t, "programmes-cause-not-yet"),
        Cause::OtherRegion => tr!(t, "programmes-cause-other-region"),
        Cause::OtherCompany => tr!(t, "programmes-cause-other-company"),
        Cause::ForOthers => tr!(t, "programmes-cause-for-others"),
        Cause::Closed => tr!(t, "programmes-cause-closed"),
        Cause::LessUseful => tr!(t, "programmes-cause-less-useful"),
    }
}

/// The state of a rule as a sign.
pub(super) fn rule_state(result: Truth) -> RuleState {
    match result {
        Truth::True => RuleState::Passed,
        Truth::Unknown => RuleState::Open,
        Truth::False => RuleState::Failed,
    }
}

/// The first sentence of a text. A full stop after a short word may be an abbreviation, and ends nothing.
fn first_sentence(text: &str) -> &str {
    let mut from = 0;
    while let Some(at) = text[from..].find(". ").map(|at| from + at) {
        let word = text[..at].rsplit(char::is_whitespace).next().unwrap_or("");
        let goes_on = text[at + 2..].chars().next().is_some_and(|c| !c.is_uppercase());
        if word.chars().count() > 2 && !matches!(word, "etc" | "incl" | "excl") && !word.contains('.') && !goes_on {
            return &text[..=at];
        }
        from = at + 2;
    }
    text
}

/// What a card says of the money.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct MoneyWords {
    pub above: String,
    pub amount: String,
    pub is_figure: bool,
    pub below: String,
}

impl MoneyWords {
    fn figure(above: String, amount: String, below: String) -> Self {
        Self { above, amount, is_figure: true, below }
    }

    fn words(above: String, amount: String, below: String) -> Self {
        Self { above, amount, is_figure: false, below }
    }
}

/// A percentage or the range it lies in: `45 %`, `40–50 %`.
pub(super) fn share_words(t: &Tr, low: &Exact, high: &Exact) -> String {
    let locale = t.locale();
    if low == high {
        return text::percent(locale, low);
    }
    format!("{}\u{2013}{}", text::number_up_to(locale, low, 1), text::percent(locale, high))
}

/// Over what a ceiling runs.
pub(super) fn period_words(t: &Tr, per: Period) -> String {
    match per {
        Period::Project => tr!(t, "programmes-per-project"),
        Period::CalendarYear => tr!(t, "programmes-per-year"),
        Period::Months(months) => tr!(t, "programmes-per-months", count = months),
        Period::Place => tr!(t, "programmes-per-place"),
    }
}

fn money_words(here: Here<'_>, programme: &Programme, view: Option<&MoneyView>) -> MoneyWords {
    let t = here.t();
    let locale = t.locale();
    let you_pay = || tr!(t, "programmes-you-pay");
    let ask = || MoneyWords::words(you_pay(), tr!(t, "programmes-money-ask"), String::new());
    let Some(view) = view else {
        return match programme.kind {
            Kind::Loan => {
                MoneyWords::words(tr!(t, "programmes-money-loan"), tr!(t, "programmes-money-pay-back"), String::new())
            }
            Kind::Tax => {
                MoneyWords::words(tr!(t, "programmes-money-less-tax"), tr!(t, "programmes-money-ask"), String::new())
            }
            _ => ask(),
        };
    };
    let ceiling = view.ceiling.as_ref().map(|(low, high)| euro_range(t, low, high));
    let at_most = || ceiling.as_ref().map_or(String::new(), |c| tr!(t, "programmes-at-most", amount = c));
    if view.free {
        return MoneyWords::figure(you_pay(), text::euro(locale, &Exact::ZERO), String::new());
    }
    if programme.kind == Kind::Loan {
        let amount = ceiling.clone().unwrap_or_else(|| tr!(t, "programmes-money-ask"));
        return MoneyWords::words(tr!(t, "programmes-money-loan-most"), amount, tr!(t, "programmes-money-pay-back"));
    }
    if view.of == ShareOf::Profit || programme.kind == Kind::Tax {
        let above = tr!(t, "programmes-money-less-tax");
        return MoneyWords::words(above, tr!(t, "programmes-money-profit"), String::new());
    }
    if let (Some(own), Some(cost)) = (&view.own, &view.cost) {
        let below = tr!(t, "programmes-of-cost", cost = text::euro(locale, cost));
        return MoneyWords::figure(you_pay(), text::euro(locale, own), below);
    }
    if let Some((low, high)) = &view.share {
        let share = share_words(t, low, high);
        let below = if view.of == ShareOf::Wages { tr!(t, "programmes-of-wages") } else { at_most() };
        return MoneyWords::figure(tr!(t, "programmes-money-support"), share, below);
    }
    let you_get = || tr!(t, "programmes-money-you-get");
    if let Some(rate) = &view.rate {
        return MoneyWords::figure(you_get(), text::euro(locale, &rate.amount), t.text(&rate.per).to_owned());
    }
    if let Some(fixed) = &view.fixed {
        return MoneyWords::figure(you_get(), text::euro(locale, fixed), String::new());
    }
    if let Some(ceiling) = ceiling {
        return MoneyWords::figure(tr!(t, "programmes-money-you-get-most"), ceiling, String::new());
    }
    ask()
}

/// Everything a card says.
#[derive(Clone, Debug)]
pub(super) struct CardWords {
    pub siblings: Vec<ProgrammeIx>,
    pub name: String,
    pub sentence: String,
    pub rules: Vec<(RuleState, String)>,
    pub also: String,
    pub verdict: Verdict,
    pub verdict_word: String,
    pub verdict_below: String,
    pub money: MoneyWords,
}

/// So many rules stand on a card.
const RULES: usize = 3;

impl CardWords {
    /// The words of a programme; `siblings` are the others of its family on the same card.
    pub fn new(here: Here<'_>, m: &Match, siblings: &[ProgrammeIx]) -> Self {
        let t = here.t();
        let programme = here.programme(m.programme);
        let lines = here.lines(m);
        let verdict = m.verdict();
        let money = if verdict > Verdict::NotYet {
            MoneyWords::default()
        } else {
            money_words(here, programme, here.money(m.programme).as_ref())
        };
        Self {
            siblings: siblings.to_vec(),
            name: here.name(m.programme).to_owned(),
            sentence: first_sentence(t.text(&programme.summary)).to_owned(),
            rules: rules(t, programme, m, &lines),
            also: also(here, programme, siblings),
            verdict,
            verdict_word: verdict_word(t, verdict),
            verdict_below: verdict_below(here, m, &lines),
            money,
        }
    }
}

/// What to look at, or what is missing, in a few words below the verdict.
pub(super) fn verdict_below(here: Here<'_>, m: &Match, lines: &[Line]) -> String {
    let t = here.t();
    if let Some(decision) = &m.overridden {
        return tr!(t, "programmes-decided-by", who = &decision.by);
    }
    let programme = here.programme(m.programme);
    match m.verdict() {
        Verdict::Fits => String::new(),
        Verdict::SeemsToFit => tr!(t, "programmes-check-points", count = m.judgement.to_check),
        Verdict::NotYet => {
            let what = missing(programme, m, lines);
            if what.is_empty() { what } else { tr!(t, "programmes-still-needed", what = what) }
        }
        Verdict::NotForYou => lowered(&cause_word(t, here.matched.matches.cause(here.catalogue(), m))),
        Verdict::NotAvailable => {
            lines.iter().find(|line| line.id == "dates").map_or(String::new(), |line| line.short.clone())
        }
    }
}

/// What is missing, in two or three words.
pub(super) fn missing(programme: &Programme, m: &Match, lines: &[Line]) -> String {
    let decided = m.judgement.decided_by.and_then(|place| programme.rules.get(place));
    let line = decided.and_then(|rule| lines.iter().find(|line| line.id == rule.id.as_str()));
    line.map_or(String::new(), |line| line.short.clone())
}

/// When it was last checked, where that is too long ago to rely on.
pub(super) fn old_check(t: &Tr, status: Status) -> Option<String> {
    match status {
        Status::ToBeConfirmed(Some(date)) => Some(tr!(t, "programmes-check-old", date = text::date_short(t, date))),
        Status::ToBeConfirmed(None) => Some(tr!(t, "programmes-check-never")),
        _ => None,
    }
}

/// The rules that say most, at most three: what fails, what to mind, what is open, and what is in order.
fn rules(t: &Tr, programme: &Programme, m: &Match, lines: &[Line]) -> Vec<(RuleState, String)> {
    let short = |line: &Line| match line.id.as_str() {
        "dates" => old_check(t, m.judgement.status).unwrap_or_else(|| line.short.clone()),
        "details" => tr!(t, "programmes-unverified"),
        _ => line.short.clone(),
    };
    let of = |result: Truth| {
        let found = lines.iter().filter(move |line| line.result == result);
        // That it is open is no news; that it is closed stands below the verdict.
        let news = found.filter(move |line| line.id != "dates" || result == Truth::Unknown);
        news.map(short).filter(|text| !text.is_empty()).collect::<Vec<String>>()
    };
    let (mut failed, mut open, mut passed) = (of(Truth::False), of(Truth::Unknown), of(Truth::True));
    let decided = m.judgement.decided_by.and_then(|place| programme.rules.get(place));
    if let Some(rule) = decided
        && let Some(line) = lines.iter().find(|line| line.id == rule.id.as_str())
    {
        // What decided comes first.
        for list in [&mut failed, &mut open] {
            list.sort_by_key(|text| *text != line.short);
        }
    }
    let mut mind: Vec<String> = Vec::new();
    if m.verdict() <= Verdict::NotYet {
        if programme.registered_provider.is_some() {
            mind.push(tr!(t, "programmes-mind-registered"));
        } else if programme.apply == Apply::BeforeStart {
            mind.push(tr!(t, "programmes-mind-before"));
        } else if matches!(programme.apply, Apply::AfterPayment(_)) {
            mind.push(tr!(t, "programmes-mind-after"));
        }
    }
    // One of each that matters, then what is in order, then what else is open or fails.
    let mut taken = [failed.len().min(1), mind.len(), open.len().min(1), 0];
    let left = |taken: &[usize; 4]| RULES.saturating_sub(taken.iter().sum());
    taken[3] = passed.len().min(left(&taken));
    taken[2] = open.len().min(taken[2] + left(&taken));
    taken[0] = failed.len().min(taken[0] + left(&taken));
    failed.truncate(taken[0]);
    open.truncate(taken[2]);
    passed.truncate(taken[3]);
    let mut told: Vec<(RuleState, String)> = Vec::new();
    let groups =
        [(RuleState::Passed, passed), (RuleState::Mind, mind), (RuleState::Open, open), (RuleState::Failed, failed)];
    for (state, texts) in groups {
        for text in texts {
            if !told.iter().any(|(_, known)| *known == text) {
                told.push((state, text));
            }
        }
    }
    told
}

/// A name without the name of its family before it: "Kmo-portefeuille: opleiding" is "opleiding" on the card of its family.
pub(super) fn within_family(here: Here<'_>, ix: ProgrammeIx) -> String {
    let name = here.name(ix);
    let family = here.programme(ix).family.map(|family| here.t().text(&here.catalogue().family(family).name));
    let rest = family.and_then(|family| name.strip_prefix(family)).and_then(|rest| rest.strip_prefix(':'));
    rest.map_or(name, str::trim_start).to_owned()
}

/// The last line of a card: the others of its family, and whether the row is the user's own.
fn also(here: Here<'_>, programme: &Programme, siblings: &[ProgrammeIx]) -> String {
    let own = own_words(here.t(), &programme.origin).map(|words| format!("{words}."));
    let others = Some(others(here, programme, siblings)).filter(|words| !words.is_empty());
    own.into_iter().chain(others).collect::<Vec<String>>().join(" ")
}

fn others(here: Here<'_>, programme: &Programme, siblings: &[ProgrammeIx]) -> String {
    if siblings.is_empty() {
        return String::new();
    }
    let names: Vec<String> = siblings.iter().map(|ix| within_family(here, *ix)).collect();
    let shares = programme.money_on(here.matched.matches.on).and_then(|money| money.ceiling.as_ref());
    let names = and_list(here.t(), &names);
    if shares.is_some_and(|ceiling| ceiling.shared) {
        tr!(here.t(), "programmes-also-shared", names = names)
    } else {
        tr!(here.t(), "programmes-also", names = names)
    }
}

/// For which needs the cards are, or else for which parts of the scan: as they read in a sentence.
pub(super) enum Purpose {
    Needs(Vec<String>),
    Parts(Vec<String>),
    Nothing,
}

/// At most so many needs are named above the cards.
const NEEDS: usize = 3;

impl Purpose {
    /// What the given programmes are useful for.
    pub fn of(here: Here<'_>, programmes: &[ProgrammeIx]) -> Self {
        let t = here.t();
        let (mut needs, mut parts) = (Vec::new(), Vec::new());
        for m in programmes.iter().filter_map(|ix| here.matched.matches.of(*ix)) {
            for reason in &m.useful {
                match reason {
                    Reason::Need(need) => needs.push(*need),
                    Reason::Signal(scan, signal) => {
                        let scan = here.matched.situation.scans.get(*scan);
                        let signal = scan.and_then(|scan| scan.questionnaire.signals().get(*signal));
                        needs.extend(signal.and_then(|s| here.catalogue().find_need(s.need.as_str())));
                    }
                    Reason::Gap(scan, dimension) => {
                        if let Some(scan) = here.matched.situation.scans.get(*scan) {
                            let name = t.text(&scan.questionnaire.dimension(*dimension).name);
                            parts.push(lowered(name));
                        }
                    }
                    Reason::Hint(_) => {}
                }
            }
        }
        // In the catalogue's order, each once.
        needs.sort_unstable();
        needs.dedup();
        let mut seen = Vec::new();
        parts.retain(|part: &String| {
            let new = !seen.contains(part);
            seen.push(part.clone());
            new
        });
        if !needs.is_empty() {
            let names = needs.iter().take(NEEDS).map(|need| lowered(t.text(&here.catalogue().need(*need).name)));
            Self::Needs(names.collect())
        } else if !parts.is_empty() {
            parts.truncate(NEEDS);
            Self::Parts(parts)
        } else {
            Self::Nothing
        }
    }
}

/// When programmes were last checked: one day, the first and the last, or nothing where no source bears a day.
pub(super) fn checked_words(here: Here<'_>, programmes: impl Iterator<Item = ProgrammeIx>) -> String {
    let t = here.t();
    let days = programmes.filter_map(|ix| here.programme(ix).checked_on);
    let span = days.fold(None, |span, day| match span {
        None => Some((day, day)),
        Some((first, last)) => Some((day.min(first), day.max(last))),
    });
    match span {
        None => String::new(),
        Some((first, last)) if first == last => tr!(t, "programmes-checked", date = text::date(t, first)),
        Some((first, last)) => {
            tr!(t, "programmes-checked-between", first = text::date_short(t, first), last = text::date_short(t, last))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_ends_where_a_sentence_ends() {
        assert_eq!(first_sentence("Een adviseur komt langs. U krijgt een verslag."), "Een adviseur komt langs.");
        assert_eq!(first_sentence("Steun voor o.a. Machines en software."), "Steun voor o.a. Machines en software.");
        assert_eq!(first_sentence("He looks with you. You get it."), "He looks with you.");
        assert_eq!(first_sentence("Tot 50 %. Daarna niets."), "Tot 50 %. Daarna niets.");
        assert_eq!(first_sentence("Een zin zonder einde"), "Een zin zonder einde");
    }
}
