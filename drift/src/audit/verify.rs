//! Findings, held against the headers by a C compiler.
//!
//! Every finding comes with lines of C that compile if it is right. All of them become one file for
//! each target; the lines in which the compiler finds fault lead back to the findings, which are
//! then our mistakes. A control line that must fail shows that the compiler looks at all.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, io};

use bootstrap_sys_generate::Sdk;

use super::Audit;
use crate::Error;
use crate::extract::write_stand_ins;

/// Before a line that must not compile.
pub(crate) const MUST_FAIL: &str = "/*must fail*/ ";

/// The environment variable that names the compiler, if it is another than zig or Apple's.
pub const COMPILER_VARIABLE: &str = "DRIFT_CC";

/// A C compiler that knows Apple's targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiler {
    program: PathBuf,
    arguments: Vec<String>,
    /// Whether it calls targets by zig's names.
    is_zig: bool,
}

impl Compiler {
    /// The compiler at hand: the one that `DRIFT_CC` names, or zig, or on an Apple system clang.
    pub fn find() -> Option<Self> {
        let named = env::var_os(COMPILER_VARIABLE).filter(|name| !name.is_empty());
        if let Some(named) = named {
            return Some(Self::at(Path::new(&named)));
        }
        let candidates = if cfg!(target_vendor = "apple") {
            &["clang", "zig"][..]
        } else {
            &["zig"]
        };
        let found = candidates.iter().find(|name| {
            let asked = Command::new(name)
                .arg(if **name == "zig" {
                    "version"
                } else {
                    "--version"
                })
                .output();
            asked.is_ok_and(|output| output.status.success())
        });
        found.map(|name| Self::at(Path::new(name)))
    }

    /// The compiler at that path.
    pub fn at(program: &Path) -> Self {
        let name = program.file_stem().unwrap_or_default().to_string_lossy();
        let is_zig = name.starts_with("zig") && !name.contains("cc");
        Self {
            program: program.to_owned(),
            arguments: if is_zig {
                vec!["cc".to_owned()]
            } else {
                vec![]
            },
            is_zig,
        }
    }

    fn check(&self, file: &Path, target: &str, includes: &[String]) -> io::Result<Output> {
        let target = match (self.is_zig, target.starts_with("x86_64")) {
            (false, _) => target.to_owned(),
            (true, true) => "x86_64-macos".to_owned(),
            (true, false) => "aarch64-macos".to_owned(),
        };
        Command::new(&self.program)
            .args(&self.arguments)
            .args(["-target", &target, "-fsyntax-only", "-ferror-limit=0", "-w"])
            .args([
                "-std=gnu11",
                "-fno-color-diagnostics",
                "-fno-caret-diagnostics",
            ])
            .args(includes)
            // Even so zig writes an object file, by default to the current directory.
            .arg("-o")
            .arg(file.with_extension("o"))
            .arg(file)
            .output()
    }
}

/// Holds every finding of `audit` against the headers of `sdk`, and notes in it whether C agrees.
///
/// # Errors
///
/// The compiler cannot be run, or cannot even compile the headers, or accepts everything.
pub fn verify(audit: &mut Audit, sdk: &Sdk, compiler: &Compiler) -> Result<(), Error> {
    let fail = |reason: String| Error::Compiler(reason);
    let folder = tempfile::tempdir().map_err(|error| fail(error.to_string()))?;
    let stand_ins = folder.path().join("headers");
    write_stand_ins(&stand_ins)?;
    let mut includes = sdk.arguments();
    includes.extend(["-idirafter".to_owned(), stand_ins.display().to_string()]);
    for finding in &mut audit.findings {
        finding.verified = Some(true);
    }
    for target in audit.targets.clone() {
        let wrong = wrong_lines(audit, &target, folder.path(), &includes, compiler)?;
        for (index, finding) in audit.findings.iter_mut().enumerate() {
            if wrong.contains(&index) {
                finding.verified = Some(false);
            }
        }
    }
    Ok(())
}

/// The findings with which the compiler does not agree, by their place in the list.
fn wrong_lines(
    audit: &Audit,
    target: &str,
    folder: &Path,
    includes: &[String],
    compiler: &Compiler,
) -> Result<BTreeSet<usize>, Error> {
    let prelude = prelude(audit);
    let mut text = prelude.clone();
    text.push_str("_Static_assert(1, \"control\");\n#line 1 \"control-that-must-fail\"\n");
    text.push_str("_Static_assert(0, \"control\");\n");
    let mut must_fail = BTreeSet::new();
    for (index, finding) in audit.findings.iter().enumerate() {
        if !finding.targets.iter().any(|of| of == target) {
            continue;
        }
        for check in &finding.checks {
            // A name that a line starts anew with leads back to the finding.
            text.push_str(&format!("#line 1 \"finding-{index}\"\n"));
            match check.strip_prefix(MUST_FAIL) {
                Some(statement) => {
                    must_fail.insert(index);
                    text.push_str(&format!("void drift_use_{index}(void) {{ {statement} }}\n"));
                }
                None => text.push_str(&format!("{check}\n")),
            }
        }
    }
    let file = folder.join("findings.c");
    fs::write(&file, text).map_err(|error| Error::Compiler(error.to_string()))?;
    let output = compiler.check(&file, target, includes).map_err(|error| {
        Error::Compiler(format!(
            "{} cannot be started: {error}",
            compiler.program.display()
        ))
    })?;
    let said = String::from_utf8_lossy(&output.stderr);
    let mut failed = BTreeSet::new();
    let mut control = false;
    for line in said.lines() {
        let Some((place, _)) = line
            .split_once(": error: ")
            .or_else(|| line.split_once(": fatal error: "))
        else {
            continue;
        };
        let name = place.split(':').next().unwrap_or_default();
        let name = name.rsplit('/').next().unwrap_or(name);
        if let Some(index) = name.strip_prefix("finding-") {
            failed.extend(index.parse::<usize>().ok());
        } else if name == "control-that-must-fail" {
            control = true;
        } else {
            return Err(Error::Compiler(format!(
                "it does not accept the headers: {line}"
            )));
        }
    }
    if !control {
        let first = said.lines().take(4).collect::<Vec<_>>().join("\n");
        return Err(Error::Compiler(format!(
            "{} accepts an assertion that is false, or did not get that far: {first}",
            compiler.program.display()
        )));
    }
    Ok(failed.symmetric_difference(&must_fail).copied().collect())
}

/// What the assertions refer to: every header in which something was found, and the common ones.
fn prelude(audit: &Audit) -> String {
    let found = audit.findings.iter().map(|finding| finding.header.as_str());
    let headers: BTreeSet<&str> = found.filter(|header| !header.is_empty()).collect();
    let mut text = String::from("#include <mach/mach.h>\n");
    for header in headers {
        text.push_str(&format!("#include <{header}>\n"));
    }
    text
}
