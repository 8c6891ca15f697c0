//! The company profile: numbers, size classes, areas, sectors, legal forms and the dated figures behind them.

use digipeil::company::area::{AreaKind, Areas, PlaceProblem};
use digipeil::company::evidence::Sureness;
use digipeil::company::number::{EnterpriseNumber, NumberError};
use digipeil::company::sector::{Nace, NaceError, NaceLevel, in_sector};
use digipeil::company::size::SizeClass::{self, Large, Medium, Micro, Small};
use digipeil::company::size::{SizeDefinition, SizeRange};
use digipeil::company::{Company, Country, Field, Reference};
use digipeil::condition::Truth;
use digipeil::exact::Exact;
use digipeil::id::{AreaId, Id as _, LegalFormId, SectorTag};
use digipeil::text::{Lang, Locale};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const NL: Locale = Locale::new(Lang::NL);
const TODAY: Date = date(2026, 11, 21);

fn reference() -> &'static Reference {
    Reference::built_in()
}

fn exact(text: &str) -> Exact {
    text.parse().unwrap()
}

fn nace(text: &str) -> Nace {
    Nace::parse(text).unwrap()
}

fn area(id: &str) -> AreaId {
    AreaId::new(id).unwrap()
}

#[test]
fn the_reference_files_are_free_of_problems() {
    let (_, diagnostics) = Reference::read_built_in();
    assert_eq!(diagnostics, []);
}

// The profile as a whole

#[test]
fn the_profile_counts_what_is_filled_in() {
    let mut company = Company::default();
    assert_eq!((company.answered(), Field::ASKED.len()), (0, 11));
    company.name = Some("Schrijnwerkerij Vandenbroucke".to_owned());
    company.country = Some(Country::BE);
    company.number = Some("  ".to_owned());
    company.municipality = Some("Kortrijk".to_owned());
    company.group = Some(false);
    assert_eq!(company.answered(), 4);
    assert_eq!(company.open_fields().next(), Some(Field::Number));
    company.number = Some("nonsense".to_owned());
    assert!(company.has(Field::Number), "what was typed stays, right or wrong");
    assert!(matches!(company.enterprise_number(), Some(Err(NumberError::NotADigit { character: 'n', at: 0 }))));
}

#[test]
fn a_founding_year_gives_an_age_to_within_a_year() {
    let founded = |year| Company { founded: Some(year), ..Company::default() }.age_on(TODAY);
    assert_eq!(founded(2020), Some((5, 6)));
    assert_eq!(founded(2026), Some((0, 0)));
    assert_eq!(founded(2027), None, "not founded yet");
    assert_eq!(Company::default().age_on(TODAY), None);
}

// Enterprise numbers

fn kbo(typed: &str) -> Result<String, NumberError> {
    EnterpriseNumber::parse("BE", typed).unwrap().map(|number| number.to_string())
}

#[test]
fn belgian_numbers_are_read_as_people_write_them() {
    for typed in ["0123.456.749", "0123456749", "BE 0123.456.749", "be0123456749", "BTW BE 0123 456 749", "123.456.749"]
    {
        assert_eq!(kbo(typed), Ok("0123.456.749".to_owned()), "{typed}");
    }
    assert_eq!(kbo(""), Err(NumberError::Empty));
    assert_eq!(kbo("BE"), Err(NumberError::Empty));
    assert_eq!(kbo("0123.456.74"), Err(NumberError::WrongLength { found: 9, expected: 10 }));
    assert_eq!(kbo("0123.456.7490"), Err(NumberError::WrongLength { found: 11, expected: 10 }));
    assert_eq!(kbo("BE 0123.4S6.749"), Err(NumberError::NotADigit { character: 'S', at: 9 }));
    assert_eq!(kbo("2123.456.749"), Err(NumberError::WrongStart { found: '2' }));
    let wrong = NumberError::WrongCheckDigits { found: "94".to_owned(), expected: "49".to_owned() };
    assert_eq!(kbo("0123.456.794"), Err(wrong));
}

#[test]
fn dutch_numbers_have_eight_digits_and_no_check() {
    let kvk = |typed: &str| EnterpriseNumber::parse("NL", typed).unwrap().map(|number| number.to_string());
    assert_eq!(kvk("12345678"), Ok("12345678".to_owned()));
    assert_eq!(kvk("KVK 1234 5678"), Ok("12345678".to_owned()));
    assert_eq!(kvk("1234567"), Err(NumberError::WrongLength { found: 7, expected: 8 }));
    assert_eq!(EnterpriseNumber::parse("FR", "whatever"), None);
}

