//! The arrows of ARCHITECTURE.md, read from the imports: who may use whom, and the one home of each outside thing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// From the bottom up. A module may use those of its own layer's `siblings` list and of every layer below.
const LAYERS: &[(&[&str], bool)] = &[
    // The words of the language everything is written in: they know each other.
    (&["id", "diagnostic", "text", "exact", "source", "condition", "company"], true),
    // What files say: they share only what is below.
    (&["questionnaire", "catalogue", "dossier"], false),
    (&["scoring"], false),
    (&["matching"], false),
    (&["report"], false),
    (&["app"], false),
];

/// Beside the pile: what they may use is said here.
const BESIDE: &[(&str, &[&str])] = &[
    (
        "store",
        &[
            "id",
            "diagnostic",
            "text",
            "exact",
            "source",
            "condition",
            "company",
            "questionnaire",
            "catalogue",
            "dossier",
            "app",
        ],
    ),
    ("gui", &["*"]),
    (
        "cli",
        &[
            "id",
            "diagnostic",
            "text",
            "exact",
            "source",
            "condition",
            "company",
            "questionnaire",
            "catalogue",
            "dossier",
            "scoring",
            "matching",
            "report",
            "store",
            "app",
        ],
    ),
];

/// Outside crates with the only places that may name them.
const HOMES: &[(&str, &[&str])] = &[
    ("eframe", &["src/gui.rs", "src/gui/", "src/main.rs"]),
    ("egui", &["src/gui.rs", "src/gui/", "src/main.rs"]),
    ("resvg", &["src/gui/chart.rs"]),
    ("rfd", &["src/gui/effects.rs", "src/gui/effects/"]),
    ("clap", &["src/cli.rs", "src/cli/"]),
    ("plotters", &["src/report/chart.rs", "src/report/chart/"]),
    ("typst", &["src/report/pdf.rs", "src/report/pdf/"]),
    ("typst_layout", &["src/report/pdf.rs", "src/report/pdf/"]),
    ("typst_pdf", &["src/report/pdf.rs", "src/report/pdf/"]),
    ("typst_render", &["src/report/pdf.rs", "src/report/pdf/"]),
    ("rust_xlsxwriter", &["src/report/xlsx.rs"]),
    ("age", &["src/store/"]),
    ("zip", &["src/store/", "src/report/docx.rs", "src/report/docx/"]),
    ("plotters_svg", &["src/report/chart.rs", "src/report/chart/"]),
    ("fluent_bundle", &["src/text.rs"]),
    ("tempfile", &["src/store.rs", "src/store/"]),
    ("num_rational", &["src/exact.rs"]),
    ("num_bigint", &["src/exact.rs"]),
];

/// Modules that only these may use: the disk.
const STORE_USERS: &[&str] =
    &["src/cli.rs", "src/cli/", "src/gui/effects.rs", "src/gui/effects/", "src/main.rs", "src/store.rs", "src/store/"];

fn sources() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeMap::new();
    let mut folders: Vec<PathBuf> = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                let code: Vec<String> = std::fs::read_to_string(&path)
                    .unwrap()
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"))
                    .map(str::to_owned)
                    .collect();
                // What a module tests itself with is not what it is made of.
                let code = code.join("\n");
                let code = code.split("#[cfg(test)]").next().unwrap_or("").to_owned();
                found.insert(name, code);
            }
        }
    }
    found
}

/// The top module a source file belongs to.
fn module(file: &str) -> &str {
    let rest = file.strip_prefix("src/").unwrap_or(file);
    rest.split(['/', '.']).next().unwrap_or(rest)
}

fn words(code: &str) -> impl Iterator<Item = (&str, &str)> {
    // `crate::name` and `outside::name` as pairs of words around `::`.
    code.match_indices("::").map(|(at, _)| {
        let before = &code[..at];
        let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |i| i + 1);
        let after = &code[at + 2..];
        let end = after.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(after.len());
        (&before[start..], &after[..end])
    })
}

/// `use crate::{a, b::c}` names modules in braces.
fn used_modules(code: &str) -> Vec<String> {
    let mut found: Vec<String> =
        words(code).filter(|(a, b)| *a == "crate" && !b.is_empty()).map(|(_, b)| b.to_owned()).collect();
    for (at, _) in code.match_indices("use crate::{") {
        let inside = &code[at + "use crate::{".len()..];
        let mut depth = 1;
        let mut word = String::new();
        let mut takes = true;
        for c in inside.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => {
                    found.push(std::mem::take(&mut word));
                    takes = true;
                }
                ':' => takes = false,
                c if takes && depth == 1 && (c.is_alphanumeric() || c == '_') => word.push(c),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        found.push(word);
    }
    found.retain(|m| !m.is_empty());
    found
}

fn may_use(module: &str, other: &str) -> bool {
    if module == other {
        return true;
    }
    if let Some((_, allowed)) = BESIDE.iter().find(|(name, _)| *name == module) {
        return allowed.contains(&other) || allowed.contains(&"*");
    }
    let layer = |name: &str| LAYERS.iter().position(|(names, _)| names.contains(&name));
    match (layer(module), layer(other)) {
        (Some(own), Some(its)) if own == its => LAYERS[own].1,
        (Some(own), Some(its)) => its < own,
        _ => false,
    }
}

#[test]
fn modules_use_only_what_lies_below_them() {
    let known: Vec<&str> =
        LAYERS.iter().flat_map(|(names, _)| *names).copied().chain(BESIDE.iter().map(|(n, _)| *n)).collect();
    let mut problems = Vec::new();
    for (file, code) in sources() {
        let own = module(&file);
        if matches!(own, "lib" | "main" | "bin") {
            continue;
        }
        assert!(known.contains(&own), "{file}: say in this test where {own} belongs");
        for other in used_modules(&code).iter().filter(|o| known.contains(&o.as_str())) {
            if !may_use(own, other) {
                problems.push(format!("{file} uses {other}"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn outside_things_have_one_home() {
    let mut problems = Vec::new();
    for (file, code) in sources() {
        for (outside, homes) in HOMES {
            let names_it = words(&code).any(|(a, _)| a == *outside) || code.contains(&format!("use {outside};"));
            if names_it && !homes.iter().any(|home| file.starts_with(home)) {
                problems.push(format!("{file} names {outside}"));
            }
        }
        let uses_disk = used_modules(&code).iter().any(|m| m == "store");
        if uses_disk && !STORE_USERS.iter().any(|home| file.starts_with(home)) {
            problems.push(format!("{file} uses store"));
        }
        if words(&code).any(|(a, b)| a == "std" && matches!(b, "fs" | "net")) && module(&file) != "store" {
            problems.push(format!("{file} touches std::fs or std::net"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_catch_all_of_this_test_sees_what_it_should() {
    assert_eq!(
        used_modules("use crate::{text::Tr, tr, store};\nlet x = crate::app::Model;"),
        ["app", "text", "tr", "store"]
    );
    assert!(!may_use("scoring", "app") && !may_use("dossier", "questionnaire") && may_use("company", "condition"));
}

#[test]
fn no_source_file_holds_two_rooms() {
    let large: Vec<_> = sources().into_iter().filter(|(_, code)| code.len() > 40_000).map(|(file, _)| file).collect();
    assert!(large.is_empty(), "over 40 kB: {large:?}");
}
