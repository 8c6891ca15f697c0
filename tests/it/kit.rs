//! The parts of the window: how they are used by keyboard, by pointer and by a screen reader.

use digipeil::gui::{
    layout::flow_ui,
    theme::{ThemeKind, theme},
    widget::*,
};
use eframe::egui::{
    self, Key, Ui,
    accesskit::{Role, Toggled},
};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::{
    gallery::{Gallery, kinds_ui, over_ui, parts_ui, programmes_ui, question_ui, whole},
    picture,
};

/// What a screen keeps in these tests.
#[derive(Default)]
struct Answers {
    chosen: Option<usize>,
    ticked: Vec<bool>,
    text: String,
    picked: Option<usize>,
    is_open: bool,
    went_on: usize,
}

fn screen<'a>(draw: impl FnMut(&mut Ui, &mut Answers) + 'a, answers: Answers) -> Harness<'a, Answers> {
    picture::builder((800.0, 700.0), 1.0, ThemeKind::Light).build_ui_state(draw, answers)
}

fn focused(harness: &Harness<'_, Answers>) -> Option<String> {
    harness
        .root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .find(|node| node.is_focused() && node.label().is_some())
        .and_then(|node| node.label())
}

fn press(harness: &mut Harness<'_, Answers>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn group_ui(ui: &mut Ui, answers: &mut Answers) {
    Button::second("Vorige").show(ui);
    let choices = [
        Choice::new("Papier").description("Met een werkbon.").key("1"),
        Choice::new("Bestanden").key("2").enabled(false),
        Choice::new("Programma").key("3"),
    ];
    let of = [Choice::new("Weet ik niet").key("0")];
    let outcome = RadioGroup::new("Hoe?", "how", &choices).of("of", &of).chosen(answers.chosen).show(ui);
    answers.chosen = outcome.picked.or(answers.chosen);
    if focus::take_enter(ui) {
        answers.went_on += 1;
    }
    Button::main("Verder").show(ui);
}

#[test]
fn a_radio_group_is_one_tab_stop_and_arrows_move_in_it() {
    let mut harness = screen(group_ui, Answers::default());
    press(&mut harness, Key::Tab);
    assert_eq!(focused(&harness).as_deref(), Some("Vorige"));
    press(&mut harness, Key::Tab);
    assert_eq!(focused(&harness).as_deref(), Some("Papier"));
    press(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness).as_deref(), Some("Programma"), "what is disabled is passed over");
    press(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness).as_deref(), Some("Weet ik niet"), "the of row belongs to the group");
    press(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness).as_deref(), Some("Papier"), "after the last comes the first");
    assert_eq!(harness.state().chosen, None, "moving does not choose");
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().chosen, Some(3));
    press(&mut harness, Key::Tab);
    assert_eq!(focused(&harness).as_deref(), Some("Verder"));
    harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert_eq!(focused(&harness).as_deref(), Some("Weet ik niet"), "Tab comes back to what is chosen");
}

#[test]
fn enter_goes_on_from_an_answer_but_presses_a_button() {
    let mut harness = screen(group_ui, Answers::default());
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().went_on, 0, "a button wants Enter itself");
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().went_on, 1);
    assert_eq!(harness.state().chosen, None, "Enter does not choose");
}

#[test]
fn an_answer_says_what_it_is() {
    let mut harness = screen(group_ui, Answers { chosen: Some(0), ..Answers::default() });
    harness.run();
    let node = harness.get_by_label("Papier").accesskit_node();
    assert_eq!(node.role(), Role::RadioButton);
    assert_eq!(node.toggled(), Some(Toggled::True));
    assert_eq!(node.data().description(), Some("Met een werkbon."));
    assert_eq!(node.data().keyboard_shortcut(), Some("1"));
    assert!(harness.get_by_label("Bestanden").accesskit_node().is_disabled());
    assert_eq!(harness.get_by_label("Hoe?").accesskit_node().role(), Role::RadioGroup);
    harness.get_by_label("Bestanden").click();
    harness.run();
    assert_eq!(harness.state().chosen, Some(0), "what is disabled cannot be chosen");
    harness.get_by_label("Programma").click();
    harness.run();
    assert_eq!(harness.state().chosen, Some(2));
    assert_eq!(focused(&harness).as_deref(), Some("Programma"), "a click moves the focus too");
    harness.get_by_label("Papier").click_accesskit();
    harness.run();
    assert_eq!(harness.state().chosen, Some(0), "a screen reader can choose without the focus");
}

