//! For whom, in which language, what goes into it; and the files it can become.

use eframe::egui::{Id, Ui};

use super::step_words;
use crate::app::report::Task;
use crate::app::{Event, Model};
use crate::gui::Outbox;
use crate::gui::layout::flow_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, Icon, MenuItem, Notice, NoticeKind, Segmented, Text, busy_ui, menu_ui, small_ui, tick_ui, title_ui,
};
use crate::report::document::{Kind, Section};
use crate::report::export::Format;
use crate::text::{self, Tr};
use crate::tr;

/// Draws the options.
pub(super) fn options_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) {
    let t = &model.tr;
    let choice = model.report_choice();
    title_ui(ui, &tr!(t, "report-screen-title"));
    ui.add_space(8.0);

    label_ui(ui, &tr!(t, "report-for"));
    let kinds: &[Kind] = if model.is_client_view {
        &[Kind::Owner, Kind::OnePager]
    } else {
        &[Kind::Owner, Kind::Advisor, Kind::OnePager]
    };
    let names: Vec<String> = kinds.iter().map(|kind| kind_name(t, *kind)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let at = kinds.iter().position(|kind| *kind == choice.kind);
    let name = tr!(t, "report-for");
    if let Some(kind) = Segmented::new(&name, "report kind", &names).chosen(at).full_width().small().show(ui)
        && let Some(kind) = kinds.get(kind)
    {
        out.push(Event::SetReportKind(*kind));
    }

    ui.add_space(16.0);
    let name = tr!(t, "settings-language");
    label_ui(ui, &name);
    let languages: Vec<_> = text::languages().collect();
    let names: Vec<&str> = languages.iter().map(|(_, name)| *name).collect();
    let at = languages.iter().position(|(lang, _)| *lang == choice.language);
    let picked = Segmented::new(&name, "report language", &names).chosen(at).full_width().small().show(ui);
    if let Some((language, _)) = picked.and_then(|at| languages.get(at)) {
        out.push(Event::SetReportLanguage(*language));
    }

    ui.add_space(16.0);
    label_ui(ui, &tr!(t, "report-sections"));
    if choice.kind == Kind::OnePager {
        small_ui(ui, &tr!(t, "report-one-pager-hint"));
    } else {
        sections_ui(ui, model, &choice.without, out);
    }

    ui.add_space(12.0);
    let (notice, icon) = if choice.kind == Kind::Advisor {
        (tr!(t, "report-private-in"), NoticeKind::Mind)
    } else {
        (tr!(t, "report-private-out"), NoticeKind::Info)
    };
    Notice::new(icon, &notice).icon(Icon::LockSimple).small().dense().show(ui);
}

fn label_ui(ui: &mut Ui, words: &str) {
    let ink = theme(ui).colour.ink;
    Text::new(words, TextKind::BodyStrong, ink).heading(2).show(ui);
    ui.add_space(4.0);
}

fn kind_name(t: &Tr, kind: Kind) -> String {
    match kind {
        Kind::Owner => tr!(t, "report-kind-owner"),
        Kind::Advisor => tr!(t, "report-kind-advisor"),
        Kind::OnePager => tr!(t, "report-kind-one-pager"),
    }
}

/// What can be in the report, with how much of it there is.
fn sections_ui(ui: &mut Ui, model: &Model, without: &[Section], out: &mut Outbox) {
    let t = &model.tr;
    let summary = model.summary();
    for section in Section::ALL {
        let label = match section {
            Section::Conclusion => tr!(t, "report-section-conclusion"),
            Section::Parts => {
                let rows = summary.as_ref().map_or(0, |summary| summary.rows.len());
                match summary.as_ref().and_then(|summary| summary.priorities.as_ref()) {
                    Some(_) if rows == 0 => tr!(t, "results-profile-chart"),
                    _ if rows == 0 => continue,
                    _ => tr!(t, "report-section-parts", n = rows),
                }
            }
            Section::Changes => match summary.as_ref().and_then(|summary| summary.since.as_ref()) {
                Some(since) => tr!(t, "report-section-changes", date = text::date(t, since.on)),
                None => continue,
            },
            Section::Programmes => {
                let matched = model.open.as_ref().and_then(|open| open.matched());
                tr!(t, "report-section-programmes", n = matched.map_or(0, |m| m.short_list.cards.len()))
            }
            Section::Plan => tr!(t, "report-section-plan"),
            Section::Readings => {
                let count = model.readings().map_or(0, |readings| readings.cards.len());
                if count == 0 {
                    continue;
                }
                tr!(t, "report-section-readings", n = count)
            }
            Section::Answers if summary.is_none() => continue,
            Section::Answers => tr!(t, "report-section-answers"),
        };
        let is_in = !without.contains(&section);
        ui.add_space(2.0);
        if let Some(is_in) = tick_ui(ui, &label, is_in) {
            out.push(Event::SetReportSection(section, is_in));
        }
        ui.add_space(2.0);
    }
}

/// The files. While one is made there is a way to stop it. Says where the focus begins: on what most people came for.
pub(super) fn files_ui(ui: &mut Ui, model: &Model, out: &mut Outbox) -> Id {
    let t = &model.tr;
    let save = tr!(t, "report-save-pdf");
    let main = Button::main(&save).leading(Icon::FilePdf).full_width().show(ui);
    if main.clicked() {
        out.push(Event::MakeReport(Task::Save(Format::Pdf)));
    }
    ui.add_space(8.0);
    let words =
        [tr!(t, "report-save-word"), tr!(t, "report-save-excel"), tr!(t, "report-print"), tr!(t, "report-more")];
    flow_ui(ui, 6.0, |ui| {
        let tasks = [Task::Save(Format::Docx), Task::Save(Format::Xlsx), Task::Print];
        for (label, task) in words.iter().zip(tasks) {
            if Button::second(label).small().show(ui).clicked() {
                out.push(Event::MakeReport(task));
            }
        }
        let more = Button::quiet(&words[3]).small().trailing(Icon::CaretDown).show(ui);
        let lines = [
            (tr!(t, "report-save-csv"), Format::Csv),
            (tr!(t, "report-save-json"), Format::Json),
            (tr!(t, "report-save-svg"), Format::Svg),
            (tr!(t, "report-save-png"), Format::Png),
        ];
        let items: Vec<MenuItem<'_>> = lines.iter().map(|(label, _)| MenuItem::new(label)).collect();
        if let Some((_, format)) = menu_ui(ui, &more, "report files", &items).and_then(|at| lines.get(at)) {
            out.push(Event::MakeReport(Task::Save(*format)));
        }
    });
    if model.reporting.making.is_some() {
        ui.add_space(12.0);
        ui.spacing_mut().item_spacing.y = 8.0;
        let (words, share) = step_words(t, model.reporting.file_step, tr!(t, "report-making"));
        if busy_ui(ui, &words, share, &tr!(t, "report-stop")) {
            out.push(Event::StopReport);
        }
    }
    main.id
}
