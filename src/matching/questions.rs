//! What to ask next: the open points, with how many programmes each would settle.

use std::collections::BTreeMap;

use super::{Match, Matcher, Matches, Situation, Verdict};
use crate::catalogue::{InstrumentIx, ProgrammeIx, StatementIx, Test, TopicIx};
use crate::company::Field;
use crate::condition::{Condition, Truth};
use crate::id::{FactId, QuestionnaireId};

/// Something that could be answered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ask {
    /// A field of the company.
    Field(Field),
    /// A statement to confirm or deny.
    Statement(StatementIx),
    /// What the project costs.
    Cost,
    /// What the project is about.
    Project(TopicIx),
    /// A scan to make or to show.
    Assessment(InstrumentIx),
    /// A question that asks for this fact.
    Fact(FactId),
    /// A questionnaire.
    Questionnaire(QuestionnaireId),
}

/// Something that could be answered, and what for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// What.
    pub ask: Ask,
    /// The programmes it would say more about, best first.
    pub programmes: Vec<ProgrammeIx>,
    /// Those of them for which nothing else is open.
    pub settles: Vec<ProgrammeIx>,
}

/// A few questions that leave nothing open about some programmes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settling {
    /// One or two questions.
    pub asks: Vec<Ask>,
    /// The programmes of which every rule is then met or not met, best first.
    pub settles: Vec<ProgrammeIx>,
}

impl Matcher {
    /// What would say more about programmes that may still fit: what concerns most of them first, fields of the company before
    /// statements.
    pub fn open_questions(&self, matches: &Matches, situation: &Situation) -> Vec<OpenQuestion> {
        let mut found: BTreeMap<Ask, (Vec<ProgrammeIx>, Vec<ProgrammeIx>)> = BTreeMap::new();
        for m in &matches.list {
            if !matches!(m.judgement.verdict, Verdict::SeemsToFit | Verdict::NotYet) {
                continue;
            }
            let asks = self.asks_of(matches, m.programme, situation);
            for ask in &asks {
                let (programmes, settles) = found.entry(ask.clone()).or_default();
                programmes.push(m.programme);
                if asks.len() == 1 {
                    settles.push(m.programme);
                }
            }
        }
        let mut questions: Vec<OpenQuestion> =
            found.into_iter().map(|(ask, (programmes, settles))| OpenQuestion { ask, programmes, settles }).collect();
        questions.sort_by_key(|q| (std::cmp::Reverse(q.programmes.len()), q.ask.clone()));
        questions
    }

    /// The one or two questions whose answers leave nothing open about most programmes; `None` where no two do that for any. Two only
    /// where they settle more than the best one alone.
    pub fn settling_questions(&self, matches: &Matches, situation: &Situation) -> Option<Settling> {
        let may_fit = |m: &&Match| matches!(m.judgement.verdict, Verdict::SeemsToFit | Verdict::NotYet);
        let mut asks: Vec<Ask> = Vec::new();
        // What is open per programme, as a set of places in `asks`. Whoever has more than two open questions is not settled by two.
        let mut open: Vec<(ProgrammeIx, Vec<usize>)> = Vec::new();
        for m in matches.list.iter().filter(may_fit) {
            let own = self.asks_of(matches, m.programme, situation);
            if own.is_empty() || own.len() > 2 {
                continue;
            }
            let places = own.into_iter().map(|ask| {
                asks.iter().position(|known| *known == ask).unwrap_or_else(|| {
                    asks.push(ask);
                    asks.len() - 1
                })
            });
            open.push((m.programme, places.collect()));
        }
        let settles = |chosen: &[usize]| -> Vec<ProgrammeIx> {
            let settled = open.iter().filter(|(_, own)| own.iter().all(|place| chosen.contains(place)));
            settled.map(|(ix, _)| *ix).collect()
        };
        let count = |chosen: &[usize]| open.iter().filter(|(_, own)| own.iter().all(|p| chosen.contains(p))).count();
        let best = |sets: &mut dyn Iterator<Item = Vec<usize>>| {
            let words = |set: &[usize]| set.iter().map(|place| asks[*place].clone()).collect::<Vec<_>>();
            sets.map(|set| (count(&set), set))
                .filter(|(count, _)| *count > 0)
                .min_by(|(a, one), (b, two)| b.cmp(a).then_with(|| words(one).cmp(&words(two))))
        };
        let one = best(&mut (0..asks.len()).map(|a| vec![a]));
        let pairs = (0..asks.len()).flat_map(|a| (a + 1..asks.len()).map(move |b| vec![a, b]));
        let two = best(&mut { pairs });
        let (_, chosen) = match (one, two) {
            (Some(one), Some(two)) if two.0 <= one.0 => one,
            (one, two) => two.or(one)?,
        };
        let mut words: Vec<Ask> = chosen.iter().map(|place| asks[*place].clone()).collect();
        words.sort();
        Some(Settling { asks: words, settles: settles(&chosen) })
    }

