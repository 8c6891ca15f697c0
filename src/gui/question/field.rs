//! Answers to type: numbers, texts, days. They are read freely; what cannot be read is said and never stored.

use eframe::egui::{Key, Response as Shown, Ui};
use jiff::civil::Date;

use super::{Asked, Typed};
use crate::dossier::{Response, Value};
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::widget::{DateInput, Density, NumberInput, TextInput};
use crate::id::QuestionId;
use crate::questionnaire::Kind;
use crate::text::{self, Tr};
use crate::tr;

/// What is typed and stands for nothing yet, or for what is stored.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// As typed.
    text: String,
    /// What is stored, as it would be written; when that changes from elsewhere, the typed text gives way.
    stands_for: String,
    /// Whether it was found wrong when the field was left: only then it is said, not while somebody types.
    is_judged: bool,
}

/// What is typed in the fields of an interview but is no answer, or not written as the program writes it.
#[derive(Debug, Default)]
pub struct Drafts {
    typed: Typed,
}

impl Drafts {
    fn of(&mut self, question: &QuestionId, field: &'static str, stored: &str) -> &mut Draft {
        let draft = self.typed.entry((question.clone(), field)).or_default();
        draft.follow(stored);
        draft
    }

    /// Whether something is typed for the question that is no answer; then it is said from now on.
    pub fn refuse(&mut self, asked: &Asked<'_>) -> bool {
        let Some(draft) = self.typed.get_mut(&(asked.question.id.clone(), ANSWER)) else { return false };
        let is_wrong = draft.stands_for.is_empty() && !draft.text.trim().is_empty();
        if is_wrong {
            draft.is_judged = true;
        } else if draft.stands_for != QUIET {
            draft.text.clone_from(&draft.stands_for);
        }
        is_wrong
    }

    /// Forgets everything typed.
    pub fn clear(&mut self) {
        self.typed.clear();
    }
}

const ANSWER: &str = "answer";

/// Stands for an answer that is not typed: "don't know" or "not applicable". Nobody types it.
const QUIET: &str = "\u{0}";

/// What is typed now stands for: a value, or for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read<T>(pub Option<T>);

impl Draft {
    /// What is stored now, as it would be written: where that changed from elsewhere, the typed text gives way.
    pub fn follow(&mut self, stored: &str) {
        if self.stands_for != stored {
            let text = if stored == QUIET { String::new() } else { stored.to_owned() };
            *self = Self { text, stands_for: stored.to_owned(), is_judged: false };
        }
    }

    /// The text to type in.
    pub fn text(&mut self) -> &mut String {
        &mut self.text
    }

    /// Whether what is typed was found wrong when the field was left.
    pub fn is_judged(&self) -> bool {
        self.is_judged
    }

    /// Takes in what happened in the field: `read` turns the text into a value, `write` writes it as the program does. Says the
    /// value that is to be stored, when that changed.
    pub fn take<T>(
        &mut self,
        shown: &Shown,
        read: impl Fn(&str) -> Option<T>,
        write: impl Fn(&T) -> String,
    ) -> Option<Read<T>> {
        let mut changed = None;
        if shown.changed() {
            let value = read(&self.text);
            let now = value.as_ref().map(&write).unwrap_or_default();
            self.is_judged &= value.is_none() && !self.text.trim().is_empty();
            if now != self.stands_for {
                self.stands_for = now;
                changed = Some(Read(value));
            }
        }
        if shown.lost_focus() {
            if self.stands_for.is_empty() {
                self.is_judged = !self.text.trim().is_empty();
            } else if self.stands_for != QUIET {
                self.text.clone_from(&self.stands_for);
            }
        }
        changed
    }
}

/// Enter commits what is typed; egui would take the focus away with it.
pub fn stay(ui: &Ui, field: &Shown) -> bool {
    let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if is_entered {
        field.request_focus();
    }
    is_entered
}

/// The field of a question that is answered by typing.
pub(super) fn field_ui(ui: &mut Ui, asked: &Asked<'_>, drafts: &mut Drafts, out: &mut Outbox) {
    match &asked.question.kind {
        Kind::Number { unit, least, most, decimals } => {
            number_ui(ui, asked, drafts, asked.t.text(unit), Bounds { least, most, decimals: *decimals }, out);
        }
        Kind::Percentage => {
            let bounds = Bounds { least: &Exact::ZERO, most: &Exact::from(100_i64), decimals: 2 };
            number_ui(ui, asked, drafts, "%", bounds, out);
        }
        Kind::Date => {
            let stored = match asked.value() {
                Some(Value::Date(date)) => text::date_short(asked.t, *date),
                _ if asked.response.is_some() => QUIET.to_owned(),
                _ => String::new(),
            };
            let field = DayField { t: asked.t, question: &asked.question.id, name: ANSWER, label: asked.ask() };
            let hint = tr!(asked.t, "question-date-hint");
            let shown = field.show_written(ui, asked.salt(), drafts, &stored, Some(&hint));
            if let Some(Read(date)) = shown {
                asked.respond(date.map(|date| Response::Given(Value::Date(date))), out);
            }
        }
        kind => {
            let mut text = match asked.value() {
                Some(Value::Text(text)) => text.clone(),
                _ => String::new(),
            };
            let field = TextInput::new(asked.ask(), asked.salt(), &mut text).hide_label();
            let is_long = matches!(kind, Kind::LongText);
            let rows = if asked.density == Density::Owner { 4 } else { 2 };
            let field = if is_long { field.rows(rows).limit(20_000) } else { field.limit(500) };
            if field.show(ui).changed() {
                let is_empty = text.trim().is_empty();
                asked.respond((!is_empty).then_some(Response::Given(Value::Text(text))), out);
            }
        }
    }
}

