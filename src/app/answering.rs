//! The interview: where it stands, what is answered, what is noted at an answer.

use crate::app::history::EditName;
use crate::app::interview::Route;
use crate::app::update::go;
use crate::app::{Model, Open, Screen};
use crate::dossier::{Answer, Edit, Response};
use crate::id::{AssessmentId, QuestionId};
use crate::questionnaire::QuestionIx;

/// The interview stands at a question from now on.
pub(super) fn stand(model: &mut Model, ix: QuestionIx) {
    let Some(open) = &mut model.open else { return };
    open.pause_history();
    let Some(derived) = open.derived() else { return };
    let question = derived.questionnaire.question(ix).id.clone();
    let Some(assessment) = open.assessment() else { return };
    if assessment.at.as_ref() == Some(&question) {
        return;
    }
    let assessment = assessment.id.clone();
    open.quietly(Edit::Stand { assessment, question });
}

/// From one question to another.
pub(super) type Step = fn(&Route, QuestionIx) -> Option<QuestionIx>;

/// Where the interview stands, and where a step from there leads.
pub(super) fn route_step(model: &Model, step: Step) -> Option<(QuestionIx, Option<QuestionIx>)> {
    let open = model.open.as_ref()?;
    let at = open.at()?;
    Some((at, step(&open.derived()?.route, at)))
}

/// A step forward; after the last question come the answers.
pub(super) fn step(model: &mut Model, forward: Step) {
    match route_step(model, forward) {
        Some((_, Some(ix))) => stand(model, ix),
        Some((_, None)) => go(model, Screen::Check),
        None => {}
    }
}

/// What is kept about a question of the current scan.
pub(super) fn answer_of(open: &Open, ix: QuestionIx) -> Option<(AssessmentId, Answer)> {
    let derived = open.derived()?;
    let assessment = open.assessment()?;
    Some((assessment.id.clone(), assessment.answer(&derived.questionnaire.question(ix).id)))
}

/// Notes where the interview stands before anything is answered: it begins at the first open question, and answering that one
/// must not move it on.
pub(super) fn hold(model: &mut Model) {
    let at = model.open.as_ref().filter(|open| open.assessment().is_some_and(|a| a.at.is_none())).and_then(Open::at);
    if let Some(at) = at {
        stand(model, at);
    }
}

/// Whether an answer is typed, letter by letter, rather than chosen.
fn is_typed(before: Option<&Response>, after: Option<&Response>) -> bool {
    use crate::dossier::Value;
    let typed =
        |response: &Response| matches!(response, Response::Given(Value::Number(_) | Value::Text(_) | Value::Date(_)));
    match (before, after) {
        (Some(Response::NotApplicable(_)), Some(Response::NotApplicable(_))) => true,
        (_, Some(after)) => typed(after),
        (Some(before), None) => typed(before),
        (None, None) => false,
    }
}

/// The answer to a question; `None` takes it away.
pub(super) fn respond(model: &mut Model, ix: QuestionIx, response: Option<Response>) {
    hold(model);
    let today = model.today;
    let Some(open) = &mut model.open else { return };
    let Some((assessment, mut answer)) = answer_of(open, ix) else { return };
    if answer.response == response {
        return;
    }
    let Some(derived) = open.derived() else { return };
    let question = derived.questionnaire.question(ix).id.clone();
    let name = if is_typed(answer.response.as_ref(), response.as_ref()) {
        EditName::Typing(question.clone())
    } else {
        EditName::Answer(question.clone())
    };
    answer.response = response;
    answer.origin = None;
    answer.answered_on = Some(today);
    open.edit(name, Edit::Answer { assessment, question, answer: Box::new(answer), on: today });
}

/// What is suggested for these questions is right.
pub(super) fn accept(model: &mut Model, questions: &[QuestionIx]) {
    hold(model);
    let today = model.today;
    let Some(open) = &mut model.open else { return };
    let Some(derived) = open.derived() else { return };
    let Some(assessment) = open.assessment() else { return };
    let answers: Vec<_> = questions
        .iter()
        .filter_map(|ix| {
            let suggested = derived.suggestions.get(ix.index())?.as_ref()?;
            let id = derived.questionnaire.question(*ix).id.clone();
            let mut answer = assessment.answer(&id);
            answer.response = Some(suggested.response.clone());
            answer.origin.clone_from(&suggested.origin);
            answer.answered_on = Some(today);
            Some((id, answer))
        })
        .collect();
    if answers.is_empty() {
        return;
    }
    let name = match answers.as_slice() {
        [(question, _)] => EditName::Answer(question.clone()),
        _ => EditName::Suggestions,
    };
    let assessment = assessment.id.clone();
    open.edit(name, Edit::Answers { assessment, answers, on: today });
}

/// Changes what is noted at an answer.
pub(super) fn remark(
    model: &mut Model,
    ix: QuestionIx,
    name: fn(QuestionId) -> EditName,
    change: impl FnOnce(&mut Answer),
) {
    hold(model);
    let today = model.today;
    let Some(open) = &mut model.open else { return };
    let Some((assessment, mut answer)) = answer_of(open, ix) else { return };
    let before = answer.clone();
    change(&mut answer);
    if answer == before {
        return;
    }
    let Some(derived) = open.derived() else { return };
    let question = derived.questionnaire.question(ix).id.clone();
    open.edit(name(question.clone()), Edit::Answer { assessment, question, answer: Box::new(answer), on: today });
}
