//! The folder of dossiers: listed, searched, added up; read once, and again only what changed. And what was thrown away.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use digipeil::app::Shelf;
use digipeil::app::library::cached::{self, What};
use digipeil::app::library::{Period, Query, entry, totals};
use digipeil::cli::Exit;
use digipeil::company::Reference;
use digipeil::dossier::{Answer, Assessment, Dossier, Edit, QuestionnaireRef, Response, Value, file};
use digipeil::id::Id as _;
use digipeil::questionnaire::shipped;
use digipeil::store::bin::{BIN, empty, list, take_back, throw_away};
use digipeil::store::dossiers::BACKUPS;
use digipeil::store::library::{CACHE, Eyes, Library, look};
use digipeil::store::questionnaires::{QUESTIONNAIRES, find, hash_of};
use digipeil::store::seal::{Passphrase, seal};
use digipeil::store::{Disk, Places};
use jiff::civil::date;
use serde_json::Value as Json;
use tempfile::TempDir;

use super::{NOW, at, dossier, visible};
use crate::cli::cli;
use crate::program::TODAY;

/// The example under another name and key.
fn bakery(name: &str, key: &str) -> Dossier {
    let mut dossier = file::example().unwrap();
    dossier.key = key.into();
    dossier.company.name = Some(name.into());
    dossier
}

fn put(folder: &Path, name: &str, dossier: &Dossier) -> PathBuf {
    put_bytes(folder, name, file::write(dossier).as_bytes())
}

fn put_bytes(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    // Long enough ago for a change to show.
    let past = std::time::SystemTime::now() - std::time::Duration::from_secs(100);
    fs::File::options().write(true).open(&path).unwrap().set_modified(past).unwrap();
    path
}

fn seen(folder: &Path) -> Library {
    let shelf = Shelf::new([]);
    look(
        &Disk::default(),
        folder,
        Eyes { shelf: &shelf, reference: Reference::built_in(), today: TODAY, go_on: &|_, _| true },
    )
    .unwrap()
}

#[test]
fn a_folder_is_read_once_and_then_only_what_changed() {
    let home = TempDir::new().unwrap();
    for number in 0..40 {
        put(home.path(), &format!("{number:02}.ron"), &bakery(&format!("Bakker {number}"), &format!("k{number}")));
    }
    put_bytes(home.path(), "kapot.ron", b"V1((key: ");
    put_bytes(home.path(), "nieuw.ron", b"V7(whatever)");
    put_bytes(home.path(), "brief.txt", b"no dossier");
    put_bytes(home.path(), "vragen.ron", b"Questionnaire()");
    let passphrase = Passphrase::new("vier losse woorden samen".into()).unwrap();
    put_bytes(home.path(), "geheim.ron.age", &seal(b"V1(secret)", &passphrase).unwrap());
    let first = seen(home.path());
    assert_eq!((first.read, first.files.len(), first.dossiers().count()), (44, 44, 40));
    let what = |library: &Library, name: &str| library.files.iter().find(|l| l.file == name).unwrap().what.clone();
    assert_eq!(what(&first, "kapot.ron"), What::Broken);
    assert_eq!(what(&first, "nieuw.ron"), What::TooNew);
    assert_eq!(what(&first, "geheim.ron.age"), What::Sealed);
    assert_eq!(what(&first, "vragen.ron"), What::Other);
    let (_, bakker) = first.dossiers().next().unwrap();
    let result = bakker.newest().unwrap().result.as_ref().unwrap();
    assert!(result.asked > 5 && result.done <= result.asked && !result.dimensions.is_empty(), "{result:?}");
    let second = seen(home.path());
    assert_eq!((second.read, &second.files), (0, &first.files));
    // One changed just now (and perhaps once more unseen: it is read until it is old), one gone, one new.
    put(home.path(), "07.ron", &bakery("Slager", "k7"));
    fs::File::options()
        .write(true)
        .open(home.path().join("07.ron"))
        .unwrap()
        .set_modified(std::time::SystemTime::now())
        .unwrap();
    fs::remove_file(home.path().join("08.ron")).unwrap();
    put(home.path(), "99.ron", &bakery("Kapper", "k99"));
    let third = seen(home.path());
    assert_eq!((third.read, third.dossiers().count()), (2, 40));
    assert_eq!(third.dossiers().find(|(file, _)| *file == "07.ron").unwrap().1.name, "Slager");
    // A list somebody spoiled is made again, whatever is in it.
    let whole = fs::read(home.path().join(CACHE)).unwrap();
    for spoiled in [&b""[..], b"{}", b"[[[[[", &whole[..whole.len() / 2], b"\xff\xfe"] {
        fs::write(home.path().join(CACHE), spoiled).unwrap();
        assert_eq!(seen(home.path()).files, third.files);
    }
    assert!(!String::from_utf8_lossy(&whole).contains("secret"));
}

