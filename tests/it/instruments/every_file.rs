//! What must hold for every shipped questionnaire, beside the ranges and sums that the scoring tests hold them to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use digipeil::condition::read::{RawTest, RawTestKind};
use digipeil::condition::{Condition, Profile, ProfileTest, Truth};
use digipeil::dossier::{Response, RowValue, Value};
use digipeil::exact::Exact;
use digipeil::id::{FactId, Id as _, OptionId};
use digipeil::questionnaire::{
    Choice, Combine, DimensionIx, FigureOf, Kind, LevelIx, NotApplicable, Question, QuestionIx, Questionnaire, shipped,
};
use digipeil::scoring::{Context, Facts, FigureScore, Scores, Sheet, State, Tick, score, visible};
use proptest::prelude::*;

use super::{point, response};
use crate::scoring::{any_sheet, shipped};

/// The raw tests of every suggestion, with the question they stand at.
fn suggestion_tests(q: &Questionnaire, visit: &mut dyn FnMut(&Question, &RawTest)) {
    fn inside(condition: &Condition<RawTest>, question: &Question, visit: &mut dyn FnMut(&Question, &RawTest)) {
        condition.for_each(&mut |test| {
            visit(question, test);
            if let RawTestKind::In(_, inner) = &test.kind {
                inside(inner, question, visit);
            }
        });
    }
    for question in q.questions() {
        for suggestion in &question.suggestions {
            inside(&suggestion.when, question, visit);
        }
    }
}

/// One fact is one thing: everywhere the same kind of answer with the same options, and rules speak only of facts that exist.
#[test]
fn a_fact_means_the_same_in_every_shipped_file() {
    let shape = |kind: &Kind| match kind {
        // A percentage may be asked with decimals.
        Kind::Percentage => vec!["number".to_owned()],
        Kind::Number { unit, .. } if unit.entries().all(|(_, words)| words == "%") => vec!["number".to_owned()],
        Kind::Matrix { rows, columns, .. } => {
            rows.iter().map(|r| r.id.to_string()).chain(columns.iter().map(|c| c.id.to_string())).collect()
        }
        kind => [kind.name().to_owned()].into_iter().chain(kind.choices().iter().map(|c| c.id.to_string())).collect(),
    };
    let mut facts: BTreeMap<FactId, (String, Vec<String>)> = BTreeMap::new();
    for q in shipped() {
        for question in q.questions() {
            let Some(fact) = &question.fact else { continue };
            let place = format!("{} {}", q.id(), question.id);
            match facts.get(fact) {
                None => drop(facts.insert(fact.clone(), (place, shape(&question.kind)))),
                Some((first, shape_there)) => {
                    assert_eq!(&shape(&question.kind), shape_there, "fact {fact}: {first} and {place}");
                }
            }
        }
    }
    for q in shipped() {
        let known = |fact: &FactId, option: &OptionId, at: &str| {
            let options = facts.get(fact).map(|(_, options)| options);
            let found = options.is_some_and(|o| o.iter().any(|o| o == option.as_str()));
            assert!(found, "{} {at}: Fact({fact}, {option}) is never answered", q.id());
        };
        for (fact, option) in q.fact_tests() {
            known(&fact, &option, "");
        }
        suggestion_tests(q, &mut |question, test| {
            if let RawTestKind::Fact(fact, option) = &test.kind {
                known(&fact.value, &option.value, question.id.as_str());
            }
        });
    }
}

/// Every text between quotes after a language code, with that code.
fn texts(source: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for lang in ["nl", "nl-NL", "nl-BE", "en"] {
            let start = format!("\"{lang}\": \"");
            for (at, _) in line.match_indices(&start) {
                let words = &line[at + start.len()..];
                found.push((lang, &words[..words.find('"').unwrap_or(words.len())]));
            }
        }
    }
    found
}

/// Plain words: no sentence over 25 words, and no names of instruments we are not.
#[test]
fn sentences_are_short_and_no_instrument_poses_as_another() {
    for (file, bytes) in shipped::FILES {
        let source = std::str::from_utf8(bytes).unwrap();
        let texts = texts(source);
        assert!(texts.len() > 50, "{file}: {} texts", texts.len());
        for (lang, text) in texts {
            for sentence in text.split(['.', '?', '!']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 25, "{file} {lang}: {words} words: {sentence}");
            }
            assert!(!text.contains('!'), "{file} {lang}: {text}");
            for name in ["DMAT", "EDIH", "Agoria", "Sirris", "CyFun", "DESI"] {
                assert!(!text.contains(name), "{file} {lang}: {text}");
            }
        }
    }
}

/// A world in which every test on the company or on a fact comes out the same.
struct Everything(Truth);

impl Profile for Everything {
    fn test(&self, _: &ProfileTest) -> Truth {
        self.0
    }
}

impl Facts for Everything {
    fn test(&self, _: &FactId, _: &OptionId) -> Truth {
        self.0
    }
}

