//! Charts: what is drawn where, for eyes, ears and fingers.

use digipeil::report::chart::{
    Anatomy, Arrangement, Axis, Bar, Bars, Chart, Dumbbell, DumbbellRow, Gauge, GridAxis, GridItem, Key, KeyMark,
    Lettering, Palette, PeerBand, Point, PositionStrip, PriorityGrid, Profile, ProfileColumn, ProfileRow, Radar,
    Rating, Rgb, Ring, Sheet, Span, Tick, Zone, anatomy, bars, dumbbell, gauge, legend, position_strip, priority_grid,
    profile, radar,
};

/// Every role has a colour of its own, so that a shape can be told by its colour.
const PALETTE: Palette = Palette {
    surface: Rgb(255, 255, 255),
    line: Rgb(1, 0, 0),
    edge: Rgb(2, 0, 0),
    ink: Rgb(3, 0, 0),
    ink2: Rgb(4, 0, 0),
    ink3: Rgb(5, 0, 0),
    point: Rgb(6, 0, 0),
    on_point: Rgb(7, 0, 0),
    band: Rgb(8, 0, 0),
    band_edge: Rgb(9, 0, 0),
    mark: Rgb(10, 0, 0),
    track: Rgb(11, 0, 0),
    high_contrast: false,
};

const DUTCH: [&str; 12] = [
    "Strategie en leiding",
    "Klanten en markt",
    "Processen en uitvoering",
    "Data en systemen",
    "Mensen en vaardigheden",
    "Cyberveiligheid",
    "Vernieuwing en diensten",
    "Duurzaam samenwerken",
    "Geld",
    "Wet en regels",
    "Inkoop",
    "Vervoer",
];

const GERMAN: [&str; 12] = [
    "Strategie und Unternehmensführung",
    "Kundenbeziehungen und Marktbearbeitung",
    "Geschäftsprozesse und Auftragsabwicklung",
    "Datenmanagement und Informationssysteme",
    "Mitarbeitende und Weiterbildungsmöglichkeiten",
    "Informationssicherheitsbeauftragtenwesen",
    "Innovation und Dienstleistungsentwicklung",
    "Nachhaltigkeit und Zusammenarbeit",
    "Finanzierungsmöglichkeiten",
    "Rechtsvorschriften und Datenschutzgrundverordnung",
    "Beschaffungswesen",
    "Güterverkehr und Lagerhaltung",
];

fn sheet(width: f64) -> Sheet {
    Sheet {
        title: "Per domein".to_owned(),
        description: "U staat op Basis: 46 van 100.".to_owned(),
        width,
        lettering: Lettering::SCREEN,
        palette: PALETTE,
    }
}

fn bar(label: &str, point: Point, span: Option<(f64, f64)>) -> Bar {
    Bar {
        id: label.to_owned(),
        label: label.to_owned(),
        point,
        span: span.map(|(low, high)| Span { low, high }),
        last: None,
        reference: None,
        target: None,
        figure: match (point, span) {
            (Point::Sure(value) | Point::Provisional(value), _) => format!("{value:.0}"),
            (Point::Unknown, Some((low, high))) => format!("{low:.0}–{high:.0}"),
            (Point::Unknown, None) => "–".to_owned(),
        },
        range: match (point, span) {
            (Point::Unknown, _) | (_, None) => String::new(),
            (_, Some((low, high))) => format!("{low:.0}–{high:.0}"),
        },
        spoken: format!("{label}, gesproken"),
    }
}

fn zones(names: [&str; 4]) -> Vec<Zone> {
    let ends = [25.0, 50.0, 75.0, 100.0];
    names.into_iter().zip(ends).map(|(name, until)| Zone { name: name.to_owned(), until }).collect()
}

const LEVELS: [&str; 4] = ["Start", "Basis", "Gevorderd", "Voorloper"];
const GERMAN_LEVELS: [&str; 4] = ["Einsteiger", "Grundlagen", "Fortgeschritten", "Vorreiterunternehmen"];

