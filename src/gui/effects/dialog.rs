//! The system's file dialogs.
#![expect(clippy::disallowed_types, reason = "a dialog that never was is told from one closed by how long it took")]

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::app::figures::{self, Making};
use crate::app::importing::Importing;
use crate::app::sharing::{Share, Sharing, Whom};
use crate::app::{Attach, Backed, Event, Export, FileKind};
use crate::text::Tr;
use crate::tr;

/// A question to the user about a file: the answer, or `None` when they want none.
pub type Asking = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// The same where several may be chosen; at least one.
pub type AskingMany = Pin<Box<dyn Future<Output = Option<Vec<PathBuf>>> + Send>>;

/// A question with one answer, as one with several.
pub(super) fn of_one(asking: Asking) -> AskingMany {
    Box::pin(async { Some(vec![asking.await?]) })
}

/// Whoever asks for files. Called on the thread of the window, which some systems insist on; answered elsewhere.
pub trait Dialogs {
    /// Asks for a file to open.
    fn open(&self, tr: &Tr) -> Asking;

    /// Asks where to save, proposing a name.
    fn save(&self, tr: &Tr, name: &str) -> Asking;

    /// Asks where a file for others goes.
    fn export(&self, tr: &Tr, export: &Export) -> Asking {
        self.save(tr, &export.name)
    }

    /// Asks where a dossier for others goes.
    fn share(&self, tr: &Tr, share: &Share) -> Asking {
        self.save(tr, &share.name)
    }

    /// Asks for dossiers to take into the library.
    fn dossiers(&self, tr: &Tr) -> AskingMany {
        of_one(self.open(tr))
    }

    /// Asks for a folder of dossiers.
    fn folder(&self, tr: &Tr) -> Asking {
        self.open(tr)
    }

    /// Asks where figures for the province go, proposing a name.
    fn figures(&self, tr: &Tr, name: &str) -> Asking {
        self.save(tr, name)
    }

    /// Asks for a picture to read.
    fn picture(&self, tr: &Tr) -> Asking {
        self.open(tr)
    }

    /// Asks for a file that backs an answer up.
    fn evidence(&self, tr: &Tr) -> Asking {
        self.open(tr)
    }

    /// The window that dialogs stand before.
    fn belong_to(&mut self, _: &eframe::CreationContext<'_>) {}
}

/// The dialogs of the system itself.
pub struct SystemDialogs {
    /// Where dialogs begin: the folder with the dossiers.
    folder: PathBuf,
    /// A dialog before our window, to make others from.
    template: Mutex<rfd::AsyncFileDialog>,
}

impl SystemDialogs {
    /// Dialogs that begin in this folder.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, template: Mutex::default() }
    }

    fn dialog(&self, tr: &Tr) -> rfd::AsyncFileDialog {
        self.any_dialog().add_filter(tr!(tr, "file-kind-dossier"), &["ron"])
    }

    fn any_dialog(&self) -> rfd::AsyncFileDialog {
        let template = self.template.lock().unwrap_or_else(PoisonError::into_inner).clone();
        template.set_directory(&self.folder)
    }
}

impl Dialogs for SystemDialogs {
    fn open(&self, tr: &Tr) -> Asking {
        let chosen = self.dialog(tr).set_title(tr!(tr, "file-dialog-open")).pick_file();
        Box::pin(async { Some(chosen.await?.path().to_owned()) })
    }

    fn save(&self, tr: &Tr, name: &str) -> Asking {
        let chosen = self.dialog(tr).set_title(tr!(tr, "file-dialog-save")).set_file_name(name).save_file();
        Box::pin(async { Some(chosen.await?.path().to_owned()) })
    }

    fn export(&self, tr: &Tr, export: &Export) -> Asking {
        let kind = match export.kind {
            FileKind::Calendar => tr!(tr, "file-kind-calendar"),
            FileKind::Text => tr!(tr, "file-kind-text"),
            FileKind::Table => tr!(tr, "file-kind-table"),
            FileKind::Report(_) => tr!(tr, "file-kind-report"),
        };
        let dialog = self.any_dialog().add_filter(kind, &[export.kind.ending()]);
        let chosen = dialog.set_title(tr!(tr, "file-dialog-export")).set_file_name(&export.name).save_file();
        Box::pin(async { Some(chosen.await?.path().to_owned()) })
    }

    fn share(&self, tr: &Tr, share: &Share) -> Asking {
        let kind = match share.whom {
            Whom::Client | Whom::Colleague => tr!(tr, "file-kind-dossier"),
            Whom::Province => tr!(tr, "file-kind-figures"),
        };
        let dialog = self.any_dialog().add_filter(kind, &[share.whom.ending()]);
        let chosen = dialog.set_title(tr!(tr, "file-dialog-export")).set_file_name(&share.name).save_file();
        Box::pin(async { Some(chosen.await?.path().to_owned()) })
    }

