//! The whole program without a window: what it knows, what can happen, and what it wants done.
//!
//! [`update`] is the only way the [`Model`] changes. It touches nothing outside: what must be done in the world comes back as
//! [`Effect`] values, whose outcome arrives as an [`Event`] again. Tests drive the program the same way the window does.

mod answering;
mod copies;
mod evidence;
mod export;
pub mod figures;
mod history;
pub mod importing;
pub mod interview;
mod keeping;
pub mod library;
pub mod listing;
mod open;
mod opened;
mod plan;
mod programmes;
mod readings;
pub mod report;
pub mod settings;
pub mod sharing;
mod shelf;
mod suggest;
mod told;
mod update;
mod versions;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::company::{Company, Reference};
use crate::dossier::changed::Change;
use crate::dossier::compare::Side;
use crate::dossier::{Dossier, Draft, Evidence, FollowUp, List, Response};
use crate::id::{ActionId, NeedId, OrganisationId, ProgrammeId, QuestionId, QuestionnaireId, RowKey};
use crate::matching::{Matcher, Project, Verdict};
use crate::questionnaire::{DimensionIx, QuestionIx};
use crate::text::Tr;

pub use evidence::{Attach, Backed};
pub use export::{Export, FileKind};
pub use history::EditName;
pub use listing::{Chosen, InBin, Library, LibraryFilter, LibraryRead, LibraryRow, LibrarySort, Scope};
pub use open::{Derived, Matched, Open, Saving, situation};
pub use opened::{Conflict, Damaged, Interrupted, OpenedFile, Recovery, Restriction, Secret, Version, VersionContents};
pub use settings::{Mode, Settings, ThemeChoice};
pub use shelf::{Broken, Shelf};
pub use suggest::{Carried, DossierFacts, Suggested};
pub use update::update;
pub use versions::{MergeRow, Merging};

/// Everything the program knows. The window reads it and changes nothing in it.
pub struct Model {
    /// Today, as the machine said at the start.
    pub today: Date,
    /// What the user set.
    pub settings: Settings,
    /// The program's words, in the user's language.
    pub tr: Tr,
    /// The questionnaires there are.
    pub shelf: Shelf,
    /// Areas, sectors, legal forms and figures of the law.
    pub reference: &'static Reference,
    /// The catalogue, made ready for matching.
    pub matcher: Arc<Matcher>,
    /// Where the user is.
    pub screen: Screen,
    /// Where the user came from, for overlays and detail pages.
    pub back: Vec<Screen>,
    /// The dossier that is open.
    pub open: Option<Open>,
    /// Dossiers that left the screen before their last change was on disk.
    departed: Vec<Open>,
    /// Dossiers opened before, the last one first.
    pub recent: Vec<Recent>,
    /// Where things are kept.
    pub folders: Folders,
    /// Short messages, oldest first.
    pub toasts: Vec<Toast>,
    /// A question the program asks before it goes on.
    pub dialog: Option<Dialog>,
    /// What there is to pay for, as typed on the Programmes screen.
    pub project: Project,
    /// The day for which programmes are asked, where that is not today. Only the Programmes screens follow it.
    pub asked_on: Option<Date>,
    /// The user's own catalogue files that cannot be used.
    pub catalogue_faults: Vec<Broken>,
    /// Set when the user wants to leave and the last save has to finish first.
    pub is_leaving: bool,
    /// Whether the client looks along: what is only for the adviser is not shown anywhere.
    pub is_client_view: bool,
    /// The report as it is being looked at.
    pub reporting: report::Reporting,
    /// The file for others that was written last, so that it can be opened.
    last_export: Option<PathBuf>,
    /// Set when the user chose to leave although the last change is not saved.
    leaves_unsaved: bool,
    /// Whether the user heard that a viewer gets an open copy of what is sealed.
    knows_of_copies: bool,
    /// The folder of dossiers, as far as it was looked at.
    pub library: Library,
    /// Many dossiers that are taken in, or were.
    pub import: importing::Import,
    /// The figures for the province, while they are made and after.
    pub figures: figures::Figures,
    /// The dossier thrown away last, where it lies now.
    thrown: Option<PathBuf>,
    /// The dossier that was open when the program was last ended without being left.
    pub interrupted: Option<Interrupted>,
    /// What the user wanted to change in a dossier that must stay as it is, until they say whether a copy will do.
    held_back: Option<Box<Event>>,
    next_toast: u64,
    revision: u64,
}

