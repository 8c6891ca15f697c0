//! `report`: dossiers in, reports out: one, or a folder of them at once.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::Args;

use super::known::{Known, Opens, Own, Paid, Unread, dossier};
use super::{Exit, Surroundings};
use crate::app::Settings;
use crate::app::report::{Choice, Order};
use crate::diagnostic::any_error;
use crate::matching::Project;
use crate::report::document::{Kind, Report, Section, Sender, is_dark_enough, rgb};
use crate::report::export::{self, Format};
use crate::report::pdf;
use crate::store::atomic::folder_of;
use crate::store::export::write_checked;
use crate::store::seal::Passphrase;
use crate::store::{self, Disk};
use crate::text::{Lang, Tr};
use crate::tr;

/// Which dossiers, in what kind of file, for whom.
#[derive(Args)]
pub(super) struct ReportArgs {
    /// Dossiers, or folders of them.
    #[arg(required = true)]
    dossiers: Vec<PathBuf>,
    /// The file to write, whose ending says which kind: .pdf, .docx, .xlsx, .csv, .json, .svg or .png. For several dossiers: the
    /// folder to write into.
    #[arg(long)]
    to: PathBuf,
    /// Which kind of files to write into a folder.
    #[arg(long, default_value = "pdf", value_parser = parse_format)]
    format: Format,
    /// For whom: owner, advisor (with private notes) or one-pager.
    #[arg(long, default_value = "owner", value_parser = parse_kind)]
    kind: Kind,
    /// What to leave out: conclusion, parts, changes, programmes, plan, readings or answers. May be given several times.
    #[arg(long, value_parser = parse_section)]
    without: Vec<Section>,
    /// Which picture to write to .svg or .png, by its name in the JSON.
    #[arg(long)]
    picture: Option<String>,
    /// The organisation that hands it over.
    #[arg(long, default_value = "")]
    organisation: String,
    /// A line at the foot of every page.
    #[arg(long, default_value = "")]
    footer: String,
    /// The colour of the heading line, as #0D5C63.
    #[arg(long, value_parser = parse_colour)]
    colour: Option<String>,
    /// A logo: an SVG or PNG file.
    #[arg(long)]
    logo: Option<PathBuf>,
    #[command(flatten)]
    paid: Paid,
    #[command(flatten)]
    own: Own,
    #[command(flatten)]
    opens: Opens,
}

fn parse_format(typed: &str) -> Result<Format, String> {
    Format::from_extension(typed).ok_or_else(|| Format::ALL.map(Format::extension).join(", "))
}

fn parse_kind(typed: &str) -> Result<Kind, String> {
    Kind::from_id(typed).ok_or_else(|| Kind::ALL.map(Kind::id).join(", "))
}

fn parse_section(typed: &str) -> Result<Section, String> {
    Section::from_id(typed).ok_or_else(|| Section::ALL.map(Section::id).join(", "))
}

fn parse_colour(typed: &str) -> Result<String, String> {
    rgb(typed).filter(|_| is_dark_enough(typed)).map(|_| typed.to_owned()).ok_or_else(|| "#0D5C63".to_owned())
}

/// What every report of the command has in common.
struct Common {
    choice: Choice,
    sender: Sender,
    passphrase: Option<Passphrase>,
    today: jiff::civil::Date,
    picture: Option<String>,
}

/// One report to make.
struct Job {
    from: PathBuf,
    to: PathBuf,
    format: Format,
    /// What is known where the dossier lies.
    known: Arc<Known>,
    /// What there is to pay for.
    project: Project,
}

/// What came of one dossier: what to tell, and how it ended.
struct Outcome {
    messages: Vec<String>,
    exit: Exit,
}

pub(super) fn run(args: &ReportArgs, lang: Lang, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let to_file = args.to.extension().and_then(|e| e.to_str()).and_then(Format::from_extension);
    let is_many = args.dossiers.len() > 1 || args.dossiers.iter().any(|path| path.is_dir());
    let files = match (is_many, to_file) {
        (false, Some(format)) => vec![(args.dossiers[0].clone(), args.to.clone(), format)],
        (false, None) | (true, Some(_)) => {
            let _ = writeln!(around.err, "{}", tr!(tr, "report-to"));
            return Exit::BadCommand;
        }
        (true, None) => match files(args, tr, around) {
            Ok(files) => files,
            Err(exit) => return exit,
        },
    };
    let logo = match &args.logo {
        None => Vec::new(),
        Some(path) => match super::read(path, tr, around) {
            Ok(bytes) if bytes.len() <= Settings::MOST_LOGO => bytes,
            Ok(_) => {
                let _ = writeln!(around.err, "{}", tr!(tr, "report-logo-large"));
                return Exit::BadInput;
            }
            Err(exit) => return exit,
        },
    };
    let passphrase = match args.opens.passphrase(tr, around) {
        Ok(passphrase) => passphrase,
        Err(exit) => return exit,
    };
    // The user's own files are read once for each folder.
    let mut folders: BTreeMap<PathBuf, Arc<Known>> = BTreeMap::new();
    let mut jobs = Vec::with_capacity(files.len());
    for (from, to, format) in files {
        let known = match folders.entry(folder_of(&from).to_owned()) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(none) => match Known::new(&args.own, Some(&from), tr, around) {
                Ok(known) => none.insert(Arc::new(known)).clone(),
                Err(exit) => return exit,
            },
        };
        let project = match args.paid.project(known.matcher.catalogue(), tr, around) {
            Ok(project) => project,
            Err(exit) => return exit,
        };
        jobs.push(Job { from, to, format, known, project });
    }
    let own = folders.values().map(|known| known.exit).find(|exit| *exit != Exit::Done);
    let common = Common {
        choice: Choice { kind: args.kind, language: lang, without: args.without.clone() },
        sender: Sender {
            name: args.organisation.clone(),
            footer: args.footer.clone(),
            colour: args.colour.clone(),
            logo,
        },
        passphrase,
        today: around.today,
        picture: args.picture.clone(),
    };
    match (all(&jobs, &common, tr, around), own) {
        (Exit::Done, Some(own)) => own,
        (exit, _) => exit,
    }
}

