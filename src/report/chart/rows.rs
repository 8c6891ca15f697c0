//! Rows with a label: the label column, wrapped labels, and where each row lies.

use super::canvas::{Anchor, Canvas, Face};
use super::words::{widest, wrapped};
use super::{HitArea, Rect};

/// Where the labels of rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Arrangement {
    /// Left of their bars. Where that would leave too little for the bars, above them all the same.
    Beside,
    /// Above their bars, for narrow windows.
    Above,
    /// Nowhere, and no figures either: for one bar under a heading that names it.
    Bare,
}

/// Between the labels and what they label.
const LABEL_GAP: f64 = 24.0;
/// Labels wrap rather than take more than this share of the width.
const LABEL_SHARE: f64 = 0.4;
/// What is left at both ends of a scale for the marks that stick out.
pub(super) const OVERHANG: f64 = 12.0;
/// Between the end of a scale and the figures.
pub(super) const FIGURE_GAP: f64 = 14.0;
/// How far the area of a row reaches beyond the chart at either side.
const AREA_AIR: f64 = 6.0;
/// The narrowest scale that labels may stand beside.
const NARROWEST_SCALE: f64 = 160.0;
/// In `Above`, how high the part with the bar is.
const STRIP: f64 = 36.0;
/// In `Above`, how far the label is from the row before.
const ABOVE_LABEL: f64 = 4.0;

/// Rows laid out from top to bottom.
pub(super) struct Layout {
    /// Where the words stand.
    pub arrangement: Arrangement,
    /// Where the scale begins and ends.
    pub scale: (f64, f64),
    /// The right side of everything.
    pub width: f64,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// Where the rows end, in points.
    pub bottom: f64,
}

pub(super) struct Row {
    /// Top edge in points.
    pub top: f64,
    /// Height in points.
    pub height: f64,
    /// The middle of the bar, on a whole point.
    pub centre: f64,
    /// Its words.
    pub label: Vec<String>,
    /// The first baseline of the label.
    pub baseline: f64,
}

/// What decides where rows lie.
pub(super) struct Wishes<'a> {
    /// Where the words stand.
    pub arrangement: Arrangement,
    /// Width in points.
    pub width: f64,
    /// Top edge in points.
    pub top: f64,
    /// At least this high.
    pub row_height: f64,
    /// What stands right of the scale, or above it at the right; 0 for nothing.
    pub figures: f64,
    /// A label and the face it is set in, per row.
    pub labels: Vec<(&'a str, Face)>,
}

pub(super) fn laid_out(wishes: &Wishes<'_>) -> Layout {
    let &Wishes { width, figures, .. } = wishes;
    let right = if figures > 0.0 { width - FIGURE_GAP - figures } else { width - OVERHANG };
    let column = wishes
        .labels
        .iter()
        .map(|(label, face)| widest([*label], face))
        .fold(0.0, f64::max)
        .min(width * LABEL_SHARE)
        .ceil();
    let beside = (column + if column > 0.0 { LABEL_GAP } else { OVERHANG }, right.floor());
    let arrangement = match wishes.arrangement {
        Arrangement::Beside if beside.1 - beside.0 < NARROWEST_SCALE => Arrangement::Above,
        other => other,
    };
    let (scale, label_room) = match arrangement {
        Arrangement::Beside => (beside, column),
        Arrangement::Above => {
            let figures = if figures > 0.0 { figures + 16.0 } else { 0.0 };
            ((OVERHANG, width - OVERHANG), width - figures)
        }
        Arrangement::Bare => ((OVERHANG, width - OVERHANG), 0.0),
    };
    let mut top = wishes.top;
    let rows = wishes
        .labels
        .iter()
        .map(|(label, face)| {
            let label = match arrangement {
                Arrangement::Bare => Vec::new(),
                _ => wrapped(label, face, label_room.max(1.0)),
            };
            let text = label.len() as f64 * face.line_height();
            let row = match arrangement {
                Arrangement::Above => {
                    let text = text.max(face.line_height()).ceil();
                    Row {
                        top,
                        height: ABOVE_LABEL + text + STRIP,
                        centre: top + ABOVE_LABEL + text + (STRIP / 2.0).round() - 2.0,
                        baseline: top + ABOVE_LABEL + face.size,
                        label,
                    }
                }
                _ => {
                    let height = wishes.row_height.max(text + 10.0).ceil();
                    let centre = top + (height / 2.0).round();
                    let above = (label.len().max(1) - 1) as f64 * face.line_height() / 2.0;
                    Row { top, height, centre, baseline: centre - above + face.drop(), label }
                }
            };
            top += row.height;
            row
        })
        .collect();
    Layout { arrangement, scale, width, rows, bottom: top }
}

impl Layout {
    /// Where a share of the scale lies.
    pub(super) fn x(&self, share: f64) -> f64 {
        self.scale.0 + (self.scale.1 - self.scale.0) * share
    }

    pub(super) fn draw_label(&self, canvas: &mut Canvas<'_>, row: &Row, face: &Face) {
        canvas.lines((0.0, row.baseline), Anchor::Start, face, &row.label);
    }

    /// The baseline of what stands at the right: beside the bar, or on the line of the label.
    pub(super) fn figure_baseline(&self, row: &Row, face: &Face) -> f64 {
        match self.arrangement {
            Arrangement::Above => row.top + ABOVE_LABEL + face.size,
            _ => row.centre + face.drop(),
        }
    }

    /// One area per row over its whole width and a little more, so that a ring round it does not touch the text.
    pub(super) fn areas<'a>(&self, names: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<HitArea> {
        self.rows
            .iter()
            .zip(names)
            .map(|(row, (id, name))| HitArea {
                id: id.to_owned(),
                name: name.to_owned(),
                rect: Rect { x: -AREA_AIR, y: row.top, width: self.width + 2.0 * AREA_AIR, height: row.height },
            })
            .collect()
    }
}
