//! From the shapes of several files to one catalogue whose every part fits: all problems at once, each with its place.

mod rules;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::raw;
use super::{
    Audience, Campaign, Catalogue, Example, Exclusion, Family, FamilyIx, Hint, Instrument, Lead, LeadTable,
    LeadTableIx, Life, Need, NeedIx, Organisation, OrganisationIx, Origin, Programme, ProgrammeIx, Statement,
    StatementIx, Test, Topic, TopicIx,
};
use crate::company::Reference;
use crate::company::area::AreaIndex;
use crate::company::evidence::Sureness;
use crate::diagnostic::{Diagnostic, Position, any_error};
use crate::id::{AreaId, Id, RowKey, SectorTag};
use crate::source::Spanned;

/// One file of a catalogue.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// What diagnostics call it.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
    /// Nought for what comes with the program; a row in a higher layer takes the place of one with the same id in a lower layer.
    pub layer: usize,
}

/// A catalogue with what was found wrong on the way.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// What could be used: every file without an error.
    pub catalogue: Catalogue,
    /// Every problem, in order of file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that were left out because of an error in them, by name.
    pub left_out: Vec<Arc<str>>,
}

/// Reads the files of a catalogue. A file with an error is left out as a whole and never stops the others; what the others need from
/// it is then an error in them. The order of the files means nothing.
pub fn read(files: &[File<'_>], reference: &Reference) -> Loaded {
    let mut files: Vec<File<'_>> = files.to_vec();
    files.sort_by_key(|file| (file.layer, file.name));
    let mut read_files: Vec<ReadFile> = Vec::new();
    let mut loaded = Loaded::default();
    for file in files {
        let (raw, diagnostics) = crate::source::read(file.name, file.bytes, raw::catalogue);
        let name: Arc<str> = file.name.into();
        match raw.filter(|_| !any_error(&diagnostics)) {
            Some(raw) => read_files.push(ReadFile { name, layer: file.layer, raw }),
            None => loaded.left_out.push(name),
        }
        loaded.diagnostics.extend(diagnostics);
    }
    // A file that is left out takes its rows with it, and others may need them: until nothing more falls.
    loop {
        let (catalogue, diagnostics) = check(&read_files, reference);
        let wrong: Vec<Arc<str>> =
            diagnostics.iter().filter(|d| any_error(std::slice::from_ref(*d))).map(|d| d.file.clone()).collect();
        loaded.diagnostics.extend(diagnostics);
        if wrong.is_empty() {
            loaded.catalogue = catalogue;
            break;
        }
        loaded.left_out.extend(read_files.iter().map(|f| f.name.clone()).filter(|name| wrong.contains(name)));
        read_files.retain(|file| !wrong.contains(&file.name));
    }
    loaded.diagnostics.sort_by(|a, b| (&a.file, a.at, b.severity).cmp(&(&b.file, b.at, a.severity)));
    loaded.diagnostics.dedup();
    loaded.left_out.sort();
    loaded
}

struct ReadFile {
    name: Arc<str>,
    layer: usize,
    raw: raw::Catalogue,
}

/// A row with the file it stands in.
struct Row<'a, T> {
    row: &'a T,
    file: &'a ReadFile,
    replaces: bool,
}

impl<T> Row<'_, T> {
    fn origin(&self, at: Position) -> Origin {
        Origin {
            file: self.file.name.clone(),
            at,
            layer: self.file.layer,
            replaces: self.replaces,
            owner: self.file.raw.owner.clone(),
        }
    }
}

/// What ids can refer to.
#[derive(Default)]
struct Names<'a> {
    organisations: HashMap<&'a str, usize>,
    programmes: HashMap<&'a str, usize>,
    families: HashMap<&'a str, usize>,
    needs: HashMap<&'a str, usize>,
    topics: HashMap<&'a str, usize>,
    statements: HashMap<&'a str, usize>,
    instruments: HashMap<&'a str, usize>,
    lead_tables: HashMap<&'a str, usize>,
}

struct Checker<'a> {
    reference: &'a Reference,
    diagnostics: Vec<Diagnostic>,
    names: Names<'a>,
    statements: Vec<Statement>,
    tests: Vec<Test>,
    test_files: Vec<Arc<str>>,
}

