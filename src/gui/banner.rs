//! What stands above every screen of a dossier while something about its file needs to be known.

use eframe::egui::{Rect, Shape, Ui, UiBuilder, pos2};

use crate::app::{Event, Model, Open, Restriction, Saving, Screen};
use crate::gui::Outbox;
use crate::gui::layout::Page;
use crate::gui::theme::theme;
use crate::gui::widget::{Notice, NoticeKind};
use crate::id::Id as _;
use crate::text;
use crate::tr;

/// What a banner offers.
#[derive(Clone, Copy)]
enum Offer {
    Copy,
    Again,
    Force,
    SaveNow,
    SaveElsewhere,
    Merge,
    KeepApart,
    TakeUp(usize),
    Versions,
    Understood,
    OpenInterrupted,
    ForgetInterrupted,
}

/// Draws what there is to know, below the top bar; nothing where all is well.
pub(super) fn banner_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    interrupted_ui(ui, model, out);
    departed_ui(ui, model, out);
    let Some(open) = &model.open else { return };
    let is_away = matches!(model.screen, Screen::Home | Screen::Library | Screen::Settings);
    if let Saving::Failed(message) = open.saving() {
        let t = &model.tr;
        let rest = tr!(t, "banner-unsaved-rest", message = message.as_str());
        let offers =
            [(Offer::SaveNow, tr!(t, "banner-save-now")), (Offer::SaveElsewhere, tr!(t, "dialog-unsaved-elsewhere"))];
        notice_ui(ui, NoticeKind::Blocker, &tr!(t, "banner-unsaved"), &rest, &offers, out, model);
    }
    if !is_away {
        restriction_ui(ui, model, open, out);
        conflict_ui(ui, model, open, out);
        recovery_ui(ui, model, open, out);
    }
}

/// On Home: a dossier that was open when the program was last ended.
fn interrupted_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    let Some(interrupted) = model.interrupted.as_ref().filter(|_| model.screen == Screen::Home) else { return };
    let name = crate::gui::screen::phrases::name(t, &interrupted.name);
    let offers = [
        (Offer::OpenInterrupted, tr!(t, "banner-interrupted-open")),
        (Offer::ForgetInterrupted, tr!(t, "banner-understood")),
    ];
    let first = tr!(t, "banner-interrupted", name = name);
    notice_ui(ui, NoticeKind::Info, &first, &tr!(t, "banner-interrupted-rest"), &offers, out, model);
}

/// A dossier that left the screen could not be saved yet.
fn departed_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    for (at, open) in model.departed().iter().enumerate() {
        let Saving::Failed(message) = open.saving() else { continue };
        let first = tr!(t, "banner-departed", name = model.name_of(open));
        let rest = tr!(t, "banner-departed-rest", message = message.as_str());
        let offers = [(Offer::SaveNow, tr!(t, "banner-save-now")), (Offer::TakeUp(at), tr!(t, "banner-departed-open"))];
        notice_ui(ui, NoticeKind::Blocker, &first, &rest, &offers, out, model);
    }
}

/// Somebody else changed the file.
fn conflict_ui(ui: &mut Ui, model: &Model, open: &Open, out: &mut Outbox) {
    let t = &model.tr;
    if open.conflict().is_none() || model.screen == Screen::Merge {
        return;
    }
    let offers = [(Offer::Merge, tr!(t, "banner-conflict-merge")), (Offer::KeepApart, tr!(t, "banner-conflict-apart"))];
    let (first, rest) = (tr!(t, "banner-conflict"), tr!(t, "banner-conflict-rest"));
    notice_ui(ui, NoticeKind::Mind, &first, &rest, &offers, out, model);
}

/// What was found back after the program had been ended.
fn recovery_ui(ui: &mut Ui, model: &Model, open: &Open, out: &mut Outbox) {
    let t = &model.tr;
    let Some(recovery) = open.recovery() else { return };
    let first = match recovery.saved {
        Some(at) => {
            let time = format!("{:02}.{:02}", at.hour(), at.minute());
            tr!(t, "banner-recovered", date = text::date(t, at.date()), time = time)
        }
        None => tr!(t, "banner-recovered-plain"),
    };
    let scans = recovery.scans.iter().map(|(id, version, answers)| {
        let name = model.shelf.get(id).map_or_else(|| id.as_str().to_owned(), |q| t.text(q.name()).to_owned());
        tr!(t, "banner-recovered-scan", name = name, version = version.as_str(), n = *answers)
    });
    let mut rest: Vec<String> = scans.collect();
    let mut offers = vec![(Offer::Understood, tr!(t, "banner-understood"))];
    if recovery.has_unfinished {
        rest.push(tr!(t, "banner-recovered-unfinished"));
        offers.insert(0, (Offer::Versions, tr!(t, "banner-recovered-versions")));
    }
    notice_ui(ui, NoticeKind::Info, &first, &rest.join(" "), &offers, out, model);
}

