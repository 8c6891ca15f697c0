//! `match`: a company in, every programme out with its verdict and the reasons; one company or one per line.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::company::{Against, situation};
use super::known::{Known, Opens, Own, Paid, dossier_told};
use super::{Answer, Exit, Surroundings, money};
use crate::app::{self, Shelf};
use crate::catalogue::{Catalogue, NeedIx, ProgrammeIx, StateAid};
use crate::company::Reference;
use crate::company::area::AreaIndex;
use crate::company::sector::Nace;
use crate::company::size::SizeClass;
use crate::condition::Truth;
use crate::diagnostic::{Diagnostic, drawable, harmless};
use crate::matching::{
    Cause, LeadList, Line, Match, Matcher, Matches, Override, Project, Reason, Situation, Verdict, Wording,
};
use crate::text::{self, Tr};
use crate::tr;

/// Which company, against which catalogue, on which day, and how to show it.
#[derive(Args)]
pub(super) struct MatchArgs {
    #[command(flatten)]
    asked: Asked,
    /// Show every programme as text, not only the few that help most.
    #[arg(long)]
    all: bool,
}

/// Which company, against which catalogue, on which day, for which project.
#[derive(Args)]
pub(super) struct Asked {
    /// A dossier: its company, with what it was asked and what its scans say.
    #[arg(required_unless_present = "company", conflicts_with = "company")]
    dossier: Option<PathBuf>,
    /// A company as JSON, or one object a line in a file that ends in .jsonl; - reads standard input.
    #[arg(long)]
    company: Option<PathBuf>,
    #[command(flatten)]
    own: Own,
    #[command(flatten)]
    opens: Opens,
    /// The day to match for, as 2026-11-21; today if left out.
    #[arg(long, value_parser = parse_date)]
    on: Option<Date>,
    #[command(flatten)]
    paid: Paid,
    /// How to show the answer. Lines in give lines out, always as JSON.
    #[arg(long, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// How many cards the short list has.
const MOST_CARDS: usize = 5;

pub(super) fn parse_date(typed: &str) -> Result<Date, String> {
    // Only the plain form: other writings jiff understands carry a time or a zone.
    let plain = typed.len() == 10;
    typed.parse().ok().filter(|_| plain).ok_or_else(|| "2026-11-21".to_owned())
}

pub(super) fn run(args: &MatchArgs, tr: &Tr, around: &mut Surroundings<'_>) -> Exit {
    let given = match Given::new(&args.asked, tr, around) {
        Ok(given) => given,
        Err(exit) => return exit,
    };
    let matcher = &given.matcher;
    let mut written = Written::new(matcher, tr);
    given.each(tr, around, |situation, as_lines, around| {
        let matches = matcher.match_all(situation, given.on);
        if !as_lines && args.asked.is_text() {
            let shown = if args.all {
                everything(matcher, &matches, situation, tr)
            } else {
                short(matcher, &matches, situation, tr)
            };
            let _ = write!(around.out, "{}", drawable(&shown));
            return None;
        }
        let line = written.list(&matches, situation);
        if as_lines {
            return Some(Answer::Line(line));
        }
        // What we wrote is JSON; read back it is laid out like everything else.
        Some(serde_json::from_str(&line).map_or(Answer::Line(line), Answer::Tree))
    })
}

/// What a command that matches was given.
pub(super) struct Given {
    pub matcher: Arc<Matcher>,
    pub on: Date,
    known: Known,
    /// What of a project the command was told.
    told: Project,
    input: Input,
}

/// What there is to match.
enum Input {
    /// A dossier.
    Dossier(Box<Situation>),
    /// Companies as JSON.
    Companies { path: PathBuf, bytes: Vec<u8> },
}

impl Asked {
    /// Whether the answer is for people, where the input is a single company.
    pub fn is_text(&self) -> bool {
        self.format.is_none_or(|format| format == Format::Text)
    }
}

impl Given {
    /// Reads the catalogue and the input. What is wrong is told.
    pub fn new(args: &Asked, tr: &Tr, around: &mut Surroundings<'_>) -> Result<Self, Exit> {
        let known = Known::new(&args.own, args.dossier.as_deref(), tr, around)?;
        let matcher = known.matcher.clone();
        let told = args.paid.project(matcher.catalogue(), tr, around)?;
        let on = args.on.unwrap_or(around.today);
        let input = match (&args.company, &args.dossier) {
            (Some(path), _) => Input::Companies { path: path.clone(), bytes: super::read(path, tr, around)? },
            (None, Some(path)) => {
                let passphrase = args.opens.passphrase(tr, around)?;
                let dossier = dossier_told(path, passphrase.as_ref(), tr, around)?.dossier;
                let shelf = known.shelf_of(path, &dossier);
                // As the window tells the matcher.
                let situation = app::situation(&dossier, &shelf, matcher.reference(), &Project::default(), on);
                Input::Dossier(Box::new(situation))
            }
            (None, None) => return Err(Exit::BadCommand),
        };
        Ok(Self { matcher, on, known, told, input })
    }

