//! The words of the document.

use std::fmt::Write as _;
use std::sync::Arc;

use super::escaped;
use crate::diagnostic::Diagnostic;
use crate::report::document::{
    AnswerFacts, AttachmentFacts, Conclusion, Parts, Picture, ProgrammeFacts, ProjectPart, REASONS_ON_PAPER, RateFacts,
    RatingsPart, Report, RoomPart, Step,
};
use crate::report::pdf;
use crate::report::watch::{Progress, Watch};

/// The width of the text of a page in twentieths of a point: 170 mm.
const WIDTH: u32 = 9_638;
/// So many of the units of pictures are in a point of 1/96 inch.
const UNITS: f64 = 9_525.0;
/// Pixels per point of 1/96 inch.
const SHARPNESS: f64 = 2.5;

/// The document, with its pictures in the order in which it names them.
pub(super) struct Body {
    pub xml: String,
    pub pictures: Vec<Vec<u8>>,
    /// The addresses it leads to, likewise.
    pub links: Vec<String>,
}

/// Why there is no document.
pub(super) enum Left {
    /// Nobody wants it any more.
    Unwanted,
    /// A picture could not be drawn.
    Faults(Vec<Diagnostic>),
}

pub(super) fn body(report: &Report, watch: &Arc<dyn Watch>) -> Result<Body, Left> {
    let mut out = Writer { report, watch, xml: String::new(), pictures: Vec::new(), links: Vec::new(), is_first: true };
    out.xml.push_str(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        "\n",
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
        r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
        r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
        r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
        r#"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#,
    ));
    out.all()?;
    out.xml.push_str(concat!(
        r#"<w:sectPr><w:headerReference w:type="default" r:id="header"/>"#,
        r#"<w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>"#,
        r#"<w:pgMar w:top="1417" w:right="1134" w:bottom="1304" w:left="1134" w:header="680" w:footer="680" w:gutter="0"/>"#,
        "</w:sectPr></w:body></w:document>",
    ));
    Ok(Body { xml: out.xml, pictures: out.pictures, links: out.links })
}

type Done = Result<(), Left>;

struct Writer<'a> {
    report: &'a Report,
    watch: &'a Arc<dyn Watch>,
    xml: String,
    pictures: Vec<Vec<u8>>,
    links: Vec<String>,
    /// Whether no section was begun yet.
    is_first: bool,
}

/// Words as they run within a paragraph; their lines stay lines.
fn run(words: &str, is_bold: bool) -> String {
    let look = if is_bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    let lines: Vec<String> =
        words.split('\n').map(|line| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(line))).collect();
    format!("<w:r>{look}{}</w:r>", lines.join("<w:br/>"))
}

fn paragraph(style: &str, runs: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!(r#"<w:pPr><w:pStyle w:val="{style}"/></w:pPr>"#) };
    format!("<w:p>{style}{runs}</w:p>")
}

/// A paragraph that stays on the page of what follows it.
fn leading(style: &str, runs: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!(r#"<w:pStyle w:val="{style}"/>"#) };
    format!("<w:p><w:pPr>{style}<w:keepNext/></w:pPr>{runs}</w:p>")
}

/// What parts a table from what comes after it: as little as may be, so that it never takes a page of its own.
const AFTER_TABLE: &str = r#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/><w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>"#;

/// Twentieths of a point in a point of 1/96 inch.
const TWENTIETHS: f64 = 15.0;
/// The width of the text of a page in points of 1/96 inch.
const TEXT: f64 = 642.0;
/// How high a logo is, in points of 1/72 inch.
const LOGO: f64 = 26.0;

/// A picture of the document in a line of text, so wide and high in points of 1/96 inch, with its text alternative.
fn drawing(at: usize, wide: f64, high: f64, title: &str, description: &str) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "pictures are at most a page wide")]
    let [across, down] = [wide, high].map(|side| (side * UNITS) as i64);
    let (title, description) = (escaped(title), escaped(description));
    format!(
        concat!(
            r#"<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">"#,
            r#"<wp:extent cx="{across}" cy="{down}"/><wp:docPr id="{at}" name="{title}" descr="{description}"/>"#,
            r#"<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>"#,
            r#"<pic:nvPicPr><pic:cNvPr id="{at}" name="{title}" descr="{description}"/><pic:cNvPicPr/></pic:nvPicPr>"#,
            r#"<pic:blipFill><a:blip r:embed="picture{at}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#,
            r#"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>"#,
            r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>"#,
            r#"</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"#
        ),
        across = across,
        down = down,
        at = at,
        title = title,
        description = description,
    )
}

