//! The readings beside each other, and every question with its answer.

use super::pictures::{PAGE, keep, look};
use super::{
    AnswerFacts, AnswerPart, Answers, AttachmentFacts, Fact, FigureFacts, Kind, Material, Picture, ReadingFacts,
    ReadingsPart, ScanMaterial, ScoreFacts, Section, StandingFacts, front,
};
use crate::dossier::evidence::{Attachment, FileKind};
use crate::dossier::{Answer, Evidence, FollowUp, Origin, Response, RowValue, Value, export};
use crate::id::Id as _;
use crate::questionnaire::QuestionIx;
use crate::report::answer::whole_answer;
use crate::report::readings::{Outcome, Reading};
use crate::report::shown::decimals;
use crate::scoring::State;
use crate::text::{self, Tr};
use crate::tr;

pub(super) fn readings(material: &Material<'_>, kept: &mut Vec<Picture>) -> Option<ReadingsPart> {
    let t = material.tr;
    let readings = material.readings;
    if readings.cards.is_empty() {
        return None;
    }
    let list = readings.cards.iter().enumerate().map(|(at, card)| reading(material, at, card, kept)).collect();
    let standings = || readings.cards.iter().flat_map(|card| card.standings.iter().map(move |s| (card, s)));
    let is_single = readings.cards.len() == 1;
    let waiting: Vec<&str> = readings.waiting.iter().map(|w| w.name.as_str()).collect();
    Some(ReadingsPart {
        title: readings.title.clone(),
        lead: readings.lead.clone(),
        list,
        waiting: if waiting.is_empty() { String::new() } else { tr!(t, "report-waiting", names = waiting.join(", ")) },
        standings_title: if standings().next().is_none() { String::new() } else { tr!(t, "standing-title") },
        apart: crate::report::apart(t, &standings().map(|(_, standing)| standing.clone()).collect::<Vec<_>>()),
        standings: standings()
            .enumerate()
            .map(|(at, (card, standing))| StandingFacts {
                questionnaire: card.questionnaire.as_str().to_owned(),
                name: if is_single { standing.name.clone() } else { format!("{}: {}", card.name, standing.name) },
                sentence: standing.sentence.clone(),
                caption: standing.caption.clone(),
                notes: standing.notes.clone(),
                picture: Some(keep(kept, &format!("standing-{}", at + 1), standing.chart(&look(PAGE)))),
            })
            .collect(),
    })
}

fn reading(material: &Material<'_>, at: usize, card: &Reading, kept: &mut Vec<Picture>) -> ReadingFacts {
    let t = material.tr;
    let mut facts = ReadingFacts {
        questionnaire: card.questionnaire.as_str().to_owned(),
        name: card.name.clone(),
        line: card.line.clone(),
        outcome: card.outcome.words(),
        blockers: card.blockers.clone(),
        figures: Vec::new(),
        sentence: String::new(),
        counts: Vec::new(),
        ratings: None,
        advice: card.advice.clone(),
        earlier: card.earlier.iter().map(|e| Fact { name: e.name.clone(), value: e.words.clone() }).collect(),
    };
    match &card.outcome {
        Outcome::Nothing(sentence) => facts.sentence.clone_from(sentence),
        Outcome::Profile { sentence, parts, priorities } => {
            facts.sentence.clone_from(sentence);
            facts.counts =
                parts.iter().map(|(name, count)| Fact { name: name.clone(), value: count.clone() }).collect();
            // The scan that the report is about has a page for them.
            let is_shown = material.scan.is_some_and(|scan| scan.assessment.id == card.id)
                && !material.without.contains(&Section::Parts);
            let name = format!("ratings-{}", at + 1);
            let priorities = priorities.as_ref().filter(|_| !is_shown);
            facts.ratings = priorities.map(|priorities| front::ratings(t, priorities, &name, kept));
        }
        Outcome::Figures(figures) => {
            let many = figures.len() > 1;
            facts.figures = figures
                .iter()
                .enumerate()
                .map(|(place, figure)| {
                    let picture = figure.row.shown.low.is_some().then(|| {
                        let chart = super::pictures::bar(&figure.row, &figure.zones);
                        keep(kept, &format!("reading-{}-{}", at + 1, place + 1), chart)
                    });
                    FigureFacts {
                        name: if many { figure.name.clone() } else { String::new() },
                        headline: figure.headline.clone(),
                        score: ScoreFacts::new(t, &figure.row, String::new(), None),
                        picture,
                    }
                })
                .collect();
        }
    }
    facts
}

