//! The parts of the window: what they look like and how they are used by keyboard.

use crate::picture;
use digipeil::gui::{layout::*, shell::*, text_style::*, theme::*, widget::*};
use eframe::egui::{self, Rect, Ui, UiBuilder, pos2, vec2};

fn column(ui: &mut Ui, x: f32, width: f32, f: impl FnOnce(&mut Ui)) {
    let rect = Rect::from_min_size(pos2(x, 20.0), vec2(width, 2000.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.set_width(width);
    f(&mut child);
}

#[derive(Default)]
struct Gallery {
    a: String,
    b: String,
    c: String,
}

fn gallery_ui(ui: &mut Ui, state: &mut Gallery) {
    let t = theme(ui);
    ui.painter().rect_filled(ui.max_rect(), 0.0, t.colour.bg);
    column(ui, 32.0, 377.0, |ui| {
        heading_ui(ui, "Knoppen", 2);
        flow_ui(ui, 8.0, |ui| {
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
        RadioGroup::new(
            "Antwoordrij",
            "a",
            &[
                Choice::new("Rust").key("1"),
                Choice::new("Aangewezen").key("2"),
                Choice::new("Focus").key("3"),
                Choice::new("Gekozen").key("4"),
                Choice::new("Voorstel").suggested("Uit de Snelscan van 14 maart. Bevestig.").key("Enter"),
                Choice::new("Uitgeschakeld").enabled(false),
            ],
        )
        .chosen(Some(3))
        .show(ui);
    });
    column(ui, 441.0, 398.0, |ui| {
        heading_ui(ui, "Veld", 2);
        TextInput::new("Gemeente", "g", &mut state.a).unit("Limburg").width(191.0).show(ui);
        NumberInput::new("Aantal mensen", "n", &mut state.b).error(Some("Vul 0 of meer in.")).show(ui);
        TextInput::new("Notitie", "area", &mut state.c).rows(3).private().show(ui);
        Notice::new(NoticeKind::Blocker, "Basis ontbreekt.").rest("Uw back-up is nooit getest.").dense().show(ui);
        Notice::new(NoticeKind::Mind, "Eerst aanvragen.").rest("Daarna pas starten.").dense().show(ui);
        Notice::new(NoticeKind::Info, "Hersteld tot 14.02 uur. Er ging niets verloren.").dense().show(ui);
        Card::new().show(ui, |ui| {
            heading_ui(ui, "Kaart", 3);
            small_ui(ui, "Met tekst.");
        });
        HelpPanel.show(ui, |ui| {
            body_ui(ui, "Hulp.");
        });
    });
    column(ui, 871.0, 377.0, |ui| {
        title_ui(ui, "Hoe komt een bestelling bij de mensen die het werk doen?");
        lead_ui(ui, "Kies wat vandaag meestal klopt.");
        TickList::new(
            "Ticks",
            "t",
            &[
                Choice::new("In een winkel of toonzaal").key("A"),
                Choice::new("Op een marktplaats van anderen").key("B"),
                Choice::new("Geen van deze").key("D"),
            ],
            &[true, false, false],
        )
        .exclusive(1)
        .density(Density::Advisor)
        .show(ui);
        OfRow::new("Of", "of", "of", &[Choice::new("Weet ik niet").key("0"), Choice::new("N.v.t.").key("–")]).show(ui);
    });
}

#[test]
fn gallery() {
    let themes: &[ThemeKind] = if picture::wanted() { &ThemeKind::ALL } else { &[ThemeKind::Light] };
    for kind in themes {
        let mut harness = picture::builder((1280.0, 800.0), 1.0, *kind).build_ui_state(
            gallery_ui,
            Gallery { a: "Genk".into(), b: "-3".into(), c: String::from("Planner gaat in 2027 met pensioen.") },
        );
        harness.run();
        picture::save(&harness, &format!("gallery-{kind:?}"));
    }
}
