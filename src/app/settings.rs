//! What the user can set. Kept apart from dossiers: settings are about the person at the keyboard.

pub mod file;

use crate::report::document::Sender;
use crate::text::{Lang, Locale};

/// What the user set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of the program.
    pub language: Lang,
    /// Size of everything, in percent: 100, 125, 150, 175 or 200.
    pub text_scale: u32,
    /// The colours.
    pub theme: ThemeChoice,
    /// Short transitions between screens.
    pub motion: bool,
    /// One question at a time, or a section per page.
    pub mode: Mode,
    /// Show figures while answering. Off unless asked for: they bend answers.
    pub live_score: bool,
    /// Go to the next question as soon as one option is chosen.
    pub auto_advance: bool,
    /// Digits and letters choose answers without Ctrl.
    pub single_keys: bool,
    /// After how many months the program advises to fill in a questionnaire again, 1 to 60.
    pub months_between: u32,
    /// The user's own organisation, on reports.
    pub sender: Sender,
}

/// The colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

/// How the interview is shown. The data are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// One question at a time, in large type.
    #[default]
    Owner,
    /// A section per page, notes and evidence beside it.
    Advisor,
}

impl Settings {
    /// The text sizes one can choose, in percent.
    pub const SCALES: [u32; 5] = [100, 125, 150, 175, 200];

    /// The largest logo, in bytes: it is kept with the settings.
    pub const MOST_LOGO: usize = 300_000;

    /// The intervals between two scans one can choose, in months.
    pub const INTERVALS: [u32; 4] = [6, 12, 18, 24];

    /// For whom texts are written: the chosen language, with the words of the company's country.
    pub fn locale(&self, country: Option<&str>) -> Locale {
        Locale::new(self.language).in_country(country)
    }

    /// The same settings with every value within what the program can show.
    pub fn sanitised(mut self) -> Self {
        let nearest = Self::SCALES.into_iter().min_by_key(|s| s.abs_diff(self.text_scale));
        self.text_scale = nearest.unwrap_or(100);
        if !crate::text::languages().any(|(lang, _)| lang == self.language) {
            self.language = Lang::NL;
        }
        self.months_between = self.months_between.clamp(1, 60);
        if self.sender.logo.len() > Self::MOST_LOGO {
            self.sender.logo.clear();
        }
        self
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Lang::NL,
            text_scale: 100,
            theme: ThemeChoice::System,
            motion: true,
            mode: Mode::Owner,
            live_score: false,
            auto_advance: false,
            single_keys: true,
            months_between: 12,
            sender: Sender::default(),
        }
    }
}
