//! Where a fact comes from, and how sure it is.

use jiff::civil::Date;

use crate::source::{Fields, Reader};

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sureness {
    /// Not verified (`U` in files): never shown as a fact.
    Unverified,
    /// Seen on a secondary source (`S`).
    Secondary,
    /// Seen on the provider's own page, in an official journal or on a page of the authorities (`V`).
    Verified,
}

/// The source of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where it was seen: an address, a law, or a plain description.
    pub source: String,
    /// The day on which it was seen there; `None` where nobody looked.
    pub seen: Option<Date>,
    /// How sure it is.
    pub sureness: Sureness,
    /// What a careful reader should know beside it; for advisors, in English.
    pub note: Option<String>,
}

impl Evidence {
    /// Reads the fields `source`, `seen`, `sureness` and `note` of a record.
    pub fn read(fields: &mut Fields<'_>, reader: &mut Reader) -> Option<Self> {
        let source = fields.required(reader, "source", |r, node| r.words(node));
        let seen = fields.optional(reader, "seen", |r, node| r.date(node));
        let sureness = fields.required(reader, "sureness", |r, node| {
            let variant = r.variant(node, &["V", "S", "U"])?;
            Some(match variant.name {
                "V" => Sureness::Verified,
                "S" => Sureness::Secondary,
                _ => Sureness::Unverified,
            })
        });
        let note = fields.optional(reader, "note", |r, node| r.words(node));
        Some(Self { source: source?, seen, sureness: sureness?, note })
    }
}
