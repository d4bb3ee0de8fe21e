//! A libclang that cannot be loaded. Alone in its file: the variable it sets is the whole
//! process's.

use std::process::Command;
use std::{env, fs};

use bootstrap_sys_generate::{Arch, Sdk, Target, generate};

const SDK: &str = "BOOTSTRAP_SYS_TEST_SDK";

#[test]
fn libclang_that_cannot_be_loaded_is_an_error_that_names_the_variable() {
    if let Some(root) = env::var_os(SDK) {
        return generate_and_report(root.as_ref());
    }
    let folder = tempfile::tempdir().expect("folder");
    for header in [
        "Availability.h",
        "bsm/audit.h",
        "mach/arm/boolean.h",
        "mach/mach.h",
        "mach/mach_port.h",
        "mach/message.h",
        "mach/port.h",
        "mach_debug/mach_debug_types.h",
        "sys/cdefs.h",
    ] {
        let path = folder.path().join(header);
        fs::create_dir_all(path.parent().expect("a header lies in a folder")).expect("folder");
        fs::write(path, "").expect("header");
    }
    for library in ["libclang.so", "libclang.dylib"] {
        fs::write(folder.path().join(library), "not a library").expect("file");
    }
    // The test runs itself again, with an environment of its own.
    let output = Command::new(env::current_exe().expect("path"))
        .args([
            "--exact",
            "libclang_that_cannot_be_loaded_is_an_error_that_names_the_variable",
            "--nocapture",
        ])
        .env("LIBCLANG_PATH", folder.path())
        .env(SDK, folder.path())
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        said.contains("libclang, which reads the SDK's headers, cannot be loaded"),
        "{said}"
    );
    assert!(
        said.contains("LIBCLANG_PATH") && said.contains("`apple-bindgen`"),
        "{said}"
    );
}

fn generate_and_report(root: &std::path::Path) {
    let sdk = Sdk::open(root, None).expect("it looks whole");
    let sources = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let error = generate(&sdk, Target::macos(Arch::Aarch64), sources.as_ref())
        .expect_err("there is no libclang");
    println!("{error}");
}
