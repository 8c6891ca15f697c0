//! RON as people write it, read with every problem at once and the place of each.
//!
//! serde stops at the first problem and forgets where values stood. Hand-written files (questionnaires, the catalogue) are
//! therefore read through a [`tree`] of their own, which keeps positions and goes on after a mistake. Files that the program writes
//! for itself go through `ron` and serde.

pub(crate) mod tree;

use std::sync::Arc;

use jiff::civil::Date;

use self::tree::{Body, Field, MAX_DEPTH, MAX_VALUES, Mistake, MistakeKind, Tree, Value};
use crate::diagnostic::{Diagnostic, Position};
use crate::exact::{Exact, ParseError};
use crate::id::{Id, IdError, MAX_LENGTH};
use crate::text::{Lang, Locale, Text};

/// The largest file that is read, in bytes: twice a questionnaire of a thousand questions in four languages.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// More problems than this are not listed: nobody reads on, and a binary file has thousands.
const MAX_DIAGNOSTICS: usize = 200;

/// A value with the place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub at: Position,
}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Reads a file: `decode` is given the outermost value and says what it should be.
///
/// Returns whatever could be made of it and every problem found, in order of place. With an error among them the value must not
/// be used as if the file were whole.
pub fn read<T>(
    file: &str,
    bytes: &[u8],
    decode: impl FnOnce(&mut Reader, Node<'_>) -> Option<T>,
) -> (Option<T>, Vec<Diagnostic>) {
    let mut reader =
        Reader { file: file.into(), diagnostics: Vec::new(), languages: Vec::new(), lines: Lines::default() };
    let value = reader.document(bytes, decode);
    let mut diagnostics = reader.diagnostics;
    diagnostics.sort_by(|a, b| (a.at, b.severity).cmp(&(b.at, a.severity)));
    diagnostics.dedup();
    diagnostics.truncate(MAX_DIAGNOSTICS);
    (value, diagnostics)
}

/// Reads nodes and collects what is wrong with them.
pub struct Reader {
    file: Arc<str>,
    diagnostics: Vec<Diagnostic>,
    /// The languages the file declares; empty until it has.
    languages: Vec<Lang>,
    lines: Lines,
}

/// Turns bytes into lines and columns of characters, in few steps: a file may be one long line.
#[derive(Default)]
struct Lines {
    /// The first byte of each line.
    starts: Vec<u32>,
    /// The byte after each character that takes more than one, and how many bytes more than characters there were up to there.
    wide: Vec<(u32, u32)>,
}

impl Lines {
    fn new(text: &str) -> Self {
        let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut lines = Self { starts: vec![0], wide: Vec::new() };
        for (place, byte) in text.bytes().enumerate() {
            if byte == b'\n' {
                lines.starts.push(narrow(place + 1));
            } else if !byte.is_ascii() && text.is_char_boundary(place + 1) {
                // The last byte of a character; those before it are the ones that are too many.
                let length = (1..4).find(|back| text.is_char_boundary(place - back)).unwrap_or(3);
                let more = lines.wide.last().map_or(0, |(_, more)| *more);
                lines.wide.push((narrow(place + 1), more + narrow(length)));
            }
        }
        lines
    }

    /// How many bytes more than characters there are before a byte.
    fn more_before(&self, place: u32) -> u32 {
        let after = self.wide.partition_point(|(end, _)| *end <= place);
        after.checked_sub(1).map_or(0, |last| self.wide[last].1)
    }

    fn position(&self, place: u32) -> Position {
        let line = self.starts.partition_point(|start| *start <= place);
        let start = line.checked_sub(1).map_or(0, |line| self.starts[line]);
        let column = place - start - (self.more_before(place) - self.more_before(start)) + 1;
        Position { line: u32::try_from(line).unwrap_or(u32::MAX), column }
    }
}

/// One value in the tree of a file.
#[derive(Clone, Copy)]
pub struct Node<'a>(Inner<'a>);

