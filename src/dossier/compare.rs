//! One dossier of two: what is different between two versions somebody worked in apart, and one version made of both.

use std::collections::BTreeSet;

use crate::dossier::changed::{Change, changes, take};
use crate::dossier::{Assessment, Dossier};
use crate::id::{AssessmentId, Id as _};

/// Whose version of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// That of this window.
    Mine,
    /// That of somebody else.
    Theirs,
}

/// Something in which the two differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is, from mine to theirs: a scan is "begun" where only they have it.
    pub what: Change,
    /// Whose is newer beyond doubt, because only they changed it; `None` where both did, or nobody knows. A scan that one of the two
    /// has is always kept.
    pub proposal: Option<Side>,
}

/// Two versions of one dossier beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    mine: Dossier,
    theirs: Dossier,
    differences: Vec<Difference>,
}

impl Comparison {
    /// Lays two versions beside each other. `base` is what both began with, where that is known.
    pub fn new(base: Option<&Dossier>, mine: Dossier, theirs: Dossier) -> Self {
        let theirs = with_own_names(base, &mine, theirs);
        let by_me: Option<BTreeSet<Change>> = base.map(|base| changes(base, &mine).into_iter().collect());
        let by_them: Option<BTreeSet<Change>> = base.map(|base| changes(base, &theirs).into_iter().collect());
        let touches = |by: &Option<BTreeSet<Change>>, what: &Change| by.as_ref().map(|by| by.contains(what));
        let differences = changes(&mine, &theirs)
            .into_iter()
            .map(|what| {
                let proposal = match &what {
                    Change::Begun(_) => Some(Side::Theirs),
                    Change::Discarded(_) => Some(Side::Mine),
                    what => match (touches(&by_me, what), touches(&by_them, what)) {
                        (Some(true), Some(false)) => Some(Side::Mine),
                        (Some(false), Some(true)) => Some(Side::Theirs),
                        _ => None,
                    },
                };
                Difference { what, proposal }
            })
            .collect();
        Self { mine, theirs, differences }
    }

    /// This window's version.
    pub fn mine(&self) -> &Dossier {
        &self.mine
    }

    /// Their version. Scans both began apart under the same name have another name here.
    pub fn theirs(&self) -> &Dossier {
        &self.theirs
    }

    /// Everything in which the two differ.
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    /// One version of both: for every difference, in order, whose it takes. Where nothing is said it takes what is proposed, else mine.
    pub fn merged(&self, choices: &[Option<Side>]) -> Dossier {
        let side = |at: usize, difference: &Difference| {
            choices.get(at).copied().flatten().or(difference.proposal).unwrap_or(Side::Mine)
        };
        let chosen = |wanted: Side| {
            let all = self.differences.iter().enumerate().filter(move |(at, d)| side(*at, d) == wanted);
            all.map(|(_, d)| &d.what)
        };
        // What is neither of the listed things goes with the whole.
        let takes_rest_from_them = chosen(Side::Theirs).any(|what| *what == Change::Other);
        let mut merged = if takes_rest_from_them { self.theirs.clone() } else { self.mine.clone() };
        let (from, wanted) = if takes_rest_from_them { (&self.mine, Side::Mine) } else { (&self.theirs, Side::Theirs) };
        for what in chosen(wanted).filter(|what| **what != Change::Other) {
            take(&mut merged, from, what);
        }
        merged
    }
}

/// Their version, with another name for every scan that both began apart under the same one: both are kept.
fn with_own_names(base: Option<&Dossier>, mine: &Dossier, mut theirs: Dossier) -> Dossier {
    let same_scan = |a: &Assessment, b: &Assessment| a.questionnaire.id == b.questionnaire.id && a.begun == b.begun;
    let mut names: BTreeSet<AssessmentId> =
        mine.assessments.iter().chain(&theirs.assessments).map(|a| a.id.clone()).collect();
    for assessment in &mut theirs.assessments {
        let Some(ours) = mine.assessment(&assessment.id) else { continue };
        let was_there = base.is_some_and(|base| base.assessment(&assessment.id).is_some());
        let is_apart = if base.is_some() { !was_there && ours != assessment } else { !same_scan(ours, assessment) };
        if is_apart && let Some(free) = free_name(&names) {
            names.insert(free.clone());
            assessment.id = free;
        }
    }
    theirs
}

fn free_name(names: &BTreeSet<AssessmentId>) -> Option<AssessmentId> {
    (1..=names.len() + 1).filter_map(|n| AssessmentId::new(&format!("scan-{n}")).ok()).find(|id| !names.contains(id))
}
