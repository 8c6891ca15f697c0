//! Why a score is what it is.

use eframe::egui::{Align, Rect, Ui, UiBuilder, pos2, vec2};

use super::cards::{arrangement, card};
use super::{From, State, Which, blocker_ui, by_pointer, columns_ui, rows, target};
use crate::app::{Event, Model, Screen};
use crate::gui::Outbox;
use crate::gui::chart::ChartView;
use crate::gui::layout::{Content, Page, Width, page_ui};
use crate::gui::shell::{FootBar, FootBarEvent, FootButton, framed_ui};
use crate::gui::text_style::{Span, TextKind};
use crate::gui::theme::theme;
use crate::gui::widget::{
    Button, Icon, LinkButton, Notice, NoticeKind, Text, empty_state_ui, heading_ui, lead_ui, rule_ui, title_ui,
};
use crate::questionnaire::DimensionIx;
use crate::report::{Explanation, Step};
use crate::scoring::Of;
use crate::text::Tr;
use crate::tr;

pub(super) fn explanation_ui(
    ui: &mut Ui,
    model: &Model,
    state: &mut State,
    dimension: Option<DimensionIx>,
    out: &mut Outbox,
) {
    let t = &model.tr;
    if let Some(summary) = model.summary() {
        state.take_in(&summary);
    }
    let entered = state.enter(ui, Screen::Explanation(dimension));
    let Some(explanation) = model.explanation(dimension) else {
        framed_ui(ui, None, |ui| {
            page_ui(ui, "explanation of nothing", Content::Screen, |ui, _| {
                back_ui(ui, model, true, out);
                if empty_state_ui(ui, &tr!(t, "results-empty-lead"), Button::main(&tr!(t, "results-empty-go"))) {
                    out.push(Event::Go(Screen::Interview));
                }
            });
        });
        return;
    };
    state.take_in_explanation(&explanation);
    // Where one comes back from what was opened here, the place is kept; where one comes fresh, it begins at the top.
    let (mut on_line, mut on_back, mut to_top) = (None, false, false);
    if let Some(from) = entered {
        let is_return = from == From::Explanation;
        match state.line.take_if(|(of, ..)| *of == dimension) {
            Some((_, table, line)) if is_return => on_line = Some((table, line)),
            _ => {
                on_back = !by_pointer(ui);
                to_top = true;
            }
        }
    }
    let page = Page::of(ui.ctx());
    let who = tr!(t, "results-who-helps");
    let foot = FootBar { main: Some(FootButton::new(&who).trailing(Icon::ArrowRight)), ..FootBar::default() };
    let salt = ("explanation", dimension.map(DimensionIx::index));
    let framed = framed_ui(ui, page.is_folded().then_some(&foot), |ui| {
        page_ui(ui, salt, Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if to_top {
                let top = ui.cursor().min - vec2(0.0, page.top());
                ui.scroll_to_rect(Rect::from_min_size(top, vec2(1.0, 1.0)), Some(Align::TOP));
            }
            if page.top() > 16.0 {
                ui.add_space(16.0 - page.top());
            }
            back_ui(ui, model, on_back, out);
            ui.add_space(4.0);
            let main = |ui: &mut Ui, state: &mut State, out: &mut Outbox| {
                main_ui(ui, model, state, &explanation, page, on_line, out);
            };
            let width = ui.available_width();
            match page.class {
                Width::Wide => {
                    let (aside, gap) = (400.0, 32.0);
                    let widths = [width - 2.0 * (aside + gap), aside, aside];
                    columns_ui(ui, &widths, gap, 0.0, |ui, column, _| match column {
                        0 => main(ui, state, out),
                        1 => {
                            ui.add_space(4.0);
                            moves_ui(ui, t, state, &explanation, out);
                        }
                        _ => {
                            ui.add_space(4.0);
                            means_ui(ui, t, &explanation, page, out);
                        }
                    });
                }
                Width::Normal => {
                    let (aside, gap) = (328.0, 40.0);
                    columns_ui(ui, &[width - aside - gap, aside], gap, 0.0, |ui, column, _| {
                        if column == 0 {
                            main(ui, state, out);
                        } else {
                            ui.add_space(4.0);
                            moves_ui(ui, t, state, &explanation, out);
                            means_ui(ui, t, &explanation, page, out);
                        }
                    });
                }
                Width::Narrow | Width::Folded => {
                    main(ui, state, out);
                    ui.add_space(16.0);
                    moves_ui(ui, t, state, &explanation, out);
                    means_ui(ui, t, &explanation, page, out);
                }
            }
        });
    });
    if framed.foot == Some(FootBarEvent::Main) {
        out.push(Event::Go(Screen::Programmes));
    }
}

