//! The shape of a questionnaire file, before anything is looked up.

use crate::condition::Condition;
use crate::condition::read::{RawTest, condition};
use crate::diagnostic::Position;
use crate::exact::Exact;
use crate::id::{
    BlockerId, DimensionId, FactId, FigureId, IndicatorId, LevelId, NeedId, OptionId, QuestionId, QuestionnaireId,
    RowId, RowKey,
};
use crate::questionnaire::{Combine, NotApplicable, PEER_SERIES, WhenHidden};
use crate::source::{Fields, Node, Reader, Spanned};
use crate::text::{Lang, Text};

pub(super) type RawCondition = Condition<RawTest>;

pub(super) struct Questionnaire {
    pub at: Position,
    pub id: Spanned<QuestionnaireId>,
    pub version: String,
    pub provider: String,
    pub languages: Vec<Lang>,
    pub name: Text,
    pub asks: Text,
    pub about: Text,
    pub audience: Option<Text>,
    pub minutes: u32,
    pub source: Text,
    pub licence: Text,
    pub scale: Exact,
    pub question_scale: Exact,
    pub levels: Vec<Level>,
    pub dimensions: Vec<Dimension>,
    pub figures: Option<Vec<Figure>>,
    pub indicators: Vec<Indicator>,
    pub blockers: Vec<Blocker>,
    pub signals: Vec<Signal>,
    pub profile: Option<Profile>,
}

pub(super) struct Level {
    pub id: Spanned<LevelId>,
    pub name: Text,
    pub means: Option<Text>,
    pub below: Option<Exact>,
    pub up_to: Option<Exact>,
}

pub(super) struct Dimension {
    pub id: Spanned<DimensionId>,
    pub name: Text,
    pub short: Option<Text>,
    pub about: Option<Text>,
    pub weight: Exact,
    pub importance: u32,
    pub combine: Combine,
    pub level_texts: Vec<(Spanned<String>, super::LevelText)>,
    pub targets: Vec<(Position, Exact, Option<RawCondition>)>,
    pub questions: Vec<Question>,
    pub dimensions: Vec<Dimension>,
}

pub(super) struct Question {
    pub id: Spanned<QuestionId>,
    pub ask: Text,
    pub hint: Option<Text>,
    pub kind: Kind,
    pub kind_at: Position,
    pub score: Option<(Position, Score)>,
    pub weight: Option<Exact>,
    pub show: Vec<Text>,
    pub why: Option<Text>,
    pub ask_if: Option<RawCondition>,
    pub when_hidden: WhenHidden,
    pub not_applicable: bool,
    pub dont_know: bool,
    pub fact: Option<Spanned<FactId>>,
    pub improve: Option<super::Improve>,
    pub suggestions: Vec<Suggest>,
}

pub(super) struct Suggest {
    pub row: Option<Spanned<RowId>>,
    pub answer: Vec<Spanned<OptionId>>,
    pub when: RawCondition,
}

pub(super) struct Profile {
    pub across: Text,
    pub up: Text,
    pub items: Vec<Item>,
}

pub(super) struct Item {
    pub id: Spanned<RowKey>,
    pub name: Text,
    pub across: Spanned<QuestionId>,
    pub up: Spanned<QuestionId>,
    pub need: Option<Spanned<NeedId>>,
    pub first_step: Option<Text>,
}

pub(super) enum Kind {
    OneOf(Vec<Choice>),
    SeveralOf(Vec<Choice>),
    Scale(Vec<Choice>),
    YesNo { yes: Option<Exact>, no: Option<Exact> },
    Matrix { rows: Vec<(Spanned<RowId>, Text)>, columns: Vec<Choice>, several: bool },
    Number { unit: Text, least: Exact, most: Exact, decimals: u32 },
    Percentage,
    ShortText,
    LongText,
    Date,
}

pub(super) struct Choice {
    pub id: Spanned<OptionId>,
    pub text: Text,
    pub detail: Option<Text>,
    pub points: Option<Exact>,
    pub exclusive: bool,
    pub leaves_out: bool,
}

pub(super) enum Score {
    Share,
    Count(Vec<(Position, u32, Exact)>),
    Points,
    Rows,
    Columns,
    Bands(Vec<(Position, Option<Exact>, Option<Exact>, Exact)>),
    When(RawCondition, Exact),
}

