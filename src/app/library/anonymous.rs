//! What the province gets of each company: enough to count and compare, too little to know who it is.
//!
//! Each record is made from a list of what may go, and only of words that stand in the program's own files: the letter of a section, the
//! id of a province, of a questionnaire, of an option. Nothing anybody typed is among them. Days become months, numbers are rounded, and
//! what too few firms share is left out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use crate::app::Shelf;
use crate::app::library::entry;
use crate::company::Reference;
use crate::company::sector::Nace;
use crate::company::size::SizeClass;
use crate::dossier::{Dossier, Response, Value};
use crate::exact::Exact;
use crate::id::{AreaId, Id, NeedId};

/// A mark that so many firms of an export do not share is left out of their records.
pub const FEWEST: usize = 5;

/// The form of the file.
const FORM: &str = "digipeil-anonymous-1";

/// One company, without anything that says which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// A random name, made for this export alone.
    pub id: String,
    /// The province.
    pub province: Option<AreaId>,
    /// The letter of the section of activity.
    pub section: Option<char>,
    /// The size class.
    pub size: Option<SizeClass>,
    /// Why it asks for help, in order of id: the order it gave is its own.
    pub needs: BTreeSet<NeedId>,
    /// Its scans.
    pub scans: Vec<RecordedScan>,
}

/// One scan of such a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedScan {
    /// The questionnaire.
    pub questionnaire: String,
    /// Its version.
    pub version: String,
    /// The stage, `T0` to `T9`.
    pub stage: Option<String>,
    /// The month in which it was begun, `2026-11`.
    pub month: String,
    /// The total, rounded as a reader sees it.
    pub total: Option<String>,
    /// The scores of the parts, likewise.
    pub dimensions: BTreeMap<String, Option<String>>,
    /// The options chosen, per question.
    pub answers: BTreeMap<String, BTreeSet<String>>,
}

/// What is known in the program's own files, and may therefore be named.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The questionnaires.
    pub shelf: &'a Shelf,
    /// Provinces and sectors.
    pub reference: &'a Reference,
    /// The needs of the catalogue.
    pub needs: &'a BTreeSet<NeedId>,
}

/// The records of companies, each under a new random name, in the order of those names: it says nothing about who is who.
pub fn records<'a>(
    dossiers: impl IntoIterator<Item = &'a Dossier>,
    words: Words<'_>,
    today: Date,
    mut name: impl FnMut() -> String,
) -> Vec<Record> {
    settled(dossiers.into_iter().map(|dossier| record(dossier, words, today, name())).collect())
}

/// Records as they may go out together: without what too few of them share, in the order of their random names.
pub fn settled(mut records: Vec<Record>) -> Vec<Record> {
    blur(&mut records);
    records.sort_by(|a, b| a.id.cmp(&b.id));
    records
}

/// The record of one company, before anybody looked at how many others are like it: only with others, and [`settled`], it may go out.
pub fn record(dossier: &Dossier, words: Words<'_>, today: Date, id: String) -> Record {
    let entry = entry(dossier, words.shelf, words.reference, today);
    let scans = dossier.assessments.iter().zip(&entry.scans).filter_map(|(assessment, scan)| {
        // One that only came along with somebody's dossier, and that nobody here works with, is no words of ours.
        let questionnaire = words.shelf.of(&assessment.questionnaire).filter(|q| words.shelf.get(q.id()).is_some())?;
        let result = scan.result.as_ref()?;
        let decimals = u32::from(result.best < Exact::from(20_i64));
        let shown = |score: &Option<Exact>| score.as_ref().map(|score| score.round_to(decimals));
        let answers = assessment.responses().filter_map(|(id, response)| {
            let question = questionnaire.question(questionnaire.find(id.as_str())?);
            let chosen: Vec<&str> = match response {
                Response::Given(Value::Option(option)) => vec![option.as_str()],
                Response::Given(Value::Options(ticks)) => ticks.ticked.iter().map(Id::as_str).collect(),
                _ => return None,
            };
            let choices = question.kind.choices();
            let known = choices.iter().map(|choice| choice.id.as_str()).filter(|id| chosen.contains(id));
            let known: BTreeSet<String> = known.map(str::to_owned).collect();
            (!known.is_empty()).then(|| (question.id.to_string(), known))
        });
        Some(RecordedScan {
            questionnaire: questionnaire.id().to_string(),
            version: questionnaire.version().to_owned(),
            stage: stage(&assessment.stage),
            month: month(assessment.begun),
            total: shown(&result.total),
            dimensions: result.dimensions.iter().map(|(id, score)| (id.to_string(), shown(score))).collect(),
            answers: answers.collect(),
        })
    });
    Record {
        id,
        province: entry.province.clone(),
        section: entry.sector.map(Nace::section),
        size: entry.size.settled(),
        needs: dossier.needs.iter().filter(|need| words.needs.contains(*need)).cloned().collect(),
        scans: scans.collect(),
    }
}

