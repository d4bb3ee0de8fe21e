//! Reading a surface out of an SDK: headers through libclang, stubs as they are.
//!
//! All headers of the [`Scope`] are read as one C file, in the order of their names, then the compiler
//! works out what their macros come to. What the SDK has no header for is read from the declarations
//! that `bootstrap-sys` has in its place, and marked as such.

mod headers;
mod probe;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bootstrap_sys_generate::clang::{self, Unit};
use bootstrap_sys_generate::{Arch, Sdk, Target, check_libclang};

use crate::surface::{Export, Origin, SCHEMA, Surface};
use crate::{Error, family, stubs};

/// The declarations that stand in for headers which trimmed SDKs lack.
const STAND_INS: [(&str, &str); 4] = [
    ("bsm/libbsm.h", include_str!("../../headers/bsm/libbsm.h")),
    (
        "mach/mach_vm.h",
        include_str!("../../headers/mach/mach_vm.h"),
    ),
    (
        "servers/bootstrap.h",
        include_str!("../../headers/servers/bootstrap.h"),
    ),
    (
        "sys/fileport.h",
        include_str!("../../headers/sys/fileport.h"),
    ),
];

/// Stubs of the libraries that export what the headers declare, below `usr/lib`. The first is
/// needed; the others are read where they are.
const STUBS: [&str; 3] = ["libSystem.tbd", "libSystem.B.tbd", "libbsm.tbd"];

/// Which headers of an SDK are read.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Files, and folders (which end in `/`), below the include directory.
    pub families: Vec<String>,
    /// Headers that are not read: they are for kernel extensions or old hardware, and some need a
    /// context that no program has.
    pub left_out: Vec<String>,
    /// Whether what the SDK lacks is read from the declarations in its place.
    pub stand_ins: bool,
}

impl Default for Scope {
    /// The headers that `bootstrap-sys` binds.
    fn default() -> Self {
        let families = [
            "bootstrap.h",
            "bsm/libbsm.h",
            "mach/",
            "mach_debug/",
            "servers/",
            "sys/fileport.h",
        ];
        let left_out = ["mach/dyld_kernel.h", "mach/i386/fp_reg.h", "mach/kmod.h"];
        Self {
            families: families.map(str::to_owned).into(),
            left_out: left_out.map(str::to_owned).into(),
            stand_ins: true,
        }
    }
}

impl Scope {
    fn has(&self, header: &str) -> bool {
        let within = |family: &String| match family.strip_suffix('/') {
            Some(_) => header.starts_with(family.as_str()),
            None => header == family,
        };
        self.families.iter().any(within) && !self.left_out.iter().any(|left| left == header)
    }
}

/// The surface of `sdk` for `target`.
///
/// # Errors
///
/// libclang cannot be loaded or does not understand the headers, or the stubs cannot be read.
pub fn extract(sdk: &Sdk, target: Target, scope: &Scope) -> Result<Surface, Error> {
    let libclang = load_libclang()?;
    if !sdk.supports(target.arch()) {
        return Err(sdk.without(target.arch()).into());
    }
    let include = sdk.include();
    let stand_ins = tempfile::tempdir().map_err(|error| Error::Write {
        path: std::env::temp_dir(),
        error,
    })?;
    let mut wanted = headers_of(include, scope, target.arch())?;
    if scope.stand_ins {
        write_stand_ins(stand_ins.path())?;
        for (header, _) in STAND_INS {
            if !wanted.contains_key(header) && scope.has(header) {
                wanted.insert(header.to_owned(), Origin::StandIn);
            }
        }
    }
    let mut arguments = vec![format!("--target={target}")];
    arguments.extend(sdk.arguments());
    arguments.extend([
        "-idirafter".to_owned(),
        stand_ins.path().display().to_string(),
    ]);
    let roots = [include, stand_ins.path()];
    let read = |wanted: &Headers| read(&includes(wanted), &arguments, &roots, scope);
    let mut surface = match read(&wanted) {
        Err(bootstrap_sys_generate::Error::Parse { .. }) => {
            leave_out_unreadable(&mut wanted, &arguments)?;
            read(&wanted)
        }
        other => other,
    }
    .map_err(|error| error.with_libclang(&libclang))?;
    surface.headers.extend(wanted); // also those that declare nothing
    surface.target = target.to_string();
    let symbols = exported(include, target.arch())?;
    surface.exports = exports(&surface, symbols, include);
    Ok(surface)
}

