//! What the user should know about a dossier's file, and why one could not be opened or saved.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::super::lock::Holder;
use super::super::seal::UnsealError;
use super::super::{Error, shown};
use crate::diagnostic::harmless;
use crate::dossier::file::FileError;
use crate::id::{Id as _, QuestionnaireId};
use crate::text::{self, Tr};
use crate::tr;

/// Something the user should know about a dossier's file. Nothing is lost in any of them.
#[derive(Debug)]
pub enum Notice {
    /// Another window or machine has it open.
    OpenElsewhere(Holder),
    /// The program was ended while it had the dossier open; this is what was safe.
    Recovered(Recovered),
    /// A newer program wrote it.
    NewerProgram,
    /// Somebody else changed the file; the work went into another one.
    ChangedElsewhere {
        /// The file that was changed.
        from: PathBuf,
        /// Where the work is.
        to: PathBuf,
    },
    /// The file must not be written over; the work went into another one.
    SavedAsCopy {
        /// The file that stays as it is.
        from: PathBuf,
        /// Where the work is.
        to: PathBuf,
    },
    /// Something else is in the chosen file; the work went into another one.
    OtherFileThere {
        /// The chosen file.
        from: PathBuf,
        /// Where the work is.
        to: PathBuf,
    },
    /// The earlier version could not be put by; the work itself is saved.
    NoBackup(Error),
    /// The questionnaire of a scan could not be put by; the work itself is saved.
    NoQuestionnaire(Error),
}

impl Notice {
    /// What happened, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::OpenElsewhere(Holder { since: Some(since), machine, .. }) => {
                let (date, time) = (text::date(tr, since.date()), time(*since));
                match machine.as_ref().filter(|machine| super::super::machine::name().as_ref() != Some(machine)) {
                    Some(machine) => {
                        tr!(tr, "dossier-open-elsewhere-on", date = date, time = time, machine = harmless(machine))
                    }
                    None => tr!(tr, "dossier-open-elsewhere-since", date = date, time = time),
                }
            }
            Self::OpenElsewhere(_) => tr!(tr, "dossier-open-elsewhere"),
            Self::Recovered(recovered) => recovered.message(tr),
            Self::NewerProgram => tr!(tr, "dossier-newer-program"),
            Self::ChangedElsewhere { from, to } => {
                tr!(tr, "dossier-changed-elsewhere", from = shown(from), to = shown(to))
            }
            Self::SavedAsCopy { from: _, to } => tr!(tr, "dossier-saved-as-copy", to = shown(to)),
            Self::OtherFileThere { from, to } => {
                tr!(tr, "dossier-other-file-there", from = shown(from), to = shown(to))
            }
            Self::NoBackup(error) => tr!(tr, "dossier-no-backup", reason = error.message(tr)),
            Self::NoQuestionnaire(error) => tr!(tr, "dossier-no-questionnaire-kept", reason = error.message(tr)),
        }
    }

    /// Whether the user should read it before going on.
    pub fn is_serious(&self) -> bool {
        !matches!(self, Self::SavedAsCopy { .. } | Self::Recovered(_))
    }
}

/// What was found back after the program was ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// When the program that was ended had opened the dossier, where that is known.
    pub opened: Option<DateTime>,
    /// When the last save came through.
    pub saved: Option<DateTime>,
    /// What is there, per scan: the questionnaire, its version, and how many questions have an answer or a note.
    pub scans: Vec<(QuestionnaireId, String, usize)>,
    /// A save that was whole but had not yet taken its place; it lies among the backups.
    pub unfinished: Option<PathBuf>,
}

impl Recovered {
    fn message(&self, tr: &Tr) -> String {
        let mut message = match self.saved {
            Some(at) => tr!(tr, "dossier-recovered-at", date = text::date(tr, at.date()), time = time(at)),
            None => tr!(tr, "dossier-recovered"),
        };
        for (questionnaire, version, answers) in &self.scans {
            let part = tr!(
                tr,
                "dossier-recovered-scan",
                questionnaire = questionnaire.as_str(),
                version = harmless(version),
                answers = *answers
            );
            message = format!("{message} {part}");
        }
        if self.unfinished.is_some() {
            message = format!("{message} {}", tr!(tr, "dossier-recovered-unfinished"));
        }
        message
    }
}

fn time(at: DateTime) -> String {
    format!("{:02}.{:02}", at.hour(), at.minute())
}

/// Why a dossier could not be opened.
#[derive(Debug)]
pub enum OpenError {
    /// The disk would not let us.
    Disk(Error),
    /// What is in the file is no dossier for us. It was not touched.
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: FileError,
        /// How many earlier versions lie beside it.
        backups: usize,
    },
    /// It is sealed: it takes its passphrase to open it.
    Sealed(PathBuf),
    /// It is sealed, and did not open.
    Unseal {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: UnsealError,
    },
}

impl OpenError {
    /// What is wrong, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::File { path, .. } | Self::Unseal { path, .. } => {
                tr!(tr, "dossier-refused", file = name(path), reason = self.reason(tr))
            }
            Self::Disk(_) | Self::Sealed(_) => self.reason(tr),
        }
    }

    /// The same where the reader knows of which file it is said.
    pub fn reason(&self, tr: &Tr) -> String {
        match self {
            Self::Disk(error) => error.message(tr),
            Self::File { error, backups: 0, .. } => error.message(tr),
            Self::File { error, backups, .. } => {
                format!("{} {}", error.message(tr), tr!(tr, "dossier-has-backups", count = *backups))
            }
            Self::Sealed(path) => tr!(tr, "dossier-sealed", file = name(path)),
            Self::Unseal { error, .. } => error.message(tr),
        }
    }
}

fn name(path: &Path) -> String {
    shown(path.file_name().map_or(path, Path::new))
}

/// Why a dossier could not be saved. What was in the file still is.
#[derive(Debug)]
pub enum SaveError {
    /// The disk would not let us.
    Disk(Error),
    /// What would have been written does not read back as the same dossier: our own fault, noticed in time.
    NotWhole,
    /// It could not be sealed: the machine gave no random numbers or no memory.
    NotSealed(std::io::Error),
    /// Somebody changed the file again while the two versions were compared.
    ChangedAgain(PathBuf),
}

impl SaveError {
    /// What is wrong, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Disk(error) => error.message(tr),
            Self::NotWhole => tr!(tr, "dossier-not-whole"),
            Self::NotSealed(error) => tr!(tr, "dossier-not-sealed", reason = harmless(&error.to_string())),
            Self::ChangedAgain(path) => tr!(tr, "dossier-changed-again", file = name(path)),
        }
    }
}

impl From<Error> for SaveError {
    fn from(error: Error) -> Self {
        Self::Disk(error)
    }
}
