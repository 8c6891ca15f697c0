//! What comes out, and why: the results of the current scan, and the explanation of each of its scores.

mod cards;
mod explain;
mod profile;
mod rows;
mod standing;
mod target;

use std::collections::HashMap;
use std::sync::Arc;

use eframe::egui::{self, Key, Modifiers, Rect, Ui, UiBuilder, pos2};

use crate::app::{Event, Model, Screen};
use crate::gui::Outbox;
use crate::gui::chart::palette;
use crate::gui::layout::{Content, Page, Width, page_ui};
use crate::gui::question::Draft;
use crate::gui::shell::{FootBar, FootBarEvent, FootButton, framed_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::{Theme, ThemeKind, theme};
use crate::gui::widget::{Button, Icon, LinkButton, Notice, NoticeKind, Text, display_ui, focus, lead_ui, title_ui};
use crate::questionnaire::DimensionIx;
use crate::report::chart::{Chart, Lettering};
use crate::report::{BlockerNotice, Explanation, Look, PeerStanding, Stage, Summary};
use crate::text::Tr;
use crate::tr;

/// What these two screens keep for themselves.
#[derive(Default)]
pub struct State {
    /// Whether the radar stands in the place of the bars.
    is_radar: bool,
    /// What was drawn last, and in which pass.
    seen: Option<(Screen, u64)>,
    /// The bar or row that was opened last, to give the focus back to.
    opened: Option<String>,
    /// The line of an explanation that was opened last: of what, in which table, which one.
    line: Option<(Option<DimensionIx>, usize, usize)>,
    /// What the kept charts were drawn from.
    told: Option<Arc<Summary>>,
    /// Where its figures stand among published shares.
    standings: Arc<Vec<PeerStanding>>,
    charts: Vec<(ChartKey, Arc<Chart>)>,
    /// Heights of long lists, worked out once per text and width.
    heights: Vec<rows::Heights>,
    /// How high the bars of some width are with rows of the least height.
    bars_height: Option<(f32, f32)>,
    /// How high a row of columns of some width is.
    row_heights: Vec<(&'static str, f32, f32)>,
    explained: Option<Arc<Explanation>>,
    /// What is being typed as a target, per dimension.
    targets: HashMap<DimensionIx, Draft>,
    /// The dimension whose target is being set beside its explanation.
    adjusting: Option<DimensionIx>,
}

/// Which chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Bars,
    Legend,
    Radar,
    Beside,
    Figure(usize),
    Position(usize),
    Explained,
    Priorities,
    Ratings,
    RatingsLegend,
}

/// Which of these screens was drawn last, when one opens. Other screens leave no trace here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    Results,
    Explanation,
    Elsewhere,
}

#[derive(Clone, Copy, PartialEq)]
struct ChartKey {
    which: Which,
    width: f32,
    row_height: f32,
    theme: ThemeKind,
}

impl State {
    /// Notes what is drawn now; says how one came here, when the screen has just been opened.
    fn enter(&mut self, ui: &Ui, screen: Screen) -> Option<From> {
        let now = ui.ctx().cumulative_pass_nr();
        let before = self.seen.replace((screen.clone(), now));
        let stays = before.as_ref().is_some_and(|(seen, at)| *seen == screen && at + 1 >= now);
        let from = match before {
            Some((Screen::Explanation(_), _)) => From::Explanation,
            Some(_) => From::Results,
            None => From::Elsewhere,
        };
        (!stays).then_some(from)
    }

    /// Lets go of what was drawn from other results; says whether these are others.
    fn take_in(&mut self, summary: &Arc<Summary>) -> bool {
        let is_new = self.told.as_ref().is_none_or(|told| !Arc::ptr_eq(told, summary));
        if is_new {
            self.told = Some(summary.clone());
            self.charts.clear();
            self.heights.clear();
            self.row_heights.clear();
            self.bars_height = None;
        }
        is_new
    }

    fn row_height(&self, row: &str, width: f32) -> f32 {
        self.row_heights.iter().find(|(kept, at, _)| *kept == row && *at == width).map_or(0.0, |(_, _, height)| *height)
    }

    /// Keeps the height of a row; a higher one than was known is drawn again at once.
    fn keep_row_height(&mut self, ui: &Ui, row: &'static str, width: f32, height: f32) {
        if height > self.row_height(row, width) + 0.5 {
            self.row_heights.retain(|(kept, ..)| *kept != row);
            self.row_heights.push((row, width, height));
            ui.ctx().request_discard("the height of a row of columns is known now");
        }
    }