proptest! {
    #[test]
    fn every_valid_number_passes_and_no_single_wrong_digit_does(
        first_eight in 0_u32..20_000_000,
        place in 0_usize..10,
        change in 1_u32..10,
    ) {
        let number = format!("{first_eight:08}{:02}", 97 - first_eight % 97);
        prop_assert!(kbo(&number).is_ok(), "{number}");
        let mut digits: Vec<u32> = number.bytes().map(|b| u32::from(b - b'0')).collect();
        digits[place] = (digits[place] + change) % 10;
        let wrong: String = digits.iter().map(ToString::to_string).collect();
        prop_assert!(kbo(&wrong).is_err(), "{number} became {wrong}");
    }

    #[test]
    fn anything_typed_as_a_number_is_answered(typed in "\\PC*") {
        let _ = EnterpriseNumber::parse("BE", &typed);
        let _ = EnterpriseNumber::parse("NL", &typed);
        let _ = Nace::parse(&typed);
        let _ = reference().sectors.search(&typed, 5);
        let _ = reference().areas.search(None, &typed, 5);
        let _ = reference().areas.lookup(None, &typed);
        let _ = reference().legal_forms.find(None, &typed);
    }
}

// Size

fn sizes() -> &'static SizeDefinition {
    reference().constants.eu_sizes(TODAY)
}

fn sized(headcount: &str, turnover: &str, balance: &str, group: Option<bool>) -> Company {
    let known = |text: &str| (!text.is_empty()).then(|| exact(text));
    Company {
        headcount: known(headcount),
        turnover: known(turnover),
        balance: known(balance),
        group,
        ..Company::default()
    }
}

fn range(headcount: &str, turnover: &str, balance: &str) -> (SizeClass, SizeClass) {
    let SizeRange { lowest, highest } = sizes().of(&sized(headcount, turnover, balance, Some(false)));
    (lowest, highest)
}

#[test]
fn the_eu_bounds_hold_to_the_last_euro_and_person() {
    for (headcount, turnover, balance, expected) in [
        // Headcount: fewer than 10, 50, 250.
        ("9", "0", "0", Micro),
        ("9.99", "0", "0", Micro),
        ("10", "0", "0", Small),
        ("49", "0", "0", Small),
        ("49.5", "0", "0", Small),
        ("50", "0", "0", Medium),
        ("249", "0", "0", Medium),
        ("250", "0", "0", Large),
        // Money: at most. One of the two is enough.
        ("1", "2_000_000", "2_000_000", Micro),
        ("1", "2_000_000.01", "2_000_000", Micro),
        ("1", "2_000_000", "2_000_000.01", Micro),
        ("1", "2_000_000.01", "2_000_000.01", Small),
        ("1", "1_999_999.99", "99_000_000", Micro),
        ("1", "10_000_000", "99_000_000", Small),
        ("1", "99_000_000", "10_000_000", Small),
        ("1", "9_999_999", "99_000_000", Small),
        ("1", "10_000_001", "10_000_001", Medium),
        ("1", "50_000_000", "99_000_000", Medium),
        ("1", "99_000_000", "43_000_000", Medium),
        ("1", "50_000_001", "43_000_000", Medium),
        ("1", "50_000_000", "43_000_001", Medium),
        ("1", "50_000_001", "43_000_001", Large),
        ("249", "50_000_000", "43_000_000", Medium),
        ("250", "1", "1", Large),
    ] {
        assert_eq!(range(headcount, turnover, balance), (expected, expected), "{headcount} {turnover} {balance}");
    }
}

#[test]
fn what_is_open_leaves_the_classes_that_are_still_possible() {
    assert_eq!(range("", "", ""), (Micro, Large));
    assert_eq!(range("12", "", ""), (Small, Large));
    assert_eq!(range("12", "1_850_000", ""), (Small, Small), "turnover alone is enough");
    assert_eq!(range("5", "3_000_000", ""), (Micro, Small), "the balance can still make it micro");
    assert_eq!(range("5", "", "43_000_001"), (Micro, Large));
    assert_eq!(range("250", "", ""), (Large, Large), "250 people are large whatever the rest");
    assert_eq!(range("", "1", "1"), (Micro, Large));
    assert_eq!(range("", "99_000_000", "99_000_000"), (Large, Large));
}

