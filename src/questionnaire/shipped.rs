//! The questionnaires that come with the program, in the order in which they are offered.

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// Every shipped file: its name, its bytes.
        pub const FILES: &[(&str, &[u8])] =
            &[$(($name, include_bytes!(concat!("../../questionnaires/", $name)))),*];
    };
}

files! {
    "snelscan.ron",
    "digiscan.ron",
    "cyber.ron",
    "industry.ron",
    "skills.ron",
    "crisis-compass.ron",
    "digital-intensity.ron",
    "eu-maturity.ron",
    "inclusive.ron",
}

/// A shipped file by the id of its questionnaire, which is its name without the ending.
pub fn find(id: &str) -> Option<(&'static str, &'static [u8])> {
    FILES.iter().find(|(name, _)| name.strip_suffix(".ron") == Some(id)).copied()
}
