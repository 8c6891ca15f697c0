//! Digipeil measures how digitally mature a company is and finds the support programmes that fit it.
//!
//! The modules below stand in the order in which data flows: words and numbers, files, answers, scores, matches, reports, the
//! program without a window, and last the window and the command line. `ARCHITECTURE.md` draws the arrows between them.

pub mod id;

pub mod company;
pub mod condition;
pub mod diagnostic;
pub mod exact;
pub mod source;
pub mod text;

pub mod catalogue;
pub mod dossier;
pub mod questionnaire;

pub mod scoring;

pub mod matching;

pub mod report;

pub mod app;

pub mod store;

pub mod cli;
#[cfg(feature = "gui")]
pub mod gui;
