//! Scores: worked numbers of published methods, and what must hold for every questionnaire and every answer.

use digipeil::condition::Truth;
use digipeil::exact::Exact;
use digipeil::questionnaire::{self, Kind, Questionnaire};
use digipeil::scoring::{
    Context, LeftOut, Of, Part, Reached, RowState, Scores, Sheet, Standing, State, Tick, effects, score,
};
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

pub fn read(text: &str) -> Arc<Questionnaire> {
    let (found, diagnostics) = questionnaire::read("test.ron", text.as_bytes());
    found.unwrap_or_else(|| panic!("{diagnostics:#?}"))
}

/// A questionnaire around dimensions; `more` goes to the top level.
pub fn around(dimensions: &str, more: &str) -> String {
    format!(
        r#"Questionnaire(id: "t", version: "1", provider: "p", languages: ["nl"], name: "T", asks: "?", about: "a",
            minutes: 1, source: "s", licence: "l", {more} dimensions: [{dimensions}])"#
    )
}

fn exact(text: &str) -> Exact {
    match text.split_once('/') {
        Some((n, d)) => Exact::ratio(n.parse().unwrap(), d.parse().unwrap()).unwrap(),
        None => text.parse().unwrap(),
    }
}

fn part(point: Option<&str>, low: &str, high: &str, coverage: &str) -> Part {
    Part::Counts { point: point.map(exact), low: exact(low), high: exact(high), coverage: exact(coverage) }
}

