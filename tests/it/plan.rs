//! The plan: what is proposed and why, what it adds up to, and how one makes it one's own with keys alone.

use std::collections::BTreeSet;
use std::sync::Arc;

use digipeil::app::{Effect, Event, Export, FileKind, Model, Screen, Settings, update};
use digipeil::company::Known;
use digipeil::dossier::{Dossier, Draft, List, MOST_PER_LIST, Plan, Response, StepOf, Value};
use digipeil::exact::Exact;
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{ActionId, AssessmentId, Id, ProgrammeId, QuestionId, QuestionnaireId};
use digipeil::report::calendar::{entries, stamp, write};
use digipeil::report::plan::{ActionView, PlanView};
use digipeil::scoring::{Context, State, score};
use digipeil::text::Lang;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use jiff::civil::date;

use crate::home::{focused, press, press_with, tab_to, type_in, words};
use crate::picture;
use crate::program::{self, Recorded, Setup};
use crate::results::{answer_at, digiscan_answers, joinery, opened, scan_of, shipped, sizes};

fn id<T: Id>(text: &str) -> T {
    T::new(text).unwrap()
}

/// The joinery of the examples with a whole Digiscan, and nothing in its plan.
fn scanned() -> Dossier {
    let q = shipped("digiscan");
    let mut dossier = joinery(vec![scan_of(&q, "scan-1", date(2026, 11, 20), digiscan_answers(true))]);
    dossier.company.municipality = Some("Kortrijk".to_owned());
    dossier.company.area = Some(id("BE254"));
    dossier.company.turnover = Some(Exact::from(1_500_000_i64));
    dossier.company.balance = Some(Exact::from(900_000_i64));
    dossier.company.group = Some(false);
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

/// Pictures of the plan in every window, for whoever looks at them.
#[test]
fn pictures_of_the_plan_by_size() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in sizes() {
        let (harness, _) = at_plan(setup.clone(), planned());
        picture::save(&harness, &format!("plan-{name}"));
        let (harness, _) = at_plan(setup, scanned());
        picture::save(&harness, &format!("plan-proposals-{name}"));
    }
}