/// Values that differ from row to row, among them all that is special.
fn sample_bars(labels: &[&str], levels: [&str; 4], arrangement: Arrangement) -> Bars {
    let rows = labels.iter().enumerate().map(|(n, label)| {
        let value = (n as f64 * 37.0 + 12.0) % 101.0;
        let span = (value * 0.7, value + (100.0 - value) * 0.3);
        let mut bar = match n % 4 {
            0 => bar(label, Point::Sure(value), Some((value, value))),
            1 => bar(label, Point::Provisional(value), Some(span)),
            2 => bar(label, Point::Unknown, Some(span)),
            _ => bar(label, Point::Sure(value), Some(span)),
        };
        bar.last = (n % 3 != 0).then_some(value * 0.8);
        bar.reference = (n % 5 != 0).then_some(60.0);
        bar.target = (n % 4 != 1).then_some(75.0);
        bar
    });
    Bars {
        maximum: 100.0,
        zones: zones(levels),
        total: Some(bar("Totaal", Point::Sure(100.0), Some((0.0, 100.0)))),
        rows: rows.collect(),
        arrangement,
        row_height: 38.0,
    }
}

fn sample_radar(labels: &[&str]) -> Radar {
    Radar {
        maximum: 100.0,
        rings: [25.0, 50.0, 75.0, 100.0].into_iter().map(|value| Ring { value, strong: value == 50.0 }).collect(),
        axes: labels
            .iter()
            .enumerate()
            .map(|(n, label)| {
                let value = (n as f64 * 37.0 + 12.0) % 101.0;
                Axis {
                    id: format!("axis {n}"),
                    label: (*label).to_owned(),
                    value: (n != 6).then_some(value),
                    provisional: n == 2,
                    last: (n != 4).then_some(value * 0.8),
                    figure: format!("{value:.0}"),
                    spoken: (*label).to_owned(),
                }
            })
            .collect(),
        radius: 130.0,
    }
}

fn sample_dumbbell(labels: &[&str], arrangement: Arrangement) -> Dumbbell {
    Dumbbell {
        maximum: 100.0,
        ticks: [0.0, 25.0, 50.0, 75.0, 100.0]
            .into_iter()
            .map(|value| Tick { value, label: format!("{value:.0}") })
            .collect(),
        rows: labels
            .iter()
            .enumerate()
            .map(|(n, label)| DumbbellRow {
                id: (*label).to_owned(),
                label: (*label).to_owned(),
                before: (n != 3).then_some(30.0),
                after: (n != 5).then_some(40.0 + n as f64),
                clear: n % 2 == 0,
                change: if n % 2 == 0 { "+10" } else { "unverändert" }.to_owned(),
                spoken: (*label).to_owned(),
            })
            .collect(),
        arrangement,
        row_height: 31.0,
    }
}

fn sample_grid(labels: &[&str], places: &[(f64, f64)]) -> PriorityGrid {
    let axis = |name: &str| GridAxis {
        name: name.to_owned(),
        parts: ["weinig", "genoeg", "veel"].map(str::to_owned).to_vec(),
    };
    PriorityGrid {
        across: axis("hoe makkelijk"),
        up: axis("wat het oplevert"),
        items: labels
            .iter()
            .zip(places.iter().cycle())
            .enumerate()
            .map(|(n, (label, (across, up)))| GridItem {
                id: (*label).to_owned(),
                number: (n + 1).to_string(),
                label: (*label).to_owned(),
                across: *across,
                up: *up,
                now: n < 3,
                spoken: (*label).to_owned(),
            })
            .collect(),
        field_height: 230.0,
    }
}

fn sample_strip(names: [&str; 4], shares: [f64; 4]) -> PositionStrip {
    PositionStrip {
        bands: names
            .into_iter()
            .zip(shares)
            .enumerate()
            .map(|(n, (name, share))| PeerBand {
                id: name.to_owned(),
                name: name.to_owned(),
                detail: format!("{} tot {}", 3 * n, 3 * n + 2),
                share,
                figure: format!("{share:.0} %"),
                spoken: name.to_owned(),
            })
            .collect(),
        own: Some(1),
        own_words: "u: 5 van 12".to_owned(),
    }
}

fn sample_profile(labels: &[&str], arrangement: Arrangement) -> Profile {
    Profile {
        columns: ["hoe dringend", "hoeveel het uitmaakt"]
            .into_iter()
            .map(|name| ProfileColumn { name: name.to_owned(), maximum: 5.0 })
            .collect(),
        rows: labels
            .iter()
            .enumerate()
            .map(|(n, label)| ProfileRow {
                id: (*label).to_owned(),
                label: (*label).to_owned(),
                ratings: [n % 6, (n + 3) % 6]
                    .into_iter()
                    .map(|value| Rating {
                        value: (value != 4).then_some(value as f64),
                        last: (value == 2).then_some(1.0),
                        figure: value.to_string(),
                    })
                    .collect(),
                strong: n == 0,
                spoken: (*label).to_owned(),
            })
            .collect(),
        arrangement,
        row_height: 38.0,
    }
}

