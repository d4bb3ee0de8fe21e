//! Zig as the linker for macOS, on systems that have none.
//!
//! `rustc` calls its linker as it would call Apple's `cc`. Zig's `cc` is clang underneath, but
//! knows the target by another name and refuses some options; so between the two stands this
//! program itself, as `cargo xtask zig-cc`, behind a one-line script, since cargo wants a path.

use std::ffi::OsString;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::{Arch, stubs};
use crate::command::{Run, quoted};
use crate::project::Project;
use crate::store;
use crate::tools::Sdk;

/// What `cargo xtask zig-cc` is called with; by the script that [`install`] writes.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The zig program.
    #[arg(long)]
    zig: PathBuf,
    /// Zig's name of the target.
    #[arg(long)]
    target: String,
    /// Where stubs are of libraries that zig has none of.
    #[arg(long)]
    stubs: PathBuf,
    /// What rustc passes to a linker.
    #[arg(last = true)]
    args: Vec<OsString>,
}

/// Becomes zig, with the arguments that it knows.
///
/// # Errors
///
/// It cannot be started. Otherwise this does not return.
pub(crate) fn link(args: &Args) -> Result<()> {
    let error = Command::new(&args.zig)
        .args(["cc", "-target", &args.target])
        .arg("-L")
        .arg(&args.stubs)
        .arg("-F")
        .arg(&args.stubs)
        .args(without_unknown(&args.args))
        .exec();
    Err(error).with_context(|| format!("starting {}", args.zig.display()))
}

/// `args`, less those that zig refuses and does not need: architecture and deployment target are
/// in its `-target`, libiconv is not in its SDK (Rust names it by habit; the check of what is
/// imported would notice if it were used), and a list of exported symbols is of no use to a
/// program.
fn without_unknown(args: &[OsString]) -> Vec<&OsString> {
    let mut kept = Vec::with_capacity(args.len());
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let text = arg.to_string_lossy();
        match &*text {
            "-liconv" => {}
            "-arch" | "-isysroot" | "-exported_symbols_list" => {
                args.next();
            }
            text if text.starts_with("-mmacosx-version-min=") => {}
            text if text.starts_with("-Wl,-exported_symbols_list") => {}
            _ => kept.push(arg),
        }
    }
    kept
}

/// Writes the script that stands for the linker of one architecture, and gives its path.
pub(crate) fn install(project: &Project, sdk: &Sdk, arch: Arch) -> Result<PathBuf> {
    let path = project.tools().join("linkers").join(arch.triple());
    let script = format!(
        "#!/bin/sh\n\
         export ZIG_GLOBAL_CACHE_DIR={} ZIG_LOCAL_CACHE_DIR={}\n\
         exec {} zig-cc --zig {} --target {} --stubs {} -- \"$@\"\n",
        quoted(project.tools().join("zig-cache").as_os_str()),
        quoted(project.tools().join("zig-cache").as_os_str()),
        quoted(project.xtask.as_os_str()),
        quoted(sdk.zig.as_os_str()),
        arch.zig_target(),
        quoted(stubs::install(project)?.as_os_str()),
    );
    store::write_program(&path, &script)?;
    Ok(path)
}

/// Links a small C program that needs `symbol`, and gives it.
pub(crate) fn link_control(
    project: &Project,
    sdk: &Sdk,
    arch: Arch,
    symbol: &str,
) -> Result<Vec<u8>> {
    let linker = install(project, sdk, arch)?;
    let dir = tempfile::tempdir().context("making a temporary folder")?;
    let (source, program) = (dir.path().join("control.c"), dir.path().join("control"));
    fs::write(
        &source,
        format!("extern int {symbol}(void);\nint main(void) {{ return {symbol}(); }}\n"),
    )?;
    Run::new(linker)
        .arg(&source)
        .arg("-o")
        .arg(&program)
        .run()?;
    fs::read(&program).with_context(|| format!("reading {}", program.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn link_arguments_that_zig_refuses_are_left_out() {
        let given = [
            "a.o",
            "-liconv",
            "-lSystem",
            "-arch",
            "arm64",
            "-mmacosx-version-min=11.0.0",
            "-Wl,-exported_symbols_list",
            "-Wl,-exported_symbols_list,/list",
            "-Wl,-dead_strip",
            "-o",
            "-arch-named-file",
        ]
        .map(OsString::from);
        let kept = [
            "a.o",
            "-lSystem",
            "-Wl,-dead_strip",
            "-o",
            "-arch-named-file",
        ];
        assert_eq!(without_unknown(&given), kept);
    }
}
