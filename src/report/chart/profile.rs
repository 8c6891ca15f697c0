//! The profile of an instrument that gives no score: ratings side by side, such as how urgent and how much it matters.

use super::canvas::{Anchor, Face};
use super::rows::{Arrangement, Wishes, laid_out};
use super::words::{widest, width, wrapped};
use super::{Chart, Sheet, share};

/// Ratings of the same things on one or more small scales, side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// From left to right: urgency, impact.
    pub columns: Vec<ProfileColumn>,
    /// From top to bottom.
    pub rows: Vec<ProfileRow>,
    /// `Bare` is drawn as `Above`: without labels the rows would say nothing.
    pub arrangement: Arrangement,
    /// The least height of a row: 38 as drawn.
    pub row_height: f64,
}

/// One scale.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileColumn {
    /// Its name.
    pub name: String,
    /// The scale runs from 0 to this; up to 10 its steps are drawn.
    pub maximum: f64,
}

/// One thing that was rated.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileRow {
    /// What its hit area is called.
    pub id: String,
    /// Its words.
    pub label: String,
    /// One per column; those that are missing are unknown.
    pub ratings: Vec<Rating>,
    /// Set bold: one of the few that matter most.
    pub strong: bool,
    /// What a screen reader says of the row.
    pub spoken: String,
}

/// A rating and how it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Rating {
    /// None: not known. No bar and no point.
    pub value: Option<f64>,
    /// The last scan: a hollow diamond.
    pub last: Option<f64>,
    /// The figure beside it.
    pub figure: String,
}

/// Between two columns.
const GAP: f64 = 28.0;
/// Between a scale and its figures.
const FIGURE: f64 = 14.0;

/// Rows of bars, one per column.
pub fn profile(sheet: &Sheet, profile: &Profile) -> Chart {
    let (palette, letters) = (&sheet.palette, sheet.lettering);
    let plain = Face::regular(letters.label, palette.ink);
    let strong = Face::bold(letters.label, palette.ink);
    let figure = Face::bold(letters.label, palette.ink);
    let small = Face::regular(letters.small, palette.ink2);
    let face = |row: &ProfileRow| if row.strong { strong } else { plain };
    let wishes = |top: f64| Wishes {
        arrangement: match profile.arrangement {
            Arrangement::Beside => Arrangement::Beside,
            Arrangement::Above | Arrangement::Bare => Arrangement::Above,
        },
        width: sheet.usable_width(),
        top,
        row_height: profile.row_height,
        figures: 0.0,
        labels: profile.rows.iter().map(|row| (row.label.as_str(), face(row))).collect(),
    };
    let figures = profile
        .rows
        .iter()
        .flat_map(|row| &row.ratings)
        .map(|rating| width(&rating.figure, &figure))
        .fold(0.0, f64::max)
        .ceil();
    let flat = laid_out(&wishes(0.0));
    let lanes = lanes(profile.columns.len(), flat.scale.0, flat.width, figures);
    let heads: Vec<Vec<String>> = profile
        .columns
        .iter()
        .zip(&lanes)
        .map(|(column, (from, to))| {
            let room = to - from + FIGURE + figures;
            wrapped(&column.name, &small, room.max(1.0))
        })
        .collect();
    let deepest = heads.iter().map(Vec::len).max().unwrap_or(0);
    let top = (deepest as f64 * small.line_height() + 11.0).round();
    let layout = laid_out(&wishes(top));
    let areas = layout.areas(profile.rows.iter().map(|row| (row.id.as_str(), row.spoken.as_str())));
    sheet.chart(layout.bottom + 4.0, areas, |canvas| {
        for (n, (head, (from, to))) in heads.iter().zip(&lanes).enumerate() {
            let first = small.size + (deepest - head.len()) as f64 * small.line_height();
            let wide = widest(head.iter().map(String::as_str), &small);
            let left = from.min(layout.width - wide).max(0.0);
            canvas.lines((left, first), Anchor::Start, &small, head);
            let maximum = profile.columns[n].maximum;
            let steps = if maximum.is_finite() && (1.0..=10.0).contains(&maximum) { maximum.floor() as i32 } else { 0 };
            let strips: Vec<(f64, f64)> = match layout.arrangement {
                Arrangement::Above => layout.rows.iter().map(|row| (row.centre - 12.0, row.centre + 12.0)).collect(),
                _ => vec![(top - 4.0, layout.bottom)],
            };
            for (above, below) in &strips {
                for step in 0..=steps {
                    if let Some(at) = share(f64::from(step), maximum) {
                        let x = from + (to - from) * at;
                        canvas.upright(x, *above, *below, 1.0, palette.line);
                    }
                }
            }
        }
        for (row, data) in layout.rows.iter().zip(&profile.rows) {
            let y = row.centre;
            layout.draw_label(canvas, row, &face(data));
            let known = profile.columns.iter().zip(&lanes).zip(&data.ratings);
            for ((column, (from, to)), rating) in known {
                let x = |value: f64| share(value, column.maximum).map(|share| from + (to - from) * share);
                canvas.across(*from, *to, y, 1.0, palette.line);
                if let Some(point) = rating.value.and_then(x) {
                    canvas.rect(*from, y - 3.0, point - from, 6.0, palette.point);
                    canvas.rimmed_disc((point, y), 7.0, palette.point, palette.surface, 1.5);
                }
                if let Some(last) = rating.last.and_then(x) {
                    canvas.rimmed_diamond((last, y), 6.5, palette.surface, palette.mark, 1.75);
                }
                let place = (to + FIGURE + figures, y + figure.drop());
                canvas.text(place, Anchor::End, &figure, &rating.figure);
            }
        }
    })
}

/// Where each scale begins and ends.
fn lanes(count: usize, from: f64, right: f64, figures: f64) -> Vec<(f64, f64)> {
    let count = count.max(1);
    let each = (right - from - GAP * (count - 1) as f64) / count as f64;
    (0..count)
        .map(|n| {
            let left = from + n as f64 * (each + GAP);
            (left, (left + each - FIGURE - figures).max(left + 1.0))
        })
        .collect()
}
