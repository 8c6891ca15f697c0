//! The parts every screen is made of.
//!
//! A part is a small builder with `show(ui)`. It says what happened and never acts. No part holds a word a user reads: labels
//! are handed in. Every part has a name, a role and a state in the accessibility tree, and shows the focus ring.

pub mod button;
pub mod card;
pub mod choice;
pub mod focus;
pub mod gauge;
pub mod icon;
pub mod input;
pub mod list;
pub mod mark;
pub mod matrix;
pub mod menu;
pub mod over;
pub mod paint;
pub mod search_select;
pub mod segmented;
pub mod table;
pub mod text;

pub use button::{Button, HintPart, LinkButton, icon_button_ui, key_cap_ui, tip};
pub use card::{Card, HelpPanel, Notice, NoticeKind, nested_ui};
pub use choice::{Choice, Density, OfRow, RadioGroup, RadioOutcome, TickList, radio_group_ui, tick_ui};
pub use gauge::{BarState, EvidenceLadder, question_gauge_ui};
pub use icon::{Icon, IconWeight, icon_ui, line_icon_ui};
pub use input::{DateInput, NumberInput, TextInput, label_ui};
pub use list::{JumpRow, JumpSign, Money, ProgrammeCard, count_row_ui, entry_row_ui};
pub use mark::{
    ChipSign, RuleState, Verdict, chip_ui, effort_ui, icon_line_ui, rule_line_ui, step_number_ui, switch_ui, tag_ui,
    verdict_ui,
};
pub use matrix::{Cell, Matrix};
pub use menu::{MenuItem, menu_ui};
pub use over::{
    Dialog, DialogButton, Drawer, DrawerOutcome, Palette, PaletteEvent, PaletteRow, Toast, ToastEvent, ToastKind,
    busy_ui, empty_state_ui, toasts_ui,
};
pub use paint::rule_ui;
pub use search_select::{Find, SearchOutcome, SearchSelect};
pub use segmented::{ScaleBoxes, Segmented};
pub use table::{Column, ColumnWidth, Sorting, Table, cell_text, cell_two_lines, heat_strip_ui};
pub use text::{Text, body_ui, caption_ui, display_ui, heading_ui, lead_ui, rich_ui, small_ui, title_ui};

use eframe::egui::{Response, WidgetInfo, accesskit};

use crate::diagnostic::drawable;

/// Puts a part into the accessibility tree: role and name, and with `more` its state.
pub(super) fn name_node(
    response: &Response,
    role: accesskit::Role,
    name: &str,
    more: impl FnOnce(&mut accesskit::Node),
) {
    response.widget_info(|| WidgetInfo::labeled(role, response.enabled(), drawable(name)));
    response.ctx.accesskit_node_builder(response.id, more);
}

/// The accessible state of something that is on or off.
pub(super) fn toggled(on: bool) -> accesskit::Toggled {
    if on { accesskit::Toggled::True } else { accesskit::Toggled::False }
}
