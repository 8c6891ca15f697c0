//! Filters, another day, the advisor's own verdict, and programmes side by side, by keyboard.

use super::*;

/// The cards on the screen whatever list they are in.
fn open_list(needs: &[&str]) -> Harness<'static, App> {
    open(Setup::default(), joiner(), needs, Some(6000), Screen::Programmes)
}

fn enter(harness: &mut Harness<'_, App>, label: &str) {
    tab_to(harness, label);
    press(harness, Key::Enter);
}

#[test]
fn one_filters_by_need_region_verdict_and_standing() {
    let mut harness = open_list(NEEDS);
    enter(&mut harness, "Meer filters");
    assert_eq!(focused(&harness).as_deref(), Some("Sluit deze lade"), "the drawer has the focus");
    enter(&mut harness, "Mijn behoeften");
    enter(&mut harness, "Niet beschikbaar");
    let shown = cards(&harness);
    assert!(!shown.is_empty());
    for name in &shown {
        let description = harness.get_by_role_and_label(Role::Button, name).accesskit_node();
        assert!(description.data().description().unwrap_or("").starts_with("Niet beschikbaar"), "{name}");
    }
    let before = said(&harness).into_iter().find(|said| said.starts_with("Nu ziet u ")).unwrap();
    // The same control takes it away again.
    press(&mut harness, Key::Enter);
    enter(&mut harness, "Opent later");
    let counted = said(&harness).into_iter().find(|said| said.starts_with("Nu ziet u ")).unwrap();
    assert_ne!(counted, before, "another choice, another list");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Regio");
    harness.event(egui::Event::Text("limb".to_owned()));
    harness.run();
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    let chosen = harness.get_by_label("Regio").accesskit_node().value().unwrap_or_default();
    assert!(chosen.contains("Limburg"), "{chosen}");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Sluit deze lade").is_none(), "Escape closes the drawer");
    // What is chosen stands beside the list and goes away by one press.
    enter(&mut harness, &chosen);
    enter(&mut harness, "Mijn behoeften");
    assert_eq!(cards(&harness).len(), 5, "the short list is back");
}

#[test]
fn on_another_day_other_programmes_are_open() {
    let mut harness = open_list(NEEDS);
    let before: Vec<(ProgrammeId, Verdict)> =
        ids(&harness).into_iter().map(|id| (id.clone(), verdict(&harness, id.as_str()))).collect();
    enter(&mut harness, "Kijk naar een andere dag");
    assert_eq!(focused(&harness).as_deref(), Some("Op welke dag?"));
    harness.event(egui::Event::Text("1 maart 2035".to_owned()));
    harness.run();
    let asked = model_of(&harness).asked_on;
    assert_eq!(asked, Some(jiff::civil::date(2035, 3, 1)));
    assert!(said(&harness).iter().any(|said| said == "U ziet hoe het is op 1 maart 2035."));
    let asked = model_of(&harness).open.as_ref().and_then(|open| open.asked()).unwrap();
    assert_eq!(asked.matches.on, jiff::civil::date(2035, 3, 1));
    let differs = before.iter().any(|(id, verdict)| {
        let ix = model_of(&harness).matcher.catalogue().find(id.as_str()).unwrap();
        asked.matches.of(ix).unwrap().verdict() != *verdict
    });
    assert!(differs, "in nine years some programme is over or to be confirmed");
    for (id, was) in &before {
        assert_eq!(verdict(&harness, id.as_str()), *was, "everywhere else today counts");
    }
    enter(&mut harness, "Terug naar vandaag");
    assert_eq!(model_of(&harness).asked_on, None);
    assert!(harness.query_by_label("Op welke dag?").is_none());
}

#[test]
fn what_is_no_day_is_said_and_asks_nothing() {
    let mut harness = open_list(NEEDS);
    enter(&mut harness, "Kijk naar een andere dag");
    harness.event(egui::Event::Text("31 februari".to_owned()));
    harness.run();
    assert!(
        harness.query_by_label("Vul een dag in, zoals 1 maart 2027.").is_none(),
        "nobody is corrected while typing"
    );
    press(&mut harness, Key::Tab);
    assert!(harness.query_by_label("Vul een dag in, zoals 1 maart 2027.").is_some());
    assert_eq!(model_of(&harness).asked_on, None);
}

#[test]
fn an_advisor_decides_otherwise_with_a_reason_and_takes_it_back() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), detail("csv"));
    let computed = verdict(&harness, "csv");
    assert_ne!(computed, Verdict::Fits);
    enter(&mut harness, "Ik beslis anders");
    assert_eq!(focused(&harness).as_deref(), Some("Past"), "the first verdict has the focus");
    enter(&mut harness, "Bewaar mijn oordeel");
    assert!(harness.query_by_label("Kies een oordeel.").is_some(), "what is missing is pointed at");
    assert_eq!(focused(&harness).as_deref(), Some("Past"));
    press(&mut harness, Key::Space);
    type_into(&mut harness, "Waarom?", "Gebeld met VLAIO, het mag");
    type_into(&mut harness, "Uw naam", "Lien Vermeulen");
    enter(&mut harness, "Bewaar mijn oordeel");
    assert_eq!(verdict(&harness, "csv"), Verdict::Fits);
    let id = ProgrammeId::new("csv").unwrap();
    let kept = model_of(&harness).open.as_ref().unwrap().dossier().overrides.get(&id).cloned().unwrap();
    assert_eq!((&*kept.reason, &*kept.who, kept.on), ("Gebeld met VLAIO, het mag", "Lien Vermeulen", TODAY));
    assert!(said(&harness).iter().any(|said| said == "Lien Vermeulen besliste op 21 november 2026: past."));
    assert!(said(&harness).iter().any(|said| said.contains("Gebeld met VLAIO, het mag.")));
    go(&mut harness, Screen::Programmes);
    assert!(said(&harness).iter().any(|said| said.contains("volgens Lien Vermeulen")), "the card says so too");
    go(&mut harness, detail("csv"));
    enter(&mut harness, "Neem dit oordeel terug");
    assert_eq!(verdict(&harness, "csv"), computed);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(verdict(&harness, "csv"), Verdict::Fits, "taking back is a step of its own");
}

