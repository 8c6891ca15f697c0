//! The questions and the overview of answers, used by keyboard as a person would: by what the accessibility tree says.

use digipeil::app::{Event, Mode, Saving, Screen};
use digipeil::company::{Company, Country, Known};
use digipeil::dossier::{Assessment, Dossier, Evidence, FollowUp, Response, RowValue, Ticks, Value};
use digipeil::gui::App;
use digipeil::gui::theme::ThemeKind;
use digipeil::id::{AssessmentId, Id as _, OptionId, QuestionnaireId};
use digipeil::questionnaire::{Kind, QuestionIx, Questionnaire};
use digipeil::scoring::{self, Context, NoFacts, Sheet};
use digipeil::text::Lang;
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::picture;
use crate::program::{self, Recorded, Setup, TODAY};

const KINDS: &str = include_str!("../fixtures/kinds.ron");

/// An interview in the window.
pub struct Talk {
    pub harness: Harness<'static, App>,
    pub world: Recorded,
}

impl Talk {
    /// A new dossier that begins this questionnaire, standing at its first question.
    pub fn begin(mut setup: Setup, questionnaire: &str, mode: Mode) -> Self {
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

    /// The questionnaire with every kind of question.
    fn kinds(mode: Mode) -> Self {
        Self::begin(Setup::default().own("kinds.ron", KINDS), "kinds", mode)
    }

    /// Something happens outside the window.
    pub fn happen(&mut self, event: Event) {
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().dispatch(event, &ctx);
    }

    pub fn screen(&self) -> Screen {
        self.harness.state().model().screen.clone()
    }

    pub fn questionnaire(&self) -> std::sync::Arc<Questionnaire> {
        self.harness.state().model().open.as_ref().unwrap().derived().unwrap().questionnaire.clone()
    }

    fn ix(&self, id: &str) -> QuestionIx {
        self.questionnaire().find(id).unwrap()
    }

    /// The id of the question one stands at.
    pub fn at(&self) -> String {
        let ix = self.harness.state().model().open.as_ref().unwrap().at().unwrap();
        self.questionnaire().question(ix).id.as_str().to_owned()
    }

    pub fn assessment(&self) -> &Assessment {
        self.harness.state().model().open.as_ref().unwrap().assessment().unwrap()
    }

    /// What is kept as the answer to a question.
    pub fn response(&self, id: &str) -> Option<Response> {
        let ix = self.ix(id);
        self.assessment().answer(&self.questionnaire().question(ix).id).response
    }

    fn kept(&self, id: &str) -> digipeil::dossier::Answer {
        let ix = self.ix(id);
        self.assessment().answer(&self.questionnaire().question(ix).id)
    }

    /// Goes to a question without the window.
    fn go(&mut self, id: &str) {
        let ix = self.ix(id);
        self.happen(Event::Jump(ix));
        self.harness.run();
    }

    pub fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Types where the focus is.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    /// Role and name of what has the focus.
    pub fn focused(&self) -> (Role, String) {
        let root = self.harness.root();
        let mut nodes = root.children_recursive();
        let node = nodes.find(|node| node.accesskit_node().is_focused() && node.accesskit_node().label().is_some());
        let node = node.expect("something has the focus");
        (node.accesskit_node().role(), node.accesskit_node().label().unwrap())
    }

    /// The name of what has the focus; `None` while nothing has.
    pub fn focus_name(&self) -> Option<String> {
        let root = self.harness.root();
        let mut nodes = root.children_recursive().map(|node| node.accesskit_node());
        nodes.find(|node| node.is_focused()).and_then(|node| node.label())
    }

    /// The names of all nodes with this role.
    pub fn names(&self, role: Role) -> Vec<String> {
        let root = self.harness.root();
        root.children_recursive()
            .map(|node| node.accesskit_node())
            .filter(|node| node.role() == role)
            // A text has its words as its value.
            .filter_map(|node| node.label().or_else(|| node.value()))
            .collect()
    }

    /// The keys of all answers on the screen, as a screen reader says them.
    pub fn keys(&self, role: Role) -> Vec<String> {
        let root = self.harness.root();
        root.children_recursive()
            .filter(|node| node.accesskit_node().role() == role)
            .filter_map(|node| node.accesskit_node().data().keyboard_shortcut().map(str::to_owned))
            .collect()
    }

    /// What is chosen or ticked on the screen.
    fn on(&self, role: Role) -> Vec<String> {
        let root = self.harness.root();
        root.children_recursive()
            .map(|node| node.accesskit_node())
            .filter(|node| node.role() == role && node.toggled() == Some(Toggled::True))
            .filter_map(|node| node.label())
            .collect()
    }

    /// Walks with Tab until this has the focus.
    pub fn tab_to(&mut self, name: &str) {
        for _ in 0..60 {
            if self.focused().1 == name {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("{name} cannot be reached with Tab among {:?}", self.harness.root());
    }

    /// Answers the question that has the focus from what the tree says of it, and goes on with Enter.
    pub fn answer_by_keyboard(&mut self, salt: usize) {
        let (role, _) = self.focused();
        match role {
            Role::RadioButton => {
                // In a table every row is a group of its own; a digit takes the focus to the next one.
                for row in 0..8 {
                    let digits: Vec<String> = self
                        .keys(Role::RadioButton)
                        .into_iter()
                        .filter(|k| k.parse::<usize>().is_ok_and(|k| k > 0))
                        .collect();
                    let highest = digits.iter().filter_map(|k| k.parse::<usize>().ok()).max().unwrap();
                    let groups = digits.iter().filter(|k| *k == "1").count();
                    let key = DIGITS[(salt + row) % highest + 1];
                    self.press(key);
                    if row + 1 >= groups {
                        break;
                    }
                }
            }
            Role::CheckBox => {
                let letters = self.keys(Role::CheckBox);
                // The cells of a table have no letters.
                let key = if letters.is_empty() { Key::Space } else { letter(&letters[salt % letters.len()]) };
                self.press(key);
            }
            Role::NumberInput => {
                let node = self.harness.get_by_role(Role::NumberInput);
                let said = node.accesskit_node().data().description().unwrap_or_default().to_owned();
                let least = said.split("van ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap().to_owned();
                self.type_text(&least);
            }
            Role::DateInput => self.type_text("15-10-2026"),
            Role::TextInput => self.type_text("Minder overtypen"),
            Role::MultilineTextInput => {
                self.type_text("Minder overtypen");
                self.press_with(Modifiers::COMMAND, Key::Enter);
                return;
            }
            other => panic!("what is {other:?}?"),
        }
        self.press(Key::Enter);
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

    /// Scores what was saved, from the file's side: without the window and without the program around it.
    fn assert_scores_are_those_of_the_file(&self) {
        let model = self.harness.state().model();
        let saved: Dossier = self.world.saved().expect("every answer is saved");
        let assessment = saved.assessments.last().unwrap();
        let questionnaire = model.shelf.of(&assessment.questionnaire).unwrap();
        assert!(questionnaire.fact_tests().is_empty(), "facts would have to be handed in here");
        let (sheet, misfits) = Sheet::new(questionnaire, assessment.responses(), &"saved".into());
        assert!(misfits.is_empty(), "{misfits:?}");
        let known = Known { company: &saved.company, reference: model.reference, today: TODAY };
        let scores = scoring::score(questionnaire, &sheet, Context { profile: &known, facts: &NoFacts });
        let derived = model.open.as_ref().unwrap().derived().unwrap();
        assert_eq!(derived.scores, scores);
        assert!(derived.scores.main().unwrap().total.part.point().is_some());
        assert_eq!(*model.open.as_ref().unwrap().saving(), Saving::Saved);
    }
}

const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

fn letter(name: &str) -> Key {
    Key::from_name(name).unwrap()
}

fn option(id: &OptionId) -> Response {
    Response::Given(Value::Option(id.clone()))
}

fn chosen(id: &str) -> Option<Response> {
    Some(option(&OptionId::new(id).unwrap()))
}

fn ticked(ids: &[&str]) -> Option<Response> {
    let ticked = ids.iter().map(|id| OptionId::new(id).unwrap()).collect();
    Some(Response::Given(Value::Options(Ticks { ticked, ..Ticks::default() })))
}

fn number(text: &str) -> Option<Response> {
    Some(Response::Given(Value::Number(text.parse().unwrap())))
}

/// Some answer to a question of this kind.
fn some_answer(kind: &Kind, salt: usize) -> Response {
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
}

#[test]
fn pictures_of_kinds() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in windows().into_iter().filter(|(name, _)| matches!(*name, "light" | "text-200")) {
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

#[test]
fn pictures_of_states() {
    if !picture::wanted() {
        return;
    }
    for (name, setup) in
        windows().into_iter().filter(|(name, _)| matches!(*name, "light" | "dark" | "1024x700" | "text-200"))
    {
        for (mode, word) in [(Mode::Owner, "owner"), (Mode::Advisor, "advisor")] {
            let mut talk = with_suggestions(setup.clone(), mode);
            let proposed = {
                let derived = talk.harness.state().model().open.as_ref().unwrap().derived().unwrap();
                let mut asked = derived.route.questions().filter(|(ix, _)| derived.suggestions[ix.index()].is_some());
                asked.nth(1).unwrap().0
            };
            talk.happen(Event::Jump(proposed));
            talk.harness.run();
            picture::save(&talk.harness, &format!("state-{word}-suggestion-{name}"));
            talk.press(Key::Enter);
            talk.happen(Event::Jump(proposed));
            talk.harness.run();
            picture::save(&talk.harness, &format!("state-{word}-taken-over-{name}"));

            let mut setup = setup.clone().own("kinds.ron", KINDS);
            setup.settings.live_score = true;
            let mut talk = Talk::begin(setup, "kinds", mode);
            talk.press(Key::Minus);
            talk.type_text("Wij hebben geen voorraad.");
            picture::save(&talk.harness, &format!("state-{word}-not-applicable-{name}"));
            talk.go("online");
            talk.type_text("130");
            talk.press(Key::Enter);
            picture::save(&talk.harness, &format!("state-{word}-wrong-{name}"));
            talk.go("stock");
            talk.press(Key::F);
            if mode == Mode::Owner {
                talk.tab_to("Onderdelen");
                talk.press(Key::Enter);
                picture::save(&talk.harness, &format!("state-{word}-parts-{name}"));
                talk.press(Key::Escape);
                talk.press(Key::N);
                talk.type_text("Nog na te vragen bij An.");
                picture::save(&talk.harness, &format!("state-{word}-note-{name}"));
            } else {
                talk.tab_to("Toon uitleg");
                talk.press(Key::Enter);
                talk.happen(Event::SetClientView(true));
                talk.harness.run();
                picture::save(&talk.harness, &format!("state-{word}-help-{name}"));
            }
        }
    }
}

/// Answers a whole questionnaire by keyboard, from what the tree says; ends on the results.
fn answer_whole(questionnaire: &str, mode: Mode) -> Talk {
    let mut talk = Talk::begin(Setup::default(), questionnaire, mode);
    let mut steps = 0;
    while talk.screen() == Screen::Interview {
        let before = talk.at();
        assert!(talk.names(Role::Heading).contains(&question_words(&talk, &before)), "{before} is not on the screen");
        talk.answer_by_keyboard(steps);
        assert!(talk.response(&before).is_some(), "{questionnaire}: {before} is not answered");
        assert!(talk.screen() == Screen::Check || talk.at() != before, "{questionnaire}: {before} keeps one");
        steps += 1;
        assert!(steps < 80, "{questionnaire} does not end");
    }
    assert_eq!(talk.screen(), Screen::Check);
    let derived = talk.harness.state().model().open.as_ref().unwrap().derived().unwrap();
    assert_eq!(derived.route.done(), derived.route.len(), "every question that is asked was answered");
    assert_eq!(steps, derived.route.len());
    assert_eq!(talk.focused(), (Role::Button, "Toon mijn resultaat".to_owned()));
    talk.press(Key::Enter);
    assert_eq!(talk.screen(), Screen::Results);
    talk
}

#[test]
fn a_whole_digiscan_is_answered_by_keyboard() {
    answer_whole("digiscan", Mode::Owner).assert_scores_are_those_of_the_file();
}

#[test]
fn a_whole_snelscan_is_answered_by_keyboard_by_an_adviser() {
    answer_whole("snelscan", Mode::Advisor).assert_scores_are_those_of_the_file();
}

#[test]
fn every_other_questionnaire_is_answered_by_keyboard_too() {
    let all = program::model(digipeil::app::Settings::default());
    let ids: Vec<String> = all.shelf.questionnaires().iter().map(|q| q.id().as_str().to_owned()).collect();
    let others = ids.iter().filter(|id| !matches!(id.as_str(), "digiscan" | "snelscan"));
    for (at, id) in others.enumerate() {
        answer_whole(id, if at % 2 == 0 { Mode::Advisor } else { Mode::Owner });
    }
}

fn question_words(talk: &Talk, id: &str) -> String {
    let questionnaire = talk.questionnaire();
    let question = questionnaire.question(talk.ix(id));
    talk.harness.state().model().tr.text(&question.ask).to_owned()
}

#[test]
fn one_of_is_chosen_with_digits_arrows_and_space() {
    let mut talk = Talk::kinds(Mode::Owner);
    assert_eq!(talk.at(), "stock");
    assert_eq!(talk.focused(), (Role::RadioButton, "Op het oog".to_owned()), "the first answer has the focus");
    assert_eq!(talk.response("stock"), None, "nothing is chosen beforehand");
    assert_eq!(talk.keys(Role::RadioButton), ["1", "2", "3", "0", "–"]);
    talk.press(Key::Num2);
    assert_eq!(talk.response("stock"), chosen("list"));
    assert_eq!(talk.focused().1, "Met een lijst", "the focus follows");
    talk.press(Key::ArrowDown);
    assert_eq!(talk.response("stock"), chosen("list"), "an arrow only moves");
    talk.press(Key::Space);
    assert_eq!(talk.response("stock"), chosen("system"));
    talk.press(Key::ArrowDown);
    assert_eq!(talk.focused().1, "Weet ik niet", "the quiet answers are part of the group");
    talk.press(Key::Num0);
    assert_eq!(talk.response("stock"), Some(Response::DontKnow));
    talk.press(Key::Num9);
    assert_eq!(talk.response("stock"), Some(Response::DontKnow), "there is no ninth answer");
    talk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(talk.response("stock"), chosen("system"), "Ctrl Z takes one choice back");
    talk.press_with(Modifiers::COMMAND, Key::Z);
    talk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(talk.response("stock"), None);
    talk.press_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(talk.response("stock"), chosen("list"));
    talk.tab_to("Wis antwoord");
    talk.press(Key::Enter);
    assert_eq!(talk.response("stock"), None);
    assert_eq!(talk.focused().1, "Op het oog", "and the answers have the focus again");
}

#[test]
fn not_applicable_asks_why() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.press(Key::Minus);
    assert_eq!(talk.response("stock"), Some(Response::NotApplicable(String::new())));
    assert_eq!(talk.focused(), (Role::TextInput, "Waarom niet?".to_owned()));
    talk.type_text("Wij hebben");
    talk.type_text(" geen voorraad");
    assert_eq!(talk.response("stock"), Some(Response::NotApplicable("Wij hebben geen voorraad".to_owned())));
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "sells", "Enter goes on");
    talk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        talk.response("stock"),
        Some(Response::NotApplicable(String::new())),
        "what was typed in one go is one step"
    );
    assert_eq!(talk.at(), "stock", "and one sees what was taken back");
    talk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(talk.response("stock"), None);
    talk.go("sells");
    assert!(!talk.names(Role::RadioButton).contains(&"Niet van toepassing".to_owned()), "only where it is offered");
    talk.press(Key::Minus);
    assert_eq!(talk.response("sells"), None);
}

#[test]
fn ticks_are_set_with_letters_and_none_of_these_clears_them() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.go("sells");
    assert_eq!(
        talk.names(Role::CheckBox),
        ["In een winkel of toonzaal", "In een eigen webwinkel", "Op een marktplaats van anderen", "Geen van deze"],
        "what excludes the others comes last"
    );
    assert_eq!(talk.focused().1, "In een winkel of toonzaal");
    assert_eq!(talk.keys(Role::CheckBox), ["A", "B", "C", "D"]);
    talk.press(Key::A);
    talk.press(Key::C);
    assert_eq!(talk.response("sells"), ticked(&["shop", "market"]));
    talk.press(Key::D);
    assert_eq!(talk.response("sells"), ticked(&["none"]));
    talk.press(Key::Space);
    assert_eq!(talk.response("sells"), None, "a list in which nothing is ticked any more says nothing");
    talk.press(Key::B);
    assert_eq!(talk.response("sells"), ticked(&["web"]));
    talk.press(Key::Num0);
    assert_eq!(talk.response("sells"), Some(Response::DontKnow));
    assert!(talk.on(Role::CheckBox).is_empty());
    assert!(!talk.names(Role::Label).iter().any(|name| name.contains("Niets is aangevinkt")));
    talk.go("habits");
    talk.press(Key::A);
    talk.press(Key::A);
    assert_eq!(talk.response("habits"), ticked(&[]), "where no answer says so, nothing ticked is the answer");
    assert!(talk.names(Role::Label).iter().any(|name| name.contains("Niets is aangevinkt")), "and it is said");
    talk.go("sells");
    talk.happen(Event::SetSettings(digipeil::app::Settings {
        mode: Mode::Advisor,
        ..talk.harness.state().model().settings.clone()
    }));
    talk.harness.run();
    assert_eq!(talk.keys(Role::CheckBox), ["A", "C", "D", "E"], "B is for evidence there");
}

#[test]
fn a_scale_and_yes_or_no_are_chosen_by_digit_and_the_quiet_answers_are_in_the_same_group() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.go("figures");
    assert_eq!(talk.focused(), (Role::RadioButton, "1, nooit".to_owned()));
    talk.press(Key::Num4);
    assert_eq!(talk.response("figures"), chosen("monthly"));
    talk.press(Key::ArrowRight);
    talk.press(Key::ArrowRight);
    assert_eq!(talk.focused().1, "Weet ik niet");
    talk.press(Key::Space);
    assert_eq!(talk.response("figures"), Some(Response::DontKnow));
    talk.go("website");
    talk.press(Key::Num1);
    assert_eq!(talk.response("website"), chosen("yes"));
    assert_eq!(talk.on(Role::RadioButton), ["Ja"]);
    talk.press(Key::Minus);
    assert_eq!(talk.response("website"), Some(Response::NotApplicable(String::new())));
    assert_eq!(talk.on(Role::RadioButton), ["Niet van toepassing"]);
}

#[test]
fn a_follow_up_that_is_hidden_keeps_its_answer() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.go("website");
    talk.press(Key::Num1);
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "address");
    talk.type_text("www.kleinduim.example");
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "tasks");
    talk.go("website");
    talk.press(Key::Num2);
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "tasks", "the follow-up is not asked");
    let total = |talk: &Talk| talk.harness.state().model().open.as_ref().unwrap().derived().unwrap().route.len();
    assert_eq!(total(&talk), 13);
    assert_eq!(talk.response("address"), Some(Response::Given(Value::Text("www.kleinduim.example".to_owned()))));
    talk.go("website");
    talk.press(Key::Num1);
    assert_eq!(total(&talk), 14);
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "address");
    assert_eq!(talk.harness.get_by_role(Role::TextInput).value().as_deref(), Some("www.kleinduim.example"));
}

