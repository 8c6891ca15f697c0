//! Every file read back by somebody else's reader: lopdf, calamine, serde_json, csv, zip.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use digipeil::report::document::{Kind, Report, ScoreFacts};
use digipeil::report::export::{self, Format};
use digipeil::report::pdf;
use lopdf::{Dictionary, Document, Object};

use super::{Case, SECRET, cases, squashed};

fn document(pdf: &[u8]) -> Document {
    Document::load_mem(pdf).unwrap()
}

/// All text of a PDF in the order in which it stands in the file, letters and digits only.
pub fn text_of(pdf: &[u8]) -> String {
    let document = document(pdf);
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    squashed(&document.extract_text(&pages).unwrap())
}

fn case(name: &str) -> &'static Case {
    cases().iter().find(|case| case.name == name).unwrap()
}

/// All elements of the tree of tags, in reading order: the depth of each, what it is, and its dictionary.
fn tags(document: &Document) -> Vec<(String, Dictionary)> {
    fn walk(document: &Document, object: &Object, found: &mut Vec<(String, Dictionary)>) {
        match document.dereference(object).unwrap().1 {
            Object::Array(list) => list.iter().for_each(|item| walk(document, item, found)),
            Object::Dictionary(dictionary) => {
                if let Ok(Object::Name(name)) = dictionary.get(b"S") {
                    found.push((String::from_utf8_lossy(name).into_owned(), dictionary.clone()));
                }
                if let Ok(kids) = dictionary.get(b"K") {
                    walk(document, kids, found);
                }
            }
            _ => {}
        }
    }
    let catalog = document.catalog().unwrap();
    let root = document.get_dict_in_dict(catalog, b"StructTreeRoot").unwrap();
    let mut found = Vec::new();
    walk(document, root.get(b"K").unwrap(), &mut found);
    found
}

fn words(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

#[test]
fn every_pdf_is_tagged_titled_and_in_its_language() {
    for case in cases() {
        let document = document(&case.pdf);
        let catalog = document.catalog().unwrap();
        let name = &case.name;
        let marked = document.get_dict_in_dict(catalog, b"MarkInfo").unwrap();
        assert!(marked.get(b"Marked").unwrap().as_bool().unwrap(), "{name}");
        let language = words(catalog.get(b"Lang").unwrap());
        assert!(language.starts_with(&case.report.language), "{name}: {language}");
        let preferences = document.get_dict_in_dict(catalog, b"ViewerPreferences").unwrap();
        assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap(), "{name}");
        let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
        let xmp = String::from_utf8(metadata.as_stream().unwrap().get_plain_content().unwrap()).unwrap();
        assert!(xmp.contains("pdfuaid:part") && xmp.contains("pdfaid:part"), "{name}: {xmp}");
        let title = squashed(&xmp[xmp.find("<dc:title>").unwrap()..xmp.find("</dc:title>").unwrap()]);
        assert!(title.contains(&squashed(&case.report.words.program)) || title.len() > 12, "{name}: {title}");
        assert_eq!(document.get_pages().len(), case.pages);
        if case.pages > 1 {
            assert!(catalog.get(b"Outlines").is_ok(), "{name} has no bookmarks");
        }
    }
}

#[test]
fn headings_skip_no_level_and_pictures_say_what_they_show() {
    for case in cases() {
        let document = document(&case.pdf);
        let tags = tags(&document);
        let mut before = 0;
        for (tag, _) in &tags {
            let Some(level) = tag.strip_prefix('H').and_then(|l| l.parse::<u32>().ok()) else { continue };
            assert!(level <= before + 1, "{}: H{level} after H{before}", case.name);
            before = level;
        }
        assert!(before > 0, "{}: no heading", case.name);
        let figures = tags.iter().filter(|(tag, _)| tag == "Figure");
        for (_, figure) in figures.clone() {
            let alt = words(figure.get(b"Alt").unwrap_or_else(|_| panic!("{}: a picture without words", case.name)));
            assert!(alt.chars().count() > 10, "{}: {alt}", case.name);
        }
        let has = |wanted: &str| tags.iter().any(|(tag, _)| tag == wanted);
        if !case.name.contains("one-pager") {
            assert!(has("Table") && has("TH") && has("TD"), "{}", case.name);
        }
        if case.name.starts_with("typical-owner") {
            let shown = figures.count();
            let kept = case.report.pictures.len();
            assert_eq!(shown, kept, "{}: every picture is printed once", case.name);
        }
    }
}

fn all_scores(report: &Report) -> Vec<&ScoreFacts> {
    let total = report.conclusion.as_ref().and_then(|c| c.total.as_ref());
    let parts = report.parts.iter().flat_map(|parts| parts.list.iter().map(|part| &part.score));
    let readings = report.readings.iter().flat_map(|readings| &readings.list);
    total.into_iter().chain(parts).chain(readings.flat_map(|r| r.figures.iter().map(|f| &f.score))).collect()
}

