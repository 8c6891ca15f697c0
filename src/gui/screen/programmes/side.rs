//! What stands beside the cards: the cost of the project, what to show, and why the rest was left out.

use eframe::egui::{Id, Response, Ui};
use jiff::civil::Date;

use super::super::arrival;
use super::list::{Left, Listed, Showing};
use super::questions::COST;
use super::words::{Here, cause_word};
use super::{Focus, State};
use crate::app::{Event, Screen};
use crate::catalogue::ProgrammeIx;
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    DateInput, HelpPanel, Icon, LinkButton, Notice, NoticeKind, Text, TextInput, count_row_ui, heading_ui, small_ui,
};
use crate::id::{Id as _, ProgrammeId};
use crate::matching::{Cause, Project};
use crate::text::{self, Tr};
use crate::tr;

/// What is being typed into the field for the cost.
#[derive(Clone, Debug, Default)]
pub(super) struct TypedCost {
    text: String,
    /// The cost the text stands for, as far as the model knows.
    cost: Option<Exact>,
}

/// A cost as one types it; the error is anything that is no cost.
fn read(t: &Tr, typed: &str) -> Result<Option<Exact>, NoCost> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let cost = text::parse_number(t.locale(), typed).ok_or(NoCost)?;
    if cost.is_negative() || cost.is_zero() { Err(NoCost) } else { Ok(Some(cost)) }
}

/// What was typed is no cost.
struct NoCost;

/// The field for the cost of the project. The cards follow while one types; what is no amount counts as none.
pub(super) fn cost_ui(ui: &mut Ui, here: Here<'_>, typed: &mut TypedCost, out: &mut Outbox) -> Response {
    let t = here.t();
    let project = &here.model.project;
    let written = |cost: &Option<Exact>| cost.as_ref().map_or(String::new(), |cost| text::euro(t.locale(), cost));
    let has_focus = ui.memory(|memory| memory.has_focus(TextInput::field_id(COST)));
    if typed.cost != project.cost {
        typed.cost.clone_from(&project.cost);
        typed.text = written(&project.cost);
    }
    let error = tr!(t, "programmes-cost-wrong");
    let wrong = !has_focus && read(t, &typed.text).is_err();
    let response = TextInput::new(&tr!(t, "programmes-cost"), COST, &mut typed.text)
        .unit(&tr!(t, "programmes-without-vat"))
        .limit(16)
        .error(wrong.then_some(&*error))
        .show(ui);
    if response.changed() {
        let cost = read(t, &typed.text).ok().flatten();
        if cost != project.cost {
            typed.cost.clone_from(&cost);
            out.push(Event::SetProject(Project { cost, ..project.clone() }));
        }
    }
    if response.lost_focus()
        && let Ok(cost) = read(t, &typed.text)
    {
        typed.text = written(&cost);
    }
    response
}

/// What is being typed into the field for what was already had of a ceiling.
#[derive(Clone, Debug, Default)]
pub(super) struct TypedUsed {
    text: String,
    /// The programme and the amount the text stands for.
    known: Option<(ProgrammeIx, Option<Exact>)>,
}

