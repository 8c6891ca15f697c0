//! "Good enough for you": what the questionnaire proposes, and what the user made of it.

use crate::condition::{Condition, ProfileTest, SizeClass, Truth};
use crate::exact::Exact;
use crate::questionnaire::{self, DimensionIx, Test};
use crate::report::Scan;
use crate::report::shown::{Row, dimension_row};
use crate::scoring::{evaluate, own_target, target_for};
use crate::text::{self, Locale};
use crate::tr;

/// "Good enough for you" of a dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetCard {
    /// "Goed genoeg voor u: 50".
    pub title: String,
    /// For whom, or that it is the user's own and what the proposal is.
    pub whom: String,
    /// Whether a fuller profile could give another target.
    pub is_rough: bool,
    /// Whether the user set it.
    pub is_own: bool,
    /// The score; `None` where neither the questionnaire nor the user says one.
    pub score: Option<Exact>,
    /// The score as it is written in a field; empty where there is none.
    pub written: String,
    /// How one sets it.
    pub scale: TargetScale,
}

/// How one sets a target: in the unit of the scale.
#[derive(Clone, Debug, PartialEq)]
pub enum TargetScale {
    /// One of the levels of a staged instrument, the lowest first.
    Levels(Vec<TargetLevel>),
    /// A number from 0 to this.
    Number(Exact),
}

/// A level one can aim for.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetLevel {
    /// Where it begins.
    pub score: Exact,
    /// The same in words.
    pub number: String,
    /// What it is called.
    pub name: String,
}

/// What somebody typed as a target on a scale from 0 to `most`; `None` where it is none.
pub fn read_target(locale: Locale, typed: &str, most: &Exact) -> Option<Exact> {
    let score = text::parse_number(locale, typed.trim())?;
    let is_fine = score.round_to(DECIMALS).parse::<Exact>().as_ref() == Ok(&score);
    (is_fine && !score.is_negative() && score <= *most).then_some(score)
}

/// A target with the dimension it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// The dimension.
    pub dimension: DimensionIx,
    /// Where it stands now.
    pub row: Row,
    /// Its target.
    pub card: TargetCard,
}

/// A finer target than this says nothing to anybody.
const DECIMALS: u32 = 1;
/// More levels than this are no row of choices any more.
const MOST_LEVELS: usize = 5;

/// The targets of the top dimensions that can count; none for an instrument without such.
pub fn target_rows(scan: &Scan<'_>) -> Vec<TargetRow> {
    let row = |ix: &DimensionIx| {
        let row = dimension_row(scan, *ix).filter(|_| super::summary::can_count(scan, *ix))?;
        Some(TargetRow { dimension: *ix, row, card: target_card(scan, *ix) })
    };
    scan.questionnaire.roots().iter().filter_map(row).collect()
}

/// The target of one dimension.
pub(super) fn target_card(scan: &Scan<'_>, ix: DimensionIx) -> TargetCard {
    let t = scan.tr;
    let scale = scale(scan, ix);
    let own = own_target(scan.own_targets, scan.questionnaire, ix);
    let proposed = target_for(scan.questionnaire, ix, scan.sheet, &scan.scores.visible, scan.context);
    let score = own.or(proposed.map(|p| &p.score));
    let number = |score: &Exact| text::number_up_to(t.locale(), score, DECIMALS);
    let title = match (score, level_name(&scale, score)) {
        (Some(score), Some(level)) => tr!(t, "explain-target-level", target = number(score), level = level),
        (Some(score), None) => tr!(t, "explain-target", target = number(score)),
        (None, _) => tr!(t, "explain-target-none"),
    };
    let is_rough = own.is_none() && proposed.is_some_and(|holding| is_rough(scan, ix, holding));
    let whom = match (own, proposed) {
        (Some(_), Some(p)) => tr!(t, "explain-target-own", proposal = number(&p.score)),
        (Some(_), None) => tr!(t, "explain-target-own-alone"),
        (None, Some(p)) => whom(scan, p.when.as_ref(), is_rough),
        (None, None) => tr!(t, "explain-target-none-why"),
    };
    TargetCard {
        title,
        whom,
        is_rough,
        is_own: own.is_some(),
        score: score.cloned(),
        written: score.map(number).unwrap_or_default(),
        scale,
    }
}

