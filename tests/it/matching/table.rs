//! Companies by programmes: the verdict, and the rule that decides it.

use digipeil::company::size::SizeClass;
use digipeil::company::{Company, Country};
use digipeil::id::{Id as _, QuestionnaireId};
use digipeil::matching::{ScanElsewhere, Situation, Verdict};
use jiff::civil::{Date, date};

use super::{MATCHER, TODAY, exact, find, firm, form, of, told, verdict};

use Verdict::{Fits, NotAvailable, NotForYou, NotYet, SeemsToFit};

/// A company, a day, and the verdicts expected with the rule that decides each.
type Row = (&'static str, Situation, Date, &'static [(&'static str, Verdict, &'static str)]);

/// Companies by programmes, on 21 November 2026 where nothing else is said: the verdict, and the rule that blocks or is missing.
#[test]
fn the_right_programmes_for_the_right_companies() {
    // Flanders
    let joiner = || firm("Kortrijk", "C16.23", "12", "1500000");
    let baker = || firm("Brugge", "C10.71", "6", "400000");
    let hauler = || firm("Hasselt", "H49.41", "80", "12000000");
    let maker = || firm("Genk", "C25.62", "45", "6000000");
    let food = || firm("Bocholt", "C10.89", "30", "5000000");
    let large = || firm("Antwerpen", "C20.59", "300", "90000000");
    let start_up = |year| Company { founded: Some(year), ..firm("Gent", "J62.01", "3", "100000") };
    let vlaio = [("public_share", true), ("vlaio_list", true)];
    // The Netherlands
    let dutch_maker = || firm("Almelo", "C28.99", "40", "7000000");
    let dutch_hauler = || firm("Heerlen", "H52.10", "25", "4000000");
    let cafe = || firm("Utrecht", "I56.30", "4", "300000");
    // Elsewhere
    let brussels = || firm("Elsene", "M73.11", "8", "700000");
    let walloon = || firm("Namur", "G47.71", "5", "500000");
    let member = || Company { group: Some(true), ..joiner() };

    let early = date(2024, 6, 1);
    let mcz = date(2025, 10, 1);
    let rows: Vec<Row> = vec![
        (
            "a joiner with 12 people in Kortrijk",
            of(joiner()),
            TODAY,
            &[
                ("advies-pom-west-vlaanderen", SeemsToFit, ""),
                ("house-of-manufacturing-kortrijk", SeemsToFit, ""),
                ("kmo-portefeuille-cyberadvies", SeemsToFit, ""),
                ("kmo-portefeuille-ander-advies", NotAvailable, ""),
                ("cybersecurity-verbetertrajecten", SeemsToFit, ""),
                ("investeringsaftrek-digitaal", SeemsToFit, ""),
                ("investeringsaftrek-thema", NotYet, "certificate"),
                ("digitale-transformatieprojecten", NotAvailable, ""),
                ("haalbaarheidsstudie", SeemsToFit, ""),
                ("platform-bouw-limburg", NotForYou, "area"),
                ("wbso", NotForYou, "area"),
                ("plan-geletterdheid-west-vlaanderen", NotForYou, "audience"),
            ],
        ),
        (
            "the same, having confirmed what VLAIO asks",
            told(of(joiner()), &vlaio),
            TODAY,
            &[("kmo-portefeuille-cyberadvies", Fits, ""), ("kmo-portefeuille-opleiding", SeemsToFit, "")],
        ),
        (
            "the same, a quarter of it public",
            told(of(joiner()), &[("public_share", false)]),
            TODAY,
            &[("kmo-portefeuille-cyberadvies", NotForYou, "public_share")],
        ),
        (
            "the same before the reform of 2026",
            told(of(joiner()), &vlaio),
            date(2026, 1, 31),
            &[("kmo-portefeuille-ander-advies", Fits, ""), ("kmo-portefeuille-cyberopleiding", NotAvailable, "")],
        ),
        ("9 people", of(firm("Kortrijk", "C16.23", "9", "1500000")), TODAY, &[("kmo-groeisubsidie", SeemsToFit, "")]),
        (
            "249 people",
            told(of(firm("Kortrijk", "C16.23", "249", "40000000")), &vlaio),
            TODAY,
            &[("kmo-portefeuille-cyberadvies", Fits, "")],
        ),
        (
            "250 people",
            told(of(firm("Kortrijk", "C16.23", "250", "40000000")), &vlaio),
            TODAY,
            &[("kmo-portefeuille-cyberadvies", NotForYou, "size"), ("advies-pom-west-vlaanderen", SeemsToFit, "")],
        ),
        (
            "a member of a group whose size nobody confirmed",
            told(of(member()), &vlaio),
            TODAY,
            &[("kmo-portefeuille-cyberadvies", SeemsToFit, "")],
        ),
        (
            "a member of a large group",
            told(of(Company { confirmed_size: Some(SizeClass::Large), ..member() }), &vlaio),
            TODAY,
            &[("kmo-portefeuille-cyberadvies", NotForYou, "size")],
        ),
        (
            "an association in Bruges",
            of(form(baker(), "vzw")),
            TODAY,
            &[
                ("kmo-portefeuille-opleiding", NotForYou, "legal_form"),
                ("house-of-manufacturing-kortrijk", SeemsToFit, ""),
            ],
        ),
        (
            "a haulier in Hasselt",
            of(hauler()),
            TODAY,
            &[
                ("platform-logistiek-limburg", SeemsToFit, ""),
                ("pool-magazijnmedewerkers-limburg", SeemsToFit, ""),
                ("platform-bouw-limburg", NotForYou, "sector"),
                ("sociale-economie-uitbesteden", NotForYou, "area"),
            ],
        ),
        (
            "a manufacturer in Genk",
            of(maker()),
            TODAY,
            &[
                ("speerpunt-maakeconomie-limburg", SeemsToFit, ""),
                ("co-creatie-maakbedrijven-limburg", SeemsToFit, ""),
                ("platform-logistiek-limburg", NotForYou, "sector"),
            ],
        ),
        (
            "the same, alone",
            told(of(maker()), &[("with_others", false)]),
            TODAY,
            &[("co-creatie-maakbedrijven-limburg", NotYet, "together"), ("salkturbo", NotYet, "together")],
        ),
        (
            "a food company in Bocholt",
            of(food()),
            TODAY,
            &[("sociale-economie-uitbesteden", SeemsToFit, ""), ("sociale-economie-instroom", SeemsToFit, "")],
        ),
        (
            "the same in Oudsbergen, of which a part belongs to North Limburg",
            of(Company { municipality: Some("Oudsbergen".to_owned()), ..food() }),
            TODAY,
            &[("sociale-economie-uitbesteden", SeemsToFit, "")],
        ),
        (
            "a large firm in Antwerp",
            of(large()),
            TODAY,
            &[
                ("cybersecurity-verbetertrajecten", SeemsToFit, ""),
                ("ontwikkelingsproject", SeemsToFit, ""),
                ("kmo-groeisubsidie", NotForYou, "size"),
                ("edih-netwerk", SeemsToFit, ""),
            ],
        ),
        (
            "the same, not under NIS2",
            told(of(large()), &[("nis2", false)]),
            TODAY,
            &[("cybersecurity-verbetertrajecten", NotForYou, "size")],
        ),
        (
            "a firm of 800, over the limit of small mid-caps",
            of(firm("Antwerpen", "C20.59", "800", "90000000")),
            TODAY,
            &[("edih-netwerk", NotForYou, "size")],
        ),
        ("a start-up of 2025", of(start_up(2025)), TODAY, &[("innovatieve-starterssteun", SeemsToFit, "")]),
        (
            "a start-up of 2024, perhaps two years old",
            of(start_up(2024)),
            TODAY,
            &[("innovatieve-starterssteun", SeemsToFit, "")],
        ),
        ("a firm of 2023", of(start_up(2023)), TODAY, &[("innovatieve-starterssteun", NotForYou, "age")]),
        (
            "a sole trader in Ghent",
            of(form(start_up(2025), "eenmanszaak")),
            TODAY,
            &[("ontwikkelingsproject", NotForYou, "legal_form")],
        ),
        (
            "a joiner whose project is too small",
            Situation {
                project: digipeil::matching::Project { cost: Some(exact("6000")), topic: None, ..Default::default() },
                ..of(joiner())
            },
            TODAY,
            &[("cybersecurity-verbetertrajecten", NotYet, "cost")],
        ),
        (
            "a manufacturer in Almelo",
            of(dutch_maker()),
            TODAY,
            &[
                ("edih-boost", Fits, ""),
                ("cyberveilig-check", Fits, ""),
                ("vmo-raad-en-daad", SeemsToFit, ""),
                ("digitale-industrie-overijssel", NotAvailable, ""),
                ("wbso", NotAvailable, ""),
                ("slim", SeemsToFit, ""),
                ("werkgeversdienstverlening-zuid-limburg", NotForYou, "area"),
                ("kmo-portefeuille-opleiding", NotForYou, "area"),
            ],
        ),
        (
            "the same, no member of VMO",
            told(of(dutch_maker()), &[("vmo-raad-en-daad.member", false)]),
            TODAY,
            &[("vmo-raad-en-daad", NotYet, "member")],
        ),
        (
            "the same in 2024, without a scan",
            of(dutch_maker()),
            early,
            &[
                ("digitale-industrie-overijssel", NotYet, "assessment"),
                ("circulaire-industrie-overijssel", NotYet, "circo"),
            ],
        ),
        (
            "the same in 2024, with an EDIH scan of 2023",
            Situation {
                assessments: vec![ScanElsewhere {
                    instrument: QuestionnaireId::new("edih-dma").unwrap(),
                    made_on: date(2023, 1, 1),
                }],
                ..of(dutch_maker())
            },
            early,
            &[("digitale-industrie-overijssel", Fits, "")],
        ),
        (
            "the same in 2024, with an EDIH scan of 2022",
            Situation {
                assessments: vec![ScanElsewhere {
                    instrument: QuestionnaireId::new("edih-dma").unwrap(),
                    made_on: date(2022, 12, 31),
                }],
                ..of(dutch_maker())
            },
            early,
            &[("digitale-industrie-overijssel", NotYet, "assessment")],
        ),
        (
            "a large manufacturer in Almelo in 2024",
            of(firm("Almelo", "C28.99", "400", "80000000")),
            early,
            &[("digitale-industrie-overijssel", NotForYou, "size")],
        ),
        (
            "a foundation in Almelo in 2024",
            of(form(dutch_maker(), "stichting")),
            early,
            &[("digitale-industrie-overijssel", NotForYou, "legal_form")],
        ),
        (
            "a haulier in Heerlen",
            of(dutch_hauler()),
            TODAY,
            &[
                ("werkgeversdienstverlening-zuid-limburg", SeemsToFit, ""),
                ("limburg-toekomstbestendig", SeemsToFit, ""),
                ("liof-ideeenfonds", NotAvailable, ""),
                ("mijn-digitale-zaak", NotAvailable, ""),
                ("edih-boost", NotForYou, "area"),
                ("stap-budget", NotForYou, "audience"),
            ],
        ),
        (
            "a café in Utrecht",
            of(cafe()),
            TODAY,
            &[
                ("cyberveilig-check", Fits, ""),
                ("mijn-cyberweerbare-zaak", NotAvailable, ""),
                ("edih-boost", NotForYou, "area"),
            ],
        ),
        ("a café in October 2025", of(cafe()), mcz, &[("mijn-cyberweerbare-zaak", Fits, "")]),
        ("50 people", of(firm("Utrecht", "I56.30", "50", "9999999")), mcz, &[("mijn-cyberweerbare-zaak", Fits, "")]),
        (
            "51 people",
            of(firm("Utrecht", "I56.30", "51", "9999999")),
            mcz,
            &[("mijn-cyberweerbare-zaak", NotForYou, "headcount")],
        ),
        (
            "ten million",
            of(firm("Utrecht", "I56.30", "50", "10000000")),
            mcz,
            &[("mijn-cyberweerbare-zaak", NotForYou, "turnover")],
        ),
        (
            "a café that trains people, while the round is open",
            told(of(cafe()), &[("praktijkleren.recognised", true)]),
            date(2026, 7, 1),
            &[("praktijkleren", Fits, "")],
        ),
        (
            "a café without the recognition",
            told(of(cafe()), &[("praktijkleren.recognised", false)]),
            date(2026, 7, 1),
            &[("praktijkleren", NotYet, "recognised")],
        ),
        ("a café before the round", of(cafe()), date(2026, 5, 1), &[("praktijkleren", NotAvailable, "")]),
        (
            "an agency in Brussels",
            of(brussels()),
            TODAY,
            &[("innoviris-start-ai", NotAvailable, ""), ("cheque-cybersecurite", NotForYou, "area")],
        ),
        (
            "an agency in Brussels before the stop",
            of(brussels()),
            date(2026, 3, 1),
            &[("innoviris-start-ai", Fits, "")],
        ),
        (
            "a shop in Namur",
            of(walloon()),
            TODAY,
            &[("cheque-maturite-numerique", SeemsToFit, ""), ("cheque-cybersecurite", SeemsToFit, "")],
        ),
        (
            "an association in Namur",
            of(form(walloon(), "asbl")),
            TODAY,
            &[("cheque-maturite-numerique", NotForYou, "legal_form")],
        ),
        (
            "a joiner in Kortrijk, in what came later into the catalogue",
            of(joiner()),
            TODAY,
            &[
                // Everybody in Belgium may use it, and it was last checked in 2024: to be confirmed.
                ("cyberfundamentals", SeemsToFit, ""),
                ("safeonweb-at-work", SeemsToFit, ""),
                ("ibo", SeemsToFit, ""),
                ("ecologiepremie-plus", SeemsToFit, ""),
                ("ecoboostlening", SeemsToFit, ""),
                // It ran until the end of 2025.
                ("green-vlaio", NotAvailable, ""),
                ("fabrieken-voor-de-toekomst", SeemsToFit, ""),
                ("digihub-vlaams-brabant", NotForYou, "area"),
                ("arbeidsmarktprojecten-zuid-limburg", NotForYou, "area"),
                ("opleidingscheques", NotForYou, "audience"),
                ("1819-brussel", NotForYou, "area"),
                ("eia", NotForYou, "area"),
            ],
        ),
        (
            "the same in 2025, while GREEN ran, with a project that is too small",
            Situation {
                project: digipeil::matching::Project { cost: Some(exact("49999")), ..Default::default() },
                ..of(joiner())
            },
            date(2025, 6, 1),
            &[("green-vlaio", NotYet, "cost")],
        ),
        (
            "the same with a project of just 50,000 euro",
            Situation {
                project: digipeil::matching::Project { cost: Some(exact("50000")), ..Default::default() },
                ..of(joiner())
            },
            date(2025, 6, 1),
            &[("green-vlaio", Fits, "")],
        ),
        (
            "a joiner while the workability voucher could be had",
            told(of(joiner()), &[("werkbaarheidscheque.first", true)]),
            date(2024, 7, 31),
            &[("werkbaarheidscheque", Fits, "")],
        ),
        (
            "who had that voucher before",
            told(of(joiner()), &[("werkbaarheidscheque.first", false)]),
            date(2024, 7, 31),
            &[("werkbaarheidscheque", NotForYou, "first")],
        ),
        (
            "a joiner when its money was gone",
            of(joiner()),
            date(2023, 10, 12),
            &[("werkbaarheidscheque", NotAvailable, "")],
        ),
        (
            "a firm without staff",
            told(of(firm("Kortrijk", "C16.23", "0", "1500000")), &[("werkbaarheidscheque.first", true)]),
            date(2024, 7, 31),
            &[("werkbaarheidscheque", NotForYou, "headcount")],
        ),
        (
            "a large firm that invests in one of the named municipalities",
            told(of(large()), &[("sts_municipality", true), ("strategische-transformatiesteun.volume", true)]),
            TODAY,
            &[("strategische-transformatiesteun", SeemsToFit, ""), ("eic-accelerator", NotForYou, "size")],
        ),
        (
            "a large firm that invests elsewhere",
            told(of(large()), &[("sts_municipality", false)]),
            TODAY,
            &[("strategische-transformatiesteun", NotForYou, "size")],
        ),
        (
            "a small firm whose plan is too small for that support",
            told(of(joiner()), &[("strategische-transformatiesteun.volume", false)]),
            TODAY,
            &[("strategische-transformatiesteun", NotYet, "volume")],
        ),
        (
            "a sole trader who wants to find something out",
            of(form(start_up(2025), "eenmanszaak")),
            TODAY,
            &[("onderzoeksproject", NotForYou, "legal_form"), ("collectief-maatwerk", NotYet, "recognised")],
        ),
        (
            "a maker without partners, for a project of three countries",
            told(of(maker()), &[("three_countries", false)]),
            TODAY,
            &[("digital-europe", NotYet, "together"), ("adma-trans4mers", SeemsToFit, "")],
        ),
        (
            "an instrument maker in Leuven",
            of(firm("Leuven", "C26.51", "20", "3000000")),
            TODAY,
            &[("digihub-vlaams-brabant", SeemsToFit, ""), ("fabrieken-voor-de-toekomst", NotForYou, "area")],
        ),
        (
            "a large one in Leuven",
            of(firm("Leuven", "C26.51", "250", "60000000")),
            TODAY,
            &[("digihub-vlaams-brabant", NotForYou, "size")],
        ),
        (
            "a café that trains adults in November 2025",
            told(of(cafe()), &[("praktijkleren-derde-leerweg.recognised", true)]),
            date(2025, 11, 28),
            &[("praktijkleren-derde-leerweg", Fits, ""), ("nl-leert-door", NotForYou, "audience")],
        ),
        (
            "the same a day later",
            told(of(cafe()), &[("praktijkleren-derde-leerweg.recognised", true)]),
            date(2025, 11, 29),
            &[("praktijkleren-derde-leerweg", NotAvailable, "")],
        ),
        (
            "a café with an employee whom UWV gave a statement",
            told(of(cafe()), &[("loonkostenvoordeel.statement", true)]),
            TODAY,
            &[("loonkostenvoordeel", Fits, ""), ("digitale-werkplaats", SeemsToFit, ""), ("eia", SeemsToFit, "")],
        ),
        (
            "the same without the statement",
            told(of(cafe()), &[("loonkostenvoordeel.statement", false)]),
            TODAY,
            &[("loonkostenvoordeel", NotYet, "statement")],
        ),
        (
            "a café during the round of Mijn Digitale Zaak",
            of(cafe()),
            date(2023, 7, 14),
            &[("mijn-digitale-zaak", SeemsToFit, "")],
        ),
        (
            "a manufacturer in Almelo, for the help around it",
            of(dutch_maker()),
            TODAY,
            &[
                ("novel-t-hulp", SeemsToFit, ""),
                ("kennispoort-hulp", NotForYou, "area"),
                ("oost-nl-hulp", SeemsToFit, ""),
                ("mkb-voucher-overijssel", NotAvailable, ""),
                ("sterk-techniekonderwijs", NotForYou, "audience"),
            ],
        ),
        (
            "a haulier in Heerlen, for what the four organisations do",
            of(dutch_hauler()),
            TODAY,
            &[("arrangementen-zuid-limburg", SeemsToFit, ""), ("social-return-zuid-limburg", SeemsToFit, "")],
        ),
        (
            "an agency in Brussels, for what replaces Innoviris",
            of(brussels()),
            TODAY,
            &[
                ("1819-brussel", SeemsToFit, ""),
                ("brussel-externe-opleiding", SeemsToFit, ""),
                ("1890-be", NotForYou, "area"),
            ],
        ),
        (
            "a company of which nothing is known",
            Situation::default(),
            TODAY,
            &[
                ("kmo-portefeuille-cyberadvies", SeemsToFit, ""),
                ("edih-boost", SeemsToFit, ""),
                ("platform-bouw-limburg", SeemsToFit, ""),
                ("mijn-digitale-zaak", NotAvailable, ""),
                ("stap-budget", NotForYou, "audience"),
            ],
        ),
        (
            "a company of which only the country is known",
            of(Company { country: Some(Country::NL), ..Company::default() }),
            TODAY,
            &[("kmo-portefeuille-cyberadvies", NotForYou, "area"), ("edih-boost", SeemsToFit, "")],
        ),
    ];
    assert!(rows.len() >= 40);
    let mut wrong = Vec::new();
    for (name, situation, on, expected) in &rows {
        for (programme, expected, rule) in *expected {
            let (found, decided) = verdict(situation, *on, programme);
            if (found, decided.as_str()) != (*expected, *rule) {
                wrong.push(format!("{name}: {programme} is {found:?} by “{decided}”, not {expected:?} by “{rule}”"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_programme_is_matched_by_one_company_and_refused_by_another() {
    let catalogue = MATCHER.catalogue();
    let companies: Vec<Company> = [
        ("Kortrijk", "C16.23", "12", "1500000"),
        ("Hasselt", "H49.41", "80", "12000000"),
        ("Bocholt", "C10.89", "30", "5000000"),
        ("Genk", "F41.20", "20", "3000000"),
        ("Genk", "M74.10", "20", "3000000"),
        ("Genk", "C25.62", "45", "6000000"),
        ("Gent", "J62.01", "3", "100000"),
        ("Almelo", "C28.99", "40", "7000000"),
        ("Heerlen", "H52.10", "25", "4000000"),
        ("Utrecht", "I56.30", "4", "300000"),
        ("Elsene", "M73.11", "8", "700000"),
        ("Namur", "G47.71", "5", "500000"),
        ("Leuven", "C26.20", "15", "2000000"),
        ("Zwolle", "C26.20", "15", "2000000"),
    ]
    .map(|(town, sector, people, money)| Company { founded: Some(2025), ..firm(town, sector, people, money) })
    .into();
    let abroad = Company { country: Country::new("US"), ..Company::default() };
    for programme in catalogue.programmes() {
        let rules_hold = |company: &Company| {
            let matches = MATCHER.match_all(&of(company.clone()), TODAY);
            find(&matches, programme.id.as_str()).judgement.verdict != NotForYou
        };
        let matched = companies.iter().any(&rules_hold);
        // Signposts are for nobody who runs a company.
        assert_eq!(matched, !programme.audience.is_signpost(), "{}", programme.id);
        assert!(!rules_hold(&abroad), "{}", programme.id);
    }
}
