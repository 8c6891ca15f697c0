//! What goes out holds what it may and nothing else; what comes in is taken whole or refused with a reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use digipeil::app::Shelf;
use digipeil::app::library::anonymous::{self, FEWEST, Words, records};
use digipeil::catalogue::shipped as catalogue;
use digipeil::cli::Exit;
use digipeil::company::{Company, Country, Reference};
use digipeil::condition::SizeClass;
use digipeil::dossier::evidence::{Attachment, FileKind, MOST_BYTES, Unfit, address, judge, safe_name};
use digipeil::dossier::export::for_client;
use digipeil::dossier::{
    Action, AidReceived, Answer, Assessment, Dossier, Draft, Evidence, FollowUp, Origin, Override, Plan,
    QuestionnaireRef, Response, ScanElsewhere, StepOf, Value, file,
};
use digipeil::id::{Id, QuestionId};
use digipeil::questionnaire::{self, Kind, shipped};
use digipeil::store::evidence::{AttachError, EVIDENCE, attach, is_there, read};
use digipeil::store::import::{Outcome, import, sources};
use digipeil::store::seal::{Passphrase, unseal};
use digipeil::store::sealing::seal_file;
use digipeil::store::sharing::{ExportError, Seals, peek, to_client, to_colleague, to_province};
use digipeil::store::{Disk, Op};
use jiff::civil::date;
use tempfile::TempDir;

use super::{Always, NOW, at, dossier, visible};
use crate::cli::cli;
use crate::program::TODAY;

fn id<T: Id>(text: &str) -> T {
    T::new(text).unwrap_or_else(|_| panic!("{text}"))
}

/// A picture of one point, as far as anybody looks.
fn picture(what: &str) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(what.bytes());
    bytes
}

