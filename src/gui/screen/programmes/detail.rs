//! The page of one programme: may one use it, why it helps, how to go about it, what it costs, and where all that comes from.

use eframe::egui::{Id, Key, Modifiers, Rect, Sense, Ui, UiBuilder, accesskit, pos2, vec2};

use super::super::evidence::{ContactWords, SourceWords, own_words};
use super::super::leads::LeadsWords;
use super::money::MoneyBlock;
use super::questions::{Said, Way, statement_ui, topics_ui};
use super::side::other_day_ui;
use super::words::{Here, badge, kind_word, lowered, missing, rule_state, verdict_below, verdict_word};
use super::{Focus, State};
use crate::app::{Event, Screen};
use crate::catalogue::{Apply, Audience, Programme, ProgrammeIx, StatementIx, Status, Test};
use crate::company::evidence::Sureness;
use crate::condition::Truth;
use crate::dossier::List;
use crate::gui::Outbox;
use crate::gui::layout::{flow_ui, two_columns_ui};
use crate::gui::text_style::{Span, TextKind};
use crate::gui::theme::theme;
use crate::gui::widget::icon::paint_icon;
use crate::gui::widget::{
    Button, Icon, IconWeight, LinkButton, Notice, NoticeKind, RuleState, Text, body_ui, effort_ui, entry_row_ui,
    heading_ui, icon_line_ui, lead_ui, name_node, paint, rule_ui, small_ui, step_number_ui, tag_ui, title_ui,
    verdict_ui,
};
use crate::id::Id as _;
use crate::matching::{Ask, Line, Match, Verdict};
use crate::text;
use crate::tr;

/// What is unfolded on the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Folds {
    /// The rule that is being answered, by its id.
    line: Option<String>,
    /// Whether its first answer still has to get the focus.
    takes_focus: bool,
    sources: bool,
}

impl Folds {
    pub fn reset(&mut self) {
        *self = Self::default();
    }
}

/// One rule, with what one can do about it here.
#[derive(Clone, Debug)]
struct RuleWords {
    line: Line,
    /// The sentence as it is drawn: a statement that is asked for leaves "Is this so?" to its link.
    drawn: String,
    /// What would settle it.
    ways: Vec<Way>,
    /// The statement somebody confirmed or denied.
    told: Option<StatementIx>,
}

/// Something that stands first.
#[derive(Clone, Debug)]
struct NoticeWords {
    kind: NoticeKind,
    first: String,
    rest: String,
    /// Whether it tells of an advisor's decision, which can be taken back.
    is_decision: bool,
}

/// The page in words; made once and kept until something changes.
#[derive(Clone, Debug)]
pub(super) struct Detail {
    pub programme: ProgrammeIx,
    title: String,
    verdict: Verdict,
    badge: String,
    /// Whether an advisor decided otherwise than the rules.
    is_decided: bool,
    tags: Vec<String>,
    summary: String,
    notices: Vec<NoticeWords>,
    rules: Vec<RuleWords>,
    reasons: Vec<String>,
    steps: Vec<String>,
    /// What else is good to know: what it is about, and what is said.
    facts: Vec<(String, String)>,
    effort: Option<(usize, String)>,
    notes: Vec<String>,
    examples: Vec<(String, String)>,
    contacts: Vec<ContactWords>,
    provider: String,
    url: Option<String>,
    leads: Option<LeadsWords>,
    /// Programmes to look at too, each with what it is to this one.
    related: Vec<(ProgrammeIx, String)>,
    source: String,
    sources: Vec<SourceWords>,
    money: MoneyBlock,
}

