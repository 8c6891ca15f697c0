//! The dossier that is open, and everything that follows from it.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::history::{EditName, History};
use crate::app::interview::Route;
use crate::app::opened::{Conflict, OpenedFile, Recovery, Restriction, Version};
use crate::app::plan::ToldPlan;
use crate::app::readings::ToldReadings;
use crate::app::suggest::{DossierFacts, Suggested, suggestions};
use crate::app::told::Told;
use crate::app::versions::ToldMerging;
use crate::app::{Model, Shelf};
use crate::company::{Company, Field, Known, Reference};
use crate::condition::Truth;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Assessment, Dossier, Edit};
use crate::exact::Exact;
use crate::id::{AssessmentId, FactId, Id as _, OptionId};
use crate::matching::{Matcher, Matches, OpenQuestion, Override, Project, Scan, ShortList, Situation, Verdict};
use crate::questionnaire::{DimensionIx, QuestionIx, Questionnaire};
use crate::scoring::{self, Context, Effect as StepEffect, Facts, Scores, Sheet};

/// How the dossier on screen relates to the one on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed since it was opened.
    Unchanged,
    /// The last change is being written.
    Writing,
    /// The last change is on disk.
    Saved,
    /// The last write failed; the work is in memory, and is tried again by itself. The message is for the user.
    Failed(String),
}

/// The dossier that is open.
pub struct Open {
    dossier: Dossier,
    path: Option<PathBuf>,
    saving: Saving,
    generation: u64,
    is_example: bool,
    history: History,
    current: Option<AssessmentId>,
    derived: Option<Derived>,
    matched: Option<Matched>,
    /// The same for the day asked for, where that is not today.
    asked: Option<Matched>,
    /// The field of the profile that changed last.
    field: Option<Field>,
    readings: ToldReadings,
    plan: ToldPlan,
    /// Why its file must stay as it is.
    restriction: Option<Restriction>,
    is_sealed: bool,
    /// How many saves failed one after the other.
    failures: u32,
    /// Somebody else changed its file.
    conflict: Option<Conflict>,
    /// Whether the next save makes one file of two.
    is_settling: bool,
    merging: ToldMerging,
    recovery: Option<Recovery>,
    versions: Option<Result<Arc<Vec<Version>>, String>>,
}

/// The state of a dossier before something was tried that its file does not allow.
pub(super) struct Held {
    dossier: Dossier,
    generation: u64,
    history: History,
    current: Option<AssessmentId>,
    saving: Saving,
}

/// Which programmes fit the open dossier on a day.
pub struct Matched {
    /// What the matcher was told.
    pub situation: Situation,
    /// Every programme, best first.
    pub matches: Matches,
    /// The few that help most, and what was left out.
    pub short_list: ShortList,
    /// What to answer to know more.
    pub questions: Vec<OpenQuestion>,
}

/// How many cards the short list has.
const MOST_CARDS: usize = 5;

impl Matched {
    fn new(matcher: &Matcher, situation: Situation, on: Date) -> Self {
        let matches = matcher.match_all(&situation, on);
        Self {
            short_list: matches.short_list(matcher.catalogue(), MOST_CARDS),
            questions: matcher.open_questions(&matches, &situation),
            matches,
            situation,
        }
    }
}

/// What follows from the current scan: scored anew after every change.
pub struct Derived {
    /// The questionnaire it was made with.
    pub questionnaire: Arc<Questionnaire>,
    /// The answers, laid beside the questions.
    pub sheet: Sheet,
    /// Answers that fit no question; kept in the file, left out of every figure.
    pub misfits: Vec<Diagnostic>,
    /// The scores.
    pub scores: Scores,
    /// The way through the questionnaire.
    pub route: Route,
    /// Per question: what other scans propose.
    pub suggestions: Vec<Option<Suggested>>,
    /// "Good enough for you", per dimension.
    pub targets: Vec<Option<Exact>>,
    /// What one step up does; worked out when first asked for.
    effects: OnceCell<Vec<StepEffect>>,
    /// What the open questions do to the range; worked out when first asked for.
    margins: OnceCell<Vec<(QuestionIx, Exact)>>,
    /// The results in words; told when first asked for.
    told: Told,
    company: Company,
    facts: Vec<(FactId, OptionId, Truth)>,
}

