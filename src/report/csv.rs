//! The report as one tidy table: a line per score, answer, step and programme.

use crate::diagnostic::is_turning;
use crate::report::document::{Report, ScoreFacts, Step};

/// The columns. They are part of the contract: programs read them, so they are the same in every language.
const COLUMNS: [&str; 17] = [
    "company",
    "questionnaire",
    "version",
    "stage",
    "date",
    "kind",
    "part",
    "id",
    "label",
    "state",
    "value",
    "number",
    "low",
    "high",
    "best",
    "evidence",
    "note",
];

/// One line, in words; the first five columns are the same in all.
#[derive(Default)]
struct Line<'a> {
    kind: &'a str,
    part: &'a str,
    id: &'a str,
    label: &'a str,
    state: &'a str,
    value: &'a str,
    number: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    best: Option<f64>,
    evidence: &'a str,
    note: String,
}

/// The table: separated by commas, in UTF-8 with its mark, numbers with a point, days as ISO 8601. What a spreadsheet would take for
/// a formula gets an apostrophe before it.
pub fn csv(report: &Report) -> Vec<u8> {
    let scan = report.scan.as_ref();
    let same = [
        report.company.name.as_str(),
        scan.map_or("", |s| s.questionnaire.as_str()),
        scan.map_or("", |s| s.version.as_str()),
        scan.map_or("", |s| s.stage.as_str()),
        scan.map_or(report.made_on.iso.as_str(), |s| s.changed.iso.as_str()),
    ];
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    // Written into memory, where nothing fails.
    let _ = writer.write_record(COLUMNS);
    for line in lines(report) {
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
        let texts = [line.kind, line.part, line.id, line.label, line.state, line.value];
        let mut record: Vec<String> = same.iter().chain(&texts).map(|text| harmless(text)).collect();
        record.extend([line.number, line.low, line.high, line.best].map(number));
        record.push(harmless(line.evidence));
        record.push(harmless(&line.note));
        let _ = writer.write_record(&record);
    }
    writer.into_inner().unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula, and that reads as it stands there.
fn harmless(text: &str) -> String {
    let is_shown = |c: &char| !(c.is_control() || is_turning(*c)) || matches!(c, '\n' | '\t');
    let text: String = text.chars().filter(is_shown).collect();
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if is_formula { format!("'{text}") } else { text }
}

fn lines(report: &Report) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    if let Some(total) = report.conclusion.as_ref().and_then(|c| c.total.as_ref()) {
        lines.push(score("total", total));
    }
    if let Some(parts) = &report.parts {
        lines.extend(parts.list.iter().map(|part| score("dimension", &part.score)));
    }
    if let Some(changes) = &report.changes {
        lines.extend(changes.rows.iter().map(|row| Line {
            kind: "change",
            label: &row.label,
            state: row.change,
            value: &row.words,
            number: row.now,
            low: row.then,
            ..Line::default()
        }));
    }
    let now = report.plan.as_ref().map(|plan| &plan.steps);
    let steps = now.or(report.conclusion.as_ref().map(|c| &c.steps));
    lines.extend(steps.into_iter().flatten().map(step));
    if let Some(programmes) = &report.programmes {
        lines.extend(programmes.list.iter().map(|programme| Line {
            kind: "programme",
            part: &programme.provider,
            id: &programme.id,
            label: &programme.name,
            state: programme.verdict,
            value: &programme.why,
            number: programme.pays.as_ref().map(|pays| pays.euro),
            note: programme.useful.join(" "),
            ..Line::default()
        }));
    }
    if let Some(readings) = &report.readings {
        for reading in &readings.list {
            lines.extend(reading.figures.iter().map(|figure| Line {
                part: &reading.name,
                note: reading.line.clone(),
                ..score("reading", &figure.score)
            }));
        }
    }
    if let Some(answers) = &report.answers {
        for part in &answers.parts {
            lines.extend(part.list.iter().map(|answer| {
                let notes = [&answer.reason, &answer.note, &answer.private_note];
                Line {
                    kind: "answer",
                    part: &part.name,
                    id: &answer.id,
                    label: &answer.ask,
                    state: answer.state,
                    value: &answer.answer,
                    number: answer.points,
                    best: answer.best,
                    evidence: &answer.evidence,
                    note: notes.into_iter().filter(|n| !n.is_empty()).cloned().collect::<Vec<_>>().join(" | "),
                    ..Line::default()
                }
            }));
        }
    }
    lines
}

fn score<'a>(kind: &'a str, score: &'a ScoreFacts) -> Line<'a> {
    Line {
        kind,
        id: &score.id,
        label: &score.label,
        state: score.standing,
        value: &score.figure,
        number: score.point,
        low: score.low,
        high: score.high,
        best: Some(score.best),
        ..Line::default()
    }
}

fn step(step: &Step) -> Line<'_> {
    Line {
        kind: "step",
        part: &step.help,
        label: &step.title,
        state: step.when,
        value: &step.takes,
        number: step.pays.as_ref().map(|pays| pays.euro),
        note: [step.owner.as_str(), step.due.as_ref().map_or("", |due| due.iso.as_str()), step.note.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" | "),
        ..Line::default()
    }
}
