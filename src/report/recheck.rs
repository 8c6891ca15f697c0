//! What somebody has to look up again in a catalogue, by who keeps each file: the list an editor prints and works off.
//!
//! What is over for good is left out, nobody has to look it up again. Everything else that is old, unverified or open in the catalogue
//! stands on the list with what to confirm and where it was seen.

use jiff::civil::Date;

use crate::catalogue::status::What;
use crate::catalogue::{
    Catalogue, Contact, Organisation, OrganisationIx, Origin, Programme, ProgrammeIx, Source, Status,
};
use crate::company::evidence::Sureness;
use crate::id::Id as _;
use crate::text::{self, Tr};
use crate::tr;

/// What is to be looked up again, as of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recheck {
    /// The day.
    pub on: Date,
    /// How much there is, in a sentence.
    pub title: String,
    /// By who keeps the file, in order of their names.
    pub owners: Vec<Owner>,
}

/// What one owner has to look up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Who keeps the files; the name of the file where it does not say.
    pub name: String,
    /// How much there is, in words: "12 rijen".
    pub count: String,
    /// Programmes first, then organisations; in each what was never checked first, then the oldest.
    pub rows: Vec<Row>,
}

/// A programme or an organisation with what to confirm about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub of: Of,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What to confirm: at least one thing.
    pub confirm: Vec<Confirm>,
    /// Where it was seen, the surest first.
    pub sources: Vec<SeenAt>,
    /// The last day on which somebody looked at a source; `None` where all is from memory.
    pub last_seen: Option<Date>,
    /// The last day for which a source says that it is so.
    pub checked: Option<Date>,
    /// How many days ago that is, on the day asked for.
    pub days_old: Option<i64>,
    /// The same in a sentence.
    pub age: String,
    /// The file it stands in, and the line of its id.
    pub place: (String, u32),
}

/// A row of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A programme.
    Programme(ProgrammeIx),
    /// An organisation.
    Organisation(OrganisationIx),
}

/// One thing to confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirm {
    /// What sort of thing.
    pub what: ToConfirm,
    /// The same as a question somebody can answer.
    pub question: String,
}

/// What there can be to confirm about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ToConfirm {
    /// Everything: nobody ever saw a source.
    Existence,
    /// That it is still so: no source bears a date, or the last check is too long ago.
    StillSo,
    /// Whether one can apply.
    Status,
    /// When one can apply again.
    NextRound,
    /// Whether there is money again.
    NewBudget,
    /// Whether it goes on.
    GoesOn,
    /// That the provider says what others reported.
    Reported,
    /// Whether somebody is still the contact.
    Contact,
}

impl ToConfirm {
    /// The word for it in JSON and CSV.
    pub fn id(self) -> &'static str {
        match self {
            Self::Existence => "existence",
            Self::StillSo => "still_so",
            Self::Status => "status",
            Self::NextRound => "next_round",
            Self::NewBudget => "new_budget",
            Self::GoesOn => "goes_on",
            Self::Reported => "reported",
            Self::Contact => "contact",
        }
    }
}

/// A source, and when it was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenAt {
    /// Its address or title.
    pub place: String,
    /// The day on which somebody looked.
    pub seen: Option<Date>,
    /// The day it bears.
    pub dated: Option<Date>,
    /// How sure it makes us.
    pub sureness: Sureness,
    /// The same in a line: "www.rvo.nl, gezien op 21 november 2026".
    pub words: String,
}

