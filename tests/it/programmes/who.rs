//! Who is who, and how up to date the catalogue is, by keyboard, with the catalogue that comes with the program.

use digipeil::app::Broken;
use digipeil::catalogue::shipped;
use digipeil::report::recheck::Recheck;

use super::*;

/// The program with the shipped catalogue and these files of the user's own.
fn with_own(settings: Settings, own: &[(&str, &str)]) -> Model {
    let shelf = Shelf::new([]);
    let reference = Reference::built_in();
    let own: Vec<(&str, &[u8])> = own.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let loaded = shipped::with_own(&own, reference);
    let faults: Vec<Broken> = loaded
        .left_out
        .iter()
        .map(|file| Broken {
            file: file.to_string(),
            diagnostics: loaded.diagnostics.iter().filter(|d| d.file == *file).cloned().collect(),
        })
        .collect();
    let (matcher, _) = Matcher::new(Arc::new(loaded.catalogue), reference, shelf.questionnaires());
    let mut model = Model::new(Start {
        today: TODAY,
        settings,
        shelf,
        matcher: Arc::new(matcher),
        recent: Vec::new(),
        folders: Folders::default(),
    });
    model.catalogue_faults = faults;
    model
}

fn at(setup: Setup, company: Company, screen: Screen) -> Harness<'static, App> {
    let model = with_own(setup.settings.clone(), &[]);
    let (harness, _) = start_model(setup, model, |out| {
        out.extend(events(company, &[], None));
        out.push(Event::Go(Screen::Programmes));
        out.push(Event::Go(screen));
    });
    harness
}

/// The organisations on the screen, by name.
fn listed(harness: &Harness<'_, App>) -> Vec<String> {
    let list = harness.get_by_label("Organisaties, dichtbij eerst");
    let nodes = list.children_recursive().map(|node| node.accesskit_node());
    nodes.filter(|node| node.role() == Role::Button).filter_map(|node| node.label()).collect()
}

fn organisation(id: &str) -> Screen {
    Screen::Organisation(digipeil::id::OrganisationId::new(id).unwrap())
}

#[test]
fn a_logistics_firm_in_parkstad_finds_its_lead_and_its_local_contact() {
    let harness = at(Setup::default(), dutch(), Screen::Organisations);
    assert!(harness.query_by_label("Wie is wie in Heerlen").is_some());
    assert_eq!(focused(&harness).as_deref(), Some("Zoek een organisatie"));
    let mut said = said(&harness);
    said.dedup();
    let place = |words: &str| said.iter().position(|said| said == words).unwrap_or_else(|| panic!("{words}: {said:?}"));
    // The label of a card stands before its name.
    assert_eq!(said[place("Trekker voor logistiek") + 1], "Westelijke Mijnstreek");
    // It may lead too: then one card says both.
    let local =
        said.iter().position(|said| said.starts_with("Contact in uw streek: Parkstad")).expect("a local contact");
    assert!(said[local..local + 5].iter().any(|said| said == "WSP Parkstad"), "{:?}", &said[local..local + 5]);
    let medical = said.iter().position(|said| said.starts_with("Trekker voor medische logistiek")).unwrap();
    assert!(medical > place("Trekker voor logistiek"), "what is sure comes first");
    let listed = listed(&harness);
    for name in ["WSP Parkstad", "UWV", "Westelijke Mijnstreek"] {
        assert!(listed.iter().any(|known| known == name), "{name}: {listed:?}");
    }
    assert!(!listed.iter().any(|known| known.contains("POM")), "nobody from elsewhere: {listed:?}");
    assert!(
        listed.iter().position(|name| name == "WSP Parkstad") < listed.iter().position(|name| name == "UWV"),
        "the nearest first"
    );
}

#[test]
fn one_chooses_another_sector_and_place_by_keyboard() {
    let mut harness = at(Setup::default(), dutch(), Screen::Organisations);
    tab_to(&mut harness, "Welke sector?");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("medische".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    let said_now = said(&harness);
    assert!(
        said_now.iter().any(|said| said.to_lowercase().contains("trekker voor medische logistiek")),
        "{said_now:?}"
    );
    tab_to(&mut harness, "Waar?");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("Kortrijk".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label("Wie is wie in Kortrijk").is_some());
    assert!(harness.query_by_label("Uw eerste aanspreekpunt").is_none(), "outside its area the table is silent");
    assert!(listed(&harness).iter().any(|name| name.contains("POM West-Vlaanderen")));
    tab_to(&mut harness, "Toon weer mijn streek en sector");
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label("Wie is wie in Heerlen").is_some());
}

