//! Colours, measures and fonts of the window, read from `assets/theme/` and `assets/fonts/`.
//!
//! This is the only file that makes a colour. Everything that draws asks [`theme`] for the current [`Theme`] and uses its
//! names: what a colour is for, never what it looks like.

use std::sync::{Arc, LazyLock};

use eframe::egui::{
    self, Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Id, Margin, Shadow, Stroke,
    TextStyle, Ui, Visuals, style::WidgetVisuals, vec2,
};
use serde::Deserialize;

use super::text_style::TextKind;

/// What a user can choose; [`ThemeChoice::System`] follows the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ThemeChoice {
    /// Dark ink on warm paper.
    Light,
    /// Light ink on dark.
    Dark,
    /// Black, white and one yellow; strokes twice as thick; no fill is the only sign of anything.
    HighContrast,
    /// Light or dark, as the system says; light when the system says nothing.
    #[default]
    System,
}

/// A theme that can be drawn: what is left of [`ThemeChoice`] once the system was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ThemeKind {
    /// Dark ink on warm paper.
    Light,
    /// Light ink on dark.
    Dark,
    /// Black, white and one yellow.
    HighContrast,
}

impl ThemeKind {
    /// Every theme, in the order of the settings screen.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The text of the token file.
    fn source(self) -> &'static str {
        match self {
            Self::Light => include_str!("../../assets/theme/light.ron"),
            Self::Dark => include_str!("../../assets/theme/dark.ron"),
            Self::HighContrast => include_str!("../../assets/theme/high-contrast.ron"),
        }
    }
}

impl ThemeChoice {
    /// The theme to draw, asking the system where the choice is [`ThemeChoice::System`].
    #[must_use]
    pub fn kind(self, ctx: &Context) -> ThemeKind {
        match self {
            Self::Light => ThemeKind::Light,
            Self::Dark => ThemeKind::Dark,
            Self::HighContrast => ThemeKind::HighContrast,
            Self::System => match ctx.system_theme() {
                Some(egui::Theme::Dark) => ThemeKind::Dark,
                Some(egui::Theme::Light) | None => ThemeKind::Light,
            },
        }
    }
}

/// Everything a drawing function needs to know about the look.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Which theme this is.
    pub kind: ThemeKind,
    /// The colours, by purpose.
    pub colour: Colours,
    /// Sizes in points at 100 % text.
    pub measure: &'static Measures,
    /// Whether colours and overlays may fade; `false` makes every change immediate.
    pub motion: bool,
}

impl Theme {
    /// The theme of this kind, with motion.
    #[must_use]
    pub fn new(kind: ThemeKind) -> Self {
        static LIGHT: LazyLock<Colours> = LazyLock::new(|| Colours::embedded(ThemeKind::Light));
        static DARK: LazyLock<Colours> = LazyLock::new(|| Colours::embedded(ThemeKind::Dark));
        static HIGH: LazyLock<Colours> = LazyLock::new(|| Colours::embedded(ThemeKind::HighContrast));
        let colour = match kind {
            ThemeKind::Light => &LIGHT,
            ThemeKind::Dark => &DARK,
            ThemeKind::HighContrast => &HIGH,
        };
        Self { kind, colour: (**colour).clone(), measure: Measures::get(), motion: true }
    }

    /// The same theme with or without motion.
    #[must_use]
    pub fn with_motion(mut self, motion: bool) -> Self {
        self.motion = motion;
        self
    }

    /// The theme that was last applied to `ctx`, or the light one when none was.
    #[must_use]
    pub fn of(ctx: &Context) -> Arc<Self> {
        static LIGHT: LazyLock<Arc<Theme>> = LazyLock::new(|| Arc::new(Theme::new(ThemeKind::Light)));
        ctx.data(|data| data.get_temp::<Arc<Self>>(Id::NULL)).unwrap_or_else(|| Arc::clone(&LIGHT))
    }

    /// Whether light text stands on a dark ground.
    #[must_use]
    pub fn is_dark(&self) -> bool {
        self.kind != ThemeKind::Light
    }

    /// Whether strokes are thick, shadows are gone and no fill is the only sign of anything.
    #[must_use]
    pub fn is_high_contrast(&self) -> bool {
        self.kind == ThemeKind::HighContrast
    }

