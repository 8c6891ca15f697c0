//! Every name of the documents the project started from lives in the catalogue, as what it is; and every scheme that was researched.

use std::collections::BTreeSet;

use digipeil::catalogue::{Catalogue, Contact, OrganisationKind, Role, Source, shipped};
use digipeil::company::Reference;
use digipeil::company::area::AreaKind;
use digipeil::company::evidence::Sureness;
use digipeil::id::Id as _;
use digipeil::text::{Lang, Text};

use super::TODAY;
use crate::matching::{MATCHER, firm, needs, of};

/// What a name is.
#[derive(Clone, Copy, Debug)]
enum Is {
    Programme,
    Organisation,
    /// An organisation of this kind.
    Kind(OrganisationKind),
    /// A platform of a sector, with who hosts it.
    Platform(&'static str),
    /// Who leads for a sector: the table and the organisation.
    Lead(&'static str, &'static str),
    /// A named area with this many municipalities, those of which a part belongs to it included.
    Area(usize),
    Need,
    Topic,
    Person,
    Example,
    Campaign,
    Scan,
}

use Is::{Area, Campaign, Example, Kind, Lead, Need, Organisation, Person, Platform, Programme, Scan, Topic};

/// The names, document by document.
const NAMES: &[(&str, Is)] = &[
    // POM Limburg
    ("POM Limburg", Organisation),
    ("@PomLimburg", Organisation),
    ("Frank Zwerts", Person),
    ("Actiegerichte platformen", Programme),
    ("Logistiek platform Limburg", Platform("pom-limburg")),
    ("Platform creatieve economie", Platform("pom-limburg")),
    ("Platform bouwsector", Platform("pom-limburg")),
    ("Speerpunt Maakeconomie", Platform("pom-limburg")),
    ("logistics", Lead("pom-limburg", "platform-logistiek-limburg")),
    ("creative_economy", Lead("pom-limburg", "platform-creatieve-economie-limburg")),
    ("construction", Lead("pom-limburg", "platform-bouw-limburg")),
    ("manufacturing", Lead("pom-limburg", "speerpunt-maakeconomie-limburg")),
    ("Pascal Vranken", Person),
    ("Lode De Cock", Person),
    ("Vicky Dethier", Person),
    ("Eric Pass", Person),
    ("Jan Huysman", Person),
    ("Kristel Ceelen", Person),
    ("Kristel Cielen", Person),
    ("Pool van flexibele magazijnmedewerkers", Programme),
    ("Pool van vrachtwagenchauffeurs", Example),
    ("Co-creatie tussen maakbedrijven", Programme),
    ("VLAIO", Organisation),
    ("team Bedrijfstrajecten", Organisation),
    ("Bedrijfsadviseurs van VLAIO", Programme),
    ("Hefboomprojecten", Programme),
    ("versnellers", Programme),
    ("H.Essers", Example),
    ("Tribù", Example),
    ("Dethier", Example),
    ("Summerdrink", Campaign),
    // North Limburg
    ("Sociale economie Noord-Limburg", Organisation),
    ("Liesbeth Nieuwets", Person),
    ("noord-limburg-be", Area(8)),
    ("Samen producten of diensten maken", Programme),
    ("Mensen klaarmaken voor een baan", Programme),
    ("inclusieve werkvloer", Programme),
    ("De negen gemeenten van Noord-Limburg", Kind(OrganisationKind::Authority)),
    ("Serge Vander Linden", Person),
    ("Maatwerkbedrijven in Noord-Limburg", Kind(OrganisationKind::SocialEnterprise)),
    ("beschutte werkplaatsen", Organisation),
    ("OCMW", Kind(OrganisationKind::Guidance)),
    ("Open Atelier", Kind(OrganisationKind::Training)),
    ("De Poort", Kind(OrganisationKind::Training)),
    ("GOB De Winning", Kind(OrganisationKind::Guidance)),
    ("Opleiding op de werkvloer", Programme),
    ("Shark Solutions", Example),
    ("Damhert Nutrition", Example),
    ("Ondernemers ontmoeten sociale economie", Campaign),
    ("Infokrant", Campaign),
    // The East of the Netherlands
    ("Verenigde Maakindustrie Oost", Kind(OrganisationKind::Association)),
    ("VMO", Organisation),
    ("Lucien Perizonius", Person),
    ("Hulp van VMO voor leden", Programme),
    ("Cursus sociale media", Programme),
    ("Webinars over verkoop in coronatijd", Programme),
    ("Mensen bijscholen", Need),
    ("Meer doen met data", Need),
    ("Energie en materiaal sparen", Need),
    ("opleiding en vaardigheden", Topic),
    ("energie en kringloop", Topic),
    ("Oost NL", Programme),
    ("Oost NL", Kind(OrganisationKind::DevelopmentAgency)),
    ("Metaalunie", Kind(OrganisationKind::Association)),
    ("VNO-NCW", Kind(OrganisationKind::Association)),
    ("MKB-Nederland", Kind(OrganisationKind::Association)),
    ("Kennispoort", Organisation),
    ("Kennispoort", Programme),
    ("Novel-T", Organisation),
    ("Kennispark Twente", Organisation),
    ("Kennispark Twente", Programme),
    ("Go4Export", Organisation),
    ("Go4Export", Programme),
    ("BOOST", Organisation),
    ("EDIH BOOST", Programme),
    ("Trade Office", Organisation),
    ("Trade Office", Programme),
    ("Techwise", Organisation),
    ("Techwise", Programme),
    ("Sterk Techniek Onderwijs", Organisation),
    ("Sterk Techniek Onderwijs", Programme),
    ("Provincie Overijssel", Kind(OrganisationKind::Authority)),
    ("Twente Board", Kind(OrganisationKind::Governance)),
    ("Economic Board Regio Zwolle", Kind(OrganisationKind::Governance)),
    ("Kijk op Oost-Nederland", Kind(OrganisationKind::Media)),
    ("oost-nederland", Area(76)),
    ("regio-zwolle", Area(22)),
    ("twente", Area(14)),
    // South Limburg
    ("Werkgeversdienstverlening Zuid-Limburg", Organisation),
    ("Werkgeversdienstverlening Zuid-Limburg", Programme),
    ("Werkcentrum", Programme),
    ("Podium24", Kind(OrganisationKind::EmployerService)),
    ("WSP Parkstad", Kind(OrganisationKind::EmployerService)),
    ("UWV", Kind(OrganisationKind::EmployerService)),
    ("Westelijke Mijnstreek", Kind(OrganisationKind::EmployerService)),
    ("Economische Samenwerking Zuid-Limburg", Kind(OrganisationKind::Governance)),
    ("ESZL", Organisation),
    ("Gemeente Maastricht", Organisation),
    ("Gemeente Heerlen", Organisation),
    ("Gemeente Sittard-Geleen", Organisation),
    ("Arbeidsmarktprojecten", Programme),
    ("arrangementsvorming", Programme),
    ("deskundigheidsbevordering", Programme),
    ("social return", Programme),
    ("customer_service", Lead("zuid-limburg", "podium24")),
    ("manufacturing", Lead("zuid-limburg", "podium24")),
    ("leisure_hospitality", Lead("zuid-limburg", "podium24")),
    ("care", Lead("zuid-limburg", "wsp-parkstad")),
    ("medical_logistics", Lead("zuid-limburg", "wsp-parkstad")),
    ("smart_services", Lead("zuid-limburg", "wsp-parkstad")),
    ("automotive", Lead("zuid-limburg", "wsp-westelijke-mijnstreek")),
    ("engineering", Lead("zuid-limburg", "wsp-westelijke-mijnstreek")),
    ("logistics", Lead("zuid-limburg", "wsp-westelijke-mijnstreek")),
    ("parkstad", Area(7)),
    ("westelijke-mijnstreek", Area(3)),
    ("maastricht-heuvelland", Area(6)),
    ("Podium24 en VDAB", Example),
    // West Flanders
    ("POM West-Vlaanderen", Kind(OrganisationKind::DevelopmentAgency)),
    ("Advies van POM West-Vlaanderen", Programme),
    ("Jean de Bethune", Person),
    ("Lieven Tack", Person),
    ("Heidi Hanssens", Person),
    ("Digiscan van Agoria", Programme),
    ("Digiscan van Agoria", Scan),
    ("Crisis Code Cracker", Programme),
    ("Crisis Code Cracker", Scan),
    ("Processen verbeteren", Need),
    ("Klanten beter bereiken", Need),
    ("Producten vernieuwen", Need),
    ("Digitale diensten aanbieden", Need),
    ("Agoria", Kind(OrganisationKind::Association)),
    ("Sirris", Kind(OrganisationKind::KnowledgeCentre)),
    ("Provincie West-Vlaanderen", Kind(OrganisationKind::Authority)),
    ("Sabien Lahaye-Battheu", Person),
    ("Provinciaal Strategisch Plan Geletterdheid", Programme),
    ("UPSKILL", Programme),
    ("SKILL-platform", Programme),
    ("VDAB", Kind(OrganisationKind::EmployerService)),
    ("Robert De Clercq", Person),
    ("Samenwerking van Provincie, VDAB en POM", Campaign),
    ("Ga Helemaal Digitaal", Campaign),
    ("digital quickscan", Programme),
    ("Deloitte", Programme),
];

/// The schemes that were researched, row by row. Row 20 is an acronym of which no trace was found: nobody can say that it exists.
const ROWS: &[(&str, &[&str])] = &[
    ("1", &["kmo-portefeuille-opleiding"]),
    ("2", &["kmo-portefeuille-cyberadvies"]),
    ("3", &["kmo-portefeuille-cyberopleiding"]),
    ("4", &["kmo-portefeuille-ander-advies"]),
    ("5", &["cybersecurity-verbetertrajecten"]),
    ("6", &["kmo-groeisubsidie"]),
    ("7", &["ontwikkelingsproject"]),
    ("8", &["onderzoeksproject"]),
    ("9", &["haalbaarheidsstudie"]),
    ("10", &["innovatieve-starterssteun"]),
    ("11", &["strategische-transformatiesteun"]),
    ("12", &["ecologiepremie-plus"]),
    ("13", &["green-vlaio"]),
    ("14", &["ecoboostlening"]),
    ("15", &["bedrijfstrajecten"]),
    ("16", &["digitale-transformatieprojecten"]),
    ("17", &["vlaams-opleidingsverlof"]),
    ("18", &["opleidingscheques"]),
    ("19", &["werkbaarheidscheque"]),
    ("20", &[]),
    ("21", &["ibo"]),
    ("22", &["individueel-maatwerk"]),
    ("23", &["collectief-maatwerk"]),
    ("24", &["digitale-quickscan-voka"]),
    ("25", &["flanders-ai-edih-hulp"]),
    ("26", &["digitalis-edih-hulp"]),
    ("27", &["vlaams-ai-programma"]),
    ("28", &["digihub-vlaams-brabant"]),
    ("29", &["advies-pom-west-vlaanderen"]),
    ("30", &["upskill-west-vlaanderen"]),
    ("31", &["fabrieken-voor-de-toekomst"]),
    ("32", &["house-of-manufacturing-kortrijk"]),
    ("33", &["salkturbo"]),
    ("34", &["co-creatie-maakbedrijven-limburg", "pool-magazijnmedewerkers-limburg"]),
    ("35", &["investeringsaftrek-digitaal"]),
    ("36", &["investeringsaftrek-thema"]),
    ("37", &["digiscan-fod-economie"]),
    ("38", &["cyberfundamentals", "safeonweb-at-work"]),
    ("39", &["innoviris-start-ai"]),
    ("40", &["innoviris-genai"]),
    ("41", &["brussel-externe-opleiding"]),
    ("42", &["cheque-maturite-numerique"]),
    ("43", &["cheque-cybersecurite"]),
    ("44", &["digital-wallonia", "1890-be"]),
    ("45", &["edih-boost"]),
    ("46", &["digitale-industrie-overijssel", "circulaire-industrie-overijssel"]),
    ("47", &["mkb-voucher-overijssel"]),
    ("48", &["mit-haalbaarheid"]),
    ("49", &["mit-samenwerking"]),
    ("50", &["wbso"]),
    ("51", &["slim"]),
    ("52", &["praktijkleren"]),
    ("53", &["praktijkleren-derde-leerweg"]),
    ("54", &["mijn-cyberweerbare-zaak"]),
    ("55", &["mijn-digitale-zaak"]),
    ("56", &["cyberveilig-check"]),
    ("57", &["cyberweerbaarheid-samenwerking"]),
    ("58", &["stap-budget"]),
    ("59", &["nl-leert-door"]),
    ("60", &["limburg-toekomstbestendig"]),
    ("61", &["liof-ideeenfonds"]),
    (
        "62",
        &["oost-nl-hulp", "kennispoort-hulp", "novel-t-hulp", "techwise-hulp", "go4export-hulp", "trade-office-hulp"],
    ),
    ("63", &["werkgeversdienstverlening-zuid-limburg"]),
    (
        "64",
        &["kvk-digitale-check", "digitale-werkplaats", "stodt-opleidingen", "loonkostenvoordeel", "eia", "mia-vamil"],
    ),
    ("65", &["edih-netwerk"]),
    ("66", &["enterprise-europe-network", "eic-accelerator", "digital-europe"]),
    ("67", &["adma-trans4mers", "ai-on-demand", "ai-factories"]),
];

fn reads(text: &Text, wanted: &str) -> bool {
    text.entries().any(|(_, text)| text.to_lowercase().contains(wanted))
}

fn any(texts: &[String], wanted: &str) -> bool {
    texts.iter().any(|text| text.to_lowercase().contains(wanted))
}

/// Whether a name is in the catalogue as what it is.
fn is_there(catalogue: &Catalogue, name: &str, is: Is) -> bool {
    let wanted = name.to_lowercase();
    let mut organisations =
        catalogue.organisations().iter().filter(|o| reads(&o.name, &wanted) || any(&o.aliases, &wanted));
    let is_person = |contact: &Contact| any(contact.name.as_slice(), &wanted) || any(&contact.also, &wanted);
    match is {
        Programme => catalogue.programmes().iter().any(|p| {
            let family = p.family.is_some_and(|ix| reads(&catalogue.family(ix).name, &wanted));
            reads(&p.name, &wanted) || any(&p.aliases, &wanted) || family
        }),
        Organisation => organisations.next().is_some(),
        Kind(kind) => organisations.any(|o| o.kind == kind),
        Platform(host) => organisations.any(|o| {
            let hosted =
                o.host.is_some_and(|(ix, role)| catalogue.organisation(ix).id.as_str() == host && role == Role::Lead);
            hosted && o.kind == OrganisationKind::Platform
        }),
        Lead(table, organisation) => catalogue.lead_tables().iter().filter(|t| t.id.as_str() == table).any(|table| {
            let leads = |lead: &digipeil::catalogue::Lead| {
                lead.sector.as_str() == name && catalogue.organisation(lead.organisation).id.as_str() == organisation
            };
            table.leads.iter().any(leads)
        }),
        Area(members) => {
            let areas = &Reference::built_in().areas;
            let found = areas.iter().find(|(_, area)| area.id.as_str() == name).map(|(ix, _)| ix);
            let inside = |ix| {
                areas
                    .iter()
                    .filter(|(at, area)| area.kind == AreaKind::Municipality && !areas.covers(ix, *at).is_false())
                    .count()
            };
            found.is_some_and(|ix| inside(ix) == members)
        }
        Need => catalogue.needs().iter().any(|need| reads(&need.name, &wanted)),
        Topic => catalogue.topics().iter().any(|topic| reads(&topic.name, &wanted)),
        Person => {
            let of_organisations = catalogue.organisations().iter().flat_map(|o| &o.contacts);
            let of_programmes = catalogue.programmes().iter().flat_map(|p| &p.contacts);
            let chairs = catalogue.organisations().iter().filter_map(|o| o.chair.as_ref());
            of_organisations.chain(of_programmes).any(is_person)
                || chairs.into_iter().any(|c| c.to_lowercase().contains(&wanted))
        }
        Example => catalogue.examples().iter().any(|example| example.company.to_lowercase().contains(&wanted)),
        Campaign => catalogue.campaigns().iter().any(|campaign| reads(&campaign.name, &wanted)),
        Scan => catalogue.instruments().iter().any(|scan| reads(&scan.name, &wanted)),
    }
}

#[test]
fn every_name_of_the_first_documents_lives_in_the_catalogue_as_what_it_is() {
    let catalogue = shipped::catalogue();
    let missing: Vec<_> = NAMES.iter().filter(|(name, is)| !is_there(&catalogue, name, *is)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    // A name nobody wrote is not found, whatever it is taken for.
    for is in
        [Programme, Organisation, Person, Example, Campaign, Scan, Need, Topic, Area(3), Lead("zuid-limburg", "uwv")]
    {
        assert!(!is_there(&catalogue, "Nergens", is), "{is:?}");
    }
}

#[test]
fn every_researched_scheme_is_a_programme() {
    let catalogue = shipped::catalogue();
    assert_eq!(ROWS.len(), 67);
    for (row, ids) in ROWS {
        assert!(*row == "20" || !ids.is_empty(), "row {row}");
        for id in *ids {
            assert!(catalogue.find(id).is_some(), "row {row}: {id}");
        }
    }
    assert!(catalogue.programmes().len() >= 60, "{}", catalogue.programmes().len());
    assert!(catalogue.organisations().len() >= 45, "{}", catalogue.organisations().len());
}

/// Every text of the catalogue, each with where it stands and whether it is a name.
fn texts(catalogue: &Catalogue) -> Vec<(String, &Text, bool)> {
    let mut found: Vec<(String, &Text, bool)> = Vec::new();
    for o in catalogue.organisations() {
        found.push((o.id.to_string(), &o.name, true));
        found.extend(o.summary.iter().map(|text| (o.id.to_string(), text, false)));
        found.extend(o.contacts.iter().filter_map(|c| c.role.as_ref()).map(|text| (o.id.to_string(), text, false)));
    }
    for p in catalogue.programmes() {
        let id = p.id.to_string();
        found.push((id.clone(), &p.name, true));
        found.push((id.clone(), &p.summary, false));
        let single = [&p.registered_provider, &p.lead_time, &p.combine, &p.budget];
        let rules =
            p.rules.iter().flat_map(|r| [&r.words.pass, &r.words.fail, &r.words.unknown, &r.words.short, &r.words.fix]);
        let all = single.into_iter().chain(rules).flatten();
        let money = p
            .money
            .iter()
            .filter_map(|m| m.note.as_ref())
            .chain(p.money.iter().filter_map(|m| m.rate.as_ref()).map(|r| &r.per));
        let reasons = p.life.changes.iter().filter_map(|change| change.reason.as_ref());
        let all =
            all.chain(money).chain(reasons).chain(&p.steps).chain(&p.notes).chain(p.hints.iter().map(|h| &h.because));
        found
            .extend(all.chain(p.contacts.iter().filter_map(|c| c.role.as_ref())).map(|text| (id.clone(), text, false)));
    }
    for f in catalogue.families() {
        found.push((f.id.to_string(), &f.name, true));
        found.extend(f.summary.iter().map(|text| (f.id.to_string(), text, false)));
    }
    found.extend(
        catalogue
            .needs()
            .iter()
            .flat_map(|n| [(n.id.to_string(), &n.name, false), (n.id.to_string(), &n.reason, false)]),
    );
    found.extend(catalogue.topics().iter().map(|t| (t.id.to_string(), &t.name, false)));
    for s in catalogue.statements() {
        found.push((s.id.to_string(), &s.says, false));
        found.extend([&s.short, &s.otherwise].into_iter().flatten().map(|text| (s.id.to_string(), text, false)));
    }
    found.extend(catalogue.instruments().iter().map(|i| (i.id.to_string(), &i.name, true)));
    found.extend(catalogue.lead_tables().iter().map(|l| (l.id.to_string(), &l.note, false)));
    for c in catalogue.campaigns() {
        found.push((c.id.to_string(), &c.name, true));
        found.extend(c.summary.iter().map(|text| (c.id.to_string(), text, false)));
    }
    found.extend(catalogue.examples().iter().map(|e| (e.id.to_string(), &e.did, false)));
    found
}

#[test]
fn both_languages_are_whole() {
    let catalogue = shipped::catalogue();
    let mut wrong = Vec::new();
    for (id, text, is_name) in texts(&catalogue) {
        // A name may read the same in every language; a sentence does not.
        let is_whole = text.has(Lang::NL) && text.has(Lang::EN) || is_name && text.entries().count() == 1;
        if !is_whole {
            wrong.push(format!("{id}: {:?}", text.entries().collect::<Vec<_>>()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for organisation in catalogue.organisations() {
        assert!(organisation.summary.is_some(), "{} says what it does", organisation.id);
    }
}

/// As somebody would read it aloud: no long sentence, no English word in the Dutch, no exclamation mark.
#[test]
fn the_texts_can_be_read_aloud() {
    const FOREIGN: &[&str] = &[
        "support",
        "assessment",
        "awareness",
        "matchmaking",
        "roadmap",
        "stakeholder",
        "community",
        "ecosystem",
        "upgrade",
        "deadline",
        "budgettair",
        "implementatie",
        "implementeren",
        "faciliteren",
        "optimaliseren",
        "transitie",
        "maturiteit",
        "tool",
        "tools",
        "coaching",
        "workflow",
        "compliance",
        "funding",
        "call",
        "voucheraanvraag",
        "subsidiabel",
        "begunstigde",
    ];
    let catalogue = shipped::catalogue();
    let mut wrong = Vec::new();
    for (id, text, is_name) in texts(&catalogue) {
        for (locale, text) in text.entries() {
            for sentence in text.split_inclusive(['.', '?', ':', ';']) {
                let words = sentence.split_whitespace().count();
                if words > 25 {
                    wrong.push(format!("{id}: {words} words: {sentence}"));
                }
            }
            if text.contains('!') {
                wrong.push(format!("{id}: {text}"));
            }
            if locale.lang == Lang::NL && !is_name {
                let lower = text.to_lowercase();
                let found = lower.split(|c: char| !c.is_alphanumeric()).find(|word| FOREIGN.contains(word));
                wrong.extend(found.map(|word| format!("{id}: “{word}” in: {text}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_source_has_a_date_or_says_that_it_is_from_memory() {
    let catalogue = shipped::catalogue();
    let mut all: Vec<(String, &[Source])> = Vec::new();
    all.extend(catalogue.programmes().iter().map(|p| (p.id.to_string(), p.sources.as_slice())));
    all.extend(catalogue.organisations().iter().map(|o| (o.id.to_string(), o.sources.as_slice())));
    all.extend(catalogue.instruments().iter().map(|i| (i.id.to_string(), i.sources.as_slice())));
    all.extend(catalogue.lead_tables().iter().map(|l| (l.id.to_string(), l.sources.as_slice())));
    all.extend(catalogue.campaigns().iter().map(|c| (c.id.to_string(), c.sources.as_slice())));
    all.extend(catalogue.examples().iter().map(|e| (e.id.to_string(), e.sources.as_slice())));
    for (id, sources) in all {
        assert!(!sources.is_empty(), "{id}");
        for source in sources {
            let from_memory = source.place.contains("from memory") && source.sureness == Sureness::Unverified;
            assert!(source.seen_on.is_some() != from_memory, "{id}: {}", source.place);
            assert!(source.seen_on.is_none_or(|seen| seen <= TODAY), "{id}");
            assert!(source.dated.is_none_or(|dated| dated <= TODAY), "{id}");
        }
    }
    // A check is never younger than what the sources say.
    for programme in catalogue.programmes() {
        let youngest = programme.sources.iter().filter_map(|source| source.dated).max();
        assert!(
            programme
                .checked_on
                .is_none_or(|checked| youngest.is_some_and(|y| checked <= y) || undated_article(checked)),
            "{}",
            programme.id
        );
    }
}

/// The article on West Flanders bears no date; it is of about autumn 2021.
fn undated_article(checked: jiff::civil::Date) -> bool {
    checked == jiff::civil::date(2021, 10, 1)
}

#[test]
fn campaigns_and_events_are_never_recommended() {
    let catalogue = shipped::catalogue();
    let campaigns: BTreeSet<&str> = catalogue.campaigns().iter().map(|c| c.id.as_str()).collect();
    assert!(campaigns.len() >= 5);
    for id in &campaigns {
        assert!(catalogue.find(id).is_none(), "{id}");
    }
    let everything: Vec<&str> = catalogue.needs().iter().map(|need| need.id.as_str()).collect();
    for (town, sector) in [
        ("Kortrijk", "C16.23"),
        ("Bocholt", "C10.89"),
        ("Hasselt", "H49.41"),
        ("Heerlen", "H52.10"),
        ("Almelo", "C28.99"),
    ] {
        let matches = MATCHER.match_all(&needs(of(firm(town, sector, "12", "1500000")), &everything), TODAY);
        for m in &matches.list {
            let programme = catalogue.programme(m.programme);
            assert!(!campaigns.contains(programme.id.as_str()));
            for campaign in catalogue.campaigns() {
                let name = |text: &Text| text.entries().next().map(|(_, name)| name.to_owned());
                assert_ne!(name(&programme.name), name(&campaign.name), "{}", programme.id);
            }
        }
    }
}

/// What nobody verified states no amount, no rule and no date that could be taken for a fact.
#[test]
fn what_is_known_from_memory_states_no_figures() {
    let catalogue = shipped::catalogue();
    let unverified: Vec<_> = catalogue.programmes().iter().filter(|p| p.sureness == Sureness::Unverified).collect();
    assert!(unverified.len() >= 10);
    for programme in unverified {
        assert!(programme.money.is_empty() && programme.life.windows.is_empty(), "{}", programme.id);
        assert!(
            programme.life.from.is_none() && programme.life.to.is_none() && programme.budget.is_none(),
            "{}",
            programme.id
        );
        for text in [&programme.summary].into_iter().chain(&programme.notes).chain(&programme.steps) {
            let has_figure =
                text.entries().any(|(_, text)| text.contains('€') || text.contains("euro") || text.contains('%'));
            assert!(!has_figure, "{}", programme.id);
        }
    }
}
