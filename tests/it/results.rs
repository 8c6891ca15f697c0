//! Results and explanations: what they say, that it adds up, and how one walks through them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use digipeil::app::{Event, Screen, Shelf};
use digipeil::dossier::{Answer, Assessment, Dossier, Response, RowValue, Ticks, Value};
use digipeil::exact::Exact;
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{Id as _, OptionId, QuestionId, QuestionnaireId};
use digipeil::questionnaire::{self, Kind, Question, Questionnaire};
use digipeil::report::{Change, Comparable, Explanation, LineMark, Previous, Scan, Stage, Summary};
use digipeil::scoring::{Context, Of, OwnTargets, Sheet, effects, score};
use digipeil::text::{Lang, Locale, Tr};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::picture;
use crate::program::{self, Setup};
use crate::report::monster::assessment;

fn nl() -> Tr {
    Tr::new(Locale::new(Lang::NL))
}

pub fn shipped(id: &str) -> Arc<Questionnaire> {
    static SHELF: LazyLock<Shelf> = LazyLock::new(|| Shelf::new([]));
    SHELF.get(&QuestionnaireId::new(id).unwrap()).unwrap().clone()
}

/// An answer so many steps up, of `steps`; ticks and rows likewise.
pub fn answer_at(question: &Question, step: usize, steps: usize) -> Response {
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

pub fn scan_of(q: &Questionnaire, name: &str, on: Date, answers: BTreeMap<QuestionId, Response>) -> Assessment {
    Assessment {
        respondent: "de zaakvoerder".to_owned(),
        answers: answers.into_iter().map(|(id, response)| (id, answered(response, on))).collect(),
        ..assessment(q, name, "T0", on)
    }
}

/// Answers to the whole Digiscan, as a joinery of fourteen people would give them; `better` by a step here and there.
pub fn digiscan_answers(better: bool) -> BTreeMap<QuestionId, Response> {
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

pub fn joinery(assessments: Vec<Assessment>) -> Dossier {
    let mut dossier = Dossier::new("key".to_owned(), date(2025, 3, 14));
    dossier.company.name = Some("Schrijnwerkerij Vandenbroucke".to_owned());
    dossier.company.headcount = Some(Exact::from(14_i64));
    dossier.company.country = digipeil::company::Country::new("BE");
    dossier.assessments = assessments;
    dossier
}

/// A dossier with a Digiscan of last year and one of now.
pub fn two_scans() -> Dossier {
    let q = shipped("digiscan");
    joinery(vec![
        scan_of(&q, "scan-1", date(2025, 3, 14), digiscan_answers(false)),
        scan_of(&q, "scan-2", date(2026, 11, 20), digiscan_answers(true)),
    ])
}

pub fn opened(dossier: Dossier) -> Event {
    Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(dossier.into())) }
}

pub fn at_results(setup: Setup, dossier: Dossier) -> Harness<'static, App> {
    program::start_with(setup, |events| {
        events.push(opened(dossier));
        events.push(Event::Go(Screen::Results));
    })
    .0
}

/// Windows by size and text size.
pub fn sizes() -> Vec<(&'static str, Setup)> {
    vec![
        ("1280x800-100", Setup::window(1280.0, 800.0, 1.0)),
        ("1280x800-150", Setup::window(1280.0, 800.0, 1.5)),
        ("1280x800-200", Setup::window(1280.0, 800.0, 2.0)),
        ("1024x700-100", Setup::window(1024.0, 700.0, 1.0)),
        ("1024x700-150", Setup::window(1024.0, 700.0, 1.5)),
        ("1024x700-200", Setup::window(1024.0, 700.0, 2.0)),
        ("1920x1080-100", Setup::window(1920.0, 1080.0, 1.0)),
        ("1920x1080-150", Setup::window(1920.0, 1080.0, 1.5)),
        ("1920x1080-200", Setup::window(1920.0, 1080.0, 2.0)),
    ]
}

/// One window in every theme and language, and scrolled to its end.
fn looks() -> Vec<(&'static str, Setup)> {
    let plain = || Setup::window(1280.0, 800.0, 1.0);
    let high = |width, height| Setup { size: [width, height], ..plain() };
    vec![
        ("dark", plain().theme(ThemeKind::Dark)),
        ("high-contrast", plain().theme(ThemeKind::HighContrast)),
        ("en", plain().lang(Lang::EN)),
        ("whole", high(1280.0, 1900.0)),
        ("narrow-whole", high(600.0, 2600.0)),
    ]
}

fn go(harness: &mut Harness<'static, App>, screen: Screen) {
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(Event::Go(screen), &ctx);
    harness.run();
}

/// Pictures of the Digiscan, for whoever looks at them.
fn pictures(windows: Vec<(&'static str, Setup)>) {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in windows {
        let mut harness = at_results(setup, two_scans());
        picture::save(&harness, &format!("results-{name}"));
        let cyber = shipped("digiscan").find_dimension("cyber");
        go(&mut harness, Screen::Explanation(cyber));
        picture::save(&harness, &format!("explanation-{name}"));
        go(&mut harness, Screen::Results);
        go(&mut harness, Screen::Explanation(None));
        picture::save(&harness, &format!("explanation-total-{name}"));
    }
}

#[test]
fn pictures_by_size() {
    pictures(sizes());
}

#[test]
fn pictures_by_look() {
    pictures(looks());
}

