//! Versions of the open dossier: what undo would take back, what lies among the backups, and two versions to be made one.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::history::EditName;
use crate::app::opened::{Conflict, Version};
use crate::app::{Effect, Model, Open, Screen};
use crate::company::{Company, Field};
use crate::condition::SizeClass;
use crate::dossier::changed::Change;
use crate::dossier::compare::{Comparison, Side};
use crate::dossier::{AidReceived, Answer, Dossier, Edit, ScanElsewhere};
use crate::id::{Id as _, QuestionId};
use crate::questionnaire::Questionnaire;
use crate::report::answer_words;
use crate::scoring::State;
use crate::text::{self, Locale};
use crate::tr;

/// Two versions beside each other, in words.
#[derive(Debug)]
pub struct Merging {
    /// The file somebody else changed.
    pub theirs: PathBuf,
    /// The two versions.
    pub comparison: Comparison,
    /// Every difference in words, in the order of the comparison.
    pub rows: Vec<MergeRow>,
}

/// One difference in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeRow {
    /// What differs: a question, a field.
    pub what: String,
    /// Where that is: the questionnaire, the company.
    pub place: String,
    /// How it reads here.
    pub mine: String,
    /// How it reads there.
    pub theirs: String,
}

/// What was told already of a conflict: with which generation of the dossier, and in which language.
#[derive(Default)]
pub(super) struct ToldMerging(RefCell<Option<(u64, Locale, Arc<Merging>)>>);

impl Model {
    /// The two versions of the open dossier, where somebody else changed its file.
    pub fn merging(&self) -> Option<Arc<Merging>> {
        let open = self.open.as_ref()?;
        let conflict = open.conflict()?;
        let key = (open.generation(), self.tr.locale());
        let kept = &open.merging().0;
        if let Some((generation, locale, told)) = &*kept.borrow()
            && (*generation, *locale) == key
        {
            return Some(told.clone());
        }
        let comparison =
            Comparison::new(conflict.base.as_ref(), open.dossier().clone(), conflict.their_dossier.clone());
        let row = |what: &Change| merge_row(self, what, comparison.mine(), comparison.theirs());
        let rows = comparison.differences().iter().map(|d| row(&d.what)).collect();
        let told = Arc::new(Merging { theirs: conflict.theirs.clone(), comparison, rows });
        *kept.borrow_mut() = Some((key.0, key.1, told.clone()));
        Some(told)
    }

    /// What undo would take back, the newest first, in words.
    pub fn undo_steps(&self) -> Vec<String> {
        let steps = |open: &Open| open.past().map(|name| self.edit_name(name)).collect();
        self.open.as_ref().map_or_else(Vec::new, steps)
    }

    /// What redo would make again, the next first, in words.
    pub fn redo_steps(&self) -> Vec<String> {
        let steps = |open: &Open| open.future().map(|name| self.edit_name(name)).collect();
        self.open.as_ref().map_or_else(Vec::new, steps)
    }

    /// What changed after an earlier version: how many answers, and the first few things by name.
    pub fn version_words(&self, version: &Version) -> String {
        const MOST: usize = 3;
        let t = &self.tr;
        let answers = version.changes.iter().filter(|c| matches!(c, Change::Answer { .. })).count();
        let Some(open) = &self.open else { return String::new() };
        let named = version.changes.iter().take(MOST).map(|change| change_name(self, change, open.dossier()));
        let named: Vec<String> = named.collect();
        let rest = version.changes.len().saturating_sub(MOST);
        match (named.is_empty(), rest) {
            (true, _) => tr!(t, "versions-nothing"),
            (false, 0) => tr!(t, "versions-changed", n = answers, names = named.join("; ")),
            (false, rest) => {
                tr!(t, "versions-changed-more", n = answers, names = named.join("; "), rest = rest.to_string())
            }
        }
    }
}

