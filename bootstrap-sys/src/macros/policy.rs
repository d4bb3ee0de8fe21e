//! Scheduling, and the numbers of processors, from `<mach/policy.h>`, `<mach/thread_switch.h>` and
//! `<mach/machine.h>`.

use core::ffi::c_int;

use crate::{
    CPU_SUBTYPE_ARM64_PTR_AUTH_MASK, POLICY_FIFO, POLICY_RR, POLICY_TIMESHARE, cpu_subtype_t,
    policy_t,
};

/// Whether `policy` is none of the scheduling policies.
pub const fn invalid_policy(policy: policy_t) -> bool {
    policy != POLICY_TIMESHARE && policy != POLICY_RR && policy != POLICY_FIFO
}

/// Whether `opt` is an option of `thread_switch`.
pub const fn valid_switch_option(opt: c_int) -> bool {
    0 <= opt && opt <= 5
}

/// The Intel processor of family `f` and model `m`.
pub const fn CPU_SUBTYPE_INTEL(f: c_int, m: c_int) -> cpu_subtype_t {
    f.wrapping_add(m << 4)
}

/// The family of an Intel processor.
pub const fn CPU_SUBTYPE_INTEL_FAMILY(x: cpu_subtype_t) -> c_int {
    x & 15
}

/// The model of an Intel processor.
pub const fn CPU_SUBTYPE_INTEL_MODEL(x: cpu_subtype_t) -> c_int {
    x >> 4
}

/// The version of pointer authentication that a processor of type arm64 has.
pub const fn CPU_SUBTYPE_ARM64_PTR_AUTH_VERSION(x: cpu_subtype_t) -> c_int {
    (x & CPU_SUBTYPE_ARM64_PTR_AUTH_MASK) >> 24
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CPU_SUBTYPE_PENTII_M3, CPU_SUBTYPE_PENTIUM_4};

    #[test]
    fn policy_and_option_out_of_range_are_refused() {
        assert!(!invalid_policy(POLICY_TIMESHARE));
        assert!(invalid_policy(3));
        assert!(valid_switch_option(0));
        assert!(!valid_switch_option(6));
        assert!(!valid_switch_option(-1));
    }

    #[test]
    fn intel_processor_is_family_and_model() {
        assert_eq!(CPU_SUBTYPE_INTEL(6, 3), CPU_SUBTYPE_PENTII_M3);
        assert_eq!(CPU_SUBTYPE_INTEL(10, 0), CPU_SUBTYPE_PENTIUM_4);
        assert_eq!(CPU_SUBTYPE_INTEL_FAMILY(CPU_SUBTYPE_PENTII_M3), 6);
        assert_eq!(CPU_SUBTYPE_INTEL_MODEL(CPU_SUBTYPE_PENTII_M3), 3);
        assert_eq!(CPU_SUBTYPE_ARM64_PTR_AUTH_VERSION(0x0500_0002), 5);
    }
}
