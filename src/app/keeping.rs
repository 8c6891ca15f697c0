//! What is on screen and what is on disk: dossiers that are opened, saved and left. Nothing that was typed is forgotten before it is safe,
//! also where another dossier has come on screen meanwhile.

use std::path::PathBuf;

use crate::app::open::{Held, Open, Saving};
use crate::app::opened::OpenedFile;
use crate::app::update::derive;
use crate::app::{Dialog, Effect, Event, Model, Recent, Screen};
use crate::tr;

/// How many dossiers Home remembers.
const MOST_RECENT: usize = 12;

impl Model {
    /// Dossiers that left the screen before their last change was on disk. They are held until it is.
    pub fn departed(&self) -> &[Open] {
        &self.departed
    }

    /// Whether everything that was typed is on disk.
    fn is_all_safe(&self) -> bool {
        let is_safe = |open: &Open| matches!(open.saving(), Saving::Unchanged | Saving::Saved);
        self.open.iter().chain(&self.departed).all(is_safe)
    }

    /// Whether the window may close at once: everything is on disk, or the user does not want it to be.
    pub fn may_close(&self) -> bool {
        self.leaves_unsaved || self.is_all_safe()
    }
}

/// Whether an event would take the place of a dossier of which the last change is nowhere but in this window.
pub(super) fn would_lose_work(model: &Model, event: &Event) -> bool {
    let is_unsafe = model.open.as_ref().is_some_and(|open| matches!(open.saving(), Saving::Failed(_)));
    let takes_its_place = match event {
        Event::Close
        | Event::NewDossier { .. }
        | Event::OpenExample
        | Event::TakeUp(_)
        | Event::Opened { result: Ok(_), .. } => true,
        Event::OpenFile(path) => departed_in(model, path).is_some(),
        _ => false,
    };
    is_unsafe && takes_its_place
}

/// What to go back to should an event change a dossier whose file must stay as it is.
pub(super) struct HeldBack {
    open: Held,
    screen: Screen,
    back: Vec<Screen>,
    event: Event,
}

/// Notes how things are before an event that must perhaps not come about.
pub(super) fn hold_back(model: &Model, event: &Event) -> Option<HeldBack> {
    let open = model.open.as_ref().filter(|open| open.restriction().is_some())?;
    Some(HeldBack { open: open.held(), screen: model.screen.clone(), back: model.back.clone(), event: event.clone() })
}

/// Takes a change back and asks whether a copy will do. Says whether there was anything to take back.
pub(super) fn give_back(model: &mut Model, held: HeldBack) -> bool {
    let HeldBack { open: held, screen, back, event } = held;
    let Some(open) = model.open.as_mut().filter(|open| open.restriction().is_some()) else { return false };
    open.put_back(held);
    model.screen = screen;
    model.back = back;
    model.dialog = Some(Dialog::WorkInCopy);
    model.held_back = Some(Box::new(event));
    derive(model);
    true
}

/// Saves the dossier on screen.
pub(super) fn save(model: &Model) -> Option<Effect> {
    model.open.as_ref().and_then(saving_of)
}

fn saving_of(open: &Open) -> Option<Effect> {
    if open.is_example() {
        return None;
    }
    if let Some(ours) = open.settling() {
        let (generation, ours, dossier) = (open.generation(), ours.clone(), Box::new(open.dossier().clone()));
        return Some(Effect::Settle { generation, ours, dossier });
    }
    Some(Effect::Save {
        generation: open.generation(),
        path: open.path().cloned(),
        dossier: Box::new(open.dossier().clone()),
    })
}

/// The dossier on screen leaves it. One whose last change is still on its way to the disk is held until it is there.
pub(super) fn depart(model: &mut Model) -> Option<Effect> {
    let open = model.open.take()?;
    let path = open.path().cloned();
    let is_on_its_way = *open.saving() == Saving::Writing && !open.is_example() && open.restriction().is_none();
    if is_on_its_way {
        model.departed.push(open);
    }
    path.map(Effect::LetGo)
}

/// Brings a dossier on screen. What is to be done about the one before comes back.
pub(super) fn set_open(model: &mut Model, open: Open) -> Option<Effect> {
    let let_go = depart(model);
    model.open = Some(open);
    model.back.clear();
    model.project = crate::matching::Project::default();
    model.asked_on = None;
    derive(model);
    let_go
}

