//! Dates as a calendar file (RFC 5545), which any calendar program takes in.
//!
//! Written by hand: what is needed are whole days with a title, a note and a reminder. A crate for calendars brings time zones and a
//! parser, and still leaves names, stamps and folding by octets to be held by tests.

use jiff::civil::Date;

use crate::catalogue::ProgrammeIx;
use crate::dossier::{Action, Dossier, Plan};
use crate::id::Id as _;
use crate::matching::Matcher;
use crate::text::Tr;
use crate::tr;

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;

/// So many days before an action is due, calendars remind of it.
const REMIND_BEFORE: u32 = 7;

/// So many days before a programme closes, calendars remind of it: applying takes time.
const REMIND_BEFORE_CLOSING: u32 = 21;

/// A day in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name for ever: a calendar that takes the file in again changes the day instead of adding one.
    pub uid: String,
    /// The day.
    pub day: Date,
    /// What it says.
    pub title: String,
    /// What else is to be said; empty for nothing.
    pub note: String,
    /// How many days before a reminder comes; `None` for none.
    pub remind_before: Option<u32>,
}

/// The dates of a plan: when actions are to be ready, and when the programmes they use open or close. In order of time.
pub fn entries(dossier: &Dossier, matcher: &Matcher, today: Date, tr: &Tr) -> Vec<Entry> {
    let plan = &dossier.plan;
    let mut found: Vec<Entry> = plan.open().filter_map(|action| entry(dossier, action, matcher, tr)).collect();
    let catalogue = matcher.catalogue();
    let mut used: Vec<ProgrammeIx> = plan
        .open()
        .flat_map(|action| &action.what.programmes)
        .filter_map(|programme| catalogue.find(programme.as_str()))
        .collect();
    used.sort_unstable();
    used.dedup();
    for ix in used {
        found.extend(programme_entries(dossier, matcher, ix, today, tr));
    }
    found.sort_by(|a, b| a.day.cmp(&b.day).then_with(|| a.uid.cmp(&b.uid)));
    found
}

fn entry(dossier: &Dossier, action: &Action, matcher: &Matcher, tr: &Tr) -> Option<Entry> {
    let what = &action.what;
    let catalogue = matcher.catalogue();
    let mut note = Vec::new();
    if !what.owner.trim().is_empty() {
        note.push(tr!(tr, "calendar-owner", owner = what.owner.trim()));
    }
    for programme in &what.programmes {
        let Some(found) = catalogue.find(programme.as_str()).map(|ix| catalogue.programme(ix)) else { continue };
        let name = tr.text(&found.name);
        note.push(match &found.url {
            Some(url) => format!("{} {url}", tr!(tr, "calendar-with", name = name)),
            None => tr!(tr, "calendar-with", name = name),
        });
    }
    if !what.note.trim().is_empty() {
        note.push(what.note.trim().to_owned());
    }
    Some(Entry {
        uid: uid(dossier, action.id.as_str()),
        day: what.due?,
        title: what.title.trim().to_owned(),
        note: note.join("\n"),
        remind_before: Some(REMIND_BEFORE),
    })
}

/// When a programme opens and closes, from today on.
fn programme_entries(dossier: &Dossier, matcher: &Matcher, ix: ProgrammeIx, today: Date, tr: &Tr) -> Vec<Entry> {
    let programme = matcher.catalogue().programme(ix);
    let name = tr.text(&programme.name);
    let note = programme.url.clone().unwrap_or_default();
    let mut found = Vec::new();
    let mut add = |what: &str, day: Date, title: String, note: String, remind_before: Option<u32>| {
        if day >= today {
            let uid = uid(dossier, &format!("{}-{what}-{day}", programme.id.as_str()));
            found.push(Entry { uid, day, title, note, remind_before });
        }
    };
    for window in &programme.life.windows {
        add("opens", window.opens, tr!(tr, "calendar-opens", name = name), note.clone(), None);
        if let Some(closes) = window.closes {
            let title = match &window.hour {
                Some(hour) => tr!(tr, "calendar-closes-at", name = name, hour = hour),
                None => tr!(tr, "calendar-closes", name = name),
            };
            add("closes", closes, title, note.clone(), Some(REMIND_BEFORE_CLOSING));
        }
    }
    if let Some(from) = programme.life.from {
        add("begins", from, tr!(tr, "calendar-opens", name = name), note.clone(), None);
    }
    if let Some(to) = programme.life.to {
        add("ends", to, tr!(tr, "calendar-closes", name = name), note.clone(), Some(REMIND_BEFORE_CLOSING));
    }
    found
}

/// A name that no other dossier's days have.
fn uid(dossier: &Dossier, of: &str) -> String {
    let key: String = dossier.key.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("{of}@{key}.digipeil")
}

/// When the plan last changed: the stamp of its days, so that the same plan is the same file.
pub fn stamp(dossier: &Dossier) -> Date {
    let Plan { changed, .. } = &dossier.plan;
    changed.unwrap_or(dossier.created)
}

/// The file: `name` is what the calendar is called, `stamp` the day its entries were last changed.
pub fn write(entries: &[Entry], name: &str, stamp: Date) -> String {
    let mut out = String::new();
    let compact = |day: Date| format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
    let mut line = |text: &str| fold(&mut out, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Digipeil//Digipeil//NL");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for entry in entries {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", entry.uid));
        line(&format!("DTSTAMP:{}T000000Z", compact(stamp)));
        line(&format!("DTSTART;VALUE=DATE:{}", compact(entry.day)));
        // The end is the day after: it is not part of the entry any more. The last day there is has none after it.
        if let Ok(next) = entry.day.tomorrow() {
            line(&format!("DTEND;VALUE=DATE:{}", compact(next)));
        }
        line(&format!("SUMMARY:{}", escaped(&entry.title)));
        if !entry.note.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&entry.note)));
        }
        // A day on which something is to be ready is not a day on which one is not free.
        line("TRANSP:TRANSPARENT");
        if let Some(days) = entry.remind_before {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line(&format!("DESCRIPTION:{}", escaped(&entry.title)));
            line(&format!("TRIGGER:-P{days}D"));
            line("END:VALARM");
        }
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

/// Text as it may stand in a value.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            // Control characters have no place in the format.
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// One line of content, folded so that no line is longer than 75 octets and no character is cut in two.
fn fold(out: &mut String, text: &str) {
    let mut room = LONGEST;
    for c in text.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LONGEST - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}
