//! The hands of the window: everything asked for is done, in order, once, and told; and the program never ends before.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests wait, and look at the disk from outside"
)]

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use digipeil::app::settings::file as settings_file;
use digipeil::app::{Effect, Event, Recent, Saving, Settings};
use digipeil::dossier::{Dossier, file};
use digipeil::gui::effects::start::look_around;
use digipeil::gui::effects::{Asking, Dialogs, Runner, Setup, missing_libraries, random_key};
use digipeil::gui::{App, World};
use digipeil::store::{Disk, Faults, Op, Places};
use digipeil::text::{Lang, Tr};
use eframe::egui::Context;
use jiff::civil::{DateTime, date, datetime};
use tempfile::TempDir;

use crate::program::TODAY;

const NOW: DateTime = datetime(2026, 11, 21, 14, 2, 33, 0);

/// Dialogs that a test answers.
#[derive(Default)]
struct Answered {
    answer: Option<PathBuf>,
    after: Duration,
    asked: Arc<AtomicUsize>,
}

impl Answered {
    fn asking(&self) -> Asking {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let (answer, after) = (self.answer.clone(), self.after);
        Box::pin(async move {
            std::thread::sleep(after);
            answer
        })
    }
}

impl Dialogs for Answered {
    fn open(&self, _: &Tr) -> Asking {
        self.asking()
    }

    fn save(&self, _: &Tr, _: &str) -> Asking {
        self.asking()
    }
}

fn runner(home: &TempDir, disk: Disk, dialogs: Answered) -> Runner {
    Runner::new(Setup {
        places: Places::under(home.path()),
        disk,
        settings: Settings::default(),
        clock: || NOW,
        home: Some(home.path().to_owned()),
        dialogs: Box::new(dialogs),
    })
    .unwrap()
}

/// A runner on the disk there is, on which nobody answers dialogs.
pub fn plain_runner(home: &TempDir) -> Runner {
    runner(home, Disk::default(), Answered::default())
}

fn dossier(name: &str) -> Dossier {
    let mut dossier = Dossier::new("3f9a2c7711".into(), date(2026, 11, 21));
    dossier.company.name = Some(name.to_owned());
    dossier
}

fn save(generation: u64, path: &Path, name: &str) -> Effect {
    Effect::Save { generation, path: Some(path.to_owned()), dossier: Box::new(dossier(name)) }
}

fn on_disk(path: &Path) -> Dossier {
    file::read("test.ron", &std::fs::read(path).unwrap()).unwrap().dossier
}