/// Pictures of the plan in every theme and language, of its form, and of a plan at its begin and its end.
#[test]
fn pictures_of_the_plan_by_look() {
    if !picture::wanted() {
        return;
    }
    let plain = || Setup::window(1280.0, 800.0, 1.0);
    let high = |width, height| Setup { size: [width, height], ..plain() };
    let looks = [
        ("light", plain()),
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

fn model_of(dossier: Dossier) -> Model {
    let mut model = program::model(Default::default());
    let _ = update(&mut model, opened(dossier));
    model
}

fn plan(model: &Model) -> &Plan {
    &model.open.as_ref().unwrap().dossier().plan
}

fn questions(views: &[ActionView]) -> Vec<QuestionId> {
    views.iter().filter_map(|view| Some(view.draft.step.as_ref()?.question.clone())).collect()
}

/// Every proposal there is, in order: what is shown is refused until nothing more comes.
fn all_proposals(model: &mut Model) -> Vec<ActionView> {
    let mut found = Vec::new();
    loop {
        let view = model.plan().unwrap();
        let fresh: Vec<ActionView> = view.now.iter().chain(&view.later).filter(|v| v.is_proposal()).cloned().collect();
        if fresh.is_empty() {
            return found;
        }
        for view in &fresh {
            let step = view.draft.step.clone().unwrap();
            let _ = update(model, Event::RefuseStep(step.questionnaire, step.question, true));
        }
        found.extend(fresh);
    }
}

/// A Digiscan answered at random: every question, or nearly, with some that do not apply.
fn random_scan(seed: u64) -> Dossier {
    let q = shipped("digiscan");
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let mut answers = std::collections::BTreeMap::new();
    for question in q.questions() {
        match next(12) {
            0 => continue,
            1 => answers.insert(question.id.clone(), Response::NotApplicable("past niet".into())),
            2 => answers.insert(question.id.clone(), Response::DontKnow),
            _ => answers.insert(question.id.clone(), answer_at(question, next(5) as usize, 4)),
        };
    }
    joinery(vec![scan_of(&q, "scan-1", date(2026, 11, 20), answers)])
}

#[test]
fn the_plan_proposes_what_the_results_say_first() {
    for dossier in [scanned(), random_scan(3), random_scan(8)] {
        let model = model_of(dossier);
        let (summary, view) = (model.summary().unwrap(), model.plan().unwrap());
        let first: Vec<&str> = summary.actions.iter().map(|action| action.title.as_str()).collect();
        let proposed: Vec<&str> = view.now.iter().map(|view| view.title.as_str()).collect();
        assert_eq!(first, proposed, "one list, told twice");
        assert!(view.now.iter().all(ActionView::is_proposal), "nothing is chosen for the user");
        assert!(plan(&model).is_empty());
        let effects: Vec<&str> = summary.actions.iter().map(|action| action.effect.as_str()).collect();
        assert_eq!(effects, view.now.iter().map(|view| view.effect.as_str()).collect::<Vec<_>>());
    }
}

#[test]
fn proposals_come_by_missing_basics_and_then_by_gap_importance_and_effort() {
    for seed in 1..16 {
        let mut model = model_of(random_scan(seed));
        let again = model_of(random_scan(seed)).plan().unwrap();
        assert_eq!(again, model.plan().unwrap(), "the same answers give the same plan");
        let found = all_proposals(&mut model);
        let open = model.open.as_ref().unwrap();
        let derived = open.derived().unwrap();
        let (q, scores) = (&derived.questionnaire, &derived.scores);
        let mut seen = BTreeSet::new();
        let mut basics = BTreeSet::new();
        for (blocker, _) in q.blockers().iter().zip(&scores.blockers).filter(|(_, truth)| truth.is_true()) {
            blocker.when.for_each(&mut |test| basics.extend(test.question()));
        }
        let mut before: Option<(bool, Exact)> = None;
        for view in &found {
            let question = &view.draft.step.as_ref().unwrap().question;
            let ix = q.find(question.as_str()).unwrap();
            assert!(seen.insert(question.clone()), "{question} is proposed once");
            assert!(scores.visible[ix.index()], "{question} is not asked");
            assert!(derived.sheet.state(ix).is_answered(), "{question} was not answered");
            assert_ne!(*derived.sheet.state(ix), State::NotApplicable, "{question} does not apply");
            // The same figures, worked out from the scores alone.
            let root = q.part_of(ix);
            let dimension = q.dimension(root);
            let point = scores.main().unwrap().dimensions[root.index()].part.point().cloned().unwrap_or(Exact::ZERO);
            let good_enough = derived.target(root).unwrap_or(&dimension.best);
            let effort = q.question(ix).improve.as_ref().unwrap().effort;
            let priority = &(&(good_enough - &point) * &Exact::from(dimension.importance)) / i64::from(effort.max(1));
            let is_basic = basics.contains(&ix);
            assert!(is_basic || priority > Exact::ZERO, "{question} is good enough already");
            if let Some((basic_before, priority_before)) = &before {
                assert!(*basic_before || !is_basic, "missing basics come first");
                assert!(*basic_before != is_basic || *priority_before >= priority, "{question} comes too late");
            }
            before = Some((is_basic, priority));
            assert!(!view.why.is_empty());
        }
        // What is hidden, open or good enough is never proposed, and everything else is.
        assert!(model.plan().unwrap().now.is_empty());
    }
}

#[test]
fn the_total_is_the_scan_scored_anew() {
    let mut tried = 0;
    for seed in 1..30 {
        let model = model_of(random_scan(seed));
        let view = model.plan().unwrap();
        let derived = model.open.as_ref().unwrap().derived().unwrap();
        let blocked = derived.scores.blockers.iter().any(|truth| truth.is_true());
        let Some((from, to)) = view.outcome.total.clone().filter(|_| !blocked) else { continue };
        tried += 1;
        let mut sheet = derived.sheet.clone();
        for question in questions(&view.now) {
            let ix = derived.questionnaire.find(question.as_str()).unwrap();
            let effect = derived.effects(&model).iter().find(|effect| effect.question == ix).unwrap();
            sheet.set(ix, effect.to.clone());
        }
        let known = Known {
            company: &model.open.as_ref().unwrap().dossier().company,
            reference: model.reference,
            today: model.today,
        };
        let context = Context { profile: &known, ..Context::UNKNOWN };
        let after = score(&derived.questionnaire, &sheet, context);
        assert_eq!(derived.scores.main().unwrap().total.part.point(), Some(&from));
        assert_eq!(after.main().unwrap().total.part.point(), Some(&to), "seed {seed}");
        assert!(to > from);
    }
    assert!(tried > 5, "only {tried} scans could be tried");
}

#[test]
fn a_missing_basic_is_lifted_by_its_step() {
    let model = model_of(scanned());
    let view = model.plan().unwrap();
    assert_eq!(view.outcome.basics, (1, 0));
    assert!(view.now[0].lifts_basic, "{:?}", view.now[0]);
    assert!(view.now[0].second.contains("Neemt “basis ontbreekt” weg."), "{}", view.now[0].second);
    assert!(view.lead.contains("en ontbreekt er geen basis meer"), "{}", view.lead);
    // A backup that is not even there has two steps to go: the action stands for both.
    let q = shipped("digiscan");
    let mut answers = digiscan_answers(true);
    answers.insert(id("backup"), Response::Given(Value::Option(id("none"))));
    let model = model_of(joinery(vec![scan_of(&q, "scan-1", date(2026, 11, 20), answers)]));
    let view = model.plan().unwrap();
    assert_eq!(view.outcome.basics, (1, 0), "{}", view.lead);
}

#[test]
fn a_list_of_points_is_met_one_by_one() {
    let q = shipped("digital-intensity");
    let answers = q.questions().iter().map(|question| (question.id.clone(), answer_at(question, 0, 4))).collect();
    let model = model_of(joinery(vec![scan_of(&q, "scan-1", date(2026, 11, 20), answers)]));
    let view = model.plan().unwrap();
    assert_eq!(view.now.len(), 3);
    let (from, to) = view.outcome.total.clone().expect("the points are counted anew");
    assert!(to > from, "{}", view.lead);
    assert!(&to - &from >= Exact::from(3_i64), "each of the three meets at least its own point: {}", view.lead);
}

#[test]
fn whatever_is_done_to_a_plan_it_holds_three_and_three() {
    let mut model = model_of(scanned());
    let mut seen: BTreeSet<ActionId> = BTreeSet::new();
    let mut state = 7_u64;
    let mut next = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for round in 0..400 {
        let ids: Vec<ActionId> = plan(&model).all().map(|action| action.id.clone()).collect();
        let list = if next(2) == 0 { List::Now } else { List::Later };
        let one = (!ids.is_empty()).then(|| ids[next(ids.len() as u64) as usize].clone());
        let before = plan(&model).clone();
        let event = match (next(6), one) {
            (0 | 1, _) | (_, None) => {
                Event::AddAction(list, Box::new(Draft { title: format!("nr {round}"), ..Draft::default() }))
            }
            (2, Some(id)) => Event::MoveAction(id, list, next(4) as usize),
            (3, Some(id)) => Event::DoneAction(id, Some(date(2026, 11, 21))),
            (4, Some(id)) => Event::DoneAction(id, None),
            (_, Some(id)) => Event::RemoveAction(id),
        };
        let removed = match &event {
            Event::RemoveAction(id) => Some(id.clone()),
            _ => None,
        };
        let _ = update(&mut model, event);
        let after = plan(&model);
        assert!(after.now.len() <= MOST_PER_LIST && after.later.len() <= MOST_PER_LIST);
        let all: Vec<&ActionId> = after.all().map(|action| &action.id).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "no action stands twice");
        for action in before.all().filter(|action| Some(&action.id) != removed.as_ref()) {
            assert!(after.find(&action.id).is_some_and(|kept| kept.what == action.what), "nothing gets lost");
        }
        for action in after.all().filter(|action| before.find(&action.id).is_none()) {
            assert!(seen.insert(action.id.clone()), "{} was given before", action.id);
        }
        assert!(after.done.iter().all(|action| action.done_on.is_some()));
        assert!(after.open().all(|action| action.done_on.is_none()));
    }
}

#[test]
fn what_does_not_fit_is_refused_with_a_sentence() {
    let mut model = model_of(scanned());
    for number in 1..=7 {
        let what = Draft { title: format!("Actie {number}"), ..Draft::default() };
        let _ = update(&mut model, Event::AddAction(List::Now, Box::new(what)));
    }
    let titles = |list: List| plan(&model).list(list).iter().map(|a| a.what.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(List::Now), ["Actie 1", "Actie 2", "Actie 3"]);
    assert_eq!(titles(List::Later), ["Actie 4", "Actie 5", "Actie 6"], "the fourth goes where there is room");
    let toast = model.toasts.last().unwrap();
    assert!(toast.is_error && toast.text.starts_with("Uw plan is vol"), "{}", toast.text);
    assert_eq!(model.plan().unwrap().now.iter().filter(|view| view.is_proposal()).count(), 0);
}

#[test]
fn a_programme_comes_into_the_plan_from_elsewhere() {
    let mut model = model_of(scanned());
    let programme: ProgrammeId = id("kmo-portefeuille-cyberadvies");
    assert!(!model.plans_with(&programme));
    let draft = model.action_with(&programme).unwrap();
    assert!(draft.title.starts_with("Vraag Kmo-portefeuille"), "{}", draft.title);
    let _ = update(&mut model, Event::AddAction(List::Now, Box::new(draft)));
    assert!(model.plans_with(&programme));
    assert_eq!(model.plan().unwrap().now[0].programmes[0].id, programme);
    assert!(model.action_with(&id("a-programme-of-2031")).is_none());
}

#[test]
fn what_remains_to_pay_is_the_cost_less_what_helps() {
    let mut dossier = planned();
    dossier.company.turnover = Some(Exact::from(1_500_000_i64));
    dossier.company.balance = Some(Exact::from(900_000_i64));
    dossier.company.group = Some(false);
    let model = model_of(dossier.clone());
    let view = model.plan().unwrap();
    let helped = &view.now[1].cost;
    let cost = Exact::from(6_000_i64);
    let own = helped.own.clone().unwrap();
    assert!(own < cost && own > Exact::ZERO, "{helped:?}");
    assert!(!helped.of_words.is_empty() && helped.lines.iter().any(|line| line.contains("betaalt €")), "{helped:?}");
    assert_eq!(view.pays.own, own, "the others cost nothing");
    assert_eq!((view.pays.known, view.pays.open), (3, 0));
    // Without a figure nothing is made up.
    dossier.plan.now[1].what.cost = None;
    let view = model_of(dossier.clone()).plan().unwrap();
    assert_eq!(view.now[1].cost.own, None);
    assert_eq!(view.now[1].cost.own_words, "nog te bepalen");
    assert_eq!((view.pays.known, view.pays.open), (2, 1));
    assert!(view.lead.contains("Voor één actie is dat nog te bepalen."), "{}", view.lead);
    // Below what a programme asks at least, it pays nothing.
    let model = model_of(dossier.clone());
    let asks_least = |p: &&digipeil::catalogue::Programme| {
        p.money_on(model.today).is_some_and(|m| m.least_cost.as_ref().is_some_and(|least| *least > Exact::from(10_i64)))
    };
    let programme = model.matcher.catalogue().programmes().iter().find(asks_least).expect("one asks for a least cost");
    dossier.plan.now[1].what.programmes = vec![programme.id.clone()];
    dossier.plan.now[1].what.cost = Some(Exact::from(10_i64));
    let view = model_of(dossier).plan().unwrap();
    assert_eq!(view.now[1].cost.own, Some(Exact::from(10_i64)), "{:?}", view.now[1].cost);
}

#[test]
fn titles_follow_the_language_until_somebody_changes_them() {
    let model = model_of(scanned());
    let draft = model.plan().unwrap().now[0].draft.clone();
    let mut english = program::model(Settings { language: Lang::EN, ..Settings::default() });
    let mut dossier = scanned();
    dossier.company.country = None;
    let _ = update(&mut english, opened(dossier));
    let _ = update(&mut english, Event::AddAction(List::Now, Box::new(draft.clone())));
    let view = english.plan().unwrap();
    assert_eq!(view.now[0].title, "Make sure of a backup and test that it works");
    assert_eq!(plan(&english).now[0].what.title, draft.title, "what is kept stays as it was written");
    let own = Draft { title: "Bel Bram".into(), ..draft };
    let id = plan(&english).now[0].id.clone();
    let _ = update(&mut english, Event::ChangeAction(id, Box::new(own)));
    assert_eq!(english.plan().unwrap().now[0].title, "Bel Bram");
}

/// The days of a calendar file, read by the letter of RFC 5545: each with its properties, unfolded and unescaped.
fn days_in(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\n', '\r']), "a bare end of line");
    }
    let unfolded = text.replace("\r\n ", "");
    let lines: Vec<&str> = unfolded.split("\r\n").filter(|line| !line.is_empty()).collect();
    assert_eq!((lines.first(), lines.last()), (Some(&"BEGIN:VCALENDAR"), Some(&"END:VCALENDAR")));
    let mut open: Vec<&str> = Vec::new();
    let mut days = Vec::new();
    for line in lines {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{line}"));
        match name {
            "BEGIN" => {
                open.push(value);
                if value == "VEVENT" {
                    days.push(std::collections::BTreeMap::new());
                }
            }
            "END" => assert_eq!(open.pop(), Some(value)),
            _ if open.last() == Some(&"VEVENT") => {
                let mut plain = String::new();
                let mut chars = value.chars();
                while let Some(c) = chars.next() {
                    assert!(!matches!(c, ',' | ';'), "{line} is not escaped");
                    plain.push(match c {
                        '\\' => match chars.next().unwrap() {
                            'n' => '\n',
                            other => other,
                        },
                        c => c,
                    });
                }
                let was = days.last_mut().unwrap().insert(name.to_owned(), plain);
                assert!(was.is_none(), "{name} stands twice");
            }
            _ => {}
        }
    }
    assert!(open.is_empty());
    days
}

