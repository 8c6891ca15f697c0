//! All readings of the open dossier, told once per change, language and interval.

use std::cell::RefCell;
use std::sync::Arc;

use crate::app::interview::Route;
use crate::app::open::{FactTable, Scored};
use crate::app::suggest::{DossierFacts, carried};
use crate::app::{Model, Open};
use crate::company::Known;
use crate::dossier::Assessment;
use crate::id::Id as _;
use crate::questionnaire::Questionnaire;
use crate::report::readings::{Earlier, Outcome, Reading, Readings, Waiting, advice, stage_line};
use crate::report::{PeerStanding, Scan};
use crate::scoring::{Context, Facts as _};
use crate::text::Locale;
use crate::tr;

/// What was told already. It goes away with every change of the dossier.
#[derive(Default)]
pub(super) struct ToldReadings(RefCell<Option<(Locale, u32, Arc<Readings>)>>);

impl Model {
    /// Every reading of the open dossier beside each other; `None` without a dossier.
    pub fn readings(&self) -> Option<Arc<Readings>> {
        let open = self.open.as_ref()?;
        let (locale, months) = (self.tr.locale(), self.settings.months_between);
        let kept = &open.readings().0;
        if let Some((l, m, told)) = &*kept.borrow()
            && (*l, *m) == (locale, months)
        {
            return Some(told.clone());
        }
        let told = Arc::new(readings(self, open));
        *kept.borrow_mut() = Some((locale, months, told.clone()));
        Some(told)
    }

    /// Where the figures of the current scan stand among published shares; empty where none may be laid beside any.
    pub fn peer_standings(&self) -> Vec<PeerStanding> {
        let Some((open, derived)) = self.open.as_ref().and_then(|open| Some((open, open.derived()?))) else {
            return Vec::new();
        };
        let Some(assessment) = open.assessment() else { return Vec::new() };
        let may_stand = derived.questionnaire.figures().iter().any(|figure| figure.peers.is_some());
        if !may_stand {
            return Vec::new();
        }
        derived.in_context(self, |context| {
            let scan = Scan {
                questionnaire: &derived.questionnaire,
                assessment,
                sheet: &derived.sheet,
                scores: &derived.scores,
                context,
                effects: &[],
                previous: None,
                own_targets: None,
                own_needs: &open.dossier().needs,
                need_name: &|_| None,
                tr: &self.tr,
            };
            crate::report::standings(&scan, &open.dossier().company, self.reference)
        })
    }
}

fn readings(model: &Model, open: &Open) -> Readings {
    let (t, dossier) = (&model.tr, open.dossier());
    let mut cards = Vec::new();
    let mut waiting = Vec::new();
    for questionnaire in model.shelf.newest() {
        match dossier.latest(questionnaire.id()) {
            Some(assessment) => cards.push(reading(model, open, assessment)),
            None => waiting.push(not_begun(model, open, questionnaire)),
        }
    }
    // Scans of questionnaires that are not on this computer are kept, and shown last.
    let missing = dossier.assessments.iter().filter(|a| {
        model.shelf.get(&a.questionnaire.id).is_none()
            && dossier.latest(&a.questionnaire.id).is_some_and(|latest| latest.id == a.id)
    });
    cards.extend(missing.map(|assessment| reading(model, open, assessment)));
    let title = tr!(t, "readings-title", n = cards.len());
    let lead = if cards.len() > 1 { tr!(t, "readings-lead") } else { tr!(t, "readings-lead-few") };
    Readings { title, lead, cards, waiting }
}