pub(super) fn answers(material: &Material<'_>) -> Option<Answers> {
    let t = material.tr;
    let scan = material.scan.as_ref()?;
    let mut number = 0;
    let mut parts = Vec::new();
    for root in scan.questionnaire.roots() {
        let asked = scan.questionnaire.question_indices().filter(|ix| {
            scan.scores.visible.get(ix.index()).copied().unwrap_or(false) && scan.questionnaire.part_of(*ix) == *root
        });
        let list: Vec<AnswerFacts> = asked
            .map(|ix| {
                number += 1;
                answer(material, scan, ix, number)
            })
            .collect();
        if list.is_empty() {
            continue;
        }
        let done = list.iter().filter(|a| a.state != "open").count();
        parts.push(AnswerPart {
            name: t.text(&scan.questionnaire.dimension(*root).name).to_owned(),
            count: tr!(t, "results-part-count", n = done, total = list.len()),
            list,
        });
    }
    let is_private = material.kind == Kind::Advisor;
    Some(Answers {
        title: tr!(t, "report-answers"),
        lead: tr!(t, "report-answers-lead"),
        private: if is_private { tr!(t, "report-private") } else { String::new() },
        parts,
    })
}

fn answer(material: &Material<'_>, scan: &ScanMaterial<'_>, ix: QuestionIx, number: usize) -> AnswerFacts {
    let t = material.tr;
    let question = scan.questionnaire.question(ix);
    let state = scan.sheet.state(ix);
    let none = Answer::default();
    let kept = scan.assessment.answers.get(&question.id).unwrap_or(&none);
    let part = scan.scores.main().and_then(|main| main.questions.get(ix.index()));
    let points = part.and_then(|part| part.point()).filter(|_| question.scoring.is_some());
    let best = points.map(|_| scan.questionnaire.question_scale());
    AnswerFacts {
        number,
        id: question.id.as_str().to_owned(),
        dimension: scan.questionnaire.dimension(question.dimension).id.as_str().to_owned(),
        kind: question.kind.name(),
        weight: question.scoring.as_ref().map(|_| question.weight.to_f64()),
        ask: t.text(&question.ask).to_owned(),
        state: match state {
            State::Open => "open",
            State::DontKnow => "dont_know",
            State::NotApplicable => "not_applicable",
            _ => "answered",
        },
        answer: whole_answer(question, state, kept.response.as_ref(), t),
        chosen: chosen(kept.response.as_ref()),
        answered_on: kept.answered_on.map_or_else(String::new, |day| day.to_string()),
        points: points.map(crate::exact::Exact::to_f64),
        best: best.map(crate::exact::Exact::to_f64),
        points_words: match points.zip(best) {
            Some((points, best)) => {
                let (point, of) = (
                    text::number_up_to(t.locale(), points, decimals(best, false)),
                    text::number_up_to(t.locale(), best, 1),
                );
                tr!(t, "report-points-of", points = point, best = of)
            }
            None => String::new(),
        },
        evidence_step: evidence_id(kept.evidence),
        evidence: evidence_words(t, kept.evidence),
        attachments: attachments(material, &kept.attachments),
        reason: reason(kept.response.as_ref()),
        note: kept.note.trim().to_owned(),
        // The one place where a private note gets into a report.
        private_note: if material.kind == Kind::Advisor { kept.private_note.trim().to_owned() } else { String::new() },
        follow_up: kept.follow_up.as_ref().map_or_else(String::new, |f| follow_up_words(t, f)),
        origin: kept.origin.as_ref().map_or_else(String::new, |o| origin_words(material, o)),
    }
}

