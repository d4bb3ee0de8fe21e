//! A page in a real browser: Chromium, without a window and without a network.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::apt;
use crate::command::Run;
use crate::console;

/// The names under which it is installed.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A Chromium.
pub(crate) struct Browser {
    program: &'static str,
}

/// How many lines of a page's tables are shown, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rows {
    pub(crate) shown: usize,
    pub(crate) all: usize,
}

impl Browser {
    /// Finds one, or as root on a system with apt installs it.
    ///
    /// # Errors
    ///
    /// There is none.
    pub(crate) fn find() -> Result<Self> {
        if let Some(found) = Self::at_hand() {
            return Ok(found);
        }
        if apt::usable() {
            console::note("no Chromium at hand; installing Debian's: about 100 MB, once");
            apt::install(&["chromium"])?;
            if let Some(found) = Self::at_hand() {
                return Ok(found);
            }
        }
        bail!("there is no Chromium on this machine; install chromium or google-chrome")
    }

    fn at_hand() -> Option<Self> {
        let mut names = NAMES.into_iter();
        let program = names.find(|name| Run::new(name).arg("--version").succeeds())?;
        Some(Self { program })
    }

    fn run(&self) -> Run {
        Run::new(self.program).args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--hide-scrollbars",
            "--virtual-time-budget=10000",
        ])
    }

    /// Opens the page with `filter` in its filter box, and counts the lines after its script has run.
    ///
    /// # Errors
    ///
    /// The browser fails, or the page shows another count than there are lines.
    pub(crate) fn rows(&self, page: &Path, filter: &str) -> Result<Rows> {
        let address = format!("file://{}#{filter}", absolute(page)?.display());
        let document = self.run().arg("--dump-dom").arg(address).output()?;
        let rows = count(&document);
        let says = document.split_once("id=\"count\">").map(|(_, rest)| rest);
        let says = says
            .and_then(|rest| rest.split_once('<'))
            .map(|(text, _)| text);
        let counted = format!("{} of {}", rows.shown, rows.all);
        if says != Some(counted.as_str()) {
            bail!("the page says {says:?} of its lines, and shows {counted}: did its script run?");
        }
        Ok(rows)
    }

    /// Makes a picture of the page as it opens.
    ///
    /// # Errors
    ///
    /// The browser fails.
    pub(crate) fn picture(&self, page: &Path, picture: &Path) -> Result<()> {
        let address = format!("file://{}", absolute(page)?.display());
        self.run()
            .arg("--window-size=1280,900")
            .arg(format!("--screenshot={}", absolute(picture)?.display()))
            .arg(address)
            .output()?;
        let size = std::fs::metadata(picture).map(|file| file.len());
        size.with_context(|| format!("the browser wrote no {}", picture.display()))?;
        Ok(())
    }
}

fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).with_context(|| format!("the place of {}", path.display()))
}

/// Counts the lines in a document as a browser wrote it.
fn count(document: &str) -> Rows {
    let lines = document.split("<tr data-text").skip(1);
    let heads = lines.map(|line| line.split('>').next().unwrap_or(""));
    let hidden: Vec<bool> = heads.map(|head| head.contains(" hidden")).collect();
    Rows {
        shown: hidden.iter().filter(|hidden| !**hidden).count(),
        all: hidden.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_with_and_without_the_hidden() {
        let document = "<tr data-text=\"a\" data-grade=\"x\"><td>\
                        <tr data-text=\"b\" data-grade=\"x\" hidden=\"\"><td>hidden";
        assert_eq!(count(document), Rows { shown: 1, all: 2 });
        assert_eq!(count(""), Rows { shown: 0, all: 0 });
    }
}
