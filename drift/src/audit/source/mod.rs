//! A Rust crate's source, as far as it declares C.
//!
//! Files are followed from the crate's first by their `mod` items and `include!`s, as `#[cfg]`
//! selects them for the target. `cfg_if!`, `cfg_select!` and libc's macros are expanded. Other
//! macros, and files that cannot be read, are recorded as unread.

mod attributes;
mod expand;
mod files;
mod nesting;
mod reader;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::{Expr, Type};

use super::abi::Abi;
use super::{Crate, Unread};
use crate::Error;
use attributes::Config;
use reader::Reader;

pub(super) use nesting::{STACK, check as check_nesting};

/// Position of a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The file, below the crate's folder.
    pub(super) file: String,
    /// The line, counted from 1.
    pub(super) line: usize,
}

/// The declarations of a crate, for one target.
#[derive(Default)]
pub(super) struct Source {
    /// Foreign functions. A crate may declare one in several places.
    pub(super) functions: BTreeMap<String, Vec<Function>>,
    pub(super) statics: BTreeMap<String, (Place, Type)>,
    pub(super) constants: BTreeMap<String, (Place, Type, Expr)>,
    pub(super) aliases: BTreeMap<String, (Place, Type)>,
    pub(super) records: BTreeMap<String, Record>,
    pub(super) enums: BTreeMap<String, Enum>,
    /// Opaque types.
    pub(super) opaque: BTreeSet<String>,
    /// Functions written in Rust, which stand for macros.
    pub(super) written: BTreeMap<String, Place>,
    /// Source that was not read.
    pub(super) unread: BTreeSet<Unread>,
    /// Features that a `cfg` named and that are off.
    pub(super) features_off: BTreeSet<String>,
    /// Values and layouts computed so far.
    pub(super) known: Known,
}

/// Computed values and layouts by name. Without them an evaluation would follow every path between
/// names, of which there can be exponentially many.
#[derive(Default)]
pub(super) struct Known {
    pub(super) values: RefCell<BTreeMap<String, i128>>,
    pub(super) aliases: RefCell<BTreeMap<String, Abi>>,
    pub(super) layouts: RefCell<BTreeMap<String, (u64, u64)>>,
    /// Records whose layout is being computed. A pointer may lead back to one.
    pub(super) open: RefCell<BTreeSet<String>>,
}

/// A foreign function.
pub(super) struct Function {
    pub(super) place: Place,
    pub(super) parameters: Vec<(String, Type)>,
    pub(super) result: Option<Type>,
    pub(super) variadic: bool,
    /// The symbol, where `link_name` gives another than the name.
    pub(super) symbol: Option<String>,
}

/// A structure or union with C's layout.
pub(super) struct Record {
    pub(super) place: Place,
    pub(super) union: bool,
    pub(super) packed: Option<u64>,
    pub(super) align: Option<u64>,
    pub(super) fields: Vec<(String, Type)>,
    /// Generic: its layout depends on parameters.
    pub(super) generic: bool,
}

/// An enumeration.
pub(super) struct Enum {
    /// The name of the integer type it is stored in.
    pub(super) stored: String,
}

/// Reads a crate. Call it on a thread with [`STACK`] bytes of stack.
pub(super) fn read(subject: &Crate, target: &str) -> Result<Source, Error> {
    let config = Config::new(target, &subject.features);
    Reader::new(Some(&subject.root), &subject.name, config).root(&subject.entry)
}

/// Reads bindings given as text. `name` says in errors and findings what was read.
pub(super) fn read_text(text: &str, name: &str, target: &str) -> Result<Source, Error> {
    let config = Config::new(target, &BTreeSet::new());
    Reader::new(None, name, config).text(text, Path::new(name))
}

#[cfg(test)]
pub(super) mod tests {
    use bootstrap_sys_generate::Arch;

    use super::*;

    /// The declarations in a text.
    pub(in crate::audit) fn source(text: &str, arch: Arch) -> Source {
        let target = bootstrap_sys_generate::Target::macos(arch).to_string();
        read_text(text, "a.rs", &target).expect("it parses")
    }

    #[test]
    fn declarations_of_the_target_are_found() {
        let text = r#"
            #[cfg(target_arch = "x86_64")] pub const A: u32 = 1;
            #[cfg(not(target_arch = "x86_64"))] pub const B: u32 = 1;
            #[cfg(feature = "unstable")] pub const C: u32 = 1;
            #[cfg(any(target_os = "linux", all(unix, target_vendor = "apple")))] pub const D: u32 = 1;
            #[repr(C, packed(4))] pub struct S { pub r#type: u8 }
            pub struct NotC { x: u8 }
            unsafe extern "C" { #[link_name = "other"] pub fn f(a: i32, ...) -> u8; pub static V: u32; }
            mod inner { pub type T = u8; }
        "#;
        let source = source(text, Arch::Aarch64);
        let constants: Vec<_> = source.constants.keys().map(String::as_str).collect();
        assert_eq!(constants, ["B", "D"]);
        assert_eq!(source.records["S"].packed, Some(4));
        assert_eq!(source.records["S"].fields[0].0, "type");
        assert!(!source.records.contains_key("NotC"));
        let function = &source.functions["f"][0];
        assert!(function.variadic);
        assert_eq!(function.symbol.as_deref(), Some("other"));
        assert!(source.statics.contains_key("V") && source.aliases.contains_key("T"));
    }

    #[test]
    fn declarations_are_those_of_the_platform() {
        let text = r#"
            #[cfg(target_os = "macos")] pub const MAC: u32 = 1;
            #[cfg(target_os = "ios")] pub const IOS: u32 = 1;
            #[cfg(target_abi = "sim")] pub const SIMULATOR: u32 = 1;
            #[cfg(not(target_os = "macos"))] pub const OTHER: u32 = 1;
            #[cfg(target_os = "visionos")] pub const VISION: u32 = 1;
        "#;
        for (target, names) in [
            ("arm64-apple-macosx11.0", &["MAC"][..]),
            ("arm64-apple-ios14.0", &["IOS", "OTHER"]),
            (
                "arm64-apple-ios14.0-simulator",
                &["IOS", "OTHER", "SIMULATOR"],
            ),
            ("arm64-apple-xros1.0", &["OTHER", "VISION"]),
        ] {
            let source = read_text(text, "a.rs", target).expect("it parses");
            let found: Vec<_> = source.constants.keys().collect();
            assert_eq!(found, names, "{target}");
        }
    }
}
