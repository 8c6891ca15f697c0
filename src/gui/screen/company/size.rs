//! The panel beside the form: the size class as far as it is settled, and what is still open.

use std::cmp::Reverse;

use eframe::egui::{Ui, UiBuilder, vec2};

use crate::app::{Model, Open};
use crate::company::size::{Ceiling, SizeClass, SizeRange};
use crate::company::{Company, Field};
use crate::exact::Exact;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{HelpPanel, RuleState, Text, paint::rule_ui, rule_line_ui, small_ui};
use crate::matching::Ask;
use crate::text::{self, Tr};
use crate::tr;

use super::sentence;

/// More open fields than this are only counted: a new dossier need not look like a list of failings.
const MOST_OPEN: usize = 5;

/// Draws the panel.
pub(super) fn panel_ui(ui: &mut Ui, model: &Model, open: &Open, company: &Company) {
    let t = &model.tr;
    let c = theme(ui).colour.clone();
    HelpPanel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        size_ui(ui, model, company);
        ui.add_space(10.0);
        rule_ui(ui);
        ui.add_space(10.0);
        let mut fields: Vec<(Field, usize)> =
            company.open_fields().map(|field| (field, programmes(open, field))).collect();
        if fields.is_empty() {
            rule_line_ui(ui, RuleState::Passed, "", &tr!(t, "company-nothing-open"));
            return;
        }
        Text::new(&tr!(t, "company-still-open"), TextKind::BodyStrong, c.ink).heading(2).show(ui);
        let shown = if fields.len() > MOST_OPEN + 1 { MOST_OPEN } else { fields.len() };
        // What most programmes wait for comes first.
        fields.sort_by_key(|(_, programmes)| Reverse(*programmes));
        for (field, programmes) in &fields[..shown] {
            open_ui(ui, t, &sentence::short_label(t, *field, company), *programmes);
        }
        if shown < fields.len() {
            small_ui(ui, &tr!(t, "company-more-open", count = fields.len() - shown));
        }
    });
}

/// How many programmes may fit and wait for this field.
fn programmes(open: &Open, field: Field) -> usize {
    let questions = open.matched().map_or(&[][..], |matched| &matched.questions);
    questions.iter().find(|question| question.ask == Ask::Field(field)).map_or(0, |question| question.programmes.len())
}

/// A field that is open, and what it is needed for.
fn open_ui(ui: &mut Ui, t: &Tr, label: &str, programmes: usize) {
    let word = tr!(t, "company-open-word");
    rule_line_ui(ui, RuleState::Open, &word, label);
    if programmes > 0 {
        let c = theme(ui).colour.clone();
        let outer = ui.available_rect_before_wrap();
        let mut below =
            ui.new_child(UiBuilder::new().max_rect(outer.with_min_x(outer.left() + 25.0).translate(vec2(0.0, -4.0))));
        Text::new(&tr!(t, "company-needed-for", count = programmes), TextKind::Small, c.ink2).show(&mut below);
        let used = below.min_rect();
        drop(below);
        ui.advance_cursor_after_rect(used);
    }
}

fn size_ui(ui: &mut Ui, model: &Model, company: &Company) {
    let t = &model.tr;
    let c = theme(ui).colour.clone();
    let definition = model.reference.constants.eu_sizes(model.today);
    let range = definition.of(company);
    let ceiling =
        |class: SizeClass| definition.ceilings().iter().find(|(c, _)| *c == class).map(|(_, ceiling)| ceiling);
    let is_open = range == SizeRange::ANY;
    let before = if is_open { tr!(t, "company-size-open-before") } else { tr!(t, "company-size-before") };
    Text::new(&before, TextKind::Body, c.ink2).show(ui);
    Text::new(&class_words(t, range), TextKind::Heading, c.ink).heading(2).live().show(ui);
    ui.add_space(4.0);
    match range.settled() {
        Some(class) => {
            if company.group != Some(false) && company.confirmed_size.is_some() {
                small_ui(ui, &tr!(t, "company-size-confirmed"));
            } else if class == SizeClass::Large {
                if let Some(ceiling) = ceiling(SizeClass::Medium) {
                    let people = text::number_up_to(t.locale(), &ceiling.headcount_below, 1);
                    let turnover = millions(t, &ceiling.turnover_at_most);
                    let balance = millions(t, &ceiling.balance_at_most);
                    let words =
                        tr!(t, "company-size-large-why", people = people, turnover = turnover, balance = balance);
                    small_ui(ui, &words);
                }
            } else if let Some(ceiling) = ceiling(class) {
                small_ui(ui, &ceiling_words(t, ceiling, company));
            }
            small_ui(ui, &tr!(t, "company-size-matters"));
        }
        None => {
            let needed = definition.needed(company);
            let words = match needed.as_slice() {
                [one] => tr!(t, "company-size-unsure", question = question(t, *one)),
                several => {
                    let names: Vec<String> = several.iter().map(|field| inline(t, *field)).collect();
                    let needed = list(t, &names);
                    if is_open {
                        tr!(t, "company-size-needs", needed = needed)
                    } else {
                        tr!(t, "company-size-unsure-needs", needed = needed)
                    }
                }
            };
            small_ui(ui, &words);
        }
    }
}

