//! The window.

pub mod chart;
