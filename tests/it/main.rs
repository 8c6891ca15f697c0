#![doc = "Whole-program tests, one file per feature."]

mod company;
mod kit;
mod picture;
mod program;
mod texts;
