//! Directories that are an SDK, and directories that are not.

use std::fs;
use std::path::Path;

use bootstrap_sys_generate::{Arch, Sdk, Target, generate};

const HEADERS: [&str; 8] = [
    "Availability.h",
    "bsm/audit.h",
    "mach/mach.h",
    "mach/mach_port.h",
    "mach/message.h",
    "mach/port.h",
    "mach_debug/mach_debug_types.h",
    "sys/cdefs.h",
];

fn touch(root: &Path, header: &str) {
    let path = root.join(header);
    fs::create_dir_all(path.parent().expect("a header lies in a folder")).expect("folder");
    fs::write(path, "").expect("header");
}

fn refusal(root: &Path, clang_include: Option<&Path>) -> String {
    Sdk::open(root, clang_include)
        .expect_err("it is not an SDK")
        .to_string()
}

#[test]
fn sdk_that_does_not_exist_is_refused_by_name() {
    let folder = tempfile::tempdir().expect("folder");
    let message = refusal(&folder.path().join("Mac OS.sdk"), None);
    assert!(
        message.contains("Mac OS.sdk") && message.contains("no such directory"),
        "{message}"
    );
}

#[test]
fn sdk_of_neither_layout_is_told_both() {
    let folder = tempfile::tempdir().expect("folder");
    let message = refusal(folder.path(), None);
    assert!(
        message.contains("neither usr/include/mach/mach.h nor mach/mach.h"),
        "{message}"
    );
}

#[test]
fn sdk_lacking_headers_is_told_which() {
    for layout in ["", "usr/include"] {
        let folder = tempfile::tempdir().expect("folder");
        let include = folder.path().join(layout);
        for header in HEADERS
            .iter()
            .filter(|header| !["mach/port.h", "bsm/audit.h"].contains(header))
        {
            touch(&include, header);
        }
        let message = refusal(folder.path(), None);
        assert!(
            message.ends_with("lacks bsm/audit.h, mach/port.h"),
            "{message}"
        );
    }
}

#[test]
fn sdk_of_either_layout_is_opened() {
    for layout in ["", "usr/include"] {
        let folder = tempfile::tempdir().expect("folder");
        let include = folder.path().join(layout);
        HEADERS.iter().for_each(|header| touch(&include, header));
        let sdk = Sdk::open(folder.path(), None).expect("it is whole");
        assert_eq!(
            sdk.include().canonicalize().expect("path"),
            include.canonicalize().expect("path")
        );
    }
}

#[test]
fn clang_include_without_its_headers_is_refused_by_variable() {
    let folder = tempfile::tempdir().expect("folder");
    HEADERS
        .iter()
        .for_each(|header| touch(folder.path(), header));
    let message = refusal(folder.path(), Some(folder.path()));
    assert!(
        message.contains("BOOTSTRAP_SYS_CLANG_INCLUDE") && message.contains("stddef.h"),
        "{message}"
    );
}

#[test]
fn sdk_for_another_architecture_is_refused_before_its_headers_are_read() {
    let folder = tempfile::tempdir().expect("folder");
    HEADERS
        .iter()
        .for_each(|header| touch(folder.path(), header));
    touch(folder.path(), "mach/i386/boolean.h");
    let sdk = Sdk::open(folder.path(), None).expect("it looks whole");
    assert!(sdk.supports(Arch::X86_64) && !sdk.supports(Arch::Aarch64));
    let sources = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let message = generate(&sdk, Target::macos(Arch::Aarch64), sources.as_ref())
        .expect_err("it is for Intel")
        .to_string();
    assert!(
        message.contains("no headers for aarch64") && message.contains("mach/arm"),
        "{message}"
    );
}

#[test]
fn target_of_another_architecture_is_refused_by_name() {
    let message = Target::of("riscv64", "linux", "riscv64gc-unknown-linux-gnu")
        .expect_err("Darwin does not run on it")
        .to_string();
    assert!(
        message.contains("riscv64") && message.contains("x86_64 and aarch64"),
        "{message}"
    );
}