/// Where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What would you like to know?
    Home,
    /// All dossiers of the library.
    Library,
    /// How the program looks and works.
    Settings,
    /// About the company.
    Company,
    /// The questions of the current scan.
    Interview,
    /// The answers of the current scan, to look over.
    Check,
    /// What comes out.
    Results,
    /// Why a figure is what it is: of a dimension, or of the total.
    Explanation(Option<DimensionIx>),
    /// What is good enough, dimension by dimension.
    Targets,
    /// What comes out of every questionnaire of the dossier, side by side.
    Readings,
    /// Two versions of the dossier, to be made one.
    Merge,
    /// Earlier versions of the dossier.
    Versions,
    /// The dossier for others, and its seal.
    Sharing,
    /// Many dossiers taken into the library at once.
    Import,
    /// Figures of the library for the province.
    Figures,
    /// Who helps.
    Programmes,
    /// One programme.
    Programme(ProgrammeId),
    /// A few programmes side by side; at most [`MOST_COMPARED`].
    Compare(Vec<ProgrammeId>),
    /// What the project costs in the end: the best combination, and the aid that was had.
    Calculator,
    /// Who is who: the organisations of the catalogue.
    Organisations,
    /// One organisation.
    Organisation(OrganisationId),
    /// How up to date the catalogue is, and what of it is the user's own.
    Catalogue,
    /// What the company will do.
    Plan,
    /// The report, as it will be printed.
    Report,
}

/// More programmes than this do not stand side by side.
pub const MOST_COMPARED: usize = 3;

/// A dossier opened before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Its file.
    pub path: PathBuf,
    /// The company's name; empty while it has none.
    pub name: String,
    /// The municipality or area, as the user wrote it.
    pub place: String,
    /// When it was last changed.
    pub changed: Date,
    /// Questions answered and asked in its newest scan.
    pub progress: Option<(usize, usize)>,
    /// The newest scan's questionnaire.
    pub questionnaire: Option<QuestionnaireId>,
}

/// Where things are kept on this machine: only to tell the user. Empty where nobody said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folders {
    /// New dossiers.
    pub dossiers: PathBuf,
    /// The user's own questionnaires.
    pub questionnaires: PathBuf,
    /// The user's own catalogue files.
    pub catalogue: PathBuf,
}

/// A short message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Its number, by which it is dismissed.
    pub id: u64,
    /// What it says.
    pub text: String,
    /// Whether it stays until dismissed.
    pub is_error: bool,
    /// What one can do about it.
    pub action: Option<ToastAction>,
}

/// What a toast offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAction {
    /// Take the last change back.
    Undo,
    /// Choose another place to save.
    SaveElsewhere,
    /// Take the dossier that was thrown away out of the bin.
    TakeBack,
    /// Open the file that was written.
    OpenExport,
    /// Show what became of the files that were taken in.
    ShowImport,
    /// Show what became of the figures.
    ShowFigures,
}