#[test]
fn one_searches_and_opens_an_organisation_and_comes_back_to_it() {
    let mut harness = at(Setup::default(), dutch(), Screen::Organisations);
    harness.event(egui::Event::Text("westelijke mijnstrek".to_owned()));
    harness.run();
    assert_eq!(
        listed(&harness).first().map(String::as_str),
        Some("Westelijke Mijnstreek"),
        "a typing error is forgiven"
    );
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness).as_deref(), Some("Westelijke Mijnstreek"));
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, organisation("wsp-westelijke-mijnstreek"));
    assert!(said(&harness).iter().any(|said| said.starts_with("Trekker voor") && said.contains("logistiek")));
    tab_to(&mut harness, "Bekijk bronnen");
    press(&mut harness, Key::Enter);
    assert!(said(&harness).iter().any(|said| said.contains("Gezien op 21 nov. 2026.")));
    press(&mut harness, Key::Escape);
    assert_eq!(model_of(&harness).screen, Screen::Organisations);
    assert_eq!(focused(&harness).as_deref(), Some("Westelijke Mijnstreek"));
}

#[test]
fn an_organisation_lists_what_it_offers_and_how_old_its_contacts_are() {
    let mut harness = at(Setup::default(), joiner(), organisation("pom-west-vlaanderen"));
    let model = model_of(&harness);
    let catalogue = model.matcher.catalogue();
    let ix = catalogue.find_organisation("pom-west-vlaanderen").unwrap();
    let offers: Vec<String> = catalogue
        .programmes()
        .iter()
        .filter(|programme| programme.provider == ix)
        .map(|programme| model.tr.text(&programme.name).to_owned())
        .collect();
    let has_contacts = !catalogue.organisation(ix).contacts.is_empty();
    assert!(!offers.is_empty());
    let said = said(&harness);
    for offer in &offers {
        assert!(said.iter().any(|said| said == offer), "{offer}");
    }
    assert!(!has_contacts || said.iter().any(|said| said.starts_with("Gegevens van ")), "{said:?}");
    tab_to(&mut harness, &offers[0]);
    press(&mut harness, Key::Enter);
    assert!(matches!(model_of(&harness).screen, Screen::Programme(_)));
    press(&mut harness, Key::Escape);
    assert_eq!(model_of(&harness).screen, organisation("pom-west-vlaanderen"));
}

#[test]
fn every_organisation_has_a_page_and_without_a_dossier_too() {
    let (mut harness, _) = start_model(Setup::default(), with_own(Settings::default(), &[]), |out| {
        out.push(Event::Go(Screen::Organisations))
    });
    let ids: Vec<_> = model_of(&harness).matcher.catalogue().organisations().iter().map(|o| o.id.clone()).collect();
    for id in ids {
        go(&mut harness, Screen::Organisation(id.clone()));
        let catalogue = model_of(&harness).matcher.catalogue();
        let name = &catalogue.organisation(catalogue.find_organisation(id.as_str()).unwrap()).name;
        let name = model_of(&harness).tr.text(name).to_owned();
        assert!(harness.query_all_by_label(&name).next().is_some(), "{id}");
    }
}

const OWN: &str = r#"
Catalogue(
    languages: ["nl"],
    owner: "Onze dienst",
    organisations: [
        Organisation(
            id: "pom-limburg",
            name: "POM Limburg, zoals wij ze kennen",
            kind: DevelopmentAgency,
            areas: ["BE22"],
            sources: [Source(source: "eigen notities", seen: "2026-11-20", sureness: S)],
        ),
        Organisation(
            id: "onze-dienst",
            name: "Onze dienst",
            kind: Agency,
            sources: [Source(source: "eigen notities", seen: "2026-11-20", sureness: S)],
        ),
    ],
)
"#;