impl Recheck {
    /// What is to be looked up again on a day, in the reader's language.
    pub fn new(catalogue: &Catalogue, on: Date, t: &Tr) -> Self {
        let programmes = catalogue.programme_indices().filter_map(|ix| {
            let programme = catalogue.programme(ix);
            Some((owner(&programme.origin), of_programme(ix, programme, on, t)?))
        });
        let organisations = (0..catalogue.organisations().len()).map(OrganisationIx::new).filter_map(|ix| {
            let organisation = catalogue.organisation(ix);
            Some((owner(&organisation.origin), of_organisation(ix, organisation, on, t)?))
        });
        let mut owners: Vec<Owner> = Vec::new();
        let mut count = 0_usize;
        for (name, row) in programmes.chain(organisations) {
            count += 1;
            match owners.iter_mut().find(|owner| owner.name == name) {
                Some(owner) => owner.rows.push(row),
                None => owners.push(Owner { name, count: String::new(), rows: vec![row] }),
            }
        }
        owners.sort_by(|a, b| a.name.cmp(&b.name));
        for owner in &mut owners {
            owner.rows.sort_by(|a, b| (a.kind(), a.checked, &a.id).cmp(&(b.kind(), b.checked, &b.id)));
            owner.count = tr!(t, "recheck-count", count = owner.rows.len());
        }
        let date = text::date(t, on);
        let title = tr!(t, "recheck-title", date = date, count = count, owners = owners.len());
        Self { on, title, owners }
    }

    /// Every row with its owner, in the order of the list.
    pub fn rows(&self) -> impl Iterator<Item = (&Owner, &Row)> {
        self.owners.iter().flat_map(|owner| owner.rows.iter().map(move |row| (owner, row)))
    }
}

