//! What is around every screen: the top bar, the keys that work everywhere, dialogs and short messages.

use std::path::PathBuf;

use eframe::egui::{Context, Key, Modifiers, Ui};

use crate::app::figures::Making;
use crate::app::importing::Importing;
use crate::app::sharing::Sharing;
use crate::app::{Dialog, Event, Mode, Model, Saving, Screen, Secret, Settings, ToastAction};
use crate::gui::shell::{FootBar, Step, StepState, TopBar, TopBarEvent, Who};
use crate::gui::widget::menu::MenuItem;
use crate::gui::widget::over::{self, DialogButton, Toast, ToastEvent, ToastKind};
use crate::gui::widget::{Icon, IconWeight, TextInput};
use crate::gui::{Outbox, View, banner, palette, screen};
use crate::text::{self, Tr};
use crate::tr;

pub(super) fn frame_ui(ui: &mut Ui, model: &Model, view: &mut View, out: &mut Outbox) {
    let ctx = ui.ctx().clone();
    keys(&ctx, model, view, out);
    top_bar_ui(ui, model, view, out);
    banner::banner_ui(ui, model, out);
    match &model.screen {
        Screen::Home => screen::home::home_ui(ui, model, &mut view.home, out),
        Screen::Library => screen::library::library_ui(ui, model, &mut view.library, out),
        Screen::Settings => screen::settings::settings_ui(ui, model, &mut view.settings, out),
        Screen::Company => screen::company::company_ui(ui, model, &mut view.company, out),
        Screen::Interview => screen::interview::interview_ui(ui, model, &mut view.interview, out),
        Screen::Check => screen::check::check_ui(ui, model, &mut view.check, out),
        Screen::Results => screen::results::results_ui(ui, model, &mut view.results, out),
        Screen::Explanation(dimension) => {
            screen::results::explanation_ui(ui, model, &mut view.results, *dimension, out);
        }
        Screen::Targets => screen::results::targets_ui(ui, model, &mut view.results, out),
        Screen::Merge => screen::merge::merge_ui(ui, model, &mut view.merge, out),
        Screen::Versions => screen::versions::versions_ui(ui, model, &mut view.versions, out),
        Screen::Sharing => screen::sharing::sharing_ui(ui, model, &mut view.sharing, out),
        Screen::Import => screen::import::import_ui(ui, model, &mut view.import, out),
        Screen::Figures => screen::figures::figures_ui(ui, model, &mut view.figures, out),
        Screen::Readings => screen::readings::readings_ui(ui, model, &mut view.readings, out),
        Screen::Programmes => screen::programmes::programmes_ui(ui, model, &mut view.programmes, out),
        Screen::Programme(id) => screen::programmes::programme_ui(ui, model, &mut view.programmes, id, out),
        Screen::Compare(chosen) => screen::programmes::compare_ui(ui, model, &mut view.programmes, chosen, out),
        Screen::Calculator => screen::programmes::calculator_ui(ui, model, &mut view.programmes, out),
        Screen::Organisations => screen::organisations::organisations_ui(ui, model, &mut view.organisations, out),
        Screen::Organisation(id) => {
            screen::organisations::organisation_ui(ui, model, &mut view.organisations, id, out);
        }
        Screen::Catalogue => screen::catalogue::catalogue_ui(ui, model, &mut view.catalogue, out),
        Screen::Plan => screen::plan::plan_ui(ui, model, &mut view.plan, out),
        Screen::Report => screen::report::report_ui(ui, model, &mut view.report, out),
    }
    palette::palette_ui(&ctx, model, &mut view.palette, out);
    dialog_ui(&ctx, model, view, out);
    toasts_ui(ui, model, out);
}

