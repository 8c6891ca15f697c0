//! The one shape of "something is wrong in a file": for the window, the command line and the tests alike.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::text::{Arg, Tr};
use crate::tr;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is wrong; somebody should look at it again one day.
    Note,
    /// The file works; its author should know.
    Warning,
    /// The file is refused.
    Error,
}

/// A place in a file. Line and column count from one, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// Line, from one; nought means "the file as a whole".
    pub line: u32,
    /// Column in characters, from one.
    pub column: u32,
}

/// One thing that is wrong, with its place, its variables and what to do about it. The words are in the texts, under `code`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The kind of problem, also the key of its message; the message's attribute `help` says what to do.
    pub code: &'static str,
    /// The file as its reader was told to call it.
    pub file: Arc<str>,
    /// Where in the file.
    pub at: Position,
    /// Variables of the message.
    pub args: Vec<(&'static str, String)>,
    /// The nearest word that would have been right.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    /// Something that makes the file unusable.
    pub fn error(code: &'static str, file: &Arc<str>, at: Position) -> Self {
        Self { severity: Severity::Error, code, file: file.clone(), at, args: Vec::new(), suggestion: None }
    }

    /// Something its author should know.
    pub fn warning(code: &'static str, file: &Arc<str>, at: Position) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, file, at) }
    }

    /// Something to look at again.
    pub fn note(code: &'static str, file: &Arc<str>, at: Position) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, file, at) }
    }

    /// Adds a variable for the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, harmless(&value.into())));
        self
    }

    /// Adds the nearest of the words that would have been right, if any is near.
    #[must_use]
    pub fn suggest<'a>(mut self, found: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggestion = nearest(found, known).map(str::to_owned);
        self
    }

    /// What is wrong, in the reader's language.
    pub fn message(&self, tr: &Tr) -> String {
        tr.format(self.code, &self.fluent_args())
    }

    /// What to do about it, in the reader's language: the nearest right word, then the general advice.
    pub fn help(&self, tr: &Tr) -> Option<String> {
        let general = tr.try_format(&format!("{}.help", self.code), &self.fluent_args());
        let nearest = self.suggestion.as_ref().map(|name| tr!(tr, "did-you-mean", name = name));
        match (nearest, general) {
            (Some(nearest), Some(general)) => Some(format!("{nearest} {general}")),
            (nearest, general) => nearest.or(general),
        }
    }

    /// The diagnostic as a terminal shows it, with the line of the source where it is known.
    pub fn render(&self, tr: &Tr, source: Option<&str>) -> String {
        let severity = match self.severity {
            Severity::Error => tr!(tr, "severity-error"),
            Severity::Warning => tr!(tr, "severity-warning"),
            Severity::Note => tr!(tr, "severity-note"),
        };
        let mut out = String::new();
        let place = if self.at.line == 0 {
            self.file.to_string()
        } else {
            format!("{}:{}:{}", self.file, self.at.line, self.at.column)
        };
        let _ = writeln!(out, "{place}: {severity}[{}]: {}", self.code, self.message(tr));
        let line = source.filter(|_| self.at.line > 0).and_then(|s| s.lines().nth(self.at.line as usize - 1));
        if let Some(line) = line {
            // A line of a generated file can be megabytes long; what surrounds the place is enough.
            let column = self.at.column.max(1) as usize - 1;
            let start = column.saturating_sub(60);
            let shown: String = harmless(&line.chars().skip(start).take(120).collect::<String>());
            let gutter = self.at.line.to_string();
            let _ = writeln!(out, "{gutter} | {shown}");
            let _ = writeln!(out, "{:width$} | {:>caret$}", "", "^", width = gutter.len(), caret = column - start + 1);
        }
        if let Some(help) = self.help(tr) {
            let _ = writeln!(out, "  = {help}");
        }
        out
    }

    fn fluent_args(&self) -> Vec<(&'static str, Arg<'_>)> {
        self.args.iter().map(|(name, value)| (*name, Arg::from(value))).collect()
    }
}

/// Whether any of these makes the file unusable.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

/// The known word nearest to what was found: within a third of its length in edits, and never further than four.
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found: String = found.chars().take(80).collect();
    let lower = found.to_lowercase();
    let limit = (lower.chars().count().div_ceil(3)).clamp(1, 4);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&lower, &word.to_lowercase()), word))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// What stands in the place of what is not shown: our typefaces have it.
const UNSHOWN: char = '□';

/// Whether a character turns the text around it, so that it reads otherwise than it stands there.
pub fn is_turning(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A name or another line from a file made safe to show: no control characters, no invisible direction changes, not endless.
pub fn harmless(text: &str) -> String {
    const LONGEST: usize = 200;
    let shown = |c: char| match c {
        '\t' => ' ',
        c if c.is_control() || is_turning(c) => UNSHOWN,
        c => c,
    };
    let mut out: String = text.chars().take(LONGEST).map(shown).collect();
    if text.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out
}

/// A text as it may be drawn, of whatever length and with its lines: each control character and each that turns the text around it is
/// replaced by one that takes as many bytes, so that places in the text stay what they were.
pub fn drawable(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c == '\n' || !(c.is_control() || is_turning(c));
    // Almost every text is.
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let drawn = text.chars().map(|c| match c.len_utf8() {
        _ if is_plain(c) => c,
        1 => ' ',
        2 => '\u{a0}',
        _ => UNSHOWN,
    });
    Cow::Owned(drawn.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_near() {
        assert_eq!(nearest("wieght", ["weight", "kind", "id"]), Some("weight"));
        assert_eq!(nearest("colour", ["weight", "kind", "id"]), None);
        assert_eq!(nearest("nll", ["nl", "en"]), Some("nl"));
    }

    #[test]
    fn hostile_text_is_shown_harmlessly() {
        assert_eq!(harmless("a\u{1b}[31m\u{202e}b"), "a□[31m□b");
        assert_eq!(harmless(&"x".repeat(500)).chars().count(), 201);
        let hostile = "a\u{1b}[31m\u{202e}b\u{9b}c\u{61c}\nd\u{2067}";
        assert_eq!(drawable(hostile), "a [31m□b\u{a0}c\u{a0}\nd□");
        assert_eq!(drawable(hostile).len(), hostile.len());
        assert!(matches!(drawable("Été à la mer\nenz."), Cow::Borrowed(_)));
    }
}
