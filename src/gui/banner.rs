//! What stands above every screen of a dossier while something about its file needs to be known.

use eframe::egui::{Rect, Shape, Ui, UiBuilder, pos2};

use crate::app::{Event, Model, Open, Restriction, Saving, Screen};
use crate::gui::Outbox;
use crate::gui::layout::Page;
use crate::gui::theme::theme;
use crate::gui::widget::{Notice, NoticeKind};
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
}

/// Draws what there is to know, below the top bar; nothing where all is well.
pub(super) fn banner_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let Some(open) = &model.open else { return };
    let is_away = matches!(model.screen, Screen::Home | Screen::Settings);
    if let Saving::Failed(message) = open.saving() {
        let t = &model.tr;
        let rest = tr!(t, "banner-unsaved-rest", message = message.as_str());
        let offers =
            [(Offer::SaveNow, tr!(t, "banner-save-now")), (Offer::SaveElsewhere, tr!(t, "dialog-unsaved-elsewhere"))];
        notice_ui(ui, NoticeKind::Blocker, &tr!(t, "banner-unsaved"), &rest, &offers, out);
    }
    if !is_away {
        restriction_ui(ui, model, open, out);
    }
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
    notice_ui(ui, NoticeKind::Mind, &first, &tr!(t, "banner-look-only"), &offers, out);
}

/// A notice across the window, aligned with the top bar.
fn notice_ui(ui: &mut Ui, kind: NoticeKind, first: &str, rest: &str, offers: &[(Offer, String)], out: &mut Outbox) {
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
    });
}
