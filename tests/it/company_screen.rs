//! The company screen: the whole profile by keyboard, what is wrong said and kept, what follows beside it.

use digipeil::app::{Event, Screen};
use digipeil::company::size::SizeClass;
use digipeil::company::{Company, Country, Field};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::Id as _;
use digipeil::matching::Ask;
use digipeil::text::Lang;
use eframe::egui::{Key, Modifiers, accesskit};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::home::{
    assert_fits, focused, press, press_with, questionnaire, send, tab_to, type_in, vandenbroucke, words,
};
use crate::picture;
use crate::program::{Recorded, Setup, start_with};

fn new_company(setup: Setup) -> (Harness<'static, App>, Recorded) {
    start_with(setup, |events| events.push(Event::NewDossier { key: "k".into(), then: None }))
}

fn filled(setup: Setup, company: Company) -> Harness<'static, App> {
    start_with(setup, |events| {
        events.push(Event::NewDossier { key: "k".into(), then: Some(questionnaire("digiscan")) });
        events.push(Event::SetCompany(Box::new(company)));
    })
    .0
}

fn company(harness: &Harness<'static, App>) -> Company {
    harness.state().model().open.as_ref().unwrap().dossier().company.clone()
}

/// Tabs to a field and replaces what stands in it.
fn fill(harness: &mut Harness<'static, App>, field: &str, text: &str) {
    tab_to(harness, field);
    press_with(harness, Modifiers::COMMAND, Key::A);
    type_in(harness, text);
}

/// What is said beside a field.
fn said(harness: &Harness<'static, App>, field: &str) -> String {
    harness.get_by_label(field).accesskit_node().description().unwrap_or_default()
}

fn is_wrong(harness: &Harness<'static, App>, field: &str) -> bool {
    harness.get_by_label(field).accesskit_node().data().invalid() == Some(accesskit::Invalid::True)
}

fn shown(harness: &Harness<'static, App>, field: &str) -> String {
    harness.get_by_label(field).value().unwrap_or_default()
}

#[test]
fn the_whole_profile_is_filled_in_by_keyboard() {
    let (mut harness, world) = new_company(Setup::default());
    assert_eq!(focused(&harness), "Naam van het bedrijf");
    type_in(&mut harness, "Schrijnwerkerij Vandenbroucke");
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness), "België", "Enter goes on to the next field");
    press(&mut harness, Key::Space);
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness), "Ondernemingsnummer");
    type_in(&mut harness, "0123.456.749");
    assert!(said(&harness, "Ondernemingsnummer").contains("klopt"));
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness), "Gemeente");
    type_in(&mut harness, "kortr");
    press(&mut harness, Key::Enter);
    assert_eq!(shown(&harness, "Gemeente"), "Kortrijk");
    assert!(said(&harness, "Gemeente").contains("West-Vlaanderen"));
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness), "Aantal mensen in dienst");
    type_in(&mut harness, "12");
    press(&mut harness, Key::Tab);
    assert_eq!(focused(&harness), "Wat doet het bedrijf vooral?");
    type_in(&mut harness, "ramen en deuren");
    press(&mut harness, Key::Enter);
    assert_eq!(company(&harness).sector.unwrap().to_string(), "C16.23");
    assert_eq!(focused(&harness), "Wat doet het bedrijf vooral?", "taking a find stays in the field");
    press(&mut harness, Key::Tab);
    type_in(&mut harness, "1850000");
    press(&mut harness, Key::Tab);
    assert_eq!(shown(&harness, "Omzet per jaar"), "€\u{a0}1.850.000", "written as one writes it, once left");
    assert_eq!(focused(&harness), "Ja");
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Space);
    press(&mut harness, Key::Tab);
    type_in(&mut harness, "€ 900.000");
    press(&mut harness, Key::Tab);
    type_in(&mut harness, "2004");
    press(&mut harness, Key::Tab);
    assert_eq!(focused(&harness), "Rechtsvorm");
    type_in(&mut harness, "bv");
    press(&mut harness, Key::Tab);
    assert_eq!(shown(&harness, "Rechtsvorm"), "Besloten vennootschap (bv)");
    assert_eq!(focused(&harness), "Slimmer werken, minder dubbel werk");
    press(&mut harness, Key::Space);

    let is = company(&harness);
    assert_eq!(is.open_fields().count(), 0);
    assert_eq!((is.country, is.group), (Some(Country::BE), Some(false)));
    assert_eq!(is.municipality.as_deref(), Some("Kortrijk"));
    assert_eq!((is.headcount, is.turnover), (Some(12_i64.into()), Some(1_850_000_i64.into())));
    assert_eq!((is.balance, is.founded), (Some(900_000_i64.into()), Some(2004)));
    assert_eq!(is.legal_form.unwrap().as_str(), "be-bv");
    let saved = world.saved().expect("everything is on disk");
    assert_eq!(saved.company, company(&harness));
    assert_eq!(saved.needs.len(), 1);
    let seen = words(&harness);
    for expected in ["kleine onderneming", "11 van 11 gegevens ingevuld", "Alle gegevens zijn ingevuld."] {
        assert!(seen.iter().any(|w| w == expected), "{expected}");
    }
    assert!(seen.contains(&"Minder dan 50 mensen en hoogstens €\u{a0}10 miljoen omzet.".to_owned()));

    tab_to(&mut harness, "Naar de vragen");
    press(&mut harness, Key::Enter);
    let model = harness.state().model();
    assert_eq!(model.screen, Screen::Interview);
    let open = model.open.as_ref().unwrap();
    assert_eq!(open.assessment().unwrap().questionnaire.id, questionnaire("digiscan"));
}

