//! `export`, `import`, `seal`, `unseal` and `migrate`: dossiers as files that go out, come in and last.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::DateTime;

use crate::app::importing::{Counts, passed_over};
use crate::catalogue::shipped;
use crate::cli::known::passphrase;
use crate::cli::library::shelf;
use crate::cli::{Exit, Surroundings};
use crate::diagnostic::harmless;
use crate::dossier::file;
use crate::dossier::passphrase::{Advice, Strength, judge};
use crate::store::atomic::folder_of;
use crate::store::dossiers::{Dossiers, How, OpenError};
use crate::store::import::{Outcome, import, sources};
use crate::store::library::candidates;
use crate::store::province::{Gathered, With, gather};
use crate::store::seal::Passphrase;
use crate::store::sealing::{SealingError, seal_file, unseal_file};
use crate::store::sharing::{ExportError, Seals, peek, to_client, to_colleague, to_province};
use crate::store::{Disk, Error};
use crate::text::Tr;
use crate::tr;

/// What goes out, for whom, and where to.
#[derive(Args)]
pub(super) struct ExportArgs {
    /// Dossiers; for the province also folders of them.
    #[arg(required = true)]
    dossiers: Vec<PathBuf>,
    /// For whom.
    #[arg(long = "for", value_enum)]
    whom: Whom,
    /// The file to write. Where there is one, the new one gets another name.
    #[arg(long)]
    to: PathBuf,
    /// A file with the passphrase of sealed dossiers; - reads standard input.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
    /// A file with a passphrase to seal the export with.
    #[arg(long)]
    seal_with: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Whom {
    /// The company itself: without private notes.
    Client,
    /// The province: nothing that says which company it is.
    Province,
    /// A colleague: everything, with attachments and questionnaires.
    Colleague,
}

/// What comes in.
#[derive(Args)]
pub(super) struct ImportArgs {
    /// Dossiers, what colleagues sent, or folders of those.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The folder to take them into.
    #[arg(long)]
    into: PathBuf,
    /// A file with the passphrase of sealed files; - reads standard input.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
}

/// What to seal, or to open for good.
#[derive(Args)]
pub(super) struct SealArgs {
    /// Files.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// A file with the passphrase; - reads standard input.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
    /// Leave the file itself, and what belongs to it, where it is.
    #[arg(long)]
    keep: bool,
}

/// What to bring up to date.
#[derive(Args)]
pub(super) struct MigrateArgs {
    /// Dossiers, or folders of them.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Only say what would be done.
    #[arg(long)]
    check: bool,
}

/// This command line knows the day and not the time; noon is never a day off.
fn now(around: &Surroundings<'_>) -> DateTime {
    around.today.at(12, 0, 0, 0)
}

fn say(around: &mut Surroundings<'_>, text: &str) {
    let _ = writeln!(around.out, "{text}");
}

fn complain(around: &mut Surroundings<'_>, path: Option<&Path>, text: &str) {
    let _ = match path {
        Some(path) => writeln!(around.err, "{}: {text}", shown(path)),
        None => writeln!(around.err, "{text}"),
    };
}

fn shown(path: &Path) -> String {
    harmless(&path.display().to_string())
}

/// A failure of the disk is the machine's; a file that is not there, or is not what it should be, is the input's.
fn blame(error: &Error) -> Exit {
    if error.is_missing() { Exit::BadInput } else { Exit::Machine }
}

fn worst(a: Exit, b: Exit) -> Exit {
    if a as u8 >= b as u8 { a } else { b }
}

pub(super) fn export(args: &ExportArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let opens = match passphrase(args.passphrase_file.as_deref(), tr, around) {
        Ok(passphrase) => passphrase,
        Err(exit) => return exit,
    };
    let seals = match passphrase(args.seal_with.as_deref(), tr, around) {
        Ok(passphrase) => passphrase,
        Err(exit) => return exit,
    };
    if let Some(seals) = &seals {
        advise(seals, &[], tr, around);
    }
    let disk = Disk::default();
    let both = Seals { opens: opens.as_ref(), seals: seals.as_ref() };
    let done = match (args.whom, &args.dossiers[..]) {
        (Whom::Province, dossiers) => return province(dossiers, args, both, tr, around),
        (Whom::Client, [one]) => to_client(&disk, one, &args.to, both),
        (Whom::Colleague, [one]) => to_colleague(&disk, folder_of(one), one, &args.to, both),
        (Whom::Client | Whom::Colleague, _) => {
            complain(around, None, &tr!(tr, "export-one-only"));
            return Exit::BadCommand;
        }
    };
    match done {
        Ok(done) => {
            say(around, &tr!(tr, "export-written", path = shown(&done.path)));
            if done.missing.is_empty() {
                return Exit::Done;
            }
            let names: Vec<String> = done.missing.iter().map(|name| harmless(name)).collect();
            complain(around, None, &tr!(tr, "export-missing", names = names.join(", ")));
            Exit::BadInput
        }
        Err(error) => failed(&error, tr, around),
    }
}

fn failed(error: &ExportError, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    complain(around, None, &error.message(tr));
    match error {
        ExportError::Open(OpenError::Disk(error)) | ExportError::Disk(error) => blame(error),
        ExportError::Open(_) => Exit::BadInput,
        ExportError::NotMade(_) | ExportError::NotSame(_) => Exit::Machine,
    }
}

fn province(paths: &[PathBuf], args: &ExportArgs, seals: Seals<'_>, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let disk = Disk::default();
    let files = match files_of(&disk, paths) {
        Ok(files) => files,
        Err(error) => {
            complain(around, None, &error.message(tr));
            return blame(&error);
        }
    };
    let folder = match paths.first() {
        Some(path) if path.is_dir() => path.as_path(),
        Some(path) => folder_of(path),
        None => Path::new("."),
    };
    let shelf = shelf(&disk, folder);
    let needs = shipped::catalogue().needs().iter().map(|need| need.id.clone()).collect();
    let with = With { folder, shelf: &shelf, needs: &needs, today: around.today, opens: seals.opens };
    let Some(Gathered { records, left, unknown_scans, .. }) = gather(&disk, &files, with, &mut |_| true) else {
        return Exit::Machine;
    };
    for (file, error) in &left {
        complain(around, Some(file), &error.message(tr));
    }
    if unknown_scans > 0 {
        complain(around, None, &tr!(tr, "figures-unknown-scans", count = unknown_scans));
    }
    let exit = if left.is_empty() { Exit::Done } else { Exit::BadInput };
    match to_province(&disk, &records, &args.to, seals.seals) {
        Ok(done) => {
            say(around, &tr!(tr, "export-written", path = shown(&done.path)));
            exit
        }
        Err(error) => worst(exit, failed(&error, tr, around)),
    }
}

/// Files themselves, and of a folder every file that may be a dossier.
fn files_of(disk: &Disk, paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(candidates(disk, path)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

pub(super) fn import_files(args: &ImportArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let opens = match passphrase(args.passphrase_file.as_deref(), tr, around) {
        Ok(passphrase) => passphrase,
        Err(exit) => return exit,
    };
    let disk = Disk::default();
    let sources = sources(&disk, &args.files);
    let report = match import(&disk, &args.into, &sources.files, opens.as_ref(), &mut |_, _| true) {
        Ok(report) => report,
        Err(error) => {
            complain(around, None, &error.message(tr));
            return blame(&error);
        }
    };
    let mut exit = Exit::Done;
    let mut fates = Vec::new();
    let unlisted = sources.unlisted.into_iter().map(|(folder, error)| (folder, Outcome::Disk(error)));
    for (path, outcome) in report.files.into_iter().chain(unlisted) {
        say(around, &format!("{}: {}", shown(&path), outcome.message(tr)));
        fates.push(outcome.fate());
        exit = worst(
            exit,
            match &outcome {
                Outcome::Taken { .. } | Outcome::Beside { .. } | Outcome::Same { .. } => Exit::Done,
                Outcome::Sealed | Outcome::Unseal(_) | Outcome::Refused(_) | Outcome::BadPackage => Exit::BadInput,
                Outcome::Disk(error) => blame(error),
                Outcome::FellOver => Exit::Machine,
            },
        );
    }
    let passed_over = passed_over(tr, sources.others, sources.folders);
    for line in std::iter::once(Counts::of(fates).said(tr)).chain(passed_over) {
        say(around, &line);
    }
    exit
}

/// Says how strong a passphrase is, where it could be stronger.
fn advise(passphrase: &Passphrase, known: &[&str], tr: &Tr, around: &mut Surroundings<'_>) {
    let judgement = judge(passphrase.reveal(), known);
    let mut lines = match judgement.strength {
        Strength::Strong => return,
        Strength::Fair => vec![tr!(tr, "seal-fair")],
        Strength::Weak => vec![tr!(tr, "seal-weak")],
    };
    lines.extend(judgement.advice.iter().map(|advice| match advice {
        Advice::Longer => tr!(tr, "passphrase-longer"),
        Advice::Common => tr!(tr, "passphrase-common"),
        Advice::Personal => tr!(tr, "passphrase-personal"),
        Advice::Pattern => tr!(tr, "passphrase-pattern"),
        Advice::Words => tr!(tr, "passphrase-words"),
    }));
    complain(around, None, &lines.join(" "));
}

pub(super) fn seal(args: &SealArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    each_sealed(args, tr, around, true)
}

pub(super) fn unseal(args: &SealArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    each_sealed(args, tr, around, false)
}

fn each_sealed(args: &SealArgs, tr: &Tr, around: &mut Surroundings<'_>, seals: bool) -> Exit {
    let passphrase = match passphrase(args.passphrase_file.as_deref(), tr, around) {
        Ok(Some(passphrase)) => passphrase,
        Ok(None) => {
            complain(around, None, &tr!(tr, "seal-no-passphrase"));
            return Exit::BadCommand;
        }
        Err(exit) => return exit,
    };
    let disk = Disk::default();
    let now = now(around);
    if seals {
        let known: Vec<String> = args
            .files
            .iter()
            .filter_map(|path| peek(&disk, path, None).ok())
            .flat_map(|(loaded, _)| [loaded.dossier.company.name, loaded.dossier.company.municipality])
            .flatten()
            .collect();
        advise(&passphrase, &known.iter().map(String::as_str).collect::<Vec<_>>(), tr, around);
    }
    let mut exit = Exit::Done;
    for path in &args.files {
        let done = if seals {
            seal_file(&disk, path, &passphrase, args.keep, now)
        } else {
            unseal_file(&disk, path, &passphrase, args.keep, now)
        };
        match done {
            Ok(to) if seals => say(around, &tr!(tr, "seal-done", path = shown(&to))),
            Ok(to) => say(around, &tr!(tr, "seal-undone", path = shown(&to))),
            Err(error) => {
                let names_it = !matches!(
                    error,
                    SealingError::Unseal(_)
                        | SealingError::Unread(_)
                        | SealingError::Failed(_)
                        | SealingError::StayClosed(_)
                );
                complain(around, Some(path).filter(|_| !names_it).map(PathBuf::as_path), &error.message(tr));
                exit = worst(
                    exit,
                    match &error {
                        SealingError::Disk(error) => blame(error),
                        SealingError::Failed(_) => Exit::Machine,
                        _ => Exit::BadInput,
                    },
                );
            }
        }
    }
    exit
}

pub(super) fn migrate(args: &MigrateArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let disk = Disk::default();
    let files = match files_of(&disk, &args.files) {
        Ok(files) => files,
        Err(error) => {
            complain(around, None, &error.message(tr));
            return blame(&error);
        }
    };
    let mut exit = Exit::Done;
    let (mut looked_at, mut changed, mut failed) = (0_usize, 0_usize, 0_usize);
    for path in files {
        let is_named = args.files.contains(&path);
        match brought_up(&disk, &path, is_named, args.check, tr, around) {
            Ok(None) => continue,
            Ok(Some(true)) => changed += 1,
            Ok(Some(false)) => {}
            Err((bad, message)) => {
                complain(around, Some(&path), &message);
                failed += 1;
                exit = worst(exit, bad);
            }
        }
        looked_at += 1;
    }
    say(around, &tr!(tr, "migrate-summary", files = looked_at, changed = changed, failed = failed));
    exit
}

/// Whether a dossier was brought up to date, or would be; `None` for a file in a folder that is none, and for a sealed one, which is
/// brought up to date when it is next saved.
fn brought_up(
    disk: &Disk,
    path: &Path,
    is_named: bool,
    only_look: bool,
    tr: &Tr,
    around: &mut Surroundings<'_>,
) -> Result<Option<bool>, (Exit, String)> {
    let (loaded, plain) = match peek(disk, path, None) {
        Ok(found) => found,
        Err(OpenError::Sealed(_)) => {
            say(around, &tr!(tr, "migrate-sealed", path = shown(path)));
            return Ok(None);
        }
        Err(OpenError::File { error, .. }) if error.refusal == file::Refusal::NotOurs && !is_named => return Ok(None),
        Err(OpenError::Disk(error)) => return Err((blame(&error), error.message(tr))),
        Err(error) => return Err((Exit::BadInput, error.reason(tr))),
    };
    if loaded.is_from_newer_program() {
        say(around, &tr!(tr, "migrate-newer", path = shown(path)));
        return Ok(Some(false));
    }
    if loaded.revision == file::REVISION && file::write_with(&loaded.dossier, &loaded.kept).as_bytes() == plain {
        return Ok(Some(false));
    }
    if only_look {
        say(around, &tr!(tr, "migrate-would", path = shown(path)));
        return Ok(Some(true));
    }
    let now = now(around);
    let mut store = Dossiers::new(disk.clone(), folder_of(path).to_owned());
    let opened = store.open_with(path, &How::default(), now).map_err(|error| (Exit::BadInput, error.message(tr)))?;
    if opened.is_read_only {
        say(around, &tr!(tr, "migrate-in-use", path = shown(path)));
        return Ok(Some(false));
    }
    let saved = store.save(Some(path), &opened.dossier, now).map_err(|error| (Exit::Machine, error.message(tr)))?;
    for notice in &saved.notices {
        complain(around, Some(path), &notice.message(tr));
    }
    say(around, &tr!(tr, "migrate-new", path = shown(path)));
    Ok(Some(true))
}
