//! Rules as files write them: `Sme`, `Headcount(AtMost(50))`, `Check(id: ..., says: ...)`, `Rule(id: ..., when: ...)`.

use jiff::civil::Date;

use super::RuleCondition;
use crate::company::size::SizeClass;
use crate::condition::read::{RawTest, comparison, condition};
use crate::condition::{Comparison, Condition};
use crate::diagnostic::Position;
use crate::id::{AreaId, ConstantId, FactId, OptionId, QuestionnaireId, RowKey, RuleId};
use crate::source::{Node, Reader, Spanned, Variant};
use crate::text::Text;

/// One rule with its place.
pub(in super::super) struct Rule {
    pub at: Position,
    pub item: RuleItem,
    pub from: Option<Date>,
    pub to: Option<Date>,
}

pub(in super::super) enum RuleItem {
    /// A test alone: the program has sentences for it.
    Bare(RuleCondition),
    /// What only words can state.
    Check {
        id: Spanned<RuleId>,
        says: Text,
        short: Option<Text>,
        otherwise: Option<Text>,
        fix: Option<Text>,
        shown: bool,
    },
    /// Any condition, with its author's words.
    Full {
        id: Spanned<RuleId>,
        when: RuleCondition,
        pass: Option<Text>,
        fail: Option<Text>,
        unknown: Option<Text>,
        short: Option<Text>,
        fix: Option<Text>,
        shown: bool,
    },
}

/// A test whose ids still have to be looked up.
pub(in super::super) struct RuleTest {
    pub kind: RuleTestKind,
}

pub(in super::super) enum RuleTestKind {
    Area(Vec<Spanned<AreaId>>),
    Sector(Vec<Spanned<String>>),
    Size(Vec<SizeClass>),
    Under(Spanned<ConstantId>),
    Headcount(Comparison),
    Turnover(Comparison),
    Balance(Comparison),
    Age(Comparison),
    LegalForm(Vec<Spanned<String>>),
    Group(bool),
    Told(Spanned<RowKey>),
    Assessment(Spanned<QuestionnaireId>, Option<Date>),
    Cost(Comparison),
    Project(Spanned<RowKey>),
    Fact(FactId, OptionId),
    In(QuestionnaireId, Condition<RawTest>),
}

const COMBINATIONS: [&str; 4] = ["All", "Any", "Not", "AtLeast"];
const TESTS: [&str; 17] = [
    "Area",
    "Sector",
    "Sme",
    "Size",
    "Under",
    "Headcount",
    "Turnover",
    "Balance",
    "Age",
    "LegalForm",
    "Group",
    "Told",
    "Assessment",
    "Cost",
    "Project",
    "Fact",
    "In",
];

pub(super) fn rule(r: &mut Reader, node: Node<'_>) -> Option<Rule> {
    let known: Vec<&str> = ["Check", "Rule"].iter().chain(&COMBINATIONS).chain(&TESTS).copied().collect();
    let variant = r.variant(node, &known)?;
    let at = variant.at;
    match variant.name {
        "Check" => {
            let mut f = variant.fields(r, "Check")?;
            let id = f.required(r, "id", Reader::id);
            let says = f.text(r, "says");
            let short = f.optional_text(r, "short");
            let otherwise = f.optional_text(r, "otherwise");
            let fix = f.optional_text(r, "fix");
            let shown = f.optional(r, "must_be_shown", Reader::boolean).unwrap_or(false);
            let (from, to) = (f.optional(r, "from", Reader::date), f.optional(r, "to", Reader::date));
            f.finish(r);
            Some(Rule { at, item: RuleItem::Check { id: id?, says: says?, short, otherwise, fix, shown }, from, to })
        }
        "Rule" => {
            let mut f = variant.fields(r, "Rule")?;
            let id = f.required(r, "id", Reader::id);
            let when = f.required(r, "when", rule_condition);
            let pass = f.optional_text(r, "pass");
            let fail = f.optional_text(r, "fail");
            let unknown = f.optional_text(r, "unknown");
            let short = f.optional_text(r, "short");
            let fix = f.optional_text(r, "fix");
            let shown = f.optional(r, "must_be_shown", Reader::boolean).unwrap_or(false);
            let (from, to) = (f.optional(r, "from", Reader::date), f.optional(r, "to", Reader::date));
            f.finish(r);
            let item = RuleItem::Full { id: id?, when: when?, pass, fail, unknown, short, fix, shown };
            Some(Rule { at, item, from, to })
        }
        _ => Some(Rule { at, item: RuleItem::Bare(rule_condition(r, node)?), from: None, to: None }),
    }
}

