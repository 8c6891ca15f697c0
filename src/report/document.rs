//! The report: everything that is printed or written down, ready made, for whatever writer it goes through.
//!
//! A [`Report`] holds every number (unrounded, and in the reader's writing), every sentence and every picture. Writers only lay it
//! out. As JSON it is a contract: the fields are those below in `snake_case`, absent sections are `null`, scores stand unrounded
//! beside their words, days are ISO 8601 beside theirs, and `schema` grows when a field changes its meaning or goes away.
//! What is private is left out here, where a report for others is made: no writer can let it slip.

mod annex;
mod front;
mod help;
mod method;
mod parts;
mod pictures;
mod words;

use jiff::civil::Date;
use serde::Serialize;

use crate::company::Reference;
use crate::dossier::{Assessment, Dossier};
use crate::exact::Exact;
use crate::matching::{Matcher, Matches, ShortList, Situation};
use crate::questionnaire::Questionnaire;
use crate::report::plan::PlanView;
use crate::report::readings::Readings;
use crate::report::shown::Row;
use crate::report::{Explanation, PeerStanding, Summary};
use crate::scoring::{Scores, Sheet, Standing};
use crate::text::{self, Tr};
use crate::tr;

pub use words::Words;

/// The version of the JSON.
pub const SCHEMA: u32 = 1;

/// For whom a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// For the company: everything but what is private.
    #[default]
    Owner,
    /// For the adviser: with private notes, marked as such.
    Advisor,
    /// The conclusion on one page.
    OnePager,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Advisor, Self::OnePager];

    /// Its word on the command line and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Advisor => "advisor",
            Self::OnePager => "one-pager",
        }
    }

    /// The kind with this word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What a report can be without. How it was measured is always in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// The conclusion on one page.
    Conclusion,
    /// Every dimension.
    Parts,
    /// What changed since the last scan.
    Changes,
    /// Who helps.
    Programmes,
    /// What to do when.
    Plan,
    /// The other readings of the dossier.
    Readings,
    /// Every question with its answer.
    Answers,
}

impl Section {
    /// In the order in which they are printed.
    pub const ALL: [Self; 7] =
        [Self::Conclusion, Self::Parts, Self::Changes, Self::Programmes, Self::Plan, Self::Readings, Self::Answers];

    /// Its word on the command line and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Conclusion => "conclusion",
            Self::Parts => "parts",
            Self::Changes => "changes",
            Self::Programmes => "programmes",
            Self::Plan => "plan",
            Self::Readings => "readings",
            Self::Answers => "answers",
        }
    }

    /// The section with this word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}

/// Whose report it is: the organisation that hands it over. Empty is Digipeil itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Sender {
    /// Its name; empty for none.
    pub name: String,
    /// A line at the foot of every page.
    pub footer: String,
    /// The colour of the heading line, as `#0D5C63`; `None` for the program's own. Too pale a colour is not taken.
    pub colour: Option<String>,
    /// Its logo, an SVG or a PNG; empty for none.
    #[serde(skip)]
    pub logo: Vec<u8>,
}

/// What a report is made from. All of it in one language.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The reader's words.
    pub tr: &'a Tr,
    /// Today.
    pub today: Date,
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The scan that the report is about.
    pub scan: Option<ScanMaterial<'a>>,
    /// All readings of the dossier.
    pub readings: &'a Readings,
    /// The plan.
    pub plan: Option<&'a PlanView>,
    /// Which programmes fit.
    pub help: Option<HelpMaterial<'a>>,
    /// Areas, sectors and so on.
    pub reference: &'a Reference,
    /// Who hands it over.
    pub sender: &'a Sender,
    /// For whom.
    pub kind: Kind,
    /// What is left out.
    pub without: &'a [Section],
}

/// The scan that a report is about, with everything that was told of it.
#[derive(Clone, Copy)]
pub struct ScanMaterial<'a> {
    /// Its questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The scan as it is kept.
    pub assessment: &'a Assessment,
    /// Its answers.
    pub sheet: &'a Sheet,
    /// Its scores.
    pub scores: &'a Scores,
    /// Its results.
    pub summary: &'a Summary,
    /// Why each of its bars is what it is: the total first, then the top dimensions.
    pub explanations: &'a [std::sync::Arc<Explanation>],
    /// Where it stands among published shares.
    pub standings: &'a [PeerStanding],
}

