//! The first version of the format. What stands here never changes its meaning; fields may be added, each with a default and a
//! higher [`REVISION`](super::REVISION).

mod plan;

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use jiff::civil::Date;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::FOUND;
use super::kept::Shape;
use crate::company::sector::Nace;
use crate::company::size::SizeClass;
use crate::company::{self, Country};
use crate::dossier::evidence::{self, FileKind};
use crate::dossier::{self, Evidence, RowValue, Ticks, Value};
use crate::exact::Exact;
use crate::id::{
    AreaId, AssessmentId, DimensionId, Id, LegalFormId, NeedId, OptionId, ProgrammeId, QuestionId, QuestionnaireId,
    RowId, RowKey,
};

/// The problems the types below find by themselves, as keys of the texts.
pub(super) const CODES: [&str; 6] = [
    "dossier-bad-id",
    "dossier-bad-date",
    "dossier-bad-number",
    "dossier-bad-sector",
    "dossier-bad-country",
    "dossier-duplicate",
];

fn problem<E: serde::de::Error>(code: &str, found: impl fmt::Display) -> E {
    debug_assert!(CODES.contains(&code), "{code} has no text");
    E::custom(format_args!("{code}{FOUND}{found}"))
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dossier {
    #[serde(default = "first_revision")]
    pub(super) revision: u32,
    key: String,
    created: Day,
    #[serde(default)]
    company: Company,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    needs: Vec<Name<NeedId>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    assessments: Vec<Assessment>,
    #[serde(default, skip_serializing_if = "is_default")]
    told: Table<Name<RowKey>, bool>,
    #[serde(default, skip_serializing_if = "is_default")]
    overrides: Table<Name<ProgrammeId>, Override>,
    #[serde(default, skip_serializing_if = "is_default")]
    targets: Table<Name<QuestionnaireId>, Table<Name<DimensionId>, Number>>,
    #[serde(default, skip_serializing_if = "is_default")]
    plan: plan::Plan,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    aid: Vec<Aid>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    scans_elsewhere: Vec<ScanElsewhere>,
}

fn first_revision() -> u32 {
    1
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Company {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    country: Option<Land>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    municipality: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    area: Option<Name<AreaId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sector: Option<Sector>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    headcount: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    turnover: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    balance: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confirmed_size: Option<Size>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    founded: Option<i16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    legal_form: Option<Name<LegalFormId>>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum Size {
    Micro,
    Small,
    Medium,
    Large,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Assessment {
    id: Name<AssessmentId>,
    questionnaire: Questionnaire,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    stage: String,
    begun: Day,
    changed: Day,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    respondent: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<Name<QuestionId>>,
    #[serde(default, skip_serializing_if = "is_default")]
    answers: Table<Name<QuestionId>, Answer>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Questionnaire {
    id: Name<QuestionnaireId>,
    #[serde(default)]
    version: String,
    #[serde(default)]
    provider: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    hash: String,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    response: Option<Response>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    private_note: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<Proof>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<Attachment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    follow_up: Option<FollowUp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<Origin>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answered_on: Option<Day>,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum Response {
    Chosen(Name<OptionId>),
    Ticks {
        #[serde(default)]
        ticked: Vec<Name<OptionId>>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        dont_know: Vec<Name<OptionId>>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        not_applicable: Vec<Name<OptionId>>,
    },
    Rows(Table<Name<RowId>, Row>),
    Number(Number),
    Text(String),
    Date(Day),
    DontKnow,
    NotApplicable(String),
}

#[derive(PartialEq, Serialize, Deserialize)]
enum Row {
    Columns(Vec<Name<OptionId>>),
    DontKnow,
    NotApplicable(String),
}

#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
enum Proof {
    Told,
    Shown,
    Document,
    Audited,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum Attachment {
    Link {
        #[serde(default, skip_serializing_if = "String::is_empty")]
        title: String,
        address: String,
    },
    File {
        name: String,
        kind: Kind,
        hash: String,
        length: u64,
    },
}

#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
enum Kind {
    Png,
    Jpeg,
    Pdf,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FollowUp {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    who: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Day>,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Origin {
    questionnaire: Name<QuestionnaireId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    question: Option<Name<QuestionId>>,
    answered_on: Day,
}

#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Override {
    verdict: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    who: String,
    on: Day,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Aid {
    on: Day,
    amount: Number,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    giver: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    de_minimis: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    programme: Option<Name<ProgrammeId>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    undertaking: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScanElsewhere {
    instrument: Name<QuestionnaireId>,
    made_on: Day,
}

/// An id, as text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Name<T>(T);

impl<T: Id> Serialize for Name<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_str())
    }
}

impl<'de, T: Id> Deserialize<'de> for Name<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        T::new(&text).map(Self).map_err(|_| problem("dossier-bad-id", text))
    }
}

/// A day, `"2026-11-21"`.
#[derive(Clone, Copy, PartialEq)]
struct Day(Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // Only the one writing this program uses: others that jiff understands carry a time, a zone or no dashes.
        let date = text.parse::<Date>().ok().filter(|date| date.to_string() == text);
        date.map(Self).ok_or_else(|| problem("dossier-bad-date", text))
    }
}

/// A country, `"BE"`.
struct Land(Country);

impl Serialize for Land {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code())
    }
}

impl<'de> Deserialize<'de> for Land {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Country::new(&text).map(Self).ok_or_else(|| problem("dossier-bad-country", text))
    }
}

/// What a company does, `"C10.71"`.
struct Sector(Nace);

impl Serialize for Sector {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Sector {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Nace::parse(&text).map(Self).map_err(|_| problem("dossier-bad-sector", text))
    }
}

/// A number, exactly: whole numbers as they are, all others as text, `"7.5"` or `"1/3"`.
#[derive(Clone, PartialEq)]
struct Number(Exact);

/// More characters than this are no number anybody means, and would take long to read.
const LONGEST_NUMBER: usize = 2_000;

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let decimal = self.0.to_decimal();
        if let Ok(whole) = decimal.parse::<i64>()
            && Exact::from(whole) == self.0
        {
            return serializer.serialize_i64(whole);
        }
        if decimal.parse() == Ok(self.0.clone()) {
            return serializer.serialize_str(&decimal);
        }
        // No decimal writing is exact: as a fraction, which is how such a number describes itself.
        serializer.collect_str(&format_args!("{:?}", self.0))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl Visitor<'_> for Read {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_i64<E: serde::de::Error>(self, whole: i64) -> Result<Number, E> {
                Ok(Number(whole.into()))
            }

            fn visit_u64<E: serde::de::Error>(self, whole: u64) -> Result<Number, E> {
                self.visit_str(&whole.to_string())
            }

            fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Number, E> {
                // Somebody typed `7.5` without quotes: the shortest writing of it is what they typed.
                self.visit_str(&number.to_string())
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Number, E> {
                number(text).map(Number).ok_or_else(|| problem("dossier-bad-number", text))
            }
        }
        deserializer.deserialize_any(Read)
    }
}