/// The class, or the classes still possible.
fn class_words(t: &Tr, range: SizeRange) -> String {
    let SizeRange { lowest, highest } = range;
    match range.settled() {
        Some(class) => class_word(t, class),
        None if range == SizeRange::ANY => tr!(t, "company-size-any"),
        None if highest == SizeClass::Large => tr!(t, "company-size-at-least", class = class_word(t, lowest)),
        None => {
            let lowest = match lowest {
                SizeClass::Micro => "micro",
                SizeClass::Small => "small",
                _ => "medium",
            };
            tr!(t, "company-size-between", lowest = lowest, highest = class_word(t, highest))
        }
    }
}

fn class_word(t: &Tr, class: SizeClass) -> String {
    match class {
        SizeClass::Micro => tr!(t, "company-size-micro"),
        SizeClass::Small => tr!(t, "company-size-small"),
        SizeClass::Medium => tr!(t, "company-size-medium"),
        SizeClass::Large => tr!(t, "company-size-large"),
    }
}

/// The class in one word, for choices.
pub(super) fn class_adjective(t: &Tr, class: SizeClass) -> String {
    match class {
        SizeClass::Micro => tr!(t, "company-class-micro"),
        SizeClass::Small => tr!(t, "company-class-small"),
        SizeClass::Medium => tr!(t, "company-class-medium"),
        SizeClass::Large => tr!(t, "company-class-large"),
    }
}

/// Why the company is in the class of this ceiling: by its people, and by its turnover or its balance total.
fn ceiling_words(t: &Tr, ceiling: &Ceiling, company: &Company) -> String {
    let people = text::number_up_to(t.locale(), &ceiling.headcount_below, 1);
    let within = |known: &Option<Exact>, most: &Exact| known.as_ref().is_some_and(|known| known <= most);
    if within(&company.turnover, &ceiling.turnover_at_most) || !within(&company.balance, &ceiling.balance_at_most) {
        tr!(t, "company-size-turnover", people = people, most = millions(t, &ceiling.turnover_at_most))
    } else {
        tr!(t, "company-size-balance", people = people, most = millions(t, &ceiling.balance_at_most))
    }
}

/// What has to be known to settle the class.
fn question(t: &Tr, field: Field) -> String {
    match field {
        Field::Headcount => tr!(t, "company-ask-headcount"),
        Field::Turnover => tr!(t, "company-ask-turnover"),
        Field::Balance => tr!(t, "company-ask-balance"),
        Field::ConfirmedSize => tr!(t, "company-ask-confirmed"),
        _ => tr!(t, "company-ask-group"),
    }
}

/// The same inside a sentence.
fn inline(t: &Tr, field: Field) -> String {
    match field {
        Field::Headcount => tr!(t, "company-inline-headcount"),
        Field::Turnover => tr!(t, "company-inline-turnover"),
        Field::Balance => tr!(t, "company-inline-balance"),
        Field::ConfirmedSize => tr!(t, "company-inline-confirmed"),
        _ => tr!(t, "company-inline-group"),
    }
}

/// Several things in one breath: "a, b en c".
fn list(t: &Tr, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => tr!(t, "company-and", before = before.join(", "), last = last),
    }
}

/// A large amount in words: `€ 10 miljoen`.
fn millions(t: &Tr, amount: &Exact) -> String {
    match amount.checked_div(&Exact::from(1_000_000_i64)) {
        Some(millions) if millions.is_integer() => {
            tr!(t, "company-million", number = text::number(t.locale(), &millions, 0))
        }
        _ => text::euro(t.locale(), amount),
    }
}