#[derive(Clone, Copy)]
enum Inner<'a> {
    Tree(&'a Tree<'a>),
    /// The fields of a variant, `Name(a: 1)`, as if they stood alone, and where that stands.
    Fields(&'a [Field<'a>], u32),
}

impl Reader {
    fn document<T>(&mut self, bytes: &[u8], decode: impl FnOnce(&mut Self, Node<'_>) -> Option<T>) -> Option<T> {
        let start = Position { line: 1, column: 1 };
        if bytes.len() > MAX_BYTES {
            let found = Diagnostic::error("file-too-large", &self.file, Position::default());
            self.push(found.with("most", (MAX_BYTES / (1024 * 1024)).to_string()));
            return None;
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let head = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
                let at = Lines::new(&head).position(u32::try_from(head.len()).unwrap_or(u32::MAX));
                self.push(Diagnostic::error("not-utf8", &self.file, at));
                return None;
            }
        };
        // Windows' Notepad puts a byte order mark in front; it means nothing here.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        self.lines = Lines::new(text);
        let (tree, mistakes) = tree::parse(text);
        let is_refused = mistakes.iter().any(|m| matches!(m.kind, MistakeKind::TooDeep | MistakeKind::TooMany));
        for mistake in &mistakes {
            self.mistake(mistake);
        }
        match &tree {
            _ if is_refused => None,
            Some(tree) => decode(self, Node(Inner::Tree(tree))),
            None => {
                if mistakes.is_empty() {
                    self.push(Diagnostic::error("file-empty", &self.file, start));
                }
                None
            }
        }
    }

    fn mistake(&mut self, mistake: &Mistake) {
        let error = |code| Diagnostic::error(code, &self.file, self.lines.position(mistake.at));
        let diagnostic = match &mistake.kind {
            MistakeKind::Character(c) => error("syntax-character").with("found", c.to_string()),
            MistakeKind::Comment => error("syntax-comment"),
            MistakeKind::Text => error("syntax-string"),
            MistakeKind::Escape(escape) => error("syntax-escape").with("found", escape.as_str()),
            MistakeKind::Trailing => error("syntax-trailing"),
            MistakeKind::Expected(expected) => error("syntax-expected").with("expected", *expected),
            MistakeKind::TooDeep => error("too-deep").with("most", MAX_DEPTH.to_string()),
            MistakeKind::TooMany => error("too-many-values").with("most", MAX_VALUES.to_string()),
        };
        self.push(diagnostic);
    }

