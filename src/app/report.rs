//! Reports: what goes into one, and where it stands while it is made.
//!
//! A report is made from an [`Order`], which holds everything it needs, so that it can be made away from the window and by the
//! command line alike.

use std::sync::Arc;

use jiff::civil::Date;

use crate::app::{Event, Model, Open, Settings, Shelf, Start, update};
use crate::dossier::Dossier;
use crate::id::AssessmentId;
use crate::matching::{Matcher, Project};
use crate::report::document::{HelpMaterial, Kind, Material, Report, ScanMaterial, Section, Sender};
use crate::text::Lang;

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
        update(&mut model, Event::Opened { path: std::path::PathBuf::new(), result: Ok(self.dossier.clone()) });
        if self.project != Project::default() {
            update(&mut model, Event::SetProject(self.project.clone()));
        }
        if let Some(scan) = &self.scan {
            update(&mut model, Event::Select(scan.clone()));
        }
        model.report(&self.choice, &self.sender)
    }
}

impl Model {
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
