//! Files of areas: read, then tied together.

use std::collections::HashMap;

use super::cells::Cells;
use super::search::Entry;
use super::{Area, AreaIndex, AreaKind, Areas, NameRank};
use crate::company::Country;
use crate::company::evidence::Evidence;
use crate::company::words::folded_key;
use crate::diagnostic::{Diagnostic, Position};
use crate::id::{AreaId, Id as _};
use crate::source::{self, Node, Reader, Spanned};
use crate::text::Text;

/// An area as a file states it.
struct Row {
    file: usize,
    id: Spanned<AreaId>,
    kind: AreaKind,
    name: Text,
    within: Option<Spanned<AreaId>>,
    members: Vec<Spanned<AreaId>>,
    partly: Vec<Spanned<AreaId>>,
    /// Other names of a municipality.
    other: Vec<(NameRank, String)>,
    evidence: Option<Evidence>,
}

pub(super) fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> (Areas, Vec<Diagnostic>) {
    let mut rows = Vec::new();
    let mut names: Vec<std::sync::Arc<str>> = Vec::new();
    let mut diagnostics = Vec::new();
    for (number, (file, bytes)) in files.into_iter().enumerate() {
        let (found, mut problems) = source::read(file, bytes, |r, node| read_file(r, node, number));
        rows.extend(found.unwrap_or_default());
        names.push(file.into());
        diagnostics.append(&mut problems);
    }
    let mut report = |file: usize, code: &'static str, at: Position, id: &AreaId| {
        if let Some(name) = names.get(file) {
            diagnostics.push(Diagnostic::error(code, name, at).with("id", id.as_str()));
        }
    };
    let areas = tie(rows, &mut report);
    (areas, diagnostics)
}

fn read_file(reader: &mut Reader, node: Node<'_>, file: usize) -> Option<Vec<Row>> {
    let mut fields = reader.fields(node, "Areas")?;
    let mut rows = fields.list(reader, "areas", |r, node| {
        let mut fields = r.fields(node, "Area")?;
        let id = fields.required(r, "id", |r, node| r.id(node));
        let kind = fields.required(r, "kind", |r, node| {
            let variant = r.variant(node, &["Country", "Nuts1", "Nuts2", "Nuts3"])?;
            Some(match variant.name {
                "Country" => AreaKind::Country,
                "Nuts1" => AreaKind::Nuts1,
                "Nuts2" => AreaKind::Nuts2,
                _ => AreaKind::Nuts3,
            })
        });
        let within = fields.optional(r, "within", |r, node| r.id(node));
        let name = fields.text(r, "name");
        fields.finish(r);
        Some(Row { within, ..Row::new(file, id?, kind?, name?) })
    });
    rows.extend(fields.list(reader, "municipalities", |r, node| {
        let mut fields = r.fields(node, "Municipality")?;
        let id = fields.required(r, "id", |r, node| r.id(node));
        let within = fields.required(r, "within", |r, node| r.id(node));
        let name = fields.text(r, "name");
        let former = fields.list(r, "formerly", crate::source::Reader::words);
        let also = fields.list(r, "also", crate::source::Reader::words);
        let places = fields.list(r, "places", crate::source::Reader::words);
        let postcodes = fields.optional(r, "postcodes", |r, node| r.string(node)).unwrap_or_default();
        fields.finish(r);
        let other = former
            .into_iter()
            .chain(also)
            .map(|name| (NameRank::Former, name))
            .chain(places.into_iter().map(|name| (NameRank::Place, name)))
            .chain(postcodes.split_whitespace().map(|code| (NameRank::Place, code.to_owned())))
            .collect();
        Some(Row { within: Some(within?), other, ..Row::new(file, id?, AreaKind::Municipality, name?) })
    }));
    rows.extend(fields.list(reader, "groups", |r, node| {
        let mut fields = r.fields(node, "Group")?;
        let id = fields.required(r, "id", |r, node| r.id(node));
        let name = fields.text(r, "name");
        let members = fields.required(r, "members", |r, node| r.list(node, crate::source::Reader::id));
        let partly = fields.list(r, "partly", crate::source::Reader::id);
        let evidence = Evidence::read(&mut fields, r);
        fields.finish(r);
        Some(Row { members: members?, partly, evidence, ..Row::new(file, id?, AreaKind::Group, name?) })
    }));
    fields.finish(reader);
    Some(rows)
}

impl Row {
    fn new(file: usize, id: Spanned<AreaId>, kind: AreaKind, name: Text) -> Self {
        Self {
            file,
            id,
            kind,
            name,
            within: None,
            members: Vec::new(),
            partly: Vec::new(),
            other: Vec::new(),
            evidence: None,
        }
    }
}

