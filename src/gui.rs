//! The window: what the program looks like and how it is used by hand.

pub mod chart;
pub mod layout;
pub mod shell;
pub mod text_style;
pub mod theme;
pub mod widget;
