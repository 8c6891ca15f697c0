//! Figures of the library for the province: the records of many companies, without anything that says which.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::civil::Date;

use crate::app::{Dialog, Effect, Event, Model, Scope, Screen, Secret, ToastAction};
use crate::diagnostic::harmless;
use crate::id::NeedId;
use crate::text::Tr;
use crate::tr;

/// How the name of such a file ends, before any seal.
pub const ENDING: &str = "json";

/// The figures, while they are made and after.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// What is being done, while something is.
    pub running: Option<Running>,
    /// What came of it the last time; a message is for the user. `None` before the first, and where somebody stopped it.
    pub last: Option<Result<Written, String>>,
    /// Which piece of work: news of an earlier one is no news any more.
    number: u64,
}

/// Figures being made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Running {
    /// How many files are read.
    pub done: usize,
    /// How many there are.
    pub all: usize,
    /// Whether somebody stopped it.
    pub is_stopping: bool,
}

/// What the figures are made of, and how they go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The name to propose, with its ending.
    pub name: String,
    /// The dossiers.
    pub files: Vec<PathBuf>,
    /// The needs that may be named.
    pub needs: BTreeSet<NeedId>,
    /// Today, for what depends on it.
    pub today: Date,
    /// The passphrase the file is sealed with, if it is.
    pub seal: Option<Secret>,
}

/// Figures that were written and read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// How many companies are in it.
    pub firms: usize,
    /// How many files held a dossier that was in it already.
    pub copies: usize,
    /// Files that are not in it, each with the reason in a sentence.
    pub left: Vec<(PathBuf, String)>,
    /// How many scans are not in it because nobody here knows their questionnaires.
    pub unknown_scans: usize,
}

/// Something that happened about the figures.
#[derive(Clone, Debug)]
pub enum Making {
    /// The user wants them: ask where to.
    Save {
        /// Of which dossiers.
        scope: Scope,
        /// The passphrase they are sealed with, if they are.
        seal: Option<Secret>,
    },
    /// This is where they go.
    To(PathBuf, Order),
    /// The file dialog could not be shown.
    NoDialog(Order),
    /// So many files are read.
    Read {
        /// Which piece of work.
        number: u64,
        /// How many.
        done: usize,
    },
    /// They were written and read back, or not; `None` where somebody stopped it. The message is for the user.
    Ended {
        /// Which piece of work.
        number: u64,
        /// What came of it.
        result: Result<Option<Written>, String>,
    },
    /// The user stops it.
    Stop,
}

/// Something to be done about the figures.
#[derive(Clone, Debug, PartialEq)]
pub enum FiguresTask {
    /// Ask where they go.
    Ask(Order),
    /// Read the dossiers, write the figures and read them back.
    Write {
        /// Which piece of work.
        number: u64,
        /// Where they go.
        path: PathBuf,
        /// What they are made of.
        order: Order,
    },
    /// Stop; nothing is written.
    Stop,
}

pub(super) fn happened(model: &mut Model, what: Making) -> Vec<Effect> {
    match what {
        Making::Save { scope, seal } => {
            let files = model.library.chosen(scope).files;
            if files.is_empty() || model.figures.running.is_some() {
                return Vec::new();
            }
            // The name of the file must not tell what its contents keep silent about.
            let stem = tr!(model.tr, "share-file-province", date = model.today.to_string());
            let needs = model.matcher.catalogue().needs().iter().map(|need| need.id.clone()).collect();
            let order = Order { name: format!("{stem}.{ENDING}"), files, needs, today: model.today, seal };
            vec![Effect::Figures(FiguresTask::Ask(order))]
        }
        Making::To(path, order) => {
            model.dialog = None;
            // Whoever types a name without an ending means the usual one.
            let path = if path.extension().is_none() { path.with_extension(ENDING) } else { path };
            let figures = &mut model.figures;
            figures.number += 1;
            figures.last = None;
            figures.running = Some(Running { all: order.files.len(), ..Running::default() });
            vec![Effect::Figures(FiguresTask::Write { number: figures.number, path, order })]
        }
        Making::NoDialog(order) => {
            model.dialog = Some(Dialog::TypeFiguresPath(Box::new(order)));
            Vec::new()
        }
        Making::Read { number, done } => {
            let running = model.figures.running.as_mut().filter(|_| number == model.figures.number);
            if let Some(running) = running {
                running.done = done;
            }
            Vec::new()
        }
        Making::Ended { number, result } => {
            if number == model.figures.number {
                ended(model, result);
            }
            Vec::new()
        }
        Making::Stop => match &mut model.figures.running {
            Some(running) => {
                running.is_stopping = true;
                vec![Effect::Figures(FiguresTask::Stop)]
            }
            None => Vec::new(),
        },
    }
}

fn ended(model: &mut Model, result: Result<Option<Written>, String>) {
    model.figures.running = None;
    let said = match &result {
        Ok(Some(written)) => (written.said(&model.tr), !written.left.is_empty()),
        Ok(None) => (tr!(model.tr, "figures-stopped"), false),
        Err(message) => (message.clone(), true),
    };
    model.figures.last = result.transpose();
    if model.screen != Screen::Figures {
        model.say(said.0, said.1, Some(ToastAction::ShowFigures));
    }
}

impl Written {
    /// Where they are and how many companies are in them, in a sentence.
    pub fn said(&self, tr: &Tr) -> String {
        let path = harmless(&self.path.display().to_string());
        format!("{} {}", tr!(tr, "figures-holds", count = self.firms), tr!(tr, "export-written", path = path))
    }
}

impl From<Making> for Event {
    fn from(what: Making) -> Self {
        Self::Figures(what)
    }
}
