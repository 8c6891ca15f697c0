//! The report, through every writer: what is printed is what the window says, and nothing private slips out.

mod desk;
mod long;
pub mod monster;
mod numbers;
mod schema;
mod screen;
pub mod writers;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use calamine::{Reader as _, Xlsx};
use digipeil::app::report::{Choice, Order};
use digipeil::app::{Settings, Shelf};
use digipeil::dossier::evidence::{Attachment, FileKind};
use digipeil::dossier::{
    Action, AidReceived, Answer, Dossier, Draft, Evidence, FollowUp, Response, Ticks, Value, file,
};
use digipeil::id::{ActionId, AssessmentId, Id as _, OptionId, ProgrammeId, QuestionnaireId};
use digipeil::matching::{Matcher, Project};
use digipeil::questionnaire::Kind as Asks;
use digipeil::report::document::{Kind, Report, Section, Sender};
use digipeil::report::export::{self, Format};
use digipeil::report::pdf;
use digipeil::text::Lang;
use jiff::civil::date;

use crate::program;
use monster::{LETTERS, SECRET, assessment};

fn shelf() -> &'static (Shelf, Arc<Matcher>) {
    static SHELF: OnceLock<(Shelf, Arc<Matcher>)> = OnceLock::new();
    SHELF.get_or_init(|| {
        let shelf = Shelf::new([("monster.ron".to_owned(), monster::questions().into_bytes())]);
        assert!(shelf.broken().is_empty(), "{:?}", shelf.broken());
        let matcher = Arc::new(program::matcher(&shelf));
        (shelf, matcher)
    })
}

pub fn order(dossier: Dossier, language: Lang, kind: Kind) -> Order {
    let (shelf, matcher) = shelf();
    let project = project_of(&dossier.key);
    Order {
        dossier: Box::new(dossier),
        scan: None,
        choice: Choice { kind, ..Choice::new(language) },
        sender: Sender::default(),
        project,
        months_between: Settings::default().months_between,
        shelf: shelf.clone(),
        matcher: matcher.clone(),
        today: program::TODAY,
    }
}

/// Where the files of the tests are to be left for somebody to look at: `DIGIPEIL_REPORTS`.
fn folder() -> Option<PathBuf> {
    std::env::var_os("DIGIPEIL_REPORTS").map(PathBuf::from)
}

