//! HTML pages and man pages as the program writes them. A browser looks at the former in
//! `cargo xtask drift`, the shells at hand read the completions in `cargo xtask dist`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn drift(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_drift"))
        .args(arguments)
        .env_remove("SDKROOT")
        .output()
        .expect("it starts")
}

fn surface(version: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("surfaces");
    let file = folder.join(format!("{version}.json"));
    file.to_str().expect("it is text").to_owned()
}

fn page(arguments: &[&str]) -> String {
    let output = drift(&[arguments, &["--format", "html"]].concat());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() < Some(2), "{said}");
    String::from_utf8(output.stdout).expect("it is text")
}

/// A crate with one wrong value.
fn bindings(folder: &Path) -> PathBuf {
    fs::create_dir(folder.join("src")).expect("made");
    let manifest =
        "[package]\nname = \"wrong\"\nversion = \"1.2.3\"\nedition = \"2021\"\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest).expect("written");
    let source = "pub type kern_return_t = i32; pub const KERN_FAILURE: kern_return_t = 6;";
    fs::write(folder.join("src/lib.rs"), source).expect("written");
    folder.to_owned()
}

#[test]
fn every_command_that_reports_writes_a_page_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let bindings = bindings(folder.path());
    let (old, new) = (surface("15.5"), surface("26.4"));
    for (arguments, title) in [
        (&["diff", &old, &new][..], "macOS 15.5 → macOS 26.4"),
        (
            &["check", "--sdk", &new, "--baseline", &old],
            "macOS 15.5 → macOS 26.4",
        ),
        (
            &["history", &old, &new],
            "Mach headers from macOS 15.5 to 26.4",
        ),
        (
            &["spi", &new, "--family", "bootstrap"],
            "What is public in macOS 26.4 on ",
        ),
        (
            &[
                "audit",
                bindings.to_str().expect("it is text"),
                "--sdk",
                &new,
            ],
            "wrong 1.2.3 against macOS 26.4",
        ),
    ] {
        let page = page(arguments);
        assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
        let heading = format!("<h1>{title}");
        assert!(page.contains(&heading), "{arguments:?}: no {heading}");
        assert!(page.contains("scope=\"col\""), "{arguments:?}");
        assert!(page.contains("scope=\"row\""), "{arguments:?}");
        assert!(page.contains("role=\"search\""), "{arguments:?}");
        for outside in ["http://", "https://", " src=", "<link", "@import", "url("] {
            assert!(!page.contains(outside), "{arguments:?}: {outside}");
        }
        assert_eq!(page, self::page(arguments), "the same bytes each time");
    }
}

#[test]
fn page_of_a_check_ends_with_the_command_that_accepts_the_sdk() {
    let (old, new) = (surface("15.5"), surface("26.4"));
    let page = page(&["check", "--sdk", &new, "--baseline", &old]);
    assert!(page.contains("--accept"), "what to do is on the page");
    assert!(page.contains("the snapshot of bootstrap-sys"));
}

#[test]
fn generate_writes_a_page_for_each_command_and_completions() {
    let folder = tempfile::tempdir().expect("a folder");
    let prefix = folder.path().join("usr");
    let path = prefix.to_str().expect("it is text");
    assert!(drift(&["--generate", path]).status.success());
    for file in [
        "share/man/man1/drift.1",
        "share/man/man1/drift-diff.1",
        "share/man/man1/drift-audit.1",
        "share/bash-completion/completions/drift",
        "share/zsh/site-functions/_drift",
        "share/fish/vendor_completions.d/drift.fish",
    ] {
        let text = fs::read_to_string(prefix.join(file)).expect(file);
        assert!(text.contains("drift"), "{file}");
    }
}

#[test]
fn generate_where_nothing_can_be_written_names_the_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("file");
    fs::write(&place, "").expect("written");
    let output = drift(&["--generate", place.to_str().expect("it is text")]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("cannot write") && said.contains("file"),
        "{said}"
    );
}

#[test]
fn no_command_at_all_is_answered_with_the_help() {
    let output = drift(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Commands:"));
    let output = drift(&["--generate", "somewhere", "diff"]);
    assert_eq!(output.status.code(), Some(2), "either, not both");
    assert!(!Path::new("somewhere").exists());
}
