//! The command line: everything the program knows, without a window, for bulk work and for checking.
//!
//! Exit codes are a contract: 0 done, 1 the input is wrong, 2 the command is wrong, 3 the machine failed.

mod check;
mod company;
mod dossiers;
pub mod json;
mod known;
mod library;
mod matching;
mod money;
mod plan;
mod recheck;
mod report;
mod score;
mod verify;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Parser, Subcommand};
use jiff::civil::Date;
use serde_json::Value as Json;

use crate::diagnostic::{Diagnostic, Position};
use crate::source::MAX_BYTES;
use crate::store;
use crate::text::{Lang, Locale, Tr};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The input is wrong.
    BadInput = 1,
    /// The command is wrong.
    BadCommand = 2,
    /// The machine failed: disk, permission.
    Machine = 3,
}

/// Digipeil without a window.
#[derive(Parser)]
#[command(name = "digipeil-cli", version, about, disable_help_subcommand = true)]
struct Args {
    /// Language of messages: nl or en.
    #[arg(long, global = true, value_parser = parse_language)]
    language: Option<Lang>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read questionnaires, catalogue files and dossiers and list everything wrong with them.
    Check {
        /// Files or folders.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Score answers with a questionnaire.
    Score(score::ScoreArgs),
    /// List the dossiers of a folder.
    List(library::ListArgs),
    /// Read, check and score every file of a folder of dossiers, earlier versions too.
    Verify(verify::VerifyArgs),
    /// Write a dossier for the client, the province or a colleague.
    Export(dossiers::ExportArgs),
    /// Take dossiers in.
    Import(dossiers::ImportArgs),
    /// Seal dossiers and other files with a passphrase.
    Seal(dossiers::SealArgs),
    /// Open sealed files for good.
    Unseal(dossiers::SealArgs),
    /// Bring dossiers up to the form this program writes.
    Migrate(dossiers::MigrateArgs),
    /// Add up the dossiers of a folder: firms reached, scans held, what was asked for.
    Library(library::LibraryArgs),
    /// Show which support programmes fit a company on a day, and why.
    Match(matching::MatchArgs),
    /// Show the plan of a dossier with what is proposed beside it, or its dates as a calendar file.
    Plan(plan::PlanArgs),
    /// Write the report of a dossier, or of a folder of dossiers.
    Report(report::ReportArgs),
    /// Work out what a project costs a company in the end: the best combination of programmes, and the room for de minimis aid.
    Money(matching::Asked),
    /// List what is to be looked up again in the catalogue, by who keeps each file.
    Recheck(recheck::RecheckArgs),
}

fn parse_language(code: &str) -> Result<Lang, String> {
    crate::text::languages().map(|(lang, _)| lang).find(|lang| lang.code() == code).ok_or_else(|| {
        format!("{code}: {}", crate::text::languages().map(|(l, _)| l.to_string()).collect::<Vec<_>>().join(", "))
    })
}

/// Where a command writes, and what it knows of the world.
pub struct Surroundings<'a> {
    /// What was asked for: the result.
    pub out: &'a mut dyn Write,
    /// Messages about it.
    pub err: &'a mut dyn Write,
    /// Today, for statuses that depend on the date.
    pub today: Date,
    /// The language of the machine, such as `nl_BE.UTF-8`.
    pub machine_language: Option<String>,
}

/// Runs one command line and says how it ended.
pub fn run(args: impl IntoIterator<Item = OsString>, around: &mut Surroundings<'_>) -> Exit {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => {
            let help = !error.use_stderr();
            let stream: &mut dyn Write = if help { around.out } else { around.err };
            let _ = write!(stream, "{}", error.render());
            return if help { Exit::Done } else { Exit::BadCommand };
        }
    };
    let lang = args.language.unwrap_or_else(|| language_of(around.machine_language.as_deref()));
    let tr = Tr::new(Locale::new(lang));
    match args.command {
        Command::Check { files } => check::run(&files, &tr, around),
        Command::Score(args) => score::run(&args, &tr, around),
        Command::List(args) => library::list(&args, &tr, around),
        Command::Verify(args) => verify::run(&args, &tr, around),
        Command::Export(args) => dossiers::export(&args, &tr, around),
        Command::Import(args) => dossiers::import_files(&args, &tr, around),
        Command::Seal(args) => dossiers::seal(&args, &tr, around),
        Command::Unseal(args) => dossiers::unseal(&args, &tr, around),
        Command::Migrate(args) => dossiers::migrate(&args, &tr, around),
        Command::Library(args) => library::library(&args, &tr, around),
        Command::Match(args) => matching::run(&args, &tr, around),
        Command::Plan(args) => plan::run(&args, &tr, around),
        Command::Report(args) => report::run(&args, lang, &tr, around),
        Command::Money(args) => money::run(&args, &tr, around),
        Command::Recheck(args) => recheck::run(&args, &tr, around),
    }
}