#[test]
fn a_table_is_a_group_per_row_for_an_owner_and_a_table_for_an_adviser() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.go("tasks");
    assert_eq!(talk.names(Role::RadioGroup)[..3], ["Boekhouding", "Website", "Beveiliging"]);
    talk.press(Key::Num3);
    talk.press(Key::Num1);
    let rows = |given: &[(&str, &str)]| {
        let rows = given.iter().map(|(row, column)| {
            let columns = [OptionId::new(column).unwrap()].into();
            (digipeil::id::RowId::new(row).unwrap(), RowValue::Columns(columns))
        });
        Some(Response::Given(Value::Rows(rows.collect())))
    };
    assert_eq!(talk.response("tasks"), rows(&[("books", "agency"), ("site", "own")]), "each digit goes a row on");
    talk.press(Key::ArrowRight);
    talk.press(Key::Space);
    assert_eq!(talk.response("tasks"), rows(&[("books", "agency"), ("site", "own"), ("security", "both")]));
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "tools");
    talk.press(Key::Space);
    talk.press(Key::Tab);
    talk.press(Key::Tab);
    assert_eq!(talk.focused().1, "mail");
    talk.press(Key::Space);
    assert_eq!(talk.response("tools"), rows(&[("phone", "mail"), ("laptop", "mail")]));
    talk.press(Key::Num0);
    assert_eq!(talk.response("tools"), Some(Response::DontKnow));

    let mut talk = Talk::kinds(Mode::Advisor);
    talk.go("tasks");
    assert_eq!(talk.names(Role::Table), ["Wie doet wat met deze taken?"]);
    talk.press(Key::Num3);
    talk.press(Key::Num1);
    assert_eq!(talk.response("tasks"), rows(&[("books", "agency"), ("site", "own")]));
    assert_eq!(talk.focused(), (Role::RadioButton, "wij zelf".to_owned()));
}

