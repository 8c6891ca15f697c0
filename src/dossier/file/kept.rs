//! What a file holds beyond what this program knows: set aside when it is read, put back when it is written.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Position};
use crate::source::tree::{Body, Field, Tree, Value, parse};

/// What stood in a file and is nothing this program knows: fields of a newer program, and answers of kinds that came later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept(Vec<Piece>);

/// One field, as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    /// The record it stood in.
    place: Vec<Step>,
    /// Its name.
    name: String,
    /// Its value, letter for letter.
    value: String,
    /// Where it stood.
    at: Position,
}

/// One step from the outermost record to another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// Into a field.
    Field(String),
    /// To the record of a list that has this key.
    Item(String),
    /// To this entry of a table.
    Entry(String),
}

/// The field by which the records of a list are told apart.
const LIST_KEY: &str = "id";

/// What a part of a file may look like.
pub(super) enum Shape {
    /// Anything: serde says what is wrong with it.
    Plain,
    /// A text this program understands only if this says so.
    Word(fn(&str) -> bool),
    /// A record with these fields; others are kept.
    Record(&'static [(&'static str, Shape)]),
    /// Fields of which none may be new.
    Exactly(&'static [&'static str]),
    /// A list of records, told apart by the text in their field [`LIST_KEY`].
    List(&'static Shape),
    /// A list of things that have no names.
    Items(&'static Shape),
    /// A table with texts as keys.
    Table(&'static Shape),
    /// One of these words, each with what stands between its brackets.
    Choice(&'static [(&'static str, Shape)]),
}

/// Somewhere inside stands something this program does not know, where it cannot be left out alone.
struct Foreign;

impl Kept {
    /// Whether nothing was set aside.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many fields were set aside.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// What was set aside, each as a warning.
    pub fn warnings(&self, file: &Arc<str>) -> impl Iterator<Item = Diagnostic> {
        self.0
            .iter()
            .map(|piece| Diagnostic::warning("dossier-kept", file, piece.at).with("found", piece.name.as_str()))
    }

    /// Puts everything back into a text this program wrote. What has no place any more (its scan was thrown away, the answer was
    /// given anew) is gone with it.
    pub(super) fn put_back(&self, text: String) -> String {
        let Some(tree) = whole(&text) else { return text };
        let Some(root) = first_argument(&tree) else { return text };
        let mut pieces = BTreeMap::<&[Step], Vec<&Piece>>::new();
        for piece in &self.0 {
            pieces.entry(&piece.place).or_default().push(piece);
        }
        let mut insertions = Vec::new();
        find_places(root, &mut Vec::new(), &pieces, &mut insertions);
        insertions.sort_by_key(|(at, _)| *at);
        let mut whole =
            String::with_capacity(text.len() + insertions.iter().map(|(_, piece)| piece.len()).sum::<usize>());
        let mut done = 0;
        for (at, pieces) in insertions {
            whole.push_str(text.get(done..at).unwrap_or_default());
            whole.push_str(&pieces);
            done = at;
        }
        whole.push_str(text.get(done..).unwrap_or_default());
        whole
    }
}

/// Where in a text the pieces go back, each with what is to be written there.
fn find_places(
    tree: &Tree<'_>,
    place: &mut Vec<Step>,
    pieces: &BTreeMap<&[Step], Vec<&Piece>>,
    insertions: &mut Vec<(usize, String)>,
) {
    let tree = unwrapped(tree);
    match &tree.value {
        Value::List(items) => {
            for item in items {
                if let Some(name) = fields_of(item).and_then(|(_, fields)| text_in(fields, LIST_KEY)) {
                    place.push(Step::Item(name.to_owned()));
                    find_places(item, place, pieces, insertions);
                    place.pop();
                }
            }
        }
        Value::Map(entries) => {
            for (key, value) in entries {
                if let Some(name) = text_of(key) {
                    place.push(Step::Entry(name.to_owned()));
                    find_places(value, place, pieces, insertions);
                    place.pop();
                }
            }
        }
        _ => {
            let Some((inside, fields)) = fields_of(tree) else { return };
            for piece in pieces.get(place.as_slice()).into_iter().flatten() {
                let is_taken = fields.iter().any(|field| field.name == piece.name);
                if !is_taken {
                    insertions.push((inside, format!("{}: {}, ", piece.name, piece.value)));
                }
            }
            for field in fields {
                place.push(Step::Field(field.name.to_owned()));
                find_places(&field.value, place, pieces, insertions);
                place.pop();
            }
        }
    }
}