/// A questionnaire of the user's own with names longer than anybody wants.
fn long_names() -> String {
    SMALL
        .replace("Eerste domein", "Gegevensbeschermingsverantwoordelijkheden en informatieveiligheidsbeleid")
        .replace("Tweede domein", "Samenwerking met leveranciers, onderaannemers en overheidsinstellingen")
        .replace("\"nl\": \"Eerste\"", "\"nl\": \"Gegevensbeschermingsverantwoordelijkheden\"")
        .replace("Doe a1", "Stel een gegevensbeschermingsverantwoordelijke aan en schrijf op wat die persoon doet")
        .replace(
            "Vraag a1?",
            "Wie is er in uw bedrijf verantwoordelijk voor de bescherming van gegevens van klanten en personeel?",
        )
        .replace(
            "\"nl\": \"Iets\"",
            "\"nl\": \"Iemand doet het erbij, zonder dat er iets over op papier staat of afgesproken is\"",
        )
        .replace("Gevorderd", "Gevorderde ondernemingen")
        .replace("Voorloper", "Voortrekkersondernemingen")
}

fn with_long_names(setup: Setup) -> Harness<'static, App> {
    let q = read(&long_names());
    let mut dossier = joinery(vec![
        scan_of(&q, "scan-1", date(2025, 3, 14), answers("a1=none a2=no b1=none b2=yes")),
        scan_of(&q, "scan-2", date(2026, 11, 20), answers("a1=some a2=? b1=third b2=no")),
    ]);
    dossier.company.name = Some("Coöperatieve vennootschap Schrijnwerkerij en Meubelmakerij Vandenbroucke".to_owned());
    let mut model = program::model(setup.settings.clone());
    model.shelf = Shelf::new([("long.ron".to_owned(), long_names().into_bytes())]);
    program::start_model(setup, model, |events| {
        events.push(opened(dossier));
        events.push(Event::Go(Screen::Results));
    })
    .0
}

#[test]
fn pictures_of_long_names() {
    if !picture::wanted() {
        return;
    }
    let tall = Setup { size: [1280.0, 1500.0], ..Setup::default() };
    let narrow = Setup { size: [560.0, 2400.0], ..Setup::default() };
    for (name, setup) in [("whole", tall), ("narrow", narrow), ("200", Setup::window(1280.0, 800.0, 2.0))] {
        let mut harness = with_long_names(setup);
        picture::save(&harness, &format!("long-{name}"));
        go(&mut harness, Screen::Explanation(read(&long_names()).find_dimension("a")));
        picture::save(&harness, &format!("long-{name}-explanation"));
    }
}

/// Nothing is wider than its window, whatever the names: one scrolls down, never sideways.
#[test]
fn long_names_wrap_inside_the_window() {
    for setup in [Setup::default(), Setup::window(1280.0, 800.0, 2.0), Setup::window(1024.0, 700.0, 2.0)] {
        let width = setup.size[0];
        let mut harness = with_long_names(setup);
        for screen in [Screen::Results, Screen::Explanation(read(&long_names()).find_dimension("a"))] {
            go(&mut harness, screen);
            for node in harness.query_all_by(|node| matches!(node.role(), Role::Label | Role::Heading | Role::Button)) {
                let rect = node.rect();
                assert!(
                    rect.left() >= -0.5 && rect.right() <= width + 0.5,
                    "{:?} {rect:?}",
                    node.accesskit_node().label()
                );
            }
        }
    }
}

/// Pictures of every shipped questionnaire half answered, and of the results that say less.
#[test]
fn pictures_of_other_results() {
    if !picture::wanted() {
        return;
    }
    let tall = || Setup { size: [1280.0, 1700.0], ..Setup::default() };
    let shelf = Shelf::new([]);
    for q in shelf.questionnaires() {
        let answers = q.questions().iter().enumerate().filter(|(at, _)| at % 9 != 4);
        let answers = answers.map(|(at, q)| (q.id.clone(), answer_at(q, 1 + at % 3, 4))).collect();
        let dossier = joinery(vec![scan_of(q, "scan-1", date(2026, 11, 20), answers)]);
        let mut harness = at_results(tall(), dossier);
        picture::save(&harness, &format!("other-{}", q.id()));
        go(&mut harness, Screen::Explanation(None));
        picture::save(&harness, &format!("other-{}-total", q.id()));
    }
    let q = shipped("digiscan");
    for (name, keep) in [("empty", 0), ("few", 6), ("half", 28), ("most", 38)] {
        let answers = q.questions().iter().take(keep).map(|q| (q.id.clone(), answer_at(q, 2, 4))).collect();
        let dossier = joinery(vec![scan_of(&q, "scan-1", date(2026, 11, 20), answers)]);
        let harness = at_results(Setup::default(), dossier);
        picture::save(&harness, &format!("stage-{name}"));
    }
    let low = q.questions().iter().map(|q| (q.id.clone(), answer_at(q, 0, 4))).collect();
    let dossier = joinery(vec![scan_of(&q, "scan-1", date(2026, 11, 20), low)]);
    let mut harness = at_results(Setup::default(), dossier);
    picture::save(&harness, "stage-lowest");
    harness.get_by_label("Spinnenweb").click();
    harness.run();
    picture::save(&harness, "stage-radar");
    let (harness, _) = program::start_with(Setup::default(), |events| {
        events.push(opened(joinery(Vec::new())));
        events.push(Event::Go(Screen::Results));
    });
    picture::save(&harness, "stage-no-scan");
}

// ---- What the results say -------------------------------------------------------------------------------------------------------

