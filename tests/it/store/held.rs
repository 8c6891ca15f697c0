//! Two at once: who has a dossier, how one tells that nobody has it any more, and how two versions become one.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use digipeil::dossier::changed::changes;
use digipeil::dossier::file;
use digipeil::store::backups::list;
use digipeil::store::dossiers::{Dossiers, How, Notice, SaveError};
use digipeil::store::{Disk, Faults, Op};
use jiff::ToSpan as _;
use tempfile::TempDir;

use super::{NOW, at, dossier, dutch, names, on_disk, visible};

fn with_lock(home: &TempDir, text: &str) -> std::path::PathBuf {
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    fs::write(home.path().join(".bakker.ron.lock"), text).unwrap();
    path
}

#[test]
fn a_lock_of_another_machine_counts_until_it_has_been_silent_for_long() {
    let home = TempDir::new().unwrap();
    let lock = "2026-11-21T08:00:00\nlaptop-els\n4711\n2026-11-21T13:30:00\n";
    let path = with_lock(&home, lock);
    let mut store = at(&home);
    let opened = store.open(&path, NOW).unwrap();
    assert!(opened.is_read_only);
    let [Notice::OpenElsewhere(holder)] = &opened.notices[..] else { panic!("{:?}", opened.notices) };
    assert_eq!((holder.machine.as_deref(), holder.process), (Some("laptop-els"), Some(4711)));
    let message = opened.notices[0].message(&dutch());
    assert!(message.contains("laptop-els") && message.contains("om 08.00 uur"), "{message}");
    // Its lock is still there: asking leaves no trace.
    assert_eq!(fs::read_to_string(home.path().join(".bakker.ron.lock")).unwrap(), lock);
    assert_ne!(store.save(Some(&path), &dossier("Wij"), NOW).unwrap().path, path);
    assert_eq!(on_disk(&path), dossier("Eerst"));
    drop(store);
    // The user knows that Els went home.
    let by_force = How { by_force: true, passphrase: None };
    let mut store = at(&home);
    assert!(!store.open_with(&path, &by_force, NOW).unwrap().is_read_only);
    drop(store);
    // Half a day without a sign of life.
    fs::write(home.path().join(".bakker.ron.lock"), lock).unwrap();
    let mut store = at(&home);
    let opened = store.open(&path, NOW.checked_add(13.hours()).unwrap()).unwrap();
    assert!(!opened.is_read_only && matches!(&opened.notices[..], [Notice::Recovered(_)]), "{:?}", opened.notices);
}

#[test]
fn a_window_at_work_gives_signs_of_life() {
    let home = TempDir::new().unwrap();
    let path = with_lock(&home, "");
    fs::remove_file(home.path().join(".bakker.ron.lock")).unwrap();
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    let text = || fs::read_to_string(home.path().join(".bakker.ron.lock")).unwrap();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let first = lines(&text());
    assert_eq!((first[0].as_str(), first[3].as_str()), ("2026-11-21T14:02:33", "2026-11-21T14:02:33"));
    assert_eq!(first[2], std::process::id().to_string());
    let later = NOW.checked_add(1.hour()).unwrap();
    store.save(Some(&path), &dossier("Dan"), later).unwrap();
    let second = lines(&text());
    assert_eq!((second[0].as_str(), second[3].as_str()), ("2026-11-21T14:02:33", "2026-11-21T15:02:33"));
    assert_eq!(second.len(), 4);
    drop(store);
    assert!(names(home.path()).iter().all(|name| !name.ends_with(".lock")));
}

#[test]
fn two_versions_become_one_and_both_are_kept() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    assert!(store.conflict(&path).is_none());
    let mut theirs = dossier("Zij");
    theirs.company.municipality = Some("Gent".into());
    fs::write(&path, file::write(&theirs)).unwrap();
    let beside = store.save(Some(&path), &dossier("Wij"), NOW).unwrap().path;
    let conflict = store.conflict(&beside).unwrap().unwrap();
    assert_eq!((&conflict.their_dossier, conflict.base.as_ref()), (&theirs, Some(&dossier("Eerst"))));
    assert_eq!((&conflict.ours, &conflict.theirs), (&beside, &path));
    assert_eq!(changes(conflict.base.as_ref().unwrap(), &conflict.their_dossier).len(), 2);
    let mut merged = dossier("Wij");
    merged.company.municipality = Some("Gent".into());
    // They are still at it: then the two are to be compared again.
    theirs.company.founded = Some(1990);
    fs::write(&path, file::write(&theirs)).unwrap();
    let error = store.settle(&conflict, &merged, NOW).unwrap_err();
    assert!(matches!(error, SaveError::ChangedAgain(_)) && error.message(&dutch()).contains("opnieuw"));
    assert_eq!(on_disk(&path), theirs);
    let conflict = store.conflict(&beside).unwrap().unwrap();
    let settled = store.settle(&conflict, &merged, NOW).unwrap();
    assert_eq!((&settled.path, settled.renamed_from.as_ref()), (&path, Some(&beside)));
    assert_eq!(on_disk(&path), merged);
    assert_eq!(visible(home.path()), ["bakker.ron"]);
    let backups = list(&Disk::default(), &path).unwrap();
    let kept: Vec<_> = backups.iter().filter_map(|b| b.contents.dossier()).collect();
    assert!(kept.contains(&&theirs) && kept.contains(&&dossier("Wij")), "{kept:?}");
    // And on it goes, in the one file; a save on its way to the other goes there too.
    assert_eq!(store.save(Some(&beside), &merged, NOW).unwrap().path, path);
    merged.company.founded = Some(1991);
    assert_eq!(store.save(Some(&path), &merged, NOW).unwrap().path, path);
    assert!(store.conflict(&path).is_none());
    assert_eq!(visible(home.path()), ["bakker.ron"]);
}

