//! Pictures of every part, in every theme: `DIGIPEIL_PICTURES=folder cargo test --test it gallery`.

#![expect(clippy::single_range_in_vec_init, reason = "one matching part of a text is a range, not its numbers")]

use digipeil::gui::{
    layout::{Content, flow_ui, page_ui, row_ui, two_columns_ui},
    shell::{FootBar, FootButton, Step, StepState, TopBar, Who, framed_ui},
    text_style::{Span, TextKind},
    theme::{Theme, ThemeKind, theme},
    widget::*,
};
use eframe::egui::{Id, Rect, Ui, UiBuilder, pos2, vec2};
use egui_kittest::kittest::Queryable as _;

use crate::picture;

fn pictures_of_bars(kind: ThemeKind) {
    let screens = ["Start", "Dossiers", "Instellingen"];
    let steps = screens.map(|label| Step { label, state: None, state_word: "" });
    let program = TopBar { who: None, steps: &steps, current: Some(0), folded: "Start", saved: "", ..company_bar() };
    let advisor = TopBar { mode: "Adviseur", ..company_bar() };
    for (name, bar) in [("program", program), ("company", company_bar()), ("advisor", advisor)] {
        for width in [1280.0, 1100.0, 800.0, 500.0] {
            let mut harness = picture::builder((width, 380.0), 1.0, kind).build_ui(|ui| {
                whole(ui, |ui| {
                    bar.show(ui);
                });
            });
            harness.run();
            if let Some(fold) = harness.query_by_label(bar.folded).filter(|_| bar.who.is_some()) {
                fold.click();
                harness.run();
            }
            picture::save(&harness, &format!("bar-{name}-{kind:?}-{width}"));
        }
    }
}

/// What a gallery keeps between frames.
#[derive(Default)]
pub struct Gallery {
    town: String,
    people: String,
    note: String,
    computers: String,
    share: String,
    date: String,
    long: String,
    site: String,
    reason: String,
    search: String,
    sector: String,
    is_over: bool,
}

impl Gallery {
    pub fn filled() -> Self {
        Self {
            town: "Genk".into(),
            people: "-3".into(),
            note: "Orders komen per mail binnen.".into(),
            computers: "14".into(),
            share: "130".into(),
            date: "15 okt. 2026".into(),
            long: "Dat ik ’s avonds geen bestellingen meer overtyp.".into(),
            site: "www.kleinduim.example".into(),
            reason: "Wij hebben geen voorraad.".into(),
            search: "Ghent".into(),
            sector: "ramen en deuren".into(),
            is_over: false,
        }
    }
}

const PARTS: [&[BarState]; 8] = {
    use BarState::{Answered as A, Current as C, DontKnow as D, Open as O};
    [&[A, A, A, D, A], &[A, A, A, D, A, A], &[A, A, C, O, O], &[O; 5], &[O; 5], &[O; 6], &[O; 4], &[O; 5]]
};

/// The whole window, without the margin that the harness puts round a gallery.
pub fn whole(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let rect = ui.ctx().content_rect();
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.set_clip_rect(rect);
    child.painter().rect_filled(rect, 0.0, theme(ui).colour.bg);
    contents(&mut child);
}

