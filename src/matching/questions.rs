//! What to ask next: the open points, with how many programmes each would settle.

use std::collections::BTreeMap;

use super::{Matcher, Matches, Situation, Verdict};
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