/// A small questionnaire: four questions in two domains on a scale to 100, with a blocker, targets and a need.
pub const SMALL: &str = r#"Questionnaire(
    id: "small", version: "1.0", provider: "test", languages: ["nl"],
    name: {"nl": "Klein"}, asks: {"nl": "Hoe staat het?"}, about: {"nl": "Een proef."},
    minutes: 1, source: "Eigen werk", licence: "CC0",
    levels: [
        Level(id: "start", name: {"nl": "Start"}, below: 25),
        Level(id: "basis", name: {"nl": "Basis"}, below: 50),
        Level(id: "advanced", name: {"nl": "Gevorderd"}, below: 75),
        Level(id: "leader", name: {"nl": "Voorloper"}),
    ],
    dimensions: [
        Dimension(
            id: "a", name: {"nl": "Eerste domein"}, short: {"nl": "Eerste"}, targets: [Target(score: 60)],
            questions: [
                Question(id: "a1", ask: {"nl": "Vraag a1?"}, kind: OneOf([
                    Option(id: "none", text: {"nl": "Niets"}, points: 0),
                    Option(id: "some", text: {"nl": "Iets"}, points: 40),
                    Option(id: "all", text: {"nl": "Alles"}, points: 100),
                ]), weight: 2, not_applicable: true,
                    improve: Improve(title: {"nl": "Doe a1"}, effort: 1, takes: {"nl": "Een dag"})),
                Question(id: "a2", ask: {"nl": "Vraag a2?"}, kind: YesNo(yes: 100, no: 0), not_applicable: true,
                    improve: Improve(title: {"nl": "Doe a2"}, effort: 3)),
            ],
        ),
        Dimension(
            id: "b", name: {"nl": "Tweede domein"}, short: {"nl": "Tweede"}, importance: 3, targets: [Target(score: 40)],
            questions: [
                Question(id: "b1", ask: {"nl": "Vraag b1?"}, kind: OneOf([
                    Option(id: "none", text: {"nl": "Niets"}, points: 0),
                    Option(id: "third", text: {"nl": "Een derde"}, points: 33.3),
                    Option(id: "all", text: {"nl": "Alles"}, points: 100),
                ]), not_applicable: true,
                    improve: Improve(title: {"nl": "Doe b1"}, effort: 1)),
                Question(id: "b2", ask: {"nl": "Vraag b2?"}, kind: YesNo(yes: 100, no: 0), not_applicable: true),
            ],
        ),
    ],
    blockers: [Blocker(id: "b2_missing", when: No("b2"), cap: "basis",
        title: {"nl": "Er is geen b2."}, rule: {"nl": "Zonder b2 blijft het label op “Basis”."})],
    signals: [Signal(need: "data", when: Is("b1", "none"), because: {"nl": "Er is geen b1."})],
)"#;

/// The same with other figures: one that counts "not applicable" as nought, and one that counts conditions.
fn with_figures() -> String {
    let figures = r#"figures: [
        Figure(id: "official", name: {"nl": "Officieel"}, of: Dimensions(WeightedMean), not_applicable: CountsAsZero),
        Figure(id: "adjusted", name: {"nl": "Aangepast"}, of: Dimensions(WeightedMean)),
        Figure(id: "count", name: {"nl": "Aantal"}, of: Indicators(["i1", "i2"]),
            levels: [Level(id: "low", name: {"nl": "Laag"}, below: 2), Level(id: "high", name: {"nl": "Hoog"})]),
    ],
    indicators: [
        Indicator(id: "i1", name: {"nl": "Alles bij a1"}, when: Is("a1", "all")),
        Indicator(id: "i2", name: {"nl": "Ja op b2"}, when: Yes("b2")),
    ],
    blockers:"#;
    SMALL.replace("blockers:", figures)
}

pub fn read(source: &str) -> Arc<Questionnaire> {
    let (found, problems) = questionnaire::read("test.ron", source.as_bytes());
    found.unwrap_or_else(|| panic!("{:?}", problems.iter().map(|p| p.message(&nl())).collect::<Vec<_>>()))
}

/// Answers written as `id=option`; `?` is "I don't know", `-` is "not applicable".
pub fn answers(written: &str) -> BTreeMap<QuestionId, Response> {
    let pair = |word: &str| {
        let (id, answer) = word.split_once('=').unwrap();
        let response = match answer {
            "?" => Response::DontKnow,
            "-" => Response::NotApplicable(String::new()),
            other => option(other),
        };
        (QuestionId::new(id).unwrap(), response)
    };
    written.split_whitespace().map(pair).collect()
}

/// Everything that is told of one scan, perhaps after an earlier one.
pub struct Told {
    pub summary: Summary,
    pub total: Option<Explanation>,
    pub dimensions: Vec<Explanation>,
}

fn tell(
    q: &Questionnaire,
    now: BTreeMap<QuestionId, Response>,
    before: Option<BTreeMap<QuestionId, Response>>,
) -> Told {
    tell_with(q, now, before, None)
}