impl Detail {
    pub fn new(here: Here<'_>, m: &Match) -> Self {
        let (t, programme) = (here.t(), here.programme(m.programme));
        let lines = here.lines(m);
        let verdict = m.verdict();
        let word = verdict_word(t, verdict);
        let below = verdict_below(here, m, &lines);
        let missing = missing(programme, m, &lines);
        let badge = if below.is_empty() {
            word
        } else if verdict == Verdict::NotYet && !missing.is_empty() && m.overridden.is_none() {
            tr!(t, "programmes-badge-not-yet", verdict = word, what = missing)
        } else {
            tr!(t, "programmes-badge", verdict = word, more = below)
        };
        let organisation = here.catalogue().organisation(programme.provider);
        let own = if programme.contacts.is_empty() { &organisation.contacts } else { &programme.contacts };
        let examples = here.catalogue().examples().iter().filter(|e| e.programmes.contains(&m.programme));
        let leads = programme.leads.and_then(|table| here.matcher().leads_of(table, &here.matched.situation));
        Self {
            programme: m.programme,
            title: here.name(m.programme).to_owned(),
            verdict,
            badge,
            is_decided: m.overridden.is_some(),
            tags: tags(here, programme),
            summary: t.text(&programme.summary).to_owned(),
            notices: notices(here, m, programme, &lines),
            reasons: reasons(here, m),
            rules: lines.into_iter().map(|line| rule_words(here, programme, line)).collect(),
            steps: programme.steps.iter().map(|step| t.text(step).to_owned()).collect(),
            facts: facts(here, programme),
            effort: programme.effort.map(|effort| effort_words(here, effort)),
            notes: programme.notes.iter().map(|note| t.text(note).to_owned()).collect(),
            examples: examples.map(|e| (e.company.clone(), t.text(&e.did).to_owned())).collect(),
            contacts: own.iter().map(|contact| ContactWords::of(t, contact)).collect(),
            provider: t.text(&organisation.name).to_owned(),
            url: programme.url.clone().or_else(|| organisation.url.clone()),
            leads: leads.map(|list| LeadsWords::new(t, here.matcher(), &list)),
            related: related(here, m.programme, programme),
            source: source_line(here, programme),
            sources: programme.sources.iter().map(|source| SourceWords::of(t, source)).collect(),
            money: MoneyBlock::new(here, m.programme),
        }
    }
}

/// What sort of thing it is, in words on tags.
fn tags(here: Here<'_>, programme: &Programme) -> Vec<String> {
    let t = here.t();
    let mut tags = vec![kind_word(t, programme.kind)];
    match programme.audience {
        Audience::Company => {}
        Audience::Group => tags.push(tr!(t, "programmes-tag-group")),
        Audience::Members(organisation) => {
            let name = t.text(&here.catalogue().organisation(organisation).name);
            tags.push(tr!(t, "programmes-tag-members", name = name));
        }
        Audience::Worker | Audience::Provider => tags.push(tr!(t, "programmes-tag-signpost")),
    }
    if programme.sureness == Sureness::Unverified {
        tags.push(tr!(t, "programmes-tag-unverified"));
    }
    tags.extend(own_words(t, &programme.origin));
    tags
}

/// What one has to know before anything else: at most an advisor's decision, why not, and how to begin.
fn notices(here: Here<'_>, m: &Match, programme: &Programme, lines: &[Line]) -> Vec<NoticeWords> {
    let t = here.t();
    let mut notices = Vec::new();
    if let Some(decision) = &m.overridden {
        let first = tr!(
            t,
            "programmes-overruled",
            who = &decision.by,
            date = text::date(t, decision.on),
            verdict = lowered(&verdict_word(t, decision.verdict))
        );
        let computed = lowered(&verdict_word(t, m.judgement.verdict));
        let reason = as_sentence(&decision.reason);
        notices.push(NoticeWords {
            kind: NoticeKind::Info,
            first,
            rest: tr!(t, "programmes-overruled-rest", reason = reason, verdict = computed),
            is_decision: true,
        });
    }
    let mut notice =
        |kind, first: String, rest: String| notices.push(NoticeWords { kind, first, rest, is_decision: false });
    let line = |id: &str| lines.iter().find(|line| line.id == id);
    let dates = line("dates");
    let decided = m.judgement.decided_by.and_then(|place| programme.rules.get(place));
    let decided = decided.and_then(|rule| line(rule.id.as_str()));
    match m.judgement.verdict {
        Verdict::NotAvailable => {
            if let Some(dates) = dates {
                notice(NoticeKind::Mind, dates.sentence.clone(), dates.fix.clone().unwrap_or_default());
            }
            return notices;
        }
        Verdict::NotForYou => {
            if let Some(decided) = decided {
                let instead = here.matcher().instead(programme, t);
                let rest: Vec<String> = [decided.fix.clone(), instead].into_iter().flatten().collect();
                notice(NoticeKind::Mind, decided.sentence.clone(), rest.join(" "));
            }
            return notices;
        }
        // What is missing stands in the badge and among the rules.
        Verdict::NotYet | Verdict::Fits | Verdict::SeemsToFit => {}
    }
    let registered = programme.registered_provider.as_ref().map(|words| t.text(words).to_owned());
    let mut begin = registered.into_iter().chain(apply_sentence(here, programme));
    if let Some(first) = begin.next() {
        notice(NoticeKind::Mind, first, begin.next().unwrap_or_default());
    }
    if let (Some(dates), Status::ToBeConfirmed(_) | Status::Unknown) = (dates, m.judgement.status) {
        let rest = tr!(t, "programmes-confirm-first");
        notice(NoticeKind::Mind, dates.sentence.clone(), rest);
    }
    notices
}

