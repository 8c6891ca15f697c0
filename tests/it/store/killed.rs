//! The program ended from outside, at any moment, while it saves: first the saving alone, without a pause, and then the program with its
//! thread for the disk, in which somebody types.

use std::fs;
use std::io::{self, BufRead as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use digipeil::app::{Effect, Event, Secret, Settings};
use digipeil::dossier::{Dossier, file};
use digipeil::gui::World as _;
use digipeil::gui::effects::{Asking, Dialogs, Runner, Setup};
use digipeil::store::dossiers::{BACKUPS, Dossiers, Notice};
use digipeil::store::seal::{Passphrase, is_sealed, seal, unseal};
use digipeil::store::{Disk, Faults, Op, Places};
use digipeil::text::Tr;
use jiff::civil::DateTime;
use tempfile::TempDir;

use super::{NOW, at, names, numbered, on_disk};

/// Set for the program that is to be killed: the folder it works in.
const VICTIM: &str = "DIGIPEIL_TEST_VICTIM";

/// Not a test by itself: saves for ever, and says each number once it is safe.
#[test]
fn victim_saves_until_it_is_killed() {
    let Some(folder) = std::env::var_os(VICTIM).map(PathBuf::from) else { return };
    let path = folder.join("bakker.ron");
    let mut store = Dossiers::new(Disk::default(), folder);
    let opened = store.open(&path, NOW).unwrap();
    let start: usize = opened.dossier.assessments[0].respondent.parse().unwrap();
    for number in start + 1.. {
        // Each hour of the victim's clock leaves a backup, so that it is ended in the middle of those too.
        let now = NOW.checked_add(jiff::Span::new().minutes(i64::try_from(number % 5_000).unwrap() * 20)).unwrap();
        let saved = store.save(Some(&path), &numbered(number), now).unwrap();
        assert_eq!(saved.path, path);
        // Past the test harness, which would keep it.
        let mut out = io::stderr().lock();
        if writeln!(out, "safe {number}").is_err() {
            // Whoever started it is gone: nobody would end it any more.
            return;
        }
    }
}

/// How often the saving itself is ended.
const TIMES: usize = 100;

#[test]
fn killed_at_any_moment_there_is_a_whole_file_with_everything_that_was_safe() {
    // Much of the time is spent waiting for the disk and for programs to start: several victims wait together.
    let killed = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for thread in 0..6 {
            let killed = &killed;
            // Most where a save takes no time, so that there are many; some where it waits for a real disk.
            scope.spawn(move || {
                let home = if thread == 0 { TempDir::new().unwrap() } else { super::quick_folder() };
                kill_again_and_again(&home, killed);
            });
        }
    });
    assert!(killed.into_inner() >= TIMES);
}

fn kill_again_and_again(home: &TempDir, killed: &AtomicUsize) {
    use std::hash::{BuildHasher as _, Hasher as _};
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&numbered(0))).unwrap();
    while killed.fetch_add(1, Ordering::Relaxed) < TIMES {
        let mut victim = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::killed::victim_saves_until_it_is_killed", "--nocapture", "--test-threads=1"])
            .env(VICTIM, home.path())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = io::BufReader::new(victim.stderr.take().unwrap()).lines();
        let first = lines.by_ref().map_while(Result::ok).find(|line| line.starts_with("safe "));
        assert!(first.is_some(), "the victim never saved");
        // At a random moment of a random save.
        let random = std::hash::RandomState::new().build_hasher().finish();
        std::thread::sleep(std::time::Duration::from_micros(random % 20_000));
        victim.kill().unwrap();
        victim.wait().unwrap();
        let safe = first
            .into_iter()
            .chain(lines.map_while(Result::ok))
            .filter_map(|line| line.strip_prefix("safe ")?.parse::<usize>().ok())
            .max()
            .unwrap();
        let found = on_disk(&path);
        let number: usize = found.assessments[0].respondent.parse().unwrap();
        assert!(number == safe || number == safe + 1, "{safe} was safe, {number} is there");
        assert_eq!(found, numbered(number));
    }
    // The first start after all this says so, finds everything in order and clears up.
    let mut store = at(home);
    let opened = store.open(&path, NOW).unwrap();
    let [Notice::Recovered(recovered)] = &opened.notices[..] else { panic!("{:?}", opened.notices) };
    assert!(recovered.opened == Some(NOW) && recovered.saved.is_some());
    assert_eq!(recovered.scans.iter().map(|(_, _, answers)| *answers).collect::<Vec<_>>(), [50]);
    if let Some(unfinished) = &recovered.unfinished {
        on_disk(unfinished);
    }
    let message = opened.notices[0].message(&super::dutch());
    assert!(message.contains("digiscan 1.0: 50 vragen"), "{message}");
    drop(store);
    assert!(names(home.path()).iter().all(|n| n == "bakker.ron" || n == BACKUPS), "{:?}", names(home.path()));
    // What was cut off while a backup was made still bears the name of a temporary file, and is no backup.
    for backup in names(&home.path().join(BACKUPS)).into_iter().filter(|name| !name.ends_with(".tmp")) {
        on_disk(&home.path().join(BACKUPS).join(backup));
    }
}