/// What a number must keep to.
struct Bounds<'a> {
    least: &'a Exact,
    most: &'a Exact,
    decimals: u32,
}

impl Bounds<'_> {
    fn read(&self, t: &Tr, unit: &str, typed: &str) -> Option<Exact> {
        let typed = typed.trim();
        // Somebody who types the unit too is understood.
        let plain = typed.strip_suffix(unit).filter(|rest| !unit.is_empty() && !rest.is_empty()).unwrap_or(typed);
        let number = text::parse_number(t.locale(), plain)?;
        let fits = number >= *self.least && number <= *self.most;
        let is_fine = number.round_to(self.decimals).parse::<Exact>().as_ref() == Ok(&number);
        (fits && is_fine).then_some(number)
    }

    fn write(&self, t: &Tr, number: &Exact) -> String {
        text::number_up_to(t.locale(), number, self.decimals)
    }

    /// What to fill in.
    fn sentence(&self, t: &Tr) -> String {
        let (least, most) = (self.write(t, self.least), self.write(t, self.most));
        if self.decimals == 0 {
            tr!(t, "question-whole-number", least = least, most = most)
        } else {
            tr!(t, "question-number", least = least, most = most)
        }
    }
}

fn number_ui(ui: &mut Ui, asked: &Asked<'_>, drafts: &mut Drafts, unit: &str, bounds: Bounds<'_>, out: &mut Outbox) {
    let t = asked.t;
    let stored = match asked.value() {
        Some(Value::Number(number)) => bounds.write(t, number),
        _ if asked.response.is_some() => QUIET.to_owned(),
        _ => String::new(),
    };
    let draft = drafts.of(&asked.question.id, ANSWER, &stored);
    let sentence = if matches!(asked.question.kind, Kind::Percentage) {
        tr!(t, "question-number", least = "0", most = "100")
    } else {
        bounds.sentence(t)
    };
    let beside = tr!(t, "question-bounds", least = bounds.write(t, bounds.least), most = bounds.write(t, bounds.most));
    let error = draft.is_judged.then_some(sentence.as_str());
    let field = NumberInput::new(asked.ask(), asked.salt(), &mut draft.text).unit(unit).bounds(&beside);
    let shown = field.error(error).hide_label().show(ui);
    let changed = draft.take(&shown, |typed| bounds.read(t, unit, typed), |number| bounds.write(t, number));
    if let Some(Read(number)) = changed {
        asked.respond(number.map(|number| Response::Given(Value::Number(number))), out);
    }
}

/// A field for a day, typed freely.
pub struct DayField<'a> {
    /// The program's words.
    pub t: &'a Tr,
    /// The question it belongs to.
    pub question: &'a QuestionId,
    /// Which field of the question.
    pub name: &'static str,
    /// Its label, or accessible name.
    pub label: &'a str,
}

impl DayField<'_> {
    /// Draws the field; says the day that is to be stored, when that changed.
    pub fn show(
        &self,
        ui: &mut Ui,
        salt: impl std::hash::Hash + std::fmt::Debug,
        drafts: &mut Drafts,
        stored: Option<Date>,
    ) -> Option<Read<Date>> {
        let written = stored.map(|date| text::date_short(self.t, date)).unwrap_or_default();
        self.show_written(ui, salt, drafts, &written, None)
    }

    /// The same. With a hint, which stands under the field while nothing is wrong, the label is only the accessible name.
    fn show_written(
        &self,
        ui: &mut Ui,
        salt: impl std::hash::Hash + std::fmt::Debug,
        drafts: &mut Drafts,
        written: &str,
        hint: Option<&str>,
    ) -> Option<Read<Date>> {
        let t = self.t;
        let draft = drafts.of(self.question, self.name, written);
        let sentence = tr!(t, "question-date-wrong");
        let error = draft.is_judged.then_some(sentence.as_str());
        let field = DateInput::new(self.label, salt, &mut draft.text).error(error);
        let field = if hint.is_some() { field.hide_label() } else { field };
        let shown = field.show(ui);
        stay(ui, &shown);
        if let (Some(hint), None) = (hint, error) {
            crate::gui::widget::small_ui(ui, hint);
        }
        draft.take(&shown, |typed| text::parse_date(t, typed), |date| text::date_short(t, *date))
    }
}
