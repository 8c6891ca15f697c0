//! `check FILES...`: everything that is wrong, each with its place and what to do.

use std::path::{Path, PathBuf};

use crate::cli::{Exit, Surroundings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Tr;
use crate::{questionnaire, store, tr};

pub(super) fn run(paths: &[PathBuf], tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let (mut errors, mut warnings, mut checked) = (0_usize, 0_usize, 0_usize);
    let mut worst = Exit::Done;
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
            let diagnostics = diagnostics(&file, &bytes);
            let source = std::str::from_utf8(&bytes).ok().map(|s| s.strip_prefix('\u{feff}').unwrap_or(s));
            for diagnostic in &diagnostics {
                match diagnostic.severity {
                    Severity::Error => errors += 1,
                    Severity::Warning => warnings += 1,
                }
                let _ = writeln!(around.out, "{}", diagnostic.render(tr, source));
            }
        }
    }
    let _ = writeln!(around.out, "{}", tr!(tr, "check-summary", files = checked, errors = errors, warnings = warnings));
    if errors > 0 && worst == Exit::Done { Exit::BadInput } else { worst }
}

/// What is wrong with a file, read as what its first word says it is.
fn diagnostics(path: &Path, bytes: &[u8]) -> Vec<Diagnostic> {
    let name = path.display().to_string();
    questionnaire::read(&name, bytes).1
}
