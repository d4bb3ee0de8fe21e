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
