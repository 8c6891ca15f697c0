//! `check FILES...`: everything that is wrong, each with its place and what to do.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::catalogue::shipped;
use crate::cli::{Exit, Surroundings};
use crate::company::Reference;
use crate::company::area::Areas;
use crate::company::constants::Constants;
use crate::company::legal_form::LegalForms;
use crate::company::sector::Sectors;
use crate::diagnostic::{Diagnostic, Severity};
use crate::questionnaire::Questionnaire;
use crate::text::Tr;
use crate::{questionnaire, store, tr};

pub(super) fn run(paths: &[PathBuf], tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let (mut errors, mut warnings, mut checked) = (0_usize, 0_usize, 0_usize);
    let mut worst = Exit::Done;
    let mut sound: Vec<(Arc<str>, Arc<Questionnaire>)> = Vec::new();
    let mut reference: Vec<(&'static str, String, Vec<u8>)> = Vec::new();
    let mut catalogue: Vec<(String, Vec<u8>)> = Vec::new();
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
            match outermost(&bytes).as_deref() {
                Some("Catalogue") => {
                    catalogue.push((file.display().to_string(), bytes));
                    continue;
                }
                Some(name) if let Some(kind) = REFERENCE.iter().find(|kind| **kind == name) => {
                    reference.push((kind, file.display().to_string(), bytes));
                    continue;
                }
                _ => {}
            }
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
    let mut rest = links(&sound);
    rest.extend(reference_diagnostics(&reference));
    rest.extend(catalogue_diagnostics(&catalogue, around.today));
    for diagnostic in rest {
        match diagnostic.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
        }
        let sources = reference.iter().map(|(_, name, bytes)| (name, bytes));
        let mut sources = sources.chain(catalogue.iter().map(|(name, bytes)| (name, bytes)));
        let source = sources.find(|(name, _)| ***name == *diagnostic.file);
        let source = source.and_then(|(_, bytes)| std::str::from_utf8(bytes).ok());
        let _ =
            writeln!(around.out, "{}", diagnostic.render(tr, source.map(|s| s.strip_prefix('\u{feff}').unwrap_or(s))));
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

/// The files beside the catalogue's own: what the company profile is read against.
const REFERENCE: [&str; 4] = ["Areas", "Sectors", "LegalForms", "Constants"];

/// What is wrong with files of areas, sectors, legal forms and figures of the law. Files of areas are read together: each may name
/// what stands in another.
fn reference_diagnostics(files: &[(&'static str, String, Vec<u8>)]) -> Vec<Diagnostic> {
    let areas = files.iter().filter(|(kind, ..)| *kind == "Areas");
    let areas: Vec<(&str, &[u8])> = areas.map(|(_, name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let mut found = if areas.is_empty() { Vec::new() } else { Areas::read(areas).1 };
    for (kind, name, bytes) in files {
        found.extend(match *kind {
            "Sectors" => Sectors::read(name, bytes).1,
            "LegalForms" => LegalForms::read(name, bytes).1,
            "Constants" => Constants::read(name, bytes).1,
            _ => Vec::new(),
        });
    }
    found
}

/// What is wrong with files of the catalogue, laid over the built-in one as a user's own are; and what is probably not meant.
fn catalogue_diagnostics(files: &[(String, Vec<u8>)], today: Date) -> Vec<Diagnostic> {
    if files.is_empty() {
        return Vec::new();
    }
    let own: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let loaded = shipped::with_own(&own, Reference::built_in());
    let mut found = loaded.diagnostics;
    found.extend(super::matching::lints(&Arc::new(loaded.catalogue), today));
    found.retain(|diagnostic| own.iter().any(|(name, _)| *name == &*diagnostic.file));
    found.sort_by(|a, b| (&a.file, a.at, b.severity).cmp(&(&b.file, b.at, a.severity)));
    found
}

/// The name a file begins with, such as `Catalogue`; what stands before it are comments and `#![...]` lines.
pub(super) fn outermost(bytes: &[u8]) -> Option<String> {
    // Long before this a file has said what it is.
    let head = bytes.get(..bytes.len().min(64 * 1024))?;
    let text = String::from_utf8_lossy(head);
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        rest = if let Some(comment) = rest.strip_prefix("//").or_else(|| rest.strip_prefix("#!")) {
            comment.split_once('\n')?.1
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.split_once("*/")?.1
        } else {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            return (!name.is_empty()).then_some(name);
        }
        .trim_start();
    }
}
