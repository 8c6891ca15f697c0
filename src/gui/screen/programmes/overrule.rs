//! An advisor decides otherwise than the rules: with a reason and a name, and it can be taken back.

use eframe::egui::{Context, Ui};

use super::super::arrival;
use super::words::{Here, verdict_word};
use crate::app::{Decision, Event};
use crate::catalogue::ProgrammeIx;
use crate::gui::Outbox;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{Dialog, DialogButton, Segmented, Text, TextInput};
use crate::id::ProgrammeId;
use crate::matching::Verdict;
use crate::tr;

/// What is being typed into the dialog.
#[derive(Clone, Debug, Default)]
pub(super) struct Overruling {
    /// The programme it is about; `None` while the dialog is closed.
    about: Option<ProgrammeId>,
    verdict: Option<Verdict>,
    reason: String,
    /// Stays for the next decision: it is the same advisor.
    who: String,
    /// Whether what is missing is pointed at.
    is_checked: bool,
}

const REASON: &str = "overrule reason";
const WHO: &str = "overrule who";
const VERDICT: &str = "overrule verdict";

impl Overruling {
    /// Opens the dialog for a programme, with the decision that stands.
    pub fn open(&mut self, here: Here<'_>, ix: ProgrammeIx) {
        let programme = here.programme(ix);
        let stands = here.open.dossier().overrides.get(&programme.id);
        // The advisor is the one who decided last, until somebody types another name.
        let last = here.open.dossier().overrides.values().max_by_key(|known| known.on).map(|known| known.who.clone());
        let who = stands.map(|known| known.who.clone()).or(Some(self.who.clone()).filter(|who| !who.is_empty()));
        *self = Self {
            about: Some(programme.id.clone()),
            verdict: here.matched.matches.of(ix).and_then(|m| m.overridden.as_ref()).map(|known| known.verdict),
            reason: stands.map_or(String::new(), |known| known.reason.clone()),
            who: who.or(last).unwrap_or_default(),
            is_checked: false,
        };
    }

    /// Draws the dialog while it is open.
    pub fn dialog_ui(&mut self, ctx: &Context, here: Here<'_>, out: &mut Outbox) {
        let Some(about) = self.about.clone() else { return };
        let t = here.t();
        let Some(ix) = here.catalogue().find(crate::id::Id::as_str(&about)) else {
            self.about = None;
            return;
        };
        let (keep, stop) = (tr!(t, "overrule-do"), tr!(t, "overrule-stop"));
        let buttons = [DialogButton::new(&keep).main(), DialogButton::new(&stop).safe()];
        let title = tr!(t, "overrule-title", name = here.name(ix));
        let text = tr!(t, "overrule-text");
        let pressed = Dialog::new("overrule", &title, &buttons)
            .text(&text)
            .form()
            .show_with(ctx, |ui, opens| self.fields_ui(ui, here, opens));
        match pressed {
            Some(0) => {
                let (reason, who) = (self.reason.trim().to_owned(), self.who.trim().to_owned());
                match self.verdict {
                    Some(verdict) if !reason.is_empty() && !who.is_empty() => {
                        out.push(Event::Overrule {
                            programme: about,
                            decision: Some(Decision { verdict, reason, who }),
                        });
                        self.about = None;
                    }
                    None => {
                        self.is_checked = true;
                        arrival::focus(ctx, Segmented::choice_id(VERDICT, 0));
                    }
                    Some(_) => {
                        self.is_checked = true;
                        arrival::focus(ctx, TextInput::field_id(if reason.is_empty() { REASON } else { WHO }));
                    }
                }
            }
            Some(_) => self.about = None,
            None => {}
        }
    }

    fn fields_ui(&mut self, ui: &mut Ui, here: Here<'_>, opens: bool) {
        let t = here.t();
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(12.0);
        let question = tr!(t, "overrule-verdict");
        let c = &theme(ui).colour;
        Text::new(&question, TextKind::NavStrong, c.ink).show(ui);
        ui.add_space(4.0);
        let words = Verdict::ALL.map(|verdict| verdict_word(t, verdict));
        let labels = words.each_ref().map(String::as_str);
        let chosen = self.verdict.and_then(|verdict| Verdict::ALL.iter().position(|known| *known == verdict));
        let picked = Segmented::new(&question, VERDICT, &labels).small().chosen(chosen).show(ui);
        if let Some(verdict) = picked.and_then(|at| Verdict::ALL.get(at)) {
            self.verdict = Some(*verdict);
        }
        if opens {
            arrival::focus(ui.ctx(), Segmented::choice_id(VERDICT, chosen.unwrap_or(0)));
        }
        if self.is_checked && self.verdict.is_none() {
            Text::new(&tr!(t, "overrule-verdict-missing"), TextKind::Small, c.stop).live().show(ui);
        }
        ui.add_space(12.0);
        let missing = tr!(t, "overrule-reason-missing");
        let error = (self.is_checked && self.reason.trim().is_empty()).then_some(&*missing);
        let hint = tr!(t, "overrule-reason-hint");
        TextInput::new(&tr!(t, "overrule-reason"), REASON, &mut self.reason)
            .hint(&hint)
            .rows(2)
            .limit(400)
            .error(error)
            .show(ui);
        ui.add_space(12.0);
        let missing = tr!(t, "overrule-who-missing");
        let error = (self.is_checked && self.who.trim().is_empty()).then_some(&*missing);
        TextInput::new(&tr!(t, "overrule-who"), WHO, &mut self.who).width(320.0).limit(80).error(error).show(ui);
    }
}