impl Recheck {
    /// The list as a person prints it: a box to tick for each row.
    pub fn to_text(&self, t: &Tr) -> String {
        let mut lines = vec![self.title.clone()];
        for Owner { name, count, rows } in &self.owners {
            lines.extend([String::new(), format!("{name} ({count})")]);
            for row in rows {
                lines.extend([String::new(), format!("[ ] {}", row.name)]);
                lines.extend(row.confirm.iter().map(|confirm| format!("    {}", confirm.question)));
                lines.push(format!("    {}", row.age));
                lines.extend(row.sources.iter().map(|source| format!("    - {}", source.words)));
                let (file, line) = &row.place;
                lines.push(format!("    {}", tr!(t, "recheck-where", file = file, line = line.to_string())));
            }
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

impl Row {
    /// `programme` or `organisation`, in JSON and CSV.
    pub fn kind_id(&self) -> &'static str {
        match self.of {
            Of::Programme(_) => "programme",
            Of::Organisation(_) => "organisation",
        }
    }

    fn kind(&self) -> u8 {
        u8::from(matches!(self.of, Of::Organisation(_)))
    }
}

fn owner(origin: &Origin) -> String {
    origin.owner.clone().unwrap_or_else(|| origin.file.to_string())
}

fn of_programme(ix: ProgrammeIx, programme: &Programme, on: Date, t: &Tr) -> Option<Row> {
    let status = programme.status_on(on);
    if matches!(status, Status::Ended(_)) {
        return None;
    }
    let mut confirm = Vec::new();
    let mut ask = |what, question: String| confirm.push(Confirm { what, question });
    if programme.sureness == Sureness::Unverified {
        ask(ToConfirm::Existence, tr!(t, "recheck-existence"));
    } else if programme.is_check_due(on) {
        ask(ToConfirm::StillSo, tr!(t, "recheck-still-so"));
    }
    match status {
        Status::Unknown => ask(ToConfirm::Status, tr!(t, "recheck-status")),
        Status::Closed(None) => ask(ToConfirm::NextRound, tr!(t, "recheck-next-round")),
        Status::BudgetGone(_) => ask(ToConfirm::NewBudget, tr!(t, "recheck-new-budget")),
        Status::Suspended(..) => ask(ToConfirm::GoesOn, tr!(t, "recheck-goes-on")),
        _ => {}
    }
    let change = programme.life.change_on(on);
    if change.is_some_and(|change| change.reported && change.what != What::Resumed) {
        ask(ToConfirm::Reported, tr!(t, "recheck-reported"));
    }
    contacts(&programme.contacts, &mut ask, t);
    let name = t.text(&programme.name);
    let checked = programme.checked_on;
    row(
        Of::Programme(ix),
        (programme.id.as_str(), name),
        confirm,
        (&programme.sources, checked),
        &programme.origin,
        on,
        t,
    )
}

fn of_organisation(ix: OrganisationIx, organisation: &Organisation, on: Date, t: &Tr) -> Option<Row> {
    if organisation.succeeded_by.is_some() || organisation.valid.1.is_some_and(|to| to < on) {
        return None;
    }
    let mut confirm = Vec::new();
    let mut ask = |what, question: String| confirm.push(Confirm { what, question });
    if organisation.sources.iter().all(|source| source.sureness == Sureness::Unverified) {
        ask(ToConfirm::Existence, tr!(t, "recheck-organisation"));
    }
    contacts(&organisation.contacts, &mut ask, t);
    let checked = organisation.sources.iter().filter_map(|source| source.dated).max();
    let name = t.text(&organisation.name);
    let of = Of::Organisation(ix);
    row(of, (organisation.id.as_str(), name), confirm, (&organisation.sources, checked), &organisation.origin, on, t)
}

fn contacts(contacts: &[Contact], ask: &mut impl FnMut(ToConfirm, String), t: &Tr) {
    for contact in contacts.iter().filter(|contact| contact.old) {
        let name = contact.name.as_ref().or(contact.email.as_ref()).or(contact.phone.as_ref());
        let date = text::date(t, contact.seen_on);
        let name = name.map_or("", String::as_str);
        ask(ToConfirm::Contact, tr!(t, "recheck-contact", name = name, date = date));
    }
}

fn row(
    of: Of,
    (id, name): (&str, &str),
    confirm: Vec<Confirm>,
    (sources, checked): (&[Source], Option<Date>),
    origin: &Origin,
    on: Date,
    t: &Tr,
) -> Option<Row> {
    if confirm.is_empty() {
        return None;
    }
    let mut sources: Vec<SeenAt> = sources.iter().map(|source| seen_at(source, t)).collect();
    sources.sort_by_key(|source| std::cmp::Reverse((source.sureness, source.dated)));
    let days_old = checked.and_then(|checked| on.since(checked).ok()).map(|span| i64::from(span.get_days()));
    Some(Row {
        of,
        id: id.to_owned(),
        name: name.to_owned(),
        confirm,
        last_seen: sources.iter().filter_map(|source| source.seen).max(),
        sources,
        checked,
        days_old,
        age: age(checked, days_old, t),
        place: (origin.file.to_string(), origin.at.line),
    })
}

/// How old a row is, in a sentence: days up to two months, then months up to two years, then years.
fn age(checked: Option<Date>, days: Option<i64>, t: &Tr) -> String {
    let (Some(checked), Some(days)) = (checked, days) else { return tr!(t, "recheck-age-unknown") };
    let days = usize::try_from(days).unwrap_or(0);
    let ago = match days {
        0..60 => tr!(t, "recheck-days", count = days),
        // A month is taken for a twelfth of 365.25 days; nobody needs it finer.
        60..730 => tr!(t, "recheck-months", count = days * 48 / 1461),
        _ => tr!(t, "recheck-years", count = days * 4 / 1461),
    };
    tr!(t, "recheck-age", date = text::date(t, checked), ago = ago)
}

fn seen_at(source: &Source, t: &Tr) -> SeenAt {
    let place = source.place.clone();
    let words = match (source.seen_on, source.dated) {
        (Some(seen), Some(dated)) => {
            let (seen, dated) = (text::date(t, seen), text::date(t, dated));
            tr!(t, "recheck-source-dated", place = &place, seen = seen, dated = dated)
        }
        (Some(seen), None) => tr!(t, "recheck-source", place = &place, seen = text::date(t, seen)),
        (None, _) => tr!(t, "recheck-source-unseen", place = &place),
    };
    SeenAt { place, seen: source.seen_on, dated: source.dated, sureness: source.sureness, words }
}