fn yes_no(count: usize) -> String {
    (0..count).map(|i| format!(r#"Question(id: "q{i}", ask: "q{i}", kind: YesNo(yes: 10, no: 0)),"#)).collect()
}

fn set(q: &Questionnaire, sheet: &mut Sheet, id: &str, state: State) {
    sheet.set(q.find(id).unwrap_or_else(|| panic!("no question {id}")), state);
}

fn scored(q: &Questionnaire, answers: &[(&str, State)]) -> Scores {
    let mut sheet = Sheet::empty(q);
    for (id, state) in answers {
        set(q, &mut sheet, id, state.clone());
    }
    score(q, &sheet, Context::UNKNOWN)
}

fn total(scores: &Scores) -> &Part {
    &scores.main().unwrap().total.part
}

/// Method note 4.4: six items, three yes, one no, two "don't know", as six questions and as one tick list.
#[test]
fn six_items_of_which_two_are_not_known() {
    let expected = part(Some("7.5"), "5", "25/3", "2/3");
    let q = read(&around(
        &format!(r#"Dimension(id: "d", name: "D", questions: [{}])"#, yes_no(6)),
        "scale: 10, question_scale: 10,",
    ));
    let answers = [
        ("q0", State::Chosen(0)),
        ("q1", State::Chosen(0)),
        ("q2", State::Chosen(0)),
        ("q3", State::Chosen(1)),
        ("q4", State::DontKnow),
        ("q5", State::Open),
    ];
    let scores = scored(&q, &answers);
    assert_eq!(*total(&scores), expected);
    assert_eq!(total(&scores).standing(), Standing::Provisional);

    let options: String = (0..6).map(|i| format!(r#"Option(id: "o{i}", text: "o{i}"),"#)).collect();
    let q = read(&around(
        &format!(
            r#"Dimension(id: "d", name: "D", questions: [
                Question(id: "q", ask: "q", kind: SeveralOf([{options} Option(id: "none", text: "none", exclusive: true)]), score: Share)])"#
        ),
        "scale: 10, question_scale: 10,",
    ));
    let ticks = [Tick::On, Tick::On, Tick::On, Tick::Off, Tick::DontKnow, Tick::DontKnow, Tick::Off];
    assert_eq!(*total(&scored(&q, &[("q", State::Ticked(ticks.into()))])), expected);
    // "None of these" settles the others; a list nobody touched is open.
    let none = [Tick::Off, Tick::Off, Tick::Off, Tick::Off, Tick::Off, Tick::Off, Tick::On];
    assert_eq!(*total(&scored(&q, &[("q", State::Ticked(none.into()))])), part(Some("0"), "0", "0", "1"));
    assert_eq!(*total(&scored(&q, &[])), part(None, "0", "10", "0"));
}

/// Method note 4.5: five parts at 80 and one at 10 are 68.3 on average and 10 where the lowest decides.
#[test]
fn a_mean_hides_the_hole_that_a_minimum_shows() {
    let dimension = |i: usize, points: u32| {
        format!(
            r#"Dimension(id: "d{i}", name: "D", questions: [Question(id: "q{i}", ask: "q", kind: YesNo(yes: {points}, no: 0))]),"#
        )
    };
    let dimensions: String = (0..6).map(|i| dimension(i, if i == 5 { 10 } else { 80 })).collect();
    let q = read(&around(
        &dimensions,
        r#"figures: [Figure(id: "mean", name: "m", of: Dimensions(WeightedMean)), Figure(id: "min", name: "m", of: Dimensions(Minimum)),
           Figure(id: "max", name: "m", of: Dimensions(Maximum)), Figure(id: "sum", name: "m", of: Dimensions(Sum))],"#,
    ));
    let ids: Vec<String> = (0..6).map(|i| format!("q{i}")).collect();
    let answers: Vec<_> = ids.iter().map(|id| (id.as_str(), State::Chosen(0))).collect();
    let scores = scored(&q, &answers);
    let points: Vec<Exact> = scores.figures.iter().map(|f| f.total.part.point().unwrap().clone()).collect();
    assert_eq!(points, [exact("410/6"), exact("10"), exact("80"), exact("410")]);
    assert_eq!(points[0].round_to(1), "68.3");
}

/// A value exactly on an edge falls where the file says; a hair beside it falls on its own side.
#[test]
fn edges_of_levels_are_closed_as_the_file_says() {
    let levels = |edge: &str| {
        format!(
            r#"levels: [Level(id: "a", name: "A", {edge}: 25), Level(id: "b", name: "B", {edge}: 50), Level(id: "c", name: "C")],"#
        )
    };
    let one = r#"Dimension(id: "d", name: "D", questions: [Question(id: "q", ask: "q", kind: YesNo)])"#;
    for (edge, on_25, on_50) in [("up_to", "a", "b"), ("below", "b", "c")] {
        let q = read(&around(one, &levels(edge)));
        let at = |value: &str| {
            let ix = q.levels().of(&exact(value)).unwrap();
            use digipeil::id::Id as _;
            q.levels().get(ix).unwrap().id.as_str().to_owned()
        };
        assert_eq!((at("25"), at("50")), (on_25.to_owned(), on_50.to_owned()), "{edge}");
        assert_eq!((at("24.999999999"), at("25.000000001")), ("a".to_owned(), "b".to_owned()));
        assert_eq!(
            (at("49.999999999"), at("50.01"), at("0"), at("100")),
            ("b".into(), "c".into(), "a".into(), "c".into())
        );
    }
}

#[test]
fn not_applicable_is_out_of_the_adjusted_figure_and_nought_in_the_official_one() {
    let q = read(&around(
        &format!(r#"Dimension(id: "d", name: "D", questions: [{}])"#, yes_no(3)),
        r#"scale: 10, question_scale: 10, figures: [
            Figure(id: "official", name: "o", of: Dimensions(WeightedMean), not_applicable: CountsAsZero),
            Figure(id: "adjusted", name: "a", of: Dimensions(WeightedMean))],"#,
    ));
    let scores = scored(&q, &[("q0", State::Chosen(0)), ("q1", State::Chosen(0)), ("q2", State::NotApplicable)]);
    assert_eq!(scores.figures[0].total.part, part(Some("20/3"), "20/3", "20/3", "1"));
    assert_eq!(scores.figures[1].total.part, part(Some("10"), "10", "10", "1"));
    // A dimension to which nothing applies has no score at all.
    let none = ["q0", "q1", "q2"].map(|id| (id, State::NotApplicable));
    assert_eq!(scored(&q, &none).figures[1].total.part, Part::LeftOut(LeftOut::NotApplicable));
}

#[test]
fn a_dimension_without_a_known_answer_leaves_the_point_but_not_the_range() {
    let two = |i: usize| {
        format!(
            r#"Dimension(id: "d{i}", name: "D", weight: {}, questions: [Question(id: "q{i}", ask: "q", kind: YesNo(yes: 100, no: 0))]),"#,
            i + 1
        )
    };
    let q = read(&around(&(0..2).map(two).collect::<String>(), ""));
    let scores = scored(&q, &[("q0", State::Chosen(0))]);
    assert_eq!(*total(&scores), part(Some("100"), "100/3", "100", "1/3"));
    assert_eq!(scores.main().unwrap().dimensions[1].part, part(None, "0", "100", "0"));
    assert_eq!(total(&scores).standing(), Standing::RangeOnly);
}

/// Hidden questions are open for other conditions, hiding cascades, and a gate may mean "no".
#[test]
fn hiding_cascades_and_a_gate_may_count_as_no() {
    let q = read(&around(
        r#"Dimension(id: "d", name: "D", questions: [
            Question(id: "gate", ask: "g", kind: YesNo),
            Question(id: "first", ask: "1", kind: YesNo(yes: 100, no: 0), ask_if: Yes("gate"), when_hidden: CountsAsZero),
            Question(id: "second", ask: "2", kind: YesNo(yes: 100, no: 0), ask_if: Yes("first")),
            Question(id: "other", ask: "3", kind: YesNo(yes: 100, no: 0)),
        ])"#,
        "",
    ));
    let all_yes =
        |gate| [("gate", gate), ("first", State::Chosen(0)), ("second", State::Chosen(0)), ("other", State::Chosen(0))];
    let shown = scored(&q, &all_yes(State::Chosen(0)));
    assert_eq!(shown.visible, [true, true, true, true]);
    assert_eq!(*total(&shown), part(Some("100"), "100", "100", "1"));
    // What was answered before it was hidden stays in the sheet and out of every figure; `second` sees `first` as open.
    let hidden = scored(&q, &all_yes(State::Chosen(1)));
    assert_eq!(hidden.visible, [true, false, false, true]);
    assert_eq!(*total(&hidden), part(Some("50"), "50", "50", "1"));
    // "Don't know" at the gate shows nothing: only what is definitely true does.
    assert_eq!(scored(&q, &all_yes(State::DontKnow)).visible, [true, false, false, true]);
}

