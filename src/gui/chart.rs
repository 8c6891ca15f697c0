//! Showing a chart: the very picture of the report, as sharp as the screen, and open to keyboard and screen reader.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, OnceLock};

use eframe::egui;
use egui::emath::GuiRounding as _;
use egui::mutex::Mutex;
use resvg::{tiny_skia, usvg};

use crate::gui::theme::Theme;
use crate::gui::widget::focus;
use crate::report::chart::{self, BOLD, Chart, FAMILY_NAME, Palette, REGULAR, Rgb};

/// Draws over an area of a chart: the focus ring, the sign of hovering.
type Decoration<'a> = &'a dyn Fn(&egui::Painter, egui::Rect);

/// A chart in the window. It takes its own size; make the chart as wide as the room there is.
///
/// The picture is an image named after the chart's title, with its description as the text alternative; every area is a
/// button with its spoken name. Areas come in the order of the chart when one moves with Tab.
pub struct ChartView<'a> {
    id_salt: &'a str,
    chart: &'a Chart,
    focus_ring: Option<Decoration<'a>>,
    hover: Option<Decoration<'a>>,
    focus: Option<&'a str>,
}

/// What happened to a chart in this frame.
pub struct ChartResponse {
    /// The whole picture.
    pub response: egui::Response,
    /// The id of the area that was clicked, or opened with Enter or Space.
    pub opened: Option<String>,
    /// The id of the area that has the focus.
    pub focused: Option<String>,
}

impl<'a> ChartView<'a> {
    /// `id_salt` must differ from that of other charts on the screen and stay the same from frame to frame, or the focus gets
    /// lost.
    pub fn new(id_salt: &'a str, chart: &'a Chart) -> Self {
        Self { id_salt, chart, focus_ring: None, hover: None, focus: None }
    }

    /// Draws another ring round the area that has the focus than the one all parts have.
    #[must_use]
    pub fn focus_ring(mut self, ring: Decoration<'a>) -> Self {
        self.focus_ring = Some(ring);
        self
    }

    /// Draws what shows that the pointer is over an area, over the picture: an outline.
    #[must_use]
    pub fn hover(mut self, hover: Decoration<'a>) -> Self {
        self.hover = Some(hover);
        self
    }

    /// Gives the focus to the area with this id, in this frame.
    #[must_use]
    pub fn focus(mut self, area: Option<&'a str>) -> Self {
        self.focus = area;
        self
    }

    /// Puts the chart where the next widget would go.
    pub fn show_ui(self, ui: &mut egui::Ui) -> ChartResponse {
        let size = egui::vec2(self.chart.width as f32, self.chart.height as f32);
        let (_, room) = ui.allocate_space(size);
        let pixels_per_point = ui.ctx().pixels_per_point();
        let corner = room.min.round_to_pixels(pixels_per_point);
        let id = ui.scope_id().with(("chart", self.id_salt));
        let response = ui.interact(egui::Rect::from_min_size(corner, size), id, egui::Sense::hover());
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::new(egui::Role::Image);
            info.label = Some(self.chart.title.clone());
            info
        });
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_description(self.chart.description.as_str());
        });

        let mut shown = ChartResponse { response, opened: None, focused: None };
        let (mut hovered, mut ringed) = (None, None);
        for area in &self.chart.areas {
            let rect = placed(area.rect, corner);
            let button = ui.interact(rect, id.with(&area.id), egui::Sense::click());
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &area.name));
            if self.focus == Some(area.id.as_str()) {
                button.request_focus();
            }
            focus::takes_enter(&button);
            if button.gained_focus() {
                ui.scroll_to_rect(rect.expand(FOCUS_AIR), None);
            }
            if button.has_focus() {
                shown.focused = Some(area.id.clone());
                ringed = Some((button.id, rect));
            }
            if button.clicked() {
                shown.opened = Some(area.id.clone());
            }
            if button.hovered() {
                ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
                hovered = Some(rect);
            }
        }
        if ui.is_rect_visible(shown.response.rect) {
            paint(ui, self.chart, corner, pixels_per_point);
        }
        if let Some((hover, rect)) = self.hover.zip(hovered) {
            hover(ui.painter(), rect);
        }
        if let Some((id, rect)) = ringed {
            match self.focus_ring {
                Some(ring) => ring(ui.painter(), rect),
                None => focus::always(ui, id, rect.shrink2(egui::vec2(0.0, 2.0)), RING_RADIUS),
            }
        }
        shown
    }
}

/// What is kept free round the focus when it is scrolled into view.
const FOCUS_AIR: f32 = 16.0;
/// How round the focus ring of an area is.
const RING_RADIUS: f32 = 4.0;