/// `12`, `-7.5` or `1/3`, without rounding.
fn number(text: &str) -> Option<Exact> {
    if text.len() > LONGEST_NUMBER {
        return None;
    }
    match text.split_once('/') {
        Some((numerator, denominator)) => whole(numerator)?.checked_div(&whole(denominator)?),
        None => text.parse().ok().or_else(|| whole(text)),
    }
}

/// A whole number of any length.
fn whole(text: &str) -> Option<Exact> {
    const CHUNK: usize = 18;
    let (digits, is_negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut value = Exact::ZERO;
    // So many digits at a time fit a machine word.
    for chunk in digits.as_bytes().chunks(CHUNK) {
        let scale = 10_i64.checked_pow(u32::try_from(chunk.len()).ok()?)?;
        let chunk: i64 = std::str::from_utf8(chunk).ok()?.parse().ok()?;
        value = &(&value * &Exact::from(scale)) + &Exact::from(chunk);
    }
    Some(if is_negative { -&value } else { value })
}

/// A table that refuses the same key twice: of two answers to one question, dropping one unseen is not ours to do.
struct Table<K, V>(BTreeMap<K, V>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for Table<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<K: Serialize, V: Serialize> Serialize for Table<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, K, V> Deserialize<'de> for Table<K, V>
where
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read<K, V>(PhantomData<(K, V)>);
        impl<'de, K, V> Visitor<'de> for Read<K, V>
        where
            K: Deserialize<'de> + Ord + fmt::Display,
            V: Deserialize<'de>,
        {
            type Value = Table<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
                let mut table = BTreeMap::new();
                while let Some(key) = entries.next_key::<K>()? {
                    if table.contains_key(&key) {
                        return Err(problem("dossier-duplicate", key));
                    }
                    table.insert(key, entries.next_value()?);
                }
                Ok(Table(table))
            }
        }
        deserializer.deserialize_map(Read(PhantomData))
    }
}

impl<T: Id> fmt::Display for Name<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

