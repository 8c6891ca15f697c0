//! The plan, ready to be shown and printed: what the company chose to do, what the program proposes beside it, what all of it does
//! to the score, and what remains to pay.
//!
//! Proposals come from the same list as the first things to do among the results. They are never part of the plan by themselves.

mod cost;

use jiff::civil::Date;

use crate::dossier::{self, Draft, List, MOST_PER_LIST, Plan, StepOf};
use crate::exact::Exact;
use crate::id::{ActionId, Id as _, ProgrammeId, QuestionId, QuestionnaireId};
use crate::matching::{Matcher, Matches, Situation, Verdict};
use crate::questionnaire::QuestionIx;
use crate::report::Scan;
use crate::report::shown::{Shown, point_words};
use crate::report::steps::{self, Ranked};
use crate::scoring::{self, Scores, Standing};
use crate::text::{self, Tr};
use crate::tr;

pub use cost::Cost;

/// What a plan is told from.
#[derive(Clone, Copy)]
pub struct PlanOf<'a> {
    /// The plan as it is kept.
    pub plan: &'a Plan,
    /// The scan that proposals come from; `None` without one.
    pub scan: Option<Scan<'a>>,
    /// The catalogue.
    pub matcher: &'a Matcher,
    /// Which programmes fit.
    pub matches: &'a Matches,
    /// What the matcher was told.
    pub situation: &'a Situation,
    /// Today.
    pub today: Date,
    /// The reader's words.
    pub tr: &'a Tr,
}

/// A plan in words.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanView {
    /// "Uw plan: drie dingen nu".
    pub title: String,
    /// What it does and what it costs; where there is no plan, why.
    pub lead: String,
    /// What is done now, proposals after it in the places that are free.
    pub now: Vec<ActionView>,
    /// What is done later, the same way.
    pub later: Vec<ActionView>,
    /// What was done, the newest first.
    pub done: Vec<ActionView>,
    /// What everything under "now" does together.
    pub outcome: Outcome,
    /// What the company pays for what it does now.
    pub pays: Pays,
    /// The day it was told for.
    pub today: Date,
    /// Proposals the user did not want.
    pub refused: Vec<(QuestionnaireId, QuestionId)>,
}

/// What several steps do together, scored anew with all of them taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The total before and after; `None` where it may not be shown or does not move.
    pub total: Option<(Exact, Exact)>,
    /// The same in words.
    pub total_words: Option<(String, String)>,
    /// How many basics are missing before and after.
    pub basics: (usize, usize),
}

/// What the company pays itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Pays {
    /// In euro, for the actions of which it is known.
    pub own: Exact,
    /// For how many actions it is known.
    pub known: usize,
    /// For how many it is still to be decided.
    pub open: usize,
}

/// One action, or a proposal for one.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionView {
    /// Its name in the plan; `None` for a proposal.
    pub id: Option<ActionId>,
    /// Everything that can be filled in; of a proposal, what it would be.
    pub draft: Draft,
    /// What to do, in the reader's language.
    pub title: String,
    /// The line below it: what it is about, what it does, who helps.
    pub second: String,
    /// Who does it; empty while nobody said.
    pub owner: String,
    /// The first letters of that name.
    pub initials: String,
    /// When it is to be ready, in words.
    pub due: String,
    /// Whether that is a day; else it is only said loosely, or not at all.
    pub has_day: bool,
    /// Whether that day has passed.
    pub is_late: bool,
    /// How much work, 1 to 3.
    pub effort: Option<u32>,
    /// How much work, in words.
    pub effort_words: String,
    /// What it costs and what remains to pay.
    pub cost: Cost,
    /// What it does to its part: "Cyber gaat van 30 naar 40."; empty where nobody can say.
    pub effect: String,
    /// What it does to the total; empty where nobody can say.
    pub total: String,
    /// Whether it takes a missing basic away.
    pub lifts_basic: bool,
    /// Why it is proposed, with the figures behind it; empty for the user's own actions.
    pub why: Vec<String>,
    /// The programmes it uses.
    pub programmes: Vec<Helper>,
    /// Other programmes that would help, best first.
    pub could_help: Vec<Helper>,
    /// When it was done.
    pub done_on: Option<Date>,
    /// All of it, for a screen reader.
    pub spoken: String,
}

/// A programme that helps.
#[derive(Clone, Debug, PartialEq)]
pub struct Helper {
    /// Which.
    pub id: ProgrammeId,
    /// Its name; its id where the catalogue does not know it.
    pub name: String,
    /// Whether the company may use it, as far as is known.
    pub verdict: Option<Verdict>,
}