#[test]
fn a_wrong_enterprise_number_says_why_and_stays_as_typed() {
    let mut harness = filled(Setup::default(), vandenbroucke());
    fill(&mut harness, "Ondernemingsnummer", "0123.456.7");
    assert!(!is_wrong(&harness, "Ondernemingsnummer"), "nobody is corrected while typing");
    press(&mut harness, Key::Tab);
    assert!(said(&harness, "Ondernemingsnummer").contains("Dit nummer heeft 8 cijfers. Vul er 10 in."));
    fill(&mut harness, "Ondernemingsnummer", "0123.456.748");
    assert!(is_wrong(&harness, "Ondernemingsnummer"));
    assert!(
        said(&harness, "Ondernemingsnummer")
            .contains("Het nummer eindigt op 48, maar daar hoort 49 te staan. Kijk alle cijfers na.")
    );
    assert_eq!(company(&harness).number.as_deref(), Some("0123.456.748"));
    fill(&mut harness, "Ondernemingsnummer", "5123.456.749");
    assert!(said(&harness, "Ondernemingsnummer").contains("begint met 0 of 1, niet met 5"));
    fill(&mut harness, "Ondernemingsnummer", "0123x");
    assert!(said(&harness, "Ondernemingsnummer").contains("Het teken “x” hoort niet in dit nummer."));
    // In the other country it is another number with other rules.
    fill(&mut harness, "Ondernemingsnummer", "12345678");
    let mut dutch = company(&harness);
    dutch.country = Some(Country::NL);
    send(&mut harness, Event::SetCompany(Box::new(dutch)));
    assert!(said(&harness, "KVK-nummer").contains("juiste lengte"));
}