#[test]
fn a_group_may_be_larger_than_its_member_until_somebody_confirms() {
    for group in [Some(true), None] {
        let mut company = sized("12", "1_850_000", "", group);
        assert_eq!(sizes().of(&company), SizeRange { lowest: Small, highest: Large });
        assert_eq!(sizes().of(&company).is_sme(), Truth::Unknown);
        assert_eq!(sizes().of(&company).is_one_of(&[Micro]), Truth::False);
        company.confirmed_size = Some(Medium);
        assert_eq!(sizes().of(&company).settled(), Some(Medium));
        company.confirmed_size = Some(Micro);
        assert_eq!(sizes().of(&company).settled(), Some(Small), "never below the company's own class");
    }
    let mut alone = sized("12", "1_850_000", "", Some(false));
    alone.confirmed_size = Some(Large);
    assert_eq!(sizes().of(&alone).settled(), Some(Small), "only a group needs confirming");
    assert_eq!(sizes().of(&sized("300", "", "", None)).settled(), Some(Large));
}

#[test]
fn only_fields_that_can_change_the_class_are_asked_for() {
    use Field::{Balance, ConfirmedSize, Group, Headcount, Turnover};
    let needed = |h: &str, t: &str, b: &str, group| sizes().needed(&sized(h, t, b, group));
    assert_eq!(needed("", "", "", None), [Headcount, Turnover, Balance, Group]);
    assert_eq!(needed("12", "", "", Some(false)), [Turnover, Balance]);
    assert_eq!(needed("12", "1_850_000", "", Some(false)), []);
    assert_eq!(needed("12", "1_850_000", "", None), [Group]);
    assert_eq!(needed("5", "3_000_000", "", Some(false)), [Balance]);
    assert_eq!(needed("5", "1_000_000", "", Some(false)), []);
    assert_eq!(needed("250", "", "", None), []);
    assert_eq!(needed("12", "", "", Some(true)), [ConfirmedSize]);
    assert_eq!(needed("", "99_000_000", "99_000_000", None), []);
}

proptest! {
    #[test]
    fn knowing_more_never_widens_the_range(
        head in proptest::option::of(0_u32..400),
        turnover in proptest::option::of(0_u32..90_000_000),
        balance in proptest::option::of(0_u32..90_000_000),
        extra in (0_u32..400, 0_u32..90_000_000, 0_u32..90_000_000),
        group in proptest::option::of(any::<bool>()),
    ) {
        let company = |h: Option<u32>, t: Option<u32>, b: Option<u32>| Company {
            headcount: h.map(Exact::from), turnover: t.map(Exact::from), balance: b.map(Exact::from), group, ..Company::default()
        };
        let before = sizes().of(&company(head, turnover, balance));
        let full = company(head.or(Some(extra.0)), turnover.or(Some(extra.1)), balance.or(Some(extra.2)));
        let after = sizes().of(&full);
        prop_assert!(before.lowest <= after.lowest && after.highest <= before.highest);
        if group == Some(false) {
            prop_assert!(after.settled().is_some());
            // A field nobody is asked for makes no difference.
            let asked = sizes().needed(&company(head, turnover, balance));
            let answered = company(
                head.or(asked.contains(&Field::Headcount).then_some(extra.0)),
                turnover.or(asked.contains(&Field::Turnover).then_some(extra.1)),
                balance.or(asked.contains(&Field::Balance).then_some(extra.2)),
            );
            prop_assert_eq!(sizes().of(&answered), after);
        }
    }
}

// Figures of the law

