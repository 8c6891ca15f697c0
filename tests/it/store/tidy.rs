//! What nothing needs any more: attached files that were taken away, what saves left that were cut off. It goes, and nothing else does.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use digipeil::dossier::evidence::Attachment;
use digipeil::dossier::{Answer, Dossier, Edit, file};
use digipeil::id::{AssessmentId, Id as _, QuestionId};
use digipeil::store::dossiers::{BACKUPS, Notice};
use digipeil::store::evidence::{EVIDENCE, Tidy, attach};
use digipeil::store::seal::{Passphrase, seal};
use digipeil::store::{Disk, bin, leftovers};
use tempfile::TempDir;

use super::{NOW, at, dossier, names, numbered, on_disk, visible};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR one picture";
const PDF: &[u8] = b"%PDF-1.7 one document";

/// A dossier with a file attached to its first answer, and one that has none.
fn with_and_without(home: &TempDir) -> (PathBuf, Dossier, Dossier) {
    let path = home.path().join("bakker.ron");
    let without = numbered(1);
    let from = home.path().join("elders");
    fs::create_dir(&from).unwrap();
    fs::write(from.join("foto.png"), PNG).unwrap();
    let attachment = attach(&Disk::default(), &path, &without.key, &from.join("foto.png"), None).unwrap();
    fs::remove_dir_all(from).unwrap();
    (path, answered(&without, vec![attachment]), without)
}

fn answered(dossier: &Dossier, attachments: Vec<Attachment>) -> Dossier {
    let mut dossier = dossier.clone();
    dossier.apply(Edit::Answer {
        assessment: AssessmentId::new("scan-1").unwrap(),
        question: QuestionId::new("q0").unwrap(),
        answer: Box::new(Answer { attachments, ..Answer::default() }),
        on: NOW.date(),
    });
    dossier
}

fn write(path: &Path, dossier: &Dossier) {
    fs::write(path, file::write(dossier)).unwrap();
}

/// Tidies up after a dossier that was closed.
fn tidy(path: &Path, key: &str, passphrase: Option<&Passphrase>) {
    let disk = Disk::default();
    if let Some(mut tidy) = Tidy::begin(&disk, path, key, passphrase) {
        while !tidy.step(&disk, NOW) {}
    }
}

fn attached(home: &TempDir, dossier: &Dossier) -> usize {
    let folder = home.path().join(EVIDENCE).join(&dossier.key);
    if folder.exists() { names(&folder).len() } else { 0 }
}

#[test]
fn an_attached_file_goes_once_nothing_needs_it() {
    let home = TempDir::new().unwrap();
    let (path, with, without) = with_and_without(&home);
    let key = &without.key;
    write(&path, &with);
    tidy(&path, key, None);
    assert_eq!(attached(&home, &with), 1, "an answer needs it");
    write(&path, &without);
    // Somebody else's file of that name, and something that is no file of ours, are not ours to take.
    let folder = home.path().join(EVIDENCE).join(key);
    fs::write(folder.join("notities.txt"), "x").unwrap();
    tidy(&path, key, None);
    assert_eq!(names(&folder).into_iter().collect::<Vec<_>>(), ["notities.txt"]);
    fs::remove_file(folder.join("notities.txt")).unwrap();
    tidy(&path, key, None);
}

/// What may still want the file back: each is put beside a dossier that does not need it.
type Wants = fn(&Path, &Dossier, &Dossier);

