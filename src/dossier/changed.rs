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
    if found.is_empty() && before != after {
        found.push(Change::Other);
    }
    found
}

/// The fields of the profile in which two differ.
fn company(before: &Company, after: &Company) -> Vec<Field> {
    // One field at a time is taken over until nothing differs any more.
    let mut at = before.clone();
    let mut fields = Vec::new();
    while let Some(field) = at.changed(after) {
        fields.push(field);
        match field {
            Field::Name => at.name = after.name.clone(),
            Field::Country => at.country = after.country,
            Field::Number => at.number = after.number.clone(),
            Field::Place => (at.municipality, at.area) = (after.municipality.clone(), after.area.clone()),
            Field::Sector => at.sector = after.sector,
            Field::Headcount => at.headcount = after.headcount.clone(),
            Field::Turnover => at.turnover = after.turnover.clone(),
            Field::Balance => at.balance = after.balance.clone(),
            Field::Group => at.group = after.group,
            Field::Founded => at.founded = after.founded,
            Field::LegalForm => at.legal_form = after.legal_form.clone(),
            Field::ConfirmedSize => at.confirmed_size = after.confirmed_size,
        }
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
