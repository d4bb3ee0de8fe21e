//! Stubs in every form, for every platform, whole and damaged.

use std::path::Path;

use bootstrap_stubs::{Architecture, Error, Kind, Platform, Stub, Target};

const V1: &str = "\
---
archs:                 [ armv7, arm64, i386, x86_64 ]
platform:              ios
install-name:          /usr/lib/libone.dylib
current-version:       12.10.1
exports:
  - archs:              [ armv7, arm64, i386, x86_64 ]
    re-exports:         [ /usr/lib/system/liba.dylib,
                          /usr/lib/system/libb.dylib ]
    symbols:            [ _both, _quoted ]
  - archs:              [ i386 ]
    symbols:            [ _simulated ]
...
";

const V3: &str = "\
--- !tapi-tbd-v3
archs:           [ x86_64, x86_64h ]
uuids:           [ 'x86_64: 00000000-0000-0000-0000-000000000000' ]
platform:        macosx
install-name:    '/usr/lib/libthree.dylib'
exports:
  - archs:            [ x86_64, x86_64h ]
    allowable-clients: [ other ]
    symbols:          [ _plain, 'R8289209$_close', '$ld$hide$os10.4$_plain' ]
    weak-def-symbols: [ _weak ]
    objc-classes:     [ Class ]
    thread-local-symbols: [ _own ]
undefineds:
  - archs:            [ x86_64 ]
    symbols:          [ _elsewhere ]
--- !tapi-tbd-v3
archs:           [ x86_64 ]
platform:        zippered
install-name:    '/usr/lib/libsub.dylib'
parent-umbrella: three
exports:
...
";

const V4: &str = "\
--- !tapi-tbd
tbd-version:     4
targets:         [ x86_64-macos, arm64e-macos, arm64-maccatalyst ]
uuids:
  - target:          x86_64-macos
    value:           00000000-0000-0000-0000-000000000000
flags:           [ not_app_extension_safe ]
install-name:    '/usr/lib/libSystem.B.dylib'
current-version: 1292.100.5
parent-umbrella:
  - targets:         [ x86_64-macos ]
    umbrella:        System
reexported-libraries:
  - targets:         [ x86_64-macos ]
    libraries:       [ '/usr/lib/system/libsub.dylib' ]
exports:
  - targets:         [ x86_64-macos, arm64e-macos ]
    symbols:         [ _both, 'R8289209$_close',
                       '_quoted$INODE64' ]
  - targets:         [ x86_64-macos ]
    symbols:         [ _intel ]
reexports:
  - targets:         [ arm64e-macos ]
    symbols:         [ _passed_on ]
--- !tapi-tbd
tbd-version:     4
targets:         [ x86_64-macos, arm64e-macos ]
install-name:    '/usr/lib/system/libsub.dylib'
exports:
  - targets:         [ arm64e-macos ]
    symbols:         [ _both, _arm ]
    weak-symbols:    [ _weak ]
    thread-local-symbols: [ _own ]
...
";

const V5: &str = r#"{
  "main_library": {
    "target_info": [ { "target": "arm64-ios", "min_deployment": "16.4" },
                     { "target": "arm64-ios-simulator", "min_deployment": "16.4" } ],
    "install_names": [ { "name": "/usr/lib/libfive.dylib" } ],
    "current_versions": [ { "version": "1.2.3" } ],
    "exported_symbols": [
      { "data": { "global": [ "_everywhere" ], "weak": [ "_weak" ],
                  "thread_local": [ "_own" ], "objc_class": [ "Class" ] },
        "text": { "global": [ "_function" ] } },
      { "targets": [ "arm64-ios" ], "text": { "global": [ "_device" ] } }
    ],
    "reexported_symbols": [ { "text": { "global": [ "_passed_on" ] } } ],
    "reexported_libraries": [ { "names": [ "/usr/lib/libsub.dylib" ] } ]
  },
  "libraries": [
    { "target_info": [ { "target": "arm64-ios" } ],
      "install_names": [ { "name": "/usr/lib/libsub.dylib" } ],
      "exported_symbols": [ { "text": { "global": [ "_sub" ] } } ] }
  ],
  "tapi_tbd_version": 5
}
"#;

fn target(name: &str) -> Target {
    Target::of_triple(name).expect("a triple")
}

/// The symbols for a target, each with its library's file name.
fn symbols(text: &str, triple: &str) -> Result<Vec<(String, String, Kind)>, Error> {
    let stub = Stub::parse(text, "some.tbd")?;
    let symbols = stub.symbols(target(triple))?;
    let symbols = symbols.into_iter().map(|(name, symbol)| {
        let library = symbol.library.rsplit('/').next().unwrap_or_default();
        (name.to_owned(), library.to_owned(), symbol.kind)
    });
    Ok(symbols.collect())
}

fn names(text: &str, triple: &str) -> Vec<String> {
    let symbols = symbols(text, triple).expect("it is read");
    symbols.into_iter().map(|(name, ..)| name).collect()
}

fn said(text: &str, triple: &str) -> String {
    symbols(text, triple).expect_err("refused").to_string()
}

