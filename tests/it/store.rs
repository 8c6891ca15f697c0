//! The disk: whatever fails, whoever interferes and whenever the program is ended, there is a whole file, and the user hears of it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so")]
#![expect(clippy::disallowed_methods, reason = "tests look at the disk from outside")]
#![expect(clippy::case_sensitive_file_extension_comparisons, reason = "our own names, as we write them")]

mod attacks;
mod backups;
mod copies;
mod held;
mod hostile;
mod killed;
mod library;
mod sealing;
mod sharing;
mod tidy;
mod verify;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use digipeil::dossier::file;
use digipeil::dossier::{Answer, Assessment, Dossier, Edit, QuestionnaireRef};
use digipeil::id::{AssessmentId, Id as _, QuestionId, QuestionnaireId};
use digipeil::store::atomic::{write_atomic, write_new};
use digipeil::store::dossiers::{BACKUPS, Dossiers, Notice, OpenError, SaveError};
use digipeil::store::settings::{Config, SETTINGS, Trouble, own_files};
use digipeil::store::{Disk, Faults, Holder, Op, Places};
use digipeil::text::{Lang, Locale, Tr};
use jiff::civil::{DateTime, date, datetime};
use tempfile::TempDir;

const NOW: DateTime = datetime(2026, 11, 21, 14, 2, 33, 0);

fn dossier(name: &str) -> Dossier {
    let mut dossier = Dossier::new("3f9a2c7711".into(), date(2026, 11, 21));
    dossier.company.name = Some(name.to_owned()).filter(|n| !n.is_empty());
    dossier
}

fn on_disk(path: &Path) -> Dossier {
    let bytes = fs::read(path).unwrap();
    file::read("test.ron", &bytes).unwrap_or_else(|e| panic!("{e:?}\n{}", String::from_utf8_lossy(&bytes))).dossier
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect()
}

/// The files people see: no locks, no backups.
fn visible(folder: &Path) -> Vec<String> {
    names(folder).into_iter().filter(|n| !n.starts_with('.')).collect()
}

fn set(names: &[&str]) -> Vec<String> {
    names.iter().map(|n| (*n).to_owned()).collect()
}

/// A folder in memory where there is one: hundreds of saves that wait for a real disk take long, and prove no more.
fn quick_folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| TempDir::new()).unwrap()
}

fn at(folder: &TempDir) -> Dossiers {
    Dossiers::new(Disk::default(), folder.path().to_owned())
}

fn dutch() -> Tr {
    Tr::new(Locale::new(Lang::NL))
}

#[test]
fn a_new_dossier_gets_a_file_in_the_library_and_never_takes_anothers() {
    let home = TempDir::new().unwrap();
    let library = home.path().join("Documenten").join("Digipeil");
    let mut store = Dossiers::new(Disk::default(), library.clone());
    let saved = store.save(None, &dossier("Bäckerei d’Été & Zn."), NOW).unwrap();
    assert_eq!(saved.path, library.join("2026-11-21-baeckerei-dete-zn.ron"));
    // The save that follows before anybody heard of that path goes to the same file.
    let again = store.save(None, &dossier("Bäckerei d’Été & Zn."), NOW).unwrap();
    assert_eq!(again.path, saved.path);
    let mut other = dossier("Bäckerei d’Été & Zn.");
    other.key = "other".into();
    let second = store.save(None, &other, NOW).unwrap();
    assert_eq!(second.path, library.join("2026-11-21-baeckerei-dete-zn (2).ron"));
    assert_eq!(on_disk(&saved.path).key, "3f9a2c7711");
    assert_eq!(on_disk(&second.path), other);
}