/// A question the program asks before it goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Begin a questionnaire again, or go on with the scan there is?
    BeginAgain(QuestionnaireId),
    /// Throw a scan away?
    Discard(crate::id::AssessmentId),
    /// Empty the bin, with so many dossiers in it?
    EmptyBin(usize),
    /// Go on in a copy, because the file must stay as it is?
    WorkInCopy,
    /// Open a dossier that another machine seems to have open?
    OpenByForce,
    /// Make an open copy, for a viewer, of something that is sealed?
    OpenCopy,
    /// A file cannot be read: open the newest earlier version of the dossier?
    Damaged(Box<Damaged>),
    /// A sealed dossier takes its passphrase.
    Passphrase {
        /// Its file.
        path: PathBuf,
        /// Whether one was typed that did not open it.
        was_wrong: bool,
    },
    /// Go to another dossier although the last change of this one could not be saved?
    SwitchUnsaved,
    /// Leave although the last change could not be saved?
    LeaveUnsaved,
    /// No file dialog is available on this machine: type the path.
    TypePath {
        /// Whether it is for saving; else for opening.
        for_saving: bool,
    },
    /// No file dialog is available on this machine: type where this file for others goes.
    TypeExportPath(Export),
    /// No file dialog is available on this machine: type where the dossier for others goes.
    TypeSharePath(Box<sharing::Share>),
    /// No file dialog is available on this machine: type which file or folder is taken in.
    TypeImportPath,
    /// No file dialog is available on this machine: type where the figures go.
    TypeFiguresPath(Box<figures::Order>),
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// Go to a screen.
    Go(Screen),
    /// Back to where the user came from.
    Back,
    /// A company nobody has said anything about. The key is random and new.
    NewDossier {
        /// Its random name.
        key: String,
        /// What to begin with it, if the user chose a questionnaire first.
        then: Option<QuestionnaireId>,
    },
    /// Look at the example.
    OpenExample,
    /// Choose a file to open.
    ChooseFile,
    /// Choose where to save a copy.
    ChooseSave,
    /// This file was chosen or typed for opening.
    OpenFile(PathBuf),
    /// A file holds no dossier that can be read, and there are earlier versions of it.
    Damaged(Damaged),
    /// The dossier with this key, which left the screen before its last change was on disk, comes back on it.
    TakeUp(String),
    /// This file was chosen or typed for saving.
    SaveTo(PathBuf),
    /// The file dialog could not be shown.
    NoFileDialog {
        /// Whether it was for saving.
        for_saving: bool,
    },
    /// Save a file for others: ask where.
    Export(Export),
    /// This is where a file for others goes.
    ExportTo(PathBuf, Export),
    /// The file dialog for a file for others could not be shown.
    NoExportDialog(Export),
    /// A file for others was written and read back.
    Exported {
        /// Where it is.
        path: PathBuf,
        /// What came of it; the message is for the user.
        result: Result<(), String>,
    },
    /// A dossier was read.
    Opened {
        /// From where.
        path: PathBuf,
        /// What came of it; the message is for the user.
        result: Result<Box<OpenedFile>, String>,
    },
    /// A dossier is sealed: it takes its passphrase.
    NeedsPassphrase {
        /// Its file.
        path: PathBuf,
        /// Whether one was tried that did not open it.
        was_wrong: bool,
    },
    /// Open a sealed dossier with this passphrase.
    OpenSealed {
        /// Its file.
        path: PathBuf,
        /// What was typed.
        passphrase: Secret,
    },
    /// Open the dossier that is open once more: perhaps nobody else has it any more.
    Reopen {
        /// Also where another machine seems to have it: the user knows that it has not.
        by_force: bool,
    },
    /// The user asks to open it although another machine seems to have it.
    AskByForce,
    /// Go on in a copy of the dossier, because its file must stay as it is.
    WorkInCopy,
    /// Look at the library anew.
    LookAtLibrary,
    /// The list of the library shows these.
    FilterLibrary(LibraryFilter),
    /// About many dossiers that are taken in.
    Importing(importing::Importing),
    /// About figures for the province.
    Figures(figures::Making),
    /// The library was read; the message is for the user.
    LibraryRead(Result<Arc<LibraryRead>, String>),
    /// Throw a dossier into the bin.
    ThrowAway(PathBuf),
    /// A dossier was thrown into the bin.
    ThrownAway {
        /// Which file.
        path: PathBuf,
        /// Where it lies now; the message is for the user.
        result: Result<PathBuf, String>,
    },
    /// Take a dossier out of the bin.
    TakeBack(PathBuf),
    /// A dossier was taken out of the bin; the message is for the user.
    TakenBack(Result<PathBuf, String>),
    /// The user asks to empty the bin.
    AskEmptyBin,
    /// Empty the bin: what is in it goes for ever.
    EmptyBin,
    /// The bin was emptied of so many dossiers; the message is for the user.
    BinEmptied(Result<usize, String>),
    /// Somebody else changed the file of the open dossier; both versions were kept.
    Conflicted(Box<Conflict>),
    /// Leave the two versions two dossiers.
    KeepApart,
    /// Make one of the two versions: whose of each difference; what is not named is as proposed, else as it is here.
    Settle(BTreeMap<Change, Side>),
    /// The dossier was open when the program was last ended; this is what was found.
    Recovered(Recovery),
    /// The user read what was found.
    ForgetRecovery,
    /// A dossier was open when the program was last ended without being left.
    Interrupted(Interrupted),
    /// The user does not want to hear of that any more.
    ForgetInterrupted,
    /// The earlier versions of a dossier were listed.
    VersionsListed {
        /// Of which file.
        path: PathBuf,
        /// The newest first; the message is for the user.
        result: Result<Vec<Version>, String>,
    },
    /// Bring an earlier version back, as a copy, and open it.
    Restore(PathBuf),
    /// An earlier version was brought back; the message is for the user.
    Restored(Result<PathBuf, String>),
    /// Take so many changes back, the newest first.
    UndoSteps(usize),
    /// Make so many changes after all.
    RedoSteps(usize),
    /// Go to another dossier although the last change of this one could not be saved.
    SwitchAnyway,
    /// Save now what could not be saved before.
    SaveNow,
    /// It is time to try again what could not be saved.
    RetrySave {
        /// The key of its dossier.
        key: String,
        /// Which failure this follows.
        failure: u32,
    },
    /// Questionnaires that old scans of a dossier were made with, kept beside it: file names and contents. They come before it.
    QuestionnairesFound(Vec<(String, Vec<u8>)>),
    /// A save ended.
    Saved {
        /// Which state of the dossier.
        generation: u64,
        /// The key of the dossier.
        key: String,
        /// Where it is now.
        path: PathBuf,
        /// What came of it; the message is for the user.
        result: Result<(), String>,
    },
    /// The list of recent dossiers was read.
    RecentListed(Vec<Recent>),
    /// Close the dossier.
    Close,
    /// Begin a questionnaire, or go on with its scan.
    Start(QuestionnaireId),
    /// Begin a questionnaire again, beside the scan there is.
    StartAgain(QuestionnaireId),
    /// Throw a scan away.
    Discard(crate::id::AssessmentId),
    /// Make another scan of the dossier the current one.
    Select(crate::id::AssessmentId),
    /// The profile reads so from now on.
    SetCompany(Box<Company>),
    /// A need is one of the company's, or no longer.
    ToggleNeed(NeedId),
    /// Stand at a question.
    Jump(QuestionIx),
    /// The next question; after the last one, the overview of answers.
    Next,
    /// The question before.
    Previous,
    /// The first question of the next part; after the last one, the overview of answers.
    NextPart,
    /// The first question of the part before.
    PreviousPart,
    /// The answer to a question; `None` while what is typed is no answer.
    Respond(QuestionIx, Option<Response>),
    /// The answer to a question goes away.
    Clear(QuestionIx),
    /// The suggested answer is right.
    Accept(QuestionIx),
    /// All suggested answers of the part on screen are right.
    AcceptPart,
    /// The note of a question.
    SetNote(QuestionIx, String),
    /// The private note of a question.
    SetPrivateNote(QuestionIx, String),
    /// How an answer is backed up.
    SetEvidence(QuestionIx, Evidence),
    /// Something happens to the links and files of an answer.
    Attach(Attach),
    /// Whether and by whom a question is looked up later.
    SetFollowUp(QuestionIx, Option<FollowUp>),
    /// A copy for a viewer was made; the message is for the user.
    CopyMade(Result<PathBuf, String>),
    /// The user heard that a viewer gets an open copy of what is sealed, and wants it.
    CopyAnyway,
    /// The client looks along, or no longer.
    SetClientView(bool),
    /// The user confirmed or denied a statement of the catalogue; `None` takes it back.
    Tell(RowKey, Option<bool>),
    /// What there is to pay for.
    SetProject(Project),
    /// Programmes are asked for another day; `None` is today.
    AskDate(Option<Date>),
    /// An advisor decides otherwise than the rules of a programme; `None` takes it back.
    Overrule {
        /// Of which programme.
        programme: ProgrammeId,
        /// What instead, and why. The day is that of the program.
        decision: Option<Decision>,
    },
    /// The user's own catalogue files were read, and these cannot be used.
    CatalogueFaults(Vec<Broken>),
    /// The aid that was granted is this.
    SetAid(Vec<crate::dossier::AidReceived>),
    /// The scans that were made elsewhere are these.
    SetScansElsewhere(Vec<crate::dossier::ScanElsewhere>),
    /// "Good enough for you" of a dimension of the current scan's questionnaire; `None` goes back to the questionnaire's own.
    SetTarget(DimensionIx, Option<crate::exact::Exact>),
    /// An action comes into the plan: into this list, or the other one where it is full. Where both are, the user is told so.
    AddAction(List, Box<Draft>),
    /// What an action of the plan says.
    ChangeAction(ActionId, Box<Draft>),
    /// An action of the plan goes to a place in a list; where that list is full, its neighbour comes back for it.
    MoveAction(ActionId, List, usize),
    /// An action leaves the plan.
    RemoveAction(ActionId),
    /// An action was done on this day; `None` takes that back.
    DoneAction(ActionId, Option<Date>),
    /// A step the program proposes is not wanted in the plan, or is after all.
    RefuseStep(QuestionnaireId, QuestionId, bool),
    /// Save the dates of the plan as a calendar file.
    ExportCalendar,
    /// For whom the report is.
    SetReportKind(crate::report::document::Kind),
    /// In which language the report is.
    SetReportLanguage(crate::text::Lang),
    /// Whether a section is in the report.
    SetReportSection(crate::report::document::Section, bool),
    /// The pages of a report were typeset.
    ReportTypeset {
        /// Which order they are of.
        number: u64,
        /// The pages, or why there are none.
        result: Result<Arc<crate::report::pdf::Typeset>, String>,
    },
    /// A page comes into sight: it needs a picture, of so many thousandths of a pixel per point of 1/72 inch.
    DrawReportPage {
        /// Which page, from nought.
        page: usize,
        /// How large.
        scale: u32,
    },
    /// A page was drawn.
    ReportPageDrawn(report::DrawnPage),
    /// The user wants the report as a file, or printed.
    MakeReport(report::Task),
    /// The file was made.
    ReportMade {
        /// Which order it is of.
        number: u64,
        /// The file, or why there is none.
        result: Result<Export, String>,
    },
    /// What is made of a report has come so far.
    ReportReached {
        /// What is made of it.
        of: report::Of,
        /// Which order.
        number: u64,
        /// How far.
        step: crate::report::watch::Progress,
    },
    /// The user stops what is being made of the report.
    StopReport,
    /// Choose a logo for reports.
    ChooseLogo,
    /// This file was chosen as logo.
    LogoChosen(PathBuf),
    /// There is no dialog to choose a logo with.
    NoLogoDialog,
    /// The logo was read.
    LogoRead(Result<Vec<u8>, String>),
    /// About a dossier for others, or a seal.
    Sharing(sharing::Sharing),
    /// Take the last change back.
    Undo,
    /// Make it after all.
    Redo,
    /// The settings read so from now on.
    SetSettings(Settings),
    /// A toast was dismissed or ran out.
    DismissToast(u64),
    /// What a toast offered was taken.
    TakeToast(u64),
    /// The dialog was closed without doing anything.
    CloseDialog,
    /// The user wants to leave the program.
    Leave,
    /// The user wants to leave although the last change is not saved.
    LeaveAnyway,
    /// A message for the user from outside, such as a failed file operation.
    Report {
        /// What it says.
        text: String,
        /// Whether something failed.
        is_error: bool,
    },
}

