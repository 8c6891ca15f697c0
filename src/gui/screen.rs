//! One file per screen. A screen gets the model, its own state and the outbox; screens never call each other.

mod arrival;
pub mod catalogue;
pub mod check;
pub mod company;
mod dropping;
mod evidence;
mod faults;
pub mod figures;
pub mod home;
pub mod import;
pub mod interview;
mod leads;
pub mod library;
pub mod merge;
pub mod organisations;
mod passphrase;
pub(in crate::gui) mod phrases;
pub mod plan;
pub mod programmes;
pub mod readings;
pub mod report;
pub mod results;
pub mod settings;
pub mod sharing;
pub mod versions;