/// Answers of companies that are more or less far, some evenly and some with strong and weak sides.
fn companies(q: &Questionnaire) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for step in 0..=40 {
        for uneven in 0..3 {
            let mut sheet = Sheet::empty(q);
            for (i, ix) in q.question_indices().enumerate() {
                let question = q.question(ix);
                let mix = (i * 7919 + uneven * 104_729 + step * 31) % 101;
                let far = match uneven {
                    0 => step * 100 / 40,
                    _ => {
                        if mix * 40 < step * 101 {
                            100
                        } else {
                            0
                        }
                    }
                };
                let state = State::new(question, &better_last(question, far), &Arc::from("")).unwrap();
                sheet.set(ix, state);
            }
            sheets.push(sheet);
        }
    }
    sheets
}

/// As [`response`], with options in the order of their points.
fn better_last(question: &Question, far: usize) -> Response {
    let by_points = |choices: &[Choice]| {
        let mut list: Vec<_> = choices.iter().filter(|c| !c.leaves_out).collect();
        list.sort_by(|a, b| a.points.cmp(&b.points));
        list[((list.len() - 1) * far + 50) / 100].id.clone()
    };
    match &question.kind {
        Kind::OneOf(c) | Kind::Scale(c) if c.iter().any(|c| c.points.is_some()) => {
            Response::Given(Value::Option(by_points(c)))
        }
        Kind::YesNo(c) if c.iter().any(|c| c.points.is_some()) => Response::Given(Value::Option(by_points(c))),
        Kind::Matrix { rows, columns, several: false } => {
            let row = |_| RowValue::Columns([by_points(columns)].into());
            Response::Given(Value::Rows(rows.iter().map(|r| (r.id.clone(), row(r))).collect()))
        }
        _ => response(question, far),
    }
}

#[test]
fn every_question_is_asked_of_somebody() {
    for q in shipped() {
        let mut asked = vec![false; q.questions().len()];
        let sheets: Vec<Sheet> =
            companies(q).into_iter().chain((0..60_u64).map(|s| any_sheet(q, &[s * 7919 + 3, s * 31 + 4]))).collect();
        for truth in [Truth::Unknown, Truth::True, Truth::False] {
            let world = Everything(truth);
            for sheet in &sheets {
                let shown = visible(q, sheet, Context { profile: &world, facts: &world });
                asked.iter_mut().zip(shown).for_each(|(a, s)| *a |= s);
            }
        }
        let never: Vec<_> = q.questions().iter().zip(&asked).filter(|(_, a)| !**a).map(|(q, _)| &q.id).collect();
        assert!(never.is_empty(), "{}: {never:?}", q.id());
    }
}

#[test]
fn every_level_is_reached_by_somebody() {
    for q in shipped() {
        let sheets = companies(q);
        for (f, figure) in q.figures().iter().enumerate() {
            let reached: BTreeSet<LevelIx> = sheets
                .iter()
                .filter_map(|s| {
                    let scores = score(q, s, Context::UNKNOWN);
                    figure.levels.of(scores.figures[f].total.part.point()?)
                })
                .collect();
            assert_eq!(reached.len(), figure.levels.steps().len(), "{} {}", q.id(), figure.id);
        }
        // The best company carries the highest label: no blocker stands in its way.
        if let (Some(best), Some(figure)) = (sheets.last(), q.figures().first()) {
            let scores = score(q, best, Context::UNKNOWN);
            assert_eq!(scores.cap(q), None, "{}", q.id());
            let top = figure.levels.of(&point(&scores.figures[0].total.part));
            assert_eq!(top.map(LevelIx::index), figure.levels.steps().len().checked_sub(1), "{}", q.id());
        }
    }
}

/// All-worst and all-best answers stand at the very ends of the scale; only a ladder begins at its first step.
#[test]
fn the_worst_and_the_best_company_stand_at_the_ends_of_the_scale() {
    for q in shipped() {
        let total = |sheet: &Sheet| {
            let scores = score(q, sheet, Context::UNKNOWN);
            scores.figures.iter().filter_map(|f| f.total.part.point().cloned()).sum::<Exact>()
        };
        let of = |far: usize| {
            let mut sheet = Sheet::empty(q);
            for ix in q.question_indices() {
                let question = q.question(ix);
                sheet.set(ix, State::new(question, &better_last(question, far), &Arc::from("")).unwrap());
            }
            // Of some numbers less is better.
            for ix in
                q.question_indices().filter(|ix| matches!(q.question(*ix).kind, Kind::Number { .. } | Kind::Percentage))
            {
                let with = |number: i64| {
                    let given = Response::Given(Value::Number(Exact::from(number)));
                    let mut sheet = sheet.clone();
                    sheet.set(ix, State::new(q.question(ix), &given, &Arc::from("")).ok()?);
                    Some(sheet)
                };
                let tried = [0, 1, 2, 5, 10, 20, 40, 80, 100, 300, 1000].into_iter().filter_map(with);
                let ranked = |s: &Sheet| if far == 0 { &Exact::ZERO - &total(s) } else { total(s) };
                sheet = tried.max_by_key(ranked).unwrap();
            }
            score(q, &sheet, Context::UNKNOWN)
        };
        let (worst, best) = (of(0), of(100));
        for ((figure, worst), best) in q.figures().iter().zip(&worst.figures).zip(&best.figures) {
            let least =
                if matches!(q.id().as_str(), "industry" | "inclusive") { Exact::from(1_i64) } else { Exact::ZERO };
            assert_eq!(point(&worst.total.part), least, "{} {}", q.id(), figure.id);
            assert_eq!(point(&best.total.part), figure.best, "{} {}", q.id(), figure.id);
        }
    }
}