/// The dossiers of the folders, each with the file its report goes to.
fn files(args: &ReportArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Vec<(PathBuf, PathBuf, Format)>, Exit> {
    let fail = |error: store::Error, around: &mut Surroundings<'_>| {
        let _ = writeln!(around.err, "{}", error.message(tr));
        if error.is_missing() { Exit::BadInput } else { Exit::Machine }
    };
    store::make_folder(&args.to).map_err(|error| fail(error, around))?;
    let mut files: Vec<(PathBuf, PathBuf, Format)> = Vec::new();
    for path in &args.dossiers {
        for file in dossiers_in(path, args.opens.are_given()).map_err(|error| fail(error, around))? {
            let stem = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let stem = stem.trim_end_matches(".age").trim_end_matches(".ron");
            let name = |n: usize| match n {
                0 => format!("{stem}.{}", args.format.extension()),
                n => format!("{stem}-{}.{}", n + 1, args.format.extension()),
            };
            // Two dossiers of one name in different folders must not write over each other.
            let is_free = |to: &Path| files.iter().all(|(_, taken, _)| taken != to);
            // So many names are more than there are reports before this one.
            let to = (0..=files.len()).map(|n| args.to.join(name(n))).find(|to| is_free(to));
            files.extend(to.map(|to| (file, to, args.format)));
        }
    }
    Ok(files)
}

/// What may be a dossier: a file itself, and of a folder those whose names say so, sealed ones too where they can be opened.
fn dossiers_in(path: &Path, with_sealed: bool) -> Result<Vec<PathBuf>, store::Error> {
    let mut found = store::files(path, "ron")?;
    if with_sealed && path.is_dir() {
        found.extend(store::files(path, "age")?);
        found.sort();
    }
    Ok(found)
}

/// Makes all reports, as many at once as the machine has processors, and tells how far it is.
fn all(jobs: &[Job], common: &Common, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(jobs.len());
    let (language, total) = (tr.locale(), jobs.len());
    let (send, receive) = std::sync::mpsc::channel::<(usize, Outcome)>();
    let mut exit = Exit::Done;
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                let tr = Tr::new(language);
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(job) = jobs.get(at) else { return };
                    if send.send((at, one(job, common, &tr))).is_err() {
                        return;
                    }
                    if at.is_multiple_of(20) {
                        pdf::tidy();
                    }
                }
            });
        }
        drop(send);
        for (done, (at, outcome)) in receive.iter().enumerate() {
            exit = if outcome.exit as u8 > exit as u8 { outcome.exit } else { exit };
            for message in outcome.messages {
                let _ = writeln!(around.err, "{message}");
            }
            let Some(job) = jobs.get(at).filter(|_| outcome.exit == Exit::Done) else { continue };
            let file = job.to.display().to_string();
            let line = if total == 1 {
                tr!(tr, "report-written", file = file)
            } else {
                let (done, total) = ((done + 1).to_string(), total.to_string());
                tr!(tr, "report-written-of", file = file, done = done, total = total)
            };
            let _ = writeln!(around.out, "{line}");
            // Whoever waits for a folder of reports wants to see it move.
            let _ = around.out.flush();
        }
    });
    exit
}

/// Makes one report.
fn one(job: &Job, common: &Common, tr: &Tr) -> Outcome {
    let Job { from, to, format, known, project } = job;
    let (loaded, mut messages) = match dossier(from, common.passphrase.as_ref(), tr) {
        Ok(found) => found,
        Err(Unread { messages, exit }) => return Outcome { messages, exit },
    };
    let order = Order {
        shelf: known.shelf_of(from, &loaded.dossier),
        dossier: Box::new(loaded.dossier),
        scan: None,
        choice: common.choice.clone(),
        sender: common.sender.clone(),
        project: project.clone(),
        months_between: Settings::default().months_between,
        matcher: known.matcher.clone(),
        today: common.today,
    };
    let report = order.report();
    let made = match made(&report, *format, common.picture.as_deref(), tr) {
        Ok(bytes) => bytes,
        Err(mut found) => {
            messages.append(&mut found);
            return Outcome { messages, exit: Exit::BadInput };
        }
    };
    match write_checked(&Disk::default(), to, &made) {
        Ok(()) => Outcome { messages, exit: Exit::Done },
        Err(error) => {
            messages.push(error.message(tr));
            Outcome { messages, exit: Exit::Machine }
        }
    }
}

fn made(report: &Report, format: Format, picture: Option<&str>, tr: &Tr) -> Result<Vec<u8>, Vec<String>> {
    let told = |found: Vec<crate::diagnostic::Diagnostic>| {
        debug_assert!(any_error(&found));
        found.iter().map(|d| d.render(tr, None)).collect::<Vec<String>>()
    };
    match picture.filter(|_| format.is_picture()) {
        None => export::bytes(report, format).map_err(told),
        Some(name) => match report.picture(name) {
            Some(picture) => export::picture(picture, format).map_err(told),
            None => {
                let names: Vec<&str> = report.pictures.iter().map(|p| p.name.as_str()).collect();
                Err(vec![tr!(tr, "report-unknown-picture", name = name, names = names.join(", "))])
            }
        },
    }
}
