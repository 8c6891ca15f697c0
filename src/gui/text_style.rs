//! The text styles, and text laid out in them: explicit line heights, balanced titles, lines no longer than one can read.

use std::sync::Arc;

use eframe::egui::{
    Color32, FontId, Galley, Painter, TextFormat,
    text::{LayoutJob, TextWrapping},
};

use super::theme::{Measures, TextMeasure, family};
use crate::diagnostic::drawable;

/// The text styles. There are no others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextKind {
    /// The sentence of a result, the question on the first screen.
    Display,
    /// A screen's title, a question in owner mode.
    Title,
    /// The same in a short window.
    TitleShort,
    /// A card's title.
    Heading,
    /// The line under a title.
    Lead,
    /// The title of an answer in owner mode.
    Option,
    /// Everything else.
    Body,
    /// Everything else, stressed: buttons, chosen answers.
    BodyStrong,
    /// Steps, table cells with many columns.
    Nav,
    /// Labels of fields, the current step.
    NavStrong,
    /// Second lines, hints.
    Small,
    /// Table heads.
    SmallStrong,
    /// Tags, axis labels. Nothing is smaller.
    Caption,
    /// Key caps.
    CaptionStrong,
    /// A score or amount.
    Figure17,
    /// A score or amount, larger.
    Figure21,
    /// A score or amount, largest.
    Figure30,
}

impl TextKind {
    /// Size, line height and tracking.
    #[must_use]
    pub fn measure(self, m: &Measures) -> &TextMeasure {
        let t = &m.text;
        match self {
            Self::Display => &t.display,
            Self::Title => &t.title,
            Self::TitleShort => &t.title_short,
            Self::Heading => &t.heading,
            Self::Lead => &t.lead,
            Self::Option => &t.option,
            Self::Body | Self::BodyStrong => &t.body,
            Self::Nav | Self::NavStrong => &t.nav,
            Self::Small | Self::SmallStrong => &t.small,
            Self::Caption | Self::CaptionStrong => &t.caption,
            Self::Figure17 => &t.figure17,
            Self::Figure21 => &t.figure21,
            Self::Figure30 => &t.figure30,
        }
    }

    /// The line height in points.
    #[must_use]
    pub fn line(self) -> f32 {
        self.measure(Measures::get()).line
    }

    /// The font, weight included.
    #[must_use]
    pub fn font(self, m: &Measures) -> FontId {
        let name = match self {
            Self::Lead | Self::Body | Self::Nav | Self::Small | Self::Caption => "sans",
            Self::Display
            | Self::Title
            | Self::TitleShort
            | Self::Heading
            | Self::Option
            | Self::BodyStrong
            | Self::NavStrong
            | Self::SmallStrong
            | Self::CaptionStrong => "sans-semibold",
            Self::Figure17 | Self::Figure21 | Self::Figure30 => "sans-bold",
        };
        FontId::new(self.measure(m).size, family(name))
    }

    /// The same size in the heavier weight, for a stressed word inside a line.
    #[must_use]
    pub fn strong(self) -> Self {
        match self {
            Self::Body => Self::BodyStrong,
            Self::Nav => Self::NavStrong,
            Self::Small => Self::SmallStrong,
            Self::Caption => Self::CaptionStrong,
            other => other,
        }
    }

    /// The format of a piece of text in this style.
    #[must_use]
    pub fn format(self, colour: Color32) -> TextFormat {
        let m = Measures::get();
        let measure = self.measure(m);
        TextFormat {
            font_id: self.font(m),
            extra_letter_spacing: measure.tracking,
            line_height: Some(measure.line),
            color: colour,
            ..TextFormat::default()
        }
    }

    /// The width no line of this style should exceed.
    #[must_use]
    pub fn max_line(self) -> f32 {
        let m = Measures::get();
        (self.measure(m).size * m.text.max_line).min(m.width.form)
    }

    /// Lays `text` out, broken at `width`.
    #[must_use]
    pub fn job(self, text: &str, colour: Color32, width: f32) -> LayoutJob {
        let mut job = LayoutJob::single_section(drawable(text).into_owned(), self.format(colour));
        job.wrap = TextWrapping::wrap_at_width(width.max(1.0));
        job
    }
}

/// A piece of text in one style and colour; several make one flowing paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Span<'a> {
    /// What to write.
    pub text: &'a str,
    /// In which style; mixing sizes in one paragraph looks wrong.
    pub kind: TextKind,
    /// In which colour.
    pub colour: Color32,
}

impl<'a> Span<'a> {
    /// A piece of text.
    #[must_use]
    pub fn new(text: &'a str, kind: TextKind, colour: Color32) -> Self {
        Self { text, kind, colour }
    }
}

/// One paragraph of several pieces, broken at `width`.
#[must_use]
pub fn job_of(spans: &[Span<'_>], width: f32) -> LayoutJob {
    let mut job = LayoutJob { wrap: TextWrapping::wrap_at_width(width.max(1.0)), ..LayoutJob::default() };
    for span in spans {
        job.append(&drawable(span.text), 0.0, span.kind.format(span.colour));
    }
    job
}

/// `text` in `kind`, with the pieces of `matches` (byte ranges, sorted, apart) stressed.
#[must_use]
pub fn job_with_matches(
    text: &str,
    kind: TextKind,
    colour: Color32,
    matches: &[std::ops::Range<usize>],
    width: f32,
) -> LayoutJob {
    let mut job = LayoutJob { wrap: TextWrapping::wrap_at_width(width.max(1.0)), ..LayoutJob::default() };
    // The places of the matches stay what they are.
    let text = &*drawable(text);
    let mut at = 0;
    for range in matches {
        let (Some(before), Some(hit)) = (text.get(at..range.start), text.get(range.clone())) else {
            continue;
        };
        if !before.is_empty() {
            job.append(before, 0.0, kind.format(colour));
        }
        job.append(hit, 0.0, kind.strong().format(colour));
        at = range.end;
    }
    if let Some(rest) = text.get(at..)
        && !rest.is_empty()
    {
        job.append(rest, 0.0, kind.format(colour));
    }
    job
}

/// Lays `job` out so that its lines are about equally long: the narrowest width that keeps the number of lines.
///
/// Ten halvings come within a point of the best width; the result is kept by egui's layout cache.
#[must_use]
pub fn balanced(painter: &Painter, job: LayoutJob) -> Arc<Galley> {
    let widest = job.wrap.max_width;
    let first = painter.layout_job(job.clone());
    let rows = first.rows.len();
    if rows < 2 {
        return first;
    }
    let (mut low, mut high) = (first.size().x / rows as f32, first.size().x.min(widest));
    let mut best = first;
    for _ in 0..10 {
        if high - low < 1.0 {
            break;
        }
        let middle = f32::midpoint(low, high);
        let mut narrower = job.clone();
        narrower.wrap.max_width = middle;
        let galley = painter.layout_job(narrower);
        // A word that does not fit is broken inside: that is worse than an uneven line.
        if galley.rows.len() == rows && galley.size().x <= middle + 0.5 && !breaks_a_word(&galley) {
            high = middle;
            best = galley;
        } else {
            low = middle;
        }
    }
    best
}

fn breaks_a_word(galley: &Galley) -> bool {
    let last = galley.rows.len().saturating_sub(1);
    galley.rows[..last].iter().any(|row| {
        row.row.glyphs.last().is_some_and(|glyph| !glyph.chr.is_whitespace() && !matches!(glyph.chr, '-' | '–' | '/'))
    })
}
