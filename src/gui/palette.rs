//! The command palette: everything one can go to or do, found by typing.

use std::cmp::Reverse;
use std::ops::Range;
use std::path::PathBuf;

use eframe::egui::Context;

use crate::app::interview::Mark;
use crate::app::{Event, Mode, Model, Open, Screen, Settings, ThemeChoice};
use crate::company::words::{fit, folded_words, is_filler, marks, nearly};
use crate::gui::Outbox;
use crate::gui::screen::phrases;
use crate::gui::widget::{Icon, Palette, PaletteEvent, PaletteRow};
use crate::id::QuestionnaireId;
use crate::text::{self, Tr};
use crate::tr;

/// More rows than this are no help: a letter more finds better.
const MOST: usize = 8;

/// What the palette keeps while it is open.
#[derive(Default)]
pub struct State {
    /// Whether it is open.
    pub is_open: bool,
    /// What is typed.
    pub text: String,
    /// Everything there is to find, gathered once when it opens.
    items: Vec<Item>,
    /// The rows for what is typed: places in `items` with the letters that fit. `None` until they were looked for.
    found: Option<Vec<(usize, Vec<Range<usize>>)>>,
}

/// What happens when a row is taken.
#[derive(Clone, Debug)]
enum Act {
    /// Something happens.
    Do(Box<Event>),
    /// A new dossier, perhaps to begin a questionnaire with.
    New(Option<QuestionnaireId>),
}

/// One thing to find.
struct Item {
    icon: Icon,
    text: String,
    /// The words of the text, folded.
    shown: Vec<String>,
    /// Other words it is found by, folded.
    also: Vec<String>,
    key: String,
    act: Act,
    kind: Kind,
}

/// What kind of thing it is: with equal words, the first one comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Place,
    Command,
    Part,
    Begin,
    Programme,
    Dossier,
    Question,
    Setting,
}

/// Draws the palette over the screen, while it is open.
pub fn palette_ui(ctx: &Context, model: &Model, state: &mut State, out: &mut Outbox) {
    if !state.is_open {
        state.found = None;
        state.items.clear();
        return;
    }
    let t = &model.tr;
    let State { text, items, found, .. } = state;
    let found = found.get_or_insert_with(|| {
        *items = all_items(model);
        find(items, text)
    });
    let shown: Vec<(&Item, &[Range<usize>])> =
        found.iter().filter_map(|(at, matches)| Some((items.get(*at)?, matches.as_slice()))).collect();
    let rows: Vec<PaletteRow<'_>> = shown
        .iter()
        .map(|(item, matches)| PaletteRow { icon: item.icon, text: &item.text, matches, key: &item.key })
        .collect();
    let (name, none) = (tr!(t, "palette-name"), tr!(t, "palette-none"));
    let (close, take) = (tr!(t, "key-escape"), tr!(t, "key-enter"));
    let palette = Palette { name: &name, text, rows: &rows, none: &none, close_key: &close, take_key: &take };
    match palette.show(ctx) {
        Some(PaletteEvent::Typed) => {
            *found = find(items, text);
            ctx.request_repaint();
        }
        Some(PaletteEvent::Picked(at)) => {
            match shown.get(at).map(|(item, _)| item.act.clone()) {
                Some(Act::Do(event)) => out.push(*event),
                Some(Act::New(then)) => out.new_dossier(then),
                None => {}
            }
            state.is_open = false;
        }
        Some(PaletteEvent::Closed) => state.is_open = false,
        None => {}
    }
}

/// The things that fit what is typed, best first; without a word the places and commands.
fn find(items: &[Item], typed: &str) -> Vec<(usize, Vec<Range<usize>>)> {
    let all = folded_words(typed);
    let mut words: Vec<&str> = all.iter().map(String::as_str).filter(|word| !is_filler(word)).collect();
    if words.is_empty() {
        words = all.iter().map(String::as_str).collect();
    }
    let scored = |fits: fn(&str, &str) -> u32| -> Vec<(u32, usize, &Item)> {
        let scored = items.iter().enumerate().filter_map(|(at, item)| Some((score(item, &words, fits)?, at, item)));
        scored.collect()
    };
    let mut hits = scored(plain_fit);
    if hits.is_empty() {
        // One typing error is forgiven where nothing fits otherwise.
        hits = scored(|typed, word| if nearly(typed, word) { 40 } else { plain_fit(typed, word) });
    }
    hits.sort_by_key(|(score, at, item)| (Reverse(*score), item.kind, *at));
    hits.truncate(MOST);
    hits.into_iter().map(|(_, at, item)| (at, bold(&item.text, typed, &words))).collect()
}

