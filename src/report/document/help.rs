//! Who helps: the programmes that help most, with their verdicts and their money.

use super::{
    AidFacts, Amount, Day, Fact, HelpMaterial, Kind, Material, OutcomeFacts, ProgrammeFacts, Programmes, ProjectPart,
    RoomPart, RuleFacts, SumFacts,
};
use crate::catalogue::{Kind as Sort, Programme, ProgrammeIx, ShareOf, StateAid};
use crate::company::evidence::Evidence;
use crate::condition::Truth;
use crate::exact::Exact;
use crate::id::Id as _;
use crate::matching::{Cause, Match, MoneyView, Verdict};
use crate::report::money::{Calculation, counts_words, euro_range};
use crate::text::{self, Tr};
use crate::tr;

/// So many of the programmes that are not counted are told to a company.
const MOST_ASIDE: usize = 5;

/// What is said of the money of one programme.
#[derive(Default)]
struct MoneyWords {
    title: String,
    figure: String,
    note: String,
    own: Option<Exact>,
}

fn money_of(t: &Tr, help: &HelpMaterial<'_>, ix: ProgrammeIx) -> MoneyWords {
    let view = help.matcher.money(ix, help.situation, help.matches.on);
    money_words(t, help.matcher.catalogue().programme(ix), view.as_ref())
}

fn money_words(t: &Tr, programme: &Programme, view: Option<&MoneyView>) -> MoneyWords {
    let locale = t.locale();
    let said = |title: String, figure: String, note: String| MoneyWords { title, figure, note, ..Default::default() };
    let own = |own: &Exact, note: String| MoneyWords {
        title: tr!(t, "report-you-pay"),
        figure: text::euro(locale, own),
        note,
        own: Some(own.clone()),
    };
    let pay_back = || tr!(t, "programmes-money-pay-back");
    let Some(view) = view else {
        return match programme.kind {
            Sort::Loan => said(tr!(t, "programmes-money-loan"), pay_back(), String::new()),
            Sort::Tax => said(tr!(t, "programmes-money-less-tax"), tr!(t, "programmes-money-ask"), String::new()),
            _ => said(tr!(t, "report-you-pay"), tr!(t, "programmes-money-ask"), String::new()),
        };
    };
    let ceiling = view.ceiling.as_ref().map(|(low, high)| euro_range(t, low, high));
    if view.free {
        return own(&Exact::ZERO, String::new());
    }
    if programme.kind == Sort::Loan {
        let amount = ceiling.unwrap_or_else(|| tr!(t, "programmes-money-ask"));
        return said(tr!(t, "programmes-money-loan-most"), amount, pay_back());
    }
    if view.of == ShareOf::Profit || programme.kind == Sort::Tax {
        return said(tr!(t, "programmes-money-less-tax"), tr!(t, "programmes-money-profit"), String::new());
    }
    if let (Some(amount), Some(cost)) = (&view.own, &view.cost) {
        return own(amount, tr!(t, "programmes-of-cost", cost = text::euro(locale, cost)));
    }
    let at_most = ceiling.as_ref().map_or_else(String::new, |c| tr!(t, "programmes-at-most", amount = c));
    if let Some((low, high)) = &view.share {
        let share = if low == high {
            text::percent(locale, low)
        } else {
            format!("{}\u{2013}{}", text::number_up_to(locale, low, 1), text::percent(locale, high))
        };
        let note = if view.of == ShareOf::Wages { tr!(t, "programmes-of-wages") } else { at_most };
        return said(tr!(t, "programmes-money-support"), share, note);
    }
    let you_get = || tr!(t, "programmes-money-you-get");
    if let Some(rate) = &view.rate {
        return said(you_get(), text::euro(locale, &rate.amount), t.text(&rate.per).to_owned());
    }
    if let Some(fixed) = &view.fixed {
        return said(you_get(), text::euro(locale, fixed), String::new());
    }
    match ceiling {
        Some(ceiling) => said(tr!(t, "programmes-money-you-get-most"), ceiling, String::new()),
        None => said(tr!(t, "report-you-pay"), tr!(t, "programmes-money-ask"), String::new()),
    }
}

pub(super) fn programmes(material: &Material<'_>) -> Option<Programmes> {
    let t = material.tr;
    let help = material.help.as_ref()?;
    let list: Vec<ProgrammeFacts> = help
        .short_list
        .cards
        .iter()
        .filter_map(|card| help.matches.of(card.programme))
        .map(|m| programme_facts(t, help, m))
        .collect();
    let left_out = Cause::ALL
        .into_iter()
        .filter_map(|cause| {
            let count = help.short_list.left_out.get(&cause).map_or(0, Vec::len);
            (count > 0).then(|| Fact { name: cause_words(t, cause), value: count.to_string() })
        })
        .collect();
    // Nobody said what the company wants, and no answer shows it: then nothing was chosen for it.
    let is_chosen = list.iter().any(|programme| !programme.useful.is_empty());
    let (title, lead) = if is_chosen || list.is_empty() {
        (tr!(t, "report-programmes", n = list.len()), tr!(t, "report-programmes-lead"))
    } else {
        (tr!(t, "report-programmes-unchosen"), tr!(t, "report-programmes-unchosen-lead"))
    };
    Some(Programmes {
        title,
        lead,
        checked: super::method::catalogue_line(material),
        project: project(material, help),
        room: room(t, help, &list),
        list,
        left_out,
    })
}