#[test]
fn figures_hold_on_their_days() {
    let constants = &reference().constants;
    let de_minimis = |day| constants.amount("de-minimis", day).map(|row| row.value.euro.clone());
    assert_eq!(de_minimis(date(2001, 2, 1)), None, "what was before is not known");
    assert_eq!(de_minimis(date(2006, 12, 31)), Some(Exact::from(100_000_i64)));
    assert_eq!(de_minimis(date(2007, 1, 1)), Some(Exact::from(200_000_i64)));
    assert_eq!(de_minimis(date(2014, 1, 1)), Some(Exact::from(200_000_i64)));
    assert_eq!(de_minimis(date(2023, 12, 31)), Some(Exact::from(200_000_i64)));
    assert_eq!(de_minimis(date(2024, 1, 1)), Some(Exact::from(300_000_i64)));
    assert_eq!(de_minimis(date(2030, 12, 31)), Some(Exact::from(300_000_i64)));
    assert_eq!(de_minimis(date(2031, 1, 1)), None, "what comes after is not known");
    let largest = |day| constants.eu_sizes(day).ceilings().last().map(|(_, ceiling)| ceiling.turnover_at_most.clone());
    assert_eq!(largest(date(2004, 12, 31)), Some(Exact::from(40_000_000_i64)));
    assert_eq!(largest(date(2005, 1, 1)), Some(Exact::from(50_000_000_i64)));
    let mid_cap = constants.ceiling("small-mid-cap", TODAY).unwrap();
    assert_eq!(mid_cap.value.headcount_below, Exact::from(750_i64));
    assert_eq!(constants.ceiling("small-mid-cap", date(2025, 5, 20)), None);
    assert_eq!(constants.ceiling("small-mid-cap-proposed", TODAY), None, "a proposal is never applied");
    let proposal = constants.all_ceilings().iter().find(|row| row.id.as_str() == "small-mid-cap-proposed").unwrap();
    assert_eq!(proposal.value.turnover_at_most, Exact::from(200_000_000_i64));
    assert_eq!(constants.all_sizes()[0].evidence.sureness, Sureness::Verified);
    assert_eq!(constants.all_sizes()[0].value, SizeDefinition::default(), "the fallback says what the file says");
}

// Areas

fn company_in(country: Option<Country>, area_id: Option<&str>, municipality: Option<&str>) -> Company {
    Company { country, area: area_id.map(area), municipality: municipality.map(str::to_owned), ..Company::default() }
}

fn lies_in(company: &Company, id: &str) -> Truth {
    let areas = &reference().areas;
    areas.contains(&area(id), &areas.locate(company).place)
}

#[test]
fn all_municipalities_of_both_countries_lie_in_a_province_of_their_country() {
    let areas = &reference().areas;
    for (country, count) in [(Country::BE, 565), (Country::NL, 342)] {
        assert_eq!(areas.municipalities(country).count(), count);
        for (index, municipality) in areas.municipalities(country) {
            let id = municipality.id.as_str();
            let province = areas.province(index).and_then(|p| areas.area(p)).unwrap();
            assert_eq!(province.country, Some(country), "{id}");
            let root = areas.ancestors(index).last().and_then(|root| areas.area(root)).unwrap();
            assert_eq!((root.kind, root.country), (AreaKind::Country, Some(country)), "{id}");
            for (_, name) in municipality.name.entries() {
                let found = areas.lookup(Some(country), name);
                assert!(found.contains(&index), "{id} {name}");
                // In its own province a name says which one is meant.
                let place = company_in(Some(country), Some(province.id.as_str()), Some(name));
                assert_eq!(areas.locate(&place).municipality, Some(index), "{id} {name}");
            }
        }
    }
}

#[test]
fn every_area_has_a_name_and_stands_in_its_country() {
    let areas = &reference().areas;
    for (index, area) in areas.iter() {
        assert!(!area.name.get(NL).is_empty(), "{}", area.id);
        let nuts = matches!(area.kind, AreaKind::Nuts1 | AreaKind::Nuts2 | AreaKind::Nuts3);
        if nuts {
            let parent = area.within.and_then(|parent| areas.area(parent)).unwrap();
            assert!(area.id.as_str().starts_with(parent.id.as_str()), "{} in {}", area.id, parent.id);
        }
        assert_eq!(
            areas.covers(index, index),
            if area.id.as_str() == "noord-limburg-be" { Truth::Unknown } else { Truth::True }
        );
        assert_eq!(area.evidence.is_some(), area.kind == AreaKind::Group, "{}", area.id);
    }
    let districts =
        |country| areas.iter().filter(|(_, a)| a.kind == AreaKind::Nuts3 && a.country == Some(country)).count();
    assert_eq!((districts(Country::BE), districts(Country::NL)), (44, 40), "NUTS 2024");
}