pub(super) struct Figure {
    pub id: Spanned<FigureId>,
    pub name: Text,
    pub of: FigureOf,
    pub not_applicable: NotApplicable,
    pub levels: Vec<Level>,
    pub peers: Option<&'static str>,
}

pub(super) enum FigureOf {
    Dimensions(Combine),
    Indicators(Vec<Spanned<IndicatorId>>),
}

pub(super) struct Indicator {
    pub id: Spanned<IndicatorId>,
    pub name: Text,
    pub when: RawCondition,
}

pub(super) struct Blocker {
    pub id: Spanned<BlockerId>,
    pub when: RawCondition,
    pub cap: Spanned<LevelId>,
    pub title: Text,
    pub rule: Text,
}

pub(super) struct Signal {
    pub need: Spanned<NeedId>,
    pub when: RawCondition,
    pub because: Text,
}

pub(super) fn questionnaire(r: &mut Reader, node: Node<'_>) -> Option<Questionnaire> {
    let mut f = r.fields(node, "Questionnaire")?;
    let at = f.at;
    let languages = f.required(r, "languages", languages);
    r.declare_languages(languages.as_deref().unwrap_or_default());
    let id = f.required(r, "id", Reader::id);
    let version = f.required(r, "version", Reader::words);
    let provider = f.required(r, "provider", Reader::words);
    let name = f.text(r, "name");
    let asks = f.text(r, "asks");
    let about = f.text(r, "about");
    let audience = f.optional_text(r, "audience");
    let minutes = f.required(r, "minutes", |r, n| r.whole(n, 1, 600));
    let source = f.text(r, "source");
    let licence = f.text(r, "licence");
    let scale = f.optional(r, "scale", above_zero);
    let question_scale = f.optional(r, "question_scale", above_zero);
    let levels = f.list(r, "levels", level);
    let dimensions = f.required(r, "dimensions", |r, n| r.list(n, |r, n| dimension(r, n, 1)));
    let figures = f.optional(r, "figures", |r, n| r.list(n, figure));
    let indicators = f.list(r, "indicators", indicator);
    let blockers = f.list(r, "blockers", blocker);
    let signals = f.list(r, "signals", signal);
    let profile = f.optional(r, "profile", profile);
    f.finish(r);
    let hundred = || Exact::from(100_i64);
    Some(Questionnaire {
        at,
        id: id?,
        version: version?,
        provider: provider?,
        languages: languages?,
        name: name?,
        asks: asks?,
        about: about?,
        audience,
        minutes: minutes?,
        source: source?,
        licence: licence?,
        scale: scale.unwrap_or_else(hundred),
        question_scale: question_scale.unwrap_or_else(hundred),
        levels,
        dimensions: dimensions?,
        figures,
        indicators,
        blockers,
        signals,
        profile,
    })
}

fn languages(r: &mut Reader, node: Node<'_>) -> Option<Vec<Lang>> {
    let at = r.at(node);
    let languages = r.list(node, |r, n| {
        let code = r.words(n)?;
        let lang = Lang::new(&code);
        if lang.is_none() {
            let diagnostic =
                r.error("bad-language", r.at(n)).with("found", code.clone()).suggest(&code, ["nl", "en", "fr", "de"]);
            r.push(diagnostic);
        }
        lang
    })?;
    if languages.is_empty() {
        let diagnostic = r.error("no-languages", at);
        r.push(diagnostic);
        return None;
    }
    Some(languages)
}

fn above_zero(r: &mut Reader, node: Node<'_>) -> Option<Exact> {
    let value = r.positive(node)?;
    if value.is_zero() {
        let diagnostic = r.error("zero-scale", r.at(node));
        r.push(diagnostic);
        return None;
    }
    Some(value)
}

fn level(r: &mut Reader, node: Node<'_>) -> Option<Level> {
    let mut f = r.fields(node, "Level")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let means = f.optional_text(r, "means");
    let below = f.optional(r, "below", Reader::exact);
    let up_to = f.optional(r, "up_to", Reader::exact);
    f.finish(r);
    Some(Level { id: id?, name: name?, means, below, up_to })
}

