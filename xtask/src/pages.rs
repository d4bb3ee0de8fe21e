//! `drift`'s pages, made from the committed surfaces and used as a reader uses them: by keyboard, on
//! a narrow and a wide window, in both themes, by a link to a filter. axe looks at each.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::browser::{Browser, Window};
use crate::command::Run;
use crate::console;

/// A name that becomes markup in a page that does not escape it.
const HOSTILE: &str = "mach_port_destroy</script><img src=x onerror=\\\"bad=1\\\">";

/// A page that shows more rows than this is filtered before axe looks at it, which takes a minute for
/// a thousand. Its rows are made alike.
const ROWS: u64 = 300;

const WIDE: Window = Window {
    width: 1280,
    dark: false,
};

/// Makes the pages in `results` with the program `drift`, and checks them.
///
/// # Errors
///
/// A page is not as it should be.
pub(crate) fn check(drift: &Run, surfaces: &Path, results: &Path, axe: &Path) -> Result<()> {
    let pages = make(drift, surfaces, results)?;
    let axe = fs::read_to_string(axe).with_context(|| axe.display().to_string())?;
    let mut browser = Browser::start()?;
    control(&mut browser, results, &axe)?;
    for page in &pages {
        let name = page.file_stem().unwrap_or_default().display().to_string();
        browser.open(page, "", WIDE)?;
        let large = shown(&mut browser)? > ROWS;
        for window in Window::ALL {
            browser.open(page, if large { "#q=vm_" } else { "" }, window)?;
            accessible(&mut browser, &axe)?;
            sideways(&mut browser, window)?;
            let picture = format!("{name}-{}-{}.png", window.width, window.theme());
            browser.picture(&results.join(picture))?;
        }
        filter(&mut browser, page, &axe)?;
        fragments(&mut browser, page)?;
        browser.open(page, "", WIDE)?;
        if browser.evaluate("document.querySelector('[role=grid]') !== null")? == true {
            grid(&mut browser, page, &axe)?;
        }
        browser.expect(
            "typeof bad === 'undefined' && !document.querySelector('img')",
            "a name became markup",
        )?;
        browser.no_faults()?;
        console::note(&format!("{} is as it should be", page.display()));
    }
    Ok(())
}

/// Asserts that the checks can fail: on a page that does everything wrong.
fn control(browser: &mut Browser, results: &Path, axe: &str) -> Result<()> {
    let bad = results.join("bad.html");
    fs::write(
        &bad,
        "<!DOCTYPE html><p style='color: #ccc; background: #fff; width: 2000px'>pale</p>
         <img src='no-such-picture.png'><script>throw 'thrown'</script>",
    )?;
    browser.open(&bad, "", WIDE)?;
    let found = accessible(browser, axe)
        .err()
        .context("axe finds nothing")?;
    let found = found.to_string();
    for fault in [
        "color-contrast",
        "html-has-lang",
        "document-title",
        "image-alt",
    ] {
        ensure!(found.contains(fault), "axe does not find {fault}: {found}");
    }
    ensure!(sideways(browser, WIDE).is_err(), "the page is too wide");
    let found = browser
        .no_faults()
        .err()
        .context("the page has no faults")?;
    let found = found.to_string();
    for fault in ["an exception", "a request"] {
        ensure!(found.contains(fault), "{fault} is not noticed: {found}");
    }
    Ok(())
}

fn sideways(browser: &mut Browser, window: Window) -> Result<()> {
    browser.expect(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth",
        &format!("it scrolls sideways at {} pixels", window.width),
    )
}

/// Writes one page of each kind, and two of a surface with a hostile name.
fn make(drift: &Run, surfaces: &Path, results: &Path) -> Result<Vec<PathBuf>> {
    let surface = |version: &str| surfaces.join(format!("{version}.json"));
    let mut all: Vec<PathBuf> = fs::read_dir(surfaces)
        .with_context(|| surfaces.display().to_string())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    all.sort();
    let text = fs::read_to_string(surface("26.4"))?;
    let hostile = results.join("hostile.json");
    fs::write(&hostile, text.replace("mach_port_destroy", HOSTILE))?;
    let pages = [
        (
            "history",
            drift
                .clone()
                .args([
                    "history",
                    "--only=mach_port_*",
                    "--only=vm_*",
                    "--only=host_*",
                ])
                .args(&all),
        ),
        (
            "diff",
            drift
                .clone()
                .args(["diff", "--fail-on=never"])
                .args([surface("15.5"), surface("26.4")]),
        ),
        (
            "check",
            drift
                .clone()
                .args(["check", "--fail-on=never", "--sdk"])
                .arg(surface("26.4"))
                .arg("--baseline")
                .arg(surface("15.5")),
        ),
        ("spi", drift.clone().arg("spi").args(&all)),
        (
            "audit",
            drift
                .clone()
                .args(["audit", crate::drift::AUDITED, "--fail-on=unverified"])
                .args(["--verify=off"]),
        ),
        // More than fit beside each other.
        (
            "many-sdks",
            drift
                .clone()
                .args(["history", "--only=mach_port_d*"])
                .args([&all[..], &all, &all].concat()),
        ),
        (
            "hostile-diff",
            drift
                .clone()
                .args(["diff", "--fail-on=never"])
                .arg(surface("15.5"))
                .arg(&hostile),
        ),
        (
            "hostile-history",
            drift
                .clone()
                .args(["history", "--only=mach_port_d*"])
                .arg(surface("15.5"))
                .arg(&hostile),
        ),
    ];
    let made = pages.into_iter().map(|(name, drift)| {
        let page = results.join(format!("{name}.html"));
        drift.args(["--format=html", "--output"]).arg(&page).run()?;
        Ok(page)
    });
    made.collect()
}