fn column(ui: &mut Ui, x: f32, width: f32, contents: impl FnOnce(&mut Ui)) {
    let top = ui.max_rect().top() + 20.0;
    let rect = Rect::from_min_size(pos2(x, top), vec2(width, 4000.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.set_width(width);
    contents(&mut child);
}

pub fn parts_ui(ui: &mut Ui, state: &mut Gallery) {
    whole(ui, |ui| {
        column(ui, 32.0, 377.0, |ui| {
            heading_ui(ui, "Knoppen", 2);
            flow_ui(ui, 8.0, |ui| {
                ui.spacing_mut().item_spacing.y = 14.0;
                Button::main("Verder").show(ui);
                Button::main("Aangewezen").show(ui);
                Button::main("Focus").show(ui);
                Button::second("Vorige").show(ui);
                Button::quiet("Wijzig").show(ui);
                Button::danger("Verwijder").show(ui);
                Button::main("Uit").enabled(false).show(ui);
            });
            ui.add_space(16.0);
            heading_ui(ui, "Antwoordrij", 2);
            let choices = [
                Choice::new("Rust").key("1"),
                Choice::new("Aangewezen").key("2"),
                Choice::new("Focus").key("3"),
                Choice::new("Gekozen").key("4"),
                Choice::new("Voorstel").suggested("Uit de Snelscan van 14 maart. Bevestig.").key("Enter"),
                Choice::new("Uitgeschakeld").enabled(false),
            ];
            RadioGroup::new("Antwoordrij", "a", &choices).chosen(Some(3)).show(ui);
            ui.add_space(16.0);
            heading_ui(ui, "Voortgang", 2);
            caption_ui(ui, "3 van 8 onderdelen, 14 van 41 vragen");
            question_gauge_ui(ui, &PARTS, "3 van 8 onderdelen, 14 van 41 vragen");
        });
        column(ui, 441.0, 398.0, |ui| {
            heading_ui(ui, "Oordeel", 2);
            flow_ui(ui, 8.0, |ui| {
                verdict_ui(ui, Verdict::Fits, "Past");
                verdict_ui(ui, Verdict::SeemsToFit, "Lijkt te passen");
                verdict_ui(ui, Verdict::NotYet, "Nog niet");
                verdict_ui(ui, Verdict::NotForYou, "Niet voor u");
                verdict_ui(ui, Verdict::NotAvailable, "Niet beschikbaar");
            });
            ui.add_space(16.0);
            heading_ui(ui, "Regel", 2);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                rule_line_ui(ui, RuleState::Passed, "", "Voldaan: u bent een kleine onderneming.");
                rule_line_ui(ui, RuleState::Open, "", "Open: vul uw oprichtingsjaar in.");
                rule_line_ui(ui, RuleState::Failed, "", "Niet voldaan: uw project is te klein.");
            });
            ui.add_space(16.0);
            heading_ui(ui, "Veld", 2);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                TextInput::new("Gemeente", "g", &mut state.town).unit("Limburg").width(191.0).show(ui);
                TextInput::new("Aantal mensen", "n", &mut state.people)
                    .error(Some("Vul 0 of meer in."))
                    .width(191.0)
                    .show(ui);
            });
            ui.add_space(6.0);
            row_ui(ui, 24.0, |ui| {
                tick_ui(ui, "Aangevinkt", true);
                tick_ui(ui, "Leeg", false);
                switch_ui(ui, "Beweging", true, "Aan");
                switch_ui(ui, "Cijfers tonen", false, "Uit");
            });
            ui.add_space(16.0);
            heading_ui(ui, "Melding", 2);
            Notice::new(NoticeKind::Blocker, "Basis ontbreekt.").rest("Uw back-up is nooit getest.").dense().show(ui);
            Notice::new(NoticeKind::Mind, "Eerst aanvragen.").rest("Daarna pas starten.").dense().show(ui);
            Notice::new(NoticeKind::Info, "Hersteld tot 14.02 uur. Er ging niets verloren.").dense().show(ui);
            ui.add_space(16.0);
            effort_ui(ui, 2, "Enkele weken");
            flow_ui(ui, 8.0, |ui| {
                tag_ui(ui, Some(Icon::Users), "Adviseur");
                tag_ui(ui, None, "kmo");
                chip_ui(ui, "Mijn behoeften", true, ChipSign::Tick);
                chip_ui(ui, "Advies", false, ChipSign::Tick);
                step_number_ui(ui, "1", true);
                step_number_ui(ui, "2", false);
            });
            heat_strip_ui(ui, &[Some(12), Some(34), Some(58), Some(81), None], &[]);
        });
        column(ui, 871.0, 377.0, |ui| {
            heading_ui(ui, "Ladder", 2);
            EvidenceLadder::new("Hoe zeker is dit antwoord?", "e", &["Verteld", "Getoond", "Document", "Audit"])
                .reached(Some(1))
                .show(ui);
            ui.add_space(16.0);
            Notice::new(NoticeKind::Info, "Beantwoord 2 vragen, dan weten we meer over 3 maatregelen.")
                .icon(Icon::ChatCircleDots)
                .action("Beantwoord", None)
                .show(ui);
            HelpPanel.show(ui, |ui| {
                heading_ui(ui, "Waarom niet?", 2);
                small_ui(ui, "56 andere maatregelen keken we ook na.");
                count_row_ui(ui, Icon::ClockCountdown, "Nog niet", "4");
                count_row_ui(ui, Icon::MapPin, "Andere regio", "29");
            });
            for (sign, label, count, is_current) in [
                (JumpSign::State(StepState::Done), "Klanten en markt", "6/6", false),
                (JumpSign::State(StepState::Busy), "Processen", "3/5", true),
                (JumpSign::State(StepState::Open), "Data en systemen", "0/5", false),
                (JumpSign::Icon(Icon::Flag), "Later nakijken", "2", false),
            ] {
                JumpRow { sign, label, count, is_current, state_word: "" }.show(ui);
            }
            Card::new().dense().clickable("Snelscan").show(ui, |ui| {
                body_ui(ui, "Waar staat mijn bedrijf, in het kort?");
                icon_line_ui(ui, Icon::Clock, "5 minuten");
            });
            entry_row_ui(ui, "Webwinkel Kleinduim", "Genk. 18 november, resultaat klaar");
            LinkButton::new("Open een dossier").leading(Icon::FolderOpen).show(ui);
            LinkButton::new("Bekijk het voorbeeld").trailing(Icon::CaretRight).show(ui);
        });
        if state.is_over {
            toasts_ui(
                ui.ctx(),
                &[Toast { id: 1, kind: ToastKind::Done, text: "Het verslag is bewaard.", action: "Open" }],
                0.0,
                "Sluit",
            );
        }
    });
}

