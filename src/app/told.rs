//! The results of the current scan, told once per change and language.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use crate::app::open::Derived;
use crate::app::{Model, Open};
use crate::dossier::Assessment;
use crate::id::{Id as _, NeedId};
use crate::questionnaire::DimensionIx;
use crate::report::{Comparable, Explanation, Previous, Scan, Summary, TargetRow, target_rows};
use crate::scoring::{self, Context, Sheet};
use crate::text::Locale;

/// What was told already. It goes away with what it was told from.
#[derive(Default)]
pub(super) struct Told {
    previous: OnceCell<Option<Previous>>,
    words: RefCell<Words>,
}

#[derive(Default)]
struct Words {
    /// The reader these words are for.
    locale: Option<Locale>,
    summary: Option<Arc<Summary>>,
    targets: Option<Arc<Vec<TargetRow>>>,
    explanations: Vec<(Option<DimensionIx>, Option<Arc<Explanation>>)>,
}

impl Model {
    /// The results of the current scan; `None` without one, or when its questionnaire is not there.
    pub fn summary(&self) -> Option<Arc<Summary>> {
        self.told(
            |words| words.summary.clone(),
            |scan| Arc::new(Summary::new(scan)),
            |words, summary| words.summary = Some(summary.clone()),
        )
    }

    /// What is good enough for each dimension of the current scan; `None` without one.
    pub fn targets(&self) -> Option<Arc<Vec<TargetRow>>> {
        self.told(
            |words| words.targets.clone(),
            |scan| Arc::new(target_rows(scan)),
            |words, rows| words.targets = Some(rows.clone()),
        )
    }

    /// Why a dimension of the current scan, or its total, is what it is; `None` where there is no score.
    pub fn explanation(&self, dimension: Option<DimensionIx>) -> Option<Arc<Explanation>> {
        self.told(
            |words| words.explanations.iter().find(|(of, _)| *of == dimension).map(|(_, told)| told.clone()),
            |scan| Explanation::new(scan, dimension).map(Arc::new),
            |words, told| words.explanations.push((dimension, told.clone())),
        )
        .flatten()
    }

    /// Looks something up, or tells it and keeps it.
    fn told<T>(
        &self,
        kept: impl Fn(&Words) -> Option<T>,
        tell: impl Fn(&Scan<'_>) -> T,
        keep: impl Fn(&mut Words, &T),
    ) -> Option<T> {
        let open = self.open.as_ref()?;
        let told = open.derived()?.told();
        {
            let mut words = told.words.borrow_mut();
            if words.locale != Some(self.tr.locale()) {
                *words = Words { locale: Some(self.tr.locale()), ..Words::default() };
            }
            if let Some(found) = kept(&words) {
                return Some(found);
            }
        }
        let fresh = self.with_scan(tell)?;
        keep(&mut told.words.borrow_mut(), &fresh);
        Some(fresh)
    }

    /// Does something with the current scan and everything its results are told from; `None` without one.
    pub(super) fn with_scan<T>(&self, tell: impl FnOnce(&Scan<'_>) -> T) -> Option<T> {
        let open = self.open.as_ref()?;
        let derived = open.derived()?;
        let assessment = open.assessment()?;
        let effects = derived.effects(self);
        Some(derived.in_context(self, |context| {
            let previous = derived.told().previous.get_or_init(|| previous(self, open, derived, assessment, context));
            tell(&Scan {
                questionnaire: &derived.questionnaire,
                assessment,
                sheet: &derived.sheet,
                scores: &derived.scores,
                context,
                effects,
                previous: previous.as_ref(),
                own_targets: open.dossier().targets.get(derived.questionnaire.id()),
                own_needs: &open.dossier().needs,
                need_name: &|need| self.need_name(need),
                tr: &self.tr,
            })
        }))
    }

    /// What a need is called; `None` where the catalogue does not know it.
    fn need_name(&self, need: &NeedId) -> Option<String> {
        let catalogue = self.matcher.catalogue();
        let ix = catalogue.find_need(need.as_str())?;
        Some(self.tr.text(&catalogue.need(ix).name).to_owned())
    }
}

/// The last scan with the same questionnaire before this one: one of the same version if there is any.
fn previous(
    model: &Model,
    open: &Open,
    derived: &Derived,
    assessment: &Assessment,
    context: Context<'_>,
) -> Option<Previous> {
    let mut earlier: Vec<&Assessment> = open
        .dossier()
        .assessments
        .iter()
        .take_while(|a| a.id != assessment.id)
        .filter(|a| a.questionnaire.id == assessment.questionnaire.id && a.responses().next().is_some())
        .collect();
    let compares =
        |a: &Assessment| model.shelf.of(&a.questionnaire).is_some_and(|q| Arc::ptr_eq(q, &derived.questionnaire));
    // Stable: among those that compare, and among those that do not, the last stays last.
    earlier.sort_by_key(|a| compares(a));
    let last = earlier.pop()?;
    let comparable = compares(last).then(|| {
        let questionnaire = &derived.questionnaire;
        let (sheet, _) = Sheet::new(questionnaire, last.responses(), &Arc::from(""));
        let scores = scoring::score(questionnaire, &sheet, context);
        let effects = scoring::effects(questionnaire, &sheet, &scores, context);
        Comparable { sheet, scores, effects }
    });
    Some(Previous { on: last.changed, version: last.questionnaire.version.clone(), comparable })
}
