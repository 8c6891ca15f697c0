//! What a command knows: what comes with the program, with the user's own questionnaires and catalogue files over it; and the dossiers
//! it is given.
//!
//! A dossier is read as the window reads it. So the user's own files that lie beside it count, in `questionnaires` and `catalogue`, and
//! its old scans find the questionnaires they were made with.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::{Exit, Surroundings};
use crate::app::Shelf;
use crate::catalogue::{Catalogue, shipped};
use crate::company::Reference;
use crate::diagnostic::{Diagnostic, Position, any_error};
use crate::dossier::Dossier;
use crate::dossier::file::{self, Loaded};
use crate::exact::Exact;
use crate::id::{Id as _, RowKey};
use crate::matching::{Matcher, Project};
use crate::store::atomic::folder_of;
use crate::store::seal::{self, Passphrase};
use crate::store::settings::own_files;
use crate::store::{self, Disk, Places, questionnaires};
use crate::text::Tr;
use crate::tr;

/// The user's own files.
#[derive(Args)]
pub(super) struct Own {
    /// Your own questionnaires: a file or a folder. For a dossier that is the folder "questionnaires" beside it, if you name none.
    #[arg(long)]
    questionnaires: Option<PathBuf>,
    /// Your own catalogue: a file or a folder. Its rows take the place of built-in rows with the same id. For a dossier that is the
    /// folder "catalogue" beside it, if you name none.
    #[arg(long)]
    catalogue: Option<PathBuf>,
}

impl Own {
    /// Whether questionnaires were named.
    pub fn has_questionnaires(&self) -> bool {
        self.questionnaires.is_some()
    }
}

/// What opens sealed dossiers.
#[derive(Args)]
pub(super) struct Opens {
    /// A file with the passphrase of sealed dossiers; - reads standard input.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
}

impl Opens {
    /// Whether there is to be one.
    pub fn are_given(&self) -> bool {
        self.passphrase_file.is_some()
    }