#[test]
fn the_list_comes_back_from_its_file_as_it_was() {
    let home = TempDir::new().unwrap();
    let mut rich = bakery("Bäckerei \"d’Été\"", "a key\nwith everything");
    rich.company.headcount = Some(digipeil::exact::Exact::ratio(22, 7).unwrap());
    put(home.path(), "rich.ron", &rich);
    put(home.path(), "poor.ron", &dossier(""));
    let library = seen(home.path());
    let text = cached::write(&library.files, "this", 5);
    assert_eq!(cached::read(text.as_bytes(), "this"), Some((library.files, 5)));
    assert_eq!(cached::read(text.as_bytes(), "another program"), None);
}

#[test]
fn thousands_are_searched_by_name_place_and_note() {
    let shelf = Shelf::new([]);
    let mut one = bakery("Bakkerij Claeys & Zonen", "k");
    one.company.municipality = Some("Roeselare".into());
    one.company.number = Some("0403.019.261".into());
    let scan = one.assessments[0].id.clone();
    let question = one.assessments[0].answers.keys().next().unwrap().clone();
    let answer = Answer { private_note: "Wil naar de Côte d’Azur".into(), ..one.assessments[0].answer(&question) };
    one.apply(Edit::Answer { assessment: scan, question, answer: Box::new(answer), on: TODAY });
    let entry = entry(&one, &shelf, Reference::built_in(), TODAY);
    for found in ["claeys", "  CLAEYS roe", "", "bakkerij", "cote azur", "0403"] {
        assert!(entry.matches(&Query::new(found)), "{found}");
    }
    for not_found in ["slagerij", "laeys", "claeys gent"] {
        assert!(!entry.matches(&Query::new(not_found)), "{not_found}");
    }
    assert_eq!(entry.province.unwrap().to_string(), "BE25");
}

#[test]
fn whoever_stops_the_looking_keeps_what_was_seen() {
    let home = TempDir::new().unwrap();
    for number in 0..30 {
        put(home.path(), &format!("{number:02}.ron"), &bakery("Bakker", &format!("k{number}")));
    }
    let told = AtomicUsize::new(0);
    let shelf = Shelf::new([]);
    let go_on = |done: usize, all: usize| {
        assert_eq!(all, 30);
        told.fetch_max(done, Ordering::Relaxed);
        done < 5
    };
    let eyes = Eyes { shelf: &shelf, reference: Reference::built_in(), today: TODAY, go_on: &go_on };
    let library = look(&Disk::default(), home.path(), eyes).unwrap();
    assert!(library.is_cut_short && (5..30).contains(&library.files.len()), "{}", library.files.len());
    assert_eq!(seen(home.path()).dossiers().count(), 30);
}

