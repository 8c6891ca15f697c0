//! Files for others: a calendar, a list. Made whole in memory, written where the user says, and read back before it is told.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::{Dialog, Effect, Model, ToastAction};
use crate::tr;

/// A file for others, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The name to propose, with its ending.
    pub name: String,
    /// What sort of file it is.
    pub kind: FileKind,
    /// What stands in it.
    pub bytes: Arc<[u8]>,
}

/// Sorts of files for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// Dates for a calendar program.
    Calendar,
    /// Plain text.
    Text,
    /// A table for a spreadsheet.
    Table,
    /// A report.
    Report(crate::report::export::Format),
}

impl FileKind {
    /// How the name of such a file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Calendar => "ics",
            Self::Text => "txt",
            Self::Table => "csv",
            Self::Report(format) => format.extension(),
        }
    }
}

impl Export {
    /// A file with a name in plain letters: what it holds, and of whom.
    pub fn new(name: &str, kind: FileKind, text: &str) -> Self {
        Self { name: format!("{name}.{}", kind.ending()), kind, bytes: text.as_bytes().into() }
    }
}

/// The file was chosen: it is written.
pub(super) fn write_to(model: &mut Model, path: PathBuf, export: Export) -> Vec<Effect> {
    model.dialog = None;
    // Whoever types a name without an ending means the usual one.
    let path = if path.extension().is_none() { path.with_extension(export.kind.ending()) } else { path };
    vec![Effect::Export { path, export }]
}

/// No file dialog is available: the path is typed.
pub(super) fn type_path(model: &mut Model, export: Export) {
    model.dialog = Some(Dialog::TypeExportPath(export));
}

/// The file was written, or not.
pub(super) fn written(model: &mut Model, path: &std::path::Path, result: Result<(), String>) {
    match result {
        Ok(()) => {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let text = tr!(model.tr, "saved-as", name = crate::diagnostic::harmless(&name));
            model.last_export = Some(path.to_owned());
            model.say(text, false, Some(ToastAction::OpenExport));
        }
        Err(message) => model.say(message, true, None),
    }
}
