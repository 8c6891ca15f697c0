//! How it was measured: versions, dates, counts, sources, in plain words.

use super::{
    Block, CompanyFacts, Counts, Day, Fact, Material, Method, ScanFacts, ScanMaterial, annex, front, whole_percent,
};
use crate::catalogue::ProgrammeIx;
use crate::dossier::{Evidence, Response};
use crate::exact::Exact;
use crate::id::Id as _;
use crate::questionnaire::{Edge, Levels, QuestionIx};
use crate::report::Stage;
use crate::scoring::State;
use crate::text::{self, Tr};
use crate::tr;

pub(super) fn company_facts(material: &Material<'_>) -> CompanyFacts {
    let Material { tr: t, dossier, reference, .. } = *material;
    let company = &dossier.company;
    let said = |words: Option<&String>| words.map(|w| w.trim().to_owned()).filter(|w| !w.is_empty());
    let name = said(company.name.as_ref()).unwrap_or_else(|| tr!(t, "company-no-name"));
    let place = said(company.municipality.as_ref())
        .or_else(|| {
            let area = company.area.as_ref()?;
            Some(reference.areas.name(area, t.locale()).to_owned()).filter(|name| !name.is_empty())
        })
        .unwrap_or_default();
    let line = if place.is_empty() { name.clone() } else { format!("{name}, {place}") };
    let mut facts = Vec::new();
    let mut fact = |name: String, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            facts.push(Fact { name, value });
        }
    };
    fact(tr!(t, "company-number"), said(company.number.as_ref()));
    let sector = company.sector.and_then(|code| {
        let sector = reference.sectors.nearest(code)?;
        Some(format!("{} ({code})", t.text(&sector.name)))
    });
    fact(tr!(t, "company-sector-short"), sector);
    let number = |value: &Exact| text::number_up_to(t.locale(), value, 1);
    let euro = |value: &Exact| text::euro(t.locale(), value);
    fact(tr!(t, "company-headcount"), company.headcount.as_ref().map(number));
    fact(tr!(t, "company-turnover"), company.turnover.as_ref().map(euro));
    fact(tr!(t, "company-balance"), company.balance.as_ref().map(euro));
    fact(tr!(t, "company-founded"), company.founded.map(|year| year.to_string()));
    let form = company.legal_form.as_ref().and_then(|id| reference.legal_forms.get(id));
    fact(tr!(t, "company-legal-form"), form.map(|form| t.text(&form.name).to_owned()));
    let needs: Vec<&str> = material.help.as_ref().map_or_else(Vec::new, |help| {
        let catalogue = help.matcher.catalogue();
        let known = dossier.needs.iter().filter_map(|need| catalogue.find_need(need.as_str()));
        known.map(|ix| t.text(&catalogue.need(ix).name)).collect()
    });
    fact(tr!(t, "report-needs"), Some(needs.join(", ")));
    CompanyFacts { name, place, line, facts }
}

pub(super) fn scan_facts(t: &Tr, scan: &ScanMaterial<'_>) -> ScanFacts {
    let (questionnaire, assessment) = (scan.questionnaire, scan.assessment);
    ScanFacts {
        questionnaire: questionnaire.id().as_str().to_owned(),
        name: t.text(questionnaire.name()).to_owned(),
        version: questionnaire.version().to_owned(),
        provider: questionnaire.provider().to_owned(),
        hash: questionnaire.content_hash().to_owned(),
        stage: assessment.stage.clone(),
        begun: Day::new(t, assessment.begun),
        changed: Day::new(t, assessment.changed),
        respondent: assessment.respondent.trim().to_owned(),
        counts: counts(scan),
    }
}

/// How many of the questions that were asked are what.
fn counts(scan: &ScanMaterial<'_>) -> Counts {
    let mut counts = Counts::default();
    for ix in scan.questionnaire.question_indices() {
        if !scan.scores.visible.get(ix.index()).copied().unwrap_or(false) {
            continue;
        }
        counts.asked += 1;
        match scan.sheet.state(ix) {
            State::Open => counts.open += 1,
            State::DontKnow => counts.dont_know += 1,
            State::NotApplicable => counts.not_applicable += 1,
            _ => counts.answered += 1,
        }
    }
    counts
}

/// The share of the weight that is known.
pub(super) fn coverage<'a>(material: &Material<'a>) -> Option<&'a Exact> {
    let scan = material.scan?;
    scan.scores.main()?.total.part.coverage()
}

