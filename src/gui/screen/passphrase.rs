//! A passphrase for something that is being sealed: typed twice, with what would make it stronger.

use eframe::egui::Ui;

use crate::app::Secret;
use crate::dossier::passphrase::{Advice, Strength, judge};
use crate::gui::widget::{TextInput, small_ui};
use crate::text::Tr;
use crate::tr;

/// A field for a passphrase is so wide.
pub(super) const WIDTH: f32 = 420.0;

/// A passphrase being typed, twice.
#[derive(Default)]
pub(super) struct Typed {
    once: String,
    again: String,
}

impl Typed {
    /// Whether anything was typed.
    pub(super) fn is_there(&self) -> bool {
        !self.once.is_empty()
    }

    /// Whether the same was typed twice, or nothing at all.
    pub(super) fn is_settled(&self) -> bool {
        self.once == self.again
    }

    /// What was typed, which is forgotten here; `None` for nothing.
    pub(super) fn take(&mut self) -> Option<Secret> {
        let Self { once, .. } = std::mem::take(self);
        (!once.is_empty()).then_some(Secret(once))
    }
}

/// The passphrase of a file that goes out; it may go without one.
pub(super) fn for_file_ui(ui: &mut Ui, t: &Tr, known: &[&str], typed: &mut Typed) {
    let (label, again) = (tr!(t, "share-seal"), tr!(t, "share-seal-again"));
    twice_ui(ui, t, known, (&label, &tr!(t, "share-seal-hint")), &again, typed);
}

/// A passphrase, typed twice. What is `known` of the company makes a weak one.
pub(super) fn twice_ui(
    ui: &mut Ui,
    t: &Tr,
    known: &[&str],
    (label, hint): (&str, &str),
    again: &str,
    typed: &mut Typed,
) {
    TextInput::new(label, label, &mut typed.once).password().hint(hint).width(WIDTH).show(ui);
    ui.add_space(12.0);
    if !typed.once.is_empty() || !typed.again.is_empty() {
        let response = small_ui(ui, &judgement(t, &typed.once, known));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_live(eframe::egui::accesskit::Live::Polite);
        });
        ui.add_space(12.0);
        // While the second is only the beginning of the first, somebody is still typing it.
        let differs = !typed.once.starts_with(&typed.again);
        let words = tr!(t, "share-differs");
        TextInput::new(again, again, &mut typed.again)
            .password()
            .error(differs.then_some(words.as_str()))
            .width(WIDTH)
            .show(ui);
        ui.add_space(8.0);
        small_ui(ui, &tr!(t, "share-keep-passphrase"));
        ui.add_space(12.0);
    }
}

/// How strong a passphrase is, and what would make it stronger.
fn judgement(t: &Tr, typed: &str, known: &[&str]) -> String {
    if typed.is_empty() {
        return tr!(t, "share-differs");
    }
    let judged = judge(typed, known);
    let mut said = vec![match judged.strength {
        Strength::Strong => tr!(t, "share-strong"),
        Strength::Fair => tr!(t, "seal-fair"),
        Strength::Weak => tr!(t, "seal-weak"),
    }];
    said.extend(judged.advice.iter().map(|advice| match advice {
        Advice::Longer => tr!(t, "passphrase-longer"),
        Advice::Common => tr!(t, "passphrase-common"),
        Advice::Personal => tr!(t, "passphrase-personal"),
        Advice::Pattern => tr!(t, "passphrase-pattern"),
        Advice::Words => tr!(t, "passphrase-words"),
    }));
    said.join(" ")
}