#[test]
fn symbols_of_every_version_come_with_their_library_and_kind() {
    assert_eq!(names(V1, "arm64-apple-ios9.0"), ["_both", "_quoted"]);
    assert_eq!(
        names(V1, "i386-apple-ios"),
        ["_both", "_quoted", "_simulated"]
    );
    let entry = |name: &str, library: &str, kind| (name.to_owned(), library.to_owned(), kind);
    assert_eq!(
        symbols(V3, "x86_64-apple-darwin").expect("it is read"),
        [
            entry("$ld$hide$os10.4$_plain", "libthree.dylib", Kind::Plain),
            entry("R8289209$_close", "libthree.dylib", Kind::Plain),
            entry("_own", "libthree.dylib", Kind::ThreadLocal),
            entry("_plain", "libthree.dylib", Kind::Plain),
            entry("_weak", "libthree.dylib", Kind::Weak),
        ]
    );
    assert_eq!(
        symbols(V4, "aarch64-apple-darwin").expect("it is read"),
        [
            entry("R8289209$_close", "libSystem.B.dylib", Kind::Plain),
            entry("_arm", "libsub.dylib", Kind::Plain),
            entry("_both", "libSystem.B.dylib", Kind::Plain),
            entry("_own", "libsub.dylib", Kind::ThreadLocal),
            entry("_passed_on", "libSystem.B.dylib", Kind::Plain),
            entry("_quoted$INODE64", "libSystem.B.dylib", Kind::Plain),
            entry("_weak", "libsub.dylib", Kind::Weak),
        ]
    );
    assert_eq!(
        names(V4, "x86_64-apple-darwin"),
        ["R8289209$_close", "_both", "_intel", "_quoted$INODE64"]
    );
    assert_eq!(
        symbols(V5, "aarch64-apple-ios").expect("it is read"),
        [
            entry("_device", "libfive.dylib", Kind::Plain),
            entry("_everywhere", "libfive.dylib", Kind::Plain),
            entry("_function", "libfive.dylib", Kind::Plain),
            entry("_own", "libfive.dylib", Kind::ThreadLocal),
            entry("_passed_on", "libfive.dylib", Kind::Plain),
            entry("_sub", "libsub.dylib", Kind::Plain),
            entry("_weak", "libfive.dylib", Kind::Weak),
        ]
    );
    let simulated = names(V5, "aarch64-apple-ios-sim");
    assert!(
        !simulated
            .iter()
            .any(|name| name == "_device" || name == "_sub")
    );
}

#[test]
fn reexported_libraries_are_told_of_every_version() {
    for (text, triple, expected) in [
        (
            V1,
            "arm64-apple-ios",
            &["/usr/lib/system/liba.dylib", "/usr/lib/system/libb.dylib"][..],
        ),
        (V4, "x86_64-apple-darwin", &["/usr/lib/system/libsub.dylib"]),
        (V4, "arm64-apple-darwin", &[]),
        (V5, "arm64-apple-ios", &["/usr/lib/libsub.dylib"]),
    ] {
        let stub = Stub::parse(text, "some.tbd").expect("it is read");
        let reexported = stub.libraries()[0].reexported(target(triple));
        assert_eq!(
            reexported.into_iter().collect::<Vec<_>>(),
            expected,
            "{triple}"
        );
    }
}

#[test]
fn every_platform_of_a_stub_is_told_apart() {
    for platform in Platform::ALL {
        let target = Target::new(platform, Architecture::Arm64);
        let text = format!(
            "--- !tapi-tbd\ntbd-version: 4\ntargets: [ {target} ]\ninstall-name: /x\n\
             exports:\n  - targets: [ {target} ]\n    symbols: [ _one ]\n"
        );
        let stub = Stub::parse(&text, "one.tbd").expect("it is read");
        for other in Platform::ALL {
            let found = stub.symbols(Target::new(other, Architecture::Arm64));
            assert_eq!(found.is_ok(), other == platform, "{platform:?} {other:?}");
        }
    }
}

#[test]
fn stub_for_other_targets_is_an_error_that_names_them() {
    let ios = V4
        .replace("-maccatalyst", "-ios-simulator")
        .replace("-macos", "-ios");
    let said = said(&ios, "aarch64-apple-darwin");
    let others = "arm64-ios-simulator, arm64e-ios, x86_64-ios";
    for part in ["some.tbd", "arm64-macos", others] {
        assert!(said.contains(part), "{said}");
    }
    assert!(!said.contains("cut short"), "{said}");
    // Versions before 4 name the platform once.
    let error = symbols(V1, "aarch64-apple-darwin").expect_err("for iOS");
    assert!(matches!(error, Error::OtherTargets { found, .. } if found
        == ["arm64-ios", "armv7-ios", "i386-ios-simulator", "x86_64-ios-simulator"]));
    // For the target, and without a symbol, is another matter.
    let error = symbols(V4, "aarch64-apple-ios-macabi").expect_err("no symbols");
    assert!(matches!(error, Error::NoSymbols { .. }), "{error}");
}

