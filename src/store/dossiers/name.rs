//! The names that files of dossiers get.

use crate::dossier::Dossier;

/// The name of a new file: when it was begun, and which company it is about.
pub(super) fn made_up_name(dossier: &Dossier, slug: &str) -> String {
    let start: String = dossier.key.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let what = if slug.is_empty() { &start } else { slug };
    format!("{}-{what}.ron", dossier.created)
}

/// A company's name as it can stand in a file name on every system: small letters without accents, digits and dashes.
pub(super) fn slug(dossier: &Dossier) -> String {
    const LONGEST: usize = 60;
    let mut slug = String::new();
    for c in dossier.company.name.as_deref().unwrap_or("").chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            '\'' | '’' => {}
            _ => match plain_letters(c) {
                Some(letters) => slug.push_str(letters),
                None if slug.is_empty() || slug.ends_with('-') => {}
                None => slug.push('-'),
            },
        }
    }
    // Only ASCII got in.
    slug.truncate(LONGEST);
    slug.trim_end_matches('-').to_owned()
}

/// The plain letters nearest to a letter with an accent.
fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ą' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' => "o",
        'ö' | 'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ť' => "t",
        'ù' | 'ú' | 'û' | 'ů' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}
