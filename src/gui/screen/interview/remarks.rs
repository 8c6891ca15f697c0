//! What is kept beside an answer: the note, what is only for the adviser, how sure the answer is, who looks it up later.

use eframe::egui::{Context, Key, Memory, Modifiers, Rect, Ui, UiBuilder, pos2, vec2};

use super::{Interview, State, attach, request_focus};
use crate::app::Event;
use crate::dossier::{Answer, Evidence, FollowUp};
use crate::gui::Outbox;
use crate::gui::layout::row_ui;
use crate::gui::question::{DayField, Read, stay};
use crate::gui::text_style::TextKind;
use crate::gui::theme::theme;
use crate::gui::widget::{self, ChipSign, EvidenceLadder, Icon, Text, TextInput, chip_ui, label_ui, line_icon_ui};
use crate::id::Id as _;
use crate::tr;

/// What part of the remarks gets the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// The note.
    Note,
    /// The private note.
    Private,
    /// How the answer is backed up.
    Evidence,
}

impl Field {
    /// Moves the focus there.
    pub(super) fn focus(self, ctx: &Context, interview: &Interview<'_>) {
        let question = interview.question(interview.at).id.as_str();
        let id = match self {
            Self::Note => TextInput::field_id(("note", question)),
            Self::Private => TextInput::field_id(("private", question)),
            Self::Evidence => {
                let reached = interview.kept(interview.at).and_then(|answer| rung(answer.evidence));
                EvidenceLadder::step_id(question, reached.unwrap_or(0))
            }
        };
        request_focus(ctx, id);
    }
}

/// The step of the ladder that shows this evidence; none for none.
fn rung(evidence: Evidence) -> Option<usize> {
    Evidence::ALL.iter().position(|step| *step == evidence)?.checked_sub(1)
}

/// Note and follow-up over the page of an owner.
pub(super) fn drawer_ui(ctx: &Context, interview: &Interview<'_>, state: &mut State, out: &mut Outbox) {
    let t = interview.t;
    let title = tr!(t, "interview-note-title", number = interview.number);
    let close = tr!(t, "interview-close");
    let drawer = widget::Drawer::new("remarks", &title, &close).show(ctx, |ui, _| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let answer = interview.kept(interview.at).cloned().unwrap_or_default();
        note_ui(ui, interview, &answer, 5, out);
        ui.add_space(20.0);
        attach::attachments_ui(ui, interview, state, &answer, out);
        ui.add_space(20.0);
        later_chip_ui(ui, interview, &answer, out);
        if answer.follow_up.is_some() {
            ui.add_space(12.0);
            follow_up_ui(ui, interview, state, &answer, out);
        }
    });
    if std::mem::take(&mut state.wants_note) {
        Field::Note.focus(ctx, interview);
    }
    if drawer.is_closed {
        state.drawer = None;
    }
}

/// All remarks, beside or below the questions of an adviser.
pub(super) fn panel_ui(ui: &mut Ui, interview: &Interview<'_>, state: &mut State, out: &mut Outbox) {
    let t = interview.t;
    let c = theme(ui).colour.clone();
    let answer = interview.kept(interview.at).cloned().unwrap_or_default();
    ui.spacing_mut().item_spacing.y = 0.0;
    let outer = ui.available_rect_before_wrap();
    let head = Rect::from_min_size(outer.min, vec2(outer.width(), 36.0));
    let mut right = ui.new_child(
        UiBuilder::new().max_rect(head).layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center)),
    );
    later_chip_ui(&mut right, interview, &answer, out);
    drop(right);
    let mut left = ui.new_child(UiBuilder::new().max_rect(head.translate(vec2(0.0, 2.0))));
    let title = tr!(t, "interview-remarks-title", number = interview.number);
    Text::new(&title, TextKind::Heading, c.ink).heading(2).show(&mut left);
    drop(left);
    ui.advance_cursor_after_rect(head);
    ui.add_space(14.0);
    note_ui(ui, interview, &answer, 3, out);
    ui.add_space(18.0);
    if !interview.model.is_client_view {
        private_ui(ui, interview, &answer, out);
        ui.add_space(20.0);
    }
    evidence_ui(ui, interview, &answer, out);
    ui.add_space(20.0);
    attach::attachments_ui(ui, interview, state, &answer, out);
    ui.add_space(20.0);
    follow_up_ui(ui, interview, state, &answer, out);
}

/// The label of a remark: picture, name, and who gets to see it.
fn remark_label_ui(ui: &mut Ui, icon: Icon, name: &str, note: &str) {
    let c = theme(ui).colour.clone();
    row_ui(ui, 8.0, |ui| {
        line_icon_ui(ui, icon, TextKind::Nav.line(), c.ink);
        Text::new(name, TextKind::NavStrong, c.ink).show(ui);
        Text::new(note, TextKind::Nav, c.ink2).show(ui);
    });
    ui.add_space(4.0);
}

