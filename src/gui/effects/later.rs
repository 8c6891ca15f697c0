//! What is to happen after a while: the window wakes itself for it, so that no thread waits.
#![expect(clippy::disallowed_types, reason = "how long is left")]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use eframe::egui;

/// What happens later: one thing for each dossier, by its key; a newer one takes its place.
#[derive(Default)]
pub(super) struct Later(BTreeMap<String, (Instant, u32)>);

impl Later {
    /// This failure of this dossier is to be tried again after so many seconds.
    pub(super) fn set(&mut self, ctx: &egui::Context, seconds: u32, key: String, failure: u32) {
        let rest = Duration::from_secs(u64::from(seconds));
        self.0.insert(key, (Instant::now() + rest, failure));
        ctx.request_repaint_after(rest);
    }

    /// The failures whose time has come.
    pub(super) fn take(&mut self) -> Vec<(String, u32)> {
        let now = Instant::now();
        let due = self.0.extract_if(.., |_, (at, _)| *at <= now);
        due.map(|(key, (_, failure))| (key, failure)).collect()
    }
}
