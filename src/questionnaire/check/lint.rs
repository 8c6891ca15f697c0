//! What works but is probably not meant: questions nobody will ever see, conditions that mean less than they seem to.

use super::{Checker, set};
use crate::condition::{Comparison, Condition, Truth};
use crate::diagnostic::Position;
use crate::exact::Exact;
use crate::id::Id as _;
use crate::questionnaire::{Kind, Question, QuestionIx, Questionnaire, Test};

/// More ways of answering than this are not tried; the question then counts as reachable.
const MOST_TRIED: usize = 50_000;

pub(super) fn lint(
    c: &mut Checker,
    questionnaire: &Questionnaire,
    places: &[Position],
    dimension_places: impl Iterator<Item = Position>,
) {
    for (dimension, at) in questionnaire.dimensions.iter().zip(dimension_places) {
        if dimension.questions.is_empty() && dimension.dimensions.is_empty() {
            c.warning("dimension-empty", at);
        }
    }
    let mut reachable = vec![true; questionnaire.questions.len()];
    // A loop was reported already and has no order to go by.
    for ix in &questionnaire.visibility_order {
        let question = questionnaire.question(*ix);
        let Some(condition) = &question.ask_if else { continue };
        let at = places.get(ix.index()).copied().unwrap_or_default();
        if negates_without_answered(condition, false, &answered_in(condition)) {
            set(c.warning("not-without-answered", at), &[("question", question.id.as_str())]);
        }
        if !can_be_true(questionnaire, condition, &reachable) {
            reachable[ix.index()] = false;
            set(c.warning("never-asked", at), &[("question", question.id.as_str())]);
        }
    }
}

fn answered_in(condition: &Condition<Test>) -> Vec<QuestionIx> {
    let mut found = Vec::new();
    condition.for_each(&mut |test| {
        if let Test::Answered(q) = test {
            found.push(*q);
        }
    });
    found
}

/// Whether a choice is negated that may still be open, where the author has not said what then.
fn negates_without_answered(condition: &Condition<Test>, negated: bool, answered: &[QuestionIx]) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().any(|part| negates_without_answered(part, negated, answered))
        }
        Condition::Not(part) => negates_without_answered(part, !negated, answered),
        Condition::Test(Test::Is(q, _) | Test::Includes(q, _) | Test::Cell(q, ..)) => negated && !answered.contains(q),
        Condition::Test(_) => false,
    }
}

/// One way a question can stand, as far as one condition can tell ways apart.
#[derive(Clone)]
enum Way {
    Open,
    Chosen(usize),
    Ticked(Vec<usize>),
    Cells(Vec<(usize, usize)>),
    Number(Exact),
    Given,
}

/// Whether any answers at all make the condition true, tried out over every question it looks at.
fn can_be_true(questionnaire: &Questionnaire, condition: &Condition<Test>, reachable: &[bool]) -> bool {
    let mut looked_at: Vec<QuestionIx> = Vec::new();
    let mut free = 0_usize;
    condition.for_each(&mut |test| match test.question() {
        Some(q) if !looked_at.contains(&q) => looked_at.push(q),
        Some(_) => {}
        None => free += 1,
    });
    let ways: Vec<Vec<Way>> = looked_at
        .iter()
        .map(|q| if reachable[q.index()] { ways(questionnaire.question(*q), *q, condition) } else { vec![Way::Open] })
        .collect();
    // Tests on the company are taken as free to be true or false.
    let total = ways.iter().map(Vec::len).try_fold(1_usize << free.min(12), usize::checked_mul);
    let Some(total) = total.filter(|t| *t <= MOST_TRIED && free <= 12) else { return true };
    for number in 0..total {
        let mut rest = number >> free;
        let chosen: Vec<&Way> = ways
            .iter()
            .map(|w| {
                let way = &w[rest % w.len()];
                rest /= w.len();
                way
            })
            .collect();
        let mut bit = 0;
        let truth = condition.evaluate(&mut |test| match test.question() {
            None => {
                bit += 1;
                Truth::from(number >> (bit - 1) & 1 == 1)
            }
            Some(q) => match looked_at.iter().position(|l| *l == q) {
                Some(i) => truth(test, chosen[i]),
                None => Truth::Unknown,
            },
        });
        if truth.is_true() {
            return true;
        }
    }
    false
}

