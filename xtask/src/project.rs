//! Where things are: the workspace, its target directory, and its packages.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand, Package};

use crate::command::Run;

/// Crates that implement the host; they exist on Linux only.
pub(crate) const LINUX_ONLY: [&str; 3] = ["machd", "libmach", "host-bench"];

/// The workspace this binary was built from.
pub(crate) struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target directory; what is fetched goes into `tools` below it.
    pub(crate) target: PathBuf,
    /// This program. Asked for at the start: once cargo has linked it anew, the system would name
    /// a deleted file.
    pub(crate) xtask: PathBuf,
}

impl Project {
    /// Finds the workspace: `xtask` is always run from its own checkout.
    pub(crate) fn locate() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest
            .parent()
            .context("xtask lies in the root folder")?
            .to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => std::path::absolute(&dir)
                .with_context(|| format!("CARGO_TARGET_DIR ({})", dir.display()))?,
            None => root.join("target"),
        };
        let xtask = env::current_exe().context("finding the path of xtask itself")?;
        Ok(Self {
            root,
            target,
            xtask,
        })
    }

    /// Where fetched tools live.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A `cargo` command line in the workspace, with the toolchain that built this binary.
    pub(crate) fn cargo(&self) -> Run {
        Run::new("cargo").dir(&self.root)
    }

    /// True if the standard library (or what the target has of it) is installed for `target`.
    pub(crate) fn has_target(&self, target: &str) -> bool {
        Run::new("rustc")
            .dir(&self.root)
            .args(["--print", "target-libdir", "--target", target])
            .output()
            .is_ok_and(|dir| Path::new(&dir).exists())
    }

    /// `--workspace`, less what this machine's system cannot build.
    pub(crate) fn workspace_args(&self) -> Vec<&'static str> {
        let mut args = vec!["--workspace"];
        if !cfg!(target_os = "linux") {
            args.extend(LINUX_ONLY.iter().flat_map(|name| ["--exclude", name]));
        }
        args
    }

    /// The workspace's packages, as `cargo metadata` lists them.
    pub(crate) fn packages(&self) -> Result<Vec<Package>> {
        let metadata: Metadata = MetadataCommand::new()
            .manifest_path(self.root.join("Cargo.toml"))
            .no_deps()
            .exec()
            .context("reading the workspace's manifests")?;
        Ok(metadata.packages)
    }

    /// The package of that name.
    pub(crate) fn package(&self, name: &str) -> Result<Package> {
        self.packages()?
            .into_iter()
            .find(|package| package.name.as_str() == name)
            .with_context(|| format!("the workspace has no package `{name}`"))
    }
}
