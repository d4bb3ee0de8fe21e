//! Compiles the crates for macOS with bindings of every SDK, for both architectures, and for iOS.
//!
//! For each SDK the bindings are generated and the crates checked, without linking. All SDKs share
//! a target directory, in which only what depends on the bindings is compiled again. For iOS the
//! crates are checked with the snapshot, and with headers arranged as in an iPhoneOS SDK.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use bootstrap_sys_generate as generate;
use cargo_metadata::diagnostic::DiagnosticLevel;
use cargo_metadata::{Message, Package};

use crate::apple::Arch;
use crate::apple::toolchain::{Choice, Toolchain};
use crate::command::{Captured, Run};
use crate::console::{self, BAD, DIM, GOOD, HEADING};
use crate::msrv::Oldest;
use crate::project::Project;
use crate::sdks::{Sdks, lay_over};
use crate::store;

/// The crates to check.
const PACKAGES: [&str; 3] = ["mach-bootstrap", "demo", "lsmp"];

/// The oldest SDK that the crates have to compile with. Of older ones the table shows whether they do.
const OLDEST_SDK: (u32, u32) = (11, 3);

/// Rust's target for iOS devices.
const IOS: &str = "aarch64-apple-ios";

/// A target that the crates are not for.
const OTHER_SYSTEM: &str = "x86_64-unknown-freebsd";

/// Those of [`PACKAGES`] that are for iOS. `lsmp` lists processes, which iOS forbids.
const IOS_PACKAGES: [&str; 2] = ["mach-bootstrap", "demo"];

/// One line of the table: an SDK, an architecture, and how each of [`PACKAGES`] fared.
struct Row {
    sdk: String,
    arch: &'static str,
    /// Older than the crates have to compile with.
    is_too_old: bool,
    cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Cell {
    Passed,
    /// With the first error.
    Failed(String),
    /// The SDK has nothing for this architecture, or the crate is not for this system.
    Missing,
}

/// Checks all combinations and shows the table of them.
///
/// # Errors
///
/// A crate does not compile with an SDK. The other combinations are still checked.
pub(crate) fn check(project: &Project) -> Result<()> {
    let sdks = Sdks::fetch(project)?;
    let toolchain = Toolchain::find(project, Choice::Auto)?;
    let place = project.target.join("matrix");
    let _lock = store::lock(&place)?;
    let packages: Vec<Package> = PACKAGES
        .iter()
        .map(|name| project.package(name))
        .collect::<Result<_>>()?;
    let matrix = Matrix {
        sdks: &sdks,
        packages: &packages,
    };
    let mut rows = Vec::new();
    let current = |arches: &[Arch]| {
        let cargo = toolchain.cargo(project).arg("check");
        let cargo = cargo.args(toolchain.build_args()).arg("--target-dir");
        with_targets(cargo.arg(place.join(toolchain.target_dir())), arches)
    };
    for root in &sdks.roots {
        rows.extend(matrix.rows(root, &version(root), &Arch::ALL, current)?);
    }
    rows.extend(matrix.ios_rows(&place, || {
        let cargo = toolchain.cargo_for(project, IOS)?.arg("check");
        let cargo = cargo.args(toolchain.build_args()).args(["--target", IOS]);
        Ok(cargo
            .arg("--target-dir")
            .arg(place.join(toolchain.target_dir())))
    })?);
    refuse_other_systems(project, toolchain, &place)?;
    let oldest = Oldest::find(project)?;
    let std_args = oldest.apple_std()?;
    let old = |arches: &[Arch]| {
        let cargo = oldest.cargo(&project.root).arg("check").args(std_args);
        let cargo = match std_args.is_empty() {
            true => cargo,
            false => cargo.env("RUSTC_BOOTSTRAP", "1"),
        };
        let cargo = cargo.arg("--target-dir").arg(place.join("oldest"));
        with_targets(cargo, arches)
    };
    let newest = sdks.roots.last().context("there are SDKs")?;
    let shown = format!("{}, Rust {}", version(newest), oldest.version());
    // One architecture: the standard library may have to be built for it.
    rows.extend(matrix.rows(newest, &shown, &[Arch::Arm64], old)?);
    show(&rows);
    let failed = rows.iter().filter(|row| row.has_failed()).count();
    if failed > 0 {
        bail!("{failed} of {} lines of the table have errors", rows.len());
    }
    Ok(())
}

fn with_targets(cargo: Run, arches: &[Arch]) -> Run {
    cargo.args(arches.iter().flat_map(|arch| ["--target", arch.triple()]))
}

/// `macOS 14.0` of `MacOSX14.0.sdk`.
fn version(root: &Path) -> String {
    let name = root.file_stem().unwrap_or_default().to_string_lossy();
    name.replace("MacOSX", "macOS ")
}

/// `(14, 0)` of `MacOSX14.0.sdk`.
fn number(root: &Path) -> Option<(u32, u32)> {
    let version = version(root);
    let (major, minor) = version.split(' ').nth(1)?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

struct Matrix<'a> {
    sdks: &'a Sdks,
    packages: &'a [Package],
}

impl Matrix<'_> {
    /// Checks all packages with one SDK for `wanted`. `cargo` gives the command line for some
    /// architectures.
    fn rows(
        &self,
        root: &Path,
        shown: &str,
        wanted: &[Arch],
        cargo: impl Fn(&[Arch]) -> Run,
    ) -> Result<Vec<Row>> {
        let clang_include = self.sdks.clang_include();
        let sdk = generate::Sdk::open(root, Some(&clang_include))?;
        let (arches, without): (Vec<Arch>, Vec<Arch>) = wanted
            .iter()
            .partition(|arch| sdk.supports(arch.in_generator()));
        let check = |arches: &[Arch]| {
            let cargo = cargo(arches)
                .env("SDKROOT", root)
                .env("LIBCLANG_PATH", &self.sdks.newest.libclang)
                .env(generate::CLANG_INCLUDE_VARIABLE, &clang_include)
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .args(["--lib", "--bins", "--all-features", "--keep-going"])
                .args(PACKAGES.iter().flat_map(|name| ["--package", name]))
                .arg("--message-format=json");
            cargo.capture()
        };
        // Both architectures at once, to use the processors. Cargo does not tell of which of them
        // an error is, so after a failure each is checked by itself.
        let both = check(&arches)?;
        let is_too_old = number(root) < Some(OLDEST_SDK);
        let mut rows = Vec::new();
        for &arch in &arches {
            let output = match both.success || arches.len() == 1 {
                true => None,
                false => Some(check(&[arch])?),
            };
            let output = output.as_ref().unwrap_or(&both);
            let cells = cells(output, arch.triple(), self.packages);
            let sdk = shown.to_owned();
            rows.push(Row {
                sdk,
                arch: arch.name(),
                is_too_old,
                cells,
            });
        }
        for arch in without {
            let cells = vec![Cell::Missing; PACKAGES.len()];
            let sdk = shown.to_owned();
            rows.push(Row {
                sdk,
                arch: arch.name(),
                is_too_old,
                cells,
            });
        }
        Ok(rows)
    }