#[test]
fn a_company_is_inside_outside_or_not_known_well_enough() {
    let kortrijk = company_in(Some(Country::BE), None, Some("Kortrijk"));
    for (id, expected) in [
        ("BE", Truth::True),
        ("BE2", Truth::True),
        ("BE25", Truth::True),
        ("BE254", Truth::True),
        ("BE_34022", Truth::True),
        ("zuid-west-vlaanderen", Truth::True),
        ("EU", Truth::True),
        ("BE22", Truth::False),
        ("BE255", Truth::False),
        ("NL", Truth::False),
        ("parkstad", Truth::False),
        ("no-such-area", Truth::Unknown),
    ] {
        assert_eq!(lies_in(&kortrijk, id), expected, "{id}");
    }
    let flemish = company_in(Some(Country::BE), Some("BE2"), None);
    assert_eq!(lies_in(&flemish, "BE25"), Truth::Unknown);
    assert_eq!(lies_in(&flemish, "BE2"), Truth::True);
    assert_eq!(lies_in(&flemish, "BE3"), Truth::False);
    let belgian = company_in(Some(Country::BE), None, None);
    assert_eq!((lies_in(&belgian, "BE25"), lies_in(&belgian, "NL42")), (Truth::Unknown, Truth::False));
    let anywhere = Company::default();
    assert_eq!((lies_in(&anywhere, "BE25"), lies_in(&anywhere, "EU")), (Truth::Unknown, Truth::Unknown));
    let german = company_in(Country::new("de"), None, None);
    assert_eq!((lies_in(&german, "EU"), lies_in(&german, "BE2")), (Truth::True, Truth::False));
    let american = company_in(Country::new("US"), None, None);
    assert_eq!((lies_in(&american, "EU"), lies_in(&american, "BE2")), (Truth::False, Truth::False));
}

#[test]
fn named_regions_are_groups_of_municipalities() {
    let heerlen = company_in(Some(Country::NL), None, Some("heerlen"));
    assert_eq!((lies_in(&heerlen, "parkstad"), lies_in(&heerlen, "NL423")), (Truth::True, Truth::True));
    assert_eq!(lies_in(&heerlen, "westelijke-mijnstreek"), Truth::False);
    let south = company_in(Some(Country::NL), Some("NL423"), None);
    assert_eq!(lies_in(&south, "parkstad"), Truth::Unknown);
    let meppel = company_in(None, None, Some("Meppel"));
    assert_eq!((lies_in(&meppel, "regio-zwolle"), lies_in(&meppel, "oost-nederland")), (Truth::True, Truth::False));
    let areas = &reference().areas;
    let members = |id: &str| {
        let index = areas.index(&area(id)).unwrap();
        areas.iter().filter(|(at, a)| a.kind == AreaKind::Municipality && areas.covers(index, *at).is_true()).count()
    };
    assert_eq!(
        ["parkstad", "westelijke-mijnstreek", "maastricht-heuvelland", "NL423", "regio-zwolle", "twente"].map(members),
        [7, 3, 6, 16, 22, 14]
    );
    // One part of Oudsbergen belonged to Noord-Limburg: nobody can tell from the municipality alone.
    let oudsbergen = company_in(Some(Country::BE), None, Some("Oudsbergen"));
    assert_eq!(lies_in(&oudsbergen, "noord-limburg-be"), Truth::Unknown);
    let pelt = company_in(Some(Country::BE), None, Some("Neerpelt"));
    assert_eq!(lies_in(&pelt, "noord-limburg-be"), Truth::True);
    let around: Vec<_> = areas
        .groups_around(areas.locate(&heerlen).municipality.unwrap())
        .filter_map(|index| areas.area(index))
        .map(|area| area.id.as_str())
        .collect();
    assert_eq!(around, ["parkstad", "EU"]);
}

fn found(areas: &Areas, country: Country, typed: &str) -> Vec<String> {
    let hits = areas.lookup(Some(country), typed);
    hits.into_iter().filter_map(|index| areas.area(index)).map(|area| area.name.get(NL).to_owned()).collect()
}

#[test]
fn municipalities_are_found_however_they_are_written() {
    let areas = &reference().areas;
    for (typed, name) in [
        ("kortrijk", "Kortrijk"),
        ("COURTRAI", "Kortrijk"),
        ("St. Truiden", "Sint-Truiden"),
        ("sint truiden", "Sint-Truiden"),
        ("Saint-Trond", "Sint-Truiden"),
        ("Liege", "Luik"),
        ("8500", "Kortrijk"),
        // Merged in 2025 and 2019: the municipality of today.
        ("Borgloon", "Tongeren-Borgloon"),
        ("Galmaarden", "Pajottegem"),
        ("Zwijndrecht", "Beveren-Kruibeke-Zwijndrecht"),
        ("Overpelt", "Pelt"),
    ] {
        assert_eq!(found(areas, Country::BE, typed), [name], "{typed}");
    }
    for (typed, name) in [
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("den bosch", "'s-Hertogenbosch"),
        ("s-Gravenhage", "Den Haag"),
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("Boxmeer", "Land van Cuijk"),
        ("Weesp", "Amsterdam"),
        ("Zwijndrecht", "Zwijndrecht"),
        ("Laren", "Laren"),
    ] {
        assert_eq!(found(areas, Country::NL, typed), [name], "{typed}");
    }
    assert_eq!(found(areas, Country::NL, "Bergen"), ["Bergen (NH.)", "Bergen (L.)"]);
    assert_eq!(found(areas, Country::BE, "Nergenshuizen"), [""; 0]);
}

