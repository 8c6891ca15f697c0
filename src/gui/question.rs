//! One question, whatever its kind: how it is answered, in the large type of an owner and in the dense page of an adviser.
//!
//! A question reads what was answered and pushes what is answered now. What is typed and is no answer yet stays in [`Drafts`].

mod choose;
mod field;
mod suggestion;
mod table;
pub mod words;

use std::collections::BTreeMap;

use eframe::egui::{Context, Event as Input, Id, Key, Ui};

use crate::app::Event;
use crate::dossier::{Response, Value};
use crate::gui::Outbox;
use crate::gui::widget::{Choice, Density, OfRow, RadioGroup, ScaleBoxes, Segmented, TextInput, TickList};
use crate::id::{Id as _, QuestionId};
use crate::questionnaire::{Kind, Question, QuestionIx};
use crate::text::Tr;
use crate::tr;

pub use field::{DayField, Draft, Drafts, Read, stay};
pub use suggestion::{Proposal, entry as suggestion_entry, open_rows_ui, suggestion_ui};

/// A question as it is asked now.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The program's words.
    pub t: &'a Tr,
    /// Its place.
    pub ix: QuestionIx,
    /// The question.
    pub question: &'a Question,
    /// What was answered.
    pub response: Option<&'a Response>,
    /// How much room it takes.
    pub density: Density,
    /// Whether the second lines of answers are shown.
    pub shows_details: bool,
    /// Whether digits and letters choose.
    pub has_keys: bool,
    /// Letters that do something else on this screen, so that no answer gets them.
    pub reserved: &'a [char],
}

/// What happened in a question, beside the events it pushed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Outcome {
    /// An answer was chosen that leaves nothing more to say.
    pub is_settled: bool,
}

impl Asked<'_> {
    fn salt(&self) -> &str {
        self.question.id.as_str()
    }

    fn ask(&self) -> &str {
        self.t.text(&self.question.ask)
    }

    fn value(&self) -> Option<&Value> {
        match self.response {
            Some(Response::Given(value)) => Some(value),
            _ => None,
        }
    }

    fn is_typed(&self) -> bool {
        matches!(
            self.question.kind,
            Kind::Number { .. } | Kind::Percentage | Kind::ShortText | Kind::LongText | Kind::Date
        )
    }

    /// How many answers one digit each chooses.
    pub fn digits(&self) -> usize {
        let count = match &self.question.kind {
            Kind::Matrix { columns, several: false, .. } => columns.len(),
            Kind::SeveralOf(_) | Kind::Matrix { .. } => 0,
            kind => kind.choices().len(),
        };
        if self.has_keys { count.min(9) } else { 0 }
    }

    /// The letters that tick the answers, in the order they are shown.
    pub fn letters(&self) -> impl Iterator<Item = char> {
        let count = match &self.question.kind {
            Kind::SeveralOf(choices) if self.has_keys => choices.len(),
            _ => 0,
        };
        ('A'..='Z').filter(|letter| !self.reserved.contains(letter)).take(count)
    }

    /// Where the focus goes when the question comes: the chosen answer, else the first one.
    pub fn entry(&self) -> Id {
        let salt = self.salt();
        let of = Of::new(self);
        let quiet = of.chosen(self.response);
        let chosen = |count: usize| choose::chosen(self).or(quiet.map(|i| count + i)).unwrap_or(0);
        match &self.question.kind {
            Kind::OneOf(choices) => RadioGroup::answer_id(salt, chosen(choices.len())),
            Kind::YesNo(choices) => Segmented::choice_id(salt, chosen(choices.len())),
            Kind::Scale(choices) => ScaleBoxes::step_id(salt, chosen(choices.len())),
            _ if quiet.is_some() => OfRow::answer_id(salt, quiet.unwrap_or(0)),
            Kind::SeveralOf(_) => TickList::answer_id(salt, choose::first_tick(self)),
            Kind::Matrix { .. } => table::entry(self),
            Kind::Number { .. } | Kind::Percentage | Kind::ShortText | Kind::LongText | Kind::Date => {
                TextInput::field_id(salt)
            }
        }
    }

    fn respond(&self, response: Option<Response>, out: &mut Outbox) {
        if self.response != response.as_ref() {
            out.push(Event::Respond(self.ix, response));
        }
    }

    fn reason_salt(&self) -> (&str, &str) {
        ("reason", self.salt())
    }
}

/// Draws what the question is answered with. `key` is a digit, a letter or `-` that was pressed and is free to choose.
pub fn answer_ui(ui: &mut Ui, asked: &Asked<'_>, drafts: &mut Drafts, key: Option<char>, out: &mut Outbox) -> Outcome {
    let outcome = match &asked.question.kind {
        Kind::OneOf(_) | Kind::YesNo(_) | Kind::Scale(_) => choose::one_ui(ui, asked, key, out),
        Kind::SeveralOf(choices) => {
            choose::several_ui(ui, asked, choices, key, out);
            of_ui(ui, asked, key, out)
        }
        Kind::Matrix { rows, columns, several } => {
            table::table_ui(ui, asked, rows, columns, *several, key, out);
            of_ui(ui, asked, key, out)
        }
        Kind::Number { .. } | Kind::Percentage | Kind::ShortText | Kind::LongText | Kind::Date => {
            field::field_ui(ui, asked, drafts, out);
            of_ui(ui, asked, None, out)
        }
    };
    if let Some(Response::NotApplicable(reason)) = asked.response {
        reason_ui(ui, asked, reason, out);
    }
    outcome
}