    /// Width of a border at rest.
    #[must_use]
    pub fn thin(&self) -> f32 {
        if self.is_high_contrast() { self.measure.stroke.thin_high_contrast } else { self.measure.stroke.thin }
    }

    /// A border at rest in `colour`.
    #[must_use]
    pub fn thin_stroke(&self, colour: Color32) -> Stroke {
        Stroke::new(self.thin(), colour)
    }

    /// The border of what is chosen, pointed at or wrong, in `colour`.
    #[must_use]
    pub fn strong_stroke(&self, colour: Color32) -> Stroke {
        Stroke::new(self.measure.stroke.selected, colour)
    }

    /// The shadow under a list, a floating bar or a page of the report.
    #[must_use]
    pub fn pop_shadow(&self) -> Shadow {
        self.shadow(&self.measure.shadow.pop)
    }

    /// The shadow under a dialog, drawer, palette or toast.
    #[must_use]
    pub fn over_shadow(&self) -> Shadow {
        self.shadow(&self.measure.shadow.over)
    }

    fn shadow(&self, m: &ShadowMeasure) -> Shadow {
        if self.is_high_contrast() {
            return Shadow::NONE;
        }
        let alpha = if self.is_dark() { m.alpha_dark } else { m.alpha_light };
        Shadow {
            offset: [m.offset.0, m.offset.1],
            blur: m.blur,
            spread: 0,
            color: self.colour.shadow.gamma_multiply(alpha),
        }
    }

    /// Seconds that a change of `milliseconds` may take: zero without motion.
    #[must_use]
    pub fn seconds(&self, milliseconds: f32) -> f32 {
        if self.motion { milliseconds / 1000.0 } else { 0.0 }
    }