impl Open {
    pub(super) fn new(dossier: Dossier, path: Option<PathBuf>, is_example: bool) -> Self {
        let current = dossier.assessments.iter().max_by_key(|a| (a.changed, a.begun)).map(|a| a.id.clone());
        Self {
            dossier,
            path,
            saving: Saving::Unchanged,
            generation: 0,
            is_example,
            history: History::default(),
            current,
            derived: None,
            matched: None,
            asked: None,
            field: None,
            readings: ToldReadings::default(),
            restriction: None,
            is_sealed: false,
            failures: 0,
            conflict: None,
            is_settling: false,
            merging: ToldMerging::default(),
            recovery: None,
            versions: None,
            plan: ToldPlan::default(),
        }
    }

    /// The dossier as its file was found.
    pub(super) fn from_file(file: OpenedFile, path: PathBuf) -> Self {
        let OpenedFile { dossier, restriction, is_sealed } = file;
        Self { restriction, is_sealed, ..Self::new(dossier, Some(path), false) }
    }

    /// Why its file must stay as it is; `None` where it may be written.
    pub fn restriction(&self) -> Option<&Restriction> {
        self.restriction.as_ref()
    }

    /// Whether its file is sealed with a passphrase.
    pub fn is_sealed(&self) -> bool {
        self.is_sealed
    }

    /// Its file was sealed, or opened for good, and may have another name since.
    pub(super) fn now_sealed(&mut self, path: PathBuf, is_sealed: bool) {
        self.path = Some(path);
        self.is_sealed = is_sealed;
    }

    /// How many saves failed one after the other.
    pub fn failures(&self) -> u32 {
        self.failures
    }

    /// The version somebody else made of its file, beside this one.
    pub fn conflict(&self) -> Option<&Conflict> {
        self.conflict.as_ref()
    }

    /// Notes what somebody else made of the file; says whether the two were just being made one.
    pub(super) fn set_conflict(&mut self, conflict: Option<Conflict>) -> bool {
        self.conflict = conflict;
        self.merging = ToldMerging::default();
        std::mem::take(&mut self.is_settling)
    }

    pub(super) fn set_settling(&mut self) {
        self.is_settling = true;
    }

    /// The file our own work went into, while the two are being made one.
    pub(super) fn settling(&self) -> Option<&PathBuf> {
        self.conflict.as_ref().filter(|_| self.is_settling).map(|conflict| &conflict.ours)
    }

    pub(super) fn merging(&self) -> &ToldMerging {
        &self.merging
    }

    /// What was found back when it was opened after the program had been ended.
    pub fn recovery(&self) -> Option<&Recovery> {
        self.recovery.as_ref()
    }

    pub(super) fn set_recovery(&mut self, recovery: Option<Recovery>) {
        self.recovery = recovery;
    }

    /// Its earlier versions, once they were listed; the message is for the user.
    pub fn versions(&self) -> Option<&Result<Arc<Vec<Version>>, String>> {
        self.versions.as_ref()
    }

    pub(super) fn set_versions(&mut self, versions: Result<Vec<Version>, String>) {
        self.versions = Some(versions.map(Arc::new));
    }

    /// What undo would take back, step by step.
    pub(super) fn past(&self) -> impl Iterator<Item = &EditName> {
        self.history.past()
    }

    /// What redo would make again, step by step.
    pub(super) fn future(&self) -> impl Iterator<Item = &EditName> {
        self.history.future()
    }

    pub(super) fn held(&self) -> Held {
        Held {
            dossier: self.dossier.clone(),
            generation: self.generation,
            history: self.history.clone(),
            current: self.current.clone(),
            saving: self.saving.clone(),
        }
    }

    pub(super) fn put_back(&mut self, held: Held) {
        let Held { dossier, generation, history, current, saving } = held;
        self.dossier = dossier;
        self.generation = generation;
        self.history = history;
        self.current = current;
        self.saving = saving;
    }

    /// From here on the work goes into a copy: saving makes one.
    pub(super) fn work_in_copy(&mut self) {
        self.restriction = None;
        self.touch();
    }

    pub(super) fn readings(&self) -> &ToldReadings {
        &self.readings
    }

    pub(super) fn told_plan(&self) -> &ToldPlan {
        &self.plan
    }

    /// The dossier itself.
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// Its file, once it has one.
    pub fn path(&self) -> Option<&PathBuf> {
        self.path.as_ref()
    }