#[test]
fn doubtful_addresses_ask_back_and_never_answer_wrongly() {
    let areas = &reference().areas;
    let problem = |company: &Company| areas.locate(company).problem;
    let typo = company_in(Some(Country::BE), None, Some("Kortrik"));
    assert_eq!(problem(&typo), Some(PlaceProblem::UnknownMunicipality));
    assert_eq!(
        (lies_in(&typo, "BE25"), lies_in(&typo, "BE"), lies_in(&typo, "NL")),
        (Truth::Unknown, Truth::True, Truth::False)
    );
    let bergen = company_in(Some(Country::NL), None, Some("Bergen"));
    assert!(matches!(problem(&bergen), Some(PlaceProblem::Ambiguous(which)) if which.len() == 2));
    assert_eq!((lies_in(&bergen, "NL42"), lies_in(&bergen, "NL21")), (Truth::Unknown, Truth::False));
    let in_limburg = company_in(Some(Country::NL), Some("NL42"), Some("Bergen"));
    assert_eq!((problem(&in_limburg), lies_in(&in_limburg, "NL421")), (None, Truth::True));
    let contradicting = company_in(Some(Country::BE), Some("BE22"), Some("Kortrijk"));
    assert_eq!(
        (problem(&contradicting), lies_in(&contradicting, "BE25")),
        (Some(PlaceProblem::NotInArea), Truth::True)
    );
    let abroad = company_in(Some(Country::BE), Some("NL42"), None);
    assert_eq!((problem(&abroad), lies_in(&abroad, "NL4")), (Some(PlaceProblem::NotInCountry), Truth::True));
    let unheard_of = company_in(Some(Country::BE), Some("XX99"), None);
    assert_eq!((problem(&unheard_of), lies_in(&unheard_of, "BE2")), (Some(PlaceProblem::UnknownArea), Truth::Unknown));
}

#[test]
fn searching_a_municipality_needs_only_its_beginning() {
    let areas = &reference().areas;
    let names = |country, query: &str| -> Vec<(String, Option<String>)> {
        let hits = areas.search(Some(country), query, 3);
        hits.into_iter().map(|hit| (areas.area(hit.area).unwrap().name.get(NL).to_owned(), hit.by)).collect()
    };
    assert_eq!(names(Country::BE, "kort")[0], ("Kortrijk".to_owned(), None));
    assert_eq!(names(Country::NL, "hoogerh"), [("Woensdrecht".to_owned(), Some("Hoogerheide".to_owned()))]);
    assert_eq!(names(Country::BE, "8511"), [("Kortrijk".to_owned(), Some("8511".to_owned()))]);
    assert_eq!(names(Country::BE, "kortrik"), [("Kortrijk".to_owned(), None)], "one typing error is forgiven");
    assert_eq!(names(Country::BE, "Hal")[0].0, "Halle");
    assert_eq!(names(Country::BE, "st truid")[0].0, "Sint-Truiden");
    assert!(names(Country::BE, " - ").is_empty());
    let region = areas.search_regions(Some(Country::BE), "west-vl", 3);
    assert_eq!(areas.area(region[0].area).unwrap().id.as_str(), "BE25");
}

#[test]
fn broken_area_files_are_reported_row_by_row() {
    let text = r#"Areas(
        areas: [
            (id: "AA", kind: Country, name: "A"),
            (id: "AA", kind: Country, name: "A again"),
            (id: "AA1", kind: Nuts1, within: "BB", name: "lost"),
            (id: "AA2", kind: Nuts1, within: "AA2", name: "in itself"),
        ],
        municipalities: [(id: "m", within: "AA", name: "M", zipcode: "1")],
        groups: [(id: "g", name: "G", members: ["m", "h"], source: "x", sureness: Q)],
    )"#;
    let (areas, diagnostics) = Areas::read([("test.ron", text.as_bytes())]);
    let codes: Vec<_> = diagnostics.iter().map(|d| (d.code, d.at.line)).collect();
    for expected in [
        ("reference-duplicate", 4),
        ("reference-area", 5),
        ("reference-area", 6),
        ("unknown-field", 8),
        ("unknown-choice", 9),
    ] {
        assert!(codes.contains(&expected), "{expected:?} in {codes:?}");
    }
    assert!(areas.get(&area("m")).is_some());
}

