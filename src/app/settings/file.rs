//! Settings and recent dossiers as files. What is missing or means nothing reads as the usual setting: a word of a newer program must
//! not cost somebody all the others.

use std::path::PathBuf;

use jiff::civil::Date;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::{Mode, Settings, ThemeChoice};
use crate::app::Recent;
use crate::id::{Id as _, QuestionnaireId};
use crate::report::document::Sender;
use crate::text::Lang;

/// More recent dossiers than this are not read: nobody looks further back.
const MOST_RECENT: usize = 100;

#[derive(Serialize, Deserialize)]
#[serde(default)]
struct SettingsFile {
    language: String,
    text_scale: u32,
    theme: String,
    motion: bool,
    mode: String,
    live_score: bool,
    auto_advance: bool,
    single_keys: bool,
    months_between: u32,
    organisation: String,
    organisation_footer: String,
    organisation_colour: String,
    /// As hexadecimal digits: the logo goes with the settings, wherever its file went.
    organisation_logo: String,
}

#[derive(Serialize, Deserialize)]
struct RecentFile {
    path: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    place: String,
    changed: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    progress: Option<(usize, usize)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    questionnaire: Option<String>,
}

/// The themes, as words in the file.
const THEMES: [(&str, ThemeChoice); 4] = [
    ("system", ThemeChoice::System),
    ("light", ThemeChoice::Light),
    ("dark", ThemeChoice::Dark),
    ("high-contrast", ThemeChoice::HighContrast),
];

/// The ways to show the interview, as words in the file.
const MODES: [(&str, Mode); 2] = [("owner", Mode::Owner), ("advisor", Mode::Advisor)];

