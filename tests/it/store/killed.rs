//! The program ended from outside, at any moment, while it saves.

use std::fs;
use std::io::{self, BufRead as _, Write as _};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use digipeil::dossier::file;
use digipeil::store::Disk;
use digipeil::store::dossiers::{BACKUPS, Dossiers, Notice};
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
        writeln!(out, "safe {number}").unwrap();
    }
}

/// How often the program is ended.
const TIMES: usize = 500;

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
