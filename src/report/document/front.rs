//! Page one: where the company stands, what goes well, what to do first, and how sure that is.

use super::pictures::{self, PAGE, keep, look};
use super::{
    Amount, Conclusion, Fact, Material, Notice, Picture, Plan, PrioritiesPart, PriorityItem, ScoreFacts, Step, help,
    method,
};
use crate::dossier::Evidence;
use crate::exact::Exact;
use crate::report::summary::BlockerNotice;
use crate::report::{Action, FigureView, Priorities, Stage};
use crate::tr;

pub(super) fn conclusion(material: &Material<'_>, kept: &mut Vec<Picture>) -> Conclusion {
    let t = material.tr;
    let sure_title = tr!(t, "report-sure");
    let Some(scan) = &material.scan else {
        return Conclusion {
            headline: tr!(t, "report-no-scan"),
            lead: tr!(t, "report-no-scan-lead"),
            total: None,
            picture: None,
            legend: None,
            blockers: Vec::new(),
            strong_title: String::new(),
            strong: Vec::new(),
            is_good: false,
            strong_sentence: String::new(),
            steps_title: String::new(),
            steps: Vec::new(),
            no_steps: String::new(),
            priorities: None,
            sure_title,
            sure: method::catalogue_line(material),
        };
    };
    let summary = scan.summary;
    let is_scored = summary.stage == Stage::Scored;
    let main = summary.figures.first().filter(|_| is_scored);
    let total = main.map(|main| figure_facts(material, main, 0));
    let picture = main
        .filter(|main| main.row.shown.low.is_some())
        .map(|main| keep(kept, "total", pictures::bar(&main.row, &main.zones)));
    let legend = picture.as_ref().map(|_| keep(kept, "legend", summary.legend(t, &look(PAGE))));
    let strong = &summary.strong;
    Conclusion {
        headline: summary.headline.clone(),
        lead: summary.lead.clone(),
        total,
        picture,
        legend,
        blockers: summary.blockers.iter().map(notice).collect(),
        strong_title: if is_scored { strong.title.clone() } else { String::new() },
        strong: if is_scored {
            strong.points.iter().map(|p| Fact { name: p.label.clone(), value: p.words.clone() }).collect()
        } else {
            Vec::new()
        },
        is_good: strong.is_good,
        strong_sentence: if is_scored { strong.sentence.clone() } else { String::new() },
        steps_title: if is_scored { tr!(t, "results-first-title") } else { String::new() },
        steps: actions(material),
        no_steps: if is_scored { summary.no_actions.clone() } else { String::new() },
        priorities: summary.priorities.as_ref().map(|priorities| priorities_part(material, priorities, kept)),
        sure_title,
        sure: sure(material),
    }
}

/// A figure with the level it reaches.
pub(super) fn figure_facts(material: &Material<'_>, figure: &FigureView, place: usize) -> ScoreFacts {
    let t = material.tr;
    let scored = material
        .scan
        .as_ref()
        .and_then(|scan| Some((scan.questionnaire.figures().get(place)?, scan.scores.figures.get(place)?)));
    let level = scored.and_then(|(of, _)| of.levels.get(figure.reached.point?)).map(|level| t.text(&level.name));
    let coverage = scored.and_then(|(_, score)| score.total.part.coverage());
    let level = level.filter(|_| figure.row.shown.point.is_some()).unwrap_or_default();
    ScoreFacts::new(t, &figure.row, level.to_owned(), coverage)
}

pub(super) fn notice(notice: &BlockerNotice) -> Notice {
    Notice { first: notice.first.clone(), rest: notice.rest.clone() }
}

/// What to do first, each with the programme that helps.
fn actions(material: &Material<'_>) -> Vec<Step> {
    let actions = material.scan.as_ref().map_or(&[][..], |scan| scan.summary.actions.as_slice());
    actions.iter().enumerate().map(|(at, action)| step(material, at, action)).collect()
}

fn step(material: &Material<'_>, at: usize, action: &Action) -> Step {
    let help = help::for_question(material, action.question).unwrap_or_default();
    Step {
        number: at + 1,
        when: "now",
        title: action.title.clone(),
        takes: action.takes.clone(),
        effect: action.effect.clone(),
        effort: Some(action.effort),
        owner: String::new(),
        due: None,
        help: help.name,
        help_note: help.note,
        pays: help.pays.as_ref().map(|own| Amount::new(material.tr, own)),
        pays_words: help.pays_words,
        state: String::new(),
        note: String::new(),
    }
}

/// What to do when: the plan as it was made, or else what comes first.
pub(super) fn plan(material: &Material<'_>) -> Option<Plan> {
    let steps = actions(material);
    let t = material.tr;
    (!steps.is_empty()).then(|| Plan { title: tr!(t, "report-plan"), lead: tr!(t, "report-plan-lead"), steps })
}

fn priorities_part(material: &Material<'_>, priorities: &Priorities, kept: &mut Vec<Picture>) -> PrioritiesPart {
    let t = material.tr;
    let picture =
        (!priorities.items.is_empty()).then(|| keep(kept, "priorities", priorities.grid(t, &look(PAGE), 260.0)));
    PrioritiesPart {
        title: tr!(t, "results-priorities-title"),
        lead: tr!(t, "results-priorities-lead"),
        picture,
        across: priorities.across.clone(),
        up: priorities.up.clone(),
        items: priorities
            .items
            .iter()
            .map(|item| PriorityItem {
                name: item.name.clone(),
                across: item.across,
                up: item.up,
                first_step: item.first_step.clone(),
            })
            .collect(),
        unknown: if priorities.unknown.is_empty() {
            String::new()
        } else {
            tr!(t, "results-priorities-unknown", names = priorities.unknown.join(", "))
        },
    }
}

/// Who answered what, when and with which questionnaire; how it is backed up; references; the day of the catalogue.
fn sure(material: &Material<'_>) -> String {
    let t = material.tr;
    let Some(scan) = &material.scan else { return String::new() };
    let mut said: Vec<String> = scan.summary.footer.iter().take(1).cloned().collect();
    if let Some(coverage) = method::coverage(material) {
        said.push(tr!(t, "report-sure-coverage", share = super::whole_percent(t, coverage)));
    }
    if let Some(share) = shown_share(material) {
        said.push(tr!(t, "report-sure-evidence", share = super::whole_percent(t, &share)));
    }
    said.extend(scan.standings.iter().map(|standing| standing.caption.clone()));
    let catalogue = method::catalogue_line(material);
    said.extend((!catalogue.is_empty()).then_some(catalogue));
    said.join(" ")
}

/// The share of the points whose answers were shown, documented or audited; `None` where there are no points.
pub(super) fn shown_share(material: &Material<'_>) -> Option<Exact> {
    let scan = material.scan.as_ref()?;
    let main = scan.scores.main()?;
    let (mut all, mut backed) = (Exact::ZERO, Exact::ZERO);
    for ix in scan.questionnaire.question_indices() {
        let question = scan.questionnaire.question(ix);
        let Some(point) = main.questions.get(ix.index()).and_then(|part| part.point()) else { continue };
        let points = point * &question.weight;
        let answer = scan.assessment.answers.get(&question.id);
        if answer.is_some_and(|answer| answer.evidence >= Evidence::Shown) {
            backed = &backed + &points;
        }
        all = &all + &points;
    }
    backed.checked_div(&all)
}