#[test]
fn segments_are_one_tab_stop_and_choose_with_space() {
    let mut harness = screen(
        |ui, answers| {
            let picked = Segmented::new("Land", "land", &["België", "Nederland"]).chosen(answers.chosen).show(ui);
            answers.chosen = picked.or(answers.chosen);
            Button::second("Terug").show(ui);
        },
        Answers { chosen: Some(0), ..Answers::default() },
    );
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().chosen, Some(1));
    let node = harness.get_by_label("Nederland").accesskit_node();
    assert_eq!((node.role(), node.toggled()), (Role::RadioButton, Some(Toggled::True)));
    press(&mut harness, Key::Tab);
    assert_eq!(focused(&harness).as_deref(), Some("Terug"));
}

#[test]
fn none_of_these_unticks_the_others() {
    let mut harness = screen(
        |ui, answers| {
            let choices = [Choice::new("Winkel"), Choice::new("Webwinkel"), Choice::new("Geen van deze")];
            let new = TickList::new("Waar?", "where", &choices, &answers.ticked).exclusive(1).show(ui);
            if let Some(new) = new {
                answers.ticked = new;
            }
        },
        Answers { ticked: vec![true, false, false], ..Answers::default() },
    );
    harness.get_by_label("Webwinkel").click();
    harness.run();
    assert_eq!(harness.state().ticked, [true, true, false]);
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().ticked, [false, false, true]);
    let node = harness.get_by_label("Geen van deze").accesskit_node();
    assert_eq!((node.role(), node.toggled()), (Role::CheckBox, Some(Toggled::True)));
}

#[test]
fn a_search_is_used_by_keyboard() {
    let mut harness = screen(
        |ui, answers| {
            let all = ["Ramen maken", "Ramen plaatsen", "Deuren maken"];
            let hits: Vec<Find<'_>> =
                all.iter().filter(|name| name.contains(answers.text.as_str())).map(|name| Find::new(name)).collect();
            let mut text = answers.text.clone();
            let outcome = SearchSelect::new("Wat doet u?", "sector", &mut text, &hits).show(ui);
            answers.text = text;
            answers.is_open = outcome.is_open;
            if let Some(picked) = outcome.picked {
                answers.text = hits[picked].text.to_owned();
                answers.picked = Some(picked);
            }
            if focus::take_enter(ui) {
                answers.went_on += 1;
            }
        },
        Answers::default(),
    );
    press(&mut harness, Key::Tab);
    harness.get_by_label("Wat doet u?").type_text("Ramen");
    harness.run();
    assert_eq!(harness.query_all_by_role(Role::ListBoxOption).count(), 2);
    assert_eq!(harness.get_by_label("Wat doet u?").accesskit_node().role(), Role::EditableComboBox);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().text, "Ramen plaatsen");
    assert_eq!(harness.state().went_on, 0, "Enter chose, it did not go on");
    assert!(!harness.state().is_open);
    assert_eq!(harness.query_all_by_role(Role::ListBoxOption).count(), 0);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(harness.query_all_by_role(Role::ListBoxOption).count(), 1, "down opens the list again");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.query_all_by_role(Role::ListBoxOption).count(), 0);
    assert_eq!(focused(&harness).as_deref(), Some("Wat doet u?"), "Escape closes the list, not the field");
}

#[test]
fn a_find_can_be_clicked() {
    let mut harness = screen(
        |ui, answers| {
            let finds = [Find::new("Ramen maken"), Find::new("Ramen plaatsen")];
            let outcome = SearchSelect::new("Wat doet u?", "sector", &mut answers.text, &finds).show(ui);
            answers.picked = outcome.picked.or(answers.picked);
        },
        Answers::default(),
    );
    harness.get_by_label("Wat doet u?").click();
    harness.run();
    harness.get_by_label("Wat doet u?").type_text("R");
    harness.run();
    harness.get_by_label("Ramen plaatsen").click();
    harness.run();
    assert_eq!(harness.state().picked, Some(1));
}