/// Somebody else changed the file of the open dossier, or of one that was just left.
pub(super) fn conflicted(model: &mut Model, conflict: Conflict) -> Vec<Effect> {
    let is_it = |open: &Open| open.dossier().key == conflict.their_dossier.key;
    let Some(open) = model.open.as_mut().filter(|open| is_it(open)) else {
        let Some(open) = model.departed.iter_mut().find(|open| is_it(open)) else { return Vec::new() };
        open.set_conflict(Some(conflict));
        return Vec::new();
    };
    let was_settling = open.set_conflict(Some(conflict));
    // The file changed once more while the two were made one: what was made goes where our own work is.
    if was_settling { super::keeping::save(model).into_iter().collect() } else { Vec::new() }
}

/// The two versions stay two dossiers.
pub(super) fn keep_apart(model: &mut Model) -> Vec<Effect> {
    let Some(open) = &mut model.open else { return Vec::new() };
    let Some(ours) = open.conflict().map(|conflict| conflict.ours.clone()) else { return Vec::new() };
    open.set_conflict(None);
    if model.screen == Screen::Merge {
        model.screen = model.back.pop().unwrap_or(Screen::Results);
    }
    vec![Effect::KeepApart(ours)]
}

/// Makes one of two versions.
pub(super) fn settle(model: &mut Model, choices: &BTreeMap<Change, Side>) {
    let Some(merging) = model.merging() else { return };
    let picked: Vec<Option<Side>> =
        merging.comparison.differences().iter().map(|d| choices.get(&d.what).copied()).collect();
    let merged = merging.comparison.merged(&picked);
    let Some(open) = &mut model.open else { return };
    open.settle(merged);
    model.screen = model.back.pop().unwrap_or(Screen::Results);
    let text = tr!(model.tr, "merge-done");
    model.say(text, false, None);
}

impl Open {
    /// Replaces the dossier by what was made of two; saving settles the two files.
    fn settle(&mut self, merged: Dossier) {
        self.edit(EditName::Merge, Edit::Replace(Box::new(merged)));
        self.set_settling();
    }
}

fn merge_row(model: &Model, what: &Change, mine: &Dossier, theirs: &Dossier) -> MergeRow {
    let t = &model.tr;
    let name = change_name(model, what, if matches!(what, Change::Begun(_)) { theirs } else { mine });
    let both = |words: &dyn Fn(&Dossier) -> String| (words(mine), words(theirs));
    let (mine, theirs) = match what {
        Change::Company(field) => both(&|d| field_words(model, *field, &d.company)),
        Change::Needs => both(&|d| {
            let catalogue = model.matcher.catalogue();
            let name = |need: &crate::id::NeedId| {
                let ix = catalogue.find_need(need.as_str());
                ix.map_or_else(|| need.as_str().to_owned(), |ix| t.text(&catalogue.need(ix).name).to_owned())
            };
            or_nothing(model, d.needs.iter().map(name).collect::<Vec<_>>().join("; "))
        }),
        Change::Begun(_) => (tr!(t, "merge-scan-absent"), tr!(t, "merge-scan-there")),
        Change::Discarded(_) => (tr!(t, "merge-scan-there"), tr!(t, "merge-scan-absent")),
        Change::Scan(id) => both(&|d| {
            let Some(scan) = d.assessment(id) else { return String::new() };
            let stage = tr!(t, "merge-scan-head", stage = &scan.stage, date = text::date(t, scan.begun));
            if scan.respondent.is_empty() { stage } else { format!("{stage}, {}", scan.respondent) }
        }),
        Change::Answer { assessment, question } => both(&|d| {
            let Some(scan) = d.assessment(assessment) else { return String::new() };
            let questionnaire = model.shelf.of(&scan.questionnaire);
            answer_line(model, questionnaire.map(AsRef::as_ref), question, &scan.answer(question))
        }),
        Change::Told(statement) => both(&|d| match d.told.get(statement) {
            Some(true) => tr!(t, "merge-met"),
            Some(false) => tr!(t, "merge-not-met"),
            None => tr!(t, "merge-nothing"),
        }),
        Change::Override(programme) => {
            both(&|d| or_nothing(model, d.overrides.get(programme).map(|o| o.reason.clone()).unwrap_or_default()))
        }
        Change::Target(questionnaire, dimension) => both(&|d| {
            let score = d.targets.get(questionnaire).and_then(|of| of.get(dimension));
            score.map_or_else(|| tr!(t, "merge-proposed"), |score| text::number_up_to(t.locale(), score, 1))
        }),
        Change::Plan => both(&|d| {
            let actions = d.plan.now.iter().chain(&d.plan.later).chain(&d.plan.done);
            or_nothing(model, actions.map(|a| a.what.title.clone()).collect::<Vec<_>>().join("; "))
        }),
        Change::Aid => both(&|d| {
            let line = |aid: &AidReceived| {
                let sum = text::euro(t.locale(), &aid.amount);
                format!("{}, {sum}, {}", text::date(t, aid.on), aid.giver).trim_end_matches([',', ' ']).to_owned()
            };
            or_nothing(model, d.aid.iter().map(line).collect::<Vec<_>>().join("; "))
        }),
        Change::ScansElsewhere => both(&|d| {
            let line = |scan: &ScanElsewhere| format!("{}, {}", scan.instrument.as_str(), text::date(t, scan.made_on));
            or_nothing(model, d.scans_elsewhere.iter().map(line).collect::<Vec<_>>().join("; "))
        }),
        Change::Other => (tr!(t, "merge-other-mine"), tr!(t, "merge-other-theirs")),
    };
    MergeRow { what: name, place: place(model, what), mine, theirs }
}

