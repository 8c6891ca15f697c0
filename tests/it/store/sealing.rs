//! Sealed dossiers: nobody reads them without the passphrase, everybody with it does, and nothing lies open on the way.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use age::secrecy::SecretString;
use digipeil::cli::Exit;
use digipeil::dossier::file;
use digipeil::dossier::passphrase::{Advice, Strength, judge};
use digipeil::store::dossiers::{BACKUPS, How, OpenError};
use digipeil::store::seal::{Passphrase, UnsealError, is_sealed, seal, unseal};
use digipeil::store::sealing::{Rest, SealingError, seal_file, unseal_file};
use digipeil::store::{Disk, Op};
use tempfile::TempDir;

use super::{NOW, Once, at, dossier, names, numbered};
use crate::cli::cli;

const WORDS: &str = "paard nietje batterij vlieger";

fn passphrase() -> Passphrase {
    Passphrase::new(WORDS.to_owned()).unwrap()
}

fn how() -> How {
    How { passphrase: Some(passphrase()), by_force: false }
}

/// Whether a text stands anywhere under a folder.
fn is_anywhere(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return is_anywhere(&path, text);
        }
        fs::read(&path).unwrap().windows(text.len()).any(|at| at == text.as_bytes())
    })
}

#[test]
fn the_standard_tool_opens_what_we_sealed_and_we_what_it_sealed() {
    let sealed = seal(b"inside", &passphrase()).unwrap();
    assert!(is_sealed(&sealed) && !is_sealed(b"inside"));
    let theirs = age::scrypt::Identity::new(SecretString::from(WORDS.to_owned()));
    assert_eq!(age::decrypt(&theirs, &sealed).unwrap(), b"inside");
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(WORDS.to_owned()));
    recipient.set_work_factor(5);
    assert_eq!(unseal(&age::encrypt(&recipient, b"theirs").unwrap(), &passphrase(), 100).unwrap(), b"theirs");
    // Sealed twice, it looks different, so that nobody sees that nothing changed.
    assert_ne!(sealed, seal(b"inside", &passphrase()).unwrap());
}

#[test]
fn every_way_of_not_opening_has_its_words() {
    let sealed = seal(&vec![7; 200_000], &passphrase()).unwrap();
    let wrong = Passphrase::new("iets anders".into()).unwrap();
    assert_eq!(unseal(&sealed, &wrong, 1_000_000), Err(UnsealError::WrongPassphrase));
    assert_eq!(unseal(&sealed, &passphrase(), 1_000), Err(UnsealError::TooLarge));
    assert_eq!(unseal(&sealed[..sealed.len() - 5], &passphrase(), 1_000_000), Err(UnsealError::Damaged));
    assert_eq!(unseal(&sealed[..60], &passphrase(), 1_000_000), Err(UnsealError::Damaged));
    assert_eq!(unseal(b"V1(())", &passphrase(), 1_000_000), Err(UnsealError::Damaged));
    let mut flipped = sealed.clone();
    let at = flipped.len() / 2;
    flipped[at] ^= 1;
    assert_eq!(unseal(&flipped, &passphrase(), 1_000_000), Err(UnsealError::Damaged));
    // A file that asks for hours of work is refused at once.
    let header = String::from_utf8_lossy(&sealed[..200]).into_owned();
    let line = header.lines().find(|line| line.starts_with("-> scrypt")).unwrap();
    let dear = format!("{} 40", line.rsplit_once(' ').unwrap().0);
    let mut costly = sealed.clone();
    let start = costly.windows(line.len()).position(|w| w == line.as_bytes()).unwrap();
    costly.splice(start..start + line.len(), dear.bytes());
    assert_eq!(unseal(&costly, &passphrase(), 1_000_000), Err(UnsealError::TooMuchWork));
    let mut keyed = Vec::new();
    let key = age::x25519::Identity::generate();
    let to = age::Encryptor::with_recipients(std::iter::once(&key.to_public() as &dyn age::Recipient)).unwrap();
    let mut writer = to.wrap_output(&mut keyed).unwrap();
    writer.write_all(b"x").unwrap();
    writer.finish().unwrap();
    assert_eq!(unseal(&keyed, &passphrase(), 100), Err(UnsealError::NeedsKey));
    assert!(Passphrase::new("\n".into()).is_none());
    assert_eq!(Passphrase::new("woord\r\n".into()).unwrap().reveal(), "woord");
    assert_eq!(format!("{:?}", passphrase()), "Passphrase(..)");
}

