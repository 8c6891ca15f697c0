//! Every file read back by somebody else's reader: lopdf, serde_json, csv, zip.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use digipeil::report::document::{Kind, REASONS_ON_PAPER, Report, Section, Sender};
use digipeil::report::export::{self, Format};
use digipeil::report::pdf;
use digipeil::text::Lang;
use lopdf::{Dictionary, Document, Object};

use super::{Case, SECRET, cases, squashed};

fn document(pdf: &[u8]) -> Document {
    Document::load_mem(pdf).unwrap()
}

/// The text of every page of a PDF, in the order in which it stands in the file.
pub fn pages_of(pdf: &[u8]) -> Vec<String> {
    let document = document(pdf);
    document.get_pages().keys().map(|page| document.extract_text(&[*page]).unwrap()).collect()
}

/// All text of a PDF in the order in which it stands in the file, letters and digits only.
pub fn text_of(pdf: &[u8]) -> String {
    squashed(&pages_of(pdf).concat())
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

/// The bookmarks of the first level.
fn bookmarks(document: &Document) -> Vec<String> {
    let outlines = document.get_dict_in_dict(document.catalog().unwrap(), b"Outlines").unwrap();
    let mut found = Vec::new();
    let mut next = outlines.get(b"First").ok();
    while let Some(object) = next {
        let bookmark = document.dereference(object).unwrap().1.as_dict().unwrap();
        found.push(words(bookmark.get(b"Title").unwrap()));
        // Each leads somewhere.
        assert!(bookmark.get(b"Dest").is_ok() || bookmark.get(b"A").is_ok());
        next = bookmark.get(b"Next").ok();
    }
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
            assert_eq!(bookmarks(&document), titles(&case.report), "{name}");
        }
    }
}

/// The titles of the sections of a report, in their order.
fn titles(report: &Report) -> Vec<String> {
    let sections = [
        report.conclusion.as_ref().map(|part| &part.headline),
        report.parts.as_ref().map(|part| &part.title),
        report.changes.as_ref().map(|part| &part.title),
        report.programmes.as_ref().map(|part| &part.title),
        report.plan.as_ref().map(|part| &part.title),
        report.readings.as_ref().map(|part| &part.title),
        report.answers.as_ref().map(|part| &part.title),
        report.method.as_ref().map(|part| &part.title),
    ];
    sections.into_iter().flatten().cloned().collect()
}

