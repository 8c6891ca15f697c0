//! What lies over a screen: dialogs, drawers, the command palette, short messages. They never lose where one was.

use eframe::egui::{
    Align, Align2, Area, Context, CornerRadius, Frame, Id, Key, Layout, Margin, Modal, Modifiers, Order, Rect,
    Response, ScrollArea, Sense, Stroke, TextEdit, Ui, UiBuilder, UiKind, accesskit, pos2, vec2,
};
use std::{hash::Hash, ops::Range};

use crate::gui::{
    layout::{Page, Width},
    text_style::{TextKind, job_with_matches},
    theme::{Theme, theme},
};

use super::{
    Button, Icon, IconWeight, LinkButton, Text, button::icon_button_ui, focus, icon::paint_icon, name_node, paint,
};

/// One button of a dialog.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct DialogButton<'a> {
    label: &'a str,
    is_main: bool,
    is_danger: bool,
    is_safe: bool,
    is_enabled: bool,
}

impl<'a> DialogButton<'a> {
    /// A button that says what it does.
    pub fn new(label: &'a str) -> Self {
        Self { label, is_main: false, is_danger: false, is_safe: false, is_enabled: true }
    }

    /// The button that leads on.
    pub fn main(mut self) -> Self {
        self.is_main = true;
        self
    }

    /// The button that takes something away.
    pub fn danger(mut self) -> Self {
        self.is_danger = true;
        self
    }

    /// The button that changes nothing: Escape presses it, and it has the focus when a dialog without a form opens.
    pub fn safe(mut self) -> Self {
        self.is_safe = true;
        self
    }

    /// Whether it can be pressed.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.is_enabled = enabled;
        self
    }
}

/// A question over the screen. Focus stays inside until it is answered; then it returns to where it was.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    text: &'a str,
    buttons: &'a [DialogButton<'a>],
    is_form: bool,
}

impl<'a> Dialog<'a> {
    /// A dialog with its identity, the question, and the buttons from left to right.
    pub fn new(salt: impl Hash + std::fmt::Debug, title: &'a str, buttons: &'a [DialogButton<'a>]) -> Self {
        Self { id: Id::unique(("dialog", salt)), title, text: "", buttons, is_form: false }
    }

    /// What follows the question.
    pub fn text(mut self, text: &'a str) -> Self {
        self.text = text;
        self
    }

    /// 640 wide, and the focus goes to the first field instead of the safe button: the caller moves it there. Enter in a field presses
    /// the main button.
    pub fn form(mut self) -> Self {
        self.is_form = true;
        self
    }

    /// Draws the dialog; says which button was pressed. Escape presses the safe one.
    pub fn show(self, ctx: &Context) -> Option<usize> {
        self.show_with(ctx, |_, _| {})
    }

    /// Draws the dialog with more between text and buttons. `contents` also gets whether the dialog opens now, to give a
    /// field the focus.
    pub fn show_with(self, ctx: &Context, contents: impl FnOnce(&mut Ui, bool)) -> Option<usize> {
        let t = Theme::of(ctx);
        let m = t.measure;
        let opens = opened(ctx, self.id);
        let screen = ctx.content_rect();
        let wanted = if self.is_form { m.width.dialog_form } else { m.width.dialog };
        let width = wanted.min(screen.width() - 32.0);
        let area =
            Modal::default_area(self.id).role(accesskit::Role::Dialog).accessible_name(self.title).fade_in(t.motion);
        let mut pressed = None;
        let modal = Modal::new(self.id)
            .area(area)
            .backdrop_color(t.colour.scrim)
            .frame(over_frame(&t, CornerRadius::from(m.radius.dialog)).inner_margin(Margin::same(24)))
            .show(ctx, |ui| {
                ui.set_width(width - 48.0 - 2.0 * t.thin());
                // An area is lower than the window unless told otherwise.
                ui.set_max_height(screen.height() - 80.0);
                ui.spacing_mut().item_spacing.y = 4.0;
                super::heading_ui(ui, self.title, 1);
                let most = (screen.height() - 200.0).max(120.0);
                ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, |ui| {
                    if !self.text.is_empty() {
                        Text::new(self.text, TextKind::Body, t.colour.ink2).show(ui);
                    }
                    contents(ui, opens);
                });
                ui.add_space(12.0);
                crate::gui::layout::flow_ui(ui, 8.0, |ui| {
                    for (index, spec) in self.buttons.iter().enumerate() {
                        let button = if spec.is_danger {
                            Button::danger(spec.label)
                        } else if spec.is_main {
                            Button::main(spec.label)
                        } else {
                            Button::second(spec.label)
                        };
                        let response = button.enabled(spec.is_enabled).show(ui);
                        if response.clicked() {
                            pressed = Some(index);
                        }
                        if opens && spec.is_safe && !self.is_form {
                            response.request_focus();
                        }
                    }
                });
            });
        let is_top = modal.is_top_modal && !modal.any_popup_open;
        if is_top && pressed.is_none() && take_escape(ctx) {
            pressed = self.buttons.iter().position(|button| button.is_safe);
        }
        // The Enter that opened it is not meant for it.
        if is_top && pressed.is_none() && self.is_form && !opens && focus::enter_is_free(ctx) {
            let main = self.buttons.iter().position(|button| button.is_main && button.is_enabled);
            pressed = main.filter(|_| ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)));
        }
        pressed
    }
}