fn calendar(model: &Model) -> String {
    let dossier = model.open.as_ref().unwrap().dossier();
    let entries = entries(dossier, &model.matcher, model.today, &model.tr);
    write(&entries, "Plan, van ons; twee\\drie", stamp(dossier))
}

#[test]
fn the_dates_of_the_plan_go_into_any_calendar() {
    let mut dossier = planned();
    let title =
        "Koop één server; bel Bram, An\\Els\nen leg alles uit aan de mensen van het atelier 👩‍🍳👩‍🍳👩‍🍳👩‍🍳 vóór de zomer";
    dossier.plan.now[2].what.title = title.to_owned();
    dossier.plan.now[2].what.note = "Regel één\r\nregel twee\u{7}".to_owned();
    let mut model = model_of(dossier.clone());
    let text = calendar(&model);
    assert_eq!(text, calendar(&model_of(dossier)), "the same plan is the same file");
    let days = days_in(&text);
    let starts: Vec<&str> = days.iter().map(|day| day["DTSTART;VALUE=DATE"].as_str()).collect();
    assert_eq!(starts.iter().filter(|day| ["20261205", "20270131", "20270331"].contains(day)).count(), 3, "{starts:?}");
    assert!(starts.is_sorted());
    let third = days.iter().find(|day| day["DTSTART;VALUE=DATE"] == "20270331").unwrap();
    assert_eq!(third["SUMMARY"], title);
    assert_eq!(third["DTEND;VALUE=DATE"], "20270401", "a whole day ends before the next one");
    assert!(third["DESCRIPTION"].ends_with("Regel één\nregel twee"), "{}", third["DESCRIPTION"]);
    assert_eq!(third["DTSTAMP"], "20261120T000000Z", "when the plan last changed");
    assert_eq!(third["UID"], "action-3@key.digipeil");
    assert!(days.iter().all(|day| day.contains_key("UID") && day.contains_key("SUMMARY")));
    let names: BTreeSet<&String> = days.iter().map(|day| &day["UID"]).collect();
    assert_eq!(names.len(), days.len());
    // A day that moves keeps its name, so that a calendar moves it too.
    let mut what = plan(&model).now[2].what.clone();
    what.due = Some(date(2027, 4, 30));
    let _ = update(&mut model, Event::ChangeAction(id("action-3"), Box::new(what)));
    let moved = days_in(&calendar(&model));
    let third = moved.iter().find(|day| day["UID"] == "action-3@key.digipeil").unwrap();
    assert_eq!(third["DTSTART;VALUE=DATE"], "20270430");
    assert_eq!(third["DTSTAMP"], "20261121T000000Z");
    // What was done needs no reminder.
    let _ = update(&mut model, Event::DoneAction(id("action-3"), Some(date(2026, 11, 21))));
    assert!(!calendar(&model).contains("action-3@"));
}

