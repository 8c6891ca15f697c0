//! What people read: texts in several languages from data files, the program's own words, and numbers and dates as one writes them.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;

use crate::exact::Exact;

/// No-break space, between a number and its unit and between thousands where a language wants one.
pub const NBSP: char = '\u{a0}';
/// Narrow no-break space, the French separator of thousands.
const NARROW_NBSP: char = '\u{202f}';

/// A language, by its two-letter ISO 639-1 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang([u8; 2]);

/// The ISO 639-1 codes of the official languages of the European Union and its neighbours: enough to tell a typo from a language.
const LANGUAGES: &[&str] = &[
    "nl", "en", "fr", "de", "bg", "bs", "ca", "cs", "cy", "da", "el", "es", "et", "eu", "fi", "fy", "ga", "gl", "hr",
    "hu", "is", "it", "lb", "lt", "lv", "mk", "mt", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr",
    "uk", "ar",
];

impl Lang {
    /// Dutch, the language everything exists in.
    pub const NL: Self = Self(*b"nl");
    /// English.
    pub const EN: Self = Self(*b"en");

    /// The language of a code such as `nl`; `None` for anything that is no such code.
    pub fn new(code: &str) -> Option<Self> {
        let bytes: [u8; 2] = code.as_bytes().try_into().ok()?;
        LANGUAGES.contains(&code).then_some(Self(bytes))
    }

    /// The two-letter code.
    pub fn code(&self) -> &str {
        // Only codes from the list above get in.
        std::str::from_utf8(&self.0).unwrap_or("nl")
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language, and the country whose words are meant: Flanders says *kmo*, the Netherlands *mkb*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// The country as two capitals, where one is known.
    pub region: Option<[u8; 2]>,
}

impl Locale {
    /// A language without a country.
    pub const fn new(lang: Lang) -> Self {
        Self { lang, region: None }
    }

    /// The same language in the given country; anything but two capitals leaves the country open.
    pub fn in_country(self, country: Option<&str>) -> Self {
        let region = country
            .and_then(|c| <[u8; 2]>::try_from(c.as_bytes()).ok())
            .filter(|r| r.iter().all(u8::is_ascii_uppercase));
        Self { region, ..self }
    }

    /// Reads `nl` or `nl-BE`.
    pub fn parse(tag: &str) -> Option<Self> {
        match tag.split_once('-') {
            None => Lang::new(tag).map(Self::new),
            Some((lang, region)) => {
                let locale = Self::new(Lang::new(lang)?).in_country(Some(region));
                locale.region.is_some().then_some(locale)
            }
        }
    }
}

/// One text in several languages, as data files give it: `{"nl": "...", "en": "...", "nl-NL": "..."}`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    /// In the order of the file's own languages, so that the first is the one to fall back to.
    entries: Box<[(Locale, Box<str>)]>,
}

impl Text {
    /// A text from its languages; the first entry is the fallback.
    pub fn new(entries: impl IntoIterator<Item = (Locale, String)>) -> Self {
        Self { entries: entries.into_iter().map(|(locale, text)| (locale, text.into_boxed_str())).collect() }
    }

    /// A text that reads the same in every language, such as a name.
    pub fn same(text: &str) -> Self {
        Self::new([(Locale::new(Lang::NL), text.to_owned())])
    }

    /// Whether there is nothing to read in any language.
    pub fn is_empty(&self) -> bool {
        self.entries.iter().all(|(_, text)| text.is_empty())
    }

    /// The words for a reader: their language and country, else their language, else the file's first language.
    pub fn get(&self, locale: Locale) -> &str {
        self.find(|l| l == locale)
            .or_else(|| self.find(|l| l == Locale::new(locale.lang)))
            .or_else(|| self.find(|l| l.lang == locale.lang))
            .or_else(|| self.find(|_| true))
            .unwrap_or("")
    }

    /// Whether the reader's own language is there.
    pub fn has(&self, lang: Lang) -> bool {
        self.entries.iter().any(|(locale, text)| locale.lang == lang && !text.is_empty())
    }

    /// Every language variant with its words, in the file's order.
    pub fn entries(&self) -> impl Iterator<Item = (Locale, &str)> {
        self.entries.iter().map(|(locale, text)| (*locale, &**text))
    }

    fn find(&self, wanted: impl Fn(Locale) -> bool) -> Option<&str> {
        self.entries.iter().find(|(locale, _)| wanted(*locale)).map(|(_, text)| &**text)
    }
}

/// The languages the program itself speaks, with their own names and their texts.
const LOCALES: &[(Lang, &str, &str)] = &[
    (Lang::NL, "Nederlands", include_str!("../assets/locales/nl.ftl")),
    (Lang::EN, "English", include_str!("../assets/locales/en.ftl")),
];