/// Why one can only look.
fn restriction_ui(ui: &mut Ui, model: &Model, open: &Open, out: &mut Outbox) {
    let t = &model.tr;
    let Some(restriction) = open.restriction() else { return };
    let (first, offers) = match restriction {
        Restriction::OpenElsewhere { since, machine } => {
            let when = since.map(|at| {
                let time = format!("{:02}.{:02}", at.hour(), at.minute());
                (text::date(t, at.date()), time)
            });
            let first = match (machine, when) {
                (Some(machine), Some((date, time))) => {
                    tr!(t, "banner-elsewhere-machine", machine = machine.as_str(), date = date, time = time)
                }
                (None, Some((date, time))) => tr!(t, "banner-elsewhere-since", date = date, time = time),
                (_, None) => tr!(t, "banner-elsewhere"),
            };
            let mut offers = vec![(Offer::Again, tr!(t, "banner-again")), (Offer::Copy, tr!(t, "banner-copy"))];
            if machine.is_some() {
                offers.push((Offer::Force, tr!(t, "banner-force")));
            }
            (first, offers)
        }
        Restriction::NewerProgram => (tr!(t, "banner-newer"), vec![(Offer::Copy, tr!(t, "banner-copy"))]),
    };
    notice_ui(ui, NoticeKind::Mind, &first, &tr!(t, "banner-look-only"), &offers, out, model);
}

/// A notice across the window, aligned with the top bar.
fn notice_ui(
    ui: &mut Ui,
    kind: NoticeKind,
    first: &str,
    rest: &str,
    offers: &[(Offer, String)],
    out: &mut Outbox,
    model: &Model,
) {
    let side = if Page::of(ui.ctx()).is_folded() { 16.0 } else { 24.0 };
    let outer = ui.available_rect_before_wrap();
    let room =
        Rect::from_min_max(pos2(outer.left() + side, outer.top() + 8.0), pos2(outer.right() - side, f32::MAX / 4.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(("banner", first)));
    let ground = ui.painter().add(Shape::Noop);
    let labels: Vec<&str> = offers.iter().map(|(_, label)| label.as_str()).collect();
    let chosen = Notice::new(kind, first).rest(rest).dense().live().choices(&labels).show_choices(&mut child);
    let used = child.min_rect();
    drop(child);
    let gap = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
    let taken = Rect::from_min_max(outer.min, pos2(outer.right(), used.bottom() + 8.0));
    ui.painter().set(ground, Shape::rect_filled(taken, 0.0, theme(ui).colour.bg));
    ui.advance_cursor_after_rect(taken);
    ui.spacing_mut().item_spacing.y = gap;
    let Some((offer, _)) = chosen.and_then(|at| offers.get(at)) else { return };
    out.push(match offer {
        Offer::Copy => Event::WorkInCopy,
        Offer::Again => Event::Reopen { by_force: false },
        Offer::Force => Event::AskByForce,
        Offer::SaveNow => Event::SaveNow,
        Offer::SaveElsewhere => Event::ChooseSave,
        Offer::Merge => Event::Go(Screen::Merge),
        Offer::KeepApart => Event::KeepApart,
        Offer::TakeUp(at) => match model.departed().get(*at) {
            Some(open) => Event::TakeUp(open.dossier().key.clone()),
            None => return,
        },
        Offer::Versions => Event::Go(Screen::Versions),
        Offer::Understood => Event::ForgetRecovery,
        Offer::ForgetInterrupted => Event::ForgetInterrupted,
        Offer::OpenInterrupted => match &model.interrupted {
            Some(interrupted) => Event::OpenFile(interrupted.path.clone()),
            None => return,
        },
    });
}