/// How well a typed word fits a word of a thing: the same, its beginning, a part of it. How much of a beginning is typed says
/// nothing here: it would put short words before what matters more.
fn plain_fit(typed: &str, word: &str) -> u32 {
    match fit(typed, word) {
        100 => 100,
        60.. => 70,
        0 if typed.len() >= 3 && word.contains(typed) => 30,
        other => other,
    }
}

/// How well a thing fits the words: all of them must be found in it.
fn score(item: &Item, words: &[&str], fits: fn(&str, &str) -> u32) -> Option<u32> {
    if words.is_empty() {
        return Some(0);
    }
    let mut sum = 0;
    for word in words {
        let best = |among: &[String]| among.iter().map(|w| fits(word, w)).max().unwrap_or(0);
        let found = best(&item.shown).max(best(&item.also) * 3 / 4);
        if found == 0 {
            return None;
        }
        sum += found;
    }
    // Words at the beginning say what the thing is; those far inside a question are met by chance.
    let first = item.shown.first().is_some_and(|first| words.first().is_some_and(|word| fits(word, first) > 0));
    let short = if item.shown.len() <= 6 { 10 } else { 0 };
    let average = sum / u32::try_from(words.len()).unwrap_or(1);
    Some((average + if first { 15 } else { 0 } + short) / 5)
}

/// Which letters fit what is typed: beginnings of words, else letters inside one.
fn bold(text: &str, typed: &str, words: &[&str]) -> Vec<Range<usize>> {
    let found = marks(text, typed);
    if !found.is_empty() {
        return found;
    }
    let lower = text.to_lowercase();
    // Only where every letter kept its length do places in the one text mean the same in the other.
    if lower.len() != text.len() {
        return Vec::new();
    }
    let places = words.iter().filter_map(|word| lower.find(word).map(|at| at..at + word.len()));
    places.take(1).filter(|range| text.get(range.clone()).is_some()).collect()
}

/// Everything one can find now.
fn all_items(model: &Model) -> Vec<Item> {
    let mut items = Vec::new();
    places(model, &mut items);
    commands(model, &mut items);
    questionnaires(model, &mut items);
    if let Some(open) = &model.open {
        scan(model, open, &mut items);
        programmes(model, open, &mut items);
    }
    dossiers(model, &mut items);
    settings(model, &mut items);
    items
}

impl Item {
    fn new(kind: Kind, icon: Icon, text: String, event: Event) -> Self {
        let shown = folded_words(&text);
        Self { icon, text, shown, also: Vec::new(), key: String::new(), act: Act::Do(Box::new(event)), kind }
    }

    fn also(mut self, words: &str) -> Self {
        self.also = folded_words(words);
        self
    }

    fn key(mut self, t: &Tr, letter: &str) -> Self {
        self.key = format!("{} {letter}", tr!(t, "key-ctrl"));
        self
    }
}

fn places(model: &Model, items: &mut Vec<Item>) {
    let t = &model.tr;
    let mut place = |screen: Screen, icon: Icon, text: String, also: String| {
        if model.screen != screen {
            items.push(Item::new(Kind::Place, icon, text, Event::Go(screen)).also(&also));
        }
    };
    if let Some(open) = &model.open {
        let step = |key: &str| t.format(key, &[]);
        place(Screen::Company, Icon::Buildings, tr!(t, "palette-company"), step("frame-step-company"));
        if open.derived().is_some() {
            place(Screen::Interview, Icon::ChatCircleDots, tr!(t, "palette-interview"), step("frame-step-interview"));
            place(Screen::Check, Icon::ListChecks, tr!(t, "palette-check"), String::new());
            place(Screen::Results, Icon::ChartBar, tr!(t, "palette-results"), step("frame-step-results"));
            place(Screen::Targets, Icon::Flag, tr!(t, "target-title"), tr!(t, "target-set-all"));
        }
        place(Screen::Versions, Icon::ArrowCounterClockwise, tr!(t, "versions-title"), tr!(t, "versions-backups"));
        place(Screen::Sharing, Icon::ArrowSquareOut, tr!(t, "share-title"), tr!(t, "palette-share-also"));
        if open.conflict().is_some() {
            place(Screen::Merge, Icon::ListChecks, tr!(t, "merge-title"), String::new());
        }
        place(Screen::Readings, Icon::ListChecks, tr!(t, "palette-readings"), tr!(t, "readings-link"));
        place(Screen::Programmes, Icon::HandCoins, tr!(t, "palette-programmes"), step("frame-step-programmes"));
        place(Screen::Plan, Icon::ListChecks, tr!(t, "palette-plan"), step("frame-step-plan"));
        let also = format!("{} {}", step("frame-step-report"), tr!(t, "palette-report-also"));
        place(Screen::Report, Icon::FilePdf, tr!(t, "palette-report"), also);
    }
    if model.open.is_some() {
        let also = tr!(t, "palette-calculator-also");
        place(Screen::Calculator, Icon::HandCoins, tr!(t, "palette-calculator"), also);
    }
    let also = tr!(t, "palette-organisations-also");
    place(Screen::Organisations, Icon::Users, tr!(t, "palette-organisations"), also);
    place(Screen::Catalogue, Icon::FileText, tr!(t, "palette-catalogue"), tr!(t, "palette-catalogue-also"));
    place(Screen::Library, Icon::FolderOpen, tr!(t, "palette-library"), tr!(t, "frame-library"));
    let also = tr!(t, "palette-import-also");
    place(Screen::Import, Icon::DownloadSimple, tr!(t, "import-title"), also);
    let also = tr!(t, "palette-figures-also");
    place(Screen::Figures, Icon::ChartBar, tr!(t, "figures-title"), also);
    place(Screen::Home, Icon::House, tr!(t, "palette-home"), tr!(t, "frame-home"));
    place(Screen::Settings, Icon::Gear, tr!(t, "palette-settings"), tr!(t, "palette-settings-also"));
}