#[test]
fn a_made_up_name_follows_the_company_once_it_is_typed_out() {
    let home = TempDir::new().unwrap();
    let mut store = at(&home);
    let first = store.save(None, &dossier(""), NOW).unwrap();
    assert_eq!(visible(home.path()), set(&["2026-11-21-3f9a2c77.ron"]));
    let mut path = first.path;
    for typed in ["D", "De Korenaa", "De Korenaar"] {
        path = store.save(Some(&path), &dossier(typed), NOW).unwrap().path;
        assert_eq!(visible(home.path()), set(&["2026-11-21-3f9a2c77.ron"]), "nobody renames while somebody types");
    }
    let mut settled = dossier("De Korenaar");
    settled.company.municipality = Some("Roeselare".into());
    let saved = store.save(Some(&path), &settled, NOW).unwrap();
    assert_eq!(saved.renamed_from.as_deref(), Some(&*path));
    assert_eq!(visible(home.path()), set(&["2026-11-21-de-korenaar.ron"]));
    // Whoever still knows the old name finds the dossier all the same, for saving and for opening.
    settled.company.municipality = Some("Izegem".into());
    let late = store.save(Some(&path), &settled, NOW).unwrap();
    assert_eq!((late.path.clone(), late.renamed_from), (saved.path.clone(), None));
    assert_eq!(store.open(&path, NOW).unwrap().path, saved.path);
    assert_eq!(on_disk(&saved.path), settled);
    assert_eq!(visible(home.path()), set(&["2026-11-21-de-korenaar.ron"]));
    assert!(!home.path().join(BACKUPS).exists(), "what was made just now has no earlier version");
    // A file that was opened has the name its owner gave it.
    let own = home.path().join("mijn bakker.ron");
    fs::rename(&saved.path, &own).unwrap();
    store.open(&own, NOW).unwrap();
    for _ in 0..3 {
        assert_eq!(store.save(Some(&own), &settled, NOW).unwrap().path, own);
    }
}

#[test]
fn the_earlier_version_is_put_by_once_a_session() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let mut store = at(&home);
    assert_eq!(store.open(&path, NOW).unwrap().dossier, dossier("Eerst"));
    // Nothing changed: nothing to put by.
    store.save(Some(&path), &dossier("Eerst"), NOW).unwrap();
    assert!(!home.path().join(BACKUPS).exists());
    for name in ["Dan", "Daarna"] {
        let saved = store.save(Some(&path), &dossier(name), NOW).unwrap();
        assert!(saved.notices.is_empty(), "{:?}", saved.notices);
    }
    let backups = home.path().join(BACKUPS);
    assert_eq!(visible(&backups), set(&["bakker 2026-11-21 14.02.33.ron"]));
    assert_eq!(on_disk(&backups.join("bakker 2026-11-21 14.02.33.ron")), dossier("Eerst"));
    assert_eq!(on_disk(&path), dossier("Daarna"));
    // The next session begins with the version it found.
    drop(store);
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    store.save(Some(&path), &dossier("Morgen"), NOW).unwrap();
    assert_eq!(visible(&backups).len(), 2);
    assert_eq!(visible(home.path()), set(&["bakker.ron"]));
}

#[test]
fn a_file_changed_by_somebody_else_is_kept_and_so_is_our_work() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    store.save(Some(&path), &dossier("Wij"), NOW).unwrap();
    fs::write(&path, file::write(&dossier("Zij"))).unwrap();
    let saved = store.save(Some(&path), &dossier("Wij weer"), NOW).unwrap();
    let beside = home.path().join("bakker (2).ron");
    assert_eq!(saved.path, beside);
    assert!(matches!(&saved.notices[..], [Notice::ChangedElsewhere { from, to }] if *from == path && *to == beside));
    let message = saved.notices[0].message(&dutch());
    assert!(message.contains("bakker (2).ron") && message.contains("Er ging niets verloren"), "{message}");
    assert_eq!(on_disk(&path), dossier("Zij"));
    // A save that was on its way to the old file goes to the new one, and so does everything after.
    assert_eq!(store.save(Some(&path), &dossier("Wij nog"), NOW).unwrap().path, beside);
    let later = store.save(Some(&beside), &dossier("Wij straks"), NOW).unwrap();
    assert!(later.notices.is_empty());
    assert_eq!(on_disk(&beside), dossier("Wij straks"));
    assert_eq!(on_disk(&path), dossier("Zij"));
    assert_eq!(visible(home.path()), set(&["bakker (2).ron", "bakker.ron"]));
}

#[test]
fn a_file_somebody_took_away_is_written_again() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    fs::remove_file(&path).unwrap();
    assert_eq!(store.save(Some(&path), &dossier("Wij"), NOW).unwrap().path, path);
    assert_eq!(on_disk(&path), dossier("Wij"));
    // The whole folder gone is another matter: we do not make folders where somebody removed them.
    let folder = home.path().join("stick");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("x.ron");
    store.save(Some(&path), &dossier("Wij"), NOW).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let error = store.save(Some(&path), &dossier("Wij weer"), NOW).unwrap_err();
    let message = error.message(&dutch());
    assert!(message.contains("De map") && message.contains("stick"), "{message}");
}

