//! A company as JSON: what the matcher is told. Every key may be left out; what is left out is unknown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use serde_json::{Map, Value as Json};

use super::json;
use crate::catalogue::Catalogue;
use crate::company::sector::Nace;
use crate::company::size::SizeClass;
use crate::company::{Company, Country, Known, Reference};
use crate::diagnostic::{Diagnostic, Position};
use crate::exact::Exact;
use crate::id::{Id as _, NeedId, ProgrammeId, QuestionnaireId, RowKey};
use crate::matching::{AidReceived, Override, Project, Scan, ScanElsewhere, Situation, Verdict};
use crate::questionnaire::Questionnaire;
use crate::scoring::{Context, NoFacts, Sheet, score};

/// The keys there are.
const KEYS: [&str; 20] = [
    "name",
    "country",
    "number",
    "municipality",
    "area",
    "sector",
    "headcount",
    "turnover",
    "balance",
    "group",
    "confirmed_size",
    "founded",
    "legal_form",
    "needs",
    "answers",
    "confirmed",
    "assessments",
    "project",
    "aid",
    "overrides",
];

/// What a company is read against.
pub(super) struct Against<'a> {
    pub catalogue: &'a Catalogue,
    pub reference: &'static Reference,
    pub questionnaires: &'a [Arc<Questionnaire>],
    /// The day asked for: answers count as given then.
    pub on: Date,
}

/// Reads one company.
///
/// # Errors
/// One diagnostic for each key that does not exist or whose value does not fit.
pub(super) fn situation(json: &Json, file: &Arc<str>, against: &Against<'_>) -> Result<Situation, Vec<Diagnostic>> {
    let mut reader = Reader { file, problems: Vec::new() };
    let Json::Object(object) = json else { return Err(vec![reader.error("company-not-object")]) };
    for key in object.keys().filter(|key| !KEYS.contains(&key.as_str())) {
        let free = KEYS.iter().copied().filter(|known| !object.contains_key(*known));
        let problem = reader.error("company-unknown-key").with("found", key.as_str()).suggest(key, free);
        reader.problems.push(problem.with("known", KEYS.join(", ")));
    }
    let company = reader.company(object, against);
    let needs = reader.needs(object, against.catalogue);
    let told = reader.told(object, against.catalogue);
    let assessments = reader.assessments(object, against.catalogue);
    let project = reader.project(object, against.catalogue);
    let scans = reader.scans(object, &company, against);
    let aid = reader.aid(object);
    let overrides = reader.overrides(object, against.catalogue);
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    Ok(Situation { company, needs, scans, assessments, told, project, overrides, aid, ..Situation::default() })
}

/// A day in its plain form: other writings carry a time or a zone.
fn day(value: &Json) -> Option<Date> {
    value.as_str().filter(|text| text.len() == 10)?.parse().ok()
}

