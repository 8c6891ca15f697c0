//! Pictures of the window without a window: egui's triangles, filled in software.
//!
//! [`builder`] makes a harness that can be looked at, [`take`] draws what it shows now, [`save`] writes that as a PNG when
//! `DIGIPEIL_PICTURES` names a folder. A harness shows points: for text at 200 % in a window of 1280 x 800, ask for 640 x 400
//! at scale 2.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use digipeil::gui::theme::{Theme, ThemeKind, install_fonts};
use eframe::egui::{
    self, Color32, Context, Id, ImageData, Pos2, Rect, TextureId, TexturesDelta, Vec2,
    epaint::{ClippedPrimitive, Primitive, Vertex},
};
use egui_kittest::{Harness, HarnessBuilder, TestRenderer};
use resvg::tiny_skia;

/// An image of premultiplied colours.
pub struct Picture {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Pixels per point.
    pub scale: f32,
    pixels: Vec<[u8; 4]>,
}

impl Picture {
    /// The colour at a place given in points.
    pub fn at(&self, pos: Pos2) -> [u8; 4] {
        let x = ((pos.x * self.scale) as usize).min(self.width - 1);
        let y = ((pos.y * self.scale) as usize).min(self.height - 1);
        self.pixels[y * self.width + x]
    }

    /// How many pixels of `rect` (in points) have exactly this colour, as a share of all.
    pub fn share(&self, rect: Rect, colour: Color32) -> f32 {
        let (x0, x1) = self.span(rect.left(), rect.right(), self.width);
        let (y0, y1) = self.span(rect.top(), rect.bottom(), self.height);
        let wanted = colour.to_array();
        let hits = (y0..y1)
            .flat_map(|y| &self.pixels[y * self.width + x0..y * self.width + x1])
            .filter(|pixel| **pixel == wanted)
            .count();
        hits as f32 / ((x1 - x0) * (y1 - y0)).max(1) as f32
    }

    fn span(&self, from: f32, to: f32, most: usize) -> (usize, usize) {
        let at = |v: f32| ((v * self.scale).max(0.0) as usize).min(most);
        (at(from), at(to))
    }

    /// The picture as a PNG file.
    pub fn png(&self) -> Vec<u8> {
        let mut pixmap = tiny_skia::Pixmap::new(self.width as u32, self.height as u32).unwrap();
        pixmap.data_mut().copy_from_slice(self.pixels.as_flattened());
        pixmap.encode_png().unwrap()
    }
}

#[derive(Default)]
struct Textures {
    images: HashMap<TextureId, egui::ColorImage>,
    doomed: Vec<TextureId>,
}

/// Keeps the textures a harness uses, so that [`take`] can draw with them.
#[derive(Clone, Default)]
struct Renderer(Arc<Mutex<Textures>>);

impl Renderer {
    fn key() -> Id {
        Id::unique("textures of the test renderer")
    }
}

impl TestRenderer for Renderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.0.lock().unwrap();
        for id in std::mem::take(&mut textures.doomed) {
            textures.images.remove(&id);
        }
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = change.image;
                match change.pos {
                    None => {
                        textures.images.insert(id, (*image).clone());
                    }
                    Some([left, top]) => {
                        let Some(whole) = textures.images.get_mut(&id) else {
                            continue;
                        };
                        let [width, height] = image.size;
                        let across = whole.size[0];
                        for y in 0..height {
                            let from = (top + y) * across + left;
                            whole.pixels[from..from + width].copy_from_slice(&image.pixels[y * width..(y + 1) * width]);
                        }
                    }
                }
            }
        }
        // A frame may draw with what it frees: keep it until the next one.
        textures.doomed = delta.free.drain().collect();
    }
}

/// A harness builder of this size in points, `scale` pixels per point, in this theme, with fonts and look set up.
pub fn builder<State>(size: impl Into<Vec2>, scale: f32, kind: ThemeKind) -> HarnessBuilder<State> {
    let renderer = Renderer::default();
    let textures = renderer.clone();
    let theme = if kind == ThemeKind::Light { egui::Theme::Light } else { egui::Theme::Dark };
    HarnessBuilder::default()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_theme(theme)
        .renderer(renderer)
        .with_context_setup(move |ctx| {
            ctx.data_mut(|data| data.insert_temp(Renderer::key(), textures.0));
            install_fonts(ctx);
            Theme::new(kind).apply(ctx);
        })
}

/// Draws what the harness shows now.
pub fn take<State>(harness: &Harness<'_, State>) -> Picture {
    let ctx: &Context = &harness.ctx;
    let output = harness.output();
    let scale = output.pixels_per_point;
    let size = ctx.viewport_rect().size() * scale;
    let (width, height) = (size.x.round() as usize, size.y.round() as usize);
    let mut canvas = Canvas { width, height, pixels: vec![[0, 0, 0, 255]; width * height] };
    let textures: Arc<Mutex<Textures>> =
        ctx.data(|data| data.get_temp(Renderer::key())).expect("make the harness with picture::builder");
    let textures = textures.lock().unwrap();
    for primitive in ctx.tessellate(output.shapes.clone(), scale) {
        let ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) } = primitive else {
            continue;
        };
        let Some(texture) = textures.images.get(&mesh.texture_id) else {
            continue;
        };
        let clip = Rect::from_min_max(
            (clip_rect.min.to_vec2() * scale).to_pos2(),
            (clip_rect.max.to_vec2() * scale).to_pos2(),
        );
        for triangle in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|corner| {
                let mut vertex = mesh.vertices[triangle[corner] as usize];
                vertex.pos = (vertex.pos.to_vec2() * scale).to_pos2();
                vertex
            });
            canvas.fill(clip, texture, corners);
        }
    }
    Picture { width, height, scale, pixels: canvas.pixels }
}