/// How many programmes a proposal brings along.
const MOST_WITH_A_PROPOSAL: usize = 1;

/// How many more are named that could help.
const MOST_HELPERS: usize = 6;

impl PlanView {
    /// The plan in words.
    pub fn new(of: &PlanOf<'_>) -> Self {
        let ranked = of.scan.as_ref().map(steps::ranked).unwrap_or_default();
        let free: Vec<&Ranked> = ranked.iter().filter(|step| is_free(of, step)).collect();
        let mut proposals = free.into_iter();
        let mut list = |list: List| {
            let kept = of.plan.list(list);
            let mut views: Vec<ActionView> = kept.iter().map(|action| planned(of, action, &ranked)).collect();
            let places = MOST_PER_LIST.saturating_sub(kept.len());
            views.extend(proposals.by_ref().filter_map(|step| proposed(of, step)).take(places));
            views
        };
        let (now, later) = (list(List::Now), list(List::Later));
        let mut done: Vec<ActionView> = of.plan.done.iter().map(|action| planned(of, action, &ranked)).collect();
        done.reverse();
        let steps: Vec<&Ranked> = now.iter().filter_map(|view| step_of(of, &view.draft, &ranked)).collect();
        let outcome = of.scan.as_ref().map(|scan| outcome(scan, &steps)).unwrap_or_default();
        let pays = pays(&now);
        let (title, lead) = head(of, &now, &later, &done, &outcome, &pays);
        let refused = of.plan.refused.iter().filter(|(id, _)| of.scan.is_some_and(|s| s.questionnaire.id() == id));
        Self { title, lead, today: of.today, refused: refused.cloned().collect(), now, later, done, outcome, pays }
    }

    /// The actions and proposals of a list.
    pub fn list(&self, list: List) -> &[ActionView] {
        match list {
            List::Now => &self.now,
            List::Later => &self.later,
        }
    }

    /// Whether nobody chose anything yet: there are proposals at most.
    pub fn is_bare(&self) -> bool {
        self.now.iter().chain(&self.later).all(ActionView::is_proposal) && self.done.is_empty()
    }

    /// Where an action comes to stand that goes one up, or down: within its list, or over into the other one. `None` at the ends.
    pub fn beside(&self, id: &ActionId, up: bool) -> Option<(List, usize)> {
        let chosen = |list: List| self.list(list).iter().filter_map(|view| view.id.as_ref());
        let at = |list: List| Some((list, chosen(list).position(|other| other == id)?));
        let (list, place) = at(List::Now).or_else(|| at(List::Later))?;
        match (list, up) {
            (_, true) if place > 0 => Some((list, place - 1)),
            (List::Later, true) => Some((List::Now, chosen(List::Now).count())),
            (_, false) if place + 1 < chosen(list).count() => Some((list, place + 1)),
            (List::Now, false) => Some((List::Later, 0)),
            (List::Now, true) | (List::Later, false) => None,
        }
    }

    /// The action or proposal to begin with.
    pub fn first(&self) -> Option<&ActionView> {
        self.now.first().or_else(|| self.later.first())
    }
}

impl ActionView {
    /// Whether it is only proposed.
    pub fn is_proposal(&self) -> bool {
        self.id.is_none()
    }
}

/// Whether a step is neither in the plan nor refused, nor done in this very scan.
fn is_free(of: &PlanOf<'_>, step: &Ranked) -> bool {
    let Some(scan) = &of.scan else { return false };
    let question = &scan.questionnaire.question(step.question).id;
    let is_this = |s: &StepOf| s.questionnaire == *scan.questionnaire.id() && s.question == *question;
    let is_planned = of.plan.open().any(|action| action.what.step.as_ref().is_some_and(is_this));
    let is_done = |s: &StepOf| is_this(s) && s.assessment == scan.assessment.id;
    let was_done = of.plan.done.iter().any(|action| action.what.step.as_ref().is_some_and(is_done));
    let is_refused = of.plan.refused.contains(&(scan.questionnaire.id().clone(), question.clone()));
    !is_planned && !was_done && !is_refused
}

/// The step an action is, where the scan still has it to take.
fn step_of<'a>(of: &PlanOf<'_>, draft: &Draft, ranked: &'a [Ranked]) -> Option<&'a Ranked> {
    let question = question_of(of, draft)?;
    ranked.iter().find(|step| step.question == question)
}

