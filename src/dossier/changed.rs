//! What is different between two versions of one dossier.

use std::collections::{BTreeMap, BTreeSet};

use crate::company::{Company, Field};
use crate::dossier::{Assessment, Dossier};
use crate::id::{AssessmentId, DimensionId, ProgrammeId, QuestionId, QuestionnaireId, RowKey};

/// One difference. Which of the two versions has what can be looked up in them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A field of the profile.
    Company(Field),
    /// Why the company asks for help.
    Needs,
    /// A scan that only the later version has.
    Begun(AssessmentId),
    /// A scan that only the earlier version has.
    Discarded(AssessmentId),
    /// What stands above the answers of a scan: who answered, which stage, which questionnaire.
    Scan(AssessmentId),
    /// Anything kept about one question: the answer, a note, how it is backed up.
    Answer {
        /// In which scan.
        assessment: AssessmentId,
        /// About which question.
        question: QuestionId,
    },
    /// Whether a statement was confirmed.
    Told(RowKey),
    /// A verdict an advisor overruled.
    Override(ProgrammeId),
    /// What is good enough for the company.
    Target(QuestionnaireId, DimensionId),
    /// What the company will do.
    Plan,
    /// The aid that was granted.
    Aid,
    /// The scans that were made elsewhere.
    ScansElsewhere,
    /// Something else.
    Other,
}

/// Every difference between two versions; none exactly when they are equal.
pub fn changes(before: &Dossier, after: &Dossier) -> Vec<Change> {
    let mut found: Vec<Change> = company(&before.company, &after.company).into_iter().map(Change::Company).collect();
    if before.needs != after.needs {
        found.push(Change::Needs);
    }
    for assessment in &after.assessments {
        match before.assessment(&assessment.id) {
            None => found.push(Change::Begun(assessment.id.clone())),
            Some(earlier) => scan(earlier, assessment, &mut found),
        }
    }
    let gone = before.assessments.iter().filter(|a| after.assessment(&a.id).is_none());
    found.extend(gone.map(|a| Change::Discarded(a.id.clone())));
    found.extend(different(&before.told, &after.told).cloned().map(Change::Told));
    found.extend(different(&before.overrides, &after.overrides).cloned().map(Change::Override));
    for id in different(&before.targets, &after.targets) {
        let none = BTreeMap::new();
        let of = |dossier: &'_ Dossier| dossier.targets.get(id).unwrap_or(&none).clone();
        let (earlier, later) = (of(before), of(after));
        found.extend(different(&earlier, &later).map(|dimension| Change::Target(id.clone(), dimension.clone())));
    }
    if before.plan != after.plan {
        found.push(Change::Plan);
    }
    if before.aid != after.aid {
        found.push(Change::Aid);
    }
    if before.scans_elsewhere != after.scans_elsewhere {
        found.push(Change::ScansElsewhere);
    }
    // Whatever else a dossier holds, now or later: it differs where taking over all of the above does not make the two alike.
    let mut alike = before.clone();
    for change in &found {
        take(&mut alike, after, change);
    }
    if !differ_in_place_only(alike, after) || found.is_empty() && before != after {
        found.push(Change::Other);
    }
    found
}

/// Whether two differ in nothing but where interviews stand and when a scan was last touched.
fn differ_in_place_only(mut one: Dossier, other: &Dossier) -> bool {
    let order = |dossier: &Dossier| dossier.assessments.iter().map(|a| a.id.clone()).collect::<Vec<_>>();
    let (ours, theirs) = (order(&one), order(other));
    if ours.len() != theirs.len() {
        return false;
    }
    let mut assessments: Vec<Assessment> = Vec::with_capacity(ours.len());
    for wanted in &other.assessments {
        let Some(ours) = one.assessments.iter().find(|a| a.id == wanted.id) else { return false };
        assessments.push(Assessment { at: wanted.at.clone(), changed: wanted.changed, ..ours.clone() });
    }
    one.assessments = assessments;
    one == *other
}