/// Keys that work on every screen.
fn keys(ctx: &Context, model: &Model, view: &mut View, out: &mut Outbox) {
    let pressed = |modifiers: Modifiers, key: Key| ctx.input_mut(|i| i.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::K) {
        view.palette.is_open = !view.palette.is_open;
        view.palette.text.clear();
    }
    // A text field undoes its own typing first: its keys reach us only when it has none to undo.
    if !ctx.text_edit_focused() {
        if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || pressed(Modifiers::COMMAND, Key::Y) {
            out.push(Event::Redo);
        } else if pressed(Modifiers::COMMAND, Key::Z) {
            out.push(Event::Undo);
        }
    }
    if pressed(Modifiers::COMMAND, Key::O) {
        out.push(Event::ChooseFile);
    }
    if pressed(Modifiers::COMMAND, Key::N) {
        out.new_dossier(None);
    }
    let bigger = pressed(Modifiers::COMMAND, Key::Plus) || pressed(Modifiers::COMMAND, Key::Equals);
    let smaller = pressed(Modifiers::COMMAND, Key::Minus);
    if bigger || smaller {
        let at = Settings::SCALES.iter().position(|s| *s == model.settings.text_scale).unwrap_or(0);
        let next = if bigger { at + 1 } else { at.saturating_sub(1) };
        if let Some(scale) = Settings::SCALES.get(next) {
            out.push(Event::SetSettings(Settings { text_scale: *scale, ..model.settings.clone() }));
        }
    }
    if pressed(Modifiers::COMMAND, Key::Num0) {
        out.push(Event::SetSettings(Settings { text_scale: 100, ..model.settings.clone() }));
    }
}

/// The steps of a company, in order.
const STEPS: [Screen; 6] =
    [Screen::Company, Screen::Interview, Screen::Results, Screen::Programmes, Screen::Plan, Screen::Report];

