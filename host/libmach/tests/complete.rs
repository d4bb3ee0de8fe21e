//! What `bootstrap-sys` declares and what the shared library exports, held against each other.
//!
//! That a definition has the declared prototype is checked when the crate is compiled; that none
//! is missing can only be seen from outside.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bootstrap_sys::KERN_NOT_SUPPORTED;
use libmach as _;
use object::{Object, ObjectSymbol};

#[test]
fn declaration_without_definition_is_found() {
    let missing: Vec<String> = declared().difference(&exported()).cloned().collect();
    assert!(missing.is_empty(), "libmach defines none of {missing:?}");
}

#[test]
fn definition_without_declaration_is_found() {
    let known = declared();
    let more: Vec<String> = exported().difference(&known).cloned().collect();
    assert!(more.is_empty(), "nothing declares {more:?}");
}

#[test]
fn snapshots_of_all_architectures_declare_the_same() {
    assert_eq!(
        in_file("src/snapshot/x86_64.rs"),
        in_file("src/snapshot/aarch64.rs")
    );
}

#[test]
fn function_of_the_table_answers_that_it_is_not_supported() {
    // SAFETY: none of them reads or writes anything.
    let rebooted = unsafe { bootstrap_sys::host_reboot(0, 0) };
    // SAFETY: as above.
    let started = unsafe { bootstrap_sys::processor_start(0) };
    assert_eq!([rebooted, started], [KERN_NOT_SUPPORTED; 2]);
}

/// The functions and variables that `bootstrap-sys` declares for this machine, and the host's own.
fn declared() -> BTreeSet<String> {
    let snapshot = format!("src/snapshot/{}.rs", std::env::consts::ARCH);
    let mut names = in_file(&snapshot);
    names.extend(in_file("src/spi.rs"));
    names.extend(in_own_header());
    names
}

/// What the host has beyond Apple's headers.
fn in_own_header() -> BTreeSet<String> {
    let text = include_str!("../include/libmach.h");
    let declared = text.lines().filter(|line| line.ends_with(");"));
    declared
        .filter_map(|line| line.split('(').next()?.split(' ').next_back())
        .map(String::from)
        .collect()
}

fn in_file(path: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../bootstrap-sys")
        .join(path);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let file = syn::parse_file(&text).expect("Rust");
    let mut names = BTreeSet::new();
    for item in file.items {
        let syn::Item::ForeignMod(block) = item else {
            continue;
        };
        for item in block.items {
            names.extend(match item {
                syn::ForeignItem::Fn(function) => Some(function.sig.ident.to_string()),
                syn::ForeignItem::Static(variable) => Some(variable.ident.to_string()),
                _ => None,
            });
        }
    }
    assert!(
        names.len() > 5,
        "{} declares next to nothing",
        path.display()
    );
    names
}

/// What a program can link to in the shared library.
fn exported() -> BTreeSet<String> {
    let bytes = fs::read(shared_library()).expect("it can be read");
    let library = object::File::parse(&*bytes).expect("an ELF file");
    library
        .dynamic_symbols()
        .filter(|symbol| symbol.is_definition() && symbol.is_global())
        .filter_map(|symbol| symbol.name().ok().map(String::from))
        .collect()
}

/// Cargo builds the library in all its forms for its tests, and puts it beside them.
fn shared_library() -> PathBuf {
    let tests = std::env::current_exe().expect("this program");
    let library = tests.with_file_name("liblibmach.so");
    assert!(library.exists(), "{} was not built", library.display());
    library
}
