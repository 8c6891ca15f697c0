//! The pictures of a report, drawn for paper.

use super::Picture;
use crate::exact::Exact;
use crate::report::chart::{self, Chart, Dumbbell, DumbbellRow, Lettering, Palette, Tick};
use crate::report::picture::{alone, paged};
use crate::report::shown::Row;
use crate::report::summary::LevelZone;
use crate::report::{Change, Look, Since, Summary};
use crate::text::{self, Tr};
use crate::tr;

/// The width of the text of a page in points of 1/96 inch: 170 mm.
pub(super) const PAGE: f64 = 642.0;

/// What a bar alone leaves at both ends of its scale for the marks that stick out: it is drawn so much wider.
const OVERHANG: f64 = 24.0;

/// How pictures look on paper.
pub(super) const fn look(width: f64) -> Look {
    Look { width, lettering: Lettering::PAPER, palette: Palette::PAPER }
}

/// Keeps a picture and says its name. Only letters and digits of the name given are kept.
pub(super) fn keep(pictures: &mut Vec<Picture>, name: &str, chart: Chart) -> String {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let mut name = plain.clone();
    let mut count = 1;
    while pictures.iter().any(|kept| kept.name == name) {
        count += 1;
        name = format!("{plain}-{count}");
    }
    let Chart { svg, width, height, title, description, .. } = chart;
    let description = if description.is_empty() { title.clone() } else { description };
    pictures.push(Picture { name: name.clone(), title, description, width, height, next: None, svg });
    name
}

/// Keeps the parts of one picture and says the name of the first.
pub(super) fn keep_parts(t: &Tr, pictures: &mut Vec<Picture>, name: &str, parts: Vec<Chart>) -> Option<String> {
    let of = parts.len();
    let mut first = None;
    let mut before: Option<usize> = None;
    for (at, mut chart) in parts.into_iter().enumerate() {
        if at > 0 {
            // The first part says what all of them show together; a later one what its rows do.
            chart.description = chart.areas.iter().map(|area| area.name.as_str()).collect::<Vec<_>>().join(" ");
            chart.title = tr!(t, "report-picture-part", title = &chart.title, part = at + 1, of = of);
        }
        let kept = keep(pictures, name, chart);
        if let Some(before) = before.and_then(|at| pictures.get_mut(at)) {
            before.next = Some(kept.clone());
        }
        before = pictures.len().checked_sub(1);
        first = first.or(Some(kept));
    }
    first
}

/// One bar under its levels, without words beside it.
pub(super) fn bar(row: &Row, zones: &[LevelZone]) -> Chart {
    alone(row, zones, row.spoken.clone(), &look(PAGE + OVERHANG), chart::Arrangement::Bare, 34.0)
}

/// What every score was and is, in parts that fit a page; none where nothing compares.
pub(super) fn changes(t: &Tr, summary: &Summary, since: &Since) -> Vec<Chart> {
    let of = |dimension| match dimension {
        None => summary.total(),
        Some(_) => summary.rows.iter().find(|row| row.dimension == dimension),
    };
    let rows: Vec<DumbbellRow> = since
        .rows
        .iter()
        .filter_map(|change| {
            let row = of(change.dimension)?;
            let at = |value: &Exact| 100.0 * row.share(value);
            let before = row.was.as_ref().map(|was| at(&was.value));
            let after = row.shown.point.as_ref().map(at);
            let by = row.shown.point.as_ref().zip(row.was.as_ref()).map(|(now, was)| now - &was.value);
            let clear = matches!(change.change, Change::Better | Change::Lower);
            let words = match (change.change, by) {
                (Change::Better, Some(by)) => format!("+{}", text::number_up_to(t.locale(), &by, 1)),
                (Change::Lower, Some(by)) => text::number_up_to(t.locale(), &by, 1),
                (Change::None, _) => tr!(t, "report-same"),
                _ => "\u{2013}".to_owned(),
            };
            Some(DumbbellRow {
                id: row.id.clone(),
                label: change.label.clone(),
                before,
                after,
                clear,
                change: words,
                spoken: format!("{}: {}", change.label, change.words),
            })
        })
        .collect();
    if rows.iter().all(|row| row.before.is_none()) {
        return Vec::new();
    }
    let one_scale = of(None).into_iter().chain(&summary.rows).map(|row| &row.shown.best).collect::<Vec<_>>();
    let best = one_scale.first().filter(|best| one_scale.iter().all(|b| b == *best));
    // On one scale the lines bear its figures; scores of different scales are laid beside each other as shares.
    let ticks: Vec<Tick> = [0_i64, 25, 50, 75, 100]
        .into_iter()
        .map(|value| Tick {
            value: f64::from(i32::try_from(value).unwrap_or(100)),
            label: match best {
                Some(best) => text::number_up_to(t.locale(), &(&(*best * &Exact::from(value)) / 100), 1),
                None => text::percent(t.locale(), &Exact::from(value)),
            },
        })
        .collect();
    let clear: Vec<&str> = since
        .rows
        .iter()
        .filter(|row| matches!(row.change, Change::Better | Change::Lower))
        .map(|row| row.words.as_str())
        .collect();
    let description = if clear.is_empty() { since.sentence.clone() } else { clear.join(" ") };
    let sheet = chart::Sheet {
        title: since.title.clone(),
        description,
        width: PAGE,
        lettering: Lettering::PAPER,
        palette: Palette::PAPER,
    };
    let arrangement = chart::Arrangement::Beside;
    paged(&rows, &|rows| {
        let (ticks, rows) = (ticks.clone(), rows.to_vec());
        chart::dumbbell(&sheet, &Dumbbell { maximum: 100.0, ticks, rows, arrangement, row_height: 31.0 })
    })
}