/// A dossier in which every field holds a word of its own that is found again: `zz-` and what it is. Ids too, where they are only names.
pub(super) fn marked() -> Dossier {
    let questionnaire = questionnaire::read("snelscan.ron", shipped::FILES[0].1).0.unwrap();
    let mut answers = std::collections::BTreeMap::new();
    for question in questionnaire.questions() {
        if let Kind::OneOf(choices) = &question.kind {
            let response = Some(Response::Given(Value::Option(choices[0].id.clone())));
            answers.insert(question.id.clone(), Answer { response, ..Answer::default() });
        }
    }
    let file = Attachment::File { name: "zz-file.png".into(), kind: FileKind::Png, hash: "ab".repeat(32), length: 3 };
    let link = Attachment::Link { title: "zz-link-title".into(), address: "https://zz-link.example".into() };
    let full = Answer {
        response: Some(Response::Given(Value::Text("zz-text-answer".into()))),
        note: "zz-note".into(),
        private_note: "zz-private".into(),
        evidence: Evidence::Document,
        attachments: vec![file, link],
        follow_up: Some(FollowUp { who: "zz-follow-who".into(), due: Some(date(2031, 1, 11)) }),
        origin: Some(Origin {
            questionnaire: id("zz-origin"),
            question: Some(id("zz-origin-question")),
            answered_on: date(2032, 2, 12),
        }),
        answered_on: Some(date(2033, 3, 13)),
    };
    answers.insert(id("zz-question"), full);
    let unknown = Answer { response: Some(Response::Given(Value::Option(id("zz-option")))), ..Answer::default() };
    answers.insert(id("zz-question-2"), unknown);
    let only_private = Answer { private_note: "zz-private-alone".into(), ..Answer::default() };
    answers.insert(id("zz-question-3"), only_private);
    let reason = Answer { response: Some(Response::NotApplicable("zz-reason".into())), ..Answer::default() };
    answers.insert(id("zz-question-4"), reason);
    let scan = |name: &str, questionnaire: QuestionnaireRef| Assessment {
        id: id(name),
        questionnaire,
        stage: "zz-stage".into(),
        begun: date(2034, 4, 14),
        changed: date(2035, 5, 15),
        respondent: "zz-respondent".into(),
        at: Some(id("zz-at")),
        answers: answers.clone(),
    };
    let known = QuestionnaireRef {
        id: questionnaire.id().clone(),
        version: "zz-version".into(),
        provider: "zz-provider".into(),
        hash: questionnaire.content_hash().to_owned(),
    };
    let unknown = QuestionnaireRef {
        id: id("zz-questionnaire"),
        version: "zz-version-2".into(),
        provider: "zz-provider-2".into(),
        hash: "zz-hash".into(),
    };
    let action = |n: &str| Action {
        id: id(&format!("zz-action-{n}")),
        what: Draft {
            title: format!("zz-title-{n}"),
            step: Some(StepOf { assessment: id("zz-scan"), questionnaire: id("zz-step-q"), question: id("zz-step") }),
            owner: "zz-owner".into(),
            due: Some(date(2036, 6, 16)),
            due_words: "zz-due".into(),
            effort: Some(2),
            effort_words: "zz-effort".into(),
            cost: Some(778_899_i64.into()),
            programmes: vec![id("zz-programme")],
            note: "zz-plan-note".into(),
        },
        done_on: Some(date(2037, 7, 17)),
    };
    Dossier {
        key: "zz-key".into(),
        created: date(2038, 8, 18),
        company: Company {
            name: Some("zz-name".into()),
            country: Some(Country::BE),
            number: Some("zz-number".into()),
            municipality: Some("Roeselare".into()),
            area: Some(id("zz-area")),
            sector: Some("C10.71".parse_nace()),
            headcount: Some(1_234_567_i64.into()),
            turnover: Some(2_345_678_i64.into()),
            balance: Some(3_456_789_i64.into()),
            group: Some(false),
            confirmed_size: Some(SizeClass::Medium),
            founded: Some(1873),
            legal_form: Some(id("zz-legal")),
        },
        needs: vec![id("zz-need"), catalogue::catalogue().needs()[0].id.clone()],
        assessments: vec![scan("zz-scan", known), scan("zz-scan-2", unknown)],
        told: [(id("zz-told"), true)].into(),
        overrides: [(
            id("zz-override"),
            Override {
                verdict: "zz-verdict".into(),
                reason: "zz-override-reason".into(),
                who: "zz-override-who".into(),
                on: date(2039, 9, 19),
            },
        )]
        .into(),
        targets: [(id("zz-target-q"), [(id("zz-target"), 4_567_891_i64.into())].into())].into(),
        plan: Plan {
            now: vec![action("now")],
            later: vec![action("later")],
            done: vec![action("done")],
            refused: [(id("zz-refused-q"), id("zz-refused"))].into(),
            changed: Some(date(2040, 10, 20)),
            numbered: 998_877,
        },
        aid: vec![AidReceived {
            on: date(2031, 11, 21),
            amount: 667_788_i64.into(),
            giver: "zz-giver".into(),
            de_minimis: Some(true),
            programme: Some(id("zz-aid-programme")),
            undertaking: "zz-undertaking".into(),
        }],
        scans_elsewhere: vec![ScanElsewhere { instrument: id("zz-instrument"), made_on: date(2032, 12, 22) }],
    }
}

trait ParseNace {
    fn parse_nace(&self) -> digipeil::company::sector::Nace;
}

impl ParseNace for str {
    fn parse_nace(&self) -> digipeil::company::sector::Nace {
        digipeil::company::sector::Nace::parse(self).unwrap()
    }
}

/// The marks in a text: words that begin with `zz-`, and the numbers and days only [`marked`] holds.
fn marks(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    let words = text.split(|c: char| !is_part(c)).map(|word| word.trim_end_matches('.').to_owned());
    let years = 2031..=2040;
    words
        .filter(|word| {
            let is_year = word.get(..4).and_then(|y| y.parse::<u32>().ok()).is_some_and(|y| years.contains(&y));
            word.starts_with("zz-")
                || is_year
                || [
                    "Roeselare",
                    "1234567",
                    "2345678",
                    "3456789",
                    "4567891",
                    "778899",
                    "998877",
                    "667788",
                    "1873",
                    "C10.71",
                ]
                .contains(&word.as_str())
        })
        .collect()
}