/// Loads libclang for this thread, and gives its name and version. Old ones parse the same headers,
/// and give other surfaces.
fn load_libclang() -> Result<String, Error> {
    let version = clang::load()?;
    check_libclang(&version)?;
    Ok(version)
}

/// Headers by name, and who wrote them.
type Headers = BTreeMap<String, Origin>;

/// A C file that includes all of them that can be.
fn includes(headers: &Headers) -> String {
    let readable = headers
        .iter()
        .filter(|(_, origin)| **origin != Origin::Unreadable);
    readable
        .map(|(header, _)| format!("#include <{header}>\n"))
        .collect()
}

/// Marks the headers that cannot be read after `mach/mach.h`, which every program includes. Some
/// that SDKs hold are for assembler or expect a context of their own. Where `mach/mach.h` itself
/// cannot be read, none is marked: then it is the SDK or libclang that is at fault.
fn leave_out_unreadable(
    headers: &mut Headers,
    arguments: &[String],
) -> Result<(), bootstrap_sys_generate::Error> {
    const FIRST: &str = "#include <mach/mach.h>\n";
    let reads = |source: &str| {
        Ok(Unit::parse("drift.h", source, arguments)?
            .errors()
            .is_empty())
    };
    if !reads(FIRST)? {
        return Ok(());
    }
    for (header, origin) in headers.iter_mut() {
        if *origin == Origin::Sdk && !reads(&format!("{FIRST}#include <{header}>\n"))? {
            *origin = Origin::Unreadable;
        }
    }
    Ok(())
}

/// Parses `source` and gives what the headers below `roots` declare.
fn read(
    source: &str,
    arguments: &[String],
    roots: &[&Path],
    scope: &Scope,
) -> Result<Surface, bootstrap_sys_generate::Error> {
    let unit = Unit::parse("drift.h", source, arguments)?;
    let errors = unit.errors();
    if !errors.is_empty() {
        return Err(bootstrap_sys_generate::Error::parse(errors));
    }
    let mut surface = empty();
    let macros = headers::walk(&unit, roots, scope, &mut surface);
    probe::evaluate(source, arguments, macros, &mut surface)?;
    Ok(surface)
}

/// The surface of a header given as text, that is of nothing but itself.
///
/// # Errors
///
/// libclang cannot be loaded or does not understand the text.
pub fn extract_text(text: &str, target: Target) -> Result<Surface, Error> {
    let libclang = load_libclang()?;
    let fail = |path: &Path, error| Error::Write {
        path: path.to_owned(),
        error,
    };
    let folder = tempfile::tempdir().map_err(|error| fail(&std::env::temp_dir(), error))?;
    let header = folder.path().join("mach/example.h");
    fs::create_dir_all(folder.path().join("mach")).map_err(|error| fail(&header, error))?;
    fs::write(&header, text).map_err(|error| fail(&header, error))?;
    let arguments = [
        format!("--target={target}"),
        "-nostdinc".to_owned(),
        "-isystem".to_owned(),
        folder.path().display().to_string(),
    ];
    let source = "#include <mach/example.h>\n";
    let mut surface = read(source, &arguments, &[folder.path()], &Scope::default())
        .map_err(|error| error.with_libclang(&libclang))?;
    surface
        .headers
        .insert("mach/example.h".to_owned(), Origin::Sdk); // also one that declares nothing
    surface.target = target.to_string();
    Ok(surface)
}

/// A surface with nothing in it.
pub(crate) fn empty() -> Surface {
    Surface {
        schema: SCHEMA,
        sdk: String::new(),
        target: String::new(),
        headers: BTreeMap::new(),
        functions: BTreeMap::new(),
        variables: BTreeMap::new(),
        records: BTreeMap::new(),
        enums: BTreeMap::new(),
        typedefs: BTreeMap::new(),
        constants: BTreeMap::new(),
        macros: BTreeMap::new(),
        exports: BTreeMap::new(),
    }
}

/// Writes the declarations that stand in for what an SDK lacks below the folder `root`.
pub(crate) fn write_stand_ins(root: &Path) -> Result<(), Error> {
    for (header, text) in STAND_INS {
        let path = root.join(header);
        let write = || {
            fs::create_dir_all(path.parent().unwrap_or(root))?;
            fs::write(&path, text)
        };
        write().map_err(|error| Error::Write {
            path: path.clone(),
            error,
        })?;
    }
    Ok(())
}