#[test]
fn a_number_that_is_none_is_said_and_never_kept() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.go("computers");
    assert_eq!(talk.focused(), (Role::NumberInput, "Hoeveel computers gebruikt u?".to_owned()));
    talk.type_text("14");
    assert_eq!(talk.response("computers"), number("14"));
    talk.type_text("x");
    assert_eq!(talk.response("computers"), None, "what is no number is not kept, and neither is half of it");
    let wrong = "Vul een heel getal van 0 tot 10.000 in.";
    assert!(talk.harness.query_by_label(wrong).is_none(), "nobody is corrected while typing");
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "computers", "Enter does not go past what cannot be read");
    assert!(talk.harness.query_by_label(wrong).is_some());
    assert_eq!(talk.focused().0, Role::NumberInput);
    assert_eq!(talk.harness.get_by_role(Role::NumberInput).value().as_deref(), Some("14x"), "what was typed stays");
    talk.press(Key::Backspace);
    assert_eq!(talk.response("computers"), number("14"));
    assert!(talk.harness.query_by_label(wrong).is_none());
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "hours");
    for (typed, kept) in [("0,25", None), ("2,5", number("2.5")), ("41", None), ("2,5 uur", number("2.5"))] {
        talk.go("hours");
        talk.press_with(Modifiers::COMMAND, Key::A);
        talk.type_text(typed);
        assert_eq!(talk.response("hours"), kept, "{typed}");
    }
    talk.go("online");
    talk.type_text("130");
    talk.press(Key::Tab);
    assert_eq!(talk.response("online"), None);
    assert!(talk.harness.query_by_label("Vul een getal van 0 tot 100 in.").is_some(), "leaving the field judges too");
    talk.tab_to("Weet ik niet");
    talk.press(Key::Space);
    assert_eq!(talk.response("online"), Some(Response::DontKnow));
    assert_eq!(
        talk.harness.get_by_role(Role::NumberInput).value().as_deref(),
        Some(""),
        "the other answer takes its place"
    );
    talk.go("computers");
    talk.press_with(Modifiers::COMMAND, Key::A);
    talk.type_text("1850");
    talk.press(Key::Tab);
    assert_eq!(
        talk.harness.get_by_role(Role::NumberInput).value().as_deref(),
        Some("1.850"),
        "written as one writes it"
    );
}

