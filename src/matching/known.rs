//! The truth of every test of a catalogue for one company on one day.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Matcher, Scan, ScanElsewhere, Situation};
use crate::catalogue::{Catalogue, Instrument, Test, TestIx};
use crate::company::Known;
use crate::company::area::{Location, Place};
use crate::company::size::{Figures, SizeRange};
use crate::condition::{Comparison, Condition, Truth};
use crate::diagnostic::{Diagnostic, Position};
use crate::exact::Exact;
use crate::id::{FactId, Id as _, OptionId, QuestionnaireId};
use crate::questionnaire::{self, DimensionIx, Kind, Questionnaire};
use crate::scoring::{Context, Facts, State, Tick, judge};

/// What a catalogue asks of questionnaires, looked up in those that are there.
#[derive(Debug)]
pub(super) struct Bindings {
    questionnaires: Vec<Bound>,
}

#[derive(Debug)]
struct Bound {
    questionnaire: Arc<Questionnaire>,
    /// Per test of the catalogue that asks about this questionnaire.
    conditions: Vec<(usize, Condition<questionnaire::Test>)>,
    /// Per topic of the catalogue: the dimensions that measure it.
    dimensions: Vec<Vec<DimensionIx>>,
}

impl Bindings {
    pub(super) fn new(catalogue: &Catalogue, questionnaires: &[Arc<Questionnaire>]) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let bound = questionnaires.iter().map(|q| Bound::new(catalogue, q, &mut diagnostics)).collect();
        for topic in catalogue.topics() {
            for (id, _) in &topic.measured_by {
                if !questionnaires.iter().any(|q| q.id() == id) {
                    let known = questionnaires.iter().map(|q| q.id().as_str());
                    diagnostics.push(
                        Diagnostic::warning("catalogue-questionnaire", &topic.origin.file, topic.origin.at)
                            .with("found", id.as_str())
                            .suggest(id.as_str(), known),
                    );
                }
            }
        }
        for (at, test) in catalogue.tests().iter().enumerate() {
            let Test::Fact(fact, option) = test else { continue };
            let mut questions = questionnaires.iter().flat_map(|q| q.questions());
            let asks = |q: &questionnaire::Question| {
                q.fact.as_ref() == Some(fact) && q.kind.choices().iter().any(|choice| choice.id == *option)
            };
            if !questions.any(asks) {
                let file = catalogue.file_of_test(at);
                let found = format!("{fact} = {option}");
                diagnostics
                    .push(Diagnostic::warning("catalogue-fact", &file, Position::default()).with("found", found));
            }
        }
        (Self { questionnaires: bound }, diagnostics)
    }

    /// The bindings of the questionnaire of a scan; made anew for a version that was not there at the beginning.
    fn with<T>(&self, catalogue: &Catalogue, scan: &Scan, then: impl FnOnce(&Bound) -> T) -> T {
        let hash = scan.questionnaire.content_hash();
        match self.questionnaires.iter().find(|bound| bound.questionnaire.content_hash() == hash) {
            Some(bound) => then(bound),
            None => then(&Bound::new(catalogue, &scan.questionnaire, &mut Vec::new())),
        }
    }
}

impl Bound {
    fn new(catalogue: &Catalogue, questionnaire: &Arc<Questionnaire>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut conditions = Vec::new();
        for (at, test) in catalogue.tests().iter().enumerate() {
            let Test::Answers(id, condition) = test else { continue };
            if id != questionnaire.id() {
                continue;
            }
            let file = catalogue.file_of_test(at);
            match questionnaire::resolve(questionnaire, condition, &file) {
                Ok(condition) => conditions.push((at, condition)),
                Err(found) => diagnostics.extend(found),
            }
        }
        let dimensions = catalogue
            .topics()
            .iter()
            .map(|topic| {
                let own = topic.measured_by.iter().filter(|(id, _)| id == questionnaire.id());
                own.filter_map(|(_, dimension)| {
                    let found = questionnaire.find_dimension(dimension.as_str());
                    if found.is_none() {
                        let known = questionnaire.dimensions().iter().map(|d| d.id.as_str());
                        diagnostics.push(
                            Diagnostic::error("unknown-dimension", &topic.origin.file, topic.origin.at)
                                .with("found", dimension.as_str())
                                .suggest(dimension.as_str(), known),
                        );
                    }
                    found
                })
                .collect()
            })
            .collect();
        Self { questionnaire: questionnaire.clone(), conditions, dimensions }
    }
}

/// What the scans of a dossier say about facts: the newest answer counts.
struct ScanFacts<'a>(&'a [Scan]);