/// Which programmes fit.
#[derive(Clone, Copy)]
pub struct HelpMaterial<'a> {
    /// The catalogue, made ready.
    pub matcher: &'a Matcher,
    /// What the matcher was told.
    pub situation: &'a Situation,
    /// Every programme, best first.
    pub matches: &'a Matches,
    /// The few that help most.
    pub short_list: &'a ShortList,
}

/// A report. See the module for its form as JSON.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The version of this form: [`SCHEMA`].
    pub schema: u32,
    /// For whom it is.
    pub kind: Kind,
    /// The language of its words, such as `nl`.
    pub language: String,
    /// The country whose words are meant, such as `BE`.
    pub region: Option<String>,
    /// What it is called.
    pub title: String,
    /// A name of its own, that stays the same when it is made again.
    pub ident: String,
    /// The program that made it, with its version.
    pub program: String,
    /// The day it was made.
    pub made_on: Day,
    /// Who hands it over.
    pub sender: Sender,
    /// The company.
    pub company: CompanyFacts,
    /// The scan it is about.
    pub scan: Option<ScanFacts>,
    /// At the top of every page, right: what and when.
    pub header: String,
    /// At the foot of every page: versions and the day of the last check.
    pub footer: String,
    /// The conclusion, on page one.
    pub conclusion: Option<Conclusion>,
    /// Per dimension.
    pub parts: Option<Parts>,
    /// What changed since the last scan.
    pub changes: Option<Changes>,
    /// Who helps.
    pub programmes: Option<Programmes>,
    /// What to do when.
    pub plan: Option<Plan>,
    /// The readings of the dossier beside each other.
    pub readings: Option<ReadingsPart>,
    /// Every question with its answer.
    pub answers: Option<Answers>,
    /// How it was measured.
    pub method: Option<Method>,
    /// The fixed words of the lay-out: headings of tables and the like.
    pub words: Words,
    /// The pictures, by name.
    pub pictures: Vec<Picture>,
}

/// A day, for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// `2026-11-21`.
    pub iso: String,
    /// `21 november 2026`.
    pub words: String,
}

impl Day {
    fn new(t: &Tr, date: Date) -> Self {
        Self { iso: date.to_string(), words: text::date(t, date) }
    }
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Amount {
    /// In euro.
    pub euro: f64,
    /// `€ 3.300`.
    pub words: String,
}

impl Amount {
    fn new(t: &Tr, value: &Exact) -> Self {
        Self { euro: value.to_f64(), words: text::euro(t.locale(), value) }
    }
}

/// The company as it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompanyFacts {
    /// Its name; words for "no name yet" where it has none.
    pub name: String,
    /// Its municipality; empty where nobody said.
    pub place: String,
    /// Name and place.
    pub line: String,
    /// What else is known.
    pub facts: Vec<Fact>,
}

/// Something with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What is known.
    pub value: String,
}

/// Which scan a report is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScanFacts {
    /// The id of the questionnaire.
    pub questionnaire: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Who provides it.
    pub provider: String,
    /// The hash of its file.
    pub hash: String,
    /// The stage, such as `T0`.
    pub stage: String,
    /// When it was begun.
    pub begun: Day,
    /// When an answer last changed.
    pub changed: Day,
    /// Who answered; empty where nobody said.
    pub respondent: String,
    /// How many questions there are of each kind.
    pub counts: Counts,
}

/// How many of the questions that were asked are what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Asked: shown to this company.
    pub asked: usize,
    /// Answered.
    pub answered: usize,
    /// "I don't know".
    pub dont_know: usize,
    /// Not applicable.
    pub not_applicable: usize,
    /// Still open.
    pub open: usize,
}

