//! What a company does: the European classification NACE Rev. 2, found in plain words, and the tags that platforms work with.

mod nace;
mod search;

use std::collections::HashMap;

pub use self::nace::{Nace, NaceError, NaceLevel};
use self::search::Index;
use crate::company::evidence::Evidence;
use crate::condition::Truth;
use crate::diagnostic::Diagnostic;
use crate::id::{Id as _, SectorTag};
use crate::source::{self, Node, Reader, Spanned};
use crate::text::Text;

/// One section, division or class with its plain name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// Its code.
    pub code: Nace,
    /// Its name in plain words.
    pub name: Text,
}

/// A word under which platforms and lead rules gather sectors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its id.
    pub id: SectorTag,
    /// Its name.
    pub name: Text,
    /// The higher, the narrower: a lead for the narrowest tag comes first.
    pub specificity: u32,
    /// Codes that surely belong to it.
    pub includes: Vec<Nace>,
    /// Codes of which some firms belong to it.
    pub perhaps: Vec<Nace>,
    /// Where this comes from.
    pub evidence: Evidence,
}

/// One answer of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectorHit {
    /// The sector found.
    pub code: Nace,
    /// How well it fits; only good for comparing hits of one search.
    pub score: u32,
}

/// Every sector and tag.
#[derive(Debug, Default)]
pub struct Sectors {
    sectors: Vec<Sector>,
    by_code: HashMap<Nace, usize>,
    tags: Vec<Tag>,
    index: Index,
}

/// Whether a company with this code belongs to the sector asked for. Unknown while the code is open or wider than what is asked.
pub fn in_sector(code: Option<Nace>, asked: Nace) -> Truth {
    match code {
        Some(code) if asked.contains(code) => Truth::True,
        Some(code) if code.contains(asked) => Truth::Unknown,
        Some(_) => Truth::False,
        None => Truth::Unknown,
    }
}

impl Tag {
    /// Whether a company with this code belongs to the tag. Unknown where only some firms with the code do.
    pub fn applies(&self, code: Option<Nace>) -> Truth {
        let sure = self.includes.iter().map(|asked| in_sector(code, *asked)).max().unwrap_or(Truth::False);
        if sure.is_false() && self.perhaps.iter().any(|asked| !in_sector(code, *asked).is_false()) {
            return Truth::Unknown;
        }
        sure
    }
}

impl Sectors {
    /// Reads a file of sectors and tags.
    pub fn read(file: &str, bytes: &[u8]) -> (Self, Vec<Diagnostic>) {
        let (sectors, diagnostics) = source::read(file, bytes, |r, node| {
            let mut fields = r.fields(node, "Sectors")?;
            let mut by_code = HashMap::new();
            let mut words = Vec::new();
            let mut sectors = Vec::new();
            fields.list(r, "sectors", |r, node| {
                let (code, sector, found) = read_sector(r, node)?;
                if by_code.insert(code.value, sectors.len()).is_some() {
                    let diagnostic = r.error("reference-duplicate", code.at).with("id", code.value.to_string());
                    r.push(diagnostic);
                    return None;
                }
                sectors.push(sector);
                words.push(found);
                Some(())
            });
            let mut tags: Vec<Tag> = Vec::new();
            fields.list(r, "tags", |r, node| {
                let (id, tag) = read_tag(r, node)?;
                if tags.iter().any(|t| t.id == tag.id) {
                    let diagnostic = r.error("reference-duplicate", id.at).with("id", tag.id.as_str());
                    r.push(diagnostic);
                    return None;
                }
                tags.push(tag);
                Some(())
            });
            fields.finish(r);
            let index = Index::new(&sectors, &words);
            Some(Self { sectors, by_code, tags, index })
        });
        (sectors.unwrap_or_default(), diagnostics)
    }

    /// All sectors: per section first the section, then its divisions and classes.
    pub fn iter(&self) -> impl Iterator<Item = &Sector> {
        self.sectors.iter()
    }

