//! A few programmes side by side: what they say, what they pay, what they ask.

use std::rc::Rc;

use eframe::egui::{Id, Key, Modifiers, Rect, Ui, UiBuilder, accesskit, pos2, vec2};

use super::super::arrival;
use super::detail::{apply_sentence, effort_words, reasons, source_line, window_words};
use super::words::{CardWords, Here, badge};
use super::{Focus, State};
use crate::app::{Event, MOST_COMPARED, Screen};
use crate::catalogue::ProgrammeIx;
use crate::company::words::{fit, folded_words, nearly};
use crate::gui::Outbox;
use crate::gui::layout::flow_ui;
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, Find, Icon, LinkButton, SearchSelect, Text, TextInput, effort_ui, empty_state_ui, rule_ui, title_ui,
    verdict_ui,
};
use crate::id::{Id as _, ProgrammeId};
use crate::tr;

/// One programme in words, a cell per row.
#[derive(Clone, Debug)]
struct ColumnWords {
    id: ProgrammeId,
    card: CardWords,
    effort: Option<(usize, String)>,
    /// The cells of the rows below verdict and money, in their order.
    cells: Vec<Vec<String>>,
}

/// The table in words; made once and kept until something changes.
#[derive(Clone, Debug)]
pub(super) struct CompareWords {
    pub chosen: Vec<ProgrammeId>,
    columns: Vec<ColumnWords>,
    labels: Vec<String>,
}

/// At most so many reasons and topics are told of one programme.
const SAID: usize = 4;

impl CompareWords {
    pub fn new(here: Here<'_>, chosen: &[ProgrammeId]) -> Self {
        let t = here.t();
        let columns = chosen.iter().filter_map(|id| {
            let ix = here.catalogue().find(id.as_str())?;
            ColumnWords::new(here, ix)
        });
        let labels = vec![
            tr!(t, "compare-support"),
            tr!(t, "compare-prefinance"),
            tr!(t, "compare-when"),
            tr!(t, "compare-apply"),
            tr!(t, "compare-lead-time"),
            tr!(t, "compare-provider"),
            tr!(t, "compare-topics"),
            tr!(t, "compare-reasons"),
            tr!(t, "compare-source"),
        ];
        Self { chosen: chosen.to_vec(), columns: columns.collect(), labels }
    }
}

impl ColumnWords {
    fn new(here: Here<'_>, ix: ProgrammeIx) -> Option<Self> {
        let (t, programme) = (here.t(), here.programme(ix));
        let m = here.matched.matches.of(ix)?;
        let on = here.matched.matches.on;
        let lines = here.lines(m);
        let status = lines.iter().find(|line| line.id == "dates").map(|line| line.sentence.clone());
        let mut when: Vec<String> = status.into_iter().collect();
        let label = tr!(t, "programmes-fact-apply");
        when.extend(window_words(here, programme).into_iter().map(|words| format!("{label}: {words}.")));
        let prefinance = match programme.money_on(on).and_then(|money| money.prefinanced) {
            Some(true) => tr!(t, "programmes-note-prefinance"),
            Some(false) => tr!(t, "programmes-note-no-prefinance"),
            None => String::new(),
        };
        let names = |names: Vec<String>| names.into_iter().take(SAID).collect::<Vec<String>>().join(", ");
        let topics = programme.topics.iter().map(|(topic, _)| t.text(&here.catalogue().topic(*topic).name).to_owned());
        let one = |text: Option<String>| text.into_iter().filter(|text| !text.is_empty()).collect::<Vec<String>>();
        let provider = t.text(&here.catalogue().organisation(programme.provider).name).to_owned();
        let cells = vec![
            here.matcher().money_lines(ix, &here.matched.situation, on, t),
            one(Some(prefinance)),
            when,
            one(apply_sentence(here, programme)),
            one(programme.lead_time.as_ref().map(|text| t.text(text).to_owned())),
            one(Some(provider)),
            one(Some(names(topics.collect()))),
            reasons(here, m).into_iter().take(SAID).collect(),
            one(Some(source_line(here, programme))),
        ];
        Some(Self {
            id: programme.id.clone(),
            card: CardWords::new(here, m, &[]),
            effort: programme.effort.map(|effort| effort_words(here, effort)),
            cells,
        })
    }
}