/// The language of messages where none was asked for: the machine's, if we speak it, else Dutch.
fn language_of(machine: Option<&str>) -> Lang {
    let code = machine.and_then(|m| m.get(..2)).unwrap_or("nl");
    crate::text::languages().map(|(lang, _)| lang).find(|lang| lang.code() == code).unwrap_or(Lang::NL)
}

/// Reads a file, or standard input for `-`; a failure is reported and ends the command.
fn read(path: &std::path::Path, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Vec<u8>, Exit> {
    store::read(path).map_err(|error| {
        let _ = writeln!(around.err, "{}", error.message(tr));
        if error.is_missing() { Exit::BadInput } else { Exit::Machine }
    })
}

/// What a command answers to one value of the input.
enum Answer {
    /// A value, laid out over lines where it stands alone.
    Tree(Json),
    /// A value already written on one line, for bulk work.
    Line(String),
}

/// Answers every value of the input: one JSON value, or with `lines` one a line, in order, a bad line by an error object with its number.
///
/// `answer` gives what to print, or nothing when it printed by itself.
fn each(
    bytes: &[u8],
    file: &Arc<str>,
    lines: bool,
    tr: &Tr,
    around: &mut Surroundings<'_>,
    mut answer: impl FnMut(&Json, &mut Surroundings<'_>) -> Result<Option<Answer>, Vec<Diagnostic>>,
) -> Exit {
    if bytes.len() > MAX_BYTES {
        let found = Diagnostic::error("file-too-large", file, Position::default());
        let found = found.with("most", (MAX_BYTES / (1024 * 1024)).to_string());
        let _ = writeln!(around.err, "{}", found.render(tr, None));
        return Exit::BadInput;
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let _ = writeln!(around.err, "{}", Diagnostic::error("not-utf8", file, Position::default()).render(tr, None));
        return Exit::BadInput;
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !lines {
        let result = json::parse(text, file).map_err(|d| vec![d]).and_then(|value| answer(&value, around));
        return match result {
            Ok(Some(Answer::Tree(value))) => written(writeln!(around.out, "{value:#}")),
            Ok(Some(Answer::Line(line))) => written(writeln!(around.out, "{line}")),
            Ok(None) => Exit::Done,
            Err(diagnostics) => {
                for diagnostic in diagnostics {
                    let _ = writeln!(around.err, "{}", diagnostic.render(tr, None));
                }
                Exit::BadInput
            }
        };
    }
    let mut exit = Exit::Done;
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let result = json::parse(line, file).map_err(|d| vec![d]).and_then(|value| answer(&value, around));
        let value = match result {
            Ok(value) => value.unwrap_or(Answer::Tree(Json::Null)),
            Err(diagnostics) => {
                exit = Exit::BadInput;
                Answer::Tree(json::error(Some(i + 1), &diagnostics, tr))
            }
        };
        let done = match value {
            Answer::Tree(value) => writeln!(around.out, "{value}"),
            Answer::Line(line) => writeln!(around.out, "{line}"),
        };
        if written(done) != Exit::Done {
            return Exit::Machine;
        }
    }
    exit
}

/// Whether the input is JSON Lines: by the file's ending, or on standard input when its first line is a value and more follow.
fn is_lines(path: &std::path::Path, bytes: &[u8]) -> bool {
    if path != std::path::Path::new("-") {
        return path.extension().is_some_and(|e| e == "jsonl" || e == "ndjson");
    }
    let mut lines = bytes.split(|b| *b == b'\n').filter(|line| !line.trim_ascii().is_empty());
    let is_value = |line| serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok();
    let first = lines.next().is_some_and(is_value);
    first && lines.next().is_some()
}

/// A reader that closes early (`| head`) is no failure of ours.
fn written(result: std::io::Result<()>) -> Exit {
    match result {
        Ok(()) => Exit::Done,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Done,
        Err(_) => Exit::Machine,
    }
}