    /// How it relates to the one on disk.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// Whether this is the example, which is never saved by itself.
    pub fn is_example(&self) -> bool {
        self.is_example
    }

    /// The current scan.
    pub fn assessment(&self) -> Option<&Assessment> {
        self.current.as_ref().and_then(|id| self.dossier.assessment(id))
    }

    /// What follows from the current scan; `None` without a scan, or when its questionnaire is not there.
    pub fn derived(&self) -> Option<&Derived> {
        self.derived.as_ref()
    }

    /// Which programmes fit today.
    pub fn matched(&self) -> Option<&Matched> {
        self.matched.as_ref()
    }

    /// Which programmes fit on the day asked for.
    pub fn asked(&self) -> Option<&Matched> {
        self.asked.as_ref().or(self.matched.as_ref())
    }

    /// The question the interview stands at; where that one is not asked any more its neighbour, and before anything was
    /// answered where it begins.
    pub fn at(&self) -> Option<QuestionIx> {
        let derived = self.derived.as_ref()?;
        let route = &derived.route;
        let stored = self.assessment()?.at.as_ref().and_then(|id| derived.questionnaire.find(id.as_str()));
        let Some(stored) = stored else { return route.begin() };
        let is_asked = derived.scores.visible[stored.index()];
        if is_asked { Some(stored) } else { route.next(stored).or_else(|| route.previous(stored)) }
    }

    /// What undo would take back.
    pub fn next_undo(&self) -> Option<&EditName> {
        self.history.next_undo()
    }

    /// What redo would make again.
    pub fn next_redo(&self) -> Option<&EditName> {
        self.history.next_redo()
    }

    /// Makes a change that undo can take back.
    pub(super) fn edit(&mut self, name: EditName, edit: Edit) {
        self.history.note(name, &self.dossier);
        self.dossier.apply(edit);
        self.touch();
    }

    /// Changes the profile. What is typed into one field is one step, and the next field another.
    pub(super) fn edit_company(&mut self, company: Box<Company>) {
        let field = self.dossier.company.changed(&company);
        if self.field != field {
            self.history.pause();
        }
        self.field = field;
        self.edit(EditName::Company, Edit::Company(company));
    }

    /// Makes a change nobody would want to undo, such as where the interview stands.
    pub(super) fn quietly(&mut self, edit: Edit) {
        self.dossier.apply(edit);
        // Who only looks may stand anywhere.
        if self.restriction.is_none() {
            self.touch();
        }
    }

    fn touch(&mut self) {
        self.generation += 1;
        if !self.is_example {
            self.saving = Saving::Writing;
        }
    }

    pub(super) fn pause_history(&mut self) {
        self.history.pause();
    }

    pub(super) fn undo(&mut self) -> Option<EditName> {
        let (name, dossier) = self.history.undo(&self.dossier)?;
        self.replace(dossier);
        Some(name)
    }

    pub(super) fn redo(&mut self) -> Option<EditName> {
        let (name, dossier) = self.history.redo(&self.dossier)?;
        self.replace(dossier);
        Some(name)
    }

    fn replace(&mut self, dossier: Dossier) {
        self.dossier = dossier;
        if self.assessment().is_none() {
            self.current = self.dossier.assessments.last().map(|a| a.id.clone());
        }
        self.touch();
    }

    pub(super) fn select(&mut self, id: Option<AssessmentId>) {
        self.current = id;
    }

    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    /// Notes the outcome of a save. Only the newest state counts as saved.
    pub(super) fn saved(&mut self, generation: u64, path: PathBuf, result: Result<(), String>) {
        match result {
            Ok(()) => {
                self.path = Some(path);
                self.is_example = false;
                self.failures = 0;
                if std::mem::take(&mut self.is_settling) {
                    self.conflict = None;
                }
                if generation == self.generation {
                    self.saving = Saving::Saved;
                } else if matches!(self.saving, Saving::Failed(_)) {
                    // A newer state is on its way.
                    self.saving = Saving::Writing;
                }
            }
            Err(message) => {
                self.failures = self.failures.saturating_add(1);
                self.saving = Saving::Failed(message);
            }
        }
    }

    /// An assessment name the dossier does not have yet.
    pub(super) fn fresh_assessment_id(&self) -> AssessmentId {
        let mut number = self.dossier.assessments.len() + 1;
        loop {
            // Ids made of letters and a number are always valid; the loop ends at the first free one.
            if let Ok(id) = AssessmentId::new(&format!("scan-{number}"))
                && self.dossier.assessment(&id).is_none()
            {
                return id;
            }
            number += 1;
        }
    }

