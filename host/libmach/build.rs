//! Records the name that the shared library is installed under.
//!
//! Cargo calls it `liblibmach.so`, after the crate. A C program links with `-lmach`, and is to find
//! `libmach.so` when it is run.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libmach.so");
    }
}