const ARRANGEMENTS: [Arrangement; 3] = [Arrangement::Beside, Arrangement::Above, Arrangement::Bare];

/// Every kind of chart at one width with so many of these labels, each with a name for messages.
fn every_chart(width: f64, labels: &[&str], levels: [&str; 4]) -> Vec<(String, Chart)> {
    let sheet = sheet(width);
    let mut charts = Vec::new();
    let mut add = |name: &str, chart| {
        charts.push((format!("{name}, {width} wide, {} labels", labels.len()), chart));
    };
    for arrangement in ARRANGEMENTS {
        let name = |chart: &str| format!("{chart} {arrangement:?}");
        add(&name("bars"), bars(&sheet, &sample_bars(labels, levels, arrangement)));
        add(&name("dumbbell"), dumbbell(&sheet, &sample_dumbbell(labels, arrangement)));
        add(&name("profile"), profile(&sheet, &sample_profile(labels, arrangement)));
    }
    add("radar", radar(&sheet, &sample_radar(labels)));
    let places = [(0.1, 0.2), (0.9, 0.9), (0.9, 0.9), (0.5, 0.5), (1.0, 0.0)];
    add("grid", priority_grid(&sheet, &sample_grid(labels, &places)));
    for shares in [[25.0, 34.0, 27.0, 14.0], [1.0, 0.0, 96.0, 3.0]] {
        add("strip", position_strip(&sheet, &sample_strip(levels, shares)));
    }
    let mut total = bar("Totaal", Point::Sure(46.0), Some((41.0, 52.0)));
    total.last = Some(39.0);
    total.reference = Some(48.0);
    add(
        "gauge",
        gauge(
            &sheet,
            &Gauge {
                maximum: 100.0,
                zones: zones(levels),
                bar: total,
                last_words: "maart 2025: 39".to_owned(),
                reference_words: "kleine bedrijven, Vlaanderen: 48".to_owned(),
            },
        ),
    );
    add(
        "anatomy",
        anatomy(
            &sheet,
            &Anatomy {
                level: "niveau".to_owned(),
                last: "vorige keer".to_owned(),
                now: "nu".to_owned(),
                reference: "andere bedrijven".to_owned(),
                range: "marge: hier ligt het zeker".to_owned(),
            },
        ),
    );
    let keys = [
        (KeyMark::Now, "nu, met marge"),
        (KeyMark::Provisional, "voorlopig"),
        (KeyMark::Last, "maart 2025"),
        (KeyMark::Reference, "kleine bedrijven, Vlaanderen 2025"),
        (KeyMark::Target, "goed genoeg voor u"),
    ]
    .map(|(mark, words)| Key { mark, words: words.to_owned() });
    add("legend", legend(&sheet, &keys));
    charts
}

/// The value of an attribute in a line of SVG.
fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = line.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// A number of an attribute, from backend pixels to points.
fn points(line: &str, name: &str) -> f64 {
    let value: f64 = attribute(line, name).unwrap().parse().unwrap();
    value / 10.0
}

/// The lines of one kind of element with a colour as fill or stroke.
fn elements<'a>(chart: &'a Chart, tag: &str, Rgb(r, g, b): Rgb) -> Vec<&'a str> {
    let colour = format!("#{r:02X}{g:02X}{b:02X}");
    chart
        .svg
        .lines()
        .filter(|line| line.starts_with(&format!("<{tag} ")))
        .filter(|line| ["fill", "stroke"].iter().any(|name| attribute(line, name) == Some(&colour)))
        .collect()
}

/// Where the scale of the only row begins and ends: the thin line under its marks.
fn scale(chart: &Chart) -> (f64, f64) {
    let lines = elements(chart, "rect", PALETTE.line);
    assert_eq!(lines.len(), 1, "{}", chart.svg);
    let from = points(lines[0], "x");
    (from, from + points(lines[0], "width"))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.11
}

fn one_bar(maximum: f64, bar: Bar) -> Chart {
    let bars_of_one = Bars {
        maximum,
        zones: Vec::new(),
        total: None,
        rows: vec![bar],
        arrangement: Arrangement::Beside,
        row_height: 38.0,
    };
    bars(&sheet(694.0), &bars_of_one)
}