#[test]
fn each_export_holds_exactly_the_marks_it_may() {
    let home = TempDir::new().unwrap();
    let disk = Disk::default();
    let path = home.path().join("zz.ron");
    let whole = file::write(&marked()).replacen("key:", "zz_kept: \"zz-kept\", key:", 1);
    fs::write(&path, &whole).unwrap();
    let all = marks(&whole);
    assert!(all.len() > 60, "{}: {all:?}", all.len());

    let client = to_client(&disk, &path, &home.path().join("client.ron"), Seals::default()).unwrap();
    let held = marks(&fs::read_to_string(&client.path).unwrap());
    // What the adviser noted for themselves, the files, and what this program does not know.
    let may_not = ["zz-private", "zz-private-alone", "zz-question-3", "zz-file.png", "zz-kept"];
    let may: BTreeSet<String> = all.iter().filter(|mark| !may_not.contains(&mark.as_str())).cloned().collect();
    assert_eq!(held, may);
    assert!(!fs::read_to_string(&client.path).unwrap().contains(&"ab".repeat(32)));

    let shelf = Shelf::new([]);
    let needs = catalogue::catalogue().needs().iter().map(|need| need.id.clone()).collect();
    let words = Words { shelf: &shelf, reference: Reference::built_in(), needs: &needs };
    let dossiers: Vec<Dossier> = (0..FEWEST).map(|_| marked()).collect();
    let mut number = 0;
    let records = records(&dossiers, words, TODAY, || {
        number += 1;
        format!("random-{number}")
    });
    let done = to_province(&disk, &records, &home.path().join("province.json"), None).unwrap();
    let text = fs::read_to_string(&done.path).unwrap();
    assert_eq!(marks(&text), BTreeSet::from(["2034-04".to_owned()]), "the month and nothing else");
    assert!(
        text.contains("\"section\": \"C\"") && text.contains("\"size\": \"large\"") && text.contains("BE25"),
        "{text}"
    );
    assert_eq!(records[0].scans.len(), 1, "a questionnaire nobody knows is no words of ours");
    assert!(!records[0].scans[0].answers.is_empty());
    let known: BTreeSet<&str> = catalogue::catalogue().needs().iter().map(|_| "").collect();
    assert!(!known.is_empty() && records[0].needs.len() == 1);

    let colleague = to_colleague(&disk, home.path(), &path, &home.path().join("whole.zip"), Seals::default()).unwrap();
    assert_eq!(colleague.missing, ["zz-file.png", "zz-file.png"], "once for each scan");
    let other = TempDir::new().unwrap();
    let report = import(&disk, other.path(), &[colleague.path], None, &mut |_, _| true).unwrap();
    let [(_, Outcome::Taken { to, .. })] = &report.files[..] else { panic!("{report:?}") };
    assert_eq!(marks(&fs::read_to_string(to).unwrap()), all, "a colleague gets all of it");
}

#[test]
fn what_few_firms_share_is_left_out_for_the_province() {
    let shelf = Shelf::new([]);
    let needs = BTreeSet::new();
    let words = Words { shelf: &shelf, reference: Reference::built_in(), needs: &needs };
    let firm = |sector: &str, town: &str| {
        let mut firm = Dossier::new("k".into(), TODAY);
        firm.company.country = Some(Country::BE);
        firm.company.municipality = Some(town.into());
        firm.company.sector = Some(sector.parse_nace());
        firm
    };
    let mut firms: Vec<Dossier> = (0..6).map(|_| firm("C10.71", "Roeselare")).collect();
    firms.extend((0..5).map(|_| firm("M69.20", "Roeselare")));
    firms.push(firm("B05.10", "Roeselare"));
    firms.push(firm("C10.71", "Genk"));
    let mut number = 0;
    let records = records(&firms, words, TODAY, || {
        number = (number * 7 + 3) % 101;
        format!("{number:03}")
    });
    assert_eq!(records.len(), 13);
    let mut alike = std::collections::BTreeMap::new();
    for record in &records {
        *alike.entry((record.province.clone(), record.section, record.size)).or_insert(0) += 1;
    }
    assert!(
        alike.iter().all(|((province, section, _), count)| *count >= FEWEST || province.is_none() && section.is_none()),
        "{alike:?}"
    );
    assert_eq!(records.iter().filter(|r| r.section == Some('C')).count(), 6);
    assert!(records.windows(2).all(|two| two[0].id < two[1].id), "the order says nothing");
    assert_eq!(anonymous::read(&anonymous::write(&records)), Some(records));
    assert_eq!(anonymous::read("{}"), None);
}

/// A dossier with a file attached to its first answer, in a folder of its own.
fn with_evidence(home: &Path) -> (PathBuf, Dossier) {
    let photo = home.join("foto van de \u{202e}server\u{0}.PNG".replace('\u{0}', "").as_str());
    fs::write(&photo, picture("server")).unwrap();
    let mut dossier = file::example().unwrap();
    dossier.company.name = Some("Met bewijs".into());
    let path = home.join("bewijs.ron");
    let attachment = attach(&Disk::default(), &path, &dossier.key, &photo, None).unwrap();
    let scan = &mut dossier.assessments[0];
    let question: QuestionId = scan.answers.keys().next().unwrap().clone();
    scan.answers.get_mut(&question).unwrap().attachments.push(attachment);
    fs::write(&path, file::write(&dossier)).unwrap();
    fs::remove_file(photo).unwrap();
    (path, dossier)
}