#[test]
fn what_cannot_be_read_is_never_written_over() {
    let home = TempDir::new().unwrap();
    let mut store = at(&home);
    for (name, content) in [
        ("kapot.ron", "V1((key: \"x\", created: ".to_owned()),
        ("nieuw.ron", "V2((anything))".to_owned()),
        ("brief.ron", "Beste, ...".to_owned()),
        ("ander.ron", file::write(&Dossier::new("another".into(), date(2020, 1, 1)))),
    ] {
        let path = home.path().join(name);
        fs::write(&path, &content).unwrap();
        if name != "ander.ron" {
            let error = store.open(&path, NOW).unwrap_err();
            let message = error.message(&dutch());
            assert!(matches!(error, OpenError::File { .. }) && message.starts_with(name), "{message}");
        }
        // Chosen in the dialog for saving, by mistake or not.
        let saved = store.save(Some(&path), &dossier("Wij"), NOW).unwrap();
        assert!(matches!(&saved.notices[..], [Notice::OtherFileThere { .. }]), "{name}: {:?}", saved.notices);
        assert_eq!(saved.path, home.path().join(name.replace(".ron", " (2).ron")));
        assert_eq!(fs::read_to_string(&path).unwrap(), content);
        assert_eq!(on_disk(&saved.path), dossier("Wij"));
    }
    // An older copy of the same dossier is what one may mean to replace; it is put by first.
    let copy = home.path().join("kopie.ron");
    fs::write(&copy, file::write(&dossier("Oud"))).unwrap();
    assert_eq!(store.save(Some(&copy), &dossier("Wij"), NOW).unwrap().path, copy);
    assert_eq!(on_disk(&copy), dossier("Wij"));
    let backups = home.path().join(BACKUPS);
    assert_eq!(on_disk(&backups.join(&visible(&backups)[0])), dossier("Oud"));
}

#[test]
fn a_newer_programs_file_stays_as_it_is_and_the_copy_has_all_of_it() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("nieuw.ron");
    let revision = format!("revision: {},", file::REVISION);
    let newer = file::write(&dossier("Zij")).replace(&revision, "revision: 99, mood: [Sunny(\"a\")],");
    fs::write(&path, &newer).unwrap();
    let mut store = at(&home);
    let opened = store.open(&path, NOW).unwrap();
    assert!(matches!(&opened.notices[..], [Notice::NewerProgram]));
    let mut changed = opened.dossier;
    changed.company.municipality = Some("Gent".into());
    let saved = store.save(Some(&path), &changed, NOW).unwrap();
    assert_eq!(saved.path, home.path().join("nieuw (2).ron"));
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    assert!(fs::read_to_string(&saved.path).unwrap().contains("mood: [Sunny(\"a\")]"));
    assert_eq!(on_disk(&saved.path), changed);
}

#[test]
fn the_second_window_reads_and_works_in_a_copy() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let (mut first, mut second) = (at(&home), at(&home));
    assert!(first.open(&path, NOW).unwrap().notices.is_empty());
    // The same window may open it again.
    assert!(first.open(&path, NOW).unwrap().notices.is_empty());
    let opened = second.open(&path, NOW).unwrap();
    assert_eq!(opened.dossier, dossier("Eerst"));
    assert!(
        matches!(&opened.notices[..], [Notice::OpenElsewhere(Holder { since: Some(NOW), .. })]),
        "{:?}",
        opened.notices
    );
    let message = opened.notices[0].message(&dutch());
    assert!(message.contains("21 november 2026 om 14.02 uur"), "{message}");
    let copy = second.save(Some(&path), &dossier("Tweede"), NOW).unwrap();
    assert_eq!(copy.path, home.path().join("bakker (2).ron"));
    first.save(Some(&path), &dossier("Eerste"), NOW).unwrap();
    assert_eq!(on_disk(&path), dossier("Eerste"));
    assert_eq!(on_disk(&copy.path), dossier("Tweede"));
    // Not even on request, while the other window has it.
    let forced = second.save(Some(&copy.path), &dossier("Tweede"), NOW).unwrap();
    assert_eq!(forced.path, copy.path);
    let forced = second.save(Some(&path), &dossier("Tweede"), NOW).unwrap();
    assert_ne!(forced.path, path);
    assert_eq!(on_disk(&path), dossier("Eerste"));
    // Once the first is done, the way is free, and nothing stays behind.
    drop(first);
    assert!(second.open(&path, NOW).unwrap().notices.is_empty());
    drop(second);
    assert!(names(home.path()).iter().all(|n| !n.ends_with(".lock")), "{:?}", names(home.path()));
}