    /// Answers for every company of the input; `answer` is told whether the answers are lines.
    pub fn each(
        &self,
        tr: &Tr,
        around: &mut Surroundings<'_>,
        mut answer: impl FnMut(&Situation, bool, &mut Surroundings<'_>) -> Option<Answer>,
    ) -> Exit {
        let mut answer = |mut situation: Situation, lines: bool, around: &mut Surroundings<'_>| {
            if self.told.cost.is_some() {
                situation.project.cost.clone_from(&self.told.cost);
            }
            if self.told.topic.is_some() {
                situation.project.topic.clone_from(&self.told.topic);
            }
            answer(&situation, lines, around)
        };
        let (path, bytes) = match &self.input {
            Input::Companies { path, bytes } => (path, bytes),
            Input::Dossier(situation) => {
                return match answer((**situation).clone(), false, around) {
                    Some(Answer::Tree(value)) => self.known.ended(super::written(writeln!(around.out, "{value:#}"))),
                    Some(Answer::Line(line)) => self.known.ended(super::written(writeln!(around.out, "{line}"))),
                    None => self.known.exit,
                };
            }
        };
        let file: Arc<str> = path.display().to_string().into();
        let lines = super::is_lines(path, bytes);
        let against = Against {
            catalogue: self.matcher.catalogue(),
            reference: self.matcher.reference(),
            questionnaires: self.known.shelf.questionnaires(),
            on: self.on,
        };
        let exit = super::each(bytes, &file, lines, tr, around, |value, around| {
            Ok(answer(situation(value, &file, &against)?, lines, around))
        });
        self.known.ended(exit)
    }
}

fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "pass",
        Truth::False => "fail",
        Truth::Unknown => "unknown",
    }
}

/// Matches written as JSON. Everything that reads the same for many companies is written once: that is what lets a hundred thousand of
/// them go by.
struct Written<'a> {
    matcher: &'a Matcher,
    tr: &'a Tr,
    lines: HashMap<Wording, String>,
    needs: HashMap<NeedIx, String>,
    leads: HashMap<(ProgrammeIx, Option<Nace>, Option<AreaIndex>), String>,
    money: HashMap<(ProgrammeIx, SizeClass, SizeClass, Option<String>, Option<Nace>), String>,
}

impl<'a> Written<'a> {
    fn new(matcher: &'a Matcher, tr: &'a Tr) -> Self {
        let (lines, needs, leads, money) = Default::default();
        Self { matcher, tr, lines, needs, leads, money }
    }

