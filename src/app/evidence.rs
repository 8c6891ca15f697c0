//! Links and files that back answers up: taken in, taken away, opened.

use std::path::PathBuf;

use crate::app::answering::hold;
use crate::app::history::EditName;
use crate::app::update::{edit, end_step};
use crate::app::{Effect, Model};
use crate::dossier::Edit;
use crate::dossier::evidence::{Attachment, MOST_PER_ANSWER, address};
use crate::id::{AssessmentId, QuestionId};
use crate::questionnaire::QuestionIx;
use crate::tr;

/// The answer that something backs up, wherever the user has gone since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backed {
    /// The key of the dossier.
    pub key: String,
    /// The scan in it.
    pub assessment: AssessmentId,
    /// The question.
    pub question: QuestionId,
}

/// What happens to the links and files of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attach {
    /// The page at this address backs the answer up.
    Link(QuestionIx, String),
    /// Choose a file that does.
    Choose(QuestionIx),
    /// The file with this typed path does.
    Typed(QuestionIx, PathBuf),
    /// This file was chosen.
    Chosen(Backed, PathBuf),
    /// There is no dialog to choose one with.
    NoDialog,
    /// A file was put beside the dossier, or why it could not be.
    Came(Backed, Result<Attachment, String>),
    /// The one at this place in the list goes.
    Remove(QuestionIx, usize),
    /// Show the one at this place in the program the system has for it.
    Open(QuestionIx, usize),
}

/// Takes in what happened.
pub(super) fn react(model: &mut Model, what: Attach) -> Vec<Effect> {
    match what {
        Attach::Link(ix, typed) => match (backed(model, ix), address(&typed)) {
            (Some(of), Ok(address)) => add(model, &of, Attachment::Link { title: String::new(), address }),
            (Some(_), Err(_)) => {
                let text = tr!(model.tr, "evidence-no-address");
                model.say(text, true, None);
            }
            (None, _) => {}
        },
        Attach::Choose(ix) => return backed(model, ix).map(Effect::AskEvidence).into_iter().collect(),
        Attach::Typed(ix, from) => return backed(model, ix).map_or_else(Vec::new, |of| take_in(model, of, from)),
        Attach::Chosen(of, from) => return take_in(model, of, from),
        Attach::NoDialog => {
            let text = tr!(model.tr, "evidence-no-dialog");
            model.say(text, true, None);
        }
        Attach::Came(of, Ok(attachment)) => add(model, &of, attachment),
        Attach::Came(_, Err(problem)) => {
            model.say(problem, true, None);
        }
        Attach::Remove(ix, place) => {
            if let Some(of) = backed(model, ix) {
                change(model, &of, |all| {
                    if place < all.len() {
                        all.remove(place);
                    }
                });
            }
        }
        Attach::Open(ix, place) => return open(model, ix, place).into_iter().collect(),
    }
    Vec::new()
}

fn backed(model: &Model, ix: QuestionIx) -> Option<Backed> {
    let open = model.open.as_ref()?;
    let question = open.derived()?.questionnaire.question(ix).id.clone();
    Some(Backed { key: open.dossier().key.clone(), assessment: open.assessment()?.id.clone(), question })
}

fn attached(model: &Model, of: &Backed) -> Option<Vec<Attachment>> {
    let dossier = model.open.as_ref()?.dossier();
    let assessment = dossier.assessments.iter().find(|a| a.id == of.assessment).filter(|_| dossier.key == of.key)?;
    Some(assessment.answer(&of.question).attachments)
}

/// A file goes beside the dossier, which needs a place on the disk for that.
fn take_in(model: &mut Model, of: Backed, from: PathBuf) -> Vec<Effect> {
    let Some(open) = model.open.as_ref().filter(|open| open.dossier().key == of.key) else { return Vec::new() };
    match open.path().cloned() {
        Some(dossier_file) => vec![Effect::TakeEvidence { of, dossier_file, from }],
        None => {
            let text = tr!(model.tr, "evidence-not-saved");
            model.say(text, true, None);
            Vec::new()
        }
    }
}

fn add(model: &mut Model, of: &Backed, new: Attachment) {
    let Some(all) = attached(model, of) else { return };
    if all.len() >= MOST_PER_ANSWER {
        let text = tr!(model.tr, "evidence-too-many", most = MOST_PER_ANSWER.to_string());
        model.say(text, true, None);
    } else if !all.iter().any(|known| is_same(known, &new)) {
        change(model, of, |all| all.push(new));
    }
}

/// Whether two are the same page, or files with the same in them.
fn is_same(one: &Attachment, two: &Attachment) -> bool {
    match (one, two) {
        (Attachment::Link { address: a, .. }, Attachment::Link { address: b, .. }) => a == b,
        (Attachment::File { hash: a, .. }, Attachment::File { hash: b, .. }) => a == b,
        _ => false,
    }
}

/// Changes the list as one step that can be taken back.
fn change(model: &mut Model, of: &Backed, how: impl FnOnce(&mut Vec<Attachment>)) {
    hold(model);
    let Some(dossier) = model.open.as_ref().map(crate::app::Open::dossier).filter(|d| d.key == of.key) else { return };
    let Some(assessment) = dossier.assessments.iter().find(|a| a.id == of.assessment) else { return };
    let before = assessment.answer(&of.question);
    let mut answer = before.clone();
    how(&mut answer.attachments);
    if answer == before {
        return;
    }
    let (assessment, question) = (of.assessment.clone(), of.question.clone());
    let name = EditName::Remark(question.clone());
    end_step(model);
    let on = model.today;
    edit(model, name, Edit::Answer { assessment, question, answer: Box::new(answer), on });
    end_step(model);
}

/// What a dossier says it links to may come from anybody: only a page on the web is opened.
fn open(model: &Model, ix: QuestionIx, place: usize) -> Option<Effect> {
    let of = backed(model, ix)?;
    match attached(model, &of)?.into_iter().nth(place)? {
        Attachment::Link { address: typed, .. } => address(&typed).ok().map(Effect::OpenPage),
        attachment @ Attachment::File { .. } => {
            let dossier_file = model.open.as_ref()?.path().cloned()?;
            Some(Effect::OpenEvidence { key: of.key, dossier_file, attachment })
        }
    }
}
