//! The report, through every writer: what is printed is what the window says, and nothing private slips out.

use std::sync::Arc;

use digipeil::app::report::{Choice, Order};
use digipeil::app::{Settings, Shelf};
use digipeil::dossier::{Dossier, file};
use digipeil::matching::Project;
use digipeil::report::document::{Kind, Report, Sender};
use digipeil::report::pdf;
use digipeil::text::Lang;

use crate::program;

fn order(dossier: Dossier, language: Lang, kind: Kind) -> Order {
    let shelf = Shelf::new([]);
    Order {
        dossier: Box::new(dossier),
        scan: None,
        choice: Choice { kind, ..Choice::new(language) },
        sender: Sender::default(),
        project: Project::default(),
        months_between: Settings::default().months_between,
        matcher: Arc::new(program::matcher(&shelf)),
        shelf,
        today: program::TODAY,
    }
}

fn written(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("DIGIPEIL_PICTURES").map(std::path::PathBuf::from) {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}

fn typical() -> Dossier {
    file::example().unwrap()
}

#[test]
fn a_typical_report_is_written() {
    let report: Report = order(typical(), Lang::NL, Kind::Owner).report();
    written("typical.json", report.json().as_bytes());
    let typeset = pdf::typeset(&report).unwrap_or_else(|d| panic!("{d:?}"));
    let bytes = typeset.pdf().unwrap_or_else(|d| panic!("{d:?}"));
    written("typical.pdf", &bytes);
}
