#![doc = "Whole-program tests, one file per feature."]

mod company;
