//! What backs an answer up: links, and small files that travel with the dossier.

use std::fmt;

/// The largest file that can back an answer up, in bytes: a photograph, a few scanned pages.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// The most that can back up one answer.
pub const MOST_PER_ANSWER: usize = 20;

/// The longest name of a file, in characters.
const LONGEST_NAME: usize = 100;

/// One thing that backs an answer up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attachment {
    /// A page on the web.
    Link {
        /// What it is, in words.
        title: String,
        /// Its address.
        address: String,
    },
    /// A file beside the dossier, found by what is in it.
    File {
        /// What it was called.
        name: String,
        /// What kind of file it is.
        kind: FileKind,
        /// The SHA-256 of what is in it, in small letters and digits.
        hash: String,
        /// How long it is, in bytes.
        length: u64,
    },
}

/// The kinds of files that can back an answer up: those that every machine shows and that hold no program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// A picture.
    Png,
    /// A photograph.
    Jpeg,
    /// A document.
    Pdf,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Png, Self::Jpeg, Self::Pdf];

    /// The kind that the bytes are of, whatever their name says. `None` for everything else.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let starts = |with: &[u8]| bytes.starts_with(with);
        if starts(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16) == Some(b"IHDR") {
            Some(Self::Png)
        } else if starts(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else if starts(b"%PDF-") {
            Some(Self::Pdf)
        } else {
            None
        }
    }

    /// How the names of such files end, without the point.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Pdf => "pdf",
        }
    }
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.ending())
    }
}

/// Why something cannot back an answer up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is no picture and no PDF.
    WrongKind,
    /// It is no address of a page on the web.
    NoAddress,
}

/// Looks at a file somebody wants to attach: its name made harmless, and its kind.
///
/// # Errors
/// When it is too large or of another kind.
pub fn judge(name: &str, bytes: &[u8]) -> Result<(String, FileKind), Unfit> {
    if bytes.len() > MOST_BYTES {
        return Err(Unfit::TooLarge);
    }
    let kind = FileKind::of(bytes).ok_or(Unfit::WrongKind)?;
    Ok((safe_name(name, kind), kind))
}

/// The address of a page on the web, if this is one: `https` or `http`, a host, and no blanks or hidden characters.
///
/// # Errors
/// When it is anything else, such as a file or a script.
pub fn address(typed: &str) -> Result<String, Unfit> {
    const LONGEST: usize = 2_000;
    let typed = typed.trim();
    let lower = typed.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).ok_or(Unfit::NoAddress)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain = typed.chars().all(|c| !c.is_whitespace() && !is_hidden(c)) && typed.len() <= LONGEST;
    // A name before the host is how addresses pretend to lead elsewhere.
    let is_host = !host.is_empty() && !host.contains('@') && host.chars().any(char::is_alphanumeric);
    if is_plain && is_host { Ok(typed.to_owned()) } else { Err(Unfit::NoAddress) }
}

/// A file name that is one on every system and leads nowhere: no folders, no hidden or turning characters, no names that systems keep
/// for themselves, and the ending that belongs to the kind.
pub fn safe_name(name: &str, kind: FileKind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String =
        last.chars().filter(|c| !is_hidden(*c)).map(|c| if "<>:\"|?*%".contains(c) { '-' } else { c }).collect();
    let stem = match plain.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= 5 => stem,
        _ => &plain,
    };
    let stem: String = stem.trim_matches(|c: char| c == '.' || c.is_whitespace()).chars().take(LONGEST_NAME).collect();
    let stem = stem.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let first = stem.split('.').next().unwrap_or_default().trim().to_ascii_lowercase();
    let is_kept = matches!(first.as_str(), "con" | "prn" | "aux" | "nul")
        || (first.len() == 4
            && (first.starts_with("com") || first.starts_with("lpt"))
            && first.ends_with(|c: char| c.is_ascii_digit()));
    match (stem.is_empty(), is_kept) {
        (true, _) => format!("1.{kind}"),
        (_, true) => format!("_{stem}.{kind}"),
        _ => format!("{stem}.{kind}"),
    }
}

/// Characters nobody sees, or that turn the text around them: control characters, and the directional and joining ones of Unicode.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