#[cfg(unix)]
#[test]
fn rights_and_links_stay_as_they_are() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = TempDir::new().unwrap();
    let real = home.path().join("elders");
    fs::create_dir(&real).unwrap();
    let target = real.join("echt.ron");
    fs::write(&target, "old").unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    let link = home.path().join("link.ron");
    std::os::unix::fs::symlink("elders/echt.ron", &link).unwrap();
    write_atomic(&Disk::default(), &link, b"new").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&target).unwrap(), b"new");
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(names(&real), BTreeSet::from(["echt.ron".to_owned()]));
    // A link to nothing yet: the file is made where it points. A link to itself is refused.
    let ahead = home.path().join("ahead.ron");
    std::os::unix::fs::symlink("elders/straks.ron", &ahead).unwrap();
    write_atomic(&Disk::default(), &ahead, b"new").unwrap();
    assert_eq!(fs::read(real.join("straks.ron")).unwrap(), b"new");
    let circle = home.path().join("circle.ron");
    std::os::unix::fs::symlink("circle.ron", &circle).unwrap();
    assert!(write_atomic(&Disk::default(), &circle, b"new").is_err());
    // A new file is as open to others as the user's other files are.
    let plain = home.path().join("plain");
    fs::write(&plain, "").unwrap();
    write_new(&Disk::default(), &home.path().join("new.ron"), b"x").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.path().join("new.ron")), mode(&plain));
    // A file locked against writing stays so.
    fs::set_permissions(&target, fs::Permissions::from_mode(0o440)).unwrap();
    let message = write_atomic(&Disk::default(), &target, b"newer").unwrap_err().message(&dutch());
    assert!(message.contains("We mogen") && message.contains("echt.ron"), "{message}");
    assert_eq!(fs::read(&target).unwrap(), b"new");
}

/// Fails the operation that comes after so many others, and notes what was done.
struct Once {
    after: usize,
    kind: ErrorKind,
    /// How many times the same operation fails when it is tried again at once.
    times: usize,
    done: Mutex<Vec<(Op, PathBuf)>>,
}

impl Once {
    fn new(after: usize, kind: ErrorKind, times: usize) -> Arc<Self> {
        Arc::new(Self { after, kind, times, done: Mutex::default() })
    }

    fn count(&self) -> usize {
        self.done.lock().unwrap().len()
    }

    fn ops(&self) -> Vec<Op> {
        self.done.lock().unwrap().iter().map(|(op, _)| *op).collect()
    }
}

impl Faults for Once {
    fn before(&self, op: Op, path: &Path) -> io::Result<()> {
        let mut done = self.done.lock().unwrap();
        done.push((op, path.to_owned()));
        let number = done.len() - 1;
        let fails = (self.after..self.after.saturating_add(self.times)).contains(&number);
        if fails { Err(self.kind.into()) } else { Ok(()) }
    }
}

const KINDS: [ErrorKind; 9] = [
    ErrorKind::StorageFull,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::PermissionDenied,
    ErrorKind::NotFound,
    ErrorKind::ResourceBusy,
    ErrorKind::CrossesDevices,
    ErrorKind::StaleNetworkFileHandle,
    ErrorKind::Unsupported,
    ErrorKind::Other,
];