    /// Makes this the theme of `ctx`: colours, spacing and text styles of every part of egui that could show through.
    ///
    /// Call [`install_fonts`] once before the first frame. Cheap enough to call on every change of theme, not on every
    /// frame.
    pub fn apply(&self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::NULL, Arc::new(self.clone())));
        ctx.set_theme(if self.is_dark() { egui::Theme::Dark } else { egui::Theme::Light });
        // Text size is a setting of this program, kept with the others.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.all_styles_mut(|style| self.style(style));
        super::widget::focus::install(ctx);
    }

    /// Like [`Theme::apply`], but only when `ctx` does not show this theme yet.
    pub fn apply_if_new(&self, ctx: &Context) {
        if *Self::of(ctx) != *self || ctx.data(|d| d.get_temp::<Arc<Self>>(Id::NULL)).is_none() {
            self.apply(ctx);
        }
    }

    fn style(&self, style: &mut egui::Style) {
        let m = self.measure;
        style.text_styles = [
            (TextStyle::Small, TextKind::Caption),
            (TextStyle::Body, TextKind::Body),
            (TextStyle::Button, TextKind::BodyStrong),
            (TextStyle::Heading, TextKind::Heading),
            (TextStyle::Monospace, TextKind::Small),
        ]
        .into_iter()
        .map(|(style, kind)| (style, kind.font(m)))
        .collect();

        let spacing = &mut style.spacing;
        spacing.item_spacing = vec2(8.0, 8.0);
        spacing.button_padding = vec2(20.0, 10.0);
        spacing.interact_size = vec2(44.0, 44.0);
        spacing.icon_width = 22.0;
        spacing.icon_width_inner = 10.0;
        spacing.icon_spacing = 12.0;
        spacing.window_margin = Margin::same(24);
        spacing.menu_margin = Margin::same(8);
        spacing.indent = 24.0;
        spacing.tooltip_width = 360.0;
        spacing.scroll = egui::style::ScrollStyle {
            bar_width: 10.0,
            bar_inner_margin: 2.0,
            bar_outer_margin: 2.0,
            handle_min_length: 32.0,
            foreground_color: true,
            dormant_handle_opacity: 1.0,
            active_handle_opacity: 1.0,
            interact_handle_opacity: 1.0,
            fade: egui::style::ScrollFadeStyle { strength: 0.0, size: 0.0 },
            ..egui::style::ScrollStyle::solid()
        };
        style.interaction.selectable_labels = true;
        style.interaction.tooltip_delay = 0.4;
        style.explanation_tooltips = false;
        style.visuals = self.visuals(&style.visuals);
        // A test or a user may have switched egui's own motion off; switching themes must not bring it back.
        if style.animation_time > 0.0 || !self.motion {
            style.animation_time = self.seconds(m.time.hover);
        }
        if !self.motion {
            style.scroll_animation = egui::style::ScrollAnimation::none();
        }
    }

    fn visuals(&self, old: &Visuals) -> Visuals {
        let c = &self.colour;
        let m = self.measure;
        let radius = CornerRadius::from(m.radius.control);
        let part = |fill: Color32, edge: Stroke, text: Color32| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: edge,
            corner_radius: radius,
            fg_stroke: Stroke::new(1.5, text),
            expansion: 0.0,
        };
        let mut v = if self.is_dark() { Visuals::dark() } else { Visuals::light() };
        v.override_text_color = Some(c.ink);
        v.weak_text_color = Some(c.ink2);
        v.widgets.noninteractive = part(c.surface, self.thin_stroke(c.line), c.ink);
        v.widgets.inactive = part(c.surface, self.thin_stroke(c.edge), c.ink);
        v.widgets.hovered = part(c.sunken, self.strong_stroke(c.primary), c.ink);
        v.widgets.active = part(c.soft, self.strong_stroke(c.primary), c.ink);
        v.widgets.open = part(c.soft, self.strong_stroke(c.primary), c.ink);
        // Scroll bars take their handle from `inactive.fg_stroke` (see `foreground_color`): quiet at rest.
        v.widgets.inactive.fg_stroke.color = c.edge;
        v.widgets.hovered.fg_stroke.color = c.ink2;
        v.widgets.active.fg_stroke.color = c.ink;
        let chosen_text = if self.is_high_contrast() { c.on_primary } else { c.ink };
        v.selection.bg_fill = if self.is_high_contrast() { c.primary } else { c.soft_line };
        v.selection.stroke = Stroke::new(1.0, chosen_text);
        v.hyperlink_color = c.primary;
        v.faint_bg_color = c.sunken;
        // Only scroll bars use it: every field draws its own ground.
        v.extreme_bg_color = c.sunken;
        v.text_edit_bg_color = Some(c.surface);
        v.code_bg_color = c.sunken;
        v.warn_fg_color = c.warn;
        v.error_fg_color = c.stop;
        v.window_corner_radius = CornerRadius::from(m.radius.dialog);
        v.window_shadow = self.over_shadow();
        v.window_fill = c.surface;
        v.window_stroke = self.thin_stroke(c.line);
        v.menu_corner_radius = CornerRadius::from(m.radius.card);
        v.popup_shadow = self.pop_shadow();
        v.panel_fill = c.bg;
        v.text_cursor.stroke = Stroke::new(2.0, c.ink);
        v.text_cursor.blink = old.text_cursor.blink && self.motion;
        v.collapsing_header_frame = false;
        v.indent_has_left_vline = false;
        v.striped = false;
        v.disabled_alpha = 1.0;
        v
    }
}

/// The theme of the window `ui` is in.
#[must_use]
pub fn theme(ui: &Ui) -> Arc<Theme> {
    Theme::of(ui.ctx())
}

/// Puts the embedded fonts into `ctx`; once, before the first frame.
///
/// Text families hold one text face each and no icons: an icon must be asked for by name, so that a character of the
/// private use area in somebody's data never turns into a picture.
pub fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8]); 6] = [
        ("sans", SANS_REGULAR),
        ("sans-semibold", SANS_SEMIBOLD),
        ("sans-bold", SANS_BOLD),
        ("icons", include_bytes!("../../assets/fonts/Phosphor.ttf")),
        ("icons-bold", include_bytes!("../../assets/fonts/Phosphor-Bold.ttf")),
        ("icons-fill", include_bytes!("../../assets/fonts/Phosphor-Fill.ttf")),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts.families.insert(FontFamily::Name(name.into()), vec![name.to_owned()]);
    }
    fonts.families.insert(FontFamily::Proportional, vec!["sans".to_owned()]);
    fonts.families.insert(FontFamily::Monospace, vec!["sans".to_owned()]);
    ctx.set_fonts(fonts);
}

/// Source Sans 3 Bold, as shipped.
pub use crate::report::fonts::BOLD as SANS_BOLD;
/// Source Sans 3 Regular, as shipped.
pub use crate::report::fonts::REGULAR as SANS_REGULAR;
/// Source Sans 3 SemiBold, as shipped.
pub use crate::report::fonts::SEMIBOLD as SANS_SEMIBOLD;