// Sectors

#[test]
fn every_section_and_division_is_there_with_both_languages() {
    let sectors = &reference().sectors;
    let count = |level| sectors.iter().filter(|s| s.code.level() == level).count();
    assert_eq!((count(NaceLevel::Section), count(NaceLevel::Division)), (21, 88));
    assert!(count(NaceLevel::Class) >= 220);
    for sector in sectors.iter() {
        assert_eq!(Nace::parse(&sector.code.to_string()), Ok(sector.code));
        assert!(sector.name.has(Lang::NL) && sector.name.has(Lang::EN), "{}", sector.code);
        if let Some(parent) = sector.code.parent() {
            assert!(sectors.nearest(parent).is_some_and(|p| p.code.contains(sector.code)), "{}", sector.code);
        }
    }
}

#[test]
fn codes_are_read_as_people_write_them() {
    for (typed, code) in [
        ("C", "C"),
        ("c31", "C31"),
        ("31", "C31"),
        ("C31.01", "C31.01"),
        ("31.01", "C31.01"),
        ("3101", "C31.01"),
        ("C 31.01", "C31.01"),
        ("310", "C31.0"),
        ("01.5", "A01.5"),
        ("43.320", "F43.32"),
        ("4791101", "G47.91"),
    ] {
        assert_eq!(Nace::parse(typed).map(|code| code.to_string()), Ok(code.to_owned()), "{typed}");
    }
    assert_eq!(Nace::parse(" "), Err(NaceError::Empty));
    assert_eq!(Nace::parse("Z"), Err(NaceError::UnknownSection('Z')));
    assert_eq!(Nace::parse("3"), Err(NaceError::WrongLength));
    assert_eq!(Nace::parse("34.1"), Err(NaceError::UnknownDivision(34)));
    assert_eq!(Nace::parse("F31.01"), Err(NaceError::WrongSection { found: 'F', expected: 'C' }));
    assert_eq!(Nace::parse("C31_01"), Err(NaceError::BadCharacter('_')));
    assert_eq!(Nace::parse("bakker"), Err(NaceError::BadCharacter('a')));
}

#[test]
fn a_code_lies_in_a_sector_or_not_or_is_too_wide_to_tell() {
    let test = |code: &str, asked: &str| in_sector(Some(nace(code)), nace(asked));
    assert_eq!(test("C31.01", "C"), Truth::True);
    assert_eq!(test("C31.01", "C31"), Truth::True);
    assert_eq!(test("C31.01", "C31.0"), Truth::True);
    assert_eq!(test("C31.01", "C31.01"), Truth::True);
    assert_eq!(test("C31.01", "C31.02"), Truth::False);
    assert_eq!(test("C31.01", "C32"), Truth::False);
    assert_eq!(test("C31", "C31.01"), Truth::Unknown);
    assert_eq!(test("C", "C31.01"), Truth::Unknown);
    assert_eq!(test("C", "F"), Truth::False);
    assert_eq!(test("C10", "C"), Truth::True);
    assert_eq!(in_sector(None, nace("C")), Truth::Unknown);
}

fn codes_for(query: &str, limit: usize) -> Vec<String> {
    reference().sectors.search(query, limit).into_iter().map(|hit| hit.code.to_string()).collect()
}