pub fn tell_with(
    q: &Questionnaire,
    now: BTreeMap<QuestionId, Response>,
    before: Option<BTreeMap<QuestionId, Response>>,
    own: Option<&OwnTargets>,
) -> Told {
    let tr = nl();
    let file: Arc<str> = Arc::from("");
    let of = |answers: &BTreeMap<QuestionId, Response>| {
        let (sheet, problems) = Sheet::new(q, answers, &file);
        assert!(problems.is_empty(), "{problems:?}");
        let scores = score(q, &sheet, Context::UNKNOWN);
        let effects = effects(q, &sheet, &scores, Context::UNKNOWN);
        (sheet, scores, effects)
    };
    let (sheet, scores, effects) = of(&now);
    let previous = before.map(|answers| {
        let (sheet, scores, effects) = of(&answers);
        Previous {
            on: date(2025, 3, 14),
            version: "1.0".to_owned(),
            comparable: Some(Comparable { sheet, scores, effects }),
        }
    });
    let assessment = scan_of(q, "scan-1", date(2026, 11, 20), now);
    let scan = Scan {
        questionnaire: q,
        assessment: &assessment,
        sheet: &sheet,
        scores: &scores,
        context: Context::UNKNOWN,
        effects: &effects,
        previous: previous.as_ref(),
        own_targets: own,
        own_needs: &[],
        need_name: &|_| Some("Gegevens".to_owned()),
        tr: &tr,
    };
    Told {
        summary: Summary::new(&scan),
        total: Explanation::new(&scan, None),
        dimensions: q.dimension_indices().filter_map(|ix| Explanation::new(&scan, Some(ix))).collect(),
    }
}

#[test]
fn the_sentence_claims_no_more_than_is_known() {
    let q = read(SMALL);
    // a = (2 * a1 + a2) / 3, b = (b1 + b2) / 2, the total their mean.
    for (written, headline, lead) in [
        (
            "a1=all a2=yes b1=all b2=yes",
            "U staat op Voorloper: 100 van 100.",
            "U beantwoordde alles wat meetelt. Dit cijfer staat vast.",
        ),
        (
            "a1=some a2=yes b1=third b2=yes",
            "U staat op Gevorderd: 63 van 100.",
            "U beantwoordde alles wat meetelt. Dit cijfer staat vast.",
        ),
        // Three quarters are known: a point, but the range holds two levels.
        (
            "a1=some a2=yes b1=third b2=?",
            "U staat tussen Basis en Gevorderd.",
            "Uw cijfer is 47 van 100. U zit zeker tussen 38 en 63. Eén keer wist u het niet. Eén ding doet u het best eerst.",
        ),
        // Half is known: provisional.
        (
            "a1=some a2=yes",
            "Voorlopig staat u tussen Basis en Voorloper.",
            "Uw cijfer is 60 van 100. U zit zeker tussen 30 en 80. Twee vragen staan nog open.",
        ),
        // A third is known: only the range.
        (
            "a1=some",
            "U zit ergens tussen 13 en 80.",
            "Dat is op een schaal tot 100. Voor één cijfer weten we nog te weinig. Drie vragen staan nog open. \
             Eén ding doet u het best eerst.",
        ),
        (
            "a1=? a2=? b1=? b2=?",
            "U zit ergens tussen 0 en 100.",
            "Dat is op een schaal tot 100. Voor één cijfer weten we nog te weinig. Vier keer wist u het niet.",
        ),
        // The blocker caps the label and leaves the number alone.
        (
            "a1=all a2=yes b1=all b2=no",
            "U staat op Basis: 75 van 100.",
            "U beantwoordde alles wat meetelt. Dit cijfer staat vast.",
        ),
        ("a1=- a2=- b1=- b2=-", "Hier is geen cijfer van te maken.", "Geen enkele vraag telt mee."),
        ("", "U hebt nog geen resultaat.", "Beantwoord enkele vragen. Daarna ziet u hier waar u staat."),
    ] {
        let Summary { headline: said, lead: said_next, .. } = tell(&q, answers(written), None).summary;
        assert_eq!((said.as_str(), said_next.as_str()), (headline, lead), "{written}");
    }
}

#[test]
fn a_provisional_score_within_one_level_says_so() {
    let one_level = SMALL.replace("below: 50", "below: 90").replace("below: 75", "below: 95");
    let summary = tell(&read(&one_level), answers("a1=some a2=yes"), None).summary;
    assert_eq!(summary.headline, "Voorlopig staat u op Basis: 60 van 100.");
    let no_levels = {
        let from = SMALL.find("levels: [").unwrap();
        let to = SMALL.find("dimensions: [").unwrap();
        let blockers = SMALL.find("blockers:").unwrap();
        let signals = SMALL.find("signals:").unwrap();
        format!("{}{}{}", &SMALL[..from], &SMALL[to..blockers], &SMALL[signals..])
    };
    let q = read(&no_levels);
    assert_eq!(tell(&q, answers("a1=some a2=yes"), None).summary.headline, "Voorlopig staat u op 60 van 100.");
    let whole = tell(&q, answers("a1=some a2=yes b1=all b2=no"), None).summary;
    assert_eq!(whole.headline, "U staat op 55 van 100.");
}

#[test]
fn rounding_never_carries_a_score_over_the_edge_of_a_level() {
    // (2 * 40 + 0) / 3 = 26.67 and (33.3 + 100) / 2 = 66.65: 46.66. With 75 as the second part the total is 49.83: still Basis.
    let near = SMALL.replace("points: 33.3", "points: 46");
    let summary = tell(&read(&near), answers("a1=some a2=no b1=third b2=yes"), None).summary;
    assert_eq!(summary.headline, "U staat op Basis: 49,8 van 100.");
    assert_eq!(summary.total().unwrap().shown.figure, "49,8");
}

#[test]
fn a_missing_basic_stands_first_with_its_rule_and_leads_to_its_domain() {
    let q = read(SMALL);
    let told = tell(&q, answers("a1=all a2=yes b1=all b2=no"), None);
    let notice = &told.summary.blockers[0];
    assert_eq!(notice.first, "Basis ontbreekt. Er is geen b2.");
    assert_eq!(notice.rest, "Zonder b2 blijft het label op “Basis”. Uw punten veranderen niet.");
    assert_eq!(notice.dimension, q.find_dimension("b"));
    let of_b = told.dimensions.iter().find(|e| e.dimension == q.find_dimension("b")).unwrap();
    assert_eq!(of_b.blockers.len(), 1);
    // "I don't know" never sets one off.
    assert!(tell(&q, answers("a1=all a2=yes b1=all b2=?"), None).summary.blockers.is_empty());
}

