//! Any message that a receiver may find in its buffer: see [`bootstrap_fuzz`].
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| bootstrap_fuzz::run(input));
