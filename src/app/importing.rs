//! Many dossiers taken into the library at once: what was chosen, how far it is, and what became of each file.

use std::path::PathBuf;

use crate::app::update::{go, look_at_library};
use crate::app::{Dialog, Effect, Event, Export, FileKind, Model, Screen, Secret, ToastAction};
use crate::diagnostic::harmless;
use crate::text::Tr;
use crate::tr;

/// What became of a file, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It did not open with a passphrase, or none was given.
    Sealed,
    /// It is no dossier for us, or the disk would not let us.
    Refused,
    /// Nobody came to it: the import was stopped, or fell over.
    Unreached,
    /// It is in the library now, beside another version of the same dossier.
    Beside,
    /// It is in the library now.
    Taken,
    /// The very same was there already.
    Same,
}

impl Fate {
    /// All of them, in the order of a report: what somebody has to do something about comes first.
    pub const ALL: [Self; 6] = [Self::Sealed, Self::Refused, Self::Unreached, Self::Beside, Self::Taken, Self::Same];
}

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The file.
    pub file: PathBuf,
    /// What became of it.
    pub fate: Fate,
    /// The same in a sentence, for the user.
    pub said: String,
    /// Its dossier in the library, where there is one.
    pub there: Option<PathBuf>,
}

impl Imported {
    /// The name of the file, as one may show it.
    pub fn name(&self) -> String {
        harmless(&self.file.file_name().unwrap_or_default().to_string_lossy())
    }
}

/// How many files had which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Fate::ALL.len()]);

impl Counts {
    /// Counts fates.
    pub fn of(fates: impl IntoIterator<Item = Fate>) -> Self {
        let mut counts = Self::default();
        for fate in fates {
            counts.0[fate as usize] += 1;
        }
        counts
    }

    /// How many files had this one.
    pub fn get(&self, fate: Fate) -> usize {
        self.0[fate as usize]
    }

    /// How many files there are in all.
    pub fn all(&self) -> usize {
        self.0.iter().sum()
    }

    /// All of it in a line: "Opgenomen: 22. Al aanwezig: 3. Niet opgenomen: 5."
    pub fn said(&self, tr: &Tr) -> String {
        let taken = self.get(Fate::Taken) + self.get(Fate::Beside);
        let refused = self.get(Fate::Refused) + self.get(Fate::Sealed) + self.get(Fate::Unreached);
        tr!(tr, "import-summary", taken = taken, same = self.get(Fate::Same), refused = refused)
    }
}

/// What there is to take, as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The files, each once.
    pub files: Vec<PathBuf>,
    /// Folders that could not be listed, each with the reason.
    pub unlisted: Vec<Imported>,
    /// How many files of other kinds lie in the folders.
    pub others: usize,
    /// How many folders lie in the folders: nobody looks into them.
    pub folders: usize,
}

/// Taking dossiers in, as far as it is.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// What is being done, while something is.
    pub running: Option<Running>,
    /// Every file, with what became of it so far.
    pub files: Vec<Imported>,
    /// Files of other kinds, and folders, that were passed over.
    pub passed_over: (usize, usize),
    /// Why it could not go on, for the user.
    pub problem: Option<String>,
    /// Whether a passphrase was typed last that did not open all of what it was typed for.
    pub was_wrong: bool,
    /// Whether something was chosen at all.
    pub is_begun: bool,
    /// Whether all files lie in one folder: then their names say which is which.
    pub is_one_folder: bool,
    /// Which piece of work: news of an earlier one is no news any more.
    number: u64,
}

/// An import at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// How many files are done.
    pub done: usize,
    /// The places of the files it is about, in their order; `None` while they are still being looked for.
    places: Option<Vec<usize>>,
    /// Whether a passphrase was given.
    has_passphrase: bool,
    /// Whether somebody stopped it: it still ends the file it is at.
    pub is_stopping: bool,
}

impl Running {
    /// How many files it is about; `None` while they are still being looked for.
    pub fn all(&self) -> Option<usize> {
        self.places.as_ref().map(Vec::len)
    }
}

impl Import {
    /// Which piece of work it is: higher with each.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// How many files had which fate.
    pub fn counts(&self) -> Counts {
        Counts::of(self.files.iter().map(|file| file.fate))
    }

