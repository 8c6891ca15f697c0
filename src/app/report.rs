//! Reports: what goes into one, and where it stands while it is made.
//!
//! A report is made from an [`Order`], which holds everything it needs, so that it can be made away from the window and by the
//! command line alike.

use std::sync::Arc;

use jiff::civil::Date;

use crate::app::update::file_stem;
use crate::app::{Effect, Event, Export, FileKind, Model, Open, Screen, Settings, Shelf, Start, update};
use crate::dossier::Dossier;
use crate::id::AssessmentId;
use crate::matching::{Matcher, Project};
use crate::report::document::{HelpMaterial, Kind, Material, Report, ScanMaterial, Section, Sender};
use crate::report::export::{self, Format};
use crate::report::pdf::{self, PagePicture, Typeset};
use crate::report::watch::{Progress, Unwanted, Watch};
use crate::text::{Lang, Tr};
use crate::tr;

/// The report as the window knows it.
#[derive(Debug, Default)]
pub struct Reporting {
    /// For whom it is.
    pub kind: Kind,
    /// In which language; `None` is that of the program.
    pub language: Option<Lang>,
    /// What is left out.
    pub without: Vec<Section>,
    /// The pages, as last typeset.
    pub shown: Option<Arc<Typeset>>,
    /// The pictures of its pages, as last drawn.
    pub pages: Vec<DrawnPage>,
    /// Whether newer pages are on their way.
    pub is_typesetting: bool,
    /// Whether the user stopped the pages on their way.
    pub is_stopped: bool,
    /// How far the pages on their way are.
    pub pages_step: Option<Progress>,
    /// The file that is being made.
    pub making: Option<Task>,
    /// How far that file is.
    pub file_step: Option<Progress>,
    /// Why there are no pages; empty where there are.
    pub trouble: String,
    /// Grows with every order.
    number: u64,
    /// The order the pages are for, and what it was given for.
    asked: Option<(u64, Choice, Sender)>,
    /// The order of the file that is being made.
    making_number: u64,
}

/// A page as a picture.
#[derive(Clone, Debug)]
pub struct DrawnPage {
    /// Which, from nought.
    pub page: usize,
    /// Thousandths of a pixel per point of 1/72 inch.
    pub scale: u32,
    /// Of which pages it is.
    pub number: u64,
    /// The picture.
    pub picture: Arc<PagePicture>,
}

/// What a report is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// To be saved as such a file.
    Save(Format),
    /// To be opened in the system's viewer, which prints it.
    Print,
}

/// What is made of a report: its pages to look at, or a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The pages to look at.
    Pages,
    /// A file.
    File,
}

/// The most pictures of pages that are kept: more than are in sight at once.
const MOST_PAGES: usize = 12;

/// What the user chose for a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// For whom.
    pub kind: Kind,
    /// In which language.
    pub language: Lang,
    /// What is left out.
    pub without: Vec<Section>,
}

impl Choice {
    /// Everything, for the company, in this language.
    pub fn new(language: Lang) -> Self {
        Self { kind: Kind::Owner, language, without: Vec::new() }
    }
}

/// Everything a report is made from.
#[derive(Clone, Debug)]
pub struct Order {
    /// The dossier.
    pub dossier: Box<Dossier>,
    /// The scan it is about; `None` for the newest.
    pub scan: Option<AssessmentId>,
    /// What was chosen.
    pub choice: Choice,
    /// Who hands it over.
    pub sender: Sender,
    /// What there is to pay for.
    pub project: Project,
    /// After how many months one fills in again.
    pub months_between: u32,
    /// The questionnaires there are.
    pub shelf: Shelf,
    /// The catalogue.
    pub matcher: Arc<Matcher>,
    /// Today.
    pub today: Date,
}

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        let Self { dossier, scan, choice, sender, project, months_between, shelf, matcher, today } = self;
        // What was read from the disk at the start is the same as long as it is the same copy.
        let same_shelf = || {
            let (a, b) = (shelf.questionnaires(), other.shelf.questionnaires());
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
        };
        (dossier, scan, choice, sender) == (&other.dossier, &other.scan, &other.choice, &other.sender)
            && (project, months_between, today) == (&other.project, &other.months_between, &other.today)
            && Arc::ptr_eq(matcher, &other.matcher)
            && same_shelf()
    }
}

