//! The window: a thin wrapper that lends the library the clock, the environment and a screen.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![expect(clippy::disallowed_methods, reason = "the clock and the environment are read in the binaries and handed on")]

use std::cell::Cell;
use std::ffi::OsString;
use std::io::Write as _;
use std::panic::PanicHookInfo;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use digipeil::app::{Effect, Model};
use digipeil::gui::effects::start::{Found, look_around};
use digipeil::gui::effects::{Flush, Runner, Setup, SystemDialogs, show_last_words};
use digipeil::gui::window::{Desktop, explain, show};
use digipeil::store::settings::Config;
use digipeil::store::{Disk, Places};
use digipeil::text::{Lang, Locale, Tr};
use digipeil::tr;

/// The machine let us down: no screen, no thread, no folder.
const MACHINE_FAILED: u8 = 3;

/// How long a program that falls over waits for its last save.
const LAST_SAVE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let tr = Tr::new(Locale::new(machine_language()));
    let mut file = None;
    for argument in std::env::args_os().skip(1) {
        match argument.to_str() {
            Some("--version" | "-V") => {
                say(concat!("digipeil ", env!("CARGO_PKG_VERSION")));
                return ExitCode::SUCCESS;
            }
            Some(option) if option.starts_with('-') => {
                let is_help = matches!(option, "--help" | "-h");
                say(&tr!(tr, "start-usage"));
                say(&tr!(tr, "start-usage.folder"));
                return if is_help { ExitCode::SUCCESS } else { ExitCode::from(2) };
            }
            _ => file = Some(PathBuf::from(argument)),
        }
    }
    let home = std::env::var_os("DIGIPEIL_HOME").filter(|home| !home.is_empty());
    let places = match home {
        Some(home) => std::path::absolute(&home).ok().map(|home| Places::under(&home)),
        None => Places::standard(),
    };
    let Some(places) = places else { return give_up(&tr!(tr, "start-no-home")) };
    match run(&places, file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => give_up(&message),
    }
}

/// Runs the window until it is closed. An error is what to tell the user.
fn run(places: &Places, file: Option<PathBuf>) -> Result<(), String> {
    log_to_terminal();
    let disk = Disk::default();
    let today = jiff::Zoned::now().date();
    // Reading what there is takes about as long as opening a window: both are done at once.
    let look = {
        let (disk, places) = (disk.clone(), places.clone());
        move || look_around(&disk, &places, today)
    };
    let looking = std::thread::Builder::new().name("start".to_owned()).spawn(look.clone());
    let is_open = Arc::new(AtomicBool::new(false));
    let mut trouble = None;
    let locale = Cell::new(Locale::new(machine_language()));
    let inside = || {
        let Found { start, messages } = match looking {
            Ok(thread) => thread.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)),
            Err(_) => look(),
        };
        locale.set(start.settings.locale(None));
        let tr = Tr::new(locale.get());
        let setup = Setup {
            places: places.clone(),
            disk: disk.clone(),
            settings: start.settings.clone(),
            clock: || jiff::Zoned::now().datetime(),
            home: std::env::home_dir(),
            dialogs: Box::new(SystemDialogs::new(places.library.clone())),
        };
        let mut runner = Runner::new(setup).map_err(|error| {
            let words = tr!(tr, "start-no-thread", reason = error.to_string());
            trouble = Some(words.clone());
            words
        })?;
        for message in messages {
            runner.announce(message);
        }
        if let Some(file) = file {
            runner.carry_out(Effect::Load(file));
        }
        let crash = Crash {
            config: Config::new(disk, places.config.clone()),
            flush: runner.flush(),
            is_open: is_open.clone(),
            locale: locale.get(),
        };
        std::panic::set_hook(Box::new(move |info| crash.note(info)));
        Ok((Model::new(start), runner))
    };
    let ended = show(inside, || is_open.store(true, Ordering::Release));
    ended.map_err(|failed| {
        if let Some(words) = trouble {
            words
        } else if failed.was_open && !is_open.load(Ordering::Acquire) {
            // A fault of ours, told at once where it happened.
            String::new()
        } else if failed.was_open {
            tr!(Tr::new(locale.get()), "window-ended", reason = failed.reasons.join("; "))
        } else {
            explain(&Tr::new(Locale::new(machine_language())), &failed, &desktop())
        }
    })
}

