//! The JSON that goes in and out of the command line. These shapes are a contract: ARCHITECTURE.md says where they are described.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use crate::diagnostic::{Diagnostic, Position};
use crate::dossier::{Assessment, Response, RowValue, Ticks, Value};
use crate::exact::Exact;
use crate::id::{Id as _, OptionId, QuestionId, RowId};
use crate::questionnaire::{Kind, Levels, Question, Questionnaire};
use crate::scoring::{Part, Reached, Scores};
use crate::text::Tr;

/// Reads one company's answers to one questionnaire: `{"q1": "option", "q2": ["a"], "q3": 12.5, ...}`.
///
/// # Errors
/// One diagnostic for each answer that does not fit.
pub fn answers(
    questionnaire: &Questionnaire,
    json: &Json,
    file: &Arc<str>,
) -> Result<BTreeMap<QuestionId, Response>, Vec<Diagnostic>> {
    let error = |code| Diagnostic::error(code, file, Position::default());
    let Json::Object(object) = json else { return Err(vec![error("answers-not-object")]) };
    let mut answers = BTreeMap::new();
    let mut problems = Vec::new();
    for (key, value) in object {
        let Some(ix) = questionnaire.find(key) else {
            let known = questionnaire.questions().iter().map(|q| q.id.as_str());
            problems.push(error("answer-unknown-question").with("found", key.as_str()).suggest(key, known));
            continue;
        };
        let question = questionnaire.question(ix);
        match response(question, value) {
            Some(Some(response)) => {
                answers.insert(question.id.clone(), response);
            }
            Some(None) => {}
            None => problems
                .push(error("answer-kind").with("question", question.id.as_str()).with("kind", question.kind.name())),
        }
    }
    if problems.is_empty() { Ok(answers) } else { Err(problems) }
}

/// The response a JSON value means for a question: `None` when it means none, `Some(None)` for `null`, an open question.
fn response(question: &Question, json: &Json) -> Option<Option<Response>> {
    if json.is_null() {
        return Some(None);
    }
    if let Json::Object(object) = json
        && let Some(special) = special(object)
    {
        return Some(Some(special));
    }
    let value = match &question.kind {
        Kind::OneOf(_) | Kind::Scale(_) => Value::Option(OptionId::new(json.as_str()?).ok()?),
        Kind::YesNo(_) => Value::Option(match json {
            Json::Bool(yes) => OptionId::new(if *yes { "yes" } else { "no" }).ok()?,
            other => OptionId::new(other.as_str()?).ok()?,
        }),
        Kind::SeveralOf(_) => Value::Options(ticks(json)?),
        Kind::Matrix { .. } => Value::Rows(
            json.as_object()?
                .iter()
                .filter(|(_, row)| !row.is_null())
                .map(|(row, value)| Some((RowId::new(row).ok()?, self::row(value)?)))
                .collect::<Option<_>>()?,
        ),
        Kind::Number { .. } | Kind::Percentage => Value::Number(number(json)?),
        Kind::ShortText | Kind::LongText => Value::Text(json.as_str()?.to_owned()),
        Kind::Date => {
            let text = json.as_str().filter(|t| t.len() == 10)?;
            Value::Date(text.parse().ok()?)
        }
    };
    Some(Some(Response::Given(value)))
}

fn special(object: &Map<String, Json>) -> Option<Response> {
    let (key, value) = object.iter().next().filter(|_| object.len() == 1)?;
    match (key.as_str(), value) {
        ("dont_know", Json::Bool(true)) => Some(Response::DontKnow),
        ("not_applicable", Json::String(reason)) => Some(Response::NotApplicable(reason.clone())),
        ("not_applicable", Json::Bool(true)) => Some(Response::NotApplicable(String::new())),
        _ => None,
    }
}

/// `["a", "b"]`, or `{"ticked": ["a"], "dont_know": ["b"], "not_applicable": ["c"]}` where single options are not known.
fn ticks(json: &Json) -> Option<Ticks> {
    match json {
        Json::Array(_) => Some(Ticks { ticked: options(json)?, ..Ticks::default() }),
        Json::Object(object) => {
            let mut ticks = Ticks::default();
            for (key, value) in object {
                let ids = options(value)?;
                match key.as_str() {
                    "ticked" => ticks.ticked = ids,
                    "dont_know" => ticks.dont_know = ids,
                    "not_applicable" => ticks.not_applicable = ids,
                    _ => return None,
                }
            }
            Some(ticks)
        }
        _ => None,
    }
}

