//! The dossier as a file: being built.

use crate::dossier::Dossier;

/// The example that comes with the program.
pub fn example() -> Option<Dossier> {
    None
}
