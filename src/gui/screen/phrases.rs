//! Small phrases that several screens say in the same words.

use jiff::civil::Date;

use crate::app::{LibraryFilter, Model, Recent};
use crate::catalogue::Kind;
use crate::company::sector::Nace;
use crate::diagnostic::harmless;
use crate::id::{AreaId, Id as _};
use crate::matching::Verdict;
use crate::questionnaire::Questionnaire;
use crate::text::{self, Arg, Tr};
use crate::tr;

/// How many questions a questionnaire has: "12 vragen", or "35 tot 46 vragen" where some are follow-ups.
pub(in crate::gui) fn questions(t: &Tr, questionnaire: &Questionnaire) -> String {
    let most = questionnaire.questions().len();
    let least = questionnaire.questions().iter().filter(|question| question.ask_if.is_none()).count();
    if least == most || least == 0 {
        count_questions(t, most)
    } else {
        tr!(t, "phrase-questions-between", least = least.to_string(), most = most.to_string())
    }
}

/// So many questions, in words.
pub(in crate::gui) fn count_questions(t: &Tr, count: usize) -> String {
    tr!(t, "phrase-questions", count = count)
}

/// How long it takes: "25 minuten".
pub(in crate::gui) fn minutes(t: &Tr, minutes: u32) -> String {
    tr!(t, "phrase-minutes", count = minutes)
}

/// The minutes that are left when so many of all questions are answered; at least one.
pub(in crate::gui) fn minutes_left(minutes: u32, done: usize, all: usize) -> u32 {
    let open = all.saturating_sub(done);
    let share = u64::from(minutes) * open as u64;
    u32::try_from(share.div_ceil(all.max(1) as u64)).unwrap_or(minutes).max(1)
}

/// A day as people say it: "Vandaag", "Gisteren", "18 november", and with its year when that is another.
pub(in crate::gui) fn day(t: &Tr, day: Date, today: Date) -> String {
    if day == today {
        return tr!(t, "phrase-today");
    }
    if today.yesterday().is_ok_and(|yesterday| yesterday == day) {
        return tr!(t, "phrase-yesterday");
    }
    if day.year() != today.year() {
        return text::date(t, day);
    }
    let month = t.format("month-long", &[("month", Arg::Count(i64::from(day.month())))]);
    tr!(t, "phrase-day", day = day.day().to_string(), month = month)
}

/// The name of a dossier in a list.
pub(in crate::gui) fn name(t: &Tr, name: &str) -> String {
    if name.trim().is_empty() { tr!(t, "company-no-name") } else { harmless(name) }
}

/// Where, when and how far: "Kortrijk. Vandaag, 14 van 41 vragen".
pub(in crate::gui) fn recent(t: &Tr, recent: &Recent, today: Date) -> String {
    let when = day(t, recent.changed, today);
    let progress = match recent.progress {
        None => tr!(t, "phrase-no-scan"),
        Some((done, all)) if done == all => tr!(t, "phrase-result-ready"),
        Some((done, all)) => tr!(t, "phrase-done", done = done.to_string(), all = all.to_string()),
    };
    let place = recent.place.trim();
    if place.is_empty() {
        tr!(t, "phrase-recent", when = when, progress = progress)
    } else {
        tr!(t, "phrase-recent-place", place = place, when = when, progress = progress)
    }
}

/// The fixed word of a verdict.
pub(in crate::gui) fn verdict_word(t: &Tr, verdict: Verdict) -> String {
    match verdict {
        Verdict::Fits => tr!(t, "programmes-fits"),
        Verdict::SeemsToFit => tr!(t, "programmes-seems-to-fit"),
        Verdict::NotYet => tr!(t, "programmes-not-yet"),
        Verdict::NotForYou => tr!(t, "programmes-not-for-you"),
        Verdict::NotAvailable => tr!(t, "programmes-not-available"),
    }
}

/// The name of a province.
pub(in crate::gui) fn province(model: &Model, id: &AreaId) -> String {
    let area = model.reference.areas.get(id);
    area.map_or_else(|| id.as_str().to_owned(), |area| model.tr.text(&area.name).to_owned())
}

/// The letter of a section of activity with its name.
pub(in crate::gui) fn section(model: &Model, letter: char) -> String {
    let sector = Nace::parse(&letter.to_string()).ok().and_then(|code| model.reference.sectors.get(code));
    let words = sector.map_or("", |sector| model.tr.text(&sector.name));
    if words.is_empty() { letter.to_string() } else { format!("{letter} {words}") }
}

/// What a filter of the library asks for, thing by thing.
pub(in crate::gui) fn filter(model: &Model, filter: &LibraryFilter) -> Vec<String> {
    let t = &model.tr;
    let search = filter.search.trim();
    let said = [
        (!search.is_empty()).then(|| tr!(t, "figures-search", words = search)),
        filter.province.as_ref().map(|id| province(model, id)),
        filter.section.map(|letter| section(model, letter)),
        filter.follow_up.then(|| lowered(&tr!(t, "listing-follow-up"))),
        filter.unfinished.then(|| lowered(&tr!(t, "listing-unfinished"))),
    ];
    said.into_iter().flatten().collect()
}

/// What sort of help it is, in a word.
pub(in crate::gui) fn kind_word(t: &Tr, kind: Kind) -> String {
    match kind {
        Kind::Advice => tr!(t, "programmes-kind-advice"),
        Kind::Tool => tr!(t, "programmes-kind-tool"),
        Kind::Network => tr!(t, "programmes-kind-network"),
        Kind::Training => tr!(t, "programmes-kind-training"),
        Kind::Partnership => tr!(t, "programmes-kind-partnership"),
        Kind::LabourPool => tr!(t, "programmes-kind-labour-pool"),
        Kind::Grant => tr!(t, "programmes-kind-grant"),
        Kind::Loan => tr!(t, "programmes-kind-loan"),
        Kind::Tax => tr!(t, "programmes-kind-tax"),
    }
}

/// Names with "and" before the last.
pub(in crate::gui) fn and_list(t: &Tr, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => tr!(t, "programmes-and", first = first.join(", "), last = last),
    }
}

/// A name as it reads in the middle of a sentence. A word in capitals stays what it is.
pub(in crate::gui) fn lowered(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), name.chars().nth(1)) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// A phrase as it reads where it stands alone.
pub(in crate::gui) fn raised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_lowered_except_where_they_are_in_capitals() {
        assert_eq!(lowered("Processen verbeteren"), "processen verbeteren");
        assert_eq!(lowered("NIS2-regels"), "NIS2-regels");
        assert_eq!(lowered(""), "");
    }
}