/// What an advisor decided about a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The verdict instead of the computed one.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// Who.
    pub who: String,
}

/// Something the program wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the dossier. Where it has no file yet, one is made in the library folder.
    Save {
        /// Which state of it.
        generation: u64,
        /// Its file, once it has one.
        path: Option<PathBuf>,
        /// What to write.
        dossier: Box<Dossier>,
    },
    /// Read a dossier.
    Load(PathBuf),
    /// Read a dossier that takes more than its path.
    LoadWith {
        /// Its file.
        path: PathBuf,
        /// The passphrase of a sealed one.
        passphrase: Option<Secret>,
        /// Also where another machine seems to have it open.
        by_force: bool,
    },
    /// Let others have a dossier that is not shown any more.
    LetGo(PathBuf),
    /// Look at the folder of dossiers.
    LookAtLibrary,
    /// Many dossiers are taken in.
    Import(importing::ImportTask),
    /// Figures for the province.
    Figures(figures::FiguresTask),
    /// Throw a dossier into the bin.
    ThrowAway(PathBuf),
    /// Take a dossier out of the bin.
    TakeBack(PathBuf),
    /// Empty the bin.
    EmptyBin,
    /// Make one of the two files of a dossier that somebody else changed.
    Settle {
        /// Which state of it.
        generation: u64,
        /// The file our own work went into.
        ours: PathBuf,
        /// What was made of both.
        dossier: Box<Dossier>,
    },
    /// Leave the two files of a dossier two; this is the one our own work is in.
    KeepApart(PathBuf),
    /// List the earlier versions of this dossier.
    ListVersions(PathBuf),
    /// Bring an earlier version back, as a copy beside the dossier.
    Restore(PathBuf),
    /// Say [`Event::RetrySave`] after so many seconds.
    RetryAfter {
        /// How long.
        seconds: u32,
        /// The key of the dossier.
        key: String,
        /// Which failure this follows.
        failure: u32,
    },
    /// Ask for a file to open.
    AskOpen,
    /// Ask where to save.
    AskSave {
        /// A name to propose.
        name: String,
    },
    /// Ask where a file for others goes.
    AskExport(Export),
    /// Write a file for others, and read it back.
    Export {
        /// Where.
        path: PathBuf,
        /// What.
        export: Export,
    },
    /// Write the settings.
    SaveSettings(Settings),
    /// Write the list of recent dossiers.
    SaveRecent(Vec<Recent>),
    /// Typeset a report, in place of any that still waits.
    Typeset {
        /// Which order.
        number: u64,
        /// What it is made from.
        order: Box<report::Order>,
    },
    /// Draw a page.
    DrawPage {
        /// Which order the pages are of.
        number: u64,
        /// The pages.
        typeset: Arc<crate::report::pdf::Typeset>,
        /// Which page, from nought.
        page: usize,
        /// Thousandths of a pixel per point of 1/72 inch.
        scale: u32,
    },
    /// Make a file of a report.
    MakeReport {
        /// Which order.
        number: u64,
        /// What it is made from.
        order: Box<report::Order>,
        /// What for.
        task: report::Task,
    },
    /// Nobody wants what is made of a report any more.
    DropReport(report::Of),
    /// Open a file in the program the system has for it.
    OpenOutside(PathBuf),
    /// Make a copy of a file for the system's viewer, which prints. [`Event::CopyMade`] says where it is.
    OpenForPrint(Export),
    /// Ask for a file that backs an answer up.
    AskEvidence(Backed),
    /// Put a copy of a file beside the dossier that it backs up.
    TakeEvidence {
        /// The answer.
        of: Backed,
        /// Where the dossier is.
        dossier_file: PathBuf,
        /// The file.
        from: PathBuf,
    },
    /// Make a copy of a file that backs an answer up for the system's viewer. [`Event::CopyMade`] says where it is.
    OpenEvidence {
        /// The key of the dossier.
        key: String,
        /// Where the dossier is.
        dossier_file: PathBuf,
        /// The file.
        attachment: crate::dossier::evidence::Attachment,
    },
    /// Open a page on the web.
    OpenPage(String),
    /// A dossier for others, or a seal.
    Sharing(sharing::SharingTask),
    /// Ask for a logo.
    AskLogo,
    /// Read a logo.
    ReadLogo(PathBuf),
    /// Close the window: everything is saved.
    CloseWindow,
}