#[test]
fn what_is_switched_off_is_on_no_page_and_in_no_text_document() {
    let whole = titles(&case("everything-owner-nl").report);
    assert_eq!(whole.len(), Section::ALL.len() + 1);
    // Every section is left out once and is there once; the method, which says how all was reckoned, is always there.
    let (some, others) = Section::ALL.split_at(3);
    for without in [some, others] {
        let mut order = super::order(super::everything(), Lang::NL, Kind::Owner);
        order.choice.without = without.to_vec();
        let report = order.report();
        let gone = |title: &&String| {
            let at = whole.iter().position(|t| t == *title).unwrap();
            Section::ALL.get(at).is_some_and(|section| without.contains(section))
        };
        let kept: Vec<String> = whole.iter().filter(|title| !gone(title)).cloned().collect();
        assert_eq!(kept.len(), whole.len() - without.len());
        let pdf = document(&pdf::typeset(&report).unwrap().pdf().unwrap());
        assert_eq!(bookmarks(&pdf), kept, "{without:?}");
        let mut zip = zip::ZipArchive::new(Cursor::new(export::bytes(&report, Format::Docx).unwrap())).unwrap();
        let mut body = String::new();
        zip.by_name("word/document.xml").unwrap().read_to_string(&mut body).unwrap();
        let tree = resvg::usvg::roxmltree::Document::parse(&body).unwrap();
        let is_title = |n: &resvg::usvg::roxmltree::Node<'_, '_>| {
            n.descendants().any(|n| n.tag_name().name() == "pStyle" && n.attributes().any(|a| a.value() == "Heading1"))
        };
        let headings: Vec<String> = tree
            .descendants()
            .filter(|n| n.tag_name().name() == "p" && is_title(n))
            .map(|n| n.descendants().filter(|n| n.tag_name().name() == "t").filter_map(|n| n.text()).collect())
            .collect();
        assert_eq!(headings, kept, "{without:?}");
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

/// Every sentence of a report that people are to read.
fn sentences(report: &Report) -> Vec<String> {
    let mut wanted: Vec<String> = vec![report.company.line.clone()];
    if let Some(conclusion) = &report.conclusion {
        wanted.extend([conclusion.headline.clone(), conclusion.lead.clone(), conclusion.sure.clone()]);
        wanted.extend([conclusion.strong_sentence.clone(), conclusion.together.clone(), conclusion.no_steps.clone()]);
        wanted.extend(conclusion.blockers.iter().flat_map(|b| [b.first.clone(), b.rest.clone()]));
        wanted.extend(conclusion.strong.iter().flat_map(|point| [point.name.clone(), point.value.clone()]));
        for step in &conclusion.steps {
            wanted.extend([step.title.clone(), step.takes.clone(), step.owner.clone(), step.help.clone()]);
            wanted.extend([
                step.help_note.clone(),
                step.pays_words.clone(),
                step.pays_note.clone(),
                step.state.clone(),
            ]);
            wanted.extend(step.due.iter().map(|due| due.words.clone()));
        }
        if let Some(priorities) = &conclusion.priorities {
            wanted.extend([priorities.title.clone(), priorities.lead.clone(), priorities.unknown.clone()]);
            wanted.extend(priorities.items.iter().flat_map(|item| [item.name.clone(), item.first_step.clone()]));
        }
    }
    for part in report.parts.iter().flat_map(|parts| &parts.list) {
        wanted.extend([part.score.figure.clone(), part.score.label.clone(), part.aside.clone(), part.badge.clone()]);
        wanted.extend([part.sentence.clone(), part.good_enough.clone(), part.next_step.clone()]);
        wanted.extend(part.blockers.iter().flat_map(|b| [b.first.clone(), b.rest.clone()]));
        wanted.extend(part.steps.iter().flat_map(|step| [step.name.clone(), step.value.clone()]));
    }
    let in_readings = report.readings.iter().flat_map(|readings| &readings.list).filter_map(|one| one.ratings.as_ref());
    for ratings in report.parts.iter().filter_map(|parts| parts.ratings.as_ref()).chain(in_readings) {
        wanted.extend(ratings.scales.iter().chain([&ratings.title, &ratings.unknown]).cloned());
        for rated in &ratings.list {
            wanted.extend([rated.name.clone(), rated.across.words.clone(), rated.up.words.clone()]);
        }
    }
    if let Some(changes) = &report.changes {
        wanted.push(changes.sentence.clone());
        for row in &changes.rows {
            wanted.extend([row.label.clone(), row.then_words.clone(), row.now_words.clone(), row.words.clone()]);
        }
    }
    if let Some(programmes) = &report.programmes {
        wanted.extend([programmes.title.clone(), programmes.lead.clone(), programmes.checked.clone()]);
        for programme in &programmes.list {
            wanted.extend([programme.name.clone(), programme.why.clone(), programme.money_figure.clone()]);
            wanted.extend([programme.summary.clone(), programme.decided.clone(), programme.verdict_words.clone()]);
            wanted.extend([programme.sort.clone(), programme.provider.clone(), programme.source.clone()]);
            wanted.extend([programme.money_title.clone(), programme.money_note.clone(), programme.url.clone()]);
            wanted.extend(programme.rules.iter().flat_map(|rule| [rule.sentence.clone(), rule.result_words.clone()]));
            wanted.extend(programme.money.iter().chain(&programme.notices).cloned());
            wanted.extend(programme.useful.iter().take(REASONS_ON_PAPER).cloned());
        }
        if let Some(project) = &programmes.project {
            wanted.extend([project.title.clone(), project.lead.clone(), project.over.clone()]);
            wanted.extend(project.free.iter().chain(&project.aside).chain(&project.rests_on).cloned());
            wanted.push(project.aside_more.clone());
            for outcome in &project.outcomes {
                wanted.push(outcome.when.clone());
                wanted.extend(outcome.lines.iter().flat_map(|line| [line.label.clone(), line.words.clone()]));
            }
        }
        if let Some(room) = &programmes.room {
            wanted.extend(room.lines.iter().chain(&room.rests_on).chain([&room.title]).cloned());
            for aid in &room.aid {
                wanted.extend([aid.on.words.clone(), aid.amount.words.clone(), aid.giver.clone()]);
                wanted.extend([aid.programme.clone(), aid.undertaking.clone(), aid.counts_words.clone()]);
            }
        }
    }
    for step in report.plan.iter().flat_map(|plan| &plan.steps) {
        wanted.extend([step.title.clone(), step.note.clone(), step.effect.clone(), step.total.clone()]);
        wanted.extend([step.pays_words.clone(), step.owner.clone()]);
        wanted.extend(step.cost_lines.iter().cloned());
    }
    if let Some(readings) = &report.readings {
        wanted.extend([readings.lead.clone(), readings.waiting.clone(), readings.apart.clone()]);
        for one in &readings.list {
            wanted.extend([one.name.clone(), one.line.clone(), one.sentence.clone(), one.advice.clone()]);
            wanted.extend(one.blockers.iter().cloned());
            wanted.extend(one.figures.iter().flat_map(|figure| [figure.name.clone(), figure.headline.clone()]));
            wanted.extend(one.earlier.iter().flat_map(|earlier| [earlier.name.clone(), earlier.value.clone()]));
        }
        for standing in &readings.standings {
            wanted.extend([standing.name.clone(), standing.sentence.clone(), standing.caption.clone()]);
            wanted.extend(standing.notes.iter().cloned());
        }
    }
    for answer in report.answers.iter().flat_map(|answers| &answers.parts).flat_map(|part| &part.list) {
        wanted.extend([answer.ask.clone(), answer.answer.clone(), answer.points_words.clone()]);
        wanted.extend([answer.reason.clone(), answer.evidence.clone(), answer.private_note.clone()]);
        wanted.extend([answer.note.clone(), answer.follow_up.clone(), answer.origin.clone()]);
        wanted.extend(answer.attachments.iter().flat_map(|one| [one.name.clone(), one.kind_words.clone()]));
    }
    if let Some(method) = &report.method {
        wanted.extend(method.blocks.iter().flat_map(|block| block.lines.iter().chain([&block.title])).cloned());
        let facts = method.facts.iter().chain(&report.company.facts);
        wanted.extend(facts.flat_map(|fact| [fact.name.clone(), fact.value.clone()]));
    }
    wanted
}

/// What of a text can be found on paper again: letters and digits that our typefaces have.
fn on_paper(words: &str) -> String {
    squashed(words).chars().filter(|c| !matches!(c, '漢' | '字' | '\u{590}'..='\u{5ff}')).collect()
}

#[test]
fn every_sentence_is_in_the_pdf_from_its_first_letter_to_its_last() {
    for case in cases() {
        let said = text_of(&case.pdf);
        let missing: BTreeSet<String> =
            sentences(&case.report).into_iter().filter(|words| !said.contains(&on_paper(words))).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", case.name);
        assert_eq!(said.contains(SECRET), case.report.json().contains(SECRET), "{}", case.name);
    }
}

#[test]
fn what_comes_first_is_read_first() {
    for case in cases() {
        let said = text_of(&case.pdf);
        let report = &case.report;
        let mut order: Vec<&str> = Vec::new();
        if let Some(conclusion) = &report.conclusion {
            order.extend([conclusion.headline.as_str(), &conclusion.lead]);
            order.extend(conclusion.blockers.iter().map(|blocker| blocker.first.as_str()));
            order.extend(conclusion.steps.first().map(|step| step.title.as_str()));
            order.push(&conclusion.sure);
        }
        if let Some(parts) = &report.parts {
            order.push(&parts.title);
            order.extend(parts.list.iter().map(|part| part.sentence.as_str()));
        }
        order.extend(report.programmes.iter().map(|part| part.lead.as_str()));
        order.extend(report.plan.iter().map(|part| part.title.as_str()));
        order.extend(report.readings.iter().map(|part| part.lead.as_str()));
        if let Some(answers) = &report.answers {
            order.push(&answers.title);
            order.extend(answers.parts.iter().flat_map(|part| &part.list).map(|answer| answer.ask.as_str()));
        }
        order.extend(report.method.iter().map(|part| part.title.as_str()));
        // Each after the one before it.
        let mut from = 0;
        for words in order {
            let wanted = on_paper(words);
            match said[from..].find(&wanted) {
                Some(at) => from += at + wanted.len(),
                None => panic!("{}: {words} does not come where it belongs", case.name),
            }
        }
    }
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
    let is_number = |at: usize| ["number", "low", "high", "best", "weight", "cost"].contains(&&head[at]);
    for row in &rows {
        for (at, cell) in row.iter().enumerate() {
            assert!(is_number(at) || !cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
    let total = case.report.conclusion.as_ref().unwrap().total.as_ref().unwrap();
    assert_eq!(rows[0][11].parse::<f64>().ok(), total.point);
}

#[test]
fn the_text_document_has_headings_tables_and_pictures_with_words() {
    for name in ["everything-owner-nl", "crisis-owner-en", "monster-owner-nl", "empty-owner-nl"] {
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
        let missing: BTreeSet<String> =
            sentences(report).into_iter().filter(|words| !said.contains(&squashed(words))).collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
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

#[test]
fn the_text_document_bears_the_name_logo_and_colour_of_who_hands_it_over() {
    let logo = br##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#123456"/></svg>"##;
    let mut order = super::order(super::empty(), digipeil::text::Lang::NL, Kind::OnePager);
    order.sender = Sender {
        name: "Provincie Voorbeeld".to_owned(),
        footer: "Plein 1, Voorbeeldstad".to_owned(),
        colour: Some("#7A1020".to_owned()),
        logo: logo.to_vec(),
    };
    let parts = |order: &digipeil::app::report::Order| {
        let bytes = export::bytes(&order.report(), Format::Docx).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        let pictures = names.iter().filter(|name| name.starts_with("word/media/")).count();
        let mut read = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        (read("word/document.xml"), read("word/footer1.xml"), pictures)
    };
    let (body, foot, pictures) = parts(&order);
    assert!(body.contains(r#"w:val="7A1020"/></w:rPr><w:t xml:space="preserve">Provincie Voorbeeld"#), "{body}");
    assert!(foot.contains("Plein 1, Voorbeeldstad"));
    assert_eq!(pictures, 1);
    // Something that is no picture stops nothing.
    order.sender.logo = b"<svg this is not one".to_vec();
    assert_eq!(parts(&order).2, 0);
}
