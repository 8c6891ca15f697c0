//! An answer in words.

use crate::dossier::{Response, Value};
use crate::id::Id as _;
use crate::questionnaire::{Choice, Kind, Question};
use crate::scoring::{RowState, State, Tick};
use crate::text::{self, Tr};
use crate::tr;

/// The longest answer that is shown whole; longer typed texts are cut.
const LONGEST: usize = 160;
/// The most rows of a matrix that are written out.
const MOST_ROWS: usize = 4;

/// What was answered, as one would say it. `response` is only looked at for typed texts and dates. Long answers are cut.
pub fn answer_words(question: &Question, state: &State, response: Option<&Response>, t: &Tr) -> String {
    words(question, state, response, t, false)
}

/// What was answered, whole, however long it is.
pub(super) fn whole_answer(question: &Question, state: &State, response: Option<&Response>, t: &Tr) -> String {
    words(question, state, response, t, true)
}

fn words(question: &Question, state: &State, response: Option<&Response>, t: &Tr, is_whole: bool) -> String {
    match state {
        State::Open => tr!(t, "results-answer-open"),
        State::DontKnow => tr!(t, "results-answer-dont-know"),
        State::NotApplicable => tr!(t, "results-answer-not-applicable"),
        State::Chosen(place) => question.kind.choices().get(*place).map_or_else(String::new, |c| choice_words(c, t)),
        State::Ticked(ticks) => ticked_words(question.kind.choices(), ticks, t),
        State::Rows(states) => match &question.kind {
            Kind::Matrix { rows, columns, .. } => {
                let named: Vec<(String, &RowState)> =
                    rows.iter().zip(states).map(|(row, state)| (t.text(&row.text).to_owned(), state)).collect();
                rows_words(&named, columns, t, is_whole)
            }
            _ => String::new(),
        },
        State::Number(number) => match &question.kind {
            Kind::Percentage => text::percent(t.locale(), number),
            Kind::Number { unit, decimals, .. } => {
                let number = text::number_up_to(t.locale(), number, *decimals);
                let unit = t.text(unit);
                if unit.is_empty() { number } else { format!("{number}{}{unit}", text::NBSP) }
            }
            _ => text::number_up_to(t.locale(), number, 2),
        },
        State::Given => match response {
            Some(Response::Given(Value::Text(words))) if is_whole => words.trim().to_owned(),
            Some(Response::Given(Value::Text(words))) => one_line(words),
            Some(Response::Given(Value::Date(date))) => text::date(t, *date),
            _ => tr!(t, "results-answer-given"),
        },
    }
}

fn choice_words(choice: &Choice, t: &Tr) -> String {
    let words = t.text(&choice.text);
    if !words.is_empty() {
        return words.to_owned();
    }
    if choice.id.as_str() == "yes" { tr!(t, "results-answer-yes") } else { tr!(t, "results-answer-no") }
}

fn ticked_words(choices: &[Choice], ticks: &[Tick], t: &Tr) -> String {
    let with = |wanted: Tick| choices.iter().zip(ticks).filter(move |(_, tick)| **tick == wanted).map(|(c, _)| c);
    let on: Vec<String> = with(Tick::On).map(|c| choice_words(c, t)).collect();
    let unknown = with(Tick::DontKnow).count();
    let known = if on.is_empty() { tr!(t, "results-answer-nothing") } else { on.join(" · ") };
    if unknown == 0 { known } else { tr!(t, "results-answer-partly", answer = known, n = unknown) }
}

fn rows_words(rows: &[(String, &RowState)], columns: &[Choice], t: &Tr, is_whole: bool) -> String {
    let known = rows.iter().filter(|(_, r)| !matches!(r, RowState::Open | RowState::DontKnow)).count();
    if rows.len() > MOST_ROWS && !is_whole {
        return tr!(t, "results-answer-rows", n = known, total = rows.len());
    }
    let words = |row: &RowState| match row {
        RowState::Open => tr!(t, "results-answer-open"),
        RowState::DontKnow => tr!(t, "results-answer-dont-know"),
        RowState::NotApplicable => tr!(t, "results-answer-not-applicable"),
        RowState::Columns(places) => {
            let chosen: Vec<String> =
                places.iter().filter_map(|p| columns.get(*p)).map(|c| choice_words(c, t)).collect();
            if chosen.is_empty() { tr!(t, "results-answer-nothing") } else { chosen.join(", ") }
        }
    };
    let lines: Vec<String> = rows.iter().map(|(name, row)| format!("{name}: {}", words(row))).collect();
    lines.join(" · ")
}

fn one_line(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let cut: String = line.chars().take(LONGEST).collect();
    format!("{}…", cut.trim_end())
}