/// What somebody typed, with a full stop where it ends in none.
fn as_sentence(typed: &str) -> String {
    let typed = typed.trim();
    let ends = typed.ends_with(['.', '!', '?', '\u{2026}']);
    if ends { typed.to_owned() } else { format!("{typed}.") }
}

/// When one has to apply.
pub(super) fn apply_sentence(here: Here<'_>, programme: &Programme) -> Option<String> {
    let t = here.t();
    match programme.apply {
        Apply::Unsaid => None,
        Apply::BeforeStart => Some(tr!(t, "notice-before-start")),
        Apply::AfterPayment(None) => Some(tr!(t, "notice-after-payment")),
        Apply::AfterPayment(Some(date)) => Some(tr!(t, "notice-after-payment-since", date = text::date(t, date))),
    }
}

fn rule_words(here: Here<'_>, programme: &Programme, line: Line) -> RuleWords {
    let t = here.t();
    let mut ways: Vec<Way> = Vec::new();
    for way in line.asks.iter().filter_map(|ask| Way::of(here, ask)) {
        // Several fields of the company are one way to its screen.
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    let mut drawn = line.sentence.clone();
    if let [ask @ Ask::Statement(ix)] = line.asks.as_slice()
        && line.sentence == here.matcher().ask_words(ask, t)
    {
        t.text(&here.catalogue().statement(*ix).says).clone_into(&mut drawn);
    }
    let rule =
        programme.rules.iter().find(|rule| rule.id.as_str() == line.id && rule.holds_on(here.matched.matches.on));
    let mut told = None;
    if let Some(rule) = rule {
        rule.when.for_each(&mut |test| {
            if let Test::Told(ix) = here.catalogue().test(*test)
                && here.matched.situation.told.contains_key(&here.catalogue().statement(*ix).id)
            {
                told = Some(*ix);
            }
        });
    }
    RuleWords { line, drawn, ways, told }
}

pub(super) fn reasons(here: Here<'_>, m: &Match) -> Vec<String> {
    let situation = &here.matched.situation;
    let on = here.matched.matches.on;
    let mut told: Vec<String> = Vec::new();
    for reason in &m.useful {
        let (_, sentence) = here.matcher().reason(m, reason, situation, on, here.t());
        if !sentence.is_empty() && !told.contains(&sentence) {
            told.push(sentence);
        }
    }
    told
}

pub(super) fn effort_words(here: Here<'_>, effort: u32) -> (usize, String) {
    let t = here.t();
    match effort {
        1 => (1, tr!(t, "programmes-effort-little")),
        2 => (2, tr!(t, "programmes-effort-some")),
        _ => (3, tr!(t, "programmes-effort-much")),
    }
}

/// So many windows for applying are told.
const WINDOWS: usize = 3;

fn facts(here: Here<'_>, programme: &Programme) -> Vec<(String, String)> {
    let t = here.t();
    let on = here.matched.matches.on;
    let organisation = |ix| t.text(&here.catalogue().organisation(ix).name).to_owned();
    let mut facts: Vec<(String, String)> = vec![(tr!(t, "programmes-fact-provider"), organisation(programme.provider))];
    let mut fact = |label: String, value: String| facts.push((label, value));
    if let Some(funder) = programme.funder.filter(|funder| *funder != programme.provider) {
        fact(tr!(t, "programmes-fact-funder"), organisation(funder));
    }
    for when in window_words(here, programme) {
        fact(tr!(t, "programmes-fact-apply"), when);
    }
    if programme.life.recurring {
        fact(tr!(t, "programmes-fact-again"), tr!(t, "programmes-recurring"));
    }
    if let Some(to) = programme.life.to.filter(|to| on <= *to) {
        fact(tr!(t, "programmes-fact-until"), text::date(t, to));
    }
    if let Some(lead) = &programme.lead_time {
        fact(tr!(t, "programmes-fact-lead-time"), t.text(lead).to_owned());
    }
    if let Some(budget) = &programme.budget {
        fact(tr!(t, "programmes-fact-budget"), t.text(budget).to_owned());
    }
    facts
}

/// When one can apply from the day asked for on, the first few times.
pub(super) fn window_words(here: Here<'_>, programme: &Programme) -> Vec<String> {
    let t = here.t();
    let on = here.matched.matches.on;
    let windows = programme.life.windows.iter().filter(|w| w.closes.is_none_or(|closes| on <= closes));
    let words = windows.take(WINDOWS).map(|window| {
        let opens = text::date_short(t, window.opens);
        match (window.closes, &window.hour) {
            (None, _) => tr!(t, "programmes-window-from", from = opens),
            (Some(to), None) => tr!(t, "programmes-window", from = opens, to = text::date_short(t, to)),
            (Some(to), Some(hour)) => {
                tr!(t, "programmes-window-hour", from = opens, to = text::date_short(t, to), hour = hour)
            }
        }
    });
    words.collect()
}

/// What took its place, what serves the same purpose, and the others of its family.
fn related(here: Here<'_>, ix: ProgrammeIx, programme: &Programme) -> Vec<(ProgrammeIx, String)> {
    let t = here.t();
    let mut found: Vec<(ProgrammeIx, String)> = Vec::new();
    let mut add = |other: ProgrammeIx, what: String| {
        if other != ix && !found.iter().any(|(known, _)| *known == other) {
            let verdict = here.matched.matches.of(other).map(|m| verdict_word(t, m.verdict())).unwrap_or_default();
            found.push((other, format!("{what} {verdict}.")));
        }
    };
    for other in &programme.succeeded_by {
        add(*other, tr!(t, "programmes-related-successor"));
    }
    for other in &programme.alternatives {
        add(*other, tr!(t, "programmes-related-alternative"));
    }
    if let Some(family) = programme.family {
        for other in here.catalogue().programme_indices().filter(|o| here.programme(*o).family == Some(family)) {
            add(other, tr!(t, "programmes-related-family"));
        }
    }
    for other in &programme.not_with {
        add(*other, tr!(t, "programmes-related-not-with"));
    }
    found
}

/// The surest source in a line, with the last check.
pub(super) fn source_line(here: Here<'_>, programme: &Programme) -> String {
    let t = here.t();
    let surest = programme.sources.iter().max_by_key(|source| source.sureness);
    let place = surest.map_or("", |source| source.place.as_str());
    let first = tr!(t, "programmes-source", place = place.trim_end_matches('.'));
    let checked = match programme.checked_on {
        Some(date) => tr!(t, "programmes-last-check", date = text::date(t, date)),
        None => tr!(t, "programmes-no-check"),
    };
    if programme.sureness == Sureness::Unverified {
        return format!("{} {first} {checked}", tr!(t, "programmes-known-to-exist"));
    }
    format!("{first} {checked}")
}

/// Draws the page.
pub(super) fn detail_ui(ui: &mut Ui, here: Here<'_>, detail: &Detail, state: &mut State, out: &mut Outbox) {
    back_ui(ui, here, state, out);
    ui.add_space(6.0);
    let room = ui.available_width();
    let (aside, gap) = if room < 1100.0 { (360.0, 32.0) } else { (400.0, 40.0) };
    two_columns_ui(
        ui,
        &mut (state, out),
        aside,
        gap,
        |ui, (state, out)| main_ui(ui, here, detail, state, out),
        |ui, (state, out)| aside_ui(ui, here, detail, state, out),
    );
}

/// The money with the way into the plan, and other ways to look on.
fn aside_ui(ui: &mut Ui, here: Here<'_>, detail: &Detail, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    let id = &here.programme(detail.programme).id;
    detail.money.ui(ui, here, (&mut state.cost, &mut state.used), out, |ui, out| {
        ui.add_space(16.0);
        if here.model.plans_with(id) {
            let words = tr!(t, "programmes-in-plan");
            icon_line_ui(ui, Icon::ListChecks, &words);
            if LinkButton::new(&tr!(t, "programmes-open-plan")).small().trailing(Icon::ArrowRight).show(ui).clicked() {
                out.push(Event::Go(Screen::Plan));
            }
            return;
        }
        let label = tr!(t, "programmes-add-to-plan");
        let button = Button::main(&label).leading(Icon::Plus).full_width();
        if button.show(ui).clicked()
            && let Some(action) = here.model.action_with(id)
        {
            out.push(Event::AddAction(List::Now, Box::new(action)));
        }
    });
    ui.add_space(16.0);
    if LinkButton::new(&tr!(t, "programmes-calculator")).leading(Icon::HandCoins).show(ui).clicked() {
        out.push(Event::Go(Screen::Calculator));
    }
    if LinkButton::new(&tr!(t, "programmes-compare-this")).leading(Icon::Scales).show(ui).clicked() {
        state.compare_with(id);
        out.push(Event::Go(Screen::Compare(state.compared.clone())));
    }
    let provider = tr!(t, "programmes-provider-open", name = &detail.provider);
    if LinkButton::new(&provider).leading(Icon::Buildings).show(ui).clicked() {
        let organisation = here.catalogue().organisation(here.programme(detail.programme).provider);
        out.push(Event::Go(Screen::Organisation(organisation.id.clone())));
    }
}

/// The way back to where the user came from.
fn back_ui(ui: &mut Ui, here: Here<'_>, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    let label = match here.model.back.last() {
        Some(Screen::Results | Screen::Explanation(_)) => tr!(t, "programmes-back-to-result"),
        Some(Screen::Programme(id)) => match here.catalogue().find(id.as_str()) {
            Some(ix) => tr!(t, "programmes-back-to", name = here.name(ix)),
            None => tr!(t, "programmes-back"),
        },
        Some(Screen::Organisation(id)) => match here.catalogue().find_organisation(id.as_str()) {
            Some(ix) => tr!(t, "programmes-back-to", name = t.text(&here.catalogue().organisation(ix).name)),
            None => tr!(t, "programmes-back"),
        },
        Some(Screen::Compare(_)) => tr!(t, "programmes-back-compare"),
        Some(Screen::Programmes) | None => tr!(t, "programmes-back"),
        Some(_) => tr!(t, "who-back-other"),
    };
    let link = LinkButton::new(&label).leading(Icon::CaretLeft).show(ui);
    state.focus_if(Focus::Back, &link);
    let is_folded = state.detail.line.is_none();
    let escapes =
        is_folded && !ui.ctx().text_edit_focused() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if link.clicked() || escapes {
        let event = if here.model.back.is_empty() { Event::Go(Screen::Programmes) } else { Event::Back };
        out.push(event);
    }
}

