//! The tree of a RON file: what reading needs and no more, so that a thousand questions take a few milliseconds.
//!
//! There are crates that make one. `ron2` keeps every blank and comment for the sake of editors, which costs sixty times the
//! text in memory and made reading the slowest thing this program did; and it looks for the end of the file anew after some
//! mistakes, so that a hostile file of a megabyte kept it busy for minutes. `ron` itself stops at the first mistake. The tests hold
//! this reader against `ron`: what that one takes is taken here, with the same meaning.

use std::borrow::Cow;

/// The deepest nesting that is read. A file people write stays under twenty.
pub(crate) const MAX_DEPTH: usize = 96;

/// The most values a file may hold: four times a questionnaire of a thousand questions. A value takes at most some three hundred
/// bytes, so this bounds the memory that any file can cost.
pub(crate) const MAX_VALUES: usize = 400_000;

/// After so many mistakes nobody reads on, and neither do we.
const MAX_MISTAKES: usize = 400;

/// A value, and the bytes between which it stands.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    /// Its first byte.
    pub(crate) at: u32,
    /// The byte after it.
    pub(crate) end: u32,
    /// What it is.
    pub(crate) value: Value<'a>,
}

/// What stands in a file.
#[derive(Debug)]
pub(crate) enum Value<'a> {
    /// `()`.
    Unit,
    /// `true`, `false`.
    Boolean(bool),
    /// A number, as written.
    Number(&'a str),
    /// A text, without its quotation marks and escapes.
    Text(Cow<'a, str>),
    /// A character or bytes: RON has them, our files do not.
    Character,
    /// `None`.
    None,
    /// `Some(..)`.
    Some(Box<Tree<'a>>),
    /// `[..]`.
    List(Vec<Tree<'a>>),
    /// `{..: .., ..}`.
    Map(Vec<(Tree<'a>, Tree<'a>)>),
    /// `(.., ..)`: RON has it, our files do not.
    Tuple,
    /// `(name: .., ..)`.
    Record(Record<'a>),
    /// `Name`, `Name(..)` or `Name(name: .., ..)`.
    Named(&'a str, Option<Box<Body<'a>>>),
    /// A mistake stood here.
    Unreadable,
}

/// What stands between the brackets after a name.
#[derive(Debug)]
pub(crate) enum Body<'a> {
    /// Values.
    Tuple(Vec<Tree<'a>>),
    /// Named values.
    Record(Record<'a>),
}

/// Named values.
#[derive(Debug)]
pub(crate) struct Record<'a> {
    /// The byte after the opening bracket.
    pub(crate) inside: u32,
    /// The fields, in the file's order.
    pub(crate) fields: Vec<Field<'a>>,
}

/// A named value.
#[derive(Debug)]
pub(crate) struct Field<'a> {
    /// The first byte of its name.
    pub(crate) at: u32,
    /// The byte after it, with the comma if there is one.
    pub(crate) end: u32,
    /// Its name.
    pub(crate) name: &'a str,
    /// Its value.
    pub(crate) value: Tree<'a>,
}

/// Something that is not RON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// Where.
    pub(crate) at: u32,
    /// What.
    pub(crate) kind: MistakeKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum MistakeKind {
    /// This does not belong here.
    Character(char),
    /// A comment that never ends.
    Comment,
    /// A text that never ends.
    Text,
    /// An escape that means nothing.
    Escape(String),
    /// Something after the end.
    Trailing,
    /// This is missing: a sign, or `value` or `name`.
    Expected(&'static str),
    /// Brackets within brackets within brackets. The rest was not read.
    TooDeep,
    /// More than anybody means. The rest was not read.
    TooMany,
}

/// Reads a text. `None` where nothing stands in it; with mistakes, whatever could be read around them. A text of four gigabytes or
/// more is cut off there: nobody gets here with more than [`MAX_BYTES`](super::MAX_BYTES).
pub(crate) fn parse(text: &str) -> (Option<Tree<'_>>, Vec<Mistake>) {
    let mut parser = Parser {
        lexer: Lexer { text, place: 0 },
        next: Token { at: 0, end: 0, kind: TokenKind::End },
        previous_end: 0,
        depth: 0,
        values: 0,
        mistakes: Vec::new(),
        open: Vec::new(),
    };
    parser.next = parser.lexer.token();
    parser.attributes();
    let tree = match parser.next.kind {
        TokenKind::End => None,
        _ => Some(parser.value()),
    };
    if !matches!(parser.next.kind, TokenKind::End) {
        parser.wrong(parser.next.at, MistakeKind::Trailing);
    }
    (tree, parser.mistakes)
}

#[derive(Clone, Copy, Debug)]
struct Token<'a> {
    at: u32,
    end: u32,
    kind: TokenKind<'a>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TokenKind<'a> {
    Name(&'a str),
    Number(&'a str),
    /// What stands between the quotation marks, and whether escapes count in it.
    Text(&'a str, bool),
    Character,
    /// Brackets, colon, comma and the signs of attributes.
    Sign(u8),
    Bad(BadToken),
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BadToken {
    Character(char),
    Comment,
    Text,
}

struct Lexer<'a> {
    text: &'a str,
    place: usize,
}

/// The white space of RON.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
    )
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.place..).unwrap_or_default()
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.place + ahead).copied()
    }

    /// Walks over blanks and comments; gives back where a comment began that never ends.
    fn skip_blanks(&mut self) -> Result<(), usize> {
        loop {
            match self.byte(0) {
                Some(b' ' | b'\t' | b'\n' | b'\r' | 0xb | 0xc) => self.place += 1,
                Some(b'/') if self.byte(1) == Some(b'/') => {
                    self.place += self.rest().find('\n').unwrap_or(self.rest().len());
                }
                Some(b'/') if self.byte(1) == Some(b'*') => {
                    let begun = self.place;
                    let (mut open, bytes) = (0_usize, self.text.as_bytes());
                    loop {
                        match bytes.get(self.place..self.place + 2) {
                            Some(b"/*") => {
                                open += 1;
                                self.place += 2;
                            }
                            Some(b"*/") => {
                                open -= 1;
                                self.place += 2;
                                if open == 0 {
                                    break;
                                }
                            }
                            Some(_) => self.place += 1,
                            None => {
                                self.place = bytes.len();
                                return Err(begun);
                            }
                        }
                    }
                }
                Some(byte) if !byte.is_ascii() => match self.rest().chars().next() {
                    Some(c) if is_blank(c) => self.place += c.len_utf8(),
                    _ => return Ok(()),
                },
                _ => return Ok(()),
            }
        }
    }

    fn token(&mut self) -> Token<'a> {
        if let Err(begun) = self.skip_blanks() {
            return Token { at: narrow(begun), end: narrow(self.place), kind: TokenKind::Bad(BadToken::Comment) };
        }
        let at = self.place;
        let kind = self.kind();
        Token { at: narrow(at), end: narrow(self.place), kind }
    }

    fn kind(&mut self) -> TokenKind<'a> {
        let Some(byte) = self.byte(0) else { return TokenKind::End };
        match byte {
            b'(' | b')' | b'[' | b']' | b'{' | b'}' | b':' | b',' | b'#' | b'!' => {
                self.place += 1;
                TokenKind::Sign(byte)
            }
            b'"' => self.quoted(0),
            b'r' if matches!(self.byte(1), Some(b'"')) => self.raw_text(1),
            b'r' if self.byte(1) == Some(b'#') => {
                let hashes = self.rest().bytes().skip(1).take_while(|b| *b == b'#').count();
                if self.byte(1 + hashes) == Some(b'"') {
                    self.raw_text(1)
                } else {
                    self.place += 2;
                    self.name()
                }
            }
            b'b' if matches!(self.byte(1), Some(b'"')) => match self.quoted(1) {
                TokenKind::Text(..) => TokenKind::Character,
                other => other,
            },
            b'b' if self.byte(1) == Some(b'\'') => self.character(1),
            b'b' if self.byte(1) == Some(b'r') && matches!(self.byte(2), Some(b'"' | b'#')) => match self.raw_text(2) {
                TokenKind::Text(..) => TokenKind::Character,
                other => other,
            },
            b'\'' => self.character(0),
            b'0'..=b'9' | b'.' => self.number(),
            b'+' | b'-' if self.byte(1).is_some_and(|b| b.is_ascii_alphanumeric() || b == b'.') => self.number(),
            _ => match self.rest().chars().next() {
                Some(c) if c == '_' || c.is_alphabetic() => self.name(),
                Some(c) => {
                    self.place += c.len_utf8();
                    TokenKind::Bad(BadToken::Character(c))
                }
                None => TokenKind::End,
            },
        }
    }

    fn name(&mut self) -> TokenKind<'a> {
        let rest = self.rest();
        let end = rest.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(rest.len());
        self.place += end;
        match rest.get(..end) {
            Some(name) if !name.is_empty() => TokenKind::Name(name),
            _ => TokenKind::Bad(BadToken::Character('#')),
        }
    }

    fn number(&mut self) -> TokenKind<'a> {
        let (from, bytes) = (self.place, self.text.as_bytes());
        self.place += 1;
        while let Some(byte) = bytes.get(self.place) {
            let is_exponent = matches!(bytes[self.place - 1], b'e' | b'E')
                && !bytes[from..self.place].iter().any(|b| matches!(b, b'x' | b'X' | b'b' | b'o'));
            let goes_on = byte.is_ascii_alphanumeric()
                || matches!(byte, b'_' | b'.')
                || (matches!(byte, b'+' | b'-') && is_exponent);
            if !goes_on {
                break;
            }
            self.place += 1;
        }
        TokenKind::Number(self.text.get(from..self.place).unwrap_or_default())
    }

    /// A text between quotation marks, after so many bytes of prefix.
    fn quoted(&mut self, prefix: usize) -> TokenKind<'a> {
        let (bytes, from) = (self.text.as_bytes(), self.place + prefix + 1);
        let (mut i, mut has_escapes) = (from, false);
        loop {
            match bytes.get(i) {
                Some(b'"') => break,
                Some(b'\\') => {
                    has_escapes = true;
                    i += 2;
                }
                Some(_) => i += 1,
                None => {
                    self.place = bytes.len();
                    return TokenKind::Bad(BadToken::Text);
                }
            }
        }
        self.place = i + 1;
        TokenKind::Text(self.text.get(from..i).unwrap_or_default(), has_escapes)
    }

    /// A text in which escapes mean nothing, after so many bytes of prefix.
    fn raw_text(&mut self, prefix: usize) -> TokenKind<'a> {
        let rest = self.text.get(self.place + prefix..).unwrap_or_default();
        let hashes = rest.bytes().take_while(|b| *b == b'#').count();
        let open = rest.get(hashes..).and_then(|rest| rest.strip_prefix('"'));
        let close = format!("\"{}", "#".repeat(hashes));
        if let Some((inside, length)) = open.and_then(|inside| Some((inside, inside.find(&close)?))) {
            self.place += prefix + hashes + 1 + length + close.len();
            return TokenKind::Text(inside.get(..length).unwrap_or_default(), false);
        }
        self.place = self.text.len();
        TokenKind::Bad(BadToken::Text)
    }

    /// A character between apostrophes.
    fn character(&mut self, prefix: usize) -> TokenKind<'a> {
        let inside = self.text.get(self.place + prefix + 1..).unwrap_or_default();
        let mut chars = inside.char_indices();
        let end = match chars.next() {
            // The longest escape is `\u{10ffff}`.
            Some((_, '\\')) => inside.char_indices().skip(2).take(10).find(|(_, c)| *c == '\'').map(|(i, _)| i),
            Some((_, c)) if c != '\'' && chars.next().is_some_and(|(_, c)| c == '\'') => Some(c.len_utf8()),
            _ => None,
        };
        match end {
            Some(end) => {
                self.place += prefix + 1 + end + 1;
                TokenKind::Character
            }
            None => {
                self.place += prefix + 1;
                TokenKind::Bad(BadToken::Character('\''))
            }
        }
    }
}