#[test]
fn totals_count_firms_once_and_scans_as_often_as_they_were_held() {
    let shelf = Shelf::new([]);
    let of = |dossier: &Dossier| entry(dossier, &shelf, Reference::built_in(), TODAY);
    let mut small = bakery("Klein", "k1");
    small.company.number = Some("0403.019.261".into());
    small.company.group = Some(false);
    small.company.headcount = Some(9_i64.into());
    small.company.turnover = Some(900_000_i64.into());
    let mut copy = small.clone();
    copy.company.name = Some("Klein (kopie)".into());
    let mut same_firm = small.clone();
    same_firm.key = "k2".into();
    same_firm.company.number = Some("BE 0403 019 261".into());
    same_firm.assessments.clear();
    let mut large = Dossier::new("k3".into(), date(2025, 2, 1));
    large.company.group = Some(false);
    large.company.headcount = Some(2_000_i64.into());
    large.company.turnover = Some(900_000_000_i64.into());
    large.company.balance = Some(900_000_000_i64.into());
    let open = Dossier::new("k4".into(), date(2026, 2, 1));
    let entries = [of(&small), of(&copy), of(&same_firm), of(&large), of(&open)];
    let all = totals(&entries, Period::ALWAYS);
    assert_eq!((all.firms, all.smes, all.size_unknown), (3, 1, 1));
    assert_eq!(all.scans, small.assessments.len());
    assert!(all.conversations >= 1 && all.conversations <= all.scans);
    assert_eq!(all.sectors.iter().map(|(_, count)| count.firms).sum::<usize>(), 3);
    assert_eq!(all.sizes.iter().map(|(_, count)| count.scans).sum::<usize>(), all.scans);
    let mut needs: Vec<_> = small.needs.clone();
    needs.sort();
    let mut named: Vec<_> = all.needs.iter().map(|(need, count)| (need.clone(), *count)).map(|(n, _)| n).collect();
    named.sort();
    assert_eq!(named, needs);
    let year = totals(&entries, Period { from: date(2025, 1, 1), until: date(2025, 12, 31) });
    assert_eq!((year.firms, year.smes, year.scans), (1, 0, 0));
}

#[test]
fn the_command_line_lists_and_adds_up() {
    let home = TempDir::new().unwrap();
    put(home.path(), "a.ron", &bakery("Bakkerij \u{202e}Eén", "k1"));
    put(home.path(), "b.ron", &dossier(""));
    fs::write(home.path().join("kapot.ron"), "V1((").unwrap();
    let folder = home.path().to_str().unwrap();
    let (exit, out, err) = cli(&["list", folder]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    assert!(out.contains("Bakkerij ") && out.contains("Eén") && !out.contains('\u{202e}'), "{out}");
    assert!(out.contains("niet leesbaar") && out.contains("(nog geen naam)") && out.contains("2 dossiers."), "{out}");
    let (exit, out, _) = cli(&["list", folder, "--format", "json"]);
    assert_eq!(exit, Exit::Done);
    let json: Json = serde_json::from_str(&out).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 3);
    assert_eq!((&json[0]["key"], &json[2]["state"]), (&"k1".into(), &"broken".into()));
    assert!(json[0]["scans"][0]["result"]["asked"].as_u64().unwrap() > 0);
    let (exit, out, _) = cli(&["library", folder, "--language", "en"]);
    assert_eq!(exit, Exit::Done);
    assert!(out.starts_with("2 firms") && out.contains("By province"), "{out}");
    let (exit, out, _) = cli(&["library", folder, "--from", "2027-01-01", "--format", "json"]);
    let json: Json = serde_json::from_str(&out).unwrap();
    assert_eq!((exit, &json["firms"], &json["scans"]), (Exit::Done, &0.into(), &0.into()));
    assert_eq!(cli(&["list", "/nowhere/at/all"]).0, Exit::BadInput);
    assert_eq!(cli(&["library", folder, "--from", "gisteren"]).0, Exit::BadCommand);
}

#[test]
fn the_bin_gives_back_until_it_is_emptied() {
    let home = TempDir::new().unwrap();
    let path = put(home.path(), "bakker.ron", &dossier("Eerst"));
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    store.save(Some(&path), &dossier("Dan"), NOW).unwrap();
    let disk = Disk::default();
    assert!(throw_away(&disk, &path, NOW).is_err(), "somebody has it open");
    drop(store);
    let thrown = throw_away(&disk, &path, NOW).unwrap();
    assert!(!path.exists() && thrown.starts_with(home.path().join(BIN)));
    assert_eq!(seen(home.path()).files.len(), 0);
    let lying = list(&disk, home.path()).unwrap();
    assert_eq!((lying.len(), lying[0].name.as_deref()), (1, Some("Dan")));
    assert_eq!(take_back(&disk, &thrown).unwrap(), path);
    assert_eq!(visible(&home.path().join(BACKUPS)).len(), 1, "its backups never left");
    // Two of the same name, and then all of it for ever.
    throw_away(&disk, &path, NOW).unwrap();
    put(home.path(), "bakker.ron", &dossier("Ander"));
    let second = throw_away(&disk, &path, NOW).unwrap();
    assert!(second.ends_with("bakker (2).ron"), "{second:?}");
    assert_eq!(empty(&disk, home.path()).unwrap(), 2);
    assert!(list(&disk, home.path()).unwrap().is_empty());
    assert!(visible(&home.path().join(BACKUPS)).is_empty());
    assert_eq!(empty(&disk, home.path()).unwrap(), 0);
}

