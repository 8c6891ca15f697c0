//! Links and files that back an answer up: the list of them, and the field and the button that add one.

use std::path::PathBuf;

use eframe::egui::{Id, Key, Memory, Modifiers, Ui, UiBuilder};

use super::{Interview, State};
use crate::app::{Attach, Event};
use crate::diagnostic::harmless;
use crate::dossier::Answer;
use crate::dossier::evidence::{Attachment, address};
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::flow_ui;
use crate::gui::question::stay;
use crate::gui::widget::{Button, Icon, LinkButton, TextInput, label_ui, small_ui};
use crate::id::{Id as _, QuestionId};
use crate::text::{self, Tr};
use crate::tr;

/// What is being typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    /// For which question.
    of: Option<QuestionId>,
    text: String,
    /// Whether it was given as an address and is none.
    is_wrong: bool,
}

/// Whether something typed leads to a file on this machine rather than to a page: it begins as paths do.
fn is_path(typed: &str) -> bool {
    let mut signs = typed.chars();
    let (first, second) = (signs.next(), signs.next());
    matches!(first, Some('/' | '\\' | '~')) || (first.is_some_and(|c| c.is_ascii_alphabetic()) && second == Some(':'))
}

/// How large a file is, for people.
fn size(t: &Tr, length: u64) -> String {
    let thousands = i64::try_from(length.div_ceil(1_024)).unwrap_or(i64::MAX);
    if thousands < 1_024 {
        return tr!(t, "interview-attach-size-kb", size = text::number(t.locale(), &Exact::from(thousands), 0));
    }
    let tenths = Exact::from(thousands.saturating_mul(10) / 1_024);
    let millions = tenths.checked_div(&Exact::from(10_i64)).unwrap_or(tenths);
    tr!(t, "interview-attach-size-mb", size = text::number(t.locale(), &millions, 1))
}

/// Draws what backs the answer up, and how to add to it.
pub(super) fn attachments_ui(
    ui: &mut Ui,
    interview: &Interview<'_>,
    state: &mut State,
    answer: &Answer,
    out: &mut Outbox,
) {
    let (t, at) = (interview.t, interview.at);
    let question = &interview.question(at).id;
    label_ui(ui, &tr!(t, "interview-attachments"), "");
    ui.add_space(4.0);
    for (place, attachment) in answer.attachments.iter().enumerate() {
        let (name, length, icon) = match attachment {
            Attachment::Link { title, address } => {
                (if title.is_empty() { address } else { title }, None, Icon::ArrowSquareOut)
            }
            Attachment::File { name, length, .. } => (name, Some(*length), Icon::Paperclip),
        };
        // A dossier may come from anybody.
        let name = harmless(name);
        let key = Id::unique(("attachment", question.as_str(), place));
        ui.scope_builder(UiBuilder::new().scope_id(key), |ui| {
            let open = tr!(t, "interview-attach-open", name = &name);
            if LinkButton::new(&open).small().leading(icon).show(ui).clicked() {
                out.push(Event::Attach(Attach::Open(at, place)));
            }
            flow_ui(ui, 12.0, |ui| {
                if let Some(length) = length {
                    small_ui(ui, &size(t, length));
                }
                let named = tr!(t, "interview-attach-remove-named", name = &name);
                let remove = tr!(t, "interview-attach-remove");
                if LinkButton::new(&remove).named(&named).small().leading(Icon::Trash).show(ui).clicked() {
                    out.push(Event::Attach(Attach::Remove(at, place)));
                }
            });
        });
        ui.add_space(6.0);
    }
    let typed = &mut state.attaching;
    if typed.of.as_ref() != Some(question) {
        *typed = Typed { of: Some(question.clone()), ..Typed::default() };
    }
    let salt = ("attach", question.as_str());
    let (label, hint, wrong) =
        (tr!(t, "interview-attach-field"), tr!(t, "interview-attach-hint"), tr!(t, "evidence-no-address"));
    let field = TextInput::new(&label, salt, &mut typed.text)
        .hint(&hint)
        .limit(2_000)
        .error(typed.is_wrong.then_some(wrong.as_str()))
        .show(ui);
    let is_entered = stay(ui, &field);
    if field.changed() {
        typed.is_wrong = false;
    }
    // Enter adds what is typed here; it does not go on with the questions.
    if ui.memory(Memory::focused) == Some(TextInput::field_id(salt)) {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
    ui.add_space(8.0);
    flow_ui(ui, 8.0, |ui| {
        let add = tr!(t, "interview-attach-add");
        let adds = Button::second(&add).small().leading(Icon::Plus).show(ui).clicked();
        let given = typed.text.trim().to_owned();
        if (adds || is_entered) && !given.is_empty() {
            let what = if is_path(&given) {
                Some(Attach::Typed(at, PathBuf::from(given)))
            } else {
                address(&given).ok().map(|address| Attach::Link(at, address))
            };
            typed.is_wrong = what.is_none();
            if let Some(what) = what {
                typed.text.clear();
                out.push(Event::Attach(what));
            }
        }
        let choose = tr!(t, "interview-attach-choose");
        if Button::second(&choose).small().leading(Icon::FolderOpen).show(ui).clicked() {
            out.push(Event::Attach(Attach::Choose(at)));
        }
    });
}
