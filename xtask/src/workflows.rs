//! The CI workflow, checked without running it.

use std::path::Path;

use anyhow::{Context, Result};

use crate::command::Run;
use crate::project::Project;
use crate::python::Python;

/// Holds `.github/workflows` against its schema, and against zizmor's rules. Neither goes online.
pub(crate) fn check(project: &Project, packages: &Path) -> Result<()> {
    let workflows = project.root.join(".github/workflows");
    let mut files: Vec<_> = std::fs::read_dir(&workflows)
        .with_context(|| format!("reading {}", workflows.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    Python::interpreter()
        .env("PYTHONPATH", packages)
        .args(["-m", "check_jsonschema", "--builtin-schema"])
        .arg("vendor.github-workflows")
        .args(&files)
        .run()?;
    Run::new(packages.join("bin/zizmor"))
        .args(["--offline", "--no-progress", "--persona=pedantic"])
        .arg(&workflows)
        .run()
}