/// Asserts that axe finds no fault, and no contrast that it cannot tell.
fn accessible(browser: &mut Browser, axe: &str) -> Result<()> {
    if browser.evaluate("typeof axe")? == "undefined" {
        browser.evaluate(&format!("{axe}; 0"))?;
    }
    let found = browser.evaluate(
        "axe.run(document, { resultTypes: ['violations', 'incomplete'] }).then(found =>
            [...found.violations, ...found.incomplete.filter(one => one.id === 'color-contrast')]
                .map(one => one.id + ': ' + one.help + ': ' + one.nodes.slice(0, 3)
                    .map(node => node.html.slice(0, 200) + ' ' + node.failureSummary).join('; ')))",
    )?;
    let found = lines(&found);
    ensure!(found.is_empty(), "axe finds:\n  {}", found.join("\n  "));
    Ok(())
}

fn lines(value: &Value) -> Vec<&str> {
    let lines = value.as_array().into_iter().flatten();
    lines.filter_map(Value::as_str).collect()
}

/// The number of visible rows.
const SHOWN: &str = "document.querySelectorAll('[data-mark]:not([hidden])').length";

fn shown(browser: &mut Browser) -> Result<u64> {
    let shown = browser.evaluate(SHOWN)?.as_u64().context("a number")?;
    browser.expect(
        &format!("document.getElementById('count').textContent.startsWith('{shown} of ')"),
        "the page counts other rows than it shows",
    )?;
    Ok(shown)
}

/// Types into the filter, and follows it through the browser's history.
fn filter(browser: &mut Browser, page: &Path, axe: &str) -> Result<()> {
    browser.open(page, "", WIDE)?;
    let all = shown(browser)?;
    browser.tab_to("at.id === 'filter'")?;
    browser.write("no-such-name")?;
    ensure!(shown(browser)? == 0, "rows that do not fit are shown");
    browser.expect(
        "!document.getElementById('none').hidden
            && document.getElementById('none').innerText.startsWith('Nothing matches “no-such-name”.')",
        "it does not say that nothing matches",
    )?;
    browser.expect(
        "![...document.querySelectorAll('h2')].some(one => one.closest('section') && one.checkVisibility())",
        "headings without rows are left",
    )?;
    browser.expect("location.hash === '#q=no-such-name'", "the address")?;
    accessible(browser, axe)?;

    step(browser, "back")?;
    browser.expect(
        "document.getElementById('filter').value === '' && location.hash === ''",
        "going back leaves the filter",
    )?;
    ensure!(shown(browser)? == all, "going back shows other rows");
    step(browser, "forward")?;
    ensure!(shown(browser)? == 0, "going forward does not filter again");
    browser.tab_to("at.id === 'reset'")?;
    browser.press("Enter")?;
    ensure!(shown(browser)? >= all, "the button does not show all rows");
    browser.expect("document.getElementById('none').hidden", "it is not so")?;

    // A mark, by keyboard. Loading the page again keeps the choice.
    browser.open(page, "", WIDE)?;
    browser.tab_to("at.type === 'checkbox' && at.checked")?;
    browser.press(" ")?;
    let fewer = shown(browser)?;
    ensure!(fewer < all, "a mark that is unset hides nothing");
    let hash = browser.evaluate("location.hash")?;
    let hash = hash.as_str().unwrap_or_default().to_owned();
    ensure!(hash.starts_with("#show="), "the address has no {hash}");
    browser.open(page, &hash, WIDE)?;
    ensure!(shown(browser)? == fewer, "a link does not lead to the same");
    step_to_hash(browser, "#q=mach%20port")?;
    let some = shown(browser)?;
    ensure!((1..=all).contains(&some), "{some} rows have both words");
    browser.no_faults()
}