#[test]
fn blockers_cap_the_label_and_never_the_number() {
    let q = read(&around(
        r#"Dimension(id: "d", name: "D", questions: [
            Question(id: "backup", ask: "b", kind: YesNo(yes: 0, no: 0)), Question(id: "q", ask: "q", kind: YesNo(yes: 100, no: 0), weight: 9)])"#,
        r#"levels: [Level(id: "a", name: "A", below: 50), Level(id: "b", name: "B", below: 80), Level(id: "c", name: "C")],
           blockers: [Blocker(id: "backup", when: No("backup"), cap: "a", title: "t", rule: "r")],"#,
    ));
    let with = |backup| scored(&q, &[("backup", backup), ("q", State::Chosen(0))]);
    let (safe, stands, open) = (with(State::Chosen(0)), with(State::Chosen(1)), with(State::DontKnow));
    assert_eq!(total(&safe), total(&stands));
    let label = |s: &Scores| Reached::new(q.levels(), total(s)).capped(s.cap(&q)).point.unwrap();
    assert!(label(&stands) < label(&safe));
    // Not knowing is no blocker.
    assert_eq!((open.blockers[0], open.cap(&q)), (Truth::Unknown, None));
}

#[test]
fn a_thousand_questions_with_odd_weights_stay_exact() {
    let questions: String = (0..1000)
        .map(|i| {
            let weight = 1_000_003 + 7 * i;
            format!(
                r#"Question(id: "q{i}", ask: "q", kind: YesNo(yes: 97.13, no: 0.07), weight: {weight}.{:03}),"#,
                i % 997
            )
        })
        .collect();
    let q = read(&around(&format!(r#"Dimension(id: "d", name: "D", questions: [{questions}])"#), ""));
    let mut sheet = Sheet::empty(&q);
    for ix in q.question_indices() {
        sheet.set(ix, State::Chosen(0));
    }
    assert_eq!(score(&q, &sheet, Context::UNKNOWN).main().unwrap().total.part.point(), Some(&exact("97.13")));
    let (mut sum, mut weights) = (Exact::ZERO, Exact::ZERO);
    for (i, ix) in q.question_indices().enumerate() {
        let weight = &q.question(ix).weight;
        let points = if i % 3 == 0 { exact("97.13") } else { exact("0.07") };
        sheet.set(ix, State::Chosen(usize::from(i % 3 != 0)));
        sum = &sum + &(weight * &points);
        weights = &weights + weight;
    }
    let expected = sum.checked_div(&weights).unwrap();
    assert_eq!(score(&q, &sheet, Context::UNKNOWN).main().unwrap().total.part.point(), Some(&expected));
}

#[test]
fn numbers_fall_into_the_band_whose_edge_the_file_closes() {
    let q = read(&around(
        r#"Dimension(id: "d", name: "D", questions: [Question(id: "n", ask: "n",
            kind: Number(unit: "%", least: 0, most: 100, decimals: 2),
            score: Bands([Band(below: 1, points: 0), Band(up_to: 10, points: 50), Band(points: 100)]))])"#,
        "",
    ));
    for (number, points) in [("0.99", "0"), ("1", "50"), ("10", "50"), ("10.01", "100"), ("100", "100")] {
        let scores = scored(&q, &[("n", State::Number(exact(number)))]);
        assert_eq!(total(&scores).point(), Some(&exact(points)), "{number}");
    }
}