fn combine(r: &mut Reader, node: Node<'_>) -> Option<Combine> {
    let variant = r.variant(node, &["WeightedMean", "Sum", "Minimum", "Maximum"])?;
    let [] = variant.args(r)?;
    Some(match variant.name {
        "WeightedMean" => Combine::WeightedMean,
        "Sum" => Combine::Sum,
        "Minimum" => Combine::Minimum,
        _ => Combine::Maximum,
    })
}

fn dimension(r: &mut Reader, node: Node<'_>, depth: usize) -> Option<Dimension> {
    let mut f = r.fields(node, "Dimension")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let short = f.optional_text(r, "short");
    let about = f.optional_text(r, "about");
    let weight = f.optional(r, "weight", Reader::positive);
    let importance = f.optional(r, "importance", |r, n| r.whole(n, 1, 3));
    let combine = f.optional(r, "combine", combine);
    let level_texts = f.optional(r, "levels", |r, n| {
        r.map(n, |r, _, n| {
            let mut f = r.fields(n, "LevelText")?;
            let good_enough = f.text(r, "good_enough");
            let next_step = f.text(r, "next_step");
            f.finish(r);
            Some(super::LevelText { good_enough: good_enough?, next_step: next_step? })
        })
    });
    let targets = f.list(r, "targets", |r, n| {
        let mut f = r.fields(n, "Target")?;
        let at = f.at;
        let score = f.required(r, "score", Reader::positive);
        let when = f.optional(r, "when", condition);
        f.finish(r);
        Some((at, score?, when))
    });
    let questions = f.list(r, "questions", question);
    let dimensions = f.list(r, "dimensions", |r, n| {
        if depth >= 8 {
            let diagnostic = r.error("dimensions-too-deep", r.at(n));
            r.push(diagnostic);
            return None;
        }
        dimension(r, n, depth + 1)
    });
    f.finish(r);
    Some(Dimension {
        id: id?,
        name: name?,
        short,
        about,
        weight: weight.unwrap_or(Exact::ONE),
        importance: importance.unwrap_or(2),
        combine: combine.unwrap_or(Combine::WeightedMean),
        level_texts: level_texts.unwrap_or_default(),
        targets,
        questions,
        dimensions,
    })
}

fn question(r: &mut Reader, node: Node<'_>) -> Option<Question> {
    let mut f = r.fields(node, "Question")?;
    let id = f.required(r, "id", Reader::id);
    let ask = f.text(r, "ask");
    let hint = f.optional_text(r, "hint");
    let kind = f.required(r, "kind", |r, n| Some((r.at(n), kind(r, n)?)));
    let score = f.optional(r, "score", |r, n| Some((r.at(n), score(r, n)?)));
    let weight = f.optional(r, "weight", Reader::positive);
    let show = f.list(r, "show", Reader::text);
    let why = f.optional_text(r, "why");
    let ask_if = f.optional(r, "ask_if", condition);
    let when_hidden = f.optional(r, "when_hidden", |r, n| {
        let variant = r.variant(n, &["LeftOut", "CountsAsZero"])?;
        Some(if variant.name == "LeftOut" { WhenHidden::LeftOut } else { WhenHidden::CountsAsZero })
    });
    let not_applicable = f.optional(r, "not_applicable", Reader::boolean);
    let dont_know = f.optional(r, "dont_know", Reader::boolean);
    let fact = f.optional(r, "fact", Reader::id);
    let improve = f.optional(r, "improve", |r, n| {
        let mut f = r.fields(n, "Improve")?;
        let title = f.text(r, "title");
        let effort = f.required(r, "effort", |r, n| r.whole(n, 1, 3));
        let takes = f.optional_text(r, "takes");
        f.finish(r);
        Some(super::Improve { title: title?, effort: effort?, takes })
    });
    let suggestions = f.list(r, "suggest", |r, n| {
        let mut f = r.fields(n, "Suggest")?;
        let answer =
            f.required(r, "answer", |r, n| if n.is_list() { r.list(n, Reader::id) } else { Some(vec![r.id(n)?]) });
        let row = f.optional(r, "row", Reader::id);
        let when = f.required(r, "when", condition);
        f.finish(r);
        Some(Suggest { row, answer: answer?, when: when? })
    });
    f.finish(r);
    let (kind_at, kind) = kind?;
    Some(Question {
        id: id?,
        ask: ask?,
        hint,
        kind,
        kind_at,
        score,
        weight,
        show,
        why,
        ask_if,
        when_hidden: when_hidden.unwrap_or_default(),
        not_applicable: not_applicable.unwrap_or(false),
        dont_know: dont_know.unwrap_or(true),
        fact,
        improve,
        suggestions,
    })
}

