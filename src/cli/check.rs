//! `check FILES...`: everything that is wrong, each with its place and what to do.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::Shelf;
use crate::catalogue::shipped;
use crate::cli::{Exit, Surroundings};
use crate::company::Reference;
use crate::company::area::Areas;
use crate::company::constants::Constants;
use crate::company::legal_form::LegalForms;
use crate::company::sector::Sectors;
use crate::diagnostic::{Diagnostic, Position, Severity};
use crate::dossier::{self, Assessment};
use crate::id::Id as _;
use crate::questionnaire::Questionnaire;
use crate::scoring::Sheet;
use crate::text::Tr;
use crate::{questionnaire, store, tr};

pub(super) fn run(paths: &[PathBuf], tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let (mut errors, mut warnings, mut notes, mut checked) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut worst = Exit::Done;
    // What files say of each other is looked at once all of them are read.
    let mut sound: Vec<(Arc<str>, Arc<Questionnaire>)> = Vec::new();
    let mut sources: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut dossiers: Vec<String> = Vec::new();
    let mut reference: Vec<(&'static str, String)> = Vec::new();
    let mut catalogue: Vec<String> = Vec::new();
    let mut found: Vec<Diagnostic> = Vec::new();
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
            let name = file.display().to_string();
            match outermost(&bytes).as_deref() {
                Some("Catalogue") => catalogue.push(name.clone()),
                Some(word) if let Some(kind) = REFERENCE.iter().find(|kind| **kind == word) => {
                    reference.push((kind, name.clone()));
                }
                _ if is_dossier(&bytes) => dossiers.push(name.clone()),
                _ => {
                    let (questionnaire, diagnostics) = questionnaire::read(&name, &bytes);
                    sound.extend(questionnaire.map(|q| (Arc::from(name.as_str()), q)));
                    found.extend(diagnostics);
                }
            }
            sources.insert(name, bytes);
        }
    }
    let bytes_of = |name: &String| sources.get(name).map(Vec::as_slice).unwrap_or_default();
    found.extend(links(&sound));
    let reference: Vec<_> =
        reference.iter().map(|(kind, name)| (*kind, name.clone(), bytes_of(name).to_vec())).collect();
    found.extend(reference_diagnostics(&reference));
    let catalogue: Vec<_> = catalogue.iter().map(|name| (name.clone(), bytes_of(name).to_vec())).collect();
    found.extend(catalogue_diagnostics(&catalogue, around.today));
    if !dossiers.is_empty() {
        let shelf = Shelf::new([]).with(sound.into_iter().map(|(_, questionnaire)| questionnaire));
        for name in &dossiers {
            found.extend(dossier_problems(&Arc::from(name.as_str()), bytes_of(name), &shelf));
        }
    }
    for diagnostic in &found {
        match diagnostic.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
            Severity::Note => notes += 1,
        }
        let source = sources.get(&*diagnostic.file).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let source = source.map(|s| s.strip_prefix('\u{feff}').unwrap_or(s));
        // There are many notes, and nothing in the line is wrong.
        let source = source.filter(|_| diagnostic.severity > Severity::Note);
        let _ = writeln!(around.out, "{}", diagnostic.render(tr, source));
    }
    let _ = writeln!(around.out, "{}", tr!(tr, "check-summary", files = checked, errors = errors, warnings = warnings));
    if notes > 0 {
        let _ = writeln!(around.out, "{}", tr!(tr, "check-notes", count = notes));
    }
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
