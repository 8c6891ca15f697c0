#![doc = "Whole-program tests, one file per feature."]

mod architecture;
mod catalogue;
mod charts;
mod cli;
mod company;
mod company_screen;
mod contrast;
mod dossier_file;
mod files;
mod gallery;
mod home;
mod instruments;
mod interview;
mod kit;
mod nine;
mod picture;
mod program;
mod readings;
mod results;
mod scoring;
mod store;
mod texts;