/// Writes what the harness shows now to `<name>.png` in the folder that `DIGIPEIL_PICTURES` names; nothing without it.
pub fn save<State>(harness: &Harness<'_, State>, name: &str) {
    let Some(folder) = std::env::var_os("DIGIPEIL_PICTURES").map(PathBuf::from) else {
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.png")), take(harness).png()).unwrap();
}

/// Whether somebody wants to look at pictures.
pub fn wanted() -> bool {
    std::env::var_os("DIGIPEIL_PICTURES").is_some()
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

impl Canvas {
    /// Fills one triangle: colours of the corners run into each other, times the texture, over what is there.
    fn fill(&mut self, clip: Rect, texture: &egui::ColorImage, mut corners: [Vertex; 3]) {
        let area = cross(corners[0].pos, corners[1].pos, corners[2].pos);
        if area == 0.0 || !area.is_finite() {
            return;
        }
        if area < 0.0 {
            corners.swap(1, 2);
        }
        let area = area.abs();
        let [a, b, c] = corners;
        let bounds = Rect::from_points(&[a.pos, b.pos, c.pos]).intersect(clip);
        if !bounds.is_positive() {
            return;
        }
        let x0 = (bounds.left() - 0.5).ceil().max(0.0) as usize;
        let x1 = ((bounds.right() - 0.5).ceil().max(0.0) as usize).min(self.width);
        let y0 = (bounds.top() - 0.5).ceil().max(0.0) as usize;
        let y1 = ((bounds.bottom() - 0.5).ceil().max(0.0) as usize).min(self.height);
        let is_plain = a.uv == b.uv && b.uv == c.uv;
        let plain = sample(texture, a.uv);
        let is_flat = is_plain && a.color == b.color && b.color == c.color;
        let flat = multiply(unpack(a.color), plain);
        let colours = [unpack(a.color), unpack(b.color), unpack(c.color)];
        // A pixel on an edge that two triangles share belongs to one of them only.
        let owns = [owns_edge(b.pos, c.pos), owns_edge(c.pos, a.pos), owns_edge(a.pos, b.pos)];
        for y in y0..y1 {
            for x in x0..x1 {
                let at = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                let weights = [cross(b.pos, c.pos, at), cross(c.pos, a.pos, at), cross(a.pos, b.pos, at)];
                let is_inside = (0..3).all(|i| weights[i] > 0.0 || (weights[i] == 0.0 && owns[i]));
                if !is_inside {
                    continue;
                }
                let colour = if is_flat {
                    flat
                } else {
                    let [wa, wb, wc] = weights.map(|w| w / area);
                    let mut mixed = [0.0; 4];
                    for (i, part) in mixed.iter_mut().enumerate() {
                        *part = colours[0][i] * wa + colours[1][i] * wb + colours[2][i] * wc;
                    }
                    let texel = if is_plain {
                        plain
                    } else {
                        let uv = a.uv.to_vec2() * wa + b.uv.to_vec2() * wb + c.uv.to_vec2() * wc;
                        sample(texture, uv.to_pos2())
                    };
                    multiply(mixed, texel)
                };
                let pixel = &mut self.pixels[y * self.width + x];
                let keep = 1.0 - colour[3] / 255.0;
                for (part, new) in pixel.iter_mut().zip(colour) {
                    *part = (new + f32::from(*part) * keep + 0.5).clamp(0.0, 255.0) as u8;
                }
            }
        }
    }
}

fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn owns_edge(from: Pos2, to: Pos2) -> bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    (dy == 0.0 && dx > 0.0) || dy < 0.0
}

fn unpack(colour: Color32) -> [f32; 4] {
    colour.to_array().map(f32::from)
}

fn multiply(colour: [f32; 4], texel: [f32; 4]) -> [f32; 4] {
    [0, 1, 2, 3].map(|i| colour[i] * texel[i] / 255.0)
}

/// The texture at `uv`, mixed from the four nearest texels.
fn sample(texture: &egui::ColorImage, uv: Pos2) -> [f32; 4] {
    let [width, height] = texture.size;
    let x = uv.x * width as f32 - 0.5;
    let y = uv.y * height as f32 - 0.5;
    let (fx, fy) = (x - x.floor(), y - y.floor());
    let texel = |dx: f32, dy: f32| {
        let x = (x.floor() + dx).clamp(0.0, width as f32 - 1.0) as usize;
        let y = (y.floor() + dy).clamp(0.0, height as f32 - 1.0) as usize;
        unpack(texture.pixels[y * width + x])
    };
    // Glyphs lie on whole pixels nearly always: then one texel is enough.
    if fx < 0.002 && fy < 0.002 {
        return texel(0.0, 0.0);
    }
    let corners = [
        (texel(0.0, 0.0), (1.0 - fx) * (1.0 - fy)),
        (texel(1.0, 0.0), fx * (1.0 - fy)),
        (texel(0.0, 1.0), (1.0 - fx) * fy),
        (texel(1.0, 1.0), fx * fy),
    ];
    [0, 1, 2, 3].map(|i| corners.iter().map(|(colour, share)| colour[i] * share).sum())
}
