//! Audits of crates as they come: behind macros, in odd places, and made to hurt.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::sync::LazyLock;

use bootstrap_drift::audit::{Audit, Crate, UnreadKind, Wrong, audit};
use bootstrap_drift::surface::Surface;
use bootstrap_drift::{Error, baseline};
use tempfile::TempDir;

/// A declaration that is wrong: C has no pointer.
const WRONG: &str = "unsafe extern \"C\" { pub fn semaphore_signal(semaphore: *mut u32) -> i32; }";

/// A crate of these files; the first is where it starts.
fn example(files: &[(&str, &str)]) -> (TempDir, Crate) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("example");
    for (name, text) in files {
        let path = root.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    let subject = Crate {
        name: "example".to_owned(),
        version: "1.0.0".to_owned(),
        entry: root.join(files[0].0),
        root,
        features: BTreeSet::from(["default".to_owned(), "on".to_owned()]),
    };
    (folder, subject)
}

fn audited(files: &[(&str, &str)]) -> Audit {
    let (_folder, subject) = example(files);
    read(&subject).expect("it is read")
}

/// An audit for one target, which is enough here.
fn read(subject: &Crate) -> Result<Audit, Error> {
    static SURFACES: LazyLock<Vec<Surface>> = LazyLock::new(|| baseline().expect("it is built in"));
    audit(subject, &SURFACES[..1])
}

/// Names and positions of wrong declarations.
fn wrong(audit: &Audit) -> Vec<(&str, &str)> {
    let findings = audit.findings.iter();
    let findings = findings.filter(|finding| finding.wrong != Wrong::Missing);
    findings
        .map(|finding| (finding.name.as_str(), finding.at.as_str()))
        .collect()
}

fn unread(audit: &Audit) -> Vec<(UnreadKind, &str, &str)> {
    let unread = audit.not_read.iter();
    unread
        .map(|one| (one.kind, one.what.as_str(), one.at.as_str()))
        .collect()
}

#[test]
fn wrong_declaration_is_found_wherever_it_stands() {
    let inner = ("src/mac.rs", WRONG);
    let module = |text: &str| audited(&[("src/lib.rs", text), inner]);
    for text in [
        "#[cfg(target_os = \"macos\")] pub mod mac;",
        "cfg_if::cfg_if! { if #[cfg(target_os = \"macos\")] { pub mod mac; } else { } }",
        "cfg_if! { if #[cfg(windows)] { mod a; } else if #[cfg(unix)] { mod mac; } else { mod b; } }",
        "cfg_if! { if #[cfg(windows)] { mod a; } else { cfg_if! { if #[cfg(unix)] { mod mac; } } } }",
        "cfg_select! { windows => { mod a; } all(unix, not(windows)) => { mod mac; } _ => { } }",
        "cfg_select! { windows => { mod a; } _ => { mod mac; } }",
        "#[cfg_attr(target_vendor = \"apple\", path = \"mac.rs\")] mod imp;",
        "#[cfg(feature = \"on\")] mod mac;",
        "include!(\"mac.rs\");",
    ] {
        let audit = module(text);
        assert_eq!(
            wrong(&audit),
            [("semaphore_signal", "src/mac.rs:1")],
            "{text}"
        );
        assert_eq!(unread(&audit), [], "{text}");
        assert_eq!(audit.compared, 1, "{text}");
    }
    for text in [
        format!("fn f() {{ {WRONG} unsafe {{ semaphore_signal(p) }} }}"),
        format!("impl S {{ fn f() {{ if x {{ {WRONG} }} }} }}"),
        format!("fn f() {{ #[cfg(windows)] {{ {WRONG} }} #[cfg(unix)] {{ {WRONG} }} }}"),
    ] {
        let audit = audited(&[("src/lib.rs", &text)]);
        assert_eq!(
            wrong(&audit),
            [("semaphore_signal", "src/lib.rs:1")],
            "{text}"
        );
    }
    for text in [
        "#[cfg(not(target_os = \"macos\"))] pub mod mac;",
        "cfg_if! { if #[cfg(windows)] { mod mac; } }",
        "cfg_select! { unix => { } _ => { mod mac; } }",
        "#[cfg(feature = \"off\")] mod mac;",
        "#[cfg_attr(unix, cfg(windows))] mod mac;",
    ] {
        let audit = module(text);
        assert!(audit.is_empty() && audit.findings.is_empty(), "{text}");
    }
    let audit = module("#[cfg(feature = \"off\")] mod mac;");
    assert_eq!(audit.features_off, BTreeSet::from(["off".to_owned()]));
}