impl Order {
    /// Makes the report.
    pub fn report(&self) -> Report {
        let settings =
            Settings { language: self.choice.language, months_between: self.months_between, ..Settings::default() };
        let mut model = Model::new(Start {
            today: self.today,
            settings,
            shelf: self.shelf.clone(),
            matcher: self.matcher.clone(),
            recent: Vec::new(),
            folders: super::Folders::default(),
        });
        // A program of its own that opens the dossier: what it says is what the window would say.
        update(
            &mut model,
            Event::Opened { path: std::path::PathBuf::new(), result: Ok(Box::new((*self.dossier).clone().into())) },
        );
        if self.project != Project::default() {
            update(&mut model, Event::SetProject(self.project.clone()));
        }
        if let Some(scan) = &self.scan {
            update(&mut model, Event::Select(scan.clone()));
        }
        model.report(&self.choice, &self.sender)
    }
}

/// Typesets the report of an order, for as long as somebody wants it.
///
/// # Errors
/// When nobody does any more; within it, when our own pages have a fault, in the reader's words.
pub fn typeset(order: &Order, tr: &Tr, watch: &Arc<dyn Watch>) -> Result<Result<Typeset, String>, Unwanted> {
    let typeset = pdf::typeset_watched(&told(order, watch)?, watch)?;
    Ok(typeset.map_err(|found| first_words(&found, tr)))
}

/// Makes a file of the report of an order, for as long as somebody wants it.
///
/// # Errors
/// When nobody does any more; within it, when a writer fails, or where there is no picture to write, in the reader's words.
pub fn make(
    order: &Order,
    format: Format,
    tr: &Tr,
    watch: &Arc<dyn Watch>,
) -> Result<Result<Export, String>, Unwanted> {
    let bytes = export::bytes_watched(&told(order, watch)?, format, watch)?;
    Ok(bytes.map_err(|found| first_words(&found, tr)).map(|bytes| {
        let what = tr!(tr, "report-file-name");
        let name = format!("{}-{what}.{}", file_stem(&order.dossier), format.extension());
        Export { name, kind: FileKind::Report(format), bytes: bytes.into() }
    }))
}

/// The report of an order, if it is still wanted once it is told.
fn told(order: &Order, watch: &Arc<dyn Watch>) -> Result<Report, Unwanted> {
    watch.reached(Progress::Telling);
    let report = order.report();
    if watch.is_wanted() { Ok(report) } else { Err(Unwanted) }
}

fn first_words(found: &[crate::diagnostic::Diagnostic], tr: &Tr) -> String {
    found.first().map_or_else(String::new, |diagnostic| diagnostic.message(tr))
}

/// Orders the pages anew where what they are made from has changed, while they are looked at.
pub(super) fn refresh(model: &mut Model) -> Vec<Effect> {
    if model.screen != Screen::Report {
        return Vec::new();
    }
    let choice = model.report_choice();
    let asked = (model.revision(), choice.clone(), model.settings.sender.clone());
    if model.reporting.asked.as_ref() == Some(&asked) {
        return Vec::new();
    }
    let Some(order) = model.report_order(&choice) else { return Vec::new() };
    let reporting = &mut model.reporting;
    reporting.number += 1;
    reporting.asked = Some(asked);
    reporting.is_typesetting = true;
    reporting.is_stopped = false;
    reporting.pages_step = None;
    vec![Effect::Typeset { number: reporting.number, order: Box::new(order) }]
}

/// Pages came back.
pub(super) fn typeset_came(model: &mut Model, number: u64, result: Result<Arc<Typeset>, String>) {
    let reporting = &mut model.reporting;
    if number != reporting.number || reporting.is_stopped {
        return;
    }
    reporting.is_typesetting = false;
    match result {
        Ok(typeset) => {
            reporting.shown = Some(typeset);
            reporting.trouble.clear();
        }
        Err(trouble) => {
            reporting.shown = None;
            reporting.trouble = trouble;
        }
    }
}

/// A page in sight has no picture, or one of another size.
pub(super) fn draw(model: &Model, page: usize, scale: u32) -> Vec<Effect> {
    let Some(typeset) = &model.reporting.shown else { return Vec::new() };
    vec![Effect::DrawPage { number: model.reporting.number, typeset: typeset.clone(), page, scale }]
}

/// A picture came back.
pub(super) fn drawn(model: &mut Model, page: DrawnPage) {
    let pages = &mut model.reporting.pages;
    pages.retain(|kept| kept.page != page.page);
    pages.push(page);
    if pages.len() > MOST_PAGES {
        pages.remove(0);
    }
}

/// The user wants a file, or to print.
pub(super) fn begin(model: &mut Model, task: Task) -> Vec<Effect> {
    let Some(order) = model.report_order(&model.report_choice()) else { return Vec::new() };
    let reporting = &mut model.reporting;
    reporting.making_number += 1;
    reporting.making = Some(task);
    reporting.file_step = None;
    vec![Effect::MakeReport { number: reporting.making_number, order: Box::new(order), task }]
}

