//! Answers in words, as one reads them in a list.

use crate::dossier::{Response, RowValue, Value};
use crate::id::OptionId;
use crate::questionnaire::{Choice, Kind, Question};
use crate::text::{self, Tr};
use crate::tr;

/// What was answered, in one line.
pub fn answer(t: &Tr, question: &Question, response: &Response) -> String {
    match response {
        Response::DontKnow => tr!(t, "question-dont-know"),
        Response::NotApplicable(reason) if reason.trim().is_empty() => tr!(t, "question-not-applicable"),
        Response::NotApplicable(reason) => tr!(t, "question-not-applicable-because", reason = reason.trim()),
        Response::Given(value) => given(t, &question.kind, value),
    }
}

fn given(t: &Tr, kind: &Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::YesNo(choices), Value::Option(id)) => {
            if choices[0].id == *id {
                tr!(t, "question-yes")
            } else {
                tr!(t, "question-no")
            }
        }
        (kind, Value::Option(id)) => name(t, kind.choices(), id),
        (kind, Value::Options(ticks)) => {
            // In the order of the questionnaire, which is the order people saw.
            let ticked = kind.choices().iter().filter(|choice| ticks.ticked.contains(&choice.id));
            let names: Vec<&str> = ticked.map(|choice| t.text(&choice.text)).collect();
            if names.is_empty() { tr!(t, "question-none-ticked") } else { list(&names) }
        }
        (Kind::Matrix { rows, columns, .. }, Value::Rows(given)) => {
            let rows = rows.iter().filter_map(|row| {
                let words = match given.get(&row.id)? {
                    RowValue::DontKnow => tr!(t, "question-dont-know"),
                    RowValue::NotApplicable(_) => tr!(t, "question-not-applicable"),
                    RowValue::Columns(ids) if ids.is_empty() => tr!(t, "question-none-ticked"),
                    RowValue::Columns(ids) => {
                        let names: Vec<String> = ids.iter().map(|id| name(t, columns, id)).collect();
                        names.join(", ")
                    }
                };
                Some(tr!(t, "question-row", row = t.text(&row.text), answer = words))
            });
            rows.collect::<Vec<_>>().join("; ")
        }
        (Kind::Percentage, Value::Number(number)) => text::percent(t.locale(), number),
        (Kind::Number { unit, decimals, .. }, Value::Number(number)) => {
            let number = text::number_up_to(t.locale(), number, *decimals);
            let unit = t.text(unit);
            if unit.is_empty() { number } else { format!("{number}{}{unit}", text::NBSP) }
        }
        (_, Value::Number(number)) => text::number_up_to(t.locale(), number, 6),
        (_, Value::Text(words)) => words.split_whitespace().collect::<Vec<_>>().join(" "),
        (_, Value::Date(date)) => text::date(t, *date),
        (_, Value::Rows(_)) => String::new(),
    }
}

/// Names one after the other; with a semicolon where one of them has a comma of its own.
fn list(names: &[&str]) -> String {
    let mark = if names.iter().any(|name| name.contains(", ")) { "; " } else { ", " };
    names.join(mark)
}

fn name(t: &Tr, choices: &[Choice], id: &OptionId) -> String {
    use crate::id::Id as _;
    let found = choices.iter().find(|choice| choice.id == *id);
    found.map_or_else(|| id.as_str().to_owned(), |choice| t.text(&choice.text).to_owned())
}
