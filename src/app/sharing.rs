//! What goes out to others, and the seal on the open dossier.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::app::keeping::remember;
use crate::app::library::anonymous::{Record, Words, records};
use crate::app::update::file_stem;
use crate::app::{Dialog, Effect, Event, Model, Open, Saving, Secret};
use crate::diagnostic::harmless;
use crate::id::NeedId;
use crate::tr;

/// For whom a dossier goes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Whom {
    /// The company itself: without private notes.
    #[default]
    Client,
    /// The province: nothing that says which company it is.
    Province,
    /// A colleague: everything, with attachments and questionnaires.
    Colleague,
}

impl Whom {
    /// Everybody, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Client, Self::Province, Self::Colleague];

    /// How the name of such a file ends, before any seal.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Client => "ron",
            Self::Province => "json",
            Self::Colleague => "zip",
        }
    }
}

/// A dossier on its way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// For whom.
    pub whom: Whom,
    /// The name to propose, with its ending.
    pub name: String,
    /// The passphrase it is sealed with, if it is.
    pub seal: Option<Secret>,
    /// The key of the dossier: by it the disk knows the passphrase of a sealed one.
    pub key: String,
    /// The file of the dossier; `None` for the province, which gets the records.
    pub from: Option<PathBuf>,
    /// What the province gets. The random names come when it is written.
    pub records: Vec<Record>,
}

/// Something that happened about sharing or sealing.
#[derive(Clone, Debug)]
pub enum Sharing {
    /// The open dossier goes out: ask where to.
    Share {
        /// For whom.
        whom: Whom,
        /// The passphrase it is sealed with, if it is.
        seal: Option<Secret>,
    },
    /// This is where it goes.
    To(PathBuf, Share),
    /// The file dialog could not be shown.
    NoDialog(Share),
    /// It was written and read back, or not; the message is for the user.
    Shared(Result<Shared, String>),
    /// The open dossier is sealed with this passphrase; `None` takes the seal off.
    Seal(Option<Secret>),
    /// The dossier with this key was sealed or opened for good; the message is for the user.
    Sealed {
        /// Its key.
        key: String,
        /// Where its file is now, and whether that is sealed.
        result: Result<(PathBuf, bool), String>,
    },
}

/// A file that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Where it is.
    pub path: PathBuf,
    /// Attached files that were no longer to be found and are not in it, by their names.
    pub missing: Vec<String>,
}

/// Something to be done about sharing or sealing.
#[derive(Clone, Debug, PartialEq)]
pub enum SharingTask {
    /// Ask where it goes.
    Ask(Share),
    /// Write it and read it back.
    Write(PathBuf, Share),
    /// Seal the open dossier, its earlier versions and its attachments, or take the seal off.
    Seal {
        /// The key of the dossier.
        key: String,
        /// Its file.
        path: PathBuf,
        /// The passphrase; `None` takes the seal off.
        passphrase: Option<Secret>,
    },
}

/// Whether what the window shows also lies on disk, or is on its way there: only then the file goes out, or is sealed.
pub fn is_safe_on_disk(open: &Open) -> bool {
    open.path().is_some() && !open.is_example() && !matches!(open.saving(), Saving::Failed(_))
}

pub(super) fn happened(model: &mut Model, what: Sharing) -> Vec<Effect> {
    match what {
        Sharing::Share { whom, seal } => {
            share(model, whom, seal).map(|share| Effect::Sharing(SharingTask::Ask(share))).into_iter().collect()
        }
        Sharing::To(path, share) => {
            model.dialog = None;
            // Whoever types a name without an ending means the usual one.
            let path = if path.extension().is_none() { path.with_extension(share.whom.ending()) } else { path };
            vec![Effect::Sharing(SharingTask::Write(path, share))]
        }
        Sharing::NoDialog(share) => {
            model.dialog = Some(Dialog::TypeSharePath(Box::new(share)));
            Vec::new()
        }
        Sharing::Shared(result) => {
            match result {
                Ok(shared) => say_shared(model, &shared),
                Err(message) => model.say(message, true, None),
            }
            Vec::new()
        }
        Sharing::Seal(passphrase) => seal(model, passphrase),
        Sharing::Sealed { key, result } => sealed(model, &key, result),
    }
}

fn share(model: &Model, whom: Whom, seal: Option<Secret>) -> Option<Share> {
    let open = model.open.as_ref()?;
    let dossier = open.dossier();
    let from = if whom == Whom::Province { None } else { Some(open.path().filter(|_| is_safe_on_disk(open))?.clone()) };
    let records = if whom == Whom::Province {
        let needs: BTreeSet<NeedId> = model.matcher.catalogue().needs().iter().map(|need| need.id.clone()).collect();
        let words = Words { shelf: &model.shelf, reference: model.reference, needs: &needs };
        records([dossier], words, model.today, String::new)
    } else {
        Vec::new()
    };
    let t = &model.tr;
    let stem = match whom {
        Whom::Client => tr!(t, "share-file-client", name = file_stem(dossier)),
        // The name of the file must not tell what its contents keep silent about.
        Whom::Province => tr!(t, "share-file-province", date = model.today.to_string()),
        Whom::Colleague => tr!(t, "share-file-colleague", name = file_stem(dossier)),
    };
    let name = format!("{stem}.{}", whom.ending());
    Some(Share { whom, name, seal, key: dossier.key.clone(), from, records })
}

fn shown(path: &Path) -> String {
    harmless(&path.display().to_string())
}

fn say_shared(model: &mut Model, shared: &Shared) {
    let mut text = tr!(model.tr, "export-written", path = shown(&shared.path));
    if !shared.missing.is_empty() {
        let names: Vec<String> = shared.missing.iter().map(|name| harmless(name)).collect();
        text = format!("{text} {}", tr!(model.tr, "export-missing", names = names.join(", ")));
    }
    model.say(text, !shared.missing.is_empty(), None);
}

fn seal(model: &Model, passphrase: Option<Secret>) -> Vec<Effect> {
    let Some(open) = &model.open else { return Vec::new() };
    // Somebody else's file is not ours to seal, and of two versions nobody knows yet which one stays.
    let is_ours = open.restriction().is_none() && open.conflict().is_none() && is_safe_on_disk(open);
    let Some(path) = open.path().filter(|_| is_ours && open.is_sealed() != passphrase.is_some()) else {
        return Vec::new();
    };
    let key = open.dossier().key.clone();
    vec![Effect::Sharing(SharingTask::Seal { key, path: path.clone(), passphrase })]
}

fn sealed(model: &mut Model, key: &str, result: Result<(PathBuf, bool), String>) -> Vec<Effect> {
    let (path, is_sealed) = match result {
        Ok(done) => done,
        Err(message) => {
            model.say(message, true, None);
            return Vec::new();
        }
    };
    let text = if is_sealed {
        tr!(model.tr, "seal-done", path = shown(&path))
    } else {
        tr!(model.tr, "seal-taken-off", path = shown(&path))
    };
    model.say(text, false, None);
    match model.open.as_mut().filter(|open| open.dossier().key == key) {
        Some(open) => {
            let before = open.path().cloned();
            open.now_sealed(path, is_sealed);
            model.recent.retain(|recent| Some(&recent.path) != before.as_ref());
            remember(model)
        }
        // Another dossier was opened meanwhile: nobody works in this one.
        None => vec![Effect::LetGo(path)],
    }
}

impl From<Sharing> for Event {
    fn from(what: Sharing) -> Self {
        Self::Sharing(what)
    }
}
