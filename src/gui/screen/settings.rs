//! The settings: how the program looks and works, its keys, where things are kept, what it knows, what it is.
//!
//! Every change applies at once, and the focus stays where it was.

mod about;
mod display;
mod keys;
mod lists;
mod organisation;

use eframe::egui::{Id, Key, Modifiers, Rect, Ui, UiBuilder, accesskit, pos2, vec2};

use crate::app::{Event, Model};
use crate::gui::Outbox;
use crate::gui::layout::{Content, grid_ui, page_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::screen::phrases;
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::paint::rule_ui;
use crate::gui::widget::{Icon, JumpRow, JumpSign, LinkButton, Text, small_ui, title_ui};
use crate::text::Tr;
use crate::tr;

/// The list at the left is so wide.
const LIST: f32 = 224.0;
/// Between the list and the page.
const GAP: f32 = 56.0;
/// No page is wider: lines stay readable, and a control stays near its name.
const PAGE: f32 = 840.0;

/// One page of the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Section {
    /// How the program looks and works.
    #[default]
    Display,
    /// What the keys do.
    Keys,
    /// Whose reports they are.
    Organisation,
    /// What is saved where and when.
    Saving,
    /// The questionnaires there are.
    Questionnaires,
    /// What this program is.
    About,
}

impl Section {
    const ALL: [Self; 6] =
        [Self::Display, Self::Keys, Self::Organisation, Self::Saving, Self::Questionnaires, Self::About];

    fn title(self, t: &Tr) -> String {
        match self {
            Self::Display => tr!(t, "settings-display"),
            Self::Keys => tr!(t, "settings-keys"),
            Self::Organisation => tr!(t, "settings-organisation"),
            Self::Saving => tr!(t, "settings-saving"),
            Self::Questionnaires => tr!(t, "settings-questionnaires"),
            Self::About => tr!(t, "settings-about"),
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Display => Icon::TextAa,
            Self::Keys => Icon::Keyboard,
            Self::Organisation => Icon::Buildings,
            Self::Saving => Icon::Folder,
            Self::Questionnaires => Icon::ListChecks,
            Self::About => Icon::Info,
        }
    }
}

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    section: Section,
    more_faults: usize,
    organisation: organisation::Typed,
}

/// Draws the screen.
pub fn settings_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let is_new = state.arrival.is_new(ui.ctx());
    let is_free = model.dialog.is_none() && ui.memory(|memory| memory.top_modal_layer().is_none());
    if is_free && !model.back.is_empty() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        out.push(Event::Back);
    }
    framed_ui(ui, None, |ui| {
        page_ui(ui, "settings", Content::Screen, |ui, page| {
            // Names of their own: what has the focus keeps it when another text size folds the page.
            if page.is_folded() {
                list_ui(ui, model, state, out, is_new);
                ui.add_space(16.0);
                let builder = UiBuilder::new().scope_id(Id::unique("settings page"));
                ui.scope_builder(builder, |ui| section_ui(ui, model, state, out));
                return;
            }
            let outer = ui.available_rect_before_wrap();
            let left = Rect::from_min_size(outer.min, vec2(LIST, outer.height()));
            let mut list = ui.new_child(UiBuilder::new().max_rect(left));
            list.set_width(LIST);
            list_ui(&mut list, model, state, out, is_new);
            let used = list.min_rect();
            drop(list);
            let x = left.right() + GAP;
            let right = pos2((x + PAGE).min(outer.right()), outer.bottom());
            let builder = UiBuilder::new()
                .max_rect(Rect::from_min_max(pos2(x, outer.top()), right))
                .scope_id(Id::unique("settings page"));
            let mut page = ui.new_child(builder);
            page.set_width(right.x - x);
            section_ui(&mut page, model, state, out);
            let used = used.union(page.min_rect());
            drop(page);
            ui.advance_cursor_after_rect(used);
        });
    });
}