impl Writer<'_> {
    /// The heading of a section. Long ones begin a page; short ones, which do not stand apart, go on where there is room.
    fn section(&mut self, words: &str, stands_apart: bool) {
        let how = match (self.is_first, stands_apart) {
            (true, _) => "",
            (false, true) => "<w:pageBreakBefore/>",
            (false, false) => concat!(
                r#"<w:pBdr><w:top w:val="single" w:sz="6" w:space="14" w:color="1B2A2D"/></w:pBdr>"#,
                r#"<w:spacing w:before="560" w:after="80"/>"#
            ),
        };
        self.is_first = false;
        let runs = run(words, false);
        let _ = write!(self.xml, r#"<w:p><w:pPr><w:pStyle w:val="Heading1"/>{how}</w:pPr>{runs}</w:p>"#);
    }

    fn heading(&mut self, level: u32, words: &str) {
        self.xml.push_str(&paragraph(&format!("Heading{level}"), &run(words, false)));
    }

    fn text(&mut self, words: &str) {
        if !words.is_empty() {
            self.xml.push_str(&paragraph("", &run(words, false)));
        }
    }

    fn small(&mut self, words: &str) {
        if !words.is_empty() {
            self.xml.push_str(&paragraph("Small", &run(words, false)));
        }
    }

    /// Words after their own name.
    fn named(&mut self, name: &str, words: &str) {
        if !words.is_empty() {
            let runs = format!("{}{}", run(&format!("{name}: "), true), run(words, false));
            self.xml.push_str(&paragraph("", &runs));
        }
    }

    /// Words that begin bold.
    fn begun(&mut self, first: &str, rest: &str) {
        let runs = format!("{}{}", run(&format!("{first} "), true), run(rest, false));
        self.xml.push_str(&paragraph("", &runs));
    }

    /// What one must not overlook.
    fn notice(&mut self, first: &str, rest: &str) {
        let runs = format!("{}{}", run(&format!("{first} "), true), run(rest, false));
        self.xml.push_str(&paragraph("Notice", &runs));
    }

    /// Where one reads on, as a link.
    fn link(&mut self, name: &str, url: &str) {
        if url.is_empty() {
            return;
        }
        self.links.push(url.to_owned());
        let link = format!(
            r#"<w:hyperlink r:id="link{}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>{}</w:t></w:r></w:hyperlink>"#,
            self.links.len(),
            escaped(url)
        );
        self.xml.push_str(&paragraph("", &format!("{}{link}", run(&format!("{name}: "), true))));
    }

    /// Whose report it is: the logo, or else the name in the colour that was chosen.
    fn sender(&mut self) {
        let sender = &self.report.sender;
        let logo = if sender.logo.is_empty() { None } else { pdf::logo_png(&sender.logo, LOGO).ok() };
        if let Some((png, wide)) = logo {
            let name = if sender.name.is_empty() { &self.report.words.program } else { &sender.name };
            self.pictures.push(png);
            let drawing = drawing(self.pictures.len(), wide / 0.75, LOGO / 0.75, name, name);
            let _ = write!(self.xml, "<w:p><w:pPr><w:keepNext/></w:pPr><w:r>{drawing}</w:r></w:p>");
        }
        if !sender.name.is_empty() {
            let colour = sender.colour.as_deref().map_or("1B2A2D", |colour| colour.trim_start_matches('#'));
            let look = format!(r#"<w:rPr><w:b/><w:color w:val="{colour}"/></w:rPr>"#);
            let _ = write!(
                self.xml,
                r#"<w:p><w:pPr><w:keepNext/></w:pPr><w:r>{look}<w:t xml:space="preserve">{}</w:t></w:r></w:p>"#,
                escaped(&sender.name)
            );
        }
    }

    fn list<'s>(&mut self, title: &str, items: impl IntoIterator<Item = &'s str>) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() && !title.is_empty() {
            self.heading(3, title);
        }
        for item in items {
            self.xml.push_str(&paragraph("ListBullet", &run(item, false)));
        }
    }

    /// A table whose head stands on every page. `widths` are shares; the paragraphs of a cell are apart.
    fn table(&mut self, widths: &[u32], head: &[&str], rows: &[Vec<Vec<String>>]) {
        let whole: u32 = widths.iter().sum::<u32>().max(1);
        let wide = |at: usize| widths.get(at).map_or(0, |share| WIDTH * share / whole);
        let _ = write!(
            self.xml,
            concat!(
                r#"<w:tbl><w:tblPr><w:tblStyle w:val="Sheet"/><w:tblW w:w="{}" w:type="dxa"/>"#,
                r#"<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:noVBand="1"/></w:tblPr><w:tblGrid>"#
            ),
            WIDTH
        );
        for at in 0..widths.len() {
            let _ = write!(self.xml, r#"<w:gridCol w:w="{}"/>"#, wide(at));
        }
        self.xml.push_str("</w:tblGrid>");
        let cell = |at: usize, paragraphs: &str| {
            format!(r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>"#, wide(at))
        };
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (at, words) in head.iter().enumerate() {
            self.xml.push_str(&cell(at, &paragraph("CellSmall", &run(words, true))));
        }
        self.xml.push_str("</w:tr>");
        for row in rows {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (at, paragraphs) in row.iter().enumerate() {
                let mut inside: String = paragraphs
                    .iter()
                    .enumerate()
                    .filter(|(_, words)| !words.is_empty())
                    .map(|(n, words)| paragraph(if n == 0 { "Cell" } else { "CellSmall" }, &run(words, false)))
                    .collect();
                if inside.is_empty() {
                    // A cell without a paragraph is no cell.
                    inside.push_str(&paragraph("Cell", ""));
                }
                self.xml.push_str(&cell(at, &inside));
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
        self.xml.push_str(AFTER_TABLE);
    }

    fn picture(&mut self, name: Option<&String>) -> Done {
        let report = self.report;
        name.map_or(Ok(()), |name| report.pictures_from(name).try_for_each(|picture| self.one_picture(picture)))
    }

    fn one_picture(&mut self, picture: &Picture) -> Done {
        let Picture { title, description, width, height, next, .. } = picture;
        // Nothing else takes long, and each picture is soon done.
        if !self.watch.is_wanted() {
            return Err(Left::Unwanted);
        }
        let (place, of) = (self.pictures.len() + 1, self.report.pictures.len());
        self.watch.reached(Progress::Drawing { picture: place, of: of.max(place) });
        let png = pdf::png(picture, SHARPNESS).map_err(Left::Faults)?;
        self.pictures.push(png);
        // Eight points of margin at every side were drawn with it.
        let (wide, high) = (width + 16.0, height + 16.0);
        // What is wider than the text sticks out as far at both sides: its scale is as wide as the text.
        #[expect(clippy::cast_possible_truncation, reason = "pictures are at most a page wide")]
        let out = ((wide - TEXT).max(0.0) / 2.0 * TWENTIETHS) as i64;
        let drawing = drawing(self.pictures.len(), wide, high, title, description);
        // The last part stays with its legend; the next part may begin a page.
        let keep = if next.is_none() { "<w:keepNext/>" } else { "" };
        let _ = write!(
            self.xml,
            r#"<w:p><w:pPr>{keep}<w:ind w:left="-{out}" w:right="-{out}"/></w:pPr><w:r>{drawing}</w:r></w:p>"#
        );
        Ok(())
    }

    fn all(&mut self) -> Done {
        let report = self.report;
        self.sender();
        if let Some(conclusion) = &report.conclusion {
            self.conclusion(conclusion)?;
        }
        if let Some(parts) = &report.parts {
            self.parts(parts)?;
        }
        let words = &report.words;
        if let Some(changes) = &report.changes {
            self.section(&changes.title, true);
            self.text(&changes.sentence);
            self.picture(changes.picture.as_ref())?;
            let cells = |words: [&String; 4]| words.map(|w| vec![w.clone()]).to_vec();
            let rows: Vec<_> = changes
                .rows
                .iter()
                .map(|row| cells([&row.label, &row.then_words, &row.now_words, &row.words]))
                .collect();
            let head = [words.part.as_str(), &words.then, &words.now, &words.change];
            self.table(&[4, 1, 2, 5], &head, &rows);
        }
        if let Some(programmes) = &report.programmes {
            self.section(&programmes.title, true);
            self.text(&programmes.lead);
            self.small(&programmes.checked);
            for programme in &programmes.list {
                self.programme(programme);
            }
            let left_out: Vec<String> =
                programmes.left_out.iter().map(|fact| format!("{}: {}", fact.name, fact.value)).collect();
            self.small(&left_out.join(" · "));
            if let Some(project) = &programmes.project {
                self.project(project);
            }
            if let Some(room) = &programmes.room {
                self.room(room);
            }
        }
        if let Some(plan) = &report.plan {
            self.section(&plan.title, false);
            self.text(&plan.lead);
            for (when, title) in [("now", &words.steps_now), ("later", &words.steps_later), ("done", &words.steps_done)]
            {
                let steps: Vec<&Step> = plan.steps.iter().filter(|step| step.when == when).collect();
                if !steps.is_empty() {
                    self.heading(2, title);
                    self.steps(&steps, false);
                }
            }
        }
        self.readings()?;
        if let Some(answers) = &report.answers {
            self.section(&answers.title, true);
            self.text(&answers.lead);
            if !answers.private.is_empty() {
                self.notice(&answers.private, "");
            }
            for part in &answers.parts {
                self.heading(2, &part.name);
                self.xml.push_str(&leading("Small", &run(&part.count, false)));
                let rows: Vec<_> = part.list.iter().map(|answer| self.answer(answer)).collect();
                let head = [words.number.as_str(), &words.question, &words.answer, &words.points_evidence];
                self.table(&[2, 11, 15, 6], &head, &rows);
            }
        }
        self.method();
        Ok(())
    }

    fn conclusion(&mut self, conclusion: &Conclusion) -> Done {
        let report = self.report;
        self.small(&report.company.line);
        self.section(&conclusion.headline, true);
        self.text(&conclusion.lead);
        self.picture(conclusion.picture.as_ref())?;
        self.picture(conclusion.legend.as_ref())?;
        for notice in &conclusion.blockers {
            self.notice(&notice.first, &notice.rest);
        }
        if !conclusion.strong_title.is_empty() {
            self.heading(2, &conclusion.strong_title);
            let points: Vec<String> =
                conclusion.strong.iter().map(|point| format!("{}: {}", point.name, point.value)).collect();
            self.list("", points.iter().map(String::as_str));
            self.text(&conclusion.strong_sentence);
        }
        if !conclusion.steps_title.is_empty() {
            self.heading(2, &conclusion.steps_title);
            self.steps(&conclusion.steps.iter().collect::<Vec<_>>(), true);
            self.text(&conclusion.no_steps);
            self.text(&conclusion.together);
        }
        if let Some(part) = &conclusion.priorities {
            self.heading(2, &part.title);
            self.text(&part.lead);
            self.picture(part.picture.as_ref())?;
            for (at, item) in part.items.iter().enumerate() {
                self.begun(&format!("{}. {}", at + 1, item.name), &item.first_step);
            }
            self.small(&part.unknown);
        }
        self.named(&conclusion.sure_title, &conclusion.sure);
        Ok(())
    }

    /// Ratings beside each other, with the answers behind them.
    fn ratings(&mut self, ratings: &RatingsPart) -> Done {
        self.picture(ratings.picture.as_ref())?;
        self.picture(ratings.legend.as_ref())?;
        let rated = |rate: &RateFacts| match rate.value {
            Some(_) => vec![format!("{} {}", rate.figure, rate.words)],
            None => vec![rate.words.clone()],
        };
        let rows: Vec<_> =
            ratings.list.iter().map(|one| vec![vec![one.name.clone()], rated(&one.across), rated(&one.up)]).collect();
        if !rows.is_empty() {
            let head: Vec<&str> =
                std::iter::once(&self.report.words.part).chain(&ratings.scales).map(String::as_str).collect();
            self.table(&[3, 4, 4], &head, &rows);
        }
        self.small(&ratings.unknown);
        Ok(())
    }

    fn project(&mut self, project: &ProjectPart) {
        let words = &self.report.words;
        self.heading(2, &project.title);
        self.text(&project.lead);
        for outcome in &project.outcomes {
            self.heading(3, if outcome.when.is_empty() { &words.combination } else { &outcome.when });
            let rows: Vec<_> =
                outcome.lines.iter().map(|line| vec![vec![line.label.clone()], vec![line.words.clone()]]).collect();
            self.table(&[5, 2], &[words.what.as_str(), &words.amount], &rows);
        }
        self.text(&project.over);
        self.named(&words.free_beside, &project.free.join("; "));
        self.list(&words.aside, project.aside.iter().map(String::as_str));
        self.small(&project.aside_more);
        self.named(&words.rests_on, &project.rests_on.join(" "));
    }

    fn room(&mut self, room: &RoomPart) {
        let words = &self.report.words;
        self.heading(2, &room.title);
        room.lines.iter().for_each(|line| self.text(line));
        let rows: Vec<_> = room
            .aid
            .iter()
            .map(|aid| {
                vec![
                    vec![aid.on.words.clone()],
                    vec![aid.amount.words.clone()],
                    vec![aid.giver.clone(), aid.programme.clone(), aid.undertaking.clone()],
                    vec![aid.counts_words.clone()],
                ]
            })
            .collect();
        if !rows.is_empty() {
            self.heading(3, &words.aid);
            self.table(&[2, 2, 4, 5], &[words.day.as_str(), &words.amount, &words.giver, &words.counts], &rows);
        }
        self.named(&words.rests_on, &room.rests_on.join(" "));
    }

    /// What to do, as a table; in short without what the plan says of it further on.
    fn steps(&mut self, steps: &[&Step], in_short: bool) {
        if steps.is_empty() {
            return;
        }
        let words = &self.report.words;
        let head = [words.number.as_str(), &words.what, &words.who_when, &words.who_helps, &words.you_pay];
        let rows: Vec<_> = steps
            .iter()
            .map(|step| {
                let due = step.due.as_ref().map_or_else(|| step.due_words.clone(), |due| due.words.clone());
                vec![
                    vec![step.number.to_string()],
                    [&step.title, &step.takes, &step.effect]
                        .into_iter()
                        .chain(
                            [&step.total].into_iter().chain(&step.cost_lines).chain([&step.note]).filter(|_| !in_short),
                        )
                        .cloned()
                        .collect(),
                    vec![step.owner.clone(), due, step.state.clone()],
                    vec![step.help.clone(), step.help_note.clone()],
                    vec![step.pays_words.clone(), step.pays_note.clone()],
                ]
            })
            .collect();
        self.table(&[1, 7, 4, 5, 3], &head, &rows);
    }

    fn parts(&mut self, parts: &Parts) -> Done {
        let report = self.report;
        let words = &report.words;
        self.section(&parts.title, true);
        self.text(&parts.lead);
        if let Some(ratings) = &parts.ratings {
            self.ratings(ratings)?;
        }
        self.picture(parts.picture.as_ref())?;
        self.picture(parts.legend.as_ref())?;
        for part in &parts.list {
            self.heading(2, &part.score.label);
            if !part.badge.is_empty() {
                self.xml.push_str(&leading("", &run(&part.badge, true)));
            }
            let aside = if part.aside.is_empty() { String::new() } else { format!(" ({})", part.aside) };
            let runs = format!("{}{}", run(&part.score.figure, true), run(&aside, false));
            self.xml.push_str(&leading("", &runs));
            self.xml.push_str(&leading("", &run(&part.sentence, false)));
            self.picture(part.picture.as_ref())?;
            for notice in &part.blockers {
                self.notice(&notice.first, &notice.rest);
            }
            self.named(&words.good_enough, &part.good_enough);
            self.named(&words.next_step, &part.next_step);
            let steps: Vec<String> = part.steps.iter().map(|s| format!("{}, {}", s.name, s.value)).collect();
            self.named(&words.steps_do, &steps.join("; "));
        }
        if parts.radar.is_some() {
            self.heading(2, &parts.radar_title);
            self.picture(parts.radar.as_ref())?;
        }
        Ok(())
    }

    fn programme(&mut self, programme: &ProgrammeFacts) {
        let words = &self.report.words;
        self.heading(2, &programme.name);
        self.small(&format!("{}, {}", programme.sort, programme.provider));
        self.named(&programme.verdict_words, &programme.why);
        self.text(&programme.decided);
        self.text(&programme.summary);
        if !programme.money_figure.is_empty() {
            let figure = format!("{} {}", programme.money_figure, programme.money_note);
            self.named(&programme.money_title, figure.trim());
        }
        self.list(&words.useful, programme.useful.iter().take(REASONS_ON_PAPER).map(String::as_str));
        let rows: Vec<_> = programme
            .rules
            .iter()
            .map(|rule| vec![vec![rule.sentence.clone()], vec![rule.result_words.clone()]])
            .collect();
        if !rows.is_empty() {
            self.table(&[5, 1], &[words.rule.as_str(), &words.met], &rows);
        }
        self.list(&words.money, programme.money.iter().map(String::as_str));
        self.list(&words.mind, programme.notices.iter().map(String::as_str));
        self.link(&words.address, &programme.url);
        self.small(&programme.source);
    }

    fn readings(&mut self) -> Done {
        let report = self.report;
        let Some(readings) = &report.readings else { return Ok(()) };
        self.section(&readings.title, false);
        self.text(&readings.lead);
        let words = &report.words;
        // All of them at a glance, the earlier ones below the newest.
        let cells = |words: [&str; 3]| words.map(|w| vec![w.to_owned()]).to_vec();
        let rows: Vec<_> = readings
            .list
            .iter()
            .flat_map(|one| {
                let newest = cells([&one.name, &one.line, &one.outcome]);
                let earlier = one.earlier.iter().map(move |earlier| cells(["", &earlier.name, &earlier.value]));
                std::iter::once(newest).chain(earlier)
            })
            .collect();
        if rows.len() > 1 {
            self.table(&[3, 3, 5], &[words.questionnaire.as_str(), &words.scan, &words.outcome], &rows);
        }
        for reading in &readings.list {
            self.heading(2, &reading.name);
            self.xml.push_str(&leading("Small", &run(&reading.line, false)));
            for words in &reading.blockers {
                self.notice(words, "");
            }
            for figure in &reading.figures {
                if !figure.name.is_empty() {
                    self.heading(3, &figure.name);
                }
                self.xml.push_str(&leading("", &run(&figure.headline, false)));
                self.picture(figure.picture.as_ref())?;
            }
            self.text(&reading.sentence);
            let counts: Vec<String> = reading.counts.iter().map(|c| format!("{}: {}", c.name, c.value)).collect();
            self.list("", counts.iter().map(String::as_str));
            self.small(&reading.advice);
            if let Some(ratings) = &reading.ratings {
                self.heading(3, &ratings.title);
                self.ratings(ratings)?;
            }
        }
        if !readings.standings.is_empty() {
            self.heading(2, &readings.standings_title);
        }
        for standing in &readings.standings {
            self.heading(3, &standing.name);
            self.xml.push_str(&leading("", &run(&standing.sentence, false)));
            self.picture(standing.picture.as_ref())?;
            self.small(&standing.caption);
            self.list("", standing.notes.iter().map(String::as_str));
        }
        self.text(&readings.apart);
        self.small(&readings.waiting);
        Ok(())
    }

    fn answer(&self, answer: &AnswerFacts) -> Vec<Vec<String>> {
        let words = &self.report.words;
        let more = |name: &str, words: &str| {
            if words.is_empty() { String::new() } else { format!("{name}: {words}") }
        };
        let attachments: Vec<String> = answer.attachments.iter().map(AttachmentFacts::line).collect();
        vec![
            vec![answer.number.to_string()],
            vec![answer.ask.clone()],
            vec![
                answer.answer.clone(),
                more(&words.reason, &answer.reason),
                more(&words.note, &answer.note),
                more(&words.private_note, &answer.private_note),
                more(&words.follow_up, &answer.follow_up),
                more(&words.origin, &answer.origin),
                more(&words.attachments, &attachments.join("; ")),
            ],
            vec![answer.points_words.clone(), answer.evidence.clone()],
        ]
    }

    fn method(&mut self) {
        let report = self.report;
        let Some(method) = &report.method else { return };
        let words = &report.words;
        self.section(&method.title, true);
        for block in &method.blocks {
            self.heading(2, &block.title);
            if block.is_list {
                self.list("", block.lines.iter().map(String::as_str));
            } else {
                block.lines.iter().for_each(|line| self.text(line));
            }
        }
        let tables = [(&method.facts_title, &method.facts), (&report.company.name, &report.company.facts)];
        for (title, facts) in tables.into_iter().filter(|(_, facts)| !facts.is_empty()) {
            self.heading(2, title);
            let rows: Vec<_> = facts.iter().map(|f| vec![vec![f.name.clone()], vec![f.value.clone()]]).collect();
            self.table(&[2, 5], &[words.name.as_str(), &words.value], &rows);
        }
    }
}