fn commands(model: &Model, items: &mut Vec<Item>) {
    let t = &model.tr;
    if let Some(open) = &model.open {
        if let Some(name) = open.next_undo() {
            let text = tr!(t, "palette-undo", what = model.edit_name(name));
            items.push(Item::new(Kind::Command, Icon::ArrowCounterClockwise, text, Event::Undo).key(t, "Z"));
        }
        if let Some(name) = open.next_redo() {
            let text = tr!(t, "palette-redo", what = model.edit_name(name));
            items.push(Item::new(Kind::Command, Icon::ArrowClockwise, text, Event::Redo).key(t, "Y"));
        }
    }
    let new = Item::new(Kind::Command, Icon::Plus, tr!(t, "home-new-company"), Event::CloseDialog).key(t, "N");
    items.push(Item { act: Act::New(None), ..new });
    let open = tr!(t, "home-open");
    items.push(Item::new(Kind::Command, Icon::FolderOpen, open, Event::ChooseFile).key(t, "O"));
    if model.open.is_some() {
        let save = tr!(t, "menu-save-copy");
        items.push(Item::new(Kind::Command, Icon::DownloadSimple, save, Event::ChooseSave));
        items.push(Item::new(Kind::Command, Icon::X, tr!(t, "menu-close"), Event::Close));
    }
    let is_example = model.open.as_ref().is_some_and(Open::is_example);
    if !is_example {
        items.push(Item::new(Kind::Command, Icon::Eye, tr!(t, "home-look-do"), Event::OpenExample));
    }
}

fn questionnaires(model: &Model, items: &mut Vec<Item>) {
    let t = &model.tr;
    let is_own = model.open.as_ref().is_some_and(|open| !open.is_example());
    for questionnaire in model.shelf.newest() {
        let id = questionnaire.id().clone();
        let text = tr!(t, "palette-begin", name = t.text(questionnaire.name()));
        let item = Item::new(Kind::Begin, Icon::Clock, text, Event::Start(id.clone()));
        let act = if is_own { item.act.clone() } else { Act::New(Some(id)) };
        items.push(Item { act, ..item }.also(t.text(questionnaire.asks())));
    }
}

/// The parts and questions of the current scan.
fn scan(model: &Model, open: &Open, items: &mut Vec<Item>) {
    let t = &model.tr;
    let Some(derived) = open.derived() else { return };
    let questionnaire = &derived.questionnaire;
    for part in &derived.route.parts {
        let dimension = questionnaire.dimension(part.dimension);
        let name = t.text(&dimension.name);
        let first = part.questions.iter().find(|(_, mark)| *mark == Mark::Open).or(part.questions.first());
        if let Some((first, _)) = first {
            let count = phrases::count_questions(t, part.questions.len());
            let text = tr!(t, "palette-part", name = name, count = count);
            items.push(Item::new(Kind::Part, Icon::ListChecks, text, Event::Jump(*first)));
        }
        if part.done() > 0 {
            let text = tr!(t, "palette-explanation", name = name);
            let screen = Screen::Explanation(Some(part.dimension));
            items.push(Item::new(Kind::Part, Icon::ChartBar, text, Event::Go(screen)));
        }
    }
    for (number, (ix, _)) in derived.route.questions().enumerate() {
        let question = questionnaire.question(ix);
        let text = tr!(t, "palette-question", number = (number + 1).to_string(), question = t.text(&question.ask));
        items.push(Item::new(Kind::Question, Icon::ChatCircleDots, text, Event::Jump(ix)));
    }
}

