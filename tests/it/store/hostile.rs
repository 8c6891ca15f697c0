//! A dossier somebody made to mislead or to break: whatever stands in it is shown harmlessly, on every screen, in every file and on the
//! command line.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use digipeil::app::{Event, Screen};
use digipeil::cli::Exit;
use digipeil::dossier::{Dossier, file};
use digipeil::store::dossiers::OpenError;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use tempfile::TempDir;

use super::sharing::marked;
use super::{NOW, at, dossier, visible};
use crate::cli::cli;
use crate::program::{self, Setup};

/// What would run in a spreadsheet, colour a terminal, turn the text around it, end it or begin a line of its own.
const EVIL: &str = "=cmd|'/C calc'!A1\\u{1b}[31m\\u{202e}exe.\\u{0}\\u{9b}\\u{2067}\\u{61c}\\n@zz";

/// Signs that must not come through to whoever looks.
const SIGNS: [char; 6] = ['\u{1b}', '\u{202e}', '\0', '\u{9b}', '\u{2067}', '\u{61c}'];

/// A dossier in which every text somebody can type begins with all that.
fn hostile() -> Dossier {
    let mut text = file::write(&marked());
    for typed in [
        "name",
        "number",
        "note",
        "private",
        "text-answer",
        "reason",
        "respondent",
        "stage",
        "follow-who",
        "file.png",
        "link-title",
        "title-",
        "owner",
        "due",
        "effort",
        "plan-note",
        "version",
        "provider",
        "override-reason",
        "override-who",
        "giver",
        "undertaking",
        "verdict",
    ] {
        text = text.replace(&format!("\"zz-{typed}"), &format!("\"{EVIL}{typed}"));
    }
    let hostile = file::read("hostile.ron", text.as_bytes()).unwrap_or_else(|e| panic!("{e:?}")).dossier;
    assert!(hostile.company.name.as_ref().unwrap().contains('\u{202e}'));
    assert!(hostile.plan.now[0].what.owner.contains('\u{1b}'));
    hostile
}

fn is_plain(what: &str, text: &str) {
    let found: Vec<char> = SIGNS.into_iter().filter(|sign| text.contains(*sign)).collect();
    let place = found.first().and_then(|sign| text.find(*sign)).unwrap_or_default();
    let around: String = text.chars().skip(text[..place].chars().count().saturating_sub(60)).take(120).collect();
    assert!(found.is_empty(), "{what}: {found:?} in {around:?}");
}

#[test]
fn the_command_line_says_nothing_that_a_terminal_would_obey() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("boos.ron");
    fs::write(&path, file::write(&hostile())).unwrap();
    let (folder, file) = (home.path().to_str().unwrap(), path.to_str().unwrap());
    for args in [
        &["list", folder][..],
        &["list", folder, "--format", "json"],
        &["library", folder],
        &["verify", folder],
        &["verify", folder, "--format", "json"],
        &["check", file],
        &["score", file],
        &["match", file],
        &["match", file, "--all"],
        &["money", file, "--cost", "10000"],
        &["plan", file],
        &["plan", file, "--format", "json"],
        &["plan", file, "--format", "ics"],
        &["migrate", folder, "--check"],
        &["import", file, "--into", home.path().join("lib").to_str().unwrap()],
    ] {
        let (exit, out, err) = cli(args);
        assert!(matches!(exit, Exit::Done | Exit::BadInput), "{args:?}: {exit:?} {err}");
        is_plain(&format!("{args:?}"), &err);
        if args.contains(&"json") {
            let _: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|e| panic!("{args:?}: {e}"));
            assert!(!out.contains(['\u{1b}', '\0']), "{args:?}: a terminal may get to see it");
        } else if args.contains(&"ics") {
            assert!(!out.contains(['\u{1b}', '\0']), "{out}");
        } else {
            is_plain(&format!("{args:?}"), &out);
        }
    }
}

/// The text of the parts of a packed file.
fn unpacked(bytes: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        text.push_str(&String::from_utf8(bytes).unwrap_or_default());
    }
    text
}

#[test]
fn no_report_runs_anything_or_reads_otherwise_than_it_stands_there() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("boos.ron");
    fs::write(&path, file::write(&hostile())).unwrap();
    for ending in ["pdf", "docx", "xlsx", "csv", "json", "svg"] {
        let to = home.path().join(format!("verslag.{ending}"));
        let args = ["report", path.to_str().unwrap(), "--kind", "advisor", "--to", to.to_str().unwrap()];
        let (exit, out, err) = cli(&args);
        assert_eq!(exit, Exit::Done, "{ending}: {err}");
        is_plain(ending, &format!("{out}{err}"));
        let bytes = fs::read(&to).unwrap();
        match ending {
            "docx" | "xlsx" => {
                let text = unpacked(&bytes);
                is_plain(ending, &text);
                assert!(!text.contains("<f>"), "{ending} holds a formula");
                assert!(text.contains("cmd|"), "and it is all there");
            }
            "csv" => {
                let text = String::from_utf8(bytes).unwrap();
                is_plain(ending, &text);
                let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
                for record in table.records().map(Result::unwrap) {
                    for cell in &record {
                        let is_number = cell.parse::<f64>().is_ok();
                        assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
                    }
                }
            }
            "svg" => is_plain(ending, &String::from_utf8(bytes).unwrap()),
            _ => {}
        }
    }
    let pdf = fs::read(home.path().join("verslag.pdf")).unwrap();
    is_plain("pdf", &crate::report::writers::text_of(&pdf));
}