pub fn written(name: &str, bytes: &[u8]) {
    if let Some(folder) = folder() {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}

/// An answer that counts, where the kind of question has one; `n` chooses which.
fn told(kind: &Asks, n: usize) -> Response {
    let choices = kind.choices();
    let one = |at: usize| choices[at % choices.len()].id.clone();
    match kind {
        Asks::OneOf(_) | Asks::Scale(_) | Asks::YesNo(_) => Response::Given(Value::Option(one(n))),
        Asks::SeveralOf(_) => {
            Response::Given(Value::Options(Ticks { ticked: [one(0), one(1)].into(), ..Ticks::default() }))
        }
        _ => Response::DontKnow,
    }
}

fn empty() -> Dossier {
    Dossier::new("empty".to_owned(), date(2026, 11, 1))
}

fn typical() -> Dossier {
    file::example().unwrap()
}

/// Everything a dossier can hold: an earlier scan, all questionnaires, a plan, private notes, evidence, follow-ups.
fn everything() -> Dossier {
    let mut dossier = typical();
    dossier.key = "everything".to_owned();
    let now = dossier.assessments.pop().unwrap();
    let mut before = now.clone();
    before.id = AssessmentId::new("scan-0").unwrap();
    before.begun = date(2025, 3, 14);
    before.changed = date(2025, 3, 14);
    before.answers.retain(|id, _| id.as_str().len() % 5 != 0);
    let mut now = now;
    now.stage = "T1".to_owned();
    for (n, answer) in now.answers.values_mut().enumerate() {
        answer.private_note = format!("{SECRET} {n}");
        answer.evidence = Evidence::ALL[n % 5];
        if n % 9 == 0 {
            let (title, address) =
                ("Onze voorwaarden".to_owned(), "https://example.org/voorwaarden?taal=nl".to_owned());
            let file = |name: &str, kind| Attachment::File {
                name: name.to_owned(),
                kind,
                hash: "0".repeat(64),
                length: 12_345,
            };
            answer.attachments = vec![
                Attachment::Link { title, address },
                file("bestelbon-GEHEIMSTUK.pdf", FileKind::Pdf),
                file("kassa-GEHEIMSTUK.jpg", FileKind::Jpeg),
            ];
        }
        if n % 7 == 0 {
            answer.follow_up = Some(FollowUp { who: "Lien".to_owned(), due: Some(date(2026, 12, 24)) });
        }
    }
    for (n, questionnaire) in shelf().0.newest().enumerate() {
        if ["digiscan", "snelscan", "monster"].contains(&questionnaire.id().as_str()) {
            continue;
        }
        let mut other = assessment(questionnaire, &format!("other-{n}"), "T0", date(2026, 9, 1));
        for question in questionnaire.questions() {
            let response = Some(told(&question.kind, question.id.as_str().len()));
            other.answers.insert(question.id.clone(), Answer { response, ..Answer::default() });
        }
        dossier.assessments.push(other);
    }
    dossier.assessments.push(before);
    dossier.assessments.push(now);
    let step = |n: usize, title: &str, owner: &str, due| Action {
        id: ActionId::new(&format!("action-{n}")).unwrap(),
        what: Draft {
            title: title.to_owned(),
            owner: owner.to_owned(),
            due,
            cost: Some("6000".parse().unwrap()),
            note: "Bel eerst de leverancier.".to_owned(),
            ..Draft::default()
        },
        done_on: None,
    };
    dossier.plan.now = vec![
        step(1, "Test of uw back-up werkt", "Lien", Some(date(2026, 12, 5))),
        step(2, "Zet aanmelden in twee stappen aan", "Bram", None),
    ];
    dossier.plan.later = vec![step(3, "Kies een nieuw programma", "", None)];
    dossier.plan.numbered = 3;
    dossier.plan.now[1].what.programmes = vec![ProgrammeId::new("kmo-portefeuille").unwrap()];
    dossier.aid = vec![
        AidReceived {
            giver: "VLAIO".to_owned(),
            de_minimis: Some(true),
            programme: ProgrammeId::new("kmo-portefeuille").ok(),
            ..AidReceived::new(date(2025, 5, 6), "7500".parse().unwrap())
        },
        AidReceived { giver: "Provincie".to_owned(), ..AidReceived::new(date(2024, 2, 29), "2500.5".parse().unwrap()) },
        AidReceived::new(date(2021, 1, 1), "1000".parse().unwrap()),
    ];
    dossier
}

/// The talk for hard times, held twice: no score, but priorities.
fn crisis() -> Dossier {
    let mut dossier = typical();
    dossier.key = "crisis".to_owned();
    let questionnaire = shelf().0.get(&QuestionnaireId::new("crisis-compass").unwrap()).unwrap();
    for (n, (stage, on)) in [("T0", date(2026, 3, 1)), ("T1", date(2026, 11, 20))].into_iter().enumerate() {
        let mut scan = assessment(questionnaire, &format!("crisis-{n}"), stage, on);
        for (at, question) in questionnaire.questions().iter().enumerate() {
            let response = match question.id.as_str() {
                // One worry the company does not have, and one of which nobody knows how hard it hits.
                "supply_signs" => Response::Given(Value::Options(Ticks {
                    ticked: [OptionId::new("none").unwrap()].into(),
                    ..Ticks::default()
                })),
                "people_impact" => Response::DontKnow,
                _ => told(&question.kind, at + n),
            };
            let answer = Answer { response: Some(response), answered_on: Some(on), ..Answer::default() };
            scan.answers.insert(question.id.clone(), answer);
        }
        dossier.assessments.push(scan);
    }
    dossier
}

/// What there is to pay for in a dossier of the tests.
fn project_of(name: &str) -> Project {
    let cost = (name == "everything").then(|| "6000".parse().unwrap());
    Project { cost, ..Project::default() }
}

/// 300 questions, each with a note of 500 characters.
fn monster() -> Dossier {
    let questionnaire = shelf().0.questionnaires().iter().find(|q| q.id().as_str() == "monster").unwrap();
    monster::dossier(questionnaire)
}

/// A report, typeset once for all tests.
pub struct Case {
    pub name: String,
    pub report: Report,
    pub pdf: Vec<u8>,
    pub pages: usize,
}

pub fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        let dossiers: [(&str, Dossier); 5] = [
            // The largest first, so that the threads end together.
            ("monster", monster()),
            ("everything", everything()),
            ("typical", typical()),
            ("crisis", crisis()),
            ("empty", empty()),
        ];
        let mut wanted = Vec::new();
        for (name, dossier) in &dossiers {
            written(&format!("{name}.ron"), file::write(dossier).as_bytes());
            for kind in Kind::ALL {
                for language in [Lang::NL, Lang::EN] {
                    // Every kind in both languages. Typesetting a hundred pages takes long where nothing is optimised, so of the
                    // monster half of them will do, unless somebody wants to look at all.
                    let is_half = (kind == Kind::Owner) == (language == Lang::EN) && kind != Kind::OnePager;
                    if *name != "monster" || !is_half || folder().is_some() {
                        wanted.push((format!("{name}-{}-{language}", kind.id()), dossier.clone(), language, kind));
                    }
                }
            }
        }
        let next = &std::sync::Mutex::new(wanted.into_iter());
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..2)
                .map(|_| {
                    scope.spawn(move || {
                        let mut made = Vec::new();
                        loop {
                            let Some((name, dossier, language, kind)) = next.lock().unwrap().next() else { break };
                            let report = order(dossier, language, kind).report();
                            let typeset = pdf::typeset(&report).unwrap_or_else(|d| panic!("{name}: {d:?}"));
                            assert_eq!(typeset.cut_off(), [0; 0], "{name}: pages with something beyond their edges");
                            let pages = typeset.page_count();
                            let pdf = typeset.pdf().unwrap_or_else(|d| panic!("{name}: {d:?}"));
                            written(&format!("{name}.pdf"), &pdf);
                            made.push(Case { name, report, pdf, pages });
                        }
                        made
                    })
                })
                .collect();
            threads.into_iter().flat_map(|t| t.join().unwrap()).collect()
        })
    })
}