#[test]
fn several_missing_basics_of_one_domain_share_a_notice() {
    let q = shipped("digiscan");
    let low = q.questions().iter().map(|q| (q.id.clone(), answer_at(q, 0, 4))).collect();
    let summary = tell(&q, low, None).summary;
    assert_eq!(summary.blockers.len(), 1);
    assert_eq!(summary.blockers[0].first, "Basis ontbreekt op 4 punten.");
    assert!(summary.blockers[0].rest.ends_with("Het label blijft daarom op “Basis”. Uw punten veranderen niet."));
    assert!(summary.actions.iter().all(|a| a.is_basic), "{:?}", summary.actions);
}

#[test]
fn what_comes_first_is_what_is_missing_most_matters_most_and_costs_least() {
    let q = read(SMALL);
    // a misses 60 at importance 2, b misses 40 at 3: equal, so the larger step comes first. a2 takes three times the work.
    let summary = tell(&q, answers("a1=none a2=no b1=none b2=-"), None).summary;
    let titles: Vec<&str> = summary.actions.iter().map(|a| a.title.as_str()).collect();
    assert_eq!(titles, ["Doe b1", "Doe a1", "Doe a2"]);
    assert_eq!(summary.actions[1].takes, "Een dag.");
    assert_eq!(summary.actions[1].effect, "Eerste gaat van 0 naar 27.");
    assert_eq!(summary.needs.len(), 1);
    assert_eq!((summary.needs[0].name.as_str(), summary.needs[0].because[0].as_str()), ("Gegevens", "Er is geen b1."));
    // Above every target there is nothing to do first.
    let fine = tell(&q, answers("a1=all a2=yes b1=all b2=yes"), None).summary;
    assert!(fine.actions.is_empty());
    assert_eq!(fine.no_actions, "Alles is goed genoeg voor u. U hoeft nu niets eerst te doen.");
    assert_eq!(fine.strong.title, "Dit gaat goed");
    let labels: Vec<&str> = fine.strong.points.iter().map(|p| p.label.as_str()).collect();
    assert_eq!(labels, ["Tweede domein", "Eerste domein"]);
}

#[test]
fn nothing_is_called_good_that_is_not_good_enough() {
    let summary = tell(&read(SMALL), answers("a1=some a2=no b1=third b2=no"), None).summary;
    assert_eq!(summary.strong.title, "Hier staat u het sterkst");
    assert_eq!(summary.strong.points.len(), 1);
    assert_eq!(summary.strong.points[0].label, "Tweede domein");
    assert_eq!(summary.strong.sentence, "Goed genoeg voor u is hier 40.");
}

#[test]
fn only_a_change_larger_than_one_answer_is_called_clear() {
    let q = read(SMALL);
    let change = |before: &str, now: &str| {
        let since = tell(&q, answers(now), Some(answers(before))).summary.since.unwrap();
        let row = since.rows.into_iter().find(|r| r.label == "Eerste domein").unwrap();
        (row.then, row.now, row.change, row.words)
    };
    // One answer can do 40 at most (a1 from some to all).
    let (then, now, kind, words) = change("a1=none a2=no b1=all b2=yes", "a1=some a2=no b1=all b2=yes");
    assert_eq!((then.as_str(), now.as_str(), kind), ("0", "27", Change::None));
    assert_eq!(words, "Geen duidelijke verandering");
    let (.., kind, words) = change("a1=none a2=no b1=all b2=yes", "a1=all a2=no b1=all b2=yes");
    assert_eq!((kind, words.as_str()), (Change::Better, "Duidelijk beter. Nu: Alles"));
    let (.., kind, words) = change("a1=all a2=yes b1=all b2=yes", "a1=none a2=no b1=all b2=yes");
    assert_eq!((kind, words.as_str()), (Change::Lower, "Duidelijk lager. Nu: Niets"));
    let (.., kind, words) = change("a1=all a2=yes b1=all b2=yes", "a1=all a2=yes b1=all b2=yes");
    assert_eq!((kind, words.as_str()), (Change::None, "Hetzelfde gebleven"));
    let (then, _, kind, words) = change("b1=all b2=yes", "a1=all a2=yes b1=all b2=yes");
    assert_eq!((then.as_str(), kind, words.as_str()), ("–", Change::Unknown, "Te weinig bekend om te vergelijken"));
}

#[test]
fn every_figure_stands_on_its_own_scale() {
    let q = read(&with_figures());
    let summary = tell(&q, answers("a1=all a2=- b1=all b2=yes"), None).summary;
    let figures: Vec<_> =
        summary.figures.iter().map(|f| (f.name.as_str(), f.row.shown.figure.as_str(), f.headline.as_str())).collect();
    assert_eq!(
        figures,
        [
            ("Officieel", "83", "U staat op Voorloper: 83 van 100."),
            ("Aangepast", "100", "U staat op Voorloper: 100 van 100."),
            ("Aantal", "2", "U staat op Hoog: 2 van 2."),
        ]
    );
    assert!(summary.figures[0].rule.contains("telt in dit cijfer als 0"));
    // The total's explanation has one table for each, and the conditions are lines.
    let total = tell(&q, answers("a1=all a2=- b1=all b2=?"), None).total.unwrap();
    assert_eq!(total.tables.len(), 3);
    let lines = &total.tables[2].lines;
    assert_eq!(lines.iter().map(|l| l.answer.as_str()).collect::<Vec<_>>(), ["Klopt", "Nog niet bekend"]);
    assert_eq!(lines[1].counts, "alleen in de marge");
}

