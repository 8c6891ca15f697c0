//! What all dossiers come to together: what an adviser has to account for.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::app::library::Entry;
use crate::company::sector::Nace;
use crate::company::size::SizeClass;
use crate::condition::Truth;
use crate::id::{AreaId, Id as _, NeedId, QuestionnaireId};

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

impl Period {
    /// All of time.
    pub const ALWAYS: Self = Self { from: Date::MIN, until: Date::MAX };

    /// Whether a day lies in it.
    pub fn contains(self, day: Date) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

/// Firms and what was done for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Different firms.
    pub firms: usize,
    /// Scans that were begun.
    pub scans: usize,
}

/// What all dossiers come to together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Different firms: copies of one dossier, and dossiers with the same enterprise number, count once.
    pub firms: usize,
    /// Those that are surely small or medium-sized.
    pub smes: usize,
    /// Those of which nobody can say yet.
    pub size_unknown: usize,
    /// Scans begun in the period, by firms.
    pub scans: usize,
    /// Those of which every question is dealt with.
    pub finished: usize,
    /// Days on which a scan was begun with a firm: a conversation each.
    pub conversations: usize,
    /// Per need, how many firms named it; the most often named first.
    pub needs: Vec<(NeedId, usize)>,
    /// Per province, in order of its id; `None` is not known.
    pub areas: Vec<(Option<AreaId>, Count)>,
    /// Per section of activity, by its letter; `None` is not known.
    pub sectors: Vec<(Option<char>, Count)>,
    /// Per size class; `None` is not settled.
    pub sizes: Vec<(Option<SizeClass>, Count)>,
    /// Per questionnaire.
    pub questionnaires: Vec<(QuestionnaireId, Count)>,
}

/// One firm, put together from its dossiers.
#[derive(Default)]
struct Firm<'a> {
    entries: Vec<&'a Entry>,
}

impl<'a> Firm<'a> {
    /// Its dossier of which something changed last: what is known of it now.
    fn newest(&self) -> Option<&'a Entry> {
        self.entries.iter().copied().max_by_key(|entry| entry.changed)
    }
}

/// Adds up all dossiers that were begun, or of which a scan was begun, in a period.
pub fn totals<'a>(entries: impl IntoIterator<Item = &'a Entry>, period: Period) -> Totals {
    let mut firms: BTreeMap<String, Firm<'_>> = BTreeMap::new();
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    for entry in entries {
        let is_in = period.contains(entry.created) || entry.scans.iter().any(|scan| period.contains(scan.begun));
        if !is_in {
            continue;
        }
        let digits: String = entry.number.chars().filter(char::is_ascii_digit).collect();
        // A key says that two are copies; a number that two dossiers are of one firm.
        let name = match (names.get(entry.key.as_str()), digits.len() >= 8) {
            (Some(name), _) => name.clone(),
            (None, true) => format!("number {digits}"),
            (None, false) => format!("key {}", entry.key),
        };
        names.insert(&entry.key, name.clone());
        firms.entry(name).or_default().entries.push(entry);
    }
    let mut totals = Totals { firms: firms.len(), ..Totals::default() };
    let mut needs: BTreeMap<&NeedId, usize> = BTreeMap::new();
    let mut areas = BTreeMap::<_, Count>::new();
    let mut sectors = BTreeMap::<_, Count>::new();
    let mut sizes = BTreeMap::<_, Count>::new();
    let mut questionnaires = BTreeMap::<QuestionnaireId, Count>::new();
    for firm in firms.values() {
        let Some(newest) = firm.newest() else { continue };
        // The same scan in two copies was held once.
        let scans: BTreeSet<_> = firm
            .entries
            .iter()
            .flat_map(|e| &e.scans)
            .filter(|s| period.contains(s.begun))
            .map(|s| (s.begun, &s.questionnaire, &s.stage, s.id.as_str()))
            .collect();
        let finished =
            firm.entries.iter().flat_map(|e| &e.scans).filter(|scan| {
                period.contains(scan.begun) && scan.result.as_ref().is_some_and(super::Outcome::is_done)
            });
        let finished: BTreeSet<_> = finished.map(|s| (s.begun, &s.questionnaire, &s.stage, s.id.as_str())).collect();
        totals.scans += scans.len();
        totals.finished += finished.len();
        totals.conversations += scans.iter().map(|(begun, ..)| begun).collect::<BTreeSet<_>>().len();
        match newest.size.is_sme() {
            Truth::True => totals.smes += 1,
            Truth::Unknown => totals.size_unknown += 1,
            Truth::False => {}
        }
        for need in newest.needs.iter().collect::<BTreeSet<_>>() {
            *needs.entry(need).or_default() += 1;
        }
        let count = Count { firms: 1, scans: scans.len() };
        add(areas.entry(newest.province.clone()).or_default(), count);
        add(sectors.entry(newest.sector.map(Nace::section)).or_default(), count);
        add(sizes.entry(newest.size.settled()).or_default(), count);
        let mut with: BTreeMap<&QuestionnaireId, usize> = BTreeMap::new();
        for (_, questionnaire, ..) in &scans {
            *with.entry(questionnaire).or_default() += 1;
        }
        for (questionnaire, scans) in with {
            add(questionnaires.entry(questionnaire.clone()).or_default(), Count { firms: 1, scans });
        }
    }
    totals.needs = needs.into_iter().map(|(need, count)| (need.clone(), count)).collect();
    totals.needs.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    totals.areas = areas.into_iter().collect();
    totals.sectors = sectors.into_iter().collect();
    totals.sizes = sizes.into_iter().collect();
    totals.questionnaires = questionnaires.into_iter().collect();
    totals
}

fn add(to: &mut Count, more: Count) {
    to.firms += more.firms;
    to.scans += more.scans;
}
