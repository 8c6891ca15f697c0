//! Fields one types in.

use eframe::egui::{
    self, Align, Align2, Color32, Frame, Id, Rect, Response, Sense, Stroke, TextBuffer, TextEdit, Ui, UiBuilder,
    accesskit, pos2, vec2,
};
use std::hash::Hash;

use crate::gui::{
    text_style::{Span, TextKind, job_of},
    theme::{Theme, theme},
};

use super::{Icon, IconWeight, focus, icon::paint_icon, paint};

/// A field with its label above it. The returned response is that of the text: `changed()`, `lost_focus()`, `has_focus()`.
#[must_use]
pub struct TextInput<'a> {
    pub(super) label: &'a str,
    pub(super) text: &'a mut String,
    pub(super) id: Id,
    pub(super) note: &'a str,
    pub(super) hint: &'a str,
    pub(super) unit: &'a str,
    pub(super) beside: &'a str,
    pub(super) error: Option<&'a str>,
    pub(super) leading: Option<Icon>,
    pub(super) trailing: Option<Icon>,
    pub(super) status: Option<(Icon, &'a str, Color32)>,
    pub(super) rows: usize,
    pub(super) width: Option<f32>,
    pub(super) placeholder: &'a str,
    pub(super) shows_label: bool,
    pub(super) is_private: bool,
    pub(super) is_password: bool,
    pub(super) is_enabled: bool,
    pub(super) filter: Option<egui::EventFilter>,
    pub(super) limit: usize,
}

impl<'a> TextInput<'a> {
    /// A field of one line, as wide as the room it gets, with an identity that stays.
    pub fn new(label: &'a str, salt: impl Hash + std::fmt::Debug, text: &'a mut String) -> Self {
        Self {
            label,
            text,
            id: Id::unique(("input", salt)),
            note: "",
            hint: "",
            unit: "",
            beside: "",
            error: None,
            leading: None,
            trailing: None,
            status: None,
            rows: 1,
            width: None,
            placeholder: "",
            shows_label: true,
            is_private: false,
            is_password: false,
            is_enabled: true,
            filter: None,
            limit: 100_000,
        }
    }

    /// The identity of the field with this salt, for moving the focus to it.
    #[must_use]
    pub fn field_id(salt: impl Hash + std::fmt::Debug) -> Id {
        Id::unique(("input", salt))
    }

    /// Words after the label in the same line: *mag leeg blijven*.
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// A line between label and field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// A unit or other words inside, at the right.
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// Words beside a narrow field: its bounds.
    pub fn beside(mut self, beside: &'a str) -> Self {
        self.beside = beside;
        self
    }

    /// What is wrong and what to fill in.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// An icon inside, at the left.
    pub fn leading(mut self, icon: Icon) -> Self {
        self.leading = Some(icon);
        self
    }

    /// An icon inside, at the right.
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// How the text stands, inside at the right: an icon and a word.
    pub fn status(mut self, icon: Icon, word: &'a str, colour: Color32) -> Self {
        self.status = Some((icon, word, colour));
        self
    }