#[test]
fn a_profile_shows_its_answers_and_no_figure() {
    let q = read(&SMALL.replace(
        "blockers: [Blocker(id: \"b2_missing\", when: No(\"b2\"), cap: \"basis\",",
        "figures: [], blockers: [Blocker(id: \"b2_missing\", when: No(\"b2\"), cap: \"basis\",",
    ));
    let told = tell(&q, answers("a1=some a2=? b1=all"), None);
    let summary = told.summary;
    assert_eq!(summary.stage, Stage::Profile);
    assert_eq!(summary.headline, "Dit vertelde u over uw bedrijf.");
    assert!(summary.figures.is_empty() && summary.rows.is_empty() && told.total.is_none());
    let parts: Vec<_> = summary.parts.iter().map(|p| (p.name.as_str(), p.count.as_str())).collect();
    assert_eq!(parts, [("Eerste domein", "1 van 2 beantwoord"), ("Tweede domein", "1 van 2 beantwoord")]);
    assert_eq!(summary.parts[0].answers[0].answer, "Iets");
    assert_eq!(summary.parts[1].answers[1].answer, "Nog niet beantwoord");
    assert_eq!(tell(&q, BTreeMap::new(), None).summary.stage, Stage::Empty);
}

#[test]
fn a_line_says_why_it_does_not_count() {
    let q = shipped("digiscan");
    let told = tell(&q, digiscan_answers(true), None);
    let line = |dimension: &str, question: &str| {
        let explanation = told.dimensions.iter().find(|e| e.dimension == q.find_dimension(dimension)).unwrap();
        let of = Of::Question(q.find(question).unwrap());
        explanation.tables[0].lines.iter().find(|l| l.of == of).unwrap().clone()
    };
    assert_eq!(line("strategy", "company_traits").counts, "telt niet mee: zonder punten");
    assert_eq!(line("customers", "online_orders").counts, "telt niet mee: niet van toepassing");
    assert_eq!(line("customers", "online_share").counts, "telt niet mee: niet gevraagd");
    assert_eq!(line("cyber", "continuity").counts, "alleen in de marge");
    assert_eq!(line("cyber", "continuity").points, "0 tot 100");
    let backup = line("cyber", "backup");
    assert_eq!((backup.points.as_str(), backup.weight.as_str(), backup.counts.as_str()), ("35", "× 2", "70"));
}

#[test]
fn other_ways_to_combine_say_so() {
    for (combine, words) in
        [("Minimum", "Het laagste telt: 40"), ("Maximum", "Het hoogste telt: 100"), ("Sum", "Samen opgeteld: 180")]
    {
        let source = SMALL.replace("targets: [Target(score: 60)],", &format!("combine: {combine},"));
        let q = read(&source);
        let told = tell(&q, answers("a1=some a2=yes b1=all b2=yes"), None);
        let sum = &told.dimensions[0].tables[0].sum;
        assert_eq!(sum.words, words);
        assert!(sum.weight.is_empty());
    }
}

#[test]
fn a_point_held_inside_its_range_is_explained() {
    // An open answer to a1 is worth 40 at least, so b alone cannot hold the total at nought.
    let q = read(&SMALL.replace(
        "points: 0),\n                    Option(id: \"some\"",
        "points: 40),\n                    Option(id: \"some\"",
    ));
    let told = tell(&q, answers("a1=? a2=no b1=all b2=yes"), None);
    let of_a = &told.dimensions[0];
    let notes = &of_a.tables[0].sum.notes;
    assert_eq!(notes[0], "Het cijfer ligt zeker tussen 27 en 67. Daarom houden we het op 27.");
}

// ---- It adds up -----------------------------------------------------------------------------------------------------------------

/// Reads a number as it is written for a Dutch reader.
fn number(words: &str) -> Exact {
    digipeil::text::parse_number(Locale::new(Lang::NL), words).unwrap_or_else(|| panic!("no number: {words:?}"))
}

/// The lines of an explanation, as written and unrounded, make the score that is shown.
fn assert_adds_up(explanation: &Explanation) {
    for table in &explanation.tables {
        let known: Vec<_> = table.lines.iter().filter(|l| l.value.is_some()).collect();
        let Some(made) = &table.sum.made else {
            assert!(known.is_empty(), "{}", explanation.title);
            continue;
        };
        let total: Exact = known.iter().filter_map(|l| l.value.clone()).sum();
        let weight: Exact = known.iter().map(|l| l.exact_weight.clone()).sum();
        assert_eq!(total.checked_div(&weight).as_ref(), Some(made), "{}", explanation.title);
        let written: Exact = known.iter().map(|l| number(&l.counts)).sum();
        let says = table.sum.words.split_whitespace().nth(1).map(number).unwrap();
        if table.sum.adds_up {
            assert_eq!(written, says, "{}", table.sum.words);
        } else {
            assert!(table.sum.notes.iter().any(|n| n.contains("afgerond")), "{:?}", table.sum);
        }
        if !table.sum.weight.is_empty() {
            assert_eq!(number(&table.sum.weight), weight);
        }
        let shown = explanation.row.as_ref().map(|r| &r.shown).unwrap();
        let held = table.sum.notes.iter().any(|n| n.contains("houden we het op"));
        if let Some(point) = &shown.point
            && !held
        {
            assert_eq!(point, made, "{}", explanation.title);
            assert_eq!(number(&table.sum.result), point.round_to(decimals(&table.sum.result)).parse().unwrap());
        }
        assert_eq!(table.sum.result, shown.figure);
    }
}