fn main_ui(ui: &mut Ui, here: Here<'_>, detail: &Detail, state: &mut State, out: &mut Outbox) {
    let t = here.t();
    other_day_ui(ui, here, &mut state.day, out);
    head_ui(ui, detail);
    lead_ui(ui, &detail.summary);
    for notice in &detail.notices {
        ui.add_space(12.0);
        let mut drawn = Notice::new(notice.kind, &notice.first).rest(&notice.rest).dense();
        let back = tr!(t, "overrule-back");
        if notice.is_decision {
            drawn = drawn.action(&back, None);
        }
        if drawn.show(ui) {
            let programme = here.programme(detail.programme).id.clone();
            out.push(Event::Overrule { programme, decision: None });
            state.focus = Some(Focus::Back);
        }
    }
    ui.add_space(20.0);
    heading_ui(ui, &tr!(t, "programmes-may-you"), 2);
    ui.add_space(4.0);
    for rule in &detail.rules {
        rule_row_ui(ui, here, rule, state, out);
    }
    ui.add_space(8.0);
    let decide = if detail.is_decided { tr!(t, "overrule-change") } else { tr!(t, "overrule-open") };
    if LinkButton::new(&decide).small().leading(Icon::PencilSimple).show(ui).clicked() {
        state.overruling.open(here, detail.programme);
        ui.ctx().request_repaint();
    }
    section_ui(ui, &tr!(t, "programmes-why-useful"));
    if detail.reasons.is_empty() {
        body_ui(ui, &tr!(t, "programmes-no-reason"));
    }
    for reason in &detail.reasons {
        bullet_ui(ui, reason);
    }
    if !detail.steps.is_empty() {
        section_ui(ui, &tr!(t, "programmes-steps"));
        for (place, step) in detail.steps.iter().enumerate() {
            step_ui(ui, place + 1, step);
        }
    }
    section_ui(ui, &tr!(t, "programmes-good-to-know"));
    for (label, value) in &detail.facts {
        fact_row_ui(ui, label, value);
    }
    if let Some((filled, words)) = &detail.effort {
        ui.add_space(8.0);
        effort_ui(ui, *filled, words);
    }
    for note in &detail.notes {
        ui.add_space(6.0);
        body_ui(ui, note);
    }
    for (company, did) in &detail.examples {
        ui.add_space(8.0);
        let c = &theme(ui).colour;
        let name = tr!(t, "programmes-example", company = company);
        let spans = [
            Span::new(&name, TextKind::BodyStrong, c.ink),
            Span::new(" ", TextKind::Body, c.ink),
            Span::new(did, TextKind::Body, c.ink),
        ];
        Text::rich(&spans).show(ui);
    }
    if let Some(leads) = &detail.leads {
        ui.add_space(24.0);
        ui.scope(|ui| leads.ui(ui, t, 2));
    }
    section_ui(ui, &tr!(t, "programmes-contact"));
    if detail.contacts.is_empty() {
        body_ui(ui, &tr!(t, "programmes-contact-provider", provider = &detail.provider));
    }
    for contact in &detail.contacts {
        contact.ui(ui);
        ui.add_space(4.0);
    }
    if let Some(url) = &detail.url {
        small_ui(ui, &tr!(t, "programmes-read-more", url = url));
    }
    if !detail.related.is_empty() {
        section_ui(ui, &tr!(t, "programmes-related"));
        for (other, what) in &detail.related {
            if entry_row_ui(ui, here.name(*other), what).clicked() {
                out.push(Event::Go(Screen::Programme(here.programme(*other).id.clone())));
            }
        }
    }
    sources_ui(ui, here, detail, state);
}