    /// The whole report as a text for others.
    pub fn to_text(&self, tr: &Tr) -> String {
        let mut lines = vec![self.counts().said(tr)];
        for fate in Fate::ALL {
            let of = || self.files.iter().filter(|file| file.fate == fate);
            if of().next().is_some() {
                lines.extend([String::new(), title(tr, fate, of().count())]);
                lines.extend(of().map(|file| format!("{}: {}", harmless(&file.file.display().to_string()), file.said)));
            }
        }
        let (others, folders) = self.passed_over;
        lines.extend(passed_over(tr, others, folders));
        lines.join("\n") + "\n"
    }
}

/// Files of other kinds and folders that were passed over, in words; nothing where there were none.
pub fn passed_over(tr: &Tr, others: usize, folders: usize) -> Option<String> {
    let said = [
        (others > 0).then(|| tr!(tr, "import-others", count = others)),
        (folders > 0).then(|| tr!(tr, "import-folders", count = folders)),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// What the files of one fate have in common, with how many there are.
pub fn title(tr: &Tr, fate: Fate, count: usize) -> String {
    match fate {
        Fate::Sealed => tr!(tr, "import-title-sealed", count = count),
        Fate::Refused => tr!(tr, "import-title-refused", count = count),
        Fate::Unreached => tr!(tr, "import-title-unreached", count = count),
        Fate::Beside => tr!(tr, "import-title-beside", count = count),
        Fate::Taken => tr!(tr, "import-title-taken", count = count),
        Fate::Same => tr!(tr, "import-title-same", count = count),
    }
}

/// Something that happened about an import.
#[derive(Clone, Debug)]
pub enum Importing {
    /// The user wants to choose files, or a folder of them.
    Choose(Choice),
    /// The file dialog could not be shown.
    NoDialog,
    /// These files and folders were chosen, typed or dropped on the window.
    Chosen(Vec<PathBuf>),
    /// The files were looked for; the message is for the user.
    Found {
        /// Which piece of work.
        number: u64,
        /// What there is to take.
        result: Result<Found, String>,
    },
    /// A file is done.
    Done {
        /// Which piece of work.
        number: u64,
        /// Which of its files.
        place: usize,
        /// What became of it.
        file: Imported,
    },
    /// All of it is done, as far as it came; the message is for the user.
    Ended {
        /// Which piece of work.
        number: u64,
        /// Why it could not go on.
        result: Result<(), String>,
    },
    /// The user stops it.
    Stop,
    /// What nobody came to is taken after all.
    GoOn,
    /// What is sealed is tried with this passphrase.
    Unseal(Secret),
    /// The report goes into a file.
    SaveReport,
}

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Files.
    Files,
    /// A folder of them.
    Folder,
}

/// Something to be done about an import.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportTask {
    /// Ask for files, or for a folder.
    Ask(Choice),
    /// Look which files there are to take.
    Find {
        /// Which piece of work.
        number: u64,
        /// Files and folders.
        paths: Vec<PathBuf>,
    },
    /// Take files into the library.
    Take {
        /// Which piece of work.
        number: u64,
        /// The files.
        files: Vec<PathBuf>,
        /// The passphrase of those that are sealed.
        passphrase: Option<Secret>,
    },
    /// Stop after the file it is at.
    Stop,
}

pub(super) fn happened(model: &mut Model, what: Importing) -> Vec<Effect> {
    match what {
        Importing::Choose(_) | Importing::Chosen(_) if model.import.running.is_some() => {
            model.dialog = None;
            let text = tr!(model.tr, "import-busy");
            model.say(text, true, None);
            Vec::new()
        }
        Importing::Choose(choice) => vec![Effect::Import(ImportTask::Ask(choice))],
        Importing::NoDialog => {
            model.dialog = Some(Dialog::TypeImportPath);
            Vec::new()
        }
        Importing::Chosen(paths) => chosen(model, paths),
        Importing::Found { number, result } if number == model.import.number => found(model, result),
        Importing::Done { number, place, file } if number == model.import.number => {
            done(&mut model.import, place, file);
            Vec::new()
        }
        Importing::Ended { number, result } if number == model.import.number => ended(model, result),
        Importing::Found { .. } | Importing::Done { .. } | Importing::Ended { .. } => Vec::new(),
        Importing::Stop => match &mut model.import.running {
            Some(running) => {
                running.is_stopping = true;
                vec![Effect::Import(ImportTask::Stop)]
            }
            None => Vec::new(),
        },
        Importing::GoOn => take(model, Fate::Unreached, None),
        Importing::Unseal(passphrase) => take(model, Fate::Sealed, Some(passphrase)),
        Importing::SaveReport => {
            let t = &model.tr;
            let name = tr!(t, "import-file-report", date = model.today.to_string());
            vec![Effect::AskExport(Export::new(&name, FileKind::Text, &model.import.to_text(t)))]
        }
    }
}