    /// Questions dealt with and asked in a scan; `None` where its questionnaire is not there.
    pub(super) fn progress(
        &self,
        id: &AssessmentId,
        shelf: &Shelf,
        reference: &Reference,
        today: Date,
    ) -> Option<(usize, usize)> {
        let count = |derived: &Derived| (derived.route.done(), derived.route.len());
        if self.current.as_ref() == Some(id) {
            return self.derived.as_ref().map(count);
        }
        let assessment = self.dossier.assessment(id)?;
        let questionnaire = shelf.of(&assessment.questionnaire)?.clone();
        Some(count(&Derived::new(questionnaire, assessment, &self.dossier, shelf, reference, today)))
    }

    /// Works out everything that follows from the dossier as it is now.
    pub(super) fn derive(
        &mut self,
        shelf: &Shelf,
        matcher: &Matcher,
        project: &Project,
        today: Date,
        asked_on: Option<Date>,
    ) {
        let reference = matcher.reference();
        self.readings = ToldReadings::default();
        self.plan = ToldPlan::default();
        self.derived = self.assessment().and_then(|assessment| {
            let questionnaire = shelf.of(&assessment.questionnaire)?.clone();
            Some(Derived::new(questionnaire, assessment, &self.dossier, shelf, reference, today))
        });
        let situation = self.situation(shelf, reference, project, today);
        let another = asked_on.filter(|asked| *asked != today);
        self.asked = another.map(|on| Matched::new(matcher, situation.clone(), on));
        self.matched = Some(Matched::new(matcher, situation, today));
    }

    /// What the matcher is told: the company, and its newest scan with each questionnaire; the current one too.
    fn situation(&self, shelf: &Shelf, reference: &Reference, project: &Project, today: Date) -> Situation {
        let is_current = |a: &Assessment| self.current.as_ref() == Some(&a.id);
        told(&self.dossier, shelf, project, is_current, |questionnaire, assessment| {
            // The current scan was scored already.
            let scored = self.derived.as_ref().filter(|_| is_current(assessment));
            scored.map_or_else(
                || {
                    let Scored { sheet, scores, .. } =
                        Scored::new(questionnaire, assessment, &self.dossier, shelf, reference, today);
                    (sheet, scores)
                },
                |d| (d.sheet.clone(), d.scores.clone()),
            )
        })
    }
}

/// What the matcher is told of a dossier: the company, and its newest scan with each questionnaire.
pub fn situation(dossier: &Dossier, shelf: &Shelf, reference: &Reference, project: &Project, today: Date) -> Situation {
    told(
        dossier,
        shelf,
        project,
        |_| false,
        |questionnaire, assessment| {
            let Scored { sheet, scores, .. } = Scored::new(questionnaire, assessment, dossier, shelf, reference, today);
            (sheet, scores)
        },
    )
}

/// What the matcher is told, of the newest scan with each questionnaire and of those that are wanted beside it.
fn told(
    dossier: &Dossier,
    shelf: &Shelf,
    project: &Project,
    is_wanted: impl Fn(&Assessment) -> bool,
    scored: impl Fn(&Arc<Questionnaire>, &Assessment) -> (Sheet, Scores),
) -> Situation {
    let is_newest = |a: &Assessment| dossier.latest(&a.questionnaire.id).is_some_and(|latest| latest.id == a.id);
    let chosen = dossier.assessments.iter().filter(|a| is_newest(a) || is_wanted(a));
    let scans = chosen.filter_map(|assessment| {
        let questionnaire = shelf.of(&assessment.questionnaire)?.clone();
        let (sheet, scores) = scored(&questionnaire, assessment);
        Some(Scan { questionnaire, sheet, scores, made_on: assessment.changed })
    });
    let overrides = dossier.overrides.iter().filter_map(|(id, decision)| {
        let verdict = Verdict::ALL.into_iter().find(|v| v.id() == decision.verdict)?;
        let crate::dossier::Override { reason, who, on, .. } = decision.clone();
        Some((id.clone(), Override { verdict, reason, by: who, on }))
    });
    Situation {
        company: dossier.company.clone(),
        needs: dossier.needs.iter().cloned().collect(),
        scans: scans.collect(),
        assessments: dossier.scans_elsewhere.clone(),
        targets: dossier.targets.clone(),
        told: dossier.told.clone(),
        project: project.clone(),
        overrides: overrides.collect(),
        aid: dossier.aid.clone(),
    }
}

