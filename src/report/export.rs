//! The report as files: which kinds there are, and the bytes of each.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Position};
use crate::report::document::{Picture, Report};
use crate::report::watch::{Progress, Unwanted, Watch, patient};
use crate::report::{csv, docx, pdf, xlsx};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// On paper: tagged, for everybody.
    Pdf,
    /// A text one can go on writing in.
    Docx,
    /// A workbook.
    Xlsx,
    /// One table of everything measured.
    Csv,
    /// Everything, for programs.
    Json,
    /// One picture, as lines.
    Svg,
    /// One picture, as pixels.
    Png,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Pdf, Self::Docx, Self::Xlsx, Self::Csv, Self::Json, Self::Svg, Self::Png];

    /// How names of its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The kind whose names end so.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// Whether its files hold one picture.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Svg | Self::Png)
    }
}

/// How many pixels a picture has per point of 1/96 inch: sharp when printed.
const PIXELS: f64 = 3.0;

/// The bytes of a report. Of a picture the one that says most.
///
/// # Errors
/// When a writer fails, or where there is no picture.
pub fn bytes(report: &Report, format: Format) -> Result<Vec<u8>, Vec<Diagnostic>> {
    // Whoever is patient always wants them.
    bytes_watched(report, format, &patient()).unwrap_or_else(|Unwanted| Err(Vec::new()))
}

/// The bytes of a report, for as long as somebody wants them.
///
/// # Errors
/// When nobody does any more; within it, as [`bytes`].
pub fn bytes_watched(
    report: &Report,
    format: Format,
    watch: &Arc<dyn Watch>,
) -> Result<Result<Vec<u8>, Vec<Diagnostic>>, Unwanted> {
    if format != Format::Pdf && format != Format::Docx {
        watch.reached(Progress::Writing);
    }
    Ok(match format {
        Format::Pdf => {
            let typeset = pdf::typeset_watched(report, watch)?;
            watch.reached(Progress::Writing);
            if !watch.is_wanted() {
                return Err(Unwanted);
            }
            typeset.and_then(|typeset| typeset.pdf())
        }
        Format::Docx => docx::docx(report, watch)?,
        Format::Xlsx => xlsx::xlsx(report),
        Format::Csv => Ok(csv::csv(report)),
        Format::Json => Ok(report.json().into_bytes()),
        Format::Svg | Format::Png => {
            let names = ["bars", "priorities", "total"];
            let main = names.iter().find_map(|name| report.picture(name)).or_else(|| report.pictures.first());
            main.map_or_else(|| Err(vec![fault("report-no-picture", "")]), |main| picture(main, format))
        }
    })
}

/// The bytes of one picture.
///
/// # Errors
/// When it cannot be drawn.
pub fn picture(picture: &Picture, format: Format) -> Result<Vec<u8>, Vec<Diagnostic>> {
    if format == Format::Png { pdf::png(picture, PIXELS) } else { Ok(picture.svg.clone().into_bytes()) }
}

/// A fault of a writer.
pub(super) fn fault(code: &'static str, reason: &str) -> Diagnostic {
    Diagnostic::error(code, &Arc::from(""), Position::default()).with("reason", reason.to_owned())
}