pub fn kinds_ui(ui: &mut Ui, state: &mut Gallery) {
    fn question(ui: &mut Ui, kind: &str, question: &str, contents: impl FnOnce(&mut Ui)) {
        let ink = theme(ui).colour.ink;
        Card::new().dense().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            caption_ui(ui, kind);
            Text::new(question, TextKind::BodyStrong, ink).heading(2).show(ui);
            ui.add_space(6.0);
            contents(ui);
        });
        ui.add_space(12.0);
    }
    whole(ui, |ui| {
        column(ui, 32.0, 389.0, |ui| {
            question(ui, "Meer dan één antwoord", "Waar verkoopt u?", |ui| {
                let choices = [
                    Choice::new("In een winkel of toonzaal").key("A"),
                    Choice::new("In een eigen webwinkel").key("B"),
                    Choice::new("Op een marktplaats van anderen").key("C"),
                    Choice::new("Geen van deze").key("D"),
                ];
                TickList::new("Waar verkoopt u?", "t", &choices, &[true, true, false, false])
                    .exclusive(1)
                    .density(Density::Advisor)
                    .show(ui);
            });
            question(ui, "Ja of nee", "Hebt u een eigen website?", |ui| {
                Segmented::new("Hebt u een eigen website?", "s", &["Ja", "Nee"]).chosen(Some(0)).full_width().show(ui);
                ui.add_space(8.0);
                nested_ui(ui, |ui| {
                    TextInput::new("Wat is het adres?", "site", &mut state.site).show(ui);
                });
            });
            question(ui, "Lange tekst", "Wat wilt u over een jaar anders?", |ui| {
                TextInput::new("Wat wilt u over een jaar anders?", "long", &mut state.long)
                    .rows(2)
                    .hide_label()
                    .show(ui);
            });
        });
        column(ui, 445.0, 390.0, |ui| {
            question(ui, "Schaal met uitleg per stap", "Hoe vaak kijkt u naar uw cijfers?", |ui| {
                let steps = [
                    ("1", "nooit"),
                    ("2", "bij de jaar-rekening"),
                    ("3", "elk kwartaal"),
                    ("4", "elke maand"),
                    ("5", "elke dag"),
                ];
                ScaleBoxes::new("Hoe vaak kijkt u naar uw cijfers?", "scale", &steps).chosen(Some(2)).show(ui);
            });
            question(ui, "Getal met eenheid", "Hoeveel computers gebruikt u?", |ui| {
                NumberInput::new("Hoeveel computers gebruikt u?", "pc", &mut state.computers)
                    .unit("stuks")
                    .bounds("van 0 tot 10.000")
                    .hide_label()
                    .show(ui);
            });
            question(ui, "Percentage", "Welk deel van de omzet komt online binnen?", |ui| {
                NumberInput::new("Welk deel", "share", &mut state.share)
                    .unit("%")
                    .error(Some("Vul een getal van 0 tot 100 in."))
                    .hide_label()
                    .show(ui);
            });
            question(ui, "Datum", "Wanneer testte u de back-up?", |ui| {
                DateInput::new("Wanneer", "date", &mut state.date).hide_label().show(ui);
            });
        });
        column(ui, 859.0, 389.0, |ui| {
            question(ui, "Tabel, alleen bij de adviseur", "Wie doet wat met deze taken?", |ui| {
                let rows = ["Boekhouding", "Website", "Beveiliging"];
                let columns = ["wij zelf", "samen", "bureau", "geen"];
                Matrix::new("Wie doet wat", "m", "Taak", &rows, &columns).show_radio(ui, &[Some(2), Some(0), Some(1)]);
            });
            question(ui, "Niet van toepassing, met reden", "Hoe telt u uw voorraad?", |ui| {
                let choices = [Choice::new("Niet van toepassing").key("–")];
                RadioGroup::new("Hoe telt u uw voorraad?", "na", &choices)
                    .chosen(Some(0))
                    .density(Density::Advisor)
                    .show(ui);
                ui.add_space(6.0);
                TextInput::new("Waarom niet?", "reason", &mut state.reason).show(ui);
            });
            question(ui, "Voorstel uit een ander antwoord", "Gebruikt u één pakket voor alles?", |ui| {
                let choices = [Choice::new("Nee, losse programma’s").suggested("Snelscan, 14 maart 2026")];
                RadioGroup::new("Pakket", "sug", &choices).density(Density::Advisor).show(ui);
                ui.add_space(8.0);
                row_ui(ui, 8.0, |ui| {
                    Button::main("Klopt nog").small().key("Enter").show(ui);
                    Button::second("Kies opnieuw").small().show(ui);
                });
            });
        });
    });
}