#[test]
fn the_dialog_for_a_verdict_changes_nothing_when_left() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), detail("csv"));
    let computed = verdict(&harness, "csv");
    enter(&mut harness, "Ik beslis anders");
    press(&mut harness, Key::Space);
    press(&mut harness, Key::Escape);
    assert_eq!(model_of(&harness).screen, detail("csv"), "Escape closes the dialog only");
    assert_eq!(verdict(&harness, "csv"), computed);
    assert_eq!(focused(&harness).as_deref(), Some("Ik beslis anders"));
}

#[test]
fn three_programmes_stand_side_by_side() {
    let mut harness = open_list(NEEDS);
    let first = cards(&harness);
    enter(&mut harness, "Vergelijk er drie");
    let Screen::Compare(chosen) = model_of(&harness).screen.clone() else { panic!("no comparison") };
    assert_eq!(chosen.len(), 3);
    assert!(said(&harness).iter().any(|said| said == "3 maatregelen naast elkaar"));
    for name in &first[..3] {
        assert!(harness.query_all_by_label(name).next().is_some(), "{name}");
    }
    // Every verdict and amount is that of the card.
    for id in &chosen {
        let word = word(verdict(&harness, id.as_str()));
        assert!(said(&harness).iter().any(|said| said == word), "{id}: {word}");
    }
    let away = format!("Haal weg: {}", first[0]);
    enter(&mut harness, &away);
    let Screen::Compare(rest) = model_of(&harness).screen.clone() else { panic!("no comparison") };
    assert_eq!(rest, chosen[1..]);
    assert_eq!(focused(&harness).as_deref(), Some("Voeg een maatregel toe"));
    harness.event(egui::Event::Text("starterslening".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    let Screen::Compare(now) = model_of(&harness).screen.clone() else { panic!("no comparison") };
    assert_eq!(now.len(), 3);
    assert_eq!(now[2].as_str(), "starterslening");
    assert!(model_of(&harness).back.len() <= 1, "another choice is no step one goes back to");
    let open = said(&harness).into_iter().find(|said| said.starts_with("Bekijk ") && said.contains("lening")).unwrap();
    enter(&mut harness, &open);
    assert_eq!(model_of(&harness).screen, detail("starterslening"));
    press(&mut harness, Key::Escape);
    assert!(matches!(model_of(&harness).screen, Screen::Compare(_)));
    press(&mut harness, Key::Escape);
    assert_eq!(model_of(&harness).screen, Screen::Programmes);
}

#[test]
fn a_programme_comes_into_the_plan() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), detail("kmop-cyberadvies"));
    enter(&mut harness, "Zet in mijn plan");
    let plan = &model_of(&harness).open.as_ref().unwrap().dossier().plan;
    let id = ProgrammeId::new("kmop-cyberadvies").unwrap();
    assert!(plan.now.iter().any(|action| action.what.programmes == [id.clone()]), "{plan:?}");
    assert!(harness.query_by_label("Dit staat in uw plan.").is_some());
}

#[test]
fn pictures_of_choosing() {
    if !picture::wanted() {
        return;
    }
    let three = ["kmop-cyberadvies", "investeringsaftrek", "csv"];
    let compare = Screen::Compare(three.iter().map(|id| ProgrammeId::new(id).unwrap()).collect());
    for (name, setup) in setups() {
        let mut harness = open(setup.clone(), joiner(), NEEDS, Some(6000), compare.clone());
        picture::save(&harness, &format!("compare-{name}"));
        go(&mut harness, detail("csv"));
        harness.get_by_label(if name == "en" { "I decide otherwise" } else { "Ik beslis anders" }).click_accesskit();
        harness.run();
        picture::save(&harness, &format!("overrule-{name}"));
        go(&mut harness, Screen::Programmes);
        let filter = ["Meer filters", "More filters", "Filter"];
        let found = filter.iter().find(|label| harness.query_by_label(label).is_some());
        if let Some(label) = found {
            harness.get_by_label(label).click_accesskit();
            harness.run();
            picture::save(&harness, &format!("filters-{name}"));
        }
    }
    let mut harness = open(tall(), joiner(), NEEDS, Some(6000), compare);
    picture::save(&harness, "compare-whole");
    go(&mut harness, Screen::Programmes);
    enter(&mut harness, "Kijk naar een andere dag");
    harness.event(egui::Event::Text("1 maart 2027".to_owned()));
    harness.run();
    picture::save(&harness, "another-day");
}
