//! Chooses the bindings to compile: those that `bootstrap-sys-bindgen` generated, or the committed
//! snapshot for the target's architecture.

use std::env;
use std::path::Path;

/// Variables through which Cargo passes on the metadata of `bootstrap-sys-sdk`, named after its `links`
/// key.
const BINDINGS: &str = "DEP_BOOTSTRAP_SYS_SDK_0_1_BINDINGS";
const SOURCE: &str = "DEP_BOOTSTRAP_SYS_SDK_0_1_SOURCE";

fn main() {
    for file in ["build.rs", "src/snapshot"] {
        println!("cargo::rerun-if-changed={file}");
    }
    println!(
        r#"cargo::rustc-check-cfg=cfg(bootstrap_sys_headers, values("sdkroot", "xcrun", "snapshot"))"#
    );
    let variable = |name| env::var(name).unwrap_or_default();
    let (source, bindings) = match env::var(BINDINGS) {
        Ok(bindings) => (variable(SOURCE), bindings),
        Err(_) => {
            // An architecture without a snapshot is refused by the crate itself, with the reason.
            let arch = match variable("CARGO_CFG_TARGET_ARCH").as_str() {
                "aarch64" => "aarch64",
                _ => "x86_64",
            };
            let snapshot = Path::new(&variable("CARGO_MANIFEST_DIR"))
                .join("src/snapshot")
                .join(arch)
                .with_extension("rs");
            ("snapshot".to_owned(), snapshot.display().to_string())
        }
    };
    println!("cargo::rustc-cfg=bootstrap_sys_headers=\"{source}\"");
    println!("cargo::rustc-env=BOOTSTRAP_SYS_BINDINGS={bindings}");
}