fn row(json: &Json) -> Option<RowValue> {
    match json {
        Json::Array(_) => Some(RowValue::Columns(options(json)?)),
        Json::String(column) => Some(RowValue::Columns(BTreeSet::from([OptionId::new(column).ok()?]))),
        Json::Object(object) => match special(object)? {
            Response::DontKnow => Some(RowValue::DontKnow),
            Response::NotApplicable(reason) => Some(RowValue::NotApplicable(reason)),
            Response::Given(_) => None,
        },
        _ => None,
    }
}

fn options(json: &Json) -> Option<BTreeSet<OptionId>> {
    json.as_array()?.iter().map(|id| OptionId::new(id.as_str()?).ok()).collect()
}

/// A number exactly as written, without going through floating point.
pub fn number(json: &Json) -> Option<Exact> {
    match json {
        Json::Number(number) => number.to_string().parse().ok(),
        _ => None,
    }
}

/// Scores as JSON, unrounded.
pub fn scores(questionnaire: &Questionnaire, scores: &Scores) -> Json {
    let results: Vec<Json> = questionnaire
        .figures()
        .iter()
        .zip(&scores.figures)
        .map(|(figure, score)| {
            let by_score = Reached::new(&figure.levels, &score.total.part);
            let mut result = scored(
                figure.id.as_str(),
                &score.total.part,
                &score.total.best,
                &figure.levels,
                by_score.capped(scores.cap_of(questionnaire, figure)),
            );
            result.insert("level_by_score".into(), level_id(&figure.levels, by_score.point));
            result.insert("dimensions".into(), dimensions(questionnaire, &score.dimensions));
            Json::Object(result)
        })
        .collect();
    let main = scores.main();
    let none = Levels::default();
    let questions: Vec<Json> = questionnaire
        .question_indices()
        .map(|ix| {
            let question = questionnaire.question(ix);
            let part = scores.part(ix);
            let mut entry =
                scored(question.id.as_str(), part, questionnaire.question_scale(), &none, Reached::default());
            entry.insert("visible".into(), scores.visible[ix.index()].into());
            entry.insert("weight".into(), float(&question.weight));
            entry.insert("dimension".into(), questionnaire.dimension(question.dimension).id.as_str().into());
            Json::Object(entry)
        })
        .collect();
    let blockers: Vec<Json> = questionnaire
        .blockers()
        .iter()
        .zip(&scores.blockers)
        .filter(|(_, truth)| truth.is_true())
        .map(|(blocker, _)| {
            let cap = level_id(questionnaire.levels(), Some(blocker.cap));
            json!({"id": blocker.id.as_str(), "cap": cap})
        })
        .collect();
    let indicators: Vec<Json> = questionnaire
        .indicators()
        .iter()
        .zip(&scores.indicators)
        .map(|(indicator, truth)| json!({"id": indicator.id.as_str(), "holds": truth_json(*truth)}))
        .collect();
    let needs: Vec<Json> = questionnaire
        .signals()
        .iter()
        .zip(&scores.signals)
        .filter(|(_, truth)| truth.is_true())
        .map(|(signal, _)| Json::from(signal.need.as_str()))
        .collect();
    let profile = questionnaire.profile().map_or(Json::Null, |profile| {
        let place = |ix: crate::questionnaire::QuestionIx| scores.part(ix).point().map_or(Json::Null, float);
        profile
            .items
            .iter()
            .map(|item| {
                let need = item.need.as_ref().map_or(Json::Null, |n| n.as_str().into());
                json!({"id": item.id.as_str(), "across": place(item.across), "up": place(item.up), "need": need})
            })
            .collect()
    });
    json!({
        "questionnaire": {
            "id": questionnaire.id().as_str(),
            "version": questionnaire.version(),
            "provider": questionnaire.provider(),
            "hash": questionnaire.content_hash(),
        },
        "total": results.first().cloned().unwrap_or(Json::Null),
        "dimensions": main.map_or(json!([]), |m| dimensions(questionnaire, &m.dimensions)),
        "questions": questions,
        "results": results,
        "blockers": blockers,
        "indicators": indicators,
        "needs": needs,
        "profile": profile,
    })
}

/// Which scan of a dossier a score belongs to.
pub fn assessment(assessment: &Assessment) -> Map<String, Json> {
    let Assessment { id, questionnaire, stage, begun, changed, respondent: _, at: _, answers: _ } = assessment;
    let mut entry = Map::new();
    entry.insert("id".into(), id.as_str().into());
    entry.insert("stage".into(), stage.as_str().into());
    entry.insert("begun".into(), begun.to_string().into());
    entry.insert("changed".into(), changed.to_string().into());
    entry.insert(
        "questionnaire".into(),
        json!({
            "id": questionnaire.id.as_str(),
            "version": questionnaire.version,
            "provider": questionnaire.provider,
            "hash": questionnaire.hash,
        }),
    );
    entry
}