    /// The sector with exactly this code.
    pub fn get(&self, code: Nace) -> Option<&Sector> {
        self.by_code.get(&code).and_then(|at| self.sectors.get(*at))
    }

    /// The sector with this code, or the narrowest known one around it: every code that parses has a name at least for its section.
    pub fn nearest(&self, code: Nace) -> Option<&Sector> {
        std::iter::successors(Some(code), |code| code.parent()).find_map(|code| self.get(code))
    }

    /// The sectors that fit what somebody typed, best first. All words count; where nothing fits all of them, some of them do, and
    /// where nothing fits at all, one typing error is forgiven. A code (`31.01`, `C31`) finds itself.
    pub fn search(&self, query: &str, limit: usize) -> Vec<SectorHit> {
        let mut hits = self.index.search(&self.sectors, query);
        if let Ok(code) = Nace::parse(query)
            && let Some(sector) = self.nearest(code)
        {
            hits.retain(|hit| hit.code != sector.code);
            hits.insert(0, SectorHit { code: sector.code, score: u32::MAX });
        }
        hits.truncate(limit);
        hits
    }

    /// All tags, in the order of the file.
    pub fn tags(&self) -> &[Tag] {
        &self.tags
    }

    /// The tag with this id.
    pub fn tag(&self, id: &SectorTag) -> Option<&Tag> {
        self.tags.iter().find(|tag| tag.id == *id)
    }

    /// The tags a company with this code belongs to or may belong to: the narrowest first, sure ones before open ones of the same
    /// specificity.
    pub fn tags_of(&self, code: Option<Nace>) -> Vec<(&Tag, Truth)> {
        let mut found: Vec<_> =
            self.tags.iter().map(|tag| (tag, tag.applies(code))).filter(|(_, applies)| !applies.is_false()).collect();
        found.sort_by_key(|(tag, applies)| std::cmp::Reverse((tag.specificity, *applies)));
        found
    }
}

fn read_sector(reader: &mut Reader, node: Node<'_>) -> Option<(Spanned<Nace>, Sector, Vec<String>)> {
    let mut fields = reader.fields(node, "Sector")?;
    let code = fields.required(reader, "code", |r, node| r.nace(node));
    let name = fields.text(reader, "name");
    let words = fields.optional(reader, "words", |r, node| r.string(node)).unwrap_or_default();
    fields.finish(reader);
    let code = code?;
    let words = words.split(',').map(|phrase| phrase.trim().to_owned()).filter(|phrase| !phrase.is_empty()).collect();
    Some((code.clone(), Sector { code: code.value, name: name? }, words))
}

fn read_tag(reader: &mut Reader, node: Node<'_>) -> Option<(Spanned<SectorTag>, Tag)> {
    let mut fields = reader.fields(node, "Tag")?;
    let id = fields.required(reader, "id", |r, node| r.id::<SectorTag>(node));
    let name = fields.text(reader, "name");
    let specificity = fields.required(reader, "specificity", |r, node| r.whole(node, 0, 1000));
    let includes = fields.required(reader, "includes", |r, node| r.list(node, |r, node| r.nace(node).map(|c| c.value)));
    let perhaps = fields.list(reader, "perhaps", |r, node| r.nace(node).map(|c| c.value));
    let evidence = Evidence::read(&mut fields, reader);
    fields.finish(reader);
    let id = id?;
    let tag = Tag {
        id: id.value.clone(),
        name: name?,
        specificity: specificity?,
        includes: includes?,
        perhaps,
        evidence: evidence?,
    };
    Some((id, tag))
}

impl Reader {
    /// A NACE code, `"C31.01"`.
    pub fn nace(&mut self, node: Node<'_>) -> Option<Spanned<Nace>> {
        let text = self.string(node)?;
        let at = self.at(node);
        match Nace::parse(&text) {
            Ok(value) => Some(Spanned { value, at }),
            Err(_) => {
                let diagnostic = self.error("reference-nace", at).with("found", text);
                self.push(diagnostic);
                None
            }
        }
    }
}