/// The font family of this name, without a new allocation per call.
pub(super) fn family(name: &'static str) -> FontFamily {
    static NAMES: LazyLock<Vec<(&'static str, Arc<str>)>> = LazyLock::new(|| {
        ["sans", "sans-semibold", "sans-bold", "icons", "icons-bold", "icons-fill"]
            .into_iter()
            .map(|name| (name, Arc::from(name)))
            .collect()
    });
    NAMES
        .iter()
        .find(|(known, _)| *known == name)
        .map_or(FontFamily::Proportional, |(_, shared)| FontFamily::Name(Arc::clone(shared)))
}

/// A colour as a token file spells it: `#RRGGBB` or `#RRGGBBAA`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Hex(Color32);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Color32::from_hex(&text)
            .map(Hex)
            .map_err(|_| serde::de::Error::custom(format!("{text:?} is not a colour: write #RRGGBB or #RRGGBBAA")))
    }
}

macro_rules! colours {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        /// The colours of a theme, by what they are for.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Colours {
            $($(#[$doc])* pub $name: Color32,)+
        }

        impl Colours {
            /// Reads a token file.
            ///
            /// # Errors
            /// When the text is not RON, a token is missing or unknown, or a colour is not spelled `#RRGGBB`.
            pub fn parse(text: &str) -> Result<Self, ron::error::SpannedError> {
                #[derive(Deserialize)]
                #[serde(deny_unknown_fields)]
                struct Raw { $($name: Hex,)+ }
                let raw: Raw = ron::from_str(text)?;
                Ok(Self { $($name: raw.$name.0,)+ })
            }

            /// The colour of the token with this name.
            #[must_use]
            pub fn by_name(&self, name: &str) -> Option<Color32> {
                match name {
                    $(stringify!($name) => Some(self.$name),)+
                    _ => None,
                }
            }

            /// Ink on a ground and nothing else: readable, for the case that a token file cannot be read.
            fn plain(ground: Color32, ink: Color32) -> Self {
                let mut plain = Self { $($name: ink,)+ };
                for part in [
                    &mut plain.bg, &mut plain.surface, &mut plain.sunken, &mut plain.on_primary, &mut plain.soft,
                    &mut plain.good_soft, &mut plain.warn_soft, &mut plain.stop_soft, &mut plain.mute_soft,
                    &mut plain.focus_in, &mut plain.track, &mut plain.band, &mut plain.heat1, &mut plain.heat2,
                    &mut plain.heat3, &mut plain.heat4,
                ] {
                    *part = ground;
                }
                plain
            }
        }
    };
}

colours! {
    /// The page.
    bg,
    /// Cards, bars, inputs.
    surface,
    /// Help panels, tags, the desk behind the report.
    sunken,
    /// Separators and card borders; never the only sign of a control.
    line,
    /// Borders of controls, axis lines, questions still open in the gauge.
    edge,
    /// Text.
    ink,
    /// Second text: hints, descriptions, units.
    ink2,
    /// Counters and what is disabled.
    ink3,
    /// The one main button, links, what is chosen.
    primary,
    /// The main button, pointed at or pressed.
    primary_hover,
    /// Text on `primary`.
    on_primary,
    /// Fill of what is chosen; information.
    soft,
    /// Border of the "continue" card, side line of a nested question.
    soft_line,
    /// Fits, passed, done.
    good,
    /// Fill behind `good`.
    good_soft,
    /// Open, unknown, mind this.
    warn,
    /// Fill behind `warn`.
    warn_soft,
    /// Failed, blocker, error, delete.
    stop,
    /// Fill behind `stop`.
    stop_soft,
    /// Fill of not yet and not available, with text in `ink2`.
    mute_soft,
    /// Inner line of the focus ring, and nothing else.
    focus_in,
    /// Outer line of the focus ring, and nothing else.
    focus_out,
    /// The score now.
    point,
    /// Range from low to high.
    band,
    /// Edge of that range.
    band_edge,
    /// Last scan, reference.
    mark,
    /// Every other level zone.
    track,
    /// Empty part of an effort or evidence ladder.
    gauge,
    /// Library strip, lowest quarter.
    heat1,
    /// Library strip, second quarter.
    heat2,
    /// Library strip, third quarter.
    heat3,
    /// Library strip, highest quarter.
    heat4,
    /// Number on `heat1`.
    heat1_ink,
    /// Number on `heat2`.
    heat2_ink,
    /// Number on `heat3`.
    heat3_ink,
    /// Number on `heat4`.
    heat4_ink,
    /// Behind dialogs, with its own transparency.
    scrim,
    /// Shadows, before their strength.
    shadow,
}