/// Every screen of the window that shows something of a dossier.
const SCREENS: [Screen; 15] = [
    Screen::Company,
    Screen::Interview,
    Screen::Check,
    Screen::Results,
    Screen::Explanation(None),
    Screen::Targets,
    Screen::Readings,
    Screen::Programmes,
    Screen::Calculator,
    Screen::Plan,
    Screen::Report,
    Screen::Versions,
    Screen::Sharing,
    Screen::Settings,
    Screen::Home,
];

/// Goes through the window and looks at everything that has a name.
fn through_all_screens(dossier: Dossier) {
    let (mut harness, _) = program::start_with(Setup::default(), |events| {
        events.push(Event::Opened { path: "b\u{202e}oos.ron".into(), result: Ok(Box::new(dossier.into())) });
    });
    for screen in SCREENS {
        let ctx = harness.ctx.clone();
        harness.state_mut().dispatch(Event::Go(screen.clone()), &ctx);
        harness.run_steps(4);
        for node in harness.root().children_recursive() {
            let node = node.accesskit_node();
            // What one can change is there as it is, to be changed.
            let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput | Role::EditableComboBox);
            let is_typed = is_field(node.role()) || node.parent().is_some_and(|parent| is_field(parent.role()));
            let said = [node.label(), node.value()].map(|text| text.filter(|_| !is_typed));
            for text in said.into_iter().flatten() {
                is_plain(&format!("{screen:?}, {:?}", node.role()), &text);
            }
        }
    }
}

#[test]
fn every_screen_shows_what_it_is_given_harmlessly() {
    through_all_screens(hostile());
}

#[test]
fn absurd_days_and_figures_are_refused_or_shown() {
    let text = file::write(&marked());
    for day in ["0001-01-01", "-009999-01-01", "9999-12-31", "1970-02-29", "0000-00-00", "99999-01-01"] {
        let mut absurd = String::with_capacity(text.len());
        let mut rest = text.as_str();
        // Every day of the dossier: those of this dossier lie in the thirties.
        while let Some(place) = rest.find("\"203").or_else(|| rest.find("\"2040")) {
            absurd.push_str(&rest[..=place]);
            absurd.push_str(day);
            rest = &rest[place + 11..];
        }
        absurd.push_str(rest);
        match file::read("absurd.ron", absurd.as_bytes()) {
            Err(error) => {
                let message = error.message(&super::dutch());
                assert!(message.contains("geen datum"), "{day}: {message}");
            }
            Ok(loaded) => {
                let home = TempDir::new().unwrap();
                let path = home.path().join("absurd.ron");
                fs::write(&path, file::write(&loaded.dossier)).unwrap();
                let (folder, file) = (home.path().to_str().unwrap(), path.to_str().unwrap());
                let pdf = home.path().join("v.pdf");
                for args in [
                    &["list", folder][..],
                    &["library", folder],
                    &["verify", folder],
                    &["score", file],
                    &["match", file],
                    &["money", file, "--cost", "10000"],
                    &["plan", file],
                    &["plan", file, "--format", "ics"],
                    &["report", file, "--to", pdf.to_str().unwrap()],
                    &["export", folder, "--for", "province", "--to", home.path().join("p.json").to_str().unwrap()],
                ] {
                    let (exit, _, err) = cli(args);
                    assert!(matches!(exit, Exit::Done | Exit::BadInput), "{day} {args:?}: {exit:?} {err}");
                }
                through_all_screens(loaded.dossier);
            }
        }
    }
}

/// What is in a file that is opened, and whether it still is after somebody chose it to save to.
fn opens_or_stays(home: &TempDir, path: &Path, content: &[u8]) -> bool {
    fs::write(path, content).unwrap();
    let mut store = at(home);
    let opened = store.open(path, NOW);
    let is_whole = match &opened {
        Ok(_) => true,
        Err(error) => {
            assert!(matches!(error, OpenError::File { .. } | OpenError::Sealed(_)), "{error:?}");
            assert!(!error.message(&super::dutch()).is_empty());
            false
        }
    };
    if !is_whole {
        let mut other = dossier("Wij");
        other.key = "another".into();
        let saved = store.save(Some(path), &other, NOW).unwrap();
        assert_ne!(saved.path, path);
        fs::remove_file(saved.path).unwrap();
    }
    assert_eq!(fs::read(path).unwrap(), content, "the file stays as it is");
    is_whole
}

#[test]
fn a_dossier_cut_off_after_any_byte_is_refused_and_stays() {
    let home = super::quick_folder();
    let path = home.path().join("bakker.ron");
    let whole = file::write(&dossier("Bäckerei"));
    let trimmed = whole.trim_end().len();
    for length in 0..=whole.len() {
        let is_whole = opens_or_stays(&home, &path, &whole.as_bytes()[..length]);
        assert_eq!(is_whole, length >= trimmed, "{length} of {}", whole.len());
    }
    assert_eq!(visible(home.path()), ["bakker.ron"]);
}
