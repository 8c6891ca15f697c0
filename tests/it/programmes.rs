//! The programmes screen and the page of one programme, used by keyboard and read through the accessibility tree.

use std::sync::Arc;

use digipeil::app::{Event, Model, Screen, Settings, Shelf, Start};
use digipeil::catalogue::{self, File};
use digipeil::company::sector::Nace;
use digipeil::company::{Company, Country, Reference};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{Id as _, LegalFormId, NeedId, ProgrammeId};
use digipeil::matching::{Matcher, Project};
use digipeil::text::Lang;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::picture;
use crate::program::{Setup, TODAY, start_model};

const CATALOGUE: &[u8] = include_bytes!("../fixtures/catalogue/programmes.ron");

/// The program with the small catalogue of these tests.
fn model(settings: Settings) -> Model {
    let shelf = Shelf::new([]);
    let reference = Reference::built_in();
    let loaded = catalogue::read(&[File { name: "programmes.ron", bytes: CATALOGUE, layer: 0 }], reference);
    let wrong: Vec<String> = loaded.diagnostics.iter().map(|d| format!("{d:?}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let (matcher, diagnostics) = Matcher::new(Arc::new(loaded.catalogue), reference, shelf.questionnaires());
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    Model::new(Start { today: TODAY, settings, shelf, matcher: Arc::new(matcher), recent: Vec::new() })
}

#[test]
fn the_catalogue_of_these_tests_is_in_order() {
    assert!(model(Settings::default()).matcher.catalogue().programmes().len() > 15);
}

/// A joiner's shop in Kortrijk that wants to improve its processes and to work more securely.
fn joiner() -> Company {
    Company {
        name: Some("Schrijnwerkerij Vandenbroucke".to_owned()),
        country: Some(Country::BE),
        municipality: Some("Kortrijk".to_owned()),
        sector: Nace::parse("C16.23").ok(),
        headcount: Some(12_u32.into()),
        turnover: Some(1_600_000_u32.into()),
        balance: Some(900_000_u32.into()),
        group: Some(false),
        founded: Some(2004),
        legal_form: LegalFormId::new("be-bv").ok(),
        ..Company::default()
    }
}

fn events(company: Company, needs: &[&str], cost: Option<i64>) -> Vec<Event> {
    let mut events =
        vec![Event::NewDossier { key: "test".to_owned(), then: None }, Event::SetCompany(Box::new(company))];
    events.extend(needs.iter().map(|need| Event::ToggleNeed(NeedId::new(need).unwrap())));
    events.push(Event::SetProject(Project { cost: cost.map(Into::into), topic: None }));
    events
}

fn open(setup: Setup, company: Company, needs: &[&str], cost: Option<i64>, screen: Screen) -> Harness<'static, App> {
    let model = model(setup.settings.clone());
    let (harness, _) = start_model(setup, model, |out| {
        out.extend(events(company, needs, cost));
        out.push(Event::Go(Screen::Programmes));
        out.push(Event::Go(screen));
    });
    harness
}

const NEEDS: &[&str] = &["process_optimisation", "cybersecurity"];

fn detail(id: &str) -> Screen {
    Screen::Programme(ProgrammeId::new(id).unwrap())
}

fn setups() -> Vec<(String, Setup)> {
    let mut found = Vec::new();
    for (width, height) in [(1024.0, 700.0), (1280.0, 800.0), (1920.0, 1080.0)] {
        for text in [1.0, 1.5, 2.0] {
            let name = format!("{width}x{height}-{}", text * 100.0);
            found.push((name, Setup::window(width, height, text)));
        }
    }
    let plain = || Setup::window(1280.0, 800.0, 1.0);
    found.push(("dark".to_owned(), plain().theme(ThemeKind::Dark)));
    found.push(("high-contrast".to_owned(), plain().theme(ThemeKind::HighContrast)));
    found.push(("en".to_owned(), plain().lang(Lang::EN)));
    found
}

/// A firm in Heerlen that stores and drives goods.
fn dutch() -> Company {
    Company {
        name: Some("Transport Janssen".to_owned()),
        country: Some(Country::NL),
        municipality: Some("Heerlen".to_owned()),
        sector: Nace::parse("H52.10").ok(),
        headcount: Some(40_u32.into()),
        ..Company::default()
    }
}

fn press(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn click(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).click_accesskit();
    harness.run();
}

fn tall() -> Setup {
    Setup::window(1280.0, 1900.0, 1.0)
}

#[test]
fn pictures_of_every_size() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in setups() {
        let list = open(setup.clone(), joiner(), NEEDS, Some(6000), Screen::Programmes);
        picture::save(&list, &format!("list-{name}"));
        let page = open(setup, joiner(), NEEDS, Some(6000), detail("kmop-cyberadvies"));
        picture::save(&page, &format!("detail-{name}"));
    }
}