struct Parser<'a> {
    lexer: Lexer<'a>,
    next: Token<'a>,
    /// Where the token before the next one ended.
    previous_end: u32,
    depth: usize,
    values: usize,
    mistakes: Vec<Mistake>,
    /// The brackets that are open, as the signs that close them.
    open: Vec<u8>,
}

impl<'a> Parser<'a> {
    fn advance(&mut self) -> Token<'a> {
        let token = self.next;
        self.previous_end = token.end;
        self.next = self.lexer.token();
        token
    }

    /// Notes a mistake. One at a place is enough: at the end of the file every open bracket is missing.
    fn wrong(&mut self, at: u32, kind: MistakeKind) {
        if self.mistakes.last().is_some_and(|last| last.at == at) {
            return;
        }
        if self.mistakes.len() < MAX_MISTAKES {
            self.mistakes.push(Mistake { at, kind });
        } else {
            self.stop();
        }
    }

    /// Reads nothing more.
    fn stop(&mut self) {
        let end = self.lexer.text.len();
        self.lexer.place = end;
        self.next = Token { at: narrow(end), end: narrow(end), kind: TokenKind::End };
    }

    /// After this much, nothing else said about the file is worth anything.
    fn refuse(&mut self, at: u32, kind: MistakeKind) {
        self.mistakes.clear();
        self.mistakes.push(Mistake { at, kind });
        self.stop();
    }

    fn is_refused(&self) -> bool {
        matches!(self.mistakes.first(), Some(Mistake { kind: MistakeKind::TooDeep | MistakeKind::TooMany, .. }))
    }

    fn is_sign(&self, sign: u8) -> bool {
        self.next.kind == TokenKind::Sign(sign)
    }

    /// Whether a bracket closes here, or the file ends.
    fn is_closing(&self) -> bool {
        matches!(self.next.kind, TokenKind::Sign(b')' | b']' | b'}') | TokenKind::End)
    }

    fn take(&mut self, sign: u8) -> bool {
        let is_it = self.is_sign(sign);
        if is_it {
            self.advance();
        }
        is_it
    }

    /// `#![enable(..)]`: what it switches on, we do anyway.
    fn attributes(&mut self) {
        while self.is_sign(b'#') {
            let at = self.advance().at;
            if !(self.take(b'!') && self.is_sign(b'[')) {
                self.wrong(at, MistakeKind::Character('#'));
                return;
            }
            self.skip_brackets();
        }
    }

    /// Walks over a bracket with everything in it.
    fn skip_brackets(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.advance().kind {
                TokenKind::Sign(b'(' | b'[' | b'{') => depth += 1,
                TokenKind::Sign(b')' | b']' | b'}') => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return;
                    }
                }
                TokenKind::End => return,
                _ => {}
            }
        }
    }

    /// Walks on to the next comma or to where the surrounding bracket closes.
    fn recover(&mut self) {
        loop {
            match self.next.kind {
                TokenKind::Sign(b',' | b')' | b']' | b'}') | TokenKind::End => return,
                TokenKind::Sign(b'(' | b'[' | b'{') => self.skip_brackets(),
                _ => {
                    self.advance();
                }
            }
        }
    }

    fn value(&mut self) -> Tree<'a> {
        let at = self.next.at;
        self.values += 1;
        if self.values > MAX_VALUES {
            self.refuse(at, MistakeKind::TooMany);
        }
        if self.depth >= MAX_DEPTH && matches!(self.next.kind, TokenKind::Sign(b'(' | b'[' | b'{') | TokenKind::Name(_))
        {
            self.refuse(at, MistakeKind::TooDeep);
        }
        if self.is_refused() {
            return Tree { at, end: at, value: Value::Unreadable };
        }
        self.depth += 1;
        let value = self.any_value();
        self.depth -= 1;
        Tree { at, end: self.previous_end.max(at), value }
    }

    fn any_value(&mut self) -> Value<'a> {
        let token = self.next;
        match token.kind {
            TokenKind::Number(raw) => {
                self.advance();
                Value::Number(raw)
            }
            TokenKind::Text(raw, has_escapes) => {
                self.advance();
                if !has_escapes {
                    return Value::Text(Cow::Borrowed(raw));
                }
                match unescape(raw) {
                    Ok(text) => Value::Text(Cow::Owned(text)),
                    Err((place, escape)) => {
                        self.wrong(token.at + 1 + narrow(place), MistakeKind::Escape(escape));
                        Value::Unreadable
                    }
                }
            }
            TokenKind::Character => {
                self.advance();
                Value::Character
            }
            TokenKind::Name(name) => {
                self.advance();
                self.named(name)
            }
            TokenKind::Sign(b'(') => {
                self.advance();
                match self.body() {
                    Body::Tuple(values) if values.is_empty() => Value::Unit,
                    Body::Tuple(_) => Value::Tuple,
                    Body::Record(record) => Value::Record(record),
                }
            }
            TokenKind::Sign(b'[') => {
                self.advance();
                Value::List(self.values(b']', "]"))
            }
            TokenKind::Sign(b'{') => {
                self.advance();
                self.map()
            }
            TokenKind::Sign(b',' | b')' | b']' | b'}') | TokenKind::End => {
                self.wrong(token.at, MistakeKind::Expected("value"));
                Value::Unreadable
            }
            TokenKind::Sign(sign) => {
                self.advance();
                self.wrong(token.at, MistakeKind::Character(char::from(sign)));
                self.recover();
                Value::Unreadable
            }
            TokenKind::Bad(bad) => {
                self.advance();
                self.bad(token.at, bad);
                self.recover();
                Value::Unreadable
            }
        }
    }

    fn bad(&mut self, at: u32, bad: BadToken) {
        self.wrong(
            at,
            match bad {
                BadToken::Character(c) => MistakeKind::Character(c),
                BadToken::Comment => MistakeKind::Comment,
                BadToken::Text => MistakeKind::Text,
            },
        );
    }

    fn named(&mut self, name: &'a str) -> Value<'a> {
        match name {
            "true" => return Value::Boolean(true),
            "false" => return Value::Boolean(false),
            "None" => return Value::None,
            "inf" | "NaN" => return Value::Number(name),
            _ => {}
        }
        if !self.is_sign(b'(') {
            if name == "Some" {
                self.wrong(self.next.at, MistakeKind::Expected("("));
                return Value::Unreadable;
            }
            return Value::Named(name, None);
        }
        self.advance();
        if name == "Some" {
            self.open.push(b')');
            let value = self.value();
            self.take(b',');
            self.close(b')', ")");
            return Value::Some(Box::new(value));
        }
        Value::Named(name, Some(Box::new(self.body())))
    }

    /// What stands between round brackets, the first of which was read.
    fn body(&mut self) -> Body<'a> {
        let inside = self.previous_end;
        if let TokenKind::Name(_) = self.next.kind {
            // Only what follows the name tells a field from a value.
            let mut ahead = Lexer { text: self.lexer.text, place: self.lexer.place };
            if ahead.token().kind == TokenKind::Sign(b':') {
                return Body::Record(self.record(inside));
            }
        }
        Body::Tuple(self.values(b')', ")"))
    }

    fn record(&mut self, inside: u32) -> Record<'a> {
        self.open.push(b')');
        let mut fields = Vec::new();
        while !self.is_closing() {
            let token = self.next;
            let TokenKind::Name(name) = token.kind else {
                match token.kind {
                    TokenKind::Bad(bad) => {
                        self.advance();
                        self.bad(token.at, bad);
                    }
                    _ => self.wrong(token.at, MistakeKind::Expected("name")),
                }
                self.recover();
                self.take(b',');
                continue;
            };
            self.advance();
            if !self.take(b':') {
                self.wrong(self.next.at, MistakeKind::Expected(":"));
                // `name = value` and the like: the value is worth reading where one follows.
                if matches!(self.next.kind, TokenKind::Bad(_)) {
                    self.advance();
                }
            }
            let value = self.value();
            let has_comma = self.take(b',');
            fields.push(Field { at: token.at, end: self.previous_end, name, value });
            if !has_comma && !self.separated() {
                break;
            }
        }
        self.close(b')', ")");
        Record { inside, fields }
    }

    /// Values up to a closing bracket.
    fn values(&mut self, close: u8, missing: &'static str) -> Vec<Tree<'a>> {
        self.open.push(close);
        let mut values = Vec::new();
        while !self.is_closing() {
            values.push(self.value());
            if !self.take(b',') && !self.separated() {
                break;
            }
        }
        self.close(close, missing);
        values
    }

    fn map(&mut self) -> Value<'a> {
        self.open.push(b'}');
        let mut entries = Vec::new();
        while !self.is_closing() {
            let key = self.value();
            if !self.take(b':') {
                self.wrong(self.next.at, MistakeKind::Expected(":"));
                self.recover();
                self.take(b',');
                continue;
            }
            let value = self.value();
            entries.push((key, value));
            if !self.take(b',') && !self.separated() {
                break;
            }
        }
        self.close(b'}', "}");
        Value::Map(entries)
    }

    /// After a value without a comma: whether another one may follow. Where one does, the comma is missing.
    fn separated(&mut self) -> bool {
        if self.is_closing() {
            return false;
        }
        let token = self.next;
        match token.kind {
            TokenKind::Bad(bad) => {
                self.advance();
                self.bad(token.at, bad);
            }
            TokenKind::Sign(b':') => self.wrong(token.at, MistakeKind::Character(':')),
            _ => {
                self.wrong(token.at, MistakeKind::Expected(","));
                return true;
            }
        }
        self.recover();
        self.take(b',');
        true
    }

    /// The bracket that was opened last closes here; if it does not, that is said, and reading goes on where it makes most sense.
    fn close(&mut self, sign: u8, missing: &'static str) {
        self.open.pop();
        // A text or comment that never ends has swallowed the brackets.
        let is_swallowed = self.next.kind == TokenKind::End
            && matches!(self.mistakes.last(), Some(Mistake { kind: MistakeKind::Text | MistakeKind::Comment, .. }));
        if self.take(sign) || self.is_refused() || is_swallowed {
            return;
        }
        self.wrong(self.next.at, MistakeKind::Expected(missing));
        match self.next.kind {
            // Another bracket that is open closes here: this one was forgotten.
            TokenKind::Sign(other) if self.open.contains(&other) => {}
            // Nothing such is open: it was the wrong bracket.
            TokenKind::Sign(b')' | b']' | b'}') => {
                self.advance();
            }
            _ => {}
        }
    }
}