fn reading(model: &Model, open: &Open, assessment: &Assessment) -> Reading {
    let t = &model.tr;
    let of_same = |a: &&Assessment| a.questionnaire.id == assessment.questionnaire.id;
    let told = tell(model, open, assessment);
    let (done, all) = told.progress;
    let next_stage = format!("T{}", open.dossier().assessments.iter().filter(of_same).count());
    let stage = stage_line(t, &assessment.stage, assessment.changed);
    let is_done = all > 0 && done == all;
    let mut earlier: Vec<&Assessment> =
        open.dossier().assessments.iter().filter(of_same).filter(|a| a.id != assessment.id).collect();
    earlier.sort_by_key(|a| std::cmp::Reverse((a.changed, a.begun)));
    let questionnaire = &assessment.questionnaire.id;
    let name = model.shelf.get(questionnaire).map(|q| t.text(q.name()).to_owned());
    Reading {
        id: assessment.id.clone(),
        questionnaire: questionnaire.clone(),
        name: name.unwrap_or_else(|| questionnaire.as_str().to_owned()),
        line: if all == 0 {
            stage
        } else {
            tr!(t, "readings-line", stage = stage, done = done.to_string(), all = all.to_string())
        },
        is_done,
        advice: if is_done {
            advice(t, assessment.changed, model.settings.months_between, &next_stage, model.today)
        } else {
            String::new()
        },
        outcome: told.outcome,
        standings: told.standings,
        blockers: told.blockers,
        next_stage,
        earlier: earlier
            .into_iter()
            .map(|a| Earlier {
                id: a.id.clone(),
                name: stage_line(t, &a.stage, a.changed),
                words: tell(model, open, a).outcome.words(),
            })
            .collect(),
    }
}

/// What one scan has to tell.
struct ToldScan {
    outcome: Outcome,
    standings: Vec<PeerStanding>,
    blockers: Vec<String>,
    /// Questions dealt with and asked.
    progress: (usize, usize),
}

fn tell(model: &Model, open: &Open, assessment: &Assessment) -> ToldScan {
    let Some(questionnaire) = model.shelf.of(&assessment.questionnaire) else {
        let reference = &assessment.questionnaire;
        let (name, version) = (reference.id.as_str(), reference.version.as_str());
        let sentence = tr!(model.tr, "readings-missing", name = name, version = version);
        return ToldScan {
            outcome: Outcome::Nothing(sentence),
            standings: Vec::new(),
            blockers: Vec::new(),
            progress: (0, 0),
        };
    };
    let dossier = open.dossier();
    let scored = Scored::new(questionnaire, assessment, dossier, &model.shelf, model.reference, model.today);
    let known = Known { company: &dossier.company, reference: model.reference, today: model.today };
    let facts = FactTable(&scored.facts);
    let scan = Scan {
        questionnaire,
        assessment,
        sheet: &scored.sheet,
        scores: &scored.scores,
        context: Context { profile: &known, facts: &facts },
        effects: &[],
        previous: None,
        own_targets: dossier.targets.get(questionnaire.id()),
        own_needs: &dossier.needs,
        need_name: &|_| None,
        tr: &model.tr,
    };
    let (outcome, blockers) = Outcome::new(&scan);
    let standings = crate::report::standings(&scan, &dossier.company, model.reference);
    let route = Route::new(questionnaire, &scored.sheet, &scored.scores.visible);
    ToldScan { outcome, standings, blockers, progress: (route.done(), route.len()) }
}

fn not_begun(model: &Model, open: &Open, questionnaire: &Questionnaire) -> Waiting {
    let (t, dossier) = (&model.tr, open.dossier());
    let known = Known { company: &dossier.company, reference: model.reference, today: model.today };
    let in_dossier = DossierFacts::new(&model.shelf, dossier);
    let facts: Vec<_> = questionnaire
        .fact_tests()
        .into_iter()
        .map(|(fact, option)| {
            let truth = in_dossier.test(&fact, &option);
            (fact, option, truth)
        })
        .collect();
    let context = Context { profile: &known, facts: &FactTable(&facts) };
    let carried = carried(questionnaire, dossier, &model.shelf, context, model.today);
    Waiting {
        questionnaire: questionnaire.id().clone(),
        name: t.text(questionnaire.name()).to_owned(),
        asks: t.text(questionnaire.asks()).to_owned(),
        takes: tr!(t, "phrase-minutes", count = questionnaire.minutes()),
        carried: if carried.offered == 0 {
            String::new()
        } else {
            tr!(t, "readings-carried", offered = carried.offered.to_string(), asked = carried.asked.to_string())
        },
    }
}
