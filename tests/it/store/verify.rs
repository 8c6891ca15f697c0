//! `verify`: every file of a folder accounted for.

use std::fs;
use std::path::Path;

use digipeil::cli::Exit;
use digipeil::dossier::{Answer, Dossier, Edit, file};
use digipeil::id::{AssessmentId, Id as _, QuestionId};
use digipeil::store::dossiers::BACKUPS;
use digipeil::store::evidence::{EVIDENCE, attach};
use digipeil::store::seal::{Passphrase, seal};
use digipeil::store::sealing::seal_file;
use digipeil::store::{Disk, bin};
use serde_json::Value as Json;
use tempfile::TempDir;

use super::{NOW, dossier, numbered};
use crate::cli::cli;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR one picture";

fn with_attachment(home: &Path) -> Dossier {
    let path = home.join("bakker.ron");
    let mut with = numbered(1);
    let from = home.join("foto.png");
    fs::write(&from, PNG).unwrap();
    let attachment = attach(&Disk::default(), &path, &with.key, &from, None).unwrap();
    fs::remove_file(from).unwrap();
    with.apply(Edit::Answer {
        assessment: AssessmentId::new("scan-1").unwrap(),
        question: QuestionId::new("q0").unwrap(),
        answer: Box::new(Answer { attachments: vec![attachment], ..Answer::default() }),
        on: NOW.date(),
    });
    fs::write(&path, file::write(&with)).unwrap();
    with
}

/// How it ended, and the JSON it gave.
fn verified(home: &Path, more: &[&str]) -> (Exit, Json) {
    let args = [&["verify", home.to_str().unwrap(), "--format", "json"], more].concat();
    let (exit, out, err) = cli(&args);
    assert_eq!(err, "");
    (exit, serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out}")))
}

fn said<'a>(json: &'a Json, kind: &str) -> Vec<&'a str> {
    let all = json["said"].as_array().unwrap().iter();
    all.filter(|said| said["kind"] == kind).map(|said| said["file"].as_str().unwrap()).collect()
}

#[test]
fn every_file_is_checked_or_named() {
    let home = TempDir::new().unwrap();
    let at = |name: &str| home.path().join(name);
    let with = with_attachment(home.path());
    let evidence = at(EVIDENCE).join(&with.key);
    for folder in [BACKUPS, bin::BIN, "questionnaires", "catalogue", ".questionnaires", "foto's"] {
        fs::create_dir(at(folder)).unwrap();
    }
    fs::write(at(BACKUPS).join("bakker 2026-11-20 10.00.00.ron"), file::write(&with)).unwrap();
    fs::write(at(bin::BIN).join("weg.ron"), file::write(&dossier("Weg"))).unwrap();
    fs::write(at(".library.json"), "[]").unwrap();
    fs::write(at(".bakker.ron.lock"), "").unwrap();
    let (exit, json) = verified(home.path(), &[]);
    assert_eq!(exit, Exit::Done, "{json:#}");
    let count = |what: &str| json[what].as_u64().unwrap();
    assert_eq!((count("dossiers"), count("backups"), count("evidence"), count("bad")), (2, 1, 1, 0), "{json:#}");
    assert_eq!(said(&json, "not-ours"), ["foto's"]);

    // Everything that lies there without being one of ours is named, wherever it lies.
    for (place, content) in [
        ("brief.ron", "Beste, ..."),
        ("lijst.xlsx", "x"),
        (".verborgen", "x"),
        (".backups/brief.ron", "Beste, ..."),
        (".bin/foto.jpg", "x"),
        ("evidence/los.pdf", "x"),
        ("questionnaires/leesmij.txt", "x"),
        ("catalogue/leesmij.txt", "x"),
        (".questionnaires/leesmij.txt", "x"),
    ] {
        fs::write(at(place), content).unwrap();
    }
    fs::write(evidence.join("dagboek.txt"), "x").unwrap();
    fs::create_dir(at("map.ron")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        fs::write(home.path().join(std::ffi::OsStr::from_bytes(b"rare\xff.ron")), "x").unwrap();
    }
    let (exit, json) = verified(home.path(), &[]);
    assert_eq!(exit, Exit::Done, "{json:#}");
    let files = json["files"].as_u64().unwrap();
    let unknown = said(&json, "not-ours").len() as u64;
    assert_eq!(unknown, if cfg!(unix) { 13 } else { 12 }, "{json:#}");
    // Two dossiers, a version, an attachment, the list, the lock.
    assert_eq!(files, unknown + 6, "{json:#}");
    let (_, out, _) = cli(&["verify", home.path().to_str().unwrap()]);
    assert!(out.contains("brief.ron: Dit is geen bestand van ons."), "{out}");
    assert!(out.contains("Bijlagen: 1.") && out.contains("Niet van ons: 1"), "{out}");
}

