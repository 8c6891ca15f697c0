#![doc = "Whole-program tests, one file per feature."]

mod catalogue;
mod catalogue;
mod company;
