//! How the program looks and works.

use eframe::egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit, pos2, vec2};

use crate::app::{Event, Mode, Model, Settings, ThemeChoice};
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::flow_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::{Theme, ThemeKind, theme};
use crate::gui::widget::focus::{self, Lie};
use crate::gui::widget::{
    Choice, Density, Segmented, key_cap_ui, name_node, paint, radio_group_ui, small_ui, switch_ui, toggled,
};
use crate::text::{self, Tr};
use crate::tr;

use super::setting_ui;
use crate::gui::screen::readings::months_ui;

/// Draws the page.
pub(super) fn display_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    let settings = &model.settings;
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut set = |change: &dyn Fn(&mut Settings)| {
        let mut changed = settings.clone();
        change(&mut changed);
        out.push(Event::SetSettings(changed));
    };

    let name = tr!(t, "settings-language");
    setting_ui(ui, &name, "", false, |ui| {
        let languages: Vec<_> = text::languages().collect();
        let names: Vec<&str> = languages.iter().map(|(_, name)| *name).collect();
        let chosen = languages.iter().position(|(lang, _)| *lang == settings.language);
        let picked = Segmented::new(&name, "language", &names).chosen(chosen).show(ui);
        if let Some((lang, _)) = picked.and_then(|at| languages.get(at)) {
            set(&|s| s.language = *lang);
        }
    });

    let name = tr!(t, "settings-size");
    setting_ui(ui, &name, &tr!(t, "settings-size-hint"), false, |ui| {
        let sizes: Vec<String> =
            Settings::SCALES.iter().map(|size| text::percent(t.locale(), &Exact::from(*size))).collect();
        let names: Vec<&str> = sizes.iter().map(String::as_str).collect();
        let chosen = Settings::SCALES.iter().position(|size| *size == settings.text_scale);
        let picked = Segmented::new(&name, "text size", &names).chosen(chosen).show(ui);
        if let Some(size) = picked.and_then(|at| Settings::SCALES.get(at)) {
            set(&|s| s.text_scale = *size);
        }
        flow_ui(ui, 4.0, |ui| {
            small_ui(ui, &tr!(t, "settings-size-also"));
            key_cap_ui(ui, &tr!(t, "key-ctrl"));
            key_cap_ui(ui, "+");
            small_ui(ui, &tr!(t, "settings-size-and"));
            key_cap_ui(ui, &tr!(t, "key-ctrl"));
            key_cap_ui(ui, "\u{2013}");
        });
    });

    let name = tr!(t, "settings-colours");
    setting_ui(ui, &name, "", false, |ui| {
        if let Some(theme) = colours_ui(ui, t, &name, settings.theme) {
            set(&|s| s.theme = theme);
        }
    });

    let switch = |ui: &mut Ui, name: &str, is_on: bool| {
        let word = if is_on { tr!(t, "settings-on") } else { tr!(t, "settings-off") };
        switch_ui(ui, name, is_on, &word)
    };
    let name = tr!(t, "settings-motion");
    setting_ui(ui, &name, &tr!(t, "settings-motion-hint"), false, |ui| {
        if let Some(is_on) = switch(ui, &name, settings.motion) {
            set(&|s| s.motion = is_on);
        }
    });

    let name = tr!(t, "settings-mode");
    setting_ui(ui, &name, "", false, |ui| {
        let words = [
            tr!(t, "settings-owner"),
            tr!(t, "settings-owner-hint"),
            tr!(t, "settings-advisor"),
            tr!(t, "settings-advisor-hint"),
        ];
        let choices = [Choice::new(&words[0]).description(&words[1]), Choice::new(&words[2]).description(&words[3])];
        let chosen = usize::from(settings.mode == Mode::Advisor);
        match radio_group_ui(ui, &name, "mode", &choices, Some(chosen), Density::Advisor) {
            Some(0) => set(&|s| s.mode = Mode::Owner),
            Some(_) => set(&|s| s.mode = Mode::Advisor),
            None => {}
        }
    });

    let name = tr!(t, "readings-interval");
    setting_ui(ui, &name, &tr!(t, "readings-interval-lead"), false, |ui| {
        if let Some(months) = months_ui(ui, t, &name, settings.months_between) {
            set(&|s| s.months_between = months);
        }
    });

    let name = tr!(t, "settings-live");
    setting_ui(ui, &name, &tr!(t, "settings-live-hint"), false, |ui| {
        if let Some(is_on) = switch(ui, &name, settings.live_score) {
            set(&|s| s.live_score = is_on);
        }
    });

    let name = tr!(t, "settings-auto");
    setting_ui(ui, &name, &tr!(t, "settings-auto-hint"), true, |ui| {
        if let Some(is_on) = switch(ui, &name, settings.auto_advance) {
            set(&|s| s.auto_advance = is_on);
        }
    });
}

const THEMES: [ThemeChoice; 4] =
    [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast, ThemeChoice::System];