    fn take_in_explanation(&mut self, explanation: &Arc<Explanation>) {
        if self.explained.as_ref().is_none_or(|told| !Arc::ptr_eq(told, explanation)) {
            self.explained = Some(explanation.clone());
            self.charts.retain(|(key, _)| key.which != Which::Explained);
            self.heights.clear();
            self.row_heights.clear();
        }
    }

    /// A chart of this width, drawn anew only when something changed.
    fn chart(
        &mut self,
        ui: &Ui,
        which: Which,
        width: f32,
        row_height: f32,
        draw: impl FnOnce(&Look) -> Option<Chart>,
    ) -> Option<Arc<Chart>> {
        let t = theme(ui);
        let key = ChartKey { which, width, row_height, theme: t.kind };
        if let Some((_, chart)) = self.charts.iter().find(|(kept, _)| *kept == key) {
            return Some(chart.clone());
        }
        let look = Look { width: f64::from(width), lettering: Lettering::SCREEN, palette: palette(&t) };
        let chart = Arc::new(draw(&look)?);
        self.charts.retain(|(kept, _)| kept.which != which);
        self.charts.push((key, chart.clone()));
        Some(chart)
    }
}

/// Draws the results.
pub fn results_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    let t = &model.tr;
    let Some(summary) = model.summary() else {
        let is_new = state.enter(ui, Screen::Results).is_some();
        nothing_ui(ui, model, is_new, out);
        return;
    };
    if state.take_in(&summary) {
        state.standings = Arc::new(model.peer_standings());
    }
    let entered = state.enter(ui, Screen::Results);
    let is_new = entered.is_some();
    let focus = entered.and_then(|from| first_focus(ui, state, &summary, from));
    let page = Page::of(ui.ctx());
    let who = tr!(t, "results-who-helps");
    let foot = FootBar { main: Some(FootButton::new(&who).trailing(Icon::ArrowRight)), ..FootBar::default() };
    let has_foot = page.is_folded() && summary.stage != Stage::Empty;
    let framed = framed_ui(ui, has_foot.then_some(&foot), |ui| {
        page_ui(ui, "results", Content::Screen, |ui, page| {
            ui.spacing_mut().item_spacing.y = 0.0;
            match summary.stage {
                Stage::Empty => {
                    let go = tr!(t, "results-empty-go");
                    if empty_ui(ui, &summary.headline, &summary.lead, &go, is_new) {
                        out.push(Event::Go(Screen::Interview));
                    }
                }
                Stage::Profile => profile::profile_ui(ui, t, state, &summary, page, out),
                Stage::Scored => scored_ui(ui, t, state, &summary, page, focus.as_deref(), out),
            }
            ui.add_space(16.0);
            super::readings::link_ui(ui, model, out);
        });
    });
    let goes_on = summary.stage != Stage::Empty && is_on_top(ui) && focus::take_enter(ui);
    if framed.foot == Some(FootBarEvent::Main) || goes_on {
        out.push(Event::Go(Screen::Programmes));
    }
}

/// Where the focus goes when the screen opens: back to what was opened, else to the first bar, unless the pointer opened it.
fn first_focus(ui: &Ui, state: &mut State, summary: &Summary, from: From) -> Option<String> {
    let opened = state.opened.take();
    if from == From::Explanation && opened.is_some() {
        return opened;
    }
    if by_pointer(ui) {
        return None;
    }
    let first = if state.is_radar && summary.has_radar() { summary.rows.first() } else { summary.total() };
    first.map(|row| row.id.clone())
}

/// Whether keys are for the screen: no dialog, palette or menu lies over it.
fn is_on_top(ui: &Ui) -> bool {
    ui.memory(|memory| memory.top_modal_layer().is_none()) && !egui::Popup::is_any_open(ui.ctx())
}

/// Whether the pointer did what just happened: then no ring is needed to find one's place.
fn by_pointer(ui: &Ui) -> bool {
    ui.input(|i| i.pointer.time_since_last_click() < 0.6)
}

