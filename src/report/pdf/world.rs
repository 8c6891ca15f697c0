//! All that typesetting can see.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World, WorldExt as _};

use super::lasting;
use crate::diagnostic::{Diagnostic, Position};
use crate::report::fonts;
use crate::report::watch::{Unwanted, Watch};

/// The pages, as they stand in `assets/report`.
const PAGES: [(&str, &str); 3] = [
    ("report.typ", include_str!("../../../assets/report/report.typ")),
    ("look.typ", include_str!("../../../assets/report/look.typ")),
    ("picture.typ", include_str!("../../../assets/report/picture.typ")),
];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The typefaces, and the list of them.
pub(super) static FONTS: LazyLock<(Vec<Font>, LazyHash<FontBook>)> = LazyLock::new(|| {
    let all = [fonts::REGULAR, fonts::SEMIBOLD, fonts::BOLD];
    let fonts: Vec<Font> = all.into_iter().flat_map(|bytes| Font::iter(lasting(bytes))).collect();
    let book = FontBook::from_fonts(&fonts);
    (fonts, LazyHash::new(book))
});

static SOURCES: LazyLock<BTreeMap<&'static str, Source>> = LazyLock::new(|| {
    let source = |(name, text): (&'static str, &str)| Some((name, Source::new(id(name)?, text.to_owned())));
    PAGES.into_iter().filter_map(source).collect()
});

fn id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// What is typeset: a page, and the files it reads.
pub(super) struct Files {
    main: &'static str,
    files: BTreeMap<String, Bytes>,
}

impl Files {
    /// For this page of ours.
    pub(super) fn new(main: &'static str) -> Self {
        Self { main, files: BTreeMap::new() }
    }

    /// A file, by its path from the root.
    pub(super) fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.insert(name.trim_start_matches('/').to_owned(), Bytes::new(bytes));
    }
}

/// The world of one report.
pub(super) struct Paper {
    main: FileId,
    files: BTreeMap<String, Bytes>,
    watch: Arc<dyn Watch>,
}

impl Paper {
    pub(super) fn new(files: Files, watch: Arc<dyn Watch>) -> Self {
        let Files { main, files } = files;
        // Our own pages are always there.
        let main = SOURCES.get(main).map_or_else(|| Source::detached("").id(), Source::id);
        Self { main, files, watch }
    }

    /// A fault in our pages, with its place in them.
    pub(super) fn diagnostic(&self, error: &SourceDiagnostic) -> Diagnostic {
        let mut message = error.message.to_string();
        for hint in &error.hints {
            message.push_str("; ");
            message.push_str(&hint.v);
        }
        let found = error.span.id().and_then(|id| {
            let source = self.source(id).ok()?;
            let range = self.range(error.span)?;
            let (line, column) = source.lines().byte_to_line_column(range.start)?;
            let count = |n: usize| u32::try_from(n + 1).unwrap_or(u32::MAX);
            Some((name_of(id), Position { line: count(line), column: count(column) }))
        });
        let (file, at) = found.unwrap_or_default();
        let file: Arc<str> = file.into();
        Diagnostic::error("report-fault", &file, at).with("reason", message)
    }
}

/// The path of a file from the root.
fn name_of(id: FileId) -> String {
    id.get().vpath().get_without_slash().to_owned()
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.1
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = name_of(id);
        let found = matches!(id.get().root(), VirtualRoot::Project).then(|| SOURCES.get(name.as_str())).flatten();
        found.cloned().ok_or_else(|| FileError::NotFound(PathBuf::from(name)))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = name_of(id);
        let found = matches!(id.get().root(), VirtualRoot::Project).then(|| self.files.get(&name)).flatten();
        found.cloned().ok_or_else(|| FileError::NotFound(PathBuf::from(name)))
    }

    fn font(&self, index: usize) -> Option<Font> {
        // Typesetting cannot be called off, and must be given the same answers from its beginning to its end. But it asks for a typeface
        // for every few words: there it is left by unwinding, which `compile` ends.
        if !self.watch.is_wanted() {
            std::panic::resume_unwind(Box::new(Unwanted));
        }
        FONTS.0.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // The day stands in the report; nothing may depend on another.
        None
    }
}
