//! The dossier as a file: RON that a person can read, with the version of the format as its very first word.
//!
//! One module per version holds the shapes on disk; nothing else of a dossier knows serde. Within a version, fields may be added:
//! what this program does not know in a file is kept as it stands and goes back where it was ([`Kept`]). A newer version is never
//! touched, and a broken file is never written over.

mod kept;
mod v1;

use std::sync::Arc;

use ron::error::{Error as RonError, SpannedError};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Position};
use crate::dossier::Dossier;
use crate::source;
use crate::text::Tr;
use crate::tr;

pub use kept::Kept;

/// The version this program writes. A program that knows only older ones does not open the file.
pub const VERSION: u32 = 1;

/// The revision of the version: higher with every field that was added. A program that knows only older ones opens the file, and
/// saves a copy instead of writing over it.
pub const REVISION: u32 = 2;

/// The largest dossier that is read, in bytes: hundreds of scans with a note at every answer.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// The most values a dossier may hold, counted by the commas between them: a hundred scans of a thousand questions need fewer, and
/// each takes some memory.
const MAX_VALUES: usize = 150_000;

/// More digits in a row are no number anybody means, and take long to read.
const LONGEST_NUMBER: usize = 2_000;

/// The largest file looked at a second time, for everything that is wrong with it or unknown in it: that takes far more memory than
/// the file itself.
const MAX_SECOND_LOOK: usize = 2 * 1024 * 1024;

/// The versions there are, as the outermost word of a file.
#[derive(Serialize, Deserialize)]
enum OnDisk {
    V1(v1::Dossier),
}

/// A dossier read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// What it says.
    pub dossier: Dossier,
    /// What else stands in it, for programs that know more than this one.
    pub kept: Kept,
    /// The revision it was written in.
    pub revision: u32,
}

impl Loaded {
    /// Whether a newer program wrote the file: it may mean things together that this one does not see, so it must not be written over.
    pub fn is_from_newer_program(&self) -> bool {
        self.revision > REVISION
    }

    /// What the author of the file should know about it, as warnings.
    pub fn warnings(&self, file: &Arc<str>) -> Vec<Diagnostic> {
        let mut warnings = Vec::new();
        if self.is_from_newer_program() {
            warnings.push(Diagnostic::warning("dossier-newer-revision", file, Position::default()));
        }
        warnings.extend(self.kept.warnings(file));
        warnings
    }
}

/// Why a file is no dossier for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It holds nothing.
    Empty,
    /// It is larger than [`MAX_BYTES`], or holds far more values than any dossier.
    TooLarge,
    /// It is no text in UTF-8.
    NotText,
    /// It is something else than a dossier.
    NotOurs,
    /// A newer program wrote it, in this version of the format. Nothing is wrong with it.
    TooNew(u32),
    /// It is damaged.
    Broken,
}

/// A file that was refused: why, and every problem found, each with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// Why.
    pub refusal: Refusal,
    /// What is wrong, the most telling problem first; at least one.
    pub diagnostics: Vec<Diagnostic>,
}

impl FileError {
    fn new(refusal: Refusal, diagnostic: Diagnostic) -> Self {
        Self { refusal, diagnostics: vec![diagnostic] }
    }

    /// What is wrong, where, and what to do about it, for the reader.
    pub fn message(&self, tr: &Tr) -> String {
        let Some(first) = self.diagnostics.first() else { return String::new() };
        let mut message = first.message(tr);
        if first.at.line > 0 {
            message = tr!(
                tr,
                "dossier-at",
                line = first.at.line.to_string(),
                column = first.at.column.to_string(),
                message = message
            );
        }
        if let Some(help) = first.help(tr) {
            message = format!("{message} {help}");
        }
        message
    }
}

/// The dossier as it stands in a file, the same text for the same dossier.
pub fn write(dossier: &Dossier) -> String {
    write_with(dossier, &Kept::default())
}

/// The dossier as it stands in a file, with what an earlier reading of it kept put back where it was.
pub fn write_with(dossier: &Dossier, kept: &Kept) -> String {
    let file = OnDisk::V1(v1::Dossier::from(dossier));
    // Each answer on a line of its own, whatever is in it: short enough to read, and one line changes when one answer does.
    let pretty = PrettyConfig::new().depth_limit(4).new_line("\n");
    // Writing into a text cannot fail, and the shapes nest far less deep than the writer allows. Should it fail all the same, the
    // empty text cannot be mistaken for a dossier: whoever saves reads it back first.
    let mut text = options().to_string_pretty(&file, pretty).unwrap_or_default();
    if !kept.is_empty() {
        text = kept.put_back(text);
    }
    text.push('\n');
    text
}