/// What the project comes to, and what that rests on.
fn project(material: &Material<'_>, help: &HelpMaterial<'_>) -> Option<ProjectPart> {
    let t = material.tr;
    let HelpMaterial { matcher, situation, matches, .. } = *help;
    let Calculation { title, lead, money, mut aside, over } = Calculation::new(t, matcher, matches, situation);
    let money = money?;
    let catalogue = matcher.catalogue();
    let name = |ix: ProgrammeIx| t.text(&catalogue.programme(ix).name).to_owned();
    let outcomes = money.outcomes.iter().map(|outcome| {
        let combination = &outcome.combination;
        let lines = matcher.combination_lines(&money.cost, combination, t);
        OutcomeFacts {
            when: matcher.outcome_words(&money, outcome, t).unwrap_or_default(),
            lines: lines
                .into_iter()
                .map(|sum| SumFacts {
                    label: sum.label,
                    euro: sum.value.as_ref().map(Exact::to_f64),
                    words: sum.amount,
                })
                .collect(),
            own_least: combination.own.0.to_f64(),
            own_most: combination.own.1.to_f64(),
            own_words: euro_range(t, &combination.own.0, &combination.own.1),
            aid_least: combination.aid.0.to_f64(),
            aid_most: combination.aid.1.to_f64(),
        }
    });
    let mut used: Vec<ProgrammeIx> = Vec::new();
    for part in money.outcomes.iter().flat_map(|outcome| &outcome.combination.parts) {
        if !used.contains(&part.programme) {
            used.push(part.programme);
        }
    }
    let mut rests_on = vec![tr!(t, "report-combination-rests")];
    rests_on.extend(used.into_iter().map(|ix| {
        let programme = catalogue.programme(ix);
        let rule = programme.combine.as_ref().map(|words| t.text(words));
        let said = [rule.unwrap_or_default(), &source_words(t, programme)].map(str::to_owned);
        let said: Vec<String> = said.into_iter().filter(|words| !words.is_empty()).collect();
        tr!(t, "report-rests-programme", name = name(ix), words = said.join(" "))
    }));
    let most = if material.kind == Kind::Advisor { aside.len() } else { MOST_ASIDE };
    let more = aside.len().saturating_sub(most);
    aside.truncate(most);
    Some(ProjectPart {
        aside_more: if more == 0 { String::new() } else { tr!(t, "report-aside-more", n = more) },
        title,
        lead,
        cost: Amount::new(t, &money.cost),
        outcomes: outcomes.collect(),
        free: money.free.iter().map(|ix| name(*ix)).collect(),
        aside,
        over,
        rests_on,
    })
}

/// The room for de minimis aid, where it plays a part: there is a project, aid was granted, or a programme shown is such aid.
fn room(t: &Tr, help: &HelpMaterial<'_>, list: &[ProgrammeFacts]) -> Option<RoomPart> {
    let HelpMaterial { matcher, situation, matches, .. } = *help;
    let catalogue = matcher.catalogue();
    let counts = |facts: &ProgrammeFacts| {
        let found = catalogue.find(&facts.id);
        found.is_some_and(|ix| catalogue.programme(ix).state_aid == StateAid::DeMinimis)
    };
    if situation.project.cost.is_none() && situation.aid.is_empty() && !list.iter().any(counts) {
        return None;
    }
    let room = matcher.room(situation, matches.on)?;
    let aid = situation.aid.iter().enumerate().map(|(place, aid)| {
        let entry = room.entries.iter().find(|entry| entry.place == place);
        let programme = aid.programme.as_ref().map(|id| {
            let known = catalogue.find(id.as_str());
            known.map_or_else(|| id.as_str().to_owned(), |ix| t.text(&catalogue.programme(ix).name).to_owned())
        });
        AidFacts {
            on: Day::new(t, aid.on),
            amount: Amount::new(t, &aid.amount),
            giver: aid.giver.trim().to_owned(),
            programme: programme.unwrap_or_default(),
            undertaking: aid.undertaking.trim().to_owned(),
            counts: match entry.map(|entry| entry.counts) {
                Some(Truth::True) => "yes",
                Some(Truth::Unknown) => "unknown",
                Some(Truth::False) | None => "no",
            },
            counts_words: counts_words(t, entry, aid),
        }
    });
    let Evidence { source, seen, .. } = &room.evidence;
    let rests_on = match seen {
        Some(seen) => tr!(t, "report-rests-source", source = source, date = text::date(t, *seen)),
        None => tr!(t, "report-source", places = source),
    };
    Some(RoomPart {
        title: tr!(t, "de-minimis-title"),
        lines: matcher.room_lines(&room, t),
        on: Day::new(t, room.on),
        ceiling: Amount::new(t, &room.ceiling),
        since: Day::new(t, room.since),
        left_least: room.left.0.to_f64(),
        left_most: room.left.1.to_f64(),
        aid: aid.collect(),
        rests_on: vec![rests_on, tr!(t, "report-room-rests")],
    })
}

