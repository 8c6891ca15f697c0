//! The programmes screen and the page of one programme, used by keyboard and read through the accessibility tree.

use std::sync::Arc;

use digipeil::app::{Model, Settings, Shelf, Start};
use digipeil::catalogue::{self, File};
use digipeil::company::Reference;
use digipeil::matching::Matcher;

use crate::program::TODAY;

const CATALOGUE: &[u8] = include_bytes!("../fixtures/catalogue/programmes.ron");

/// The program with the small catalogue of these tests.
fn model(settings: Settings) -> Model {
    let shelf = Shelf::new([]);
    let reference = Reference::built_in();
    let loaded = catalogue::read(&[File { name: "programmes.ron", bytes: CATALOGUE, layer: 0 }], reference);
    let wrong: Vec<String> = loaded.diagnostics.iter().map(|d| format!("{d:?}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let (matcher, diagnostics) = Matcher::new(Arc::new(loaded.catalogue), reference, shelf.questionnaires());
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    Model::new(Start { today: TODAY, settings, shelf, matcher: Arc::new(matcher), recent: Vec::new() })
}

#[test]
fn the_catalogue_of_these_tests_is_in_order() {
    assert!(model(Settings::default()).matcher.catalogue().programmes().len() > 15);
}
