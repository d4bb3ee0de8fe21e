//! Has the bindings generated from the headers that `Source` chooses, or takes the snapshot.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};

use bootstrap_sys_generate::{
    CLANG_INCLUDE_VARIABLE, SDKROOT_VARIABLE, Sdk, Source, Target, generate, snapshot_path,
};

fn main() {
    if let Err(error) = run() {
        // Cargo shows this line, and fails the build; a failing status would add everything else
        // printed here.
        println!("cargo::error={}", error.to_string().replace('\n', " | "));
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    for variable in [
        SDKROOT_VARIABLE,
        CLANG_INCLUDE_VARIABLE,
        "LIBCLANG_PATH",
        "DEVELOPER_DIR",
        "DOCS_RS",
    ] {
        println!("cargo::rerun-if-env-changed={variable}");
    }
    for file in ["build.rs", "wrapper.h", "headers", "src/snapshot"] {
        println!("cargo::rerun-if-changed={file}");
    }
    println!(
        r#"cargo::rustc-check-cfg=cfg(bootstrap_sys_headers, values("sdkroot", "xcrun", "snapshot"))"#
    );

    let manifest = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let target = Target::of(
        &variable("CARGO_CFG_TARGET_ARCH")?,
        &variable("CARGO_CFG_TARGET_OS")?,
    )?;
    let source = Source::choose(|name| env::var_os(name))?;
    let bindings = match &source {
        Source::SdkRoot(root) => {
            bind(root, target, &manifest).map_err(|error| format!("{SDKROOT_VARIABLE}: {error}"))?
        }
        Source::Xcrun(root) => bind(root, target, &manifest)?,
        Source::Snapshot => manifest.join(snapshot_path(target.arch())),
    };
    println!(
        "cargo::rustc-cfg=bootstrap_sys_headers=\"{}\"",
        source.name()
    );
    println!(
        "cargo::rustc-env=BOOTSTRAP_SYS_BINDINGS={}",
        bindings.display()
    );
    Ok(())
}

/// Generates bindings from the SDK at `root` and says where they are.
fn bind(root: &Path, target: Target, manifest: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let clang_include = env::var_os(CLANG_INCLUDE_VARIABLE).map(PathBuf::from);
    let sdk = Sdk::open(root, clang_include.as_deref())?;
    // Another SDK under the same path shows in these.
    for header in ["AvailabilityVersions.h", "mach/message.h"] {
        println!(
            "cargo::rerun-if-changed={}",
            sdk.include().join(header).display()
        );
    }
    let bindings = generate(&sdk, target, manifest)?;
    let path = PathBuf::from(variable("OUT_DIR")?).join("bindings.rs");
    std::fs::write(&path, bindings.text)
        .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    Ok(path)
}

fn variable(name: &str) -> Result<String, Box<dyn Error>> {
    env::var(name).map_err(|error| format!("Cargo's variable {name}: {error}").into())
}
