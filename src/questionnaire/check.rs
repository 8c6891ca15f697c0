//! From the shape of a file to a questionnaire whose every part fits: all problems at once, each with its place.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::raw::{self, RawCondition};
use super::{
    Band, Blocker, Choice, CountStep, Dimension, DimensionIx, Edge, Figure, FigureOf, Indicator, IndicatorIx, Kind,
    Level, LevelIx, LevelText, Levels, NotApplicable, OptionIx, Profile, ProfileItem, Question, QuestionIx,
    Questionnaire, Row, RowIx, Scoring, Signal, Suggestion, Target, Test,
};
use crate::condition::Condition;
use crate::condition::read::{RawTest, RawTestKind};
use crate::diagnostic::{Diagnostic, Position};
use crate::exact::Exact;
use crate::id::{FigureId, Id, LevelId, OptionId, QuestionId};
use crate::source::Spanned;
use crate::text::{Locale, Text};

mod lint;

/// Where in a file a condition stands decides which tests it may use.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    /// Decides what is asked or how it scores: only answers, facts and the company.
    Asking,
    /// Judges the result: scores and levels too.
    Judging,
}

/// Everything that ids in conditions can refer to.
struct Names<'a> {
    questions: HashMap<&'a str, usize>,
    kinds: &'a [Kind],
    dimensions: HashMap<&'a str, usize>,
    levels: &'a Levels,
}

struct Checker {
    file: Arc<str>,
    diagnostics: Vec<Diagnostic>,
}

impl Checker {
    fn error(&mut self, code: &'static str, at: Position) -> &mut Diagnostic {
        self.add(Diagnostic::error(code, &self.file, at))
    }

    fn warning(&mut self, code: &'static str, at: Position) -> &mut Diagnostic {
        self.add(Diagnostic::warning(code, &self.file, at))
    }

    fn add(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        let last = self.diagnostics.len();
        self.diagnostics.push(diagnostic);
        &mut self.diagnostics[last]
    }

    /// Reports every id that stands twice.
    fn unique<'a, T: Id + 'a>(&mut self, ids: impl IntoIterator<Item = &'a Spanned<T>>) {
        let mut first: BTreeMap<&str, Position> = BTreeMap::new();
        for id in ids {
            if let Some(at) = first.get(id.value.as_str()) {
                let line = at.line.to_string();
                set(self.error("duplicate-id", id.at), &[("name", id.value.as_str()), ("line", &line)]);
            } else {
                first.insert(id.value.as_str(), id.at);
            }
        }
    }
}

