#![doc = "Whole-program tests, one file per feature."]

mod contrast;
mod kit;
mod picture;