impl Facts for ScanFacts<'_> {
    fn test(&self, fact: &FactId, option: &OptionId) -> Truth {
        let mut newest: Option<(Date, Truth)> = None;
        for scan in self.0 {
            for ix in scan.questionnaire.question_indices() {
                let question = scan.questionnaire.question(ix);
                if question.fact.as_ref() != Some(fact) || !scan.scores.visible[ix.index()] {
                    continue;
                }
                let wanted = question.kind.choices().iter().position(|choice| choice.id == *option);
                let truth = match (scan.sheet.state(ix), &question.kind) {
                    (State::Chosen(place), _) => Truth::from(Some(*place) == wanted),
                    (State::Ticked(ticks), Kind::SeveralOf(_)) => match wanted.and_then(|place| ticks.get(place)) {
                        Some(Tick::On) => Truth::True,
                        Some(Tick::DontKnow) => Truth::Unknown,
                        _ => Truth::False,
                    },
                    _ => Truth::Unknown,
                };
                if truth != Truth::Unknown && newest.is_none_or(|(on, _)| on <= scan.made_on) {
                    newest = Some((scan.made_on, truth));
                }
            }
        }
        newest.map_or(Truth::Unknown, |(_, truth)| truth)
    }
}

impl Matcher {
    /// The dimensions of a scan that measure each topic, by the topic's place.
    pub(super) fn measured_topics(&self, scan: &Scan) -> Vec<Vec<DimensionIx>> {
        self.bindings.with(&self.catalogue, scan, |bound| bound.dimensions.clone())
    }

    /// Calls `then` with everything that is known beside the answers.
    pub(super) fn with_context<T>(&self, situation: &Situation, on: Date, then: impl FnOnce(Context<'_>) -> T) -> T {
        let profile = Known { company: &situation.company, reference: self.reference, today: on };
        let facts = ScanFacts(&situation.scans);
        then(Context { profile: &profile, facts: &facts })
    }

    /// The truth of every test, in the catalogue's order; and where the company is.
    pub(super) fn truths(&self, situation: &Situation, on: Date, truths: &mut Vec<Truth>) -> Location {
        let company = &situation.company;
        let constants = &self.reference.constants;
        // Located once, for however many areas are asked about.
        let location = self.reference.areas.locate(company);
        let sizes = constants.eu_sizes(on).of(company);
        truths.clear();
        truths.extend(self.catalogue.tests().iter().map(|test| match test {
            Test::Never => Truth::False,
            Test::Answers(..) => Truth::Unknown,
            Test::Fact(fact, option) => ScanFacts(&situation.scans).test(fact, option),
            _ => self.truth(test, situation, on, &location.place, sizes),
        }));
        for scan in &situation.scans {
            self.bindings.with(&self.catalogue, scan, |bound| {
                self.with_context(situation, on, |context| {
                    for (at, condition) in &bound.conditions {
                        let visible = &scan.scores.visible;
                        let main = scan.scores.main();
                        let truth = judge(&bound.questionnaire, condition, &scan.sheet, visible, main, context);
                        if truth != Truth::Unknown {
                            truths[*at] = truth;
                        }
                    }
                });
            });
        }
        location
    }

    /// The truth of some tests about the company, written at their places.
    pub(super) fn truths_of<'t>(
        &self,
        tests: impl IntoIterator<Item = &'t TestIx>,
        situation: &Situation,
        on: Date,
        truths: &mut [Truth],
    ) {
        let place = self.reference.areas.locate(&situation.company).place;
        let sizes = self.reference.constants.eu_sizes(on).of(&situation.company);
        for ix in tests {
            truths[ix.index()] = self.truth(self.catalogue.test(*ix), situation, on, &place, sizes);
        }
    }

