//! The money calculator and the table of aid, by keyboard. Every figure on the screen is one of the engine.

use digipeil::dossier::AidReceived;
use digipeil::exact::Exact;
use digipeil::text;
use jiff::civil::date;

use super::*;

fn shipped(setup: Setup, company: Company, needs: &[&str], cost: Option<i64>) -> Harness<'static, App> {
    let (harness, _) = crate::program::start_with(setup, |out| {
        out.extend(events(company, needs, cost));
        out.push(Event::Go(Screen::Programmes));
        out.push(Event::Go(Screen::Calculator));
    });
    harness
}

fn enter(harness: &mut Harness<'_, App>, label: &str) {
    tab_to(harness, label);
    press(harness, Key::Enter);
}

/// Whether everything the engine says of the project stands on the screen.
fn holds_the_engine(harness: &Harness<'_, App>) {
    let (model, matched) = (model_of(harness), matched(harness));
    let (matcher, t) = (&model.matcher, &model.tr);
    let said = said(harness);
    let has = |words: &str| assert!(said.iter().any(|said| said == words), "{words}\n{said:#?}");
    let money = matcher.project_money(&matched.matches, &matched.situation).expect("a cost was typed");
    for outcome in &money.outcomes {
        for line in matcher.combination_lines(&money.cost, &outcome.combination, t) {
            if line.amount.is_empty() {
                has(&line.label);
            } else {
                has(&format!("{}: {}", line.label, line.amount));
            }
        }
        let (low, high) = &outcome.combination.own;
        if low == high {
            has(&format!("U betaalt zelf: {}", text::euro(t.locale(), low)));
        }
    }
    for line in money.room.iter().flat_map(|room| matcher.room_lines(room, t)) {
        has(&line);
    }
}

#[test]
fn the_figures_are_those_of_the_engine_while_one_types() {
    let mut harness = shipped(Setup::default(), joiner(), NEEDS, None);
    assert_eq!(focused(&harness).as_deref(), Some("Wat kost uw project?"), "without a cost it is asked first");
    for letter in ["6", "0", "0", "0"] {
        harness.event(egui::Event::Text(letter.to_owned()));
        harness.run();
        holds_the_engine(&harness);
    }
    assert_eq!(model_of(&harness).project.cost, Some(6000.into()));
    let title =
        said(&harness).into_iter().find(|said| said.starts_with("U betaalt ") && said.contains(" van ")).unwrap();
    assert!(title.contains("€\u{a0}6.000"), "{title}");
    type_into(&mut harness, "Waarover gaat uw project?", "cyber");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert!(model_of(&harness).project.topic.is_some());
    holds_the_engine(&harness);
    let label = said(&harness).into_iter().find(|said| said.starts_with("Waarom ") && said.contains("meetel")).unwrap();
    enter(&mut harness, &label);
    let (model, matched) = (model_of(&harness), matched(&harness));
    let money = model.matcher.project_money(&matched.matches, &matched.situation).unwrap();
    for (ix, why) in &money.outcomes[0].combination.aside {
        let sentence = model.matcher.aside_words(*ix, *why, &model.tr);
        assert!(harness.query_by_label(&sentence).is_some(), "{sentence}");
    }
}