/// The question an action moves, where the scan asks it.
fn question_of(of: &PlanOf<'_>, draft: &Draft) -> Option<QuestionIx> {
    let (scan, step) = (of.scan.as_ref()?, draft.step.as_ref()?);
    (step.questionnaire == *scan.questionnaire.id()).then(|| scan.questionnaire.find(step.question.as_str())).flatten()
}

/// A step as the action it would become.
fn proposed(of: &PlanOf<'_>, step: &Ranked) -> Option<ActionView> {
    let scan = of.scan.as_ref()?;
    let action = steps::action(scan, step)?;
    let helpers = of.matcher.helping(of.matches, of.situation, scan.questionnaire.id(), step.question);
    let fits = |ix: &crate::catalogue::ProgrammeIx| {
        of.matches.of(*ix).is_some_and(|m| m.verdict() <= Verdict::SeemsToFit && m.is_useful())
    };
    let programmes = helpers.into_iter().filter(fits).take(MOST_WITH_A_PROPOSAL);
    let draft = Draft {
        title: action.title,
        step: Some(StepOf {
            assessment: scan.assessment.id.clone(),
            questionnaire: scan.questionnaire.id().clone(),
            question: scan.questionnaire.question(step.question).id.clone(),
        }),
        effort: Some(action.effort.clamp(1, 3)),
        effort_words: action.takes.trim_end_matches('.').to_owned(),
        programmes: programmes.map(|ix| of.matcher.catalogue().programme(ix).id.clone()).collect(),
        ..Draft::default()
    };
    Some(view(of, None, draft, None, Some(step)))
}

fn planned(of: &PlanOf<'_>, action: &dossier::Action, ranked: &[Ranked]) -> ActionView {
    let step = step_of(of, &action.what, ranked).filter(|_| action.done_on.is_none());
    view(of, Some(action.id.clone()), action.what.clone(), action.done_on, step)
}

fn view(
    of: &PlanOf<'_>,
    id: Option<ActionId>,
    draft: Draft,
    done_on: Option<Date>,
    step: Option<&Ranked>,
) -> ActionView {
    let t = of.tr;
    let title = title(of, &draft);
    let owner = draft.owner.trim().to_owned();
    let (due, has_day) = match (draft.due, draft.due_words.trim()) {
        (Some(day), _) => (text::date_short(t, day), true),
        (None, "") => (tr!(t, "plan-no-date"), false),
        (None, words) => (words.to_owned(), false),
    };
    let effort_words = match (draft.effort_words.trim(), draft.effort) {
        ("", Some(effort)) => tr!(t, "plan-effort", effort = effort as usize),
        (words, _) => words.to_owned(),
    };
    let cost = Cost::new(of, &draft);
    let alone = of.scan.as_ref().zip(step).map(|(scan, step)| outcome(scan, &[step])).unwrap_or_default();
    let lifts_basic = alone.basics.1 < alone.basics.0;
    let effect = of.scan.as_ref().zip(step).and_then(|(scan, step)| steps::action(scan, step));
    let effect = effect.map_or_else(String::new, |action| action.effect);
    let total = match &alone.total_words {
        Some((from, to)) => tr!(t, "plan-total-effect", from = from, to = to),
        None => String::new(),
    };
    let programmes: Vec<Helper> = draft.programmes.iter().map(|id| helper(of, id)).collect();
    let could_help = could_help(of, &draft);
    let second = second(of, &draft, lifts_basic, &effect, &programmes);
    let is_late = done_on.is_none() && draft.due.is_some_and(|day| day < of.today);
    let mut said = vec![title.clone(), second.clone()];
    said.push(if owner.is_empty() { tr!(t, "plan-nobody") } else { owner.clone() });
    said.push(due.clone());
    said.extend(is_late.then(|| tr!(t, "plan-late")));
    said.push(effort_words.clone());
    said.push(match &cost.own {
        Some(_) => tr!(t, "plan-said-pays", amount = &cost.own_words),
        None => tr!(t, "plan-pays-open"),
    });
    said.retain(|part| !part.is_empty());
    let spoken = said.join(", ");
    ActionView {
        initials: initials(&owner),
        why: why(of, step, lifts_basic),
        effort: draft.effort,
        id,
        draft,
        title,
        second,
        owner,
        due,
        has_day,
        is_late,
        effort_words,
        cost,
        effect,
        total,
        lifts_basic,
        programmes,
        could_help,
        done_on,
        spoken,
    }
}