fn take_escape(ctx: &Context) -> bool {
    ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape))
}

fn over_frame(t: &Theme, radius: CornerRadius) -> Frame {
    Frame::new()
        .fill(t.colour.surface)
        .stroke(t.thin_stroke(t.colour.line))
        .corner_radius(radius)
        .shadow(t.over_shadow())
}

/// What is open over the screen, so that the focus can go back when it closes.
#[derive(Debug, Clone, Copy)]
struct Open {
    id: Id,
    pass: u64,
    opener: Option<Id>,
    /// What in it had the focus last.
    inside: Option<Id>,
}

fn open_key() -> Id {
    Id::unique("open over the screen")
}

/// Notes that `id` is shown in this pass; says whether it was not in the pass before.
fn opened(ctx: &Context, id: Id) -> bool {
    let pass = ctx.cumulative_pass_nr();
    let focused = ctx.memory(eframe::egui::Memory::focused);
    ctx.data_mut(|data| {
        let open: &mut Vec<Open> = data.get_temp_mut_or_default(open_key());
        match open.iter_mut().find(|known| known.id == id) {
            Some(known) => {
                known.pass = pass;
                known.inside = focused;
                false
            }
            None => {
                open.push(Open { id, pass, opener: focused, inside: None });
                true
            }
        }
    })
}

/// What closes next does not give the focus back, because the screen moves it somewhere else.
pub fn keep_focus_where_it_goes(ctx: &Context) {
    ctx.data_mut(|data| {
        let open: &mut Vec<Open> = data.get_temp_mut_or_default(open_key());
        for known in open {
            known.opener = None;
        }
    });
}

/// Gives the focus back to where it was before something opened that is gone now. Called at the end of every pass.
///
/// Where somebody else took the focus meanwhile (the screen that was gone to, a dialog), it stays there.
pub(super) fn give_focus_back(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    let focused = ctx.memory(eframe::egui::Memory::focused);
    let opener = ctx.data_mut(|data| {
        let open: &mut Vec<Open> = data.get_temp_mut_or_default(open_key());
        let mut opener = None;
        while let Some(at) = open.iter().position(|known| known.pass < pass) {
            let gone = open.remove(at);
            if focused.is_none() || gone.inside.is_none() || focused == gone.inside {
                opener = gone.opener;
            }
        }
        opener
    });
    if let Some(opener) = opener {
        ctx.memory_mut(|memory| memory.request_focus(opener));
        ctx.request_repaint();
    }
}

