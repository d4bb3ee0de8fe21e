//! Anything that clients may say to a session: see [`mach_fuzz::protocol`].
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| mach_fuzz::protocol::run(input));
