//! Codes of NACE Rev. 2: `C` (section), `C31` (division), `C31.0` (group), `C31.01` (class).

use std::fmt;

/// A code of NACE Rev. 2. Its letter always fits its division; that a group or class of this number exists is not checked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nace {
    /// An ASCII capital from A to U.
    section: u8,
    /// The digits as a number, without leading noughts.
    number: u16,
    /// How many digits there are: none, two, three or four.
    digits: u8,
}

/// How deep a code goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NaceLevel {
    /// A letter.
    Section,
    /// Two digits.
    Division,
    /// Three digits.
    Group,
    /// Four digits.
    Class,
}

/// Why a text is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NaceError {
    /// There is nothing in it.
    Empty,
    /// It holds a character that no code holds.
    BadCharacter(char),
    /// No section has this letter.
    UnknownSection(char),
    /// No division has this number.
    UnknownDivision(u16),
    /// The division belongs to another section.
    WrongSection {
        /// The letter given.
        found: char,
        /// The letter of the division.
        expected: char,
    },
    /// One digit only, or more than the seven of national classifications.
    WrongLength,
}

/// The divisions of each section: Regulation (EC) No 1893/2006, annex I.
const SECTIONS: [(u8, &[(u16, u16)]); 21] = [
    (b'A', &[(1, 3)]),
    (b'B', &[(5, 9)]),
    (b'C', &[(10, 33)]),
    (b'D', &[(35, 35)]),
    (b'E', &[(36, 39)]),
    (b'F', &[(41, 43)]),
    (b'G', &[(45, 47)]),
    (b'H', &[(49, 53)]),
    (b'I', &[(55, 56)]),
    (b'J', &[(58, 63)]),
    (b'K', &[(64, 66)]),
    (b'L', &[(68, 68)]),
    (b'M', &[(69, 75)]),
    (b'N', &[(77, 82)]),
    (b'O', &[(84, 84)]),
    (b'P', &[(85, 85)]),
    (b'Q', &[(86, 88)]),
    (b'R', &[(90, 93)]),
    (b'S', &[(94, 96)]),
    (b'T', &[(97, 98)]),
    (b'U', &[(99, 99)]),
];

/// The section a division belongs to.
fn section_of(division: u16) -> Option<u8> {
    SECTIONS
        .iter()
        .find(|(_, ranges)| ranges.iter().any(|(first, last)| (*first..=*last).contains(&division)))
        .map(|(section, _)| *section)
}

impl Nace {
    /// Reads `C`, `C31`, `31`, `C31.01`, `31.01`, `3101`, and the longer national codes `43.320` or `47911`, of which the first four
    /// digits are NACE.
    ///
    /// # Errors
    /// When no code is written like this.
    pub fn parse(text: &str) -> Result<Self, NaceError> {
        let text = text.trim();
        let mut characters = text.chars().peekable();
        let letter = characters.next_if(char::is_ascii_alphabetic).map(|c| c.to_ascii_uppercase());
        let mut digits = Vec::new();
        for c in characters {
            match c.to_digit(10) {
                // At most 9, so it always fits.
                Some(digit) => digits.push(u16::try_from(digit).unwrap_or(0)),
                None if matches!(c, '.' | ' ' | '-') => {}
                None => return Err(NaceError::BadCharacter(c)),
            }
        }
        let section = match letter {
            Some(letter) => {
                let known = SECTIONS.iter().map(|(section, _)| *section).find(|s| char::from(*s) == letter);
                Some(known.ok_or(NaceError::UnknownSection(letter))?)
            }
            None => None,
        };
        match (section, digits.len()) {
            (None, 0) => Err(NaceError::Empty),
            (Some(section), 0) => Ok(Self { section, number: 0, digits: 0 }),
            (_, 2..=7) => {
                let kept = &digits[..digits.len().min(4)];
                let value = |digits: &[u16]| digits.iter().fold(0_u16, |sum, digit| sum * 10 + digit);
                let division = value(&digits[..2]);
                let expected = section_of(division).ok_or(NaceError::UnknownDivision(division))?;
                if let Some(found) = section.filter(|found| *found != expected) {
                    return Err(NaceError::WrongSection { found: found.into(), expected: expected.into() });
                }
                // Two to four digits.
                let count = u8::try_from(kept.len()).unwrap_or(4);
                Ok(Self { section: expected, number: value(kept), digits: count })
            }
            _ => Err(NaceError::WrongLength),
        }
    }

    /// The letter of the section.
    pub fn section(self) -> char {
        self.section.into()
    }

    /// How deep the code goes.
    pub fn level(self) -> NaceLevel {
        match self.digits {
            0 => NaceLevel::Section,
            2 => NaceLevel::Division,
            3 => NaceLevel::Group,
            _ => NaceLevel::Class,
        }
    }

    /// The code one step wider: the group of a class, the division of a group, the section of a division.
    pub fn parent(self) -> Option<Self> {
        match self.digits {
            0 => None,
            2 => Some(Self { number: 0, digits: 0, ..self }),
            _ => Some(Self { number: self.number / 10, digits: self.digits - 1, ..self }),
        }
    }

    /// Whether the other code is this one or lies within it.
    pub fn contains(self, other: Self) -> bool {
        self.section == other.section
            && self.digits <= other.digits
            && (self.digits == 0 || other.number / 10_u16.pow(u32::from(other.digits - self.digits)) == self.number)
    }
}

impl fmt::Display for Nace {
    /// `C`, `C31`, `C31.0` or `C31.01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let section = self.section();
        match self.digits {
            0 => write!(f, "{section}"),
            2 => write!(f, "{section}{:02}", self.number),
            3 => write!(f, "{section}{:02}.{}", self.number / 10, self.number % 10),
            _ => write!(f, "{section}{:02}.{:02}", self.number / 100, self.number % 100),
        }
    }
}

impl fmt::Debug for Nace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