    /// The file being read, for diagnostics made outside.
    pub fn file(&self) -> &Arc<str> {
        &self.file
    }

    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        // One more than is listed, so that the end of a long list is the end of the work too.
        if self.diagnostics.len() <= MAX_DIAGNOSTICS * 4 {
            self.diagnostics.push(diagnostic);
        }
    }

    /// An error at a place.
    pub fn error(&self, code: &'static str, at: Position) -> Diagnostic {
        Diagnostic::error(code, &self.file, at)
    }

    /// A warning at a place.
    pub fn warning(&self, code: &'static str, at: Position) -> Diagnostic {
        Diagnostic::warning(code, &self.file, at)
    }

    /// From here on, texts must be in these languages.
    pub fn declare_languages(&mut self, languages: &[Lang]) {
        self.languages = languages.to_vec();
    }

    /// The languages declared so far.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// Where a node stands.
    pub fn at(&self, node: Node<'_>) -> Position {
        match node.0 {
            Inner::Tree(tree) => self.lines.position(tree.at),
            Inner::Fields(_, at) => self.lines.position(at),
        }
    }

    fn wrong_kind(&mut self, node: Node<'_>, expected: &'static str) {
        // The parser has already said what is wrong with a piece it could not read.
        if node.is_unreadable() {
            return;
        }
        let diagnostic = self.error("wrong-kind", self.at(node)).with("expected", expected).with("found", node.kind());
        self.push(diagnostic);
    }

    /// A piece of text.
    pub fn string(&mut self, node: Node<'_>) -> Option<String> {
        match node.unwrapped().0 {
            Inner::Tree(Tree { value: Value::Text(text), .. }) => Some(text.clone().into_owned()),
            _ => {
                self.wrong_kind(node, "text");
                None
            }
        }
    }

    /// A piece of text that is not empty.
    pub fn words(&mut self, node: Node<'_>) -> Option<String> {
        let text = self.string(node)?;
        if text.trim().is_empty() {
            let diagnostic = self.error("empty-text", self.at(node));
            self.push(diagnostic);
            return None;
        }
        Some(text)
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, node: Node<'_>) -> Option<bool> {
        match node.unwrapped().0 {
            Inner::Tree(Tree { value: Value::Boolean(b), .. }) => Some(*b),
            _ => {
                self.wrong_kind(node, "boolean");
                None
            }
        }
    }

    /// A number, exactly as written.
    pub fn exact(&mut self, node: Node<'_>) -> Option<Exact> {
        let Inner::Tree(Tree { value: Value::Number(number), .. }) = node.unwrapped().0 else {
            self.wrong_kind(node, "number");
            return None;
        };
        match number.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                let code = match error {
                    ParseError::NotANumber => "bad-number",
                    ParseError::TooLong => "number-too-long",
                };
                let diagnostic = self.error(code, self.at(node)).with("found", *number);
                self.push(diagnostic);
                None
            }
        }
    }

    /// A number of nought or more.
    pub fn positive(&mut self, node: Node<'_>) -> Option<Exact> {
        let value = self.exact(node)?;
        if value.is_negative() {
            let diagnostic = self.error("negative-number", self.at(node)).with("found", value.to_string());
            self.push(diagnostic);
            return None;
        }
        Some(value)
    }

    /// A whole number between two bounds, both included.
    pub fn whole(&mut self, node: Node<'_>, least: u32, most: u32) -> Option<u32> {
        let value = self.exact(node)?;
        let whole = value.is_integer().then(|| value.round_to(0).parse::<u32>().ok()).flatten();
        match whole.filter(|n| (least..=most).contains(n)) {
            Some(n) => Some(n),
            None => {
                let diagnostic = self
                    .error("not-whole-between", self.at(node))
                    .with("found", value.to_string())
                    .with("least", least.to_string())
                    .with("most", most.to_string());
                self.push(diagnostic);
                None
            }
        }
    }

    /// A date, `"2026-11-21"`.
    pub fn date(&mut self, node: Node<'_>) -> Option<Date> {
        let text = self.string(node)?;
        // Only the plain form: other writings jiff understands carry a time or a zone.
        let date = if text.len() == 10 { text.parse::<Date>().ok() } else { None };
        if date.is_none() {
            let diagnostic = self.error("bad-date", self.at(node)).with("found", text);
            self.push(diagnostic);
        }
        date
    }

    /// An id, `"process_orders"`.
    pub fn id<T: Id>(&mut self, node: Node<'_>) -> Option<Spanned<T>> {
        let text = self.string(node)?;
        let at = self.at(node);
        let diagnostic = match T::new(&text) {
            Ok(value) => return Some(Spanned { value, at }),
            Err(IdError::Empty) => self.error("id-empty", at),
            Err(IdError::TooLong) => self.error("id-too-long", at).with("most", MAX_LENGTH.to_string()),
            Err(IdError::BadCharacter(c)) => {
                self.error("id-character", at).with("found", text).with("character", c.to_string())
            }
        };
        self.push(diagnostic);
        None
    }

    /// A text in the file's languages: `{"nl": "...", "en": "..."}`, or one string that reads the same in all.
    pub fn text(&mut self, node: Node<'_>) -> Option<Text> {
        let node = node.unwrapped();
        if let Inner::Tree(Tree { value: Value::Text(same), .. }) = node.0 {
            let same = same.clone().into_owned();
            if same.trim().is_empty() {
                self.words(node);
                return None;
            }
            let lang = self.languages.first().copied().unwrap_or(Lang::NL);
            return Some(Text::new([(Locale::new(lang), same)]));
        }
        let Inner::Tree(Tree { value: Value::Map(map), .. }) = node.0 else {
            self.wrong_kind(node, "texts");
            return None;
        };
        let mut entries: Vec<(Locale, String)> = Vec::new();
        for (key, value) in map {
            let key = Node(Inner::Tree(key));
            let (Some(tag), value) = (self.string(key), self.words(Node(Inner::Tree(value)))) else { continue };
            let at = self.at(key);
            let Some(locale) =
                Locale::parse(&tag).filter(|l| self.languages.is_empty() || self.languages.contains(&l.lang))
            else {
                let known: Vec<String> = self.languages.iter().map(ToString::to_string).collect();
                let listed = known.join(", ");
                let diagnostic = self
                    .error("unknown-language", at)
                    .with("found", tag.clone())
                    .with("known", listed)
                    .suggest(&tag, known.iter().map(String::as_str));
                self.push(diagnostic);
                continue;
            };
            if entries.iter().any(|(l, _)| *l == locale) {
                let diagnostic = self.error("duplicate-key", at).with("name", tag);
                self.push(diagnostic);
                continue;
            }
            if let Some(value) = value {
                entries.push((locale, value));
            }
        }
        for lang in self.languages.clone() {
            if !entries.iter().any(|(l, _)| l.lang == lang) {
                let diagnostic = self.warning("missing-language", self.at(node)).with("lang", lang.to_string());
                self.push(diagnostic);
            }
        }
        let order = |locale: &Locale| {
            let place = self.languages.iter().position(|l| *l == locale.lang).unwrap_or(usize::MAX);
            (place, locale.region.is_some())
        };
        entries.sort_by_key(|(locale, _)| order(locale));
        Some(Text::new(entries))
    }

    /// A list; items that cannot be read are left out, after their problems were noted.
    pub fn list<T>(
        &mut self,
        node: Node<'_>,
        mut item: impl FnMut(&mut Self, Node<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Inner::Tree(Tree { value: Value::List(items), .. }) = node.unwrapped().0 else {
            self.wrong_kind(node, "list");
            return None;
        };
        Some(items.iter().filter_map(|i| item(self, Node(Inner::Tree(i)))).collect())
    }

    /// A map with text keys, in the file's order; a key that comes twice is an error.
    pub fn map<T>(
        &mut self,
        node: Node<'_>,
        mut value: impl FnMut(&mut Self, &Spanned<String>, Node<'_>) -> Option<T>,
    ) -> Option<Vec<(Spanned<String>, T)>> {
        let Inner::Tree(Tree { value: Value::Map(map), .. }) = node.unwrapped().0 else {
            self.wrong_kind(node, "map");
            return None;
        };
        let mut entries: Vec<(Spanned<String>, T)> = Vec::new();
        for (key, entry) in map {
            let key_node = Node(Inner::Tree(key));
            let Some(key) = self.string(key_node) else { continue };
            let key = Spanned { value: key, at: self.at(key_node) };
            if entries.iter().any(|(k, _)| k.value == key.value) {
                let diagnostic = self.error("duplicate-key", key.at).with("name", key.value.clone());
                self.push(diagnostic);
                continue;
            }
            if let Some(v) = value(self, &key, Node(Inner::Tree(entry))) {
                entries.push((key, v));
            }
        }
        Some(entries)
    }

    /// A record: `Name(field: value, ...)` or `(field: value, ...)`.
    pub fn fields<'a>(&mut self, node: Node<'a>, name: &'static str) -> Option<Fields<'a>> {
        let at = self.at(node);
        let node = node.unwrapped();
        let Inner::Tree(tree) = node.0 else {
            let Inner::Fields(fields, _) = node.0 else { return None };
            return Some(self.record(fields, at, name));
        };
        let fields: &[Field<'a>] = match &tree.value {
            Value::Record(record) => &record.fields,
            Value::Unit => &[],
            Value::Named(found, body) => {
                if *found != name {
                    let diagnostic = self
                        .error("wrong-record", at)
                        .with("expected", name)
                        .with("found", *found)
                        .suggest(found, [name]);
                    self.push(diagnostic);
                    return None;
                }
                match body.as_deref() {
                    Some(Body::Record(record)) => &record.fields,
                    None => &[],
                    Some(Body::Tuple(values)) if values.is_empty() => &[],
                    Some(Body::Tuple(_)) => {
                        let diagnostic = self.error("fields-need-names", at).with("record", name);
                        self.push(diagnostic);
                        return None;
                    }
                }
            }
            _ => {
                let diagnostic = self.error("wrong-kind", at).with("expected", name).with("found", node.kind());
                if !node.is_unreadable() {
                    self.push(diagnostic);
                }
                return None;
            }
        };
        Some(self.record(fields, at, name))
    }

    fn record<'a>(&mut self, fields: &'a [Field<'a>], at: Position, name: &'static str) -> Fields<'a> {
        let mut seen: Vec<&str> = Vec::with_capacity(fields.len());
        for field in fields {
            if seen.contains(&field.name) {
                let diagnostic = self.error("duplicate-key", self.lines.position(field.at)).with("name", field.name);
                self.push(diagnostic);
            }
            seen.push(field.name);
        }
        Fields { fields, at, record: name, asked: Vec::new() }
    }

    /// A choice among named forms: `Advice`, `OneOf([...])`, `Level(id: ...)`. `None` with a problem noted for anything else.
    pub fn variant<'a>(&mut self, node: Node<'a>, known: &[&str]) -> Option<Variant<'a>> {
        let at = self.at(node);
        let Inner::Tree(tree @ Tree { value: Value::Named(name, body), .. }) = node.unwrapped().0 else {
            let listed = known.join(", ");
            if !node.is_unreadable() {
                let diagnostic = self.error("wrong-kind-choice", at).with("known", listed).with("found", node.kind());
                self.push(diagnostic);
            }
            return None;
        };
        if !known.contains(name) {
            let diagnostic = self
                .error("unknown-choice", at)
                .with("found", *name)
                .with("known", known.join(", "))
                .suggest(name, known.iter().copied());
            self.push(diagnostic);
            return None;
        }
        let args = match body.as_deref() {
            None => Vec::new(),
            Some(Body::Tuple(values)) => values.iter().map(|value| Node(Inner::Tree(value))).collect(),
            Some(Body::Record(record)) => vec![Node(Inner::Fields(&record.fields, tree.at))],
        };
        Some(Variant { name, at, args })
    }
}