#[test]
fn every_number_and_every_sentence_is_in_the_pdf() {
    for case in cases() {
        let said = text_of(&case.pdf);
        let mut wanted: Vec<String> = Vec::new();
        if let Some(conclusion) = &case.report.conclusion {
            wanted.extend([conclusion.headline.clone(), conclusion.lead.clone(), conclusion.sure.clone()]);
            wanted.extend(conclusion.steps.iter().map(|step| step.title.clone()));
            wanted.extend(conclusion.steps.iter().map(|step| step.pays_words.clone()));
        }
        for part in case.report.parts.iter().flat_map(|parts| &parts.list) {
            wanted.extend([part.score.figure.clone(), part.score.label.clone(), part.aside.clone()]);
            wanted.extend([part.sentence.clone(), part.good_enough.clone(), part.next_step.clone()]);
        }
        for row in case.report.changes.iter().flat_map(|changes| &changes.rows) {
            wanted.extend([row.label.clone(), row.then_words.clone(), row.now_words.clone(), row.words.clone()]);
        }
        for programme in case.report.programmes.iter().flat_map(|programmes| &programmes.list) {
            wanted.extend([programme.name.clone(), programme.why.clone(), programme.money_figure.clone()]);
            wanted.extend(programme.rules.iter().map(|rule| rule.sentence.clone()));
            wanted.extend(programme.money.iter().cloned());
        }
        for answer in case.report.answers.iter().flat_map(|answers| &answers.parts).flat_map(|part| &part.list) {
            wanted.extend([answer.ask.clone(), answer.answer.clone(), answer.points_words.clone()]);
            wanted.extend([answer.reason.clone(), answer.evidence.clone(), answer.private_note.clone()]);
        }
        for fact in case.report.method.iter().flat_map(|method| &method.facts) {
            wanted.push(fact.value.clone());
        }
        let missing: BTreeSet<&String> = wanted
            .iter()
            // Letters no typeface of ours has are stated as such, and checked elsewhere.
            .filter(|words| !words.contains('漢'))
            .filter(|words| !said.contains(&squashed(words)))
            .collect();
        assert!(missing.is_empty(), "{}: {missing:?}", case.name);
        assert_eq!(said.contains(SECRET), case.report.json().contains(SECRET), "{}", case.name);
    }
}

