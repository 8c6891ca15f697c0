//! "Good enough for you", set by the user: everything that is told follows it, and it is set by keyboard in the unit of its scale.

use digipeil::app::{Event, Screen};
use digipeil::dossier::Dossier;
use digipeil::exact::Exact;
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{DimensionId, Id as _, QuestionnaireId};
use digipeil::report::TargetScale;
use digipeil::scoring::OwnTargets;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use crate::picture;
use crate::program::Setup;
use crate::results::{
    SMALL, answer_at, answers, at_results, focused, joinery, press, read, scan_of, shipped, sizes, tab_to, tell_with,
    two_scans,
};

fn own(pairs: &[(&str, i64)]) -> OwnTargets {
    pairs.iter().map(|(id, score)| (DimensionId::new(id).unwrap(), Exact::from(*score))).collect()
}

/// What the dossier in the window holds for a dimension.
fn kept(harness: &Harness<'static, App>, questionnaire: &str, dimension: &str) -> Option<Exact> {
    let dossier = harness.state().model().open.as_ref().unwrap().dossier();
    let of = dossier.targets.get(&QuestionnaireId::new(questionnaire).unwrap())?;
    of.get(&DimensionId::new(dimension).unwrap()).cloned()
}

/// A maker with a scan of modern production.
fn maker() -> Dossier {
    let q = shipped("industry");
    let steps = q.questions().iter().enumerate();
    let answers = steps.map(|(at, question)| (question.id.clone(), answer_at(question, 1 + at % 3, 4)));
    joinery(vec![scan_of(&q, "scan-1", date(2026, 11, 20), answers.collect())])
}

fn type_text(harness: &mut Harness<'static, App>, text: &str) {
    harness.event(eframe::egui::Event::Text(text.to_owned()));
    harness.run();
}

fn replace_text(harness: &mut Harness<'static, App>, text: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    type_text(harness, text);
}

#[test]
fn everything_told_follows_the_target_of_the_user() {
    let q = read(SMALL);
    let told = |own: Option<&OwnTargets>| tell_with(&q, answers("a1=some a2=yes b1=third b2=yes"), None, own);
    let labels =
        |told: &crate::results::Told| told.summary.strong.points.iter().map(|p| p.label.clone()).collect::<Vec<_>>();
    // a stands at 60 of its 60, b at 66.65 of its 40.
    let proposed = told(None);
    assert_eq!(labels(&proposed), ["Tweede domein", "Eerste domein"]);
    assert!(proposed.summary.actions.is_empty(), "{:?}", proposed.summary.actions);

    let own = own(&[("b", 90)]);
    let set = told(Some(&own));
    assert_eq!(labels(&set), ["Eerste domein"]);
    let titles: Vec<&str> = set.summary.actions.iter().map(|a| a.title.as_str()).collect();
    assert_eq!(titles, ["Doe b1"]);
    let row = set.summary.rows.iter().find(|r| r.label == "Tweede domein").unwrap();
    assert_eq!(row.target, Some(Exact::from(90_i64)));
    assert!(row.spoken.ends_with("goed genoeg is 90"), "{}", row.spoken);
    let card = set.dimensions.iter().find_map(|e| e.target.as_ref().filter(|c| c.is_own)).unwrap();
    assert_eq!(card.title, "Goed genoeg voor u: 90");
    assert_eq!(card.whom, "Dit koos u zelf. Het voorstel is 40.");
    // The scores themselves do not move.
    assert_eq!(set.summary.headline, proposed.summary.headline);
}

#[test]
fn a_target_off_the_scale_is_no_target() {
    let q = read(SMALL);
    for score in [-1, 101] {
        let own = own(&[("a", score)]);
        let told = tell_with(&q, answers("a1=some a2=yes b1=all b2=yes"), None, Some(&own));
        let row = told.summary.rows.iter().find(|r| r.label == "Eerste domein").unwrap();
        assert_eq!(row.target, Some(Exact::from(60_i64)), "{score}");
    }
}

#[test]
fn a_number_is_typed_beside_the_explanation_and_taken_back() {
    let mut harness = at_results(Setup::default(), two_scans());
    let cyber = {
        let summary = harness.state().model().summary().unwrap();
        summary.rows.iter().find(|r| r.short == "Cyber").unwrap().clone()
    };
    tab_to(&mut harness, &cyber.spoken);
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Pas aan");
    press(&mut harness, Key::Enter);
    assert_eq!(focused(&harness), "Goed genoeg voor u: Cyberveiligheid");
    replace_text(&mut harness, "82,5");
    assert_eq!(kept(&harness, "digiscan", "cyber"), Some("82.5".parse().unwrap()));
    harness.get_by_role_and_label(Role::Heading, "Goed genoeg voor u: 82,5");
    let derived = harness.state().model().open.as_ref().unwrap().derived().unwrap();
    assert_eq!(derived.target(cyber.dimension.unwrap()), Some(&"82.5".parse().unwrap()));
    let said = harness.state().model().summary().unwrap().rows.iter().find(|r| r.short == "Cyber").unwrap().clone();
    assert!(said.spoken.ends_with("goed genoeg is 82,5"));
    picture::save(&harness, "target-explained");
    // What is no number on the scale changes nothing, and is said once one leaves the field.
    replace_text(&mut harness, "140");
    assert_eq!(kept(&harness, "digiscan", "cyber"), Some("82.5".parse().unwrap()));
    press(&mut harness, Key::Tab);
    assert_eq!(focused(&harness), "Klaar");
    // One step takes all that was typed back; one press too.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(kept(&harness, "digiscan", "cyber"), None);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    harness.run();
    assert_eq!(kept(&harness, "digiscan", "cyber"), Some("82.5".parse().unwrap()));
    tab_to(&mut harness, "Terug naar het voorstel");
    press(&mut harness, Key::Enter);
    assert_eq!(kept(&harness, "digiscan", "cyber"), None);
}