fn ways(question: &Question, ix: QuestionIx, condition: &Condition<Test>) -> Vec<Way> {
    let mut ways = vec![Way::Open];
    match &question.kind {
        Kind::OneOf(_) | Kind::Scale(_) | Kind::YesNo(_) => {
            ways.extend((0..question.kind.choices().len()).map(Way::Chosen));
        }
        Kind::SeveralOf(choices) => {
            let mut named = Vec::new();
            condition.for_each(&mut |test| {
                if let Test::Includes(q, option) = test
                    && *q == ix
                    && !named.contains(&option.index())
                {
                    named.push(option.index());
                }
            });
            for number in 0..1_usize << named.len().min(10) {
                let ticked: Vec<usize> =
                    named.iter().enumerate().filter(|(i, _)| number >> i & 1 == 1).map(|(_, o)| *o).collect();
                let alone = ticked.iter().any(|o| choices.get(*o).is_some_and(|c| c.exclusive));
                if !alone || ticked.len() == 1 {
                    ways.push(Way::Ticked(ticked));
                }
            }
        }
        Kind::Matrix { .. } => {
            let mut cells = Vec::new();
            condition.for_each(&mut |test| {
                if let Test::Cell(q, row, column) = test
                    && *q == ix
                {
                    cells.push((row.index(), column.index()));
                }
            });
            ways.push(Way::Cells(Vec::new()));
            ways.extend((1..1_usize << cells.len().min(8)).map(|number| {
                Way::Cells(cells.iter().enumerate().filter(|(i, _)| number >> i & 1 == 1).map(|(_, c)| *c).collect())
            }));
        }
        Kind::Number { .. } | Kind::Percentage => {
            // At every bound and on both sides of it, within what the question accepts.
            let (least, most) = match &question.kind {
                Kind::Number { least, most, .. } => (least.clone(), most.clone()),
                _ => (Exact::ZERO, Exact::from(100_i64)),
            };
            let mut numbers = vec![least.clone(), most.clone()];
            condition.for_each(&mut |test| {
                if let Test::Number(q, comparison) = test
                    && *q == ix
                {
                    for bound in bounds(comparison) {
                        numbers.extend([&bound - &Exact::ONE, &bound + &Exact::ONE, bound]);
                    }
                }
            });
            ways.extend(numbers.into_iter().filter(|n| *n >= least && *n <= most).map(Way::Number));
        }
        Kind::ShortText | Kind::LongText | Kind::Date => ways.push(Way::Given),
    }
    ways
}

fn bounds(comparison: &Comparison) -> Vec<Exact> {
    match comparison {
        Comparison::Below(b)
        | Comparison::AtMost(b)
        | Comparison::Exactly(b)
        | Comparison::AtLeast(b)
        | Comparison::Above(b) => vec![b.clone()],
        Comparison::Between(a, b) => vec![a.clone(), b.clone()],
    }
}

fn truth(test: &Test, way: &Way) -> Truth {
    if let Test::Answered(_) = test {
        return Truth::from(!matches!(way, Way::Open));
    }
    match (test, way) {
        (Test::Is(_, options), Way::Chosen(chosen)) => options.iter().any(|o| o.index() == *chosen).into(),
        (Test::Includes(_, option), Way::Ticked(ticked)) => ticked.contains(&option.index()).into(),
        (Test::Cell(_, row, column), Way::Cells(cells)) => cells.contains(&(row.index(), column.index())).into(),
        (Test::Number(_, comparison), Way::Number(number)) => comparison.holds(number).into(),
        _ => Truth::Unknown,
    }
}