#[test]
fn damaged_stub_is_an_error_that_names_file_line_and_fault() {
    for (text, line, what) in [
        (V4.replace("_intel ]", "_intel"), Some(22), ""),
        (
            V4.replacen("install-name", "installed", 1),
            Some(1),
            "install-name",
        ),
        (
            V4.replacen("tbd-version:     4\n", "", 1),
            Some(1),
            "tbd-version",
        ),
        (V4.replacen("[ _intel ]", "yes", 1), Some(1), "sequence"),
        (
            V4.replacen("flags: ", "targets: ", 1),
            Some(7),
            "given twice",
        ),
        (V3.replacen("!tapi-tbd-v3", "!other", 1), Some(1), "!other"),
        (
            V5.replacen("install_names", "installed", 1),
            None,
            "install_names",
        ),
        (V5.replacen("\"data\"", "data", 1), Some(8), ""),
        ("targets: x".to_owned(), Some(1), "neither"),
        ("---\n".to_owned(), None, ""),
        (String::new(), Some(1), "neither"),
    ] {
        let error = Stub::parse(&text, "some.tbd").expect_err("refused");
        let said = error.to_string();
        let Error::Malformed { line: found, .. } = error else {
            panic!("{said}");
        };
        assert!(
            said.starts_with("some.tbd") && said.contains(what),
            "{said}"
        );
        if line.is_some() {
            assert_eq!(found, line, "{said}");
        }
    }
}

#[test]
fn stub_of_an_unknown_version_is_not_called_damaged() {
    for text in [
        V4.replace("tbd-version:     4", "tbd-version:     9"),
        V5.replace("\"tapi_tbd_version\": 5", "\"tapi_tbd_version\": 9"),
    ] {
        let error = Stub::parse(&text, "some.tbd").expect_err("unknown");
        assert!(
            matches!(&error, Error::OtherVersion { version, .. } if version == "9"),
            "{error}"
        );
    }
}

#[test]
fn stub_cut_short_anywhere_is_an_error_or_a_part() {
    for (text, triple) in [
        (V1, "arm64-apple-ios"),
        (V3, "x86_64-apple-darwin"),
        (V4, "x86_64-apple-darwin"),
        (V5, "arm64-apple-ios"),
    ] {
        let whole = names(text, triple);
        let mut refused = 0;
        for length in 0..text.len() {
            match symbols(&text[..length], triple) {
                Ok(part) => assert!(part.len() <= whole.len(), "at {length}"),
                Err(_) => refused += 1,
            }
        }
        assert!(refused > text.len() / 4, "{refused} of {}", text.len());
    }
}

#[test]
fn stub_made_to_hurt_is_refused() {
    let many = "a,".repeat(500_000);
    let bombs = [
        format!("---\n{}", "[".repeat(100_000)),
        format!("---\n{}", "[\n".repeat(100_000)),
        format!("---\n{}", "{a: ".repeat(100_000)),
        format!("---\n{}a", "- ".repeat(100_000)),
        format!("---\n{}a: b", "? ".repeat(50_000)),
        "---\na: &a [x, x]\nb: &b [*a, *a]\n".to_owned(),
        "---\na: &a x\n".to_owned(),
        (0..10_000).fold("---\n".to_owned(), |text, depth| {
            text + &" ".repeat(depth % 4000) + "a:\n"
        }),
        (0..3_000).fold("---\n".to_owned(), |text, depth| {
            text + &" ".repeat(depth) + "a:\n"
        }),
        "---\n]]]\n".to_owned(),
        "---\n[x]: y\n".to_owned(),
        "--- !tapi-tbd\nnonsense".to_owned(),
        format!("---\na: [{many}]"),
        format!("---\n{}", "--- x\n".repeat(100_000)),
        format!("---\na: {}", "'".repeat(1_000_001)),
        format!("---\n{}: x", "a".repeat(1_000_000)),
        "[".repeat(100_000),
        format!("{{\"a\":{}", "[".repeat(100_000)),
        format!("{{\"a\":{}", "{\"a\":".repeat(100_000)),
        " ".repeat(40 << 20),
    ];
    for bomb in bombs {
        let start: String = bomb.chars().take(20).collect();
        assert!(Stub::parse(&bomb, "bomb.tbd").is_err(), "{start}");
    }
}

#[test]
fn file_that_is_no_file_is_an_error_that_names_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("none.tbd");
    let pipe = folder.path().join("pipe.tbd");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("it starts").success());
    for path in [
        missing.as_path(),
        pipe.as_path(),
        folder.path(),
        Path::new("/dev/zero"),
    ] {
        let error = Stub::read(path).expect_err("no stub");
        assert!(matches!(error, Error::Read { .. }), "{error}");
        assert!(error.to_string().contains(&path.display().to_string()));
    }
    let path = folder.path().join("four.tbd");
    std::fs::write(&path, V4).expect("written");
    let stub = Stub::read(&path).expect("it is read");
    assert_eq!(stub, Stub::parse(V4, &path).expect("the same"));
}
