//! `check FILES...`: everything that is wrong, each with its place and what to do.

use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::{Exit, Surroundings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::questionnaire::Questionnaire;
use crate::text::Tr;
use crate::{questionnaire, store, tr};

pub(super) fn run(paths: &[PathBuf], tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let (mut errors, mut warnings, mut checked) = (0_usize, 0_usize, 0_usize);
    let mut worst = Exit::Done;
    let mut sound: Vec<(Arc<str>, Arc<Questionnaire>)> = Vec::new();
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
            let (questionnaire, diagnostics) = questionnaire::read(&name, &bytes);
            sound.extend(questionnaire.map(|q| (name, q)));
            let source = std::str::from_utf8(&bytes).ok().map(|s| s.strip_prefix('\u{feff}').unwrap_or(s));
            let mut show = |diagnostic: &Diagnostic| {
                match diagnostic.severity {
                    Severity::Error => errors += 1,
                    Severity::Warning => warnings += 1,
                }
                let _ = writeln!(around.out, "{}", diagnostic.render(tr, source));
            };
            diagnostics.iter().for_each(&mut show);
        }
    }
    for diagnostic in links(&sound) {
        match diagnostic.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
        }
        let _ = writeln!(around.out, "{}", diagnostic.render(tr, None));
    }
    let _ = writeln!(around.out, "{}", tr!(tr, "check-summary", files = checked, errors = errors, warnings = warnings));
    if errors > 0 && worst == Exit::Done { Exit::BadInput } else { worst }
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