/// What a drawer reported, with what its contents returned.
#[derive(Debug)]
pub struct DrawerOutcome<R> {
    /// What the contents returned.
    pub inner: R,
    /// Whether it is to be closed: the cross, or Escape while the focus is inside.
    pub is_closed: bool,
}

/// A panel from the right over the page, which stays where it was and can be used. In a narrow window it covers the page.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct Drawer<'a> {
    id: Id,
    title: &'a str,
    close: &'a str,
}

impl<'a> Drawer<'a> {
    /// A drawer with its identity, its title and the name of the button that closes it.
    pub fn new(salt: impl Hash + std::fmt::Debug, title: &'a str, close: &'a str) -> Self {
        Self { id: Id::unique(("drawer", salt)), title, close }
    }

    /// Draws the drawer below the top bar. `contents` also gets whether it opens now.
    pub fn show<R>(self, ctx: &Context, contents: impl FnOnce(&mut Ui, bool) -> R) -> DrawerOutcome<R> {
        let t = Theme::of(ctx);
        let m = t.measure;
        let opens = opened(ctx, self.id);
        let page = Page::of(ctx);
        let bar = if page.is_low { m.control.topbar_low } else { m.control.topbar };
        let screen = ctx.content_rect();
        let width = if page.class == Width::Narrow { screen.width() } else { m.width.drawer.min(screen.width()) };
        let rest = Rect::from_min_max(pos2(screen.right() - width, screen.top() + bar), screen.max);
        let radius = CornerRadius { nw: m.radius.card as u8, sw: m.radius.card as u8, ne: 0, se: 0 };
        let mut is_closed = false;
        let way =
            ctx.animate_bool_with_time(self.id.with("way"), true, if opens { 0.0 } else { t.seconds(m.time.drawer) });
        let area = Area::new(self.id)
            .kind(UiKind::Window)
            .order(Order::Middle)
            .fixed_pos(rest.min + vec2((1.0 - way) * 24.0, 0.0))
            .constrain(false)
            .role(accesskit::Role::Complementary)
            .accessible_name(self.title)
            .fade_in(t.motion)
            .show(ctx, |ui| {
                over_frame(&t, radius)
                    .inner_margin(Margin::symmetric(20, 16))
                    .show(ui, |ui| {
                        let inside = rest.size() - vec2(40.0, 32.0) - vec2(2.0, 2.0) * t.thin();
                        ui.set_min_size(inside);
                        ui.set_max_size(inside);
                        let head = ui.available_rect_before_wrap();
                        ui.horizontal(|ui| {
                            ui.set_height(40.0);
                            let room = head.width() - 48.0;
                            Text::new(self.title, TextKind::BodyStrong, t.colour.ink)
                                .heading(2)
                                .max_width(room)
                                .show(ui);
                        });
                        let spot =
                            Align2::RIGHT_TOP.anchor_size(pos2(head.right() + 8.0, head.top()), vec2(40.0, 40.0));
                        let mut corner = ui.new_child(UiBuilder::new().max_rect(spot));
                        let cross = icon_button_ui(&mut corner, Icon::X, self.close);
                        drop(corner);
                        is_closed |= cross.clicked();
                        if opens {
                            cross.request_focus();
                        }
                        ui.add_space(4.0);
                        crate::gui::layout::scroll_ui(ui, self.id, |ui| contents(ui, opens))
                    })
                    .inner
            });
        let focused = ctx.memory(eframe::egui::Memory::focused);
        let is_inside = focused.and_then(|id| ctx.read_response(id)).is_some_and(|r| r.layer_id == area.response.layer_id)
            // Escape takes the focus away before anybody sees the key.
            || focused.is_none();
        if is_inside && !opens && take_escape(ctx) {
            is_closed = true;
        }
        DrawerOutcome { inner: area.inner, is_closed }
    }
}

