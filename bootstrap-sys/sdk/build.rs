//! Passes on what the build script of `bootstrap-sys-bindgen` found.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    for key in ["SOURCE", "BINDINGS"] {
        if let Ok(value) = env::var(format!("DEP_BOOTSTRAP_SYS_BINDGEN_0_1_{key}")) {
            println!("cargo::metadata={key}={value}");
        }
    }
}