#[test]
fn wrong_amounts_stay_as_typed_and_are_not_stored() {
    let mut harness = filled(Setup::default(), vandenbroucke());
    fill(&mut harness, "Aantal mensen in dienst", "-3");
    assert!(is_wrong(&harness, "Aantal mensen in dienst"));
    assert!(said(&harness, "Aantal mensen in dienst").contains("Vul 0 of meer in."));
    fill(&mut harness, "Omzet per jaar", "1.850.000");
    assert_eq!(company(&harness).turnover, Some(1_850_000_i64.into()));
    fill(&mut harness, "Omzet per jaar", "ongeveer 2 miljoen");
    assert!(!is_wrong(&harness, "Omzet per jaar"), "nobody is corrected while typing");
    fill(&mut harness, "Oprichtingsjaar", "2031");
    press(&mut harness, Key::Tab);
    assert_eq!(company(&harness), vandenbroucke(), "nothing of it is stored");
    assert_eq!(shown(&harness, "Aantal mensen in dienst"), "-3");
    assert_eq!(shown(&harness, "Omzet per jaar"), "ongeveer 2 miljoen");
    let seen = words(&harness);
    assert!(seen.contains(&"Kijk 3 gegevens na.".to_owned()));
    let all = "Aantal mensen in dienst: Vul 0 of meer in. Omzet per jaar: Vul een bedrag in, zoals 1.850.000. Oprichtingsjaar: \
               Vul een jaar van vier cijfers in, tot en met 2026.";
    assert!(seen.iter().any(|w| w.contains(all)), "the same words together on top: {seen:#?}");
    tab_to(&mut harness, "Ga naar het veld");
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness), "Aantal mensen in dienst");
    for (field, text) in [("Aantal mensen in dienst", "3"), ("Omzet per jaar", "2e6"), ("Oprichtingsjaar", "")] {
        fill(&mut harness, field, text);
        if text.is_empty() {
            press(&mut harness, Key::Delete);
        }
    }
    press(&mut harness, Key::Tab);
    assert_eq!(company(&harness).headcount, Some(3_i64.into()));
    assert!(words(&harness).contains(&"Kijk 1 gegeven na.".to_owned()));
    fill(&mut harness, "Omzet per jaar", "2.000.000,50");
    press(&mut harness, Key::Tab);
    assert_eq!(shown(&harness, "Omzet per jaar"), "€\u{a0}2.000.000,50");
    assert!(!words(&harness).iter().any(|w| w.starts_with("Kijk ")));
}

#[test]
fn what_is_said_never_pushes_the_field_in_hand_out_of_view() {
    let mut harness = filled(Setup::window(1024.0, 700.0, 1.5), vandenbroucke());
    fill(&mut harness, "Gemeente", "Nergens");
    press(&mut harness, Key::Escape);
    for field in ["Aantal mensen in dienst", "Wat doet het bedrijf vooral?", "Omzet per jaar", "Balanstotaal"] {
        fill(&mut harness, field, "x");
        let rect = harness.get_by_label(field).rect();
        let foot = harness.get_by_label("Naar de vragen").rect().top();
        assert!(rect.bottom() <= foot && rect.top() >= 48.0, "{field} is at {rect:?}, the foot bar at {foot}");
    }
}

#[test]
fn looking_something_up_is_not_leaving_a_field() {
    let mut harness = filled(Setup::default(), vandenbroucke());
    fill(&mut harness, "Omzet per jaar", "veel");
    press_with(&mut harness, Modifiers::COMMAND, Key::K);
    press(&mut harness, Key::Escape);
    assert_eq!(focused(&harness), "Omzet per jaar");
    assert!(!is_wrong(&harness, "Omzet per jaar"));
    press(&mut harness, Key::Tab);
    assert!(is_wrong(&harness, "Omzet per jaar"));
}

