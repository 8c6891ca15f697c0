//! `plan`: the plan of a dossier with what the program proposes beside it, as the window tells it; or its dates for a calendar.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value as Json, json};

use super::known::{Known, Opens, Own, dossier_told};
use super::{Exit, Surroundings};
use crate::app::{Event, Folders, Model, Settings, Start, update};
use crate::diagnostic::drawable;
use crate::exact::Exact;
use crate::id::Id as _;
use crate::report::calendar;
use crate::report::plan::{ActionView, Outcome, PlanView};
use crate::text::{self, Tr};
use crate::tr;

/// Which dossier, and how to show its plan.
#[derive(Args)]
pub(super) struct PlanArgs {
    /// A dossier.
    dossier: PathBuf,
    #[command(flatten)]
    own: Own,
    #[command(flatten)]
    opens: Opens,
    /// How to show the plan.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For calendars: the dates of the plan, and those of the programmes it uses.
    Ics,
}

pub(super) fn run(args: &PlanArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let given = args.opens.passphrase(tr, around).and_then(|passphrase| {
        let loaded = dossier_told(&args.dossier, passphrase.as_ref(), tr, around)?;
        Ok((loaded, Known::new(&args.own, Some(&args.dossier), tr, around)?))
    });
    let (loaded, known) = match given {
        Ok(given) => given,
        Err(exit) => return exit,
    };
    // The program itself, without its window: so that both always say the same.
    let shelf = known.shelf_of(&args.dossier, &loaded.dossier);
    let settings = Settings { language: tr.locale().lang, ..Settings::default() };
    let mut model = Model::new(Start {
        today: around.today,
        settings,
        shelf,
        matcher: known.matcher.clone(),
        recent: Vec::new(),
        folders: Folders::default(),
    });
    update(&mut model, Event::Opened { path: args.dossier.clone(), result: Ok(Box::new(loaded.dossier.into())) });
    let Some((open, plan)) = model.open.as_ref().zip(model.plan()) else { return Exit::BadInput };
    let shown = match args.format {
        Format::Text => drawable(&as_text(&plan, &model.tr)).into_owned(),
        Format::Json => format!("{:#}\n", as_json(&plan)),
        Format::Ics => {
            let dossier = open.dossier();
            let entries = calendar::entries(dossier, &model.matcher, around.today, &model.tr);
            let name = dossier.company.name.as_deref().unwrap_or_default();
            let name = tr!(model.tr, "calendar-name", name = name.trim());
            calendar::write(&entries, name.trim(), calendar::stamp(dossier))
        }
    };
    known.ended(super::written(write!(around.out, "{shown}")))
}

/// The plan as a person reads it.
fn as_text(plan: &PlanView, t: &Tr) -> String {
    let mut out = format!("{}\n{}\n", plan.title, plan.lead);
    let later = tr!(t, "plan-later");
    let done = tr!(t, "plan-done");
    for (head, views) in [("", &plan.now), (later.as_str(), &plan.later), (done.as_str(), &plan.done)] {
        if views.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{}{head}", if head.is_empty() { "" } else { "\n" });
        for (at, view) in views.iter().enumerate() {
            let sign = if view.is_proposal() { tr!(t, "plan-proposal") } else { String::new() };
            let _ = writeln!(out, "{}. {} {sign}", at + 1, view.title);
            let owner = if view.owner.is_empty() { tr!(t, "plan-nobody") } else { view.owner.clone() };
            let day = match view.done_on {
                Some(day) => text::date_short(t, day),
                None => view.due.clone(),
            };
            let mut facts = vec![view.effort_words.clone()];
            if !view.is_proposal() {
                let pays = match view.cost.of_words.as_str() {
                    "" => view.cost.own_words.clone(),
                    of => format!("{} {of}", view.cost.own_words),
                };
                facts = vec![owner, day, view.effort_words.clone(), pays];
            }
            facts.retain(|fact| !fact.is_empty());
            let said = [&view.second, &facts.join(" · ")];
            let effects = [&view.effect, &view.total].into_iter().filter(|said| !view.second.contains(said.as_str()));
            for line in said.into_iter().chain(effects).chain(&view.cost.lines).filter(|line| !line.is_empty()) {
                let _ = writeln!(out, "   {line}");
            }
        }
    }
    out
}

/// The shape of the JSON is a contract, described in ARCHITECTURE.md.
fn as_json(plan: &PlanView) -> Json {
    let Outcome { total, basics: (before, after), .. } = &plan.outcome;
    let list = |views: &[ActionView], proposed: bool| -> Vec<Json> {
        views.iter().filter(|view| view.is_proposal() == proposed).map(action).collect()
    };
    let proposals = [list(&plan.now, true), list(&plan.later, true)].concat();
    json!({
        "title": plan.title,
        "lead": plan.lead,
        "score": total.as_ref().map(|(from, to)| json!({"from": number(from), "to": number(to)})),
        "basics_missing": {"before": before, "after": after},
        "own_cost": {"known": number(&plan.pays.own), "actions_known": plan.pays.known, "actions_open": plan.pays.open},
        "now": list(&plan.now, false),
        "later": list(&plan.later, false),
        "done": list(&plan.done, false),
        "proposals": proposals,
    })
}

fn action(view: &ActionView) -> Json {
    let step = view.draft.step.as_ref();
    json!({
        "id": view.id.as_ref().map(ToString::to_string),
        "title": view.title,
        "about": view.second,
        "questionnaire": step.map(|step| step.questionnaire.as_str()),
        "question": step.map(|step| step.question.as_str()),
        "owner": text_or_null(&view.owner),
        "due": view.draft.due.map(|day| day.to_string()),
        "due_words": text_or_null(&view.draft.due_words),
        "effort": view.effort,
        "effort_words": text_or_null(&view.effort_words),
        "cost": view.cost.cost.as_ref().map(number),
        "own": view.cost.own.as_ref().map(number),
        "programmes": view.programmes.iter().map(|helper| json!({
            "id": helper.id.as_str(),
            "name": helper.name,
            "verdict": helper.verdict.map(crate::matching::Verdict::id),
        })).collect::<Vec<_>>(),
        "effect": text_or_null(&view.effect),
        "total_effect": text_or_null(&view.total),
        "lifts_basic": view.lifts_basic,
        "why": view.why,
        "note": text_or_null(&view.draft.note),
        "done_on": view.done_on.map(|day| day.to_string()),
    })
}

fn text_or_null(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn number(value: &Exact) -> Json {
    super::json::float(value)
}
