//! The charts of the results: the same numbers as in the sentences, drawn.

use crate::exact::Exact;
use crate::report::Explanation;
use crate::report::chart::{
    self, Arrangement, Axis, Bar, Bars, Chart, Key, KeyMark, Lettering, Palette, Point, Radar, Ring, Sheet, Span, Zone,
};
use crate::report::shown::Row;
use crate::report::summary::{FigureView, LevelZone, Stage, Summary};
use crate::scoring::Standing;
use crate::text::Tr;
use crate::tr;

/// How charts look where they are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The room there is, in points.
    pub width: f64,
    /// The sizes of text.
    pub lettering: Lettering,
    /// The colours.
    pub palette: Palette,
}

impl Look {
    pub(super) fn sheet(&self, title: String, description: String) -> Sheet {
        let Self { width, lettering, palette } = *self;
        Sheet { title, description, width, lettering, palette }
    }
}

/// The fewest axes a radar says anything with, and the most one can read.
const AXES: std::ops::RangeInclusive<usize> = 3..=12;

/// The highest picture that fits a page with a heading above it, in points of 1/96 inch.
const TALLEST: f64 = 780.0;

/// A chart of rows in as few parts as pages can hold, each drawn by `draw` from some of the rows. The parts are about as high.
pub(super) fn paged<T>(rows: &[T], draw: &impl Fn(&[T]) -> Chart) -> Vec<Chart> {
    let mut drawn = vec![draw(rows)];
    for parts in 2..=rows.len() {
        if drawn.iter().all(|part| part.height <= TALLEST) {
            break;
        }
        drawn = rows.chunks(rows.len().div_ceil(parts)).map(draw).collect();
    }
    drawn
}

impl Summary {
    /// The bars: the total and under it the dimensions. `None` where there is nothing to draw.
    pub fn bars(&self, t: &Tr, look: &Look, arrangement: Arrangement, row_height: f64) -> Option<Chart> {
        let scale = self.scale()?;
        Some(self.bars_of(t, look, arrangement, row_height, scale, &self.rows.iter().enumerate().collect::<Vec<_>>()))
    }

    /// The same in parts that fit a page each; the total stands above the first.
    pub fn bars_on_pages(&self, t: &Tr, look: &Look, arrangement: Arrangement, row_height: f64) -> Vec<Chart> {
        let Some(scale) = self.scale() else { return Vec::new() };
        let rows: Vec<_> = self.rows.iter().enumerate().collect();
        paged(&rows, &|rows| self.bars_of(t, look, arrangement, row_height, scale, rows))
    }

    /// The scale of the bars: its levels and its maximum. `None` where there is nothing to draw.
    fn scale(&self) -> Option<(&[LevelZone], &Exact)> {
        let main = self.figures.first()?;
        if self.stage != Stage::Scored {
            return None;
        }
        match self.rows.first() {
            _ if self.rows_make_total => Some((&main.zones, &main.row.shown.best)),
            Some(row) => Some((&self.zones, &row.shown.best)),
            None => None,
        }
    }

    /// The bars of some of the rows, with their places among all; above the first the total, where it is made of them.
    fn bars_of(
        &self,
        t: &Tr,
        look: &Look,
        arrangement: Arrangement,
        row_height: f64,
        (zones, best): (&[LevelZone], &Exact),
        rows: &[(usize, &Row)],
    ) -> Chart {
        let maximum = best.to_f64();
        let is_first = rows.first().is_none_or(|(at, _)| *at == 0);
        let total = self.figures.first().filter(|_| self.rows_make_total && is_first);
        let bars = Bars {
            maximum,
            zones: chart_zones(zones),
            total: total.map(|main| bar(&main.row, maximum)),
            rows: rows.iter().map(|(_, row)| bar(row, maximum)).collect(),
            arrangement,
            row_height,
        };
        chart::bars(&look.sheet(tr!(t, "results-chart-bars"), self.sentence()), &bars)
    }

    /// The radar of the dimensions. `None` where it would say nothing: with fewer than three, or more than twelve.
    pub fn radar(&self, t: &Tr, look: &Look, radius: f64) -> Option<Chart> {
        if !self.has_radar() {
            return None;
        }
        let axis = |row: &Row| Axis {
            id: row.id.clone(),
            label: row.short.clone(),
            value: row.shown.point.as_ref().map(|p| 100.0 * row.share(p)),
            provisional: row.shown.standing == Standing::Provisional,
            last: row.was.as_ref().map(|was| 100.0 * row.share(&was.value)),
            figure: row.shown.figure.clone(),
            spoken: row.spoken.clone(),
        };
        let ring = |(value, strong)| Ring { value, strong };
        let radar = Radar {
            maximum: 100.0,
            rings: [(25.0, false), (50.0, true), (75.0, false), (100.0, false)].map(ring).to_vec(),
            axes: self.rows.iter().map(axis).collect(),
            radius,
        };
        let sheet = look.sheet(tr!(t, "results-chart-radar"), self.sentence());
        Some(chart::radar(&sheet, &radar))
    }

