//! The company: what the owner or the advisor says about it, and what follows from that.
//!
//! Every field may be left open, and what is open stays unknown: a rule that needs it is then neither passed nor failed. The
//! reference data (areas, sectors, legal forms, figures of the law) lives in `assets/catalogue/` and is read into a [`Reference`].

pub mod area;
pub mod constants;
pub mod evidence;
mod known;
pub mod legal_form;
pub mod number;
pub mod sector;
pub mod size;
pub mod words;

pub use known::Known;

use std::fmt;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::company::area::Areas;
use crate::company::constants::Constants;
use crate::company::legal_form::LegalForms;
use crate::company::number::{EnterpriseNumber, NumberError};
use crate::company::sector::{Nace, Sectors};
use crate::company::size::SizeClass;
use crate::diagnostic::Diagnostic;
use crate::exact::Exact;
use crate::id::{AreaId, LegalFormId};

/// What is known of one company. Change it by assigning to its fields; `None` means that nobody said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Company {
    /// The name it goes by.
    pub name: Option<String>,
    /// Where it is established.
    pub country: Option<Country>,
    /// The enterprise number as typed, also when it cannot be right. [`Company::enterprise_number`] checks it.
    pub number: Option<String>,
    /// The municipality as typed. [`Areas::locate`] finds out which one is meant.
    pub municipality: Option<String>,
    /// The region or province, where somebody named one apart from the municipality.
    pub area: Option<AreaId>,
    /// What it mainly does.
    pub sector: Option<Nace>,
    /// People working in it, in full-time equivalents over a year; nought or more.
    pub headcount: Option<Exact>,
    /// Turnover in euro a year, without value added tax.
    pub turnover: Option<Exact>,
    /// Balance sheet total in euro.
    pub balance: Option<Exact>,
    /// Whether it belongs to a group: over a quarter owned by another firm, or the other way round.
    pub group: Option<bool>,
    /// The size class of the group as a whole, once an advisor or the authority has confirmed it.
    pub confirmed_size: Option<SizeClass>,
    /// The year in which it was founded.
    pub founded: Option<i16>,
    /// Its legal form.
    pub legal_form: Option<LegalFormId>,
}

/// One piece of the profile, as the window counts and names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// [`Company::name`].
    Name,
    /// [`Company::country`].
    Country,
    /// [`Company::number`].
    Number,
    /// [`Company::municipality`] or [`Company::area`].
    Place,
    /// [`Company::sector`].
    Sector,
    /// [`Company::headcount`].
    Headcount,
    /// [`Company::turnover`].
    Turnover,
    /// [`Company::balance`].
    Balance,
    /// [`Company::group`].
    Group,
    /// [`Company::founded`].
    Founded,
    /// [`Company::legal_form`].
    LegalForm,
    /// [`Company::confirmed_size`]. Asked of members of a group only, so never counted among the open fields of others.
    ConfirmedSize,
}

impl Field {
    /// The fields every company is asked for, in the order of the form.
    pub const ASKED: [Self; 11] = [
        Self::Name,
        Self::Country,
        Self::Number,
        Self::Place,
        Self::Sector,
        Self::Headcount,
        Self::Turnover,
        Self::Balance,
        Self::Group,
        Self::Founded,
        Self::LegalForm,
    ];
}

impl Company {
    /// Whether something stands in this field, right or wrong.
    pub fn has(&self, field: Field) -> bool {
        let written = |text: &Option<String>| text.as_ref().is_some_and(|t| !t.trim().is_empty());
        match field {
            Field::Name => written(&self.name),
            Field::Country => self.country.is_some(),
            Field::Number => written(&self.number),
            Field::Place => written(&self.municipality) || self.area.is_some(),
            Field::Sector => self.sector.is_some(),
            Field::Headcount => self.headcount.is_some(),
            Field::Turnover => self.turnover.is_some(),
            Field::Balance => self.balance.is_some(),
            Field::Group => self.group.is_some(),
            Field::Founded => self.founded.is_some(),
            Field::LegalForm => self.legal_form.is_some(),
            Field::ConfirmedSize => self.confirmed_size.is_some(),
        }
    }

    /// The fields still open, in the order of the form.
    pub fn open_fields(&self) -> impl Iterator<Item = Field> {
        Field::ASKED.into_iter().filter(|field| !self.has(*field))
    }

