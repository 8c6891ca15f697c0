//! Figures of the law that change with time: size ceilings and amounts of aid, each with the days between which it holds.

use jiff::civil::Date;

use crate::company::evidence::Evidence;
use crate::company::sector::Nace;
use crate::company::size::{Ceiling, SizeClass, SizeDefinition};
use crate::diagnostic::Diagnostic;
use crate::exact::Exact;
use crate::id::{ConstantId, Id as _};
use crate::source::{self, Fields, Node, Reader};
use crate::text::Text;

/// A figure of the law with its days and its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated<T> {
    /// What the figure is called in rules.
    pub id: ConstantId,
    /// What people call it.
    pub name: Text,
    /// The first day on which it holds; open where nobody noted it.
    pub valid_from: Option<Date>,
    /// The last day on which it holds; open while no end is known.
    pub valid_to: Option<Date>,
    /// False for a proposal: it is shown, and never applied.
    pub in_force: bool,
    /// Where it comes from.
    pub evidence: Evidence,
    /// The figure.
    pub value: T,
}

/// A sum of aid over a number of years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Euro.
    pub euro: Exact,
    /// Over so many years.
    pub years: u32,
    /// How those years are counted.
    pub counted: Counted,
    /// Activities to which it does not apply: other rules hold for them.
    pub not_for: Vec<Nace>,
}

/// How the years of an [`Amount`] are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    /// Back from the day itself, to the day.
    #[default]
    FromTheDay,
    /// The fiscal year of the day and those before it. Fiscal years are taken for calendar years.
    FiscalYears,
}

/// Every dated figure.
#[derive(Clone, Debug, Default)]
pub struct Constants {
    sizes: Vec<Dated<SizeDefinition>>,
    ceilings: Vec<Dated<Ceiling>>,
    amounts: Vec<Dated<Amount>>,
    /// What holds where the files say nothing for a date.
    fallback: SizeDefinition,
}

impl<T> Dated<T> {
    /// Whether it holds on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.in_force && self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// The one that holds on a day; with several, the one that started last.
fn on_day<'a, T>(rows: &'a [Dated<T>], id: &str, day: Date) -> Option<&'a Dated<T>> {
    rows.iter().filter(|row| row.id.as_str() == id && row.holds_on(day)).max_by_key(|row| row.valid_from)
}

impl Constants {
    /// Reads a file of constants.
    pub fn read(file: &str, bytes: &[u8]) -> (Self, Vec<Diagnostic>) {
        let (constants, diagnostics) = source::read(file, bytes, |r, node| {
            let mut fields = r.fields(node, "Constants")?;
            let sizes = fields.list(r, "sizes", |r, node| row(r, node, "Size", read_definition));
            let ceilings = fields
                .list(r, "ceilings", |r, node| row(r, node, "Ceiling", |f, r| f.required(r, "ceiling", read_ceiling)));
            let amounts = fields.list(r, "amounts", |r, node| row(r, node, "Amount", read_amount));
            fields.finish(r);
            Some(Self { sizes, ceilings, amounts, ..Self::default() })
        });
        (constants.unwrap_or_default(), diagnostics)
    }

    /// The EU's definition of micro, small and medium firms on a day. Before the first one known, the first one; without any in the
    /// files, the one of Recommendation 2003/361/EC.
    pub fn eu_sizes(&self, day: Date) -> &SizeDefinition {
        on_day(&self.sizes, "eu-sme", day)
            .or_else(|| self.sizes.iter().find(|row| row.id.as_str() == "eu-sme" && row.in_force))
            .map_or(&self.fallback, |row| &row.value)
    }

    /// A size ceiling such as `small-mid-cap` on a day.
    pub fn ceiling(&self, id: &str, day: Date) -> Option<&Dated<Ceiling>> {
        on_day(&self.ceilings, id, day)
    }

    /// An amount such as `de-minimis` on a day.
    pub fn amount(&self, id: &str, day: Date) -> Option<&Dated<Amount>> {
        on_day(&self.amounts, id, day)
    }

    /// Every definition of sizes, in the order of the file, past and proposed ones too.
    pub fn all_sizes(&self) -> &[Dated<SizeDefinition>] {
        &self.sizes
    }

    /// Every size ceiling, past and proposed ones too.
    pub fn all_ceilings(&self) -> &[Dated<Ceiling>] {
        &self.ceilings
    }

    /// Every amount, past and proposed ones too.
    pub fn all_amounts(&self) -> &[Dated<Amount>] {
        &self.amounts
    }
}

