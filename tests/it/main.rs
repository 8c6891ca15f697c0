#![doc = "Whole-program tests, one file per feature."]

mod company;
mod dossier_file;
mod kit;
mod picture;
mod store;
