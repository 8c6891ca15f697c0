//! The typefaces that travel in the program: one copy for the window, charts and paper.

pub use crate::report::chart::{BOLD, REGULAR};

/// Source Sans 3, weight 600, a TrueType file.
pub const SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/SourceSans3_600SemiBold.ttf");