#[test]
fn a_sealed_dossier_opens_saves_and_never_lies_open() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("geheim.ron.age");
    fs::write(&path, seal(file::write(&dossier("Zwijgzaam BV")).as_bytes(), &passphrase()).unwrap()).unwrap();
    let mut store = at(&home);
    let error = store.open(&path, NOW).unwrap_err();
    assert!(matches!(error, OpenError::Sealed(_)) && error.message(&super::dutch()).contains("wachtwoord"));
    let wrong = How { passphrase: Passphrase::new("fout".into()), by_force: false };
    assert!(matches!(
        store.open_with(&path, &wrong, NOW),
        Err(OpenError::Unseal { error: UnsealError::WrongPassphrase, .. })
    ));
    let opened = store.open_with(&path, &how(), NOW).unwrap();
    assert!(opened.is_sealed && opened.dossier == dossier("Zwijgzaam BV"));
    for number in 0..3 {
        let mut changed = dossier("Zwijgzaam BV");
        changed.company.municipality = Some(format!("Gent {number}"));
        let saved = store.save(Some(&path), &changed, NOW).unwrap();
        assert_eq!((saved.path, saved.notices.len()), (path.clone(), 0));
    }
    // Somebody else changes it: both are kept, both sealed, and they can still be compared.
    fs::write(&path, seal(file::write(&dossier("Zwijgzaam NV")).as_bytes(), &passphrase()).unwrap()).unwrap();
    let saved = store.save(Some(&path), &dossier("Zwijgzaam Ons"), NOW).unwrap();
    assert_eq!(saved.path, home.path().join("geheim (2).ron.age"));
    let conflict = store.conflict(&saved.path).unwrap().unwrap();
    assert_eq!(conflict.their_dossier, dossier("Zwijgzaam NV"));
    drop(store);
    assert!(!is_anywhere(home.path(), "Zwijgzaam"), "{:?}", names(home.path()));
    let opened = at(&home).open_with(&saved.path, &how(), NOW).unwrap();
    assert_eq!(opened.dossier, dossier("Zwijgzaam Ons"));
}

#[test]
fn each_operation_may_fail_while_sealing_and_nothing_is_lost_or_laid_open() {
    for after in 0..200 {
        let home = super::quick_folder();
        let path = home.path().join("geheim.ron.age");
        fs::write(&path, seal(file::write(&dossier("Zwijgzaam BV")).as_bytes(), &passphrase()).unwrap()).unwrap();
        let faults = Once::new(after, std::io::ErrorKind::StorageFull, 1);
        let mut store = digipeil::store::dossiers::Dossiers::new(Disk::failing(faults.clone()), home.path().to_owned());
        if store.open_with(&path, &how(), NOW).is_ok() {
            let saved = store.save(Some(&path), &dossier("Zwijgzaam NV"), NOW);
            let is_over = faults.count() <= after;
            let saved = saved.or_else(|_| store.save(Some(&path), &dossier("Zwijgzaam NV"), NOW)).unwrap();
            drop(store);
            assert_eq!(at(&home).open_with(&saved.path, &how(), NOW).unwrap().dossier, dossier("Zwijgzaam NV"));
            assert!(!is_anywhere(home.path(), "Zwijgzaam"), "{after}");
            if is_over {
                return;
            }
        }
    }
    panic!("it never came to an end");
}

#[test]
fn sealing_takes_the_earlier_versions_along() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Zwijgzaam BV"))).unwrap();
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    store.save(Some(&path), &dossier("Zwijgzaam NV"), NOW).unwrap();
    let disk = Disk::default();
    assert!(matches!(seal_file(&disk, &path, &passphrase(), false, NOW), Err(SealingError::InUse(_))));
    drop(store);
    // Somebody looked at the folder before: the list must not go on telling.
    crate::cli::cli(&["list", home.path().to_str().unwrap()]);
    assert!(is_anywhere(home.path(), "Zwijgzaam"));
    let sealed = seal_file(&disk, &path, &passphrase(), false, NOW).unwrap();
    assert_eq!(sealed, home.path().join("bakker.ron.age"));
    assert!(!is_anywhere(home.path(), "Zwijgzaam") && !path.exists());
    assert_eq!(names(&home.path().join(BACKUPS)).len(), 1);
    assert!(matches!(seal_file(&disk, &sealed, &passphrase(), false, NOW), Err(SealingError::AlreadySealed(_))));
    let wrong = Passphrase::new("fout".into()).unwrap();
    assert!(matches!(unseal_file(&disk, &sealed, &wrong, false, NOW), Err(SealingError::Unseal(_))));
    assert_eq!(unseal_file(&disk, &sealed, &passphrase(), false, NOW).unwrap(), path);
    assert_eq!(super::on_disk(&path), dossier("Zwijgzaam NV"));
    assert_eq!(names(home.path()).len(), 2, "{:?}", names(home.path()));
    // Each step of sealing may fail; the dossier is always there, open or sealed.
    for after in 0.. {
        let home = super::quick_folder();
        let path = home.path().join("bakker.ron");
        fs::write(&path, file::write(&numbered(3))).unwrap();
        let faults = Once::new(after, std::io::ErrorKind::Other, 1);
        let done = seal_file(&Disk::failing(faults.clone()), &path, &passphrase(), false, NOW);
        let sealed = home.path().join("bakker.ron.age");
        if faults.count() <= after {
            assert!(done.is_ok());
            break;
        }
        let is_open = path.exists() && super::on_disk(&path) == numbered(3);
        let opens = fs::read(&sealed).is_ok_and(|b| unseal(&b, &passphrase(), 1 << 20).is_ok());
        assert!(is_open || opens, "{after}: {done:?}");
        let last = faults.ops().last().copied();
        assert!(names(home.path()).iter().all(|n| !n.ends_with(".tmp")) || last == Some(Op::Write));
    }
}

