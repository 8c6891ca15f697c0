//! A score as it may be shown: a point where enough is known, else only the range.

use crate::exact::Exact;
use crate::id::Id as _;
use crate::questionnaire::{DimensionIx, Levels};
use crate::report::Scan;
use crate::scoring::{Part, Standing};
use crate::text::{self, Locale, Tr};
use crate::tr;

/// A score with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What may be claimed.
    pub standing: Standing,
    /// The score; `None` where too little is known to show one.
    pub point: Option<Exact>,
    /// The least it can be; `None` where nothing counts.
    pub low: Option<Exact>,
    /// The most it can be.
    pub high: Option<Exact>,
    /// The end of its scale.
    pub best: Exact,
    /// What stands as the figure: the point, else the range, else a dash.
    pub figure: String,
    /// The range beside a point; empty where the point says it all.
    pub range: String,
    /// The least it can be, in words.
    pub low_words: String,
    /// The most it can be, in words.
    pub high_words: String,
    /// The end of the scale, in words.
    pub best_words: String,
}

impl Shown {
    /// A score on a scale to `best` with these levels.
    pub(super) fn new(part: &Part, best: &Exact, levels: &Levels, is_count: bool, locale: Locale) -> Self {
        let standing = part.standing();
        let decimals = decimals(best, is_count);
        let number = |value: &Exact| text::number_up_to(locale, value, decimals);
        let (low, high) = part.range().unzip();
        let point = part.point().filter(|_| matches!(standing, Standing::Firm | Standing::Provisional));
        let (low_words, high_words) = (low.map(number).unwrap_or_default(), high.map(number).unwrap_or_default());
        let range =
            if low_words == high_words { low_words.clone() } else { format!("{low_words}\u{2013}{high_words}") };
        let (figure, range) = match point {
            Some(point) => {
                let words = point_words(point, decimals, levels, locale);
                let range = if low_words == high_words { String::new() } else { range };
                (words, range)
            }
            None if standing == Standing::None => ("\u{2013}".to_owned(), String::new()),
            None => (range, String::new()),
        };
        Self {
            standing,
            point: point.cloned(),
            low: low.cloned(),
            high: high.cloned(),
            best: best.clone(),
            figure,
            range,
            low_words,
            high_words,
            best_words: text::number_up_to(locale, best, 1),
        }
    }

    /// Whether the score could still be something else, as far as one can see.
    pub fn is_open(&self) -> bool {
        self.low_words != self.high_words
    }
}

/// Scales up to ten are too short for whole numbers; counts are whole anyway.
pub(super) fn decimals(best: &Exact, is_count: bool) -> u32 {
    u32::from(!is_count && *best <= Exact::from(10_i64))
}

/// A score in words. Where rounding would carry it over the edge of a level it keeps a decimal more: 49.6 is not yet 50.
pub(super) fn point_words(point: &Exact, decimals: u32, levels: &Levels, locale: Locale) -> String {
    let rounds_within = |d: u32| point.round_to(d).parse::<Exact>().is_ok_and(|r| levels.of(&r) == levels.of(point));
    let fitting = (decimals..decimals + 3).find(|d| rounds_within(*d)).unwrap_or(decimals);
    text::number_up_to(locale, point, fitting)
}

/// What a score was in the last scan.
#[derive(Clone, Debug, PartialEq)]
pub struct Was {
    /// The score.
    pub value: Exact,
    /// The score in words.
    pub words: String,
}

/// One bar: a figure or a dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The dimension; `None` for a figure.
    pub dimension: Option<DimensionIx>,
    /// Its name among the bars.
    pub id: String,
    /// Its name.
    pub label: String,
    /// A short name, for narrow places.
    pub short: String,
    /// The score.
    pub shown: Shown,
    /// The score of the last scan, where it compares.
    pub was: Option<Was>,
    /// "Good enough for you", where the user or the questionnaire says so.
    pub target: Option<Exact>,
    /// What a screen reader says of the bar.
    pub spoken: String,
}

