//! The report on paper: typeset, as PDF and as pictures of its pages.
//!
//! typst is known here and in the rooms of this module only. It sees nothing of the world: no files but those handed to it, no
//! packages, no network, no typefaces but those in the program, and a date that is told. So the same report gives the same bytes.
//! What it needs at first is set up when the first report is made, and not before.

mod glyphs;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, LazyLock};

use serde_json::{Value as Json, json};
use typst::diag::{Severity as TypstSeverity, SourceDiagnostic};
use typst::foundations::{Bytes, Smart};
use typst::layout::{Frame, FrameItem, Point, Size};
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use crate::diagnostic::Diagnostic;
use crate::report::document::{Picture, REASONS_ON_PAPER, Report};
use crate::report::watch::{Progress, Unwanted, Watch, patient};
use world::{Files, Paper};

/// A report, typeset.
#[derive(Clone)]
pub struct Typeset {
    document: PagedDocument,
    ident: String,
}

/// A picture of a page: rows of pixels from the top, four bytes each: red, green, blue and opacity, which is always full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePicture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The pixels.
    pub pixels: Vec<u8>,
}

/// Typesets a report.
///
/// # Errors
/// When our own pages have a fault: what, and where in them. No report of a user can be the cause.
pub fn typeset(report: &Report) -> Result<Typeset, Vec<Diagnostic>> {
    // Whoever is patient always wants it.
    typeset_watched(report, &patient()).unwrap_or_else(|Unwanted| Err(Vec::new()))
}

/// Typesets a report for as long as somebody wants it.
///
/// # Errors
/// When nobody does any more; within it, as [`typeset`].
pub fn typeset_watched(report: &Report, watch: &Arc<dyn Watch>) -> Result<Result<Typeset, Vec<Diagnostic>>, Unwanted> {
    watch.reached(Progress::Setting);
    let set = |with_logo: bool| compile(files(report, with_logo), watch);
    let document = match set(true)? {
        // A logo that cannot be read is no reason to have no report.
        Err(_) if !report.sender.logo.is_empty() => set(false)?,
        other => other,
    };
    Ok(document.map(|document| Typeset { document, ident: report.ident.clone() }))
}

/// Forgets what typesetting keeps to be faster the next time and did not use lately.
pub fn tidy() {
    comemo::evict(8);
}

/// A picture of a report as a PNG, at this many pixels per point of 1/96 inch; 0.1 to 8.
///
/// # Errors
/// When it cannot be drawn.
pub fn png(picture: &Picture, scale: f64) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let (svg, _) = glyphs::printable(&picture.svg);
    let extra = json!({
        "file": "picture.svg", "width": (picture.width * 0.75).to_string(), "height": Json::Null, "margin": "6",
    });
    Ok(drawn("picture.svg", svg.into_bytes(), &extra, scale)?.0)
}

/// A logo as a PNG, so high in points of 1/72 inch, with its width.
///
/// # Errors
/// When it is no picture.
pub fn logo_png(logo: &[u8], height: f64) -> Result<(Vec<u8>, f64), Vec<Diagnostic>> {
    let name = logo_name(logo);
    let extra = json!({"file": name, "width": Json::Null, "height": height.to_string(), "margin": "0"});
    drawn(name, logo.to_vec(), &extra, 3.0)
}

/// What a logo is called among the files of a report.
fn logo_name(logo: &[u8]) -> &'static str {
    if logo.starts_with(b"\x89PNG") { "logo.png" } else { "logo.svg" }
}

/// A picture by itself as a PNG, at so many pixels per point of 1/96 inch; and its width in points of 1/72 inch.
fn drawn(name: &str, bytes: Vec<u8>, extra: &Json, scale: f64) -> Result<(Vec<u8>, f64), Vec<Diagnostic>> {
    let mut files = Files::new("picture.typ");
    files.add(name, bytes);
    files.add("extra.json", extra.to_string().into_bytes());
    let document = compile(files, &patient()).unwrap_or_else(|Unwanted| Err(Vec::new()))?;
    let page = document.pages().first().ok_or_else(|| vec![unexpected("no page")])?;
    let scale = scale.clamp(0.1, 8.0) / 0.75;
    let pixels = typst_render::render(page, &options(scale));
    let png = pixels.encode_png().map_err(|error| vec![unexpected(&error.to_string())])?;
    Ok((png, page.frame.size().x.to_pt()))
}

impl Typeset {
    /// How many pages there are.
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// Width and height of a page in points of 1/72 inch.
    pub fn page_size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.document.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// The pages on which words or pictures lie beyond the edges of the paper, counted from 0. There should be none.
    pub fn cut_off(&self) -> Vec<usize> {
        let pages = self.document.pages().iter().enumerate();
        pages.filter(|(_, page)| !is_within(&page.frame, Point::zero(), page.frame.size())).map(|(at, _)| at).collect()
    }

    /// A picture of a page, at this many pixels per point of 1/72 inch; 0.1 to 8.
    pub fn draw(&self, page: usize, scale: f64) -> Option<PagePicture> {
        let page = self.document.pages().get(page)?;
        let drawn = typst_render::render(page, &options(scale.clamp(0.1, 8.0)));
        let (width, height) = (drawn.width(), drawn.height());
        Some(PagePicture { width, height, pixels: drawn.take() })
    }