#[test]
fn a_day_is_read_in_the_ways_people_write_it() {
    let mut talk = Talk::kinds(Mode::Owner);
    let day = Some(Response::Given(Value::Date(jiff::civil::date(2026, 10, 15))));
    for (typed, kept) in [
        ("15-10-2026", day.clone()),
        ("15/10/2026", day.clone()),
        ("15 okt 2026", day.clone()),
        ("2026-10-15", day.clone()),
        ("31-2-2026", None),
        ("morgen", None),
    ] {
        talk.go("backup_test");
        talk.press_with(Modifiers::COMMAND, Key::A);
        talk.type_text(typed);
        assert_eq!(talk.response("backup_test"), kept, "{typed}");
        talk.go("wish");
    }
    talk.go("backup_test");
    talk.press(Key::Enter);
    assert!(talk.harness.query_by_label("Vul een datum in, zoals 15-10-2026.").is_some());
    assert_eq!(talk.at(), "backup_test");
    talk.press_with(Modifiers::COMMAND, Key::A);
    talk.type_text("15-10-2026");
    talk.press(Key::Enter);
    assert_eq!(talk.screen(), Screen::Check, "after the last question come the answers");
    assert_eq!(talk.response("backup_test"), day);
}

#[test]
fn texts_are_kept_as_typed() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.go("motto");
    assert!(talk.names(Role::RadioButton).is_empty(), "nothing to choose where nothing is offered");
    talk.type_text("Eerst meten");
    talk.press(Key::Enter);
    assert_eq!(talk.response("motto"), Some(Response::Given(Value::Text("Eerst meten".to_owned()))));
    assert_eq!(talk.at(), "wish");
    assert_eq!(talk.focused().0, Role::MultilineTextInput);
    talk.type_text("Minder overtypen");
    talk.press(Key::Enter);
    talk.type_text("en zoeken");
    assert_eq!(talk.response("wish"), Some(Response::Given(Value::Text("Minder overtypen\nen zoeken".to_owned()))));
    talk.type_text("N");
    assert_eq!(talk.at(), "wish", "letters are letters while somebody types");
    talk.press_with(Modifiers::COMMAND, Key::Enter);
    assert_eq!(talk.at(), "backup_test");
}