impl Row {
    /// How far along its scale a value lies, 0 to 1.
    pub fn share(&self, value: &Exact) -> f64 {
        value.checked_div(&self.shown.best).map_or(0.0, |s| s.to_f64())
    }
}

/// The bar of a dimension.
pub(super) fn dimension_row(scan: &Scan<'_>, ix: DimensionIx) -> Option<Row> {
    let (_, main) = scan.main()?;
    let score = main.dimensions.get(ix.index())?;
    let levels = scan.questionnaire.levels();
    let shown = Shown::new(&score.part, &score.best, levels, false, scan.locale());
    let was = scan
        .comparable()
        .and_then(|c| c.scores.main())
        .and_then(|m| m.dimensions.get(ix.index()))
        .and_then(|then| was(&Shown::new(&then.part, &then.best, levels, false, scan.locale())));
    let label = scan.name(ix).to_owned();
    let target = target(scan, ix).cloned();
    let mut spoken = spoken(scan.tr, &label, &shown, was.as_ref());
    if let Some(target) = &target {
        spoken.push_str(", ");
        spoken.push_str(&tr!(scan.tr, "results-said-target", target = text::number_up_to(scan.locale(), target, 1)));
    }
    Some(Row {
        dimension: Some(ix),
        id: scan.questionnaire.dimension(ix).id.as_str().to_owned(),
        short: scan.short(ix).to_owned(),
        target,
        label,
        shown,
        was,
        spoken,
    })
}

/// The bar of a figure, by its place.
pub(super) fn figure_row(scan: &Scan<'_>, place: usize) -> Option<Row> {
    let (figure, score) = scan.figures().nth(place)?;
    let is_count = super::counts(figure);
    let of =
        |total: &crate::scoring::Score| Shown::new(&total.part, &figure.best, &figure.levels, is_count, scan.locale());
    let shown = of(&score.total);
    let was = scan.comparable().and_then(|c| c.scores.figures.get(place)).and_then(|then| was(&of(&then.total)));
    let alone = scan.questionnaire.figures().len() == 1;
    let label = if alone { tr!(scan.tr, "results-total") } else { scan.tr.text(&figure.name).to_owned() };
    let spoken = spoken(scan.tr, &label, &shown, was.as_ref());
    // No dimension can have this name: ids hold no colon.
    let id = format!("figure:{place}");
    Some(Row { dimension: None, id, short: label.clone(), target: None, label, shown, was, spoken })
}

/// "Good enough for you" of a dimension.
pub(super) fn target<'a>(scan: &Scan<'a>, ix: DimensionIx) -> Option<&'a Exact> {
    let Scan { questionnaire, sheet, scores, context, own_targets, .. } = *scan;
    crate::scoring::good_enough(own_targets, questionnaire, ix, sheet, &scores.visible, context)
}

fn was(then: &Shown) -> Option<Was> {
    then.point.clone().map(|value| Was { value, words: then.figure.clone() })
}

fn spoken(t: &Tr, label: &str, shown: &Shown, was: Option<&Was>) -> String {
    let between = || tr!(t, "results-said-between", low = &shown.low_words, high = &shown.high_words);
    let mut said = match shown.standing {
        Standing::None => vec![tr!(t, "results-said-nothing", label = label)],
        Standing::RangeOnly => vec![label.to_owned(), between(), tr!(t, "results-said-too-little")],
        Standing::Provisional | Standing::Firm => {
            let score = tr!(t, "results-said-score", label = label, point = &shown.figure, best = &shown.best_words);
            let mut said = vec![score];
            said.extend((!shown.range.is_empty()).then(between));
            said.extend((shown.standing == Standing::Provisional).then(|| tr!(t, "results-said-provisional")));
            said
        }
    };
    said.extend(was.map(|was| tr!(t, "results-said-was", was = &was.words)));
    said.join(", ")
}
