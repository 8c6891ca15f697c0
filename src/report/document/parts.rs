//! The pages per dimension, and what changed since the last scan.

use super::front::{self, notice};
use super::pictures::{self, PAGE, keep, keep_parts, look};
use super::{ChangeFacts, Changes, Fact, Material, PartFacts, Parts, Picture, ScanMaterial, ScoreFacts};
use crate::exact::Exact;
use crate::report::chart::Arrangement;
use crate::report::shown::Row;
use crate::report::{Change, Explanation, Stage};
use crate::scoring::{Of, Reached, Standing};
use crate::text::Tr;
use crate::tr;

/// The most steps told per dimension.
const MOST_STEPS: usize = 2;
/// The radar on paper: half the width of a page.
const RADAR: (f64, f64) = (520.0, 150.0);

pub(super) fn parts(material: &Material<'_>, kept: &mut Vec<Picture>) -> Option<Parts> {
    let t = material.tr;
    let scan = material.scan.as_ref()?;
    let summary = scan.summary;
    if let Some(priorities) = summary.priorities.as_ref().filter(|_| summary.stage == Stage::Profile) {
        let ratings = front::ratings(t, priorities, "profile", kept);
        return Some(Parts {
            title: ratings.title.clone(),
            lead: String::new(),
            picture: None,
            legend: None,
            list: Vec::new(),
            radar_title: String::new(),
            radar: None,
            ratings: Some(ratings),
        });
    }
    if summary.stage != Stage::Scored || summary.rows.is_empty() {
        return None;
    }
    // What lies furthest below what is good enough comes first; then what is not known.
    let mut rows: Vec<(&Row, Option<Exact>)> = summary.rows.iter().map(|row| (row, gap(row))).collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1));
    let picture = keep_parts(t, kept, "bars", summary.bars_on_pages(t, &look(PAGE), Arrangement::Beside, 30.0));
    let legend = picture.as_ref().map(|_| keep(kept, "legend-parts", summary.legend(t, &look(PAGE))));
    let list = rows.iter().map(|(row, _)| part(material, scan, row, kept)).collect();
    let radar = summary.radar(t, &look(RADAR.0), RADAR.1).map(|chart| keep(kept, "radar", chart));
    Some(Parts {
        title: tr!(t, "report-parts"),
        lead: tr!(t, "report-parts-lead"),
        picture,
        legend,
        list,
        radar_title: tr!(t, "report-radar"),
        radar,
        ratings: None,
    })
}

/// How far a row is below what is good enough, as a share of its scale.
fn gap(row: &Row) -> Option<Exact> {
    let point = row.shown.point.as_ref()?;
    let wanted = row.target.as_ref().unwrap_or(&row.shown.best);
    (wanted - point).checked_div(&row.shown.best)
}

fn part(material: &Material<'_>, scan: &ScanMaterial<'_>, row: &Row, kept: &mut Vec<Picture>) -> PartFacts {
    let t = material.tr;
    let explanation = scan.explanations.iter().find(|e| e.dimension == row.dimension && e.dimension.is_some());
    let score = score_facts(t, scan, row);
    let picture = row
        .shown
        .low
        .is_some()
        .then(|| keep(kept, &format!("part-{}", row.id), pictures::bar(row, &scan.summary.zones)));
    let blockers: Vec<_> = explanation.map_or_else(Vec::new, |e| e.blockers.iter().map(notice).collect());
    let card = explanation.and_then(|e| e.level.as_ref());
    PartFacts {
        aside: aside(t, &score, row),
        sentence: explanation.map_or_else(String::new, |e| e.sentence.clone()),
        badge: if blockers.is_empty() { String::new() } else { tr!(t, "report-badge-basic") },
        blockers,
        picture,
        good_enough: card.map_or_else(String::new, |card| card.good_enough.clone()),
        next_step: card.map_or_else(String::new, |card| card.next_step.clone()),
        steps: explanation.map_or_else(Vec::new, |e| steps(t, e)),
        score,
    }
}

fn steps(t: &Tr, explanation: &Explanation) -> Vec<Fact> {
    let steps = explanation.steps.iter().take(MOST_STEPS);
    steps
        .map(|step| Fact {
            name: step.title.clone(),
            value: match &step.change {
                Some((from, to)) => tr!(t, "report-from-to", from = from, to = to),
                None => step.total.clone(),
            },
        })
        .collect()
}

/// A dimension with the level it reaches.
pub(super) fn score_facts(t: &Tr, scan: &ScanMaterial<'_>, row: &Row) -> ScoreFacts {
    let part = row.dimension.and_then(|ix| Some(&scan.scores.main()?.dimensions.get(ix.index())?.part));
    let levels = scan.questionnaire.levels();
    let level = part.and_then(|part| levels.get(Reached::new(levels, part).point?)).map(|level| t.text(&level.name));
    let level = level.filter(|_| row.shown.point.is_some()).unwrap_or_default().to_owned();
    let main = scan.scores.main();
    // A figure that counts conditions weighs no dimension.
    let line = main.zip(row.dimension).and_then(|(main, ix)| {
        main.total.lines.iter().find(|line| line.of == Of::Dimension(ix) && !line.weight.is_zero())
    });
    ScoreFacts {
        weight: line.map(|line| line.weight.to_f64()),
        ..ScoreFacts::new(t, row, level, part.and_then(|part| part.coverage()))
    }
}

/// "tussen 21 en 50, was 25, goed genoeg: 50".
fn aside(t: &Tr, score: &ScoreFacts, row: &Row) -> String {
    let mut said = Vec::new();
    match row.shown.standing {
        Standing::None => said.push(tr!(t, "report-unknown")),
        Standing::RangeOnly => said.push(tr!(t, "results-said-too-little")),
        Standing::Provisional => said.push(tr!(t, "results-said-provisional")),
        Standing::Firm if score.between.is_empty() => said.push(tr!(t, "report-no-range")),
        Standing::Firm => {}
    }
    if !score.between.is_empty() && row.shown.point.is_some() {
        said.push(score.between.clone());
    }
    if !score.last_words.is_empty() {
        said.push(tr!(t, "results-said-was", was = &score.last_words));
    }
    if !score.target_words.is_empty() {
        said.push(tr!(t, "report-good-enough-at", target = &score.target_words));
    }
    said.join(", ")
}

pub(super) fn changes(material: &Material<'_>, kept: &mut Vec<Picture>) -> Option<Changes> {
    let t = material.tr;
    let scan = material.scan.as_ref()?;
    let summary = scan.summary;
    let since = summary.since.as_ref()?;
    let picture = keep_parts(t, kept, "changes", pictures::changes(t, summary, since));
    let rows = since
        .rows
        .iter()
        .map(|change| {
            let row = match change.dimension {
                None => summary.total(),
                Some(_) => summary.rows.iter().find(|row| row.dimension == change.dimension),
            };
            ChangeFacts {
                label: change.label.clone(),
                then: row.and_then(|row| row.was.as_ref()).map(|was| was.value.to_f64()),
                then_words: change.then.clone(),
                now: row.and_then(|row| row.shown.point.as_ref()).map(Exact::to_f64),
                now_words: change.now.clone(),
                change: match change.change {
                    Change::Better => "better",
                    Change::Lower => "lower",
                    Change::None => "none",
                    Change::Unknown => "unknown",
                },
                words: change.words.clone(),
            }
        })
        .collect();
    Some(Changes { title: since.title.clone(), sentence: since.sentence.clone(), picture, rows })
}
