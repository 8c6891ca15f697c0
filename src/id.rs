//! Names that stay the same for ever: one type per kind of thing, so that a question is never taken for a programme.

use std::sync::Arc;

/// Why a text cannot be an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdError {
    /// There is nothing in it.
    Empty,
    /// It is longer than [`MAX_LENGTH`] characters.
    TooLong,
    /// It holds something other than letters without accents, digits, `_`, `-` and `.`.
    BadCharacter(char),
}

/// The longest id a file may use, in characters.
pub const MAX_LENGTH: usize = 80;

/// Ids go into file names, command lines and other people's spreadsheets: plain ASCII keeps them harmless everywhere.
fn validate(text: &str) -> Result<Arc<str>, IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if let Some(bad) = text.chars().find(|c| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-' | '.')) {
        return Err(IdError::BadCharacter(bad));
    }
    if text.len() > MAX_LENGTH {
        return Err(IdError::TooLong);
    }
    Ok(text.into())
}

/// What all id types share, so that readers of files can be written once.
pub trait Id: Sized + Clone + Ord {
    /// Checks the text and makes an id of it.
    ///
    /// # Errors
    /// When the text is empty, too long or holds a character that ids may not hold.
    fn new(text: &str) -> Result<Self, IdError>;

    /// The id as it stands in files.
    fn as_str(&self) -> &str;
}

macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl Id for $name {
            fn new(text: &str) -> Result<Self, IdError> {
                validate(text).map(Self)
            }

            fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

id_type! {
    /// One questionnaire, without its version.
    QuestionnaireId,
    /// A scored part of a questionnaire.
    DimensionId,
    /// What is asked.
    QuestionId,
    /// What can be chosen: an option, a step of a scale, a column of a matrix.
    OptionId,
    /// A row of a matrix.
    RowId,
    /// A step on the ladder of levels.
    LevelId,
    /// One of several results that a questionnaire yields.
    FigureId,
    /// A condition that counts as one point in a counting figure.
    IndicatorId,
    /// A missing basic ("basis ontbreekt").
    BlockerId,
    /// A named property of a company that several instruments use.
    FactId,
    /// Why a company asks for help.
    NeedId,
    /// Something a company can use.
    ProgrammeId,
    /// Schemes that share one card and one ceiling.
    FamilyId,
    /// Who offers, funds, hosts or leads.
    OrganisationId,
    /// One condition of a programme.
    RuleId,
    /// A NUTS unit or a named group of municipalities.
    AreaId,
    /// A group of activities that platforms and leads work with.
    SectorTag,
    /// A legal form, such as a private limited company.
    LegalFormId,
    /// A dated constant of the law.
    ConstantId,
    /// A lead rule, campaign, example or other row of the catalogue without a type of its own.
    RowKey,
    /// One assessment within a dossier.
    AssessmentId,
    /// One action of a plan, within a dossier.
    ActionId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_refuse_what_could_hide_in_a_terminal_or_a_path() {
        assert!(QuestionId::new("process_orders").is_ok());
        assert!(AreaId::new("BE25").is_ok());
        assert_eq!(QuestionId::new(""), Err(IdError::Empty));
        assert_eq!(QuestionId::new("a/b"), Err(IdError::BadCharacter('/')));
        assert_eq!(QuestionId::new("a\u{202e}b"), Err(IdError::BadCharacter('\u{202e}')));
        assert_eq!(QuestionId::new("a\nb"), Err(IdError::BadCharacter('\n')));
        assert_eq!(QuestionId::new(&"a".repeat(MAX_LENGTH + 1)), Err(IdError::TooLong));
    }
}