    /// Several lines, at least this many.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows.max(1);
        self
    }

    /// This wide, or less when there is less room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Words that show while the field is empty; never the only place where something is said.
    pub fn placeholder(mut self, placeholder: &'a str) -> Self {
        self.placeholder = placeholder;
        self
    }

    /// The label is only the accessible name; what the field is stands elsewhere.
    pub fn hide_label(mut self) -> Self {
        self.shows_label = false;
        self
    }

    /// A note that never reaches a report: dashed border.
    pub fn private(mut self) -> Self {
        self.is_private = true;
        self
    }

    /// What is typed is not shown.
    pub fn password(mut self) -> Self {
        self.is_password = true;
        self
    }

    /// Whether one can type.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.is_enabled = enabled;
        self
    }

    /// At most this many characters.
    pub fn limit(mut self, characters: usize) -> Self {
        self.limit = characters;
        self
    }

    /// Draws the field.
    pub fn show(self, ui: &mut Ui) -> Response {
        self.show_with(ui, |_, _| {}).response
    }

    /// Draws the field; `more` may add to its accessible node and sees the box.
    pub(super) fn show_with(mut self, ui: &mut Ui, more: impl FnOnce(&mut accesskit::Node, Rect)) -> Shown {
        let t = theme(ui);
        let width = self.width.unwrap_or(f32::INFINITY).min(ui.available_width());
        // Words may be wider than a narrow field.
        let words = ui.available_width().min(t.measure.width.form);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if self.shows_label {
                self.label_ui(ui, &t, words);
            }
            let shown = self.box_ui(ui, &t, width, more);
            if let Some(error) = self.error {
                ui.add_space(4.0);
                error_ui(ui, &t, error, words);
            }
            shown
        })
        .inner
    }

    /// Painted only: the field carries the name.
    fn label_ui(&self, ui: &mut Ui, t: &Theme, width: f32) {
        let c = &t.colour;
        let ink = if self.is_enabled { c.ink } else { c.ink3 };
        let mut spans = vec![Span::new(self.label, TextKind::NavStrong, ink)];
        if !self.note.is_empty() {
            spans.push(Span::new(" ", TextKind::Nav, c.ink2));
            spans.push(Span::new(self.note, TextKind::Nav, c.ink2));
        }
        painted(ui, job_of(&spans, width));
        if !self.hint.is_empty() {
            painted(ui, TextKind::Small.job(self.hint, c.ink2, width));
        }
        ui.add_space(4.0);
    }

    fn box_ui(&mut self, ui: &mut Ui, t: &Theme, width: f32, more: impl FnOnce(&mut accesskit::Node, Rect)) -> Shown {
        let c = &t.colour;
        let is_area = self.rows > 1;
        let kind = if is_area { TextKind::Nav } else { TextKind::Body };
        let over = if is_area { 9.0 } else { 0.0 };
        let side = 13.0;
        let lead = if self.leading.is_some() { 28.0 } else { 0.0 };

        let unit = paint::line(ui.painter(), TextKind::Small, self.unit, c.ink2);
        let status = self
            .status
            .map(|(icon, word, colour)| (icon, paint::line(ui.painter(), TextKind::Small, word, colour), colour));
        let mut tail = 0.0;
        if !self.unit.is_empty() {
            tail += unit.size().x + 8.0;
        }
        if self.trailing.is_some() {
            tail += 28.0;
        }
        if let Some((_, word, _)) = &status {
            tail += word.size().x + 20.0 + 8.0;
        }

        let outer_min = ui.available_rect_before_wrap().min;
        let ground = ui.painter().add(egui::Shape::Noop);
        let border = ui.painter().add(egui::Shape::Noop);
        let inner_width = (width - 2.0 * side - lead - tail).max(24.0);
        let room = Rect::from_min_size(outer_min + vec2(side + lead, over), vec2(inner_width, f32::MAX / 4.0));
        let id = self.id;
        let colour = if self.is_enabled { c.ink } else { c.ink3 };
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).layout(egui::Layout::top_down(Align::Min)));
        let line = kind.line();
        child.spacing_mut().interact_size.y = if is_area { line } else { t.measure.control.normal };
        let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, wrap: f32| {
            let mut job = kind.job(buffer.as_str(), colour, wrap);
            job.keep_trailing_whitespace = true;
            ui.painter().layout_job(job)
        };
        let edit = if is_area {
            TextEdit::multiline(self.text).desired_rows(self.rows).layouter(&mut layouter)
        } else {
            TextEdit::singleline(self.text).font(kind.font(t.measure)).text_color(colour)
        };
        let mut edit = edit
            .id(id)
            .frame(Frame::NONE)
            .desired_width(inner_width)
            .char_limit(self.limit)
            .interactive(self.is_enabled)
            .password(self.is_password)
            .align(if is_area { Align2::LEFT_TOP } else { Align2::LEFT_CENTER });
        if !self.placeholder.is_empty() {
            let hint = egui::RichText::new(self.placeholder).font(kind.font(t.measure)).color(c.ink2);
            edit = edit.hint_text(hint);
        }
        if let Some(filter) = self.filter {
            edit = edit.event_filter(filter);
        }
        if is_area {
            edit = edit.min_size(vec2(inner_width, line * self.rows as f32));
        } else {
            edit = edit.min_size(vec2(inner_width, t.measure.control.normal));
        }
        let response = edit.show(&mut child).response.response;
        if is_area {
            focus::takes_enter(&response);
        }
        drop(child);

        let height = if is_area { (response.rect.height() + 2.0 * over).max(56.0) } else { t.measure.control.normal };
        let rect = Rect::from_min_size(outer_min, vec2(width, height));
        ui.advance_cursor_after_rect(rect);
        // The whole box is the target, not only the letters. Registered below the text, so that the text keeps its clicks.
        if self.is_enabled
            && ui.rect_contains_pointer(rect)
            && ui.input(|i| i.pointer.primary_clicked())
            && !response.has_focus()
        {
            response.request_focus();
        }

        let painter = ui.painter();
        let radius = t.measure.radius.control;
        let fill = if self.is_enabled { c.surface } else { c.sunken };
        let stroke = if self.error.is_some() {
            t.strong_stroke(c.stop)
        } else if self.is_enabled {
            t.thin_stroke(c.edge)
        } else {
            t.thin_stroke(c.line)
        };
        let is_dashed = self.is_private && self.error.is_none();
        painter.set(
            ground,
            egui::epaint::RectShape::new(
                rect,
                egui::CornerRadius::from(radius),
                fill,
                if is_dashed { Stroke::NONE } else { stroke },
                egui::StrokeKind::Inside,
            ),
        );
        if is_dashed {
            let mut dashes = Vec::new();
            paint::dashes(&mut dashes, rect, radius, stroke);
            painter.set(border, egui::Shape::Vec(dashes));
        }
        let inside = rect.shrink2(vec2(side, 0.0));
        if let Some(icon) = self.leading {
            let centre = pos2(inside.left() + 10.0, rect.top() + t.measure.control.normal / 2.0);
            paint_icon(painter, icon, IconWeight::Regular, 20.0, centre, c.ink2);
        }
        if !self.unit.is_empty() {
            paint::right_centred(painter, inside, unit);
        }
        if let Some(icon) = self.trailing {
            let centre = pos2(inside.right() - 10.0, rect.center().y);
            paint_icon(painter, icon, IconWeight::Regular, 20.0, centre, c.ink2);
        }
        if let Some((icon, word, colour)) = status {
            let x = inside.right() - word.size().x - 12.0;
            paint::right_centred(painter, inside, word);
            let centre = pos2(x, rect.center().y);
            paint_icon(painter, icon, IconWeight::Fill, 16.0, centre, colour);
        }
        if !self.beside.is_empty() {
            let beside = paint::line(painter, TextKind::Small, self.beside, c.ink2);
            let size = beside.size();
            if rect.right() + 12.0 + size.x <= ui.max_rect().right() {
                let spot = Rect::from_min_size(pos2(rect.right() + 12.0, rect.top()), vec2(size.x, height));
                paint::left_centred(painter, spot, beside);
            } else {
                ui.add_space(4.0);
                painted(ui, TextKind::Small.job(self.beside, c.ink2, ui.available_width()));
            }
        }
        focus::ring(ui, &response, rect, radius);

        let mut said: Vec<&str> = Vec::new();
        said.extend([self.error.unwrap_or(""), self.note, self.hint, self.unit, self.beside]);
        if let Some((_, word, _)) = self.status {
            said.push(word);
        }
        let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_label(self.label);
            if !said.is_empty() {
                node.set_description(said.join(". "));
            }
            if self.error.is_some() {
                node.set_invalid(accesskit::Invalid::True);
            }
            if !self.is_enabled {
                node.set_disabled();
            }
            more(node, rect);
        });
        Shown { response, rect }
    }
}