fn check(files: &[ReadFile], reference: &Reference) -> (Catalogue, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let organisations = rows(files, |c| &c.organisations, |o| (o.id.value.as_str(), o.id.at), true, &mut diagnostics);
    let programmes = rows(files, |c| &c.programmes, |p| (p.id.value.as_str(), p.id.at), true, &mut diagnostics);
    let families = rows(files, |c| &c.families, |f| (f.id.value.as_str(), f.id.at), true, &mut diagnostics);
    // Needs and topics keep the order their author gave them: it is the one in which they are offered.
    let needs = rows(files, |c| &c.needs, |n| (n.id.value.as_str(), n.id.at), false, &mut diagnostics);
    let topics = rows(files, |c| &c.topics, |t| (t.id.value.as_str(), t.id.at), false, &mut diagnostics);
    let statements = rows(files, |c| &c.statements, |s| (s.id.value.as_str(), s.id.at), true, &mut diagnostics);
    let instruments = rows(files, |c| &c.instruments, |i| (i.id.value.as_str(), i.id.at), true, &mut diagnostics);
    let lead_tables = rows(files, |c| &c.lead_tables, |l| (l.id.value.as_str(), l.id.at), true, &mut diagnostics);
    let campaigns = rows(files, |c| &c.campaigns, |c| (c.id.value.as_str(), c.id.at), true, &mut diagnostics);
    let examples = rows(files, |c| &c.examples, |e| (e.id.value.as_str(), e.id.at), true, &mut diagnostics);
    let area_words = rows(files, |c| &c.area_words, |(area, _)| (area.value.as_str(), area.at), true, &mut diagnostics);
    let names = Names {
        organisations: places(&organisations, |o| o.id.value.as_str()),
        programmes: places(&programmes, |p| p.id.value.as_str()),
        families: places(&families, |f| f.id.value.as_str()),
        needs: places(&needs, |n| n.id.value.as_str()),
        topics: places(&topics, |t| t.id.value.as_str()),
        statements: places(&statements, |s| s.id.value.as_str()),
        instruments: places(&instruments, |i| i.id.value.as_str()),
        lead_tables: places(&lead_tables, |l| l.id.value.as_str()),
    };
    let shared = statements.iter().map(|row| Statement {
        id: row.row.id.value.clone(),
        says: row.row.says.clone(),
        short: row.row.short.clone(),
        otherwise: row.row.otherwise.clone(),
    });
    let mut c = Checker {
        reference,
        diagnostics,
        names,
        statements: shared.collect(),
        tests: Vec::new(),
        test_files: Vec::new(),
    };
    let mut catalogue = Catalogue {
        languages: Vec::new(),
        organisations: organisations.iter().map(|row| c.organisation(row)).collect(),
        families: families
            .iter()
            .map(|row| Family {
                id: row.row.id.value.clone(),
                name: row.row.name.clone(),
                summary: row.row.summary.clone(),
                origin: row.origin(row.row.id.at),
            })
            .collect(),
        needs: needs
            .iter()
            .map(|row| Need {
                id: row.row.id.value.clone(),
                name: row.row.name.clone(),
                reason: row.row.reason.clone(),
                origin: row.origin(row.row.id.at),
            })
            .collect(),
        topics: topics.iter().map(|row| c.topic(row)).collect(),
        instruments: instruments.iter().filter_map(|row| c.instrument(row)).collect(),
        lead_tables: lead_tables.iter().filter_map(|row| c.lead_table(row)).collect(),
        campaigns: campaigns.iter().map(|row| c.campaign(row)).collect(),
        examples: examples.iter().map(|row| c.example(row)).collect(),
        area_words: area_words
            .iter()
            .filter_map(|row| Some((c.area(&row.row.0, &row.file.name)?, row.row.1.clone())))
            .collect(),
        programmes: programmes.iter().filter_map(|row| c.programme(row)).collect(),
        ..Catalogue::default()
    };
    for file in files {
        for lang in &file.raw.languages {
            if !catalogue.languages.contains(lang) {
                catalogue.languages.push(*lang);
            }
        }
    }
    catalogue.statements = c.statements;
    catalogue.tests = c.tests;
    catalogue.test_files = c.test_files;
    catalogue.programme_by_id =
        catalogue.programmes.iter().enumerate().map(|(at, p)| (p.id.clone(), ProgrammeIx::new(at))).collect();
    catalogue.organisation_by_id =
        catalogue.organisations.iter().enumerate().map(|(at, o)| (o.id.clone(), OrganisationIx::new(at))).collect();
    catalogue.need_by_id = catalogue.needs.iter().enumerate().map(|(at, n)| (n.id.clone(), NeedIx::new(at))).collect();
    catalogue.statement_by_id =
        catalogue.statements.iter().enumerate().map(|(at, s)| (s.id.clone(), StatementIx::new(at))).collect();
    (catalogue, c.diagnostics)
}