/// Letters and digits only: what is left when lines are broken, words hyphenated and signs drawn.
pub fn squashed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn no_private_note_gets_into_a_report_for_others() {
    for case in cases() {
        let is_private = case.report.kind == Kind::Advisor;
        let holds = case.report.json().contains(SECRET);
        let has_any = case.name.starts_with("everything") || case.name.starts_with("monster");
        assert_eq!(holds, is_private && has_any, "{}", case.name);
    }
}

#[test]
fn every_section_can_be_left_out_and_how_it_was_measured_cannot() {
    let all = order(everything(), Lang::NL, Kind::Owner);
    let whole = all.report();
    let there = |report: &Report| {
        [
            report.conclusion.is_some(),
            report.parts.is_some(),
            report.changes.is_some(),
            report.programmes.is_some(),
            report.plan.is_some(),
            report.readings.is_some(),
            report.answers.is_some(),
        ]
    };
    assert_eq!(there(&whole), [true; 7]);
    for (at, section) in Section::ALL.into_iter().enumerate() {
        let mut order = all.clone();
        order.choice.without = vec![section];
        let report = order.report();
        let mut expected = [true; 7];
        expected[at] = false;
        assert_eq!(there(&report), expected, "{section:?}");
        assert!(report.method.is_some());
    }
    // What is left out is in no table either.
    let kinds_of = |report: &Report| {
        let table = String::from_utf8(export::bytes(report, Format::Csv).unwrap()).unwrap();
        let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        reader.records().map(|row| row.unwrap()[5].to_owned()).collect::<std::collections::BTreeSet<_>>()
    };
    let sheets_of = |report: &Report| {
        let book = export::bytes(report, Format::Xlsx).unwrap();
        let book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(book)).unwrap();
        book.sheet_names()
    };
    for (section, kind, sheet) in [
        (Section::Conclusion, "total", None),
        (Section::Parts, "dimension", None),
        (Section::Changes, "change", Some(&whole.words.change)),
        (Section::Programmes, "rule", Some(&whole.words.rule)),
        (Section::Readings, "reading", Some(&whole.words.questionnaire)),
        (Section::Answers, "answer", Some(&whole.words.answer)),
    ] {
        let mut order = all.clone();
        order.choice.without = vec![section];
        let report = order.report();
        assert!(kinds_of(&whole).contains(kind) && !kinds_of(&report).contains(kind), "{kind}");
        let name = |sheet: &String| sheet.chars().filter(|c| !"?".contains(*c)).collect::<String>();
        if let Some(sheet) = sheet.map(name) {
            assert!(sheets_of(&whole).contains(&sheet) && !sheets_of(&report).contains(&sheet), "{sheet}");
        }
    }
    let one_page = order(everything(), Lang::NL, Kind::OnePager).report();
    assert_eq!(there(&one_page), [true, false, false, false, false, false, false]);
    let sure = one_page.conclusion.unwrap().sure;
    assert!(sure.contains("1.0") && sure.contains("6 oktober 2026") && sure.contains("%"), "{sure}");
}

