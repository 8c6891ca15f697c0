//! What is wrong in a file that cannot be used, in the words of the command line.

use eframe::egui::{Sense, Ui, UiBuilder, accesskit, pos2, vec2};

use crate::app::Broken;
use crate::diagnostic::{Diagnostic, Severity, harmless};
use crate::gui::text_style::{Span, TextKind};
use crate::gui::theme::theme;
use crate::gui::widget::icon::paint_icon;
use crate::gui::widget::{Icon, IconWeight, LinkButton, Text};
use crate::text::Tr;
use crate::tr;

/// More problems than this are shown only when asked for.
const AT_FIRST: usize = 20;

/// The name of a file without its folders.
pub(super) fn file_name(file: &str) -> String {
    harmless(file.rsplit(['/', '\\']).next().unwrap_or(file))
}

/// How many problems there are in a file, in words.
pub(super) fn count(t: &Tr, broken: &Broken) -> String {
    tr!(t, "faults-count", count = broken.diagnostics.len())
}

/// Lists the problems of one file. `shown` says how many more than the first ones are to be seen.
pub(super) fn faults_ui(ui: &mut Ui, t: &Tr, broken: &Broken, shown: &mut usize) {
    let c = theme(ui).colour.clone();
    let name = file_name(&broken.file);
    let count = count(t, broken);
    let builder = UiBuilder::new().accessibility_role(accesskit::Role::Section).accessibility_label(&name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Text::new(&name, TextKind::BodyStrong, c.ink).heading(3).show(ui);
        Text::new(&count, TextKind::Small, c.ink2).show(ui);
        if broken.file != name {
            let place = harmless(&broken.file);
            Text::new(&place, TextKind::Small, c.ink2).show(ui);
        }
        ui.add_space(8.0);
        let most = (AT_FIRST + *shown).min(broken.diagnostics.len());
        for diagnostic in &broken.diagnostics[..most] {
            fault_ui(ui, t, diagnostic);
        }
        let rest = broken.diagnostics.len() - most;
        if rest > 0 {
            let more = tr!(t, "faults-more", count = rest);
            if LinkButton::new(&more).trailing(Icon::CaretDown).show(ui).clicked() {
                *shown += 50;
            }
        }
    });
}

fn fault_ui(ui: &mut Ui, t: &Tr, diagnostic: &Diagnostic) {
    let c = theme(ui).colour.clone();
    let (severity, colour) = match diagnostic.severity {
        Severity::Error => (tr!(t, "severity-error"), c.stop),
        Severity::Warning => (tr!(t, "severity-warning"), c.warn),
        Severity::Note => (tr!(t, "severity-note"), c.ink2),
    };
    let place = if diagnostic.at.line == 0 {
        tr!(t, "faults-whole-file")
    } else {
        let (line, column) = (diagnostic.at.line.to_string(), diagnostic.at.column.to_string());
        tr!(t, "faults-place", line = line, column = column)
    };
    let before = format!("{place}: {severity}");
    let message = diagnostic.message(t);
    let help = diagnostic.help(t);
    let indent = 25.0;
    let outer = ui.available_rect_before_wrap();
    let room = outer.with_min_x(outer.left() + indent);
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    child.spacing_mut().item_spacing.y = 0.0;
    Text::rich(&[Span::new(&before, TextKind::SmallStrong, colour)]).show(&mut child);
    Text::new(&message, TextKind::Body, c.ink).show(&mut child);
    if let Some(help) = &help {
        Text::new(help, TextKind::Small, c.ink2).show(&mut child);
    }
    let used = child.min_rect();
    drop(child);
    let centre = pos2(outer.left() + 8.5, used.top() + TextKind::Small.line() / 2.0);
    paint_icon(ui.painter(), Icon::WarningCircle, IconWeight::Fill, 17.0, centre, colour);
    ui.allocate_exact_size(vec2(outer.width(), used.height() + 12.0), Sense::hover());
}