fn top_bar_ui(ui: &mut Ui, model: &Model, view: &mut View, out: &mut Outbox) {
    let t = &model.tr;
    let program = tr!(t, "program-name");
    let search = tr!(t, "frame-search");
    let key = tr!(t, "key-ctrl-k");
    let in_library = matches!(model.screen, Screen::Library | Screen::Import | Screen::Figures);
    let outside = in_library || matches!(model.screen, Screen::Home | Screen::Settings);
    let Some(open) = model.open.as_ref().filter(|_| !outside) else {
        let labels = [tr!(t, "frame-home"), tr!(t, "frame-library"), tr!(t, "frame-settings")];
        let steps = labels.each_ref().map(|label| Step { label, state: None, state_word: "" });
        let current = match model.screen {
            Screen::Settings => 2,
            _ if in_library => 1,
            _ => 0,
        };
        let folded = labels.get(current).cloned().unwrap_or_default();
        let bar = TopBar {
            program: &program,
            who: None,
            steps: &steps,
            current: Some(current),
            folded: &folded,
            mode: "",
            saved: "",
            is_saved: true,
            search: &search,
            search_key: &key,
        };
        match bar.show(ui) {
            Some(TopBarEvent::Home | TopBarEvent::Step(0)) => out.push(Event::Go(Screen::Home)),
            Some(TopBarEvent::Step(1)) => out.push(Event::Go(Screen::Library)),
            Some(TopBarEvent::Step(_)) => out.push(Event::Go(Screen::Settings)),
            Some(TopBarEvent::Search) => view.palette.is_open = true,
            Some(TopBarEvent::Who(_)) | None => {}
        }
        return;
    };
    let labels = [
        tr!(t, "frame-step-company"),
        tr!(t, "frame-step-interview"),
        tr!(t, "frame-step-results"),
        tr!(t, "frame-step-programmes"),
        tr!(t, "frame-step-plan"),
        tr!(t, "frame-step-report"),
    ];
    let current = match &model.screen {
        Screen::Company => 0,
        Screen::Interview | Screen::Check => 1,
        Screen::Results
        | Screen::Explanation(_)
        | Screen::Targets
        | Screen::Readings
        | Screen::Merge
        | Screen::Sharing
        | Screen::Versions => 2,
        Screen::Plan => 4,
        Screen::Report => 5,
        _ => 3,
    };
    let words = [tr!(t, "state-open"), tr!(t, "state-busy"), tr!(t, "state-done")];
    let steps: Vec<Step<'_>> = labels
        .iter()
        .enumerate()
        .map(|(i, label)| {
            let state = step_state(model, i, current);
            let word = match state {
                StepState::Open => &words[0],
                StepState::Busy => &words[1],
                StepState::Done => &words[2],
            };
            Step { label, state: Some(state), state_word: word }
        })
        .collect();
    let name = model.name_of(open);
    let undo = open.next_undo().map(|name| tr!(t, "palette-undo", what = model.edit_name(name)));
    let redo = open.next_redo().map(|name| tr!(t, "palette-redo", what = model.edit_name(name)));
    let menu_words = [
        tr!(t, "menu-home"),
        tr!(t, "readings-link"),
        tr!(t, "menu-settings"),
        tr!(t, "menu-save-copy"),
        undo.unwrap_or_else(|| tr!(t, "menu-undo")),
        redo.unwrap_or_else(|| tr!(t, "menu-redo")),
        tr!(t, "versions-title"),
        tr!(t, "share-title"),
        tr!(t, "menu-close"),
    ];
    let menu = [
        MenuItem::new(&menu_words[0]),
        MenuItem::new(&menu_words[1]),
        MenuItem::new(&menu_words[2]),
        MenuItem::new(&menu_words[3]),
        MenuItem::new(&menu_words[4]).key("Ctrl Z").enabled(open.next_undo().is_some()),
        MenuItem::new(&menu_words[5]).key("Ctrl Y").enabled(open.next_redo().is_some()),
        MenuItem::new(&menu_words[6]),
        MenuItem::new(&menu_words[7]),
        MenuItem::new(&menu_words[8]).icon(Icon::X, IconWeight::Bold),
    ];
    let mode = if model.settings.mode == Mode::Advisor { tr!(t, "mode-advisor-tag") } else { String::new() };
    let (saved, is_saved) = match open.saving() {
        _ if open.is_example() => (tr!(t, "frame-example"), false),
        Saving::Unchanged => (String::new(), true),
        Saving::Saved => (tr!(t, "frame-saved"), true),
        Saving::Writing => (tr!(t, "frame-saving"), false),
        Saving::Failed(_) => (tr!(t, "frame-not-saved"), false),
    };
    let folded = tr!(t, "frame-folded", number = current + 1, total = labels.len(), name = &labels[current]);
    let bar = TopBar {
        program: &program,
        who: Some(Who { name: &name, menu: &menu }),
        steps: &steps,
        current: Some(current),
        folded: &folded,
        mode: &mode,
        saved: &saved,
        is_saved,
        search: &search,
        search_key: &key,
    };
    match bar.show(ui) {
        Some(TopBarEvent::Home) => out.push(Event::Go(Screen::Home)),
        Some(TopBarEvent::Step(step)) => {
            if let Some(screen) = STEPS.get(step) {
                out.push(Event::Go(screen.clone()));
            }
        }
        Some(TopBarEvent::Who(0)) => out.push(Event::Go(Screen::Home)),
        Some(TopBarEvent::Who(1)) => out.push(Event::Go(Screen::Readings)),
        Some(TopBarEvent::Who(2)) => out.push(Event::Go(Screen::Settings)),
        Some(TopBarEvent::Who(3)) => out.push(Event::ChooseSave),
        Some(TopBarEvent::Who(4)) => out.push(Event::Undo),
        Some(TopBarEvent::Who(5)) => out.push(Event::Redo),
        Some(TopBarEvent::Who(6)) => out.push(Event::Go(Screen::Versions)),
        Some(TopBarEvent::Who(7)) => out.push(Event::Go(Screen::Sharing)),
        Some(TopBarEvent::Who(_)) => out.push(Event::Close),
        Some(TopBarEvent::Search) => view.palette.is_open = true,
        None => {}
    }
}

/// How far a step is: done, begun, or not yet.
fn step_state(model: &Model, step: usize, current: usize) -> StepState {
    let Some(open) = &model.open else { return StepState::Open };
    let busy_if = |busy| if busy { StepState::Busy } else { StepState::Open };
    let complete = open.derived().is_some_and(|d| d.route.done() == d.route.len());
    match step {
        0 => {
            let company = &open.dossier().company;
            if company.open_fields().next().is_none() {
                StepState::Done
            } else {
                busy_if(company.answered() > 0 || current == 0)
            }
        }
        1 if complete => StepState::Done,
        1 => busy_if(current == 1 || open.derived().is_some_and(|d| d.route.done() > 0)),
        2 if complete => StepState::Done,
        4 if !open.dossier().plan.is_empty() => StepState::Done,
        _ => busy_if(current == step),
    }
}