/// When the programmes that are shown were last checked; empty where no source bears a day.
pub(super) fn catalogue_line(material: &Material<'_>) -> String {
    let t = material.tr;
    let Some(help) = &material.help else { return String::new() };
    let catalogue = help.matcher.catalogue();
    let shown = help.short_list.cards.iter().map(|card| card.programme);
    let shown: Vec<ProgrammeIx> = shown.collect();
    let all: Vec<ProgrammeIx> = if shown.is_empty() { catalogue.programme_indices().collect() } else { shown };
    let days = all.iter().filter_map(|ix| catalogue.programme(*ix).checked_on);
    let span = days.fold(None, |span, day| match span {
        None => Some((day, day)),
        Some((first, last)) => Some((day.min(first), day.max(last))),
    });
    match span {
        None => String::new(),
        Some((first, last)) if first == last => tr!(t, "report-checked", date = text::date(t, first)),
        Some((first, last)) => {
            tr!(t, "report-checked-between", first = text::date(t, first), last = text::date(t, last))
        }
    }
}

/// At the foot of every page.
pub(super) fn footer(material: &Material<'_>) -> String {
    let t = material.tr;
    let mut said = Vec::new();
    if let Some(scan) = &material.scan {
        let name = t.text(scan.questionnaire.name());
        said.push(tr!(t, "report-foot", name = name, version = scan.questionnaire.version()));
    }
    let checked = catalogue_line(material);
    said.extend((!checked.is_empty()).then_some(checked));
    said.join(" ")
}

pub(super) fn method(material: &Material<'_>) -> Method {
    let t = material.tr;
    let mut blocks = Vec::new();
    let mut block = |title: String, lines: Vec<String>, is_list: bool| {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            blocks.push(Block { title, lines, is_list });
        }
    };
    if let Some(scan) = &material.scan {
        let questionnaire = scan.questionnaire;
        block(tr!(t, "report-about"), vec![t.text(questionnaire.about()).to_owned()], false);
        if scan.summary.stage == Stage::Scored {
            let lines = vec![
                scan.summary.method.clone(),
                tr!(t, "report-method-range"),
                tr!(t, "report-method-coverage"),
                tr!(t, "report-method-not-applicable"),
                tr!(t, "report-method-rounding"),
            ];
            block(tr!(t, "report-method-figure"), lines, false);
            block(tr!(t, "report-levels"), levels(t, questionnaire.levels(), questionnaire.scale()), true);
        }
        let truths = questionnaire.blockers().iter().zip(&scan.scores.blockers);
        let standing: Vec<String> = truths
            .filter(|(_, truth)| truth.is_true())
            .map(|(blocker, _)| format!("{} {}", t.text(&blocker.title), t.text(&blocker.rule)))
            .collect();
        block(tr!(t, "report-blockers"), standing, true);
        let (dont_know, not_applicable, open) = left_out(t, scan);
        block(tr!(t, "report-dont-knows"), dont_know, true);
        block(tr!(t, "report-not-applicables"), not_applicable, true);
        block(tr!(t, "report-opens"), open, true);
        let source = t.text(questionnaire.source()).to_owned();
        let licence = t.text(questionnaire.licence()).to_owned();
        block(tr!(t, "report-sources"), vec![source, licence], false);
    }
    let standings = material.scan.as_ref().map_or(&[][..], |scan| scan.standings);
    let mut references: Vec<String> = standings.iter().flat_map(|standing| &standing.notes).cloned().collect();
    references.dedup();
    block(tr!(t, "report-references"), references, true);
    if material.help.is_some() {
        block(tr!(t, "report-help"), vec![tr!(t, "report-help-how"), catalogue_line(material)], false);
    }
    Method { title: tr!(t, "report-method"), blocks, facts: facts(material), facts_title: tr!(t, "report-facts") }
}