/// A score with all that is known of it, on its own scale.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScoreFacts {
    /// Of what: the id of a dimension or of a figure.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What may be claimed: `firm`, `provisional`, `range`, `none`.
    pub standing: &'static str,
    /// The score, unrounded; `null` where only a range may be shown.
    pub point: Option<f64>,
    /// The least it can be, unrounded.
    pub low: Option<f64>,
    /// The most it can be, unrounded.
    pub high: Option<f64>,
    /// The end of its scale.
    pub best: f64,
    /// The score as it is shown: the point, else the range, else a dash.
    pub figure: String,
    /// "tussen 21 en 50"; empty where the point says it all.
    pub between: String,
    /// The level it reaches; empty where there is none.
    pub level: String,
    /// The share of its weight that is known, 0 to 1.
    pub coverage: Option<f64>,
    /// The same in words.
    pub coverage_words: String,
    /// The score of the last scan.
    pub last: Option<f64>,
    /// The same in words.
    pub last_words: String,
    /// What is good enough.
    pub target: Option<f64>,
    /// The same in words.
    pub target_words: String,
    /// Its weight in what it belongs to, unrounded; `null` for a figure, and where nothing is weighed.
    pub weight: Option<f64>,
}

impl ScoreFacts {
    fn new(t: &Tr, row: &Row, level: String, coverage: Option<&Exact>) -> Self {
        let shown = &row.shown;
        let number = |value: &Exact| text::number_up_to(t.locale(), value, 1);
        let is_range = shown.is_open() && shown.standing != Standing::None;
        Self {
            id: row.id.clone(),
            label: row.label.clone(),
            standing: match shown.standing {
                Standing::Firm => "firm",
                Standing::Provisional => "provisional",
                Standing::RangeOnly => "range",
                Standing::None => "none",
            },
            point: shown.point.as_ref().map(Exact::to_f64),
            low: shown.low.as_ref().map(Exact::to_f64),
            high: shown.high.as_ref().map(Exact::to_f64),
            best: shown.best.to_f64(),
            figure: shown.figure.clone(),
            between: if is_range {
                tr!(t, "results-said-between", low = &shown.low_words, high = &shown.high_words)
            } else {
                String::new()
            },
            level,
            coverage: coverage.map(Exact::to_f64),
            coverage_words: coverage.map_or_else(String::new, |share| whole_percent(t, share)),
            last: row.was.as_ref().map(|was| was.value.to_f64()),
            last_words: row.was.as_ref().map_or_else(String::new, |was| was.words.clone()),
            target: row.target.as_ref().map(Exact::to_f64),
            target_words: row.target.as_ref().map_or_else(String::new, number),
            weight: None,
        }
    }
}

/// A share of one as whole percents.
fn whole_percent(t: &Tr, share: &Exact) -> String {
    let percent = share * &Exact::from(100_i64);
    let whole: Exact = percent.round_to(0).parse().unwrap_or(percent);
    text::percent(t.locale(), &whole)
}

/// Page one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Conclusion {
    /// Where the company stands, in one sentence.
    pub headline: String,
    /// How sure that is, and what follows.
    pub lead: String,
    /// The main figure; `None` for a questionnaire that gives none.
    pub total: Option<ScoreFacts>,
    /// The picture of the main figure, by name.
    pub picture: Option<String>,
    /// The legend of that picture, by name.
    pub legend: Option<String>,
    /// Missing basics.
    pub blockers: Vec<Notice>,
    /// "Dit gaat goed".
    pub strong_title: String,
    /// What goes well.
    pub strong: Vec<Fact>,
    /// Whether that is good enough; else it is only the nearest to it.
    pub is_good: bool,
    /// Said where there is nothing to show, or beside what is not good enough yet.
    pub strong_sentence: String,
    /// "Doe dit eerst".
    pub steps_title: String,
    /// What to do first.
    pub steps: Vec<Step>,
    /// What all of it does together and what it costs.
    pub together: String,
    /// Why there is nothing to do first; empty where there is.
    pub no_steps: String,
    /// The priorities of a questionnaire without a score.
    pub priorities: Option<PrioritiesPart>,
    /// "Hoe zeker is dit?"
    pub sure_title: String,
    /// Who answered what, when and with which questionnaire; references; the day of the catalogue.
    pub sure: String,
}