impl Node<'_> {
    /// What is inside `Some(...)`, where somebody wrote that.
    fn unwrapped(self) -> Self {
        match self.0 {
            Inner::Tree(Tree { value: Value::Some(inside), .. }) => Node(Inner::Tree(inside)).unwrapped(),
            _ => self,
        }
    }

    fn is_none(self) -> bool {
        matches!(self.0, Inner::Tree(Tree { value: Value::None, .. }))
    }

    /// Whether a mistake stands here, of which was told already.
    fn is_unreadable(self) -> bool {
        matches!(self.0, Inner::Tree(Tree { value: Value::Unreadable, .. }))
    }

    /// Whether this is a list.
    pub fn is_list(self) -> bool {
        matches!(self.unwrapped().0, Inner::Tree(Tree { value: Value::List(_), .. }))
    }

    /// Whether this is a piece of text.
    pub fn is_string(self) -> bool {
        matches!(self.unwrapped().0, Inner::Tree(Tree { value: Value::Text(_), .. }))
    }

    /// Whether this is a number.
    pub fn is_number(self) -> bool {
        matches!(self.unwrapped().0, Inner::Tree(Tree { value: Value::Number(_), .. }))
    }

    /// Whether this is `true` or `false`.
    pub fn is_boolean(self) -> bool {
        matches!(self.unwrapped().0, Inner::Tree(Tree { value: Value::Boolean(_), .. }))
    }

    /// The kind of thing this is, as a word that the messages translate.
    fn kind(self) -> &'static str {
        let Inner::Tree(tree) = self.0 else { return "record" };
        match &tree.value {
            Value::Unit | Value::None | Value::Some(_) => "nothing",
            Value::Boolean(_) => "boolean",
            Value::Character => "character",
            Value::Number(_) => "number",
            Value::Text(_) => "text",
            Value::List(_) => "list",
            Value::Map(_) => "map",
            Value::Tuple => "tuple",
            Value::Record(_) => "record",
            Value::Named(..) => "named",
            Value::Unreadable => "unreadable",
        }
    }
}

