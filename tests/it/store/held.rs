//! Two at once: who has a dossier, how one tells that nobody has it any more, and how two versions become one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use digipeil::dossier::changed::changes;
use digipeil::dossier::{Dossier, file};
use digipeil::store::backups::list;
use digipeil::store::dossiers::{Dossiers, How, Notice, SaveError};
use digipeil::store::seal::{Passphrase, seal};
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

/// Two versions, of which the program was ended before they became one: the dossier, and our own work beside it.
fn parted(home: &TempDir, passphrase: Option<&Passphrase>) -> (PathBuf, PathBuf, Dossier) {
    let ending = if passphrase.is_some() { ".ron.age" } else { ".ron" };
    let path = home.path().join(format!("bakker{ending}"));
    let write = |dossier: &Dossier| {
        let text = file::write(dossier).into_bytes();
        fs::write(&path, passphrase.map_or(text.clone(), |passphrase| seal(&text, passphrase).unwrap())).unwrap();
    };
    let how = How { passphrase: passphrase.cloned(), by_force: false };
    write(&dossier("Eerst"));
    let mut store = at(home);
    store.open_with(&path, &how, NOW).unwrap();
    let mut theirs = dossier("Zij");
    theirs.company.municipality = Some("Gent".into());
    write(&theirs);
    let beside = store.save(Some(&path), &dossier("Wij"), NOW).unwrap().path;
    assert_ne!(beside, path);
    (path, beside, theirs)
}

#[test]
fn two_versions_are_known_for_two_in_a_later_session_whichever_is_opened() {
    let passphrase = Passphrase::new("paard nietje batterij vlieger".into()).unwrap();
    for passphrase in [None, Some(&passphrase)] {
        for opens_theirs in [false, true] {
            let home = TempDir::new().unwrap();
            let (path, beside, theirs) = parted(&home, passphrase);
            let how = How { passphrase: passphrase.cloned(), by_force: false };
            let mut store = at(&home);
            let opened = if opens_theirs { &path } else { &beside };
            let found = store.open_with(opened, &how, NOW).unwrap();
            assert!(store.finds_conflict(opened));
            let conflict = store.conflict(opened).unwrap().unwrap();
            assert_eq!(conflict.base, Some(dossier("Eerst")), "what both began with is known");
            assert_eq!(conflict.their_dossier, if opens_theirs { dossier("Wij") } else { theirs.clone() });
            assert_eq!(&conflict.ours, opened);
            let mut merged = found.dossier.clone();
            merged.company.name = Some("Samen".into());
            let settled = store.settle(&conflict, &merged, NOW).unwrap();
            // Whichever was open: the dossier goes on in the file it always had.
            assert_eq!(settled.path, path);
            assert_eq!(settled.renamed_from, (!opens_theirs).then(|| beside.clone()));
            assert!(!beside.exists());
            merged.company.founded = Some(1990);
            let later = store.save(Some(&path), &merged, NOW).unwrap();
            assert!(later.path == path && later.notices.is_empty(), "{:?}", later.notices);
            drop(store);
            let mut store = at(&home);
            assert_eq!(store.open_with(&path, &how, NOW).unwrap().dossier, merged);
            assert!(!store.finds_conflict(&path));
            let backups = list(&Disk::default(), &path).unwrap();
            assert_eq!(backups.len(), 2, "both versions as they were: {backups:?}");
            drop(store);
            let left = names(home.path());
            assert!(left.iter().all(|name| !name.ends_with(".conflict")), "{left:?}");
            // Of a sealed dossier the note told nobody anything either.
            if passphrase.is_some() {
                let (_, beside, _) = parted(&home, passphrase);
                let note = home.path().join(format!(".{}.conflict", beside.file_name().unwrap().to_str().unwrap()));
                let note = fs::read(note).unwrap();
                assert!(!note.windows(5).any(|at| at == b"Eerst"), "what both began with is sealed");
            }
        }
    }
}

#[test]
fn two_versions_may_stay_two_and_a_note_is_not_believed() {
    let home = TempDir::new().unwrap();
    let (path, beside, _) = parted(&home, None);
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    assert!(store.finds_conflict(&path));
    store.keep_apart(&path);
    assert!(store.conflict(&path).is_none());
    drop(store);
    let mut store = at(&home);
    for opened in [&path, &beside] {
        store.open(opened, NOW).unwrap();
        assert!(!store.finds_conflict(opened), "nobody asks again");
    }
    assert_eq!(visible(home.path()), ["bakker (2).ron", "bakker.ron"]);
    // Notes of others, damaged ones, and such that lead out of the folder.
    fs::write(home.path().parent().unwrap().join("buiten.ron"), file::write(&dossier("Buiten"))).unwrap();
    for note in ["", "\n", "weg.ron\nV1(", "../buiten.ron\nV1(", "/etc/passwd\n", "\u{0}\n", &"x".repeat(100_000)] {
        fs::write(home.path().join(".bakker.ron.conflict"), note).unwrap();
        assert!(!store.finds_conflict(&path), "{note:.20}");
    }
    fs::write(home.path().join(".bakker.ron.conflict"), "bakker (2).ron\nnonsense").unwrap();
    store.open(&path, NOW).unwrap();
    assert!(store.finds_conflict(&path));
    assert_eq!(store.conflict(&path).unwrap().unwrap().base, None, "what both began with is not known then");
    fs::remove_file(home.path().parent().unwrap().join("buiten.ron")).unwrap();
}