/// The field for what was already had of the ceiling of a programme in its period. Where a family shares the ceiling, it is one field.
pub(super) fn used_ui(ui: &mut Ui, here: Here<'_>, ix: ProgrammeIx, typed: &mut TypedUsed, out: &mut Outbox) {
    let t = here.t();
    let project = &here.model.project;
    let programme = here.programme(ix);
    let shares = programme.money_on(here.matched.matches.on).and_then(|money| money.ceiling.as_ref());
    let family = programme.family.filter(|_| shares.is_some_and(|ceiling| ceiling.shared));
    let is_same = |id: &ProgrammeId| {
        *id == programme.id
            || family.is_some()
                && here.catalogue().find(id.as_str()).is_some_and(|other| here.programme(other).family == family)
    };
    let stands = project.used.iter().find(|(id, _)| is_same(id)).map(|(_, amount)| amount.clone());
    let written = |amount: &Option<Exact>| amount.as_ref().map_or(String::new(), |a| text::euro(t.locale(), a));
    if typed.known.as_ref() != Some(&(ix, stands.clone())) {
        typed.text = written(&stands);
        typed.known = Some((ix, stands));
    }
    let has_focus = ui.memory(|memory| memory.has_focus(TextInput::field_id(USED)));
    let read = |typed: &str| match text::parse_number(t.locale(), typed) {
        _ if typed.trim().is_empty() => Some(None),
        Some(amount) if !amount.is_negative() => Some(Some(amount).filter(|amount| !amount.is_zero())),
        _ => None,
    };
    let error = tr!(t, "programmes-cost-wrong");
    let wrong = !has_focus && read(&typed.text).is_none();
    let unit = tr!(t, "aid-euro");
    let response = TextInput::new(&tr!(t, "programmes-had"), USED, &mut typed.text)
        .unit(&unit)
        .limit(16)
        .error(wrong.then_some(&*error))
        .show(ui);
    if response.changed()
        && let Some(amount) = read(&typed.text)
    {
        typed.known = Some((ix, amount.clone()));
        let mut used = project.used.clone();
        used.retain(|id, _| !is_same(id));
        if let Some(amount) = amount {
            used.insert(programme.id.clone(), amount);
        }
        if used != project.used {
            out.push(Event::SetProject(Project { used, ..project.clone() }));
        }
    }
}

/// What that field is called inside the window.
const USED: &str = "programmes used";

/// What is being typed into the field for the day.
#[derive(Clone, Debug, Default)]
pub(super) struct TypedDay {
    text: String,
    /// The day the text stands for, as far as the model knows.
    day: Option<Date>,
    /// Whether the field is out while the day is today.
    is_out: bool,
    takes_focus: bool,
}

/// What the field for the day is called inside the window.
const DAY: &str = "programmes day";

/// The day for which programmes are asked: a link while it is today, else the field.
pub(super) fn day_ui(ui: &mut Ui, here: Here<'_>, typed: &mut TypedDay, out: &mut Outbox) {
    let t = here.t();
    let asked = here.model.asked_on;
    if typed.day != asked {
        typed.day = asked;
        typed.text = asked.map_or(String::new(), |day| text::date(t, day));
    }
    if asked.is_none() && !typed.is_out {
        if LinkButton::new(&tr!(t, "programmes-day-choose")).small().leading(Icon::CalendarBlank).show(ui).clicked() {
            typed.is_out = true;
            typed.takes_focus = true;
            ui.ctx().request_repaint();
        }
        return;
    }
    let read = |typed: &str| if typed.trim().is_empty() { Some(None) } else { text::parse_date(t, typed).map(Some) };
    let has_focus = ui.memory(|memory| memory.has_focus(TextInput::field_id(DAY)));
    let error = tr!(t, "programmes-day-wrong");
    let wrong = !has_focus && read(&typed.text).is_none();
    let hint = tr!(t, "programmes-day-hint");
    let response = DateInput::new(&tr!(t, "programmes-day"), DAY, &mut typed.text)
        .hint(&hint)
        .error(wrong.then_some(&*error))
        .show(ui);
    if std::mem::take(&mut typed.takes_focus) {
        arrival::focus(ui.ctx(), response.id);
    }
    if response.changed()
        && let Some(day) = read(&typed.text)
    {
        let day = day.filter(|day| *day != here.model.today);
        if day != asked {
            typed.day = day;
            out.push(Event::AskDate(day));
        }
    }
    if response.lost_focus() {
        match read(&typed.text) {
            Some(Some(day)) if day != here.model.today => typed.text = text::date(t, day),
            // Nothing asked, or today: then the field has done its work.
            Some(_) => {
                typed.text.clear();
                typed.is_out = false;
            }
            None => {}
        }
    }
}