/// Title and verdict in one line where both fit, and the tags below.
fn head_ui(ui: &mut Ui, detail: &Detail) {
    let t = theme(ui);
    let room = ui.available_width();
    let kind = if crate::gui::layout::Page::of(ui.ctx()).is_short { TextKind::TitleShort } else { TextKind::Title };
    let title = paint::line(ui.painter(), kind, &detail.title, t.colour.ink).size().x;
    let label = paint::line(ui.painter(), TextKind::SmallStrong, &detail.badge, t.colour.ink).size().x;
    let sign = badge(detail.verdict);
    let is_beside = title + 16.0 + label + 41.0 <= room;
    if is_beside {
        crate::gui::layout::row_ui(ui, 16.0, |ui| {
            title_ui(ui, &detail.title);
            verdict_ui(ui, sign, &detail.badge);
        });
    } else {
        title_ui(ui, &detail.title);
        ui.add_space(6.0);
    }
    flow_ui(ui, 8.0, |ui| {
        if !is_beside {
            verdict_ui(ui, sign, &detail.badge);
        }
        for tag in &detail.tags {
            tag_ui(ui, None, tag);
        }
    });
    ui.add_space(6.0);
}

fn section_ui(ui: &mut Ui, title: &str) {
    ui.add_space(24.0);
    heading_ui(ui, title, 2);
    ui.add_space(6.0);
}