#[test]
fn matrices_score_by_rows_and_by_columns() {
    let rows = r#"rows: [Row(id: "r0", text: "0"), Row(id: "r1", text: "1"), Row(id: "r2", text: "2"), Row(id: "r3", text: "3")]"#;
    let q = read(&around(
        &format!(
            r#"Dimension(id: "d", name: "D", questions: [Question(id: "m", ask: "m", score: Rows, kind: Matrix({rows},
                columns: [Column(id: "no", text: "n", points: 0), Column(id: "yes", text: "y", points: 100), Column(id: "out", text: "o", leaves_out: true)]))])"#
        ),
        "",
    ));
    let row = |c: usize| RowState::Columns([c].into());
    let scores = scored(&q, &[("m", State::Rows([row(1), row(0), row(2), RowState::DontKnow].into()))]);
    assert_eq!(*total(&scores), part(Some("50"), "100/3", "200/3", "2/3"));

    let q = read(&around(
        &format!(
            r#"Dimension(id: "d", name: "D", questions: [Question(id: "m", ask: "m", score: Columns, kind: Matrix({rows}, several: true,
                columns: [Column(id: "done", text: "d"), Column(id: "planned", text: "p")]))])"#
        ),
        "",
    ));
    let ticked = |list: &[usize]| RowState::Columns(list.into());
    let scores = scored(&q, &[("m", State::Rows([ticked(&[0, 1]), ticked(&[1]), ticked(&[]), ticked(&[1])].into()))]);
    // Done: 1 of 4; planned: 3 of 4; the mean of both shares.
    assert_eq!(*total(&scores), part(Some("50"), "50", "50", "1"));
}

// ---- Properties over every shipped questionnaire ------------------------------------------------------------------------

pub fn shipped() -> &'static [Arc<Questionnaire>] {
    static ALL: LazyLock<Vec<Arc<Questionnaire>>> = LazyLock::new(|| {
        digipeil::questionnaire::shipped::FILES
            .iter()
            .map(|(file, bytes)| questionnaire::read(file, bytes).0.unwrap_or_else(|| panic!("{file}")))
            .collect()
    });
    &ALL
}