/// A dimension to which nothing applies has no score and the others share its weight; where the file says so, it counts as nought.
#[test]
fn a_dimension_to_which_nothing_applies_leaves_the_total() {
    for q in shipped() {
        for out in q.roots() {
            for sheet in companies(q).iter().step_by(17) {
                let mut sheet = sheet.clone();
                let inside: Vec<QuestionIx> = q.question_indices().filter(|ix| q.part_of(*ix) == *out).collect();
                for ix in &inside {
                    sheet.set(*ix, State::NotApplicable);
                }
                let scores = score(q, &sheet, Context::UNKNOWN);
                for (figure, score) in q.figures().iter().zip(&scores.figures) {
                    let FigureOf::Dimensions(combine) = figure.of else { continue };
                    let alone = &score.dimensions[out.index()].part;
                    // Follow-ups that vanish with the question that opens them may still count as nought.
                    if figure.not_applicable == NotApplicable::LeftOut {
                        let counts = inside.iter().any(|ix| score.questions[ix.index()].range().is_some());
                        assert_eq!(alone.point().is_some(), counts, "{} {}: {alone:?}", q.id(), q.dimension(*out).id);
                    } else if let Some(point) = alone.point() {
                        assert!(point.is_zero(), "{} {}: {alone:?}", q.id(), q.dimension(*out).id);
                    }
                    if combine == Combine::WeightedMean {
                        assert_eq!(score.total.part.point().cloned(), mean(q, score), "{} {}", q.id(), figure.id);
                    }
                }
            }
        }
    }
}

/// The mean of the dimensions that have a point, by their weights.
fn mean(q: &Questionnaire, figure: &FigureScore) -> Option<Exact> {
    let (mut sum, mut weights) = (Exact::ZERO, Exact::ZERO);
    let known =
        |ix: &DimensionIx| Some((&q.dimension(*ix).weight, figure.dimensions[ix.index()].part.point()?.clone()));
    for (weight, point) in q.roots().iter().filter_map(known) {
        sum = &sum + &(weight * &point);
        weights = &weights + weight;
    }
    sum.checked_div(&weights)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn one_more_tick_never_lowers_and_none_of_these_never_raises(seeds in prop::collection::vec(any::<u64>(), 40), pick in any::<usize>()) {
        for q in shipped() {
            let sheet = any_sheet(q, &seeds);
            let before = score(q, &sheet, Context::UNKNOWN);
            for ix in q.question_indices().filter(|ix| before.visible[ix.index()]) {
                let (Kind::SeveralOf(choices), State::Ticked(ticks)) = (&q.question(ix).kind, sheet.state(ix)) else { continue };
                if choices.iter().zip(ticks).any(|(c, t)| c.leaves_out && *t == Tick::On) {
                    continue;
                }
                let items: Vec<usize> = (0..choices.len()).filter(|i| !choices[*i].exclusive && !choices[*i].leaves_out && ticks[*i] == Tick::Off).collect();
                if let Some(more) = items.get(pick % items.len().max(1)) {
                    let mut ticked = ticks.to_vec();
                    ticked[*more] = Tick::On;
                    moved(q, &sheet, ix, State::Ticked(ticked.into()), &before, |before, after| before <= after)?;
                }
                for none in (0..choices.len()).filter(|i| choices[*i].exclusive) {
                    // Only against what is fully known: "none of these" also settles what was not.
                    if ticks.iter().any(|t| matches!(t, Tick::DontKnow | Tick::NotApplicable)) {
                        continue;
                    }
                    let mut ticked = vec![Tick::Off; choices.len()];
                    ticked[none] = Tick::On;
                    moved(q, &sheet, ix, State::Ticked(ticked.into()), &before, |before, after| after <= before)?;
                }
            }
        }
    }
}

/// Changes one answer and compares every figure, as long as the change opens or hides nothing.
fn moved(
    q: &Questionnaire,
    sheet: &Sheet,
    ix: QuestionIx,
    to: State,
    before: &Scores,
    right: impl Fn(&Exact, &Exact) -> bool,
) -> Result<(), TestCaseError> {
    let mut changed = sheet.clone();
    changed.set(ix, to);
    let after = score(q, &changed, Context::UNKNOWN);
    for (a, b) in before.figures.iter().zip(&after.figures) {
        let pairs = [(&a.questions[ix.index()], &b.questions[ix.index()]), (&a.total.part, &b.total.part)];
        for (i, (a, b)) in pairs.into_iter().enumerate() {
            if i == 1 && before.visible != after.visible {
                continue;
            }
            if let (Some(a), Some(b)) = (a.point(), b.point()) {
                prop_assert!(right(a, b), "{} {}: {:?} to {:?}", q.id(), q.question(ix).id, a, b);
            }
        }
    }
    Ok(())
}
