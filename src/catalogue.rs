//! Being built.

/// All programmes, organisations and rules.
#[derive(Debug, Default)]
pub struct Catalogue;