/// What is wrong, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The first sentence.
    pub first: String,
    /// The rest.
    pub rest: String,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// Its place, from 1.
    pub number: usize,
    /// `now`, `later` or `done`.
    pub when: &'static str,
    /// What to do.
    pub title: String,
    /// How long it takes.
    pub takes: String,
    /// What it does to its part.
    pub effect: String,
    /// What it does to the total.
    pub total: String,
    /// How much work, 1 to 3.
    pub effort: Option<u32>,
    /// Who does it; empty where nobody was named.
    pub owner: String,
    /// By when.
    pub due: Option<Day>,
    /// By when, where that is no day: "na maart".
    pub due_words: String,
    /// The programmes that help; empty for none.
    pub help: String,
    /// What they do for it, in a few words: "steun € 2.700", "gratis"; empty where nobody knows.
    pub help_note: String,
    /// What it costs before anybody helps, in euro without VAT.
    pub cost: Option<Amount>,
    /// How what the company pays comes about, a sentence per programme.
    pub cost_lines: Vec<String>,
    /// What the company pays itself, where that is known.
    pub pays: Option<Amount>,
    /// The same in words: an amount, or that it is still to be decided.
    pub pays_words: String,
    /// Of what: "van € 6.000"; empty where nobody helps to pay.
    pub pays_note: String,
    /// How far it is, in a word; empty where nobody keeps count.
    pub state: String,
    /// What was written with it.
    pub note: String,
}

/// The priorities of a questionnaire without a score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PrioritiesPart {
    /// Its heading.
    pub title: String,
    /// How to read it.
    pub lead: String,
    /// Its picture, by name.
    pub picture: Option<String>,
    /// What runs from left to right.
    pub across: String,
    /// What runs upwards.
    pub up: String,
    /// What stands in it, the first first.
    pub items: Vec<PriorityItem>,
    /// What nobody could place.
    pub unknown: String,
}

/// The ratings that priorities come from, beside each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RatingsPart {
    /// Its heading.
    pub title: String,
    /// The picture, by name; `null` while nothing is rated.
    pub picture: Option<String>,
    /// Its legend, by name; `null` where there is nothing to explain.
    pub legend: Option<String>,
    /// What the ratings across and those up are called, with their ends.
    pub scales: Vec<String>,
    /// Everything that is rated, the first first; what is not known last.
    pub list: Vec<RatedFacts>,
    /// What nobody could place.
    pub unknown: String,
}

/// One thing with both its ratings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RatedFacts {
    /// Its id in the questionnaire.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The rating across.
    pub across: RateFacts,
    /// The rating up.
    pub up: RateFacts,
}

/// A rating.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RateFacts {
    /// Its points, unrounded; `null` where nobody knows.
    pub points: Option<f64>,
    /// The rating as it is read: a step, from 1, or the points.
    pub value: Option<f64>,
    /// The same in words; a dash where nobody knows.
    pub figure: String,
    /// The highest rating.
    pub best: f64,
    /// The rating of the last scan.
    pub last: Option<f64>,
    /// The answer behind it.
    pub words: String,
}

/// One thing among the priorities.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PriorityItem {
    /// Its name.
    pub name: String,
    /// How far across, 0 to 1.
    pub across: f64,
    /// How far up, 0 to 1.
    pub up: f64,
    /// What to begin with; empty where nobody said.
    pub first_step: String,
}

/// The pages per dimension.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Parts {
    /// Its heading.
    pub title: String,
    /// In which order they stand.
    pub lead: String,
    /// All bars in one picture, by name.
    pub picture: Option<String>,
    /// Their legend, by name.
    pub legend: Option<String>,
    /// The dimensions.
    pub list: Vec<PartFacts>,
    /// The heading of the radar.
    pub radar_title: String,
    /// The radar, by name; a second picture of the same.
    pub radar: Option<String>,
    /// The ratings, for a questionnaire that gives no score; then there are no dimensions.
    pub ratings: Option<RatingsPart>,
}

