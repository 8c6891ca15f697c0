//! What the fields of the profile are called, and what is said of what stands in them.

use crate::company::number::{NumberError, Scheme};
use crate::company::{Company, Country, Field};
use crate::exact::Exact;
use crate::text::{self, Tr};
use crate::tr;

/// What is wrong with what stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// No number of people.
    People,
    /// No amount of money.
    Money,
    /// Less than nothing.
    Negative,
    /// No year in which a company can have been founded: after this one.
    Year(i16),
    /// Nothing was chosen from what was found.
    Sector,
    /// No legal form of this name.
    LegalForm,
    /// No municipality of this name.
    Place,
    /// Several municipalities of this name.
    Places(usize),
    /// The municipality lies elsewhere.
    Elsewhere,
    /// The enterprise number cannot be right.
    Number(NumberError, Scheme),
}

impl Fault {
    /// Whether typing on cannot make it right, so that it is said at once.
    pub(super) fn is_beyond_typing(&self) -> bool {
        match self {
            Self::Number(error, _) => match error {
                NumberError::NotADigit { .. } | NumberError::WrongStart { .. } => true,
                NumberError::WrongCheckDigits { .. } => true,
                NumberError::WrongLength { found, expected } => found > expected,
                NumberError::Empty => false,
            },
            Self::Negative => true,
            _ => false,
        }
    }

    /// What to fill in.
    pub(super) fn sentence(&self, t: &Tr) -> String {
        match self {
            Self::People => tr!(t, "company-fault-people"),
            Self::Money => {
                let sample = text::number(t.locale(), &Exact::from(1_850_000_i64), 0);
                tr!(t, "company-fault-money", sample = sample)
            }
            Self::Negative => tr!(t, "company-fault-negative"),
            Self::Year(most) => tr!(t, "company-fault-year", most = most.to_string()),
            Self::Sector => tr!(t, "company-fault-sector"),
            Self::LegalForm => tr!(t, "company-fault-legal-form"),
            Self::Place => tr!(t, "company-fault-place"),
            Self::Places(count) => tr!(t, "company-fault-places", count = *count),
            Self::Elsewhere => tr!(t, "company-fault-elsewhere"),
            Self::Number(error, scheme) => number_sentence(t, error, *scheme),
        }
    }
}

fn number_sentence(t: &Tr, error: &NumberError, scheme: Scheme) -> String {
    match error {
        NumberError::Empty => tr!(t, "company-fault-number-empty"),
        NumberError::NotADigit { character, .. } => {
            let character = crate::diagnostic::harmless(&character.to_string());
            tr!(t, "company-fault-number-character", character = character)
        }
        NumberError::WrongLength { found, expected } => {
            tr!(t, "company-fault-number-length", found = *found, expected = expected.to_string())
        }
        NumberError::WrongStart { found } => {
            debug_assert_eq!(scheme, Scheme::Kbo);
            tr!(t, "company-fault-number-start", found = found.to_string())
        }
        NumberError::WrongCheckDigits { found, expected } => {
            tr!(t, "company-fault-number-check", found = found, expected = expected)
        }
    }
}

/// What a field is called.
pub(super) fn label(t: &Tr, field: Field, company: &Company) -> String {
    match field {
        Field::Name => tr!(t, "company-name"),
        Field::Country => tr!(t, "company-country"),
        Field::Number if company.country == Some(Country::NL) => tr!(t, "company-number-kvk"),
        Field::Number => tr!(t, "company-number"),
        Field::Place => tr!(t, "company-place"),
        Field::Sector => tr!(t, "company-sector"),
        Field::Headcount => tr!(t, "company-headcount"),
        Field::Turnover => tr!(t, "company-turnover"),
        Field::Balance => tr!(t, "company-balance"),
        Field::Group => tr!(t, "company-group"),
        Field::Founded => tr!(t, "company-founded"),
        Field::LegalForm => tr!(t, "company-legal-form"),
        Field::ConfirmedSize => tr!(t, "company-confirmed"),
    }
}

/// What a field is called in a list of what is still open: shorter than the question on the form.
pub(super) fn short_label(t: &Tr, field: Field, company: &Company) -> String {
    match field {
        Field::Sector => tr!(t, "company-sector-short"),
        Field::Group => tr!(t, "company-group-short"),
        Field::ConfirmedSize => tr!(t, "company-confirmed-short"),
        Field::Place => tr!(t, "company-place-short"),
        _ => label(t, field, company),
    }
}