#[test]
fn plain_words_find_the_trade() {
    assert_eq!(codes_for("ramen en deuren", 2), ["C16.23", "F43.32"]);
    for (query, code) in [
        ("bakker", "C10.71"),
        ("Bakkerij", "C10.71"),
        ("loodgieter", "F43.22"),
        ("plumber", "F43.22"),
        ("web shop", "G47.91"),
        ("webwinkel", "G47.91"),
        ("boekhouder", "M69.20"),
        ("accountant", "M69.20"),
        ("kapper", "S96.02"),
        ("hairdresser", "S96.02"),
        ("café", "I56.30"),
        ("cafe", "I56.30"),
        ("restaurant", "I56.10"),
        ("transport", "H49.41"),
        ("magazijn", "H52.10"),
        ("software", "J62.01"),
        ("meubelmaker", "C31.09"),
        ("elektricien", "F43.21"),
        ("dakwerker", "F43.91"),
        ("garage", "G45.20"),
        ("slager", "G47.22"),
        ("mode", "G47.71"),
        ("houten meubels", "C31.09"),
        ("brouwerij", "C11.05"),
        ("tandarts", "Q86.23"),
        ("tuinaannemer", "N81.30"),
        ("call center", "N82.20"),
        ("bouw", "F"),
        ("31.01", "C31.01"),
        ("C31", "C31"),
        ("4332", "F43.32"),
        ("loodgietr", "F43.22"),
    ] {
        assert_eq!(codes_for(query, 1), [code], "{query}");
    }
    // The verb stands with the section, the goods with the class.
    assert_eq!(codes_for("schoenen verkopen", 5), ["G46.42", "G47.72"]);
    assert_eq!(codes_for("brood verkopen", 1), ["G47.24"]);
    assert_eq!(codes_for("fietsen herstellen", 1), ["S95.29"]);
    assert!(!codes_for("bakker", 20).contains(&"C23.32".to_owned()), "brickworks are no bakery");
    assert_eq!(codes_for("", 5), [""; 0]);
    assert_eq!(codes_for("de het van", 5), [""; 0]);
    assert_eq!(codes_for("xqzw", 5), [""; 0]);
    assert!(codes_for("boek", 8).contains(&"M69.20".to_owned()), "the beginning of a word is enough");
    assert_eq!(codes_for("houten ramen maken", 1), ["C16.23"], "words that do not fit do not spoil the others");
}

#[test]
fn tags_know_which_codes_belong_to_them() {
    let sectors = &reference().sectors;
    let applies = |tag: &str, code: &str| sectors.tag(&SectorTag::new(tag).unwrap()).unwrap().applies(Some(nace(code)));
    assert_eq!(applies("logistics", "H49.41"), Truth::True);
    assert_eq!(applies("logistics", "C10.71"), Truth::False);
    assert_eq!(applies("medical_logistics", "H52.10"), Truth::Unknown, "no code says what is stored");
    assert_eq!(applies("manufacturing", "C31.01"), Truth::True);
    assert_eq!(applies("automotive", "C"), Truth::Unknown);
    assert_eq!(applies("leisure_hospitality", "I56.10"), Truth::True);
    assert_eq!(sectors.tags_of(Some(nace("C10.71"))).first().map(|(tag, _)| tag.id.as_str()), Some("food"));
    let logistic: Vec<_> = sectors.tags_of(Some(nace("H52.10")));
    let place = |id: &str| logistic.iter().position(|(tag, _)| tag.id.as_str() == id).unwrap();
    assert!(place("medical_logistics") < place("logistics"), "the narrowest lead comes first");
    for tag in sectors.tags() {
        assert!(!tag.includes.is_empty(), "{}", tag.id);
        for code in tag.includes.iter().chain(&tag.perhaps) {
            assert!(sectors.nearest(*code).is_some(), "{}: {code}", tag.id);
        }
    }
}

// Legal forms

#[test]
fn legal_forms_are_found_by_their_daily_names() {
    let forms = &reference().legal_forms;
    let id = |country, typed: &str| forms.find(country, typed).map(|form| form.id.as_str());
    assert_eq!(id(Some(Country::BE), "BV"), Some("be-bv"));
    assert_eq!(id(Some(Country::BE), "asbl"), Some("be-vzw"));
    assert_eq!(id(Some(Country::BE), "bvba"), Some("be-bv"));
    assert_eq!(id(Some(Country::BE), "cv"), Some("be-cv"));
    assert_eq!(id(Some(Country::NL), "B.V."), Some("nl-bv"));
    assert_eq!(id(Some(Country::NL), "cv"), Some("nl-cv"));
    assert_eq!(id(None, "bv"), None, "two countries have one");
    assert_eq!(id(None, "vzw"), Some("be-vzw"));
    assert_eq!(id(None, "nl-stichting"), Some("nl-stichting"));
    assert!(forms.get(&LegalFormId::new("be-nv").unwrap()).is_some());
    for form in forms.iter() {
        assert!(!form.name.get(NL).is_empty() && form.id.as_str().starts_with(&form.country.code().to_lowercase()));
    }
}
