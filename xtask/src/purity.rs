//! `mach-kernel` stays pure: no I/O, no clock, no thread, no environment, no `unsafe`.
//!
//! Three checks, since none is enough alone: what the crate may depend on, what its source may
//! name (read with `syn`, not with a pattern), and, where a WebAssembly target of Rust is
//! installed, that it builds for a machine that has none of these things.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use cargo_metadata::DependencyKind;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::console;
use crate::project::Project;

const PACKAGE: &str = "mach-kernel";

/// Targets without an operating system, best first: the first has no `std` at all, the second one
/// that can do nothing.
const BARE_TARGETS: [&str; 2] = ["wasm32v1-none", "wasm32-unknown-unknown"];

/// What the crate must say of itself, for the compiler to watch over.
const ATTRIBUTES: [&str; 2] = ["no_std", "forbid(unsafe_code)"];

/// Crates it may use: plain data structures and derives, nothing that reaches out.
const ALLOWED_DEPENDENCIES: [&str; 5] = ["bitflags", "hashbrown", "serde", "serde_bytes", "slab"];

/// Modules of `std` that reach out, and what they reach.
const FORBIDDEN_MODULES: [(&str, &str); 9] = [
    ("env", "the environment"),
    ("fs", "files"),
    ("io", "input and output"),
    ("net", "the network"),
    ("os", "the operating system"),
    ("process", "processes"),
    ("random", "randomness"),
    ("thread", "threads"),
    ("time", "the clock"),
];

/// Macros that print, or that make state per thread.
const FORBIDDEN_MACROS: [&str; 6] = [
    "dbg",
    "eprint",
    "eprintln",
    "print",
    "println",
    "thread_local",
];

/// Checks all of it.
pub(crate) fn check(project: &Project) -> Result<()> {
    let package = project.package(PACKAGE)?;
    let mut faults: Vec<String> = package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind != DependencyKind::Development)
        .filter(|dependency| !ALLOWED_DEPENDENCIES.contains(&dependency.name.as_str()))
        .map(|dependency| format!("Cargo.toml: depends on `{}`", dependency.name))
        .collect();
    let dir = package
        .manifest_path
        .parent()
        .context("a manifest lies in a folder")?;
    let sources = rust_files(&dir.join("src").into_std_path_buf())?;
    for path in &sources {
        let text = fs::read_to_string(path)?;
        let shown = path.strip_prefix(&project.root).unwrap_or(path);
        let found = faults_of(&text).with_context(|| format!("parsing {}", shown.display()))?;
        faults.extend(
            found
                .iter()
                .map(|fault| format!("{}:{fault}", shown.display())),
        );
    }
    let missing = missing_attributes(&fs::read_to_string(dir.join("src/lib.rs"))?)?;
    faults.extend(
        missing
            .iter()
            .map(|attribute| format!("src/lib.rs: lacks `#![{attribute}]`")),
    );
    if !faults.is_empty() {
        bail!("{PACKAGE} must stay pure, but\n  {}", faults.join("\n  "));
    }
    console::note(&format!(
        "{} source files name nothing impure",
        sources.len()
    ));
    build_for_bare_machine(project)
}

fn build_for_bare_machine(project: &Project) -> Result<()> {
    let installed = BARE_TARGETS
        .iter()
        .find(|target| project.has_target(target));
    let Some(target) = installed else {
        console::note(&format!(
            "not built for a machine without a system: `rustup target add {}` would allow it",
            BARE_TARGETS[0]
        ));
        return Ok(());
    };
    project
        .cargo()
        .args(["build", "--package", PACKAGE, "--target", target])
        .run()
}