    /// The passphrase, if there is one.
    pub fn passphrase(&self, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Option<Passphrase>, Exit> {
        passphrase(self.passphrase_file.as_deref(), tr, around)
    }
}

/// The passphrase in a file. An empty one is told.
pub(super) fn passphrase(
    from: Option<&Path>,
    tr: &Tr,
    around: &mut Surroundings<'_>,
) -> Result<Option<Passphrase>, Exit> {
    let Some(path) = from else { return Ok(None) };
    let bytes = super::read(path, tr, around)?;
    match String::from_utf8(bytes).ok().and_then(Passphrase::new) {
        Some(passphrase) => Ok(Some(passphrase)),
        None => {
            let _ = writeln!(around.err, "{}", tr!(tr, "seal-no-passphrase"));
            Err(Exit::BadInput)
        }
    }
}

/// What there is to pay for.
#[derive(Args)]
pub(super) struct Paid {
    /// What your project costs, in euro without VAT.
    #[arg(long, allow_negative_numbers = true)]
    cost: Option<String>,
    /// What your project is about: the id of a topic, such as CYB.
    #[arg(long)]
    topic: Option<String>,
}

impl Paid {
    /// What of a project was told. A cost that is no amount and a topic that is not in the catalogue are told.
    pub fn project(&self, catalogue: &Catalogue, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Project, Exit> {
        let bad = |option: &str, code| {
            Diagnostic::error(code, &Arc::from(option), Position::default())
                .with("field", option.trim_start_matches('-'))
        };
        let mut refuse = |found: &Diagnostic| {
            let _ = writeln!(around.err, "{}", found.render(tr, None));
            Exit::BadCommand
        };
        let cost = match &self.cost {
            None => None,
            Some(typed) => match typed.parse::<Exact>().ok().filter(|cost| !cost.is_negative()) {
                Some(cost) => Some(cost),
                None => return Err(refuse(&bad("--cost", "company-wrong-type").with("expected", "amount"))),
            },
        };
        let topics = || catalogue.topics().iter().map(|topic| &topic.id);
        let topic = match &self.topic {
            None => None,
            Some(typed) => match topics().find(|id| id.as_str() == typed) {
                Some(id) => Some(id.clone()),
                None => {
                    let found = bad("--topic", "company-unknown-value").with("found", typed.as_str());
                    return Err(refuse(&found.suggest(typed, topics().map(RowKey::as_str))));
                }
            },
        };
        Ok(Project { cost, topic, ..Project::default() })
    }
}

/// What a command knows.
pub(super) struct Known {
    /// The questionnaires.
    pub shelf: Shelf,
    /// The catalogue, made ready.
    pub matcher: Arc<Matcher>,
    /// How the command ends where all goes well: a broken file of the user's own stops nothing, and is not done either.
    pub exit: Exit,
}

impl Known {
    /// Reads the user's own files: those that were named, else those beside a dossier, if it is about one. What is wrong in them is
    /// told and left out.
    pub fn new(own: &Own, beside: Option<&Path>, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Self, Exit> {
        let reference = Reference::built_in();
        let places = beside.map(|dossier| Places::of_library(folder_of(dossier)));
        let files = match (&own.questionnaires, &places) {
            (Some(path), _) => named_files(path, tr, around)?,
            (None, Some(places)) => own_files(&Disk::default(), &places.questionnaires()).0,
            (None, None) => Vec::new(),
        };
        let shelf = Shelf::new(files.iter().cloned());
        for broken in shelf.broken() {
            tell_errors(&broken.diagnostics, &files, tr, around);
            left_out(&broken.file, tr, around);
        }
        let catalogue_folder = places.map(|places| places.catalogue());
        let (catalogue, exit) = match (&own.catalogue, catalogue_folder.filter(|folder| folder.is_dir())) {
            (Some(path), _) => catalogue(Some(path), tr, around)?,
            (None, Some(folder)) => catalogue(Some(&folder), tr, around)?,
            (None, None) => (shipped::catalogue(), Exit::Done),
        };
        let exit = if shelf.broken().is_empty() { exit } else { Exit::BadInput };
        let (matcher, _) = Matcher::new(catalogue, reference, shelf.questionnaires());
        Ok(Self { shelf, matcher: Arc::new(matcher), exit })
    }

    /// The questionnaires for a dossier: with those its old scans were made with.
    pub fn shelf_of(&self, file: &Path, dossier: &Dossier) -> Shelf {
        self.shelf.clone().with_kept(questionnaires::of(&Disk::default(), file, dossier))
    }

    /// How a command ends that ended so.
    pub fn ended(&self, exit: Exit) -> Exit {
        if exit == Exit::Done { self.exit } else { exit }
    }
}

/// The catalogue of the program with the user's file or files over it. What is wrong in theirs is told and left out and stops nothing;
/// how the command ends then says so.
pub(super) fn catalogue(
    own: Option<&Path>,
    tr: &Tr,
    around: &mut Surroundings<'_>,
) -> Result<(Arc<Catalogue>, Exit), Exit> {
    let Some(path) = own else { return Ok((shipped::catalogue(), Exit::Done)) };
    let mut own = named_files(path, tr, around)?;
    // Areas, sectors and figures of the law lie in the same folder and are no rows of the catalogue.
    own.retain(|(_, bytes)| super::check::outermost(bytes).is_none_or(|name| name == "Catalogue") || path.is_file());
    let files: Vec<(&str, &[u8])> = own.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let loaded = shipped::with_own(&files, Reference::built_in());
    let wrong = any_error(&loaded.diagnostics);
    tell_errors(&loaded.diagnostics, &own, tr, around);
    for name in &loaded.left_out {
        left_out(name, tr, around);
    }
    Ok((Arc::new(loaded.catalogue), if wrong { Exit::BadInput } else { Exit::Done }))
}

/// A file, or the files of a folder, each with its name.
fn named_files(path: &Path, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Vec<(String, Vec<u8>)>, Exit> {
    let files = store::files(path, "ron").map_err(|error| {
        let _ = writeln!(around.err, "{}", error.message(tr));
        if error.is_missing() { Exit::BadInput } else { Exit::Machine }
    })?;
    files.into_iter().map(|file| Ok((file.display().to_string(), super::read(&file, tr, around)?))).collect()
}

fn tell_errors(found: &[Diagnostic], files: &[(String, Vec<u8>)], tr: &Tr, around: &mut Surroundings<'_>) {
    for diagnostic in found.iter().filter(|d| any_error(std::slice::from_ref(*d))) {
        let source = files.iter().find(|(name, _)| **name == *diagnostic.file);
        let source = source.and_then(|(_, bytes)| std::str::from_utf8(bytes).ok());
        let _ = writeln!(around.err, "{}", diagnostic.render(tr, source));
    }
}

fn left_out(name: &str, tr: &Tr, around: &mut Surroundings<'_>) {
    let _ = writeln!(around.err, "{}", tr!(tr, "catalogue-left-out", file = crate::diagnostic::harmless(name)));
}

/// Why a dossier was not read: how the command ends.
pub(super) struct Unread {
    /// What to tell.
    pub messages: Vec<String>,
    /// How it ends.
    pub exit: Exit,
}

/// A dossier, opened where it is sealed, with what its reader should know. `-` reads standard input.
pub(super) fn dossier(path: &Path, passphrase: Option<&Passphrase>, tr: &Tr) -> Result<(Loaded, Vec<String>), Unread> {
    let bad = |messages: Vec<String>| Unread { messages, exit: Exit::BadInput };
    let shown = || crate::diagnostic::harmless(&path.display().to_string());
    let bytes = store::read(path).map_err(|error| Unread {
        messages: vec![error.message(tr)],
        exit: if error.is_missing() { Exit::BadInput } else { Exit::Machine },
    })?;
    let bytes = match (seal::is_sealed(&bytes), passphrase) {
        (false, _) => bytes,
        (true, None) => return Err(bad(vec![tr!(tr, "dossier-sealed", file = shown())])),
        (true, Some(passphrase)) => seal::unseal(&bytes, passphrase, file::MAX_BYTES)
            .map_err(|error| bad(vec![format!("{}: {}", shown(), error.message(tr))]))?,
    };
    let source = std::str::from_utf8(&bytes).ok();
    let name: Arc<str> = path.display().to_string().into();
    let render = |found: &[Diagnostic]| found.iter().map(|d| d.render(tr, source)).collect::<Vec<_>>();
    let loaded = file::read(&name, &bytes).map_err(|error| bad(render(&error.diagnostics)))?;
    let messages = render(&loaded.warnings(&name));
    Ok((loaded, messages))
}

/// The same, with everything there is to tell told.
pub(super) fn dossier_told(
    path: &Path,
    passphrase: Option<&Passphrase>,
    tr: &Tr,
    around: &mut Surroundings<'_>,
) -> Result<Loaded, Exit> {
    let (found, messages) = match dossier(path, passphrase, tr) {
        Ok((loaded, messages)) => (Ok(loaded), messages),
        Err(Unread { messages, exit }) => (Err(exit), messages),
    };
    for message in messages {
        let _ = writeln!(around.err, "{message}");
    }
    found
}