fn dialog_ui(ctx: &Context, model: &Model, view: &mut View, out: &mut Outbox) {
    let Some(dialog) = &model.dialog else { return };
    let t = &model.tr;
    match dialog {
        Dialog::BeginAgain(questionnaire) => {
            let (title, text) = (tr!(t, "dialog-again-title"), tr!(t, "dialog-again-text"));
            let (again, show, keep) =
                (tr!(t, "dialog-again-do"), tr!(t, "dialog-again-show"), tr!(t, "dialog-again-keep"));
            let latest = model.open.as_ref().and_then(|open| open.dossier().latest(questionnaire));
            let buttons = [DialogButton::new(&again), DialogButton::new(&show), DialogButton::new(&keep).safe()];
            match over::Dialog::new("again", &title, &buttons).text(&text).show(ctx) {
                Some(0) => out.push(Event::StartAgain(questionnaire.clone())),
                Some(1) => {
                    out.push(Event::CloseDialog);
                    if let Some(latest) = latest {
                        out.push(Event::Select(latest.id.clone()));
                    }
                    out.push(Event::Go(Screen::Results));
                }
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::Discard(id) => {
            let (title, text) = (tr!(t, "dialog-discard-title"), tr!(t, "dialog-discard-text"));
            let (discard, keep) = (tr!(t, "dialog-discard-do"), tr!(t, "dialog-keep"));
            let buttons = [DialogButton::new(&discard).danger(), DialogButton::new(&keep).safe()];
            match over::Dialog::new("discard", &title, &buttons).text(&text).show(ctx) {
                Some(0) => out.push(Event::Discard(id.clone())),
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::WorkInCopy => {
            let (title, text) = (tr!(t, "dialog-copy-title"), tr!(t, "dialog-copy-text"));
            let (copy, look) = (tr!(t, "dialog-copy-do"), tr!(t, "dialog-copy-look"));
            let buttons = [DialogButton::new(&copy).main(), DialogButton::new(&look).safe()];
            match over::Dialog::new("copy", &title, &buttons).text(&text).show(ctx) {
                Some(0) => out.push(Event::WorkInCopy),
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::EmptyBin(count) => {
            let (title, text) = (tr!(t, "dialog-bin-title"), tr!(t, "dialog-bin-text", n = *count));
            let (empty, keep) = (tr!(t, "listing-empty-bin"), tr!(t, "dialog-keep"));
            let buttons = [DialogButton::new(&empty).danger(), DialogButton::new(&keep).safe()];
            match over::Dialog::new("bin", &title, &buttons).text(&text).show(ctx) {
                Some(0) => out.push(Event::EmptyBin),
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::OpenByForce => {
            let (title, text) = (tr!(t, "dialog-force-title"), tr!(t, "dialog-force-text"));
            let (open, look) = (tr!(t, "dialog-force-do"), tr!(t, "dialog-copy-look"));
            let buttons = [DialogButton::new(&open).danger(), DialogButton::new(&look).safe()];
            match over::Dialog::new("force", &title, &buttons).text(&text).show(ctx) {
                Some(0) => out.push(Event::Reopen { by_force: true }),
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::OpenCopy => {
            let (title, text) = (tr!(t, "dialog-open-copy-title"), tr!(t, "dialog-open-copy-text"));
            let (make, stop) = (tr!(t, "dialog-open-copy-do"), tr!(t, "dialog-stop"));
            let buttons = [DialogButton::new(&make), DialogButton::new(&stop).safe()];
            match over::Dialog::new("open copy", &title, &buttons).text(&text).show(ctx) {
                Some(0) => out.push(Event::CopyAnyway),
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::Damaged(damaged) => {
            let name = damaged.path.file_name().unwrap_or_default().to_string_lossy();
            let title = tr!(t, "dialog-damaged-title", file = crate::diagnostic::harmless(&name));
            let (newest, at) = &damaged.newest;
            let (date, time) = (text::date(t, at.date()), format!("{:02}.{:02}", at.hour(), at.minute()));
            let said = tr!(t, "dialog-damaged-text", count = damaged.versions, date = date, time = time);
            let said = format!("{} {said}", damaged.message);
            let (open, stop) = (tr!(t, "dialog-damaged-do"), tr!(t, "dialog-stop"));
            let buttons = [DialogButton::new(&open).main(), DialogButton::new(&stop).safe()];
            match over::Dialog::new("damaged", &title, &buttons).text(&said).show(ctx) {
                Some(0) => out.push(Event::Restore(newest.clone())),
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::Passphrase { path, was_wrong } => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let title = tr!(t, "dialog-passphrase-title");
            let text = tr!(t, "dialog-passphrase-text", file = crate::diagnostic::harmless(&name));
            let (open, stop) = (tr!(t, "dialog-passphrase-do"), tr!(t, "dialog-stop"));
            let (label, wrong) = (tr!(t, "dialog-passphrase-label"), tr!(t, "dialog-passphrase-wrong"));
            let is_typed = !view.passphrase.is_empty();
            let buttons = [DialogButton::new(&open).main().enabled(is_typed), DialogButton::new(&stop).safe()];
            let field = &mut view.passphrase;
            let chosen =
                over::Dialog::new("passphrase", &title, &buttons).text(&text).form().show_with(ctx, |ui, opens| {
                    let is_asked_again = *was_wrong && field.is_empty();
                    let error = is_asked_again.then_some(wrong.as_str());
                    let field = TextInput::new(&label, "passphrase", field).password().error(error).show(ui);
                    // Enter took the focus away from what has to be typed anew.
                    if opens || is_asked_again && ui.memory(|memory| memory.focused().is_none()) {
                        field.request_focus();
                    }
                });
            let typed = if chosen.is_some() { std::mem::take(&mut view.passphrase) } else { String::new() };
            match chosen {
                Some(0) => out.push(Event::OpenSealed { path: path.clone(), passphrase: Secret(typed) }),
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::SwitchUnsaved => {
            let (title, text) = (tr!(t, "dialog-switch-title"), tr!(t, "dialog-switch-text"));
            let (go_on, elsewhere, stay) =
                (tr!(t, "dialog-switch-do"), tr!(t, "dialog-unsaved-elsewhere"), tr!(t, "dialog-unsaved-stay"));
            let buttons =
                [DialogButton::new(&go_on).danger(), DialogButton::new(&elsewhere), DialogButton::new(&stay).safe()];
            match over::Dialog::new("switch", &title, &buttons).text(&text).show(ctx) {
                Some(0) => out.push(Event::SwitchAnyway),
                Some(1) => {
                    out.push(Event::CloseDialog);
                    out.push(Event::ChooseSave);
                }
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::LeaveUnsaved => {
            let (title, text) = (tr!(t, "dialog-unsaved-title"), tr!(t, "dialog-unsaved-text"));
            let (leave, elsewhere, stay) =
                (tr!(t, "dialog-unsaved-leave"), tr!(t, "dialog-unsaved-elsewhere"), tr!(t, "dialog-unsaved-stay"));
            let buttons =
                [DialogButton::new(&leave).danger(), DialogButton::new(&elsewhere), DialogButton::new(&stay).safe()];
            match over::Dialog::new("unsaved", &title, &buttons).text(&text).show(ctx) {
                Some(0) => out.push(Event::LeaveAnyway),
                Some(1) => {
                    out.push(Event::CloseDialog);
                    let is_here = model.open.as_ref().is_some_and(|open| matches!(open.saving(), Saving::Failed(_)));
                    if let Some(departed) = model.departed().first().filter(|_| !is_here) {
                        out.push(Event::TakeUp(departed.dossier().key.clone()));
                    }
                    out.push(Event::ChooseSave);
                }
                Some(_) => out.push(Event::CloseDialog),
                None => {}
            }
        }
        Dialog::TypeExportPath(export) => {
            let words = PathWords::save(t, &export.name);
            type_path_ui(ctx, t, view, out, "export path", &words, |path| Event::ExportTo(path, export.clone()));
        }
        Dialog::TypeSharePath(share) => {
            let words = PathWords::save(t, &share.name);
            type_path_ui(ctx, t, view, out, "share path", &words, |path| Sharing::To(path, (**share).clone()).into());
        }
        Dialog::TypeFiguresPath(order) => {
            let words = PathWords::save(t, &order.name);
            type_path_ui(ctx, t, view, out, "figures path", &words, |path| Making::To(path, (**order).clone()).into());
        }
        Dialog::TypeImportPath => {
            let words = PathWords {
                title: tr!(t, "dialog-path-import-title"),
                text: tr!(t, "dialog-path-import-text"),
                label: tr!(t, "dialog-path-import-label"),
                take: tr!(t, "dialog-path-import"),
            };
            type_path_ui(ctx, t, view, out, "import path", &words, |path| Importing::Chosen(vec![path]).into());
        }
        Dialog::TypePath { for_saving: true } => {
            let words = PathWords {
                title: tr!(t, "dialog-path-save-title"),
                take: tr!(t, "dialog-path-save"),
                ..PathWords::save(t, "")
            };
            type_path_ui(ctx, t, view, out, "path", &words, Event::SaveTo);
        }
        Dialog::TypePath { for_saving: false } => {
            let words = PathWords {
                title: tr!(t, "dialog-path-open-title"),
                take: tr!(t, "dialog-path-open"),
                ..PathWords::save(t, "")
            };
            type_path_ui(ctx, t, view, out, "path", &words, Event::OpenFile);
        }
    }
}

/// What is said where a path is typed.
struct PathWords {
    title: String,
    text: String,
    label: String,
    take: String,
}

impl PathWords {
    /// A file of this name is saved.
    fn save(t: &Tr, name: &str) -> Self {
        Self {
            title: tr!(t, "dialog-path-export-title", name = name),
            text: tr!(t, "dialog-path-text"),
            label: tr!(t, "dialog-path-label"),
            take: tr!(t, "dialog-path-export"),
        }
    }
}

/// Where no file dialog is available, a path is typed.
fn type_path_ui(
    ctx: &Context,
    t: &Tr,
    view: &mut View,
    out: &mut Outbox,
    salt: &str,
    words: &PathWords,
    taken: impl FnOnce(PathBuf) -> Event,
) {
    let stop = tr!(t, "dialog-stop");
    let is_typed = !view.typed_path.trim().is_empty();
    let buttons = [DialogButton::new(&words.take).main().enabled(is_typed), DialogButton::new(&stop).safe()];
    let path = &mut view.typed_path;
    let dialog = over::Dialog::new(salt, &words.title, &buttons).text(&words.text).form();
    let chosen = dialog.show_with(ctx, |ui, opens| {
        let field = TextInput::new(&words.label, "typed path", path).show(ui);
        if opens {
            field.request_focus();
        }
    });
    match chosen {
        // Not what was there before: the last letter may have come in the same frame as the Enter.
        Some(0) => out.push(taken(view.typed_path.trim().into())),
        Some(_) => out.push(Event::CloseDialog),
        None => {}
    }
}

fn toasts_ui(ui: &Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    let take_back = tr!(t, "listing-take-back");
    let words = (tr!(t, "toast-undo"), tr!(t, "toast-save-elsewhere"), tr!(t, "toast-close"), tr!(t, "toast-open"));
    let show = tr!(t, "toast-show");
    let toasts: Vec<Toast<'_>> = model
        .toasts
        .iter()
        .map(|toast| Toast {
            id: toast.id,
            kind: if toast.is_error { ToastKind::Error } else { ToastKind::Done },
            text: &toast.text,
            action: match toast.action {
                Some(ToastAction::Undo) => &words.0,
                Some(ToastAction::SaveElsewhere) => &words.1,
                Some(ToastAction::TakeBack) => &take_back,
                Some(ToastAction::OpenExport) => &words.3,
                Some(ToastAction::ShowImport | ToastAction::ShowFigures) => &show,
                None => "",
            },
        })
        .collect();
    let foot = FootBar::default().height(ui);
    for event in over::toasts_ui(ui.ctx(), &toasts, foot, &words.2) {
        out.push(match event {
            ToastEvent::Acted(id) => Event::TakeToast(id),
            ToastEvent::Gone(id) => Event::DismissToast(id),
        });
    }
}
