//! The speed budgets of the design, measured. Run with `cargo bench`; compare figures of one run only.
#![allow(clippy::panic, clippy::format_collect, reason = "a bench that cannot begin stops")]

use std::fmt::Write as _;
use std::sync::Arc;

use digipeil::catalogue;
use digipeil::company::{Company, Country, Reference};
use digipeil::exact::Exact;
use digipeil::id::Id as _;
use digipeil::matching::{AidReceived, Matcher, Situation};
use digipeil::questionnaire::{self, Questionnaire};
use digipeil::scoring::{Context, Sheet, State, effects, score};
use digipeil::text::{Lang, Locale};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

#[path = "../tests/it/report/monster.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "shared with the tests")]
mod monster;

fn main() {
    divan::main();
}

/// A thousand questions in eight parts, each third one asked under a condition, one of them under three hundred terms.
fn thousand() -> String {
    let mut dimensions = String::new();
    for d in 0..8 {
        let mut questions = String::new();
        for i in (0..1000).filter(|i| i % 8 == d) {
            let condition = match i {
                999 => {
                    let terms: String = (0..300).map(|t| format!("IsOneOf(\"q{t}\", [\"a\", \"b\"]),")).collect();
                    format!("ask_if: AtLeast(40, [{terms}]),")
                }
                i if i % 3 == 2 => format!("ask_if: Is(\"q{}\", \"b\"),", i - 1),
                _ => String::new(),
            };
            let options: String = ["a", "b", "c", "d"]
                .iter()
                .enumerate()
                .map(|(n, id)| {
                    format!(
                        r#"Option(id: "{id}", text: {{"nl": "Keuze {id} bij vraag {i}", "en": "Choice {id} at question {i}"}}, detail: {{"nl": "Wat dat betekent in gewone woorden.", "en": "What that means in plain words."}}, points: {}),"#,
                        n * 33
                    )
                })
                .collect();
            let _ = write!(
                questions,
                r#"Question(id: "q{i}", ask: {{"nl": "Vraag nummer {i}?", "en": "Question number {i}?"}}, kind: OneOf([{options}]), weight: {}, {condition}),"#,
                i % 7 + 1
            );
        }
        let _ = write!(dimensions, r#"Dimension(id: "d{d}", name: "D{d}", questions: [{questions}]),"#);
    }
    format!(
        r#"Questionnaire(id: "t", version: "1", provider: "p", languages: ["nl", "en"], name: "T", asks: "?", about: "a",
            minutes: 60, source: "s", licence: "l",
            levels: [Level(id: "a", name: "A", below: 50), Level(id: "b", name: "B")], dimensions: [{dimensions}])"#
    )
}

fn read(bytes: &[u8]) -> Arc<Questionnaire> {
    match questionnaire::read("bench.ron", bytes) {
        (Some(found), _) => found,
        (None, diagnostics) => panic!("{diagnostics:#?}"),
    }
}

fn filled(q: &Questionnaire) -> Sheet {
    let mut sheet = Sheet::empty(q);
    for (i, ix) in q.question_indices().enumerate() {
        let choices = q.question(ix).kind.choices().len();
        if choices > 0 && matches!(q.question(ix).kind, questionnaire::Kind::OneOf(_)) {
            sheet.set(ix, State::Chosen(i % choices));
        }
    }
    sheet
}

/// Budget: under 30 ms.
#[divan::bench]
fn load_and_check_a_thousand_questions(bencher: Bencher) {
    let text = thousand();
    bencher.bench(|| read(black_box(text.as_bytes())));
}

/// Budget: under 2 ms for everything one answer changes.
#[divan::bench]
fn one_answer_among_a_thousand(bencher: Bencher) {
    let q = read(thousand().as_bytes());
    let mut sheet = filled(&q);
    let Some(first) = q.find("q1") else { return };
    let mut place = 0;
    bencher.bench_local(|| {
        place = (place + 1) % 4;
        sheet.set(first, State::Chosen(place));
        score(black_box(&q), &sheet, Context::UNKNOWN)
    });
}