/// The languages the program speaks, each with its name in that language.
pub fn languages() -> impl Iterator<Item = (Lang, &'static str)> {
    LOCALES.iter().map(|(lang, name, _)| (*lang, *name))
}

/// The source of the program's texts, for tests and for the linter.
pub fn sources() -> impl Iterator<Item = (Lang, &'static str)> {
    LOCALES.iter().map(|(lang, _, source)| (*lang, *source))
}

/// The program's own words in one language, falling back to Dutch.
pub struct Tr {
    locale: Locale,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Tr {
    /// The texts for a reader. A language the program does not speak reads Dutch.
    pub fn new(locale: Locale) -> Self {
        let mut bundles = Vec::new();
        for wanted in [locale.lang, Lang::NL] {
            let Some((lang, _, source)) = LOCALES.iter().find(|(lang, ..)| *lang == wanted) else { continue };
            // A test holds every shipped file free of errors; what parses is used in any case.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            let id = lang.code().parse::<unic_langid::LanguageIdentifier>().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Isolating marks show up as boxes in the window and confuse text extraction from reports.
            bundle.set_use_isolating(false);
            bundle.add_resource_overriding(resource);
            bundles.push(bundle);
            if lang == &Lang::NL {
                break;
            }
        }
        Self { locale, bundles }
    }

    /// For whom these texts are.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The words of a text from a data file, for this reader.
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.locale)
    }

    /// The message with this key and these variables; `None` when no language has it. `key.attribute` reads an attribute.
    pub fn try_format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        for bundle in &self.bundles {
            let Some(message) = bundle.get_message(id) else { continue };
            let pattern = match attribute {
                Some(name) => message.get_attribute(name).map(|a| a.value()),
                None => message.value(),
            };
            let Some(pattern) = pattern else { continue };
            let mut fluent = FluentArgs::with_capacity(args.len());
            for (name, arg) in args {
                match arg {
                    Arg::Text(text) => fluent.set(*name, FluentValue::from(text.as_ref())),
                    Arg::Count(count) => fluent.set(*name, FluentValue::from(*count)),
                }
            }
            let mut errors = Vec::new();
            let words = bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned();
            if !errors.is_empty() {
                log::error!("text {key}: {errors:?}");
            }
            return Some(words);
        }
        None
    }

    /// The message with this key and these variables. Use the [`tr!`](crate::tr) macro, whose keys a test checks.
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.try_format(key, args).unwrap_or_else(|| {
            log::error!("no text for {key}");
            format!("[{key}]")
        })
    }
}

/// A variable in a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Finished text: a name, or a number already written for the reader.
    Text(Cow<'a, str>),
    /// A count, by which the message chooses singular or plural.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

macro_rules! count_args {
    ($($t:ty),+) => {$(
        impl From<$t> for Arg<'_> {
            fn from(count: $t) -> Self {
                Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )+};
}
count_args!(u32, i32, usize, i64);

/// A message of the program: `tr!(t, "home-title")`, `tr!(t, "home-count", n = 5, name = name)`.
///
/// A test reads all calls in the source and demands that every language has the key with just these variables.
#[macro_export]
macro_rules! tr {
    ($tr:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $tr.format($key, &[$((stringify!($name), $crate::text::Arg::from($value))),*])
    };
}

/// How a language writes numbers: decimal mark and mark between thousands.
fn marks(lang: Lang) -> (char, char) {
    match lang.code() {
        "en" => ('.', ','),
        "fr" => (',', NARROW_NBSP),
        _ => (',', '.'),
    }
}

/// A number rounded to `decimals` places (half away from zero), written for the reader: `1.234,50`.
pub fn number(locale: Locale, value: &Exact, decimals: u32) -> String {
    let plain = value.round_to(decimals);
    let (decimal, thousand) = marks(locale.lang);
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("\u{2212}", rest));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut text = String::with_capacity(plain.len() + 8);
    // Minus nought is nought.
    if plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        text.push_str(sign);
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(thousand);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal);
        text.push_str(fraction);
    }
    text
}

/// A number with as many decimals as it needs, at most `most`.
pub fn number_up_to(locale: Locale, value: &Exact, most: u32) -> String {
    let decimals = (0..most).find(|d| value.round_to(*d).parse::<Exact>().as_ref() == Ok(value)).unwrap_or(most);
    number(locale, value, decimals)
}

/// An amount in euro: `€ 3.300`, with cents only where there are any.
pub fn euro(locale: Locale, value: &Exact) -> String {
    let decimals = if value.round_to(2).ends_with(".00") { 0 } else { 2 };
    match locale.lang.code() {
        "fr" | "de" => format!("{}{NBSP}€", number(locale, value, decimals)),
        "en" => format!("€{}", number(locale, value, decimals)),
        _ => format!("€{NBSP}{}", number(locale, value, decimals)),
    }
}

