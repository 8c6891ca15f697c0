//! The plan: what is proposed and why, what it adds up to, and how one makes it one's own with keys alone.

use std::collections::BTreeSet;
use std::sync::Arc;

use digipeil::app::{Effect, Event, Export, FileKind, Model, Screen, update};
use digipeil::dossier::{Dossier, Draft, List, MOST_PER_LIST, Plan, StepOf};
use digipeil::exact::Exact;
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{ActionId, AssessmentId, Id, ProgrammeId, QuestionId, QuestionnaireId};
use digipeil::report::plan::{ActionView, PlanView};
use digipeil::scoring::score;
use digipeil::text::Lang;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use jiff::civil::date;

use crate::home::{focused, press, press_with, send, tab_to, type_in, words};
use crate::picture;
use crate::program::{self, Recorded, Setup};
use crate::results::{digiscan_answers, joinery, opened, scan_of, shipped, sizes};

fn id<T: Id>(text: &str) -> T {
    T::new(text).unwrap()
}

/// The joinery of the examples with a whole Digiscan, and nothing in its plan.
fn scanned() -> Dossier {
    let q = shipped("digiscan");
    let mut dossier = joinery(vec![scan_of(&q, "scan-1", date(2026, 11, 20), digiscan_answers(true))]);
    dossier.company.municipality = Some("Kortrijk".to_owned());
    dossier.company.area = Some(id("BE254"));
    dossier
}

/// A plan as the picture has it.
fn planned() -> Dossier {
    let mut dossier = scanned();
    let step = |question: &str| {
        Some(StepOf { assessment: id("scan-1"), questionnaire: id("digiscan"), question: id(question) })
    };
    let title = |question: &str| {
        let q = shipped("digiscan");
        let improve = q.question(q.find(question).unwrap()).improve.as_ref().unwrap();
        improve.title.entries().next().unwrap().1.to_owned()
    };
    let drafts = [
        Draft {
            title: title("backup"),
            step: step("backup"),
            owner: "Lien Vermeulen".to_owned(),
            due: Some(date(2026, 12, 5)),
            effort: Some(1),
            effort_words: "½ dag".to_owned(),
            cost: Some(Exact::ZERO),
            ..Draft::default()
        },
        Draft {
            title: title("second_factor"),
            step: step("second_factor"),
            owner: "Bram".to_owned(),
            due: Some(date(2027, 1, 31)),
            effort: Some(1),
            effort_words: "1 dag".to_owned(),
            cost: Some(Exact::from(6_000_i64)),
            programmes: vec![id("kmo-portefeuille-cyberadvies")],
            ..Draft::default()
        },
        Draft {
            title: title("order_flow"),
            step: step("order_flow"),
            owner: "Jan De Smet".to_owned(),
            due: Some(date(2027, 3, 31)),
            effort: Some(2),
            effort_words: "6 weken".to_owned(),
            cost: Some(Exact::ZERO),
            ..Draft::default()
        },
        Draft {
            title: "Bewaar klantgegevens op één plaats".to_owned(),
            due_words: "na maart".to_owned(),
            effort: Some(2),
            effort_words: "2 maanden".to_owned(),
            ..Draft::default()
        },
        Draft {
            title: "Geef iedereen een korte opleiding over valse mails".to_owned(),
            owner: "Lien Vermeulen".to_owned(),
            due_words: "april 2027".to_owned(),
            effort: Some(1),
            effort_words: "½ dag".to_owned(),
            cost: Some(Exact::from(420_i64)),
            ..Draft::default()
        },
        Draft {
            title: "Onderzoek een ERP-pakket met twee collega’s".to_owned(),
            due_words: "najaar 2027".to_owned(),
            effort: Some(3),
            effort_words: "1 jaar".to_owned(),
            ..Draft::default()
        },
    ];
    for (at, what) in drafts.into_iter().enumerate() {
        let action = digipeil::dossier::Action { id: id(&format!("action-{}", at + 1)), what, done_on: None };
        let list = if at < 3 { &mut dossier.plan.now } else { &mut dossier.plan.later };
        list.push(action);
    }
    dossier.plan.numbered = 6;
    dossier.plan.changed = Some(date(2026, 11, 20));
    dossier
}

fn at_plan(setup: Setup, dossier: Dossier) -> (Harness<'static, App>, Recorded) {
    program::start_with(setup, |events| {
        events.push(opened(dossier));
        events.push(Event::Go(Screen::Plan));
    })
}

/// Pictures of the plan, for whoever looks at them.
#[test]
fn the_plan_can_be_looked_at() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in sizes() {
        let (harness, _) = at_plan(setup.clone(), planned());
        picture::save(&harness, &format!("plan-{name}"));
        let (harness, _) = at_plan(setup, scanned());
        picture::save(&harness, &format!("plan-proposals-{name}"));
    }
    let plain = || Setup::window(1280.0, 800.0, 1.0);
    let high = |width, height| Setup { size: [width, height], ..plain() };
    let looks = [
        ("dark", plain().theme(ThemeKind::Dark)),
        ("high-contrast", plain().theme(ThemeKind::HighContrast)),
        ("en", plain().lang(Lang::EN)),
        ("narrow-whole", high(600.0, 1600.0)),
    ];
    for (name, setup) in looks {
        let (mut harness, _) = at_plan(setup.clone(), planned());
        picture::save(&harness, &format!("plan-{name}"));
        press(&mut harness, Key::Enter);
        harness.run();
        picture::save(&harness, &format!("plan-form-{name}"));
        let (harness, _) = at_plan(setup, scanned());
        picture::save(&harness, &format!("plan-proposals-{name}"));
    }
    let (mut harness, _) = at_plan(high(1280.0, 1500.0), planned());
    press(&mut harness, Key::Enter);
    picture::save(&harness, "plan-form-whole");
    let (harness, _) = at_plan(plain(), joinery(Vec::new()));
    picture::save(&harness, "plan-no-scan");
    let mut done = planned();
    let mut action = done.plan.now.remove(0);
    action.done_on = Some(date(2026, 11, 19));
    done.plan.done.push(action);
    done.plan.now[0].what.due = Some(date(2026, 11, 1));
    let (harness, _) = at_plan(high(1280.0, 1000.0), done);
    picture::save(&harness, "plan-done-late");
}