fn rust_files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut dirs = vec![dir.to_owned()];
    while let Some(dir) = dirs.pop() {
        let entries = fs::read_dir(&dir).with_context(|| format!("reading {}", dir.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                dirs.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The attributes that the crate's root lacks.
fn missing_attributes(text: &str) -> Result<Vec<&'static str>> {
    let file = syn::parse_file(text)?;
    let there: Vec<String> = file
        .attrs
        .iter()
        .map(|attr| attr.meta.to_token_stream().to_string().replace(' ', ""))
        .collect();
    Ok(ATTRIBUTES
        .into_iter()
        .filter(|wanted| !there.iter().any(|attribute| attribute == wanted))
        .collect())
}

/// What is impure in a source file, as `line: why`.
fn faults_of(text: &str) -> syn::Result<Vec<String>> {
    let file = syn::parse_file(text)?;
    let mut finder = Finder { faults: Vec::new() };
    finder.visit_file(&file);
    Ok(finder.faults)
}

struct Finder {
    faults: Vec<String>,
}

impl Finder {
    fn fault(&mut self, at: proc_macro2::Span, why: &str) {
        self.faults.push(format!("{}: {why}", at.start().line));
    }

    /// Judges a path by its first two parts.
    fn path(&mut self, at: proc_macro2::Span, parts: &[String]) {
        let [root, module, rest @ ..] = parts else {
            return;
        };
        if root != "std" {
            return;
        }
        let reaches = FORBIDDEN_MODULES.iter().find(|(name, _)| name == module);
        // A length of time is only a number.
        let harmless = module == "time" && rest.first().is_some_and(|item| item == "Duration");
        if let (Some((name, what)), false) = (reaches, harmless) {
            self.fault(at, &format!("`std::{name}` reaches {what}"));
        }
    }

    /// Judges every path that a `use` brings in.
    fn use_tree(&mut self, tree: &syn::UseTree, prefix: &mut Vec<String>) {
        match tree {
            syn::UseTree::Path(path) => {
                prefix.push(path.ident.to_string());
                self.use_tree(&path.tree, prefix);
                prefix.pop();
            }
            syn::UseTree::Name(name) => self.used(name.span(), &name.ident, prefix),
            syn::UseTree::Rename(name) => self.used(name.span(), &name.ident, prefix),
            syn::UseTree::Glob(glob) => {
                if prefix.iter().map(String::as_str).eq(["std"]) {
                    self.fault(glob.span(), "`use std::*` hides what is used");
                }
                prefix.push("*".to_owned());
                self.path(glob.span(), prefix);
                prefix.pop();
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.use_tree(tree, prefix);
                }
            }
        }
    }

    fn used(&mut self, at: proc_macro2::Span, name: &syn::Ident, prefix: &mut Vec<String>) {
        let whole = if name == "self" {
            prefix.last().cloned()
        } else {
            None
        };
        if name != "self" {
            prefix.push(name.to_string());
        }
        if prefix.iter().map(String::as_str).eq(["std"]) {
            self.fault(at, "`std` under another name hides what is used");
        }
        self.path(at, prefix);
        if whole.is_none() {
            prefix.pop();
        }
    }

    /// Judges the paths in a macro's arguments, which are tokens and not syntax.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut parts: Vec<String> = Vec::new();
        let mut at = tokens.span();
        let mut colons = 0;
        for token in tokens {
            match &token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.path(at, &parts);
                        parts.clear();
                        at = ident.span();
                    }
                    parts.push(ident.to_string());
                    colons = 0;
                }
                other => {
                    self.path(at, &parts);
                    parts.clear();
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        self.path(at, &parts);
    }
}

/// True if an item exists in tests only, which may do as they like.
fn is_for_tests(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| {
        attr.path().is_ident("cfg")
            && attr
                .parse_args::<syn::Path>()
                .is_ok_and(|what| what.is_ident("test"))
    })
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<_> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        self.path(path.span(), &parts);
        visit::visit_path(self, path);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !is_for_tests(&item.attrs) {
            self.use_tree(&item.tree, &mut Vec::new());
        }
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        if item.ident != "alloc" && !is_for_tests(&item.attrs) {
            self.fault(item.span(), "`extern crate` brings in more than `alloc`");
        }
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        if matches!(item.mutability, syn::StaticMutability::Mut(_)) {
            self.fault(item.span(), "`static mut` is state outside the machine");
        }
        visit::visit_item_static(self, item);
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        if let Some(name) = mac.path.segments.last().map(|last| last.ident.to_string())
            && FORBIDDEN_MACROS.contains(&name.as_str())
        {
            self.fault(
                mac.span(),
                &format!("`{name}!` has no place in a state machine"),
            );
        }
        self.tokens(mac.tokens.clone());
        visit::visit_macro(self, mac);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        faults_of(text).expect("the sample parses")
    }

    #[test]
    fn pure_source_has_no_faults() {
        let text = "extern crate alloc;\n\
                    use std::collections::{BTreeMap, HashMap};\n\
                    use std::time::Duration;\n\
                    fn f(at: core::time::Duration) -> Vec<u8> { vec![std::mem::size_of::<u8>() as u8] }";
        assert_eq!(faults(text), [""; 0]);
    }

    #[test]
    fn impure_source_is_found_however_it_is_written() {
        for text in [
            "use std::fs;",
            "use std::{collections::HashMap, net::{self, TcpStream}};",
            "use std::time::*;",
            "use std::time::Instant as Later;",
            "use std as s;",
            "use std::{self};",
            "use std::*;",
            "fn f() -> ::std::time::Instant { ::std::time::Instant::now() }",
            "fn f() { let _ = vec![1, std::process::id()]; }",
            "fn f() { assert!(g(std::env::var(\"A\"))); }",
            "fn f() { println!(); }",
            "std::thread_local! { static A: u8 = 0; }",
            "static mut COUNT: u32 = 0;",
            "extern crate std as s;",
        ] {
            assert!(!faults(text).is_empty(), "not found: {text}");
        }
    }

    #[test]
    fn impure_source_is_shown_with_its_line() {
        assert_eq!(faults("\n\nuse std::fs;"), ["3: `std::fs` reaches files"]);
    }

    #[test]
    fn test_code_may_do_as_it_likes() {
        let text = "#[cfg(test)] extern crate std;\n#[cfg(test)] mod tests { use std::fs; }";
        assert_eq!(faults(text), [""; 0]);
        assert!(!faults("#[cfg(unix)] mod unix { use std::fs; }").is_empty());
    }

    #[test]
    fn source_without_its_attributes_is_told_which() {
        let missing = |text| missing_attributes(text).expect("parses");
        let whole = "#![no_std]\n#![forbid(unsafe_code)]";
        assert_eq!(missing(whole), [""; 0]);
        assert_eq!(
            missing("#![no_std]\n#![deny(unsafe_code)]"),
            ["forbid(unsafe_code)"]
        );
        assert_eq!(missing(""), ["no_std", "forbid(unsafe_code)"]);
    }
}