/// Draws the page.
pub(super) fn page_ui(
    ui: &mut Ui,
    here: Here<'_>,
    words: &Rc<CompareWords>,
    is_new: bool,
    state: &mut State,
    out: &mut Outbox,
) {
    let t = here.t();
    let link = LinkButton::new(&tr!(t, "programmes-back")).leading(Icon::CaretLeft).show(ui);
    if is_new {
        state.focus = Some(Focus::Back);
    }
    state.focus_if(Focus::Back, &link);
    let escapes = !ui.ctx().text_edit_focused() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if link.clicked() || escapes {
        out.push(if here.model.back.is_empty() { Event::Go(Screen::Programmes) } else { Event::Back });
    }
    ui.add_space(6.0);
    title_ui(ui, &tr!(t, "compare-title", count = words.columns.len()));
    ui.add_space(12.0);
    if words.columns.is_empty() {
        let back = tr!(t, "programmes-back");
        if empty_state_ui(ui, &tr!(t, "compare-empty"), Button::second(&back)) {
            out.push(Event::Go(Screen::Programmes));
        }
        ui.add_space(16.0);
    }
    if words.columns.len() < MOST_COMPARED {
        if add_ui(ui, here, words, &mut state.compare, out) && words.columns.len() + 1 == MOST_COMPARED {
            // The table is full and the field goes.
            state.focus = Some(Focus::Back);
        }
        ui.add_space(20.0);
    }
    if words.columns.is_empty() {
        return;
    }
    let width = ui.available_width();
    let lie = Lie::of(width, words.columns.len());
    let builder = UiBuilder::new()
        .scope_id(Id::unique("compared programmes"))
        .accessibility_role(accesskit::Role::Table)
        .accessibility_label(tr!(t, "compare-title", count = words.columns.len()));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if matches!(lie, Lie::Stacked) {
            for column in 0..words.columns.len() {
                if column > 0 {
                    ui.add_space(32.0);
                }
                ui.push_id(column, |ui| table_ui(ui, here, words, &lie, &[column], out));
            }
        } else {
            let all: Vec<usize> = (0..words.columns.len()).collect();
            table_ui(ui, here, words, &lie, &all, out);
        }
    });
}

/// How the table lies in the room there is.
enum Lie {
    /// Labels at the left, a column per programme.
    Beside(f32),
    /// The label of a row above its cells.
    Above,
    /// One programme below the other.
    Stacked,
}

impl Lie {
    fn of(width: f32, columns: usize) -> Self {
        const LABELS: f32 = 168.0;
        const LEAST: f32 = 208.0;
        let needed = (LEAST + GAP) * columns as f32;
        if width >= LABELS + needed {
            Self::Beside(LABELS)
        } else if width + GAP >= needed {
            Self::Above
        } else {
            Self::Stacked
        }
    }
}

/// Between two columns.
const GAP: f32 = 24.0;