/// A rule: its sign, its sentence, the company's own value or what to do at the right, and a line below.
fn rule_row_ui(ui: &mut Ui, here: Here<'_>, rule: &RuleWords, state: &mut State, out: &mut Outbox) {
    let key = Id::unique(("programme rule", rule.line.id.as_str()));
    ui.scope_builder(UiBuilder::new().scope_id(key), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        rule_ui_inside(ui, here, rule, state, out);
    });
}

fn rule_ui_inside(ui: &mut Ui, here: Here<'_>, rule: &RuleWords, state: &mut State, out: &mut Outbox) {
    let theme = theme(ui);
    let c = &theme.colour;
    let t = here.t();
    let width = ui.available_width();
    let is_told = rule.told.is_some();
    // At the right: what to do, or else the company's own value.
    let action = match (rule.ways.first(), is_told) {
        (Some(way), _) => Some(way.label(here)),
        (None, true) => Some(tr!(t, "programmes-change")),
        (None, false) => None,
    };
    let value = rule.line.value.as_deref().unwrap_or("");
    let tail_kind = if action.is_some() { TextKind::SmallStrong } else { TextKind::Small };
    let tail = action.as_deref().unwrap_or(value);
    let most = (width * 0.42).max(60.0);
    let tail_job = tail_kind.job(tail, c.ink2, most);
    let tail_size = ui.painter().layout_job(tail_job.clone()).size();
    let gap = if tail.is_empty() { 0.0 } else { 16.0 };
    let room = (width - 34.0 - tail_size.x - gap).max(80.0);
    let sentence = ui.painter().layout_job(TextKind::Body.job(&rule.drawn, c.ink, room));
    let fix = rule.line.fix.as_deref().unwrap_or("");
    let fix = (!fix.is_empty()).then(|| ui.painter().layout_job(TextKind::Small.job(fix, c.ink2, room)));
    let fix_height = fix.as_ref().map_or(0.0, |galley| galley.size().y);
    let height = 8.0 + (sentence.size().y + fix_height).max(tail_size.y + 4.0) + 8.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let state_word = match rule.line.result {
        Truth::True => tr!(t, "programmes-rule-passed"),
        Truth::Unknown => tr!(t, "programmes-rule-open"),
        Truth::False => tr!(t, "programmes-rule-failed"),
    };
    name_node(&response, accesskit::Role::Label, &rule.line.sentence, |node| {
        let said = [&*state_word, value, rule.line.fix.as_deref().unwrap_or("")];
        node.set_description(said.into_iter().filter(|s| !s.is_empty()).collect::<Vec<&str>>().join(". "));
    });
    let top = rect.top() + 8.0;
    let (icon, weight, colour) = match rule_state(rule.line.result) {
        RuleState::Passed => (Icon::CheckCircle, IconWeight::Fill, c.good),
        RuleState::Failed => (Icon::XCircle, IconWeight::Fill, c.stop),
        RuleState::Open | RuleState::Mind => (Icon::CircleDashed, IconWeight::Regular, c.warn),
    };
    paint_icon(ui.painter(), icon, weight, 18.0, pos2(rect.left() + 9.0, top + 13.0), colour);
    let sentence_height = sentence.size().y;
    let at = |y: f32| paint::snapped(ui.painter(), pos2(rect.left() + 34.0, y));
    ui.painter().galley(at(top), sentence, c.ink);
    if let Some(fix) = fix {
        ui.painter().galley(at(top + sentence_height), fix, c.ink2);
    }
    if let Some(label) = &action {
        let spot = Rect::from_min_size(pos2(rect.right() - tail_size.x, top - 1.0), vec2(tail_size.x, 28.0));
        let mut corner =
            ui.new_child(UiBuilder::new().max_rect(spot.expand2(vec2(1.0, 0.0))).scope_id(ui.unique_id().with("do")));
        let link = LinkButton::new(label).small().show(&mut corner);
        drop(corner);
        if link.clicked() {
            let is_here = !matches!(rule.ways.first(), Some(Way::Company | Way::Start(_) | Way::Cost));
            if is_here || rule.ways.len() > 1 {
                let is_open = state.detail.line.as_deref() == Some(&*rule.line.id);
                state.detail.line = (!is_open).then(|| rule.line.id.clone());
                state.detail.takes_focus = !is_open;
                ui.ctx().request_repaint();
            } else if let Some(way) = rule.ways.first() {
                way.go(ui, out);
            }
        }
    } else if !value.is_empty() {
        let mut job = tail_job;
        job.halign = eframe::egui::Align::RIGHT;
        let galley = ui.painter().layout_job(job);
        let pos = paint::snapped(ui.painter(), pos2(rect.right(), top + 2.0));
        ui.painter().galley(pos, galley, c.ink2);
    }
    if state.detail.line.as_deref() == Some(&*rule.line.id) {
        answers_ui(ui, here, rule, state, out);
    }
    rule_ui(ui);
}

