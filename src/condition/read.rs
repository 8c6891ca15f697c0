//! Conditions as files write them: `All([Is("q", "a"), Headcount(AtLeast(10))])`.

use crate::company::Country;
use crate::condition::{Comparison, Condition, ProfileTest, SizeClass};
use crate::diagnostic::Position;
use crate::id::{DimensionId, FactId, LevelId, OptionId, QuestionId, QuestionnaireId, RowId};
use crate::source::{Node, Reader, Spanned};

/// A test whose ids still have to be looked up, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawTest {
    /// Where it stands.
    pub at: Position,
    /// What it asks.
    pub kind: RawTestKind,
}

/// What a test asks, by ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawTestKind {
    /// The question has an answer, "don't know" excepted.
    Answered(Spanned<QuestionId>),
    /// The chosen option is one of these.
    Is(Spanned<QuestionId>, Vec<Spanned<OptionId>>),
    /// The tick list has this option ticked.
    Includes(Spanned<QuestionId>, Spanned<OptionId>),
    /// The matrix has this cell ticked.
    Cell(Spanned<QuestionId>, Spanned<RowId>, Spanned<OptionId>),
    /// The number compares so.
    Number(Spanned<QuestionId>, Comparison),
    /// A property of the company.
    Profile(ProfileTest),
    /// What any questionnaire of the dossier answered for this fact.
    Fact(Spanned<FactId>, Spanned<OptionId>),
    /// The score of a dimension compares so, whatever the open answers turn out to be.
    Score(Spanned<DimensionId>, Comparison),
    /// The level of a dimension is one of these, whatever the open answers turn out to be.
    Level(Spanned<DimensionId>, Vec<Spanned<LevelId>>),
    /// A condition on another questionnaire of the dossier.
    In(Spanned<QuestionnaireId>, Box<Condition<RawTest>>),
}

const COMBINATIONS: [&str; 4] = ["All", "Any", "Not", "AtLeast"];
const TESTS: [&str; 19] = [
    "Answered",
    "Is",
    "IsOneOf",
    "Includes",
    "Yes",
    "No",
    "Cell",
    "Number",
    "Country",
    "Sector",
    "Size",
    "Headcount",
    "Turnover",
    "Balance",
    "Group",
    "Fact",
    "Score",
    "Level",
    "In",
];
const COMPARISONS: [&str; 6] = ["Below", "AtMost", "Exactly", "AtLeast", "Above", "Between"];

/// Reads a condition.
pub fn condition(reader: &mut Reader, node: Node<'_>) -> Option<Condition<RawTest>> {
    let known: Vec<&str> = COMBINATIONS.iter().chain(&TESTS).copied().collect();
    let variant = reader.variant(node, &known)?;
    match variant.name {
        "All" => {
            let [parts] = variant.args(reader)?;
            Some(Condition::All(conditions(reader, parts)?))
        }
        "Any" => {
            let [parts] = variant.args(reader)?;
            Some(Condition::Any(conditions(reader, parts)?))
        }
        "Not" => {
            let [part] = variant.args(reader)?;
            Some(Condition::Not(Box::new(condition(reader, part)?)))
        }
        "AtLeast" => {
            let [needed, parts] = variant.args(reader)?;
            let (needed, parts) = (reader.whole(needed, 0, 1000), conditions(reader, parts));
            Some(Condition::AtLeast(needed? as usize, parts?))
        }
        _ => {
            let kind = test(reader, &variant)?;
            Some(Condition::Test(RawTest { at: variant.at, kind }))
        }
    }
}

fn conditions(reader: &mut Reader, node: Node<'_>) -> Option<Vec<Condition<RawTest>>> {
    let mut broken = false;
    let parts = reader.list(node, |r, n| {
        let part = condition(r, n);
        broken |= part.is_none();
        part
    })?;
    // A condition without one of its parts would mean something else.
    (!broken).then_some(parts)
}

