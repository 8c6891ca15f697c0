//! `check FILES...`: everything that is wrong, each with its place and what to do.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::Shelf;
use crate::cli::{Exit, Surroundings};
use crate::diagnostic::{Diagnostic, Position, Severity};
use crate::dossier::{self, Assessment};
use crate::id::Id as _;
use crate::questionnaire::Questionnaire;
use crate::scoring::Sheet;
use crate::text::Tr;
use crate::{questionnaire, store, tr};

pub(super) fn run(paths: &[PathBuf], tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let (mut errors, mut warnings, mut checked) = (0_usize, 0_usize, 0_usize);
    let mut worst = Exit::Done;
    let mut sound: Vec<(Arc<str>, Arc<Questionnaire>)> = Vec::new();
    let mut dossiers: Vec<(Arc<str>, Vec<u8>)> = Vec::new();
    let mut show = |diagnostics: &[Diagnostic], bytes: Option<&[u8]>, around: &mut Surroundings<'_>| {
        let source = bytes.and_then(|b| std::str::from_utf8(b).ok()).map(|s| s.strip_prefix('\u{feff}').unwrap_or(s));
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => errors += 1,
                Severity::Warning => warnings += 1,
            }
            let _ = writeln!(around.out, "{}", diagnostic.render(tr, source));
        }
    };
    for path in paths {
        let files = match store::files(path, "ron") {
            Ok(files) => files,
            Err(error) => {
                let _ = writeln!(around.err, "{}", error.message(tr));
                worst = Exit::Machine;
                continue;
            }
        };
        for file in files {
            let bytes = match super::read(&file, tr, around) {
                Ok(bytes) => bytes,
                Err(exit) => {
                    worst = if worst == Exit::Machine { worst } else { exit };
                    continue;
                }
            };
            checked += 1;
            let name: Arc<str> = file.display().to_string().into();
            if is_dossier(&bytes) {
                // Looked at last, with all questionnaires named beside it.
                dossiers.push((name, bytes));
                continue;
            }
            let (questionnaire, diagnostics) = questionnaire::read(&name, &bytes);
            sound.extend(questionnaire.map(|q| (name, q)));
            show(&diagnostics, Some(&bytes), around);
        }
    }
    show(&links(&sound), None, around);
    if !dossiers.is_empty() {
        let shelf = Shelf::new([]).with(sound.into_iter().map(|(_, questionnaire)| questionnaire));
        for (name, bytes) in dossiers {
            show(&dossier_problems(&name, &bytes, &shelf), Some(&bytes), around);
        }
    }
    let _ = writeln!(around.out, "{}", tr!(tr, "check-summary", files = checked, errors = errors, warnings = warnings));
    if errors > 0 && worst == Exit::Done { Exit::BadInput } else { worst }
}

/// Whether a file says of itself that it is a dossier, of whatever version.
fn is_dossier(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| dossier::file::version(text).is_some())
}

/// What is wrong with a dossier, and what its readers should know: answers that fit no question are kept and not counted.
fn dossier_problems(name: &Arc<str>, bytes: &[u8], shelf: &Shelf) -> Vec<Diagnostic> {
    let loaded = match dossier::file::read(name, bytes) {
        Ok(loaded) => loaded,
        Err(error) => return error.diagnostics,
    };
    let mut found = loaded.warnings(name);
    for assessment in &loaded.dossier.assessments {
        let Some(questionnaire) = shelf.of(&assessment.questionnaire) else {
            found.push(no_questionnaire(assessment, name));
            continue;
        };
        let (_, misfits) = Sheet::new(questionnaire, assessment.responses(), name);
        found.extend(misfits.into_iter().map(|misfit| Diagnostic { severity: Severity::Warning, ..misfit }));
    }
    found
}

/// A scan whose questionnaire is not there: nothing is wrong with the dossier, but it cannot be scored here.
pub(super) fn no_questionnaire(assessment: &Assessment, file: &Arc<str>) -> Diagnostic {
    let wanted = &assessment.questionnaire;
    Diagnostic::warning("dossier-no-questionnaire", file, Position::default())
        .with("assessment", assessment.id.as_str())
        .with("questionnaire", wanted.id.as_str())
        .with("version", wanted.version.as_str())
}

/// What the files say of each other, and of the questionnaires that come with the program.
fn links(sound: &[(Arc<str>, Arc<Questionnaire>)]) -> Vec<Diagnostic> {
    let mut all = sound.to_vec();
    for (file, bytes) in questionnaire::shipped::FILES {
        if let (Some(shipped), _) = questionnaire::read(file, bytes)
            && !sound.iter().any(|(_, q)| q.id() == shipped.id())
        {
            all.push((Arc::from(*file), shipped));
        }
    }
    let checked: Vec<&Arc<str>> = sound.iter().map(|(file, _)| file).collect();
    questionnaire::links(&all).into_iter().filter(|d| checked.contains(&&d.file)).collect()
}
