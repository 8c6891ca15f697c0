//! What is known of one company: its profile, its answers, and what was said about them.

mod answer;

pub use answer::{Answer, Evidence, FollowUp, Origin, Response, RowValue, Ticks, Value};
