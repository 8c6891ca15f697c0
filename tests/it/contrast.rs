//! Every pair of colours that must be told apart can be, in every theme. Ratios after WCAG 2.2, section 1.4.3 and 1.4.11.

use digipeil::gui::theme::{Theme, ThemeKind};
use eframe::egui::Color32;

/// Relative luminance, WCAG 2.2.
fn luminance(colour: Color32) -> f64 {
    let part = |value: u8| {
        let v = f64::from(value) / 255.0;
        if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
}

fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What stands on what, and how strong the contrast must be: 4.5 for text, 3 for parts and graphics.
const PAIRS: [(&str, &[&str], f64); 22] = [
    ("ink", &["bg", "surface", "sunken", "soft", "warn_soft", "stop_soft", "good_soft"], 4.5),
    ("ink2", &["bg", "surface", "sunken"], 4.5),
    ("ink2", &["soft", "warn_soft", "stop_soft", "mute_soft"], 4.5),
    ("ink3", &["bg", "surface", "sunken"], 4.5),
    ("primary", &["bg", "surface", "sunken", "soft"], 4.5),
    ("on_primary", &["primary", "primary_hover"], 4.5),
    ("good", &["surface", "good_soft"], 4.5),
    ("warn", &["surface", "warn_soft"], 4.5),
    ("stop", &["surface", "stop_soft"], 4.5),
    ("heat1_ink", &["heat1"], 4.5),
    ("heat2_ink", &["heat2"], 4.5),
    ("heat3_ink", &["heat3"], 4.5),
    ("heat4_ink", &["heat4"], 4.5),
    // A toast is the other way round.
    ("bg", &["ink"], 4.5),
    ("edge", &["bg", "surface"], 3.0),
    ("point", &["surface", "track", "band"], 3.0),
    ("band_edge", &["surface", "track"], 3.0),
    ("mark", &["surface", "track", "band"], 3.0),
    ("primary", &["gauge"], 3.0),
    // The two lines of the focus ring against each other, so that it shows on any ground.
    ("focus_in", &["focus_out"], 3.0),
    ("primary", &["on_primary"], 3.0),
    ("stop", &["bg"], 3.0),
];

#[test]
fn colours_can_be_told_apart_in_every_theme() {
    let mut weak = Vec::new();
    for kind in ThemeKind::ALL {
        let colours = Theme::new(kind).colour;
        let of = |name: &str| colours.by_name(name).unwrap_or_else(|| panic!("no token {name}"));
        for (front, grounds, needed) in PAIRS {
            for ground in grounds {
                let ratio = contrast(of(front), of(ground));
                if ratio < needed {
                    weak.push(format!("{kind:?}: {front} on {ground} is {ratio:.2}, needs {needed}"));
                }
            }
        }
        // One of the two lines of the focus ring stands out from the page, whatever the page is.
        let ring = contrast(of("focus_in"), of("bg")).max(contrast(of("focus_out"), of("bg")));
        if ring < 3.0 {
            weak.push(format!("{kind:?}: the focus ring on bg is {ring:.2}, needs 3"));
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

#[test]
fn the_measured_contrasts_are_those_of_the_design() {
    let light = Theme::new(ThemeKind::Light).colour;
    let rounded_down = |ratio: f64| (ratio * 10.0).floor() / 10.0;
    assert_eq!(rounded_down(contrast(light.ink, light.bg)), 13.5);
    assert_eq!(rounded_down(contrast(light.on_primary, light.primary)), 7.6);
    let dark = Theme::new(ThemeKind::Dark).colour;
    assert_eq!(rounded_down(contrast(dark.primary, dark.soft)), 6.5);
}
