#![doc = "Whole-program tests, one file per feature."]

mod architecture;
mod catalogue;
mod charts;
mod cli;
mod company;
mod contrast;
mod dossier_file;
mod files;
mod gallery;
mod home;
mod instruments;
mod kit;
mod matching;
mod picture;
mod program;
mod scoring;
mod texts;
