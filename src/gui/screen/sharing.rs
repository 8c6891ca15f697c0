//! The dossier for others: the client, the province, a colleague; and the seal on the dossier itself.

use eframe::egui::{Key, Modifiers, Ui};

use crate::app::sharing::{Sharing, Whom, is_safe_on_disk};
use crate::app::{Event, Model, Open, Screen};
use crate::gui::Outbox;
use crate::gui::layout::{Content, page_ui};
use crate::gui::screen::arrival::{self, Arrival};
use crate::gui::screen::passphrase::{self, Typed};
use crate::gui::shell::framed_ui;
use crate::gui::widget::{
    Button, Card, Choice, Density, Icon, LinkButton, Notice, NoticeKind, body_ui, heading_ui, lead_ui, radio_group_ui,
    title_ui,
};
use crate::text::Tr;
use crate::tr;

/// What this screen keeps for itself.
#[derive(Default)]
pub struct State {
    arrival: Arrival,
    whom: Whom,
    /// For the file that goes out.
    outgoing: Typed,
    /// For the dossier itself.
    own: Typed,
}

/// Draws the screen.
pub fn sharing_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let is_new = state.arrival.is_new(ui.ctx());
    if is_new {
        // What somebody typed for another dossier is not for this one.
        (state.outgoing, state.own) = (Typed::default(), Typed::default());
    }
    framed_ui(ui, None, |ui| {
        page_ui(ui, "sharing", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let back = LinkButton::new(&tr!(t, "share-back")).leading(Icon::CaretLeft).show(ui);
            if is_new {
                arrival::focus(ui.ctx(), back.id);
            }
            if back.clicked() {
                out.push(if model.back.is_empty() { Event::Go(Screen::Results) } else { Event::Back });
            }
            title_ui(ui, &tr!(t, "share-title"));
            lead_ui(ui, &tr!(t, "share-lead"));
            ui.add_space(20.0);
            let Some(open) = &model.open else { return };
            outgoing_ui(ui, t, open, state, out);
            ui.add_space(if page.is_folded() { 16.0 } else { 24.0 });
            own_ui(ui, t, open, &mut state.own, out);
        });
    });
    let escape = model.dialog.is_none()
        && ui.memory(|memory| memory.top_modal_layer().is_none())
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        out.push(Event::Back);
    }
}

/// A file for somebody else.
fn outgoing_ui(ui: &mut Ui, t: &Tr, open: &Open, state: &mut State, out: &mut Outbox) {
    Card::new().over(20.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let name = tr!(t, "share-whom");
        heading_ui(ui, &name, 2);
        ui.add_space(8.0);
        let words = [
            (tr!(t, "share-client"), tr!(t, "share-client-hint")),
            (tr!(t, "share-province"), tr!(t, "share-province-hint")),
            (tr!(t, "share-colleague"), tr!(t, "share-colleague-hint")),
        ];
        let choices = words.each_ref().map(|(title, hint)| Choice::new(title).description(hint));
        let chosen = Whom::ALL.iter().position(|whom| *whom == state.whom);
        let picked = radio_group_ui(ui, &name, "share whom", &choices, chosen, Density::Advisor);
        if let Some(whom) = picked.and_then(|at| Whom::ALL.get(at)) {
            state.whom = *whom;
        }
        ui.add_space(16.0);
        passphrase::for_file_ui(ui, t, &known(open), &mut state.outgoing);
        let is_ready = state.whom == Whom::Province || is_safe_on_disk(open);
        if !is_ready {
            Notice::new(NoticeKind::Mind, &tr!(t, "share-not-saved")).show(ui);
            ui.add_space(12.0);
        }
        let save = tr!(t, "share-do");
        let save = Button::main(&save).leading(Icon::DownloadSimple).enabled(is_ready && state.outgoing.is_settled());
        if save.show(ui).clicked() {
            out.push(Sharing::Share { whom: state.whom, seal: state.outgoing.take() }.into());
        }
    });
}

/// The seal on the dossier itself.
fn own_ui(ui: &mut Ui, t: &Tr, open: &Open, typed: &mut Typed, out: &mut Outbox) {
    Card::new().over(20.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading_ui(ui, &tr!(t, "share-own-title"), 2);
        ui.add_space(8.0);
        body_ui(ui, &if open.is_sealed() { tr!(t, "share-own-sealed") } else { tr!(t, "share-own-open") });
        ui.add_space(12.0);
        if open.restriction().is_some() || open.conflict().is_some() {
            body_ui(ui, &tr!(t, "share-own-not-ours"));
            return;
        }
        if !is_safe_on_disk(open) {
            body_ui(ui, &tr!(t, "share-not-saved"));
            return;
        }
        if open.is_sealed() {
            if Button::second(&tr!(t, "share-own-undo")).show(ui).clicked() {
                out.push(Sharing::Seal(None).into());
            }
            return;
        }
        let (label, again) = (tr!(t, "share-own-passphrase"), tr!(t, "share-own-again"));
        passphrase::twice_ui(ui, t, &known(open), (&label, &tr!(t, "share-own-all")), &again, typed);
        let is_ready = typed.is_there() && typed.is_settled();
        if Button::second(&tr!(t, "share-own-do")).enabled(is_ready).show(ui).clicked()
            && let Some(passphrase) = typed.take()
        {
            out.push(Sharing::Seal(Some(passphrase)).into());
        }
    });
}

/// What others know of the company, and would try as its passphrase.
fn known(open: &Open) -> Vec<&str> {
    let company = &open.dossier().company;
    [&company.name, &company.municipality].into_iter().flatten().map(String::as_str).collect()
}
