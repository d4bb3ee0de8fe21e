//! The committed bindings of `bootstrap-sys`: regenerating and comparing them.
//!
//! They are made by the generator that the crate's own build script uses, from the headers that
//! xtask fetches, so that every machine writes the same bytes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use bootstrap_sys_generate::{Arch, Bindings, Target, generate, snapshot_path};

use crate::console;
use crate::project::Project;
use crate::store;
use crate::tools::Sdk;

/// Regenerates the snapshots, or with `check` compares them with what would be written.
///
/// libclang is the one that `LIBCLANG_PATH` names.
pub(crate) fn snapshot(project: &Project, sdk: &Sdk, check: bool) -> Result<()> {
    let sources = project.root.join("bootstrap-sys");
    let headers = bootstrap_sys_generate::Sdk::open(&sdk.headers, None)?;
    let mut stale = Vec::new();
    for arch in Arch::ALL {
        let bindings = generate(&headers, Target::macos(arch), &sources)
            .with_context(|| format!("generating the bindings for {}", arch.name()))?;
        let path = sources.join(snapshot_path(arch));
        let shown = path.strip_prefix(&project.root).unwrap_or(&path);
        match (difference(&path, &bindings)?, check) {
            (None, _) => console::note(&format!("{} is as generated", shown.display())),
            (Some(difference), true) => {
                console::note(&format!("{}: {difference}", shown.display()));
                stale.push(shown.display().to_string());
            }
            (Some(difference), false) => {
                store::write_text(&path, &bindings.snapshot())?;
                console::note(&format!("{} written: {difference}", shown.display()));
            }
        }
    }
    if !stale.is_empty() {
        bail!(
            "{} not what the headers give; `cargo xtask snapshot` writes what they give, and `git diff` then shows it",
            match stale.as_slice() {
                [one] => format!("{one} is"),
                several => format!("{} are", several.join(" and ")),
            }
        );
    }
    Ok(())
}

/// How the file at `path` differs from what it should hold, if it does.
fn difference(path: &Path, bindings: &Bindings) -> Result<Option<String>> {
    if !path.exists() {
        return Ok(Some("there is no such file yet".to_owned()));
    }
    let committed =
        fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    Ok(first_difference(&committed, &bindings.snapshot()))
}

/// The first line in which two texts differ, with both versions of it.
fn first_difference(committed: &str, generated: &str) -> Option<String> {
    if committed == generated {
        return None;
    }
    let mut lines = (committed.split('\n'), generated.split('\n'));
    for number in 1.. {
        match (lines.0.next(), lines.1.next()) {
            (None, None) => break,
            (old, new) if old == new => {}
            (old, new) => {
                let show = |line: Option<&str>| {
                    line.map_or("nothing".to_owned(), |line| format!("`{}`", line.trim()))
                };
                return Some(format!(
                    "line {number} is {}, generated is {}",
                    show(old),
                    show(new)
                ));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn difference_of_equal_texts_is_none() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    }

    #[test]
    fn difference_names_the_first_line_and_both_versions() {
        assert_eq!(
            first_difference("a\nb\nc\n", "a\n  x\ny\n").as_deref(),
            Some("line 2 is `b`, generated is `x`")
        );
    }

    #[test]
    fn difference_at_the_end_is_seen() {
        assert_eq!(
            first_difference("a\n", "a\nb\n").as_deref(),
            Some("line 2 is ``, generated is `b`")
        );
        assert_eq!(
            first_difference("a", "a\n").as_deref(),
            Some("line 2 is nothing, generated is ``")
        );
    }
}