/// The quiet answers a question offers beside its own.
struct Of {
    word: String,
    answers: Vec<(Quiet, String, &'static str)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quiet {
    DontKnow,
    NotApplicable,
}

impl Of {
    fn new(asked: &Asked<'_>) -> Self {
        let t = asked.t;
        let has_keys = asked.has_keys && !asked.is_typed();
        let mut answers = Vec::new();
        if asked.question.offers_dont_know {
            answers.push((Quiet::DontKnow, tr!(t, "question-dont-know"), if has_keys { "0" } else { "" }));
        }
        if asked.question.offers_not_applicable {
            let key = if has_keys { "\u{2013}" } else { "" };
            answers.push((Quiet::NotApplicable, tr!(t, "question-not-applicable"), key));
        }
        Self { word: tr!(t, "question-or"), answers }
    }

    fn choices(&self) -> Vec<Choice<'_>> {
        self.answers.iter().map(|(_, words, key)| Choice::new(words).key(key)).collect()
    }

    fn chosen(&self, response: Option<&Response>) -> Option<usize> {
        let wanted = match response {
            Some(Response::DontKnow) => Quiet::DontKnow,
            Some(Response::NotApplicable(_)) => Quiet::NotApplicable,
            _ => return None,
        };
        self.answers.iter().position(|(quiet, ..)| *quiet == wanted)
    }

    fn by_key(&self, key: char) -> Option<usize> {
        let wanted = match key {
            '0' => Quiet::DontKnow,
            '-' => Quiet::NotApplicable,
            _ => return None,
        };
        self.answers.iter().position(|(quiet, ..)| *quiet == wanted)
    }

    /// Gives the answer; says whether nothing more is to be said.
    fn take(&self, ui: &Ui, asked: &Asked<'_>, index: usize, out: &mut Outbox) -> bool {
        match self.answers.get(index) {
            Some((Quiet::DontKnow, ..)) => {
                asked.respond(Some(Response::DontKnow), out);
                true
            }
            Some((Quiet::NotApplicable, ..)) => {
                if !matches!(asked.response, Some(Response::NotApplicable(_))) {
                    asked.respond(Some(Response::NotApplicable(String::new())), out);
                }
                focus(ui.ctx(), TextInput::field_id(asked.reason_salt()));
                false
            }
            None => false,
        }
    }
}

/// The quiet answers under ticks, a table or a field.
fn of_ui(ui: &mut Ui, asked: &Asked<'_>, key: Option<char>, out: &mut Outbox) -> Outcome {
    let of = Of::new(asked);
    if of.answers.is_empty() {
        return Outcome::default();
    }
    let choices = of.choices();
    let chosen = of.chosen(asked.response);
    let row = OfRow::new(asked.ask(), asked.salt(), &of.word, &choices).chosen(chosen).density(asked.density);
    let by_key = key.and_then(|key| of.by_key(key));
    if let Some(index) = by_key {
        focus(ui.ctx(), OfRow::answer_id(asked.salt(), index));
    }
    let picked = row.show(ui).or(by_key);
    Outcome { is_settled: picked.is_some_and(|index| of.take(ui, asked, index, out)) }
}

fn reason_ui(ui: &mut Ui, asked: &Asked<'_>, reason: &str, out: &mut Outbox) {
    let t = asked.t;
    ui.add_space(if asked.density == Density::Owner { 8.0 } else { 2.0 });
    let (label, note) = (tr!(t, "question-reason"), tr!(t, "question-may-stay-empty"));
    let mut text = reason.to_owned();
    let field = TextInput::new(&label, asked.reason_salt(), &mut text).note(&note).limit(500);
    if field.show(ui).changed() {
        asked.respond(Some(Response::NotApplicable(text)), out);
    }
}

fn focus(ctx: &Context, id: Id) {
    ctx.memory_mut(|memory| memory.request_focus(id));
}

/// The digit, letter or `-` that was pressed alone, as a capital. The letter it would type is taken away: the field that gets the
/// focus by this key must not get the letter too.
///
/// On keyboards whose digits need Shift (Belgium, France) the keys of that row count without it, unless they are a `-` or a letter.
pub fn take_pressed(ctx: &Context) -> Option<char> {
    ctx.input_mut(|input| {
        let pressed = input.events.iter().find_map(|event| {
            let Input::Key { key, physical_key, pressed: true, repeat: false, modifiers } = event else { return None };
            if modifiers.ctrl || modifiers.alt || modifiers.command || modifiers.mac_cmd {
                return None;
            }
            let by_meaning = letter(*key);
            by_meaning.or_else(|| physical_key.and_then(letter).filter(char::is_ascii_digit))
        });
        if pressed.is_some() {
            input.events.retain(|event| !matches!(event, Input::Text(_)));
        }
        pressed
    })
}

fn letter(key: Key) -> Option<char> {
    if key == Key::Minus {
        return Some('-');
    }
    let mut name = key.name().chars();
    let only = name.next().filter(char::is_ascii_alphanumeric);
    only.filter(|_| name.next().is_none()).map(|c| c.to_ascii_uppercase())
}

/// What is typed but not answered yet, by question and field.
type Typed = BTreeMap<(QuestionId, &'static str), field::Draft>;