    /// How many of the [`Field::ASKED`] are filled in.
    pub fn answered(&self) -> usize {
        Field::ASKED.len() - self.open_fields().count()
    }

    /// The first field in which another profile differs; `None` where they are the same.
    pub fn changed(&self, other: &Self) -> Option<Field> {
        let differs = |field: &Field| match field {
            Field::Name => self.name != other.name,
            Field::Country => self.country != other.country,
            Field::Number => self.number != other.number,
            Field::Place => self.municipality != other.municipality || self.area != other.area,
            Field::Sector => self.sector != other.sector,
            Field::Headcount => self.headcount != other.headcount,
            Field::Turnover => self.turnover != other.turnover,
            Field::Balance => self.balance != other.balance,
            Field::Group => self.group != other.group,
            Field::Founded => self.founded != other.founded,
            Field::LegalForm => self.legal_form != other.legal_form,
            Field::ConfirmedSize => self.confirmed_size != other.confirmed_size,
        };
        Field::ASKED.into_iter().chain([Field::ConfirmedSize]).find(differs)
    }

    /// The enterprise number checked by the rules of the company's country; `None` while the number or the country is open, or
    /// where we do not know that country's numbers.
    pub fn enterprise_number(&self) -> Option<Result<EnterpriseNumber, NumberError>> {
        let typed = self.number.as_deref().filter(|typed| !typed.trim().is_empty())?;
        EnterpriseNumber::parse(self.country?.code(), typed)
    }

    /// The least and the most whole years it can have existed on a day: the profile knows the year and not the day. `None` while the
    /// year is open or still to come.
    pub fn age_on(&self, day: Date) -> Option<(u32, u32)> {
        let most = u32::try_from(i32::from(day.year()) - i32::from(self.founded?)).ok()?;
        Some((most.saturating_sub(1), most))
    }
}

/// A country, by its ISO 3166-1 code of two capitals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Belgium.
    pub const BE: Self = Self(*b"BE");
    /// The Netherlands.
    pub const NL: Self = Self(*b"NL");

    /// The country of a code such as `BE`; `None` for anything but two letters.
    pub fn new(code: &str) -> Option<Self> {
        let bytes: [u8; 2] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// The code, two capitals.
    pub fn code(&self) -> &str {
        // Two ASCII letters, by construction.
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Everything the profile is read against.
#[derive(Debug)]
pub struct Reference {
    /// Countries, regions and municipalities.
    pub areas: Areas,
    /// What companies do, and the tags over it.
    pub sectors: Sectors,
    /// Legal forms.
    pub legal_forms: LegalForms,
    /// Figures of the law.
    pub constants: Constants,
}

/// The reference files that come with the program: each with its name.
const FILES: [(&str, &str); 6] = [
    ("areas-be.ron", include_str!("../assets/catalogue/areas-be.ron")),
    ("areas-nl.ron", include_str!("../assets/catalogue/areas-nl.ron")),
    ("areas-eu.ron", include_str!("../assets/catalogue/areas-eu.ron")),
    ("sectors.ron", include_str!("../assets/catalogue/sectors.ron")),
    ("legal-forms.ron", include_str!("../assets/catalogue/legal-forms.ron")),
    ("constants.ron", include_str!("../assets/catalogue/constants.ron")),
];

impl Reference {
    /// The reference data that comes with the program, read once.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Reference> = LazyLock::new(|| Reference::read_built_in().0);
        &BUILT_IN
    }

    /// Reads the reference data that comes with the program. A test holds it free of problems.
    pub fn read_built_in() -> (Self, Vec<Diagnostic>) {
        let [be, nl, eu, sectors, legal_forms, constants] = FILES.map(|(name, text)| (name, text.as_bytes()));
        let (areas, mut diagnostics) = Areas::read([be, nl, eu]);
        let (sectors, mut found) = Sectors::read(sectors.0, sectors.1);
        diagnostics.append(&mut found);
        let (legal_forms, mut found) = LegalForms::read(legal_forms.0, legal_forms.1);
        diagnostics.append(&mut found);
        let (constants, mut found) = Constants::read(constants.0, constants.1);
        diagnostics.append(&mut found);
        (Self { areas, sectors, legal_forms, constants }, diagnostics)
    }
}