#[test]
fn the_days_on_which_programmes_close_are_days_of_their_own() {
    let mut model = model_of(scanned());
    let today = model.today;
    let catalogue = model.matcher.catalogue().clone();
    let closes = |p: &digipeil::catalogue::Programme| {
        p.life.windows.iter().filter_map(|window| window.closes).chain(p.life.to).find(|day| *day >= today)
    };
    let (programme, day) = catalogue.programmes().iter().find_map(|p| Some((p, closes(p)?))).expect("one closes");
    let what = model.action_with(&programme.id).unwrap();
    let _ = update(&mut model, Event::AddAction(List::Now, Box::new(what)));
    let days = days_in(&calendar(&model));
    let compact = day.to_string().replace('-', "");
    let found = days.iter().find(|d| d["DTSTART;VALUE=DATE"] == compact).unwrap_or_else(|| panic!("{days:?}"));
    assert!(found["SUMMARY"].contains("aatste dag"), "{found:?}");
    assert!(found["UID"].contains(&programme.id.to_string()));
}

#[test]
fn without_a_date_there_is_no_calendar() {
    let mut model = model_of(scanned());
    assert!(update(&mut model, Event::ExportCalendar).is_empty());
    assert!(model.toasts.last().unwrap().is_error);
}

/// Down to the first free place: accept, change, move, undo, finish, take out, add, save. All of it with keys.
#[test]
fn a_plan_is_made_with_keys_alone() {
    let (mut harness, world) = at_plan(Setup::default(), scanned());
    let titles = |harness: &Harness<'static, App>, list: List| -> Vec<String> {
        plan(harness.state().model()).list(list).iter().map(|action| action.what.title.clone()).collect()
    };
    let proposed: Vec<String> = harness.state().model().plan().unwrap().now.iter().map(|v| v.title.clone()).collect();
    // The screen opens where the work begins, and one key takes a proposal over.
    assert_eq!(focused(&harness), format!("Neem dit voorstel over: {}", proposed[0]));
    press(&mut harness, Key::Enter);
    harness.run();
    assert_eq!(titles(&harness, List::Now), proposed[..1]);
    assert!(focused(&harness).starts_with(&proposed[0]), "the focus stays with it: {}", focused(&harness));
    tab_to(&mut harness, &format!("Neem dit voorstel over: {}", proposed[1]));
    press(&mut harness, Key::Enter);
    harness.run();
    assert_eq!(titles(&harness, List::Now), proposed[..2]);
    // Its form: who, when, what it costs.
    press(&mut harness, Key::Enter);
    harness.run();
    assert_eq!(focused(&harness), "Wat gaat u doen?");
    tab_to(&mut harness, "Wie doet het?");
    type_in(&mut harness, "Lien Vermeulen");
    tab_to(&mut harness, "Klaar op");
    type_in(&mut harness, "geen dag");
    press(&mut harness, Key::Tab);
    assert!(words(&harness).iter().any(|w| w.contains("31-12-2026") || w.contains("datum")), "it says what is wrong");
    press_with(&mut harness, Modifiers::SHIFT, Key::Tab);
    press_with(&mut harness, Modifiers::COMMAND, Key::A);
    type_in(&mut harness, "5 december 2026");
    tab_to(&mut harness, "Wat kost het?");
    type_in(&mut harness, "1.500");
    press(&mut harness, Key::Tab);
    let what = plan(harness.state().model()).now[1].what.clone();
    assert_eq!(what.owner, "Lien Vermeulen");
    assert_eq!(what.due, Some(date(2026, 12, 5)));
    assert_eq!(what.cost, Some(Exact::from(1_500_i64)));
    press(&mut harness, Key::Escape);
    harness.run();
    assert!(focused(&harness).starts_with(&proposed[1]), "back on its row: {}", focused(&harness));
    assert!(focused(&harness).contains("Lien Vermeulen, 5 dec. 2026"), "{}", focused(&harness));
    // Alt with an arrow moves it; undo brings it back.
    press_with(&mut harness, Modifiers::ALT, Key::ArrowUp);
    harness.run();
    assert_eq!(titles(&harness, List::Now), [proposed[1].clone(), proposed[0].clone()]);
    assert!(focused(&harness).starts_with(&proposed[1]), "it keeps the focus");
    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&harness, List::Now), proposed[..2]);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowDown);
    harness.run();
    assert_eq!(titles(&harness, List::Now), proposed[..1]);
    assert_eq!(titles(&harness, List::Later), proposed[1..2], "past the end it goes over to later");
    press_with(&mut harness, Modifiers::ALT, Key::ArrowUp);
    harness.run();
    assert_eq!(titles(&harness, List::Now), proposed[..2]);
    // Something of one's own.
    tab_to(&mut harness, "Voeg actie toe");
    press(&mut harness, Key::Enter);
    harness.run();
    assert_eq!(focused(&harness), "Wat gaat u doen?");
    type_in(&mut harness, "Bel de boekhouder");
    tab_to(&mut harness, "Zet in mijn plan");
    press(&mut harness, Key::Enter);
    harness.run();
    harness.run();
    assert_eq!(titles(&harness, List::Now).last().unwrap(), "Bel de boekhouder");
    assert!(focused(&harness).starts_with("Bel de boekhouder"), "{}", focused(&harness));
    // Done, by the menu of its row.
    press(&mut harness, Key::Tab);
    assert_eq!(focused(&harness), "Meer over Bel de boekhouder");
    press(&mut harness, Key::Enter);
    harness.run();
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    harness.run();
    assert_eq!(plan(harness.state().model()).done[0].what.title, "Bel de boekhouder");
    assert!(!focused(&harness).is_empty(), "the focus is somewhere");
    // Out of the plan.
    tab_to(&mut harness, &format!("Meer over {}", proposed[0]));
    press(&mut harness, Key::Enter);
    harness.run();
    for _ in 0..3 {
        press(&mut harness, Key::ArrowDown);
    }
    press(&mut harness, Key::Enter);
    harness.run();
    assert_eq!(titles(&harness, List::Now), proposed[1..2]);
    // The dates, as a file: asked where, with everything in it.
    tab_to(&mut harness, "Bewaar datums als agenda");
    press(&mut harness, Key::Enter);
    harness.run();
    let effects = world.effects.lock().unwrap();
    let asked = effects.iter().rev().find_map(|effect| match effect {
        Effect::AskExport(export) => Some(export.clone()),
        _ => None,
    });
    let Export { name, kind, bytes } = asked.expect("it asks where");
    assert_eq!((name.as_str(), kind), ("schrijnwerkerij-vandenbroucke-plan.ics", FileKind::Calendar));
    let days = days_in(std::str::from_utf8(&bytes).unwrap());
    assert!(days.iter().any(|day| day["DTSTART;VALUE=DATE"] == "20261205" && day["SUMMARY"] == proposed[1]));
}