/// Some answer to a question of this kind, drawn from `seed`.
pub fn any_state(kind: &Kind, seed: u64) -> State {
    let pick = |n: usize| (seed / 7) as usize % n.max(1);
    match seed % 7 {
        0 => return State::Open,
        1 => return State::DontKnow,
        2 if seed.is_multiple_of(3) => return State::NotApplicable,
        _ => {}
    }
    match kind {
        Kind::OneOf(_) | Kind::Scale(_) | Kind::YesNo(_) => State::Chosen(pick(kind.choices().len())),
        Kind::SeveralOf(choices) => {
            let states = [Tick::Off, Tick::On, Tick::DontKnow, Tick::NotApplicable];
            let mut mix = seed;
            let mut draw = || {
                mix = mix.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                states[(mix >> 33) as usize % states.len()]
            };
            State::Ticked(choices.iter().map(|c| if c.exclusive { Tick::Off } else { draw() }).collect())
        }
        Kind::Matrix { rows, columns, several } => {
            let mut mix = seed;
            let mut draw = |n: usize| {
                mix = mix.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (mix >> 33) as usize % n
            };
            let row = |draw: &mut dyn FnMut(usize) -> usize| match draw(6) {
                0 => RowState::Open,
                1 => RowState::DontKnow,
                2 => RowState::NotApplicable,
                _ if *several => RowState::Columns((0..columns.len()).filter(|_| draw(2) == 1).collect()),
                _ => RowState::Columns([draw(columns.len())].into()),
            };
            State::Rows(rows.iter().map(|_| row(&mut draw)).collect())
        }
        Kind::Number { least, most, .. } => {
            let span = most - least;
            State::Number(least + &(&span * &Exact::ratio(pick(101) as i64, 100).unwrap()))
        }
        Kind::Percentage => State::Number(Exact::from(pick(101) as i64)),
        Kind::ShortText | Kind::LongText | Kind::Date => State::Given,
    }
}

pub fn any_sheet(q: &Questionnaire, seeds: &[u64]) -> Sheet {
    let mut sheet = Sheet::empty(q);
    for (i, ix) in q.question_indices().enumerate() {
        sheet.set(ix, any_state(&q.question(ix).kind, seeds[i % seeds.len()].wrapping_add(i as u64 * 31)));
    }
    sheet
}

fn within(part: &Part, best: &Exact, what: &str) {
    let Some((low, high)) = part.range() else { return };
    assert!(!low.is_negative() && low <= high && high <= best, "{what}: {part:?} of {best}");
    if let Some(point) = part.point() {
        assert!(low <= point && point <= high, "{what}: {part:?}");
    }
    let coverage = part.coverage().unwrap();
    assert!(!coverage.is_negative() && *coverage <= Exact::ONE, "{what}: {part:?}");
    assert_eq!(part.point().is_none(), coverage.is_zero(), "{what}: {part:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn every_score_is_a_range_that_its_own_lines_add_up_to(seeds in prop::collection::vec(any::<u64>(), 40)) {
        for q in shipped() {
            let sheet = any_sheet(q, &seeds);
            let scores = score(q, &sheet, Context::UNKNOWN);
            for figure in &scores.figures {
                within(&figure.total.part, &figure.total.best, "total");
                prop_assert_eq!(&figure.total.recompute(), &figure.total.part);
                for (dimension, score) in q.dimensions().iter().zip(&figure.dimensions) {
                    within(&score.part, &score.best, &format!("{}", dimension.id));
                    prop_assert_eq!(&score.recompute(), &score.part);
                }
                for (question, part) in q.questions().iter().zip(&figure.questions) {
                    within(part, q.question_scale(), &format!("{}", question.id));
                }
                // The total's lines are the dimensions' own scores, and theirs the questions': one chain down to the answer.
                for line in figure.total.lines.iter().chain(figure.dimensions.iter().flat_map(|d| &d.lines)) {
                    match line.of {
                        Of::Dimension(ix) => prop_assert_eq!(&line.part, &figure.dimensions[ix.index()].part),
                        Of::Question(ix) => prop_assert_eq!(&line.part, &figure.questions[ix.index()]),
                        Of::Indicator(_) => {}
                    }
                }
            }
            prop_assert_eq!(score(q, &sheet, Context::UNKNOWN), scores, "the same answers score the same");
        }
    }

    #[test]
    fn settling_an_open_answer_never_leaves_the_range(seeds in prop::collection::vec(any::<u64>(), 40), choice in any::<u64>()) {
        for q in shipped() {
            let mut sheet = any_sheet(q, &seeds);
            let before = score(q, &sheet, Context::UNKNOWN);
            // A question that no condition looks at: whatever it becomes, what was certain stays certain.
            let looked_at: Vec<_> = q.questions().iter().filter_map(|o| o.ask_if.as_ref()).flat_map(|c| {
                let mut found = Vec::new();
                c.for_each(&mut |t| found.extend(t.question()));
                found
            }).collect();
            let open = q.question_indices().find(|ix| matches!(sheet.state(*ix), State::Open | State::DontKnow) && !looked_at.contains(ix));
            let Some(ix) = open else { continue };
            let settled = loop_until_answered(&q.question(ix).kind, choice);
            sheet.set(ix, settled);
            let after = score(q, &sheet, Context::UNKNOWN);
            for (a, b) in before.figures.iter().zip(&after.figures) {
                if let (Some((low, high)), Some((new_low, new_high))) = (a.total.part.range(), b.total.part.range()) {
                    prop_assert!(low <= new_low && new_high <= high, "{} {}: {:?} {:?}", q.id(), q.question(ix).id, a.total.part, b.total.part);
                }
            }
        }
    }

    #[test]
    fn one_step_up_never_lowers_a_score(seeds in prop::collection::vec(any::<u64>(), 40)) {
        for q in shipped() {
            let sheet = any_sheet(q, &seeds);
            let scores = score(q, &sheet, Context::UNKNOWN);
            for effect in effects(q, &sheet, &scores, Context::UNKNOWN) {
                // A step up at a gate may bring in questions that are open, which change no point.
                prop_assert!(effect.total.1 >= effect.total.0, "{} {}", q.id(), q.question(effect.question).id);
                prop_assert!(effect.dimension.1 >= effect.dimension.0, "{} {}", q.id(), q.question(effect.question).id);
            }
        }
    }
}