fn names<'a, T: Id + 'a>(ids: impl IntoIterator<Item = &'a T>) -> Vec<Name<T>> {
    ids.into_iter().cloned().map(Name).collect()
}

fn ids<T: Id, C: FromIterator<T>>(names: Vec<Name<T>>) -> C {
    names.into_iter().map(|name| name.0).collect()
}

impl<K: Ord, V> Table<K, V> {
    fn of(entries: impl IntoIterator<Item = (K, V)>) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl From<&dossier::Dossier> for Dossier {
    fn from(dossier: &dossier::Dossier) -> Self {
        let dossier::Dossier {
            key,
            created,
            company,
            needs,
            assessments,
            told,
            overrides,
            targets,
            plan,
            aid,
            scans_elsewhere,
        } = dossier;
        Self {
            revision: super::REVISION,
            key: key.clone(),
            created: Day(*created),
            company: company.into(),
            needs: names(needs),
            assessments: assessments.iter().map(Into::into).collect(),
            told: Table::of(told.iter().map(|(id, met)| (Name(id.clone()), *met))),
            overrides: Table::of(overrides.iter().map(|(id, decision)| (Name(id.clone()), decision.into()))),
            targets: Table::of(targets.iter().map(|(id, of)| {
                let of = of.iter().map(|(dimension, score)| (Name(dimension.clone()), Number(score.clone())));
                (Name(id.clone()), Table::of(of))
            })),
            plan: plan.into(),
            aid: aid.iter().map(Into::into).collect(),
            scans_elsewhere: scans_elsewhere.iter().map(Into::into).collect(),
        }
    }
}

impl From<Dossier> for dossier::Dossier {
    fn from(file: Dossier) -> Self {
        let Dossier {
            revision: _,
            key,
            created,
            company,
            needs,
            assessments,
            told,
            overrides,
            targets,
            plan,
            aid,
            scans_elsewhere,
        } = file;
        Self {
            key,
            created: created.0,
            company: company.into(),
            needs: ids(needs),
            assessments: assessments.into_iter().map(Into::into).collect(),
            told: told.0.into_iter().map(|(id, met)| (id.0, met)).collect(),
            overrides: overrides.0.into_iter().map(|(id, decision)| (id.0, decision.into())).collect(),
            targets: targets
                .0
                .into_iter()
                .map(|(id, of)| (id.0, of.0.into_iter().map(|(dimension, score)| (dimension.0, score.0)).collect()))
                .collect(),
            plan: plan.into(),
            aid: aid.into_iter().map(Into::into).collect(),
            scans_elsewhere: scans_elsewhere.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<&company::Company> for Company {
    fn from(company: &company::Company) -> Self {
        let company::Company {
            name,
            country,
            number,
            municipality,
            area,
            sector,
            headcount,
            turnover,
            balance,
            group,
            confirmed_size,
            founded,
            legal_form,
        } = company;
        Self {
            name: name.clone(),
            country: country.map(Land),
            number: number.clone(),
            municipality: municipality.clone(),
            area: area.clone().map(Name),
            sector: sector.map(Sector),
            headcount: headcount.clone().map(Number),
            turnover: turnover.clone().map(Number),
            balance: balance.clone().map(Number),
            group: *group,
            confirmed_size: confirmed_size.map(Into::into),
            founded: *founded,
            legal_form: legal_form.clone().map(Name),
        }
    }
}

impl From<Company> for company::Company {
    fn from(file: Company) -> Self {
        let Company {
            name,
            country,
            number,
            municipality,
            area,
            sector,
            headcount,
            turnover,
            balance,
            group,
            confirmed_size,
            founded,
            legal_form,
        } = file;
        Self {
            name,
            country: country.map(|land| land.0),
            number,
            municipality,
            area: area.map(|name| name.0),
            sector: sector.map(|sector| sector.0),
            headcount: headcount.map(|number| number.0),
            turnover: turnover.map(|number| number.0),
            balance: balance.map(|number| number.0),
            group,
            confirmed_size: confirmed_size.map(Into::into),
            founded,
            legal_form: legal_form.map(|name| name.0),
        }
    }
}

impl From<SizeClass> for Size {
    fn from(size: SizeClass) -> Self {
        match size {
            SizeClass::Micro => Self::Micro,
            SizeClass::Small => Self::Small,
            SizeClass::Medium => Self::Medium,
            SizeClass::Large => Self::Large,
        }
    }
}

impl From<Size> for SizeClass {
    fn from(size: Size) -> Self {
        match size {
            Size::Micro => Self::Micro,
            Size::Small => Self::Small,
            Size::Medium => Self::Medium,
            Size::Large => Self::Large,
        }
    }
}

impl From<&dossier::Assessment> for Assessment {
    fn from(assessment: &dossier::Assessment) -> Self {
        let dossier::Assessment { id, questionnaire, stage, begun, changed, respondent, at, answers } = assessment;
        let dossier::QuestionnaireRef { id: questionnaire, version, provider, hash } = questionnaire;
        Self {
            id: Name(id.clone()),
            questionnaire: Questionnaire {
                id: Name(questionnaire.clone()),
                version: version.clone(),
                provider: provider.clone(),
                hash: hash.clone(),
            },
            stage: stage.clone(),
            begun: Day(*begun),
            changed: Day(*changed),
            respondent: respondent.clone(),
            at: at.clone().map(Name),
            answers: Table::of(answers.iter().map(|(id, answer)| (Name(id.clone()), answer.into()))),
        }
    }
}

impl From<Assessment> for dossier::Assessment {
    fn from(file: Assessment) -> Self {
        let Assessment { id, questionnaire, stage, begun, changed, respondent, at, answers } = file;
        let Questionnaire { id: questionnaire, version, provider, hash } = questionnaire;
        Self {
            id: id.0,
            questionnaire: dossier::QuestionnaireRef { id: questionnaire.0, version, provider, hash },
            stage,
            begun: begun.0,
            changed: changed.0,
            respondent,
            at: at.map(|name| name.0),
            answers: answers.0.into_iter().map(|(id, answer)| (id.0, answer.into())).collect(),
        }
    }
}

impl From<&dossier::Answer> for Answer {
    fn from(answer: &dossier::Answer) -> Self {
        let dossier::Answer { response, note, private_note, evidence, attachments, follow_up, origin, answered_on } =
            answer;
        Self {
            response: response.as_ref().map(Into::into),
            note: note.clone(),
            private_note: private_note.clone(),
            evidence: match evidence {
                Evidence::None => None,
                Evidence::Told => Some(Proof::Told),
                Evidence::Shown => Some(Proof::Shown),
                Evidence::Document => Some(Proof::Document),
                Evidence::Audited => Some(Proof::Audited),
            },
            attachments: attachments.iter().map(Into::into).collect(),
            follow_up: follow_up
                .as_ref()
                .map(|dossier::FollowUp { who, due }| FollowUp { who: who.clone(), due: due.map(Day) }),
            origin: origin.as_ref().map(|dossier::Origin { questionnaire, question, answered_on }| Origin {
                questionnaire: Name(questionnaire.clone()),
                question: question.clone().map(Name),
                answered_on: Day(*answered_on),
            }),
            answered_on: answered_on.map(Day),
        }
    }
}

impl From<Answer> for dossier::Answer {
    fn from(file: Answer) -> Self {
        let Answer { response, note, private_note, evidence, attachments, follow_up, origin, answered_on } = file;
        Self {
            response: response.map(Into::into),
            note,
            private_note,
            evidence: match evidence {
                None => Evidence::None,
                Some(Proof::Told) => Evidence::Told,
                Some(Proof::Shown) => Evidence::Shown,
                Some(Proof::Document) => Evidence::Document,
                Some(Proof::Audited) => Evidence::Audited,
            },
            attachments: attachments.into_iter().map(Into::into).collect(),
            follow_up: follow_up.map(|FollowUp { who, due }| dossier::FollowUp { who, due: due.map(|day| day.0) }),
            origin: origin.map(|Origin { questionnaire, question, answered_on }| dossier::Origin {
                questionnaire: questionnaire.0,
                question: question.map(|name| name.0),
                answered_on: answered_on.0,
            }),
            answered_on: answered_on.map(|day| day.0),
        }
    }
}

impl From<&evidence::Attachment> for Attachment {
    fn from(attachment: &evidence::Attachment) -> Self {
        match attachment.clone() {
            evidence::Attachment::Link { title, address } => Self::Link { title, address },
            evidence::Attachment::File { name, kind, hash, length } => {
                let kind = match kind {
                    FileKind::Png => Kind::Png,
                    FileKind::Jpeg => Kind::Jpeg,
                    FileKind::Pdf => Kind::Pdf,
                };
                Self::File { name, kind, hash, length }
            }
        }
    }
}

impl From<Attachment> for evidence::Attachment {
    fn from(file: Attachment) -> Self {
        match file {
            Attachment::Link { title, address } => Self::Link { title, address },
            Attachment::File { name, kind, hash, length } => {
                let kind = match kind {
                    Kind::Png => FileKind::Png,
                    Kind::Jpeg => FileKind::Jpeg,
                    Kind::Pdf => FileKind::Pdf,
                };
                Self::File { name, kind, hash, length }
            }
        }
    }
}

impl From<&dossier::Response> for Response {
    fn from(response: &dossier::Response) -> Self {
        match response {
            dossier::Response::DontKnow => Self::DontKnow,
            dossier::Response::NotApplicable(reason) => Self::NotApplicable(reason.clone()),
            dossier::Response::Given(value) => match value {
                Value::Option(id) => Self::Chosen(Name(id.clone())),
                Value::Options(Ticks { ticked, dont_know, not_applicable }) => Self::Ticks {
                    ticked: names(ticked),
                    dont_know: names(dont_know),
                    not_applicable: names(not_applicable),
                },
                Value::Rows(rows) => Self::Rows(Table::of(rows.iter().map(|(id, row)| (Name(id.clone()), row.into())))),
                Value::Number(number) => Self::Number(Number(number.clone())),
                Value::Text(text) => Self::Text(text.clone()),
                Value::Date(date) => Self::Date(Day(*date)),
            },
        }
    }
}

impl From<Response> for dossier::Response {
    fn from(file: Response) -> Self {
        let value = match file {
            Response::DontKnow => return Self::DontKnow,
            Response::NotApplicable(reason) => return Self::NotApplicable(reason),
            Response::Chosen(id) => Value::Option(id.0),
            Response::Ticks { ticked, dont_know, not_applicable } => Value::Options(Ticks {
                ticked: ids(ticked),
                dont_know: ids(dont_know),
                not_applicable: ids(not_applicable),
            }),
            Response::Rows(rows) => Value::Rows(rows.0.into_iter().map(|(id, row)| (id.0, row.into())).collect()),
            Response::Number(number) => Value::Number(number.0),
            Response::Text(text) => Value::Text(text),
            Response::Date(day) => Value::Date(day.0),
        };
        Self::Given(value)
    }
}

impl From<&RowValue> for Row {
    fn from(row: &RowValue) -> Self {
        match row {
            RowValue::Columns(columns) => Self::Columns(names(columns)),
            RowValue::DontKnow => Self::DontKnow,
            RowValue::NotApplicable(reason) => Self::NotApplicable(reason.clone()),
        }
    }
}

impl From<Row> for RowValue {
    fn from(file: Row) -> Self {
        match file {
            Row::Columns(columns) => Self::Columns(ids(columns)),
            Row::DontKnow => Self::DontKnow,
            Row::NotApplicable(reason) => Self::NotApplicable(reason),
        }
    }
}

impl From<&dossier::Override> for Override {
    fn from(decision: &dossier::Override) -> Self {
        let dossier::Override { verdict, reason, who, on } = decision;
        Self { verdict: verdict.clone(), reason: reason.clone(), who: who.clone(), on: Day(*on) }
    }
}

impl From<Override> for dossier::Override {
    fn from(file: Override) -> Self {
        let Override { verdict, reason, who, on } = file;
        Self { verdict, reason, who, on: on.0 }
    }
}

impl From<&dossier::AidReceived> for Aid {
    fn from(aid: &dossier::AidReceived) -> Self {
        let dossier::AidReceived { on, amount, giver, de_minimis, programme, undertaking } = aid;
        Self {
            on: Day(*on),
            amount: Number(amount.clone()),
            giver: giver.clone(),
            de_minimis: *de_minimis,
            programme: programme.clone().map(Name),
            undertaking: undertaking.clone(),
        }
    }
}

impl From<Aid> for dossier::AidReceived {
    fn from(file: Aid) -> Self {
        let Aid { on, amount, giver, de_minimis, programme, undertaking } = file;
        Self { on: on.0, amount: amount.0, giver, de_minimis, programme: programme.map(|name| name.0), undertaking }
    }
}

impl From<&dossier::ScanElsewhere> for ScanElsewhere {
    fn from(scan: &dossier::ScanElsewhere) -> Self {
        let dossier::ScanElsewhere { instrument, made_on } = scan;
        Self { instrument: Name(instrument.clone()), made_on: Day(*made_on) }
    }
}

impl From<ScanElsewhere> for dossier::ScanElsewhere {
    fn from(file: ScanElsewhere) -> Self {
        let ScanElsewhere { instrument, made_on } = file;
        Self { instrument: instrument.0, made_on: made_on.0 }
    }
}

/// The same shapes once more, for what serde cannot do: find what a newer program added. A test holds both together.
pub(super) const SHAPE: Shape = Shape::Record(&[
    ("revision", Shape::Plain),
    ("key", Shape::Plain),
    ("created", Shape::Plain),
    ("company", COMPANY),
    ("needs", Shape::Plain),
    ("assessments", Shape::List(&ASSESSMENT)),
    ("told", Shape::Plain),
    ("targets", Shape::Plain),
    ("plan", plan::SHAPE),
    ("scans_elsewhere", Shape::List(&Shape::Record(&[("instrument", Shape::Plain), ("made_on", Shape::Plain)]))),
    (
        "aid",
        Shape::List(&Shape::Record(&[
            ("on", Shape::Plain),
            ("amount", Shape::Plain),
            ("giver", Shape::Plain),
            ("de_minimis", Shape::Plain),
            ("programme", Shape::Plain),
            ("undertaking", Shape::Plain),
        ])),
    ),
    (
        "overrides",
        Shape::Table(&Shape::Record(&[
            ("verdict", Shape::Plain),
            ("reason", Shape::Plain),
            ("who", Shape::Plain),
            ("on", Shape::Plain),
        ])),
    ),
]);

const COMPANY: Shape = Shape::Record(&[
    ("name", Shape::Plain),
    ("country", Shape::Word(|text| Country::new(text).is_some())),
    ("number", Shape::Plain),
    ("municipality", Shape::Plain),
    ("area", Shape::Plain),
    ("sector", Shape::Word(|text| Nace::parse(text).is_ok())),
    ("headcount", Shape::Plain),
    ("turnover", Shape::Plain),
    ("balance", Shape::Plain),
    ("group", Shape::Plain),
    (
        "confirmed_size",
        Shape::Choice(&[
            ("Micro", Shape::Plain),
            ("Small", Shape::Plain),
            ("Medium", Shape::Plain),
            ("Large", Shape::Plain),
        ]),
    ),
    ("founded", Shape::Plain),
    ("legal_form", Shape::Plain),
]);

const ASSESSMENT: Shape = Shape::Record(&[
    ("id", Shape::Plain),
    (
        "questionnaire",
        Shape::Record(&[
            ("id", Shape::Plain),
            ("version", Shape::Plain),
            ("provider", Shape::Plain),
            ("hash", Shape::Plain),
        ]),
    ),
    ("stage", Shape::Plain),
    ("begun", Shape::Plain),
    ("changed", Shape::Plain),
    ("respondent", Shape::Plain),
    ("at", Shape::Plain),
    ("answers", Shape::Table(&ANSWER)),
]);

const ANSWER: Shape = Shape::Record(&[
    (
        "response",
        Shape::Choice(&[
            ("Chosen", Shape::Plain),
            (
                "Ticks",
                // A field more in here changes what the ticks mean: the answer as a whole is then not for us to read.
                Shape::Exactly(&["ticked", "dont_know", "not_applicable"]),
            ),
            (
                "Rows",
                Shape::Table(&Shape::Choice(&[
                    ("Columns", Shape::Plain),
                    ("DontKnow", Shape::Plain),
                    ("NotApplicable", Shape::Plain),
                ])),
            ),
            ("Number", Shape::Plain),
            ("Text", Shape::Plain),
            ("Date", Shape::Plain),
            ("DontKnow", Shape::Plain),
            ("NotApplicable", Shape::Plain),
        ]),
    ),
    ("note", Shape::Plain),
    ("private_note", Shape::Plain),
    (
        "evidence",
        Shape::Choice(&[
            ("Told", Shape::Plain),
            ("Shown", Shape::Plain),
            ("Document", Shape::Plain),
            ("Audited", Shape::Plain),
        ]),
    ),
    // An attachment of a kind that came later is kept with the others of its answer.
    (
        "attachments",
        Shape::Items(&Shape::Choice(&[
            ("Link", Shape::Exactly(&["title", "address"])),
            ("File", Shape::Exactly(&["name", "kind", "hash", "length"])),
        ])),
    ),
    ("follow_up", Shape::Record(&[("who", Shape::Plain), ("due", Shape::Plain)])),
    (
        "origin",
        Shape::Record(&[("questionnaire", Shape::Plain), ("question", Shape::Plain), ("answered_on", Shape::Plain)]),
    ),
    ("answered_on", Shape::Plain),
]);