/// The way back, named after where it leads.
fn back_ui(ui: &mut Ui, model: &Model, takes_focus: bool, out: &mut Outbox) {
    let t = &model.tr;
    let name = |ix: &DimensionIx| {
        let derived = model.open.as_ref().and_then(|o| o.derived())?;
        Some(t.text(&derived.questionnaire.dimension(*ix).name).to_owned())
    };
    let (label, event) = match model.back.last() {
        Some(Screen::Explanation(None)) => (tr!(t, "explain-back-total"), Event::Back),
        Some(Screen::Explanation(Some(ix))) => {
            (tr!(t, "explain-back-to", name = name(ix).unwrap_or_default()), Event::Back)
        }
        Some(Screen::Results) | None => (tr!(t, "explain-back"), Event::Back),
        Some(_) => (tr!(t, "explain-back"), Event::Go(Screen::Results)),
    };
    let link = LinkButton::new(&label).leading(Icon::CaretLeft).show(ui);
    if takes_focus {
        link.request_focus();
    }
    if link.clicked() {
        out.push(event);
    }
}

fn main_ui(
    ui: &mut Ui,
    model: &Model,
    state: &mut State,
    explanation: &Explanation,
    page: &Page,
    on_line: Option<(usize, usize)>,
    out: &mut Outbox,
) {
    let t = &model.tr;
    title_ui(ui, &explanation.title);
    lead_ui(ui, &explanation.sentence);
    ui.add_space(12.0);
    if explanation.row.is_some() {
        card(ui, 10.0, 0.0).show(ui, |ui| {
            let width = ui.available_width();
            let arrangement = arrangement(page);
            let chart = state.chart(ui, Which::Explained, width, 0.0, |look| explanation.bar(look, arrangement, 36.0));
            if let Some(chart) = chart {
                ChartView::new("explained", &chart).show_ui(ui);
            }
        });
        ui.add_space(12.0);
    }
    let visible = model.open.as_ref().and_then(|o| o.derived()).map(|d| d.scores.visible.as_slice());
    let may_open = |of: Of| match of {
        Of::Question(ix) => visible.is_some_and(|v| v.get(ix.index()).copied().unwrap_or(false)),
        Of::Dimension(_) => true,
        Of::Indicator(_) => false,
    };
    for (at, table) in explanation.tables.iter().enumerate() {
        if at > 0 {
            ui.add_space(16.0);
        }
        card(ui, 6.0, 0.0).show(ui, |ui| {
            if !table.name.is_empty() {
                ui.add_space(10.0);
                heading_ui(ui, &table.name, 2);
            }
            let focus = on_line.filter(|(of, _)| *of == at).map(|(_, line)| line);
            if let Some(line) = rows::lines_ui(ui, t, state, at, table, focus, may_open) {
                state.line = Some((explanation.dimension, at, line));
                match table.lines[line].of {
                    Of::Question(ix) => out.push(Event::Jump(ix)),
                    Of::Dimension(ix) => out.push(Event::Go(Screen::Explanation(Some(ix)))),
                    Of::Indicator(_) => {}
                }
            }
        });
    }
}

/// Between cards.
const GAP: f32 = 16.0;