#[test]
fn marks_lie_where_their_values_are() {
    for maximum in [100.0, 12.0, 5.0] {
        for step in 0..=20 {
            let value = maximum * f64::from(step) / 20.0;
            let (low, high) = (value * 0.5, value + (maximum - value) * 0.5);
            let mut row = bar("Rij", Point::Sure(value), Some((low, high)));
            row.last = Some(maximum - value);
            row.reference = Some(maximum * 0.75);
            let chart = one_bar(maximum, row);
            let (from, to) = scale(&chart);
            let at = |value: f64| from + (to - from) * value / maximum;

            let band = elements(&chart, "rect", PALETTE.band_edge);
            assert!(near(points(band[0], "x"), at(low)), "{}", chart.svg);
            let width = points(band[0], "width");
            assert!(near(points(band[0], "x") + width, at(high)), "{}", chart.svg);

            let point = elements(&chart, "circle", PALETTE.point);
            assert!(near(points(point[0], "cx"), at(value)), "{}", chart.svg);
            for bar in elements(&chart, "rect", PALETTE.point) {
                assert!(near(points(bar, "x"), from));
                assert!(near(points(bar, "width"), at(value) - from));
            }

            let tick = elements(&chart, "line", PALETTE.mark);
            assert!(near(points(tick[0], "x1"), at(maximum * 0.75)));
            assert_eq!(attribute(tick[0], "x1"), attribute(tick[0], "x2"));

            let diamond = elements(&chart, "polygon", PALETTE.mark);
            let top = attribute(diamond[0], "points").unwrap();
            let x: f64 = top.split(',').next().unwrap().parse().unwrap();
            assert!(near(x / 10.0, at(maximum - value)), "{}", chart.svg);
        }
    }
}

#[test]
fn zones_meet_at_their_thresholds() {
    let mut chart = sample_bars(&[], LEVELS, Arrangement::Beside);
    chart.total = None;
    chart.rows = vec![bar("Rij", Point::Sure(5.0), None)];
    chart.maximum = 12.0;
    for (zone, until) in chart.zones.iter_mut().zip([3.5, 6.5, 9.5, 12.0]) {
        zone.until = until;
    }
    let chart = bars(&sheet(694.0), &chart);
    let (from, to) = scale(&chart);
    let at = |value: f64| from + (to - from) * value / 12.0;
    let mut edges: Vec<f64> = elements(&chart, "line", PALETTE.line).iter().map(|line| points(line, "x1")).collect();
    edges.sort_by(f64::total_cmp);
    assert_eq!(edges.len(), 3);
    for (edge, value) in edges.iter().zip([3.5, 6.5, 9.5]) {
        assert!(near(*edge, at(value)), "{edge} {value}");
    }
    let shaded = elements(&chart, "rect", PALETTE.track);
    assert!(near(points(shaded[1], "x"), at(6.5)));
}

#[test]
fn how_sure_a_score_is_shows_in_its_shape() {
    let span = Some((20.0, 60.0));
    let sure = one_bar(100.0, bar("Rij", Point::Sure(40.0), span));
    let provisional = one_bar(100.0, bar("Rij", Point::Provisional(40.0), span));
    let unknown = one_bar(100.0, bar("Rij", Point::Unknown, span));
    let nothing = one_bar(100.0, bar("Rij", Point::Unknown, None));
    let last_fill = |chart: &Chart| {
        let circle = chart.svg.lines().rfind(|line| line.starts_with("<circle"));
        circle.and_then(|line| attribute(line, "fill").map(str::to_owned))
    };
    assert_eq!(last_fill(&sure).as_deref(), Some("#060000"));
    assert_eq!(last_fill(&provisional).as_deref(), Some("#FFFFFF"));
    assert_eq!(last_fill(&unknown), None);
    assert!(elements(&unknown, "rect", PALETTE.point).is_empty());
    assert_eq!(elements(&unknown, "rect", PALETTE.band).len(), 1);
    assert!(unknown.svg.contains("\n20–60\n"));
    assert!(elements(&nothing, "rect", PALETTE.band).is_empty());
    assert_eq!(last_fill(&nothing), None);
}

#[test]
fn a_band_without_length_is_not_drawn() {
    let chart = one_bar(100.0, bar("Rij", Point::Sure(40.0), Some((40.0, 40.0))));
    assert!(elements(&chart, "rect", PALETTE.band).is_empty());
}