/// The headers of the scope that the SDK has, for this architecture.
fn headers_of(include: &Path, scope: &Scope, arch: Arch) -> Result<Headers, Error> {
    let other = match arch {
        Arch::X86_64 => "arm",
        Arch::Aarch64 => "i386",
    };
    let mut headers = BTreeMap::new();
    for family in &scope.families {
        let place = include.join(family);
        if place.is_file() {
            headers.insert(family.clone(), Origin::Sdk);
        } else if place.is_dir() {
            for path in files_below(&place)? {
                let Some(name) = path.strip_prefix(include).ok().and_then(Path::to_str) else {
                    continue;
                };
                let of_other = name.split('/').any(|part| part == other);
                if name.ends_with(".h") && !of_other {
                    headers.insert(name.to_owned(), Origin::Sdk);
                }
            }
        }
    }
    headers.retain(|header, _| scope.has(header));
    Ok(headers)
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let fail = |error| Error::Read {
        path: folder.to_owned(),
        error,
    };
    let mut files = vec![];
    for entry in fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// What the stubs beside `include` export.
fn exported(include: &Path, arch: Arch) -> Result<BTreeMap<String, stubs::Symbol>, Error> {
    let beside = include.with_file_name("lib");
    // zig keeps its stubs in a folder of their own.
    let zig = include.ancestors().nth(2).unwrap_or(include).join("darwin");
    let places = [beside, zig];
    let mut symbols = BTreeMap::new();
    for stub in STUBS {
        let path = places.iter().map(|place| place.join(stub));
        if let Some(path) = path.into_iter().find(|path| path.is_file()) {
            for (name, symbol) in stubs::read(&path, arch)? {
                symbols.entry(name).or_insert(symbol);
            }
        }
    }
    if symbols.is_empty() {
        return Err(Error::Read {
            path: places[0].join(STUBS[0]),
            error: std::io::Error::new(
                std::io::ErrorKind::NotFound,
                "an SDK says in this file what its libraries export",
            ),
        });
    }
    Ok(symbols)
}

/// Of all exported symbols those that matter here: what is declared, and what belongs to a family.
fn exports(
    surface: &Surface,
    symbols: BTreeMap<String, stubs::Symbol>,
    include: &Path,
) -> BTreeMap<String, Export> {
    let functions = surface.functions.iter();
    let functions = functions.map(|(name, function)| function.symbol(name));
    let variables = surface.variables.keys().map(String::as_str);
    let declared: std::collections::BTreeSet<&str> = functions.chain(variables).collect();
    let mut exports: BTreeMap<String, Export> = symbols
        .into_iter()
        .filter(|(name, _)| declared.contains(name.as_str()) || family::of(name).is_some())
        .map(|(name, symbol)| {
            let export = Export {
                library: symbol.library,
                weak: symbol.weak,
                mentioned: None,
            };
            (name, export)
        })
        .collect();
    let mut undeclared: Vec<(&str, &mut Export)> = exports
        .iter_mut()
        .filter(|(name, _)| !declared.contains(name.as_str()))
        .map(|(name, export)| (name.as_str(), export))
        .collect();
    mention(&mut undeclared, include);
    exports
}

/// Looks through the whole SDK for headers that mention what none of ours declares, so that
/// nothing is called private that is only declared elsewhere.
fn mention(undeclared: &mut [(&str, &mut Export)], include: &Path) {
    // A header that cannot be read mentions nothing that a compiler would see either.
    for path in files_below(include).unwrap_or_default() {
        let Ok(text) = fs::read(&path) else { continue };
        let text = String::from_utf8_lossy(&text);
        let words: std::collections::HashSet<&str> = text
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .collect();
        for (name, export) in undeclared.iter_mut() {
            if export.mentioned.is_none() && words.contains(name) {
                let header = path.strip_prefix(include).unwrap_or(&path);
                export.mentioned = Some(header.to_string_lossy().into_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scope_has_folders_and_files_but_for_what_is_left_out() {
        let scope = Scope::default();
        for (header, has) in [
            ("mach/mach.h", true),
            ("mach/arm/thread_status.h", true),
            ("sys/fileport.h", true),
            ("sys/fileports.h", false),
            ("mach/kmod.h", false),
            ("stdio.h", false),
        ] {
            assert_eq!(scope.has(header), has, "{header}");
        }
    }
}