/// The list of pages, with the way back above it.
fn list_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox, is_new: bool) {
    let t = &model.tr;
    let outer = ui.available_rect_before_wrap();
    // As high as the title beside it, so that the list stands level with the first setting.
    if !model.back.is_empty() {
        let name = model.open.as_ref().and_then(|open| open.dossier().company.name.clone()).unwrap_or_default();
        let label = if model.open.is_some() {
            tr!(t, "settings-back-to", name = phrases::name(t, &name))
        } else {
            tr!(t, "settings-back")
        };
        if LinkButton::new(&label).leading(Icon::ArrowLeft).show(ui).clicked() {
            out.push(Event::Back);
        }
    }
    let is_beside = outer.width() <= LIST;
    if is_beside {
        let used = ui.min_rect().height();
        ui.add_space((52.0 - used).max(8.0));
    }
    let builder =
        UiBuilder::new().accessibility_role(accesskit::Role::Navigation).accessibility_label(tr!(t, "frame-settings"));
    ui.scope_builder(builder, |ui| {
        let columns = if is_beside { 1 } else { 3 };
        let mut chosen = state.section;
        grid_ui(ui, Section::ALL.len(), 168.0, columns, 4.0, |ui, index, _| {
            let Some(section) = Section::ALL.get(index).copied() else { return };
            let is_current = state.section == section;
            let row = JumpRow {
                sign: JumpSign::Page(section.icon()),
                label: &section.title(t),
                count: "",
                is_current,
                state_word: "",
            };
            let response = row.show(ui);
            if response.clicked() {
                chosen = section;
            }
            if is_new && is_current {
                arrival::focus(ui.ctx(), response.id);
            }
        });
        state.section = chosen;
    });
}

fn section_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    title_ui(ui, &state.section.title(&model.tr));
    match state.section {
        Section::Display => display::display_ui(ui, model, out),
        Section::Keys => keys::keys_ui(ui, model, out),
        Section::Organisation => organisation::organisation_ui(ui, model, &mut state.organisation, out),
        Section::Saving => about::saving_ui(ui, model),
        Section::Questionnaires => lists::questionnaires_ui(ui, model, &mut state.more_faults),
        Section::About => about::about_ui(ui, model),
    }
}

/// One setting: its name and what it means at the left, its control at the right, or below where there is little room.
fn setting_ui(ui: &mut Ui, name: &str, hint: &str, is_last: bool, control: impl FnOnce(&mut Ui)) {
    let c = theme(ui).colour.clone();
    let outer = ui.available_rect_before_wrap();
    let names = 248.0;
    let is_stacked = outer.width() < names + 24.0 + 320.0;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(17.0);
        let top = ui.available_rect_before_wrap();
        let width = if is_stacked { top.width() } else { names };
        let area = Rect::from_min_size(top.min, vec2(width, f32::MAX / 4.0));
        let mut left = ui.new_child(UiBuilder::new().max_rect(area));
        Text::new(name, TextKind::BodyStrong, c.ink).show(&mut left);
        if !hint.is_empty() {
            small_ui(&mut left, hint);
        }
        let mut used = left.min_rect();
        drop(left);
        let min =
            if is_stacked { pos2(top.left(), used.bottom() + 8.0) } else { pos2(top.left() + names + 24.0, top.top()) };
        let area = Rect::from_min_max(min, pos2(top.right(), f32::MAX / 4.0));
        let mut right = ui.new_child(UiBuilder::new().max_rect(area));
        right.spacing_mut().item_spacing.y = 8.0;
        control(&mut right);
        used = used.union(right.min_rect());
        drop(right);
        ui.advance_cursor_after_rect(used);
        ui.add_space(17.0);
        if !is_last {
            rule_ui(ui);
        }
    });
}

/// A paragraph under a small heading.
fn paragraph_ui(ui: &mut Ui, heading: &str, texts: &[String]) {
    let c = theme(ui).colour.clone();
    ui.add_space(12.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        Text::new(heading, TextKind::BodyStrong, c.ink).heading(2).show(ui);
        for text in texts {
            Text::new(text, TextKind::Body, c.ink2).show(ui);
        }
    });
}
