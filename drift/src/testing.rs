//! A small surface for unit tests.

use std::collections::BTreeMap;

use crate::surface::{
    Availability, CType, Constant, Enum, Export, Field, Function, Macro, Origin, Parameter, Record,
    Surface, Typedef, Value, Variable,
};

/// One declaration of each kind.
pub(crate) fn surface() -> Surface {
    let header = || "mach/a.h".to_owned();
    let mut surface = crate::extract::empty();
    surface.sdk = "1.0".to_owned();
    surface.target = "arm64-apple-macosx11.0".to_owned();
    surface.headers.insert(header(), Origin::Sdk);
    surface.functions.insert(
        "look_up".to_owned(),
        Function {
            header: header(),
            result: CType::new("kern_return_t", "int"),
            parameters: vec![Parameter {
                name: "port".to_owned(),
                ctype: CType::new("mach_port_t", "unsigned int"),
            }],
            variadic: false,
            symbol: None,
            inline: false,
            attributes: vec!["warn_unused_result".to_owned()],
            availability: BTreeMap::from([(
                "macos".to_owned(),
                Availability {
                    introduced: Some("10.0".to_owned()),
                    ..Availability::default()
                },
            )]),
        },
    );
    surface.variables.insert(
        "self_port".to_owned(),
        Variable {
            header: header(),
            ctype: CType::new("mach_port_t", "unsigned int"),
            availability: BTreeMap::new(),
        },
    );
    let field = |name: &str, offset| Field {
        name: name.to_owned(),
        ctype: CType::new("int", "int"),
        offset,
        size: 32,
        bits: false,
        fields: vec![],
    };
    surface.records.insert(
        "struct pair".to_owned(),
        Record {
            header: header(),
            union: false,
            size: 8,
            align: 4,
            fields: vec![field("first", 0), field("second", 32)],
        },
    );
    surface.enums.insert(
        "enum colour".to_owned(),
        Enum {
            header: header(),
            ctype: CType::new("unsigned int", "unsigned int"),
            enumerators: BTreeMap::from([("RED".to_owned(), Value::Integer(1))]),
        },
    );
    surface.typedefs.insert(
        "mach_port_t".to_owned(),
        Typedef {
            header: header(),
            ctype: CType::new("unsigned int", "unsigned int"),
            size: Some(4),
            align: Some(4),
        },
    );
    surface.constants.insert(
        "LIMIT".to_owned(),
        Constant {
            header: header(),
            value: Value::Integer(128),
            ctype: CType::new("int", "int"),
        },
    );
    surface.macros.insert(
        "BITS".to_owned(),
        Macro {
            header: header(),
            parameters: vec!["a".to_owned()],
            body: "0".repeat(16),
            results: BTreeMap::from([("BITS(1)".to_owned(), Value::Integer(2))]),
        },
    );
    surface.exports.insert(
        "look_up".to_owned(),
        Export {
            library: "/usr/lib/a.dylib".to_owned(),
            weak: false,
            mentioned: None,
        },
    );
    surface
}

/// A name from an untrusted file: markup, quotes, a bidirectional override, control characters.
pub(crate) const HOSTILE: &str =
    "</script></title></style><img src=x onerror=\"bad=1\">'\"&lt;\u{202e}\u{0}\u{1b}[31m--><b>";

/// A newer SDK in which every string that can be chosen freely is [`HOSTILE`].
pub(crate) fn hostile() -> Surface {
    let text = serde_json::to_string(&surface()).expect("a surface has a form");
    let bad = serde_json::to_string(HOSTILE).expect("a string has a form");
    let bad = bad.trim_matches('"');
    let mut text = text.replace("mach/a.h", bad);
    for name in [
        "look_up",
        "self_port",
        "struct pair",
        "RED",
        "LIMIT",
        "BITS",
        "1.0",
    ] {
        text = text.replace(&format!("\"{name}"), &format!("\"{name}{bad}"));
    }
    for spelling in ["mach_port_t", "int", "first"] {
        text = text.replace(&format!("\"{spelling}\""), &format!("\"{bad}{spelling}\""));
    }
    serde_json::from_str(&text).expect("still a surface")
}

/// Asserts that a page shows [`HOSTILE`], and that all of it is text.
#[track_caller]
pub(crate) fn assert_harmless(page: &str) {
    assert!(page.contains("&lt;img src=x onerror="), "it is shown");
    for markup in ["<img", "<b>", "</script></title>", "-->"] {
        assert!(!page.contains(markup), "{markup}");
    }
    for unseen in ['\u{202e}', '\u{0}', '\u{1b}'] {
        assert!(!page.contains(unseen), "{unseen:?}");
    }
    assert_eq!(page.matches("<script>").count(), 1);
    assert_eq!(page.matches("</script>").count(), 1);
}