/// One row of the command palette.
#[derive(Debug, Clone, Copy)]
pub struct PaletteRow<'a> {
    /// Its picture.
    pub icon: Icon,
    /// Its words.
    pub text: &'a str,
    /// Which parts of the words match, as byte ranges, sorted and apart.
    pub matches: &'a [Range<usize>],
    /// The key that does the same without the palette.
    pub key: &'a str,
}

/// What happened in the command palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaletteEvent {
    /// The text changed: search again.
    Typed,
    /// A row was chosen.
    Picked(usize),
    /// Closed with nothing chosen.
    Closed,
}

/// Search over everything: a field and at most eight rows at a time. The caller finds the rows for the text.
#[derive(Debug)]
#[must_use]
pub struct Palette<'a> {
    /// The accessible name and the words in the empty field.
    pub name: &'a str,
    /// What is typed.
    pub text: &'a mut String,
    /// The rows for it.
    pub rows: &'a [PaletteRow<'a>],
    /// What stands there when nothing was found.
    pub none: &'a str,
    /// The cap of the key that closes: "Esc".
    pub close_key: &'a str,
    /// The cap of the key that takes the marked row: "Enter".
    pub take_key: &'a str,
}

impl Palette<'_> {
    /// Draws the palette over the screen.
    pub fn show(self, ctx: &Context) -> Option<PaletteEvent> {
        let t = Theme::of(ctx);
        let c = &t.colour;
        let m = t.measure;
        let id = Id::unique("command palette");
        let opens = opened(ctx, id);
        let active_key = id.with("active");
        let mut active: usize = if opens { 0 } else { ctx.data(|d| d.get_temp(active_key)).unwrap_or(0) };
        let count = self.rows.len();
        active = active.min(count.saturating_sub(1));
        let mut event = None;
        let pressed = |key: Key| ctx.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if opens {
            // The key that opened the palette is still down in this pass.
        } else if take_escape(ctx) {
            event = Some(PaletteEvent::Closed);
        } else if count > 0 {
            if pressed(Key::ArrowDown) {
                active = (active + 1) % count;
            } else if pressed(Key::ArrowUp) {
                active = (active + count - 1) % count;
            } else if pressed(Key::Enter) {
                event = Some(PaletteEvent::Picked(active));
            }
        }
        let screen = ctx.content_rect();
        let top = (screen.height() * 0.12).min(96.0);
        let width = m.width.palette.min(screen.width() - 32.0);
        let area = Modal::default_area(id)
            .anchor(Align2::CENTER_TOP, vec2(0.0, top))
            .role(accesskit::Role::Dialog)
            .accessible_name(self.name)
            .fade_in(t.motion);
        let modal = Modal::new(id)
            .area(area)
            .backdrop_color(c.scrim)
            .frame(over_frame(&t, CornerRadius::from(m.radius.card)))
            .show(ctx, |ui| {
                ui.set_width(width - 2.0 * t.thin());
                ui.spacing_mut().item_spacing.y = 0.0;
                let (_, head) = ui.allocate_space(vec2(ui.available_width(), 52.0));
                let inside = head.shrink2(vec2(16.0, 0.0));
                paint_icon(
                    ui.painter(),
                    Icon::MagnifyingGlass,
                    IconWeight::Regular,
                    20.0,
                    pos2(inside.left() + 10.0, head.center().y),
                    c.ink2,
                );
                let cap = paint::key_cap_right(ui.painter(), &t, inside, self.close_key);
                let room = Rect::from_min_max(
                    pos2(inside.left() + 32.0, head.top()),
                    pos2(inside.right() - cap - 12.0, head.bottom()),
                );
                let mut child = ui.new_child(UiBuilder::new().max_rect(room));
                let hint = eframe::egui::RichText::new(self.name).font(TextKind::Body.font(m)).color(c.ink2);
                let filter = eframe::egui::EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    escape: true,
                    tab: false,
                };
                let field = TextEdit::singleline(self.text)
                    .id(id.with("text"))
                    .frame(Frame::NONE)
                    .font(TextKind::Body.font(m))
                    .text_color(c.ink)
                    .hint_text(hint)
                    .char_limit(200)
                    .event_filter(filter)
                    .desired_width(room.width())
                    .min_size(room.size())
                    .align(Align2::LEFT_CENTER)
                    .show(&mut child)
                    .response
                    .response;
                drop(child);
                ctx.accesskit_node_builder(field.id, |node| {
                    node.set_role(accesskit::Role::SearchInput);
                    node.set_label(self.name);
                    if count > 0 {
                        node.set_active_descendant(id.with(("row", active)).accesskit_id());
                    }
                });
                focus::takes_enter(&field);
                if opens || !ctx.memory(|memory| memory.has_focus(field.id)) {
                    field.request_focus();
                }
                if field.changed() {
                    active = 0;
                    event = event.or(Some(PaletteEvent::Typed));
                }
                paint::rule(ui, head.left(), head.right(), head.bottom(), c.line);
                let list = UiBuilder::new().accessibility_role(accesskit::Role::ListBox).accessibility_label(self.name);
                let most = (screen.height() - top - 52.0 - 16.0).clamp(40.0, 8.0 * 40.0);
                ui.scope_builder(list, |ui| {
                    if self.rows.is_empty() {
                        if !self.none.is_empty() {
                            let (rect, response) =
                                ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::hover());
                            name_node(&response, accesskit::Role::Status, self.none, |node| {
                                node.set_live(accesskit::Live::Polite);
                            });
                            let words =
                                paint::cut_line(ui.painter(), TextKind::Body, self.none, c.ink2, rect.width() - 32.0);
                            paint::left_centred(ui.painter(), rect.shrink2(vec2(16.0, 0.0)), words);
                        }
                        return;
                    }
                    // A window over the screen remembers how high it was: the list may be longer now.
                    ui.set_max_height(most);
                    ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, |ui| {
                        for (index, row) in self.rows.iter().enumerate() {
                            let is_last = index + 1 == count;
                            let response = palette_row_ui(
                                ui,
                                &t,
                                id.with(("row", index)),
                                row,
                                index == active,
                                is_last,
                                self.take_key,
                                index,
                            );
                            if response.clicked() {
                                event = Some(PaletteEvent::Picked(index));
                            }
                            if response.hovered() && ui.input(|i| i.pointer.is_moving()) {
                                active = index;
                            }
                        }
                    });
                });
            });
        if modal.backdrop_response.clicked() && event.is_none() {
            event = Some(PaletteEvent::Closed);
        }
        ctx.data_mut(|d| d.insert_temp(active_key, active));
        event
    }
}

