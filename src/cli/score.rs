//! `score`: answers in, scores out, one JSON object or one per line; or a whole dossier in, and an array out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use serde_json::Value as Json;

use crate::app::DossierFacts;
use crate::cli::known::{Known as Knowledge, Opens, Own, dossier_told};
use crate::cli::{Answer, Exit, Surroundings, json};
use crate::company::{Known, Reference};
use crate::diagnostic::{Diagnostic, Severity, drawable};
use crate::dossier::Assessment;
use crate::id::Id as _;
use crate::questionnaire::{self, Questionnaire};
use crate::scoring::{Context, Of, Reached, Scores, Sheet, Standing, score};
use crate::text::{self, Tr};
use crate::tr;

/// What to score, and how to show it.
#[derive(Args)]
pub(super) struct ScoreArgs {
    /// A dossier: every scan in it is scored, with what the dossier says of the company.
    #[arg(required_unless_present = "answers", conflicts_with = "answers")]
    dossier: Option<PathBuf>,
    /// A questionnaire file, or the id of one that comes with the program. For a dossier: one more to look its scans up in.
    #[arg(long, required_unless_present = "dossier")]
    questionnaire: Option<String>,
    /// Answers as JSON, or one object a line in a file that ends in .jsonl; - reads standard input.
    #[arg(long)]
    answers: Option<PathBuf>,
    /// How to show the scores. Lines in give lines out, always as JSON.
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[command(flatten)]
    own: Own,
    #[command(flatten)]
    opens: Opens,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl ScoreArgs {
    fn is_for_people(&self) -> bool {
        self.format.is_none_or(|f| f == Format::Text)
    }
}

pub(super) fn run(args: &ScoreArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let questionnaire = args.questionnaire.as_ref().map(|name| find(name, &args.own, tr, around));
    let questionnaire = match questionnaire.transpose() {
        Ok(questionnaire) => questionnaire,
        Err(exit) => return exit,
    };
    match (&args.dossier, &args.answers, questionnaire) {
        (Some(dossier), _, questionnaire) => score_dossier(dossier, questionnaire, args, tr, around),
        (None, Some(answers), Some(questionnaire)) => score_answers(answers, &questionnaire, args, tr, around),
        // The reader of the command line has already refused this.
        (None, _, _) => Exit::BadCommand,
    }
}

fn score_answers(
    path: &Path,
    questionnaire: &Questionnaire,
    args: &ScoreArgs,
    tr: &Tr,
    around: &mut Surroundings<'_>,
) -> Exit {
    let bytes = match super::read(path, tr, around) {
        Ok(bytes) => bytes,
        Err(exit) => return exit,
    };
    let file: Arc<str> = path.display().to_string().into();
    let lines = super::is_lines(path, &bytes);
    super::each(&bytes, &file, lines, tr, around, |value, around| {
        let answers = json::answers(questionnaire, value, &file)?;
        let (sheet, problems) = Sheet::new(questionnaire, &answers, &file);
        if !problems.is_empty() {
            return Err(problems);
        }
        let scores = score(questionnaire, &sheet, Context::UNKNOWN);
        if !lines && args.is_for_people() {
            let _ = write!(around.out, "{}", drawable(&as_text(questionnaire, &scores, tr)));
            return Ok(None);
        }
        Ok(Some(Answer::Tree(json::scores(questionnaire, &scores))))
    })
}

/// Scores every scan of a dossier exactly as the window does: answers that fit no question are left out, and told.
fn score_dossier(
    path: &Path,
    questionnaire: Option<Arc<Questionnaire>>,
    args: &ScoreArgs,
    tr: &Tr,
    around: &mut Surroundings<'_>,
) -> Exit {
    let given = args.opens.passphrase(tr, around).and_then(|passphrase| {
        let loaded = dossier_told(path, passphrase.as_ref(), tr, around)?;
        Ok((loaded, Knowledge::new(&args.own, Some(path), tr, around)?))
    });
    let (loaded, knowledge) = match given {
        Ok(given) => given,
        Err(exit) => return exit,
    };
    let file: Arc<str> = path.display().to_string().into();
    let tell = |diagnostics: &[Diagnostic], around: &mut Surroundings<'_>| {
        for diagnostic in diagnostics {
            let _ = writeln!(around.err, "{}", diagnostic.render(tr, None));
        }
    };
    let dossier = &loaded.dossier;
    let shelf = knowledge.shelf_of(path, dossier).with(questionnaire);
    let known = Known { company: &dossier.company, reference: Reference::built_in(), today: around.today };
    let context = Context { profile: &known, facts: &DossierFacts::new(&shelf, dossier) };
    let mut exit = knowledge.exit;
    let mut scored = Vec::new();
    for assessment in &dossier.assessments {
        let mut entry = json::assessment(assessment);
        match shelf.of(&assessment.questionnaire) {
            Some(questionnaire) => {
                let (sheet, misfits) = Sheet::new(questionnaire, assessment.responses(), &file);
                let misfits: Vec<_> =
                    misfits.into_iter().map(|misfit| Diagnostic { severity: Severity::Warning, ..misfit }).collect();
                tell(&misfits, around);
                let scores = score(questionnaire, &sheet, context);
                if args.is_for_people() {
                    let _ = writeln!(around.out, "{}", drawable(&heading(assessment, tr)));
                    let _ = writeln!(around.out, "{}", drawable(&as_text(questionnaire, &scores, tr)));
                } else if let Json::Object(scores) = json::scores(questionnaire, &scores) {
                    entry.extend(scores);
                }
            }
            None => {
                exit = Exit::BadInput;
                let problem = super::check::no_questionnaire(assessment, &file);
                tell(std::slice::from_ref(&problem), around);
                if let Json::Object(error) = json::error(None, &[problem], tr) {
                    entry.extend(error);
                }
            }
        }
        scored.push(Json::Object(entry));
    }
    if !args.is_for_people() {
        let pretty = serde_json::to_string_pretty(&Json::Array(scored)).unwrap_or_default();
        let written = super::written(writeln!(around.out, "{pretty}"));
        return if written == Exit::Done { exit } else { written };
    }
    exit
}

/// Which scan this is, as a person reads it: `T0, 16 maart 2026`.
fn heading(assessment: &Assessment, tr: &Tr) -> String {
    let date = text::date(tr, assessment.changed);
    let name = if assessment.stage.is_empty() { assessment.id.as_str() } else { &assessment.stage };
    format!("{name}, {date}")
}

/// A questionnaire by its file, or by the id of a shipped one or of one of the user's own where those were named.
fn find(name: &str, own: &Own, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Arc<Questionnaire>, Exit> {
    if own.has_questionnaires()
        && let Ok(id) = crate::id::QuestionnaireId::new(name)
        && let Some(found) = Knowledge::new(own, None, tr, around)?.shelf.get(&id)
    {
        return Ok(found.clone());
    }
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
    for (figure, result) in questionnaire.figures().iter().zip(&scores.figures) {
        let reached = Reached::new(&figure.levels, &result.total.part).capped(scores.cap_of(questionnaire, figure));
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
