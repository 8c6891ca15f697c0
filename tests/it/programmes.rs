//! The programmes screen and the page of one programme, used by keyboard and read through the accessibility tree.

use std::sync::Arc;

use digipeil::app::{Event, Folders, Model, Screen, Settings, Shelf, Start};
use digipeil::catalogue::{self, File};
use digipeil::company::sector::Nace;
use digipeil::company::{Company, Country, Reference};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{Id as _, LegalFormId, NeedId, ProgrammeId};
use digipeil::matching::{Matcher, Project};
use digipeil::text::Lang;
use egui_kittest::Harness;

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
    Model::new(Start {
        today: TODAY,
        settings,
        shelf,
        matcher: Arc::new(matcher),
        recent: Vec::new(),
        folders: Folders::default(),
    })
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
        headcount: Some(12.into()),
        turnover: Some(1_600_000.into()),
        balance: Some(900_000.into()),
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

#[test]
fn pictures() {
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