/// A dossier with an earlier version, two attachments of which the second is only in the earlier version, and what a save left.
fn with_all(home: &TempDir) -> std::path::PathBuf {
    let path = home.path().join("bakker.ron");
    let mut with = dossier("Zwijgzaam BV");
    with.apply(digipeil::dossier::Edit::Begin(Box::new(numbered(1).assessments[0].clone())));
    let without = with.clone();
    for (question, inside) in [("q0", "Zwijgzaam een"), ("q1", "Zwijgzaam twee")] {
        let from = home.path().join("in.pdf");
        fs::write(&from, format!("%PDF-1.7 {inside}")).unwrap();
        let attachment = digipeil::store::evidence::attach(&Disk::default(), &path, &with.key, &from, None).unwrap();
        fs::remove_file(from).unwrap();
        let answer = digipeil::dossier::Answer { attachments: vec![attachment], ..Default::default() };
        with.apply(digipeil::dossier::Edit::Answer {
            assessment: with.assessments[0].id.clone(),
            question: digipeil::id::Id::new(question).unwrap(),
            answer: Box::new(answer),
            on: NOW.date(),
        });
    }
    fs::create_dir(home.path().join(BACKUPS)).unwrap();
    fs::write(home.path().join(BACKUPS).join("bakker 2026-11-20 10.00.00.ron"), file::write(&with)).unwrap();
    fs::write(&path, file::write(&without)).unwrap();
    path
}

