#![doc = "Whole-program tests, one file per feature."]

mod architecture;
mod catalogue;
mod charts;
mod cli;
mod company;
mod company_screen;
mod contrast;
mod dossier_file;
mod effects;
mod files;
mod gallery;
mod home;
mod instruments;
mod interview;
mod kit;
mod matching;
mod palette;
mod picture;
mod program;
mod programmes;
mod results;
mod scoring;
mod settings;
mod store;
mod texts;