#[test]
fn a_program_that_was_ended_leaves_its_last_change_among_the_backups() {
    let home = TempDir::new().unwrap();
    let path = with_lock(&home, "2026-11-21T08:00:00\n");
    fs::write(home.path().join(".bakker.ron.aB1c2D.tmp"), file::write(&dossier("Net getypt"))).unwrap();
    fs::write(home.path().join(".bakker.ron.half00.tmp"), "V1((key").unwrap();
    let mut other = dossier("Van een ander");
    other.key = "another".into();
    fs::write(home.path().join(".bakker.ron.other0.tmp"), file::write(&other)).unwrap();
    let opened = at(&home).open(&path, NOW).unwrap();
    assert_eq!(opened.dossier, dossier("Eerst"));
    let [Notice::Recovered(recovered)] = &opened.notices[..] else { panic!("{:?}", opened.notices) };
    assert_eq!(on_disk(recovered.unfinished.as_ref().unwrap()), dossier("Net getypt"));
    assert!(!opened.notices[0].is_serious());
    let message = opened.notices[0].message(&dutch());
    assert!(message.contains("reservekopieën"), "{message}");
    assert!(names(home.path()).iter().all(|name| !name.ends_with(".tmp")));
}

/// A disk that is full, read-only or gone until it is well again.
struct Ill(AtomicBool, std::io::ErrorKind);

impl Faults for Ill {
    fn before(&self, op: Op, _: &Path) -> std::io::Result<()> {
        let writes = matches!(
            op,
            Op::CreateTemp
                | Op::Write
                | Op::Sync
                | Op::Rename
                | Op::RenameNew
                | Op::Overwrite
                | Op::CreateNew
                | Op::MakeFolder
        );
        if writes && self.0.load(Ordering::Relaxed) { Err(self.1.into()) } else { Ok(()) }
    }
}

#[test]
fn while_the_disk_is_ill_the_work_stays_and_saving_goes_on_by_itself_after() {
    use std::io::ErrorKind as Kind;
    for (kind, word) in
        [(Kind::StorageFull, "vol"), (Kind::ReadOnlyFilesystem, "schrijven"), (Kind::HostUnreachable, "netwerk")]
    {
        let home = TempDir::new().unwrap();
        let path = home.path().join("bakker.ron");
        fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
        let ill = Arc::new(Ill(AtomicBool::new(false), kind));
        let mut store = Dossiers::new(Disk::failing(ill.clone()), home.path().to_owned());
        store.open(&path, NOW).unwrap();
        ill.0.store(true, Ordering::Relaxed);
        for name in ["Dan", "Nog", "En nog"] {
            let message = store.save(Some(&path), &dossier(name), NOW).unwrap_err().message(&dutch());
            assert!(message.contains(word), "{message}");
            assert_eq!(on_disk(&path), dossier("Eerst"));
        }
        ill.0.store(false, Ordering::Relaxed);
        assert_eq!(store.save(Some(&path), &dossier("En nog"), NOW).unwrap().path, path);
        assert_eq!(on_disk(&path), dossier("En nog"));
        assert!(names(home.path()).iter().all(|name| !name.ends_with(".tmp")));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_really_full_keeps_the_old_file_whole() {
    // Only who may mount can have a small disk; elsewhere the disk that only says so, above, has to do.
    let home = TempDir::new().unwrap();
    let small = home.path().join("klein");
    fs::create_dir(&small).unwrap();
    let mount =
        |args: &[&str]| std::process::Command::new("mount").args(args).output().is_ok_and(|o| o.status.success());
    if !mount(&["-t", "tmpfs", "-o", "size=256k", "tmpfs", small.to_str().unwrap()]) {
        return;
    }
    let path = small.join("bakker.ron");
    fs::write(&path, file::write(&super::numbered(1))).unwrap();
    let mut store = Dossiers::new(Disk::default(), small.clone());
    store.open(&path, NOW).unwrap();
    fs::write(small.join("vol"), vec![0; 120_000]).unwrap();
    let _ = fs::write(small.join("vol2"), vec![0; 256_000]);
    let outcome = store.save(Some(&path), &super::numbered(2), NOW);
    let there = on_disk(&path);
    let again = fs::remove_file(small.join("vol2")).map(|()| fs::remove_file(small.join("vol")));
    let after = store.save(Some(&path), &super::numbered(3), NOW);
    let last = on_disk(&path);
    let left = names(&small);
    drop(store);
    let unmounted = std::process::Command::new("umount").arg(&small).status().unwrap().success();
    assert!(outcome.unwrap_err().message(&dutch()).contains("vol"));
    assert_eq!(there, super::numbered(1));
    assert!(again.is_ok() && after.is_ok() && unmounted);
    assert_eq!(last, super::numbered(3));
    assert!(left.iter().all(|name| !name.ends_with(".tmp")), "{left:?}");
}

#[test]
fn every_old_form_still_reads_as_what_it_meant() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/dossiers");
    let mut revisions = std::collections::BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let loaded = file::read("old.ron", text.as_bytes()).unwrap_or_else(|e| panic!("{path:?}: {e:?}"));
        assert!(loaded.kept.is_empty() && !loaded.is_from_newer_program(), "{path:?}");
        revisions.insert(loaded.revision);
        // Nothing is lost on the way to the newest form: but for the revision it is the same text.
        let newest = file::write(&loaded.dossier);
        let as_then =
            newest.replacen(&format!("revision: {},", file::REVISION), &format!("revision: {},", loaded.revision), 1);
        assert!(as_then == text, "{path:?} is not what was meant then");
    }
    let all: std::collections::BTreeSet<u32> = (1..=file::REVISION).collect();
    assert_eq!(revisions, all, "each revision there was has a file here");
}