fn decimals(words: &str) -> u32 {
    u32::try_from(words.split_once(',').map_or(0, |(_, d)| d.len())).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_explanation_of_the_digiscan_adds_up(choices in prop::collection::vec(0_usize..8, 46)) {
        let q = shipped("digiscan");
        let now = q.questions().iter().zip(&choices).filter_map(|(question, choice)| {
            let response = match choice {
                0 => return None,
                1 => Response::DontKnow,
                2 => Response::NotApplicable("past niet".to_owned()),
                step => answer_at(question, *step - 3, 4),
            };
            Some((question.id.clone(), response))
        });
        let told = tell(&q, now.collect(), None);
        for explanation in told.total.iter().chain(&told.dimensions) {
            assert_adds_up(explanation);
        }
        // What is said of a bar is what its explanation asks.
        for explanation in &told.dimensions {
            let row = told.summary.rows.iter().find(|r| r.dimension == explanation.dimension).unwrap();
            if let Some(of_it) = &explanation.row {
                prop_assert_eq!(row, of_it);
                prop_assert!(explanation.title.contains(&row.shown.figure.replace('–', " en ")));
            }
        }
    }
}

// ---- In the window --------------------------------------------------------------------------------------------------------------

pub fn press(harness: &mut Harness<'static, App>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Tabs until the control with this name has the focus.
pub fn tab_to(harness: &mut Harness<'static, App>, name: &str) {
    for _ in 0..80 {
        if focused(harness) == name {
            return;
        }
        press(harness, Key::Tab);
    }
    panic!("Tab never reached {name}");
}

pub fn focused(harness: &Harness<'static, App>) -> String {
    let nodes = harness.query_all_by(|node| node.is_focused());
    nodes.into_iter().find_map(|n| n.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn every_bar_is_a_control_that_says_its_numbers() {
    let harness = at_results(Setup::default(), two_scans());
    let summary = harness.state().model().summary().unwrap();
    for row in summary.total().into_iter().chain(&summary.rows) {
        harness.get_by_role_and_label(Role::Button, &row.spoken);
    }
    let cyber = summary.rows.iter().find(|r| r.short == "Cyber").unwrap();
    assert_eq!(cyber.spoken, "Cyberveiligheid, 41 van 100, tussen 29 en 58, voorlopig, was 35, goed genoeg is 60");
    harness.get_by_role_and_label(Role::Heading, &summary.headline);
}

#[test]
fn the_last_scan_is_compared_and_nothing_else() {
    let harness = at_results(Setup::default(), two_scans());
    let summary = harness.state().model().summary().unwrap();
    let since = summary.since.as_ref().unwrap();
    assert_eq!(since.title, "Sinds 14 maart 2025");
    assert_eq!(since.rows.len(), 9);
    harness.get_by_role_and_label(Role::Heading, "Sinds 14 maart 2025");
    let row = &since.rows[0];
    let said = format!("{}: toen {}, nu {}. {}", row.label, row.then, row.now, row.words);
    harness.get_by_role_and_label(Role::Row, &said);
    // No published figure is known, so no bar has a reference and no legend speaks of one.
    let tr = nl();
    let look = digipeil::report::Look {
        width: 700.0,
        lettering: digipeil::report::chart::Lettering::SCREEN,
        palette: digipeil::report::chart::Palette::PAPER,
    };
    let legend = summary.legend(&tr, &look);
    for word in ["bedrijven", "Vlaanderen"] {
        assert!(!legend.svg.contains(word), "{word}");
    }
    let words: Vec<&str> = legend.svg.split("<text").skip(1).filter_map(|t| t.split('>').nth(1)).collect();
    assert_eq!(words.len(), 4, "{words:?}");
}

#[test]
fn another_version_is_not_compared() {
    let q = shipped("digiscan");
    let mut old = scan_of(&q, "scan-1", date(2025, 3, 14), digiscan_answers(false));
    old.questionnaire.version = "0.9".to_owned();
    old.questionnaire.hash = "other".to_owned();
    let now = scan_of(&q, "scan-2", date(2026, 11, 20), digiscan_answers(true));
    let harness = at_results(Setup::default(), joinery(vec![old, now]));
    let summary = harness.state().model().summary().unwrap();
    let since = summary.since.as_ref().unwrap();
    assert!(since.rows.is_empty());
    assert_eq!(since.sentence, "U gebruikte toen versie 0.9 van deze vragenlijst. Twee versies vergelijken we niet.");
    assert!(summary.rows.iter().all(|r| r.was.is_none()) && summary.last.is_empty());
}

#[test]
fn the_keyboard_leads_to_the_explanation_and_back_to_the_same_bar() {
    let mut harness = at_results(Setup::default(), two_scans());
    let summary = harness.state().model().summary().unwrap();
    // The screen opens on the first bar.
    assert_eq!(focused(&harness), summary.total().unwrap().spoken);
    let cyber = summary.rows.iter().find(|r| r.short == "Cyber").unwrap();
    tab_to(&mut harness, &cyber.spoken);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Explanation(cyber.dimension));
    harness.get_by_role_and_label(Role::Heading, "Cyberveiligheid: waarom 41 van 100?");
    assert_eq!(focused(&harness), "Terug naar resultaat");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Results);
    assert_eq!(focused(&harness), cyber.spoken);
    // Escape leads back too.
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model().screen, Screen::Results);
    assert_eq!(focused(&harness), cyber.spoken);
}