fn table_ui(ui: &mut Ui, here: Here<'_>, words: &CompareWords, lie: &Lie, shown: &[usize], out: &mut Outbox) {
    let t = here.t();
    let columns: Vec<&ColumnWords> = shown.iter().filter_map(|at| words.columns.get(*at)).collect();
    row_ui(ui, lie, "", columns.len(), |ui, at| head_ui(ui, here, words, columns[at], out));
    row_ui(ui, lie, &tr!(t, "compare-verdict"), columns.len(), |ui, at| {
        let card = &columns[at].card;
        verdict_ui(ui, badge(card.verdict), &card.verdict_word);
        if !card.verdict_below.is_empty() {
            Text::new(&card.verdict_below, TextKind::Small, theme(ui).colour.ink2).show(ui);
        }
    });
    row_ui(ui, lie, &tr!(t, "compare-money"), columns.len(), |ui, at| {
        let money = &columns[at].card.money;
        let c = &theme(ui).colour;
        if money.amount.is_empty() {
            Text::new(&tr!(t, "compare-none"), TextKind::Body, c.ink2).show(ui);
            return;
        }
        for (text, kind, ink) in [
            (&money.above, TextKind::Small, c.ink2),
            (&money.amount, if money.is_figure { TextKind::Figure21 } else { TextKind::BodyStrong }, c.ink),
            (&money.below, TextKind::Small, c.ink2),
        ] {
            if !text.is_empty() {
                Text::new(text, kind, ink).show(ui);
            }
        }
    });
    row_ui(ui, lie, &tr!(t, "compare-effort"), columns.len(), |ui, at| match &columns[at].effort {
        Some((filled, said)) => {
            effort_ui(ui, *filled, said);
        }
        None => nothing_ui(ui, here),
    });
    for (place, label) in words.labels.iter().enumerate() {
        let cells = || columns.iter().map(|column| column.cells.get(place));
        if cells().all(|cell| cell.is_none_or(Vec::is_empty)) {
            continue;
        }
        row_ui(ui, lie, label, columns.len(), |ui, at| {
            let c = &theme(ui).colour;
            let cell = columns[at].cells.get(place).map_or(&[][..], Vec::as_slice);
            if cell.is_empty() {
                nothing_ui(ui, here);
            }
            for sentence in cell {
                Text::new(sentence, TextKind::Small, c.ink).show(ui);
            }
        });
    }
}

fn nothing_ui(ui: &mut Ui, here: Here<'_>) {
    Text::new(&tr!(here.t(), "compare-unknown"), TextKind::Small, theme(ui).colour.ink2).show(ui);
}

/// The name of a programme, which opens it, and the way to take it from the table.
fn head_ui(ui: &mut Ui, here: Here<'_>, words: &CompareWords, column: &ColumnWords, out: &mut Outbox) {
    let c = &theme(ui).colour;
    Text::new(&column.card.name, TextKind::Option, c.ink).heading(2).show(ui);
    Text::new(&column.card.sentence, TextKind::Small, c.ink2).show(ui);
    ui.add_space(4.0);
    flow_ui(ui, 16.0, |ui| links_ui(ui, here, words, column, out));
}

fn links_ui(ui: &mut Ui, here: Here<'_>, words: &CompareWords, column: &ColumnWords, out: &mut Outbox) {
    let t = here.t();
    let open = tr!(t, "compare-open", name = &column.card.name);
    if LinkButton::new(&tr!(t, "compare-open-short")).named(&open).small().trailing(Icon::ArrowRight).show(ui).clicked()
    {
        out.push(Event::Go(Screen::Programme(column.id.clone())));
    }
    let away = tr!(t, "compare-away", name = &column.card.name);
    if LinkButton::new(&tr!(t, "compare-away-short")).named(&away).small().leading(Icon::X).show(ui).clicked() {
        let rest = words.chosen.iter().filter(|id| **id != column.id).cloned().collect();
        out.push(Event::Go(Screen::Compare(rest)));
        arrival::focus(ui.ctx(), TextInput::field_id(ADD));
    }
}