/// A drawn field.
pub(super) struct Shown {
    pub(super) response: Response,
    pub(super) rect: Rect,
}

/// The sentence under a field that is wrong.
pub(super) fn error_ui(ui: &mut Ui, t: &Theme, error: &str, width: f32) {
    let c = &t.colour;
    let words = ui.painter().layout_job(TextKind::Small.job(error, c.stop, (width - 20.0).max(24.0)));
    let (rect, response) = ui.allocate_exact_size(vec2(words.size().x + 20.0, words.size().y), Sense::hover());
    super::name_node(&response, accesskit::Role::Label, error, |node| {
        node.set_live(accesskit::Live::Polite);
    });
    let centre = pos2(rect.left() + 8.0, rect.top() + TextKind::Small.line() / 2.0);
    paint_icon(ui.painter(), Icon::WarningCircle, IconWeight::Fill, 16.0, centre, c.stop);
    let pos = paint::snapped(ui.painter(), pos2(rect.left() + 20.0, rect.top()));
    ui.painter().galley(pos, words, c.stop);
}

fn painted(ui: &mut Ui, job: egui::text::LayoutJob) {
    let galley = ui.painter().layout_job(job);
    let (_, rect) = ui.allocate_space(galley.size());
    let pos = paint::snapped(ui.painter(), rect.min);
    ui.painter().galley(pos, galley, Color32::PLACEHOLDER);
}

