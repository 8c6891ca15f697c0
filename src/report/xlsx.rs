//! The report as a workbook one can go on working in: tidy sheets, typed cells, heads that stay in sight, a chart.

use rust_xlsxwriter::{
    Chart, ChartType, Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use crate::diagnostic::{Diagnostic, is_turning};
use crate::report::document::{AttachmentFacts, Day, Report, ScoreFacts};
use crate::report::export::fault;

/// The most characters a cell of a workbook may hold.
const MOST_CHARACTERS: usize = 32_767;

/// The workbook.
///
/// # Errors
/// When the workbook cannot be made; no report of a user can be the cause.
pub fn xlsx(report: &Report) -> Result<Vec<u8>, Vec<Diagnostic>> {
    workbook(report).map_err(|error| vec![fault("report-writer-fault", &error.to_string())])
}

/// What one cell holds.
enum Cell<'a> {
    Text(&'a str),
    Strong(&'a str),
    Number(Option<f64>),
    Count(usize),
    Share(Option<f64>),
    Euro(Option<f64>),
    Day(Option<&'a Day>),
    Link(&'a str),
}

struct Looks {
    head: Format,
    text: Format,
    strong: Format,
    number: Format,
    share: Format,
    euro: Format,
    day: Format,
    title: Format,
}

impl Looks {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let text = || top().set_indent(1);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0x00EF_EBE2))
                .set_border_bottom(FormatBorder::Thin),
            text: text(),
            strong: text().set_bold(),
            number: top().set_num_format("0.0##"),
            share: top().set_num_format("0%"),
            euro: top().set_num_format("#,##0.00\\ \"€\""),
            day: top().set_num_format("yyyy-mm-dd"),
            title: Format::new().set_bold().set_font_size(16),
        }
    }
}

/// A table with its head, from a row on.
struct Table<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    row: u32,
    widths: Vec<f64>,
}

impl<'a> Table<'a> {
    fn new(sheet: &'a mut Worksheet, looks: &'a Looks, row: u32) -> Self {
        Self { sheet, looks, row, widths: Vec::new() }
    }
}

/// How high a line of text is, and the highest a row may be, in points.
const LINE: f64 = 15.0;
const MOST_HIGH: f64 = 400.0;

/// How many lines a text takes in a column of so many characters.
fn lines_of(text: &str, width: f64) -> f64 {
    // Letters differ in width, and words break before the end of a line.
    let room = (width * 0.95).max(1.0);
    #[expect(clippy::cast_precision_loss, reason = "a cell holds few characters")]
    let of_line = |line: &str| (line.chars().count() as f64 / room).ceil().max(1.0);
    text.split('\n').map(of_line).sum()
}

