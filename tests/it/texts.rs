//! Every word the program asks for is there, in every language, with the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use digipeil::text;

/// The messages of a language file: key (attributes as `key.name`) to its variables.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    let mut message = String::new();
    for line in source.lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let head = line.split(" =").next().unwrap_or("");
        if !line.starts_with([' ', '}', '*', '[']) && line.contains(" =") {
            assert!(!found.contains_key(head), "{head} is there twice");
            message = head.to_owned();
            key = head.to_owned();
        } else if let Some(attribute) = head.trim().strip_prefix('.').filter(|_| line.contains(" =")) {
            key = format!("{message}.{attribute}");
        }
        let variables = found.entry(key.clone()).or_default();
        let mut rest = line;
        while let Some(at) = rest.find('$') {
            rest = &rest[at + 1..];
            variables.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    found
}

/// All calls of `tr!` in the source: key, variables, place.
fn calls() -> Vec<(String, BTreeSet<String>, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            let source: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            let source = source.join("\n");
            for (at, _) in source.match_indices("tr!(") {
                let call = call_at(&source[at + 4..]);
                let mut parts = split(&call).into_iter();
                let _reader = parts.next();
                let Some(key) =
                    parts.next().and_then(|k| Some(k.trim().strip_prefix('"')?.strip_suffix('"')?.to_owned()))
                else {
                    continue;
                };
                let variables = parts.filter_map(|p| Some(p.split_once('=')?.0.trim().to_owned())).collect();
                found.push((key, variables, path.display().to_string()));
            }
        }
    }
    found
}

/// What stands between the brackets of a call.
fn call_at(source: &str) -> String {
    let mut depth = 1;
    let mut in_text = false;
    let mut call = String::new();
    for c in source.chars() {
        match c {
            '"' => in_text = !in_text,
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        call.push(c);
    }
    call
}

/// The arguments of a call, split at the commas of its own level.
fn split(call: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut depth, mut in_text) = (0, false);
    for c in call.chars() {
        match c {
            '"' => in_text = !in_text,
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 && !in_text {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    parts
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let languages: Vec<_> = text::sources().map(|(lang, source)| (lang, messages(source))).collect();
    let (first, wanted) = &languages[0];
    for (lang, found) in &languages[1..] {
        let missing: Vec<_> = wanted.keys().filter(|k| !found.contains_key(*k)).collect();
        let extra: Vec<_> = found.keys().filter(|k| !wanted.contains_key(*k)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{lang} against {first}: missing {missing:?}, extra {extra:?}");
        for (key, variables) in wanted {
            assert_eq!(&found[key], variables, "{lang}: {key}");
        }
    }
}

#[test]
fn every_text_file_parses_whole() {
    for (lang, source) in text::sources() {
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(source.to_owned()) {
            panic!("{lang}: {errors:?}");
        }
    }
}

#[test]
fn every_message_asked_for_exists_with_just_the_variables_given() {
    let (_, source) = text::sources().next().unwrap();
    let wanted = messages(source);
    let mut problems = Vec::new();
    for (key, variables, place) in calls() {
        match wanted.get(&key) {
            None => problems.push(format!("{place}: no text for {key}")),
            Some(known) if *known != variables => {
                problems.push(format!("{place}: {key} has {known:?} but is given {variables:?}"));
            }
            Some(_) => {}
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