/// Reads a dossier.
///
/// # Errors
/// When the file is not ours, not of our time or not whole; nothing was changed in it.
pub fn read(file: &str, bytes: &[u8]) -> Result<Loaded, FileError> {
    let file: Arc<str> = file.into();
    let refuse = |refusal, code| Err(FileError::new(refusal, Diagnostic::error(code, &file, Position::default())));
    if bytes.len() > MAX_BYTES {
        let found = Diagnostic::error("file-too-large", &file, Position::default());
        return Err(FileError::new(Refusal::TooLarge, found.with("most", (MAX_BYTES / (1024 * 1024)).to_string())));
    }
    if bytes.starts_with(b"age-encryption.org/") {
        return refuse(Refusal::NotOurs, "dossier-file-sealed");
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        // Anything that is no text has no lines to point at either; our own files never get so by hand.
        return refuse(Refusal::NotText, "dossier-not-text");
    };
    // Windows' Notepad puts a byte order mark in front; it means nothing here.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return refuse(Refusal::Empty, "dossier-empty");
    }
    match version(text) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => {
            let found = Diagnostic::error("dossier-too-new", &file, Position::default());
            let found = found.with("version", newer.to_string()).with("known", VERSION.to_string());
            return Err(FileError::new(Refusal::TooNew(newer), found));
        }
        _ => return refuse(Refusal::NotOurs, "dossier-not-ours"),
    }
    let (values, longest_number) = values_in(text);
    if longest_number > LONGEST_NUMBER {
        let found = Diagnostic::error("dossier-bad-number", &file, Position::default());
        return Err(FileError::new(Refusal::Broken, found.with("found", "…")));
    }
    if values > MAX_VALUES {
        let found = Diagnostic::error("too-many-values", &file, Position::default());
        return Err(FileError::new(Refusal::TooLarge, found.with("most", MAX_VALUES.to_string())));
    }
    match options().from_str::<OnDisk>(text) {
        Ok(OnDisk::V1(found)) => Ok(loaded(found, Kept::default())),
        Err(error) => second_look(&file, text, &error),
    }
}

fn loaded(found: v1::Dossier, kept: Kept) -> Loaded {
    Loaded { revision: found.revision, dossier: found.into(), kept }
}

/// Looks again at a file that is not exactly as this program writes it: sets aside what is only unknown, and says all that is wrong.
fn second_look(file: &Arc<str>, text: &str, error: &SpannedError) -> Result<Loaded, FileError> {
    let refuse = |diagnostics| Err(FileError { refusal: Refusal::Broken, diagnostics });
    if text.len() > MAX_SECOND_LOOK {
        return refuse(vec![diagnostic(file, error)]);
    }
    // Brackets, quotes, nesting: everything that stops any reader, told the way hand-written files are.
    let (_, syntax) = source::read(file, text.as_bytes(), |_, _| Some(()));
    if !syntax.is_empty() {
        return refuse(syntax);
    }
    let (known, kept) = kept::set_aside(text);
    match options().from_str::<OnDisk>(&known) {
        Ok(OnDisk::V1(found)) => Ok(loaded(found, kept)),
        Err(error) => refuse(vec![diagnostic(file, &error)]),
    }
}

/// The commas outside texts, and the length of the longest row of digits there.
fn values_in(text: &str) -> (usize, usize) {
    let (mut commas, mut is_in_text, mut is_escaped) = (0, false, false);
    let (mut digits, mut most_digits) = (0, 0);
    for byte in text.bytes() {
        digits = if !is_in_text && byte.is_ascii_digit() { digits + 1 } else { 0 };
        most_digits = most_digits.max(digits);
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_in_text => is_escaped = true,
            b'"' => is_in_text = !is_in_text,
            b',' if !is_in_text => commas += 1,
            _ => {}
        }
    }
    (commas, most_digits)
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The version a file says it has, from its first word: `V1(...)`. `None` for anything else.
pub fn version(text: &str) -> Option<u32> {
    let word = first_word(text)?;
    let digits = word.strip_prefix('V')?;
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // More digits than a number holds is a version too new all the same.
    Some(digits.parse().unwrap_or(u32::MAX))
}

/// The first word of a RON file, after comments: what kind of file it is.
pub fn first_word(text: &str) -> Option<&str> {
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
    loop {
        if let Some(comment) = rest.strip_prefix("//") {
            rest = comment.split_once('\n')?.1.trim_start();
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/")?.1.trim_start();
        } else {
            break;
        }
    }
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    Some(&rest[..end]).filter(|word| !word.is_empty())
}

/// The separator between the code of a problem and what was found, in the messages our own readers give to serde.
const FOUND: char = '\u{1}';

/// What ron found, in our words.
fn diagnostic(file: &Arc<str>, error: &SpannedError) -> Diagnostic {
    let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let at = Position { line: narrow(error.span.start.line), column: narrow(error.span.start.col) };
    let said = |code| Diagnostic::error(code, file, at);
    match &error.code {
        RonError::Message(message) => match message.split_once(FOUND) {
            Some((code, found)) => match v1::CODES.iter().find(|known| **known == code) {
                Some(code) => said(code).with("found", found),
                None => said("dossier-broken").with("reason", message.replace(FOUND, " ")),
            },
            None => said("dossier-broken").with("reason", message.as_str()),
        },
        RonError::Eof => said("syntax-end"),
        RonError::ExceededRecursionLimit => said("dossier-too-deep"),
        RonError::MissingStructField { field, .. } => said("dossier-missing-field").with("found", *field),
        RonError::DuplicateStructField { field, .. } => said("dossier-duplicate").with("found", *field),
        RonError::NoSuchStructField { found, expected, .. } | RonError::NoSuchEnumVariant { found, expected, .. } => {
            said("dossier-unknown-word").with("found", found.as_str()).suggest(found, expected.iter().copied())
        }
        other => said("dossier-broken").with("reason", other.to_string()),
    }
}

/// The example that comes with the program: a bakery that does not exist.
pub fn example() -> Option<Dossier> {
    const BAKERY: &str = include_str!("../../assets/example/bakkerij.ron");
    read("bakkerij.ron", BAKERY.as_bytes()).ok().map(|loaded| loaded.dossier)
}