#[test]
fn what_comes_first_is_read_first() {
    let case = case("typical-owner-nl");
    let said = text_of(&case.pdf);
    let report = &case.report;
    let conclusion = report.conclusion.as_ref().unwrap();
    let order: Vec<&str> = [
        conclusion.headline.as_str(),
        &conclusion.lead,
        &conclusion.blockers[0].first,
        &conclusion.steps[0].title,
        &conclusion.sure,
        &report.parts.as_ref().unwrap().title,
        &report.programmes.as_ref().unwrap().title,
        &report.answers.as_ref().unwrap().title,
        &report.method.as_ref().unwrap().title,
    ]
    .to_vec();
    let places: Vec<usize> = order.iter().map(|words| said.find(&squashed(words)).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn what_no_typeface_has_is_stated_and_every_accent_is_printed() {
    let case = case("monster-owner-nl");
    let said = text_of(&case.pdf);
    assert!(said.contains(&squashed(super::LETTERS)));
    assert!(!said.contains('漢'));
    assert!(said.contains(&squashed("staat voor een teken dat we niet kunnen afdrukken")));
    assert!(!text_of(&super::writers::case("typical-owner-nl").pdf).contains("tekendatwe"));
}

#[test]
fn the_same_report_has_the_same_bytes() {
    let case = case("typical-owner-nl");
    let again = super::order(super::typical(), digipeil::text::Lang::NL, Kind::Owner).report();
    assert_eq!(again, case.report);
    assert_eq!(pdf::typeset(&again).unwrap().pdf().unwrap(), case.pdf);
    for format in Format::ALL {
        let make = || export::bytes(&again, format).unwrap();
        assert_eq!(make(), make(), "{format:?}");
    }
}

#[test]
fn the_workbook_holds_the_same_numbers_as_the_report() {
    for case in cases().iter().filter(|case| !case.name.contains("-en")) {
        let bytes = export::bytes(&case.report, Format::Xlsx).unwrap();
        super::written(&format!("{}.xlsx", case.name), &bytes);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let scores = all_scores(&case.report);
        if scores.is_empty() {
            continue;
        }
        let sheet = book.worksheet_range(&case.report.words.scores).unwrap();
        let number = |data: &Data| match data {
            Data::Float(n) => Some(*n),
            Data::Int(n) => Some(*n as f64),
            _ => None,
        };
        let rows: Vec<&[Data]> = sheet.rows().skip(1).take(scores.len()).collect();
        assert_eq!(rows.len(), scores.len(), "{}", case.name);
        for (row, score) in rows.iter().zip(&scores) {
            assert_eq!(row[1].to_string(), score.label);
            assert_eq!(number(&row[2]), score.point, "{} {}", case.name, score.label);
            assert_eq!((number(&row[3]), number(&row[4])), (score.low, score.high));
            assert_eq!(row[11].to_string(), score.figure);
        }
        if let Some(answers) = &case.report.answers {
            let sheet = book.worksheet_range(&case.report.words.answer).unwrap();
            let told: Vec<_> = answers.parts.iter().flat_map(|part| &part.list).collect();
            for (row, answer) in sheet.rows().skip(1).zip(&told) {
                assert_eq!(row[2].to_string(), answer.id);
                assert_eq!(number(&row[6]), answer.points);
                // What looks like a formula is a text.
                assert_eq!(row[10].to_string(), answer.note, "{}", answer.id);
            }
            assert_eq!(sheet.rows().count(), told.len() + 1);
        }
        assert!(!format!("{:?}", book.sheet_names()).contains("Sheet1"));
    }
}

#[test]
fn json_holds_the_numbers_unrounded_beside_their_words() {
    for case in cases() {
        let json: serde_json::Value = serde_json::from_str(&case.report.json()).unwrap();
        assert_eq!(json["schema"], 1);
        let total = case.report.conclusion.as_ref().and_then(|c| c.total.as_ref());
        match total {
            Some(total) => {
                assert_eq!(json["conclusion"]["total"]["point"].as_f64(), total.point);
                assert_eq!(json["conclusion"]["total"]["figure"], total.figure);
            }
            None => assert!(json["conclusion"]["total"].is_null()),
        }
        for (at, part) in case.report.parts.iter().flat_map(|parts| &parts.list).enumerate() {
            assert_eq!(json["parts"]["list"][at]["score"]["low"].as_f64(), part.score.low);
        }
        assert!(!case.report.json().contains("<svg"), "pictures are files of their own");
    }
}

#[test]
fn the_table_is_tidy_and_runs_nothing() {
    let case = case("monster-owner-nl");
    let bytes = export::bytes(&case.report, Format::Csv).unwrap();
    assert!(bytes.starts_with(b"\xef\xbb\xbf"));
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    let head = reader.headers().unwrap().clone();
    assert_eq!(head.get(5), Some("kind"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.iter().filter(|row| &row[5] == "answer").count(), 300);
    let numbers = 11..15;
    for row in &rows {
        for (at, cell) in row.iter().enumerate() {
            assert!(numbers.contains(&at) || !cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
    let total = case.report.conclusion.as_ref().unwrap().total.as_ref().unwrap();
    assert_eq!(rows[0][11].parse::<f64>().ok(), total.point);
}

#[test]
fn the_text_document_has_headings_tables_and_pictures_with_words() {
    for name in ["everything-owner-nl", "monster-owner-nl", "empty-owner-nl"] {
        let report = &case(name).report;
        let bytes = export::bytes(report, Format::Docx).unwrap();
        super::written(&format!("{name}.docx"), &bytes);
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut read = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let body = read("word/document.xml");
        // Every part can be parsed as what it claims to be.
        for part in
            ["word/document.xml", "word/styles.xml", "word/header1.xml", "word/footer1.xml", "docProps/core.xml"]
        {
            let text = read(part);
            resvg::usvg::roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name} {part}: {error}"));
        }
        let tree = resvg::usvg::roxmltree::Document::parse(&body).unwrap();
        let count = |wanted: &str| tree.descendants().filter(|n| n.tag_name().name() == wanted).count();
        assert!(count("tblHeader") > 0 && count("pStyle") > 0, "{name}");
        let pictures = tree.descendants().filter(|n| n.tag_name().name() == "docPr");
        for picture in pictures {
            assert!(picture.attribute("descr").is_some_and(|words| words.len() > 10));
        }
        let headings: Vec<u32> = tree
            .descendants()
            .filter(|n| n.tag_name().name() == "pStyle")
            .filter_map(|n| n.attributes().next()?.value().strip_prefix("Heading")?.parse().ok())
            .collect();
        let mut before = 0;
        for level in headings {
            assert!(level <= before + 1, "{name}: {level} after {before}");
            before = level;
        }
        let said: String = tree.descendants().filter_map(|n| n.text()).collect();
        let said = squashed(&said);
        for answer in report.answers.iter().flat_map(|a| &a.parts).flat_map(|part| &part.list) {
            assert!(said.contains(&squashed(&answer.note)), "{name}: {}", answer.note);
        }
        assert!(!said.contains(SECRET));
    }
}

#[test]
fn pictures_are_files_of_their_own() {
    let report = &case("typical-owner-nl").report;
    let svg = export::bytes(report, Format::Svg).unwrap();
    assert!(String::from_utf8(svg).unwrap().starts_with("<svg"));
    let png = export::bytes(report, Format::Png).unwrap();
    assert!(png.starts_with(b"\x89PNG") && png.len() > 5_000);
    let none = super::order(super::empty(), digipeil::text::Lang::NL, Kind::Owner).report();
    let found = export::bytes(&none, Format::Png).unwrap_err();
    assert_eq!(found[0].code, "report-no-picture");
}
