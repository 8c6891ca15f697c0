//! The programmes screen and the page of one programme, used by keyboard and read through the accessibility tree.

mod calculator;
mod choosing;
mod who;

use std::sync::Arc;

use digipeil::app::{Event, Folders, Matched, Model, Screen, Settings, Shelf, Start};
use digipeil::catalogue::{self, File};
use digipeil::company::sector::Nace;
use digipeil::company::{Company, Country, Reference};
use digipeil::condition::Truth;
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{Id as _, LegalFormId, NeedId, ProgrammeId, RowKey};
use digipeil::matching::{Matcher, Project, Verdict};
use digipeil::text::Lang;
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};

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
    events.push(Event::SetProject(Project { cost: cost.map(Into::into), topic: None, ..Default::default() }));
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

/// The name of what has the focus.
fn focused(harness: &Harness<'_, App>) -> Option<String> {
    let nodes = harness.root().children_recursive();
    let mut focused = nodes.map(|node| node.accesskit_node()).filter(AccessKitNode::is_focused);
    focused.find_map(|node| node.label())
}

/// Presses Tab until this has the focus.
fn tab_to(harness: &mut Harness<'_, App>, label: &str) {
    for _ in 0..80 {
        if focused(harness).as_deref() == Some(label) {
            return;
        }
        press(harness, Key::Tab);
    }
    panic!("Tab never comes to {label}");
}

fn type_into(harness: &mut Harness<'_, App>, label: &str, text: &str) {
    tab_to(harness, label);
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

/// Every name and description in the tree.
fn said(harness: &Harness<'_, App>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    let mut said = Vec::new();
    for node in nodes.map(|node| node.accesskit_node()) {
        said.extend(node.label().or_else(|| node.value()));
        said.extend(node.data().description().map(str::to_owned));
    }
    said
}

fn model_of<'a>(harness: &'a Harness<'_, App>) -> &'a Model {
    harness.state().model()
}

fn matched<'a>(harness: &'a Harness<'_, App>) -> &'a Matched {
    model_of(harness).open.as_ref().and_then(|open| open.matched()).unwrap()
}

fn verdict(harness: &Harness<'_, App>, id: &str) -> Verdict {
    let ix = model_of(harness).matcher.catalogue().find(id).unwrap();
    matched(harness).matches.of(ix).unwrap().verdict()
}

fn ids(harness: &Harness<'_, App>) -> Vec<ProgrammeId> {
    model_of(harness).matcher.catalogue().programmes().iter().map(|p| p.id.clone()).collect()
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Fits => "Past",
        Verdict::SeemsToFit => "Lijkt te passen",
        Verdict::NotYet => "Nog niet",
        Verdict::NotForYou => "Niet voor u",
        Verdict::NotAvailable => "Niet beschikbaar",
    }
}

fn go(harness: &mut Harness<'_, App>, screen: Screen) {
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(Event::Go(screen), &ctx);
    harness.run();
}

/// The cards on the screen, by name.
fn cards(harness: &Harness<'_, App>) -> Vec<String> {
    let list = harness.get_by_label("Maatregelen, de beste eerst");
    let nodes = list.children_recursive();
    let buttons = nodes.map(|node| node.accesskit_node()).filter(|node| node.role() == Role::Button);
    buttons.filter_map(|node| node.label()).collect()
}

/// The causes in the panel, each with its figure.
fn left_out(harness: &Harness<'_, App>) -> Vec<(String, usize)> {
    let causes = [
        "Nog niet",
        "Andere regio",
        "Ander soort bedrijf",
        "Voor anderen",
        "Gestopt of dicht",
        "Past, minder nuttig",
        "Past, buiten uw keuze",
    ];
    let rows = harness.root().children_recursive().map(|node| node.accesskit_node());
    let rows = rows.filter(|node| node.role() == Role::Link);
    rows.filter_map(|node| {
        let label = node.label().filter(|label| causes.contains(&&**label))?;
        Some((label, node.data().description()?.parse().ok()?))
    })
    .collect()
}

