//! Enterprise numbers: the Belgian KBO/BCE number, which carries its own check digits, and the Dutch KVK number, which does not.
//!
//! A number is checked, never refused: what the user typed stays in the profile, with what is wrong said beside it.

/// An enterprise number that can exist, in the country's own way of writing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EnterpriseNumber {
    digits: String,
    scheme: Scheme,
}

/// A country's way of numbering enterprises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// Kruispuntbank van Ondernemingen / Banque-Carrefour des Entreprises: ten digits, the first 0 or 1, the last two a check.
    Kbo,
    /// Kamer van Koophandel: eight digits without a check.
    Kvk,
}

/// What is wrong with a typed enterprise number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// There is no digit in it.
    Empty,
    /// It holds a character that is no digit, `at` counting characters from nought.
    NotADigit {
        /// The character.
        character: char,
        /// Where it stands in what was typed.
        at: usize,
    },
    /// It has too few or too many digits.
    WrongLength {
        /// How many digits it has.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// A Belgian number starts with 0 or 1; this one does not.
    WrongStart {
        /// What it starts with.
        found: char,
    },
    /// The last two digits do not fit the first eight: somewhere a digit was mistyped.
    WrongCheckDigits {
        /// The last two digits as typed.
        found: String,
        /// What they would have to be if the first eight are right.
        expected: String,
    },
}

impl EnterpriseNumber {
    /// Reads a number in the scheme of a country (`"BE"`, `"NL"`). Spaces, dots, dashes and the country's code in front are ignored.
    /// `None` for countries whose numbers we do not know: there everything is fine as typed.
    pub fn parse(country: &str, text: &str) -> Option<Result<Self, NumberError>> {
        Scheme::of_country(country).map(|scheme| scheme.parse(text))
    }

    /// The scheme it was read in.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The bare digits.
    pub fn digits(&self) -> &str {
        &self.digits
    }
}

impl std::fmt::Display for EnterpriseNumber {
    /// `0123.456.749` in Belgium, `12345678` in the Netherlands.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.scheme {
            Scheme::Kbo => {
                let (first, rest) = self.digits.split_at(4);
                let (second, third) = rest.split_at(3);
                write!(f, "{first}.{second}.{third}")
            }
            Scheme::Kvk => f.write_str(&self.digits),
        }
    }
}

impl Scheme {
    /// The scheme of a country, where we know one.
    pub fn of_country(country: &str) -> Option<Self> {
        match country {
            "BE" => Some(Self::Kbo),
            "NL" => Some(Self::Kvk),
            _ => None,
        }
    }

    /// How many digits a number has.
    pub fn length(self) -> usize {
        match self {
            Self::Kbo => 10,
            Self::Kvk => 8,
        }
    }

    /// Words that people write in front of the number.
    fn prefixes(self) -> &'static [&'static str] {
        match self {
            Self::Kbo => &["BE", "KBO", "BCE", "BTW", "TVA"],
            Self::Kvk => &["NL", "KVK"],
        }
    }

    /// Reads a number, or says what is wrong with it.
    ///
    /// # Errors
    /// When a number of this scheme cannot look like this.
    pub fn parse(self, text: &str) -> Result<EnterpriseNumber, NumberError> {
        let mut digits = String::with_capacity(self.length());
        for (at, character) in text.chars().enumerate().skip(self.prefix_length(text)) {
            match character {
                '0'..='9' => digits.push(character),
                '.' | '-' | '/' | ':' => {}
                _ if character.is_whitespace() => {}
                _ => return Err(NumberError::NotADigit { character, at }),
            }
        }
        if digits.is_empty() {
            return Err(NumberError::Empty);
        }
        if self == Self::Kbo && digits.len() == 9 {
            // Numbers from before 2005 are still quoted without the nought in front. Only the check digits can tell that from a
            // digit left out.
            let with_nought = format!("0{digits}");
            if check_kbo(&with_nought).is_ok() {
                digits = with_nought;
            }
        }
        if digits.len() != self.length() {
            return Err(NumberError::WrongLength { found: digits.len(), expected: self.length() });
        }
        match self {
            Self::Kbo => check_kbo(&digits)?,
            Self::Kvk => {}
        }
        Ok(EnterpriseNumber { digits, scheme: self })
    }

    /// How many characters in front of the number are only its label.
    fn prefix_length(self, text: &str) -> usize {
        let mut skipped = 0;
        let mut rest = text;
        loop {
            let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | ':'));
            let start = trimmed.as_bytes();
            let prefix = self.prefixes().iter().find(|prefix| {
                start.get(..prefix.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(prefix.as_bytes()))
            });
            let Some(prefix) = prefix else { return skipped };
            skipped += rest.chars().count() - trimmed.chars().count() + prefix.len();
            rest = &trimmed[prefix.len()..];
        }
    }
}

/// The two check digits that belong behind eight digits: 97 less the remainder of a division by 97, so 01 to 97.
fn kbo_check_digits(first_eight: &str) -> String {
    let remainder = first_eight.bytes().fold(0_u32, |sum, digit| (sum * 10 + u32::from(digit - b'0')) % 97);
    format!("{:02}", 97 - remainder)
}

/// `digits` are ten ASCII digits.
fn check_kbo(digits: &str) -> Result<(), NumberError> {
    let (first_eight, found) = digits.split_at(8);
    let expected = kbo_check_digits(first_eight);
    if let Some(start) = digits.chars().next().filter(|start| !matches!(start, '0' | '1')) {
        return Err(NumberError::WrongStart { found: start });
    }
    if found != expected {
        return Err(NumberError::WrongCheckDigits { found: found.to_owned(), expected });
    }
    Ok(())
}