/// Four small pictures of the window, of which one is chosen: one tab stop, arrows move, Space chooses.
fn colours_ui(ui: &mut Ui, t: &Tr, name: &str, chosen: ThemeChoice) -> Option<ThemeChoice> {
    let look = theme(ui);
    let c = &look.colour;
    let ids: Vec<Id> = (0..THEMES.len()).map(|at| Id::unique(("colours", at))).collect();
    let at = THEMES.iter().position(|theme| *theme == chosen);
    let stop = focus::rove(ui, &ids, at, |_| true, Lie::Both);
    let (preview, gap) = (vec2(129.0, 76.0), 16.0);
    let labels =
        [tr!(t, "settings-light"), tr!(t, "settings-dark"), tr!(t, "settings-contrast"), tr!(t, "settings-system")];
    let room = ui.available_width();
    let columns = (((room + gap) / (preview.x + gap)).floor() as usize).clamp(1, THEMES.len());
    let rows = THEMES.len().div_ceil(columns);
    let cell = vec2(preview.x, preview.y + 6.0 + TextKind::Body.line());
    let mut picked = None;
    let builder = UiBuilder::new().accessibility_role(accesskit::Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(THEMES.len()));
        let size = vec2(
            (cell.x + gap) * columns as f32 - gap,
            // Room for the ring of what is chosen between the rows.
            (cell.y + gap) * rows as f32 - gap,
        );
        let (_, whole) = ui.allocate_space(size);
        for (index, (choice, label)) in THEMES.into_iter().zip(&labels).enumerate() {
            let (row, column) = (index / columns, index % columns);
            let offset = vec2((cell.x + gap) * column as f32, (cell.y + gap) * row as f32);
            let rect = Rect::from_min_size(whole.min + offset, cell);
            let is_on = choice == chosen;
            let sense = if stop == index { Sense::click() } else { Sense::CLICK };
            let response = ui.interact(rect, ids[index], sense);
            name_node(&response, accesskit::Role::RadioButton, label, |node| {
                node.set_toggled(toggled(is_on));
                node.set_position_in_set(index);
            });
            if focus::chosen(&response) {
                picked = Some(choice);
                response.request_focus();
            }
            let picture = Rect::from_min_size(rect.min, preview);
            paint_preview(ui, picture, choice);
            let is_hot = response.hovered();
            if is_on || is_hot {
                let stroke = Stroke::new(if is_on { 3.0 } else { 2.0 }, c.primary);
                ui.painter().rect_stroke(picture.expand(2.0), 10.0, stroke, StrokeKind::Outside);
            }
            let below = Rect::from_min_max(pos2(rect.left(), picture.bottom() + 6.0), rect.max);
            let edge = if is_on || is_hot { c.primary } else { c.edge };
            paint::radio(ui.painter(), pos2(below.left() + 11.0, below.center().y), edge, c.surface, is_on);
            let words = paint::line(ui.painter(), TextKind::Body, label, c.ink);
            paint::left_centred(ui.painter(), below.with_min_x(below.left() + 30.0), words);
            focus::ring(ui, &response, rect.expand(8.0), look.measure.radius.card);
        }
    });
    picked
}

/// A window in these colours, very small.
fn paint_preview(ui: &Ui, rect: Rect, choice: ThemeChoice) {
    let kind = match choice {
        ThemeChoice::Light | ThemeChoice::System => ThemeKind::Light,
        ThemeChoice::Dark => ThemeKind::Dark,
        ThemeChoice::HighContrast => ThemeKind::HighContrast,
    };
    let shown = Theme::new(kind);
    let painter = ui.painter();
    let radius = shown.measure.radius.control;
    let c = &shown.colour;
    painter.rect_filled(rect, radius, c.bg);
    if choice == ThemeChoice::System {
        let dark = Theme::new(ThemeKind::Dark);
        let half = rect.with_min_x(rect.center().x);
        let corners = eframe::egui::CornerRadius { nw: 0, sw: 0, ne: radius as u8, se: radius as u8 };
        painter.rect_filled(half, corners, dark.colour.bg);
    }
    let inside = rect.shrink(9.0);
    let bar = |top: f32, share: f32, height: f32| {
        let most = if choice == ThemeChoice::System { inside.width() / 2.0 } else { inside.width() };
        let width = (inside.width() * share).min(most);
        Rect::from_min_size(pos2(inside.left(), top), vec2(width, height))
    };
    painter.rect_filled(bar(inside.top(), 0.6, 6.0), 2.0, c.ink);
    if choice != ThemeChoice::System {
        painter.rect_filled(bar(inside.top() + 11.0, 0.85, 6.0), 2.0, c.edge);
    }
    painter.rect_filled(bar(inside.bottom() - 14.0, 0.4, 14.0), 2.0, c.primary);
    // The border is of the window around the picture, so that every picture shows on every ground.
    let edge = theme(ui).colour.edge;
    painter.rect_stroke(rect, radius, Stroke::new(1.0, edge), StrokeKind::Inside);
}