impl Table<'_> {
    fn head(&mut self, columns: &[(&str, f64)]) -> Result<(), XlsxError> {
        for (at, (name, width)) in columns.iter().enumerate() {
            let column = u16::try_from(at).unwrap_or(u16::MAX);
            self.sheet.write_string_with_format(self.row, column, clean(name), &self.looks.head)?;
            self.sheet.set_column_width(column, *width)?;
        }
        self.widths = columns.iter().map(|(_, width)| *width).collect();
        let most = columns.iter().map(|(name, width)| lines_of(name, *width * 0.9)).fold(1.0, f64::max);
        self.sheet.set_row_height(self.row, (most * LINE).min(MOST_HIGH))?;
        self.sheet.set_freeze_panes(self.row + 1, 0)?;
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        let looks = self.looks;
        // Not every program works out by itself how high a row with broken lines is.
        let text_of = |cell: &Cell<'_>| match cell {
            Cell::Text(text) | Cell::Link(text) => ((*text).to_owned(), 1.0),
            Cell::Strong(text) => ((*text).to_owned(), 0.9),
            _ => (String::new(), 1.0),
        };
        let high = cells.iter().zip(&self.widths).map(|(cell, width)| {
            let (text, share) = text_of(cell);
            lines_of(&text, width * share)
        });
        let high = high.fold(1.0, f64::max);
        self.sheet.set_row_height(self.row, (high * LINE).min(MOST_HIGH))?;
        for (at, cell) in cells.iter().enumerate() {
            let column = u16::try_from(at).unwrap_or(u16::MAX);
            let row = self.row;
            match cell {
                // A text stays a text, whatever it begins with: no formula of a stranger is ever run.
                Cell::Text(text) => self.sheet.write_string_with_format(row, column, clean(text), &looks.text)?,
                Cell::Strong(text) => self.sheet.write_string_with_format(row, column, clean(text), &looks.strong)?,
                Cell::Link(text) => self.sheet.write_string_with_format(row, column, clean(text), &looks.text)?,
                Cell::Count(n) => {
                    let n = f64::from(u32::try_from(*n).unwrap_or(u32::MAX));
                    self.sheet.write_number_with_format(row, column, n, &looks.text)?
                }
                Cell::Number(Some(n)) => self.sheet.write_number_with_format(row, column, *n, &looks.number)?,
                Cell::Share(Some(n)) => self.sheet.write_number_with_format(row, column, *n, &looks.share)?,
                Cell::Euro(Some(n)) => self.sheet.write_number_with_format(row, column, *n, &looks.euro)?,
                Cell::Day(Some(day)) => {
                    let date = ExcelDateTime::parse_from_str(&day.iso)?;
                    self.sheet.write_datetime_with_format(row, column, &date, &looks.day)?
                }
                Cell::Number(None) | Cell::Share(None) | Cell::Euro(None) | Cell::Day(None) => &mut *self.sheet,
            };
        }
        self.row += 1;
        Ok(())
    }
}

/// What a cell can hold of a text: no more than so many characters, and none that XML forbids.
fn clean(text: &str) -> String {
    let allowed = |c: &char| !(c.is_control() || is_turning(*c)) || matches!(c, '\n' | '\t');
    text.chars().filter(|c| allowed(c) && !matches!(c, '\u{FFFE}' | '\u{FFFF}')).take(MOST_CHARACTERS).collect()
}

/// A name a sheet may have: at most 31 characters, without those that mean something in formulas.
fn sheet_name(name: &str) -> String {
    let plain: String = name.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).collect();
    plain.trim().chars().take(31).collect()
}

fn workbook(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::parse_from_str(&report.made_on.iso)?;
    let author = if report.sender.name.is_empty() { &report.program } else { &report.sender.name };
    workbook.set_properties(
        &DocProperties::new().set_title(clean(&report.title)).set_author(clean(author)).set_creation_datetime(&made),
    );
    let looks = Looks::new();
    summary(&mut workbook, report, &looks)?;
    scores(&mut workbook, report, &looks)?;
    changes(&mut workbook, report, &looks)?;
    steps(&mut workbook, report, &looks)?;
    programmes(&mut workbook, report, &looks)?;
    rules(&mut workbook, report, &looks)?;
    money(&mut workbook, report, &looks)?;
    readings(&mut workbook, report, &looks)?;
    ratings(&mut workbook, report, &looks)?;
    answers(&mut workbook, report, &looks)?;
    method(&mut workbook, report, &looks)?;
    workbook.save_to_buffer()
}

fn sheet<'a>(workbook: &'a mut Workbook, name: &str) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(name))?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    Ok(sheet)
}

fn summary(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let name = report.scan.as_ref().map_or(report.words.value.as_str(), |scan| scan.name.as_str());
    let sheet = sheet(workbook, name)?;
    sheet.set_portrait();
    sheet.write_string_with_format(0, 0, clean(&report.title), &looks.title)?;
    let mut table = Table::new(sheet, looks, 2);
    table.head(&[(&report.words.name, 34.0), (&report.words.value, 90.0)])?;
    let words = &report.words;
    if let Some(conclusion) = &report.conclusion {
        table.line(&[Cell::Strong(&report.company.line), Cell::Strong(&conclusion.headline)])?;
        table.line(&[Cell::Text(&conclusion.sure_title), Cell::Text(&conclusion.sure)])?;
        for blocker in &conclusion.blockers {
            table.line(&[Cell::Text(&blocker.first), Cell::Text(&blocker.rest)])?;
        }
        for point in &conclusion.strong {
            table.line(&[Cell::Text(&point.name), Cell::Text(&point.value)])?;
        }
    }
    if report.kind == crate::report::document::Kind::Advisor {
        table.line(&[Cell::Strong(&words.private_mark), Cell::Text("")])?;
    }
    for fact in &report.company.facts {
        table.line(&[Cell::Text(&fact.name), Cell::Text(&fact.value)])?;
    }
    if let Some(method) = &report.method {
        for fact in &method.facts {
            table.line(&[Cell::Text(&fact.name), Cell::Text(&fact.value)])?;
        }
    }
    table.line(&[Cell::Text(&report.header), Cell::Text(&report.footer)])
}