fn attached(dossier: &Dossier) -> (String, String) {
    let all = dossier.assessments.iter().flat_map(|a| a.answers.values()).flat_map(|a| &a.attachments);
    all.filter_map(|a| match a {
        Attachment::File { name, hash, .. } => Some((name.clone(), hash.clone())),
        Attachment::Link { .. } => None,
    })
    .next()
    .unwrap()
}

#[test]
fn evidence_travels_with_the_whole_dossier() {
    let home = TempDir::new().unwrap();
    let disk = Disk::default();
    let (path, dossier) = with_evidence(home.path());
    let (name, hash) = attached(&dossier);
    assert_eq!(name, "foto van de server.png");
    let there =
        |folder: &Path| read(&disk, folder, &dossier.key, &hash, FileKind::Png, None) == Some(picture("server"));
    assert!(there(home.path()));
    let passphrase = Passphrase::new("een lange zin vol losse woorden".into()).unwrap();
    let seals = Seals { opens: None, seals: Some(&passphrase) };
    let done = to_colleague(&disk, home.path(), &path, &home.path().join("x.zip"), seals).unwrap();
    assert!(done.path.ends_with("x.zip.age") && done.missing.is_empty());
    // Into another library, with the passphrase and without.
    let other = TempDir::new().unwrap();
    let take = |passphrase| {
        import(&disk, other.path(), std::slice::from_ref(&done.path), passphrase, &mut |_, _| true).unwrap()
    };
    assert!(matches!(&take(None).files[..], [(_, Outcome::Sealed)]));
    let report = take(Some(&passphrase));
    let [(_, Outcome::Taken { to, missing })] = &report.files[..] else { panic!("{report:?}") };
    assert!(missing.is_empty() && to.ends_with("x.ron.age"), "what came sealed stays sealed: {to:?}");
    assert!(!there(other.path()) && is_there(&disk, other.path(), &dossier.key, &hash, FileKind::Png));
    let sealed = read(&disk, other.path(), &dossier.key, &hash, FileKind::Png, Some(&passphrase));
    assert_eq!(sealed, Some(picture("server")));
    assert_eq!(peek(&disk, to, Some(&passphrase)).unwrap().0.dossier, dossier);
    assert!(matches!(&take(Some(&passphrase)).files[..], [(_, Outcome::Same { .. })]));
    // Another version, sealed with another passphrase: what backs the first one up stays as it is.
    let second = Passphrase::new("een heel andere lange zin".into()).unwrap();
    let mut later = dossier.clone();
    later.company.municipality = Some("Genk".into());
    fs::write(&path, file::write(&later)).unwrap();
    let seals = Seals { opens: None, seals: Some(&second) };
    let sent = to_colleague(&disk, home.path(), &path, &home.path().join("z.zip"), seals).unwrap();
    fs::write(&path, file::write(&dossier)).unwrap();
    let report = import(&disk, other.path(), &[sent.path], Some(&second), &mut |_, _| true).unwrap();
    // The sealed one there does not open with this passphrase: nobody can know that it is the same dossier.
    let [(_, Outcome::Taken { missing, .. })] = &report.files[..] else { panic!("{report:?}") };
    assert_eq!(missing, std::slice::from_ref(&name));
    let sealed = read(&disk, other.path(), &dossier.key, &hash, FileKind::Png, Some(&passphrase));
    assert_eq!(sealed, Some(picture("server")));
    // Open, and as a plain folder.
    let done = to_colleague(&disk, home.path(), &path, &home.path().join("y.zip"), Seals::default()).unwrap();
    for from in [done.path, path.clone()] {
        let third = TempDir::new().unwrap();
        let report = import(&disk, third.path(), &[from], None, &mut |_, _| true).unwrap();
        assert!(matches!(&report.files[..], [(_, Outcome::Taken { missing, .. })] if missing.is_empty()), "{report:?}");
        assert!(there(third.path()));
    }
    // Sealing the dossier seals what is attached to it.
    seal_file(&disk, &path, &passphrase, false, NOW).unwrap();
    assert!(!there(home.path()) && is_there(&disk, home.path(), &dossier.key, &hash, FileKind::Png));
    // A file somebody changed is not what was attached.
    let spoiled = other.path().join(EVIDENCE).join(&dossier.key).join(format!("{hash}.png"));
    fs::write(&spoiled, picture("something else")).unwrap();
    assert_eq!(read(&disk, other.path(), &dossier.key, &hash, FileKind::Png, None), None);
}

