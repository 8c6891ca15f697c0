//! `verify DIR`: every file of a library accounted for. Dossiers, earlier versions, what lies in the bin, kept questionnaires, attached
//! files and the user's own files are read, checked and scored; what is none of ours is named.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use serde_json::{Value as Json, json};

use crate::app::{DossierFacts, Shelf};
use crate::cli::known::passphrase;
use crate::cli::library::shelf;
use crate::cli::{Exit, Surroundings};
use crate::company::{Known, Reference};
use crate::diagnostic::{any_error, harmless};
use crate::dossier::Dossier;
use crate::dossier::file::{self, Loaded, Refusal};
use crate::scoring::{Context, Sheet, score};
use crate::store::dossiers::OpenError;
use crate::store::seal::{Passphrase, UnsealError};
use crate::store::sharing::peek;
use crate::store::survey::{Lying, Purpose, survey};
use crate::store::{Disk, evidence, questionnaires};
use crate::text::Tr;
use crate::{catalogue, questionnaire, store, tr};

/// What to verify.
#[derive(Args)]
pub(super) struct VerifyArgs {
    /// A folder of dossiers.
    folder: PathBuf,
    /// A file with the passphrase of sealed dossiers; - reads standard input. Without it, of a sealed file only the outside is checked.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// What is said of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Something is wrong with it.
    Bad,
    /// It is none of ours.
    NotOurs,
    /// No answer needs it any more.
    Orphan,
    /// A save that was cut off left it.
    Leftover,
    /// There is another version of the dossier.
    TwoVersions,
    /// A newer program wrote it: this one cannot say whether all of it is well.
    Newer,
    /// The questionnaire of a scan is not here.
    NoQuestionnaire,
}

impl Kind {
    /// Its name in the JSON, which is a contract.
    fn code(self) -> &'static str {
        match self {
            Self::Bad => "bad",
            Self::NotOurs => "not-ours",
            Self::Orphan => "orphan",
            Self::Leftover => "leftover",
            Self::TwoVersions => "two-versions",
            Self::Newer => "newer",
            Self::NoQuestionnaire => "no-questionnaire",
        }
    }
}

/// What was found so far.
struct Found<'a> {
    disk: Disk,
    tr: &'a Tr,
    folder: &'a Path,
    shelf: Shelf,
    passphrase: Option<Passphrase>,
    files: usize,
    dossiers: usize,
    backups: usize,
    evidence: usize,
    sealed: usize,
    /// Said of files, in the order in which they were looked at.
    said: Vec<(Kind, PathBuf, String)>,
    /// The files of answers that are needed, by the folder they belong in.
    needed: BTreeMap<PathBuf, BTreeSet<String>>,
    /// Whether the machine kept us from looking at something.
    is_denied: bool,
    /// Whether there are files of which nobody can say which attachments they need.
    has_closed: bool,
}

impl Found<'_> {
    fn say(&mut self, kind: Kind, path: &Path, message: String) {
        self.said.push((kind, path.to_owned(), message));
    }

    fn count(&self, is: impl Fn(Kind) -> bool) -> usize {
        self.said.iter().filter(|(kind, ..)| is(*kind)).count()
    }
}

pub(super) fn run(args: &VerifyArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let passphrase = match passphrase(args.passphrase_file.as_deref(), tr, around) {
        Ok(passphrase) => passphrase,
        Err(exit) => return exit,
    };
    let disk = Disk::default();
    let lying = match survey(&disk, &args.folder) {
        Ok(lying) => lying,
        Err(error) => {
            let _ = writeln!(around.err, "{}", error.message(tr));
            return if error.is_missing() { Exit::BadInput } else { Exit::Machine };
        }
    };
    let mut found = Found {
        shelf: shelf(&disk, &args.folder),
        disk,
        tr,
        folder: &args.folder,
        passphrase,
        files: 0,
        dossiers: 0,
        backups: 0,
        evidence: 0,
        sealed: 0,
        said: Vec::new(),
        needed: BTreeMap::new(),
        is_denied: false,
        has_closed: false,
    };
    // What scans are scored with comes first, what only belongs to dossiers last.
    let turn = |purpose: &Purpose| match purpose {
        Purpose::KeptQuestionnaire => 0,
        Purpose::Evidence(_) => 2,
        _ => 1,
    };
    for number in 0..=2 {
        for one in lying.iter().filter(|one| turn(&one.purpose) == number) {
            look(one, &mut found, around);
        }
    }
    let written = match args.format {
        Format::Text => as_text(&found, around),
        Format::Json => super::written(writeln!(around.out, "{:#}", as_json(&found))),
    };
    match written {
        Exit::Done if found.is_denied => Exit::Machine,
        Exit::Done if found.count(|kind| kind == Kind::Bad) > 0 => Exit::BadInput,
        written => written,
    }
}

