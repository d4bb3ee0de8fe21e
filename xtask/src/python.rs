//! Python and pip, which bring the tools that have no Rust crate.
//!
//! A fresh Debian has `python3` without pip, and guards its own Python against pip. So packages
//! only ever go into a folder below the target directory, and pip is taken from the first place
//! that has it: `python3 -m pip`, a virtual environment (whose pip Python brings along), or, as
//! root on a system with apt, the package `python3-pip`.

use std::path::Path;

use anyhow::{Result, bail};

use crate::apt;
use crate::command::Run;
use crate::console;
use crate::project::Project;

/// A Python that has pip.
pub(crate) struct Python {
    program: std::path::PathBuf,
}

impl Python {
    /// Finds or makes one.
    ///
    /// # Errors
    ///
    /// There is no `python3`, or no way to pip; the error says what to install.
    pub(crate) fn with_pip(project: &Project) -> Result<Self> {
        let venv = project.tools().join("venv");
        let places = [Path::new("python3").to_owned(), venv.join("bin/python3")];
        if let Some(python) = places.iter().map(Self::at).find(Self::has_pip) {
            return Ok(python);
        }
        if !Self::interpreter().arg("--version").succeeds() && !apt::usable() {
            bail!("there is no `python3` on this machine; install Python 3.10 or newer");
        }
        console::note("python3 has no pip; trying a virtual environment of our own");
        let made = Self::interpreter().args(["-m", "venv"]).arg(&venv);
        if made.succeeds() {
            let python = Self::at(venv.join("bin/python3"));
            if python.has_pip() {
                return Ok(python);
            }
        }
        // A half-made environment would be found, and be of no use, next time.
        if venv.exists() {
            std::fs::remove_dir_all(&venv)?;
        }
        if apt::usable() {
            console::note("nor does that work; installing Debian's pip");
            apt::install(&["python3-pip"])?;
            let python = Self::at(Path::new("python3"));
            if python.has_pip() {
                return Ok(python);
            }
        }
        bail!(
            "python3 has no pip, and none could be set up.\n\
             On Debian and Ubuntu `apt-get install python3-pip` brings it; \
             elsewhere `python3 -m ensurepip` may."
        )
    }

    /// The interpreter that runs installed packages.
    pub(crate) fn interpreter() -> Run {
        Run::new("python3")
    }

    /// `pip install` into `target`, of exactly what `requirements` pins by hash.
    pub(crate) fn install(&self, requirements: &Path, target: &Path) -> Run {
        Run::new(&self.program)
            .talking_to_stderr()
            // As an option it is unknown to pip 22.0, as a variable it is passed over.
            .quiet_env("PIP_ROOT_USER_ACTION", "ignore")
            .args(["-m", "pip", "install", "--disable-pip-version-check"])
            .args(["--no-deps", "--require-hashes", "--only-binary=:all:"])
            .args(["--no-compile", "--target"])
            .arg(target)
            .arg("--requirement")
            .arg(requirements)
    }

    fn at(program: impl AsRef<Path>) -> Self {
        let program = program.as_ref().to_owned();
        Self { program }
    }

    fn has_pip(&self) -> bool {
        Run::new(&self.program)
            .args(["-m", "pip", "--version"])
            .succeeds()
    }
}