/// The rows of one kind from all files: a higher layer takes the place of a lower one, twice in one layer is an error.
fn rows<'a, T>(
    files: &'a [ReadFile],
    list: impl Fn(&raw::Catalogue) -> &Vec<T>,
    id: impl Fn(&T) -> (&str, Position),
    by_id: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Row<'a, T>> {
    let mut found: Vec<Row<'a, T>> = Vec::new();
    let mut place_of: HashMap<String, usize> = HashMap::new();
    for file in files {
        for row in list(&file.raw) {
            let (name, at) = id(row);
            match place_of.get(name) {
                None => {
                    place_of.insert(name.to_owned(), found.len());
                    found.push(Row { row, file, replaces: false });
                }
                Some(place) if found[*place].file.layer < file.layer => {
                    found[*place] = Row { row, file, replaces: true };
                }
                Some(place) => {
                    let first = &found[*place];
                    let line = id(first.row).1.line.to_string();
                    diagnostics.push(
                        Diagnostic::error("catalogue-duplicate", &file.name, at)
                            .with("name", name)
                            .with("file", first.file.name.to_string())
                            .with("line", line),
                    );
                }
            }
        }
    }
    if by_id {
        found.sort_by(|a, b| id(a.row).0.cmp(id(b.row).0));
    }
    found
}

fn places<'a, T>(rows: &[Row<'a, T>], id: impl Fn(&'a T) -> &'a str) -> HashMap<&'a str, usize> {
    rows.iter().enumerate().map(|(at, row)| (id(row.row), at)).collect()
}

/// What stands twice among ids of one row.
fn twice<'a, T: Id + 'a>(ids: impl IntoIterator<Item = &'a Spanned<T>>) -> Vec<(&'a Spanned<T>, Position)> {
    let mut first: BTreeMap<&str, Position> = BTreeMap::new();
    let mut found = Vec::new();
    for id in ids {
        match first.get(id.value.as_str()) {
            Some(at) => found.push((id, *at)),
            None => {
                first.insert(id.value.as_str(), id.at);
            }
        }
    }
    found
}

