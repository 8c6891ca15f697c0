//! Opening the window on this machine: with which renderer, under which name and icon, and what to say when it cannot be opened.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use eframe::{NativeOptions, Renderer, egui};

use crate::app::Model;
use crate::diagnostic::harmless;
use crate::gui::App;
use crate::gui::effects::{Runner, missing_libraries};
use crate::gui::shell::{MARK_BARS, MARK_RADIUS, MARK_SIDE};
use crate::gui::theme::{Theme, ThemeKind};
use crate::text::Tr;
use crate::tr;

/// The name by which desktops know the program.
const APP_ID: &str = "digipeil";

/// The size of the window at first, and the least it can be, in points.
const SIZE: [f32; 2] = [1280.0, 800.0];
const LEAST: [f32; 2] = [1024.0, 700.0];

/// What kept the window from opening, per renderer that was tried; or what ended it, if it was open.
#[derive(Debug)]
pub struct Failed {
    /// Whether the window was open before.
    pub was_open: bool,
    /// What the system said.
    pub reasons: Vec<String>,
}

/// What of the machine's surroundings bears on windows, as the environment says it.
#[derive(Clone, Debug, Default)]
pub struct Desktop {
    /// The X11 display, `DISPLAY`.
    pub x11: Option<String>,
    /// The Wayland display, `WAYLAND_DISPLAY`.
    pub wayland: Option<String>,
    /// Folders that are searched for libraries first, `LD_LIBRARY_PATH`.
    pub library_folders: Vec<PathBuf>,
}

/// Shows the window until it is closed. What is in it is asked for when there is a window to show it in: that takes a while, in which
/// others can make it ready. `opened` is called once it is there.
///
/// # Errors
/// When no renderer can open one, when there is nothing to show, or when it ends by a fault of ours. Everything that was to be saved is
/// saved in all cases.
pub fn show(inside: impl FnOnce() -> Result<(Model, Runner), String>, opened: impl Fn()) -> Result<(), Failed> {
    let mut inside = Some(inside);
    let mut reasons = Vec::new();
    for renderer in renderers() {
        let (waiting, opened) = (&mut inside, &opened);
        // Some libraries are looked for so deep inside that their absence cannot be reported otherwise than by falling over.
        let ended = catch_unwind(AssertUnwindSafe(|| {
            eframe::run_native(
                APP_ID,
                options(renderer),
                Box::new(move |cc| {
                    let (model, mut runner) = waiting.take().ok_or("the window opened twice")?()?;
                    runner.connect(cc);
                    opened();
                    Ok(Box::new(App::new(&cc.egui_ctx, model, Box::new(runner))))
                }),
            )
        }));
        match ended {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => reasons.push(error.to_string()),
            Err(fault) => reasons.push(words_of(&*fault)),
        }
        if inside.is_none() {
            return Err(Failed { was_open: true, reasons });
        }
    }
    Err(Failed { was_open: false, reasons })
}

