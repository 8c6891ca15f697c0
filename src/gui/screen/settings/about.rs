//! Where things are kept, and what this program is.

use eframe::egui::Ui;
use std::path::Path;

use crate::app::Model;
use crate::diagnostic::harmless;
use crate::gui::widget::{Icon, icon_line_ui};
use crate::tr;

use super::paragraph_ui;

/// What is saved, where and when.
pub(super) fn saving_ui(ui: &mut Ui, model: &Model) {
    let t = &model.tr;
    let written = |path: &Path| harmless(&path.display().to_string());
    let folders = &model.folders;
    let place = if folders.dossiers.as_os_str().is_empty() {
        tr!(t, "saving-where-unknown")
    } else {
        tr!(t, "saving-where-folder", folder = written(&folders.dossiers))
    };
    let mut places = vec![place];
    if let Some(path) = model.open.as_ref().and_then(|open| open.path()) {
        places.push(tr!(t, "saving-where-open", path = written(path)));
    }
    paragraph_ui(ui, &tr!(t, "saving-where"), &places);
    paragraph_ui(ui, &tr!(t, "saving-when"), &[tr!(t, "saving-when-text"), tr!(t, "saving-when-fails")]);
    paragraph_ui(ui, &tr!(t, "saving-what"), &[tr!(t, "saving-what-text"), tr!(t, "saving-what-example")]);
    paragraph_ui(ui, &tr!(t, "saving-copy"), &[tr!(t, "saving-copy-text")]);
    ui.add_space(12.0);
    icon_line_ui(ui, Icon::LockSimple, &tr!(t, "settings-private"));
}

/// What this program is, and what it is made of.
pub(super) fn about_ui(ui: &mut Ui, model: &Model) {
    let t = &model.tr;
    let version = env!("CARGO_PKG_VERSION");
    paragraph_ui(ui, &tr!(t, "about-version", version = version), &[tr!(t, "about-what")]);
    paragraph_ui(ui, &tr!(t, "about-private"), &[tr!(t, "about-private-text")]);
    paragraph_ui(ui, &tr!(t, "about-licence"), &[tr!(t, "about-licence-text")]);
    let sources = [
        tr!(t, "about-source-areas-be"),
        tr!(t, "about-source-areas-nl"),
        tr!(t, "about-source-sectors"),
        tr!(t, "about-source-font"),
        tr!(t, "about-source-icons"),
    ];
    paragraph_ui(ui, &tr!(t, "about-sources"), &sources);
}