#[test]
fn pictures_of_every_state() {
    if !picture::wanted() {
        return;
    }
    let list = |setup| open(setup, joiner(), NEEDS, Some(6000), Screen::Programmes);
    let plain = || Setup::window(1280.0, 800.0, 1.0);
    let mut harness = list(tall());
    picture::save(&harness, "list-whole");
    click(&mut harness, "Toon alle 16 maatregelen");
    picture::save(&harness, "list-all");
    let mut harness = list(plain());
    for left in
        ["Nog niet", "Andere regio", "Ander soort bedrijf", "Voor anderen", "Gestopt of dicht", "Past, minder nuttig"]
    {
        click(&mut harness, left);
        picture::save(&harness, &format!("left-{}", left.to_lowercase().replace([' ', ','], "-")));
        click(&mut harness, "Terug naar de maatregelen");
    }
    let mut harness = list(tall());
    click(&mut harness, "Beantwoord");
    picture::save(&harness, "questions");
    let mut harness = list(plain());
    click(&mut harness, "Subsidie");
    picture::save(&harness, "filter");
    harness.get_by_label("Zoek een maatregel").focus();
    harness.run();
    harness.get_by_label("Zoek een maatregel").type_text("digitale");
    harness.run();
    picture::save(&harness, "search");
    let mut harness = list(plain());
    harness.get_by_label("Zoek een maatregel").focus();
    harness.run();
    harness.get_by_label("Zoek een maatregel").type_text("zzzz");
    harness.run();
    picture::save(&harness, "search-nothing");
    let mut harness = list(Setup::window(1024.0, 700.0, 1.0));
    click(&mut harness, "Filter");
    picture::save(&harness, "drawer");
    picture::save(&open(tall(), dutch(), &["inclusive_hiring"], None, Screen::Programmes), "leads");
    picture::save(&open(plain(), Company::default(), &[], None, Screen::Programmes), "unknown-company");
    for id in [
        "advies-pom",
        "hom-kortrijk",
        "investeringsaftrek",
        "csv",
        "digicoach",
        "groep",
        "voor-groot",
        "opleidingsverlof",
        "kmop-advies",
        "ecologiepremie",
        "kmop-cyberadvies",
        "starterslening",
    ] {
        picture::save(&open(tall(), joiner(), NEEDS, Some(6000), detail(id)), &format!("page-{id}"));
    }
    picture::save(&open(tall(), dutch(), &[], None, detail("slim-limburg")), "page-slim-limburg");
    let mut harness = open(tall(), joiner(), NEEDS, None, detail("kmop-cyberadvies"));
    click(&mut harness, "Klopt dit?");
    click(&mut harness, "Bekijk bronnen");
    picture::save(&harness, "page-asked");
}

#[test]
fn pictures_with_the_shipped_catalogue() {
    if !picture::wanted() {
        return;
    }
    let shipped = |setup: Setup, company: Company, needs: &[&str], screen: Screen| {
        let (harness, _) = crate::program::start_with(setup, |out| {
            out.extend(events(company, needs, Some(6000)));
            out.push(Event::Go(Screen::Programmes));
            out.push(Event::Go(screen));
        });
        harness
    };
    let mut harness = shipped(tall(), joiner(), NEEDS, Screen::Programmes);
    picture::save(&harness, "shipped-list");
    for left in ["Nog niet", "Ander soort bedrijf", "Gestopt of dicht", "Past, minder nuttig"] {
        if harness.query_by_label(left).is_some() {
            click(&mut harness, left);
            picture::save(&harness, &format!("shipped-left-{}", left.to_lowercase().replace([' ', ','], "-")));
            click(&mut harness, "Terug naar de maatregelen");
        }
    }
    picture::save(&shipped(tall(), dutch(), &["inclusive_hiring"], Screen::Programmes), "shipped-dutch");
    picture::save(&shipped(tall(), Company::default(), &[], Screen::Programmes), "shipped-unknown");
    for id in [
        "kmo-portefeuille-cyberadvies",
        "cybersecurity-verbetertrajecten",
        "advies-pom-west-vlaanderen",
        "investeringsaftrek-digitaal",
    ] {
        picture::save(&shipped(tall(), joiner(), NEEDS, detail(id)), &format!("shipped-page-{id}"));
    }
}
