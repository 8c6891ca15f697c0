//! Legal forms as data, each of one country.

use crate::company::Country;
use crate::company::words::folded_key;
use crate::diagnostic::Diagnostic;
use crate::id::{Id as _, LegalFormId};
use crate::source;
use crate::text::Text;

/// What rules of programmes ask about a legal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalFormKind {
    /// One person in business.
    SoleTrader,
    /// Partners, liable themselves.
    Partnership,
    /// A company with shares.
    Company,
    /// A cooperative or mutual society.
    Cooperative,
    /// An association not for profit.
    NonProfit,
    /// A foundation.
    Foundation,
    /// A branch of a company abroad.
    Branch,
    /// A public body.
    Public,
}

/// The kinds by the word used in files.
const KINDS: [(&str, LegalFormKind); 8] = [
    ("SoleTrader", LegalFormKind::SoleTrader),
    ("Partnership", LegalFormKind::Partnership),
    ("Company", LegalFormKind::Company),
    ("Cooperative", LegalFormKind::Cooperative),
    ("NonProfit", LegalFormKind::NonProfit),
    ("Foundation", LegalFormKind::Foundation),
    ("Branch", LegalFormKind::Branch),
    ("Public", LegalFormKind::Public),
];

/// One legal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalForm {
    /// Its id, such as `be-bv`.
    pub id: LegalFormId,
    /// The country whose law it is of.
    pub country: Country,
    /// What rules ask about it.
    pub kind: LegalFormKind,
    /// Its name in plain words.
    pub name: Text,
    /// Other names and abbreviations.
    pub also: Vec<String>,
}

/// Every legal form we know.
#[derive(Clone, Debug, Default)]
pub struct LegalForms {
    forms: Vec<LegalForm>,
}

impl LegalForms {
    /// Reads a file of legal forms.
    pub fn read(file: &str, bytes: &[u8]) -> (Self, Vec<Diagnostic>) {
        let (forms, diagnostics) = source::read(file, bytes, |r, node| {
            let mut fields = r.fields(node, "LegalForms")?;
            let mut seen: Vec<LegalFormId> = Vec::new();
            let forms = fields.list(r, "forms", |r, node| {
                let mut fields = r.fields(node, "LegalForm")?;
                let id = fields.required(r, "id", |r, node| r.id::<LegalFormId>(node));
                let country = fields.required(r, "country", |r, node| {
                    let code = r.string(node)?;
                    let country = Country::new(&code);
                    if country.is_none() {
                        let diagnostic = r.error("reference-country", r.at(node)).with("found", code);
                        r.push(diagnostic);
                    }
                    country
                });
                let kind = fields.required(r, "kind", |r, node| {
                    let known = KINDS.map(|(word, _)| word);
                    let variant = r.variant(node, &known)?;
                    KINDS.iter().find(|(word, _)| *word == variant.name).map(|(_, kind)| *kind)
                });
                let name = fields.text(r, "name");
                let also = fields.list(r, "also", super::super::source::Reader::words);
                fields.finish(r);
                let id = id?;
                if seen.contains(&id.value) {
                    let diagnostic = r.error("reference-duplicate", id.at).with("id", id.value.as_str());
                    r.push(diagnostic);
                    return None;
                }
                seen.push(id.value.clone());
                Some(LegalForm { id: id.value, country: country?, kind: kind?, name: name?, also })
            });
            fields.finish(r);
            Some(Self { forms })
        });
        (forms.unwrap_or_default(), diagnostics)
    }

    /// All forms, in the order of the file: the usual ones of a country first.
    pub fn iter(&self) -> impl Iterator<Item = &LegalForm> {
        self.forms.iter()
    }

    /// The forms of one country.
    pub fn of_country(&self, country: Country) -> impl Iterator<Item = &LegalForm> {
        self.forms.iter().filter(move |form| form.country == country)
    }

    /// The form with this id.
    pub fn get(&self, id: &LegalFormId) -> Option<&LegalForm> {
        self.forms.iter().find(|form| form.id == *id)
    }

    /// The form somebody means by an id, a name or an abbreviation (`bv`, `B.V.`, `asbl`). `None` where no form or, without a
    /// country, more than one answers to it.
    pub fn find(&self, country: Option<Country>, typed: &str) -> Option<&LegalForm> {
        let typed = typed.trim();
        let key = folded_key(typed);
        let mut hits = self.forms.iter().filter(|form| {
            country.is_none_or(|country| country == form.country)
                && (form.id.as_str() == typed
                    || form.name.entries().any(|(_, name)| folded_key(name) == key)
                    || form.also.iter().any(|name| folded_key(name) == key))
        });
        let first = hits.next()?;
        hits.next().is_none().then_some(first)
    }
}