#[test]
fn notes_and_follow_up_of_an_owner() {
    let mut talk = Talk::kinds(Mode::Owner);
    // As a keyboard sends it: the key and the letter it types in one go.
    let key = |pressed| egui::Event::Key {
        key: Key::N,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    talk.harness.input_mut().events.extend([key(true), egui::Event::Text("n".to_owned()), key(false)]);
    talk.harness.run();
    assert_eq!(talk.focused(), (Role::MultilineTextInput, "Notitie".to_owned()));
    assert_eq!(talk.kept("stock").note, "", "the key that opens the note does not write in it");
    talk.type_text("Nog na te vragen bij An");
    assert_eq!(talk.kept("stock").note, "Nog na te vragen bij An");
    talk.press(Key::Escape);
    assert_eq!(talk.focused().1, "Op het oog", "the focus is back at the answers");
    assert!(talk.names(Role::Button).contains(&"Lees uw notitie".to_owned()), "and one sees that there is a note");
    talk.press(Key::F);
    assert_eq!(talk.kept("stock").follow_up, Some(FollowUp::default()));
    talk.press(Key::N);
    talk.tab_to("Wie kijkt dit na?");
    talk.type_text("An");
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "stock", "Enter in the drawer does not go on with the questions behind it");
    talk.tab_to("Tegen wanneer?");
    talk.type_text("5 dec 2026");
    let follow_up = FollowUp { who: "An".to_owned(), due: Some(jiff::civil::date(2026, 12, 5)) };
    assert_eq!(talk.kept("stock").follow_up, Some(follow_up));
    talk.press(Key::Escape);
    talk.press(Key::F);
    assert_eq!(talk.kept("stock").follow_up, None);
    assert_eq!(talk.kept("stock").note, "Nog na te vragen bij An", "the note stays");
    talk.press_with(Modifiers::COMMAND, Key::Z);
    assert!(talk.kept("stock").follow_up.is_some(), "and the flag comes back");
}

#[test]
fn an_adviser_writes_beside_the_question_and_hides_what_is_private() {
    let mut talk = Talk::kinds(Mode::Advisor);
    talk.press(Key::N);
    assert_eq!(talk.focused(), (Role::MultilineTextInput, "Notitie".to_owned()));
    talk.type_text("Zag de lijst");
    talk.press(Key::Escape);
    assert_eq!(talk.focused().1, "Op het oog");
    talk.press(Key::P);
    assert_eq!(talk.focused().1, "Alleen voor mij");
    talk.type_text("Voorzichtig brengen");
    talk.press(Key::Escape);
    talk.press(Key::B);
    assert_eq!(talk.focused(), (Role::RadioButton, "Verteld".to_owned()));
    talk.press(Key::ArrowRight);
    talk.press(Key::Space);
    assert_eq!(talk.kept("stock").evidence, Evidence::Shown);
    talk.press(Key::Space);
    assert_eq!(talk.kept("stock").evidence, Evidence::None, "choosing it again takes it back");
    talk.press(Key::Space);
    talk.press(Key::F);
    let kept = talk.kept("stock");
    assert_eq!((kept.note.as_str(), kept.private_note.as_str()), ("Zag de lijst", "Voorzichtig brengen"));
    assert_eq!((kept.evidence, kept.follow_up), (Evidence::Shown, Some(FollowUp::default())));

    talk.go("sells");
    let row = "Vraag 1. Hoe telt u uw voorraad?";
    let said = |talk: &Talk| {
        let node = talk.harness.get_by_label(row);
        node.accesskit_node().data().description().unwrap_or_default().to_owned()
    };
    assert_eq!(said(&talk), "Nog open. Notitie. Alleen voor mij. bewijs. Later nakijken");
    talk.tab_to("Klantweergave");
    talk.press(Key::Space);
    assert!(talk.harness.state().model().is_client_view);
    assert_eq!(said(&talk), "Nog open. Notitie. bewijs. Later nakijken");
    talk.harness.get_by_label(row).click();
    talk.harness.run();
    assert_eq!(talk.at(), "stock");
    let shows = |talk: &Talk| {
        let root = talk.harness.root();
        root.children_recursive().any(|node| {
            let node = node.accesskit_node();
            let texts = [node.label(), node.value()];
            texts.into_iter().flatten().any(|text| text.contains("Alleen voor mij") || text.contains("Voorzichtig"))
        })
    };
    assert!(!shows(&talk), "in the client's view nothing tells of the private note");
    talk.press(Key::P);
    assert_eq!(talk.focused().0, Role::RadioButton, "and its key does nothing");
    talk.happen(Event::SetClientView(false));
    talk.harness.run();
    assert!(shows(&talk));
}