/// The title as the user wrote it; a title that was only taken over follows the language.
fn title(of: &PlanOf<'_>, draft: &Draft) -> String {
    let improve = of.scan.as_ref().zip(question_of(of, draft));
    let improve = improve.and_then(|(scan, ix)| scan.questionnaire.question(ix).improve.as_ref());
    match improve {
        Some(improve) if improve.title.entries().any(|(_, title)| title == draft.title) => {
            of.tr.text(&improve.title).to_owned()
        }
        _ => draft.title.clone(),
    }
}

fn second(of: &PlanOf<'_>, draft: &Draft, lifts_basic: bool, effect: &str, programmes: &[Helper]) -> String {
    let t = of.tr;
    let mut said = Vec::new();
    if let Some((scan, question)) = of.scan.as_ref().zip(question_of(of, draft)) {
        said.push(format!("{}.", scan.name(scan.questionnaire.part_of(question))));
    }
    if lifts_basic {
        said.push(tr!(t, "plan-lifts-basic"));
    }
    if !programmes.is_empty() {
        let names: Vec<&str> = programmes.iter().map(|helper| helper.name.as_str()).collect();
        said.push(tr!(t, "plan-with", names = and_list(t, &names)));
    }
    if !lifts_basic && programmes.is_empty() && !effect.is_empty() {
        said.push(effect.to_owned());
    }
    if said.is_empty() && !draft.note.trim().is_empty() {
        said.push(draft.note.lines().next().unwrap_or_default().trim().to_owned());
    }
    said.join(" ")
}

fn and_list(t: &Tr, names: &[&str]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => tr!(t, "plan-and", first = rest.join(", "), last = *last),
        _ => names.concat(),
    }
}