/// One dimension.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PartFacts {
    /// Its score.
    pub score: ScoreFacts,
    /// How many answers count and how many are unknown.
    pub sentence: String,
    /// "tussen 21 en 50, goed genoeg: 50".
    pub aside: String,
    /// "Basis ontbreekt"; empty where nothing basic is missing.
    pub badge: String,
    /// The missing basics.
    pub blockers: Vec<Notice>,
    /// Its bar, by name.
    pub picture: Option<String>,
    /// When it is good enough.
    pub good_enough: String,
    /// What comes next.
    pub next_step: String,
    /// What the largest steps do.
    pub steps: Vec<Fact>,
}

/// What changed since the last scan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Changes {
    /// Its heading.
    pub title: String,
    /// On what the comparison rests.
    pub sentence: String,
    /// The dumbbells, by name.
    pub picture: Option<String>,
    /// The lines.
    pub rows: Vec<ChangeFacts>,
}

/// How one score changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeFacts {
    /// Of what.
    pub label: String,
    /// The score then, unrounded.
    pub then: Option<f64>,
    /// The same in words.
    pub then_words: String,
    /// The score now, unrounded.
    pub now: Option<f64>,
    /// The same in words.
    pub now_words: String,
    /// `better`, `lower`, `none` or `unknown`.
    pub change: &'static str,
    /// The change in words.
    pub words: String,
}

/// Who helps.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Programmes {
    /// Its heading.
    pub title: String,
    /// How they were chosen.
    pub lead: String,
    /// When they were last checked.
    pub checked: String,
    /// The few that help most.
    pub list: Vec<ProgrammeFacts>,
    /// Why others are not among them, with how many.
    pub left_out: Vec<Fact>,
    /// What the project comes to; `null` while nobody said what it costs.
    pub project: Option<ProjectPart>,
    /// The room for de minimis aid; `null` where it plays no part.
    pub room: Option<RoomPart>,
}

/// What the project comes to: the best combination of programmes that is allowed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectPart {
    /// What remains to pay, as a heading.
    pub title: String,
    /// What would make it surer; empty where nothing would.
    pub lead: String,
    /// What the project costs, in euro without VAT.
    pub cost: Amount,
    /// The best combination, per size class the company may be in.
    pub outcomes: Vec<OutcomeFacts>,
    /// What may be used beside it and costs nothing.
    pub free: Vec<String>,
    /// Why other programmes are not counted. The adviser's report has all of them.
    pub aside: Vec<String>,
    /// How many more there are.
    pub aside_more: String,
    /// That the aid is more than there is room for; empty where it is not.
    pub over: String,
    /// What this rests on: which combinations are allowed, and who says so.
    pub rests_on: Vec<String>,
}

/// The best combination for some size classes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OutcomeFacts {
    /// For which classes; empty where there is only one.
    pub when: String,
    /// The calculation, line by line.
    pub lines: Vec<SumFacts>,
    /// The least the company pays itself, in euro.
    pub own_least: f64,
    /// The most the company pays itself, in euro.
    pub own_most: f64,
    /// The same in words.
    pub own_words: String,
    /// The least that all programmes together pay, in euro.
    pub aid_least: f64,
    /// The most that all programmes together pay, in euro.
    pub aid_most: f64,
}

/// A line of a calculation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SumFacts {
    /// What it is.
    pub label: String,
    /// How much in euro: cost and what remains are positive, aid is negative; `null` for a remark or a range.
    pub euro: Option<f64>,
    /// The same in words; empty for a remark.
    pub words: String,
}

/// The room for de minimis aid on the day of the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoomPart {
    /// Its heading.
    pub title: String,
    /// How much is left, over which period, and what is not sure.
    pub lines: Vec<String>,
    /// The day asked for.
    pub on: Day,
    /// The ceiling on that day.
    pub ceiling: Amount,
    /// The first day of which aid still counts.
    pub since: Day,
    /// The least that is left, in euro.
    pub left_least: f64,
    /// The most that is left, in euro.
    pub left_most: f64,
    /// The aid that was granted.
    pub aid: Vec<AidFacts>,
    /// What this rests on.
    pub rests_on: Vec<String>,
}

/// Aid that was granted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AidFacts {
    /// When it was granted.
    pub on: Day,
    /// How much.
    pub amount: Amount,
    /// Who gave it.
    pub giver: String,
    /// Under which programme; empty where nobody said.
    pub programme: String,
    /// To which company; empty for this one.
    pub undertaking: String,
    /// Whether it counts on the day asked for: `yes`, `no` or `unknown`.
    pub counts: &'static str,
    /// The same in a sentence.
    pub counts_words: String,
}