/// The level a target stands for on a staged scale.
fn level_name<'s>(scale: &'s TargetScale, score: Option<&Exact>) -> Option<&'s str> {
    let TargetScale::Levels(levels) = scale else { return None };
    levels.iter().find(|level| Some(&level.score) == score).map(|level| level.name.as_str())
}

/// A scale whose levels begin at 1, 2, ... and end with the scale is set by level.
fn scale(scan: &Scan<'_>, ix: DimensionIx) -> TargetScale {
    let best = &scan.questionnaire.dimension(ix).best;
    let levels = scan.questionnaire.levels();
    let staged: Vec<TargetLevel> = (1_u32..)
        .zip(levels.steps())
        .map(|(number, level)| TargetLevel {
            score: Exact::from(number),
            number: number.to_string(),
            name: scan.tr.text(&level.name).to_owned(),
        })
        .collect();
    let begins = |(at, level): (usize, &TargetLevel)| levels.of(&level.score).is_some_and(|ix| ix.index() == at);
    let is_staged = (2..=MOST_LEVELS).contains(&staged.len())
        && staged.last().is_some_and(|last| last.score == *best)
        && staged.iter().enumerate().all(begins);
    if is_staged { TargetScale::Levels(staged) } else { TargetScale::Number(best.clone()) }
}

/// Whether a target before the one that holds could hold too, once more is known of the company.
fn is_rough(scan: &Scan<'_>, ix: DimensionIx, holding: &questionnaire::Target) -> bool {
    let truth = |when: &Option<Condition<Test>>| {
        when.as_ref().map_or(Truth::True, |c| evaluate(c, scan.sheet, &scan.scores.visible, scan.context))
    };
    let before = scan.questionnaire.dimension(ix).targets.iter().take_while(|other| !std::ptr::eq(*other, holding));
    before.filter(|other| other.score != holding.score).any(|other| truth(&other.when) == Truth::Unknown)
}

/// For whom a target is, as far as its condition can be said in a few words.
fn whom<'c>(scan: &Scan<'_>, when: Option<&'c Condition<Test>>, is_rough: bool) -> String {
    let t = scan.tr;
    let Some(when) = when else {
        return if is_rough { tr!(t, "explain-target-rough") } else { tr!(t, "explain-target-all") };
    };
    let tests: Vec<&Test> = match when {
        Condition::Test(test) => vec![test],
        Condition::All(parts) => {
            let test = |part: &'c Condition<Test>| if let Condition::Test(test) = part { Some(test) } else { None };
            parts.iter().filter_map(test).collect()
        }
        _ => Vec::new(),
    };
    let size = tests.iter().find_map(|test| match test {
        Test::Profile(ProfileTest::Size(classes)) => classes.iter().max().copied(),
        _ => None,
    });
    let by_sector = tests.iter().any(|test| matches!(test, Test::Profile(ProfileTest::Sector(_))));
    let size = size.map(|size| match size {
        SizeClass::Micro => tr!(t, "explain-size-micro"),
        SizeClass::Small => tr!(t, "explain-size-small"),
        SizeClass::Medium => tr!(t, "explain-size-medium"),
        SizeClass::Large => tr!(t, "explain-size-large"),
    });
    match (size, by_sector) {
        (Some(size), true) => tr!(t, "explain-target-size-sector", size = size),
        (Some(size), false) => tr!(t, "explain-target-size", size = size),
        (None, true) => tr!(t, "explain-target-sector"),
        (None, false) => tr!(t, "explain-target-like-you"),
    }
}