#[test]
fn what_belongs_to_a_dossier_is_sealed_with_it_and_opened_with_it() {
    let home = TempDir::new().unwrap();
    let path = with_all(&home);
    let before = fs::read(&path).unwrap();
    let disk = Disk::default();
    // Saves that were cut off left a newer state, and half of one.
    let newer = file::write(&dossier("Zwijgzaam net getypt"));
    fs::write(home.path().join(".bakker.ron.aB1c2D.tmp"), &newer).unwrap();
    fs::write(home.path().join(".bakker.ron.half11.tmp"), "V1((key: Zwijgzaam").unwrap();
    let sealed = seal_file(&disk, &path, &passphrase(), false, NOW).unwrap();
    assert!(!is_anywhere(home.path(), "Zwijgzaam"), "{:?}", names(home.path()));
    let backups = digipeil::store::backups::paths(&disk, &sealed).unwrap();
    assert_eq!(backups.len(), 2, "the newer state is among the earlier versions: {backups:?}");
    // Opened for good, everything lies open again, and under another passphrase everything is sealed anew.
    assert_eq!(unseal_file(&disk, &sealed, &passphrase(), false, NOW).unwrap(), path);
    let evidence = home.path().join("evidence").join(&dossier("").key);
    for folder in [home.path(), &home.path().join(BACKUPS), &evidence] {
        assert!(names(folder).iter().all(|name| !name.ends_with(".age")), "{:?}", names(folder));
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    let versions = digipeil::store::backups::list(&disk, &path).unwrap();
    assert!(versions.iter().all(|version| version.contents.dossier().is_some()), "{versions:?}");
    assert_eq!(names(&evidence).len(), 2);
    let other = Passphrase::new("een heel ander wachtwoord".into()).unwrap();
    seal_file(&disk, &path, &other, false, NOW).unwrap();
    for file in digipeil::store::backups::paths(&disk, &sealed).unwrap() {
        assert!(unseal(&fs::read(&file).unwrap(), &other, 1 << 20).is_ok(), "{file:?} opens with the new one");
    }
    // An earlier version that came sealed with yet another stays as it is, and is told; the rest is done.
    let foreign = home.path().join(BACKUPS).join("bakker 2026-11-19 10.00.00.ron.age");
    fs::write(&foreign, seal(b"V1(())", &passphrase()).unwrap()).unwrap();
    let error = unseal_file(&disk, &sealed, &other, false, NOW).unwrap_err();
    assert!(matches!(error, SealingError::StayClosed(1)), "{error:?}");
    assert!(error.message(&super::dutch()).contains("Eén eerdere versie"));
    assert!(path.exists() && !sealed.exists() && foreign.exists());
    assert_eq!(names(&home.path().join(BACKUPS)).iter().filter(|name| name.ends_with(".age")).count(), 1);
}

#[test]
fn sealing_that_was_cut_off_can_be_done_again() {
    let home = TempDir::new().unwrap();
    let path = with_all(&home);
    let sealed = home.path().join("bakker.ron.age");
    let disk = Disk::default();
    // Ended after the sealed file was there and before the open one was gone; then the work went on in the open one.
    fs::write(&sealed, seal(&fs::read(&path).unwrap(), &passphrase()).unwrap()).unwrap();
    let mut further = super::on_disk(&path);
    further.company.municipality = Some("Gent".into());
    fs::write(&path, file::write(&further)).unwrap();
    assert_eq!(seal_file(&disk, &path, &passphrase(), false, NOW).unwrap(), sealed);
    assert_eq!(at(&home).open_with(&sealed, &how(), NOW).unwrap().dossier, further);
    assert!(!path.exists() && !is_anywhere(home.path(), "Zwijgzaam"));
    // Ended after the dossier was sealed and before what belongs to it was: whoever opens it can go on.
    let open = home.path().join(BACKUPS).join("bakker 2026-11-18 10.00.00.ron");
    fs::write(&open, file::write(&dossier("Zwijgzaam NV"))).unwrap();
    let mut rest = Rest::left_open(&disk, &sealed, &further.key, &passphrase()).unwrap();
    assert!(!rest.is_done());
    while !rest.is_done() {
        rest.step(&disk).unwrap();
    }
    assert!(!is_anywhere(home.path(), "Zwijgzaam") && !open.exists());
    assert!(Rest::left_open(&disk, &sealed, &further.key, &passphrase()).unwrap().is_done());
    // Opening for good: ended between the two, and done again.
    let plain = unseal(&fs::read(&sealed).unwrap(), &passphrase(), 1 << 20).unwrap();
    fs::write(&path, plain).unwrap();
    assert_eq!(unseal_file(&disk, &sealed, &passphrase(), false, NOW).unwrap(), path);
    assert!(!sealed.exists());
    // Somebody else's file of that name is never written over.
    fs::write(&sealed, seal(b"something else", &passphrase()).unwrap()).unwrap();
    assert!(matches!(seal_file(&disk, &path, &passphrase(), false, NOW), Err(SealingError::Disk(_))));
    assert_eq!(super::on_disk(&path), further);
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Whether a text stands in a file of this folder, open or sealed.
fn is_there(folder: &Path, inside: &str) -> bool {
    let holds = |bytes: &[u8]| bytes.windows(inside.len()).any(|at| at == inside.as_bytes());
    let files: Vec<Vec<u8>> =
        fs::read_dir(folder).unwrap().filter_map(|entry| fs::read(entry.unwrap().path()).ok()).collect();
    files.iter().any(|bytes| holds(bytes))
        || files.iter().any(|bytes| unseal(bytes, &passphrase(), 1 << 20).is_ok_and(|plain| holds(&plain)))
}

#[test]
fn each_step_may_fail_while_all_that_belongs_to_a_dossier_is_sealed_or_opened() {
    let (open, sealed) = (super::quick_folder(), super::quick_folder());
    let path = with_all(&open);
    copy_all(open.path(), sealed.path());
    let other = sealed.path().join(path.file_name().unwrap());
    seal_file(&Disk::default(), &other, &passphrase(), false, NOW).unwrap();
    for (begin, name, opens) in [(&open, "bakker.ron", false), (&sealed, "bakker.ron.age", true)] {
        for after in 0.. {
            let home = super::quick_folder();
            copy_all(begin.path(), home.path());
            let faults = Once::new(after, std::io::ErrorKind::Other, 1);
            let (failing, from) = (Disk::failing(faults.clone()), home.path().join(name));
            let done = if opens {
                unseal_file(&failing, &from, &passphrase(), false, NOW)
            } else {
                seal_file(&failing, &from, &passphrase(), false, NOW)
            };
            // Whatever happened: the dossier, its earlier version and both attachments are there, open or sealed.
            let evidence = home.path().join("evidence").join(&dossier("").key);
            for (folder, inside) in [
                (home.path(), "Zwijgzaam BV"),
                (&home.path().join(BACKUPS), "Zwijgzaam BV"),
                (&evidence, "Zwijgzaam een"),
                (&evidence, "Zwijgzaam twee"),
            ] {
                assert!(is_there(folder, inside), "{after}: {inside}: {done:?}");
            }
            if faults.count() <= after {
                assert!(done.is_ok(), "{done:?}");
                break;
            }
        }
    }
}

#[test]
fn the_command_line_seals_and_unseals() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Zwijgzaam BV"))).unwrap();
    let words = home.path().join("woorden.txt");
    fs::write(&words, format!("{WORDS}\n")).unwrap();
    let weak = home.path().join("zwak.txt");
    fs::write(&weak, "zwijgzaam1").unwrap();
    let (file, words, weak) = (path.to_str().unwrap(), words.to_str().unwrap(), weak.to_str().unwrap());
    let (exit, _, err) = cli(&["seal", file, "--keep", "--passphrase-file", weak]);
    assert_eq!(exit, Exit::Done);
    assert!(err.contains("zwak") && err.contains("Laat de naam"), "{err}");
    fs::remove_file(home.path().join("bakker.ron.age")).unwrap();
    let (exit, out, err) = cli(&["seal", file, "--passphrase-file", words]);
    assert!(exit == Exit::Done && out.contains("bakker.ron.age") && !out.contains("paard"), "{out}{err}");
    assert!(!path.exists());
    let sealed = format!("{file}.age");
    assert_eq!(cli(&["score", &sealed]).0, Exit::BadInput);
    assert_eq!(cli(&["seal", &sealed, "--passphrase-file", words]).0, Exit::BadInput);
    let (exit, _, err) = cli(&["unseal", &sealed, "--passphrase-file", weak]);
    assert!(exit == Exit::BadInput && err.contains("niet het juiste wachtwoord"), "{err}");
    assert_eq!(cli(&["unseal", &sealed]).0, Exit::BadCommand);
    assert_eq!(cli(&["unseal", &sealed, "--passphrase-file", words]).0, Exit::Done);
    assert_eq!(super::on_disk(&path), dossier("Zwijgzaam BV"));
    assert_eq!(cli(&["seal", "/nowhere/x.ron", "--passphrase-file", words]).0, Exit::BadInput);
}

#[test]
fn advice_on_passphrases() {
    let of = |text: &str| judge(text, &["Bakkerij De Korenaar", "Roeselare"]);
    for weak in [
        "",
        "a",
        "wachtwoord",
        "Welkom123",
        "qwertyuiop",
        "aaaaaaaaaaaaaaaaaaaa",
        "12345678901234567890",
        "korenaar2026",
        "abcabcabcabcabcabcabcabc",
        "roeselare korenaar bakkerij",
    ] {
        let judged = of(weak);
        assert_eq!(judged.strength, Strength::Weak, "{weak}: {judged:?}");
        assert!(!judged.advice.is_empty());
    }
    for strong in [
        "paard nietje batterij vlieger tuinhek lantaarn",
        "xK9#mQ2$vL7!pR4",
        "groene-stoel-rijdt-langzaam-naar-oostende-vandaag",
    ] {
        let judged = of(strong);
        assert_eq!(judged.strength, Strength::Strong, "{strong}: {judged:?}");
        assert!(judged.advice.is_empty());
    }
    assert_eq!(of(WORDS).strength, Strength::Fair, "{:?}", of(WORDS));
    assert!(of("korenaar2026").advice.contains(&Advice::Personal));
    assert!(of("wachtwoord").advice.contains(&Advice::Common));
    assert!(of("asdfghjkl").advice.contains(&Advice::Pattern));
    // More of the same kind is never weaker.
    let mut bits = 0;
    for length in 1..40 {
        let text: String = "zqxvkwjpmhbtfyglcrdnuoieas7%".chars().cycle().take(length).collect();
        let judged = of(&text);
        assert!(judged.bits + 6 >= bits, "{text}: {} after {bits}", judged.bits);
        bits = judged.bits;
    }
}
