//! Text: titles, paragraphs, headings for a screen reader.

use eframe::egui::{Align, Color32, Response, Sense, Stroke, Ui, accesskit, pos2, text_selection::LabelSelectionState};

use crate::gui::{
    text_style::{Span, TextKind, balanced, job_of},
    theme::theme,
};

use super::{name_node, paint};

/// A block of text.
#[must_use]
pub struct Text<'a> {
    spans: Vec<Span<'a>>,
    level: Option<usize>,
    is_balanced: bool,
    width: Option<f32>,
    align: Align,
    lines: Option<usize>,
    is_live: bool,
}

impl<'a> Text<'a> {
    /// One piece of text in one style and colour.
    pub fn new(text: &'a str, kind: TextKind, colour: Color32) -> Self {
        Self::rich(&[Span::new(text, kind, colour)])
    }

    /// Several pieces that flow on.
    pub fn rich(spans: &[Span<'a>]) -> Self {
        Self {
            spans: spans.to_vec(),
            level: None,
            is_balanced: false,
            width: None,
            align: Align::LEFT,
            lines: None,
            is_live: false,
        }
    }

    /// A heading for a screen reader, with its level from 1.
    pub fn heading(mut self, level: usize) -> Self {
        self.level = Some(level);
        self
    }

    /// Lines of about equal length.
    pub fn balanced(mut self) -> Self {
        self.is_balanced = true;
        self
    }

    /// At most this wide; without it, at most as wide as one can read.
    pub fn max_width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Right-aligned in the width that is left: numbers in columns.
    pub fn right(mut self) -> Self {
        self.align = Align::RIGHT;
        self
    }

    /// At most this many lines, the last one cut with an ellipsis; only where the whole text stands elsewhere too.
    pub fn lines(mut self, lines: usize) -> Self {
        self.lines = Some(lines);
        self
    }

    /// Read out politely whenever it changes.
    pub fn live(mut self) -> Self {
        self.is_live = true;
        self
    }

    /// Draws the text.
    pub fn show(self, ui: &mut Ui) -> Response {
        let longest = self.spans.iter().map(|s| s.kind.max_line()).fold(0.0, f32::max);
        let width = self.width.unwrap_or(longest).min(ui.available_width());
        let mut job = job_of(&self.spans, width);
        if let Some(lines) = self.lines {
            job.wrap.max_rows = lines;
        }
        let galley = if self.is_balanced { balanced(ui.painter(), job) } else { ui.painter().layout_job(job) };

        let mut size = galley.size();
        if self.align == Align::RIGHT {
            size.x = width;
        }
        // Selecting by drag and click, but no tab stop. Inside a clickable card the card gets the click.
        let is_selectable = ui.style().interaction.selectable_labels;
        let sense = if is_selectable { Sense::CLICK | Sense::DRAG } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let words: String = self.spans.iter().map(|s| s.text).collect();
        match self.level {
            Some(level) => name_node(&response, accesskit::Role::Heading, &words, |node| {
                // AccessKit counts from 0.
                node.set_level(level.saturating_sub(1));
            }),
            None => name_node(&response, accesskit::Role::Label, &words, |node| {
                if self.is_live {
                    node.set_live(accesskit::Live::Polite);
                }
            }),
        }
        if ui.is_rect_visible(rect) {
            let x = match self.align {
                Align::RIGHT => rect.right() - galley.size().x,
                _ => rect.left(),
            };
            let pos = paint::snapped(ui.painter(), pos2(x, rect.top()));
            let fallback = theme(ui).colour.ink;
            if is_selectable {
                LabelSelectionState::label_text_selection(ui, &response, pos, galley, fallback, Stroke::NONE);
            } else {
                ui.painter().galley(pos, galley, fallback);
            }
        }
        response
    }
}

/// The sentence of a result: heading of level 1.
pub fn display_ui(ui: &mut Ui, text: &str) -> Response {
    let colour = theme(ui).colour.ink;
    Text::new(text, TextKind::Display, colour).balanced().heading(1).show(ui)
}

/// A screen's title: heading of level 1, smaller in a short window.
pub fn title_ui(ui: &mut Ui, text: &str) -> Response {
    let colour = theme(ui).colour.ink;
    // In a short window a title takes one line where it can.
    let (kind, width) = if crate::gui::layout::Page::of(ui.ctx()).is_short {
        (TextKind::TitleShort, TextKind::TitleShort.max_line())
    } else {
        (TextKind::Title, 640.0)
    };
    Text::new(text, kind, colour).balanced().max_width(width).heading(1).show(ui)
}

/// A card's title: heading of this level.
pub fn heading_ui(ui: &mut Ui, text: &str, level: usize) -> Response {
    let colour = theme(ui).colour.ink;
    Text::new(text, TextKind::Heading, colour).heading(level).show(ui)
}

/// The line under a title.
pub fn lead_ui(ui: &mut Ui, text: &str) -> Response {
    let colour = theme(ui).colour.ink2;
    Text::new(text, TextKind::Lead, colour).show(ui)
}

/// A paragraph.
pub fn body_ui(ui: &mut Ui, text: &str) -> Response {
    let colour = theme(ui).colour.ink;
    Text::new(text, TextKind::Body, colour).show(ui)
}

/// A second line or a hint.
pub fn small_ui(ui: &mut Ui, text: &str) -> Response {
    let colour = theme(ui).colour.ink2;
    Text::new(text, TextKind::Small, colour).show(ui)
}

/// The smallest text.
pub fn caption_ui(ui: &mut Ui, text: &str) -> Response {
    let colour = theme(ui).colour.ink2;
    Text::new(text, TextKind::Caption, colour).show(ui)
}

/// A paragraph with a stressed beginning.
pub fn rich_ui(ui: &mut Ui, strong: &str, rest: &str) -> Response {
    let colour = theme(ui).colour.ink;
    Text::rich(&[Span::new(strong, TextKind::BodyStrong, colour), Span::new(rest, TextKind::Body, colour)]).show(ui)
}