/// Notes what went wrong when the program falls over, after making sure of the last save.
struct Crash {
    config: Config,
    flush: Flush,
    /// Whether the window is open. Until then a fault is a renderer that cannot be used, and is told otherwise; after a fault it
    /// counts as closed.
    is_open: Arc<AtomicBool>,
    locale: Locale,
}

impl Crash {
    fn note(&self, info: &PanicHookInfo<'_>) {
        if !self.is_open.load(Ordering::Acquire) {
            return;
        }
        let thread = std::thread::current();
        let thread = thread.name().unwrap_or("?").to_owned();
        // The other threads catch their faults and go on; waiting for the disk thread in itself would never end.
        let is_fatal = thread == "main";
        let is_saved = !is_fatal || self.flush.wait(LAST_SAVE);
        let now = jiff::Zoned::now().datetime();
        let name = format!("crash {} {:02}.{:02}.{:02}.txt", now.date(), now.hour(), now.minute(), now.second());
        let text = format!(
            "Digipeil {} on {} {}, thread {thread}\n{info}\n\n{}\n",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH,
            std::backtrace::Backtrace::force_capture(),
        );
        let is_noted = self.config.write(&name, &text).is_ok();
        if !is_fatal {
            return;
        }
        let tr = Tr::new(self.locale);
        let mut message = if is_saved { tr!(tr, "crash-fell-over") } else { tr!(tr, "crash-not-saved") };
        if is_noted {
            let path = self.config.folder().join(&name);
            message = format!("{message}\n{}", tr!(tr, "crash-note", path = path.display().to_string()));
        }
        say_it(&message);
        self.is_open.store(false, Ordering::Release);
    }
}

/// Says why there is no window.
fn give_up(message: &str) -> ExitCode {
    say_it(message);
    ExitCode::from(MACHINE_FAILED)
}

fn say_it(message: &str) {
    if message.is_empty() {
        return;
    }
    let _ = writeln!(std::io::stderr(), "{message}");
    show_last_words("Digipeil", message);
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// The language of the machine if the program speaks it, else Dutch. Once the settings are read, theirs counts.
fn machine_language() -> Lang {
    let code = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let code = code.filter(|code| !code.is_empty()).find_map(|code| Some(code.get(..2)?.to_owned()));
    let spoken = digipeil::text::languages().map(|(lang, _)| lang);
    code.and_then(|code| spoken.into_iter().find(|lang| lang.code() == code)).unwrap_or(Lang::NL)
}

/// What the environment says of the desktop.
fn desktop() -> Desktop {
    let text = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let folders: OsString = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    Desktop {
        x11: text("DISPLAY"),
        wayland: text("WAYLAND_DISPLAY").or_else(|| text("WAYLAND_SOCKET")),
        library_folders: std::env::split_paths(&folders).filter(|folder| !folder.as_os_str().is_empty()).collect(),
    }
}

/// While the program is being made, what it and the file dialogs complain of goes to the terminal.
fn log_to_terminal() {
    struct Terminal;
    impl log::Log for Terminal {
        fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
            let ours = ["digipeil", "rfd"].iter().any(|ours| metadata.target().starts_with(ours));
            metadata.level() <= if ours { log::Level::Info } else { log::Level::Error }
        }

        fn log(&self, record: &log::Record<'_>) {
            if self.enabled(record.metadata()) {
                let _ = writeln!(std::io::stderr(), "{}: {}: {}", record.level(), record.target(), record.args());
            }
        }

        fn flush(&self) {}
    }
    if cfg!(debug_assertions) && log::set_logger(&Terminal).is_ok() {
        log::set_max_level(log::LevelFilter::Info);
    }
}
