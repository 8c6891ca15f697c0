#![doc = "Whole-program tests, one file per feature."]

mod contrast;
mod gallery;
mod kit;
mod picture;