#[test]
fn an_attached_file_stays_for_as_long_as_anything_may_want_it() {
    let wants: [(&str, Wants); 10] = [
        ("an earlier version", |home, with, _| {
            write(&home.join(BACKUPS).join("bakker 2026-11-20 10.00.00.ron"), with);
        }),
        ("a version of a dossier that is gone", |home, with, _| {
            write(&home.join(BACKUPS).join("bakker (2) 2026-11-20 10.00.00.ron"), with);
        }),
        ("a copy", |home, with, _| write(&home.join("bakker (2).ron"), with)),
        ("an earlier version of a copy", |home, with, without| {
            write(&home.join("kopie.ron"), without);
            write(&home.join(BACKUPS).join("kopie 2026-11-20 10.00.00.ron"), with);
        }),
        ("one in the bin", |home, with, _| write(&home.join(bin::BIN).join("bakker.ron"), with)),
        ("what a save left that was cut off", |home, with, _| write(&home.join(".bakker.ron.aB1c2D.tmp"), with)),
        ("an earlier version that is damaged", |home, with, _| {
            let text = file::write(with);
            fs::write(home.join(BACKUPS).join("bakker 2026-11-20 10.00.00.ron"), &text[..text.len() / 2]).unwrap();
        }),
        ("an earlier version nobody can open", |home, with, _| {
            let sealed = seal(file::write(with).as_bytes(), &Passphrase::new("ander".into()).unwrap()).unwrap();
            fs::write(home.join(BACKUPS).join("bakker 2026-11-20 10.00.00.ron.age"), sealed).unwrap();
        }),
        ("a copy of a newer program", |home, with, _| {
            fs::write(home.join("kopie.ron"), file::write(with).replacen("V1(", "V7(", 1)).unwrap();
        }),
        ("somebody who was ended while it was open", |home, _, _| {
            let machine = digipeil::store::machine::name().unwrap_or_default();
            fs::write(home.join(".bakker.ron.lock"), format!("2026-11-21T08:00:00\n{machine}\n1\n")).unwrap();
        }),
    ];
    for (what, put) in wants {
        let home = TempDir::new().unwrap();
        let (path, with, without) = with_and_without(&home);
        fs::create_dir(home.path().join(BACKUPS)).unwrap();
        fs::create_dir(home.path().join(bin::BIN)).unwrap();
        write(&path, &without);
        put(home.path(), &with, &without);
        tidy(&path, &without.key, None);
        assert_eq!(attached(&home, &with), 1, "{what}");
    }
    // Another window has it open: its undo may want it back.
    let home = TempDir::new().unwrap();
    let (path, with, without) = with_and_without(&home);
    write(&path, &without);
    let mut window = at(&home);
    window.open(&path, NOW).unwrap();
    tidy(&path, &without.key, None);
    assert_eq!(attached(&home, &with), 1);
    drop(window);
    // Other dossiers, whole, sealed or damaged, keep nothing of this one.
    let mut other = dossier("Ander");
    other.key = "another".into();
    write(&home.path().join("ander.ron"), &other);
    let sealed = seal(file::write(&other).as_bytes(), &Passphrase::new("ander".into()).unwrap()).unwrap();
    fs::write(home.path().join("ander.ron.age"), sealed).unwrap();
    fs::write(home.path().join("stuk.ron"), "V1((key: ").unwrap();
    tidy(&path, &without.key, None);
    assert_eq!(attached(&home, &with), 0);
}

#[test]
fn a_sealed_dossier_is_tidied_with_its_passphrase() {
    let home = TempDir::new().unwrap();
    let words = Passphrase::new("paard nietje batterij vlieger".into()).unwrap();
    let path = home.path().join("bakker.ron.age");
    let plain = numbered(1);
    fs::write(home.path().join("in.pdf"), PDF).unwrap();
    let attachment = attach(&Disk::default(), &path, &plain.key, &home.path().join("in.pdf"), Some(&words)).unwrap();
    let with = answered(&plain, vec![attachment]);
    let sealed = |dossier: &Dossier| seal(file::write(dossier).as_bytes(), &words).unwrap();
    fs::create_dir(home.path().join(BACKUPS)).unwrap();
    let backup = home.path().join(BACKUPS).join("bakker 2026-11-20 10.00.00.ron.age");
    fs::write(&backup, sealed(&with)).unwrap();
    fs::write(&path, sealed(&plain)).unwrap();
    tidy(&path, &plain.key, Some(&words));
    assert_eq!(attached(&home, &plain), 1, "an earlier version needs it");
    fs::remove_file(backup).unwrap();
    tidy(&path, &plain.key, None);
    assert_eq!(attached(&home, &plain), 1, "nobody can say what it needs");
    tidy(&path, &plain.key, Some(&words));
    assert_eq!(attached(&home, &plain), 0);
}