#[test]
fn an_unchanged_score_hides_neither_point_nor_last_scan() {
    let mut row = bar("Rij", Point::Sure(40.0), None);
    row.last = Some(40.0);
    let chart = one_bar(100.0, row);
    let diamond = chart.svg.find("<polygon").unwrap();
    let circle = chart.svg.find("<circle").unwrap();
    assert!(diamond < circle, "the point lies on the diamond");
    let corners = attribute(elements(&chart, "polygon", PALETTE.mark)[0], "points").unwrap();
    let ys: Vec<f64> =
        corners.split_whitespace().map(|corner| corner.split_once(',').unwrap().1.parse().unwrap()).collect();
    let reach = (ys[2] - ys[0]) / 20.0;
    assert!(reach > 7.75 + 2.0, "and its corners stand out: {reach}");
}

#[test]
fn values_off_the_scale_or_not_numbers_do_no_harm() {
    for value in [-5.0, 1e300, f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
        for maximum in [100.0, 0.0, -1.0, f64::NAN, f64::INFINITY] {
            let mut row = bar("Rij", Point::Sure(value), Some((value, value)));
            row.last = Some(value);
            row.reference = Some(value);
            let chart = one_bar(maximum, row);
            for circle in elements(&chart, "circle", PALETTE.point) {
                let x = points(circle, "cx");
                assert!((0.0..=694.0).contains(&x), "{value} of {maximum}: {x}");
            }
        }
    }
    for width in [f64::NAN, -3.0, 0.0, f64::INFINITY] {
        let chart = bars(&sheet(width), &sample_bars(&DUTCH, LEVELS, Arrangement::Beside));
        assert!((120.0..=4000.0).contains(&chart.width), "{}", chart.width);
    }
}

#[test]
fn the_radar_keeps_its_order_and_its_gaps() {
    let chart = radar(&sheet(432.0), &sample_radar(&DUTCH[..8]));
    let ids: Vec<&str> = chart.areas.iter().map(|area| area.id.as_str()).collect();
    assert_eq!(ids[..3], ["axis 0", "axis 1", "axis 2"]);
    // Seven of eight axes have a value: seven points, of which one is a ring, and one open line.
    assert_eq!(elements(&chart, "circle", PALETTE.point).len(), 7);
    assert_eq!(elements(&chart, "polyline", PALETTE.point).len(), 1);
    // The first axis points up: its point is above the centre of the rings.
    let first = elements(&chart, "circle", PALETTE.point)[0];
    let ring = elements(&chart, "polyline", PALETTE.line)[0];
    let corners: Vec<(f64, f64)> = attribute(ring, "points")
        .unwrap()
        .split_whitespace()
        .map(|corner| {
            let (x, y) = corner.split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        })
        .collect();
    let centre = f64::midpoint(corners[0].1, corners[4].1) / 10.0;
    assert!(near(points(first, "cx"), corners[0].0 / 10.0));
    assert!(points(first, "cy") < centre);
    // The ring of 25 has a quarter of the radius, and the point 12 % of it.
    let quarter = (corners[4].1 - corners[0].1) / 20.0;
    assert!(near(centre - points(first, "cy"), 4.0 * quarter * 0.12));
}

#[test]
fn a_clear_change_is_drawn_heavier() {
    let chart = dumbbell(&sheet(556.0), &sample_dumbbell(&DUTCH[..2], Arrangement::Beside));
    let clear = elements(&chart, "rect", PALETTE.point);
    let unclear = elements(&chart, "rect", PALETTE.edge);
    assert_eq!(points(clear[0], "height"), 4.0);
    assert_eq!(points(unclear[0], "height"), 2.0);
}

#[test]
fn circles_in_the_grid_move_aside_for_each_other() {
    let places = [(0.83, 0.83)];
    let chart = priority_grid(&sheet(556.0), &sample_grid(&DUTCH, &places));
    let centres: Vec<(f64, f64)> = elements(&chart, "circle", PALETTE.point)
        .into_iter()
        .filter(|circle| near(points(circle, "r"), 13.0))
        .map(|circle| (points(circle, "cx"), points(circle, "cy")))
        // Those after them explain the numbers under the grid.
        .take(DUTCH.len())
        .collect();
    for (n, a) in centres.iter().enumerate() {
        for b in &centres[..n] {
            assert!((a.0 - b.0).hypot(a.1 - b.1) > 26.0, "{a:?} {b:?}");
        }
    }
}