/// Splits a text into what this program knows, with blanks where the rest stood so that every place stays what it was, and the rest.
pub(super) fn set_aside(text: &str) -> (String, Kept) {
    let mut kept: Vec<Piece> = Vec::new();
    let mut blanks: Vec<(usize, usize)> = Vec::new();
    if let Some(tree) = whole(text)
        && let Some(root) = first_argument(&tree)
    {
        let mut place = Vec::new();
        let mut set_aside = SetAside { text, kept: &mut kept, blanks: &mut blanks };
        // The outermost record itself can never be foreign: only its fields can.
        let _ = set_aside.look(root, &super::v1::SHAPE, &mut place);
    }
    // Piece and blank were noted together.
    let places = positions(text, blanks.iter().map(|(start, _)| *start).collect());
    for (piece, (start, _)) in kept.iter_mut().zip(&blanks) {
        piece.at = places.get(start).copied().unwrap_or_default();
    }
    blanks.sort_unstable();
    let mut known = String::with_capacity(text.len());
    let mut done = 0;
    for (start, end) in blanks {
        known.push_str(text.get(done..start).unwrap_or_default());
        // One blank a character keeps the columns, and line ends keep the lines.
        known.extend(text.get(start..end).unwrap_or_default().chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        done = end;
    }
    known.push_str(text.get(done..).unwrap_or_default());
    (known, Kept(kept))
}

struct SetAside<'a> {
    text: &'a str,
    kept: &'a mut Vec<Piece>,
    blanks: &'a mut Vec<(usize, usize)>,
}