#[cfg(unix)]
#[test]
fn nothing_is_taken_away_through_a_link() {
    use std::os::unix::fs::symlink;
    let home = TempDir::new().unwrap();
    let (path, with, without) = with_and_without(&home);
    let evidence = home.path().join(EVIDENCE);
    let elsewhere = home.path().join("elders");
    fs::rename(evidence.join(&with.key), &elsewhere).unwrap();
    fs::write(elsewhere.join("dagboek.txt"), "x").unwrap();
    symlink(&elsewhere, evidence.join(&with.key)).unwrap();
    write(&path, &without);
    tidy(&path, &without.key, None);
    assert_eq!(names(&elsewhere).len(), 2);
    // Nor when it goes for ever.
    let thrown = bin::throw_away(&Disk::default(), &path, NOW).unwrap();
    assert_eq!(bin::empty(&Disk::default(), home.path()).unwrap(), 1);
    assert!(!thrown.exists() && names(&elsewhere).len() == 2, "{:?}", names(&elsewhere));
    // A bin and earlier versions that are links to somebody's own folders.
    let own = home.path().join("eigen");
    fs::create_dir(&own).unwrap();
    write(&own.join("bakker.ron"), &without);
    write(&own.join("bakker 2020-01-01 10.00.00.ron"), &without);
    fs::remove_dir(home.path().join(bin::BIN)).unwrap();
    symlink(&own, home.path().join(bin::BIN)).unwrap();
    symlink(&own, home.path().join(BACKUPS)).unwrap();
    assert_eq!(bin::empty(&Disk::default(), home.path()).unwrap(), 0);
    write(&path, &without);
    assert!(bin::throw_away(&Disk::default(), &path, NOW).is_err() && path.exists());
    for hour in 0..200_i64 {
        let now = NOW.checked_add(jiff::Span::new().hours(hour)).unwrap();
        let mut store = at(&home);
        store.open(&path, now).unwrap();
        store.save(Some(&path), &numbered(usize::try_from(hour).unwrap() + 2), now).unwrap();
    }
    assert!(own.join("bakker 2020-01-01 10.00.00.ron").exists() && own.join("bakker.ron").exists());
}

/// A file as it was left two days ago.
fn left(path: &Path, content: &[u8]) {
    fs::write(path, content).unwrap();
    let then = SystemTime::now().checked_sub(Duration::from_secs(2 * 86_400)).unwrap();
    fs::File::options().write(true).open(path).unwrap().set_modified(then).unwrap();
}

