//! `recheck`: what somebody has to look up again in the catalogue, by who keeps each file, to print and work off.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::known::catalogue;
use super::matching::parse_date;
use super::{Exit, Surroundings};
use crate::company::evidence::Sureness;
use crate::report::recheck::{Recheck, Row};
use crate::text::Tr;
use crate::tr;

/// Which catalogue, on which day, and how to show it.
#[derive(Args)]
pub(super) struct RecheckArgs {
    /// The day to look from, as 2026-11-21; today if left out.
    #[arg(long, value_parser = parse_date)]
    on: Option<Date>,
    /// Your own catalogue: a file or a folder. Its rows take the place of built-in rows with the same id.
    #[arg(long)]
    catalogue: Option<PathBuf>,
    /// Only the rows of this keeper, as the list names it.
    #[arg(long)]
    owner: Option<String>,
    /// How to show the list.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, ready to print.
    Text,
    /// For programs.
    Json,
    /// For a spreadsheet: one line per thing to confirm.
    Csv,
}

pub(super) fn run(args: &RecheckArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let on = args.on.unwrap_or(around.today);
    let (catalogue, exit) = match catalogue(args.catalogue.as_deref(), tr, around) {
        Ok(found) => found,
        Err(exit) => return exit,
    };
    let mut list = Recheck::new(&catalogue, on, tr);
    if let Some(wanted) = &args.owner {
        list.owners.retain(|owner| owner.name == *wanted);
        if list.owners.is_empty() {
            let _ = writeln!(around.err, "{}", tr!(tr, "recheck-no-owner", name = wanted));
        }
    }
    let written = match args.format {
        Format::Text => super::written(write!(around.out, "{}", list.to_text(tr))),
        Format::Json => super::written(writeln!(around.out, "{:#}", json(&list))),
        Format::Csv => match csv(&list) {
            Ok(bytes) => super::written(around.out.write_all(&bytes)),
            Err(_) => Exit::Machine,
        },
    };
    if written == Exit::Done { exit } else { written }
}

fn json(list: &Recheck) -> Json {
    let date = |date: Option<Date>| date.map(|date| date.to_string());
    let row = |row: &Row| {
        let confirm = row.confirm.iter().map(|c| json!({"what": c.what.id(), "question": c.question}));
        let sources = row.sources.iter().map(|source| {
            json!({
                "source": source.place, "seen": date(source.seen), "dated": date(source.dated),
                "sureness": letter(source.sureness),
            })
        });
        json!({
            "kind": row.kind_id(), "id": row.id, "name": row.name, "confirm": confirm.collect::<Vec<_>>(),
            "sources": sources.collect::<Vec<_>>(), "last_seen": date(row.last_seen), "checked": date(row.checked),
            "days_old": row.days_old, "file": row.place.0, "line": row.place.1,
        })
    };
    let owners = list.owners.iter().map(|owner| {
        let rows: Vec<Json> = owner.rows.iter().map(row).collect();
        json!({"owner": owner.name, "rows": rows})
    });
    json!({"on": list.on.to_string(), "owners": owners.collect::<Vec<_>>()})
}

/// One line per thing to confirm, so that each can be ticked off.
fn csv(list: &Recheck) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record([
        "owner",
        "kind",
        "id",
        "name",
        "what",
        "question",
        "source",
        "last_seen",
        "checked",
        "days_old",
        "file",
        "line",
    ])?;
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    for (owner, row) in list.rows() {
        let source = row.sources.first().map(|source| source.place.as_str()).unwrap_or_default();
        for confirm in &row.confirm {
            out.write_record([
                plain(&owner.name).as_str(),
                row.kind_id(),
                row.id.as_str(),
                plain(&row.name).as_str(),
                confirm.what.id(),
                plain(&confirm.question).as_str(),
                plain(source).as_str(),
                date(row.last_seen).as_str(),
                date(row.checked).as_str(),
                row.days_old.map(|days| days.to_string()).unwrap_or_default().as_str(),
                plain(&row.place.0).as_str(),
                row.place.1.to_string().as_str(),
            ])?;
        }
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

/// Text that a spreadsheet does not take for a formula.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

fn letter(sureness: Sureness) -> &'static str {
    match sureness {
        Sureness::Verified => "V",
        Sureness::Secondary => "S",
        Sureness::Unverified => "U",
    }
}