fn truth_json(truth: crate::condition::Truth) -> Json {
    match truth {
        crate::condition::Truth::True => true.into(),
        crate::condition::Truth::False => false.into(),
        crate::condition::Truth::Unknown => Json::Null,
    }
}

fn dimensions(questionnaire: &Questionnaire, scores: &[crate::scoring::Score]) -> Json {
    let levels = questionnaire.levels();
    let list: Vec<Json> = questionnaire
        .dimensions()
        .iter()
        .zip(scores)
        .map(|(dimension, score)| {
            let reached = Reached::new(levels, &score.part);
            let mut entry = scored(dimension.id.as_str(), &score.part, &score.best, levels, reached);
            entry.insert("weight".into(), float(&dimension.weight));
            Json::Object(entry)
        })
        .collect();
    list.into()
}

fn scored(id: &str, part: &Part, best: &Exact, levels: &Levels, reached: Reached) -> Map<String, Json> {
    let (low, high) = part.range().unzip();
    let number = |value: Option<&Exact>| value.map_or(Json::Null, float);
    let mut map = Map::new();
    map.insert("id".into(), id.into());
    map.insert("point".into(), number(part.point()));
    map.insert("low".into(), number(low));
    map.insert("high".into(), number(high));
    map.insert("coverage".into(), number(part.coverage()));
    map.insert("level".into(), level_id(levels, reached.point));
    map.insert("level_low".into(), level_id(levels, reached.low));
    map.insert("level_high".into(), level_id(levels, reached.high));
    map.insert("best".into(), float(best));
    map
}

fn level_id(levels: &Levels, ix: Option<crate::questionnaire::LevelIx>) -> Json {
    ix.and_then(|ix| levels.get(ix)).map_or(Json::Null, |level| level.id.as_str().into())
}

pub(super) fn float(value: &Exact) -> Json {
    // With exact arithmetic nothing is infinite or not a number.
    serde_json::Number::from_f64(value.to_f64()).map_or(Json::Null, Json::Number)
}

/// An error object, one per input line that cannot be answered.
pub fn error(line: Option<usize>, diagnostics: &[Diagnostic], tr: &Tr) -> Json {
    let list: Vec<Json> = diagnostics
        .iter()
        .map(|d| {
            let mut entry = Map::new();
            entry.insert("code".into(), d.code.into());
            entry.insert("message".into(), d.message(tr).into());
            if let Some(help) = d.help(tr) {
                entry.insert("help".into(), help.into());
            }
            if d.at.line > 0 {
                entry.insert("line".into(), d.at.line.into());
                entry.insert("column".into(), d.at.column.into());
            }
            Json::Object(entry)
        })
        .collect();
    match line {
        Some(line) => json!({"error": {"line": line, "problems": list}}),
        None => json!({"error": {"problems": list}}),
    }
}

/// The most values one JSON value may hold, counted by the signs between them: answers to a questionnaire of a thousand questions hold a
/// few thousand, and each takes far more memory than its text.
const MOST_SIGNS: usize = 300_000;

/// The signs outside texts that begin or part values.
fn signs_in(text: &str) -> usize {
    let (mut signs, mut is_in_text, mut is_escaped) = (0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_in_text => is_escaped = true,
            b'"' => is_in_text = !is_in_text,
            b',' | b':' | b'[' | b'{' if !is_in_text => signs += 1,
            _ => {}
        }
    }
    signs
}

/// Reads one JSON value; nesting is bounded by the reader, so no input can exhaust the stack.
///
/// # Errors
/// When it is no JSON, with line and column.
pub fn parse(text: &str, file: &Arc<str>) -> Result<Json, Diagnostic> {
    if signs_in(text) > MOST_SIGNS {
        let found = Diagnostic::error("too-many-values", file, Position::default());
        return Err(found.with("most", MOST_SIGNS.to_string()));
    }
    serde_json::from_str(text).map_err(|error| {
        let at = Position {
            line: u32::try_from(error.line()).unwrap_or(u32::MAX),
            column: u32::try_from(error.column()).unwrap_or(u32::MAX),
        };
        Diagnostic::error("bad-json", file, at).with("reason", error.to_string())
    })
}