/// Reads a condition of the catalogue.
pub(in super::super) fn rule_condition(r: &mut Reader, node: Node<'_>) -> Option<RuleCondition> {
    let known: Vec<&str> = COMBINATIONS.iter().chain(&TESTS).copied().collect();
    let variant = r.variant(node, &known)?;
    match variant.name {
        "All" => {
            let [parts] = variant.args(r)?;
            Some(Condition::All(conditions(r, parts)?))
        }
        "Any" => {
            let [parts] = variant.args(r)?;
            Some(Condition::Any(conditions(r, parts)?))
        }
        "Not" => {
            let [part] = variant.args(r)?;
            Some(Condition::Not(Box::new(rule_condition(r, part)?)))
        }
        "AtLeast" => {
            let [needed, parts] = variant.args(r)?;
            let (needed, parts) = (r.whole(needed, 0, 1000), conditions(r, parts));
            Some(Condition::AtLeast(needed? as usize, parts?))
        }
        _ => {
            let kind = test(r, &variant)?;
            Some(Condition::Test(RuleTest { kind }))
        }
    }
}

fn conditions(r: &mut Reader, node: Node<'_>) -> Option<Vec<RuleCondition>> {
    let mut broken = false;
    let parts = r.list(node, |r, n| {
        let part = rule_condition(r, n);
        broken |= part.is_none();
        part
    })?;
    // A condition without one of its parts would mean something else.
    (!broken).then_some(parts)
}

fn spanned(r: &mut Reader, node: Node<'_>) -> Option<Spanned<String>> {
    let at = r.at(node);
    Some(Spanned { value: r.words(node)?, at })
}

fn test(r: &mut Reader, variant: &Variant<'_>) -> Option<RuleTestKind> {
    Some(match variant.name {
        "Sme" => {
            let [] = variant.args(r)?;
            RuleTestKind::Size(vec![SizeClass::Micro, SizeClass::Small, SizeClass::Medium])
        }
        "Assessment" => {
            if variant.count() == 1 {
                let [instrument] = variant.args(r)?;
                RuleTestKind::Assessment(r.id(instrument)?, None)
            } else {
                let [instrument, since] = variant.args(r)?;
                let (instrument, since) = (r.id(instrument), r.date(since));
                RuleTestKind::Assessment(instrument?, Some(since?))
            }
        }
        "Fact" => {
            let [fact, option] = variant.args(r)?;
            let (fact, option) = (r.id::<FactId>(fact), r.id::<OptionId>(option));
            RuleTestKind::Fact(fact?.value, option?.value)
        }
        "In" => {
            let [questionnaire, inner] = variant.args(r)?;
            let (questionnaire, inner) = (r.id::<QuestionnaireId>(questionnaire), condition(r, inner));
            RuleTestKind::In(questionnaire?.value, inner?)
        }
        name => {
            let [arg] = variant.args(r)?;
            match name {
                "Area" => RuleTestKind::Area(r.list(arg, Reader::id)?),
                "Sector" => RuleTestKind::Sector(r.list(arg, spanned)?),
                "Size" => RuleTestKind::Size(r.list(arg, size)?),
                "Under" => RuleTestKind::Under(r.id(arg)?),
                "Headcount" => RuleTestKind::Headcount(comparison(r, arg)?),
                "Turnover" => RuleTestKind::Turnover(comparison(r, arg)?),
                "Balance" => RuleTestKind::Balance(comparison(r, arg)?),
                "Age" => RuleTestKind::Age(comparison(r, arg)?),
                "LegalForm" => RuleTestKind::LegalForm(r.list(arg, spanned)?),
                "Group" => RuleTestKind::Group(r.boolean(arg)?),
                "Told" => RuleTestKind::Told(r.id(arg)?),
                "Cost" => RuleTestKind::Cost(comparison(r, arg)?),
                _ => RuleTestKind::Project(r.id(arg)?),
            }
        }
    })
}

fn size(r: &mut Reader, node: Node<'_>) -> Option<SizeClass> {
    let text = r.words(node)?;
    let class = SizeClass::from_id(&text);
    if class.is_none() {
        let known = SizeClass::ALL.map(SizeClass::id);
        let diagnostic = r
            .error("unknown-choice", r.at(node))
            .with("found", text.clone())
            .with("known", known.join(", "))
            .suggest(&text, known);
        r.push(diagnostic);
    }
    class
}