fn dialog_screen_ui(ui: &mut Ui, answers: &mut Answers) {
    if Button::second("Verwijder dossier").show(ui).clicked() {
        answers.is_open = true;
    }
    Button::second("Iets anders").show(ui);
    if answers.is_open {
        let buttons = [DialogButton::new("Verwijder").danger(), DialogButton::new("Bewaar het").safe()];
        let pressed = Dialog::new("delete", "Dit dossier verwijderen?", &buttons).text("Het kan terug.").show(ui.ctx());
        if pressed.is_some() {
            answers.picked = pressed;
            answers.is_open = false;
        }
    }
}

#[test]
fn a_dialog_keeps_the_focus_and_gives_it_back() {
    let mut harness = screen(dialog_screen_ui, Answers::default());
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness).as_deref(), Some("Bewaar het"), "the safe button has the focus");
    for _ in 0..5 {
        press(&mut harness, Key::Tab);
        let now = focused(&harness);
        assert!(!matches!(now.as_deref(), Some("Verwijder dossier" | "Iets anders")), "left the dialog: {now:?}");
    }
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().picked, Some(1), "Escape is the safe button");
    assert_eq!(focused(&harness).as_deref(), Some("Verwijder dossier"));
    let mut harness = screen(dialog_screen_ui, Answers { is_open: true, ..Answers::default() });
    harness.run();
    harness.get_by_label("Iets anders").click();
    harness.run();
    assert!(harness.state().is_open, "what lies below cannot be reached");
    assert_eq!(harness.get_by_role(Role::Dialog).accesskit_node().label().as_deref(), Some("Dit dossier verwijderen?"));
}

#[test]
fn a_menu_opens_chooses_and_gives_the_focus_back() {
    let mut harness = screen(
        |ui, answers| {
            let button = Button::second("Meer").show(ui);
            let items = [
                MenuItem::new("Hernoem"),
                MenuItem::new("Kopieer").enabled(false),
                MenuItem::new("Verwijder").danger(),
            ];
            answers.picked = menu_ui(ui, &button, "more", &items).or(answers.picked);
        },
        Answers::default(),
    );
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness).as_deref(), Some("Hernoem"));
    press(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness).as_deref(), Some("Verwijder"));
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().picked, Some(2));
    assert_eq!(focused(&harness).as_deref(), Some("Meer"));
    assert_eq!(harness.query_all_by_role(Role::MenuItem).count(), 0);
    harness.get_by_label("Meer").click();
    harness.run();
    harness.get_by_label("Hernoem").click();
    harness.run();
    assert_eq!(harness.state().picked, Some(0), "and by pointer");
}

#[test]
fn the_palette_is_used_by_keyboard() {
    let mut harness = screen(
        |ui, answers| {
            if Button::second("Zoek").show(ui).clicked() {
                answers.is_open = true;
            }
            if answers.is_open {
                let row = |text| PaletteRow { icon: Icon::Clock, text, matches: &[], key: "" };
                let rows = [row("Begin de Cyberbasis"), row("Uitleg bij cyberveiligheid")];
                let palette = Palette {
                    name: "Zoeken",
                    text: &mut answers.text,
                    rows: &rows,
                    none: "",
                    close_key: "Esc",
                    take_key: "Enter",
                };
                match palette.show(ui.ctx()) {
                    Some(PaletteEvent::Picked(picked)) => {
                        answers.picked = Some(picked);
                        answers.is_open = false;
                    }
                    Some(PaletteEvent::Closed) => answers.is_open = false,
                    Some(PaletteEvent::Typed) | None => {}
                }
            }
        },
        Answers::default(),
    );
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    harness.get_by_role(Role::SearchInput).type_text("cyb");
    harness.run();
    assert_eq!(harness.state().text, "cyb");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().picked, Some(1));
    assert_eq!(focused(&harness).as_deref(), Some("Zoek"), "the focus is back where it was");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Escape);
    assert!(!harness.state().is_open);
}

#[test]
fn a_short_message_goes_by_itself_but_an_error_stays() {
    let mut harness = screen(
        |ui, answers| {
            let toast = |id, kind, text| Toast { id, kind, text, action: "" };
            let toasts = [toast(1, ToastKind::Done, "Bewaard."), toast(2, ToastKind::Error, "De schijf is vol.")];
            for event in toasts_ui(ui.ctx(), &toasts, 0.0, "Sluit") {
                match event {
                    ToastEvent::Gone(id) | ToastEvent::Acted(id) => answers.ticked.resize(id as usize, true),
                }
            }
        },
        Answers::default(),
    );
    harness.run();
    assert!(harness.state().ticked.is_empty());
    harness.run_steps(25);
    assert_eq!(harness.state().ticked.len(), 1, "after six seconds the first is gone, the error is not");
}

