//! Walking through a questionnaire: which questions are asked, how far one is, what comes next.

use crate::questionnaire::{DimensionIx, QuestionIx, Questionnaire};
use crate::scoring::{Sheet, State};

/// How a question stands, for the gauge and the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Answered, or "not applicable".
    Answered,
    /// "I don't know".
    DontKnow,
    /// Open.
    Open,
}

/// One part of the interview with the questions asked in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The dimension it asks about.
    pub dimension: DimensionIx,
    /// Its questions that are asked now, in order.
    pub questions: Vec<(QuestionIx, Mark)>,
}

impl Part {
    /// Questions dealt with: answered, not applicable, or "I don't know".
    pub fn done(&self) -> usize {
        self.questions.iter().filter(|(_, mark)| *mark != Mark::Open).count()
    }

    /// Whether every question is dealt with.
    pub fn is_done(&self) -> bool {
        self.done() == self.questions.len()
    }
}

/// The whole way through a questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The parts that ask something, in order.
    pub parts: Vec<Part>,
}

impl Route {
    /// The way through a questionnaire, given which questions are asked and how they stand.
    pub fn new(questionnaire: &Questionnaire, sheet: &Sheet, visible: &[bool]) -> Self {
        let mut parts: Vec<Part> =
            questionnaire.roots().iter().map(|root| Part { dimension: *root, questions: Vec::new() }).collect();
        for ix in questionnaire.question_indices().filter(|ix| visible[ix.index()]) {
            let root = questionnaire.part_of(ix);
            let mark = match sheet.state(ix) {
                State::Open => Mark::Open,
                State::DontKnow => Mark::DontKnow,
                _ => Mark::Answered,
            };
            if let Some(part) = parts.iter_mut().find(|p| p.dimension == root) {
                part.questions.push((ix, mark));
            }
        }
        parts.retain(|part| !part.questions.is_empty());
        Self { parts }
    }

    /// All questions asked, in order.
    pub fn questions(&self) -> impl Iterator<Item = (QuestionIx, Mark)> {
        self.parts.iter().flat_map(|part| part.questions.iter().copied())
    }

    /// How many questions are asked.
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.questions.len()).sum()
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// How many are dealt with.
    pub fn done(&self) -> usize {
        self.parts.iter().map(Part::done).sum()
    }

    /// How many were answered with "I don't know".
    pub fn dont_know(&self) -> usize {
        self.questions().filter(|(_, mark)| *mark == Mark::DontKnow).count()
    }

    /// The number of a question among those asked, from one.
    pub fn number(&self, question: QuestionIx) -> Option<usize> {
        self.questions().position(|(ix, _)| ix == question).map(|i| i + 1)
    }

    /// The place of the part a question is asked in.
    pub fn part_of(&self, question: QuestionIx) -> Option<usize> {
        self.parts.iter().position(|part| part.questions.iter().any(|(ix, _)| *ix == question))
    }

    /// The question after this one; from a question that is no longer asked, the next one that is.
    pub fn next(&self, question: QuestionIx) -> Option<QuestionIx> {
        match self.number(question) {
            Some(number) => self.questions().nth(number).map(|(ix, _)| ix),
            None => self.questions().map(|(ix, _)| ix).find(|ix| *ix > question),
        }
    }

    /// The question before this one.
    pub fn previous(&self, question: QuestionIx) -> Option<QuestionIx> {
        match self.number(question) {
            Some(number) => number.checked_sub(2).and_then(|n| self.questions().nth(n)).map(|(ix, _)| ix),
            None => self.questions().map(|(ix, _)| ix).filter(|ix| *ix < question).last(),
        }
    }

    /// The first question that is open, else the first.
    pub fn begin(&self) -> Option<QuestionIx> {
        self.questions().find(|(_, mark)| *mark == Mark::Open).or_else(|| self.questions().next()).map(|(ix, _)| ix)
    }
}