/// The next event that is wanted, with all that came before it.
fn wait_for(runner: &mut Runner, wanted: impl Fn(&Event) -> bool) -> Vec<Event> {
    let begun = Instant::now();
    let mut seen = Vec::new();
    loop {
        for event in runner.events() {
            seen.push(event);
        }
        if seen.iter().any(&wanted) {
            return seen;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "it never came; only {seen:?}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn is_saved(wanted: u64) -> impl Fn(&Event) -> bool {
    move |event| matches!(event, Event::Saved { generation, .. } if *generation == wanted)
}

/// A disk on which saves stand still at the last moment until a test lets them go; counts them, and how many stood there at once.
#[derive(Default)]
struct Gate {
    is_shut: Mutex<bool>,
    opened: Condvar,
    saves: AtomicUsize,
    inside: AtomicUsize,
    most_inside: AtomicUsize,
}

impl Gate {
    fn shut(&self) {
        *self.is_shut.lock().unwrap() = true;
    }

    fn open(&self) {
        *self.is_shut.lock().unwrap() = false;
        self.opened.notify_all();
    }
}

impl Faults for Gate {
    fn before(&self, op: Op, _: &Path) -> io::Result<()> {
        if op == Op::Rename {
            let inside = self.inside.fetch_add(1, Ordering::SeqCst) + 1;
            self.most_inside.fetch_max(inside, Ordering::SeqCst);
            self.saves.fetch_add(1, Ordering::SeqCst);
            drop(self.opened.wait_while(self.is_shut.lock().unwrap(), |is_shut| *is_shut).unwrap());
            self.inside.fetch_sub(1, Ordering::SeqCst);
        }
        Ok(())
    }
}

#[test]
fn of_many_changes_only_the_newest_is_written_and_never_two_at_once() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    let gate = Arc::new(Gate::default());
    let mut runner = runner(&home, Disk::failing(gate.clone()), Answered::default());
    gate.shut();
    for generation in 1..=100 {
        runner.carry_out(save(generation, &path, &format!("Stand {generation}")));
        if generation == 1 {
            // The first is under way before the others come.
            while gate.inside.load(Ordering::SeqCst) == 0 {
                std::thread::yield_now();
            }
        }
    }
    gate.open();
    let events = wait_for(&mut runner, is_saved(100));
    assert_eq!(on_disk(&path), dossier("Stand 100"));
    assert_eq!(gate.saves.load(Ordering::SeqCst), 2, "the first, and the newest");
    assert_eq!(gate.most_inside.load(Ordering::SeqCst), 1);
    let generations: Vec<u64> = events
        .iter()
        .filter_map(|e| match e {
            Event::Saved { generation, result, .. } => {
                assert_eq!(*result, Ok(()));
                Some(*generation)
            }
            _ => None,
        })
        .collect();
    assert_eq!(generations, [1, 100]);
}

#[test]
fn what_is_asked_for_is_done_in_order() {
    let home = TempDir::new().unwrap();
    let (a, b) = (home.path().join("a.ron"), home.path().join("b.ron"));
    let gate = Arc::new(Gate::default());
    let mut runner = runner(&home, Disk::failing(gate.clone()), Answered::default());
    gate.shut();
    runner.carry_out(save(1, &a, "Een"));
    while gate.inside.load(Ordering::SeqCst) == 0 {
        std::thread::yield_now();
    }
    runner.carry_out(save(2, &a, "Twee"));
    runner.carry_out(save(3, &b, "Kopie"));
    // Opening finds what was saved before it was asked for, and nothing later.
    runner.carry_out(Effect::Load(a.clone()));
    runner.carry_out(save(4, &a, "Vier"));
    gate.open();
    let events = wait_for(&mut runner, is_saved(4));
    let opened = events.iter().find_map(|e| match e {
        Event::Opened { result: Ok(file), .. } => Some(file.dossier.clone()),
        _ => None,
    });
    assert_eq!(opened, Some(dossier("Twee")));
    assert_eq!(on_disk(&a), dossier("Vier"));
    assert_eq!(on_disk(&b), dossier("Kopie"));
}

#[test]
fn the_program_does_not_end_before_its_last_save() {
    let home = TempDir::new().unwrap();
    for round in 0..5 {
        let path = home.path().join(format!("{round}.ron"));
        let mut runner = runner(&home, Disk::default(), Answered::default());
        runner.carry_out(save(1, &path, "Eerst"));
        for generation in 2..10 {
            runner.carry_out(save(generation, &path, &format!("Stand {generation}")));
        }
        drop(runner);
        assert_eq!(on_disk(&path), dossier("Stand 9"));
    }
    // And one that falls over can wait for it.
    let path = home.path().join("x.ron");
    let gate = Arc::new(Gate::default());
    gate.shut();
    let mut runner = runner(&home, Disk::failing(gate.clone()), Answered::default());
    runner.carry_out(save(1, &path, "Laatst"));
    let flush = runner.flush();
    assert!(!flush.wait(Duration::from_millis(20)), "it is not done yet");
    gate.open();
    assert!(flush.wait(Duration::from_secs(20)));
    assert_eq!(on_disk(&path), dossier("Laatst"));
}

/// Fails or falls over at the first write.
struct FirstWrite {
    is_over: AtomicBool,
    falls_over: bool,
}

impl Faults for FirstWrite {
    fn before(&self, op: Op, _: &Path) -> io::Result<()> {
        if op == Op::Write && !self.is_over.swap(true, Ordering::SeqCst) {
            assert!(!self.falls_over, "on purpose");
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }
}

#[test]
fn a_failed_save_is_told_and_the_next_one_is_made() {
    for falls_over in [false, true] {
        let home = TempDir::new().unwrap();
        let path = home.path().join("bakker.ron");
        let faults = FirstWrite { is_over: AtomicBool::new(false), falls_over };
        let mut runner = runner(&home, Disk::failing(Arc::new(faults)), Answered::default());
        runner.carry_out(save(1, &path, "Een"));
        let events = wait_for(&mut runner, is_saved(1));
        let Some(Event::Saved { result: Err(message), .. }) = events.last() else { panic!("{events:?}") };
        let words = if falls_over { "Uw werk staat nog in het venster" } else { "De schijf is vol" };
        assert!(message.contains(words), "{message}");
        runner.carry_out(save(2, &path, "Twee"));
        wait_for(&mut runner, is_saved(2));
        assert_eq!(on_disk(&path), dossier("Twee"));
    }
}

#[test]
fn messages_follow_the_language_of_the_settings() {
    let home = TempDir::new().unwrap();
    let mut runner = runner(&home, Disk::default(), Answered::default());
    let missing = home.path().join("nergens.ron");
    let refusal = |runner: &mut Runner| {
        runner.carry_out(Effect::Load(missing.clone()));
        let events = wait_for(runner, |e| matches!(e, Event::Opened { .. }));
        let Some(Event::Opened { result: Err(message), .. }) = events.last() else { panic!("{events:?}") };
        message.clone()
    };
    assert!(refusal(&mut runner).starts_with("We vinden"));
    let settings = Settings { language: Lang::EN, text_scale: 150, ..Settings::default() };
    runner.carry_out(Effect::SaveSettings(settings.clone()));
    assert!(refusal(&mut runner).starts_with("We cannot find"), "in English from here on");
    drop(runner);
    // The next start finds them.
    let found = look_around(&Disk::default(), &Places::under(home.path()), TODAY);
    assert_eq!(found.start.settings, settings);
    assert!(found.messages.is_empty(), "{:?}", found.messages);
}

#[test]
fn the_list_of_recent_dossiers_follows_a_file_that_got_its_name() {
    let home = TempDir::new().unwrap();
    let mut runner = runner(&home, Disk::default(), Answered::default());
    runner.carry_out(Effect::Save { generation: 1, path: None, dossier: Box::new(dossier("")) });
    let events = wait_for(&mut runner, is_saved(1));
    let Some(Event::Saved { path: before, .. }) = events.last() else { panic!("{events:?}") };
    assert_eq!(before.file_name().unwrap(), "2026-11-21-3f9a2c77.ron");
    for generation in 2..=3 {
        runner.carry_out(save(generation, before, "De Korenaar"));
        wait_for(&mut runner, is_saved(generation));
    }
    let after = before.with_file_name("2026-11-21-de-korenaar.ron");
    assert!(after.is_file() && !before.exists());
    let recent = |path: &Path| Recent {
        path: path.to_owned(),
        name: "De Korenaar".into(),
        place: String::new(),
        changed: TODAY,
        progress: None,
        questionnaire: None,
    };
    runner.carry_out(Effect::SaveRecent(vec![recent(&after), recent(before)]));
    let events = wait_for(&mut runner, |e| matches!(e, Event::RecentListed(_)));
    let Some(Event::RecentListed(listed)) = events.last() else { panic!("{events:?}") };
    assert_eq!(*listed, [recent(&after)]);
    let bytes = std::fs::read(home.path().join("settings").join("recent.ron")).unwrap();
    assert_eq!(settings_file::read_recent(&bytes).as_deref(), Some(&listed[..]));
}

#[test]
fn files_are_asked_for_away_from_the_window_and_one_at_a_time() {
    let home = TempDir::new().unwrap();
    // An answer at once that is none: there is no dialog on this machine.
    let mut none = runner(&home, Disk::default(), Answered::default());
    none.carry_out(Effect::AskOpen);
    wait_for(&mut none, |e| matches!(e, Event::NoFileDialog { for_saving: false }));
    none.carry_out(Effect::AskSave { name: "x.ron".into() });
    wait_for(&mut none, |e| matches!(e, Event::NoFileDialog { for_saving: true }));

    // An answer after a while that is none: the user changed their mind.
    let asked = Arc::new(AtomicUsize::new(0));
    let slow = Answered { answer: None, after: Duration::from_millis(300), asked: asked.clone() };
    let mut changed = runner(&home, Disk::default(), slow);
    changed.carry_out(Effect::AskOpen);
    changed.carry_out(Effect::AskOpen);
    std::thread::sleep(Duration::from_millis(700));
    assert!(changed.events().is_empty());

    let chosen = home.path().join("gekozen.ron");
    let answer = Answered { answer: Some(chosen.clone()), ..Answered::default() };
    let mut some = runner(&home, Disk::default(), answer);
    some.carry_out(Effect::AskOpen);
    wait_for(&mut some, |e| matches!(e, Event::OpenFile(path) if *path == chosen));
    some.carry_out(Effect::AskSave { name: "x.ron".into() });
    wait_for(&mut some, |e| matches!(e, Event::SaveTo(path) if *path == chosen));
}

#[test]
fn a_typed_path_means_what_people_mean() {
    let home = TempDir::new().unwrap();
    let mut runner = runner(&home, Disk::default(), Answered::default());
    for (generation, typed) in [(1, "~/stick"), (2, " \"~/tweede.ron\" ")] {
        runner.carry_out(save(generation, Path::new(typed), "De Korenaar"));
        wait_for(&mut runner, is_saved(generation));
    }
    assert_eq!(on_disk(&home.path().join("stick.ron")), dossier("De Korenaar"));
    assert_eq!(on_disk(&home.path().join("tweede.ron")), dossier("De Korenaar"));
}

#[test]
fn news_wakes_the_window() {
    let home = TempDir::new().unwrap();
    let mut runner = runner(&home, Disk::default(), Answered::default());
    let ctx = Context::default();
    let woken = Arc::new(AtomicUsize::new(0));
    let count = woken.clone();
    ctx.set_request_repaint_callback(move |_| {
        count.fetch_add(1, Ordering::SeqCst);
    });
    runner.run(save(1, &home.path().join("x.ron"), "Een"), &ctx);
    // The event is there first, and then the window hears that there is one.
    wait_for(&mut runner, is_saved(1));
    let begun = Instant::now();
    while woken.load(Ordering::SeqCst) == 0 {
        assert!(begun.elapsed() < Duration::from_secs(20));
        std::thread::yield_now();
    }
}

#[test]
fn trouble_at_the_start_is_told_and_stops_nothing() {
    let home = TempDir::new().unwrap();
    let places = Places::under(home.path());
    for folder in [places.config.clone(), places.questionnaires(), places.catalogue()] {
        std::fs::create_dir_all(folder).unwrap();
    }
    std::fs::write(places.config.join("settings.ron"), "nonsense (((").unwrap();
    std::fs::write(places.questionnaires().join("eigen.ron"), "Questionnaire(").unwrap();
    std::fs::write(places.catalogue().join("lokaal.ron"), "Catalogue(").unwrap();
    let found = look_around(&Disk::default(), &places, TODAY);
    let messages: Vec<&String> = found
        .messages
        .iter()
        .filter_map(|m| match m {
            Event::Report { text, is_error: true } => Some(text),
            Event::CatalogueFaults(faults) => {
                assert_eq!(faults.len(), 1);
                assert!(faults[0].file.contains("lokaal.ron") && !faults[0].diagnostics.is_empty(), "{faults:?}");
                None
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(messages.len(), 3, "{messages:?}");
    for (message, words) in messages.iter().zip(["settings.invalid.ron", "eigen.ron", "lokaal.ron"]) {
        assert!(message.contains(words), "{message}");
    }
    assert_eq!(found.start.settings, Settings::default());
    assert!(found.start.shelf.questionnaires().len() >= 2);
}

#[test]
fn keys_are_never_the_same() {
    let keys: std::collections::BTreeSet<String> = (0..10_000).map(|_| random_key()).collect();
    assert_eq!(keys.len(), 10_000);
    assert!(keys.iter().all(|key| key.len() == 32 && key.bytes().all(|b| b.is_ascii_hexdigit())));
}

/// The program as it runs, only without a screen: model, window, hands and disk.
struct Whole {
    app: App,
    ctx: Context,
}

impl Whole {
    fn start(home: &TempDir) -> Self {
        let found = look_around(&Disk::default(), &Places::under(home.path()), TODAY);
        let runner = runner(home, Disk::default(), Answered::default());
        let ctx = Context::default();
        Self { app: App::new(&ctx, digipeil::app::Model::new(found.start), Box::new(runner)), ctx }
    }

    fn dispatch(&mut self, event: Event) {
        self.app.dispatch(event, &self.ctx);
    }

    fn settle(&mut self) {
        let begun = Instant::now();
        while self.app.model().open.as_ref().is_some_and(|open| *open.saving() == Saving::Writing) {
            assert!(begun.elapsed() < Duration::from_secs(20));
            std::thread::sleep(Duration::from_millis(2));
            self.app.take_in(&self.ctx);
        }
    }
}

#[test]
fn a_session_from_the_first_change_to_the_next_start() {
    let home = TempDir::new().unwrap();
    let mut first = Whole::start(&home);
    first.dispatch(Event::NewDossier { key: random_key(), then: Some(digipeil::id::Id::new("snelscan").unwrap()) });
    let name = |name: &str| {
        let company = digipeil::company::Company { name: Some(name.to_owned()), ..Default::default() };
        Event::SetCompany(Box::new(company))
    };
    for typed in ["D", "De", "De ", "De Korenaar"] {
        first.dispatch(name(typed));
    }
    first.settle();
    first.dispatch(Event::Start(digipeil::id::Id::new("snelscan").unwrap()));
    first.dispatch(Event::Next);
    first.settle();
    let open = first.app.model().open.as_ref().unwrap();
    assert_eq!(*open.saving(), Saving::Saved);
    let (path, dossier) = (open.path().unwrap().clone(), open.dossier().clone());
    assert_eq!(path.file_name().unwrap(), "2026-11-21-de-korenaar.ron");
    assert_eq!(on_disk(&path), dossier);
    // The last change, and out at once.
    first.dispatch(name("De Korenaar bv"));
    let last = first.app.model().open.as_ref().unwrap().dossier().clone();
    drop(first);
    assert_eq!(on_disk(&path), last);

    let mut second = Whole::start(&home);
    let recent = second.app.model().recent.clone();
    assert_eq!(recent.iter().map(|r| &r.path).collect::<Vec<_>>(), [&path]);
    assert_eq!(recent[0].name, "De Korenaar");
    second.dispatch(Event::OpenFile(path));
    let begun = Instant::now();
    while second.app.model().open.is_none() {
        assert!(begun.elapsed() < Duration::from_secs(20));
        second.app.take_in(&second.ctx);
    }
    assert_eq!(*second.app.model().open.as_ref().unwrap().dossier(), last);
}

#[test]
fn a_window_that_cannot_save_can_still_be_left() {
    let home = TempDir::new().unwrap();
    std::fs::write(home.path().join("dossiers"), "a file where the folder should be").unwrap();
    let mut whole = Whole::start(&home);
    whole.dispatch(Event::NewDossier { key: random_key(), then: None });
    whole.dispatch(Event::SetCompany(Box::new(digipeil::company::Company {
        name: Some("De Korenaar".into()),
        ..Default::default()
    })));
    whole.settle();
    let open = whole.app.model().open.as_ref().unwrap();
    let Saving::Failed(message) = open.saving() else { panic!("{:?}", open.saving()) };
    assert!(message.contains("dossiers"), "{message}");
    assert!(!whole.app.model().may_close());
    whole.dispatch(Event::LeaveAnyway);
    assert!(whole.app.model().may_close());
}

#[test]
fn the_icon_is_the_mark() {
    let icon = digipeil::gui::window::icon();
    let at = |x: u32, y: u32| {
        let start = ((y * icon.width + x) * 4) as usize;
        <[u8; 4]>::try_from(&icon.rgba[start..start + 4]).unwrap()
    };
    assert_eq!((icon.width, icon.height, icon.rgba.len()), (128, 128, 128 * 128 * 4));
    assert_eq!(at(0, 0)[3], 0, "rounded corners let the desktop through");
    assert_eq!(at(127, 127)[3], 0);
    // The ground beside the bars, and the middle bar, the widest.
    assert_eq!(at(14, 66), [0x0D, 0x5C, 0x63, 255]);
    assert_eq!(at(64, 66), [255, 255, 255, 255]);
    assert_eq!(at(110, 66), [0x0D, 0x5C, 0x63, 255]);
}

#[test]
fn a_machine_without_a_screen_is_told_what_is_missing() {
    use digipeil::gui::window::{Desktop, Failed, explain};
    let tr = Tr::new(digipeil::text::Locale::new(Lang::NL));
    let failed = |reason: &str| Failed { was_open: false, reasons: vec![reason.to_owned()] };
    let nothing = explain(&tr, &failed("os error at /a/b/mod.rs:765: no display is set"), &Desktop::default());
    assert!(nothing.contains("digipeil-cli"), "{nothing}");
    assert!(nothing.contains("Het systeem zei: no display is set") && !nothing.contains(".rs"), "{nothing}");
    if cfg!(target_os = "linux") {
        assert!(nothing.contains("DISPLAY en WAYLAND_DISPLAY zijn leeg"), "{nothing}");
        let gone = Desktop { x11: Some(":4711".into()), ..Desktop::default() };
        let gone = explain(&tr, &failed("x"), &gone);
        assert!(gone.contains("Het scherm :4711 is er niet"), "{gone}");
        let known = missing_libraries(&["libc.so.6", "libnobody-has-this.so.9"], &[]);
        assert_eq!(known, ["libnobody-has-this.so.9"]);
        let home = TempDir::new().unwrap();
        std::fs::write(home.path().join("libnobody-has-this.so.9"), "").unwrap();
        assert!(missing_libraries(&["libnobody-has-this.so.9"], &[home.path().to_owned()]).is_empty());
    }
}

#[test]
fn a_file_for_others_goes_where_the_user_says_and_is_read_back() {
    use digipeil::app::{Export, FileKind};
    let home = TempDir::new().unwrap();
    let export = Export::new("plan", FileKind::Calendar, "BEGIN:VCALENDAR\r\n");
    assert_eq!(export.name, "plan.ics");
    let mut none = runner(&home, Disk::default(), Answered::default());
    none.carry_out(Effect::AskExport(export.clone()));
    let events = wait_for(&mut none, |e| matches!(e, Event::NoExportDialog(_)));
    assert!(matches!(events.last(), Some(Event::NoExportDialog(back)) if *back == export), "nothing gets lost");

    let chosen = home.path().join("agenda.ics");
    let answer = Answered { answer: Some(chosen.clone()), ..Answered::default() };
    let mut some = runner(&home, Disk::default(), answer);
    some.carry_out(Effect::AskExport(export.clone()));
    wait_for(&mut some, |e| matches!(e, Event::ExportTo(path, _) if *path == chosen));
    some.carry_out(Effect::Export { path: chosen.clone(), export: export.clone() });
    wait_for(&mut some, |e| matches!(e, Event::Exported { result: Ok(()), .. }));
    assert_eq!(std::fs::read(&chosen).unwrap(), *export.bytes);

    // A folder that is not there is said, and not called saved.
    let nowhere = home.path().join("weg").join("agenda.ics");
    some.carry_out(Effect::Export { path: nowhere.clone(), export });
    let events = wait_for(&mut some, |e| matches!(e, Event::Exported { .. }));
    assert!(matches!(events.last(), Some(Event::Exported { path, result: Err(_) }) if *path == nowhere));
}

fn opened(events: &[Event]) -> Option<&digipeil::app::OpenedFile> {
    events.iter().find_map(|event| match event {
        Event::Opened { result: Ok(file), .. } => Some(&**file),
        _ => None,
    })
}

fn is_opened(event: &Event) -> bool {
    matches!(event, Event::Opened { .. } | Event::NeedsPassphrase { .. })
}

#[test]
fn a_file_changed_by_somebody_else_is_compared_and_made_one() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    let mut runner = runner(&home, Disk::default(), Answered::default());
    std::fs::write(&path, file::write(&dossier("Begin"))).unwrap();
    runner.carry_out(Effect::Load(path.clone()));
    wait_for(&mut runner, is_opened);
    std::fs::write(&path, file::write(&dossier("Van een ander"))).unwrap();
    runner.carry_out(save(1, &path, "Van mij"));
    let events = wait_for(&mut runner, |e| matches!(e, Event::Conflicted(_)));
    let conflict = events.iter().find_map(|e| if let Event::Conflicted(c) = e { Some((**c).clone()) } else { None });
    let conflict = conflict.unwrap();
    assert_eq!(
        (conflict.their_dossier.clone(), conflict.base.clone()),
        (dossier("Van een ander"), Some(dossier("Begin")))
    );
    assert_eq!((on_disk(&path), on_disk(&conflict.ours)), (dossier("Van een ander"), dossier("Van mij")));
    assert!(!events.iter().any(|e| matches!(e, Event::Report { .. })), "the window says it: {events:?}");
    // Somebody is quicker: nothing is written over, and the two are compared again.
    std::fs::write(&path, file::write(&dossier("Nog eens"))).unwrap();
    let settle = |generation, name: &str| Effect::Settle {
        generation,
        ours: conflict.ours.clone(),
        dossier: Box::new(dossier(name)),
    };
    runner.carry_out(settle(2, "Samen"));
    let events = wait_for(&mut runner, |e| matches!(e, Event::Conflicted(_)));
    assert!(events.iter().any(|e| matches!(e, Event::Saved { result: Err(_), .. })), "{events:?}");
    assert_eq!(on_disk(&path), dossier("Nog eens"));
    runner.carry_out(settle(3, "Samen"));
    let events = wait_for(&mut runner, is_saved(3));
    assert!(events.iter().any(|e| matches!(e, Event::Saved { path: to, result: Ok(()), .. } if *to == path)));
    assert_eq!(on_disk(&path), dossier("Samen"));
    assert!(!conflict.ours.exists());
    // Both versions as they were lie among the backups, and either comes back as a copy.
    runner.carry_out(Effect::ListVersions(path.clone()));
    let events = wait_for(&mut runner, |e| matches!(e, Event::VersionsListed { .. }));
    let Some(Event::VersionsListed { result: Ok(versions), .. }) = events.last() else { panic!("{events:?}") };
    let names: Vec<String> = versions
        .iter()
        .filter_map(|v| match &v.contents {
            digipeil::app::VersionContents::Whole(dossier) => dossier.company.name.clone(),
            _ => None,
        })
        .collect();
    assert!(["Van mij", "Nog eens"].iter().all(|name| names.iter().any(|n| n == name)), "{names:?}");
    let old = versions
        .iter()
        .find(|v| matches!(&v.contents, digipeil::app::VersionContents::Whole(d) if **d == dossier("Van mij")));
    runner.carry_out(Effect::Restore(old.unwrap().path.clone()));
    let events = wait_for(&mut runner, |e| matches!(e, Event::Restored(_)));
    let Some(Event::Restored(Ok(copy))) = events.last() else { panic!("{events:?}") };
    assert_eq!((on_disk(copy), on_disk(&path)), (dossier("Van mij"), dossier("Samen")));
}

#[test]
fn a_sealed_file_opens_with_its_passphrase_only() {
    use digipeil::app::Secret;
    use digipeil::store::seal::{Passphrase, seal};
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron.age");
    let passphrase = Passphrase::new("paard accu nietje batterij".to_owned()).unwrap();
    std::fs::write(&path, seal(file::write(&dossier("Verzegeld")).as_bytes(), &passphrase).unwrap()).unwrap();
    let mut runner = runner(&home, Disk::default(), Answered::default());
    runner.carry_out(Effect::Load(path.clone()));
    let events = wait_for(&mut runner, is_opened);
    assert!(matches!(events.last(), Some(Event::NeedsPassphrase { was_wrong: false, .. })), "{events:?}");
    let with = |typed: &str| Effect::LoadWith {
        path: path.clone(),
        passphrase: Some(Secret(typed.to_owned())),
        by_force: false,
    };
    runner.carry_out(with("iets anders"));
    let events = wait_for(&mut runner, is_opened);
    assert!(matches!(events.last(), Some(Event::NeedsPassphrase { was_wrong: true, .. })), "{events:?}");
    runner.carry_out(with("paard accu nietje batterij"));
    let events = wait_for(&mut runner, is_opened);
    let file = opened(&events).unwrap();
    assert!(file.is_sealed);
    assert_eq!(file.dossier, dossier("Verzegeld"));
    // Saving keeps it sealed.
    runner.carry_out(save(1, &path, "Nog steeds"));
    wait_for(&mut runner, is_saved(1));
    assert!(std::fs::read(&path).unwrap().starts_with(b"age-encryption.org/"));
}

#[test]
fn a_second_window_only_looks_until_the_first_lets_go() {
    use digipeil::app::Restriction;
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    std::fs::write(&path, file::write(&dossier("Begin"))).unwrap();
    let mut first = runner(&home, Disk::default(), Answered::default());
    first.carry_out(Effect::Load(path.clone()));
    assert_eq!(opened(&wait_for(&mut first, is_opened)).unwrap().restriction, None);
    let mut second = runner(&home, Disk::default(), Answered::default());
    second.carry_out(Effect::Load(path.clone()));
    let events = wait_for(&mut second, is_opened);
    let restriction = opened(&events).unwrap().restriction.clone();
    assert_eq!(restriction, Some(Restriction::OpenElsewhere { since: Some(NOW), machine: None }));
    drop(first);
    second.carry_out(Effect::LoadWith { path, passphrase: None, by_force: false });
    assert_eq!(opened(&wait_for(&mut second, is_opened)).unwrap().restriction, None);
}

#[test]
fn a_save_that_failed_is_made_by_itself() {
    let home = TempDir::new().unwrap();
    std::fs::write(home.path().join("dossiers"), "a file where the folder should be").unwrap();
    let mut whole = Whole::start(&home);
    whole.dispatch(Event::NewDossier { key: random_key(), then: None });
    let named = digipeil::company::Company { name: Some("De Korenaar".into()), ..Default::default() };
    whole.dispatch(Event::SetCompany(Box::new(named)));
    whole.settle();
    assert!(matches!(whole.app.model().open.as_ref().unwrap().saving(), Saving::Failed(_)));
    // What stood in the way goes; nobody does anything.
    std::fs::remove_file(home.path().join("dossiers")).unwrap();
    let begun = Instant::now();
    while *whole.app.model().open.as_ref().unwrap().saving() != Saving::Saved {
        assert!(begun.elapsed() < Duration::from_secs(20), "it was never tried again");
        whole.app.take_in(&whole.ctx);
        std::thread::sleep(Duration::from_millis(5));
    }
    let open = whole.app.model().open.as_ref().unwrap();
    assert_eq!(on_disk(open.path().unwrap()), *open.dossier());
}

#[test]
fn a_program_that_was_ended_says_so_at_the_next_start() {
    let home = TempDir::new().unwrap();
    let places = Places::under(home.path());
    let mut whole = Whole::start(&home);
    whole.dispatch(Event::NewDossier { key: random_key(), then: None });
    let named = digipeil::company::Company { name: Some("De Korenaar".into()), ..Default::default() };
    whole.dispatch(Event::SetCompany(Box::new(named)));
    whole.settle();
    let path = whole.app.model().open.as_ref().unwrap().path().unwrap().clone();
    let lock = path.with_file_name(format!(".{}.lock", path.file_name().unwrap().to_string_lossy()));
    let held = std::fs::read(&lock).unwrap();
    let interrupted = || {
        let found = look_around(&Disk::default(), &places, NOW.date());
        found.messages.into_iter().find_map(|e| if let Event::Interrupted(i) = e { Some(i) } else { None })
    };
    assert_eq!(interrupted(), None, "it is open, in this very moment");
    drop(whole);
    assert_eq!(interrupted(), None, "it was left as it should be");
    // A program that is killed leaves its lock behind, held by nobody.
    std::fs::write(&lock, held).unwrap();
    let found = interrupted().unwrap();
    assert_eq!((found.path.as_path(), found.since), (path.as_path(), Some(NOW)));
    let mut runner = runner(&home, Disk::default(), Answered::default());
    runner.carry_out(Effect::Load(path));
    let events = wait_for(&mut runner, |e| matches!(e, Event::Recovered(_)));
    let Some(Event::Recovered(recovery)) = events.last() else { panic!("{events:?}") };
    assert!(!recovery.has_unfinished);
}

#[test]
fn the_library_is_read_thrown_away_and_taken_back() {
    let home = TempDir::new().unwrap();
    let places = Places::under(home.path());
    std::fs::create_dir_all(&places.library).unwrap();
    for (n, name) in ["Een", "Twee", "Drie"].into_iter().enumerate() {
        let mut dossier = dossier(name);
        dossier.key = format!("key-{n}");
        std::fs::write(places.library.join(format!("{name}.ron")), file::write(&dossier)).unwrap();
    }
    let mut runner = runner(&home, Disk::default(), Answered::default());
    let look = |runner: &mut Runner| {
        runner.carry_out(Effect::LookAtLibrary);
        let events = wait_for(runner, |e| matches!(e, Event::LibraryRead(_)));
        let read = events.into_iter().find_map(|e| if let Event::LibraryRead(Ok(r)) = e { Some(r) } else { None });
        let read = read.unwrap();
        let names: Vec<String> = read.rows.iter().filter_map(|row| Some(row.entry()?.name.clone())).collect();
        (names, read.bin.clone())
    };
    assert_eq!(look(&mut runner).0, ["Drie", "Een", "Twee"]);
    // Also one that this very window had open.
    let path = places.library.join("Twee.ron");
    runner.carry_out(Effect::Load(path.clone()));
    wait_for(&mut runner, is_opened);
    runner.carry_out(Effect::ThrowAway(path.clone()));
    let events = wait_for(&mut runner, |e| matches!(e, Event::ThrownAway { .. }));
    let Some(Event::ThrownAway { result: Ok(thrown), .. }) = events.last() else { panic!("{events:?}") };
    let thrown = thrown.clone();
    let (names, bin) = look(&mut runner);
    assert_eq!((names, bin.len(), bin[0].name.as_str()), (vec!["Drie".to_owned(), "Een".to_owned()], 1, "Twee"));
    runner.carry_out(Effect::TakeBack(thrown));
    wait_for(&mut runner, |e| matches!(e, Event::TakenBack(Ok(_))));
    assert_eq!(look(&mut runner).0.len(), 3);
    runner.carry_out(Effect::ThrowAway(path));
    wait_for(&mut runner, |e| matches!(e, Event::ThrownAway { result: Ok(_), .. }));
    runner.carry_out(Effect::EmptyBin);
    let events = wait_for(&mut runner, |e| matches!(e, Event::BinEmptied(_)));
    assert!(matches!(events.last(), Some(Event::BinEmptied(Ok(1)))), "{events:?}");
    let (names, bin) = look(&mut runner);
    assert_eq!((names.len(), bin.len()), (2, 0));
}

#[test]
fn two_versions_are_offered_again_after_a_new_start() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    std::fs::write(&path, file::write(&dossier("Begin"))).unwrap();
    let mut first = runner(&home, Disk::default(), Answered::default());
    first.carry_out(Effect::Load(path.clone()));
    wait_for(&mut first, is_opened);
    std::fs::write(&path, file::write(&dossier("Van een ander"))).unwrap();
    first.carry_out(save(1, &path, "Van mij"));
    wait_for(&mut first, |e| matches!(e, Event::Conflicted(_)));
    drop(first);
    let mut second = runner(&home, Disk::default(), Answered::default());
    second.carry_out(Effect::Load(path.clone()));
    let events = wait_for(&mut second, |e| matches!(e, Event::Conflicted(_)));
    let Some(Event::Conflicted(conflict)) = events.last() else { panic!("{events:?}") };
    assert_eq!((&conflict.their_dossier, &conflict.base), (&dossier("Van mij"), &Some(dossier("Begin"))));
    let (ours, theirs) = (conflict.ours.clone(), conflict.theirs.clone());
    assert_eq!(ours, path);
    second.carry_out(Effect::Settle { generation: 2, ours, dossier: Box::new(dossier("Samen")) });
    wait_for(&mut second, is_saved(2));
    drop(second);
    assert_eq!(on_disk(&path), dossier("Samen"));
    assert!(!theirs.exists());
    // One dossier from here on; or two, where the user wants that.
    let mut third = runner(&home, Disk::default(), Answered::default());
    third.carry_out(Effect::Load(path.clone()));
    wait_for(&mut third, is_opened);
    std::fs::write(&path, file::write(&dossier("Alweer"))).unwrap();
    third.carry_out(save(3, &path, "En ik"));
    let events = wait_for(&mut third, |e| matches!(e, Event::Conflicted(_)));
    let Some(Event::Conflicted(conflict)) = events.last() else { panic!("{events:?}") };
    third.carry_out(Effect::KeepApart(conflict.ours.clone()));
    third.carry_out(Effect::Load(path.clone()));
    wait_for(&mut third, is_opened);
    drop(third);
    let hidden = std::fs::read_dir(home.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    assert!(hidden.into_iter().all(|name| !name.ends_with(".conflict")));
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR one picture";

/// A dossier with one scan, to which a file is attached or not.
fn backed(attachment: Option<&digipeil::dossier::evidence::Attachment>) -> Dossier {
    let mut dossier = crate::results::two_scans();
    let answer = dossier.assessments[0].answers.values_mut().next().unwrap();
    answer.attachments = attachment.cloned().into_iter().collect();
    dossier
}

/// A runner whose copies for viewers lie in a folder of the test, with a sealed dossier open to which a file is attached.
fn with_evidence(home: &TempDir) -> (Runner, PathBuf, digipeil::dossier::evidence::Attachment) {
    use digipeil::app::{Attach, Backed};
    use digipeil::store::seal::{Passphrase, seal};
    let path = home.path().join("bakker.ron.age");
    let copies = home.path().join("copies");
    std::fs::create_dir(&copies).unwrap();
    let passphrase = Passphrase::new("paard accu nietje batterij".to_owned()).unwrap();
    let whole = backed(None);
    std::fs::write(&path, seal(file::write(&whole).as_bytes(), &passphrase).unwrap()).unwrap();
    let mut runner = Runner::new(Setup {
        places: Places { copies, ..Places::under(home.path()) },
        disk: Disk::default(),
        settings: Settings::default(),
        clock: || NOW,
        home: None,
        dialogs: Box::new(Answered::default()),
    })
    .unwrap();
    let secret = Some(digipeil::app::Secret("paard accu nietje batterij".to_owned()));
    runner.carry_out(Effect::LoadWith { path: path.clone(), passphrase: secret, by_force: false });
    wait_for(&mut runner, is_opened);
    let from = home.path().join("foto.png");
    std::fs::write(&from, PNG).unwrap();
    let scan = &whole.assessments[0];
    let question = scan.answers.keys().next().unwrap().clone();
    let of = Backed { key: whole.key.clone(), assessment: scan.id.clone(), question };
    runner.carry_out(Effect::TakeEvidence { of, dossier_file: path.clone(), from });
    let events = wait_for(&mut runner, |e| matches!(e, Event::Attach(_)));
    let Some(Event::Attach(Attach::Came(_, Ok(attachment)))) = events.last() else { panic!("{events:?}") };
    let attachment = attachment.clone();
    std::fs::remove_file(home.path().join("foto.png")).unwrap();
    let dossier = Box::new(backed(Some(&attachment)));
    runner.carry_out(Effect::Save { generation: 1, path: Some(path.clone()), dossier });
    wait_for(&mut runner, is_saved(1));
    (runner, path, attachment)
}

/// The files under a folder, with what is in them.
fn all_files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(
            |path| {
                if path.is_dir() { all_files(&path) } else { vec![(path.clone(), std::fs::read(&path).unwrap())] }
            },
        )
        .collect()
}

#[test]
fn a_viewer_gets_a_copy_that_goes_with_the_program() {
    let home = TempDir::new().unwrap();
    let (mut runner, path, attachment) = with_evidence(&home);
    let lies_open = || all_files(home.path()).iter().filter(|(_, bytes)| bytes == PNG).count();
    assert_eq!(lies_open(), 0, "beside the dossier it is sealed");
    let key = backed(None).key;
    runner.carry_out(Effect::OpenEvidence { key, dossier_file: path, attachment });
    let export = digipeil::app::Export::new("verslag", digipeil::app::FileKind::Text, "report");
    runner.carry_out(Effect::OpenForPrint(export));
    let is_report = |e: &Event| matches!(e, Event::CopyMade(Ok(path)) if path.ends_with("verslag.txt"));
    let events = wait_for(&mut runner, is_report);
    let copies: Vec<&PathBuf> =
        events.iter().filter_map(|e| if let Event::CopyMade(Ok(path)) = e { Some(path) } else { None }).collect();
    assert_eq!(copies.len(), 2, "{events:?}");
    assert_eq!(std::fs::read(copies[0]).unwrap(), PNG);
    assert!(copies.iter().all(|path| path.starts_with(home.path().join("copies"))));
    assert_eq!(lies_open(), 1);
    drop(runner);
    assert_eq!(lies_open(), 0);
    assert!(all_files(&home.path().join("copies")).is_empty());
}

#[test]
fn a_file_taken_away_goes_when_the_dossier_is_left_and_not_before() {
    for leaves_program in [false, true] {
        let home = TempDir::new().unwrap();
        let (mut runner, path, attachment) = with_evidence(&home);
        let beside = home.path().join("evidence");
        let without = Effect::Save { generation: 2, path: Some(path.clone()), dossier: Box::new(backed(None)) };
        runner.carry_out(without.clone());
        wait_for(&mut runner, is_saved(2));
        assert_eq!(all_files(&beside).len(), 1, "undo may want it back");
        let back = Box::new(backed(Some(&attachment)));
        runner.carry_out(Effect::Save { generation: 3, path: Some(path.clone()), dossier: back });
        runner.carry_out(Effect::LetGo(path.clone()));
        let secret = Some(digipeil::app::Secret("paard accu nietje batterij".to_owned()));
        runner.carry_out(Effect::LoadWith { path: path.clone(), passphrase: secret, by_force: false });
        wait_for(&mut runner, is_opened);
        assert_eq!(all_files(&beside).len(), 1, "an answer needs it");
        runner.carry_out(without);
        wait_for(&mut runner, is_saved(2));
        if leaves_program {
            drop(runner);
        } else {
            runner.carry_out(Effect::LetGo(path));
            let begun = Instant::now();
            while !all_files(&beside).is_empty() {
                assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", all_files(&beside).len());
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        assert!(all_files(&beside).is_empty());
    }
}

#[test]
fn the_seal_goes_on_and_off_everything_that_belongs_to_a_dossier() {
    use digipeil::app::Secret;
    use digipeil::app::sharing::{Sharing, SharingTask};
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    std::fs::write(&path, file::write(&dossier("Zwijgzaam begin"))).unwrap();
    let backups = home.path().join(".backups");
    std::fs::create_dir(&backups).unwrap();
    for day in 1..=5 {
        let name = format!("bakker 2026-11-0{day} 10.00.00.ron");
        std::fs::write(backups.join(name), file::write(&dossier("Zwijgzaam toen"))).unwrap();
    }
    let is_open = |folder: &Path| {
        let holds = |bytes: &[u8]| bytes.windows(9).any(|at| at == b"Zwijgzaam");
        all_files(folder).iter().filter(|(_, bytes)| holds(bytes)).count()
    };
    let is_done = |event: &Event| matches!(event, Event::Sharing(Sharing::Sealed { result: Ok(_), .. }));
    let seal = |path: &Path, passphrase: Option<&str>| {
        let passphrase = passphrase.map(|typed| Secret(typed.to_owned()));
        Effect::Sharing(SharingTask::Seal { key: dossier("").key, path: path.to_owned(), passphrase })
    };
    let mut runner = self::runner(&home, Disk::default(), Answered::default());
    runner.carry_out(Effect::Load(path.clone()));
    wait_for(&mut runner, is_opened);
    runner.carry_out(seal(&path, Some("paard accu nietje batterij")));
    let sealed = home.path().join("bakker.ron.age");
    // Work goes on at once, whatever is still to be sealed.
    runner.carry_out(save(1, &sealed, "Zwijgzaam verder"));
    let events = wait_for(&mut runner, is_saved(1));
    assert!(events.iter().any(is_done), "{events:?}");
    // Who leaves the program waits until all is sealed.
    drop(runner);
    assert_eq!(
        is_open(home.path()),
        0,
        "{:?}",
        all_files(home.path()).iter().map(|(path, _)| path).collect::<Vec<_>>()
    );
    assert!(all_files(&backups).len() >= 5);
    let mut runner = self::runner(&home, Disk::default(), Answered::default());
    let secret = Some(Secret("paard accu nietje batterij".to_owned()));
    runner.carry_out(Effect::LoadWith { path: sealed.clone(), passphrase: secret, by_force: false });
    wait_for(&mut runner, is_opened);
    runner.carry_out(seal(&sealed, None));
    wait_for(&mut runner, is_done);
    drop(runner);
    assert_eq!(on_disk(&path), dossier("Zwijgzaam verder"));
    assert_eq!(is_open(&backups), all_files(&backups).len(), "every earlier version can be read again");
}

#[test]
fn a_damaged_file_comes_with_its_last_version() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    let backups = home.path().join(".backups");
    std::fs::create_dir(&backups).unwrap();
    std::fs::write(&path, "V1((ke").unwrap();
    let mut runner = runner(&home, Disk::default(), Answered::default());
    runner.carry_out(Effect::Load(path.clone()));
    let events = wait_for(&mut runner, is_opened);
    assert!(matches!(events.last(), Some(Event::Opened { result: Err(_), .. })), "there is none: {events:?}");
    std::fs::write(backups.join("bakker 2026-11-19 10.00.00.ron"), file::write(&dossier("Toen"))).unwrap();
    std::fs::write(backups.join("bakker 2026-11-20 10.00.00.ron"), "V1((ke").unwrap();
    runner.carry_out(Effect::Load(path.clone()));
    let events = wait_for(&mut runner, |e| matches!(e, Event::Damaged(_)));
    let Some(Event::Damaged(damaged)) = events.last() else { panic!("{events:?}") };
    assert_eq!(
        (damaged.versions, damaged.newest.1),
        (2, datetime(2026, 11, 19, 10, 0, 0, 0)),
        "the last that can be read"
    );
    assert!(damaged.message.contains("bakker.ron"));
    runner.carry_out(Effect::Restore(damaged.newest.0.clone()));
    let events = wait_for(&mut runner, |e| matches!(e, Event::Restored(_)));
    let Some(Event::Restored(Ok(copy))) = events.last() else { panic!("{events:?}") };
    assert_eq!(on_disk(copy), dossier("Toen"));
    assert_eq!(std::fs::read(&path).unwrap(), b"V1((ke", "the file stays as it is");
}

#[test]
fn a_failed_save_is_told_of_its_own_dossier_whatever_was_opened_since() {
    /// Fails while it is told to.
    struct Ill(AtomicBool);
    impl Faults for Ill {
        fn before(&self, op: Op, _: &Path) -> io::Result<()> {
            let is_ill = op == Op::CreateTemp && self.0.load(Ordering::SeqCst);
            if is_ill { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
        }
    }
    let home = TempDir::new().unwrap();
    let (a, b) = (home.path().join("a.ron"), home.path().join("b.ron"));
    std::fs::write(&a, file::write(&dossier("Een"))).unwrap();
    let mut other = dossier("Ander");
    other.key = "another".into();
    std::fs::write(&b, file::write(&other)).unwrap();
    let ill = Arc::new(Ill(AtomicBool::new(false)));
    let mut runner = runner(&home, Disk::failing(ill.clone()), Answered::default());
    runner.carry_out(Effect::Load(a.clone()));
    wait_for(&mut runner, is_opened);
    ill.0.store(true, Ordering::SeqCst);
    runner.carry_out(save(1, &a, "Twee"));
    runner.carry_out(Effect::LetGo(a.clone()));
    runner.carry_out(Effect::Load(b.clone()));
    let events = wait_for(&mut runner, is_opened);
    let failed = events.iter().find_map(|e| match e {
        Event::Saved { key, path, result: Err(_), .. } => Some((key.clone(), path.clone())),
        _ => None,
    });
    assert_eq!(failed, Some((dossier("").key, a.clone())));
    ill.0.store(false, Ordering::SeqCst);
    runner.carry_out(save(1, &a, "Twee"));
    wait_for(&mut runner, |e| matches!(e, Event::Saved { result: Ok(()), .. }));
    assert_eq!((on_disk(&a), on_disk(&b)), (dossier("Twee"), other));
}