#[test]
fn each_operation_may_fail_once_and_nothing_is_lost() {
    let tr = dutch();
    let mut failed = BTreeSet::new();
    for kind in KINDS {
        for times in [1, 100] {
            for after in 0.. {
                let home = quick_folder();
                let path = home.path().join("bakker.ron");
                fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
                let faults = Once::new(after, kind, times);
                let mut store = Dossiers::new(Disk::failing(faults.clone()), home.path().to_owned());
                let opened = store.open(&path, NOW);
                let outcome = match &opened {
                    Ok(_) => Some(store.save(Some(&path), &dossier("Dan"), NOW)),
                    Err(_) => None,
                };
                let done = faults.done.lock().unwrap().clone();
                if done.len() <= after {
                    break; // everything has had its turn
                }
                let (op, _) = done[after].clone();
                failed.insert(op);
                let what = format!("{op:?} fails {times} times with {kind:?}: {outcome:?}");
                match outcome {
                    Some(Ok(saved)) => assert_eq!(on_disk(&saved.path), dossier("Dan"), "{what}"),
                    Some(Err(error)) => {
                        let message = error.message(&tr);
                        assert!(message.contains(&*home.path().display().to_string()), "{what}: {message}");
                        let words = match kind {
                            ErrorKind::StorageFull => "vol",
                            ErrorKind::ReadOnlyFilesystem => "niet mogen schrijven",
                            ErrorKind::StaleNetworkFileHandle => "netwerkschijf",
                            _ => "",
                        };
                        assert!(message.contains(words), "{what}: {message}");
                        if let SaveError::Disk(error) = &error
                            && let Some(rescued) = &error.rescued
                        {
                            // The one case in which the file itself may be torn: the whole work lies beside it.
                            assert_eq!(on_disk(rescued), dossier("Dan"), "{what}");
                            assert!(message.contains("Alles wat u invulde"), "{message}");
                        } else {
                            // After the new file took its place only the folder can fail; before that the old one is there.
                            let there = on_disk(&path);
                            let expected = if op == Op::SyncFolder { "Dan" } else { "Eerst" };
                            assert!([expected, "Eerst"].contains(&&*there.company.name.unwrap()), "{what}");
                            let leftover = names(home.path()).into_iter().find(|n| n.ends_with(".tmp"));
                            assert_eq!(leftover, None, "{what}");
                        }
                    }
                    None => assert_eq!(on_disk(&path), dossier("Eerst"), "{what}"),
                }
                // The disk is well again, and so are we.
                if opened.is_ok() && times == 1 {
                    let saved = store.save(Some(&path), &dossier("Daarna"), NOW).expect(&what);
                    assert_eq!(on_disk(&saved.path), dossier("Daarna"), "{what}");
                }
                assert!(faults.count() < 200, "{what}");
            }
        }
    }
    let expected = [Op::Look, Op::Read, Op::List, Op::MakeFolder, Op::CreateTemp, Op::Write, Op::SetMode, Op::Sync];
    for op in expected.into_iter().chain([Op::Rename, Op::RenameNew, Op::SyncFolder, Op::Lock]) {
        assert!(failed.contains(&op), "{op:?} never had its turn");
    }
}

#[test]
fn a_new_dossier_survives_each_failure_too() {
    for kind in KINDS {
        for after in 0.. {
            let home = quick_folder();
            let library = home.path().join("lib");
            let faults = Once::new(after, kind, 1);
            let mut store = Dossiers::new(Disk::failing(faults.clone()), library.clone());
            let first = store.save(None, &dossier("Eerst"), NOW);
            if faults.count() <= after {
                break;
            }
            let saved = first.or_else(|_| store.save(None, &dossier("Eerst"), NOW)).expect("the disk is well again");
            assert_eq!(on_disk(&saved.path), dossier("Eerst"));
            assert!(names(&library).iter().all(|n| !n.ends_with(".tmp")), "{kind:?} {after}: {:?}", names(&library));
        }
    }
}

/// Fails these operations always.
struct Always(&'static [Op], ErrorKind);

impl Faults for Always {
    fn before(&self, op: Op, _: &Path) -> io::Result<()> {
        if self.0.contains(&op) { Err(self.1.into()) } else { Ok(()) }
    }
}

#[test]
fn where_files_cannot_be_replaced_they_are_written_over() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("x.ron");
    fs::write(&path, "something longer than the new one").unwrap();
    for kind in [ErrorKind::CrossesDevices, ErrorKind::PermissionDenied, ErrorKind::ResourceBusy] {
        let disk = Disk::failing(Arc::new(Always(&[Op::Rename, Op::RenameNew], kind)));
        write_atomic(&disk, &path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        let beside = home.path().join(format!("{kind:?}.ron"));
        write_new(&disk, &beside, b"whole").unwrap();
        assert_eq!(fs::read(&beside).unwrap(), b"whole");
        assert_eq!(write_new(&disk, &beside, b"other").unwrap_err().source.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&beside).unwrap(), b"whole");
        fs::remove_file(beside).unwrap();
    }
    // Should even that fail half-way, the whole new one lies beside it and is named.
    let disk = Disk::failing(Arc::new(Always(&[Op::Rename, Op::Overwrite], ErrorKind::CrossesDevices)));
    let error = write_atomic(&disk, &path, b"the newest").unwrap_err();
    let rescued = error.rescued.clone().expect("named");
    assert_eq!(fs::read(&rescued).unwrap(), b"the newest");
    assert!(error.message(&dutch()).contains(&*rescued.display().to_string()));
}