fn scores(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let words = &report.words;
    let main = report.scan.as_ref().map_or("", |scan| scan.name.as_str());
    let total = report.conclusion.as_ref().and_then(|c| c.total.as_ref());
    let parts = report.parts.as_ref().map_or(&[][..], |parts| parts.list.as_slice());
    let readings = report.readings.as_ref().map_or(&[][..], |readings| readings.list.as_slice());
    let figures = readings.iter().flat_map(|r| r.figures.iter().map(move |f| (r.name.as_str(), &f.score)));
    let own = total.into_iter().chain(parts.iter().map(|part| &part.score)).map(|score| (main, score));
    let all: Vec<(&str, &ScoreFacts)> = own.chain(figures).collect();
    if all.is_empty() {
        return Ok(());
    }
    let name = sheet_name(&words.scores);
    let sheet = sheet(workbook, &words.scores)?;
    let mut table = Table::new(sheet, looks, 0);
    table.head(&[
        (&words.questionnaire, 24.0),
        (&words.part, 30.0),
        (&words.score, 10.0),
        (&words.low, 10.0),
        (&words.high, 10.0),
        (&words.best, 10.0),
        (&words.coverage, 10.0),
        (&words.level, 16.0),
        (&words.last, 10.0),
        (&words.target, 12.0),
        (&words.state, 14.0),
        (&words.value, 14.0),
        (&words.id, 18.0),
        (&words.weight, 10.0),
    ])?;
    for (questionnaire, score) in &all {
        table.line(&[
            Cell::Text(questionnaire),
            Cell::Strong(&score.label),
            Cell::Number(score.point),
            Cell::Number(score.low),
            Cell::Number(score.high),
            Cell::Number(Some(score.best)),
            Cell::Share(score.coverage),
            Cell::Text(&score.level),
            Cell::Number(score.last),
            Cell::Number(score.target),
            Cell::Text(score.standing),
            Cell::Text(&score.figure),
            Cell::Text(&score.id),
            Cell::Number(score.weight),
        ])?;
    }
    let last = table.row.saturating_sub(1);
    table.sheet.autofilter(0, 0, last, 13)?;
    let own = u32::try_from(parts.len() + usize::from(total.is_some())).unwrap_or(0);
    if own > 0 {
        let mut chart = Chart::new(ChartType::Bar);
        chart
            .add_series()
            .set_categories((name.as_str(), 1, 1, own, 1))
            .set_values((name.as_str(), 1, 2, own, 2))
            .set_name(words.score.as_str());
        chart.title().set_name(clean(main).as_str());
        chart.legend().set_hidden();
        // Bars run from below: the first row stands on top as in the table.
        chart.y_axis().set_reverse();
        let alt = report.picture("bars").map_or(report.title.as_str(), |picture| picture.description.as_str());
        let mut chart = chart.set_width(640).set_height(420).set_alt_text(clean(alt)).clone();
        chart.x_axis().set_min(0);
        table.sheet.insert_chart(last + 2, 1, &chart)?;
    }
    Ok(())
}

fn changes(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let Some(changes) = report.changes.as_ref().filter(|changes| !changes.rows.is_empty()) else { return Ok(()) };
    let words = &report.words;
    let sheet = sheet(workbook, &words.change)?;
    let mut table = Table::new(sheet, looks, 0);
    table.head(&[(&words.part, 30.0), (&words.then, 10.0), (&words.now, 10.0), (&words.change, 70.0)])?;
    for row in &changes.rows {
        table.line(&[
            Cell::Strong(&row.label),
            Cell::Number(row.then),
            Cell::Number(row.now),
            Cell::Text(&row.words),
        ])?;
    }
    Ok(())
}