/// What the program starts with.
pub struct Start {
    /// Today.
    pub today: Date,
    /// What the user set before.
    pub settings: Settings,
    /// The questionnaires there are.
    pub shelf: Shelf,
    /// The catalogue, made ready for matching.
    pub matcher: Arc<Matcher>,
    /// Dossiers opened before.
    pub recent: Vec<Recent>,
    /// Where things are kept.
    pub folders: Folders,
}

impl Model {
    /// The program as it starts, on Home.
    pub fn new(start: Start) -> Self {
        let Start { today, settings, shelf, matcher, recent, folders } = start;
        Self {
            today,
            tr: Tr::new(settings.locale(None)),
            settings,
            shelf,
            reference: matcher.reference(),
            matcher,
            screen: Screen::Home,
            back: Vec::new(),
            open: None,
            departed: Vec::new(),
            recent,
            folders,
            toasts: Vec::new(),
            dialog: None,
            project: Project::default(),
            asked_on: None,
            catalogue_faults: Vec::new(),
            is_leaving: false,
            is_client_view: false,
            reporting: report::Reporting::default(),
            last_export: None,
            leaves_unsaved: false,
            knows_of_copies: false,
            library: Library::default(),
            import: importing::Import::default(),
            figures: figures::Figures::default(),
            thrown: None,
            interrupted: None,
            held_back: None,
            next_toast: 0,
            revision: 0,
        }
    }

    /// Grows whenever what follows from the dossier was worked out anew: what is derived from it further on may be kept till then.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The name of what undo or redo would change, for menus and messages.
    pub fn edit_name(&self, name: &EditName) -> String {
        history::edit_name(self, name)
    }

    /// Adds a toast.
    fn say(&mut self, text: String, is_error: bool, action: Option<ToastAction>) {
        // The same message twice says no more than once.
        self.toasts.retain(|t| t.text != text);
        self.next_toast += 1;
        self.toasts.push(Toast { id: self.next_toast, text, is_error, action });
    }
}