fn set(diagnostic: &mut Diagnostic, args: &[(&'static str, &str)]) {
    for (name, value) in args {
        *diagnostic = diagnostic.clone().with(name, *value);
    }
}

fn suggest<'a>(diagnostic: &mut Diagnostic, found: &str, known: impl IntoIterator<Item = &'a str>) {
    *diagnostic = diagnostic.clone().suggest(found, known);
}

/// Checks a whole file.
pub(super) fn check(
    raw: raw::Questionnaire,
    file: &Arc<str>,
    bytes: &[u8],
) -> (Option<Questionnaire>, Vec<Diagnostic>) {
    let mut c = Checker { file: file.clone(), diagnostics: Vec::new() };
    let levels = c.levels(&raw.levels);

    // Flatten the tree: a parent before its parts, questions in the order they stand.
    let mut flat = Flat::default();
    for dimension in &raw.dimensions {
        flat.add(dimension, None);
    }
    c.unique(flat.dimensions.iter().map(|(d, _)| &d.id));
    c.unique(flat.questions.iter().map(|(q, _)| &q.id));
    c.unique(raw.indicators.iter().map(|i| &i.id));
    c.unique(raw.blockers.iter().map(|b| &b.id));
    c.unique(raw.figures.iter().flatten().map(|f| &f.id));
    if flat.questions.is_empty() {
        c.error("no-questions", raw.at);
    }

    let kinds: Vec<Kind> = flat.questions.iter().map(|(q, _)| c.kind(q, &raw.question_scale)).collect();
    let names = Names {
        questions: flat.questions.iter().enumerate().map(|(i, (q, _))| (q.id.value.as_str(), i)).collect(),
        kinds: &kinds,
        dimensions: flat.dimensions.iter().enumerate().map(|(i, (d, _))| (d.id.value.as_str(), i)).collect(),
        levels: &levels,
    };

    let mut questions = Vec::with_capacity(flat.questions.len());
    for (i, (q, dimension)) in flat.questions.iter().enumerate() {
        questions.push(c.question(q, *dimension, &kinds[i], &names, &raw.question_scale));
    }
    let mut dimensions: Vec<Dimension> =
        flat.dimensions.iter().map(|(d, parent)| c.dimension(d, *parent, &names, &raw.scale)).collect();
    for ix in 0..dimensions.len() {
        if let Some(parent) = dimensions[ix].parent {
            dimensions[parent.index()].dimensions.push(DimensionIx::new(ix));
        }
    }
    for (i, q) in questions.iter().enumerate() {
        dimensions[q.dimension.index()].questions.push(QuestionIx::new(i));
    }
    set_best(&mut dimensions, &questions, &raw.scale, &raw.question_scale);
    let roots: Vec<DimensionIx> =
        (0..dimensions.len()).map(DimensionIx::new).filter(|ix| dimensions[ix.index()].parent.is_none()).collect();

    let indicators: Vec<Indicator> = raw
        .indicators
        .iter()
        .filter_map(|i| {
            let when = c.condition(&i.when, &names, Use::Asking)?;
            Some(Indicator { id: i.id.value.clone(), name: i.name.clone(), when })
        })
        .collect();
    let figures = c.figures(&raw, &levels, &dimensions, &roots);
    let blockers: Vec<Blocker> = raw
        .blockers
        .iter()
        .filter_map(|b| {
            let when = c.condition(&b.when, &names, Use::Judging);
            let cap = c.level(&b.cap, &levels);
            Some(Blocker {
                id: b.id.value.clone(),
                when: when?,
                cap: cap?,
                title: b.title.clone(),
                rule: b.rule.clone(),
            })
        })
        .collect();
    let signals: Vec<Signal> = raw
        .signals
        .iter()
        .filter_map(|s| {
            let when = c.condition(&s.when, &names, Use::Judging)?;
            Some(Signal { need: s.need.value.clone(), when, because: s.because.clone() })
        })
        .collect();

    let profile = raw.profile.as_ref().and_then(|p| c.profile(p, &questions, &names));
    let places: Vec<Position> = flat.questions.iter().map(|(q, _)| q.id.at).collect();
    let visibility_order = c.visibility_order(&questions, &places);
    let by_id = questions.iter().enumerate().map(|(i, q)| (q.id.clone(), QuestionIx::new(i))).collect();
    let questionnaire = Questionnaire {
        id: raw.id.value,
        version: raw.version,
        provider: raw.provider,
        content_hash: Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect(),
        languages: raw.languages,
        name: raw.name,
        asks: raw.asks,
        about: raw.about,
        audience: raw.audience,
        minutes: raw.minutes,
        source: raw.source,
        licence: raw.licence,
        scale: raw.scale,
        question_scale: raw.question_scale,
        levels,
        dimensions,
        roots,
        questions,
        figures,
        indicators,
        blockers,
        signals,
        profile,
        visibility_order,
        by_id,
    };
    lint::lint(&mut c, &questionnaire, &places, flat.dimensions.iter().map(|(d, _)| d.id.at));
    (Some(questionnaire), c.diagnostics)
}

/// Looks up the ids of a condition that stands outside the questionnaire: in the catalogue, or in a suggestion of another one.
///
/// # Errors
/// One diagnostic for each id that is not there, or whose kind does not fit the test.
pub fn resolve(
    questionnaire: &Questionnaire,
    condition: &Condition<RawTest>,
    file: &Arc<str>,
) -> Result<Condition<Test>, Vec<Diagnostic>> {
    let kinds: Vec<Kind> = questionnaire.questions.iter().map(|q| q.kind.clone()).collect();
    let names = Names {
        questions: questionnaire.questions.iter().enumerate().map(|(i, q)| (q.id.as_str(), i)).collect(),
        kinds: &kinds,
        dimensions: questionnaire.dimensions.iter().enumerate().map(|(i, d)| (d.id.as_str(), i)).collect(),
        levels: &questionnaire.levels,
    };
    let mut c = Checker { file: file.clone(), diagnostics: Vec::new() };
    match c.condition(condition, &names, Use::Judging) {
        Some(condition) => Ok(condition),
        None => Err(c.diagnostics),
    }
}

/// Checks what suggestions say of other questionnaires, once all are known; each comes with its file.
pub fn links(all: &[(Arc<str>, Arc<Questionnaire>)]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (file, questionnaire) in all {
        for suggestion in questionnaire.questions.iter().flat_map(|q| &q.suggestions) {
            suggestion.when.for_each(&mut |test| {
                let RawTestKind::In(id, condition) = &test.kind else { return };
                match all.iter().map(|(_, q)| q).find(|q| q.id == id.value) {
                    Some(other) => found.extend(resolve(other, condition, file).err().into_iter().flatten()),
                    None => {
                        let known: Vec<&str> = all.iter().map(|(_, q)| q.id.as_str()).collect();
                        let diagnostic = Diagnostic::warning("unknown-questionnaire", file, id.at);
                        found.push(diagnostic.with("found", id.value.as_str()).suggest(id.value.as_str(), known));
                    }
                }
            });
        }
    }
    found
}

#[derive(Default)]
struct Flat<'a> {
    dimensions: Vec<(&'a raw::Dimension, Option<DimensionIx>)>,
    questions: Vec<(&'a raw::Question, DimensionIx)>,
}

impl<'a> Flat<'a> {
    fn add(&mut self, dimension: &'a raw::Dimension, parent: Option<DimensionIx>) {
        let ix = DimensionIx::new(self.dimensions.len());
        self.dimensions.push((dimension, parent));
        self.questions.extend(dimension.questions.iter().map(|q| (q, ix)));
        for part in &dimension.dimensions {
            self.add(part, Some(ix));
        }
    }
}

/// What a sum can reach, bottom up; means and extremes reach the scale.
fn set_best(dimensions: &mut [Dimension], questions: &[Question], scale: &Exact, question_scale: &Exact) {
    for ix in (0..dimensions.len()).rev() {
        let best = match dimensions[ix].combine {
            super::Combine::Sum => {
                let own = dimensions[ix].questions.iter().map(|q| &questions[q.index()]);
                let own = own.filter(|q| q.scoring.is_some()).map(|q| &q.weight * question_scale);
                let parts = dimensions[ix].dimensions.iter().map(|d| {
                    let part = &dimensions[d.index()];
                    &part.weight * &part.best
                });
                own.chain(parts).sum()
            }
            _ => scale.clone(),
        };
        dimensions[ix].best = best;
    }
}

impl Checker {
    fn levels(&mut self, raw: &[raw::Level]) -> Levels {
        self.unique(raw.iter().map(|l| &l.id));
        let mut steps: Vec<Level> = Vec::new();
        for (i, level) in raw.iter().enumerate() {
            let last = i + 1 == raw.len();
            let edge = match (&level.below, &level.up_to) {
                (Some(_), Some(_)) => {
                    self.error("level-two-edges", level.id.at);
                    None
                }
                (Some(value), None) => Some(Edge::Below(value.clone())),
                (None, Some(value)) => Some(Edge::UpTo(value.clone())),
                (None, None) => None,
            };
            if last && edge.is_some() {
                self.error("last-level-edge", level.id.at);
            }
            if !last && edge.is_none() {
                self.error("level-without-edge", level.id.at);
            }
            let before = steps.last().and_then(|l| l.edge.as_ref());
            if let (Some(edge), Some(before)) = (&edge, before)
                && edge.value() <= before.value()
            {
                self.error("levels-out-of-order", level.id.at);
            }
            steps.push(Level {
                id: level.id.value.clone(),
                name: level.name.clone(),
                means: level.means.clone(),
                edge,
            });
        }
        Levels { steps }
    }

    fn kind(&mut self, q: &raw::Question, question_scale: &Exact) -> Kind {
        match &q.kind {
            raw::Kind::OneOf(raw) => Kind::OneOf(self.choices(q, raw, question_scale, false)),
            raw::Kind::SeveralOf(raw) => Kind::SeveralOf(self.choices(q, raw, question_scale, true)),
            raw::Kind::Scale(raw) => {
                if !(2..=11).contains(&raw.len()) {
                    let count = raw.len().to_string();
                    set(self.error("scale-steps", q.kind_at), &[("found", &count)]);
                }
                Kind::Scale(self.choices(q, raw, question_scale, false))
            }
            raw::Kind::YesNo { yes, no } => {
                if yes.is_some() != no.is_some() {
                    self.error("missing-points", q.kind_at);
                }
                let choice = |id: &str, points: &Option<Exact>| Choice {
                    id: OptionId::new(id).unwrap_or_else(|_| unreachable!("`yes` and `no` are ids")),
                    text: Text::default(),
                    detail: None,
                    points: points.clone(),
                    exclusive: false,
                    leaves_out: false,
                };
                for points in [yes, no].into_iter().flatten() {
                    self.points(points, q.kind_at, question_scale);
                }
                Kind::YesNo([choice("yes", yes), choice("no", no)])
            }
            raw::Kind::Matrix { rows, columns, several } => {
                self.unique(rows.iter().map(|(id, _)| id));
                if rows.is_empty() {
                    self.error("matrix-empty", q.kind_at);
                }
                let columns = self.choices(q, columns, question_scale, false);
                let rows = rows.iter().map(|(id, text)| Row { id: id.value.clone(), text: text.clone() }).collect();
                Kind::Matrix { rows, columns, several: *several }
            }
            raw::Kind::Number { unit, least, most, decimals } => {
                if least > most {
                    self.error("bounds-reversed", q.kind_at);
                }
                Kind::Number { unit: unit.clone(), least: least.clone(), most: most.clone(), decimals: *decimals }
            }
            raw::Kind::Percentage => Kind::Percentage,
            raw::Kind::ShortText => Kind::ShortText,
            raw::Kind::LongText => Kind::LongText,
            raw::Kind::Date => Kind::Date,
        }
    }

    fn points(&mut self, points: &Exact, at: Position, question_scale: &Exact) {
        if points > question_scale {
            let (found, most) = (points.to_string(), question_scale.to_string());
            set(self.error("points-over-scale", at), &[("found", &found), ("most", &most)]);
        }
    }

    fn choices(
        &mut self,
        q: &raw::Question,
        raw: &[raw::Choice],
        question_scale: &Exact,
        may_exclude: bool,
    ) -> Vec<Choice> {
        self.unique(raw.iter().map(|o| &o.id));
        if raw.len() < 2 && !matches!(q.kind, raw::Kind::SeveralOf(_) | raw::Kind::Matrix { .. }) || raw.is_empty() {
            self.error("too-few-options", q.kind_at);
        }
        for (i, option) in raw.iter().enumerate() {
            if let Some(points) = &option.points {
                self.points(points, option.id.at, question_scale);
            }
            if option.exclusive && !may_exclude {
                self.error("exclusive-here", option.id.at);
            }
            let twin = raw[..i].iter().find(|other| same_words(&other.text, &option.text));
            if let Some(twin) = twin {
                let line = twin.id.at.line.to_string();
                set(self.warning("same-text", option.id.at), &[("line", &line)]);
            }
        }
        raw.iter()
            .map(|o| Choice {
                id: o.id.value.clone(),
                text: o.text.clone(),
                detail: o.detail.clone(),
                points: o.points.clone(),
                exclusive: o.exclusive,
                leaves_out: o.leaves_out,
            })
            .collect()
    }

    fn question(
        &mut self,
        q: &raw::Question,
        dimension: DimensionIx,
        kind: &Kind,
        names: &Names<'_>,
        question_scale: &Exact,
    ) -> Question {
        let scoring = self.scoring(q, kind, names, question_scale);
        if scoring.is_none() && q.weight.as_ref().is_some_and(|w| !w.is_zero()) {
            self.warning("weight-without-score", q.id.at);
        }
        let weight = match (&scoring, &q.weight) {
            (None, _) => Exact::ZERO,
            (Some(_), Some(weight)) => weight.clone(),
            (Some(_), None) => Exact::ONE,
        };
        let suggestions = q.suggestions.iter().filter_map(|s| self.suggestion(s, q, kind)).collect();
        Question {
            id: q.id.value.clone(),
            dimension,
            ask: q.ask.clone(),
            hint: q.hint.clone(),
            kind: kind.clone(),
            scoring,
            weight,
            show: q.show.clone(),
            why: q.why.clone(),
            ask_if: q.ask_if.as_ref().and_then(|condition| self.condition(condition, names, Use::Asking)),
            when_hidden: q.when_hidden,
            offers_not_applicable: q.not_applicable,
            offers_dont_know: q.dont_know,
            fact: q.fact.as_ref().map(|f| f.value.clone()),
            improve: q.improve.clone(),
            suggestions,
        }
    }

    fn suggestion(&mut self, raw: &raw::Suggest, q: &raw::Question, kind: &Kind) -> Option<Suggestion> {
        let (rows, choices): (&[Row], &[Choice]) = match kind {
            Kind::Matrix { rows, columns, .. } => (rows, columns),
            _ => (&[], kind.choices()),
        };
        let row = match (&raw.row, kind) {
            (Some(id), _) => {
                let found = rows.iter().position(|r| r.id == id.value);
                if found.is_none() {
                    let diagnostic = self.error("unknown-row", id.at);
                    set(diagnostic, &[("found", id.value.as_str()), ("question", q.id.value.as_str())]);
                    suggest(diagnostic, id.value.as_str(), rows.iter().map(|r| r.id.as_str()));
                }
                Some(RowIx::new(found?))
            }
            (None, Kind::Matrix { .. }) => {
                self.error("suggest-needs-row", q.id.at);
                return None;
            }
            (None, _) => None,
        };
        let answer: Vec<Option<OptionIx>> = raw.answer.iter().map(|id| self.option(id, choices, &q.id)).collect();
        // Answers of this very questionnaire are no source: one does not ask the same thing twice in one form.
        raw.when.for_each(&mut |test| {
            if !matches!(test.kind, RawTestKind::In(..) | RawTestKind::Fact(..) | RawTestKind::Profile(_)) {
                self.error("suggest-test", test.at);
            }
        });
        Some(Suggestion { answer: answer.into_iter().collect::<Option<_>>()?, row, when: raw.when.clone() })
    }

    fn scoring(
        &mut self,
        q: &raw::Question,
        kind: &Kind,
        names: &Names<'_>,
        question_scale: &Exact,
    ) -> Option<Scoring> {
        let Some((at, score)) = &q.score else {
            return self.option_points(q, kind);
        };
        let fits = match score {
            raw::Score::Share | raw::Score::Count(_) | raw::Score::Points => matches!(kind, Kind::SeveralOf(_)),
            raw::Score::Rows => matches!(kind, Kind::Matrix { several: false, .. }),
            raw::Score::Columns => matches!(kind, Kind::Matrix { several: true, .. }),
            raw::Score::Bands(_) => matches!(kind, Kind::Number { .. } | Kind::Percentage),
            raw::Score::When(..) => true,
        };
        if !fits {
            set(self.error("score-kind", *at), &[("kind", kind.name())]);
            return None;
        }
        Some(match score {
            raw::Score::Share => {
                if kind.choices().iter().all(|o| o.exclusive || o.leaves_out) {
                    self.error("nothing-to-tick", *at);
                    return None;
                }
                Scoring::Share
            }
            raw::Score::Points => {
                let scored = kind.choices().iter().filter(|o| !o.exclusive && !o.leaves_out);
                if scored.clone().any(|o| o.points.is_none()) {
                    self.error("missing-points", *at);
                    return None;
                }
                Scoring::Points
            }
            raw::Score::Rows => {
                if let Kind::Matrix { columns, .. } = kind
                    && columns.iter().any(|o| o.points.is_none() && !o.leaves_out)
                {
                    self.error("missing-points", *at);
                    return None;
                }
                Scoring::Rows
            }
            raw::Score::Columns => Scoring::Columns,
            raw::Score::Count(steps) => {
                if steps.is_empty() || steps.windows(2).any(|w| w[0].1 >= w[1].1 || w[0].2 > w[1].2) {
                    self.error("steps-out-of-order", *at);
                }
                for (at, _, points) in steps {
                    self.points(points, *at, question_scale);
                }
                Scoring::Count(
                    steps.iter().map(|(_, from, points)| CountStep { from: *from, points: points.clone() }).collect(),
                )
            }
            raw::Score::Bands(bands) => Scoring::Bands(self.bands(bands, *at, question_scale)),
            raw::Score::When(when, points) => {
                self.points(points, *at, question_scale);
                Scoring::When(self.condition(when, names, Use::Asking)?, points.clone())
            }
        })
    }

    /// A question with points at its options scores by them; all of them need points then.
    fn option_points(&mut self, q: &raw::Question, kind: &Kind) -> Option<Scoring> {
        let choices = match kind {
            Kind::OneOf(c) | Kind::Scale(c) => c.as_slice(),
            Kind::YesNo(c) => c.as_slice(),
            Kind::SeveralOf(c) | Kind::Matrix { columns: c, .. } => {
                if c.iter().any(|o| o.points.is_some()) {
                    set(self.error("points-without-score", q.kind_at), &[("kind", kind.name())]);
                }
                return None;
            }
            _ => return None,
        };
        let with = choices.iter().filter(|o| o.points.is_some()).count();
        if with == 0 {
            return None;
        }
        if choices.iter().any(|o| o.points.is_none() && !o.leaves_out) {
            self.error("missing-points", q.kind_at);
        }
        Some(Scoring::Options)
    }

    fn bands(
        &mut self,
        raw: &[(Position, Option<Exact>, Option<Exact>, Exact)],
        at: Position,
        question_scale: &Exact,
    ) -> Vec<Band> {
        let mut bands: Vec<Band> = Vec::new();
        for (i, (at, below, up_to, points)) in raw.iter().enumerate() {
            self.points(points, *at, question_scale);
            let edge = match (below, up_to) {
                (Some(value), None) => Some(Edge::Below(value.clone())),
                (None, Some(value)) => Some(Edge::UpTo(value.clone())),
                (None, None) => None,
                (Some(_), Some(_)) => {
                    self.error("level-two-edges", *at);
                    None
                }
            };
            if edge.is_none() != (i + 1 == raw.len()) {
                self.error("band-edge", *at);
            }
            if let (Some(edge), Some(before)) = (&edge, bands.last().and_then(|b| b.edge.as_ref()))
                && edge.value() <= before.value()
            {
                self.error("levels-out-of-order", *at);
            }
            bands.push(Band { edge, points: points.clone() });
        }
        if bands.is_empty() {
            self.error("band-edge", at);
        }
        bands
    }

    fn dimension(
        &mut self,
        d: &raw::Dimension,
        parent: Option<DimensionIx>,
        names: &Names<'_>,
        scale: &Exact,
    ) -> Dimension {
        let mut level_texts = vec![LevelText::default(); names.levels.steps.len()];
        for (key, text) in &d.level_texts {
            match names.levels.find(&key.value) {
                Some(ix) => level_texts[ix.index()] = text.clone(),
                None => {
                    let found = self.error("unknown-level", key.at);
                    set(found, &[("found", &key.value)]);
                    suggest(found, &key.value, names.levels.steps.iter().map(|l| l.id.as_str()));
                }
            }
        }
        if !d.level_texts.is_empty() {
            for (level, text) in names.levels.steps.iter().zip(&level_texts) {
                if text.next_step.is_empty() && !d.level_texts.iter().any(|(key, _)| key.value == level.id.as_str()) {
                    set(self.warning("level-without-text", d.id.at), &[("level", level.id.as_str())]);
                }
            }
        }
        for (i, (at, score, when)) in d.targets.iter().enumerate() {
            if score > scale {
                let (found, most) = (score.to_string(), scale.to_string());
                set(self.error("points-over-scale", *at), &[("found", &found), ("most", &most)]);
            }
            if when.is_none() != (i + 1 == d.targets.len()) {
                self.warning("target-order", *at);
            }
        }
        let targets = d
            .targets
            .iter()
            .filter_map(|(_, score, when)| {
                let when = match when {
                    Some(when) => Some(self.condition(when, names, Use::Asking)?),
                    None => None,
                };
                Some(Target { score: score.clone(), when })
            })
            .collect();
        Dimension {
            id: d.id.value.clone(),
            name: d.name.clone(),
            short: d.short.clone().unwrap_or_else(|| d.name.clone()),
            about: d.about.clone(),
            weight: d.weight.clone(),
            importance: d.importance,
            combine: d.combine,
            parent,
            dimensions: Vec::new(),
            questions: Vec::new(),
            level_texts,
            targets,
            best: scale.clone(),
        }
    }

    fn figures(
        &mut self,
        raw: &raw::Questionnaire,
        levels: &Levels,
        dimensions: &[Dimension],
        roots: &[DimensionIx],
    ) -> Vec<Figure> {
        let best = |combine| match combine {
            super::Combine::Sum => {
                roots.iter().map(|ix| &dimensions[ix.index()].weight * &dimensions[ix.index()].best).sum()
            }
            _ => raw.scale.clone(),
        };
        let Some(figures) = &raw.figures else {
            return vec![Figure {
                id: FigureId::new("score").unwrap_or_else(|_| unreachable!("`score` is an id")),
                name: raw.name.clone(),
                of: FigureOf::Dimensions(super::Combine::WeightedMean),
                not_applicable: NotApplicable::LeftOut,
                levels: levels.clone(),
                best: raw.scale.clone(),
                peers: None,
            }];
        };
        figures
            .iter()
            .map(|f| {
                let (of, best) = match &f.of {
                    raw::FigureOf::Dimensions(combine) => (FigureOf::Dimensions(*combine), best(*combine)),
                    raw::FigureOf::Indicators(ids) => {
                        let found: Vec<IndicatorIx> =
                            ids.iter().filter_map(|id| self.indicator(id, &raw.indicators)).collect();
                        if ids.is_empty() {
                            self.error("figure-empty", f.id.at);
                        }
                        let best = Exact::from(u32::try_from(found.len()).unwrap_or(u32::MAX));
                        (FigureOf::Indicators(found), best)
                    }
                };
                let own = self.levels(&f.levels);
                let levels = if own.steps.is_empty() { levels.clone() } else { own };
                Figure {
                    id: f.id.value.clone(),
                    name: f.name.clone(),
                    of,
                    not_applicable: f.not_applicable,
                    levels,
                    best,
                    peers: f.peers,
                }
            })
            .collect()
    }

    fn profile(&mut self, raw: &raw::Profile, questions: &[Question], names: &Names<'_>) -> Option<Profile> {
        self.unique(raw.items.iter().map(|i| &i.id));
        let items = raw
            .items
            .iter()
            .filter_map(|item| {
                let mut place = |id: &Spanned<QuestionId>| {
                    let (ix, _) = self.find_question(id, names)?;
                    if questions[ix.index()].scoring.is_none() {
                        set(self.error("profile-needs-points", id.at), &[("question", id.value.as_str())]);
                    }
                    Some(ix)
                };
                let (across, up) = (place(&item.across), place(&item.up));
                Some(ProfileItem {
                    id: item.id.value.clone(),
                    name: item.name.clone(),
                    across: across?,
                    up: up?,
                    need: item.need.as_ref().map(|n| n.value.clone()),
                    first_step: item.first_step.clone(),
                })
            })
            .collect();
        Some(Profile { across: raw.across.clone(), up: raw.up.clone(), items })
    }

    fn indicator(&mut self, id: &Spanned<crate::id::IndicatorId>, all: &[raw::Indicator]) -> Option<IndicatorIx> {
        let found = all.iter().position(|i| i.id.value == id.value);
        if found.is_none() {
            let known = all.iter().map(|i| i.id.value.as_str());
            let diagnostic = self.error("unknown-indicator", id.at);
            set(diagnostic, &[("found", id.value.as_str())]);
            suggest(diagnostic, id.value.as_str(), known);
        }
        found.map(IndicatorIx::new)
    }

    fn level(&mut self, id: &Spanned<LevelId>, levels: &Levels) -> Option<LevelIx> {
        let found = levels.find(id.value.as_str());
        if found.is_none() {
            let diagnostic = self.error("unknown-level", id.at);
            set(diagnostic, &[("found", id.value.as_str())]);
            suggest(diagnostic, id.value.as_str(), levels.steps.iter().map(|l| l.id.as_str()));
        }
        found
    }

    fn option(
        &mut self,
        id: &Spanned<OptionId>,
        choices: &[Choice],
        question: &Spanned<QuestionId>,
    ) -> Option<OptionIx> {
        let found = choices.iter().position(|o| o.id == id.value);
        if found.is_none() {
            let known: Vec<&str> = choices.iter().map(|o| o.id.as_str()).collect();
            let listed = known.join(", ");
            let diagnostic = self.error("unknown-option", id.at);
            set(diagnostic, &[("found", id.value.as_str()), ("question", question.value.as_str()), ("known", &listed)]);
            suggest(diagnostic, id.value.as_str(), known);
        }
        found.map(OptionIx::new)
    }

    fn condition(&mut self, raw: &RawCondition, names: &Names<'_>, place: Use) -> Option<Condition<Test>> {
        raw.try_map(&mut |test| self.test(test, names, place))
    }

    fn find_question<'n>(&mut self, id: &Spanned<QuestionId>, names: &'n Names<'_>) -> Option<(QuestionIx, &'n Kind)> {
        match names.questions.get(id.value.as_str()) {
            Some(&i) => Some((QuestionIx::new(i), &names.kinds[i])),
            None => {
                let diagnostic = self.error("unknown-question", id.at);
                set(diagnostic, &[("found", id.value.as_str())]);
                suggest(diagnostic, id.value.as_str(), names.questions.keys().copied());
                None
            }
        }
    }

    fn wrong_kind(&mut self, id: &Spanned<QuestionId>, kind: &Kind) -> Option<Test> {
        set(self.error("test-kind", id.at), &[("question", id.value.as_str()), ("kind", kind.name())]);
        None
    }

    fn test(&mut self, raw: &RawTest, names: &Names<'_>, place: Use) -> Option<Test> {
        let judging = matches!(raw.kind, RawTestKind::Score(..) | RawTestKind::Level(..));
        if judging && place == Use::Asking || matches!(raw.kind, RawTestKind::In(..)) {
            self.error("test-not-here", raw.at);
            return None;
        }
        Some(match &raw.kind {
            RawTestKind::Answered(q) => Test::Answered(self.find_question(q, names)?.0),
            RawTestKind::Is(q, options) => {
                let (ix, kind) = self.find_question(q, names)?;
                if !matches!(kind, Kind::OneOf(_) | Kind::Scale(_) | Kind::YesNo(_)) {
                    return self.wrong_kind(q, kind);
                }
                let options: Vec<_> = options.iter().map(|o| self.option(o, kind.choices(), q)).collect();
                Test::Is(ix, options.into_iter().collect::<Option<_>>()?)
            }
            RawTestKind::Includes(q, option) => {
                let (ix, kind) = self.find_question(q, names)?;
                if !matches!(kind, Kind::SeveralOf(_)) {
                    return self.wrong_kind(q, kind);
                }
                Test::Includes(ix, self.option(option, kind.choices(), q)?)
            }
            RawTestKind::Cell(q, row, column) => {
                let (ix, kind) = self.find_question(q, names)?;
                let Kind::Matrix { rows, columns, .. } = kind else { return self.wrong_kind(q, kind) };
                let found = rows.iter().position(|r| r.id == row.value);
                if found.is_none() {
                    let diagnostic = self.error("unknown-row", row.at);
                    set(diagnostic, &[("found", row.value.as_str()), ("question", q.value.as_str())]);
                    suggest(diagnostic, row.value.as_str(), rows.iter().map(|r| r.id.as_str()));
                }
                let column = self.option(column, columns, q);
                Test::Cell(ix, RowIx::new(found?), column?)
            }
            RawTestKind::Number(q, bounds) => {
                let (ix, kind) = self.find_question(q, names)?;
                if !matches!(kind, Kind::Number { .. } | Kind::Percentage) {
                    return self.wrong_kind(q, kind);
                }
                Test::Number(ix, bounds.clone())
            }
            RawTestKind::Profile(test) => Test::Profile(test.clone()),
            RawTestKind::Fact(fact, option) => Test::Fact(fact.value.clone(), option.value.clone()),
            RawTestKind::Score(dimension, bounds) => {
                Test::Score(self.find_dimension(dimension, names)?, bounds.clone())
            }
            RawTestKind::Level(dimension, levels) => {
                let dimension = self.find_dimension(dimension, names);
                let levels: Vec<_> = levels.iter().map(|l| self.level(l, names.levels)).collect();
                Test::Level(dimension?, levels.into_iter().collect::<Option<_>>()?)
            }
            RawTestKind::In(..) => return None,
        })
    }

    fn find_dimension(&mut self, id: &Spanned<crate::id::DimensionId>, names: &Names<'_>) -> Option<DimensionIx> {
        let found = names.dimensions.get(id.value.as_str()).copied();
        if found.is_none() {
            let diagnostic = self.error("unknown-dimension", id.at);
            set(diagnostic, &[("found", id.value.as_str())]);
            suggest(diagnostic, id.value.as_str(), names.dimensions.keys().copied());
        }
        found.map(DimensionIx::new)
    }

    /// Orders questions so that each comes after those its condition looks at; reports every loop with its members.
    fn visibility_order(&mut self, questions: &[Question], places: &[Position]) -> Vec<QuestionIx> {
        let needs: Vec<Vec<usize>> = questions
            .iter()
            .map(|q| {
                let mut needed = Vec::new();
                if let Some(condition) = &q.ask_if {
                    condition.for_each(&mut |test| needed.extend(test.question().map(QuestionIx::index)));
                }
                needed
            })
            .collect();
        let mut order = Vec::with_capacity(questions.len());
        let mut state = vec![0_u8; questions.len()]; // 0 not begun, 1 on the path, 2 done
        for start in 0..questions.len() {
            // A stack of our own: a file can chain a condition through every question.
            let mut path: Vec<(usize, usize)> = vec![(start, 0)];
            if state[start] == 2 {
                continue;
            }
            state[start] = 1;
            while let Some((q, next)) = path.pop() {
                if let Some(&needed) = needs[q].get(next) {
                    path.push((q, next + 1));
                    match state[needed] {
                        0 => {
                            state[needed] = 1;
                            path.push((needed, 0));
                        }
                        1 => {
                            let from = path.iter().position(|(on, _)| *on == needed).unwrap_or(0);
                            let members: Vec<&str> = path[from..]
                                .iter()
                                .map(|(on, _)| questions[*on].id.as_str())
                                .chain([questions[needed].id.as_str()])
                                .collect();
                            set(self.error("condition-loop", places[needed]), &[("path", &members.join(" → "))]);
                        }
                        _ => {}
                    }
                } else {
                    state[q] = 2;
                    order.push(QuestionIx::new(q));
                }
            }
        }
        order
    }
}

/// Whether two texts read the same in a language both have.
fn same_words(a: &Text, b: &Text) -> bool {
    a.entries().any(|(locale, words): (Locale, &str)| b.entries().any(|(other, more)| other == locale && words == more))
}
