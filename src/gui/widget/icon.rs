//! The icons. One icon, one meaning, always with a word beside it or a name behind it.

use eframe::egui::{Color32, Painter, Pos2, Response, Sense, Ui, text::LayoutJob, vec2};

use crate::gui::theme::icon_font;

use super::paint;

/// How heavy an icon is drawn: regular beside text, bold inside buttons and beside links, fill for states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum IconWeight {
    /// 20 points beside text.
    #[default]
    Regular,
    /// 16 points inside buttons and beside links.
    Bold,
    /// States only.
    Fill,
}

impl IconWeight {
    fn family(self) -> &'static str {
        match self {
            Self::Regular => "icons",
            Self::Bold => "icons-bold",
            Self::Fill => "icons-fill",
        }
    }
}

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// The pictures of Phosphor that this program uses.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Icon { $($(#[$doc])* $name,)+ }

        impl Icon {
            /// Every icon.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The character of the icon fonts that draws this icon.
            #[must_use]
            pub const fn glyph(self) -> char {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

icons! {
    /// Down.
    ArrowDown = '\u{e03e}',
    /// Back.
    ArrowLeft = '\u{e058}',
    /// Next.
    ArrowRight = '\u{e06c}',
    /// Up.
    ArrowUp = '\u{e08e}',
    /// Passing on by hand.
    ArrowsLeftRight = '\u{e0a0}',
    /// Opens outside the program.
    ArrowSquareOut = '\u{e5de}',
    /// Undo.
    ArrowCounterClockwise = '\u{e038}',
    /// Redo, again.
    ArrowClockwise = '\u{e036}',
    /// Kind of company.
    Buildings = '\u{e102}',
    /// Date.
    CalendarBlank = '\u{e10a}',
    /// Plan a date.
    CalendarPlus = '\u{e714}',
    /// Not available.
    CalendarX = '\u{e10c}',
    /// A date that was met.
    CalendarCheck = '\u{e712}',
    /// Unfold.
    CaretDown = '\u{e136}',
    /// Back one.
    CaretLeft = '\u{e138}',
    /// Open.
    CaretRight = '\u{e13a}',
    /// Fold.
    CaretUp = '\u{e13c}',
    /// Sort.
    CaretUpDown = '\u{e140}',
    /// Result.
    ChartBar = '\u{e150}',
    /// Answer this.
    ChatCircleDots = '\u{e16c}',
    /// Passed (bold).
    Check = '\u{e182}',
    /// Passed, done (fill).
    CheckCircle = '\u{e184}',
    /// Part not begun.
    Circle = '\u{e18a}',
    /// Open, unknown.
    CircleDashed = '\u{e602}',
    /// Part busy.
    CircleHalf = '\u{e18c}',
    /// Time.
    Clock = '\u{e19a}',
    /// Not yet.
    ClockCountdown = '\u{ed2c}',
    /// Copy.
    Copy = '\u{e1ca}',
    /// More.
    DotsThree = '\u{e1fe}',
    /// Save as a file.
    DownloadSimple = '\u{e20c}',
    /// Send out of the program.
    Export = '\u{eaf0}',
    /// How to show it.
    Eye = '\u{e220}',
    /// Hidden.
    EyeSlash = '\u{e224}',
    /// A file.
    File = '\u{e230}',
    /// A PDF.
    FilePdf = '\u{e702}',
    /// A document.
    FileText = '\u{e23a}',
    /// Follow up.
    Flag = '\u{e244}',
    /// A folder.
    Folder = '\u{e24a}',
    /// Open a file.
    FolderOpen = '\u{e256}',
    /// Filter.
    Funnel = '\u{e266}',
    /// Settings.
    Gear = '\u{e270}',
    /// Money.
    HandCoins = '\u{ea8c}',
    /// Start.
    House = '\u{e2c2}',
    /// Information.
    Info = '\u{e2ce}',
    /// Keys.
    Keyboard = '\u{e2d8}',
    /// Suggestion.
    Lightbulb = '\u{e2dc}',
    /// A list.
    List = '\u{e2f0}',
    /// Plan.
    ListChecks = '\u{eadc}',
    /// Private.
    LockSimple = '\u{e308}',
    /// Search.
    MagnifyingGlass = '\u{e30c}',
    /// Region.
    MapPin = '\u{e316}',
    /// Less.
    Minus = '\u{e32a}',
    /// A screen.
    Monitor = '\u{e32e}',
    /// Note.
    NotePencil = '\u{e34c}',
    /// The shape of a blocker, hollow.
    Octagon = '\u{e38e}',
    /// Sent.
    PaperPlaneTilt = '\u{e398}',
    /// Evidence.
    Paperclip = '\u{e39a}',
    /// Change.
    PencilSimple = '\u{e3b4}',
    /// New.
    Plus = '\u{e3d4}',
    /// Print.
    Printer = '\u{e3dc}',
    /// Don't know.
    Question = '\u{e3e8}',
    /// Compare.
    Scales = '\u{e750}',
    /// Adjust.
    SlidersHorizontal = '\u{e434}',
    /// Display.
    TextAa = '\u{e6ee}',
    /// Bin.
    Trash = '\u{e4a6}',
    /// Owner.
    User = '\u{e4c2}',
    /// Adviser.
    Users = '\u{e4d6}',
    /// Mind this, wrong input (fill).
    WarningCircle = '\u{e4e2}',
    /// Blocker (fill).
    WarningOctagon = '\u{e4e4}',
    /// Failed (bold), close.
    X = '\u{e4f6}',
    /// Failed (fill).
    XCircle = '\u{e4f8}',
    /// Language, web.
    Globe = '\u{e288}',
    /// Keep for later.
    BookmarkSimple = '\u{e0ea}',
    /// Recommended.
    Star = '\u{e46a}',
}

/// An icon beside text, without a meaning of its own for a screen reader: the word beside it says it.
pub fn icon_ui(ui: &mut Ui, icon: Icon, weight: IconWeight, size: f32, colour: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
    paint_icon(ui.painter(), icon, weight, size, rect.center(), colour);
    response
}

/// An icon at the beginning of a line of text of this height, halfway up.
pub fn line_icon_ui(ui: &mut Ui, icon: Icon, line: f32, colour: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(20.0, line), Sense::hover());
    paint_icon(ui.painter(), icon, IconWeight::Regular, 20.0, rect.center(), colour);
    response
}

/// Draws `icon` with its middle at `centre`.
pub fn paint_icon(painter: &Painter, icon: Icon, weight: IconWeight, size: f32, centre: Pos2, colour: Color32) {
    let mut letters = [0; 4];
    let text = icon.glyph().encode_utf8(&mut letters).to_owned();
    let galley = painter.layout_job(LayoutJob::simple_singleline(text, icon_font(weight.family(), size), colour));
    let pos = centre - galley.size() / 2.0;
    painter.galley(paint::snapped(painter, pos), galley, colour);
}