/// A percentage: `45 %`.
pub fn percent(locale: Locale, value: &Exact) -> String {
    let number = number_up_to(locale, value, 1);
    if locale.lang == Lang::EN { format!("{number}%") } else { format!("{number}{NBSP}%") }
}

/// A range of two rounded numbers: `41–52`, or just `41` where both read the same.
pub fn range(locale: Locale, low: &Exact, high: &Exact) -> String {
    let (low, high) = (number(locale, low, 0), number(locale, high, 0));
    if low == high { low } else { format!("{low}\u{2013}{high}") }
}

/// A date in full: `21 november 2026`.
pub fn date(tr: &Tr, date: Date) -> String {
    date_with(tr, date, "month-long")
}

/// A date with a short month, for tables and side notes: `21 nov. 2026`.
pub fn date_short(tr: &Tr, date: Date) -> String {
    date_with(tr, date, "month-short")
}

fn date_with(tr: &Tr, date: Date, months: &str) -> String {
    // A number, not its writing: Fluent compares `[11]` with numbers only.
    let month = tr.format(months, &[("month", Arg::Count(date.month().into()))]);
    let (day, year) = (date.day().to_string(), date.year().to_string());
    tr!(tr, "date-pattern", day = day, month = month, year = year)
}

/// Reads a number as people type it: `1.850.000`, `1 850 000`, `1850000`, `12,5`, `€ 6.000`. `None` where it could mean two things or none.
pub fn parse_number(locale: Locale, typed: &str) -> Option<Exact> {
    let (decimal, _) = marks(locale.lang);
    let cleaned: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '€' | '%' | '\''))
        .map(|c| if c == '\u{2212}' { '-' } else { c })
        .collect();
    let (sign, body) = cleaned.strip_prefix('-').map_or(("", cleaned.as_str()), |rest| ("-", rest));
    let separators: Vec<char> = body.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let plain = match separators.as_slice() {
        [] => body.to_owned(),
        // The last mark is the decimal one where both occur: 1.234,50 and 1,234.50 are never mistaken.
        [.., last] if separators.contains(&'.') && separators.contains(&',') => {
            if separators.iter().filter(|s| *s == last).count() > 1 {
                return None;
            }
            body.chars()
                .filter(|c| !matches!(c, '.' | ',') || c == last)
                .map(|c| if c == *last { '.' } else { c })
                .collect()
        }
        [mark] if *mark == decimal => body.replace(decimal, "."),
        // One mark that is not the reader's decimal: thousands if three digits follow, a decimal otherwise.
        [mark] => {
            let after = body.rsplit(*mark).next().unwrap_or("").len();
            if after == 3 { body.replace(*mark, "") } else { body.replace(*mark, ".") }
        }
        // The same mark several times can only part thousands.
        [mark, ..] => {
            let groups: Vec<&str> = body.split(*mark).collect();
            if groups.iter().skip(1).any(|group| group.len() != 3) {
                return None;
            }
            groups.concat()
        }
    };
    if plain.is_empty() || !plain.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return None;
    }
    format!("{sign}{plain}").parse().ok()
}

