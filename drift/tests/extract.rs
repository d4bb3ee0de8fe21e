//! What is read out of headers, on small ones whose layout can be worked out by hand.

use bootstrap_drift::extract::extract_text;
use bootstrap_drift::surface::{Field, Surface, Value};
use bootstrap_sys_generate::{Arch, Target};

fn surface(text: &str) -> Surface {
    extract_text(text, Target::macos(Arch::Aarch64)).expect("it parses")
}

/// Members by path, with offset and size in bits.
fn members(fields: &[Field]) -> Vec<(String, u64, u64)> {
    let mut found = vec![];
    for field in fields {
        found.push((field.name.clone(), field.offset, field.size));
        let inner = members(&field.fields).into_iter();
        found.extend(inner.map(|(name, at, size)| (format!("{}.{name}", field.name), at, size)));
    }
    found
}

fn layout(text: &str, name: &str) -> (u64, u64, Vec<(String, u64, u64)>) {
    let surface = surface(text);
    let record = &surface.records[name];
    (record.size, record.align, members(&record.fields))
}

fn member(name: &str, offset: u64, size: u64) -> (String, u64, u64) {
    (name.to_owned(), offset, size)
}

#[test]
fn nameless_members_are_where_they_are() {
    let text = "struct outer {
        int first;
        union { struct { char a; int b; }; long long whole; };
        struct { short c; union { char d; int e; }; } named;
    };";
    let (size, align, found) = layout(text, "struct outer");
    assert_eq!((size, align), (24, 8));
    assert_eq!(
        found,
        [
            member("first", 0, 32),
            member("", 64, 64),
            member(".", 64, 64),
            member("..a", 64, 8),
            member("..b", 96, 32),
            member(".whole", 64, 64),
            member("named", 128, 64),
            member("named.c", 128, 16),
            member("named.", 160, 32),
            member("named..d", 160, 8),
            member("named..e", 160, 32),
        ]
    );
}

#[test]
fn bit_fields_and_packing_are_seen() {
    let text = "#pragma pack(push, 4)
        typedef struct { void *address; unsigned int deallocate : 8, copy : 8, : 8, type : 8; unsigned size; } ool_t;
        #pragma pack(pop)";
    let (size, align, found) = layout(text, "ool_t");
    assert_eq!((size, align), (16, 4));
    assert_eq!(
        found,
        [
            member("address", 0, 64),
            member("deallocate", 64, 8),
            member("copy", 72, 8),
            member("", 80, 8),
            member("type", 88, 8),
            member("size", 96, 32),
        ]
    );
}

#[test]
fn parameter_written_as_an_array_is_passed_as_a_pointer() {
    let surface = surface(
        "typedef char name_t[128]; typedef unsigned int port_t;
         int look_up(port_t port, const name_t name, int (*visit)(port_t), ...);",
    );
    let function = &surface.functions["look_up"];
    assert_eq!(
        function.prototype("look_up"),
        "int look_up(port_t port, const name_t name, int (*visit)(port_t), ...)"
    );
    assert_eq!(
        surface.machine_prototype(function),
        "int (unsigned int, const char *, int (*)(unsigned int), ...)"
    );
}

#[test]
fn enumerations_are_known_by_tag_typedef_or_first_constant() {
    let surface = surface(
        "enum tagged { A = -1 }; typedef enum { B = 2 } named_t; enum { C = 3, D };
         typedef enum : unsigned char { E = 255 } small_t;",
    );
    let names: Vec<_> = surface.enums.keys().map(String::as_str).collect();
    assert_eq!(names, ["enum tagged", "enum with C", "named_t", "small_t"]);
    assert_eq!(
        surface.enums["enum tagged"].enumerators["A"],
        Value::Integer(-1)
    );
    assert_eq!(
        surface.enums["enum with C"].enumerators["D"],
        Value::Integer(4)
    );
    assert_eq!(surface.enums["small_t"].ctype.canonical(), "unsigned char");
}

#[test]
fn constants_have_the_value_and_type_of_their_expression() {
    let surface = surface(
        "typedef unsigned int right_t;
         #define RIGHT ((right_t) 3)\n#define MASK (~0ull)\n#define NEGATIVE (-(1 << 4))
         #define TEXT \"a b\"\n#define SIZE sizeof(int[4])\n#define NOT_ONE struct\n#define CALL(a) ((a) + 1)",
    );
    let constant = |name: &str| {
        let constant = surface
            .constants
            .get(name)
            .unwrap_or_else(|| panic!("no {name}"));
        (constant.value.clone(), constant.ctype.written().to_owned())
    };
    assert_eq!(constant("RIGHT"), (Value::Integer(3), "right_t".to_owned()));
    assert_eq!(constant("MASK").0, Value::Integer(u64::MAX.into()));
    assert_eq!(
        constant("NEGATIVE"),
        (Value::Integer(-16), "int".to_owned())
    );
    assert_eq!(constant("TEXT").0, Value::Text("a b".to_owned()));
    assert_eq!(constant("SIZE").0, Value::Integer(16));
    assert!(!surface.constants.contains_key("NOT_ONE"));
    assert_eq!(surface.macros["CALL"].results["CALL(1)"], Value::Integer(2));
}

#[test]
fn declaration_that_a_macro_makes_belongs_to_where_it_is_used() {
    let surface = surface("#define DECLARE(name) int name(void)\nDECLARE(made);");
    assert_eq!(surface.functions["made"].header, "mach/example.h");
}

#[test]
fn what_the_readme_says_that_a_surface_does_not_see_is_not_seen() {
    let pairs = [
        // Nullability, whether written or assumed.
        ("int f(char *a);", "int f(char * _Nonnull a);"),
        (
            "int f(char *a);",
            "#pragma clang assume_nonnull begin\nint f(char *a);\n#pragma clang assume_nonnull end",
        ),
        // The bodies of inline functions.
        (
            "static inline int f(int a) { return a; }",
            "static inline int f(int a) { return a + 1; }",
        ),
        // Availability of types, members and constants.
        (
            "struct s { int a; }; enum e { A };",
            "struct __attribute__((availability(macos,unavailable))) s { int a __attribute__((deprecated)); };
             enum e { A __attribute__((availability(macos,introduced=12.0))) };",
        ),
        // Attributes of types.
        ("enum e { A = 1 };", "enum __attribute__((flag_enum)) e { A = 1 };"),
        // Macros that stand for neither a number nor a string.
        ("#define NAME struct a", "#define NAME struct b"),
        // The value of a variable.
        ("extern const int v;", "extern const int v;\nconst int v = 1;"),
    ];
    for (old, new) in pairs {
        let comparison = bootstrap_drift::diff::compare(&[surface(old)], &[surface(new)]);
        assert_eq!(comparison.changes, [], "{new}");
    }
}