fn or_nothing(model: &Model, words: String) -> String {
    if words.trim().is_empty() { tr!(model.tr, "merge-nothing") } else { words }
}

/// What a change is about, in words. `within` is a version that has it.
fn change_name(model: &Model, what: &Change, within: &Dossier) -> String {
    let t = &model.tr;
    let scan_name = |id| {
        let scan = within.assessment(id)?;
        let name = model.shelf.of(&scan.questionnaire).map(|q| t.text(q.name()).to_owned());
        let name = name.unwrap_or_else(|| scan.questionnaire.id.as_str().to_owned());
        Some(tr!(t, "merge-scan", name = name, stage = &scan.stage))
    };
    match what {
        Change::Company(field) => field_name(model, *field),
        Change::Needs => tr!(t, "edit-needs"),
        Change::Begun(id) | Change::Discarded(id) => scan_name(id).unwrap_or_else(|| tr!(t, "merge-a-scan")),
        Change::Scan(id) => {
            let name = scan_name(id).unwrap_or_else(|| tr!(t, "merge-a-scan"));
            tr!(t, "merge-scan-about", name = name)
        }
        Change::Answer { assessment, question } => {
            let scan = within.assessment(assessment);
            let questionnaire = scan.and_then(|scan| model.shelf.of(&scan.questionnaire));
            let ask = questionnaire.and_then(|q| Some(t.text(&q.question(q.find(question.as_str())?).ask).to_owned()));
            ask.unwrap_or_else(|| question.as_str().to_owned())
        }
        Change::Told(_) => tr!(t, "edit-confirmation"),
        Change::Override(programme) => {
            let catalogue = model.matcher.catalogue();
            let found = catalogue.programmes().iter().find(|p| p.id == *programme);
            tr!(t, "merge-override", name = found.map_or_else(|| programme.as_str(), |p| t.text(&p.name)))
        }
        Change::Target(questionnaire, dimension) => {
            let found = model.shelf.get(questionnaire);
            let ix = found
                .and_then(|q| q.dimension_indices().find(|ix| q.dimension(*ix).id == *dimension).map(|ix| (q, ix)));
            let name = ix.map_or_else(|| dimension.as_str(), |(q, ix)| t.text(&q.dimension(ix).name));
            tr!(t, "target-of", name = name)
        }
        Change::Plan => tr!(t, "merge-plan"),
        Change::Aid => tr!(t, "edit-aid"),
        Change::ScansElsewhere => tr!(t, "edit-scans-elsewhere"),
        Change::Other => tr!(t, "merge-other"),
    }
}

