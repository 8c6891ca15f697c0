//! The report as one tidy table: a line per score, answer, step and programme.

use crate::diagnostic::is_turning;
use crate::report::document::{
    AnswerFacts, AttachmentFacts, Programmes, RateFacts, RatedFacts, RatingsPart, Report, ScoreFacts, Step,
};

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident: $kind:ident),+ $(,)?) => {
        /// The columns beside those that are the same in all lines. They are part of the contract: programs read them, so they are the
        /// same in every language.
        const COLUMNS: &[&str] = &[$(stringify!($name)),+];

        /// One line.
        #[derive(Default)]
        struct Line {
            $($(#[$doc])* $name: $kind),+
        }

        impl Line {
            fn cells(&self) -> Vec<String> {
                vec![$(self.$name.cell()),+]
            }
        }
    };
}

/// What a cell can hold.
trait Cell {
    fn cell(&self) -> String;
}

type Text = String;
type Number = Option<f64>;

impl Cell for Text {
    fn cell(&self) -> String {
        harmless(self)
    }
}

impl Cell for Number {
    fn cell(&self) -> String {
        self.map_or_else(String::new, |value| value.to_string())
    }
}

columns! {
    /// What the line is about: `total`, `dimension`, `blocker`, `change`, `step`, `programme`, `rule`, `money`, `aid`, `reading`,
    /// `standing`, `rating`, `answer`, `fact`.
    kind: Text,
    /// What it is part of, in words.
    part: Text,
    /// Its id, where it has one.
    id: Text,
    /// Its name, in words.
    label: Text,
    /// How it stands, as in the JSON.
    state: Text,
    /// What is said of it, in words.
    value: Text,
    /// The number: a score, points, euro; unrounded.
    number: Number,
    /// The least it can be.
    low: Number,
    /// The most it can be.
    high: Number,
    /// The end of its scale.
    best: Number,
    /// How an answer is backed up, in words.
    evidence: Text,
    /// What was noted with it.
    note: Text,
    /// The id of the dimension a question belongs to.
    dimension: Text,
    /// The kind of a question, as questionnaires name it.
    question_kind: Text,
    /// Its weight in what it belongs to.
    weight: Number,
    /// The ids chosen, between semicolons.
    chosen: Text,
    /// Why something does not apply.
    reason: Text,
    /// The adviser's own note; empty but in the adviser's report.
    private_note: Text,
    /// Who looks it up later, and by when.
    follow_up: Text,
    /// Where an answer was taken from.
    origin: Text,
    /// Links and files that back an answer up, between bars.
    attachments: Text,
    /// Who does a step.
    who: Text,
    /// By when, or on which day.
    day: Text,
    /// What a step costs before anybody helps, in euro.
    cost: Number,
}

/// The columns that are the same in all lines.
const SAME: [&str; 5] = ["company", "questionnaire", "version", "stage", "date"];

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
    let _ = writer.write_record(SAME.iter().chain(COLUMNS));
    for line in lines(report) {
        let cells = same.iter().map(|text| harmless(text)).chain(line.cells());
        let _ = writer.write_record(cells);
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

fn lines(report: &Report) -> Vec<Line> {
    let mut lines = Vec::new();
    let text = str::to_owned;
    if let Some(conclusion) = &report.conclusion {
        lines.extend(conclusion.total.as_ref().map(|total| score("total", total)));
        lines.extend(conclusion.blockers.iter().map(|blocker| Line {
            kind: text("blocker"),
            label: blocker.first.clone(),
            value: blocker.rest.clone(),
            ..Line::default()
        }));
    }
    if let Some(parts) = &report.parts {
        lines.extend(parts.list.iter().map(|part| score("dimension", &part.score)));
        lines.extend(parts.ratings.iter().flat_map(|part| ratings("", part)));
    }
    if let Some(changes) = &report.changes {
        lines.extend(changes.rows.iter().map(|row| Line {
            kind: text("change"),
            label: row.label.clone(),
            state: text(row.change),
            value: row.words.clone(),
            number: row.now,
            low: row.then,
            ..Line::default()
        }));
    }
    let now = report.plan.as_ref().map(|plan| &plan.steps);
    let steps = now.or(report.conclusion.as_ref().map(|c| &c.steps));
    lines.extend(steps.into_iter().flatten().map(step));
    if let Some(programmes) = &report.programmes {
        lines.extend(help(programmes));
    }
    if let Some(readings) = &report.readings {
        for reading in &readings.list {
            lines.extend(reading.figures.iter().map(|figure| Line {
                part: reading.name.clone(),
                note: reading.line.clone(),
                ..score("reading", &figure.score)
            }));
            lines.extend(reading.earlier.iter().map(|earlier| Line {
                kind: text("reading"),
                part: reading.name.clone(),
                id: reading.questionnaire.clone(),
                label: earlier.name.clone(),
                value: earlier.value.clone(),
                ..Line::default()
            }));
            lines.extend(reading.ratings.iter().flat_map(|part| ratings(&reading.name, part)));
        }
        lines.extend(readings.standings.iter().map(|standing| Line {
            kind: text("standing"),
            part: standing.caption.clone(),
            id: standing.questionnaire.clone(),
            label: standing.name.clone(),
            value: standing.sentence.clone(),
            note: standing.notes.join(" "),
            ..Line::default()
        }));
    }
    if let Some(answers) = &report.answers {
        lines.extend(answers.parts.iter().flat_map(|part| part.list.iter().map(|one| answer(&part.name, one))));
    }
    if let Some(method) = &report.method {
        lines.extend(method.facts.iter().chain(&report.company.facts).map(|fact| Line {
            kind: text("fact"),
            label: fact.name.clone(),
            value: fact.value.clone(),
            ..Line::default()
        }));
    }
    lines
}

fn help(programmes: &Programmes) -> Vec<Line> {
    let text = str::to_owned;
    let mut lines = Vec::new();
    for programme in &programmes.list {
        lines.push(Line {
            kind: text("programme"),
            part: programme.provider.clone(),
            id: programme.id.clone(),
            label: programme.name.clone(),
            state: text(programme.verdict),
            value: programme.why.clone(),
            number: programme.pays.as_ref().map(|pays| pays.euro),
            note: programme.useful.join(" "),
            reason: programme.decided.clone(),
            ..Line::default()
        });
        lines.extend(programme.rules.iter().map(|rule| Line {
            kind: text("rule"),
            part: programme.id.clone(),
            id: rule.id.clone(),
            label: programme.name.clone(),
            state: text(rule.result),
            value: rule.sentence.clone(),
            ..Line::default()
        }));
    }
    for outcome in programmes.project.iter().flat_map(|project| &project.outcomes) {
        lines.extend(outcome.lines.iter().map(|line| Line {
            kind: text("money"),
            part: outcome.when.clone(),
            label: line.label.clone(),
            value: line.words.clone(),
            number: line.euro,
            ..Line::default()
        }));
    }
    if let Some(room) = &programmes.room {
        lines.push(Line {
            kind: text("money"),
            label: room.title.clone(),
            value: room.lines.join(" "),
            low: Some(room.left_least),
            high: Some(room.left_most),
            best: Some(room.ceiling.euro),
            day: room.on.iso.clone(),
            ..Line::default()
        });
        lines.extend(room.aid.iter().map(|aid| Line {
            kind: text("aid"),
            part: aid.programme.clone(),
            label: aid.giver.clone(),
            state: text(aid.counts),
            value: aid.counts_words.clone(),
            number: Some(aid.amount.euro),
            who: aid.undertaking.clone(),
            day: aid.on.iso.clone(),
            ..Line::default()
        }));
    }
    lines
}

fn ratings(of: &str, part: &RatingsPart) -> Vec<Line> {
    let line = |one: &RatedFacts, rate: &RateFacts, scale: &String| Line {
        kind: "rating".to_owned(),
        part: if of.is_empty() { scale.clone() } else { format!("{of}: {scale}") },
        id: one.id.clone(),
        label: one.name.clone(),
        value: rate.words.clone(),
        number: rate.value,
        best: Some(rate.best),
        ..Line::default()
    };
    let both = |one: &RatedFacts| {
        [&one.across, &one.up].into_iter().zip(&part.scales).map(|(rate, scale)| line(one, rate, scale)).collect()
    };
    part.list.iter().flat_map(|one| -> Vec<Line> { both(one) }).collect()
}

fn score(kind: &str, score: &ScoreFacts) -> Line {
    Line {
        kind: kind.to_owned(),
        id: score.id.clone(),
        label: score.label.clone(),
        state: score.standing.to_owned(),
        value: score.figure.clone(),
        number: score.point,
        low: score.low,
        high: score.high,
        best: Some(score.best),
        weight: score.weight,
        ..Line::default()
    }
}

fn step(step: &Step) -> Line {
    Line {
        kind: "step".to_owned(),
        part: step.help.clone(),
        label: step.title.clone(),
        state: step.when.to_owned(),
        value: step.takes.clone(),
        number: step.pays.as_ref().map(|pays| pays.euro),
        cost: step.cost.as_ref().map(|cost| cost.euro),
        who: step.owner.clone(),
        day: step.due.as_ref().map_or_else(|| step.due_words.clone(), |due| due.iso.clone()),
        note: step.note.clone(),
        ..Line::default()
    }
}

fn answer(part: &str, answer: &AnswerFacts) -> Line {
    let attachments: Vec<String> = answer.attachments.iter().map(AttachmentFacts::line).collect();
    Line {
        kind: "answer".to_owned(),
        part: part.to_owned(),
        id: answer.id.clone(),
        label: answer.ask.clone(),
        state: answer.state.to_owned(),
        value: answer.answer.clone(),
        number: answer.points,
        best: answer.best,
        evidence: answer.evidence.clone(),
        note: answer.note.clone(),
        dimension: answer.dimension.clone(),
        question_kind: answer.kind.to_owned(),
        weight: answer.weight,
        chosen: answer.chosen.join(";"),
        reason: answer.reason.clone(),
        private_note: answer.private_note.clone(),
        follow_up: answer.follow_up.clone(),
        origin: answer.origin.clone(),
        attachments: attachments.join(" | "),
        day: answer.answered_on.clone(),
        ..Line::default()
    }
}
