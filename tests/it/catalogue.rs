//! The catalogue: the shipped files are whole, and broken ones are told what is wrong with them.

use digipeil::catalogue::shipped;
use digipeil::company::Reference;

#[test]
fn the_shipped_catalogue_is_free_of_problems() {
    let loaded = shipped::with_own(&[], Reference::built_in());
    let tr = digipeil::text::Tr::new(digipeil::text::Locale::new(digipeil::text::Lang::EN));
    let told: Vec<String> = loaded.diagnostics.iter().map(|d| d.render(&tr, None)).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