#[test]
fn an_adviser_walks_through_a_section_with_tab() {
    let mut talk = Talk::kinds(Mode::Advisor);
    talk.press(Key::Num1);
    assert_eq!(talk.response("stock"), chosen("eye"));
    talk.tab_to("Toon uitleg");
    talk.press(Key::Tab);
    assert_eq!(talk.at(), "sells", "Tab out of a question opens the next one");
    assert_eq!(talk.focused().1, "In een winkel of toonzaal");
    talk.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(talk.at(), "stock", "and Shift Tab the one before");
    assert_eq!(talk.focused().1, "Op het oog", "on the chosen answer");
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "sells");
    talk.tab_to("Volgend onderdeel");
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "computers");
    assert_eq!(talk.focused().0, Role::NumberInput);
    talk.tab_to("Vorig onderdeel");
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "stock");
}

#[test]
fn the_lists_of_an_adviser_jump_to_the_next_question_of_their_sort() {
    let mut talk = Talk::kinds(Mode::Advisor);
    for id in ["figures", "hours"] {
        let ix = talk.ix(id);
        talk.happen(Event::Respond(ix, Some(Response::DontKnow)));
    }
    talk.happen(Event::SetFollowUp(talk.ix("wish"), Some(FollowUp::default())));
    talk.harness.run();
    let go = |talk: &mut Talk, name: &str| {
        let link = talk.harness.root().children_recursive().find(|node| {
            node.accesskit_node().role() == Role::Link && node.accesskit_node().label().as_deref() == Some(name)
        });
        link.unwrap().click_accesskit();
        talk.harness.run();
        talk.at()
    };
    assert_eq!(go(&mut talk, "Weet ik niet"), "figures");
    assert_eq!(talk.focused().1, "Weet ik niet", "the answer that was given has the focus");
    assert_eq!(go(&mut talk, "Weet ik niet"), "hours");
    assert_eq!(go(&mut talk, "Weet ik niet"), "figures", "after the last comes the first");
    assert_eq!(go(&mut talk, "Later nakijken"), "wish");
    assert_eq!(go(&mut talk, "Voorstellen"), "wish", "where there is none one stays");
    assert_eq!(go(&mut talk, "Kiezen"), "stock", "a part begins where something is open");
}

#[test]
fn one_goes_anywhere_by_the_list_of_parts() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.tab_to("Onderdelen");
    talk.press(Key::Enter);
    assert_eq!(talk.focused(), (Role::Link, "Kiezen".to_owned()), "the current part has the focus");
    talk.tab_to("Hebt u een eigen website?");
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "website");
    assert_eq!(talk.focused(), (Role::RadioButton, "Ja".to_owned()));
    assert!(talk.harness.query_by_role(Role::Complementary).is_none(), "and the list is gone");
    talk.tab_to("Onderdelen");
    talk.press(Key::Enter);
    talk.tab_to("Typen");
    talk.press(Key::Enter);
    talk.tab_to("Wanneer testte u de back-up?");
    talk.press(Key::Enter);
    assert_eq!(talk.at(), "backup_test");
    talk.tab_to("Onderdelen");
    talk.press(Key::Enter);
    talk.press(Key::Escape);
    assert_eq!(talk.focused().1, "Onderdelen", "Escape only closes");
}

/// A dossier whose quick scan is answered, and a digiscan that begins.
fn with_suggestions(setup: Setup, mode: Mode) -> Talk {
    let mut talk = Talk::begin(setup, "snelscan", mode);
    let count = talk.questionnaire().questions().len();
    for at in 0..count {
        let derived = talk.harness.state().model().open.as_ref().unwrap().derived().unwrap();
        let Some((ix, _)) = derived.route.questions().nth(at) else { break };
        let response = some_answer(&derived.questionnaire.question(ix).kind, at);
        talk.happen(Event::Respond(ix, Some(response)));
    }
    talk.happen(Event::Start(QuestionnaireId::new("digiscan").unwrap()));
    talk.harness.run();
    talk
}

