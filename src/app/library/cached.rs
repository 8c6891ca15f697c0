//! The list of a folder's dossiers as it is kept between two starts. It holds nothing that is not in the dossiers: a file that does not
//! read, is of another program or was made with other questionnaires is thrown away and made again.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::app::library::{Entry, Outcome, Scan};
use crate::company::Country;
use crate::company::sector::Nace;
use crate::company::size::{SizeClass, SizeRange};
use crate::exact::Exact;
use crate::id::Id;

/// Raised with every change to what is kept, or to how it follows from a dossier.
const VERSION: u32 = 2;

/// By which one sees that a file is still the one that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When it changed, in nanoseconds since 1970.
    pub changed: i64,
    /// How long it is.
    pub length: u64,
}

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A dossier.
    Dossier(Box<Entry>),
    /// A sealed dossier: nothing of it is known, and nothing of it is kept here.
    Sealed,
    /// A dossier that a newer program wrote.
    TooNew,
    /// A file that says it is a dossier and cannot be read.
    Broken,
    /// Something else.
    Other,
}

/// One file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name, without its folder.
    pub file: String,
    /// As it was when it was read.
    pub stamp: Stamp,
    /// What is in it.
    pub what: What,
}

#[derive(Serialize, Deserialize)]
struct OnDisk {
    version: u32,
    /// What else the list follows from: the questionnaires, and the program.
    from: String,
    /// When the list was made, in nanoseconds since 1970: a file changed at that very moment may have changed once more.
    made: i64,
    files: Vec<(String, i64, u64, Kind)>,
}

#[derive(Serialize, Deserialize)]
enum Kind {
    D(Box<Row>),
    S,
    N,
    B,
    O,
}

#[derive(Serialize, Deserialize)]
struct Row(
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    (u8, u8),
    String,
    String,
    String,
    Vec<String>,
    Vec<ScanRow>,
    usize,
    String,
);

#[derive(Serialize, Deserialize)]
struct ScanRow(String, String, String, String, String, String, Option<ResultRow>);

#[derive(Serialize, Deserialize)]
struct ResultRow(usize, usize, Option<String>, String, Option<String>, Vec<(String, Option<String>)>);

/// The list as text.
pub fn write(files: &[Listed], from: &str, made: i64) -> String {
    let files = files.iter().map(|listed| {
        let kind = match &listed.what {
            What::Dossier(entry) => Kind::D(Box::new(row(entry))),
            What::Sealed => Kind::S,
            What::TooNew => Kind::N,
            What::Broken => Kind::B,
            What::Other => Kind::O,
        };
        (listed.file.clone(), listed.stamp.changed, listed.stamp.length, kind)
    });
    let on_disk = OnDisk { version: VERSION, from: from.to_owned(), made, files: files.collect() };
    // Texts and numbers always write; should they not, the empty text is no list and is made again.
    serde_json::to_string(&on_disk).unwrap_or_default()
}

/// The list of a text, and when it was made; `None` where it must be made again.
pub fn read(text: &[u8], from: &str) -> Option<(Vec<Listed>, i64)> {
    let on_disk: OnDisk = serde_json::from_slice(text).ok()?;
    if on_disk.version != VERSION || on_disk.from != from {
        return None;
    }
    let files = on_disk.files.into_iter().map(|(file, changed, length, kind)| {
        let what = match kind {
            Kind::D(row) => What::Dossier(Box::new(entry(*row)?)),
            Kind::S => What::Sealed,
            Kind::N => What::TooNew,
            Kind::B => What::Broken,
            Kind::O => What::Other,
        };
        Some(Listed { file, stamp: Stamp { changed, length }, what })
    });
    // What does not come back is read from its file again.
    Some((files.flatten().collect(), on_disk.made))
}

/// A number so that it comes back exactly: as a fraction where it is not whole.
fn number(value: &Exact) -> String {
    format!("{value:?}")
}

fn exact(text: &str) -> Option<Exact> {
    match text.split_once('/') {
        Some((numerator, denominator)) => {
            numerator.parse::<Exact>().ok()?.checked_div(&denominator.parse::<Exact>().ok()?)
        }
        None => text.parse().ok(),
    }
}