fn as_text(found: &Found<'_>, around: &mut Surroundings<'_>) -> Exit {
    for (_, path, message) in &found.said {
        if super::written(writeln!(around.out, "{}: {message}", harmless(&path.display().to_string()))) != Exit::Done {
            return Exit::Machine;
        }
    }
    let summary = tr!(
        found.tr,
        "verify-summary",
        files = found.files,
        dossiers = found.dossiers,
        backups = found.backups,
        evidence = found.evidence,
        sealed = found.sealed,
        others = found.count(|kind| kind == Kind::NotOurs),
        bad = found.count(|kind| kind == Kind::Bad)
    );
    super::written(writeln!(around.out, "{summary}"))
}

fn as_json(found: &Found<'_>) -> Json {
    let said = found.said.iter().map(|(kind, path, message)| {
        let file = path.strip_prefix(found.folder).unwrap_or(path);
        json!({"file": file.to_string_lossy(), "kind": kind.code(), "message": message})
    });
    json!({
        "files": found.files,
        "dossiers": found.dossiers,
        "backups": found.backups,
        "evidence": found.evidence,
        "sealed": found.sealed,
        "not_ours": found.count(|kind| kind == Kind::NotOurs),
        "bad": found.count(|kind| kind == Kind::Bad),
        "said": said.collect::<Vec<_>>(),
    })
}

fn look(one: &Lying, found: &mut Found<'_>, around: &Surroundings<'_>) {
    let Lying { path, purpose } = one;
    let tr = found.tr;
    found.files += 1;
    match purpose {
        Purpose::Dossier | Purpose::Thrown | Purpose::Backup(_) => of_dossier(path, purpose, found, around),
        Purpose::Evidence(file) => attached(file, found),
        Purpose::KeptQuestionnaire => kept(path, found),
        Purpose::OwnQuestionnaire | Purpose::OwnCatalogue => own(path, purpose, found),
        Purpose::Leftover => found.say(Kind::Leftover, path, tr!(tr, "verify-leftover")),
        Purpose::TwoVersions(name) => {
            found.say(Kind::TwoVersions, path, tr!(tr, "verify-two-versions", file = harmless(name)));
        }
        Purpose::Ours => {}
        Purpose::Unknown => found.say(Kind::NotOurs, path, tr!(tr, "verify-not-ours")),
        Purpose::Link => found.say(Kind::NotOurs, path, tr!(tr, "verify-link")),
    }
}

/// A dossier, here or in the bin, or an earlier version of one.
fn of_dossier(path: &Path, purpose: &Purpose, found: &mut Found<'_>, around: &Surroundings<'_>) {
    let tr = found.tr;
    let is_backup = matches!(purpose, Purpose::Backup(_));
    found.backups += usize::from(is_backup);
    match peek(&found.disk, path, found.passphrase.as_ref()) {
        Ok((loaded, _)) => {
            needs(&loaded.dossier, found);
            if !is_backup {
                found.dossiers += 1;
                dossier(path, &loaded, found, around);
            }
        }
        Err(OpenError::Sealed(_)) => {
            found.has_closed = true;
            sealed(path, found);
        }
        Err(OpenError::File { error, .. }) if matches!(error.refusal, Refusal::TooNew(_)) => {
            found.has_closed = true;
            found.say(Kind::Newer, path, error.message(tr));
        }
        // With earlier versions beside it, it was one of ours once.
        Err(OpenError::File { error, backups: 0, .. }) if error.refusal == Refusal::NotOurs && !is_backup => {
            found.say(Kind::NotOurs, path, tr!(tr, "verify-not-ours"));
        }
        Err(error) => {
            found.has_closed = true;
            found.is_denied |= matches!(&error, OpenError::Disk(error) if !error.is_missing());
            let message = error.reason(tr);
            let message = if is_backup { format!("{} {message}", tr!(tr, "verify-backup-broken")) } else { message };
            found.say(Kind::Bad, path, message);
        }
    }
}

/// Notes which attached files a dossier needs.
fn needs(dossier: &Dossier, found: &mut Found<'_>) {
    let needed = found.needed.entry(evidence::folder_for(found.folder, &dossier.key)).or_default();
    needed.extend(evidence::files(dossier).map(|(_, _, hash)| hash.to_owned()));
}

/// Of a sealed file only the outside can be seen: whether a passphrase would open it at all.
fn sealed(path: &Path, found: &mut Found<'_>) {
    found.sealed += 1;
    if let Err(error) = store::seal::outside(&found.disk, path) {
        found.is_denied |= matches!(&error, Err(error) if !error.is_missing());
        let message = match error {
            Ok(error) => UnsealError::message(error, found.tr),
            Err(error) => error.message(found.tr),
        };
        found.say(Kind::Bad, path, message);
    }
}