/// Set for the program in which somebody types until it is killed: the folder it works in.
const TYPIST: &str = "DIGIPEIL_TEST_TYPIST";

/// The passphrase of the dossier, where it is sealed.
const WORDS: &str = "paard nietje batterij vlieger";

/// The name of the dossier's file.
fn dossier_in(folder: &Path, is_sealed: bool) -> PathBuf {
    folder.join(if is_sealed { "bakker.ron.age" } else { "bakker.ron" })
}

fn plain(bytes: &[u8]) -> Vec<u8> {
    if is_sealed(bytes) {
        unseal(bytes, &Passphrase::new(WORDS.to_owned()).unwrap(), file::MAX_BYTES).unwrap()
    } else {
        bytes.to_vec()
    }
}

fn number_of(dossier: &Dossier) -> usize {
    dossier.assessments[0].respondent.parse().unwrap()
}

/// Says everything that is done to the disk, so that whoever ends the program can do so in the middle of it.
struct Telling;

impl Faults for Telling {
    fn before(&self, _: Op, _: &Path) -> io::Result<()> {
        writeln!(io::stderr().lock(), "disk")
    }
}

/// Nobody asks for a file here.
struct NoDialogs;

impl Dialogs for NoDialogs {
    fn open(&self, _: &Tr) -> Asking {
        Box::pin(async { None })
    }

    fn save(&self, _: &Tr, _: &str) -> Asking {
        Box::pin(async { None })
    }
}

/// Each look at this clock is twenty minutes later: earlier versions are put by and thinned out all the time.
fn hasty_clock() -> DateTime {
    static LOOKS: AtomicI64 = AtomicI64::new(0);
    NOW.checked_add(jiff::Span::new().minutes(LOOKS.fetch_add(1, Ordering::Relaxed) % 100_000 * 20)).unwrap()
}

/// Not a test by itself: somebody types for ever. Says each number when it is typed, and once it is safe.
#[test]
fn victim_types_until_it_is_killed() {
    let Some(folder) = std::env::var_os(TYPIST).map(PathBuf::from) else { return };
    let is_sealed = dossier_in(&folder, true).exists();
    let path = dossier_in(&folder, is_sealed);
    let mut runner = Runner::new(Setup {
        places: Places::of_library(&folder),
        disk: Disk::failing(Arc::new(Telling)),
        settings: Settings::default(),
        clock: hasty_clock,
        home: None,
        dialogs: Box::new(NoDialogs),
    })
    .unwrap();
    let passphrase = is_sealed.then(|| Secret(WORDS.to_owned()));
    runner.carry_out(Effect::LoadWith { path: path.clone(), passphrase, by_force: false });
    let mut next = None;
    loop {
        let mut out = io::stderr().lock();
        // Where whoever started it is gone nobody would end it any more.
        if writeln!(out, "on").is_err() {
            return;
        }
        for event in runner.events() {
            match event {
                Event::Opened { result: Ok(opened), .. } => next = Some(number_of(&opened.dossier) + 1),
                Event::Saved { generation, result: Ok(()), .. } => drop(writeln!(out, "safe {generation}")),
                Event::Recovered(_) => {}
                other => panic!("{other:?}"),
            }
        }
        if let Some(number) = &mut next {
            let generation = *number as u64;
            let dossier = Box::new(numbered(*number));
            let _ = writeln!(out, "typed {number}");
            runner.carry_out(Effect::Save { generation, path: Some(path.clone()), dossier });
            *number += 1;
        }
        drop(out);
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// How often the program is ended in which somebody types.
const SESSIONS: usize = 500;

/// What must be safe after a second.
const SECOND: Duration = Duration::from_secs(1);

#[test]
fn killed_while_somebody_types_there_is_a_whole_file_with_everything_older_than_a_second() {
    let (ended, long, late) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for thread in 0..5 {
            let (ended, long, late) = (&ended, &long, &late);
            scope.spawn(move || {
                let home = if thread == 0 { TempDir::new().unwrap() } else { super::quick_folder() };
                end_sessions(&home, thread == 1, ended, long, late);
            });
        }
    });
    assert!(ended.into_inner() >= SESSIONS);
    // A program that saves later than it should is late in nearly all sessions that last; a machine with other work to do lets the
    // disk wait now and then, whatever the program does.
    let (late, long) = (late.into_inner().unwrap(), long.into_inner());
    assert!(long >= SESSIONS / 40, "{long} sessions lasted long enough to see");
    assert!(late.len() * 10 <= long, "of {long}:\n{}", late.join("\n"));
}

