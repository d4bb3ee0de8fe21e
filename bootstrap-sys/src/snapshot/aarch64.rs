// The headers of macOS 27.0, as bindings for arm64-apple-macosx11.0, made by bindgen 0.73.2.
// Do not edit: `cargo xtask snapshot` makes it anew, with `--check` it compares.

pub const ALARM_NULL: alarm_t = 0;
pub const ALRMTYPE: alarm_type_t = 255;
pub const ARCADE_REG_NULL: arcade_register_t = 0;
pub const ARM_CPMU_STATE64: thread_state_flavor_t = 18;
pub const ARM_DEBUG_STATE: thread_state_flavor_t = 4;
pub const ARM_DEBUG_STATE32: thread_state_flavor_t = 14;
/// Size of [`arm_debug_state32_t`](crate::arm_debug_state32_t) in words of 32 bits.
pub const ARM_DEBUG_STATE32_COUNT: mach_msg_type_number_t = 66;
/// Flavor for [`arm_debug_state64_t`](crate::arm_debug_state64_t).
pub const ARM_DEBUG_STATE64: thread_state_flavor_t = 15;
/// Size of [`arm_debug_state64_t`](crate::arm_debug_state64_t) in words of 32 bits.
pub const ARM_DEBUG_STATE64_COUNT: mach_msg_type_number_t = 130;
/// Size of [`arm_debug_state_t`](crate::arm_debug_state_t) in words of 32 bits.
pub const ARM_DEBUG_STATE_COUNT: mach_msg_type_number_t = 64;
pub const ARM_EXCEPTION_STATE: thread_state_flavor_t = 3;
/// Flavor for [`arm_exception_state64_t`](crate::arm_exception_state64_t).
pub const ARM_EXCEPTION_STATE64: thread_state_flavor_t = 7;
/// Size of [`arm_exception_state64_t`](crate::arm_exception_state64_t) in words of 32 bits.
pub const ARM_EXCEPTION_STATE64_COUNT: mach_msg_type_number_t = 4;
/// Flavor for [`arm_exception_state64_v2_t`](crate::arm_exception_state64_v2_t).
pub const ARM_EXCEPTION_STATE64_V2: thread_state_flavor_t = 10;
pub const ARM_EXCEPTION_STATE64_V2_COUNT: mach_msg_type_number_t = 4;
/// Size of [`arm_exception_state_t`](crate::arm_exception_state_t) in words of 32 bits.
pub const ARM_EXCEPTION_STATE_COUNT: mach_msg_type_number_t = 3;
pub const ARM_NEON_STATE: thread_state_flavor_t = 16;
/// Flavor for [`arm_neon_state64_t`](crate::arm_neon_state64_t).
pub const ARM_NEON_STATE64: thread_state_flavor_t = 17;
/// Size of [`arm_neon_state64_t`](crate::arm_neon_state64_t) in words of 32 bits.
pub const ARM_NEON_STATE64_COUNT: mach_msg_type_number_t = 132;
/// Size of [`arm_neon_state_t`](crate::arm_neon_state_t) in words of 32 bits.
pub const ARM_NEON_STATE_COUNT: mach_msg_type_number_t = 68;
/// Flavor for [`arm_pagein_state_t`](crate::arm_pagein_state_t).
pub const ARM_PAGEIN_STATE: thread_state_flavor_t = 27;
/// Size of [`arm_pagein_state_t`](crate::arm_pagein_state_t) in words of 32 bits.
pub const ARM_PAGEIN_STATE_COUNT: mach_msg_type_number_t = 1;
pub const ARM_SME2_STATE: thread_state_flavor_t = 48;
/// Size of [`arm_sme2_state_t`](crate::arm_sme2_state_t) in words of 32 bits.
pub const ARM_SME2_STATE_COUNT: mach_msg_type_number_t = 16;
pub const ARM_SME_STATE: thread_state_flavor_t = 28;
/// Size of [`arm_sme_state_t`](crate::arm_sme_state_t) in words of 32 bits.
pub const ARM_SME_STATE_COUNT: mach_msg_type_number_t = 6;
pub const ARM_SME_ZA_STATE1: thread_state_flavor_t = 32;
pub const ARM_SME_ZA_STATE10: thread_state_flavor_t = 41;
pub const ARM_SME_ZA_STATE11: thread_state_flavor_t = 42;
pub const ARM_SME_ZA_STATE12: thread_state_flavor_t = 43;
pub const ARM_SME_ZA_STATE13: thread_state_flavor_t = 44;
pub const ARM_SME_ZA_STATE14: thread_state_flavor_t = 45;
pub const ARM_SME_ZA_STATE15: thread_state_flavor_t = 46;
pub const ARM_SME_ZA_STATE16: thread_state_flavor_t = 47;
pub const ARM_SME_ZA_STATE2: thread_state_flavor_t = 33;
pub const ARM_SME_ZA_STATE3: thread_state_flavor_t = 34;
pub const ARM_SME_ZA_STATE4: thread_state_flavor_t = 35;
pub const ARM_SME_ZA_STATE5: thread_state_flavor_t = 36;
pub const ARM_SME_ZA_STATE6: thread_state_flavor_t = 37;
pub const ARM_SME_ZA_STATE7: thread_state_flavor_t = 38;
pub const ARM_SME_ZA_STATE8: thread_state_flavor_t = 39;
pub const ARM_SME_ZA_STATE9: thread_state_flavor_t = 40;
/// Size of [`arm_sme_za_state_t`](crate::arm_sme_za_state_t) in words of 32 bits.
pub const ARM_SME_ZA_STATE_COUNT: mach_msg_type_number_t = 1024;
pub const ARM_SVE_P_STATE: thread_state_flavor_t = 31;
/// Size of [`arm_sve_p_state_t`](crate::arm_sve_p_state_t) in words of 32 bits.
pub const ARM_SVE_P_STATE_COUNT: mach_msg_type_number_t = 128;
pub const ARM_SVE_Z_STATE1: thread_state_flavor_t = 29;
pub const ARM_SVE_Z_STATE2: thread_state_flavor_t = 30;
/// Size of [`arm_sve_z_state_t`](crate::arm_sve_z_state_t) in words of 32 bits.
pub const ARM_SVE_Z_STATE_COUNT: mach_msg_type_number_t = 1024;
/// Flavor for [`arm_unified_thread_state_t`](crate::arm_unified_thread_state_t).
pub const ARM_THREAD_STATE: thread_state_flavor_t = 1;
pub const ARM_THREAD_STATE32: thread_state_flavor_t = 9;
/// Size of [`arm_thread_state32_t`](crate::arm_thread_state32_t) in words of 32 bits.
pub const ARM_THREAD_STATE32_COUNT: mach_msg_type_number_t = 17;
/// Flavor for [`arm_thread_state64_t`](crate::arm_thread_state64_t).
pub const ARM_THREAD_STATE64: thread_state_flavor_t = 6;
/// Size of [`arm_thread_state64_t`](crate::arm_thread_state64_t) in words of 32 bits.
pub const ARM_THREAD_STATE64_COUNT: mach_msg_type_number_t = 68;
/// Size of [`arm_thread_state_t`](crate::arm_thread_state_t) in words of 32 bits.
pub const ARM_THREAD_STATE_COUNT: mach_msg_type_number_t = 17;
/// Words of 32 bits of the largest register structure.
pub const ARM_THREAD_STATE_MAX: usize = 1296;
pub const ARM_UNIFIED_THREAD_STATE: thread_state_flavor_t = 1;
/// Size of [`arm_unified_thread_state`](crate::arm_unified_thread_state) in words of 32 bits.
pub const ARM_UNIFIED_THREAD_STATE_COUNT: mach_msg_type_number_t = 70;
pub const ARM_VFP_STATE: thread_state_flavor_t = 2;
pub const ARM_VFP_STATE_COUNT: mach_msg_type_number_t = 65;
/// Code 1104: too many names in one request; no call of this header returns it in launchd-842.
pub const BOOTSTRAP_BAD_COUNT: kern_return_t = 1104;
/// Size of the command line of [`bootstrap_create_server`](crate::bootstrap_create_server()) in bytes, including its NUL.
pub const BOOTSTRAP_MAX_CMD_LEN: usize = 512;
/// Most names in one look-up of several names, a call that no longer exists.
pub const BOOTSTRAP_MAX_LOOKUP_COUNT: mach_msg_type_number_t = 20;
/// Size of a service name in bytes, including its NUL.
pub const BOOTSTRAP_MAX_NAME_LEN: usize = 128;
/// Code 1101: the name exists already; launchd-842 never returns it.
pub const BOOTSTRAP_NAME_IN_USE: kern_return_t = 1101;
/// Code 1100: another job owns the name, the sandbox forbids the call, or the caller lacks a privilege.
///
/// [`bootstrap_check_in`](crate::bootstrap_check_in()) also returns it to a second instance of a server, and to children of the process that launchd
/// started.
pub const BOOTSTRAP_NOT_PRIVILEGED: kern_return_t = 1100;
/// Code 1106: the namespace has no children.
pub const BOOTSTRAP_NO_CHILDREN: kern_return_t = 1106;
/// Code 1105: launchd could not allocate, could not parse the command, or was given a dead port.
pub const BOOTSTRAP_NO_MEMORY: kern_return_t = 1105;
/// Code 1103: the caller's job has checked in or registered the name already.
pub const BOOTSTRAP_SERVICE_ACTIVE: kern_return_t = 1103;
/// A server holds the receive right, or the caller may not know better: see [`bootstrap_status`](crate::bootstrap_status()).
pub const BOOTSTRAP_STATUS_ACTIVE: bootstrap_status_t = 1;
/// The service has no server and none will be started for it.
pub const BOOTSTRAP_STATUS_INACTIVE: bootstrap_status_t = 0;
/// The service is not checked in; a message starts its server.
pub const BOOTSTRAP_STATUS_ON_DEMAND: bootstrap_status_t = 2;
/// Success; the same value as [`KERN_SUCCESS`](crate::KERN_SUCCESS).
pub const BOOTSTRAP_SUCCESS: kern_return_t = 0;
/// Code 1102: no service of that name is visible in the namespace.
pub const BOOTSTRAP_UNKNOWN_SERVICE: kern_return_t = 1102;
pub const BYTE_SIZE: ::core::ffi::c_int = 8;
/// Identifies the clock of the time of day.
pub const CALENDAR_CLOCK: clock_id_t = 1;
/// Attribute: current resolution of alarms, in nanoseconds; 0 for a clock without alarms.
pub const CLOCK_ALARM_CURRES: clock_flavor_t = 3;
/// Attribute: largest resolution of alarms, in nanoseconds.
pub const CLOCK_ALARM_MAXRES: clock_flavor_t = 5;
/// Attribute: smallest resolution of alarms, in nanoseconds.
pub const CLOCK_ALARM_MINRES: clock_flavor_t = 4;
/// Attribute: resolution of [`clock_get_time`](crate::clock_get_time()), in nanoseconds.
pub const CLOCK_GET_TIME_RES: clock_flavor_t = 1;
/// No clock.
pub const CLOCK_NULL: usize = 0;
pub const COALITION_NULL: coalition_t = 0;
pub const CPUFAMILY_ARM_11: u32 = 0x8ff620d8;
pub const CPUFAMILY_ARM_12: u32 = 0xbd1b0ae9;
pub const CPUFAMILY_ARM_13: u32 = 0xcc90e64;
pub const CPUFAMILY_ARM_14: u32 = 0x96077ef1;
pub const CPUFAMILY_ARM_15: u32 = 0xa8511bca;
pub const CPUFAMILY_ARM_9: u32 = 0xe73283ae;
pub const CPUFAMILY_ARM_BLIZZARD_AVALANCHE: u32 = 0xda33d83d;
pub const CPUFAMILY_ARM_BORNEO: u32 = 0x7db56df1;
pub const CPUFAMILY_ARM_BRAVA: u32 = 0x17d5b93a;
pub const CPUFAMILY_ARM_COLL: u32 = 0x2876f5b5;
pub const CPUFAMILY_ARM_CYCLONE: u32 = 0x37a09642;
pub const CPUFAMILY_ARM_DONAN: u32 = 0x6f5129ac;
pub const CPUFAMILY_ARM_EVEREST_SAWTOOTH: u32 = 0x8765edea;
pub const CPUFAMILY_ARM_FIRESTORM_ICESTORM: u32 = 0x1b588bb3;
pub const CPUFAMILY_ARM_HIDRA: u32 = 0x1d5a87e8;
pub const CPUFAMILY_ARM_HURRICANE: u32 = 0x67ceee93;
pub const CPUFAMILY_ARM_IBIZA: u32 = 0xfa33415e;
pub const CPUFAMILY_ARM_KOMODO: u32 = 0x6d0ccb0c;
pub const CPUFAMILY_ARM_LIGHTNING_THUNDER: u32 = 0x462504d2;
pub const CPUFAMILY_ARM_LOBOS: u32 = 0x5f4dea93;
pub const CPUFAMILY_ARM_MONSOON_MISTRAL: u32 = 0xe81e7ef6;
pub const CPUFAMILY_ARM_NEVIS: u32 = 0x37652b0c;
pub const CPUFAMILY_ARM_PALMA: u32 = 0x72015832;
pub const CPUFAMILY_ARM_SOTRA: u32 = 0xf76c5b1a;
pub const CPUFAMILY_ARM_SWIFT: u32 = 0x1e2d6381;
pub const CPUFAMILY_ARM_TAHITI: u32 = 0x75d4acb9;
pub const CPUFAMILY_ARM_THERA: u32 = 0xab345f09;
pub const CPUFAMILY_ARM_TILOS: u32 = 0x1d7a72b;
pub const CPUFAMILY_ARM_TUPAI: u32 = 0x204526d0;
pub const CPUFAMILY_ARM_TWISTER: u32 = 0x92fb37c8;
pub const CPUFAMILY_ARM_TYPHOON: u32 = 0x2c91a47e;
pub const CPUFAMILY_ARM_VORTEX_TEMPEST: u32 = 0x7d34b9f;
pub const CPUFAMILY_ARM_XSCALE: u32 = 0x53b005f5;
pub const CPUFAMILY_INTEL_6_13: u32 = 0xaa33392b;
pub const CPUFAMILY_INTEL_6_23: u32 = 0x78ea4fbc;
pub const CPUFAMILY_INTEL_6_26: u32 = 0x6b5a4cd2;
pub const CPUFAMILY_INTEL_BROADWELL: u32 = 0x582ed09c;
pub const CPUFAMILY_INTEL_COMETLAKE: u32 = 0x1cf8a03e;
pub const CPUFAMILY_INTEL_HASWELL: u32 = 0x10b282dc;
pub const CPUFAMILY_INTEL_ICELAKE: u32 = 0x38435547;
pub const CPUFAMILY_INTEL_IVYBRIDGE: u32 = 0x1f65e835;
pub const CPUFAMILY_INTEL_KABYLAKE: u32 = 0xf817246;
pub const CPUFAMILY_INTEL_NEHALEM: u32 = 0x6b5a4cd2;
pub const CPUFAMILY_INTEL_PENRYN: u32 = 0x78ea4fbc;
pub const CPUFAMILY_INTEL_SANDYBRIDGE: u32 = 0x5490b78c;
pub const CPUFAMILY_INTEL_SKYLAKE: u32 = 0x37fc219f;
pub const CPUFAMILY_INTEL_WESTMERE: u32 = 0x573b5eec;
pub const CPUFAMILY_POWERPC_G3: u32 = 0xcee41549;
pub const CPUFAMILY_POWERPC_G4: u32 = 0x77c184ae;
pub const CPUFAMILY_POWERPC_G5: u32 = 0xed76d8aa;
/// Unknown family of processors.
pub const CPUFAMILY_UNKNOWN: u32 = 0;
pub const CPUSUBFAMILY_ARM_HA: u32 = 6;
pub const CPUSUBFAMILY_ARM_HC_HD: u32 = 5;
pub const CPUSUBFAMILY_ARM_HG: u32 = 2;
pub const CPUSUBFAMILY_ARM_HP: u32 = 1;
pub const CPUSUBFAMILY_ARM_HS: u32 = 4;
pub const CPUSUBFAMILY_ARM_M: u32 = 3;
pub const CPUSUBFAMILY_UNKNOWN: u32 = 0;
/// ABI with 64-bit pointers.
pub const CPU_ARCH_ABI64: cpu_type_t = 0x1000000;
/// ABI of 64-bit processors with 32-bit pointers.
pub const CPU_ARCH_ABI64_32: cpu_type_t = 0x2000000;
/// Bits of a processor type that describe the ABI.
pub const CPU_ARCH_MASK: cpu_type_t = -16777216;
/// Index of the time without work.
pub const CPU_STATE_IDLE: ::core::ffi::c_int = 2;
/// Number of states in which a processor spends time.
pub const CPU_STATE_MAX: ::core::ffi::c_int = 4;
/// Index of the time in user mode at low priority.
pub const CPU_STATE_NICE: ::core::ffi::c_int = 3;
/// Index of the time in the kernel.
pub const CPU_STATE_SYSTEM: ::core::ffi::c_int = 1;
/// Index of the time in user mode.
pub const CPU_STATE_USER: ::core::ffi::c_int = 0;
pub const CPU_SUBTYPE_386: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_486: cpu_subtype_t = 4;
pub const CPU_SUBTYPE_486SX: cpu_subtype_t = 132;
pub const CPU_SUBTYPE_586: cpu_subtype_t = 5;
/// Any subtype.
pub const CPU_SUBTYPE_ANY: cpu_subtype_t = -1;
/// arm64 with pointer authentication.
pub const CPU_SUBTYPE_ARM64E: cpu_subtype_t = 2;
pub const CPU_SUBTYPE_ARM64E_X1: cpu_subtype_t = 12;
pub const CPU_SUBTYPE_ARM64_32_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_ARM64_32_V8: cpu_subtype_t = 1;
/// Every arm64 processor.
pub const CPU_SUBTYPE_ARM64_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_ARM64_MAX: cpu_subtype_t = 20;
pub const CPU_SUBTYPE_ARM64_PTR_AUTH_MASK: cpu_subtype_t = 0xf000000;
pub const CPU_SUBTYPE_ARM64_V8: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_ARM64_X1: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_ARM_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_ARM_V4T: cpu_subtype_t = 5;
pub const CPU_SUBTYPE_ARM_V5TEJ: cpu_subtype_t = 7;
pub const CPU_SUBTYPE_ARM_V6: cpu_subtype_t = 6;
pub const CPU_SUBTYPE_ARM_V6M: cpu_subtype_t = 14;
pub const CPU_SUBTYPE_ARM_V7: cpu_subtype_t = 9;
pub const CPU_SUBTYPE_ARM_V7EM: cpu_subtype_t = 16;
pub const CPU_SUBTYPE_ARM_V7F: cpu_subtype_t = 10;
pub const CPU_SUBTYPE_ARM_V7K: cpu_subtype_t = 12;
pub const CPU_SUBTYPE_ARM_V7M: cpu_subtype_t = 15;
pub const CPU_SUBTYPE_ARM_V7S: cpu_subtype_t = 11;
pub const CPU_SUBTYPE_ARM_V8: cpu_subtype_t = 13;
pub const CPU_SUBTYPE_ARM_V8M: cpu_subtype_t = 17;
pub const CPU_SUBTYPE_ARM_V8M_BASE: cpu_subtype_t = 18;
pub const CPU_SUBTYPE_ARM_V8M_MAIN: cpu_subtype_t = 17;
pub const CPU_SUBTYPE_ARM_V8_1M_MAIN: cpu_subtype_t = 19;
pub const CPU_SUBTYPE_ARM_XSCALE: cpu_subtype_t = 8;
pub const CPU_SUBTYPE_BIG_ENDIAN: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_CELERON: cpu_subtype_t = 103;
pub const CPU_SUBTYPE_CELERON_MOBILE: cpu_subtype_t = 119;
pub const CPU_SUBTYPE_HPPA_7100: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_HPPA_7100LC: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_HPPA_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_I386_ALL: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_I860_860: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_I860_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_INTEL_FAMILY_MAX: cpu_subtype_t = 15;
pub const CPU_SUBTYPE_INTEL_MODEL_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_ITANIUM: cpu_subtype_t = 11;
pub const CPU_SUBTYPE_ITANIUM_2: cpu_subtype_t = 27;
pub const CPU_SUBTYPE_LIB64: cpu_subtype_t = -2147483648;
pub const CPU_SUBTYPE_LITTLE_ENDIAN: cpu_subtype_t = 0;
/// Bits of a subtype that describe features.
pub const CPU_SUBTYPE_MASK: cpu_subtype_t = -16777216;
pub const CPU_SUBTYPE_MC68030: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_MC68030_ONLY: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_MC68040: cpu_subtype_t = 2;
pub const CPU_SUBTYPE_MC680x0_ALL: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_MC88000_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_MC88100: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_MC88110: cpu_subtype_t = 2;
pub const CPU_SUBTYPE_MC98000_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_MC98601: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_MIPS_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_MIPS_R2000: cpu_subtype_t = 5;
pub const CPU_SUBTYPE_MIPS_R2000a: cpu_subtype_t = 4;
pub const CPU_SUBTYPE_MIPS_R2300: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_MIPS_R2600: cpu_subtype_t = 2;
pub const CPU_SUBTYPE_MIPS_R2800: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_MIPS_R3000: cpu_subtype_t = 7;
pub const CPU_SUBTYPE_MIPS_R3000a: cpu_subtype_t = 6;
pub const CPU_SUBTYPE_MULTIPLE: cpu_subtype_t = -1;
pub const CPU_SUBTYPE_PENT: cpu_subtype_t = 5;
pub const CPU_SUBTYPE_PENTII_M3: cpu_subtype_t = 54;
pub const CPU_SUBTYPE_PENTII_M5: cpu_subtype_t = 86;
pub const CPU_SUBTYPE_PENTIUM_3: cpu_subtype_t = 8;
pub const CPU_SUBTYPE_PENTIUM_3_M: cpu_subtype_t = 24;
pub const CPU_SUBTYPE_PENTIUM_3_XEON: cpu_subtype_t = 40;
pub const CPU_SUBTYPE_PENTIUM_4: cpu_subtype_t = 10;
pub const CPU_SUBTYPE_PENTIUM_4_M: cpu_subtype_t = 26;
pub const CPU_SUBTYPE_PENTIUM_M: cpu_subtype_t = 9;
pub const CPU_SUBTYPE_PENTPRO: cpu_subtype_t = 22;
pub const CPU_SUBTYPE_POWERPC_601: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_POWERPC_602: cpu_subtype_t = 2;
pub const CPU_SUBTYPE_POWERPC_603: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_POWERPC_603e: cpu_subtype_t = 4;
pub const CPU_SUBTYPE_POWERPC_603ev: cpu_subtype_t = 5;
pub const CPU_SUBTYPE_POWERPC_604: cpu_subtype_t = 6;
pub const CPU_SUBTYPE_POWERPC_604e: cpu_subtype_t = 7;
pub const CPU_SUBTYPE_POWERPC_620: cpu_subtype_t = 8;
pub const CPU_SUBTYPE_POWERPC_7400: cpu_subtype_t = 10;
pub const CPU_SUBTYPE_POWERPC_7450: cpu_subtype_t = 11;
pub const CPU_SUBTYPE_POWERPC_750: cpu_subtype_t = 9;
pub const CPU_SUBTYPE_POWERPC_970: cpu_subtype_t = 100;
pub const CPU_SUBTYPE_POWERPC_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_PTRAUTH_ABI: cpu_subtype_t = -2147483648;
pub const CPU_SUBTYPE_SPARC_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_UVAXI: cpu_subtype_t = 5;
pub const CPU_SUBTYPE_UVAXII: cpu_subtype_t = 6;
pub const CPU_SUBTYPE_UVAXIII: cpu_subtype_t = 12;
pub const CPU_SUBTYPE_VAX730: cpu_subtype_t = 4;
pub const CPU_SUBTYPE_VAX750: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_VAX780: cpu_subtype_t = 1;
pub const CPU_SUBTYPE_VAX785: cpu_subtype_t = 2;
pub const CPU_SUBTYPE_VAX8200: cpu_subtype_t = 7;
pub const CPU_SUBTYPE_VAX8500: cpu_subtype_t = 8;
pub const CPU_SUBTYPE_VAX8600: cpu_subtype_t = 9;
pub const CPU_SUBTYPE_VAX8650: cpu_subtype_t = 10;
pub const CPU_SUBTYPE_VAX8800: cpu_subtype_t = 11;
pub const CPU_SUBTYPE_VAX_ALL: cpu_subtype_t = 0;
/// Every x86_64 processor.
pub const CPU_SUBTYPE_X86_64_ALL: cpu_subtype_t = 3;
/// x86_64 from Haswell on.
pub const CPU_SUBTYPE_X86_64_H: cpu_subtype_t = 8;
pub const CPU_SUBTYPE_X86_ALL: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_X86_ARCH1: cpu_subtype_t = 4;
pub const CPU_SUBTYPE_XEON: cpu_subtype_t = 12;
pub const CPU_SUBTYPE_XEON_MP: cpu_subtype_t = 28;
/// Hyper-threading.
pub const CPU_THREADTYPE_INTEL_HTT: cpu_threadtype_t = 1;
/// No hardware threads.
pub const CPU_THREADTYPE_NONE: cpu_threadtype_t = 0;
/// Processor type: any type.
pub const CPU_TYPE_ANY: cpu_type_t = -1;
/// Processor type: 32-bit ARM.
pub const CPU_TYPE_ARM: cpu_type_t = 12;
/// Processor type: arm64.
pub const CPU_TYPE_ARM64: cpu_type_t = 0x100000c;
/// Processor type: arm64 with 32-bit pointers.
pub const CPU_TYPE_ARM64_32: cpu_type_t = 0x200000c;
/// Processor type: HP PA-RISC.
pub const CPU_TYPE_HPPA: cpu_type_t = 11;
/// Processor type: 32-bit x86, under an older name.
pub const CPU_TYPE_I386: cpu_type_t = 7;
/// Processor type: Intel i860.
pub const CPU_TYPE_I860: cpu_type_t = 15;
/// Processor type: Motorola 68000 family.
pub const CPU_TYPE_MC680x0: cpu_type_t = 6;
/// Processor type: Motorola 88000 family.
pub const CPU_TYPE_MC88000: cpu_type_t = 13;
/// Processor type: PowerPC, in very old files.
pub const CPU_TYPE_MC98000: cpu_type_t = 10;
/// Processor type: 32-bit PowerPC.
pub const CPU_TYPE_POWERPC: cpu_type_t = 18;
/// Processor type: 64-bit PowerPC.
pub const CPU_TYPE_POWERPC64: cpu_type_t = 0x1000012;
/// Processor type: SPARC.
pub const CPU_TYPE_SPARC: cpu_type_t = 14;
/// Processor type: VAX.
pub const CPU_TYPE_VAX: cpu_type_t = 1;
/// Processor type: 32-bit x86.
pub const CPU_TYPE_X86: cpu_type_t = 7;
/// Processor type: x86_64.
pub const CPU_TYPE_X86_64: cpu_type_t = 0x1000007;
/// Index of the environment server in the registered ports of old systems.
pub const ENVIRONMENT_SLOT: ::core::ffi::c_int = 1;
/// No error.
pub const ERR_SUCCESS: mach_error_t = 0;
/// Number of words in an exception's code.
pub const EXCEPTION_CODE_MAX: usize = 2;
/// The message carries the ports of the thread and the task.
///
/// Rights: the handler owns one reference of each.
pub const EXCEPTION_DEFAULT: exception_behavior_t = 1;
/// The message carries an identity token of the task and the thread's id; needs [`MACH_EXCEPTION_CODES`](crate::MACH_EXCEPTION_CODES).
///
/// Rights: the handler owns one reference of the token.
pub const EXCEPTION_IDENTITY_PROTECTED: exception_behavior_t = 4;
/// The message carries the thread's state, and the reply a new state.
pub const EXCEPTION_STATE: exception_behavior_t = 2;
/// The message carries the ports of the thread and the task, and the thread's state; the reply carries a new state.
///
/// Rights: the handler owns one reference of each port.
pub const EXCEPTION_STATE_IDENTITY: exception_behavior_t = 3;
/// The message carries an identity token, the thread's id and state; use with [`MACH_EXCEPTION_CODES`](crate::MACH_EXCEPTION_CODES).
///
/// Rights: the handler owns one reference of the token.
pub const EXCEPTION_STATE_IDENTITY_PROTECTED: exception_behavior_t = 5;
/// An arithmetic operation failed, such as a division by zero.
pub const EXC_ARITHMETIC: exception_type_t = 3;
/// Code of [`EXC_BREAKPOINT`](crate::EXC_BREAKPOINT): a `brk` instruction or a single step.
pub const EXC_ARM_BREAKPOINT: exception_data_type_t = 1;
/// Code of [`EXC_BAD_ACCESS`](crate::EXC_BAD_ACCESS): misaligned access.
pub const EXC_ARM_DA_ALIGN: exception_data_type_t = 257;
/// Code of [`EXC_BREAKPOINT`](crate::EXC_BREAKPOINT): a watchpoint; the subcode is the address.
pub const EXC_ARM_DA_DEBUG: exception_data_type_t = 258;
/// Code of [`EXC_ARITHMETIC`](crate::EXC_ARITHMETIC): floating-point division by zero.
pub const EXC_ARM_FP_DZ: exception_data_type_t = 2;
/// Code of [`EXC_ARITHMETIC`](crate::EXC_ARITHMETIC): denormal floating-point operand.
pub const EXC_ARM_FP_ID: exception_data_type_t = 6;
/// Code of [`EXC_ARITHMETIC`](crate::EXC_ARITHMETIC): invalid floating-point operation.
pub const EXC_ARM_FP_IO: exception_data_type_t = 1;
/// Code of [`EXC_ARITHMETIC`](crate::EXC_ARITHMETIC): inexact floating-point result.
pub const EXC_ARM_FP_IX: exception_data_type_t = 5;
/// Code of [`EXC_ARITHMETIC`](crate::EXC_ARITHMETIC): floating-point overflow.
pub const EXC_ARM_FP_OF: exception_data_type_t = 3;
/// Code of [`EXC_ARITHMETIC`](crate::EXC_ARITHMETIC): floating-point underflow.
pub const EXC_ARM_FP_UF: exception_data_type_t = 4;
/// Code of [`EXC_ARITHMETIC`](crate::EXC_ARITHMETIC): an unspecified floating-point exception.
pub const EXC_ARM_FP_UNDEFINED: exception_data_type_t = 0;
/// Code of [`EXC_BAD_ACCESS`](crate::EXC_BAD_ACCESS): an address is not canonical under memory tagging.
pub const EXC_ARM_MTE_CANONICAL_FAIL: exception_data_type_t = 263;
/// Code of [`EXC_BAD_ACCESS`](crate::EXC_BAD_ACCESS): a memory tag did not match.
pub const EXC_ARM_MTE_TAGCHECK_FAIL: exception_data_type_t = 262;
/// Code of [`EXC_BAD_ACCESS`](crate::EXC_BAD_ACCESS): a pointer failed authentication.
pub const EXC_ARM_PAC_FAIL: exception_data_type_t = 261;
/// Code of [`EXC_BAD_INSTRUCTION`](crate::EXC_BAD_INSTRUCTION): a matrix instruction where it is not allowed.
pub const EXC_ARM_SME_DISALLOWED: exception_data_type_t = 2;
/// Code of [`EXC_BAD_ACCESS`](crate::EXC_BAD_ACCESS): misaligned stack pointer.
pub const EXC_ARM_SP_ALIGN: exception_data_type_t = 259;
/// Code of [`EXC_BAD_ACCESS`](crate::EXC_BAD_ACCESS): a swap instruction.
pub const EXC_ARM_SWP: exception_data_type_t = 260;
/// Code of [`EXC_BAD_INSTRUCTION`](crate::EXC_BAD_INSTRUCTION): an undefined instruction, which the subcode holds.
pub const EXC_ARM_UNDEFINED: exception_data_type_t = 1;
/// Memory could not be accessed: the code is a [`kern_return_t`](crate::kern_return_t), the subcode the address.
pub const EXC_BAD_ACCESS: exception_type_t = 1;
/// An instruction is not valid.
pub const EXC_BAD_INSTRUCTION: exception_type_t = 2;
/// A breakpoint, a watchpoint or a single step.
pub const EXC_BREAKPOINT: exception_type_t = 6;
/// The process has died; the message carries its corpse.
pub const EXC_CORPSE_NOTIFY: exception_type_t = 13;
/// The process ends with a crash. A handler can inspect it, but not save it.
///
/// Code: bits 31 to 24 the signal, bits 23 to 20 the exception that led to it.
pub const EXC_CRASH: exception_type_t = 10;
/// Reserved for emulation; the kernel does not raise it for programs.
pub const EXC_EMULATION: exception_type_t = 4;
/// A guarded object was misused, such as a port or a file descriptor.
///
/// Code: bits 63 to 61 the type, 60 to 32 the flavour, 31 to 0 the object, such as the port name.
pub const EXC_GUARD: exception_type_t = 12;
/// Highest code of [`EXC_SOFTWARE`](crate::EXC_SOFTWARE) reserved for the security framework.
pub const EXC_MACF_MAX: exception_data_type_t = 0x2ffff;
/// Lowest code of [`EXC_SOFTWARE`](crate::EXC_SOFTWARE) reserved for the security framework.
pub const EXC_MACF_MIN: exception_data_type_t = 0x20000;
/// Reserved for Mach traps; the kernel does not raise it for programs.
pub const EXC_MACH_SYSCALL: exception_type_t = 8;
/// All kinds but crash and corpse notifications.
pub const EXC_MASK_ALL: exception_mask_t = 0x1bfe;
/// Mask of [`EXC_ARITHMETIC`](crate::EXC_ARITHMETIC).
pub const EXC_MASK_ARITHMETIC: exception_mask_t = 8;
/// Mask of [`EXC_BAD_ACCESS`](crate::EXC_BAD_ACCESS).
pub const EXC_MASK_BAD_ACCESS: exception_mask_t = 2;
/// Mask of [`EXC_BAD_INSTRUCTION`](crate::EXC_BAD_INSTRUCTION).
pub const EXC_MASK_BAD_INSTRUCTION: exception_mask_t = 4;
/// Mask of [`EXC_BREAKPOINT`](crate::EXC_BREAKPOINT).
pub const EXC_MASK_BREAKPOINT: exception_mask_t = 64;
/// Mask of [`EXC_CORPSE_NOTIFY`](crate::EXC_CORPSE_NOTIFY).
pub const EXC_MASK_CORPSE_NOTIFY: exception_mask_t = 0x2000;
/// Mask of [`EXC_CRASH`](crate::EXC_CRASH).
pub const EXC_MASK_CRASH: exception_mask_t = 1024;
/// Mask of [`EXC_EMULATION`](crate::EXC_EMULATION).
pub const EXC_MASK_EMULATION: exception_mask_t = 16;
/// Mask of [`EXC_GUARD`](crate::EXC_GUARD).
pub const EXC_MASK_GUARD: exception_mask_t = 0x1000;
/// Mask of exceptions of this machine only: none.
pub const EXC_MASK_MACHINE: exception_mask_t = 0;
/// Mask of [`EXC_MACH_SYSCALL`](crate::EXC_MACH_SYSCALL).
pub const EXC_MASK_MACH_SYSCALL: exception_mask_t = 256;
/// Mask of [`EXC_RESOURCE`](crate::EXC_RESOURCE).
pub const EXC_MASK_RESOURCE: exception_mask_t = 2048;
/// Mask of [`EXC_RPC_ALERT`](crate::EXC_RPC_ALERT).
pub const EXC_MASK_RPC_ALERT: exception_mask_t = 512;
/// Mask of [`EXC_SOFTWARE`](crate::EXC_SOFTWARE).
pub const EXC_MASK_SOFTWARE: exception_mask_t = 32;
/// Mask of [`EXC_SYSCALL`](crate::EXC_SYSCALL).
pub const EXC_MASK_SYSCALL: exception_mask_t = 128;
/// A resource limit was exceeded; the code holds which one.
pub const EXC_RESOURCE: exception_type_t = 11;
/// Used by profiling tools.
pub const EXC_RPC_ALERT: exception_type_t = 9;
/// Software raised it; the code is its source.
pub const EXC_SOFTWARE: exception_type_t = 5;
/// Code of [`EXC_SOFTWARE`](crate::EXC_SOFTWARE): a signal, sent to a traced process.
pub const EXC_SOFT_SIGNAL: exception_data_type_t = 0x10003;
/// Reserved for system calls; the kernel does not raise it for programs.
pub const EXC_SYSCALL: exception_type_t = 7;
/// Number of kinds of exceptions, counting the unused kind 0.
pub const EXC_TYPES_COUNT: usize = 14;
/// The value 0.
pub const FALSE: boolean_t = 0;
/// No open file.
pub const FILEPORT_NULL: fileport_t = 0;
/// Lowest kind of exception.
pub const FIRST_EXCEPTION: exception_type_t = 1;
/// Type in the code of an [`EXC_GUARD`](crate::EXC_GUARD) exception: a port was misused.
pub const GUARD_TYPE_MACH_PORT: u32 = 1;
/// Type of guard exceptions for virtual memory.
pub const GUARD_TYPE_VIRT_MEMORY: u32 = 5;
/// Number of the port of amfid.
pub const HOST_AMFID_PORT: ::core::ffi::c_int = 18;
/// Number of the port of activity tracing.
pub const HOST_ATM_NOTIFICATION_PORT: ::core::ffi::c_int = 21;
/// Number of the port of auditd.
pub const HOST_AUDIT_CONTROL_PORT: ::core::ffi::c_int = 9;
/// Number of the port of automountd.
pub const HOST_AUTOMOUNTD_PORT: ::core::ffi::c_int = 11;
/// Flavor of [`host_info`](crate::host_info()) for processors and memory.
pub const HOST_BASIC_INFO: host_flavor_t = 1;
/// Size of [`host_basic_info`](crate::host_basic_info) in words of 32 bits.
pub const HOST_BASIC_INFO_COUNT: mach_msg_type_number_t = 12;
/// Id of the message for [`HOST_NOTIFY_CALENDAR_CHANGE`](crate::HOST_NOTIFY_CALENDAR_CHANGE).
pub const HOST_CALENDAR_CHANGED_REPLYID: mach_msg_id_t = 950;
/// Id of the message for [`HOST_NOTIFY_CALENDAR_SET`](crate::HOST_NOTIFY_CALENDAR_SET).
pub const HOST_CALENDAR_SET_REPLYID: mach_msg_id_t = 951;
/// Flavor of [`host_info`](crate::host_info()) for kernel debugging.
pub const HOST_CAN_HAS_DEBUGGER: host_flavor_t = 11;
/// Size of [`host_can_has_debugger_info`](crate::host_can_has_debugger_info) in words of 32 bits.
pub const HOST_CAN_HAS_DEBUGGER_COUNT: mach_msg_type_number_t = 1;
pub const HOST_CHUD_PORT: ::core::ffi::c_int = 16;
/// Number of the port of closured.
pub const HOST_CLOSURED_PORT: ::core::ffi::c_int = 28;
/// Number of the port of notices about coalitions.
pub const HOST_COALITION_PORT: ::core::ffi::c_int = 22;
/// Number of the port of containerd.
pub const HOST_CONTAINERD_PORT: ::core::ffi::c_int = 25;
/// Flavor for [`host_cpu_counters_info`](crate::host_cpu_counters_info).
pub const HOST_CPU_COUNTERS_INFO: host_flavor_t = 8;
/// Size of [`host_cpu_counters_info`](crate::host_cpu_counters_info) in words of 32 bits.
pub const HOST_CPU_COUNTERS_INFO_COUNT: mach_msg_type_number_t = 12;
/// Flavor of [`host_statistics`](crate::host_statistics()) for processor ticks by state.
pub const HOST_CPU_LOAD_INFO: host_flavor_t = 3;
/// Size of [`host_cpu_load_info`](crate::host_cpu_load_info) in words of 32 bits.
pub const HOST_CPU_LOAD_INFO_COUNT: mach_msg_type_number_t = 4;
pub const HOST_DEBUG_INFO_INTERNAL: host_flavor_t = 10;
pub const HOST_DISKIMAGESIOD_PORT: ::core::ffi::c_int = 36;
/// Number of the port of doubleagentd.
pub const HOST_DOUBLEAGENTD_PORT: ::core::ffi::c_int = 35;
/// Number of the port of the pager of old systems.
pub const HOST_DYNAMIC_PAGER_PORT: ::core::ffi::c_int = 8;
/// Flavor of [`host_statistics`](crate::host_statistics()) for the power use of ended tasks.
pub const HOST_EXPIRED_TASK_INFO: host_flavor_t = 6;
/// Flavor of [`host_statistics64`](crate::host_statistics64()) for accesses between tasks.
pub const HOST_EXTMOD_INFO64: host_flavor_t = 5;
/// Size of [`vm_extmod_statistics`](crate::vm_extmod_statistics) in words of 32 bits.
pub const HOST_EXTMOD_INFO64_COUNT: mach_msg_type_number_t = 12;
pub const HOST_EXTMOD_INFO64_LATEST_COUNT: mach_msg_type_number_t = 12;
/// Number of the port of fairplayd.
pub const HOST_FAIRPLAYD_PORT: ::core::ffi::c_int = 31;
/// Number of the port of filecoordinationd.
pub const HOST_FILECOORDINATIOND_PORT: ::core::ffi::c_int = 30;
/// Number of the port of gssd.
pub const HOST_GSSD_PORT: ::core::ffi::c_int = 19;
pub const HOST_INFO_MAX: usize = 1024;
/// Number of the port of statistics of compression.
pub const HOST_IOCOMPRESSIONSTATS_PORT: ::core::ffi::c_int = 32;
/// Number of the main port of IOKit.
pub const HOST_IO_MAIN_PORT: ::core::ffi::c_int = 3;
/// Number of the port of the daemon of kernel extensions.
pub const HOST_KEXTD_PORT: ::core::ffi::c_int = 15;
pub const HOST_KTRACE_BACKGROUND_PORT: ::core::ffi::c_int = 13;
pub const HOST_LAST_SPECIAL_KERNEL_PORT: ::core::ffi::c_int = 3;
/// Number of the port of launchd.
pub const HOST_LAUNCHCTL_PORT: ::core::ffi::c_int = 16;
/// Flavor of [`host_statistics`](crate::host_statistics()) for load averages.
pub const HOST_LOAD_INFO: host_flavor_t = 1;
/// Size of [`host_load_info`](crate::host_load_info) in words of 32 bits.
pub const HOST_LOAD_INFO_COUNT: mach_msg_type_number_t = 6;
/// Value of `node` in [`host_get_special_port`](crate::host_get_special_port()): this host.
pub const HOST_LOCAL_NODE: ::core::ffi::c_int = -1;
/// Number of the port of lockd.
pub const HOST_LOCKD_PORT: ::core::ffi::c_int = 12;
pub const HOST_MACH_MSG_TRAP: host_flavor_t = 8;
/// Number of the port of managedappdistd.
pub const HOST_MANAGEDAPPDISTD_PORT: ::core::ffi::c_int = 34;
/// Highest number that the kernel owns.
pub const HOST_MAX_SPECIAL_KERNEL_PORT: ::core::ffi::c_int = 7;
/// Highest number.
pub const HOST_MAX_SPECIAL_PORT: ::core::ffi::c_int = 36;
/// Number of the port of notices about memory errors.
pub const HOST_MEMORY_ERROR_PORT: ::core::ffi::c_int = 33;
pub const HOST_MIN_SPECIAL_PORT: ::core::ffi::c_int = 0;
/// Number of the port of the node of a cluster.
pub const HOST_NODE_PORT: ::core::ffi::c_int = 26;
/// Event: the time of day was set or adjusted.
pub const HOST_NOTIFY_CALENDAR_CHANGE: host_flavor_t = 0;
/// Event: the time of day was set.
pub const HOST_NOTIFY_CALENDAR_SET: host_flavor_t = 1;
pub const HOST_NOTIFY_TYPE_MAX: host_flavor_t = 1;
/// No host.
pub const HOST_NULL: host_t = 0;
/// Number of the ordinary host port.
pub const HOST_PORT: ::core::ffi::c_int = 1;
/// Flavor of [`host_info`](crate::host_info()) for the preferred type of processor.
pub const HOST_PREFERRED_USER_ARCH: host_flavor_t = 12;
/// Size of [`host_preferred_user_arch`](crate::host_preferred_user_arch) in words of 32 bits.
pub const HOST_PREFERRED_USER_ARCH_COUNT: mach_msg_type_number_t = 2;
/// Flavor of [`host_info`](crate::host_info()) for priorities.
pub const HOST_PRIORITY_INFO: host_flavor_t = 5;
/// Size of [`host_priority_info`](crate::host_priority_info) in words of 32 bits.
pub const HOST_PRIORITY_INFO_COUNT: mach_msg_type_number_t = 8;
/// No privileged host port.
pub const HOST_PRIV_NULL: host_priv_t = 0;
/// Number of the privileged host port.
pub const HOST_PRIV_PORT: ::core::ffi::c_int = 2;
/// Number of the port of notices about resource limits.
pub const HOST_RESOURCE_NOTIFY_PORT: ::core::ffi::c_int = 27;
pub const HOST_RESOURCE_SIZES: host_flavor_t = 4;
pub const HOST_RESOURCE_SIZES_COUNT: mach_msg_type_number_t = 5;
/// Flavor of [`host_info`](crate::host_info()) for the quantum of the scheduler.
pub const HOST_SCHED_INFO: host_flavor_t = 3;
/// Size of [`host_sched_info`](crate::host_sched_info) in words of 32 bits.
pub const HOST_SCHED_INFO_COUNT: mach_msg_type_number_t = 2;
/// Number of the port of the sandbox.
pub const HOST_SEATBELT_PORT: ::core::ffi::c_int = 14;
pub const HOST_SECURITY_NULL: host_security_t = 0;
pub const HOST_SECURITY_PORT: ::core::ffi::c_int = 0;
pub const HOST_SEMAPHORE_TRAPS: host_flavor_t = 7;
/// Number of the port of sysdiagnose.
pub const HOST_SYSDIAGNOSE_PORT: ::core::ffi::c_int = 23;
/// Number of the port of syspolicyd.
pub const HOST_SYSPOLICYD_PORT: ::core::ffi::c_int = 29;
/// Number of the port of telemetry.
pub const HOST_TELEMETRY_PORT: ::core::ffi::c_int = 20;
pub const HOST_UNFREED_PORT: ::core::ffi::c_int = 17;
/// Number of the port of user notifications.
pub const HOST_USER_NOTIFICATION_PORT: ::core::ffi::c_int = 10;
/// Flavor of [`host_statistics`](crate::host_statistics()) for pages, with 32-bit counters.
pub const HOST_VM_INFO: host_flavor_t = 2;
/// Flavor of [`host_statistics64`](crate::host_statistics64()) for pages and paging events.
pub const HOST_VM_INFO64: host_flavor_t = 4;
/// Size of the latest [`vm_statistics64_data_t`](crate::vm_statistics64_data_t) in this SDK, in words of 32 bits.
///
/// Older kernels fill fewer words and return a smaller count.
pub const HOST_VM_INFO64_COUNT: mach_msg_type_number_t = 104;
/// Size of the latest [`vm_statistics64`](crate::vm_statistics64) in this SDK, in words of 32 bits.
pub const HOST_VM_INFO64_LATEST_COUNT: mach_msg_type_number_t = 104;
/// Size of revision 0 of [`vm_statistics64`](crate::vm_statistics64) in words of 32 bits.
pub const HOST_VM_INFO64_REV0_COUNT: mach_msg_type_number_t = 24;
/// Size of revision 1 of [`vm_statistics64`](crate::vm_statistics64) in words of 32 bits.
pub const HOST_VM_INFO64_REV1_COUNT: mach_msg_type_number_t = 38;
/// Size of revision 2 of [`vm_statistics64`](crate::vm_statistics64) in words of 32 bits.
pub const HOST_VM_INFO64_REV2_COUNT: mach_msg_type_number_t = 40;
/// Size of revision 3 of [`vm_statistics64`](crate::vm_statistics64) in words of 32 bits.
pub const HOST_VM_INFO64_REV3_COUNT: mach_msg_type_number_t = 62;
/// Size of revision 4 of [`vm_statistics64`](crate::vm_statistics64) in words of 32 bits.
pub const HOST_VM_INFO64_REV4_COUNT: mach_msg_type_number_t = 66;
/// Size of revision 5 of [`vm_statistics64`](crate::vm_statistics64) in words of 32 bits.
pub const HOST_VM_INFO64_REV5_COUNT: mach_msg_type_number_t = 70;
/// Size of revision 6 of [`vm_statistics64`](crate::vm_statistics64) in words of 32 bits.
pub const HOST_VM_INFO64_REV6_COUNT: mach_msg_type_number_t = 104;
/// Size of [`vm_statistics`](crate::vm_statistics) in words of 32 bits.
pub const HOST_VM_INFO_COUNT: mach_msg_type_number_t = 15;
pub const HOST_VM_INFO_LATEST_COUNT: mach_msg_type_number_t = 15;
/// Size of revision 0 of [`vm_statistics`](crate::vm_statistics) in words of 32 bits.
pub const HOST_VM_INFO_REV0_COUNT: mach_msg_type_number_t = 12;
/// Size of revision 1 of [`vm_statistics`](crate::vm_statistics) in words of 32 bits.
pub const HOST_VM_INFO_REV1_COUNT: mach_msg_type_number_t = 14;
/// Size of revision 2 of [`vm_statistics`](crate::vm_statistics) in words of 32 bits.
pub const HOST_VM_INFO_REV2_COUNT: mach_msg_type_number_t = 15;
/// Flavor of [`host_info`](crate::host_info()) for purgeable memory.
pub const HOST_VM_PURGABLE: host_flavor_t = 9;
pub const HOST_VM_PURGABLE_COUNT: mach_msg_type_number_t = 68;
/// Number of the port of exceptions of services.
pub const HOST_XPC_EXCEPTION_PORT: ::core::ffi::c_int = 24;
pub const IO_NUM_PRIORITIES: ::core::ffi::c_int = 4;
pub const IPC_EVENTLINK_NULL: ipc_eventlink_t = 0;
pub const IPC_SPACE_INSPECT_NULL: ipc_space_inspect_t = 0;
/// No name space.
pub const IPC_SPACE_NULL: ipc_space_t = 0;
pub const IPC_SPACE_READ_NULL: ipc_space_read_t = 0;
pub const IPC_VOUCHER_ATTR_CONTROL_NULL: ipc_voucher_attr_control_t = 0;
pub const IPC_VOUCHER_ATTR_MANAGER_NULL: ipc_voucher_attr_manager_t = 0;
/// No voucher.
pub const IPC_VOUCHER_NULL: ipc_voucher_t = 0;
pub const KCDATA_OBJECT_NULL: kcdata_object_t = 0;
/// Bytes of a [`kernel_boot_info_t`](crate::kernel_boot_info_t).
pub const KERNEL_BOOT_INFO_MAX: usize = 0x1000;
/// Bytes of a [`kernel_version_t`](crate::kernel_version_t).
pub const KERNEL_VERSION_MAX: usize = 512;
/// The call was interrupted; waits on semaphores are not repeated.
pub const KERN_ABORTED: kern_return_t = 14;
/// The receive right is in the port set already.
pub const KERN_ALREADY_IN_SET: kern_return_t = 11;
/// A thread waits already.
pub const KERN_ALREADY_WAITING: kern_return_t = 30;
/// The code signature does not match the page.
pub const KERN_CODESIGN_ERROR: kern_return_t = 50;
/// The default processor set cannot be destroyed.
pub const KERN_DEFAULT_SET: kern_return_t = 31;
/// A security policy forbids the call.
pub const KERN_DENIED: kern_return_t = 53;
/// A protected exception port cannot be used.
pub const KERN_EXCEPTION_PROTECTED: kern_return_t = 32;
/// The call failed for a reason that it does not tell.
pub const KERN_FAILURE: kern_return_t = 5;
/// The buffer is too small for the result.
pub const KERN_INSUFFICIENT_BUFFER_SIZE: kern_return_t = 52;
/// The address is not mapped, or lies outside the address space.
pub const KERN_INVALID_ADDRESS: kern_return_t = 1;
/// An argument is not valid, often a port of the wrong kind.
pub const KERN_INVALID_ARGUMENT: kern_return_t = 4;
/// The right cannot be used like that: its port is dead, or it is not movable.
pub const KERN_INVALID_CAPABILITY: kern_return_t = 20;
pub const KERN_INVALID_GUARD_OBJECT_SLOT: kern_return_t = 57;
/// The host port does not denote a host.
pub const KERN_INVALID_HOST: kern_return_t = 22;
/// A kernel collection is not valid.
pub const KERN_INVALID_KC: kern_return_t = 55;
/// The port does not denote a ledger.
pub const KERN_INVALID_LEDGER: kern_return_t = 33;
/// The port does not denote a memory object.
pub const KERN_INVALID_MEMORY_CONTROL: kern_return_t = 34;
/// The name does not denote a right.
///
/// A name that was released twice is the usual cause.
pub const KERN_INVALID_NAME: kern_return_t = 15;
/// The object, often a memory entry, is not valid.
pub const KERN_INVALID_OBJECT: kern_return_t = 29;
/// The scheduling policy is not valid.
pub const KERN_INVALID_POLICY: kern_return_t = 28;
/// The port does not denote a processor set.
pub const KERN_INVALID_PROCESSOR_SET: kern_return_t = 26;
/// The name does not denote the kind of right that the call needs.
pub const KERN_INVALID_RIGHT: kern_return_t = 17;
/// The port is not the host's security port.
pub const KERN_INVALID_SECURITY: kern_return_t = 35;
/// The task port does not denote a live task.
pub const KERN_INVALID_TASK: kern_return_t = 16;
/// A value is out of range.
pub const KERN_INVALID_VALUE: kern_return_t = 18;
/// Another thread has the lock; current kernels have no lock sets.
pub const KERN_LOCK_OWNED: kern_return_t = 40;
/// The thread has the lock already; current kernels have no lock sets.
pub const KERN_LOCK_OWNED_SELF: kern_return_t = 41;
/// The lock set was destroyed.
pub const KERN_LOCK_SET_DESTROYED: kern_return_t = 38;
/// The lock was left by a dead owner; current kernels have no lock sets.
pub const KERN_LOCK_UNSTABLE: kern_return_t = 39;
/// The data of a page have moved.
pub const KERN_MEMORY_DATA_MOVED: kern_return_t = 24;
/// The backing store of the memory could not supply the data.
pub const KERN_MEMORY_ERROR: kern_return_t = 10;
/// The memory was destroyed while it was referenced.
pub const KERN_MEMORY_FAILURE: kern_return_t = 9;
/// The memory object has the page already.
pub const KERN_MEMORY_PRESENT: kern_return_t = 23;
/// The copy must start again.
pub const KERN_MEMORY_RESTART_COPY: kern_return_t = 25;
/// A kernel collection is missing.
pub const KERN_MISSING_KC: kern_return_t = 54;
/// The name denotes a right already.
pub const KERN_NAME_EXISTS: kern_return_t = 13;
/// The other node of a cluster is down.
pub const KERN_NODE_DOWN: kern_return_t = 47;
/// The thread's priority was not depressed.
pub const KERN_NOT_DEPRESSED: kern_return_t = 36;
/// The search had no result.
pub const KERN_NOT_FOUND: kern_return_t = 56;
/// The receive right is in no port set.
pub const KERN_NOT_IN_SET: kern_return_t = 12;
/// The task does not have the receive right.
pub const KERN_NOT_RECEIVER: kern_return_t = 7;
/// The kernel does not support the call.
pub const KERN_NOT_SUPPORTED: kern_return_t = 46;
/// The thread does not wait on the semaphore.
pub const KERN_NOT_WAITING: kern_return_t = 48;
/// Access is restricted.
pub const KERN_NO_ACCESS: kern_return_t = 8;
/// No room in the address space or the name space, or the range is in use.
pub const KERN_NO_SPACE: kern_return_t = 3;
/// The time passed before the event.
pub const KERN_OPERATION_TIMED_OUT: kern_return_t = 49;
/// The scheduling limit is exceeded.
pub const KERN_POLICY_LIMIT: kern_return_t = 27;
/// The policy cannot be changed.
pub const KERN_POLICY_STATIC: kern_return_t = 51;
/// The memory is mapped, but its protection forbids the access.
pub const KERN_PROTECTION_FAILURE: kern_return_t = 2;
/// The kernel could not allocate.
pub const KERN_RESOURCE_SHORTAGE: kern_return_t = 6;
/// Upper bound of kernel codes.
pub const KERN_RETURN_MAX: kern_return_t = 256;
/// Another name in the space denotes rights for this port already.
pub const KERN_RIGHT_EXISTS: kern_return_t = 21;
/// A call without a client is to continue.
pub const KERN_RPC_CONTINUE_ORPHAN: kern_return_t = 45;
/// The server of a call has ended.
pub const KERN_RPC_SERVER_TERMINATED: kern_return_t = 43;
/// A call without a client is to end.
pub const KERN_RPC_TERMINATE_ORPHAN: kern_return_t = 44;
/// The semaphore was destroyed; current kernels return [`KERN_TERMINATED`](crate::KERN_TERMINATED).
pub const KERN_SEMAPHORE_DESTROYED: kern_return_t = 42;
/// Success.
pub const KERN_SUCCESS: kern_return_t = 0;
/// The object no longer exists, such as a semaphore that was destroyed.
pub const KERN_TERMINATED: kern_return_t = 37;
/// Too many user references; current kernels stop counting instead.
pub const KERN_UREFS_OVERFLOW: kern_return_t = 19;
/// Size of a description in bytes, including its NUL.
pub const KOBJECT_DESCRIPTION_LENGTH: usize = 512;
pub const LATENCY_QOS_LAUNCH_DEFAULT_TIER: ::core::ffi::c_int = 0xff0004;
pub const LEDGER_ENTRY_ID_INVALID: ledger_entry_id_t = 0;
pub const LEDGER_ITEM_INFINITY: ledger_item_t = 0xffffffff;
/// Limit of a ledger entry that is never reached.
pub const LEDGER_LIMIT_INFINITY: ledger_amount_t = 0x7fffffffffffffff;
pub const LEDGER_NULL: ledger_t = 0;
/// Value of a load average that means one runnable thread.
pub const LOAD_SCALE: ::core::ffi::c_int = 1000;
/// The group keeps statistics.
pub const LOCKGROUP_ATTR_STAT: u64 = 1;
/// Size of a group's name in bytes, including its NUL.
pub const LOCKGROUP_MAX_NAME: usize = 64;
pub const LOCK_SET_NULL: lock_set_t = 0;
/// Flavor of the general registers that exception messages use by default.
pub const MACHINE_THREAD_STATE: thread_state_flavor_t = 1;
pub const MACHINE_THREAD_STATE_COUNT: mach_msg_type_number_t = 70;
/// Most ids that [`mach_generate_activity_id`](crate::mach_generate_activity_id()) reserves at once.
pub const MACH_ACTIVITY_ID_COUNT_MAX: mach_msg_type_number_t = 16;
pub const MACH_CORE_DETAILS_V2_FLAG_COMPRESSED_LZ4: u64 = 512;
pub const MACH_CORE_DETAILS_V2_FLAG_COMPRESSED_ZLIB: u64 = 256;
pub const MACH_CORE_DETAILS_V2_FLAG_ENCRYPTED_AEA: u64 = 1;
pub const MACH_CORE_FILEHEADER_MAXFILES: ::core::ffi::c_int = 16;
pub const MACH_CORE_FILEHEADER_NAMELEN: usize = 16;
pub const MACH_CORE_FILEHEADER_SIGNATURE: u64 = 0x63614d20646152;
pub const MACH_CORE_FILEHEADER_V2_FLAGS_EXISTING_COREFILE_KEY_FORMAT_MASK: u64 = 256;
pub const MACH_CORE_FILEHEADER_V2_FLAGS_NEXT_COREFILE_KEY_FORMAT_MASK: u64 = 0x10000;
pub const MACH_CORE_FILEHEADER_V2_FLAG_EXISTING_COREFILE_KEY_FORMAT_NIST_P256: u64 = 256;
pub const MACH_CORE_FILEHEADER_V2_FLAG_LOG_ENCRYPTED_AEA: u64 = 1;
pub const MACH_CORE_FILEHEADER_V2_FLAG_NEXT_COREFILE_KEY_FORMAT_NIST_P256: u64 = 0x10000;
pub const MACH_CORE_FILEHEADER_V2_SIGNATURE: u64 = 0x63614d2073736f42;
pub const MACH_EVENTLINK_NULL: mach_eventlink_t = 0;
/// Flag of a behaviour: corpse notifications of guard violations carry a backtrace; needs [`MACH_EXCEPTION_CODES`](crate::MACH_EXCEPTION_CODES).
pub const MACH_EXCEPTION_BACKTRACE_PREFERRED: exception_behavior_t = 0x20000000;
/// Flag of a behaviour: codes have 64-bit words.
pub const MACH_EXCEPTION_CODES: exception_behavior_t = -2147483648;
/// Flag of a behaviour: accepted, and without effect.
pub const MACH_EXCEPTION_ERRORS: exception_behavior_t = 0x40000000;
/// Flags of a behaviour.
pub const MACH_EXCEPTION_MASK: exception_behavior_t = -536870912;
/// Size of the name of an allocation site in bytes, including its NUL.
pub const MACH_MEMORY_INFO_NAME_MAX_LEN: usize = 80;
/// Used inside the kernel.
pub const MACH_MSGH_BITS_CIRCULAR: mach_msg_bits_t = 0x10000000;
/// The message has descriptors.
pub const MACH_MSGH_BITS_COMPLEX: mach_msg_bits_t = 0x80000000;
pub const MACH_MSGH_BITS_DENAP: mach_msg_bits_t = 0x20000000;
pub const MACH_MSGH_BITS_DENAPHOLDASRT: mach_msg_bits_t = 0x10000000;
/// Set by the kernel: the message holds an importance assertion.
pub const MACH_MSGH_BITS_IMPHOLDASRT: mach_msg_bits_t = 0x10000000;
/// Bits of the disposition of `msgh_local_port`.
pub const MACH_MSGH_BITS_LOCAL_MASK: mach_msg_bits_t = 0x1f00;
/// Bits of the three dispositions.
pub const MACH_MSGH_BITS_PORTS_MASK: mach_msg_bits_t = 0x1f1f1f;
/// Set by the kernel: the message donates importance.
pub const MACH_MSGH_BITS_RAISEIMP: mach_msg_bits_t = 0x20000000;
/// Bits of the disposition of `msgh_remote_port`.
pub const MACH_MSGH_BITS_REMOTE_MASK: mach_msg_bits_t = 31;
/// Bits that have a meaning.
pub const MACH_MSGH_BITS_USED: mach_msg_bits_t = 0xb01f1f1f;
/// Bits that a sender may set; the kernel clears all others.
pub const MACH_MSGH_BITS_USER: mach_msg_bits_t = 0x801f1f1f;
/// Bits of the disposition of `msgh_voucher_port`.
pub const MACH_MSGH_BITS_VOUCHER_MASK: mach_msg_bits_t = 0x1f0000;
/// No bits.
pub const MACH_MSGH_BITS_ZERO: mach_msg_bits_t = 0;
pub const MACH_MSGH_KIND_NORMAL: mach_port_seqno_t = 0;
pub const MACH_MSGH_KIND_NOTIFICATION: mach_port_seqno_t = 1;
/// Declared, but refused with [`MACH_SEND_INVALID_TYPE`](crate::MACH_SEND_INVALID_TYPE).
pub const MACH_MSG_ALLOCATE: mach_msg_copy_options_t = 2;
/// Highest type of a descriptor.
pub const MACH_MSG_DESCRIPTOR_MAX: mach_msg_descriptor_type_t = 4;
/// Filter rule that allows the message.
pub const MACH_MSG_FILTER_POLICY_ALLOW: mach_msg_filter_id = 0;
/// Type of [`mach_msg_guarded_port_descriptor_t`](crate::mach_msg_guarded_port_descriptor_t).
pub const MACH_MSG_GUARDED_PORT_DESCRIPTOR: mach_msg_descriptor_type_t = 4;
/// Makes the receive right guarded and immovable at the receiver.
pub const MACH_MSG_GUARD_FLAGS_IMMOVABLE_RECEIVE: mach_msg_guard_flags_t = 1;
/// Flags that a guarded port descriptor may have.
pub const MACH_MSG_GUARD_FLAGS_MASK: mach_msg_guard_flags_t = 3;
/// No guard flags.
pub const MACH_MSG_GUARD_FLAGS_NONE: mach_msg_guard_flags_t = 0;
/// The port is not guarded when it is sent; `context` must be 0.
pub const MACH_MSG_GUARD_FLAGS_UNGUARDED_ON_SEND: mach_msg_guard_flags_t = 2;
/// Shortage bit: the kernel had no memory for rights.
pub const MACH_MSG_IPC_KERNEL: mach_msg_return_t = 2048;
/// Shortage bit: no room for a name in the receiver's space.
pub const MACH_MSG_IPC_SPACE: mach_msg_return_t = 0x2000;
/// Bits that tell of a resource shortage in a receive code.
pub const MACH_MSG_MASK: mach_msg_return_t = 0x3e00;
/// Type of [`mach_msg_ool_descriptor_t`](crate::mach_msg_ool_descriptor_t).
pub const MACH_MSG_OOL_DESCRIPTOR: mach_msg_descriptor_type_t = 1;
/// Type of [`mach_msg_ool_ports_descriptor_t`](crate::mach_msg_ool_ports_descriptor_t).
pub const MACH_MSG_OOL_PORTS_DESCRIPTOR: mach_msg_descriptor_type_t = 2;
/// As [`MACH_MSG_OOL_DESCRIPTOR`](crate::MACH_MSG_OOL_DESCRIPTOR), except that [`mach_msg_destroy`](crate::mach_msg_destroy()) leaves the memory alone.
pub const MACH_MSG_OOL_VOLATILE_DESCRIPTOR: mach_msg_descriptor_type_t = 3;
/// No options.
pub const MACH_MSG_OPTION_NONE: mach_msg_option_t = 0;
/// Declared, but refused with [`MACH_SEND_INVALID_TYPE`](crate::MACH_SEND_INVALID_TYPE).
pub const MACH_MSG_OVERWRITE: mach_msg_copy_options_t = 3;
/// Copies the memory when the message is sent.
///
/// Memory above a few kibibytes counts against the kernel's copy space of 7 MiB unless it is deallocated.
pub const MACH_MSG_PHYSICAL_COPY: mach_msg_copy_options_t = 0;
/// Type of [`mach_msg_port_descriptor_t`](crate::mach_msg_port_descriptor_t).
pub const MACH_MSG_PORT_DESCRIPTOR: mach_msg_descriptor_type_t = 0;
/// No priority.
pub const MACH_MSG_PRIORITY_UNSPECIFIED: mach_msg_priority_t = 0;
/// Largest value of [`mach_msg_size_t`](crate::mach_msg_size_t); the kernel's limit for a message is lower.
pub const MACH_MSG_SIZE_MAX: mach_msg_size_t = 0xffffffff;
/// Size up to which messages are expected to be sent reliably.
pub const MACH_MSG_SIZE_RELIABLE: mach_msg_size_t = 0x40000;
/// Enforces the rules for reply ports; sender and receiver both have to set it.
pub const MACH_MSG_STRICT_REPLY: mach_msg_option_t = 512;
/// Success; the same value as [`KERN_SUCCESS`](crate::KERN_SUCCESS).
pub const MACH_MSG_SUCCESS: mach_msg_return_t = 0;
/// Timeout of 0 milliseconds.
///
/// This is what callers write when no timeout option is set. Together with a timeout option it means "do not block".
pub const MACH_MSG_TIMEOUT_NONE: mach_msg_timeout_t = 0;
/// The only trailer format.
pub const MACH_MSG_TRAILER_FORMAT_0: mach_msg_trailer_type_t = 0;
/// Size of [`mach_msg_format_0_trailer_t`](crate::mach_msg_format_0_trailer_t) in bytes.
pub const MACH_MSG_TRAILER_FORMAT_0_SIZE: mach_msg_trailer_size_t = 20;
/// Size of the shortest trailer in bytes.
pub const MACH_MSG_TRAILER_MINIMUM_SIZE: mach_msg_trailer_size_t = 8;
/// Declared, but no right can be sent with it.
pub const MACH_MSG_TYPE_COPY_RECEIVE: mach_msg_type_name_t = 22;
/// Gives a new send right made from the sender's send right; the sender keeps its own.
pub const MACH_MSG_TYPE_COPY_SEND: mach_msg_type_name_t = 19;
/// Declared, but no right can be sent with it.
pub const MACH_MSG_TYPE_DISPOSE_RECEIVE: mach_msg_type_name_t = 24;
/// Declared, but no right can be sent with it.
pub const MACH_MSG_TYPE_DISPOSE_SEND: mach_msg_type_name_t = 25;
/// Declared, but no right can be sent with it.
pub const MACH_MSG_TYPE_DISPOSE_SEND_ONCE: mach_msg_type_name_t = 26;
/// Highest disposition.
pub const MACH_MSG_TYPE_LAST: mach_msg_type_name_t = 22;
/// Gives a new send right made from the sender's receive right; the make-send count grows by one.
pub const MACH_MSG_TYPE_MAKE_SEND: mach_msg_type_name_t = 20;
/// Gives a new send-once right made from the sender's receive right.
pub const MACH_MSG_TYPE_MAKE_SEND_ONCE: mach_msg_type_name_t = 21;
/// Moves a receive right to the receiver; it leaves its port sets and loses its guard, context and counts.
///
/// Send references under the same name stay with the sender, and queued messages travel along.
pub const MACH_MSG_TYPE_MOVE_RECEIVE: mach_msg_type_name_t = 16;
/// Moves one reference of a send right.
pub const MACH_MSG_TYPE_MOVE_SEND: mach_msg_type_name_t = 17;
/// Moves a send-once right; the sender's name is freed.
pub const MACH_MSG_TYPE_MOVE_SEND_ONCE: mach_msg_type_name_t = 18;
/// In MIG interfaces: the disposition is an argument.
pub const MACH_MSG_TYPE_POLYMORPHIC: mach_msg_type_name_t = 0xffffffff;
/// A name as plain data: no right is transferred.
pub const MACH_MSG_TYPE_PORT_NAME: mach_msg_type_name_t = 15;
/// No right.
pub const MACH_MSG_TYPE_PORT_NONE: mach_msg_type_name_t = 0;
/// Received: a receive right.
pub const MACH_MSG_TYPE_PORT_RECEIVE: mach_msg_type_name_t = 16;
/// Received: one reference of a send right.
pub const MACH_MSG_TYPE_PORT_SEND: mach_msg_type_name_t = 17;
/// Received: a send-once right under a new name.
pub const MACH_MSG_TYPE_PORT_SEND_ONCE: mach_msg_type_name_t = 18;
/// Lets the kernel share the pages copy-on-write; the receiver still sees a snapshot.
pub const MACH_MSG_VIRTUAL_COPY: mach_msg_copy_options_t = 1;
/// Shortage bit: the kernel had no memory for out-of-line data.
pub const MACH_MSG_VM_KERNEL: mach_msg_return_t = 1024;
/// Shortage bit: no room for memory in the receiver's address space.
pub const MACH_MSG_VM_SPACE: mach_msg_return_t = 0x1000;
/// The port of a send, send-once or dead right has died.
pub const MACH_NOTIFY_DEAD_NAME: mach_msg_id_t = 72;
/// Lowest id of a notification: 64.
pub const MACH_NOTIFY_FIRST: mach_msg_id_t = 64;
/// Highest id reserved for notifications.
pub const MACH_NOTIFY_LAST: mach_msg_id_t = 77;
/// No send right for a port is left; send-once rights can still be out.
pub const MACH_NOTIFY_NO_SENDERS: mach_msg_id_t = 70;
/// A name on which a dead-name or send-possible request was registered has been released.
pub const MACH_NOTIFY_PORT_DELETED: mach_msg_id_t = 65;
/// A receive right was dropped; the message carries it and the port lives on.
pub const MACH_NOTIFY_PORT_DESTROYED: mach_msg_id_t = 69;
/// A send-once right was destroyed unused: on a reply port, the server will not answer.
pub const MACH_NOTIFY_SEND_ONCE: mach_msg_id_t = 71;
/// A port whose queue was full can take a message again.
pub const MACH_NOTIFY_SEND_POSSIBLE: mach_msg_id_t = 66;
/// Number of registered ports that old systems used.
pub const MACH_PORTS_SLOTS_USED: mach_msg_type_number_t = 3;
pub const MACH_PORT_CONNECTION_PORT_WITH_PORT_ARRAY: &::core::ffi::CStr = c"com.apple.developer.allow-connection-port-with-port-array";
/// Stands for a right whose port died while the right was in transit; it carries no reference.
pub const MACH_PORT_DEAD: mach_port_name_t = 0xffffffff;
/// Flavor, set only: as [`MACH_PORT_IMPORTANCE_RECEIVER`](crate::MACH_PORT_IMPORTANCE_RECEIVER).
pub const MACH_PORT_DENAP_RECEIVER: mach_port_flavor_t = 6;
/// Flavor: size of the table of dead-name requests. Setting it has no effect.
pub const MACH_PORT_DNREQUESTS_SIZE: mach_port_flavor_t = 3;
/// Size of flavor [`MACH_PORT_DNREQUESTS_SIZE`](crate::MACH_PORT_DNREQUESTS_SIZE) in 32-bit words.
pub const MACH_PORT_DNREQUESTS_SIZE_COUNT: mach_msg_type_number_t = 1;
/// Flavor: the guard that [`mach_port_assert_attributes`](crate::mach_port_assert_attributes()) compares.
pub const MACH_PORT_GUARD_INFO: mach_port_flavor_t = 8;
/// Size of [`mach_port_guard_info_t`](crate::mach_port_guard_info_t) in 32-bit words.
pub const MACH_PORT_GUARD_INFO_COUNT: mach_msg_type_number_t = 2;
/// Flavor, set only: messages to the port can donate importance to its receiver.
pub const MACH_PORT_IMPORTANCE_RECEIVER: mach_port_flavor_t = 5;
/// Flavor: state of a receive right and its boost count, as [`mach_port_info_ext_t`](crate::mach_port_info_ext_t).
pub const MACH_PORT_INFO_EXT: mach_port_flavor_t = 7;
/// Size of [`mach_port_info_ext_t`](crate::mach_port_info_ext_t) in 32-bit words.
pub const MACH_PORT_INFO_EXT_COUNT: mach_msg_type_number_t = 17;
pub const MACH_PORT_KERNEL_READ_ENTITLEMENT: &::core::ffi::CStr = c"com.apple.private.system-task-ports.kernel.read";
/// Flavor: the queue limit, as [`mach_port_limits_t`](crate::mach_port_limits_t). Can be set.
pub const MACH_PORT_LIMITS_INFO: mach_port_flavor_t = 1;
/// Size of [`mach_port_limits_t`](crate::mach_port_limits_t) in 32-bit words.
pub const MACH_PORT_LIMITS_INFO_COUNT: mach_msg_type_number_t = 1;
/// Denotes no right.
pub const MACH_PORT_NULL: mach_port_name_t = 0;
/// Queue limit of a new port: 5 messages.
pub const MACH_PORT_QLIMIT_BASIC: mach_port_msgcount_t = 5;
/// Queue limit of a new port: 5 messages.
pub const MACH_PORT_QLIMIT_DEFAULT: mach_port_msgcount_t = 5;
/// Number of queued messages that nothing can exceed: 65534.
pub const MACH_PORT_QLIMIT_KERNEL: mach_port_msgcount_t = 0xfffe;
pub const MACH_PORT_QLIMIT_KERNEL_SOFT: mach_port_msgcount_t = 0x1000;
/// Largest queue limit that a program may set: 1024 messages.
pub const MACH_PORT_QLIMIT_LARGE: mach_port_msgcount_t = 1024;
/// Largest queue limit that a program may set: 1024 messages.
pub const MACH_PORT_QLIMIT_MAX: mach_port_msgcount_t = 1024;
/// Smallest queue limit: 0, with which every send through a send right waits.
pub const MACH_PORT_QLIMIT_MIN: mach_port_msgcount_t = 0;
/// Queue limit of 16 messages.
pub const MACH_PORT_QLIMIT_SMALL: mach_port_msgcount_t = 16;
/// Queue limit of 0, with which every send through a send right waits.
pub const MACH_PORT_QLIMIT_ZERO: mach_port_msgcount_t = 0;
/// Flavor: state of a receive right, as [`mach_port_status_t`](crate::mach_port_status_t).
pub const MACH_PORT_RECEIVE_STATUS: mach_port_flavor_t = 2;
/// Size of [`mach_port_status_t`](crate::mach_port_status_t) in 32-bit words.
pub const MACH_PORT_RECEIVE_STATUS_COUNT: mach_msg_type_number_t = 10;
/// Dead name: what is left of a send or send-once right whose port has died.
pub const MACH_PORT_RIGHT_DEAD_NAME: mach_port_right_t = 4;
/// Obsolete kind of right.
pub const MACH_PORT_RIGHT_LABELH: mach_port_right_t = 5;
/// Number of kinds of rights.
pub const MACH_PORT_RIGHT_NUMBER: mach_port_right_t = 6;
/// Port set: receives from all its members.
pub const MACH_PORT_RIGHT_PORT_SET: mach_port_right_t = 3;
/// Receive right: receives messages and keeps the port alive. There is one per port.
pub const MACH_PORT_RIGHT_RECEIVE: mach_port_right_t = 1;
/// Send right: sends any number of messages; counted by user references.
pub const MACH_PORT_RIGHT_SEND: mach_port_right_t = 0;
/// Send-once right: sends one message. Destroying it unused sends a send-once notification.
pub const MACH_PORT_RIGHT_SEND_ONCE: mach_port_right_t = 2;
/// Flavor: whether launchd throttles the job behind a service port.
pub const MACH_PORT_SERVICE_THROTTLED: mach_port_flavor_t = 9;
/// Size of flavor [`MACH_PORT_SERVICE_THROTTLED`](crate::MACH_PORT_SERVICE_THROTTLED) in 32-bit words.
pub const MACH_PORT_SERVICE_THROTTLED_COUNT: mach_msg_type_number_t = 1;
/// No send rights for the port exist.
pub const MACH_PORT_SRIGHTS_NONE: mach_port_srights_t = 0;
/// Send rights for the port exist.
pub const MACH_PORT_SRIGHTS_PRESENT: mach_port_srights_t = 1;
/// The receive right is guarded.
pub const MACH_PORT_STATUS_FLAG_GUARDED: natural_t = 2;
/// The receive right is guarded and cannot be moved.
pub const MACH_PORT_STATUS_FLAG_GUARD_IMMOVABLE_RECEIVE: natural_t = 64;
/// Messages to the port can donate importance.
pub const MACH_PORT_STATUS_FLAG_IMP_DONATION: natural_t = 8;
/// The port does not accept messages that carry port rights.
pub const MACH_PORT_STATUS_FLAG_NO_GRANT: natural_t = 128;
pub const MACH_PORT_STATUS_FLAG_REVIVE: natural_t = 16;
/// The receive right is strictly guarded.
pub const MACH_PORT_STATUS_FLAG_STRICT_GUARD: natural_t = 4;
pub const MACH_PORT_STATUS_FLAG_TASKPTR: natural_t = 32;
/// The port's importance passes to a temporary owner.
pub const MACH_PORT_STATUS_FLAG_TEMPOWNER: natural_t = 1;
/// Flavor, set only: the port's importance passes to a temporary owner.
pub const MACH_PORT_TEMPOWNER: mach_port_flavor_t = 4;
/// Bits of all rights, port sets and dead names.
pub const MACH_PORT_TYPE_ALL_RIGHTS: mach_port_type_t = 0x1f0000;
/// The name is a dead name.
pub const MACH_PORT_TYPE_DEAD_NAME: mach_port_type_t = 0x100000;
/// A dead-name or send-possible request is registered on the name.
pub const MACH_PORT_TYPE_DNREQUEST: mach_port_type_t = 0x80000000;
/// Obsolete kind of right.
pub const MACH_PORT_TYPE_LABELH: mach_port_type_t = 0x200000;
/// No right.
pub const MACH_PORT_TYPE_NONE: mach_port_type_t = 0;
/// Bits of all rights to a port, and of a dead name.
pub const MACH_PORT_TYPE_PORT_OR_DEAD: mach_port_type_t = 0x170000;
/// Bits of a send, a receive and a send-once right.
pub const MACH_PORT_TYPE_PORT_RIGHTS: mach_port_type_t = 0x70000;
/// The name denotes a port set.
pub const MACH_PORT_TYPE_PORT_SET: mach_port_type_t = 0x80000;
/// The name denotes a receive right.
pub const MACH_PORT_TYPE_RECEIVE: mach_port_type_t = 0x20000;
/// The name denotes a send right.
pub const MACH_PORT_TYPE_SEND: mach_port_type_t = 0x10000;
/// The name denotes a send-once right.
pub const MACH_PORT_TYPE_SEND_ONCE: mach_port_type_t = 0x40000;
/// Bits of a send and a receive right.
pub const MACH_PORT_TYPE_SEND_RECEIVE: mach_port_type_t = 0x30000;
/// Bits of a send and a send-once right.
pub const MACH_PORT_TYPE_SEND_RIGHTS: mach_port_type_t = 0x50000;
/// A send-possible request is registered on the name.
pub const MACH_PORT_TYPE_SPREQUEST: mach_port_type_t = 0x40000000;
/// A send-possible request is registered on the name and not armed yet.
pub const MACH_PORT_TYPE_SPREQUEST_DELAYED: mach_port_type_t = 0x20000000;
pub const MACH_PORT_WEAK_REPLY_ENTITLEMENT: &::core::ffi::CStr = c"com.apple.private.allow-weak-reply-port";
/// Some rights or memory could not be delivered; the rest of the message is good.
///
/// The bits of [`MACH_MSG_MASK`](crate::MACH_MSG_MASK) tell what was short. The receiver owns what was delivered.
pub const MACH_RCV_BODY_ERROR: mach_msg_return_t = 0x1000400c;
/// Accepts guarded port descriptors.
pub const MACH_RCV_GUARDED_DESC: mach_msg_option_t = 0x1000;
/// The reply right or the voucher could not be delivered; the message was destroyed.
///
/// The bits of [`MACH_MSG_MASK`](crate::MACH_MSG_MASK) tell what was short.
pub const MACH_RCV_HEADER_ERROR: mach_msg_return_t = 0x1000400b;
/// Returns [`MACH_RCV_INTERRUPTED`](crate::MACH_RCV_INTERRUPTED) instead of repeating an interrupted receive.
pub const MACH_RCV_INTERRUPT: mach_msg_option_t = 1024;
/// The receive was interrupted.
///
/// Returned only with [`MACH_RCV_INTERRUPT`](crate::MACH_RCV_INTERRUPT).
pub const MACH_RCV_INTERRUPTED: mach_msg_return_t = 0x10004005;
/// The vector of a vectored receive is unreadable, too small, or has a bad buffer.
pub const MACH_RCV_INVALID_ARGUMENTS: mach_msg_return_t = 0x10004013;
/// The buffer cannot be written, or is smaller than a header; the message is lost.
pub const MACH_RCV_INVALID_DATA: mach_msg_return_t = 0x10004008;
/// The name is neither a receive right nor a port set.
pub const MACH_RCV_INVALID_NAME: mach_msg_return_t = 0x10004002;
/// The port given with [`MACH_RCV_SYNC_WAIT`](crate::MACH_RCV_SYNC_WAIT) is not a send right, or the reply port is not the thread's special one.
pub const MACH_RCV_INVALID_NOTIFY: mach_msg_return_t = 0x10004007;
/// With [`MACH_MSG_STRICT_REPLY`](crate::MACH_MSG_STRICT_REPLY): the reply right of the message breaks the rules for reply ports.
pub const MACH_RCV_INVALID_REPLY: mach_msg_return_t = 0x10004012;
/// Declared; current kernels do not return it.
pub const MACH_RCV_INVALID_TRAILER: mach_msg_return_t = 0x1000400f;
/// Declared; current kernels do not return it.
pub const MACH_RCV_INVALID_TYPE: mach_msg_return_t = 0x1000400d;
/// Used inside the kernel.
pub const MACH_RCV_IN_PROGRESS: mach_msg_return_t = 0x10004001;
/// Used inside the kernel.
pub const MACH_RCV_IN_PROGRESS_TIMED: mach_msg_return_t = 0x10004011;
/// Declared; current kernels do not return it, because a member of a set can be received from directly.
pub const MACH_RCV_IN_SET: mach_msg_return_t = 0x1000400a;
/// Leaves a message that does not fit in the queue, and reports the size it needs in `msgh_size`.
///
/// That size is without the trailer.
pub const MACH_RCV_LARGE: mach_msg_option_t = 4;
/// With [`MACH_RCV_LARGE`](crate::MACH_RCV_LARGE): also reports in `msgh_local_port` which member of a set has the message.
pub const MACH_RCV_LARGE_IDENTITY: mach_msg_option_t = 8;
/// Receives a message.
pub const MACH_RCV_MSG: mach_msg_option_t = 2;
/// Obsolete; 0.
pub const MACH_RCV_NOTIFY: mach_msg_option_t = 0;
/// Obsolete; 0.
pub const MACH_RCV_OVERWRITE: mach_msg_option_t = 0;
/// The receive right or port set was destroyed or moved while the thread waited.
pub const MACH_RCV_PORT_CHANGED: mach_msg_return_t = 0x10004006;
/// Declared for a port that died; current kernels return [`MACH_RCV_PORT_CHANGED`](crate::MACH_RCV_PORT_CHANGED) instead.
///
/// From an exception handler it means that the exception is handled and no state is to be set.
pub const MACH_RCV_PORT_DIED: mach_msg_return_t = 0x10004009;
/// Declared; current kernels do not return it.
pub const MACH_RCV_SCATTER_SMALL: mach_msg_return_t = 0x1000400e;
/// Used with a special reply port and kqueue.
pub const MACH_RCV_SYNC_PEEK: mach_msg_option_t = 0x8000;
/// Takes `notify` as the port whose receiver gets the waiting thread's priority, with a special reply port.
pub const MACH_RCV_SYNC_WAIT: mach_msg_option_t = 0x4000;
/// No message arrived before the timeout.
pub const MACH_RCV_TIMED_OUT: mach_msg_return_t = 0x10004003;
/// Applies `timeout` to the receive.
pub const MACH_RCV_TIMEOUT: mach_msg_option_t = 256;
/// The message and its trailer do not fit into the buffer.
///
/// Without [`MACH_RCV_LARGE`](crate::MACH_RCV_LARGE) the message is destroyed, and its sender's reply right sends a send-once notification.
pub const MACH_RCV_TOO_LARGE: mach_msg_return_t = 0x10004004;
/// Trailer element: up to the audit token.
pub const MACH_RCV_TRAILER_AUDIT: mach_msg_option_t = 3;
/// Trailer element: up to the filter id and labels.
pub const MACH_RCV_TRAILER_AV: mach_msg_option_t = 7;
/// Trailer element: up to the context of the port.
pub const MACH_RCV_TRAILER_CTX: mach_msg_option_t = 4;
/// Trailer element: the longest trailer.
pub const MACH_RCV_TRAILER_LABELS: mach_msg_option_t = 8;
/// Bits of the receive options that describe the trailer.
pub const MACH_RCV_TRAILER_MASK: mach_msg_option_t = 0xf000000;
/// Trailer element: only type and size.
pub const MACH_RCV_TRAILER_NULL: mach_msg_option_t = 0;
/// Trailer element: up to the security token.
pub const MACH_RCV_TRAILER_SENDER: mach_msg_option_t = 2;
/// Trailer element: up to the sequence number.
pub const MACH_RCV_TRAILER_SEQNO: mach_msg_option_t = 1;
/// Delivers a voucher in `msgh_voucher_port`; the receiver owns one reference of it.
///
/// Without this option a voucher in the message is dropped.
pub const MACH_RCV_VOUCHER: mach_msg_option_t = 2048;
/// For the kernel only; see [`MACH_SEND_FILTER_NONFATAL`](crate::MACH_SEND_FILTER_NONFATAL).
pub const MACH_SEND_ALWAYS: mach_msg_option_t = 0x10000;
/// The auxiliary data exceeds 1024 bytes.
pub const MACH_SEND_AUX_TOO_LARGE: mach_msg_return_t = 0x10000019;
/// The auxiliary data is shorter than its header.
pub const MACH_SEND_AUX_TOO_SMALL: mach_msg_return_t = 0x10000018;
/// Returns [`MACH_SEND_MSG_FILTERED`](crate::MACH_SEND_MSG_FILTERED) instead of terminating the process if the sandbox filters the message.
pub const MACH_SEND_FILTER_NONFATAL: mach_msg_option_t = 0x10000;
/// For the kernel only; cleared in messages of programs.
pub const MACH_SEND_IMPORTANCE: mach_msg_option_t = 0x80000;
/// Returns [`MACH_SEND_INTERRUPTED`](crate::MACH_SEND_INTERRUPTED) instead of repeating an interrupted send.
pub const MACH_SEND_INTERRUPT: mach_msg_option_t = 64;
/// The send was interrupted; the message is back in the buffer.
///
/// Returned only with [`MACH_SEND_INTERRUPT`](crate::MACH_SEND_INTERRUPT).
pub const MACH_SEND_INTERRUPTED: mach_msg_return_t = 0x10000007;
/// A strict reply was sent without the voucher that its request requires; the message is back in the buffer.
pub const MACH_SEND_INVALID_CONTEXT: mach_msg_return_t = 0x10000012;
/// The message cannot be read from the buffer.
pub const MACH_SEND_INVALID_DATA: mach_msg_return_t = 0x10000002;
/// The destination is unknown, dead, or does not fit its disposition.
///
/// No right was consumed.
pub const MACH_SEND_INVALID_DEST: mach_msg_return_t = 0x10000003;
/// The header has an invalid disposition.
pub const MACH_SEND_INVALID_HEADER: mach_msg_return_t = 0x10000010;
/// A descriptor names memory that cannot be read.
///
/// Rights in the header and in earlier descriptors are gone.
pub const MACH_SEND_INVALID_MEMORY: mach_msg_return_t = 0x1000000c;
/// Declared; current kernels do not return it.
pub const MACH_SEND_INVALID_NOTIFY: mach_msg_return_t = 0x1000000b;
/// The options do not fit the destination, for example a kernel object.
pub const MACH_SEND_INVALID_OPTIONS: mach_msg_return_t = 0x10000013;
/// The reply port name is unknown or lacks the right for its disposition.
pub const MACH_SEND_INVALID_REPLY: mach_msg_return_t = 0x10000009;
/// A descriptor names a right that does not exist, or may not be moved.
///
/// Rights in the header and in earlier descriptors are gone.
pub const MACH_SEND_INVALID_RIGHT: mach_msg_return_t = 0x1000000a;
/// Declared; current kernels do not return it.
pub const MACH_SEND_INVALID_RT_OOL_SIZE: mach_msg_return_t = 0x10000015;
/// Declared; current kernels do not return it.
pub const MACH_SEND_INVALID_TRAILER: mach_msg_return_t = 0x10000011;
/// A descriptor has an unknown type or copy option.
pub const MACH_SEND_INVALID_TYPE: mach_msg_return_t = 0x1000000f;
/// The voucher name is not a voucher, or its disposition is not allowed.
pub const MACH_SEND_INVALID_VOUCHER: mach_msg_return_t = 0x10000005;
/// Used inside the kernel.
pub const MACH_SEND_IN_PROGRESS: mach_msg_return_t = 0x10000001;
/// For the kernel only; cleared in messages of programs.
pub const MACH_SEND_KERNEL: mach_msg_option_t = 0x400000;
/// Sends a message.
pub const MACH_SEND_MSG: mach_msg_option_t = 1;
/// The sandbox filtered the message.
pub const MACH_SEND_MSG_FILTERED: mach_msg_return_t = 0x10000017;
/// The size is below 24, not a multiple of 4, or too small for the descriptors.
pub const MACH_SEND_MSG_TOO_SMALL: mach_msg_return_t = 0x10000008;
/// As [`MACH_SEND_NOIMPORTANCE`](crate::MACH_SEND_NOIMPORTANCE).
pub const MACH_SEND_NODENAP: mach_msg_option_t = 0x40000;
/// Does not donate importance to the receiver.
pub const MACH_SEND_NOIMPORTANCE: mach_msg_option_t = 0x40000;
/// Arms the send-possible request of the destination if its queue is full.
///
/// Register the request first with [`mach_port_request_notification`](crate::mach_port_request_notification()), and use a timeout of 0.
pub const MACH_SEND_NOTIFY: mach_msg_option_t = 128;
/// The kernel could not allocate, or the queue has the kernel's largest length.
pub const MACH_SEND_NO_BUFFER: mach_msg_return_t = 0x1000000d;
/// The destination does not accept rights in the body.
pub const MACH_SEND_NO_GRANT_DEST: mach_msg_return_t = 0x10000016;
/// Takes `notify` as the priority of the message.
pub const MACH_SEND_OVERRIDE: mach_msg_option_t = 32;
/// Gives the message the priority of the sending thread.
pub const MACH_SEND_PROPAGATE_QOS: mach_msg_option_t = 0x200000;
/// Marks a call through a special reply port as a check-in with launchd.
pub const MACH_SEND_SYNC_BOOTSTRAP_CHECKIN: mach_msg_option_t = 0x800000;
/// Asked older kernels to lend the sender's priority to the receiver during a synchronous call.
pub const MACH_SEND_SYNC_OVERRIDE: mach_msg_option_t = 0x100000;
/// Older name of [`MACH_SEND_PROPAGATE_QOS`](crate::MACH_SEND_PROPAGATE_QOS).
pub const MACH_SEND_SYNC_USE_THRPRI: mach_msg_option_t = 0x200000;
/// The queue stayed full until the timeout; the message is back in the buffer.
pub const MACH_SEND_TIMED_OUT: mach_msg_return_t = 0x10000004;
/// Applies `timeout` to the send.
pub const MACH_SEND_TIMEOUT: mach_msg_option_t = 16;
/// The message, or the number of its rights, exceeds the kernel's limit.
pub const MACH_SEND_TOO_LARGE: mach_msg_return_t = 0x1000000e;
/// Declared; current kernels ignore it.
pub const MACH_SEND_TRAILER: mach_msg_option_t = 0x20000;
pub const MACH_SERVICE_PORT_INFO_COUNT: ::core::ffi::c_char = 0;
/// Size of the name of a service port in bytes.
pub const MACH_SERVICE_PORT_INFO_STRING_NAME_MAX_BUF_LEN: usize = 255;
/// Flavor of [`task_info`](crate::task_info()) for [`mach_task_basic_info`](crate::mach_task_basic_info).
pub const MACH_TASK_BASIC_INFO: task_flavor_t = 20;
/// Size of [`mach_task_basic_info`](crate::mach_task_basic_info) in words of 32 bits.
pub const MACH_TASK_BASIC_INFO_COUNT: mach_msg_type_number_t = 12;
pub const MACH_VM_ADDRESS_MASK: u64 = 0x7fffffffffff;
/// First address above those of a program.
pub const MACH_VM_MAX_ADDRESS: mach_vm_offset_t = 0x7ffffe000000;
pub const MACH_VM_MAX_ADDRESS_RAW: u64 = 0x7ffffe000000;
pub const MACH_VM_MAX_GPU_CARVEOUT_ADDRESS: mach_vm_offset_t = 0x7000000000;
pub const MACH_VM_MAX_GPU_CARVEOUT_ADDRESS_RAW: u64 = 0x7000000000;
/// Lowest address of a program, 0, as a 64-bit value.
pub const MACH_VM_MIN_ADDRESS: mach_vm_offset_t = 0;
pub const MACH_VM_MIN_ADDRESS_RAW: u64 = 0;
pub const MACH_VM_MIN_GPU_CARVEOUT_ADDRESS: mach_vm_offset_t = 0x1000000000;
pub const MACH_VM_MIN_GPU_CARVEOUT_ADDRESS_RAW: u64 = 0x1000000000;
pub const MACH_VM_NANO_BASE_ADDRESS: u64 = 0x600000000000;
pub const MACH_VM_RANGE_FLAVOR_DEFAULT: u32 = 1;
/// Command of a recipe: redeems the attribute when the voucher is used.
pub const MACH_VOUCHER_ATTR_AUTO_REDEEM: mach_voucher_attr_recipe_command_t = 4;
pub const MACH_VOUCHER_ATTR_BITS_STORE: mach_voucher_attr_recipe_command_t = 211;
pub const MACH_VOUCHER_ATTR_CONTROL_FLAGS_NONE: mach_voucher_attr_control_flags_t = 0;
pub const MACH_VOUCHER_ATTR_CONTROL_NULL: mach_voucher_attr_control_t = 0;
/// Command of a recipe: copies the attribute from the previous voucher.
pub const MACH_VOUCHER_ATTR_COPY: mach_voucher_attr_recipe_command_t = 1;
/// Command of a recipe: the attribute is the task's own importance.
pub const MACH_VOUCHER_ATTR_IMPORTANCE_SELF: mach_voucher_attr_recipe_command_t = 200;
/// All attributes.
pub const MACH_VOUCHER_ATTR_KEY_ALL: mach_voucher_attr_key_t = 0xffffffff;
/// Attribute of activity tracing.
pub const MACH_VOUCHER_ATTR_KEY_ATM: mach_voucher_attr_key_t = 1;
/// Attribute of resource accounting.
pub const MACH_VOUCHER_ATTR_KEY_BANK: mach_voucher_attr_key_t = 3;
pub const MACH_VOUCHER_ATTR_KEY_BITS: mach_voucher_attr_key_t = 7;
/// Attribute of importance donation.
pub const MACH_VOUCHER_ATTR_KEY_IMPORTANCE: mach_voucher_attr_key_t = 2;
/// No attribute.
pub const MACH_VOUCHER_ATTR_KEY_NONE: mach_voucher_attr_key_t = 0;
pub const MACH_VOUCHER_ATTR_KEY_NUM_WELL_KNOWN: mach_voucher_attr_key_t = 8;
/// Attribute of thread priority.
pub const MACH_VOUCHER_ATTR_KEY_PTHPRIORITY: mach_voucher_attr_key_t = 4;
pub const MACH_VOUCHER_ATTR_KEY_TEST: mach_voucher_attr_key_t = 8;
/// Attribute with a program's own data.
pub const MACH_VOUCHER_ATTR_KEY_USER_DATA: mach_voucher_attr_key_t = 7;
pub const MACH_VOUCHER_ATTR_MANAGER_NULL: mach_voucher_attr_manager_t = 0;
/// Largest size of recipes in bytes.
pub const MACH_VOUCHER_ATTR_MAX_RAW_RECIPE_ARRAY_SIZE: mach_msg_type_number_t = 0x1400;
/// Command of a recipe: nothing.
pub const MACH_VOUCHER_ATTR_NOOP: mach_voucher_attr_recipe_command_t = 0;
/// Command of a recipe: redeems the attribute from the previous voucher.
pub const MACH_VOUCHER_ATTR_REDEEM: mach_voucher_attr_recipe_command_t = 10;
/// Command of a recipe: removes the attribute.
pub const MACH_VOUCHER_ATTR_REMOVE: mach_voucher_attr_recipe_command_t = 2;
/// Command of a recipe: prepares the attribute for sending.
pub const MACH_VOUCHER_ATTR_SEND_PREPROCESS: mach_voucher_attr_recipe_command_t = 5;
/// Command of a recipe: sets the attribute from its manager's handle.
pub const MACH_VOUCHER_ATTR_SET_VALUE_HANDLE: mach_voucher_attr_recipe_command_t = 3;
pub const MACH_VOUCHER_ATTR_TEST_STORE: mach_voucher_attr_recipe_command_t = 211;
/// Command of a recipe: stores the content as the attribute.
pub const MACH_VOUCHER_ATTR_USER_DATA_STORE: mach_voucher_attr_recipe_command_t = 211;
/// No flags of a value.
pub const MACH_VOUCHER_ATTR_VALUE_FLAGS_NONE: mach_voucher_attr_value_flags_t = 0;
/// The value stays when nothing refers to it.
pub const MACH_VOUCHER_ATTR_VALUE_FLAGS_PERSIST: mach_voucher_attr_value_flags_t = 1;
/// Most values of one attribute in a voucher.
pub const MACH_VOUCHER_ATTR_VALUE_MAX_NESTED: mach_voucher_attr_value_handle_array_size_t = 4;
/// Command to the manager of importance: adds external references; not supported.
pub const MACH_VOUCHER_IMPORTANCE_ATTR_ADD_EXTERNAL: mach_voucher_attr_command_t = 1;
/// Command to the manager of importance: drops external references.
pub const MACH_VOUCHER_IMPORTANCE_ATTR_DROP_EXTERNAL: mach_voucher_attr_command_t = 2;
/// No name of a voucher.
pub const MACH_VOUCHER_NAME_NULL: mach_voucher_name_t = 0;
/// No voucher.
pub const MACH_VOUCHER_NULL: mach_voucher_t = 0;
/// The voucher that is set.
pub const MACH_VOUCHER_SELECTOR_CURRENT: mach_voucher_selector_t = 0;
/// The voucher that has effect.
pub const MACH_VOUCHER_SELECTOR_EFFECTIVE: mach_voucher_selector_t = 1;
/// Size in bytes up to which the traps keep recipes on the stack of the kernel.
pub const MACH_VOUCHER_TRAP_STACK_LIMIT: usize = 256;
/// Size of the name of a zone in bytes, including its NUL.
pub const MACH_ZONE_NAME_MAX_LEN: usize = 80;
/// Flag: keep the position of the address in units of 4096 bytes.
pub const MAP_MEM_4K_DATA_ADDR: vm_prot_t = 0x800000;
pub const MAP_MEM_COPYBACK: vm_prot_t = 1;
pub const MAP_MEM_FLAGS_ALL: vm_prot_t = 0xffe000;
pub const MAP_MEM_FLAGS_MASK: vm_prot_t = 0xffff00;
pub const MAP_MEM_FLAGS_USER: vm_prot_t = 0xffe000;
pub const MAP_MEM_GRAB_SECLUDED: vm_prot_t = 0x8000;
pub const MAP_MEM_INNERWBACK: vm_prot_t = 5;
pub const MAP_MEM_IO: vm_prot_t = 2;
pub const MAP_MEM_LEDGER_TAGGED: vm_prot_t = 0x2000;
/// Flag: make an entry of new zero-filled memory.
pub const MAP_MEM_NAMED_CREATE: vm_prot_t = 0x20000;
/// Flag: return the parent entry if it stands for the same memory.
pub const MAP_MEM_NAMED_REUSE: vm_prot_t = 0x80000;
pub const MAP_MEM_NOOP: vm_prot_t = 0;
/// Flag: change the caching of the parent entry and make no entry.
pub const MAP_MEM_ONLY: vm_prot_t = 0x10000;
pub const MAP_MEM_POSTED: vm_prot_t = 6;
pub const MAP_MEM_POSTED_COMBINED_REORDERED: vm_prot_t = 9;
pub const MAP_MEM_POSTED_REORDERED: vm_prot_t = 8;
pub const MAP_MEM_PROT_MASK: vm_prot_t = 255;
/// Flag: make the new memory purgeable; needs [`MAP_MEM_NAMED_CREATE`](crate::MAP_MEM_NAMED_CREATE) and write permission.
pub const MAP_MEM_PURGABLE: vm_prot_t = 0x40000;
pub const MAP_MEM_PURGABLE_KERNEL_ONLY: vm_prot_t = 0x4000;
pub const MAP_MEM_RT: vm_prot_t = 7;
/// Flag: keep the position of the address within its page.
pub const MAP_MEM_USE_DATA_ADDR: vm_prot_t = 0x100000;
/// Flag: make an entry of a snapshot, which can be mapped only as a whole.
pub const MAP_MEM_VM_COPY: vm_prot_t = 0x200000;
/// Flag: make an entry that shares the range of the task.
pub const MAP_MEM_VM_SHARE: vm_prot_t = 0x400000;
pub const MAP_MEM_WCOMB: vm_prot_t = 4;
pub const MAP_MEM_WTHRU: vm_prot_t = 3;
/// Attribute: caching.
pub const MATTR_CACHE: vm_machine_attribute_t = 1;
pub const MATTR_MIGRATE: vm_machine_attribute_t = 2;
pub const MATTR_REPLICATE: vm_machine_attribute_t = 4;
/// Value: flush the range from all caches.
pub const MATTR_VAL_CACHE_FLUSH: vm_machine_attribute_val_t = 6;
/// Value: make data that was written visible to instruction fetches.
pub const MATTR_VAL_CACHE_SYNC: vm_machine_attribute_val_t = 9;
/// Value: flush the range from the data caches.
pub const MATTR_VAL_DCACHE_FLUSH: vm_machine_attribute_val_t = 7;
/// Value: return the current value.
pub const MATTR_VAL_GET: vm_machine_attribute_val_t = 2;
pub const MATTR_VAL_GET_INFO: vm_machine_attribute_val_t = 10;
/// Value: flush the range from the instruction caches.
pub const MATTR_VAL_ICACHE_FLUSH: vm_machine_attribute_val_t = 8;
pub const MATTR_VAL_OFF: vm_machine_attribute_val_t = 0;
pub const MATTR_VAL_ON: vm_machine_attribute_val_t = 1;
/// Bytes of the name of a thread, with the terminating 0.
pub const MAXTHREADNAMESIZE: usize = 64;
/// Highest reason of a guard exception that terminates the process.
pub const MAX_FATAL_kGUARD_EXC_CODE: u32 = 128;
/// Highest reason of a guard exception that can terminate the process.
pub const MAX_OPTIONAL_kGUARD_EXC_CODE: u32 = 0x80000;
/// Size of the longest trailer in bytes.
pub const MAX_TRAILER_SIZE: mach_msg_size_t = 68;
/// Most addresses in a backtrace.
pub const MAX_ZTRACE_DEPTH: ::core::ffi::c_int = 15;
pub const MEMORY_OBJECT_ATTRIBUTE_INFO: memory_object_flavor_t = 14;
pub const MEMORY_OBJECT_ATTR_INFO_COUNT: mach_msg_type_number_t = 4;
pub const MEMORY_OBJECT_BEHAVE_INFO_COUNT: mach_msg_type_number_t = 5;
pub const MEMORY_OBJECT_BEHAVIOR_INFO: memory_object_flavor_t = 15;
pub const MEMORY_OBJECT_CONTROL_NULL: memory_object_control_t = 0;
pub const MEMORY_OBJECT_COPY_CALL: memory_object_copy_strategy_t = 1;
pub const MEMORY_OBJECT_COPY_DELAY: memory_object_copy_strategy_t = 2;
pub const MEMORY_OBJECT_COPY_DELAY_FORK: memory_object_copy_strategy_t = 6;
pub const MEMORY_OBJECT_COPY_INVALID: memory_object_copy_strategy_t = 5;
pub const MEMORY_OBJECT_COPY_NONE: memory_object_copy_strategy_t = 0;
pub const MEMORY_OBJECT_COPY_SYMMETRIC: memory_object_copy_strategy_t = 4;
pub const MEMORY_OBJECT_COPY_SYNC: memory_object_copy_strategy_t = 8;
pub const MEMORY_OBJECT_COPY_TEMPORARY: memory_object_copy_strategy_t = 3;
pub const MEMORY_OBJECT_DATA_FLUSH: ::core::ffi::c_int = 1;
pub const MEMORY_OBJECT_DATA_FLUSH_ALL: ::core::ffi::c_int = 64;
pub const MEMORY_OBJECT_DATA_NO_CHANGE: ::core::ffi::c_int = 2;
pub const MEMORY_OBJECT_DATA_PURGE: ::core::ffi::c_int = 4;
pub const MEMORY_OBJECT_DATA_SYNC: ::core::ffi::c_int = 16;
pub const MEMORY_OBJECT_DEFAULT_NULL: memory_object_default_t = 0;
pub const MEMORY_OBJECT_INFO_MAX: usize = 1024;
pub const MEMORY_OBJECT_IO_SYNC: ::core::ffi::c_int = 32;
pub const MEMORY_OBJECT_NAME_NULL: memory_object_name_t = 0;
pub const MEMORY_OBJECT_NULL: memory_object_t = 0;
pub const MEMORY_OBJECT_PERFORMANCE_INFO: memory_object_flavor_t = 11;
pub const MEMORY_OBJECT_PERF_INFO_COUNT: mach_msg_type_number_t = 2;
pub const MEMORY_OBJECT_RELEASE_NO_OP: ::core::ffi::c_int = 4;
pub const MEMORY_OBJECT_RESPECT_CACHE: ::core::ffi::c_int = 2;
pub const MEMORY_OBJECT_RETURN_ALL: memory_object_return_t = 2;
pub const MEMORY_OBJECT_RETURN_ANYTHING: memory_object_return_t = 3;
pub const MEMORY_OBJECT_RETURN_DIRTY: memory_object_return_t = 1;
pub const MEMORY_OBJECT_RETURN_NONE: memory_object_return_t = 0;
pub const MEMORY_OBJECT_TERMINATE_IDLE: ::core::ffi::c_int = 1;
/// An array exceeds the room of the caller, or the limit of the routine.
pub const MIG_ARRAY_TOO_LARGE: kern_return_t = -307;
/// The request does not have the size or the contents that the routine requires.
pub const MIG_BAD_ARGUMENTS: kern_return_t = -304;
/// The server does not know the id of the request.
pub const MIG_BAD_ID: kern_return_t = -303;
/// The server raised an exception.
pub const MIG_EXCEPTION: kern_return_t = -306;
/// A routine returns it so that no reply is sent now; it owns the contents of the request and may reply later.
pub const MIG_NO_REPLY: kern_return_t = -305;
/// The server detected an error.
pub const MIG_REMOTE_ERROR: kern_return_t = -302;
/// The reply has another id than the routine's plus 100.
pub const MIG_REPLY_MISMATCH: kern_return_t = -301;
/// The server destroyed the request's reply right without an answer, or died.
///
/// The stub returns it if a send-once notification arrives instead of a reply.
pub const MIG_SERVER_DIED: kern_return_t = -308;
/// The trailer has an unknown format.
pub const MIG_TRAILER_ERROR: kern_return_t = -309;
/// The reply does not have the size or the descriptors that the routine requires.
pub const MIG_TYPE_ERROR: kern_return_t = -300;
pub const MPG_FLAGS_INVALID_OPTIONS_OOL_ARRAYS: u64 = 2;
pub const MPG_FLAGS_INVALID_OPTIONS_OOL_DISP: u64 = 1;
pub const MPG_FLAGS_INVALID_OPTIONS_OOL_RIGHT: u64 = 3;
pub const MPG_FLAGS_INVALID_RIGHT_COPYIN: u64 = 4;
pub const MPG_FLAGS_INVALID_RIGHT_DEALLOC: u64 = 5;
pub const MPG_FLAGS_INVALID_RIGHT_DEALLOC_KERNEL: u64 = 6;
pub const MPG_FLAGS_INVALID_RIGHT_DELTA: u64 = 2;
pub const MPG_FLAGS_INVALID_RIGHT_DESTRUCT: u64 = 3;
pub const MPG_FLAGS_INVALID_RIGHT_RECV: u64 = 1;
pub const MPG_FLAGS_INVALID_RIGHT_TRANSLATE_PORT: u64 = 7;
pub const MPG_FLAGS_INVALID_RIGHT_TRANSLATE_PSET: u64 = 8;
pub const MPG_FLAGS_INVALID_VALUE_DELTA: u64 = 2;
pub const MPG_FLAGS_INVALID_VALUE_DESTRUCT: u64 = 3;
pub const MPG_FLAGS_INVALID_VALUE_PEEK: u64 = 1;
pub const MPG_FLAGS_KERN_FAILURE_MULTI_NOTI: u64 = 4;
pub const MPG_FLAGS_KERN_FAILURE_NOTIFY_RECV: u64 = 3;
pub const MPG_FLAGS_KERN_FAILURE_NOTIFY_TYPE: u64 = 2;
pub const MPG_FLAGS_KERN_FAILURE_TASK: u64 = 1;
/// Detail of [`kGUARD_EXC_MOD_REFS`](crate::kGUARD_EXC_MOD_REFS): by moving the right in a message.
pub const MPG_FLAGS_MOD_REFS_PINNED_COPYIN: u64 = 3;
/// Detail of [`kGUARD_EXC_MOD_REFS`](crate::kGUARD_EXC_MOD_REFS): by [`mach_port_deallocate`](crate::mach_port_deallocate()).
pub const MPG_FLAGS_MOD_REFS_PINNED_DEALLOC: u64 = 1;
/// Detail of [`kGUARD_EXC_MOD_REFS`](crate::kGUARD_EXC_MOD_REFS): by [`mach_port_destroy`](crate::mach_port_destroy()).
pub const MPG_FLAGS_MOD_REFS_PINNED_DESTROY: u64 = 2;
/// No details in the payload of a guard exception.
pub const MPG_FLAGS_NONE: u64 = 0;
pub const MPG_FLAGS_SEND_INVALID_RIGHT_GUARDED: u64 = 3;
pub const MPG_FLAGS_SEND_INVALID_RIGHT_OOL_PORT: u64 = 2;
pub const MPG_FLAGS_SEND_INVALID_RIGHT_PORT: u64 = 1;
/// Detail of [`kGUARD_EXC_STRICT_REPLY`](crate::kGUARD_EXC_STRICT_REPLY): the reply has no voucher.
pub const MPG_FLAGS_STRICT_REPLY_INVALID_VOUCHER: u64 = 4;
/// Detail of [`kGUARD_EXC_STRICT_REPLY`](crate::kGUARD_EXC_STRICT_REPLY): the voucher has another persona.
pub const MPG_FLAGS_STRICT_REPLY_MISMATCHED_PERSONA: u64 = 16;
/// The receive right cannot be moved to another task.
pub const MPG_IMMOVABLE_RECEIVE: u64 = 2;
/// Strict guard: the context cannot be changed without the guard.
pub const MPG_STRICT: u64 = 1;
/// Stands for the service port of a connection port that belongs to no service.
pub const MPO_ANONYMOUS_SERVICE: mach_port_name_t = 0xfffffffe;
/// Guards the new port with the context value.
pub const MPO_CONTEXT_AS_GUARD: u32 = 1;
/// As [`MPO_IMPORTANCE_RECEIVER`](crate::MPO_IMPORTANCE_RECEIVER).
pub const MPO_DENAP_RECEIVER: u32 = 64;
/// Requires senders to this port to use a reply port for the answer.
pub const MPO_ENFORCE_REPLY_PORT_SEMANTICS: u32 = 0x2000;
/// Lets the sandbox filter messages to the port.
pub const MPO_FILTER_MSG: u32 = 256;
/// Forbids moving the receive right to another task; needs [`MPO_CONTEXT_AS_GUARD`](crate::MPO_CONTEXT_AS_GUARD).
pub const MPO_IMMOVABLE_RECEIVE: u32 = 128;
/// Lets messages to the port donate importance to its receiver.
pub const MPO_IMPORTANCE_RECEIVER: u32 = 8;
/// Also gives the caller one send reference under the new name; the make-send count starts at 1.
pub const MPO_INSERT_SEND_RIGHT: u32 = 16;
/// Bits of `MPO_*` that are options.
pub const MPO_OPTIONS_MASK: u32 = 0x23ff;
/// Bits of `MPO_*` that select the kind of port.
pub const MPO_PORT_TYPE_MASK: u32 = 0x1dc00;
/// Makes a reply port whose rules are not enforced.
pub const MPO_PROVISIONAL_REPLY_PORT: u32 = 0x4000;
/// Sets the queue limit from `mpl.mpl_qlimit`.
pub const MPO_QLIMIT: u32 = 2;
/// Makes the guard strict; needs [`MPO_CONTEXT_AS_GUARD`](crate::MPO_CONTEXT_AS_GUARD).
pub const MPO_STRICT: u32 = 32;
/// Makes a service port whose senders must use a reply port; for launchd.
pub const MPO_STRICT_SERVICE_PORT: u32 = 0x2400;
/// Marks the port's importance as passing to a temporary owner.
pub const MPO_TEMPOWNER: u32 = 4;
/// Tracks blocked thread groups; refused with [`KERN_DENIED`](crate::KERN_DENIED) except to the render server.
pub const MPO_TG_BLOCK_TRACKING: u32 = 512;
/// Bits that no `MPO_*` flag uses.
pub const MPO_UNUSED_BITS: u32 = 0xfffe0000;
/// Index of the name server in the registered ports of old systems.
pub const NAME_SERVER_SLOT: ::core::ffi::c_int = 0;
/// Characters are ASCII.
pub const NDR_CHAR_ASCII: u8 = 0;
/// Characters are EBCDIC.
pub const NDR_CHAR_EBCDIC: u8 = 1;
/// Floating-point numbers have the format of Cray.
pub const NDR_FLOAT_CRAY: u8 = 2;
/// Floating-point numbers have the format of IBM mainframes.
pub const NDR_FLOAT_IBM: u8 = 3;
/// Floating-point numbers have the IEEE format.
pub const NDR_FLOAT_IEEE: u8 = 0;
/// Floating-point numbers have the format of the VAX.
pub const NDR_FLOAT_VAX: u8 = 1;
/// Integers are big-endian.
pub const NDR_INT_BIG_ENDIAN: u8 = 0;
/// Integers are little-endian.
pub const NDR_INT_LITTLE_ENDIAN: u8 = 1;
/// The only protocol.
pub const NDR_PROTOCOL_2_0: u8 = 0;
/// Nanoseconds in a millisecond.
pub const NSEC_PER_MSEC: u64 = 1000000;
/// Nanoseconds in a second.
pub const NSEC_PER_SEC: u64 = 1000000000;
/// Nanoseconds in a microsecond.
pub const NSEC_PER_USEC: u64 = 1000;
pub const PAGE_MAX_MASK: ::core::ffi::c_int = 0x3fff;
pub const PAGE_MAX_SHIFT: ::core::ffi::c_int = 14;
/// Largest page size of any program in bytes.
pub const PAGE_MAX_SIZE: ::core::ffi::c_int = 0x4000;
pub const PAGE_MIN_MASK: ::core::ffi::c_int = 4095;
pub const PAGE_MIN_SHIFT: ::core::ffi::c_int = 12;
/// Smallest page size of any program in bytes.
pub const PAGE_MIN_SIZE: ::core::ffi::c_int = 0x1000;
pub const POLICYCLASS_FIXEDPRI: policy_t = 6;
/// Policy: fixed priority, no turns.
pub const POLICY_FIFO: policy_t = 4;
/// Size of [`policy_fifo_base`](crate::policy_fifo_base) in words of 32 bits.
pub const POLICY_FIFO_BASE_COUNT: mach_msg_type_number_t = 1;
/// Size of [`policy_fifo_info`](crate::policy_fifo_info) in words of 32 bits.
pub const POLICY_FIFO_INFO_COUNT: mach_msg_type_number_t = 4;
/// Size of [`policy_fifo_limit`](crate::policy_fifo_limit) in words of 32 bits.
pub const POLICY_FIFO_LIMIT_COUNT: mach_msg_type_number_t = 1;
pub const POLICY_NULL: policy_t = 0;
/// Policy: fixed priority, threads of one priority take turns.
pub const POLICY_RR: policy_t = 2;
/// Size of [`policy_rr_base`](crate::policy_rr_base) in words of 32 bits.
pub const POLICY_RR_BASE_COUNT: mach_msg_type_number_t = 2;
/// Size of [`policy_rr_info`](crate::policy_rr_info) in words of 32 bits.
pub const POLICY_RR_INFO_COUNT: mach_msg_type_number_t = 5;
/// Size of [`policy_rr_limit`](crate::policy_rr_limit) in words of 32 bits.
pub const POLICY_RR_LIMIT_COUNT: mach_msg_type_number_t = 1;
/// Policy: share time with other threads.
pub const POLICY_TIMESHARE: policy_t = 1;
/// Size of [`policy_timeshare_base`](crate::policy_timeshare_base) in words of 32 bits.
pub const POLICY_TIMESHARE_BASE_COUNT: mach_msg_type_number_t = 1;
/// Size of [`policy_timeshare_info`](crate::policy_timeshare_info) in words of 32 bits.
pub const POLICY_TIMESHARE_INFO_COUNT: mach_msg_type_number_t = 5;
/// Size of [`policy_timeshare_limit`](crate::policy_timeshare_limit) in words of 32 bits.
pub const POLICY_TIMESHARE_LIMIT_COUNT: mach_msg_type_number_t = 1;
pub const PPNUM_MAX: ::core::ffi::c_uint = 0xffffffff;
/// Flavor for the type and state of a processor.
pub const PROCESSOR_BASIC_INFO: processor_flavor_t = 1;
/// Size of [`processor_basic_info`](crate::processor_basic_info) in words of 32 bits.
pub const PROCESSOR_BASIC_INFO_COUNT: mach_msg_type_number_t = 5;
pub const PROCESSOR_CPU_COUNTERS_INFO: processor_flavor_t = 3;
pub const PROCESSOR_CPU_COUNTERS_INFO_COUNT: mach_msg_type_number_t = 12;
/// Flavor for the ticks of a processor by state.
pub const PROCESSOR_CPU_LOAD_INFO: processor_flavor_t = 2;
/// Size of [`processor_cpu_load_info`](crate::processor_cpu_load_info) in words of 32 bits.
pub const PROCESSOR_CPU_LOAD_INFO_COUNT: mach_msg_type_number_t = 4;
/// Flavor for [`processor_cpu_stat`](crate::processor_cpu_stat).
pub const PROCESSOR_CPU_STAT: processor_flavor_t = 0x10000003;
/// Flavor for [`processor_cpu_stat64`](crate::processor_cpu_stat64).
pub const PROCESSOR_CPU_STAT64: processor_flavor_t = 0x10000004;
pub const PROCESSOR_CPU_STAT64_COUNT: mach_msg_type_number_t = 20;
pub const PROCESSOR_CPU_STAT_COUNT: mach_msg_type_number_t = 9;
/// Words of 32 bits of the largest structure.
pub const PROCESSOR_INFO_MAX: usize = 1024;
/// No processor.
pub const PROCESSOR_NULL: processor_t = 0;
pub const PROCESSOR_PM_REGS_INFO: processor_flavor_t = 0x10000001;
/// Flavor for [`processor_set_basic_info`](crate::processor_set_basic_info).
pub const PROCESSOR_SET_BASIC_INFO: processor_set_flavor_t = 5;
/// Size of [`processor_set_basic_info`](crate::processor_set_basic_info) in words of 32 bits.
pub const PROCESSOR_SET_BASIC_INFO_COUNT: mach_msg_type_number_t = 2;
pub const PROCESSOR_SET_INFO_MAX: usize = 1024;
/// Flavor for [`processor_set_load_info`](crate::processor_set_load_info).
pub const PROCESSOR_SET_LOAD_INFO: processor_set_flavor_t = 4;
/// Size of [`processor_set_load_info`](crate::processor_set_load_info) in words of 32 bits.
pub const PROCESSOR_SET_LOAD_INFO_COUNT: mach_msg_type_number_t = 4;
/// No processor set.
pub const PROCESSOR_SET_NULL: processor_set_t = 0;
pub const PROCESSOR_TEMPERATURE: processor_flavor_t = 0x10000002;
pub const PROC_FLAG_ADAPTIVE: ::core::ffi::c_int = 0x100000;
pub const PROC_FLAG_ADAPTIVE_IMPORTANT: ::core::ffi::c_int = 0x200000;
pub const PROC_FLAG_APPLICATION: ::core::ffi::c_int = 0x1000000;
pub const PROC_FLAG_DARWINBG: ::core::ffi::c_int = 0x8000;
pub const PROC_FLAG_EXT_DARWINBG: ::core::ffi::c_int = 0x10000;
pub const PROC_FLAG_IMPORTANCE_DONOR: ::core::ffi::c_int = 0x400000;
pub const PROC_FLAG_IOS_APPLEDAEMON: ::core::ffi::c_int = 0x20000;
pub const PROC_FLAG_IOS_APPLICATION: ::core::ffi::c_int = 0x1000000;
pub const PROC_FLAG_IOS_IMPPROMOTION: ::core::ffi::c_int = 0x80000;
pub const PROC_FLAG_SUPPRESSED: ::core::ffi::c_int = 0x800000;
/// Identifies the same clock as [`SYSTEM_CLOCK`](crate::SYSTEM_CLOCK), by an older name.
pub const REALTIME_CLOCK: clock_id_t = 0;
/// Number of argument descriptors that old stubs reserve.
pub const RPC_SIGBUF_SIZE: ::core::ffi::c_int = 8;
/// No semaphore.
pub const SEMAPHORE_NULL: semaphore_t = 0;
/// Index of the service server in the registered ports of old systems.
pub const SERVICE_SLOT: ::core::ffi::c_int = 2;
/// Share mode: shared until one side writes.
pub const SM_COW: u8 = 1;
/// Share mode: no memory yet.
pub const SM_EMPTY: u8 = 3;
/// Share mode: not shared, with large pages.
pub const SM_LARGE_PAGE: u8 = 8;
/// Share mode: not shared.
pub const SM_PRIVATE: u8 = 2;
pub const SM_PRIVATE_ALIASED: u8 = 6;
/// Share mode: shared.
pub const SM_SHARED: u8 = 4;
pub const SM_SHARED_ALIASED: u8 = 7;
pub const SM_TRUESHARED: u8 = 5;
pub const SUPERPAGE_NONE: ::core::ffi::c_int = 0;
pub const SUPERPAGE_SIZE_2MB: ::core::ffi::c_int = 2;
pub const SUPERPAGE_SIZE_ANY: ::core::ffi::c_int = 1;
/// Yields and runs at the lowest priority for at most the time, in milliseconds.
pub const SWITCH_OPTION_DEPRESS: ::core::ffi::c_int = 1;
/// Yields the processor; the time is not used.
pub const SWITCH_OPTION_NONE: ::core::ffi::c_int = 0;
/// Yields and does not run for the time, in milliseconds.
pub const SWITCH_OPTION_WAIT: ::core::ffi::c_int = 2;
pub const SWI_SYSCALL: ::core::ffi::c_int = 128;
/// Wakes the thread that has waited longest.
pub const SYNC_POLICY_FIFO: sync_policy_t = 0;
/// Wakes the thread with the highest priority.
pub const SYNC_POLICY_FIXED_PRIORITY: sync_policy_t = 1;
/// Wakes the thread that has waited shortest.
pub const SYNC_POLICY_LIFO: sync_policy_t = 2;
pub const SYNC_POLICY_ORDER_MASK: sync_policy_t = 3;
/// Bit that reverses an order.
pub const SYNC_POLICY_REVERSED: sync_policy_t = 2;
/// Identifies the clock that counts since boot and stops in sleep.
pub const SYSTEM_CLOCK: clock_id_t = 0;
/// Flavor of [`task_info`](crate::task_info()) for [`task_absolutetime_info`](crate::task_absolutetime_info).
pub const TASK_ABSOLUTETIME_INFO: task_flavor_t = 1;
/// Size of [`task_absolutetime_info`](crate::task_absolutetime_info) in words of 32 bits.
pub const TASK_ABSOLUTETIME_INFO_COUNT: mach_msg_type_number_t = 8;
/// Number of the port that the kernel asks before [`task_for_pid`](crate::task_for_pid()); set by launchd.
pub const TASK_ACCESS_PORT: ::core::ffi::c_int = 9;
/// Flavor of [`task_info`](crate::task_info()) for [`task_affinity_tag_info`](crate::task_affinity_tag_info).
pub const TASK_AFFINITY_TAG_INFO: task_flavor_t = 16;
/// Size of [`task_affinity_tag_info`](crate::task_affinity_tag_info) in words of 32 bits.
pub const TASK_AFFINITY_TAG_INFO_COUNT: mach_msg_type_number_t = 4;
/// Flavor of [`task_info`](crate::task_info()) for the audit token, as in the trailers of messages from the task.
pub const TASK_AUDIT_TOKEN: task_flavor_t = 15;
/// Size of [`audit_token_t`](crate::audit_token_t) in words of 32 bits.
pub const TASK_AUDIT_TOKEN_COUNT: mach_msg_type_number_t = 8;
/// Flavor for [`task_qos_policy`](crate::task_qos_policy) that sets the latency tier only.
pub const TASK_BASE_LATENCY_QOS_POLICY: task_policy_flavor_t = 10;
/// Flavor for [`task_qos_policy`](crate::task_qos_policy), the tiers of the task.
pub const TASK_BASE_QOS_POLICY: task_policy_flavor_t = 8;
/// Flavor for [`task_qos_policy`](crate::task_qos_policy) that sets the throughput tier only.
pub const TASK_BASE_THROUGHPUT_QOS_POLICY: task_policy_flavor_t = 11;
pub const TASK_BASIC2_INFO_32: task_flavor_t = 6;
/// Flavor of [`task_info`](crate::task_info()) for [`task_basic_info`](crate::task_basic_info).
pub const TASK_BASIC_INFO: task_flavor_t = 18;
/// Flavor of [`task_info`](crate::task_info()) for [`task_basic_info_32`](crate::task_basic_info_32).
pub const TASK_BASIC_INFO_32: task_flavor_t = 4;
/// Size of [`task_basic_info_32`](crate::task_basic_info_32) in words of 32 bits.
pub const TASK_BASIC_INFO_32_COUNT: mach_msg_type_number_t = 8;
/// Flavor of [`task_info`](crate::task_info()) for [`task_basic_info_64`](crate::task_basic_info_64).
pub const TASK_BASIC_INFO_64: task_flavor_t = 18;
pub const TASK_BASIC_INFO_64_2: task_flavor_t = 18;
/// Size of [`task_basic_info_64_2`](crate::task_basic_info_64_2) in words of 32 bits.
pub const TASK_BASIC_INFO_64_2_COUNT: mach_msg_type_number_t = 10;
/// Size of [`task_basic_info_64`](crate::task_basic_info_64) in words of 32 bits.
pub const TASK_BASIC_INFO_64_COUNT: mach_msg_type_number_t = 10;
/// Size of [`task_basic_info`](crate::task_basic_info) in words of 32 bits.
pub const TASK_BASIC_INFO_COUNT: mach_msg_type_number_t = 10;
/// Number of the bootstrap port, with which services are looked up; children inherit it.
pub const TASK_BOOTSTRAP_PORT: ::core::ffi::c_int = 4;
/// Flavor for [`task_category_policy`](crate::task_category_policy).
pub const TASK_CATEGORY_POLICY: task_policy_flavor_t = 1;
/// Size of [`task_category_policy`](crate::task_category_policy) in words of 32 bits.
pub const TASK_CATEGORY_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const TASK_CORPSE_FORKING_DISABLED_MEM_DIAG: task_corpse_forking_behavior_t = 1;
/// Number of the port that receives notices about control of the task.
pub const TASK_DEBUG_CONTROL_PORT: ::core::ffi::c_int = 10;
pub const TASK_DEBUG_INFO_INTERNAL: task_flavor_t = 29;
/// Format of dyld's list in a 32-bit task.
pub const TASK_DYLD_ALL_IMAGE_INFO_32: integer_t = 0;
/// Format of dyld's list in a 64-bit task.
pub const TASK_DYLD_ALL_IMAGE_INFO_64: integer_t = 1;
/// Flavor of [`task_info`](crate::task_info()) for [`task_dyld_info`](crate::task_dyld_info); it needs a read port.
pub const TASK_DYLD_INFO: task_flavor_t = 17;
/// Size of [`task_dyld_info`](crate::task_dyld_info) in words of 32 bits.
pub const TASK_DYLD_INFO_COUNT: mach_msg_type_number_t = 5;
/// Flavor of [`task_info`](crate::task_info()) for [`task_events_info`](crate::task_events_info).
pub const TASK_EVENTS_INFO: task_flavor_t = 2;
/// Size of [`task_events_info`](crate::task_events_info) in words of 32 bits.
pub const TASK_EVENTS_INFO_COUNT: mach_msg_type_number_t = 8;
/// All bits that a behavior can have.
pub const TASK_EXC_GUARD_ALL: task_exc_guard_behavior_t = 255;
/// All bits for Mach ports.
pub const TASK_EXC_GUARD_MP_ALL: task_exc_guard_behavior_t = 240;
/// Bit: report from a corpse and let the task continue.
pub const TASK_EXC_GUARD_MP_CORPSE: task_exc_guard_behavior_t = 64;
/// Bit: deliver guard exceptions for Mach ports.
pub const TASK_EXC_GUARD_MP_DELIVER: task_exc_guard_behavior_t = 16;
/// Bit: terminate the task.
pub const TASK_EXC_GUARD_MP_FATAL: task_exc_guard_behavior_t = 128;
/// Bit: deliver only the first of them.
pub const TASK_EXC_GUARD_MP_ONCE: task_exc_guard_behavior_t = 32;
/// No bit: optional guard violations have no effect.
pub const TASK_EXC_GUARD_NONE: task_exc_guard_behavior_t = 0;
/// All bits for virtual memory.
pub const TASK_EXC_GUARD_VM_ALL: task_exc_guard_behavior_t = 15;
/// Bit: report from a corpse and let the task continue.
pub const TASK_EXC_GUARD_VM_CORPSE: task_exc_guard_behavior_t = 4;
/// Bit: deliver guard exceptions for virtual memory.
pub const TASK_EXC_GUARD_VM_DELIVER: task_exc_guard_behavior_t = 1;
/// Bit: terminate the task.
pub const TASK_EXC_GUARD_VM_FATAL: task_exc_guard_behavior_t = 8;
/// Bit: deliver only the first of them.
pub const TASK_EXC_GUARD_VM_ONCE: task_exc_guard_behavior_t = 2;
/// Flavor of [`task_info`](crate::task_info()) for [`task_extmod_info`](crate::task_extmod_info).
pub const TASK_EXTMOD_INFO: task_flavor_t = 19;
/// Size of [`task_extmod_info`](crate::task_extmod_info) in words of 32 bits.
pub const TASK_EXTMOD_INFO_COUNT: mach_msg_type_number_t = 16;
/// Flavor of [`task_info`](crate::task_info()) for [`task_flags_info`](crate::task_flags_info).
pub const TASK_FLAGS_INFO: task_flavor_t = 28;
/// Size of [`task_flags_info`](crate::task_flags_info) in words of 32 bits.
pub const TASK_FLAGS_INFO_COUNT: mach_msg_type_number_t = 1;
/// Control port: permits everything.
pub const TASK_FLAVOR_CONTROL: mach_task_flavor_t = 0;
/// Inspect port: permits to read some information.
pub const TASK_FLAVOR_INSPECT: mach_task_flavor_t = 2;
pub const TASK_FLAVOR_MAX: mach_task_flavor_t = 3;
/// Name port: identifies the task.
pub const TASK_FLAVOR_NAME: mach_task_flavor_t = 3;
/// Read port: permits to read state and memory.
pub const TASK_FLAVOR_READ: mach_task_flavor_t = 1;
/// Number of the host port that the task uses.
pub const TASK_HOST_PORT: ::core::ffi::c_int = 2;
/// No identity token of a task.
pub const TASK_ID_TOKEN_NULL: task_id_token_t = 0;
pub const TASK_INFO_MAX: usize = 1024;
/// Size of [`task_inspect_basic_counts`](crate::task_inspect_basic_counts) in words of 32 bits.
pub const TASK_INSPECT_BASIC_COUNTS_COUNT: mach_msg_type_number_t = 4;
/// No inspect port of a task.
pub const TASK_INSPECT_NULL: task_inspect_t = 0;
/// Number of the inspect port, for reading statistics.
pub const TASK_INSPECT_PORT: ::core::ffi::c_int = 5;
pub const TASK_IPC_SPACE_POLICY_INFO: task_flavor_t = 33;
/// Size of [`task_ipc_space_policy_info`](crate::task_ipc_space_policy_info) in words of 32 bits.
pub const TASK_IPC_SPACE_POLICY_INFO_COUNT: mach_msg_type_number_t = 1;
/// Flavor of [`task_info`](crate::task_info()) for [`task_kernelmemory_info`](crate::task_kernelmemory_info).
pub const TASK_KERNELMEMORY_INFO: task_flavor_t = 7;
/// Size of [`task_kernelmemory_info`](crate::task_kernelmemory_info) in words of 32 bits.
pub const TASK_KERNELMEMORY_INFO_COUNT: mach_msg_type_number_t = 8;
/// Number of the control port.
pub const TASK_KERNEL_PORT: ::core::ffi::c_int = 1;
pub const TASK_MAX_SPECIAL_PORT: ::core::ffi::c_int = 11;
/// No name port of a task.
pub const TASK_NAME_NULL: task_name_t = 0;
/// Number of the name port, which identifies the task and gives its basic information.
pub const TASK_NAME_PORT: ::core::ffi::c_int = 3;
/// No task.
pub const TASK_NULL: task_t = 0;
/// Flavor for [`task_qos_policy`](crate::task_qos_policy), tiers that override those of the task.
pub const TASK_OVERRIDE_QOS_POLICY: task_policy_flavor_t = 9;
pub const TASK_POLICY_STATE: task_policy_flavor_t = 4;
/// Flavor of [`task_info`](crate::task_info()) for [`task_power_info`](crate::task_power_info).
pub const TASK_POWER_INFO: task_flavor_t = 21;
/// Size of [`task_power_info`](crate::task_power_info) in words of 32 bits.
pub const TASK_POWER_INFO_COUNT: mach_msg_type_number_t = 12;
/// Flavor of [`task_info`](crate::task_info()) for [`task_power_info_v2`](crate::task_power_info_v2).
pub const TASK_POWER_INFO_V2: task_flavor_t = 26;
pub const TASK_POWER_INFO_V2_COUNT: mach_msg_type_number_t = 26;
pub const TASK_POWER_INFO_V2_COUNT_OLD: mach_msg_type_number_t = 22;
/// Size of [`task_qos_policy`](crate::task_qos_policy) in words of 32 bits.
pub const TASK_QOS_POLICY_COUNT: mach_msg_type_number_t = 2;
/// No read port of a task.
pub const TASK_READ_NULL: task_read_t = 0;
/// Number of the read port, for reading memory and registers.
pub const TASK_READ_PORT: ::core::ffi::c_int = 6;
/// Number of the port that receives notices about resource limits of the task.
pub const TASK_RESOURCE_NOTIFY_PORT: ::core::ffi::c_int = 11;
/// Flavor of [`task_info`](crate::task_info()) that current systems reject with [`KERN_INVALID_POLICY`](crate::KERN_INVALID_POLICY).
pub const TASK_SCHED_FIFO_INFO: task_flavor_t = 12;
pub const TASK_SCHED_INFO: task_flavor_t = 14;
/// Flavor of [`task_info`](crate::task_info()) for [`policy_rr_base`](crate::policy_rr_base), for the task of the kernel only.
pub const TASK_SCHED_RR_INFO: task_flavor_t = 11;
/// Flavor of [`task_info`](crate::task_info()) for [`policy_timeshare_base`](crate::policy_timeshare_base), for tasks other than that of the kernel.
pub const TASK_SCHED_TIMESHARE_INFO: task_flavor_t = 10;
pub const TASK_SECURITY_CONFIG_INFO: task_flavor_t = 32;
/// Size of [`task_security_config_info`](crate::task_security_config_info) in words of 32 bits.
pub const TASK_SECURITY_CONFIG_INFO_COUNT: mach_msg_type_number_t = 1;
/// Flavor of [`task_info`](crate::task_info()) for the effective user and group of the task.
pub const TASK_SECURITY_TOKEN: task_flavor_t = 13;
/// Size of [`security_token_t`](crate::security_token_t) in words of 32 bits.
pub const TASK_SECURITY_TOKEN_COUNT: mach_msg_type_number_t = 2;
pub const TASK_SHARED_REGION_INFO: task_flavor_t = 35;
/// Size of [`task_shared_region_info`](crate::task_shared_region_info) in words of 32 bits.
pub const TASK_SHARED_REGION_INFO_COUNT: mach_msg_type_number_t = 15;
pub const TASK_SUPPRESSION_POLICY: task_policy_flavor_t = 3;
/// Flavor of [`task_info`](crate::task_info()) for [`task_thread_times_info`](crate::task_thread_times_info).
pub const TASK_THREAD_TIMES_INFO: task_flavor_t = 3;
/// Size of [`task_thread_times_info`](crate::task_thread_times_info) in words of 32 bits.
pub const TASK_THREAD_TIMES_INFO_COUNT: mach_msg_type_number_t = 4;
pub const TASK_TRACE_MEMORY_INFO: task_flavor_t = 24;
/// Size of [`task_trace_memory_info`](crate::task_trace_memory_info) in words of 32 bits.
pub const TASK_TRACE_MEMORY_INFO_COUNT: mach_msg_type_number_t = 6;
/// Flavor of [`task_info`](crate::task_info()) for [`task_vm_info`](crate::task_vm_info), without the fields on purgeable memory.
pub const TASK_VM_INFO: task_flavor_t = 22;
/// Size of the latest [`task_vm_info`](crate::task_vm_info) in this SDK, in words of 32 bits.
pub const TASK_VM_INFO_COUNT: mach_msg_type_number_t = 93;
/// Flavor of [`task_info`](crate::task_info()) for [`task_vm_info`](crate::task_vm_info), with the fields on purgeable memory.
pub const TASK_VM_INFO_PURGEABLE: task_flavor_t = 23;
pub const TASK_VM_INFO_PURGEABLE_ACCOUNT: task_flavor_t = 27;
/// Size of revision 0 of [`task_vm_info`](crate::task_vm_info) in words of 32 bits.
pub const TASK_VM_INFO_REV0_COUNT: mach_msg_type_number_t = 36;
/// Size of revision 1 of [`task_vm_info`](crate::task_vm_info) in words of 32 bits.
pub const TASK_VM_INFO_REV1_COUNT: mach_msg_type_number_t = 38;
/// Size of revision 2 of [`task_vm_info`](crate::task_vm_info) in words of 32 bits.
pub const TASK_VM_INFO_REV2_COUNT: mach_msg_type_number_t = 42;
/// Size of revision 3 of [`task_vm_info`](crate::task_vm_info) in words of 32 bits.
pub const TASK_VM_INFO_REV3_COUNT: mach_msg_type_number_t = 84;
/// Size of revision 4 of [`task_vm_info`](crate::task_vm_info) in words of 32 bits.
pub const TASK_VM_INFO_REV4_COUNT: mach_msg_type_number_t = 86;
/// Size of revision 5 of [`task_vm_info`](crate::task_vm_info) in words of 32 bits.
pub const TASK_VM_INFO_REV5_COUNT: mach_msg_type_number_t = 87;
/// Size of revision 6 of [`task_vm_info`](crate::task_vm_info) in words of 32 bits.
pub const TASK_VM_INFO_REV6_COUNT: mach_msg_type_number_t = 89;
/// Size of revision 7 of [`task_vm_info`](crate::task_vm_info) in words of 32 bits.
pub const TASK_VM_INFO_REV7_COUNT: mach_msg_type_number_t = 93;
pub const TASK_VM_SHARED_CACHE_INFO: task_flavor_t = 34;
pub const TASK_VM_SHARED_CACHE_INFO_COUNT: mach_msg_type_number_t = 1;
/// Flavor of [`task_info`](crate::task_info()) for [`task_wait_state_info`](crate::task_wait_state_info).
pub const TASK_WAIT_STATE_INFO: task_flavor_t = 25;
/// Size of [`task_wait_state_info`](crate::task_wait_state_info) in words of 32 bits.
pub const TASK_WAIT_STATE_INFO_COUNT: mach_msg_type_number_t = 8;
pub const TF_64B_DATA: ::core::ffi::c_int = 2;
pub const TF_LP64: ::core::ffi::c_int = 1;
/// Flavor for [`thread_affinity_policy`](crate::thread_affinity_policy).
pub const THREAD_AFFINITY_POLICY: thread_policy_flavor_t = 4;
/// Size of [`thread_affinity_policy`](crate::thread_affinity_policy) in words of 32 bits.
pub const THREAD_AFFINITY_POLICY_COUNT: mach_msg_type_number_t = 1;
/// The tag that removes a thread from its set.
pub const THREAD_AFFINITY_TAG_NULL: integer_t = 0;
/// Flavor for [`thread_background_policy`](crate::thread_background_policy).
pub const THREAD_BACKGROUND_POLICY: thread_policy_flavor_t = 5;
/// Size of [`thread_background_policy`](crate::thread_background_policy) in words of 32 bits.
pub const THREAD_BACKGROUND_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const THREAD_BACKGROUND_POLICY_DARWIN_BG: integer_t = 0x1000;
/// Flavor for [`thread_basic_info`](crate::thread_basic_info).
pub const THREAD_BASIC_INFO: thread_flavor_t = 3;
/// Size of [`thread_basic_info`](crate::thread_basic_info) in words of 32 bits.
pub const THREAD_BASIC_INFO_COUNT: mach_msg_type_number_t = 10;
/// Direction of [`thread_convert_thread_state`](crate::thread_convert_thread_state()): from the caller to the other thread.
pub const THREAD_CONVERT_THREAD_STATE_FROM_SELF: ::core::ffi::c_int = 2;
/// Direction of [`thread_convert_thread_state`](crate::thread_convert_thread_state()): from the other thread to the caller.
pub const THREAD_CONVERT_THREAD_STATE_TO_SELF: ::core::ffi::c_int = 1;
pub const THREAD_DEBUG_INFO_INTERNAL: thread_flavor_t = 6;
/// Flavor for [`thread_extended_info`](crate::thread_extended_info).
pub const THREAD_EXTENDED_INFO: thread_flavor_t = 5;
/// Size of [`thread_extended_info`](crate::thread_extended_info) in words of 32 bits.
pub const THREAD_EXTENDED_INFO_COUNT: mach_msg_type_number_t = 28;
/// Flavor for [`thread_extended_policy`](crate::thread_extended_policy).
pub const THREAD_EXTENDED_POLICY: thread_policy_flavor_t = 1;
/// Size of [`thread_extended_policy`](crate::thread_extended_policy) in words of 32 bits.
pub const THREAD_EXTENDED_POLICY_COUNT: mach_msg_type_number_t = 1;
/// Control port: permits everything.
pub const THREAD_FLAVOR_CONTROL: mach_thread_flavor_t = 0;
/// Inspect port: permits to read some information.
pub const THREAD_FLAVOR_INSPECT: mach_thread_flavor_t = 2;
pub const THREAD_FLAVOR_MAX: mach_thread_flavor_t = 2;
/// Read port: permits to read state.
pub const THREAD_FLAVOR_READ: mach_thread_flavor_t = 1;
/// Flavor for [`thread_identifier_info`](crate::thread_identifier_info).
pub const THREAD_IDENTIFIER_INFO: thread_flavor_t = 4;
/// Size of [`thread_identifier_info`](crate::thread_identifier_info) in words of 32 bits.
pub const THREAD_IDENTIFIER_INFO_COUNT: mach_msg_type_number_t = 6;
pub const THREAD_INFO_MAX: usize = 32;
/// No inspect port of a thread.
pub const THREAD_INSPECT_NULL: thread_inspect_t = 0;
/// Number of the inspect port, for reading statistics.
pub const THREAD_INSPECT_PORT: ::core::ffi::c_int = 2;
/// Number of the control port.
pub const THREAD_KERNEL_PORT: ::core::ffi::c_int = 1;
/// Flavor for [`thread_latency_qos_policy`](crate::thread_latency_qos_policy).
pub const THREAD_LATENCY_QOS_POLICY: thread_policy_flavor_t = 7;
/// Size of [`thread_latency_qos_policy`](crate::thread_latency_qos_policy) in words of 32 bits.
pub const THREAD_LATENCY_QOS_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const THREAD_MACHINE_STATE_MAX: usize = 1296;
pub const THREAD_MAX_SPECIAL_PORT: ::core::ffi::c_int = 3;
/// No thread.
pub const THREAD_NULL: thread_t = 0;
/// Flavor for [`thread_precedence_policy`](crate::thread_precedence_policy).
pub const THREAD_PRECEDENCE_POLICY: thread_policy_flavor_t = 3;
/// Size of [`thread_precedence_policy`](crate::thread_precedence_policy) in words of 32 bits.
pub const THREAD_PRECEDENCE_POLICY_COUNT: mach_msg_type_number_t = 1;
/// No read port of a thread.
pub const THREAD_READ_NULL: thread_read_t = 0;
/// Number of the read port, for reading registers.
pub const THREAD_READ_PORT: ::core::ffi::c_int = 3;
/// Flavor that current systems reject with [`KERN_INVALID_POLICY`](crate::KERN_INVALID_POLICY).
pub const THREAD_SCHED_FIFO_INFO: thread_flavor_t = 12;
/// Flavor for [`policy_rr_info`](crate::policy_rr_info), for threads with a fixed priority.
pub const THREAD_SCHED_RR_INFO: thread_flavor_t = 11;
/// Flavor for [`policy_timeshare_info`](crate::policy_timeshare_info), for threads that share time.
pub const THREAD_SCHED_TIMESHARE_INFO: thread_flavor_t = 10;
/// Flavor for [`thread_standard_policy`](crate::thread_standard_policy); the same number as [`THREAD_EXTENDED_POLICY`](crate::THREAD_EXTENDED_POLICY).
pub const THREAD_STANDARD_POLICY: thread_policy_flavor_t = 1;
pub const THREAD_STANDARD_POLICY_COUNT: mach_msg_type_number_t = 0;
pub const THREAD_STATE_FLAVORS: thread_state_flavor_t = 50;
/// Flavor that lists the flavors of old systems.
pub const THREAD_STATE_FLAVOR_LIST: thread_state_flavor_t = 0;
pub const THREAD_STATE_FLAVOR_LIST_10_13: thread_state_flavor_t = 130;
pub const THREAD_STATE_FLAVOR_LIST_10_15: thread_state_flavor_t = 131;
pub const THREAD_STATE_FLAVOR_LIST_10_9: thread_state_flavor_t = 129;
pub const THREAD_STATE_FLAVOR_LIST_NEW: thread_state_flavor_t = 128;
/// Words of 32 bits of the largest register structure.
pub const THREAD_STATE_MAX: usize = 1296;
/// Flavor of no registers.
pub const THREAD_STATE_NONE: thread_state_flavor_t = 5;
/// Flavor for [`thread_throughput_qos_policy`](crate::thread_throughput_qos_policy).
pub const THREAD_THROUGHPUT_QOS_POLICY: thread_policy_flavor_t = 8;
/// Size of [`thread_throughput_qos_policy`](crate::thread_throughput_qos_policy) in words of 32 bits.
pub const THREAD_THROUGHPUT_QOS_POLICY_COUNT: mach_msg_type_number_t = 1;
/// Flavor for [`thread_time_constraint_policy`](crate::thread_time_constraint_policy).
pub const THREAD_TIME_CONSTRAINT_POLICY: thread_policy_flavor_t = 2;
/// Size of [`thread_time_constraint_policy`](crate::thread_time_constraint_policy) in words of 32 bits.
pub const THREAD_TIME_CONSTRAINT_POLICY_COUNT: mach_msg_type_number_t = 4;
pub const THROUGHPUT_QOS_LAUNCH_DEFAULT_TIER: ::core::ffi::c_int = 0xfe0004;
/// No thread.
pub const THR_ACT_NULL: thread_act_t = 0;
pub const TH_FLAGS_GLOBAL_FORCED_IDLE: integer_t = 4;
/// Flag: the idle thread of a processor.
pub const TH_FLAGS_IDLE: integer_t = 2;
/// Flag: the thread has no kernel stack.
pub const TH_FLAGS_SWAPPED: integer_t = 1;
/// Run state: ending.
pub const TH_STATE_HALTED: integer_t = 5;
/// Run state: running or ready to run.
pub const TH_STATE_RUNNING: integer_t = 1;
/// Run state: suspended.
pub const TH_STATE_STOPPED: integer_t = 2;
/// Run state: waiting, not interruptible.
pub const TH_STATE_UNINTERRUPTIBLE: integer_t = 4;
/// Run state: waiting, interruptible.
pub const TH_STATE_WAITING: integer_t = 3;
/// Value of `cpu_usage` that means one whole processor.
pub const TH_USAGE_SCALE: integer_t = 1000;
pub const TID_NULL: u64 = 0;
/// Alarm type: the time is a point on the clock.
pub const TIME_ABSOLUTE: alarm_type_t = 0;
/// Microseconds in a second.
pub const TIME_MICROS_MAX: integer_t = 1000000;
/// Alarm type: the time is a duration from now.
pub const TIME_RELATIVE: alarm_type_t = 1;
/// The value 1.
pub const TRUE: boolean_t = 1;
pub const UND_SERVER_NULL: UNDServerRef = 0;
pub const UPL_NULL: upl_t = 0;
/// Microseconds in a second.
pub const USEC_PER_SEC: u64 = 1000000;
/// Asks whether the range can be made reusable, without a change.
pub const VM_BEHAVIOR_CAN_REUSE: vm_behavior_t = 10;
/// No particular order of accesses.
pub const VM_BEHAVIOR_DEFAULT: vm_behavior_t = 0;
/// No accesses soon: reuse the pages first. Their contents stay.
pub const VM_BEHAVIOR_DONTNEED: vm_behavior_t = 5;
/// The contents are not needed: the system can discard them without writing.
pub const VM_BEHAVIOR_FREE: vm_behavior_t = 6;
pub const VM_BEHAVIOR_LAST_VALID: vm_behavior_t = 12;
/// Pages the range out now, on development systems.
pub const VM_BEHAVIOR_PAGEOUT: vm_behavior_t = 11;
/// Accesses in random order: do not read ahead.
pub const VM_BEHAVIOR_RANDOM: vm_behavior_t = 1;
/// The contents are not needed until [`VM_BEHAVIOR_REUSE`](crate::VM_BEHAVIOR_REUSE), and the pages do not count as used until then.
pub const VM_BEHAVIOR_REUSABLE: vm_behavior_t = 8;
/// The pages are used again after [`VM_BEHAVIOR_REUSABLE`](crate::VM_BEHAVIOR_REUSABLE).
pub const VM_BEHAVIOR_REUSE: vm_behavior_t = 9;
/// Accesses in descending order: read ahead downwards.
pub const VM_BEHAVIOR_RSEQNTL: vm_behavior_t = 3;
/// Accesses in ascending order: read ahead.
pub const VM_BEHAVIOR_SEQUENTIAL: vm_behavior_t = 2;
/// Accesses soon: read the pages now.
pub const VM_BEHAVIOR_WILLNEED: vm_behavior_t = 4;
/// Fills the range with zeros without making pages resident.
pub const VM_BEHAVIOR_ZERO: vm_behavior_t = 12;
/// Fills wired pages with zeros if they are unmapped while wired.
pub const VM_BEHAVIOR_ZERO_WIRED_PAGES: vm_behavior_t = 7;
pub const VM_FLAGS_4GB_CHUNK: ::core::ffi::c_int = 4;
/// Bits of the flags that hold the tag.
pub const VM_FLAGS_ALIAS_MASK: ::core::ffi::c_int = -16777216;
/// Flag: let the kernel choose the address.
pub const VM_FLAGS_ANYWHERE: ::core::ffi::c_int = 1;
/// Flag: use the given address. It is 0, so it is what a call does without [`VM_FLAGS_ANYWHERE`](crate::VM_FLAGS_ANYWHERE).
pub const VM_FLAGS_FIXED: ::core::ffi::c_int = 0;
pub const VM_FLAGS_GUARD_OBJECT_OPTOUT: ::core::ffi::c_int = 0x400000;
pub const VM_FLAGS_HW: ::core::ffi::c_int = 0x3000;
pub const VM_FLAGS_MTE: ::core::ffi::c_int = 0x2000;
/// Flag: reuse the pages first when memory is short.
pub const VM_FLAGS_NO_CACHE: ::core::ffi::c_int = 16;
/// Flag: with [`VM_FLAGS_FIXED`](crate::VM_FLAGS_FIXED), unmap the memory at the address first.
pub const VM_FLAGS_OVERWRITE: ::core::ffi::c_int = 0x4000;
/// Flag: make a mapping that cannot be removed or changed.
pub const VM_FLAGS_PERMANENT: ::core::ffi::c_int = 128;
/// Flag: make purgeable memory, which the system can discard when it is volatile.
pub const VM_FLAGS_PURGABLE: ::core::ffi::c_int = 2;
/// Flag: choose the address at random.
pub const VM_FLAGS_RANDOM_ADDR: ::core::ffi::c_int = 8;
pub const VM_FLAGS_RESILIENT_CODESIGN: ::core::ffi::c_int = 32;
pub const VM_FLAGS_RESILIENT_MEDIA: ::core::ffi::c_int = 64;
pub const VM_FLAGS_RETURN_4K_DATA_ADDR: ::core::ffi::c_int = 0x800000;
/// Flag: return the address of the data, not of the page that contains it.
pub const VM_FLAGS_RETURN_DATA_ADDR: ::core::ffi::c_int = 0x100000;
pub const VM_FLAGS_SUPERPAGE_MASK: ::core::ffi::c_int = 0x70000;
pub const VM_FLAGS_SUPERPAGE_NONE: ::core::ffi::c_int = 0;
pub const VM_FLAGS_SUPERPAGE_SHIFT: ::core::ffi::c_int = 16;
/// Flag: use pages of 2 MB, where the processor has them.
pub const VM_FLAGS_SUPERPAGE_SIZE_2MB: ::core::ffi::c_int = 0x20000;
pub const VM_FLAGS_SUPERPAGE_SIZE_ANY: ::core::ffi::c_int = 0x10000;
pub const VM_FLAGS_TPRO: ::core::ffi::c_int = 0x1000;
/// All flags that [`mach_vm_allocate`](crate::mach_vm_allocate()) accepts from programs.
pub const VM_FLAGS_USER_ALLOCATE: ::core::ffi::c_int = -12554081;
/// All flags that [`mach_vm_map`](crate::mach_vm_map()) accepts from programs.
pub const VM_FLAGS_USER_MAP: ::core::ffi::c_int = -3116897;
/// All flags that [`mach_vm_remap`](crate::mach_vm_remap()) accepts from programs.
pub const VM_FLAGS_USER_REMAP: ::core::ffi::c_int = 0x104069;
/// The child gets a copy, made when one side writes.
pub const VM_INHERIT_COPY: vm_inherit_t = 1;
/// Inheritance of new memory: [`VM_INHERIT_COPY`](crate::VM_INHERIT_COPY).
pub const VM_INHERIT_DEFAULT: vm_inherit_t = 1;
/// Copy and delete; the kernel does not accept it.
pub const VM_INHERIT_DONATE_COPY: vm_inherit_t = 3;
pub const VM_INHERIT_LAST_VALID: vm_inherit_t = 2;
/// The child does not have the range.
pub const VM_INHERIT_NONE: vm_inherit_t = 2;
/// The child shares the pages.
pub const VM_INHERIT_SHARE: vm_inherit_t = 0;
pub const VM_LEDGER_FLAGS_ALL: ::core::ffi::c_int = 7;
pub const VM_LEDGER_FLAGS_USER: ::core::ffi::c_int = 3;
pub const VM_LEDGER_FLAG_FROM_KERNEL: ::core::ffi::c_int = 4;
pub const VM_LEDGER_FLAG_NO_FOOTPRINT: ::core::ffi::c_int = 1;
pub const VM_LEDGER_FLAG_NO_FOOTPRINT_FOR_DEBUG: ::core::ffi::c_int = 2;
pub const VM_LEDGER_TAG_DEFAULT: ::core::ffi::c_int = 1;
pub const VM_LEDGER_TAG_GRAPHICS: ::core::ffi::c_int = 4;
pub const VM_LEDGER_TAG_MAX: ::core::ffi::c_int = 5;
pub const VM_LEDGER_TAG_MEDIA: ::core::ffi::c_int = 3;
pub const VM_LEDGER_TAG_NETWORK: ::core::ffi::c_int = 2;
pub const VM_LEDGER_TAG_NEURAL: ::core::ffi::c_int = 5;
pub const VM_LEDGER_TAG_NONE: ::core::ffi::c_int = 0;
pub const VM_LEDGER_TAG_UNCHANGED: ::core::ffi::c_int = -1;
/// Largest number of ranges for [`mach_vm_read_list`](crate::mach_vm_read_list()).
pub const VM_MAP_ENTRY_MAX: natural_t = 256;
/// The null right for inspecting an address space.
pub const VM_MAP_INSPECT_NULL: vm_map_inspect_t = 0;
pub const VM_MAP_MAX_ADDRESS: vm_address_t = 0xf0000000;
pub const VM_MAP_MIN_ADDRESS: vm_address_t = 0;
/// The null address space.
pub const VM_MAP_NULL: vm_map_t = 0;
/// The null right for reading an address space.
pub const VM_MAP_READ_NULL: vm_map_read_t = 0;
/// Limit of the addresses of a 32-bit program; use [`MACH_VM_MAX_ADDRESS`](crate::MACH_VM_MAX_ADDRESS).
pub const VM_MAX_ADDRESS: vm_address_t = 0xf0000000;
pub const VM_MAX_ADDRESS_RAW: u64 = 0xf0000000;
pub const VM_MAX_PAGE_ADDRESS: mach_vm_offset_t = 0x7ffffe000000;
pub const VM_MEMORY_ACCELERATE: ::core::ffi::c_uint = 75;
pub const VM_MEMORY_ACCOUNTS: ::core::ffi::c_uint = 98;
pub const VM_MEMORY_ANALYSIS_TOOL: ::core::ffi::c_uint = 10;
pub const VM_MEMORY_APPKIT: ::core::ffi::c_uint = 40;
/// First of the 16 tags that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_1: ::core::ffi::c_uint = 240;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_10: ::core::ffi::c_uint = 249;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_11: ::core::ffi::c_uint = 250;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_12: ::core::ffi::c_uint = 251;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_13: ::core::ffi::c_uint = 252;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_14: ::core::ffi::c_uint = 253;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_15: ::core::ffi::c_uint = 254;
/// Last of the 16 tags that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_16: ::core::ffi::c_uint = 255;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_2: ::core::ffi::c_uint = 241;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_3: ::core::ffi::c_uint = 242;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_4: ::core::ffi::c_uint = 243;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_5: ::core::ffi::c_uint = 244;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_6: ::core::ffi::c_uint = 245;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_7: ::core::ffi::c_uint = 246;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_8: ::core::ffi::c_uint = 247;
/// Tag that programs can use as they like.
pub const VM_MEMORY_APPLICATION_SPECIFIC_9: ::core::ffi::c_uint = 248;
pub const VM_MEMORY_ASL: ::core::ffi::c_uint = 81;
pub const VM_MEMORY_ASSETSD: ::core::ffi::c_uint = 72;
pub const VM_MEMORY_ATS: ::core::ffi::c_uint = 50;
pub const VM_MEMORY_AUDIO: ::core::ffi::c_uint = 90;
pub const VM_MEMORY_BTINFO: ::core::ffi::c_uint = 105;
pub const VM_MEMORY_CARBON: ::core::ffi::c_uint = 43;
pub const VM_MEMORY_CGIMAGE: ::core::ffi::c_uint = 52;
pub const VM_MEMORY_CM_CRABS: ::core::ffi::c_uint = 96;
pub const VM_MEMORY_CM_HLS: ::core::ffi::c_uint = 106;
pub const VM_MEMORY_CM_MEMORYPOOL: ::core::ffi::c_uint = 94;
pub const VM_MEMORY_CM_READCACHE: ::core::ffi::c_uint = 95;
pub const VM_MEMORY_CM_REGWARP: ::core::ffi::c_uint = 101;
pub const VM_MEMORY_CM_RPC: ::core::ffi::c_uint = 93;
pub const VM_MEMORY_CM_XPC: ::core::ffi::c_uint = 92;
pub const VM_MEMORY_COLORSYNC: ::core::ffi::c_uint = 104;
pub const VM_MEMORY_COMPOSITOR_SERVICES: ::core::ffi::c_uint = 107;
pub const VM_MEMORY_COREDATA: ::core::ffi::c_uint = 45;
pub const VM_MEMORY_COREDATA_OBJECTIDS: ::core::ffi::c_uint = 46;
pub const VM_MEMORY_COREGRAPHICS: ::core::ffi::c_uint = 42;
pub const VM_MEMORY_COREGRAPHICS_BACKINGSTORES: ::core::ffi::c_uint = 57;
pub const VM_MEMORY_COREGRAPHICS_DATA: ::core::ffi::c_uint = 54;
pub const VM_MEMORY_COREGRAPHICS_FRAMEBUFFERS: ::core::ffi::c_uint = 56;
pub const VM_MEMORY_COREGRAPHICS_MISC: ::core::ffi::c_uint = 42;
pub const VM_MEMORY_COREGRAPHICS_SHARED: ::core::ffi::c_uint = 55;
pub const VM_MEMORY_COREGRAPHICS_XALLOC: ::core::ffi::c_uint = 58;
pub const VM_MEMORY_COREIMAGE: ::core::ffi::c_uint = 68;
pub const VM_MEMORY_COREPROFILE: ::core::ffi::c_uint = 71;
pub const VM_MEMORY_CORESERVICES: ::core::ffi::c_uint = 43;
pub const VM_MEMORY_COREUI: ::core::ffi::c_uint = 76;
pub const VM_MEMORY_COREUIFILE: ::core::ffi::c_uint = 77;
pub const VM_MEMORY_COREUI_CACHED_IMAGE_DATA: ::core::ffi::c_uint = 103;
pub const VM_MEMORY_CORPSEINFO: ::core::ffi::c_uint = 80;
pub const VM_MEMORY_COUNT: ::core::ffi::c_uint = 256;
pub const VM_MEMORY_DEBUG: ::core::ffi::c_uint = 108;
pub const VM_MEMORY_DFR: ::core::ffi::c_uint = 85;
pub const VM_MEMORY_DHMM: ::core::ffi::c_uint = 84;
pub const VM_MEMORY_DYLD: ::core::ffi::c_uint = 60;
pub const VM_MEMORY_DYLD_MALLOC: ::core::ffi::c_uint = 61;
pub const VM_MEMORY_DYLIB: ::core::ffi::c_uint = 33;
pub const VM_MEMORY_EAR_DECODER: ::core::ffi::c_uint = 102;
pub const VM_MEMORY_FOUNDATION: ::core::ffi::c_uint = 41;
pub const VM_MEMORY_GENEALOGY: ::core::ffi::c_uint = 78;
pub const VM_MEMORY_GLSL: ::core::ffi::c_uint = 66;
pub const VM_MEMORY_GUARD: ::core::ffi::c_uint = 31;
pub const VM_MEMORY_IMAGEIO: ::core::ffi::c_uint = 70;
pub const VM_MEMORY_IOACCELERATOR: ::core::ffi::c_uint = 100;
pub const VM_MEMORY_IOKIT: ::core::ffi::c_uint = 21;
pub const VM_MEMORY_IOSURFACE: ::core::ffi::c_uint = 88;
pub const VM_MEMORY_JAVA: ::core::ffi::c_uint = 44;
pub const VM_MEMORY_JAVASCRIPT_CORE: ::core::ffi::c_uint = 63;
pub const VM_MEMORY_JAVASCRIPT_JIT_EXECUTABLE_ALLOCATOR: ::core::ffi::c_uint = 64;
pub const VM_MEMORY_JAVASCRIPT_JIT_REGISTER_FILE: ::core::ffi::c_uint = 65;
pub const VM_MEMORY_LAYERKIT: ::core::ffi::c_uint = 51;
pub const VM_MEMORY_LIBCHANNEL: ::core::ffi::c_uint = 36;
pub const VM_MEMORY_LIBDISPATCH: ::core::ffi::c_uint = 74;
pub const VM_MEMORY_LIBNETWORK: ::core::ffi::c_uint = 89;
/// Tag of memory that arrived in messages.
pub const VM_MEMORY_MACH_MSG: ::core::ffi::c_uint = 20;
/// Tag of memory of the C library's allocator.
pub const VM_MEMORY_MALLOC: ::core::ffi::c_uint = 1;
pub const VM_MEMORY_MALLOC_HUGE: ::core::ffi::c_uint = 4;
pub const VM_MEMORY_MALLOC_LARGE: ::core::ffi::c_uint = 3;
pub const VM_MEMORY_MALLOC_LARGE_REUSABLE: ::core::ffi::c_uint = 8;
pub const VM_MEMORY_MALLOC_LARGE_REUSED: ::core::ffi::c_uint = 9;
pub const VM_MEMORY_MALLOC_MEDIUM: ::core::ffi::c_uint = 12;
pub const VM_MEMORY_MALLOC_NANO: ::core::ffi::c_uint = 11;
pub const VM_MEMORY_MALLOC_PROB_GUARD: ::core::ffi::c_uint = 13;
pub const VM_MEMORY_MALLOC_SMALL: ::core::ffi::c_uint = 2;
pub const VM_MEMORY_MALLOC_TINY: ::core::ffi::c_uint = 7;
pub const VM_MEMORY_NEURAL: ::core::ffi::c_uint = 109;
pub const VM_MEMORY_OBJC_DISPATCHERS: ::core::ffi::c_uint = 34;
pub const VM_MEMORY_OPENCL: ::core::ffi::c_uint = 67;
pub const VM_MEMORY_OS_ALLOC_ONCE: ::core::ffi::c_uint = 73;
pub const VM_MEMORY_QUICKLOOK_THUMBNAILS: ::core::ffi::c_uint = 97;
pub const VM_MEMORY_RAWCAMERA: ::core::ffi::c_uint = 79;
pub const VM_MEMORY_REALLOC: ::core::ffi::c_uint = 6;
pub const VM_MEMORY_ROSETTA: ::core::ffi::c_uint = 230;
pub const VM_MEMORY_ROSETTA_10: ::core::ffi::c_uint = 239;
pub const VM_MEMORY_ROSETTA_ARENA: ::core::ffi::c_uint = 236;
pub const VM_MEMORY_ROSETTA_EXECUTABLE_HEAP: ::core::ffi::c_uint = 234;
pub const VM_MEMORY_ROSETTA_INDIRECT_BRANCH_MAP: ::core::ffi::c_uint = 232;
pub const VM_MEMORY_ROSETTA_RETURN_STACK: ::core::ffi::c_uint = 233;
pub const VM_MEMORY_ROSETTA_THREAD_CONTEXT: ::core::ffi::c_uint = 231;
pub const VM_MEMORY_ROSETTA_USER_LDT: ::core::ffi::c_uint = 235;
pub const VM_MEMORY_SANITIZER: ::core::ffi::c_uint = 99;
pub const VM_MEMORY_SBRK: ::core::ffi::c_uint = 5;
pub const VM_MEMORY_SCENEKIT: ::core::ffi::c_uint = 86;
pub const VM_MEMORY_SHARED_PMAP: ::core::ffi::c_uint = 32;
pub const VM_MEMORY_SKYWALK: ::core::ffi::c_uint = 87;
pub const VM_MEMORY_SQLITE: ::core::ffi::c_uint = 62;
/// Tag of stacks of threads.
pub const VM_MEMORY_STACK: ::core::ffi::c_uint = 30;
pub const VM_MEMORY_SWIFT_METADATA: ::core::ffi::c_uint = 83;
pub const VM_MEMORY_SWIFT_RUNTIME: ::core::ffi::c_uint = 82;
pub const VM_MEMORY_TCMALLOC: ::core::ffi::c_uint = 53;
pub const VM_MEMORY_UNSHARED_PMAP: ::core::ffi::c_uint = 35;
pub const VM_MEMORY_VIDEOBITSTREAM: ::core::ffi::c_uint = 91;
pub const VM_MEMORY_VM_RECLAIM: ::core::ffi::c_uint = 22;
pub const VM_MEMORY_WEBASSEMBLY: ::core::ffi::c_uint = 63;
pub const VM_MEMORY_WEBCORE_PURGEABLE_BUFFERS: ::core::ffi::c_uint = 69;
/// Lowest address of a program, 0.
pub const VM_MIN_ADDRESS: vm_address_t = 0;
pub const VM_MIN_ADDRESS_RAW: u64 = 0;
pub const VM_NAMED_ENTRY_NULL: vm_named_entry_t = 0;
pub const VM_OFFSET_LIST_MAX: ::core::ffi::c_int = 1024;
/// Flavor for [`vm_page_info_basic`](crate::vm_page_info_basic).
pub const VM_PAGE_INFO_BASIC: vm_page_info_flavor_t = 1;
/// Size of [`vm_page_info_basic`](crate::vm_page_info_basic) in words of 32 bits.
pub const VM_PAGE_INFO_BASIC_COUNT: mach_msg_type_number_t = 8;
pub const VM_PAGE_INFO_EXTENDED: vm_page_info_flavor_t = 2;
/// Size of [`vm_page_info_extended`](crate::vm_page_info_extended) in words of 32 bits.
pub const VM_PAGE_INFO_EXTENDED_COUNT: mach_msg_type_number_t = 18;
/// Bit of a page state: the page is a private copy of a shared one.
pub const VM_PAGE_QUERY_PAGE_COPIED: integer_t = 32;
pub const VM_PAGE_QUERY_PAGE_CS_NX: integer_t = 1024;
pub const VM_PAGE_QUERY_PAGE_CS_TAINTED: integer_t = 512;
pub const VM_PAGE_QUERY_PAGE_CS_VALIDATED: integer_t = 256;
/// Bit of a page state: the page was modified.
pub const VM_PAGE_QUERY_PAGE_DIRTY: integer_t = 8;
pub const VM_PAGE_QUERY_PAGE_EXTERNAL: integer_t = 128;
pub const VM_PAGE_QUERY_PAGE_FICTITIOUS: integer_t = 2;
/// Bit of a page state: the page is in the compressor or on disk.
pub const VM_PAGE_QUERY_PAGE_PAGED_OUT: integer_t = 16;
/// Bit of a page state: the page is in memory.
pub const VM_PAGE_QUERY_PAGE_PRESENT: integer_t = 1;
/// Bit of a page state: the page was accessed.
pub const VM_PAGE_QUERY_PAGE_REF: integer_t = 4;
pub const VM_PAGE_QUERY_PAGE_REUSABLE: integer_t = 2048;
pub const VM_PAGE_QUERY_PAGE_SPECULATIVE: integer_t = 64;
pub const VM_PAGE_QUERY_PAGE_WIRED: integer_t = 0x1000;
/// All three of read, write and execute.
pub const VM_PROT_ALL: vm_prot_t = 7;
pub const VM_PROT_ALLEXEC: vm_prot_t = 4;
/// Bit for [`mach_vm_protect`](crate::mach_vm_protect()): give the task a private copy of the pages, so that they can become writable.
pub const VM_PROT_COPY: vm_prot_t = 16;
/// Protection of new memory: readable and writable.
pub const VM_PROT_DEFAULT: vm_prot_t = 3;
/// Bit: the pages can be executed.
pub const VM_PROT_EXECUTE: vm_prot_t = 4;
pub const VM_PROT_EXECUTE_ONLY: vm_prot_t = 132;
/// Bit for [`mach_vm_map`](crate::mach_vm_map()): reduce the requested protection to what the memory entry allows instead of failing.
pub const VM_PROT_IS_MASK: vm_prot_t = 64;
/// No access.
pub const VM_PROT_NONE: vm_prot_t = 0;
/// Value for pagers: leave the protection as it is.
pub const VM_PROT_NO_CHANGE: vm_prot_t = 0x1000000;
pub const VM_PROT_NO_CHANGE_LEGACY: vm_prot_t = 8;
/// Bit: the pages can be read.
pub const VM_PROT_READ: vm_prot_t = 1;
pub const VM_PROT_STRIP_READ: vm_prot_t = 128;
pub const VM_PROT_TPRO: vm_prot_t = 512;
/// Another name of [`VM_PROT_COPY`](crate::VM_PROT_COPY).
pub const VM_PROT_WANTS_COPY: vm_prot_t = 16;
/// Bit: the pages can be written.
pub const VM_PROT_WRITE: vm_prot_t = 2;
pub const VM_PURGABLE_ALL_MASKS: ::core::ffi::c_int = 0x13773;
/// Value: discard the oldest memory of the group first.
pub const VM_PURGABLE_BEHAVIOR_FIFO: ::core::ffi::c_int = 0;
/// Bit: discard the newest memory of the group first.
pub const VM_PURGABLE_BEHAVIOR_LIFO: ::core::ffi::c_int = 64;
pub const VM_PURGABLE_BEHAVIOR_MASK: ::core::ffi::c_int = 64;
pub const VM_PURGABLE_BEHAVIOR_SHIFT: ::core::ffi::c_int = 6;
pub const VM_PURGABLE_DEBUG_EMPTY: ::core::ffi::c_int = 0x1000;
pub const VM_PURGABLE_DEBUG_FAULT: ::core::ffi::c_int = 0x2000;
pub const VM_PURGABLE_DEBUG_MASK: ::core::ffi::c_int = 0x3000;
pub const VM_PURGABLE_DEBUG_SHIFT: ::core::ffi::c_int = 12;
/// State of memory that is not purgeable.
pub const VM_PURGABLE_DENY: ::core::ffi::c_int = 3;
/// State: the contents were discarded. Setting it discards them.
pub const VM_PURGABLE_EMPTY: ::core::ffi::c_int = 2;
/// Control: return the state.
pub const VM_PURGABLE_GET_STATE: vm_purgable_t = 1;
/// State: the contents are kept.
pub const VM_PURGABLE_NONVOLATILE: ::core::ffi::c_int = 0;
pub const VM_PURGABLE_NO_AGING: ::core::ffi::c_int = 0x10000;
pub const VM_PURGABLE_NO_AGING_MASK: ::core::ffi::c_int = 0x10000;
pub const VM_PURGABLE_NO_AGING_SHIFT: ::core::ffi::c_int = 16;
pub const VM_PURGABLE_ORDERING_MASK: ::core::ffi::c_int = 32;
pub const VM_PURGABLE_ORDERING_NORMAL: ::core::ffi::c_int = 0;
/// Bit: discard this memory before any that is ordered.
pub const VM_PURGABLE_ORDERING_OBSOLETE: ::core::ffi::c_int = 32;
pub const VM_PURGABLE_ORDERING_SHIFT: ::core::ffi::c_int = 5;
/// Control: discard all volatile memory of the system now.
pub const VM_PURGABLE_PURGE_ALL: vm_purgable_t = 2;
/// Control: set the state and return the earlier one.
pub const VM_PURGABLE_SET_STATE: vm_purgable_t = 0;
pub const VM_PURGABLE_SET_STATE_FROM_KERNEL: vm_purgable_t = 3;
pub const VM_PURGABLE_STATE_MASK: ::core::ffi::c_int = 3;
pub const VM_PURGABLE_STATE_MAX: ::core::ffi::c_int = 3;
pub const VM_PURGABLE_STATE_MIN: ::core::ffi::c_int = 0;
/// State: the system can discard the contents.
pub const VM_PURGABLE_VOLATILE: ::core::ffi::c_int = 1;
pub const VM_REALLOCATE_DEALLOCATE_SOURCE: ::core::ffi::c_int = 0;
pub const VM_REALLOCATE_ZERO_FILL_SOURCE: ::core::ffi::c_int = 1;
/// Flavor for [`vm_region_basic_info`](crate::vm_region_basic_info); in [`mach_vm_region`](crate::mach_vm_region()) of 64-bit programs it means [`VM_REGION_BASIC_INFO_64`](crate::VM_REGION_BASIC_INFO_64).
pub const VM_REGION_BASIC_INFO: vm_region_flavor_t = 10;
/// Flavor for [`vm_region_basic_info_64`](crate::vm_region_basic_info_64).
pub const VM_REGION_BASIC_INFO_64: vm_region_flavor_t = 9;
/// Size of [`vm_region_basic_info`](crate::vm_region_basic_info) in words of 32 bits.
pub const VM_REGION_BASIC_INFO_COUNT: mach_msg_type_number_t = 8;
/// Size of [`vm_region_basic_info_64`](crate::vm_region_basic_info_64) in words of 32 bits.
pub const VM_REGION_BASIC_INFO_COUNT_64: mach_msg_type_number_t = 9;
/// Flavor for [`vm_region_extended_info`](crate::vm_region_extended_info).
pub const VM_REGION_EXTENDED_INFO: vm_region_flavor_t = 13;
/// Size of [`vm_region_extended_info`](crate::vm_region_extended_info) in words of 32 bits.
pub const VM_REGION_EXTENDED_INFO_COUNT: mach_msg_type_number_t = 9;
pub const VM_REGION_FLAG_JIT_ENABLED: u16 = 1;
pub const VM_REGION_FLAG_RESERVED_BIT_3: u16 = 4;
pub const VM_REGION_FLAG_RESERVED_BIT_4: u16 = 8;
pub const VM_REGION_FLAG_TPRO_ENABLED: u16 = 2;
pub const VM_REGION_INFO_MAX: usize = 1024;
/// Size of [`vm_region_submap_info`](crate::vm_region_submap_info) in words of 32 bits.
pub const VM_REGION_SUBMAP_INFO_COUNT: mach_msg_type_number_t = 15;
/// Size of [`vm_region_submap_info_64`](crate::vm_region_submap_info_64) in words of 32 bits.
pub const VM_REGION_SUBMAP_INFO_COUNT_64: mach_msg_type_number_t = 21;
/// Size of the first revision of [`vm_region_submap_info_64`](crate::vm_region_submap_info_64) in words of 32 bits.
pub const VM_REGION_SUBMAP_INFO_V0_COUNT_64: mach_msg_type_number_t = 16;
pub const VM_REGION_SUBMAP_INFO_V0_SIZE: usize = 64;
/// Size of the second revision, with `pages_reusable`.
pub const VM_REGION_SUBMAP_INFO_V1_COUNT_64: mach_msg_type_number_t = 17;
pub const VM_REGION_SUBMAP_INFO_V1_SIZE: usize = 68;
/// Size of the third revision, with `object_id_full`.
pub const VM_REGION_SUBMAP_INFO_V2_COUNT_64: mach_msg_type_number_t = 19;
pub const VM_REGION_SUBMAP_INFO_V2_SIZE: usize = 76;
pub const VM_REGION_SUBMAP_INFO_V3_COUNT_64: mach_msg_type_number_t = 21;
pub const VM_REGION_SUBMAP_INFO_V3_SIZE: usize = 84;
/// Size of [`vm_region_submap_short_info_64`](crate::vm_region_submap_short_info_64) in words of 32 bits.
pub const VM_REGION_SUBMAP_SHORT_INFO_COUNT_64: mach_msg_type_number_t = 12;
/// Flavor for [`vm_region_top_info`](crate::vm_region_top_info).
pub const VM_REGION_TOP_INFO: vm_region_flavor_t = 12;
/// Size of [`vm_region_top_info`](crate::vm_region_top_info) in words of 32 bits.
pub const VM_REGION_TOP_INFO_COUNT: mach_msg_type_number_t = 5;
/// Bit: start to write modified pages and return.
pub const VM_SYNC_ASYNCHRONOUS: vm_sync_t = 1;
/// Bit: report holes in the range with [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS).
pub const VM_SYNC_CONTIGUOUS: vm_sync_t = 32;
/// Bit: let the system reuse the pages first.
pub const VM_SYNC_DEACTIVATE: vm_sync_t = 16;
/// Bit: discard resident pages, after writing if one of the other two bits is set.
pub const VM_SYNC_INVALIDATE: vm_sync_t = 4;
/// Bit: discard pages without writing.
pub const VM_SYNC_KILLPAGES: vm_sync_t = 8;
/// Bit: make the pages reusable, as [`VM_BEHAVIOR_REUSABLE`](crate::VM_BEHAVIOR_REUSABLE) does.
pub const VM_SYNC_REUSABLEPAGES: vm_sync_t = 64;
/// Bit: write modified pages and wait.
pub const VM_SYNC_SYNCHRONOUS: vm_sync_t = 2;
/// Group of volatile memory that is discarded first.
pub const VM_VOLATILE_GROUP_0: ::core::ffi::c_int = 0;
/// Group 1 of volatile memory, between group 0, which is discarded first, and group 7.
pub const VM_VOLATILE_GROUP_1: ::core::ffi::c_int = 256;
/// Group 2 of volatile memory, between group 0, which is discarded first, and group 7.
pub const VM_VOLATILE_GROUP_2: ::core::ffi::c_int = 512;
/// Group 3 of volatile memory, between group 0, which is discarded first, and group 7.
pub const VM_VOLATILE_GROUP_3: ::core::ffi::c_int = 768;
/// Group 4 of volatile memory, between group 0, which is discarded first, and group 7.
pub const VM_VOLATILE_GROUP_4: ::core::ffi::c_int = 1024;
/// Group 5 of volatile memory, between group 0, which is discarded first, and group 7.
pub const VM_VOLATILE_GROUP_5: ::core::ffi::c_int = 1280;
/// Group 6 of volatile memory, between group 0, which is discarded first, and group 7.
pub const VM_VOLATILE_GROUP_6: ::core::ffi::c_int = 1536;
/// Group of volatile memory that is discarded last.
pub const VM_VOLATILE_GROUP_7: ::core::ffi::c_int = 1792;
/// Group of volatile memory without another choice: group 0.
pub const VM_VOLATILE_GROUP_DEFAULT: ::core::ffi::c_int = 0;
pub const VM_VOLATILE_GROUP_MASK: ::core::ffi::c_int = 1792;
pub const VM_VOLATILE_GROUP_SHIFT: ::core::ffi::c_int = 8;
pub const VM_VOLATILE_MAKE_FIRST_IN_GROUP: ::core::ffi::c_int = 16;
pub const VM_VOLATILE_MAKE_LAST_IN_GROUP: ::core::ffi::c_int = 0;
pub const VM_VOLATILE_ORDER_MASK: ::core::ffi::c_int = 16;
pub const VM_VOLATILE_ORDER_SHIFT: ::core::ffi::c_int = 4;
/// Version of the voucher functions of this header.
pub const VOUCHER_MACH_MSG_API_VERSION: ::core::ffi::c_int = 0x13350ad;
/// Size of the name of a zone in bytes, including its NUL.
pub const ZONE_NAME_MAX_LEN: usize = 80;
/// Operation of a backtrace: allocation.
pub const ZOP_ALLOC: ::core::ffi::c_int = 1;
/// Operation of a backtrace: release.
pub const ZOP_FREE: ::core::ffi::c_int = 0;
/// Bits of the number.
pub const code_emask: mach_error_t = 0x3fff;
/// System of codes of distributed messages.
pub const err_dipc: mach_error_t = 0x1c000000;
/// System of old message codes.
pub const err_ipc: mach_error_t = 0xc000000;
/// System of old message codes, for compatibility.
pub const err_ipc_compat: mach_error_t = -67108864;
/// System of kernel codes.
pub const err_kern: mach_error_t = 0;
/// System that programs can use for codes they define.
pub const err_local: mach_error_t = -134217728;
/// System of message codes.
pub const err_mach_ipc: mach_error_t = 0x10000000;
/// Highest number of a system.
pub const err_max_system: ::core::ffi::c_int = 63;
/// No error.
pub const err_none: mach_error_t = 0;
/// System of codes of servers.
pub const err_server: mach_error_t = 0x8000000;
/// System of codes of libraries.
pub const err_us: mach_error_t = 0x4000000;
/// System declared for memory; the kernel's memory codes are in [`err_kern`](crate::err_kern).
pub const err_vm: mach_error_t = 0x20000000;
pub const kGUARD_EXC_MTE_SOFT_MODE: u32 = 0x100000;
/// Bits of the subsystem.
pub const sub_emask: mach_error_t = 0x3ffc000;
/// Bits of the system.
pub const system_emask: mach_error_t = -67108864;
/// Truth value: 0 is false, every other value true.
pub type boolean_t = ::core::ffi::c_int;
/// Result of a Mach call: [`KERN_SUCCESS`](crate::KERN_SUCCESS) or a code.
pub type kern_return_t = ::core::ffi::c_int;
pub type __uint16_t = ::core::ffi::c_ushort;
pub type __int32_t = ::core::ffi::c_int;
pub type __uint32_t = ::core::ffi::c_uint;
pub type __uint64_t = ::core::ffi::c_ulonglong;
pub type __darwin_natural_t = ::core::ffi::c_uint;
pub type __darwin_dev_t = __int32_t;
pub type __darwin_gid_t = __uint32_t;
pub type __darwin_mach_port_name_t = __darwin_natural_t;
pub type __darwin_mach_port_t = __darwin_mach_port_name_t;
pub type __darwin_pid_t = __int32_t;
pub type __darwin_uid_t = __uint32_t;
pub type __darwin_uuid_t = [::core::ffi::c_uchar; 16usize];
/// Unsigned word of 32 bits, in which counts and information structures are measured.
pub type natural_t = __darwin_natural_t;
/// Signed word of 32 bits.
pub type integer_t = ::core::ffi::c_int;
/// Address or offset of the same size as a pointer.
pub type vm_offset_t = usize;
/// Size of the same size as a pointer.
pub type vm_size_t = usize;
/// Address of 64 bits.
pub type mach_vm_address_t = u64;
/// Offset of 64 bits.
pub type mach_vm_offset_t = u64;
/// Size of 64 bits.
pub type mach_vm_size_t = u64;
/// Offset in an address space of any kind.
pub type vm_map_offset_t = u64;
/// Address in an address space of any kind.
pub type vm_map_address_t = u64;
/// Size in an address space of any kind.
pub type vm_map_size_t = u64;
pub type vm32_offset_t = u32;
pub type vm32_address_t = u32;
pub type vm32_size_t = u32;
/// Context or guard of a port, of the same size as a pointer.
pub type mach_port_context_t = vm_offset_t;
/// Name of a right, valid in one task; it carries no reference.
pub type mach_port_name_t = natural_t;
/// Array of port names.
pub type mach_port_name_array_t = *mut mach_port_name_t;
/// Name of a port right, as the calls that take or return rights declare it.
///
/// In user space the same type as [`mach_port_name_t`](crate::mach_port_name_t).
pub type mach_port_t = __darwin_mach_port_t;
/// Array of rights.
pub type mach_port_array_t = *mut mach_port_t;
/// Kind of right: one of the `MACH_PORT_RIGHT_*` values.
pub type mach_port_right_t = natural_t;
/// Set of kinds of rights: `MACH_PORT_TYPE_*` bits.
pub type mach_port_type_t = natural_t;
/// Array of type bits.
pub type mach_port_type_array_t = *mut mach_port_type_t;
/// Number of user references; counts stop at 65535.
pub type mach_port_urefs_t = natural_t;
/// Change in a number of user references.
pub type mach_port_delta_t = integer_t;
/// Sequence number: the number of messages that were received from a port.
pub type mach_port_seqno_t = natural_t;
/// Make-send count: the number of send rights that were made from a receive right.
pub type mach_port_mscount_t = natural_t;
/// Number of messages in a queue.
pub type mach_port_msgcount_t = natural_t;
/// Number of rights for a port.
pub type mach_port_rights_t = natural_t;
/// Existence of send rights: [`MACH_PORT_SRIGHTS_NONE`](crate::MACH_PORT_SRIGHTS_NONE) or [`MACH_PORT_SRIGHTS_PRESENT`](crate::MACH_PORT_SRIGHTS_PRESENT).
pub type mach_port_srights_t = ::core::ffi::c_uint;
/// State of a receive right; see [`mach_port_status`](crate::mach_port_status).
pub type mach_port_status_t = mach_port_status;
/// Queue limit of a port; see [`mach_port_limits`](crate::mach_port_limits).
pub type mach_port_limits_t = mach_port_limits;
/// State of a receive right with its boost count; see [`mach_port_info_ext`](crate::mach_port_info_ext).
pub type mach_port_info_ext_t = mach_port_info_ext;
/// Guard that [`mach_port_assert_attributes`](crate::mach_port_assert_attributes()) compares; see [`mach_port_guard_info`](crate::mach_port_guard_info).
pub type mach_port_guard_info_t = mach_port_guard_info;
/// Pointer to attributes, counted in 32-bit words.
pub type mach_port_info_t = *mut integer_t;
/// Selects the attributes that [`mach_port_get_attributes`](crate::mach_port_get_attributes()) and [`mach_port_set_attributes`](crate::mach_port_set_attributes()) transfer.
pub type mach_port_flavor_t = ::core::ffi::c_int;
/// Options of [`mach_port_allocate_full`](crate::mach_port_allocate_full()); see [`mach_port_qos`](crate::mach_port_qos).
pub type mach_port_qos_t = mach_port_qos;
/// Name and domain of a service port; see [`mach_service_port_info`](crate::mach_service_port_info).
pub type mach_service_port_info_data_t = mach_service_port_info;
/// Pointer to the name and domain of a service port.
pub type mach_service_port_info_t = *mut mach_service_port_info;
/// Options of [`mach_port_construct`](crate::mach_port_construct()): `MPO_*` bits.
pub type mpo_flags_t = u32;
/// Options of [`mach_port_construct`](crate::mach_port_construct()); see [`mach_port_options`](crate::mach_port_options).
pub type mach_port_options_t = mach_port_options;
/// Pointer to the options of [`mach_port_construct`](crate::mach_port_construct()).
pub type mach_port_options_ptr_t = *mut mach_port_options_t;
/// Reasons of guard exceptions for ports, in bits 60 to 32 of the exception code.
///
/// Reasons up to 128 terminate the process. Reasons up to [`kGUARD_EXC_RCV_INVALID_NAME`](crate::kGUARD_EXC_RCV_INVALID_NAME) do so if the task's guard behaviour
/// asks for it; the others never do.
pub type mach_port_guard_exception_codes = ::core::ffi::c_uint;
/// A code: the same values as [`kern_return_t`](crate::kern_return_t).
pub type mach_error_t = kern_return_t;
/// Function that returns a code.
pub type mach_error_fn_t = ::core::option::Option<
    unsafe extern "C" fn() -> mach_error_t,
>;
/// Address of the same size as a pointer, in old interfaces.
pub type pointer_t = vm_offset_t;
/// Address of the same size as a pointer.
pub type vm_address_t = vm_offset_t;
pub type addr64_t = u64;
pub type reg64_t = u32;
pub type ppnum_t = u32;
/// Send right for an address space: in programs, the control port of a task.
pub type vm_map_t = mach_port_t;
/// Send right for reading an address space: in programs, the control or read port of a task.
pub type vm_map_read_t = mach_port_t;
/// Send right for inspecting an address space: in programs, the control, read or inspect port of a task.
pub type vm_map_inspect_t = mach_port_t;
pub type upl_t = mach_port_t;
pub type vm_named_entry_t = mach_port_t;
pub type mach_vm_offset_list_t = *mut mach_vm_offset_t;
pub type vm_object_offset_t = u64;
pub type vm_object_size_t = u64;
/// Pointer to a [`mach_vm_range`](crate::mach_vm_range).
pub type mach_vm_range_t = *mut mach_vm_range;
pub type mach_vm_range_flavor_t = u32;
pub type mach_vm_range_flags_t = u64;
pub type mach_vm_range_tag_t = u16;
/// Record that describes a range for [`mach_vm_range_create`](crate::mach_vm_range_create()).
pub type mach_vm_range_recipe_t = mach_vm_range_recipe_v1_t;
pub type mach_vm_range_recipes_raw_t = *mut u8;
pub type uuid_t = __darwin_uuid_t;
pub type u_int32_t = ::core::ffi::c_uint;
pub type dev_t = __darwin_dev_t;
pub type gid_t = __darwin_gid_t;
pub type pid_t = __darwin_pid_t;
pub type uid_t = __darwin_uid_t;
/// Service name as a C array of 128 bytes with its NUL; an array parameter, so Rust callers pass a pointer.
///
/// The stubs copy at most 127 bytes and silently drop the rest.
pub type name_t = [::core::ffi::c_char; 128usize];
/// Command line of [`bootstrap_create_server`](crate::bootstrap_create_server()), at most 512 bytes with its NUL.
pub type cmd_t = [::core::ffi::c_char; 512usize];
/// Array of service names.
pub type name_array_t = *mut name_t;
/// State of a service: one of [`BOOTSTRAP_STATUS_INACTIVE`](crate::BOOTSTRAP_STATUS_INACTIVE), [`BOOTSTRAP_STATUS_ACTIVE`](crate::BOOTSTRAP_STATUS_ACTIVE), [`BOOTSTRAP_STATUS_ON_DEMAND`](crate::BOOTSTRAP_STATUS_ON_DEMAND).
pub type bootstrap_status_t = ::core::ffi::c_int;
/// Array of service states.
pub type bootstrap_status_array_t = *mut bootstrap_status_t;
/// Property bits of a namespace.
pub type bootstrap_property_t = ::core::ffi::c_uint;
/// Array of property bits.
pub type bootstrap_property_array_t = *mut bootstrap_property_t;
/// Array of truth values.
pub type bool_array_t = *mut boolean_t;
/// Timeout in milliseconds.
pub type mach_msg_timeout_t = natural_t;
/// Bits of a header: the dispositions of its rights, and flags.
pub type mach_msg_bits_t = ::core::ffi::c_uint;
/// Size of a message in bytes.
pub type mach_msg_size_t = natural_t;
/// Number of a message, free for the programs.
pub type mach_msg_id_t = integer_t;
/// Priority of a message, which [`mach_msg`](crate::mach_msg()) takes as `notify` with [`MACH_SEND_OVERRIDE`](crate::MACH_SEND_OVERRIDE).
pub type mach_msg_priority_t = ::core::ffi::c_uint;
/// Disposition: which right is made or moved from a name.
pub type mach_msg_type_name_t = ::core::ffi::c_uint;
/// Copy mode of out-of-line memory: [`MACH_MSG_PHYSICAL_COPY`](crate::MACH_MSG_PHYSICAL_COPY) or [`MACH_MSG_VIRTUAL_COPY`](crate::MACH_MSG_VIRTUAL_COPY).
pub type mach_msg_copy_options_t = ::core::ffi::c_uint;
/// Flags of a guarded port descriptor.
pub type mach_msg_guard_flags_t = ::core::ffi::c_uint;
/// Type of a descriptor: one of the `MACH_MSG_*_DESCRIPTOR` values.
pub type mach_msg_descriptor_type_t = ::core::ffi::c_uint;
/// Format of a trailer; only 0 exists.
pub type mach_msg_trailer_type_t = ::core::ffi::c_uint;
/// Size of a trailer in bytes.
pub type mach_msg_trailer_size_t = ::core::ffi::c_uint;
/// Pointer to a trailer.
pub type mach_msg_trailer_info_t = *mut ::core::ffi::c_char;
/// Number of a filter rule, in the longest trailer.
pub type mach_msg_filter_id = ::core::ffi::c_int;
/// Longest trailer: the type that gives [`MAX_TRAILER_SIZE`](crate::MAX_TRAILER_SIZE).
pub type mach_msg_max_trailer_t = mach_msg_mac_trailer_t;
/// Trailer with the security token; the same type as [`mach_msg_security_trailer_t`](crate::mach_msg_security_trailer_t).
pub type mach_msg_format_0_trailer_t = mach_msg_security_trailer_t;
/// Options of [`mach_msg`](crate::mach_msg()), unsigned.
pub type mach_msg_options_t = integer_t;
/// Size of a type in bits, in old descriptors.
pub type mach_msg_type_size_t = natural_t;
/// Number of elements of an array argument.
pub type mach_msg_type_number_t = natural_t;
/// Options of [`mach_msg`](crate::mach_msg()).
pub type mach_msg_option_t = integer_t;
/// Result of [`mach_msg`](crate::mach_msg()): [`MACH_MSG_SUCCESS`](crate::MACH_MSG_SUCCESS), or a `MACH_SEND_*` or `MACH_RCV_*` code.
///
/// The codes of a receive with resource shortages can carry the bits of [`MACH_MSG_MASK`](crate::MACH_MSG_MASK).
pub type mach_msg_return_t = kern_return_t;
/// Pointer to a [`vm_statistics`](crate::vm_statistics).
pub type vm_statistics_t = *mut vm_statistics;
/// The structure [`vm_statistics`](crate::vm_statistics).
pub type vm_statistics_data_t = vm_statistics;
/// Pointer to a [`vm_statistics64`](crate::vm_statistics64).
pub type vm_statistics64_t = *mut vm_statistics64;
/// The structure [`vm_statistics64`](crate::vm_statistics64).
pub type vm_statistics64_data_t = vm_statistics64;
/// Pointer to a [`vm_extmod_statistics`](crate::vm_extmod_statistics).
pub type vm_extmod_statistics_t = *mut vm_extmod_statistics;
/// The structure [`vm_extmod_statistics`](crate::vm_extmod_statistics).
pub type vm_extmod_statistics_data_t = vm_extmod_statistics;
/// The structure [`vm_purgeable_stat`](crate::vm_purgeable_stat).
pub type vm_purgeable_stat_t = vm_purgeable_stat;
/// Pointer to a [`vm_purgeable_info`](crate::vm_purgeable_info).
pub type vm_purgeable_info_t = *mut vm_purgeable_info;
pub type vm_page_disposition_t = i32;
pub type virtual_memory_guard_exception_code_t = u32;
/// Type of a processor: one of the `CPU_TYPE_*` values.
pub type cpu_type_t = integer_t;
/// Subtype of a processor, with feature bits in its highest byte.
pub type cpu_subtype_t = integer_t;
/// Kind of hardware threads of a processor.
pub type cpu_threadtype_t = integer_t;
/// A time of `seconds` and `microseconds`.
pub type time_value_t = time_value;
/// Pointer to words of 32 bits, in which [`host_info`](crate::host_info()) stores a structure.
pub type host_info_t = *mut integer_t;
/// Pointer to words of 32 bits, in which [`host_statistics64`](crate::host_statistics64()) stores a structure.
pub type host_info64_t = *mut integer_t;
pub type host_info_data_t = [integer_t; 1024usize];
/// Text of [`KERNEL_VERSION_MAX`](crate::KERNEL_VERSION_MAX) bytes that [`host_kernel_version`](crate::host_kernel_version()) fills.
pub type kernel_version_t = [::core::ffi::c_char; 512usize];
/// Text of [`KERNEL_BOOT_INFO_MAX`](crate::KERNEL_BOOT_INFO_MAX) bytes that [`host_get_boot_info`](crate::host_get_boot_info()) fills.
pub type kernel_boot_info_t = [::core::ffi::c_char; 4096usize];
/// Number of a kind of information.
pub type host_flavor_t = integer_t;
/// The structure [`host_can_has_debugger_info`](crate::host_can_has_debugger_info).
pub type host_can_has_debugger_info_data_t = host_can_has_debugger_info;
/// Pointer to a [`host_can_has_debugger_info`](crate::host_can_has_debugger_info).
pub type host_can_has_debugger_info_t = *mut host_can_has_debugger_info;
/// The structure [`host_basic_info`](crate::host_basic_info).
pub type host_basic_info_data_t = host_basic_info;
/// Pointer to a [`host_basic_info`](crate::host_basic_info).
pub type host_basic_info_t = *mut host_basic_info;
/// The structure [`host_sched_info`](crate::host_sched_info).
pub type host_sched_info_data_t = host_sched_info;
/// Pointer to a [`host_sched_info`](crate::host_sched_info).
pub type host_sched_info_t = *mut host_sched_info;
/// The structure [`kernel_resource_sizes`](crate::kernel_resource_sizes).
pub type kernel_resource_sizes_data_t = kernel_resource_sizes;
/// Pointer to a [`kernel_resource_sizes`](crate::kernel_resource_sizes).
pub type kernel_resource_sizes_t = *mut kernel_resource_sizes;
/// The structure [`host_priority_info`](crate::host_priority_info).
pub type host_priority_info_data_t = host_priority_info;
/// Pointer to a [`host_priority_info`](crate::host_priority_info).
pub type host_priority_info_t = *mut host_priority_info;
/// The structure [`host_load_info`](crate::host_load_info).
pub type host_load_info_data_t = host_load_info;
/// Pointer to a [`host_load_info`](crate::host_load_info).
pub type host_load_info_t = *mut host_load_info;
pub type host_purgable_info_data_t = vm_purgeable_info;
pub type host_purgable_info_t = *mut vm_purgeable_info;
/// The structure [`host_cpu_load_info`](crate::host_cpu_load_info).
pub type host_cpu_load_info_data_t = host_cpu_load_info;
/// Pointer to a [`host_cpu_load_info`](crate::host_cpu_load_info).
pub type host_cpu_load_info_t = *mut host_cpu_load_info;
/// The structure [`host_cpu_counters_info`](crate::host_cpu_counters_info).
pub type host_cpu_counters_info_data_t = host_cpu_counters_info;
/// Pointer to a [`host_cpu_counters_info`](crate::host_cpu_counters_info).
pub type host_cpu_counters_info_t = *mut host_cpu_counters_info;
/// The structure [`host_preferred_user_arch`](crate::host_preferred_user_arch).
pub type host_preferred_user_arch_data_t = host_preferred_user_arch;
/// Pointer to a [`host_preferred_user_arch`](crate::host_preferred_user_arch).
pub type host_preferred_user_arch_t = *mut host_preferred_user_arch;
/// Set of bits `VM_PROT_*`.
pub type vm_prot_t = ::core::ffi::c_int;
/// Set of bits `VM_SYNC_*`.
pub type vm_sync_t = ::core::ffi::c_uint;
/// Offset in a memory object in bytes, 64 bits.
pub type memory_object_offset_t = ::core::ffi::c_ulonglong;
/// Size of a memory object in bytes, 64 bits.
pub type memory_object_size_t = ::core::ffi::c_ulonglong;
pub type memory_object_cluster_size_t = natural_t;
pub type memory_object_fault_info_t = *mut natural_t;
pub type vm_object_id_t = ::core::ffi::c_ulonglong;
pub type memory_object_t = mach_port_t;
pub type memory_object_control_t = mach_port_t;
pub type memory_object_array_t = *mut memory_object_t;
pub type memory_object_name_t = mach_port_t;
pub type memory_object_default_t = mach_port_t;
pub type memory_object_copy_strategy_t = ::core::ffi::c_int;
pub type memory_object_return_t = ::core::ffi::c_int;
pub type memory_object_info_t = *mut ::core::ffi::c_int;
pub type memory_object_flavor_t = ::core::ffi::c_int;
pub type memory_object_info_data_t = [::core::ffi::c_int; 1024usize];
pub type memory_object_behave_info_t = *mut memory_object_behave_info;
pub type memory_object_behave_info_data_t = memory_object_behave_info;
pub type memory_object_perf_info_t = *mut memory_object_perf_info;
pub type memory_object_perf_info_data_t = memory_object_perf_info;
pub type memory_object_attr_info_t = *mut memory_object_attr_info;
pub type memory_object_attr_info_data_t = memory_object_attr_info;
/// The structure [`arm_state_hdr`](crate::arm_state_hdr).
pub type arm_state_hdr_t = arm_state_hdr;
/// The structure [`__darwin_arm_thread_state`](crate::__darwin_arm_thread_state).
pub type arm_thread_state_t = __darwin_arm_thread_state;
/// The structure [`__darwin_arm_thread_state`](crate::__darwin_arm_thread_state).
pub type arm_thread_state32_t = __darwin_arm_thread_state;
/// General registers of a 64-bit thread.
pub type arm_thread_state64_t = __darwin_arm_thread_state64;
/// The structure [`arm_unified_thread_state`](crate::arm_unified_thread_state).
pub type arm_unified_thread_state_t = arm_unified_thread_state;
/// The structure [`__darwin_arm_vfp_state`](crate::__darwin_arm_vfp_state).
pub type arm_vfp_state_t = __darwin_arm_vfp_state;
/// The structure [`__darwin_arm_neon_state`](crate::__darwin_arm_neon_state).
pub type arm_neon_state_t = __darwin_arm_neon_state;
/// The structure [`__darwin_arm_neon_state`](crate::__darwin_arm_neon_state).
pub type arm_neon_state32_t = __darwin_arm_neon_state;
/// Vector and floating-point registers.
pub type arm_neon_state64_t = __darwin_arm_neon_state64;
/// The structure [`__darwin_arm_exception_state`](crate::__darwin_arm_exception_state).
pub type arm_exception_state_t = __darwin_arm_exception_state;
/// The structure [`__darwin_arm_exception_state`](crate::__darwin_arm_exception_state).
pub type arm_exception_state32_t = __darwin_arm_exception_state;
/// Address and syndrome of the last fault.
pub type arm_exception_state64_t = __darwin_arm_exception_state64;
/// Address and syndrome of the last fault, with a syndrome of 64 bits.
pub type arm_exception_state64_v2_t = __darwin_arm_exception_state64_v2;
/// The structure [`__darwin_arm_debug_state32`](crate::__darwin_arm_debug_state32).
pub type arm_debug_state32_t = __darwin_arm_debug_state32;
/// Breakpoint and watchpoint registers.
pub type arm_debug_state64_t = __darwin_arm_debug_state64;
/// The structure [`__arm_pagein_state`](crate::__arm_pagein_state).
pub type arm_pagein_state_t = __arm_pagein_state;
/// The structure [`__darwin_arm_sme_state`](crate::__darwin_arm_sme_state).
pub type arm_sme_state_t = __darwin_arm_sme_state;
/// The structure [`__darwin_arm_sve_z_state`](crate::__darwin_arm_sve_z_state).
pub type arm_sve_z_state_t = __darwin_arm_sve_z_state;
/// The structure [`__darwin_arm_sve_p_state`](crate::__darwin_arm_sve_p_state).
pub type arm_sve_p_state_t = __darwin_arm_sve_p_state;
/// The structure [`__darwin_arm_sme_za_state`](crate::__darwin_arm_sme_za_state).
pub type arm_sme_za_state_t = __darwin_arm_sme_za_state;
/// The structure [`__darwin_arm_sme2_state`](crate::__darwin_arm_sme2_state).
pub type arm_sme2_state_t = __darwin_arm_sme2_state;
/// The structure [`__arm_legacy_debug_state`](crate::__arm_legacy_debug_state).
pub type arm_debug_state_t = __arm_legacy_debug_state;
/// Pointer to a register structure, as words of 32 bits.
pub type thread_state_t = *mut natural_t;
/// Space for any register structure.
pub type thread_state_data_t = [natural_t; 1296usize];
/// Number of a kind of register structure; the numbers differ between processors.
pub type thread_state_flavor_t = ::core::ffi::c_int;
/// Array of flavors.
pub type thread_state_flavor_array_t = *mut thread_state_flavor_t;
/// Kind of kernel object behind a port, as [`mach_port_kobject`](crate::mach_port_kobject()) reports it.
pub type ipc_info_object_type_t = natural_t;
/// Name space; see [`ipc_info_space`](crate::ipc_info_space).
pub type ipc_info_space_t = ipc_info_space;
/// Name space; see [`ipc_info_space_basic`](crate::ipc_info_space_basic).
pub type ipc_info_space_basic_t = ipc_info_space_basic;
/// One slot of a name space; see [`ipc_info_name`](crate::ipc_info_name).
pub type ipc_info_name_t = ipc_info_name;
/// Array of slots of a name space.
pub type ipc_info_name_array_t = *mut ipc_info_name_t;
/// Unused; name spaces have no tree.
pub type ipc_info_tree_name_t = ipc_info_tree_name;
/// Unused; name spaces have no tree.
pub type ipc_info_tree_name_array_t = *mut ipc_info_tree_name_t;
/// Identity of a port; see [`ipc_info_port`](crate::ipc_info_port).
pub type ipc_info_port_t = ipc_info_port;
/// Array of identities of exception ports.
pub type exception_handler_info_array_t = *mut ipc_info_port_t;
/// Kind of exception: one of the `EXC_*` values.
pub type exception_type_t = ::core::ffi::c_int;
/// Word of an exception's code.
pub type exception_data_type_t = integer_t;
/// Word of an exception's code, of 64 bits.
pub type mach_exception_data_type_t = i64;
/// Behaviour of an exception port: selects the contents of the message, with flags.
pub type exception_behavior_t = ::core::ffi::c_int;
/// Code of an exception, of 32-bit words.
pub type exception_data_t = *mut exception_data_type_t;
/// Code of an exception, of 64-bit words.
pub type mach_exception_data_t = *mut mach_exception_data_type_t;
/// Set of kinds of exceptions: `EXC_MASK_*` bits.
pub type exception_mask_t = ::core::ffi::c_uint;
/// Array of masks.
pub type exception_mask_array_t = *mut exception_mask_t;
/// Array of behaviours.
pub type exception_behavior_array_t = *mut exception_behavior_t;
/// Array of thread state flavours.
pub type exception_flavor_array_t = *mut thread_state_flavor_t;
/// Array of exception ports.
pub type exception_port_array_t = *mut mach_port_t;
/// Array of identities of exception ports.
pub type exception_port_info_array_t = *mut ipc_info_port_t;
/// First word of an exception's code, of 64 bits.
pub type mach_exception_code_t = mach_exception_data_type_t;
/// Second word of an exception's code, of 64 bits.
pub type mach_exception_subcode_t = mach_exception_data_type_t;
/// Send right to a voucher.
pub type mach_voucher_t = mach_port_t;
/// Name of a voucher.
pub type mach_voucher_name_t = mach_port_name_t;
/// Array of names of vouchers.
pub type mach_voucher_name_array_t = *mut mach_voucher_name_t;
/// Voucher, as the stubs take it: a send right.
pub type ipc_voucher_t = mach_voucher_t;
/// Selects a voucher of a thread or task, for calls such as [`task_get_mach_voucher`](crate::task_get_mach_voucher()).
pub type mach_voucher_selector_t = u32;
/// Number of an attribute: one of the `MACH_VOUCHER_ATTR_KEY_*` values.
pub type mach_voucher_attr_key_t = u32;
/// Array of numbers of attributes.
pub type mach_voucher_attr_key_array_t = *mut mach_voucher_attr_key_t;
/// Bytes of an attribute.
pub type mach_voucher_attr_content_t = *mut u8;
/// Number of bytes of an attribute.
pub type mach_voucher_attr_content_size_t = u32;
/// Command to the manager of an attribute.
pub type mach_voucher_attr_command_t = u32;
/// Command of a recipe: one of the `MACH_VOUCHER_ATTR_*` commands.
pub type mach_voucher_attr_recipe_command_t = u32;
/// Array of commands of recipes.
pub type mach_voucher_attr_recipe_command_array_t = *mut mach_voucher_attr_recipe_command_t;
/// Recipe of one attribute; see [`mach_voucher_attr_recipe_data`](crate::mach_voucher_attr_recipe_data).
pub type mach_voucher_attr_recipe_data_t = mach_voucher_attr_recipe_data;
/// Pointer to a recipe.
pub type mach_voucher_attr_recipe_t = *mut mach_voucher_attr_recipe_data_t;
/// Number of bytes of a recipe.
pub type mach_voucher_attr_recipe_size_t = mach_msg_type_number_t;
/// Bytes of a recipe.
pub type mach_voucher_attr_raw_recipe_t = *mut u8;
/// Bytes of several recipes.
pub type mach_voucher_attr_raw_recipe_array_t = mach_voucher_attr_raw_recipe_t;
/// Number of bytes of a recipe.
pub type mach_voucher_attr_raw_recipe_size_t = mach_msg_type_number_t;
/// Number of bytes of several recipes.
pub type mach_voucher_attr_raw_recipe_array_size_t = mach_msg_type_number_t;
/// Send right to the manager of an attribute.
pub type mach_voucher_attr_manager_t = mach_port_t;
/// Send right by which a manager controls its attribute.
pub type mach_voucher_attr_control_t = mach_port_t;
/// Manager of an attribute, as the stubs take it: a send right.
pub type ipc_voucher_attr_manager_t = mach_port_t;
/// Control of an attribute, as the stubs take it: a send right.
pub type ipc_voucher_attr_control_t = mach_port_t;
/// Handle of a value, private to its manager.
pub type mach_voucher_attr_value_handle_t = u64;
/// Array of handles of values.
pub type mach_voucher_attr_value_handle_array_t = *mut mach_voucher_attr_value_handle_t;
/// Number of handles of values.
pub type mach_voucher_attr_value_handle_array_size_t = mach_msg_type_number_t;
/// Number of references to a value.
pub type mach_voucher_attr_value_reference_t = u32;
/// Flags of a value.
pub type mach_voucher_attr_value_flags_t = u32;
/// Flags of the control of an attribute; no flag is defined.
pub type mach_voucher_attr_control_flags_t = u32;
/// Number of importance references.
pub type mach_voucher_attr_importance_refs = u32;
pub type processor_cpu_stat_data_t = processor_cpu_stat;
pub type processor_cpu_stat_t = *mut processor_cpu_stat;
pub type processor_cpu_stat64_data_t = processor_cpu_stat64;
pub type processor_cpu_stat64_t = *mut processor_cpu_stat64;
/// Pointer to words of 32 bits, in which a structure is stored.
pub type processor_info_t = *mut integer_t;
/// Array of words of 32 bits that [`host_processor_info`](crate::host_processor_info()) returns.
pub type processor_info_array_t = *mut integer_t;
pub type processor_info_data_t = [integer_t; 1024usize];
/// Pointer to words of 32 bits, in which a structure is stored.
pub type processor_set_info_t = *mut integer_t;
pub type processor_set_info_data_t = [integer_t; 1024usize];
/// Number of a kind of information.
pub type processor_flavor_t = ::core::ffi::c_int;
/// The structure [`processor_basic_info`](crate::processor_basic_info).
pub type processor_basic_info_data_t = processor_basic_info;
/// Pointer to a [`processor_basic_info`](crate::processor_basic_info).
pub type processor_basic_info_t = *mut processor_basic_info;
/// The structure [`processor_cpu_load_info`](crate::processor_cpu_load_info).
pub type processor_cpu_load_info_data_t = processor_cpu_load_info;
/// Pointer to a [`processor_cpu_load_info`](crate::processor_cpu_load_info).
pub type processor_cpu_load_info_t = *mut processor_cpu_load_info;
pub type processor_cpu_counters_info_data_t = processor_cpu_counters_info;
pub type processor_cpu_counters_info_t = *mut processor_cpu_counters_info;
/// Number of a kind of information about a set.
pub type processor_set_flavor_t = ::core::ffi::c_int;
/// The structure [`processor_set_basic_info`](crate::processor_set_basic_info).
pub type processor_set_basic_info_data_t = processor_set_basic_info;
/// Pointer to a [`processor_set_basic_info`](crate::processor_set_basic_info).
pub type processor_set_basic_info_t = *mut processor_set_basic_info;
/// The structure [`processor_set_load_info`](crate::processor_set_load_info).
pub type processor_set_load_info_data_t = processor_set_load_info;
/// Pointer to a [`processor_set_load_info`](crate::processor_set_load_info).
pub type processor_set_load_info_t = *mut processor_set_load_info;
/// One of [`POLICY_TIMESHARE`](crate::POLICY_TIMESHARE), [`POLICY_RR`](crate::POLICY_RR) and [`POLICY_FIFO`](crate::POLICY_FIFO).
pub type policy_t = ::core::ffi::c_int;
pub type policy_info_t = *mut integer_t;
pub type policy_base_t = *mut integer_t;
pub type policy_limit_t = *mut integer_t;
/// Pointer to a [`policy_timeshare_base`](crate::policy_timeshare_base).
pub type policy_timeshare_base_t = *mut policy_timeshare_base;
/// Pointer to a [`policy_timeshare_limit`](crate::policy_timeshare_limit).
pub type policy_timeshare_limit_t = *mut policy_timeshare_limit;
/// Pointer to a [`policy_timeshare_info`](crate::policy_timeshare_info).
pub type policy_timeshare_info_t = *mut policy_timeshare_info;
/// The structure [`policy_timeshare_base`](crate::policy_timeshare_base).
pub type policy_timeshare_base_data_t = policy_timeshare_base;
/// The structure [`policy_timeshare_limit`](crate::policy_timeshare_limit).
pub type policy_timeshare_limit_data_t = policy_timeshare_limit;
/// The structure [`policy_timeshare_info`](crate::policy_timeshare_info).
pub type policy_timeshare_info_data_t = policy_timeshare_info;
/// Pointer to a [`policy_rr_base`](crate::policy_rr_base).
pub type policy_rr_base_t = *mut policy_rr_base;
/// Pointer to a [`policy_rr_limit`](crate::policy_rr_limit).
pub type policy_rr_limit_t = *mut policy_rr_limit;
/// Pointer to a [`policy_rr_info`](crate::policy_rr_info).
pub type policy_rr_info_t = *mut policy_rr_info;
/// The structure [`policy_rr_base`](crate::policy_rr_base).
pub type policy_rr_base_data_t = policy_rr_base;
/// The structure [`policy_rr_limit`](crate::policy_rr_limit).
pub type policy_rr_limit_data_t = policy_rr_limit;
/// The structure [`policy_rr_info`](crate::policy_rr_info).
pub type policy_rr_info_data_t = policy_rr_info;
/// Pointer to a [`policy_fifo_base`](crate::policy_fifo_base).
pub type policy_fifo_base_t = *mut policy_fifo_base;
/// Pointer to a [`policy_fifo_limit`](crate::policy_fifo_limit).
pub type policy_fifo_limit_t = *mut policy_fifo_limit;
/// Pointer to a [`policy_fifo_info`](crate::policy_fifo_info).
pub type policy_fifo_info_t = *mut policy_fifo_info;
/// The structure [`policy_fifo_base`](crate::policy_fifo_base).
pub type policy_fifo_base_data_t = policy_fifo_base;
/// The structure [`policy_fifo_limit`](crate::policy_fifo_limit).
pub type policy_fifo_limit_data_t = policy_fifo_limit;
/// The structure [`policy_fifo_info`](crate::policy_fifo_info).
pub type policy_fifo_info_data_t = policy_fifo_info;
/// The structure [`policy_bases`](crate::policy_bases).
pub type policy_base_data_t = policy_bases;
/// The structure [`policy_limits`](crate::policy_limits).
pub type policy_limit_data_t = policy_limits;
/// The structure [`policy_infos`](crate::policy_infos).
pub type policy_info_data_t = policy_infos;
/// Number of a kind of information, or of a kind of task port.
pub type task_flavor_t = natural_t;
/// Pointer to words of 32 bits, in which [`task_info`](crate::task_info()) stores a structure.
pub type task_info_t = *mut integer_t;
pub type task_info_data_t = [integer_t; 1024usize];
pub type task_basic_info_32_data_t = task_basic_info_32;
pub type task_basic_info_32_t = *mut task_basic_info_32;
pub type task_basic_info_64_data_t = task_basic_info_64;
pub type task_basic_info_64_t = *mut task_basic_info_64;
/// The structure [`task_basic_info`](crate::task_basic_info).
pub type task_basic_info_data_t = task_basic_info;
/// Pointer to a [`task_basic_info`](crate::task_basic_info).
pub type task_basic_info_t = *mut task_basic_info;
/// The structure [`task_events_info`](crate::task_events_info).
pub type task_events_info_data_t = task_events_info;
/// Pointer to a [`task_events_info`](crate::task_events_info).
pub type task_events_info_t = *mut task_events_info;
/// The structure [`task_thread_times_info`](crate::task_thread_times_info).
pub type task_thread_times_info_data_t = task_thread_times_info;
/// Pointer to a [`task_thread_times_info`](crate::task_thread_times_info).
pub type task_thread_times_info_t = *mut task_thread_times_info;
/// The structure [`task_absolutetime_info`](crate::task_absolutetime_info).
pub type task_absolutetime_info_data_t = task_absolutetime_info;
/// Pointer to a [`task_absolutetime_info`](crate::task_absolutetime_info).
pub type task_absolutetime_info_t = *mut task_absolutetime_info;
/// The structure [`task_kernelmemory_info`](crate::task_kernelmemory_info).
pub type task_kernelmemory_info_data_t = task_kernelmemory_info;
/// Pointer to a [`task_kernelmemory_info`](crate::task_kernelmemory_info).
pub type task_kernelmemory_info_t = *mut task_kernelmemory_info;
/// The structure [`task_affinity_tag_info`](crate::task_affinity_tag_info).
pub type task_affinity_tag_info_data_t = task_affinity_tag_info;
/// Pointer to a [`task_affinity_tag_info`](crate::task_affinity_tag_info).
pub type task_affinity_tag_info_t = *mut task_affinity_tag_info;
/// The structure [`task_dyld_info`](crate::task_dyld_info).
pub type task_dyld_info_data_t = task_dyld_info;
/// Pointer to a [`task_dyld_info`](crate::task_dyld_info).
pub type task_dyld_info_t = *mut task_dyld_info;
pub type task_basic_info_64_2_data_t = task_basic_info_64_2;
pub type task_basic_info_64_2_t = *mut task_basic_info_64_2;
/// The structure [`task_extmod_info`](crate::task_extmod_info).
pub type task_extmod_info_data_t = task_extmod_info;
/// Pointer to a [`task_extmod_info`](crate::task_extmod_info).
pub type task_extmod_info_t = *mut task_extmod_info;
/// The structure [`mach_task_basic_info`](crate::mach_task_basic_info).
pub type mach_task_basic_info_data_t = mach_task_basic_info;
/// Pointer to a [`mach_task_basic_info`](crate::mach_task_basic_info).
pub type mach_task_basic_info_t = *mut mach_task_basic_info;
/// The structure [`task_power_info`](crate::task_power_info).
pub type task_power_info_data_t = task_power_info;
/// Pointer to a [`task_power_info`](crate::task_power_info).
pub type task_power_info_t = *mut task_power_info;
/// The structure [`task_vm_info`](crate::task_vm_info).
pub type task_vm_info_data_t = task_vm_info;
/// Pointer to a [`task_vm_info`](crate::task_vm_info).
pub type task_vm_info_t = *mut task_vm_info;
/// The structure [`vm_purgeable_info`](crate::vm_purgeable_info).
pub type task_purgable_info_t = vm_purgeable_info;
pub type task_trace_memory_info_data_t = task_trace_memory_info;
pub type task_trace_memory_info_t = *mut task_trace_memory_info;
/// The structure [`task_wait_state_info`](crate::task_wait_state_info).
pub type task_wait_state_info_data_t = task_wait_state_info;
/// Pointer to a [`task_wait_state_info`](crate::task_wait_state_info).
pub type task_wait_state_info_t = *mut task_wait_state_info;
/// Pointer to a [`gpu_energy_data`](crate::gpu_energy_data).
pub type gpu_energy_data_t = *mut gpu_energy_data;
/// The structure [`task_power_info_v2`](crate::task_power_info_v2).
pub type task_power_info_v2_data_t = task_power_info_v2;
/// Pointer to a [`task_power_info_v2`](crate::task_power_info_v2).
pub type task_power_info_v2_t = *mut task_power_info_v2;
/// The structure [`task_flags_info`](crate::task_flags_info).
pub type task_flags_info_data_t = task_flags_info;
/// Pointer to a [`task_flags_info`](crate::task_flags_info).
pub type task_flags_info_t = *mut task_flags_info;
pub type task_security_config_info_t = *mut task_security_config_info;
pub type task_ipc_space_policy_info_t = *mut task_ipc_space_policy_info;
pub type task_vm_shared_cache_info_data_t = task_vm_shared_cache_info;
pub type task_vm_shared_cache_info_t = *mut task_vm_shared_cache_info;
pub type task_shared_region_stubs_t = u8;
pub type task_shared_region_info_data_t = task_shared_region_info;
pub type task_shared_region_info_t = *mut task_shared_region_info;
/// Set of bits `TASK_EXC_GUARD_*`.
pub type task_exc_guard_behavior_t = u32;
pub type task_corpse_forking_behavior_t = u32;
pub type task_inspect_flavor_t = natural_t;
pub type task_inspect_flavor = ::core::ffi::c_uint;
/// The structure [`task_inspect_basic_counts`](crate::task_inspect_basic_counts).
pub type task_inspect_basic_counts_data_t = task_inspect_basic_counts;
/// Pointer to a [`task_inspect_basic_counts`](crate::task_inspect_basic_counts).
pub type task_inspect_basic_counts_t = *mut task_inspect_basic_counts;
/// Pointer to words of 32 bits, in which [`task_inspect`](crate::task_inspect()) stores a structure.
pub type task_inspect_info_t = *mut integer_t;
/// Number of a kind of policy.
pub type task_policy_flavor_t = natural_t;
/// Pointer to words of 32 bits that hold a policy.
pub type task_policy_t = *mut integer_t;
/// Roles of tasks, such as foreground application.
pub type task_role = ::core::ffi::c_int;
/// The structure [`task_category_policy`](crate::task_category_policy).
pub type task_category_policy_data_t = task_category_policy;
/// Pointer to a [`task_category_policy`](crate::task_category_policy).
pub type task_category_policy_t = *mut task_category_policy;
/// Latency tiers: tier 0 has the shortest delay of timers, tier 5 the longest.
pub type task_latency_qos = ::core::ffi::c_uint;
pub type task_latency_qos_t = integer_t;
/// Throughput tiers: tier 0 has the most, tier 5 the least.
pub type task_throughput_qos = ::core::ffi::c_uint;
pub type task_throughput_qos_t = integer_t;
/// Pointer to a [`task_qos_policy`](crate::task_qos_policy).
pub type task_qos_policy_t = *mut task_qos_policy;
/// One of the numbers `TASK_*_PORT`.
pub type task_special_port_t = ::core::ffi::c_int;
/// Number of a kind of information.
pub type thread_flavor_t = natural_t;
/// Pointer to words of 32 bits, in which [`thread_info`](crate::thread_info()) stores a structure.
pub type thread_info_t = *mut integer_t;
/// Space for any structure that [`thread_info`](crate::thread_info()) fills.
pub type thread_info_data_t = [integer_t; 32usize];
/// The structure [`thread_basic_info`](crate::thread_basic_info).
pub type thread_basic_info_data_t = thread_basic_info;
/// Pointer to a [`thread_basic_info`](crate::thread_basic_info).
pub type thread_basic_info_t = *mut thread_basic_info;
/// The structure [`thread_identifier_info`](crate::thread_identifier_info).
pub type thread_identifier_info_data_t = thread_identifier_info;
/// Pointer to a [`thread_identifier_info`](crate::thread_identifier_info).
pub type thread_identifier_info_t = *mut thread_identifier_info;
/// The structure [`thread_extended_info`](crate::thread_extended_info).
pub type thread_extended_info_data_t = thread_extended_info;
/// Pointer to a [`thread_extended_info`](crate::thread_extended_info).
pub type thread_extended_info_t = *mut thread_extended_info;
pub type io_stat_info_t = *mut io_stat_info;
/// Number of a kind of policy.
pub type thread_policy_flavor_t = natural_t;
/// Pointer to words of 32 bits that hold a policy.
pub type thread_policy_t = *mut integer_t;
/// The structure [`thread_standard_policy`](crate::thread_standard_policy).
pub type thread_standard_policy_data_t = thread_standard_policy;
/// Pointer to a [`thread_standard_policy`](crate::thread_standard_policy).
pub type thread_standard_policy_t = *mut thread_standard_policy;
/// The structure [`thread_extended_policy`](crate::thread_extended_policy).
pub type thread_extended_policy_data_t = thread_extended_policy;
/// Pointer to a [`thread_extended_policy`](crate::thread_extended_policy).
pub type thread_extended_policy_t = *mut thread_extended_policy;
/// The structure [`thread_time_constraint_policy`](crate::thread_time_constraint_policy).
pub type thread_time_constraint_policy_data_t = thread_time_constraint_policy;
/// Pointer to a [`thread_time_constraint_policy`](crate::thread_time_constraint_policy).
pub type thread_time_constraint_policy_t = *mut thread_time_constraint_policy;
/// The structure [`thread_precedence_policy`](crate::thread_precedence_policy).
pub type thread_precedence_policy_data_t = thread_precedence_policy;
/// Pointer to a [`thread_precedence_policy`](crate::thread_precedence_policy).
pub type thread_precedence_policy_t = *mut thread_precedence_policy;
/// The structure [`thread_affinity_policy`](crate::thread_affinity_policy).
pub type thread_affinity_policy_data_t = thread_affinity_policy;
/// Pointer to a [`thread_affinity_policy`](crate::thread_affinity_policy).
pub type thread_affinity_policy_t = *mut thread_affinity_policy;
/// The structure [`thread_background_policy`](crate::thread_background_policy).
pub type thread_background_policy_data_t = thread_background_policy;
/// Pointer to a [`thread_background_policy`](crate::thread_background_policy).
pub type thread_background_policy_t = *mut thread_background_policy;
pub type thread_latency_qos_t = integer_t;
/// The structure [`thread_latency_qos_policy`](crate::thread_latency_qos_policy).
pub type thread_latency_qos_policy_data_t = thread_latency_qos_policy;
/// Pointer to a [`thread_latency_qos_policy`](crate::thread_latency_qos_policy).
pub type thread_latency_qos_policy_t = *mut thread_latency_qos_policy;
pub type thread_throughput_qos_t = integer_t;
/// The structure [`thread_throughput_qos_policy`](crate::thread_throughput_qos_policy).
pub type thread_throughput_qos_policy_data_t = thread_throughput_qos_policy;
/// Pointer to a [`thread_throughput_qos_policy`](crate::thread_throughput_qos_policy).
pub type thread_throughput_qos_policy_t = *mut thread_throughput_qos_policy;
/// One of [`TIME_ABSOLUTE`](crate::TIME_ABSOLUTE) and [`TIME_RELATIVE`](crate::TIME_RELATIVE).
pub type alarm_type_t = ::core::ffi::c_int;
/// One of [`TIME_ABSOLUTE`](crate::TIME_ABSOLUTE) and [`TIME_RELATIVE`](crate::TIME_RELATIVE).
pub type sleep_type_t = ::core::ffi::c_int;
/// One of [`SYSTEM_CLOCK`](crate::SYSTEM_CLOCK) and [`CALENDAR_CLOCK`](crate::CALENDAR_CLOCK).
pub type clock_id_t = ::core::ffi::c_int;
/// Number of an attribute of a clock.
pub type clock_flavor_t = ::core::ffi::c_int;
/// Pointer to the words in which [`clock_get_attributes`](crate::clock_get_attributes()) stores an attribute.
pub type clock_attr_t = *mut ::core::ffi::c_int;
/// Resolution of a clock in nanoseconds.
pub type clock_res_t = ::core::ffi::c_int;
/// A time or duration: `tv_sec` seconds, an unsigned 32-bit number, and `tv_nsec` nanoseconds below [`NSEC_PER_SEC`](crate::NSEC_PER_SEC).
pub type mach_timespec_t = mach_timespec;
/// One of the attributes [`MATTR_CACHE`](crate::MATTR_CACHE), [`MATTR_MIGRATE`](crate::MATTR_MIGRATE) and [`MATTR_REPLICATE`](crate::MATTR_REPLICATE).
pub type vm_machine_attribute_t = ::core::ffi::c_uint;
/// One of the values `MATTR_VAL_*`.
pub type vm_machine_attribute_val_t = ::core::ffi::c_int;
/// One of the constants `VM_INHERIT_*`.
pub type vm_inherit_t = ::core::ffi::c_uint;
/// One of the three controls of [`mach_vm_purgable_control`](crate::mach_vm_purgable_control()).
pub type vm_purgable_t = ::core::ffi::c_int;
/// One of the constants `VM_BEHAVIOR_*`.
pub type vm_behavior_t = ::core::ffi::c_int;
pub type vm32_object_id_t = u32;
/// Pointer to words of 32 bits, in which [`mach_vm_region`](crate::mach_vm_region()) stores a structure.
pub type vm_region_info_t = *mut ::core::ffi::c_int;
pub type vm_region_info_64_t = *mut ::core::ffi::c_int;
/// Pointer to words of 32 bits, in which [`mach_vm_region_recurse`](crate::mach_vm_region_recurse()) stores a structure.
pub type vm_region_recurse_info_t = *mut ::core::ffi::c_int;
pub type vm_region_recurse_info_64_t = *mut ::core::ffi::c_int;
/// Number of a kind of information.
pub type vm_region_flavor_t = ::core::ffi::c_int;
pub type vm_region_info_data_t = [::core::ffi::c_int; 1024usize];
/// Pointer to a [`vm_region_basic_info_64`](crate::vm_region_basic_info_64).
pub type vm_region_basic_info_64_t = *mut vm_region_basic_info_64;
/// The structure [`vm_region_basic_info_64`](crate::vm_region_basic_info_64).
pub type vm_region_basic_info_data_64_t = vm_region_basic_info_64;
/// Pointer to a [`vm_region_basic_info`](crate::vm_region_basic_info).
pub type vm_region_basic_info_t = *mut vm_region_basic_info;
/// The structure [`vm_region_basic_info`](crate::vm_region_basic_info).
pub type vm_region_basic_info_data_t = vm_region_basic_info;
/// Pointer to a [`vm_region_extended_info`](crate::vm_region_extended_info).
pub type vm_region_extended_info_t = *mut vm_region_extended_info;
/// The structure [`vm_region_extended_info`](crate::vm_region_extended_info).
pub type vm_region_extended_info_data_t = vm_region_extended_info;
/// Pointer to a [`vm_region_top_info`](crate::vm_region_top_info).
pub type vm_region_top_info_t = *mut vm_region_top_info;
/// The structure [`vm_region_top_info`](crate::vm_region_top_info).
pub type vm_region_top_info_data_t = vm_region_top_info;
pub type vm_region_submap_info_t = *mut vm_region_submap_info;
pub type vm_region_submap_info_data_t = vm_region_submap_info;
/// Pointer to a [`vm_region_submap_info_64`](crate::vm_region_submap_info_64).
pub type vm_region_submap_info_64_t = *mut vm_region_submap_info_64;
/// The structure [`vm_region_submap_info_64`](crate::vm_region_submap_info_64).
pub type vm_region_submap_info_data_64_t = vm_region_submap_info_64;
/// Pointer to a [`vm_region_submap_short_info_64`](crate::vm_region_submap_short_info_64).
pub type vm_region_submap_short_info_64_t = *mut vm_region_submap_short_info_64;
/// The structure [`vm_region_submap_short_info_64`](crate::vm_region_submap_short_info_64).
pub type vm_region_submap_short_info_data_64_t = vm_region_submap_short_info_64;
/// Array of [`VM_MAP_ENTRY_MAX`](crate::VM_MAP_ENTRY_MAX) ranges for [`mach_vm_read_list`](crate::mach_vm_read_list()).
pub type mach_vm_read_entry_t = [mach_vm_read_entry; 256usize];
/// Array of [`VM_MAP_ENTRY_MAX`](crate::VM_MAP_ENTRY_MAX) ranges for [`vm_read_list`](crate::vm_read_list()).
pub type vm_read_entry_t = [vm_read_entry; 256usize];
/// Pointer to words of 32 bits, in which [`mach_vm_page_info`](crate::mach_vm_page_info()) stores a structure.
pub type vm_page_info_t = *mut ::core::ffi::c_int;
pub type vm_page_info_data_t = [::core::ffi::c_int; 0usize];
/// Number of a kind of information about a page.
pub type vm_page_info_flavor_t = ::core::ffi::c_int;
/// Pointer to a [`vm_page_info_basic`](crate::vm_page_info_basic).
pub type vm_page_info_basic_t = *mut vm_page_info_basic;
/// The structure [`vm_page_info_basic`](crate::vm_page_info_basic).
pub type vm_page_info_basic_data_t = vm_page_info_basic;
pub type vm_page_info_extended_data_t = vm_page_info_extended;
pub type vm_page_info_extended_t = *mut vm_page_info_extended;
/// Number of a loaded kernel extension.
pub type kmod_t = ::core::ffi::c_int;
pub type kmod_args_t = *mut ::core::ffi::c_void;
pub type kmod_control_flavor_t = ::core::ffi::c_int;
pub type fsid_t = fsid;
pub type fsobj_id_t = fsobj_id;
/// One loaded image; see [`dyld_kernel_image_info`](crate::dyld_kernel_image_info).
pub type dyld_kernel_image_info_t = dyld_kernel_image_info;
/// Images of a process; see [`dyld_kernel_process_info`](crate::dyld_kernel_process_info).
pub type dyld_kernel_process_info_t = dyld_kernel_process_info;
/// Array of loaded images.
pub type dyld_kernel_image_info_array_t = *mut dyld_kernel_image_info_t;
/// Port to a task; in calls that change the task, its control port.
pub type task_t = mach_port_t;
/// Port that identifies a task and permits little else.
pub type task_name_t = mach_port_t;
/// Port to a task whose policy is set.
pub type task_policy_set_t = mach_port_t;
/// Port to a task whose policy is read.
pub type task_policy_get_t = mach_port_t;
/// Port that permits to inspect a task.
pub type task_inspect_t = mach_port_t;
/// Port that permits to read a task's state and memory.
pub type task_read_t = mach_port_t;
/// Token of [`task_suspend2`](crate::task_suspend2()); the suspension ends when the token is released.
pub type task_suspension_token_t = mach_port_t;
/// Port to a thread; in calls that change the thread, its control port.
pub type thread_t = mach_port_t;
/// Port to a thread, under an older name.
pub type thread_act_t = mach_port_t;
/// Port that permits to inspect a thread.
pub type thread_inspect_t = mach_port_t;
/// Port that permits to read a thread's state.
pub type thread_read_t = mach_port_t;
/// Token of [`thread_suspend2`](crate::thread_suspend2()); the suspension ends when the token is released.
pub type thread_suspension_token_t = mach_port_t;
/// Port to a task whose name space is changed.
pub type ipc_space_t = mach_port_t;
/// Port to a task whose name space is read.
pub type ipc_space_read_t = mach_port_t;
/// Port to a task whose name space is inspected.
pub type ipc_space_inspect_t = mach_port_t;
/// Port to a coalition of tasks.
pub type coalition_t = mach_port_t;
/// Port to the host.
pub type host_t = mach_port_t;
/// Privileged port to the host, which only root has.
pub type host_priv_t = mach_port_t;
/// Security port of the host.
pub type host_security_t = mach_port_t;
/// Port to a processor.
pub type processor_t = mach_port_t;
/// Port to a processor set.
pub type processor_set_t = mach_port_t;
/// Control port of a processor set.
pub type processor_set_control_t = mach_port_t;
/// Port to a semaphore.
pub type semaphore_t = mach_port_t;
/// Port to a lock set; current kernels have none.
pub type lock_set_t = mach_port_t;
/// Port to a ledger; current kernels have none.
pub type ledger_t = mach_port_t;
/// Port to an alarm.
pub type alarm_t = mach_port_t;
/// Port to a clock.
pub type clock_serv_t = mach_port_t;
/// Control port of a clock.
pub type clock_ctrl_t = mach_port_t;
/// Port to the register of game subscriptions.
pub type arcade_register_t = mach_port_t;
/// Port to one end of an event link, under an older name.
pub type ipc_eventlink_t = mach_port_t;
/// Ports of the two ends of an event link.
pub type eventlink_port_pair_t = [mach_port_t; 2usize];
/// Port that stands for the identity of a task, as exception messages carry it.
pub type task_id_token_t = mach_port_t;
/// Port to data that the kernel collected about a task that died.
pub type kcdata_object_t = mach_port_t;
/// Port that identifies a processor set.
pub type processor_set_name_t = processor_set_t;
/// Port that receives an alarm.
pub type clock_reply_t = mach_port_t;
/// Port to a bootstrap namespace.
pub type bootstrap_t = mach_port_t;
/// Port to a memory entry, or [`MACH_PORT_NULL`](crate::MACH_PORT_NULL).
pub type mem_entry_name_port_t = mach_port_t;
/// Port that receives exceptions.
pub type exception_handler_t = mach_port_t;
/// Array of ports that receive exceptions.
pub type exception_handler_array_t = *mut exception_handler_t;
/// Port to a task whose address space is changed.
pub type vm_task_entry_t = mach_port_t;
/// Port to the device registry.
pub type io_main_t = mach_port_t;
/// Port to the user notification server.
pub type UNDServerRef = mach_port_t;
/// Port to one end of an event link.
pub type mach_eventlink_t = mach_port_t;
/// Identity of an exception port and of its receiver.
pub type exception_handler_info_t = ipc_info_port_t;
/// Array of task ports.
pub type task_array_t = *mut task_t;
/// Array of thread ports.
pub type thread_array_t = *mut thread_t;
/// Array of ports to processor sets.
pub type processor_set_array_t = *mut processor_set_t;
/// Array of ports that identify processor sets.
pub type processor_set_name_array_t = *mut processor_set_t;
/// Array of processor ports.
pub type processor_array_t = *mut processor_t;
/// Array of thread ports.
pub type thread_act_array_t = *mut thread_act_t;
/// Array of ledger ports; current kernels have none.
pub type ledger_array_t = *mut ledger_t;
/// Port to a task, under an older name.
pub type task_port_t = task_t;
/// Array of task ports, under an older name.
pub type task_port_array_t = task_array_t;
/// Port to a thread, under an older name.
pub type thread_port_t = thread_t;
/// Array of thread ports, under an older name.
pub type thread_port_array_t = thread_array_t;
/// Port to a task whose name space is changed, under an older name.
pub type ipc_space_port_t = ipc_space_t;
/// Port that identifies the host.
pub type host_name_t = host_t;
/// Port that identifies the host, under an older name.
pub type host_name_port_t = host_t;
/// Port to a processor set, under an older name.
pub type processor_set_port_t = processor_set_t;
/// Port that identifies a processor set, under an older name.
pub type processor_set_name_port_t = processor_set_t;
/// Array of ports that identify processor sets, under an older name.
pub type processor_set_name_port_array_t = processor_set_array_t;
/// Control port of a processor set, under an older name.
pub type processor_set_control_port_t = processor_set_t;
/// Port to a processor, under an older name.
pub type processor_port_t = processor_t;
/// Array of processor ports, under an older name.
pub type processor_port_array_t = processor_array_t;
/// Port to a thread, under an older name.
pub type thread_act_port_t = thread_act_t;
/// Array of thread ports, under an older name.
pub type thread_act_port_array_t = thread_act_array_t;
/// Port to a semaphore, under an older name.
pub type semaphore_port_t = semaphore_t;
/// Port to a lock set, under an older name; current kernels have none.
pub type lock_set_port_t = lock_set_t;
/// Port to a ledger, under an older name; current kernels have none.
pub type ledger_port_t = ledger_t;
/// Array of ledger ports, under an older name; current kernels have none.
pub type ledger_port_array_t = ledger_array_t;
/// Port to an alarm, under an older name.
pub type alarm_port_t = alarm_t;
/// Port to a clock, under an older name.
pub type clock_serv_port_t = clock_serv_t;
/// Control port of a clock, under an older name.
pub type clock_ctrl_port_t = clock_ctrl_t;
/// Port that receives exceptions, under an older name.
pub type exception_port_t = exception_handler_t;
/// Array of ports that receive exceptions, under an older, misspelt name.
pub type exception_port_arrary_t = exception_handler_array_t;
/// Path of a file.
pub type vfs_path_t = [::core::ffi::c_char; 4096usize];
/// Path in a name space of files.
pub type nspace_path_t = [::core::ffi::c_char; 8192usize];
/// Name in a name space of files.
pub type nspace_name_t = [::core::ffi::c_char; 8192usize];
/// Flavour of a task port: one of the `TASK_FLAVOR_*` values.
pub type mach_task_flavor_t = ::core::ffi::c_uint;
/// Flavour of a thread port: one of the `THREAD_FLAVOR_*` values.
pub type mach_thread_flavor_t = ::core::ffi::c_uint;
/// Amount in an old ledger.
pub type ledger_item_t = natural_t;
/// Number of an entry in a resource ledger.
pub type ledger_entry_id_t = u32;
/// Amount in a resource ledger.
pub type ledger_amount_t = i64;
/// Table of emulated system calls; current kernels have none.
pub type emulation_vector_t = *mut mach_vm_offset_t;
/// Table of routines in user space; obsolete.
pub type user_subsystem_t = *mut ::core::ffi::c_char;
/// Text of a security label.
pub type labelstr_t = *mut ::core::ffi::c_char;
/// Port that receives notifications.
pub type notify_port_t = mach_port_t;
/// Stub that takes a request and fills in its reply.
pub type mig_stub_routine_t = ::core::option::Option<
    unsafe extern "C" fn(
        InHeadP: *mut mach_msg_header_t,
        OutHeadP: *mut mach_msg_header_t,
    ),
>;
/// Function that takes a request and fills in its reply.
pub type mig_routine_t = mig_stub_routine_t;
/// Function that finds the stub for the id of a request.
pub type mig_server_routine_t = ::core::option::Option<
    unsafe extern "C" fn(InHeadP: *mut mach_msg_header_t) -> mig_routine_t,
>;
/// Function that implements a routine.
pub type mig_impl_routine_t = ::core::option::Option<
    unsafe extern "C" fn() -> kern_return_t,
>;
/// One argument of a routine, in the old form.
pub type routine_arg_descriptor = mach_msg_type_descriptor_t;
/// Pointer to an argument of a routine, in the old form.
pub type routine_arg_descriptor_t = *mut mach_msg_type_descriptor_t;
/// Pointer to an argument of a routine, in the old form.
pub type mig_routine_arg_descriptor_t = *mut mach_msg_type_descriptor_t;
/// Pointer to a [`routine_descriptor`](crate::routine_descriptor).
pub type routine_descriptor_t = *mut routine_descriptor;
/// One routine of a [`mig_subsystem`](crate::mig_subsystem); see [`routine_descriptor`](crate::routine_descriptor).
pub type mig_routine_descriptor = routine_descriptor;
/// Pointer to a [`routine_descriptor`](crate::routine_descriptor).
pub type mig_routine_descriptor_t = *mut mig_routine_descriptor;
/// Pointer to a table of routines.
pub type mig_subsystem_t = *mut mig_subsystem;
/// Name, number and address of a routine; see [`mig_symtab`](crate::mig_symtab).
pub type mig_symtab_t = mig_symtab;
/// Region of an address space; see [`mach_vm_info_region`](crate::mach_vm_info_region).
pub type mach_vm_info_region_t = mach_vm_info_region;
/// Region of an address space; see [`vm_info_region_64`](crate::vm_info_region_64).
pub type vm_info_region_64_t = vm_info_region_64;
/// Region of an address space; see [`vm_info_region`](crate::vm_info_region).
pub type vm_info_region_t = vm_info_region;
/// Memory object behind a region; see [`vm_info_object`](crate::vm_info_object).
pub type vm_info_object_t = vm_info_object;
/// Array of memory objects.
pub type vm_info_object_array_t = *mut vm_info_object_t;
/// Name of a zone, in the old interface.
pub type zone_name_t = zone_name;
/// Array of names of zones, in the old interface.
pub type zone_name_array_t = *mut zone_name_t;
/// Use of a zone, in the old interface.
pub type zone_info_t = zone_info;
/// Array of uses of zones, in the old interface.
pub type zone_info_array_t = *mut zone_info_t;
/// Name of a zone; see [`mach_zone_name`](crate::mach_zone_name).
pub type mach_zone_name_t = mach_zone_name;
/// Array of names of zones.
pub type mach_zone_name_array_t = *mut mach_zone_name_t;
/// Use of a zone; see [`mach_zone_info_data`](crate::mach_zone_info_data).
pub type mach_zone_info_t = mach_zone_info_data;
/// Array of uses of zones.
pub type mach_zone_info_array_t = *mut mach_zone_info_t;
/// Use of a zone by one task; see [`task_zone_info_data`](crate::task_zone_info_data).
pub type task_zone_info_t = task_zone_info_data;
/// Array of uses of zones by one task.
pub type task_zone_info_array_t = *mut task_zone_info_t;
/// Kernel memory of one allocation site; see [`mach_memory_info`](crate::mach_memory_info()).
pub type mach_memory_info_t = mach_memory_info;
/// Array of allocation sites.
pub type mach_memory_info_array_t = *mut mach_memory_info_t;
/// Backtrace of an allocation in a zone; see [`zone_btrecord`](crate::zone_btrecord).
pub type zone_btrecord_t = zone_btrecord;
/// Array of backtraces.
pub type zone_btrecord_array_t = *mut zone_btrecord_t;
/// Array of addresses of pages.
pub type page_address_array_t = *mut vm_offset_t;
/// Number of entries in one bucket; see [`hash_info_bucket`](crate::hash_info_bucket).
pub type hash_info_bucket_t = hash_info_bucket;
/// Array of buckets.
pub type hash_info_bucket_array_t = *mut hash_info_bucket_t;
/// Counts of one group of kernel locks; see [`lockgroup_info`](crate::lockgroup_info).
pub type lockgroup_info_t = lockgroup_info;
/// Array of counts of lock groups.
pub type lockgroup_info_array_t = *mut lockgroup_info_t;
/// Name of a symbol table.
pub type symtab_name_t = [::core::ffi::c_char; 32usize];
/// Description of a kernel object, at most 512 bytes with its NUL.
pub type kobject_description_t = [::core::ffi::c_char; 512usize];
/// One of the policies `SYNC_POLICY_*`.
pub type sync_policy_t = ::core::ffi::c_int;
pub type va_list = __builtin_va_list;
/// Kind of an argument.
pub type routine_arg_type = ::core::ffi::c_uint;
/// Offset of an argument.
pub type routine_arg_offset = ::core::ffi::c_uint;
/// Size or number of elements of an argument.
pub type routine_arg_size = ::core::ffi::c_uint;
/// Pointer to an [`rpc_routine_arg_descriptor`](crate::rpc_routine_arg_descriptor).
pub type rpc_routine_arg_descriptor_t = *mut rpc_routine_arg_descriptor;
/// Pointer to an [`rpc_routine_descriptor`](crate::rpc_routine_descriptor).
pub type rpc_routine_descriptor_t = *mut rpc_routine_descriptor;
/// Pointer to an [`rpc_subsystem`](crate::rpc_subsystem).
pub type rpc_subsystem_t = *mut rpc_subsystem;
/// Previous voucher state of a thread, opaque.
pub type voucher_mach_msg_state_t = *mut voucher_mach_msg_state_s;
/// Pointer to a [`mach_timebase_info_data_t`](crate::mach_timebase_info_data_t).
pub type mach_timebase_info_t = *mut mach_timebase_info;
/// The ratio of nanoseconds to ticks: `numer` nanoseconds are `denom` ticks.
pub type mach_timebase_info_data_t = mach_timebase_info;
/// Id of an audit session.
pub type au_asid_t = pid_t;
/// Terminal id of an audit record; [`audit_token_to_au32`](crate::audit_token_to_au32()) stores the pid version in it.
pub type au_tid_t = au_tid;
/// Send right to an open file.
pub type fileport_t = mach_port_t;
pub type __builtin_va_list = *mut ::core::ffi::c_char;
pub type __uint128_t = u128;
#[doc(hidden)]
#[repr(C)]
#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct __BindgenBitfieldUnit<Storage> {
    storage: Storage,
}
#[doc(hidden)]
#[repr(C)]
#[derive(Default)]
pub struct __IncompleteArrayField<T>(::core::marker::PhantomData<T>, [T; 0]);
/// State of a receive right, as flavor [`MACH_PORT_RECEIVE_STATUS`](crate::MACH_PORT_RECEIVE_STATUS) reports it.
///
/// `mps_pset` is 1 if the port is in a set. `mps_qlimit` is the queue limit and `mps_msgcount` the number of queued
/// messages. `mps_sorights` counts send-once rights; `mps_srights`, `mps_pdrequest` and `mps_nsrequest` are 0 or 1.
/// `mps_flags` holds `MACH_PORT_STATUS_FLAG_*` bits.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_status {
    pub mps_pset: mach_port_rights_t,
    pub mps_seqno: mach_port_seqno_t,
    pub mps_mscount: mach_port_mscount_t,
    pub mps_qlimit: mach_port_msgcount_t,
    pub mps_msgcount: mach_port_msgcount_t,
    pub mps_sorights: mach_port_rights_t,
    pub mps_srights: boolean_t,
    pub mps_pdrequest: boolean_t,
    pub mps_nsrequest: boolean_t,
    pub mps_flags: natural_t,
}
/// Queue limit of a port.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_limits {
    pub mpl_qlimit: mach_port_msgcount_t,
}
/// State of a receive right with its boost count, as flavor [`MACH_PORT_INFO_EXT`](crate::MACH_PORT_INFO_EXT) reports it.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_info_ext {
    pub mpie_status: mach_port_status_t,
    pub mpie_boost_cnt: mach_port_msgcount_t,
    pub reserved: [u32; 6usize],
}
/// Guard that [`mach_port_assert_attributes`](crate::mach_port_assert_attributes()) compares.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_guard_info {
    pub mpgi_guard: u64,
}
/// Options of [`mach_port_allocate_full`](crate::mach_port_allocate_full()) and [`mach_port_allocate_qos`](crate::mach_port_allocate_qos()).
///
/// `name` asks for the name that the caller supplies. `prealloc` and `len` asked for a preallocated message buffer; current
/// kernels ignore them.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_qos {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
    pub len: natural_t,
}
/// Name and domain of a service port that launchd made.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mach_service_port_info {
    pub mspi_string_name: [::core::ffi::c_char; 255usize],
    pub mspi_domain_type: u8,
}
/// Options of [`mach_port_construct`](crate::mach_port_construct()).
///
/// `flags` holds `MPO_*` bits, `mpl` the queue limit for [`MPO_QLIMIT`](crate::MPO_QLIMIT). The union holds data for service ports and
/// connection ports; leave it zero for other ports.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct mach_port_options {
    pub flags: u32,
    pub mpl: mach_port_limits_t,
    pub __bindgen_anon_1: mach_port_options__bindgen_ty_1,
}
/// Range of addresses: `min_address` is in it, `max_address` is the first behind it.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_vm_range {
    pub min_address: mach_vm_offset_t,
    pub max_address: mach_vm_offset_t,
}
#[repr(C, packed)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mach_vm_range_recipe_v1_t {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
    pub range: mach_vm_range,
}
/// Common part of all descriptors, for reading the type.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_type_descriptor_t {
    pub pad1: natural_t,
    pub pad2: mach_msg_size_t,
    pub pad3: [u8; 3],
    pub type_: u8,
}
/// Carries one right: `name` with the disposition `disposition`.
///
/// `type` is [`MACH_MSG_PORT_DESCRIPTOR`](crate::MACH_MSG_PORT_DESCRIPTOR). In a received message the disposition is [`MACH_MSG_TYPE_PORT_RECEIVE`](crate::MACH_MSG_TYPE_PORT_RECEIVE),
/// [`MACH_MSG_TYPE_PORT_SEND`](crate::MACH_MSG_TYPE_PORT_SEND) or [`MACH_MSG_TYPE_PORT_SEND_ONCE`](crate::MACH_MSG_TYPE_PORT_SEND_ONCE), and the receiver owns the right. [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) travels
/// unchanged; a right whose port died on the way arrives as [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_port_descriptor_t {
    pub name: mach_port_t,
    pub pad1: mach_msg_size_t,
    pub pad2: u16,
    pub disposition: u8,
    pub type_: u8,
}
/// Layout of [`mach_msg_ool_descriptor_t`](crate::mach_msg_ool_descriptor_t) in 32-bit tasks.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_ool_descriptor32_t {
    pub address: u32,
    pub size: mach_msg_size_t,
    pub deallocate: u8,
    pub copy: u8,
    pub pad1: u8,
    pub type_: u8,
}
/// Layout of [`mach_msg_ool_descriptor_t`](crate::mach_msg_ool_descriptor_t) in 64-bit tasks.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_ool_descriptor64_t {
    pub address: u64,
    pub deallocate: u8,
    pub copy: u8,
    pub pad1: u8,
    pub type_: u8,
    pub size: mach_msg_size_t,
}
/// Carries `size` bytes of memory at `address` as a snapshot.
///
/// `type` is [`MACH_MSG_OOL_DESCRIPTOR`](crate::MACH_MSG_OOL_DESCRIPTOR). `copy` is [`MACH_MSG_PHYSICAL_COPY`](crate::MACH_MSG_PHYSICAL_COPY) or [`MACH_MSG_VIRTUAL_COPY`](crate::MACH_MSG_VIRTUAL_COPY). With `deallocate`
/// the range is removed from the sender when the message is sent. The receiver owns new private memory and releases it with
/// [`vm_deallocate`](crate::vm_deallocate()).
#[repr(C, packed(4))]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_ool_descriptor_t {
    pub address: *mut ::core::ffi::c_void,
    pub deallocate: u8,
    pub copy: u8,
    pub pad1: u8,
    pub type_: u8,
    pub size: mach_msg_size_t,
}
/// Layout of [`mach_msg_ool_ports_descriptor_t`](crate::mach_msg_ool_ports_descriptor_t) in 32-bit tasks.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_ool_ports_descriptor32_t {
    pub address: u32,
    pub count: mach_msg_size_t,
    pub deallocate: u8,
    pub copy: u8,
    pub disposition: u8,
    pub type_: u8,
}
/// Layout of [`mach_msg_ool_ports_descriptor_t`](crate::mach_msg_ool_ports_descriptor_t) in 64-bit tasks.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_ool_ports_descriptor64_t {
    pub address: u64,
    pub deallocate: u8,
    pub copy: u8,
    pub disposition: u8,
    pub type_: u8,
    pub count: mach_msg_size_t,
}
/// Carries `count` rights whose names stand in an array at `address`, all with the disposition `disposition`.
///
/// `type` is [`MACH_MSG_OOL_PORTS_DESCRIPTOR`](crate::MACH_MSG_OOL_PORTS_DESCRIPTOR). With `deallocate` the sender's array is removed as soon as it is read, also
/// if a right is bad. The receiver owns each right, and the new array, which it releases with [`vm_deallocate`](crate::vm_deallocate()).
#[repr(C, packed(4))]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_ool_ports_descriptor_t {
    pub address: *mut ::core::ffi::c_void,
    pub deallocate: u8,
    pub copy: u8,
    pub disposition: u8,
    pub type_: u8,
    pub count: mach_msg_size_t,
}
/// Layout of [`mach_msg_guarded_port_descriptor_t`](crate::mach_msg_guarded_port_descriptor_t) in 32-bit tasks.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_guarded_port_descriptor32_t {
    pub context: u32,
    pub name: mach_port_name_t,
    pub flags: u16,
    pub disposition: u8,
    pub type_: u8,
}
/// Layout of [`mach_msg_guarded_port_descriptor_t`](crate::mach_msg_guarded_port_descriptor_t) in 64-bit tasks.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_guarded_port_descriptor64_t {
    pub context: u64,
    pub flags: u16,
    pub disposition: u8,
    pub type_: u8,
    pub name: mach_port_name_t,
}
/// Carries a receive right and sets or checks its guard `context`.
///
/// `type` is [`MACH_MSG_GUARDED_PORT_DESCRIPTOR`](crate::MACH_MSG_GUARDED_PORT_DESCRIPTOR), `disposition` must be [`MACH_MSG_TYPE_MOVE_RECEIVE`](crate::MACH_MSG_TYPE_MOVE_RECEIVE), and `flags` must hold
/// a `MACH_MSG_GUARD_FLAGS_*` bit. The receiver must pass [`MACH_RCV_GUARDED_DESC`](crate::MACH_RCV_GUARDED_DESC); otherwise the right is destroyed and the
/// name is [`MACH_PORT_NULL`](crate::MACH_PORT_NULL). The new guard is the address of the receive buffer, which the descriptor reports in `context`.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_guarded_port_descriptor_t {
    pub context: mach_port_context_t,
    pub flags: u16,
    pub disposition: u8,
    pub type_: u8,
    pub name: mach_port_name_t,
}
/// Number of descriptors, directly after the header of a complex message.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_body_t {
    pub msgh_descriptor_count: mach_msg_size_t,
}
/// Header of every message: 24 bytes.
///
/// `msgh_bits` holds the dispositions of the three rights and [`MACH_MSGH_BITS_COMPLEX`](crate::MACH_MSGH_BITS_COMPLEX); build it with [`MACH_MSGH_BITS_SET`](crate::MACH_MSGH_BITS_SET()).
/// `msgh_remote_port` is the destination, `msgh_local_port` the reply right or [`MACH_PORT_NULL`](crate::MACH_PORT_NULL), `msgh_voucher_port` a
/// voucher or [`MACH_PORT_NULL`](crate::MACH_PORT_NULL). `msgh_id` is free for the programs; MIG uses it for the number of the routine.
///
/// In a received message `msgh_remote_port` is the reply right, which the receiver owns, and `msgh_local_port` the receive
/// right's own name, which carries no reference. `msgh_size` does not include the trailer.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_header_t {
    pub msgh_bits: mach_msg_bits_t,
    pub msgh_size: mach_msg_size_t,
    pub msgh_remote_port: mach_port_t,
    pub msgh_local_port: mach_port_t,
    pub msgh_voucher_port: mach_port_name_t,
    pub msgh_id: mach_msg_id_t,
}
/// Header and number of descriptors of a complex message: 28 bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_base_t {
    pub header: mach_msg_header_t,
    pub body: mach_msg_body_t,
}
/// Shortest trailer, 8 bytes, which every received message has: its type and its size.
///
/// The trailer starts at `msgh_size` of the received message, rounded up with [`round_msg`](crate::round_msg()).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
}
/// Trailer with the sequence number, for [`MACH_RCV_TRAILER_SEQNO`](crate::MACH_RCV_TRAILER_SEQNO).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_seqno_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
    pub msgh_seqno: mach_port_seqno_t,
}
/// Sender of a message: its effective user id and group id.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct security_token_t {
    pub val: [::core::ffi::c_uint; 2usize],
}
/// Trailer with the sender's effective user and group id, for [`MACH_RCV_TRAILER_SENDER`](crate::MACH_RCV_TRAILER_SENDER).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_security_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
    pub msgh_seqno: mach_port_seqno_t,
    pub msgh_sender: security_token_t,
}
/// Identity of a sender: eight words that the `audit_token_to_*` functions of `bsm/libbsm.h` decode.
///
/// A token names the process instance by pid and pid version, so it is safe against reuse of the pid.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct audit_token_t {
    pub val: [::core::ffi::c_uint; 8usize],
}
/// Trailer with the sender's audit token, for [`MACH_RCV_TRAILER_AUDIT`](crate::MACH_RCV_TRAILER_AUDIT).
///
/// The kernel fills in the token when the message is sent; a sender cannot forge it.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_audit_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
    pub msgh_seqno: mach_port_seqno_t,
    pub msgh_sender: security_token_t,
    pub msgh_audit: audit_token_t,
}
/// Trailer with the context value of the port that received, for [`MACH_RCV_TRAILER_CTX`](crate::MACH_RCV_TRAILER_CTX).
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_context_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
    pub msgh_seqno: mach_port_seqno_t,
    pub msgh_sender: security_token_t,
    pub msgh_audit: audit_token_t,
    pub msgh_context: mach_port_context_t,
}
/// Label name of a sender; current kernels leave it 0.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct msg_labels_t {
    pub sender: mach_port_name_t,
}
/// Longest trailer, with a filter id and labels, for [`MACH_RCV_TRAILER_AV`](crate::MACH_RCV_TRAILER_AV).
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_mac_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
    pub msgh_seqno: mach_port_seqno_t,
    pub msgh_sender: security_token_t,
    pub msgh_audit: audit_token_t,
    pub msgh_context: mach_port_context_t,
    pub msgh_ad: mach_msg_filter_id,
    pub msgh_labels: msg_labels_t,
}
/// Buffer to send a message without a body.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_empty_send_t {
    pub header: mach_msg_header_t,
}
/// Buffer to receive a message without a body and with the shortest trailer.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_empty_rcv_t {
    pub header: mach_msg_header_t,
    pub trailer: mach_msg_trailer_t,
}
/// Numbers of pages and paging events, with 32-bit counters.
///
/// Units: pages of [`vm_kernel_page_size`](crate::vm_kernel_page_size), and events since boot.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_statistics {
    pub free_count: natural_t,
    pub active_count: natural_t,
    pub inactive_count: natural_t,
    pub wire_count: natural_t,
    pub zero_fill_count: natural_t,
    pub reactivations: natural_t,
    pub pageins: natural_t,
    pub pageouts: natural_t,
    pub faults: natural_t,
    pub cow_faults: natural_t,
    pub lookups: natural_t,
    pub hits: natural_t,
    pub purgeable_count: natural_t,
    pub purges: natural_t,
    pub speculative_count: natural_t,
}
/// Numbers of pages and paging events, with 64-bit event counters.
///
/// `free_count` contains `speculative_count`. Older kernels fill fewer fields, and [`host_statistics64`](crate::host_statistics64()) returns a smaller
/// count.
///
/// Units: pages of [`vm_kernel_page_size`](crate::vm_kernel_page_size), and events since boot.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_statistics64 {
    pub free_count: natural_t,
    pub active_count: natural_t,
    pub inactive_count: natural_t,
    pub wire_count: natural_t,
    pub zero_fill_count: u64,
    pub reactivations: u64,
    pub pageins: u64,
    pub pageouts: u64,
    pub faults: u64,
    pub cow_faults: u64,
    pub lookups: u64,
    pub hits: u64,
    pub purges: u64,
    pub purgeable_count: natural_t,
    pub speculative_count: natural_t,
    pub decompressions: u64,
    pub compressions: u64,
    pub swapins: u64,
    pub swapouts: u64,
    pub compressor_page_count: natural_t,
    pub throttled_count: natural_t,
    pub external_page_count: natural_t,
    pub internal_page_count: natural_t,
    pub total_uncompressed_pages_in_compressor: u64,
    pub swapped_count: u64,
    pub total_tag_storage_pages: u64,
    pub nontag_pageable_tag_storage_pages: u64,
    pub nontag_wired_tag_storage_pages: u64,
    pub free_tag_storage_pages: u64,
    pub tag_storing_tag_storage_pages: u64,
    pub total_tagged_pages: u64,
    pub resident_tagged_pages: u64,
    pub compressed_tagged_pages: u64,
    pub tagged_compressions: u64,
    pub tagged_decompressions: u64,
    pub compressed_tag_storage_bytes: u64,
    pub speculative_pages_created: u64,
    pub speculative_pages_activated: u64,
    pub swap_count: u64,
    pub empty_tag_storing_tag_storage_pages: u64,
    pub executable_count: u64,
    pub shared_region_count: u64,
    pub boot_stolen_count: u64,
    pub secluded_count: u64,
    pub active_internal_count: u64,
    pub inactive_internal_count: u64,
    pub active_external_count: u64,
    pub inactive_external_count: u64,
    pub purgeable_pageable_count: u64,
    pub purgeable_wired_count: u64,
    pub background_internal_count: u64,
    pub background_external_count: u64,
    pub donated_count: u64,
    pub realtime_count: u64,
    pub max_mem_count: u64,
    pub phantom_ghosts_found: u64,
    pub phantom_ghosts_added: u64,
}
/// Numbers of accesses between tasks: task ports taken, threads created, registers set.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_extmod_statistics {
    pub task_for_pid_count: i64,
    pub task_for_pid_caller_count: i64,
    pub thread_creation_count: i64,
    pub thread_creation_caller_count: i64,
    pub thread_set_state_count: i64,
    pub thread_set_state_caller_count: i64,
}
/// Number and size of purgeable objects.
///
/// Units: `size` is in bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_purgeable_stat {
    pub count: u64,
    pub size: u64,
}
/// Purgeable objects by kind and group.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_purgeable_info {
    pub fifo_data: [vm_purgeable_stat_t; 8usize],
    pub obsolete_data: vm_purgeable_stat_t,
    pub lifo_data: [vm_purgeable_stat_t; 8usize],
}
/// A time of `seconds` and `microseconds`.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct time_value {
    pub seconds: integer_t,
    pub microseconds: integer_t,
}
/// Flag that is not 0 if the kernel permits a debugger.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_can_has_debugger_info {
    pub can_has_debugger: boolean_t,
}
/// Number and type of processors, and size of memory.
///
/// `max_mem` is the size of memory in bytes. `memory_size` is the same, but at most 2 GB. `avail_cpus`, `physical_cpu` and
/// `logical_cpu` count the processors that are available now; the fields with `max` count all.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_basic_info {
    pub max_cpus: integer_t,
    pub avail_cpus: integer_t,
    pub memory_size: natural_t,
    pub cpu_type: cpu_type_t,
    pub cpu_subtype: cpu_subtype_t,
    pub cpu_threadtype: cpu_threadtype_t,
    pub physical_cpu: integer_t,
    pub physical_cpu_max: integer_t,
    pub logical_cpu: integer_t,
    pub logical_cpu_max: integer_t,
    pub max_mem: u64,
}
/// Smallest timeout and quantum of the scheduler.
///
/// Units: milliseconds.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_sched_info {
    pub min_timeout: integer_t,
    pub min_quantum: integer_t,
}
/// Sizes of kernel objects in old systems; current kernels do not fill it.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct kernel_resource_sizes {
    pub task: natural_t,
    pub thread: natural_t,
    pub port: natural_t,
    pub memory_region: natural_t,
    pub memory_object: natural_t,
}
/// Base and range of priorities by class.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_priority_info {
    pub kernel_priority: integer_t,
    pub system_priority: integer_t,
    pub server_priority: integer_t,
    pub user_priority: integer_t,
    pub depress_priority: integer_t,
    pub idle_priority: integer_t,
    pub minimum_priority: integer_t,
    pub maximum_priority: integer_t,
}
/// Load averages and Mach factors over 5, 30 and 60 seconds.
///
/// Units: [`LOAD_SCALE`](crate::LOAD_SCALE) (1000) is a load of 1.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_load_info {
    pub avenrun: [integer_t; 3usize],
    pub mach_factor: [integer_t; 3usize],
}
/// Ticks that all processors spent in each state, with index [`CPU_STATE_USER`](crate::CPU_STATE_USER) and so on.
///
/// Units: ticks of 10 ms, 32-bit counters that wrap around.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_cpu_load_info {
    pub cpu_ticks: [natural_t; 4usize],
}
/// Times, cycles, instructions and energy of all processors.
///
/// Units: times in ticks of [`mach_absolute_time`](crate::mach_absolute_time()), energy in nanojoules.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_cpu_counters_info {
    pub user_time_mach: u64,
    pub system_time_mach: u64,
    pub idle_time_mach: u64,
    pub cycles: u64,
    pub instructions: u64,
    pub energy_nj: u64,
}
/// Processor type that the system prefers for programs of several architectures.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_preferred_user_arch {
    pub cpu_type: cpu_type_t,
    pub cpu_subtype: cpu_subtype_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct memory_object_perf_info {
    pub cluster_size: memory_object_cluster_size_t,
    pub may_cache: boolean_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct memory_object_attr_info {
    pub copy_strategy: memory_object_copy_strategy_t,
    pub cluster_size: memory_object_cluster_size_t,
    pub may_cache_object: boolean_t,
    pub temporary: boolean_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct memory_object_behave_info {
    pub copy_strategy: memory_object_copy_strategy_t,
    pub temporary: boolean_t,
    pub invalidate: boolean_t,
    pub silent_overwrite: boolean_t,
    pub advisory_pageout: boolean_t,
}
/// Fault of a 32-bit thread.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_exception_state {
    pub __exception: __uint32_t,
    pub __fsr: __uint32_t,
    pub __far: __uint32_t,
}
/// Address and syndrome of the last fault.
///
/// `__far` is the address, `__esr` the syndrome register. `__exception` is always 0 in current systems.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_exception_state64 {
    pub __far: __uint64_t,
    pub __esr: __uint32_t,
    pub __exception: __uint32_t,
}
/// Address and syndrome of the last fault, with a syndrome of 64 bits.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_exception_state64_v2 {
    pub __far: __uint64_t,
    pub __esr: __uint64_t,
}
/// General registers of a 32-bit thread.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_thread_state {
    pub __r: [__uint32_t; 13usize],
    pub __sp: __uint32_t,
    pub __lr: __uint32_t,
    pub __pc: __uint32_t,
    pub __cpsr: __uint32_t,
}
/// General registers of a 64-bit thread, with program counter and status.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_thread_state64 {
    pub __x: [__uint64_t; 29usize],
    pub __fp: __uint64_t,
    pub __lr: __uint64_t,
    pub __sp: __uint64_t,
    pub __pc: __uint64_t,
    pub __cpsr: __uint32_t,
    pub __pad: __uint32_t,
}
/// Floating-point registers of a 32-bit thread.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_vfp_state {
    pub __r: [__uint32_t; 64usize],
    pub __fpscr: __uint32_t,
}
/// Vector registers 0 to 31 and the control and status registers of floating point.
#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_neon_state64 {
    pub __v: [__uint128_t; 32usize],
    pub __fpsr: __uint32_t,
    pub __fpcr: __uint32_t,
}
/// Vector registers of a 32-bit thread.
#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_neon_state {
    pub __v: [__uint128_t; 16usize],
    pub __fpsr: __uint32_t,
    pub __fpcr: __uint32_t,
}
/// Result of the last attempt to page in for the thread.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __arm_pagein_state {
    pub __pagein_error: ::core::ffi::c_int,
}
/// Control registers of streaming vector mode and the length of its vectors.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_sme_state {
    pub __svcr: __uint64_t,
    pub __tpidr2_el0: __uint64_t,
    pub __svl_b: __uint16_t,
}
/// Vector registers of streaming vector mode.
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_sve_z_state {
    pub __z: [[::core::ffi::c_char; 256usize]; 16usize],
}
/// Predicate registers of streaming vector mode.
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_sve_p_state {
    pub __p: [[::core::ffi::c_char; 32usize]; 16usize],
}
/// Part of the matrix register of streaming vector mode.
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_sme_za_state {
    pub __za: [::core::ffi::c_char; 4096usize],
}
/// Lookup table register of streaming vector mode.
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_sme2_state {
    pub __zt0: [::core::ffi::c_char; 64usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __arm_legacy_debug_state {
    pub __bvr: [__uint32_t; 16usize],
    pub __bcr: [__uint32_t; 16usize],
    pub __wvr: [__uint32_t; 16usize],
    pub __wcr: [__uint32_t; 16usize],
}
/// Breakpoint and watchpoint registers of a 32-bit thread.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_debug_state32 {
    pub __bvr: [__uint32_t; 16usize],
    pub __bcr: [__uint32_t; 16usize],
    pub __wvr: [__uint32_t; 16usize],
    pub __wcr: [__uint32_t; 16usize],
    pub __mdscr_el1: __uint64_t,
}
/// Breakpoint and watchpoint registers.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_debug_state64 {
    pub __bvr: [__uint64_t; 16usize],
    pub __bcr: [__uint64_t; 16usize],
    pub __wvr: [__uint64_t; 16usize],
    pub __wcr: [__uint64_t; 16usize],
    pub __mdscr_el1: __uint64_t,
}
/// Counters of the performance monitor.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_arm_cpmu_state64 {
    pub __ctrs: [__uint64_t; 16usize],
}
/// Flavor and count at the start of [`arm_unified_thread_state`](crate::arm_unified_thread_state).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct arm_state_hdr {
    pub flavor: u32,
    pub count: u32,
}
/// Header with flavor and count, and general registers of a 64-bit or 32-bit thread.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct arm_unified_thread_state {
    pub ash: arm_state_hdr_t,
    pub uts: arm_unified_thread_state__bindgen_ty_1,
}
/// Name space: the bits of the generation, and the size of the table. The other members are unused.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct ipc_info_space {
    pub iis_genno_mask: natural_t,
    pub iis_table_size: natural_t,
    pub iis_table_next: natural_t,
    pub iis_tree_size: natural_t,
    pub iis_tree_small: natural_t,
    pub iis_tree_hash: natural_t,
}
/// Name space: the bits of the generation, the size of the table, and the number of entries in use.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct ipc_info_space_basic {
    pub iisb_genno_mask: natural_t,
    pub iisb_table_size: natural_t,
    pub iisb_table_next: natural_t,
    pub iisb_table_inuse: natural_t,
    pub iisb_reserved: [natural_t; 2usize],
}
/// One slot of a name space: its name, type bits, user references and object.
///
/// A slot whose type is 0 is unused. `iin_object` is a hash that identifies the port: names for one port, in any task, have
/// the same value.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct ipc_info_name {
    pub iin_name: mach_port_name_t,
    pub iin_collision: integer_t,
    pub iin_type: mach_port_type_t,
    pub iin_urefs: mach_port_urefs_t,
    pub iin_object: natural_t,
    pub iin_next: natural_t,
    pub iin_hash: natural_t,
}
/// Unused; name spaces have no tree.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct ipc_info_tree_name {
    pub iitn_name: ipc_info_name_t,
    pub iitn_lchild: mach_port_name_t,
    pub iitn_rchild: mach_port_name_t,
}
/// Identity of a port and of the task that receives from it.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct ipc_info_port {
    pub iip_port_object: natural_t,
    pub iip_receiver_object: natural_t,
}
/// Recipe of one attribute: what to do with `key`, from which voucher, with `content_size` bytes of content.
#[repr(C, packed)]
pub struct mach_voucher_attr_recipe_data {
    pub key: mach_voucher_attr_key_t,
    pub command: mach_voucher_attr_recipe_command_t,
    pub previous_voucher: mach_voucher_name_t,
    pub content_size: mach_voucher_attr_content_size_t,
    pub content: __IncompleteArrayField<u8>,
}
/// Counters of interrupts and exceptions of a processor, with 32 bits.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct processor_cpu_stat {
    pub irq_ex_cnt: u32,
    pub ipi_cnt: u32,
    pub timer_cnt: u32,
    pub undef_ex_cnt: u32,
    pub unaligned_cnt: u32,
    pub vfp_cnt: u32,
    pub vfp_shortv_cnt: u32,
    pub data_ex_cnt: u32,
    pub instr_ex_cnt: u32,
}
/// Counters of interrupts and exceptions of a processor, with 64 bits.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct processor_cpu_stat64 {
    pub irq_ex_cnt: u64,
    pub ipi_cnt: u64,
    pub timer_cnt: u64,
    pub undef_ex_cnt: u64,
    pub unaligned_cnt: u64,
    pub vfp_cnt: u64,
    pub vfp_shortv_cnt: u64,
    pub data_ex_cnt: u64,
    pub instr_ex_cnt: u64,
    pub pmi_cnt: u64,
}
/// Type, number and state of a processor.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct processor_basic_info {
    pub cpu_type: cpu_type_t,
    pub cpu_subtype: cpu_subtype_t,
    pub running: boolean_t,
    pub slot_num: ::core::ffi::c_int,
    pub __bindgen_anon_1: processor_basic_info__bindgen_ty_1,
}
/// Ticks that a processor spent in each state, with index [`CPU_STATE_USER`](crate::CPU_STATE_USER) and so on.
///
/// Units: ticks of 10 ms, 32-bit counters that wrap around.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct processor_cpu_load_info {
    pub cpu_ticks: [::core::ffi::c_uint; 4usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct processor_cpu_counters_info {
    pub user_time_mach: u64,
    pub system_time_mach: u64,
    pub idle_time_mach: u64,
    pub cycles: u64,
    pub instructions: u64,
    pub energy_nj: u64,
}
/// Number of processors of a set and its default policy.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct processor_set_basic_info {
    pub processor_count: ::core::ffi::c_int,
    pub default_policy: ::core::ffi::c_int,
}
/// Numbers of tasks and threads, load average and Mach factor of a set.
///
/// Units: [`LOAD_SCALE`](crate::LOAD_SCALE) (1000) is a load of 1.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct processor_set_load_info {
    pub task_count: ::core::ffi::c_int,
    pub thread_count: ::core::ffi::c_int,
    pub load_average: integer_t,
    pub mach_factor: integer_t,
}
/// Base priority of a thread that shares time.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_timeshare_base {
    pub base_priority: integer_t,
}
/// Highest priority of a thread that shares time.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_timeshare_limit {
    pub max_priority: integer_t,
}
/// Priorities of a thread that shares time, and whether it is depressed.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_timeshare_info {
    pub max_priority: integer_t,
    pub base_priority: integer_t,
    pub cur_priority: integer_t,
    pub depressed: boolean_t,
    pub depress_priority: integer_t,
}
/// Base priority and quantum of a thread that takes turns.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_rr_base {
    pub base_priority: integer_t,
    pub quantum: integer_t,
}
/// Highest priority of a thread that takes turns.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_rr_limit {
    pub max_priority: integer_t,
}
/// Priorities and quantum of a thread that takes turns, and whether it is depressed.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_rr_info {
    pub max_priority: integer_t,
    pub base_priority: integer_t,
    pub quantum: integer_t,
    pub depressed: boolean_t,
    pub depress_priority: integer_t,
}
/// Base priority of a thread that takes no turns.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_fifo_base {
    pub base_priority: integer_t,
}
/// Highest priority of a thread that takes no turns.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_fifo_limit {
    pub max_priority: integer_t,
}
/// Priorities of a thread that takes no turns, and whether it is depressed.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_fifo_info {
    pub max_priority: integer_t,
    pub base_priority: integer_t,
    pub depressed: boolean_t,
    pub depress_priority: integer_t,
}
/// The base structures of all policies.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_bases {
    pub ts: policy_timeshare_base_data_t,
    pub rr: policy_rr_base_data_t,
    pub fifo: policy_fifo_base_data_t,
}
/// The limit structures of all policies.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_limits {
    pub ts: policy_timeshare_limit_data_t,
    pub rr: policy_rr_limit_data_t,
    pub fifo: policy_fifo_limit_data_t,
}
/// The information structures of all policies.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_infos {
    pub ts: policy_timeshare_info_data_t,
    pub rr: policy_rr_info_data_t,
    pub fifo: policy_fifo_info_data_t,
}
/// Sizes, times and suspend count, with sizes of 32 bits.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_basic_info_32 {
    pub suspend_count: integer_t,
    pub virtual_size: natural_t,
    pub resident_size: natural_t,
    pub user_time: time_value_t,
    pub system_time: time_value_t,
    pub policy: policy_t,
}
/// Sizes, times and suspend count, with sizes of 64 bits.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_basic_info_64 {
    pub suspend_count: integer_t,
    pub virtual_size: mach_vm_size_t,
    pub resident_size: mach_vm_size_t,
    pub user_time: time_value_t,
    pub system_time: time_value_t,
    pub policy: policy_t,
}
/// Sizes, times and suspend count, with sizes of type [`vm_size_t`](crate::vm_size_t); use [`mach_task_basic_info`](crate::mach_task_basic_info).
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_basic_info {
    pub suspend_count: integer_t,
    pub virtual_size: vm_size_t,
    pub resident_size: vm_size_t,
    pub user_time: time_value_t,
    pub system_time: time_value_t,
    pub policy: policy_t,
}
/// Numbers of faults, messages, system calls and context switches.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_events_info {
    pub faults: integer_t,
    pub pageins: integer_t,
    pub cow_faults: integer_t,
    pub messages_sent: integer_t,
    pub messages_received: integer_t,
    pub syscalls_mach: integer_t,
    pub syscalls_unix: integer_t,
    pub csw: integer_t,
}
/// Times of the threads that are alive.
///
/// Units: seconds and microseconds.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_thread_times_info {
    pub user_time: time_value_t,
    pub system_time: time_value_t,
}
/// Times of the task and of its live threads.
///
/// Units: ticks of [`mach_absolute_time`](crate::mach_absolute_time()).
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_absolutetime_info {
    pub total_user: u64,
    pub total_system: u64,
    pub threads_user: u64,
    pub threads_system: u64,
}
/// Kernel memory allocated and released for the task.
///
/// Units: bytes.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_kernelmemory_info {
    pub total_palloc: u64,
    pub total_pfree: u64,
    pub total_salloc: u64,
    pub total_sfree: u64,
}
/// Affinity sets of the threads of a task.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_affinity_tag_info {
    pub set_count: integer_t,
    pub min: integer_t,
    pub max: integer_t,
    pub task_count: integer_t,
}
/// Address, size and format of dyld's list of images in the task.
///
/// `all_image_info_format` is [`TASK_DYLD_ALL_IMAGE_INFO_32`](crate::TASK_DYLD_ALL_IMAGE_INFO_32) or [`TASK_DYLD_ALL_IMAGE_INFO_64`](crate::TASK_DYLD_ALL_IMAGE_INFO_64). Read the list with
/// [`mach_vm_read_overwrite`](crate::mach_vm_read_overwrite()).
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_dyld_info {
    pub all_image_info_addr: mach_vm_address_t,
    pub all_image_info_size: mach_vm_size_t,
    pub all_image_info_format: integer_t,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_basic_info_64_2 {
    pub suspend_count: integer_t,
    pub virtual_size: mach_vm_size_t,
    pub resident_size: mach_vm_size_t,
    pub user_time: time_value_t,
    pub system_time: time_value_t,
    pub policy: policy_t,
}
/// Unique id of the task and the number of accesses to it and by it.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_extmod_info {
    pub task_uuid: [::core::ffi::c_uchar; 16usize],
    pub extmod_statistics: vm_extmod_statistics_data_t,
}
/// Sizes of memory, times of ended threads and suspend count of a task, the same on all machines.
///
/// `user_time` and `system_time` are those of threads that have ended. Add [`task_thread_times_info`](crate::task_thread_times_info) for the total.
///
/// Units: sizes in bytes, times in seconds and microseconds.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_task_basic_info {
    pub virtual_size: mach_vm_size_t,
    pub resident_size: mach_vm_size_t,
    pub resident_size_max: mach_vm_size_t,
    pub user_time: time_value_t,
    pub system_time: time_value_t,
    pub policy: policy_t,
    pub suspend_count: integer_t,
}
/// Times, and numbers of wake-ups.
///
/// Units: times in ticks of [`mach_absolute_time`](crate::mach_absolute_time()).
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_power_info {
    pub total_user: u64,
    pub total_system: u64,
    pub task_interrupt_wakeups: u64,
    pub task_platform_idle_wakeups: u64,
    pub task_timer_wakeups_bin_1: u64,
    pub task_timer_wakeups_bin_2: u64,
}
/// Memory use by kind.
///
/// `phys_footprint` is the memory that counts for the task's limit, which tools show as its use. `resident_size` also
/// counts shared pages.
///
/// Units: bytes, except `region_count`.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_vm_info {
    pub virtual_size: mach_vm_size_t,
    pub region_count: integer_t,
    pub page_size: integer_t,
    pub resident_size: mach_vm_size_t,
    pub resident_size_peak: mach_vm_size_t,
    pub device: mach_vm_size_t,
    pub device_peak: mach_vm_size_t,
    pub internal: mach_vm_size_t,
    pub internal_peak: mach_vm_size_t,
    pub external: mach_vm_size_t,
    pub external_peak: mach_vm_size_t,
    pub reusable: mach_vm_size_t,
    pub reusable_peak: mach_vm_size_t,
    pub purgeable_volatile_pmap: mach_vm_size_t,
    pub purgeable_volatile_resident: mach_vm_size_t,
    pub purgeable_volatile_virtual: mach_vm_size_t,
    pub compressed: mach_vm_size_t,
    pub compressed_peak: mach_vm_size_t,
    pub compressed_lifetime: mach_vm_size_t,
    pub phys_footprint: mach_vm_size_t,
    pub min_address: mach_vm_address_t,
    pub max_address: mach_vm_address_t,
    pub ledger_phys_footprint_peak: i64,
    pub ledger_purgeable_nonvolatile: i64,
    pub ledger_purgeable_novolatile_compressed: i64,
    pub ledger_purgeable_volatile: i64,
    pub ledger_purgeable_volatile_compressed: i64,
    pub ledger_tag_network_nonvolatile: i64,
    pub ledger_tag_network_nonvolatile_compressed: i64,
    pub ledger_tag_network_volatile: i64,
    pub ledger_tag_network_volatile_compressed: i64,
    pub ledger_tag_media_footprint: i64,
    pub ledger_tag_media_footprint_compressed: i64,
    pub ledger_tag_media_nofootprint: i64,
    pub ledger_tag_media_nofootprint_compressed: i64,
    pub ledger_tag_graphics_footprint: i64,
    pub ledger_tag_graphics_footprint_compressed: i64,
    pub ledger_tag_graphics_nofootprint: i64,
    pub ledger_tag_graphics_nofootprint_compressed: i64,
    pub ledger_tag_neural_footprint: i64,
    pub ledger_tag_neural_footprint_compressed: i64,
    pub ledger_tag_neural_nofootprint: i64,
    pub ledger_tag_neural_nofootprint_compressed: i64,
    pub limit_bytes_remaining: u64,
    pub decompressions: integer_t,
    pub ledger_swapins: i64,
    pub ledger_tag_neural_nofootprint_total: i64,
    pub ledger_tag_neural_nofootprint_peak: i64,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_trace_memory_info {
    pub user_memory_address: u64,
    pub buffer_size: u64,
    pub mailbox_array_size: u64,
}
/// Times of threads in wait states; deprecated.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_wait_state_info {
    pub total_wait_state_time: u64,
    pub total_wait_sfi_state_time: u64,
    pub _reserved: [u32; 4usize],
}
/// Use of graphics processors.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct gpu_energy_data {
    pub task_gpu_utilisation: u64,
    pub task_gpu_stat_reserved0: u64,
    pub task_gpu_stat_reserved1: u64,
    pub task_gpu_stat_reserved2: u64,
}
/// Times and wake-ups, as in [`task_power_info`](crate::task_power_info), with the use of graphics processors and energy.
///
/// Units: energy in nanojoules.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_power_info_v2 {
    pub cpu_energy: task_power_info_data_t,
    pub gpu_energy: gpu_energy_data,
    pub task_energy: u64,
    pub task_ptime: u64,
    pub task_pset_switches: u64,
}
/// Flags of the task, such as whether its addresses have 64 bits.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_flags_info {
    pub flags: u32,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_security_config_info {
    pub config: u32,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_ipc_space_policy_info {
    pub space_policy: u32,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_vm_shared_cache_info {
    pub slide: u32,
}
#[repr(C, packed(4))]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct task_shared_region_info {
    pub sri_base_address: mach_vm_address_t,
    pub sri_size: mach_vm_size_t,
    pub sri_slide: mach_vm_offset_t,
    pub sri_id: u64,
    pub sri_namespace_id: u64,
    pub sri_cpu_type: cpu_type_t,
    pub sri_cpu_subtype: cpu_subtype_t,
    pub sri_reslid: boolean_t,
    pub sri_driverkit: boolean_t,
    pub sri_stubs: task_shared_region_stubs_t,
}
/// Numbers of instructions and of cycles of a task.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_inspect_basic_counts {
    pub instructions: u64,
    pub cycles: u64,
}
/// Role of a task, one of [`task_role`](crate::task_role).
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct task_category_policy {
    pub role: task_role_t,
}
/// Latency and throughput tiers of a task.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_qos_policy {
    pub task_latency_qos_tier: task_latency_qos_t,
    pub task_throughput_qos_tier: task_throughput_qos_t,
}
/// Times, share of processor, run state and suspend count of a thread.
///
/// `sleep_time` is always 0 in current systems.
///
/// Units: times in seconds and microseconds; `cpu_usage` in units of 1/[`TH_USAGE_SCALE`](crate::TH_USAGE_SCALE).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_basic_info {
    pub user_time: time_value_t,
    pub system_time: time_value_t,
    pub cpu_usage: integer_t,
    pub policy: policy_t,
    pub run_state: integer_t,
    pub flags: integer_t,
    pub suspend_count: integer_t,
    pub sleep_time: integer_t,
}
/// Numbers that identify a thread.
///
/// `thread_id` is unique while the system runs. `thread_handle` is the address of the thread-local data. `dispatch_qaddr`
/// is the address at which the thread keeps its dispatch queue, or 0.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_identifier_info {
    pub thread_id: u64,
    pub thread_handle: u64,
    pub dispatch_qaddr: u64,
}
/// Times, priorities and name of a thread.
///
/// `pth_name` has at most [`MAXTHREADNAMESIZE`](crate::MAXTHREADNAMESIZE) bytes with the terminating 0.
///
/// Units: times in nanoseconds; `pth_cpu_usage` in units of 1/[`TH_USAGE_SCALE`](crate::TH_USAGE_SCALE).
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct thread_extended_info {
    pub pth_user_time: u64,
    pub pth_system_time: u64,
    pub pth_cpu_usage: i32,
    pub pth_policy: i32,
    pub pth_run_state: i32,
    pub pth_flags: i32,
    pub pth_sleep_time: i32,
    pub pth_curpri: i32,
    pub pth_priority: i32,
    pub pth_maxpriority: i32,
    pub pth_name: [::core::ffi::c_char; 64usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct io_stat_entry {
    pub count: u64,
    pub size: u64,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct io_stat_info {
    pub disk_reads: io_stat_entry,
    pub io_priority: [io_stat_entry; 4usize],
    pub paging: io_stat_entry,
    pub metadata: io_stat_entry,
    pub total_io: io_stat_entry,
}
/// The policy without settings.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_standard_policy {
    pub no_data: natural_t,
}
/// Choice between time sharing, which is the default, and a fixed priority.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_extended_policy {
    pub timeshare: boolean_t,
}
/// Real-time needs: in each `period` the thread runs for `computation`, finished within `constraint`.
///
/// `computation` must not exceed `constraint`. A `period` of 0 stands for work that is not periodic. With `preemptible`
/// true other real-time threads can interrupt the computation.
///
/// Units: ticks of [`mach_absolute_time`](crate::mach_absolute_time()).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_time_constraint_policy {
    pub period: u32,
    pub computation: u32,
    pub constraint: u32,
    pub preemptible: boolean_t,
}
/// Importance of the thread relative to the other threads of its task.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_precedence_policy {
    pub importance: integer_t,
}
/// Affinity tag: threads of a task with the same tag run where they share a cache.
///
/// [`THREAD_AFFINITY_TAG_NULL`](crate::THREAD_AFFINITY_TAG_NULL) removes the tag. Systems for arm64 do not support tags.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_affinity_policy {
    pub affinity_tag: integer_t,
}
/// Choice of background priority.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_background_policy {
    pub priority: integer_t,
}
/// Latency tier of the thread.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_latency_qos_policy {
    pub thread_latency_qos_tier: thread_latency_qos_t,
}
/// Throughput tier of the thread.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_throughput_qos_policy {
    pub thread_throughput_qos_tier: thread_throughput_qos_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_timespec {
    pub tv_sec: ::core::ffi::c_uint,
    pub tv_nsec: clock_res_t,
}
/// Protection, inheritance, behavior and offset of a region.
///
/// `reserved` is true for a submap. `shared` is true if the region is shared with another task. `user_wired_count` is the
/// number of `mlock` calls in effect.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_region_basic_info_64 {
    pub protection: vm_prot_t,
    pub max_protection: vm_prot_t,
    pub inheritance: vm_inherit_t,
    pub shared: boolean_t,
    pub reserved: boolean_t,
    pub offset: memory_object_offset_t,
    pub behavior: vm_behavior_t,
    pub user_wired_count: ::core::ffi::c_ushort,
}
/// Protection, inheritance and behavior of a region, with a 32-bit offset.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_region_basic_info {
    pub protection: vm_prot_t,
    pub max_protection: vm_prot_t,
    pub inheritance: vm_inherit_t,
    pub shared: boolean_t,
    pub reserved: boolean_t,
    pub offset: u32,
    pub behavior: vm_behavior_t,
    pub user_wired_count: ::core::ffi::c_ushort,
}
/// Tag, resident and swapped pages, reference count and share mode of a region.
///
/// `user_tag` is a number `VM_MEMORY_*`, `share_mode` a constant `SM_*`.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_region_extended_info {
    pub protection: vm_prot_t,
    pub user_tag: ::core::ffi::c_uint,
    pub pages_resident: ::core::ffi::c_uint,
    pub pages_shared_now_private: ::core::ffi::c_uint,
    pub pages_swapped_out: ::core::ffi::c_uint,
    pub pages_dirtied: ::core::ffi::c_uint,
    pub ref_count: ::core::ffi::c_uint,
    pub shadow_depth: ::core::ffi::c_ushort,
    pub external_pager: ::core::ffi::c_uchar,
    pub share_mode: ::core::ffi::c_uchar,
    pub pages_reusable: ::core::ffi::c_uint,
}
/// Share mode and resident pages of a region, private and shared.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_region_top_info {
    pub obj_id: ::core::ffi::c_uint,
    pub ref_count: ::core::ffi::c_uint,
    pub private_pages_resident: ::core::ffi::c_uint,
    pub shared_pages_resident: ::core::ffi::c_uint,
    pub share_mode: ::core::ffi::c_uchar,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_region_submap_info {
    pub protection: vm_prot_t,
    pub max_protection: vm_prot_t,
    pub inheritance: vm_inherit_t,
    pub offset: u32,
    pub user_tag: ::core::ffi::c_uint,
    pub pages_resident: ::core::ffi::c_uint,
    pub pages_shared_now_private: ::core::ffi::c_uint,
    pub pages_swapped_out: ::core::ffi::c_uint,
    pub pages_dirtied: ::core::ffi::c_uint,
    pub ref_count: ::core::ffi::c_uint,
    pub shadow_depth: ::core::ffi::c_ushort,
    pub external_pager: ::core::ffi::c_uchar,
    pub share_mode: ::core::ffi::c_uchar,
    pub is_submap: boolean_t,
    pub behavior: vm_behavior_t,
    pub object_id: vm32_object_id_t,
    pub user_wired_count: ::core::ffi::c_ushort,
}
/// Fields of the basic and extended structures, also for regions inside submaps.
///
/// `is_submap` is true if the region is itself a submap, with parts at a greater depth. The structure has grown: the
/// constants [`VM_REGION_SUBMAP_INFO_V0_COUNT_64`](crate::VM_REGION_SUBMAP_INFO_V0_COUNT_64) to [`VM_REGION_SUBMAP_INFO_V2_COUNT_64`](crate::VM_REGION_SUBMAP_INFO_V2_COUNT_64) and later are the sizes of its
/// revisions.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_region_submap_info_64 {
    pub protection: vm_prot_t,
    pub max_protection: vm_prot_t,
    pub inheritance: vm_inherit_t,
    pub offset: memory_object_offset_t,
    pub user_tag: ::core::ffi::c_uint,
    pub pages_resident: ::core::ffi::c_uint,
    pub pages_shared_now_private: ::core::ffi::c_uint,
    pub pages_swapped_out: ::core::ffi::c_uint,
    pub pages_dirtied: ::core::ffi::c_uint,
    pub ref_count: ::core::ffi::c_uint,
    pub shadow_depth: ::core::ffi::c_ushort,
    pub external_pager: ::core::ffi::c_uchar,
    pub share_mode: ::core::ffi::c_uchar,
    pub is_submap: boolean_t,
    pub behavior: vm_behavior_t,
    pub object_id: vm32_object_id_t,
    pub user_wired_count: ::core::ffi::c_ushort,
    pub flags: ::core::ffi::c_ushort,
    pub pages_reusable: ::core::ffi::c_uint,
    pub object_id_full: vm_object_id_t,
    pub pages_wired: u32,
    pub wire_tag: u16,
    pub __padding0: u16,
}
/// The part of [`vm_region_submap_info_64`](crate::vm_region_submap_info_64) that needs no count of pages, which makes the call faster.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_region_submap_short_info_64 {
    pub protection: vm_prot_t,
    pub max_protection: vm_prot_t,
    pub inheritance: vm_inherit_t,
    pub offset: memory_object_offset_t,
    pub user_tag: ::core::ffi::c_uint,
    pub ref_count: ::core::ffi::c_uint,
    pub shadow_depth: ::core::ffi::c_ushort,
    pub external_pager: ::core::ffi::c_uchar,
    pub share_mode: ::core::ffi::c_uchar,
    pub is_submap: boolean_t,
    pub behavior: vm_behavior_t,
    pub object_id: vm32_object_id_t,
    pub user_wired_count: ::core::ffi::c_ushort,
    pub flags: ::core::ffi::c_ushort,
}
/// Address and size of a range for [`mach_vm_read_list`](crate::mach_vm_read_list()).
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_vm_read_entry {
    pub address: mach_vm_address_t,
    pub size: mach_vm_size_t,
}
/// Address and size of a range for [`vm_read_list`](crate::vm_read_list()).
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_read_entry {
    pub address: vm_address_t,
    pub size: vm_size_t,
}
/// State bits (`VM_PAGE_QUERY_PAGE_*`), reference count and object of one page.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_page_info_basic {
    pub disposition: ::core::ffi::c_int,
    pub ref_count: ::core::ffi::c_int,
    pub object_id: vm_object_id_t,
    pub offset: memory_object_offset_t,
    pub depth: ::core::ffi::c_int,
    pub __pad: ::core::ffi::c_int,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_page_info_extended {
    pub disposition: vm_page_disposition_t,
    pub ref_count: u32,
    pub object_id: vm_object_id_t,
    pub offset: memory_object_offset_t,
    pub depth: ::core::ffi::c_int,
    pub __pad1: u32,
    pub disposition_ts: u64,
    pub __reserved: [u64; 4usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct fsid {
    pub val: [i32; 2usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct fsobj_id {
    pub fid_objno: u_int32_t,
    pub fid_generation: u_int32_t,
}
/// One loaded image: its UUID, file and address.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct dyld_kernel_image_info {
    pub uuid: uuid_t,
    pub fsobjid: fsobj_id_t,
    pub fsid: fsid_t,
    pub load_addr: u64,
}
/// Images of a process: how many, when the list last changed, and the shared cache.
///
/// Units: `timestamp` is in units of [`mach_absolute_time`](crate::mach_absolute_time()).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct dyld_kernel_process_info {
    pub cache_image_info: dyld_kernel_image_info,
    pub timestamp: u64,
    pub imageCount: u32,
    pub initialImageCount: u32,
    pub dyldState: u8,
    pub no_cache: boolean_t,
    pub private_cache: boolean_t,
}
/// Representation of the numbers and characters of a message: eight bytes.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct NDR_record_t {
    pub mig_vers: ::core::ffi::c_uchar,
    pub if_vers: ::core::ffi::c_uchar,
    pub reserved1: ::core::ffi::c_uchar,
    pub mig_encoding: ::core::ffi::c_uchar,
    pub int_rep: ::core::ffi::c_uchar,
    pub char_rep: ::core::ffi::c_uchar,
    pub float_rep: ::core::ffi::c_uchar,
    pub reserved2: ::core::ffi::c_uchar,
}
/// Message with the id [`MACH_NOTIFY_PORT_DELETED`](crate::MACH_NOTIFY_PORT_DELETED), with room for a trailer.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_deleted_notification_t {
    pub not_header: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub not_port: mach_port_name_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
/// Message with the id [`MACH_NOTIFY_SEND_POSSIBLE`](crate::MACH_NOTIFY_SEND_POSSIBLE), with room for a trailer.
///
/// `not_port` is the name as plain data.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_send_possible_notification_t {
    pub not_header: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub not_port: mach_port_name_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
/// Message with the id [`MACH_NOTIFY_PORT_DESTROYED`](crate::MACH_NOTIFY_PORT_DESTROYED), with room for a trailer.
///
/// Rights: `not_port` carries the receive right, which the receiver owns.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_destroyed_notification_t {
    pub not_header: mach_msg_header_t,
    pub not_body: mach_msg_body_t,
    pub not_port: mach_msg_port_descriptor_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
/// Message with the id [`MACH_NOTIFY_NO_SENDERS`](crate::MACH_NOTIFY_NO_SENDERS), with room for a trailer.
///
/// `not_count` is the make-send count. If it is lower than the number of send rights that the receiver has made, a newer
/// right exists and the notification is stale.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_no_senders_notification_t {
    pub not_header: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub not_count: mach_msg_type_number_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
/// Message with the id [`MACH_NOTIFY_SEND_ONCE`](crate::MACH_NOTIFY_SEND_ONCE), with room for a trailer.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_send_once_notification_t {
    pub not_header: mach_msg_header_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
/// Message with the id [`MACH_NOTIFY_DEAD_NAME`](crate::MACH_NOTIFY_DEAD_NAME), with room for a trailer.
///
/// Rights: `not_port` names the dead name, to which the kernel has added one reference. Release that one with
/// [`mach_port_deallocate`](crate::mach_port_deallocate()), besides those held before.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_dead_name_notification_t {
    pub not_header: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub not_port: mach_port_name_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
/// One routine of a [`mig_subsystem`](crate::mig_subsystem): its function, its stub and the size of its reply.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct routine_descriptor {
    pub impl_routine: mig_impl_routine_t,
    pub stub_routine: mig_stub_routine_t,
    pub argc: ::core::ffi::c_uint,
    pub descr_count: ::core::ffi::c_uint,
    pub arg_descr: routine_arg_descriptor_t,
    pub max_reply_msg: ::core::ffi::c_uint,
}
/// Table of the routines of a MIG server: ids from `start` up to, but not including, `end`.
///
/// `maxsize` is the size of the largest request or reply in bytes, without a trailer.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mig_subsystem {
    pub server: mig_server_routine_t,
    pub start: mach_msg_id_t,
    pub end: mach_msg_id_t,
    pub maxsize: mach_msg_size_t,
    pub reserved: vm_address_t,
    pub routine: [mig_routine_descriptor; 1usize],
}
/// Name, number and address of a routine.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mig_symtab {
    pub ms_routine_name: *mut ::core::ffi::c_char,
    pub ms_routine_number: ::core::ffi::c_int,
    pub ms_routine: ::core::option::Option<unsafe extern "C" fn()>,
}
/// Reply that carries only a code: 36 bytes with a header, [`NDR_record`](crate::NDR_record) and `RetCode`.
///
/// Any routine may be answered with it. It never has descriptors.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mig_reply_error_t {
    pub Head: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub RetCode: kern_return_t,
}
/// Region of an address space, with 64-bit addresses.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_vm_info_region {
    pub vir_start: mach_vm_offset_t,
    pub vir_end: mach_vm_offset_t,
    pub vir_object: mach_vm_offset_t,
    pub vir_offset: memory_object_offset_t,
    pub vir_needs_copy: boolean_t,
    pub vir_protection: vm_prot_t,
    pub vir_max_protection: vm_prot_t,
    pub vir_inheritance: vm_inherit_t,
    pub vir_wired_count: natural_t,
    pub vir_user_wired_count: natural_t,
}
/// Region of an address space, with 32-bit addresses and a 64-bit offset.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_info_region_64 {
    pub vir_start: natural_t,
    pub vir_end: natural_t,
    pub vir_object: natural_t,
    pub vir_offset: memory_object_offset_t,
    pub vir_needs_copy: boolean_t,
    pub vir_protection: vm_prot_t,
    pub vir_max_protection: vm_prot_t,
    pub vir_inheritance: vm_inherit_t,
    pub vir_wired_count: natural_t,
    pub vir_user_wired_count: natural_t,
}
/// Region of an address space, with 32-bit addresses and offset.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_info_region {
    pub vir_start: natural_t,
    pub vir_end: natural_t,
    pub vir_object: natural_t,
    pub vir_offset: natural_t,
    pub vir_needs_copy: boolean_t,
    pub vir_protection: vm_prot_t,
    pub vir_max_protection: vm_prot_t,
    pub vir_inheritance: vm_inherit_t,
    pub vir_wired_count: natural_t,
    pub vir_user_wired_count: natural_t,
}
/// Memory object behind a region.
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_info_object {
    pub vio_object: natural_t,
    pub vio_size: natural_t,
    pub vio_ref_count: ::core::ffi::c_uint,
    pub vio_resident_page_count: ::core::ffi::c_uint,
    pub vio_absent_count: ::core::ffi::c_uint,
    pub vio_copy: natural_t,
    pub vio_shadow: natural_t,
    pub vio_shadow_offset: natural_t,
    pub vio_paging_offset: natural_t,
    pub vio_copy_strategy: memory_object_copy_strategy_t,
    pub vio_last_alloc: vm_offset_t,
    pub vio_paging_in_progress: ::core::ffi::c_uint,
    pub vio_pager_created: boolean_t,
    pub vio_pager_initialized: boolean_t,
    pub vio_pager_ready: boolean_t,
    pub vio_can_persist: boolean_t,
    pub vio_internal: boolean_t,
    pub vio_temporary: boolean_t,
    pub vio_alive: boolean_t,
    pub vio_purgable: boolean_t,
    pub vio_purgable_volatile: boolean_t,
}
/// Name of a zone, in the old interface.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct zone_name {
    pub zn_name: [::core::ffi::c_char; 80usize],
}
/// Use of a zone, in the old interface.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct zone_info {
    pub zi_count: integer_t,
    pub zi_cur_size: vm_size_t,
    pub zi_max_size: vm_size_t,
    pub zi_elem_size: vm_size_t,
    pub zi_alloc_size: vm_size_t,
    pub zi_pageable: integer_t,
    pub zi_sleepable: integer_t,
    pub zi_exhaustible: integer_t,
    pub zi_collectable: integer_t,
}
/// Name of a zone.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mach_zone_name {
    pub mzn_name: [::core::ffi::c_char; 80usize],
}
/// Use of a zone: elements, sizes and totals.
///
/// `mzi_collectable` holds a flag in its lowest bit and a size above; read it with `GET_MZI_COLLECTABLE_BYTES` and
/// `GET_MZI_COLLECTABLE_FLAG`.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_zone_info_data {
    pub mzi_count: u64,
    pub mzi_cur_size: u64,
    pub mzi_max_size: u64,
    pub mzi_elem_size: u64,
    pub mzi_alloc_size: u64,
    pub mzi_sum_size: u64,
    pub mzi_exhaustible: u64,
    pub mzi_collectable: u64,
}
/// Use of a zone, with what one task has allocated and freed.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_zone_info_data {
    pub tzi_count: u64,
    pub tzi_cur_size: u64,
    pub tzi_max_size: u64,
    pub tzi_elem_size: u64,
    pub tzi_alloc_size: u64,
    pub tzi_sum_size: u64,
    pub tzi_exhaustible: u64,
    pub tzi_collectable: u64,
    pub tzi_caller_acct: u64,
    pub tzi_task_alloc: u64,
    pub tzi_task_free: u64,
}
/// Lists the kernel's memory zones and its other memory by tag in three new arrays.
///
/// With the privileged host port the answer is complete. With the ordinary host port sizes are left out.
///
/// Rights: the caller owns the arrays. Release each with [`vm_deallocate`](crate::vm_deallocate()) and the size of its elements times its count.
///
/// Errors: those of [`mach_zone_info`](crate::mach_zone_info()).
///
/// Units: bytes.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mach_memory_info {
    pub flags: u64,
    pub site: u64,
    pub size: u64,
    pub free: u64,
    pub largest: u64,
    pub collectable_bytes: u64,
    pub mapped: u64,
    pub peak: u64,
    pub tag: u16,
    pub zone: u16,
    pub _resvA: [u16; 2usize],
    pub _resv: [u64; 3usize],
    pub name: [::core::ffi::c_char; 80usize],
}
/// Backtrace of an allocation in a zone.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct zone_btrecord {
    pub ref_count: u32,
    pub operation_type: u32,
    pub bt: [u64; 15usize],
}
/// Number of entries in one bucket.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct hash_info_bucket {
    pub hib_count: natural_t,
}
/// Counts of one group of kernel locks: how many there are, and how often they were held, missed or waited for.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct lockgroup_info {
    pub lockgroup_name: [::core::ffi::c_char; 64usize],
    pub lockgroup_attr: u64,
    pub lock_spin_cnt: u64,
    pub lock_spin_util_cnt: u64,
    pub lock_spin_held_cnt: u64,
    pub lock_spin_miss_cnt: u64,
    pub lock_spin_held_max: u64,
    pub lock_spin_held_cum: u64,
    pub lock_mtx_cnt: u64,
    pub lock_mtx_util_cnt: u64,
    pub lock_mtx_held_cnt: u64,
    pub lock_mtx_miss_cnt: u64,
    pub lock_mtx_wait_cnt: u64,
    pub lock_mtx_held_max: u64,
    pub lock_mtx_held_cum: u64,
    pub lock_mtx_wait_max: u64,
    pub lock_mtx_wait_cum: u64,
    pub lock_rw_cnt: u64,
    pub lock_rw_util_cnt: u64,
    pub lock_rw_held_cnt: u64,
    pub lock_rw_miss_cnt: u64,
    pub lock_rw_wait_cnt: u64,
    pub lock_rw_held_max: u64,
    pub lock_rw_held_cum: u64,
    pub lock_rw_wait_max: u64,
    pub lock_rw_wait_cum: u64,
}
/// One core in a kernel core file, first format.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_core_details {
    pub gzip_offset: u64,
    pub gzip_length: u64,
    pub core_name: [::core::ffi::c_char; 16usize],
}
/// Header of a kernel core file, first format.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_core_fileheader {
    pub signature: u64,
    pub log_offset: u64,
    pub log_length: u64,
    pub num_files: u64,
    pub files: [mach_core_details; 16usize],
}
/// One core in a kernel core file, second format.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_core_details_v2 {
    pub flags: u64,
    pub offset: u64,
    pub length: u64,
    pub core_name: [::core::ffi::c_char; 16usize],
}
/// Common start of the headers of kernel core files.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_core_fileheader_base {
    pub signature: u64,
    pub version: u32,
}
/// Header of a kernel core file, second format.
#[repr(C)]
#[derive(Debug, Default)]
pub struct mach_core_fileheader_v2 {
    pub signature: u64,
    pub version: u32,
    pub flags: u64,
    pub pub_key_offset: u64,
    pub pub_key_length: u16,
    pub log_offset: u64,
    pub log_length: u64,
    pub num_files: u64,
    pub files: __IncompleteArrayField<mach_core_details_v2>,
}
/// One argument of an [`rpc_routine_descriptor`](crate::rpc_routine_descriptor).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct rpc_routine_arg_descriptor {
    pub type_: routine_arg_type,
    pub size: routine_arg_size,
    pub count: routine_arg_size,
    pub offset: routine_arg_offset,
}
/// One routine of an [`rpc_subsystem`](crate::rpc_subsystem).
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct rpc_routine_descriptor {
    pub impl_routine: mig_impl_routine_t,
    pub stub_routine: mig_stub_routine_t,
    pub argc: ::core::ffi::c_uint,
    pub descr_count: ::core::ffi::c_uint,
    pub arg_descr: rpc_routine_arg_descriptor_t,
    pub max_reply_msg: ::core::ffi::c_uint,
}
/// A routine with its first argument.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct rpc_signature {
    pub rd: rpc_routine_descriptor,
    pub rad: [rpc_routine_arg_descriptor; 1usize],
}
/// Table of routines, in the old form.
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct rpc_subsystem {
    pub reserved: *mut ::core::ffi::c_void,
    pub start: mach_msg_id_t,
    pub end: mach_msg_id_t,
    pub maxsize: ::core::ffi::c_uint,
    pub base_addr: vm_address_t,
    pub routine: [rpc_routine_descriptor; 1usize],
    pub arg_descriptor: [rpc_routine_arg_descriptor; 1usize],
}
#[repr(C)]
#[derive(Debug)]
pub struct voucher_mach_msg_state_s {
    _unused: [u8; 0],
}
/// Stores the ratio of nanoseconds to ticks in `*info`.
///
/// Nanoseconds are ticks times `numer`, divided by `denom`. The ratio does not change while the system runs.
///
/// Errors: always [`KERN_SUCCESS`](crate::KERN_SUCCESS).
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_timebase_info {
    pub numer: u32,
    pub denom: u32,
}
/// Terminal id of an audit record.
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct au_tid {
    pub port: dev_t,
    pub machine: u_int32_t,
}
/// Makes an ordinary port.
pub const MPO_PORT: mpo_flags_t = 0;
/// Makes a service port; refused with [`KERN_DENIED`](crate::KERN_DENIED) except to launchd.
pub const MPO_SERVICE_PORT: mpo_flags_t = 1024;
/// Makes a connection port of the service port that the options name.
pub const MPO_CONNECTION_PORT: mpo_flags_t = 2048;
/// Makes a reply port: for hardened programs the kernel then restricts how its rights are made and moved.
pub const MPO_REPLY_PORT: mpo_flags_t = 4096;
/// Makes a reply port whose rules are not enforced; the newer name of [`MPO_PROVISIONAL_REPLY_PORT`](crate::MPO_PROVISIONAL_REPLY_PORT).
pub const MPO_WEAK_REPLY_PORT: mpo_flags_t = 16384;
/// Makes a port that receives notifications.
pub const MPO_NOTIFICATION_PORT: mpo_flags_t = 17408;
/// Makes an exception port with an immovable receive right, for [`task_register_hardened_exception_handler`](crate::task_register_hardened_exception_handler()).
pub const MPO_EXCEPTION_PORT: mpo_flags_t = 32768;
/// Makes a connection port that accepts out-of-line port arrays; needs an entitlement.
pub const MPO_CONNECTION_PORT_WITH_PORT_ARRAY: mpo_flags_t = 65536;
pub const kGUARD_EXC_NONE: mach_port_guard_exception_codes = 0;
/// A guarded receive right was to be destroyed without its guard.
pub const kGUARD_EXC_DESTROY: mach_port_guard_exception_codes = 1;
/// The last reference of a pinned task or thread port was to be released.
pub const kGUARD_EXC_MOD_REFS: mach_port_guard_exception_codes = 2;
/// [`mach_msg`](crate::mach_msg()) was called with options that the destination forbids.
pub const kGUARD_EXC_INVALID_OPTIONS: mach_port_guard_exception_codes = 3;
/// The context of a strictly guarded port was to be changed.
pub const kGUARD_EXC_SET_CONTEXT: mach_port_guard_exception_codes = 4;
/// The state of a thread in a hardened task was to be set.
pub const kGUARD_EXC_THREAD_SET_STATE: mach_port_guard_exception_codes = 5;
/// A hardened task's exception port was to be set with a behaviour that hands out control ports.
pub const kGUARD_EXC_EXCEPTION_BEHAVIOR_ENFORCE: mach_port_guard_exception_codes = 6;
pub const kGUARD_EXC_SERVICE_PORT_VIOLATION_FATAL: mach_port_guard_exception_codes = 7;
/// A guard was to be removed, swapped or asserted on a port without one.
pub const kGUARD_EXC_UNGUARDED: mach_port_guard_exception_codes = 8;
pub const kGUARD_EXC_KOBJECT_REPLY_PORT_SEMANTICS: mach_port_guard_exception_codes = 9;
pub const kGUARD_EXC_REQUIRE_REPLY_PORT_SEMANTICS: mach_port_guard_exception_codes = 10;
pub const kGUARD_EXC_RESTRICT_VOUCHER_OPERATIONS: mach_port_guard_exception_codes = 11;
pub const kGUARD_EXC_MACH_EXC_THREAD_SET_STATE: mach_port_guard_exception_codes = 12;
pub const kGUARD_EXC_MOVE_WEAK_REPLY_PORT_FATAL: mach_port_guard_exception_codes = 13;
/// The guard given was not the guard of the port.
pub const kGUARD_EXC_INCORRECT_GUARD: mach_port_guard_exception_codes = 16;
pub const kGUARD_EXC_BOOTSTRAP_PORT_NOTIFICATION: mach_port_guard_exception_codes = 17;
pub const kGUARD_EXC_CV_INVALID_EXCEPTION_PORT: mach_port_guard_exception_codes = 18;
/// A right that may not leave the task was to be moved.
pub const kGUARD_EXC_IMMOVABLE: mach_port_guard_exception_codes = 32;
pub const kGUARD_EXC_RESTRICT_VOUCHER_RECIPE_SIZE: mach_port_guard_exception_codes = 33;
pub const kGUARD_EXC_RESTRICT_INLINE_PORT_DESCRIPTORS: mach_port_guard_exception_codes = 34;
/// A message broke the rules for reply ports.
pub const kGUARD_EXC_STRICT_REPLY: mach_port_guard_exception_codes = 64;
pub const kGUARD_EXC_INVALID_NOTIFICATION_REQ: mach_port_guard_exception_codes = 65;
pub const kGUARD_EXC_INVALID_MPO_ENTITLEMENT: mach_port_guard_exception_codes = 66;
pub const kGUARD_EXC_DESCRIPTOR_VIOLATION: mach_port_guard_exception_codes = 67;
/// The sandbox filtered a message.
pub const kGUARD_EXC_MSG_FILTERED: mach_port_guard_exception_codes = 128;
/// The name does not denote the kind of right that the call needs.
///
/// A receive right given to [`mach_port_deallocate`](crate::mach_port_deallocate()) is the most common case.
pub const kGUARD_EXC_INVALID_RIGHT: mach_port_guard_exception_codes = 256;
/// The name is unknown in the space, often because it was released twice.
pub const kGUARD_EXC_INVALID_NAME: mach_port_guard_exception_codes = 512;
/// A change of references was not allowed or exceeded the count.
pub const kGUARD_EXC_INVALID_VALUE: mach_port_guard_exception_codes = 1024;
/// A port that has a context already was to be guarded.
pub const kGUARD_EXC_INVALID_ARGUMENT: mach_port_guard_exception_codes = 2048;
pub const kGUARD_EXC_RIGHT_EXISTS: mach_port_guard_exception_codes = 4096;
pub const kGUARD_EXC_KERN_NO_SPACE: mach_port_guard_exception_codes = 8192;
/// A second port-destroyed request was registered.
pub const kGUARD_EXC_KERN_FAILURE: mach_port_guard_exception_codes = 16384;
pub const kGUARD_EXC_KERN_RESOURCE: mach_port_guard_exception_codes = 32768;
/// A message named a reply port that does not have the right.
pub const kGUARD_EXC_SEND_INVALID_REPLY: mach_port_guard_exception_codes = 65536;
/// A message named a voucher that does not exist.
pub const kGUARD_EXC_SEND_INVALID_VOUCHER: mach_port_guard_exception_codes = 131072;
/// A message carried a name that does not have the right.
pub const kGUARD_EXC_SEND_INVALID_RIGHT: mach_port_guard_exception_codes = 262144;
/// A receive named something that is neither a receive right nor a port set.
pub const kGUARD_EXC_RCV_INVALID_NAME: mach_port_guard_exception_codes = 524288;
pub const kGUARD_EXC_RCV_GUARDED_DESC: mach_port_guard_exception_codes = 1048576;
pub const kGUARD_EXC_SERVICE_PORT_VIOLATION_NON_FATAL: mach_port_guard_exception_codes = 1048577;
pub const kGUARD_EXC_WEAK_REPLY_PORT: mach_port_guard_exception_codes = 1048578;
pub const kGUARD_EXC_OOL_PORT_ARRAY_CREATION: mach_port_guard_exception_codes = 1048579;
pub const kGUARD_EXC_MOVE_WEAK_REPLY_PORT: mach_port_guard_exception_codes = 1048580;
pub const kGUARD_EXC_REPLY_PORT_SINGLE_SO_RIGHT: mach_port_guard_exception_codes = 1048581;
pub const kGUARD_EXC_INVALID_NOTIFICATION_PORT: mach_port_guard_exception_codes = 1048582;
pub const kGUARD_EXC_CV_NOTIFICATION_PORT_REQ: mach_port_guard_exception_codes = 1048584;
pub const kGUARD_EXC_MOD_REFS_NON_FATAL: mach_port_guard_exception_codes = 2097152;
pub const kGUARD_EXC_IMMOVABLE_NON_FATAL: mach_port_guard_exception_codes = 4194304;
pub const MACH_VM_RANGE_FLAVOR_INVALID: mach_vm_range_flavor_t = 0;
pub const MACH_VM_RANGE_FLAVOR_V1: mach_vm_range_flavor_t = 1;
pub const MACH_VM_RANGE_NONE: mach_vm_range_flags_t = 0;
pub const MACH_VM_RANGE_DEFAULT: mach_vm_range_tag_t = 0;
pub const MACH_VM_RANGE_DATA: mach_vm_range_tag_t = 1;
pub const MACH_VM_RANGE_FIXED: mach_vm_range_tag_t = 2;
pub const kGUARD_EXC_DEALLOC_GAP: virtual_memory_guard_exception_code_t = 1;
pub const kGUARD_EXC_RECLAIM_COPYIO_FAILURE: virtual_memory_guard_exception_code_t = 2;
pub const kGUARD_EXC_RECLAIM_INDEX_FAILURE: virtual_memory_guard_exception_code_t = 4;
pub const kGUARD_EXC_RECLAIM_DEALLOCATE_FAILURE: virtual_memory_guard_exception_code_t = 8;
pub const kGUARD_EXC_RECLAIM_ACCOUNTING_FAILURE: virtual_memory_guard_exception_code_t = 9;
pub const kGUARD_EXC_SEC_IOPL_ON_EXEC_PAGE: virtual_memory_guard_exception_code_t = 10;
pub const kGUARD_EXC_SEC_EXEC_ON_IOPL_PAGE: virtual_memory_guard_exception_code_t = 11;
pub const kGUARD_EXC_SEC_UPL_WRITE_ON_EXEC_REGION: virtual_memory_guard_exception_code_t = 12;
pub const kGUARD_EXC_COW_DEFEATURED_COPY_DENIED: virtual_memory_guard_exception_code_t = 13;
pub const kGUARD_EXC_COW_DEFEATURED_EXTRACT_DENIED: virtual_memory_guard_exception_code_t = 14;
pub const kGUARD_EXC_COW_DEFEATURED_SHARE_MAP_AS_COPY_DENIED: virtual_memory_guard_exception_code_t = 15;
pub const kGUARD_EXC_COW_DEFEATURED_FIRST: virtual_memory_guard_exception_code_t = 13;
pub const kGUARD_EXC_COW_DEFEATURED_LAST: virtual_memory_guard_exception_code_t = 15;
pub const kGUARD_EXC_LARGE_ALLOCATION_TELEMETRY: virtual_memory_guard_exception_code_t = 16;
pub const kGUARD_EXC_SEC_ACCESS_FAULT: virtual_memory_guard_exception_code_t = 98;
pub const kGUARD_EXC_SEC_ASYNC_ACCESS_FAULT: virtual_memory_guard_exception_code_t = 99;
pub const kGUARD_EXC_SEC_COPY_DENIED: virtual_memory_guard_exception_code_t = 100;
pub const kGUARD_EXC_SEC_SHARING_DENIED: virtual_memory_guard_exception_code_t = 101;
pub const kGUARD_EXC_MTE_SYNC_FAULT: virtual_memory_guard_exception_code_t = 200;
pub const kGUARD_EXC_MTE_ASYNC_USER_FAULT: virtual_memory_guard_exception_code_t = 201;
pub const kGUARD_EXC_MTE_ASYNC_KERN_FAULT: virtual_memory_guard_exception_code_t = 202;
pub const kGUARD_EXC_GUARD_OBJECT_ASYNC_USER_FAULT: virtual_memory_guard_exception_code_t = 203;
pub const kGUARD_EXC_GUARD_OBJECT_ASYNC_KERN_FAULT: virtual_memory_guard_exception_code_t = 204;
/// An ordinary port, without a kernel object.
pub const IPC_OTYPE_NONE: ipc_info_object_type_t = 0;
/// Control port of a thread.
pub const IPC_OTYPE_THREAD_CONTROL: ipc_info_object_type_t = 1;
/// Control port of a task.
pub const IPC_OTYPE_TASK_CONTROL: ipc_info_object_type_t = 2;
/// Port of the host.
pub const IPC_OTYPE_HOST: ipc_info_object_type_t = 3;
pub const IPC_OTYPE_HOST_PRIV: ipc_info_object_type_t = 4;
pub const IPC_OTYPE_PROCESSOR: ipc_info_object_type_t = 5;
pub const IPC_OTYPE_PROCESSOR_SET: ipc_info_object_type_t = 6;
pub const IPC_OTYPE_PROCESSOR_SET_NAME: ipc_info_object_type_t = 7;
pub const IPC_OTYPE_TIMER: ipc_info_object_type_t = 8;
pub const IPC_OTYPE_PORT_SUBST_ONCE: ipc_info_object_type_t = 9;
pub const IPC_OTYPE_MIG: ipc_info_object_type_t = 10;
pub const IPC_OTYPE_MEMORY_OBJECT: ipc_info_object_type_t = 11;
pub const IPC_OTYPE_XMM_PAGER: ipc_info_object_type_t = 12;
pub const IPC_OTYPE_XMM_KERNEL: ipc_info_object_type_t = 13;
pub const IPC_OTYPE_XMM_REPLY: ipc_info_object_type_t = 14;
pub const IPC_OTYPE_UND_REPLY: ipc_info_object_type_t = 15;
pub const IPC_OTYPE_HOST_NOTIFY: ipc_info_object_type_t = 16;
pub const IPC_OTYPE_HOST_SECURITY: ipc_info_object_type_t = 17;
pub const IPC_OTYPE_LEDGER: ipc_info_object_type_t = 18;
pub const IPC_OTYPE_MAIN_DEVICE: ipc_info_object_type_t = 19;
pub const IPC_OTYPE_TASK_NAME: ipc_info_object_type_t = 20;
pub const IPC_OTYPE_SUBSYSTEM: ipc_info_object_type_t = 21;
pub const IPC_OTYPE_IO_DONE_QUEUE: ipc_info_object_type_t = 22;
/// Port of a semaphore.
pub const IPC_OTYPE_SEMAPHORE: ipc_info_object_type_t = 23;
pub const IPC_OTYPE_LOCK_SET: ipc_info_object_type_t = 24;
pub const IPC_OTYPE_CLOCK: ipc_info_object_type_t = 25;
pub const IPC_OTYPE_CLOCK_CTRL: ipc_info_object_type_t = 26;
pub const IPC_OTYPE_IOKIT_IDENT: ipc_info_object_type_t = 27;
/// Port of a memory entry.
pub const IPC_OTYPE_NAMED_ENTRY: ipc_info_object_type_t = 28;
pub const IPC_OTYPE_IOKIT_CONNECT: ipc_info_object_type_t = 29;
pub const IPC_OTYPE_IOKIT_OBJECT: ipc_info_object_type_t = 30;
pub const IPC_OTYPE_UPL: ipc_info_object_type_t = 31;
pub const IPC_OTYPE_MEM_OBJ_CONTROL: ipc_info_object_type_t = 32;
pub const IPC_OTYPE_AU_SESSIONPORT: ipc_info_object_type_t = 33;
/// Port that stands for an open file.
pub const IPC_OTYPE_FILEPORT: ipc_info_object_type_t = 34;
pub const IPC_OTYPE_LABELH: ipc_info_object_type_t = 35;
pub const IPC_OTYPE_TASK_RESUME: ipc_info_object_type_t = 36;
/// Port of a voucher.
pub const IPC_OTYPE_VOUCHER: ipc_info_object_type_t = 37;
pub const IPC_OTYPE_VOUCHER_ATTR_CONTROL: ipc_info_object_type_t = 38;
pub const IPC_OTYPE_WORK_INTERVAL: ipc_info_object_type_t = 39;
pub const IPC_OTYPE_UX_HANDLER: ipc_info_object_type_t = 40;
pub const IPC_OTYPE_UEXT_OBJECT: ipc_info_object_type_t = 41;
pub const IPC_OTYPE_ARCADE_REG: ipc_info_object_type_t = 42;
pub const IPC_OTYPE_EVENTLINK: ipc_info_object_type_t = 43;
pub const IPC_OTYPE_TASK_INSPECT: ipc_info_object_type_t = 44;
pub const IPC_OTYPE_TASK_READ: ipc_info_object_type_t = 45;
pub const IPC_OTYPE_THREAD_INSPECT: ipc_info_object_type_t = 46;
pub const IPC_OTYPE_THREAD_READ: ipc_info_object_type_t = 47;
pub const IPC_OTYPE_SUID_CRED: ipc_info_object_type_t = 48;
pub const IPC_OTYPE_HYPERVISOR: ipc_info_object_type_t = 49;
pub const IPC_OTYPE_TASK_ID_TOKEN: ipc_info_object_type_t = 50;
pub const IPC_OTYPE_TASK_FATAL: ipc_info_object_type_t = 51;
pub const IPC_OTYPE_KCDATA: ipc_info_object_type_t = 52;
pub const IPC_OTYPE_EXCLAVES_RESOURCE: ipc_info_object_type_t = 53;
pub const IPC_OTYPE_THREAD_RESUME: ipc_info_object_type_t = 54;
/// A kind that the library does not know.
pub const IPC_OTYPE_UNKNOWN: ipc_info_object_type_t = 4294967295;
pub const TASK_SHARED_REGION_STUBS_DEV: task_shared_region_stubs_t = 1;
pub const TASK_SHARED_REGION_STUBS_PROD: task_shared_region_stubs_t = 2;
/// Flavor for [`task_inspect_basic_counts`](crate::task_inspect_basic_counts).
pub const TASK_INSPECT_BASIC_COUNTS: task_inspect_flavor = 1;
pub const TASK_RENICED: task_role = -1;
pub const TASK_UNSPECIFIED: task_role = 0;
pub const TASK_FOREGROUND_APPLICATION: task_role = 1;
pub const TASK_BACKGROUND_APPLICATION: task_role = 2;
pub const TASK_CONTROL_APPLICATION: task_role = 3;
pub const TASK_GRAPHICS_SERVER: task_role = 4;
pub const TASK_THROTTLE_APPLICATION: task_role = 5;
pub const TASK_NONUI_APPLICATION: task_role = 6;
pub const TASK_DEFAULT_APPLICATION: task_role = 7;
pub const TASK_DARWINBG_APPLICATION: task_role = 8;
pub const TASK_USER_INIT_APPLICATION: task_role = 9;
pub const LATENCY_QOS_TIER_UNSPECIFIED: task_latency_qos = 0;
pub const LATENCY_QOS_TIER_0: task_latency_qos = 16711681;
pub const LATENCY_QOS_TIER_1: task_latency_qos = 16711682;
pub const LATENCY_QOS_TIER_2: task_latency_qos = 16711683;
pub const LATENCY_QOS_TIER_3: task_latency_qos = 16711684;
pub const LATENCY_QOS_TIER_4: task_latency_qos = 16711685;
pub const LATENCY_QOS_TIER_5: task_latency_qos = 16711686;
pub const THROUGHPUT_QOS_TIER_UNSPECIFIED: task_throughput_qos = 0;
pub const THROUGHPUT_QOS_TIER_0: task_throughput_qos = 16646145;
pub const THROUGHPUT_QOS_TIER_1: task_throughput_qos = 16646146;
pub const THROUGHPUT_QOS_TIER_2: task_throughput_qos = 16646147;
pub const THROUGHPUT_QOS_TIER_3: task_throughput_qos = 16646148;
pub const THROUGHPUT_QOS_TIER_4: task_throughput_qos = 16646149;
pub const THROUGHPUT_QOS_TIER_5: task_throughput_qos = 16646150;
#[repr(C)]
#[derive(Copy, Clone)]
pub union mach_port_options__bindgen_ty_1 {
    pub reserved: [u64; 2usize],
    pub work_interval_port: mach_port_name_t,
    pub service_port_info: mach_service_port_info_t,
    pub service_port_name: mach_port_name_t,
}
/// Any descriptor: a union whose member follows from the type in byte 11.
///
/// Its size is that of the largest descriptor. A port descriptor takes 12 bytes in a message, so descriptors cannot be
/// indexed as an array of this union.
#[repr(C)]
#[derive(Copy, Clone)]
pub union mach_msg_descriptor_t {
    pub port: mach_msg_port_descriptor_t,
    pub out_of_line: mach_msg_ool_descriptor_t,
    pub ool_ports: mach_msg_ool_ports_descriptor_t,
    pub type_: mach_msg_type_descriptor_t,
    pub guarded_port: mach_msg_guarded_port_descriptor_t,
}
/// Buffer to send and to receive a message without a body.
#[repr(C)]
#[derive(Copy, Clone)]
pub union mach_msg_empty_t {
    pub send: mach_msg_empty_send_t,
    pub rcv: mach_msg_empty_rcv_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union arm_unified_thread_state__bindgen_ty_1 {
    pub ts_32: arm_thread_state32_t,
    pub ts_64: arm_thread_state64_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union processor_basic_info__bindgen_ty_1 {
    pub is_master: boolean_t,
    pub is_main: boolean_t,
}
impl<Storage> __BindgenBitfieldUnit<Storage> {
    #[inline]
    pub const fn new(storage: Storage) -> Self {
        Self { storage }
    }
}
impl<Storage> __BindgenBitfieldUnit<Storage>
where
    Storage: AsRef<[u8]> + AsMut<[u8]>,
{
    #[inline]
    fn extract_bit(byte: u8, index: usize) -> bool {
        let bit_index = if cfg!(target_endian = "big") {
            7 - (index % 8)
        } else {
            index % 8
        };
        let mask = 1 << bit_index;
        byte & mask == mask
    }
    #[inline]
    pub fn get_bit(&self, index: usize) -> bool {
        debug_assert!(index / 8 < self.storage.as_ref().len());
        let byte_index = index / 8;
        let byte = self.storage.as_ref()[byte_index];
        Self::extract_bit(byte, index)
    }
    #[inline]
    pub unsafe fn raw_get_bit(this: *const Self, index: usize) -> bool {
        debug_assert!(index / 8 < core::mem::size_of::< Storage > ());
        let byte_index = index / 8;
        let byte = unsafe {
            *(core::ptr::addr_of!((* this).storage) as *const u8)
                .offset(byte_index as isize)
        };
        Self::extract_bit(byte, index)
    }
    #[inline]
    fn change_bit(byte: u8, index: usize, val: bool) -> u8 {
        let bit_index = if cfg!(target_endian = "big") {
            7 - (index % 8)
        } else {
            index % 8
        };
        let mask = 1 << bit_index;
        if val { byte | mask } else { byte & !mask }
    }
    #[inline]
    pub fn set_bit(&mut self, index: usize, val: bool) {
        debug_assert!(index / 8 < self.storage.as_ref().len());
        let byte_index = index / 8;
        let byte = &mut self.storage.as_mut()[byte_index];
        *byte = Self::change_bit(*byte, index, val);
    }
    #[inline]
    pub unsafe fn raw_set_bit(this: *mut Self, index: usize, val: bool) {
        debug_assert!(index / 8 < core::mem::size_of::< Storage > ());
        let byte_index = index / 8;
        let byte = unsafe {
            (core::ptr::addr_of_mut!((* this).storage) as *mut u8)
                .offset(byte_index as isize)
        };
        unsafe { *byte = Self::change_bit(*byte, index, val) };
    }
    #[inline]
    pub fn get(&self, bit_offset: usize, bit_width: u8) -> u64 {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < self.storage.as_ref().len());
        debug_assert!(
            (bit_offset + (bit_width as usize) + 7) / 8 <= self.storage.as_ref().len()
        );
        if bit_width == 0 {
            return 0;
        }
        let mut val = 0u64;
        let storage = self.storage.as_ref();
        let start_byte = bit_offset / 8;
        let bit_shift = bit_offset % 8;
        let bytes_needed = (bit_width as usize + bit_shift + 7) / 8;
        if cfg!(target_endian = "big") {
            for i in 0..bytes_needed {
                val |= (storage[start_byte + i].reverse_bits() as u64) << (i * 8);
            }
        } else {
            for i in 0..bytes_needed {
                val |= (storage[start_byte + i] as u64) << (i * 8);
            }
        }
        val >>= bit_shift;
        if bit_width < 64 {
            val &= (1u64 << bit_width) - 1;
        }
        if cfg!(target_endian = "big") {
            val = val.reverse_bits() >> (64 - bit_width as usize);
        }
        val
    }
    #[inline]
    pub unsafe fn raw_get(this: *const Self, bit_offset: usize, bit_width: u8) -> u64 {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < core::mem::size_of::< Storage > ());
        debug_assert!(
            (bit_offset + (bit_width as usize) + 7) / 8 <= core::mem::size_of::< Storage
            > ()
        );
        if bit_width == 0 {
            return 0;
        }
        let mut val = 0u64;
        let start_byte = bit_offset / 8;
        let bit_shift = bit_offset % 8;
        let bytes_needed = (bit_width as usize + bit_shift + 7) / 8;
        let storage_ptr = unsafe { core::ptr::addr_of!((* this).storage) as *const u8 };
        if cfg!(target_endian = "big") {
            for i in 0..bytes_needed {
                let byte = unsafe { *storage_ptr.add(start_byte + i) };
                val |= (byte.reverse_bits() as u64) << (i * 8);
            }
        } else {
            for i in 0..bytes_needed {
                let byte = unsafe { *storage_ptr.add(start_byte + i) };
                val |= (byte as u64) << (i * 8);
            }
        }
        val >>= bit_shift;
        if bit_width < 64 {
            val &= (1u64 << bit_width) - 1;
        }
        if cfg!(target_endian = "big") {
            val = val.reverse_bits() >> (64 - bit_width as usize);
        }
        val
    }
    #[inline]
    pub fn set(&mut self, bit_offset: usize, bit_width: u8, val: u64) {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < self.storage.as_ref().len());
        debug_assert!(
            (bit_offset + (bit_width as usize) + 7) / 8 <= self.storage.as_ref().len()
        );
        if bit_width == 0 {
            return;
        }
        let mut val = val;
        if bit_width < 64 {
            val &= (1u64 << bit_width) - 1;
        }
        if cfg!(target_endian = "big") {
            val = val.reverse_bits() >> (64 - bit_width as usize);
        }
        let storage = self.storage.as_mut();
        let start_byte = bit_offset / 8;
        let bit_shift = bit_offset % 8;
        let bytes_needed = (bit_width as usize + bit_shift + 7) / 8;
        val <<= bit_shift;
        let field_mask = if bit_width as usize + bit_shift >= 64 {
            !0u64 << bit_shift
        } else {
            ((1u64 << bit_width) - 1) << bit_shift
        };
        for i in 0..bytes_needed {
            let byte_val = (val >> (i * 8)) as u8;
            let byte_mask = (field_mask >> (i * 8)) as u8;
            if cfg!(target_endian = "big") {
                let byte = storage[start_byte + i].reverse_bits();
                let new_byte = (byte & !byte_mask) | (byte_val & byte_mask);
                storage[start_byte + i] = new_byte.reverse_bits();
            } else {
                storage[start_byte + i] = (storage[start_byte + i] & !byte_mask)
                    | (byte_val & byte_mask);
            }
        }
    }
    #[inline]
    pub unsafe fn raw_set(this: *mut Self, bit_offset: usize, bit_width: u8, val: u64) {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < core::mem::size_of::< Storage > ());
        debug_assert!(
            (bit_offset + (bit_width as usize) + 7) / 8 <= core::mem::size_of::< Storage
            > ()
        );
        if bit_width == 0 {
            return;
        }
        let mut val = val;
        if bit_width < 64 {
            val &= (1u64 << bit_width) - 1;
        }
        if cfg!(target_endian = "big") {
            val = val.reverse_bits() >> (64 - bit_width as usize);
        }
        let start_byte = bit_offset / 8;
        let bit_shift = bit_offset % 8;
        let bytes_needed = (bit_width as usize + bit_shift + 7) / 8;
        val <<= bit_shift;
        let field_mask = if bit_width as usize + bit_shift >= 64 {
            !0u64 << bit_shift
        } else {
            ((1u64 << bit_width) - 1) << bit_shift
        };
        let storage_ptr = unsafe {
            core::ptr::addr_of_mut!((* this).storage) as *mut u8
        };
        for i in 0..bytes_needed {
            let byte_val = (val >> (i * 8)) as u8;
            let byte_mask = (field_mask >> (i * 8)) as u8;
            let byte_ptr = unsafe { storage_ptr.add(start_byte + i) };
            if cfg!(target_endian = "big") {
                let byte = unsafe { (*byte_ptr).reverse_bits() };
                let new_byte = (byte & !byte_mask) | (byte_val & byte_mask);
                unsafe { *byte_ptr = new_byte.reverse_bits() };
            } else {
                unsafe { *byte_ptr = (*byte_ptr & !byte_mask) | (byte_val & byte_mask) };
            }
        }
    }
}
impl<const N: usize> __BindgenBitfieldUnit<[u8; N]> {
    #[inline]
    pub const fn get_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(&self) -> u64 {
        debug_assert!(BIT_WIDTH <= 64);
        debug_assert!(BIT_OFFSET / 8 < N);
        debug_assert!((BIT_OFFSET + (BIT_WIDTH as usize) + 7) / 8 <= N);
        if BIT_WIDTH == 0 {
            return 0;
        }
        let start_byte = BIT_OFFSET / 8;
        let bit_shift = BIT_OFFSET % 8;
        let bytes_needed = (BIT_WIDTH as usize + bit_shift + 7) / 8;
        if BIT_WIDTH as usize + bit_shift <= usize::BITS as usize {
            let mut val = 0usize;
            if cfg!(target_endian = "big") {
                let mut i = 0;
                while i < bytes_needed {
                    val
                        |= (self.storage[start_byte + i].reverse_bits() as usize)
                            << (i * 8);
                    i += 1;
                }
            } else {
                let mut i = 0;
                while i < bytes_needed {
                    val |= (self.storage[start_byte + i] as usize) << (i * 8);
                    i += 1;
                }
            }
            val >>= bit_shift;
            if (BIT_WIDTH as u32) < usize::BITS {
                val &= (1usize << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (usize::BITS as usize - BIT_WIDTH as usize);
            }
            val as u64
        } else {
            let mut val = 0u64;
            if cfg!(target_endian = "big") {
                let mut i = 0;
                while i < bytes_needed {
                    val
                        |= (self.storage[start_byte + i].reverse_bits() as u64)
                            << (i * 8);
                    i += 1;
                }
            } else {
                let mut i = 0;
                while i < bytes_needed {
                    val |= (self.storage[start_byte + i] as u64) << (i * 8);
                    i += 1;
                }
            }
            val >>= bit_shift;
            if BIT_WIDTH < 64 {
                val &= (1u64 << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (64 - BIT_WIDTH as usize);
            }
            val
        }
    }
    #[inline]
    pub fn set_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(&mut self, val: u64) {
        debug_assert!(BIT_WIDTH <= 64);
        debug_assert!(BIT_OFFSET / 8 < N);
        debug_assert!((BIT_OFFSET + (BIT_WIDTH as usize) + 7) / 8 <= N);
        if BIT_WIDTH == 0 {
            return;
        }
        let start_byte = BIT_OFFSET / 8;
        let bit_shift = BIT_OFFSET % 8;
        let bytes_needed = (BIT_WIDTH as usize + bit_shift + 7) / 8;
        if BIT_WIDTH as usize + bit_shift <= usize::BITS as usize {
            let mut val = val as usize;
            if (BIT_WIDTH as u32) < usize::BITS {
                val &= (1usize << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (usize::BITS as usize - BIT_WIDTH as usize);
            }
            val <<= bit_shift;
            let field_mask = if BIT_WIDTH as usize + bit_shift >= usize::BITS as usize {
                !0usize << bit_shift
            } else {
                ((1usize << BIT_WIDTH) - 1) << bit_shift
            };
            let mut i = 0;
            while i < bytes_needed {
                let byte_val = (val >> (i * 8)) as u8;
                let byte_mask = (field_mask >> (i * 8)) as u8;
                if cfg!(target_endian = "big") {
                    let byte = self.storage[start_byte + i].reverse_bits();
                    let new_byte = (byte & !byte_mask) | (byte_val & byte_mask);
                    self.storage[start_byte + i] = new_byte.reverse_bits();
                } else {
                    self.storage[start_byte + i] = (self.storage[start_byte + i]
                        & !byte_mask) | (byte_val & byte_mask);
                }
                i += 1;
            }
        } else {
            let mut val = val;
            if BIT_WIDTH < 64 {
                val &= (1u64 << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (64 - BIT_WIDTH as usize);
            }
            val <<= bit_shift;
            let field_mask = if BIT_WIDTH as usize + bit_shift >= 64 {
                !0u64 << bit_shift
            } else {
                ((1u64 << BIT_WIDTH) - 1) << bit_shift
            };
            let mut i = 0;
            while i < bytes_needed {
                let byte_val = (val >> (i * 8)) as u8;
                let byte_mask = (field_mask >> (i * 8)) as u8;
                if cfg!(target_endian = "big") {
                    let byte = self.storage[start_byte + i].reverse_bits();
                    let new_byte = (byte & !byte_mask) | (byte_val & byte_mask);
                    self.storage[start_byte + i] = new_byte.reverse_bits();
                } else {
                    self.storage[start_byte + i] = (self.storage[start_byte + i]
                        & !byte_mask) | (byte_val & byte_mask);
                }
                i += 1;
            }
        }
    }
    #[inline]
    pub const unsafe fn raw_get_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(
        this: *const Self,
    ) -> u64 {
        debug_assert!(BIT_WIDTH <= 64);
        debug_assert!(BIT_OFFSET / 8 < N);
        debug_assert!((BIT_OFFSET + (BIT_WIDTH as usize) + 7) / 8 <= N);
        if BIT_WIDTH == 0 {
            return 0;
        }
        let start_byte = BIT_OFFSET / 8;
        let bit_shift = BIT_OFFSET % 8;
        let bytes_needed = (BIT_WIDTH as usize + bit_shift + 7) / 8;
        let storage_ptr = unsafe { core::ptr::addr_of!((* this).storage) as *const u8 };
        if BIT_WIDTH as usize + bit_shift <= usize::BITS as usize {
            let mut val = 0usize;
            if cfg!(target_endian = "big") {
                let mut i = 0;
                while i < bytes_needed {
                    let byte = unsafe { *storage_ptr.add(start_byte + i) };
                    val |= (byte.reverse_bits() as usize) << (i * 8);
                    i += 1;
                }
            } else {
                let mut i = 0;
                while i < bytes_needed {
                    let byte = unsafe { *storage_ptr.add(start_byte + i) };
                    val |= (byte as usize) << (i * 8);
                    i += 1;
                }
            }
            val >>= bit_shift;
            if (BIT_WIDTH as u32) < usize::BITS {
                val &= (1usize << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (usize::BITS as usize - BIT_WIDTH as usize);
            }
            val as u64
        } else {
            let mut val = 0u64;
            if cfg!(target_endian = "big") {
                let mut i = 0;
                while i < bytes_needed {
                    let byte = unsafe { *storage_ptr.add(start_byte + i) };
                    val |= (byte.reverse_bits() as u64) << (i * 8);
                    i += 1;
                }
            } else {
                let mut i = 0;
                while i < bytes_needed {
                    let byte = unsafe { *storage_ptr.add(start_byte + i) };
                    val |= (byte as u64) << (i * 8);
                    i += 1;
                }
            }
            val >>= bit_shift;
            if BIT_WIDTH < 64 {
                val &= (1u64 << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (64 - BIT_WIDTH as usize);
            }
            val
        }
    }
    #[inline]
    pub unsafe fn raw_set_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(
        this: *mut Self,
        val: u64,
    ) {
        debug_assert!(BIT_WIDTH <= 64);
        debug_assert!(BIT_OFFSET / 8 < N);
        debug_assert!((BIT_OFFSET + (BIT_WIDTH as usize) + 7) / 8 <= N);
        if BIT_WIDTH == 0 {
            return;
        }
        let start_byte = BIT_OFFSET / 8;
        let bit_shift = BIT_OFFSET % 8;
        let bytes_needed = (BIT_WIDTH as usize + bit_shift + 7) / 8;
        let storage_ptr = this.cast::<[u8; N]>().cast::<u8>();
        if BIT_WIDTH as usize + bit_shift <= usize::BITS as usize {
            let mut val = val as usize;
            if (BIT_WIDTH as u32) < usize::BITS {
                val &= (1usize << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (usize::BITS as usize - BIT_WIDTH as usize);
            }
            val <<= bit_shift;
            let field_mask = if BIT_WIDTH as usize + bit_shift >= usize::BITS as usize {
                !0usize << bit_shift
            } else {
                ((1usize << BIT_WIDTH) - 1) << bit_shift
            };
            let mut i = 0;
            while i < bytes_needed {
                let byte_val = (val >> (i * 8)) as u8;
                let byte_mask = (field_mask >> (i * 8)) as u8;
                let byte_ptr = unsafe { storage_ptr.add(start_byte + i) };
                if cfg!(target_endian = "big") {
                    let byte = unsafe { (*byte_ptr).reverse_bits() };
                    let new_byte = (byte & !byte_mask) | (byte_val & byte_mask);
                    unsafe { *byte_ptr = new_byte.reverse_bits() };
                } else {
                    unsafe {
                        *byte_ptr = (*byte_ptr & !byte_mask) | (byte_val & byte_mask)
                    };
                }
                i += 1;
            }
        } else {
            let mut val = val;
            if BIT_WIDTH < 64 {
                val &= (1u64 << BIT_WIDTH) - 1;
            }
            if cfg!(target_endian = "big") {
                val = val.reverse_bits() >> (64 - BIT_WIDTH as usize);
            }
            val <<= bit_shift;
            let field_mask = if BIT_WIDTH as usize + bit_shift >= 64 {
                !0u64 << bit_shift
            } else {
                ((1u64 << BIT_WIDTH) - 1) << bit_shift
            };
            let mut i = 0;
            while i < bytes_needed {
                let byte_val = (val >> (i * 8)) as u8;
                let byte_mask = (field_mask >> (i * 8)) as u8;
                let byte_ptr = unsafe { storage_ptr.add(start_byte + i) };
                if cfg!(target_endian = "big") {
                    let byte = unsafe { (*byte_ptr).reverse_bits() };
                    let new_byte = (byte & !byte_mask) | (byte_val & byte_mask);
                    unsafe { *byte_ptr = new_byte.reverse_bits() };
                } else {
                    unsafe {
                        *byte_ptr = (*byte_ptr & !byte_mask) | (byte_val & byte_mask)
                    };
                }
                i += 1;
            }
        }
    }
}
impl<T> __IncompleteArrayField<T> {
    #[inline]
    pub const fn new() -> Self {
        __IncompleteArrayField(::core::marker::PhantomData, [])
    }
    #[inline]
    pub fn as_ptr(&self) -> *const T {
        self as *const _ as *const T
    }
    #[inline]
    pub fn as_mut_ptr(&mut self) -> *mut T {
        self as *mut _ as *mut T
    }
    #[inline]
    pub unsafe fn as_slice(&self, len: usize) -> &[T] {
        unsafe { ::core::slice::from_raw_parts(self.as_ptr(), len) }
    }
    #[inline]
    pub unsafe fn as_mut_slice(&mut self, len: usize) -> &mut [T] {
        unsafe { ::core::slice::from_raw_parts_mut(self.as_mut_ptr(), len) }
    }
}
impl<T> ::core::fmt::Debug for __IncompleteArrayField<T> {
    fn fmt(&self, fmt: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        fmt.write_str("__IncompleteArrayField")
    }
}
impl mach_port_qos {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn name(&self) -> ::core::ffi::c_uint {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_name(&mut self, val: ::core::ffi::c_uint) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn name_raw(this: *const Self) -> ::core::ffi::c_uint {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 4usize],
                >>::raw_get_const::<
                    0usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u32,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set_name_raw(this: *mut Self, val: ::core::ffi::c_uint) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 4usize],
            >>::raw_set_const::<
                0usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn prealloc(&self) -> ::core::ffi::c_uint {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_prealloc(&mut self, val: ::core::ffi::c_uint) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn prealloc_raw(this: *const Self) -> ::core::ffi::c_uint {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 4usize],
                >>::raw_get_const::<
                    1usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u32,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set_prealloc_raw(this: *mut Self, val: ::core::ffi::c_uint) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 4usize],
            >>::raw_set_const::<
                1usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn pad1(&self) -> boolean_t {
        let value: boolean_t = {
            unsafe {
                ::core::mem::transmute(
                    self._bitfield_1.get_const::<2usize, 30u8>() as u32,
                )
            }
        };
        let above = <boolean_t>::BITS - 30;
        (value << above) >> above
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_pad1(&mut self, val: boolean_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn pad1_raw(this: *const Self) -> boolean_t {
        let value: boolean_t = {
            unsafe {
                ::core::mem::transmute(
                    <__BindgenBitfieldUnit<
                        [u8; 4usize],
                    >>::raw_get_const::<
                        2usize,
                        30u8,
                    >(::core::ptr::addr_of!((* this)._bitfield_1)) as u32,
                )
            }
        };
        let above = <boolean_t>::BITS - 30;
        (value << above) >> above
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set_pad1_raw(this: *mut Self, val: boolean_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 4usize],
            >>::raw_set_const::<
                2usize,
                30u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn new_bitfield_1(
        name: ::core::ffi::c_uint,
        prealloc: ::core::ffi::c_uint,
        pad1: boolean_t,
    ) -> __BindgenBitfieldUnit<[u8; 4usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 4usize]> = Default::default();
        __bindgen_bitfield_unit
            .set_const::<
                0usize,
                1u8,
            >({
                let name: u32 = unsafe { ::core::mem::transmute(name) };
                name as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                1usize,
                1u8,
            >({
                let prealloc: u32 = unsafe { ::core::mem::transmute(prealloc) };
                prealloc as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                2usize,
                30u8,
            >({
                let pad1: u32 = unsafe { ::core::mem::transmute(pad1) };
                pad1 as u64
            });
        __bindgen_bitfield_unit
    }
}
impl Default for mach_service_port_info {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for mach_port_options__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for mach_port_options {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for mach_vm_range_recipe_v1_t {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl mach_vm_range_recipe_v1_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn flags(&self) -> mach_vm_range_flags_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 48u8>() as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_flags(&mut self, val: mach_vm_range_flags_t) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 48u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn flags_raw(this: *const Self) -> mach_vm_range_flags_t {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 8usize],
                >>::raw_get_const::<
                    0usize,
                    48u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u64,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set_flags_raw(this: *mut Self, val: mach_vm_range_flags_t) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 8usize],
            >>::raw_set_const::<
                0usize,
                48u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn range_tag(&self) -> mach_vm_range_tag_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<48usize, 8u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_range_tag(&mut self, val: mach_vm_range_tag_t) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<48usize, 8u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn range_tag_raw(this: *const Self) -> mach_vm_range_tag_t {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 8usize],
                >>::raw_get_const::<
                    48usize,
                    8u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set_range_tag_raw(this: *mut Self, val: mach_vm_range_tag_t) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 8usize],
            >>::raw_set_const::<
                48usize,
                8u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn vm_tag(&self) -> u8 {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<56usize, 8u8>() as u8)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_vm_tag(&mut self, val: u8) {
        unsafe {
            let val: u8 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<56usize, 8u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn vm_tag_raw(this: *const Self) -> u8 {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 8usize],
                >>::raw_get_const::<
                    56usize,
                    8u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u8,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set_vm_tag_raw(this: *mut Self, val: u8) {
        unsafe {
            let val: u8 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 8usize],
            >>::raw_set_const::<
                56usize,
                8u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn new_bitfield_1(
        flags: mach_vm_range_flags_t,
        range_tag: mach_vm_range_tag_t,
        vm_tag: u8,
    ) -> __BindgenBitfieldUnit<[u8; 8usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 8usize]> = Default::default();
        __bindgen_bitfield_unit
            .set_const::<
                0usize,
                48u8,
            >({
                let flags: u64 = unsafe { ::core::mem::transmute(flags) };
                flags as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                48usize,
                8u8,
            >({
                let range_tag: u16 = unsafe { ::core::mem::transmute(range_tag) };
                range_tag as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                56usize,
                8u8,
            >({
                let vm_tag: u8 = unsafe { ::core::mem::transmute(vm_tag) };
                vm_tag as u64
            });
        __bindgen_bitfield_unit
    }
}
impl mach_msg_type_descriptor_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl mach_msg_port_descriptor_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn disposition(&self) -> mach_msg_type_name_t {
        self.disposition as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_disposition(&mut self, val: mach_msg_type_name_t) {
        self.disposition = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl mach_msg_ool_descriptor32_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn deallocate(&self) -> boolean_t {
        let value: boolean_t = { self.deallocate as _ };
        let above = <boolean_t>::BITS - 8;
        (value << above) >> above
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_deallocate(&mut self, val: boolean_t) {
        self.deallocate = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn copy(&self) -> mach_msg_copy_options_t {
        self.copy as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_copy(&mut self, val: mach_msg_copy_options_t) {
        self.copy = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl mach_msg_ool_descriptor64_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn deallocate(&self) -> boolean_t {
        let value: boolean_t = { self.deallocate as _ };
        let above = <boolean_t>::BITS - 8;
        (value << above) >> above
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_deallocate(&mut self, val: boolean_t) {
        self.deallocate = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn copy(&self) -> mach_msg_copy_options_t {
        self.copy as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_copy(&mut self, val: mach_msg_copy_options_t) {
        self.copy = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl Default for mach_msg_ool_descriptor_t {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl mach_msg_ool_descriptor_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn deallocate(&self) -> boolean_t {
        let value: boolean_t = { self.deallocate as _ };
        let above = <boolean_t>::BITS - 8;
        (value << above) >> above
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_deallocate(&mut self, val: boolean_t) {
        self.deallocate = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn copy(&self) -> mach_msg_copy_options_t {
        self.copy as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_copy(&mut self, val: mach_msg_copy_options_t) {
        self.copy = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl mach_msg_ool_ports_descriptor32_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn deallocate(&self) -> boolean_t {
        let value: boolean_t = { self.deallocate as _ };
        let above = <boolean_t>::BITS - 8;
        (value << above) >> above
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_deallocate(&mut self, val: boolean_t) {
        self.deallocate = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn copy(&self) -> mach_msg_copy_options_t {
        self.copy as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_copy(&mut self, val: mach_msg_copy_options_t) {
        self.copy = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn disposition(&self) -> mach_msg_type_name_t {
        self.disposition as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_disposition(&mut self, val: mach_msg_type_name_t) {
        self.disposition = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl mach_msg_ool_ports_descriptor64_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn deallocate(&self) -> boolean_t {
        let value: boolean_t = { self.deallocate as _ };
        let above = <boolean_t>::BITS - 8;
        (value << above) >> above
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_deallocate(&mut self, val: boolean_t) {
        self.deallocate = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn copy(&self) -> mach_msg_copy_options_t {
        self.copy as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_copy(&mut self, val: mach_msg_copy_options_t) {
        self.copy = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn disposition(&self) -> mach_msg_type_name_t {
        self.disposition as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_disposition(&mut self, val: mach_msg_type_name_t) {
        self.disposition = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl Default for mach_msg_ool_ports_descriptor_t {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl mach_msg_ool_ports_descriptor_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn deallocate(&self) -> boolean_t {
        let value: boolean_t = { self.deallocate as _ };
        let above = <boolean_t>::BITS - 8;
        (value << above) >> above
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_deallocate(&mut self, val: boolean_t) {
        self.deallocate = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn copy(&self) -> mach_msg_copy_options_t {
        self.copy as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_copy(&mut self, val: mach_msg_copy_options_t) {
        self.copy = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn disposition(&self) -> mach_msg_type_name_t {
        self.disposition as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_disposition(&mut self, val: mach_msg_type_name_t) {
        self.disposition = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl mach_msg_guarded_port_descriptor32_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn flags(&self) -> mach_msg_guard_flags_t {
        self.flags as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_flags(&mut self, val: mach_msg_guard_flags_t) {
        self.flags = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn disposition(&self) -> mach_msg_type_name_t {
        self.disposition as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_disposition(&mut self, val: mach_msg_type_name_t) {
        self.disposition = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl mach_msg_guarded_port_descriptor64_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn flags(&self) -> mach_msg_guard_flags_t {
        self.flags as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_flags(&mut self, val: mach_msg_guard_flags_t) {
        self.flags = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn disposition(&self) -> mach_msg_type_name_t {
        self.disposition as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_disposition(&mut self, val: mach_msg_type_name_t) {
        self.disposition = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl mach_msg_guarded_port_descriptor_t {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn flags(&self) -> mach_msg_guard_flags_t {
        self.flags as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_flags(&mut self, val: mach_msg_guard_flags_t) {
        self.flags = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn disposition(&self) -> mach_msg_type_name_t {
        self.disposition as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_disposition(&mut self, val: mach_msg_type_name_t) {
        self.disposition = val as _;
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn type_(&self) -> mach_msg_descriptor_type_t {
        self.type_ as _
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set_type(&mut self, val: mach_msg_descriptor_type_t) {
        self.type_ = val as _;
    }
}
impl Default for mach_msg_descriptor_t {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for mach_msg_empty_t {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __darwin_arm_vfp_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __darwin_arm_sve_z_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __darwin_arm_sme_za_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __darwin_arm_sme2_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for arm_unified_thread_state__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for arm_unified_thread_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for mach_voucher_attr_recipe_data {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for processor_basic_info__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for processor_basic_info {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for task_shared_region_info {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for task_category_policy {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for thread_extended_info {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for routine_descriptor {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for mig_subsystem {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for mig_symtab {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for zone_name {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for mach_zone_name {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for mach_memory_info {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for lockgroup_info {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for rpc_routine_descriptor {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for rpc_signature {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for rpc_subsystem {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub use self::task_role as task_role_t;
unsafe extern "C" {
    /// Send right to the bootstrap port of the process, for the functions of `servers/bootstrap.h`.
    ///
    /// The library sets it at start from the special port [`TASK_BOOTSTRAP_PORT`](crate::TASK_BOOTSTRAP_PORT) and owns its reference. [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) in a
    /// process without a bootstrap namespace.
    pub static mut bootstrap_port: mach_port_t;
    /// Takes the receive right of the service `service_name` from launchd and stores its name in `*sp`.
    ///
    /// The name is searched in the caller's own namespace only, not in its parents. Messages that clients sent before the
    /// check-in are in the queue. When the receive right dies, launchd gets it back together with the queue, so the name
    /// survives a crash of the server; with `ResetAtClose` in the property list launchd makes a new port instead. If no job
    /// declares the name, launchd makes a port for the caller; that name disappears when the port dies.
    ///
    /// Rights: on success the caller owns the receive right and gets no send right. launchd keeps a send right. Release the
    /// right with [`mach_port_destruct`](crate::mach_port_destruct()) or [`mach_port_mod_refs`](crate::mach_port_mod_refs()), never with [`mach_port_deallocate`](crate::mach_port_deallocate()). The make-send count, the
    /// sequence number and the context of the port are zero after the move.
    ///
    /// Errors: [`BOOTSTRAP_NOT_PRIVILEGED`](crate::BOOTSTRAP_NOT_PRIVILEGED) if another job owns the name, the caller is not the process that launchd started for
    /// the job (but its child, for example), or the sandbox forbids it; [`BOOTSTRAP_SERVICE_ACTIVE`](crate::BOOTSTRAP_SERVICE_ACTIVE) if the caller's job has the
    /// right already; [`BOOTSTRAP_NO_MEMORY`](crate::BOOTSTRAP_NO_MEMORY); [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if `bp` is not a live bootstrap port.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    pub fn bootstrap_check_in(
        bp: mach_port_t,
        service_name: *const ::core::ffi::c_char,
        sp: *mut mach_port_t,
    ) -> kern_return_t;
    /// Finds the service `service_name` and stores a send right to its port in `*sp`.
    ///
    /// The search covers the caller's namespace and its parents up to the root. It blocks until launchd answers and has no
    /// timeout. The service is found whether or not its server runs, except services that are hidden until their server checks
    /// in. A server that dies between the look-up and the reply can turn `*sp` into [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD).
    ///
    /// Rights: on success the caller owns one user reference of the send right, released with [`mach_port_deallocate`](crate::mach_port_deallocate()). A second
    /// look-up returns the same name with one more reference. `*sp` is not written on failure.
    ///
    /// Errors: [`BOOTSTRAP_UNKNOWN_SERVICE`](crate::BOOTSTRAP_UNKNOWN_SERVICE) if no job declares or registered the name, or it is hidden and its server is not
    /// running; [`BOOTSTRAP_NOT_PRIVILEGED`](crate::BOOTSTRAP_NOT_PRIVILEGED) if the sandbox forbids the look-up, whether or not the name exists;
    /// [`BOOTSTRAP_NO_MEMORY`](crate::BOOTSTRAP_NO_MEMORY); [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if `bp` is not a live bootstrap port; [`MIG_SERVER_DIED`](crate::MIG_SERVER_DIED) if the bootstrap
    /// server died before it answered.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    pub fn bootstrap_look_up(
        bp: mach_port_t,
        service_name: *const ::core::ffi::c_char,
        sp: *mut mach_port_t,
    ) -> kern_return_t;
    /// Stores the bootstrap port of the namespace above `bp` in `*parent_port`.
    ///
    /// At the root the answer is the root port itself. The call needs no privilege in launchd-842.
    ///
    /// Rights: on success the caller owns one send right, released with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`BOOTSTRAP_NO_MEMORY`](crate::BOOTSTRAP_NO_MEMORY) if launchd cannot tell which job the caller belongs to; [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if `bp`
    /// is not a live bootstrap port.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    pub fn bootstrap_parent(
        bp: mach_port_t,
        parent_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// Returns the text of a bootstrap code, or of any other code through [`mach_error_string`](crate::mach_error_string()).
    ///
    /// The string is static; do not free it. [`BOOTSTRAP_NO_CHILDREN`](crate::BOOTSTRAP_NO_CHILDREN) has no text of its own.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    pub fn bootstrap_strerror(r: kern_return_t) -> *const ::core::ffi::c_char;
    /// Creates a job that runs `server_cmd` as `server_uid` and stores its private bootstrap port in `*server_port`.
    ///
    /// Names that are checked in through that port belong to the new job. `server_cmd` is split at blanks; double quotes and
    /// backslashes quote. With `on_demand` true the server starts when a message waits for it, otherwise at once and again
    /// after each exit. The job is removed when it has no services left or exits without a check-in.
    ///
    /// Rights: on success the caller owns one send right to the job's bootstrap port, released with [`mach_port_deallocate`](crate::mach_port_deallocate()). The
    /// port closes when its last send right is gone.
    ///
    /// Errors: [`BOOTSTRAP_NOT_PRIVILEGED`](crate::BOOTSTRAP_NOT_PRIVILEGED) if the caller may not create jobs; [`BOOTSTRAP_NO_MEMORY`](crate::BOOTSTRAP_NO_MEMORY) if the command is empty or
    /// cannot be parsed.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    #[cfg_attr(
        any(target_os = "macos", not(target_vendor = "apple")),
        deprecated(since = "macOS 10.10")
    )]
    #[cfg_attr(
        any(target_os = "ios", target_os = "tvos", target_os = "watchos"),
        deprecated(since = "iOS 7.0")
    )]
    pub fn bootstrap_create_server(
        bp: mach_port_t,
        server_cmd: *mut ::core::ffi::c_char,
        server_uid: uid_t,
        on_demand: boolean_t,
        server_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// Creates a namespace below `bp` and stores its bootstrap port in `*subset_port`.
    ///
    /// Names registered in the subset are invisible outside it; look-ups in the subset also search the parents. The subset and
    /// its services disappear when `requestor_port` dies. Set the new port with [`task_set_special_port`](crate::task_set_special_port()) before spawning the
    /// processes that shall live in it.
    ///
    /// Rights: `requestor_port` must name a send right; launchd receives a copy. On success the caller owns one send right to
    /// the subset, released with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`BOOTSTRAP_NOT_PRIVILEGED`](crate::BOOTSTRAP_NOT_PRIVILEGED) if `requestor_port` is [`MACH_PORT_NULL`](crate::MACH_PORT_NULL); [`BOOTSTRAP_NO_MEMORY`](crate::BOOTSTRAP_NO_MEMORY) if subsets are nested
    /// more than 100 levels deep; [`BOOTSTRAP_UNKNOWN_SERVICE`](crate::BOOTSTRAP_UNKNOWN_SERVICE) if the parent is shutting down.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    #[cfg_attr(
        any(target_os = "macos", not(target_vendor = "apple")),
        deprecated(since = "macOS 10.10")
    )]
    #[cfg_attr(
        any(target_os = "ios", target_os = "tvos", target_os = "watchos"),
        deprecated(since = "iOS 7.0")
    )]
    pub fn bootstrap_subset(
        bp: mach_port_t,
        requestor_port: mach_port_t,
        subset_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// Checks in `service_name`, drops the receive right, and looks the name up again into `*sp`.
    ///
    /// For a service that a property list declares, the receive right returns to launchd and the look-up succeeds. For an
    /// undeclared name the service dies with the receive right, so the look-up can fail.
    ///
    /// Rights: on success the caller owns one send right, released with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: those of [`bootstrap_check_in`](crate::bootstrap_check_in()) and [`bootstrap_look_up`](crate::bootstrap_look_up()).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    #[cfg_attr(
        any(target_os = "macos", not(target_vendor = "apple")),
        deprecated(since = "macOS 10.6")
    )]
    #[cfg_attr(
        any(target_os = "ios", target_os = "tvos", target_os = "watchos"),
        deprecated(since = "iOS 7.0")
    )]
    pub fn bootstrap_create_service(
        bp: mach_port_t,
        service_name: *mut ::core::ffi::c_char,
        sp: *mut mach_port_t,
    ) -> kern_return_t;
    /// Adds one user reference to `bp` and stores the same name in `*unpriv_port`.
    ///
    /// The library does this without a message to launchd; nothing loses a privilege.
    ///
    /// Rights: the caller owns the added reference, released with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    #[cfg_attr(
        any(target_os = "macos", not(target_vendor = "apple")),
        deprecated(since = "macOS 10.5")
    )]
    #[cfg_attr(
        any(target_os = "ios", target_os = "tvos", target_os = "watchos"),
        deprecated(since = "iOS 7.0")
    )]
    pub fn bootstrap_unprivileged(
        bp: mach_port_t,
        unpriv_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// Publishes the port `sp` under the name `service_name` in the caller's namespace.
    ///
    /// Only the caller's own namespace is checked, so a name in a subset may shadow a name of its parent. The name disappears
    /// when the port dies. With `sp` equal to [`MACH_PORT_NULL`](crate::MACH_PORT_NULL), removes an inactive service that the caller's job owns; that
    /// succeeds for an unknown name too.
    ///
    /// Rights: `sp` must name a send right. launchd receives a copy; the caller keeps its send right and its receive right.
    ///
    /// Errors: [`BOOTSTRAP_NOT_PRIVILEGED`](crate::BOOTSTRAP_NOT_PRIVILEGED) if another job has the name, the name is declared by the caller's job and not checked
    /// in, or the sandbox forbids it; [`BOOTSTRAP_SERVICE_ACTIVE`](crate::BOOTSTRAP_SERVICE_ACTIVE) if the caller's job has registered the name already;
    /// [`BOOTSTRAP_NO_MEMORY`](crate::BOOTSTRAP_NO_MEMORY) if `sp` is dead.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    #[cfg_attr(
        any(target_os = "macos", not(target_vendor = "apple")),
        deprecated(since = "macOS 10.5")
    )]
    #[cfg_attr(
        any(target_os = "ios", target_os = "tvos", target_os = "watchos"),
        deprecated(since = "iOS 7.0")
    )]
    pub fn bootstrap_register(
        bp: mach_port_t,
        service_name: *mut ::core::ffi::c_char,
        sp: mach_port_t,
    ) -> kern_return_t;
    /// Stores in `*service_active` whether the service `service_name` has a server.
    ///
    /// This is not a query: the library looks the name up, then tries to check in and drops the right again. A caller that does
    /// not own the service gets [`BOOTSTRAP_STATUS_ACTIVE`](crate::BOOTSTRAP_STATUS_ACTIVE) for every name that can be looked up, even if no server runs. For the
    /// owner of a service with `ResetAtClose`, the call destroys the queue. [`BOOTSTRAP_STATUS_INACTIVE`](crate::BOOTSTRAP_STATUS_INACTIVE) is never reported.
    ///
    /// Rights: the caller gets none.
    ///
    /// Errors: those of [`bootstrap_look_up`](crate::bootstrap_look_up()).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<servers/bootstrap.h>`.
    #[cfg_attr(
        any(target_os = "macos", not(target_vendor = "apple")),
        deprecated(since = "macOS 10.5")
    )]
    #[cfg_attr(
        any(target_os = "ios", target_os = "tvos", target_os = "watchos"),
        deprecated(since = "iOS 7.0")
    )]
    pub fn bootstrap_status(
        bp: mach_port_t,
        service_name: *mut ::core::ffi::c_char,
        service_active: *mut bootstrap_status_t,
    ) -> kern_return_t;
    /// Security token of messages from the kernel: user 0, group 1.
    pub static KERNEL_SECURITY_TOKEN: security_token_t;
    /// Audit token of messages from the kernel: all words 0.
    pub static KERNEL_AUDIT_TOKEN: audit_token_t;
    /// Sends the message in `msg` and receives into `rcv_msg`, otherwise as [`mach_msg`](crate::mach_msg()).
    ///
    /// With a null `rcv_msg` it receives into `msg`. Current kernels ignore `rcv_limit`, and [`MACH_RCV_OVERWRITE`](crate::MACH_RCV_OVERWRITE) is 0: the
    /// receive buffer does not direct where out-of-line memory goes.
    ///
    /// Rights, Units, Errors: as for [`mach_msg`](crate::mach_msg()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_overwrite(
        msg: *mut mach_msg_header_t,
        option: mach_msg_option_t,
        send_size: mach_msg_size_t,
        rcv_size: mach_msg_size_t,
        rcv_name: mach_port_name_t,
        timeout: mach_msg_timeout_t,
        notify: mach_port_name_t,
        rcv_msg: *mut mach_msg_header_t,
        rcv_limit: mach_msg_size_t,
    ) -> mach_msg_return_t;
    /// Sends the message in `msg`, receives one into the same buffer, or does the two in this order.
    ///
    /// `option` combines [`MACH_SEND_MSG`](crate::MACH_SEND_MSG) and [`MACH_RCV_MSG`](crate::MACH_RCV_MSG) with the other `MACH_SEND_*` and `MACH_RCV_*` options. With neither
    /// it returns [`MACH_MSG_SUCCESS`](crate::MACH_MSG_SUCCESS) and does nothing. `rcv_name` is a receive right or a port set. `notify` is
    /// [`MACH_PORT_NULL`](crate::MACH_PORT_NULL), or a priority with [`MACH_SEND_OVERRIDE`](crate::MACH_SEND_OVERRIDE). The library repeats an interrupted call with its full
    /// timeout, unless [`MACH_SEND_INTERRUPT`](crate::MACH_SEND_INTERRUPT) or [`MACH_RCV_INTERRUPT`](crate::MACH_RCV_INTERRUPT) is set.
    ///
    /// Units: `send_size` and `rcv_size` are bytes; `timeout` is milliseconds and counts only with [`MACH_SEND_TIMEOUT`](crate::MACH_SEND_TIMEOUT) or
    /// [`MACH_RCV_TIMEOUT`](crate::MACH_RCV_TIMEOUT). With 0 the call does not block. One value applies to each half.
    ///
    /// Rights: a successful send consumes what the dispositions move: `MACH_MSG_TYPE_MOVE_*` rights and memory with the
    /// deallocate flag. A successful receive gives the caller the reply right, one reference for each send right, a new name
    /// for each send-once right, and all out-of-line memory.
    ///
    /// | send error | the caller's rights |
    /// |---|---|
    /// | [`MACH_SEND_TIMED_OUT`](crate::MACH_SEND_TIMED_OUT), [`MACH_SEND_INTERRUPTED`](crate::MACH_SEND_INTERRUPTED), [`MACH_SEND_NO_BUFFER`](crate::MACH_SEND_NO_BUFFER) for a full queue | owned by the caller again: the kernel has written the message back, with new names for send-once rights and new addresses for memory |
    /// | [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST), [`MACH_SEND_INVALID_REPLY`](crate::MACH_SEND_INVALID_REPLY), and every error of the header or of a size | untouched |
    /// | [`MACH_SEND_INVALID_RIGHT`](crate::MACH_SEND_INVALID_RIGHT), [`MACH_SEND_INVALID_MEMORY`](crate::MACH_SEND_INVALID_MEMORY) | rights of the header and of earlier descriptors are destroyed; later ones are untouched |
    /// | [`MACH_SEND_NO_GRANT_DEST`](crate::MACH_SEND_NO_GRANT_DEST), [`MACH_SEND_MSG_FILTERED`](crate::MACH_SEND_MSG_FILTERED) | rights of the header are destroyed |
    ///
    /// A destination that dies while the message is on its way is not an error: the call succeeds and the message is destroyed.
    /// The receive half is skipped after a send error.
    ///
    /// Errors when sending: [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if the destination is not a right, is dead, or does not fit its
    /// disposition; [`MACH_SEND_TIMED_OUT`](crate::MACH_SEND_TIMED_OUT) if the queue stayed full; [`MACH_SEND_MSG_TOO_SMALL`](crate::MACH_SEND_MSG_TOO_SMALL) if the size is below 24, not a
    /// multiple of 4, or too small for the descriptors; [`MACH_SEND_TOO_LARGE`](crate::MACH_SEND_TOO_LARGE); [`MACH_SEND_INVALID_HEADER`](crate::MACH_SEND_INVALID_HEADER);
    /// [`MACH_SEND_INVALID_REPLY`](crate::MACH_SEND_INVALID_REPLY); [`MACH_SEND_INVALID_RIGHT`](crate::MACH_SEND_INVALID_RIGHT); [`MACH_SEND_INVALID_MEMORY`](crate::MACH_SEND_INVALID_MEMORY); [`MACH_SEND_INVALID_TYPE`](crate::MACH_SEND_INVALID_TYPE).
    ///
    /// Errors when receiving: [`MACH_RCV_TIMED_OUT`](crate::MACH_RCV_TIMED_OUT); [`MACH_RCV_TOO_LARGE`](crate::MACH_RCV_TOO_LARGE), which destroys the message unless [`MACH_RCV_LARGE`](crate::MACH_RCV_LARGE) is
    /// set; [`MACH_RCV_INVALID_NAME`](crate::MACH_RCV_INVALID_NAME) if `rcv_name` is not a receive right or port set; [`MACH_RCV_PORT_CHANGED`](crate::MACH_RCV_PORT_CHANGED) if the right was
    /// destroyed or moved while the thread waited; [`MACH_RCV_INVALID_DATA`](crate::MACH_RCV_INVALID_DATA) if the buffer cannot be written;
    /// [`MACH_RCV_HEADER_ERROR`](crate::MACH_RCV_HEADER_ERROR) and [`MACH_RCV_BODY_ERROR`](crate::MACH_RCV_BODY_ERROR) if rights or memory could not be delivered.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg(
        msg: *mut mach_msg_header_t,
        option: mach_msg_option_t,
        send_size: mach_msg_size_t,
        rcv_size: mach_msg_size_t,
        rcv_name: mach_port_name_t,
        timeout: mach_msg_timeout_t,
        notify: mach_port_name_t,
    ) -> mach_msg_return_t;
    /// Releases one user reference of the voucher `voucher`, as [`mach_port_deallocate`](crate::mach_port_deallocate()) does.
    ///
    /// Errors: those of [`mach_port_deallocate`](crate::mach_port_deallocate()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_voucher_deallocate(voucher: mach_port_name_t) -> kern_return_t;
    /// Page size of the caller in bytes.
    pub static mut vm_page_size: vm_size_t;
    /// [`vm_page_size`](crate::vm_page_size) minus 1: the bits of an address within a page.
    pub static mut vm_page_mask: vm_size_t;
    /// Logarithm to the base 2 of [`vm_page_size`](crate::vm_page_size).
    pub static mut vm_page_shift: ::core::ffi::c_int;
    /// Page size of the kernel in bytes.
    pub static mut vm_kernel_page_size: vm_size_t;
    /// [`vm_kernel_page_size`](crate::vm_kernel_page_size) minus 1.
    pub static mut vm_kernel_page_mask: vm_size_t;
    /// Logarithm to the base 2 of [`vm_kernel_page_size`](crate::vm_kernel_page_size).
    pub static mut vm_kernel_page_shift: ::core::ffi::c_int;
    /// Representation of this machine: little-endian integers, ASCII, IEEE floating point.
    pub static mut NDR_record: NDR_record_t;
    /// Returns the receive right that the calling thread uses for replies, and makes it when it is first needed.
    ///
    /// Rights: the library owns the receive right. The caller must not release it, except through [`mig_dealloc_reply_port`](crate::mig_dealloc_reply_port()).
    ///
    /// Errors: aborts the process if the kernel cannot make the port.
    pub fn mig_get_reply_port() -> mach_port_t;
    /// Destroys the calling thread's reply port; the next call makes a new one.
    ///
    /// Call it if a late reply can still arrive, for example after a timeout.
    ///
    /// Rights: the receive right is gone. If `reply_port` is another name than the cached one, that name is released too, as
    /// with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    pub fn mig_dealloc_reply_port(reply_port: mach_port_t);
    /// Does nothing; stubs call it after each use of the reply port.
    pub fn mig_put_reply_port(reply_port: mach_port_t);
    /// Copies at most `len` - 1 bytes of `src` to `dest`, and always terminates it.
    ///
    /// Returns the number of bytes with the NUL: `len` if the string was truncated, 0 if `len` is not positive.
    pub fn mig_strncpy(
        dest: *mut ::core::ffi::c_char,
        src: *const ::core::ffi::c_char,
        len: ::core::ffi::c_int,
    ) -> ::core::ffi::c_int;
    /// As [`mig_strncpy`](crate::mig_strncpy()), and fills the rest of `dest` with zeros.
    ///
    /// Returns 0 if `dest` or `src` is null. With a null `src` all of `dest` is zeros.
    pub fn mig_strncpy_zerofill(
        dest: *mut ::core::ffi::c_char,
        src: *const ::core::ffi::c_char,
        len: ::core::ffi::c_int,
    ) -> ::core::ffi::c_int;
    /// Allocates memory with [`vm_allocate`](crate::vm_allocate()) and stores its address in the first argument, 0 on failure.
    ///
    /// Rights: the caller owns the memory and releases it with [`mig_deallocate`](crate::mig_deallocate()) or [`vm_deallocate`](crate::vm_deallocate()).
    ///
    /// Units: bytes.
    pub fn mig_allocate(arg1: *mut vm_address_t, arg2: vm_size_t);
    /// Releases memory with [`vm_deallocate`](crate::vm_deallocate()) and ignores the result.
    ///
    /// Units: bytes.
    pub fn mig_deallocate(arg1: vm_address_t, arg2: vm_size_t);
    /// Set the time of `clock_ctrl`; current kernels do not implement it.
    pub fn clock_set_time(
        clock_ctrl: clock_ctrl_t,
        new_time: mach_timespec_t,
    ) -> kern_return_t;
    /// Set an attribute of `clock_ctrl`; current kernels do not implement it.
    pub fn clock_set_attributes(
        clock_ctrl: clock_ctrl_t,
        flavor: clock_flavor_t,
        clock_attr: clock_attr_t,
        clock_attrCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Copies a text about the start of the system to `boot_info`, an array of [`KERNEL_BOOT_INFO_MAX`](crate::KERNEL_BOOT_INFO_MAX) bytes.
    pub fn host_get_boot_info(
        host_priv: host_priv_t,
        boot_info: *mut ::core::ffi::c_char,
    ) -> kern_return_t;
    /// Restarts the machine at once, or stops it if `options` contains `HOST_REBOOT_HALT`.
    ///
    /// Files are not synchronised. Use the system's `reboot`.
    pub fn host_reboot(
        host_priv: host_priv_t,
        options: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Stores the statistics that [`host_statistics`](crate::host_statistics()) stores.
    ///
    /// Errors: those of [`host_statistics`](crate::host_statistics()).
    pub fn host_priv_statistics(
        host_priv: host_priv_t,
        flavor: host_flavor_t,
        host_info_out: host_info_t,
        host_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Reads and sets the memory manager for anonymous memory; for the system.
    pub fn host_default_memory_manager(
        host_priv: host_priv_t,
        default_manager: *mut memory_object_default_t,
        cluster_size: memory_object_cluster_size_t,
    ) -> kern_return_t;
    /// Wires `size` bytes at `address` of `task` in memory, or releases them if `desired_access` is [`VM_PROT_NONE`](crate::VM_PROT_NONE).
    ///
    /// The calls count: each wiring needs its release. Use `mlock` in programs.
    ///
    /// Errors: [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK) if `task` is not a task; [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if a part of the range is not mapped.
    ///
    /// Units: bytes, extended to pages.
    pub fn vm_wire(
        host_priv: host_priv_t,
        task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        desired_access: vm_prot_t,
    ) -> kern_return_t;
    /// Marked a thread as important for paging; current kernels do not implement it.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED).
    pub fn thread_wire(
        host_priv: host_priv_t,
        thread: thread_act_t,
        wired: boolean_t,
    ) -> kern_return_t;
    /// Allocated physically contiguous memory; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn vm_allocate_cpm(
        host_priv: host_priv_t,
        task: vm_map_t,
        address: *mut vm_address_t,
        size: vm_size_t,
        flags: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Lists the control ports of all processors in a new array.
    ///
    /// Rights: the caller owns one reference of each port, and the array. Release each port with [`mach_port_deallocate`](crate::mach_port_deallocate()), and
    /// the array with [`vm_deallocate`](crate::vm_deallocate()) and the size of [`mach_port_t`](crate::mach_port_t) times the count.
    ///
    /// Errors: [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    pub fn host_processors(
        host_priv: host_priv_t,
        out_processor_list: *mut processor_array_t,
        out_processor_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Returned the control port of a clock; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn host_get_clock_control(
        host_priv: host_priv_t,
        clock_id: clock_id_t,
        clock_ctrl: *mut clock_ctrl_t,
    ) -> kern_return_t;
    /// Loaded a kernel module; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn kmod_create(
        host_priv: host_priv_t,
        info: vm_address_t,
        module: *mut kmod_t,
    ) -> kern_return_t;
    /// Unloaded a kernel module; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn kmod_destroy(host_priv: host_priv_t, module: kmod_t) -> kern_return_t;
    /// Controlled a kernel module; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn kmod_control(
        host_priv: host_priv_t,
        module: kmod_t,
        flavor: kmod_control_flavor_t,
        data: *mut kmod_args_t,
        dataCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores a send right for the host's special port `which` in `*port`.
    ///
    /// `which` is one of the constants of `<mach/host_special_ports.h>`; `node` is [`HOST_LOCAL_NODE`](crate::HOST_LOCAL_NODE). An unset port is
    /// [`MACH_PORT_NULL`](crate::MACH_PORT_NULL).
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for the security port or a number out of range.
    pub fn host_get_special_port(
        host_priv: host_priv_t,
        node: ::core::ffi::c_int,
        which: ::core::ffi::c_int,
        port: *mut mach_port_t,
    ) -> kern_return_t;
    /// Sets the host's special port `which`.
    ///
    /// Rights: the caller keeps its right; the host makes a copy and releases the earlier one.
    ///
    /// Errors: [`KERN_NO_ACCESS`](crate::KERN_NO_ACCESS) if the caller is not launchd; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for a port that the kernel owns or a
    /// number out of range; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if the right is immovable.
    pub fn host_set_special_port(
        host_priv: host_priv_t,
        which: ::core::ffi::c_int,
        port: mach_port_t,
    ) -> kern_return_t;
    /// Sets the port that receives messages about exceptions that no thread or task handler handled.
    ///
    /// Rights: the caller keeps its right; each exception of the mask holds a copy.
    ///
    /// Errors: those of [`task_set_exception_ports`](crate::task_set_exception_ports()).
    pub fn host_set_exception_ports(
        host_priv: host_priv_t,
        exception_mask: exception_mask_t,
        new_port: mach_port_t,
        behavior: exception_behavior_t,
        new_flavor: thread_state_flavor_t,
    ) -> kern_return_t;
    /// Reads which ports, behaviors and flavors are set for the host, as [`task_get_exception_ports`](crate::task_get_exception_ports()) does for a task.
    ///
    /// Each of the four arrays needs room for [`EXC_TYPES_COUNT`](crate::EXC_TYPES_COUNT) entries; `*masksCnt` is a result only.
    ///
    /// Rights: the caller owns one reference per entry of `old_handlers`.
    ///
    /// Errors: those of [`task_get_exception_ports`](crate::task_get_exception_ports()).
    pub fn host_get_exception_ports(
        host_priv: host_priv_t,
        exception_mask: exception_mask_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers: exception_handler_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// Sets exception ports of the host and returns the earlier ones, in one step.
    ///
    /// Each of the four arrays needs room for [`EXC_TYPES_COUNT`](crate::EXC_TYPES_COUNT) entries; `*masksCnt` is a result only.
    ///
    /// Rights: the caller owns one reference per entry of `old_handlerss` and keeps its right `new_port`.
    ///
    /// Errors: those of [`task_set_exception_ports`](crate::task_set_exception_ports()).
    pub fn host_swap_exception_ports(
        host_priv: host_priv_t,
        exception_mask: exception_mask_t,
        new_port: mach_port_t,
        behavior: exception_behavior_t,
        new_flavor: thread_state_flavor_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlerss: exception_handler_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// Wires `size` bytes at `address` of `task` in memory as [`vm_wire`](crate::vm_wire()) does, with 64-bit addresses.
    ///
    /// Errors: those of [`vm_wire`](crate::vm_wire()).
    ///
    /// Units: bytes, extended to pages.
    pub fn mach_vm_wire(
        host_priv: host_priv_t,
        task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        desired_access: vm_prot_t,
    ) -> kern_return_t;
    /// Lists the names of all processor sets, of which current systems have one, in a new array.
    ///
    /// Rights: the caller owns one reference of each port, and the array. Release them as in [`host_processors`](crate::host_processors()).
    pub fn host_processor_sets(
        host_priv: host_priv_t,
        processor_sets: *mut processor_set_name_array_t,
        processor_setsCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores a send right for the control port of the processor set `set_name` in `*set`.
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `set_name` is not a processor set.
    pub fn host_processor_set_priv(
        host_priv: host_priv_t,
        set_name: processor_set_name_t,
        set: *mut processor_set_t,
    ) -> kern_return_t;
    /// Sets the server of user notifications, a special port of the host.
    ///
    /// Errors: those of [`host_set_special_port`](crate::host_set_special_port()); [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) on systems without user notifications.
    pub fn host_set_UNDServer(host: host_priv_t, server: UNDServerRef) -> kern_return_t;
    /// Stores a send right for the server of user notifications in `*server`.
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) on systems without user notifications.
    pub fn host_get_UNDServer(
        host: host_priv_t,
        server: *mut UNDServerRef,
    ) -> kern_return_t;
    /// Sends a request about kernel extensions, a property list, to the kernel.
    ///
    /// `*op_result` is the result of the request; the return value that of the call.
    ///
    /// Rights: the caller owns the memory at `*response_data` and `*log_data` and releases it with [`vm_deallocate`](crate::vm_deallocate()). The request
    /// is copied.
    pub fn kext_request(
        host_priv: host_priv_t,
        user_log_flags: u32,
        request_data: vm_offset_t,
        request_dataCnt: mach_msg_type_number_t,
        response_data: *mut vm_offset_t,
        response_dataCnt: *mut mach_msg_type_number_t,
        log_data: *mut vm_offset_t,
        log_dataCnt: *mut mach_msg_type_number_t,
        op_result: *mut kern_return_t,
    ) -> kern_return_t;
    /// Created a task with an identity; current kernels do not implement it.
    pub fn host_security_create_task_token(
        host_security: host_security_t,
        parent_task: task_t,
        sec_token: security_token_t,
        audit_token: audit_token_t,
        host: host_t,
        ledgers: ledger_array_t,
        ledgersCnt: mach_msg_type_number_t,
        inherit_memory: boolean_t,
        child_task: *mut task_t,
    ) -> kern_return_t;
    /// Set the security and audit token of `target_task`; current kernels do not implement it.
    pub fn host_security_set_task_token(
        host_security: host_security_t,
        target_task: task_t,
        sec_token: security_token_t,
        audit_token: audit_token_t,
        host: host_t,
    ) -> kern_return_t;
    /// Starts a processor that is off.
    pub fn processor_start(processor: processor_t) -> kern_return_t;
    /// Stops a processor.
    pub fn processor_exit(processor: processor_t) -> kern_return_t;
    /// Describes `processor` with the structure that `flavor` selects, and stores the host's port in `*host`.
    ///
    /// `*processor_info_outCnt` is the capacity on entry and the length on return, in words of 32 bits. The flavors are those
    /// of [`host_processor_info`](crate::host_processor_info()).
    ///
    /// Rights: the caller owns one reference of `*host`.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the count is too small; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another flavor.
    pub fn processor_info(
        processor: processor_t,
        flavor: processor_flavor_t,
        host: *mut host_t,
        processor_info_out: processor_info_t,
        processor_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sends a machine-specific command to `processor`.
    pub fn processor_control(
        processor: processor_t,
        processor_cmd: processor_info_t,
        processor_cmdCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Moved a processor to another set; current kernels have one set.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE).
    pub fn processor_assign(
        processor: processor_t,
        new_set: processor_set_t,
        wait: boolean_t,
    ) -> kern_return_t;
    /// Stores the name of the set of `processor` in `*assigned_set`.
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the processor is off.
    pub fn processor_get_assignment(
        processor: processor_t,
        assigned_set: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// Stores numbers of tasks and threads and the load of the set in `info_out`.
    ///
    /// `flavor` is [`PROCESSOR_SET_LOAD_INFO`](crate::PROCESSOR_SET_LOAD_INFO). `*info_outCnt` counts words of 32 bits.
    ///
    /// Errors: [`KERN_INVALID_PROCESSOR_SET`](crate::KERN_INVALID_PROCESSOR_SET) if `pset` is not the set; [`KERN_FAILURE`](crate::KERN_FAILURE) if the count is too small;
    /// [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another flavor.
    pub fn processor_set_statistics(
        pset: processor_set_name_t,
        flavor: processor_set_flavor_t,
        info_out: processor_set_info_t,
        info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Destroyed a set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn processor_set_destroy(set: processor_set_t) -> kern_return_t;
    /// Set the highest priority of a set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn processor_set_max_priority(
        processor_set: processor_set_t,
        max_priority: ::core::ffi::c_int,
        change_threads: boolean_t,
    ) -> kern_return_t;
    /// Enabled a policy of a set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn processor_set_policy_enable(
        processor_set: processor_set_t,
        policy: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Disabled a policy of a set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn processor_set_policy_disable(
        processor_set: processor_set_t,
        policy: ::core::ffi::c_int,
        change_threads: boolean_t,
    ) -> kern_return_t;
    /// Lists the control ports of all tasks in a new array.
    ///
    /// Tasks that the caller may not control are left out.
    ///
    /// Rights: the caller owns one reference of each port, and the array. Release each port with [`mach_port_deallocate`](crate::mach_port_deallocate()), and
    /// the array with [`vm_deallocate`](crate::vm_deallocate()) and the size of [`mach_port_t`](crate::mach_port_t) times the count.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if the port is not the control port of the set; [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    pub fn processor_set_tasks(
        processor_set: processor_set_t,
        task_list: *mut task_array_t,
        task_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Lists the control ports of the threads of all tasks in a new array.
    ///
    /// Errors: those of [`processor_set_tasks`](crate::processor_set_tasks()); [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) or [`KERN_FAILURE`](crate::KERN_FAILURE) on systems other than macOS.
    ///
    /// Rights: those of [`processor_set_tasks`](crate::processor_set_tasks()).
    pub fn processor_set_threads(
        processor_set: processor_set_t,
        thread_list: *mut thread_act_array_t,
        thread_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Set policies of a set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn processor_set_policy_control(
        pset: processor_set_t,
        flavor: processor_set_flavor_t,
        policy_info: processor_set_info_t,
        policy_infoCnt: mach_msg_type_number_t,
        change: boolean_t,
    ) -> kern_return_t;
    /// Describes the kernel stacks of the set's threads, on development systems.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) on release systems.
    pub fn processor_set_stack_usage(
        pset: processor_set_t,
        ltotal: *mut ::core::ffi::c_uint,
        space: *mut vm_size_t,
        resident: *mut vm_size_t,
        maxusage: *mut vm_size_t,
        maxstack: *mut vm_offset_t,
    ) -> kern_return_t;
    /// Describes the set `set_name` with the structure that `flavor` selects, and stores the host's port in `*host`.
    ///
    /// [`PROCESSOR_SET_BASIC_INFO`](crate::PROCESSOR_SET_BASIC_INFO) fills a [`processor_set_basic_info_data_t`](crate::processor_set_basic_info_data_t); the other flavors are defaults and limits of
    /// policies. `*info_outCnt` counts words of 32 bits.
    ///
    /// Rights: the caller owns one reference of `*host`.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the count is too small; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another flavor or set.
    pub fn processor_set_info(
        set_name: processor_set_name_t,
        flavor: ::core::ffi::c_int,
        host: *mut host_t,
        info_out: processor_set_info_t,
        info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Lists ports of the kind `flavor` of all tasks in a new array.
    ///
    /// `flavor` is [`TASK_FLAVOR_CONTROL`](crate::TASK_FLAVOR_CONTROL), [`TASK_FLAVOR_READ`](crate::TASK_FLAVOR_READ), [`TASK_FLAVOR_INSPECT`](crate::TASK_FLAVOR_INSPECT) or [`TASK_FLAVOR_NAME`](crate::TASK_FLAVOR_NAME).
    ///
    /// Rights: those of [`processor_set_tasks`](crate::processor_set_tasks()).
    ///
    /// Errors: those of [`processor_set_tasks`](crate::processor_set_tasks()).
    pub fn processor_set_tasks_with_flavor(
        processor_set: processor_set_t,
        flavor: mach_task_flavor_t,
        task_list: *mut task_array_t,
        task_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Wakes one thread that waits for `semaphore`, or increments the count if none waits.
    ///
    /// Rights: the caller keeps its right.
    pub fn semaphore_signal(semaphore: semaphore_t) -> kern_return_t;
    /// Wakes all threads that wait for `semaphore`; the count does not change if none waits.
    pub fn semaphore_signal_all(semaphore: semaphore_t) -> kern_return_t;
    /// Decrements the count of `semaphore`, or blocks until it is signalled.
    ///
    /// Errors: [`KERN_ABORTED`](crate::KERN_ABORTED) if the wait was interrupted. The system does not restart it.
    pub fn semaphore_wait(semaphore: semaphore_t) -> kern_return_t;
    /// Waits like [`semaphore_wait`](crate::semaphore_wait()), but at most for the duration `wait_time`.
    ///
    /// A duration of 0 polls: it decrements a positive count and does not block.
    ///
    /// Errors: [`KERN_OPERATION_TIMED_OUT`](crate::KERN_OPERATION_TIMED_OUT) if the time has passed; [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if the nanoseconds are out of range,
    /// which is checked before the name; [`KERN_ABORTED`](crate::KERN_ABORTED) as in [`semaphore_wait`](crate::semaphore_wait()).
    ///
    /// Units: a [`mach_timespec_t`](crate::mach_timespec_t) has seconds and nanoseconds, relative to now.
    pub fn semaphore_timedwait(
        semaphore: semaphore_t,
        wait_time: mach_timespec_t,
    ) -> kern_return_t;
    /// Signals `signal_semaphore` and waits for `wait_semaphore` at most for the duration `wait_time`, in one step.
    ///
    /// Errors: those of [`semaphore_signal`](crate::semaphore_signal()) and [`semaphore_timedwait`](crate::semaphore_timedwait()).
    ///
    /// Units: seconds and nanoseconds, relative to now.
    pub fn semaphore_timedwait_signal(
        wait_semaphore: semaphore_t,
        signal_semaphore: semaphore_t,
        wait_time: mach_timespec_t,
    ) -> kern_return_t;
    /// Signals `signal_semaphore` and waits for `wait_semaphore`, in one step.
    ///
    /// The thread starts to wait before it signals and does not return to user space in between. If `signal_semaphore` is not
    /// valid, the call fails and does not wait.
    ///
    /// Errors: those of [`semaphore_signal`](crate::semaphore_signal()) and [`semaphore_wait`](crate::semaphore_wait()).
    pub fn semaphore_wait_signal(
        wait_semaphore: semaphore_t,
        signal_semaphore: semaphore_t,
    ) -> kern_return_t;
    /// Wakes the thread `thread` if it waits for `semaphore`, or any one thread if `thread` is null.
    ///
    /// The count never changes.
    ///
    /// Errors: [`KERN_NOT_WAITING`](crate::KERN_NOT_WAITING) if the thread does not wait; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `thread` is not a thread.
    pub fn semaphore_signal_thread(
        semaphore: semaphore_t,
        thread: thread_t,
    ) -> kern_return_t;
    /// Created a child task; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_create(
        target_task: task_t,
        ledgers: ledger_array_t,
        ledgersCnt: mach_msg_type_number_t,
        inherit_memory: boolean_t,
        child_task: *mut task_t,
    ) -> kern_return_t;
    /// Terminates a task that has no process; it fails for every ordinary process.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if `target_task` belongs to a process. End processes with `kill` or `exit`.
    pub fn task_terminate(target_task: task_t) -> kern_return_t;
    /// Lists the threads of `target_task` in `*act_list`.
    ///
    /// The kind of thread ports follows the kind of `target_task`: control, read or inspect ports. Threads can start and end
    /// meanwhile. The list includes the calling thread.
    ///
    /// Rights: the caller owns one reference of each thread port and the array. Release each port with [`mach_port_deallocate`](crate::mach_port_deallocate()),
    /// and the array with [`vm_deallocate`](crate::vm_deallocate()) and `*act_listCnt` times the size of [`mach_port_t`](crate::mach_port_t).
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended; [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    pub fn task_threads(
        target_task: task_inspect_t,
        act_list: *mut thread_act_array_t,
        act_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores up to 3 send rights in `target_task`, which children inherit at `fork`.
    ///
    /// Missing entries become null, and rights registered earlier are released.
    ///
    /// Rights: the caller keeps its rights; the kernel makes copies.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `init_port_setCnt` exceeds 3 or the task has ended; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if a right
    /// is immovable.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_ports_register(
        target_task: task_t,
        init_port_set: mach_port_array_t,
        init_port_setCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Copies the 3 registered send rights of `target_task` to a new array.
    ///
    /// `*init_port_setCnt` is always 3. An unset entry is [`MACH_PORT_NULL`](crate::MACH_PORT_NULL); the entry of a port that has died is
    /// [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD).
    ///
    /// Rights: the caller owns one reference of each right. The array is allocated in the address space of `target_task`, so
    /// use the call on `mach_task_self()` only, and release the array with [`vm_deallocate`](crate::vm_deallocate()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_ports_lookup(
        target_task: task_t,
        init_port_set: *mut mach_port_array_t,
        init_port_setCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Describes `target_task` with the structure that `flavor` selects.
    ///
    /// `*task_info_outCnt` is the capacity of `task_info_out` on entry and the length on return, both in words of 32 bits. A
    /// name port suffices, except for [`TASK_DYLD_INFO`](crate::TASK_DYLD_INFO), which needs a read port.
    ///
    /// | flavor | structure | content |
    /// |---|---|---|
    /// | [`MACH_TASK_BASIC_INFO`](crate::MACH_TASK_BASIC_INFO) | [`mach_task_basic_info_data_t`](crate::mach_task_basic_info_data_t) | sizes, peak, suspend count, times of ended threads |
    /// | [`TASK_VM_INFO`](crate::TASK_VM_INFO) | [`task_vm_info_data_t`](crate::task_vm_info_data_t) | memory use by kind, physical footprint |
    /// | [`TASK_THREAD_TIMES_INFO`](crate::TASK_THREAD_TIMES_INFO) | [`task_thread_times_info_data_t`](crate::task_thread_times_info_data_t) | times of live threads |
    /// | [`TASK_ABSOLUTETIME_INFO`](crate::TASK_ABSOLUTETIME_INFO) | [`task_absolutetime_info_data_t`](crate::task_absolutetime_info_data_t) | times in ticks of [`mach_absolute_time`](crate::mach_absolute_time()) |
    /// | [`TASK_EVENTS_INFO`](crate::TASK_EVENTS_INFO) | [`task_events_info_data_t`](crate::task_events_info_data_t) | faults, messages, system calls, context switches |
    /// | [`TASK_DYLD_INFO`](crate::TASK_DYLD_INFO) | [`task_dyld_info_data_t`](crate::task_dyld_info_data_t) | address of dyld's list of images |
    /// | [`TASK_AUDIT_TOKEN`](crate::TASK_AUDIT_TOKEN) | [`audit_token_t`](crate::audit_token_t) | identity, as in an audit trailer |
    /// | [`TASK_POWER_INFO_V2`](crate::TASK_POWER_INFO_V2) | [`task_power_info_v2_data_t`](crate::task_power_info_v2_data_t) | wake-ups, energy |
    ///
    /// [`TASK_VM_INFO`](crate::TASK_VM_INFO) and some others have grown: the kernel fills as much as `*task_info_outCnt` permits, so check the
    /// returned count before you read a later field.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown `flavor`, a count below the structure's size (or that of its first
    /// revision), or a task that has ended; [`KERN_INVALID_POLICY`](crate::KERN_INVALID_POLICY) or [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) for obsolete flavors.
    ///
    /// Units: [`time_value_t`](crate::time_value_t) has seconds and microseconds; absolute times are in ticks of [`mach_absolute_time`](crate::mach_absolute_time()); sizes are in
    /// bytes.
    pub fn task_info(
        target_task: task_name_t,
        flavor: task_flavor_t,
        task_info_out: task_info_t,
        task_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sets properties of a task; current kernels have no flavor to set.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for every flavor.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_info(
        target_task: task_t,
        flavor: task_flavor_t,
        task_info_in: task_info_t,
        task_info_inCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stops all threads of `target_task` until the matching [`task_resume`](crate::task_resume()).
    ///
    /// Suspensions count. The kernel puts a hidden send right for the suspension in the caller's name space, which
    /// [`task_resume`](crate::task_resume()) consumes. When the caller ends, its suspensions end too. Prefer [`task_suspend2`](crate::task_suspend2()), which returns that right.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for the kernel's task.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_suspend(target_task: task_read_t) -> kern_return_t;
    /// Ends one suspension that [`task_suspend`](crate::task_suspend()) made.
    ///
    /// Rights: consumes one reference of the hidden suspension right, if the caller has it.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the task is not suspended or has ended.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_resume(target_task: task_read_t) -> kern_return_t;
    /// Stores a send right for the special port `which_port` (`TASK_*_PORT`) of `task` in `*special_port`.
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()). An unset port is [`MACH_PORT_NULL`](crate::MACH_PORT_NULL),
    /// one that died is [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another number; [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended; [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) if a
    /// read or inspect port does not permit this special port.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_get_special_port(
        task: task_inspect_t,
        which_port: ::core::ffi::c_int,
        special_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// Sets the special port `which_port` of `task` to `special_port`, which new children inherit.
    ///
    /// A process can set [`TASK_BOOTSTRAP_PORT`](crate::TASK_BOOTSTRAP_PORT), [`TASK_DEBUG_CONTROL_PORT`](crate::TASK_DEBUG_CONTROL_PORT), [`TASK_RESOURCE_NOTIFY_PORT`](crate::TASK_RESOURCE_NOTIFY_PORT), and [`TASK_ACCESS_PORT`](crate::TASK_ACCESS_PORT)
    /// while it is unset.
    ///
    /// Rights: the caller keeps its right; the kernel makes a copy and releases the earlier one.
    ///
    /// Errors: [`KERN_NO_ACCESS`](crate::KERN_NO_ACCESS) for [`TASK_KERNEL_PORT`](crate::TASK_KERNEL_PORT), [`TASK_HOST_PORT`](crate::TASK_HOST_PORT) and a [`TASK_ACCESS_PORT`](crate::TASK_ACCESS_PORT) that is set;
    /// [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for other numbers; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if the right is immovable; [`KERN_FAILURE`](crate::KERN_FAILURE) if the task
    /// has ended.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_special_port(
        task: task_t,
        which_port: ::core::ffi::c_int,
        special_port: mach_port_t,
    ) -> kern_return_t;
    /// Creates a suspended thread without registers and stack in `parent_task`.
    ///
    /// The caller sets the registers with [`thread_set_state`](crate::thread_set_state()) and starts the thread with [`thread_resume`](crate::thread_resume()). The thread is not a
    /// pthread: code on it must not use thread-local storage or most of the C library.
    ///
    /// Rights: the caller owns one reference of `*child_act` and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()). Releasing it does not
    /// end the thread.
    ///
    /// Errors: [`KERN_DENIED`](crate::KERN_DENIED) if the system does not permit threads in another task; [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended or has
    /// too many threads.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_create(
        parent_task: task_t,
        child_act: *mut thread_act_t,
    ) -> kern_return_t;
    /// Creates a thread in `parent_task` that runs at once with the registers `new_state`.
    ///
    /// `flavor` and `new_stateCnt` are as in [`thread_set_state`](crate::thread_set_state()). The notes about pthreads and the rights are those of
    /// [`thread_create`](crate::thread_create()).
    ///
    /// Errors: those of [`thread_create`](crate::thread_create()) and, for the registers, of [`thread_set_state`](crate::thread_set_state()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_create_running(
        parent_task: task_t,
        flavor: thread_state_flavor_t,
        new_state: thread_state_t,
        new_stateCnt: mach_msg_type_number_t,
        child_act: *mut thread_act_t,
    ) -> kern_return_t;
    /// Sets the port that receives messages about the exceptions in `exception_mask` for all threads of `task`.
    ///
    /// A null `new_port` clears the slots. Thread ports take precedence over task ports, task ports over the host's. `behavior`
    /// selects the message, `new_flavor` the registers in it.
    ///
    /// Rights: the caller keeps its right; each exception of the mask holds a copy.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for unknown bits, behavior or flavor, or a protected behavior without
    /// [`MACH_EXCEPTION_CODES`](crate::MACH_EXCEPTION_CODES); [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if the port is immovable; [`KERN_DENIED`](crate::KERN_DENIED) or [`KERN_NO_ACCESS`](crate::KERN_NO_ACCESS) if the system's
    /// policy forbids it; [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_exception_ports(
        task: task_t,
        exception_mask: exception_mask_t,
        new_port: mach_port_t,
        behavior: exception_behavior_t,
        new_flavor: thread_state_flavor_t,
    ) -> kern_return_t;
    /// Reads which ports, behaviors and flavors are set for the exceptions in `exception_mask`.
    ///
    /// `*masksCnt` is a result only: the number of entries. The request does not carry the caller's value, so each of the four
    /// arrays needs room for [`EXC_TYPES_COUNT`](crate::EXC_TYPES_COUNT) entries in every case. One entry stands for all exceptions with the same port,
    /// behavior and flavor; `masks` holds their bits. Exceptions without a port have an entry with a null port.
    ///
    /// Rights: the caller owns one reference per entry of `old_handlers`, also for equal names.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for unknown bits; [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_get_exception_ports(
        task: task_t,
        exception_mask: exception_mask_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers: exception_handler_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// Sets exception ports as [`task_set_exception_ports`](crate::task_set_exception_ports()) does and returns the earlier ones, in one step.
    ///
    /// The arrays and `*masksCnt` are as in [`task_get_exception_ports`](crate::task_get_exception_ports()): each array needs room for [`EXC_TYPES_COUNT`](crate::EXC_TYPES_COUNT) entries.
    ///
    /// Rights: the caller owns one reference per entry of `old_handlers` and keeps its right `new_port`.
    ///
    /// Errors: those of [`task_set_exception_ports`](crate::task_set_exception_ports()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_swap_exception_ports(
        task: task_t,
        exception_mask: exception_mask_t,
        new_port: mach_port_t,
        behavior: exception_behavior_t,
        new_flavor: thread_state_flavor_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers: exception_handler_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// Created a set of locks; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn lock_set_create(
        task: task_t,
        new_lock_set: *mut lock_set_t,
        n_ulocks: ::core::ffi::c_int,
        policy: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Destroyed a set of locks; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn lock_set_destroy(task: task_t, lock_set: lock_set_t) -> kern_return_t;
    /// Creates a semaphore that `task` owns, with the count `value`, and stores a send right in `*semaphore`.
    ///
    /// `policy` is the order in which waiting threads are woken: [`SYNC_POLICY_FIFO`](crate::SYNC_POLICY_FIFO), [`SYNC_POLICY_FIXED_PRIORITY`](crate::SYNC_POLICY_FIXED_PRIORITY) or
    /// [`SYNC_POLICY_LIFO`](crate::SYNC_POLICY_LIFO). Other tasks use the semaphore after they receive a copy of the right.
    ///
    /// Rights: the caller owns one reference. The semaphore lives until [`semaphore_destroy`](crate::semaphore_destroy()), the end of `task` or the release
    /// of the last right.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `value` is negative or `policy` has unknown bits; [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK) if the task is
    /// ending.
    pub fn semaphore_create(
        task: task_t,
        semaphore: *mut semaphore_t,
        policy: ::core::ffi::c_int,
        value: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Destroys `semaphore` if `task` owns it; waiting threads return [`KERN_TERMINATED`](crate::KERN_TERMINATED).
    ///
    /// Rights: consumes one reference of the name `semaphore`, also when `task` is not the owner.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `semaphore` is not a semaphore. If `task` is not the owner, the call succeeds without
    /// effect.
    pub fn semaphore_destroy(task: task_t, semaphore: semaphore_t) -> kern_return_t;
    /// Sets a scheduling policy of `task`, such as its role or its latency and throughput tiers.
    ///
    /// `flavor` selects the structure: [`TASK_CATEGORY_POLICY`](crate::TASK_CATEGORY_POLICY) takes a [`task_category_policy_data_t`](crate::task_category_policy_data_t), the `TASK_*_QOS_POLICY`
    /// flavors a `struct task_qos_policy`.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown flavor, a short `policy_infoCnt` or an invalid value.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_policy_set(
        task: task_policy_set_t,
        flavor: task_policy_flavor_t,
        policy_info: task_policy_t,
        policy_infoCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Reads a scheduling policy of `task`, or its default if `*get_default` is true.
    ///
    /// `*policy_infoCnt` is the capacity on entry and the length on return, in words of 32 bits. On return `*get_default` is
    /// true if the result is the default.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown flavor or a short count; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) for
    /// [`TASK_POLICY_STATE`](crate::TASK_POLICY_STATE) without privilege.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_policy_get(
        task: task_policy_get_t,
        flavor: task_policy_flavor_t,
        policy_info: task_policy_t,
        policy_infoCnt: *mut mach_msg_type_number_t,
        get_default: *mut boolean_t,
    ) -> kern_return_t;
    /// Sampled a task; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_sample(task: task_t, reply: mach_port_t) -> kern_return_t;
    /// Set a scheduling policy of old systems; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_policy(
        task: task_t,
        policy: policy_t,
        base: policy_base_t,
        baseCnt: mach_msg_type_number_t,
        set_limit: boolean_t,
        change: boolean_t,
    ) -> kern_return_t;
    /// Set an emulation handler; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_set_emulation(
        target_port: task_t,
        routine_entry_pt: vm_address_t,
        routine_number: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Read emulation handlers; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_get_emulation_vector(
        task: task_t,
        vector_start: *mut ::core::ffi::c_int,
        emulation_vector: *mut emulation_vector_t,
        emulation_vectorCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Set emulation handlers; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_set_emulation_vector(
        task: task_t,
        vector_start: ::core::ffi::c_int,
        emulation_vector: emulation_vector_t,
        emulation_vectorCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Set a restartable range of code; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_set_ras_pc(
        target_task: task_t,
        basepc: vm_address_t,
        boundspc: vm_address_t,
    ) -> kern_return_t;
    /// Listed kernel zones used by a task; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_zone_info(
        target_task: task_inspect_t,
        names: *mut mach_zone_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        info: *mut task_zone_info_array_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Moved a task to a processor set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_assign(
        task: task_t,
        new_set: processor_set_t,
        assign_threads: boolean_t,
    ) -> kern_return_t;
    /// Moved a task to the default processor set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_assign_default(task: task_t, assign_threads: boolean_t) -> kern_return_t;
    /// Read the processor set of a task; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_get_assignment(
        task: task_inspect_t,
        assigned_set: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// Set a scheduling policy with limits; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn task_set_policy(
        task: task_t,
        pset: processor_set_t,
        policy: policy_t,
        base: policy_base_t,
        baseCnt: mach_msg_type_number_t,
        limit: policy_limit_t,
        limitCnt: mach_msg_type_number_t,
        change: boolean_t,
    ) -> kern_return_t;
    /// Reads the machine state that new threads of `task` start with, such as debug registers.
    ///
    /// `flavor` and `*old_stateCnt` are as in [`thread_get_state`](crate::thread_get_state()).
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another flavor.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_get_state(
        task: task_read_t,
        flavor: thread_state_flavor_t,
        old_state: thread_state_t,
        old_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sets the machine state that new threads of `task` start with, such as debug registers.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another flavor.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_state(
        task: task_t,
        flavor: thread_state_flavor_t,
        new_state: thread_state_t,
        new_stateCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sets the limit for the physical footprint of `task` to `new_limit` and stores the earlier one.
    ///
    /// A `new_limit` of -1 restores the system's default.
    ///
    /// Errors: [`KERN_NO_ACCESS`](crate::KERN_NO_ACCESS) without privilege.
    ///
    /// Units: megabytes (1,048,576 bytes).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_phys_footprint_limit(
        task: task_t,
        new_limit: ::core::ffi::c_int,
        old_limit: *mut ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Stops all threads of `target_task` and returns a token for the suspension.
    ///
    /// Rights: the caller owns the send right `*suspend_token`. Pass it to [`task_resume2`](crate::task_resume2()), which consumes it. Releasing it also
    /// ends the suspension.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for the kernel's task.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_suspend2(
        target_task: task_read_t,
        suspend_token: *mut task_suspension_token_t,
    ) -> kern_return_t;
    /// Ends the suspension for which [`task_suspend2`](crate::task_suspend2()) returned `suspend_token`.
    ///
    /// Rights: consumes the send right `suspend_token`.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `suspend_token` is not a suspension token; [`KERN_FAILURE`](crate::KERN_FAILURE) if the task has ended.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_resume2(suspend_token: task_suspension_token_t) -> kern_return_t;
    /// Stores the number and size of the purgeable memory objects of `task` in `*stats`.
    pub fn task_purgable_info(
        task: task_inspect_t,
        stats: *mut task_purgable_info_t,
    ) -> kern_return_t;
    /// Stores a null voucher in `*voucher`: tasks have no voucher in current systems.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_get_mach_voucher(
        task: task_read_t,
        which: mach_voucher_selector_t,
        voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// Does nothing: tasks have no voucher in current systems.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_mach_voucher(task: task_t, voucher: ipc_voucher_t) -> kern_return_t;
    /// Fails: tasks have no voucher in current systems.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_swap_mach_voucher(
        task: task_t,
        new_voucher: ipc_voucher_t,
        old_voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// Makes a corpse, a frozen copy of `task` for inspection, and stores its port in `*corpse_task_port`.
    ///
    /// The original task continues. [`mach_vm_read`](crate::mach_vm_read()), [`task_threads`](crate::task_threads()), [`task_info`](crate::task_info()) and [`task_map_corpse_info`](crate::task_map_corpse_info()) work on the corpse.
    ///
    /// Rights: the caller owns the send right. The corpse ends when the last right is released.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `task` is a corpse or the kernel's task; [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) if corpses are
    /// disabled.
    pub fn task_generate_corpse(
        task: task_read_t,
        corpse_task_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// Maps the crash information of the corpse `corspe_task` in `task`; for 32-bit addresses.
    ///
    /// Use [`task_map_corpse_info_64`](crate::task_map_corpse_info_64()).
    pub fn task_map_corpse_info(
        task: task_t,
        corspe_task: task_read_t,
        kcd_addr_begin: *mut vm_address_t,
        kcd_size: *mut u32,
    ) -> kern_return_t;
    /// Records images that dyld loaded in the kernel's trace; a call for dyld.
    ///
    /// Errors: [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK) if `task` is not the caller; [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) without data.
    pub fn task_register_dyld_image_infos(
        task: task_t,
        dyld_images: dyld_kernel_image_info_array_t,
        dyld_imagesCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Records images that dyld unloaded in the kernel's trace; a call for dyld.
    ///
    /// Errors: [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK) if `task` is not the caller; [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) without data.
    pub fn task_unregister_dyld_image_infos(
        task: task_t,
        dyld_images: dyld_kernel_image_info_array_t,
        dyld_imagesCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Listed images that dyld registered; current kernels do not implement it.
    ///
    /// Read [`TASK_DYLD_INFO`](crate::TASK_DYLD_INFO) with [`task_info`](crate::task_info()) instead.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED).
    pub fn task_get_dyld_image_infos(
        task: task_read_t,
        dyld_images: *mut dyld_kernel_image_info_array_t,
        dyld_imagesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Records dyld's shared cache in the kernel's trace; a call for dyld.
    ///
    /// Errors: [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK) if `task` is not the caller.
    pub fn task_register_dyld_shared_cache_image_info(
        task: task_t,
        dyld_cache_image: dyld_kernel_image_info_t,
        no_cache: boolean_t,
        private_cache: boolean_t,
    ) -> kern_return_t;
    /// Registered the state of dyld; current kernels do not implement it.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED).
    pub fn task_register_dyld_set_dyld_state(
        task: task_t,
        dyld_state: u8,
    ) -> kern_return_t;
    /// Read dyld's state; current kernels do not implement it.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED).
    pub fn task_register_dyld_get_process_state(
        task: task_t,
        dyld_process_state: *mut dyld_kernel_process_info_t,
    ) -> kern_return_t;
    /// Maps the crash information of the corpse `corspe_task` in `task` and stores its range.
    ///
    /// Rights: the mapping belongs to `task`. Release it with [`mach_vm_deallocate`](crate::mach_vm_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `corspe_task` is not a corpse or `task` is one.
    pub fn task_map_corpse_info_64(
        task: task_t,
        corspe_task: task_read_t,
        kcd_addr_begin: *mut mach_vm_address_t,
        kcd_size: *mut mach_vm_size_t,
    ) -> kern_return_t;
    /// Reads counters of instructions and cycles of `task`.
    ///
    /// `flavor` is [`TASK_INSPECT_BASIC_COUNTS`](crate::TASK_INSPECT_BASIC_COUNTS), `info_out` a [`task_inspect_basic_counts_data_t`](crate::task_inspect_basic_counts_data_t). `*info_outCnt` counts words of
    /// 32 bits.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another flavor or a short count; [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) if the processor has no such
    /// counters.
    pub fn task_inspect(
        task: task_inspect_t,
        flavor: task_inspect_flavor_t,
        info_out: task_inspect_info_t,
        info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores what guard violations of `task` cause, as bits `TASK_EXC_GUARD_*`, in `*behavior`.
    ///
    /// Errors: [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK) if `task` is not a task.
    pub fn task_get_exc_guard_behavior(
        task: task_inspect_t,
        behavior: *mut task_exc_guard_behavior_t,
    ) -> kern_return_t;
    /// Sets what guard violations of `task` cause: exceptions, once or each time, fatal or not.
    ///
    /// `behavior` has bits `TASK_EXC_GUARD_*`. On release systems some bits can be set and not cleared, or cleared and not set.
    ///
    /// Errors: [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) for bits above [`TASK_EXC_GUARD_ALL`](crate::TASK_EXC_GUARD_ALL); [`KERN_DENIED`](crate::KERN_DENIED) for a change that is not permitted.
    pub fn task_set_exc_guard_behavior(
        task: task_t,
        behavior: task_exc_guard_behavior_t,
    ) -> kern_return_t;
    /// Registers a send right `notify` that dyld of `target_task` informs when it loads or unloads images.
    ///
    /// Rights: the caller keeps its right; the task holds a copy until [`task_dyld_process_info_notify_deregister`](crate::task_dyld_process_info_notify_deregister()) or the port's
    /// end.
    ///
    /// Errors: [`KERN_RIGHT_EXISTS`](crate::KERN_RIGHT_EXISTS) if the port is already registered; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if all slots are used;
    /// [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `notify` is null or dead; [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK); [`KERN_DENIED`](crate::KERN_DENIED) by policy.
    pub fn task_dyld_process_info_notify_register(
        target_task: task_read_t,
        notify: mach_port_t,
    ) -> kern_return_t;
    /// Stores in `*token` a send right that identifies `task` without giving access to it.
    ///
    /// The holder turns it into a task port with [`task_identity_token_get_task_port`](crate::task_identity_token_get_task_port()), subject to the system's policy.
    ///
    /// Rights: the caller owns the send right and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()). The token does not keep the task
    /// alive.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `task` has ended or is the kernel's.
    pub fn task_create_identity_token(
        task: task_t,
        token: *mut task_id_token_t,
    ) -> kern_return_t;
    /// Stores in `*task_port` a port of kind `flavor` for the task that `token` identifies.
    ///
    /// `flavor` is [`TASK_FLAVOR_CONTROL`](crate::TASK_FLAVOR_CONTROL), [`TASK_FLAVOR_READ`](crate::TASK_FLAVOR_READ), [`TASK_FLAVOR_INSPECT`](crate::TASK_FLAVOR_INSPECT) or [`TASK_FLAVOR_NAME`](crate::TASK_FLAVOR_NAME).
    ///
    /// Rights: the caller owns one reference of `*task_port` and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()). It keeps `token`.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an invalid token or flavor, or if the kernel refuses that kind; [`KERN_DENIED`](crate::KERN_DENIED) by
    /// policy.
    pub fn task_identity_token_get_task_port(
        token: task_id_token_t,
        flavor: task_flavor_t,
        task_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// Removes the port whose receive right is `notify` in the caller from the list of `target_task`.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if it was not registered; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `notify` is not a receive right;
    /// [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME) if it is null or dead.
    pub fn task_dyld_process_info_notify_deregister(
        target_task: task_read_t,
        notify: mach_port_name_t,
    ) -> kern_return_t;
    /// Reads the exception ports as [`task_get_exception_ports`](crate::task_get_exception_ports()) does, with identifying numbers instead of rights.
    ///
    /// A read port suffices.
    ///
    /// Rights: none are returned.
    pub fn task_get_exception_ports_info(
        port: mach_port_t,
        exception_mask: exception_mask_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers_info: exception_handler_info_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// Tests messages from the kernel on development systems.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) on release systems.
    pub fn task_test_sync_upcall(task: task_t, port: mach_port_t) -> kern_return_t;
    /// Turns corpses for memory diagnostics of `task` off or on, on development systems.
    ///
    /// The only bit of `behavior` is [`TASK_CORPSE_FORKING_DISABLED_MEM_DIAG`](crate::TASK_CORPSE_FORKING_DISABLED_MEM_DIAG).
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) on release systems.
    pub fn task_set_corpse_forking_behavior(
        task: task_t,
        behavior: task_corpse_forking_behavior_t,
    ) -> kern_return_t;
    /// Tests the priority of messages from the kernel on development systems.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) on release systems.
    pub fn task_test_async_upcall_propagation(
        task: task_t,
        port: mach_port_t,
        qos: ::core::ffi::c_int,
        iotier: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Maps the data of `kcdata_object` in `task` and stores its range.
    ///
    /// Rights: the mapping belongs to `task`. Release it with [`mach_vm_deallocate`](crate::mach_vm_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `kcdata_object` is null or `task` is a corpse.
    pub fn task_map_kcdata_object_64(
        task: task_t,
        kcdata_object: kcdata_object_t,
        kcd_addr_begin: *mut mach_vm_address_t,
        kcd_size: *mut mach_vm_size_t,
    ) -> kern_return_t;
    /// Registers a port that receives exceptions of a hardened `task`, in a way that the port cannot be replaced.
    ///
    /// `exceptions_allowed`, `behaviors_allowed` and `flavors_allowed` limit what threads can select with
    /// [`thread_adopt_exception_handler`](crate::thread_adopt_exception_handler()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for invalid arguments or a port of another kind; [`KERN_NAME_EXISTS`](crate::KERN_NAME_EXISTS) if a handler is
    /// already registered.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_register_hardened_exception_handler(
        task: task_t,
        signed_pc_key: u32,
        exceptions_allowed: exception_mask_t,
        behaviors_allowed: exception_behavior_t,
        flavors_allowed: thread_state_flavor_t,
        new_exception_port: mach_port_t,
    ) -> kern_return_t;
    /// Ends `target_act` at its next return to user space or its next interruptible wait.
    ///
    /// It does not free the thread's stack or run any clean-up in the process.
    ///
    /// Rights: the caller keeps its reference, which becomes a dead name.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_terminate(target_act: thread_act_t) -> kern_return_t;
    /// Reads registers as [`thread_get_state`](crate::thread_get_state()) does, except that the thread must not be the caller.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `target_act` is the calling thread; otherwise as [`thread_get_state`](crate::thread_get_state()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn act_get_state(
        target_act: thread_read_t,
        flavor: ::core::ffi::c_int,
        old_state: thread_state_t,
        old_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sets registers as [`thread_set_state`](crate::thread_set_state()) does, except that the thread must not be the caller.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `target_act` is the calling thread; otherwise as [`thread_set_state`](crate::thread_set_state()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn act_set_state(
        target_act: thread_act_t,
        flavor: ::core::ffi::c_int,
        new_state: thread_state_t,
        new_stateCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Reads registers of `target_act`, in the structure that `flavor` selects.
    ///
    /// `*old_stateCnt` is the capacity of `old_state` on entry and the length on return, in words of 32 bits. The kernel stops
    /// a running thread for the moment. For a thread that waits for the reply to an exception message the registers are those
    /// of the fault.
    ///
    /// | processor | flavor | structure |
    /// |---|---|---|
    /// | x86_64 | `x86_THREAD_STATE64` | `x86_thread_state64_t` |
    /// | x86_64 | `x86_FLOAT_STATE64` | `x86_float_state64_t` |
    /// | x86_64 | `x86_EXCEPTION_STATE64` | `x86_exception_state64_t` |
    /// | arm64 | [`ARM_THREAD_STATE64`](crate::ARM_THREAD_STATE64) | [`arm_thread_state64_t`](crate::arm_thread_state64_t) |
    /// | arm64 | [`ARM_NEON_STATE64`](crate::ARM_NEON_STATE64) | [`arm_neon_state64_t`](crate::arm_neon_state64_t) |
    /// | arm64 | [`ARM_EXCEPTION_STATE64`](crate::ARM_EXCEPTION_STATE64) | [`arm_exception_state64_t`](crate::arm_exception_state64_t) |
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown `flavor` or a count below that of the flavor; [`KERN_ABORTED`](crate::KERN_ABORTED) if the
    /// caller was interrupted.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_get_state(
        target_act: thread_read_t,
        flavor: thread_state_flavor_t,
        old_state: thread_state_t,
        old_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sets registers of `target_act` from the structure that `flavor` selects.
    ///
    /// `new_stateCnt` is the exact count of the flavor. Suspend a running thread first. While a thread waits for the reply to
    /// an exception message of behavior [`EXCEPTION_DEFAULT`](crate::EXCEPTION_DEFAULT), this call sets the registers with which it resumes.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for a flavor that cannot be set, such as the exception state on x86_64, or another
    /// count; [`KERN_NO_ACCESS`](crate::KERN_NO_ACCESS) if the system does not permit it for this program; [`KERN_ABORTED`](crate::KERN_ABORTED) if the caller was interrupted.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_set_state(
        target_act: thread_act_t,
        flavor: thread_state_flavor_t,
        new_state: thread_state_t,
        new_stateCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Increments the suspend count of `target_act` and stops it.
    ///
    /// The call waits until the thread has stopped, unless the thread is the caller.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_suspend(target_act: thread_read_t) -> kern_return_t;
    /// Decrements the suspend count of `target_act` and lets it run at 0.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the thread is not suspended.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_resume(target_act: thread_read_t) -> kern_return_t;
    /// Interrupts the wait of `target_act`, so that its system call or message call returns as interrupted.
    ///
    /// A thread that waits for the reply to an exception message stops waiting, and the exception counts as not handled.
    /// Debuggers use it between [`thread_suspend`](crate::thread_suspend()) and [`thread_set_state`](crate::thread_set_state()).
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_abort(target_act: thread_act_t) -> kern_return_t;
    /// Interrupts the wait of `target_act` if it is at a point from which it can restart.
    ///
    /// Otherwise the thread is marked, and returns as interrupted when it reaches such a point.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_abort_safely(target_act: thread_act_t) -> kern_return_t;
    /// Ends the priority depression that [`thread_switch`](crate::thread_switch()) started for `thread`.
    ///
    /// Errors: [`KERN_NOT_DEPRESSED`](crate::KERN_NOT_DEPRESSED) if the thread is not depressed.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_depress_abort(thread: thread_act_t) -> kern_return_t;
    /// Stores a send right for the special port `which_port` of `thr_act` in `*special_port`.
    ///
    /// `which_port` is [`THREAD_KERNEL_PORT`](crate::THREAD_KERNEL_PORT), [`THREAD_READ_PORT`](crate::THREAD_READ_PORT) or [`THREAD_INSPECT_PORT`](crate::THREAD_INSPECT_PORT).
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another number; [`KERN_FAILURE`](crate::KERN_FAILURE) if the thread has ended.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_get_special_port(
        thr_act: thread_inspect_t,
        which_port: ::core::ffi::c_int,
        special_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// Sets a special port of `thr_act`; an ordinary process can set none.
    ///
    /// Errors: [`KERN_NO_ACCESS`](crate::KERN_NO_ACCESS) for [`THREAD_KERNEL_PORT`](crate::THREAD_KERNEL_PORT); [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for others.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_set_special_port(
        thr_act: thread_act_t,
        which_port: ::core::ffi::c_int,
        special_port: mach_port_t,
    ) -> kern_return_t;
    /// Describes `target_act` with the structure that `flavor` selects.
    ///
    /// `*thread_info_outCnt` is the capacity on entry and the length on return, in words of 32 bits.
    ///
    /// | flavor | structure | content |
    /// |---|---|---|
    /// | [`THREAD_BASIC_INFO`](crate::THREAD_BASIC_INFO) | [`thread_basic_info_data_t`](crate::thread_basic_info_data_t) | times, share of processor, run state, suspend count |
    /// | [`THREAD_IDENTIFIER_INFO`](crate::THREAD_IDENTIFIER_INFO) | [`thread_identifier_info_data_t`](crate::thread_identifier_info_data_t) | unique id, address of pthread data and dispatch queue |
    /// | [`THREAD_EXTENDED_INFO`](crate::THREAD_EXTENDED_INFO) | [`thread_extended_info_data_t`](crate::thread_extended_info_data_t) | times, priorities, name |
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown `flavor` or a short count; [`KERN_INVALID_POLICY`](crate::KERN_INVALID_POLICY) if a scheduling flavor
    /// does not match the thread's policy.
    ///
    /// Units: `cpu_usage` is in units of 1/[`TH_USAGE_SCALE`](crate::TH_USAGE_SCALE) of a processor. Times of the basic flavor have seconds and
    /// microseconds; those of the extended flavor are nanoseconds.
    pub fn thread_info(
        target_act: thread_inspect_t,
        flavor: thread_flavor_t,
        thread_info_out: thread_info_t,
        thread_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sets the port that receives messages about the exceptions in `exception_mask` for `thread` alone.
    ///
    /// The thread's port takes precedence over the ports of the task and of the host. A null `new_port` clears the slots.
    ///
    /// Rights: the caller keeps its right; each exception of the mask holds a copy.
    ///
    /// Errors: those of [`task_set_exception_ports`](crate::task_set_exception_ports()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_set_exception_ports(
        thread: thread_act_t,
        exception_mask: exception_mask_t,
        new_port: mach_port_t,
        behavior: exception_behavior_t,
        new_flavor: thread_state_flavor_t,
    ) -> kern_return_t;
    /// Reads which ports, behaviors and flavors are set for `thread`, as [`task_get_exception_ports`](crate::task_get_exception_ports()) does for a task.
    ///
    /// Each of the four arrays needs room for [`EXC_TYPES_COUNT`](crate::EXC_TYPES_COUNT) entries; `*masksCnt` is a result only. A thread on which no
    /// exception port was ever set gives no entries.
    ///
    /// Rights: the caller owns one reference per entry of `old_handlers`.
    ///
    /// Errors: those of [`task_get_exception_ports`](crate::task_get_exception_ports()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_get_exception_ports(
        thread: thread_act_t,
        exception_mask: exception_mask_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers: exception_handler_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// Sets exception ports of `thread` and returns the earlier ones, in one step.
    ///
    /// Each of the four arrays needs room for [`EXC_TYPES_COUNT`](crate::EXC_TYPES_COUNT) entries; `*masksCnt` is a result only.
    ///
    /// Rights: the caller owns one reference per entry of `old_handlers` and keeps its right `new_port`.
    ///
    /// Errors: those of [`task_set_exception_ports`](crate::task_set_exception_ports()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_swap_exception_ports(
        thread: thread_act_t,
        exception_mask: exception_mask_t,
        new_port: mach_port_t,
        behavior: exception_behavior_t,
        new_flavor: thread_state_flavor_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers: exception_handler_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// Sets a scheduling policy of old systems for `thr_act`; use [`thread_policy_set`](crate::thread_policy_set()).
    ///
    /// Errors: [`KERN_INVALID_POLICY`](crate::KERN_INVALID_POLICY) for an unknown policy; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another count. If the thread has a
    /// fixed quality of service, the call succeeds without effect.
    pub fn thread_policy(
        thr_act: thread_act_t,
        policy: policy_t,
        base: policy_base_t,
        baseCnt: mach_msg_type_number_t,
        set_limit: boolean_t,
    ) -> kern_return_t;
    /// Sets a scheduling policy of `thread`: time sharing, time constraints, precedence, affinity or background.
    ///
    /// `flavor` selects the structure for `policy_info`; `policy_infoCnt` is its length in words of 32 bits.
    ///
    /// | flavor | structure | effect |
    /// |---|---|---|
    /// | [`THREAD_EXTENDED_POLICY`](crate::THREAD_EXTENDED_POLICY) | [`thread_extended_policy_data_t`](crate::thread_extended_policy_data_t) | time sharing on or off |
    /// | [`THREAD_TIME_CONSTRAINT_POLICY`](crate::THREAD_TIME_CONSTRAINT_POLICY) | [`thread_time_constraint_policy_data_t`](crate::thread_time_constraint_policy_data_t) | real-time thread |
    /// | [`THREAD_PRECEDENCE_POLICY`](crate::THREAD_PRECEDENCE_POLICY) | [`thread_precedence_policy_data_t`](crate::thread_precedence_policy_data_t) | importance within the task |
    /// | [`THREAD_AFFINITY_POLICY`](crate::THREAD_AFFINITY_POLICY) | [`thread_affinity_policy_data_t`](crate::thread_affinity_policy_data_t) | threads with one tag share a cache, where supported |
    ///
    /// The call removes the quality of service that a pthread had. If the thread's policy is fixed, it succeeds without effect.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown flavor, a short count or inconsistent times; [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) for
    /// affinity on systems without it.
    ///
    /// Units: time constraints are in ticks of [`mach_absolute_time`](crate::mach_absolute_time()).
    pub fn thread_policy_set(
        thread: thread_act_t,
        flavor: thread_policy_flavor_t,
        policy_info: thread_policy_t,
        policy_infoCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Reads a scheduling policy of `thread`, or its default if `*get_default` is true.
    ///
    /// `*policy_infoCnt` is the capacity on entry and the length on return, in words of 32 bits. On return `*get_default` is
    /// true if the result is the default.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown flavor or a short count; [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) for affinity on systems
    /// without it; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) for `THREAD_POLICY_STATE` without privilege.
    pub fn thread_policy_get(
        thread: thread_inspect_t,
        flavor: thread_policy_flavor_t,
        policy_info: thread_policy_t,
        policy_infoCnt: *mut mach_msg_type_number_t,
        get_default: *mut boolean_t,
    ) -> kern_return_t;
    /// Sampled a thread; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn thread_sample(thread: thread_act_t, reply: mach_port_t) -> kern_return_t;
    /// Traced a thread's events; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn etap_trace_thread(
        target_act: thread_act_t,
        trace_status: boolean_t,
    ) -> kern_return_t;
    /// Moved a thread to a processor set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn thread_assign(
        thread: thread_act_t,
        new_set: processor_set_t,
    ) -> kern_return_t;
    /// Moved a thread to the default processor set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn thread_assign_default(thread: thread_act_t) -> kern_return_t;
    /// Read the processor set of a thread; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn thread_get_assignment(
        thread: thread_inspect_t,
        assigned_set: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// Sets a scheduling policy of old systems with its limit; use [`thread_policy_set`](crate::thread_policy_set()).
    pub fn thread_set_policy(
        thr_act: thread_act_t,
        pset: processor_set_t,
        policy: policy_t,
        base: policy_base_t,
        baseCnt: mach_msg_type_number_t,
        limit: policy_limit_t,
        limitCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores the voucher of `thr_act` in `*voucher`.
    ///
    /// `which` is not used.
    ///
    /// Rights: the caller owns one reference of the voucher, if it is not null, and releases it with [`mach_voucher_deallocate`](crate::mach_voucher_deallocate()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_get_mach_voucher(
        thr_act: thread_read_t,
        which: mach_voucher_selector_t,
        voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// Sets the voucher of `thr_act`, which is the calling thread or one that has not started.
    ///
    /// A null `voucher` removes the thread's voucher.
    ///
    /// Rights: the caller keeps its reference; the thread holds one of its own.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if the thread is another one that has started.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_set_mach_voucher(
        thr_act: thread_act_t,
        voucher: ipc_voucher_t,
    ) -> kern_return_t;
    /// Swapped a thread's voucher; current kernels do not implement it.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_swap_mach_voucher(
        thr_act: thread_act_t,
        new_voucher: ipc_voucher_t,
        old_voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// Converts registers between the forms in which the calling thread and `thread` hold signed pointers.
    ///
    /// `direction` is [`THREAD_CONVERT_THREAD_STATE_TO_SELF`](crate::THREAD_CONVERT_THREAD_STATE_TO_SELF) for registers of `thread`, or
    /// [`THREAD_CONVERT_THREAD_STATE_FROM_SELF`](crate::THREAD_CONVERT_THREAD_STATE_FROM_SELF) for registers that `thread` will get. Without pointer authentication the
    /// registers are copied.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another direction; [`KERN_INSUFFICIENT_BUFFER_SIZE`](crate::KERN_INSUFFICIENT_BUFFER_SIZE) if `*out_stateCnt` is less than
    /// `in_stateCnt`.
    pub fn thread_convert_thread_state(
        thread: thread_act_t,
        direction: ::core::ffi::c_int,
        flavor: thread_state_flavor_t,
        in_state: thread_state_t,
        in_stateCnt: mach_msg_type_number_t,
        out_state: thread_state_t,
        out_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Reads the exception ports as [`thread_get_exception_ports`](crate::thread_get_exception_ports()) does, with identifying numbers instead of rights.
    ///
    /// A read port suffices.
    ///
    /// Rights: none are returned.
    pub fn thread_get_exception_ports_info(
        port: mach_port_t,
        exception_mask: exception_mask_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers_info: exception_handler_info_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// Sets exceptions of `thread` to the handler that [`task_register_hardened_exception_handler`](crate::task_register_hardened_exception_handler()) registered.
    ///
    /// `exc_port` is that handler's port or null. The mask, behavior and flavor must be within what was registered.
    ///
    /// Errors: [`KERN_DENIED`](crate::KERN_DENIED) if the thread belongs to another task, no handler is registered, or the arguments exceed what it
    /// permits.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_adopt_exception_handler(
        thread: thread_t,
        exc_port: mach_port_t,
        exc_mask: exception_mask_t,
        behavior_mask: exception_behavior_t,
        flavor_mask: thread_state_flavor_t,
    ) -> kern_return_t;
    /// Stops `target_act` and returns a token for the suspension.
    ///
    /// Rights: the caller owns `*suspend_token` and passes it to [`thread_resume2`](crate::thread_resume2()).
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_suspend2(
        target_act: thread_read_t,
        suspend_token: *mut mach_port_t,
    ) -> kern_return_t;
    /// Ends the suspension for which [`thread_suspend2`](crate::thread_suspend2()) returned `suspend_token`.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_resume2(suspend_token: mach_port_t) -> kern_return_t;
    /// Describes the region of `target_task` that contains `*address`, or the next one above it.
    ///
    /// It is [`vm_region_64`](crate::vm_region_64()), except that [`VM_REGION_BASIC_INFO`](crate::VM_REGION_BASIC_INFO) fills a structure with a 32-bit offset.
    ///
    /// Errors: those of [`mach_vm_region`](crate::mach_vm_region()).
    pub fn vm_region(
        target_task: vm_map_read_t,
        address: *mut vm_address_t,
        size: *mut vm_size_t,
        flavor: vm_region_flavor_t,
        info: vm_region_info_t,
        infoCnt: *mut mach_msg_type_number_t,
        object_name: *mut mach_port_t,
    ) -> kern_return_t;
    /// Allocates `size` bytes of zero-filled memory in `target_task` and stores the address in `*address`.
    ///
    /// With [`VM_FLAGS_ANYWHERE`](crate::VM_FLAGS_ANYWHERE) the kernel chooses the address; without it the memory starts at the page that contains
    /// `*address`.
    ///
    /// Rights: the memory belongs to `target_task` until [`vm_deallocate`](crate::vm_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown flag; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if the fixed range is in use or no free range is
    /// large enough; [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if the fixed range is outside the address space.
    pub fn vm_allocate(
        target_task: vm_map_t,
        address: *mut vm_address_t,
        size: vm_size_t,
        flags: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Unmaps every page that the `size` bytes at `address` touch in `target_task`.
    ///
    /// It releases memory of any origin, such as arrays of port names and data of received messages. Parts that are not mapped
    /// are skipped. A `size` of 0 succeeds.
    pub fn vm_deallocate(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
    ) -> kern_return_t;
    /// Sets the protection of the `size` bytes at `address` in `target_task` to `new_protection`.
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if a part of the range is not mapped; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if `new_protection`
    /// exceeds the maximum protection or is writable and executable where the system forbids it.
    pub fn vm_protect(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        set_maximum: boolean_t,
        new_protection: vm_prot_t,
    ) -> kern_return_t;
    /// Sets whether children that `target_task` forks share, copy or lack the `size` bytes at `address`.
    pub fn vm_inherit(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        new_inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// Copies `size` bytes at `address` of `target_task` to new memory of the caller.
    ///
    /// Rights: the caller owns the memory at `*data` and releases it with [`vm_deallocate`](crate::vm_deallocate()) on `mach_task_self()` and `*dataCnt`
    /// bytes.
    ///
    /// Errors: those of [`mach_vm_read`](crate::mach_vm_read()).
    pub fn vm_read(
        target_task: vm_map_read_t,
        address: vm_address_t,
        size: vm_size_t,
        data: *mut vm_offset_t,
        dataCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Copies up to [`VM_MAP_ENTRY_MAX`](crate::VM_MAP_ENTRY_MAX) ranges of `target_task` to new memory of the caller.
    ///
    /// The entries are as in [`mach_vm_read_list`](crate::mach_vm_read_list()), with addresses of type [`vm_address_t`](crate::vm_address_t).
    ///
    /// Rights: the caller owns each copy and releases it with [`vm_deallocate`](crate::vm_deallocate()) on `mach_task_self()`.
    pub fn vm_read_list(
        target_task: vm_map_read_t,
        data_list: *mut vm_read_entry,
        count: natural_t,
    ) -> kern_return_t;
    /// Copies the caller's `dataCnt` bytes at `data` to `address` in `target_task`.
    ///
    /// Errors: those of [`mach_vm_write`](crate::mach_vm_write()).
    pub fn vm_write(
        target_task: vm_map_t,
        address: vm_address_t,
        data: vm_offset_t,
        dataCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Copies `size` bytes from `source_address` to `dest_address`, both in `target_task`.
    ///
    /// Errors: those of [`mach_vm_copy`](crate::mach_vm_copy()).
    pub fn vm_copy(
        target_task: vm_map_t,
        source_address: vm_address_t,
        size: vm_size_t,
        dest_address: vm_address_t,
    ) -> kern_return_t;
    /// Copies `size` bytes at `address` of `target_task` to the caller's existing memory at `data`.
    ///
    /// Errors: those of [`mach_vm_read_overwrite`](crate::mach_vm_read_overwrite()).
    pub fn vm_read_overwrite(
        target_task: vm_map_read_t,
        address: vm_address_t,
        size: vm_size_t,
        data: vm_address_t,
        outsize: *mut vm_size_t,
    ) -> kern_return_t;
    /// Writes modified pages of a range back to their file or discards them, as [`mach_vm_msync`](crate::mach_vm_msync()) does.
    pub fn vm_msync(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        sync_flags: vm_sync_t,
    ) -> kern_return_t;
    /// Advises the pager how a range will be used, as [`mach_vm_behavior_set`](crate::mach_vm_behavior_set()) does.
    pub fn vm_behavior_set(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        new_behavior: vm_behavior_t,
    ) -> kern_return_t;
    /// Maps `size` bytes of the memory entry `object`, or zero-filled memory if `object` is null, in `target_task`.
    ///
    /// It is [`vm_map_64`](crate::vm_map_64()) with an `offset` of type [`vm_offset_t`](crate::vm_offset_t).
    ///
    /// Rights: the mapping belongs to `target_task` until [`vm_deallocate`](crate::vm_deallocate()). The caller keeps its right `object`.
    ///
    /// Errors: those of [`mach_vm_map`](crate::mach_vm_map()).
    pub fn vm_map(
        target_task: vm_map_t,
        address: *mut vm_address_t,
        size: vm_size_t,
        mask: vm_address_t,
        flags: ::core::ffi::c_int,
        object: mem_entry_name_port_t,
        offset: vm_offset_t,
        copy: boolean_t,
        cur_protection: vm_prot_t,
        max_protection: vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// Reads or changes a machine-specific attribute of a range, as [`mach_vm_machine_attribute`](crate::mach_vm_machine_attribute()) does.
    pub fn vm_machine_attribute(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        attribute: vm_machine_attribute_t,
        value: *mut vm_machine_attribute_val_t,
    ) -> kern_return_t;
    /// Maps memory of `src_task` also in `target_task`, as [`mach_vm_remap`](crate::mach_vm_remap()) does.
    pub fn vm_remap(
        target_task: vm_map_t,
        target_address: *mut vm_address_t,
        size: vm_size_t,
        mask: vm_address_t,
        flags: ::core::ffi::c_int,
        src_task: vm_map_t,
        src_address: vm_address_t,
        copy: boolean_t,
        cur_protection: *mut vm_prot_t,
        max_protection: *mut vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// Wired all later memory of a task; current kernels do not implement it.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_wire(target_task: vm_map_t, must_wire: boolean_t) -> kern_return_t;
    /// Makes a memory entry, as [`mach_make_memory_entry_64`](crate::mach_make_memory_entry_64()) does, with sizes of type [`vm_size_t`](crate::vm_size_t).
    ///
    /// Rights: the caller owns one reference of `*object_handle`.
    pub fn mach_make_memory_entry(
        target_task: vm_map_t,
        size: *mut vm_size_t,
        offset: vm_offset_t,
        permission: vm_prot_t,
        object_handle: *mut mem_entry_name_port_t,
        parent_entry: mem_entry_name_port_t,
    ) -> kern_return_t;
    /// Stores the state bits and reference count of one page, as [`mach_vm_page_query`](crate::mach_vm_page_query()) does.
    pub fn vm_map_page_query(
        target_map: vm_map_read_t,
        offset: vm_offset_t,
        disposition: *mut integer_t,
        ref_count: *mut integer_t,
    ) -> kern_return_t;
    /// Describes a region and its chain of memory objects, on development systems.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) on release systems.
    pub fn mach_vm_region_info(
        task: vm_map_read_t,
        address: vm_address_t,
        region: *mut vm_info_region_t,
        objects: *mut vm_info_object_array_t,
        objectsCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Listed the mapped pages of a task; current kernels do not implement it.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE).
    pub fn vm_mapped_pages_info(
        task: vm_map_read_t,
        pages: *mut page_address_array_t,
        pagesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Describes a region, also inside submaps, with a structure of 32-bit offsets; use [`vm_region_recurse_64`](crate::vm_region_recurse_64()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if the count is less than [`VM_REGION_SUBMAP_INFO_COUNT`](crate::VM_REGION_SUBMAP_INFO_COUNT); otherwise those of
    /// [`mach_vm_region_recurse`](crate::mach_vm_region_recurse()).
    pub fn vm_region_recurse(
        target_task: vm_map_read_t,
        address: *mut vm_address_t,
        size: *mut vm_size_t,
        nesting_depth: *mut natural_t,
        info: vm_region_recurse_info_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Describes a region, also inside submaps, as [`mach_vm_region_recurse`](crate::mach_vm_region_recurse()) does.
    ///
    /// Errors: those of [`mach_vm_region_recurse`](crate::mach_vm_region_recurse()).
    pub fn vm_region_recurse_64(
        target_task: vm_map_read_t,
        address: *mut vm_address_t,
        size: *mut vm_size_t,
        nesting_depth: *mut natural_t,
        info: vm_region_recurse_info_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Describes a region and its chain of memory objects, on development systems.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) on release systems.
    pub fn mach_vm_region_info_64(
        task: vm_map_read_t,
        address: vm_address_t,
        region: *mut vm_info_region_64_t,
        objects: *mut vm_info_object_array_t,
        objectsCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Describes the region that contains `*address`, or the next one above it.
    ///
    /// Flavors and counts are those of [`mach_vm_region`](crate::mach_vm_region()).
    ///
    /// Errors: those of [`mach_vm_region`](crate::mach_vm_region()).
    pub fn vm_region_64(
        target_task: vm_map_read_t,
        address: *mut vm_address_t,
        size: *mut vm_size_t,
        flavor: vm_region_flavor_t,
        info: vm_region_info_t,
        infoCnt: *mut mach_msg_type_number_t,
        object_name: *mut mach_port_t,
    ) -> kern_return_t;
    /// Makes a memory entry: a send right that stands for memory, which other tasks can map.
    ///
    /// The entry stands for `*size` bytes at `offset` of `target_task`, or for a part of the entry `parent_entry` if that is
    /// not null. `permission` is the protection that mappings can have at most, with flags:
    ///
    /// | flag | effect |
    /// |---|---|
    /// | none | the range of `target_task`; only its first region, so `*size` can become smaller |
    /// | [`MAP_MEM_VM_SHARE`](crate::MAP_MEM_VM_SHARE) | the range of `target_task`, shared, also over several regions |
    /// | [`MAP_MEM_VM_COPY`](crate::MAP_MEM_VM_COPY) | a snapshot of the range |
    /// | [`MAP_MEM_NAMED_CREATE`](crate::MAP_MEM_NAMED_CREATE) | new zero-filled memory; `offset` and `parent_entry` do not count |
    /// | [`MAP_MEM_PURGABLE`](crate::MAP_MEM_PURGABLE) | with [`MAP_MEM_NAMED_CREATE`](crate::MAP_MEM_NAMED_CREATE): purgeable memory |
    /// | [`MAP_MEM_USE_DATA_ADDR`](crate::MAP_MEM_USE_DATA_ADDR) | keeps the position of `offset` within its page |
    /// | [`MAP_MEM_NAMED_REUSE`](crate::MAP_MEM_NAMED_REUSE) | returns `parent_entry` itself if it stands for the same memory |
    /// | [`MAP_MEM_ONLY`](crate::MAP_MEM_ONLY) | changes the caching of `parent_entry` and makes no entry |
    ///
    /// With [`MAP_MEM_NAMED_CREATE`](crate::MAP_MEM_NAMED_CREATE) a `*size` of 0 succeeds and stores a null right. On return `*size` is the size of the entry.
    /// Check it: it can be smaller than asked.
    ///
    /// Rights: the caller owns one reference of `*object_handle` and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()). The memory lives
    /// until the last right and the last mapping are released. The caller keeps `parent_entry`.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `*size` is 0 without [`MAP_MEM_NAMED_CREATE`](crate::MAP_MEM_NAMED_CREATE), a flag is invalid, or `parent_entry` is
    /// a snapshot; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if `permission` exceeds the protection of the memory or the parent;
    /// [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if the range is not mapped; [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK) if `target_task` is not a task.
    ///
    /// Units: bytes, rounded to pages.
    pub fn mach_make_memory_entry_64(
        target_task: vm_map_t,
        size: *mut memory_object_size_t,
        offset: memory_object_offset_t,
        permission: vm_prot_t,
        object_handle: *mut mach_port_t,
        parent_entry: mem_entry_name_port_t,
    ) -> kern_return_t;
    /// Maps `size` bytes of the memory entry `object`, or zero-filled memory if `object` is null, in `target_task`.
    ///
    /// Rights: the mapping belongs to `target_task` until [`vm_deallocate`](crate::vm_deallocate()). The caller keeps its right `object`.
    ///
    /// Errors: those of [`mach_vm_map`](crate::mach_vm_map()).
    pub fn vm_map_64(
        target_task: vm_map_t,
        address: *mut vm_address_t,
        size: vm_size_t,
        mask: vm_address_t,
        flags: ::core::ffi::c_int,
        object: mem_entry_name_port_t,
        offset: memory_object_offset_t,
        copy: boolean_t,
        cur_protection: vm_prot_t,
        max_protection: vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// Reads or sets the purgeable state of the memory object at `address`, as [`mach_vm_purgable_control`](crate::mach_vm_purgable_control()) does.
    pub fn vm_purgable_control(
        target_task: vm_map_t,
        address: vm_address_t,
        control: vm_purgable_t,
        state: *mut ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Denies `target_task` any further executable memory.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `target_task` is not a task.
    pub fn vm_map_exec_lockdown(target_task: vm_map_t) -> kern_return_t;
    /// Maps memory of `src_task` in `target_task`, with protections that the caller chooses.
    ///
    /// The arguments are those of [`mach_vm_remap_new`](crate::mach_vm_remap_new()).
    pub fn vm_remap_new(
        target_task: vm_map_t,
        target_address: *mut vm_address_t,
        size: vm_size_t,
        mask: vm_address_t,
        flags: ::core::ffi::c_int,
        src_task: vm_map_read_t,
        src_address: vm_address_t,
        copy: boolean_t,
        cur_protection: *mut vm_prot_t,
        max_protection: *mut vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// Moves `src_size` bytes at `src` to a range of `dst_size` bytes and stores its address in `*dst`.
    ///
    /// `options` selects what happens to the source: [`VM_REALLOCATE_DEALLOCATE_SOURCE`](crate::VM_REALLOCATE_DEALLOCATE_SOURCE) or [`VM_REALLOCATE_ZERO_FILL_SOURCE`](crate::VM_REALLOCATE_ZERO_FILL_SOURCE).
    /// `align_mask` and `flags` are as in [`vm_map`](crate::vm_map()). Only recent systems have the call.
    ///
    /// Rights: the new range belongs to `target_task` until [`vm_deallocate`](crate::vm_deallocate()).
    pub fn vm_reallocate(
        target_task: vm_map_t,
        src: vm_address_t,
        src_size: vm_size_t,
        dst: *mut vm_address_t,
        dst_size: vm_size_t,
        align_mask: vm_offset_t,
        options: ::core::ffi::c_int,
        flags: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Lists the names in the space of `task` in `*names` and their type bits in `*types`.
    ///
    /// Both arrays have the same length. For an empty space both are null with count 0. The types can contain the request bits
    /// [`MACH_PORT_TYPE_DNREQUEST`](crate::MACH_PORT_TYPE_DNREQUEST), [`MACH_PORT_TYPE_SPREQUEST`](crate::MACH_PORT_TYPE_SPREQUEST) and [`MACH_PORT_TYPE_SPREQUEST_DELAYED`](crate::MACH_PORT_TYPE_SPREQUEST_DELAYED).
    ///
    /// Rights: no reference is added to any name. The caller owns both arrays and releases each with [`vm_deallocate`](crate::vm_deallocate()).
    ///
    /// Errors: [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    pub fn mach_port_names(
        task: ipc_space_t,
        names: *mut mach_port_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        types: *mut mach_port_type_array_t,
        typesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores the type bits (`MACH_PORT_TYPE_*`) of the rights that `name` denotes in `*ptype`.
    ///
    /// A send right whose port has died is reported as a dead name. [`MACH_PORT_TYPE_DNREQUEST`](crate::MACH_PORT_TYPE_DNREQUEST) is set while a dead-name or
    /// send-possible request is registered.
    ///
    /// Rights: no reference is added.
    ///
    /// Errors: [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME) if `name` is [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) or unknown. [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD) succeeds with
    /// [`MACH_PORT_TYPE_DEAD_NAME`](crate::MACH_PORT_TYPE_DEAD_NAME).
    pub fn mach_port_type(
        task: ipc_space_t,
        name: mach_port_name_t,
        ptype: *mut mach_port_type_t,
    ) -> kern_return_t;
    /// Gave the right `old_name` the name `new_name`; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID), always.
    pub fn mach_port_rename(
        task: ipc_space_t,
        old_name: mach_port_name_t,
        new_name: mach_port_name_t,
    ) -> kern_return_t;
    /// Creates a right of kind `right` under the name `name`, which the caller chooses.
    ///
    /// `right` is a kind that [`mach_port_allocate`](crate::mach_port_allocate()) accepts. With [`MACH_PORT_RIGHT_DEAD_NAME`](crate::MACH_PORT_RIGHT_DEAD_NAME) the kernel ignores `name` and
    /// picks another one.
    ///
    /// Rights: the caller owns the new right.
    ///
    /// Errors: [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if `name` is [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) or [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD), its two lowest bits are not both 1, or
    /// `right` is another kind; [`KERN_NAME_EXISTS`](crate::KERN_NAME_EXISTS) if the name is in use; [`KERN_FAILURE`](crate::KERN_FAILURE) if its slot is reserved or holds a
    /// name of another generation; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if its index exceeds the largest table; [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_port_allocate_name(
        task: ipc_space_t,
        right: mach_port_right_t,
        name: mach_port_name_t,
    ) -> kern_return_t;
    /// Creates a right of kind `right` in the space of `task` and stores its name in `*name`.
    ///
    /// `right` is [`MACH_PORT_RIGHT_RECEIVE`](crate::MACH_PORT_RIGHT_RECEIVE), [`MACH_PORT_RIGHT_PORT_SET`](crate::MACH_PORT_RIGHT_PORT_SET) or [`MACH_PORT_RIGHT_DEAD_NAME`](crate::MACH_PORT_RIGHT_DEAD_NAME). A new port has queue
    /// limit 5, no send rights, and a make-send count, sequence number and context of 0. [`mach_port_construct`](crate::mach_port_construct()) also sets the
    /// queue limit, a guard and a first send right in the same call.
    ///
    /// Rights: the caller owns the new right. Release a receive right with [`mach_port_destruct`](crate::mach_port_destruct()) or [`mach_port_mod_refs`](crate::mach_port_mod_refs()), a port
    /// set with [`mach_port_mod_refs`](crate::mach_port_mod_refs()), a dead name with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if `right` is another kind; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if the space has no room for a name;
    /// [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    pub fn mach_port_allocate(
        task: ipc_space_t,
        right: mach_port_right_t,
        name: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// Removes every right that `name` denotes, whatever its reference counts.
    ///
    /// Avoid it: it also takes the send references that other code of the process owns under the same name. If the name denotes
    /// send and receive rights, the send right is dropped first, so a registered no-senders notification can be sent before the
    /// port dies.
    ///
    /// Rights: none of the rights of `name` remain. Queued messages are destroyed with their rights, the other holders' send
    /// rights become dead names, and a send-once right sends a send-once notification.
    ///
    /// Errors: success for [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) and [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD); [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME) with a guard exception if the name is
    /// unknown; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) with a guard exception if the receive right is guarded; [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) with a
    /// guard exception if the send right is pinned.
    #[cfg_attr(
        any(target_os = "macos", not(target_vendor = "apple")),
        deprecated(
            since = "macOS 12.0",
            note = "use mach_port_destruct, mach_port_deallocate, mach_port_mod_refs"
        )
    )]
    #[cfg_attr(
        any(target_os = "ios"),
        deprecated(
            since = "iOS 15.0",
            note = "use mach_port_destruct, mach_port_deallocate, mach_port_mod_refs"
        )
    )]
    #[cfg_attr(
        any(target_os = "tvos"),
        deprecated(
            since = "tvOS 15.0",
            note = "use mach_port_destruct, mach_port_deallocate, mach_port_mod_refs"
        )
    )]
    #[cfg_attr(
        any(target_os = "watchos"),
        deprecated(
            since = "watchOS 8.0",
            note = "use mach_port_destruct, mach_port_deallocate, mach_port_mod_refs"
        )
    )]
    pub fn mach_port_destroy(task: ipc_space_t, name: mach_port_name_t) -> kern_return_t;
    /// Releases one user reference of the send right, send-once right or dead name `name`.
    ///
    /// | `name` denotes | effect |
    /// |---|---|
    /// | a send right | one reference less; at 0 the name is freed, and a no-senders notification can be sent |
    /// | send and receive rights | one send reference less; the receive right remains |
    /// | a send-once right | the right is destroyed and its port receives a send-once notification |
    /// | a dead name | one reference less; at 0 the name is freed |
    /// | a port set | the set is destroyed |
    /// | only a receive right | fails |
    ///
    /// Rights: the caller gives up one reference. If the name is freed while a dead-name or send-possible request is registered
    /// on it, that request yields a port-deleted notification.
    ///
    /// Errors: success for [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) and [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD); [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME) with a guard exception if the name is
    /// unknown; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) with a guard exception if it denotes only a receive right; [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) with
    /// a fatal guard exception for the last reference of a pinned task or thread port.
    pub fn mach_port_deallocate(
        task: ipc_space_t,
        name: mach_port_name_t,
    ) -> kern_return_t;
    /// Stores the number of user references of the right `right` under `name` in `*refs`.
    ///
    /// A receive right, a port set and a send-once right count 1. An existing name without that kind of right gives success and
    /// 0, so this call also shows which rights a name denotes.
    ///
    /// Errors: [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if `right` is not a `MACH_PORT_RIGHT_*` kind; [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME) if the name is unknown,
    /// or is null or dead and `right` is neither send nor send-once.
    pub fn mach_port_get_refs(
        task: ipc_space_t,
        name: mach_port_name_t,
        right: mach_port_right_t,
        refs: *mut mach_port_urefs_t,
    ) -> kern_return_t;
    /// Adds `delta` to the user references of the right `right` under `name`.
    ///
    /// For a receive right, send-once right or port set the only useful deltas are 0 and -1; -1 destroys it. For send rights
    /// and dead names any delta is allowed that does not make the count negative. Counts stop at 65535 and stay there.
    ///
    /// Rights: with delta -1 on a receive right the port dies: queued messages are destroyed, holders of send rights get dead
    /// names, and send references under `name` become a dead name. If a port-destroyed request is registered, the receive right
    /// moves to the requester instead. With delta -1 on a send-once right the port receives a send-once notification.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if the name lacks that kind of right (also if the port of a send right has died), or the
    /// receive right is guarded; [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if `right` is unknown, `delta` is not allowed, or more references would
    /// be removed than there are. Except for a few harmless cases, each comes with a guard exception. Success for
    /// [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) and [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD) with send and send-once, otherwise [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME).
    pub fn mach_port_mod_refs(
        task: ipc_space_t,
        name: mach_port_name_t,
        right: mach_port_right_t,
        delta: mach_port_delta_t,
    ) -> kern_return_t;
    /// Describes a message in the queue of the receive right `name` without removing it.
    ///
    /// `*request_seqnop` selects the message: 0 is the head of the queue, another value exactly that sequence number. The call
    /// stores its sequence number, size, id and trailer. Port sets are not accepted.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if there is no such message; [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if the trailer asks for more than the audit
    /// token, or `*trailer_infopCnt` is too small; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a receive right. The latter two raise
    /// a guard exception.
    pub fn mach_port_peek(
        task: ipc_space_t,
        name: mach_port_name_t,
        trailer_type: mach_msg_trailer_type_t,
        request_seqnop: *mut mach_port_seqno_t,
        msg_sizep: *mut mach_msg_size_t,
        msg_idp: *mut mach_msg_id_t,
        trailer_infop: mach_msg_trailer_info_t,
        trailer_infopCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sets the make-send count of the receive right `name` to `mscount`.
    ///
    /// The count grows by one for each send right made with [`MACH_MSG_TYPE_MAKE_SEND`](crate::MACH_MSG_TYPE_MAKE_SEND), and no-senders notifications carry it.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a receive right.
    pub fn mach_port_set_mscount(
        task: ipc_space_t,
        name: mach_port_name_t,
        mscount: mach_port_mscount_t,
    ) -> kern_return_t;
    /// Lists the receive rights in the port set `name` in `*members`, in ascending order.
    ///
    /// Rights: no reference is added. The caller owns the array and releases it with [`vm_deallocate`](crate::vm_deallocate()). An empty set gives a null
    /// pointer and count 0.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a port set.
    pub fn mach_port_get_set_status(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        members: *mut mach_port_name_array_t,
        membersCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Puts the receive right `member` into the port set `after` and takes it out of every other set.
    ///
    /// With `after` equal to [`MACH_PORT_NULL`](crate::MACH_PORT_NULL), takes it out of all sets. [`mach_port_insert_member`](crate::mach_port_insert_member()) adds to one set and leaves
    /// the others alone. Messages that are queued already are delivered through the set.
    ///
    /// Errors: [`KERN_NOT_IN_SET`](crate::KERN_NOT_IN_SET) if `after` is null and the port is in no set; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `member` is not a
    /// receive right or `after` is not a port set.
    pub fn mach_port_move_member(
        task: ipc_space_t,
        member: mach_port_name_t,
        after: mach_port_name_t,
    ) -> kern_return_t;
    /// Registers the send-once right `notify` for the event `msgid` of the right `name`.
    ///
    /// | `msgid` | `name` denotes | `notify` receives a message when |
    /// |---|---|---|
    /// | [`MACH_NOTIFY_DEAD_NAME`](crate::MACH_NOTIFY_DEAD_NAME) | a send, send-once or receive right | the port dies; one reference is added to the name, which the receiver of the notification must release |
    /// | [`MACH_NOTIFY_SEND_POSSIBLE`](crate::MACH_NOTIFY_SEND_POSSIBLE) | a send, send-once or receive right | the queue has room again after a send with [`MACH_SEND_NOTIFY`](crate::MACH_SEND_NOTIFY) |
    /// | [`MACH_NOTIFY_NO_SENDERS`](crate::MACH_NOTIFY_NO_SENDERS) | a receive right | no send right exists any more |
    /// | [`MACH_NOTIFY_PORT_DESTROYED`](crate::MACH_NOTIFY_PORT_DESTROYED) | a receive right | the receive right is dropped; the message carries it and the port does not die |
    ///
    /// Dead-name and send-possible requests share one place per name: a new request replaces the older one. `sync` must be 0
    /// for port-destroyed. For no-senders it is a make-send count: if no send rights exist and the count has reached `sync`,
    /// the notification is sent at once. For send-possible, a value other than 0 asks for an immediate notification if a
    /// message can be sent now. `notify` equal to [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) cancels, except for port-destroyed.
    ///
    /// A dead-name request races with the death of the port and can fail. A failure for a name that is dead already means that
    /// the event has happened. A send-possible request on a dead name sends a dead-name notification at once. No-senders
    /// ignores send-once rights that are still out.
    ///
    /// Rights: `notifyPoly` is [`MACH_MSG_TYPE_MAKE_SEND_ONCE`](crate::MACH_MSG_TYPE_MAKE_SEND_ONCE) (`notify` names a receive right) or
    /// [`MACH_MSG_TYPE_MOVE_SEND_ONCE`](crate::MACH_MSG_TYPE_MOVE_SEND_ONCE); the kernel takes the right, and destroys it if the call fails. `*previous` is the
    /// send-once right of the request that was replaced or cancelled, or [`MACH_PORT_NULL`](crate::MACH_PORT_NULL); the caller releases it with
    /// [`mach_port_deallocate`](crate::mach_port_deallocate()), which sends a send-once notification.
    ///
    /// Errors: [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if `msgid` is unknown, or `sync` is not 0 for port-destroyed; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if
    /// `name` denotes the wrong kind of right; for dead-name and send-possible, [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `name` is
    /// [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) or [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD), and for dead-name also if it has become a dead name; [`KERN_FAILURE`](crate::KERN_FAILURE) with a guard
    /// exception if a port-destroyed request exists; [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) if `notify` is [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD);
    /// [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE); [`MIG_TYPE_ERROR`](crate::MIG_TYPE_ERROR) for another disposition.
    pub fn mach_port_request_notification(
        task: ipc_space_t,
        name: mach_port_name_t,
        msgid: mach_msg_id_t,
        sync: mach_port_mscount_t,
        notify: mach_port_t,
        notifyPoly: mach_msg_type_name_t,
        previous: *mut mach_port_t,
    ) -> kern_return_t;
    /// Gives the space of `task` the right `poly`, with the disposition `polyPoly`, under the name `name`.
    ///
    /// The usual form makes a send right from a receive right of the own space: `name` and `poly` are the same name, and
    /// `polyPoly` is [`MACH_MSG_TYPE_MAKE_SEND`](crate::MACH_MSG_TYPE_MAKE_SEND). With [`MACH_MSG_TYPE_COPY_SEND`](crate::MACH_MSG_TYPE_COPY_SEND) it adds a reference to a send right.
    ///
    /// Rights: on success the space of `task` owns one more user reference of the send right, released with
    /// [`mach_port_deallocate`](crate::mach_port_deallocate()). MAKE_SEND adds one to the make-send count. For another task's space, the MOVE dispositions take
    /// the right from the caller; if the call then fails, that right is destroyed.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `poly` lacks the right that the disposition needs; [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) if the port
    /// is dead; [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if `name` is null, dead or malformed, or the disposition is unknown; [`KERN_RIGHT_EXISTS`](crate::KERN_RIGHT_EXISTS)
    /// if the space of `task` has send or receive rights for that port under another name; [`KERN_NAME_EXISTS`](crate::KERN_NAME_EXISTS) if `name` denotes
    /// something else.
    pub fn mach_port_insert_right(
        task: ipc_space_t,
        name: mach_port_name_t,
        poly: mach_port_t,
        polyPoly: mach_msg_type_name_t,
    ) -> kern_return_t;
    /// Takes or makes a right from `name` in the space of `task` and gives it to the caller as `*poly`.
    ///
    /// The effect is that of a message from `task` to the caller which carries `name` with disposition `msgt_name`.
    /// [`MACH_MSG_TYPE_MAKE_SEND_ONCE`](crate::MACH_MSG_TYPE_MAKE_SEND_ONCE) on the own space is the usual way to make a send-once right.
    ///
    /// Rights: the caller owns the right `*poly`; `*polyPoly` is its kind: [`MACH_MSG_TYPE_PORT_RECEIVE`](crate::MACH_MSG_TYPE_PORT_RECEIVE),
    /// [`MACH_MSG_TYPE_PORT_SEND`](crate::MACH_MSG_TYPE_PORT_SEND) or [`MACH_MSG_TYPE_PORT_SEND_ONCE`](crate::MACH_MSG_TYPE_PORT_SEND_ONCE). MOVE dispositions remove it from `task`. `*poly` is
    /// [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD) if the source is a dead name.
    ///
    /// Errors: [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if `msgt_name` is not a disposition; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is null, dead, or lacks
    /// the right; [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) if the right may not be moved.
    pub fn mach_port_extract_right(
        task: ipc_space_t,
        name: mach_port_name_t,
        msgt_name: mach_msg_type_name_t,
        poly: *mut mach_port_t,
        polyPoly: *mut mach_msg_type_name_t,
    ) -> kern_return_t;
    /// Sets the sequence number of the next message that is received from the receive right `name`.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a receive right.
    pub fn mach_port_set_seqno(
        task: ipc_space_t,
        name: mach_port_name_t,
        seqno: mach_port_seqno_t,
    ) -> kern_return_t;
    /// Stores the attributes `flavor` of the receive right `name` in `port_info_out`.
    ///
    /// | `flavor` | structure | content |
    /// |---|---|---|
    /// | [`MACH_PORT_LIMITS_INFO`](crate::MACH_PORT_LIMITS_INFO) | [`mach_port_limits_t`](crate::mach_port_limits_t) | queue limit |
    /// | [`MACH_PORT_RECEIVE_STATUS`](crate::MACH_PORT_RECEIVE_STATUS) | [`mach_port_status_t`](crate::mach_port_status_t) | limit, queued messages, counts, requests |
    /// | [`MACH_PORT_DNREQUESTS_SIZE`](crate::MACH_PORT_DNREQUESTS_SIZE) | one int | size of the request table |
    /// | [`MACH_PORT_INFO_EXT`](crate::MACH_PORT_INFO_EXT) | [`mach_port_info_ext_t`](crate::mach_port_info_ext_t) | the status and the boost count |
    ///
    /// Units: `*port_info_outCnt` counts 32-bit words: the room on entry, the words written on return.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the room is too small; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if the flavor is unknown; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT)
    /// if `name` is not a receive right.
    pub fn mach_port_get_attributes(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        flavor: mach_port_flavor_t,
        port_info_out: mach_port_info_t,
        port_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sets the attributes `flavor` of the receive right `name` from `port_info`.
    ///
    /// [`MACH_PORT_LIMITS_INFO`](crate::MACH_PORT_LIMITS_INFO) sets the queue limit: raising it wakes blocked senders, lowering it keeps the messages that are
    /// queued. [`MACH_PORT_TEMPOWNER`](crate::MACH_PORT_TEMPOWNER), [`MACH_PORT_IMPORTANCE_RECEIVER`](crate::MACH_PORT_IMPORTANCE_RECEIVER) and [`MACH_PORT_DENAP_RECEIVER`](crate::MACH_PORT_DENAP_RECEIVER) take no data and mark the
    /// port for importance donation.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if `port_infoCnt` is too small; [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if the limit exceeds [`MACH_PORT_QLIMIT_MAX`](crate::MACH_PORT_QLIMIT_MAX);
    /// [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if the flavor cannot be set; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a receive right.
    pub fn mach_port_set_attributes(
        task: ipc_space_t,
        name: mach_port_name_t,
        flavor: mach_port_flavor_t,
        port_info: mach_port_info_t,
        port_infoCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Creates a right like [`mach_port_allocate`](crate::mach_port_allocate()), with the options of `qos`.
    ///
    /// Current kernels ignore the request to preallocate a message buffer.
    ///
    /// Rights: as for [`mach_port_allocate`](crate::mach_port_allocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `qos` asks for a given name; [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if it asks for preallocation and
    /// `right` is not a receive right; otherwise those of [`mach_port_allocate`](crate::mach_port_allocate()).
    pub fn mach_port_allocate_qos(
        task: ipc_space_t,
        right: mach_port_right_t,
        qos: *mut mach_port_qos_t,
        name: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// Creates a right of kind `right`, with the options of `qos`, optionally under the name given in `*name`.
    ///
    /// `proto` must be [`MACH_PORT_NULL`](crate::MACH_PORT_NULL). With `qos->name` set, `*name` holds the wanted name on entry.
    ///
    /// Rights: as for [`mach_port_allocate`](crate::mach_port_allocate()).
    ///
    /// Errors: [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if `proto` is not null or the wanted name is null or dead; otherwise those of
    /// [`mach_port_allocate_name`](crate::mach_port_allocate_name()) and [`mach_port_allocate_qos`](crate::mach_port_allocate_qos()).
    pub fn mach_port_allocate_full(
        task: ipc_space_t,
        right: mach_port_right_t,
        proto: mach_port_t,
        qos: *mut mach_port_qos_t,
        name: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// Was a hint for the size of the name table; it has no effect.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_port_space(
        task: ipc_space_t,
        table_entries: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Stores in `*srights` how many send rights for the port of the receive right `name` exist.
    ///
    /// Counts the rights in all tasks and in queued messages, not their user references.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a receive right.
    pub fn mach_port_get_srights(
        task: ipc_space_t,
        name: mach_port_name_t,
        srights: *mut mach_port_rights_t,
    ) -> kern_return_t;
    /// Lists the name table of `space` for debuggers, one [`ipc_info_name_t`](crate::ipc_info_name_t) per slot in `*table_info`.
    ///
    /// The tree array is always empty.
    ///
    /// Rights: no reference is added. The caller owns both arrays and releases them with [`vm_deallocate`](crate::vm_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK); [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    pub fn mach_port_space_info(
        space: ipc_space_read_t,
        space_info: *mut ipc_info_space_t,
        table_info: *mut ipc_info_name_array_t,
        table_infoCnt: *mut mach_msg_type_number_t,
        tree_info: *mut ipc_info_tree_name_array_t,
        tree_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores the size and the use of the table of dead-name requests of the receive right `name`.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a receive right.
    pub fn mach_port_dnrequest_info(
        task: ipc_space_t,
        name: mach_port_name_t,
        dnr_total: *mut ::core::ffi::c_uint,
        dnr_used: *mut ::core::ffi::c_uint,
    ) -> kern_return_t;
    /// Stores the type and the address of the kernel object behind `name`, with a 32-bit address.
    ///
    /// The library implements it with [`mach_port_kobject`](crate::mach_port_kobject()).
    ///
    /// Errors: those of [`mach_port_kobject`](crate::mach_port_kobject()).
    pub fn mach_port_kernel_object(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        object_type: *mut ::core::ffi::c_uint,
        object_addr: *mut ::core::ffi::c_uint,
    ) -> kern_return_t;
    /// Adds the receive right `name` to the port set `pset`.
    ///
    /// A port can be in several sets. Messages queued on the port are then received from the set as well.
    ///
    /// Rights: none changes hands. The port leaves the set when the receive right moves or dies.
    ///
    /// Errors: [`KERN_ALREADY_IN_SET`](crate::KERN_ALREADY_IN_SET); [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a receive right or `pset` is not a port set.
    pub fn mach_port_insert_member(
        task: ipc_space_t,
        name: mach_port_name_t,
        pset: mach_port_name_t,
    ) -> kern_return_t;
    /// Removes the receive right `name` from the port set `pset`.
    ///
    /// Threads that wait on the set keep waiting.
    ///
    /// Errors: [`KERN_NOT_IN_SET`](crate::KERN_NOT_IN_SET); [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a receive right or `pset` is not a port set.
    pub fn mach_port_extract_member(
        task: ipc_space_t,
        name: mach_port_name_t,
        pset: mach_port_name_t,
    ) -> kern_return_t;
    /// Stores the context value of the receive right `name` in `*context`.
    ///
    /// On a guarded port the context is the guard. For a strictly guarded port the call stores 0.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` is not a receive right.
    pub fn mach_port_get_context(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        context: *mut mach_port_context_t,
    ) -> kern_return_t;
    /// Sets the context value of the receive right `name`, which received messages carry in a context trailer.
    ///
    /// On a port with a guard that is not strict, this changes the guard.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) with a fatal guard exception if the port is strictly guarded; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if
    /// `name` is not a receive right.
    pub fn mach_port_set_context(
        task: ipc_space_t,
        name: mach_port_name_t,
        context: mach_port_context_t,
    ) -> kern_return_t;
    /// Stores the type and the address of the kernel object behind the send or receive right `name`.
    ///
    /// The type is 0 for an ordinary message queue. Release kernels store 0 as the address.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` denotes neither a send nor a receive right.
    pub fn mach_port_kobject(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        object_type: *mut ipc_info_object_type_t,
        object_addr: *mut mach_vm_address_t,
    ) -> kern_return_t;
    /// Creates a receive right as `options` describes and stores its name in `*name`.
    ///
    /// `options->flags` holds the `MPO_*` flags; `options->mpl.mpl_qlimit` is used only with [`MPO_QLIMIT`](crate::MPO_QLIMIT). `context` becomes
    /// the context of the port, and with [`MPO_CONTEXT_AS_GUARD`](crate::MPO_CONTEXT_AS_GUARD) its guard.
    ///
    /// Rights: the caller owns the receive right and, with [`MPO_INSERT_SEND_RIGHT`](crate::MPO_INSERT_SEND_RIGHT), one send reference under the same name.
    /// Release both with one [`mach_port_destruct`](crate::mach_port_destruct()), whose `srdelta` is -1 if the send reference is still held.
    ///
    /// Errors: [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if the queue limit exceeds [`MACH_PORT_QLIMIT_MAX`](crate::MACH_PORT_QLIMIT_MAX); [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `flags` asks
    /// for two exclusive kinds of port; [`KERN_DENIED`](crate::KERN_DENIED) if it asks for a kind that only launchd or the render server may make;
    /// [`KERN_NO_SPACE`](crate::KERN_NO_SPACE); [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    pub fn mach_port_construct(
        task: ipc_space_t,
        options: mach_port_options_ptr_t,
        context: mach_port_context_t,
        name: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// Destroys the receive right `name` and adds `srdelta` to its send references in one step.
    ///
    /// `srdelta` is 0 or negative. `guard` must be the guard of a guarded port; an unguarded port ignores it.
    ///
    /// Rights: the receive right is gone. Send references that remain under `name` become a dead name. Queued messages are
    /// destroyed and other holders get dead names. If a port-destroyed request is registered, the receive right moves to the
    /// requester instead.
    ///
    /// Errors: [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME) if `name` is null, dead or unknown; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if it is not a receive right, or
    /// `srdelta` is not 0 and the name has no send right; [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) if `srdelta` is positive or removes more
    /// references than there are; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) with a fatal guard exception if `guard` is wrong.
    pub fn mach_port_destruct(
        task: ipc_space_t,
        name: mach_port_name_t,
        srdelta: mach_port_delta_t,
        guard: mach_port_context_t,
    ) -> kern_return_t;
    /// Guards the receive right `name` with the value `guard`, so that only its owner can destroy it.
    ///
    /// Destroying a guarded port without its guard fails and terminates the process. With `strict`, changing the context fails
    /// in the same way. [`mach_port_guard_with_flags`](crate::mach_port_guard_with_flags()) can also make the right immovable.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) with a guard exception if the context is not 0 already; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) with a
    /// guard exception if `name` is not a receive right.
    pub fn mach_port_guard(
        task: ipc_space_t,
        name: mach_port_name_t,
        guard: mach_port_context_t,
        strict: boolean_t,
    ) -> kern_return_t;
    /// Removes the guard `guard` from the receive right `name` and sets its context to 0.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) with a fatal guard exception if the port is not guarded or `guard` is wrong;
    /// [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) with a guard exception if `name` is not a receive right.
    pub fn mach_port_unguard(
        task: ipc_space_t,
        name: mach_port_name_t,
        guard: mach_port_context_t,
    ) -> kern_return_t;
    /// Stores the size and the use of the name table of `task` in `*basic_info`.
    ///
    /// Errors: [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK).
    pub fn mach_port_space_basic_info(
        task: ipc_space_inspect_t,
        basic_info: *mut ipc_info_space_basic_t,
    ) -> kern_return_t;
    /// Guards the receive right `name` with the value `guard` and the options `flags`.
    ///
    /// `flags` combines [`MPG_STRICT`](crate::MPG_STRICT) and [`MPG_IMMOVABLE_RECEIVE`](crate::MPG_IMMOVABLE_RECEIVE). The port stays immovable when it is unguarded later.
    ///
    /// Errors: those of [`mach_port_guard`](crate::mach_port_guard()).
    pub fn mach_port_guard_with_flags(
        task: ipc_space_t,
        name: mach_port_name_t,
        guard: mach_port_context_t,
        flags: u64,
    ) -> kern_return_t;
    /// Replaces the guard `old_guard` of the receive right `name` by `new_guard`.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) with a fatal guard exception if the port is not guarded, is strictly guarded, or has
    /// another guard.
    pub fn mach_port_swap_guard(
        task: ipc_space_t,
        name: mach_port_name_t,
        old_guard: mach_port_context_t,
        new_guard: mach_port_context_t,
    ) -> kern_return_t;
    /// Stores the type, the address and a description of the kernel object behind `name`.
    ///
    /// `description` has room for 512 bytes; many objects have no description.
    ///
    /// Errors: [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if `name` denotes neither a send nor a receive right.
    pub fn mach_port_kobject_description(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        object_type: *mut ipc_info_object_type_t,
        object_addr: *mut mach_vm_address_t,
        description: *mut ::core::ffi::c_char,
    ) -> kern_return_t;
    /// Checks that `connection_port` was derived from `service_port` and stores its filter policy in `*filter_policy_id`.
    ///
    /// Errors: [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) if a port is of another kind; [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME) if a name is null or dead;
    /// [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `filter_policy_id` is a null pointer; [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) if the system has no filter
    /// policy.
    pub fn mach_port_is_connection_for_service(
        task: ipc_space_t,
        connection_port: mach_port_name_t,
        service_port: mach_port_name_t,
        filter_policy_id: *mut u64,
    ) -> kern_return_t;
    /// Stores the service name and the domain of the service port `name` in `*sp_info_out`.
    ///
    /// Errors: [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) if launchd did not make the port as a service port; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT).
    pub fn mach_port_get_service_port_info(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        sp_info_out: *mut mach_service_port_info_data_t,
    ) -> kern_return_t;
    /// Checks that the receive right `name` is strictly guarded with the guard in `info`, and terminates the process if not.
    ///
    /// `flavor` is [`MACH_PORT_GUARD_INFO`](crate::MACH_PORT_GUARD_INFO), and `infoCnt` is [`MACH_PORT_GUARD_INFO_COUNT`](crate::MACH_PORT_GUARD_INFO_COUNT).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) with a fatal guard exception if the guard differs or is not strict.
    pub fn mach_port_assert_attributes(
        task: ipc_space_t,
        name: mach_port_name_t,
        flavor: mach_port_flavor_t,
        info: mach_port_info_t,
        infoCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Returns a send right to the port of the host.
    ///
    /// Rights: adds one user reference to the same name at each call; release it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    pub fn mach_host_self() -> mach_port_t;
    /// Returns a send right to the port of the calling thread.
    ///
    /// Rights: adds one user reference to the same name at each call; release it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    /// `pthread_mach_thread_np` gives the same name without a reference.
    pub fn mach_thread_self() -> mach_port_t;
    /// Returns true if `task` denotes the calling task.
    ///
    /// Rights: none changes.
    pub fn mach_task_is_self(task: task_name_t) -> boolean_t;
    /// Stores the page size of the kernel in the second argument, whatever host is given.
    ///
    /// Units: bytes.
    ///
    /// Errors: none.
    pub fn host_page_size(arg1: host_t, arg2: *mut vm_size_t) -> kern_return_t;
    /// Variable behind [`mach_task_self`](crate::mach_task_self()): the cached name of the calling task's port. Set again after `fork`.
    pub static mut mach_task_self_: mach_port_t;
    /// Sleeps until, or for, a time of the system clock; the trap behind [`clock_sleep`](crate::clock_sleep()).
    ///
    /// Units: `sleep_sec` seconds and `sleep_nsec` nanoseconds. `*wakeup_time` receives the time of waking.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) for a clock other than the system clock; [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) for a malformed time;
    /// [`KERN_ABORTED`](crate::KERN_ABORTED) if interrupted.
    pub fn clock_sleep_trap(
        clock_name: mach_port_name_t,
        sleep_type: sleep_type_t,
        sleep_sec: ::core::ffi::c_int,
        sleep_nsec: ::core::ffi::c_int,
        wakeup_time: *mut mach_timespec_t,
    ) -> kern_return_t;
    /// Lists the ports that are notified when the calling task loads or unloads images, for the dynamic linker.
    ///
    /// Rights: the caller supplies the array, and owns one send reference of each port, released with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for null pointers; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if the array is too small; [`KERN_MEMORY_ERROR`](crate::KERN_MEMORY_ERROR) if it
    /// cannot be accessed.
    pub fn task_dyld_process_info_notify_get(
        names_addr: mach_port_name_array_t,
        names_count_addr: *mut natural_t,
    ) -> kern_return_t;
    /// Reserves `count` activity ids, unique in the system, and stores the first in `*activity_id`.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `count` is not between 1 and [`MACH_ACTIVITY_ID_COUNT_MAX`](crate::MACH_ACTIVITY_ID_COUNT_MAX).
    pub fn mach_generate_activity_id(
        target: mach_port_name_t,
        count: ::core::ffi::c_int,
        activity_id: *mut u64,
    ) -> kern_return_t;
    /// Was the call to add a swap file; current kernels return `ENOTSUP`.
    pub fn macx_swapon(
        filename: u64,
        flags: ::core::ffi::c_int,
        size: ::core::ffi::c_int,
        priority: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Was the call to remove a swap file; current kernels return `ENOTSUP`.
    pub fn macx_swapoff(filename: u64, flags: ::core::ffi::c_int) -> kern_return_t;
    /// Switches compaction of swap space on or off, for root.
    ///
    /// `flags` selects which; the other arguments are obsolete.
    ///
    /// Errors: values of `errno`, such as `ENOTSUP` for other flags.
    pub fn macx_triggers(
        hi_water: ::core::ffi::c_int,
        low_water: ::core::ffi::c_int,
        flags: ::core::ffi::c_int,
        alert_port: mach_port_t,
    ) -> kern_return_t;
    /// Was a call of the swap daemon; current kernels return `ENOTSUP`.
    pub fn macx_backing_store_suspend(suspend: boolean_t) -> kern_return_t;
    /// Was a call of the swap daemon; current kernels return `ENOTSUP`.
    pub fn macx_backing_store_recovery(pid: ::core::ffi::c_int) -> kern_return_t;
    /// Gives up the processor at the lowest priority for a short time, and returns whether another thread can run.
    ///
    /// The kernel ignores `pri`.
    pub fn swtch_pri(pri: ::core::ffi::c_int) -> boolean_t;
    /// Gives up the processor, and returns whether another thread can run.
    pub fn swtch() -> boolean_t;
    /// Gives up the processor, if possible in favour of the thread `thread_name`.
    ///
    /// `option` is a `SWITCH_OPTION_*` value: nothing more, wait for `option_time`, or run at the lowest priority for that
    /// time. `thread_name` can be [`MACH_PORT_NULL`](crate::MACH_PORT_NULL).
    ///
    /// Units: `option_time` is milliseconds, with `SWITCH_OPTION_DISPATCH_CONTENTION` microseconds.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `option` is unknown.
    pub fn thread_switch(
        thread_name: mach_port_name_t,
        option: ::core::ffi::c_int,
        option_time: mach_msg_timeout_t,
    ) -> kern_return_t;
    /// Returns a send right to the calling task's port.
    ///
    /// Rights: adds one user reference to the same name at each call; `mach_task_self()` does not.
    pub fn task_self_trap() -> mach_port_name_t;
    /// Creates a voucher from `recipes`; the trap behind [`host_create_mach_voucher`](crate::host_create_mach_voucher()).
    ///
    /// Units: `recipes_size` is bytes.
    ///
    /// Rights: on success the caller owns one reference of `*voucher`, released with [`mach_voucher_deallocate`](crate::mach_voucher_deallocate()).
    ///
    /// Errors: [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if `host` is not a host port; [`MIG_ARRAY_TOO_LARGE`](crate::MIG_ARRAY_TOO_LARGE) above
    /// [`MACH_VOUCHER_ATTR_MAX_RAW_RECIPE_ARRAY_SIZE`](crate::MACH_VOUCHER_ATTR_MAX_RAW_RECIPE_ARRAY_SIZE); [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for a negative size; [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    pub fn host_create_mach_voucher_trap(
        host: mach_port_name_t,
        recipes: mach_voucher_attr_raw_recipe_array_t,
        recipes_size: ::core::ffi::c_int,
        voucher: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// Stores the recipe of attribute `key` of a voucher in `recipe`; the trap behind [`mach_voucher_extract_attr_recipe`](crate::mach_voucher_extract_attr_recipe()).
    ///
    /// Units: `*recipe_size` is bytes: the room on entry, the size on return.
    ///
    /// Errors: [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if `voucher_name` is not a voucher; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if the room is too small;
    /// [`MIG_ARRAY_TOO_LARGE`](crate::MIG_ARRAY_TOO_LARGE) above [`MACH_VOUCHER_ATTR_MAX_RAW_RECIPE_ARRAY_SIZE`](crate::MACH_VOUCHER_ATTR_MAX_RAW_RECIPE_ARRAY_SIZE); [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    pub fn mach_voucher_extract_attr_recipe_trap(
        voucher_name: mach_port_name_t,
        key: mach_voucher_attr_key_t,
        recipe: mach_voucher_attr_raw_recipe_t,
        recipe_size: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Finds the control port of the process `pid` and stores its name in `*t`.
    ///
    /// `target_tport` is the caller's own task port. The call is allowed for the own pid, for root, and for processes of the
    /// same user that are not set-id; then the system's security policy decides, which refuses most programs that are not
    /// debuggers with an entitlement.
    ///
    /// Rights: on success the caller owns one send reference, released with [`mach_port_deallocate`](crate::mach_port_deallocate()). For the own pid it is one
    /// more reference of `mach_task_self()`.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) for nearly every refusal, for pid 0, and for a process that does not exist; `*t` is then
    /// [`MACH_PORT_NULL`](crate::MACH_PORT_NULL). [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if the server that decides is dead; [`KERN_ABORTED`](crate::KERN_ABORTED) if the wait for it was
    /// interrupted.
    pub fn task_for_pid(
        target_tport: mach_port_name_t,
        pid: ::core::ffi::c_int,
        t: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// Finds the name port of the process `pid` and stores its name in `*tn`.
    ///
    /// Allowed for the own process, for root, and for processes with the same effective and real user.
    ///
    /// Rights: on success the caller owns one send reference, released with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE); `*tn` is then [`MACH_PORT_NULL`](crate::MACH_PORT_NULL).
    pub fn task_name_for_pid(
        target_tport: mach_port_name_t,
        pid: ::core::ffi::c_int,
        tn: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// Stores the pid of the task `t` in `*x`.
    ///
    /// Control, read, inspect and name ports are accepted.
    ///
    /// Rights: none changes.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE), with -1 in `*x`, if the port does not denote a task with a process.
    pub fn pid_for_task(
        t: mach_port_name_t,
        x: *mut ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Finds the debug control port of the process `pid` and stores its name in `*t`.
    ///
    /// Checks like those of [`task_for_pid`](crate::task_for_pid()) apply, except for callers with the debugger's entitlement.
    ///
    /// Rights: on success the caller owns one send reference, released with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the process does not exist or the call is refused; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if the server
    /// that decides is dead.
    pub fn debug_control_port_for_pid(
        target_tport: mach_port_name_t,
        pid: ::core::ffi::c_int,
        t: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// Updates the kernel's count of bytes reclaimed from the caller's deferred-reclamation buffer.
    pub fn mach_vm_reclaim_update_kernel_accounting_trap(
        target_tport: mach_port_name_t,
        bytes_reclaimed: *mut u64,
        next_deadline: *mut u64,
    ) -> mach_error_t;
    /// Switches compatibility with x86_64 for the calling thread; an interface of the translator.
    pub fn thread_set_x86_64_compat(enable: u32) -> kern_return_t;
    /// Function that prints diagnostics of the Mach library instead of the standard error, if it is not null.
    pub static mut vprintf_stderr_func: ::core::option::Option<
        unsafe extern "C" fn(
            format: *const ::core::ffi::c_char,
            ap: va_list,
        ) -> ::core::ffi::c_int,
    >;
    /// Describes the host with the structure that `flavor` selects.
    ///
    /// `*host_info_outCnt` is the capacity on entry and the length on return, in words of 32 bits.
    ///
    /// | flavor | structure | content |
    /// |---|---|---|
    /// | [`HOST_BASIC_INFO`](crate::HOST_BASIC_INFO) | [`host_basic_info_data_t`](crate::host_basic_info_data_t) | processors, type, size of memory |
    /// | [`HOST_SCHED_INFO`](crate::HOST_SCHED_INFO) | [`host_sched_info_data_t`](crate::host_sched_info_data_t) | quantum of the scheduler |
    /// | [`HOST_PRIORITY_INFO`](crate::HOST_PRIORITY_INFO) | [`host_priority_info_data_t`](crate::host_priority_info_data_t) | ranges of priorities |
    /// | [`HOST_PREFERRED_USER_ARCH`](crate::HOST_PREFERRED_USER_ARCH) | [`host_preferred_user_arch_data_t`](crate::host_preferred_user_arch_data_t) | architecture for new programs |
    /// | [`HOST_CAN_HAS_DEBUGGER`](crate::HOST_CAN_HAS_DEBUGGER) | [`host_can_has_debugger_info_data_t`](crate::host_can_has_debugger_info_data_t) | whether kernel debugging is on |
    /// | [`HOST_VM_PURGABLE`](crate::HOST_VM_PURGABLE) | [`host_purgable_info_data_t`](crate::host_purgable_info_data_t) | purgeable memory |
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the count is too small; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another flavor or host.
    ///
    /// Units: `memory_size` and `max_mem` are bytes; `memory_size` is at most 2 GB. Scheduler times are milliseconds.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_info(
        host: host_t,
        flavor: host_flavor_t,
        host_info_out: host_info_t,
        host_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Copies the kernel's version text, with a terminating 0, to `kernel_version`.
    ///
    /// The array has [`KERNEL_VERSION_MAX`](crate::KERNEL_VERSION_MAX) bytes.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `host` is not the host.
    pub fn host_kernel_version(
        host: host_t,
        kernel_version: *mut ::core::ffi::c_char,
    ) -> kern_return_t;
    /// Stores the page size of the kernel in `*out_page_size`; [`host_page_size`](crate::host_page_size()) gives the same without a message.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `host` is not the host.
    ///
    /// Units: bytes.
    pub fn _host_page_size(host: host_t, out_page_size: *mut vm_size_t) -> kern_return_t;
    /// Makes a memory entry of a memory object, with a `size` of type [`vm_size_t`](crate::vm_size_t).
    ///
    /// Use [`mach_memory_object_memory_entry_64`](crate::mach_memory_object_memory_entry_64()).
    pub fn mach_memory_object_memory_entry(
        host: host_t,
        internal: boolean_t,
        size: vm_size_t,
        permission: vm_prot_t,
        pager: memory_object_t,
        entry_handle: *mut mach_port_t,
    ) -> kern_return_t;
    /// Stores the information that `flavor` selects, for each processor, in a new array.
    ///
    /// `*out_processor_count` is the number of processors, `*out_processor_infoCnt` the length of the whole array in words of
    /// 32 bits.
    ///
    /// | flavor | structure per processor |
    /// |---|---|
    /// | [`PROCESSOR_BASIC_INFO`](crate::PROCESSOR_BASIC_INFO) | [`processor_basic_info_data_t`](crate::processor_basic_info_data_t) |
    /// | [`PROCESSOR_CPU_LOAD_INFO`](crate::PROCESSOR_CPU_LOAD_INFO) | [`processor_cpu_load_info_data_t`](crate::processor_cpu_load_info_data_t) |
    ///
    /// Rights: the caller owns the array. Release it with [`vm_deallocate`](crate::vm_deallocate()) and 4 times `*out_processor_infoCnt` bytes.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another flavor or host; [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    ///
    /// Units: load is in ticks of 10 ms, as 32-bit counters that wrap around.
    pub fn host_processor_info(
        host: host_t,
        flavor: processor_flavor_t,
        out_processor_count: *mut natural_t,
        out_processor_info: *mut processor_info_array_t,
        out_processor_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores a send right for the main port of IOKit in `*io_main`.
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    pub fn host_get_io_main(host: host_t, io_main: *mut io_main_t) -> kern_return_t;
    /// Stores a send right for the clock `clock_id` in `*clock_serv`.
    ///
    /// `clock_id` is [`SYSTEM_CLOCK`](crate::SYSTEM_CLOCK) or [`CALENDAR_CLOCK`](crate::CALENDAR_CLOCK).
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another clock or host.
    pub fn host_get_clock_service(
        host: host_t,
        clock_id: clock_id_t,
        clock_serv: *mut clock_serv_t,
    ) -> kern_return_t;
    /// Listed kernel modules; current kernels do not implement it.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED).
    pub fn kmod_get_info(
        host: host_t,
        modules: *mut kmod_args_t,
        modulesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Described a table of old kernels; current kernels do not implement it.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE).
    pub fn host_virtual_physical_table_info(
        host: host_t,
        info: *mut hash_info_bucket_array_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores a send right for the name of the only processor set in `*default_set`.
    ///
    /// The name port permits [`processor_set_statistics`](crate::processor_set_statistics()) and [`processor_set_info`](crate::processor_set_info()).
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `host` is not the host.
    pub fn processor_set_default(
        host: host_t,
        default_set: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// Created a processor set; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    pub fn processor_set_create(
        host: host_t,
        new_set: *mut processor_set_t,
        new_name: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// Makes a memory entry of `size` bytes for the memory object `pager`.
    ///
    /// If `pager` is null and `internal` true, the entry stands for new zero-filled memory.
    ///
    /// Rights: the caller owns the send right `*entry_handle`.
    ///
    /// Errors: [`KERN_INVALID_HOST`](crate::KERN_INVALID_HOST) if the host is not valid; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `pager` is not a memory object.
    /// Programs use [`mach_make_memory_entry_64`](crate::mach_make_memory_entry_64()) instead.
    pub fn mach_memory_object_memory_entry_64(
        host: host_t,
        internal: boolean_t,
        size: memory_object_size_t,
        permission: vm_prot_t,
        pager: memory_object_t,
        entry_handle: *mut mach_port_t,
    ) -> kern_return_t;
    /// Stores the statistics that `flavor` selects, with 32-bit counters.
    ///
    /// | flavor | structure | content |
    /// |---|---|---|
    /// | [`HOST_LOAD_INFO`](crate::HOST_LOAD_INFO) | [`host_load_info_data_t`](crate::host_load_info_data_t) | load averages |
    /// | [`HOST_CPU_LOAD_INFO`](crate::HOST_CPU_LOAD_INFO) | [`host_cpu_load_info_data_t`](crate::host_cpu_load_info_data_t) | ticks of all processors by state |
    /// | [`HOST_VM_INFO`](crate::HOST_VM_INFO) | [`vm_statistics_data_t`](crate::vm_statistics_data_t) | pages; use [`HOST_VM_INFO64`](crate::HOST_VM_INFO64) |
    /// | [`HOST_EXPIRED_TASK_INFO`](crate::HOST_EXPIRED_TASK_INFO) | [`task_power_info_data_t`](crate::task_power_info_data_t) | power use of ended tasks |
    ///
    /// Other than for programs of the system, the kernel limits the rate: after a few calls in a short time it repeats the last
    /// answer.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the count is too small; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another flavor; [`KERN_INVALID_HOST`](crate::KERN_INVALID_HOST) if the
    /// port is not the host.
    ///
    /// Units: load averages are scaled by [`LOAD_SCALE`](crate::LOAD_SCALE); processor ticks are 10 ms.
    pub fn host_statistics(
        host_priv: host_t,
        flavor: host_flavor_t,
        host_info_out: host_info_t,
        host_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Asks for one message to `notify_port` when the time of day changes.
    ///
    /// `notify_type` is [`HOST_NOTIFY_CALENDAR_CHANGE`](crate::HOST_NOTIFY_CALENDAR_CHANGE) or [`HOST_NOTIFY_CALENDAR_SET`](crate::HOST_NOTIFY_CALENDAR_SET). The message has the id
    /// [`HOST_CALENDAR_CHANGED_REPLYID`](crate::HOST_CALENDAR_CHANGED_REPLYID) or [`HOST_CALENDAR_SET_REPLYID`](crate::HOST_CALENDAR_SET_REPLYID). Ask again after each message.
    ///
    /// Rights: the kernel keeps a send-once right that the call makes from the caller's receive right. The receive right can no
    /// longer be moved to another task.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another type or host; [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) if the port is null or dead;
    /// [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_request_notification(
        host: host_t,
        notify_type: host_flavor_t,
        notify_port: mach_port_t,
    ) -> kern_return_t;
    /// Lists the kernel's lock groups and their counters in a new array.
    ///
    /// Rights: the caller owns the array. Release it with [`vm_deallocate`](crate::vm_deallocate()) and the size of [`lockgroup_info_t`](crate::lockgroup_info_t) times the count.
    ///
    /// Errors: [`KERN_INVALID_HOST`](crate::KERN_INVALID_HOST) if the port is not the host.
    pub fn host_lockgroup_info(
        host_priv_t: host_t,
        lockgroup_info: *mut lockgroup_info_array_t,
        lockgroup_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores the statistics that `flavor` selects, with 64-bit counters.
    ///
    /// [`HOST_VM_INFO64`](crate::HOST_VM_INFO64) fills a [`vm_statistics64_data_t`](crate::vm_statistics64_data_t), [`HOST_EXTMOD_INFO64`](crate::HOST_EXTMOD_INFO64) a [`vm_extmod_statistics_data_t`](crate::vm_extmod_statistics_data_t). The flavors of
    /// [`host_statistics`](crate::host_statistics()) work too. The rate limit is the same.
    ///
    /// Errors: those of [`host_statistics`](crate::host_statistics()).
    ///
    /// Units: pages of [`vm_kernel_page_size`](crate::vm_kernel_page_size), and numbers of events since boot.
    pub fn host_statistics64(
        host_priv: host_t,
        flavor: host_flavor_t,
        host_info64_out: host_info64_t,
        host_info64_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Lists the kernel's memory zones and their sizes in two new arrays.
    ///
    /// With the privileged host port the answer is complete. With the ordinary host port sizes are left out.
    ///
    /// Rights: the caller owns both arrays. Release each with [`vm_deallocate`](crate::vm_deallocate()) and the size of its elements times its count.
    ///
    /// Errors: [`KERN_NO_ACCESS`](crate::KERN_NO_ACCESS) for the privileged port if the caller is not root; [`KERN_DENIED`](crate::KERN_DENIED) without an entitlement on
    /// systems other than macOS.
    ///
    /// Units: bytes.
    pub fn mach_zone_info(
        host: mach_port_t,
        names: *mut mach_zone_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        info: *mut mach_zone_info_array_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Makes a voucher from `recipes` and stores a send right for it in `*voucher`.
    ///
    /// `recipes` holds `recipesCnt` bytes of [`mach_voucher_attr_recipe_data_t`](crate::mach_voucher_attr_recipe_data_t) records, each followed by its content.
    ///
    /// Rights: the caller owns one reference and releases it with [`mach_voucher_deallocate`](crate::mach_voucher_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if the host or the recipes are not valid.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_create_mach_voucher(
        host: host_t,
        recipes: mach_voucher_attr_raw_recipe_array_t,
        recipesCnt: mach_msg_type_number_t,
        voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// Registered a manager of voucher attributes; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_register_mach_voucher_attr_manager(
        host: host_t,
        attr_manager: mach_voucher_attr_manager_t,
        default_value: mach_voucher_attr_value_handle_t,
        new_key: *mut mach_voucher_attr_key_t,
        new_attr_control: *mut ipc_voucher_attr_control_t,
    ) -> kern_return_t;
    /// Registered a manager of known voucher attributes; current kernels do not implement it.
    ///
    /// Errors: [`MIG_BAD_ID`](crate::MIG_BAD_ID).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_register_well_known_mach_voucher_attr_manager(
        host: host_t,
        attr_manager: mach_voucher_attr_manager_t,
        default_value: mach_voucher_attr_value_handle_t,
        key: mach_voucher_attr_key_t,
        new_attr_control: *mut ipc_voucher_attr_control_t,
    ) -> kern_return_t;
    /// Sets the system's diagnostic flags for activity tracing.
    ///
    /// Errors: [`KERN_NO_ACCESS`](crate::KERN_NO_ACCESS) without an entitlement of Apple; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `host` is not the host.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_set_atm_diagnostic_flag(
        host: host_t,
        diagnostic_flag: u32,
    ) -> kern_return_t;
    /// Stores the system's diagnostic flags for activity tracing in `*diagnostic_flag`.
    ///
    /// Errors: always [`KERN_SUCCESS`](crate::KERN_SUCCESS); `host` is not used.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_get_atm_diagnostic_flag(
        host: host_t,
        diagnostic_flag: *mut u32,
    ) -> kern_return_t;
    /// Lists the kernel's memory zones and its other memory by tag in three new arrays.
    ///
    /// With the privileged host port the answer is complete. With the ordinary host port sizes are left out.
    ///
    /// Rights: the caller owns the arrays. Release each with [`vm_deallocate`](crate::vm_deallocate()) and the size of its elements times its count.
    ///
    /// Errors: those of [`mach_zone_info`](crate::mach_zone_info()).
    ///
    /// Units: bytes.
    pub fn mach_memory_info(
        host: mach_port_t,
        names: *mut mach_zone_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        info: *mut mach_zone_info_array_t,
        infoCnt: *mut mach_msg_type_number_t,
        memory_info: *mut mach_memory_info_array_t,
        memory_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sets the multi-user flags of an iOS device.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) on macOS; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if the port is not the privileged host port.
    pub fn host_set_multiuser_config_flags(
        host_priv: host_priv_t,
        multiuser_flags: u32,
    ) -> kern_return_t;
    /// Stores the multi-user flags of an iOS device in `*multiuser_flags`.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) elsewhere.
    pub fn host_get_multiuser_config_flags(
        host: host_t,
        multiuser_flags: *mut u32,
    ) -> kern_return_t;
    /// Stores whether an iOS device is shared by several users in `*multiuser_mode`.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) elsewhere.
    pub fn host_check_multiuser_mode(
        host: host_t,
        multiuser_mode: *mut u32,
    ) -> kern_return_t;
    /// Describes the kernel's memory zone of the given `name`.
    ///
    /// Errors: [`KERN_INVALID_HOST`](crate::KERN_INVALID_HOST) if the port is not the privileged host port or kernel debugging is off;
    /// [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if there is no such zone.
    pub fn mach_zone_info_for_zone(
        host: host_priv_t,
        name: mach_zone_name_t,
        info: *mut mach_zone_info_t,
    ) -> kern_return_t;
    /// Lists the kernel's memory zones and other memory without the details that need privilege.
    ///
    /// Rights: those of [`mach_memory_info`](crate::mach_memory_info()).
    pub fn mach_memory_info_redacted(
        host: mach_port_t,
        names: *mut mach_zone_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        info: *mut mach_zone_info_array_t,
        infoCnt: *mut mach_msg_type_number_t,
        memory_info: *mut mach_memory_info_array_t,
        memory_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Returns the text of the code `error_value`, such as `(os/kern) invalid argument`.
    ///
    /// The string is static; do not free it. Unknown codes give `unknown error code`. A code of a system without a table gives
    /// a null pointer. Receive codes with shortage bits are not found; clear [`MACH_MSG_MASK`](crate::MACH_MSG_MASK) first.
    pub fn mach_error_string(error_value: mach_error_t) -> *mut ::core::ffi::c_char;
    /// Prints `str`, a space and the text of `error_value` to the standard error, and a line feed.
    ///
    /// For unknown codes it also prints the subsystem and the value.
    pub fn mach_error(str_: *const ::core::ffi::c_char, error_value: mach_error_t);
    /// Returns the name of the subsystem of `error_value`, such as `(os/kern)`.
    ///
    /// The string is static; `(?/?)` for an unknown one.
    pub fn mach_error_type(error_value: mach_error_t) -> *mut ::core::ffi::c_char;
    /// Stores the privileged host port that [`panic`](crate::panic()) uses.
    pub fn panic_init(arg1: mach_port_t);
    /// Prints `panic:` and the text to the standard error, asks the kernel for a debugger, and aborts the process.
    pub fn panic(arg1: *const ::core::ffi::c_char, ...);
    /// Stores names for a processor type and subtype; a relic of multiprocessor machines.
    pub fn slot_name(
        arg1: cpu_type_t,
        arg2: cpu_subtype_t,
        arg3: *mut *mut ::core::ffi::c_char,
        arg4: *mut *mut ::core::ffi::c_char,
    );
    /// Prepares the header of an error reply (second argument) from the header of its request (first argument).
    ///
    /// The reply goes to the reply right of the request with the disposition that was received; its id is the request's plus
    /// 100. The function also fills in the size of [`mig_reply_error_t`](crate::mig_reply_error_t) and [`NDR_record`](crate::NDR_record), but not the result code.
    pub fn mig_reply_setup(arg1: *mut mach_msg_header_t, arg2: *mut mach_msg_header_t);
    /// Releases the rights and the memory that the received message holds.
    ///
    /// It releases the right in `msgh_remote_port`, the voucher, the rights in all descriptors, and the memory of descriptors
    /// whose deallocate flag is set. It leaves `msgh_local_port` and the buffer alone. It reads the descriptors as they are in
    /// the buffer, so clear the name of each right that has been taken out; otherwise the right is released twice.
    ///
    /// Rights: a send-once right among them sends a send-once notification to its port. Memory of volatile descriptors stays.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_destroy(arg1: *mut mach_msg_header_t);
    /// Receives a message from the receive right in `msgh_local_port` of the buffer, without a timeout.
    ///
    /// The room is `msgh_size` bytes and must include a trailer.
    ///
    /// Rights, Errors: those of [`mach_msg`](crate::mach_msg()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_receive(arg1: *mut mach_msg_header_t) -> mach_msg_return_t;
    /// Sends the message in the buffer, `msgh_size` bytes, without a timeout.
    ///
    /// Rights, Errors: those of [`mach_msg`](crate::mach_msg()).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_send(arg1: *mut mach_msg_header_t) -> mach_msg_return_t;
    /// Receives one request of at most `max_size` bytes, answers it, and returns.
    ///
    /// Arguments and rights are those of [`mach_msg_server`](crate::mach_msg_server()).
    ///
    /// Errors: those of [`mach_msg`](crate::mach_msg()). A client that does not take its reply is not an error.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_server_once(
        arg1: ::core::option::Option<
            unsafe extern "C" fn(
                arg1: *mut mach_msg_header_t,
                arg2: *mut mach_msg_header_t,
            ) -> boolean_t,
        >,
        arg2: mach_msg_size_t,
        arg3: mach_port_t,
        arg4: mach_msg_options_t,
    ) -> mach_msg_return_t;
    /// Receives requests of at most `max_size` bytes from a port or port set in a loop, and answers each one.
    ///
    /// The first parameter is the demultiplexer that MIG generates. It reads the request and fills in the reply; its result is
    /// ignored. A reply whose code is [`MIG_NO_REPLY`](crate::MIG_NO_REPLY) is not sent. For any other code but [`KERN_SUCCESS`](crate::KERN_SUCCESS) the loop destroys the
    /// request and sends the error. A reply to a send right has a timeout of 0, so a client with a full queue cannot block the
    /// server.
    ///
    /// `max_size` does not include the trailer. With [`MACH_RCV_LARGE`](crate::MACH_RCV_LARGE) in the options the buffer grows for larger requests;
    /// without it a request that is too large ends the loop.
    ///
    /// Rights: the routines own the contents of a request only if they return [`KERN_SUCCESS`](crate::KERN_SUCCESS) or [`MIG_NO_REPLY`](crate::MIG_NO_REPLY).
    ///
    /// Errors: returns only with a receive error, or with a send error other than [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST),
    /// [`MACH_SEND_TIMED_OUT`](crate::MACH_SEND_TIMED_OUT) and [`MACH_SEND_INTERRUPTED`](crate::MACH_SEND_INTERRUPTED).
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_server(
        arg1: ::core::option::Option<
            unsafe extern "C" fn(
                arg1: *mut mach_msg_header_t,
                arg2: *mut mach_msg_header_t,
            ) -> boolean_t,
        >,
        arg2: mach_msg_size_t,
        arg3: mach_port_t,
        arg4: mach_msg_options_t,
    ) -> mach_msg_return_t;
    /// As [`mach_msg_server`](crate::mach_msg_server()); nothing differs in current systems.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_server_importance(
        arg1: ::core::option::Option<
            unsafe extern "C" fn(
                arg1: *mut mach_msg_header_t,
                arg2: *mut mach_msg_header_t,
            ) -> boolean_t,
        >,
        arg2: mach_msg_size_t,
        arg3: mach_port_t,
        arg4: mach_msg_options_t,
    ) -> mach_msg_return_t;
    /// Declared for old programs; no library exports it.
    pub fn clock_get_res(arg1: mach_port_t, arg2: *mut clock_res_t) -> kern_return_t;
    /// Declared for old programs; no library exports it.
    pub fn clock_set_res(arg1: mach_port_t, arg2: clock_res_t) -> kern_return_t;
    /// Sleeps until, or for, the time in the third argument, and stores the time of waking in the fourth.
    ///
    /// The first argument is the system clock, or [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) for it; the second is [`TIME_ABSOLUTE`](crate::TIME_ABSOLUTE) or [`TIME_RELATIVE`](crate::TIME_RELATIVE).
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) for another clock; [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) for a malformed time; [`KERN_ABORTED`](crate::KERN_ABORTED) if interrupted.
    pub fn clock_sleep(
        arg1: mach_port_t,
        arg2: ::core::ffi::c_int,
        arg3: mach_timespec_t,
        arg4: *mut mach_timespec_t,
    ) -> kern_return_t;
    /// Puts the voucher of the calling thread into the header of `msg`, and returns whether it did.
    ///
    /// A header with a voucher disposition stays as it is.
    ///
    /// Rights: the header borrows the thread's reference; send the message before the thread's voucher can change.
    pub fn voucher_mach_msg_set(msg: *mut mach_msg_header_t) -> boolean_t;
    /// Undoes [`voucher_mach_msg_set`](crate::voucher_mach_msg_set()) on the header of `msg`.
    ///
    /// Rights: also releases the reference that a failed send put back into the header. Do not call it if
    /// [`voucher_mach_msg_set`](crate::voucher_mach_msg_set()) returned false.
    pub fn voucher_mach_msg_clear(msg: *mut mach_msg_header_t);
    /// Makes the voucher of the received message `msg` that of the calling thread, and returns the previous state.
    ///
    /// Rights: the voucher moves from the message to the thread, and the header is cleared. Give the state to
    /// [`voucher_mach_msg_revert`](crate::voucher_mach_msg_revert()).
    pub fn voucher_mach_msg_adopt(
        msg: *mut mach_msg_header_t,
    ) -> voucher_mach_msg_state_t;
    /// Restores the thread's voucher from `state`, which [`voucher_mach_msg_adopt`](crate::voucher_mach_msg_adopt()) returned.
    ///
    /// Rights: releases the thread's current voucher.
    pub fn voucher_mach_msg_revert(state: voucher_mach_msg_state_t);
    /// Allocates `size` bytes of zero-filled memory in `target` and stores the address in `*address`.
    ///
    /// With [`VM_FLAGS_ANYWHERE`](crate::VM_FLAGS_ANYWHERE) the kernel chooses the address. Without it the memory starts at the page that contains
    /// `*address`. The memory is readable and writable, its maximum protection is [`VM_PROT_ALL`](crate::VM_PROT_ALL), and a forked child gets a
    /// copy. `flags` can carry a tag for tools, made with [`VM_MAKE_TAG`](crate::VM_MAKE_TAG()). A `size` of 0 succeeds and stores 0.
    ///
    /// Rights: the memory belongs to `target` until [`mach_vm_deallocate`](crate::mach_vm_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown flag; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if the fixed range is in use and
    /// [`VM_FLAGS_OVERWRITE`](crate::VM_FLAGS_OVERWRITE) is not set, or if no free range is large enough; [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if the fixed range is
    /// outside the address space.
    ///
    /// Units: bytes, rounded up to pages.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_allocate(
        target: vm_map_t,
        address: *mut mach_vm_address_t,
        size: mach_vm_size_t,
        flags: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Unmaps every page that the `size` bytes at `address` touch in `target`.
    ///
    /// Parts of the range that are not mapped are skipped. A `size` of 0 succeeds. This call releases memory of any origin:
    /// [`mach_vm_allocate`](crate::mach_vm_allocate()), [`mach_vm_map`](crate::mach_vm_map()), [`mach_vm_read`](crate::mach_vm_read()), and out-of-line data of received messages and of replies of the
    /// kernel.
    ///
    /// Units: bytes. The range is extended to pages in both directions.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_deallocate(
        target: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
    ) -> kern_return_t;
    /// Sets the protection of the `size` bytes at `address` in `target` to `new_protection`.
    ///
    /// With `set_maximum` true it lowers the maximum protection, and the current protection with it. [`VM_PROT_COPY`](crate::VM_PROT_COPY) together
    /// with [`VM_PROT_WRITE`](crate::VM_PROT_WRITE) gives the task a private writable copy of the pages, which debuggers use to set breakpoints in
    /// code. A `size` of 0 succeeds.
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if a part of the range is not mapped; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if `new_protection`
    /// exceeds the maximum protection, or asks for writable and executable memory where the system forbids it.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_protect(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        set_maximum: boolean_t,
        new_protection: vm_prot_t,
    ) -> kern_return_t;
    /// Sets whether children that `target` forks share, copy or lack the `size` bytes at `address`.
    ///
    /// `new_inheritance` is one of [`VM_INHERIT_SHARE`](crate::VM_INHERIT_SHARE), [`VM_INHERIT_COPY`](crate::VM_INHERIT_COPY) and [`VM_INHERIT_NONE`](crate::VM_INHERIT_NONE). A `size` of 0 succeeds.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another value, or for [`VM_INHERIT_COPY`](crate::VM_INHERIT_COPY) on a range with a submap (such as the shared
    /// cache).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_inherit(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        new_inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// Advises the pager how the `size` bytes at `address` will be used, as `madvise` does.
    ///
    /// `new_behavior` is one of the constants `VM_BEHAVIOR_*`. Some take effect at once and change contents, such as
    /// [`VM_BEHAVIOR_FREE`](crate::VM_BEHAVIOR_FREE) and [`VM_BEHAVIOR_ZERO`](crate::VM_BEHAVIOR_ZERO).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown behavior; [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if the range has a hole; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE)
    /// if it is outside the address space.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_behavior_set(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        new_behavior: vm_behavior_t,
    ) -> kern_return_t;
    /// Writes modified pages of the `size` bytes at `address` back to their file, or discards them.
    ///
    /// `sync_flags` selects the action.
    ///
    /// [`VM_SYNC_SYNCHRONOUS`](crate::VM_SYNC_SYNCHRONOUS) waits for the writes, [`VM_SYNC_ASYNCHRONOUS`](crate::VM_SYNC_ASYNCHRONOUS) does not, and [`VM_SYNC_INVALIDATE`](crate::VM_SYNC_INVALIDATE) also discards
    /// resident pages. A `size` of 0 succeeds.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if both wait flags are set; [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if the range has a hole and
    /// [`VM_SYNC_CONTIGUOUS`](crate::VM_SYNC_CONTIGUOUS) is set; [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK) if `target_task` is not a task.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_msync(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        sync_flags: vm_sync_t,
    ) -> kern_return_t;
    /// Reads or changes a machine-specific attribute, such as caching, of the `size` bytes at `address`.
    ///
    /// `attribute` is one of `MATTR_*`, `*value` the request on entry and the result on return (`MATTR_VAL_*`). The usual
    /// request is [`MATTR_CACHE`](crate::MATTR_CACHE) with [`MATTR_VAL_CACHE_SYNC`](crate::MATTR_VAL_CACHE_SYNC) or [`MATTR_VAL_ICACHE_FLUSH`](crate::MATTR_VAL_ICACHE_FLUSH) after writing code.
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if the range is outside the address space; [`KERN_FAILURE`](crate::KERN_FAILURE) if it has a hole.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_machine_attribute(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        attribute: vm_machine_attribute_t,
        value: *mut vm_machine_attribute_val_t,
    ) -> kern_return_t;
    /// Reads or sets the purgeable state of the memory object at `address`.
    ///
    /// `control` is [`VM_PURGABLE_SET_STATE`](crate::VM_PURGABLE_SET_STATE), [`VM_PURGABLE_GET_STATE`](crate::VM_PURGABLE_GET_STATE) or [`VM_PURGABLE_PURGE_ALL`](crate::VM_PURGABLE_PURGE_ALL). `*state` is the new state on
    /// entry and the previous state on return. If setting [`VM_PURGABLE_NONVOLATILE`](crate::VM_PURGABLE_NONVOLATILE) returns [`VM_PURGABLE_EMPTY`](crate::VM_PURGABLE_EMPTY), the system
    /// discarded the contents. Memory is purgeable if it was allocated with [`VM_FLAGS_PURGABLE`](crate::VM_FLAGS_PURGABLE) or comes from a memory entry
    /// made with [`MAP_MEM_PURGABLE`](crate::MAP_MEM_PURGABLE).
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if `address` is not mapped; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if a change is asked for memory
    /// that is not writable; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another `control`, invalid bits of `*state`, or memory that is not
    /// purgeable.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_purgable_control(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        control: vm_purgable_t,
        state: *mut ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Copies `size` bytes at `address` of `target_task` to new memory of the caller.
    ///
    /// The copy is a snapshot, made copy-on-write where possible. `*dataCnt` is the size in bytes.
    ///
    /// Rights: the caller owns the memory at `*data` and releases it with [`mach_vm_deallocate`](crate::mach_vm_deallocate()) on `mach_task_self()` and
    /// `*dataCnt` bytes.
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if a part of the range is not mapped; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if a part is not
    /// readable; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `size` does not fit in 32 bits.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_read(
        target_task: vm_map_read_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        data: *mut vm_offset_t,
        dataCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Copies up to [`VM_MAP_ENTRY_MAX`](crate::VM_MAP_ENTRY_MAX) ranges of `target_task` to new memory of the caller.
    ///
    /// On success each of the `count` entries of `data_list` holds the address and size of its copy, or 0 for both if that
    /// range could not be copied. Only the result of the last range decides about success, so check each entry. On failure
    /// `data_list` is unchanged, and the address of any copy made is lost.
    ///
    /// Rights: the caller owns each copy and releases it with [`mach_vm_deallocate`](crate::mach_vm_deallocate()) on `mach_task_self()`.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `count` exceeds [`VM_MAP_ENTRY_MAX`](crate::VM_MAP_ENTRY_MAX); otherwise as in [`mach_vm_read`](crate::mach_vm_read()).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_read_list(
        target_task: vm_map_read_t,
        data_list: *mut mach_vm_read_entry,
        count: natural_t,
    ) -> kern_return_t;
    /// Copies `size` bytes at `address` of `target_task` to the caller's existing memory at `data`.
    ///
    /// The `size` bytes at `data` must be mapped and writable. `*outsize` is `size` on success and not set on failure.
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if a part of either range is not mapped; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if the source is not
    /// readable or the destination is not writable.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_read_overwrite(
        target_task: vm_map_read_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        data: mach_vm_address_t,
        outsize: *mut mach_vm_size_t,
    ) -> kern_return_t;
    /// Copies the caller's `dataCnt` bytes at `data` to `address` in `target_task`.
    ///
    /// The destination must be mapped and writable. To write to code, first call [`mach_vm_protect`](crate::mach_vm_protect()) with [`VM_PROT_COPY`](crate::VM_PROT_COPY).
    ///
    /// Rights: the caller keeps its memory at `data`.
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if a part of the destination is not mapped; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if it is not
    /// writable; [`MACH_SEND_INVALID_MEMORY`](crate::MACH_SEND_INVALID_MEMORY) if the caller's range is not readable.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_write(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        data: vm_offset_t,
        dataCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Copies `size` bytes from `source_address` to `dest_address`, both in `target_task`.
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if a part of either range is not mapped; [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if the source is not
    /// readable or the destination is not writable.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_copy(
        target_task: vm_map_t,
        source_address: mach_vm_address_t,
        size: mach_vm_size_t,
        dest_address: mach_vm_address_t,
    ) -> kern_return_t;
    /// Maps `size` bytes of the memory entry `object`, or zero-filled memory if `object` is null, in `target_task`.
    ///
    /// The mapping starts `offset` bytes into the entry. `mask` has a bit set for each address bit that must be 0, for
    /// alignment. With `copy` true the mapping is a private copy-on-write copy. `cur_protection` is the initial protection,
    /// `max_protection` the limit for [`mach_vm_protect`](crate::mach_vm_protect()). With [`VM_PROT_IS_MASK`](crate::VM_PROT_IS_MASK) in a protection the kernel reduces it to what
    /// the entry allows. `flags` are those of [`mach_vm_allocate`](crate::mach_vm_allocate()), and [`VM_FLAGS_RETURN_DATA_ADDR`](crate::VM_FLAGS_RETURN_DATA_ADDR), which returns the address of
    /// the data instead of the page.
    ///
    /// Rights: the mapping belongs to `target_task` until [`mach_vm_deallocate`](crate::mach_vm_deallocate()). The caller keeps its right `object`. The
    /// mapping survives the last right of the entry.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `size` is 0, a flag is unknown, or `offset` plus `size` exceeds the entry;
    /// [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if a protection exceeds that of the entry; [`KERN_INVALID_OBJECT`](crate::KERN_INVALID_OBJECT) if `object` is another kind of
    /// port; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if no free range is large enough or the fixed range is in use; [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if the fixed
    /// range is outside the address space.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_map(
        target_task: vm_map_t,
        address: *mut mach_vm_address_t,
        size: mach_vm_size_t,
        mask: mach_vm_offset_t,
        flags: ::core::ffi::c_int,
        object: mem_entry_name_port_t,
        offset: memory_object_offset_t,
        copy: boolean_t,
        cur_protection: vm_prot_t,
        max_protection: vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// Maps `size` bytes at `src_address` of `src_task` also at `*target_address` of `target_task`.
    ///
    /// With `copy` false both mappings share the memory; with `copy` true the new one is a copy-on-write copy.
    /// `*cur_protection` and `*max_protection` are results only: the protections of the source. `flags` and `mask` are as in
    /// [`mach_vm_map`](crate::mach_vm_map()). Both tasks can be the same.
    ///
    /// Rights: the mapping belongs to `target_task` until [`mach_vm_deallocate`](crate::mach_vm_deallocate()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `size` is 0 or a flag is unknown; [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if a part of the source is
    /// not mapped; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) as in [`mach_vm_map`](crate::mach_vm_map()).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_remap(
        target_task: vm_map_t,
        target_address: *mut mach_vm_address_t,
        size: mach_vm_size_t,
        mask: mach_vm_offset_t,
        flags: ::core::ffi::c_int,
        src_task: vm_map_t,
        src_address: mach_vm_address_t,
        copy: boolean_t,
        cur_protection: *mut vm_prot_t,
        max_protection: *mut vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// Maps memory of `src_task` in `target_task` as [`mach_vm_remap`](crate::mach_vm_remap()) does, with protections that the caller chooses.
    ///
    /// `*cur_protection` and `*max_protection` are requests on entry and results on return. [`VM_FLAGS_RETURN_DATA_ADDR`](crate::VM_FLAGS_RETURN_DATA_ADDR) is
    /// always on. A read port of `src_task` suffices if `copy` is true or the maximum protection is at most [`VM_PROT_READ`](crate::VM_PROT_READ).
    ///
    /// Errors: as for [`mach_vm_remap`](crate::mach_vm_remap()); also [`KERN_PROTECTION_FAILURE`](crate::KERN_PROTECTION_FAILURE) if the maximum protection is both writable and
    /// executable, or exceeds that of the source.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_remap_new(
        target_task: vm_map_t,
        target_address: *mut mach_vm_address_t,
        size: mach_vm_size_t,
        mask: mach_vm_offset_t,
        flags: ::core::ffi::c_int,
        src_task: vm_map_read_t,
        src_address: mach_vm_address_t,
        copy: boolean_t,
        cur_protection: *mut vm_prot_t,
        max_protection: *mut vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// Creates a memory entry as [`mach_make_memory_entry_64`](crate::mach_make_memory_entry_64()) does; the exported name of this header's 64-bit variant.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn _mach_make_memory_entry(
        target_task: vm_map_t,
        size: *mut memory_object_size_t,
        offset: memory_object_offset_t,
        permission: vm_prot_t,
        object_handle: *mut mem_entry_name_port_t,
        parent_handle: mem_entry_name_port_t,
    ) -> kern_return_t;
    /// Reserves the ranges of addresses that `recipes` describe.
    ///
    /// With `flavor` [`MACH_VM_RANGE_FLAVOR_V1`](crate::MACH_VM_RANGE_FLAVOR_V1), `recipes` holds `recipesCnt` bytes of [`mach_vm_range_recipe_t`](crate::mach_vm_range_recipe_t) records. The
    /// task must be the caller.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for another task, flavor or size; [`KERN_MEMORY_PRESENT`](crate::KERN_MEMORY_PRESENT) if a range overlaps memory or
    /// another range; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) for too many ranges; [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) if the system or the program does not use
    /// ranges.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_range_create(
        target_task: vm_map_t,
        flavor: mach_vm_range_flavor_t,
        recipes: mach_vm_range_recipes_raw_t,
        recipesCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Moves `src_size` bytes at `src` to a range of `dst_size` bytes and stores its address in `*dst`.
    ///
    /// `options` selects what happens to the source: [`VM_REALLOCATE_DEALLOCATE_SOURCE`](crate::VM_REALLOCATE_DEALLOCATE_SOURCE) or [`VM_REALLOCATE_ZERO_FILL_SOURCE`](crate::VM_REALLOCATE_ZERO_FILL_SOURCE).
    /// `align_mask` and `flags` are as in [`mach_vm_map`](crate::mach_vm_map()). Only recent systems have the call.
    ///
    /// Rights: the new range belongs to `target_task` until [`mach_vm_deallocate`](crate::mach_vm_deallocate()).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_reallocate(
        target_task: vm_map_t,
        src: mach_vm_address_t,
        src_size: mach_vm_size_t,
        dst: *mut mach_vm_address_t,
        dst_size: mach_vm_size_t,
        align_mask: mach_vm_offset_t,
        options: ::core::ffi::c_int,
        flags: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Describes the mapped region of `target_task` that contains `*address`, or the next one above it.
    ///
    /// On return `*address` and `*size` are the start and size of the region. `flavor` selects the structure for `info`:
    ///
    /// | flavor | structure | minimum `*infoCnt` |
    /// |---|---|---|
    /// | [`VM_REGION_BASIC_INFO_64`](crate::VM_REGION_BASIC_INFO_64) | [`vm_region_basic_info_data_64_t`](crate::vm_region_basic_info_data_64_t) | [`VM_REGION_BASIC_INFO_COUNT_64`](crate::VM_REGION_BASIC_INFO_COUNT_64) |
    /// | [`VM_REGION_EXTENDED_INFO`](crate::VM_REGION_EXTENDED_INFO) | [`vm_region_extended_info_data_t`](crate::vm_region_extended_info_data_t) | [`VM_REGION_EXTENDED_INFO_COUNT`](crate::VM_REGION_EXTENDED_INFO_COUNT) |
    /// | [`VM_REGION_TOP_INFO`](crate::VM_REGION_TOP_INFO) | [`vm_region_top_info_data_t`](crate::vm_region_top_info_data_t) | [`VM_REGION_TOP_INFO_COUNT`](crate::VM_REGION_TOP_INFO_COUNT) |
    ///
    /// `*infoCnt` is the capacity on entry and the length on return, both in words of 32 bits. To list all regions, continue at
    /// `*address + *size` until the call fails with [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS). A submap, such as the shared cache, is reported as
    /// one region; [`mach_vm_region_recurse`](crate::mach_vm_region_recurse()) shows its parts.
    ///
    /// Rights: `*object_name` is always null in current systems.
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if no region is at or above `*address`; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unknown `flavor`
    /// or a smaller `*infoCnt`.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_region(
        target_task: vm_map_read_t,
        address: *mut mach_vm_address_t,
        size: *mut mach_vm_size_t,
        flavor: vm_region_flavor_t,
        info: vm_region_info_t,
        infoCnt: *mut mach_msg_type_number_t,
        object_name: *mut mach_port_t,
    ) -> kern_return_t;
    /// Describes the region at or above `*address`, also inside submaps, down to `*nesting_depth` levels.
    ///
    /// `info` is a [`vm_region_submap_info_data_64_t`](crate::vm_region_submap_info_data_64_t) or, with the smaller count, a [`vm_region_submap_short_info_data_64_t`](crate::vm_region_submap_short_info_data_64_t). On
    /// return `*nesting_depth` is the depth of the region found. If `is_submap` is set, repeat the call with a larger depth to
    /// see the parts. The fields filled depend on `*infoCnt`, which has a constant for each revision of the structure.
    ///
    /// Errors: [`KERN_INVALID_ADDRESS`](crate::KERN_INVALID_ADDRESS) if no region is at or above `*address`; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `*infoCnt` is less
    /// than [`VM_REGION_SUBMAP_SHORT_INFO_COUNT_64`](crate::VM_REGION_SUBMAP_SHORT_INFO_COUNT_64).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_region_recurse(
        target_task: vm_map_read_t,
        address: *mut mach_vm_address_t,
        size: *mut mach_vm_size_t,
        nesting_depth: *mut natural_t,
        info: vm_region_recurse_info_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores the state bits (`VM_PAGE_QUERY_PAGE_*`) and reference count of the page at `offset` in `target_map`.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_page_query(
        target_map: vm_map_read_t,
        offset: mach_vm_offset_t,
        disposition: *mut integer_t,
        ref_count: *mut integer_t,
    ) -> kern_return_t;
    /// Describes the page at `address` of `target_task` with the structure that `flavor` selects.
    ///
    /// [`VM_PAGE_INFO_BASIC`](crate::VM_PAGE_INFO_BASIC) fills a [`vm_page_info_basic_data_t`](crate::vm_page_info_basic_data_t) of [`VM_PAGE_INFO_BASIC_COUNT`](crate::VM_PAGE_INFO_BASIC_COUNT) words.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an unsupported `flavor` or another `*infoCnt`.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_page_info(
        target_task: vm_map_read_t,
        address: mach_vm_address_t,
        flavor: vm_page_info_flavor_t,
        info: vm_page_info_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores the state bits of each page of the `size` bytes at `address` in the caller's array at `dispositions`.
    ///
    /// `*dispositions_count` is the capacity of the array on entry and the number of entries written on return. Each entry is
    /// an [`integer_t`](crate::integer_t) with bits `VM_PAGE_QUERY_PAGE_*`.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if the range or the array wraps around; [`KERN_RESOURCE_SHORTAGE`](crate::KERN_RESOURCE_SHORTAGE).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_vm.h>`.
    pub fn mach_vm_page_range_query(
        target_map: vm_map_read_t,
        address: mach_vm_offset_t,
        size: mach_vm_size_t,
        dispositions: mach_vm_address_t,
        dispositions_count: *mut mach_vm_size_t,
    ) -> kern_return_t;
    /// Stores the time of `clock_serv` in `*cur_time`.
    ///
    /// Units: seconds and nanoseconds, since boot for [`SYSTEM_CLOCK`](crate::SYSTEM_CLOCK), since 1970 for [`CALENDAR_CLOCK`](crate::CALENDAR_CLOCK). The seconds are an
    /// unsigned 32-bit number.
    pub fn clock_get_time(
        clock_serv: clock_serv_t,
        cur_time: *mut mach_timespec_t,
    ) -> kern_return_t;
    /// Stores an attribute of `clock_serv`, such as its resolution, in `*clock_attr`.
    ///
    /// `flavor` is [`CLOCK_GET_TIME_RES`](crate::CLOCK_GET_TIME_RES), [`CLOCK_ALARM_CURRES`](crate::CLOCK_ALARM_CURRES), [`CLOCK_ALARM_MINRES`](crate::CLOCK_ALARM_MINRES) or [`CLOCK_ALARM_MAXRES`](crate::CLOCK_ALARM_MAXRES). `*clock_attrCnt`
    /// must be 1.
    ///
    /// Errors: [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE) for another flavor; [`KERN_FAILURE`](crate::KERN_FAILURE) for another count or a clock without attributes.
    ///
    /// Units: nanoseconds.
    pub fn clock_get_attributes(
        clock_serv: clock_serv_t,
        flavor: clock_flavor_t,
        clock_attr: clock_attr_t,
        clock_attrCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Asks for one message to `alarm_port` at `alarm_time` of the system clock.
    ///
    /// `alarm_type` is [`TIME_ABSOLUTE`](crate::TIME_ABSOLUTE) or [`TIME_RELATIVE`](crate::TIME_RELATIVE). The message is that of [`clock_alarm_reply`](crate::clock_alarm_reply()); it carries the code, the
    /// type and the time. If the time is past or not valid, the message comes at once, with [`KERN_SUCCESS`](crate::KERN_SUCCESS) or
    /// [`KERN_INVALID_VALUE`](crate::KERN_INVALID_VALUE).
    ///
    /// Rights: the kernel keeps a send-once right that the call makes from the caller's receive right `alarm_port`.
    ///
    /// Errors: [`KERN_FAILURE`](crate::KERN_FAILURE) if the clock is not the system clock; [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) if the port is null or dead.
    ///
    /// Units: seconds and nanoseconds.
    pub fn clock_alarm(
        clock_serv: clock_serv_t,
        alarm_type: alarm_type_t,
        alarm_time: mach_timespec_t,
        alarm_port: clock_reply_t,
    ) -> kern_return_t;
    /// Stores the ratio of nanoseconds to ticks in `*info`.
    ///
    /// Nanoseconds are ticks times `numer`, divided by `denom`. The ratio does not change while the system runs.
    ///
    /// Errors: always [`KERN_SUCCESS`](crate::KERN_SUCCESS).
    pub fn mach_timebase_info(info: mach_timebase_info_t) -> kern_return_t;
    /// Blocks until [`mach_absolute_time`](crate::mach_absolute_time()) reaches `deadline`.
    ///
    /// Errors: [`KERN_ABORTED`](crate::KERN_ABORTED) if the wait was interrupted; wait again.
    ///
    /// Units: ticks of [`mach_absolute_time`](crate::mach_absolute_time()).
    pub fn mach_wait_until(deadline: u64) -> kern_return_t;
    /// Returns the ticks since boot, without the time in sleep.
    ///
    /// Units: ticks.
    pub fn mach_absolute_time() -> u64;
    /// Returns the tick of the last update by the kernel, on the clock of [`mach_absolute_time`](crate::mach_absolute_time()).
    ///
    /// The call is cheaper and less exact.
    ///
    /// Units: ticks.
    pub fn mach_approximate_time() -> u64;
    /// Returns the ticks since boot, including the time in sleep.
    ///
    /// Units: ticks.
    pub fn mach_continuous_time() -> u64;
    /// Returns the tick of the last update by the kernel, on the clock of [`mach_continuous_time`](crate::mach_continuous_time()).
    ///
    /// Units: ticks.
    pub fn mach_continuous_approximate_time() -> u64;
    /// Stores the stack pointer of `thread` in `*sp` and its register values that can be pointers in `values`.
    ///
    /// The function serves conservative garbage collectors. `*length` is the capacity of `values` on entry and the number of
    /// values on return. Values that cannot be pointers are left out. On x86_64 and arm64 `*sp` is 128 bytes below the stack
    /// pointer, to include the red zone. Suspend the thread first.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `length` is null, or if `values` is null with a capacity;
    /// [`KERN_INSUFFICIENT_BUFFER_SIZE`](crate::KERN_INSUFFICIENT_BUFFER_SIZE) if the capacity is too small, with the necessary capacity in `*length`; otherwise those
    /// of [`thread_get_state`](crate::thread_get_state()).
    ///
    /// Units: `*length` counts values, not bytes.
    pub fn thread_get_register_pointer_values(
        thread: thread_t,
        sp: *mut usize,
        length: *mut usize,
        values: *mut usize,
    ) -> kern_return_t;
    /// Sends a message with `alarm_code`, `alarm_type` and `alarm_time` to `alarm_port` and waits for no reply.
    ///
    /// `alarm_portPoly` is the disposition of the right, usually [`MACH_MSG_TYPE_MOVE_SEND_ONCE`](crate::MACH_MSG_TYPE_MOVE_SEND_ONCE).
    ///
    /// Rights: with a moving disposition the caller loses one reference of `alarm_port`, unless the send fails.
    ///
    /// Errors: the send codes of [`mach_msg`](crate::mach_msg()).
    ///
    /// Units: seconds and nanoseconds.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/clock_reply.h>`.
    pub fn clock_alarm_reply(
        alarm_port: clock_reply_t,
        alarm_portPoly: mach_msg_type_name_t,
        alarm_code: kern_return_t,
        alarm_type: alarm_type_t,
        alarm_time: mach_timespec_t,
    ) -> kern_return_t;
    /// Raises an exception at `exception_port` with the ports of the thread and the task: behaviour [`EXCEPTION_DEFAULT`](crate::EXCEPTION_DEFAULT).
    ///
    /// `code` has `codeCnt` 32-bit words. The call waits for the answer, without a timeout.
    ///
    /// Rights: `thread` and `task` are copied; the caller keeps its references, and the handler owns one of each.
    ///
    /// Errors: the handler's code; [`KERN_SUCCESS`](crate::KERN_SUCCESS) means that it was handled. [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if the port is dead;
    /// [`MIG_SERVER_DIED`](crate::MIG_SERVER_DIED) if the handler destroyed the reply right.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/exc.h>`.
    pub fn exception_raise(
        exception_port: mach_port_t,
        thread: mach_port_t,
        task: mach_port_t,
        exception: exception_type_t,
        code: exception_data_t,
        codeCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Raises an exception at `exception_port` with the state of the thread: behaviour [`EXCEPTION_STATE`](crate::EXCEPTION_STATE).
    ///
    /// `old_state` has `old_stateCnt` 32-bit words of flavour `*flavor`. On success `*flavor`, `new_state` and `*new_stateCnt`
    /// hold the state that the handler wants; the caller sets it.
    ///
    /// Rights: none changes hands.
    ///
    /// Errors: as for [`exception_raise`](crate::exception_raise()).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/exc.h>`.
    pub fn exception_raise_state(
        exception_port: mach_port_t,
        exception: exception_type_t,
        code: exception_data_t,
        codeCnt: mach_msg_type_number_t,
        flavor: *mut ::core::ffi::c_int,
        old_state: thread_state_t,
        old_stateCnt: mach_msg_type_number_t,
        new_state: thread_state_t,
        new_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Raises an exception with the ports and the state of the thread: behaviour [`EXCEPTION_STATE_IDENTITY`](crate::EXCEPTION_STATE_IDENTITY).
    ///
    /// States are those of [`exception_raise_state`](crate::exception_raise_state()).
    ///
    /// Rights: as for [`exception_raise`](crate::exception_raise()).
    ///
    /// Errors: as for [`exception_raise`](crate::exception_raise()).
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/exc.h>`.
    pub fn exception_raise_state_identity(
        exception_port: mach_port_t,
        thread: mach_port_t,
        task: mach_port_t,
        exception: exception_type_t,
        code: exception_data_t,
        codeCnt: mach_msg_type_number_t,
        flavor: *mut ::core::ffi::c_int,
        old_state: thread_state_t,
        old_stateCnt: mach_msg_type_number_t,
        new_state: thread_state_t,
        new_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores the content of the attribute `key` of `voucher` in `content`.
    ///
    /// Units: `*contentCnt` is bytes: the room on entry, the size on return; 0 if the voucher has no value for the attribute.
    ///
    /// Rights: none changes hands.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `voucher` is null or no manager for `key` exists; otherwise the codes of the
    /// attribute's manager.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_voucher.h>`.
    pub fn mach_voucher_extract_attr_content(
        voucher: ipc_voucher_t,
        key: mach_voucher_attr_key_t,
        content: mach_voucher_attr_content_t,
        contentCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores a recipe that makes the attribute `key` of `voucher` in `recipe`.
    ///
    /// Units: `*recipeCnt` is bytes: the room on entry, the size on return; 0 if the voucher has no value for the attribute.
    ///
    /// Rights: none changes hands.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `voucher` is null or no manager for `key` exists; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if the room is too
    /// small for a recipe's header.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_voucher.h>`.
    pub fn mach_voucher_extract_attr_recipe(
        voucher: ipc_voucher_t,
        key: mach_voucher_attr_key_t,
        recipe: mach_voucher_attr_raw_recipe_t,
        recipeCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores recipes for all attributes of `voucher` in `recipes`, one after the other.
    ///
    /// Units: `*recipesCnt` is bytes: the room on entry, the size on return.
    ///
    /// Rights: none changes hands.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `voucher` is null; [`KERN_NO_SPACE`](crate::KERN_NO_SPACE) if the room is too small.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_voucher.h>`.
    pub fn mach_voucher_extract_all_attr_recipes(
        voucher: ipc_voucher_t,
        recipes: mach_voucher_attr_raw_recipe_array_t,
        recipesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Sends the command `command` with `in_content` to the manager of the attribute `key` of `voucher`.
    ///
    /// The answer is in `out_content`.
    ///
    /// Units: `*out_contentCnt` is bytes: the room on entry, the size on return.
    ///
    /// Rights: none changes hands.
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `voucher` is null or no manager for `key` exists; otherwise the codes of the
    /// attribute's manager.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_voucher.h>`.
    pub fn mach_voucher_attr_command(
        voucher: ipc_voucher_t,
        key: mach_voucher_attr_key_t,
        command: mach_voucher_attr_command_t,
        in_content: mach_voucher_attr_content_t,
        in_contentCnt: mach_msg_type_number_t,
        out_content: mach_voucher_attr_content_t,
        out_contentCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Stores recipes for all attributes of the voucher `voucher_name` in the space of `task`; for debug kernels.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) in release kernels.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/mach_voucher.h>`.
    pub fn mach_voucher_debug_info(
        task: ipc_space_read_t,
        voucher_name: mach_port_name_t,
        recipes: mach_voucher_attr_raw_recipe_array_t,
        recipesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// Reads or sets the purgeable state of the memory of `mem_entry`.
    ///
    /// `control` and `*state` are those of [`mach_vm_purgable_control`](crate::mach_vm_purgable_control()).
    ///
    /// Errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for an invalid `control`, invalid bits of `*state`, or memory that is not purgeable.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/memory_entry.h>`.
    pub fn mach_memory_entry_purgable_control(
        mem_entry: mem_entry_name_port_t,
        control: vm_purgable_t,
        state: *mut ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Turns the counting of accesses to the memory on or off, and stores the numbers so far.
    ///
    /// Few systems support it.
    ///
    /// Errors: [`KERN_NOT_SUPPORTED`](crate::KERN_NOT_SUPPORTED) if the system does not.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/memory_entry.h>`.
    pub fn mach_memory_entry_access_tracking(
        mem_entry: mem_entry_name_port_t,
        access_tracking: *mut ::core::ffi::c_int,
        access_tracking_reads: *mut u32,
        access_tracking_writes: *mut u32,
    ) -> kern_return_t;
    /// Charges the memory of `mem_entry` to the task `owner` and the account `ledger_tag`.
    ///
    /// The entry must stand for all of its memory object. A null `owner` keeps the owner.
    ///
    /// Errors: [`KERN_NO_ACCESS`](crate::KERN_NO_ACCESS) if `owner` is another task and the caller lacks the entitlement; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) for
    /// invalid flags, tag or entry.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<mach/memory_entry.h>`.
    pub fn mach_memory_entry_ownership(
        mem_entry: mem_entry_name_port_t,
        owner: task_t,
        ledger_tag: ::core::ffi::c_int,
        ledger_flags: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// Returns the audit user id: the user who logged in, or all bits set.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<bsm/libbsm.h>`.
    #[cfg(
        not(
            any(
                target_os = "ios",
                target_os = "tvos",
                target_os = "visionos",
                target_os = "watchos"
            )
        )
    )]
    pub fn audit_token_to_auid(atoken: audit_token_t) -> uid_t;
    /// Returns the effective user id.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<bsm/libbsm.h>`.
    #[cfg(
        not(
            any(
                target_os = "ios",
                target_os = "tvos",
                target_os = "visionos",
                target_os = "watchos"
            )
        )
    )]
    pub fn audit_token_to_euid(atoken: audit_token_t) -> uid_t;
    /// Returns the effective group id.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<bsm/libbsm.h>`.
    #[cfg(
        not(
            any(
                target_os = "ios",
                target_os = "tvos",
                target_os = "visionos",
                target_os = "watchos"
            )
        )
    )]
    pub fn audit_token_to_egid(atoken: audit_token_t) -> gid_t;
    /// Returns the real user id.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<bsm/libbsm.h>`.
    #[cfg(
        not(
            any(
                target_os = "ios",
                target_os = "tvos",
                target_os = "visionos",
                target_os = "watchos"
            )
        )
    )]
    pub fn audit_token_to_ruid(atoken: audit_token_t) -> uid_t;
    /// Returns the real group id.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<bsm/libbsm.h>`.
    #[cfg(
        not(
            any(
                target_os = "ios",
                target_os = "tvos",
                target_os = "visionos",
                target_os = "watchos"
            )
        )
    )]
    pub fn audit_token_to_rgid(atoken: audit_token_t) -> gid_t;
    /// Returns the process id; reused after the process ends, so compare [`audit_token_to_pidversion`](crate::audit_token_to_pidversion()) too.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<bsm/libbsm.h>`.
    #[cfg(
        not(
            any(
                target_os = "ios",
                target_os = "tvos",
                target_os = "visionos",
                target_os = "watchos"
            )
        )
    )]
    pub fn audit_token_to_pid(atoken: audit_token_t) -> pid_t;
    /// Returns the id of the audit session.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<bsm/libbsm.h>`.
    #[cfg(
        not(
            any(
                target_os = "ios",
                target_os = "tvos",
                target_os = "visionos",
                target_os = "watchos"
            )
        )
    )]
    pub fn audit_token_to_asid(atoken: audit_token_t) -> au_asid_t;
    /// Returns the version of the pid, which differs between processes with the same pid, and changes with `exec`.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<bsm/libbsm.h>`.
    #[cfg(
        not(
            any(
                target_os = "ios",
                target_os = "tvos",
                target_os = "visionos",
                target_os = "watchos"
            )
        )
    )]
    pub fn audit_token_to_pidversion(atoken: audit_token_t) -> ::core::ffi::c_int;
    /// Stores all parts of a token; a null pointer leaves its part out.
    ///
    /// The last parameter receives the pid version, not a terminal id.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<bsm/libbsm.h>`.
    #[cfg(
        not(
            any(
                target_os = "ios",
                target_os = "tvos",
                target_os = "visionos",
                target_os = "watchos"
            )
        )
    )]
    pub fn audit_token_to_au32(
        atoken: audit_token_t,
        auidp: *mut uid_t,
        euidp: *mut uid_t,
        egidp: *mut gid_t,
        ruidp: *mut uid_t,
        rgidp: *mut gid_t,
        pidp: *mut pid_t,
        asidp: *mut au_asid_t,
        tidp: *mut au_tid_t,
    );
    /// Stores a new send right that stands for the open file of `fd` in `*port`.
    ///
    /// Each call makes a new port. The descriptor stays open and keeps its offset and flags in common with what is made from
    /// the port.
    ///
    /// Rights: the caller owns the send right and releases it with [`mach_port_deallocate`](crate::mach_port_deallocate()). The file stays open until the last
    /// right and descriptor are gone.
    ///
    /// Errors: -1 with `EBADF`; `EINVAL` if the kind of file cannot be sent; `EFAULT`; `EAGAIN`. A descriptor that is guarded
    /// against it raises a guard exception.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<sys/fileport.h>`.
    pub fn fileport_makeport(
        fd: ::core::ffi::c_int,
        port: *mut fileport_t,
    ) -> ::core::ffi::c_int;
    /// Returns a new descriptor for the open file behind `port`: the lowest free one, closed on `exec`.
    ///
    /// Rights: the caller still owns `port`.
    ///
    /// Errors: -1 with `EINVAL` if `port` is not such a send right; `EMFILE`; `ENOMEM`.
    ///
    /// Declared by this crate: the SDK of these bindings has no `<sys/fileport.h>`.
    pub fn fileport_makefd(port: fileport_t) -> ::core::ffi::c_int;
}
impl vm_statistics {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_statistics64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_extmod_statistics {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_purgeable_stat {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_purgeable_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl host_can_has_debugger_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl host_basic_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl host_sched_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl kernel_resource_sizes {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl host_priority_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl host_load_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl host_cpu_load_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl host_cpu_counters_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl host_preferred_user_arch {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_exception_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_exception_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_exception_state64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_exception_state64 {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_exception_state64_v2 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_exception_state64_v2 {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_thread_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_thread_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_thread_state64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_thread_state64 {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_vfp_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_vfp_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_neon_state64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_neon_state64 {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_neon_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_neon_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __arm_pagein_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __arm_pagein_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_sme_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_sme_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_sve_z_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_sve_z_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_sve_p_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_sve_p_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_sme_za_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_sme_za_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_sme2_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_sme2_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __arm_legacy_debug_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __arm_legacy_debug_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_debug_state32 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_debug_state32 {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_debug_state64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_debug_state64 {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl __darwin_arm_cpmu_state64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl __darwin_arm_cpmu_state64 {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl arm_state_hdr {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl arm_state_hdr {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl arm_unified_thread_state {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl arm_unified_thread_state {
    /// All zeros.
    pub const fn new() -> Self {
        unsafe { ::core::mem::zeroed() }
    }
}
impl processor_basic_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl processor_cpu_load_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl processor_cpu_counters_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl processor_set_basic_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl processor_set_load_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_basic_info_32 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_basic_info_64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_basic_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_events_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_thread_times_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_absolutetime_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_kernelmemory_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_affinity_tag_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_dyld_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_basic_info_64_2 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_extmod_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl mach_task_basic_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_power_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_vm_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_trace_memory_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_wait_state_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl gpu_energy_data {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_power_info_v2 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_flags_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_security_config_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_ipc_space_policy_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_vm_shared_cache_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_shared_region_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_inspect_basic_counts {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_category_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl task_qos_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_basic_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_identifier_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_extended_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl io_stat_entry {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl io_stat_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_standard_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_extended_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_time_constraint_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_precedence_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_affinity_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_background_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_latency_qos_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl thread_throughput_qos_policy {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_region_basic_info_64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_region_basic_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_region_extended_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_region_top_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_region_submap_info {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_region_submap_info_64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_region_submap_short_info_64 {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl mach_vm_read_entry {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_read_entry {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_page_info_basic {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
impl vm_page_info_extended {
    /// Size in words of 32 bits, as calls take and return it.
    pub const fn count() -> mach_msg_type_number_t {
        (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
    }
}
#[allow(deprecated)]
pub(crate) mod headers {
    /// The headers in `<bsm/>`.
    pub mod bsm {
        /// Reading audit tokens (`<bsm/libbsm.h>`).
        ///
        /// Decodes the audit token that the kernel puts into a message's trailer.
        ///
        /// Ask for the token with [`MACH_RCV_TRAILER_AUDIT`](crate::MACH_RCV_TRAILER_AUDIT). Identify a process by pid and pid version together: pids are reused.
        /// The functions exist on macOS only, in libbsm; they read the eight words and make no system call.
        ///
        /// Safe: `AuditToken`, which needs no library, and `Peer`.
        ///
        /// XNU: none; libbsm of OpenBSM. bsd/kern/kern_prot.c fills the token.
        pub mod libbsm {
            #[cfg(
                not(
                    any(
                        target_os = "ios",
                        target_os = "tvos",
                        target_os = "visionos",
                        target_os = "watchos"
                    )
                )
            )]
            pub use crate::bindings::audit_token_to_asid;
            #[cfg(
                not(
                    any(
                        target_os = "ios",
                        target_os = "tvos",
                        target_os = "visionos",
                        target_os = "watchos"
                    )
                )
            )]
            pub use crate::bindings::audit_token_to_au32;
            #[cfg(
                not(
                    any(
                        target_os = "ios",
                        target_os = "tvos",
                        target_os = "visionos",
                        target_os = "watchos"
                    )
                )
            )]
            pub use crate::bindings::audit_token_to_auid;
            #[cfg(
                not(
                    any(
                        target_os = "ios",
                        target_os = "tvos",
                        target_os = "visionos",
                        target_os = "watchos"
                    )
                )
            )]
            pub use crate::bindings::audit_token_to_egid;
            #[cfg(
                not(
                    any(
                        target_os = "ios",
                        target_os = "tvos",
                        target_os = "visionos",
                        target_os = "watchos"
                    )
                )
            )]
            pub use crate::bindings::audit_token_to_euid;
            #[cfg(
                not(
                    any(
                        target_os = "ios",
                        target_os = "tvos",
                        target_os = "visionos",
                        target_os = "watchos"
                    )
                )
            )]
            pub use crate::bindings::audit_token_to_pid;
            #[cfg(
                not(
                    any(
                        target_os = "ios",
                        target_os = "tvos",
                        target_os = "visionos",
                        target_os = "watchos"
                    )
                )
            )]
            pub use crate::bindings::audit_token_to_pidversion;
            #[cfg(
                not(
                    any(
                        target_os = "ios",
                        target_os = "tvos",
                        target_os = "visionos",
                        target_os = "watchos"
                    )
                )
            )]
            pub use crate::bindings::audit_token_to_rgid;
            #[cfg(
                not(
                    any(
                        target_os = "ios",
                        target_os = "tvos",
                        target_os = "visionos",
                        target_os = "watchos"
                    )
                )
            )]
            pub use crate::bindings::audit_token_to_ruid;
        }
    }
    /// Types of other system headers that the declarations refer to.
    pub mod elsewhere {
        pub use crate::bindings::{
            __builtin_va_list, __darwin_dev_t, __darwin_gid_t, __darwin_mach_port_name_t,
            __darwin_mach_port_t, __darwin_natural_t, __darwin_pid_t, __darwin_uid_t,
            __darwin_uuid_t, __int32_t, __uint128_t, __uint16_t, __uint32_t, __uint64_t,
            au_asid_t, au_tid, au_tid_t, dev_t, dyld_kernel_image_info,
            dyld_kernel_image_info_array_t, dyld_kernel_image_info_t,
            dyld_kernel_process_info, dyld_kernel_process_info_t, fsid, fsid_t, fsobj_id,
            fsobj_id_t, gid_t, kmod_args_t, kmod_control_flavor_t, kmod_t, pid_t,
            u_int32_t, uid_t, uuid_t, va_list,
        };
    }
    /// The headers in `<mach/>`.
    pub mod mach {
        /// The headers in `<mach/arm/>`.
        pub mod arm {
            /// Register structures of arm64 (`<mach/arm/_structs.h>`).
            ///
            /// Declares the structures of registers that [`thread_get_state`](crate::thread_get_state()) fills on arm64.
            ///
            /// In C programs for arm64e the pointers in [`__darwin_arm_thread_state64`](crate::__darwin_arm_thread_state64) are signed and the fields have other names. The
            /// bindings are the plain form of arm64.
            ///
            /// Safe: none; the structures are plain data.
            ///
            /// XNU: osfmk/mach/arm/_structs.h
            pub mod _structs {
                pub use crate::bindings::{
                    __arm_legacy_debug_state, __arm_pagein_state,
                    __darwin_arm_cpmu_state64, __darwin_arm_debug_state32,
                    __darwin_arm_debug_state64, __darwin_arm_exception_state,
                    __darwin_arm_exception_state64, __darwin_arm_exception_state64_v2,
                    __darwin_arm_neon_state, __darwin_arm_neon_state64,
                    __darwin_arm_sme2_state, __darwin_arm_sme_state,
                    __darwin_arm_sme_za_state, __darwin_arm_sve_p_state,
                    __darwin_arm_sve_z_state, __darwin_arm_thread_state,
                    __darwin_arm_thread_state64, __darwin_arm_vfp_state,
                };
            }
            /// Truth values of the machine (`<mach/arm/boolean.h>`).
            ///
            /// Defines [`boolean_t`](crate::boolean_t) for this machine: an int on arm64, an unsigned int on x86_64.
            ///
            /// Safe: `bool`.
            ///
            /// XNU: osfmk/mach/arm/boolean.h
            pub mod boolean {
                pub use crate::bindings::boolean_t;
            }
            /// Codes of exceptions on ARM (`<mach/arm/exception.h>`).
            ///
            /// Defines the codes of exceptions on arm64.
            ///
            /// The first word of an exception's code is one of these or, for [`EXC_BAD_ACCESS`](crate::EXC_BAD_ACCESS), can be a [`kern_return_t`](crate::kern_return_t). An integer
            /// division by zero does not trap on arm64.
            ///
            /// Safe: none yet.
            ///
            /// XNU: osfmk/mach/arm/exception.h, osfmk/arm64/sleh.c
            pub mod exception {
                pub use crate::bindings::{
                    EXCEPTION_CODE_MAX, EXC_ARM_BREAKPOINT, EXC_ARM_DA_ALIGN,
                    EXC_ARM_DA_DEBUG, EXC_ARM_FP_DZ, EXC_ARM_FP_ID, EXC_ARM_FP_IO,
                    EXC_ARM_FP_IX, EXC_ARM_FP_OF, EXC_ARM_FP_UF, EXC_ARM_FP_UNDEFINED,
                    EXC_ARM_MTE_CANONICAL_FAIL, EXC_ARM_MTE_TAGCHECK_FAIL,
                    EXC_ARM_PAC_FAIL, EXC_ARM_SME_DISALLOWED, EXC_ARM_SP_ALIGN,
                    EXC_ARM_SWP, EXC_ARM_UNDEFINED, EXC_MASK_MACHINE, EXC_TYPES_COUNT,
                };
            }
            /// Code type of the machine (`<mach/arm/kern_return.h>`).
            ///
            /// Defines [`kern_return_t`](crate::kern_return_t) for this machine: an int.
            ///
            /// Safe: `Code`.
            ///
            /// XNU: osfmk/mach/arm/kern_return.h
            pub mod kern_return {
                pub use crate::bindings::kern_return_t;
            }
            /// Processor information of arm64 (`<mach/arm/processor_info.h>`).
            ///
            /// Declares flavors of [`processor_info`](crate::processor_info()) with counters of interrupts and exceptions.
            ///
            /// Safe: none.
            ///
            /// XNU: osfmk/mach/arm/processor_info.h, osfmk/arm/cpu_common.c
            pub mod processor_info {
                pub use crate::bindings::{
                    PROCESSOR_CPU_STAT, PROCESSOR_CPU_STAT64, PROCESSOR_CPU_STAT64_COUNT,
                    PROCESSOR_CPU_STAT_COUNT, processor_cpu_stat, processor_cpu_stat64,
                    processor_cpu_stat64_data_t, processor_cpu_stat64_t,
                    processor_cpu_stat_data_t, processor_cpu_stat_t,
                };
            }
            /// Size of register structures on arm64 (`<mach/arm/thread_state.h>`).
            ///
            /// Declares the size of the largest register structure.
            ///
            /// Safe: none.
            ///
            /// XNU: osfmk/mach/arm/thread_state.h
            pub mod thread_state {
                pub use crate::bindings::ARM_THREAD_STATE_MAX;
            }
            /// Register flavors of arm64 (`<mach/arm/thread_status.h>`).
            ///
            /// Declares the flavors of register structures on arm64 and their sizes.
            ///
            /// | flavor | structure | can be set |
            /// |---|---|---|
            /// | [`ARM_THREAD_STATE64`](crate::ARM_THREAD_STATE64) | [`arm_thread_state64_t`](crate::arm_thread_state64_t) | yes |
            /// | [`ARM_NEON_STATE64`](crate::ARM_NEON_STATE64) | [`arm_neon_state64_t`](crate::arm_neon_state64_t) | yes |
            /// | [`ARM_EXCEPTION_STATE64`](crate::ARM_EXCEPTION_STATE64) | [`arm_exception_state64_t`](crate::arm_exception_state64_t) | accepted without effect |
            /// | [`ARM_DEBUG_STATE64`](crate::ARM_DEBUG_STATE64) | [`arm_debug_state64_t`](crate::arm_debug_state64_t) | by debuggers |
            /// | [`ARM_THREAD_STATE`](crate::ARM_THREAD_STATE) | [`arm_unified_thread_state_t`](crate::arm_unified_thread_state_t) | yes |
            /// | [`ARM_PAGEIN_STATE`](crate::ARM_PAGEIN_STATE) | [`arm_pagein_state_t`](crate::arm_pagein_state_t) | no |
            ///
            /// The `…_COUNT` constants are sizes in words of 32 bits. Getting a state needs at least that count, setting exactly it.
            ///
            /// Safe: none; the structures are plain data.
            ///
            /// XNU: osfmk/mach/arm/thread_status.h, osfmk/arm64/status.c
            pub mod thread_status {
                pub use crate::bindings::{
                    ARM_CPMU_STATE64, ARM_DEBUG_STATE, ARM_DEBUG_STATE32,
                    ARM_DEBUG_STATE32_COUNT, ARM_DEBUG_STATE64, ARM_DEBUG_STATE64_COUNT,
                    ARM_DEBUG_STATE_COUNT, ARM_EXCEPTION_STATE, ARM_EXCEPTION_STATE64,
                    ARM_EXCEPTION_STATE64_COUNT, ARM_EXCEPTION_STATE64_V2,
                    ARM_EXCEPTION_STATE64_V2_COUNT, ARM_EXCEPTION_STATE_COUNT,
                    ARM_NEON_STATE, ARM_NEON_STATE64, ARM_NEON_STATE64_COUNT,
                    ARM_NEON_STATE_COUNT, ARM_PAGEIN_STATE, ARM_PAGEIN_STATE_COUNT,
                    ARM_SME2_STATE, ARM_SME2_STATE_COUNT, ARM_SME_STATE,
                    ARM_SME_STATE_COUNT, ARM_SME_ZA_STATE1, ARM_SME_ZA_STATE10,
                    ARM_SME_ZA_STATE11, ARM_SME_ZA_STATE12, ARM_SME_ZA_STATE13,
                    ARM_SME_ZA_STATE14, ARM_SME_ZA_STATE15, ARM_SME_ZA_STATE16,
                    ARM_SME_ZA_STATE2, ARM_SME_ZA_STATE3, ARM_SME_ZA_STATE4,
                    ARM_SME_ZA_STATE5, ARM_SME_ZA_STATE6, ARM_SME_ZA_STATE7,
                    ARM_SME_ZA_STATE8, ARM_SME_ZA_STATE9, ARM_SME_ZA_STATE_COUNT,
                    ARM_SVE_P_STATE, ARM_SVE_P_STATE_COUNT, ARM_SVE_Z_STATE1,
                    ARM_SVE_Z_STATE2, ARM_SVE_Z_STATE_COUNT, ARM_THREAD_STATE,
                    ARM_THREAD_STATE32, ARM_THREAD_STATE32_COUNT, ARM_THREAD_STATE64,
                    ARM_THREAD_STATE64_COUNT, ARM_THREAD_STATE_COUNT,
                    ARM_UNIFIED_THREAD_STATE, ARM_UNIFIED_THREAD_STATE_COUNT,
                    ARM_VFP_STATE, ARM_VFP_STATE_COUNT, MACHINE_THREAD_STATE,
                    MACHINE_THREAD_STATE_COUNT, THREAD_MACHINE_STATE_MAX,
                    THREAD_STATE_FLAVORS, THREAD_STATE_NONE, arm_debug_state32_t,
                    arm_debug_state64_t, arm_debug_state_t, arm_exception_state32_t,
                    arm_exception_state64_t, arm_exception_state64_v2_t,
                    arm_exception_state_t, arm_neon_state32_t, arm_neon_state64_t,
                    arm_neon_state_t, arm_pagein_state_t, arm_sme2_state_t,
                    arm_sme_state_t, arm_sme_za_state_t, arm_state_hdr, arm_state_hdr_t,
                    arm_sve_p_state_t, arm_sve_z_state_t, arm_thread_state32_t,
                    arm_thread_state64_t, arm_thread_state_t, arm_unified_thread_state,
                    arm_unified_thread_state__bindgen_ty_1, arm_unified_thread_state_t,
                    arm_vfp_state_t,
                };
            }
            /// Parameters of memory on arm64 (`<mach/arm/vm_param.h>`).
            ///
            /// Declares limits of addresses and pages.
            ///
            /// Pages have 16 KB on current systems. Read [`vm_page_size`](crate::vm_page_size) at run time.
            ///
            /// Safe: `memory::page_size`.
            ///
            /// XNU: osfmk/mach/arm/vm_param.h
            pub mod vm_param {
                pub use crate::bindings::{
                    BYTE_SIZE, MACH_VM_ADDRESS_MASK, MACH_VM_MAX_ADDRESS,
                    MACH_VM_MAX_ADDRESS_RAW, MACH_VM_MAX_GPU_CARVEOUT_ADDRESS,
                    MACH_VM_MAX_GPU_CARVEOUT_ADDRESS_RAW, MACH_VM_MIN_ADDRESS,
                    MACH_VM_MIN_ADDRESS_RAW, MACH_VM_MIN_GPU_CARVEOUT_ADDRESS,
                    MACH_VM_MIN_GPU_CARVEOUT_ADDRESS_RAW, MACH_VM_NANO_BASE_ADDRESS,
                    PAGE_MAX_MASK, PAGE_MAX_SHIFT, PAGE_MAX_SIZE, PAGE_MIN_MASK,
                    PAGE_MIN_SHIFT, PAGE_MIN_SIZE, SWI_SYSCALL, VM_MAP_MAX_ADDRESS,
                    VM_MAP_MIN_ADDRESS, VM_MAX_ADDRESS, VM_MAX_ADDRESS_RAW,
                    VM_MAX_PAGE_ADDRESS, VM_MIN_ADDRESS, VM_MIN_ADDRESS_RAW,
                };
            }
            /// Types of memory on arm64 (`<mach/arm/vm_types.h>`).
            ///
            /// Declares the types of addresses, sizes and words.
            ///
            /// Safe: none; the types are numbers.
            ///
            /// XNU: osfmk/mach/arm/vm_types.h
            pub mod vm_types {
                pub use crate::bindings::{
                    integer_t, mach_port_context_t, mach_vm_address_t, mach_vm_offset_t,
                    mach_vm_size_t, natural_t, vm32_address_t, vm32_offset_t,
                    vm32_size_t, vm_map_address_t, vm_map_offset_t, vm_map_size_t,
                    vm_offset_t, vm_size_t,
                };
            }
        }
        /// Truth values (`<mach/boolean.h>`).
        ///
        /// Defines the type of truth values in Mach interfaces.
        ///
        /// [`boolean_t`](crate::boolean_t) is an int on arm64 and an unsigned int on x86_64; every value but 0 is true.
        ///
        /// Safe: `bool`.
        ///
        /// XNU: osfmk/mach/boolean.h
        pub mod boolean {
            pub use crate::bindings::{FALSE, TRUE};
        }
        /// Clocks (`<mach/clock.h>`).
        ///
        /// Reads the kernel's clocks and requests a message at a time.
        ///
        /// A clock is a port from [`host_get_clock_service`](crate::host_get_clock_service()): [`SYSTEM_CLOCK`](crate::SYSTEM_CLOCK) counts the time since boot without sleep,
        /// [`CALENDAR_CLOCK`](crate::CALENDAR_CLOCK) is the time of day. New code uses [`mach_absolute_time`](crate::mach_absolute_time()) for intervals and the C library for the time of
        /// day: both avoid a message to the kernel.
        ///
        /// Usual mistakes:
        ///
        /// - Each call of [`host_get_clock_service`](crate::host_get_clock_service()) adds a reference. Keep the port, and release it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
        /// - [`CALENDAR_CLOCK`](crate::CALENDAR_CLOCK) jumps when the date is set, and has no alarms.
        ///
        /// Common errors: [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if the clock is not a send right; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if it is another kind
        /// of port.
        ///
        /// Safe: `Deadline` for points in time; none for clock ports.
        ///
        /// XNU: osfmk/kern/clock_oldops.c, osfmk/kern/clock.c
        pub mod clock {
            pub use crate::bindings::{clock_alarm, clock_get_attributes, clock_get_time};
        }
        /// Setting clocks (`<mach/clock_priv.h>`).
        ///
        /// Sets clocks through the control port of the host; current kernels do not implement it.
        ///
        /// Set the time of day with the C library's `settimeofday`.
        ///
        /// Safe: none; current kernels do not implement the calls.
        ///
        /// XNU: osfmk/kern/clock_oldops.c
        pub mod clock_priv {
            pub use crate::bindings::{clock_set_attributes, clock_set_time};
        }
        /// Message of an alarm (`<mach/clock_reply.h>`).
        ///
        /// Sends the message that [`clock_alarm`](crate::clock_alarm()) asks for.
        ///
        /// The header exists in full SDKs only. Programs receive this message from the kernel; the function lets a program send the
        /// same message in a test.
        ///
        /// Safe: none; receive the message with `ReceiveRight` and read its fields.
        ///
        /// XNU: osfmk/mach/clock_reply.defs, osfmk/kern/clock_oldops.c
        pub mod clock_reply {
            pub use crate::bindings::clock_alarm_reply;
        }
        /// Types and constants of clocks (`<mach/clock_types.h>`).
        ///
        /// Declares the time structure of Mach calls, the identifiers of the clocks and helpers to calculate with times.
        ///
        /// Safe: `Deadline` for points in time.
        ///
        /// XNU: osfmk/mach/clock_types.h
        pub mod clock_types {
            pub use crate::bindings::{
                ALRMTYPE, CALENDAR_CLOCK, CLOCK_ALARM_CURRES, CLOCK_ALARM_MAXRES,
                CLOCK_ALARM_MINRES, CLOCK_GET_TIME_RES, NSEC_PER_MSEC, NSEC_PER_SEC,
                NSEC_PER_USEC, REALTIME_CLOCK, SYSTEM_CLOCK, TIME_ABSOLUTE,
                TIME_RELATIVE, USEC_PER_SEC, alarm_type_t, clock_attr_t, clock_flavor_t,
                clock_id_t, clock_res_t, mach_timespec, mach_timespec_t, sleep_type_t,
            };
            pub use crate::macros::{
                ADD_MACH_TIMESPEC, BAD_ALRMTYPE, BAD_MACH_TIMESPEC, CMP_MACH_TIMESPEC,
                SUB_MACH_TIMESPEC,
            };
        }
        /// Layout of codes (`<mach/error.h>`).
        ///
        /// Defines how a code consists of a system, a subsystem and a number.
        ///
        /// Bits 31 to 26 are the system, 25 to 14 the subsystem, 13 to 0 the code. `KERN_*` codes have system and subsystem 0, so
        /// they are small numbers; message codes have the system [`err_mach_ipc`](crate::err_mach_ipc).
        ///
        /// Safe: `Code`.
        ///
        /// XNU: osfmk/mach/error.h
        pub mod error {
            pub use crate::bindings::{
                ERR_SUCCESS, code_emask, err_dipc, err_ipc, err_ipc_compat, err_kern,
                err_local, err_mach_ipc, err_max_system, err_none, err_server, err_us,
                err_vm, mach_error_fn_t, mach_error_t, sub_emask, system_emask,
            };
            pub use crate::macros::{
                ERR_ROUTINE_NIL, err_get_code, err_get_sub, err_get_system, err_sub,
                err_system, unix_err,
            };
        }
        /// Raising exceptions (`<mach/exc.h>`).
        ///
        /// Declares the client stubs of the exception interface with 32-bit codes, in full SDKs.
        ///
        /// They send an exception message to a handler, as the kernel does for behaviours without [`MACH_EXCEPTION_CODES`](crate::MACH_EXCEPTION_CODES). A handler
        /// that passes an exception on to an earlier one uses the stub of that port's behaviour. Codes with 64-bit words need the
        /// stubs of `mach_exc.defs`, which no header declares.
        ///
        /// Safe: none yet; a message can be passed on with a send right.
        ///
        /// XNU: osfmk/mach/exc.defs
        pub mod exc {
            pub use crate::bindings::{
                exception_raise, exception_raise_state, exception_raise_state_identity,
            };
        }
        /// Exceptions (`<mach/exception_types.h>`).
        ///
        /// Defines the kinds of exceptions, the masks that select them, and the behaviours of an exception port.
        ///
        /// An exception goes to the port of the thread, then of the task, then of the host, until a handler answers with success.
        /// The BSD signals are the handler of the host. The behaviour decides what the message carries: rights to thread and task,
        /// thread state, or a token.
        ///
        /// Usual mistakes:
        ///
        /// - [`EXC_MASK_ALL`](crate::EXC_MASK_ALL) contains neither [`EXC_MASK_CRASH`](crate::EXC_MASK_CRASH) nor [`EXC_MASK_CORPSE_NOTIFY`](crate::EXC_MASK_CORPSE_NOTIFY).
        /// - Without [`MACH_EXCEPTION_CODES`](crate::MACH_EXCEPTION_CODES) the codes are 32-bit, and addresses are truncated.
        /// - If a handler answers with success and has changed nothing, the same instruction faults again without end.
        /// - Each message of [`EXCEPTION_DEFAULT`](crate::EXCEPTION_DEFAULT) and [`EXCEPTION_STATE_IDENTITY`](crate::EXCEPTION_STATE_IDENTITY) carries two rights that the handler must release.
        /// - Ports of hardened tasks accept only the behaviours that carry no control port.
        /// - The fields of the messages are packed to 4 bytes.
        ///
        /// Safe: none yet; the message is a `Received`, the ports are set with the functions of `mach/task.h` and
        /// `mach/thread_act.h`.
        ///
        /// XNU: osfmk/mach/exception_types.h, osfmk/kern/exception.c, bsd/uxkern/ux_exception.c
        pub mod exception_types {
            pub use crate::bindings::{
                EXCEPTION_DEFAULT, EXCEPTION_IDENTITY_PROTECTED, EXCEPTION_STATE,
                EXCEPTION_STATE_IDENTITY, EXCEPTION_STATE_IDENTITY_PROTECTED,
                EXC_ARITHMETIC, EXC_BAD_ACCESS, EXC_BAD_INSTRUCTION, EXC_BREAKPOINT,
                EXC_CORPSE_NOTIFY, EXC_CRASH, EXC_EMULATION, EXC_GUARD, EXC_MACF_MAX,
                EXC_MACF_MIN, EXC_MACH_SYSCALL, EXC_MASK_ALL, EXC_MASK_ARITHMETIC,
                EXC_MASK_BAD_ACCESS, EXC_MASK_BAD_INSTRUCTION, EXC_MASK_BREAKPOINT,
                EXC_MASK_CORPSE_NOTIFY, EXC_MASK_CRASH, EXC_MASK_EMULATION,
                EXC_MASK_GUARD, EXC_MASK_MACH_SYSCALL, EXC_MASK_RESOURCE,
                EXC_MASK_RPC_ALERT, EXC_MASK_SOFTWARE, EXC_MASK_SYSCALL, EXC_RESOURCE,
                EXC_RPC_ALERT, EXC_SOFTWARE, EXC_SOFT_SIGNAL, EXC_SYSCALL,
                FIRST_EXCEPTION, MACH_EXCEPTION_BACKTRACE_PREFERRED,
                MACH_EXCEPTION_CODES, MACH_EXCEPTION_ERRORS, MACH_EXCEPTION_MASK,
                exception_behavior_array_t, exception_behavior_t, exception_data_t,
                exception_data_type_t, exception_flavor_array_t, exception_mask_array_t,
                exception_mask_t, exception_port_array_t, exception_port_info_array_t,
                exception_type_t, mach_exception_code_t, mach_exception_data_t,
                mach_exception_data_type_t, mach_exception_subcode_t,
            };
        }
        /// Structures and flavors of host information (`<mach/host_info.h>`).
        ///
        /// Declares what [`host_info`](crate::host_info()), [`host_statistics`](crate::host_statistics()) and [`host_statistics64`](crate::host_statistics64()) fill.
        ///
        /// Each flavor has a structure and a `…_COUNT` constant, its size in words of 32 bits. The structures of [`HOST_VM_INFO`](crate::HOST_VM_INFO) and
        /// [`HOST_VM_INFO64`](crate::HOST_VM_INFO64) have grown: `…_REV0_COUNT` and so on are the sizes of the earlier revisions.
        ///
        /// Safe: none; the structures are plain data.
        ///
        /// XNU: osfmk/mach/host_info.h, osfmk/kern/host.c
        pub mod host_info {
            pub use crate::bindings::{
                HOST_BASIC_INFO, HOST_BASIC_INFO_COUNT, HOST_CAN_HAS_DEBUGGER,
                HOST_CAN_HAS_DEBUGGER_COUNT, HOST_CPU_COUNTERS_INFO,
                HOST_CPU_COUNTERS_INFO_COUNT, HOST_CPU_LOAD_INFO,
                HOST_CPU_LOAD_INFO_COUNT, HOST_DEBUG_INFO_INTERNAL,
                HOST_EXPIRED_TASK_INFO, HOST_EXTMOD_INFO64, HOST_EXTMOD_INFO64_COUNT,
                HOST_EXTMOD_INFO64_LATEST_COUNT, HOST_INFO_MAX, HOST_LOAD_INFO,
                HOST_LOAD_INFO_COUNT, HOST_MACH_MSG_TRAP, HOST_PREFERRED_USER_ARCH,
                HOST_PREFERRED_USER_ARCH_COUNT, HOST_PRIORITY_INFO,
                HOST_PRIORITY_INFO_COUNT, HOST_RESOURCE_SIZES, HOST_RESOURCE_SIZES_COUNT,
                HOST_SCHED_INFO, HOST_SCHED_INFO_COUNT, HOST_SEMAPHORE_TRAPS,
                HOST_VM_INFO, HOST_VM_INFO64, HOST_VM_INFO64_COUNT,
                HOST_VM_INFO64_LATEST_COUNT, HOST_VM_INFO64_REV0_COUNT,
                HOST_VM_INFO64_REV1_COUNT, HOST_VM_INFO64_REV2_COUNT,
                HOST_VM_INFO64_REV3_COUNT, HOST_VM_INFO64_REV4_COUNT,
                HOST_VM_INFO64_REV5_COUNT, HOST_VM_INFO64_REV6_COUNT, HOST_VM_INFO_COUNT,
                HOST_VM_INFO_LATEST_COUNT, HOST_VM_INFO_REV0_COUNT,
                HOST_VM_INFO_REV1_COUNT, HOST_VM_INFO_REV2_COUNT, HOST_VM_PURGABLE,
                HOST_VM_PURGABLE_COUNT, KERNEL_BOOT_INFO_MAX, KERNEL_VERSION_MAX,
                host_basic_info, host_basic_info_data_t, host_basic_info_t,
                host_can_has_debugger_info, host_can_has_debugger_info_data_t,
                host_can_has_debugger_info_t, host_cpu_counters_info,
                host_cpu_counters_info_data_t, host_cpu_counters_info_t,
                host_cpu_load_info, host_cpu_load_info_data_t, host_cpu_load_info_t,
                host_flavor_t, host_info64_t, host_info_data_t, host_info_t,
                host_load_info, host_load_info_data_t, host_load_info_t,
                host_preferred_user_arch, host_preferred_user_arch_data_t,
                host_preferred_user_arch_t, host_priority_info,
                host_priority_info_data_t, host_priority_info_t,
                host_purgable_info_data_t, host_purgable_info_t, host_sched_info,
                host_sched_info_data_t, host_sched_info_t, kernel_boot_info_t,
                kernel_resource_sizes, kernel_resource_sizes_data_t,
                kernel_resource_sizes_t, kernel_version_t,
            };
        }
        /// Notifications of the host (`<mach/host_notify.h>`).
        ///
        /// Names the events that [`host_request_notification`](crate::host_request_notification()) announces, and the ids of their messages.
        ///
        /// Each message announces one event, has no content besides the header, and ends the request.
        ///
        /// Safe: `ReceiveRight` receives the message; none for the request.
        ///
        /// XNU: osfmk/kern/host_notify.c, osfmk/mach/host_notify.h
        pub mod host_notify {
            pub use crate::bindings::{
                HOST_CALENDAR_CHANGED_REPLYID, HOST_CALENDAR_SET_REPLYID,
                HOST_NOTIFY_CALENDAR_CHANGE, HOST_NOTIFY_CALENDAR_SET,
                HOST_NOTIFY_TYPE_MAX,
            };
        }
        /// The privileged host port (`<mach/host_priv.h>`).
        ///
        /// Controls the host: special and exception ports, wired memory, processors, restart.
        ///
        /// Every call takes the privileged host port. [`mach_host_self`](crate::mach_host_self()) returns it only in processes of root. Other processes get
        /// the ordinary host port, with which these calls fail.
        ///
        /// Common errors, not repeated below: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) or [`KERN_INVALID_HOST`](crate::KERN_INVALID_HOST) if the port is not the privileged host
        /// port. [`MIG_BAD_ID`](crate::MIG_BAD_ID) means that current kernels no longer implement the call.
        ///
        /// Safe: none; these calls configure the system.
        ///
        /// XNU: osfmk/kern/host.c, osfmk/kern/machine.c, osfmk/kern/ipc_host.c, osfmk/vm/vm_user.c, libkern/OSKextLib.cpp
        pub mod host_priv {
            pub use crate::bindings::{
                host_default_memory_manager, host_get_UNDServer, host_get_boot_info,
                host_get_clock_control, host_get_exception_ports, host_get_special_port,
                host_priv_statistics, host_processor_set_priv, host_processor_sets,
                host_processors, host_reboot, host_set_UNDServer,
                host_set_exception_ports, host_set_special_port,
                host_swap_exception_ports, kext_request, kmod_control, kmod_create,
                kmod_destroy, mach_vm_wire, thread_wire, vm_allocate_cpm, vm_wire,
            };
        }
        /// Security tokens of tasks (`<mach/host_security.h>`).
        ///
        /// Set the identity of tasks in old systems; current kernels do not implement the calls.
        ///
        /// The kernel sets the identity of a task at `exec`, and no process can get the host's security port.
        ///
        /// Safe: `AuditToken` for tokens received in messages; none for these calls.
        ///
        /// XNU: osfmk/mach/host_security.defs
        pub mod host_security {
            pub use crate::bindings::{
                host_security_create_task_token, host_security_set_task_token,
            };
        }
        /// Special ports of the host (`<mach/host_special_ports.h>`).
        ///
        /// Names the ports that [`host_get_special_port`](crate::host_get_special_port()) and [`host_set_special_port`](crate::host_set_special_port()) of `<mach/host_priv.h>` use.
        ///
        /// The kernel owns the numbers up to [`HOST_MAX_SPECIAL_KERNEL_PORT`](crate::HOST_MAX_SPECIAL_KERNEL_PORT). launchd sets the others for services that the kernel
        /// sends messages to. For each number there is a pair of functions, such as [`host_get_launchctl_port`](crate::host_get_launchctl_port()).
        ///
        /// Safe: none; only processes of root can use these ports.
        ///
        /// XNU: osfmk/mach/host_special_ports.h, osfmk/kern/host.c
        pub mod host_special_ports {
            pub use crate::bindings::{
                HOST_AMFID_PORT, HOST_ATM_NOTIFICATION_PORT, HOST_AUDIT_CONTROL_PORT,
                HOST_AUTOMOUNTD_PORT, HOST_CHUD_PORT, HOST_CLOSURED_PORT,
                HOST_COALITION_PORT, HOST_CONTAINERD_PORT, HOST_DISKIMAGESIOD_PORT,
                HOST_DOUBLEAGENTD_PORT, HOST_DYNAMIC_PAGER_PORT, HOST_FAIRPLAYD_PORT,
                HOST_FILECOORDINATIOND_PORT, HOST_GSSD_PORT,
                HOST_IOCOMPRESSIONSTATS_PORT, HOST_IO_MAIN_PORT, HOST_KEXTD_PORT,
                HOST_KTRACE_BACKGROUND_PORT, HOST_LAST_SPECIAL_KERNEL_PORT,
                HOST_LAUNCHCTL_PORT, HOST_LOCAL_NODE, HOST_LOCKD_PORT,
                HOST_MANAGEDAPPDISTD_PORT, HOST_MAX_SPECIAL_KERNEL_PORT,
                HOST_MAX_SPECIAL_PORT, HOST_MEMORY_ERROR_PORT, HOST_MIN_SPECIAL_PORT,
                HOST_NODE_PORT, HOST_PORT, HOST_PRIV_PORT, HOST_RESOURCE_NOTIFY_PORT,
                HOST_SEATBELT_PORT, HOST_SECURITY_PORT, HOST_SYSDIAGNOSE_PORT,
                HOST_SYSPOLICYD_PORT, HOST_TELEMETRY_PORT, HOST_UNFREED_PORT,
                HOST_USER_NOTIFICATION_PORT, HOST_XPC_EXCEPTION_PORT,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_amfid_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_atm_notification_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_audit_control_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_automountd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_chud_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_closured_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_coalition_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_container_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_diskimagesiod_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_doubleagentd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_dynamic_pager_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_fairplayd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_filecoordinationd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_gssd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_host_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_host_priv_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_io_main_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_iocompressionstats_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_kextd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_ktrace_background_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_launchctl_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_lockd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_managedappdistd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_memory_error_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_node_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_sysdiagnose_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_syspolicyd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_telemetry_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_unfreed_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_get_user_notification_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_amfid_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_atm_notification_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_audit_control_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_automountd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_chud_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_closured_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_coalition_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_container_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_diskimagesiod_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_doubleagentd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_dynamic_pager_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_fairplayd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_filecoordinationd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_gssd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_host_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_host_priv_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_io_main_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_iocompressionstats_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_kextd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_ktrace_background_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_launchctl_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_lockd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_managedappdistd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_memory_error_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_node_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_sysdiagnose_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_syspolicyd_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_telemetry_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_unfreed_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::host_set_user_notification_port;
        }
        /// Codes of the kernel (`<mach/kern_return.h>`).
        ///
        /// Defines the codes that Mach calls return.
        ///
        /// A call that goes to the kernel as a message can also return a code of `mach/message.h` or `mach/mig_errors.h`. Compare
        /// with the constants; [`mach_error_string`](crate::mach_error_string()) gives a text.
        ///
        /// Safe: `Code`.
        ///
        /// XNU: osfmk/mach/kern_return.h
        pub mod kern_return {
            pub use crate::bindings::{
                KERN_ABORTED, KERN_ALREADY_IN_SET, KERN_ALREADY_WAITING,
                KERN_CODESIGN_ERROR, KERN_DEFAULT_SET, KERN_DENIED,
                KERN_EXCEPTION_PROTECTED, KERN_FAILURE, KERN_INSUFFICIENT_BUFFER_SIZE,
                KERN_INVALID_ADDRESS, KERN_INVALID_ARGUMENT, KERN_INVALID_CAPABILITY,
                KERN_INVALID_GUARD_OBJECT_SLOT, KERN_INVALID_HOST, KERN_INVALID_KC,
                KERN_INVALID_LEDGER, KERN_INVALID_MEMORY_CONTROL, KERN_INVALID_NAME,
                KERN_INVALID_OBJECT, KERN_INVALID_POLICY, KERN_INVALID_PROCESSOR_SET,
                KERN_INVALID_RIGHT, KERN_INVALID_SECURITY, KERN_INVALID_TASK,
                KERN_INVALID_VALUE, KERN_LOCK_OWNED, KERN_LOCK_OWNED_SELF,
                KERN_LOCK_SET_DESTROYED, KERN_LOCK_UNSTABLE, KERN_MEMORY_DATA_MOVED,
                KERN_MEMORY_ERROR, KERN_MEMORY_FAILURE, KERN_MEMORY_PRESENT,
                KERN_MEMORY_RESTART_COPY, KERN_MISSING_KC, KERN_NAME_EXISTS,
                KERN_NODE_DOWN, KERN_NOT_DEPRESSED, KERN_NOT_FOUND, KERN_NOT_IN_SET,
                KERN_NOT_RECEIVER, KERN_NOT_SUPPORTED, KERN_NOT_WAITING, KERN_NO_ACCESS,
                KERN_NO_SPACE, KERN_OPERATION_TIMED_OUT, KERN_POLICY_LIMIT,
                KERN_POLICY_STATIC, KERN_PROTECTION_FAILURE, KERN_RESOURCE_SHORTAGE,
                KERN_RETURN_MAX, KERN_RIGHT_EXISTS, KERN_RPC_CONTINUE_ORPHAN,
                KERN_RPC_SERVER_TERMINATED, KERN_RPC_TERMINATE_ORPHAN,
                KERN_SEMAPHORE_DESTROYED, KERN_SUCCESS, KERN_TERMINATED,
                KERN_UREFS_OVERFLOW,
            };
        }
        /// Helpers around messages (`<mach/mach.h>`).
        ///
        /// Includes the other Mach headers, and declares the library's helpers for sending, serving and destroying messages.
        ///
        /// Servers that MIG generates call [`mach_msg_server`](crate::mach_msg_server()) or [`mach_msg_server_once`](crate::mach_msg_server_once()). Programs that receive messages by hand need
        /// [`mach_msg_destroy`](crate::mach_msg_destroy()). The functions that take or return a voucher state work on the voucher of the calling thread.
        ///
        /// Safe: `Message`, `Received`, `Server`.
        ///
        /// XNU: libsyscall/mach/mach_msg.c, libsyscall/mach/mig_reply_setup.c, libsyscall/mach/panic.c
        pub mod mach {
            pub use crate::bindings::{
                VOUCHER_MACH_MSG_API_VERSION, clock_get_res, clock_set_res, clock_sleep,
                mig_reply_setup, panic, panic_init, slot_name, voucher_mach_msg_adopt,
                voucher_mach_msg_clear, voucher_mach_msg_revert, voucher_mach_msg_set,
                voucher_mach_msg_state_s, voucher_mach_msg_state_t,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_msg_destroy;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_msg_receive;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_msg_send;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_msg_server;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_msg_server_importance;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_msg_server_once;
            pub use crate::macros::VOUCHER_MACH_MSG_STATE_UNCHANGED;
        }
        /// Texts for codes (`<mach/mach_error.h>`).
        ///
        /// Gives the text of [`kern_return_t`](crate::kern_return_t) and [`mach_msg_return_t`](crate::mach_msg_return_t) codes.
        ///
        /// The tables know kernel, message and MIG codes. They do not know the codes of the bootstrap namespace (1100 to 1106), for
        /// which there is [`bootstrap_strerror`](crate::bootstrap_strerror()). Every success code is 0 and reads `(os/kern) successful`.
        ///
        /// Safe: `Code`, whose `Display` needs no tables of the system.
        ///
        /// XNU: libsyscall/mach/mach_error.c, libsyscall/mach/mach_error_string.c, libsyscall/mach/err_kern.sub
        pub mod mach_error {
            pub use crate::bindings::{mach_error, mach_error_string, mach_error_type};
        }
        /// The host: system information and statistics (`<mach/mach_host.h>`).
        ///
        /// Describes the machine and its kernel: processors, memory, load, clocks and kernel zones.
        ///
        /// Every call takes a send right for the host, from [`mach_host_self`](crate::mach_host_self()). Most calls need no privilege.
        ///
        /// Usual mistakes:
        ///
        /// - [`mach_host_self`](crate::mach_host_self()) adds a reference per call. Keep the port, and release it with [`mach_port_deallocate`](crate::mach_port_deallocate()).
        /// - [`host_processor_info`](crate::host_processor_info()) and the zone calls return out-of-line arrays. Release each with [`vm_deallocate`](crate::vm_deallocate()).
        /// - Counts are words of 32 bits, for input and output. [`HOST_VM_INFO64_COUNT`](crate::HOST_VM_INFO64_COUNT) differs between SDKs: pass the size that you
        ///   have and check the returned count before you read a later field.
        /// - A count that is too small is [`KERN_FAILURE`](crate::KERN_FAILURE) here, not [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT).
        /// - Page counts are in units of [`vm_kernel_page_size`](crate::vm_kernel_page_size), not [`vm_page_size`](crate::vm_page_size).
        ///
        /// Common errors, not repeated below: [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if `host` is not a send right. [`MIG_BAD_ID`](crate::MIG_BAD_ID) means that
        /// current kernels no longer implement the call.
        ///
        /// Safe: `task::host` returns the port; none for the information.
        ///
        /// XNU: osfmk/kern/host.c, osfmk/kern/zalloc.c, osfmk/kern/lock_group.c, osfmk/vm/vm_memory_entry.c, libsyscall/mach/host.c
        pub mod mach_host {
            pub use crate::bindings::{
                _host_page_size, host_check_multiuser_mode, host_get_clock_service,
                host_get_io_main, host_get_multiuser_config_flags, host_kernel_version,
                host_lockgroup_info, host_processor_info,
                host_set_multiuser_config_flags, host_statistics, host_statistics64,
                host_virtual_physical_table_info, kmod_get_info,
                mach_memory_info_redacted, mach_memory_object_memory_entry,
                mach_memory_object_memory_entry_64, mach_zone_info,
                mach_zone_info_for_zone, processor_set_create, processor_set_default,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::host_create_mach_voucher;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::host_get_atm_diagnostic_flag;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::host_info;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::host_register_mach_voucher_attr_manager;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::host_register_well_known_mach_voucher_attr_manager;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::host_request_notification;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::host_set_atm_diagnostic_flag;
        }
        /// The process's own ports (`<mach/mach_init.h>`).
        ///
        /// Gives a process the names of its own task, thread, host and bootstrap ports.
        ///
        /// `mach_task_self()` returns a cached name and adds no reference. The functions [`mach_thread_self`](crate::mach_thread_self()) and [`mach_host_self`](crate::mach_host_self())
        /// add one reference at each call; a program that calls them in a loop without [`mach_port_deallocate`](crate::mach_port_deallocate()) leaks references.
        /// After `fork` the child has new names: values that were kept from before are meaningless there.
        ///
        /// Safe: the module `task`, `Bootstrap`.
        ///
        /// XNU: libsyscall/mach/mach_init.c, osfmk/kern/ipc_tt.c, osfmk/kern/ipc_host.c
        pub mod mach_init {
            pub use crate::bindings::{
                ENVIRONMENT_SLOT, MACH_PORTS_SLOTS_USED, NAME_SERVER_SLOT, SERVICE_SLOT,
                host_page_size, mach_host_self, mach_task_is_self, mach_task_self_,
                mach_thread_self, vprintf_stderr_func,
            };
            pub use crate::macros::{current_task, mach_task_self};
        }
        /// Port names and rights (`<mach/mach_port.h>`).
        ///
        /// Creates, counts, moves, inspects and destroys the rights of a port name space.
        ///
        /// Every call takes a `task`, whose name space it works on, usually `mach_task_self()`. For its own space a process uses a
        /// trap where there is one; the other calls, and all calls on another task, are messages to the kernel.
        ///
        /// | purpose | calls |
        /// |---|---|
        /// | make a receive right | [`mach_port_construct`](crate::mach_port_construct()), [`mach_port_allocate`](crate::mach_port_allocate()) |
        /// | make a send right from a receive right | [`mach_port_insert_right`](crate::mach_port_insert_right()) |
        /// | drop a send right, send-once right or dead name | [`mach_port_deallocate`](crate::mach_port_deallocate()) |
        /// | drop a receive right | [`mach_port_destruct`](crate::mach_port_destruct()), [`mach_port_mod_refs`](crate::mach_port_mod_refs()) |
        /// | port sets | [`mach_port_insert_member`](crate::mach_port_insert_member()), [`mach_port_extract_member`](crate::mach_port_extract_member()), [`mach_port_move_member`](crate::mach_port_move_member()) |
        /// | learn that a peer has gone | [`mach_port_request_notification`](crate::mach_port_request_notification()) |
        ///
        /// Usual mistakes:
        ///
        /// - [`mach_port_deallocate`](crate::mach_port_deallocate()) does not release a receive right: it fails with [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) and raises a guard
        ///   exception.
        /// - Releasing a name twice is a guard exception too, because the name is unknown by then or, worse, in use again.
        ///   Current macOS terminates processes for it.
        /// - [`mach_port_destroy`](crate::mach_port_destroy()) releases every right of a name, also references that other code in the process owns.
        /// - Send and receive rights for one port share one name. Each send-once right has a name of its own.
        /// - A send right whose port dies becomes a dead name, which keeps its references. Release them in the same way.
        ///
        /// Common errors, not repeated below: [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if `task` is not a send right; [`KERN_INVALID_TASK`](crate::KERN_INVALID_TASK) if `task`
        /// names another kernel object or a terminated task ([`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) from the calls that accept a read port);
        /// [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME) if `name` is unknown in the space.
        ///
        /// Safe: `ReceiveRight`, `SendRight`, `SendOnceRight`, `PortSet`, `DeadName`, `PortOptions`, `Kinds`.
        ///
        /// XNU: osfmk/ipc/mach_port.c, osfmk/ipc/mach_kernelrpc.c, osfmk/ipc/mach_debug.c, libsyscall/mach/mach_port.c
        pub mod mach_port {
            pub use crate::bindings::{
                mach_port_allocate, mach_port_allocate_full, mach_port_allocate_qos,
                mach_port_assert_attributes, mach_port_construct, mach_port_deallocate,
                mach_port_destroy, mach_port_destruct, mach_port_dnrequest_info,
                mach_port_extract_member, mach_port_extract_right,
                mach_port_get_attributes, mach_port_get_context, mach_port_get_refs,
                mach_port_get_service_port_info, mach_port_get_set_status,
                mach_port_get_srights, mach_port_guard, mach_port_guard_with_flags,
                mach_port_insert_member, mach_port_insert_right,
                mach_port_is_connection_for_service, mach_port_kernel_object,
                mach_port_kobject, mach_port_kobject_description, mach_port_mod_refs,
                mach_port_move_member, mach_port_names, mach_port_peek, mach_port_rename,
                mach_port_request_notification, mach_port_set_attributes,
                mach_port_set_context, mach_port_set_mscount, mach_port_set_seqno,
                mach_port_space_basic_info, mach_port_space_info, mach_port_swap_guard,
                mach_port_type, mach_port_unguard,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_port_allocate_name;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_set_port_space;
        }
        /// Monotonic time (`<mach/mach_time.h>`).
        ///
        /// Reads monotonic clocks in ticks and waits for a tick.
        ///
        /// Ticks are not nanoseconds: on arm64 one tick is usually 125/3 ns, on x86_64 it is 1 ns. Multiply by `numer` and divide
        /// by `denom` of [`mach_timebase_info`](crate::mach_timebase_info()), in 128 bits or after a check for overflow. Read the ratio once.
        ///
        /// | clock | advances in sleep |
        /// |---|---|
        /// | [`mach_absolute_time`](crate::mach_absolute_time()), [`mach_approximate_time`](crate::mach_approximate_time()) | no |
        /// | [`mach_continuous_time`](crate::mach_continuous_time()), [`mach_continuous_approximate_time`](crate::mach_continuous_approximate_time()) | yes |
        ///
        /// Safe: `Deadline`; elsewhere `std::time::Instant`.
        ///
        /// XNU: libsyscall/wrappers/mach_absolute_time.s, libsyscall/wrappers/mach_continuous_time.c,
        /// libsyscall/wrappers/mach_timebase_info.c, osfmk/kern/clock.c
        pub mod mach_time {
            pub use crate::bindings::{
                mach_absolute_time, mach_approximate_time,
                mach_continuous_approximate_time, mach_continuous_time,
                mach_timebase_info, mach_timebase_info_data_t, mach_timebase_info_t,
                mach_wait_until,
            };
        }
        /// Traps (`<mach/mach_traps.h>`).
        ///
        /// Declares calls that enter the kernel directly instead of sending a message.
        ///
        /// The raw traps whose names start with `_kernelrpc_` are not bound: the functions of `mach/mach_port.h` and
        /// `mach/mach_vm.h` choose between trap and message themselves. The traps that find tasks by pid need privileges.
        ///
        /// Safe: the module `task` for the own task; none for others, because control of another task cannot be made safe.
        ///
        /// XNU: osfmk/kern/syscall_sw.c, osfmk/kern/syscall_subr.c, osfmk/ipc/mach_kernelrpc.c, bsd/kern/kern_proc.c
        pub mod mach_traps {
            pub use crate::bindings::{
                clock_sleep_trap, debug_control_port_for_pid,
                host_create_mach_voucher_trap, mach_generate_activity_id,
                mach_vm_reclaim_update_kernel_accounting_trap,
                mach_voucher_extract_attr_recipe_trap, macx_backing_store_recovery,
                macx_backing_store_suspend, macx_swapoff, macx_swapon, macx_triggers,
                pid_for_task, swtch, swtch_pri, task_dyld_process_info_notify_get,
                task_for_pid, task_name_for_pid, task_self_trap,
                thread_set_x86_64_compat, thread_switch,
            };
        }
        /// Types of ports to kernel objects (`<mach/mach_types.h>`).
        ///
        /// Names the types of ports to tasks, threads, hosts, memory entries and other kernel objects.
        ///
        /// Nearly all of them are [`mach_port_t`](crate::mach_port_t) under a name that shows which object a call expects; the compiler accepts one for
        /// another. Ports to a task or thread exist in several flavours, which permit less and less: control, read, inspect, name.
        ///
        /// Safe: the module `task`, `Semaphore`, `MemoryEntry`.
        ///
        /// XNU: osfmk/mach/mach_types.h, osfmk/kern/ipc_tt.c
        pub mod mach_types {
            pub use crate::bindings::{
                ALARM_NULL, ARCADE_REG_NULL, CLOCK_NULL, COALITION_NULL, HOST_NULL,
                HOST_PRIV_NULL, HOST_SECURITY_NULL, IPC_EVENTLINK_NULL,
                IPC_SPACE_INSPECT_NULL, IPC_SPACE_NULL, IPC_SPACE_READ_NULL,
                KCDATA_OBJECT_NULL, LEDGER_ENTRY_ID_INVALID, LEDGER_ITEM_INFINITY,
                LEDGER_LIMIT_INFINITY, LEDGER_NULL, LOCK_SET_NULL, MACH_EVENTLINK_NULL,
                PROCESSOR_NULL, PROCESSOR_SET_NULL, SEMAPHORE_NULL, TASK_FLAVOR_CONTROL,
                TASK_FLAVOR_INSPECT, TASK_FLAVOR_MAX, TASK_FLAVOR_NAME, TASK_FLAVOR_READ,
                TASK_ID_TOKEN_NULL, TASK_INSPECT_NULL, TASK_NAME_NULL, TASK_NULL,
                TASK_READ_NULL, THREAD_FLAVOR_CONTROL, THREAD_FLAVOR_INSPECT,
                THREAD_FLAVOR_MAX, THREAD_FLAVOR_READ, THREAD_INSPECT_NULL, THREAD_NULL,
                THREAD_READ_NULL, THR_ACT_NULL, TID_NULL, UNDServerRef, UND_SERVER_NULL,
                alarm_port_t, alarm_t, arcade_register_t, bootstrap_t, clock_ctrl_port_t,
                clock_ctrl_t, clock_reply_t, clock_serv_port_t, clock_serv_t,
                coalition_t, emulation_vector_t, eventlink_port_pair_t,
                exception_handler_array_t, exception_handler_info_t, exception_handler_t,
                exception_port_arrary_t, exception_port_t, host_name_port_t, host_name_t,
                host_priv_t, host_security_t, host_t, io_main_t, ipc_eventlink_t,
                ipc_space_inspect_t, ipc_space_port_t, ipc_space_read_t, ipc_space_t,
                kcdata_object_t, labelstr_t, ledger_amount_t, ledger_array_t,
                ledger_entry_id_t, ledger_item_t, ledger_port_array_t, ledger_port_t,
                ledger_t, lock_set_port_t, lock_set_t, mach_eventlink_t,
                mach_task_flavor_t, mach_thread_flavor_t, mem_entry_name_port_t,
                nspace_name_t, nspace_path_t, processor_array_t, processor_port_array_t,
                processor_port_t, processor_set_array_t, processor_set_control_port_t,
                processor_set_control_t, processor_set_name_array_t,
                processor_set_name_port_array_t, processor_set_name_port_t,
                processor_set_name_t, processor_set_port_t, processor_set_t, processor_t,
                semaphore_port_t, semaphore_t, task_array_t, task_id_token_t,
                task_inspect_t, task_name_t, task_policy_get_t, task_policy_set_t,
                task_port_array_t, task_port_t, task_read_t, task_suspension_token_t,
                task_t, thread_act_array_t, thread_act_port_array_t, thread_act_port_t,
                thread_act_t, thread_array_t, thread_inspect_t, thread_port_array_t,
                thread_port_t, thread_read_t, thread_suspension_token_t, thread_t,
                user_subsystem_t, vfs_path_t, vm_task_entry_t,
            };
        }
        /// Virtual memory of a task, with 64-bit addresses (`<mach/mach_vm.h>`).
        ///
        /// Allocates, maps, protects, reads, writes, copies and describes memory in the address space of any task.
        ///
        /// Every call takes the task whose address space it works on, usually `mach_task_self()`. Calls that only read accept the
        /// read port of another task, the others need its control port. Calls that change mappings extend a range to whole pages:
        /// the start is rounded down, the end is rounded up. Calls that copy data take any range. Sizes and addresses are in bytes.
        ///
        /// | purpose | calls |
        /// |---|---|
        /// | get and release memory | [`mach_vm_allocate`](crate::mach_vm_allocate()), [`mach_vm_map`](crate::mach_vm_map()), [`mach_vm_deallocate`](crate::mach_vm_deallocate()) |
        /// | share memory | [`mach_make_memory_entry_64`](crate::mach_make_memory_entry_64()) and [`mach_vm_map`](crate::mach_vm_map()), or [`mach_vm_remap`](crate::mach_vm_remap()) |
        /// | access another task's memory | [`mach_vm_read_overwrite`](crate::mach_vm_read_overwrite()), [`mach_vm_read`](crate::mach_vm_read()), [`mach_vm_write`](crate::mach_vm_write()) |
        /// | describe an address space | [`mach_vm_region`](crate::mach_vm_region()), [`mach_vm_region_recurse`](crate::mach_vm_region_recurse()), [`mach_vm_page_query`](crate::mach_vm_page_query()) |
        /// | change a range | [`mach_vm_protect`](crate::mach_vm_protect()), [`mach_vm_inherit`](crate::mach_vm_inherit()), [`mach_vm_behavior_set`](crate::mach_vm_behavior_set()), [`mach_vm_purgable_control`](crate::mach_vm_purgable_control()) |
        ///
        /// Usual mistakes:
        ///
        /// - The data of [`mach_vm_read`](crate::mach_vm_read()) is new memory in the caller. Release it with [`mach_vm_deallocate`](crate::mach_vm_deallocate()) on `mach_task_self()`,
        ///   not on the target, and with the same size. [`mach_vm_read_overwrite`](crate::mach_vm_read_overwrite()) needs no release.
        /// - [`mach_vm_region`](crate::mach_vm_region()) returns the next region if `address` is in none. Compare the returned address with the one passed.
        /// - [`VM_FLAGS_FIXED`](crate::VM_FLAGS_FIXED) is 0: a call with `flags` 0 uses `*address` as it is, and fails or hits an arbitrary page if that
        ///   variable was not initialised. Pass [`VM_FLAGS_ANYWHERE`](crate::VM_FLAGS_ANYWHERE).
        /// - [`mach_vm_deallocate`](crate::mach_vm_deallocate()) accepts ranges with holes and memory owned by other code. It has no check against double release.
        /// - iPhoneOS SDKs have no declarations in this header. `<mach/vm_map.h>` has the same calls.
        ///
        /// Common errors, not repeated below: [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if the task is not a send right; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if
        /// it is not a task port of sufficient kind or the task has terminated.
        ///
        /// Safe: `MemoryEntry`, `Mapping`, `ReadOnlyMapping` in module `memory`, and `OwnedMemory` for memory that came in a
        /// message; none for the memory of other tasks.
        ///
        /// XNU: osfmk/vm/vm_user.c, osfmk/vm/vm_map.c, osfmk/vm/vm_memory_entry.c, libsyscall/mach/mach_vm.c
        pub mod mach_vm {
            pub use crate::bindings::{
                _mach_make_memory_entry, mach_vm_allocate, mach_vm_behavior_set,
                mach_vm_copy, mach_vm_deallocate, mach_vm_inherit,
                mach_vm_machine_attribute, mach_vm_map, mach_vm_msync, mach_vm_page_info,
                mach_vm_page_query, mach_vm_page_range_query, mach_vm_protect,
                mach_vm_purgable_control, mach_vm_range_create, mach_vm_read,
                mach_vm_read_list, mach_vm_read_overwrite, mach_vm_reallocate,
                mach_vm_region, mach_vm_region_recurse, mach_vm_remap, mach_vm_remap_new,
                mach_vm_write,
            };
        }
        /// Vouchers (`<mach/mach_voucher.h>`).
        ///
        /// Declares the calls that read a voucher's attributes, in full SDKs.
        ///
        /// A voucher is an immutable set of attributes, such as importance and resource accounting, which messages carry in
        /// `msgh_voucher_port`. A name for a voucher is a send right. [`host_create_mach_voucher`](crate::host_create_mach_voucher()) makes one.
        ///
        /// Safe: none; a voucher can be sent and received as a send right.
        ///
        /// XNU: osfmk/ipc/ipc_voucher.c
        pub mod mach_voucher {
            pub use crate::bindings::{
                mach_voucher_attr_command, mach_voucher_debug_info,
                mach_voucher_extract_all_attr_recipes, mach_voucher_extract_attr_content,
                mach_voucher_extract_attr_recipe,
            };
        }
        /// Types of vouchers (`<mach/mach_voucher_types.h>`).
        ///
        /// Defines the attributes of vouchers and the recipes that make them.
        ///
        /// A recipe is a [`mach_voucher_attr_recipe_data`](crate::mach_voucher_attr_recipe_data) with content after it; several recipes follow each other without padding.
        ///
        /// Safe: none; see `mach/mach_voucher.h`.
        ///
        /// XNU: osfmk/mach/mach_voucher_types.h, osfmk/ipc/ipc_voucher.c
        pub mod mach_voucher_types {
            pub use crate::bindings::{
                IPC_VOUCHER_ATTR_CONTROL_NULL, IPC_VOUCHER_ATTR_MANAGER_NULL,
                IPC_VOUCHER_NULL, MACH_ACTIVITY_ID_COUNT_MAX,
                MACH_VOUCHER_ATTR_AUTO_REDEEM, MACH_VOUCHER_ATTR_BITS_STORE,
                MACH_VOUCHER_ATTR_CONTROL_FLAGS_NONE, MACH_VOUCHER_ATTR_CONTROL_NULL,
                MACH_VOUCHER_ATTR_COPY, MACH_VOUCHER_ATTR_IMPORTANCE_SELF,
                MACH_VOUCHER_ATTR_KEY_ALL, MACH_VOUCHER_ATTR_KEY_ATM,
                MACH_VOUCHER_ATTR_KEY_BANK, MACH_VOUCHER_ATTR_KEY_BITS,
                MACH_VOUCHER_ATTR_KEY_IMPORTANCE, MACH_VOUCHER_ATTR_KEY_NONE,
                MACH_VOUCHER_ATTR_KEY_NUM_WELL_KNOWN, MACH_VOUCHER_ATTR_KEY_PTHPRIORITY,
                MACH_VOUCHER_ATTR_KEY_TEST, MACH_VOUCHER_ATTR_KEY_USER_DATA,
                MACH_VOUCHER_ATTR_MANAGER_NULL,
                MACH_VOUCHER_ATTR_MAX_RAW_RECIPE_ARRAY_SIZE, MACH_VOUCHER_ATTR_NOOP,
                MACH_VOUCHER_ATTR_REDEEM, MACH_VOUCHER_ATTR_REMOVE,
                MACH_VOUCHER_ATTR_SEND_PREPROCESS, MACH_VOUCHER_ATTR_SET_VALUE_HANDLE,
                MACH_VOUCHER_ATTR_TEST_STORE, MACH_VOUCHER_ATTR_USER_DATA_STORE,
                MACH_VOUCHER_ATTR_VALUE_FLAGS_NONE,
                MACH_VOUCHER_ATTR_VALUE_FLAGS_PERSIST,
                MACH_VOUCHER_ATTR_VALUE_MAX_NESTED,
                MACH_VOUCHER_IMPORTANCE_ATTR_ADD_EXTERNAL,
                MACH_VOUCHER_IMPORTANCE_ATTR_DROP_EXTERNAL, MACH_VOUCHER_NAME_NULL,
                MACH_VOUCHER_NULL, MACH_VOUCHER_SELECTOR_CURRENT,
                MACH_VOUCHER_SELECTOR_EFFECTIVE, MACH_VOUCHER_TRAP_STACK_LIMIT,
                ipc_voucher_attr_control_t, ipc_voucher_attr_manager_t, ipc_voucher_t,
                mach_voucher_attr_command_t, mach_voucher_attr_content_size_t,
                mach_voucher_attr_content_t, mach_voucher_attr_control_flags_t,
                mach_voucher_attr_control_t, mach_voucher_attr_importance_refs,
                mach_voucher_attr_key_array_t, mach_voucher_attr_key_t,
                mach_voucher_attr_manager_t, mach_voucher_attr_raw_recipe_array_size_t,
                mach_voucher_attr_raw_recipe_array_t,
                mach_voucher_attr_raw_recipe_size_t, mach_voucher_attr_raw_recipe_t,
                mach_voucher_attr_recipe_command_array_t,
                mach_voucher_attr_recipe_command_t, mach_voucher_attr_recipe_data,
                mach_voucher_attr_recipe_data_t, mach_voucher_attr_recipe_size_t,
                mach_voucher_attr_recipe_t, mach_voucher_attr_value_flags_t,
                mach_voucher_attr_value_handle_array_size_t,
                mach_voucher_attr_value_handle_array_t, mach_voucher_attr_value_handle_t,
                mach_voucher_attr_value_reference_t, mach_voucher_name_array_t,
                mach_voucher_name_t, mach_voucher_selector_t, mach_voucher_t,
            };
            pub use crate::macros::MACH_VOUCHER_NAME_ARRAY_NULL;
        }
        /// Types of processors (`<mach/machine.h>`).
        ///
        /// Defines the processor types and subtypes of executables and hosts.
        ///
        /// The header of a Mach-O file and calls such as [`host_info`](crate::host_info()) use these values. The type is the architecture with ABI bits;
        /// a subtype has a meaning only together with its type.
        ///
        /// Safe: none; a program knows its architecture from `cfg(target_arch)`.
        ///
        /// XNU: osfmk/mach/machine.h
        pub mod machine {
            pub use crate::bindings::{
                CPUFAMILY_ARM_11, CPUFAMILY_ARM_12, CPUFAMILY_ARM_13, CPUFAMILY_ARM_14,
                CPUFAMILY_ARM_15, CPUFAMILY_ARM_9, CPUFAMILY_ARM_BLIZZARD_AVALANCHE,
                CPUFAMILY_ARM_BORNEO, CPUFAMILY_ARM_BRAVA, CPUFAMILY_ARM_COLL,
                CPUFAMILY_ARM_CYCLONE, CPUFAMILY_ARM_DONAN,
                CPUFAMILY_ARM_EVEREST_SAWTOOTH, CPUFAMILY_ARM_FIRESTORM_ICESTORM,
                CPUFAMILY_ARM_HIDRA, CPUFAMILY_ARM_HURRICANE, CPUFAMILY_ARM_IBIZA,
                CPUFAMILY_ARM_KOMODO, CPUFAMILY_ARM_LIGHTNING_THUNDER,
                CPUFAMILY_ARM_LOBOS, CPUFAMILY_ARM_MONSOON_MISTRAL, CPUFAMILY_ARM_NEVIS,
                CPUFAMILY_ARM_PALMA, CPUFAMILY_ARM_SOTRA, CPUFAMILY_ARM_SWIFT,
                CPUFAMILY_ARM_TAHITI, CPUFAMILY_ARM_THERA, CPUFAMILY_ARM_TILOS,
                CPUFAMILY_ARM_TUPAI, CPUFAMILY_ARM_TWISTER, CPUFAMILY_ARM_TYPHOON,
                CPUFAMILY_ARM_VORTEX_TEMPEST, CPUFAMILY_ARM_XSCALE, CPUFAMILY_INTEL_6_13,
                CPUFAMILY_INTEL_6_23, CPUFAMILY_INTEL_6_26, CPUFAMILY_INTEL_BROADWELL,
                CPUFAMILY_INTEL_COMETLAKE, CPUFAMILY_INTEL_HASWELL,
                CPUFAMILY_INTEL_ICELAKE, CPUFAMILY_INTEL_IVYBRIDGE,
                CPUFAMILY_INTEL_KABYLAKE, CPUFAMILY_INTEL_NEHALEM,
                CPUFAMILY_INTEL_PENRYN, CPUFAMILY_INTEL_SANDYBRIDGE,
                CPUFAMILY_INTEL_SKYLAKE, CPUFAMILY_INTEL_WESTMERE, CPUFAMILY_POWERPC_G3,
                CPUFAMILY_POWERPC_G4, CPUFAMILY_POWERPC_G5, CPUFAMILY_UNKNOWN,
                CPUSUBFAMILY_ARM_HA, CPUSUBFAMILY_ARM_HC_HD, CPUSUBFAMILY_ARM_HG,
                CPUSUBFAMILY_ARM_HP, CPUSUBFAMILY_ARM_HS, CPUSUBFAMILY_ARM_M,
                CPUSUBFAMILY_UNKNOWN, CPU_ARCH_ABI64, CPU_ARCH_ABI64_32, CPU_ARCH_MASK,
                CPU_STATE_IDLE, CPU_STATE_MAX, CPU_STATE_NICE, CPU_STATE_SYSTEM,
                CPU_STATE_USER, CPU_SUBTYPE_386, CPU_SUBTYPE_486, CPU_SUBTYPE_486SX,
                CPU_SUBTYPE_586, CPU_SUBTYPE_ANY, CPU_SUBTYPE_ARM64E,
                CPU_SUBTYPE_ARM64E_X1, CPU_SUBTYPE_ARM64_32_ALL, CPU_SUBTYPE_ARM64_32_V8,
                CPU_SUBTYPE_ARM64_ALL, CPU_SUBTYPE_ARM64_MAX,
                CPU_SUBTYPE_ARM64_PTR_AUTH_MASK, CPU_SUBTYPE_ARM64_V8,
                CPU_SUBTYPE_ARM64_X1, CPU_SUBTYPE_ARM_ALL, CPU_SUBTYPE_ARM_V4T,
                CPU_SUBTYPE_ARM_V5TEJ, CPU_SUBTYPE_ARM_V6, CPU_SUBTYPE_ARM_V6M,
                CPU_SUBTYPE_ARM_V7, CPU_SUBTYPE_ARM_V7EM, CPU_SUBTYPE_ARM_V7F,
                CPU_SUBTYPE_ARM_V7K, CPU_SUBTYPE_ARM_V7M, CPU_SUBTYPE_ARM_V7S,
                CPU_SUBTYPE_ARM_V8, CPU_SUBTYPE_ARM_V8M, CPU_SUBTYPE_ARM_V8M_BASE,
                CPU_SUBTYPE_ARM_V8M_MAIN, CPU_SUBTYPE_ARM_V8_1M_MAIN,
                CPU_SUBTYPE_ARM_XSCALE, CPU_SUBTYPE_BIG_ENDIAN, CPU_SUBTYPE_CELERON,
                CPU_SUBTYPE_CELERON_MOBILE, CPU_SUBTYPE_HPPA_7100,
                CPU_SUBTYPE_HPPA_7100LC, CPU_SUBTYPE_HPPA_ALL, CPU_SUBTYPE_I386_ALL,
                CPU_SUBTYPE_I860_860, CPU_SUBTYPE_I860_ALL, CPU_SUBTYPE_INTEL_FAMILY_MAX,
                CPU_SUBTYPE_INTEL_MODEL_ALL, CPU_SUBTYPE_ITANIUM, CPU_SUBTYPE_ITANIUM_2,
                CPU_SUBTYPE_LIB64, CPU_SUBTYPE_LITTLE_ENDIAN, CPU_SUBTYPE_MASK,
                CPU_SUBTYPE_MC68030, CPU_SUBTYPE_MC68030_ONLY, CPU_SUBTYPE_MC68040,
                CPU_SUBTYPE_MC680x0_ALL, CPU_SUBTYPE_MC88000_ALL, CPU_SUBTYPE_MC88100,
                CPU_SUBTYPE_MC88110, CPU_SUBTYPE_MC98000_ALL, CPU_SUBTYPE_MC98601,
                CPU_SUBTYPE_MIPS_ALL, CPU_SUBTYPE_MIPS_R2000, CPU_SUBTYPE_MIPS_R2000a,
                CPU_SUBTYPE_MIPS_R2300, CPU_SUBTYPE_MIPS_R2600, CPU_SUBTYPE_MIPS_R2800,
                CPU_SUBTYPE_MIPS_R3000, CPU_SUBTYPE_MIPS_R3000a, CPU_SUBTYPE_MULTIPLE,
                CPU_SUBTYPE_PENT, CPU_SUBTYPE_PENTII_M3, CPU_SUBTYPE_PENTII_M5,
                CPU_SUBTYPE_PENTIUM_3, CPU_SUBTYPE_PENTIUM_3_M,
                CPU_SUBTYPE_PENTIUM_3_XEON, CPU_SUBTYPE_PENTIUM_4,
                CPU_SUBTYPE_PENTIUM_4_M, CPU_SUBTYPE_PENTIUM_M, CPU_SUBTYPE_PENTPRO,
                CPU_SUBTYPE_POWERPC_601, CPU_SUBTYPE_POWERPC_602,
                CPU_SUBTYPE_POWERPC_603, CPU_SUBTYPE_POWERPC_603e,
                CPU_SUBTYPE_POWERPC_603ev, CPU_SUBTYPE_POWERPC_604,
                CPU_SUBTYPE_POWERPC_604e, CPU_SUBTYPE_POWERPC_620,
                CPU_SUBTYPE_POWERPC_7400, CPU_SUBTYPE_POWERPC_7450,
                CPU_SUBTYPE_POWERPC_750, CPU_SUBTYPE_POWERPC_970,
                CPU_SUBTYPE_POWERPC_ALL, CPU_SUBTYPE_PTRAUTH_ABI, CPU_SUBTYPE_SPARC_ALL,
                CPU_SUBTYPE_UVAXI, CPU_SUBTYPE_UVAXII, CPU_SUBTYPE_UVAXIII,
                CPU_SUBTYPE_VAX730, CPU_SUBTYPE_VAX750, CPU_SUBTYPE_VAX780,
                CPU_SUBTYPE_VAX785, CPU_SUBTYPE_VAX8200, CPU_SUBTYPE_VAX8500,
                CPU_SUBTYPE_VAX8600, CPU_SUBTYPE_VAX8650, CPU_SUBTYPE_VAX8800,
                CPU_SUBTYPE_VAX_ALL, CPU_SUBTYPE_X86_64_ALL, CPU_SUBTYPE_X86_64_H,
                CPU_SUBTYPE_X86_ALL, CPU_SUBTYPE_X86_ARCH1, CPU_SUBTYPE_XEON,
                CPU_SUBTYPE_XEON_MP, CPU_THREADTYPE_INTEL_HTT, CPU_THREADTYPE_NONE,
                CPU_TYPE_ANY, CPU_TYPE_ARM, CPU_TYPE_ARM64, CPU_TYPE_ARM64_32,
                CPU_TYPE_HPPA, CPU_TYPE_I386, CPU_TYPE_I860, CPU_TYPE_MC680x0,
                CPU_TYPE_MC88000, CPU_TYPE_MC98000, CPU_TYPE_POWERPC, CPU_TYPE_POWERPC64,
                CPU_TYPE_SPARC, CPU_TYPE_VAX, CPU_TYPE_X86, CPU_TYPE_X86_64,
                cpu_subtype_t, cpu_threadtype_t, cpu_type_t,
            };
            pub use crate::macros::{
                CPU_SUBTYPE_ARM64_PTR_AUTH_VERSION, CPU_SUBTYPE_INTEL,
                CPU_SUBTYPE_INTEL_FAMILY, CPU_SUBTYPE_INTEL_MODEL,
            };
            /// Size of register structures (`<mach/machine/thread_state.h>`).
            ///
            /// Includes the size of the largest register structure of the processor.
            ///
            /// Safe: none.
            ///
            /// XNU: osfmk/mach/machine/thread_state.h
            pub mod thread_state {
                pub use crate::bindings::THREAD_STATE_MAX;
            }
        }
        /// Memory entries (`<mach/memory_entry.h>`).
        ///
        /// Controls purgeable state, access tracking and ownership of a memory entry.
        ///
        /// The header exists in full SDKs only. Entries are made with [`mach_make_memory_entry_64`](crate::mach_make_memory_entry_64()) and mapped with [`mach_vm_map`](crate::mach_vm_map()).
        ///
        /// Common errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if `mem_entry` is not a memory entry.
        ///
        /// Safe: `MemoryEntry` makes and maps entries; none for these calls.
        ///
        /// XNU: osfmk/vm/vm_memory_entry.c
        pub mod memory_entry {
            pub use crate::bindings::{
                mach_memory_entry_access_tracking, mach_memory_entry_ownership,
                mach_memory_entry_purgable_control,
            };
        }
        /// Types and flags of memory objects (`<mach/memory_object_types.h>`).
        ///
        /// Declares the types of memory objects and the flags that [`mach_make_memory_entry_64`](crate::mach_make_memory_entry_64()) takes in its protection.
        ///
        /// Most of the header describes the interface between the kernel and pagers, which programs do not use.
        ///
        /// Safe: `MemoryEntry`, `Access`.
        ///
        /// XNU: osfmk/mach/memory_object_types.h, osfmk/vm/vm_memory_entry.c
        pub mod memory_object_types {
            pub use crate::bindings::{
                MAP_MEM_4K_DATA_ADDR, MAP_MEM_COPYBACK, MAP_MEM_FLAGS_ALL,
                MAP_MEM_FLAGS_MASK, MAP_MEM_FLAGS_USER, MAP_MEM_GRAB_SECLUDED,
                MAP_MEM_INNERWBACK, MAP_MEM_IO, MAP_MEM_LEDGER_TAGGED,
                MAP_MEM_NAMED_CREATE, MAP_MEM_NAMED_REUSE, MAP_MEM_NOOP, MAP_MEM_ONLY,
                MAP_MEM_POSTED, MAP_MEM_POSTED_COMBINED_REORDERED,
                MAP_MEM_POSTED_REORDERED, MAP_MEM_PROT_MASK, MAP_MEM_PURGABLE,
                MAP_MEM_PURGABLE_KERNEL_ONLY, MAP_MEM_RT, MAP_MEM_USE_DATA_ADDR,
                MAP_MEM_VM_COPY, MAP_MEM_VM_SHARE, MAP_MEM_WCOMB, MAP_MEM_WTHRU,
                MEMORY_OBJECT_ATTRIBUTE_INFO, MEMORY_OBJECT_ATTR_INFO_COUNT,
                MEMORY_OBJECT_BEHAVE_INFO_COUNT, MEMORY_OBJECT_BEHAVIOR_INFO,
                MEMORY_OBJECT_CONTROL_NULL, MEMORY_OBJECT_COPY_CALL,
                MEMORY_OBJECT_COPY_DELAY, MEMORY_OBJECT_COPY_DELAY_FORK,
                MEMORY_OBJECT_COPY_INVALID, MEMORY_OBJECT_COPY_NONE,
                MEMORY_OBJECT_COPY_SYMMETRIC, MEMORY_OBJECT_COPY_SYNC,
                MEMORY_OBJECT_COPY_TEMPORARY, MEMORY_OBJECT_DATA_FLUSH,
                MEMORY_OBJECT_DATA_FLUSH_ALL, MEMORY_OBJECT_DATA_NO_CHANGE,
                MEMORY_OBJECT_DATA_PURGE, MEMORY_OBJECT_DATA_SYNC,
                MEMORY_OBJECT_DEFAULT_NULL, MEMORY_OBJECT_INFO_MAX,
                MEMORY_OBJECT_IO_SYNC, MEMORY_OBJECT_NAME_NULL, MEMORY_OBJECT_NULL,
                MEMORY_OBJECT_PERFORMANCE_INFO, MEMORY_OBJECT_PERF_INFO_COUNT,
                MEMORY_OBJECT_RELEASE_NO_OP, MEMORY_OBJECT_RESPECT_CACHE,
                MEMORY_OBJECT_RETURN_ALL, MEMORY_OBJECT_RETURN_ANYTHING,
                MEMORY_OBJECT_RETURN_DIRTY, MEMORY_OBJECT_RETURN_NONE,
                MEMORY_OBJECT_TERMINATE_IDLE, memory_object_array_t,
                memory_object_attr_info, memory_object_attr_info_data_t,
                memory_object_attr_info_t, memory_object_behave_info,
                memory_object_behave_info_data_t, memory_object_behave_info_t,
                memory_object_cluster_size_t, memory_object_control_t,
                memory_object_copy_strategy_t, memory_object_default_t,
                memory_object_fault_info_t, memory_object_flavor_t,
                memory_object_info_data_t, memory_object_info_t, memory_object_name_t,
                memory_object_offset_t, memory_object_perf_info,
                memory_object_perf_info_data_t, memory_object_perf_info_t,
                memory_object_return_t, memory_object_size_t, memory_object_t,
                vm_object_id_t,
            };
            pub use crate::macros::{
                GET_MAP_MEM, SET_MAP_MEM, invalid_memory_object_flavor,
            };
        }
        /// Messages (`<mach/message.h>`).
        ///
        /// Sends and receives Mach messages, and defines their layout.
        ///
        /// A message is a [`mach_msg_header_t`](crate::mach_msg_header_t), for a complex message the number of descriptors and the descriptors, then plain
        /// data. The kernel translates the rights and copies the memory that the descriptors name; it does not look at the rest.
        /// All structures are packed to 4 bytes, so 64-bit fields can be misaligned.
        ///
        /// Usual mistakes:
        ///
        /// - The receive buffer must have room for the message and for a trailer; [`MAX_TRAILER_SIZE`](crate::MAX_TRAILER_SIZE) (68 bytes) is always enough.
        /// - The `send_size` argument counts; the kernel ignores `msgh_size` of a message that is sent. Both sizes are multiples of 4.
        /// - In a received message remote and local are exchanged: `msgh_remote_port` is the reply right, `msgh_local_port` the port
        ///   that received. The receiver owns the reply right and everything in the descriptors.
        /// - A message whose contents are not wanted still holds rights and memory; release them with [`mach_msg_destroy`](crate::mach_msg_destroy()).
        /// - An id proves nothing: any sender can imitate a notification. Ask for [`MACH_RCV_TRAILER_AUDIT`](crate::MACH_RCV_TRAILER_AUDIT) and compare with
        ///   [`KERNEL_AUDIT_TOKEN`](crate::KERNEL_AUDIT_TOKEN).
        /// - After a timeout or an interrupt the message is back in the buffer, and the sender owns its rights again.
        ///
        /// Safe: `Message`, `Received`, `Buffer`, `Trailer`, `AuditToken`, and the `send`, `receive` and `call` methods of rights.
        ///
        /// XNU: osfmk/ipc/mach_msg.c, osfmk/ipc/ipc_kmsg.c, osfmk/ipc/ipc_mqueue.c, libsyscall/mach/mach_msg.c
        pub mod message {
            pub use crate::bindings::{
                KERNEL_AUDIT_TOKEN, KERNEL_SECURITY_TOKEN, MACH_MSGH_BITS_CIRCULAR,
                MACH_MSGH_BITS_COMPLEX, MACH_MSGH_BITS_DENAP,
                MACH_MSGH_BITS_DENAPHOLDASRT, MACH_MSGH_BITS_IMPHOLDASRT,
                MACH_MSGH_BITS_LOCAL_MASK, MACH_MSGH_BITS_PORTS_MASK,
                MACH_MSGH_BITS_RAISEIMP, MACH_MSGH_BITS_REMOTE_MASK, MACH_MSGH_BITS_USED,
                MACH_MSGH_BITS_USER, MACH_MSGH_BITS_VOUCHER_MASK, MACH_MSGH_BITS_ZERO,
                MACH_MSGH_KIND_NORMAL, MACH_MSGH_KIND_NOTIFICATION, MACH_MSG_ALLOCATE,
                MACH_MSG_DESCRIPTOR_MAX, MACH_MSG_FILTER_POLICY_ALLOW,
                MACH_MSG_GUARDED_PORT_DESCRIPTOR, MACH_MSG_GUARD_FLAGS_IMMOVABLE_RECEIVE,
                MACH_MSG_GUARD_FLAGS_MASK, MACH_MSG_GUARD_FLAGS_NONE,
                MACH_MSG_GUARD_FLAGS_UNGUARDED_ON_SEND, MACH_MSG_IPC_KERNEL,
                MACH_MSG_IPC_SPACE, MACH_MSG_MASK, MACH_MSG_OOL_DESCRIPTOR,
                MACH_MSG_OOL_PORTS_DESCRIPTOR, MACH_MSG_OOL_VOLATILE_DESCRIPTOR,
                MACH_MSG_OPTION_NONE, MACH_MSG_OVERWRITE, MACH_MSG_PHYSICAL_COPY,
                MACH_MSG_PORT_DESCRIPTOR, MACH_MSG_PRIORITY_UNSPECIFIED,
                MACH_MSG_SIZE_MAX, MACH_MSG_SIZE_RELIABLE, MACH_MSG_STRICT_REPLY,
                MACH_MSG_SUCCESS, MACH_MSG_TIMEOUT_NONE, MACH_MSG_TRAILER_FORMAT_0,
                MACH_MSG_TRAILER_FORMAT_0_SIZE, MACH_MSG_TRAILER_MINIMUM_SIZE,
                MACH_MSG_TYPE_COPY_RECEIVE, MACH_MSG_TYPE_COPY_SEND,
                MACH_MSG_TYPE_DISPOSE_RECEIVE, MACH_MSG_TYPE_DISPOSE_SEND,
                MACH_MSG_TYPE_DISPOSE_SEND_ONCE, MACH_MSG_TYPE_LAST,
                MACH_MSG_TYPE_MAKE_SEND, MACH_MSG_TYPE_MAKE_SEND_ONCE,
                MACH_MSG_TYPE_MOVE_RECEIVE, MACH_MSG_TYPE_MOVE_SEND,
                MACH_MSG_TYPE_MOVE_SEND_ONCE, MACH_MSG_TYPE_POLYMORPHIC,
                MACH_MSG_TYPE_PORT_NAME, MACH_MSG_TYPE_PORT_NONE,
                MACH_MSG_TYPE_PORT_RECEIVE, MACH_MSG_TYPE_PORT_SEND,
                MACH_MSG_TYPE_PORT_SEND_ONCE, MACH_MSG_VIRTUAL_COPY, MACH_MSG_VM_KERNEL,
                MACH_MSG_VM_SPACE, MACH_RCV_BODY_ERROR, MACH_RCV_GUARDED_DESC,
                MACH_RCV_HEADER_ERROR, MACH_RCV_INTERRUPT, MACH_RCV_INTERRUPTED,
                MACH_RCV_INVALID_ARGUMENTS, MACH_RCV_INVALID_DATA, MACH_RCV_INVALID_NAME,
                MACH_RCV_INVALID_NOTIFY, MACH_RCV_INVALID_REPLY,
                MACH_RCV_INVALID_TRAILER, MACH_RCV_INVALID_TYPE, MACH_RCV_IN_PROGRESS,
                MACH_RCV_IN_PROGRESS_TIMED, MACH_RCV_IN_SET, MACH_RCV_LARGE,
                MACH_RCV_LARGE_IDENTITY, MACH_RCV_MSG, MACH_RCV_NOTIFY,
                MACH_RCV_OVERWRITE, MACH_RCV_PORT_CHANGED, MACH_RCV_PORT_DIED,
                MACH_RCV_SCATTER_SMALL, MACH_RCV_SYNC_PEEK, MACH_RCV_SYNC_WAIT,
                MACH_RCV_TIMED_OUT, MACH_RCV_TIMEOUT, MACH_RCV_TOO_LARGE,
                MACH_RCV_TRAILER_AUDIT, MACH_RCV_TRAILER_AV, MACH_RCV_TRAILER_CTX,
                MACH_RCV_TRAILER_LABELS, MACH_RCV_TRAILER_MASK, MACH_RCV_TRAILER_NULL,
                MACH_RCV_TRAILER_SENDER, MACH_RCV_TRAILER_SEQNO, MACH_RCV_VOUCHER,
                MACH_SEND_ALWAYS, MACH_SEND_AUX_TOO_LARGE, MACH_SEND_AUX_TOO_SMALL,
                MACH_SEND_FILTER_NONFATAL, MACH_SEND_IMPORTANCE, MACH_SEND_INTERRUPT,
                MACH_SEND_INTERRUPTED, MACH_SEND_INVALID_CONTEXT, MACH_SEND_INVALID_DATA,
                MACH_SEND_INVALID_DEST, MACH_SEND_INVALID_HEADER,
                MACH_SEND_INVALID_MEMORY, MACH_SEND_INVALID_NOTIFY,
                MACH_SEND_INVALID_OPTIONS, MACH_SEND_INVALID_REPLY,
                MACH_SEND_INVALID_RIGHT, MACH_SEND_INVALID_RT_OOL_SIZE,
                MACH_SEND_INVALID_TRAILER, MACH_SEND_INVALID_TYPE,
                MACH_SEND_INVALID_VOUCHER, MACH_SEND_IN_PROGRESS, MACH_SEND_KERNEL,
                MACH_SEND_MSG, MACH_SEND_MSG_FILTERED, MACH_SEND_MSG_TOO_SMALL,
                MACH_SEND_NODENAP, MACH_SEND_NOIMPORTANCE, MACH_SEND_NOTIFY,
                MACH_SEND_NO_BUFFER, MACH_SEND_NO_GRANT_DEST, MACH_SEND_OVERRIDE,
                MACH_SEND_PROPAGATE_QOS, MACH_SEND_SYNC_BOOTSTRAP_CHECKIN,
                MACH_SEND_SYNC_OVERRIDE, MACH_SEND_SYNC_USE_THRPRI, MACH_SEND_TIMED_OUT,
                MACH_SEND_TIMEOUT, MACH_SEND_TOO_LARGE, MACH_SEND_TRAILER,
                MAX_TRAILER_SIZE, audit_token_t, mach_msg_audit_trailer_t,
                mach_msg_base_t, mach_msg_bits_t, mach_msg_body_t,
                mach_msg_context_trailer_t, mach_msg_copy_options_t,
                mach_msg_descriptor_t, mach_msg_descriptor_type_t, mach_msg_empty_rcv_t,
                mach_msg_empty_send_t, mach_msg_empty_t, mach_msg_filter_id,
                mach_msg_format_0_trailer_t, mach_msg_guard_flags_t,
                mach_msg_guarded_port_descriptor32_t,
                mach_msg_guarded_port_descriptor64_t, mach_msg_guarded_port_descriptor_t,
                mach_msg_header_t, mach_msg_id_t, mach_msg_mac_trailer_t,
                mach_msg_max_trailer_t, mach_msg_ool_descriptor32_t,
                mach_msg_ool_descriptor64_t, mach_msg_ool_descriptor_t,
                mach_msg_ool_ports_descriptor32_t, mach_msg_ool_ports_descriptor64_t,
                mach_msg_ool_ports_descriptor_t, mach_msg_option_t, mach_msg_options_t,
                mach_msg_port_descriptor_t, mach_msg_priority_t, mach_msg_return_t,
                mach_msg_security_trailer_t, mach_msg_seqno_trailer_t, mach_msg_size_t,
                mach_msg_timeout_t, mach_msg_trailer_info_t, mach_msg_trailer_size_t,
                mach_msg_trailer_t, mach_msg_trailer_type_t, mach_msg_type_descriptor_t,
                mach_msg_type_name_t, mach_msg_type_number_t, mach_msg_type_size_t,
                msg_labels_t, security_token_t,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_msg;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_msg_overwrite;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_voucher_deallocate;
            pub use crate::macros::{
                GET_RCV_ELEMENTS, INVALID_AUDIT_TOKEN_VALUE, KERNEL_AUDIT_TOKEN_VALUE,
                KERNEL_SECURITY_TOKEN_VALUE, MACH_MSGH_BITS, MACH_MSGH_BITS_HAS_LOCAL,
                MACH_MSGH_BITS_HAS_REMOTE, MACH_MSGH_BITS_HAS_VOUCHER,
                MACH_MSGH_BITS_HOLDS_IMPORTANCE_ASSERTION, MACH_MSGH_BITS_IS_COMPLEX,
                MACH_MSGH_BITS_LOCAL, MACH_MSGH_BITS_OTHER, MACH_MSGH_BITS_PORTS,
                MACH_MSGH_BITS_RAISED_IMPORTANCE, MACH_MSGH_BITS_REMOTE,
                MACH_MSGH_BITS_SET, MACH_MSGH_BITS_SET_PORTS, MACH_MSGH_BITS_VOUCHER,
                MACH_MSG_BODY_NULL, MACH_MSG_DESCRIPTOR_NULL, MACH_MSG_HEADER_EMPTY,
                MACH_MSG_NULL, MACH_MSG_SIZE_NULL, MACH_MSG_TYPE_PORT_ANY,
                MACH_MSG_TYPE_PORT_ANY_RIGHT, MACH_MSG_TYPE_PORT_ANY_SEND,
                MACH_MSG_TYPE_PORT_ANY_SEND_ONCE, MACH_RCV_TRAILER_ELEMENTS,
                MACH_RCV_TRAILER_TYPE, REQUESTED_TRAILER_SIZE,
                REQUESTED_TRAILER_SIZE_NATIVE, mach_msg_kind_t, round_msg,
            };
        }
        /// Support for MIG stubs (`<mach/mig.h>`).
        ///
        /// Declares what the stubs need that MIG, the interface generator, writes.
        ///
        /// Hand-written clients that use a reply port for calls can use [`mig_get_reply_port`](crate::mig_get_reply_port()): one receive right per thread, made
        /// when it is first needed.
        ///
        /// Safe: the `call` methods of send rights, `Server`.
        ///
        /// XNU: libsyscall/mach/mig_reply_port.c, libsyscall/mach/mig_allocate.c, libsyscall/mach/mig_deallocate.c, libsyscall/mach/mig_strncpy.c, osfmk/mach/mig.h
        pub mod mig {
            pub use crate::bindings::{
                mig_allocate, mig_dealloc_reply_port, mig_deallocate, mig_get_reply_port,
                mig_impl_routine_t, mig_put_reply_port, mig_routine_arg_descriptor_t,
                mig_routine_descriptor, mig_routine_descriptor_t, mig_routine_t,
                mig_server_routine_t, mig_strncpy, mig_strncpy_zerofill,
                mig_stub_routine_t, mig_subsystem, mig_subsystem_t, mig_symtab,
                mig_symtab_t, routine_arg_descriptor, routine_arg_descriptor_t,
                routine_descriptor, routine_descriptor_t,
            };
            pub use crate::macros::{
                MIG_ROUTINE_ARG_DESCRIPTOR_NULL, MIG_ROUTINE_DESCRIPTOR_NULL,
                MIG_SUBSYSTEM_NULL,
            };
        }
        /// Codes and error replies of MIG (`<mach/mig_errors.h>`).
        ///
        /// Defines the codes that MIG stubs return, and the reply that carries a code.
        ///
        /// Client stubs check each reply and return one of these codes, or a message code. A server's own code arrives unchanged.
        ///
        /// Safe: `Code`, `CallError`.
        ///
        /// XNU: osfmk/mach/mig_errors.h
        pub mod mig_errors {
            pub use crate::bindings::{
                MIG_ARRAY_TOO_LARGE, MIG_BAD_ARGUMENTS, MIG_BAD_ID, MIG_EXCEPTION,
                MIG_NO_REPLY, MIG_REMOTE_ERROR, MIG_REPLY_MISMATCH, MIG_SERVER_DIED,
                MIG_TRAILER_ERROR, MIG_TYPE_ERROR, mig_reply_error_t,
            };
        }
        /// Representation of data (`<mach/ndr.h>`).
        ///
        /// Defines the record by which MIG messages tell their byte order and number formats.
        ///
        /// Stubs put [`NDR_record`](crate::NDR_record) in front of the plain data of a message. Receivers on the same machine do not convert.
        ///
        /// Safe: none needed; `Message::request` and the server write the record themselves.
        ///
        /// XNU: osfmk/mach/ndr.h, libsyscall/mach/ndr.c
        pub mod ndr {
            pub use crate::bindings::{
                NDR_CHAR_ASCII, NDR_CHAR_EBCDIC, NDR_FLOAT_CRAY, NDR_FLOAT_IBM,
                NDR_FLOAT_IEEE, NDR_FLOAT_VAX, NDR_INT_BIG_ENDIAN, NDR_INT_LITTLE_ENDIAN,
                NDR_PROTOCOL_2_0, NDR_record, NDR_record_t,
            };
        }
        /// Notifications (`<mach/notify.h>`).
        ///
        /// Defines the messages by which the kernel reports events of ports.
        ///
        /// Register with [`mach_port_request_notification`](crate::mach_port_request_notification()); only the send-once notification comes without a request. Each
        /// notification arrives through a send-once right, so a full queue does not lose it. A request covers one event; register
        /// again for the next.
        ///
        /// An id proves nothing. Before acting on a notification compare the audit token of its trailer with [`KERNEL_AUDIT_TOKEN`](crate::KERNEL_AUDIT_TOKEN).
        ///
        /// | id | sent when | who owns what |
        /// |---|---|---|
        /// | [`MACH_NOTIFY_DEAD_NAME`](crate::MACH_NOTIFY_DEAD_NAME) | the port of a watched right died | the name has one extra reference, to be released |
        /// | [`MACH_NOTIFY_NO_SENDERS`](crate::MACH_NOTIFY_NO_SENDERS) | the last send right of a watched port is gone | nothing is carried |
        /// | [`MACH_NOTIFY_PORT_DESTROYED`](crate::MACH_NOTIFY_PORT_DESTROYED) | a watched receive right was dropped | the message carries the receive right |
        /// | [`MACH_NOTIFY_SEND_ONCE`](crate::MACH_NOTIFY_SEND_ONCE) | a send-once right was destroyed unused | nothing is carried |
        /// | [`MACH_NOTIFY_SEND_POSSIBLE`](crate::MACH_NOTIFY_SEND_POSSIBLE) | a full queue has room again | nothing is carried |
        /// | [`MACH_NOTIFY_PORT_DELETED`](crate::MACH_NOTIFY_PORT_DELETED) | a name with a request was released | nothing is carried; the name may be in use again |
        ///
        /// Safe: `Notification`, which checks the sender.
        ///
        /// XNU: osfmk/mach/notify.h, osfmk/ipc/ipc_notify.c
        pub mod notify {
            pub use crate::bindings::{
                MACH_NOTIFY_DEAD_NAME, MACH_NOTIFY_FIRST, MACH_NOTIFY_LAST,
                MACH_NOTIFY_NO_SENDERS, MACH_NOTIFY_PORT_DELETED,
                MACH_NOTIFY_PORT_DESTROYED, MACH_NOTIFY_SEND_ONCE,
                MACH_NOTIFY_SEND_POSSIBLE, mach_dead_name_notification_t,
                mach_no_senders_notification_t, mach_port_deleted_notification_t,
                mach_port_destroyed_notification_t, mach_send_once_notification_t,
                mach_send_possible_notification_t, notify_port_t,
            };
        }
        /// Scheduling policies of old systems (`<mach/policy.h>`).
        ///
        /// Declares the policies of [`thread_policy`](crate::thread_policy()) and [`thread_set_policy`](crate::thread_set_policy()), and structures of scheduling information.
        ///
        /// New code uses [`thread_policy_set`](crate::thread_policy_set()) with the structures of `<mach/thread_policy.h>`. [`thread_info`](crate::thread_info()) and
        /// [`processor_set_info`](crate::processor_set_info()) still fill the structures here.
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/mach/policy.h, osfmk/kern/mk_sp.c
        pub mod policy {
            pub use crate::bindings::{
                POLICYCLASS_FIXEDPRI, POLICY_FIFO, POLICY_FIFO_BASE_COUNT,
                POLICY_FIFO_INFO_COUNT, POLICY_FIFO_LIMIT_COUNT, POLICY_NULL, POLICY_RR,
                POLICY_RR_BASE_COUNT, POLICY_RR_INFO_COUNT, POLICY_RR_LIMIT_COUNT,
                POLICY_TIMESHARE, POLICY_TIMESHARE_BASE_COUNT,
                POLICY_TIMESHARE_INFO_COUNT, POLICY_TIMESHARE_LIMIT_COUNT,
                policy_base_data_t, policy_base_t, policy_bases, policy_fifo_base,
                policy_fifo_base_data_t, policy_fifo_base_t, policy_fifo_info,
                policy_fifo_info_data_t, policy_fifo_info_t, policy_fifo_limit,
                policy_fifo_limit_data_t, policy_fifo_limit_t, policy_info_data_t,
                policy_info_t, policy_infos, policy_limit_data_t, policy_limit_t,
                policy_limits, policy_rr_base, policy_rr_base_data_t, policy_rr_base_t,
                policy_rr_info, policy_rr_info_data_t, policy_rr_info_t, policy_rr_limit,
                policy_rr_limit_data_t, policy_rr_limit_t, policy_t,
                policy_timeshare_base, policy_timeshare_base_data_t,
                policy_timeshare_base_t, policy_timeshare_info,
                policy_timeshare_info_data_t, policy_timeshare_info_t,
                policy_timeshare_limit, policy_timeshare_limit_data_t,
                policy_timeshare_limit_t,
            };
            pub use crate::macros::invalid_policy;
        }
        /// Types and constants of ports and rights (`<mach/port.h>`).
        ///
        /// Defines port names, the kinds of rights, port attributes, and the options of [`mach_port_construct`](crate::mach_port_construct()).
        ///
        /// A name is a 32-bit number that is valid in one task only. Two values are reserved: [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) denotes no right,
        /// [`MACH_PORT_DEAD`](crate::MACH_PORT_DEAD) a right whose port died in transit. Test with [`MACH_PORT_VALID`](crate::MACH_PORT_VALID()) before using a name that came from
        /// elsewhere.
        ///
        /// Safe: `Name`, `Kinds`, `PortOptions`, `PortStatus`.
        ///
        /// XNU: osfmk/mach/port.h, osfmk/ipc/port.h, osfmk/ipc/ipc_entry.c
        pub mod port {
            pub use crate::bindings::{
                GUARD_TYPE_MACH_PORT, MACH_PORT_CONNECTION_PORT_WITH_PORT_ARRAY,
                MACH_PORT_DEAD, MACH_PORT_DENAP_RECEIVER, MACH_PORT_DNREQUESTS_SIZE,
                MACH_PORT_DNREQUESTS_SIZE_COUNT, MACH_PORT_GUARD_INFO,
                MACH_PORT_GUARD_INFO_COUNT, MACH_PORT_IMPORTANCE_RECEIVER,
                MACH_PORT_INFO_EXT, MACH_PORT_INFO_EXT_COUNT,
                MACH_PORT_KERNEL_READ_ENTITLEMENT, MACH_PORT_LIMITS_INFO,
                MACH_PORT_LIMITS_INFO_COUNT, MACH_PORT_NULL, MACH_PORT_QLIMIT_BASIC,
                MACH_PORT_QLIMIT_DEFAULT, MACH_PORT_QLIMIT_KERNEL,
                MACH_PORT_QLIMIT_KERNEL_SOFT, MACH_PORT_QLIMIT_LARGE,
                MACH_PORT_QLIMIT_MAX, MACH_PORT_QLIMIT_MIN, MACH_PORT_QLIMIT_SMALL,
                MACH_PORT_QLIMIT_ZERO, MACH_PORT_RECEIVE_STATUS,
                MACH_PORT_RECEIVE_STATUS_COUNT, MACH_PORT_RIGHT_DEAD_NAME,
                MACH_PORT_RIGHT_LABELH, MACH_PORT_RIGHT_NUMBER, MACH_PORT_RIGHT_PORT_SET,
                MACH_PORT_RIGHT_RECEIVE, MACH_PORT_RIGHT_SEND, MACH_PORT_RIGHT_SEND_ONCE,
                MACH_PORT_SERVICE_THROTTLED, MACH_PORT_SERVICE_THROTTLED_COUNT,
                MACH_PORT_SRIGHTS_NONE, MACH_PORT_SRIGHTS_PRESENT,
                MACH_PORT_STATUS_FLAG_GUARDED,
                MACH_PORT_STATUS_FLAG_GUARD_IMMOVABLE_RECEIVE,
                MACH_PORT_STATUS_FLAG_IMP_DONATION, MACH_PORT_STATUS_FLAG_NO_GRANT,
                MACH_PORT_STATUS_FLAG_REVIVE, MACH_PORT_STATUS_FLAG_STRICT_GUARD,
                MACH_PORT_STATUS_FLAG_TASKPTR, MACH_PORT_STATUS_FLAG_TEMPOWNER,
                MACH_PORT_TEMPOWNER, MACH_PORT_TYPE_ALL_RIGHTS, MACH_PORT_TYPE_DEAD_NAME,
                MACH_PORT_TYPE_DNREQUEST, MACH_PORT_TYPE_LABELH, MACH_PORT_TYPE_NONE,
                MACH_PORT_TYPE_PORT_OR_DEAD, MACH_PORT_TYPE_PORT_RIGHTS,
                MACH_PORT_TYPE_PORT_SET, MACH_PORT_TYPE_RECEIVE, MACH_PORT_TYPE_SEND,
                MACH_PORT_TYPE_SEND_ONCE, MACH_PORT_TYPE_SEND_RECEIVE,
                MACH_PORT_TYPE_SEND_RIGHTS, MACH_PORT_TYPE_SPREQUEST,
                MACH_PORT_TYPE_SPREQUEST_DELAYED, MACH_PORT_WEAK_REPLY_ENTITLEMENT,
                MACH_SERVICE_PORT_INFO_COUNT,
                MACH_SERVICE_PORT_INFO_STRING_NAME_MAX_BUF_LEN,
                MAX_FATAL_kGUARD_EXC_CODE, MAX_OPTIONAL_kGUARD_EXC_CODE,
                MPG_FLAGS_INVALID_OPTIONS_OOL_ARRAYS, MPG_FLAGS_INVALID_OPTIONS_OOL_DISP,
                MPG_FLAGS_INVALID_OPTIONS_OOL_RIGHT, MPG_FLAGS_INVALID_RIGHT_COPYIN,
                MPG_FLAGS_INVALID_RIGHT_DEALLOC, MPG_FLAGS_INVALID_RIGHT_DEALLOC_KERNEL,
                MPG_FLAGS_INVALID_RIGHT_DELTA, MPG_FLAGS_INVALID_RIGHT_DESTRUCT,
                MPG_FLAGS_INVALID_RIGHT_RECV, MPG_FLAGS_INVALID_RIGHT_TRANSLATE_PORT,
                MPG_FLAGS_INVALID_RIGHT_TRANSLATE_PSET, MPG_FLAGS_INVALID_VALUE_DELTA,
                MPG_FLAGS_INVALID_VALUE_DESTRUCT, MPG_FLAGS_INVALID_VALUE_PEEK,
                MPG_FLAGS_KERN_FAILURE_MULTI_NOTI, MPG_FLAGS_KERN_FAILURE_NOTIFY_RECV,
                MPG_FLAGS_KERN_FAILURE_NOTIFY_TYPE, MPG_FLAGS_KERN_FAILURE_TASK,
                MPG_FLAGS_MOD_REFS_PINNED_COPYIN, MPG_FLAGS_MOD_REFS_PINNED_DEALLOC,
                MPG_FLAGS_MOD_REFS_PINNED_DESTROY, MPG_FLAGS_NONE,
                MPG_FLAGS_SEND_INVALID_RIGHT_GUARDED,
                MPG_FLAGS_SEND_INVALID_RIGHT_OOL_PORT, MPG_FLAGS_SEND_INVALID_RIGHT_PORT,
                MPG_FLAGS_STRICT_REPLY_INVALID_VOUCHER,
                MPG_FLAGS_STRICT_REPLY_MISMATCHED_PERSONA, MPG_IMMOVABLE_RECEIVE,
                MPG_STRICT, MPO_ANONYMOUS_SERVICE, MPO_CONNECTION_PORT,
                MPO_CONNECTION_PORT_WITH_PORT_ARRAY, MPO_CONTEXT_AS_GUARD,
                MPO_DENAP_RECEIVER, MPO_ENFORCE_REPLY_PORT_SEMANTICS, MPO_EXCEPTION_PORT,
                MPO_FILTER_MSG, MPO_IMMOVABLE_RECEIVE, MPO_IMPORTANCE_RECEIVER,
                MPO_INSERT_SEND_RIGHT, MPO_NOTIFICATION_PORT, MPO_OPTIONS_MASK, MPO_PORT,
                MPO_PORT_TYPE_MASK, MPO_PROVISIONAL_REPLY_PORT, MPO_QLIMIT,
                MPO_REPLY_PORT, MPO_SERVICE_PORT, MPO_STRICT, MPO_STRICT_SERVICE_PORT,
                MPO_TEMPOWNER, MPO_TG_BLOCK_TRACKING, MPO_UNUSED_BITS,
                MPO_WEAK_REPLY_PORT, kGUARD_EXC_BOOTSTRAP_PORT_NOTIFICATION,
                kGUARD_EXC_CV_INVALID_EXCEPTION_PORT,
                kGUARD_EXC_CV_NOTIFICATION_PORT_REQ, kGUARD_EXC_DESCRIPTOR_VIOLATION,
                kGUARD_EXC_DESTROY, kGUARD_EXC_EXCEPTION_BEHAVIOR_ENFORCE,
                kGUARD_EXC_IMMOVABLE, kGUARD_EXC_IMMOVABLE_NON_FATAL,
                kGUARD_EXC_INCORRECT_GUARD, kGUARD_EXC_INVALID_ARGUMENT,
                kGUARD_EXC_INVALID_MPO_ENTITLEMENT, kGUARD_EXC_INVALID_NAME,
                kGUARD_EXC_INVALID_NOTIFICATION_PORT,
                kGUARD_EXC_INVALID_NOTIFICATION_REQ, kGUARD_EXC_INVALID_OPTIONS,
                kGUARD_EXC_INVALID_RIGHT, kGUARD_EXC_INVALID_VALUE,
                kGUARD_EXC_KERN_FAILURE, kGUARD_EXC_KERN_NO_SPACE,
                kGUARD_EXC_KERN_RESOURCE, kGUARD_EXC_KOBJECT_REPLY_PORT_SEMANTICS,
                kGUARD_EXC_MACH_EXC_THREAD_SET_STATE, kGUARD_EXC_MOD_REFS,
                kGUARD_EXC_MOD_REFS_NON_FATAL, kGUARD_EXC_MOVE_WEAK_REPLY_PORT,
                kGUARD_EXC_MOVE_WEAK_REPLY_PORT_FATAL, kGUARD_EXC_MSG_FILTERED,
                kGUARD_EXC_NONE, kGUARD_EXC_OOL_PORT_ARRAY_CREATION,
                kGUARD_EXC_RCV_GUARDED_DESC, kGUARD_EXC_RCV_INVALID_NAME,
                kGUARD_EXC_REPLY_PORT_SINGLE_SO_RIGHT,
                kGUARD_EXC_REQUIRE_REPLY_PORT_SEMANTICS,
                kGUARD_EXC_RESTRICT_INLINE_PORT_DESCRIPTORS,
                kGUARD_EXC_RESTRICT_VOUCHER_OPERATIONS,
                kGUARD_EXC_RESTRICT_VOUCHER_RECIPE_SIZE, kGUARD_EXC_RIGHT_EXISTS,
                kGUARD_EXC_SEND_INVALID_REPLY, kGUARD_EXC_SEND_INVALID_RIGHT,
                kGUARD_EXC_SEND_INVALID_VOUCHER, kGUARD_EXC_SERVICE_PORT_VIOLATION_FATAL,
                kGUARD_EXC_SERVICE_PORT_VIOLATION_NON_FATAL, kGUARD_EXC_SET_CONTEXT,
                kGUARD_EXC_STRICT_REPLY, kGUARD_EXC_THREAD_SET_STATE,
                kGUARD_EXC_UNGUARDED, kGUARD_EXC_WEAK_REPLY_PORT, mach_port_array_t,
                mach_port_delta_t, mach_port_flavor_t, mach_port_guard_exception_codes,
                mach_port_guard_info, mach_port_guard_info_t, mach_port_info_ext,
                mach_port_info_ext_t, mach_port_info_t, mach_port_limits,
                mach_port_limits_t, mach_port_mscount_t, mach_port_msgcount_t,
                mach_port_name_array_t, mach_port_name_t, mach_port_options,
                mach_port_options__bindgen_ty_1, mach_port_options_ptr_t,
                mach_port_options_t, mach_port_qos, mach_port_qos_t, mach_port_right_t,
                mach_port_rights_t, mach_port_seqno_t, mach_port_srights_t,
                mach_port_status, mach_port_status_t, mach_port_t,
                mach_port_type_array_t, mach_port_type_t, mach_port_urefs_t,
                mach_service_port_info, mach_service_port_info_data_t,
                mach_service_port_info_t, mpo_flags_t,
            };
            pub use crate::macros::{
                MACH_PORT_GEN, MACH_PORT_INDEX, MACH_PORT_MAKE, MACH_PORT_TYPE,
                MACH_PORT_VALID, MPO_MAKE_PORT_TYPE,
            };
        }
        /// Processors (`<mach/processor.h>`).
        ///
        /// Describes, starts and stops single processors.
        ///
        /// Every call takes a processor port from [`host_processors`](crate::host_processors()), which needs the privileged host port. [`host_processor_info`](crate::host_processor_info()) of
        /// `<mach/mach_host.h>` describes all processors without privilege.
        ///
        /// Common errors: [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if the port is not a processor.
        ///
        /// Safe: none; use `std::thread::available_parallelism` to count processors.
        ///
        /// XNU: osfmk/kern/processor.c, osfmk/kern/machine.c
        pub mod processor {
            pub use crate::bindings::{
                processor_assign, processor_control, processor_exit,
                processor_get_assignment, processor_info, processor_start,
            };
        }
        /// Structures and flavors of processor information (`<mach/processor_info.h>`).
        ///
        /// Declares what [`processor_info`](crate::processor_info()), [`host_processor_info`](crate::host_processor_info()), [`processor_set_info`](crate::processor_set_info()) and [`processor_set_statistics`](crate::processor_set_statistics()) fill.
        ///
        /// Safe: none; the structures are plain data.
        ///
        /// XNU: osfmk/mach/processor_info.h, osfmk/kern/processor.c
        pub mod processor_info {
            pub use crate::bindings::{
                LOAD_SCALE, PROCESSOR_BASIC_INFO, PROCESSOR_BASIC_INFO_COUNT,
                PROCESSOR_CPU_COUNTERS_INFO, PROCESSOR_CPU_COUNTERS_INFO_COUNT,
                PROCESSOR_CPU_LOAD_INFO, PROCESSOR_CPU_LOAD_INFO_COUNT,
                PROCESSOR_INFO_MAX, PROCESSOR_PM_REGS_INFO, PROCESSOR_SET_BASIC_INFO,
                PROCESSOR_SET_BASIC_INFO_COUNT, PROCESSOR_SET_INFO_MAX,
                PROCESSOR_SET_LOAD_INFO, PROCESSOR_SET_LOAD_INFO_COUNT,
                PROCESSOR_TEMPERATURE, processor_basic_info,
                processor_basic_info__bindgen_ty_1, processor_basic_info_data_t,
                processor_basic_info_t, processor_cpu_counters_info,
                processor_cpu_counters_info_data_t, processor_cpu_counters_info_t,
                processor_cpu_load_info, processor_cpu_load_info_data_t,
                processor_cpu_load_info_t, processor_flavor_t, processor_info_array_t,
                processor_info_data_t, processor_info_t, processor_set_basic_info,
                processor_set_basic_info_data_t, processor_set_basic_info_t,
                processor_set_flavor_t, processor_set_info_data_t, processor_set_info_t,
                processor_set_load_info, processor_set_load_info_data_t,
                processor_set_load_info_t,
            };
        }
        /// Processor sets (`<mach/processor_set.h>`).
        ///
        /// Describes the set of all processors, and lists the system's tasks and threads.
        ///
        /// Current systems have one set. [`processor_set_default`](crate::processor_set_default()) returns its name port; [`host_processor_set_priv`](crate::host_processor_set_priv()) turns that into
        /// the control port, with privilege. [`MIG_BAD_ID`](crate::MIG_BAD_ID) means that current kernels no longer implement the call.
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/kern/processor.c, osfmk/kern/stack.c
        pub mod processor_set {
            pub use crate::bindings::{
                processor_set_destroy, processor_set_info, processor_set_max_priority,
                processor_set_policy_control, processor_set_policy_disable,
                processor_set_policy_enable, processor_set_stack_usage,
                processor_set_statistics, processor_set_tasks,
                processor_set_tasks_with_flavor, processor_set_threads,
            };
        }
        /// Records of an old message interface (`<mach/rpc.h>`).
        ///
        /// Defines the records in which old MIG output described its routines.
        ///
        /// Current MIG output uses the records of `mach/mig.h`.
        ///
        /// Safe: none; obsolete.
        ///
        /// XNU: osfmk/mach/rpc.h
        pub mod rpc {
            pub use crate::bindings::{
                RPC_SIGBUF_SIZE, routine_arg_offset, routine_arg_size, routine_arg_type,
                rpc_routine_arg_descriptor, rpc_routine_arg_descriptor_t,
                rpc_routine_descriptor, rpc_routine_descriptor_t, rpc_signature,
                rpc_subsystem, rpc_subsystem_t,
            };
            pub use crate::macros::RPC_SUBSYSTEM_NULL;
        }
        /// Semaphores (`<mach/semaphore.h>`).
        ///
        /// Waits for and signals semaphores, which [`semaphore_create`](crate::semaphore_create()) in `<mach/task.h>` makes.
        ///
        /// A semaphore is a kernel object with a count and a queue of waiting threads. Any task that received its send right can
        /// wait and signal. The calls are traps, not messages, so they are fast and allocate nothing.
        ///
        /// Usual mistakes:
        ///
        /// - A wait returns [`KERN_ABORTED`](crate::KERN_ABORTED) when a signal interrupts it. Repeat it; the semaphore was not decremented.
        /// - [`semaphore_signal`](crate::semaphore_signal()) before the wait is remembered, [`semaphore_signal_all`](crate::semaphore_signal_all()) without waiting threads is not.
        /// - The semaphore ends with the task that created it, and waits then return [`KERN_TERMINATED`](crate::KERN_TERMINATED).
        ///
        /// Common errors, not repeated below: [`KERN_INVALID_NAME`](crate::KERN_INVALID_NAME) if the name is null, dead or unknown; [`KERN_INVALID_RIGHT`](crate::KERN_INVALID_RIGHT) if it
        /// is not a send right; [`KERN_INVALID_CAPABILITY`](crate::KERN_INVALID_CAPABILITY) if it is not a semaphore; [`KERN_TERMINATED`](crate::KERN_TERMINATED) if the semaphore is
        /// destroyed, also during the wait.
        ///
        /// Safe: `Semaphore`, `OwnedSemaphore`.
        ///
        /// XNU: osfmk/kern/sync_sema.c, libsyscall/mach/semaphore.c
        pub mod semaphore {
            pub use crate::bindings::{
                semaphore_signal, semaphore_signal_all, semaphore_signal_thread,
                semaphore_timedwait, semaphore_timedwait_signal, semaphore_wait,
                semaphore_wait_signal,
            };
        }
        /// Orders in which semaphores wake threads (`<mach/sync_policy.h>`).
        ///
        /// Declares the policies of [`semaphore_create`](crate::semaphore_create()).
        ///
        /// Safe: `WakeOrder`.
        ///
        /// XNU: osfmk/mach/sync_policy.h, osfmk/kern/sync_sema.c
        pub mod sync_policy {
            pub use crate::bindings::{
                SYNC_POLICY_FIFO, SYNC_POLICY_FIXED_PRIORITY, SYNC_POLICY_LIFO,
                SYNC_POLICY_ORDER_MASK, SYNC_POLICY_REVERSED, sync_policy_t,
            };
        }
        /// Tasks: threads, special ports, information, suspension (`<mach/task.h>`).
        ///
        /// Creates and lists threads, describes and suspends a task, reads and sets its special and exception ports.
        ///
        /// A task is the kernel's half of a process: an address space, a port name space and threads. Calls that change a task need
        /// its control port. Calls that read accept its read port, some also its inspect or name port. For the calling process the
        /// control port is `mach_task_self()`, which needs no release. Other tasks come from [`task_for_pid`](crate::task_for_pid()) or in an exception
        /// message.
        ///
        /// | purpose | calls |
        /// |---|---|
        /// | describe a task | [`task_info`](crate::task_info()) |
        /// | list threads | [`task_threads`](crate::task_threads()) |
        /// | stop and continue | [`task_suspend2`](crate::task_suspend2()), [`task_resume2`](crate::task_resume2()); [`task_suspend`](crate::task_suspend()), [`task_resume`](crate::task_resume()) |
        /// | special ports | [`task_get_special_port`](crate::task_get_special_port()), [`task_set_special_port`](crate::task_set_special_port()) |
        /// | exception ports | [`task_set_exception_ports`](crate::task_set_exception_ports()), [`task_swap_exception_ports`](crate::task_swap_exception_ports()), [`task_get_exception_ports`](crate::task_get_exception_ports()) |
        /// | semaphores | [`semaphore_create`](crate::semaphore_create()), [`semaphore_destroy`](crate::semaphore_destroy()) |
        ///
        /// Usual mistakes:
        ///
        /// - [`task_threads`](crate::task_threads()) returns one reference per thread and an array. Release each name with [`mach_port_deallocate`](crate::mach_port_deallocate()) and the
        ///   array with [`vm_deallocate`](crate::vm_deallocate()).
        /// - [`task_get_special_port`](crate::task_get_special_port()) adds a reference each time.
        /// - The counts of [`task_info`](crate::task_info()) are words of 32 bits. Set `*task_info_outCnt` before each call.
        /// - The exception-port calls do not send the caller's count: give arrays of [`EXC_TYPES_COUNT`](crate::EXC_TYPES_COUNT) entries.
        /// - [`EXC_MASK_ALL`](crate::EXC_MASK_ALL) does not contain [`EXC_MASK_CRASH`](crate::EXC_MASK_CRASH) and [`EXC_MASK_CORPSE_NOTIFY`](crate::EXC_MASK_CORPSE_NOTIFY).
        /// - A suspension ends if the process that made it ends.
        ///
        /// Common errors, not repeated below: [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if the task is not a send right; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT) if
        /// it is not a task port of sufficient kind. [`MIG_BAD_ID`](crate::MIG_BAD_ID) means that current kernels no longer implement the call.
        ///
        /// Safe: module `task` for the caller's own ports and special ports, `Semaphore` and `OwnedSemaphore` for semaphores; none
        /// for other tasks.
        ///
        /// XNU: osfmk/kern/task.c, osfmk/kern/ipc_tt.c, osfmk/kern/sync_sema.c, osfmk/kern/task_policy.c, osfmk/corpses/corpse.c,
        /// libsyscall/mach/task.c
        pub mod task {
            pub use crate::bindings::{
                lock_set_create, lock_set_destroy, semaphore_create, semaphore_destroy,
                task_assign, task_assign_default, task_create,
                task_create_identity_token, task_dyld_process_info_notify_deregister,
                task_dyld_process_info_notify_register, task_generate_corpse,
                task_get_assignment, task_get_dyld_image_infos,
                task_get_emulation_vector, task_get_exc_guard_behavior,
                task_get_exception_ports_info, task_identity_token_get_task_port,
                task_info, task_inspect, task_map_corpse_info, task_map_corpse_info_64,
                task_map_kcdata_object_64, task_policy, task_purgable_info,
                task_register_dyld_get_process_state, task_register_dyld_image_infos,
                task_register_dyld_set_dyld_state,
                task_register_dyld_shared_cache_image_info, task_sample,
                task_set_corpse_forking_behavior, task_set_emulation,
                task_set_emulation_vector, task_set_exc_guard_behavior, task_set_policy,
                task_set_ras_pc, task_terminate, task_test_async_upcall_propagation,
                task_test_sync_upcall, task_threads, task_unregister_dyld_image_infos,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_ports_lookup;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::mach_ports_register;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_get_exception_ports;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_get_mach_voucher;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_get_special_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_get_state;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_policy_get;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_policy_set;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_register_hardened_exception_handler;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_resume;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_resume2;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_set_exception_ports;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_set_info;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_set_mach_voucher;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_set_phys_footprint_limit;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_set_special_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_set_state;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_suspend;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_suspend2;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_swap_exception_ports;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_swap_mach_voucher;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_zone_info;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_create;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_create_running;
        }
        /// Structures and flavors of task information (`<mach/task_info.h>`).
        ///
        /// Declares what [`task_info`](crate::task_info()) fills.
        ///
        /// Each flavor has a structure and a `…_COUNT` constant, its size in words of 32 bits. [`TASK_VM_INFO`](crate::TASK_VM_INFO) has grown: pass the
        /// size that you have, and check the returned count before you read a later field.
        ///
        /// Safe: none; the structures are plain data.
        ///
        /// XNU: osfmk/mach/task_info.h, osfmk/kern/task.c
        pub mod task_info {
            pub use crate::bindings::{
                MACH_TASK_BASIC_INFO, MACH_TASK_BASIC_INFO_COUNT, TASK_ABSOLUTETIME_INFO,
                TASK_ABSOLUTETIME_INFO_COUNT, TASK_AFFINITY_TAG_INFO,
                TASK_AFFINITY_TAG_INFO_COUNT, TASK_AUDIT_TOKEN, TASK_AUDIT_TOKEN_COUNT,
                TASK_BASIC2_INFO_32, TASK_BASIC_INFO, TASK_BASIC_INFO_32,
                TASK_BASIC_INFO_32_COUNT, TASK_BASIC_INFO_64, TASK_BASIC_INFO_64_2,
                TASK_BASIC_INFO_64_2_COUNT, TASK_BASIC_INFO_64_COUNT,
                TASK_BASIC_INFO_COUNT, TASK_CORPSE_FORKING_DISABLED_MEM_DIAG,
                TASK_DEBUG_INFO_INTERNAL, TASK_DYLD_ALL_IMAGE_INFO_32,
                TASK_DYLD_ALL_IMAGE_INFO_64, TASK_DYLD_INFO, TASK_DYLD_INFO_COUNT,
                TASK_EVENTS_INFO, TASK_EVENTS_INFO_COUNT, TASK_EXC_GUARD_ALL,
                TASK_EXC_GUARD_MP_ALL, TASK_EXC_GUARD_MP_CORPSE,
                TASK_EXC_GUARD_MP_DELIVER, TASK_EXC_GUARD_MP_FATAL,
                TASK_EXC_GUARD_MP_ONCE, TASK_EXC_GUARD_NONE, TASK_EXC_GUARD_VM_ALL,
                TASK_EXC_GUARD_VM_CORPSE, TASK_EXC_GUARD_VM_DELIVER,
                TASK_EXC_GUARD_VM_FATAL, TASK_EXC_GUARD_VM_ONCE, TASK_EXTMOD_INFO,
                TASK_EXTMOD_INFO_COUNT, TASK_FLAGS_INFO, TASK_FLAGS_INFO_COUNT,
                TASK_INFO_MAX, TASK_IPC_SPACE_POLICY_INFO,
                TASK_IPC_SPACE_POLICY_INFO_COUNT, TASK_KERNELMEMORY_INFO,
                TASK_KERNELMEMORY_INFO_COUNT, TASK_POWER_INFO, TASK_POWER_INFO_COUNT,
                TASK_POWER_INFO_V2, TASK_POWER_INFO_V2_COUNT,
                TASK_POWER_INFO_V2_COUNT_OLD, TASK_SCHED_FIFO_INFO, TASK_SCHED_INFO,
                TASK_SCHED_RR_INFO, TASK_SCHED_TIMESHARE_INFO, TASK_SECURITY_CONFIG_INFO,
                TASK_SECURITY_CONFIG_INFO_COUNT, TASK_SECURITY_TOKEN,
                TASK_SECURITY_TOKEN_COUNT, TASK_SHARED_REGION_INFO,
                TASK_SHARED_REGION_INFO_COUNT, TASK_SHARED_REGION_STUBS_DEV,
                TASK_SHARED_REGION_STUBS_PROD, TASK_THREAD_TIMES_INFO,
                TASK_THREAD_TIMES_INFO_COUNT, TASK_TRACE_MEMORY_INFO,
                TASK_TRACE_MEMORY_INFO_COUNT, TASK_VM_INFO, TASK_VM_INFO_COUNT,
                TASK_VM_INFO_PURGEABLE, TASK_VM_INFO_PURGEABLE_ACCOUNT,
                TASK_VM_INFO_REV0_COUNT, TASK_VM_INFO_REV1_COUNT,
                TASK_VM_INFO_REV2_COUNT, TASK_VM_INFO_REV3_COUNT,
                TASK_VM_INFO_REV4_COUNT, TASK_VM_INFO_REV5_COUNT,
                TASK_VM_INFO_REV6_COUNT, TASK_VM_INFO_REV7_COUNT,
                TASK_VM_SHARED_CACHE_INFO, TASK_VM_SHARED_CACHE_INFO_COUNT,
                TASK_WAIT_STATE_INFO, TASK_WAIT_STATE_INFO_COUNT, TF_64B_DATA, TF_LP64,
                gpu_energy_data, gpu_energy_data_t, mach_task_basic_info,
                mach_task_basic_info_data_t, mach_task_basic_info_t,
                task_absolutetime_info, task_absolutetime_info_data_t,
                task_absolutetime_info_t, task_affinity_tag_info,
                task_affinity_tag_info_data_t, task_affinity_tag_info_t, task_basic_info,
                task_basic_info_32, task_basic_info_32_data_t, task_basic_info_32_t,
                task_basic_info_64, task_basic_info_64_2, task_basic_info_64_2_data_t,
                task_basic_info_64_2_t, task_basic_info_64_data_t, task_basic_info_64_t,
                task_basic_info_data_t, task_basic_info_t,
                task_corpse_forking_behavior_t, task_dyld_info, task_dyld_info_data_t,
                task_dyld_info_t, task_events_info, task_events_info_data_t,
                task_events_info_t, task_exc_guard_behavior_t, task_extmod_info,
                task_extmod_info_data_t, task_extmod_info_t, task_flags_info,
                task_flags_info_data_t, task_flags_info_t, task_flavor_t,
                task_info_data_t, task_info_t, task_ipc_space_policy_info,
                task_ipc_space_policy_info_t, task_kernelmemory_info,
                task_kernelmemory_info_data_t, task_kernelmemory_info_t, task_power_info,
                task_power_info_data_t, task_power_info_t, task_power_info_v2,
                task_power_info_v2_data_t, task_power_info_v2_t, task_purgable_info_t,
                task_security_config_info, task_security_config_info_t,
                task_shared_region_info, task_shared_region_info_data_t,
                task_shared_region_info_t, task_shared_region_stubs_t,
                task_thread_times_info, task_thread_times_info_data_t,
                task_thread_times_info_t, task_trace_memory_info,
                task_trace_memory_info_data_t, task_trace_memory_info_t, task_vm_info,
                task_vm_info_data_t, task_vm_info_t, task_vm_shared_cache_info,
                task_vm_shared_cache_info_data_t, task_vm_shared_cache_info_t,
                task_wait_state_info, task_wait_state_info_data_t, task_wait_state_info_t,
            };
        }
        /// Counters of tasks (`<mach/task_inspect.h>`).
        ///
        /// Declares the structure and flavor of [`task_inspect`](crate::task_inspect()).
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/mach/task_inspect.h, osfmk/kern/task.c
        pub mod task_inspect {
            pub use crate::bindings::{
                TASK_INSPECT_BASIC_COUNTS, TASK_INSPECT_BASIC_COUNTS_COUNT,
                task_inspect_basic_counts, task_inspect_basic_counts_data_t,
                task_inspect_basic_counts_t, task_inspect_flavor, task_inspect_flavor_t,
                task_inspect_info_t,
            };
        }
        /// Policies of tasks (`<mach/task_policy.h>`).
        ///
        /// Declares the structures and flavors of [`task_policy_set`](crate::task_policy_set()) and [`task_policy_get`](crate::task_policy_get()).
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/mach/task_policy.h, osfmk/kern/task_policy.c
        pub mod task_policy {
            pub use crate::bindings::{
                LATENCY_QOS_LAUNCH_DEFAULT_TIER, LATENCY_QOS_TIER_0, LATENCY_QOS_TIER_1,
                LATENCY_QOS_TIER_2, LATENCY_QOS_TIER_3, LATENCY_QOS_TIER_4,
                LATENCY_QOS_TIER_5, LATENCY_QOS_TIER_UNSPECIFIED, PROC_FLAG_ADAPTIVE,
                PROC_FLAG_ADAPTIVE_IMPORTANT, PROC_FLAG_APPLICATION, PROC_FLAG_DARWINBG,
                PROC_FLAG_EXT_DARWINBG, PROC_FLAG_IMPORTANCE_DONOR,
                PROC_FLAG_IOS_APPLEDAEMON, PROC_FLAG_IOS_APPLICATION,
                PROC_FLAG_IOS_IMPPROMOTION, PROC_FLAG_SUPPRESSED,
                TASK_BACKGROUND_APPLICATION, TASK_BASE_LATENCY_QOS_POLICY,
                TASK_BASE_QOS_POLICY, TASK_BASE_THROUGHPUT_QOS_POLICY,
                TASK_CATEGORY_POLICY, TASK_CATEGORY_POLICY_COUNT,
                TASK_CONTROL_APPLICATION, TASK_DARWINBG_APPLICATION,
                TASK_DEFAULT_APPLICATION, TASK_FOREGROUND_APPLICATION,
                TASK_GRAPHICS_SERVER, TASK_NONUI_APPLICATION, TASK_OVERRIDE_QOS_POLICY,
                TASK_POLICY_STATE, TASK_QOS_POLICY_COUNT, TASK_RENICED,
                TASK_SUPPRESSION_POLICY, TASK_THROTTLE_APPLICATION, TASK_UNSPECIFIED,
                TASK_USER_INIT_APPLICATION, THROUGHPUT_QOS_LAUNCH_DEFAULT_TIER,
                THROUGHPUT_QOS_TIER_0, THROUGHPUT_QOS_TIER_1, THROUGHPUT_QOS_TIER_2,
                THROUGHPUT_QOS_TIER_3, THROUGHPUT_QOS_TIER_4, THROUGHPUT_QOS_TIER_5,
                THROUGHPUT_QOS_TIER_UNSPECIFIED, task_category_policy,
                task_category_policy_data_t, task_category_policy_t, task_latency_qos,
                task_latency_qos_t, task_policy_flavor_t, task_policy_t, task_qos_policy,
                task_qos_policy_t, task_role, task_role_t, task_throughput_qos,
                task_throughput_qos_t,
            };
        }
        /// Special ports of tasks (`<mach/task_special_ports.h>`).
        ///
        /// Names the ports that [`task_get_special_port`](crate::task_get_special_port()) and [`task_set_special_port`](crate::task_set_special_port()) use.
        ///
        /// For some numbers there is a pair of functions, such as [`task_get_bootstrap_port`](crate::task_get_bootstrap_port()). Each read adds a reference, to be
        /// released with [`mach_port_deallocate`](crate::mach_port_deallocate()).
        ///
        /// | number | read | set |
        /// |---|---|---|
        /// | [`TASK_KERNEL_PORT`](crate::TASK_KERNEL_PORT) | control port | not permitted |
        /// | [`TASK_HOST_PORT`](crate::TASK_HOST_PORT) | host port | not permitted |
        /// | [`TASK_NAME_PORT`](crate::TASK_NAME_PORT) | name port | not permitted |
        /// | [`TASK_BOOTSTRAP_PORT`](crate::TASK_BOOTSTRAP_PORT) | right of launchd's service lookup | yes |
        /// | [`TASK_INSPECT_PORT`](crate::TASK_INSPECT_PORT), [`TASK_READ_PORT`](crate::TASK_READ_PORT) | made when asked for | not permitted |
        /// | [`TASK_ACCESS_PORT`](crate::TASK_ACCESS_PORT) | stored right | while unset |
        /// | [`TASK_DEBUG_CONTROL_PORT`](crate::TASK_DEBUG_CONTROL_PORT), [`TASK_RESOURCE_NOTIFY_PORT`](crate::TASK_RESOURCE_NOTIFY_PORT) | stored right | yes |
        ///
        /// Safe: `task::special_port`, `task::set_special_port`, `task::SpecialPort`, `Bootstrap`.
        ///
        /// XNU: osfmk/mach/task_special_ports.h, osfmk/kern/ipc_tt.c
        pub mod task_special_ports {
            pub use crate::bindings::{
                TASK_ACCESS_PORT, TASK_BOOTSTRAP_PORT, TASK_DEBUG_CONTROL_PORT,
                TASK_HOST_PORT, TASK_INSPECT_PORT, TASK_KERNEL_PORT,
                TASK_MAX_SPECIAL_PORT, TASK_NAME_PORT, TASK_READ_PORT,
                TASK_RESOURCE_NOTIFY_PORT, task_special_port_t,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_get_bootstrap_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_get_debug_control_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_get_host_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_get_kernel_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_get_task_access_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_set_bootstrap_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_set_host_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_set_kernel_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_set_task_access_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::task_set_task_debug_control_port;
        }
        /// Threads: registers, suspension, information, ports (`<mach/thread_act.h>`).
        ///
        /// Reads and sets a thread's registers, suspends, resumes and ends threads, and describes them.
        ///
        /// Threads come from [`task_threads`](crate::task_threads()), [`thread_create`](crate::thread_create()), an exception message, or [`mach_thread_self`](crate::mach_thread_self()) for the calling thread.
        /// Calls that change a thread need its control port. [`thread_get_state`](crate::thread_get_state()) accepts its read port, [`thread_info`](crate::thread_info()) also its
        /// inspect port.
        ///
        /// Usual mistakes:
        ///
        /// - [`mach_thread_self`](crate::mach_thread_self()) adds a reference per call; release it with [`mach_port_deallocate`](crate::mach_port_deallocate()). `pthread_mach_thread_np` does
        ///   not.
        /// - Setting a state needs the exact count of the flavor, getting one needs at least that count.
        /// - [`thread_suspend`](crate::thread_suspend()) stops a thread wherever it is, also while it holds a lock that the caller needs next, such as the
        ///   allocator's.
        /// - [`thread_abort`](crate::thread_abort()) makes interrupted system calls fail. [`thread_abort_safely`](crate::thread_abort_safely()) interrupts only at points where the thread
        ///   can restart.
        /// - [`thread_terminate`](crate::thread_terminate()) skips the clean-up of pthreads, so the stack of a pthread is not freed.
        ///
        /// Common errors, not repeated below: [`MACH_SEND_INVALID_DEST`](crate::MACH_SEND_INVALID_DEST) if the thread is not a send right; [`KERN_INVALID_ARGUMENT`](crate::KERN_INVALID_ARGUMENT)
        /// if it is not a thread port of sufficient kind; [`KERN_TERMINATED`](crate::KERN_TERMINATED) if the thread has ended. [`MIG_BAD_ID`](crate::MIG_BAD_ID) means that
        /// current kernels no longer implement the call.
        ///
        /// Safe: `task::thread` returns the calling thread's port; none for the other calls.
        ///
        /// XNU: osfmk/kern/thread_act.c, osfmk/kern/thread.c, osfmk/kern/ipc_tt.c, osfmk/kern/thread_policy.c,
        /// libsyscall/mach/thread_act.c
        pub mod thread_act {
            pub use crate::bindings::{
                etap_trace_thread, thread_assign, thread_assign_default,
                thread_convert_thread_state, thread_get_assignment,
                thread_get_exception_ports_info, thread_info, thread_policy,
                thread_policy_get, thread_policy_set, thread_sample, thread_set_policy,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::act_get_state;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::act_set_state;
            #[cfg(not(any(target_os = "watchos")))]
            pub use crate::bindings::thread_abort;
            #[cfg(not(any(target_os = "watchos")))]
            pub use crate::bindings::thread_abort_safely;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_adopt_exception_handler;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_depress_abort;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_get_exception_ports;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_get_mach_voucher;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_get_special_port;
            #[cfg(not(any(target_os = "watchos")))]
            pub use crate::bindings::thread_get_state;
            #[cfg(not(any(target_os = "watchos")))]
            pub use crate::bindings::thread_resume;
            #[cfg(not(any(target_os = "watchos")))]
            pub use crate::bindings::thread_resume2;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_set_exception_ports;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_set_mach_voucher;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_set_special_port;
            #[cfg(not(any(target_os = "watchos")))]
            pub use crate::bindings::thread_set_state;
            #[cfg(not(any(target_os = "watchos")))]
            pub use crate::bindings::thread_suspend;
            #[cfg(not(any(target_os = "watchos")))]
            pub use crate::bindings::thread_suspend2;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_swap_exception_ports;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_swap_mach_voucher;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::thread_terminate;
        }
        /// Structures and flavors of thread information (`<mach/thread_info.h>`).
        ///
        /// Declares what [`thread_info`](crate::thread_info()) fills.
        ///
        /// Safe: none; the structures are plain data.
        ///
        /// XNU: osfmk/mach/thread_info.h, osfmk/kern/thread.c
        pub mod thread_info {
            pub use crate::bindings::{
                IO_NUM_PRIORITIES, MAXTHREADNAMESIZE, THREAD_BASIC_INFO,
                THREAD_BASIC_INFO_COUNT, THREAD_DEBUG_INFO_INTERNAL,
                THREAD_EXTENDED_INFO, THREAD_EXTENDED_INFO_COUNT, THREAD_IDENTIFIER_INFO,
                THREAD_IDENTIFIER_INFO_COUNT, THREAD_INFO_MAX, THREAD_SCHED_FIFO_INFO,
                THREAD_SCHED_RR_INFO, THREAD_SCHED_TIMESHARE_INFO,
                TH_FLAGS_GLOBAL_FORCED_IDLE, TH_FLAGS_IDLE, TH_FLAGS_SWAPPED,
                TH_STATE_HALTED, TH_STATE_RUNNING, TH_STATE_STOPPED,
                TH_STATE_UNINTERRUPTIBLE, TH_STATE_WAITING, TH_USAGE_SCALE,
                io_stat_entry, io_stat_info, io_stat_info_t, thread_basic_info,
                thread_basic_info_data_t, thread_basic_info_t, thread_extended_info,
                thread_extended_info_data_t, thread_extended_info_t, thread_flavor_t,
                thread_identifier_info, thread_identifier_info_data_t,
                thread_identifier_info_t, thread_info_data_t, thread_info_t,
            };
        }
        /// Policies of threads (`<mach/thread_policy.h>`).
        ///
        /// Declares the structures and flavors of [`thread_policy_set`](crate::thread_policy_set()) and [`thread_policy_get`](crate::thread_policy_get()).
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/mach/thread_policy.h, osfmk/kern/thread_policy.c
        pub mod thread_policy {
            pub use crate::bindings::{
                THREAD_AFFINITY_POLICY, THREAD_AFFINITY_POLICY_COUNT,
                THREAD_AFFINITY_TAG_NULL, THREAD_BACKGROUND_POLICY,
                THREAD_BACKGROUND_POLICY_COUNT, THREAD_BACKGROUND_POLICY_DARWIN_BG,
                THREAD_EXTENDED_POLICY, THREAD_EXTENDED_POLICY_COUNT,
                THREAD_LATENCY_QOS_POLICY, THREAD_LATENCY_QOS_POLICY_COUNT,
                THREAD_PRECEDENCE_POLICY, THREAD_PRECEDENCE_POLICY_COUNT,
                THREAD_STANDARD_POLICY, THREAD_STANDARD_POLICY_COUNT,
                THREAD_THROUGHPUT_QOS_POLICY, THREAD_THROUGHPUT_QOS_POLICY_COUNT,
                THREAD_TIME_CONSTRAINT_POLICY, THREAD_TIME_CONSTRAINT_POLICY_COUNT,
                thread_affinity_policy, thread_affinity_policy_data_t,
                thread_affinity_policy_t, thread_background_policy,
                thread_background_policy_data_t, thread_background_policy_t,
                thread_extended_policy, thread_extended_policy_data_t,
                thread_extended_policy_t, thread_latency_qos_policy,
                thread_latency_qos_policy_data_t, thread_latency_qos_policy_t,
                thread_latency_qos_t, thread_policy_flavor_t, thread_policy_t,
                thread_precedence_policy, thread_precedence_policy_data_t,
                thread_precedence_policy_t, thread_standard_policy,
                thread_standard_policy_data_t, thread_standard_policy_t,
                thread_throughput_qos_policy, thread_throughput_qos_policy_data_t,
                thread_throughput_qos_policy_t, thread_throughput_qos_t,
                thread_time_constraint_policy, thread_time_constraint_policy_data_t,
                thread_time_constraint_policy_t,
            };
        }
        /// Special ports of threads (`<mach/thread_special_ports.h>`).
        ///
        /// Names the ports that [`thread_get_special_port`](crate::thread_get_special_port()) and [`thread_set_special_port`](crate::thread_set_special_port()) use.
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/mach/thread_special_ports.h, osfmk/kern/ipc_tt.c
        pub mod thread_special_ports {
            pub use crate::bindings::{
                THREAD_INSPECT_PORT, THREAD_KERNEL_PORT, THREAD_MAX_SPECIAL_PORT,
                THREAD_READ_PORT,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::thread_get_kernel_port;
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::macros::thread_set_kernel_port;
        }
        /// Register values of a thread (`<mach/thread_state.h>`).
        ///
        /// Declares [`thread_get_register_pointer_values`](crate::thread_get_register_pointer_values()) and includes the size of the largest register structure.
        ///
        /// Safe: none.
        ///
        /// XNU: libsyscall/wrappers/thread_register_state.c, libsyscall/mach/mach/thread_state.h
        pub mod thread_state {
            pub use crate::bindings::thread_get_register_pointer_values;
        }
        /// Types of register structures (`<mach/thread_status.h>`).
        ///
        /// Declares the types with which calls pass registers of any kind.
        ///
        /// The structures and flavors of the machine are in `<mach/machine/thread_status.h>`.
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/mach/thread_status.h
        pub mod thread_status {
            pub use crate::bindings::{
                THREAD_CONVERT_THREAD_STATE_FROM_SELF,
                THREAD_CONVERT_THREAD_STATE_TO_SELF, THREAD_STATE_FLAVOR_LIST,
                THREAD_STATE_FLAVOR_LIST_10_13, THREAD_STATE_FLAVOR_LIST_10_15,
                THREAD_STATE_FLAVOR_LIST_10_9, THREAD_STATE_FLAVOR_LIST_NEW,
                thread_state_data_t, thread_state_flavor_array_t, thread_state_flavor_t,
                thread_state_t,
            };
        }
        /// Options of thread_switch (`<mach/thread_switch.h>`).
        ///
        /// Declares the options of [`thread_switch`](crate::thread_switch()) of `<mach/mach_traps.h>`.
        ///
        /// Safe: none; use `std::thread::yield_now`.
        ///
        /// XNU: osfmk/mach/thread_switch.h, osfmk/kern/syscall_subr.c
        pub mod thread_switch {
            pub use crate::bindings::{
                SWITCH_OPTION_DEPRESS, SWITCH_OPTION_NONE, SWITCH_OPTION_WAIT,
            };
            pub use crate::macros::valid_switch_option;
        }
        /// Times in seconds and microseconds (`<mach/time_value.h>`).
        ///
        /// Declares the time of task and thread information and functions to add to it.
        ///
        /// Safe: `std::time::Duration`.
        ///
        /// XNU: osfmk/mach/time_value.h
        pub mod time_value {
            pub use crate::bindings::{TIME_MICROS_MAX, time_value, time_value_t};
            pub use crate::macros::{time_value_add, time_value_add_usec};
        }
        /// Machine attributes of memory (`<mach/vm_attributes.h>`).
        ///
        /// Declares the attributes and values of [`mach_vm_machine_attribute`](crate::mach_vm_machine_attribute()).
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/mach/vm_attributes.h, osfmk/vm/vm_map.c
        pub mod vm_attributes {
            pub use crate::bindings::{
                MATTR_CACHE, MATTR_MIGRATE, MATTR_REPLICATE, MATTR_VAL_CACHE_FLUSH,
                MATTR_VAL_CACHE_SYNC, MATTR_VAL_DCACHE_FLUSH, MATTR_VAL_GET,
                MATTR_VAL_GET_INFO, MATTR_VAL_ICACHE_FLUSH, MATTR_VAL_OFF, MATTR_VAL_ON,
                vm_machine_attribute_t, vm_machine_attribute_val_t,
            };
        }
        /// Behaviors of memory (`<mach/vm_behavior.h>`).
        ///
        /// Declares the advice that [`mach_vm_behavior_set`](crate::mach_vm_behavior_set()) gives to the pager.
        ///
        /// Safe: none; the values are plain data.
        ///
        /// XNU: osfmk/mach/vm_behavior.h, osfmk/vm/vm_map.c
        pub mod vm_behavior {
            pub use crate::bindings::{
                VM_BEHAVIOR_CAN_REUSE, VM_BEHAVIOR_DEFAULT, VM_BEHAVIOR_DONTNEED,
                VM_BEHAVIOR_FREE, VM_BEHAVIOR_LAST_VALID, VM_BEHAVIOR_PAGEOUT,
                VM_BEHAVIOR_RANDOM, VM_BEHAVIOR_REUSABLE, VM_BEHAVIOR_REUSE,
                VM_BEHAVIOR_RSEQNTL, VM_BEHAVIOR_SEQUENTIAL, VM_BEHAVIOR_WILLNEED,
                VM_BEHAVIOR_ZERO, VM_BEHAVIOR_ZERO_WIRED_PAGES, vm_behavior_t,
            };
        }
        /// Inheritance of memory (`<mach/vm_inherit.h>`).
        ///
        /// Declares what a forked child gets of a range, as [`mach_vm_inherit`](crate::mach_vm_inherit()) and [`mach_vm_map`](crate::mach_vm_map()) set it.
        ///
        /// Safe: none; the values are plain data.
        ///
        /// XNU: osfmk/mach/vm_inherit.h, osfmk/vm/vm_map.c
        pub mod vm_inherit {
            pub use crate::bindings::{
                VM_INHERIT_COPY, VM_INHERIT_DEFAULT, VM_INHERIT_DONATE_COPY,
                VM_INHERIT_LAST_VALID, VM_INHERIT_NONE, VM_INHERIT_SHARE, vm_inherit_t,
            };
        }
        /// Virtual memory of a task, with addresses of type vm_address_t (`<mach/vm_map.h>`).
        ///
        /// Allocates, maps, protects, reads and describes memory, and makes memory entries to share it.
        ///
        /// The calls are those of `<mach/mach_vm.h>`, with [`vm_address_t`](crate::vm_address_t) and [`vm_size_t`](crate::vm_size_t) in place of the 64-bit types. In a 64-bit
        /// program both sets do the same. `<mach/mach_vm.h>` is the one to use for the memory of other tasks; this header also has
        /// [`mach_make_memory_entry_64`](crate::mach_make_memory_entry_64()), and works with iPhoneOS SDKs.
        ///
        /// Sizes and addresses are in bytes. The rights, errors and usual mistakes are those of the call with the prefix `mach_`;
        /// they are repeated here for the calls people use most.
        ///
        /// Safe: `MemoryEntry`, `Mapping`, `ReadOnlyMapping` in module `memory`, and `OwnedMemory` for memory that came in a
        /// message.
        ///
        /// XNU: osfmk/vm/vm_user.c, osfmk/vm/vm_map.c, osfmk/vm/vm_memory_entry.c, libsyscall/mach/mach_vm.c
        pub mod vm_map {
            pub use crate::bindings::{
                mach_make_memory_entry, mach_make_memory_entry_64, mach_vm_region_info,
                mach_vm_region_info_64, vm_allocate, vm_behavior_set, vm_copy,
                vm_deallocate, vm_inherit, vm_machine_attribute, vm_map, vm_map_64,
                vm_map_exec_lockdown, vm_map_page_query, vm_mapped_pages_info, vm_msync,
                vm_protect, vm_purgable_control, vm_read, vm_read_list,
                vm_read_overwrite, vm_reallocate, vm_region, vm_region_64,
                vm_region_recurse, vm_region_recurse_64, vm_remap, vm_remap_new, vm_write,
            };
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            pub use crate::bindings::task_wire;
        }
        /// Size of pages (`<mach/vm_page_size.h>`).
        ///
        /// Declares the page sizes of the caller and of the kernel, and functions that round to pages.
        ///
        /// The two sizes can differ: a program for x86_64 on an arm64 machine has pages of 4 KB, the kernel of 16 KB. Memory calls
        /// use the caller's size, statistics of the host the kernel's. The values are variables, set before `main`.
        ///
        /// Safe: `memory::page_size`, `memory::round_to_pages`.
        ///
        /// XNU: libsyscall/mach/mach_init.c, libsyscall/mach/mach/vm_page_size.h
        pub mod vm_page_size {
            pub use crate::bindings::{
                vm_kernel_page_mask, vm_kernel_page_shift, vm_kernel_page_size,
                vm_page_mask, vm_page_shift, vm_page_size,
            };
            pub use crate::macros::{
                mach_vm_round_page, mach_vm_trunc_page, round_page, round_page_kernel,
                trunc_page, trunc_page_kernel,
            };
        }
        /// Protections of memory (`<mach/vm_prot.h>`).
        ///
        /// Declares the bits of [`vm_prot_t`](crate::vm_prot_t), the permitted accesses to pages.
        ///
        /// Safe: `Access` for memory entries.
        ///
        /// XNU: osfmk/mach/vm_prot.h, osfmk/vm/vm_map.c
        pub mod vm_prot {
            pub use crate::bindings::{
                VM_PROT_ALL, VM_PROT_ALLEXEC, VM_PROT_COPY, VM_PROT_DEFAULT,
                VM_PROT_EXECUTE, VM_PROT_EXECUTE_ONLY, VM_PROT_IS_MASK, VM_PROT_NONE,
                VM_PROT_NO_CHANGE, VM_PROT_NO_CHANGE_LEGACY, VM_PROT_READ,
                VM_PROT_STRIP_READ, VM_PROT_TPRO, VM_PROT_WANTS_COPY, VM_PROT_WRITE,
                vm_prot_t,
            };
        }
        /// Purgeable memory (`<mach/vm_purgable.h>`).
        ///
        /// Declares the controls and states of [`mach_vm_purgable_control`](crate::mach_vm_purgable_control()).
        ///
        /// Purgeable memory is allocated with [`VM_FLAGS_PURGABLE`](crate::VM_FLAGS_PURGABLE). While it is volatile the system can discard its contents when
        /// memory is short. To use the contents again, set the state to nonvolatile and look at the earlier state:
        /// [`VM_PURGABLE_EMPTY`](crate::VM_PURGABLE_EMPTY) means that the system discarded them.
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/mach/vm_purgable.h, osfmk/vm/vm_map.c
        pub mod vm_purgable {
            pub use crate::bindings::{
                VM_PURGABLE_ALL_MASKS, VM_PURGABLE_BEHAVIOR_FIFO,
                VM_PURGABLE_BEHAVIOR_LIFO, VM_PURGABLE_BEHAVIOR_MASK,
                VM_PURGABLE_BEHAVIOR_SHIFT, VM_PURGABLE_DEBUG_EMPTY,
                VM_PURGABLE_DEBUG_FAULT, VM_PURGABLE_DEBUG_MASK, VM_PURGABLE_DEBUG_SHIFT,
                VM_PURGABLE_DENY, VM_PURGABLE_EMPTY, VM_PURGABLE_GET_STATE,
                VM_PURGABLE_NONVOLATILE, VM_PURGABLE_NO_AGING, VM_PURGABLE_NO_AGING_MASK,
                VM_PURGABLE_NO_AGING_SHIFT, VM_PURGABLE_ORDERING_MASK,
                VM_PURGABLE_ORDERING_NORMAL, VM_PURGABLE_ORDERING_OBSOLETE,
                VM_PURGABLE_ORDERING_SHIFT, VM_PURGABLE_PURGE_ALL, VM_PURGABLE_SET_STATE,
                VM_PURGABLE_SET_STATE_FROM_KERNEL, VM_PURGABLE_STATE_MASK,
                VM_PURGABLE_STATE_MAX, VM_PURGABLE_STATE_MIN, VM_PURGABLE_VOLATILE,
                VM_VOLATILE_GROUP_0, VM_VOLATILE_GROUP_1, VM_VOLATILE_GROUP_2,
                VM_VOLATILE_GROUP_3, VM_VOLATILE_GROUP_4, VM_VOLATILE_GROUP_5,
                VM_VOLATILE_GROUP_6, VM_VOLATILE_GROUP_7, VM_VOLATILE_GROUP_DEFAULT,
                VM_VOLATILE_GROUP_MASK, VM_VOLATILE_GROUP_SHIFT,
                VM_VOLATILE_MAKE_FIRST_IN_GROUP, VM_VOLATILE_MAKE_LAST_IN_GROUP,
                VM_VOLATILE_ORDER_MASK, VM_VOLATILE_ORDER_SHIFT, vm_purgable_t,
            };
        }
        /// Structures of region information (`<mach/vm_region.h>`).
        ///
        /// Declares what [`mach_vm_region`](crate::mach_vm_region()), [`mach_vm_region_recurse`](crate::mach_vm_region_recurse()) and [`mach_vm_page_info`](crate::mach_vm_page_info()) fill.
        ///
        /// Each flavor has a structure and a `…_COUNT` constant, its size in words of 32 bits. Page numbers are in pages of the
        /// task's page size.
        ///
        /// Safe: none; the structures are plain data.
        ///
        /// XNU: osfmk/mach/vm_region.h, osfmk/vm/vm_map.c
        pub mod vm_region {
            pub use crate::bindings::{
                SM_COW, SM_EMPTY, SM_LARGE_PAGE, SM_PRIVATE, SM_PRIVATE_ALIASED,
                SM_SHARED, SM_SHARED_ALIASED, SM_TRUESHARED, VM_MAP_ENTRY_MAX,
                VM_PAGE_INFO_BASIC, VM_PAGE_INFO_BASIC_COUNT, VM_PAGE_INFO_EXTENDED,
                VM_PAGE_INFO_EXTENDED_COUNT, VM_REGION_BASIC_INFO,
                VM_REGION_BASIC_INFO_64, VM_REGION_BASIC_INFO_COUNT,
                VM_REGION_BASIC_INFO_COUNT_64, VM_REGION_EXTENDED_INFO,
                VM_REGION_EXTENDED_INFO_COUNT, VM_REGION_FLAG_JIT_ENABLED,
                VM_REGION_FLAG_RESERVED_BIT_3, VM_REGION_FLAG_RESERVED_BIT_4,
                VM_REGION_FLAG_TPRO_ENABLED, VM_REGION_INFO_MAX,
                VM_REGION_SUBMAP_INFO_COUNT, VM_REGION_SUBMAP_INFO_COUNT_64,
                VM_REGION_SUBMAP_INFO_V0_COUNT_64, VM_REGION_SUBMAP_INFO_V0_SIZE,
                VM_REGION_SUBMAP_INFO_V1_COUNT_64, VM_REGION_SUBMAP_INFO_V1_SIZE,
                VM_REGION_SUBMAP_INFO_V2_COUNT_64, VM_REGION_SUBMAP_INFO_V2_SIZE,
                VM_REGION_SUBMAP_INFO_V3_COUNT_64, VM_REGION_SUBMAP_INFO_V3_SIZE,
                VM_REGION_SUBMAP_SHORT_INFO_COUNT_64, VM_REGION_TOP_INFO,
                VM_REGION_TOP_INFO_COUNT, mach_vm_read_entry, mach_vm_read_entry_t,
                vm32_object_id_t, vm_page_info_basic, vm_page_info_basic_data_t,
                vm_page_info_basic_t, vm_page_info_data_t, vm_page_info_extended,
                vm_page_info_extended_data_t, vm_page_info_extended_t,
                vm_page_info_flavor_t, vm_page_info_t, vm_read_entry, vm_read_entry_t,
                vm_region_basic_info, vm_region_basic_info_64, vm_region_basic_info_64_t,
                vm_region_basic_info_data_64_t, vm_region_basic_info_data_t,
                vm_region_basic_info_t, vm_region_extended_info,
                vm_region_extended_info_data_t, vm_region_extended_info_t,
                vm_region_flavor_t, vm_region_info_64_t, vm_region_info_data_t,
                vm_region_info_t, vm_region_recurse_info_64_t, vm_region_recurse_info_t,
                vm_region_submap_info, vm_region_submap_info_64,
                vm_region_submap_info_64_t, vm_region_submap_info_data_64_t,
                vm_region_submap_info_data_t, vm_region_submap_info_t,
                vm_region_submap_short_info_64, vm_region_submap_short_info_64_t,
                vm_region_submap_short_info_data_64_t, vm_region_top_info,
                vm_region_top_info_data_t, vm_region_top_info_t,
            };
        }
        /// Flags of allocations, tags and statistics of memory (`<mach/vm_statistics.h>`).
        ///
        /// Declares flags of memory calls, tags of memory, and the structures of memory statistics.
        ///
        /// A tag in the top 8 bits of the flags marks the purpose of memory for tools: [`VM_MAKE_TAG`](crate::VM_MAKE_TAG()) makes the bits of a number
        /// `VM_MEMORY_*`. Programs use the numbers from [`VM_MEMORY_APPLICATION_SPECIFIC_1`](crate::VM_MEMORY_APPLICATION_SPECIFIC_1) to [`VM_MEMORY_APPLICATION_SPECIFIC_16`](crate::VM_MEMORY_APPLICATION_SPECIFIC_16).
        ///
        /// Safe: none; the flags and structures are plain data.
        ///
        /// XNU: osfmk/mach/vm_statistics.h, osfmk/kern/host.c
        pub mod vm_statistics {
            pub use crate::bindings::{
                GUARD_TYPE_VIRT_MEMORY, SUPERPAGE_NONE, SUPERPAGE_SIZE_2MB,
                SUPERPAGE_SIZE_ANY, VM_FLAGS_4GB_CHUNK, VM_FLAGS_ALIAS_MASK,
                VM_FLAGS_ANYWHERE, VM_FLAGS_FIXED, VM_FLAGS_GUARD_OBJECT_OPTOUT,
                VM_FLAGS_HW, VM_FLAGS_MTE, VM_FLAGS_NO_CACHE, VM_FLAGS_OVERWRITE,
                VM_FLAGS_PERMANENT, VM_FLAGS_PURGABLE, VM_FLAGS_RANDOM_ADDR,
                VM_FLAGS_RESILIENT_CODESIGN, VM_FLAGS_RESILIENT_MEDIA,
                VM_FLAGS_RETURN_4K_DATA_ADDR, VM_FLAGS_RETURN_DATA_ADDR,
                VM_FLAGS_SUPERPAGE_MASK, VM_FLAGS_SUPERPAGE_NONE,
                VM_FLAGS_SUPERPAGE_SHIFT, VM_FLAGS_SUPERPAGE_SIZE_2MB,
                VM_FLAGS_SUPERPAGE_SIZE_ANY, VM_FLAGS_TPRO, VM_FLAGS_USER_ALLOCATE,
                VM_FLAGS_USER_MAP, VM_FLAGS_USER_REMAP, VM_LEDGER_FLAGS_ALL,
                VM_LEDGER_FLAGS_USER, VM_LEDGER_FLAG_FROM_KERNEL,
                VM_LEDGER_FLAG_NO_FOOTPRINT, VM_LEDGER_FLAG_NO_FOOTPRINT_FOR_DEBUG,
                VM_LEDGER_TAG_DEFAULT, VM_LEDGER_TAG_GRAPHICS, VM_LEDGER_TAG_MAX,
                VM_LEDGER_TAG_MEDIA, VM_LEDGER_TAG_NETWORK, VM_LEDGER_TAG_NEURAL,
                VM_LEDGER_TAG_NONE, VM_LEDGER_TAG_UNCHANGED, VM_MEMORY_ACCELERATE,
                VM_MEMORY_ACCOUNTS, VM_MEMORY_ANALYSIS_TOOL, VM_MEMORY_APPKIT,
                VM_MEMORY_APPLICATION_SPECIFIC_1, VM_MEMORY_APPLICATION_SPECIFIC_10,
                VM_MEMORY_APPLICATION_SPECIFIC_11, VM_MEMORY_APPLICATION_SPECIFIC_12,
                VM_MEMORY_APPLICATION_SPECIFIC_13, VM_MEMORY_APPLICATION_SPECIFIC_14,
                VM_MEMORY_APPLICATION_SPECIFIC_15, VM_MEMORY_APPLICATION_SPECIFIC_16,
                VM_MEMORY_APPLICATION_SPECIFIC_2, VM_MEMORY_APPLICATION_SPECIFIC_3,
                VM_MEMORY_APPLICATION_SPECIFIC_4, VM_MEMORY_APPLICATION_SPECIFIC_5,
                VM_MEMORY_APPLICATION_SPECIFIC_6, VM_MEMORY_APPLICATION_SPECIFIC_7,
                VM_MEMORY_APPLICATION_SPECIFIC_8, VM_MEMORY_APPLICATION_SPECIFIC_9,
                VM_MEMORY_ASL, VM_MEMORY_ASSETSD, VM_MEMORY_ATS, VM_MEMORY_AUDIO,
                VM_MEMORY_BTINFO, VM_MEMORY_CARBON, VM_MEMORY_CGIMAGE,
                VM_MEMORY_CM_CRABS, VM_MEMORY_CM_HLS, VM_MEMORY_CM_MEMORYPOOL,
                VM_MEMORY_CM_READCACHE, VM_MEMORY_CM_REGWARP, VM_MEMORY_CM_RPC,
                VM_MEMORY_CM_XPC, VM_MEMORY_COLORSYNC, VM_MEMORY_COMPOSITOR_SERVICES,
                VM_MEMORY_COREDATA, VM_MEMORY_COREDATA_OBJECTIDS, VM_MEMORY_COREGRAPHICS,
                VM_MEMORY_COREGRAPHICS_BACKINGSTORES, VM_MEMORY_COREGRAPHICS_DATA,
                VM_MEMORY_COREGRAPHICS_FRAMEBUFFERS, VM_MEMORY_COREGRAPHICS_MISC,
                VM_MEMORY_COREGRAPHICS_SHARED, VM_MEMORY_COREGRAPHICS_XALLOC,
                VM_MEMORY_COREIMAGE, VM_MEMORY_COREPROFILE, VM_MEMORY_CORESERVICES,
                VM_MEMORY_COREUI, VM_MEMORY_COREUIFILE,
                VM_MEMORY_COREUI_CACHED_IMAGE_DATA, VM_MEMORY_CORPSEINFO,
                VM_MEMORY_COUNT, VM_MEMORY_DEBUG, VM_MEMORY_DFR, VM_MEMORY_DHMM,
                VM_MEMORY_DYLD, VM_MEMORY_DYLD_MALLOC, VM_MEMORY_DYLIB,
                VM_MEMORY_EAR_DECODER, VM_MEMORY_FOUNDATION, VM_MEMORY_GENEALOGY,
                VM_MEMORY_GLSL, VM_MEMORY_GUARD, VM_MEMORY_IMAGEIO,
                VM_MEMORY_IOACCELERATOR, VM_MEMORY_IOKIT, VM_MEMORY_IOSURFACE,
                VM_MEMORY_JAVA, VM_MEMORY_JAVASCRIPT_CORE,
                VM_MEMORY_JAVASCRIPT_JIT_EXECUTABLE_ALLOCATOR,
                VM_MEMORY_JAVASCRIPT_JIT_REGISTER_FILE, VM_MEMORY_LAYERKIT,
                VM_MEMORY_LIBCHANNEL, VM_MEMORY_LIBDISPATCH, VM_MEMORY_LIBNETWORK,
                VM_MEMORY_MACH_MSG, VM_MEMORY_MALLOC, VM_MEMORY_MALLOC_HUGE,
                VM_MEMORY_MALLOC_LARGE, VM_MEMORY_MALLOC_LARGE_REUSABLE,
                VM_MEMORY_MALLOC_LARGE_REUSED, VM_MEMORY_MALLOC_MEDIUM,
                VM_MEMORY_MALLOC_NANO, VM_MEMORY_MALLOC_PROB_GUARD,
                VM_MEMORY_MALLOC_SMALL, VM_MEMORY_MALLOC_TINY, VM_MEMORY_NEURAL,
                VM_MEMORY_OBJC_DISPATCHERS, VM_MEMORY_OPENCL, VM_MEMORY_OS_ALLOC_ONCE,
                VM_MEMORY_QUICKLOOK_THUMBNAILS, VM_MEMORY_RAWCAMERA, VM_MEMORY_REALLOC,
                VM_MEMORY_ROSETTA, VM_MEMORY_ROSETTA_10, VM_MEMORY_ROSETTA_ARENA,
                VM_MEMORY_ROSETTA_EXECUTABLE_HEAP, VM_MEMORY_ROSETTA_INDIRECT_BRANCH_MAP,
                VM_MEMORY_ROSETTA_RETURN_STACK, VM_MEMORY_ROSETTA_THREAD_CONTEXT,
                VM_MEMORY_ROSETTA_USER_LDT, VM_MEMORY_SANITIZER, VM_MEMORY_SBRK,
                VM_MEMORY_SCENEKIT, VM_MEMORY_SHARED_PMAP, VM_MEMORY_SKYWALK,
                VM_MEMORY_SQLITE, VM_MEMORY_STACK, VM_MEMORY_SWIFT_METADATA,
                VM_MEMORY_SWIFT_RUNTIME, VM_MEMORY_TCMALLOC, VM_MEMORY_UNSHARED_PMAP,
                VM_MEMORY_VIDEOBITSTREAM, VM_MEMORY_VM_RECLAIM, VM_MEMORY_WEBASSEMBLY,
                VM_MEMORY_WEBCORE_PURGEABLE_BUFFERS, VM_PAGE_QUERY_PAGE_COPIED,
                VM_PAGE_QUERY_PAGE_CS_NX, VM_PAGE_QUERY_PAGE_CS_TAINTED,
                VM_PAGE_QUERY_PAGE_CS_VALIDATED, VM_PAGE_QUERY_PAGE_DIRTY,
                VM_PAGE_QUERY_PAGE_EXTERNAL, VM_PAGE_QUERY_PAGE_FICTITIOUS,
                VM_PAGE_QUERY_PAGE_PAGED_OUT, VM_PAGE_QUERY_PAGE_PRESENT,
                VM_PAGE_QUERY_PAGE_REF, VM_PAGE_QUERY_PAGE_REUSABLE,
                VM_PAGE_QUERY_PAGE_SPECULATIVE, VM_PAGE_QUERY_PAGE_WIRED,
                VM_REALLOCATE_DEALLOCATE_SOURCE, VM_REALLOCATE_ZERO_FILL_SOURCE,
                kGUARD_EXC_COW_DEFEATURED_COPY_DENIED,
                kGUARD_EXC_COW_DEFEATURED_EXTRACT_DENIED,
                kGUARD_EXC_COW_DEFEATURED_FIRST, kGUARD_EXC_COW_DEFEATURED_LAST,
                kGUARD_EXC_COW_DEFEATURED_SHARE_MAP_AS_COPY_DENIED,
                kGUARD_EXC_DEALLOC_GAP, kGUARD_EXC_GUARD_OBJECT_ASYNC_KERN_FAULT,
                kGUARD_EXC_GUARD_OBJECT_ASYNC_USER_FAULT,
                kGUARD_EXC_LARGE_ALLOCATION_TELEMETRY, kGUARD_EXC_MTE_ASYNC_KERN_FAULT,
                kGUARD_EXC_MTE_ASYNC_USER_FAULT, kGUARD_EXC_MTE_SOFT_MODE,
                kGUARD_EXC_MTE_SYNC_FAULT, kGUARD_EXC_RECLAIM_ACCOUNTING_FAILURE,
                kGUARD_EXC_RECLAIM_COPYIO_FAILURE, kGUARD_EXC_RECLAIM_DEALLOCATE_FAILURE,
                kGUARD_EXC_RECLAIM_INDEX_FAILURE, kGUARD_EXC_SEC_ACCESS_FAULT,
                kGUARD_EXC_SEC_ASYNC_ACCESS_FAULT, kGUARD_EXC_SEC_COPY_DENIED,
                kGUARD_EXC_SEC_EXEC_ON_IOPL_PAGE, kGUARD_EXC_SEC_IOPL_ON_EXEC_PAGE,
                kGUARD_EXC_SEC_SHARING_DENIED, kGUARD_EXC_SEC_UPL_WRITE_ON_EXEC_REGION,
                virtual_memory_guard_exception_code_t, vm_extmod_statistics,
                vm_extmod_statistics_data_t, vm_extmod_statistics_t,
                vm_page_disposition_t, vm_purgeable_info, vm_purgeable_info_t,
                vm_purgeable_stat, vm_purgeable_stat_t, vm_statistics, vm_statistics64,
                vm_statistics64_data_t, vm_statistics64_t, vm_statistics_data_t,
                vm_statistics_t,
            };
            pub use crate::macros::{
                VM_GET_FLAGS_ALIAS, VM_MAKE_TAG, VM_SET_FLAGS_ALIAS,
                VM_STATISTICS_TRUNCATE_TO_32_BIT,
            };
        }
        /// Flags of mach_vm_msync (`<mach/vm_sync.h>`).
        ///
        /// Declares how [`mach_vm_msync`](crate::mach_vm_msync()) writes pages back or discards them.
        ///
        /// Safe: none.
        ///
        /// XNU: osfmk/mach/vm_sync.h, osfmk/vm/vm_map.c
        pub mod vm_sync {
            pub use crate::bindings::{
                VM_SYNC_ASYNCHRONOUS, VM_SYNC_CONTIGUOUS, VM_SYNC_DEACTIVATE,
                VM_SYNC_INVALIDATE, VM_SYNC_KILLPAGES, VM_SYNC_REUSABLEPAGES,
                VM_SYNC_SYNCHRONOUS, vm_sync_t,
            };
        }
        /// Types of addresses and maps (`<mach/vm_types.h>`).
        ///
        /// Declares types of address spaces, objects and ranges.
        ///
        /// The sizes of addresses come from `<mach/machine/vm_types.h>`.
        ///
        /// Safe: none; the types are numbers and port names.
        ///
        /// XNU: osfmk/mach/vm_types.h
        pub mod vm_types {
            pub use crate::bindings::{
                MACH_VM_RANGE_DATA, MACH_VM_RANGE_DEFAULT, MACH_VM_RANGE_FIXED,
                MACH_VM_RANGE_FLAVOR_DEFAULT, MACH_VM_RANGE_FLAVOR_INVALID,
                MACH_VM_RANGE_FLAVOR_V1, MACH_VM_RANGE_NONE, PPNUM_MAX, UPL_NULL,
                VM_MAP_INSPECT_NULL, VM_MAP_NULL, VM_MAP_READ_NULL, VM_NAMED_ENTRY_NULL,
                VM_OFFSET_LIST_MAX, addr64_t, mach_vm_offset_list_t, mach_vm_range,
                mach_vm_range_flags_t, mach_vm_range_flavor_t, mach_vm_range_recipe_t,
                mach_vm_range_recipe_v1_t, mach_vm_range_recipes_raw_t, mach_vm_range_t,
                mach_vm_range_tag_t, pointer_t, ppnum_t, reg64_t, upl_t, vm_address_t,
                vm_map_inspect_t, vm_map_read_t, vm_map_t, vm_named_entry_t,
                vm_object_offset_t, vm_object_size_t,
            };
        }
    }
    /// The headers in `<mach_debug/>`.
    pub mod mach_debug {
        /// Hash tables of the kernel, for debuggers (`<mach_debug/hash_info.h>`).
        ///
        /// Defines what [`host_virtual_physical_table_info`](crate::host_virtual_physical_table_info()) reports.
        ///
        /// Safe: none; only debug kernels have data.
        ///
        /// XNU: osfmk/mach_debug/hash_info.h
        pub mod hash_info {
            pub use crate::bindings::{
                hash_info_bucket, hash_info_bucket_array_t, hash_info_bucket_t,
            };
        }
        /// Name spaces, for debuggers (`<mach_debug/ipc_info.h>`).
        ///
        /// Defines what [`mach_port_space_info`](crate::mach_port_space_info()) and related calls report.
        ///
        /// Safe: `task::names`, for the names and kinds of rights.
        ///
        /// XNU: osfmk/mach_debug/ipc_info.h, osfmk/ipc/mach_debug.c
        pub mod ipc_info {
            pub use crate::bindings::{
                IPC_OTYPE_ARCADE_REG, IPC_OTYPE_AU_SESSIONPORT, IPC_OTYPE_CLOCK,
                IPC_OTYPE_CLOCK_CTRL, IPC_OTYPE_EVENTLINK, IPC_OTYPE_EXCLAVES_RESOURCE,
                IPC_OTYPE_FILEPORT, IPC_OTYPE_HOST, IPC_OTYPE_HOST_NOTIFY,
                IPC_OTYPE_HOST_PRIV, IPC_OTYPE_HOST_SECURITY, IPC_OTYPE_HYPERVISOR,
                IPC_OTYPE_IOKIT_CONNECT, IPC_OTYPE_IOKIT_IDENT, IPC_OTYPE_IOKIT_OBJECT,
                IPC_OTYPE_IO_DONE_QUEUE, IPC_OTYPE_KCDATA, IPC_OTYPE_LABELH,
                IPC_OTYPE_LEDGER, IPC_OTYPE_LOCK_SET, IPC_OTYPE_MAIN_DEVICE,
                IPC_OTYPE_MEMORY_OBJECT, IPC_OTYPE_MEM_OBJ_CONTROL, IPC_OTYPE_MIG,
                IPC_OTYPE_NAMED_ENTRY, IPC_OTYPE_NONE, IPC_OTYPE_PORT_SUBST_ONCE,
                IPC_OTYPE_PROCESSOR, IPC_OTYPE_PROCESSOR_SET,
                IPC_OTYPE_PROCESSOR_SET_NAME, IPC_OTYPE_SEMAPHORE, IPC_OTYPE_SUBSYSTEM,
                IPC_OTYPE_SUID_CRED, IPC_OTYPE_TASK_CONTROL, IPC_OTYPE_TASK_FATAL,
                IPC_OTYPE_TASK_ID_TOKEN, IPC_OTYPE_TASK_INSPECT, IPC_OTYPE_TASK_NAME,
                IPC_OTYPE_TASK_READ, IPC_OTYPE_TASK_RESUME, IPC_OTYPE_THREAD_CONTROL,
                IPC_OTYPE_THREAD_INSPECT, IPC_OTYPE_THREAD_READ, IPC_OTYPE_THREAD_RESUME,
                IPC_OTYPE_TIMER, IPC_OTYPE_UEXT_OBJECT, IPC_OTYPE_UND_REPLY,
                IPC_OTYPE_UNKNOWN, IPC_OTYPE_UPL, IPC_OTYPE_UX_HANDLER,
                IPC_OTYPE_VOUCHER, IPC_OTYPE_VOUCHER_ATTR_CONTROL,
                IPC_OTYPE_WORK_INTERVAL, IPC_OTYPE_XMM_KERNEL, IPC_OTYPE_XMM_PAGER,
                IPC_OTYPE_XMM_REPLY, exception_handler_info_array_t, ipc_info_name,
                ipc_info_name_array_t, ipc_info_name_t, ipc_info_object_type_t,
                ipc_info_port, ipc_info_port_t, ipc_info_space, ipc_info_space_basic,
                ipc_info_space_basic_t, ipc_info_space_t, ipc_info_tree_name,
                ipc_info_tree_name_array_t, ipc_info_tree_name_t,
            };
        }
        /// Lock groups of the kernel, for debuggers (`<mach_debug/lockgroup_info.h>`).
        ///
        /// Defines what [`host_lockgroup_info`](crate::host_lockgroup_info()) reports.
        ///
        /// Safe: none; the data are for kernel engineers.
        ///
        /// XNU: osfmk/mach_debug/lockgroup_info.h, osfmk/kern/lock_group.c
        pub mod lockgroup_info {
            pub use crate::bindings::{
                LOCKGROUP_ATTR_STAT, LOCKGROUP_MAX_NAME, lockgroup_info,
                lockgroup_info_array_t, lockgroup_info_t,
            };
        }
        /// Types for debuggers (`<mach_debug/mach_debug_types.h>`).
        ///
        /// Includes the other `mach_debug` headers, and defines object descriptions and kernel core file headers.
        ///
        /// Safe: none; `task::names` and `task::kinds` list the rights of a process.
        ///
        /// XNU: osfmk/mach_debug/mach_debug_types.h, osfmk/kdp/kdp_core.c
        pub mod mach_debug_types {
            pub use crate::bindings::{
                KOBJECT_DESCRIPTION_LENGTH, MACH_CORE_DETAILS_V2_FLAG_COMPRESSED_LZ4,
                MACH_CORE_DETAILS_V2_FLAG_COMPRESSED_ZLIB,
                MACH_CORE_DETAILS_V2_FLAG_ENCRYPTED_AEA, MACH_CORE_FILEHEADER_MAXFILES,
                MACH_CORE_FILEHEADER_NAMELEN, MACH_CORE_FILEHEADER_SIGNATURE,
                MACH_CORE_FILEHEADER_V2_FLAGS_EXISTING_COREFILE_KEY_FORMAT_MASK,
                MACH_CORE_FILEHEADER_V2_FLAGS_NEXT_COREFILE_KEY_FORMAT_MASK,
                MACH_CORE_FILEHEADER_V2_FLAG_EXISTING_COREFILE_KEY_FORMAT_NIST_P256,
                MACH_CORE_FILEHEADER_V2_FLAG_LOG_ENCRYPTED_AEA,
                MACH_CORE_FILEHEADER_V2_FLAG_NEXT_COREFILE_KEY_FORMAT_NIST_P256,
                MACH_CORE_FILEHEADER_V2_SIGNATURE, kobject_description_t,
                mach_core_details, mach_core_details_v2, mach_core_fileheader,
                mach_core_fileheader_base, mach_core_fileheader_v2, symtab_name_t,
            };
        }
        /// Addresses of pages, for debuggers (`<mach_debug/page_info.h>`).
        ///
        /// Defines the array type of [`vm_mapped_pages_info`](crate::vm_mapped_pages_info()).
        ///
        /// Safe: none; only debug kernels have data.
        ///
        /// XNU: osfmk/mach_debug/page_info.h
        pub mod page_info {
            pub use crate::bindings::page_address_array_t;
        }
        /// Regions and memory objects, for debuggers (`<mach_debug/vm_info.h>`).
        ///
        /// Defines what [`mach_vm_region_info`](crate::mach_vm_region_info()) and related calls report.
        ///
        /// Structures are packed to 4 bytes. Use [`mach_vm_region`](crate::mach_vm_region()) in programs.
        ///
        /// Safe: none; only debug kernels have data.
        ///
        /// XNU: osfmk/mach_debug/vm_info.h
        pub mod vm_info {
            pub use crate::bindings::{
                mach_vm_info_region, mach_vm_info_region_t, vm_info_object,
                vm_info_object_array_t, vm_info_object_t, vm_info_region,
                vm_info_region_64, vm_info_region_64_t, vm_info_region_t,
            };
        }
        /// Zones of the kernel, for debuggers (`<mach_debug/zone_info.h>`).
        ///
        /// Defines what [`mach_zone_info`](crate::mach_zone_info()), [`mach_memory_info`](crate::mach_memory_info()) and [`task_zone_info`](crate::task_zone_info()) report.
        ///
        /// Units: sizes are bytes.
        ///
        /// Safe: none; the data are for kernel engineers.
        ///
        /// XNU: osfmk/mach_debug/zone_info.h, osfmk/kern/zalloc.c
        pub mod zone_info {
            pub use crate::bindings::{
                MACH_MEMORY_INFO_NAME_MAX_LEN, MACH_ZONE_NAME_MAX_LEN, MAX_ZTRACE_DEPTH,
                ZONE_NAME_MAX_LEN, ZOP_ALLOC, ZOP_FREE, mach_memory_info,
                mach_memory_info_array_t, mach_memory_info_t, mach_zone_info_array_t,
                mach_zone_info_data, mach_zone_info_t, mach_zone_name,
                mach_zone_name_array_t, mach_zone_name_t, task_zone_info_array_t,
                task_zone_info_data, task_zone_info_t, zone_btrecord,
                zone_btrecord_array_t, zone_btrecord_t, zone_info, zone_info_array_t,
                zone_info_t, zone_name, zone_name_array_t, zone_name_t,
            };
        }
    }
    /// The headers in `<servers/>`.
    pub mod servers {
        /// The bootstrap namespace (`<servers/bootstrap.h>`).
        ///
        /// Finds Mach services by name, and publishes them.
        ///
        /// launchd serves one namespace of service names per login session and user, reached through the bootstrap port that every
        /// process inherits ([`bootstrap_port`](crate::bootstrap_port)). A client calls [`bootstrap_look_up`](crate::bootstrap_look_up()) and gets a send right. A server that launchd
        /// starts from a property list calls [`bootstrap_check_in`](crate::bootstrap_check_in()) and gets the receive right. A tool that launchd did not start has
        /// only [`bootstrap_register`](crate::bootstrap_register()), which is deprecated but works, or a check-in of a name that no job declares.
        ///
        /// Usual mistakes:
        ///
        /// - Names of 128 bytes or more are silently truncated to 127 by the C functions.
        /// - A look-up succeeds although no server runs: launchd made the port when it loaded the job. The first message starts
        ///   the server, and messages wait in the queue until it checks in.
        /// - 1100 ([`BOOTSTRAP_NOT_PRIVILEGED`](crate::BOOTSTRAP_NOT_PRIVILEGED)) usually means a sandbox rule or a second instance of the server, not a missing user
        ///   privilege.
        /// - [`mach_error_string`](crate::mach_error_string()) has no text for the bootstrap codes. Use [`bootstrap_strerror`](crate::bootstrap_strerror()).
        /// - launchd keeps a send right to every port it hands out, so a no-senders notification never arrives on such a port.
        ///
        /// Safe: `Bootstrap`, `ServiceName`, `Service`, `Client`, `Server`.
        ///
        /// XNU: none; launchd, `src/core.c` and `liblaunch/libbootstrap.c` (the last published release is launchd-842).
        pub mod bootstrap {
            pub use crate::bindings::{
                BOOTSTRAP_BAD_COUNT, BOOTSTRAP_MAX_CMD_LEN, BOOTSTRAP_MAX_LOOKUP_COUNT,
                BOOTSTRAP_MAX_NAME_LEN, BOOTSTRAP_NAME_IN_USE, BOOTSTRAP_NOT_PRIVILEGED,
                BOOTSTRAP_NO_CHILDREN, BOOTSTRAP_NO_MEMORY, BOOTSTRAP_SERVICE_ACTIVE,
                BOOTSTRAP_STATUS_ACTIVE, BOOTSTRAP_STATUS_INACTIVE,
                BOOTSTRAP_STATUS_ON_DEMAND, BOOTSTRAP_SUCCESS, BOOTSTRAP_UNKNOWN_SERVICE,
                bool_array_t, bootstrap_check_in, bootstrap_create_server,
                bootstrap_create_service, bootstrap_look_up, bootstrap_parent,
                bootstrap_port, bootstrap_property_array_t, bootstrap_property_t,
                bootstrap_register, bootstrap_status, bootstrap_status_array_t,
                bootstrap_status_t, bootstrap_strerror, bootstrap_subset,
                bootstrap_unprivileged, cmd_t, name_array_t, name_t,
            };
        }
    }
    /// The headers in `<sys/>`.
    pub mod sys {
        /// File descriptors as ports (`<sys/fileport.h>`).
        ///
        /// Turns a file descriptor into a send right that messages can carry, and back.
        ///
        /// No public header of the SDKs declares the functions; the library exports them. They return 0 or a descriptor, and -1
        /// with `errno`, not [`kern_return_t`](crate::kern_return_t).
        ///
        /// Safe: `Fileport`.
        ///
        /// XNU: bsd/kern/kern_descrip.c
        pub mod fileport {
            pub use crate::bindings::{
                FILEPORT_NULL, fileport_makefd, fileport_makeport, fileport_t,
            };
        }
    }
}
#[cfg(test)]
pub(crate) const FUNCTION_LIKE_MACROS: &[&str] = &[
    "ADD_MACH_TIMESPEC",
    "ARM_STATE_FLAVOR_IS_OTHER_VALID",
    "BAD_ALRMTYPE",
    "BAD_MACH_TIMESPEC",
    "CMP_MACH_TIMESPEC",
    "CPU_SUBTYPE_ARM64_PTR_AUTH_VERSION",
    "CPU_SUBTYPE_HAS_ARM64E",
    "CPU_SUBTYPE_HAS_ARM64X1",
    "CPU_SUBTYPE_INTEL",
    "CPU_SUBTYPE_INTEL_FAMILY",
    "CPU_SUBTYPE_INTEL_MODEL",
    "FLAVOR_MODIFIES_CORE_CPU_REGISTERS",
    "GET_MAP_MEM",
    "GET_MZI_COLLECTABLE_BYTES",
    "GET_MZI_COLLECTABLE_FLAG",
    "GET_RCV_ELEMENTS",
    "MACH_CORE_FILEHEADER_V2_FLAGS_NEXT_KEY_FORMAT_TO_KEY_FORMAT",
    "MACH_MSGH_BITS",
    "MACH_MSGH_BITS_HAS_LOCAL",
    "MACH_MSGH_BITS_HAS_REMOTE",
    "MACH_MSGH_BITS_HAS_VOUCHER",
    "MACH_MSGH_BITS_HOLDS_IMPORTANCE_ASSERTION",
    "MACH_MSGH_BITS_IS_COMPLEX",
    "MACH_MSGH_BITS_LOCAL",
    "MACH_MSGH_BITS_OTHER",
    "MACH_MSGH_BITS_PORTS",
    "MACH_MSGH_BITS_RAISED_IMPORTANCE",
    "MACH_MSGH_BITS_REMOTE",
    "MACH_MSGH_BITS_SET",
    "MACH_MSGH_BITS_SET_PORTS",
    "MACH_MSGH_BITS_VOUCHER",
    "MACH_MSG_TYPE_PORT_ANY",
    "MACH_MSG_TYPE_PORT_ANY_RIGHT",
    "MACH_MSG_TYPE_PORT_ANY_SEND",
    "MACH_MSG_TYPE_PORT_ANY_SEND_ONCE",
    "MACH_PORT_GEN",
    "MACH_PORT_INDEX",
    "MACH_PORT_MAKE",
    "MACH_PORT_TYPE",
    "MACH_PORT_VALID",
    "MACH_RCV_TRAILER_ELEMENTS",
    "MACH_RCV_TRAILER_TYPE",
    "MPO_MAKE_PORT_TYPE",
    "REQUESTED_TRAILER_SIZE",
    "REQUESTED_TRAILER_SIZE_NATIVE",
    "RPC_DESCR_SIZE",
    "SET_MAP_MEM",
    "SET_MZI_COLLECTABLE_BYTES",
    "SET_MZI_COLLECTABLE_FLAG",
    "SUB_MACH_TIMESPEC",
    "UPDATE_IO_STATS",
    "UPDATE_IO_STATS_ATOMIC",
    "VALID_THREAD_STATE_FLAVOR",
    "VM_GET_FLAGS_ALIAS",
    "VM_MAKE_TAG",
    "VM_SET_FLAGS_ALIAS",
    "VM_STATISTICS_TRUNCATE_TO_32_BIT",
    "__MIG_STRNCPY_ZEROFILL_FORWARD_TYPE_DECLS_CSTRING_COUNTEDBY_ATTR",
    "__darwin_arm_thread_state64_get_fp",
    "__darwin_arm_thread_state64_get_lr",
    "__darwin_arm_thread_state64_get_lr_fptr",
    "__darwin_arm_thread_state64_get_pc",
    "__darwin_arm_thread_state64_get_pc_fptr",
    "__darwin_arm_thread_state64_get_sp",
    "__darwin_arm_thread_state64_ptrauth_strip",
    "__darwin_arm_thread_state64_set_fp",
    "__darwin_arm_thread_state64_set_lr_fptr",
    "__darwin_arm_thread_state64_set_lr_presigned_fptr",
    "__darwin_arm_thread_state64_set_pc_fptr",
    "__darwin_arm_thread_state64_set_pc_presigned_fptr",
    "__darwin_arm_thread_state64_set_sp",
    "__ipc_desc_sign",
    "arm_thread_state64_get_fp",
    "arm_thread_state64_get_lr",
    "arm_thread_state64_get_lr_fptr",
    "arm_thread_state64_get_pc",
    "arm_thread_state64_get_pc_fptr",
    "arm_thread_state64_get_sp",
    "arm_thread_state64_ptrauth_strip",
    "arm_thread_state64_set_fp",
    "arm_thread_state64_set_lr_fptr",
    "arm_thread_state64_set_lr_presigned_fptr",
    "arm_thread_state64_set_pc_fptr",
    "arm_thread_state64_set_pc_presigned_fptr",
    "arm_thread_state64_set_sp",
    "current_task",
    "err_get_code",
    "err_get_sub",
    "err_get_system",
    "err_sub",
    "err_system",
    "err_vm_reclaim",
    "host_get_amfid_port",
    "host_get_atm_notification_port",
    "host_get_audit_control_port",
    "host_get_automountd_port",
    "host_get_chud_port",
    "host_get_closured_port",
    "host_get_coalition_port",
    "host_get_container_port",
    "host_get_diskimagesiod_port",
    "host_get_doubleagentd_port",
    "host_get_dynamic_pager_port",
    "host_get_fairplayd_port",
    "host_get_filecoordinationd_port",
    "host_get_gssd_port",
    "host_get_host_port",
    "host_get_host_priv_port",
    "host_get_io_main_port",
    "host_get_iocompressionstats_port",
    "host_get_kextd_port",
    "host_get_ktrace_background_port",
    "host_get_launchctl_port",
    "host_get_lockd_port",
    "host_get_managedappdistd_port",
    "host_get_memory_error_port",
    "host_get_node_port",
    "host_get_sysdiagnose_port",
    "host_get_syspolicyd_port",
    "host_get_telemetry_port",
    "host_get_unfreed_port",
    "host_get_user_notification_port",
    "host_set_amfid_port",
    "host_set_atm_notification_port",
    "host_set_audit_control_port",
    "host_set_automountd_port",
    "host_set_chud_port",
    "host_set_closured_port",
    "host_set_coalition_port",
    "host_set_container_port",
    "host_set_diskimagesiod_port",
    "host_set_doubleagentd_port",
    "host_set_dynamic_pager_port",
    "host_set_fairplayd_port",
    "host_set_filecoordinationd_port",
    "host_set_gssd_port",
    "host_set_host_port",
    "host_set_host_priv_port",
    "host_set_io_main_port",
    "host_set_iocompressionstats_port",
    "host_set_kextd_port",
    "host_set_ktrace_background_port",
    "host_set_launchctl_port",
    "host_set_lockd_port",
    "host_set_managedappdistd_port",
    "host_set_memory_error_port",
    "host_set_node_port",
    "host_set_sysdiagnose_port",
    "host_set_syspolicyd_port",
    "host_set_telemetry_port",
    "host_set_unfreed_port",
    "host_set_user_notification_port",
    "invalid_memory_object_flavor",
    "invalid_policy",
    "mach_task_self",
    "mach_vm_round_page",
    "mach_vm_trunc_page",
    "machine_ptob",
    "round_msg",
    "round_page",
    "round_page_kernel",
    "task_get_bootstrap_port",
    "task_get_debug_control_port",
    "task_get_host_port",
    "task_get_kernel_port",
    "task_get_task_access_port",
    "task_set_bootstrap_port",
    "task_set_host_port",
    "task_set_kernel_port",
    "task_set_task_access_port",
    "task_set_task_debug_control_port",
    "thread_get_kernel_port",
    "thread_set_kernel_port",
    "time_value_add",
    "time_value_add_usec",
    "trunc_page",
    "trunc_page_kernel",
    "unix_err",
    "valid_switch_option",
    "xnu_static_assert_struct_size",
    "xnu_static_assert_struct_size_kernel_user",
    "xnu_static_assert_struct_size_kernel_user64_user32",
];
#[cfg(test)]
pub(crate) const UNBOUND_MACROS: &[&str] = &[
    "ERR_ROUTINE_NIL",
    "INVALID_AUDIT_TOKEN_VALUE",
    "KERNEL_AUDIT_TOKEN_VALUE",
    "KERNEL_SECURITY_TOKEN_VALUE",
    "MACH_IPC_FLAVOR",
    "MACH_MSG_BODY_NULL",
    "MACH_MSG_DESCRIPTOR_NULL",
    "MACH_MSG_HEADER_EMPTY",
    "MACH_MSG_NULL",
    "MACH_MSG_SIZE_NULL",
    "MACH_MSG_TYPE_INTEGER_T",
    "MACH_VOUCHER_NAME_ARRAY_NULL",
    "MIG_ROUTINE_ARG_DESCRIPTOR_NULL",
    "MIG_ROUTINE_DESCRIPTOR_NULL",
    "MIG_SERVER_ROUTINE",
    "MIG_SUBSYSTEM_NULL",
    "PAGE_MASK",
    "PAGE_SHIFT",
    "PAGE_SIZE",
    "RPC_SUBSYSTEM_NULL",
    "VM_PAGE_SIZE",
    "VOUCHER_MACH_MSG_STATE_UNCHANGED",
    "mach_msg_kind_t",
    "msgh_kind",
    "msgh_reserved",
    "subsystem_to_name_map_clock",
    "subsystem_to_name_map_clock_priv",
    "subsystem_to_name_map_host_priv",
    "subsystem_to_name_map_host_security",
    "subsystem_to_name_map_mach_host",
    "subsystem_to_name_map_mach_port",
    "subsystem_to_name_map_processor",
    "subsystem_to_name_map_processor_set",
    "subsystem_to_name_map_task",
    "subsystem_to_name_map_thread_act",
    "subsystem_to_name_map_vm_map",
    "ts_32",
    "ts_64",
];
pub(crate) const HEADERS_VERSION: &str = "27.0";