fn programme_facts(t: &Tr, help: &HelpMaterial<'_>, m: &Match) -> ProgrammeFacts {
    let catalogue = help.matcher.catalogue();
    let programme = catalogue.programme(m.programme);
    let on = help.matches.on;
    let lines = help.matcher.lines(help.matches, m, help.situation, t);
    let money = if m.verdict() > Verdict::NotYet { MoneyWords::default() } else { money_of(t, help, m.programme) };
    let name = t.text(&programme.name).to_owned();
    let provider = t.text(&catalogue.organisation(programme.provider).name).to_owned();
    let mut useful: Vec<String> =
        m.useful.iter().map(|reason| help.matcher.reason(m, reason, help.situation, on, t).1).collect();
    useful.retain(|sentence| !sentence.is_empty());
    useful.dedup();
    let rules = lines
        .iter()
        .map(|line| {
            let (result, result_words) = match line.result {
                Truth::True => ("pass", tr!(t, "report-met-yes")),
                Truth::False => ("fail", tr!(t, "report-met-no")),
                Truth::Unknown => ("unknown", tr!(t, "report-met-unknown")),
            };
            let sentence = match &line.fix {
                Some(fix) => format!("{} {fix}", line.sentence),
                None => line.sentence.clone(),
            };
            RuleFacts { id: line.id.clone(), result, result_words, sentence }
        })
        .collect();
    let decided = m.overridden.as_ref().map_or_else(String::new, |decision| {
        let (who, on) = (&decision.by, text::date(t, decision.on));
        tr!(t, "report-decided", who = who, date = on, reason = &decision.reason)
    });
    ProgrammeFacts {
        id: programme.id.as_str().to_owned(),
        name,
        summary: t.text(&programme.summary).to_owned(),
        sort: kind_words(t, programme.kind),
        provider,
        verdict: m.verdict().id(),
        verdict_words: verdict_words(t, m.verdict()),
        why: help.matcher.why(help.matches, m, help.situation, t),
        decided,
        useful,
        rules,
        notices: help.matcher.notices(programme, on, t),
        money: help.matcher.money_lines(m.programme, help.situation, on, t),
        pays: money.own.as_ref().map(|own| Amount::new(t, own)),
        money_title: money.title,
        money_figure: money.figure,
        money_note: money.note,
        url: programme.url.clone().unwrap_or_default(),
        source: source_words(t, programme),
    }
}

/// Where a row was seen and when it was last checked.
fn source_words(t: &Tr, programme: &Programme) -> String {
    let mut said = Vec::new();
    if let Some(checked) = programme.checked_on {
        said.push(tr!(t, "programmes-last-check", date = text::date(t, checked)));
    }
    let places: Vec<&str> = programme.sources.iter().map(|s| s.place.as_str()).collect();
    if !places.is_empty() {
        said.push(tr!(t, "report-source", places = places.join(", ")));
    }
    said.join(" ")
}

fn verdict_words(t: &Tr, verdict: Verdict) -> String {
    match verdict {
        Verdict::Fits => tr!(t, "programmes-fits"),
        Verdict::SeemsToFit => tr!(t, "programmes-seems-to-fit"),
        Verdict::NotYet => tr!(t, "programmes-not-yet"),
        Verdict::NotForYou => tr!(t, "programmes-not-for-you"),
        Verdict::NotAvailable => tr!(t, "programmes-not-available"),
    }
}

fn kind_words(t: &Tr, kind: Sort) -> String {
    match kind {
        Sort::Advice => tr!(t, "programmes-kind-advice"),
        Sort::Tool => tr!(t, "programmes-kind-tool"),
        Sort::Network => tr!(t, "programmes-kind-network"),
        Sort::Training => tr!(t, "programmes-kind-training"),
        Sort::Partnership => tr!(t, "programmes-kind-partnership"),
        Sort::LabourPool => tr!(t, "programmes-kind-labour-pool"),
        Sort::Grant => tr!(t, "programmes-kind-grant"),
        Sort::Loan => tr!(t, "programmes-kind-loan"),
        Sort::Tax => tr!(t, "programmes-kind-tax"),
    }
}

fn cause_words(t: &Tr, cause: Cause) -> String {
    match cause {
        Cause::NotYet => tr!(t, "programmes-cause-not-yet"),
        Cause::OtherRegion => tr!(t, "programmes-cause-other-region"),
        Cause::OtherCompany => tr!(t, "programmes-cause-other-company"),
        Cause::ForOthers => tr!(t, "programmes-cause-for-others"),
        Cause::Closed => tr!(t, "programmes-cause-closed"),
        Cause::LessUseful => tr!(t, "programmes-cause-less-useful"),
    }
}