#[test]
fn the_focus_is_scrolled_into_view_above_the_foot_bar() {
    let mut harness = picture::builder((640.0, 400.0), 1.0, ThemeKind::Light)
        .build_ui_state(|ui, chosen| whole(ui, |ui| question_ui(ui, chosen)), None);
    harness.run();
    let foot = harness.get_by_label("Verder").rect().top();
    for answer in ["In losse bestanden", "Vanzelf, van offerte tot planning", "Weet ik niet"] {
        for _ in 0..40 {
            if harness.get_by_label(answer).is_focused() {
                break;
            }
            let is_in_group = harness.query_all_by_role(Role::RadioButton).any(|node| node.is_focused());
            harness.key_press(if is_in_group { Key::ArrowDown } else { Key::Tab });
            harness.run();
        }
        harness.run();
        let rect = harness.get_by_label(answer).rect();
        assert!(harness.get_by_label(answer).is_focused(), "{answer} cannot be reached");
        assert!(rect.top() >= 48.0 && rect.bottom() <= foot, "{answer} is at {rect:?}, the foot bar at {foot}");
    }
}

#[test]
fn headings_have_their_level_and_the_bars_their_landmarks() {
    let mut harness = picture::builder((1280.0, 800.0), 1.0, ThemeKind::Light)
        .build_ui_state(|ui, chosen| whole(ui, |ui| question_ui(ui, chosen)), None);
    harness.run();
    let title =
        harness.get_by_role_and_label(Role::Heading, "Hoe komt een bestelling bij de mensen die het werk doen?");
    assert_eq!(title.accesskit_node().data().level(), Some(0), "AccessKit counts levels from 0");
    assert!(harness.query_by_role(Role::Banner).is_some());
    assert!(harness.query_by_role(Role::Main).is_some());
    assert!(harness.query_by_role(Role::ProgressIndicator).is_some());
}

#[test]
fn every_part_has_a_name_and_the_gallery_comes_to_rest() {
    // Harness::run panics on an input without a name, on a missing character, and on a part that never stops repainting.
    for draw in [parts_ui, kinds_ui, over_ui] {
        let mut harness =
            picture::builder((1280.0, 900.0), 1.0, ThemeKind::HighContrast).build_ui_state(draw, Gallery::filled());
        harness.run();
    }
    let mut harness = picture::builder((1280.0, 800.0), 1.0, ThemeKind::Dark).build_ui(programmes_ui);
    harness.run();
    let bars = |label: &str| harness.get_by_label(label).accesskit_node().role();
    assert_eq!(bars("Kmo-portefeuille"), Role::Button);
}

#[test]
fn every_icon_can_be_drawn() {
    let mut harness = picture::builder((800.0, 600.0), 1.0, ThemeKind::Light).build_ui(|ui| {
        flow_ui(ui, 4.0, |ui| {
            let ink = theme(ui).colour.ink;
            for icon in Icon::ALL {
                for weight in [IconWeight::Regular, IconWeight::Bold, IconWeight::Fill] {
                    icon_ui(ui, *icon, weight, 20.0, ink);
                }
            }
        });
    });
    // The harness panics on a character that no font has.
    harness.run();
    picture::save(&harness, "icons");
}

#[test]
fn nothing_is_wider_than_a_small_window() {
    for width in [320.0, 500.0, 640.0, 900.0] {
        let mut harness = picture::builder((width, 700.0), 1.0, ThemeKind::Light)
            .build_ui_state(|ui, chosen| whole(ui, |ui| question_ui(ui, chosen)), Some(1));
        harness.run();
        for node in harness.root().children_recursive() {
            let node = node.accesskit_node();
            let Some(bounds) = node.raw_bounds() else {
                continue;
            };
            assert!(
                bounds.x1 <= f64::from(width) + 1.0,
                "{:?} {:?} ends at {} of {width}",
                node.role(),
                node.label(),
                bounds.x1
            );
        }
    }
}