/// Reads a day as people type it: `15-10-2026`, `15/10/2026`, `15 okt 2026`, `15 oktober 2026`, `2026-10-15`. Day before month,
/// and years in full; `None` for anything else and for days that do not exist.
pub fn parse_date(tr: &Tr, typed: &str) -> Option<Date> {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',');
    let parts: Vec<&str> = typed.split(is_mark).filter(|part| !part.is_empty()).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let number = |text: &str, most: usize| -> Option<i16> {
        let digits = text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    };
    let month = |text: &str| number(text, 2).or_else(|| month_named(tr, text));
    let year = |text: &str| (text.len() == 4).then(|| number(text, 4)).flatten();
    let (year, month, day) = match year(a) {
        Some(year) => (year, number(b, 2)?, number(c, 2)?),
        // Where the name of the month comes first, as in October 15, 2026, it cannot be mistaken.
        None => match (number(a, 2), month_named(tr, a)) {
            (Some(day), _) => (year(c)?, month(b)?, day),
            (None, Some(month)) => (year(c)?, month, number(b, 2)?),
            (None, None) => return None,
        },
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The number of a month by its name in the reader's language, or by the first letters of it.
fn month_named(tr: &Tr, typed: &str) -> Option<i16> {
    let typed = typed.to_lowercase();
    if typed.chars().count() < 3 {
        return None;
    }
    let also = tr!(tr, "month-also");
    let mut spelled = also.split_whitespace().filter_map(|pair| pair.split_once('='));
    if let Some((_, number)) = spelled.find(|(name, _)| *name == typed) {
        return number.parse().ok();
    }
    (1..=12).find(|month: &i16| {
        let name = tr.format("month-long", &[("month", Arg::from(i32::from(*month)))]);
        name.to_lowercase().starts_with(&typed)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NL: Locale = Locale::new(Lang::NL);
    const EN: Locale = Locale::new(Lang::EN);

    fn exact(text: &str) -> Exact {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_written_as_the_reader_writes_them() {
        assert_eq!(number(NL, &exact("1234.5"), 2), "1.234,50");
        assert_eq!(number(EN, &exact("1234567.5"), 0), "1,234,568");
        assert_eq!(number(NL, &exact("-0.4"), 0), "0");
        assert_eq!(number(NL, &exact("-1.5"), 1), "\u{2212}1,5");
        assert_eq!(euro(NL, &exact("3300")), "€\u{a0}3.300");
        assert_eq!(euro(NL, &exact("14.91")), "€\u{a0}14,91");
        assert_eq!(percent(NL, &exact("22.5")), "22,5\u{a0}%");
        assert_eq!(range(NL, &exact("41.2"), &exact("51.5")), "41–52");
        assert_eq!(range(NL, &exact("41.2"), &exact("41.4")), "41");
        assert_eq!(number_up_to(NL, &exact("12.50"), 2), "12,5");
    }

    #[test]
    fn dates_name_their_own_month() {
        let (nl, en) = (Tr::new(NL), Tr::new(EN));
        let day = |month| Date::constant(2026, month, 21);
        assert_eq!(date(&nl, day(11)), "21 november 2026");
        assert_eq!(date(&en, day(1)), "21 January 2026");
        assert_eq!(date_short(&nl, day(2)), "21 feb. 2026");
        let months: std::collections::BTreeSet<String> = (1..=12).map(|m| date(&nl, day(m))).collect();
        assert_eq!(months.len(), 12);
    }

    #[test]
    fn typed_numbers_are_understood_and_doubtful_ones_refused() {
        for (typed, expected) in [
            ("1.850.000", "1850000"),
            ("€ 6.000", "6000"),
            ("12,5", "12.5"),
            ("12.5", "12.5"),
            ("1 850 000", "1850000"),
            ("1.234,50", "1234.5"),
            ("1,234.50", "1234.5"),
            ("-3", "-3"),
        ] {
            assert_eq!(parse_number(NL, typed), Some(exact(expected)), "{typed}");
        }
        assert_eq!(parse_number(EN, "1,850"), Some(exact("1850")));
        for typed in ["", "abc", "1.2.3", "12..5", "1,2,3.4,5", "--3", "1e5"] {
            assert_eq!(parse_number(NL, typed), None, "{typed}");
        }
    }

    #[test]
    fn days_are_read_as_people_type_them_and_doubtful_ones_refused() {
        let dutch = Tr::new(NL);
        let day = jiff::civil::date(2026, 10, 15);
        for typed in [
            "15-10-2026",
            "15/10/2026",
            "15.10.2026",
            "15 okt 2026",
            "15 okt. 2026",
            "15 Oktober 2026",
            "2026-10-15",
            " 15 10 2026 ",
        ] {
            assert_eq!(parse_date(&dutch, typed), Some(day), "{typed}");
        }
        assert_eq!(parse_date(&dutch, "1 mrt 2026"), Some(jiff::civil::date(2026, 3, 1)));
        assert_eq!(parse_date(&Tr::new(EN), "October 15, 2026"), Some(day));
        for typed in ["", "15", "10-2026", "31-2-2026", "15-13-2026", "15-10-26", "15 ok 2026", "morgen", "1-2-3-2026"]
        {
            assert_eq!(parse_date(&dutch, typed), None, "{typed}");
        }
        for month in 1..=12 {
            let date = jiff::civil::date(2026, month, 7);
            assert_eq!(parse_date(&dutch, &super::date(&dutch, date)), Some(date));
            assert_eq!(parse_date(&dutch, &date_short(&dutch, date)), Some(date), "what is shown can be typed");
        }
    }

    #[test]
    fn texts_fall_back_from_country_to_language_to_the_first() {
        let text = Text::new([
            (Locale::new(Lang::NL), "kmo".to_owned()),
            (Locale::parse("nl-NL").unwrap(), "mkb".to_owned()),
            (EN, "SME".to_owned()),
        ]);
        assert_eq!(text.get(NL.in_country(Some("BE"))), "kmo");
        assert_eq!(text.get(NL.in_country(Some("NL"))), "mkb");
        assert_eq!(text.get(EN.in_country(Some("NL"))), "SME");
        assert_eq!(text.get(Locale::parse("fr").unwrap()), "kmo");
        assert_eq!(Locale::parse("nll"), None);
        assert_eq!(Locale::parse("xx"), None);
    }
}
