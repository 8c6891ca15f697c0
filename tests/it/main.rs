#![doc = "Whole-program tests, one file per feature."]

mod charts;
mod company;
mod contrast;
mod kit;
mod picture;
mod program;
mod results;
mod texts;