/// A row: its label and a cell per programme, as high as the highest, a line below.
fn row_ui(ui: &mut Ui, lie: &Lie, label: &str, count: usize, mut cell: impl FnMut(&mut Ui, usize)) {
    let c = &theme(ui).colour;
    let row = UiBuilder::new()
        .id_salt(("row", label))
        .accessibility_role(accesskit::Role::Row)
        .accessibility_label(label.to_owned());
    ui.scope_builder(row, |ui| {
        ui.add_space(10.0);
        let mut outer = ui.available_rect_before_wrap();
        let mut bottom = outer.top();
        match lie {
            Lie::Beside(labels) => {
                let spot = Rect::from_min_size(outer.min, vec2(labels - GAP, f32::MAX / 4.0));
                let mut child = ui.new_child(UiBuilder::new().max_rect(spot).id_salt("label"));
                if !label.is_empty() {
                    Text::new(label, TextKind::SmallStrong, c.ink2).show(&mut child);
                    bottom = child.min_rect().bottom();
                }
                drop(child);
                outer.min.x += labels;
            }
            Lie::Above | Lie::Stacked => {
                if !label.is_empty() {
                    Text::new(label, TextKind::SmallStrong, c.ink2).show(ui);
                    ui.add_space(2.0);
                    outer.min.y = ui.cursor().top();
                }
            }
        }
        let width = (outer.width() - GAP * count.saturating_sub(1) as f32) / count.max(1) as f32;
        for at in 0..count {
            let left = outer.left() + (width + GAP) * at as f32;
            let spot = Rect::from_min_max(pos2(left, outer.top()), pos2(left + width, f32::MAX / 4.0));
            let mut child = ui.new_child(UiBuilder::new().max_rect(spot).id_salt(("cell", at)));
            child.set_width(width);
            child.spacing_mut().item_spacing.y = 2.0;
            cell(&mut child, at);
            bottom = bottom.max(child.min_rect().bottom());
        }
        ui.advance_cursor_after_rect(outer.with_max_y(bottom));
        ui.add_space(10.0);
        rule_ui(ui);
    });
}

/// What the field that adds a programme is called inside the window.
const ADD: &str = "compare add";

/// What is being typed into the field that adds a programme.
#[derive(Clone, Debug, Default)]
pub(super) struct Adding {
    text: String,
}

/// At most so many programmes are offered at once.
const OFFERED: usize = 40;

fn add_ui(ui: &mut Ui, here: Here<'_>, words: &CompareWords, adding: &mut Adding, out: &mut Outbox) -> bool {
    let t = here.t();
    let typed = folded_words(&adding.text);
    let admits = |name: &str, near: bool| {
        let own = folded_words(name);
        typed.iter().all(|word| own.iter().any(|o| fit(word, o) > 0 || near && nearly(word, o)))
    };
    let all = || {
        let list = here.matched.matches.list.iter().map(|m| m.programme);
        list.filter(|ix| !words.chosen.contains(&here.programme(*ix).id))
    };
    let has_focus = ui.memory(|memory| memory.has_focus(TextInput::field_id(ADD)));
    let mut found: Vec<ProgrammeIx> = Vec::new();
    if has_focus {
        found = all().filter(|ix| admits(here.name(*ix), false)).take(OFFERED).collect();
        if found.is_empty() {
            found = all().filter(|ix| admits(here.name(*ix), true)).take(OFFERED).collect();
        }
    }
    let finds: Vec<Find<'_>> = found.iter().map(|ix| Find::new(here.name(*ix))).collect();
    let label = tr!(t, "compare-add");
    let none = tr!(t, "palette-none");
    let outcome = SearchSelect::new(&label, ADD, &mut adding.text, &finds)
        .field(|field| field.width(420.0))
        .none(&none)
        .opens_empty()
        .show(ui);
    if let Some(ix) = outcome.picked.and_then(|at| found.get(at)) {
        adding.text.clear();
        let mut chosen = words.chosen.clone();
        chosen.push(here.programme(*ix).id.clone());
        out.push(Event::Go(Screen::Compare(chosen)));
        return true;
    }
    false
}

/// What is compared when nobody chose: the first cards of the list.
pub(super) fn first_of(here: Here<'_>, listed: impl Iterator<Item = ProgrammeIx>) -> Vec<ProgrammeId> {
    listed.take(MOST_COMPARED).map(|ix| here.programme(ix).id.clone()).collect()
}

impl State {
    /// Puts a programme among those to compare; the oldest makes room for it.
    pub(super) fn compare_with(&mut self, id: &ProgrammeId) {
        if self.compared.contains(id) {
            return;
        }
        if self.compared.len() == MOST_COMPARED {
            self.compared.remove(0);
        }
        self.compared.push(id.clone());
    }
}
