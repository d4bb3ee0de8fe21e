//! Reading a surface out of an SDK: headers through libclang, stubs as they are.
//!
//! All headers of the [`Scope`] are read as one C file: `mach/mach.h`, then the headers that
//! `bootstrap-sys` binds, then the others by name. Afterwards the compiler evaluates their macros.
//! Where headers cannot be read together, those that come last are left out and marked with the
//! reason. What the SDK has no header for is read from the declarations that `bootstrap-sys` has in
//! its place, and marked as such.

mod collisions;
mod headers;
mod probe;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bootstrap_sys_generate::clang::{self, Unit};
use bootstrap_sys_generate::{Arch, Sdk, Target, check_libclang};

use self::collisions::Outcome;
use crate::surface::{Export, Origin, SCHEMA, Surface};
use crate::{Error, family, stubs};

/// The declarations that stand in for headers which trimmed SDKs lack: all files below `headers/`.
const STAND_INS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/stand_ins.rs"));

/// The headers that `bootstrap-sys` binds, in the order in which it includes them.
const BOUND: &str = include_str!("../../wrapper.h");

/// The header that every program includes, and that is read before all others.
const FIRST: &str = "mach/mach.h";

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
            let instead = !target.platform().has_macos_headers();
            if scope.has(header) && (instead || !wanted.contains_key(*header)) {
                wanted.insert((*header).to_owned(), Origin::StandIn);
            }
        }
    }
    let arguments = arguments(sdk, target, stand_ins.path());
    let roots = [include, stand_ins.path()];
    let read = |wanted: &Headers| {
        let source = source(&order(wanted));
        read(&source, &arguments, target, &roots, scope)
    };
    let mut surface = match read(&wanted) {
        Err(bootstrap_sys_generate::Error::Parse { complaints, .. }) => {
            let unreadable = |reason: String| Error::Unreadable {
                sdk: include.to_owned(),
                reason,
                libclang: libclang.clone(),
                complaints: complaints.clone(),
            };
            leave_out(&mut wanted, &arguments, unreadable)?;
            read(&wanted).map_err(|error| error.with_libclang(&libclang))?
        }
        other => other?,
    };
    surface.headers.extend(wanted); // also those that declare nothing
    match exported(include, target)? {
        Some(symbols) => surface.exports = exports(&surface, symbols, include),
        None => surface.exports_unknown = true,
    }
    Ok(surface)
}

