//! Answers to choose from: one of, yes or no, the steps of a scale, a list to tick.

use eframe::egui::Ui;

use super::{Asked, Of, Outcome, focus};
use crate::dossier::{Response, Ticks, Value};
use crate::gui::Outbox;
use crate::gui::widget::choice::flip_tick;
use crate::gui::widget::{Choice, Density, RadioGroup, ScaleBoxes, Segmented, TickList, small_ui};
use crate::questionnaire::{self, Kind};
use crate::tr;

/// The place of the chosen option.
pub(super) fn chosen(asked: &Asked<'_>) -> Option<usize> {
    let Some(Value::Option(id)) = asked.value() else { return None };
    asked.question.kind.choices().iter().position(|choice| choice.id == *id)
}

/// One option of several: rows, boxes or two halves, by the kind of the question.
pub(super) fn one_ui(ui: &mut Ui, asked: &Asked<'_>, key: Option<char>, out: &mut Outbox) -> Outcome {
    let t = asked.t;
    let kind = &asked.question.kind;
    let options = kind.choices();
    let count = options.len();
    let of = Of::new(asked);
    let quiet = of.choices();
    let now = chosen(asked).or_else(|| of.chosen(asked.response).map(|i| count + i));
    let digits = asked.digits();
    let by_key = key.and_then(|key| match key.to_digit(10) {
        Some(digit @ 1..) if digit as usize <= digits => Some(digit as usize - 1),
        _ => of.by_key(key).map(|i| count + i),
    });
    let numbers: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
    let keys: Vec<&str> = numbers.iter().take(digits).map(String::as_str).collect();
    let (salt, ask) = (asked.salt(), asked.ask());
    let shown = match kind {
        Kind::YesNo(_) => {
            let words = [tr!(t, "question-yes"), tr!(t, "question-no")];
            let labels = words.each_ref().map(String::as_str);
            if let Some(index) = by_key {
                focus(ui.ctx(), Segmented::choice_id(salt, index));
            }
            let row = Segmented::new(ask, salt, &labels).keys(&keys).chosen(now).full_width();
            row.of(&of.word, &quiet, asked.density).show(ui)
        }
        Kind::Scale(_) => {
            let steps: Vec<(&str, &str)> =
                numbers.iter().zip(options).map(|(number, step)| (number.as_str(), t.text(&step.text))).collect();
            if let Some(index) = by_key {
                focus(ui.ctx(), ScaleBoxes::step_id(salt, index));
            }
            ScaleBoxes::new(ask, salt, &steps).chosen(now).of(&of.word, &quiet, asked.density).show(ui)
        }
        _ => {
            let choices: Vec<Choice<'_>> = options
                .iter()
                .enumerate()
                .map(|(i, option)| choice_of(asked, option).key(keys.get(i).copied().unwrap_or("")))
                .collect();
            if let Some(index) = by_key {
                focus(ui.ctx(), RadioGroup::answer_id(salt, index));
            }
            let group = RadioGroup::new(ask, salt, &choices).chosen(now).density(asked.density);
            group.of(&of.word, &quiet).show(ui).picked
        }
    };
    let Some(picked) = shown.or(by_key) else { return Outcome::default() };
    match options.get(picked) {
        Some(option) => {
            asked.respond(Some(Response::Given(Value::Option(option.id.clone()))), out);
            Outcome { is_settled: true }
        }
        None => Outcome { is_settled: of.take(ui, asked, picked - count, out) },
    }
}

fn choice_of<'a>(asked: &Asked<'a>, option: &'a questionnaire::Choice) -> Choice<'a> {
    let detail = option.detail.as_ref().filter(|_| asked.shows_details);
    Choice::new(asked.t.text(&option.text)).description(detail.map_or("", |detail| asked.t.text(detail)))
}

/// The options of a list in the order they are shown: those that exclude the others come last.
fn shown_order(options: &[questionnaire::Choice]) -> Vec<&questionnaire::Choice> {
    let (mut shown, last): (Vec<_>, Vec<_>) = options.iter().partition(|option| !option.exclusive);
    shown.extend(last);
    shown
}

fn ticks<'a>(asked: &Asked<'a>) -> Option<&'a Ticks> {
    match asked.response {
        Some(Response::Given(Value::Options(ticks))) => Some(ticks),
        _ => None,
    }
}

/// The place, as shown, of the first option ticked; else of the first one.
pub(super) fn first_tick(asked: &Asked<'_>) -> usize {
    let Some(ticks) = ticks(asked) else { return 0 };
    let shown = shown_order(asked.question.kind.choices());
    shown.iter().position(|option| ticks.ticked.contains(&option.id)).unwrap_or(0)
}

/// Any number of options.
pub(super) fn several_ui(
    ui: &mut Ui,
    asked: &Asked<'_>,
    options: &[questionnaire::Choice],
    key: Option<char>,
    out: &mut Outbox,
) {
    let t = asked.t;
    let shown = shown_order(options);
    let exclusive = options.iter().filter(|option| option.exclusive).count();
    let old = ticks(asked);
    let ticked: Vec<bool> =
        shown.iter().map(|option| old.is_some_and(|ticks| ticks.ticked.contains(&option.id))).collect();
    let letters: Vec<String> = asked.letters().map(String::from).collect();
    let choices: Vec<Choice<'_>> = shown
        .iter()
        .enumerate()
        .map(|(i, option)| choice_of(asked, option).key(letters.get(i).map_or("", String::as_str)))
        .collect();
    let by_key = key.and_then(|key| asked.letters().position(|letter| letter == key));
    if let Some(index) = by_key {
        focus(ui.ctx(), TickList::answer_id(asked.salt(), index));
    }
    let list = TickList::new(asked.ask(), asked.salt(), &choices, &ticked).exclusive(exclusive);
    let new = list.density(asked.density).show(ui).or_else(|| Some(flip_tick(&ticked, by_key?, exclusive)));
    if let Some(new) = new {
        let mut answer = old.cloned().unwrap_or_default();
        for ((option, was), is) in shown.iter().zip(&ticked).zip(&new) {
            if was == is {
                continue;
            }
            answer.dont_know.remove(&option.id);
            answer.not_applicable.remove(&option.id);
            if *is {
                answer.ticked.insert(option.id.clone());
            } else {
                answer.ticked.remove(&option.id);
            }
        }
        // Where "none of these" can be ticked, nothing ticked says nothing.
        let says_nothing = exclusive > 0 && answer == Ticks::default();
        asked.respond((!says_nothing).then_some(Response::Given(Value::Options(answer))), out);
    }
    let first_exclusive = shown.get(shown.len() - exclusive).filter(|_| shown.len() > exclusive);
    let sentence = match first_exclusive {
        Some(option) if exclusive == 1 => Some(tr!(t, "question-exclusive", option = t.text(&option.text))),
        Some(_) => Some(tr!(t, "question-exclusive-several")),
        None if old.is_some_and(|ticks| *ticks == Ticks::default()) => Some(tr!(t, "question-nothing-ticked")),
        None => None,
    };
    if let Some(sentence) = sentence {
        if asked.density == Density::Advisor {
            ui.add_space(-2.0);
        }
        small_ui(ui, &sentence);
    }
}
