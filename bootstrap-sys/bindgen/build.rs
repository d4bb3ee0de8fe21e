//! Generates bindings from the SDK of this build, if it has one.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};

use bootstrap_sys_generate::{
    CLANG_INCLUDE_VARIABLE, SDKROOT_VARIABLE, Sdk, Source, Target, generate,
};

fn main() {
    if let Err(error) = run() {
        // Cargo shows this line and fails the build. A failing exit status would add everything else
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
    for file in ["build.rs", "wrapper.h", "headers", "docs"] {
        println!("cargo::rerun-if-changed={file}");
    }
    let target = Target::of(
        &variable("CARGO_CFG_TARGET_ARCH")?,
        &variable("CARGO_CFG_TARGET_OS")?,
        &variable("TARGET")?,
    )?;
    let source = Source::choose(target, |name| env::var_os(name))?;
    let bindings = match &source {
        Source::SdkRoot(root) => {
            Some(bind(root, target).map_err(|error| format!("{SDKROOT_VARIABLE}: {error}"))?)
        }
        Source::Xcrun(root) => Some(bind(root, target)?),
        Source::Snapshot => None,
    };
    println!("cargo::metadata=SOURCE={}", source.name());
    if let Some(bindings) = bindings {
        println!("cargo::metadata=BINDINGS={}", bindings.display());
    }
    Ok(())
}

/// Generates bindings from the SDK at `root` and returns the path of the file.
fn bind(root: &Path, target: Target) -> Result<PathBuf, Box<dyn Error>> {
    let clang_include = env::var_os(CLANG_INCLUDE_VARIABLE).map(PathBuf::from);
    let sdk = Sdk::open(root, clang_include.as_deref())?;
    // Another SDK under the same path differs in these.
    for header in ["AvailabilityVersions.h", "mach/message.h"] {
        println!(
            "cargo::rerun-if-changed={}",
            sdk.include().join(header).display()
        );
    }
    let sources = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let bindings = generate(&sdk, target, &sources)?;
    let path = PathBuf::from(variable("OUT_DIR")?).join("bindings.rs");
    std::fs::write(&path, bindings.text)
        .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    Ok(path)
}

fn variable(name: &str) -> Result<String, Box<dyn Error>> {
    env::var(name).map_err(|error| format!("Cargo's variable {name}: {error}").into())
}
