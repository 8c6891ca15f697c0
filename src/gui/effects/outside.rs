//! Other programs: the one the system has for a kind of file.

use std::path::Path;
use std::process::{Command, Stdio};

/// Opens a file in the program the system has for it. Says whether there was one to ask.
pub(super) fn open(path: &Path) -> bool {
    let mut command = if cfg!(target_os = "windows") {
        // Explorer takes the path as it is; a command line would read signs in it.
        let mut command = Command::new("explorer");
        command.arg(path);
        command
    } else {
        let mut command = Command::new(if cfg!(target_os = "macos") { "open" } else { "xdg-open" });
        command.arg(path);
        command
    };
    let started = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = started else { return false };
    // Whoever opens the file ends soon, or stays as long as it likes; either way it must not linger as a process nobody waits for.
    let waiting = std::thread::Builder::new().name("viewer".to_owned()).spawn(move || child.wait());
    waiting.is_ok()
}