fn steps(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let planned = report.plan.as_ref().map(|plan| (plan.title.as_str(), &plan.steps));
    let first = report.conclusion.as_ref().map(|c| (c.steps_title.as_str(), &c.steps));
    let Some((title, steps)) = planned.or(first).filter(|(_, steps)| !steps.is_empty()) else { return Ok(()) };
    let words = &report.words;
    let sheet = sheet(workbook, title)?;
    let mut table = Table::new(sheet, looks, 0);
    table.head(&[
        (&words.number, 6.0),
        (&words.when, 10.0),
        (&words.what, 46.0),
        (&words.who, 18.0),
        (&words.day, 12.0),
        (&words.who_helps, 30.0),
        (&words.you_pay, 14.0),
        (&words.note, 40.0),
        (&words.cost, 14.0),
        (&words.money, 50.0),
    ])?;
    for step in steps {
        let lines = step.cost_lines.join("\n");
        table.line(&[
            Cell::Count(step.number),
            Cell::Text(match step.when {
                "now" => &words.steps_now,
                "later" => &words.steps_later,
                _ => &words.steps_done,
            }),
            Cell::Strong(&step.title),
            Cell::Text(&step.owner),
            Cell::Day(step.due.as_ref()),
            Cell::Text(&step.help),
            Cell::Euro(step.pays.as_ref().map(|pays| pays.euro)),
            Cell::Text(&step.note),
            Cell::Euro(step.cost.as_ref().map(|cost| cost.euro)),
            Cell::Text(&lines),
        ])?;
    }
    Ok(())
}

fn programmes(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let Some(programmes) = report.programmes.as_ref().filter(|p| !p.list.is_empty()) else { return Ok(()) };
    let words = &report.words;
    let sheet = sheet(workbook, &words.who_helps)?;
    let mut table = Table::new(sheet, looks, 0);
    table.head(&[
        (&words.name, 34.0),
        (&words.provider, 26.0),
        (&words.verdict, 16.0),
        (&words.why, 50.0),
        (&words.useful, 50.0),
        (&words.you_pay, 14.0),
        (&words.money, 50.0),
        (&words.mind, 50.0),
        (&words.address, 40.0),
        (&words.id, 24.0),
    ])?;
    for programme in &programmes.list {
        let (useful, money, mind) =
            (programme.useful.join("\n"), programme.money.join("\n"), programme.notices.join("\n"));
        table.line(&[
            Cell::Strong(&programme.name),
            Cell::Text(&programme.provider),
            Cell::Text(&programme.verdict_words),
            Cell::Text(&programme.why),
            Cell::Text(&useful),
            Cell::Euro(programme.pays.as_ref().map(|pays| pays.euro)),
            Cell::Text(&money),
            Cell::Text(&mind),
            Cell::Link(&programme.url),
            Cell::Text(&programme.id),
        ])?;
    }
    Ok(())
}

/// A rule per line: whether it is met, and the sentence that says so.
fn rules(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let list = report.programmes.as_ref().map_or(&[][..], |programmes| programmes.list.as_slice());
    if list.iter().all(|programme| programme.rules.is_empty()) {
        return Ok(());
    }
    let words = &report.words;
    let sheet = sheet(workbook, &words.rule)?;
    let mut table = Table::new(sheet, looks, 0);
    table.head(&[
        (&words.name, 34.0),
        (&words.id, 20.0),
        (&words.met, 14.0),
        (&words.state, 12.0),
        (&words.why, 90.0),
    ])?;
    for programme in list {
        for rule in &programme.rules {
            table.line(&[
                Cell::Text(&programme.name),
                Cell::Text(&rule.id),
                Cell::Text(&rule.result_words),
                Cell::Text(rule.result),
                Cell::Text(&rule.sentence),
            ])?;
        }
    }
    Ok(())
}