    /// Checks for iOS: with the snapshot, and with an SDK arranged as Apple's are.
    fn ios_rows(&self, place: &Path, cargo: impl Fn() -> Result<Run>) -> Result<Vec<Row>> {
        let newest = self.sdks.roots.last().context("there are SDKs")?;
        let sdk = arrange_ios(newest, place)?;
        let choices = [
            ("iOS, the snapshot", None),
            ("iOS, as in its SDKs", Some(sdk)),
        ];
        let mut rows = Vec::new();
        for (shown, sdk) in choices {
            let cargo = cargo()?.env("CARGO_PROFILE_DEV_DEBUG", "0");
            let cargo = match sdk {
                None => cargo.env_remove("SDKROOT"),
                Some(sdk) => cargo
                    .env("SDKROOT", sdk)
                    .env("LIBCLANG_PATH", &self.sdks.newest.libclang)
                    .env(generate::CLANG_INCLUDE_VARIABLE, self.sdks.clang_include()),
            };
            let cargo = cargo.args(["--lib", "--bins", "--all-features", "--keep-going"]);
            let cargo = cargo.args(IOS_PACKAGES.iter().flat_map(|name| ["--package", name]));
            let output = cargo.arg("--message-format=json").capture()?;
            let mut cells = cells(&output, IOS, self.packages);
            for (package, cell) in self.packages.iter().zip(&mut cells) {
                if !IOS_PACKAGES.contains(&package.name.as_str()) {
                    *cell = Cell::Missing;
                }
            }
            rows.push(Row {
                sdk: shown.to_owned(),
                arch: Arch::Arm64.name(),
                is_too_old: false,
                cells,
            });
        }
        Ok(rows)
    }
}

/// Compiles `bootstrap-sys` for a system that has no Mach, which has to fail with the reason.
fn refuse_other_systems(project: &Project, toolchain: Toolchain, place: &Path) -> Result<()> {
    let cargo = toolchain.cargo_for(project, OTHER_SYSTEM)?.arg("check");
    let cargo = cargo
        .args(toolchain.build_args())
        .args(["--target", OTHER_SYSTEM]);
    let cargo = cargo.args(["--package", "bootstrap-sys", "--target-dir"]);
    let output = cargo.arg(place.join(toolchain.target_dir())).capture()?;
    let reason = "bootstrap-sys is for Apple's systems";
    if output.success || !output.stderr.contains(reason) {
        bail!(
            "bootstrap-sys for {OTHER_SYSTEM} has to fail with \"{reason} …\":\n{}",
            output.stderr
        );
    }
    Ok(())
}