    /// Every programme once, best first.
    fn list(&mut self, matches: &Matches, situation: &Situation) -> String {
        let catalogue = self.matcher.catalogue().clone();
        let sizes = self.matcher.reference().constants.eu_sizes(matches.on).of(&situation.company);
        let cost = situation.project.cost.as_ref().map(ToString::to_string);
        let mut out = String::with_capacity(64 * 1024);
        out.push('[');
        for (at, m) in matches.list.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            let id = &catalogue.programme(m.programme).id;
            let (verdict, status) = (m.verdict().id(), m.judgement.status.id());
            let _ = write!(out, r#"{{"id":"{id}","verdict":"{verdict}","status":"{status}","rules":["#);
            self.rules(&mut out, matches, m, situation);
            out.push_str(r#"],"useful":["#);
            self.useful(&mut out, matches, m, situation);
            out.push_str(r#"],"money":"#);
            let written = || {
                let view = self.matcher.money(m.programme, situation, matches.on);
                view.map_or(Json::Null, |view| money::view_json(&view)).to_string()
            };
            if situation.aid.is_empty() && situation.project.used.is_empty() {
                // Whether the ceiling of de minimis aid is the company's depends on what it does.
                let programme = catalogue.programme(m.programme);
                let sector = situation.company.sector.filter(|_| programme.state_aid == StateAid::DeMinimis);
                let key = (m.programme, sizes.lowest, sizes.highest, cost.clone(), sector);
                out.push_str(self.money.entry(key).or_insert_with(written));
            } else {
                out.push_str(&written());
            }
            if let Some(Override { reason, by, on, .. }) = &m.overridden {
                let by_rules = m.judgement.verdict.id();
                let decision = json!({"verdict_by_rules": by_rules, "reason": reason, "by": by, "on": on.to_string()});
                let _ = write!(out, r#","override":{decision}"#);
            }
            out.push('}');
        }
        out.push(']');
        out
    }

    fn rules(&mut self, out: &mut String, matches: &Matches, m: &Match, situation: &Situation) {
        let start = out.len();
        for wording in self.matcher.wordings(matches, m.programme, situation) {
            if !self.lines.contains_key(&wording) {
                // One line is new: all of this programme's are written, which is when the whole of them is at hand.
                let wordings = self.matcher.wordings(matches, m.programme, situation);
                for (wording, line) in wordings.zip(self.matcher.lines(matches, m, situation, self.tr)) {
                    let Line { id, result, sentence, .. } = line;
                    let text = json!({"id": id, "result": truth(result), "sentence": sentence}).to_string();
                    self.lines.insert(wording, text);
                }
            }
            if out.len() > start {
                out.push(',');
            }
            out.extend(self.lines.get(&wording).map(String::as_str));
        }
    }

    /// Why it is useful; and where the programme has leads that depend on sector and place, who they are for this company.
    fn useful(&mut self, out: &mut String, matches: &Matches, m: &Match, situation: &Situation) {
        let (matcher, tr) = (self.matcher, self.tr);
        let start = out.len();
        let told = |(id, sentence): (String, String)| json!({"id": id, "sentence": sentence}).to_string();
        for reason in &m.useful {
            if out.len() > start {
                out.push(',');
            }
            let written = || told(matcher.reason(m, reason, situation, matches.on, tr));
            match reason {
                Reason::Need(need) => out.push_str(self.needs.entry(*need).or_insert_with(written)),
                _ => out.push_str(&written()),
            }
        }
        if matcher.catalogue().programme(m.programme).leads.is_none() {
            return;
        }
        let key = (m.programme, situation.company.sector, matches.location().narrowest);
        let leads = self.leads.entry(key).or_insert_with(|| {
            let list = matcher.programme_leads(matches, m.programme, situation);
            let lines = list.map(|list| {
                let mut lines = matcher.lead_lines(&list, tr);
                let note = tr.text(&matcher.catalogue().lead_table(list.table).note).to_owned();
                lines.push(("lead-note".to_owned(), note));
                lines
            });
            lines.unwrap_or_default().into_iter().map(told).collect::<Vec<_>>().join(",")
        });
        if !leads.is_empty() && out.len() > start {
            out.push(',');
        }
        out.push_str(leads);
    }
}

/// The short list as a person reads it, and what was left out.
fn short(matcher: &Matcher, matches: &Matches, situation: &Situation, tr: &Tr) -> String {
    let catalogue = matcher.catalogue();
    let list = matches.short_list(catalogue, MOST_CARDS);
    let mut out = heading(matches, situation, tr);
    let leads = matcher.leads(situation);
    let told_first = |leads: &&LeadList| leads.is_asked_for == Some(true);
    for leads in leads.iter().filter(told_first) {
        leads_shown(&mut out, matcher, leads, tr);
    }
    for card in &list.cards {
        if let Some(m) = matches.of(card.programme) {
            programme(&mut out, matcher, matches, m, situation, tr);
        }
        if !card.siblings.is_empty() {
            let names: Vec<&str> = card.siblings.iter().map(|ix| tr.text(&catalogue.programme(*ix).name)).collect();
            let _ = writeln!(out, "    {}", tr!(tr, "match-family", names = names.join("; ")));
        }
    }
    if list.cards.is_empty() {
        let _ = writeln!(out, "\n{}", tr!(tr, "match-none"));
    }
    for leads in leads.iter().filter(|leads| leads.is_asked_for.is_none()) {
        leads_shown(&mut out, matcher, leads, tr);
    }
    let _ = writeln!(out, "\n{}", tr!(tr, "match-left-out", count = list.left_out_count()));
    for cause in Cause::ALL {
        if let Some(programmes) = list.left_out.get(&cause) {
            let _ = writeln!(out, "    {:>3}  {}", programmes.len(), cause_words(cause, tr));
        }
    }
    out.push_str(&money::shown(matcher, matches, situation, tr));
    if let Some(settling) = matcher.settling_questions(matches, situation) {
        let count = settling.settles.len();
        let _ = writeln!(out, "\n{}", tr!(tr, "match-settling", count = count, n = settling.asks.len()));
        for ask in &settling.asks {
            let _ = writeln!(out, "    {}", matcher.ask_words(ask, tr));
        }
    }
    let questions = matcher.open_questions(matches, situation);
    if !questions.is_empty() {
        let _ = writeln!(out, "\n{}", tr!(tr, "match-questions"));
        for question in questions.iter().take(MOST_CARDS) {
            let about = tr!(tr, "match-question-about", count = question.programmes.len());
            let _ = writeln!(out, "    {} ({about})", matcher.ask_words(&question.ask, tr));
        }
    }
    out
}

fn leads_shown(out: &mut String, matcher: &Matcher, leads: &LeadList, tr: &Tr) {
    let _ = writeln!(out, "\n{}", tr!(tr, "match-leads"));
    for (_, sentence) in matcher.lead_lines(leads, tr) {
        let _ = writeln!(out, "    {sentence}");
    }
    let _ = writeln!(out, "    {}", tr.text(&matcher.catalogue().lead_table(leads.table).note));
}

/// Every programme as a person reads it.
fn everything(matcher: &Matcher, matches: &Matches, situation: &Situation, tr: &Tr) -> String {
    let mut out = heading(matches, situation, tr);
    for m in &matches.list {
        programme(&mut out, matcher, matches, m, situation, tr);
    }
    out
}

fn heading(matches: &Matches, situation: &Situation, tr: &Tr) -> String {
    let name = situation.company.name.as_deref().map_or_else(|| tr!(tr, "match-nameless"), harmless);
    let date = text::date(tr, matches.on);
    format!("{}\n", tr!(tr, "match-heading", name = name, date = date))
}

fn programme(out: &mut String, matcher: &Matcher, matches: &Matches, m: &Match, situation: &Situation, tr: &Tr) {
    let programme = matcher.catalogue().programme(m.programme);
    let _ = writeln!(out, "\n{}: {}", verdict_words(m.verdict(), tr), tr.text(&programme.name));
    let _ = writeln!(out, "    {}", tr.text(&programme.summary));
    if let Some(decision) = matcher.decision(m, tr) {
        let _ = writeln!(out, "    ! {decision}");
    }
    let why = matcher.why(matches, m, situation, tr);
    if m.verdict() >= Verdict::NotYet {
        let _ = writeln!(out, "    {why}");
        return;
    }
    for reason in &m.useful {
        let _ = writeln!(out, "    * {}", matcher.reason(m, reason, situation, matches.on, tr).1);
    }
    for Line { result, sentence, .. } in matcher.lines(matches, m, situation, tr) {
        let sign = match result {
            Truth::True => '✓',
            Truth::False => '✗',
            Truth::Unknown => '?',
        };
        let _ = writeln!(out, "    {sign} {sentence}");
    }
    for sentence in matcher.notices(programme, matches.on, tr) {
        let _ = writeln!(out, "    ! {sentence}");
    }
    for sentence in matcher.money_lines(m.programme, situation, matches.on, tr) {
        let _ = writeln!(out, "    € {sentence}");
    }
}

fn verdict_words(verdict: Verdict, tr: &Tr) -> String {
    match verdict {
        Verdict::Fits => tr!(tr, "programmes-fits"),
        Verdict::SeemsToFit => tr!(tr, "programmes-seems-to-fit"),
        Verdict::NotYet => tr!(tr, "programmes-not-yet"),
        Verdict::NotForYou => tr!(tr, "programmes-not-for-you"),
        Verdict::NotAvailable => tr!(tr, "programmes-not-available"),
    }
}

fn cause_words(cause: Cause, tr: &Tr) -> String {
    match cause {
        Cause::NotYet => tr!(tr, "programmes-cause-not-yet"),
        Cause::OtherRegion => tr!(tr, "programmes-cause-other-region"),
        Cause::OtherCompany => tr!(tr, "programmes-cause-other-company"),
        Cause::ForOthers => tr!(tr, "programmes-cause-for-others"),
        Cause::Closed => tr!(tr, "programmes-cause-closed"),
        Cause::LessUseful => tr!(tr, "programmes-cause-less-useful"),
    }
}

/// What is wrong in a catalogue for its author: what it says of questionnaires, and what is probably not meant.
pub(super) fn lints(catalogue: &Arc<Catalogue>, on: Date) -> Vec<Diagnostic> {
    let (matcher, mut found) = Matcher::new(catalogue.clone(), Reference::built_in(), Shelf::new([]).questionnaires());
    found.extend(matcher.lint(on));
    found
}