impl Colours {
    fn embedded(kind: ThemeKind) -> Self {
        Self::parse(kind.source()).unwrap_or_else(|error| {
            log::error!("the colours of {kind:?} cannot be read: {error}");
            match kind {
                ThemeKind::Light => Self::plain(Color32::WHITE, Color32::BLACK),
                ThemeKind::Dark | ThemeKind::HighContrast => Self::plain(Color32::BLACK, Color32::WHITE),
            }
        })
    }
}

macro_rules! measures {
    ($($(#[$doc:meta])* $group:ident { $($(#[$field_doc:meta])* $name:ident: $ty:ty = $fallback:expr,)+ })+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $group { $($(#[$field_doc])* pub $name: $ty,)+ }

            impl Default for $group {
                /// A plain, usable value, for the case that the token file cannot be read.
                fn default() -> Self { Self { $($name: $fallback,)+ } }
            }
        )+
    };
}

measures! {
    /// Distances.
    Space {
        /// Between icon and word.
        xs: f32 = 4.0,
        /// Inside a part.
        s: f32 = 8.0,
        /// Inside a part.
        m: f32 = 12.0,
        /// Between parts.
        l: f32 = 16.0,
        /// Between parts.
        xl: f32 = 24.0,
        /// Between sections.
        xxl: f32 = 32.0,
        /// Between sections.
        huge: f32 = 48.0,
        /// Around an empty page.
        vast: f32 = 64.0,
    }
    /// Corner radii.
    Radius {
        /// Tag, badge, key cap, tick box.
        tag: f32 = 8.0,
        /// Button, input, chip, notice.
        control: f32 = 8.0,
        /// Option row.
        option: f32 = 8.0,
        /// Card, panel.
        card: f32 = 8.0,
        /// Dialog.
        dialog: f32 = 8.0,
    }
    /// Widths of lines.
    StrokeWidths {
        /// At rest.
        thin: f32 = 1.0,
        /// At rest in high contrast.
        thin_high_contrast: f32 = 2.0,
        /// Chosen, wrong, radio, tick box.
        selected: f32 = 2.0,
        /// Underline of the current step.
        step: f32 = 3.0,
        /// Left edge of a notice.
        notice: f32 = 4.0,
    }
    /// A shadow.
    ShadowMeasure {
        /// Right and down.
        offset: (i8, i8) = (0, 2),
        /// Softness.
        blur: u8 = 10,
        /// Strength in the light theme, 0 to 1.
        alpha_light: f32 = 0.2,
        /// Strength in the dark theme, 0 to 1.
        alpha_dark: f32 = 0.5,
    }
    /// The two shadows.
    Shadows {
        /// List under a field, floating bar, report page.
        pop: ShadowMeasure = ShadowMeasure::default(),
        /// Dialog, drawer, palette, toast.
        over: ShadowMeasure = ShadowMeasure::default(),
    }
    /// The focus ring.
    FocusRing {
        /// Width of the inner line.
        inner: f32 = 2.0,
        /// Width of the outer line.
        outer: f32 = 3.0,
        /// Room kept free at the edges of a scroll area.
        air: f32 = 6.0,
        /// Room kept free between a focused part and the foot bar.
        spare: f32 = 16.0,
    }
    /// Heights of controls.
    Controls {
        /// Button, input.
        normal: f32 = 44.0,
        /// Big button.
        big: f32 = 44.0,
        /// Small button, chip.
        small: f32 = 44.0,
        /// Option row, at least.
        option: f32 = 60.0,
        /// Option row in a short window, at least.
        option_short: f32 = 60.0,
        /// Option row of an adviser, at least.
        option_dense: f32 = 44.0,
        /// Top bar.
        topbar: f32 = 60.0,
        /// Top bar in a low window.
        topbar_low: f32 = 48.0,
        /// Table row with two lines.
        row: f32 = 56.0,
        /// Table row with one line.
        row_dense: f32 = 44.0,
    }
    /// Widths.
    Widths {
        /// Content, at most.
        content: f32 = 1168.0,
        /// Content of a wide window, at most.
        wide: f32 = 1648.0,
        /// Form, and any column of text, at most.
        form: f32 = 736.0,
        /// Second column.
        aside: f32 = 320.0,
        /// Dialog.
        dialog: f32 = 480.0,
        /// Dialog with a form.
        dialog_form: f32 = 640.0,
        /// Drawer.
        drawer: f32 = 400.0,
        /// Command palette.
        palette: f32 = 560.0,
    }
    /// Effective window sizes where the layout changes.
    Breaks {
        /// Below: table rows become cards.
        narrow: f32 = 640.0,
        /// Below: one column, steps fold.
        folded: f32 = 1100.0,
        /// From here: wide.
        wide: f32 = 1500.0,
        /// Height below which questions get smaller.
        short: f32 = 740.0,
        /// Height below which the bars get lower.
        low: f32 = 520.0,
    }
    /// Size and line height of a text style.
    TextMeasure {
        /// Font size.
        size: f32 = 17.0,
        /// Line height.
        line: f32 = 26.0,
        /// Extra space between letters.
        #[serde(default)]
        tracking: f32 = 0.0,
    }
    /// The text styles.
    TextMeasures {
        /// See [`TextKind::Display`].
        display: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Title`].
        title: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::TitleShort`].
        title_short: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Heading`].
        heading: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Lead`].
        lead: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Option`].
        option: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Body`].
        body: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Nav`].
        nav: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Small`].
        small: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Caption`].
        caption: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Figure17`].
        figure17: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Figure21`].
        figure21: TextMeasure = TextMeasure::default(),
        /// See [`TextKind::Figure30`].
        figure30: TextMeasure = TextMeasure::default(),
        /// Longest line, in text sizes.
        max_line: f32 = 43.0,
    }
    /// Durations in milliseconds.
    Times {
        /// Colours of hover and choice.
        hover: f32 = 100.0,
        /// A new question or screen.
        page: f32 = 150.0,
        /// Drawer and palette.
        drawer: f32 = 180.0,
        /// A toast, unless pointed at.
        toast: f32 = 6000.0,
    }
    /// Sizes of everything, in points at 100 % text.
    Measures {
        /// Distances.
        space: Space = Space::default(),
        /// Corner radii.
        radius: Radius = Radius::default(),
        /// Widths of lines.
        stroke: StrokeWidths = StrokeWidths::default(),
        /// Shadows.
        shadow: Shadows = Shadows::default(),
        /// The focus ring.
        focus: FocusRing = FocusRing::default(),
        /// Heights of controls.
        control: Controls = Controls::default(),
        /// Widths.
        width: Widths = Widths::default(),
        /// Effective window sizes where the layout changes.
        break_at: Breaks = Breaks::default(),
        /// Text styles.
        text: TextMeasures = TextMeasures::default(),
        /// Durations.
        time: Times = Times::default(),
    }
}

impl Measures {
    /// Reads a token file.
    ///
    /// # Errors
    /// When the text is not RON or a measure is missing or unknown.
    pub fn parse(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }

    /// The measures of `assets/theme/measures.ron`, read once.
    #[must_use]
    pub fn get() -> &'static Self {
        static MEASURES: LazyLock<Measures> = LazyLock::new(|| {
            Measures::parse(MEASURES_SOURCE).unwrap_or_else(|error| {
                log::error!("the measures cannot be read: {error}");
                Measures::default()
            })
        });
        &MEASURES
    }
}

const MEASURES_SOURCE: &str = include_str!("../../assets/theme/measures.ron");

/// The icon font of `weight` at `size`.
pub(super) fn icon_font(family_name: &'static str, size: f32) -> FontId {
    FontId::new(size, family(family_name))
}

/// Sets the size of everything, 1.0 to 2.0; text is never scaled alone.
pub fn set_text_scale(ctx: &Context, scale: f32) {
    let scale = if scale.is_finite() { scale.clamp(1.0, 2.0) } else { 1.0 };
    if (ctx.zoom_factor() - scale).abs() > 1e-3 {
        ctx.set_zoom_factor(scale);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_file_can_be_read() {
        for kind in ThemeKind::ALL {
            Colours::parse(kind.source()).unwrap();
        }
        Measures::parse(MEASURES_SOURCE).unwrap();
    }
}