/// Takes one thing over from another version: `change` as [`changes`] says it from `into` to `from`.
pub fn take(into: &mut Dossier, from: &Dossier, change: &Change) {
    match change {
        Change::Company(field) => take_field(&mut into.company, *field, &from.company),
        Change::Needs => into.needs.clone_from(&from.needs),
        Change::Begun(id) | Change::Discarded(id) => match (from.assessment(id), into.assessment(id)) {
            (Some(assessment), None) => {
                let later = into.assessments.iter().position(|a| a.begun > assessment.begun);
                into.assessments.insert(later.unwrap_or(into.assessments.len()), assessment.clone());
            }
            (None, Some(_)) => into.assessments.retain(|a| a.id != *id),
            _ => {}
        },
        Change::Scan(id) => {
            let Some(theirs) = from.assessment(id) else { return };
            if let Some(ours) = into.assessments.iter_mut().find(|a| a.id == *id) {
                let answers = std::mem::take(&mut ours.answers);
                *ours = Assessment { answers, ..theirs.clone() };
            }
        }
        Change::Answer { assessment, question } => {
            let Some(theirs) = from.assessment(assessment) else { return };
            if let Some(ours) = into.assessments.iter_mut().find(|a| a.id == *assessment) {
                copy(&mut ours.answers, &theirs.answers, question);
                ours.changed = ours.changed.max(theirs.changed);
            }
        }
        Change::Plan => into.plan.clone_from(&from.plan),
        Change::Aid => into.aid.clone_from(&from.aid),
        Change::ScansElsewhere => into.scans_elsewhere.clone_from(&from.scans_elsewhere),
        Change::Told(statement) => copy(&mut into.told, &from.told, statement),
        Change::Override(programme) => copy(&mut into.overrides, &from.overrides, programme),
        Change::Target(questionnaire, dimension) => {
            let theirs = from.targets.get(questionnaire).and_then(|of| of.get(dimension));
            let ours = into.targets.entry(questionnaire.clone()).or_default();
            match theirs {
                Some(score) => ours.insert(dimension.clone(), score.clone()),
                None => ours.remove(dimension),
            };
            if ours.is_empty() {
                into.targets.remove(questionnaire);
            }
        }
        // What this module does not know by name is taken over with the whole.
        Change::Other => {}
    }
}

fn copy<K: Ord + Clone, V: Clone>(into: &mut BTreeMap<K, V>, from: &BTreeMap<K, V>, key: &K) {
    match from.get(key) {
        Some(value) => into.insert(key.clone(), value.clone()),
        None => into.remove(key),
    };
}

fn take_field(at: &mut Company, field: Field, after: &Company) {
    match field {
        Field::Name => at.name.clone_from(&after.name),
        Field::Country => at.country = after.country,
        Field::Number => at.number.clone_from(&after.number),
        Field::Place => {
            at.municipality.clone_from(&after.municipality);
            at.area.clone_from(&after.area);
        }
        Field::Sector => at.sector = after.sector,
        Field::Headcount => at.headcount.clone_from(&after.headcount),
        Field::Turnover => at.turnover.clone_from(&after.turnover),
        Field::Balance => at.balance.clone_from(&after.balance),
        Field::Group => at.group = after.group,
        Field::Founded => at.founded = after.founded,
        Field::LegalForm => at.legal_form.clone_from(&after.legal_form),
        Field::ConfirmedSize => at.confirmed_size = after.confirmed_size,
    }
}

/// The fields of the profile in which two differ.
fn company(before: &Company, after: &Company) -> Vec<Field> {
    // One field at a time is taken over until nothing differs any more.
    let mut at = before.clone();
    let mut fields = Vec::new();
    while let Some(field) = at.changed(after) {
        fields.push(field);
        take_field(&mut at, field, after);
        if fields.len() > Field::ASKED.len() + 1 {
            break;
        }
    }
    fields
}

fn scan(before: &Assessment, after: &Assessment, found: &mut Vec<Change>) {
    // Where the interview stands and the day it was last touched follow from the answers; nobody wants to read them.
    let head = |a: &Assessment| Assessment {
        answers: BTreeMap::new(),
        at: None,
        changed: after.changed,
        ..Assessment { answers: BTreeMap::new(), ..a.clone() }
    };
    let count = found.len();
    if head(before) != head(after) {
        found.push(Change::Scan(after.id.clone()));
    }
    let answers = different(&before.answers, &after.answers);
    found.extend(answers.map(|question| Change::Answer { assessment: after.id.clone(), question: question.clone() }));
    if found.len() == count && before != after {
        found.push(Change::Scan(after.id.clone()));
    }
}

/// The keys under which two tables differ, in order.
fn different<'a, K: Ord, V: PartialEq>(
    before: &'a BTreeMap<K, V>,
    after: &'a BTreeMap<K, V>,
) -> impl Iterator<Item = &'a K> {
    let keys: BTreeSet<&K> = before.keys().chain(after.keys()).collect();
    keys.into_iter().filter(move |key| before.get(*key) != after.get(*key))
}
