//! Files made to do harm, and files that chance made: refused with a reason or read harmlessly, quickly, in little memory.

use std::fs;
use std::time::{Duration, Instant};

use digipeil::app::Shelf;
use digipeil::app::library::anonymous;
use digipeil::app::library::cached;
use digipeil::company::Reference;
use digipeil::dossier::file;
use digipeil::store::Disk;
use digipeil::store::import::{Outcome, import};
use digipeil::store::seal::{Passphrase, UnsealError, seal, unseal};
use digipeil::store::sharing::{Seals, to_colleague};
use digipeil::{catalogue, questionnaire};
use proptest::prelude::*;
use proptest::sample::Index;
use tempfile::TempDir;

use super::{NOW, at, dossier, names, numbered};

/// So many tries, or with `DIGIPEIL_FUZZ=1000` in the environment a thousand times as many.
fn cases(few: u32) -> ProptestConfig {
    let times = std::env::var("DIGIPEIL_FUZZ").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    ProptestConfig::with_cases(few.saturating_mul(times))
}

/// No file takes longer, even in a debug build.
const LONGEST: Duration = Duration::from_secs(1);

/// Runs a reader on bytes: it must come back, soon.
fn is_read_in_time(what: &str, bytes: &[u8], read: impl FnOnce(&[u8])) {
    let begun = Instant::now();
    read(bytes);
    let took = begun.elapsed();
    // A machine with much else to do is not the file's fault: only far too long is told.
    assert!(took < LONGEST * 3, "{what}: {took:?} for {} bytes", bytes.len());
}

/// A change to a real file, of the kinds that damage files and that attackers make.
#[derive(Clone, Debug)]
enum Harm {
    Flip(Index, u8),
    Cut(Index),
    Drop(Index, usize),
    Repeat(Index, usize, usize),
    Insert(Index, String),
}

fn any_harm() -> impl Strategy<Value = Vec<Harm>> {
    let pieces = prop_oneof![
        Just("((((((((".to_owned()),
        Just("[[[[[[[[{{{{{{{{".to_owned()),
        Just("\"\\u{202e}\\u{0}\"".to_owned()),
        Just("99999999999999999999999999999999e999".to_owned()),
        Just("-1/0".to_owned()),
        Just("\"../../../../etc/passwd\"".to_owned()),
        Just("Some(Some(Some(".to_owned()),
        Just("r#\"".to_owned()),
        Just("/*".to_owned()),
        Just("\"9999-99-99\"".to_owned()),
        ".{0,12}".prop_map(|text| text),
    ];
    let harm = prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, by)| Harm::Flip(at, by)),
        any::<Index>().prop_map(Harm::Cut),
        (any::<Index>(), 1_usize..200).prop_map(|(at, length)| Harm::Drop(at, length)),
        (any::<Index>(), 1_usize..60, 1_usize..50).prop_map(|(at, length, times)| Harm::Repeat(at, length, times)),
        (any::<Index>(), pieces).prop_map(|(at, text)| Harm::Insert(at, text)),
    ];
    proptest::collection::vec(harm, 1..5)
}

fn harmed(real: &[u8], harm: &[Harm]) -> Vec<u8> {
    let mut bytes = real.to_vec();
    for harm in harm {
        if bytes.is_empty() {
            break;
        }
        let length = bytes.len();
        match harm {
            Harm::Flip(at, by) => bytes[at.index(length)] ^= by,
            Harm::Cut(at) => bytes.truncate(at.index(length)),
            Harm::Drop(at, count) => {
                let at = at.index(length);
                bytes.drain(at..(at + count).min(length));
            }
            Harm::Repeat(at, count, times) => {
                let at = at.index(length);
                let piece = bytes[at..(at + count).min(length)].repeat(*times);
                bytes.splice(at..at, piece);
            }
            Harm::Insert(at, text) => {
                let at = at.index(length);
                bytes.splice(at..at, text.bytes());
            }
        }
    }
    bytes
}