#[test]
fn what_is_wrong_is_told_from_what_is_only_worth_knowing() {
    let home = TempDir::new().unwrap();
    let at = |name: &str| home.path().join(name);
    let with = with_attachment(home.path());
    let evidence = at(EVIDENCE).join(&with.key);
    let sound = fs::read_dir(&evidence).unwrap().next().unwrap().unwrap().path();
    let whole = file::write(&with);
    fs::create_dir(at(BACKUPS)).unwrap();
    fs::create_dir(at("questionnaires")).unwrap();
    let telling = [
        // Nothing is wrong with these.
        ("straks.ron", whole.replacen("V1(", "V2(", 1), "newer"),
        (".bakker.ron.aB1c2D.tmp", "V1((".to_owned(), "leftover"),
        (".bakker (2).ron.conflict", format!("bakker.ron\n{whole}"), "two-versions"),
        // With these there is.
        ("leeg.ron", String::new(), "bad"),
        ("half.ron", whole[..whole.len() / 2].to_owned(), "bad"),
        (".backups/bakker 2026-11-20 10.00.00.ron", "Beste, ...".to_owned(), "bad"),
        ("questionnaires/eigen.ron", "Questionnaire(".to_owned(), "bad"),
        ("kring.ron.age", "age-encryption.org/v1\nnonsense".to_owned(), "bad"),
        // A dossier of which the first bytes are gone is no file of somebody else's: it has earlier versions.
        ("kapper.ron", "??((key".to_owned(), "bad"),
    ];
    fs::write(at(BACKUPS).join("kapper 2026-11-20 10.00.00.ron"), &whole).unwrap();
    for (place, content, _) in &telling {
        fs::write(at(place), content).unwrap();
    }
    let (exit, json) = verified(home.path(), &[]);
    assert_eq!(exit, Exit::BadInput);
    for (place, _, kind) in &telling {
        assert!(said(&json, kind).contains(place), "{place} is {kind}: {json:#}");
    }
    assert_eq!(json["bad"], 6, "{json:#}");
    for (place, ..) in &telling {
        fs::remove_file(at(place)).unwrap();
    }

    // A file that no answer needs is named, and one that is no longer what it was is wrong.
    let orphan = evidence.join(format!("{}.png", digipeil::store::questionnaires::hash_of(b"\x89PNG\r\n\x1a\nother")));
    fs::write(&orphan, b"\x89PNG\r\n\x1a\nother").unwrap();
    let (exit, json) = verified(home.path(), &[]);
    assert_eq!((exit, said(&json, "orphan").len()), (Exit::Done, 1), "{json:#}");
    fs::write(&sound, b"\x89PNG\r\n\x1a\nchanged").unwrap();
    let (exit, json) = verified(home.path(), &[]);
    let bad = said(&json, "bad");
    assert!(exit == Exit::BadInput && bad.len() == 2 && bad.contains(&"bakker.ron"), "{json:#}");
    fs::remove_file(&sound).unwrap();
    assert_eq!(said(&verified(home.path(), &[]).1, "bad"), ["bakker.ron"]);
}

#[test]
fn sealed_files_are_looked_into_with_their_passphrase() {
    let home = TempDir::new().unwrap();
    let words = Passphrase::new("paard nietje batterij vlieger".into()).unwrap();
    let with = with_attachment(home.path());
    let sealed = seal_file(&Disk::default(), &home.path().join("bakker.ron"), &words, false, NOW).unwrap();
    let elsewhere = TempDir::new().unwrap();
    let words_file = elsewhere.path().join("words.txt");
    fs::write(&words_file, "paard nietje batterij vlieger\n").unwrap();
    let with_words = ["--passphrase-file", words_file.to_str().unwrap()];
    let (exit, json) = verified(home.path(), &[]);
    assert_eq!((exit, &json["sealed"], &json["dossiers"]), (Exit::Done, &2.into(), &0.into()), "{json:#}");
    assert!(said(&json, "orphan").is_empty(), "nobody can say which attachments a sealed dossier needs: {json:#}");
    let (exit, json) = verified(home.path(), &with_words);
    assert_eq!((exit, &json["sealed"], &json["dossiers"]), (Exit::Done, &0.into(), &1.into()), "{json:#}");
    // An attachment sealed with another passphrase, or one that holds something else, is lost to the dossier.
    let evidence = fs::read_dir(home.path().join(EVIDENCE).join(&with.key)).unwrap().next().unwrap().unwrap().path();
    fs::write(&evidence, seal(b"\x89PNG\r\n\x1a\nother", &words).unwrap()).unwrap();
    assert_eq!(verified(home.path(), &[]).0, Exit::Done, "the outside is well");
    let (exit, json) = verified(home.path(), &with_words);
    assert!(exit == Exit::BadInput && said(&json, "bad").contains(&"bakker.ron.age"), "{json:#}");
    // Every way of ending.
    fs::write(&words_file, "").unwrap();
    let folder = home.path().to_str().unwrap();
    let args = ["verify", folder, with_words[0], with_words[1]];
    let (exit, out, err) = cli(&args);
    assert!(
        exit == Exit::BadInput && out.is_empty() && err.contains("wachtwoord"),
        "an empty passphrase is told: {err}"
    );
    assert_eq!(cli(&["verify"]).0, Exit::BadCommand);
    assert_eq!(cli(&["verify", "/nowhere"]).0, Exit::BadInput);
    assert_eq!(cli(&["verify", sealed.to_str().unwrap()]).0, Exit::BadInput);
}
