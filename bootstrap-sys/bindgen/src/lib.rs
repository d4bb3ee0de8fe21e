//! Generates the bindings of `bootstrap-sys` from the SDK of a build.
//!
//! All of that happens in the build script. It passes on, as the metadata of the `links` key:
//!
//! | key | value |
//! |---|---|
//! | `SOURCE` | `sdkroot`, `xcrun`, or `snapshot` where a build has no SDK |
//! | `BINDINGS` | path of the generated Rust source, unless the source is `snapshot` |
#![no_std]