const STEPS: [Step<'static>; 6] = {
    const fn step(label: &'static str, state: StepState) -> Step<'static> {
        Step { label, state: Some(state), state_word: "" }
    }
    [
        step("Bedrijf", StepState::Done),
        step("Vragen", StepState::Busy),
        step("Resultaat", StepState::Open),
        step("Maatregelen", StepState::Open),
        step("Plan", StepState::Open),
        step("Verslag", StepState::Open),
    ]
};

fn company_bar<'a>() -> TopBar<'a> {
    TopBar {
        program: "Digipeil",
        who: Some(Who { name: "Schrijnwerkerij Vandenbroucke", menu: &[] }),
        steps: &STEPS,
        current: Some(1),
        folded: "2 van 6: Vragen",
        mode: "",
        saved: "Bewaard",
        is_saved: true,
        search: "Zoeken",
        search_key: "Ctrl K",
    }
}

pub fn question_ui(ui: &mut Ui, chosen: &mut Option<usize>) {
    company_bar().show(ui);
    let hints: [&[HintPart<'_>]; 4] = [
        &[HintPart::Key("1"), HintPart::Word("tot"), HintPart::Key("4"), HintPart::Word("kiezen")],
        &[HintPart::Key("Enter"), HintPart::Word("verder")],
        &[HintPart::Key("N"), HintPart::Word("notitie")],
        &[HintPart::Key("F"), HintPart::Word("later nakijken")],
    ];
    let foot = FootBar {
        main: Some(FootButton::new("Verder").trailing(Icon::ArrowRight)),
        second: Some(FootButton::new("Vorige").leading(Icon::ArrowLeft)),
        quiet: Some(FootButton::new("Wis antwoord")),
        hints: &hints,
        sentence: "",
        content: Content::Form,
    };
    framed_ui(ui, Some(&foot), |ui| {
        page_ui(ui, "question", Content::Form, |ui, _| {
            let c = theme(ui).colour.clone();
            Text::rich(&[
                Span::new("Processen en uitvoering", TextKind::BodyStrong, c.ink),
                Span::new("    3 van 8 onderdelen, 14 van 41 vragen", TextKind::Body, c.ink2),
            ])
            .show(ui);
            question_gauge_ui(ui, &PARTS, "3 van 8 onderdelen, 14 van 41 vragen");
            ui.add_space(16.0);
            two_columns_ui(
                ui,
                chosen,
                320.0,
                64.0,
                |ui, chosen| {
                    title_ui(ui, "Hoe komt een bestelling bij de mensen die het werk doen?");
                    lead_ui(ui, "Kies wat vandaag meestal klopt.");
                    ui.add_space(8.0);
                    let choices = [
                        Choice::new("In een gesprek of op papier")
                            .description("We geven het mondeling door, of met een werkbon.")
                            .key("1"),
                        Choice::new("In losse bestanden")
                            .description("In Excel, e-mail of een gedeelde map. Iemand typt gegevens over.")
                            .key("2"),
                        Choice::new("In één programma")
                            .description("Iedereen ziet de bestelling op dezelfde plaats. Overtypen is niet nodig.")
                            .key("3"),
                        Choice::new("Vanzelf, van offerte tot planning")
                            .description("Een aanvaarde offerte komt vanzelf in de planning en de voorraad.")
                            .key("4"),
                    ];
                    let of = [Choice::new("Weet ik niet").key("0"), Choice::new("Niet van toepassing").key("–")];
                    let outcome =
                        RadioGroup::new("Bestelling", "order", &choices).of("of", &of).chosen(*chosen).show(ui);
                    if outcome.picked.is_some() {
                        *chosen = outcome.picked;
                    }
                },
                |ui, _| {
                    HelpPanel.show(ui, |ui| {
                        heading_ui(ui, "Hoe zou u dit tonen?", 2);
                        body_ui(ui, "Denk aan de laatste bestelling.");
                    });
                },
            );
        });
    });
}

fn cards_ui(ui: &mut Ui) {
    title_ui(ui, "Deze vijf helpen u het meest");
    let money = |above, amount, is_figure, below| Money { above, amount, is_figure, below };
    let cards = [
        ProgrammeCard {
            name: "Advies van POM West-Vlaanderen",
            sentence: "Een adviseur komt langs en kijkt mee naar uw processen.",
            rules: &[
                (RuleState::Passed, "West-Vlaanderen"),
                (RuleState::Passed, "elke sector"),
                (RuleState::Passed, "uw eerste stap"),
            ],
            verdict: Verdict::Fits,
            verdict_word: "Past",
            verdict_below: "",
            money: money("u betaalt", "€ 0", true, ""),
            also: "",
            is_selected: false,
            is_stop: true,
        },
        ProgrammeCard {
            name: "Kmo-portefeuille",
            sentence: "Steun voor advies over cyberveiligheid, of voor opleiding.",
            rules: &[
                (RuleState::Passed, "kleine onderneming"),
                (RuleState::Passed, "Vlaams Gewest"),
                (RuleState::Mind, "erkend bureau"),
            ],
            verdict: Verdict::SeemsToFit,
            verdict_word: "Lijkt te passen",
            verdict_below: "kijk 1 punt na",
            money: money("u betaalt", "€ 3.300", true, "van € 6.000"),
            also: "",
            is_selected: false,
            is_stop: true,
        },
    ];
    for (index, card) in cards.into_iter().enumerate() {
        card.show(ui, Id::unique(("card", index)));
    }
}

pub fn programmes_ui(ui: &mut Ui) {
    whole(ui, |ui| {
        column(ui, 56.0, 832.0, |ui| {
            cards_ui(ui);
            ui.add_space(16.0);
            let columns =
                [Column::share("Naam", 2.0), Column::fixed("Domeinen", 160.0), Column::fixed("Totaal", 90.0).number()];
            let table = Table::new("t", &columns);
            table.head_ui(ui, Some(Sorting { column: 2, is_falling: true }));
            for (index, name) in ["Schrijnwerkerij Vandenbroucke", "Webwinkel Kleinduim"].into_iter().enumerate() {
                table.row_ui(ui, index, 56.0, Some(name), index == 1, |ui, cells| {
                    let ink = theme(ui).colour.ink;
                    cell_two_lines(ui, cells[0], name, "Kortrijk");
                    cell_text(ui, cells[2], TextKind::Figure17, "46", ink, true);
                });
            }
        });
    });
}

pub fn over_ui(ui: &mut Ui, state: &mut Gallery) {
    whole(ui, |ui| {
        column(ui, 32.0, 736.0, |ui| {
            let finds = [
                Find {
                    text: "Ramen, deuren en ander schrijnwerk maken",
                    matches: &[0..13],
                    right: "C 16.23",
                    is_set: true,
                },
                Find { text: "Ramen en deuren plaatsen", matches: &[0..15], right: "F 43.32", is_set: false },
            ];
            SearchSelect::new("Wat doet het bedrijf vooral?", "sector", &mut state.sector, &finds)
                .field(|field| field.note("Zoek met gewone woorden."))
                .show(ui);
            ui.add_space(100.0);
            TextInput::new("Ondernemingsnummer", "number", &mut state.search).note("(mag leeg blijven)").show(ui);
        });
        Drawer::new("note", "Notitie bij vraag 14", "Sluit").show(ui.ctx(), |ui, _| {
            TextInput::new("Notitie", "note", &mut state.note).rows(3).hide_label().show(ui);
            TextInput::new("Alleen voor mij", "private", &mut state.long)
                .rows(3)
                .private()
                .note("nooit in het verslag")
                .show(ui);
        });
        toasts_ui(
            ui.ctx(),
            &[
                Toast { id: 1, kind: ToastKind::Done, text: "Het verslag is bewaard.", action: "Open" },
                Toast {
                    id: 2,
                    kind: ToastKind::Error,
                    text: "De schijf is vol. Maak plaats vrij.",
                    action: "Probeer opnieuw",
                },
            ],
            72.0,
            "Sluit",
        );
    });
}

fn pictures_of(name: &str, size: (f32, f32), kind: ThemeKind, scale: f32, draw: fn(&mut Ui, &mut Gallery)) {
    let mut harness = picture::builder(size, scale, kind).build_ui_state(draw, Gallery::filled());
    harness.run();
    picture::save(&harness, &format!("{name}-{kind:?}-{scale}"));
}

#[test]
fn gallery() {
    if !picture::wanted() {
        let mut harness = picture::builder((300.0, 120.0), 1.0, ThemeKind::Light).build_ui(|ui| {
            whole(ui, |ui| {
                Button::main("Verder").show(ui);
            });
        });
        harness.run();
        let picture = picture::take(&harness);
        let button = harness.get_by_label("Verder").rect();
        let colours = Theme::new(ThemeKind::Light).colour;
        assert!(picture.share(button, colours.primary) > 0.7, "a main button is filled with primary");
        assert_eq!(picture.at(button.max + vec2(20.0, 20.0)), colours.bg.to_array());
        return;
    }
    for kind in ThemeKind::ALL {
        for scale in [1.0, 1.5] {
            pictures_of("parts", (1280.0, 860.0), kind, scale, parts_ui);
            pictures_of("kinds", (1280.0, 800.0), kind, scale, kinds_ui);
        }
        let mut harness = picture::builder((1280.0, 800.0), 1.0, kind).build_ui_state(over_ui, Gallery::filled());
        harness.get_by_label("Wat doet het bedrijf vooral?").click();
        harness.run();
        picture::save(&harness, &format!("over-{kind:?}"));
        for (size, scale) in
            [((1280.0, 800.0), 1.0), ((1024.0, 700.0), 1.0), ((640.0, 400.0), 2.0), ((500.0, 800.0), 1.0)]
        {
            let mut harness = picture::builder(size, scale, kind)
                .build_ui_state(|ui, chosen| whole(ui, |ui| question_ui(ui, chosen)), Some(1));
            harness.get_by_label("In losse bestanden").click();
            harness.remove_cursor();
            harness.run();
            picture::save(&harness, &format!("question-{kind:?}-{}x{}", size.0, size.1));
        }
        pictures_of_bars(kind);
        let mut narrow = picture::builder((560.0, 800.0), 1.0, kind).build_ui(|ui| {
            whole(ui, |ui| page_ui(ui, "cards", Content::Screen, |ui, _| cards_ui(ui)));
        });
        narrow.run();
        picture::save(&narrow, &format!("programmes-narrow-{kind:?}"));
        let mut harness = picture::builder((1280.0, 800.0), 1.0, kind).build_ui(programmes_ui);
        harness.run();
        picture::save(&harness, &format!("programmes-{kind:?}"));
        let mut harness = picture::builder((800.0, 600.0), 1.0, kind).build_ui(|ui| {
            whole(ui, |_| {});
            let buttons = [DialogButton::new("Verwijder").danger(), DialogButton::new("Bewaar het").safe()];
            Dialog::new("delete", "Dit dossier verwijderen?", &buttons)
                .text("Webwinkel Kleinduim gaat naar de prullenmand. U kunt het 30 dagen terughalen.")
                .show(ui.ctx());
        });
        harness.run();
        picture::save(&harness, &format!("dialog-{kind:?}"));
        let mut harness = picture::builder((800.0, 600.0), 1.0, kind).build_ui_state(
            |ui, text: &mut String| {
                whole(ui, |_| {});
                let row = |icon, text, matches, key| PaletteRow { icon, text, matches, key };
                let rows = [
                    row(Icon::ListChecks, "Cyberveiligheid, 6 vragen", &[0..3][..], ""),
                    row(Icon::ChartBar, "Uitleg bij cyberveiligheid", &[11..14], "Ctrl U"),
                    row(Icon::HandCoins, "Kmo-portefeuille, cyberadvies", &[18..21], ""),
                ];
                Palette { name: "Zoeken", text, rows: &rows, none: "", close_key: "Esc", take_key: "Enter" }
                    .show(ui.ctx());
            },
            String::from("cyb"),
        );
        harness.run();
        picture::save(&harness, &format!("palette-{kind:?}"));
    }
}
