//! The catalogue files that come with the program.

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// Every shipped file: its name, its bytes.
        pub const FILES: &[(&str, &[u8])] =
            &[$(($name, include_bytes!(concat!("../../assets/catalogue/", $name)))),*];
    };
}

files! {}