/// The best combination line by line, the room for de minimis aid, and the aid that was granted.
fn money(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let Some(programmes) = report.programmes.as_ref().filter(|p| p.project.is_some() || p.room.is_some()) else {
        return Ok(());
    };
    let words = &report.words;
    let sheet = sheet(workbook, &words.money)?;
    let mut table = Table::new(sheet, looks, 0);
    table.head(&[
        (&words.what, 34.0),
        (&words.name, 50.0),
        (&words.day, 12.0),
        (&words.amount, 16.0),
        (&words.value, 60.0),
    ])?;
    if let Some(project) = &programmes.project {
        for outcome in &project.outcomes {
            let what = if outcome.when.is_empty() { &words.combination } else { &outcome.when };
            for line in &outcome.lines {
                table.line(&[
                    Cell::Text(what),
                    Cell::Text(&line.label),
                    Cell::Day(None),
                    Cell::Euro(line.euro),
                    Cell::Text(&line.words),
                ])?;
            }
        }
        let remarks = [(&words.free_beside, &project.free), (&words.aside, &project.aside)];
        let rests = (&words.rests_on, &project.rests_on);
        for (what, lines) in remarks.into_iter().chain([rests]) {
            for line in lines {
                table.line(&[Cell::Text(what), Cell::Text(line)])?;
            }
        }
    }
    if let Some(room) = &programmes.room {
        for amount in [room.left_least, room.left_most] {
            let ceiling = &room.ceiling.words;
            table.line(&[
                Cell::Text(&room.title),
                Cell::Text(room.lines.first().map_or("", String::as_str)),
                Cell::Day(Some(&room.on)),
                Cell::Euro(Some(amount)),
                Cell::Text(ceiling),
            ])?;
        }
        for aid in &room.aid {
            let name = [aid.giver.as_str(), &aid.programme, &aid.undertaking];
            let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
            table.line(&[
                Cell::Text(&words.aid),
                Cell::Text(&name.join(", ")),
                Cell::Day(Some(&aid.on)),
                Cell::Euro(Some(aid.amount.euro)),
                Cell::Text(&aid.counts_words),
            ])?;
        }
        for line in room.lines.iter().skip(1) {
            table.line(&[Cell::Text(&room.title), Cell::Text(line)])?;
        }
        for line in &room.rests_on {
            table.line(&[Cell::Text(&words.rests_on), Cell::Text(line)])?;
        }
    }
    Ok(())
}

/// Every scan of the dossier, and where figures stand among published shares.
fn readings(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let Some(readings) = &report.readings else { return Ok(()) };
    let words = &report.words;
    let sheet = sheet(workbook, &words.questionnaire)?;
    let mut table = Table::new(sheet, looks, 0);
    table.head(&[(&words.questionnaire, 30.0), (&words.id, 18.0), (&words.scan, 44.0), (&words.outcome, 70.0)])?;
    for one in &readings.list {
        let (name, id) = (Cell::Text(&one.name), Cell::Text(&one.questionnaire));
        table.line(&[name, id, Cell::Text(&one.line), Cell::Text(&one.outcome)])?;
        for earlier in &one.earlier {
            let (name, id) = (Cell::Text(&one.name), Cell::Text(&one.questionnaire));
            table.line(&[name, id, Cell::Text(&earlier.name), Cell::Text(&earlier.value)])?;
        }
    }
    for standing in &readings.standings {
        table.line(&[
            Cell::Text(&standing.name),
            Cell::Text(&standing.questionnaire),
            Cell::Text(&standing.caption),
            Cell::Text(&standing.sentence),
        ])?;
    }
    Ok(())
}

