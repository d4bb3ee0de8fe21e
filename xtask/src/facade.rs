//! Clients of the crate mach2, compiled with `bootstrap-sys` in its place.
//!
//! `bootstrap-sys/facade` has a crate that is called mach2 and re-exports `bootstrap_sys`, and pins
//! clients from the registry. They must compile for both Apple architectures, except for the errors
//! that the table in its README.md explains.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use cargo_metadata::diagnostic::DiagnosticLevel;
use cargo_metadata::{Message, MetadataCommand, PackageId};

use crate::apple::Arch;
use crate::apple::toolchain::{Choice, Toolchain};
use crate::command::Captured;
use crate::console;
use crate::project::Project;
use crate::store;

/// The client whose Mac side has bindings of its own, and the file that has them.
const IPC_CHANNEL: &str = "ipc-channel";
const ITS_BINDINGS: &str = "src/platform/macos/mach_sys.rs";

/// Checks all clients for both architectures, and compares the errors with the table.
///
/// # Errors
///
/// A client has other errors than the table says, or was not reached.
pub(crate) fn check(project: &Project) -> Result<()> {
    let home = project.root.join("bootstrap-sys/facade");
    let readme = home.join("README.md");
    let table =
        fs::read_to_string(&readme).with_context(|| format!("reading {}", readme.display()))?;
    let expected = expected(&table);
    let toolchain = Toolchain::find(project, Choice::Auto)?;
    let place = project.target.join("facade");
    let _lock = store::lock(&place)?;
    let ipc_channel = substitute_bindings(project, &home, &place.join(IPC_CHANNEL))?;
    let mut faults = Vec::new();
    for arch in Arch::ALL {
        let mut found = BTreeMap::new();
        let mut said = String::new();
        for (dir, args) in [(&home, &["--locked"][..]), (&ipc_channel, &[])] {
            let output = toolchain
                .cargo(project)
                .dir(dir)
                .env_remove("SDKROOT")
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .arg("check")
                .args(toolchain.build_args())
                .args(args)
                .args(["--keep-going", "--target", arch.triple(), "--target-dir"])
                .arg(place.join(toolchain.target_dir()))
                .arg("--message-format=json")
                .capture()?;
            if !output.stdout.contains("\"reason\"") {
                bail!("cargo did not start to build:\n{}", output.stderr);
            }
            let errors = errors(&output, arch);
            console::note(&format!("{}: {} crates", arch.triple(), errors.len()));
            found.extend(errors);
            said += &output.stderr;
        }
        if expected.keys().any(|client| !found.contains_key(client)) {
            // A build script failed, or cargo itself.
            console::err(format_args!("{said}"));
        }
        for (client, wanted) in &expected {
            let errors = found.get(client);
            let count = errors.map(Vec::len);
            console::note(&match count {
                Some(count) => format!("{client}: {count} errors, {wanted} explained"),
                None => format!("{client}: not reached"),
            });
            if count == Some(*wanted) {
                continue;
            }
            let first = errors.and_then(|errors| errors.first());
            let first = first.map_or("no error", String::as_str);
            faults.push(format!(
                "{}: {client}: {} errors instead of {wanted}: {first}",
                arch.triple(),
                count.map_or("unknown".to_owned(), |count| count.to_string())
            ));
        }
    }
    if !faults.is_empty() {
        bail!(
            "{} explains other errors:\n  {}",
            readme.display(),
            faults.join("\n  ")
        );
    }
    Ok(())
}

/// The clients in the table, with the number of errors that it explains.
fn expected(table: &str) -> BTreeMap<String, usize> {
    let rows = table.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| `")?.split('|').map(str::trim);
        let client = cells.next()?.strip_suffix('`')?;
        let errors = cells.nth(1)?.parse().ok()?;
        Some((client.to_owned(), errors))
    });
    rows.collect()
}

