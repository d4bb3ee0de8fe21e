//! A linked program, read back, and what is demanded of it.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Context, Result, ensure};
use object::macho::{self, CpuType, FileType, MachHeader64, Platform, Version};
use object::read::macho::{MachHeader, MachOFile64};
use object::{Endianness, NameOrOrdinal, Object, ObjectSymbol};

use super::Arch;
use super::exports::Exports;

/// What matters of a Mach-O file.
#[derive(Clone, Debug)]
pub(crate) struct Image {
    cpu: CpuType,
    kind: FileType,
    platform: Platform,
    oldest: Version,
    libraries: Vec<String>,
    /// Undefined symbols.
    imports: BTreeMap<String, Import>,
}

/// How a symbol is imported.
#[derive(Clone, Debug)]
struct Import {
    /// The library it is looked for in; empty if it is any.
    library: String,
    /// A weak one may be missing at load time.
    weak: bool,
}

impl Image {
    /// Reads a 64-bit Mach-O file.
    ///
    /// # Errors
    ///
    /// It is something else, is damaged, or does not say what it was built for.
    pub(crate) fn parse(data: &[u8]) -> Result<Self> {
        let header = MachHeader64::<Endianness>::parse(data, 0).context("not 64-bit Mach-O")?;
        let endian = header.endian().context("of no known byte order")?;
        let file = MachOFile64::<Endianness>::parse(data).context("damaged Mach-O")?;
        let (build, _tools) = file
            .build_version()?
            .context("no LC_BUILD_VERSION: what was it built for?")?;
        let mut imports = BTreeMap::new();
        for import in file.imports()? {
            let import = import?;
            if let NameOrOrdinal::Name(name) = import.name() {
                let from = Import {
                    library: String::from_utf8_lossy(import.library()).into_owned(),
                    weak: import.is_weak(),
                };
                imports.insert(String::from_utf8_lossy(name).into_owned(), from);
            }
        }
        for symbol in file.symbols().filter(|symbol| symbol.is_undefined()) {
            let name = symbol.name()?.to_owned();
            imports.entry(name).or_insert(Import {
                library: String::new(),
                weak: symbol.is_weak(),
            });
        }
        let libraries = file
            .import_libraries()?
            .map(|library| library.map(|it| String::from_utf8_lossy(it.name()).into_owned()))
            .collect::<Result<_, _>>()?;
        ensure!(!imports.is_empty(), "imports nothing at all");
        Ok(Self {
            cpu: header.cputype(endian),
            kind: header.filetype(endian),
            platform: build.platform.get(endian),
            oldest: build.minos.get(endian),
            libraries,
            imports,
        })
    }
}

/// A line for a report: what it is, and how much it imports.
impl fmt::Display for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cpu = match self.cpu {
            macho::CPU_TYPE_ARM64 => "arm64",
            macho::CPU_TYPE_X86_64 => "x86_64",
            _ => "other",
        };
        let weak = self.imports.values().filter(|import| import.weak).count();
        write!(
            f,
            "Mach-O {cpu}, macOS {} or newer, {} imports ({weak} weak), all in",
            self.oldest,
            self.imports.len()
        )?;
        for (place, library) in self.libraries.iter().enumerate() {
            let between = if place > 0 { ", " } else { " " };
            write!(f, "{between}{}", short(library))?;
        }
        Ok(())
    }
}

/// A library that a program may load: any other might not be there.
#[derive(Debug)]
pub(crate) struct Library {
    /// Where it is on a Mac, which is what a program names it by.
    pub(crate) path: String,
    /// What it exports today: every import must be there.
    pub(crate) now: Exports,
    /// What it exported in the oldest supported macOS: every import that is not weak must be
    /// there too, or the program would not load.
    pub(crate) oldest: Exports,
}

/// What a program must fulfil.
pub(crate) struct Demands<'a> {
    /// The architecture it was built for.
    pub(crate) arch: Arch,
    /// Symbols that it must import.
    pub(crate) imports: &'a [&'a str],
    /// Libraries that it may load.
    pub(crate) libraries: &'a [&'a Library],
}