fn departed_in(model: &Model, path: &PathBuf) -> Option<usize> {
    model.departed.iter().position(|open| open.path() == Some(path))
}

/// Opens a file; one whose dossier is still held is that dossier, whatever the disk says.
pub(super) fn open_file(model: &mut Model, path: PathBuf) -> Vec<Effect> {
    match departed_in(model, &path) {
        Some(at) => bring_back(model, at),
        None => vec![Effect::Load(path)],
    }
}

/// A dossier that left the screen before it was safe comes back on it, as it was.
pub(super) fn take_up(model: &mut Model, key: &str) -> Vec<Effect> {
    match model.departed.iter().position(|open| open.dossier().key == key) {
        Some(at) => bring_back(model, at),
        None => Vec::new(),
    }
}

fn bring_back(model: &mut Model, at: usize) -> Vec<Effect> {
    let open = model.departed.remove(at);
    let let_go = set_open(model, open);
    model.screen = arrival(model);
    let_go.into_iter().chain(remember(model)).collect()
}

/// Where one is when a dossier was opened.
fn arrival(model: &Model) -> Screen {
    let Some(open) = &model.open else { return Screen::Home };
    match open.derived() {
        _ if open.dossier().assessments.is_empty() => Screen::Company,
        Some(derived) if derived.route.done() == derived.route.len() => Screen::Results,
        Some(_) => Screen::Interview,
        None => Screen::Company,
    }
}

/// A dossier was opened, or not.
pub(super) fn opened(model: &mut Model, path: PathBuf, result: Result<Box<OpenedFile>, String>) -> Vec<Effect> {
    match result {
        Ok(file) => {
            model.interrupted = model.interrupted.take().filter(|interrupted| interrupted.path != path);
            if let Some(at) = departed_in(model, &path) {
                return bring_back(model, at);
            }
            let before = model.open.as_ref().filter(|open| open.dossier().key == file.dossier.key);
            let before = before.filter(|open| open.path() == Some(&path));
            if before.is_some_and(|open| *open.saving() == Saving::Writing) {
                // What was typed while it was read is newer than what was read.
                return Vec::new();
            }
            let stays = before.is_some().then(|| model.screen.clone());
            if before.is_some() {
                model.open = None;
            }
            // The disk has let go of the one before already.
            let _ = set_open(model, Open::from_file(*file, path));
            // The same dossier once more: one is where one was.
            let stays = stays.filter(|screen| *screen != Screen::Home);
            model.screen = stays.unwrap_or_else(|| arrival(model));
            remember(model)
        }
        Err(message) => {
            model.recent.retain(|r| r.path != path);
            model.say(message, true, None);
            vec![Effect::SaveRecent(model.recent.clone())]
        }
    }
}

/// A file cannot be read, but earlier versions of the dossier can: the newest is offered.
pub(super) fn damaged(model: &mut Model, damaged: crate::app::Damaged) {
    model.recent.retain(|recent| recent.path != damaged.path);
    model.dialog = Some(Dialog::Damaged(Box::new(damaged)));
}

/// Whose save ended.
enum Whose {
    OnScreen,
    Departed(usize),
}

/// Two copies of one dossier have the same key: then the file tells.
fn whose(model: &Model, generation: u64, key: &str, path: &PathBuf) -> Option<Whose> {
    let fits = |open: &Open| open.dossier().key == key && generation <= open.generation();
    let is_it = |open: &Open| fits(open) && open.path() == Some(path);
    let departed = |is: &dyn Fn(&Open) -> bool| model.departed.iter().position(is).map(Whose::Departed);
    let on_screen = |is: &dyn Fn(&Open) -> bool| model.open.as_ref().is_some_and(is).then_some(Whose::OnScreen);
    on_screen(&is_it).or_else(|| departed(&is_it)).or_else(|| on_screen(&fits)).or_else(|| departed(&fits))
}