#[test]
fn what_is_the_users_own_is_said_and_what_is_broken_is_listed() {
    let model = with_own(
        Settings::default(),
        &[
            ("eigen.ron", OWN),
            ("stuk.ron", "Catalogue(\n    organisations: [\n        Organisation(id: 3),\n    ],\n)"),
        ],
    );
    let (mut harness, _) = start_model(Setup::default(), model, |out| {
        out.extend(events(joiner(), &[], None));
        out.push(Event::Go(Screen::Programmes));
    });
    assert!(said(&harness).iter().any(|said| said == "2 rijen komen uit uw eigen map."));
    assert!(said(&harness).iter().any(|said| said == "1 eigen bestand is niet bruikbaar."));
    tab_to(&mut harness, "Hoe actueel is dit?");
    press(&mut harness, Key::Enter);
    assert_eq!(model_of(&harness).screen, Screen::Catalogue);
    let said_now = said(&harness);
    let has = |words: &str| assert!(said_now.iter().any(|said| said.contains(words)), "{words}: {said_now:?}");
    has("POM Limburg, zoals wij ze kennen");
    has("Organisatie, in de plaats van onze rij. Uit eigen.ron.");
    has("Organisatie, nieuw. Uit eigen.ron.");
    has("stuk.ron");
    has("Regel 3");
    go(&mut harness, organisation("onze-dienst"));
    assert!(harness.query_by_label("Uit uw eigen map").is_some(), "the row itself says so");
}

#[test]
fn the_list_to_check_again_is_that_of_the_core_and_can_be_copied() {
    let mut harness = at(Setup::default(), joiner(), Screen::Catalogue);
    let model = model_of(&harness);
    let expected = Recheck::new(model.matcher.catalogue(), TODAY, &model.tr);
    assert!(!expected.owners.is_empty());
    assert!(harness.query_by_label(&expected.title).is_some());
    let owner = &expected.owners[0];
    tab_to(&mut harness, &owner.name);
    press(&mut harness, Key::Enter);
    let said_now = said(&harness);
    for row in &owner.rows {
        assert!(said_now.contains(&row.name), "{}", row.name);
        for confirm in &row.confirm {
            assert!(said_now.contains(&confirm.question), "{}", confirm.question);
        }
        assert!(said_now.contains(&row.age));
    }
    tab_to(&mut harness, "Kopieer de lijst");
    // The press alone, since only what the last frame asked for can be seen.
    harness.event(egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    });
    harness.step();
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = expected.to_text(&model_of(&harness).tr);
    assert_eq!(copied.as_deref(), Some(&*text));
    for (_, row) in expected.rows() {
        assert!(text.contains(&row.name));
    }
    harness.run();
    assert!(harness.query_by_label("De lijst staat op het klembord.").is_some());
}

#[test]
fn the_list_to_check_again_is_saved_as_text() {
    let (mut harness, world) = start_model(Setup::default(), with_own(Settings::default(), &[]), |out| {
        out.push(Event::Go(Screen::Catalogue));
    });
    tab_to(&mut harness, "Bewaar als tekst");
    press(&mut harness, Key::Enter);
    let model = model_of(&harness);
    let text = Recheck::new(model.matcher.catalogue(), TODAY, &model.tr).to_text(&model.tr);
    let asked = world.effects.lock().unwrap().iter().find_map(|effect| match effect {
        digipeil::app::Effect::AskExport(export) => Some(export.clone()),
        _ => None,
    });
    let asked = asked.expect("the file dialog is asked for");
    assert_eq!(asked.name, "na-te-kijken.txt");
    assert_eq!(&*asked.bytes, text.as_bytes());
}

#[test]
fn pictures_of_who_is_who_and_the_catalogue() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in setups() {
        picture::save(&at(setup.clone(), dutch(), Screen::Organisations), &format!("who-{name}"));
        picture::save(
            &at(setup.clone(), joiner(), organisation("pom-west-vlaanderen")),
            &format!("organisation-{name}"),
        );
        picture::save(&at(setup, joiner(), Screen::Catalogue), &format!("catalogue-{name}"));
    }
    picture::save(&at(tall(), joiner(), Screen::Organisations), "who-whole");
    picture::save(&at(tall(), dutch(), organisation("wsp-westelijke-mijnstreek")), "organisation-lead");
    let model = with_own(
        Settings::default(),
        &[("eigen.ron", OWN), ("stuk.ron", "Catalogue(\n    organisations: [Organisation(id: 3)],\n)")],
    );
    let (mut harness, _) = start_model(tall(), model, |out| {
        out.extend(events(joiner(), &[], None));
        out.push(Event::Go(Screen::Programmes));
        out.push(Event::Go(Screen::Catalogue));
    });
    let owner =
        Recheck::new(model_of(&harness).matcher.catalogue(), TODAY, &model_of(&harness).tr).owners[0].name.clone();
    click(&mut harness, &owner);
    picture::save(&harness, "catalogue-own");
}
