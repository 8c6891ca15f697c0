//! From the state of one question to its points: what is certain, and what it could still be.

use crate::exact::Exact;
use crate::questionnaire::{Band, Choice, CountStep, Kind, NotApplicable, Question, Scoring};
use crate::scoring::sheet::{RowState, State, Tick};
use crate::scoring::{LeftOut, Part};

use crate::condition::Truth;

/// Points of one question under one figure's rule for "not applicable". Points run from nought to `scale`.
///
/// `holds` is the truth of the question's own condition, for questions that score by one.
pub(super) fn points(question: &Question, state: &State, rule: NotApplicable, scale: &Exact, holds: Truth) -> Part {
    let Some(scoring) = &question.scoring else { return Part::LeftOut(LeftOut::NotScored) };
    if *state == State::NotApplicable {
        return match rule {
            NotApplicable::LeftOut => Part::LeftOut(LeftOut::NotApplicable),
            NotApplicable::CountsAsZero => Part::known(Exact::ZERO),
        };
    }
    if let Scoring::When(_, points) = scoring {
        return match holds {
            Truth::True => Part::known(points.clone()),
            Truth::False => Part::known(Exact::ZERO),
            Truth::Unknown => Part::open(Exact::ZERO, points.clone()),
        };
    }
    match state {
        State::Open | State::DontKnow | State::Given => {
            let (low, high) = reach(question, scoring, scale);
            Part::open(low, high)
        }
        State::NotApplicable => Part::LeftOut(LeftOut::NotApplicable),
        State::Chosen(place) => match question.kind.choices().get(*place) {
            Some(choice) => choice_points(choice, rule),
            None => Part::LeftOut(LeftOut::NotScored),
        },
        State::Number(number) => match scoring {
            Scoring::Bands(bands) => Part::known(band_points(bands, number)),
            _ => Part::LeftOut(LeftOut::NotScored),
        },
        State::Ticked(ticks) => ticked_points(question.kind.choices(), ticks, scoring, rule, scale),
        State::Rows(rows) => match (&question.kind, scoring) {
            (Kind::Matrix { columns, .. }, Scoring::Rows) => row_points(columns, rows, rule),
            (Kind::Matrix { columns, .. }, Scoring::Columns) => column_points(columns, rows, rule, scale),
            _ => Part::LeftOut(LeftOut::NotScored),
        },
    }
}

fn choice_points(choice: &Choice, rule: NotApplicable) -> Part {
    if choice.leaves_out {
        return match rule {
            NotApplicable::LeftOut => Part::LeftOut(LeftOut::NotApplicable),
            NotApplicable::CountsAsZero => Part::known(Exact::ZERO),
        };
    }
    Part::known(choice.points.clone().unwrap_or(Exact::ZERO))
}

fn band_points(bands: &[Band], number: &Exact) -> Exact {
    bands
        .iter()
        .find(|band| band.edge.as_ref().is_none_or(|edge| edge.holds(number)))
        .map_or(Exact::ZERO, |band| band.points.clone())
}

/// The least and the most points any answer gives.
fn reach(question: &Question, scoring: &Scoring, scale: &Exact) -> (Exact, Exact) {
    let extremes = |points: &mut dyn Iterator<Item = &Exact>| {
        let mut low: Option<&Exact> = None;
        let mut high: Option<&Exact> = None;
        for p in points {
            low = Some(low.map_or(p, |l| l.min(p)));
            high = Some(high.map_or(p, |h| h.max(p)));
        }
        (low.cloned().unwrap_or(Exact::ZERO), high.cloned().unwrap_or(Exact::ZERO))
    };
    match (scoring, &question.kind) {
        (Scoring::Options, kind) => {
            extremes(&mut kind.choices().iter().filter(|c| !c.leaves_out).filter_map(|c| c.points.as_ref()))
        }
        (Scoring::Rows, Kind::Matrix { columns, .. }) => {
            extremes(&mut columns.iter().filter(|c| !c.leaves_out).filter_map(|c| c.points.as_ref()))
        }
        (Scoring::Bands(bands), _) => extremes(&mut bands.iter().map(|b| &b.points)),
        (Scoring::Count(steps), kind) => {
            let most = kind.choices().iter().filter(|c| !c.exclusive && !c.leaves_out).count();
            (Exact::ZERO, count_points(steps, most))
        }
        (Scoring::Points, kind) => {
            let all: Exact =
                kind.choices().iter().filter(|c| !c.exclusive && !c.leaves_out).filter_map(|c| c.points.clone()).sum();
            (Exact::ZERO, all.min(scale.clone()))
        }
        _ => (Exact::ZERO, scale.clone()),
    }
}

fn count_points(steps: &[CountStep], ticked: usize) -> Exact {
    steps.iter().rev().find(|s| s.from as usize <= ticked).map_or(Exact::ZERO, |s| s.points.clone())
}