#[test]
fn a_page_says_what_the_matcher_says() {
    let companies = [joiner(), dutch(), Company::default()];
    for company in companies {
        let mut harness = open(Setup::default(), company, NEEDS, Some(6000), Screen::Programmes);
        for id in ids(&harness) {
            go(&mut harness, Screen::Programme(id.clone()));
            let model = model_of(&harness);
            let ix = model.matcher.catalogue().find(id.as_str()).unwrap();
            let matched = matched(&harness);
            let m = matched.matches.of(ix).unwrap();
            let badge = |said: &String| {
                let rest = said.strip_prefix(word(m.verdict()));
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(": ") || rest.starts_with(", nog nodig: "))
            };
            assert!(said(&harness).iter().any(badge), "{id}: {:?}", m.verdict());
            for line in model.matcher.lines(&matched.matches, m, &matched.situation, &model.tr) {
                let told = harness
                    .query_all_by_label(&line.sentence)
                    .filter_map(|node| node.accesskit_node().data().description().map(str::to_owned))
                    .find(|said| ["in orde", "nog open", "niet in orde"].iter().any(|word| said.starts_with(word)))
                    .unwrap_or_else(|| panic!("{id}: {}", line.sentence));
                let expected = match line.result {
                    Truth::True => "in orde",
                    Truth::Unknown => "nog open",
                    Truth::False => "niet in orde",
                };
                assert!(told.starts_with(expected), "{id}: {} is {told}", line.sentence);
                if let Some(value) = &line.value {
                    assert!(told.contains(&**value), "{id}: {told} lacks {value}");
                }
            }
            for reason in &m.useful {
                let (_, sentence) = model.matcher.reason(m, reason, &matched.situation, matched.matches.on, &model.tr);
                assert!(harness.query_by_label(&sentence).is_some(), "{id}: {sentence}");
            }
        }
    }
}

#[test]
fn every_card_says_its_verdict_and_what_was_left_out_says_why() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), Screen::Programmes);
    for card in cards(&harness) {
        let node = harness.get_by_role_and_label(Role::Button, &card);
        let description = node.accesskit_node().data().description().unwrap_or("").to_owned();
        let model = model_of(&harness);
        let programmes = model.matcher.catalogue().programmes();
        let programme = programmes.iter().find(|p| model.tr.text(&p.name) == card).unwrap();
        assert!(description.starts_with(word(verdict(&harness, programme.id.as_str()))), "{card}: {description}");
    }
    for (label, count) in left_out(&harness) {
        click(&mut harness, &label);
        let list = harness.get_by_role_and_label(Role::List, &label);
        let rows: Vec<(String, String)> = list
            .children_recursive()
            .map(|node| node.accesskit_node())
            .filter(|node| node.role() == Role::Button)
            .filter_map(|node| Some((node.label()?, node.data().description()?.to_owned())))
            .collect();
        assert_eq!(rows.len(), count, "{label}");
        let (model, matched) = (model_of(&harness), matched(&harness));
        for (name, description) in rows {
            let catalogue = model.matcher.catalogue();
            let ix = catalogue.programme_indices().find(|ix| model.tr.text(&catalogue.programme(*ix).name) == name);
            let m = matched.matches.of(ix.unwrap()).unwrap();
            let why = model.matcher.why(&matched.matches, m, &matched.situation, &model.tr);
            assert!(description.contains(&why), "{name}: {description} lacks {why}");
        }
        click(&mut harness, "Terug naar de maatregelen");
    }
    // What took its place is named where something has ended.
    click(&mut harness, "Gestopt of dicht");
    assert!(said(&harness).iter().any(|said| said.contains("In de plaats kwam: Kmo-portefeuille: cyberadvies.")));
}

#[test]
fn what_is_shown_and_what_was_left_out_is_everything() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), Screen::Programmes);
    let all = ids(&harness).len();
    let whole = |harness: &Harness<'_, App>, siblings: usize, state: &str| {
        let left: usize = left_out(harness).iter().map(|(_, count)| count).sum();
        let shown = cards(harness).len();
        assert_eq!(shown + siblings + left, all, "{state}: {shown} cards, {siblings} beside them, {left} left out");
        shown
    };
    let siblings = matched(&harness).short_list.cards.iter().map(|card| card.siblings.len()).sum();
    assert_eq!(whole(&harness, siblings, "the short list"), 5);
    assert!(harness.query_by_label("Deze vijf helpen u het meest").is_some(), "the number is the true one");
    tab_to(&mut harness, "Subsidie");
    press(&mut harness, Key::Space);
    let grants = whole(&harness, 0, "grants");
    tab_to(&mut harness, "Mijn behoeften");
    press(&mut harness, Key::Space);
    assert!(whole(&harness, 0, "all grants") > grants);
    type_into(&mut harness, "Zoek een maatregel", "portefeuille");
    assert_eq!(whole(&harness, 0, "found"), 3);
    assert!(harness.query_by_label("3 maatregelen gevonden").is_some());
    click(&mut harness, "Wis het zoekwoord");
    click(&mut harness, "Toon alleen wat het meest helpt");
    click(&mut harness, &format!("Toon alle {all} maatregelen"));
    assert_eq!(whole(&harness, 0, "everything"), all);
    let mut shown = cards(&harness);
    shown.sort();
    shown.dedup();
    assert_eq!(shown.len(), all, "every programme once");
    click(&mut harness, "Toon alleen wat het meest helpt");
    assert_eq!(cards(&harness).len(), 5);
}

