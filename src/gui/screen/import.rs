//! Many dossiers taken into the library at once: choosing them, how far it is, and what became of each file.

use eframe::egui::{Id, Key, Modifiers, Ui, UiBuilder, accesskit};

use crate::app::importing::{Choice, Counts, Fate, Import, Importing, Running, passed_over, progress, title};
use crate::app::{Event, Model, Screen, Secret};
use crate::diagnostic::harmless;
use crate::gui::Outbox;
use crate::gui::layout::{Content, flow_ui, page_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::screen::dropping::dropped;
use crate::gui::screen::passphrase;
use crate::gui::shell::framed_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::focus::{self, Lie};
use crate::gui::widget::list::OpenRow;
use crate::gui::widget::{
    Button, Card, Icon, LinkButton, Notice, NoticeKind, Text, TextInput, body_ui, busy_ui, heading_ui, lead_ui,
    small_ui, title_ui,
};
use crate::text::Tr;
use crate::tr;

/// So many files of one fate are shown at once; more on a press.
const PAGE: usize = 25;

/// The field for the passphrase of sealed files.
const PASSPHRASE: &str = "import passphrase";

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    passphrase: String,
    /// How many more than usual are shown, by fate.
    more: [usize; Fate::ALL.len()],
    /// Of which piece of work the list was copied.
    copied: Option<u64>,
    /// The piece of work that was shown at work in the last pass.
    was_running: Option<u64>,
}

/// Draws the screen.
pub fn import_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    if is_new {
        (state.passphrase, state.copied) = (String::new(), None);
    }
    let import = &model.import;
    let ends = state.was_running.take().is_some() && import.running.is_none();
    state.was_running = import.running.is_some().then(|| import.number());
    if ends {
        state.more = Default::default();
    }
    framed_ui(ui, None, |ui| {
        page_ui(ui, "import", Content::Screen, |ui, _| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let back = LinkButton::new(&tr!(t, "library-back")).leading(Icon::CaretLeft).show(ui);
            if back.clicked() {
                out.push(Event::Go(Screen::Library));
            }
            title_ui(ui, &tr!(t, "import-title"));
            lead_ui(ui, &tr!(t, "import-lead"));
            ui.add_space(20.0);
            let first = match &import.running {
                // Whoever only comes to look must not stop it by a key too many.
                Some(running) => {
                    running_ui(ui, t, import, running, out);
                    back.id
                }
                None => choose_ui(ui, t, !import.is_begun, out),
            };
            if is_new {
                arrival::focus(ui.ctx(), first);
            }
            if import.is_begun && import.running.is_none() {
                report_ui(ui, t, import, state, ends, out);
            }
        });
    });
    let files = dropped(ui.ctx(), &tr!(t, "import-drop"));
    if !files.is_empty() {
        out.push(Importing::Chosen(files).into());
    }
    let escape = model.dialog.is_none()
        && ui.memory(|memory| memory.top_modal_layer().is_none())
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        out.push(Event::Back);
    }
}

/// What to take in. Gives the control with which the work begins.
fn choose_ui(ui: &mut Ui, t: &Tr, is_first: bool, out: &mut Outbox) -> Id {
    let card = Card::new().over(20.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let first = flow_ui(ui, 12.0, |ui| {
            let words = tr!(t, "import-choose-files");
            let files = if is_first { Button::main(&words) } else { Button::second(&words) };
            let files = files.leading(Icon::FileText).show(ui);
            if files.clicked() {
                out.push(Importing::Choose(Choice::Files).into());
            }
            if Button::second(&tr!(t, "import-choose-folder")).leading(Icon::FolderOpen).show(ui).clicked() {
                out.push(Importing::Choose(Choice::Folder).into());
            }
            files.id
        });
        ui.add_space(12.0);
        small_ui(ui, &tr!(t, "import-choose-hint"));
        first
    });
    card.inner
}

/// How far it is, and the way to stop it.
fn running_ui(ui: &mut Ui, t: &Tr, import: &Import, running: &Running, out: &mut Outbox) {
    Card::new().over(20.0).show(ui, |ui| {
        let share = running.all().map(|all| running.done as f32 / all.max(1) as f32);
        busy_ui(ui, &progress(t, running), share, "");
        let done = import.files.iter().map(|file| file.fate).filter(|fate| *fate != Fate::Unreached);
        let counts = Counts::of(done);
        if counts.all() > 0 {
            small_ui(ui, &counts.said(t));
        }
        ui.add_space(12.0);
        let stop = tr!(t, "import-stop");
        let stop = Button::second(&stop).id(Id::unique("import stop")).enabled(!running.is_stopping).show(ui);
        if stop.clicked() {
            out.push(Importing::Stop.into());
        }
    });
}

