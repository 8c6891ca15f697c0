#![doc = "Whole-program tests, one file per feature."]

mod charts;
mod company;
mod company_screen;
mod contrast;
mod home;
mod kit;
mod picture;
mod program;
mod texts;
