//! The catalogue that comes with the program.

use std::sync::{Arc, LazyLock};

use super::{Catalogue, File, Loaded, read};
use crate::company::Reference;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// Every shipped file: its name, its bytes.
        pub const FILES: &[(&str, &[u8])] =
            &[$(($name, include_bytes!(concat!("../../assets/catalogue/", $name)))),*];
    };
}

files! {
    "brussels.ron",
    "eu.ron",
    "federal-be.ron",
    "flanders.ron",
    "flanders-networks.ron",
    "flanders-work.ron",
    "needs.ron",
    "netherlands.ron",
    "netherlands-limburg.ron",
    "netherlands-work.ron",
    "noord-limburg.ron",
    "oost-nederland.ron",
    "pom-limburg.ron",
    "pom-west-vlaanderen.ron",
    "wallonia.ron",
    "zuid-limburg.ron",
}

/// The catalogue that comes with the program, read once. A test holds it free of problems.
pub fn catalogue() -> Arc<Catalogue> {
    static BUILT_IN: LazyLock<Arc<Catalogue>> =
        LazyLock::new(|| Arc::new(with_own(&[], Reference::built_in()).catalogue));
    BUILT_IN.clone()
}

/// The catalogue that comes with the program with a user's own files over it, each with its name: a row of theirs takes the place of
/// one with the same id.
pub fn with_own(own: &[(&str, &[u8])], reference: &Reference) -> Loaded {
    let built_in = FILES.iter().map(|(name, bytes)| File { name, bytes, layer: 0 });
    let own = own.iter().map(|(name, bytes)| File { name, bytes, layer: 1 });
    let files: Vec<File<'_>> = built_in.chain(own).collect();
    read(&files, reference)
}