/// What is good enough, and what one step up does.
fn moves_ui(ui: &mut Ui, t: &Tr, state: &mut State, explanation: &Explanation, out: &mut Outbox) {
    if let (Some(dimension), Some(target), Some(row)) = (explanation.dimension, &explanation.target, &explanation.row) {
        card(ui, 18.0, 0.0).show(ui, |ui| target::card_ui(ui, t, state, dimension, &row.label, target, out));
        ui.add_space(GAP);
    }
    if !explanation.steps.is_empty() {
        card(ui, 18.0, 0.0).show(ui, |ui| {
            heading_ui(ui, &tr!(t, "explain-steps-title"), 2);
            for (at, step) in explanation.steps.iter().enumerate() {
                ui.add_space(if at == 0 { 8.0 } else { 12.0 });
                if at > 0 {
                    rule_ui(ui);
                    ui.add_space(12.0);
                }
                step_ui(ui, t, at, step);
            }
        });
        ui.add_space(GAP);
    }
}

/// What the level means, which basics are missing, and the way to who helps.
fn means_ui(ui: &mut Ui, t: &Tr, explanation: &Explanation, page: &Page, out: &mut Outbox) {
    let c = theme(ui).colour.clone();
    if let Some(level) = &explanation.level {
        card(ui, 18.0, 0.0).show(ui, |ui| {
            heading_ui(ui, &level.title, 2);
            ui.add_space(4.0);
            if !level.means.is_empty() {
                Text::new(&level.means, TextKind::Body, c.ink2).show(ui);
            }
            for (lead, words) in
                [(tr!(t, "explain-level-good"), &level.good_enough), (tr!(t, "explain-level-next"), &level.next_step)]
            {
                if !words.is_empty() {
                    ui.add_space(4.0);
                    let spans = [
                        Span::new(&lead, TextKind::BodyStrong, c.ink),
                        Span::new(" ", TextKind::Body, c.ink),
                        Span::new(words, TextKind::Body, c.ink2),
                    ];
                    Text::rich(&spans).show(ui);
                }
            }
        });
        ui.add_space(GAP);
    }
    for notice in &explanation.blockers {
        if explanation.dimension.is_some() {
            Notice::new(NoticeKind::Blocker, &notice.first).rest(&notice.rest).small().show(ui);
        } else if blocker_ui(ui, t, notice) {
            out.push(Event::Go(Screen::Explanation(notice.dimension)));
        }
        ui.add_space(GAP);
    }
    if !page.is_folded() {
        let go = tr!(t, "results-who-helps");
        if Button::main(&go).trailing(Icon::ArrowRight).full_width().show(ui).clicked() {
            out.push(Event::Go(Screen::Programmes));
        }
    }
}

/// A step with what it does at the right.
fn step_ui(ui: &mut Ui, t: &Tr, at: usize, step: &Step) {
    const RIGHT: f32 = 108.0;
    let c = theme(ui).colour.clone();
    let outer = ui.available_rect_before_wrap();
    let change = step.change.as_ref().map(|(from, to)| tr!(t, "explain-step-change", from = from, to = to));
    let mut bottom = outer.top();
    let left = Rect::from_min_max(outer.min, pos2(outer.right() - RIGHT, f32::MAX / 4.0));
    let mut words = ui.new_child(UiBuilder::new().max_rect(left).id_salt(("step", at)));
    Text::new(&step.title, TextKind::Body, c.ink).show(&mut words);
    bottom = bottom.max(words.min_rect().bottom());
    drop(words);
    let right = Rect::from_min_max(pos2(outer.right() - RIGHT + 8.0, outer.top()), pos2(outer.right(), f32::MAX / 4.0));
    let mut figures = ui.new_child(UiBuilder::new().max_rect(right).id_salt(("step figures", at)));
    if let Some(change) = &change {
        Text::new(change, TextKind::BodyStrong, c.ink).right().show(&mut figures);
    }
    if !step.total.is_empty() {
        Text::new(&step.total, TextKind::Small, c.ink2).right().show(&mut figures);
    }
    bottom = bottom.max(figures.min_rect().bottom());
    drop(figures);
    ui.advance_cursor_after_rect(Rect::from_min_size(outer.min, vec2(outer.width(), bottom - outer.top())));
}