/// An answer that is known through and through, and applies.
fn loop_until_answered(kind: &Kind, seed: u64) -> State {
    match kind {
        Kind::SeveralOf(choices) => State::Ticked(
            choices
                .iter()
                .enumerate()
                .map(|(i, c)| if !c.exclusive && !c.leaves_out && seed >> i & 1 == 1 { Tick::On } else { Tick::Off })
                .collect(),
        ),
        Kind::Matrix { rows, columns, several } => {
            let scored: Vec<usize> = (0..columns.len()).filter(|c| !columns[*c].leaves_out).collect();
            State::Rows(
                rows.iter()
                    .enumerate()
                    .map(|(i, _)| {
                        let pick = scored[(seed >> (i % 48)) as usize % scored.len()];
                        RowState::Columns(if *several && seed >> i & 1 == 0 { [].into() } else { [pick].into() })
                    })
                    .collect(),
            )
        }
        _ => {
            let scored: Vec<usize> = (0..kind.choices().len()).filter(|c| !kind.choices()[*c].leaves_out).collect();
            if scored.is_empty() {
                let mut seed = seed;
                loop {
                    let state = any_state(kind, seed);
                    if state.is_answered() && state != State::NotApplicable {
                        return state;
                    }
                    seed = seed.wrapping_add(1);
                }
            }
            State::Chosen(scored[(seed % scored.len() as u64) as usize])
        }
    }
}

/// The order of questions and dimensions in a file changes no figure.
#[test]
fn permuting_a_questionnaire_changes_no_figure() {
    let question = |i: usize| {
        format!(r#"Question(id: "q{i}", ask: "q", kind: YesNo(yes: {}, no: {i}), weight: {}),"#, 50 + i * 7, i + 1)
    };
    let build = |order: &[usize]| {
        let dimension = |d: usize| {
            let questions: String = order.iter().filter(|i| *i % 2 == d).map(|i| question(*i)).collect();
            format!(r#"Dimension(id: "d{d}", name: "D", weight: {}, questions: [{questions}]),"#, d + 2)
        };
        let dimensions =
            if order[0].is_multiple_of(2) { dimension(0) + &dimension(1) } else { dimension(1) + &dimension(0) };
        read(&around(&dimensions, ""))
    };
    let answer = |q: &Questionnaire| {
        let mut sheet = Sheet::empty(q);
        for i in 0..6 {
            let state = [
                State::Chosen(0),
                State::Chosen(1),
                State::DontKnow,
                State::Open,
                State::Chosen(0),
                State::NotApplicable,
            ][i]
                .clone();
            set(q, &mut sheet, &format!("q{i}"), state);
        }
        score(q, &sheet, Context::UNKNOWN).main().unwrap().total.part.clone()
    };
    let straight = answer(&build(&[0, 1, 2, 3, 4, 5]));
    for order in [[5, 4, 3, 2, 1, 0], [3, 0, 5, 2, 1, 4], [1, 3, 5, 0, 2, 4]] {
        assert_eq!(answer(&build(&order)), straight, "{order:?}");
    }
}