/// Budget: 100,000 assessments a second on one core, that is 10 µs each, for the EU structure.
#[divan::bench(args = questionnaire::shipped::FILES.iter().map(|(name, _)| *name))]
fn score_one_assessment(bencher: Bencher, file: &str) {
    let Some((_, bytes)) = questionnaire::shipped::FILES.iter().find(|(name, _)| *name == file) else { return };
    let q = read(bytes);
    let sheet = filled(&q);
    bencher.counter(ItemsCount::new(1_usize)).bench(|| score(black_box(&q), black_box(&sheet), Context::UNKNOWN));
}

/// What the results page works out when it opens.
#[divan::bench]
fn effect_of_one_step_per_question_of_the_digiscan(bencher: Bencher) {
    let Some((_, bytes)) = questionnaire::shipped::find("digiscan") else { return };
    let q = read(bytes);
    let sheet = filled(&q);
    let scores = score(&q, &sheet, Context::UNKNOWN);
    bencher.bench(|| effects(black_box(&q), &sheet, &scores, Context::UNKNOWN));
}

/// Companies all over both countries, of every size, some of them with gaps.
fn companies(reference: &Reference) -> Vec<Situation> {
    let towns: Vec<_> = [Country::BE, Country::NL]
        .into_iter()
        .flat_map(|country| reference.areas.municipalities(country).map(move |(_, area)| (country, area)))
        .collect();
    let sectors: Vec<_> = reference.sectors.iter().map(|sector| sector.code).collect();
    let forms: Vec<_> = reference.legal_forms.iter().map(|form| form.id.clone()).collect();
    let people = [3_i64, 9, 12, 49, 80, 249, 250, 900];
    (0..1000_usize)
        .map(|i| {
            let (country, town) = towns[i * 7 % towns.len()];
            let company = Company {
                country: Some(country),
                municipality: (i % 11 != 0).then(|| town.name.get(Locale::new(Lang::NL)).to_owned()),
                sector: (i % 5 != 0).then(|| sectors[i * 13 % sectors.len()]),
                headcount: (i % 7 != 0).then(|| Exact::from(people[i % people.len()])),
                turnover: Some(Exact::from(people[i % people.len()] * 150_000)),
                group: Some(i % 9 == 0),
                founded: Some(1990 + i16::try_from(i % 36).unwrap_or(0)),
                legal_form: Some(forms[i % forms.len()].clone()),
                ..Company::default()
            };
            Situation { company, ..Situation::default() }
        })
        .collect()
}

fn matcher() -> Matcher {
    let (matcher, _) = Matcher::new(catalogue::shipped::catalogue(), Reference::built_in(), &[]);
    matcher
}

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 21);

/// Budget: a million verdicts a second, companies located anew each time.
#[divan::bench]
fn match_verdicts(bencher: Bencher) {
    let matcher = matcher();
    let companies = companies(matcher.reference());
    let (mut truths, mut out) = (Vec::new(), Vec::new());
    let programmes = matcher.catalogue().programmes().len();
    bencher.counter(ItemsCount::new(companies.len() * programmes)).bench_local(|| {
        for situation in &companies {
            matcher.verdicts(black_box(situation), TODAY, &mut truths, &mut out);
            black_box(&out);
        }
    });
}

/// What the Programmes screen computes anew while a cost is typed: budget of one frame, 4 ms.
#[divan::bench]
fn match_for_the_screen(bencher: Bencher) {
    let matcher = matcher();
    let companies = companies(matcher.reference());
    bencher.bench_local(|| {
        let matches = matcher.match_all(black_box(&companies[3]), TODAY);
        let list = matches.short_list(matcher.catalogue(), 5);
        (matcher.open_questions(&matches, &companies[3]), list)
    });
}