fn row(entry: &Entry) -> Row {
    let Entry {
        key,
        name,
        place,
        country,
        province,
        sector,
        headcount,
        size,
        number: enterprise,
        created,
        changed,
        needs,
        scans,
        follow_ups,
        text,
    } = entry;
    let scans = scans.iter().map(|scan| {
        let result = scan.result.as_ref().map(|result| {
            let dimensions =
                result.dimensions.iter().map(|(id, score)| (id.as_str().to_owned(), score.as_ref().map(number)));
            ResultRow(
                result.done,
                result.asked,
                result.total.as_ref().map(number),
                number(&result.best),
                result.level.as_ref().map(ToString::to_string),
                dimensions.collect(),
            )
        });
        ScanRow(
            scan.id.to_string(),
            scan.questionnaire.to_string(),
            scan.version.clone(),
            scan.stage.clone(),
            scan.begun.to_string(),
            scan.changed.to_string(),
            result,
        )
    });
    Row(
        key.clone(),
        name.clone(),
        place.clone(),
        country.map(|country| country.to_string()),
        province.as_ref().map(ToString::to_string),
        sector.map(|sector| sector.to_string()),
        headcount.as_ref().map(number),
        (class(size.lowest), class(size.highest)),
        enterprise.clone(),
        created.to_string(),
        changed.to_string(),
        needs.iter().map(ToString::to_string).collect(),
        scans.collect(),
        *follow_ups,
        text.clone(),
    )
}

fn entry(row: Row) -> Option<Entry> {
    let Row(
        key,
        name,
        place,
        country,
        province,
        sector,
        headcount,
        size,
        enterprise,
        created,
        changed,
        needs,
        scans,
        follow_ups,
        text,
    ) = row;
    let scan = |row: ScanRow| {
        let ScanRow(scan, questionnaire, version, stage, begun, changed, result) = row;
        let result = match result {
            None => None,
            Some(ResultRow(done, asked, total, best, level, dimensions)) => Some(Outcome {
                done,
                asked,
                total: optional(total, |t| exact(&t))?,
                best: exact(&best)?,
                level: optional(level, |l| id(&l))?,
                dimensions: dimensions
                    .into_iter()
                    .map(|(dimension, score)| Some((id(&dimension)?, optional(score, |s| exact(&s))?)))
                    .collect::<Option<_>>()?,
            }),
        };
        Some(Scan {
            id: id(&scan)?,
            questionnaire: id(&questionnaire)?,
            version,
            stage,
            begun: day(&begun)?,
            changed: day(&changed)?,
            result,
        })
    };
    Some(Entry {
        key,
        name,
        place,
        country: optional(country, |code| Country::new(&code))?,
        province: optional(province, |p| id(&p))?,
        sector: optional(sector, |code| Nace::parse(&code).ok())?,
        headcount: optional(headcount, |h| exact(&h))?,
        size: SizeRange { lowest: class_of(size.0)?, highest: class_of(size.1)? },
        number: enterprise,
        created: day(&created)?,
        changed: day(&changed)?,
        needs: needs.iter().map(|need| id(need)).collect::<Option<_>>()?,
        scans: scans.into_iter().map(scan).collect::<Option<_>>()?,
        follow_ups,
        text,
    })
}

/// What is not there is fine; what is there must read.
fn optional<T, U>(value: Option<T>, read: impl FnOnce(T) -> Option<U>) -> Option<Option<U>> {
    match value {
        None => Some(None),
        Some(value) => read(value).map(Some),
    }
}

fn id<T: Id>(text: &str) -> Option<T> {
    T::new(text).ok()
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn class(size: SizeClass) -> u8 {
    match size {
        SizeClass::Micro => 0,
        SizeClass::Small => 1,
        SizeClass::Medium => 2,
        SizeClass::Large => 3,
    }
}

fn class_of(number: u8) -> Option<SizeClass> {
    SizeClass::ALL.into_iter().find(|size| class(*size) == number)
}