fn stage(typed: &str) -> Option<String> {
    let mut chars = typed.chars();
    let is_one =
        chars.next() == Some('T') && chars.next().is_some_and(|c| c.is_ascii_digit()) && chars.next().is_none();
    is_one.then(|| typed.to_owned())
}

fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// Leaves out what would single somebody out: first the section, then the size, then the province, of firms that share all three with
/// fewer than [`FEWEST`] in this export.
fn blur(records: &mut [Record]) {
    let steps: [fn(&mut Record); 3] = [|r| r.section = None, |r| r.size = None, |r| r.province = None];
    for step in steps {
        let mut alike: BTreeMap<(Option<AreaId>, Option<char>, Option<SizeClass>), usize> = BTreeMap::new();
        let mark = |r: &Record| (r.province.clone(), r.section, r.size);
        for record in records.iter() {
            *alike.entry(mark(record)).or_default() += 1;
        }
        for record in records.iter_mut() {
            if alike.get(&mark(record)).is_none_or(|count| *count < FEWEST) {
                step(record);
            }
        }
    }
}

/// The records as a file.
pub fn write(records: &[Record]) -> String {
    let records: Vec<Json> = records.iter().map(json).collect();
    format!("{:#}\n", json!({"form": FORM, "companies": records}))
}

fn json(record: &Record) -> Json {
    let scans: Vec<Json> = record
        .scans
        .iter()
        .map(|scan| {
            json!({
                "questionnaire": scan.questionnaire,
                "version": scan.version,
                "stage": scan.stage,
                "month": scan.month,
                "total": scan.total,
                "dimensions": scan.dimensions,
                "answers": scan.answers,
            })
        })
        .collect();
    json!({
        "id": record.id,
        "province": record.province.as_ref().map(ToString::to_string),
        "section": record.section.map(|s| s.to_string()),
        "size": record.size.map(size),
        "needs": record.needs.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "scans": scans,
    })
}

fn size(class: SizeClass) -> &'static str {
    match class {
        SizeClass::Micro => "micro",
        SizeClass::Small => "small",
        SizeClass::Medium => "medium",
        SizeClass::Large => "large",
    }
}

/// Reads such a file back. `None` for anything else.
pub fn read(text: &str) -> Option<Vec<Record>> {
    let json: Json = serde_json::from_str(text).ok()?;
    if json.get("form")?.as_str()? != FORM {
        return None;
    }
    json.get("companies")?.as_array()?.iter().map(|record| read_record(record.as_object()?)).collect()
}

fn text(map: &Map<String, Json>, key: &str) -> Option<Option<String>> {
    match map.get(key)? {
        Json::Null => Some(None),
        Json::String(text) => Some(Some(text.clone())),
        _ => None,
    }
}

fn read_record(map: &Map<String, Json>) -> Option<Record> {
    let province = match text(map, "province")? {
        Some(id) => Some(AreaId::new(&id).ok()?),
        None => None,
    };
    let size_of = |name: String| SizeClass::ALL.into_iter().find(|class| size(*class) == name);
    let class = match text(map, "size")? {
        Some(name) => Some(size_of(name)?),
        None => None,
    };
    let needs = map.get("needs")?.as_array()?.iter().map(|need| NeedId::new(need.as_str()?).ok());
    Some(Record {
        id: text(map, "id")??,
        province,
        section: text(map, "section")?.and_then(|section| section.chars().next()),
        size: class,
        needs: needs.collect::<Option<_>>()?,
        scans: map.get("scans")?.as_array()?.iter().map(|scan| read_scan(scan.as_object()?)).collect::<Option<_>>()?,
    })
}

fn read_scan(map: &Map<String, Json>) -> Option<RecordedScan> {
    let dimensions = map.get("dimensions")?.as_object()?;
    let dimensions = dimensions.keys().map(|id| Some((id.clone(), text(dimensions, id)?)));
    let answers = map.get("answers")?.as_object()?.iter().map(|(id, chosen)| {
        let chosen = chosen.as_array()?.iter().map(|option| option.as_str().map(str::to_owned));
        Some((id.clone(), chosen.collect::<Option<_>>()?))
    });
    Some(RecordedScan {
        questionnaire: text(map, "questionnaire")??,
        version: text(map, "version")??,
        stage: text(map, "stage")?,
        month: text(map, "month")??,
        total: text(map, "total")?,
        dimensions: dimensions.collect::<Option<_>>()?,
        answers: answers.collect::<Option<_>>()?,
    })
}