#[test]
fn proposals_are_taken_all_at_once_or_left_out_with_keys() {
    let (mut harness, _) = at_plan(Setup::default(), scanned());
    let proposed: Vec<String> = harness.state().model().plan().unwrap().now.iter().map(|v| v.title.clone()).collect();
    tab_to(&mut harness, &format!("Meer over {}", proposed[0]));
    press(&mut harness, Key::Enter);
    harness.run();
    for _ in 0..3 {
        press(&mut harness, Key::ArrowDown);
    }
    press(&mut harness, Key::Enter);
    harness.run();
    let view: Arc<PlanView> = harness.state().model().plan().unwrap();
    assert_eq!(view.now[0].title, proposed[1], "the next one takes its place");
    assert!(focused(&harness).ends_with(&proposed[1]), "{}", focused(&harness));
    tab_to(&mut harness, "Toon het voorstel dat u wegliet");
    press(&mut harness, Key::Enter);
    harness.run();
    assert_eq!(harness.state().model().plan().unwrap().now[0].title, proposed[0]);
    tab_to(&mut harness, "Neem deze drie over");
    press(&mut harness, Key::Enter);
    harness.run();
    let model = harness.state().model();
    assert_eq!(plan(model).now.iter().map(|a| a.what.title.clone()).collect::<Vec<_>>(), proposed);
    assert!(model.plan().unwrap().title.starts_with("Uw plan: drie dingen nu"));
    let step = plan(model).now[0].what.step.clone().unwrap();
    assert_eq!(
        (step.assessment, step.questionnaire),
        (id::<AssessmentId>("scan-1"), id::<QuestionnaireId>("digiscan"))
    );
}