    /// Whether a radar says anything.
    pub fn has_radar(&self) -> bool {
        self.stage == Stage::Scored
            && AXES.contains(&self.rows.len())
            && self.rows.iter().filter(|row| row.shown.point.is_some()).count() >= *AXES.start()
    }

    /// What the marks of the bars mean: only those that occur.
    pub fn legend(&self, t: &Tr, look: &Look) -> Chart {
        let rows = || self.rows.iter().chain(self.total().filter(|_| self.rows_make_total));
        let has = |standing: Standing| rows().any(|row| row.shown.standing == standing);
        let mut keys = Vec::new();
        if rows().any(|row| row.shown.is_open()) {
            keys.push(Key { mark: KeyMark::Now, words: tr!(t, "results-key-now-range") });
        } else if has(Standing::Firm) {
            keys.push(Key { mark: KeyMark::Now, words: tr!(t, "results-key-now") });
        }
        if has(Standing::Provisional) {
            keys.push(Key { mark: KeyMark::Provisional, words: tr!(t, "results-key-provisional") });
        }
        if !self.last.is_empty() {
            keys.push(Key { mark: KeyMark::Last, words: self.last.clone() });
        }
        if self.rows.iter().any(|row| row.target.is_some()) {
            keys.push(Key { mark: KeyMark::Target, words: tr!(t, "results-key-target") });
        }
        chart::legend(&look.sheet(tr!(t, "results-chart-legend"), String::new()), &keys)
    }

    /// What the pictures say.
    fn sentence(&self) -> String {
        if self.extremes.is_empty() { self.headline.clone() } else { format!("{} {}", self.headline, self.extremes) }
    }
}

impl FigureView {
    /// The bar of this figure alone, under its name. It opens its explanation.
    pub fn bar(&self, look: &Look, row_height: f64) -> Chart {
        let unnamed = Row { label: String::new(), ..self.row.clone() };
        alone(&unnamed, &self.zones, self.headline.clone(), look, Arrangement::Beside, row_height)
    }
}

impl Explanation {
    /// The bar alone. `None` where nothing can be said.
    pub fn bar(&self, look: &Look, arrangement: Arrangement, row_height: f64) -> Option<Chart> {
        let row = self.row.as_ref()?;
        let mut chart = alone(row, &self.zones, self.sentence.clone(), look, arrangement, row_height);
        // What it would open is what one is looking at.
        chart.areas.clear();
        Some(chart)
    }
}

/// One bar by itself.
pub(super) fn alone(
    row: &Row,
    zones: &[LevelZone],
    description: String,
    look: &Look,
    arrangement: Arrangement,
    row_height: f64,
) -> Chart {
    let maximum = row.shown.best.to_f64();
    let bars = Bars {
        maximum,
        zones: chart_zones(zones),
        total: None,
        rows: vec![bar(row, maximum)],
        arrangement,
        row_height,
    };
    chart::bars(&look.sheet(row.spoken.clone(), description), &bars)
}

fn chart_zones(zones: &[LevelZone]) -> Vec<Zone> {
    zones.iter().map(|z| Zone { name: z.name.clone(), until: z.until.to_f64() }).collect()
}

/// A row on a scale to `maximum`, whatever its own scale.
fn bar(row: &Row, maximum: f64) -> Bar {
    let at = |value: &Exact| row.share(value) * maximum;
    let shown = &row.shown;
    Bar {
        id: row.id.clone(),
        label: row.label.clone(),
        point: match (&shown.point, shown.standing) {
            (Some(point), Standing::Provisional) => Point::Provisional(at(point)),
            (Some(point), _) => Point::Sure(at(point)),
            (None, _) => Point::Unknown,
        },
        span: shown.low.as_ref().zip(shown.high.as_ref()).map(|(low, high)| Span { low: at(low), high: at(high) }),
        last: row.was.as_ref().map(|was| at(&was.value)),
        // Drawn only where a published figure or the user's own library gives one; there is none yet.
        reference: None,
        target: row.target.as_ref().map(at),
        figure: shown.figure.clone(),
        range: shown.range.clone(),
        spoken: row.spoken.clone(),
    }
}
