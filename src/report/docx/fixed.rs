//! The parts of the document that hardly depend on what it says.

use std::fmt::Write as _;

use super::escaped;
use crate::report::document::Report;

pub(super) const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

pub(super) const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

pub(super) const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:autoHyphenation w:val="true"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"#;

pub(super) const NUMBERING: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#8226;"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;

const MAIN: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// Title, author and day.
pub(super) fn core(report: &Report) -> String {
    let author = if report.sender.name.is_empty() { &report.program } else { &report.sender.name };
    let day = format!("{}T00:00:00Z", report.made_on.iso);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>"#,
        escaped(&report.title),
        escaped(author),
        language(report),
    )
}

/// The language with its country, as word processors name it.
fn language(report: &Report) -> String {
    let region = report.region.as_deref().unwrap_or(match report.language.as_str() {
        "nl" => "BE",
        "en" => "GB",
        _ => "",
    });
    if region.is_empty() { report.language.clone() } else { format!("{}-{region}", report.language) }
}

/// The styles: a body, three headings, a list, small print, tables.
pub(super) fn styles(report: &Report) -> String {
    let heading = |level: u32, size: u32, before: u32| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:suppressAutoHyphens/><w:spacing w:before="{before}" w:after="80"/><w:outlineLvl w:val="{}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>"#,
            level - 1
        )
    };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles {MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:color w:val="1B2A2D"/><w:sz w:val="21"/><w:lang w:val="{}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>{}{}{}<w:style w:type="paragraph" w:styleId="Small"><w:name w:val="Small"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="47555A"/><w:sz w:val="19"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="20" w:line="252" w:lineRule="auto"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="CellSmall"><w:name w:val="Cell Small"/><w:basedOn w:val="Small"/><w:pPr><w:spacing w:before="20" w:after="20" w:line="252" w:lineRule="auto"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Notice"><w:name w:val="Notice"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:keepLines/><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="A2341C"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FAE8E2"/><w:spacing w:before="120"/><w:ind w:left="200"/></w:pPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0D5C63"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/></w:pPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Sheet"><w:name w:val="Sheet"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="E2DCCF"/><w:insideH w:val="single" w:sz="4" w:color="E2DCCF"/></w:tblBorders></w:tblPr></w:style></w:styles>"#,
        language(report),
        heading(1, 40, 360),
        heading(2, 27, 280),
        heading(3, 21, 160),
    )
}

/// At the top of every page.
pub(super) fn header(report: &Report) -> String {
    let mark = if report.kind == crate::report::document::Kind::Advisor {
        format!("{} · ", report.words.private_mark)
    } else {
        String::new()
    };
    let who = if report.sender.name.is_empty() { &report.words.program } else { &report.sender.name };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr {MAIN}><w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr><w:r><w:t xml:space="preserve">{}{} · {}</w:t></w:r></w:p></w:hdr>"#,
        escaped(&mark),
        escaped(who),
        escaped(&report.header),
    )
}

/// At the foot of every page: versions, and which page it is.
pub(super) fn footer(report: &Report) -> String {
    let field = |name: &str| format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
    let own = if report.sender.footer.is_empty() { String::new() } else { format!("{} · ", report.sender.footer) };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr {MAIN}><w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr><w:r><w:t xml:space="preserve">{}{} · </w:t></w:r>{}<w:r><w:t xml:space="preserve"> {} </w:t></w:r>{}</w:p></w:ftr>"#,
        escaped(&own),
        escaped(&report.footer),
        field("PAGE"),
        escaped(&report.words.of),
        field("NUMPAGES"),
    )
}

/// Where the parts of the document are, of which so many are pictures, and where its links lead.
pub(super) fn document_relations(pictures: usize, links: &[String]) -> String {
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut all = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    );
    let parts = ["styles", "numbering", "settings", "header", "footer"];
    for part in parts {
        let file = if matches!(part, "header" | "footer") { format!("{part}1") } else { part.to_owned() };
        let _ = write!(all, r#"<Relationship Id="{part}" Type="{KIND}/{part}" Target="{file}.xml"/>"#);
    }
    for at in 1..=pictures {
        let _ = write!(all, r#"<Relationship Id="picture{at}" Type="{KIND}/image" Target="media/picture{at}.png"/>"#);
    }
    for (at, url) in links.iter().enumerate() {
        let (at, url) = (at + 1, escaped(url));
        let _ = write!(
            all,
            r#"<Relationship Id="link{at}" Type="{KIND}/hyperlink" Target="{url}" TargetMode="External"/>"#
        );
    }
    all.push_str("</Relationships>");
    all
}