fn read_dossier(bytes: &[u8]) {
    if let Ok(loaded) = file::read("p.ron", bytes) {
        // What was read can be written, listed and compared.
        let text = file::write_with(&loaded.dossier, &loaded.kept);
        assert!(file::read("p.ron", text.as_bytes()).is_ok_and(|back| back.dossier == loaded.dossier), "{text}");
        let entry =
            digipeil::app::library::entry(&loaded.dossier, &Shelf::default(), Reference::built_in(), NOW.date());
        assert!(entry.matches(&Default::default()));
        assert!(digipeil::dossier::changed::changes(&loaded.dossier, &loaded.dossier).is_empty());
    }
}

fn read_questionnaire(bytes: &[u8]) {
    let (found, diagnostics) = questionnaire::read("q.ron", bytes);
    assert!(found.is_some() || !diagnostics.is_empty());
}

fn read_catalogue(bytes: &[u8]) {
    let files = [catalogue::File { name: "c.ron", bytes, layer: 1 }];
    let _ = catalogue::read(&files, Reference::built_in());
}

fn read_answers(bytes: &[u8]) {
    use digipeil::cli::json;
    static SNELSCAN: std::sync::LazyLock<std::sync::Arc<questionnaire::Questionnaire>> =
        std::sync::LazyLock::new(|| questionnaire::read("s.ron", questionnaire::shipped::FILES[0].1).0.unwrap());
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(value) = json::parse(text, &"a.json".into())
    {
        let _ = json::answers(&SNELSCAN, &value, &"a.json".into());
    }
}

fn words() -> Passphrase {
    Passphrase::new("woord".into()).unwrap()
}

fn read_sealed(bytes: &[u8]) {
    // The work a file may ask for is held in bounds elsewhere; here only cheap ones are worth the time.
    let asks = String::from_utf8_lossy(&bytes[..bytes.len().min(300)]).into_owned();
    let work = asks.lines().find_map(|line| line.strip_prefix("-> scrypt ")?.split(' ').nth(1)?.parse::<u8>().ok());
    if work.is_none_or(|work| work <= 8 || work > 18) {
        let _ = unseal(bytes, &words(), file::MAX_BYTES);
    }
}

fn read_list(bytes: &[u8]) {
    let _ = cached::read(bytes, "");
    let _ = std::str::from_utf8(bytes).ok().and_then(anonymous::read);
}

const ANSWERS: &[u8] = br#"{"orders": "own", "q2": ["a", {"b": null}], "q3": 12.5e3, "m1": {"row": ["col"]}, "q5": {"not_applicable": "x"}}"#;

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_bytes_at_all_make_a_reader_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        for (what, read) in [
            ("dossier", read_dossier as fn(&[u8])),
            ("questionnaire", read_questionnaire),
            ("catalogue", read_catalogue),
            ("answers", read_answers),
            ("sealed", read_sealed),
            ("list", read_list),
        ] {
            is_read_in_time(what, &bytes, read);
            is_read_in_time(what, &[&b"V1((key: \"k\", created: "[..], &bytes].concat(), read);
        }
    }

    #[test]
    fn no_harm_to_a_dossier_makes_the_reader_fall_over(harm in any_harm()) {
        let real = file::write(&file::example().unwrap());
        is_read_in_time("dossier", &harmed(real.as_bytes(), &harm), read_dossier);
    }

    #[test]
    fn no_harm_to_a_sealed_file_makes_the_reader_fall_over(harm in any_harm()) {
        static SEALED: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| seal(&[5; 3_000], &words()).unwrap());
        is_read_in_time("sealed", &harmed(&SEALED, &harm), read_sealed);
    }

    #[test]
    fn no_harm_to_answers_makes_the_reader_fall_over(harm in any_harm()) {
        is_read_in_time("answers", &harmed(ANSWERS, &harm), read_answers);
    }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn no_harm_to_a_questionnaire_makes_the_reader_fall_over(harm in any_harm()) {
        is_read_in_time("questionnaire", &harmed(questionnaire::shipped::FILES[0].1, &harm), read_questionnaire);
    }

    #[test]
    fn no_harm_to_a_catalogue_makes_the_reader_fall_over(harm in any_harm(), which in any::<Index>()) {
        let files = catalogue::shipped::FILES;
        let real = files[which.index(files.len())].1;
        is_read_in_time("catalogue", &harmed(&real[..real.len().min(40_000)], &harm), read_catalogue);
    }

    #[test]
    fn no_harm_to_a_package_makes_the_import_fall_over(harm in any_harm()) {
        static PACKAGE: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| {
            let home = TempDir::new().unwrap();
            let path = home.path().join("x.ron");
            fs::write(&path, file::write(&numbered(1))).unwrap();
            let done = to_colleague(&Disk::default(), home.path(), &path, &home.path().join("x.zip"), Seals::default());
            fs::read(done.unwrap().path).unwrap()
        });
        let home = super::quick_folder();
        let from = home.path().join("x.zip");
        fs::write(&from, harmed(&PACKAGE, &harm)).unwrap();
        let report = import(&Disk::default(), &home.path().join("lib"), &[from], None, &mut |_, _| true).unwrap();
        prop_assert_eq!(report.files.len(), 1);
    }
}