/// The facts a questionnaire asks about, looked up once per change.
pub(super) struct FactTable<'a>(pub(super) &'a [(FactId, OptionId, Truth)]);

impl Facts for FactTable<'_> {
    fn test(&self, fact: &FactId, option: &OptionId) -> Truth {
        let found = self.0.iter().find(|(f, o, _)| f == fact && o == option);
        found.map_or(Truth::Unknown, |(_, _, truth)| *truth)
    }
}

/// A scan scored in its dossier: what other scans and the profile say counts too.
pub(super) struct Scored {
    pub(super) sheet: Sheet,
    misfits: Vec<Diagnostic>,
    pub(super) scores: Scores,
    targets: Vec<Option<Exact>>,
    pub(super) facts: Vec<(FactId, OptionId, Truth)>,
}

impl Scored {
    pub(super) fn new(
        questionnaire: &Questionnaire,
        assessment: &Assessment,
        dossier: &Dossier,
        shelf: &Shelf,
        reference: &Reference,
        today: Date,
    ) -> Self {
        let (sheet, misfits) = Sheet::new(questionnaire, assessment.responses(), &Arc::from(""));
        let known = Known { company: &dossier.company, reference, today };
        let in_dossier = DossierFacts::new(shelf, dossier);
        let facts: Vec<_> = questionnaire
            .fact_tests()
            .into_iter()
            .map(|(fact, option)| {
                let truth = in_dossier.test(&fact, &option);
                (fact, option, truth)
            })
            .collect();
        let context = Context { profile: &known, facts: &FactTable(&facts) };
        let scores = scoring::score(questionnaire, &sheet, context);
        let targets = questionnaire
            .dimension_indices()
            .map(|ix| {
                let own = dossier.targets.get(questionnaire.id());
                scoring::good_enough(own, questionnaire, ix, &sheet, &scores.visible, context).cloned()
            })
            .collect();
        Self { sheet, misfits, scores, targets, facts }
    }
}

impl Derived {
    fn new(
        questionnaire: Arc<Questionnaire>,
        assessment: &Assessment,
        dossier: &Dossier,
        shelf: &Shelf,
        reference: &Reference,
        today: Date,
    ) -> Self {
        let Scored { sheet, misfits, scores, targets, facts } =
            Scored::new(&questionnaire, assessment, dossier, shelf, reference, today);
        let known = Known { company: &dossier.company, reference, today };
        Self {
            route: Route::new(&questionnaire, &sheet, &scores.visible),
            suggestions: suggestions(&questionnaire, Some(assessment), dossier, shelf, &known, today),
            questionnaire,
            sheet,
            misfits,
            scores,
            targets,
            effects: OnceCell::new(),
            margins: OnceCell::new(),
            told: Told::default(),
            company: dossier.company.clone(),
            facts,
        }
    }

    /// What one step up on each answered question does to its dimension and to the total.
    pub fn effects(&self, model: &Model) -> &[StepEffect] {
        self.effects.get_or_init(|| {
            self.in_context(model, |context| scoring::effects(&self.questionnaire, &self.sheet, &self.scores, context))
        })
    }

    /// By how much each open question would narrow the range of the total, the widest first.
    pub fn margins(&self, model: &Model) -> &[(QuestionIx, Exact)] {
        self.margins.get_or_init(|| {
            self.in_context(model, |context| {
                scoring::margin_effects(&self.questionnaire, &self.sheet, &self.scores, context)
            })
        })
    }

    /// Does something with what is known of the company and from other scans.
    pub(super) fn in_context<R>(&self, model: &Model, work: impl FnOnce(Context<'_>) -> R) -> R {
        let known = Known { company: &self.company, reference: model.reference, today: model.today };
        let facts = FactTable(&self.facts);
        work(Context { profile: &known, facts: &facts })
    }

    pub(super) fn told(&self) -> &Told {
        &self.told
    }

    /// "Good enough for you" for a dimension.
    pub fn target(&self, dimension: DimensionIx) -> Option<&Exact> {
        self.targets.get(dimension.index()).and_then(Option::as_ref)
    }
}