fn ticked_points(choices: &[Choice], ticks: &[Tick], scoring: &Scoring, rule: NotApplicable, scale: &Exact) -> Part {
    let out = choices.iter().zip(ticks).any(|(c, t)| c.leaves_out && *t == Tick::On);
    if out {
        return match rule {
            NotApplicable::LeftOut => Part::LeftOut(LeftOut::NotApplicable),
            NotApplicable::CountsAsZero => Part::known(Exact::ZERO),
        };
    }
    // "None of these" settles every other option.
    let none = choices.iter().zip(ticks).any(|(c, t)| c.exclusive && *t == Tick::On);
    let (mut yes, mut open, mut items) = (0_i64, 0_i64, 0_i64);
    let (mut sum, mut open_sum) = (Exact::ZERO, Exact::ZERO);
    for (choice, tick) in choices.iter().zip(ticks) {
        if choice.exclusive || choice.leaves_out {
            continue;
        }
        if *tick == Tick::NotApplicable && rule == NotApplicable::LeftOut {
            continue;
        }
        items += 1;
        let points = choice.points.as_ref();
        match tick {
            Tick::On => {
                yes += 1;
                sum = &sum + points.unwrap_or(&Exact::ZERO);
            }
            Tick::DontKnow if !none => {
                open += 1;
                open_sum = &open_sum + points.unwrap_or(&Exact::ZERO);
            }
            _ => {}
        }
    }
    if items == 0 {
        return Part::LeftOut(LeftOut::NotApplicable);
    }
    let known = items - open;
    let share = |n: i64, of: i64| Exact::ratio(n, of).map_or(Exact::ZERO, |f| &f * scale);
    let count = |n: i64| usize::try_from(n).unwrap_or(0);
    let (point, low, high) = match scoring {
        Scoring::Count(steps) => {
            (count_points(steps, count(yes)), count_points(steps, count(yes)), count_points(steps, count(yes + open)))
        }
        Scoring::Points => {
            let most = |s: Exact| s.min(scale.clone());
            (most(sum.clone()), most(sum.clone()), most(&sum + &open_sum))
        }
        _ => (share(yes, known), share(yes, items), share(yes + open, items)),
    };
    Part::Counts {
        point: (known > 0).then_some(point),
        low,
        high,
        coverage: Exact::ratio(known, items).unwrap_or(Exact::ZERO),
    }
}

/// The mean over the rows; an open row is left out of the point and can still be anything.
fn row_points(columns: &[Choice], rows: &[RowState], rule: NotApplicable) -> Part {
    let scored = || columns.iter().filter(|c| !c.leaves_out).filter_map(|c| c.points.as_ref());
    let worst = scored().min().cloned().unwrap_or(Exact::ZERO);
    let best = scored().max().cloned().unwrap_or(Exact::ZERO);
    let (mut known, mut items) = (0_i64, 0_i64);
    let (mut sum, mut low, mut high) = (Exact::ZERO, Exact::ZERO, Exact::ZERO);
    for row in rows {
        let part = match row {
            RowState::Open | RowState::DontKnow => None,
            RowState::NotApplicable => match rule {
                NotApplicable::LeftOut => continue,
                NotApplicable::CountsAsZero => Some(Exact::ZERO),
            },
            RowState::Columns(places) => match places.first().and_then(|p| columns.get(*p)) {
                Some(column) => match choice_points(column, rule) {
                    Part::Counts { point, .. } => point,
                    Part::LeftOut(_) => continue,
                },
                None => None,
            },
        };
        items += 1;
        match part {
            Some(points) => {
                known += 1;
                sum = &sum + &points;
                low = &low + &points;
                high = &high + &points;
            }
            None => {
                low = &low + &worst;
                high = &high + &best;
            }
        }
    }
    mean(&sum, known, &low, &high, items)
}

/// The mean over the columns of the share of rows in which each is ticked.
fn column_points(columns: &[Choice], rows: &[RowState], rule: NotApplicable, scale: &Exact) -> Part {
    let scored = columns.iter().filter(|c| !c.leaves_out).count();
    let per_row = |row: &RowState| match row {
        RowState::Columns(places) => {
            let ticked = places.iter().filter(|p| columns.get(**p).is_some_and(|c| !c.leaves_out)).count();
            let out = places.iter().any(|p| columns.get(*p).is_some_and(|c| c.leaves_out));
            (ticked, out)
        }
        _ => (0, false),
    };
    let (mut ticked, mut known, mut items) = (0_i64, 0_i64, 0_i64);
    for row in rows {
        let (in_row, out) = per_row(row);
        let not_applicable = out || *row == RowState::NotApplicable;
        if not_applicable && rule == NotApplicable::LeftOut {
            continue;
        }
        items += 1;
        if !matches!(row, RowState::Open | RowState::DontKnow) {
            known += 1;
            ticked += if not_applicable { 0 } else { i64::try_from(in_row).unwrap_or(0) };
        }
    }
    let Some(per_tick) = i64::try_from(scored).ok().and_then(|s| Exact::ratio(1, s)) else {
        return Part::LeftOut(LeftOut::NotScored);
    };
    let sum = &(&per_tick * &Exact::from(ticked)) * scale;
    let open = &Exact::from(items - known) * scale;
    mean(&sum, known, &sum.clone(), &(&sum + &open), items)
}

fn mean(sum: &Exact, known: i64, low: &Exact, high: &Exact, items: i64) -> Part {
    if items == 0 {
        return Part::LeftOut(LeftOut::NotApplicable);
    }
    Part::Counts {
        point: (known > 0).then(|| sum / known),
        low: low / items,
        high: high / items,
        coverage: Exact::ratio(known, items).unwrap_or(Exact::ZERO),
    }
    .held()
}