#[test]
fn bands_are_as_wide_as_their_shares() {
    let strip = sample_strip(["a", "b", "c", "d"], [25.0, 34.0, 27.0, 14.0]);
    let chart = position_strip(&sheet(814.0), &strip);
    let widths: Vec<f64> = chart.areas.iter().map(|area| area.rect.width - 2.0).collect();
    for (width, share) in widths.iter().zip([25.0, 34.0, 27.0, 14.0]) {
        assert!((width - share * 8.0).abs() < 1e-9, "{width} {share}");
    }
    assert_eq!(elements(&chart, "rect", PALETTE.track).len(), 3);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let draw = || every_chart(556.0, &GERMAN, GERMAN_LEVELS);
    let here = draw();
    let elsewhere = std::thread::spawn(draw).join().unwrap();
    assert_eq!(here, elsewhere);
    assert_eq!(here, draw());
}

#[test]
fn rows_are_areas_in_reading_order() {
    for arrangement in ARRANGEMENTS {
        let chart = bars(&sheet(694.0), &sample_bars(&DUTCH, LEVELS, arrangement));
        assert_eq!(chart.areas.len(), 13);
        assert_eq!(chart.areas[0].id, "Totaal");
        assert_eq!(chart.areas[6].name, "Cyberveiligheid, gesproken");
        for pair in chart.areas.windows(2) {
            assert!(pair[0].rect.bottom() <= pair[1].rect.y + 1e-9);
            assert!(pair[0].rect.height >= 24.0);
        }
        assert!(chart.areas[12].rect.bottom() <= chart.height);
    }
}

#[test]
fn fonts_are_asked_for_in_the_size_that_is_wanted() {
    let chart = one_bar(100.0, bar("Rij", Point::Sure(40.0), None));
    let label = chart.svg.lines().find(|line| line.starts_with("<text")).unwrap();
    assert!((points(label, "font-size") - 16.0).abs() < 1e-9, "{label}");
}

/// What a renderer makes of the pictures.
#[cfg(feature = "gui")]
mod rendered {
    use std::sync::{Arc, LazyLock};

    use digipeil::report::chart::{BOLD, REGULAR, Rect};
    use resvg::usvg;

    use super::*;