#[test]
fn a_member_of_a_group_is_asked_for_the_class_of_the_whole() {
    let alone = Company {
        headcount: Some(12_i64.into()),
        turnover: Some(1_850_000_i64.into()),
        balance: Some(900_000_i64.into()),
        ..vandenbroucke()
    };
    let mut harness = filled(Setup::default(), alone);
    let seen = words(&harness);
    assert!(seen.contains(&"kleine onderneming of groter".to_owned()), "{seen:#?}");
    assert!(seen.contains(&"Nog niet zeker. Hoort u bij een groep?".to_owned()));
    assert!(harness.query_by_label("Hoe groot is de hele groep?").is_none());
    tab_to(&mut harness, "Ja");
    press(&mut harness, Key::Space);
    assert_eq!(company(&harness).group, Some(true));
    assert!(words(&harness).contains(&"Nog niet zeker. Hoe groot is de hele groep?".to_owned()));
    tab_to(&mut harness, "Micro");
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Space);
    assert_eq!(company(&harness).confirmed_size, Some(SizeClass::Medium));
    assert!(words(&harness).contains(&"middelgrote onderneming".to_owned()));
    // "I don't know" leaves the field open.
    tab_to(&mut harness, "Ja");
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(focused(&harness), "Weet ik niet");
    press(&mut harness, Key::Space);
    let is = company(&harness);
    assert_eq!((is.group, is.confirmed_size), (None, None));
    assert!(words(&harness).contains(&"kleine onderneming of groter".to_owned()));
}

#[test]
fn an_open_field_says_how_many_programmes_wait_for_it() {
    let harness = filled(Setup::default(), vandenbroucke());
    let open = harness.state().model().open.as_ref().unwrap();
    let questions = &open.matched().unwrap().questions;
    let ask = Ask::Field(Field::Headcount);
    let count = questions.iter().find(|q| q.ask == ask).map_or(0, |q| q.programmes.len());
    assert!(count > 1, "the shipped catalogue asks for it");
    let seen = words(&harness);
    let at = seen.iter().position(|w| w == "Open: Aantal mensen in dienst").unwrap();
    assert!(seen[at..].iter().take(4).any(|w| *w == format!("nodig voor {count} maatregelen")), "{:?}", &seen[at..]);
}

#[test]
fn a_place_may_be_a_region_and_a_name_for_two_towns_is_asked_back() {
    let mut harness = filled(Setup::default(), Company { municipality: None, ..vandenbroucke() });
    fill(&mut harness, "Gemeente", "west-vl");
    press(&mut harness, Key::Enter);
    let is = company(&harness);
    assert_eq!((is.municipality, is.area.unwrap().as_str()), (None, "BE25"));
    assert_eq!(shown(&harness, "Gemeente"), "West-Vlaanderen");
    assert!(said(&harness, "Gemeente").contains("provincie"));
    fill(&mut harness, "Gemeente", "8510");
    press(&mut harness, Key::Enter);
    assert_eq!(company(&harness).municipality.as_deref(), Some("Kortrijk"));
    assert_eq!(company(&harness).area, None);
    fill(&mut harness, "Gemeente", "Nergenshuizen");
    press(&mut harness, Key::Tab);
    assert!(said(&harness, "Gemeente").contains("We kennen deze gemeente niet."));
    assert_eq!(company(&harness).municipality.as_deref(), Some("Nergenshuizen"), "kept as typed");
}

#[test]
fn undo_takes_typing_back_and_the_field_follows() {
    let mut harness = filled(Setup::default(), vandenbroucke());
    fill(&mut harness, "Aantal mensen in dienst", "12");
    press(&mut harness, Key::Tab);
    send(&mut harness, Event::Undo);
    assert_eq!(company(&harness).headcount, None);
    assert_eq!(shown(&harness, "Aantal mensen in dienst"), "");
    send(&mut harness, Event::Redo);
    assert_eq!(shown(&harness, "Aantal mensen in dienst"), "12");
    // Each field is a step of its own, and all that was typed into it is one.
    fill(&mut harness, "Omzet per jaar", "1");
    type_in(&mut harness, "5000");
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Space);
    assert_eq!(company(&harness).group, Some(true));
    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!((company(&harness).group, company(&harness).turnover), (None, Some(15_000_i64.into())));
    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!((company(&harness).turnover, company(&harness).headcount), (None, Some(12_i64.into())));
    assert_eq!(shown(&harness, "Omzet per jaar"), "");
    // Another dossier has other fields.
    fill(&mut harness, "Aantal mensen in dienst", "twaalf");
    send(&mut harness, Event::NewDossier { key: "other".into(), then: None });
    assert_eq!(shown(&harness, "Aantal mensen in dienst"), "");
}

