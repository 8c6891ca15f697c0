//! What is to happen after a while: the window wakes itself for it, so that no thread waits.
#![expect(clippy::disallowed_types, reason = "how long is left")]

use std::time::{Duration, Instant};

use eframe::egui;

/// At most one thing that happens later; a newer one takes its place.
#[derive(Default)]
pub(super) struct Later(Option<(Instant, u32)>);

impl Later {
    /// This failure is to be tried again after so many seconds.
    pub(super) fn set(&mut self, ctx: &egui::Context, seconds: u32, failure: u32) {
        let rest = Duration::from_secs(u64::from(seconds));
        self.0 = Some((Instant::now() + rest, failure));
        ctx.request_repaint_after(rest);
    }

    /// The failure whose time has come.
    pub(super) fn take(&mut self) -> Option<u32> {
        self.0.take_if(|(at, _)| *at <= Instant::now()).map(|(_, failure)| failure)
    }
}
