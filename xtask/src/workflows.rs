//! The CI workflows and the action, checked without the service that runs them.

use std::path::Path;

use anyhow::{Context, Result};

use crate::action;
use crate::command::Run;
use crate::project::Project;
use crate::python::Python;

/// Holds `.github/workflows` and `drift/action.yml` against their schemas, and against zizmor's
/// rules. Neither goes online. Then runs the action.
pub(crate) fn check(project: &Project, packages: &Path) -> Result<()> {
    let workflows = project.root.join(".github/workflows");
    let action = project.root.join("drift/action.yml");
    let mut files: Vec<_> = std::fs::read_dir(&workflows)
        .with_context(|| format!("reading {}", workflows.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let schema = |name: &str| {
        Python::interpreter().env("PYTHONPATH", packages).args([
            "-m",
            "check_jsonschema",
            "--builtin-schema",
            name,
        ])
    };
    schema("vendor.github-workflows").args(&files).run()?;
    schema("vendor.github-actions").arg(&action).run()?;
    Run::new(packages.join("bin/zizmor"))
        .args(["--offline", "--no-progress", "--persona=pedantic"])
        .args([&workflows, &action])
        .run()?;
    action::check(project, packages)
}
