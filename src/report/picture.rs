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

impl Summary {
    /// The bars: the total and under it the dimensions. `None` where there is nothing to draw.
    pub fn bars(&self, t: &Tr, look: &Look, arrangement: Arrangement, row_height: f64) -> Option<Chart> {
        let main = self.figures.first()?;
        let with_total = self.rows_make_total;
        if self.stage != Stage::Scored || (!with_total && self.rows.is_empty()) {
            return None;
        }
        let (zones, best) = if with_total {
            (&main.zones, &main.row.shown.best)
        } else {
            (&self.zones, self.rows.first().map(|r| &r.shown.best)?)
        };
        let maximum = best.to_f64();
        let sheet = look.sheet(tr!(t, "results-chart-bars"), self.sentence());
        let bars = Bars {
            maximum,
            zones: chart_zones(zones),
            total: with_total.then(|| bar(&main.row, maximum)),
            rows: self.rows.iter().map(|row| bar(row, maximum)).collect(),
            arrangement,
            row_height,
        };
        Some(chart::bars(&sheet, &bars))
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