#[test]
fn what_an_ended_program_left_behind_is_cleared_away() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    fs::write(home.path().join(".bakker.ron.Xy12ab.tmp"), "V1((half").unwrap();
    fs::write(home.path().join(".bakker.ron.lock"), "2026-01-01T00:00:00").unwrap();
    fs::write(home.path().join(".ander.ron.Xy12ab.tmp"), "not ours to clear").unwrap();
    let mut store = at(&home);
    let opened = store.open(&path, NOW).unwrap();
    assert!(!opened.is_read_only, "a lock nobody holds keeps nobody out");
    let [Notice::Recovered(recovered)] = &opened.notices[..] else { panic!("{:?}", opened.notices) };
    assert_eq!((recovered.opened, &recovered.unfinished), (Some(datetime(2026, 1, 1, 0, 0, 0, 0)), &None));
    drop(store);
    let left = names(home.path());
    assert_eq!(left, BTreeSet::from([".ander.ron.Xy12ab.tmp".to_owned(), "bakker.ron".to_owned()]));
}

#[test]
fn settings_that_mean_nothing_are_set_aside() {
    use digipeil::app::settings::file as settings_file;
    let home = TempDir::new().unwrap();
    let places = Places::under(home.path());
    let config = Config::new(Disk::default(), places.config.clone());
    let read = || config.read(SETTINGS, settings_file::read);
    assert!(matches!(read(), (None, None)), "the first start is no trouble");
    let settings = digipeil::app::Settings { text_scale: 150, ..Default::default() };
    config.write(SETTINGS, &settings_file::write(&settings)).unwrap();
    assert!(matches!(read(), (Some(found), None) if found == settings));
    for name in ["settings.invalid.ron", "settings.invalid2.ron"] {
        fs::write(places.config.join(SETTINGS), "(text_scale: [[[").unwrap();
        let (found, trouble) = read();
        assert!(found.is_none());
        let trouble = trouble.expect("the user hears of it");
        assert!(matches!(&trouble, Trouble::SetAside(path) if path.ends_with(name)), "{trouble:?}");
        assert!(trouble.message(&dutch()).contains(name));
        assert_eq!(fs::read_to_string(places.config.join(name)).unwrap(), "(text_scale: [[[");
        assert!(matches!(read(), (None, None)));
    }
}

#[test]
fn the_users_own_questionnaires_are_found() {
    let home = TempDir::new().unwrap();
    let places = Places::under(home.path());
    let (files, errors) = own_files(&Disk::default(), &places.questionnaires());
    assert!(files.is_empty() && errors.is_empty(), "no folder, no trouble");
    fs::create_dir_all(places.questionnaires().join("a folder.ron")).unwrap();
    fs::write(places.questionnaires().join("b.ron"), "Questionnaire(").unwrap();
    fs::write(places.questionnaires().join("a.ron"), "x").unwrap();
    fs::write(places.questionnaires().join("readme.txt"), "x").unwrap();
    let (files, errors) = own_files(&Disk::default(), &places.questionnaires());
    let names: Vec<_> = files.iter().map(|(name, _)| name.rsplit(['/', '\\']).next().unwrap()).collect();
    assert_eq!(names, ["a.ron", "b.ron"]);
    assert_eq!(errors.len(), 1, "a folder called like a file is told, not passed over");
    let shelf = digipeil::app::Shelf::new(files);
    assert_eq!(shelf.broken().len(), 2);
    assert!(!shelf.questionnaires().is_empty());
}

/// A dossier in which a number can be found again, large enough for a save to take a while.
fn numbered(number: usize) -> Dossier {
    let mut dossier = dossier("Slachtoffer");
    dossier.apply(Edit::Begin(Box::new(Assessment {
        id: AssessmentId::new("scan-1").unwrap(),
        questionnaire: QuestionnaireRef {
            id: QuestionnaireId::new("digiscan").unwrap(),
            version: "1.0".into(),
            provider: "digipeil".into(),
            hash: String::new(),
        },
        stage: "T0".into(),
        begun: date(2026, 11, 21),
        changed: date(2026, 11, 21),
        respondent: number.to_string(),
        at: None,
        answers: (0..50)
            .map(|q| {
                let answer = Answer { note: format!("{number} ").repeat(40), ..Answer::default() };
                (QuestionId::new(&format!("q{q}")).unwrap(), answer)
            })
            .collect(),
    })));
    dossier
}