const KINDS: [&str; 10] =
    ["OneOf", "SeveralOf", "Scale", "YesNo", "Matrix", "Number", "Percentage", "ShortText", "LongText", "Date"];

fn kind(r: &mut Reader, node: Node<'_>) -> Option<Kind> {
    let variant = r.variant(node, &KINDS)?;
    Some(match variant.name {
        name @ ("OneOf" | "SeveralOf" | "Scale") => {
            let [list] = variant.args(r)?;
            let choices = r.list(list, |r, n| choice(r, n, "Option"))?;
            match name {
                "OneOf" => Kind::OneOf(choices),
                "SeveralOf" => Kind::SeveralOf(choices),
                _ => Kind::Scale(choices),
            }
        }
        "YesNo" => {
            let mut f = variant.fields(r, "YesNo")?;
            let yes = f.optional(r, "yes", Reader::positive);
            let no = f.optional(r, "no", Reader::positive);
            f.finish(r);
            Kind::YesNo { yes, no }
        }
        "Matrix" => {
            let mut f = variant.fields(r, "Matrix")?;
            let rows = f.required(r, "rows", |r, n| {
                r.list(n, |r, n| {
                    let mut f = r.fields(n, "Row")?;
                    let id = f.required(r, "id", Reader::id);
                    let text = f.text(r, "text");
                    f.finish(r);
                    Some((id?, text?))
                })
            });
            let columns = f.required(r, "columns", |r, n| r.list(n, |r, n| choice(r, n, "Column")));
            let several = f.optional(r, "several", Reader::boolean);
            f.finish(r);
            Kind::Matrix { rows: rows?, columns: columns?, several: several.unwrap_or(false) }
        }
        "Number" => {
            let mut f = variant.fields(r, "Number")?;
            let unit = f.text(r, "unit");
            let least = f.required(r, "least", Reader::exact);
            let most = f.required(r, "most", Reader::exact);
            let decimals = f.optional(r, "decimals", |r, n| r.whole(n, 0, 6));
            f.finish(r);
            Kind::Number { unit: unit?, least: least?, most: most?, decimals: decimals.unwrap_or(0) }
        }
        "Percentage" => Kind::Percentage,
        "ShortText" => Kind::ShortText,
        "LongText" => Kind::LongText,
        _ => Kind::Date,
    })
}

fn choice(r: &mut Reader, node: Node<'_>, record: &'static str) -> Option<Choice> {
    let mut f: Fields<'_> = r.fields(node, record)?;
    let id = f.required(r, "id", Reader::id);
    let text = f.text(r, "text");
    let detail = f.optional_text(r, "detail");
    let points = f.optional(r, "points", Reader::positive);
    let exclusive = f.optional(r, "exclusive", Reader::boolean);
    let leaves_out = f.optional(r, "leaves_out", Reader::boolean);
    f.finish(r);
    Some(Choice {
        id: id?,
        text: text?,
        detail,
        points,
        exclusive: exclusive.unwrap_or(false),
        leaves_out: leaves_out.unwrap_or(false),
    })
}

