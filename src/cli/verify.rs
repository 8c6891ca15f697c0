//! `verify DIR`: every file of a library read, checked and scored: dossiers, earlier versions, what lies in the bin, kept questionnaires,
//! attached files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use crate::app::{DossierFacts, Shelf};
use crate::cli::library::shelf;
use crate::cli::{Exit, Surroundings};
use crate::company::{Known, Reference};
use crate::diagnostic::harmless;
use crate::dossier::file::{self, Loaded, Refusal};
use crate::scoring::{Context, Sheet, score};
use crate::store::bin::BIN;
use crate::store::dossiers::{BACKUPS, OpenError};
use crate::store::library::candidates;
use crate::store::seal::{Passphrase, UnsealError};
use crate::store::sharing::peek;
use crate::store::{Disk, Error, evidence, questionnaires};
use crate::text::Tr;
use crate::{questionnaire, tr};

/// What to verify.
#[derive(Args)]
pub(super) struct VerifyArgs {
    /// A folder of dossiers.
    folder: PathBuf,
    /// A file with the passphrase of sealed dossiers; - reads standard input. Without it, of a sealed file only the outside is checked.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
}

/// What was found so far.
struct Found<'a> {
    disk: Disk,
    tr: &'a Tr,
    shelf: Shelf,
    passphrase: Option<Passphrase>,
    files: usize,
    dossiers: usize,
    backups: usize,
    sealed: usize,
    bad: usize,
}

impl Found<'_> {
    fn bad(&mut self, path: &Path, message: &str, around: &mut Surroundings<'_>) {
        self.bad += 1;
        let _ = writeln!(around.out, "{}: {message}", harmless(&path.display().to_string()));
    }
}

pub(super) fn run(args: &VerifyArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let passphrase = match &args.passphrase_file {
        Some(path) => match super::read(path, tr, around) {
            Ok(bytes) => String::from_utf8(bytes).ok().and_then(Passphrase::new),
            Err(exit) => return exit,
        },
        None => None,
    };
    let disk = Disk::default();
    let mut found = Found {
        shelf: shelf(&disk, &args.folder),
        disk,
        tr,
        passphrase,
        files: 0,
        dossiers: 0,
        backups: 0,
        sealed: 0,
        bad: 0,
    };
    let done = library(&args.folder, &mut found, around);
    if let Err(error) = done {
        let _ = writeln!(around.err, "{}", error.message(tr));
        return if error.is_missing() { Exit::BadInput } else { Exit::Machine };
    }
    let summary = tr!(
        tr,
        "verify-summary",
        files = found.files,
        dossiers = found.dossiers,
        backups = found.backups,
        sealed = found.sealed,
        bad = found.bad
    );
    let written = super::written(writeln!(around.out, "{summary}"));
    if written == Exit::Done && found.bad > 0 { Exit::BadInput } else { written }
}

fn library(folder: &Path, found: &mut Found<'_>, around: &mut Surroundings<'_>) -> Result<(), Error> {
    for (path, bytes) in questionnaires::all(&found.disk, folder)? {
        found.files += 1;
        let name = path.display().to_string();
        match bytes.map(|bytes| questionnaire::read(&name, &bytes).0) {
            Some(Some(kept)) => found.shelf = std::mem::take(&mut found.shelf).with_kept([kept]),
            _ => found.bad(&path, &tr!(found.tr, "verify-questionnaire-changed"), around),
        }
    }
    let bin = folder.join(BIN);
    let thrown = if bin.is_dir() { candidates(&found.disk, &bin)? } else { Vec::new() };
    for path in candidates(&found.disk, folder)?.into_iter().chain(thrown) {
        match peek(&found.disk, &path, found.passphrase.as_ref()) {
            Ok((loaded, _)) => {
                found.files += 1;
                found.dossiers += 1;
                dossier(folder, &path, &loaded, found, around);
            }
            // A catalogue or a questionnaire that lies here is not for this command.
            Err(OpenError::File { error, .. }) if error.refusal == Refusal::NotOurs => {}
            Err(OpenError::Sealed(_)) => sealed(&path, found, around),
            Err(error) => {
                found.files += 1;
                found.bad(&path, &error.message(found.tr), around);
            }
        }
    }
    let backups = folder.join(BACKUPS);
    let backups = if backups.is_dir() { candidates(&found.disk, &backups)? } else { Vec::new() };
    for backup in backups {
        found.files += 1;
        found.backups += 1;
        match peek(&found.disk, &backup, found.passphrase.as_ref()) {
            Ok(_) => {}
            Err(OpenError::Sealed(_)) => {
                // Counted among the earlier versions already.
                found.files -= 1;
                sealed(&backup, found, around);
            }
            Err(error) => {
                let message = format!("{} {}", tr!(found.tr, "verify-backup-broken"), error.message(found.tr));
                found.bad(&backup, &message, around);
            }
        }
    }
    Ok(())
}

/// Of a sealed file only the outside can be seen: whether a passphrase would open it at all.
fn sealed(path: &Path, found: &mut Found<'_>, around: &mut Surroundings<'_>) {
    found.files += 1;
    found.sealed += 1;
    if let Err(error) = crate::store::seal::outside(&found.disk, path) {
        let message = match error {
            Ok(error) => UnsealError::message(error, found.tr),
            Err(error) => error.message(found.tr),
        };
        found.bad(path, &message, around);
    }
}

fn dossier(folder: &Path, path: &Path, loaded: &Loaded, found: &mut Found<'_>, around: &mut Surroundings<'_>) {
    let tr = found.tr;
    let name: Arc<str> = path.display().to_string().into();
    let dossier = &loaded.dossier;
    let mut problems: Vec<String> = Vec::new();
    let text = file::write_with(dossier, &loaded.kept);
    if !file::read("", text.as_bytes()).is_ok_and(|back| back.dossier == *dossier) {
        problems.push(tr!(tr, "verify-not-stable"));
    }
    let known = Known { company: &dossier.company, reference: Reference::built_in(), today: around.today };
    let facts = DossierFacts::new(&found.shelf, dossier);
    let context = Context { profile: &known, facts: &facts };
    for assessment in &dossier.assessments {
        let Some(questionnaire) = found.shelf.of(&assessment.questionnaire) else {
            let missing = super::check::no_questionnaire(assessment, &name);
            let _ = writeln!(around.err, "{}", missing.render(tr, None));
            continue;
        };
        let (sheet, _) = Sheet::new(questionnaire, assessment.responses(), &name);
        let scores = score(questionnaire, &sheet, context);
        let lines = scores.figures.iter().flat_map(|figure| std::iter::once(&figure.total).chain(&figure.dimensions));
        if lines.into_iter().any(|score| score.recompute() != score.part) {
            problems.push(tr!(tr, "verify-score-wrong", assessment = assessment.id.to_string()));
        }
    }
    for (file, kind, hash) in evidence::files(dossier) {
        if !evidence::is_there(&found.disk, folder, &dossier.key, hash, kind) {
            problems.push(tr!(tr, "verify-evidence-missing", name = harmless(file)));
        }
    }
    for problem in problems {
        found.bad(path, &problem, around);
    }
}