#[test]
fn only_pictures_and_pdf_are_attached_and_their_names_are_harmless() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("d.ron");
    let try_it = |name: &str, bytes: &[u8]| {
        let from = home.path().join(name);
        fs::write(&from, bytes).unwrap();
        attach(&Disk::default(), &path, "../../key", &from, None)
    };
    for (name, bytes) in [
        ("a.pdf", &b"MZ\x90\0"[..]),
        ("b.png", b"<svg onload=alert(1)>"),
        ("c.jpg", b""),
        ("d.png", b"\x89PNG\r\n\x1a\n"),
    ] {
        assert!(matches!(try_it(name, bytes), Err(AttachError::Unfit(Unfit::WrongKind))), "{name}");
    }
    let large = [&b"%PDF-1.7"[..], &vec![b' '; MOST_BYTES]].concat();
    assert!(matches!(try_it("groot.pdf", &large), Err(AttachError::Unfit(Unfit::TooLarge))));
    // A program that is called a picture is judged by what it is; a picture that is called a program gets its own ending.
    let Attachment::File { name, kind, .. } = try_it("virus.exe", &picture("x")).unwrap() else { panic!() };
    assert_eq!((name.as_str(), kind), ("virus.png", FileKind::Png));
    assert!(!home.path().parent().unwrap().join("key").exists(), "a key leads nowhere");
    let folders = visible(&home.path().join(EVIDENCE));
    assert!(folders.len() == 1 && folders[0].starts_with("x-"), "{folders:?}");
    for (typed, safe) in [
        ("../../../etc/passwd", "passwd.pdf"),
        ("..\\..\\windows\\system32\\calc.exe", "calc.pdf"),
        ("C:\\x\\y.pdf", "y.pdf"),
        ("con.pdf", "_con.pdf"),
        ("LPT1", "_LPT1.pdf"),
        ("", "1.pdf"),
        ("...", "1.pdf"),
        ("a\u{202e}fdp.exe", "afdp.pdf"),
        ("a\0b\nc\u{1b}[31m.pdf", "abc[31m.pdf"),
        ("wat? \"dit\": <x>|*.pdf", "wat- -dit-- -x---.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("  spatie . pdf", "spatie.pdf"),
    ] {
        let made = safe_name(typed, FileKind::Pdf);
        assert_eq!(made, safe, "{typed:?}");
    }
    assert!(safe_name(&"é".repeat(500), FileKind::Jpeg).chars().count() <= 104);
    assert_eq!(judge("x", b"%PDF-1.4").unwrap(), ("x.pdf".to_owned(), FileKind::Pdf));
    for good in ["https://example.org/a?b=c#d", " http://localhost:8080/x ", "HTTPS://Voorbeeld.BE"] {
        assert_eq!(address(good).unwrap(), good.trim());
    }
    for bad in [
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a b",
        "https://bank.be@evil.example",
        "https://a\u{202e}b",
        "example.org",
        "https://?x",
    ] {
        assert_eq!(address(bad), Err(Unfit::NoAddress), "{bad}");
    }
}