fn test(reader: &mut Reader, variant: &crate::source::Variant<'_>) -> Option<RawTestKind> {
    Some(match variant.name {
        "Answered" => {
            let [q] = variant.args(reader)?;
            RawTestKind::Answered(reader.id(q)?)
        }
        "Is" => {
            let [q, option] = variant.args(reader)?;
            let (q, option) = (reader.id(q), reader.id(option));
            RawTestKind::Is(q?, vec![option?])
        }
        "Yes" | "No" => {
            let [q] = variant.args(reader)?;
            let value = crate::id::Id::new(if variant.name == "Yes" { "yes" } else { "no" }).ok()?;
            RawTestKind::Is(reader.id(q)?, vec![Spanned { value, at: variant.at }])
        }
        "IsOneOf" => {
            let [q, options] = variant.args(reader)?;
            let (q, options) = (reader.id(q), reader.list(options, Reader::id));
            RawTestKind::Is(q?, options?)
        }
        "Includes" => {
            let [q, option] = variant.args(reader)?;
            let (q, option) = (reader.id(q), reader.id(option));
            RawTestKind::Includes(q?, option?)
        }
        "Cell" => {
            let [q, row, column] = variant.args(reader)?;
            let (q, row, column) = (reader.id(q), reader.id(row), reader.id(column));
            RawTestKind::Cell(q?, row?, column?)
        }
        "Number" => {
            let [q, bounds] = variant.args(reader)?;
            let (q, bounds) = (reader.id(q), comparison(reader, bounds));
            RawTestKind::Number(q?, bounds?)
        }
        "Fact" => {
            let [fact, option] = variant.args(reader)?;
            let (fact, option) = (reader.id(fact), reader.id(option));
            RawTestKind::Fact(fact?, option?)
        }
        "Score" => {
            let [dimension, bounds] = variant.args(reader)?;
            let (dimension, bounds) = (reader.id(dimension), comparison(reader, bounds));
            RawTestKind::Score(dimension?, bounds?)
        }
        "Level" => {
            let [dimension, levels] = variant.args(reader)?;
            let (dimension, levels) = (reader.id(dimension), reader.list(levels, Reader::id));
            RawTestKind::Level(dimension?, levels?)
        }
        "In" => {
            let [questionnaire, inner] = variant.args(reader)?;
            let (questionnaire, inner) = (reader.id(questionnaire), condition(reader, inner));
            RawTestKind::In(questionnaire?, Box::new(inner?))
        }
        _ => RawTestKind::Profile(profile_test(reader, variant)?),
    })
}

fn profile_test(reader: &mut Reader, variant: &crate::source::Variant<'_>) -> Option<ProfileTest> {
    let [arg] = variant.args(reader)?;
    Some(match variant.name {
        "Country" => {
            let code = reader.words(arg)?;
            let Some(country) = Country::new(&code) else {
                let diagnostic = reader.error("bad-country", reader.at(arg)).with("found", code);
                reader.push(diagnostic);
                return None;
            };
            ProfileTest::Country(country)
        }
        "Sector" => ProfileTest::Sector(reader.list(arg, |r, n| Some(r.nace(n)?.value))?),
        "Size" => ProfileTest::Size(reader.list(arg, size_class)?),
        "Headcount" => ProfileTest::Headcount(comparison(reader, arg)?),
        "Turnover" => ProfileTest::Turnover(comparison(reader, arg)?),
        "Balance" => ProfileTest::Balance(comparison(reader, arg)?),
        _ => ProfileTest::Group(reader.boolean(arg)?),
    })
}

/// Reads a size class: `"micro"`, `"small"`, `"medium"` or `"large"`.
pub fn size_class(reader: &mut Reader, node: Node<'_>) -> Option<SizeClass> {
    let text = reader.words(node)?;
    let class = SizeClass::from_id(&text);
    if class.is_none() {
        let known = SizeClass::ALL.map(SizeClass::id);
        let diagnostic = reader
            .error("unknown-choice", reader.at(node))
            .with("found", text.clone())
            .with("known", known.join(", "))
            .suggest(&text, known);
        reader.push(diagnostic);
    }
    class
}

/// Reads a comparison: `AtLeast(10)`, `Between(1, 5)`.
pub fn comparison(reader: &mut Reader, node: Node<'_>) -> Option<Comparison> {
    let variant = reader.variant(node, &COMPARISONS)?;
    if variant.name == "Between" {
        let [from, to] = variant.args(reader)?;
        let (from, to) = (reader.exact(from), reader.exact(to));
        let (from, to) = (from?, to?);
        if from > to {
            let diagnostic = reader.error("bounds-reversed", variant.at);
            reader.push(diagnostic);
            return None;
        }
        return Some(Comparison::Between(from, to));
    }
    let [bound] = variant.args(reader)?;
    let bound = reader.exact(bound)?;
    Some(match variant.name {
        "Below" => Comparison::Below(bound),
        "AtMost" => Comparison::AtMost(bound),
        "Exactly" => Comparison::Exactly(bound),
        "AtLeast" => Comparison::AtLeast(bound),
        _ => Comparison::Above(bound),
    })
}