impl Checker<'_> {
    fn find<T: Id>(
        &mut self,
        code: &'static str,
        id: &Spanned<T>,
        file: &Arc<str>,
        names: impl for<'n, 'r> Fn(&'n Names<'r>) -> &'n HashMap<&'r str, usize>,
    ) -> Option<usize> {
        let known = names(&self.names);
        let found = known.get(id.value.as_str()).copied();
        if found.is_none() {
            let mut words: Vec<&str> = known.keys().copied().collect();
            words.sort_unstable();
            let diagnostic =
                Diagnostic::error(code, file, id.at).with("found", id.value.as_str()).suggest(id.value.as_str(), words);
            self.diagnostics.push(diagnostic);
        }
        found
    }

    fn organisation_ix(&mut self, id: &Spanned<crate::id::OrganisationId>, file: &Arc<str>) -> Option<OrganisationIx> {
        self.find("catalogue-organisation", id, file, |n| &n.organisations).map(OrganisationIx::new)
    }

    fn programme_ix(&mut self, id: &Spanned<crate::id::ProgrammeId>, file: &Arc<str>) -> Option<ProgrammeIx> {
        self.find("catalogue-programme", id, file, |n| &n.programmes).map(ProgrammeIx::new)
    }

    fn need_ix(&mut self, id: &Spanned<crate::id::NeedId>, file: &Arc<str>) -> Option<NeedIx> {
        self.find("catalogue-need", id, file, |n| &n.needs).map(NeedIx::new)
    }

    fn topic_ix(&mut self, id: &Spanned<RowKey>, file: &Arc<str>) -> Option<TopicIx> {
        self.find("catalogue-topic", id, file, |n| &n.topics).map(TopicIx::new)
    }

    fn area(&mut self, id: &Spanned<AreaId>, file: &Arc<str>) -> Option<AreaIndex> {
        let found = self.reference.areas.index(&id.value);
        if found.is_none() {
            let known: Vec<&str> = self.reference.areas.iter().map(|(_, area)| area.id.as_str()).collect();
            let diagnostic = Diagnostic::error("catalogue-area", file, id.at)
                .with("found", id.value.as_str())
                .suggest(id.value.as_str(), known);
            self.diagnostics.push(diagnostic);
        }
        found
    }

    fn areas(&mut self, ids: &[Spanned<AreaId>], file: &Arc<str>) -> Vec<AreaIndex> {
        ids.iter().filter_map(|id| self.area(id, file)).collect()
    }

    fn sector(&mut self, id: &Spanned<SectorTag>, file: &Arc<str>) -> Option<SectorTag> {
        let found = self.reference.sectors.tag(&id.value).map(|tag| tag.id.clone());
        if found.is_none() {
            self.unknown_sector(id.value.as_str(), id.at, file);
        }
        found
    }

    fn unknown_sector(&mut self, found: &str, at: Position, file: &Arc<str>) {
        let known = self.reference.sectors.tags().iter().map(|tag| tag.id.as_str());
        let diagnostic = Diagnostic::error("catalogue-sector", file, at).with("found", found).suggest(found, known);
        self.diagnostics.push(diagnostic);
    }

    fn error(&mut self, code: &'static str, file: &Arc<str>, at: Position, name: &str) {
        self.diagnostics.push(Diagnostic::error(code, file, at).with("name", name));
    }

    fn organisation(&mut self, row: &Row<'_, raw::Organisation>) -> Organisation {
        let (o, file) = (row.row, &row.file.name);
        let areas = self.areas(&o.areas, file);
        let sectors = o.sectors.iter().filter_map(|tag| self.sector(tag, file)).collect();
        let host = o.host.as_ref().map(|(id, role)| Some((self.organisation_ix(id, file)?, *role)));
        let succeeded_by = o.succeeded_by.as_ref().map(|id| self.organisation_ix(id, file));
        Organisation {
            id: o.id.value.clone(),
            name: o.name.clone(),
            aliases: o.aliases.clone(),
            kind: o.kind,
            summary: o.summary.clone(),
            areas,
            sectors,
            url: o.url.clone(),
            contacts: o.contacts.clone(),
            host: host.unwrap_or_default(),
            chair: o.chair.clone(),
            valid: o.valid,
            succeeded_by: succeeded_by.unwrap_or_default(),
            sources: o.sources.clone(),
            origin: row.origin(o.id.at),
        }
    }

    fn topic(&mut self, row: &Row<'_, raw::Topic>) -> Topic {
        let (t, file) = (row.row, &row.file.name);
        Topic {
            id: t.id.value.clone(),
            name: t.name.clone(),
            needs: t.needs.iter().filter_map(|id| self.need_ix(id, file)).collect(),
            measured_by: t.measured_by.clone(),
            origin: row.origin(t.id.at),
        }
    }

    fn instrument(&mut self, row: &Row<'_, raw::Instrument>) -> Option<Instrument> {
        let (i, file) = (row.row, &row.file.name);
        Some(Instrument {
            id: i.id.value.clone(),
            name: i.name.clone(),
            provider: self.organisation_ix(&i.provider, file)?,
            with_adviser: i.with_adviser,
            same_as: i.same_as.clone(),
            url: i.url.clone(),
            sources: i.sources.clone(),
            origin: row.origin(i.id.at),
        })
    }

    fn lead_table(&mut self, row: &Row<'_, raw::LeadTable>) -> Option<LeadTable> {
        let (t, file) = (row.row, &row.file.name);
        let area = self.area(&t.area, file);
        let partners = t
            .partners
            .iter()
            .filter_map(|(organisation, at)| {
                let (organisation, at) = (self.organisation_ix(organisation, file), self.area(at, file));
                Some((organisation?, at?))
            })
            .collect();
        let leads = t
            .leads
            .iter()
            .filter_map(|lead| {
                let sector = self.sector(&lead.sector, file);
                let organisation = self.organisation_ix(&lead.organisation, file);
                let led_by = lead.led_by.as_ref().map(|id| self.organisation_ix(id, file));
                if lead.role == super::Role::Lead && lead.led_by.is_some() {
                    self.error("catalogue-lead-role", file, lead.organisation.at, lead.organisation.value.as_str());
                }
                Some(Lead {
                    sector: sector?,
                    organisation: organisation?,
                    role: lead.role,
                    led_by: led_by.unwrap_or_default(),
                    contact: lead.contact.clone(),
                })
            })
            .collect();
        Some(LeadTable {
            id: t.id.value.clone(),
            area: area?,
            partners,
            leads,
            note: t.note.clone(),
            needs: t.needs.iter().filter_map(|id| self.need_ix(id, file)).collect(),
            sources: t.sources.clone(),
            origin: row.origin(t.id.at),
        })
    }

    fn campaign(&mut self, row: &Row<'_, raw::Campaign>) -> Campaign {
        let (c, file) = (row.row, &row.file.name);
        Campaign {
            id: c.id.value.clone(),
            name: c.name.clone(),
            summary: c.summary.clone(),
            organisations: c.organisations.iter().filter_map(|id| self.organisation_ix(id, file)).collect(),
            areas: self.areas(&c.areas, file),
            url: c.url.clone(),
            on: c.on,
            sources: c.sources.clone(),
            origin: row.origin(c.id.at),
        }
    }

    fn example(&mut self, row: &Row<'_, raw::Example>) -> Example {
        let (e, file) = (row.row, &row.file.name);
        let sector = e.sector.as_ref().map(|tag| self.sector(tag, file));
        Example {
            id: e.id.value.clone(),
            company: e.company.clone(),
            did: e.did.clone(),
            sector: sector.unwrap_or_default(),
            programmes: e.programmes.iter().filter_map(|id| self.programme_ix(id, file)).collect(),
            sources: e.sources.clone(),
            origin: row.origin(e.id.at),
        }
    }

    fn programme(&mut self, row: &Row<'_, raw::Programme>) -> Option<Programme> {
        let (p, file) = (row.row, &row.file.name);
        let provider = self.organisation_ix(&p.provider, file);
        let funder = p.funder.as_ref().map(|id| self.organisation_ix(id, file));
        let family =
            p.family.as_ref().map(|id| self.find("catalogue-family", id, file, |n| &n.families).map(FamilyIx::new));
        let areas = self.areas(&p.areas, file);
        let audience = match &p.audience {
            raw::Audience::Company => Some(Audience::Company),
            raw::Audience::Group => Some(Audience::Group),
            raw::Audience::Members(id) => self.organisation_ix(id, file).map(Audience::Members),
            raw::Audience::Worker => Some(Audience::Worker),
            raw::Audience::Provider => Some(Audience::Provider),
        };
        let excludes = p.excludes.as_ref().map(|e| Exclusion {
            topics: e.topics.iter().filter_map(|id| self.topic_ix(id, file)).collect(),
            needs: e.needs.iter().filter_map(|id| self.need_ix(id, file)).collect(),
        });
        let rules = self.rules(p, &areas, file);
        let mut topics = Vec::new();
        for (name, weight) in &p.topics {
            // Topics are the keys of a map, so they come as text.
            if let Ok(value) = RowKey::new(&name.value)
                && let Some(ix) = self.topic_ix(&Spanned { value, at: name.at }, file)
            {
                topics.push((ix, *weight));
            }
        }
        for (id, first) in twice(p.hints.iter().map(|hint| &hint.id)) {
            let line = first.line.to_string();
            let diagnostic =
                Diagnostic::error("duplicate-id", file, id.at).with("name", id.value.as_str()).with("line", line);
            self.diagnostics.push(diagnostic);
        }
        let hints = p
            .hints
            .iter()
            .filter_map(|hint| {
                let when = self.condition(&hint.when, file)?;
                Some(Hint { id: hint.id.value.clone(), when, because: hint.because.clone() })
            })
            .collect();
        if p.steps.len() == 1 || p.steps.len() > 5 {
            let found = p.steps.len().to_string();
            self.diagnostics.push(Diagnostic::error("catalogue-steps", file, p.at).with("found", found));
        }
        if p.nothing_instead && !(p.succeeded_by.is_empty() && p.alternatives.is_empty()) {
            self.error("catalogue-something-instead", file, p.at, p.id.value.as_str());
        }
        let mut versions = p.versions.iter().collect::<Vec<_>>();
        versions.sort_by_key(|version| version.from);
        for pair in versions.windows(2) {
            if let [before, after] = pair
                && before.to.is_none_or(|to| after.from.is_none_or(|from| from <= to))
            {
                self.error("catalogue-versions-overlap", file, after.at, p.id.value.as_str());
            }
        }
        // What stands at the top holds for the days that no version speaks of, so it comes before them.
        let mut money: Vec<_> = p.money.iter().cloned().collect();
        money.extend(versions.iter().filter_map(|version| {
            version.money.clone().map(|money| super::Money { from: version.from, to: version.to, ..money })
        }));
        let mut windows = p.windows.clone();
        windows.sort_by_key(|window| window.opens);
        let mut changes = p.changes.clone();
        changes.sort_by_key(|change| change.since);
        let sureness = p.sources.iter().map(|source| source.sureness).max().unwrap_or(Sureness::Unverified);
        let mut notes = p.notes.clone();
        notes.extend(versions.iter().filter_map(|version| version.note.clone()));
        let leads =
            p.leads.as_ref().map(|id| self.find("catalogue-leads", id, file, |n| &n.lead_tables).map(LeadTableIx::new));
        let not_with = p.not_with.iter().filter_map(|id| self.programme_ix(id, file)).collect();
        for id in &p.combines_with {
            if p.not_with.iter().any(|other| other.value == id.value) || id.value == p.id.value {
                self.error("catalogue-combines", file, id.at, id.value.as_str());
            }
        }
        let combines_with = p.combines_with.iter().filter_map(|id| self.programme_ix(id, file)).collect();
        let succeeded_by = p.succeeded_by.iter().filter_map(|id| self.programme_ix(id, file)).collect();
        let alternatives = p.alternatives.iter().filter_map(|id| self.programme_ix(id, file)).collect();
        let needs = p.needs.iter().filter_map(|id| self.need_ix(id, file)).collect();
        Some(Programme {
            id: p.id.value.clone(),
            kind: p.kind,
            provider: provider?,
            funder: funder.unwrap_or_default(),
            family: family.unwrap_or_default(),
            name: p.name.clone(),
            summary: p.summary.clone(),
            aliases: p.aliases.clone(),
            url: p.url.clone(),
            audience: audience?,
            areas,
            rules,
            excludes,
            topics,
            needs,
            hints,
            apply: p.apply,
            registered_provider: p.registered_provider.clone(),
            money,
            effort: p.effort,
            lead_time: p.lead_time.clone(),
            state_aid: p.state_aid,
            combine: p.combine.clone(),
            not_with,
            combines_with,
            most_together: p.most_together.clone(),
            life: Life { from: p.from, to: p.to, windows, recurring: p.recurring, changes },
            budget: p.budget.clone(),
            steps: p.steps.clone(),
            contacts: p.contacts.clone(),
            leads: leads.unwrap_or_default(),
            sources: p.sources.clone(),
            sureness,
            checked_on: p.checked,
            check_within_days: p.check_within_days,
            succeeded_by,
            alternatives,
            nothing_instead: p.nothing_instead,
            notes,
            origin: row.origin(p.id.at),
        })
    }
}
