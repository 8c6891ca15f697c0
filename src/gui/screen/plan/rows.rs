//! The lists of the plan: a row per action, as columns where there is room, else as lines below each other.

use std::sync::Arc;

use eframe::egui::{
    Color32, EventFilter, Galley, Id, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, UiBuilder, accesskit, pos2,
    vec2,
};

use jiff::civil::Date;

use super::form::Form;
use super::{After, State};
use crate::app::Event;
use crate::dossier::List;
use crate::gui::Outbox;
use crate::gui::layout::{Page, row_ui};
use crate::gui::text_style::TextKind;
use crate::gui::theme::{Theme, theme};
use crate::gui::widget::icon::paint_icon;
use crate::gui::widget::{
    Button, Card, Icon, IconWeight, MenuItem, focus, heading_ui, icon_button_ui, key_cap_ui, menu_ui, name_node, paint,
};
use crate::report::plan::{ActionView, PlanView};
use crate::text::{self, Tr};
use crate::tr;

/// The row of an action, or the button that takes a proposal over: where its keys begin.
pub(super) fn entry(view: &ActionView) -> Id {
    match (&view.id, &view.draft.step) {
        (Some(id), _) => Id::unique(("plan row", id.to_string())),
        (None, Some(step)) => Id::unique(("plan proposal", step.question.to_string())),
        (None, None) => Id::unique("plan proposal"),
    }
}

/// What stands where in a row, from the left edge of its card; `None` where there is no room for columns.
struct Columns {
    what: f32,
    who: f32,
    due: f32,
    effort: f32,
    pays: f32,
    more: f32,
}

impl Columns {
    fn of(width: f32, page: &Page) -> Option<Self> {
        if page.is_folded() {
            return None;
        }
        let more = width - 60.0;
        let pays = width - 68.0;
        let effort = pays - 284.0;
        let due = effort - 152.0;
        let who = due - 168.0;
        Some(Self { what: 76.0, who, due, effort, pays, more })
    }
}

/// Room between two columns.
const GAP: f32 = 16.0;

/// What is done now.
pub(super) fn now_ui(ui: &mut Ui, t: &Tr, state: &mut State, plan: &PlanView, page: &Page, out: &mut Outbox) {
    if plan.now.is_empty() {
        return;
    }
    Card::new().padding(0.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::of(ui.available_width(), page);
        if let Some(columns) = &columns {
            head_ui(ui, t, columns, plan.now.iter().all(ActionView::is_proposal));
        }
        list_ui(ui, t, state, plan, List::Now, columns.as_ref(), out);
    });
}

