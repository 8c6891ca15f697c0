//! From the last scan to this one, per row.

use super::canvas::{Anchor, Face};
use super::rows::{Arrangement, Wishes, laid_out};
use super::words::widest;
use super::{Chart, Sheet, share};

/// Pairs of scores on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Dumbbell {
    /// The scale runs from 0 to this.
    pub maximum: f64,
    /// Upright grid lines with their figures on top.
    pub ticks: Vec<Tick>,
    /// From top to bottom.
    pub rows: Vec<DumbbellRow>,
    /// `Bare` is drawn as `Above`: without labels the rows would say nothing.
    pub arrangement: Arrangement,
    /// The least height of a row: 31 as drawn.
    pub row_height: f64,
}

/// A grid line with a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// On the scale of the chart.
    pub value: f64,
    /// Its words.
    pub label: String,
}

/// What one score was and is.
#[derive(Debug, Clone, PartialEq)]
pub struct DumbbellRow {
    /// What its hit area is called.
    pub id: String,
    /// Its words.
    pub label: String,
    /// The last scan: a hollow diamond.
    pub before: Option<f64>,
    /// This scan: a filled point.
    pub after: Option<f64>,
    /// Whether the change is larger than one answer can make it: a heavy line, and bold words.
    pub clear: bool,
    /// "+10", or the word for "no clear change".
    pub change: String,
    /// What a screen reader says of the row.
    pub spoken: String,
}

/// A line from then to now per row.
pub fn dumbbell(sheet: &Sheet, dumbbell: &Dumbbell) -> Chart {
    let (palette, letters) = (&sheet.palette, sheet.lettering);
    let label = Face::regular(letters.label, palette.ink);
    let clear = Face::bold(letters.label, palette.ink);
    let unclear = Face::regular(letters.label, palette.ink2);
    let small = Face::regular(letters.small, palette.ink2);
    let top = small.line_height() + 5.0;
    let face = |row: &DumbbellRow| if row.clear { clear } else { unclear };
    let figures = dumbbell.rows.iter().map(|row| widest([row.change.as_str()], &face(row))).fold(0.0, f64::max).ceil();
    let layout = laid_out(&Wishes {
        arrangement: match dumbbell.arrangement {
            Arrangement::Beside => Arrangement::Beside,
            Arrangement::Above | Arrangement::Bare => Arrangement::Above,
        },
        width: sheet.usable_width(),
        top,
        row_height: dumbbell.row_height,
        figures: if figures > 0.0 { figures + 10.0 } else { figures },
        labels: dumbbell.rows.iter().map(|row| (row.label.as_str(), label)).collect(),
    });

    let x = |value: f64| share(value, dumbbell.maximum).map(|share| layout.x(share));
    let areas = layout.areas(dumbbell.rows.iter().map(|row| (row.id.as_str(), row.spoken.as_str())));
    sheet.chart(layout.bottom + 4.0, areas, |canvas| {
        // Between lines of text the grid would strike the labels through.
        let strips: Vec<(f64, f64)> = match layout.arrangement {
            Arrangement::Above => layout.rows.iter().map(|row| (row.centre - 12.0, row.centre + 12.0)).collect(),
            _ => vec![(top - 2.0, layout.bottom)],
        };
        for tick in &dumbbell.ticks {
            let Some(at) = x(tick.value) else { continue };
            for (from, to) in &strips {
                canvas.upright(at, *from, *to, 1.0, palette.line);
            }
            let half = widest([tick.label.as_str()], &small) / 2.0;
            let middle = at.clamp(half, (layout.width - half).max(half));
            canvas.text((middle, small.size), Anchor::Middle, &small, &tick.label);
        }
        for (row, data) in layout.rows.iter().zip(&dumbbell.rows) {
            let y = row.centre;
            layout.draw_label(canvas, row, &label);
            let (before, after) = (data.before.and_then(x), data.after.and_then(x));
            if let Some((before, after)) = before.zip(after) {
                let (stroke, colour) = if data.clear { (4.0, palette.point) } else { (2.0, palette.edge) };
                let (from, to) = (before.min(after), before.max(after));
                canvas.across(from, to, y, stroke, colour);
            }
            if let Some(after) = after {
                canvas.disc((after, y), 7.0, palette.point);
            }
            if let Some(before) = before {
                canvas.rimmed_diamond((before, y), 6.5, palette.surface, palette.mark, 1.75);
            }
            let face = face(data);
            let baseline = layout.figure_baseline(row, &face);
            canvas.text((layout.width, baseline), Anchor::End, &face, &data.change);
        }
    })
}