    fn tree(chart: &Chart) -> usvg::Tree {
        static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
            let mut fonts = usvg::fontdb::Database::new();
            for face in [REGULAR, BOLD] {
                fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(face)));
            }
            Arc::new(fonts)
        });
        let options = usvg::Options { fontdb: FONTS.clone(), ..usvg::Options::default() };
        usvg::Tree::from_str(&chart.svg, &options).unwrap()
    }

    /// Boxes round the ink of every text and every shape, in points.
    fn inked(tree: &usvg::Tree) -> (Vec<(String, Rect)>, Vec<Rect>) {
        fn walk(group: &usvg::Group, texts: &mut Vec<(String, Rect)>, shapes: &mut Vec<Rect>) {
            let rect = |r: usvg::Rect| Rect {
                x: f64::from(r.x()),
                y: f64::from(r.y()),
                width: f64::from(r.width()),
                height: f64::from(r.height()),
            };
            for node in group.children() {
                match node {
                    usvg::Node::Group(group) => walk(group, texts, shapes),
                    usvg::Node::Path(path) => shapes.push(rect(path.abs_stroke_bounding_box())),
                    usvg::Node::Text(text) => {
                        let words = text.chunks().iter().map(usvg::TextChunk::text);
                        // The outlines know nothing of what lies round the text.
                        let ink = text.flattened().bounding_box();
                        let ink = ink.transform(text.abs_transform()).unwrap();
                        texts.push((words.collect(), rect(ink)));
                    }
                    usvg::Node::Image(_) => {}
                }
            }
        }
        let (mut texts, mut shapes) = (Vec::new(), Vec::new());
        walk(tree.root(), &mut texts, &mut shapes);
        (texts, shapes)
    }

    /// That nothing sticks out of the picture; gives the boxes round its texts.
    fn assert_inside(name: &str, chart: &Chart) -> Vec<(String, Rect)> {
        let tree = tree(chart);
        assert_eq!(f64::from(tree.size().width()), chart.width, "{name}");
        assert_eq!(f64::from(tree.size().height()), chart.height, "{name}");
        let (texts, shapes) = inked(&tree);
        let inside = |rect: &Rect| {
            rect.x > -0.6 && rect.y > -0.6 && rect.right() < chart.width + 0.6 && rect.bottom() < chart.height + 0.6
        };
        for (words, rect) in &texts {
            assert!(inside(rect), "{name}: {words} is cut off: {rect:?}");
        }
        for rect in &shapes {
            assert!(inside(rect), "{name}: a shape is cut off: {rect:?}");
        }
        texts
    }

    fn assert_no_text_on_text(name: &str, texts: &[(String, Rect)]) {
        for (n, (words, rect)) in texts.iter().enumerate() {
            for (other_words, other) in &texts[..n] {
                assert!(!rect.overlaps(other), "{name}: {words} over {other_words}: {rect:?} {other:?}");
            }
        }
    }

    #[test]
    fn no_text_is_cut_off_covered_or_incomplete() {
        let dutch = (DUTCH, LEVELS);
        let german = (GERMAN, GERMAN_LEVELS);
        // Narrow and wide, few and many, short and long; every number of axes once.
        for (width, (labels, levels), count) in [
            (200.0, german, 12),
            (320.0, german, 5),
            (320.0, dutch, 8),
            (432.0, dutch, 11),
            (480.0, german, 9),
            (556.0, german, 3),
            (556.0, dutch, 4),
            (694.0, dutch, 6),
            (694.0, dutch, 7),
            (1100.0, german, 10),
        ] {
            for (name, chart) in every_chart(width, &labels[..count], levels) {
                let texts = assert_inside(&name, &chart);
                assert_no_text_on_text(&name, &texts);
                if shows_labels(&name) {
                    assert_all_there(&name, &texts, &labels[..count]);
                }
            }
        }
    }

    fn shows_labels(name: &str) -> bool {
        let kinds = ["bars", "dumbbell", "profile", "radar", "grid"];
        !name.starts_with("bars Bare") && kinds.iter().any(|kind| name.starts_with(kind))
    }

    /// Hyphens may come in where a word is broken, but no letter goes missing.
    fn assert_all_there(name: &str, texts: &[(String, Rect)], labels: &[&str]) {
        let letters = |text: &str| text.replace([' ', '-', '\n'], "");
        let drawn: String = texts.iter().map(|(text, _)| letters(text)).collect();
        for label in labels {
            assert!(drawn.contains(&letters(label)), "{name}: {label}");
        }
    }

    #[test]
    fn labels_that_are_not_plain_words_stay_well_formed() {
        let nasty = "<b>&\"'\u{0}\u{1b}]]>\t\n\u{ffff}💡\u{ad}\u{202e}é";
        let labels = [nasty; 5];
        for (name, chart) in every_chart(556.0, &labels, [nasty; 4]) {
            assert_inside(&name, &chart);
        }
        let mut named = sheet(694.0);
        named.title = nasty.to_owned();
        named.description = nasty.to_owned();
        let chart = bars(&named, &sample_bars(&DUTCH, LEVELS, Arrangement::Beside));
        tree(&chart);
        assert!(chart.svg.contains("<title>&lt;b&gt;&amp;"));
        assert_eq!(chart.title, nasty);
    }

    #[test]
    fn empty_charts_are_pictures_too() {
        for (name, chart) in every_chart(556.0, &[], [""; 4]) {
            assert_inside(&name, &chart);
        }
    }

    #[test]
    fn text_is_as_large_as_it_was_measured() {
        let chart = one_bar(100.0, bar(DUTCH[4], Point::Sure(40.0), None));
        let (texts, _) = inked(&tree(&chart));
        let (_, label) = texts.iter().find(|(words, _)| words == DUTCH[4]).unwrap();
        // The scale begins 24 points after the widest label.
        let measured = scale(&chart).0 - 24.0;
        assert!((measured - label.right()).abs() < 3.0, "{measured} {label:?}");
        // Sixteen points from ascender to descender is about 0.95 of the size for "dhg".
        assert!((13.0..17.0).contains(&label.height), "{label:?}");
    }
}

/// Charts in the window.
#[cfg(feature = "gui")]
mod in_the_window {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use digipeil::gui::chart::ChartView;
    use eframe::egui;
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;

    struct Shown {
        width: f64,
        palette: Palette,
        opened: Vec<String>,
        focused: Option<String>,
    }

    fn shown() -> Shown {
        Shown { width: 500.0, palette: PALETTE, opened: Vec::new(), focused: None }
    }

    fn show_ui(ui: &mut egui::Ui, shown: &mut Shown) {
        let mut sheet = sheet(shown.width);
        sheet.palette = shown.palette;
        let chart = bars(&sheet, &sample_bars(&DUTCH[..3], LEVELS, Arrangement::Beside));
        let response = ChartView::new("bars", &chart).show_ui(ui);
        shown.opened.extend(response.opened);
        shown.focused = response.focused;
    }