/// The file is made: the user says where it goes.
pub(super) fn made(model: &mut Model, number: u64, result: Result<Export, String>) -> Vec<Effect> {
    if number != model.reporting.making_number || model.reporting.making.is_none() {
        return Vec::new();
    }
    let task = model.reporting.making.take();
    match (result, task) {
        (Ok(export), Some(Task::Print)) => {
            let text = tr!(model.tr, "report-print-hint");
            model.say(text, false, None);
            vec![Effect::OpenForPrint(export)]
        }
        (Ok(export), _) => vec![Effect::AskExport(export)],
        (Err(message), _) => {
            model.say(message, true, None);
            Vec::new()
        }
    }
}

/// What is on its way has come so far.
pub(super) fn reached(model: &mut Model, of: Of, number: u64, step: Progress) {
    let reporting = &mut model.reporting;
    match of {
        Of::Pages if number == reporting.number && reporting.is_typesetting => reporting.pages_step = Some(step),
        Of::File if number == reporting.making_number && reporting.making.is_some() => {
            reporting.file_step = Some(step);
        }
        Of::Pages | Of::File => {}
    }
}

/// The user stops what is being made: a file, or else the pages.
pub(super) fn stop(model: &mut Model) -> Vec<Effect> {
    let reporting = &mut model.reporting;
    if reporting.making.take().is_some() {
        return vec![Effect::DropReport(Of::File)];
    }
    if !reporting.is_typesetting {
        return Vec::new();
    }
    reporting.is_typesetting = false;
    reporting.is_stopped = true;
    vec![Effect::DropReport(Of::Pages)]
}

impl Reporting {
    /// The order the pages are for.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The picture of a page as it was last drawn, of whatever size.
    pub fn page(&self, page: usize) -> Option<&DrawnPage> {
        self.pages.iter().find(|drawn| drawn.page == page)
    }
}

impl Model {
    /// What goes into the report as things stand. While the client looks along nothing private does.
    pub fn report_choice(&self) -> Choice {
        let Reporting { kind, language, without, .. } = &self.reporting;
        let kind = if self.is_client_view && *kind == Kind::Advisor { Kind::Owner } else { *kind };
        Choice { kind, language: language.unwrap_or(self.settings.language), without: without.clone() }
    }

    /// What a report of the open dossier is made from; `None` while none is open.
    pub fn report_order(&self, choice: &Choice) -> Option<Order> {
        let open = self.open.as_ref()?;
        Some(Order {
            dossier: Box::new(open.dossier().clone()),
            scan: open.assessment().map(|a| a.id.clone()),
            choice: choice.clone(),
            sender: self.settings.sender.clone(),
            project: self.project.clone(),
            months_between: self.settings.months_between,
            shelf: self.shelf.clone(),
            matcher: self.matcher.clone(),
            today: self.today,
        })
    }

    /// The report of the open dossier, in the language of the program. Without a dossier it says that there is none.
    fn report(&self, choice: &Choice, sender: &Sender) -> Report {
        let summary = self.summary();
        let standings = self.peer_standings();
        let mut explanations: Vec<_> = self.explanation(None).into_iter().collect();
        let rows = summary.as_ref().map_or(&[][..], |summary| summary.rows.as_slice());
        explanations.extend(rows.iter().filter_map(|row| self.explanation(Some(row.dimension?))));
        let readings = self.readings();
        let plan = self.plan();
        let empty = crate::report::readings::Readings {
            title: String::new(),
            lead: String::new(),
            cards: Vec::new(),
            waiting: Vec::new(),
        };
        let none = Dossier::new(String::new(), self.today);
        let open = self.open.as_ref();
        let scan = open.and_then(|open| {
            let derived = open.derived()?;
            Some(ScanMaterial {
                questionnaire: &derived.questionnaire,
                assessment: open.assessment()?,
                sheet: &derived.sheet,
                scores: &derived.scores,
                summary: summary.as_deref()?,
                explanations: &explanations,
                standings: &standings,
            })
        });
        let help = open.and_then(Open::matched).map(|matched| HelpMaterial {
            matcher: &self.matcher,
            situation: &matched.situation,
            matches: &matched.matches,
            short_list: &matched.short_list,
        });
        Report::new(&Material {
            tr: &self.tr,
            today: self.today,
            dossier: open.map_or(&none, Open::dossier),
            scan,
            readings: readings.as_deref().unwrap_or(&empty),
            plan: plan.as_deref(),
            help,
            reference: self.reference,
            sender,
            kind: choice.kind,
            without: &choice.without,
        })
    }
}
