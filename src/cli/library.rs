//! `list` and `library`: a folder of dossiers, one by one and together.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use crate::app::Shelf;
use crate::app::library::cached::{Listed, What};
use crate::app::library::{Count, Entry, Period, Scan, Totals, totals};
use crate::catalogue::shipped;
use crate::cli::{Exit, Surroundings};
use crate::company::Reference;
use crate::company::size::SizeClass;
use crate::diagnostic::harmless;
use crate::exact::Exact;
use crate::id::Id as _;
use crate::store::library::{Eyes, Library, look};
use crate::store::settings::own_files;
use crate::store::{Disk, Places};
use crate::text::{self, Tr};
use crate::tr;

/// What to list, and how.
#[derive(Args)]
pub(super) struct ListArgs {
    /// The folder; without one that of the window.
    folder: Option<PathBuf>,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// What to add up, and how.
#[derive(Args)]
pub(super) struct LibraryArgs {
    /// The folder; without one that of the window.
    folder: Option<PathBuf>,
    /// The first day that counts, such as 2026-01-01.
    #[arg(long)]
    from: Option<Date>,
    /// The last day that counts.
    #[arg(long)]
    until: Option<Date>,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

pub(super) fn list(args: &ListArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let library = match looked_at(args.folder.as_deref(), tr, around) {
        Ok(library) => library,
        Err(exit) => return exit,
    };
    if args.format == Format::Json {
        let files: Vec<Json> = library.files.iter().filter_map(listed).collect();
        return pretty(&Json::Array(files), around);
    }
    for file in &library.files {
        let line = match &file.what {
            What::Dossier(entry) => line(entry, tr),
            What::Sealed => tr!(tr, "list-sealed"),
            What::TooNew => tr!(tr, "list-too-new"),
            What::Broken => tr!(tr, "list-broken"),
            What::Other => continue,
        };
        if super::written(writeln!(around.out, "{}  {line}", harmless(&file.file))) != Exit::Done {
            return Exit::Machine;
        }
    }
    let count = library.dossiers().count();
    super::written(writeln!(around.out, "{}", tr!(tr, "list-count", count = count)))
}

pub(super) fn library(args: &LibraryArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let library = match looked_at(args.folder.as_deref(), tr, around) {
        Ok(library) => library,
        Err(exit) => return exit,
    };
    let period =
        Period { from: args.from.unwrap_or(Period::ALWAYS.from), until: args.until.unwrap_or(Period::ALWAYS.until) };
    let totals = totals(library.dossiers().map(|(_, entry)| entry), period);
    if args.format == Format::Json {
        return pretty(&totals_json(&totals), around);
    }
    super::written(write!(around.out, "{}", as_text(&totals, tr)))
}

/// The folder asked for, or that of the window, looked at with the user's own questionnaires too.
fn looked_at(folder: Option<&Path>, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Library, Exit> {
    let folder = match folder {
        Some(folder) => folder.to_owned(),
        None => match Places::standard() {
            Some(places) => places.library,
            None => return Err(Exit::Machine),
        },
    };
    let disk = Disk::default();
    let shelf = shelf(&disk, &folder);
    let eyes = Eyes { shelf: &shelf, reference: Reference::built_in(), today: around.today, go_on: &|_, _| true };
    if !folder.is_dir() {
        let shown = harmless(&folder.display().to_string());
        let message = if folder.exists() {
            tr!(tr, "file-not-folder", path = shown)
        } else {
            tr!(tr, "file-folder-gone", folder = shown)
        };
        let _ = writeln!(around.err, "{message}");
        return Err(Exit::BadInput);
    }
    look(&disk, &folder, eyes).map_err(|error| {
        let _ = writeln!(around.err, "{}", error.message(tr));
        Exit::Machine
    })
}

/// The questionnaires of the program, and the user's own in a folder of dossiers.
pub(super) fn shelf(disk: &Disk, folder: &Path) -> Shelf {
    Shelf::new(own_files(disk, &Places::of_library(folder).questionnaires()).0)
}

fn pretty(value: &Json, around: &mut Surroundings<'_>) -> Exit {
    super::written(writeln!(around.out, "{value:#}"))
}

/// One dossier as a person reads it: `Bakkerij Claeys, Roeselare, 9 mensen, 32 van 100, 41 van 41 vragen, 14 nov. 2026`.
fn line(entry: &Entry, tr: &Tr) -> String {
    let locale = tr.locale();
    let mut parts = Vec::new();
    let name = if entry.name.trim().is_empty() { tr!(tr, "list-nameless") } else { harmless(&entry.name) };
    parts.push(name);
    if !entry.place.trim().is_empty() {
        parts.push(harmless(&entry.place));
    }
    parts.extend(entry.sector.map(|sector| sector.to_string()));
    if let Some(people) = &entry.headcount {
        parts.push(tr!(tr, "list-people", count = text::number_up_to(locale, people, 1)));
    }
    if let Some(scan) = entry.newest() {
        let version = harmless(&scan.version);
        parts.push(format!("{} {version}", scan.questionnaire));
        if let Some(result) = &scan.result {
            if let Some(total) = &result.total {
                let best = text::number_up_to(locale, &result.best, 1);
                let decimals = u32::from(result.best < Exact::from(20_i64));
                parts.push(tr!(tr, "list-total", total = text::number(locale, total, decimals), best = best));
            }
            parts.push(tr!(tr, "list-progress", done = result.done.to_string(), asked = result.asked.to_string()));
        }
    }
    if entry.follow_ups > 0 {
        parts.push(tr!(tr, "list-follow-ups", count = entry.follow_ups));
    }
    parts.push(text::date_short(tr, entry.changed));
    parts.join(", ")
}

fn listed(file: &Listed) -> Option<Json> {
    let mut map = Map::new();
    map.insert("file".into(), file.file.as_str().into());
    let state = match &file.what {
        What::Dossier(_) => "dossier",
        What::Sealed => "sealed",
        What::TooNew => "too-new",
        What::Broken => "broken",
        What::Other => return None,
    };
    map.insert("state".into(), state.into());
    if let What::Dossier(entry) = &file.what
        && let Json::Object(more) = entry_json(entry)
    {
        map.extend(more);
    }
    Some(Json::Object(map))
}

fn number(value: &Exact) -> Json {
    serde_json::Number::from_f64(value.to_f64()).map_or(Json::Null, Json::Number)
}

fn entry_json(entry: &Entry) -> Json {
    let size = |class: SizeClass| size(class);
    json!({
        "key": entry.key,
        "name": entry.name,
        "place": entry.place,
        "country": entry.country.map(|c| c.to_string()),
        "province": entry.province.as_ref().map(ToString::to_string),
        "sector": entry.sector.map(|s| s.to_string()),
        "headcount": entry.headcount.as_ref().map(number),
        "size": entry.size.settled().map(size),
        "created": entry.created.to_string(),
        "changed": entry.changed.to_string(),
        "needs": entry.needs.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "follow_ups": entry.follow_ups,
        "scans": entry.scans.iter().map(scan_json).collect::<Vec<_>>(),
    })
}

fn scan_json(scan: &Scan) -> Json {
    let result = scan.result.as_ref().map(|result| {
        let dimensions: Map<String, Json> = result
            .dimensions
            .iter()
            .map(|(id, score)| (id.to_string(), score.as_ref().map_or(Json::Null, number)))
            .collect();
        json!({
            "done": result.done,
            "asked": result.asked,
            "total": result.total.as_ref().map(number),
            "best": number(&result.best),
            "level": result.level.as_ref().map(ToString::to_string),
            "dimensions": dimensions,
        })
    });
    json!({
        "id": scan.id.as_str(),
        "questionnaire": scan.questionnaire.as_str(),
        "version": scan.version,
        "stage": scan.stage,
        "begun": scan.begun.to_string(),
        "changed": scan.changed.to_string(),
        "result": result,
    })
}

pub(super) fn size(class: SizeClass) -> &'static str {
    match class {
        SizeClass::Micro => "micro",
        SizeClass::Small => "small",
        SizeClass::Medium => "medium",
        SizeClass::Large => "large",
    }
}

fn totals_json(totals: &Totals) -> Json {
    fn counts<'a, T: 'a>(of: &'a [(T, Count)], name: impl Fn(&T) -> Json) -> Vec<Json> {
        of.iter().map(|(id, count)| json!({"id": name(id), "firms": count.firms, "scans": count.scans})).collect()
    }
    let needs: Vec<Json> = totals.needs.iter().map(|(id, firms)| json!({"id": id.as_str(), "firms": firms})).collect();
    json!({
        "firms": totals.firms,
        "smes": totals.smes,
        "size_unknown": totals.size_unknown,
        "scans": totals.scans,
        "finished": totals.finished,
        "conversations": totals.conversations,
        "needs": needs,
        "areas": counts(&totals.areas, |id| id.as_ref().map_or(Json::Null, |id| id.as_str().into())),
        "sectors": counts(&totals.sectors, |section| section.map_or(Json::Null, |s| s.to_string().into())),
        "sizes": counts(&totals.sizes, |class| class.map_or(Json::Null, |class| size(class).into())),
        "questionnaires": counts(&totals.questionnaires, |id| id.as_str().into()),
    })
}

fn as_text(totals: &Totals, tr: &Tr) -> String {
    let reference = Reference::built_in();
    let catalogue = shipped::catalogue();
    let locale = tr.locale();
    let mut lines = vec![
        tr!(tr, "library-firms", firms = totals.firms, smes = totals.smes, unknown = totals.size_unknown),
        tr!(tr, "library-scans", scans = totals.scans, finished = totals.finished, talks = totals.conversations),
    ];
    let unknown = || tr!(tr, "library-unknown");
    let mut table = |title: String, rows: Vec<(String, usize)>| {
        if !rows.is_empty() {
            lines.push(String::new());
            lines.push(title);
            lines.extend(rows.into_iter().map(|(name, firms)| format!("  {firms:>6}  {name}")));
        }
    };
    let needs = totals.needs.iter().map(|(id, firms)| {
        let need = catalogue.needs().iter().find(|need| need.id == *id);
        (need.map_or_else(|| id.to_string(), |need| need.name.get(locale).to_owned()), *firms)
    });
    table(tr!(tr, "library-needs"), needs.collect());
    let areas = totals.areas.iter().map(|(id, count)| {
        (id.as_ref().map_or_else(unknown, |id| reference.areas.name(id, locale).to_owned()), count.firms)
    });
    table(tr!(tr, "library-areas"), areas.collect());
    let sectors = totals.sectors.iter().map(|(section, count)| {
        let code = section.and_then(|s| crate::company::sector::Nace::parse(&s.to_string()).ok());
        let name = code.and_then(|code| reference.sectors.nearest(code)).map(|s| s.name.get(locale).to_owned());
        (name.unwrap_or_else(unknown), count.firms)
    });
    table(tr!(tr, "library-sectors"), sectors.collect());
    let sizes = totals.sizes.iter().map(|(class, count)| {
        let name = match class {
            Some(SizeClass::Micro) => tr!(tr, "size-micro-many"),
            Some(SizeClass::Small) => tr!(tr, "size-small-many"),
            Some(SizeClass::Medium) => tr!(tr, "size-medium-many"),
            Some(SizeClass::Large) => tr!(tr, "size-large-many"),
            None => unknown(),
        };
        (name, count.firms)
    });
    table(tr!(tr, "library-sizes"), sizes.collect());
    table(
        tr!(tr, "library-questionnaires"),
        totals.questionnaires.iter().map(|(id, count)| (id.to_string(), count.firms)).collect(),
    );
    lines.push(String::new());
    lines.join("\n")
}