    fn harness(pixels_per_point: f32) -> Harness<'static, Shown> {
        Harness::builder()
            .with_size(egui::vec2(600.0, 400.0))
            .with_pixels_per_point(pixels_per_point)
            .build_ui_state(show_ui, shown())
    }

    /// Sizes in pixels of the charts' textures.
    fn textures(harness: &Harness<'_, Shown>) -> Vec<[usize; 2]> {
        let manager = harness.ctx.tex_manager();
        let manager = manager.read();
        let mut sizes: Vec<[usize; 2]> = manager
            .allocated()
            .filter(|(_, texture)| texture.name.starts_with("chart "))
            .map(|(_, texture)| texture.size)
            .collect();
        sizes.sort_unstable();
        sizes
    }

    #[test]
    fn the_picture_has_a_name_and_says_what_it_shows() {
        let harness = harness(1.0);
        let picture = harness.get_by_role_and_label(egui::Role::Image, "Per domein");
        let node = picture.accesskit_node();
        assert_eq!(node.data().description(), Some("U staat op Basis: 46 van 100."));
    }

    #[test]
    fn every_bar_is_a_button_that_keyboard_and_pointer_open() {
        let mut harness = harness(1.0);
        harness.key_press(egui::Key::Tab);
        harness.run();
        harness.key_press(egui::Key::Tab);
        harness.run();
        assert_eq!(harness.state().focused.as_deref(), Some(DUTCH[0]));
        harness.key_press(egui::Key::Enter);
        harness.run();
        assert_eq!(harness.state().opened, [DUTCH[0]]);
        let name = format!("{}, gesproken", DUTCH[2]);
        harness.get_by_role_and_label(egui::Role::Button, &name).click();
        harness.run();
        assert_eq!(harness.state().opened, [DUTCH[0], DUTCH[2]]);
    }

    #[test]
    fn the_picture_has_the_pixels_of_the_screen() {
        for (pixels_per_point, width) in [(1.0, 500), (1.25, 625), (1.5, 750), (2.0, 1000)] {
            let harness = harness(pixels_per_point);
            let sizes = textures(&harness);
            assert_eq!(sizes.len(), 1);
            assert_eq!(sizes[0][0], width);
        }
    }

    #[test]
    fn the_picture_is_made_again_only_when_something_changes() {
        let mut harness = harness(1.0);
        harness.run();
        let first = textures(&harness);
        harness.state_mut().palette.point = Rgb(200, 0, 0);
        harness.run();
        harness.state_mut().width = 450.0;
        harness.run();
        harness.run();
        harness.state_mut().width = 440.0;
        harness.run();
        harness.run();
        let last = textures(&harness);
        assert_eq!(first[0][0], 500);
        // What left the screen was let go; at most the picture of the frame before is still there.
        assert!(last.iter().any(|size| size[0] == 440), "{last:?}");
        assert!(last.len() <= 2, "{last:?}");
        let count = |h: &Harness<'_, Shown>| h.ctx.tex_manager().read().num_allocated();
        let before = count(&harness);
        harness.run_steps(5);
        assert_eq!(count(&harness), before);
    }

    #[test]
    fn the_ring_is_drawn_round_the_area_in_focus() {
        let ringed: Rc<RefCell<Vec<egui::Rect>>> = Rc::default();
        let hovered: Rc<Cell<u32>> = Rc::default();
        let (rings, hovers) = (ringed.clone(), hovered.clone());
        let chart = bars(&sheet(500.0), &sample_bars(&DUTCH[..3], LEVELS, Arrangement::Beside));
        let area = chart.areas[0].rect;
        let mut harness = Harness::new_ui(move |ui| {
            ChartView::new("bars", &chart)
                .focus_ring(&|_, rect| rings.borrow_mut().push(rect))
                .hover(&|_, _| hovers.set(hovers.get() + 1))
                .show_ui(ui);
        });
        harness.run();
        assert!(ringed.borrow().is_empty());
        harness.key_press(egui::Key::Tab);
        harness.run();
        let rect = *ringed.borrow().last().unwrap();
        assert_eq!(f64::from(rect.width()), area.width);
        assert_eq!(f64::from(rect.height()), area.height);
        harness.hover_at(rect.center());
        harness.run();
        assert!(hovered.get() > 0);
    }
}
