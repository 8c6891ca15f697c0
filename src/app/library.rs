//! All dossiers of a folder at a glance: what a list shows of each, what a search finds, and what they come to together.
//!
//! What is kept here follows from the files alone and can be made again at any time; [`cached`] is its form on disk.

pub mod anonymous;
pub mod cached;
mod totals;

use jiff::civil::Date;

use crate::app::interview::Route;
use crate::app::{DossierFacts, Shelf};
use crate::company::sector::Nace;
use crate::company::size::SizeRange;
use crate::company::words::folded_words;
use crate::company::{Country, Known, Reference};
use crate::dossier::{Assessment, Dossier};
use crate::exact::Exact;
use crate::id::{AreaId, AssessmentId, DimensionId, LevelId, NeedId, QuestionnaireId};
use crate::scoring::{Context, Reached, Sheet, Standing, score};

pub use totals::{Count, Period, Totals, totals};

/// How much of the notes of one dossier a search looks through, in bytes.
const MOST_NOTES: usize = 2_000;

/// What a list shows of one dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The random name of the dossier; two files with the same are copies of one.
    pub key: String,
    /// The company, or nothing where nobody said.
    pub name: String,
    /// Its municipality as typed, or the name of the area.
    pub place: String,
    /// Its country.
    pub country: Option<Country>,
    /// Its province, where the place settles it.
    pub province: Option<AreaId>,
    /// What it does.
    pub sector: Option<Nace>,
    /// People, in full-time equivalents.
    pub headcount: Option<Exact>,
    /// The size classes still possible.
    pub size: SizeRange,
    /// Its enterprise number as typed.
    pub number: String,
    /// When it was begun.
    pub created: Date,
    /// When something in it last changed, as far as its scans tell.
    pub changed: Date,
    /// Why it asks for help, most important first.
    pub needs: Vec<NeedId>,
    /// Its scans, oldest first.
    pub scans: Vec<Scan>,
    /// How many answers somebody will look up later.
    pub follow_ups: usize,
    /// The folded words a search looks through, each with a blank before it.
    text: String,
}

/// What a list shows of one scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    /// Its name in the dossier.
    pub id: AssessmentId,
    /// With which questionnaire.
    pub questionnaire: QuestionnaireId,
    /// In which version.
    pub version: String,
    /// The stage, such as `T0`.
    pub stage: String,
    /// When it was begun.
    pub begun: Date,
    /// When an answer last changed.
    pub changed: Date,
    /// What came of it; `None` where its questionnaire is not at hand.
    pub result: Option<Outcome>,
}

/// What came of a scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Questions dealt with.
    pub done: usize,
    /// Questions asked.
    pub asked: usize,
    /// The total; `None` while too little is known to show one, and for a questionnaire without a score.
    pub total: Option<Exact>,
    /// The highest total there can be.
    pub best: Exact,
    /// The level the total reaches.
    pub level: Option<LevelId>,
    /// Each part of the questionnaire, in order, with its score where enough is known to show one.
    pub dimensions: Vec<(DimensionId, Option<Exact>)>,
}

impl Outcome {
    /// Whether every question is dealt with.
    pub fn is_done(&self) -> bool {
        self.asked > 0 && self.done == self.asked
    }
}

impl Entry {
    /// The newest scan; the one a list shows.
    pub fn newest(&self) -> Option<&Scan> {
        self.scans.iter().max_by_key(|scan| (scan.changed, scan.begun))
    }

    /// Whether every word of a query begins a word of the name, the place, the number or a note.
    pub fn matches(&self, query: &Query) -> bool {
        query.0.iter().all(|word| self.text.contains(word.as_str()))
    }
}

/// Words somebody searches for, folded once for thousands of dossiers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// The words of what was typed. An empty query fits everything.
    pub fn new(typed: &str) -> Self {
        Self(folded_words(typed).into_iter().map(|word| format!(" {word}")).collect())
    }
}

/// What a list shows of a dossier.
pub fn entry(dossier: &Dossier, shelf: &Shelf, reference: &Reference, today: Date) -> Entry {
    let company = &dossier.company;
    let location = reference.areas.locate(company);
    let province =
        location.narrowest.and_then(|at| reference.areas.province(at)).and_then(|at| reference.areas.area(at));
    let typed = company.municipality.clone().filter(|typed| !typed.trim().is_empty());
    let known = Known { company, reference, today };
    let facts = DossierFacts::new(shelf, dossier);
    let context = Context { profile: &known, facts: &facts };
    let name = company.name.clone().unwrap_or_default();
    let place = typed.unwrap_or_else(|| company.area.as_ref().map(ToString::to_string).unwrap_or_default());
    let number = company.number.clone().unwrap_or_default();
    let mut text = String::new();
    for part in [&name, &place, &number] {
        add_words(part, usize::MAX, &mut text);
    }
    let answers = || dossier.assessments.iter().flat_map(|a| a.answers.values());
    for note in answers().flat_map(|a| [&a.note, &a.private_note]) {
        add_words(note, MOST_NOTES, &mut text);
    }
    Entry {
        key: dossier.key.clone(),
        name,
        place,
        country: company.country,
        province: province.map(|area| area.id.clone()),
        sector: company.sector,
        headcount: company.headcount.clone(),
        size: reference.constants.eu_sizes(today).of(company),
        number,
        created: dossier.created,
        changed: dossier
            .assessments
            .iter()
            .map(|a| a.changed)
            .chain(dossier.plan.changed)
            .fold(dossier.created, Date::max),
        needs: dossier.needs.clone(),
        scans: dossier.assessments.iter().map(|assessment| scan(assessment, shelf, context)).collect(),
        follow_ups: answers().filter(|answer| answer.follow_up.is_some()).count(),
        text,
    }
}

fn add_words(from: &str, most: usize, text: &mut String) {
    if from.is_empty() {
        return;
    }
    for word in folded_words(from) {
        if text.len() > most {
            return;
        }
        text.push(' ');
        text.push_str(&word);
    }
}

fn scan(assessment: &Assessment, shelf: &Shelf, context: Context<'_>) -> Scan {
    let result = shelf.of(&assessment.questionnaire).map(|questionnaire| {
        let (sheet, _) = Sheet::new(questionnaire, assessment.responses(), &"".into());
        let scores = score(questionnaire, &sheet, context);
        let route = Route::new(questionnaire, &sheet, &scores.visible);
        let main = scores.main();
        let shown = |part: &crate::scoring::Part| {
            part.point().filter(|_| matches!(part.standing(), Standing::Firm | Standing::Provisional)).cloned()
        };
        let total = main.and_then(|main| shown(&main.total.part));
        let level = main.filter(|_| total.is_some()).and_then(|main| {
            let figure = questionnaire.figures().first()?;
            let reached = Reached::new(&figure.levels, &main.total.part).capped(scores.cap_of(questionnaire, figure));
            figure.levels.get(reached.point?).map(|level| level.id.clone())
        });
        let dimensions = questionnaire.dimensions().iter().zip(main.map_or(&[][..], |main| &main.dimensions));
        Outcome {
            done: route.done(),
            asked: route.len(),
            total,
            best: main.map_or(Exact::ZERO, |main| main.total.best.clone()),
            level,
            dimensions: dimensions.map(|(dimension, score)| (dimension.id.clone(), shown(&score.part))).collect(),
        }
    });
    Scan {
        id: assessment.id.clone(),
        questionnaire: assessment.questionnaire.id.clone(),
        version: assessment.questionnaire.version.clone(),
        stage: assessment.stage.clone(),
        begun: assessment.begun,
        changed: assessment.changed,
        result,
    }
}
