//! Any sequence of operations on the kernel: see [`mach_fuzz::kernel`].
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| mach_fuzz::kernel::run(input));
