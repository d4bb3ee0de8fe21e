//! Man pages and shell completions, made from the definition of the command line.
//!
//! `drift` and `lsmp` share this file: their `src/generate.rs` are symbolic links to it. A package holds
//! the file itself, since `cargo package` follows links; `cargo xtask test --only package` checks that.

use std::path::Path;
use std::{fs, io};

use clap::Command;
use clap_complete::Shell;

/// Shells, their folders for completions below a prefix, and what the file's name starts and ends
/// with there.
const COMPLETIONS: [(Shell, &str, &str, &str); 3] = [
    (Shell::Bash, "share/bash-completion/completions", "", ""),
    (Shell::Zsh, "share/zsh/site-functions", "_", ""),
    (Shell::Fish, "share/fish/vendor_completions.d", "", ".fish"),
];

/// Writes both below `prefix`, laid out as below `/usr` and `~/.local`.
///
/// # Errors
///
/// A file cannot be written; the error names it.
pub(crate) fn generate(mut command: Command, prefix: &Path) -> io::Result<()> {
    let manual = prefix.join("share/man/man1");
    let written = fs::create_dir_all(&manual)
        .and_then(|()| clap_mangen::generate_to(command.clone(), &manual));
    written.map_err(|error| named(&manual, &error))?;
    let name = command.get_name().to_owned();
    for (shell, folder, before, after) in COMPLETIONS {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut command, &name, &mut script);
        let folder = prefix.join(folder);
        let file = folder.join(format!("{before}{name}{after}"));
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&file, script));
        written.map_err(|error| named(&file, &error))?;
    }
    Ok(())
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(
        error.kind(),
        format!("cannot write {}: {error}", path.display()),
    )
}
