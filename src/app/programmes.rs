//! What the user decides about programmes: the day asked for, and an advisor's own verdict.

use jiff::civil::Date;

use crate::app::history::EditName;
use crate::app::update::{derive, edit};
use crate::app::{Decision, Model};
use crate::dossier::{Edit, Override};
use crate::id::ProgrammeId;

/// Programmes are asked for another day.
pub(super) fn ask_date(model: &mut Model, on: Option<Date>) {
    let on = on.filter(|on| *on != model.today);
    if model.asked_on != on {
        model.asked_on = on;
        derive(model);
    }
}

/// An advisor decides otherwise than the rules, or no longer does.
pub(super) fn overrule(model: &mut Model, programme: ProgrammeId, decision: Option<Decision>) {
    let on = model.today;
    let decision = decision.map(|Decision { verdict, reason, who }| Override {
        verdict: verdict.id().to_owned(),
        reason,
        who,
        on,
    });
    let stands = model.open.as_ref().and_then(|open| open.dossier().overrides.get(&programme));
    if stands != decision.as_ref() {
        edit(model, EditName::Decision, Edit::Overrule { programme, decision });
    }
}
