//! What comes first: the priorities of a questionnaire that gives no score, and the ratings they come from.

use std::collections::HashMap;

use crate::exact::Exact;
use crate::id::Id as _;
use crate::questionnaire::{Kind, ProfileItem, QuestionIx};
use crate::report::chart::{
    self, Arrangement, Chart, GridAxis, GridItem, Key, KeyMark, PriorityGrid, Profile, ProfileColumn, ProfileRow,
    Rating,
};
use crate::report::picture::paged;
use crate::report::{Look, Scan, answer_words};
use crate::scoring::Scores;
use crate::text::{self, Tr};
use crate::tr;

/// So many are to be done now; the rest comes later.
const NOW: usize = 3;

/// A picture of priorities.
#[derive(Clone, Debug, PartialEq)]
pub struct Priorities {
    /// The name of the direction across.
    pub across: String,
    /// The name of the direction up.
    pub up: String,
    /// What is known of both directions, the furthest first.
    pub items: Vec<Priority>,
    /// The names of those of which too little is known.
    pub unknown: Vec<String>,
    /// Everything that is rated with both its ratings: what is in the picture in the same order, then the rest.
    pub rated: Vec<Rated>,
    /// How the ratings across and those up are read.
    pub scales: [RatingScale; 2],
    /// The date of the last scan, where one of its ratings is shown; else empty.
    pub last: String,
}

/// A scale of ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct RatingScale {
    /// What is rated.
    pub name: String,
    /// How many steps it has, where all ratings have the same; else the points themselves are the rating.
    pub steps: Option<usize>,
    /// The highest rating.
    pub best: Exact,
}

/// One thing with its ratings across and up.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
    /// Its id in the questionnaire.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Across, then up.
    pub ratings: [Rate; 2],
}

/// A rating.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// Its points on the scale of questions, unrounded; `None` where nobody knows.
    pub points: Option<Exact>,
    /// The rating as it is read: the step, from 1, or the points.
    pub value: Option<Exact>,
    /// That of the last scan.
    pub last: Option<Exact>,
    /// The answer behind it.
    pub words: String,
}

/// One thing in a picture of priorities.
#[derive(Clone, Debug, PartialEq)]
pub struct Priority {
    /// Its name.
    pub name: String,
    /// How far across, 0 to 1.
    pub across: f64,
    /// How far up, 0 to 1.
    pub up: f64,
    /// What one would do first; empty where nobody said.
    pub first_step: String,
    /// The question that says how far across it stands.
    pub question: QuestionIx,
}

impl Priorities {
    /// The picture of priorities: the first three are marked as now.
    pub fn grid(&self, t: &Tr, look: &Look, field_height: f64) -> Chart {
        let words = || vec![tr!(t, "results-little"), tr!(t, "results-some"), tr!(t, "results-much")];
        let axis = |name: &str| GridAxis { name: name.to_owned(), parts: words() };
        let items = self
            .items
            .iter()
            .enumerate()
            .map(|(at, item)| GridItem {
                id: at.to_string(),
                number: (at + 1).to_string(),
                label: item.name.clone(),
                across: item.across,
                up: item.up,
                now: at < NOW,
                spoken: tr!(t, "results-said-priority", number = at + 1, name = &item.name),
            })
            .collect();
        let names: Vec<&str> = self.items.iter().take(NOW).map(|i| i.name.as_str()).collect();
        let sheet = look.sheet(tr!(t, "results-priorities-title"), names.join(", "));
        let grid = PriorityGrid { across: axis(&self.across), up: axis(&self.up), items, field_height };
        chart::priority_grid(&sheet, &grid)
    }

    /// The ratings beside each other: the first three stand out, as in the grid. `None` while nothing is rated.
    pub fn profile(&self, t: &Tr, look: &Look, arrangement: Arrangement) -> Option<Chart> {
        self.is_rated().then(|| self.profile_of(t, look, arrangement, &self.profile_rows(t)))
    }

    /// The same in parts that fit a page each.
    pub fn profile_on_pages(&self, t: &Tr, look: &Look, arrangement: Arrangement) -> Vec<Chart> {
        if !self.is_rated() {
            return Vec::new();
        }
        paged(&self.profile_rows(t), &|rows| self.profile_of(t, look, arrangement, rows))
    }

