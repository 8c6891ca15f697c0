//! The 300-question monster: the largest report anybody should ever ask for. The tests read it back, the benches time it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use digipeil::dossier::{Answer, Assessment, Dossier, QuestionnaireRef, Response, Value};
use digipeil::id::{AssessmentId, Id as _, OptionId};
use digipeil::questionnaire::Questionnaire;
use jiff::civil::date;

/// What stands in every private note of the tests and nowhere else.
pub const SECRET: &str = "XYZZYGEHEIM";

/// Letters of every language written with Latin letters nearby, and things no typeface of ours has.
pub const LETTERS: &str =
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŒœŠšŽžŸĄąĆćĘęŁłŃńŚśŹźŻżĞğİıŞşŐőŰűČčĎďĚěŇňŘřŤťŮů";
pub const EMOJI: &str = "👍🏽 👨‍👩‍👧 🇧🇪 😀 漢字 עברית";

/// A questionnaire of 300 questions in ten parts.
pub fn questions() -> String {
    let level = r#"LevelText(good_enough: {"nl": "Genoeg voor wie klein is.", "en": "Enough for the small."}, next_step: {"nl": "Zet één stap.", "en": "Take one step."})"#;
    let mut text = String::from(
        r#"Questionnaire(id: "monster", version: "1.0", provider: "tests", languages: ["nl", "en"],
        name: {"nl": "Monster", "en": "Monster"}, asks: {"nl": "Hoeveel kan er?", "en": "How much fits?"},
        about: {"nl": "Heel veel vragen.", "en": "A great many questions."}, minutes: 300, source: "Written for tests.", licence: "CC0",
        levels: [Level(id: "low", name: {"nl": "Laag", "en": "Low"}, below: 50), Level(id: "high", name: {"nl": "Hoog", "en": "High"})],
        dimensions: ["#,
    );
    for part in 0..10 {
        let _ = write!(
            text,
            r#"Dimension(id: "part{part}", name: {{"nl": "Onderdeel {part} met een tamelijk lange naam", "en": "Part {part} with a rather long name"}},
            short: {{"nl": "Deel {part}", "en": "Part {part}"}}, levels: {{"low": {level}, "high": {level}}}, questions: ["#
        );
        for question in 0..30 {
            let n = part * 30 + question;
            let _ = write!(
                text,
                r#"Question(id: "q{n}", ask: {{"nl": "Hoe goed regelt u zaak nummer {n} in uw bedrijf?", "en": "How well do you arrange matter {n} in your company?"}},
                kind: OneOf([Option(id: "a", text: {{"nl": "Niet", "en": "Not"}}, points: 0), Option(id: "b", text: {{"nl": "Half", "en": "Half"}}, points: 50),
                Option(id: "c", text: {{"nl": "Heel goed", "en": "Very well"}}, points: 100)]),
                improve: Improve(title: {{"nl": "Regel zaak {n} beter", "en": "Arrange matter {n} better"}}, effort: 2), not_applicable: true, show: [{{"nl": "Toon het", "en": "Show it"}}], why: {{"nl": "Omdat het telt.", "en": "Because it counts."}}),"#
            );
        }
        text.push_str("]),");
    }
    text.push_str("])");
    text
}

/// A scan with this questionnaire, without answers.
pub fn assessment(questionnaire: &Questionnaire, id: &str, stage: &str, on: jiff::civil::Date) -> Assessment {
    Assessment {
        id: AssessmentId::new(id).unwrap(),
        questionnaire: QuestionnaireRef {
            id: questionnaire.id().clone(),
            version: questionnaire.version().to_owned(),
            provider: questionnaire.provider().to_owned(),
            hash: questionnaire.content_hash().to_owned(),
        },
        stage: stage.to_owned(),
        begun: on,
        changed: on,
        respondent: "Zaakvoerder".to_owned(),
        at: None,
        answers: BTreeMap::new(),
    }
}

/// The answer that is this option.
pub fn chosen(id: &str) -> Option<Response> {
    Some(Response::Given(Value::Option(OptionId::new(id).unwrap())))
}

/// All of its questions answered, with a note of 500 letters each.
pub fn dossier(questionnaire: &Questionnaire) -> Dossier {
    let mut dossier = Dossier::new("monster".to_owned(), date(2026, 11, 1));
    dossier.company.name = Some(format!("Bedrijf {LETTERS} & <Zonen> {EMOJI}"));
    let mut scan = assessment(questionnaire, "scan-1", "T0", date(2026, 11, 20));
    for (n, question) in questionnaire.questions().iter().enumerate() {
        let response = match n % 6 {
            0 => chosen("a"),
            1 => chosen("b"),
            2 | 3 => chosen("c"),
            4 => Some(Response::DontKnow),
            _ => Some(Response::NotApplicable(format!("Reden {n}: dit doen wij niet. {EMOJI}"))),
        };
        let mut note = format!("Notitie {n}: {LETTERS}\n{EMOJI} =cmd|'/c calc'!A1 ");
        while note.chars().count() < 500 {
            note.push_str("overheidsorganisaties en samenwerkingsverbanden, ");
        }
        let answer = Answer { response, note, private_note: SECRET.to_owned(), ..Answer::default() };
        scan.answers.insert(question.id.clone(), answer);
    }
    dossier.assessments.push(scan);
    dossier
}
