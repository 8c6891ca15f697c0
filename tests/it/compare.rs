//! Two versions of one dossier, and one made of both.

use digipeil::company::Field;
use digipeil::dossier::changed::{Change, changes};
use digipeil::dossier::compare::{Comparison, Side};
use digipeil::dossier::{Answer, Dossier, Response, Value};
use digipeil::id::{AssessmentId, Id as _, OptionId, QuestionId};
use jiff::civil::date;
use proptest::prelude::*;

use crate::dossier_file::any_dossier;
use crate::results::{digiscan_answers, joinery, scan_of, shipped, two_scans};

fn scan(name: &str) -> AssessmentId {
    AssessmentId::new(name).unwrap()
}

fn answer(option: &str) -> Answer {
    Answer {
        response: Some(Response::Given(Value::Option(OptionId::new(option).unwrap()))),
        answered_on: Some(date(2026, 11, 21)),
        ..Answer::default()
    }
}

fn set(dossier: &mut Dossier, question: &str, option: &str) {
    let assessment = dossier.assessments.last_mut().unwrap();
    assessment.answers.insert(QuestionId::new(question).unwrap(), answer(option));
}

fn about(question: &str) -> Change {
    Change::Answer { assessment: scan("scan-2"), question: QuestionId::new(question).unwrap() }
}

#[test]
fn what_only_one_changed_is_theirs_and_what_both_changed_is_asked() {
    let base = two_scans();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    set(&mut mine, "backup", "none");
    set(&mut mine, "updates", "never");
    set(&mut theirs, "backup", "tested");
    set(&mut theirs, "mfa", "everybody");
    theirs.company.name = Some("Vandenbroucke en dochter".to_owned());
    let comparison = Comparison::new(Some(&base), mine.clone(), theirs.clone());
    let of = |what: Change| comparison.differences().iter().find(|d| d.what == what).unwrap().proposal;
    assert_eq!(comparison.differences().len(), 4, "{:?}", comparison.differences());
    assert_eq!(of(Change::Company(Field::Name)), Some(Side::Theirs));
    assert_eq!(of(about("backup")), None);
    assert_eq!(of(about("updates")), Some(Side::Mine));
    assert_eq!(of(about("mfa")), Some(Side::Theirs));
    let merged = comparison.merged(&[]);
    let at = |question: &str| merged.assessments[1].answers[&QuestionId::new(question).unwrap()].clone();
    assert_eq!(at("backup"), answer("none"), "what nobody decided stays as it is here");
    assert_eq!((at("updates"), at("mfa")), (answer("never"), answer("everybody")));
    assert_eq!(merged.company.name, theirs.company.name);
}

#[test]
fn scans_begun_apart_under_one_name_are_both_kept() {
    let base = two_scans();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    let begin = |dossier: &mut Dossier, id: &str| {
        let q = shipped(id);
        dossier.assessments.push(scan_of(&q, "scan-3", date(2026, 11, 21), Default::default()));
    };
    begin(&mut mine, "cyber");
    begin(&mut theirs, "skills");
    let merged = Comparison::new(Some(&base), mine, theirs).merged(&[]);
    assert_eq!(merged.assessments.len(), 4);
    let began: Vec<&str> = merged.assessments[2..].iter().map(|a| a.questionnaire.id.as_str()).collect();
    assert_eq!(began, ["cyber", "skills"]);
    assert_ne!(merged.assessments[2].id, merged.assessments[3].id);
}

#[test]
fn a_scan_that_one_threw_away_is_kept_unless_somebody_says_otherwise() {
    let base = two_scans();
    let mut mine = base.clone();
    mine.assessments.remove(0);
    let comparison = Comparison::new(Some(&base), mine.clone(), base.clone());
    assert_eq!(comparison.merged(&[]).assessments.len(), 2);
    assert_eq!(comparison.merged(&[Some(Side::Mine)]).assessments.len(), 1);
}

/// Where interviews stand and when a scan was last touched follow from the rest.
fn in_place(mut dossier: Dossier) -> Dossier {
    for assessment in &mut dossier.assessments {
        assessment.at = None;
        assessment.changed = assessment.begun;
    }
    dossier.assessments.sort_by(|a, b| a.id.cmp(&b.id));
    dossier
}

/// The same dossier, worked in a little further by a few dice.
fn worked_in(mut dossier: Dossier, other: &Dossier, dice: &[u8]) -> Dossier {
    for die in dice {
        match die % 6 {
            0 => dossier.company = other.company.clone(),
            1 => dossier.needs = other.needs.clone(),
            2 => dossier.told = other.told.clone(),
            3 => dossier.targets = other.targets.clone(),
            4 => {
                if let (Some(ours), Some(theirs)) = (dossier.assessments.first_mut(), other.assessments.first()) {
                    ours.answers = theirs.answers.clone();
                }
            }
            _ => {
                dossier.assessments.pop();
            }
        }
    }
    dossier
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn choosing_one_side_throughout_gives_that_side(base in any_dossier(), other in any_dossier(), mine in prop::collection::vec(any::<u8>(), 0..4), theirs in prop::collection::vec(any::<u8>(), 0..4)) {
        let (mine, theirs) = (worked_in(base.clone(), &other, &mine), worked_in(base.clone(), &other, &theirs));
        for base in [Some(&base), None] {
            let comparison = Comparison::new(base, mine.clone(), theirs.clone());
            let all = |side| comparison.merged(&vec![Some(side); comparison.differences().len()]);
            prop_assert_eq!(in_place(all(Side::Mine)), in_place(mine.clone()));
            prop_assert_eq!(in_place(all(Side::Theirs)), in_place(comparison.theirs().clone()));
        }
    }

    #[test]
    fn what_one_did_not_touch_the_other_decides(base in any_dossier(), other in any_dossier(), dice in prop::collection::vec(0_u8..5, 0..4)) {
        // One of the two did nothing: the other's version comes out, whoever it was.
        let worked = worked_in(base.clone(), &other, &dice);
        let merged = Comparison::new(Some(&base), worked.clone(), base.clone()).merged(&[]);
        prop_assert_eq!(in_place(merged), in_place(worked.clone()));
        let merged = Comparison::new(Some(&base), base.clone(), worked.clone()).merged(&[]);
        prop_assert_eq!(in_place(merged), in_place(worked));
    }

    #[test]
    fn any_two_dossiers_can_be_laid_beside_each_other(mine in any_dossier(), theirs in any_dossier()) {
        let comparison = Comparison::new(None, mine.clone(), theirs);
        let merged = comparison.merged(&vec![Some(Side::Theirs); comparison.differences().len()]);
        prop_assert_eq!(in_place(merged), in_place(comparison.theirs().clone()));
        prop_assert!(changes(&mine, &mine).is_empty());
    }
}

#[test]
fn a_dossier_of_many_scans_is_compared_at_once() {
    let q = shipped("digiscan");
    let scans = (0..40).map(|n| scan_of(&q, &format!("scan-{n}"), date(2026, 1, 1), digiscan_answers(n % 2 == 0)));
    let mine = joinery(scans.collect());
    let mut theirs = mine.clone();
    theirs.assessments.iter_mut().for_each(|a| a.answers.clear());
    let comparison = Comparison::new(Some(&mine), mine.clone(), theirs);
    assert!(comparison.differences().len() > 1000);
    assert!(comparison.differences().iter().all(|d| d.proposal == Some(Side::Theirs)));
}