#[expect(clippy::too_many_arguments, reason = "one row, drawn from what its list knows")]
fn palette_row_ui(
    ui: &mut Ui,
    t: &Theme,
    id: Id,
    row: &PaletteRow<'_>,
    is_active: bool,
    is_last: bool,
    take_key: &str,
    index: usize,
) -> Response {
    let c = &t.colour;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 40.0));
    let response = ui.interact(rect, id, Sense::CLICK);
    name_node(&response, accesskit::Role::ListBoxOption, row.text, |node| {
        node.set_selected(is_active);
        node.set_position_in_set(index);
        if !row.key.is_empty() {
            node.set_keyboard_shortcut(row.key);
        }
    });
    if is_active {
        let low = if is_last { t.measure.radius.card as u8 - 1 } else { 0 };
        let corners = CornerRadius { nw: 0, ne: 0, sw: low, se: low };
        let stroke = if t.is_high_contrast() { t.strong_stroke(c.primary) } else { Stroke::NONE };
        ui.painter().rect(rect, corners, c.soft, stroke, eframe::egui::StrokeKind::Inside);
        focus::bring_in(ui, rect);
    }
    let inside = rect.shrink2(vec2(16.0, 0.0));
    let colour = if is_active { c.primary } else { c.ink2 };
    paint_icon(ui.painter(), row.icon, IconWeight::Regular, 20.0, pos2(inside.left() + 10.0, rect.center().y), colour);
    let key = if row.key.is_empty() && is_active { take_key } else { row.key };
    let cap = if key.is_empty() { 0.0 } else { paint::key_cap_right(ui.painter(), t, inside, key) + 12.0 };
    let room = inside.width() - 32.0 - cap;
    let mut job = job_with_matches(row.text, TextKind::Body, c.ink, row.matches, room.max(24.0));
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let words = ui.painter().layout_job(job);
    paint::left_centred(ui.painter(), inside.with_min_x(inside.left() + 32.0), words);
    response
}

