//! What the machine has: for a message that names what is missing instead of repeating what the system said.

use std::path::{Path, PathBuf};

/// The libraries among these that are not installed, as far as one can see without loading them. Always empty where programs bring
/// their own, on Windows and macOS.
///
/// `more_folders` are folders to look in first, such as those of `LD_LIBRARY_PATH`.
pub fn missing_libraries<'a>(names: &[&'a str], more_folders: &[PathBuf]) -> Vec<&'a str> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    // The system's own list of libraries names each with a nought behind it.
    let cache = std::fs::read("/etc/ld.so.cache").unwrap_or_default();
    if cache.is_empty() {
        // A system that keeps no such list: nobody can say.
        return Vec::new();
    }
    let is_listed = |name: &str| {
        let wanted = [name.as_bytes(), b"\0"].concat();
        cache.windows(wanted.len()).any(|at| at == wanted)
    };
    let usual = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from);
    let folders: Vec<&PathBuf> = more_folders.iter().chain(&usual).collect();
    let is_there = |name: &str| folders.iter().any(|folder| folder.join(name).exists());
    names.iter().copied().filter(|name| !is_listed(name) && !is_there(name)).collect()
}

/// Whether something that listens for programs is at this path, such as a display.
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// The name of this machine among others, where it has one. Never the name of its user.
pub fn name() -> Option<String> {
    static NAME: std::sync::LazyLock<Option<String>> = std::sync::LazyLock::new(|| {
        let files = ["/proc/sys/kernel/hostname", "/etc/hostname"].map(std::fs::read_to_string);
        let told = ["COMPUTERNAME", "HOSTNAME"].map(std::env::var);
        let names = files.into_iter().flatten().chain(told.into_iter().flatten());
        let plain = names
            .map(|name| name.trim().chars().filter(|c| c.is_alphanumeric() || "-_.".contains(*c)).take(80).collect());
        plain.into_iter().find(|name: &String| !name.is_empty())
    });
    NAME.clone()
}

/// A name that nothing else has and that tells nothing: 128 random bits, from the numbers with which the standard library guards its
/// tables.
pub fn random_name() -> String {
    use std::hash::{BuildHasher as _, Hasher as _, RandomState};
    let random = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", random(), random())
}