/// The answer for programs: ids, numbers, days. What was typed as text stands among the words.
fn chosen(response: Option<&Response>) -> Vec<String> {
    let Some(Response::Given(value)) = response else { return Vec::new() };
    match value {
        Value::Option(id) => vec![id.as_str().to_owned()],
        Value::Options(ticks) => ticks.ticked.iter().map(|id| id.as_str().to_owned()).collect(),
        Value::Rows(rows) => rows
            .iter()
            .flat_map(|(row, value)| match value {
                RowValue::Columns(columns) => columns.iter().map(|column| format!("{row}:{column}")).collect(),
                RowValue::DontKnow | RowValue::NotApplicable(_) => Vec::new(),
            })
            .collect(),
        Value::Number(number) => vec![number.to_f64().to_string()],
        Value::Date(date) => vec![date.to_string()],
        Value::Text(_) => Vec::new(),
    }
}

/// What backs an answer up: all of it for the adviser, and for others what may be named to them.
fn attachments(material: &Material<'_>, attachments: &[Attachment]) -> Vec<AttachmentFacts> {
    let t = material.tr;
    let is_private = material.kind == Kind::Advisor;
    let named = attachments.iter().filter(|attachment| is_private || export::may_be_named(attachment));
    let facts = |attachment: &Attachment| match attachment {
        Attachment::Link { title, address } => AttachmentFacts {
            kind: "link",
            kind_words: tr!(t, "report-attachment-link"),
            name: if title.trim().is_empty() { address.clone() } else { title.trim().to_owned() },
            url: address.clone(),
        },
        Attachment::File { name, kind, .. } => AttachmentFacts {
            kind: kind.ending(),
            kind_words: match kind {
                FileKind::Png | FileKind::Jpeg => tr!(t, "report-attachment-picture"),
                FileKind::Pdf => tr!(t, "report-attachment-pdf"),
            },
            name: name.clone(),
            url: String::new(),
        },
    };
    named.map(facts).collect()
}

/// Why something does not apply; of a matrix, the reasons of its rows.
fn reason(response: Option<&Response>) -> String {
    match response {
        Some(Response::NotApplicable(reason)) => reason.trim().to_owned(),
        Some(Response::Given(Value::Rows(rows))) => {
            let reasons = rows.values().filter_map(|row| match row {
                RowValue::NotApplicable(reason) => Some(reason.trim()).filter(|r| !r.is_empty()),
                _ => None,
            });
            reasons.collect::<Vec<_>>().join(" · ")
        }
        _ => String::new(),
    }
}

fn evidence_id(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::None => "none",
        Evidence::Told => "told",
        Evidence::Shown => "shown",
        Evidence::Document => "document",
        Evidence::Audited => "audited",
    }
}

pub(super) fn evidence_words(t: &Tr, evidence: Evidence) -> String {
    match evidence {
        Evidence::None => String::new(),
        Evidence::Told => tr!(t, "interview-evidence-told"),
        Evidence::Shown => tr!(t, "interview-evidence-shown"),
        Evidence::Document => tr!(t, "interview-evidence-document"),
        Evidence::Audited => tr!(t, "interview-evidence-audited"),
    }
}

fn follow_up_words(t: &Tr, follow_up: &FollowUp) -> String {
    let who = follow_up.who.trim();
    match (who.is_empty(), follow_up.due) {
        (true, None) => tr!(t, "report-later"),
        (false, None) => who.to_owned(),
        (true, Some(due)) => tr!(t, "report-later-by", date = text::date(t, due)),
        (false, Some(due)) => tr!(t, "report-later-who-by", who = who, date = text::date(t, due)),
    }
}

fn origin_words(material: &Material<'_>, origin: &Origin) -> String {
    let t = material.tr;
    let cards = &material.readings.cards;
    let name = cards.iter().find(|c| c.questionnaire == origin.questionnaire).map(|c| c.name.as_str());
    let name = name.unwrap_or_else(|| crate::id::Id::as_str(&origin.questionnaire));
    tr!(t, "report-origin-from", name = name, date = text::date(t, origin.answered_on))
}