/// So many reasons why a programme is useful stand on a page: more than a few convince nobody more. Tables have all of them.
pub const REASONS_ON_PAPER: usize = 5;

/// One programme.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProgrammeFacts {
    /// Its id in the catalogue.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it does.
    pub summary: String,
    /// What sort of help it is.
    pub sort: String,
    /// Who offers it.
    pub provider: String,
    /// The verdict by its id in JSON.
    pub verdict: &'static str,
    /// The verdict in a word.
    pub verdict_words: String,
    /// What decided it.
    pub why: String,
    /// The adviser who decided otherwise, when and why; empty where nobody did.
    pub decided: String,
    /// Why it is useful, the strongest reasons first.
    pub useful: Vec<String>,
    /// Its rules.
    pub rules: Vec<RuleFacts>,
    /// What to mind.
    pub notices: Vec<String>,
    /// What it pays.
    pub money: Vec<String>,
    /// What the company pays itself, where that is known.
    pub pays: Option<Amount>,
    /// "U betaalt".
    pub money_title: String,
    /// The figure under it.
    pub money_figure: String,
    /// What it is of.
    pub money_note: String,
    /// Its page.
    pub url: String,
    /// Where this was seen, and when it was checked.
    pub source: String,
}

/// One rule of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleFacts {
    /// Its id.
    pub id: String,
    /// `pass`, `fail` or `unknown`.
    pub result: &'static str,
    /// The same in a word.
    pub result_words: String,
    /// The rule, with what one can do about it.
    pub sentence: String,
}

/// What to do when.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Plan {
    /// Its heading.
    pub title: String,
    /// What it says.
    pub lead: String,
    /// The steps.
    pub steps: Vec<Step>,
}

/// The readings of the dossier beside each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadingsPart {
    /// Its heading.
    pub title: String,
    /// That they do not add up.
    pub lead: String,
    /// The newest scan with each questionnaire.
    pub list: Vec<ReadingFacts>,
    /// The questionnaires not begun yet.
    pub waiting: String,
    /// Where the figures stand among published shares.
    pub standings: Vec<StandingFacts>,
    /// Their heading.
    pub standings_title: String,
    /// Why they do not compare with each other.
    pub apart: String,
}

/// One reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadingFacts {
    /// The id of its questionnaire.
    pub questionnaire: String,
    /// Its name.
    pub name: String,
    /// Stage, date and how far it is.
    pub line: String,
    /// What it says, in one sentence.
    pub outcome: String,
    /// Missing basics.
    pub blockers: Vec<String>,
    /// Its figures.
    pub figures: Vec<FigureFacts>,
    /// What there is to say where it has no figure.
    pub sentence: String,
    /// Per part how much is filled in, where it has no figure.
    pub counts: Vec<Fact>,
    /// The ratings, where it has some and the report is not about this very scan.
    pub ratings: Option<RatingsPart>,
    /// When one would fill it in again.
    pub advice: String,
    /// Earlier scans.
    pub earlier: Vec<Fact>,
}

/// One figure of a reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureFacts {
    /// Its name; empty where it is the only one.
    pub name: String,
    /// Where it stands.
    pub headline: String,
    /// The score.
    pub score: ScoreFacts,
    /// Its bar, by name.
    pub picture: Option<String>,
}

/// Where a figure stands among published shares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StandingFacts {
    /// The id of the questionnaire that gives the figure.
    pub questionnaire: String,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub sentence: String,
    /// Year, version, country and size class.
    pub caption: String,
    /// What one must know to read it.
    pub notes: Vec<String>,
    /// The strip, by name.
    pub picture: Option<String>,
}

/// Every question with its answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answers {
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub lead: String,
    /// Said where private notes are printed; else empty.
    pub private: String,
    /// Part by part.
    pub parts: Vec<AnswerPart>,
}