/// The whole Programmes screen while a cost is typed: verdicts, cards, what to ask, the money of every programme, the best combination
/// for every size class the company may be in, and the room for de minimis aid after a dozen grants. Budget of one frame, 4 ms.
#[divan::bench]
fn the_screen_while_a_cost_is_typed(bencher: Bencher) {
    let matcher = matcher();
    let mut situation = companies(matcher.reference()).swap_remove(3);
    situation.company =
        Company { country: Country::new("BE"), municipality: Some("Kortrijk".to_owned()), ..situation.company };
    situation.company.headcount = None;
    let day = |month| jiff::civil::date(2025, month, 1);
    situation.aid = (1..13).map(|month| AidReceived::new(day(month), Exact::from(1000_i64))).collect();
    let mut cost = 0_i64;
    bencher.bench_local(|| {
        cost = (cost + 1) % 50_000;
        situation.project.cost = Some(Exact::from(cost));
        let matches = matcher.match_all(black_box(&situation), TODAY);
        let list = matches.short_list(matcher.catalogue(), 5);
        let asked = (matcher.open_questions(&matches, &situation), matcher.settling_questions(&matches, &situation));
        let money: Vec<_> =
            matcher.catalogue().programme_indices().map(|ix| matcher.money(ix, &situation, TODAY)).collect();
        (list, asked, money, matcher.project_money(&matches, &situation))
    });
}

/// The worst combination there is: two dozen programmes that may all be combined.
#[divan::bench]
fn the_best_of_two_dozen_that_all_combine(bencher: Bencher) {
    let rows: String = (0..24)
        .map(|at| {
            let with: String = (0..at).map(|other| format!("\"p{other}\", ")).collect();
            format!(
                r#"Programme(id: "p{at}", kind: Grant, provider: "o", name: "P", summary: "S.", combines_with: [{with}],
                    money: Money(share: {{"large": {}}}), sources: [Source(source: "s", seen: "2026-11-20", sureness: V)], checked: "2026-11-20"),"#,
                at + 1
            )
        })
        .collect();
    let text = format!(
        r#"Catalogue(languages: ["nl"], programmes: [{rows}],
            organisations: [Organisation(id: "o", name: "O", kind: Agency, sources: [Source(source: "s", sureness: U)])])"#
    );
    let file = catalogue::File { name: "bench.ron", bytes: text.as_bytes(), layer: 0 };
    let loaded = catalogue::read(&[file], Reference::built_in());
    let (matcher, _) = Matcher::new(Arc::new(loaded.catalogue), Reference::built_in(), &[]);
    let company =
        Company { headcount: Some(12.into()), turnover: Some(1.into()), group: Some(false), ..Company::default() };
    let mut situation = Situation { company, ..Situation::default() };
    situation.project.cost = Some(Exact::from(10_000_i64));
    let matches = matcher.match_all(&situation, TODAY);
    bencher.bench_local(|| matcher.project_money(black_box(&matches), &situation));
}

/// Reading and checking the whole catalogue.
#[divan::bench]
fn load_and_check_the_catalogue(bencher: Bencher) {
    let reference = Reference::built_in();
    bencher.bench(|| catalogue::shipped::with_own(&[], reference));
}

/// A folder of ten thousand dossiers, and the list of it.
#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the folder is made by hand, as other programs would"
)]
mod library {
    use std::path::PathBuf;
    use std::sync::LazyLock;

    use digipeil::app::Shelf;
    use digipeil::app::library::Query;
    use digipeil::company::Reference;
    use digipeil::dossier::file;
    use digipeil::store::Disk;
    use digipeil::store::library::{CACHE, Eyes, Library, look};
    use divan::{Bencher, black_box};
    use jiff::civil::date;

