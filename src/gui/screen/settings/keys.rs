//! What the keys do.

use eframe::egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::app::{Event, Model, Settings};
use crate::gui::Outbox;
use crate::gui::layout::flow_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::paint::rule_ui;
use crate::gui::widget::{Text, heading_ui, key_cap_ui, small_ui, switch_ui};
use crate::tr;

use super::setting_ui;

/// A key, or what stands between keys.
enum Part {
    Key(String),
    Word(String),
}

/// Draws the page.
pub(super) fn keys_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    let settings = &model.settings;
    let name = tr!(t, "settings-single");
    setting_ui(ui, &name, &tr!(t, "settings-single-hint"), true, |ui| {
        let word = if settings.single_keys { tr!(t, "settings-on") } else { tr!(t, "settings-off") };
        if let Some(is_on) = switch_ui(ui, &name, settings.single_keys, &word) {
            out.push(Event::SetSettings(Settings { single_keys: is_on, ..settings.clone() }));
        }
    });

    let key = |text: &str| Part::Key(text.to_owned());
    let ctrl = || Part::Key(tr!(t, "key-ctrl"));
    let with_ctrl = |text: &str| vec![ctrl(), Part::Key(text.to_owned())];
    let or = || Part::Word(tr!(t, "keys-or"));
    let to = || Part::Word(tr!(t, "keys-to"));
    let (enter, tab, escape) = (tr!(t, "key-enter"), tr!(t, "key-tab"), tr!(t, "key-escape"));
    let (shift, space) = (tr!(t, "key-shift"), tr!(t, "key-space"));
    let arrows = || vec![key("\u{2191}"), key("\u{2193}"), key("\u{2190}"), key("\u{2192}")];

    let everywhere = [
        (with_ctrl("K"), tr!(t, "keys-palette")),
        (with_ctrl("N"), tr!(t, "keys-new")),
        (with_ctrl("O"), tr!(t, "keys-open")),
        (with_ctrl("Z"), tr!(t, "keys-undo")),
        (with_ctrl("Y"), tr!(t, "keys-redo")),
        (vec![ctrl(), key("+"), or(), ctrl(), key("\u{2013}")], tr!(t, "keys-size")),
        (with_ctrl("0"), tr!(t, "keys-size-back")),
        (vec![key(&tab)], tr!(t, "keys-next")),
        (vec![key(&shift), key(&tab)], tr!(t, "keys-previous")),
        (arrows(), tr!(t, "keys-arrows")),
        (vec![key(&space)], tr!(t, "keys-space")),
        (vec![key(&enter)], tr!(t, "keys-enter")),
        (vec![key(&escape)], tr!(t, "keys-escape")),
    ];
    group_ui(ui, &tr!(t, "keys-everywhere"), "", everywhere);

    let asked = [
        (vec![key("1"), to(), key("9")], tr!(t, "keys-digit")),
        (vec![key("A"), to(), key("Z")], tr!(t, "keys-letter")),
        (vec![key("0")], tr!(t, "keys-dont-know")),
        (vec![key("\u{2013}")], tr!(t, "keys-not-applicable")),
        (vec![key("N")], tr!(t, "keys-note")),
        (vec![key("F")], tr!(t, "keys-follow-up")),
        (vec![key("P")], tr!(t, "keys-private")),
        (vec![key("B")], tr!(t, "keys-evidence")),
    ];
    let hint = if settings.single_keys { String::new() } else { tr!(t, "keys-off") };
    group_ui(ui, &tr!(t, "keys-questions"), &hint, asked);
    let typed = [(vec![ctrl(), key(&enter)], tr!(t, "keys-ctrl-enter"))];
    group_ui(ui, &tr!(t, "keys-typing"), "", typed);
}

/// Keys that belong together, with what they do.
fn group_ui(ui: &mut Ui, title: &str, hint: &str, rows: impl IntoIterator<Item = (Vec<Part>, String)>) {
    ui.add_space(16.0);
    heading_ui(ui, title, 2);
    if !hint.is_empty() {
        small_ui(ui, hint);
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        rule_ui(ui);
        for (keys, what) in rows {
            row_ui(ui, &keys, &what);
        }
    });
}

fn row_ui(ui: &mut Ui, keys: &[Part], what: &str) {
    let ink = theme(ui).colour.ink;
    let outer = ui.available_rect_before_wrap();
    let column = 216.0_f32.min(outer.width() * 0.45);
    let top = outer.top() + 9.0;
    let area = Rect::from_min_size(pos2(outer.left(), top), vec2(column, 24.0));
    let mut left = ui.new_child(UiBuilder::new().max_rect(area));
    flow_ui(&mut left, 4.0, |ui| {
        for part in keys {
            match part {
                Part::Key(key) => {
                    key_cap_ui(ui, key);
                }
                Part::Word(word) => {
                    small_ui(ui, word);
                }
            }
        }
    });
    let used = left.min_rect();
    drop(left);
    let area = Rect::from_min_max(pos2(outer.left() + column + 16.0, top - 1.0), pos2(outer.right(), f32::MAX / 4.0));
    let mut right = ui.new_child(UiBuilder::new().max_rect(area));
    Text::new(what, TextKind::Body, ink).show(&mut right);
    let used = used.union(right.min_rect());
    drop(right);
    ui.advance_cursor_after_rect(used);
    ui.add_space(9.0);
    rule_ui(ui);
}