#[test]
fn answers_of_the_quick_scan_carry_over_with_one_key_each() {
    let mut talk = with_suggestions(Setup::default(), Mode::Owner);
    let proposed: Vec<String> = {
        let derived = talk.harness.state().model().open.as_ref().unwrap().derived().unwrap();
        let asked = derived.route.questions().filter(|(ix, _)| derived.suggestions[ix.index()].is_some());
        asked.map(|(ix, _)| derived.questionnaire.question(ix).id.as_str().to_owned()).collect()
    };
    assert!(proposed.len() >= 6, "the quick scan asks from the same facts: {proposed:?}");
    let first = proposed[0].clone();
    talk.go(&first);
    assert_eq!(talk.response(&first), None, "a suggestion does not count by itself");
    assert_eq!(talk.focused().0, Role::RadioButton);
    let name = talk.focused().1;
    let node = talk.harness.get_by_role_and_label(Role::RadioButton, &name);
    let said = node.accesskit_node().data().description().unwrap_or_default().to_owned();
    assert!(said.ends_with("Snelscan, 21 november 2026"), "it says where it comes from: {said}");
    let source = talk.harness.state().model().open.as_ref().unwrap().derived().unwrap().suggestions
        [talk.ix(&first).index()]
    .clone()
    .unwrap();
    talk.press(Key::Enter);
    let kept = talk.kept(&first);
    assert_eq!(kept.response, Some(source.response));
    assert_eq!(kept.origin, source.origin);
    assert_ne!(talk.at(), first, "and the same key goes on");

    let second = proposed[1].clone();
    talk.go(&second);
    talk.tab_to("Kies opnieuw");
    talk.press(Key::Enter);
    assert!(talk.names(Role::RadioButton).len() + talk.names(Role::CheckBox).len() > 2, "all answers are there");
    assert_eq!(talk.response(&second), None);
    talk.press(if talk.focused().0 == Role::CheckBox { Key::A } else { Key::Num1 });
    assert!(talk.kept(&second).response.is_some());
    assert_eq!(talk.kept(&second).origin, None, "an answer given anew comes from nowhere else");
}

#[test]
fn all_suggestions_of_a_part_are_confirmed_at_once() {
    let mut talk = with_suggestions(Setup::default(), Mode::Advisor);
    let open = |talk: &Talk| {
        let derived = talk.harness.state().model().open.as_ref().unwrap().derived().unwrap();
        derived
            .route
            .parts
            .iter()
            .map(|part| part.questions.iter().filter(|(ix, _)| derived.suggestions[ix.index()].is_some()).count())
            .collect::<Vec<_>>()
    };
    let before = open(&talk);
    let part = before.iter().position(|count| *count > 1).expect("some part has two suggestions");
    let ix = talk.harness.state().model().open.as_ref().unwrap().derived().unwrap().route.parts[part].questions[0].0;
    talk.happen(Event::Jump(ix));
    talk.harness.run();
    let name = format!("Bevestig alle {} voorstellen van dit onderdeel", before[part]);
    talk.harness.get_by_label(&name).click_accesskit();
    talk.harness.run();
    let after = open(&talk);
    assert_eq!(after[part], 0);
    assert_eq!(after.iter().sum::<usize>(), before.iter().sum::<usize>() - before[part], "only those of this part");
    talk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(open(&talk), before, "one step takes them all back");
}

#[test]
fn the_next_question_comes_by_itself_only_when_that_is_wished() {
    let mut setup = Setup::default().own("kinds.ron", KINDS);
    setup.settings.auto_advance = true;
    let mut talk = Talk::begin(setup, "kinds", Mode::Owner);
    talk.press(Key::Num1);
    assert_eq!(talk.at(), "sells");
    talk.press(Key::A);
    assert_eq!(talk.at(), "sells", "a list is never finished by one tick");
    talk.press(Key::Enter);
    talk.press(Key::Enter);
    talk.press(Key::Num3);
    assert_eq!(talk.at(), "website");
    talk.press(Key::Minus);
    assert_eq!(talk.at(), "website", "not applicable still asks why");
}

#[test]
fn single_keys_can_be_switched_off() {
    let mut setup = Setup::default().own("kinds.ron", KINDS);
    setup.settings.single_keys = false;
    let mut talk = Talk::begin(setup, "kinds", Mode::Owner);
    for key in [Key::Num1, Key::Num0, Key::Minus, Key::F, Key::N] {
        talk.press(key);
    }
    assert_eq!(talk.kept("stock"), digipeil::dossier::Answer::default());
    assert!(talk.keys(Role::RadioButton).is_empty(), "and no key caps promise otherwise");
    talk.press(Key::Space);
    assert_eq!(talk.response("stock"), chosen("eye"));
}