/// Ties rows together by their ids. What does not resolve is reported and left out.
fn tie(rows: Vec<Row>, report: &mut impl FnMut(usize, &'static str, Position, &AreaId)) -> Areas {
    // Wider areas first, groups last: then a part always comes after the whole, and a group after its members.
    let mut rows = rows;
    rows.sort_by_key(|row| row.kind);
    let mut by_id: HashMap<AreaId, AreaIndex> = HashMap::with_capacity(rows.len());
    rows.retain(|row| {
        let index = AreaIndex::at(by_id.len());
        if by_id.contains_key(&row.id.value) {
            report(row.file, "reference-duplicate", row.id.at, &row.id.value);
            return false;
        }
        by_id.insert(row.id.value.clone(), index);
        true
    });
    let count = rows.len();
    let mut areas: Vec<Area> = Vec::with_capacity(count);
    let mut is_leaf = vec![true; count];
    for row in &rows {
        let within = row.within.as_ref().and_then(|parent| {
            let index = by_id.get(&parent.value).copied().filter(|index| {
                // A parent is of a wider kind, so it stands earlier and there can be no circle.
                rows.get(index.0 as usize).is_some_and(|p| p.kind < row.kind)
            });
            if index.is_none() {
                report(row.file, "reference-area", parent.at, &parent.value);
            }
            index
        });
        if let Some(slot) = within.and_then(|index| is_leaf.get_mut(index.0 as usize)) {
            *slot = false;
        }
        let country = match row.kind {
            AreaKind::Country => Country::new(row.id.value.as_str()),
            _ => within.and_then(|index| areas.get(index.0 as usize)).and_then(|parent| parent.country),
        };
        areas.push(Area {
            id: row.id.value.clone(),
            kind: row.kind,
            name: row.name.clone(),
            within,
            country,
            evidence: row.evidence.clone(),
            inside: Cells::none(count),
            touched: Cells::none(count),
        });
    }
    let everywhere = fill(&mut areas, &is_leaf);
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.kind == AreaKind::Group) {
        let mut cells = |ids: &[Spanned<AreaId>]| {
            let mut inside = Cells::none(count);
            for id in ids {
                // Groups come in the order of their files: a group may be made of earlier ones.
                match by_id.get(&id.value).filter(|index| (index.0 as usize) < at).and_then(|i| areas.get(i.0 as usize))
                {
                    Some(member) => inside.add(&member.inside),
                    None => report(row.file, "reference-area", id.at, &id.value),
                }
            }
            inside
        };
        let inside = cells(&row.members);
        let mut touched = cells(&row.partly);
        touched.add(&inside);
        let mut countries =
            row.members.iter().map(|id| by_id.get(&id.value).and_then(|i| areas.get(i.0 as usize))?.country);
        let first = countries.next().flatten();
        let country = first.filter(|_| countries.all(|country| country == first));
        if let Some(area) = areas.get_mut(at) {
            area.country = country;
            area.inside = inside;
            area.touched = touched;
        }
    }
    let (by_name, entries) = names(&rows, &areas);
    Areas { areas, by_id, by_name, entries, everywhere }
}

/// Gives every smallest unit its own bit and every wider area the bits of its parts. Returns all bits.
fn fill(areas: &mut [Area], is_leaf: &[bool]) -> Cells {
    let count = areas.len();
    let mut everywhere = Cells::none(count);
    for at in (0..count).rev() {
        let Some(area) = areas.get_mut(at) else { continue };
        if area.kind == AreaKind::Group {
            continue;
        }
        if is_leaf.get(at).copied().unwrap_or(false) {
            area.inside.insert(at);
            everywhere.insert(at);
        }
        area.touched = area.inside.clone();
        let (inside, parent) = (area.inside.clone(), area.within);
        // Parents stand earlier, so all parts of an area have been added before it passes them on.
        if let Some(parent) = parent.and_then(|index| areas.get_mut(index.0 as usize)) {
            parent.inside.add(&inside);
        }
    }
    everywhere
}

type ByName = HashMap<String, Vec<(NameRank, AreaIndex)>>;

/// The names of all areas, for lookups (municipalities) and for searching (all).
fn names(rows: &[Row], areas: &[Area]) -> (ByName, Vec<Entry>) {
    let mut by_name: ByName = HashMap::new();
    let mut entries = Vec::new();
    for (at, (row, area)) in rows.iter().zip(areas).enumerate() {
        let index = AreaIndex::at(at);
        let mut own: Vec<&str> = area.name.entries().map(|(_, name)| name).collect();
        own.sort_unstable();
        own.dedup();
        let own = own.into_iter().map(|name| (NameRank::Own, name));
        for (rank, name) in own.chain(row.other.iter().map(|(rank, name)| (*rank, name.as_str()))) {
            if row.kind == AreaKind::Municipality {
                by_name.entry(folded_key(name)).or_default().push((rank, index));
            }
            entries.push(Entry::new(index, area, rank, name));
        }
    }
    (by_name, entries)
}
