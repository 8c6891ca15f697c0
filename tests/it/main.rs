#![doc = "Whole-program tests, one file per feature."]
#![allow(
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test that fails stops, reads files and starts processes; pedantry would hide what it says"
)]

mod architecture;
mod catalogue;
mod charts;
mod cli;
mod company;
mod company_screen;
mod compare;
mod contrast;
mod dossier_file;
mod effects;
mod evidence;
mod figures;
mod files;
mod gallery;
mod home;
mod importing;
mod instruments;
mod interview;
mod keeping;
mod kit;
mod library_screen;
mod matching;
mod nine;
mod palette;
mod picture;
mod plan;
mod program;
mod programmes;
mod readings;
mod recheck;
mod report;
mod results;
mod scoring;
mod settings;
mod sharing;
mod store;
mod targets;
mod texts;
