//! Digipeil without a window: a thin wrapper that lends the library the clock and the terminal.
#![expect(clippy::disallowed_methods, reason = "the clock and the environment are read in the binaries and handed on")]

use std::io::Write as _;
use std::process::ExitCode;

use digipeil::cli::{Surroundings, run};

fn main() -> ExitCode {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut err = std::io::stderr().lock();
    let mut around = Surroundings {
        out: &mut out,
        err: &mut err,
        today: jiff::Zoned::now().date(),
        machine_language: std::env::var("LC_ALL").or_else(|_| std::env::var("LANG")).ok().filter(|l| !l.is_empty()),
    };
    let exit = run(std::env::args_os(), &mut around);
    // A reader that closed early has what it wanted.
    let _ = out.flush();
    ExitCode::from(exit as u8)
}