struct Reader<'a> {
    file: &'a Arc<str>,
    problems: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn error(&self, code: &'static str) -> Diagnostic {
        Diagnostic::error(code, self.file, Position::default())
    }

    fn wrong_type(&mut self, field: &str, expected: &'static str) {
        let problem = self.error("company-wrong-type").with("field", field).with("expected", expected);
        self.problems.push(problem);
    }

    fn unknown_value<'a>(&mut self, field: &str, found: &str, known: impl IntoIterator<Item = &'a str>) {
        let problem =
            self.error("company-unknown-value").with("field", field).with("found", found).suggest(found, known);
        self.problems.push(problem);
    }

    /// A value that is there and not `null`, read; a value of another type is a problem.
    fn read<T>(
        &mut self,
        object: &Map<String, Json>,
        key: &str,
        expected: &'static str,
        read: impl FnOnce(&Json) -> Option<T>,
    ) -> Option<T> {
        let value = object.get(key).filter(|value| !value.is_null())?;
        let read = read(value);
        if read.is_none() {
            self.wrong_type(key, expected);
        }
        read
    }

    fn text(&mut self, object: &Map<String, Json>, key: &str) -> Option<String> {
        self.read(object, key, "text", |value| value.as_str().map(str::to_owned))
    }

    /// A number of nought or more.
    fn amount(&mut self, object: &Map<String, Json>, key: &str) -> Option<Exact> {
        self.read(object, key, "amount", |value| json::number(value).filter(|number| !number.is_negative()))
    }

    fn company(&mut self, object: &Map<String, Json>, against: &Against<'_>) -> Company {
        let reference = against.reference;
        let country = self.read(object, "country", "country", |value| Country::new(value.as_str()?));
        let area = self.text(object, "area").and_then(|typed| {
            let found = reference.areas.find(&typed).and_then(|ix| reference.areas.area(ix)).map(|a| a.id.clone());
            if found.is_none() {
                self.unknown_value("area", &typed, reference.areas.iter().map(|(_, area)| area.id.as_str()));
            }
            found
        });
        let sector = self.text(object, "sector").and_then(|typed| {
            let found = Nace::parse(&typed).ok();
            if found.is_none() {
                // Plain words are understood in the window; here the code that comes nearest is proposed.
                let near = reference.sectors.search(&typed, 1).first().map(|hit| hit.code.to_string());
                let problem = self.error("company-unknown-value").with("field", "sector").with("found", typed);
                self.problems.push(Diagnostic { suggestion: near, ..problem });
            }
            found
        });
        let legal_form = self.text(object, "legal_form").and_then(|typed| {
            let found = reference.legal_forms.find(country, &typed).map(|form| form.id.clone());
            if found.is_none() {
                self.unknown_value("legal_form", &typed, reference.legal_forms.iter().map(|form| form.id.as_str()));
            }
            found
        });
        let confirmed_size = self.text(object, "confirmed_size").and_then(|typed| {
            let found = SizeClass::from_id(&typed);
            if found.is_none() {
                self.unknown_value("confirmed_size", &typed, SizeClass::ALL.map(SizeClass::id));
            }
            found
        });
        let number = self.text(object, "number");
        let numbered = Company { country, number: number.clone(), ..Company::default() };
        if let (Some(typed), Some(Err(_))) = (&number, numbered.enterprise_number()) {
            self.unknown_value("number", typed, []);
        }
        let year =
            |value: &Json| value.as_i64().and_then(|y| i16::try_from(y).ok()).filter(|y| (1000..=2999).contains(y));
        Company {
            name: self.text(object, "name"),
            country,
            number,
            municipality: self.text(object, "municipality"),
            area,
            sector,
            headcount: self.amount(object, "headcount"),
            turnover: self.amount(object, "turnover"),
            balance: self.amount(object, "balance"),
            group: self.read(object, "group", "boolean", Json::as_bool),
            confirmed_size,
            founded: self.read(object, "founded", "year", year),
            legal_form,
        }
    }

    fn needs(&mut self, object: &Map<String, Json>, catalogue: &Catalogue) -> BTreeSet<NeedId> {
        let list = self.read(object, "needs", "list", |value| {
            value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        });
        let mut needs = BTreeSet::new();
        for typed in list.unwrap_or_default() {
            match catalogue.find_need(&typed) {
                Some(ix) => {
                    needs.insert(catalogue.need(ix).id.clone());
                }
                None => self.unknown_value("needs", &typed, catalogue.needs().iter().map(|need| need.id.as_str())),
            }
        }
        needs
    }

    fn told(&mut self, object: &Map<String, Json>, catalogue: &Catalogue) -> BTreeMap<RowKey, bool> {
        let mut told = BTreeMap::new();
        let map = self.read(object, "confirmed", "object", |value| value.as_object().cloned());
        for (key, value) in map.unwrap_or_default() {
            match (catalogue.find_statement(&key), value.as_bool()) {
                (Some(ix), Some(value)) => {
                    told.insert(catalogue.statement(ix).id.clone(), value);
                }
                (Some(_), None) if value.is_null() => {}
                (Some(_), None) => self.wrong_type(&format!("confirmed.{key}"), "boolean"),
                (None, _) => {
                    self.unknown_value("confirmed", &key, catalogue.statements().iter().map(|s| s.id.as_str()));
                }
            }
        }
        told
    }

    fn assessments(&mut self, object: &Map<String, Json>, catalogue: &Catalogue) -> Vec<ScanElsewhere> {
        let list = self.read(object, "assessments", "list", |value| value.as_array().cloned());
        let mut found = Vec::new();
        for entry in list.unwrap_or_default() {
            let instrument = entry.get("instrument").and_then(Json::as_str).unwrap_or_default();
            let made_on = entry.get("made_on").and_then(day);
            let known = catalogue.instruments().iter().flat_map(|i| std::iter::once(&i.id).chain(&i.same_as));
            let known: Vec<&str> = known.map(QuestionnaireId::as_str).collect();
            if !known.contains(&instrument) {
                self.unknown_value("assessments", instrument, known);
                continue;
            }
            match (QuestionnaireId::new(instrument), made_on) {
                (Ok(instrument), Some(made_on)) => found.push(ScanElsewhere { instrument, made_on }),
                _ => self.wrong_type("assessments.made_on", "date"),
            }
        }
        found
    }

    fn project(&mut self, object: &Map<String, Json>, catalogue: &Catalogue) -> Project {
        let map = self.read(object, "project", "object", |value| value.as_object().cloned()).unwrap_or_default();
        self.only(&map, "project", &["cost", "topic", "used"]);
        let cost = map.get("cost").filter(|value| !value.is_null()).and_then(|value| {
            let cost = json::number(value).filter(|number| !number.is_negative());
            if cost.is_none() {
                self.wrong_type("project.cost", "amount");
            }
            cost
        });
        let topic = map.get("topic").filter(|value| !value.is_null()).and_then(|value| {
            let typed = value.as_str().unwrap_or_default();
            let known = || catalogue.topics().iter();
            let found = known().find(|topic| topic.id.as_str() == typed).map(|topic| topic.id.clone());
            if found.is_none() {
                self.unknown_value("project.topic", typed, known().map(|topic| topic.id.as_str()));
            }
            found
        });
        let mut used = BTreeMap::new();
        for (id, amount) in map.get("used").and_then(Json::as_object).into_iter().flatten() {
            let amount = json::number(amount).filter(|number| !number.is_negative());
            match (self.programme("project.used", id, catalogue), amount) {
                (Some(id), Some(amount)) => {
                    used.insert(id, amount);
                }
                (Some(_), None) => self.wrong_type(&format!("project.used.{id}"), "amount"),
                (None, _) => {}
            }
        }
        if map.get("used").is_some_and(|used| !used.is_object() && !used.is_null()) {
            self.wrong_type("project.used", "object");
        }
        Project { cost, topic, used }
    }

    /// The keys of an object within a company: others are refused.
    fn only(&mut self, map: &Map<String, Json>, within: &str, known: &[&str]) {
        for key in map.keys().filter(|key| !known.contains(&key.as_str())) {
            let problem = self.error("company-unknown-key").with("found", format!("{within}.{key}"));
            let problem = problem.with("known", known.join(", ")).suggest(key, known.iter().copied());
            self.problems.push(problem);
        }
    }

    fn programme(&mut self, field: &str, typed: &str, catalogue: &Catalogue) -> Option<ProgrammeId> {
        let found = catalogue.find(typed).map(|ix| catalogue.programme(ix).id.clone());
        if found.is_none() {
            self.unknown_value(field, typed, catalogue.programmes().iter().map(|programme| programme.id.as_str()));
        }
        found
    }

    /// Aid that was granted. A programme the catalogue does not know is kept: aid may come from anywhere.
    fn aid(&mut self, object: &Map<String, Json>) -> Vec<AidReceived> {
        const KNOWN: [&str; 6] = ["on", "amount", "giver", "de_minimis", "programme", "undertaking"];
        let list = self.read(object, "aid", "list", |value| {
            value.as_array()?.iter().map(|entry| entry.as_object().cloned()).collect::<Option<Vec<_>>>()
        });
        let mut found = Vec::new();
        for entry in list.unwrap_or_default() {
            self.only(&entry, "aid", &KNOWN);
            let on = entry.get("on").and_then(day);
            let amount = entry.get("amount").and_then(json::number).filter(|amount| !amount.is_negative());
            if on.is_none() {
                self.wrong_type("aid.on", "date");
            }
            if amount.is_none() {
                self.wrong_type("aid.amount", "amount");
            }
            let programme = self.text(&entry, "programme").and_then(|typed| {
                let id = ProgrammeId::new(&typed).ok();
                if id.is_none() {
                    self.unknown_value("aid.programme", &typed, []);
                }
                id
            });
            let giver = self.text(&entry, "giver").unwrap_or_default();
            let undertaking = self.text(&entry, "undertaking").unwrap_or_default();
            let de_minimis = self.read(&entry, "de_minimis", "boolean", Json::as_bool);
            if let (Some(on), Some(amount)) = (on, amount) {
                found.push(AidReceived { on, amount, giver, de_minimis, programme, undertaking });
            }
        }
        found
    }

    /// Where an advisor decided otherwise: `{"programme": {"verdict", "reason", "by", "on"}}`.
    fn overrides(&mut self, object: &Map<String, Json>, catalogue: &Catalogue) -> BTreeMap<ProgrammeId, Override> {
        let map = self.read(object, "overrides", "object", |value| value.as_object().cloned());
        let mut found = BTreeMap::new();
        for (id, value) in map.unwrap_or_default() {
            let Some(programme) = self.programme("overrides", &id, catalogue) else { continue };
            let Json::Object(entry) = value else {
                self.wrong_type(&format!("overrides.{id}"), "object");
                continue;
            };
            self.only(&entry, "overrides", &["verdict", "reason", "by", "on"]);
            let typed = self.text(&entry, "verdict").unwrap_or_default();
            let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.id() == typed);
            if verdict.is_none() {
                self.unknown_value("overrides.verdict", &typed, Verdict::ALL.map(Verdict::id));
            }
            let on = entry.get("on").and_then(day);
            if on.is_none() {
                self.wrong_type("overrides.on", "date");
            }
            let reason = self.text(&entry, "reason").unwrap_or_default();
            let by = self.text(&entry, "by").unwrap_or_default();
            if let (Some(verdict), Some(on)) = (verdict, on) {
                found.insert(programme, Override { verdict, reason, by, on });
            }
        }
        found
    }

    fn scans(&mut self, object: &Map<String, Json>, company: &Company, against: &Against<'_>) -> Vec<Scan> {
        let map = self.read(object, "answers", "object", |value| value.as_object().cloned());
        let mut scans = Vec::new();
        let known = Known { company, reference: against.reference, today: against.on };
        for (id, value) in map.unwrap_or_default() {
            let Some(questionnaire) = against.questionnaires.iter().find(|q| q.id().as_str() == id) else {
                self.unknown_value("answers", &id, against.questionnaires.iter().map(|q| q.id().as_str()));
                continue;
            };
            let answers = match json::answers(questionnaire, &value, self.file) {
                Ok(answers) => answers,
                Err(problems) => {
                    self.problems.extend(problems);
                    continue;
                }
            };
            let (sheet, problems) = Sheet::new(questionnaire, &answers, self.file);
            self.problems.extend(problems);
            let scores = score(questionnaire, &sheet, Context { profile: &known, facts: &NoFacts });
            scans.push(Scan { questionnaire: questionnaire.clone(), sheet, scores, made_on: against.on });
        }
        scans
    }
}