    fn is_rated(&self) -> bool {
        self.rated.iter().any(|rated| rated.ratings.iter().any(|rate| rate.value.is_some()))
    }

    fn profile_rows(&self, t: &Tr) -> Vec<ProfileRow> {
        let rating = |rate: &Rate, scale: &RatingScale| {
            let at = |value: &Exact| value.to_f64() - scale.begin();
            Rating {
                value: rate.value.as_ref().map(at),
                last: rate.last.as_ref().map(at),
                figure: scale.figure(t, rate.value.as_ref()),
            }
        };
        let row = |(at, rated): (usize, &Rated)| ProfileRow {
            id: rated.id.clone(),
            label: if at < self.items.len() { format!("{}. {}", at + 1, rated.name) } else { rated.name.clone() },
            ratings: rated.ratings.iter().zip(&self.scales).map(|(rate, scale)| rating(rate, scale)).collect(),
            strong: at < self.items.len().min(NOW),
            spoken: self.spoken(t, rated),
        };
        self.rated.iter().enumerate().map(row).collect()
    }

    fn profile_of(&self, t: &Tr, look: &Look, arrangement: Arrangement, rows: &[ProfileRow]) -> Chart {
        let column = |scale: &RatingScale| ProfileColumn {
            name: scale.words(t),
            // Steps are counted from one: the first stands at the beginning of the scale.
            maximum: scale.best.to_f64() - scale.begin(),
        };
        let sheet = look.sheet(tr!(t, "results-profile-chart"), self.sentence(t));
        let columns = self.scales.iter().map(column).collect();
        chart::profile(&sheet, &Profile { columns, rows: rows.to_vec(), arrangement, row_height: 34.0 })
    }

    /// What the marks of the profile mean; `None` where every one means the same.
    pub fn legend(&self, t: &Tr, look: &Look) -> Option<Chart> {
        if self.last.is_empty() {
            return None;
        }
        let keys = [
            Key { mark: KeyMark::Now, words: tr!(t, "results-key-now") },
            Key { mark: KeyMark::Last, words: self.last.clone() },
        ];
        Some(chart::legend(&look.sheet(tr!(t, "results-chart-legend"), String::new()), &keys))
    }

    /// What the profile shows, thing by thing.
    fn sentence(&self, t: &Tr) -> String {
        self.rated.iter().map(|rated| format!("{}.", self.spoken(t, rated))).collect::<Vec<_>>().join(" ")
    }

    /// "Geld, Hoe snel 4 van 5, Hoe hard 5 van 5, was 3".
    fn spoken(&self, t: &Tr, rated: &Rated) -> String {
        let mut said = vec![rated.name.clone()];
        for (rate, scale) in rated.ratings.iter().zip(&self.scales) {
            said.push(match &rate.value {
                Some(_) => {
                    let (value, best) = (scale.figure(t, rate.value.as_ref()), scale.figure(t, Some(&scale.best)));
                    tr!(t, "results-said-rating", name = &scale.name, value = value, best = best)
                }
                None => tr!(t, "results-said-not-rated", name = &scale.name),
            });
            said.extend(rate.last.as_ref().map(|last| tr!(t, "results-said-was", was = scale.figure(t, Some(last)))));
        }
        said.join(", ")
    }
}

impl RatingScale {
    /// The rating at the beginning of the scale.
    fn begin(&self) -> f64 {
        if self.steps.is_some() { 1.0 } else { 0.0 }
    }

    /// What is rated, from where to where: "Hoe snel (1 tot 5)".
    pub fn words(&self, t: &Tr) -> String {
        let number = |value: &Exact| text::number_up_to(t.locale(), value, 1);
        let from = if self.steps.is_some() { Exact::ONE } else { Exact::ZERO };
        tr!(t, "results-rating-scale", name = &self.name, from = number(&from), to = number(&self.best))
    }

    /// A rating as it is written; a dash where nobody knows it.
    pub fn figure(&self, t: &Tr, value: Option<&Exact>) -> String {
        value.map_or_else(|| "\u{2013}".to_owned(), |value| text::number_up_to(t.locale(), value, 1))
    }
}