/// What kind of short message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ToastKind {
    /// Something was done.
    Done,
    /// Something to know.
    Info,
    /// Something went wrong: stays until it is closed.
    Error,
}

/// A short message.
#[derive(Debug, Clone, Copy)]
pub struct Toast<'a> {
    /// Tells it from all others, also those of before.
    pub id: u64,
    /// What kind it is.
    pub kind: ToastKind,
    /// One sentence.
    pub text: &'a str,
    /// At most one thing to do; empty for none.
    pub action: &'a str,
}

/// What happened to a short message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToastEvent {
    /// Its action was pressed; it is to be taken away too.
    Acted(u64),
    /// It is to be taken away: its time is over, or it was closed.
    Gone(u64),
}

#[derive(Debug, Clone, Copy)]
struct Clock {
    left: f64,
    last: f64,
}

/// Draws short messages at the bottom left, the newest lowest, `foot` points above the window's edge (the height of the foot
/// bar). `close` is the name of the cross of those that stay.
pub fn toasts_ui(ctx: &Context, toasts: &[Toast<'_>], foot: f32, close: &str) -> Vec<ToastEvent> {
    let mut events = Vec::new();
    if toasts.is_empty() {
        return events;
    }
    let t = Theme::of(ctx);
    let c = &t.colour;
    let screen = ctx.content_rect();
    let width = 480.0_f32.min(screen.width() - 48.0);
    Area::new(Id::unique("toasts"))
        .kind(UiKind::Popup)
        .order(Order::Foreground)
        .anchor(Align2::LEFT_BOTTOM, vec2(24.0, -24.0 - foot))
        .fade_in(t.motion)
        .show(ctx, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.set_width(width);
            for toast in toasts {
                let frame = Frame::new()
                    .fill(c.ink)
                    .corner_radius(t.measure.radius.control)
                    .shadow(t.over_shadow())
                    .inner_margin(Margin::symmetric(16, 9));
                let before = ctx.memory(eframe::egui::Memory::focused);
                let mut is_used = false;
                let shown = frame.show(ui, |ui| {
                    // One line high at first: in all the room there is, its middle would be far down.
                    let row = Rect::from_min_size(ui.cursor().min, vec2(width - 32.0, 32.0));
                    let builder = UiBuilder::new()
                        .max_rect(row)
                        .id_salt(("toast", toast.id))
                        .accessibility_role(accesskit::Role::Status)
                        .accessibility_label(toast.text)
                        .layout(Layout::left_to_right(Align::Center));
                    ui.scope_builder(builder, |ui| {
                        ctx.accesskit_node_builder(ui.unique_id(), |node| node.set_live(accesskit::Live::Polite));
                        ui.set_min_height(32.0);
                        ui.spacing_mut().item_spacing.x = 12.0;
                        let icon = match toast.kind {
                            ToastKind::Done => Icon::CheckCircle,
                            ToastKind::Info => Icon::Info,
                            ToastKind::Error => Icon::WarningCircle,
                        };
                        super::icon_ui(ui, icon, IconWeight::Fill, 20.0, c.bg);
                        let action = paint::line(ui.painter(), TextKind::BodyStrong, toast.action, c.bg).size().x;
                        let cross = if toast.kind == ToastKind::Error { 40.0 } else { 0.0 };
                        let taken = 20.0 + 12.0 + if toast.action.is_empty() { 0.0 } else { action + 12.0 } + cross;
                        let room = width - 32.0 - taken;
                        let text = Text::new(toast.text, TextKind::Body, c.bg).max_width(room).show(ui);
                        ui.add_space((room - text.rect.width()).max(0.0));
                        if !toast.action.is_empty() {
                            let link = LinkButton::new(toast.action).colour(c.bg).show(ui);
                            is_used |= before == Some(link.id);
                            if link.clicked() {
                                events.push(ToastEvent::Acted(toast.id));
                            }
                        }
                        if toast.kind == ToastKind::Error {
                            let (rect, response) = ui.allocate_exact_size(vec2(28.0, 28.0), Sense::click());
                            focus::takes_enter(&response);
                            name_node(&response, accesskit::Role::Button, close, |_| {});
                            paint_icon(ui.painter(), Icon::X, IconWeight::Bold, 16.0, rect.center(), c.bg);
                            focus::ring(ui, &response, rect, t.measure.radius.tag);
                            if response.clicked() {
                                events.push(ToastEvent::Gone(toast.id));
                            }
                        }
                    });
                });
                let is_held = is_used || ui.rect_contains_pointer(shown.response.rect);
                if toast.kind != ToastKind::Error && time_is_over(ctx, &t, toast.id, is_held) {
                    events.push(ToastEvent::Gone(toast.id));
                }
            }
        });
    events
}

