//! `score`: answers in, scores out; one JSON object or one per line.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::cli::{Answer, Exit, Surroundings, json};
use crate::diagnostic::Diagnostic;
use crate::questionnaire::{self, Questionnaire};
use crate::scoring::{Context, Of, Reached, Scores, Sheet, Standing, score};
use crate::text::{self, Tr};
use crate::tr;

/// What to score, and how to show it.
#[derive(Args)]
pub(super) struct ScoreArgs {
    /// A questionnaire file, or the id of one that comes with the program.
    #[arg(long)]
    questionnaire: String,
    /// Answers as JSON, or one object a line in a file that ends in .jsonl; - reads standard input.
    #[arg(long)]
    answers: PathBuf,
    /// How to show the scores. Lines in give lines out, always as JSON.
    #[arg(long, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

pub(super) fn run(args: &ScoreArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let questionnaire = match find(&args.questionnaire, tr, around) {
        Ok(questionnaire) => questionnaire,
        Err(exit) => return exit,
    };
    let bytes = match super::read(&args.answers, tr, around) {
        Ok(bytes) => bytes,
        Err(exit) => return exit,
    };
    let file: Arc<str> = args.answers.display().to_string().into();
    let lines = super::is_lines(&args.answers, &bytes);
    super::each(&bytes, &file, lines, tr, around, |value, around| {
        let answers = json::answers(&questionnaire, value, &file)?;
        let (sheet, problems) = Sheet::new(&questionnaire, &answers, &file);
        if !problems.is_empty() {
            return Err(problems);
        }
        let scores = score(&questionnaire, &sheet, Context::UNKNOWN);
        if !lines && args.format.is_none_or(|f| f == Format::Text) {
            let _ = write!(around.out, "{}", as_text(&questionnaire, &scores, tr));
            return Ok(None);
        }
        Ok(Some(Answer::Tree(json::scores(&questionnaire, &scores))))
    })
}

/// A questionnaire by its file, or by the id of a shipped one.
pub(super) fn find(name: &str, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Arc<Questionnaire>, Exit> {
    let shipped = questionnaire::shipped::find(name);
    let (found, diagnostics, source) = match shipped {
        Some((file, bytes)) => {
            let (found, diagnostics) = questionnaire::read(file, bytes);
            (found, diagnostics, bytes.to_vec())
        }
        None => {
            let bytes = super::read(std::path::Path::new(name), tr, around)?;
            let (found, diagnostics) = questionnaire::read(name, &bytes);
            (found, diagnostics, bytes)
        }
    };
    found.ok_or_else(|| {
        let source = std::str::from_utf8(&source).ok();
        for diagnostic in
            diagnostics.iter().filter(|d: &&Diagnostic| crate::diagnostic::any_error(std::slice::from_ref(*d)))
        {
            let _ = writeln!(around.err, "{}", diagnostic.render(tr, source));
        }
        Exit::BadInput
    })
}

/// The scores as a person reads them: each result, then each dimension with its range.
fn as_text(questionnaire: &Questionnaire, scores: &Scores, tr: &Tr) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    let locale = tr.locale();
    let _ = writeln!(out, "{} {}", tr.text(questionnaire.name()), questionnaire.version());
    for (blocker, truth) in questionnaire.blockers().iter().zip(&scores.blockers) {
        if truth.is_true() {
            let _ = writeln!(out, "! {} {}", tr.text(&blocker.title), tr.text(&blocker.rule));
        }
    }
    let cap = scores.cap(questionnaire);
    for (figure, result) in questionnaire.figures().iter().zip(&scores.figures) {
        let reached = Reached::new(&figure.levels, &result.total.part).capped(cap);
        let level = |ix: Option<_>| ix.and_then(|ix| figure.levels.get(ix)).map_or("", |l| tr.text(&l.name));
        let _ =
            writeln!(out, "\n{}: {} {}", tr.text(&figure.name), shown(&result.total.part, tr), level(reached.point));
        for line in &result.total.lines {
            if let Of::Dimension(ix) = line.of {
                let dimension = questionnaire.dimension(ix);
                let _ = writeln!(
                    out,
                    "  {:<32} {:>16}  × {}",
                    tr.text(&dimension.name),
                    shown(&line.part, tr),
                    text::number_up_to(locale, &line.weight, 2)
                );
            }
        }
    }
    out
}

fn shown(part: &crate::scoring::Part, tr: &Tr) -> String {
    let locale = tr.locale();
    let Some((low, high)) = part.range() else { return tr!(tr, "score-none") };
    let range = text::range(locale, low, high);
    match (part.standing(), part.point()) {
        (Standing::Firm, Some(point)) if low == high => text::number(locale, point, 0),
        (Standing::Firm, Some(point)) => format!("{} ({range})", text::number(locale, point, 0)),
        (Standing::Provisional, Some(point)) => {
            tr!(tr, "score-provisional", point = text::number(locale, point, 0), range = range)
        }
        _ => range,
    }
}