/// The questions of one part.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AnswerPart {
    /// Its name.
    pub name: String,
    /// How many of its questions were answered.
    pub count: String,
    /// The questions.
    pub list: Vec<AnswerFacts>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AnswerFacts {
    /// Its place among the questions that were asked, from 1.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// The id of the dimension it belongs to.
    pub dimension: String,
    /// Its kind, as questionnaires name it: `OneOf`, `Matrix` and so on.
    pub kind: &'static str,
    /// Its weight in its dimension, unrounded; `null` where it is not scored.
    pub weight: Option<f64>,
    /// Its words.
    pub ask: String,
    /// `answered`, `dont_know`, `not_applicable` or `open`.
    pub state: &'static str,
    /// The answer, whole.
    pub answer: String,
    /// The same for programs: ids of options, `row:column` of a matrix, a number, a day.
    pub chosen: Vec<String>,
    /// When the answer last changed: `2026-11-21`; empty where nobody knows.
    pub answered_on: String,
    /// Its points, unrounded; `None` where it has none.
    pub points: Option<f64>,
    /// The end of their scale.
    pub best: Option<f64>,
    /// The points in words.
    pub points_words: String,
    /// How it is backed up, for programs: `none`, `told`, `shown`, `document` or `audited`.
    pub evidence_step: &'static str,
    /// How it is backed up; empty where nothing was said.
    pub evidence: String,
    /// The links and files that back it up; files are named in the adviser's report only.
    pub attachments: Vec<AttachmentFacts>,
    /// Why it does not apply.
    pub reason: String,
    /// The note for the company.
    pub note: String,
    /// The private note; always empty but in the adviser's report.
    pub private_note: String,
    /// Who looks it up later, and by when.
    pub follow_up: String,
    /// Where a confirmed suggestion came from.
    pub origin: String,
}

/// Something that backs an answer up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AttachmentFacts {
    /// `link`, `png`, `jpg` or `pdf`.
    pub kind: &'static str,
    /// The same in a word.
    pub kind_words: String,
    /// Its title, or what the file was called.
    pub name: String,
    /// The address of a link; empty for a file.
    pub url: String,
}

impl AttachmentFacts {
    /// All of it on one line.
    pub fn line(&self) -> String {
        match self.url.as_str() {
            "" => format!("{} ({})", self.name, self.kind_words),
            url if url == self.name => url.to_owned(),
            url => format!("{} ({}) {url}", self.name, self.kind_words),
        }
    }
}

/// How it was measured.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Method {
    /// Its heading.
    pub title: String,
    /// In plain words, heading by heading.
    pub blocks: Vec<Block>,
    /// Versions, dates, counts.
    pub facts: Vec<Fact>,
    /// Their heading.
    pub facts_title: String,
}

/// A few paragraphs, or a list, under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Block {
    /// The heading.
    pub title: String,
    /// The paragraphs, or the lines of the list.
    pub lines: Vec<String>,
    /// Whether they are a list.
    pub is_list: bool,
}

/// A picture with its text alternative.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Picture {
    /// Its name: letters, digits and hyphens.
    pub name: String,
    /// What it is of.
    pub title: String,
    /// What it says.
    pub description: String,
    /// In points of 1/96 inch.
    pub width: f64,
    /// In points of 1/96 inch.
    pub height: f64,
    /// The picture that goes on where this one ends, by name: what is higher than a page is drawn in parts.
    pub next: Option<String>,
    /// The picture. It is no part of the JSON.
    #[serde(skip)]
    pub svg: String,
}

