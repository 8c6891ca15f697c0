//! An answer proposed from elsewhere: it counts once the user says that it still holds.

use eframe::egui::{Id, Ui};

use super::{Asked, words};
use crate::dossier::{Response, Value};
use crate::gui::layout::flow_ui;
use crate::gui::widget::{Button, Choice, Density, Icon, LinkButton, RadioGroup, icon_line_ui, small_ui};
use crate::tr;

/// What the user said of a proposed answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposal {
    /// It still holds.
    Holds,
    /// Show all answers instead.
    ChooseAgain,
    /// All proposed answers of this part still hold.
    AllHold,
}

/// Where the focus goes when a proposed answer comes.
pub fn entry(asked: &Asked<'_>) -> Id {
    RadioGroup::answer_id(("suggestion", asked.salt()), 0)
}

/// What is proposed for the rows of a table that are still open, below the table. Says whether it was taken.
pub fn open_rows_ui(ui: &mut Ui, asked: &Asked<'_>, proposed: &Response, source: &str) -> bool {
    let (Response::Given(Value::Rows(all)), Some(Response::Given(Value::Rows(given)))) = (proposed, asked.response)
    else {
        return false;
    };
    let t = asked.t;
    let open = all.iter().filter(|(row, value)| given.get(*row) != Some(*value));
    let open = Response::Given(Value::Rows(open.map(|(row, value)| (row.clone(), value.clone())).collect()));
    let answer = words::answer(t, asked.question, &open);
    ui.add_space(8.0);
    icon_line_ui(ui, Icon::Lightbulb, &tr!(t, "interview-rest-proposed", answer = answer));
    small_ui(ui, &tr!(t, "interview-rest-from", source = source));
    Button::second(&tr!(t, "interview-rest-take")).small().show(ui).clicked()
}

/// Draws the proposed answer with where it comes from. `in_part` says how many there are in this part.
pub fn suggestion_ui(
    ui: &mut Ui,
    asked: &Asked<'_>,
    proposed: &Response,
    source: &str,
    in_part: usize,
) -> Option<Proposal> {
    let t = asked.t;
    let title = words::answer(t, asked.question, proposed);
    let detail = match proposed {
        Response::Given(Value::Option(id)) if asked.shows_details => {
            let option = asked.question.kind.choices().iter().find(|choice| choice.id == *id);
            option.and_then(|option| option.detail.as_ref()).map_or("", |detail| t.text(detail))
        }
        _ => "",
    };
    let choices = [Choice::new(&title).description(detail).suggested(source)];
    let group = RadioGroup::new(asked.ask(), ("suggestion", asked.salt()), &choices).density(asked.density);
    let mut said = group.show(ui).picked.map(|_| Proposal::Holds);
    ui.add_space(if asked.density == Density::Owner { 4.0 } else { 2.0 });
    let (holds, again) = (tr!(t, "question-holds"), tr!(t, "question-choose-again"));
    let enter = tr!(t, "question-key-enter");
    flow_ui(ui, 8.0, |ui| {
        let is_large = asked.density == Density::Owner;
        let main = Button::main(&holds).key(&enter);
        let second = Button::second(&again);
        let (main, second) = if is_large { (main, second) } else { (main.small(), second.small()) };
        if main.show(ui).clicked() {
            said = Some(Proposal::Holds);
        }
        if second.show(ui).clicked() {
            said = Some(Proposal::ChooseAgain);
        }
    });
    if in_part > 1 {
        ui.add_space(8.0);
        let all = tr!(t, "question-all-hold", count = in_part);
        if LinkButton::new(&all).leading(Icon::Lightbulb).show(ui).clicked() {
            said = Some(Proposal::AllHold);
        }
    }
    said
}
