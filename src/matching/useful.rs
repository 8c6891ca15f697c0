//! Why a programme is useful: what the company asks for, what its answers show, where it is below what is good enough, facts.
//!
//! Never a bare score threshold: people would answer towards it.

use jiff::civil::Date;

use super::{Matcher, Scan, Situation};
use crate::catalogue::{NeedIx, Programme, TestIx};
use crate::company::evidence::Sureness;
use crate::condition::Truth;
use crate::exact::Exact;
use crate::id::Id as _;
use crate::questionnaire::DimensionIx;
use crate::scoring::{Standing, good_enough};
use crate::text::{self, Tr};
use crate::tr;

/// One reason why a programme is useful. The words are made by [`Matcher::reason`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Somebody said the company wants this.
    Need(NeedIx),
    /// Answers show the need: by the place of the scan in the situation and of the signal in its questionnaire.
    Signal(usize, usize),
    /// The company is below what is good enough for it: the place of the scan, and the dimension.
    Gap(usize, DimensionIx),
    /// A reason of the programme's own, by its place.
    Hint(usize),
}

/// At most so many signals are told per need: three ways of saying that orders are retyped convince nobody more than two.
const SIGNALS_PER_NEED: usize = 2;

/// How strongly reasons speak for a programme. Only for the order; never shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Nothing links it to the company.
    #[default]
    None,
    /// Something is below what is good enough; or nobody verified the row.
    Weak,
    /// The company asks for it, or its answers do.
    Strong,
}

/// What speaks for one programme.
#[derive(Clone, Debug, Default)]
pub(super) struct Useful {
    /// The reasons, strongest first.
    pub reasons: Vec<Reason>,
    /// How strong they are together.
    pub strength: Strength,
    /// The same in finer steps, to choose between two of one kind.
    pub weight: u32,
    /// The needs it serves that this company has.
    pub serves: Vec<NeedIx>,
}

/// What speaks for programmes in general, worked out once per situation.
pub(super) struct Usefulness {
    stated: Vec<NeedIx>,
    /// Signals that show, most important first, with their need.
    signals: Vec<(NeedIx, usize, usize)>,
    /// Per topic: the dimension that is below its target.
    gaps: Vec<Option<(usize, DimensionIx)>>,
}

impl Usefulness {
    pub(super) fn new(matcher: &Matcher, situation: &Situation, on: Date) -> Self {
        let catalogue = matcher.catalogue();
        let stated = situation.needs.iter().filter_map(|need| catalogue.find_need(need.as_str())).collect();
        let mut signals = Vec::new();
        let mut gaps = vec![None; catalogue.topics().len()];
        for (at, scan) in newest(&situation.scans) {
            let shown = scan.questionnaire.signals().iter().zip(&scan.scores.signals).enumerate();
            signals.extend(
                shown
                    .filter(|(_, (_, truth))| truth.is_true())
                    .filter_map(|(place, (signal, _))| Some((catalogue.find_need(signal.need.as_str())?, at, place))),
            );
            for (topic, dimensions) in matcher.measured_topics(scan).into_iter().enumerate() {
                if gaps[topic].is_none() {
                    let below = dimensions.into_iter().find(|d| matcher.gap(situation, scan, *d, on).is_some());
                    gaps[topic] = below.map(|dimension| (at, dimension));
                }
            }
        }
        Self { stated, signals, gaps }
    }

    /// The needs this company has, those it stated first.
    pub(super) fn needs(&self) -> Vec<NeedIx> {
        let mut needs = self.stated.clone();
        for (need, ..) in &self.signals {
            if !needs.contains(need) {
                needs.push(*need);
            }
        }
        needs
    }