/// The fields of a record. Every field asked for is known; [`Fields::finish`] reports the others.
pub struct Fields<'a> {
    fields: &'a [Field<'a>],
    /// Where the record stands.
    pub at: Position,
    record: &'static str,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The node of a field, if it is there and not `None`.
    pub fn node(&mut self, name: &'static str) -> Option<Node<'a>> {
        self.asked.push(name);
        let field = self.fields.iter().find(|f| f.name == name)?;
        Some(Node(Inner::Tree(&field.value))).filter(|node| !node.is_none())
    }

    /// A field that may be left out.
    pub fn optional<T>(
        &mut self,
        reader: &mut Reader,
        name: &'static str,
        decode: impl FnOnce(&mut Reader, Node<'a>) -> Option<T>,
    ) -> Option<T> {
        self.node(name).and_then(|node| decode(reader, node))
    }

    /// A field that must be there.
    pub fn required<T>(
        &mut self,
        reader: &mut Reader,
        name: &'static str,
        decode: impl FnOnce(&mut Reader, Node<'a>) -> Option<T>,
    ) -> Option<T> {
        match self.node(name) {
            Some(node) => decode(reader, node),
            None => {
                // A misspelt field is reported as such; the missing one says what it should have been called.
                let known: Vec<&str> = self.fields.iter().map(|f| f.name).collect();
                let diagnostic = reader
                    .error("missing-field", self.at)
                    .with("name", name)
                    .with("record", self.record)
                    .suggest(name, known.iter().copied().filter(|k| !self.asked.contains(k)));
                // What is near is the misspelt field, not something to type: `finish` names both.
                reader.push(Diagnostic { suggestion: None, ..diagnostic });
                None
            }
        }
    }

    /// A list that may be left out, which is then empty.
    pub fn list<T>(
        &mut self,
        reader: &mut Reader,
        name: &'static str,
        item: impl FnMut(&mut Reader, Node<'_>) -> Option<T>,
    ) -> Vec<T> {
        self.optional(reader, name, |r, node| r.list(node, item)).unwrap_or_default()
    }

    /// A text that must be there.
    pub fn text(&mut self, reader: &mut Reader, name: &'static str) -> Option<Text> {
        self.required(reader, name, |r, node| r.text(node))
    }

    /// A text that may be left out.
    pub fn optional_text(&mut self, reader: &mut Reader, name: &'static str) -> Option<Text> {
        self.optional(reader, name, |r, node| r.text(node))
    }

    /// Reports every field that was not asked for: in a hand-written file a typo must not vanish.
    pub fn finish(self, reader: &mut Reader) {
        let mut known = self.asked.clone();
        known.sort_unstable();
        for field in self.fields {
            if self.asked.contains(&field.name) {
                continue;
            }
            let at = reader.lines.position(field.at);
            let free = known.iter().copied().filter(|k| !self.fields.iter().any(|f| f.name == *k));
            let diagnostic = reader
                .error("unknown-field", at)
                .with("found", field.name)
                .with("record", self.record)
                .with("known", known.join(", "))
                .suggest(field.name, free);
            reader.push(diagnostic);
        }
    }
}

/// A named form with what stands between its brackets.
pub struct Variant<'a> {
    /// Its name, one of those asked for.
    pub name: &'a str,
    /// Where it stands.
    pub at: Position,
    args: Vec<Node<'a>>,
}

impl<'a> Variant<'a> {
    /// Exactly so many values between the brackets.
    pub fn args<const N: usize>(&self, reader: &mut Reader) -> Option<[Node<'a>; N]> {
        if let Ok(args) = <[Node<'a>; N]>::try_from(self.args.as_slice()) {
            return Some(args);
        }
        let diagnostic = reader
            .error("wrong-count", self.at)
            .with("name", self.name)
            .with("expected", N.to_string())
            .with("found", self.args.len().to_string());
        reader.push(diagnostic);
        None
    }

    /// The named fields between the brackets.
    pub fn fields(&self, reader: &mut Reader, name: &'static str) -> Option<Fields<'a>> {
        match self.args.as_slice() {
            [node @ Node(Inner::Fields(..))] => reader.fields(*node, name),
            [] => Some(Fields { fields: &[], at: self.at, record: name, asked: Vec::new() }),
            _ => {
                let diagnostic = reader.error("fields-need-names", self.at).with("record", name);
                reader.push(diagnostic);
                None
            }
        }
    }

    /// How many values stand between the brackets.
    pub fn count(&self) -> usize {
        self.args.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(bytes: &[u8]) -> Vec<(&'static str, u32, u32)> {
        let (_, diagnostics) = read("test.ron", bytes, |r, node| {
            let mut f = r.fields(node, "Thing")?;
            f.required(r, "id", |r, n| r.id::<crate::id::QuestionId>(n));
            f.optional(r, "weight", |r, n| r.positive(n));
            f.list(r, "items", |r, n| {
                let mut f = r.fields(n, "Item")?;
                f.required(r, "text", |r, n| r.text(n));
                f.finish(r);
                Some(())
            });
            f.finish(r);
            Some(())
        });
        diagnostics.into_iter().map(|d| (d.code, d.at.line, d.at.column)).collect()
    }

    #[test]
    fn every_problem_is_found_with_its_place() {
        let text = "Thing(\n  id: \"a b\",\n  wieght: -2,\n  weight: -1,\n  items: [\n    (text: 5),\n    (tekst: \"x\"),\n    (text: {\"nl\": \"é\", \"nll\": \"x\"}),\n  ],\n)";
        assert_eq!(
            codes(text.as_bytes()),
            [
                ("id-character", 2, 7),
                ("unknown-field", 3, 3),
                ("negative-number", 4, 11),
                ("wrong-kind", 6, 12),
                ("missing-field", 7, 5),
                ("unknown-field", 7, 6),
                ("unknown-language", 8, 24),
            ]
        );
    }

    #[test]
    fn hostile_files_are_refused_and_never_crash() {
        for open in ["[", "(", "{", "Some(", "N(["] {
            let bytes = open.repeat(100_000).into_bytes();
            assert_eq!(codes(&bytes)[0].0, "too-deep", "{open}");
        }
        assert_eq!(codes(&vec![b' '; MAX_BYTES + 1])[0].0, "file-too-large");
        assert_eq!(codes(format!("[{}]", "0,".repeat(MAX_VALUES + 1)).as_bytes())[0].0, "too-many-values");
        assert_eq!(codes(b"Thing(id: \"\xff\")"), [("not-utf8", 1, 12)]);
        assert_eq!(codes(b"")[0].0, "file-empty");
        assert!(!codes(b"/* never closed").is_empty());
        assert!(!codes(b"Thing(id: \"a\", items: [").is_empty());
        assert!(!codes("Thing(id: \"never closed".as_bytes()).is_empty());
        assert_eq!(codes("\u{feff}Thing(id: \"a\")".as_bytes()), []);
        // Brackets in strings and comments are text.
        let text = format!("Thing(id: \"a\", /* {} */ items: [(text: r#\"{}\"#)])", "[".repeat(500), "(".repeat(500));
        assert_eq!(codes(text.as_bytes()), []);
    }

    #[test]
    fn a_broken_piece_does_not_hide_the_others() {
        let found =
            codes(b"Thing(\n  id: \"a\",\n  items: [\n    (text: ),\n    (tekst: \"x\", text: \"y\"),\n  ],\n)");
        assert!(found.iter().any(|(code, line, _)| code.starts_with("syntax") && *line == 4), "{found:?}");
        assert!(found.contains(&("unknown-field", 5, 6)), "{found:?}");
    }
}