/// What became of the files.
fn report_ui(ui: &mut Ui, t: &Tr, import: &Import, state: &mut State, ends: bool, out: &mut Outbox) {
    let c = theme(ui).colour.clone();
    let counts = import.counts();
    ui.add_space(24.0);
    if let Some(problem) = &import.problem {
        Notice::new(NoticeKind::Blocker, problem).live().show(ui);
        ui.add_space(16.0);
    }
    let (others, folders) = import.passed_over;
    let passed_over = passed_over(t, others, folders);
    if import.files.is_empty() {
        if import.problem.is_none() {
            body_ui(ui, &tr!(t, "import-nothing"));
        }
        if let Some(words) = passed_over {
            small_ui(ui, &words);
        }
        return;
    }
    heading_ui(ui, &tr!(t, "import-report", count = counts.all()), 2);
    Text::new(&counts.said(t), TextKind::Lead, c.ink).live().show(ui);
    if let Some(words) = passed_over {
        small_ui(ui, &words);
    }
    ui.add_space(12.0);
    let first = flow_ui(ui, 12.0, |ui| {
        let copy = Button::second(&tr!(t, "catalogue-copy")).leading(Icon::Copy).show(ui);
        if copy.clicked() {
            ui.ctx().copy_text(import.to_text(t));
            state.copied = Some(import.number());
            ui.ctx().request_repaint();
        }
        if Button::second(&tr!(t, "catalogue-save")).leading(Icon::DownloadSimple).show(ui).clicked() {
            out.push(Importing::SaveReport.into());
        }
        if state.copied == Some(import.number()) {
            Text::new(&tr!(t, "catalogue-copied"), TextKind::Body, c.good).live().show(ui);
        }
        copy.id
    });
    // What had the focus went away with the progress.
    if ends && ui.memory(|memory| memory.focused().is_none()) {
        let is_sealed = counts.get(Fate::Sealed) > 0;
        arrival::focus(ui.ctx(), if is_sealed { TextInput::field_id(PASSPHRASE) } else { first });
    }
    let unreached = counts.get(Fate::Unreached);
    if unreached > 0 {
        ui.add_space(16.0);
        let (stopped, go_on) = (tr!(t, "import-stopped"), tr!(t, "import-go-on"));
        let left = title(t, Fate::Unreached, unreached);
        if Notice::new(NoticeKind::Mind, &stopped).rest(&format!("{left}.")).action(&go_on, None).show(ui) {
            out.push(Importing::GoOn.into());
        }
    }
    sections_ui(ui, t, import, counts, state, out);
}

/// The files, by what became of them.
fn sections_ui(ui: &mut Ui, t: &Tr, import: &Import, counts: Counts, state: &mut State, out: &mut Outbox) {
    let sections: Vec<(usize, Fate, Vec<usize>)> = Fate::ALL
        .into_iter()
        .enumerate()
        .filter(|(_, fate)| counts.get(*fate) > 0)
        .map(|(at, fate)| {
            let of = (0..import.files.len()).filter(|place| import.files[*place].fate == fate);
            (at, fate, of.take(PAGE + state.more[at]).collect())
        })
        .collect();
    let ids: Vec<Id> = sections.iter().flat_map(|(_, _, places)| places).map(|place| row_id(*place)).collect();
    let stop = focus::rove(ui, &ids, None, |_| true, Lie::Column);
    let mut number = 0;
    for (at, fate, places) in sections {
        ui.add_space(24.0);
        let count = counts.get(fate);
        Card::new().over(20.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let heading = title(t, fate, count);
            heading_ui(ui, &heading, 2);
            match fate {
                Fate::Sealed => sealed_ui(ui, t, import, count, &mut state.passphrase, out),
                Fate::Beside => {
                    small_ui(ui, &tr!(t, "import-beside-lead"));
                }
                _ => {}
            }
            ui.add_space(4.0);
            let builder = UiBuilder::new()
                .scope_id(Id::unique(("import", fate)))
                .accessibility_role(accesskit::Role::List)
                .accessibility_label(heading);
            ui.scope_builder(builder, |ui| {
                for place in &places {
                    row_ui(ui, t, import, *place, number == stop, out);
                    number += 1;
                }
            });
            if count > places.len() {
                ui.add_space(12.0);
                if LinkButton::new(&tr!(t, "versions-more", n = count - places.len())).show(ui).clicked() {
                    state.more[at] += 8 * PAGE;
                }
            }
        });
    }
}

fn row_id(place: usize) -> Id {
    Id::unique(("imported file", place))
}

fn row_ui(ui: &mut Ui, t: &Tr, import: &Import, place: usize, is_stop: bool, out: &mut Outbox) {
    let file = &import.files[place];
    let name = match file.file.parent().and_then(|parent| parent.file_name()).filter(|_| !import.is_one_folder) {
        Some(folder) => format!("{} / {}", harmless(&folder.to_string_lossy()), file.name()),
        None => file.name(),
    };
    let open = tr!(t, "toast-open");
    let right = if file.there.is_some() { open.as_str() } else { "" };
    let row = OpenRow { name: &name, second: &[&file.said], right, said: "", is_stop, opens: file.there.is_some() };
    if row.show(ui, row_id(place)).clicked()
        && let Some(there) = &file.there
    {
        out.push(Event::OpenFile(there.clone()));
    }
}

/// Sealed files take a passphrase: one for all of them, and another for those that one does not open.
fn sealed_ui(ui: &mut Ui, t: &Tr, import: &Import, count: usize, typed: &mut String, out: &mut Outbox) {
    small_ui(ui, &tr!(t, "import-sealed-lead"));
    ui.add_space(12.0);
    let wrong = tr!(t, "import-wrong", count = count);
    let error = (import.was_wrong && typed.is_empty()).then_some(wrong.as_str());
    let label = tr!(t, "import-passphrase");
    let field = TextInput::new(&label, PASSPHRASE, typed).password().error(error).width(passphrase::WIDTH).show(ui);
    let enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    ui.add_space(12.0);
    let button = Button::main(&tr!(t, "import-unseal")).enabled(!typed.is_empty()).show(ui);
    if (button.clicked() || enter) && !typed.is_empty() {
        out.push(Importing::Unseal(Secret(std::mem::take(typed))).into());
    }
    ui.add_space(12.0);
}