    const MANY: usize = 10_000;

    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = std::env::temp_dir().join("digipeil-bench-library");
        let Some(mut dossier) = file::example() else { panic!("the example is sound") };
        // Most firms answer one questionnaire.
        dossier.assessments.truncate(1);
        let _ = std::fs::remove_dir_all(&folder);
        let _ = std::fs::create_dir_all(&folder);
        let past = std::time::SystemTime::now() - std::time::Duration::from_secs(100);
        for number in 0..MANY {
            dossier.key = format!("key-{number}");
            dossier.company.name = Some(format!("Bedrijf nummer {number}"));
            let path = folder.join(format!("{number:05}.ron"));
            let written = std::fs::write(&path, file::write(&dossier))
                .and_then(|()| std::fs::File::options().write(true).open(&path)?.set_modified(past));
            assert!(written.is_ok(), "the folder can be written");
        }
        folder
    });

    static SHELF: LazyLock<Shelf> = LazyLock::new(|| Shelf::new([]));

    fn seen() -> Library {
        let eyes =
            Eyes { shelf: &SHELF, reference: Reference::built_in(), today: date(2026, 11, 21), go_on: &|_, _| true };
        match look(&Disk::default(), &FOLDER, eyes) {
            Ok(library) => library,
            Err(error) => panic!("{error:?}"),
        }
    }

    /// Budget: under 1.5 s.
    #[divan::bench(sample_count = 5, sample_size = 1)]
    fn first_look_at_ten_thousand_dossiers(bencher: Bencher) {
        LazyLock::force(&FOLDER);
        LazyLock::force(&SHELF);
        bencher.with_inputs(|| std::fs::remove_file(FOLDER.join(CACHE))).bench_values(|_| seen());
    }

    /// Budget: under 0.2 s.
    #[divan::bench(sample_count = 10, sample_size = 1)]
    fn later_look_at_ten_thousand_dossiers(bencher: Bencher) {
        assert_eq!(seen().dossiers().count(), MANY);
        bencher.bench(seen);
    }

    /// Budget: under a frame, 16 ms.
    #[divan::bench(sample_count = 20, sample_size = 1)]
    fn search_among_ten_thousand_dossiers(bencher: Bencher) {
        let library = seen();
        bencher.bench(|| {
            let query = Query::new(black_box("nummer 99"));
            library.dossiers().filter(|(_, entry)| entry.matches(&query)).count()
        });
    }
}

/// The order of a report: of the example, or of the monster.
fn report_order(is_monster: bool) -> digipeil::app::report::Order {
    let own = is_monster.then(|| ("monster.ron".to_owned(), monster::questions().into_bytes()));
    let shelf = digipeil::app::Shelf::new(own);
    let (matcher, _) = Matcher::new(catalogue::shipped::catalogue(), Reference::built_in(), shelf.questionnaires());
    let dossier = if is_monster {
        let found = shelf.questionnaires().iter().find(|q| q.id().as_str() == "monster");
        found.map(|questionnaire| monster::dossier(questionnaire))
    } else {
        digipeil::dossier::file::example()
    };
    let Some(dossier) = dossier else { panic!("the dossier is there") };
    digipeil::app::report::Order {
        dossier: Box::new(dossier),
        scan: None,
        choice: digipeil::app::report::Choice::new(Lang::NL),
        sender: digipeil::report::document::Sender::default(),
        project: digipeil::matching::Project::default(),
        months_between: 12,
        matcher: Arc::new(matcher),
        shelf,
        today: jiff::civil::date(2026, 11, 21),
    }
}

fn write_pdf(order: &digipeil::app::report::Order) -> usize {
    match digipeil::report::export::bytes(&order.report(), digipeil::report::export::Format::Pdf) {
        Ok(bytes) => black_box(bytes.len()),
        Err(found) => panic!("{found:?}"),
    }
}

/// The report of the example, from the dossier to the PDF, again with another name: that stands on all its pages, and as the window
/// makes it while somebody types.
#[divan::bench]
fn report_pdf(bencher: Bencher<'_, '_>) {
    let mut order = report_order(false);
    let mut count = 0;
    let renamed = || {
        // As the window does between two reports.
        digipeil::report::pdf::tidy();
        count += 1;
        order.dossier.company.name = Some(format!("Bakkerij {count}"));
        order.clone()
    };
    bencher.with_inputs(renamed).bench_local_refs(|order| write_pdf(order));
}

/// The same with nothing remembered, as the first report of a session is made. The typefaces are read already.
#[divan::bench]
fn report_pdf_cold(bencher: Bencher<'_, '_>) {
    let order = report_order(false);
    bencher.with_inputs(|| comemo::evict(0)).bench_local_values(|()| write_pdf(&order));
}

/// The largest report, 300 questions with long notes, with nothing remembered.
#[divan::bench(sample_count = 10)]
fn report_pdf_monster(bencher: Bencher<'_, '_>) {
    let order = report_order(true);
    bencher.with_inputs(|| comemo::evict(0)).bench_local_values(|()| write_pdf(&order));
}