#[test]
fn a_dossier_whose_save_failed_is_held_until_it_is_safe_whatever_is_opened() {
    let home = TempDir::new().unwrap();
    let (first, second) = (home.path().join("bakker.ron"), home.path().join("kapper.ron"));
    fs::write(&first, file::write(&dossier("Eerst"))).unwrap();
    let mut other = dossier("Ander");
    other.key = "another".into();
    fs::write(&second, file::write(&other)).unwrap();
    let ill = Arc::new(Ill(AtomicBool::new(false), std::io::ErrorKind::StorageFull));
    let mut store = Dossiers::new(Disk::failing(ill.clone()), home.path().to_owned());
    store.open(&first, NOW).unwrap();
    ill.0.store(true, Ordering::Relaxed);
    assert!(store.save(Some(&first), &dossier("Dan"), NOW).is_err());
    store.let_go(&first);
    store.open(&second, NOW).unwrap();
    let held = |path: &Path| at(&home).open(path, NOW).unwrap().is_read_only;
    assert!(held(&first) && held(&second), "nobody else works in either");
    ill.0.store(false, Ordering::Relaxed);
    // What somebody else makes of the file meanwhile is told, as ever.
    fs::write(&first, file::write(&dossier("Zij"))).unwrap();
    let saved = store.save(Some(&first), &dossier("Dan"), NOW).unwrap();
    assert!(matches!(&saved.notices[..], [Notice::ChangedElsewhere { .. }]), "{:?}", saved.notices);
    assert_eq!((on_disk(&first), on_disk(&saved.path)), (dossier("Zij"), dossier("Dan")));
    // The one on screen is none the worse for it.
    fs::write(&second, file::write(&other)).unwrap();
    other.company.founded = Some(1990);
    let kept = store.save(Some(&second), &other, NOW).unwrap();
    assert!(kept.path == second && kept.notices.is_empty(), "{:?}", kept.notices);
    fs::write(&second, "V1((").unwrap();
    other.company.founded = Some(1991);
    assert_ne!(store.save(Some(&second), &other, NOW).unwrap().path, second);
    store.let_go(&saved.path);
    assert!(!held(&saved.path));
    // A new dossier that could not get its file yet does not take the place of the one on screen either.
    let mut new = dossier("Nieuw");
    new.key = "new".into();
    ill.0.store(true, Ordering::Relaxed);
    assert!(store.save(None, &new, NOW).is_err());
    ill.0.store(false, Ordering::Relaxed);
    store.open(&first, NOW).unwrap();
    let created = store.save(None, &new, NOW).unwrap().path;
    assert!(held(&first) && held(&created));
}

#[test]
fn a_stick_that_was_pulled_out_and_put_in_again_is_saved_to_again() {
    let home = TempDir::new().unwrap();
    let (stick, pulled) = (home.path().join("stick"), home.path().join("uit"));
    fs::create_dir(&stick).unwrap();
    let path = stick.join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    fs::rename(&stick, &pulled).unwrap();
    let message = store.save(Some(&path), &dossier("Dan"), NOW).unwrap_err().message(&dutch());
    assert!(message.contains("De map") && !stick.exists(), "{message}");
    fs::rename(&pulled, &stick).unwrap();
    let saved = store.save(Some(&path), &dossier("Dan"), NOW).unwrap();
    assert!(saved.path == path && saved.notices.is_empty(), "{:?}", saved.notices);
    // Put in again after somebody cleared it up: the lock is asked for anew.
    fs::remove_file(stick.join(".bakker.ron.lock")).unwrap();
    store.save(Some(&path), &dossier("Daarna"), NOW).unwrap();
    assert!(at(&home).open(&path, NOW).unwrap().is_read_only, "the dossier is held again");
    // And empty: the dossier is written anew.
    fs::remove_dir_all(&stick).unwrap();
    assert!(store.save(Some(&path), &dossier("Weg"), NOW).is_err());
    fs::create_dir(&stick).unwrap();
    store.save(Some(&path), &dossier("Terug"), NOW).unwrap();
    assert_eq!(on_disk(&path), dossier("Terug"));
}

#[cfg(unix)]
#[test]
fn a_dossier_and_a_link_to_it_have_one_lock() {
    let home = TempDir::new().unwrap();
    let real = home.path().join("elders");
    fs::create_dir(&real).unwrap();
    let path = real.join("echt.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let link = home.path().join("link.ron");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let mut first = at(&home);
    first.open(&link, NOW).unwrap();
    assert!(at(&home).open(&path, NOW).unwrap().is_read_only);
    first.save(Some(&link), &dossier("Dan"), NOW).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(on_disk(&path), dossier("Dan"));
    drop(first);
    assert_eq!(names(&real).into_iter().collect::<Vec<_>>(), ["echt.ron"]);
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