#[test]
fn every_window_shows_the_whole_plan() {
    for (name, setup) in sizes() {
        let (harness, _) = at_plan(setup, planned());
        crate::home::assert_fits(&harness, name);
    }
}

/// What a command line prints.
fn run(args: &[&str]) -> (i32, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut around = digipeil::cli::Surroundings {
        out: &mut out,
        err: &mut err,
        today: program::TODAY,
        machine_language: Some("nl_BE.UTF-8".to_owned()),
    };
    let exit = digipeil::cli::run(args.iter().map(Into::into), &mut around);
    (exit as i32, String::from_utf8(out).unwrap())
}

#[test]
fn the_command_line_tells_the_same_plan() {
    let home = tempfile::TempDir::new().unwrap();
    let path = home.path().join("plan.ron");
    std::fs::write(&path, digipeil::dossier::file::write(&planned())).unwrap();
    let path = path.to_str().unwrap();
    let model = model_of(planned());
    let view = model.plan().unwrap();
    let (exit, text) = run(&["digipeil-cli", "plan", path]);
    assert_eq!(exit, 0);
    assert!(text.starts_with(&format!("{}\n{}\n", view.title, view.lead)), "{text}");
    for action in view.now.iter().chain(&view.later) {
        assert!(text.contains(&action.title), "{text}");
    }
    let (exit, json) = run(&["digipeil-cli", "plan", path, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(exit, 0);
    assert_eq!(json["now"].as_array().unwrap().len(), 3);
    assert_eq!(json["now"][0]["due"], "2026-12-05");
    assert_eq!(json["now"][0]["question"], "backup");
    assert_eq!(json["now"][0]["lifts_basic"], true);
    assert_eq!(json["later"][0]["due_words"], "na maart");
    assert_eq!(json["later"][0]["own"], serde_json::Value::Null);
    let total = view.outcome.total.as_ref().unwrap();
    assert_eq!(json["score"]["to"].as_f64().unwrap(), total.1.to_f64());
    let (exit, ics) = run(&["digipeil-cli", "plan", path, "--format", "ics"]);
    assert_eq!(exit, 0);
    assert!(days_in(&ics).len() >= 3);
    assert_eq!(run(&["digipeil-cli", "plan", "/nowhere/plan.ron"]).0, 1);
    assert_eq!(run(&["digipeil-cli", "plan", path, "--format", "pdf"]).0, 2);
}