/// Goes through the browser's history, and waits until the page has noticed.
fn step(browser: &mut Browser, direction: &str) -> Result<()> {
    browser.evaluate(&format!(
        "new Promise(done => {{ addEventListener('hashchange', done, {{ once: true }}); history.{direction}(); }}).then(() => 0)"
    ))?;
    Ok(())
}

fn step_to_hash(browser: &mut Browser, hash: &str) -> Result<()> {
    browser.evaluate(&format!(
        "new Promise(done => {{ addEventListener('hashchange', done, {{ once: true }}); location.hash = '{hash}'; }}).then(() => 0)"
    ))?;
    Ok(())
}

/// Opens the page with foreign and malformed fragments.
fn fragments(browser: &mut Browser, page: &Path) -> Result<()> {
    browser.open(page, "", WIDE)?;
    let all = shown(browser)?;
    for fragment in [
        "#",
        "#%E0%A4%A",
        "#%",
        "#no-such-place",
        "#<img src=x onerror=bad=1>",
        "#__proto__=1&constructor=2",
        "#q=",
    ] {
        browser.open(page, fragment, WIDE)?;
        ensure!(shown(browser)? == all, "{fragment} hides rows");
    }
    for fragment in ["#q=%E0%A4%A", "#show=no-such-mark", "#show=&q=%00"] {
        browser.open(page, fragment, WIDE)?;
        ensure!(shown(browser)? == 0, "{fragment} shows rows");
        step_to_hash(browser, "no-such-place")?;
        ensure!(shown(browser)? == 0, "a place changes the filter");
    }
    browser.no_faults()
}

/// Walks through the grid by keyboard.
fn grid(browser: &mut Browser, page: &Path, axe: &str) -> Result<()> {
    let at = |row: &str, column: &str| {
        format!(
            "(() => {{
                const grid = document.querySelector('[role=grid]'), at = document.activeElement;
                const rows = [...grid.tBodies[0].rows].filter(row => !row.hidden);
                const last = rows.length - 1, end = at.parentElement.cells.length - 1;
                return rows.indexOf(at.parentElement) === Math.min({row}, last) && at.cellIndex === {column};
            }})()"
        )
    };
    browser.tab_to("at.closest('[role=grid]')")?;
    browser.expect(&at("0", "0"), "Tab leads to another cell than the first")?;
    for (key, row, column) in [
        ("ArrowRight", "0", "1"),
        ("ArrowDown", "1", "1"),
        ("ArrowDown", "2", "1"),
        ("ArrowUp", "1", "1"),
        ("End", "1", "end"),
        ("ArrowRight", "1", "end"),
        ("Home", "1", "0"),
        ("ArrowLeft", "1", "0"),
        ("PageDown", "11", "0"),
        ("PageUp", "Math.max(0, Math.min(11, last) - 10)", "0"),
        ("Control+End", "last", "end"),
        ("ArrowDown", "last", "end"),
        ("Control+Home", "0", "0"),
        ("ArrowUp", "0", "0"),
        ("Control+End", "last", "end"),
    ] {
        browser.press(key)?;
        browser.expect(&at(row, column), &format!("{key} leads elsewhere"))?;
        browser.expect(
            "document.querySelectorAll('[role=grid] [tabindex]').length === 1",
            "not one cell is in the order of the Tab key",
        )?;
    }
    browser.expect(
        "!document.getElementById('detail').hidden
            && /^.+\\n[^:]+: (not )?there/.test(document.getElementById('detail').textContent)
            && /^[^:]+: (not )?there/.test(document.activeElement.ariaLabel)",
        "it does not say what the cell means",
    )?;
    browser.expect(
        "(() => {
            const box = document.activeElement.getBoundingClientRect();
            const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return found === document.activeElement;
        })()",
        "the chosen cell is hidden behind something",
    )?;
    if shown(browser)? <= ROWS {
        accessible(browser, axe)?;
    }
    browser.picture(&page.with_extension("chosen.png"))?;
    browser.tab_to("at.id === 'detail'")?;
    browser.press("Escape")?;
    browser.expect(
        "document.getElementById('detail').hidden && document.activeElement.closest('[role=grid]') !== null",
        "Escape does not lead back to the grid",
    )?;

    // The chosen cell is filtered away: another takes its place in the order.
    step_to_hash(browser, "#q=mach_port_d")?;
    browser.expect(
        "!document.querySelector('[role=grid] [tabindex]').parentElement.hidden",
        "the Tab key leads to a hidden cell",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_list_are_its_strings() {
        assert_eq!(lines(&serde_json::json!(["a", 1, "b"])), ["a", "b"]);
        assert_eq!(lines(&Value::Null), [""; 0]);
    }
}