/// Where something stands: the questionnaire of an answer, else the company.
fn place(model: &Model, what: &Change) -> String {
    let t = &model.tr;
    let of = |id: &crate::id::AssessmentId| {
        let dossier = model.open.as_ref()?.dossier();
        let scan = dossier.assessment(id)?;
        let name = t.text(model.shelf.of(&scan.questionnaire)?.name());
        Some(tr!(t, "merge-scan", name = name, stage = &scan.stage))
    };
    match what {
        Change::Answer { assessment, .. } => of(assessment).unwrap_or_default(),
        Change::Company(_) | Change::Needs => tr!(t, "frame-step-company"),
        Change::Target(questionnaire, _) => {
            model.shelf.get(questionnaire).map(|q| t.text(q.name()).to_owned()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// An answer with what was noted at it.
fn answer_line(model: &Model, questionnaire: Option<&Questionnaire>, id: &QuestionId, answer: &Answer) -> String {
    let t = &model.tr;
    let question = questionnaire.and_then(|q| Some(q.question(q.find(id.as_str())?)));
    let mut said = Vec::new();
    match (&answer.response, question) {
        (None, _) => said.push(tr!(t, "merge-unanswered")),
        (Some(response), Some(question)) => match State::new(question, response, &Arc::from("")) {
            Ok(state) => said.push(answer_words(question, &state, Some(response), t)),
            Err(_) => said.push(tr!(t, "merge-unknown-answer")),
        },
        (Some(_), None) => said.push(tr!(t, "merge-unknown-answer")),
    }
    if !answer.note.trim().is_empty() {
        said.push(tr!(t, "merge-note", note = answer.note.trim()));
    }
    if !answer.private_note.trim().is_empty() && !model.is_client_view {
        said.push(tr!(t, "merge-private-note", note = answer.private_note.trim()));
    }
    if answer.follow_up.is_some() {
        said.push(tr!(t, "merge-follow-up"));
    }
    if let Some(on) = answer.answered_on {
        said.push(tr!(t, "merge-answered-on", date = text::date(t, on)));
    }
    said.join(" \u{b7} ")
}

fn field_name(model: &Model, field: Field) -> String {
    let key = match field {
        Field::Name => "field-name",
        Field::Country => "field-country",
        Field::Number => "field-number",
        Field::Place => "field-place",
        Field::Sector => "field-sector",
        Field::Headcount => "field-headcount",
        Field::Turnover => "field-turnover",
        Field::Balance => "field-balance",
        Field::Group => "field-group",
        Field::Founded => "field-founded",
        Field::LegalForm => "field-legal-form",
        Field::ConfirmedSize => "field-confirmed-size",
    };
    model.tr.format(key, &[])
}

fn field_words(model: &Model, field: Field, company: &Company) -> String {
    let t = &model.tr;
    let number = |value: &Option<crate::exact::Exact>| {
        value.as_ref().map(|v| text::number_up_to(t.locale(), v, 2)).unwrap_or_default()
    };
    let words = match field {
        Field::Name => company.name.clone().unwrap_or_default(),
        Field::Country => company.country.map(|c| c.code().to_owned()).unwrap_or_default(),
        Field::Number => company.number.clone().unwrap_or_default(),
        Field::Place => {
            let area = company.area.as_ref().map(|area| area.as_str().to_owned());
            company.municipality.clone().into_iter().chain(area).collect::<Vec<_>>().join(", ")
        }
        Field::Sector => company.sector.map(|sector| sector.to_string()).unwrap_or_default(),
        Field::Headcount => number(&company.headcount),
        Field::Turnover => number(&company.turnover),
        Field::Balance => number(&company.balance),
        Field::Group => match company.group {
            Some(true) => tr!(t, "question-yes"),
            Some(false) => tr!(t, "question-no"),
            None => String::new(),
        },
        Field::Founded => company.founded.map(|founded| founded.to_string()).unwrap_or_default(),
        Field::LegalForm => company.legal_form.as_ref().map(|form| form.as_str().to_owned()).unwrap_or_default(),
        Field::ConfirmedSize => match company.confirmed_size {
            Some(SizeClass::Micro) => tr!(t, "explain-size-micro"),
            Some(SizeClass::Small) => tr!(t, "explain-size-small"),
            Some(SizeClass::Medium) => tr!(t, "explain-size-medium"),
            Some(SizeClass::Large) => tr!(t, "explain-size-large"),
            None => String::new(),
        },
    };
    or_nothing(model, words)
}