/// How much memory this process held at the most, in kB, where the system says so.
fn most_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// How long this thread was at work so far: a machine with much else to do is not a file's fault. Where the system does not say, by the
/// clock on the wall.
fn time_at_work() -> Duration {
    static BEGUN: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split_whitespace().next()?.parse().ok());
    nanos.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

/// The most memory a process may hold, with everything in it, that reads one file. In kB.
const MOST_MEMORY: u64 = 200 * 1_024;

/// Set for the process that reads one file: its path.
const READER: &str = "DIGIPEIL_TEST_READER";

/// Not a test by itself: reads one file as everything it could be, and says how much memory that took.
#[test]
fn reader_reads_one_file() {
    let Some(path) = std::env::var_os(READER) else { return };
    let bytes = fs::read(path).unwrap();
    let readers: [(&str, fn(&[u8])); 6] = [
        ("dossier", read_dossier),
        ("questionnaire", read_questionnaire),
        ("catalogue", read_catalogue),
        ("answers", read_answers),
        ("sealed", read_sealed),
        ("list", |bytes| drop(cached::read(bytes, ""))),
    ];
    for (what, read) in readers {
        let begun = time_at_work();
        read(&bytes);
        let took = time_at_work().saturating_sub(begun);
        eprintln!("\nread {what} {} {}", took.as_millis(), most_memory().unwrap_or(0));
    }
}