#[test]
fn numbers_are_written_anew_in_another_language() {
    let mut harness = filled(Setup::default(), Company { turnover: Some(1_850_000_i64.into()), ..vandenbroucke() });
    assert_eq!(shown(&harness, "Omzet per jaar"), "€\u{a0}1.850.000");
    let mut settings = harness.state().model().settings.clone();
    settings.language = Lang::EN;
    send(&mut harness, Event::SetSettings(settings));
    assert_eq!(shown(&harness, "Turnover per year"), "€1,850,000");
    fill(&mut harness, "Turnover per year", "2,000,000");
    assert_eq!(company(&harness).turnover, Some(2_000_000_i64.into()));
}

#[test]
fn pictures_of_the_company() {
    if !picture::wanted() {
        return;
    }
    let whole = || Company {
        number: Some("0123.456.749".into()),
        headcount: Some(12_i64.into()),
        sector: digipeil::company::sector::Nace::parse("C16.23").ok(),
        turnover: Some(1_850_000_i64.into()),
        group: Some(false),
        legal_form: digipeil::id::LegalFormId::new("be-bv").ok(),
        ..vandenbroucke()
    };
    let searching = |setup: Setup| {
        let mut harness = filled(setup, whole());
        let name = harness.state().model().tr.format("company-sector", &[]);
        fill(&mut harness, &name, "ramen en deuren");
        harness
    };
    for theme in ThemeKind::ALL {
        let harness = searching(Setup::default().theme(theme));
        picture::save(&harness, &format!("company-search-{theme:?}").to_lowercase());
        let mut harness = filled(Setup::default().theme(theme), Company { group: None, ..whole() });
        fill(&mut harness, "Ondernemingsnummer", "0123.456.748");
        fill(&mut harness, "Aantal mensen in dienst", "-3");
        picture::save(&harness, &format!("company-wrong-{theme:?}").to_lowercase());
        let mut harness = filled(Setup::default().theme(theme), Company { group: Some(true), ..whole() });
        tab_to(&mut harness, "Minder energie verbruiken");
        press(&mut harness, Key::Space);
        picture::save(&harness, &format!("company-group-{theme:?}").to_lowercase());
    }
    for lang in [Lang::NL, Lang::EN] {
        let (harness, _) = new_company(Setup::default().lang(lang));
        picture::save(&harness, &format!("company-new-{lang}"));
        for (width, height) in [(1024.0, 700.0), (1280.0, 800.0), (1920.0, 1080.0)] {
            for text in [1.0, 1.5, 2.0] {
                let setup = Setup::window(width, height, text).lang(lang);
                let harness = searching(setup);
                assert_fits(&harness, &format!("{width} at {text}"));
                picture::save(&harness, &format!("company-{width}-{}-{lang}", text * 100.0));
            }
        }
    }
}

#[test]
fn a_list_comes_to_rest_at_any_scale() {
    for (width, height, text) in [(1920.0, 1080.0, 1.5), (1280.0, 800.0, 1.75), (1024.0, 700.0, 1.25)] {
        let mut harness = filled(Setup::window(width, height, text), vandenbroucke());
        tab_to(&mut harness, "Rechtsvorm");
        // Harness::run panics on a part that never stops repainting.
        for _ in 0..12 {
            press(&mut harness, Key::ArrowDown);
        }
        press(&mut harness, Key::ArrowUp);
        press(&mut harness, Key::Enter);
        assert!(company(&harness).legal_form.is_some());
    }
}