/// The priorities of a scan; `None` where its questionnaire has none.
pub(super) fn priorities(scan: &Scan<'_>) -> Option<Priorities> {
    let t = scan.tr;
    let profile = scan.questionnaire.profile()?;
    let whole = scan.questionnaire.question_scale();
    let places = |scores: &Scores, ix: QuestionIx| {
        let parts = scores.main().map_or(&scores.places, |main| &main.questions);
        parts.get(ix.index())?.point().cloned()
    };
    let both = |item: &ProfileItem| [item.across, item.up];
    let scales = [0, 1].map(|at| {
        let ladders = profile.items.iter().map(|item| ladder(&scan.questionnaire.question(both(item)[at]).kind).len());
        let steps = common(ladders).filter(|steps| RATING_STEPS.contains(steps));
        let name = [&profile.across, &profile.up][at];
        RatingScale {
            name: t.text(name).to_owned(),
            steps,
            best: steps.map_or_else(|| whole.clone(), |steps| Exact::from(i64::try_from(steps).unwrap_or(i64::MAX))),
        }
    });
    let responses: HashMap<_, _> = scan.assessment.responses().collect();
    let rate = |at: usize, ix: QuestionIx| {
        let question = scan.questionnaire.question(ix);
        let read = |points: Exact| match scales[at].steps {
            None => points,
            // The step that gives so many points, from 1.
            Some(_) => {
                let below = ladder(&question.kind).iter().filter(|step| ***step < points).count();
                Exact::from(i64::try_from(below + 1).unwrap_or(i64::MAX))
            }
        };
        let points = places(scan.scores, ix);
        Rate {
            value: points.clone().map(read),
            last: scan.comparable().and_then(|before| places(&before.scores, ix)).map(read),
            words: if scan.scores.visible[ix.index()] {
                answer_words(question, scan.sheet.state(ix), responses.get(&question.id).copied(), t)
            } else {
                tr!(t, "results-rating-not-asked")
            },
            points,
        }
    };
    let mut items = Vec::new();
    let mut unknown = Vec::new();
    for (at, item) in profile.items.iter().enumerate() {
        let name = t.text(&item.name).to_owned();
        let share = |ix| places(scan.scores, ix)?.checked_div(whole).map(|share| share.to_f64());
        match share(item.across).zip(share(item.up)) {
            Some((across, up)) => items.push((
                at,
                Priority {
                    name,
                    across,
                    up,
                    first_step: item.first_step.as_ref().map_or_else(String::new, |s| t.text(s).to_owned()),
                    question: item.across,
                },
            )),
            None => unknown.push((at, name)),
        }
    }
    items.sort_by(|(_, a), (_, b)| (b.across + b.up).total_cmp(&(a.across + a.up)));
    let order = items.iter().map(|(at, _)| *at).chain(unknown.iter().map(|(at, _)| *at));
    let rated = order.filter_map(|at| profile.items.get(at)).map(|item| Rated {
        id: item.id.as_str().to_owned(),
        name: t.text(&item.name).to_owned(),
        ratings: [rate(0, item.across), rate(1, item.up)],
    });
    let rated: Vec<Rated> = rated.collect();
    let any_last = rated.iter().flat_map(|rated| &rated.ratings).any(|rate| rate.last.is_some());
    Some(Priorities {
        across: t.text(&profile.across).to_owned(),
        up: t.text(&profile.up).to_owned(),
        last: match scan.previous {
            Some(previous) if any_last => text::date(t, previous.on),
            _ => String::new(),
        },
        rated,
        scales,
        items: items.into_iter().map(|(_, item)| item).collect(),
        unknown: unknown.into_iter().map(|(_, name)| name).collect(),
    })
}

/// The numbers of steps that can be told apart at a glance.
const RATING_STEPS: std::ops::RangeInclusive<usize> = 2..=10;

/// The points that the options of a question give, each once, from few to many; empty where not every option gives some.
fn ladder(kind: &Kind) -> Vec<&Exact> {
    let choices = kind.choices();
    let mut points: Vec<&Exact> = choices.iter().filter_map(|choice| choice.points.as_ref()).collect();
    if points.len() < choices.len() {
        return Vec::new();
    }
    points.sort_unstable();
    points.dedup();
    points
}

/// What all of them are; `None` where they differ.
fn common(mut counts: impl Iterator<Item = usize>) -> Option<usize> {
    let first = counts.next()?;
    counts.all(|count| count == first).then_some(first)
}