/// Makes an SDK in `place` out of the headers of `sdk`, with what iPhoneOS SDKs have otherwise: their
/// `mach/mach_vm.h` is an error, their `bsm/libbsm.h` includes a header that they lack, and they have
/// no `servers/bootstrap.h`.
fn arrange_ios(sdk: &Path, place: &Path) -> Result<PathBuf> {
    let root = place.join("iPhoneOS27.0.sdk");
    store::remove(&root)?;
    let include = root.join("usr/include");
    lay_over(&include, &sdk.join("usr/include"))?;
    store::remove(&include.join("servers"))?;
    fs::create_dir_all(include.join("bsm"))?;
    fs::write(
        include.join("mach/mach_vm.h"),
        "#error not on this system\n",
    )?;
    fs::write(include.join("bsm/libbsm.h"), "#include <bsm/absent.h>\n")?;
    Ok(root)
}

impl Row {
    fn has_failed(&self) -> bool {
        let failed = |cell: &Cell| matches!(cell, Cell::Failed(_));
        !self.is_too_old && self.cells.iter().any(failed)
    }
}

/// Result for each package, from cargo's messages: it passed if all of its libraries and programs
/// were compiled for `target`.
fn cells(output: &Captured, target: &str, packages: &[Package]) -> Vec<Cell> {
    let messages: Vec<Message> = Message::parse_stream(output.stdout.as_bytes())
        .filter_map(Result::ok)
        .collect();
    let mut compiled = BTreeSet::new();
    for message in &messages {
        let Message::CompilerArtifact(artifact) = message else {
            continue;
        };
        let mut files = artifact.filenames.iter();
        if files.any(|file| file.components().any(|part| part.as_str() == target)) {
            compiled.insert((&artifact.package_id, &artifact.target.name));
        }
    }
    packages
        .iter()
        .map(|package| {
            let targets = package.targets.iter();
            let mut wanted = targets.filter(|target| target.is_lib() || target.is_bin());
            match wanted.all(|target| compiled.contains(&(&package.id, &target.name))) {
                true => Cell::Passed,
                false => Cell::Failed(first_error(&messages, &output.stderr, package)),
            }
        })
        .collect()
}

/// The first error in that package, or else the first of all: then the package was not reached.
fn first_error(messages: &[Message], stderr: &str, package: &Package) -> String {
    let errors = || {
        messages.iter().filter_map(|message| match message {
            Message::CompilerMessage(message)
                if message.message.level == DiagnosticLevel::Error =>
            {
                Some(message)
            }
            _ => None,
        })
    };
    let own = errors().find(|message| message.package_id == package.id);
    if let Some(found) = own.or_else(|| errors().next()) {
        let place = found.message.spans.first();
        let place = place.map(|span| format!("{}:{}: ", span.file_name, span.line_start));
        return format!("{}{}", place.unwrap_or_default(), found.message.message);
    }
    // A build script's.
    let error = stderr.lines().find(|line| line.starts_with("error"));
    error.unwrap_or("cargo names no error").to_owned()
}

/// Prints the table, and below it the errors.
fn show(rows: &[Row]) {
    let width = rows.iter().map(|row| row.sdk.len()).max().unwrap_or(0);
    let column = PACKAGES.map(|name| name.len().max("not for it".len()));
    let mut heads = String::new();
    for (name, column) in PACKAGES.iter().zip(column) {
        heads += &format!("  {name:column$}");
    }
    console::out(format_args!(
        "\n{HEADING}{:width$}  {:12}{heads}{HEADING:#}\n",
        "SDK", "architecture"
    ));
    for row in rows {
        console::out(format_args!("{:width$}  {:12}", row.sdk, row.arch));
        for (cell, column) in row.cells.iter().zip(column) {
            let (style, word) = match cell {
                Cell::Passed => (GOOD, "ok"),
                Cell::Failed(_) if row.is_too_old => (DIM, "too old"),
                Cell::Failed(_) => (BAD, "FAILED"),
                Cell::Missing => (DIM, "not for it"),
            };
            console::out(format_args!("  {style}{word:column$}{style:#}"));
        }
        console::out(format_args!("\n"));
    }
    for row in rows {
        for (name, cell) in PACKAGES.iter().zip(&row.cells) {
            if let Cell::Failed(error) = cell {
                let (sdk, arch) = (&row.sdk, row.arch);
                console::out(format_args!("{sdk}, {arch}: {name}: {error}\n"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_sdks_are_told_by_number_not_by_text() {
        let is_old = |name: &str| number(Path::new(name)) < Some(OLDEST_SDK);
        assert!(is_old("sdks/MacOSX10.15.sdk"));
        assert!(is_old("MacOSX9.9.sdk"));
        assert!(!is_old("MacOSX11.3.sdk"));
        assert!(!is_old("MacOSX27.0.sdk"));
    }

    #[test]
    fn failure_without_a_message_is_the_build_scripts() {
        let project = Project::locate().expect("located");
        let packages = [project.package("lsmp").expect("a package")];
        let output = Captured {
            success: false,
            stdout: String::new(),
            stderr: "   Compiling a\nerror: SDKROOT: no headers\n".to_owned(),
        };
        assert_eq!(
            cells(&output, Arch::Arm64.triple(), &packages),
            [Cell::Failed("error: SDKROOT: no headers".to_owned())]
        );
    }
}