fn chosen(model: &mut Model, paths: Vec<PathBuf>) -> Vec<Effect> {
    model.dialog = None;
    if paths.is_empty() {
        return Vec::new();
    }
    let number = model.import.number + 1;
    let running = Running { done: 0, places: None, has_passphrase: false, is_stopping: false };
    model.import = Import { number, running: Some(running), is_begun: true, ..Import::default() };
    go(model, Screen::Import);
    vec![Effect::Import(ImportTask::Find { number, paths })]
}

fn found(model: &mut Model, result: Result<Found, String>) -> Vec<Effect> {
    let Found { files, unlisted, others, folders } = match result {
        Ok(found) => found,
        Err(message) => return ended(model, Err(message)),
    };
    let said = tr!(model.tr, "import-unreached");
    let unreached = |file: PathBuf| Imported { file, fate: Fate::Unreached, said: said.clone(), there: None };
    let import = &mut model.import;
    import.files = files.into_iter().map(unreached).chain(unlisted).collect();
    import.passed_over = (others, folders);
    import.is_one_folder = import.files.windows(2).all(|two| two[0].file.parent() == two[1].file.parent());
    let is_stopping = import.running.as_ref().is_none_or(|running| running.is_stopping);
    import.running = None;
    if is_stopping { ended(model, Ok(())) } else { take(model, Fate::Unreached, None) }
}

/// Takes the files of one fate, perhaps once more.
fn take(model: &mut Model, of: Fate, passphrase: Option<Secret>) -> Vec<Effect> {
    let import = &mut model.import;
    if import.running.is_some() {
        return Vec::new();
    }
    let places: Vec<usize> = (0..import.files.len()).filter(|at| import.files[*at].fate == of).collect();
    let files: Vec<PathBuf> = places.iter().map(|at| import.files[*at].file.clone()).collect();
    (import.problem, import.was_wrong) = (None, false);
    if files.is_empty() {
        return ended(model, Ok(()));
    }
    import.number += 1;
    let number = import.number;
    let has_passphrase = passphrase.is_some();
    import.running = Some(Running { done: 0, places: Some(places), has_passphrase, is_stopping: false });
    vec![Effect::Import(ImportTask::Take { number, files, passphrase })]
}

fn done(import: &mut Import, place: usize, file: Imported) {
    let Some(running) = &mut import.running else { return };
    let at = running.places.as_ref().and_then(|places| places.get(place));
    if let Some(known) = at.and_then(|at| import.files.get_mut(*at)) {
        running.done += 1;
        *known = file;
    }
}

fn ended(model: &mut Model, result: Result<(), String>) -> Vec<Effect> {
    let import = &mut model.import;
    let ran = import.running.take();
    let still_sealed = import.files.iter().any(|file| file.fate == Fate::Sealed);
    import.was_wrong = still_sealed && ran.is_some_and(|ran| ran.has_passphrase && !ran.is_stopping);
    import.problem = result.err();
    if model.screen != Screen::Import {
        let text = match &model.import.problem {
            Some(problem) => problem.clone(),
            None => model.import.counts().said(&model.tr),
        };
        let is_error = model.import.problem.is_some();
        model.say(text, is_error, Some(ToastAction::ShowImport));
    }
    look_at_library(model)
}

/// How far it is: "12 van 300 bestanden".
pub fn progress(tr: &Tr, running: &Running) -> String {
    match running.all() {
        _ if running.is_stopping => tr!(tr, "import-stopping"),
        None => tr!(tr, "import-looking"),
        Some(all) if running.done == 0 && all > 0 => tr!(tr, "import-comparing", count = all),
        Some(all) => {
            tr!(tr, "import-progress", done = running.done.to_string(), all = all.to_string())
        }
    }
}

impl From<Importing> for Event {
    fn from(what: Importing) -> Self {
        Self::Importing(what)
    }
}