/// Whether nothing kept the typist from typing in the last while before the end: a machine with much else to do lets the disk wait as
/// well, and neither is the program's fault.
fn is_calm(typed: &[(Instant, usize)], end: Instant) -> bool {
    let last: Vec<Instant> =
        typed.iter().map(|(at, _)| *at).filter(|at| end.duration_since(*at) < SECOND * 2).collect();
    let moments = last.iter().zip(last.iter().skip(1).chain([&end]));
    moments.into_iter().all(|(one, next)| next.duration_since(*one) < Duration::from_millis(100))
}

fn random(below: u64) -> u64 {
    use std::hash::{BuildHasher as _, Hasher as _};
    std::hash::RandomState::new().build_hasher().finish() % below
}

fn end_sessions(home: &TempDir, seals: bool, ended: &AtomicUsize, long: &AtomicUsize, late: &Mutex<Vec<String>>) {
    let path = dossier_in(home.path(), seals);
    let text = file::write(&numbered(0)).into_bytes();
    let passphrase = Passphrase::new(WORDS.to_owned()).unwrap();
    fs::write(&path, if seals { seal(&text, &passphrase).unwrap() } else { text }).unwrap();
    while ended.fetch_add(1, Ordering::Relaxed) < SESSIONS {
        let mut victim = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::killed::victim_types_until_it_is_killed", "--nocapture", "--test-threads=1"])
            .env(TYPIST, home.path())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        // At any moment; most often soon, in one of eight sessions only after something typed is more than a second old. Then in the
        // middle of whatever is being done to the disk.
        let after = Duration::from_millis(if random(8) == 0 { 1_100 + random(400) } else { random(300) });
        let more = random(30);
        let (mut typed, mut safe) = (Vec::new(), 0);
        let (mut first, mut done, mut killed) = (None, 0, None);
        let lines = io::BufReader::new(victim.stderr.take().unwrap()).lines();
        for line in lines.map_while(Result::ok) {
            let now = Instant::now();
            // The last line may have been cut off as well.
            if let Some(number) = line.strip_prefix("typed ").and_then(|number| number.parse::<usize>().ok()) {
                first.get_or_insert(now);
                typed.push((now, number));
            } else if let Some(number) = line.strip_prefix("safe ").and_then(|number| number.parse().ok()) {
                safe = number;
            }
            let is_time = first.is_some_and(|first| now.duration_since(first) >= after);
            done += u64::from(is_time && line == "disk");
            if killed.is_none() && done > more {
                victim.kill().unwrap();
                killed = Some(Instant::now());
            }
        }
        victim.wait().unwrap();
        let killed = killed.expect("the victim ended by itself");
        let found = file::read("p.ron", &plain(&fs::read(&path).unwrap())).unwrap().dossier;
        let number = number_of(&found);
        assert_eq!(found, numbered(number), "the file is whole");
        assert!(number >= safe, "{safe} was said to be safe, {number} is there");
        assert!(typed.iter().any(|(_, typed)| *typed >= number), "{number} was never typed");
        // Sealing takes ten times as long in a debug build as in the program people use.
        let could_be_late = !seals && first.is_some_and(|first| killed.duration_since(first) > SECOND);
        long.fetch_add(usize::from(could_be_late), Ordering::Relaxed);
        let missing = typed.iter().find(|(_, typed)| *typed > number).filter(|_| !seals);
        if let Some((at, what)) = missing
            && killed.duration_since(*at) > SECOND
            && is_calm(&typed, killed)
        {
            let age = killed.duration_since(*at);
            late.lock().unwrap().push(format!("{what} was typed {age:?} before the end and is not there"));
        }
    }
    // Every earlier version that bears the name of one is whole.
    let backups: Vec<String> =
        names(&home.path().join(BACKUPS)).into_iter().filter(|name| !name.ends_with(".tmp")).collect();
    assert!(!backups.is_empty() && backups.len() < 100, "{backups:?}");
    for backup in backups {
        let bytes = fs::read(home.path().join(BACKUPS).join(backup)).unwrap();
        assert!(file::read("b.ron", &plain(&bytes)).is_ok());
        assert!(!seals || file::read("b.ron", &bytes).is_err(), "what is sealed lies open nowhere");
    }
}
