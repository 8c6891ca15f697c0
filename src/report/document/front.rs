//! Page one: where the company stands, what goes well, what to do first, and how sure that is.

use super::pictures::{self, PAGE, keep, keep_parts, look};
use super::{
    Amount, Conclusion, Day, Fact, Material, Notice, Picture, Plan, PrioritiesPart, PriorityItem, RateFacts,
    RatedFacts, RatingsPart, ScoreFacts, Step, method,
};
use crate::dossier::Evidence;
use crate::exact::Exact;
use crate::report::chart::Arrangement;
use crate::report::plan::ActionView;
use crate::report::summary::BlockerNotice;
use crate::report::{FigureView, Priorities, Rate, RatingScale, Stage, Summary};
use crate::text::{self, Tr};
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
            together: String::new(),
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
    // Only what occurs in this one bar is explained.
    let alone = || Summary { rows: Vec::new(), ..summary.clone() };
    let legend = picture.as_ref().map(|_| keep(kept, "legend", alone().legend(t, &look(PAGE))));
    let strong = &summary.strong;
    let steps = first_steps(material);
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
        steps_title: if is_scored || !steps.is_empty() { tr!(t, "results-first-title") } else { String::new() },
        together: material
            .plan
            .filter(|plan| is_scored && !plan.now.is_empty())
            .map_or_else(String::new, |p| p.lead.clone()),
        no_steps: if is_scored && steps.is_empty() { summary.no_actions.clone() } else { String::new() },
        steps,
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

/// What to do first: the plan as it was made, with what is proposed in the places that are free.
fn first_steps(material: &Material<'_>) -> Vec<Step> {
    let now = material.plan.map_or(&[][..], |plan| plan.now.as_slice());
    now.iter().enumerate().map(|(at, action)| step(material.tr, at, "now", action)).collect()
}

fn step(t: &Tr, at: usize, when: &'static str, action: &ActionView) -> Step {
    let names: Vec<&str> = action.programmes.iter().map(|helper| helper.name.as_str()).collect();
    Step {
        number: at + 1,
        when,
        title: action.title.clone(),
        takes: action.effort_words.clone(),
        effect: action.effect.clone(),
        total: action.total.clone(),
        effort: action.effort,
        owner: action.owner.clone(),
        due: action.draft.due.map(|due| Day::new(t, due)),
        due_words: if action.draft.due.is_some() { String::new() } else { action.draft.due_words.trim().to_owned() },
        help: names.join(", "),
        help_note: action.cost.help_words.clone(),
        cost: action.cost.cost.as_ref().map(|cost| Amount::new(t, cost)),
        cost_lines: action.cost.lines.clone(),
        pays: action.cost.own.as_ref().map(|own| Amount::new(t, own)),
        pays_words: action.cost.own_words.clone(),
        pays_note: action.cost.of_words.clone(),
        state: match (action.done_on, action.is_proposal()) {
            (Some(day), _) => tr!(t, "report-done-on", date = text::date(t, day)),
            (None, true) => tr!(t, "report-proposed"),
            (None, false) => String::new(),
        },
        note: action.draft.note.trim().to_owned(),
    }
}

/// What to do when.
pub(super) fn plan(material: &Material<'_>) -> Option<Plan> {
    let t = material.tr;
    let plan = material.plan?;
    let lists = [("now", &plan.now), ("later", &plan.later), ("done", &plan.done)];
    let steps: Vec<Step> = lists
        .into_iter()
        .flat_map(|(when, list)| list.iter().enumerate().map(move |(at, action)| step(t, at, when, action)))
        .collect();
    (!steps.is_empty()).then(|| Plan { title: plan.title.clone(), lead: plan.lead.clone(), steps })
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
        unknown: unknown(t, priorities),
    }
}

fn unknown(t: &Tr, priorities: &Priorities) -> String {
    if priorities.unknown.is_empty() {
        return String::new();
    }
    tr!(t, "results-priorities-unknown", names = priorities.unknown.join(", "))
}

/// The ratings that priorities come from. Their picture is kept by this name.
pub(super) fn ratings(t: &Tr, priorities: &Priorities, name: &str, kept: &mut Vec<Picture>) -> RatingsPart {
    let picture = keep_parts(t, kept, name, priorities.profile_on_pages(t, &look(PAGE), Arrangement::Beside));
    let legend = picture.as_ref().and_then(|_| priorities.legend(t, &look(PAGE)));
    let rate = |rate: &Rate, scale: &RatingScale| RateFacts {
        points: rate.points.as_ref().map(Exact::to_f64),
        value: rate.value.as_ref().map(Exact::to_f64),
        figure: scale.figure(t, rate.value.as_ref()),
        best: scale.best.to_f64(),
        last: rate.last.as_ref().map(Exact::to_f64),
        words: rate.words.clone(),
    };
    let [across, up] = &priorities.scales;
    let list = priorities.rated.iter().map(|rated| RatedFacts {
        id: rated.id.clone(),
        name: rated.name.clone(),
        across: rate(&rated.ratings[0], across),
        up: rate(&rated.ratings[1], up),
    });
    RatingsPart {
        title: tr!(t, "results-profile-chart"),
        legend: legend.map(|legend| keep(kept, &format!("legend-{name}"), legend)),
        picture,
        scales: priorities.scales.iter().map(|scale| scale.words(t)).collect(),
        list: list.collect(),
        unknown: unknown(t, priorities),
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