    fn dossiers(&self, tr: &Tr) -> AskingMany {
        let dialog = self.any_dialog().add_filter(tr!(tr, "file-kind-dossier"), &["ron", "age", "zip"]);
        let chosen = dialog.set_title(tr!(tr, "import-dialog-files")).pick_files();
        Box::pin(async { Some(chosen.await?.iter().map(|file| file.path().to_owned()).collect()) })
    }

    fn folder(&self, tr: &Tr) -> Asking {
        let chosen = self.any_dialog().set_title(tr!(tr, "import-dialog-folder")).pick_folder();
        Box::pin(async { Some(chosen.await?.path().to_owned()) })
    }

    fn figures(&self, tr: &Tr, name: &str) -> Asking {
        let dialog = self.any_dialog().add_filter(tr!(tr, "file-kind-figures"), &[figures::ENDING]);
        let chosen = dialog.set_title(tr!(tr, "file-dialog-export")).set_file_name(name).save_file();
        Box::pin(async { Some(chosen.await?.path().to_owned()) })
    }

    fn picture(&self, tr: &Tr) -> Asking {
        let dialog = self.any_dialog().add_filter(tr!(tr, "file-kind-picture"), &["png", "svg"]);
        let chosen = dialog.set_title(tr!(tr, "settings-logo-choose")).pick_file();
        Box::pin(async { Some(chosen.await?.path().to_owned()) })
    }

    fn evidence(&self, tr: &Tr) -> Asking {
        let dialog = self.any_dialog().add_filter(tr!(tr, "file-kind-evidence"), &["pdf", "png", "jpg", "jpeg"]);
        let chosen = dialog.set_title(tr!(tr, "interview-attach-choose")).pick_file();
        Box::pin(async { Some(chosen.await?.path().to_owned()) })
    }

    fn belong_to(&mut self, cc: &eframe::CreationContext<'_>) {
        let template = self.template.get_mut().unwrap_or_else(PoisonError::into_inner);
        *template = std::mem::take(template).set_parent(cc);
    }
}

/// Nobody reads a dialog and closes it in less: there was none. The system does not tell the two apart.
const QUICKEST: Duration = Duration::from_millis(200);

/// What is asked for.
#[derive(Clone)]
pub(super) enum Wanted {
    /// A dossier to open.
    Open,
    /// Where a dossier goes.
    Save,
    /// Where a file for others goes.
    Export(Export),
    /// Where a dossier for others goes.
    Share(Share),
    /// Dossiers to take in, or a folder of them.
    Import,
    /// Where figures for the province go.
    Figures(figures::Order),
    /// A logo to read.
    Logo,
    /// A file that backs an answer up.
    Evidence(Backed),
}

impl Wanted {
    fn chosen(self, paths: Vec<PathBuf>) -> Option<Event> {
        if matches!(self, Self::Import) {
            return Some(Importing::Chosen(paths).into());
        }
        let path = paths.into_iter().next()?;
        Some(match self {
            Self::Import => Importing::Chosen(vec![path]).into(),
            Self::Figures(order) => Making::To(path, order).into(),
            Self::Open => Event::OpenFile(path),
            Self::Save => Event::SaveTo(path),
            Self::Export(export) => Event::ExportTo(path, export),
            Self::Share(share) => Sharing::To(path, share).into(),
            Self::Logo => Event::LogoChosen(path),
            Self::Evidence(of) => Event::Attach(Attach::Chosen(of, path)),
        })
    }

    /// There is no dialog to ask with.
    pub(super) fn unasked(self) -> Event {
        match self {
            Self::Open => Event::NoFileDialog { for_saving: false },
            Self::Save => Event::NoFileDialog { for_saving: true },
            Self::Export(export) => Event::NoExportDialog(export),
            Self::Share(share) => Sharing::NoDialog(share).into(),
            Self::Import => Importing::NoDialog.into(),
            Self::Figures(order) => Making::NoDialog(order).into(),
            Self::Logo => Event::NoLogoDialog,
            Self::Evidence(_) => Event::Attach(Attach::NoDialog),
        }
    }
}

/// Waits for the user's answer and says what it means; nothing when they changed their mind.
pub(super) fn answer(asking: AskingMany, wanted: Wanted) -> Option<Event> {
    let begun = Instant::now();
    match catch_unwind(AssertUnwindSafe(|| pollster::block_on(asking))) {
        Ok(Some(paths)) => wanted.chosen(paths),
        Ok(None) if begun.elapsed() >= QUICKEST => None,
        Ok(None) | Err(_) => Some(wanted.unasked()),
    }
}

/// Shows a message where there is no window of ours: on Windows, whose window programs have no terminal, as a box.
pub fn show_last_words(title: &str, text: &str) {
    if cfg!(windows) {
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title(title)
            .set_description(text)
            .set_buttons(rfd::MessageButtons::Ok)
            .show();
    }
}