/// The label of something that is not a text field, in the look of field labels; painted only, the part carries the name.
pub fn label_ui(ui: &mut Ui, label: &str, note: &str) {
    let t = theme(ui);
    let c = &t.colour;
    let width = ui.available_width();
    let spans = [
        Span::new(label, TextKind::NavStrong, c.ink),
        Span::new(" ", TextKind::Nav, c.ink2),
        Span::new(note, TextKind::Nav, c.ink2),
    ];
    painted(ui, job_of(&spans[..if note.is_empty() { 1 } else { 3 }], width));
}

/// A number, typed freely; the caller reads and judges it.
#[must_use]
pub struct NumberInput<'a>(TextInput<'a>);

impl<'a> NumberInput<'a> {
    /// A field 144 wide.
    pub fn new(label: &'a str, salt: impl Hash + std::fmt::Debug, text: &'a mut String) -> Self {
        Self(TextInput::new(label, salt, text).width(144.0).limit(40))
    }

    /// The unit, inside at the right.
    pub fn unit(self, unit: &'a str) -> Self {
        Self(self.0.unit(unit))
    }

    /// The bounds in words, beside the field.
    pub fn bounds(self, bounds: &'a str) -> Self {
        Self(self.0.beside(bounds))
    }

    /// What is wrong and what to fill in.
    pub fn error(self, error: Option<&'a str>) -> Self {
        Self(self.0.error(error))
    }

    /// The label is only the accessible name: the question stands above.
    pub fn hide_label(self) -> Self {
        Self(self.0.hide_label())
    }

    /// Draws the field.
    pub fn show(self, ui: &mut Ui) -> Response {
        let shown = self.0.show_with(ui, |node, _| node.set_role(accesskit::Role::NumberInput));
        shown.response
    }
}

/// A date, typed freely; the caller reads and judges it.
#[must_use]
pub struct DateInput<'a>(TextInput<'a>);

impl<'a> DateInput<'a> {
    /// A field 208 wide.
    pub fn new(label: &'a str, salt: impl Hash + std::fmt::Debug, text: &'a mut String) -> Self {
        Self(TextInput::new(label, salt, text).width(208.0).limit(40).trailing(Icon::CalendarBlank))
    }

    /// How to write a date, in words.
    pub fn hint(self, hint: &'a str) -> Self {
        Self(self.0.hint(hint))
    }

    /// What is wrong and what to fill in.
    pub fn error(self, error: Option<&'a str>) -> Self {
        Self(self.0.error(error))
    }

    /// The label is only the accessible name: the question stands above.
    pub fn hide_label(self) -> Self {
        Self(self.0.hide_label())
    }

    /// Draws the field.
    pub fn show(self, ui: &mut Ui) -> Response {
        let shown = self.0.show_with(ui, |node, _| node.set_role(accesskit::Role::DateInput));
        shown.response
    }
}
