//! What a library exports, as its text-based stub (a `.tbd` file) lists it.
//!
//! A stub describes a library and, as further documents, those that it re-exports. Stubs come from
//! others, so before the YAML library sees one, what could make it recurse without end or grow
//! without measure is refused: no stub of an SDK has any of it.

use std::collections::BTreeMap;
use std::panic;
use std::path::Path;

use bootstrap_sys_generate::Arch;
use text_stub_library::yaml::TbdVersion4ExportSection;
use text_stub_library::{TbdVersionedRecord, parse_str};

use crate::Error;
use crate::input::read_text;

/// The largest stub that is read. The largest of an SDK has a tenth of that.
const MAX_BYTES: usize = 32 << 20;
/// How deep brackets nest. Those of a stub stand alone.
const MAX_NESTING: usize = 4;
/// How far a line outside brackets is indented. Four columns are usual.
const MAX_INDENT: usize = 32;

/// One exported symbol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Symbol {
    pub(crate) library: String,
    pub(crate) weak: bool,
}

/// The symbols, without their leading underscore, that the stub at `path` gives to programs for
/// macOS on `arch`.
pub(crate) fn read(path: &Path, arch: Arch) -> Result<BTreeMap<String, Symbol>, Error> {
    let text = read_text(path)?;
    parse(&text, arch).map_err(|reason| Error::BadStub {
        path: path.to_owned(),
        reason,
    })
}

fn parse(text: &str, arch: Arch) -> Result<BTreeMap<String, Symbol>, String> {
    check_shape(text)?;
    // The library takes some things for granted, and panics where they are not so.
    let records = panic::catch_unwind(|| parse_str(text))
        .map_err(|_| "it is not a stub in YAML".to_owned())?
        .map_err(|error| error.to_string())?;
    let mut symbols = BTreeMap::new();
    for record in records {
        let TbdVersionedRecord::V4(library) = record else {
            return Err("it is of a version other than 4".to_owned());
        };
        let sections = library.exports.into_iter().chain(library.re_exports);
        for section in sections.filter(|section| is_for(section, arch)) {
            let strong = section
                .symbols
                .into_iter()
                .chain(section.thread_local_symbols);
            let weak = section
                .weak_symbols
                .into_iter()
                .map(|symbol| (symbol, true));
            for (symbol, weak) in strong.map(|symbol| (symbol, false)).chain(weak) {
                let Some(name) = symbol.strip_prefix('_') else {
                    continue; // instructions to the linker, such as `$ld$hide$…`
                };
                let library = library.install_name.clone();
                let symbol = Symbol { library, weak };
                symbols.entry(name.to_owned()).or_insert(symbol);
            }
        }
    }
    if symbols.is_empty() {
        return Err(format!("it exports nothing to {}", arch.name()));
    }
    Ok(symbols)
}

/// Refuses what no stub has and a YAML parser suffers from.
fn check_shape(text: &str) -> Result<(), String> {
    if text.len() > MAX_BYTES {
        return Err(format!("it is larger than {} MiB", MAX_BYTES >> 20));
    }
    if !text.starts_with("---") {
        return Err("it does not start with `---`".to_owned());
    }
    let mut depth = 0_usize;
    for (number, line) in text.lines().enumerate() {
        let fail = |what: &str| Err(format!("line {}: {what}", number + 1));
        let trimmed = line.trim_start();
        if depth == 0 {
            if line.len() - trimmed.len() > MAX_INDENT {
                return fail("indented too far");
            }
            if ["- -", "? ", "- ?", ": "]
                .iter()
                .any(|start| trimmed.starts_with(start))
            {
                return fail("nested lists");
            }
        }
        let mut quote = None;
        let mut before = ' ';
        for c in line.chars() {
            match (quote, c) {
                (Some(open), c) if open == c => quote = None,
                (Some(_), _) => {}
                (None, '\'' | '"') => quote = Some(c),
                (None, '#') if before == ' ' => break,
                (None, '[' | '{') => depth += 1,
                (None, ']' | '}') => {
                    let Some(less) = depth.checked_sub(1) else {
                        return fail("a bracket that was never opened");
                    };
                    depth = less;
                }
                (None, '&' | '*') if matches!(before, ' ' | '[' | ',' | ':') => {
                    return fail("an anchor or alias");
                }
                _ => {}
            }
            if depth > MAX_NESTING {
                return fail("brackets nested too deep");
            }
            before = c;
        }
    }
    if depth != 0 {
        return Err("it ends inside a list".to_owned());
    }
    Ok(())
}