#[test]
fn the_report_says_what_the_window_says() {
    use digipeil::app::{Event, update};
    let mut model = program::model(Settings::default());
    update(&mut model, Event::Opened { path: "x.ron".into(), result: Ok(Box::new(typical().into())) });
    let summary = model.summary().unwrap();
    let report = order(typical(), Lang::NL, Kind::Owner).report();
    let conclusion = report.conclusion.as_ref().unwrap();
    assert_eq!((&conclusion.headline, &conclusion.lead), (&summary.headline, &summary.lead));
    let parts = &report.parts.as_ref().unwrap().list;
    assert_eq!(parts.len(), summary.rows.len());
    for row in &summary.rows {
        let part = parts.iter().find(|part| part.score.id == row.id).unwrap();
        assert_eq!(part.score.figure, row.shown.figure);
        assert_eq!(part.score.point, row.shown.point.as_ref().map(|p| p.to_f64()));
        assert_eq!((part.score.low, part.score.high), {
            let number = |e: &Option<digipeil::exact::Exact>| e.as_ref().map(|e| e.to_f64());
            (number(&row.shown.low), number(&row.shown.high))
        });
    }
    let plan = model.plan().unwrap();
    let titles: Vec<&str> = plan.now.iter().map(|view| view.title.as_str()).collect();
    assert_eq!(conclusion.steps.iter().map(|s| s.title.as_str()).collect::<Vec<_>>(), titles);
    let cards = &model.open.as_ref().unwrap().matched().unwrap().short_list.cards;
    assert_eq!(report.programmes.as_ref().unwrap().list.len(), cards.len());
}

#[test]
fn an_organisations_name_logo_colour_and_foot_line_are_its_own() {
    let logo = br##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#123456"/></svg>"##;
    let mut own = order(empty(), Lang::NL, Kind::OnePager);
    own.sender = Sender {
        name: "Provincie Voorbeeld".to_owned(),
        footer: "Plein 1, Voorbeeldstad".to_owned(),
        colour: Some("#7A1020".to_owned()),
        logo: logo.to_vec(),
    };
    let text = |order: &Order| {
        let pdf = pdf::typeset(&order.report()).unwrap().pdf().unwrap();
        writers::text_of(&pdf)
    };
    let said = text(&own);
    assert!(said.contains("ProvincieVoorbeeld") && said.contains("Plein1Voorbeeldstad"), "{said}");
    // A logo that is no picture, and a colour nobody could read, stop nothing.
    own.sender.logo = b"<svg this is not one".to_vec();
    own.sender.colour = Some("#FFFFAA".to_owned());
    assert_eq!(own.report().sender.colour, None);
    assert!(text(&own).contains("ProvincieVoorbeeld"));
}