/// The colours of a theme as charts name them.
pub fn palette(t: &Theme) -> Palette {
    let rgb = |colour: egui::Color32| {
        let [red, green, blue, _] = colour.to_array();
        Rgb(red, green, blue)
    };
    let c = &t.colour;
    Palette {
        surface: rgb(c.surface),
        line: rgb(c.line),
        edge: rgb(c.edge),
        ink: rgb(c.ink),
        ink2: rgb(c.ink2),
        ink3: rgb(c.ink3),
        point: rgb(c.point),
        on_point: rgb(c.on_primary),
        band: rgb(c.band),
        band_edge: rgb(c.band_edge),
        mark: rgb(c.mark),
        track: rgb(c.track),
        high_contrast: t.is_high_contrast(),
    }
}

fn placed(rect: chart::Rect, corner: egui::Pos2) -> egui::Rect {
    let at = egui::vec2(rect.x as f32, rect.y as f32);
    let size = egui::vec2(rect.width as f32, rect.height as f32);
    egui::Rect::from_min_size(corner + at, size)
}

fn paint(ui: &egui::Ui, chart: &Chart, corner: egui::Pos2, pixels_per_point: f32) {
    let whole = egui::Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
    match texture(ui.ctx(), chart, pixels_per_point) {
        Some((texture, scale)) => {
            let size = texture.size_vec2() / scale;
            let rect = egui::Rect::from_min_size(corner, size);
            ui.painter().image(texture.id(), rect, whole, egui::Color32::WHITE);
        }
        // Never seen; but words are better than a hole.
        None => {
            let galley = ui.painter().layout(
                chart.description.clone(),
                egui::TextStyle::Body.resolve(ui.style()),
                ui.visuals().text_color(),
                chart.width as f32,
            );
            let colour = ui.visuals().text_color();
            ui.painter().galley(corner, galley, colour);
        }
    }
}

/// The pictures that are on the screen.
#[derive(Default)]
struct Shelf {
    pictures: Vec<Picture>,
}

struct Picture {
    content: u64,
    scale: f32,
    texture: egui::TextureHandle,
    /// The pass in which it was last drawn.
    drawn: u64,
}

/// The texture of a chart and how many of its pixels make a point.
fn texture(ctx: &egui::Context, chart: &Chart, pixels_per_point: f32) -> Option<(egui::TextureHandle, f32)> {
    let shelf = ctx.data_mut(|data| {
        data.get_temp_mut_or_default::<Arc<Mutex<Shelf>>>(egui::Id::unique("charts on the screen")).clone()
    });
    let mut shelf = shelf.lock();
    let now = ctx.cumulative_pass_nr();
    let limit = ctx.input(|input| input.max_texture_side) as f32;
    let longest = (chart.width.max(chart.height) as f32 + 1.0).max(1.0);
    let scale = pixels_per_point.min(limit / longest);
    let content = content(chart);
    let kept = shelf.pictures.iter_mut().find(|picture| picture.content == content && picture.scale == scale);
    if let Some(picture) = kept {
        picture.drawn = now;
        return Some((picture.texture.clone(), scale));
    }
    let image = raster(&chart.svg, scale)?;
    let name = format!("chart {}", chart.title);
    let texture = ctx.load_texture(name, image, egui::TextureOptions::LINEAR);
    // What was drawn in neither this pass nor the last has left the screen.
    shelf.pictures.retain(|picture| picture.drawn + 1 >= now);
    shelf.pictures.push(Picture { content, scale, texture: texture.clone(), drawn: now });
    Some((texture, scale))
}

fn content(chart: &Chart) -> u64 {
    let mut hasher = DefaultHasher::new();
    chart.svg.hash(&mut hasher);
    hasher.finish()
}

/// An SVG as pixels, `scale` of them to a point. None if it is not an SVG or far too large.
fn raster(svg: &str, scale: f32) -> Option<egui::ColorImage> {
    let options = usvg::Options {
        font_family: FAMILY_NAME.to_owned(),
        fontdb: fonts(),
        style_sheet: Some(style_sheet(scale).to_owned()),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).ok()?;
    let side = |points: f32| (points * scale).ceil().max(1.0) as u32;
    let (width, height) = (side(tree.size().width()), side(tree.size().height()));
    let mut pixels = tiny_skia::Pixmap::new(width, height)?;
    let transform = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    Some(egui::ColorImage::from_rgba_premultiplied([width as usize, height as usize], pixels.data()))
}

/// Puts areas and bars on whole pixels, and marks too where a point is a whole number of pixels; elsewhere marks would come out
/// now thinner, now thicker.
fn style_sheet(scale: f32) -> &'static str {
    if scale.fract() == 0.0 {
        "rect, line { shape-rendering: crispEdges }"
    } else {
        "rect { shape-rendering: crispEdges }"
    }
}

/// The embedded faces and no others, so that the picture is the same on every machine.
fn fonts() -> Arc<usvg::fontdb::Database> {
    static FONTS: OnceLock<Arc<usvg::fontdb::Database>> = OnceLock::new();
    FONTS
        .get_or_init(|| {
            let mut fonts = usvg::fontdb::Database::new();
            for face in [REGULAR, BOLD] {
                fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(face)));
            }
            Arc::new(fonts)
        })
        .clone()
}