/// Draws why a dimension, or the total, is what it is.
pub fn explanation_ui(ui: &mut Ui, model: &Model, state: &mut State, dimension: Option<DimensionIx>, out: &mut Outbox) {
    explain::explanation_ui(ui, model, state, dimension, out);
    let escape = is_on_top(ui) && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        out.push(Event::Back);
    }
}

/// Draws what is good enough, dimension by dimension.
pub fn targets_ui(ui: &mut Ui, model: &Model, state: &mut State, out: &mut Outbox) {
    target::targets_ui(ui, model, state, out);
    let escape = is_on_top(ui) && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        out.push(Event::Back);
    }
}

/// Nothing to tell a result from: no scan, or a scan of a questionnaire that is not here.
fn nothing_ui(ui: &mut Ui, model: &Model, is_new: bool, out: &mut Outbox) {
    let t = &model.tr;
    let is_missing = model.open.as_ref().is_some_and(|open| open.assessment().is_some());
    let (lead, go) = if is_missing {
        (tr!(t, "results-no-questionnaire-lead"), tr!(t, "results-no-questionnaire-go"))
    } else {
        (tr!(t, "results-no-scan-lead"), tr!(t, "results-no-scan-go"))
    };
    framed_ui(ui, None, |ui| {
        page_ui(ui, "results", Content::Screen, |ui, _| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let title = tr!(t, "results-empty-title");
            if empty_ui(ui, &title, &lead, &go, is_new) {
                out.push(Event::Go(Screen::Home));
            }
        });
    });
}

/// A sentence and one button, which has the focus when the screen opens; says whether it was pressed.
fn empty_ui(ui: &mut Ui, title: &str, lead: &str, go: &str, is_new: bool) -> bool {
    title_ui(ui, title);
    ui.add_space(4.0);
    lead_ui(ui, lead);
    ui.add_space(16.0);
    let button = Button::main(go).trailing(Icon::ArrowRight).show(ui);
    if is_new && !by_pointer(ui) {
        button.request_focus();
    }
    button.clicked()
}

/// Missing basics, the sentence and what follows it: the head of every kind of result.
fn head_ui(ui: &mut Ui, t: &Tr, summary: &Summary, page: &Page, out: &mut Outbox) {
    if page.top() > 24.0 {
        ui.add_space(24.0 - page.top());
    }
    for notice in &summary.blockers {
        if blocker_ui(ui, t, notice) {
            out.push(Event::Go(Screen::Explanation(notice.dimension)));
        }
        ui.add_space(8.0);
    }
    if !summary.blockers.is_empty() {
        ui.add_space(12.0);
    }
    display_ui(ui, &summary.headline);
    let colour = theme(ui).colour.ink2;
    Text::new(&summary.lead, TextKind::Lead, colour).balanced().show(ui);
    if let Some(first) = summary.first_open {
        let go = tr!(t, "results-answer-open-questions");
        if LinkButton::new(&go).trailing(Icon::CaretRight).show(ui).clicked() {
            out.push(Event::Jump(first));
        }
    }
    ui.add_space(20.0);
}

fn blocker_ui(ui: &mut Ui, t: &Tr, notice: &BlockerNotice) -> bool {
    let how = tr!(t, "results-how");
    Notice::new(NoticeKind::Blocker, &notice.first)
        .rest(&notice.rest)
        .dense()
        .action(&how, Some(Icon::CaretRight))
        .show(ui)
}

