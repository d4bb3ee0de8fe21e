//! Mistakes that do not compile, with what the compiler says about them.
//!
//! The messages are those of Rust 1.95. After a new compiler, or a change that makes them better:
//! `TRYBUILD=overwrite cargo test -p mach-bootstrap --test compile_fail`, and read the difference.

#[test]
fn classic_mistakes_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