/// Runs the clock of a message, which stands still while the message is held; asks for a frame when it will be over.
fn time_is_over(ctx: &Context, t: &Theme, toast: u64, is_held: bool) -> bool {
    let key = Id::unique(("toast clock", toast));
    let now = ctx.time();
    let full = f64::from(t.measure.time.toast) / 1000.0;
    let mut clock: Clock = ctx.data(|d| d.get_temp(key)).unwrap_or(Clock { left: full, last: now });
    if !is_held {
        clock.left -= now - clock.last;
    }
    clock.last = now;
    ctx.data_mut(|d| d.insert_temp(key, clock));
    if clock.left <= 0.0 {
        return true;
    }
    if !is_held {
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(clock.left));
    }
    false
}

/// Nothing there yet: one sentence and one button. Says whether the button was pressed.
pub fn empty_state_ui(ui: &mut Ui, sentence: &str, button: Button<'_>) -> bool {
    let colour = theme(ui).colour.ink2;
    Text::new(sentence, TextKind::Lead, colour).show(ui);
    ui.add_space(8.0);
    button.show(ui).clicked()
}

/// Work that takes longer than a moment: what is being done, and a way out. Says whether it is to be cancelled.
///
/// `share` from 0 to 1 draws how far it is; `None` when nobody knows.
pub fn busy_ui(ui: &mut Ui, sentence: &str, share: Option<f32>, cancel: &str) -> bool {
    let t = theme(ui);
    let c = &t.colour;
    Text::new(sentence, TextKind::Body, c.ink).live().show(ui);
    if let Some(share) = share {
        let share = share.clamp(0.0, 1.0);
        let width = ui.available_width().min(320.0);
        let (rect, response) = ui.allocate_exact_size(vec2(width, 8.0), Sense::hover());
        name_node(&response, accesskit::Role::ProgressIndicator, sentence, |node| {
            node.set_numeric_value(f64::from(share) * 100.0);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
        });
        paint::frame(ui.painter(), rect, 2.0, c.gauge, Stroke::NONE);
        let full = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
        paint::frame(ui.painter(), full, 2.0, c.primary, Stroke::NONE);
    }
    ui.add_space(4.0);
    !cancel.is_empty() && Button::second(cancel).show(ui).clicked()
}