fn scored_ui(
    ui: &mut Ui,
    t: &Tr,
    state: &mut State,
    summary: &Summary,
    page: &Page,
    focus: Option<&str>,
    out: &mut Outbox,
) {
    head_ui(ui, t, summary, page, out);
    let gap = if page.is_folded() { 16.0 } else { 32.0 };
    let width = ui.available_width();
    let has_beside = summary.has_radar() && !(state.is_radar && page.class < Width::Wide);
    let (upper, lower) = (state.row_height("upper", width), state.row_height("lower", width));
    match page.class {
        Width::Wide => {
            let (second, third) = (400.0, 480.0);
            let main = width - second - third - 2.0 * gap;
            let height = columns_ui(ui, &[main, second, third], gap, upper, |ui, column, bottom| match column {
                0 => cards::bars_ui(ui, t, state, summary, page, bottom, focus, out),
                1 => {
                    cards::strong_ui(ui, summary, 16.0);
                    cards::first_ui(ui, t, summary, page, bottom, out);
                }
                _ => cards::beside_ui(ui, t, state, summary, bottom),
            });
            state.keep_row_height(ui, "upper", width, height);
            ui.add_space(24.0);
            let height = columns_ui(ui, &[main + second + gap, third], gap, lower, |ui, column, bottom| {
                if column == 0 {
                    cards::below_ui(ui, t, state, summary, page, bottom);
                } else {
                    cards::method_ui(ui, t, summary, bottom);
                }
            });
            state.keep_row_height(ui, "lower", width, height);
            cards::rest_ui(ui, t, state, summary, page, out);
        }
        Width::Normal => {
            let second = 376.0;
            let main = width - second - gap;
            let height = columns_ui(ui, &[main, second], gap, upper, |ui, column, bottom| {
                if column == 0 {
                    cards::bars_ui(ui, t, state, summary, page, bottom, focus, out);
                } else {
                    cards::strong_ui(ui, summary, 16.0);
                    cards::first_ui(ui, t, summary, page, bottom, out);
                }
            });
            state.keep_row_height(ui, "upper", width, height);
            ui.add_space(24.0);
            if has_beside && cards::has_below(summary) {
                let height = columns_ui(ui, &[main, second], gap, lower, |ui, column, bottom| {
                    if column == 0 {
                        cards::below_ui(ui, t, state, summary, page, bottom);
                    } else {
                        cards::beside_ui(ui, t, state, summary, 0.0);
                        ui.add_space(16.0);
                        cards::method_ui(ui, t, summary, bottom);
                    }
                });
                state.keep_row_height(ui, "lower", width, height);
            } else if has_beside {
                let height = columns_ui(ui, &[main, second], gap, lower, |ui, column, bottom| {
                    if column == 0 {
                        cards::beside_ui(ui, t, state, summary, bottom);
                    } else {
                        cards::method_ui(ui, t, summary, bottom);
                    }
                });
                state.keep_row_height(ui, "lower", width, height);
            } else {
                cards::below_ui(ui, t, state, summary, page, 0.0);
            }
            cards::rest_ui(ui, t, state, summary, page, out);
        }
        Width::Narrow | Width::Folded => {
            cards::bars_ui(ui, t, state, summary, page, 0.0, focus, out);
            ui.add_space(gap);
            cards::strong_ui(ui, summary, gap);
            cards::first_ui(ui, t, summary, page, 0.0, out);
            if cards::has_below(summary) {
                ui.add_space(gap);
                cards::below_ui(ui, t, state, summary, page, 0.0);
            }
            if has_beside {
                ui.add_space(gap);
                cards::beside_ui(ui, t, state, summary, 0.0);
            }
            cards::rest_ui(ui, t, state, summary, page, out);
        }
    }
    standing::standing_ui(ui, t, state, page);
    footer_ui(ui, summary);
}

fn footer_ui(ui: &mut Ui, summary: &Summary) {
    ui.add_space(20.0);
    let colour = theme(ui).colour.ink2;
    for line in &summary.footer {
        let width = ui.available_width().min(980.0);
        Text::new(line, TextKind::Small, colour).max_width(width).show(ui);
    }
}

/// Columns beside each other. Each gets how far down the row reaches, so that its last card can reach down too; nought until that is
/// known. Says how high the row is.
fn columns_ui(ui: &mut Ui, widths: &[f32], gap: f32, known: f32, mut column: impl FnMut(&mut Ui, usize, f32)) -> f32 {
    let outer = ui.available_rect_before_wrap();
    let mut left = outer.left();
    let mut bottom = outer.top();
    for (index, width) in widths.iter().enumerate() {
        let area = Rect::from_min_max(pos2(left, outer.top()), pos2(left + width, f32::MAX / 4.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(area).id_salt(("column", index)));
        child.set_width(*width);
        column(&mut child, index, if known > 0.0 { outer.top() + known } else { 0.0 });
        bottom = bottom.max(child.min_rect().bottom());
        left += width + gap;
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(outer.min, pos2(outer.right(), bottom)));
    bottom - outer.top()
}

/// What a chart draws round the part under the pointer.
fn hover(t: &Theme) -> impl Fn(&egui::Painter, Rect) + use<> {
    let stroke = t.thin_stroke(t.colour.primary);
    move |painter: &egui::Painter, rect: Rect| {
        painter.rect_stroke(rect.shrink(2.0), 4.0, stroke, egui::StrokeKind::Inside);
    }
}