/// What would settle a rule, unfolded below it.
fn answers_ui(ui: &mut Ui, here: Here<'_>, rule: &RuleWords, state: &mut State, out: &mut Outbox) {
    let room = ui.available_rect_before_wrap();
    let inside = Rect::from_min_max(pos2(room.left() + 34.0, room.top()), pos2(room.right(), f32::MAX / 4.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inside).scope_id(ui.unique_id().with("answers")));
    child.spacing_mut().item_spacing.y = 8.0;
    let takes_focus = std::mem::take(&mut state.detail.takes_focus);
    let mut closes = child.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    let own: Vec<Way> = match rule.told {
        Some(ix) if rule.ways.is_empty() => vec![Way::Statement(ix)],
        _ => rule.ways.clone(),
    };
    let several = own.len() > 1;
    for (place, way) in own.iter().enumerate() {
        let first = takes_focus && place == 0;
        match way {
            Way::Statement(ix) => {
                if several || rule.drawn == rule.line.sentence && rule.told.is_none() {
                    let says = here.t().text(&here.catalogue().statement(*ix).says);
                    small_ui(&mut child, says);
                }
                closes |= statement_ui(&mut child, here, *ix, "rule", first, out) != Said::Nothing;
            }
            Way::Project(_) => topics_ui(&mut child, here, out),
            way => {
                let link = LinkButton::new(&way.label(here)).small().trailing(Icon::ArrowRight).show(&mut child);
                if first {
                    link.request_focus();
                }
                if link.clicked() {
                    way.go(&child, out);
                }
            }
        }
    }
    let used = child.min_rect();
    drop(child);
    ui.advance_cursor_after_rect(used);
    ui.add_space(12.0);
    if closes {
        state.detail.line = None;
        ui.ctx().request_repaint();
    }
}

