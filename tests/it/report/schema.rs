//! The JSON is a contract: `assets/report/report.schema.json` says what is in it, and what is written fits that.

use digipeil::report::export::{self, Format};
use serde_json::Value as Json;

use super::cases;

const SCHEMA: &str = include_str!("../../../assets/report/report.schema.json");

/// What of JSON Schema our own schema uses, and nothing else: a word it does not know is a fault of the schema.
fn check(value: &Json, schema: &Json, root: &Json, at: &str, faults: &mut Vec<String>) {
    let mut fault = |said: String| faults.push(format!("{at}: {said}"));
    for (word, wanted) in schema.as_object().unwrap() {
        match word.as_str() {
            "$schema" | "title" | "description" | "$defs" | "required" => {}
            "$ref" => {
                let name = wanted.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                let found = root["$defs"].get(name).unwrap_or_else(|| panic!("{name} is not defined"));
                check(value, found, root, at, faults);
                return;
            }
            "const" if value != wanted => fault(format!("{value} is not {wanted}")),
            "const" => {}
            "enum" if !wanted.as_array().unwrap().contains(value) => fault(format!("{value} is none of {wanted}")),
            "enum" => {}
            "type" => {
                let is = |name: &str| match name {
                    "null" => value.is_null(),
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "number" => value.is_number(),
                    "integer" => value.is_u64() || value.is_i64(),
                    "array" => value.is_array(),
                    "object" => value.is_object(),
                    other => panic!("type {other}"),
                };
                let fits = match wanted {
                    Json::String(name) => is(name),
                    other => other.as_array().unwrap().iter().any(|name| is(name.as_str().unwrap())),
                };
                if !fits {
                    fault(format!("{value} is no {wanted}"));
                }
            }
            "minimum" if value.as_f64() < wanted.as_f64() => fault(format!("{value} is under {wanted}")),
            "minimum" => {}
            // The few patterns there are, spelled out.
            "pattern" => {
                let text = value.as_str().unwrap_or_default();
                let digits = |from: usize, to: usize| text[from..to].bytes().all(|b| b.is_ascii_digit());
                let fits = match wanted.as_str().unwrap() {
                    "^[a-z]{2}$" => text.len() == 2 && text.bytes().all(|b| b.is_ascii_lowercase()),
                    "^[A-Za-z0-9-]+$" => {
                        !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                    }
                    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
                        text.len() == 10
                            && digits(0, 4)
                            && digits(5, 7)
                            && digits(8, 10)
                            && text.bytes().filter(|b| *b == b'-').count() == 2
                    }
                    other => panic!("pattern {other}"),
                };
                if !fits {
                    fault(format!("{text} does not look like {wanted}"));
                }
            }
            "anyOf" => {
                let fits = wanted.as_array().unwrap().iter().any(|one| {
                    let mut inside = Vec::new();
                    check(value, one, root, at, &mut inside);
                    inside.is_empty()
                });
                if !fits {
                    // The first is what it should be where it is there at all.
                    check(value, &wanted[0], root, at, faults);
                    return;
                }
            }
            "items" => {
                for (n, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(item, wanted, root, &format!("{at}[{n}]"), faults);
                }
                return;
            }
            "properties" => {
                let Some(object) = value.as_object() else { continue };
                let required = schema["required"].as_array().unwrap();
                for name in required.iter().filter_map(Json::as_str).filter(|name| !object.contains_key(*name)) {
                    faults.push(format!("{at}: {name} is missing"));
                }
                for (name, inside) in object {
                    match wanted.get(name) {
                        Some(one) => {
                            assert!(one["description"].as_str().is_some_and(|d| !d.is_empty()), "{at}.{name}");
                            check(inside, one, root, &format!("{at}.{name}"), faults);
                        }
                        None => faults.push(format!("{at}: nobody wrote down what {name} is")),
                    }
                }
                return;
            }
            "additionalProperties" => assert_eq!(wanted, false),
            other => panic!("{other} is not checked"),
        }
    }
}

#[test]
fn what_is_written_as_json_fits_what_is_written_down_about_it() {
    let schema: Json = serde_json::from_str(SCHEMA).unwrap();
    for case in cases() {
        let json: Json = serde_json::from_slice(&export::bytes(&case.report, Format::Json).unwrap()).unwrap();
        let mut faults = Vec::new();
        check(&json, &schema, &schema, "report", &mut faults);
        assert!(faults.is_empty(), "{}: {:#?}", case.name, &faults[..faults.len().min(20)]);
    }
}

#[test]
fn what_does_not_fit_is_found() {
    let schema: Json = serde_json::from_str(SCHEMA).unwrap();
    let case = cases().iter().find(|case| case.name == "typical-owner-nl").unwrap();
    let good: Json = serde_json::from_str(&case.report.json()).unwrap();
    let faults_of = |change: &dyn Fn(&mut Json)| {
        let mut json = good.clone();
        change(&mut json);
        let mut faults = Vec::new();
        check(&json, &schema, &schema, "report", &mut faults);
        faults
    };
    assert_eq!(faults_of(&|_| {}), Vec::<String>::new());
    let changes: [&dyn Fn(&mut Json); 6] = [
        &|json| json["schema"] = 2.into(),
        &|json| json["extra"] = 1.into(),
        &|json| json["conclusion"]["total"]["point"] = "46".into(),
        &|json| json["parts"]["list"][0]["score"]["standing"] = "sure".into(),
        &|json| json["made_on"]["iso"] = "21/11/2026".into(),
        &|json| drop(json["answers"]["parts"][0]["list"][0].as_object_mut().unwrap().remove("weight")),
    ];
    for change in changes {
        assert_eq!(faults_of(change).len(), 1, "{:?}", faults_of(change));
    }
}