/// Versions, dates and counts, name by name.
fn facts(material: &Material<'_>) -> Vec<Fact> {
    let t = material.tr;
    let mut facts = Vec::new();
    let mut fact = |name: String, value: String| {
        if !value.is_empty() {
            facts.push(Fact { name, value });
        }
    };
    if let Some(scan) = &material.scan {
        let told = scan_facts(t, scan);
        let version = tr!(t, "report-foot", name = &told.name, version = &told.version);
        fact(tr!(t, "report-questionnaire"), format!("{version} {} ({})", told.questionnaire, told.provider));
        fact(tr!(t, "report-hash"), told.hash.chars().take(16).collect());
        let stage =
            tr!(t, "report-stage-dates", stage = &told.stage, begun = told.begun.words, changed = told.changed.words);
        fact(tr!(t, "report-stage"), stage);
        fact(tr!(t, "report-respondent"), told.respondent);
        let Counts { asked, answered, dont_know, not_applicable, open } = told.counts;
        fact(tr!(t, "report-asked"), asked.to_string());
        fact(tr!(t, "report-answered"), answered.to_string());
        fact(tr!(t, "report-dont-know"), dont_know.to_string());
        fact(tr!(t, "report-not-applicable"), not_applicable.to_string());
        fact(tr!(t, "report-open"), open.to_string());
        let share = coverage(material).map_or_else(String::new, |share| whole_percent(t, share));
        fact(tr!(t, "report-coverage"), share);
        let backed = front::shown_share(material).map_or_else(String::new, |share| whole_percent(t, &share));
        fact(tr!(t, "report-backed"), backed);
        fact(tr!(t, "report-evidence"), evidence_counts(t, scan));
        for standing in scan.standings {
            fact(tr!(t, "report-reference", name = &standing.name), standing.caption.clone());
        }
    }
    fact(tr!(t, "report-catalogue"), catalogue_line(material));
    fact(tr!(t, "report-made-on"), text::date(t, material.today));
    fact(tr!(t, "report-made-with"), super::program(t));
    facts
}

/// How many answers are backed up how, from the strongest proof down; empty while nothing was said about any.
fn evidence_counts(t: &Tr, scan: &ScanMaterial<'_>) -> String {
    let is_answered = |ix: &QuestionIx| {
        scan.scores.visible.get(ix.index()).copied().unwrap_or(false) && scan.sheet.state(*ix).is_answered()
    };
    let answered: Vec<QuestionIx> = scan.questionnaire.question_indices().filter(is_answered).collect();
    let step = |ix: &QuestionIx| {
        let answer = scan.assessment.answers.get(&scan.questionnaire.question(*ix).id);
        answer.map_or(Evidence::None, |answer| answer.evidence)
    };
    let count = |wanted: Evidence| answered.iter().filter(|ix| step(ix) == wanted).count();
    let mut said: Vec<String> = Vec::new();
    for evidence in Evidence::ALL.into_iter().rev() {
        let n = count(evidence);
        let name = annex::evidence_words(t, evidence);
        if evidence == Evidence::None && n == answered.len() {
            return String::new();
        }
        match (evidence, n) {
            (_, 0) => {}
            (Evidence::None, n) => said.push(tr!(t, "report-evidence-unsaid", n = n)),
            (_, n) => said.push(format!("{name}: {n}")),
        }
    }
    said.join(" · ")
}

/// The levels with where they end.
fn levels(t: &Tr, levels: &Levels, best: &Exact) -> Vec<String> {
    let number = |value: &Exact| text::number_up_to(t.locale(), value, 2);
    let mut from = Exact::ZERO;
    let steps = levels.steps().iter().map(|level| {
        let name = t.text(&level.name);
        let begin = number(&from);
        match &level.edge {
            Some(Edge::Below(value)) => {
                from = value.clone();
                tr!(t, "report-level-below", name = name, from = begin, to = number(value))
            }
            Some(Edge::UpTo(value)) => {
                from = value.clone();
                tr!(t, "report-level-up-to", name = name, from = begin, to = number(value))
            }
            None => tr!(t, "report-level-up-to", name = name, from = begin, to = number(best)),
        }
    });
    steps.collect()
}

/// The questions nobody knew, those that do not apply with why, and those nobody answered yet.
fn left_out(t: &Tr, scan: &ScanMaterial<'_>) -> (Vec<String>, Vec<String>, Vec<String>) {
    let (mut dont_know, mut not_applicable, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for ix in scan.questionnaire.question_indices() {
        if !scan.scores.visible.get(ix.index()).copied().unwrap_or(false) {
            continue;
        }
        let question = scan.questionnaire.question(ix);
        let ask = t.text(&question.ask).to_owned();
        match scan.sheet.state(ix) {
            State::DontKnow => dont_know.push(ask),
            State::NotApplicable => {
                let response = scan.assessment.answers.get(&question.id).and_then(|a| a.response.as_ref());
                let reason = match response {
                    Some(Response::NotApplicable(reason)) => reason.trim(),
                    _ => "",
                };
                not_applicable.push(if reason.is_empty() {
                    tr!(t, "report-no-reason", question = ask)
                } else {
                    tr!(t, "report-with-reason", question = ask, reason = reason)
                });
            }
            State::Open => open.push(ask),
            _ => {}
        }
    }
    (dont_know, not_applicable, open)
}
