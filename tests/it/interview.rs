//! The questions and the overview of answers, used by keyboard as a person would: by what the accessibility tree says.

use digipeil::app::{Event, Mode, Screen};
use digipeil::company::{Company, Country};
use digipeil::dossier::{Evidence, FollowUp, Response, Value};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{Id as _, OptionId, QuestionnaireId};
use digipeil::questionnaire::{Kind, QuestionIx, Questionnaire};
use digipeil::text::Lang;
use egui_kittest::Harness;

use crate::picture;
use crate::program::{self, Recorded, Setup, TODAY};

const KINDS: &str = include_str!("../fixtures/kinds.ron");

/// An interview in the window.
struct Talk {
    harness: Harness<'static, App>,
    world: Recorded,
}

impl Talk {
    /// A new dossier that begins this questionnaire, standing at its first question.
    fn begin(mut setup: Setup, questionnaire: &str, mode: Mode) -> Self {
        setup.settings.mode = mode;
        let (harness, world) = program::start(setup);
        let mut talk = Self { harness, world };
        let then = Some(QuestionnaireId::new(questionnaire).unwrap());
        talk.happen(Event::NewDossier { key: "one".to_owned(), then });
        let company = Company {
            name: Some("Schrijnwerkerij Vandenbroucke".to_owned()),
            country: Country::new("BE"),
            ..Company::default()
        };
        talk.happen(Event::SetCompany(Box::new(company)));
        talk.happen(Event::Go(Screen::Interview));
        talk.harness.run();
        talk
    }

    /// Something happens outside the window.
    fn happen(&mut self, event: Event) {
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().dispatch(event, &ctx);
    }

    fn questionnaire(&self) -> std::sync::Arc<Questionnaire> {
        self.harness.state().model().open.as_ref().unwrap().derived().unwrap().questionnaire.clone()
    }

    fn ix(&self, id: &str) -> QuestionIx {
        self.questionnaire().find(id).unwrap()
    }

    /// Answers the first `count` questions without the window, every fifth with "I don't know".
    fn answer_some(&mut self, count: usize) {
        for at in 0..count {
            let derived = self.harness.state().model().open.as_ref().unwrap().derived().unwrap();
            let Some((ix, _)) = derived.route.questions().nth(at) else { break };
            let question = derived.questionnaire.question(ix);
            let response = if at % 5 == 3 { Response::DontKnow } else { some_answer(&question.kind, at) };
            self.happen(Event::Respond(ix, Some(response)));
        }
    }

    fn jump(&mut self, number: usize) {
        let derived = self.harness.state().model().open.as_ref().unwrap().derived().unwrap();
        let (ix, _) = derived.route.questions().nth(number - 1).unwrap();
        self.happen(Event::Jump(ix));
    }
}

fn option(id: &OptionId) -> Response {
    Response::Given(Value::Option(id.clone()))
}

/// Some answer to a question of this kind.
fn some_answer(kind: &Kind, salt: usize) -> Response {
    use digipeil::dossier::{RowValue, Ticks};
    let choices = kind.choices();
    Response::Given(match kind {
        Kind::OneOf(_) | Kind::Scale(_) | Kind::YesNo(_) => return option(&choices[salt % choices.len()].id),
        Kind::SeveralOf(_) => {
            let ticked = choices.iter().filter(|c| !c.exclusive).take(1 + salt % 3).map(|c| c.id.clone()).collect();
            Value::Options(Ticks { ticked, ..Ticks::default() })
        }
        Kind::Matrix { rows, columns, .. } => Value::Rows(
            rows.iter()
                .enumerate()
                .map(|(at, row)| {
                    let column = columns[(at + salt) % columns.len()].id.clone();
                    (row.id.clone(), RowValue::Columns([column].into()))
                })
                .collect(),
        ),
        Kind::Number { least, .. } => Value::Number(least.clone()),
        Kind::Percentage => Value::Number(35_i64.into()),
        Kind::ShortText | Kind::LongText => Value::Text("Minder overtypen.".to_owned()),
        Kind::Date => Value::Date(jiff::civil::date(2026, 3, 14)),
    })
}

/// Every window of the look, with a name for its pictures.
fn windows() -> Vec<(&'static str, Setup)> {
    let mut windows = vec![
        ("light", Setup::window(1280.0, 800.0, 1.0)),
        ("dark", Setup::window(1280.0, 800.0, 1.0).theme(ThemeKind::Dark)),
        ("high-contrast", Setup::window(1280.0, 800.0, 1.0).theme(ThemeKind::HighContrast)),
        ("1024x700", Setup::window(1024.0, 700.0, 1.0)),
        ("1920x1080", Setup::window(1920.0, 1080.0, 1.0)),
        ("text-150", Setup::window(1280.0, 800.0, 1.5)),
        ("text-200", Setup::window(1280.0, 800.0, 2.0)),
        ("english", Setup::window(1280.0, 800.0, 1.0).lang(Lang::EN)),
    ];
    if let Some(only) = std::env::var_os("DIGIPEIL_WINDOW") {
        windows.retain(|(name, _)| only == *name);
    }
    windows
}

#[test]
fn pictures() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in windows() {
        let mut talk = Talk::begin(setup.clone(), "digiscan", Mode::Owner);
        talk.answer_some(14);
        talk.jump(14);
        talk.harness.run();
        picture::save(&talk.harness, &format!("owner-{name}"));
        talk.happen(Event::Go(Screen::Check));
        talk.harness.run();
        picture::save(&talk.harness, &format!("check-open-{name}"));

        let mut talk = Talk::begin(setup.clone(), "digiscan", Mode::Advisor);
        talk.answer_some(18);
        talk.jump(15);
        let at = talk.harness.state().model().open.as_ref().unwrap().at().unwrap();
        talk.happen(Event::SetNote(at, "Orders komen per mail binnen. De planner typt ze over in Excel.".to_owned()));
        talk.happen(Event::SetPrivateNote(at, "Planner gaat in 2027 met pensioen.".to_owned()));
        talk.happen(Event::SetEvidence(at, Evidence::Shown));
        let due = Some(jiff::civil::date(2026, 12, 5));
        talk.happen(Event::SetFollowUp(at, Some(FollowUp { who: "P. ten Brinke".to_owned(), due })));
        talk.harness.run();
        picture::save(&talk.harness, &format!("advisor-{name}"));

        let mut talk = Talk::begin(setup, "digiscan", Mode::Owner);
        talk.answer_some(46);
        talk.happen(Event::Go(Screen::Check));
        talk.harness.run();
        picture::save(&talk.harness, &format!("check-{name}"));
    }
    let _ = TODAY;
}

#[test]
fn pictures_of_kinds() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in windows() {
        for mode in [Mode::Owner, Mode::Advisor] {
            let mut talk = Talk::begin(setup.clone().own("kinds.ron", KINDS), "kinds", mode);
            let word = if mode == Mode::Owner { "owner" } else { "advisor" };
            for at in 1..=talk.questionnaire().questions().len() {
                let derived = talk.harness.state().model().open.as_ref().unwrap().derived().unwrap();
                let Some((ix, _)) = derived.route.questions().nth(at - 1) else { break };
                let question = derived.questionnaire.question(ix);
                let id = question.id.as_str().to_owned();
                let response = some_answer(&question.kind, at);
                talk.happen(Event::Jump(ix));
                talk.happen(Event::Respond(ix, Some(response)));
                talk.harness.run();
                picture::save(&talk.harness, &format!("kind-{word}-{at:02}-{id}-{name}"));
            }
        }
    }
}