#[test]
fn nothing_says_in_percent_how_well_a_programme_fits() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), Screen::Programmes);
    let percent = |harness: &Harness<'_, App>| -> Vec<String> {
        said(harness).into_iter().filter(|said| said.contains('%')).collect()
    };
    // Shares of money are the only percentages there are.
    for id in ["advies-pom", "hom-kortrijk", "digicoach", "groep", "starterslening", "exportsubsidie"] {
        go(&mut harness, detail(id));
        assert_eq!(percent(&harness), Vec::<String>::new(), "{id}");
    }
    go(&mut harness, Screen::Programmes);
    for said in percent(&harness) {
        assert!(said.contains("20 % van een digitale investering"), "{said}");
    }
}

#[test]
fn saying_that_a_statement_is_so_changes_the_verdict() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), detail("kmop-cyberadvies"));
    assert_eq!(focused(&harness).as_deref(), Some("Terug naar maatregelen"));
    assert!(harness.query_by_label("Lijkt te passen: kijk 1 punt na").is_some());
    tab_to(&mut harness, "Klopt dit?");
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness).as_deref(), Some("Ja"), "the answers get the focus");
    press(&mut harness, Key::Space);
    let told = |harness: &Harness<'_, App>| {
        let key = RowKey::new("public_share").unwrap();
        model_of(harness).open.as_ref().unwrap().dossier().told.get(&key).copied()
    };
    assert_eq!(told(&harness), Some(true));
    assert_eq!(verdict(&harness, "kmop-cyberadvies"), Verdict::Fits);
    assert!(harness.query_by_label("Past").is_some());
    tab_to(&mut harness, "Wijzig");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Space);
    assert_eq!(told(&harness), Some(false));
    assert_eq!(verdict(&harness, "kmop-cyberadvies"), Verdict::NotForYou);
    assert!(harness.query_by_label("Niet voor u: ander soort bedrijf").is_some());
    tab_to(&mut harness, "Wijzig");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::End);
    press(&mut harness, Key::Space);
    assert_eq!(told(&harness), None, "what was said can be taken back");
}

#[test]
fn the_questions_are_answered_beside_the_cards() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), Screen::Programmes);
    let first = |harness: &Harness<'_, App>| {
        let open = &model_of(harness).open.as_ref().unwrap();
        open.dossier().told.len()
    };
    tab_to(&mut harness, "Beantwoord");
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label("Sluit deze vragen").is_some(), "the panel is open");
    assert_eq!(focused(&harness).as_deref(), Some("Ja"));
    press(&mut harness, Key::Space);
    assert_eq!(first(&harness), 1);
    assert_eq!(focused(&harness).as_deref(), Some("Ja"), "the next question has the focus");
    press(&mut harness, Key::End);
    press(&mut harness, Key::Space);
    assert_eq!(first(&harness), 1, "who does not know says nothing");
    assert_eq!(focused(&harness).as_deref(), Some("Ja"), "and goes on to the next");
}

#[test]
fn the_panel_begins_with_the_questions_that_leave_nothing_open() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), Screen::Programmes);
    let settling = |harness: &Harness<'_, App>| {
        let matched = matched(harness);
        model_of(harness).matcher.settling_questions(&matched.matches, &matched.situation)
    };
    let promised = settling(&harness).unwrap();
    tab_to(&mut harness, "Beantwoord");
    press(&mut harness, Key::Enter);
    let which = if promised.asks.len() == 1 { "deze vraag" } else { "deze twee vragen" };
    let count = promised.settles.len();
    let what = if count == 1 { "1 maatregel".to_owned() } else { format!("{count} maatregelen") };
    let title = format!("Beantwoord {which}, dan weet u het van {what}.");
    assert!(said(&harness).contains(&title), "{title} in {:?}", said(&harness));
    // Whoever answers them by keyboard knows it of those programmes.
    for _ in &promised.asks {
        assert_eq!(focused(&harness).as_deref(), Some("Ja"));
        press(&mut harness, Key::Space);
    }
    let matched = matched(&harness);
    for ix in &promised.settles {
        let open = model_of(&harness).matcher.asks_of(&matched.matches, *ix, &matched.situation);
        assert_eq!(open, [], "nothing is open about it");
    }
}