/// A questionnaire of one question, as its owner first wrote it.
const OWN: &str = r#"Questionnaire(id: "own", version: "1", provider: "p", languages: ["nl"], name: "Eigen", asks: "?", about: "a", minutes: 1,
    source: "s", licence: "l", scale: 10, question_scale: 10, levels: [Level(id: "low", name: "L", below: 5), Level(id: "top", name: "T")],
    dimensions: [Dimension(id: "d", name: "D", questions: [Question(id: "q1", ask: "1", kind: YesNo(yes: 10, no: 0))])])"#;

#[test]
fn an_old_scan_scores_as_it_did_after_its_questionnaire_changed() {
    let home = TempDir::new().unwrap();
    let places = Places::of_library(home.path());
    fs::create_dir_all(places.questionnaires()).unwrap();
    let own = places.questionnaires().join("own.ron");
    fs::write(&own, OWN).unwrap();
    let mut with_scan = dossier("Oud");
    let scan = |id: &str, questionnaire: &str, hash: String| Assessment {
        id: digipeil::id::Id::new(id).unwrap(),
        questionnaire: QuestionnaireRef {
            id: digipeil::id::Id::new(questionnaire).unwrap(),
            version: "1".into(),
            provider: "p".into(),
            hash,
        },
        stage: "T0".into(),
        begun: TODAY,
        changed: TODAY,
        respondent: String::new(),
        at: None,
        answers: [(
            digipeil::id::QuestionId::new("q1").unwrap(),
            Answer {
                response: Some(Response::Given(Value::Option(digipeil::id::OptionId::new("yes").unwrap()))),
                ..Answer::default()
            },
        )]
        .into(),
    };
    with_scan.assessments.push(scan("scan-1", "own", hash_of(OWN.as_bytes())));
    with_scan.assessments.push(scan("scan-2", "digiscan", hash_of(shipped::FILES[1].1)));
    // Hashes that are none lead nowhere.
    with_scan.assessments.push(scan("scan-3", "own", "../../../etc/passwd".into()));
    let saved = at(&home).save(None, &with_scan, NOW).unwrap();
    assert!(saved.notices.is_empty(), "{:?}", saved.notices);
    assert_eq!(visible(&home.path().join(QUESTIONNAIRES)).len(), 2);
    let path = saved.path.to_str().unwrap();
    let total = || {
        let (exit, out, err) = cli(&["score", path, "--format", "json"]);
        let json: Json = serde_json::from_str(&out).unwrap();
        (exit, json[0]["total"]["point"].clone(), err)
    };
    let (_, before, _) = total();
    assert_eq!(before, 10.0, "though nobody named the questionnaire");
    // Its owner changes it, and then loses it.
    fs::write(&own, OWN.replace("yes: 10, no: 0", "yes: 3, no: 10")).unwrap();
    assert_eq!(total().1, 10.0);
    fs::remove_file(&own).unwrap();
    assert_eq!(total().1, 10.0);
    let opened = at(&home).open(&saved.path, NOW).unwrap();
    assert_eq!(opened.questionnaires.len(), 1, "the window gets what it does not have itself");
    let mut shelf = Shelf::new([]);
    shelf.keep(&opened.questionnaires[0].0, &opened.questionnaires[0].1);
    let found = shelf.of(&with_scan.assessments[0].questionnaire).unwrap();
    assert_eq!(found.content_hash(), hash_of(OWN.as_bytes()));
    assert!(!shelf.newest().any(|q| q.id().as_str() == "own"), "it is not offered for new scans");
    let library = seen(home.path());
    let (_, listed) = library.dossiers().next().unwrap();
    assert_eq!(listed.scans[0].result.as_ref().unwrap().total, Some(10_i64.into()));
    // A kept file that somebody changed is none: better no score than a wrong one.
    let kept = home.path().join(QUESTIONNAIRES).join(format!("{}.ron", hash_of(OWN.as_bytes())));
    fs::write(&kept, OWN.replace("yes: 10", "yes: 1")).unwrap();
    assert_eq!(find(&Disk::default(), home.path(), &hash_of(OWN.as_bytes())), None);
    assert_eq!(total().1, Json::Null);
}