/// A file that backs an answer up.
fn attached(file: &evidence::Found, found: &mut Found<'_>) {
    let tr = found.tr;
    found.evidence += 1;
    match file.is_sound(&found.disk, found.passphrase.as_ref()) {
        Some(true) => {}
        Some(false) => found.say(Kind::Bad, &file.path, tr!(tr, "verify-evidence-changed")),
        None => sealed(&file.path, found),
    }
    let folder = file.path.parent().unwrap_or(found.folder);
    let is_needed = found.needed.get(folder).is_some_and(|needed| needed.contains(&file.hash));
    if !is_needed && !found.has_closed {
        found.say(Kind::Orphan, &file.path, tr!(tr, "verify-orphan"));
    }
}

fn kept(path: &Path, found: &mut Found<'_>) {
    let name = path.display().to_string();
    let kept = questionnaires::kept(&found.disk, path).and_then(|bytes| questionnaire::read(&name, &bytes).0);
    match kept {
        Some(kept) => found.shelf = std::mem::take(&mut found.shelf).with_kept([kept]),
        None => found.say(Kind::Bad, path, tr!(found.tr, "verify-questionnaire-changed")),
    }
}

/// The user's own questionnaires and catalogue files.
fn own(path: &Path, purpose: &Purpose, found: &mut Found<'_>) {
    let name = path.display().to_string();
    let bytes = match store::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            found.is_denied |= !error.is_missing();
            return found.say(Kind::Bad, path, error.message(found.tr));
        }
    };
    let is_whole = if *purpose == Purpose::OwnQuestionnaire {
        questionnaire::read(&name, &bytes).0.is_some()
    } else {
        let shipped = catalogue::shipped::FILES.iter().map(|(name, bytes)| catalogue::File { name, bytes, layer: 0 });
        let own = catalogue::File { name: &name, bytes: &bytes, layer: 1 };
        let loaded = catalogue::read(&shipped.chain([own]).collect::<Vec<_>>(), Reference::built_in());
        let of_it: Vec<_> = loaded.diagnostics.into_iter().filter(|d| *d.file == *name).collect();
        !any_error(&of_it)
    };
    if !is_whole {
        found.say(Kind::Bad, path, tr!(found.tr, "verify-own-broken"));
    }
}

fn dossier(path: &Path, loaded: &Loaded, found: &mut Found<'_>, around: &Surroundings<'_>) {
    let tr = found.tr;
    let name: Arc<str> = path.display().to_string().into();
    let dossier = &loaded.dossier;
    let mut problems: Vec<(Kind, String)> = Vec::new();
    if loaded.is_from_newer_program() {
        problems.push((Kind::Newer, tr!(tr, "dossier-newer-revision")));
    }
    let text = file::write_with(dossier, &loaded.kept);
    if !file::read("", text.as_bytes()).is_ok_and(|back| back.dossier == *dossier) {
        problems.push((Kind::Bad, tr!(tr, "verify-not-stable")));
    }
    let known = Known { company: &dossier.company, reference: Reference::built_in(), today: around.today };
    let facts = DossierFacts::new(&found.shelf, dossier);
    let context = Context { profile: &known, facts: &facts };
    for assessment in &dossier.assessments {
        let Some(questionnaire) = found.shelf.of(&assessment.questionnaire) else {
            problems.push((Kind::NoQuestionnaire, super::check::no_questionnaire(assessment, &name).message(tr)));
            continue;
        };
        let (sheet, _) = Sheet::new(questionnaire, assessment.responses(), &name);
        let scores = score(questionnaire, &sheet, context);
        let lines = scores.figures.iter().flat_map(|figure| std::iter::once(&figure.total).chain(&figure.dimensions));
        if lines.into_iter().any(|score| score.recompute() != score.part) {
            problems.push((Kind::Bad, tr!(tr, "verify-score-wrong", assessment = assessment.id.to_string())));
        }
    }
    for (file, kind, hash) in evidence::files(dossier) {
        let (disk, folder, passphrase) = (&found.disk, found.folder, found.passphrase.as_ref());
        let is_there = match passphrase {
            Some(_) => evidence::read(disk, folder, &dossier.key, hash, kind, passphrase).is_some(),
            None => evidence::is_there(disk, folder, &dossier.key, hash, kind),
        };
        if !is_there {
            problems.push((Kind::Bad, tr!(tr, "verify-evidence-missing", name = harmless(file))));
        }
    }
    for (kind, problem) in problems {
        found.say(kind, path, problem);
    }
}