/// True if a section is for macOS on that architecture. A program for arm64 also uses libraries
/// for its variants (`arm64e`), but one for x86_64 cannot count on `x86_64h`.
fn is_for(section: &TbdVersion4ExportSection, arch: Arch) -> bool {
    section.targets.iter().any(|target| match arch {
        Arch::Aarch64 => target.starts_with("arm64") && target.ends_with("-macos"),
        Arch::X86_64 => target == "x86_64-macos",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const STUB: &str = "\
--- !tapi-tbd
tbd-version:     4
targets:         [ x86_64-macos, arm64e-macos ]
install-name:    '/usr/lib/libSystem.B.dylib'
exports:
  - targets:         [ x86_64-macos, arm64e-macos ]
    symbols:         [ _both, 'R8289209$_close',
                       '_quoted$INODE64' ]
  - targets:         [ x86_64-macos ]
    symbols:         [ _intel ]
--- !tapi-tbd
tbd-version:     4
targets:         [ x86_64-macos, arm64e-macos ]
install-name:    '/usr/lib/system/libsystem_kernel.dylib'
exports:
  - targets:         [ arm64e-macos ]
    symbols:         [ _arm ]
    weak-symbols:    [ _weak ]
...
";

    #[test]
    fn symbols_come_with_their_library_for_one_architecture() {
        let arm = parse(STUB, Arch::Aarch64).expect("parses");
        let names: Vec<_> = arm.keys().map(String::as_str).collect();
        assert_eq!(names, ["arm", "both", "quoted$INODE64", "weak"]);
        assert_eq!(arm["arm"].library, "/usr/lib/system/libsystem_kernel.dylib");
        assert!(arm["weak"].weak && !arm["arm"].weak);
        let intel = parse(STUB, Arch::X86_64).expect("parses");
        assert!(intel.contains_key("intel") && !intel.contains_key("arm"));
    }

    #[test]
    fn stub_cut_short_anywhere_is_an_error_or_whole_documents() {
        let whole = parse(STUB, Arch::X86_64).expect("parses");
        for length in 0..STUB.len() {
            if let Ok(part) = parse(&STUB[..length], Arch::X86_64) {
                assert!(part.len() <= whole.len(), "at {length}");
            }
        }
        let inside = STUB.find("_intel").expect("there");
        let said = parse(&STUB[..inside], Arch::X86_64).expect_err("cut inside a list");
        assert!(said.contains("ends inside a list"), "{said}");
    }

    #[test]
    fn stub_made_to_hurt_is_refused() {
        let bombs = [
            format!("---\n{}", "[".repeat(100_000)),
            format!("---\n{}a", "- ".repeat(100_000)),
            "---\na: &a [x, x]\nb: &b [*a, *a]\n".to_owned(),
            (0..10_000).fold("---\n".to_owned(), |text, depth| {
                text + &" ".repeat(depth % 4000) + "a:\n"
            }),
            "---\n]]]\n".to_owned(),
            format!("---\n{}a: b", "? ".repeat(50_000)),
            "--- !tapi-tbd\nnonsense".to_owned(),
            "---\n".to_owned(),
            String::new(),
        ];
        for bomb in bombs {
            assert!(parse(&bomb, Arch::X86_64).is_err());
        }
    }

    #[test]
    fn stub_without_the_architecture_says_so() {
        let only_intel = STUB.replace("arm64e-macos", "x86_64-macos");
        let said = parse(&only_intel, Arch::Aarch64).expect_err("nothing for it");
        assert!(said.contains("aarch64"), "{said}");
    }
}