/// A text without its escapes; or where in it an escape means nothing, and that escape.
fn unescape(raw: &str) -> Result<String, (usize, String)> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(place) = rest.find('\\') {
        text.push_str(rest.get(..place).unwrap_or_default());
        let escape = rest.get(place..).unwrap_or_default();
        let mut chars = escape.chars().skip(1);
        let hex = |digits: &str| {
            let all_hex = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit());
            all_hex.then(|| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)).flatten()
        };
        let found = match chars.next() {
            Some('n') => Some(('\n', 2)),
            Some('r') => Some(('\r', 2)),
            Some('t') => Some(('\t', 2)),
            Some('0') => Some(('\0', 2)),
            Some(c @ ('\\' | '"' | '\'')) => Some((c, 2)),
            Some('x') => escape.get(2..4).and_then(hex).map(|c| (c, 4)),
            Some('u') => escape
                .get(2..)
                .and_then(|rest| rest.strip_prefix('{'))
                .and_then(|rest| rest.split_once('}'))
                .filter(|(digits, _)| digits.len() <= 6)
                .and_then(|(digits, _)| Some((hex(digits)?, digits.len() + 4))),
            _ => None,
        };
        let Some((c, length)) = found else {
            let shown: String = escape.chars().take(2).collect();
            return Err((raw.len() - rest.len() + place, shown));
        };
        text.push(c);
        rest = escape.get(length..).unwrap_or_default();
    }
    text.push_str(rest);
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mistakes(text: &str) -> Vec<(u32, MistakeKind)> {
        parse(text).1.into_iter().map(|m| (m.at, m.kind)).collect()
    }

    /// The same in `ron`'s words; `None` for what it has no untyped words for.
    fn in_ron(tree: &Tree<'_>) -> Option<ron::Value> {
        Some(match &tree.value {
            Value::Unit => ron::Value::Unit,
            Value::Boolean(b) => ron::Value::Bool(*b),
            Value::Number(raw) => ron::from_str(raw).ok()?,
            Value::Text(text) => ron::Value::String(text.to_string()),
            Value::None => ron::Value::Option(None),
            Value::Some(inside) => ron::Value::Option(Some(Box::new(in_ron(inside)?))),
            Value::List(items) => ron::Value::Seq(items.iter().map(in_ron).collect::<Option<_>>()?),
            Value::Map(entries) => ron::Value::Map(
                entries.iter().map(|(k, v)| Some((in_ron(k)?, in_ron(v)?))).collect::<Option<ron::Map>>()?,
            ),
            Value::Character | Value::Tuple | Value::Record(_) | Value::Named(..) | Value::Unreadable => return None,
        })
    }

    fn soup() -> impl Strategy<Value = String> {
        let pieces = [
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ",",
            ",",
            ":",
            ":",
            "\"a\"",
            "\"é\\n\\u{e9}\"",
            "r#\"x\"y\"#",
            "1",
            "-2.5",
            "1e3",
            "0xff",
            "true",
            "None",
            "Some",
            "Some(",
            "/* c */",
            "/* /* */ */",
            "// x\n",
            " ",
            "\n",
            "\"",
            "\\",
            "é",
            "#",
            "'x'",
            "-",
            "Name",
            "Name(",
            "a: 1,",
            "[1, 2],",
            "{\"k\": 1},",
        ];
        proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..24).prop_map(|pieces| pieces.concat())
    }

    fn value() -> impl Strategy<Value = ron::Value> {
        let leaf = prop_oneof![
            Just(ron::Value::Unit),
            any::<bool>().prop_map(ron::Value::Bool),
            any::<i32>().prop_map(|n| ron::Value::Number(n.into())),
            ".{0,12}".prop_map(ron::Value::String),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(ron::Value::Seq),
                proptest::collection::vec((".{0,6}", inner.clone()), 0..6).prop_map(|entries| {
                    ron::Value::Map(entries.into_iter().map(|(k, v)| (ron::Value::String(k), v)).collect())
                }),
                inner.prop_map(|v| ron::Value::Option(Some(Box::new(v)))),
            ]
        })
    }

    proptest! {
        /// What `ron` writes is read here with the same meaning, on one line and on many.
        #[test]
        fn what_ron_writes_is_read_alike(value in value()) {
            let pretty = ron::ser::PrettyConfig::new();
            let (short, long) = (ron::to_string(&value).unwrap(), ron::ser::to_string_pretty(&value, pretty).unwrap());
            for text in [short, long] {
                let (tree, mistakes) = parse(&text);
                prop_assert_eq!(&mistakes, &[], "{}", text);
                // Through `ron` too: it reads small numbers as smaller kinds of numbers than were written.
                let expected: ron::Value = ron::from_str(&text).unwrap();
                prop_assert_eq!(tree.as_ref().and_then(in_ron), Some(expected), "{}", text);
            }
        }

        /// What `ron` takes is taken here, with the same meaning; what it refuses is refused.
        #[test]
        fn both_agree_on_what_is_ron(text in soup()) {
            let (tree, mistakes) = parse(&text);
            for pair in mistakes.windows(2) {
                prop_assert!(pair[0].at != pair[1].at, "two mistakes in one place: {}", text);
            }
            match ron::from_str::<ron::Value>(&text) {
                Ok(expected) => {
                    prop_assert_eq!(&mistakes, &[], "{}", text);
                    if let Some(found) = tree.as_ref().and_then(in_ron) {
                        prop_assert_eq!(found, expected, "{}", text);
                    }
                }
                // Where every word has an untyped meaning, there is nothing here that `ron` would not take.
                Err(error) => {
                    let is_plain = tree.as_ref().is_some_and(|tree| in_ron(tree).is_some());
                    prop_assert!(!is_plain || !mistakes.is_empty(), "{}: {}", text, error);
                }
            }
        }

        /// Anything at all is read to its end, and no value stands outside its parent.
        #[test]
        fn anything_is_read(text in ".{0,200}") {
            let (tree, mistakes) = parse(&text);
            prop_assert!(tree.is_some() || !mistakes.is_empty() || text.chars().all(is_blank) || text.contains("//") || text.contains("/*"));
        }
    }

    #[test]
    fn reading_goes_on_after_a_mistake() {
        use MistakeKind::{Character, Comment, Escape, Expected, Text, Trailing};
        let cases: &[(&str, &[(u32, MistakeKind)])] = &[
            ("[1 2]", &[(3, Expected(","))]),
            ("[1, 2", &[(5, Expected("]"))]),
            ("N(a: [1, {\"b\": 2", &[(16, Expected("}"))]),
            ("(a: , b: 1)", &[(4, Expected("value"))]),
            ("(a: 1 b: 2)", &[(6, Expected(","))]),
            ("(a: 1, 2, c: 3)", &[(7, Expected("name"))]),
            ("{\"a\" 1, \"b\": 2}", &[(5, Expected(":"))]),
            ("[1, (2, 3]", &[(9, Expected(")"))]),
            ("[1, 2)", &[(5, Expected("]"))]),
            ("[1] 2", &[(4, Trailing)]),
            ("[$, 2, €]", &[(1, Character('$')), (7, Character('€'))]),
            ("/* a", &[(0, Comment)]),
            ("[\"a]", &[(1, Text)]),
            ("[\"a\\q\"]", &[(3, Escape("\\q".into()))]),
            ("Some", &[(4, Expected("("))]),
        ];
        for (text, expected) in cases {
            assert_eq!(mistakes(text), *expected, "{text}");
        }
        let (tree, _) = parse("(a: , b: 1)");
        let Some(Tree { value: Value::Record(record), .. }) = tree else { panic!("a record") };
        assert_eq!(record.fields.iter().map(|f| f.name).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "( first : [1, \"b\"] , second: None )";
        let Some(Tree { value: Value::Record(record), at, end }) = parse(text).0 else { panic!("a record") };
        assert_eq!((at, end as usize), (0, text.len()));
        let fields: Vec<&str> = record.fields.iter().map(|f| &text[f.at as usize..f.end as usize]).collect();
        assert_eq!(fields, ["first : [1, \"b\"] ,", "second: None"]);
        let values: Vec<&str> =
            record.fields.iter().map(|f| &text[f.value.at as usize..f.value.end as usize]).collect();
        assert_eq!(values, ["[1, \"b\"]", "None"]);
    }

    /// Each of these made a reader slow, deep or hungry once: the time grows with the length and no faster.
    #[test]
    fn hostile_texts_are_read_or_refused() {
        assert_eq!(mistakes(&"[".repeat(100_000))[0].1, MistakeKind::TooDeep);
        assert_eq!(mistakes(&format!("[{}]", "0,".repeat(MAX_VALUES + 1)))[0].1, MistakeKind::TooMany);
        for piece in
            ["a,", "(a b),", "\"", "// x\n", "/* ", "r#", "#![", "1 ", "é", "\\", "Some ", "{a,}", "'", "b\"", ": "]
        {
            for open in ["", "{", "[", "(a: ", "N("] {
                let _ = parse(&format!("{open}{}", piece.repeat(100_000)));
            }
        }
    }
}