fn bullet_ui(ui: &mut Ui, sentence: &str) {
    let c = &theme(ui).colour;
    let room = (ui.available_width() - 28.0).clamp(40.0, TextKind::Body.max_line());
    let words = ui.painter().layout_job(TextKind::Body.job(sentence, c.ink, room));
    let size = vec2(28.0 + words.size().x, words.size().y + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    name_node(&response, accesskit::Role::Label, sentence, |_| {});
    paint_icon(ui.painter(), Icon::Lightbulb, IconWeight::Regular, 18.0, rect.min + vec2(9.0, 15.0), c.primary);
    ui.painter().galley(paint::snapped(ui.painter(), rect.min + vec2(28.0, 2.0)), words, c.ink);
}

fn step_ui(ui: &mut Ui, number: usize, step: &str) {
    let room = ui.available_rect_before_wrap();
    let c = &theme(ui).colour;
    let words = ui.painter().layout_job(TextKind::Body.job(step, c.ink, (room.width() - 40.0).max(80.0)));
    let height = words.size().y.max(28.0) + 8.0;
    let (rect, response) = ui.allocate_exact_size(vec2(room.width(), height), Sense::hover());
    name_node(&response, accesskit::Role::Label, &format!("{number}. {step}"), |_| {});
    let mut circle = ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(rect.min, vec2(28.0, 28.0))));
    step_number_ui(&mut circle, &number.to_string(), false);
    drop(circle);
    ui.painter().galley(paint::snapped(ui.painter(), rect.min + vec2(40.0, 1.0)), words, c.ink);
}

/// What something is, and what is said of it; below each other where there is little room.
fn fact_row_ui(ui: &mut Ui, label: &str, value: &str) {
    let c = &theme(ui).colour;
    let width = ui.available_width();
    let first = if width < 480.0 { width } else { 200.0 };
    let name = ui.painter().layout_job(TextKind::Body.job(label, c.ink2, first));
    let is_stacked = first >= width;
    let room = if is_stacked { width } else { width - first - 16.0 };
    let words = ui.painter().layout_job(TextKind::Body.job(value, c.ink, room.min(TextKind::Body.max_line())));
    let height = if is_stacked { name.size().y + words.size().y } else { name.size().y.max(words.size().y) };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height + 6.0), Sense::hover());
    name_node(&response, accesskit::Role::Label, &format!("{label}: {value}"), |_| {});
    let below = name.size().y;
    ui.painter().galley(paint::snapped(ui.painter(), rect.min), name, c.ink2);
    let at = if is_stacked { rect.min + vec2(0.0, below) } else { rect.min + vec2(first + 16.0, 0.0) };
    ui.painter().galley(paint::snapped(ui.painter(), at), words, c.ink);
}

/// Where all this comes from: the surest source with the last check, and the rest on demand.
fn sources_ui(ui: &mut Ui, here: Here<'_>, detail: &Detail, state: &mut State) {
    let t = here.t();
    ui.add_space(24.0);
    small_ui(ui, &detail.source);
    if detail.sources.is_empty() {
        return;
    }
    let label =
        if state.detail.sources { tr!(t, "programmes-hide-sources") } else { tr!(t, "programmes-show-sources") };
    if LinkButton::new(&label).small().show(ui).clicked() {
        state.detail.sources = !state.detail.sources;
        ui.ctx().request_repaint();
    }
    if !state.detail.sources {
        return;
    }
    for source in &detail.sources {
        ui.add_space(6.0);
        source.ui(ui);
    }
}