fn note_ui(ui: &mut Ui, interview: &Interview<'_>, answer: &Answer, rows: usize, out: &mut Outbox) {
    let (name, note) = (tr!(interview.t, "interview-note"), tr!(interview.t, "interview-note-where"));
    remark_label_ui(ui, Icon::NotePencil, &name, &note);
    let mut text = answer.note.clone();
    let salt = ("note", interview.question(interview.at).id.as_str());
    if TextInput::new(&name, salt, &mut text).hide_label().rows(rows).limit(20_000).show(ui).changed() {
        out.push(Event::SetNote(interview.at, text));
    }
}

fn private_ui(ui: &mut Ui, interview: &Interview<'_>, answer: &Answer, out: &mut Outbox) {
    let (name, note) = (tr!(interview.t, "interview-private"), tr!(interview.t, "interview-private-where"));
    remark_label_ui(ui, Icon::LockSimple, &name, &note);
    let mut text = answer.private_note.clone();
    let salt = ("private", interview.question(interview.at).id.as_str());
    let field = TextInput::new(&name, salt, &mut text).hide_label().private().rows(3).limit(20_000);
    if field.show(ui).changed() {
        out.push(Event::SetPrivateNote(interview.at, text));
    }
}

fn evidence_ui(ui: &mut Ui, interview: &Interview<'_>, answer: &Answer, out: &mut Outbox) {
    let t = interview.t;
    let name = tr!(t, "interview-evidence");
    label_ui(ui, &name, "");
    ui.add_space(6.0);
    let words = [
        tr!(t, "interview-evidence-told"),
        tr!(t, "interview-evidence-shown"),
        tr!(t, "interview-evidence-document"),
        tr!(t, "interview-evidence-audited"),
    ];
    let labels = words.each_ref().map(String::as_str);
    let reached = rung(answer.evidence);
    let ladder = EvidenceLadder::new(&name, interview.question(interview.at).id.as_str(), &labels).reached(reached);
    if let Some(step) = ladder.show(ui) {
        // What is chosen again is taken back.
        let rung = if reached == Some(step) { 0 } else { step + 1 };
        let evidence = Evidence::ALL.get(rung).copied().unwrap_or_default();
        out.push(Event::SetEvidence(interview.at, evidence));
    }
}

fn later_chip_ui(ui: &mut Ui, interview: &Interview<'_>, answer: &Answer, out: &mut Outbox) {
    let label = tr!(interview.t, "interview-later");
    if chip_ui(ui, &label, answer.follow_up.is_some(), ChipSign::Icon(Icon::Flag)).is_some() {
        interview.toggle_follow_up(out);
    }
}

/// Who looks it up, and by when. Filling in either flags the question.
fn follow_up_ui(ui: &mut Ui, interview: &Interview<'_>, state: &mut State, answer: &Answer, out: &mut Outbox) {
    let t = interview.t;
    let now = answer.follow_up.clone().unwrap_or_default();
    let question = &interview.question(interview.at).id;
    let (who, due) = (tr!(t, "interview-who"), tr!(t, "interview-due"));
    let outer = ui.available_rect_before_wrap();
    let (gap, due_width) = (8.0, 138.0);
    let top = outer.top();
    let column = |ui: &mut Ui, left: f32, right: f32, salt: &str| {
        let room = Rect::from_min_max(pos2(left, top), pos2(right, f32::MAX / 4.0));
        ui.new_child(UiBuilder::new().max_rect(room).id_salt(salt))
    };
    let mut name = now.who.clone();
    let mut left = column(ui, outer.left(), outer.right() - due_width - gap, "who");
    let field = TextInput::new(&who, ("who", question.as_str()), &mut name).limit(200).show(&mut left);
    let changed = field.changed();
    stay(&left, &field);
    let mut used = left.min_rect();
    drop(left);
    let mut right = column(ui, outer.right() - due_width, outer.right(), "due");
    let field = DayField { t, question, name: "due", label: &due };
    let day = field.show(&mut right, ("due", question.as_str()), &mut state.drafts, now.due);
    used = used.union(right.min_rect());
    drop(right);
    ui.advance_cursor_after_rect(used);
    // Enter keeps what is typed here; it does not go on with the questions.
    let fields = [TextInput::field_id(("who", question.as_str())), TextInput::field_id(("due", question.as_str()))];
    let focused = ui.memory(Memory::focused);
    if focused.is_some_and(|focused| fields.contains(&focused)) {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
    if changed {
        out.push(Event::SetFollowUp(interview.at, Some(FollowUp { who: name, ..now })));
    } else if let Some(Read(due)) = day {
        out.push(Event::SetFollowUp(interview.at, Some(FollowUp { due, ..now })));
    }
}
