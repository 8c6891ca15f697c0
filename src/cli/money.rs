//! `money`: what a project costs a company in the end, as text and as JSON; and the money of one programme in the answer of `match`.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json, json};

use super::matching::{Asked, Given};
use super::{Answer, Exit, Surroundings};
use crate::catalogue::{Period, ProgrammeIx, ShareOf, StateAid};
use crate::condition::Truth;
use crate::diagnostic::drawable;
use crate::exact::Exact;
use crate::id::{Id as _, RowKey};
use crate::matching::{
    Aside, Combination, Limit, Matcher, Matches, MoneyView, Outcome, Part, ProjectMoney, Purse, Room, Situation, Sum,
};
use crate::text::Tr;
use crate::tr;

/// So many of what was not counted is told as text; all of it is in the JSON.
const MOST_ASIDE: usize = 5;

pub(super) fn run(args: &Asked, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let given = match Given::new(args, tr, around) {
        Ok(given) => given,
        Err(exit) => return exit,
    };
    let matcher = &given.matcher;
    given.each(tr, around, |situation, as_lines, around| {
        let matches = matcher.match_all(situation, given.on);
        if !as_lines && args.is_text() {
            let shown = shown(matcher, &matches, situation, tr);
            let shown = if shown.is_empty() { format!("{}\n", tr!(tr, "ask-cost")) } else { shown };
            let _ = write!(around.out, "{}", drawable(shown.trim_start_matches('\n')));
            return None;
        }
        Some(Answer::Tree(project_json(matcher, &matches, situation, tr)))
    })
}

/// What the project comes to, and the room for de minimis aid, as a person reads it; empty while nothing is known of either.
pub(super) fn shown(matcher: &Matcher, matches: &Matches, situation: &Situation, tr: &Tr) -> String {
    let mut out = String::new();
    let project = matcher.project_money(matches, situation);
    if let Some(project) = &project {
        let _ = writeln!(out, "\n{}", tr!(tr, "money-combination"));
        if !project.is_topic_known {
            let _ = writeln!(out, "    ! {}", tr!(tr, "money-topic-unknown"));
        }
        for outcome in &project.outcomes {
            outcome_shown(&mut out, matcher, project, outcome, tr);
        }
        let names: Vec<&str> =
            project.free.iter().map(|ix| tr.text(&matcher.catalogue().programme(*ix).name)).collect();
        if !names.is_empty() {
            let _ = writeln!(out, "    {}: {}", tr!(tr, "money-beside"), names.join("; "));
        }
    }
    let room = matcher.room(situation, matches.on).filter(|_| project.is_some() || !situation.aid.is_empty());
    if let Some(room) = room {
        let _ = writeln!(out, "\n{}", tr!(tr, "de-minimis-title"));
        for line in matcher.room_lines(&room, tr) {
            let _ = writeln!(out, "    {line}");
        }
    }
    out
}

fn outcome_shown(out: &mut String, matcher: &Matcher, project: &ProjectMoney, outcome: &Outcome, tr: &Tr) {
    if let Some(words) = matcher.outcome_words(project, outcome, tr) {
        let _ = writeln!(out, "  {words}:");
    }
    let combination = &outcome.combination;
    if combination.parts.is_empty() {
        let _ = writeln!(out, "    {}", tr!(tr, "money-no-combination"));
    }
    let lines = matcher.combination_lines(&project.cost, combination, tr);
    let width = lines.iter().map(|line| line.label.chars().count()).filter(|width| *width < 60).max().unwrap_or(0);
    for Sum { label, amount, .. } in &lines {
        let _ = if amount.is_empty() {
            writeln!(out, "      {label}")
        } else {
            writeln!(out, "    {label:width$}  {amount}")
        };
    }
    // What is about something else is no news to who named a topic.
    let told = combination.aside.iter().filter(|(_, why)| !matches!(why, Aside::OtherTopic));
    for (at, (programme, why)) in told.take(MOST_ASIDE).enumerate() {
        if at == 0 {
            let _ = writeln!(out, "    {}:", tr!(tr, "money-aside"));
        }
        let _ = writeln!(out, "      {}", matcher.aside_words(*programme, *why, tr));
    }
}

