//! Which programmes help with one step of a questionnaire.

use super::{Match, Matcher, Matches, Situation, Verdict};
use crate::catalogue::{NeedIx, ProgrammeIx, TopicIx};
use crate::id::{Id as _, QuestionnaireId};
use crate::questionnaire::QuestionIx;

impl Matcher {
    /// The programmes that help to better the answer to a question, best first, one per family: those for a need that this very
    /// answer shows, then those about what its part of the questionnaire measures. Only what the company may use, now or once
    /// something is mended.
    pub fn helping(
        &self,
        matches: &Matches,
        situation: &Situation,
        questionnaire: &QuestionnaireId,
        question: QuestionIx,
    ) -> Vec<ProgrammeIx> {
        let scans = situation.scans.iter().filter(|scan| scan.questionnaire.id() == questionnaire);
        let Some(scan) = scans.max_by_key(|scan| scan.made_on) else { return Vec::new() };
        let catalogue = self.catalogue();
        let shown = scan.questionnaire.signals().iter().zip(&scan.scores.signals).filter(|(_, truth)| truth.is_true());
        let mut needs: Vec<NeedIx> = Vec::new();
        for (signal, _) in shown {
            let mut looks_here = false;
            signal.when.for_each(&mut |test| looks_here |= test.question() == Some(question));
            needs.extend(catalogue.find_need(signal.need.as_str()).filter(|_| looks_here));
        }
        // The part the question stands in, and what that is part of.
        let mut parts = Vec::new();
        let mut at = scan.questionnaire.questions().get(question.index()).map(|question| question.dimension);
        while let Some(dimension) = at {
            parts.push(dimension);
            at = scan.questionnaire.dimension(dimension).parent;
        }
        let measured = self.measured_topics(scan);
        let is_measured = |topic: &TopicIx| measured[topic.index()].iter().any(|dimension| parts.contains(dimension));
        let rank = |m: &&Match| {
            let programme = catalogue.programme(m.programme);
            let excluded = programme.excludes.as_ref();
            let by_need = programme
                .needs
                .iter()
                .any(|need| needs.contains(need) && !excluded.is_some_and(|excluded| excluded.needs.contains(need)));
            let by_topic = programme.topics.iter().any(|(topic, _)| {
                is_measured(topic) && !excluded.is_some_and(|excluded| excluded.topics.contains(topic))
            });
            match (m.verdict(), by_need, by_topic) {
                (verdict, true, _) if verdict <= Verdict::NotYet => Some((verdict, 0)),
                (verdict, _, true) if verdict <= Verdict::NotYet => Some((verdict, 1)),
                _ => None,
            }
        };
        let mut found: Vec<((Verdict, u32), &Match)> =
            matches.list.iter().filter_map(|m| Some((rank(&m)?, m))).collect();
        // Stable: within a rank the order of the whole list stays.
        found.sort_by_key(|(rank, _)| *rank);
        let mut families = Vec::new();
        found.retain(|(_, m)| {
            let family = catalogue.programme(m.programme).family;
            let is_first = family.is_none() || !families.contains(&family);
            families.push(family);
            is_first
        });
        found.into_iter().map(|(_, m)| m.programme).collect()
    }
}