#[test]
fn modules_are_found_where_the_compiler_finds_them() {
    let audit = audited(&[
        (
            "odd/start.rs",
            "mod a; mod b { mod c; } #[path = \"x/y.rs\"] mod d;",
        ),
        ("odd/a.rs", "mod e; #[path = \"f.rs\"] mod f;"),
        ("odd/a/e.rs", WRONG),
        ("odd/f.rs", WRONG),
        ("odd/b/c/mod.rs", "mod g;"),
        ("odd/b/c/g.rs", WRONG),
        ("odd/x/y.rs", "mod h; mod i { mod j; }"),
        ("odd/x/h.rs", WRONG),
        ("odd/x/i/j.rs", WRONG),
    ]);
    assert_eq!(unread(&audit), []);
    let places: Vec<_> = wrong(&audit).into_iter().map(|(_, at)| at).collect();
    assert_eq!(
        places,
        [
            "odd/a/e.rs:1",
            "odd/b/c/g.rs:1",
            "odd/f.rs:1",
            "odd/x/h.rs:1",
            "odd/x/i/j.rs:1"
        ]
    );
}

#[test]
fn macros_of_libc_are_expanded() {
    let audit = audited(&[(
        "src/lib.rs",
        "prelude!();
         s! {
             pub struct mach_timespec { pub tv_sec: c_uint, pub tv_nsec: u64 }
             #[cfg_attr(unix, repr(packed(4)))]
             pub struct mach_msg_body_t { pub msgh_descriptor_count: u64 }
         }
         s_no_extra_traits! { pub union mach_msg_max_trailer_t { pub a: u8 } }
         s_paren! { #[repr(C)] pub struct mach_msg_header_t(u32); }
         e! { #[repr(u32)] pub enum Unused { One } }
         c_enum! {
             #[repr(u8)] pub enum memory_object_return_t { }
             pub enum #anon { KERN_SUCCESS, KERN_INVALID_ADDRESS, pub KERN_PROTECTION_FAILURE = 3, KERN_NO_SPACE, }
         }
         extern_ty! { pub type voucher; }
         missing! { pub enum OTHER {} }
         deprecated_mach! { pub const VM_PROT_READ: c_int = 2; }
         f! { pub unsafe fn MACH_PORT_VALID(name: u32) -> bool { name != 0 } }
         extern \"C\" { pub fn mach_task_self_(v: *mut voucher) -> kern_return_t; }",
    ),
    ("src/types.rs", "pub type kern_return_t = u64;")]);
    assert_eq!(unread(&audit), []);
    let names: Vec<_> = wrong(&audit).into_iter().map(|(name, _)| name).collect();
    for name in [
        "mach_timespec",
        "mach_msg_body_t",
        "mach_msg_max_trailer_t",
        "mach_msg_header_t",
        "memory_object_return_t",
        "KERN_PROTECTION_FAILURE",
        "KERN_NO_SPACE",
        "VM_PROT_READ",
        "kern_return_t",
    ] {
        assert!(names.contains(&name), "{name} in {names:?}");
    }
    for name in ["KERN_SUCCESS", "KERN_INVALID_ADDRESS"] {
        assert!(!names.contains(&name), "{name} in {names:?}");
    }
    let is_missing = |name| audit.findings.iter().any(|finding| finding.name == name);
    assert!(!is_missing("MACH_PORT_VALID") && is_missing("MACH_PORT_NULL"));
}

#[test]
fn what_was_not_read_is_named_and_counted() {
    let audit = audited(&[
        (
            "src/lib.rs",
            "mod good;
             mod bad;
             mod none;
             bitflags! { struct Flags: u32 { const ONE = 1; } }
             extern \"C\" { functions!(); }
             include!(concat!(env!(\"OUT_DIR\"), \"/bindings.rs\"));
             include!(\"none.rs\");
             macro_rules! unused { () => {} }
             thread_local! { static ONE: u32 = 1; }",
        ),
        ("src/good.rs", WRONG),
        ("src/bad.rs", "\nfn {"),
    ]);
    assert_eq!(wrong(&audit), [("semaphore_signal", "src/good.rs:1")]);
    assert_eq!(
        unread(&audit),
        [
            (UnreadKind::Macro, "bitflags!", "src/lib.rs:4"),
            (UnreadKind::Macro, "functions!", "src/lib.rs:5"),
            (UnreadKind::File, "mod bad", "src/bad.rs:2"),
            (UnreadKind::File, "mod none", "src/lib.rs:3"),
            (UnreadKind::Include, "include!", "src/lib.rs:6"),
            (UnreadKind::Include, "include!", "src/lib.rs:7"),
        ]
    );
    for text in [
        bootstrap_drift::audit::text(&audit),
        bootstrap_drift::audit::markdown(&audit),
        bootstrap_drift::audit::json(&audit),
    ] {
        for part in ["bitflags!", "src/bad.rs:2", "mod none", "src/lib.rs:6"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    let verdict = audit.verdict();
    assert!(
        verdict.contains("2 macros not expanded, 2 files not read, 2 includes not followed"),
        "{verdict}"
    );
}

#[test]
fn crate_whose_first_file_is_no_rust_is_an_error_that_names_file_and_line() {
    let (_folder, subject) = example(&[("src/lib.rs", "\nfn {")]);
    let said = read(&subject).expect_err("refused").to_string();
    assert!(
        said.contains("src/lib.rs") && said.contains("line 2"),
        "{said}"
    );
}

/// Sources that nest by brackets, and in the other ways that make the parser recurse or that make
/// trees which are dropped by recursion.
fn nesting(count: usize) -> Vec<(&'static str, String)> {
    let constant = |value: String| format!("pub const A: u32 = {value};");
    let both = |open: &str, inner: &str, close: &str| {
        format!("{}{inner}{}", open.repeat(count), close.repeat(count))
    };
    vec![
        ("parentheses", constant(both("(", "1", ")"))),
        ("brackets", constant(both("[", "1", "]"))),
        ("blocks", constant(both("{", "1", "}"))),
        ("calls", constant(both("f(", "1", ")"))),
        ("modules", both("mod a {", "", "}")),
        (
            "groups of a macro",
            format!("a! {{ {} }}", both("(", "1", ")")),
        ),
        (
            "groups of cfg_if",
            format!(
                "cfg_if! {{ if #[cfg(unix)] {{ {} }} }}",
                both("mod a {", "", "}")
            ),
        ),
        (
            "conditions",
            format!("#[cfg({})] mod a {{}}", both("not(", "unix", ")")),
        ),
        ("minus", constant(both("- ", "1", ""))),
        ("not", constant(both("!", "1", ""))),
        ("references", constant(both("&", "1", ""))),
        ("pointers followed", constant(both("*", "1", ""))),
        ("sum", constant(both("1 + ", "1", ""))),
        ("assignments", constant(both("a = ", "1", ""))),
        ("fields", constant(both("", "a", ".a"))),
        ("methods", constant(both("", "a", ".a()"))),
        ("indices", constant(both("", "a", "[0]"))),
        ("calls of calls", constant(both("", "a", "()"))),
        ("questions", constant(both("", "a", "?"))),
        ("casts", constant(both("", "1", " as u32"))),
        ("ranges", constant(both("..", "1", ""))),
        ("closures", constant(both("|| ", "1", ""))),
        ("returns", constant(both("return ", "1", ""))),
        (
            "else if",
            constant(format!("{} {{}}", both("if a {} else ", "", ""))),
        ),
        (
            "if if",
            constant(format!("{} {{}}", both("if ", "a", " {}"))),
        ),
        ("blocks added", constant(both("unsafe {} + ", "1", ""))),
        ("generic values", constant(both("a::<", "u8", ">"))),
        (
            "generic types",
            format!("pub type A = {};", both("a<", "u8", ">")),
        ),
        (
            "generic types open",
            format!("pub type A = {};", both("a<", "u8", "")),
        ),
        (
            "qualified",
            format!("pub type A = {};", both("<", "u8", " as A>::B")),
        ),
        (
            "pointer types",
            format!("pub type A = {};", both("*const ", "u8", "")),
        ),
        (
            "reference types",
            format!("pub type A = {};", both("&'static ", "u8", "")),
        ),
        (
            "array types",
            format!("pub type A = {};", both("[", "u8", "; 1]")),
        ),
        (
            "function types",
            format!("pub type A = {};", both("fn() -> ", "u8", "")),
        ),
        (
            "patterns",
            format!("fn f() {{ let {} = 1; }}", both("a @ ", "1", "")),
        ),
        (
            "reference patterns",
            format!("fn f() {{ let {} = 1; }}", both("&", "a", "")),
        ),
        ("nested functions", both("fn f() { ", "", "}")),
        (
            "groups of s",
            format!(
                "s! {{ pub struct A {{ a: {} }} }}",
                both("*const ", "u8", "")
            ),
        ),
        (
            "groups of c_enum",
            format!("c_enum! {{ enum #anon {{ A = {}, }} }}", both("-", "1", "")),
        ),
        (
            "else if of cfg_if",
            format!(
                "cfg_if! {{ {} {{}} }}",
                both("if #[cfg(windows)] {} else ", "", "")
            ),
        ),
        (
            "generic types with commas",
            format!("pub type A = {};", both("a<b, ", "u8", ">")),
        ),
        (
            "generic values with commas",
            constant(both("a::<b, ", "u8", ">()")),
        ),
        (
            "qualified with commas",
            format!("pub type A = {};", both("<a<b, ", "u8", "> as A<b, c>>::B")),
        ),
        (
            "functions for lifetimes",
            format!("pub type A = {};", both("for<'a, 'b> fn() -> ", "u8", "")),
        ),
        ("closures with commas", constant(both("|a, b| ", "1", ""))),
        (
            "closures with types",
            constant(both("|a: b<c, d>, e| ", "1", "")),
        ),
        (
            "methods with commas",
            constant(both("", "a", ".a::<b, c>()")),
        ),
        (
            "else if block",
            constant(format!("{} {{}}", both("if {a} {} else ", "", ""))),
        ),
        (
            "else if unsafe",
            constant(format!("{} {{}}", both("if unsafe {} {} else ", "", ""))),
        ),
        (
            "let chain",
            format!(
                "fn f() {{ if {} true {{}} }}",
                both("let a = b && ", "", "")
            ),
        ),
        ("use", format!("use {};", both("a::", "a", ""))),
        (
            "return not",
            format!("fn f() {{ return !({}); }}", both("- ", "1", "")),
        ),
        (
            "break not",
            format!(
                "fn f() {{ 'a: loop {{ break 'a !({}); }} }}",
                both("- ", "1", "")
            ),
        ),
        (
            "impl not",
            format!(
                "impl !A for B {{ const C: u32 = {}; }}",
                both("- ", "1", "")
            ),
        ),
        (
            "differs",
            constant(format!("a != ({})", both("- ", "1", ""))),
        ),
        (
            "attribute",
            format!("#[a = {}] mod a {{}}", both("- ", "1", "")),
        ),
        (
            "inner attribute",
            format!("#![a = {}]", both("- ", "1", "")),
        ),
        (
            "configuration",
            format!("#[cfg(a = {})] mod a {{}}", both("- ", "1", "")),
        ),
        (
            "added attribute",
            format!("#[cfg_attr(unix, a = {})] mod a {{}}", both("- ", "1", "")),
        ),
        (
            "branch of cfg_select",
            format!("cfg_select! {{ a = {} => {{}} }}", both("- ", "1", "")),
        ),
        (
            "bounds",
            format!("fn f<T: {}>() {{}}", both("a<", "u8", ">")),
        ),
    ]
}

#[test]
fn source_nested_too_deep_is_an_error_that_names_the_file() {
    for (shape, text) in nesting(50_000) {
        let (_folder, subject) = example(&[("src/lib.rs", &text)]);
        let said = match read(&subject) {
            Err(error) => error.to_string(),
            Ok(audit) => format!("{:?}", audit.not_read),
        };
        assert!(said.contains("src/lib.rs"), "{shape}: {said}");
        assert!(
            said.contains("nested more than") || said.contains("tokens in one"),
            "{shape}: {said}"
        );
    }
}

#[test]
fn macro_in_a_value_is_not_read_if_it_nests_too_deep() {
    let text = format!(
        "pub const KERN_FAILURE: i32 = offset_of!({} u8, a) as i32;",
        "*const ".repeat(50_000)
    );
    let audit = audited(&[("src/lib.rs", &text)]);
    let not_compared: Vec<_> = audit.not_compared.iter().collect();
    assert_eq!(
        not_compared,
        ["constant KERN_FAILURE: its value is not a plain expression"]
    );
}

#[test]
fn file_nested_too_deep_is_noted_and_the_rest_is_read() {
    for (shape, text) in nesting(5_000).into_iter().step_by(8) {
        let files = [
            ("src/lib.rs", "mod a; mod good;"),
            ("src/a.rs", &text),
            ("src/good.rs", WRONG),
        ];
        let audit = audited(&files);
        assert_eq!(
            wrong(&audit),
            [("semaphore_signal", "src/good.rs:1")],
            "{shape}"
        );
        let unread = unread(&audit);
        assert!(
            unread.iter().any(|(_, _, at)| at.starts_with("src/a.rs")),
            "{shape}: {unread:?}"
        );
    }
}

/// Nesting within the limits must fit on the stack in every build, debug included.
#[test]
fn source_nested_as_deep_as_is_allowed_is_read() {
    let mut deepest = vec![];
    for count in [100, 1_000, 2_000, 4_000] {
        for (shape, text) in nesting(count) {
            let (_folder, subject) = example(&[("src/lib.rs", &text)]);
            if read(&subject).is_ok_and(|audit| audit.not_read.is_empty()) {
                deepest.push((shape, count));
            }
        }
    }
    // Each is allowed as far as code that people write goes.
    for (shape, count) in [
        ("minus", 4_000),
        ("sum", 1_000),
        ("generic types", 1_000),
        ("parentheses", 100),
    ] {
        assert!(deepest.contains(&(shape, count)), "{shape} in {deepest:?}");
    }
}

#[test]
fn long_source_that_does_not_nest_is_read() {
    let many = |one: &str| one.repeat(20_000);
    for (shape, text) in [
        ("items", many("fn f() {} ")),
        (
            "documented items",
            many("/// Documented.\n#[inline] fn f() {} "),
        ),
        ("documented file", many("//! Documented.\n")),
        ("constants", many("pub const A: u32 = 1;")),
        (
            "statements",
            format!("fn f() {{ {} }}", many("if a { b } else { c } ")),
        ),
        (
            "arms",
            format!("fn f() {{ match a {{ {} }} }}", many("1 => {} ")),
        ),
        (
            "members",
            format!("#[repr(C)] pub struct A {{ {} }}", many("a: u8, ")),
        ),
        (
            "numbers",
            format!("pub const A: &[u8] = &[{}];", many("1, ")),
        ),
        (
            "shifts",
            format!("pub const A: &[u8] = &[{}];", many("1 << 2, ")),
        ),
        (
            "alternatives",
            format!("pub const A: &[u8] = &[{}];", many("A | B, ")),
        ),
        (
            "either",
            format!("pub const A: &[bool] = &[{}];", many("a || b, ")),
        ),
        (
            "closures",
            format!("const A: &[F] = &[{}];", many("|a, b| a + b, ")),
        ),
        (
            "generic members",
            format!("pub struct A {{ {} }}", many("a: B<C, D>, ")),
        ),
        (
            "tokens of a macro",
            format!("thread_local! {{ {} }}", many("a ")),
        ),
        (
            "macro",
            format!("macro_rules! a {{ () => {{ {} }} }}", many("a ")),
        ),
    ] {
        let text = format!("{text}\n{WRONG}");
        let audit = audited(&[("src/lib.rs", &text)]);
        assert_eq!(wrong(&audit).len(), 1, "{shape}");
        assert_eq!(unread(&audit), [], "{shape}");
    }
}

#[test]
fn source_cannot_write_to_the_terminal() {
    let hostile =
        "unsafe extern \"C\" { pub fn semaphore_signal(a: A<\"\u{1b}[31m\">, b: u8) -> i32; }";
    let audit = audited(&[
        (
            "src/lib.rs",
            "#[path = \"\u{1b}[31m.rs\"] mod a; #[path = \"\u{1b}b.rs\"] mod b;",
        ),
        ("src/\u{1b}[31m.rs", hostile),
        ("src/\u{1b}b.rs", "fn {"),
    ]);
    assert_eq!(wrong(&audit).len(), 1);
    assert_eq!(unread(&audit).len(), 1);
    for finding in &audit.findings {
        assert!(!finding.at.contains('\u{1b}') && !finding.rust.contains('\u{1b}'));
    }
    for one in &audit.not_read {
        assert!(!one.at.contains('\u{1b}') && !one.why.contains('\u{1b}'));
    }
    let markdown = bootstrap_drift::audit::markdown(&audit);
    assert!(!markdown.contains('\u{1b}'), "{markdown}");
}

/// A function that no library exports is a finding, although nothing is compared with it.
#[test]
fn crate_with_nothing_but_a_function_that_is_gone_is_wrong() {
    let audit = audited(&[(
        "src/lib.rs",
        "unsafe extern \"C\" { pub fn mach_port_no_such_call(); }",
    )]);
    assert_eq!(audit.compared, 0);
    assert!(audit.is_wrong() && !audit.is_empty());
}

#[test]
fn module_whose_file_is_not_the_crates_is_not_read() {
    let (folder, subject) = example(&[
        (
            "src/lib.rs",
            "#[path = \"/dev/zero\"] mod zero;
         #[path = \"../../outside.rs\"] mod outside;
         #[path = \"lib.rs\"] mod lib;
         #[path = \".\"] mod folder;
         #[path = \"pipe\"] mod pipe;
         mod link;
         mod circle;
         mod large;
         mod good;
         include!(\"/dev/zero\");",
        ),
        ("src/good.rs", WRONG),
    ]);
    let src = subject.root.join("src");
    fs::write(folder.path().join("outside.rs"), WRONG).expect("written");
    symlink(folder.path().join("outside.rs"), src.join("link.rs")).expect("linked");
    symlink("circle.rs", src.join("circle.rs")).expect("linked");
    let made = std::process::Command::new("mkfifo")
        .arg(src.join("pipe"))
        .status();
    assert!(made.expect("it starts").success());
    // A file with a hole, which takes no room.
    let large = fs::File::create(src.join("large.rs")).expect("made");
    large.set_len(1 << 33).expect("made large");
    let audit = read(&subject).expect("the rest is read");
    assert_eq!(wrong(&audit), [("semaphore_signal", "src/good.rs:1")]);
    let why: Vec<_> = audit
        .not_read
        .iter()
        .map(|one| (one.what.as_str(), one.why.as_str()))
        .collect();
    for (what, says) in [
        ("mod zero", "outside"),
        ("mod outside", "outside"),
        ("mod lib", "contains itself"),
        ("mod folder", "regular file"),
        ("mod pipe", "regular file"),
        ("mod link", "outside"),
        ("mod circle", ""),
        ("mod large", "larger than"),
        ("include!", "outside"),
    ] {
        assert!(
            why.iter()
                .any(|(name, why)| *name == what && why.contains(says)),
            "{what} in {why:?}"
        );
    }
}

#[test]
fn modules_in_each_other_are_read_to_a_limit() {
    let (_folder, subject) = example(&[("src/lib.rs", "mod m;")]);
    let mut folder = subject.root.join("src");
    for _ in 0..200 {
        fs::create_dir_all(&folder).expect("made");
        fs::write(folder.join("m.rs"), "mod m;").expect("written");
        folder = folder.join("m");
    }
    let audit = read(&subject).expect("it is read");
    let why: Vec<_> = audit.not_read.iter().map(|one| one.why.as_str()).collect();
    assert_eq!(why, ["modules nest more than 128 deep"]);
}