fn number(value: Option<&Exact>) -> Json {
    value.and_then(|value| serde_json::Number::from_f64(value.to_f64())).map_or(Json::Null, Json::Number)
}

fn truth(truth: Truth) -> Json {
    match truth {
        Truth::True => true.into(),
        Truth::False => false.into(),
        Truth::Unknown => Json::Null,
    }
}

/// Puts a range under two keys.
fn range(map: &mut Map<String, Json>, key: &str, range: Option<&(Exact, Exact)>) {
    let (least, most) = range.map(|(least, most)| (least, most)).unzip();
    map.insert(format!("{key}_least"), number(least));
    map.insert(format!("{key}_most"), number(most));
}

/// The money of one programme.
pub(super) fn view_json(view: &MoneyView) -> Json {
    let mut map = Map::new();
    map.insert("free".into(), view.free.into());
    map.insert("intensity".into(), number(view.one_share()));
    range(&mut map, "intensity", view.share.as_ref());
    let of = match view.of {
        ShareOf::Cost => "cost",
        ShareOf::Wages => "wages",
        ShareOf::Profit => "profit",
    };
    map.insert("of".into(), of.into());
    map.insert("ceiling".into(), number(view.one_ceiling()));
    range(&mut map, "ceiling", view.ceiling.as_ref());
    let per = view.per.map_or(Json::Null, |per| match per {
        Period::Project => "project".into(),
        Period::CalendarYear => "calendar_year".into(),
        Period::Months(months) => format!("{months}_months").into(),
        Period::Place => "place".into(),
    });
    map.insert("ceiling_per".into(), per);
    map.insert("ceiling_shared".into(), view.shared.into());
    map.insert("ceiling_used".into(), number(view.purse.as_ref().map(|purse| &purse.used)));
    range(&mut map, "ceiling_left", view.purse.as_ref().map(|Purse { left, .. }| left));
    map.insert("minimum_cost".into(), number(view.least_cost.as_ref()));
    map.insert("maximum_cost".into(), number(view.most_cost.as_ref()));
    map.insert("below_minimum".into(), view.is_below_least.into());
    map.insert("fixed".into(), number(view.fixed.as_ref()));
    map.insert("rate".into(), number(view.rate.as_ref().map(|rate| &rate.amount)));
    map.insert("scaled_down".into(), view.may_be_scaled_down.into());
    map.insert("prefinanced".into(), view.prefinanced.map_or(Json::Null, Json::Bool));
    let state_aid = match view.state_aid {
        StateAid::DeMinimis => "de_minimis".into(),
        StateAid::BlockExemption => "block_exemption".into(),
        StateAid::None => "none".into(),
        StateAid::Unknown => Json::Null,
    };
    map.insert("state_aid".into(), state_aid);
    map.insert("cost".into(), number(view.cost.as_ref()));
    map.insert("aid".into(), number(view.aid.as_ref()));
    range(&mut map, "aid", view.aid_range.as_ref());
    map.insert("own".into(), number(view.own.as_ref()));
    range(&mut map, "own", view.own_range.as_ref());
    range(&mut map, "first", view.first.as_ref());
    overrun(&mut map, view.overrun.as_ref());
    map.into()
}

fn overrun(map: &mut Map<String, Json>, overrun: Option<&crate::matching::Overrun>) {
    map.insert("de_minimis_over".into(), number(overrun.map(|overrun| &overrun.by)));
    map.insert("de_minimis_over_surely".into(), overrun.is_some_and(|overrun| overrun.is_sure).into());
}

/// Everything the calculator says.
fn project_json(matcher: &Matcher, matches: &Matches, situation: &Situation, tr: &Tr) -> Json {
    let project = matcher.project_money(matches, situation);
    let outcomes = project.iter().flat_map(|project| &project.outcomes);
    let outcomes: Vec<Json> = outcomes.map(|outcome| outcome_json(matcher, outcome, tr)).collect();
    let id = |ix: &ProgrammeIx| Json::from(matcher.catalogue().programme(*ix).id.as_str());
    let free: Vec<Json> = project.iter().flat_map(|project| &project.free).map(id).collect();
    let room = matcher.room(situation, matches.on);
    json!({
        "on": matches.on.to_string(),
        "cost": number(situation.project.cost.as_ref()),
        "topic": situation.project.topic.as_ref().map(RowKey::as_str),
        "outcomes": outcomes,
        "free": free,
        "de_minimis": room.map(|room| room_json(matcher, &room, situation, tr)),
    })
}