#[test]
fn digits_of_a_belgian_keyboard_count_without_shift() {
    let mut talk = Talk::kinds(Mode::Owner);
    // The third key of the row types a quotation mark there.
    talk.harness.event(egui::Event::Key {
        key: Key::Quote,
        physical_key: Some(Key::Num3),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    talk.harness.run();
    assert_eq!(talk.response("stock"), chosen("system"));
    talk.harness.event(egui::Event::Key {
        key: Key::Minus,
        physical_key: Some(Key::Num6),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    talk.harness.run();
    assert_eq!(talk.response("stock"), Some(Response::NotApplicable(String::new())), "a minus is a minus anywhere");
}

#[test]
fn the_score_is_shown_while_answering_only_when_that_is_wished() {
    let mut setup = Setup::default().own("kinds.ron", KINDS);
    for mode in [Mode::Owner, Mode::Advisor] {
        let talk = Talk::begin(setup.clone(), "kinds", mode);
        assert!(!talk.names(Role::Label).iter().any(|name| name.contains("punten")), "off by default");
    }
    setup.settings.live_score = true;
    for mode in [Mode::Owner, Mode::Advisor] {
        let mut talk = Talk::begin(setup.clone(), "kinds", mode);
        assert!(
            talk.names(Role::Label).contains(&"Nu 0–100 van 100 punten".to_owned()),
            "{:?}",
            talk.names(Role::Label)
        );
        talk.press(Key::Num1);
        assert!(!talk.names(Role::Label).contains(&"Nu 0–100 van 100 punten".to_owned()));
    }
}

#[test]
fn the_overview_shows_what_is_open_and_leads_back() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.press(Key::Num2);
    talk.go("sells");
    talk.press(Key::Num0);
    talk.happen(Event::Go(Screen::Check));
    talk.harness.run();
    assert_eq!(talk.names(Role::Heading)[0], "Kijk uw antwoorden na");
    let labels = talk.names(Role::Label);
    let has = |words: &str| labels.iter().any(|label| label == words);
    assert!(has("Nog 11 vragen staan open. Op één vraag wist u het niet. U kunt nu of later aanvullen."), "{labels:?}");
    assert!(has("1 antwoord, 1 keer “weet ik niet”, 11 nog open"), "{labels:?}");
    assert!(has("Met een lijst") && has("Weet ik niet") && has("Nog open"));
    let part = talk.harness.get_by_role_and_label(Role::Button, "Kiezen");
    assert_eq!(part.accesskit_node().data().is_expanded(), Some(true), "the part with something open is unfolded");
    assert_eq!(part.accesskit_node().data().description(), Some("bezig. 1 antwoord, 1 weet ik niet, 5 nog open"));
    talk.tab_to("Typen");
    talk.press(Key::Enter);
    assert!(talk.names(Role::Label).contains(&"Wanneer testte u de back-up?".to_owned()), "Enter unfolds a part");
    talk.tab_to("Wijzig");
    talk.press(Key::Enter);
    assert_eq!((talk.screen(), talk.at().as_str()), (Screen::Interview, "stock"));
    assert_eq!(talk.focused().1, "Met een lijst");
    talk.happen(Event::Go(Screen::Check));
    talk.harness.run();
    talk.tab_to("Terug naar de vragen");
    talk.press(Key::Enter);
    assert_eq!(talk.screen(), Screen::Interview);
}

#[test]
fn the_overview_names_what_would_make_the_result_surer() {
    let mut talk = Talk::kinds(Mode::Owner);
    talk.happen(Event::Go(Screen::Check));
    talk.harness.run();
    let expected: Vec<String> = {
        let model = talk.harness.state().model();
        let derived = model.open.as_ref().unwrap().derived().unwrap();
        let margins = derived.margins(model);
        margins
            .iter()
            .take(3)
            .map(|(ix, _)| model.tr.text(&derived.questionnaire.question(*ix).ask).to_owned())
            .collect()
    };
    assert_eq!(expected.len(), 3);
    let root = talk.harness.root();
    let links: Vec<String> = root
        .children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| node.role() == Role::Link && node.label().as_deref() == Some("Vul aan"))
        .filter_map(|node| node.data().description().map(str::to_owned))
        .collect();
    assert!(links.ends_with(&expected), "{links:?} ends with {expected:?}");
    let labels = talk.names(Role::Label);
    assert!(labels.iter().any(|l| l.contains("100 punten uit elkaar")), "{labels:?}");
    assert!(labels.iter().any(|l| l.starts_with("maakt de marge ") && l.ends_with(" kleiner")), "{labels:?}");
}

#[test]
fn answers_that_no_longer_fit_are_kept_and_named() {
    let (harness, world) = program::start(Setup::default().own("kinds.ron", KINDS));
    let mut talk = Talk { harness, world };
    let questionnaire =
        talk.harness.state().model().shelf.get(&QuestionnaireId::new("kinds").unwrap()).unwrap().clone();
    let mut dossier = Dossier::new("two".to_owned(), TODAY);
    let answer = |response| digipeil::dossier::Answer { response: Some(response), ..Default::default() };
    let answers =
        [("stock", answer(option(&OptionId::new("gone").unwrap()))), ("vanished", answer(Response::DontKnow))];
    dossier.assessments.push(Assessment {
        id: AssessmentId::new("scan-1").unwrap(),
        questionnaire: digipeil::dossier::QuestionnaireRef {
            id: questionnaire.id().clone(),
            version: questionnaire.version().to_owned(),
            provider: questionnaire.provider().to_owned(),
            hash: questionnaire.content_hash().to_owned(),
        },
        stage: "T0".to_owned(),
        begun: TODAY,
        changed: TODAY,
        respondent: String::new(),
        at: None,
        answers: answers.map(|(id, answer)| (digipeil::id::QuestionId::new(id).unwrap(), answer)).into(),
    });
    talk.happen(Event::Opened { path: "dossier.ron".into(), result: Ok(Box::new(dossier.into())) });
    talk.happen(Event::Go(Screen::Check));
    talk.harness.run();
    let headings = talk.names(Role::Heading);
    assert!(headings.contains(&"Bewaard, maar past niet meer".to_owned()), "{headings:?}");
    let labels = talk.names(Role::Label);
    assert!(
        labels.iter().any(|l| l.contains("“vanished”")) && labels.iter().any(|l| l.contains("“gone”")),
        "{labels:?}"
    );
    talk.go("stock");
    assert!(talk.on(Role::RadioButton).is_empty());
    assert_eq!(talk.assessment().answers.len(), 2, "nothing is thrown away by looking");
}

#[test]
fn without_a_scan_the_screen_says_what_to_do() {
    let (mut harness, _) = program::start_with(Setup::default(), |events| {
        events.push(Event::NewDossier { key: "one".to_owned(), then: None });
        events.push(Event::Go(Screen::Interview));
    });
    assert!(harness.query_by_label("U hebt nog geen vragenlijst gekozen.").is_some());
    harness.get_by_label("Kies een vragenlijst").click();
    harness.run();
    assert_eq!(harness.state().model().screen, Screen::Home);
}

#[test]
fn questions_fit_every_window() {
    for (width, height) in [(1280.0, 800.0), (853.0, 533.0), (640.0, 400.0), (512.0, 350.0)] {
        for mode in [Mode::Owner, Mode::Advisor] {
            let setup = Setup { size: [width, height], ..Setup::default() }.own("kinds.ron", KINDS);
            let mut talk = Talk::begin(setup, "kinds", mode);
            for at in 0..13 {
                let derived = talk.harness.state().model().open.as_ref().unwrap().derived().unwrap();
                let (ix, _) = derived.route.questions().nth(at).unwrap();
                talk.happen(Event::Jump(ix));
                talk.harness.run();
                for node in talk.harness.root().children_recursive() {
                    let node = node.accesskit_node();
                    let Some(bounds) = node.raw_bounds() else { continue };
                    assert!(
                        bounds.x1 <= f64::from(width) + 1.0,
                        "{mode:?} {width}: {:?} {:?} ends at {}",
                        node.role(),
                        node.label(),
                        bounds.x1
                    );
                }
            }
        }
    }
}