/// That another day than today is looked at, with the way back.
pub(super) fn other_day_ui(ui: &mut Ui, here: Here<'_>, typed: &mut TypedDay, out: &mut Outbox) {
    let t = here.t();
    let Some(day) = here.model.asked_on else { return };
    let first = tr!(t, "programmes-other-day", date = text::date(t, day));
    let back = tr!(t, "programmes-other-day-back");
    if Notice::new(NoticeKind::Info, &first).icon(Icon::CalendarBlank).small().dense().action(&back, None).show(ui) {
        typed.is_out = false;
        out.push(Event::AskDate(None));
    }
    ui.add_space(12.0);
}

/// The heading of the chips.
pub(super) fn chips_title_ui(ui: &mut Ui, here: Here<'_>) {
    let ink = theme(ui).colour.ink;
    Text::new(&tr!(here.t(), "programmes-show"), TextKind::BodyStrong, ink).heading(2).show(ui);
}

/// What a row of the panel is called and shown by.
pub(super) fn left_word(t: &Tr, left: Left) -> String {
    match left {
        Left::Cause(cause) => cause_word(t, cause),
        Left::Filtered => tr!(t, "programmes-cause-filtered"),
    }
}

fn left_icon(left: Left) -> Icon {
    match left {
        Left::Cause(Cause::NotYet) => Icon::ClockCountdown,
        Left::Cause(Cause::OtherRegion) => Icon::MapPin,
        Left::Cause(Cause::OtherCompany) => Icon::Buildings,
        Left::Cause(Cause::ForOthers) => Icon::User,
        Left::Cause(Cause::Closed) => Icon::CalendarX,
        Left::Cause(Cause::LessUseful) => Icon::List,
        Left::Filtered => Icon::Funnel,
    }
}

/// Why the rest was left out, counted; each row opens its list.
pub(super) fn why_not_ui(ui: &mut Ui, here: Here<'_>, listed: &Listed, state: &mut State) {
    let t = here.t();
    let count = listed.left_out_count();
    if count == 0 {
        return;
    }
    HelpPanel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading_ui(ui, &tr!(t, "programmes-why-not"), 2);
        small_ui(ui, &tr!(t, "programmes-why-not-count", count = count));
        ui.add_space(8.0);
        for left in Left::all() {
            let Some(found) = listed.left_out.get(&left) else { continue };
            let key = Id::unique(("programmes left out", left));
            ui.scope_builder(eframe::egui::UiBuilder::new().scope_id(key), |ui| {
                let row = count_row_ui(ui, left_icon(left), &left_word(t, left), &found.len().to_string());
                state.focus_if(Focus::Row(left), &row);
                if row.clicked() {
                    state.show(Showing::Left(left));
                }
            });
        }
    });
}

/// Other pages about all this, and what of it is the user's own.
pub(super) fn more_ui(ui: &mut Ui, here: Here<'_>, out: &mut Outbox) {
    let t = here.t();
    ui.add_space(14.0);
    let own = here.catalogue().programmes().iter().filter(|programme| programme.origin.layer > 0).count()
        + here.catalogue().organisations().iter().filter(|organisation| organisation.origin.layer > 0).count();
    let broken = here.model.catalogue_faults.len();
    let look = tr!(t, "programmes-own-look");
    let mut notice = |kind: NoticeKind, words: &str| {
        if Notice::new(kind, words).small().dense().action(&look, None).show(ui) {
            out.push(Event::Go(Screen::Catalogue));
        }
        ui.add_space(8.0);
    };
    if broken > 0 {
        notice(NoticeKind::Mind, &tr!(t, "programmes-own-broken", count = broken));
    }
    if own > 0 {
        notice(NoticeKind::Info, &tr!(t, "programmes-own-rows", count = own));
    }
    if LinkButton::new(&tr!(t, "programmes-who")).leading(Icon::Users).show(ui).clicked() {
        out.push(Event::Go(Screen::Organisations));
    }
    if LinkButton::new(&tr!(t, "programmes-fresh")).leading(Icon::FileText).show(ui).clicked() {
        out.push(Event::Go(Screen::Catalogue));
    }
}