#[test]
fn files_made_to_do_harm_are_refused_in_little_time_and_memory() {
    let deep = |open: &str, close: &str, times: usize| format!("V1(({}{}))", open.repeat(times), close.repeat(times));
    let begun = "V1((key: \"k\", created: \"2026-01-01\"";
    // As many values as a format without references can hold in the largest file that is read.
    let laughs = |piece: &str, before: &str, after: &str| {
        let room = file::MAX_BYTES - before.len() - after.len();
        format!("{before}{}{after}", piece.repeat(room / piece.len()))
    };
    let answer = "\"q\": (note: \"x\"),";
    let scan = format!(
        "{begun}, assessments: [(id: \"a\", questionnaire: (id: \"q\", version: \"1\", provider: \"p\", hash: \"\"), stage: \"\", begun: \"2026-01-01\", changed: \"2026-01-01\", respondent: \"\", answers: {{"
    );
    let files = [
        ("nested lists", deep("needs: [", "]", 200_000)),
        ("nested options", deep("Some(", ")", 400_000)),
        ("nested comments", "/*".repeat(1_000_000)),
        ("repetition", laughs("\"lol\",", &format!("{begun}, needs: ["), "]))")),
        ("repeated answers", laughs(answer, &scan, "})]))")),
        ("repeated fields", laughs("a:1,", "V1((", "))")),
        ("repeated entries", laughs("{},", &format!("{begun}, x: ["), "]))")),
        ("repeated lists of nothing", laughs("[],", &format!("{begun}, x: ["), "]))")),
        ("a list of a questionnaire", laughs("A(b:[c(d:1)]),", "Questionnaire(dimensions: [", "])")),
        ("answers without end", laughs("\"q\":[[]],", "{", "\"z\":1}")),
        ("numbers without end", laughs("1,", "[", "1]")),
        ("objects without end", laughs("{\"a\":1},", "[", "1]")),
        ("one long text", format!("V1((key: \"{}", "a".repeat(7_000_000))),
        ("one text of escapes", laughs("\\u{0}", "V1((key: \"", "\"))")),
        ("one long number", format!("{begun}, company: (headcount: {})))", "9".repeat(7_000_000))),
        ("one long number in quotes", format!("{begun}, company: (headcount: \"1/{}\")))", "3".repeat(1_999))),
        ("blanks", " ".repeat(8_000_000)),
        ("lines", "\n".repeat(8_000_000)),
        ("too long", "x".repeat(9_000_000)),
        ("far too long", "[".repeat(40_000_000)),
        ("version", format!("V{}(())", "9".repeat(100_000))),
        ("absurd date", "V1((key: \"k\", created: \"99999-99-99\"))".into()),
        ("control in id", format!("{begun}, needs: [\"a\\u{{0}}b\"]))")),
        ("turning text in id", format!("{begun}, needs: [\"a\\u{{202e}}b\"]))")),
        ("path as id", format!("{begun}, needs: [\"../../x\"]))")),
    ];
    let home = TempDir::new().unwrap();
    let mut too_much = Vec::new();
    for (what, text) in &files {
        if let Err(error) = file::read("harm.ron", text.as_bytes()) {
            let message = error.message(&super::dutch());
            assert!(!message.is_empty() && message.len() < 5_000, "{what}: {} letters", message.len());
            assert!(!message.contains('\u{202e}') && !message.contains('\0'), "{what}: {message:?}");
        } else {
            assert!(["one long number in quotes", "repeated answers"].contains(what), "{what} was read");
        }
        // In a process of its own: here others take memory too.
        let path = home.path().join("harm");
        fs::write(&path, text).unwrap();
        let done = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::attacks::reader_reads_one_file", "--nocapture", "--test-threads=1"])
            .env(READER, &path)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{what}: {said}");
        let read: Vec<(&str, u64, u64)> = said
            .lines()
            .filter_map(|line| {
                let mut words = line.strip_prefix("read ")?.split(' ');
                Some((words.next()?, words.next()?.parse().ok()?, words.next()?.parse().ok()?))
            })
            .collect();
        assert_eq!(read.len(), 6, "{what}: {said}");
        for (reader, millis, memory) in read {
            // A debug build takes ten times as long as the program people use.
            let most = u64::try_from(LONGEST.as_millis()).unwrap() * if cfg!(debug_assertions) { 6 } else { 1 };
            assert!(millis < most, "{what} as {reader}: {millis} ms");
            if memory > MOST_MEMORY {
                too_much.push(format!("{what} as {reader}: {memory} kB after {millis} ms"));
            }
        }
    }
    assert!(too_much.is_empty(), "{}", too_much.join("\n"));
}

