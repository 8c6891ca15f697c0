//! Results and explanations: what they say, that it adds up, and how one walks through them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use digipeil::app::{Event, Screen, Shelf};
use digipeil::condition::Truth;
use digipeil::dossier::{Answer, Assessment, Dossier, QuestionnaireRef, Response, RowValue, Ticks, Value};
use digipeil::exact::Exact;
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{AssessmentId, Id as _, NeedId, OptionId, QuestionId, QuestionnaireId};
use digipeil::questionnaire::{self, Kind, Question, Questionnaire};
use digipeil::report::{Change, Comparable, Explanation, LineMark, Previous, Scan, Stage, Summary};
use digipeil::scoring::{Context, Of, Sheet, effects, score};
use digipeil::text::{Lang, Locale, Tr};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};

use crate::picture;
use crate::program::{self, Setup};

fn nl() -> Tr {
    Tr::new(Locale::new(Lang::NL))
}

fn shipped(id: &str) -> Arc<Questionnaire> {
    Shelf::new([]).get(&QuestionnaireId::new(id).unwrap()).unwrap().clone()
}

/// An answer so many steps up, of `steps`; ticks and rows likewise.
fn answer_at(question: &Question, step: usize, steps: usize) -> Response {
    let at = |count: usize| (step * count.saturating_sub(1)).div_ceil(steps.max(1)).min(count.saturating_sub(1));
    let value = match &question.kind {
        Kind::OneOf(choices) | Kind::Scale(choices) => {
            let mut ranked: Vec<_> = choices.iter().filter(|c| !c.leaves_out).collect();
            ranked.sort_by(|a, b| a.points.cmp(&b.points));
            Value::Option(ranked[at(ranked.len())].id.clone())
        }
        Kind::YesNo(choices) => Value::Option(choices[usize::from(step == 0)].id.clone()),
        Kind::SeveralOf(choices) => {
            let open: Vec<_> = choices.iter().filter(|c| !c.exclusive && !c.leaves_out).collect();
            let count = (step * open.len()) / steps.max(1);
            let ticked = open.iter().take(count).map(|c| c.id.clone()).collect();
            Value::Options(Ticks { ticked, ..Ticks::default() })
        }
        Kind::Matrix { rows, columns, .. } => {
            let column = columns[at(columns.len())].id.clone();
            Value::Rows(
                rows.iter().map(|r| (r.id.clone(), RowValue::Columns(BTreeSet::from([column.clone()])))).collect(),
            )
        }
        Kind::Number { least, .. } => Value::Number(least.clone()),
        Kind::Percentage => Value::Number(Exact::from(i64::try_from(step * 100 / steps.max(1)).unwrap())),
        Kind::ShortText | Kind::LongText => Value::Text("Minder overtypen.".to_owned()),
        Kind::Date => Value::Date(date(2026, 3, 1)),
    };
    Response::Given(value)
}

fn option(id: &str) -> Response {
    Response::Given(Value::Option(OptionId::new(id).unwrap()))
}

fn answered(response: Response, on: Date) -> Answer {
    Answer { response: Some(response), answered_on: Some(on), ..Answer::default() }
}

fn scan_of(q: &Questionnaire, name: &str, on: Date, answers: BTreeMap<QuestionId, Response>) -> Assessment {
    Assessment {
        id: AssessmentId::new(name).unwrap(),
        questionnaire: QuestionnaireRef {
            id: q.id().clone(),
            version: q.version().to_owned(),
            provider: q.provider().to_owned(),
            hash: q.content_hash().to_owned(),
        },
        stage: "T0".to_owned(),
        begun: on,
        changed: on,
        respondent: "de zaakvoerder".to_owned(),
        at: None,
        answers: answers.into_iter().map(|(id, response)| (id, answered(response, on))).collect(),
    }
}