/// The crates that were compiled for `arch` or failed to, each with its errors.
fn errors(output: &Captured, arch: Arch) -> BTreeMap<String, Vec<String>> {
    let mut crates: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for message in Message::parse_stream(output.stdout.as_bytes()).filter_map(Result::ok) {
        match message {
            Message::CompilerArtifact(artifact) => {
                // Build scripts are for this machine.
                let mut files = artifact.filenames.iter();
                if !files.any(|file| file.components().any(|part| part.as_str() == arch.triple())) {
                    continue;
                }
                crates.entry(name(&artifact.package_id)).or_default();
            }
            Message::CompilerMessage(message) => {
                let diagnostic = message.message;
                // The last of them sums up, and has no place.
                let Some(span) = diagnostic.spans.first() else {
                    continue;
                };
                if diagnostic.level == DiagnosticLevel::Error {
                    let file = &span.file_name;
                    let text = format!("{file}:{}: {}", span.line_start, diagnostic.message);
                    crates
                        .entry(name(&message.package_id))
                        .or_default()
                        .push(text);
                }
            }
            _ => {}
        }
    }
    crates
}

/// The package's name in `…#name@version`, or `…/name#version`.
fn name(id: &PackageId) -> String {
    let (source, last) = id.repr.rsplit_once('#').unwrap_or(("", &id.repr));
    let name = match last.split_once('@') {
        Some((name, _)) => name,
        None => source.rsplit('/').next().unwrap_or(last),
    };
    name.to_owned()
}

/// Copies the sources of [`IPC_CHANNEL`] to `place`, with `bootstrap_sys` instead of its bindings.
fn substitute_bindings(project: &Project, home: &Path, place: &Path) -> Result<PathBuf> {
    let metadata = MetadataCommand::new()
        .manifest_path(home.join("Cargo.toml"))
        .other_options(["--locked".to_owned()])
        .exec()
        .context("reading the facade's manifest")?;
    let package = metadata
        .packages
        .iter()
        .find(|package| package.name.as_str() == IPC_CHANNEL)
        .with_context(|| format!("{IPC_CHANNEL} is among the clients"))?;
    let source = package
        .manifest_path
        .parent()
        .context("a manifest lies in a folder")?;
    store::remove(place)?;
    crate::sdks::lay_over(place, source.as_std_path())?;
    let bindings = place.join(ITS_BINDINGS);
    anyhow::ensure!(
        bindings.exists(),
        "{IPC_CHANNEL} has no {ITS_BINDINGS} any more"
    );
    fs::write(&bindings, "pub use bootstrap_sys::*;\n")?;
    let manifest = place.join("Cargo.toml");
    let mut text = fs::read_to_string(&manifest)?;
    text += &format!(
        "\n[workspace]\n\n[dependencies.bootstrap-sys]\npath = {:?}\ndefault-features = false\n",
        project.root.join("bootstrap-sys")
    );
    fs::write(&manifest, text).with_context(|| format!("writing {}", manifest.display()))?;
    Ok(place.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_read_with_its_numbers_of_errors() {
        let table = "Text.\n\n| client | version | errors | reason |\n|---|---|---|---|\n\
                     | `region` | 4.0 | 1 | `count()` |\n| `crash-context` | 0.8 | 0 | |\n";
        let rows: Vec<_> = expected(table).into_iter().collect();
        assert_eq!(
            rows,
            [("crash-context".to_owned(), 0), ("region".to_owned(), 1)]
        );
    }

    #[test]
    fn package_is_named_by_either_form_of_its_id() {
        let name = |repr: &str| {
            name(&PackageId {
                repr: repr.to_owned(),
            })
        };
        assert_eq!(
            name("registry+https://example.com/index#region@4.0.1"),
            "region"
        );
        assert_eq!(name("path+file:///src/ipc-channel#0.23.1"), "ipc-channel");
        assert_eq!(name("path+file:///src/mach2-0.4#mach2@0.4.999"), "mach2");
    }
}