impl Demands<'_> {
    /// Where `image` falls short, a line each; empty if it does not.
    pub(crate) fn faults(&self, image: &Image) -> Vec<String> {
        let mut faults = Vec::new();
        let mut demand = |holds: bool, fault: String| {
            if !holds {
                faults.push(fault);
            }
        };
        let cpu = match self.arch {
            Arch::Arm64 => macho::CPU_TYPE_ARM64,
            Arch::X86_64 => macho::CPU_TYPE_X86_64,
        };
        demand(
            image.cpu == cpu,
            format!("CPU type is {:?}, not {cpu:?}", image.cpu),
        );
        demand(
            image.kind == macho::MH_EXECUTE,
            format!("file type is {:?}, not MH_EXECUTE", image.kind),
        );
        demand(
            image.platform == macho::PLATFORM_MACOS,
            format!("platform is {:?}, not macOS", image.platform),
        );
        demand(
            image.oldest == Version::new(11, 0, 0),
            format!("built for macOS {}, not 11.0", image.oldest),
        );
        for path in &image.libraries {
            let known = self.libraries.iter().any(|library| library.path == *path);
            demand(known, format!("loads {path}"));
        }
        for &symbol in self.imports {
            demand(
                image.imports.contains_key(symbol),
                format!("does not import {symbol}"),
            );
        }
        for (symbol, import) in &image.imports {
            let places = self
                .libraries
                .iter()
                .filter(|library| import.library.is_empty() || import.library == library.path);
            let mut found = places.filter(|library| library.now.has(symbol));
            let Some(library) = found.next() else {
                let library = short(&import.library);
                demand(false, format!("imports {symbol}, not in {library}"));
                continue;
            };
            demand(
                import.weak || library.oldest.has(symbol),
                format!("imports {symbol}, which macOS 11 does not have"),
            );
        }
        faults
    }
}

/// A library's name without its folders and versions.
fn short(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.split('.').next() {
        Some("") | None => "any library it loads",
        Some(name) => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apple::exports::tests::exports;

    const LIB_SYSTEM: &str = "/usr/lib/libSystem.B.dylib";
    const OTHER: &str = "/System/Library/Frameworks/Other.framework/Versions/A/Other";

    fn image(imports: &[(&str, bool)]) -> Image {
        Image {
            cpu: macho::CPU_TYPE_ARM64,
            kind: macho::MH_EXECUTE,
            platform: macho::PLATFORM_MACOS,
            oldest: Version::new(11, 0, 0),
            libraries: vec![LIB_SYSTEM.to_owned()],
            imports: imports
                .iter()
                .map(|&(name, weak)| (name.to_owned(), import(LIB_SYSTEM, weak)))
                .collect(),
        }
    }

    fn import(library: &str, weak: bool) -> Import {
        Import {
            library: library.to_owned(),
            weak,
        }
    }

    fn library(path: &str, now: &[&str], oldest: &[&str]) -> Library {
        Library {
            path: path.to_owned(),
            now: exports(now),
            oldest: exports(oldest),
        }
    }

    fn faults(image: &Image) -> Vec<String> {
        let system = library(LIB_SYSTEM, &["_mach_msg", "_newer"], &["_mach_msg"]);
        let other = library(OTHER, &["_other"], &["_other"]);
        let demands = Demands {
            arch: Arch::Arm64,
            imports: &["_mach_msg"],
            libraries: &[&system, &other],
        };
        demands.faults(image)
    }

    #[test]
    fn image_as_demanded_has_no_faults() {
        assert_eq!(faults(&image(&[("_mach_msg", false)])), [""; 0]);
    }

    #[test]
    fn image_importing_a_newer_symbol_is_refused() {
        let image = image(&[("_mach_msg", false), ("_newer", false)]);
        assert_eq!(
            faults(&image),
            ["imports _newer, which macOS 11 does not have"]
        );
    }

    #[test]
    fn image_importing_a_newer_symbol_weakly_is_accepted() {
        let image = image(&[("_mach_msg", false), ("_newer", true)]);
        assert_eq!(faults(&image), [""; 0]);
    }

    #[test]
    fn image_importing_an_unknown_symbol_is_refused_even_if_weak() {
        let image = image(&[("_mach_msg", false), ("_unknown", true)]);
        assert_eq!(faults(&image), ["imports _unknown, not in libSystem"]);
    }

    #[test]
    fn image_importing_from_another_library_than_has_the_symbol_is_refused() {
        let mut image = image(&[("_mach_msg", false)]);
        image.libraries.push(OTHER.to_owned());
        image.imports.insert("_other".into(), import(OTHER, false));
        assert_eq!(faults(&image), [""; 0]);
        image
            .imports
            .insert("_other".into(), import(LIB_SYSTEM, false));
        assert_eq!(faults(&image), ["imports _other, not in libSystem"]);
        image.imports.insert("_other".into(), import("", false));
        assert_eq!(faults(&image), [""; 0], "whoever has it");
    }

    #[test]
    fn image_without_a_wanted_import_is_refused() {
        let image = image(&[]);
        assert_eq!(faults(&image), ["does not import _mach_msg"]);
    }

    #[test]
    fn image_of_another_kind_is_refused_for_each_difference() {
        let image = Image {
            cpu: macho::CPU_TYPE_X86_64,
            kind: macho::MH_DYLIB,
            platform: macho::PLATFORM_IOS,
            oldest: Version::new(12, 0, 0),
            libraries: vec!["/usr/lib/libiconv.2.dylib".to_owned()],
            ..image(&[("_mach_msg", false)])
        };
        assert_eq!(faults(&image).len(), 5);
    }

    #[test]
    fn image_of_something_else_is_an_error() {
        for data in [&b""[..], b"\x7fELF", &[0xcf, 0xfa, 0xed, 0xfe], &[0; 4096]] {
            assert!(Image::parse(data).is_err());
        }
    }
}
