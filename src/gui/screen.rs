//! One file per screen. A screen gets the model, its own state and the outbox; screens never call each other.

mod arrival;
pub mod catalogue;
pub mod check;
pub mod company;
mod evidence;
mod faults;
pub mod home;
pub mod interview;
mod leads;
pub mod library;
pub mod merge;
pub mod organisations;
pub(in crate::gui) mod phrases;
pub mod plan;
pub mod programmes;
pub mod readings;
pub mod report;
pub mod results;
pub mod settings;
pub mod sharing;
pub mod versions;