impl Report {
    /// The report.
    pub fn new(material: &Material<'_>) -> Self {
        let Material { tr: t, today, sender, kind, .. } = *material;
        let locale = t.locale();
        let has = |section: Section| {
            let fits = kind != Kind::OnePager || section == Section::Conclusion;
            fits && (!material.without.contains(&section) || (kind == Kind::OnePager && section == Section::Conclusion))
        };
        let company = method::company_facts(material);
        let scan = material.scan.as_ref().map(|scan| method::scan_facts(t, scan));
        let mut pictures = Vec::new();
        let conclusion = has(Section::Conclusion).then(|| front::conclusion(material, &mut pictures));
        let parts = has(Section::Parts).then(|| parts::parts(material, &mut pictures)).flatten();
        let changes = has(Section::Changes).then(|| parts::changes(material, &mut pictures)).flatten();
        let programmes = has(Section::Programmes).then(|| help::programmes(material)).flatten();
        let plan = has(Section::Plan).then(|| front::plan(material)).flatten();
        let readings = has(Section::Readings).then(|| annex::readings(material, &mut pictures)).flatten();
        let answers = has(Section::Answers).then(|| annex::answers(material)).flatten();
        let method = (kind != Kind::OnePager).then(|| method::method(material));
        let what = scan.as_ref().map_or_else(|| tr!(t, "report-title-none"), |scan| scan.name.clone());
        let on = scan.as_ref().map_or_else(|| text::date(t, today), |scan| scan.changed.words.clone());
        Self {
            schema: SCHEMA,
            kind,
            language: locale.lang.code().to_owned(),
            region: locale.region.and_then(|region| String::from_utf8(region.to_vec()).ok()),
            title: tr!(t, "report-title", what = &what, company = &company.name),
            ident: ident(material),
            program: program(t),
            made_on: Day::new(t, today),
            sender: Sender { colour: sender.colour.clone().filter(|c| is_dark_enough(c)), ..sender.clone() },
            header: tr!(t, "report-header", what = &what, date = on),
            footer: method::footer(material),
            company,
            scan,
            conclusion,
            parts,
            changes,
            programmes,
            plan,
            readings,
            answers,
            method,
            words: Words::new(t),
            pictures,
        }
    }

    /// The picture with this name, and those that go on where it ends, in order.
    pub fn pictures_from(&self, name: &str) -> impl Iterator<Item = &Picture> {
        std::iter::successors(self.picture(name), |picture| self.picture(picture.next.as_deref()?))
    }

    /// The picture with this name.
    pub fn picture(&self, name: &str) -> Option<&Picture> {
        self.pictures.iter().find(|picture| picture.name == name)
    }

    /// As JSON, laid out over lines.
    pub fn json(&self) -> String {
        // What is written here holds only texts and finite numbers, which JSON can always say.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// The program with its version.
fn program(t: &Tr) -> String {
    format!("{} {}", tr!(t, "program-name"), env!("CARGO_PKG_VERSION"))
}

/// A name that the same report always has: of the dossier, the scan, the kind and the language.
fn ident(material: &Material<'_>) -> String {
    use crate::id::Id as _;
    let scan = material.scan.as_ref().map_or("", |scan| scan.assessment.id.as_str());
    let Material { dossier, kind, tr, .. } = material;
    format!("digipeil:{}:{scan}:{}:{}", dossier.key, kind.id(), tr.locale().lang)
}

/// Whether bytes are a picture that reports can bear as a logo: a PNG or an SVG.
pub fn is_logo(bytes: &[u8]) -> bool {
    let is_svg = || {
        let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
        String::from_utf8_lossy(head).contains("<svg")
    };
    bytes.starts_with(b"\x89PNG\r\n\x1a\n") || is_svg()
}

/// Whether text of this colour can be read on white paper: a contrast of at least 4.5. Written as `#0D5C63`.
pub fn is_dark_enough(colour: &str) -> bool {
    rgb(colour).is_some_and(|rgb| {
        let channel = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = rgb.map(channel);
        let luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        1.05 / (luminance + 0.05) >= 4.5
    })
}

/// Red, green and blue of a colour written as `#0D5C63`; `None` for anything else.
pub fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_taken_only_where_its_text_can_be_read() {
        assert!(is_dark_enough("#0D5C63") && is_dark_enough("#000000") && is_dark_enough("#767676"));
        assert!(!is_dark_enough("#777777") && !is_dark_enough("#FFD84A") && !is_dark_enough("#FFFFFF"));
        for wrong in ["", "0D5C63", "#0D5C6", "#0D5C6G", "#éé12", "red"] {
            assert_eq!(rgb(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn words_on_the_command_line_lead_back_to_what_they_name() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::from_id(kind.id()) == Some(kind)));
        assert!(Section::ALL.into_iter().all(|section| Section::from_id(section.id()) == Some(section)));
    }
}