/// The ratings of questionnaires that give priorities.
fn ratings(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let own = report.parts.as_ref().and_then(|parts| parts.ratings.as_ref());
    let others = report.readings.iter().flat_map(|readings| &readings.list).filter_map(|one| one.ratings.as_ref());
    let all: Vec<_> = own.into_iter().chain(others).collect();
    if all.is_empty() {
        return Ok(());
    }
    let words = &report.words;
    let sheet = sheet(workbook, &words.ratings)?;
    let mut table = Table::new(sheet, looks, 0);
    table.head(&[
        (&words.id, 18.0),
        (&words.part, 30.0),
        (&words.sort, 26.0),
        (&words.value, 10.0),
        (&words.best, 12.0),
        (&words.points, 10.0),
        (&words.last, 10.0),
        (&words.answer, 50.0),
    ])?;
    for part in all {
        for one in &part.list {
            for (rate, scale) in [&one.across, &one.up].into_iter().zip(&part.scales) {
                table.line(&[
                    Cell::Text(&one.id),
                    Cell::Strong(&one.name),
                    Cell::Text(scale),
                    Cell::Number(rate.value),
                    Cell::Number(Some(rate.best)),
                    Cell::Number(rate.points),
                    Cell::Number(rate.last),
                    Cell::Text(&rate.words),
                ])?;
            }
        }
    }
    Ok(())
}

/// How it was measured, a line per sentence.
fn method(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let Some(method) = &report.method else { return Ok(()) };
    let words = &report.words;
    let sheet = sheet(workbook, &method.title)?;
    let mut table = Table::new(sheet, looks, 0);
    table.head(&[(&words.name, 40.0), (&words.value, 110.0)])?;
    for block in &method.blocks {
        for line in &block.lines {
            table.line(&[Cell::Strong(&block.title), Cell::Text(line)])?;
        }
    }
    Ok(())
}

fn answers(workbook: &mut Workbook, report: &Report, looks: &Looks) -> Result<(), XlsxError> {
    let Some(answers) = &report.answers else { return Ok(()) };
    let words = &report.words;
    let sheet = sheet(workbook, &words.answer)?;
    let is_private = !answers.private.is_empty();
    let mut table = Table::new(sheet, looks, 0);
    let mut columns: Vec<(&str, f64)> = vec![
        (&words.number, 6.0),
        (&words.part, 24.0),
        (&words.id, 20.0),
        (&words.question, 46.0),
        (&words.state, 14.0),
        (&words.answer, 46.0),
        (&words.points, 10.0),
        (&words.best, 10.0),
        (&words.evidence, 14.0),
        (&words.reason, 24.0),
        (&words.note, 40.0),
        (&words.follow_up, 24.0),
        (&words.attachments, 40.0),
        (&words.origin, 24.0),
        (&words.day, 12.0),
        (&words.part_id, 18.0),
        (&words.sort, 12.0),
        (&words.weight, 10.0),
        (&words.chosen, 24.0),
        (&words.evidence_id, 14.0),
    ];
    if is_private {
        columns.push((&words.private_note, 40.0));
    }
    table.head(&columns)?;
    for part in &answers.parts {
        for answer in &part.list {
            let attachments: Vec<String> = answer.attachments.iter().map(AttachmentFacts::line).collect();
            let (attachments, chosen) = (attachments.join("\n"), answer.chosen.join("; "));
            let answered_on = Some(answer.answered_on.clone()).filter(|iso| !iso.is_empty());
            let answered_on = answered_on.map(|iso| Day { words: iso.clone(), iso });
            let mut cells = vec![
                Cell::Count(answer.number),
                Cell::Text(&part.name),
                Cell::Text(&answer.id),
                Cell::Strong(&answer.ask),
                Cell::Text(answer.state),
                Cell::Text(&answer.answer),
                Cell::Number(answer.points),
                Cell::Number(answer.best),
                Cell::Text(&answer.evidence),
                Cell::Text(&answer.reason),
                Cell::Text(&answer.note),
                Cell::Text(&answer.follow_up),
                Cell::Text(&attachments),
                Cell::Text(&answer.origin),
                Cell::Day(answered_on.as_ref()),
                Cell::Text(&answer.dimension),
                Cell::Text(answer.kind),
                Cell::Number(answer.weight),
                Cell::Text(&chosen),
                Cell::Text(answer.evidence_step),
            ];
            if is_private {
                cells.push(Cell::Text(&answer.private_note));
            }
            table.line(&cells)?;
        }
    }
    let last = table.row.saturating_sub(1);
    let columns = u16::try_from(columns.len()).unwrap_or(1);
    table.sheet.autofilter(0, 0, last, columns - 1)?;
    Ok(())
}
