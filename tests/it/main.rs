#![doc = "Whole-program tests, one file per feature."]

mod charts;
mod company;
mod contrast;
mod files;
mod gallery;
mod interview;
mod kit;
mod picture;
mod program;
mod scoring;
mod texts;
