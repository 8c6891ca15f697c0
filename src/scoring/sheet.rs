//! Answers laid beside the questionnaire they belong to: by place instead of by id, and only what fits.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Position};
use crate::dossier::{Response, RowValue, Ticks, Value};
use crate::exact::Exact;
use crate::id::{Id as _, OptionId, QuestionId};
use crate::questionnaire::{Choice, Kind, Question, QuestionIx, Questionnaire};

/// What is known about one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nobody answered yet.
    #[default]
    Open,
    /// "I don't know".
    DontKnow,
    /// "Not applicable".
    NotApplicable,
    /// The option or step chosen, by its place.
    Chosen(usize),
    /// A tick list, one entry per option.
    Ticked(Box<[Tick]>),
    /// A matrix, one entry per row.
    Rows(Box<[RowState]>),
    /// A number or a percentage.
    Number(Exact),
    /// A text or a date, which nothing compares.
    Given,
}

/// One option of a tick list that was touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Not ticked: a "no".
    Off,
    /// Ticked.
    On,
    /// Not known.
    DontKnow,
    /// It does not apply.
    NotApplicable,
}

/// One row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowState {
    /// Nobody answered yet.
    Open,
    /// "I don't know".
    DontKnow,
    /// "Not applicable".
    NotApplicable,
    /// The columns ticked, by their places.
    Columns(Box<[usize]>),
}

/// The state of every question of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    states: Vec<State>,
}

impl Sheet {
    /// Nothing answered yet.
    pub fn empty(questionnaire: &Questionnaire) -> Self {
        Self { states: vec![State::Open; questionnaire.questions().len()] }
    }

    /// The answers that fit this questionnaire; what does not fit is left open and reported.
    ///
    /// `file` is how the diagnostics call the place the answers came from.
    pub fn new<'a>(
        questionnaire: &Questionnaire,
        answers: impl IntoIterator<Item = (&'a QuestionId, &'a Response)>,
        file: &Arc<str>,
    ) -> (Self, Vec<Diagnostic>) {
        let mut sheet = Self::empty(questionnaire);
        let mut problems = Vec::new();
        for (id, response) in answers {
            let Some(ix) = questionnaire.find(id.as_str()) else {
                let known = questionnaire.questions().iter().map(|q| q.id.as_str());
                problems.push(
                    Diagnostic::error("answer-unknown-question", file, Position::default())
                        .with("found", id.as_str())
                        .suggest(id.as_str(), known),
                );
                continue;
            };
            match State::new(questionnaire.question(ix), response, file) {
                Ok(state) => sheet.states[ix.index()] = state,
                Err(problem) => problems.push(*problem),
            }
        }
        (sheet, problems)
    }

    /// The state of a question.
    pub fn state(&self, ix: QuestionIx) -> &State {
        &self.states[ix.index()]
    }

    /// Changes the state of a question, without asking whether it fits.
    pub fn set(&mut self, ix: QuestionIx, state: State) {
        self.states[ix.index()] = state;
    }
}

impl State {
    /// The state that a response means for a question.
    ///
    /// # Errors
    /// When the response does not fit the question's kind, options or bounds.
    pub fn new(question: &Question, response: &Response, file: &Arc<str>) -> Result<Self, Box<Diagnostic>> {
        let value = match response {
            Response::DontKnow => return Ok(Self::DontKnow),
            Response::NotApplicable(_) => return Ok(Self::NotApplicable),
            Response::Given(value) => value,
        };
        let problem = |code| Diagnostic::error(code, file, Position::default()).with("question", question.id.as_str());
        let option = |id: &OptionId, choices: &[Choice]| {
            choices.iter().position(|c| c.id == *id).ok_or_else(|| {
                let known: Vec<&str> = choices.iter().map(|c| c.id.as_str()).collect();
                let listed = known.join(", ");
                Box::new(
                    problem("answer-unknown-option")
                        .with("found", id.as_str())
                        .with("known", listed)
                        .suggest(id.as_str(), known),
                )
            })
        };
        Ok(match (&question.kind, value) {
            (Kind::OneOf(choices) | Kind::Scale(choices), Value::Option(id)) => Self::Chosen(option(id, choices)?),
            (Kind::YesNo(choices), Value::Option(id)) => Self::Chosen(option(id, choices)?),
            (Kind::SeveralOf(choices), Value::Options(ticks)) => {
                let Ticks { ticked, dont_know, not_applicable } = ticks;
                let mut states = vec![Tick::Off; choices.len()].into_boxed_slice();
                for (ids, tick) in
                    [(not_applicable, Tick::NotApplicable), (dont_know, Tick::DontKnow), (ticked, Tick::On)]
                {
                    for id in ids {
                        states[option(id, choices)?] = tick;
                    }
                }
                let exclusive = choices.iter().zip(&states).any(|(c, s)| c.exclusive && *s == Tick::On);
                if exclusive && states.iter().filter(|s| **s == Tick::On).count() > 1 {
                    return Err(Box::new(problem("answer-exclusive")));
                }
                Self::Ticked(states)
            }
            (Kind::Matrix { rows, columns, several }, Value::Rows(given)) => {
                // Where several columns may be ticked the table is a tick list: once touched, what is not ticked is a "no".
                let untouched = if *several { RowState::Columns([].into()) } else { RowState::Open };
                let mut states = vec![untouched; rows.len()].into_boxed_slice();
                for (id, row) in given {
                    let place = rows.iter().position(|r| r.id == *id).ok_or_else(|| {
                        let known = rows.iter().map(|r| r.id.as_str());
                        Box::new(problem("answer-unknown-row").with("found", id.as_str()).suggest(id.as_str(), known))
                    })?;
                    states[place] = match row {
                        RowValue::DontKnow => RowState::DontKnow,
                        RowValue::NotApplicable(_) => RowState::NotApplicable,
                        RowValue::Columns(ids) => {
                            let places = ids.iter().map(|c| option(c, columns)).collect::<Result<Vec<_>, _>>()?;
                            if !several && places.len() > 1 {
                                return Err(Box::new(problem("answer-one-column").with("row", id.as_str())));
                            }
                            if !several && places.is_empty() {
                                RowState::Open
                            } else {
                                RowState::Columns(places.into())
                            }
                        }
                    };
                }
                Self::Rows(states)
            }
            (Kind::Number { least, most, decimals, .. }, Value::Number(number)) => {
                if number < least || number > most {
                    return Err(Box::new(
                        problem("answer-out-of-bounds")
                            .with("found", number.to_string())
                            .with("least", least.to_string())
                            .with("most", most.to_string()),
                    ));
                }
                if number.round_to(*decimals).parse::<Exact>().as_ref() != Ok(number) {
                    return Err(Box::new(
                        problem("answer-decimals")
                            .with("found", number.to_string())
                            .with("decimals", decimals.to_string()),
                    ));
                }
                Self::Number(number.clone())
            }
            (Kind::Percentage, Value::Number(number)) => {
                if number.is_negative() || *number > Exact::from(100_i64) {
                    return Err(Box::new(
                        problem("answer-out-of-bounds")
                            .with("found", number.to_string())
                            .with("least", "0")
                            .with("most", "100"),
                    ));
                }
                Self::Number(number.clone())
            }
            (Kind::ShortText | Kind::LongText, Value::Text(_)) | (Kind::Date, Value::Date(_)) => Self::Given,
            (kind, _) => return Err(Box::new(problem("answer-kind").with("kind", kind.name()))),
        })
    }

    /// Whether the question has an answer: anything but open and "I don't know".
    pub fn is_answered(&self) -> bool {
        !matches!(self, Self::Open | Self::DontKnow)
    }
}