#[test]
fn what_is_open_leads_to_where_it_is_answered() {
    let mut harness = open(Setup::default(), Company::default(), NEEDS, None, detail("hom-kortrijk"));
    tab_to(&mut harness, "Vul in");
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, Screen::Company);
    let mut harness = open(Setup::default(), joiner(), NEEDS, None, detail("digicoach"));
    tab_to(&mut harness, "Open de vragenlijst");
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, Screen::Interview);
    assert!(model_of(&harness).open.as_ref().unwrap().assessment().is_some());
    let mut harness = open(Setup::default(), joiner(), NEEDS, None, detail("csv"));
    tab_to(&mut harness, "Vul het bedrag in");
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness).as_deref(), Some("Wat kost uw project?"));
}

#[test]
fn the_cards_follow_the_cost_as_it_is_typed() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, None, Screen::Programmes);
    let description = |harness: &Harness<'_, App>| {
        let card = harness.get_by_role_and_label(Role::Button, "Kmo-portefeuille: cyberadvies");
        card.accesskit_node().data().description().unwrap_or("").to_owned()
    };
    assert!(description(&harness).contains("steun. 45"), "{}", description(&harness));
    type_into(&mut harness, "Wat kost uw project?", "8500");
    assert_eq!(model_of(&harness).project.cost, Some(8500_u32.into()));
    assert!(description(&harness).contains("€\u{a0}4.675. van €\u{a0}8.500"), "{}", description(&harness));
    assert_eq!(verdict(&harness, "csv"), Verdict::Fits);
    press(&mut harness, Key::Tab);
    let field = |harness: &Harness<'_, App>| {
        harness.get_by_label("Wat kost uw project?").accesskit_node().value().unwrap_or_default()
    };
    assert_eq!(field(&harness), "€\u{a0}8.500", "what was typed reads as an amount");
    type_into(&mut harness, "Wat kost uw project?", "veel");
    assert_eq!(model_of(&harness).project.cost, None, "what is no amount counts as none");
    assert!(harness.query_by_label("Vul een bedrag in, zoals 6.000.").is_none(), "nobody is corrected while typing");
    press(&mut harness, Key::Tab);
    assert!(harness.query_by_label("Vul een bedrag in, zoals 6.000.").is_some());
}

#[test]
fn one_walks_the_cards_by_arrows_and_comes_back_where_one_was() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, None, Screen::Programmes);
    let all = cards(&harness);
    assert_eq!(focused(&harness), Some(all[0].clone()), "the screen opens on the first card");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness), Some(all[2].clone()));
    press(&mut harness, Key::Enter);
    assert!(matches!(model_of(&harness).screen, Screen::Programme(_)));
    press(&mut harness, Key::Escape);
    assert_eq!(model_of(&harness).screen, Screen::Programmes);
    assert_eq!(focused(&harness), Some(all[2].clone()));
    tab_to(&mut harness, "Andere regio");
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness).as_deref(), Some("Terug naar de maatregelen"));
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert!(matches!(model_of(&harness).screen, Screen::Programme(_)));
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("2 maatregelen zijn voor een andere regio").is_some(), "the list is still open");
    press(&mut harness, Key::Escape);
    assert_eq!(focused(&harness).as_deref(), Some("Andere regio"));
}