    fn truth(&self, test: &Test, situation: &Situation, on: Date, place: &Place, sizes: SizeRange) -> Truth {
        let company = &situation.company;
        match test {
            Test::Area(areas) => any(areas.iter().map(|area| self.reference.areas.contains_at(*area, place))),
            Test::Sector(codes, tags) => {
                let codes = codes.iter().map(|asked| crate::company::sector::in_sector(company.sector, *asked));
                let tags = tags.iter().filter_map(|tag| self.reference.sectors.tag(tag));
                any(codes.chain(tags.map(|tag| tag.applies(company.sector))))
            }
            Test::Size(classes) => sizes.is_one_of(classes),
            Test::Under(id) => match self.reference.constants.ceiling(id.as_str(), on) {
                // The figures of a group count together: a member may be over a ceiling that it stays under by itself.
                Some(ceiling) => match (ceiling.value.admits(Figures::of(company)), company.group) {
                    (Truth::True, Some(false)) => Truth::True,
                    (Truth::True, _) => Truth::Unknown,
                    (other, _) => other,
                },
                // A limit that is not law on that day admits nobody.
                None => Truth::False,
            },
            Test::Headcount(comparison) => compare(company.headcount.as_ref(), comparison),
            Test::Turnover(comparison) => compare(company.turnover.as_ref(), comparison),
            Test::Balance(comparison) => compare(company.balance.as_ref(), comparison),
            Test::Age(comparison) => company.founded.map_or(Truth::Unknown, |year| age(year, on, comparison)),
            Test::LegalForm(forms, kinds) => match &company.legal_form {
                None => Truth::Unknown,
                Some(id) => match self.reference.legal_forms.get(id) {
                    Some(form) => Truth::from(forms.contains(id) || kinds.contains(&form.kind)),
                    None => Truth::Unknown,
                },
            },
            Test::Group(expected) => Truth::known(company.group.map(|group| group == *expected)),
            Test::Told(statement) => {
                Truth::known(situation.told.get(&self.catalogue.statement(*statement).id).copied())
            }
            Test::Assessment(instrument, since) => {
                let instrument = self.catalogue.instrument(*instrument);
                // That none is known does not mean that none was made.
                if shown_by(instrument, *since, situation, on).is_some() { Truth::True } else { Truth::Unknown }
            }
            Test::Cost(comparison) => compare(situation.project.cost.as_ref(), comparison),
            Test::Project(topic) => {
                let topic = &self.catalogue.topic(*topic).id;
                Truth::known(situation.project.topic.as_ref().map(|about| about == topic))
            }
            Test::Never => Truth::False,
            Test::Answers(..) | Test::Fact(..) => Truth::Unknown,
        }
    }
}

/// The scan that shows what a programme asks for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shown<'a> {
    /// One answered in this program.
    Here(&'a Scan),
    /// One made elsewhere.
    Elsewhere(&'a ScanElsewhere),
}

/// The newest scan of a kind, made on or after a day and not later than the day asked for. One made here counts once three quarters of
/// what it asks is answered: one that was only begun shows nothing.
pub(super) fn shown_by<'a>(
    instrument: &Instrument,
    since: Option<Date>,
    situation: &'a Situation,
    on: Date,
) -> Option<Shown<'a>> {
    let counts = |id: &QuestionnaireId| *id == instrument.id || instrument.same_as.contains(id);
    let recent = |made_on: Date| since.is_none_or(|since| since <= made_on) && made_on <= on;
    let here = situation.scans.iter().filter(|s| counts(s.questionnaire.id()) && recent(s.made_on) && is_made(s));
    let elsewhere = situation.assessments.iter().filter(|a| counts(&a.instrument) && recent(a.made_on));
    let all = here.map(|s| (s.made_on, Shown::Here(s))).chain(elsewhere.map(|a| (a.made_on, Shown::Elsewhere(a))));
    all.max_by_key(|(made_on, _)| *made_on).map(|(_, shown)| shown)
}

/// Whether three quarters of what a scan asks is dealt with.
fn is_made(scan: &Scan) -> bool {
    let asked = scan.questionnaire.question_indices().filter(|ix| scan.scores.visible[ix.index()]);
    let (mut answered, mut all) = (0_usize, 0_usize);
    for ix in asked {
        all += 1;
        answered += usize::from(scan.sheet.state(ix).is_answered());
    }
    answered > 0 && answered * 4 >= all * 3
}

/// How a number that may be unknown compares.
fn compare(number: Option<&Exact>, comparison: &Comparison) -> Truth {
    Truth::known(number.map(|number| comparison.holds(number)))
}

fn any(truths: impl Iterator<Item = Truth>) -> Truth {
    truths.max().unwrap_or(Truth::False)
}

/// How the age in years compares, of a company of which only the year of founding is known: on one of its days.
fn age(founded: i16, on: Date, comparison: &Comparison) -> Truth {
    let years = i64::from(on.year()) - i64::from(founded);
    if years < 0 {
        return Truth::Unknown;
    }
    // Founded on 31 December it is the youngest, on 1 January the oldest it can be; at most a year apart, to the day.
    let of_year = Exact::ratio(i64::from(on.day_of_year()) - 1, i64::from(on.days_in_year())).unwrap_or(Exact::ZERO);
    let oldest = &Exact::from(years) + &of_year;
    let last_days =
        Exact::ratio(i64::from(on.days_in_year()) - i64::from(on.day_of_year()), i64::from(on.days_in_year()));
    let youngest = &Exact::from(years) - &last_days.unwrap_or(Exact::ZERO);
    comparison.holds_between(&youngest.max(Exact::ZERO), &oldest)
}