/// What a fault said of itself.
fn words_of(fault: &(dyn std::any::Any + Send)) -> String {
    let text = fault.downcast_ref::<&str>().copied().or_else(|| fault.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("?").to_owned()
}

/// The renderers of this build, in the order in which they are tried.
fn renderers() -> Vec<Renderer> {
    #[cfg(not(feature = "wgpu"))]
    {
        vec![Renderer::Glow]
    }
    // Remote desktops of Windows have no OpenGL 2. Elsewhere glow is smaller and there at once.
    #[cfg(feature = "wgpu")]
    if cfg!(windows) { vec![Renderer::Wgpu, Renderer::Glow] } else { vec![Renderer::Glow, Renderer::Wgpu] }
}

fn options(renderer: Renderer) -> NativeOptions {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Digipeil")
        .with_app_id(APP_ID)
        .with_inner_size(SIZE)
        .with_min_inner_size(LEAST)
        .with_icon(icon());
    NativeOptions { viewport, renderer, ..NativeOptions::default() }
}

/// The mark as an icon.
pub fn icon() -> egui::IconData {
    const SIDE: u32 = 128;
    /// Each pixel is the mean of so many points in a row and a column: smooth edges.
    const POINTS: u32 = 4;
    let colours = Theme::new(ThemeKind::Light).colour;
    let [ground, bar] = [colours.primary, colours.on_primary].map(|colour| colour.to_srgba_unmultiplied());
    let scale = MARK_SIDE / SIDE as f32;
    let mut rgba = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for (y, x) in (0..SIDE).flat_map(|y| (0..SIDE).map(move |x| (y, x))) {
        let mut sum = [0_u32; 4];
        for (j, i) in (0..POINTS).flat_map(|j| (0..POINTS).map(move |i| (j, i))) {
            let at = |pixel: u32, point: u32| (pixel as f32 + (point as f32 + 0.5) / POINTS as f32) * scale;
            let (px, py) = (at(x, i), at(y, j));
            if !is_in_mark(px, py) {
                continue;
            }
            let is_in = |[left, top, width, height]: [f32; 4]| {
                (left..left + width).contains(&px) && (top..top + height).contains(&py)
            };
            let colour = if MARK_BARS.into_iter().any(is_in) { bar } else { ground };
            for (sum, part) in sum.iter_mut().zip(colour) {
                *sum += u32::from(part);
            }
        }
        let points = POINTS * POINTS;
        // Half transparent edges keep the colour of what is in them.
        let covered = (sum[3] / 255).max(1);
        let part = |sum: u32, of: u32| u8::try_from(sum / of).unwrap_or(u8::MAX);
        rgba.extend([part(sum[0], covered), part(sum[1], covered), part(sum[2], covered), part(sum[3], points)]);
    }
    egui::IconData { rgba, width: SIDE, height: SIDE }
}

/// Whether a point is within the rounded square.
fn is_in_mark(x: f32, y: f32) -> bool {
    // How far it is into a corner, beyond where the rounding begins.
    let into = |at: f32| (MARK_RADIUS - at).max(at - (MARK_SIDE - MARK_RADIUS)).max(0.0);
    into(x).powi(2) + into(y).powi(2) <= MARK_RADIUS.powi(2)
}

/// Why no window could be opened and what to do, in words.
pub fn explain(tr: &Tr, failed: &Failed, desktop: &Desktop) -> String {
    let mut lines = vec![tr!(tr, "window-failed")];
    let said: Vec<&str> = failed.reasons.iter().map(|reason| without_source(reason)).collect();
    let said = said.join("; ");
    let said_low = said.to_lowercase();
    let missing = missing_libraries(&wanted_libraries(desktop), &desktop.library_folders);
    let is_about_drawing =
        ["opengl", "glutin", "egl", "glx", "wgpu", "adapter", "config"].iter().any(|word| said_low.contains(word));
    let gone = desktop.x11.as_ref().filter(|display| desktop.wayland.is_none() && is_socket_gone(display));
    if cfg!(target_os = "linux") && desktop.x11.is_none() && desktop.wayland.is_none() {
        lines.push(tr!(tr, "window-no-display"));
    } else if let Some(display) = gone {
        lines.push(tr!(tr, "window-display-gone", display = harmless(display)));
    } else if missing.is_empty() && is_about_drawing {
        lines.push(tr!(tr, "window-no-driver"));
    }
    if !missing.is_empty() {
        lines.push(tr!(tr, "window-no-libraries", libraries = missing.join(", ")));
    }
    if !said.is_empty() {
        lines.push(tr!(tr, "window-said", reason = harmless(&said)));
    }
    lines.push(tr!(tr, "window-use-cli"));
    lines.join("\n")
}

/// What was said, without the file of some library in which it was said: `.../linux/mod.rs:765: neither ...`.
fn without_source(reason: &str) -> &str {
    match reason.rfind(".rs:") {
        Some(at) => reason[at + 4..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | ' ')),
        None => reason,
    }
}

/// What a window needs on this kind of desktop. The programs themselves look for it only when they start.
fn wanted_libraries(desktop: &Desktop) -> Vec<&'static str> {
    let mut wanted = vec!["libxkbcommon.so.0", "libEGL.so.1"];
    if desktop.wayland.is_some() {
        wanted.extend(["libwayland-client.so.0", "libwayland-egl.so.1"]);
    } else {
        wanted.extend([
            "libX11.so.6",
            "libX11-xcb.so.1",
            "libXcursor.so.1",
            "libXi.so.6",
            "libxkbcommon-x11.so.0",
            "libGL.so.1",
        ]);
    }
    wanted
}

/// Whether a display of this machine is named that nobody serves: `:7` without the socket of a server.
fn is_socket_gone(display: &str) -> bool {
    let Some(number) = display.strip_prefix(':') else { return false };
    let number = number.split('.').next().unwrap_or(number);
    !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit())
        && !crate::gui::effects::exists(Path::new(&format!("/tmp/.X11-unix/X{number}")))
}