#[test]
fn a_maker_sets_the_level_of_every_transformation_on_one_page() {
    let mut harness = at_results(Setup::default(), maker());
    tab_to(&mut harness, "Kies wat goed genoeg is");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Targets);
    let rows = harness.state().model().targets().unwrap();
    assert_eq!(rows.len(), 7);
    for row in rows.iter() {
        let TargetScale::Levels(levels) = &row.card.scale else { panic!("{} is no staged part", row.row.label) };
        assert_eq!(levels.len(), 5);
        let name = format!("Goed genoeg voor u: {}", row.row.label);
        harness.get_by_role_and_label(Role::RadioGroup, &name);
    }
    let id = {
        let open = harness.state().model().open.as_ref().unwrap();
        open.derived().unwrap().questionnaire.dimension(rows[0].dimension).id.as_str().to_owned()
    };
    // The page opens on the first scale; arrows walk it and Space chooses.
    for _ in 0..5 {
        press(&mut harness, Key::ArrowLeft);
        if focused(&harness).starts_with("1, ") {
            break;
        }
    }
    for _ in 0..3 {
        press(&mut harness, Key::ArrowRight);
    }
    assert_eq!(focused(&harness), "4, Fabriek van de toekomst");
    press(&mut harness, Key::Space);
    assert_eq!(kept(&harness, "industry", &id), Some(Exact::from(4_i64)));
    picture::save(&harness, "targets-industry");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model().screen, Screen::Results);
    let summary = harness.state().model().summary().unwrap();
    assert!(summary.rows[0].spoken.ends_with("goed genoeg is 4"), "{}", summary.rows[0].spoken);
    harness.get_by_label(&summary.rows[0].spoken);
    picture::save(&harness, "targets-industry-results");
}

#[test]
fn filling_in_again_asks_first_and_proposes_what_was_answered() {
    let q = shipped("skills");
    let all: std::collections::BTreeMap<_, _> =
        q.questions().iter().map(|q| (q.id.clone(), answer_at(q, 2, 4))).collect();
    for (on, proposes) in [(date(2026, 5, 3), true), (date(2025, 5, 3), false)] {
        let mut harness = at_results(Setup::default(), joinery(vec![scan_of(&q, "scan-1", on, all.clone())]));
        let ctx = harness.ctx.clone();
        harness.state_mut().dispatch(Event::Go(Screen::Readings), &ctx);
        harness.run();
        tab_to(&mut harness, "Vul opnieuw in");
        press(&mut harness, Key::Enter);
        assert!(harness.state().model().dialog.is_some());
        tab_to(&mut harness, "Begin opnieuw");
        press(&mut harness, Key::Enter);
        let open = harness.state().model().open.as_ref().unwrap();
        assert_eq!(open.assessment().unwrap().stage, "T1");
        let derived = open.derived().unwrap();
        let asked: Vec<_> = derived.route.questions().collect();
        let offered: Vec<_> = asked.iter().filter_map(|(ix, _)| derived.suggestions[ix.index()].as_ref()).collect();
        if !proposes {
            assert!(offered.is_empty());
            continue;
        }
        assert_eq!(offered.len(), asked.len());
        for suggested in offered {
            let origin = suggested.origin.as_ref().unwrap();
            assert_eq!((origin.questionnaire.as_str(), origin.answered_on), ("skills", on));
        }
        picture::save(&harness, "proposed-again");
        // Nothing counts before it is confirmed; one press confirms.
        assert!(open.assessment().unwrap().answers.is_empty());
        press(&mut harness, Key::Enter);
        let open = harness.state().model().open.as_ref().unwrap();
        assert_eq!(open.assessment().unwrap().answers.len(), 1);
    }
}

/// Pictures, for whoever looks at them.
#[test]
fn pictures_of_targets() {
    if !picture::wanted() {
        return;
    }
    let mut windows = sizes();
    windows.push(("dark", Setup::default().theme(ThemeKind::Dark)));
    windows.push(("high-contrast", Setup::default().theme(ThemeKind::HighContrast)));
    for (name, setup) in windows {
        for (what, dossier) in [("maker", maker()), ("digiscan", two_scans())] {
            let mut harness = at_results(setup.clone(), dossier);
            picture::save(&harness, &format!("results-{what}-{name}"));
            let ctx = harness.ctx.clone();
            harness.state_mut().dispatch(Event::Go(Screen::Targets), &ctx);
            harness.run();
            picture::save(&harness, &format!("targets-{what}-{name}"));
        }
    }
}
