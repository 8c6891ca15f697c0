//! Where reports are made: what nobody wants any more is left, and no new order waits for it.

use std::time::{Duration, Instant};

use digipeil::app::report::{Of, Task};
use digipeil::app::{Effect, Event};
use digipeil::gui::effects::Runner;
use digipeil::report::document::Kind;
use digipeil::report::export::Format;
use digipeil::report::watch::Progress;
use digipeil::text::Lang;

/// A runner with everything that came of it.
struct Watched {
    runner: Runner,
    seen: Vec<Event>,
}

impl Watched {
    fn carry_out(&mut self, effect: Effect) {
        self.runner.carry_out(effect);
    }

    /// Waits until this came.
    fn wait_for(&mut self, wanted: impl Fn(&Event) -> bool) {
        use digipeil::gui::World as _;
        let begun = Instant::now();
        while !self.has(&wanted) {
            assert!(begun.elapsed() < Duration::from_secs(300), "it never came");
            std::thread::sleep(Duration::from_millis(2));
            self.seen.extend(self.runner.events());
        }
    }

    fn has(&self, wanted: impl Fn(&Event) -> bool) -> bool {
        self.seen.iter().any(wanted)
    }
}

fn is_at(wanted: u64, of: Of, at: Progress) -> impl Fn(&Event) -> bool {
    move |event| matches!(event, Event::ReportReached { number, step, of: what } if *number == wanted && *step == at && *what == of)
}

fn is_typeset(wanted: u64) -> impl Fn(&Event) -> bool {
    move |event| matches!(event, Event::ReportTypeset { number, .. } if *number == wanted)
}

fn is_made(wanted: u64) -> impl Fn(&Event) -> bool {
    move |event| matches!(event, Event::ReportMade { number, .. } if *number == wanted)
}

#[test]
fn pages_that_nobody_wants_any_more_never_come_and_hold_up_no_others() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Watched { runner: crate::effects::plain_runner(&home), seen: Vec::new() };
    let monster = || Box::new(super::order(super::monster(), Lang::NL, Kind::Owner));
    let small = || Box::new(super::order(super::empty(), Lang::NL, Kind::OnePager));
    desk.carry_out(Effect::Typeset { number: 1, order: monster() });
    desk.wait_for(is_at(1, Of::Pages, Progress::Setting));
    // Newer pages are wanted while the first are being set.
    desk.carry_out(Effect::Typeset { number: 2, order: small() });
    desk.wait_for(is_typeset(2));
    assert!(!desk.has(is_typeset(1)), "what takes a hundred times as long did not come first");
    // The user stops the next ones; a file is made all the same.
    desk.carry_out(Effect::Typeset { number: 3, order: monster() });
    desk.wait_for(is_at(3, Of::Pages, Progress::Setting));
    desk.carry_out(Effect::MakeReport { number: 1, order: small(), task: Task::Save(Format::Docx) });
    desk.carry_out(Effect::DropReport(Of::Pages));
    desk.wait_for(is_made(1));
    assert!(desk.has(is_at(1, Of::File, Progress::Telling)), "it says how far it is");
    // And a file that was stopped never comes, whatever comes after it.
    desk.carry_out(Effect::MakeReport { number: 2, order: monster(), task: Task::Print });
    desk.wait_for(is_at(2, Of::File, Progress::Setting));
    desk.carry_out(Effect::DropReport(Of::File));
    desk.carry_out(Effect::MakeReport { number: 3, order: small(), task: Task::Save(Format::Json) });
    desk.wait_for(is_made(3));
    assert!(!desk.has(|event| is_made(2)(event) || is_typeset(3)(event) || is_typeset(1)(event)));
}