fn programmes(model: &Model, open: &Open, items: &mut Vec<Item>) {
    let t = &model.tr;
    let catalogue = model.matcher.catalogue();
    let Some(matched) = open.matched() else { return };
    for found in &matched.matches.list {
        let programme = catalogue.programme(found.programme);
        let event = Event::Go(Screen::Programme(programme.id.clone()));
        let item = Item::new(Kind::Programme, Icon::HandCoins, t.text(&programme.name).to_owned(), event);
        items.push(item.also(&programme.aliases.join(" ")));
    }
}

fn dossiers(model: &Model, items: &mut Vec<Item>) {
    let t = &model.tr;
    let here: Option<&PathBuf> = model.open.as_ref().and_then(Open::path);
    for recent in model.recent.iter().filter(|recent| Some(&recent.path) != here) {
        let name = phrases::name(t, &recent.name);
        let place = recent.place.trim();
        let text = if place.is_empty() { name } else { tr!(t, "palette-dossier", name = name, place = place) };
        let event = Event::OpenFile(recent.path.clone());
        items.push(Item::new(Kind::Dossier, Icon::FolderOpen, text, event).also(&tr!(t, "home-open")));
    }
}

/// Turns one setting over.
type Flip = fn(&mut Settings);

fn settings(model: &Model, items: &mut Vec<Item>) {
    let t = &model.tr;
    let now = &model.settings;
    let mut set = |icon: Icon, text: String, also: String, change: &dyn Fn(&mut Settings)| {
        let mut changed = now.clone();
        change(&mut changed);
        if changed != *now {
            items.push(Item::new(Kind::Setting, icon, text, Event::SetSettings(changed)).also(&also));
        }
    };
    for (lang, name) in text::languages() {
        let text = tr!(t, "palette-language", name = name);
        set(Icon::Globe, text, String::new(), &|s| s.language = lang);
    }
    let modes = [(Mode::Owner, tr!(t, "settings-owner")), (Mode::Advisor, tr!(t, "settings-advisor"))];
    for (mode, name) in modes {
        let icon = if mode == Mode::Owner { Icon::User } else { Icon::Users };
        set(icon, tr!(t, "palette-mode", name = name), tr!(t, "settings-mode"), &|s| s.mode = mode);
    }
    let themes = [
        (ThemeChoice::Light, tr!(t, "settings-light")),
        (ThemeChoice::Dark, tr!(t, "settings-dark")),
        (ThemeChoice::HighContrast, tr!(t, "settings-contrast")),
        (ThemeChoice::System, tr!(t, "settings-system")),
    ];
    for (theme, name) in themes {
        set(Icon::Monitor, tr!(t, "palette-colours", name = name), String::new(), &|s| s.theme = theme);
    }
    for size in Settings::SCALES {
        set(Icon::TextAa, tr!(t, "palette-size", size = size), tr!(t, "settings-size"), &|s| s.text_scale = size);
    }
    let at = Settings::SCALES.iter().position(|size| *size == now.text_scale).unwrap_or(0);
    if let Some(size) = Settings::SCALES.get(at + 1) {
        set(Icon::TextAa, tr!(t, "palette-larger"), tr!(t, "settings-size"), &|s| s.text_scale = *size);
    }
    if let Some(size) = at.checked_sub(1).and_then(|at| Settings::SCALES.get(at)) {
        set(Icon::TextAa, tr!(t, "palette-smaller"), tr!(t, "settings-size"), &|s| s.text_scale = *size);
    }
    let switches: [(String, bool, Flip); 4] = [
        (tr!(t, "settings-motion"), now.motion, |s| s.motion = !s.motion),
        (tr!(t, "settings-live"), now.live_score, |s| s.live_score = !s.live_score),
        (tr!(t, "settings-auto"), now.auto_advance, |s| s.auto_advance = !s.auto_advance),
        (tr!(t, "settings-single"), now.single_keys, |s| s.single_keys = !s.single_keys),
    ];
    for (name, is_on, flip) in switches {
        let text = if is_on { tr!(t, "palette-off", name = name) } else { tr!(t, "palette-on", name = name) };
        set(Icon::SlidersHorizontal, text, String::new(), &flip);
    }
}