#[test]
fn aid_is_noted_changed_and_taken_away_by_keyboard() {
    let mut harness = shipped(Setup::default(), joiner(), NEEDS, Some(6000));
    enter(&mut harness, "Voeg steun toe");
    assert_eq!(focused(&harness).as_deref(), Some("Dag van de beslissing"));
    enter(&mut harness, "Bewaar deze steun");
    assert!(harness.query_by_label("Vul een dag in, zoals 1 maart 2027.").is_some(), "what is missing is said");
    assert_eq!(focused(&harness).as_deref(), Some("Dag van de beslissing"));
    harness.event(egui::Event::Text("15-6-2025".to_owned()));
    harness.run();
    type_into(&mut harness, "Bedrag", "299.000");
    type_into(&mut harness, "Wie gaf de steun?", "VLAIO");
    tab_to(&mut harness, "Weet ik niet");
    press(&mut harness, Key::ArrowLeft);
    press(&mut harness, Key::ArrowLeft);
    press(&mut harness, Key::Space);
    type_into(&mut harness, "Voor welk bedrijf?", "Zusterbedrijf");
    enter(&mut harness, "Bewaar deze steun");
    let kept = model_of(&harness).open.as_ref().unwrap().dossier().aid.clone();
    let expected = AidReceived {
        on: date(2025, 6, 15),
        amount: Exact::from(299_000_i64),
        giver: "VLAIO".into(),
        de_minimis: Some(true),
        programme: None,
        undertaking: "Zusterbedrijf".into(),
    };
    assert_eq!(kept, [expected]);
    holds_the_engine(&harness);
    let said_now = said(&harness);
    assert!(said_now.iter().any(|said| said.contains("€\u{a0}1.000")), "the room that is left: {said_now:#?}");
    assert!(said_now.iter().any(|said| said.contains("Telt mee tot en met 15 juni 2028.")), "{said_now:#?}");
    enter(&mut harness, "Wijzig €\u{a0}299.000 op 15 juni 2025");
    tab_to(&mut harness, "Bedrag");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("100.000".to_owned()));
    harness.run();
    enter(&mut harness, "Bewaar deze steun");
    assert_eq!(model_of(&harness).open.as_ref().unwrap().dossier().aid[0].amount, Exact::from(100_000_i64));
    holds_the_engine(&harness);
    enter(&mut harness, "Haal weg: €\u{a0}100.000 op 15 juni 2025");
    assert!(model_of(&harness).open.as_ref().unwrap().dossier().aid.is_empty());
    assert_eq!(focused(&harness).as_deref(), Some("Voeg steun toe"));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(model_of(&harness).open.as_ref().unwrap().dossier().aid.len(), 1, "undo brings it back");
}

#[test]
fn what_was_had_of_a_ceiling_counts_on_the_page_of_a_programme() {
    let mut harness = open(Setup::default(), joiner(), NEEDS, Some(6000), detail("kmop-cyberadvies"));
    type_into(&mut harness, "Steun die u hiervan al kreeg", "6000");
    let model = model_of(&harness);
    let ix = model.matcher.catalogue().find("kmop-cyberadvies").unwrap();
    let view = model.matcher.money(ix, &matched(&harness).situation, TODAY).unwrap();
    assert_eq!(view.purse.as_ref().unwrap().used, Exact::from(6000_i64));
    let own = text::euro(model.tr.locale(), view.own.as_ref().unwrap());
    assert_eq!(own, "€\u{a0}4.500", "of 7,500 a year 1,500 is left");
    assert!(harness.query_by_label(&format!("U betaalt zelf: {own}")).is_some());
    assert!(harness.query_by_label("Al gekregen: €\u{a0}6.000").is_some());
    // The other programme of the family shares the ceiling.
    go(&mut harness, detail("kmop-opleiding"));
    assert!(harness.query_by_label("Al gekregen: €\u{a0}6.000").is_some());
}

#[test]
fn pictures_of_the_calculator() {
    if !picture::wanted() {
        return;
    }
    let aid = || {
        Event::SetAid(vec![
            AidReceived {
                giver: "VLAIO".into(),
                de_minimis: Some(true),
                ..AidReceived::new(date(2025, 6, 15), Exact::from(40_000_i64))
            },
            AidReceived {
                undertaking: "Zusterbedrijf".into(),
                ..AidReceived::new(date(2022, 1, 10), Exact::from(9_000_i64))
            },
        ])
    };
    for (name, setup) in setups() {
        let mut harness = shipped(setup, joiner(), NEEDS, Some(20_000));
        let ctx = harness.ctx.clone();
        harness.state_mut().dispatch(aid(), &ctx);
        harness.run();
        picture::save(&harness, &format!("calculator-{name}"));
    }
    let mut harness =
        shipped(tall(), Company { headcount: None, turnover: None, balance: None, ..joiner() }, NEEDS, Some(20_000));
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(aid(), &ctx);
    harness.run();
    picture::save(&harness, "calculator-whole");
    enter(&mut harness, "Voeg steun toe");
    picture::save(&harness, "calculator-aid");
    picture::save(&shipped(tall(), dutch(), &[], None), "calculator-open");
}