#[test]
fn programmes_are_found_by_name_nickname_and_provider_with_a_typing_error() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, None, Screen::Programmes);
    for (typed, expected) in [
        ("bedrijfsbezoek", "Advies van POM West-Vlaanderen"),
        ("investeringsaftrk", "Verhoogde investeringsaftrek"),
        ("FINANCIEN", "Verhoogde investeringsaftrek"),
        ("voucher limburg", "Mkb-voucher Limburg"),
    ] {
        type_into(&mut harness, "Zoek een maatregel", typed);
        assert_eq!(cards(&harness).first().map(String::as_str), Some(expected), "{typed}");
        press(&mut harness, Key::Escape);
    }
    type_into(&mut harness, "Zoek een maatregel", "digitale week");
    assert!(harness.query_by_label("Digitale Week").is_some());
    assert!(harness.query_by_label("Evenement, geen maatregel").is_some(), "an event is marked as one");
    press(&mut harness, Key::Escape);
    type_into(&mut harness, "Zoek een maatregel", "zeppelin");
    assert!(harness.query_by_label("Niets gevonden").is_some());
    tab_to(&mut harness, "Wis het zoekwoord");
    press(&mut harness, Key::Enter);
    assert_eq!(cards(&harness).len(), 5);
}

#[test]
fn the_lead_and_the_local_contact_stand_side_by_side_and_elsewhere_nobody_does() {
    let harness = open(Setup::default(), dutch(), &["inclusive_hiring"], None, Screen::Programmes);
    assert!(harness.query_by_label("Trekker voor logistiek").is_some());
    assert!(harness.query_by_label("WSP Westelijke Mijnstreek").is_some());
    assert!(harness.query_by_label("Contact in uw streek: Parkstad Limburg").is_some());
    assert!(harness.query_by_label("De trekker kan per project verschillen.").is_some());
    assert!(harness.query_by_label("Gegevens van 1 feb. 2024. Kijk na of ze nog kloppen.").is_some(), "old is marked");
    let company = Company { sector: None, ..dutch() };
    let harness = open(Setup::default(), company, &[], None, Screen::Programmes);
    assert!(harness.query_by_label("Vul uw sector in. Dan weten we wie de trekker is.").is_some());
    let harness = open(Setup::default(), joiner(), NEEDS, None, Screen::Programmes);
    assert!(harness.query_by_label("Uw eerste aanspreekpunt").is_none());
}

#[test]
fn old_and_unverified_facts_are_marked_as_such() {
    let harness = open(Setup::default(), joiner(), NEEDS, None, Screen::Programmes);
    let description = |name: &str| {
        let card = harness.get_by_role_and_label(Role::Button, name);
        card.accesskit_node().data().description().unwrap_or("").to_owned()
    };
    assert!(description("House of Manufacturing Kortrijk").contains("te bevestigen, datum onbekend"));
    let mut harness = open(Setup::default(), joiner(), NEEDS, None, detail("hom-kortrijk"));
    assert!(harness.query_by_label("Niet nagekeken").is_some());
    tab_to(&mut harness, "Bekijk bronnen");
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label("known from a partner").is_some());
    go(&mut harness, detail("investeringsaftrek"));
    assert!(said(&harness).iter().any(|said| said == "Nog te bevestigen: laatst nagekeken op 10 januari 2025."));
    go(&mut harness, detail("opleidingsverlof"));
    assert!(harness.query_by_label("Wegwijzer: niet voor het bedrijf zelf").is_some());
}

#[test]
fn without_needs_or_a_dossier_the_screen_says_what_to_do() {
    let mut harness = open(Setup::default(), Company::default(), &[], None, Screen::Programmes);
    assert!(harness.query_by_label("Deze vijf passen misschien bij u").is_some());
    tab_to(&mut harness, "Kies wat u wilt bereiken");
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, Screen::Company);
    let company =
        Company { country: Some(Country::NL), municipality: Some("Groningen".to_owned()), ..Company::default() };
    let mut harness = open(Setup::default(), company, NEEDS, None, Screen::Programmes);
    assert!(harness.query_by_label("Er past nog niets").is_some());
    tab_to(&mut harness, "Vul uw bedrijf aan");
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, Screen::Company);
    let model = model(Settings::default());
    let (mut harness, _) = start_model(Setup::default(), model, |out| out.push(Event::Go(Screen::Programmes)));
    tab_to(&mut harness, "Naar het begin");
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, Screen::Home);
}

#[test]
fn related_programmes_and_the_way_back_are_links() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, None, detail("kmop-advies"));
    tab_to(&mut harness, "Kmo-portefeuille: cyberadvies");
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, detail("kmop-cyberadvies"));
    assert_eq!(focused(&harness).as_deref(), Some("Terug naar Kmo-portefeuille: ander advies"));
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, detail("kmop-advies"));
    press(&mut harness, Key::Escape);
    assert_eq!(model_of(&harness).screen, Screen::Programmes);
    tab_to(&mut harness, "Terug naar mijn resultaat");
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, Screen::Results);
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