fn word<T: PartialEq>(known: &[(&'static str, T)], wanted: &T) -> String {
    known.iter().find(|(_, value)| value == wanted).map_or("", |(word, _)| word).to_owned()
}

fn meaning<T: Copy + Default>(known: &[(&'static str, T)], found: &str) -> T {
    known.iter().find(|(word, _)| *word == found).map_or_else(T::default, |(_, value)| *value)
}

impl Default for SettingsFile {
    fn default() -> Self {
        Self::from(&Settings::default())
    }
}

impl From<&Settings> for SettingsFile {
    fn from(settings: &Settings) -> Self {
        let Settings {
            language,
            text_scale,
            theme,
            motion,
            mode,
            live_score,
            auto_advance,
            single_keys,
            months_between,
            sender,
        } = settings;
        Self {
            language: language.code().to_owned(),
            text_scale: *text_scale,
            theme: word(&THEMES, theme),
            motion: *motion,
            mode: word(&MODES, mode),
            live_score: *live_score,
            auto_advance: *auto_advance,
            single_keys: *single_keys,
            months_between: *months_between,
            organisation: sender.name.clone(),
            organisation_footer: sender.footer.clone(),
            organisation_colour: sender.colour.clone().unwrap_or_default(),
            organisation_logo: sender.logo.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

impl From<SettingsFile> for Settings {
    fn from(file: SettingsFile) -> Self {
        let SettingsFile {
            language,
            text_scale,
            theme,
            motion,
            mode,
            live_score,
            auto_advance,
            single_keys,
            months_between,
            organisation,
            organisation_footer,
            organisation_colour,
            organisation_logo,
        } = file;
        Self {
            language: Lang::new(&language).unwrap_or(Lang::NL),
            text_scale,
            theme: meaning(&THEMES, &theme),
            motion,
            mode: meaning(&MODES, &mode),
            live_score,
            auto_advance,
            single_keys,
            months_between,
            sender: Sender {
                name: organisation,
                footer: organisation_footer,
                colour: Some(organisation_colour).filter(|colour| !colour.is_empty()),
                logo: bytes(&organisation_logo),
            },
        }
        .sanitised()
    }
}

/// The bytes that hexadecimal digits stand for; none where they are not all digits.
fn bytes(digits: &str) -> Vec<u8> {
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let found: Option<Vec<u8>> = digits.as_bytes().chunks(2).map(pair).collect();
    found.unwrap_or_default()
}

/// The settings as they stand in their file.
pub fn write(settings: &Settings) -> String {
    text(&SettingsFile::from(settings))
}

/// Reads settings; `None` when the file cannot be understood at all.
pub fn read(bytes: &[u8]) -> Option<Settings> {
    parse::<SettingsFile>(bytes).map(Settings::from)
}

/// The recent dossiers as they stand in their file. Those whose path is no text are left out: no file of ours could name them.
pub fn write_recent(recent: &[Recent]) -> String {
    let files: Vec<RecentFile> = recent
        .iter()
        .filter_map(|Recent { path, name, place, changed, progress, questionnaire }| {
            Some(RecentFile {
                path: path.to_str()?.to_owned(),
                name: name.clone(),
                place: place.clone(),
                changed: changed.to_string(),
                progress: *progress,
                questionnaire: questionnaire.as_ref().map(|id| id.as_str().to_owned()),
            })
        })
        .collect();
    text(&files)
}

/// Reads the recent dossiers; `None` when the file cannot be understood at all.
pub fn read_recent(bytes: &[u8]) -> Option<Vec<Recent>> {
    let files: Vec<RecentFile> = parse(bytes)?;
    let recent = files.into_iter().take(MOST_RECENT).filter_map(|file| {
        let RecentFile { path, name, place, changed, progress, questionnaire } = file;
        Some(Recent {
            path: PathBuf::from(path),
            name,
            place,
            changed: changed.parse::<Date>().ok()?,
            progress: progress.filter(|(done, of)| done <= of),
            questionnaire: questionnaire.and_then(|id| QuestionnaireId::new(&id).ok()),
        })
    });
    Some(recent.collect())
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn parse<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Option<T> {
    let text = std::str::from_utf8(bytes).ok()?;
    options().from_str(text.strip_prefix('\u{feff}').unwrap_or(text)).ok()
}

fn text(value: &impl Serialize) -> String {
    // Writing plain values into a text cannot fail; an empty file would read as "not understood" and cost nothing but the settings.
    let pretty = PrettyConfig::new().new_line("\n").depth_limit(1).separate_tuple_members(false);
    let mut text = options().to_string_pretty(value, pretty).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_odd_ones_are_made_usual() {
        let odd = Settings {
            language: Lang::EN,
            text_scale: 175,
            theme: ThemeChoice::HighContrast,
            motion: false,
            mode: Mode::Advisor,
            live_score: true,
            auto_advance: true,
            single_keys: false,
            months_between: 24,
            sender: Sender {
                name: "Provincie \"Voorbeeld\"".to_owned(),
                footer: "Plein 1".to_owned(),
                colour: Some("#0D5C63".to_owned()),
                logo: b"\x89PNG\x00\xff".to_vec(),
            },
        };
        assert_eq!(read(write(&odd).as_bytes()), Some(odd));
        assert_eq!(read(b"()"), Some(Settings::default()));
        let read = |text: &str| super::read(text.as_bytes()).unwrap();
        assert_eq!(read("(text_scale: 4000000000)").text_scale, 200);
        assert_eq!(read("(text_scale: 0)").text_scale, 100);
        assert_eq!((read("(months_between: 0)").months_between, read("()").months_between), (1, 12));
        // One word nobody knows costs only itself; so does a setting of a later program.
        let found = read("(theme: \"purple\", mode: \"advisor\", language: \"xx\", telepathy: Some(3))");
        assert_eq!((found.theme, found.mode, found.language), (ThemeChoice::System, Mode::Advisor, Lang::NL));
        assert_eq!(super::read(b"(text_scale: \"big\")"), None);
        assert_eq!(super::read(b""), None);
        assert_eq!(super::read(&[0xff; 20]), None);
        assert_eq!(super::read("[".repeat(100_000).as_bytes()), None);
    }

    #[test]
    fn recent_dossiers_come_back() {
        let recent = vec![
            Recent {
                path: "/a b/é.ron".into(),
                name: "De \"Proef\"".into(),
                place: "Roeselare".into(),
                changed: jiff::civil::date(2026, 11, 21),
                progress: Some((3, 41)),
                questionnaire: Some(QuestionnaireId::new("digiscan").unwrap()),
            },
            Recent {
                path: "x.ron".into(),
                name: String::new(),
                place: String::new(),
                changed: jiff::civil::date(2026, 1, 2),
                progress: None,
                questionnaire: None,
            },
        ];
        assert_eq!(read_recent(write_recent(&recent).as_bytes()), Some(recent));
        assert_eq!(read_recent(b"[(path: \"x\", changed: \"never\")]"), Some(Vec::new()));
        assert_eq!(read_recent(b"nonsense"), None);
    }
}