impl SetAside<'_> {
    fn look(&mut self, tree: &Tree<'_>, shape: &'static Shape, place: &mut Vec<Step>) -> Result<(), Foreign> {
        let tree = unwrapped(tree);
        match shape {
            Shape::Plain => {}
            Shape::Word(is_known) => {
                if let Value::Text(word) = &tree.value
                    && !is_known(word)
                {
                    return Err(Foreign);
                }
            }
            Shape::Record(known) => {
                if let Some((_, fields)) = fields_of(tree) {
                    self.record(fields, known, place);
                }
            }
            Shape::Exactly(known) => {
                let fields = fields_of(tree).map(|(_, fields)| fields).unwrap_or_default();
                if fields.iter().any(|field| !known.contains(&field.name)) {
                    return Err(Foreign);
                }
            }
            Shape::List(item) => {
                if let Value::List(items) = &tree.value {
                    for entry in items {
                        let Some(name) = fields_of(entry).and_then(|(_, fields)| text_in(fields, LIST_KEY)) else {
                            continue;
                        };
                        place.push(Step::Item(name.to_owned()));
                        let found = self.look(entry, item, place);
                        place.pop();
                        found?;
                    }
                }
            }
            Shape::Items(item) => {
                if let Value::List(items) = &tree.value {
                    for entry in items {
                        self.look(entry, item, place)?;
                    }
                }
            }
            Shape::Table(item) => {
                let Value::Map(entries) = &tree.value else { return Ok(()) };
                for (key, value) in entries {
                    let Some(name) = text_of(key) else { continue };
                    place.push(Step::Entry(name.to_owned()));
                    let found = self.look(value, item, place);
                    place.pop();
                    found?;
                }
            }
            Shape::Choice(known) => {
                if let Value::Named(choice, body) = &tree.value {
                    let Some((_, inner)) = known.iter().find(|(name, _)| name == choice) else {
                        return Err(Foreign);
                    };
                    match (inner, body.as_deref()) {
                        (Shape::Exactly(_), Some(Body::Record(_))) => self.look(tree, inner, place)?,
                        (_, Some(Body::Tuple(values))) => {
                            for value in values {
                                self.look(value, inner, place)?;
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        Ok(())
    }

    fn record(&mut self, fields: &[Field<'_>], known: &'static [(&'static str, Shape)], place: &mut Vec<Step>) {
        for field in fields {
            let shape = known.iter().find(|(name, _)| *name == field.name);
            let is_foreign = match shape {
                None => true,
                Some((name, shape)) => {
                    let (pieces, blanks) = (self.kept.len(), self.blanks.len());
                    place.push(Step::Field((*name).to_owned()));
                    let found = self.look(&field.value, shape, place);
                    place.pop();
                    if found.is_err() {
                        // The field goes as a whole; what was found inside goes with it.
                        self.kept.truncate(pieces);
                        self.blanks.truncate(blanks);
                    }
                    found.is_err()
                }
            };
            if is_foreign {
                let (at, end) = (field.value.at as usize, field.value.end as usize);
                self.blanks.push((field.at as usize, field.end as usize));
                debug_assert_eq!(self.blanks.len(), self.kept.len() + 1, "each piece leaves one blank");
                self.kept.push(Piece {
                    place: place.clone(),
                    name: field.name.to_owned(),
                    value: self.text.get(at..end).unwrap_or_default().to_owned(),
                    at: Position::default(),
                });
            }
        }
    }
}

/// The place of each of these bytes, in one walk over the text: a file may be a single line.
fn positions(text: &str, mut offsets: Vec<usize>) -> BTreeMap<usize, Position> {
    offsets.sort_unstable();
    let mut wanted = offsets.into_iter().peekable();
    let mut found = BTreeMap::new();
    let mut at = Position { line: 1, column: 1 };
    for (offset, c) in text.char_indices() {
        while wanted.next_if(|wanted| *wanted <= offset).is_some() {
            found.insert(offset, at);
        }
        if wanted.peek().is_none() {
            break;
        }
        if c == '\n' {
            at = Position { line: at.line.saturating_add(1), column: 1 };
        } else {
            at.column = at.column.saturating_add(1);
        }
    }
    found
}

/// The tree of a text without mistakes.
fn whole(text: &str) -> Option<Tree<'_>> {
    let (tree, mistakes) = parse(text);
    tree.filter(|_| mistakes.is_empty())
}

fn unwrapped<'a, 'b>(tree: &'b Tree<'a>) -> &'b Tree<'a> {
    match &tree.value {
        Value::Some(inside) => unwrapped(inside),
        _ => tree,
    }
}

/// The fields of a record, and where the first of them may stand. An empty record is written like nothing at all.
fn fields_of<'a, 'b>(tree: &'b Tree<'a>) -> Option<(usize, &'b [Field<'a>])> {
    let tree = unwrapped(tree);
    match &tree.value {
        Value::Record(record) => Some((record.inside as usize, &record.fields)),
        Value::Unit => Some((tree.at as usize + 1, &[])),
        Value::Named(_, body) => match body.as_deref()? {
            Body::Record(record) => Some((record.inside as usize, &record.fields)),
            Body::Tuple(_) => None,
        },
        _ => None,
    }
}

fn text_of<'b>(tree: &'b Tree<'_>) -> Option<&'b str> {
    match &unwrapped(tree).value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

fn text_in<'b>(fields: &'b [Field<'_>], key: &str) -> Option<&'b str> {
    text_of(&fields.iter().find(|field| field.name == key)?.value)
}

/// What stands in the brackets of the version.
fn first_argument<'a, 'b>(tree: &'b Tree<'a>) -> Option<&'b Tree<'a>> {
    let Value::Named(_, body) = &tree.value else { return None };
    match body.as_deref()? {
        Body::Tuple(values) => values.first(),
        Body::Record(_) => None,
    }
}