    /// The PDF: tagged and archivable, PDF/UA-1 and PDF/A-2a. What is not accessible is not written.
    ///
    /// # Errors
    /// When our own pages have a fault, such as a picture without a text alternative.
    pub fn pdf(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .map_err(|error| vec![unexpected(error.message())])?;
        let options = PdfOptions {
            ident: Smart::Custom(self.ident.clone()),
            creator: Smart::Custom(Some(format!("Digipeil {}", env!("CARGO_PKG_VERSION")))),
            timestamp: None,
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| errors.iter().map(diagnostic).collect())
    }
}

impl PartialEq for Typeset {
    fn eq(&self, other: &Self) -> bool {
        // Documents share what they are made of; two that were typeset apart are two.
        self.ident == other.ident && std::ptr::eq(self.document.pages(), other.document.pages())
    }
}

impl std::fmt::Debug for Typeset {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({} pages)", self.ident, self.page_count())
    }
}

/// Whether the words and pictures of a frame that begins here lie on the paper.
fn is_within(frame: &Frame, at: Point, paper: Size) -> bool {
    frame.items().all(|(place, item)| {
        let at = at + *place;
        match item {
            FrameItem::Group(group) => {
                is_within(&group.frame, at + Point::new(group.transform.tx, group.transform.ty), paper)
            }
            // Words stand on their place, pictures hang from it.
            FrameItem::Text(text) => at.x + text.width() <= paper.x && at.y <= paper.y,
            FrameItem::Image(_, size, _) => at.x + size.x <= paper.x && at.y + size.y <= paper.y,
            FrameItem::Shape(..) | FrameItem::Link(..) | FrameItem::Tag(_) => true,
        }
    })
}

fn options(scale: f64) -> RenderOptions {
    RenderOptions { pixel_per_pt: Scalar::new(scale), ..RenderOptions::default() }
}

/// What the pages read: the report, its pictures, the logo.
fn files(report: &Report, with_logo: bool) -> Files {
    let mut files = Files::new("report.typ");
    // Texts and finite numbers can always be said in JSON.
    let mut told = serde_json::to_value(report).unwrap_or_default();
    let mut is_missing = false;
    for_paper(&mut told, &mut is_missing);
    files.add("report.json", told.to_string().into_bytes());
    for picture in &report.pictures {
        let (svg, missing) = glyphs::printable(&picture.svg);
        is_missing |= missing;
        files.add(&format!("picture/{}.svg", picture.name), svg.into_bytes());
    }
    let logo = Some(&report.sender.logo).filter(|logo| with_logo && !logo.is_empty());
    let name = logo.map_or_else(String::new, |logo| format!("/{}", logo_name(logo)));
    if let Some(logo) = logo {
        files.add(&name, logo.clone());
    }
    files.add(
        "extra.json",
        json!({"logo": name, "missing": is_missing, "reasons": REASONS_ON_PAPER.to_string()}).to_string().into_bytes(),
    );
    files
}

/// Puts a stated sign in the place of everything no typeface of ours can show, and numbers into words.
fn for_paper(value: &mut Json, is_missing: &mut bool) {
    match value {
        Json::String(text) => {
            let (printable, missing) = glyphs::printable(text);
            *is_missing |= missing;
            *text = glyphs::breakable(printable);
        }
        // With exact numbers in the tree typesetting would be handed more than a number; it wants few, and reads them from words.
        Json::Number(number) => *value = Json::String(number.to_string()),
        Json::Array(list) => list.iter_mut().for_each(|v| for_paper(v, is_missing)),
        Json::Object(object) => {
            // The fixed words explain the sign with the sign itself.
            let fixed = object.contains_key("missing_sign");
            let mut ignored = false;
            let is_missing = if fixed { &mut ignored } else { is_missing };
            // An address must stay what it is to lead anywhere.
            object.iter_mut().filter(|(key, _)| *key != "url").for_each(|(_, v)| for_paper(v, is_missing));
        }
        _ => {}
    }
}

fn compile(files: Files, watch: &Arc<dyn Watch>) -> Result<Result<PagedDocument, Vec<Diagnostic>>, Unwanted> {
    let paper = Paper::new(files, watch.clone());
    let done = match catch_unwind(AssertUnwindSafe(|| typst::compile::<PagedDocument>(&paper))) {
        Ok(done) => done,
        Err(cause) => match cause.downcast::<Unwanted>() {
            Ok(unwanted) => return Err(*unwanted),
            // It fell over by itself.
            Err(cause) => resume_unwind(cause),
        },
    };
    for warning in &done.warnings {
        log::debug!("typesetting: {}", warning.message);
    }
    Ok(done.output.map_err(|errors| errors.iter().map(|error| paper.diagnostic(error)).collect()))
}

/// A fault without a place.
fn diagnostic(error: &SourceDiagnostic) -> Diagnostic {
    debug_assert!(error.severity == TypstSeverity::Error);
    let mut message = error.message.to_string();
    for hint in &error.hints {
        message.push_str("; ");
        message.push_str(&hint.v);
    }
    unexpected(&message)
}

fn unexpected(message: &str) -> Diagnostic {
    static FILE: LazyLock<Arc<str>> = LazyLock::new(|| "report.typ".into());
    Diagnostic::error("report-fault", &FILE, crate::diagnostic::Position::default()).with("reason", message.to_owned())
}

/// Bytes that live as long as the program.
fn lasting(bytes: &'static [u8]) -> Bytes {
    Bytes::new(bytes)
}
