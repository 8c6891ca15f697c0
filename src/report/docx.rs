//! The report as a text one can go on writing in: headings, lists and tables as word processors know them, in few styles.

mod body;
mod fixed;

use std::io::{Cursor, Write as _};
use std::sync::Arc;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::diagnostic::{Diagnostic, is_turning};
use crate::report::document::Report;
use crate::report::export::fault;
use crate::report::watch::{Progress, Unwanted, Watch};
use body::{Body, Left};

/// The document, for as long as somebody wants it.
///
/// # Errors
/// When nobody does any more; within it, when it cannot be packed: no report of a user can be the cause.
pub fn docx(report: &Report, watch: &Arc<dyn Watch>) -> Result<Result<Vec<u8>, Vec<Diagnostic>>, Unwanted> {
    let body = match body::body(report, watch) {
        Ok(body) => body,
        Err(Left::Unwanted) => return Err(Unwanted),
        Err(Left::Faults(found)) => return Ok(Err(found)),
    };
    watch.reached(Progress::Writing);
    Ok(packed(report, &body).map_err(|error| vec![fault("report-writer-fault", &error.to_string())]))
}

fn packed(report: &Report, body: &Body) -> Result<Vec<u8>, zip::result::ZipError> {
    let Body { xml, pictures, links } = body;
    // The day of the file's parts is fixed: the same report has the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8]| -> Result<(), zip::result::ZipError> {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
        Ok(())
    };
    add("[Content_Types].xml", fixed::CONTENT_TYPES.as_bytes())?;
    add("_rels/.rels", fixed::RELATIONS.as_bytes())?;
    add("docProps/core.xml", fixed::core(report).as_bytes())?;
    add("word/document.xml", xml.as_bytes())?;
    add("word/styles.xml", fixed::styles(report).as_bytes())?;
    add("word/numbering.xml", fixed::NUMBERING.as_bytes())?;
    add("word/settings.xml", fixed::SETTINGS.as_bytes())?;
    add("word/footer1.xml", fixed::footer(report).as_bytes())?;
    add("word/header1.xml", fixed::header(report).as_bytes())?;
    add("word/_rels/document.xml.rels", fixed::document_relations(pictures.len(), links).as_bytes())?;
    for (at, png) in pictures.iter().enumerate() {
        add(&format!("word/media/picture{}.png", at + 1), png)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A text within XML: without what XML forbids, and with what it means something by written out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            c if c.is_control() || is_turning(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}