fn score(r: &mut Reader, node: Node<'_>) -> Option<Score> {
    let variant = r.variant(node, &["Share", "Count", "Points", "Rows", "Columns", "Bands", "When"])?;
    Some(match variant.name {
        "Share" => Score::Share,
        "Points" => Score::Points,
        "Rows" => Score::Rows,
        "Columns" => Score::Columns,
        "Count" => {
            let [list] = variant.args(r)?;
            Score::Count(r.list(list, |r, n| {
                let mut f = r.fields(n, "Step")?;
                let at = f.at;
                let from = f.required(r, "from", |r, n| r.whole(n, 1, 1000));
                let points = f.required(r, "points", Reader::positive);
                f.finish(r);
                Some((at, from?, points?))
            })?)
        }
        "Bands" => {
            let [list] = variant.args(r)?;
            Score::Bands(r.list(list, |r, n| {
                let mut f = r.fields(n, "Band")?;
                let at = f.at;
                let below = f.optional(r, "below", Reader::exact);
                let up_to = f.optional(r, "up_to", Reader::exact);
                let points = f.required(r, "points", Reader::positive);
                f.finish(r);
                Some((at, below, up_to, points?))
            })?)
        }
        _ => {
            let [when, points] = variant.args(r)?;
            let (when, points) = (condition(r, when), r.positive(points));
            Score::When(when?, points?)
        }
    })
}

fn figure(r: &mut Reader, node: Node<'_>) -> Option<Figure> {
    let mut f = r.fields(node, "Figure")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let of = f.required(r, "of", |r, n| {
        let variant = r.variant(n, &["Dimensions", "Indicators"])?;
        let [arg] = variant.args(r)?;
        Some(if variant.name == "Dimensions" {
            FigureOf::Dimensions(combine(r, arg)?)
        } else {
            FigureOf::Indicators(r.list(arg, Reader::id)?)
        })
    });
    let not_applicable = f.optional(r, "not_applicable", |r, n| {
        let variant = r.variant(n, &["LeftOut", "CountsAsZero"])?;
        Some(if variant.name == "LeftOut" { NotApplicable::LeftOut } else { NotApplicable::CountsAsZero })
    });
    let levels = f.list(r, "levels", level);
    let peers = f.optional(r, "peers", |r, n| {
        let name = r.words(n)?;
        let found = PEER_SERIES.into_iter().find(|series| *series == name);
        if found.is_none() {
            let diagnostic = r
                .error("unknown-choice", r.at(n))
                .with("found", name.clone())
                .with("known", PEER_SERIES.join(", "))
                .suggest(&name, PEER_SERIES);
            r.push(diagnostic);
        }
        found
    });
    f.finish(r);
    Some(Figure { id: id?, name: name?, of: of?, not_applicable: not_applicable.unwrap_or_default(), levels, peers })
}

fn indicator(r: &mut Reader, node: Node<'_>) -> Option<Indicator> {
    let mut f = r.fields(node, "Indicator")?;
    let id = f.required(r, "id", Reader::id);
    let name = f.text(r, "name");
    let when = f.required(r, "when", condition);
    f.finish(r);
    Some(Indicator { id: id?, name: name?, when: when? })
}

fn blocker(r: &mut Reader, node: Node<'_>) -> Option<Blocker> {
    let mut f = r.fields(node, "Blocker")?;
    let id = f.required(r, "id", Reader::id);
    let when = f.required(r, "when", condition);
    let cap = f.required(r, "cap", Reader::id);
    let title = f.text(r, "title");
    let rule = f.text(r, "rule");
    f.finish(r);
    Some(Blocker { id: id?, when: when?, cap: cap?, title: title?, rule: rule? })
}

fn signal(r: &mut Reader, node: Node<'_>) -> Option<Signal> {
    let mut f = r.fields(node, "Signal")?;
    let need = f.required(r, "need", Reader::id);
    let when = f.required(r, "when", condition);
    let because = f.text(r, "because");
    f.finish(r);
    Some(Signal { need: need?, when: when?, because: because? })
}

fn profile(r: &mut Reader, node: Node<'_>) -> Option<Profile> {
    let mut f = r.fields(node, "Profile")?;
    let across = f.text(r, "across");
    let up = f.text(r, "up");
    let items = f.required(r, "items", |r, n| {
        r.list(n, |r, n| {
            let mut f = r.fields(n, "Item")?;
            let id = f.required(r, "id", Reader::id);
            let name = f.text(r, "name");
            let across = f.required(r, "across", Reader::id);
            let up = f.required(r, "up", Reader::id);
            let need = f.optional(r, "need", Reader::id);
            let first_step = f.optional_text(r, "first_step");
            f.finish(r);
            Some(Item { id: id?, name: name?, across: across?, up: up?, need, first_step })
        })
    });
    f.finish(r);
    Some(Profile { across: across?, up: up?, items: items? })
}