    /// What speaks for one programme.
    pub(super) fn of(&self, programme: &Programme, truths: &[Truth]) -> Useful {
        let excluded = programme.excludes.as_ref();
        let mut useful = Useful::default();
        for need in &programme.needs {
            if excluded.is_some_and(|e| e.needs.contains(need)) {
                continue;
            }
            let before = useful.reasons.len();
            if self.stated.contains(need) {
                useful.reasons.push(Reason::Need(*need));
                useful.weight += 6;
            }
            let shown = self.signals.iter().filter(|(shown, ..)| shown == need).take(SIGNALS_PER_NEED);
            let stated = useful.reasons.len();
            useful.reasons.extend(shown.map(|(_, scan, signal)| Reason::Signal(*scan, *signal)));
            useful.weight += if useful.reasons.len() > stated { 4 } else { 0 };
            if useful.reasons.len() > before {
                useful.serves.push(*need);
                useful.strength = Strength::Strong;
            }
        }
        for (place, hint) in programme.hints.iter().enumerate() {
            if hint.when.evaluate(&mut |test: &TestIx| truths[test.index()]).is_true() {
                useful.reasons.push(Reason::Hint(place));
                useful.weight += 4;
                useful.strength = Strength::Strong;
            }
        }
        for (topic, weight) in &programme.topics {
            if excluded.is_some_and(|e| e.topics.contains(topic)) {
                continue;
            }
            if let Some((scan, dimension)) = self.gaps[topic.index()] {
                let reason = Reason::Gap(scan, dimension);
                if !useful.reasons.contains(&reason) {
                    useful.reasons.push(reason);
                    useful.weight += weight;
                    useful.strength = useful.strength.max(Strength::Weak);
                }
            }
        }
        if programme.sureness == Sureness::Unverified {
            useful.strength = useful.strength.min(Strength::Weak);
        }
        useful
    }
}

/// The newest scan of each questionnaire, each with its place; the newest of all first.
fn newest(scans: &[Scan]) -> Vec<(usize, &Scan)> {
    let mut found: Vec<(usize, &Scan)> = scans.iter().enumerate().collect();
    found.sort_by_key(|(_, scan)| std::cmp::Reverse(scan.made_on));
    let mut seen = Vec::new();
    found.retain(|(_, scan)| {
        let id = scan.questionnaire.id();
        let first = !seen.contains(&id);
        seen.push(id);
        first
    });
    found
}

impl Matcher {
    /// How far a dimension is below what is good enough: its score and the target; `None` where it is not, or too little is known.
    fn gap(&self, situation: &Situation, scan: &Scan, dimension: DimensionIx, on: Date) -> Option<(Exact, Exact)> {
        let part = &scan.scores.main()?.dimensions.get(dimension.index())?.part;
        let own = situation.targets.get(scan.questionnaire.id());
        let target = self.with_context(situation, on, |context| {
            good_enough(own, &scan.questionnaire, dimension, &scan.sheet, &scan.scores.visible, context).cloned()
        })?;
        let (_, high) = part.range()?;
        let known = matches!(part.standing(), Standing::Firm | Standing::Provisional);
        // With little known, only what can no longer reach the target is a gap.
        let score = if known { part.point()? } else { high };
        (score < &target).then(|| (score.clone(), target))
    }

    /// A reason in the reader's words, with its id: `need.cybersecurity`, `gap.cyber`, ...
    pub fn reason(
        &self,
        m: &super::Match,
        reason: &Reason,
        situation: &Situation,
        on: Date,
        tr: &Tr,
    ) -> (String, String) {
        let catalogue = self.catalogue();
        match reason {
            Reason::Need(need) => {
                let need = catalogue.need(*need);
                (format!("need.{}", need.id), tr.text(&need.reason).to_owned())
            }
            Reason::Signal(scan, signal) => {
                let signal = situation
                    .scans
                    .get(*scan)
                    .and_then(|scan| scan.questionnaire.signals().get(*signal))
                    .map(|signal| (format!("signal.{}", signal.need), tr.text(&signal.because).to_owned()));
                signal.unwrap_or_default()
            }
            Reason::Gap(scan, dimension) => {
                let Some(scan) = situation.scans.get(*scan) else { return Default::default() };
                let name = scan.questionnaire.dimension(*dimension);
                let Some((score, target)) = self.gap(situation, scan, *dimension, on) else {
                    return Default::default();
                };
                let locale = tr.locale();
                let sentence = tr!(
                    tr,
                    "reason-gap",
                    dimension = tr.text(&name.name),
                    score = text::number(locale, &score, 0),
                    target = text::number(locale, &target, 0)
                );
                (format!("gap.{}", name.id.as_str()), sentence)
            }
            Reason::Hint(place) => catalogue
                .programme(m.programme)
                .hints
                .get(*place)
                .map(|hint| (format!("fact.{}", hint.id), tr.text(&hint.because).to_owned()))
                .unwrap_or_default(),
        }
    }
}
