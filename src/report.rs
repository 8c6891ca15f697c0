//! What a dossier says, ready to be written down.

pub mod chart;
pub mod peers;