#[test]
fn what_saves_left_that_were_cut_off_goes_or_comes_back() {
    let home = TempDir::new().unwrap();
    let disk = Disk::default();
    let at = |name: &str| home.path().join(name);
    for folder in [BACKUPS, EVIDENCE, "evidence/key1", ".questionnaires"] {
        fs::create_dir(at(folder)).unwrap();
    }
    let text = |dossier: &Dossier| file::write(dossier).into_bytes();
    let named = |name: &str, key: &str| {
        let mut dossier = dossier(name);
        dossier.key = key.into();
        dossier
    };
    // Older than the dossier, half, or no more than the dossier has: worth nothing.
    write(&at("bakker.ron"), &named("Nu", "k1"));
    left(&at(".bakker.ron.oud111.tmp"), &text(&named("Toen", "k1")));
    left(&at(".bakker.ron.half11.tmp"), b"V1((key");
    // Newer than the dossier: for whoever opens it.
    left(&at("kapper.ron"), &text(&named("Toen", "k2")));
    let newer = at(".kapper.ron.nieuw1.tmp");
    fs::write(&newer, text(&named("Nu", "k2"))).unwrap();
    let then = SystemTime::now().checked_sub(Duration::from_secs(90_000)).unwrap();
    fs::File::options().write(true).open(&newer).unwrap().set_modified(then).unwrap();
    // Perhaps all there is of a dossier that is torn.
    fs::write(at("slager.ron"), "V1((ke").unwrap();
    left(&at(".slager.ron.heel11.tmp"), &text(&named("Heel", "k3")));
    // The first save of a dossier; the same again of one that has got its name; one whose dossier lies in the bin.
    left(&at(".2026-11-21-kok.ron.eerst1.tmp"), &text(&named("Kok", "k4")));
    write(&at("visser.ron"), &named("Visser", "k5"));
    left(&at(".2026-11-21-visser.ron.weer11.tmp"), &text(&named("Visser", "k5")));
    fs::create_dir(at(bin::BIN)).unwrap();
    write(&at(bin::BIN).join("bode.ron"), &named("Bode", "k6"));
    left(&at(".bode.ron.weg111.tmp"), &text(&named("Bode", "k6")));
    // A save that is going on, somebody else's file, the list, a lock of a dossier that is gone, a note about one.
    fs::write(at(".bakker.ron.bezig1.tmp"), "V1((").unwrap();
    left(&at(".foto.jpg.aB1c2D.tmp"), b"x");
    left(&at("..library.json.aB1c2D.tmp"), b"[");
    left(&at(".weg.ron.lock"), b"2026-01-01T00:00:00\n\n1\n");
    left(&at(".weg (2).ron.conflict"), b"weg.ron\nV1(");
    // Earlier versions: of a dossier that is there, and of one that is gone.
    let backups = at(BACKUPS);
    left(&backups.join(".bakker 2026-11-20 10.00.00.ron.aB1c2D.tmp"), &text(&named("Toen", "k1")));
    left(&backups.join(".oma 2026-11-20 10.00.00.ron.aB1c2D.tmp"), &text(&named("Oma", "k7")));
    left(&at("evidence/key1").join(format!(".{}.pdf.aB1c2D.tmp", "0".repeat(64))), PDF);
    left(&at(".questionnaires").join(format!(".{}.ron.aB1c2D.tmp", "0".repeat(64))), b"x");

    let found = leftovers::clear(&disk, home.path(), NOW);
    assert_eq!(found, [at("2026-11-21-kok.ron")]);
    assert_eq!(on_disk(&found[0]), named("Kok", "k4"));
    let hidden: Vec<String> = names(home.path()).into_iter().filter(|name| name.starts_with('.')).collect();
    assert_eq!(
        hidden,
        [
            ".backups",
            ".bakker.ron.bezig1.tmp",
            ".bin",
            ".bode.ron.weg111.tmp",
            ".foto.jpg.aB1c2D.tmp",
            ".kapper.ron.nieuw1.tmp",
            ".questionnaires",
            ".slager.ron.heel11.tmp",
        ]
    );
    assert_eq!(names(&backups).into_iter().collect::<Vec<_>>(), ["oma 2026-11-20 10.00.00.ron"]);
    assert!(names(&at("evidence/key1")).is_empty() && names(&at(".questionnaires")).is_empty());
    // What stayed is found by whoever opens the dossier, also where the dossier itself is torn.
    let opened = super::at(&home).open(&at("kapper.ron"), NOW).unwrap();
    let [Notice::Recovered(recovered)] = &opened.notices[..] else { panic!("{:?}", opened.notices) };
    assert_eq!(on_disk(recovered.unfinished.as_ref().unwrap()), named("Nu", "k2"));
    let message = super::at(&home).open(&at("slager.ron"), NOW).unwrap_err().message(&super::dutch());
    assert!(message.contains("1 eerdere versie"), "{message}");
    let (newest, _) = digipeil::store::backups::newest(&disk, &at("slager.ron")).unwrap();
    assert_eq!(on_disk(&newest), named("Heel", "k3"));
    // Whoever empties the bin empties it of this too.
    bin::empty(&disk, home.path()).unwrap();
    assert!(!at(".bode.ron.weg111.tmp").exists());
    assert_eq!(visible(home.path()).len(), 6, "{:?}", visible(home.path()));
}