/// A save ended.
pub(super) fn saved(
    model: &mut Model,
    generation: u64,
    key: String,
    path: PathBuf,
    result: Result<(), String>,
) -> Vec<Effect> {
    let whose = whose(model, generation, &key, &path);
    let open = match whose {
        Some(Whose::OnScreen) => model.open.as_mut(),
        Some(Whose::Departed(at)) => model.departed.get_mut(at),
        None => None,
    };
    let Some(open) = open else { return Vec::new() };
    let has_failed = result.is_err();
    let was_failing = open.failures() > 0;
    open.saved(generation, path, result);
    if has_failed {
        let failure = open.failures();
        if model.is_leaving {
            model.dialog = Some(Dialog::LeaveUnsaved);
        }
        return vec![Effect::RetryAfter { seconds: patience(failure), key, failure }];
    }
    let mut effects = match whose {
        Some(Whose::Departed(at)) => safe_at_last(model, at, was_failing),
        _ => {
            if was_failing {
                let text = tr!(model.tr, "toast-saved-again");
                model.say(text, false, None);
            }
            remember(model)
        }
    };
    if model.is_leaving && model.is_all_safe() {
        effects.push(Effect::CloseWindow);
    }
    effects
}

/// The last change of a dossier that left the screen is on disk: it is held no longer.
fn safe_at_last(model: &mut Model, at: usize, was_failing: bool) -> Vec<Effect> {
    if model.departed.get(at).is_none_or(|open| *open.saving() != Saving::Saved) {
        return Vec::new();
    }
    let open = model.departed.remove(at);
    if was_failing {
        let text = tr!(model.tr, "toast-saved-again-of", name = model.name_of(&open));
        model.say(text, false, None);
    }
    let mut effects = Vec::new();
    if let Some(recent) = recent_of(model, &open) {
        model.recent.retain(|other| other.path != recent.path);
        // What is on screen stands above it.
        let place = usize::from(model.open.is_some()).min(model.recent.len());
        model.recent.insert(place, recent);
        model.recent.truncate(MOST_RECENT);
        effects.push(Effect::SaveRecent(model.recent.clone()));
    }
    let is_on_screen = model.open.as_ref().is_some_and(|on_screen| on_screen.path() == open.path());
    if let Some(path) = open.path().filter(|_| !is_on_screen) {
        effects.push(Effect::LetGo(path.clone()));
    }
    effects
}

/// How many seconds to wait after so many failures: soon at first, then less and less often.
fn patience(failures: u32) -> u32 {
    const MOST: u32 = 10;
    1_u32.checked_shl(failures.saturating_sub(1)).unwrap_or(MOST).min(MOST)
}

/// Tries again what could not be saved, of all dossiers or of the one with this key after this failure.
pub(super) fn save_again(model: &Model, only: Option<(&str, u32)>) -> Vec<Effect> {
    let has_failed = |open: &&Open| matches!(open.saving(), Saving::Failed(_));
    let is_it =
        |open: &&Open| only.is_none_or(|(key, failure)| open.dossier().key == key && open.failures() == failure);
    model.open.iter().chain(&model.departed).filter(has_failed).filter(is_it).filter_map(saving_of).collect()
}

/// Puts the open dossier on top of the recent ones.
pub(super) fn remember(model: &mut Model) -> Vec<Effect> {
    let Some(recent) = model.open.as_ref().and_then(|open| recent_of(model, open)) else { return Vec::new() };
    if model.recent.first() == Some(&recent) {
        return Vec::new();
    }
    model.recent.retain(|r| r.path != recent.path);
    model.recent.insert(0, recent);
    model.recent.truncate(MOST_RECENT);
    vec![Effect::SaveRecent(model.recent.clone())]
}

fn recent_of(model: &Model, open: &Open) -> Option<Recent> {
    let path = open.path().cloned()?;
    if open.is_sealed() {
        // The list of recent dossiers lies open: of a sealed one it says no more than its file does.
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (place, progress, questionnaire) = (String::new(), None, None);
        return Some(Recent { path, name, place, changed: model.today, progress, questionnaire });
    }
    let company = &open.dossier().company;
    Some(Recent {
        path,
        name: company.name.clone().unwrap_or_default(),
        place: company.municipality.clone().unwrap_or_default(),
        changed: model.today,
        progress: open.derived().map(|d| (d.route.done(), d.route.len())),
        questionnaire: open.assessment().map(|a| a.questionnaire.id.clone()),
    })
}

/// The user wants to leave the program.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    if model.is_all_safe() {
        return vec![Effect::CloseWindow];
    }
    model.is_leaving = true;
    // One more try before asking.
    save_again(model, None)
}

impl Model {
    /// What a dossier is called: its company, or the words for one that has no name yet.
    pub fn name_of(&self, open: &Open) -> String {
        let name = open.dossier().company.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        name.map_or_else(|| tr!(self.tr, "company-no-name"), crate::diagnostic::harmless)
    }
}