/// What is done later.
pub(super) fn later_ui(ui: &mut Ui, t: &Tr, state: &mut State, plan: &PlanView, page: &Page, out: &mut Outbox) {
    if plan.later.is_empty() {
        return;
    }
    ui.add_space(24.0);
    let top = ui.available_rect_before_wrap();
    heading_ui(ui, &tr!(t, "plan-later"), 2);
    if !page.is_folded() && !plan.is_bare() {
        let line = Rect::from_min_max(top.min, pos2(top.right(), top.top() + TextKind::Heading.line()));
        hint_ui(ui, t, line);
    }
    ui.add_space(8.0);
    let outer = ui.available_rect_before_wrap();
    let thin = theme(ui).thin();
    let room = Rect::from_min_max(outer.min + vec2(thin, thin), pos2(outer.right() - thin, f32::MAX / 4.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    child.spacing_mut().item_spacing.y = 0.0;
    child.set_width(room.width());
    let columns = Columns::of(room.width(), page);
    list_ui(&mut child, t, state, plan, List::Later, columns.as_ref(), out);
    let used = child.min_rect().expand(thin);
    drop(child);
    ui.advance_cursor_after_rect(used);
    let th = theme(ui);
    paint::frame(ui.painter(), used, th.measure.radius.card, Color32::TRANSPARENT, th.thin_stroke(th.colour.line));
}

/// How actions are moved by keys.
fn hint_ui(ui: &mut Ui, t: &Tr, line: Rect) {
    let keys = [tr!(t, "key-alt"), "↑".to_owned(), "↓".to_owned()];
    let words = tr!(t, "plan-move-hint");
    let c = theme(ui).colour.ink2;
    let width: f32 = paint::line(ui.painter(), TextKind::Body, &words, c).size().x
        + keys.iter().map(|key| paint::key_cap_size(ui.painter(), key).x + 8.0).sum::<f32>();
    let spot = Rect::from_min_max(pos2(line.right() - width, line.top()), line.max);
    let mut child = ui.new_child(UiBuilder::new().max_rect(spot));
    row_ui(&mut child, 8.0, |ui| {
        let label = paint::line(ui.painter(), TextKind::Body, &words, c);
        let (rect, response) = ui.allocate_exact_size(label.size(), Sense::hover());
        name_node(&response, accesskit::Role::Label, &words, |_| {});
        paint::left_centred(ui.painter(), rect, label);
        for key in &keys {
            key_cap_ui(ui, key);
        }
    });
}

/// What was done.
pub(super) fn done_ui(ui: &mut Ui, t: &Tr, state: &mut State, plan: &PlanView, _: &Page, out: &mut Outbox) {
    if plan.done.is_empty() {
        return;
    }
    ui.add_space(24.0);
    heading_ui(ui, &tr!(t, "plan-done"), 2);
    ui.add_space(4.0);
    for view in &plan.done {
        let Some(id) = &view.id else { continue };
        let th = theme(ui);
        let c = &th.colour;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
        let row = Rect::from_min_max(rect.min, pos2(rect.right() - 62.0, rect.bottom()));
        let response = ui.interact(row, entry(view), Sense::click());
        focus::takes_enter(&response);
        let on = view.done_on.map(|day| text::date_short(t, day)).unwrap_or_default();
        let said = tr!(t, "plan-said-done", title = &view.title, day = &on);
        name_node(&response, accesskit::Role::Button, &said, |_| {});
        paint_icon(
            ui.painter(),
            Icon::CheckCircle,
            IconWeight::Fill,
            18.0,
            pos2(row.left() + 9.0, row.center().y),
            c.good,
        );
        let day = paint::line(ui.painter(), TextKind::Small, &on, c.ink2);
        let words = Rect::from_min_max(pos2(row.left() + 30.0, row.top()), pos2(row.right() - 12.0, row.bottom()));
        let most = words.width() - day.size().x - GAP;
        paint::left_centred(
            ui.painter(),
            words,
            paint::cut_line(ui.painter(), TextKind::Body, &view.title, c.ink, most),
        );
        paint::right_centred(ui.painter(), words, day);
        focus::ring(ui, &response, row, th.measure.radius.control);
        if response.clicked() {
            state.form = Some(Form::of(id, &view.draft));
        }
        let spot = Rect::from_center_size(pos2(rect.right() - 38.0, rect.center().y), vec2(40.0, 40.0));
        let more = more_button_ui(ui, t, spot, view);
        let items = [tr!(t, "plan-not-done"), tr!(t, "plan-remove")];
        let items = [
            MenuItem::new(&items[0]).icon(Icon::ArrowCounterClockwise, IconWeight::Regular),
            MenuItem::new(&items[1]).icon(Icon::Trash, IconWeight::Regular).danger(),
        ];
        if let Some(at) = menu_ui(ui, &more, ("plan done", entry(view)), &items) {
            state.after = Some(After::Place(List::Now, 0));
            out.push(if at == 0 { Event::DoneAction(id.clone(), None) } else { Event::RemoveAction(id.clone()) });
        }
    }
}

/// The heads of the columns.
fn head_ui(ui: &mut Ui, t: &Tr, columns: &Columns, is_proposed: bool) {
    let th = theme(ui);
    let c = &th.colour;
    let rect = paint::allocate_tight(ui, vec2(ui.available_width(), 47.0));
    let head = |x: f32, words: &str, is_number: bool| {
        let galley = paint::line(ui.painter(), TextKind::SmallStrong, words, c.ink2);
        let left = rect.left() + x - if is_number { galley.size().x } else { 0.0 };
        let spot = Rect::from_min_max(pos2(left, rect.top()), rect.max);
        let cell = Rect::from_min_size(spot.min, vec2(galley.size().x, rect.height()));
        let response = ui.interact(cell, ui.unique_id().with(("head", words)), Sense::hover());
        name_node(&response, accesskit::Role::ColumnHeader, words, |_| {});
        paint::left_centred(ui.painter(), spot, galley);
    };
    head(columns.what, &tr!(t, "plan-head-what"), false);
    head(columns.effort, &tr!(t, "plan-head-effort"), false);
    // Nobody said yet who does what is only proposed, when, and for how much.
    if !is_proposed {
        head(columns.who, &tr!(t, "plan-head-who"), false);
        head(columns.due, &tr!(t, "plan-head-due"), false);
        head(columns.pays, &tr!(t, "plan-head-pays"), true);
    }
    paint::rule(ui, rect.left(), rect.right(), rect.bottom(), c.edge);
}

fn list_ui(
    ui: &mut Ui,
    t: &Tr,
    state: &mut State,
    plan: &PlanView,
    list: List,
    columns: Option<&Columns>,
    out: &mut Outbox,
) {
    let views = plan.list(list);
    for place in 0..views.len() {
        if place > 0 {
            let c = theme(ui).colour.line;
            let rect = ui.available_rect_before_wrap();
            paint::rule(ui, rect.left(), rect.right(), rect.top(), c);
        }
        one_ui(ui, t, state, plan, list, place, columns, out);
    }
}

/// Words over as many lines as they need.
fn wrapped(ui: &Ui, kind: TextKind, words: &str, ink: Color32, width: f32) -> Arc<Galley> {
    ui.painter().layout_job(kind.job(words, ink, width.max(40.0)))
}

#[expect(clippy::too_many_arguments, reason = "one row of one list, with all that may happen in it")]
fn one_ui(
    ui: &mut Ui,
    t: &Tr,
    state: &mut State,
    plan: &PlanView,
    list: List,
    place: usize,
    columns: Option<&Columns>,
    out: &mut Outbox,
) {
    let Some(view) = plan.list(list).get(place) else { return };
    let row = Row { t, view, list, place, of: plan.list(list).len(), today: plan.today };
    let response = match columns {
        Some(columns) => row.columns_ui(ui, columns, state, out),
        None => row.lines_ui(ui, state, out),
    };
    if let Some(response) = response {
        if response.clicked()
            && let Some(id) = &view.id
        {
            state.form = Some(Form::of(id, &view.draft));
        }
        row.keys(ui, &response, plan, state, out);
    }
}

/// One action or proposal.
struct Row<'a> {
    t: &'a Tr,
    view: &'a ActionView,
    list: List,
    place: usize,
    of: usize,
    today: Date,
}

impl Row<'_> {
    fn is_main(&self) -> bool {
        self.list == List::Now
    }

    /// Title and second line, with the room they take.
    fn words(&self, ui: &Ui, width: f32) -> (Arc<Galley>, Option<Arc<Galley>>) {
        let c = &theme(ui).colour;
        let title = wrapped(ui, TextKind::BodyStrong, &self.view.title, c.ink, width);
        let second = if self.view.is_proposal() {
            format!("{} {}", tr!(self.t, "plan-proposal"), self.view.second)
        } else {
            self.view.second.clone()
        };
        let shows = self.is_main() || self.view.is_proposal();
        let second =
            (shows && !second.trim().is_empty()).then(|| wrapped(ui, TextKind::Small, second.trim(), c.ink2, width));
        (title, second)
    }

    fn columns_ui(&self, ui: &mut Ui, at: &Columns, state: &mut State, out: &mut Outbox) -> Option<Response> {
        let th = theme(ui);
        let c = &th.colour;
        let view = self.view;
        let top = ui.available_rect_before_wrap();
        let (title, second) = self.words(ui, at.who - at.what - GAP - 8.0);
        let words_height = title.size().y + second.as_ref().map_or(0.0, |second| second.size().y);
        let owner_width = at.due - at.who - GAP - if view.owner.is_empty() { 0.0 } else { 36.0 };
        let owner = wrapped(ui, TextKind::Body, self.owner_words().as_str(), self.owner_ink(&th), owner_width);
        let due = wrapped(ui, TextKind::Body, &view.due, self.due_ink(&th), at.effort - at.due - GAP);
        let late = view.is_late.then(|| self.late(ui, &th));
        let due_height = due.size().y + late.as_ref().map_or(0.0, |late| late.size().y);
        let pays = self.pays(ui, &th);
        let pays_width = pays.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let effort_width = (at.pays - pays_width - GAP - at.effort - 51.0).min(150.0);
        let effort = wrapped(ui, TextKind::Small, &view.effort_words, c.ink2, effort_width);
        let pays_height: f32 = pays.iter().map(|line| line.size().y).sum();
        let cells = [owner.size().y, due_height, effort.size().y, pays_height];
        let inside = cells.into_iter().fold(words_height, f32::max);
        let (least, over) = if self.is_main() { (83.0, 16.0) } else { (51.0, 10.0) };
        let height = (inside + 2.0 * over).max(least).round();
        let rect = paint::allocate_tight(ui, vec2(top.width(), height));
        let middle = rect.center().y;
        let response = self.row_response(ui, rect, at.more);
        self.number_ui(ui, &th, pos2(rect.left() + 38.0, middle));
        let y = middle - words_height / 2.0;
        let x = rect.left() + at.what;
        let title_height = title.size().y;
        ui.painter().galley(paint::snapped(ui.painter(), pos2(x, y)), title, c.ink);
        if let Some(second) = second {
            ui.painter().galley(paint::snapped(ui.painter(), pos2(x, y + title_height)), second, c.ink2);
        }
        let column = |left: f32, width: f32| {
            Rect::from_min_max(pos2(rect.left() + left, rect.top()), pos2(rect.left() + left + width, rect.bottom()))
        };
        if view.is_proposal() {
            let spot = column(at.who, at.effort - at.who - GAP);
            self.take_ui(ui, spot, state, out);
        } else {
            let mut left = at.who;
            if !view.owner.is_empty() {
                self.avatar(ui, &th, pos2(rect.left() + left + 14.0, middle));
                left += 36.0;
            }
            paint::left_centred(ui.painter(), column(left, owner_width), owner);
            let spot = column(at.due, 200.0);
            let first = Rect::from_min_size(pos2(spot.left(), middle - due_height / 2.0), due.size());
            let below = first.bottom();
            paint::left_centred(ui.painter(), first, due);
            if let Some(late) = late {
                self.late_ui(ui, &th, pos2(spot.left(), below), late);
            }
        }
        if view.effort.is_some() || !view.effort_words.is_empty() {
            squares(ui, &th, pos2(rect.left() + at.effort, middle), view.effort);
            paint::left_centred(ui.painter(), column(at.effort + 51.0, effort_width), effort);
        }
        let mut y = middle - pays_height / 2.0;
        for line in pays {
            let size = line.size();
            let spot = Rect::from_min_size(pos2(rect.left() + at.pays - size.x, y), size);
            paint::left_centred(ui.painter(), spot, line);
            y += size.y;
        }
        let spot = Rect::from_center_size(pos2(rect.left() + at.more + 22.0, middle), vec2(40.0, 40.0));
        self.more_ui(ui, spot, state, out);
        if let Some(response) = &response {
            let inside = rect.shrink2(vec2(6.0, 5.0)).with_max_x(rect.left() + at.more - 2.0);
            focus::ring(ui, response, inside, th.measure.radius.control);
        }
        response
    }

    /// The same below each other.
    fn lines_ui(&self, ui: &mut Ui, state: &mut State, out: &mut Outbox) -> Option<Response> {
        let th = theme(ui);
        let c = &th.colour;
        let view = self.view;
        let top = ui.available_rect_before_wrap();
        let (pad, indent) = (16.0, 44.0);
        let width = top.width() - 2.0 * pad - indent - 44.0;
        let (title, second) = self.words(ui, width);
        let words_height = title.size().y + second.as_ref().map_or(0.0, |second| second.size().y);
        let line = TextKind::Small.line();
        // Who, when, how much work and what it costs, as many beside each other as fit.
        let mut facts: Vec<(String, Color32, bool)> = Vec::new();
        if !view.is_proposal() {
            facts.push((self.owner_words(), self.owner_ink(&th), false));
            let mut due = view.due.clone();
            if view.is_late {
                due = format!("{due}, {}", tr!(self.t, "plan-late"));
            }
            facts.push((due, if view.is_late { c.stop } else { self.due_ink(&th) }, false));
        }
        if !view.effort_words.is_empty() {
            facts.push((view.effort_words.clone(), c.ink2, true));
        }
        if !view.is_proposal() {
            let (words, ink) = match &view.cost.own {
                Some(_) => (tr!(self.t, "plan-pays", amount = self.pays_words()), c.ink),
                None => (tr!(self.t, "plan-pays-open"), c.ink2),
            };
            facts.push((words, ink, false));
        }
        let room = width + 44.0;
        let mut spots = Vec::new();
        let (mut x, mut y) = (0.0, 0.0);
        for (words, ink, has_squares) in &facts {
            let lead = if *has_squares { 51.0 } else { 0.0 };
            let galley = wrapped(ui, TextKind::Small, words, *ink, room - lead);
            let wide = galley.size().x + lead;
            if x > 0.0 && x + wide > room {
                x = 0.0;
                y += line;
            }
            let high = galley.size().y;
            spots.push((vec2(x, y), lead, galley));
            x += wide + 20.0;
            y += high - line;
        }
        let facts_height = if facts.is_empty() { 0.0 } else { 6.0 + y + line };
        let button = if view.is_proposal() { 8.0 + 44.0 } else { 0.0 };
        let height = (14.0 + words_height + facts_height + button + 14.0).round();
        let rect = paint::allocate_tight(ui, vec2(top.width(), height));
        let response = self.row_response(ui, rect, rect.width() - pad - 40.0);
        self.number_ui(ui, &th, pos2(rect.left() + pad + 14.0, rect.top() + 28.0));
        let left = rect.left() + pad + indent;
        let mut top = rect.top() + 14.0;
        let title_height = title.size().y;
        ui.painter().galley(paint::snapped(ui.painter(), pos2(left, top)), title, c.ink);
        if let Some(second) = second {
            ui.painter().galley(paint::snapped(ui.painter(), pos2(left, top + title_height)), second, c.ink2);
        }
        top += words_height + 6.0;
        for (at, lead, galley) in spots {
            let spot = pos2(left + at.x, top + at.y);
            if lead > 0.0 {
                squares(ui, &th, spot + vec2(0.0, line / 2.0), view.effort);
            }
            let ink = Color32::PLACEHOLDER;
            ui.painter().galley(paint::snapped(ui.painter(), spot + vec2(lead, 0.0)), galley, ink);
        }
        if view.is_proposal() {
            let spot = Rect::from_min_size(pos2(left, rect.bottom() - 14.0 - 44.0), vec2(room, 44.0));
            self.take_ui(ui, spot, state, out);
        }
        let spot = Rect::from_min_size(pos2(rect.right() - pad - 36.0, rect.top() + 8.0), vec2(40.0, 40.0));
        self.more_ui(ui, spot, state, out);
        if let Some(response) = &response {
            let inside = rect.shrink2(vec2(6.0, 5.0)).with_max_x(rect.right() - pad - 42.0);
            focus::ring(ui, response, inside, th.measure.radius.control);
        }
        response
    }

    /// The row itself: a control for an action, words for a proposal, whose button stands in it.
    fn row_response(&self, ui: &Ui, rect: Rect, until: f32) -> Option<Response> {
        let view = self.view;
        let area = rect.with_max_x(rect.left() + until);
        let place = |node: &mut accesskit::Node| {
            node.set_position_in_set(self.place + 1);
            node.set_size_of_set(self.of);
        };
        if view.is_proposal() {
            let response = ui.interact(area, entry(view).with("words"), Sense::hover());
            let said = tr!(self.t, "plan-said-proposal", what = &view.spoken);
            name_node(&response, accesskit::Role::Label, &said, place);
            return None;
        }
        let response = ui.interact(area, entry(view), Sense::click());
        focus::takes_enter(&response);
        let list = match self.list {
            List::Now => tr!(self.t, "plan-said-now", place = self.place + 1),
            List::Later => tr!(self.t, "plan-said-later", place = self.place + 1),
        };
        name_node(&response, accesskit::Role::Button, &view.spoken, |node| {
            place(node);
            node.set_description(list);
            node.set_keyboard_shortcut("Alt+ArrowUp Alt+ArrowDown");
        });
        if response.hovered() {
            let th = theme(ui);
            let inside = area.shrink(3.0);
            let stroke = if th.is_high_contrast() { th.thin_stroke(th.colour.primary) } else { Stroke::NONE };
            let fill = if th.is_high_contrast() { Color32::TRANSPARENT } else { th.colour.sunken };
            paint::frame(ui.painter(), inside, th.measure.radius.control, fill, stroke);
        }
        Some(response)
    }

    /// Alt with an arrow moves the action; an arrow alone goes to its neighbour.
    fn keys(&self, ui: &Ui, response: &Response, plan: &PlanView, state: &mut State, out: &mut Outbox) {
        let Some(id) = self.view.id.as_ref().filter(|_| response.has_focus()) else { return };
        // Else the arrows would take the focus elsewhere before anybody sees them.
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|i| i.consume_key(modifiers, key));
        let moves = [(Key::ArrowUp, true), (Key::ArrowDown, false)];
        for (key, up) in moves {
            if pressed(Modifiers::ALT, key) {
                if let Some((list, place)) = plan.beside(id, up) {
                    out.push(Event::MoveAction(id.clone(), list, place));
                    focus::bring_in_again(ui.ctx());
                    ui.ctx().request_repaint();
                }
            } else if pressed(Modifiers::NONE, key) {
                let all: Vec<&ActionView> = plan.now.iter().chain(&plan.later).chain(&plan.done).collect();
                let here = all.iter().position(|view| view.id.as_ref() == Some(id));
                let next = here.and_then(|at| if up { at.checked_sub(1) } else { at.checked_add(1) });
                if let Some(view) = next.and_then(|at| all.get(at)) {
                    state.focus = Some(entry(view));
                    ui.ctx().request_repaint();
                }
            }
        }
    }

    fn number_ui(&self, ui: &Ui, th: &Theme, centre: eframe::egui::Pos2) {
        let c = &th.colour;
        match (self.list, self.view.is_proposal()) {
            (List::Now, false) => {
                ui.painter().circle_filled(centre, 14.0, c.primary);
                self.digit(ui, centre, c.on_primary);
            }
            (List::Now, true) => {
                let rect = Rect::from_center_size(centre, vec2(28.0, 28.0));
                paint::dashed(ui.painter(), rect, 14.0, th.thin_stroke(c.primary));
                self.digit(ui, centre, c.primary);
            }
            (List::Later, is_proposal) => {
                let icon = if is_proposal { Icon::CircleDashed } else { Icon::Circle };
                paint_icon(ui.painter(), icon, IconWeight::Regular, 20.0, centre, c.ink3);
            }
        }
    }

    fn digit(&self, ui: &Ui, centre: eframe::egui::Pos2, ink: Color32) {
        let number = paint::line(ui.painter(), TextKind::Figure17, &(self.place + 1).to_string(), ink);
        paint::centred(ui.painter(), Rect::from_center_size(centre, vec2(28.0, 28.0)), number);
    }

    fn avatar(&self, ui: &Ui, th: &Theme, centre: eframe::egui::Pos2) {
        let c = &th.colour;
        ui.painter().circle_filled(centre, 14.0, c.soft);
        if th.is_high_contrast() {
            ui.painter().circle_stroke(centre, 14.0, th.thin_stroke(c.edge));
        }
        let letters = paint::line(ui.painter(), TextKind::CaptionStrong, &self.view.initials, c.primary);
        paint::centred(ui.painter(), Rect::from_center_size(centre, vec2(28.0, 28.0)), letters);
    }

    fn owner_words(&self) -> String {
        if self.view.owner.is_empty() { tr!(self.t, "plan-nobody") } else { self.view.owner.clone() }
    }

    fn owner_ink(&self, th: &Theme) -> Color32 {
        if self.view.owner.is_empty() { th.colour.ink2 } else { th.colour.ink }
    }

    fn due_ink(&self, th: &Theme) -> Color32 {
        if self.view.has_day && self.is_main() { th.colour.ink } else { th.colour.ink2 }
    }

    fn late(&self, ui: &Ui, th: &Theme) -> Arc<Galley> {
        paint::line(ui.painter(), TextKind::Small, &tr!(self.t, "plan-late"), th.colour.stop)
    }

    fn late_ui(&self, ui: &Ui, th: &Theme, at: eframe::egui::Pos2, late: Arc<Galley>) {
        let line = late.size().y;
        let centre = pos2(at.x + 8.0, at.y + line / 2.0);
        paint_icon(ui.painter(), Icon::WarningCircle, IconWeight::Fill, 16.0, centre, th.colour.stop);
        let pos = paint::snapped(ui.painter(), pos2(at.x + 20.0, at.y));
        ui.painter().galley(pos, late, th.colour.stop);
    }

    fn pays_words(&self) -> String {
        let cost = &self.view.cost;
        if cost.of_words.is_empty() { cost.own_words.clone() } else { format!("{} {}", cost.own_words, cost.of_words) }
    }

    /// What the company pays, and below it of how much.
    fn pays(&self, ui: &Ui, th: &Theme) -> Vec<Arc<Galley>> {
        let (c, cost) = (&th.colour, &self.view.cost);
        if self.view.is_proposal() {
            return Vec::new();
        }
        let (kind, ink) = match (&cost.own, self.list) {
            (Some(_), List::Now) => (TextKind::BodyStrong, c.ink),
            (Some(_), List::Later) => (TextKind::Body, c.ink),
            (None, _) => (TextKind::Body, c.ink2),
        };
        let mut lines = vec![paint::line(ui.painter(), kind, &cost.own_words, ink)];
        if !cost.of_words.is_empty() {
            lines.push(paint::line(ui.painter(), TextKind::Small, &cost.of_words, c.ink2));
        }
        lines
    }

    /// The one key that takes a proposal over.
    fn take_ui(&self, ui: &mut Ui, spot: Rect, state: &mut State, out: &mut Outbox) {
        let label = tr!(self.t, "plan-take");
        let mut child = ui.new_child(UiBuilder::new().max_rect(spot).id_salt(("take", entry(self.view))));
        let button = Button::second(&label).small().leading(Icon::Check).id(entry(self.view));
        let size = button.natural_size(&child);
        let rect = Rect::from_min_size(pos2(spot.left(), spot.center().y - size.y / 2.0), size);
        let mut place = child.new_child(UiBuilder::new().max_rect(rect));
        let response = button.show(&mut place);
        drop(place);
        let said = tr!(self.t, "plan-said-take", title = &self.view.title);
        child.ctx().accesskit_node_builder(response.id, |node| node.set_label(said));
        if response.clicked() {
            state.after = Some(After::Newest);
            out.push(Event::AddAction(self.list, Box::new(self.view.draft.clone())));
        }
    }

    fn more_ui(&self, ui: &mut Ui, spot: Rect, state: &mut State, out: &mut Outbox) {
        let (t, view) = (self.t, self.view);
        let more = more_button_ui(ui, t, spot, view);
        let salt = ("plan", entry(view));
        let Some(id) = &view.id else {
            let words =
                [tr!(t, "plan-take-now"), tr!(t, "plan-take-later"), tr!(t, "plan-show-why"), tr!(t, "plan-refuse")];
            let items = [
                item(&words[0], Icon::Check),
                item(&words[1], Icon::Clock),
                item(&words[2], Icon::Question),
                item(&words[3], Icon::X),
            ];
            match menu_ui(ui, &more, salt, &items) {
                Some(at @ (0 | 1)) => {
                    state.after = Some(After::Newest);
                    let list = if at == 0 { List::Now } else { List::Later };
                    out.push(Event::AddAction(list, Box::new(view.draft.clone())));
                }
                Some(2) => state.form = Some(Form::proposed(self.list, view)),
                Some(_) => {
                    if let Some(step) = &view.draft.step {
                        state.after = Some(After::Place(self.list, self.place));
                        out.push(Event::RefuseStep(step.questionnaire.clone(), step.question.clone(), true));
                    }
                }
                None => {}
            }
            return;
        };
        let over = match self.list {
            List::Now => tr!(t, "plan-to-later"),
            List::Later => tr!(t, "plan-to-now"),
        };
        let words = [tr!(t, "plan-edit"), tr!(t, "plan-mark-done"), over, tr!(t, "plan-remove")];
        let items = [
            item(&words[0], Icon::PencilSimple),
            item(&words[1], Icon::CheckCircle),
            item(&words[2], if self.list == List::Now { Icon::ArrowDown } else { Icon::ArrowUp }),
            item(&words[3], Icon::Trash).danger(),
        ];
        match menu_ui(ui, &more, salt, &items) {
            Some(0) => state.form = Some(Form::of(id, &view.draft)),
            Some(1) => {
                state.after = Some(After::Place(self.list, self.place));
                out.push(Event::DoneAction(id.clone(), Some(self.today)));
            }
            Some(2) => {
                let (list, place) = match self.list {
                    List::Now => (List::Later, 0),
                    List::Later => (List::Now, usize::MAX),
                };
                out.push(Event::MoveAction(id.clone(), list, place));
            }
            Some(_) => {
                state.after = Some(After::Place(self.list, self.place));
                out.push(Event::RemoveAction(id.clone()));
            }
            None => {}
        }
    }
}

fn item(words: &str, icon: Icon) -> MenuItem<'_> {
    MenuItem::new(words).icon(icon, IconWeight::Regular)
}

fn more_button_ui(ui: &mut Ui, t: &Tr, spot: Rect, view: &ActionView) -> Response {
    let name = tr!(t, "plan-more", title = &view.title);
    let builder = UiBuilder::new().max_rect(spot).id_salt(("more", entry(view)));
    let mut child = ui.new_child(builder);
    icon_button_ui(&mut child, Icon::DotsThree, &name)
}

/// One to three filled squares.
fn squares(ui: &Ui, th: &Theme, left_middle: eframe::egui::Pos2, effort: Option<u32>) {
    let filled = effort.unwrap_or(0);
    for at in 0..3_u32 {
        let min = pos2(left_middle.x + 15.0 * at as f32, left_middle.y - 6.0);
        let fill = if at < filled { th.colour.primary } else { th.colour.gauge };
        paint::frame(ui.painter(), Rect::from_min_size(min, vec2(12.0, 12.0)), 2.0, fill, Stroke::NONE);
    }
}