impl Default for SizeDefinition {
    /// Recommendation 2003/361/EC, annex, article 2: so that a broken file never takes the size classes away.
    fn default() -> Self {
        let ceiling = |people: u32, turnover: u32, balance: u32| Ceiling {
            headcount_below: people.into(),
            turnover_at_most: turnover.into(),
            balance_at_most: balance.into(),
        };
        Self {
            ceilings: vec![
                (SizeClass::Micro, ceiling(10, 2_000_000, 2_000_000)),
                (SizeClass::Small, ceiling(50, 10_000_000, 10_000_000)),
                (SizeClass::Medium, ceiling(250, 50_000_000, 43_000_000)),
            ],
        }
    }
}

/// Reads what all rows share, and with `value` what is particular to one kind.
fn row<T>(
    reader: &mut Reader,
    node: Node<'_>,
    record: &'static str,
    value: impl FnOnce(&mut Fields<'_>, &mut Reader) -> Option<T>,
) -> Option<Dated<T>> {
    let mut fields = reader.fields(node, record)?;
    let id = fields.required(reader, "id", |r, node| r.id::<ConstantId>(node));
    let name = fields.text(reader, "name");
    let valid_from = fields.optional(reader, "valid_from", |r, node| r.date(node));
    let valid_to = fields.optional(reader, "valid_to", |r, node| r.date(node));
    let in_force = fields.optional(reader, "in_force", |r, node| r.boolean(node)).unwrap_or(true);
    let evidence = Evidence::read(&mut fields, reader);
    let value = value(&mut fields, reader);
    if let (Some(from), Some(to)) = (valid_from, valid_to)
        && to < from
    {
        let diagnostic =
            reader.error("reference-dates", fields.at).with("from", from.to_string()).with("to", to.to_string());
        reader.push(diagnostic);
    }
    fields.finish(reader);
    Some(Dated { id: id?.value, name: name?, valid_from, valid_to, in_force, evidence: evidence?, value: value? })
}

fn read_definition(fields: &mut Fields<'_>, reader: &mut Reader) -> Option<SizeDefinition> {
    let ceilings = fields.required(reader, "classes", |r, node| {
        r.list(node, |r, node| {
            let at = r.at(node);
            let mut fields = r.fields(node, "Class")?;
            let class = fields.required(r, "class", |r, node| {
                let variant = r.variant(node, &["Micro", "Small", "Medium"])?;
                SizeClass::from_id(&variant.name.to_lowercase())
            });
            let ceiling = ceiling_fields(&mut fields, r);
            fields.finish(r);
            Some((class?, ceiling?, at))
        })
    })?;
    // A class that stands in the wrong place would make every answer wrong without anybody noticing.
    for pair in ceilings.windows(2) {
        if let [(lower, under, _), (upper, over, at)] = pair
            && (lower >= upper
                || over.headcount_below < under.headcount_below
                || over.turnover_at_most < under.turnover_at_most
                || over.balance_at_most < under.balance_at_most)
        {
            let diagnostic = reader.error("reference-class-order", *at).with("class", upper.id());
            reader.push(diagnostic);
        }
    }
    Some(SizeDefinition { ceilings: ceilings.into_iter().map(|(class, ceiling, _)| (class, ceiling)).collect() })
}

fn read_ceiling(reader: &mut Reader, node: Node<'_>) -> Option<Ceiling> {
    let mut fields = reader.fields(node, "Ceiling")?;
    let ceiling = ceiling_fields(&mut fields, reader);
    fields.finish(reader);
    ceiling
}

fn ceiling_fields(fields: &mut Fields<'_>, reader: &mut Reader) -> Option<Ceiling> {
    let headcount_below = fields.required(reader, "headcount_below", |r, node| r.positive(node));
    let turnover_at_most = fields.required(reader, "turnover_at_most", |r, node| r.positive(node));
    let balance_at_most = fields.required(reader, "balance_at_most", |r, node| r.positive(node));
    Some(Ceiling {
        headcount_below: headcount_below?,
        turnover_at_most: turnover_at_most?,
        balance_at_most: balance_at_most?,
    })
}

fn read_amount(fields: &mut Fields<'_>, reader: &mut Reader) -> Option<Amount> {
    let euro = fields.required(reader, "amount", |r, node| r.positive(node));
    let years = fields.required(reader, "years", |r, node| r.whole(node, 1, 100));
    let counted = fields.optional(reader, "counted", |r, node| {
        let variant = r.variant(node, &["FromTheDay", "FiscalYears"])?;
        let [] = variant.args(r)?;
        Some(if variant.name == "FiscalYears" { Counted::FiscalYears } else { Counted::FromTheDay })
    });
    let not_for = fields.list(reader, "not_for", |r, node| {
        let at = r.at(node);
        let code = r.words(node)?;
        let found = Nace::parse(&code).ok();
        if found.is_none() {
            let diagnostic = r.error("catalogue-sector", at).with("found", code);
            r.push(diagnostic);
        }
        found
    });
    Some(Amount { euro: euro?, years: years?, counted: counted.unwrap_or_default(), not_for })
}