/// The first letters of the first and the last word.
fn initials(owner: &str) -> String {
    let mut words = owner.split_whitespace().filter_map(|word| word.chars().next());
    let (first, last) = (words.next(), words.next_back());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

fn helper(of: &PlanOf<'_>, id: &ProgrammeId) -> Helper {
    let found = of.matcher.catalogue().find(id.as_str());
    Helper {
        id: id.clone(),
        name: found.map_or(id.as_str(), |ix| of.tr.text(&of.matcher.catalogue().programme(ix).name)).to_owned(),
        verdict: found.and_then(|ix| of.matches.of(ix)).map(crate::matching::Match::verdict),
    }
}

/// Programmes beside those an action uses: those that help with its step, or else those that help the company most.
fn could_help(of: &PlanOf<'_>, draft: &Draft) -> Vec<Helper> {
    let catalogue = of.matcher.catalogue();
    let question = of.scan.as_ref().zip(question_of(of, draft));
    let mut found = question.map_or_else(Vec::new, |(scan, question)| {
        of.matcher.helping(of.matches, of.situation, scan.questionnaire.id(), question)
    });
    if found.is_empty() {
        let may_use = of.matches.list.iter().filter(|m| m.verdict() <= Verdict::NotYet);
        found.extend(may_use.map(|m| m.programme));
    }
    let ids = found.into_iter().map(|ix| &catalogue.programme(ix).id);
    ids.filter(|id| !draft.programmes.contains(id)).take(MOST_HELPERS).map(|id| helper(of, id)).collect()
}

/// Why a step stands where it does, with its figures.
fn why(of: &PlanOf<'_>, step: Option<&Ranked>, lifts_basic: bool) -> Vec<String> {
    let (t, locale) = (of.tr, of.tr.locale());
    let Some((scan, step)) = of.scan.as_ref().zip(step) else { return Vec::new() };
    let number = |value: &Exact| text::number_up_to(locale, value, 1);
    let mut said = Vec::new();
    if step.is_basic {
        said.push(tr!(t, "plan-why-basic"));
        said.extend((!lifts_basic).then(|| tr!(t, "plan-why-basic-more")));
    }
    if step.condition.is_some() {
        said.push(tr!(t, "plan-why-condition"));
    }
    if let Some(w) = &step.weighed {
        let levels = scan.questionnaire.levels();
        let point = point_words(&w.point, 0, levels, locale);
        let name = scan.name(w.dimension);
        said.push(tr!(t, "plan-why-gap", name = name, point = point, target = number(&w.good_enough)));
        said.push(tr!(t, "plan-why-weight", importance = w.importance as usize, effort = w.effort as usize));
        said.push(tr!(
            t,
            "plan-why-sum",
            gap = number(&w.gap),
            importance = w.importance as usize,
            effort = w.effort as usize,
            priority = number(&w.priority)
        ));
    }
    said
}

/// Scores the scan anew with all these steps taken.
fn outcome(scan: &Scan<'_>, steps: &[&Ranked]) -> Outcome {
    let missing = |scores: &Scores| scores.blockers.iter().filter(|truth| truth.is_true()).count();
    let before = missing(scan.scores);
    let mut sheet = scan.sheet.clone();
    let mut is_moved = false;
    for step in steps {
        if let Some(to) = &step.to {
            sheet.set(step.question, to.clone());
            is_moved = true;
        }
    }
    if !is_moved {
        return Outcome { basics: (before, before), ..Outcome::default() };
    }
    let after = scoring::score(scan.questionnaire, &sheet, scan.context);
    let total = scan.main().zip(after.main()).and_then(|((figure, now), then)| {
        let (now, then) = (&now.total.part, &then.total.part);
        let may_show = |standing| matches!(standing, Standing::Firm | Standing::Provisional);
        if !may_show(now.standing()) || !may_show(then.standing()) {
            return None;
        }
        let (from, to) = (now.point()?.clone(), then.point()?.clone());
        let is_count = super::counts(figure);
        let shown = |part| Shown::new(part, &figure.best, &figure.levels, is_count, scan.locale()).figure;
        let mut words = (shown(now), shown(then));
        if words.0 == words.1 {
            let finer = |value: &Exact| text::number_up_to(scan.locale(), value, 2);
            words = (finer(&from), finer(&to));
        }
        (from != to).then_some(((from, to), words))
    });
    let (total, total_words) = total.unzip();
    Outcome { total, total_words, basics: (before, missing(&after)) }
}

/// What the company pays for the actions it chose; proposals have no price yet.
fn pays(now: &[ActionView]) -> Pays {
    let mut pays = Pays { own: Exact::ZERO, known: 0, open: 0 };
    for view in now.iter().filter(|view| !view.is_proposal()) {
        match &view.cost.own {
            Some(own) => {
                pays.own = &pays.own + own;
                pays.known += 1;
            }
            None => pays.open += 1,
        }
    }
    pays
}

fn head(
    of: &PlanOf<'_>,
    now: &[ActionView],
    later: &[ActionView],
    done: &[ActionView],
    outcome: &Outcome,
    pays: &Pays,
) -> (String, String) {
    let t = of.tr;
    let proposals = now.iter().filter(|view| view.is_proposal()).count();
    let chosen = now.len() - proposals;
    if now.is_empty() {
        return match (later.is_empty(), done.is_empty(), &of.scan) {
            (false, ..) => (tr!(t, "plan-title"), tr!(t, "plan-lead-later")),
            (true, false, _) => (tr!(t, "plan-title-done"), tr!(t, "plan-lead-done")),
            (true, true, Some(scan)) if scan.scores.figures.is_empty() => {
                (tr!(t, "plan-title-empty"), tr!(t, "plan-lead-profile"))
            }
            (true, true, Some(_)) => (tr!(t, "plan-title-empty"), tr!(t, "plan-lead-nothing")),
            (true, true, None) => (tr!(t, "plan-title-empty"), tr!(t, "plan-lead-no-scan")),
        };
    }
    let count = |n: usize| tr!(t, "plan-count", n = n);
    let n = now.len();
    let title = if chosen == 0 {
        tr!(t, "plan-title-proposed", n = n, count = count(n))
    } else {
        tr!(t, "plan-title-now", n = n, count = count(n))
    };
    let mut said = Vec::new();
    let (before, after) = outcome.basics;
    match (&outcome.total_words, before > after) {
        (Some((from, to)), false) => {
            said.push(tr!(t, "plan-lead-score", n = n, count = count(n), from = from, to = to));
        }
        (Some((from, to)), true) => said.push(tr!(
            t,
            "plan-lead-score-basics",
            n = n,
            count = count(n),
            from = from,
            to = to,
            left = after,
            number = count(after)
        )),
        (None, true) => {
            said.push(tr!(t, "plan-lead-basics", n = n, count = count(n), left = after, number = count(after)));
        }
        (None, false) => {}
    }
    // What is chosen has a price; what is only proposed is said to be so first.
    match (chosen, proposals) {
        (_, 0) => {}
        (0, _) => said.push(tr!(t, "plan-lead-proposed")),
        (_, n) => said.push(tr!(t, "plan-lead-partly-proposed", n = n, count = count(n))),
    }
    if chosen > 0 {
        let own = text::euro(t.locale(), &pays.own);
        said.push(match (pays.known, pays.open) {
            (_, 0) => tr!(t, "plan-lead-pays", own = own),
            (0, _) => tr!(t, "plan-lead-pays-open"),
            (_, open) => tr!(t, "plan-lead-pays-partly", own = own, n = open, count = count(open)),
        });
    }
    (title, said.join(" "))
}