/// Answers to the whole Digiscan, as a joinery of fourteen people would give them; `better` by a step here and there.
fn digiscan_answers(better: bool) -> BTreeMap<QuestionId, Response> {
    let q = shipped("digiscan");
    let mut answers = BTreeMap::new();
    for (at, question) in q.questions().iter().enumerate() {
        let id = question.id.as_str();
        let base = match q.dimension(q.part_of(q.find(id).unwrap())).id.as_str() {
            "people" | "customers" => 2,
            "cyber" => 1,
            _ => usize::from(at % 3 == 0) + 1,
        };
        let step = if better && matches!(at % 4, 0 | 1) { base + 1 } else { base };
        answers.insert(question.id.clone(), answer_at(question, step.min(4), 4));
    }
    let mut set = |id: &str, response: Response| answers.insert(QuestionId::new(id).unwrap(), response);
    let ticks = |ids: &[&str]| {
        let ticked = ids.iter().map(|id| OptionId::new(id).unwrap()).collect();
        Response::Given(Value::Options(Ticks { ticked, ..Ticks::default() }))
    };
    set("company_traits", ticks(&["team", "machines", "business", "hiring"]));
    set("backup", option("untested"));
    set("online_orders", Response::NotApplicable("Wij maken op maat.".to_owned()));
    if better {
        for id in ["access_rights", "continuity", "overview", "new_customers", "cooperation"] {
            set(id, Response::DontKnow);
        }
    }
    answers
}

fn joinery(assessments: Vec<Assessment>) -> Dossier {
    let mut dossier = Dossier::new("key".to_owned(), date(2025, 3, 14));
    dossier.company.name = Some("Schrijnwerkerij Vandenbroucke".to_owned());
    dossier.company.headcount = Some(Exact::from(14_i64));
    dossier.company.country = digipeil::company::Country::new("BE");
    dossier.assessments = assessments;
    dossier
}

/// A dossier with a Digiscan of last year and one of now.
fn two_scans() -> Dossier {
    let q = shipped("digiscan");
    joinery(vec![
        scan_of(&q, "scan-1", date(2025, 3, 14), digiscan_answers(false)),
        scan_of(&q, "scan-2", date(2026, 11, 20), digiscan_answers(true)),
    ])
}

fn opened(dossier: Dossier) -> Event {
    Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(dossier)) }
}

fn at_results(setup: Setup, dossier: Dossier) -> Harness<'static, App> {
    program::start_with(setup, |events| {
        events.push(opened(dossier));
        events.push(Event::Go(Screen::Results));
    })
    .0
}

fn pictures() -> Vec<(String, Setup)> {
    let mut all = Vec::new();
    for (size, (width, height)) in
        [("1280x800", (1280.0, 800.0)), ("1024x700", (1024.0, 700.0)), ("1920x1080", (1920.0, 1080.0))]
    {
        for text in [1.0, 1.5, 2.0] {
            all.push((format!("{size}-{}", text * 100.0), Setup::window(width, height, text)));
        }
    }
    let plain = || Setup::window(1280.0, 800.0, 1.0);
    all.push(("dark".to_owned(), plain().theme(ThemeKind::Dark)));
    all.push(("high-contrast".to_owned(), plain().theme(ThemeKind::HighContrast)));
    all.push(("en".to_owned(), plain().lang(Lang::EN)));
    let mut whole = plain();
    whole.size = [1280.0, 2100.0];
    all.push(("whole".to_owned(), whole));
    let mut narrow = plain();
    narrow.size = [600.0, 2600.0];
    all.push(("narrow-whole".to_owned(), narrow));
    all
}

#[test]
fn pictures_of_the_results() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in pictures() {
        let mut harness = at_results(setup, two_scans());
        picture::save(&harness, &format!("results-{name}"));
        let q = shipped("digiscan");
        let cyber = q.find_dimension("cyber");
        let ctx = harness.ctx.clone();
        harness.state_mut().dispatch(Event::Go(Screen::Explanation(cyber)), &ctx);
        harness.run();
        picture::save(&harness, &format!("explanation-{name}"));
        harness.state_mut().dispatch(Event::Go(Screen::Explanation(None)), &ctx);
        harness.run();
        picture::save(&harness, &format!("explanation-total-{name}"));
    }
}