/// The flags under which clang reads the SDK's headers and the stand-ins as `bootstrap-sys` does: on
/// macOS the SDK's come first; on the smaller systems, whose files of these names cannot be included,
/// the stand-ins.
fn arguments(sdk: &Sdk, target: Target, stand_ins: &Path) -> Vec<String> {
    let stand_ins = stand_ins.display().to_string();
    let mut arguments = vec![format!("--target={target}")];
    if target.platform().has_macos_headers() {
        arguments.extend(sdk.arguments());
        arguments.extend(["-idirafter".to_owned(), stand_ins]);
    } else {
        arguments.extend(["-isystem".to_owned(), stand_ins]);
        arguments.extend(sdk.arguments());
    }
    arguments
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

/// The headers to read, in order: what every program includes, what `bootstrap-sys` binds, the others
/// by name. Where two collide, the later one goes.
fn order(headers: &Headers) -> Vec<&str> {
    let bound = BOUND
        .lines()
        .filter_map(|line| line.strip_prefix("#include <")?.strip_suffix('>'));
    let read = |name: &str| headers.get(name).is_some_and(Origin::is_read);
    let mut order: Vec<&str> = vec![];
    let names = headers.keys().map(String::as_str);
    for name in [FIRST].into_iter().chain(bound).chain(names) {
        if read(name) && !order.contains(&name) {
            order.push(name);
        }
    }
    order
}

/// A C file that includes `headers`.
fn source(headers: &[&str]) -> String {
    let lines = headers.iter();
    lines
        .map(|header| format!("#include <{header}>\n"))
        .collect()
}

/// Marks the headers that cannot be read with those before them. Some that SDKs hold are for
/// assembler or expect a context of their own, some define what another defines too. Where
/// `mach/mach.h` itself cannot be read, the SDK or libclang is at fault, and `unreadable` makes the
/// error.
fn leave_out(
    headers: &mut Headers,
    arguments: &[String],
    unreadable: impl Fn(String) -> Error,
) -> Result<(), Error> {
    let order = order(headers);
    let reads = |list: &[&str]| {
        let unit = Unit::parse("drift.h", &source(list), arguments)?;
        Ok::<_, bootstrap_sys_generate::Error>(unit.errors().is_empty())
    };
    match collisions::resolve(&order, reads)? {
        Outcome::LeftOut(left_out) => {
            headers.extend(left_out);
            Ok(())
        }
        Outcome::FirstFails => Err(unreadable(format!(
            "<{}>, which every program includes, has errors",
            order.first().unwrap_or(&FIRST)
        ))),
        Outcome::TooMany(names) => Err(unreadable(format!(
            "more than {} headers cannot be read with the others: {}",
            collisions::MAX_LEFT_OUT,
            names.join(", ")
        ))),
    }
}

/// Parses `source` for `target` and returns what the headers below `roots` declare.
fn read(
    source: &str,
    arguments: &[String],
    target: Target,
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
    surface.target = target.to_string();
    probe::evaluate(source, arguments, target.platform(), macros, &mut surface)?;
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
    let source = source(&["mach/example.h"]);
    let mut surface = read(
        &source,
        &arguments,
        target,
        &[folder.path()],
        &Scope::default(),
    )
    .map_err(|error| error.with_libclang(&libclang))?;
    surface
        .headers
        .insert("mach/example.h".to_owned(), Origin::Sdk); // also one that declares nothing
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
        exports_unknown: false,
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

/// The symbols that the stubs beside `include` export. `None` if they are unknown: a folder of headers
/// without an SDK around it has no stubs.
fn exported(
    include: &Path,
    target: Target,
) -> Result<Option<BTreeMap<String, stubs::Symbol>>, Error> {
    let beside = include.with_file_name("lib");
    // zig keeps its stubs in a folder of their own.
    let zig = include.ancestors().nth(2).unwrap_or(include).join("darwin");
    let places = [beside, zig];
    let mut symbols = BTreeMap::new();
    for stub in STUBS {
        let path = places.iter().map(|place| place.join(stub));
        if let Some(path) = path.into_iter().find(|path| path.is_file()) {
            for (name, symbol) in stubs::read(&path, target)? {
                symbols.entry(name).or_insert(symbol);
            }
        }
    }
    if !symbols.is_empty() {
        return Ok(Some(symbols));
    }
    if !include.ends_with("usr/include") {
        return Ok(None);
    }
    Err(Error::Read {
        path: places[0].join(STUBS[0]),
        error: std::io::Error::new(
            std::io::ErrorKind::NotFound,
            "an SDK says in this file what its libraries export",
        ),
    })
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
    fn stand_ins_are_the_headers_of_the_folder() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("headers");
        let written = tempfile::tempdir().expect("a folder");
        write_stand_ins(written.path()).expect("written");
        let headers = |root: &Path| -> Vec<(PathBuf, String)> {
            let files = files_below(root).expect("it can be read").into_iter();
            files
                .filter(|path| path.extension().is_some_and(|extension| extension == "h"))
                .map(|path| {
                    let name = path.strip_prefix(root).expect("below it").to_owned();
                    (name, fs::read_to_string(path).expect("read"))
                })
                .collect()
        };
        let all = headers(&root);
        assert!(all.len() > 2 && all == headers(written.path()));
    }

    #[test]
    fn order_is_what_programs_include_then_what_is_bound_then_names() {
        let headers = [
            "mach/arm/a.h",
            "mach/mach.h",
            "mach/mach_vm.h",
            "mach/zone.h",
            "bootstrap.h",
        ]
        .map(|name| (name.to_owned(), Origin::Sdk));
        let mut headers = Headers::from(headers);
        headers.insert("mach/kmod.h".to_owned(), Origin::Unreadable);
        assert_eq!(
            order(&headers),
            [
                "mach/mach.h",
                "mach/mach_vm.h",
                "bootstrap.h",
                "mach/arm/a.h",
                "mach/zone.h"
            ]
        );
    }

    #[test]
    fn scope_has_folders_and_files_but_for_what_is_left_out() {
        let scope = Scope::default();
        for (header, has) in [
            ("mach/mach.h", true),
            ("mach/arm/thread_status.h", true),
            ("mach/exc.h", true),
            ("mach/clock_reply.h", true),
            ("mach/memory_entry.h", true),
            ("mach/mach_eventlink.h", true),
            ("mach/mach_right.h", true),
            ("sys/fileport.h", true),
            ("sys/fileports.h", false),
            ("mach/kmod.h", false),
            ("stdio.h", false),
        ] {
            assert_eq!(scope.has(header), has, "{header}");
        }
    }
}