#[test]
fn an_export_that_does_not_read_back_is_taken_away() {
    use std::sync::Arc;
    struct Liar(&'static str);
    impl digipeil::store::Faults for Liar {
        fn before(&self, op: Op, path: &Path) -> std::io::Result<()> {
            if op == Op::Read && path.to_string_lossy().contains(self.0) {
                let whole = fs::read(path).unwrap();
                fs::write(path, &whole[..whole.len() - 9]).unwrap();
            }
            Ok(())
        }
    }
    let home = TempDir::new().unwrap();
    let (path, _) = with_evidence(home.path());
    let disk = Disk::failing(Arc::new(Liar("uit.")));
    let folder = home.path();
    let client = to_client(&disk, &path, &folder.join("uit.ron"), Seals::default());
    let whole = to_colleague(&disk, folder, &path, &folder.join("uit.zip"), Seals::default());
    let province = to_province(&disk, &[], &folder.join("uit.json"), None);
    for done in [client, whole, province] {
        let error = done.unwrap_err();
        assert!(
            matches!(error, ExportError::NotSame(_)) && error.message(&super::dutch()).contains("haalden"),
            "{error:?}"
        );
    }
    assert!(visible(folder).iter().all(|name| !name.starts_with("uit")), "{:?}", visible(folder));
    // A full disk says so, and nothing is left either.
    let full = Disk::failing(Arc::new(Always(&[Op::Write], std::io::ErrorKind::StorageFull)));
    let error = to_client(&full, &path, &folder.join("uit.ron"), Seals::default()).unwrap_err();
    assert!(error.message(&super::dutch()).contains("vol"), "{error:?}");
    assert!(visible(folder).iter().all(|name| !name.starts_with("uit")));
}

#[test]
fn many_come_in_at_once_and_each_is_accounted_for() {
    let home = TempDir::new().unwrap();
    let library = home.path().join("lib");
    let from = home.path().join("van");
    fs::create_dir(&from).unwrap();
    for number in 0..12 {
        let mut one = dossier(&format!("Bedrijf {number}"));
        one.key = format!("key-{number}");
        fs::write(from.join(format!("{number:02}.ron")), file::write(&one)).unwrap();
    }
    fs::copy(from.join("03.ron"), from.join("kopie.ron")).unwrap();
    let mut changed = dossier("Bedrijf vier, later");
    changed.key = "key-4".into();
    fs::write(from.join("vier.ron"), file::write(&changed)).unwrap();
    fs::write(from.join("kapot.ron"), "V1((key: ").unwrap();
    fs::write(from.join("nieuw.ron"), "V9(x)").unwrap();
    fs::write(from.join("nep.zip"), "PK\u{3}\u{4}nothing").unwrap();
    fs::write(from.join("lijst.txt"), "not looked at").unwrap();
    let disk = Disk::default();
    fs::create_dir(from.join("oud")).unwrap();
    let found = sources(&disk, &[from.clone(), from.join("03.ron")]);
    assert_eq!((found.files.len(), found.others, found.folders, found.unlisted.len()), (17, 1, 1, 0));
    let files = found.files;
    let mut told = Vec::new();
    let report = import(&disk, &library, &files, None, &mut |done, all| {
        told.push((done, all));
        true
    })
    .unwrap();
    assert_eq!((told.len(), told[16], report.is_cut_short), (17, (16, 17), false));
    let of = |name: &str| &report.files.iter().find(|(path, _)| path.ends_with(name)).unwrap().1;
    assert!(matches!(of("kopie.ron"), Outcome::Same { there } if there.ends_with("03.ron")));
    assert!(matches!(of("vier.ron"), Outcome::Beside { there, .. } if there.ends_with("04.ron")));
    assert!(matches!(of("kapot.ron"), Outcome::Refused(_)) && matches!(of("nieuw.ron"), Outcome::Refused(_)));
    assert!(matches!(of("nep.zip"), Outcome::BadPackage));
    assert_eq!(report.files.iter().filter(|(_, o)| o.is_there()).count(), 14);
    assert_eq!(visible(&library).len(), 13);
    // Once more: nothing new.
    let again = import(&disk, &library, &files, None, &mut |_, _| true).unwrap();
    assert_eq!(again.files.iter().filter(|(_, o)| matches!(o, Outcome::Same { .. })).count(), 14);
    assert_eq!(visible(&library).len(), 13);
    // Stopped half-way, what is in stays in and is in the report.
    let empty = home.path().join("leeg");
    let cut = import(&disk, &empty, &files, None, &mut |done, _| done < 5).unwrap();
    assert!(cut.is_cut_short && cut.files.len() == 5 && visible(&empty).len() == 5);
    // At the command line.
    let (exit, out, _) = cli(&["import", from.to_str().unwrap(), "--into", empty.to_str().unwrap()]);
    assert_eq!(exit, Exit::BadInput);
    assert!(out.contains("Opgenomen: 8. Al aanwezig: 6. Niet opgenomen: 3."), "{out}");
}

#[test]
fn the_command_line_exports_verifies_and_migrates() {
    let home = TempDir::new().unwrap();
    let (path, dossier) = with_evidence(home.path());
    let folder = home.path().to_str().unwrap();
    let file = path.to_str().unwrap();
    let out_of = |name: &str| home.path().join("uit").join(name);
    fs::create_dir(home.path().join("uit")).unwrap();
    let client = out_of("klant.ron");
    let (exit, out, err) = cli(&["export", file, "--for", "client", "--to", client.to_str().unwrap()]);
    assert!(exit == Exit::Done && out.contains("klant.ron"), "{out}{err}");
    assert_eq!(super::on_disk(&client), for_client(&dossier));
    // A second time another name: nothing is written over.
    cli(&["export", file, "--for", "client", "--to", client.to_str().unwrap()]);
    assert!(out_of("klant (2).ron").exists());
    let province = out_of("provincie.json");
    let (exit, _, err) = cli(&["export", folder, "--for", "province", "--to", province.to_str().unwrap()]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    assert_eq!(anonymous::read(&fs::read_to_string(&province).unwrap()).unwrap().len(), 1);
    let words = home.path().join("w.txt");
    fs::write(&words, "een hele lange zin met woorden").unwrap();
    let zip = out_of("alles.zip");
    let (exit, _, _) = cli(&[
        "export",
        file,
        "--for",
        "colleague",
        "--to",
        zip.to_str().unwrap(),
        "--seal-with",
        words.to_str().unwrap(),
    ]);
    assert_eq!(exit, Exit::Done);
    let passphrase = Passphrase::new("een hele lange zin met woorden".into()).unwrap();
    assert!(unseal(&fs::read(out_of("alles.zip.age")).unwrap(), &passphrase, 1 << 24).is_ok());
    assert_eq!(cli(&["export", file, file, "--for", "client", "--to", "x"]).0, Exit::BadCommand);
    assert_eq!(cli(&["export", "/nowhere.ron", "--for", "client", "--to", "x"]).0, Exit::BadInput);

    // An older file is brought up to date, with the older one put by; what is newer stays.
    let old = include_str!("../../fixtures/dossiers/v1-revision-1.ron");
    fs::write(home.path().join("oud.ron"), old).unwrap();
    fs::write(home.path().join("straks.ron"), old.replacen("revision: 1", "revision: 999", 1)).unwrap();
    let (exit, out, _) = cli(&["migrate", folder, "--check"]);
    assert!(exit == Exit::Done && out.contains("Dossiers bekeken: 3. Bijgewerkt: 1."), "{out}");
    assert_eq!(fs::read_to_string(home.path().join("oud.ron")).unwrap(), old);
    let (exit, out, err) = cli(&["migrate", folder]);
    assert!(exit == Exit::Done && out.contains("nieuwere versie"), "{out}{err}");
    let new = fs::read_to_string(home.path().join("oud.ron")).unwrap();
    assert_eq!(new, old.replacen("revision: 1,", &format!("revision: {},", file::REVISION), 1));
    let (_, out, _) = cli(&["migrate", folder]);
    assert!(out.contains("Bijgewerkt: 0."), "{out}");
    let backups = digipeil::store::backups::list(&Disk::default(), &home.path().join("oud.ron")).unwrap();
    assert_eq!(fs::read_to_string(&backups[0].path).unwrap(), old);

    // Verify: all is well, until something is not.
    let (exit, out, _) = cli(&["verify", folder]);
    assert!(
        exit == Exit::Done
            && out.contains("Dossiers: 3. Eerdere versies: 1. Bijlagen: 1. Verzegeld: 0. Niet van ons: 2. Fout: 0."),
        "{out}"
    );
    fs::write(&backups[0].path, "V1((").unwrap();
    digipeil::store::questionnaires::keep(&Disk::default(), home.path(), shipped::FILES[0].1).unwrap();
    let kept = home.path().join(digipeil::store::questionnaires::QUESTIONNAIRES);
    let kept = fs::read_dir(kept).unwrap().next().unwrap().unwrap().path();
    fs::write(&kept, "changed").unwrap();
    let evidence = home.path().join(EVIDENCE).join(&dossier.key);
    fs::remove_dir_all(evidence).unwrap();
    fs::write(home.path().join("leeg.ron"), "V1()").unwrap();
    let (exit, out, _) = cli(&["verify", folder]);
    assert!(exit == Exit::BadInput && out.contains("Fout: 4."), "{out}");
    for told in ["eerdere versie is niet leesbaar", "bewaarde vragenlijst", "foto van de server.png", "leeg.ron"] {
        assert!(out.contains(told), "{told}: {out}");
    }
    assert_eq!(cli(&["verify", "/nowhere"]).0, Exit::BadInput);
    drop(at(&home));
}

/// One thing done in a folder with the dossier `bewijs.ron`; it can be done again when it failed.
type Deed = fn(&Disk, &Path) -> Result<(), String>;

const DEEDS: [(&str, Deed); 6] = [
    ("client", |disk, home| {
        let done = to_client(disk, &home.join("bewijs.ron"), &home.join("uit.ron"), Seals::default());
        let done = done.map_err(|e| format!("{e:?}"))?;
        assert_eq!(super::on_disk(&done.path), for_client(&super::on_disk(&home.join("bewijs.ron"))));
        Ok(())
    }),
    ("colleague and import", |disk, home| {
        let from = home.join("bewijs.ron");
        let done =
            to_colleague(disk, home, &from, &home.join("uit.zip"), Seals::default()).map_err(|e| format!("{e:?}"))?;
        if !done.missing.is_empty() {
            return Err("the file that backs it up could not be read, and that was told".into());
        }
        let library = home.join("lib");
        let report = import(disk, &library, &[done.path], None, &mut |_, _| true).map_err(|e| format!("{e:?}"))?;
        match &report.files[..] {
            [(_, outcome)] if outcome.is_there() => Ok(()),
            other => Err(format!("{other:?}")),
        }
    }),
    ("bin", |disk, home| {
        let thrown = digipeil::store::bin::throw_away(disk, &home.join("bewijs.ron"), NOW);
        let thrown = thrown.map_err(|e| format!("{e:?}"))?;
        let back = digipeil::store::bin::take_back(disk, &thrown);
        // Well again or not: it is in the bin, where it can be taken back.
        back.or_else(|_| digipeil::store::bin::take_back(&Disk::default(), &thrown))
            .map(|_| ())
            .map_err(|e| format!("{e:?}"))
    }),
    ("restore", |disk, home| {
        let backup = home.join(".backups").join("bewijs 2026-11-20 10.00.00.ron");
        let path = digipeil::store::backups::restore(disk, &backup).map_err(|e| format!("{e:?}"))?;
        assert_eq!(fs::read(path).unwrap(), fs::read(backup).unwrap());
        Ok(())
    }),
    ("attach", |disk, home| {
        let from = home.join("nog een.jpg");
        fs::write(&from, b"\xff\xd8\xff more").unwrap();
        let done = attach(disk, &home.join("bewijs.ron"), "k", &from, None).map_err(|e| format!("{e:?}"))?;
        let Attachment::File { hash, kind, .. } = done else { panic!() };
        assert!(is_there(&Disk::default(), home, "k", &hash, kind));
        Ok(())
    }),
    ("list", |disk, home| {
        let shelf = Shelf::default();
        let eyes = digipeil::store::library::Eyes {
            shelf: &shelf,
            reference: Reference::built_in(),
            today: TODAY,
            go_on: &|_, _| true,
        };
        let library = digipeil::store::library::look(disk, home, eyes).map_err(|e| format!("{e:?}"))?;
        if library.dossiers().count() == 1 { Ok(()) } else { Err("it could not be read, and is listed so".into()) }
    }),
];

#[test]
fn each_operation_may_fail_once_while_things_go_out_and_come_in() {
    use std::io::ErrorKind as Kind;
    for kind in [Kind::StorageFull, Kind::PermissionDenied, Kind::StaleNetworkFileHandle] {
        for (what, deed) in DEEDS {
            for after in 0.. {
                let home = super::quick_folder();
                let (path, dossier) = with_evidence(home.path());
                fs::create_dir(home.path().join(".backups")).unwrap();
                fs::write(home.path().join(".backups/bewijs 2026-11-20 10.00.00.ron"), file::write(&dossier)).unwrap();
                let faults = super::Once::new(after, kind, 1);
                let outcome = deed(&Disk::failing(faults.clone()), home.path());
                if faults.count() <= after {
                    assert_eq!(outcome, Ok(()), "{what}");
                    break;
                }
                let what = format!("{what}, operation {after} fails with {kind:?}: {outcome:?}");
                let bin = home.path().join(".bin/bewijs.ron");
                let there = if path.exists() { &path } else { &bin };
                assert_eq!(super::on_disk(there), dossier, "{what}");
                let torn = super::names(home.path()).into_iter().find(|name| name.ends_with(".tmp"));
                assert_eq!(torn, None, "{what}");
                assert_eq!(deed(&Disk::default(), home.path()), Ok(()), "the disk is well again; {what}");
            }
        }
    }
}