#[test]
fn the_total_opens_its_domains_and_a_question_opens_in_the_interview() {
    let mut harness = at_results(Setup::default(), two_scans());
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Explanation(None));
    let explanation = harness.state().model().explanation(None).unwrap();
    let at = explanation.tables[0].lines.iter().position(|l| l.title == "Cyberveiligheid").unwrap();
    let line = explanation.tables[0].lines[at].spoken.clone();
    tab_to(&mut harness, &line);
    press(&mut harness, Key::Enter);
    let cyber = shipped("digiscan").find_dimension("cyber");
    assert_eq!(harness.state().model().screen, Screen::Explanation(cyber));
    assert_eq!(focused(&harness), "Terug naar het totaal");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Explanation(None));
    assert_eq!(focused(&harness), line);
    press(&mut harness, Key::Enter);
    let explanation = harness.state().model().explanation(cyber).unwrap();
    let question = &explanation.tables[0].lines[0];
    let Of::Question(ix) = question.of else { panic!("{question:?}") };
    tab_to(&mut harness, &question.spoken.clone());
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Interview);
    assert_eq!(harness.state().model().open.as_ref().unwrap().at(), Some(ix));
}

#[test]
fn a_line_that_is_not_asked_opens_nothing() {
    let mut harness = at_results(Setup::default(), two_scans());
    let cyber = shipped("digiscan").find_dimension("cyber");
    go(&mut harness, Screen::Explanation(cyber));
    let explanation = harness.state().model().explanation(cyber).unwrap();
    let hidden = explanation.tables[0].lines.iter().find(|l| l.mark == LineMark::LeftOut).unwrap();
    assert_eq!(hidden.answer, "Niet gevraagd");
    let said = hidden.spoken.clone();
    let row = harness.get_by_role_and_label(Role::Row, &said);
    assert!(!row.accesskit_node().data().supports_action(eframe::egui::accesskit::Action::Click));
}

#[test]
fn the_blocker_leads_to_its_domain_and_the_main_button_to_who_helps() {
    let mut harness = at_results(Setup::default(), two_scans());
    tab_to(&mut harness, "Zo werkt dit");
    press(&mut harness, Key::Enter);
    let cyber = shipped("digiscan").find_dimension("cyber");
    assert_eq!(harness.state().model().screen, Screen::Explanation(cyber));
    press(&mut harness, Key::Escape);
    tab_to(&mut harness, "Bekijk wie u helpt");
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().model().screen, Screen::Programmes);
}

#[test]
fn the_radar_takes_the_place_of_the_bars_by_keyboard() {
    let mut harness = at_results(Setup::default(), two_scans());
    tab_to(&mut harness, "Staven");
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Space);
    let summary = harness.state().model().summary().unwrap();
    harness.get_by_role_and_label(Role::Image, "Uw stand in één beeld");
    assert!(harness.query_by_role_and_label(Role::Image, "Uw stand per domein").is_none());
    tab_to(&mut harness, &summary.rows[0].spoken);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Explanation(summary.rows[0].dimension));
}

#[test]
fn results_follow_an_answer_at_once() {
    let q = shipped("digiscan");
    let mut harness = at_results(Setup::default(), two_scans());
    let before = harness.state().model().summary().unwrap();
    assert_eq!(before.blockers.len(), 1);
    let backup = q.find("backup").unwrap();
    let ctx = harness.ctx.clone();
    harness.state_mut().dispatch(Event::Respond(backup, Some(option("tested"))), &ctx);
    harness.run();
    let after = harness.state().model().summary().unwrap();
    assert!(after.blockers.is_empty());
    harness.get_by_role_and_label(Role::Heading, &after.headline);
    assert!(after.headline.starts_with("U staat op Gevorderd"), "{}", after.headline);
}

#[test]
fn an_empty_scan_leads_to_its_questions() {
    let q = shipped("digiscan");
    let scan = scan_of(&q, "scan-1", date(2026, 11, 20), BTreeMap::new());
    let mut harness = at_results(Setup::default(), joinery(vec![scan]));
    harness.get_by_role_and_label(Role::Heading, "U hebt nog geen resultaat.");
    tab_to(&mut harness, "Ga naar de vragen");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Interview);
}

#[test]
fn an_unfinished_scan_leads_to_its_first_open_question() {
    let q = shipped("digiscan");
    let some = q.questions().iter().take(30).map(|q| (q.id.clone(), answer_at(q, 2, 4))).collect();
    let mut harness = at_results(Setup::default(), joinery(vec![scan_of(&q, "scan-1", date(2026, 11, 20), some)]));
    let first = harness.state().model().summary().unwrap().first_open.unwrap();
    tab_to(&mut harness, "Beantwoord de open vragen");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model().screen, Screen::Interview);
    assert_eq!(harness.state().model().open.as_ref().unwrap().at(), Some(first));
}

#[test]
fn english_results_are_english() {
    let harness = at_results(Setup::default().lang(Lang::EN), two_scans());
    let summary = harness.state().model().summary().unwrap();
    assert!(summary.headline.starts_with("You are at Basic"), "{}", summary.headline);
    harness.get_by_role_and_label(Role::Heading, "Do this first");
    assert!(summary.rows[5].spoken.starts_with("Cybersecurity, 41 of 100, between 29 and 58, for now, was 35"));
}