fn outcome_json(matcher: &Matcher, outcome: &Outcome, tr: &Tr) -> Json {
    let id = |ix: ProgrammeIx| matcher.catalogue().programme(ix).id.as_str().to_owned();
    let Combination { parts, aid, own, first, best_single, overrun: over, aside } = &outcome.combination;
    let mut map = Map::new();
    let classes: Vec<&str> = outcome.classes.iter().map(|class| class.id()).collect();
    map.insert("classes".into(), classes.into());
    range(&mut map, "aid", Some(aid));
    range(&mut map, "own", Some(own));
    range(&mut map, "first", Some(first));
    let parts: Vec<Json> = parts
        .iter()
        .map(|Part { programme, aid, alone, limit, to_check }| {
            let mut map = Map::new();
            map.insert("id".into(), id(*programme).into());
            range(&mut map, "aid", Some(aid));
            range(&mut map, "alone", Some(alone));
            let limit = limit.map_or(Json::Null, |limit| match limit {
                Limit::Family(_) => "family".into(),
                Limit::Together => "together".into(),
                Limit::Cost => "cost".into(),
            });
            map.insert("limited_by".into(), limit);
            map.insert("to_check".into(), (*to_check).into());
            Json::from(map)
        })
        .collect();
    map.insert("programmes".into(), parts.into());
    let single = best_single.as_ref().map(|(ix, aid)| json!({"id": id(*ix), "aid": number(Some(aid))}));
    map.insert("best_single".into(), single.unwrap_or_default());
    overrun(&mut map, over.as_ref());
    let aside: Vec<Json> = aside
        .iter()
        .map(|(ix, why)| {
            let (why_id, with) = match why {
                Aside::NotYet => ("not_yet", None),
                Aside::OtherTopic => ("other_topic", None),
                Aside::TooSmall => ("too_small", None),
                Aside::UsedUp => ("used_up", None),
                Aside::PaysNothing => ("pays_nothing", None),
                Aside::Loan => ("loan", None),
                Aside::NoFigure => ("no_figure", None),
                Aside::Excluded(with) => ("excluded", Some(*with)),
                Aside::NotKnown(with) => ("not_known", Some(*with)),
                Aside::AddsNothing => ("adds_nothing", None),
            };
            let sentence = matcher.aside_words(*ix, *why, tr);
            json!({"id": id(*ix), "why": why_id, "with": with.map(id), "sentence": sentence})
        })
        .collect();
    map.insert("left_out".into(), aside.into());
    map.into()
}

fn room_json(matcher: &Matcher, room: &Room, situation: &Situation, tr: &Tr) -> Json {
    let entries = room.entries.iter().filter_map(|entry| {
        let aid = situation.aid.get(entry.place)?;
        let (on, until) = (aid.on.to_string(), entry.until.to_string());
        Some(json!({"on": on, "amount": number(Some(&aid.amount)), "counts": truth(entry.counts), "until": until}))
    });
    let entries: Vec<Json> = entries.collect();
    let next = room.next().map(|(on, amount)| json!({"on": on.to_string(), "amount": number(Some(&amount))}));
    let mut map = Map::new();
    map.insert("ceiling".into(), number(Some(&room.ceiling)));
    map.insert("years".into(), room.years.into());
    map.insert("since".into(), room.since.to_string().into());
    map.insert("applies".into(), truth(room.applies));
    map.insert("counted".into(), number(Some(&room.surely)));
    map.insert("perhaps_counted".into(), number(Some(&room.perhaps)));
    range(&mut map, "left", Some(&room.left));
    map.insert("next".into(), next.unwrap_or_default());
    map.insert("entries".into(), entries.into());
    map.insert("sentences".into(), matcher.room_lines(room, tr).into());
    map.into()
}