    /// Everything that is open about one programme.
    pub fn asks_of(&self, matches: &Matches, programme: ProgrammeIx, situation: &Situation) -> Vec<Ask> {
        let programme = self.catalogue().programme(programme);
        let mut asks = Vec::new();
        for (_, rule) in programme.rules_on(matches.on) {
            if rule.when.evaluate(&mut |test| matches.truths[test.index()]) == Truth::Unknown {
                self.open_tests(&rule.when, matches, situation, &mut asks);
            }
        }
        asks
    }

    /// Adds what would settle the tests of a condition that are open.
    pub(super) fn open_tests(
        &self,
        condition: &Condition<crate::catalogue::TestIx>,
        matches: &Matches,
        situation: &Situation,
        asks: &mut Vec<Ask>,
    ) {
        condition.for_each(&mut |test| {
            if matches.truths[test.index()] == Truth::Unknown {
                for ask in self.asks(self.catalogue().test(*test), matches, situation) {
                    if !asks.contains(&ask) {
                        asks.push(ask);
                    }
                }
            }
        });
    }

    fn asks(&self, test: &Test, matches: &Matches, situation: &Situation) -> Vec<Ask> {
        let company = &situation.company;
        let fields = |fields: &[Field]| -> Vec<Ask> {
            fields.iter().filter(|field| !company.has(**field)).map(|field| Ask::Field(*field)).collect()
        };
        match test {
            Test::Area(_) => {
                // A region may be too wide: then it is the municipality that is missing.
                if company.municipality.is_none() { vec![Ask::Field(Field::Place)] } else { Vec::new() }
            }
            // A code may be too wide to tell, or some firms with it belong and others do not.
            Test::Sector(..) => vec![Ask::Field(Field::Sector)],
            Test::Size(_) => {
                let sizes = self.reference().constants.eu_sizes(matches.on);
                sizes.needed(company).into_iter().map(Ask::Field).collect()
            }
            Test::Under(_) => fields(&[Field::Headcount, Field::Turnover, Field::Balance, Field::Group]),
            Test::Headcount(_) => fields(&[Field::Headcount]),
            Test::Turnover(_) => fields(&[Field::Turnover]),
            Test::Balance(_) => fields(&[Field::Balance]),
            Test::Age(_) => fields(&[Field::Founded]),
            Test::LegalForm(..) => fields(&[Field::LegalForm]),
            Test::Group(_) => fields(&[Field::Group]),
            Test::Told(statement) => vec![Ask::Statement(*statement)],
            Test::Assessment(instrument, _) => vec![Ask::Assessment(*instrument)],
            Test::Cost(_) => vec![Ask::Cost],
            Test::Project(topic) => vec![Ask::Project(*topic)],
            Test::Fact(fact, _) => vec![Ask::Fact(fact.clone())],
            Test::Answers(questionnaire, _) => vec![Ask::Questionnaire(questionnaire.clone())],
            Test::Never => Vec::new(),
        }
    }
}