#[test]
fn a_package_that_unfolds_without_end_or_leads_elsewhere_is_refused() {
    use std::io::{Cursor, Write as _};
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;
    let make = |files: &[(&str, &[u8])]| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let home = TempDir::new().unwrap();
    let library = home.path().join("lib");
    let whole = file::write(&dossier("Uit een pakket"));
    let take = |name: &str, bytes: Vec<u8>| {
        let from = home.path().join(name);
        fs::write(&from, bytes).unwrap();
        import(&Disk::default(), &library, &[from], None, &mut |_, _| true).unwrap().files.remove(0).1
    };
    // Sixty megabytes of noughts in sixty kilobytes.
    let bomb = make(&[("dossier.ron", &vec![b' '; 60_000_000])]);
    assert!(bomb.len() < 200_000);
    assert!(matches!(take("bom.zip", bomb), Outcome::BadPackage));
    assert!(matches!(take("leeg.zip", make(&[])), Outcome::BadPackage | Outcome::Refused(_)));
    assert!(matches!(take("niets.zip", make(&[("readme.txt", b"x")])), Outcome::BadPackage));
    let many: Vec<(String, Vec<u8>)> = (0..3_000).map(|n| (format!("{n}.txt"), Vec::new())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
    assert!(matches!(take("veel.zip", make(&many)), Outcome::BadPackage));
    // Names that lead out of the folder are passed over; the dossier itself is taken.
    let hash = "0".repeat(64);
    let evil = make(&[
        ("dossier.ron", whole.as_bytes()),
        ("../../boos.ron", b"x"),
        ("/tmp/boos.ron", b"x"),
        ("evidence/../../boos.png", b"x"),
        (&format!("evidence/{hash}.png"), b"not what it says"),
        (&format!("evidence/{hash}.exe"), b"MZ"),
        (&format!("questionnaires/{hash}.ron"), b"not what it says"),
    ]);
    assert!(matches!(take("boos.zip", evil), Outcome::Taken { .. }));
    assert_eq!(names(&library).into_iter().collect::<Vec<_>>(), ["boos.ron"]);
    assert!(!home.path().join("boos.ron").exists() && !home.path().parent().unwrap().join("boos.ron").exists());
}

#[cfg(unix)]
#[test]
fn links_lead_nowhere_we_would_not_go() {
    use std::os::unix::fs::symlink;
    let home = TempDir::new().unwrap();
    let secret = home.path().join("geheim.txt");
    fs::write(&secret, "niet voor ons").unwrap();
    let library = home.path().join("lib");
    fs::create_dir(&library).unwrap();
    // A dossier that is a link to something else is refused; one to itself, and one to a folder, too.
    symlink(&secret, library.join("link.ron")).unwrap();
    symlink(library.join("kring.ron"), library.join("kring.ron")).unwrap();
    symlink(home.path(), library.join("map.ron")).unwrap();
    symlink("/dev/zero", library.join("nul.ron")).unwrap();
    let mut store = at(&home);
    for name in ["link.ron", "kring.ron", "map.ron", "nul.ron"] {
        let begun = Instant::now();
        assert!(store.open(&library.join(name), NOW).is_err(), "{name}");
        assert!(begun.elapsed() < LONGEST * 3, "{name}");
    }
    let (exit, out, _) = crate::cli::cli(&["list", library.to_str().unwrap()]);
    assert_eq!(exit, digipeil::cli::Exit::Done);
    assert!(!out.contains("niet voor ons"), "{out}");
    // A new file never goes through a link that lies in its way.
    let saved = store.save(None, &dossier("Nieuw"), NOW).unwrap();
    let next = home.path().join("2026-11-21-volgende.ron");
    symlink(&secret, &next).unwrap();
    let mut other = dossier("Volgende");
    other.key = "other".into();
    let beside = store.save(None, &other, NOW).unwrap();
    assert!(beside.path != next && saved.path != beside.path);
    assert_eq!(fs::read_to_string(&secret).unwrap(), "niet voor ons");
}

#[test]
fn a_lock_file_full_of_nonsense_keeps_nobody_out() {
    for nonsense in [
        &b""[..],
        b"\xff\xfe\0\0",
        b"2026-99-99\nx\ny\nz\n",
        &[b'a'; 100_000],
        "2026-11-21T14:02:33\n\u{202e}evil\n-5\nnever\n".as_bytes(),
    ] {
        let home = TempDir::new().unwrap();
        let path = home.path().join("bakker.ron");
        fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
        fs::write(home.path().join(".bakker.ron.lock"), nonsense).unwrap();
        let opened = at(&home).open(&path, NOW).unwrap();
        assert_eq!(opened.dossier, dossier("Eerst"));
        for notice in &opened.notices {
            assert!(!notice.message(&super::dutch()).contains('\u{202e}'));
        }
    }
    assert_eq!(unseal(b"age-encryption.org/v1\n", &words(), 10), Err(UnsealError::Damaged));
}
