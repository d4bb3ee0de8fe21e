// The headers of macOS 27.0, as bindings for x86_64-apple-macosx11.0, made by bindgen 0.73.2.
// Do not edit: `cargo xtask snapshot` makes it anew, with `--check` it compares.

pub const ALARM_NULL: alarm_t = 0;
pub const ALRMTYPE: alarm_type_t = 255;
pub const ARCADE_REG_NULL: arcade_register_t = 0;
pub const BOOTSTRAP_BAD_COUNT: kern_return_t = 1104;
pub const BOOTSTRAP_MAX_CMD_LEN: usize = 512;
pub const BOOTSTRAP_MAX_LOOKUP_COUNT: mach_msg_type_number_t = 20;
pub const BOOTSTRAP_MAX_NAME_LEN: usize = 128;
pub const BOOTSTRAP_NAME_IN_USE: kern_return_t = 1101;
pub const BOOTSTRAP_NOT_PRIVILEGED: kern_return_t = 1100;
pub const BOOTSTRAP_NO_CHILDREN: kern_return_t = 1106;
pub const BOOTSTRAP_NO_MEMORY: kern_return_t = 1105;
pub const BOOTSTRAP_SERVICE_ACTIVE: kern_return_t = 1103;
pub const BOOTSTRAP_STATUS_ACTIVE: bootstrap_status_t = 1;
pub const BOOTSTRAP_STATUS_INACTIVE: bootstrap_status_t = 0;
pub const BOOTSTRAP_STATUS_ON_DEMAND: bootstrap_status_t = 2;
pub const BOOTSTRAP_SUCCESS: kern_return_t = 0;
pub const BOOTSTRAP_UNKNOWN_SERVICE: kern_return_t = 1102;
pub const BYTE_SIZE: ::core::ffi::c_int = 8;
pub const CALENDAR_CLOCK: clock_id_t = 1;
pub const CLOCK_ALARM_CURRES: clock_flavor_t = 3;
pub const CLOCK_ALARM_MAXRES: clock_flavor_t = 5;
pub const CLOCK_ALARM_MINRES: clock_flavor_t = 4;
pub const CLOCK_GET_TIME_RES: clock_flavor_t = 1;
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
pub const CPUFAMILY_UNKNOWN: u32 = 0;
pub const CPUSUBFAMILY_ARM_HA: u32 = 6;
pub const CPUSUBFAMILY_ARM_HC_HD: u32 = 5;
pub const CPUSUBFAMILY_ARM_HG: u32 = 2;
pub const CPUSUBFAMILY_ARM_HP: u32 = 1;
pub const CPUSUBFAMILY_ARM_HS: u32 = 4;
pub const CPUSUBFAMILY_ARM_M: u32 = 3;
pub const CPUSUBFAMILY_UNKNOWN: u32 = 0;
pub const CPU_ARCH_ABI64: cpu_type_t = 0x1000000;
pub const CPU_ARCH_ABI64_32: cpu_type_t = 0x2000000;
pub const CPU_ARCH_MASK: cpu_type_t = -16777216;
pub const CPU_STATE_IDLE: ::core::ffi::c_int = 2;
pub const CPU_STATE_MAX: ::core::ffi::c_int = 4;
pub const CPU_STATE_NICE: ::core::ffi::c_int = 3;
pub const CPU_STATE_SYSTEM: ::core::ffi::c_int = 1;
pub const CPU_STATE_USER: ::core::ffi::c_int = 0;
pub const CPU_SUBTYPE_386: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_486: cpu_subtype_t = 4;
pub const CPU_SUBTYPE_486SX: cpu_subtype_t = 132;
pub const CPU_SUBTYPE_586: cpu_subtype_t = 5;
pub const CPU_SUBTYPE_ANY: cpu_subtype_t = -1;
pub const CPU_SUBTYPE_ARM64E: cpu_subtype_t = 2;
pub const CPU_SUBTYPE_ARM64E_X1: cpu_subtype_t = 12;
pub const CPU_SUBTYPE_ARM64_32_ALL: cpu_subtype_t = 0;
pub const CPU_SUBTYPE_ARM64_32_V8: cpu_subtype_t = 1;
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
pub const CPU_SUBTYPE_X86_64_ALL: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_X86_64_H: cpu_subtype_t = 8;
pub const CPU_SUBTYPE_X86_ALL: cpu_subtype_t = 3;
pub const CPU_SUBTYPE_X86_ARCH1: cpu_subtype_t = 4;
pub const CPU_SUBTYPE_XEON: cpu_subtype_t = 12;
pub const CPU_SUBTYPE_XEON_MP: cpu_subtype_t = 28;
pub const CPU_THREADTYPE_INTEL_HTT: cpu_threadtype_t = 1;
pub const CPU_THREADTYPE_NONE: cpu_threadtype_t = 0;
pub const CPU_TYPE_ANY: cpu_type_t = -1;
pub const CPU_TYPE_ARM: cpu_type_t = 12;
pub const CPU_TYPE_ARM64: cpu_type_t = 0x100000c;
pub const CPU_TYPE_ARM64_32: cpu_type_t = 0x200000c;
pub const CPU_TYPE_HPPA: cpu_type_t = 11;
pub const CPU_TYPE_I386: cpu_type_t = 7;
pub const CPU_TYPE_I860: cpu_type_t = 15;
pub const CPU_TYPE_MC680x0: cpu_type_t = 6;
pub const CPU_TYPE_MC88000: cpu_type_t = 13;
pub const CPU_TYPE_MC98000: cpu_type_t = 10;
pub const CPU_TYPE_POWERPC: cpu_type_t = 18;
pub const CPU_TYPE_POWERPC64: cpu_type_t = 0x1000012;
pub const CPU_TYPE_SPARC: cpu_type_t = 14;
pub const CPU_TYPE_VAX: cpu_type_t = 1;
pub const CPU_TYPE_X86: cpu_type_t = 7;
pub const CPU_TYPE_X86_64: cpu_type_t = 0x1000007;
pub const ENVIRONMENT_SLOT: ::core::ffi::c_int = 1;
pub const ERR_SUCCESS: mach_error_t = 0;
pub const EXCEPTION_CODE_MAX: usize = 2;
pub const EXCEPTION_DEFAULT: exception_behavior_t = 1;
pub const EXCEPTION_IDENTITY_PROTECTED: exception_behavior_t = 4;
pub const EXCEPTION_STATE: exception_behavior_t = 2;
pub const EXCEPTION_STATE_IDENTITY: exception_behavior_t = 3;
pub const EXCEPTION_STATE_IDENTITY_PROTECTED: exception_behavior_t = 5;
pub const EXC_ARITHMETIC: exception_type_t = 3;
pub const EXC_BAD_ACCESS: exception_type_t = 1;
pub const EXC_BAD_INSTRUCTION: exception_type_t = 2;
pub const EXC_BREAKPOINT: exception_type_t = 6;
pub const EXC_CORPSE_NOTIFY: exception_type_t = 13;
pub const EXC_CRASH: exception_type_t = 10;
pub const EXC_EMULATION: exception_type_t = 4;
pub const EXC_GUARD: exception_type_t = 12;
pub const EXC_I386_ALIGNFLT: exception_data_type_t = 17;
pub const EXC_I386_BOUND: exception_data_type_t = 7;
pub const EXC_I386_BOUNDFLT: exception_data_type_t = 5;
pub const EXC_I386_BPT: exception_data_type_t = 2;
pub const EXC_I386_BPTFLT: exception_data_type_t = 3;
pub const EXC_I386_DBLFLT: exception_data_type_t = 8;
pub const EXC_I386_DIV: exception_data_type_t = 1;
pub const EXC_I386_DIVERR: exception_data_type_t = 0;
pub const EXC_I386_EMERR: exception_data_type_t = 6;
pub const EXC_I386_ENDPERR: exception_data_type_t = 33;
pub const EXC_I386_ENOEXTFLT: exception_data_type_t = 32;
pub const EXC_I386_EXTERR: exception_data_type_t = 5;
pub const EXC_I386_EXTERRFLT: exception_data_type_t = 16;
pub const EXC_I386_EXTOVR: exception_data_type_t = 4;
pub const EXC_I386_EXTOVRFLT: exception_data_type_t = 9;
pub const EXC_I386_GPFLT: exception_data_type_t = 13;
pub const EXC_I386_INTO: exception_data_type_t = 2;
pub const EXC_I386_INTOFLT: exception_data_type_t = 4;
pub const EXC_I386_INVOP: exception_data_type_t = 1;
pub const EXC_I386_INVOPFLT: exception_data_type_t = 6;
pub const EXC_I386_INVTSSFLT: exception_data_type_t = 10;
pub const EXC_I386_NMIFLT: exception_data_type_t = 2;
pub const EXC_I386_NOEXT: exception_data_type_t = 3;
pub const EXC_I386_NOEXTFLT: exception_data_type_t = 7;
pub const EXC_I386_PGFLT: exception_data_type_t = 14;
pub const EXC_I386_SEGNPFLT: exception_data_type_t = 11;
pub const EXC_I386_SGL: exception_data_type_t = 1;
pub const EXC_I386_SGLSTP: exception_data_type_t = 1;
pub const EXC_I386_SSEEXTERR: exception_data_type_t = 8;
pub const EXC_I386_STKFLT: exception_data_type_t = 12;
pub const EXC_MACF_MAX: exception_data_type_t = 0x2ffff;
pub const EXC_MACF_MIN: exception_data_type_t = 0x20000;
pub const EXC_MACH_SYSCALL: exception_type_t = 8;
pub const EXC_MASK_ALL: exception_mask_t = 0x1bfe;
pub const EXC_MASK_ARITHMETIC: exception_mask_t = 8;
pub const EXC_MASK_BAD_ACCESS: exception_mask_t = 2;
pub const EXC_MASK_BAD_INSTRUCTION: exception_mask_t = 4;
pub const EXC_MASK_BREAKPOINT: exception_mask_t = 64;
pub const EXC_MASK_CORPSE_NOTIFY: exception_mask_t = 0x2000;
pub const EXC_MASK_CRASH: exception_mask_t = 1024;
pub const EXC_MASK_EMULATION: exception_mask_t = 16;
pub const EXC_MASK_GUARD: exception_mask_t = 0x1000;
pub const EXC_MASK_MACHINE: exception_mask_t = 0;
pub const EXC_MASK_MACH_SYSCALL: exception_mask_t = 256;
pub const EXC_MASK_RESOURCE: exception_mask_t = 2048;
pub const EXC_MASK_RPC_ALERT: exception_mask_t = 512;
pub const EXC_MASK_SOFTWARE: exception_mask_t = 32;
pub const EXC_MASK_SYSCALL: exception_mask_t = 128;
pub const EXC_RESOURCE: exception_type_t = 11;
pub const EXC_RPC_ALERT: exception_type_t = 9;
pub const EXC_SOFTWARE: exception_type_t = 5;
pub const EXC_SOFT_SIGNAL: exception_data_type_t = 0x10003;
pub const EXC_SYSCALL: exception_type_t = 7;
pub const EXC_TYPES_COUNT: usize = 14;
pub const FALSE: boolean_t = 0;
pub const FILEPORT_NULL: fileport_t = 0;
pub const FIRST_EXCEPTION: exception_type_t = 1;
pub const FP_CHOP: ::core::ffi::c_int = 3;
pub const FP_PREC_24B: ::core::ffi::c_int = 0;
pub const FP_PREC_53B: ::core::ffi::c_int = 2;
pub const FP_PREC_64B: ::core::ffi::c_int = 3;
pub const FP_RND_DOWN: ::core::ffi::c_int = 1;
pub const FP_RND_NEAR: ::core::ffi::c_int = 0;
pub const FP_RND_UP: ::core::ffi::c_int = 2;
pub const FP_STATE_BYTES: ::core::ffi::c_int = 512;
pub const GUARD_TYPE_MACH_PORT: u32 = 1;
pub const GUARD_TYPE_VIRT_MEMORY: u32 = 5;
pub const HOST_AMFID_PORT: ::core::ffi::c_int = 18;
pub const HOST_ATM_NOTIFICATION_PORT: ::core::ffi::c_int = 21;
pub const HOST_AUDIT_CONTROL_PORT: ::core::ffi::c_int = 9;
pub const HOST_AUTOMOUNTD_PORT: ::core::ffi::c_int = 11;
pub const HOST_BASIC_INFO: host_flavor_t = 1;
pub const HOST_BASIC_INFO_COUNT: mach_msg_type_number_t = 12;
pub const HOST_CALENDAR_CHANGED_REPLYID: mach_msg_id_t = 950;
pub const HOST_CALENDAR_SET_REPLYID: mach_msg_id_t = 951;
pub const HOST_CAN_HAS_DEBUGGER: host_flavor_t = 11;
pub const HOST_CAN_HAS_DEBUGGER_COUNT: mach_msg_type_number_t = 1;
pub const HOST_CHUD_PORT: ::core::ffi::c_int = 16;
pub const HOST_CLOSURED_PORT: ::core::ffi::c_int = 28;
pub const HOST_COALITION_PORT: ::core::ffi::c_int = 22;
pub const HOST_CONTAINERD_PORT: ::core::ffi::c_int = 25;
pub const HOST_CPU_COUNTERS_INFO: host_flavor_t = 8;
pub const HOST_CPU_COUNTERS_INFO_COUNT: mach_msg_type_number_t = 12;
pub const HOST_CPU_LOAD_INFO: host_flavor_t = 3;
pub const HOST_CPU_LOAD_INFO_COUNT: mach_msg_type_number_t = 4;
pub const HOST_DEBUG_INFO_INTERNAL: host_flavor_t = 10;
pub const HOST_DISKIMAGESIOD_PORT: ::core::ffi::c_int = 36;
pub const HOST_DOUBLEAGENTD_PORT: ::core::ffi::c_int = 35;
pub const HOST_DYNAMIC_PAGER_PORT: ::core::ffi::c_int = 8;
pub const HOST_EXPIRED_TASK_INFO: host_flavor_t = 6;
pub const HOST_EXTMOD_INFO64: host_flavor_t = 5;
pub const HOST_EXTMOD_INFO64_COUNT: mach_msg_type_number_t = 12;
pub const HOST_EXTMOD_INFO64_LATEST_COUNT: mach_msg_type_number_t = 12;
pub const HOST_FAIRPLAYD_PORT: ::core::ffi::c_int = 31;
pub const HOST_FILECOORDINATIOND_PORT: ::core::ffi::c_int = 30;
pub const HOST_GSSD_PORT: ::core::ffi::c_int = 19;
pub const HOST_INFO_MAX: usize = 1024;
pub const HOST_IOCOMPRESSIONSTATS_PORT: ::core::ffi::c_int = 32;
pub const HOST_IO_MAIN_PORT: ::core::ffi::c_int = 3;
pub const HOST_KEXTD_PORT: ::core::ffi::c_int = 15;
pub const HOST_KTRACE_BACKGROUND_PORT: ::core::ffi::c_int = 13;
pub const HOST_LAST_SPECIAL_KERNEL_PORT: ::core::ffi::c_int = 3;
pub const HOST_LAUNCHCTL_PORT: ::core::ffi::c_int = 16;
pub const HOST_LOAD_INFO: host_flavor_t = 1;
pub const HOST_LOAD_INFO_COUNT: mach_msg_type_number_t = 6;
pub const HOST_LOCAL_NODE: ::core::ffi::c_int = -1;
pub const HOST_LOCKD_PORT: ::core::ffi::c_int = 12;
pub const HOST_MACH_MSG_TRAP: host_flavor_t = 8;
pub const HOST_MANAGEDAPPDISTD_PORT: ::core::ffi::c_int = 34;
pub const HOST_MAX_SPECIAL_KERNEL_PORT: ::core::ffi::c_int = 7;
pub const HOST_MAX_SPECIAL_PORT: ::core::ffi::c_int = 36;
pub const HOST_MEMORY_ERROR_PORT: ::core::ffi::c_int = 33;
pub const HOST_MIN_SPECIAL_PORT: ::core::ffi::c_int = 0;
pub const HOST_NODE_PORT: ::core::ffi::c_int = 26;
pub const HOST_NOTIFY_CALENDAR_CHANGE: host_flavor_t = 0;
pub const HOST_NOTIFY_CALENDAR_SET: host_flavor_t = 1;
pub const HOST_NOTIFY_TYPE_MAX: host_flavor_t = 1;
pub const HOST_NULL: host_t = 0;
pub const HOST_PORT: ::core::ffi::c_int = 1;
pub const HOST_PREFERRED_USER_ARCH: host_flavor_t = 12;
pub const HOST_PREFERRED_USER_ARCH_COUNT: mach_msg_type_number_t = 2;
pub const HOST_PRIORITY_INFO: host_flavor_t = 5;
pub const HOST_PRIORITY_INFO_COUNT: mach_msg_type_number_t = 8;
pub const HOST_PRIV_NULL: host_priv_t = 0;
pub const HOST_PRIV_PORT: ::core::ffi::c_int = 2;
pub const HOST_RESOURCE_NOTIFY_PORT: ::core::ffi::c_int = 27;
pub const HOST_RESOURCE_SIZES: host_flavor_t = 4;
pub const HOST_RESOURCE_SIZES_COUNT: mach_msg_type_number_t = 5;
pub const HOST_SCHED_INFO: host_flavor_t = 3;
pub const HOST_SCHED_INFO_COUNT: mach_msg_type_number_t = 2;
pub const HOST_SEATBELT_PORT: ::core::ffi::c_int = 14;
pub const HOST_SECURITY_NULL: host_security_t = 0;
pub const HOST_SECURITY_PORT: ::core::ffi::c_int = 0;
pub const HOST_SEMAPHORE_TRAPS: host_flavor_t = 7;
pub const HOST_SYSDIAGNOSE_PORT: ::core::ffi::c_int = 23;
pub const HOST_SYSPOLICYD_PORT: ::core::ffi::c_int = 29;
pub const HOST_TELEMETRY_PORT: ::core::ffi::c_int = 20;
pub const HOST_UNFREED_PORT: ::core::ffi::c_int = 17;
pub const HOST_USER_NOTIFICATION_PORT: ::core::ffi::c_int = 10;
pub const HOST_VM_INFO: host_flavor_t = 2;
pub const HOST_VM_INFO64: host_flavor_t = 4;
pub const HOST_VM_INFO64_COUNT: mach_msg_type_number_t = 104;
pub const HOST_VM_INFO64_LATEST_COUNT: mach_msg_type_number_t = 104;
pub const HOST_VM_INFO64_REV0_COUNT: mach_msg_type_number_t = 24;
pub const HOST_VM_INFO64_REV1_COUNT: mach_msg_type_number_t = 38;
pub const HOST_VM_INFO64_REV2_COUNT: mach_msg_type_number_t = 40;
pub const HOST_VM_INFO64_REV3_COUNT: mach_msg_type_number_t = 62;
pub const HOST_VM_INFO64_REV4_COUNT: mach_msg_type_number_t = 66;
pub const HOST_VM_INFO64_REV5_COUNT: mach_msg_type_number_t = 70;
pub const HOST_VM_INFO64_REV6_COUNT: mach_msg_type_number_t = 104;
pub const HOST_VM_INFO_COUNT: mach_msg_type_number_t = 15;
pub const HOST_VM_INFO_LATEST_COUNT: mach_msg_type_number_t = 15;
pub const HOST_VM_INFO_REV0_COUNT: mach_msg_type_number_t = 12;
pub const HOST_VM_INFO_REV1_COUNT: mach_msg_type_number_t = 14;
pub const HOST_VM_INFO_REV2_COUNT: mach_msg_type_number_t = 15;
pub const HOST_VM_PURGABLE: host_flavor_t = 9;
pub const HOST_VM_PURGABLE_COUNT: mach_msg_type_number_t = 68;
pub const HOST_XPC_EXCEPTION_PORT: ::core::ffi::c_int = 24;
pub const I386_EXCEPTION_STATE_COUNT: mach_msg_type_number_t = 3;
pub const I386_PGBYTES: ::core::ffi::c_int = 0x1000;
pub const I386_PGSHIFT: ::core::ffi::c_int = 12;
pub const I386_THREAD_STATE_MAX: usize = 614;
pub const IO_NUM_PRIORITIES: ::core::ffi::c_int = 4;
pub const IPC_EVENTLINK_NULL: ipc_eventlink_t = 0;
pub const IPC_SPACE_INSPECT_NULL: ipc_space_inspect_t = 0;
pub const IPC_SPACE_NULL: ipc_space_t = 0;
pub const IPC_SPACE_READ_NULL: ipc_space_read_t = 0;
pub const IPC_VOUCHER_ATTR_CONTROL_NULL: ipc_voucher_attr_control_t = 0;
pub const IPC_VOUCHER_ATTR_MANAGER_NULL: ipc_voucher_attr_manager_t = 0;
pub const IPC_VOUCHER_NULL: ipc_voucher_t = 0;
pub const KCDATA_OBJECT_NULL: kcdata_object_t = 0;
pub const KERNEL_BOOT_INFO_MAX: usize = 0x1000;
pub const KERNEL_VERSION_MAX: usize = 512;
pub const KERN_ABORTED: kern_return_t = 14;
pub const KERN_ALREADY_IN_SET: kern_return_t = 11;
pub const KERN_ALREADY_WAITING: kern_return_t = 30;
pub const KERN_CODESIGN_ERROR: kern_return_t = 50;
pub const KERN_CODE_SELECTOR: ::core::ffi::c_uint = 8;
pub const KERN_DATA_SELECTOR: ::core::ffi::c_uint = 16;
pub const KERN_DEFAULT_SET: kern_return_t = 31;
pub const KERN_DENIED: kern_return_t = 53;
pub const KERN_EXCEPTION_PROTECTED: kern_return_t = 32;
pub const KERN_FAILURE: kern_return_t = 5;
pub const KERN_INSUFFICIENT_BUFFER_SIZE: kern_return_t = 52;
pub const KERN_INVALID_ADDRESS: kern_return_t = 1;
pub const KERN_INVALID_ARGUMENT: kern_return_t = 4;
pub const KERN_INVALID_CAPABILITY: kern_return_t = 20;
pub const KERN_INVALID_GUARD_OBJECT_SLOT: kern_return_t = 57;
pub const KERN_INVALID_HOST: kern_return_t = 22;
pub const KERN_INVALID_KC: kern_return_t = 55;
pub const KERN_INVALID_LEDGER: kern_return_t = 33;
pub const KERN_INVALID_MEMORY_CONTROL: kern_return_t = 34;
pub const KERN_INVALID_NAME: kern_return_t = 15;
pub const KERN_INVALID_OBJECT: kern_return_t = 29;
pub const KERN_INVALID_POLICY: kern_return_t = 28;
pub const KERN_INVALID_PROCESSOR_SET: kern_return_t = 26;
pub const KERN_INVALID_RIGHT: kern_return_t = 17;
pub const KERN_INVALID_SECURITY: kern_return_t = 35;
pub const KERN_INVALID_TASK: kern_return_t = 16;
pub const KERN_INVALID_VALUE: kern_return_t = 18;
pub const KERN_LOCK_OWNED: kern_return_t = 40;
pub const KERN_LOCK_OWNED_SELF: kern_return_t = 41;
pub const KERN_LOCK_SET_DESTROYED: kern_return_t = 38;
pub const KERN_LOCK_UNSTABLE: kern_return_t = 39;
pub const KERN_MEMORY_DATA_MOVED: kern_return_t = 24;
pub const KERN_MEMORY_ERROR: kern_return_t = 10;
pub const KERN_MEMORY_FAILURE: kern_return_t = 9;
pub const KERN_MEMORY_PRESENT: kern_return_t = 23;
pub const KERN_MEMORY_RESTART_COPY: kern_return_t = 25;
pub const KERN_MISSING_KC: kern_return_t = 54;
pub const KERN_NAME_EXISTS: kern_return_t = 13;
pub const KERN_NODE_DOWN: kern_return_t = 47;
pub const KERN_NOT_DEPRESSED: kern_return_t = 36;
pub const KERN_NOT_FOUND: kern_return_t = 56;
pub const KERN_NOT_IN_SET: kern_return_t = 12;
pub const KERN_NOT_RECEIVER: kern_return_t = 7;
pub const KERN_NOT_SUPPORTED: kern_return_t = 46;
pub const KERN_NOT_WAITING: kern_return_t = 48;
pub const KERN_NO_ACCESS: kern_return_t = 8;
pub const KERN_NO_SPACE: kern_return_t = 3;
pub const KERN_OPERATION_TIMED_OUT: kern_return_t = 49;
pub const KERN_POLICY_LIMIT: kern_return_t = 27;
pub const KERN_POLICY_STATIC: kern_return_t = 51;
pub const KERN_PROTECTION_FAILURE: kern_return_t = 2;
pub const KERN_RESOURCE_SHORTAGE: kern_return_t = 6;
pub const KERN_RETURN_MAX: kern_return_t = 256;
pub const KERN_RIGHT_EXISTS: kern_return_t = 21;
pub const KERN_RPC_CONTINUE_ORPHAN: kern_return_t = 45;
pub const KERN_RPC_SERVER_TERMINATED: kern_return_t = 43;
pub const KERN_RPC_TERMINATE_ORPHAN: kern_return_t = 44;
pub const KERN_SEMAPHORE_DESTROYED: kern_return_t = 42;
pub const KERN_SUCCESS: kern_return_t = 0;
pub const KERN_TERMINATED: kern_return_t = 37;
pub const KERN_UREFS_OVERFLOW: kern_return_t = 19;
pub const KOBJECT_DESCRIPTION_LENGTH: usize = 512;
pub const LATENCY_QOS_LAUNCH_DEFAULT_TIER: ::core::ffi::c_int = 0xff0004;
pub const LEDGER_ENTRY_ID_INVALID: ledger_entry_id_t = 0;
pub const LEDGER_ITEM_INFINITY: ledger_item_t = 0xffffffff;
pub const LEDGER_LIMIT_INFINITY: ledger_amount_t = 0x7fffffffffffffff;
pub const LEDGER_NULL: ledger_t = 0;
pub const LOAD_SCALE: ::core::ffi::c_int = 1000;
pub const LOCKGROUP_ATTR_STAT: u64 = 1;
pub const LOCKGROUP_MAX_NAME: usize = 64;
pub const LOCK_SET_NULL: lock_set_t = 0;
pub const MACHINE_THREAD_STATE: thread_state_flavor_t = 7;
pub const MACHINE_THREAD_STATE_COUNT: mach_msg_type_number_t = 44;
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
pub const MACH_EXCEPTION_BACKTRACE_PREFERRED: exception_behavior_t = 0x20000000;
pub const MACH_EXCEPTION_CODES: exception_behavior_t = -2147483648;
pub const MACH_EXCEPTION_ERRORS: exception_behavior_t = 0x40000000;
pub const MACH_EXCEPTION_MASK: exception_behavior_t = -536870912;
pub const MACH_MEMORY_INFO_NAME_MAX_LEN: usize = 80;
pub const MACH_MSGH_BITS_CIRCULAR: mach_msg_bits_t = 0x10000000;
pub const MACH_MSGH_BITS_COMPLEX: mach_msg_bits_t = 0x80000000;
pub const MACH_MSGH_BITS_DENAP: mach_msg_bits_t = 0x20000000;
pub const MACH_MSGH_BITS_DENAPHOLDASRT: mach_msg_bits_t = 0x10000000;
pub const MACH_MSGH_BITS_IMPHOLDASRT: mach_msg_bits_t = 0x10000000;
pub const MACH_MSGH_BITS_LOCAL_MASK: mach_msg_bits_t = 0x1f00;
pub const MACH_MSGH_BITS_PORTS_MASK: mach_msg_bits_t = 0x1f1f1f;
pub const MACH_MSGH_BITS_RAISEIMP: mach_msg_bits_t = 0x20000000;
pub const MACH_MSGH_BITS_REMOTE_MASK: mach_msg_bits_t = 31;
pub const MACH_MSGH_BITS_USED: mach_msg_bits_t = 0xb01f1f1f;
pub const MACH_MSGH_BITS_USER: mach_msg_bits_t = 0x801f1f1f;
pub const MACH_MSGH_BITS_VOUCHER_MASK: mach_msg_bits_t = 0x1f0000;
pub const MACH_MSGH_BITS_ZERO: mach_msg_bits_t = 0;
pub const MACH_MSGH_KIND_NORMAL: mach_port_seqno_t = 0;
pub const MACH_MSGH_KIND_NOTIFICATION: mach_port_seqno_t = 1;
pub const MACH_MSG_ALLOCATE: mach_msg_copy_options_t = 2;
pub const MACH_MSG_DESCRIPTOR_MAX: mach_msg_descriptor_type_t = 4;
pub const MACH_MSG_FILTER_POLICY_ALLOW: mach_msg_filter_id = 0;
pub const MACH_MSG_GUARDED_PORT_DESCRIPTOR: mach_msg_descriptor_type_t = 4;
pub const MACH_MSG_GUARD_FLAGS_IMMOVABLE_RECEIVE: mach_msg_guard_flags_t = 1;
pub const MACH_MSG_GUARD_FLAGS_MASK: mach_msg_guard_flags_t = 3;
pub const MACH_MSG_GUARD_FLAGS_NONE: mach_msg_guard_flags_t = 0;
pub const MACH_MSG_GUARD_FLAGS_UNGUARDED_ON_SEND: mach_msg_guard_flags_t = 2;
pub const MACH_MSG_IPC_KERNEL: mach_msg_return_t = 2048;
pub const MACH_MSG_IPC_SPACE: mach_msg_return_t = 0x2000;
pub const MACH_MSG_MASK: mach_msg_return_t = 0x3e00;
pub const MACH_MSG_OOL_DESCRIPTOR: mach_msg_descriptor_type_t = 1;
pub const MACH_MSG_OOL_PORTS_DESCRIPTOR: mach_msg_descriptor_type_t = 2;
pub const MACH_MSG_OOL_VOLATILE_DESCRIPTOR: mach_msg_descriptor_type_t = 3;
pub const MACH_MSG_OPTION_NONE: mach_msg_option_t = 0;
pub const MACH_MSG_OVERWRITE: mach_msg_copy_options_t = 3;
pub const MACH_MSG_PHYSICAL_COPY: mach_msg_copy_options_t = 0;
pub const MACH_MSG_PORT_DESCRIPTOR: mach_msg_descriptor_type_t = 0;
pub const MACH_MSG_PRIORITY_UNSPECIFIED: mach_msg_priority_t = 0;
pub const MACH_MSG_SIZE_MAX: mach_msg_size_t = 0xffffffff;
pub const MACH_MSG_SIZE_RELIABLE: mach_msg_size_t = 0x40000;
pub const MACH_MSG_STRICT_REPLY: mach_msg_option_t = 512;
pub const MACH_MSG_SUCCESS: mach_msg_return_t = 0;
pub const MACH_MSG_TIMEOUT_NONE: mach_msg_timeout_t = 0;
pub const MACH_MSG_TRAILER_FORMAT_0: mach_msg_trailer_type_t = 0;
pub const MACH_MSG_TRAILER_FORMAT_0_SIZE: mach_msg_trailer_size_t = 20;
pub const MACH_MSG_TRAILER_MINIMUM_SIZE: mach_msg_trailer_size_t = 8;
pub const MACH_MSG_TYPE_COPY_RECEIVE: mach_msg_type_name_t = 22;
pub const MACH_MSG_TYPE_COPY_SEND: mach_msg_type_name_t = 19;
pub const MACH_MSG_TYPE_DISPOSE_RECEIVE: mach_msg_type_name_t = 24;
pub const MACH_MSG_TYPE_DISPOSE_SEND: mach_msg_type_name_t = 25;
pub const MACH_MSG_TYPE_DISPOSE_SEND_ONCE: mach_msg_type_name_t = 26;
pub const MACH_MSG_TYPE_LAST: mach_msg_type_name_t = 22;
pub const MACH_MSG_TYPE_MAKE_SEND: mach_msg_type_name_t = 20;
pub const MACH_MSG_TYPE_MAKE_SEND_ONCE: mach_msg_type_name_t = 21;
pub const MACH_MSG_TYPE_MOVE_RECEIVE: mach_msg_type_name_t = 16;
pub const MACH_MSG_TYPE_MOVE_SEND: mach_msg_type_name_t = 17;
pub const MACH_MSG_TYPE_MOVE_SEND_ONCE: mach_msg_type_name_t = 18;
pub const MACH_MSG_TYPE_POLYMORPHIC: mach_msg_type_name_t = 0xffffffff;
pub const MACH_MSG_TYPE_PORT_NAME: mach_msg_type_name_t = 15;
pub const MACH_MSG_TYPE_PORT_NONE: mach_msg_type_name_t = 0;
pub const MACH_MSG_TYPE_PORT_RECEIVE: mach_msg_type_name_t = 16;
pub const MACH_MSG_TYPE_PORT_SEND: mach_msg_type_name_t = 17;
pub const MACH_MSG_TYPE_PORT_SEND_ONCE: mach_msg_type_name_t = 18;
pub const MACH_MSG_VIRTUAL_COPY: mach_msg_copy_options_t = 1;
pub const MACH_MSG_VM_KERNEL: mach_msg_return_t = 1024;
pub const MACH_MSG_VM_SPACE: mach_msg_return_t = 0x1000;
pub const MACH_NOTIFY_DEAD_NAME: mach_msg_id_t = 72;
pub const MACH_NOTIFY_FIRST: mach_msg_id_t = 64;
pub const MACH_NOTIFY_LAST: mach_msg_id_t = 77;
pub const MACH_NOTIFY_NO_SENDERS: mach_msg_id_t = 70;
pub const MACH_NOTIFY_PORT_DELETED: mach_msg_id_t = 65;
pub const MACH_NOTIFY_PORT_DESTROYED: mach_msg_id_t = 69;
pub const MACH_NOTIFY_SEND_ONCE: mach_msg_id_t = 71;
pub const MACH_NOTIFY_SEND_POSSIBLE: mach_msg_id_t = 66;
pub const MACH_PORTS_SLOTS_USED: mach_msg_type_number_t = 3;
pub const MACH_PORT_DEAD: mach_port_name_t = 0xffffffff;
pub const MACH_PORT_DENAP_RECEIVER: mach_port_flavor_t = 6;
pub const MACH_PORT_DNREQUESTS_SIZE: mach_port_flavor_t = 3;
pub const MACH_PORT_DNREQUESTS_SIZE_COUNT: mach_msg_type_number_t = 1;
pub const MACH_PORT_GUARD_INFO: mach_port_flavor_t = 8;
pub const MACH_PORT_GUARD_INFO_COUNT: mach_msg_type_number_t = 2;
pub const MACH_PORT_IMPORTANCE_RECEIVER: mach_port_flavor_t = 5;
pub const MACH_PORT_INFO_EXT: mach_port_flavor_t = 7;
pub const MACH_PORT_INFO_EXT_COUNT: mach_msg_type_number_t = 17;
pub const MACH_PORT_LIMITS_INFO: mach_port_flavor_t = 1;
pub const MACH_PORT_LIMITS_INFO_COUNT: mach_msg_type_number_t = 1;
pub const MACH_PORT_NULL: mach_port_name_t = 0;
pub const MACH_PORT_QLIMIT_BASIC: mach_port_msgcount_t = 5;
pub const MACH_PORT_QLIMIT_DEFAULT: mach_port_msgcount_t = 5;
pub const MACH_PORT_QLIMIT_KERNEL: mach_port_msgcount_t = 0xfffe;
pub const MACH_PORT_QLIMIT_KERNEL_SOFT: mach_port_msgcount_t = 0x1000;
pub const MACH_PORT_QLIMIT_LARGE: mach_port_msgcount_t = 1024;
pub const MACH_PORT_QLIMIT_MAX: mach_port_msgcount_t = 1024;
pub const MACH_PORT_QLIMIT_MIN: mach_port_msgcount_t = 0;
pub const MACH_PORT_QLIMIT_SMALL: mach_port_msgcount_t = 16;
pub const MACH_PORT_QLIMIT_ZERO: mach_port_msgcount_t = 0;
pub const MACH_PORT_RECEIVE_STATUS: mach_port_flavor_t = 2;
pub const MACH_PORT_RECEIVE_STATUS_COUNT: mach_msg_type_number_t = 10;
pub const MACH_PORT_RIGHT_DEAD_NAME: mach_port_right_t = 4;
pub const MACH_PORT_RIGHT_LABELH: mach_port_right_t = 5;
pub const MACH_PORT_RIGHT_NUMBER: mach_port_right_t = 6;
pub const MACH_PORT_RIGHT_PORT_SET: mach_port_right_t = 3;
pub const MACH_PORT_RIGHT_RECEIVE: mach_port_right_t = 1;
pub const MACH_PORT_RIGHT_SEND: mach_port_right_t = 0;
pub const MACH_PORT_RIGHT_SEND_ONCE: mach_port_right_t = 2;
pub const MACH_PORT_SERVICE_THROTTLED: mach_port_flavor_t = 9;
pub const MACH_PORT_SERVICE_THROTTLED_COUNT: mach_msg_type_number_t = 1;
pub const MACH_PORT_SRIGHTS_NONE: mach_port_srights_t = 0;
pub const MACH_PORT_SRIGHTS_PRESENT: mach_port_srights_t = 1;
pub const MACH_PORT_STATUS_FLAG_GUARDED: natural_t = 2;
pub const MACH_PORT_STATUS_FLAG_GUARD_IMMOVABLE_RECEIVE: natural_t = 64;
pub const MACH_PORT_STATUS_FLAG_IMP_DONATION: natural_t = 8;
pub const MACH_PORT_STATUS_FLAG_NO_GRANT: natural_t = 128;
pub const MACH_PORT_STATUS_FLAG_REVIVE: natural_t = 16;
pub const MACH_PORT_STATUS_FLAG_STRICT_GUARD: natural_t = 4;
pub const MACH_PORT_STATUS_FLAG_TASKPTR: natural_t = 32;
pub const MACH_PORT_STATUS_FLAG_TEMPOWNER: natural_t = 1;
pub const MACH_PORT_TEMPOWNER: mach_port_flavor_t = 4;
pub const MACH_PORT_TYPE_ALL_RIGHTS: mach_port_type_t = 0x1f0000;
pub const MACH_PORT_TYPE_DEAD_NAME: mach_port_type_t = 0x100000;
pub const MACH_PORT_TYPE_DNREQUEST: mach_port_type_t = 0x80000000;
pub const MACH_PORT_TYPE_LABELH: mach_port_type_t = 0x200000;
pub const MACH_PORT_TYPE_NONE: mach_port_type_t = 0;
pub const MACH_PORT_TYPE_PORT_OR_DEAD: mach_port_type_t = 0x170000;
pub const MACH_PORT_TYPE_PORT_RIGHTS: mach_port_type_t = 0x70000;
pub const MACH_PORT_TYPE_PORT_SET: mach_port_type_t = 0x80000;
pub const MACH_PORT_TYPE_RECEIVE: mach_port_type_t = 0x20000;
pub const MACH_PORT_TYPE_SEND: mach_port_type_t = 0x10000;
pub const MACH_PORT_TYPE_SEND_ONCE: mach_port_type_t = 0x40000;
pub const MACH_PORT_TYPE_SEND_RECEIVE: mach_port_type_t = 0x30000;
pub const MACH_PORT_TYPE_SEND_RIGHTS: mach_port_type_t = 0x50000;
pub const MACH_PORT_TYPE_SPREQUEST: mach_port_type_t = 0x40000000;
pub const MACH_PORT_TYPE_SPREQUEST_DELAYED: mach_port_type_t = 0x20000000;
pub const MACH_RCV_BODY_ERROR: mach_msg_return_t = 0x1000400c;
pub const MACH_RCV_GUARDED_DESC: mach_msg_option_t = 0x1000;
pub const MACH_RCV_HEADER_ERROR: mach_msg_return_t = 0x1000400b;
pub const MACH_RCV_INTERRUPT: mach_msg_option_t = 1024;
pub const MACH_RCV_INTERRUPTED: mach_msg_return_t = 0x10004005;
pub const MACH_RCV_INVALID_ARGUMENTS: mach_msg_return_t = 0x10004013;
pub const MACH_RCV_INVALID_DATA: mach_msg_return_t = 0x10004008;
pub const MACH_RCV_INVALID_NAME: mach_msg_return_t = 0x10004002;
pub const MACH_RCV_INVALID_NOTIFY: mach_msg_return_t = 0x10004007;
pub const MACH_RCV_INVALID_REPLY: mach_msg_return_t = 0x10004012;
pub const MACH_RCV_INVALID_TRAILER: mach_msg_return_t = 0x1000400f;
pub const MACH_RCV_INVALID_TYPE: mach_msg_return_t = 0x1000400d;
pub const MACH_RCV_IN_PROGRESS: mach_msg_return_t = 0x10004001;
pub const MACH_RCV_IN_PROGRESS_TIMED: mach_msg_return_t = 0x10004011;
pub const MACH_RCV_IN_SET: mach_msg_return_t = 0x1000400a;
pub const MACH_RCV_LARGE: mach_msg_option_t = 4;
pub const MACH_RCV_LARGE_IDENTITY: mach_msg_option_t = 8;
pub const MACH_RCV_MSG: mach_msg_option_t = 2;
pub const MACH_RCV_NOTIFY: mach_msg_option_t = 0;
pub const MACH_RCV_OVERWRITE: mach_msg_option_t = 0;
pub const MACH_RCV_PORT_CHANGED: mach_msg_return_t = 0x10004006;
pub const MACH_RCV_PORT_DIED: mach_msg_return_t = 0x10004009;
pub const MACH_RCV_SCATTER_SMALL: mach_msg_return_t = 0x1000400e;
pub const MACH_RCV_SYNC_PEEK: mach_msg_option_t = 0x8000;
pub const MACH_RCV_SYNC_WAIT: mach_msg_option_t = 0x4000;
pub const MACH_RCV_TIMED_OUT: mach_msg_return_t = 0x10004003;
pub const MACH_RCV_TIMEOUT: mach_msg_option_t = 256;
pub const MACH_RCV_TOO_LARGE: mach_msg_return_t = 0x10004004;
pub const MACH_RCV_TRAILER_AUDIT: mach_msg_option_t = 3;
pub const MACH_RCV_TRAILER_AV: mach_msg_option_t = 7;
pub const MACH_RCV_TRAILER_CTX: mach_msg_option_t = 4;
pub const MACH_RCV_TRAILER_LABELS: mach_msg_option_t = 8;
pub const MACH_RCV_TRAILER_MASK: mach_msg_option_t = 0xf000000;
pub const MACH_RCV_TRAILER_NULL: mach_msg_option_t = 0;
pub const MACH_RCV_TRAILER_SENDER: mach_msg_option_t = 2;
pub const MACH_RCV_TRAILER_SEQNO: mach_msg_option_t = 1;
pub const MACH_RCV_VOUCHER: mach_msg_option_t = 2048;
pub const MACH_SEND_ALWAYS: mach_msg_option_t = 0x10000;
pub const MACH_SEND_AUX_TOO_LARGE: mach_msg_return_t = 0x10000019;
pub const MACH_SEND_AUX_TOO_SMALL: mach_msg_return_t = 0x10000018;
pub const MACH_SEND_FILTER_NONFATAL: mach_msg_option_t = 0x10000;
pub const MACH_SEND_IMPORTANCE: mach_msg_option_t = 0x80000;
pub const MACH_SEND_INTERRUPT: mach_msg_option_t = 64;
pub const MACH_SEND_INTERRUPTED: mach_msg_return_t = 0x10000007;
pub const MACH_SEND_INVALID_CONTEXT: mach_msg_return_t = 0x10000012;
pub const MACH_SEND_INVALID_DATA: mach_msg_return_t = 0x10000002;
pub const MACH_SEND_INVALID_DEST: mach_msg_return_t = 0x10000003;
pub const MACH_SEND_INVALID_HEADER: mach_msg_return_t = 0x10000010;
pub const MACH_SEND_INVALID_MEMORY: mach_msg_return_t = 0x1000000c;
pub const MACH_SEND_INVALID_NOTIFY: mach_msg_return_t = 0x1000000b;
pub const MACH_SEND_INVALID_OPTIONS: mach_msg_return_t = 0x10000013;
pub const MACH_SEND_INVALID_REPLY: mach_msg_return_t = 0x10000009;
pub const MACH_SEND_INVALID_RIGHT: mach_msg_return_t = 0x1000000a;
pub const MACH_SEND_INVALID_RT_OOL_SIZE: mach_msg_return_t = 0x10000015;
pub const MACH_SEND_INVALID_TRAILER: mach_msg_return_t = 0x10000011;
pub const MACH_SEND_INVALID_TYPE: mach_msg_return_t = 0x1000000f;
pub const MACH_SEND_INVALID_VOUCHER: mach_msg_return_t = 0x10000005;
pub const MACH_SEND_IN_PROGRESS: mach_msg_return_t = 0x10000001;
pub const MACH_SEND_KERNEL: mach_msg_option_t = 0x400000;
pub const MACH_SEND_MSG: mach_msg_option_t = 1;
pub const MACH_SEND_MSG_FILTERED: mach_msg_return_t = 0x10000017;
pub const MACH_SEND_MSG_TOO_SMALL: mach_msg_return_t = 0x10000008;
pub const MACH_SEND_NODENAP: mach_msg_option_t = 0x40000;
pub const MACH_SEND_NOIMPORTANCE: mach_msg_option_t = 0x40000;
pub const MACH_SEND_NOTIFY: mach_msg_option_t = 128;
pub const MACH_SEND_NO_BUFFER: mach_msg_return_t = 0x1000000d;
pub const MACH_SEND_NO_GRANT_DEST: mach_msg_return_t = 0x10000016;
pub const MACH_SEND_OVERRIDE: mach_msg_option_t = 32;
pub const MACH_SEND_PROPAGATE_QOS: mach_msg_option_t = 0x200000;
pub const MACH_SEND_SYNC_BOOTSTRAP_CHECKIN: mach_msg_option_t = 0x800000;
pub const MACH_SEND_SYNC_OVERRIDE: mach_msg_option_t = 0x100000;
pub const MACH_SEND_SYNC_USE_THRPRI: mach_msg_option_t = 0x200000;
pub const MACH_SEND_TIMED_OUT: mach_msg_return_t = 0x10000004;
pub const MACH_SEND_TIMEOUT: mach_msg_option_t = 16;
pub const MACH_SEND_TOO_LARGE: mach_msg_return_t = 0x1000000e;
pub const MACH_SEND_TRAILER: mach_msg_option_t = 0x20000;
pub const MACH_SERVICE_PORT_INFO_COUNT: ::core::ffi::c_char = 0;
pub const MACH_SERVICE_PORT_INFO_STRING_NAME_MAX_BUF_LEN: usize = 255;
pub const MACH_TASK_BASIC_INFO: task_flavor_t = 20;
pub const MACH_TASK_BASIC_INFO_COUNT: mach_msg_type_number_t = 12;
pub const MACH_VM_MAX_ADDRESS: mach_vm_offset_t = 0x7fffffe00000;
pub const MACH_VM_MIN_ADDRESS: mach_vm_offset_t = 0;
pub const MACH_VM_RANGE_FLAVOR_DEFAULT: u32 = 1;
pub const MACH_VOUCHER_ATTR_AUTO_REDEEM: mach_voucher_attr_recipe_command_t = 4;
pub const MACH_VOUCHER_ATTR_BITS_STORE: mach_voucher_attr_recipe_command_t = 211;
pub const MACH_VOUCHER_ATTR_CONTROL_FLAGS_NONE: mach_voucher_attr_control_flags_t = 0;
pub const MACH_VOUCHER_ATTR_CONTROL_NULL: mach_voucher_attr_control_t = 0;
pub const MACH_VOUCHER_ATTR_COPY: mach_voucher_attr_recipe_command_t = 1;
pub const MACH_VOUCHER_ATTR_IMPORTANCE_SELF: mach_voucher_attr_recipe_command_t = 200;
pub const MACH_VOUCHER_ATTR_KEY_ALL: mach_voucher_attr_key_t = 0xffffffff;
pub const MACH_VOUCHER_ATTR_KEY_ATM: mach_voucher_attr_key_t = 1;
pub const MACH_VOUCHER_ATTR_KEY_BANK: mach_voucher_attr_key_t = 3;
pub const MACH_VOUCHER_ATTR_KEY_BITS: mach_voucher_attr_key_t = 7;
pub const MACH_VOUCHER_ATTR_KEY_IMPORTANCE: mach_voucher_attr_key_t = 2;
pub const MACH_VOUCHER_ATTR_KEY_NONE: mach_voucher_attr_key_t = 0;
pub const MACH_VOUCHER_ATTR_KEY_NUM_WELL_KNOWN: mach_voucher_attr_key_t = 8;
pub const MACH_VOUCHER_ATTR_KEY_PTHPRIORITY: mach_voucher_attr_key_t = 4;
pub const MACH_VOUCHER_ATTR_KEY_TEST: mach_voucher_attr_key_t = 8;
pub const MACH_VOUCHER_ATTR_KEY_USER_DATA: mach_voucher_attr_key_t = 7;
pub const MACH_VOUCHER_ATTR_MANAGER_NULL: mach_voucher_attr_manager_t = 0;
pub const MACH_VOUCHER_ATTR_MAX_RAW_RECIPE_ARRAY_SIZE: mach_msg_type_number_t = 0x1400;
pub const MACH_VOUCHER_ATTR_NOOP: mach_voucher_attr_recipe_command_t = 0;
pub const MACH_VOUCHER_ATTR_REDEEM: mach_voucher_attr_recipe_command_t = 10;
pub const MACH_VOUCHER_ATTR_REMOVE: mach_voucher_attr_recipe_command_t = 2;
pub const MACH_VOUCHER_ATTR_SEND_PREPROCESS: mach_voucher_attr_recipe_command_t = 5;
pub const MACH_VOUCHER_ATTR_SET_VALUE_HANDLE: mach_voucher_attr_recipe_command_t = 3;
pub const MACH_VOUCHER_ATTR_TEST_STORE: mach_voucher_attr_recipe_command_t = 211;
pub const MACH_VOUCHER_ATTR_USER_DATA_STORE: mach_voucher_attr_recipe_command_t = 211;
pub const MACH_VOUCHER_ATTR_VALUE_FLAGS_NONE: mach_voucher_attr_value_flags_t = 0;
pub const MACH_VOUCHER_ATTR_VALUE_FLAGS_PERSIST: mach_voucher_attr_value_flags_t = 1;
pub const MACH_VOUCHER_ATTR_VALUE_MAX_NESTED: mach_voucher_attr_value_handle_array_size_t = 4;
pub const MACH_VOUCHER_IMPORTANCE_ATTR_ADD_EXTERNAL: mach_voucher_attr_command_t = 1;
pub const MACH_VOUCHER_IMPORTANCE_ATTR_DROP_EXTERNAL: mach_voucher_attr_command_t = 2;
pub const MACH_VOUCHER_NAME_NULL: mach_voucher_name_t = 0;
pub const MACH_VOUCHER_NULL: mach_voucher_t = 0;
pub const MACH_VOUCHER_SELECTOR_CURRENT: mach_voucher_selector_t = 0;
pub const MACH_VOUCHER_SELECTOR_EFFECTIVE: mach_voucher_selector_t = 1;
pub const MACH_VOUCHER_TRAP_STACK_LIMIT: usize = 256;
pub const MACH_ZONE_NAME_MAX_LEN: usize = 80;
pub const MAP_MEM_4K_DATA_ADDR: vm_prot_t = 0x800000;
pub const MAP_MEM_COPYBACK: vm_prot_t = 1;
pub const MAP_MEM_FLAGS_ALL: vm_prot_t = 0xffe000;
pub const MAP_MEM_FLAGS_MASK: vm_prot_t = 0xffff00;
pub const MAP_MEM_FLAGS_USER: vm_prot_t = 0xffe000;
pub const MAP_MEM_GRAB_SECLUDED: vm_prot_t = 0x8000;
pub const MAP_MEM_INNERWBACK: vm_prot_t = 5;
pub const MAP_MEM_IO: vm_prot_t = 2;
pub const MAP_MEM_LEDGER_TAGGED: vm_prot_t = 0x2000;
pub const MAP_MEM_NAMED_CREATE: vm_prot_t = 0x20000;
pub const MAP_MEM_NAMED_REUSE: vm_prot_t = 0x80000;
pub const MAP_MEM_NOOP: vm_prot_t = 0;
pub const MAP_MEM_ONLY: vm_prot_t = 0x10000;
pub const MAP_MEM_POSTED: vm_prot_t = 6;
pub const MAP_MEM_POSTED_COMBINED_REORDERED: vm_prot_t = 9;
pub const MAP_MEM_POSTED_REORDERED: vm_prot_t = 8;
pub const MAP_MEM_PROT_MASK: vm_prot_t = 255;
pub const MAP_MEM_PURGABLE: vm_prot_t = 0x40000;
pub const MAP_MEM_PURGABLE_KERNEL_ONLY: vm_prot_t = 0x4000;
pub const MAP_MEM_RT: vm_prot_t = 7;
pub const MAP_MEM_USE_DATA_ADDR: vm_prot_t = 0x100000;
pub const MAP_MEM_VM_COPY: vm_prot_t = 0x200000;
pub const MAP_MEM_VM_SHARE: vm_prot_t = 0x400000;
pub const MAP_MEM_WCOMB: vm_prot_t = 4;
pub const MAP_MEM_WTHRU: vm_prot_t = 3;
pub const MATTR_CACHE: vm_machine_attribute_t = 1;
pub const MATTR_MIGRATE: vm_machine_attribute_t = 2;
pub const MATTR_REPLICATE: vm_machine_attribute_t = 4;
pub const MATTR_VAL_CACHE_FLUSH: vm_machine_attribute_val_t = 6;
pub const MATTR_VAL_CACHE_SYNC: vm_machine_attribute_val_t = 9;
pub const MATTR_VAL_DCACHE_FLUSH: vm_machine_attribute_val_t = 7;
pub const MATTR_VAL_GET: vm_machine_attribute_val_t = 2;
pub const MATTR_VAL_GET_INFO: vm_machine_attribute_val_t = 10;
pub const MATTR_VAL_ICACHE_FLUSH: vm_machine_attribute_val_t = 8;
pub const MATTR_VAL_OFF: vm_machine_attribute_val_t = 0;
pub const MATTR_VAL_ON: vm_machine_attribute_val_t = 1;
pub const MAXTHREADNAMESIZE: usize = 64;
pub const MAX_FATAL_kGUARD_EXC_CODE: u32 = 128;
pub const MAX_OPTIONAL_kGUARD_EXC_CODE: u32 = 0x80000;
pub const MAX_TRAILER_SIZE: mach_msg_size_t = 68;
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
pub const MIG_ARRAY_TOO_LARGE: kern_return_t = -307;
pub const MIG_BAD_ARGUMENTS: kern_return_t = -304;
pub const MIG_BAD_ID: kern_return_t = -303;
pub const MIG_EXCEPTION: kern_return_t = -306;
pub const MIG_NO_REPLY: kern_return_t = -305;
pub const MIG_REMOTE_ERROR: kern_return_t = -302;
pub const MIG_REPLY_MISMATCH: kern_return_t = -301;
pub const MIG_SERVER_DIED: kern_return_t = -308;
pub const MIG_TRAILER_ERROR: kern_return_t = -309;
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
pub const MPG_FLAGS_MOD_REFS_PINNED_COPYIN: u64 = 3;
pub const MPG_FLAGS_MOD_REFS_PINNED_DEALLOC: u64 = 1;
pub const MPG_FLAGS_MOD_REFS_PINNED_DESTROY: u64 = 2;
pub const MPG_FLAGS_NONE: u64 = 0;
pub const MPG_FLAGS_SEND_INVALID_RIGHT_GUARDED: u64 = 3;
pub const MPG_FLAGS_SEND_INVALID_RIGHT_OOL_PORT: u64 = 2;
pub const MPG_FLAGS_SEND_INVALID_RIGHT_PORT: u64 = 1;
pub const MPG_FLAGS_STRICT_REPLY_INVALID_VOUCHER: u64 = 4;
pub const MPG_FLAGS_STRICT_REPLY_MISMATCHED_PERSONA: u64 = 16;
pub const MPG_IMMOVABLE_RECEIVE: u64 = 2;
pub const MPG_STRICT: u64 = 1;
pub const MPO_ANONYMOUS_SERVICE: mach_port_name_t = 0xfffffffe;
pub const MPO_CONTEXT_AS_GUARD: u32 = 1;
pub const MPO_DENAP_RECEIVER: u32 = 64;
pub const MPO_ENFORCE_REPLY_PORT_SEMANTICS: u32 = 0x2000;
pub const MPO_FILTER_MSG: u32 = 256;
pub const MPO_IMMOVABLE_RECEIVE: u32 = 128;
pub const MPO_IMPORTANCE_RECEIVER: u32 = 8;
pub const MPO_INSERT_SEND_RIGHT: u32 = 16;
pub const MPO_OPTIONS_MASK: u32 = 0x23ff;
pub const MPO_PORT_TYPE_MASK: u32 = 0x1dc00;
pub const MPO_PROVISIONAL_REPLY_PORT: u32 = 0x4000;
pub const MPO_QLIMIT: u32 = 2;
pub const MPO_STRICT: u32 = 32;
pub const MPO_STRICT_SERVICE_PORT: u32 = 0x2400;
pub const MPO_TEMPOWNER: u32 = 4;
pub const MPO_TG_BLOCK_TRACKING: u32 = 512;
pub const MPO_UNUSED_BITS: u32 = 0xfffe0000;
pub const NAME_SERVER_SLOT: ::core::ffi::c_int = 0;
pub const NDR_CHAR_ASCII: u8 = 0;
pub const NDR_CHAR_EBCDIC: u8 = 1;
pub const NDR_FLOAT_CRAY: u8 = 2;
pub const NDR_FLOAT_IBM: u8 = 3;
pub const NDR_FLOAT_IEEE: u8 = 0;
pub const NDR_FLOAT_VAX: u8 = 1;
pub const NDR_INT_BIG_ENDIAN: u8 = 0;
pub const NDR_INT_LITTLE_ENDIAN: u8 = 1;
pub const NDR_PROTOCOL_2_0: u8 = 0;
pub const NSEC_PER_MSEC: u64 = 1000000;
pub const NSEC_PER_SEC: u64 = 1000000000;
pub const NSEC_PER_USEC: u64 = 1000;
pub const PAGE_MAX_MASK: ::core::ffi::c_int = 0x3fff;
pub const PAGE_MAX_SHIFT: ::core::ffi::c_int = 14;
pub const PAGE_MAX_SIZE: ::core::ffi::c_int = 0x4000;
pub const PAGE_MIN_MASK: ::core::ffi::c_int = 4095;
pub const PAGE_MIN_SHIFT: ::core::ffi::c_int = 12;
pub const PAGE_MIN_SIZE: ::core::ffi::c_int = 0x1000;
pub const POLICYCLASS_FIXEDPRI: policy_t = 6;
pub const POLICY_FIFO: policy_t = 4;
pub const POLICY_FIFO_BASE_COUNT: mach_msg_type_number_t = 1;
pub const POLICY_FIFO_INFO_COUNT: mach_msg_type_number_t = 4;
pub const POLICY_FIFO_LIMIT_COUNT: mach_msg_type_number_t = 1;
pub const POLICY_NULL: policy_t = 0;
pub const POLICY_RR: policy_t = 2;
pub const POLICY_RR_BASE_COUNT: mach_msg_type_number_t = 2;
pub const POLICY_RR_INFO_COUNT: mach_msg_type_number_t = 5;
pub const POLICY_RR_LIMIT_COUNT: mach_msg_type_number_t = 1;
pub const POLICY_TIMESHARE: policy_t = 1;
pub const POLICY_TIMESHARE_BASE_COUNT: mach_msg_type_number_t = 1;
pub const POLICY_TIMESHARE_INFO_COUNT: mach_msg_type_number_t = 5;
pub const POLICY_TIMESHARE_LIMIT_COUNT: mach_msg_type_number_t = 1;
pub const PPNUM_MAX: ::core::ffi::c_uint = 0xffffffff;
pub const PROCESSOR_BASIC_INFO: processor_flavor_t = 1;
pub const PROCESSOR_BASIC_INFO_COUNT: mach_msg_type_number_t = 5;
pub const PROCESSOR_CPU_COUNTERS_INFO: processor_flavor_t = 3;
pub const PROCESSOR_CPU_COUNTERS_INFO_COUNT: mach_msg_type_number_t = 12;
pub const PROCESSOR_CPU_LOAD_INFO: processor_flavor_t = 2;
pub const PROCESSOR_CPU_LOAD_INFO_COUNT: mach_msg_type_number_t = 4;
pub const PROCESSOR_INFO_MAX: usize = 1024;
pub const PROCESSOR_NULL: processor_t = 0;
pub const PROCESSOR_PM_REGS_INFO: processor_flavor_t = 0x10000001;
pub const PROCESSOR_SET_BASIC_INFO: processor_set_flavor_t = 5;
pub const PROCESSOR_SET_BASIC_INFO_COUNT: mach_msg_type_number_t = 2;
pub const PROCESSOR_SET_INFO_MAX: usize = 1024;
pub const PROCESSOR_SET_LOAD_INFO: processor_set_flavor_t = 4;
pub const PROCESSOR_SET_LOAD_INFO_COUNT: mach_msg_type_number_t = 4;
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
pub const REALTIME_CLOCK: clock_id_t = 0;
pub const RPC_SIGBUF_SIZE: ::core::ffi::c_int = 8;
pub const SEMAPHORE_NULL: semaphore_t = 0;
pub const SERVICE_SLOT: ::core::ffi::c_int = 2;
pub const SM_COW: u8 = 1;
pub const SM_EMPTY: u8 = 3;
pub const SM_LARGE_PAGE: u8 = 8;
pub const SM_PRIVATE: u8 = 2;
pub const SM_PRIVATE_ALIASED: u8 = 6;
pub const SM_SHARED: u8 = 4;
pub const SM_SHARED_ALIASED: u8 = 7;
pub const SM_TRUESHARED: u8 = 5;
pub const SUPERPAGE_NONE: ::core::ffi::c_int = 0;
pub const SUPERPAGE_SIZE_2MB: ::core::ffi::c_int = 2;
pub const SUPERPAGE_SIZE_ANY: ::core::ffi::c_int = 1;
pub const SWITCH_OPTION_DEPRESS: ::core::ffi::c_int = 1;
pub const SWITCH_OPTION_NONE: ::core::ffi::c_int = 0;
pub const SWITCH_OPTION_WAIT: ::core::ffi::c_int = 2;
pub const SYNC_POLICY_FIFO: sync_policy_t = 0;
pub const SYNC_POLICY_FIXED_PRIORITY: sync_policy_t = 1;
pub const SYNC_POLICY_LIFO: sync_policy_t = 2;
pub const SYNC_POLICY_ORDER_MASK: sync_policy_t = 3;
pub const SYNC_POLICY_REVERSED: sync_policy_t = 2;
pub const SYSTEM_CLOCK: clock_id_t = 0;
pub const TASK_ABSOLUTETIME_INFO: task_flavor_t = 1;
pub const TASK_ABSOLUTETIME_INFO_COUNT: mach_msg_type_number_t = 8;
pub const TASK_ACCESS_PORT: ::core::ffi::c_int = 9;
pub const TASK_AFFINITY_TAG_INFO: task_flavor_t = 16;
pub const TASK_AFFINITY_TAG_INFO_COUNT: mach_msg_type_number_t = 4;
pub const TASK_AUDIT_TOKEN: task_flavor_t = 15;
pub const TASK_AUDIT_TOKEN_COUNT: mach_msg_type_number_t = 8;
pub const TASK_BASE_LATENCY_QOS_POLICY: task_policy_flavor_t = 10;
pub const TASK_BASE_QOS_POLICY: task_policy_flavor_t = 8;
pub const TASK_BASE_THROUGHPUT_QOS_POLICY: task_policy_flavor_t = 11;
pub const TASK_BASIC2_INFO_32: task_flavor_t = 6;
pub const TASK_BASIC_INFO: task_flavor_t = 5;
pub const TASK_BASIC_INFO_32: task_flavor_t = 4;
pub const TASK_BASIC_INFO_32_COUNT: mach_msg_type_number_t = 8;
pub const TASK_BASIC_INFO_64: task_flavor_t = 5;
pub const TASK_BASIC_INFO_64_COUNT: mach_msg_type_number_t = 10;
pub const TASK_BASIC_INFO_COUNT: mach_msg_type_number_t = 10;
pub const TASK_BOOTSTRAP_PORT: ::core::ffi::c_int = 4;
pub const TASK_CATEGORY_POLICY: task_policy_flavor_t = 1;
pub const TASK_CATEGORY_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const TASK_CORPSE_FORKING_DISABLED_MEM_DIAG: task_corpse_forking_behavior_t = 1;
pub const TASK_DEBUG_CONTROL_PORT: ::core::ffi::c_int = 10;
pub const TASK_DEBUG_INFO_INTERNAL: task_flavor_t = 29;
pub const TASK_DYLD_ALL_IMAGE_INFO_32: integer_t = 0;
pub const TASK_DYLD_ALL_IMAGE_INFO_64: integer_t = 1;
pub const TASK_DYLD_INFO: task_flavor_t = 17;
pub const TASK_DYLD_INFO_COUNT: mach_msg_type_number_t = 5;
pub const TASK_EVENTS_INFO: task_flavor_t = 2;
pub const TASK_EVENTS_INFO_COUNT: mach_msg_type_number_t = 8;
pub const TASK_EXC_GUARD_ALL: task_exc_guard_behavior_t = 255;
pub const TASK_EXC_GUARD_MP_ALL: task_exc_guard_behavior_t = 240;
pub const TASK_EXC_GUARD_MP_CORPSE: task_exc_guard_behavior_t = 64;
pub const TASK_EXC_GUARD_MP_DELIVER: task_exc_guard_behavior_t = 16;
pub const TASK_EXC_GUARD_MP_FATAL: task_exc_guard_behavior_t = 128;
pub const TASK_EXC_GUARD_MP_ONCE: task_exc_guard_behavior_t = 32;
pub const TASK_EXC_GUARD_NONE: task_exc_guard_behavior_t = 0;
pub const TASK_EXC_GUARD_VM_ALL: task_exc_guard_behavior_t = 15;
pub const TASK_EXC_GUARD_VM_CORPSE: task_exc_guard_behavior_t = 4;
pub const TASK_EXC_GUARD_VM_DELIVER: task_exc_guard_behavior_t = 1;
pub const TASK_EXC_GUARD_VM_FATAL: task_exc_guard_behavior_t = 8;
pub const TASK_EXC_GUARD_VM_ONCE: task_exc_guard_behavior_t = 2;
pub const TASK_EXTMOD_INFO: task_flavor_t = 19;
pub const TASK_EXTMOD_INFO_COUNT: mach_msg_type_number_t = 16;
pub const TASK_FLAGS_INFO: task_flavor_t = 28;
pub const TASK_FLAGS_INFO_COUNT: mach_msg_type_number_t = 1;
pub const TASK_FLAVOR_CONTROL: mach_task_flavor_t = 0;
pub const TASK_FLAVOR_INSPECT: mach_task_flavor_t = 2;
pub const TASK_FLAVOR_MAX: mach_task_flavor_t = 3;
pub const TASK_FLAVOR_NAME: mach_task_flavor_t = 3;
pub const TASK_FLAVOR_READ: mach_task_flavor_t = 1;
pub const TASK_HOST_PORT: ::core::ffi::c_int = 2;
pub const TASK_ID_TOKEN_NULL: task_id_token_t = 0;
pub const TASK_INFO_MAX: usize = 1024;
pub const TASK_INSPECT_BASIC_COUNTS_COUNT: mach_msg_type_number_t = 4;
pub const TASK_INSPECT_NULL: task_inspect_t = 0;
pub const TASK_INSPECT_PORT: ::core::ffi::c_int = 5;
pub const TASK_IPC_SPACE_POLICY_INFO: task_flavor_t = 33;
pub const TASK_IPC_SPACE_POLICY_INFO_COUNT: mach_msg_type_number_t = 1;
pub const TASK_KERNELMEMORY_INFO: task_flavor_t = 7;
pub const TASK_KERNELMEMORY_INFO_COUNT: mach_msg_type_number_t = 8;
pub const TASK_KERNEL_PORT: ::core::ffi::c_int = 1;
pub const TASK_MAX_SPECIAL_PORT: ::core::ffi::c_int = 11;
pub const TASK_NAME_NULL: task_name_t = 0;
pub const TASK_NAME_PORT: ::core::ffi::c_int = 3;
pub const TASK_NULL: task_t = 0;
pub const TASK_OVERRIDE_QOS_POLICY: task_policy_flavor_t = 9;
pub const TASK_POLICY_STATE: task_policy_flavor_t = 4;
pub const TASK_POWER_INFO: task_flavor_t = 21;
pub const TASK_POWER_INFO_COUNT: mach_msg_type_number_t = 12;
pub const TASK_POWER_INFO_V2: task_flavor_t = 26;
pub const TASK_POWER_INFO_V2_COUNT: mach_msg_type_number_t = 24;
pub const TASK_POWER_INFO_V2_COUNT_OLD: mach_msg_type_number_t = 20;
pub const TASK_QOS_POLICY_COUNT: mach_msg_type_number_t = 2;
pub const TASK_READ_NULL: task_read_t = 0;
pub const TASK_READ_PORT: ::core::ffi::c_int = 6;
pub const TASK_RESOURCE_NOTIFY_PORT: ::core::ffi::c_int = 11;
pub const TASK_SCHED_FIFO_INFO: task_flavor_t = 12;
pub const TASK_SCHED_INFO: task_flavor_t = 14;
pub const TASK_SCHED_RR_INFO: task_flavor_t = 11;
pub const TASK_SCHED_TIMESHARE_INFO: task_flavor_t = 10;
pub const TASK_SECURITY_CONFIG_INFO: task_flavor_t = 32;
pub const TASK_SECURITY_CONFIG_INFO_COUNT: mach_msg_type_number_t = 1;
pub const TASK_SECURITY_TOKEN: task_flavor_t = 13;
pub const TASK_SECURITY_TOKEN_COUNT: mach_msg_type_number_t = 2;
pub const TASK_SHARED_REGION_INFO: task_flavor_t = 35;
pub const TASK_SHARED_REGION_INFO_COUNT: mach_msg_type_number_t = 15;
pub const TASK_SUPPRESSION_POLICY: task_policy_flavor_t = 3;
pub const TASK_THREAD_TIMES_INFO: task_flavor_t = 3;
pub const TASK_THREAD_TIMES_INFO_COUNT: mach_msg_type_number_t = 4;
pub const TASK_TRACE_MEMORY_INFO: task_flavor_t = 24;
pub const TASK_TRACE_MEMORY_INFO_COUNT: mach_msg_type_number_t = 6;
pub const TASK_VM_INFO: task_flavor_t = 22;
pub const TASK_VM_INFO_COUNT: mach_msg_type_number_t = 93;
pub const TASK_VM_INFO_PURGEABLE: task_flavor_t = 23;
pub const TASK_VM_INFO_PURGEABLE_ACCOUNT: task_flavor_t = 27;
pub const TASK_VM_INFO_REV0_COUNT: mach_msg_type_number_t = 36;
pub const TASK_VM_INFO_REV1_COUNT: mach_msg_type_number_t = 38;
pub const TASK_VM_INFO_REV2_COUNT: mach_msg_type_number_t = 42;
pub const TASK_VM_INFO_REV3_COUNT: mach_msg_type_number_t = 84;
pub const TASK_VM_INFO_REV4_COUNT: mach_msg_type_number_t = 86;
pub const TASK_VM_INFO_REV5_COUNT: mach_msg_type_number_t = 87;
pub const TASK_VM_INFO_REV6_COUNT: mach_msg_type_number_t = 89;
pub const TASK_VM_INFO_REV7_COUNT: mach_msg_type_number_t = 93;
pub const TASK_VM_SHARED_CACHE_INFO: task_flavor_t = 34;
pub const TASK_VM_SHARED_CACHE_INFO_COUNT: mach_msg_type_number_t = 1;
pub const TASK_WAIT_STATE_INFO: task_flavor_t = 25;
pub const TASK_WAIT_STATE_INFO_COUNT: mach_msg_type_number_t = 8;
pub const TF_64B_DATA: ::core::ffi::c_int = 2;
pub const TF_LP64: ::core::ffi::c_int = 1;
pub const THREAD_AFFINITY_POLICY: thread_policy_flavor_t = 4;
pub const THREAD_AFFINITY_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const THREAD_AFFINITY_TAG_NULL: integer_t = 0;
pub const THREAD_BACKGROUND_POLICY: thread_policy_flavor_t = 5;
pub const THREAD_BACKGROUND_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const THREAD_BACKGROUND_POLICY_DARWIN_BG: integer_t = 0x1000;
pub const THREAD_BASIC_INFO: thread_flavor_t = 3;
pub const THREAD_BASIC_INFO_COUNT: mach_msg_type_number_t = 10;
pub const THREAD_CONVERT_THREAD_STATE_FROM_SELF: ::core::ffi::c_int = 2;
pub const THREAD_CONVERT_THREAD_STATE_TO_SELF: ::core::ffi::c_int = 1;
pub const THREAD_DEBUG_INFO_INTERNAL: thread_flavor_t = 6;
pub const THREAD_EXTENDED_INFO: thread_flavor_t = 5;
pub const THREAD_EXTENDED_INFO_COUNT: mach_msg_type_number_t = 28;
pub const THREAD_EXTENDED_POLICY: thread_policy_flavor_t = 1;
pub const THREAD_EXTENDED_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const THREAD_FLAVOR_CONTROL: mach_thread_flavor_t = 0;
pub const THREAD_FLAVOR_INSPECT: mach_thread_flavor_t = 2;
pub const THREAD_FLAVOR_MAX: mach_thread_flavor_t = 2;
pub const THREAD_FLAVOR_READ: mach_thread_flavor_t = 1;
pub const THREAD_IDENTIFIER_INFO: thread_flavor_t = 4;
pub const THREAD_IDENTIFIER_INFO_COUNT: mach_msg_type_number_t = 6;
pub const THREAD_INFO_MAX: usize = 32;
pub const THREAD_INSPECT_NULL: thread_inspect_t = 0;
pub const THREAD_INSPECT_PORT: ::core::ffi::c_int = 2;
pub const THREAD_KERNEL_PORT: ::core::ffi::c_int = 1;
pub const THREAD_LATENCY_QOS_POLICY: thread_policy_flavor_t = 7;
pub const THREAD_LATENCY_QOS_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const THREAD_MACHINE_STATE_MAX: usize = 1296;
pub const THREAD_MAX_SPECIAL_PORT: ::core::ffi::c_int = 3;
pub const THREAD_NULL: thread_t = 0;
pub const THREAD_PRECEDENCE_POLICY: thread_policy_flavor_t = 3;
pub const THREAD_PRECEDENCE_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const THREAD_READ_NULL: thread_read_t = 0;
pub const THREAD_READ_PORT: ::core::ffi::c_int = 3;
pub const THREAD_SCHED_FIFO_INFO: thread_flavor_t = 12;
pub const THREAD_SCHED_RR_INFO: thread_flavor_t = 11;
pub const THREAD_SCHED_TIMESHARE_INFO: thread_flavor_t = 10;
pub const THREAD_STANDARD_POLICY: thread_policy_flavor_t = 1;
pub const THREAD_STANDARD_POLICY_COUNT: mach_msg_type_number_t = 0;
pub const THREAD_STATE_FLAVORS: thread_state_flavor_t = 26;
pub const THREAD_STATE_FLAVOR_LIST: thread_state_flavor_t = 0;
pub const THREAD_STATE_FLAVOR_LIST_10_13: thread_state_flavor_t = 130;
pub const THREAD_STATE_FLAVOR_LIST_10_15: thread_state_flavor_t = 131;
pub const THREAD_STATE_FLAVOR_LIST_10_9: thread_state_flavor_t = 129;
pub const THREAD_STATE_FLAVOR_LIST_NEW: thread_state_flavor_t = 128;
pub const THREAD_STATE_MAX: usize = 1296;
pub const THREAD_STATE_NONE: thread_state_flavor_t = 13;
pub const THREAD_THROUGHPUT_QOS_POLICY: thread_policy_flavor_t = 8;
pub const THREAD_THROUGHPUT_QOS_POLICY_COUNT: mach_msg_type_number_t = 1;
pub const THREAD_TIME_CONSTRAINT_POLICY: thread_policy_flavor_t = 2;
pub const THREAD_TIME_CONSTRAINT_POLICY_COUNT: mach_msg_type_number_t = 4;
pub const THROUGHPUT_QOS_LAUNCH_DEFAULT_TIER: ::core::ffi::c_int = 0xfe0004;
pub const THR_ACT_NULL: thread_act_t = 0;
pub const TH_FLAGS_GLOBAL_FORCED_IDLE: integer_t = 4;
pub const TH_FLAGS_IDLE: integer_t = 2;
pub const TH_FLAGS_SWAPPED: integer_t = 1;
pub const TH_STATE_HALTED: integer_t = 5;
pub const TH_STATE_RUNNING: integer_t = 1;
pub const TH_STATE_STOPPED: integer_t = 2;
pub const TH_STATE_UNINTERRUPTIBLE: integer_t = 4;
pub const TH_STATE_WAITING: integer_t = 3;
pub const TH_USAGE_SCALE: integer_t = 1000;
pub const TID_NULL: u64 = 0;
pub const TIME_ABSOLUTE: alarm_type_t = 0;
pub const TIME_MICROS_MAX: integer_t = 1000000;
pub const TIME_RELATIVE: alarm_type_t = 1;
pub const TRUE: boolean_t = 1;
pub const UND_SERVER_NULL: UNDServerRef = 0;
pub const UPL_NULL: upl_t = 0;
pub const USEC_PER_SEC: u64 = 1000000;
pub const USER_CODE_SELECTOR: ::core::ffi::c_int = 23;
pub const USER_DATA_SELECTOR: ::core::ffi::c_int = 31;
pub const VM_BEHAVIOR_CAN_REUSE: vm_behavior_t = 10;
pub const VM_BEHAVIOR_DEFAULT: vm_behavior_t = 0;
pub const VM_BEHAVIOR_DONTNEED: vm_behavior_t = 5;
pub const VM_BEHAVIOR_FREE: vm_behavior_t = 6;
pub const VM_BEHAVIOR_LAST_VALID: vm_behavior_t = 12;
pub const VM_BEHAVIOR_PAGEOUT: vm_behavior_t = 11;
pub const VM_BEHAVIOR_RANDOM: vm_behavior_t = 1;
pub const VM_BEHAVIOR_REUSABLE: vm_behavior_t = 8;
pub const VM_BEHAVIOR_REUSE: vm_behavior_t = 9;
pub const VM_BEHAVIOR_RSEQNTL: vm_behavior_t = 3;
pub const VM_BEHAVIOR_SEQUENTIAL: vm_behavior_t = 2;
pub const VM_BEHAVIOR_WILLNEED: vm_behavior_t = 4;
pub const VM_BEHAVIOR_ZERO: vm_behavior_t = 12;
pub const VM_BEHAVIOR_ZERO_WIRED_PAGES: vm_behavior_t = 7;
pub const VM_DYLD64: u64 = 0x7fff5fc00000;
pub const VM_FLAGS_4GB_CHUNK: ::core::ffi::c_int = 4;
pub const VM_FLAGS_ALIAS_MASK: ::core::ffi::c_int = -16777216;
pub const VM_FLAGS_ANYWHERE: ::core::ffi::c_int = 1;
pub const VM_FLAGS_FIXED: ::core::ffi::c_int = 0;
pub const VM_FLAGS_GUARD_OBJECT_OPTOUT: ::core::ffi::c_int = 0x400000;
pub const VM_FLAGS_HW: ::core::ffi::c_int = 0x3000;
pub const VM_FLAGS_MTE: ::core::ffi::c_int = 0x2000;
pub const VM_FLAGS_NO_CACHE: ::core::ffi::c_int = 16;
pub const VM_FLAGS_OVERWRITE: ::core::ffi::c_int = 0x4000;
pub const VM_FLAGS_PERMANENT: ::core::ffi::c_int = 128;
pub const VM_FLAGS_PURGABLE: ::core::ffi::c_int = 2;
pub const VM_FLAGS_RANDOM_ADDR: ::core::ffi::c_int = 8;
pub const VM_FLAGS_RESILIENT_CODESIGN: ::core::ffi::c_int = 32;
pub const VM_FLAGS_RESILIENT_MEDIA: ::core::ffi::c_int = 64;
pub const VM_FLAGS_RETURN_4K_DATA_ADDR: ::core::ffi::c_int = 0x800000;
pub const VM_FLAGS_RETURN_DATA_ADDR: ::core::ffi::c_int = 0x100000;
pub const VM_FLAGS_SUPERPAGE_MASK: ::core::ffi::c_int = 0x70000;
pub const VM_FLAGS_SUPERPAGE_NONE: ::core::ffi::c_int = 0;
pub const VM_FLAGS_SUPERPAGE_SHIFT: ::core::ffi::c_int = 16;
pub const VM_FLAGS_SUPERPAGE_SIZE_2MB: ::core::ffi::c_int = 0x20000;
pub const VM_FLAGS_SUPERPAGE_SIZE_ANY: ::core::ffi::c_int = 0x10000;
pub const VM_FLAGS_TPRO: ::core::ffi::c_int = 0x1000;
pub const VM_FLAGS_USER_ALLOCATE: ::core::ffi::c_int = -12554081;
pub const VM_FLAGS_USER_MAP: ::core::ffi::c_int = -3116897;
pub const VM_FLAGS_USER_REMAP: ::core::ffi::c_int = 0x104069;
pub const VM_INHERIT_COPY: vm_inherit_t = 1;
pub const VM_INHERIT_DEFAULT: vm_inherit_t = 1;
pub const VM_INHERIT_DONATE_COPY: vm_inherit_t = 3;
pub const VM_INHERIT_LAST_VALID: vm_inherit_t = 2;
pub const VM_INHERIT_NONE: vm_inherit_t = 2;
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
pub const VM_LIB64_SHR_DATA: u64 = 0x7fff60000000;
pub const VM_LIB64_SHR_TEXT: u64 = 0x7fff80000000;
pub const VM_MAP_ENTRY_MAX: natural_t = 256;
pub const VM_MAP_INSPECT_NULL: vm_map_inspect_t = 0;
pub const VM_MAP_NULL: vm_map_t = 0;
pub const VM_MAP_READ_NULL: vm_map_read_t = 0;
pub const VM_MAX_ADDRESS: vm_offset_t = 0xffe00000;
pub const VM_MAX_PAGE_ADDRESS: u64 = 0x7fffffe00000;
pub const VM_MAX_USER_PAGE_ADDRESS: u64 = 0x7ffffffff000;
pub const VM_MEMORY_ACCELERATE: ::core::ffi::c_int = 75;
pub const VM_MEMORY_ACCOUNTS: ::core::ffi::c_int = 98;
pub const VM_MEMORY_ANALYSIS_TOOL: ::core::ffi::c_int = 10;
pub const VM_MEMORY_APPKIT: ::core::ffi::c_int = 40;
pub const VM_MEMORY_APPLICATION_SPECIFIC_1: ::core::ffi::c_int = 240;
pub const VM_MEMORY_APPLICATION_SPECIFIC_10: ::core::ffi::c_int = 249;
pub const VM_MEMORY_APPLICATION_SPECIFIC_11: ::core::ffi::c_int = 250;
pub const VM_MEMORY_APPLICATION_SPECIFIC_12: ::core::ffi::c_int = 251;
pub const VM_MEMORY_APPLICATION_SPECIFIC_13: ::core::ffi::c_int = 252;
pub const VM_MEMORY_APPLICATION_SPECIFIC_14: ::core::ffi::c_int = 253;
pub const VM_MEMORY_APPLICATION_SPECIFIC_15: ::core::ffi::c_int = 254;
pub const VM_MEMORY_APPLICATION_SPECIFIC_16: ::core::ffi::c_int = 255;
pub const VM_MEMORY_APPLICATION_SPECIFIC_2: ::core::ffi::c_int = 241;
pub const VM_MEMORY_APPLICATION_SPECIFIC_3: ::core::ffi::c_int = 242;
pub const VM_MEMORY_APPLICATION_SPECIFIC_4: ::core::ffi::c_int = 243;
pub const VM_MEMORY_APPLICATION_SPECIFIC_5: ::core::ffi::c_int = 244;
pub const VM_MEMORY_APPLICATION_SPECIFIC_6: ::core::ffi::c_int = 245;
pub const VM_MEMORY_APPLICATION_SPECIFIC_7: ::core::ffi::c_int = 246;
pub const VM_MEMORY_APPLICATION_SPECIFIC_8: ::core::ffi::c_int = 247;
pub const VM_MEMORY_APPLICATION_SPECIFIC_9: ::core::ffi::c_int = 248;
pub const VM_MEMORY_ASL: ::core::ffi::c_int = 81;
pub const VM_MEMORY_ASSETSD: ::core::ffi::c_int = 72;
pub const VM_MEMORY_ATS: ::core::ffi::c_int = 50;
pub const VM_MEMORY_AUDIO: ::core::ffi::c_int = 90;
pub const VM_MEMORY_BTINFO: ::core::ffi::c_int = 105;
pub const VM_MEMORY_CARBON: ::core::ffi::c_int = 43;
pub const VM_MEMORY_CGIMAGE: ::core::ffi::c_int = 52;
pub const VM_MEMORY_CM_CRABS: ::core::ffi::c_int = 96;
pub const VM_MEMORY_CM_HLS: ::core::ffi::c_int = 106;
pub const VM_MEMORY_CM_MEMORYPOOL: ::core::ffi::c_int = 94;
pub const VM_MEMORY_CM_READCACHE: ::core::ffi::c_int = 95;
pub const VM_MEMORY_CM_REGWARP: ::core::ffi::c_int = 101;
pub const VM_MEMORY_CM_RPC: ::core::ffi::c_int = 93;
pub const VM_MEMORY_CM_XPC: ::core::ffi::c_int = 92;
pub const VM_MEMORY_COLORSYNC: ::core::ffi::c_int = 104;
pub const VM_MEMORY_COMPOSITOR_SERVICES: ::core::ffi::c_int = 107;
pub const VM_MEMORY_COREDATA: ::core::ffi::c_int = 45;
pub const VM_MEMORY_COREDATA_OBJECTIDS: ::core::ffi::c_int = 46;
pub const VM_MEMORY_COREGRAPHICS: ::core::ffi::c_int = 42;
pub const VM_MEMORY_COREGRAPHICS_BACKINGSTORES: ::core::ffi::c_int = 57;
pub const VM_MEMORY_COREGRAPHICS_DATA: ::core::ffi::c_int = 54;
pub const VM_MEMORY_COREGRAPHICS_FRAMEBUFFERS: ::core::ffi::c_int = 56;
pub const VM_MEMORY_COREGRAPHICS_MISC: ::core::ffi::c_int = 42;
pub const VM_MEMORY_COREGRAPHICS_SHARED: ::core::ffi::c_int = 55;
pub const VM_MEMORY_COREGRAPHICS_XALLOC: ::core::ffi::c_int = 58;
pub const VM_MEMORY_COREIMAGE: ::core::ffi::c_int = 68;
pub const VM_MEMORY_COREPROFILE: ::core::ffi::c_int = 71;
pub const VM_MEMORY_CORESERVICES: ::core::ffi::c_int = 43;
pub const VM_MEMORY_COREUI: ::core::ffi::c_int = 76;
pub const VM_MEMORY_COREUIFILE: ::core::ffi::c_int = 77;
pub const VM_MEMORY_COREUI_CACHED_IMAGE_DATA: ::core::ffi::c_int = 103;
pub const VM_MEMORY_CORPSEINFO: ::core::ffi::c_int = 80;
pub const VM_MEMORY_COUNT: ::core::ffi::c_int = 256;
pub const VM_MEMORY_DEBUG: ::core::ffi::c_int = 108;
pub const VM_MEMORY_DFR: ::core::ffi::c_int = 85;
pub const VM_MEMORY_DHMM: ::core::ffi::c_int = 84;
pub const VM_MEMORY_DYLD: ::core::ffi::c_int = 60;
pub const VM_MEMORY_DYLD_MALLOC: ::core::ffi::c_int = 61;
pub const VM_MEMORY_DYLIB: ::core::ffi::c_int = 33;
pub const VM_MEMORY_EAR_DECODER: ::core::ffi::c_int = 102;
pub const VM_MEMORY_FOUNDATION: ::core::ffi::c_int = 41;
pub const VM_MEMORY_GENEALOGY: ::core::ffi::c_int = 78;
pub const VM_MEMORY_GLSL: ::core::ffi::c_int = 66;
pub const VM_MEMORY_GUARD: ::core::ffi::c_int = 31;
pub const VM_MEMORY_IMAGEIO: ::core::ffi::c_int = 70;
pub const VM_MEMORY_IOACCELERATOR: ::core::ffi::c_int = 100;
pub const VM_MEMORY_IOKIT: ::core::ffi::c_int = 21;
pub const VM_MEMORY_IOSURFACE: ::core::ffi::c_int = 88;
pub const VM_MEMORY_JAVA: ::core::ffi::c_int = 44;
pub const VM_MEMORY_JAVASCRIPT_CORE: ::core::ffi::c_int = 63;
pub const VM_MEMORY_JAVASCRIPT_JIT_EXECUTABLE_ALLOCATOR: ::core::ffi::c_int = 64;
pub const VM_MEMORY_JAVASCRIPT_JIT_REGISTER_FILE: ::core::ffi::c_int = 65;
pub const VM_MEMORY_LAYERKIT: ::core::ffi::c_int = 51;
pub const VM_MEMORY_LIBCHANNEL: ::core::ffi::c_int = 36;
pub const VM_MEMORY_LIBDISPATCH: ::core::ffi::c_int = 74;
pub const VM_MEMORY_LIBNETWORK: ::core::ffi::c_int = 89;
pub const VM_MEMORY_MACH_MSG: ::core::ffi::c_int = 20;
pub const VM_MEMORY_MALLOC: ::core::ffi::c_int = 1;
pub const VM_MEMORY_MALLOC_HUGE: ::core::ffi::c_int = 4;
pub const VM_MEMORY_MALLOC_LARGE: ::core::ffi::c_int = 3;
pub const VM_MEMORY_MALLOC_LARGE_REUSABLE: ::core::ffi::c_int = 8;
pub const VM_MEMORY_MALLOC_LARGE_REUSED: ::core::ffi::c_int = 9;
pub const VM_MEMORY_MALLOC_MEDIUM: ::core::ffi::c_int = 12;
pub const VM_MEMORY_MALLOC_NANO: ::core::ffi::c_int = 11;
pub const VM_MEMORY_MALLOC_PROB_GUARD: ::core::ffi::c_int = 13;
pub const VM_MEMORY_MALLOC_SMALL: ::core::ffi::c_int = 2;
pub const VM_MEMORY_MALLOC_TINY: ::core::ffi::c_int = 7;
pub const VM_MEMORY_NEURAL: ::core::ffi::c_int = 109;
pub const VM_MEMORY_OBJC_DISPATCHERS: ::core::ffi::c_int = 34;
pub const VM_MEMORY_OPENCL: ::core::ffi::c_int = 67;
pub const VM_MEMORY_OS_ALLOC_ONCE: ::core::ffi::c_int = 73;
pub const VM_MEMORY_QUICKLOOK_THUMBNAILS: ::core::ffi::c_int = 97;
pub const VM_MEMORY_RAWCAMERA: ::core::ffi::c_int = 79;
pub const VM_MEMORY_REALLOC: ::core::ffi::c_int = 6;
pub const VM_MEMORY_ROSETTA: ::core::ffi::c_int = 230;
pub const VM_MEMORY_ROSETTA_10: ::core::ffi::c_int = 239;
pub const VM_MEMORY_ROSETTA_ARENA: ::core::ffi::c_int = 236;
pub const VM_MEMORY_ROSETTA_EXECUTABLE_HEAP: ::core::ffi::c_int = 234;
pub const VM_MEMORY_ROSETTA_INDIRECT_BRANCH_MAP: ::core::ffi::c_int = 232;
pub const VM_MEMORY_ROSETTA_RETURN_STACK: ::core::ffi::c_int = 233;
pub const VM_MEMORY_ROSETTA_THREAD_CONTEXT: ::core::ffi::c_int = 231;
pub const VM_MEMORY_ROSETTA_USER_LDT: ::core::ffi::c_int = 235;
pub const VM_MEMORY_SANITIZER: ::core::ffi::c_int = 99;
pub const VM_MEMORY_SBRK: ::core::ffi::c_int = 5;
pub const VM_MEMORY_SCENEKIT: ::core::ffi::c_int = 86;
pub const VM_MEMORY_SHARED_PMAP: ::core::ffi::c_int = 32;
pub const VM_MEMORY_SKYWALK: ::core::ffi::c_int = 87;
pub const VM_MEMORY_SQLITE: ::core::ffi::c_int = 62;
pub const VM_MEMORY_STACK: ::core::ffi::c_int = 30;
pub const VM_MEMORY_SWIFT_METADATA: ::core::ffi::c_int = 83;
pub const VM_MEMORY_SWIFT_RUNTIME: ::core::ffi::c_int = 82;
pub const VM_MEMORY_TCMALLOC: ::core::ffi::c_int = 53;
pub const VM_MEMORY_UNSHARED_PMAP: ::core::ffi::c_int = 35;
pub const VM_MEMORY_VIDEOBITSTREAM: ::core::ffi::c_int = 91;
pub const VM_MEMORY_VM_RECLAIM: ::core::ffi::c_int = 22;
pub const VM_MEMORY_WEBASSEMBLY: ::core::ffi::c_int = 63;
pub const VM_MEMORY_WEBCORE_PURGEABLE_BUFFERS: ::core::ffi::c_int = 69;
pub const VM_MIN_ADDRESS: vm_offset_t = 0;
pub const VM_MIN_ADDRESS64: u64 = 0;
pub const VM_NAMED_ENTRY_NULL: vm_named_entry_t = 0;
pub const VM_OFFSET_LIST_MAX: ::core::ffi::c_int = 1024;
pub const VM_PAGE_INFO_BASIC: vm_page_info_flavor_t = 1;
pub const VM_PAGE_INFO_BASIC_COUNT: mach_msg_type_number_t = 8;
pub const VM_PAGE_INFO_EXTENDED: vm_page_info_flavor_t = 2;
pub const VM_PAGE_INFO_EXTENDED_COUNT: mach_msg_type_number_t = 18;
pub const VM_PAGE_QUERY_PAGE_COPIED: integer_t = 32;
pub const VM_PAGE_QUERY_PAGE_CS_NX: integer_t = 1024;
pub const VM_PAGE_QUERY_PAGE_CS_TAINTED: integer_t = 512;
pub const VM_PAGE_QUERY_PAGE_CS_VALIDATED: integer_t = 256;
pub const VM_PAGE_QUERY_PAGE_DIRTY: integer_t = 8;
pub const VM_PAGE_QUERY_PAGE_EXTERNAL: integer_t = 128;
pub const VM_PAGE_QUERY_PAGE_FICTITIOUS: integer_t = 2;
pub const VM_PAGE_QUERY_PAGE_PAGED_OUT: integer_t = 16;
pub const VM_PAGE_QUERY_PAGE_PRESENT: integer_t = 1;
pub const VM_PAGE_QUERY_PAGE_REF: integer_t = 4;
pub const VM_PAGE_QUERY_PAGE_REUSABLE: integer_t = 2048;
pub const VM_PAGE_QUERY_PAGE_SPECULATIVE: integer_t = 64;
pub const VM_PAGE_QUERY_PAGE_WIRED: integer_t = 0x1000;
pub const VM_PROT_ALL: vm_prot_t = 7;
pub const VM_PROT_ALLEXEC: vm_prot_t = 12;
pub const VM_PROT_COPY: vm_prot_t = 16;
pub const VM_PROT_DEFAULT: vm_prot_t = 3;
pub const VM_PROT_EXECUTE: vm_prot_t = 4;
pub const VM_PROT_EXECUTE_ONLY: vm_prot_t = 132;
pub const VM_PROT_IS_MASK: vm_prot_t = 64;
pub const VM_PROT_NONE: vm_prot_t = 0;
pub const VM_PROT_NO_CHANGE: vm_prot_t = 0x1000000;
pub const VM_PROT_NO_CHANGE_LEGACY: vm_prot_t = 8;
pub const VM_PROT_READ: vm_prot_t = 1;
pub const VM_PROT_STRIP_READ: vm_prot_t = 128;
pub const VM_PROT_TPRO: vm_prot_t = 512;
pub const VM_PROT_UEXEC: vm_prot_t = 8;
pub const VM_PROT_WANTS_COPY: vm_prot_t = 16;
pub const VM_PROT_WRITE: vm_prot_t = 2;
pub const VM_PURGABLE_ALL_MASKS: ::core::ffi::c_int = 0x13773;
pub const VM_PURGABLE_BEHAVIOR_FIFO: ::core::ffi::c_int = 0;
pub const VM_PURGABLE_BEHAVIOR_LIFO: ::core::ffi::c_int = 64;
pub const VM_PURGABLE_BEHAVIOR_MASK: ::core::ffi::c_int = 64;
pub const VM_PURGABLE_BEHAVIOR_SHIFT: ::core::ffi::c_int = 6;
pub const VM_PURGABLE_DEBUG_EMPTY: ::core::ffi::c_int = 0x1000;
pub const VM_PURGABLE_DEBUG_FAULT: ::core::ffi::c_int = 0x2000;
pub const VM_PURGABLE_DEBUG_MASK: ::core::ffi::c_int = 0x3000;
pub const VM_PURGABLE_DEBUG_SHIFT: ::core::ffi::c_int = 12;
pub const VM_PURGABLE_DENY: ::core::ffi::c_int = 3;
pub const VM_PURGABLE_EMPTY: ::core::ffi::c_int = 2;
pub const VM_PURGABLE_GET_STATE: vm_purgable_t = 1;
pub const VM_PURGABLE_NONVOLATILE: ::core::ffi::c_int = 0;
pub const VM_PURGABLE_NO_AGING: ::core::ffi::c_int = 0x10000;
pub const VM_PURGABLE_NO_AGING_MASK: ::core::ffi::c_int = 0x10000;
pub const VM_PURGABLE_NO_AGING_SHIFT: ::core::ffi::c_int = 16;
pub const VM_PURGABLE_ORDERING_MASK: ::core::ffi::c_int = 32;
pub const VM_PURGABLE_ORDERING_NORMAL: ::core::ffi::c_int = 0;
pub const VM_PURGABLE_ORDERING_OBSOLETE: ::core::ffi::c_int = 32;
pub const VM_PURGABLE_ORDERING_SHIFT: ::core::ffi::c_int = 5;
pub const VM_PURGABLE_PURGE_ALL: vm_purgable_t = 2;
pub const VM_PURGABLE_SET_STATE: vm_purgable_t = 0;
pub const VM_PURGABLE_SET_STATE_FROM_KERNEL: vm_purgable_t = 3;
pub const VM_PURGABLE_STATE_MASK: ::core::ffi::c_int = 3;
pub const VM_PURGABLE_STATE_MAX: ::core::ffi::c_int = 3;
pub const VM_PURGABLE_STATE_MIN: ::core::ffi::c_int = 0;
pub const VM_PURGABLE_VOLATILE: ::core::ffi::c_int = 1;
pub const VM_REALLOCATE_DEALLOCATE_SOURCE: ::core::ffi::c_int = 0;
pub const VM_REALLOCATE_ZERO_FILL_SOURCE: ::core::ffi::c_int = 1;
pub const VM_REGION_BASIC_INFO: vm_region_flavor_t = 10;
pub const VM_REGION_BASIC_INFO_64: vm_region_flavor_t = 9;
pub const VM_REGION_BASIC_INFO_COUNT: mach_msg_type_number_t = 8;
pub const VM_REGION_BASIC_INFO_COUNT_64: mach_msg_type_number_t = 9;
pub const VM_REGION_EXTENDED_INFO: vm_region_flavor_t = 13;
pub const VM_REGION_EXTENDED_INFO_COUNT: mach_msg_type_number_t = 9;
pub const VM_REGION_FLAG_JIT_ENABLED: u16 = 1;
pub const VM_REGION_FLAG_RESERVED_BIT_3: u16 = 4;
pub const VM_REGION_FLAG_RESERVED_BIT_4: u16 = 8;
pub const VM_REGION_FLAG_TPRO_ENABLED: u16 = 2;
pub const VM_REGION_INFO_MAX: usize = 1024;
pub const VM_REGION_SUBMAP_INFO_COUNT: mach_msg_type_number_t = 15;
pub const VM_REGION_SUBMAP_INFO_COUNT_64: mach_msg_type_number_t = 21;
pub const VM_REGION_SUBMAP_INFO_V0_COUNT_64: mach_msg_type_number_t = 16;
pub const VM_REGION_SUBMAP_INFO_V0_SIZE: usize = 64;
pub const VM_REGION_SUBMAP_INFO_V1_COUNT_64: mach_msg_type_number_t = 17;
pub const VM_REGION_SUBMAP_INFO_V1_SIZE: usize = 68;
pub const VM_REGION_SUBMAP_INFO_V2_COUNT_64: mach_msg_type_number_t = 19;
pub const VM_REGION_SUBMAP_INFO_V2_SIZE: usize = 76;
pub const VM_REGION_SUBMAP_INFO_V3_COUNT_64: mach_msg_type_number_t = 21;
pub const VM_REGION_SUBMAP_INFO_V3_SIZE: usize = 84;
pub const VM_REGION_SUBMAP_SHORT_INFO_COUNT_64: mach_msg_type_number_t = 12;
pub const VM_REGION_TOP_INFO: vm_region_flavor_t = 12;
pub const VM_REGION_TOP_INFO_COUNT: mach_msg_type_number_t = 5;
pub const VM_SYNC_ASYNCHRONOUS: vm_sync_t = 1;
pub const VM_SYNC_CONTIGUOUS: vm_sync_t = 32;
pub const VM_SYNC_DEACTIVATE: vm_sync_t = 16;
pub const VM_SYNC_INVALIDATE: vm_sync_t = 4;
pub const VM_SYNC_KILLPAGES: vm_sync_t = 8;
pub const VM_SYNC_REUSABLEPAGES: vm_sync_t = 64;
pub const VM_SYNC_SYNCHRONOUS: vm_sync_t = 2;
pub const VM_USRSTACK32: vm_offset_t = 0xc0000000;
pub const VM_USRSTACK64: u64 = 0x7ff7bff00000;
pub const VM_VOLATILE_GROUP_0: ::core::ffi::c_int = 0;
pub const VM_VOLATILE_GROUP_1: ::core::ffi::c_int = 256;
pub const VM_VOLATILE_GROUP_2: ::core::ffi::c_int = 512;
pub const VM_VOLATILE_GROUP_3: ::core::ffi::c_int = 768;
pub const VM_VOLATILE_GROUP_4: ::core::ffi::c_int = 1024;
pub const VM_VOLATILE_GROUP_5: ::core::ffi::c_int = 1280;
pub const VM_VOLATILE_GROUP_6: ::core::ffi::c_int = 1536;
pub const VM_VOLATILE_GROUP_7: ::core::ffi::c_int = 1792;
pub const VM_VOLATILE_GROUP_DEFAULT: ::core::ffi::c_int = 0;
pub const VM_VOLATILE_GROUP_MASK: ::core::ffi::c_int = 1792;
pub const VM_VOLATILE_GROUP_SHIFT: ::core::ffi::c_int = 8;
pub const VM_VOLATILE_MAKE_FIRST_IN_GROUP: ::core::ffi::c_int = 16;
pub const VM_VOLATILE_MAKE_LAST_IN_GROUP: ::core::ffi::c_int = 0;
pub const VM_VOLATILE_ORDER_MASK: ::core::ffi::c_int = 16;
pub const VM_VOLATILE_ORDER_SHIFT: ::core::ffi::c_int = 4;
pub const VOUCHER_MACH_MSG_API_VERSION: ::core::ffi::c_int = 0x13350ad;
pub const X86_DEBUG_STATE32_COUNT: mach_msg_type_number_t = 8;
pub const X86_DEBUG_STATE64_COUNT: mach_msg_type_number_t = 16;
pub const X86_EXCEPTION_STATE64_COUNT: mach_msg_type_number_t = 4;
pub const X86_INSTRUCTION_STATE_COUNT: mach_msg_type_number_t = 614;
pub const X86_LAST_BRANCH_STATE_COUNT: mach_msg_type_number_t = 194;
pub const X86_PAGEIN_STATE_COUNT: mach_msg_type_number_t = 1;
pub const ZONE_NAME_MAX_LEN: usize = 80;
pub const ZOP_ALLOC: ::core::ffi::c_int = 1;
pub const ZOP_FREE: ::core::ffi::c_int = 0;
pub const code_emask: mach_error_t = 0x3fff;
pub const err_dipc: mach_error_t = 0x1c000000;
pub const err_ipc: mach_error_t = 0xc000000;
pub const err_ipc_compat: mach_error_t = -67108864;
pub const err_kern: mach_error_t = 0;
pub const err_local: mach_error_t = -134217728;
pub const err_mach_ipc: mach_error_t = 0x10000000;
pub const err_max_system: ::core::ffi::c_int = 63;
pub const err_none: mach_error_t = 0;
pub const err_server: mach_error_t = 0x8000000;
pub const err_us: mach_error_t = 0x4000000;
pub const err_vm: mach_error_t = 0x20000000;
pub const i386_EXCEPTION_STATE: thread_state_flavor_t = 3;
pub const i386_EXCEPTION_STATE_COUNT: mach_msg_type_number_t = 3;
pub const i386_FLOAT_STATE: thread_state_flavor_t = 2;
pub const i386_FLOAT_STATE_COUNT: mach_msg_type_number_t = 131;
pub const i386_THREAD_STATE: thread_state_flavor_t = 1;
pub const i386_THREAD_STATE_COUNT: mach_msg_type_number_t = 16;
pub const kGUARD_EXC_MTE_SOFT_MODE: u32 = 0x100000;
pub const sub_emask: mach_error_t = 0x3ffc000;
pub const system_emask: mach_error_t = -67108864;
pub const x86_AVX512_STATE: thread_state_flavor_t = 21;
pub const x86_AVX512_STATE32: thread_state_flavor_t = 19;
pub const x86_AVX512_STATE32_COUNT: mach_msg_type_number_t = 259;
pub const x86_AVX512_STATE64: thread_state_flavor_t = 20;
pub const x86_AVX512_STATE64_COUNT: mach_msg_type_number_t = 611;
pub const x86_AVX512_STATE_COUNT: mach_msg_type_number_t = 613;
pub const x86_AVX_STATE: thread_state_flavor_t = 18;
pub const x86_AVX_STATE32: thread_state_flavor_t = 16;
pub const x86_AVX_STATE32_COUNT: mach_msg_type_number_t = 179;
pub const x86_AVX_STATE64: thread_state_flavor_t = 17;
pub const x86_AVX_STATE64_COUNT: mach_msg_type_number_t = 211;
pub const x86_AVX_STATE_COUNT: mach_msg_type_number_t = 213;
pub const x86_DEBUG_STATE: thread_state_flavor_t = 12;
pub const x86_DEBUG_STATE32: thread_state_flavor_t = 10;
pub const x86_DEBUG_STATE32_COUNT: mach_msg_type_number_t = 8;
pub const x86_DEBUG_STATE64: thread_state_flavor_t = 11;
pub const x86_DEBUG_STATE64_COUNT: mach_msg_type_number_t = 16;
pub const x86_DEBUG_STATE_COUNT: mach_msg_type_number_t = 18;
pub const x86_EXCEPTION_STATE: thread_state_flavor_t = 9;
pub const x86_EXCEPTION_STATE32: thread_state_flavor_t = 3;
pub const x86_EXCEPTION_STATE32_COUNT: mach_msg_type_number_t = 3;
pub const x86_EXCEPTION_STATE64: thread_state_flavor_t = 6;
pub const x86_EXCEPTION_STATE64_COUNT: mach_msg_type_number_t = 4;
pub const x86_EXCEPTION_STATE_COUNT: mach_msg_type_number_t = 6;
pub const x86_FLOAT_STATE: thread_state_flavor_t = 8;
pub const x86_FLOAT_STATE32: thread_state_flavor_t = 2;
pub const x86_FLOAT_STATE32_COUNT: mach_msg_type_number_t = 131;
pub const x86_FLOAT_STATE64: thread_state_flavor_t = 5;
pub const x86_FLOAT_STATE64_COUNT: mach_msg_type_number_t = 131;
pub const x86_FLOAT_STATE_COUNT: mach_msg_type_number_t = 133;
pub const x86_INSTRUCTION_STATE: thread_state_flavor_t = 24;
pub const x86_INSTRUCTION_STATE_COUNT: mach_msg_type_number_t = 614;
pub const x86_LAST_BRANCH_STATE: thread_state_flavor_t = 25;
pub const x86_LAST_BRANCH_STATE_COUNT: mach_msg_type_number_t = 194;
pub const x86_PAGEIN_STATE: thread_state_flavor_t = 22;
pub const x86_PAGEIN_STATE_COUNT: mach_msg_type_number_t = 1;
pub const x86_THREAD_FULL_STATE64: thread_state_flavor_t = 23;
pub const x86_THREAD_FULL_STATE64_COUNT: mach_msg_type_number_t = 50;
pub const x86_THREAD_STATE: thread_state_flavor_t = 7;
pub const x86_THREAD_STATE32: thread_state_flavor_t = 1;
pub const x86_THREAD_STATE32_COUNT: mach_msg_type_number_t = 16;
pub const x86_THREAD_STATE64: thread_state_flavor_t = 4;
pub const x86_THREAD_STATE64_COUNT: mach_msg_type_number_t = 42;
pub const x86_THREAD_STATE_COUNT: mach_msg_type_number_t = 44;
pub type boolean_t = ::core::ffi::c_uint;
pub type kern_return_t = ::core::ffi::c_int;
pub type __uint8_t = ::core::ffi::c_uchar;
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
pub type natural_t = __darwin_natural_t;
pub type integer_t = ::core::ffi::c_int;
pub type vm_offset_t = usize;
pub type vm_size_t = usize;
pub type mach_vm_address_t = u64;
pub type mach_vm_offset_t = u64;
pub type mach_vm_size_t = u64;
pub type vm_map_offset_t = u64;
pub type vm_map_address_t = u64;
pub type vm_map_size_t = u64;
pub type mach_port_context_t = mach_vm_address_t;
pub type mach_port_name_t = natural_t;
pub type mach_port_name_array_t = *mut mach_port_name_t;
pub type mach_port_t = __darwin_mach_port_t;
pub type mach_port_array_t = *mut mach_port_t;
pub type mach_port_right_t = natural_t;
pub type mach_port_type_t = natural_t;
pub type mach_port_type_array_t = *mut mach_port_type_t;
pub type mach_port_urefs_t = natural_t;
pub type mach_port_delta_t = integer_t;
pub type mach_port_seqno_t = natural_t;
pub type mach_port_mscount_t = natural_t;
pub type mach_port_msgcount_t = natural_t;
pub type mach_port_rights_t = natural_t;
pub type mach_port_srights_t = ::core::ffi::c_uint;
pub type mach_port_status_t = mach_port_status;
pub type mach_port_limits_t = mach_port_limits;
pub type mach_port_info_ext_t = mach_port_info_ext;
pub type mach_port_guard_info_t = mach_port_guard_info;
pub type mach_port_info_t = *mut integer_t;
pub type mach_port_flavor_t = ::core::ffi::c_int;
pub type mach_port_qos_t = mach_port_qos;
pub type mach_service_port_info_data_t = mach_service_port_info;
pub type mach_service_port_info_t = *mut mach_service_port_info;
pub type mpo_flags_t = u32;
pub type mach_port_options_t = mach_port_options;
pub type mach_port_options_ptr_t = *mut mach_port_options_t;
pub type mach_port_guard_exception_codes = ::core::ffi::c_uint;
pub type mach_error_t = kern_return_t;
pub type mach_error_fn_t = ::core::option::Option<
    unsafe extern "C" fn() -> mach_error_t,
>;
pub type pointer_t = vm_offset_t;
pub type vm_address_t = vm_offset_t;
pub type addr64_t = u64;
pub type reg64_t = u32;
pub type ppnum_t = u32;
pub type vm_map_t = mach_port_t;
pub type vm_map_read_t = mach_port_t;
pub type vm_map_inspect_t = mach_port_t;
pub type upl_t = mach_port_t;
pub type vm_named_entry_t = mach_port_t;
pub type mach_vm_offset_list_t = *mut mach_vm_offset_t;
pub type vm_object_offset_t = u64;
pub type vm_object_size_t = u64;
pub type mach_vm_range_t = *mut mach_vm_range;
pub type mach_vm_range_flavor_t = u32;
pub type mach_vm_range_flags_t = u64;
pub type mach_vm_range_tag_t = u16;
pub type mach_vm_range_recipe_t = mach_vm_range_recipe_v1_t;
pub type mach_vm_range_recipes_raw_t = *mut u8;
pub type uuid_t = __darwin_uuid_t;
pub type u_int32_t = ::core::ffi::c_uint;
pub type dev_t = __darwin_dev_t;
pub type gid_t = __darwin_gid_t;
pub type pid_t = __darwin_pid_t;
pub type uid_t = __darwin_uid_t;
pub type name_t = [::core::ffi::c_char; 128usize];
pub type cmd_t = [::core::ffi::c_char; 512usize];
pub type name_array_t = *mut name_t;
pub type bootstrap_status_t = ::core::ffi::c_int;
pub type bootstrap_status_array_t = *mut bootstrap_status_t;
pub type bootstrap_property_t = ::core::ffi::c_uint;
pub type bootstrap_property_array_t = *mut bootstrap_property_t;
pub type bool_array_t = *mut boolean_t;
pub type mach_msg_timeout_t = natural_t;
pub type mach_msg_bits_t = ::core::ffi::c_uint;
pub type mach_msg_size_t = natural_t;
pub type mach_msg_id_t = integer_t;
pub type mach_msg_priority_t = ::core::ffi::c_uint;
pub type mach_msg_type_name_t = ::core::ffi::c_uint;
pub type mach_msg_copy_options_t = ::core::ffi::c_uint;
pub type mach_msg_guard_flags_t = ::core::ffi::c_uint;
pub type mach_msg_descriptor_type_t = ::core::ffi::c_uint;
pub type mach_msg_trailer_type_t = ::core::ffi::c_uint;
pub type mach_msg_trailer_size_t = ::core::ffi::c_uint;
pub type mach_msg_trailer_info_t = *mut ::core::ffi::c_char;
pub type mach_msg_filter_id = ::core::ffi::c_int;
pub type mach_msg_max_trailer_t = mach_msg_mac_trailer_t;
pub type mach_msg_format_0_trailer_t = mach_msg_security_trailer_t;
pub type mach_msg_options_t = integer_t;
pub type mach_msg_type_size_t = natural_t;
pub type mach_msg_type_number_t = natural_t;
pub type mach_msg_option_t = integer_t;
pub type mach_msg_return_t = kern_return_t;
pub type vm_statistics_t = *mut vm_statistics;
pub type vm_statistics_data_t = vm_statistics;
pub type vm_statistics64_t = *mut vm_statistics64;
pub type vm_statistics64_data_t = vm_statistics64;
pub type vm_extmod_statistics_t = *mut vm_extmod_statistics;
pub type vm_extmod_statistics_data_t = vm_extmod_statistics;
pub type vm_purgeable_stat_t = vm_purgeable_stat;
pub type vm_purgeable_info_t = *mut vm_purgeable_info;
pub type vm_page_disposition_t = i32;
pub type virtual_memory_guard_exception_code_t = u32;
pub type cpu_type_t = integer_t;
pub type cpu_subtype_t = integer_t;
pub type cpu_threadtype_t = integer_t;
pub type time_value_t = time_value;
pub type host_info_t = *mut integer_t;
pub type host_info64_t = *mut integer_t;
pub type host_info_data_t = [integer_t; 1024usize];
pub type kernel_version_t = [::core::ffi::c_char; 512usize];
pub type kernel_boot_info_t = [::core::ffi::c_char; 4096usize];
pub type host_flavor_t = integer_t;
pub type host_can_has_debugger_info_data_t = host_can_has_debugger_info;
pub type host_can_has_debugger_info_t = *mut host_can_has_debugger_info;
pub type host_basic_info_data_t = host_basic_info;
pub type host_basic_info_t = *mut host_basic_info;
pub type host_sched_info_data_t = host_sched_info;
pub type host_sched_info_t = *mut host_sched_info;
pub type kernel_resource_sizes_data_t = kernel_resource_sizes;
pub type kernel_resource_sizes_t = *mut kernel_resource_sizes;
pub type host_priority_info_data_t = host_priority_info;
pub type host_priority_info_t = *mut host_priority_info;
pub type host_load_info_data_t = host_load_info;
pub type host_load_info_t = *mut host_load_info;
pub type host_purgable_info_data_t = vm_purgeable_info;
pub type host_purgable_info_t = *mut vm_purgeable_info;
pub type host_cpu_load_info_data_t = host_cpu_load_info;
pub type host_cpu_load_info_t = *mut host_cpu_load_info;
pub type host_cpu_counters_info_data_t = host_cpu_counters_info;
pub type host_cpu_counters_info_t = *mut host_cpu_counters_info;
pub type host_preferred_user_arch_data_t = host_preferred_user_arch;
pub type host_preferred_user_arch_t = *mut host_preferred_user_arch;
pub type vm_prot_t = ::core::ffi::c_int;
pub type vm_sync_t = ::core::ffi::c_uint;
pub type memory_object_offset_t = ::core::ffi::c_ulonglong;
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
pub type __darwin_fp_control_t = __darwin_fp_control;
pub type __darwin_fp_status_t = __darwin_fp_status;
pub type x86_state_hdr_t = x86_state_hdr;
pub type i386_thread_state_t = __darwin_i386_thread_state;
pub type x86_thread_state32_t = __darwin_i386_thread_state;
pub type i386_float_state_t = __darwin_i386_float_state;
pub type x86_float_state32_t = __darwin_i386_float_state;
pub type x86_avx_state32_t = __darwin_i386_avx_state;
pub type x86_avx512_state32_t = __darwin_i386_avx512_state;
pub type i386_exception_state_t = __darwin_i386_exception_state;
pub type x86_exception_state32_t = __darwin_i386_exception_state;
pub type x86_debug_state32_t = __darwin_x86_debug_state32;
pub type x86_thread_state64_t = __darwin_x86_thread_state64;
pub type x86_thread_full_state64_t = __darwin_x86_thread_full_state64;
pub type x86_float_state64_t = __darwin_x86_float_state64;
pub type x86_avx_state64_t = __darwin_x86_avx_state64;
pub type x86_avx512_state64_t = __darwin_x86_avx512_state64;
pub type x86_exception_state64_t = __darwin_x86_exception_state64;
pub type x86_debug_state64_t = __darwin_x86_debug_state64;
pub type x86_pagein_state_t = __x86_pagein_state;
pub type x86_instruction_state_t = __x86_instruction_state;
pub type last_branch_state_t = __last_branch_state;
pub type x86_thread_state_t = x86_thread_state;
pub type x86_float_state_t = x86_float_state;
pub type x86_exception_state_t = x86_exception_state;
pub type x86_debug_state_t = x86_debug_state;
pub type x86_avx_state_t = x86_avx_state;
pub type x86_avx512_state_t = x86_avx512_state;
pub type thread_state_t = *mut natural_t;
pub type thread_state_data_t = [natural_t; 1296usize];
pub type thread_state_flavor_t = ::core::ffi::c_int;
pub type thread_state_flavor_array_t = *mut thread_state_flavor_t;
pub type ipc_info_object_type_t = natural_t;
pub type ipc_info_space_t = ipc_info_space;
pub type ipc_info_space_basic_t = ipc_info_space_basic;
pub type ipc_info_name_t = ipc_info_name;
pub type ipc_info_name_array_t = *mut ipc_info_name_t;
pub type ipc_info_tree_name_t = ipc_info_tree_name;
pub type ipc_info_tree_name_array_t = *mut ipc_info_tree_name_t;
pub type ipc_info_port_t = ipc_info_port;
pub type exception_handler_info_array_t = *mut ipc_info_port_t;
pub type exception_type_t = ::core::ffi::c_int;
pub type exception_data_type_t = integer_t;
pub type mach_exception_data_type_t = i64;
pub type exception_behavior_t = ::core::ffi::c_int;
pub type exception_data_t = *mut exception_data_type_t;
pub type mach_exception_data_t = *mut mach_exception_data_type_t;
pub type exception_mask_t = ::core::ffi::c_uint;
pub type exception_mask_array_t = *mut exception_mask_t;
pub type exception_behavior_array_t = *mut exception_behavior_t;
pub type exception_flavor_array_t = *mut thread_state_flavor_t;
pub type exception_port_array_t = *mut mach_port_t;
pub type exception_port_info_array_t = *mut ipc_info_port_t;
pub type mach_exception_code_t = mach_exception_data_type_t;
pub type mach_exception_subcode_t = mach_exception_data_type_t;
pub type mach_voucher_t = mach_port_t;
pub type mach_voucher_name_t = mach_port_name_t;
pub type mach_voucher_name_array_t = *mut mach_voucher_name_t;
pub type ipc_voucher_t = mach_voucher_t;
pub type mach_voucher_selector_t = u32;
pub type mach_voucher_attr_key_t = u32;
pub type mach_voucher_attr_key_array_t = *mut mach_voucher_attr_key_t;
pub type mach_voucher_attr_content_t = *mut u8;
pub type mach_voucher_attr_content_size_t = u32;
pub type mach_voucher_attr_command_t = u32;
pub type mach_voucher_attr_recipe_command_t = u32;
pub type mach_voucher_attr_recipe_command_array_t = *mut mach_voucher_attr_recipe_command_t;
pub type mach_voucher_attr_recipe_data_t = mach_voucher_attr_recipe_data;
pub type mach_voucher_attr_recipe_t = *mut mach_voucher_attr_recipe_data_t;
pub type mach_voucher_attr_recipe_size_t = mach_msg_type_number_t;
pub type mach_voucher_attr_raw_recipe_t = *mut u8;
pub type mach_voucher_attr_raw_recipe_array_t = mach_voucher_attr_raw_recipe_t;
pub type mach_voucher_attr_raw_recipe_size_t = mach_msg_type_number_t;
pub type mach_voucher_attr_raw_recipe_array_size_t = mach_msg_type_number_t;
pub type mach_voucher_attr_manager_t = mach_port_t;
pub type mach_voucher_attr_control_t = mach_port_t;
pub type ipc_voucher_attr_manager_t = mach_port_t;
pub type ipc_voucher_attr_control_t = mach_port_t;
pub type mach_voucher_attr_value_handle_t = u64;
pub type mach_voucher_attr_value_handle_array_t = *mut mach_voucher_attr_value_handle_t;
pub type mach_voucher_attr_value_handle_array_size_t = mach_msg_type_number_t;
pub type mach_voucher_attr_value_reference_t = u32;
pub type mach_voucher_attr_value_flags_t = u32;
pub type mach_voucher_attr_control_flags_t = u32;
pub type mach_voucher_attr_importance_refs = u32;
pub type processor_info_t = *mut integer_t;
pub type processor_info_array_t = *mut integer_t;
pub type processor_info_data_t = [integer_t; 1024usize];
pub type processor_set_info_t = *mut integer_t;
pub type processor_set_info_data_t = [integer_t; 1024usize];
pub type processor_flavor_t = ::core::ffi::c_int;
pub type processor_basic_info_data_t = processor_basic_info;
pub type processor_basic_info_t = *mut processor_basic_info;
pub type processor_cpu_load_info_data_t = processor_cpu_load_info;
pub type processor_cpu_load_info_t = *mut processor_cpu_load_info;
pub type processor_cpu_counters_info_data_t = processor_cpu_counters_info;
pub type processor_cpu_counters_info_t = *mut processor_cpu_counters_info;
pub type processor_set_flavor_t = ::core::ffi::c_int;
pub type processor_set_basic_info_data_t = processor_set_basic_info;
pub type processor_set_basic_info_t = *mut processor_set_basic_info;
pub type processor_set_load_info_data_t = processor_set_load_info;
pub type processor_set_load_info_t = *mut processor_set_load_info;
pub type policy_t = ::core::ffi::c_int;
pub type policy_info_t = *mut integer_t;
pub type policy_base_t = *mut integer_t;
pub type policy_limit_t = *mut integer_t;
pub type policy_timeshare_base_t = *mut policy_timeshare_base;
pub type policy_timeshare_limit_t = *mut policy_timeshare_limit;
pub type policy_timeshare_info_t = *mut policy_timeshare_info;
pub type policy_timeshare_base_data_t = policy_timeshare_base;
pub type policy_timeshare_limit_data_t = policy_timeshare_limit;
pub type policy_timeshare_info_data_t = policy_timeshare_info;
pub type policy_rr_base_t = *mut policy_rr_base;
pub type policy_rr_limit_t = *mut policy_rr_limit;
pub type policy_rr_info_t = *mut policy_rr_info;
pub type policy_rr_base_data_t = policy_rr_base;
pub type policy_rr_limit_data_t = policy_rr_limit;
pub type policy_rr_info_data_t = policy_rr_info;
pub type policy_fifo_base_t = *mut policy_fifo_base;
pub type policy_fifo_limit_t = *mut policy_fifo_limit;
pub type policy_fifo_info_t = *mut policy_fifo_info;
pub type policy_fifo_base_data_t = policy_fifo_base;
pub type policy_fifo_limit_data_t = policy_fifo_limit;
pub type policy_fifo_info_data_t = policy_fifo_info;
pub type policy_base_data_t = policy_bases;
pub type policy_limit_data_t = policy_limits;
pub type policy_info_data_t = policy_infos;
pub type task_flavor_t = natural_t;
pub type task_info_t = *mut integer_t;
pub type task_info_data_t = [integer_t; 1024usize];
pub type task_basic_info_32_data_t = task_basic_info_32;
pub type task_basic_info_32_t = *mut task_basic_info_32;
pub type task_basic_info_64_data_t = task_basic_info_64;
pub type task_basic_info_64_t = *mut task_basic_info_64;
pub type task_basic_info_data_t = task_basic_info;
pub type task_basic_info_t = *mut task_basic_info;
pub type task_events_info_data_t = task_events_info;
pub type task_events_info_t = *mut task_events_info;
pub type task_thread_times_info_data_t = task_thread_times_info;
pub type task_thread_times_info_t = *mut task_thread_times_info;
pub type task_absolutetime_info_data_t = task_absolutetime_info;
pub type task_absolutetime_info_t = *mut task_absolutetime_info;
pub type task_kernelmemory_info_data_t = task_kernelmemory_info;
pub type task_kernelmemory_info_t = *mut task_kernelmemory_info;
pub type task_affinity_tag_info_data_t = task_affinity_tag_info;
pub type task_affinity_tag_info_t = *mut task_affinity_tag_info;
pub type task_dyld_info_data_t = task_dyld_info;
pub type task_dyld_info_t = *mut task_dyld_info;
pub type task_extmod_info_data_t = task_extmod_info;
pub type task_extmod_info_t = *mut task_extmod_info;
pub type mach_task_basic_info_data_t = mach_task_basic_info;
pub type mach_task_basic_info_t = *mut mach_task_basic_info;
pub type task_power_info_data_t = task_power_info;
pub type task_power_info_t = *mut task_power_info;
pub type task_vm_info_data_t = task_vm_info;
pub type task_vm_info_t = *mut task_vm_info;
pub type task_purgable_info_t = vm_purgeable_info;
pub type task_trace_memory_info_data_t = task_trace_memory_info;
pub type task_trace_memory_info_t = *mut task_trace_memory_info;
pub type task_wait_state_info_data_t = task_wait_state_info;
pub type task_wait_state_info_t = *mut task_wait_state_info;
pub type gpu_energy_data_t = *mut gpu_energy_data;
pub type task_power_info_v2_data_t = task_power_info_v2;
pub type task_power_info_v2_t = *mut task_power_info_v2;
pub type task_flags_info_data_t = task_flags_info;
pub type task_flags_info_t = *mut task_flags_info;
pub type task_security_config_info_t = *mut task_security_config_info;
pub type task_ipc_space_policy_info_t = *mut task_ipc_space_policy_info;
pub type task_vm_shared_cache_info_data_t = task_vm_shared_cache_info;
pub type task_vm_shared_cache_info_t = *mut task_vm_shared_cache_info;
pub type task_shared_region_stubs_t = u8;
pub type task_shared_region_info_data_t = task_shared_region_info;
pub type task_shared_region_info_t = *mut task_shared_region_info;
pub type task_exc_guard_behavior_t = u32;
pub type task_corpse_forking_behavior_t = u32;
pub type task_inspect_flavor_t = natural_t;
pub type task_inspect_flavor = ::core::ffi::c_uint;
pub type task_inspect_basic_counts_data_t = task_inspect_basic_counts;
pub type task_inspect_basic_counts_t = *mut task_inspect_basic_counts;
pub type task_inspect_info_t = *mut integer_t;
pub type task_policy_flavor_t = natural_t;
pub type task_policy_t = *mut integer_t;
pub type task_role = ::core::ffi::c_int;
pub type task_category_policy_data_t = task_category_policy;
pub type task_category_policy_t = *mut task_category_policy;
pub type task_latency_qos = ::core::ffi::c_uint;
pub type task_latency_qos_t = integer_t;
pub type task_throughput_qos = ::core::ffi::c_uint;
pub type task_throughput_qos_t = integer_t;
pub type task_qos_policy_t = *mut task_qos_policy;
pub type task_special_port_t = ::core::ffi::c_int;
pub type thread_flavor_t = natural_t;
pub type thread_info_t = *mut integer_t;
pub type thread_info_data_t = [integer_t; 32usize];
pub type thread_basic_info_data_t = thread_basic_info;
pub type thread_basic_info_t = *mut thread_basic_info;
pub type thread_identifier_info_data_t = thread_identifier_info;
pub type thread_identifier_info_t = *mut thread_identifier_info;
pub type thread_extended_info_data_t = thread_extended_info;
pub type thread_extended_info_t = *mut thread_extended_info;
pub type io_stat_info_t = *mut io_stat_info;
pub type thread_policy_flavor_t = natural_t;
pub type thread_policy_t = *mut integer_t;
pub type thread_standard_policy_data_t = thread_standard_policy;
pub type thread_standard_policy_t = *mut thread_standard_policy;
pub type thread_extended_policy_data_t = thread_extended_policy;
pub type thread_extended_policy_t = *mut thread_extended_policy;
pub type thread_time_constraint_policy_data_t = thread_time_constraint_policy;
pub type thread_time_constraint_policy_t = *mut thread_time_constraint_policy;
pub type thread_precedence_policy_data_t = thread_precedence_policy;
pub type thread_precedence_policy_t = *mut thread_precedence_policy;
pub type thread_affinity_policy_data_t = thread_affinity_policy;
pub type thread_affinity_policy_t = *mut thread_affinity_policy;
pub type thread_background_policy_data_t = thread_background_policy;
pub type thread_background_policy_t = *mut thread_background_policy;
pub type thread_latency_qos_t = integer_t;
pub type thread_latency_qos_policy_data_t = thread_latency_qos_policy;
pub type thread_latency_qos_policy_t = *mut thread_latency_qos_policy;
pub type thread_throughput_qos_t = integer_t;
pub type thread_throughput_qos_policy_data_t = thread_throughput_qos_policy;
pub type thread_throughput_qos_policy_t = *mut thread_throughput_qos_policy;
pub type alarm_type_t = ::core::ffi::c_int;
pub type sleep_type_t = ::core::ffi::c_int;
pub type clock_id_t = ::core::ffi::c_int;
pub type clock_flavor_t = ::core::ffi::c_int;
pub type clock_attr_t = *mut ::core::ffi::c_int;
pub type clock_res_t = ::core::ffi::c_int;
pub type mach_timespec_t = mach_timespec;
pub type vm_machine_attribute_t = ::core::ffi::c_uint;
pub type vm_machine_attribute_val_t = ::core::ffi::c_int;
pub type vm_inherit_t = ::core::ffi::c_uint;
pub type vm_purgable_t = ::core::ffi::c_int;
pub type vm_behavior_t = ::core::ffi::c_int;
pub type vm32_object_id_t = u32;
pub type vm_region_info_t = *mut ::core::ffi::c_int;
pub type vm_region_info_64_t = *mut ::core::ffi::c_int;
pub type vm_region_recurse_info_t = *mut ::core::ffi::c_int;
pub type vm_region_recurse_info_64_t = *mut ::core::ffi::c_int;
pub type vm_region_flavor_t = ::core::ffi::c_int;
pub type vm_region_info_data_t = [::core::ffi::c_int; 1024usize];
pub type vm_region_basic_info_64_t = *mut vm_region_basic_info_64;
pub type vm_region_basic_info_data_64_t = vm_region_basic_info_64;
pub type vm_region_basic_info_t = *mut vm_region_basic_info;
pub type vm_region_basic_info_data_t = vm_region_basic_info;
pub type vm_region_extended_info_t = *mut vm_region_extended_info;
pub type vm_region_extended_info_data_t = vm_region_extended_info;
pub type vm_region_top_info_t = *mut vm_region_top_info;
pub type vm_region_top_info_data_t = vm_region_top_info;
pub type vm_region_submap_info_t = *mut vm_region_submap_info;
pub type vm_region_submap_info_data_t = vm_region_submap_info;
pub type vm_region_submap_info_64_t = *mut vm_region_submap_info_64;
pub type vm_region_submap_info_data_64_t = vm_region_submap_info_64;
pub type vm_region_submap_short_info_64_t = *mut vm_region_submap_short_info_64;
pub type vm_region_submap_short_info_data_64_t = vm_region_submap_short_info_64;
pub type mach_vm_read_entry_t = [mach_vm_read_entry; 256usize];
pub type vm_read_entry_t = [vm_read_entry; 256usize];
pub type vm_page_info_t = *mut ::core::ffi::c_int;
pub type vm_page_info_data_t = [::core::ffi::c_int; 0usize];
pub type vm_page_info_flavor_t = ::core::ffi::c_int;
pub type vm_page_info_basic_t = *mut vm_page_info_basic;
pub type vm_page_info_basic_data_t = vm_page_info_basic;
pub type vm_page_info_extended_data_t = vm_page_info_extended;
pub type vm_page_info_extended_t = *mut vm_page_info_extended;
pub type kmod_t = ::core::ffi::c_int;
pub type kmod_args_t = *mut ::core::ffi::c_void;
pub type kmod_control_flavor_t = ::core::ffi::c_int;
pub type fsid_t = fsid;
pub type fsobj_id_t = fsobj_id;
pub type dyld_kernel_image_info_t = dyld_kernel_image_info;
pub type dyld_kernel_process_info_t = dyld_kernel_process_info;
pub type dyld_kernel_image_info_array_t = *mut dyld_kernel_image_info_t;
pub type task_t = mach_port_t;
pub type task_name_t = mach_port_t;
pub type task_policy_set_t = mach_port_t;
pub type task_policy_get_t = mach_port_t;
pub type task_inspect_t = mach_port_t;
pub type task_read_t = mach_port_t;
pub type task_suspension_token_t = mach_port_t;
pub type thread_t = mach_port_t;
pub type thread_act_t = mach_port_t;
pub type thread_inspect_t = mach_port_t;
pub type thread_read_t = mach_port_t;
pub type thread_suspension_token_t = mach_port_t;
pub type ipc_space_t = mach_port_t;
pub type ipc_space_read_t = mach_port_t;
pub type ipc_space_inspect_t = mach_port_t;
pub type coalition_t = mach_port_t;
pub type host_t = mach_port_t;
pub type host_priv_t = mach_port_t;
pub type host_security_t = mach_port_t;
pub type processor_t = mach_port_t;
pub type processor_set_t = mach_port_t;
pub type processor_set_control_t = mach_port_t;
pub type semaphore_t = mach_port_t;
pub type lock_set_t = mach_port_t;
pub type ledger_t = mach_port_t;
pub type alarm_t = mach_port_t;
pub type clock_serv_t = mach_port_t;
pub type clock_ctrl_t = mach_port_t;
pub type arcade_register_t = mach_port_t;
pub type ipc_eventlink_t = mach_port_t;
pub type eventlink_port_pair_t = [mach_port_t; 2usize];
pub type task_id_token_t = mach_port_t;
pub type kcdata_object_t = mach_port_t;
pub type processor_set_name_t = processor_set_t;
pub type clock_reply_t = mach_port_t;
pub type bootstrap_t = mach_port_t;
pub type mem_entry_name_port_t = mach_port_t;
pub type exception_handler_t = mach_port_t;
pub type exception_handler_array_t = *mut exception_handler_t;
pub type vm_task_entry_t = mach_port_t;
pub type io_main_t = mach_port_t;
pub type UNDServerRef = mach_port_t;
pub type mach_eventlink_t = mach_port_t;
pub type exception_handler_info_t = ipc_info_port_t;
pub type task_array_t = *mut task_t;
pub type thread_array_t = *mut thread_t;
pub type processor_set_array_t = *mut processor_set_t;
pub type processor_set_name_array_t = *mut processor_set_t;
pub type processor_array_t = *mut processor_t;
pub type thread_act_array_t = *mut thread_act_t;
pub type ledger_array_t = *mut ledger_t;
pub type task_port_t = task_t;
pub type task_port_array_t = task_array_t;
pub type thread_port_t = thread_t;
pub type thread_port_array_t = thread_array_t;
pub type ipc_space_port_t = ipc_space_t;
pub type host_name_t = host_t;
pub type host_name_port_t = host_t;
pub type processor_set_port_t = processor_set_t;
pub type processor_set_name_port_t = processor_set_t;
pub type processor_set_name_port_array_t = processor_set_array_t;
pub type processor_set_control_port_t = processor_set_t;
pub type processor_port_t = processor_t;
pub type processor_port_array_t = processor_array_t;
pub type thread_act_port_t = thread_act_t;
pub type thread_act_port_array_t = thread_act_array_t;
pub type semaphore_port_t = semaphore_t;
pub type lock_set_port_t = lock_set_t;
pub type ledger_port_t = ledger_t;
pub type ledger_port_array_t = ledger_array_t;
pub type alarm_port_t = alarm_t;
pub type clock_serv_port_t = clock_serv_t;
pub type clock_ctrl_port_t = clock_ctrl_t;
pub type exception_port_t = exception_handler_t;
pub type exception_port_arrary_t = exception_handler_array_t;
pub type vfs_path_t = [::core::ffi::c_char; 4096usize];
pub type nspace_path_t = [::core::ffi::c_char; 8192usize];
pub type nspace_name_t = [::core::ffi::c_char; 8192usize];
pub type mach_task_flavor_t = ::core::ffi::c_uint;
pub type mach_thread_flavor_t = ::core::ffi::c_uint;
pub type ledger_item_t = natural_t;
pub type ledger_entry_id_t = u32;
pub type ledger_amount_t = i64;
pub type emulation_vector_t = *mut mach_vm_offset_t;
pub type user_subsystem_t = *mut ::core::ffi::c_char;
pub type labelstr_t = *mut ::core::ffi::c_char;
pub type notify_port_t = mach_port_t;
pub type mig_stub_routine_t = ::core::option::Option<
    unsafe extern "C" fn(
        InHeadP: *mut mach_msg_header_t,
        OutHeadP: *mut mach_msg_header_t,
    ),
>;
pub type mig_routine_t = mig_stub_routine_t;
pub type mig_server_routine_t = ::core::option::Option<
    unsafe extern "C" fn(InHeadP: *mut mach_msg_header_t) -> mig_routine_t,
>;
pub type mig_impl_routine_t = ::core::option::Option<
    unsafe extern "C" fn() -> kern_return_t,
>;
pub type routine_arg_descriptor = mach_msg_type_descriptor_t;
pub type routine_arg_descriptor_t = *mut mach_msg_type_descriptor_t;
pub type mig_routine_arg_descriptor_t = *mut mach_msg_type_descriptor_t;
pub type routine_descriptor_t = *mut routine_descriptor;
pub type mig_routine_descriptor = routine_descriptor;
pub type mig_routine_descriptor_t = *mut mig_routine_descriptor;
pub type mig_subsystem_t = *mut mig_subsystem;
pub type mig_symtab_t = mig_symtab;
pub type mach_vm_info_region_t = mach_vm_info_region;
pub type vm_info_region_64_t = vm_info_region_64;
pub type vm_info_region_t = vm_info_region;
pub type vm_info_object_t = vm_info_object;
pub type vm_info_object_array_t = *mut vm_info_object_t;
pub type zone_name_t = zone_name;
pub type zone_name_array_t = *mut zone_name_t;
pub type zone_info_t = zone_info;
pub type zone_info_array_t = *mut zone_info_t;
pub type mach_zone_name_t = mach_zone_name;
pub type mach_zone_name_array_t = *mut mach_zone_name_t;
pub type mach_zone_info_t = mach_zone_info_data;
pub type mach_zone_info_array_t = *mut mach_zone_info_t;
pub type task_zone_info_t = task_zone_info_data;
pub type task_zone_info_array_t = *mut task_zone_info_t;
pub type mach_memory_info_t = mach_memory_info;
pub type mach_memory_info_array_t = *mut mach_memory_info_t;
pub type zone_btrecord_t = zone_btrecord;
pub type zone_btrecord_array_t = *mut zone_btrecord_t;
pub type page_address_array_t = *mut vm_offset_t;
pub type hash_info_bucket_t = hash_info_bucket;
pub type hash_info_bucket_array_t = *mut hash_info_bucket_t;
pub type lockgroup_info_t = lockgroup_info;
pub type lockgroup_info_array_t = *mut lockgroup_info_t;
pub type symtab_name_t = [::core::ffi::c_char; 32usize];
pub type kobject_description_t = [::core::ffi::c_char; 512usize];
pub type sync_policy_t = ::core::ffi::c_int;
pub type va_list = __builtin_va_list;
pub type routine_arg_type = ::core::ffi::c_uint;
pub type routine_arg_offset = ::core::ffi::c_uint;
pub type routine_arg_size = ::core::ffi::c_uint;
pub type rpc_routine_arg_descriptor_t = *mut rpc_routine_arg_descriptor;
pub type rpc_routine_descriptor_t = *mut rpc_routine_descriptor;
pub type rpc_subsystem_t = *mut rpc_subsystem;
pub type voucher_mach_msg_state_t = *mut voucher_mach_msg_state_s;
pub type mach_timebase_info_t = *mut mach_timebase_info;
pub type mach_timebase_info_data_t = mach_timebase_info;
pub type au_asid_t = pid_t;
pub type au_tid_t = au_tid;
pub type fileport_t = mach_port_t;
pub type __builtin_va_list = [__va_list_tag; 1usize];
#[repr(C)]
#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct __BindgenBitfieldUnit<Storage> {
    storage: Storage,
}
#[repr(C)]
#[derive(Default)]
pub struct __IncompleteArrayField<T>(::core::marker::PhantomData<T>, [T; 0]);
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_limits {
    pub mpl_qlimit: mach_port_msgcount_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_info_ext {
    pub mpie_status: mach_port_status_t,
    pub mpie_boost_cnt: mach_port_msgcount_t,
    pub reserved: [u32; 6usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_guard_info {
    pub mpgi_guard: u64,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_qos {
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
    pub len: natural_t,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mach_service_port_info {
    pub mspi_string_name: [::core::ffi::c_char; 255usize],
    pub mspi_domain_type: u8,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct mach_port_options {
    pub flags: u32,
    pub mpl: mach_port_limits_t,
    pub __bindgen_anon_1: mach_port_options__bindgen_ty_1,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_type_descriptor_t {
    pub pad1: natural_t,
    pub pad2: mach_msg_size_t,
    pub pad3: [u8; 3],
    pub type_: u8,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_port_descriptor_t {
    pub name: mach_port_t,
    pub pad1: mach_msg_size_t,
    pub pad2: u16,
    pub disposition: u8,
    pub type_: u8,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_guarded_port_descriptor32_t {
    pub context: u32,
    pub name: mach_port_name_t,
    pub flags: u16,
    pub disposition: u8,
    pub type_: u8,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_guarded_port_descriptor64_t {
    pub context: u64,
    pub flags: u16,
    pub disposition: u8,
    pub type_: u8,
    pub name: mach_port_name_t,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_guarded_port_descriptor_t {
    pub context: mach_port_context_t,
    pub flags: u16,
    pub disposition: u8,
    pub type_: u8,
    pub name: mach_port_name_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_body_t {
    pub msgh_descriptor_count: mach_msg_size_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_base_t {
    pub header: mach_msg_header_t,
    pub body: mach_msg_body_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_seqno_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
    pub msgh_seqno: mach_port_seqno_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct security_token_t {
    pub val: [::core::ffi::c_uint; 2usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_security_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
    pub msgh_seqno: mach_port_seqno_t,
    pub msgh_sender: security_token_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct audit_token_t {
    pub val: [::core::ffi::c_uint; 8usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_audit_trailer_t {
    pub msgh_trailer_type: mach_msg_trailer_type_t,
    pub msgh_trailer_size: mach_msg_trailer_size_t,
    pub msgh_seqno: mach_port_seqno_t,
    pub msgh_sender: security_token_t,
    pub msgh_audit: audit_token_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct msg_labels_t {
    pub sender: mach_port_name_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_empty_send_t {
    pub header: mach_msg_header_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_msg_empty_rcv_t {
    pub header: mach_msg_header_t,
    pub trailer: mach_msg_trailer_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_purgeable_stat {
    pub count: u64,
    pub size: u64,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_purgeable_info {
    pub fifo_data: [vm_purgeable_stat_t; 8usize],
    pub obsolete_data: vm_purgeable_stat_t,
    pub lifo_data: [vm_purgeable_stat_t; 8usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct time_value {
    pub seconds: integer_t,
    pub microseconds: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_can_has_debugger_info {
    pub can_has_debugger: boolean_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_sched_info {
    pub min_timeout: integer_t,
    pub min_quantum: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct kernel_resource_sizes {
    pub task: natural_t,
    pub thread: natural_t,
    pub port: natural_t,
    pub memory_region: natural_t,
    pub memory_object: natural_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_load_info {
    pub avenrun: [integer_t; 3usize],
    pub mach_factor: [integer_t; 3usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct host_cpu_load_info {
    pub cpu_ticks: [natural_t; 4usize],
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_i386_thread_state {
    pub __eax: ::core::ffi::c_uint,
    pub __ebx: ::core::ffi::c_uint,
    pub __ecx: ::core::ffi::c_uint,
    pub __edx: ::core::ffi::c_uint,
    pub __edi: ::core::ffi::c_uint,
    pub __esi: ::core::ffi::c_uint,
    pub __ebp: ::core::ffi::c_uint,
    pub __esp: ::core::ffi::c_uint,
    pub __ss: ::core::ffi::c_uint,
    pub __eflags: ::core::ffi::c_uint,
    pub __eip: ::core::ffi::c_uint,
    pub __cs: ::core::ffi::c_uint,
    pub __ds: ::core::ffi::c_uint,
    pub __es: ::core::ffi::c_uint,
    pub __fs: ::core::ffi::c_uint,
    pub __gs: ::core::ffi::c_uint,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_fp_control {
    pub _bindgen_align: [u16; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 2usize]>,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_fp_status {
    pub _bindgen_align: [u16; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 2usize]>,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_mmst_reg {
    pub __mmst_reg: [::core::ffi::c_char; 10usize],
    pub __mmst_rsrv: [::core::ffi::c_char; 6usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_xmm_reg {
    pub __xmm_reg: [::core::ffi::c_char; 16usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_ymm_reg {
    pub __ymm_reg: [::core::ffi::c_char; 32usize],
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_zmm_reg {
    pub __zmm_reg: [::core::ffi::c_char; 64usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_opmask_reg {
    pub __opmask_reg: [::core::ffi::c_char; 8usize],
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_i386_float_state {
    pub __fpu_reserved: [::core::ffi::c_int; 2usize],
    pub __fpu_fcw: __darwin_fp_control,
    pub __fpu_fsw: __darwin_fp_status,
    pub __fpu_ftw: __uint8_t,
    pub __fpu_rsrv1: __uint8_t,
    pub __fpu_fop: __uint16_t,
    pub __fpu_ip: __uint32_t,
    pub __fpu_cs: __uint16_t,
    pub __fpu_rsrv2: __uint16_t,
    pub __fpu_dp: __uint32_t,
    pub __fpu_ds: __uint16_t,
    pub __fpu_rsrv3: __uint16_t,
    pub __fpu_mxcsr: __uint32_t,
    pub __fpu_mxcsrmask: __uint32_t,
    pub __fpu_stmm0: __darwin_mmst_reg,
    pub __fpu_stmm1: __darwin_mmst_reg,
    pub __fpu_stmm2: __darwin_mmst_reg,
    pub __fpu_stmm3: __darwin_mmst_reg,
    pub __fpu_stmm4: __darwin_mmst_reg,
    pub __fpu_stmm5: __darwin_mmst_reg,
    pub __fpu_stmm6: __darwin_mmst_reg,
    pub __fpu_stmm7: __darwin_mmst_reg,
    pub __fpu_xmm0: __darwin_xmm_reg,
    pub __fpu_xmm1: __darwin_xmm_reg,
    pub __fpu_xmm2: __darwin_xmm_reg,
    pub __fpu_xmm3: __darwin_xmm_reg,
    pub __fpu_xmm4: __darwin_xmm_reg,
    pub __fpu_xmm5: __darwin_xmm_reg,
    pub __fpu_xmm6: __darwin_xmm_reg,
    pub __fpu_xmm7: __darwin_xmm_reg,
    pub __fpu_rsrv4: [::core::ffi::c_char; 224usize],
    pub __fpu_reserved1: ::core::ffi::c_int,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_i386_avx_state {
    pub __fpu_reserved: [::core::ffi::c_int; 2usize],
    pub __fpu_fcw: __darwin_fp_control,
    pub __fpu_fsw: __darwin_fp_status,
    pub __fpu_ftw: __uint8_t,
    pub __fpu_rsrv1: __uint8_t,
    pub __fpu_fop: __uint16_t,
    pub __fpu_ip: __uint32_t,
    pub __fpu_cs: __uint16_t,
    pub __fpu_rsrv2: __uint16_t,
    pub __fpu_dp: __uint32_t,
    pub __fpu_ds: __uint16_t,
    pub __fpu_rsrv3: __uint16_t,
    pub __fpu_mxcsr: __uint32_t,
    pub __fpu_mxcsrmask: __uint32_t,
    pub __fpu_stmm0: __darwin_mmst_reg,
    pub __fpu_stmm1: __darwin_mmst_reg,
    pub __fpu_stmm2: __darwin_mmst_reg,
    pub __fpu_stmm3: __darwin_mmst_reg,
    pub __fpu_stmm4: __darwin_mmst_reg,
    pub __fpu_stmm5: __darwin_mmst_reg,
    pub __fpu_stmm6: __darwin_mmst_reg,
    pub __fpu_stmm7: __darwin_mmst_reg,
    pub __fpu_xmm0: __darwin_xmm_reg,
    pub __fpu_xmm1: __darwin_xmm_reg,
    pub __fpu_xmm2: __darwin_xmm_reg,
    pub __fpu_xmm3: __darwin_xmm_reg,
    pub __fpu_xmm4: __darwin_xmm_reg,
    pub __fpu_xmm5: __darwin_xmm_reg,
    pub __fpu_xmm6: __darwin_xmm_reg,
    pub __fpu_xmm7: __darwin_xmm_reg,
    pub __fpu_rsrv4: [::core::ffi::c_char; 224usize],
    pub __fpu_reserved1: ::core::ffi::c_int,
    pub __avx_reserved1: [::core::ffi::c_char; 64usize],
    pub __fpu_ymmh0: __darwin_xmm_reg,
    pub __fpu_ymmh1: __darwin_xmm_reg,
    pub __fpu_ymmh2: __darwin_xmm_reg,
    pub __fpu_ymmh3: __darwin_xmm_reg,
    pub __fpu_ymmh4: __darwin_xmm_reg,
    pub __fpu_ymmh5: __darwin_xmm_reg,
    pub __fpu_ymmh6: __darwin_xmm_reg,
    pub __fpu_ymmh7: __darwin_xmm_reg,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_i386_avx512_state {
    pub __fpu_reserved: [::core::ffi::c_int; 2usize],
    pub __fpu_fcw: __darwin_fp_control,
    pub __fpu_fsw: __darwin_fp_status,
    pub __fpu_ftw: __uint8_t,
    pub __fpu_rsrv1: __uint8_t,
    pub __fpu_fop: __uint16_t,
    pub __fpu_ip: __uint32_t,
    pub __fpu_cs: __uint16_t,
    pub __fpu_rsrv2: __uint16_t,
    pub __fpu_dp: __uint32_t,
    pub __fpu_ds: __uint16_t,
    pub __fpu_rsrv3: __uint16_t,
    pub __fpu_mxcsr: __uint32_t,
    pub __fpu_mxcsrmask: __uint32_t,
    pub __fpu_stmm0: __darwin_mmst_reg,
    pub __fpu_stmm1: __darwin_mmst_reg,
    pub __fpu_stmm2: __darwin_mmst_reg,
    pub __fpu_stmm3: __darwin_mmst_reg,
    pub __fpu_stmm4: __darwin_mmst_reg,
    pub __fpu_stmm5: __darwin_mmst_reg,
    pub __fpu_stmm6: __darwin_mmst_reg,
    pub __fpu_stmm7: __darwin_mmst_reg,
    pub __fpu_xmm0: __darwin_xmm_reg,
    pub __fpu_xmm1: __darwin_xmm_reg,
    pub __fpu_xmm2: __darwin_xmm_reg,
    pub __fpu_xmm3: __darwin_xmm_reg,
    pub __fpu_xmm4: __darwin_xmm_reg,
    pub __fpu_xmm5: __darwin_xmm_reg,
    pub __fpu_xmm6: __darwin_xmm_reg,
    pub __fpu_xmm7: __darwin_xmm_reg,
    pub __fpu_rsrv4: [::core::ffi::c_char; 224usize],
    pub __fpu_reserved1: ::core::ffi::c_int,
    pub __avx_reserved1: [::core::ffi::c_char; 64usize],
    pub __fpu_ymmh0: __darwin_xmm_reg,
    pub __fpu_ymmh1: __darwin_xmm_reg,
    pub __fpu_ymmh2: __darwin_xmm_reg,
    pub __fpu_ymmh3: __darwin_xmm_reg,
    pub __fpu_ymmh4: __darwin_xmm_reg,
    pub __fpu_ymmh5: __darwin_xmm_reg,
    pub __fpu_ymmh6: __darwin_xmm_reg,
    pub __fpu_ymmh7: __darwin_xmm_reg,
    pub __fpu_k0: __darwin_opmask_reg,
    pub __fpu_k1: __darwin_opmask_reg,
    pub __fpu_k2: __darwin_opmask_reg,
    pub __fpu_k3: __darwin_opmask_reg,
    pub __fpu_k4: __darwin_opmask_reg,
    pub __fpu_k5: __darwin_opmask_reg,
    pub __fpu_k6: __darwin_opmask_reg,
    pub __fpu_k7: __darwin_opmask_reg,
    pub __fpu_zmmh0: __darwin_ymm_reg,
    pub __fpu_zmmh1: __darwin_ymm_reg,
    pub __fpu_zmmh2: __darwin_ymm_reg,
    pub __fpu_zmmh3: __darwin_ymm_reg,
    pub __fpu_zmmh4: __darwin_ymm_reg,
    pub __fpu_zmmh5: __darwin_ymm_reg,
    pub __fpu_zmmh6: __darwin_ymm_reg,
    pub __fpu_zmmh7: __darwin_ymm_reg,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_i386_exception_state {
    pub __trapno: __uint16_t,
    pub __cpu: __uint16_t,
    pub __err: __uint32_t,
    pub __faultvaddr: __uint32_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_x86_debug_state32 {
    pub __dr0: ::core::ffi::c_uint,
    pub __dr1: ::core::ffi::c_uint,
    pub __dr2: ::core::ffi::c_uint,
    pub __dr3: ::core::ffi::c_uint,
    pub __dr4: ::core::ffi::c_uint,
    pub __dr5: ::core::ffi::c_uint,
    pub __dr6: ::core::ffi::c_uint,
    pub __dr7: ::core::ffi::c_uint,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __x86_instruction_state {
    pub __insn_stream_valid_bytes: ::core::ffi::c_int,
    pub __insn_offset: ::core::ffi::c_int,
    pub __out_of_synch: ::core::ffi::c_int,
    pub __insn_bytes: [__uint8_t; 2380usize],
    pub __insn_cacheline: [__uint8_t; 64usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __last_branch_record {
    pub __from_ip: __uint64_t,
    pub __to_ip: __uint64_t,
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
    pub __bindgen_padding_0: u32,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __last_branch_state {
    pub __lbr_count: ::core::ffi::c_int,
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4usize]>,
    pub __lbrs: [__last_branch_record; 32usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __x86_pagein_state {
    pub __pagein_error: ::core::ffi::c_int,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_x86_thread_state64 {
    pub __rax: __uint64_t,
    pub __rbx: __uint64_t,
    pub __rcx: __uint64_t,
    pub __rdx: __uint64_t,
    pub __rdi: __uint64_t,
    pub __rsi: __uint64_t,
    pub __rbp: __uint64_t,
    pub __rsp: __uint64_t,
    pub __r8: __uint64_t,
    pub __r9: __uint64_t,
    pub __r10: __uint64_t,
    pub __r11: __uint64_t,
    pub __r12: __uint64_t,
    pub __r13: __uint64_t,
    pub __r14: __uint64_t,
    pub __r15: __uint64_t,
    pub __rip: __uint64_t,
    pub __rflags: __uint64_t,
    pub __cs: __uint64_t,
    pub __fs: __uint64_t,
    pub __gs: __uint64_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_x86_thread_full_state64 {
    pub __ss64: __darwin_x86_thread_state64,
    pub __ds: __uint64_t,
    pub __es: __uint64_t,
    pub __ss: __uint64_t,
    pub __gsbase: __uint64_t,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_x86_float_state64 {
    pub __fpu_reserved: [::core::ffi::c_int; 2usize],
    pub __fpu_fcw: __darwin_fp_control,
    pub __fpu_fsw: __darwin_fp_status,
    pub __fpu_ftw: __uint8_t,
    pub __fpu_rsrv1: __uint8_t,
    pub __fpu_fop: __uint16_t,
    pub __fpu_ip: __uint32_t,
    pub __fpu_cs: __uint16_t,
    pub __fpu_rsrv2: __uint16_t,
    pub __fpu_dp: __uint32_t,
    pub __fpu_ds: __uint16_t,
    pub __fpu_rsrv3: __uint16_t,
    pub __fpu_mxcsr: __uint32_t,
    pub __fpu_mxcsrmask: __uint32_t,
    pub __fpu_stmm0: __darwin_mmst_reg,
    pub __fpu_stmm1: __darwin_mmst_reg,
    pub __fpu_stmm2: __darwin_mmst_reg,
    pub __fpu_stmm3: __darwin_mmst_reg,
    pub __fpu_stmm4: __darwin_mmst_reg,
    pub __fpu_stmm5: __darwin_mmst_reg,
    pub __fpu_stmm6: __darwin_mmst_reg,
    pub __fpu_stmm7: __darwin_mmst_reg,
    pub __fpu_xmm0: __darwin_xmm_reg,
    pub __fpu_xmm1: __darwin_xmm_reg,
    pub __fpu_xmm2: __darwin_xmm_reg,
    pub __fpu_xmm3: __darwin_xmm_reg,
    pub __fpu_xmm4: __darwin_xmm_reg,
    pub __fpu_xmm5: __darwin_xmm_reg,
    pub __fpu_xmm6: __darwin_xmm_reg,
    pub __fpu_xmm7: __darwin_xmm_reg,
    pub __fpu_xmm8: __darwin_xmm_reg,
    pub __fpu_xmm9: __darwin_xmm_reg,
    pub __fpu_xmm10: __darwin_xmm_reg,
    pub __fpu_xmm11: __darwin_xmm_reg,
    pub __fpu_xmm12: __darwin_xmm_reg,
    pub __fpu_xmm13: __darwin_xmm_reg,
    pub __fpu_xmm14: __darwin_xmm_reg,
    pub __fpu_xmm15: __darwin_xmm_reg,
    pub __fpu_rsrv4: [::core::ffi::c_char; 96usize],
    pub __fpu_reserved1: ::core::ffi::c_int,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_x86_avx_state64 {
    pub __fpu_reserved: [::core::ffi::c_int; 2usize],
    pub __fpu_fcw: __darwin_fp_control,
    pub __fpu_fsw: __darwin_fp_status,
    pub __fpu_ftw: __uint8_t,
    pub __fpu_rsrv1: __uint8_t,
    pub __fpu_fop: __uint16_t,
    pub __fpu_ip: __uint32_t,
    pub __fpu_cs: __uint16_t,
    pub __fpu_rsrv2: __uint16_t,
    pub __fpu_dp: __uint32_t,
    pub __fpu_ds: __uint16_t,
    pub __fpu_rsrv3: __uint16_t,
    pub __fpu_mxcsr: __uint32_t,
    pub __fpu_mxcsrmask: __uint32_t,
    pub __fpu_stmm0: __darwin_mmst_reg,
    pub __fpu_stmm1: __darwin_mmst_reg,
    pub __fpu_stmm2: __darwin_mmst_reg,
    pub __fpu_stmm3: __darwin_mmst_reg,
    pub __fpu_stmm4: __darwin_mmst_reg,
    pub __fpu_stmm5: __darwin_mmst_reg,
    pub __fpu_stmm6: __darwin_mmst_reg,
    pub __fpu_stmm7: __darwin_mmst_reg,
    pub __fpu_xmm0: __darwin_xmm_reg,
    pub __fpu_xmm1: __darwin_xmm_reg,
    pub __fpu_xmm2: __darwin_xmm_reg,
    pub __fpu_xmm3: __darwin_xmm_reg,
    pub __fpu_xmm4: __darwin_xmm_reg,
    pub __fpu_xmm5: __darwin_xmm_reg,
    pub __fpu_xmm6: __darwin_xmm_reg,
    pub __fpu_xmm7: __darwin_xmm_reg,
    pub __fpu_xmm8: __darwin_xmm_reg,
    pub __fpu_xmm9: __darwin_xmm_reg,
    pub __fpu_xmm10: __darwin_xmm_reg,
    pub __fpu_xmm11: __darwin_xmm_reg,
    pub __fpu_xmm12: __darwin_xmm_reg,
    pub __fpu_xmm13: __darwin_xmm_reg,
    pub __fpu_xmm14: __darwin_xmm_reg,
    pub __fpu_xmm15: __darwin_xmm_reg,
    pub __fpu_rsrv4: [::core::ffi::c_char; 96usize],
    pub __fpu_reserved1: ::core::ffi::c_int,
    pub __avx_reserved1: [::core::ffi::c_char; 64usize],
    pub __fpu_ymmh0: __darwin_xmm_reg,
    pub __fpu_ymmh1: __darwin_xmm_reg,
    pub __fpu_ymmh2: __darwin_xmm_reg,
    pub __fpu_ymmh3: __darwin_xmm_reg,
    pub __fpu_ymmh4: __darwin_xmm_reg,
    pub __fpu_ymmh5: __darwin_xmm_reg,
    pub __fpu_ymmh6: __darwin_xmm_reg,
    pub __fpu_ymmh7: __darwin_xmm_reg,
    pub __fpu_ymmh8: __darwin_xmm_reg,
    pub __fpu_ymmh9: __darwin_xmm_reg,
    pub __fpu_ymmh10: __darwin_xmm_reg,
    pub __fpu_ymmh11: __darwin_xmm_reg,
    pub __fpu_ymmh12: __darwin_xmm_reg,
    pub __fpu_ymmh13: __darwin_xmm_reg,
    pub __fpu_ymmh14: __darwin_xmm_reg,
    pub __fpu_ymmh15: __darwin_xmm_reg,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_x86_avx512_state64 {
    pub __fpu_reserved: [::core::ffi::c_int; 2usize],
    pub __fpu_fcw: __darwin_fp_control,
    pub __fpu_fsw: __darwin_fp_status,
    pub __fpu_ftw: __uint8_t,
    pub __fpu_rsrv1: __uint8_t,
    pub __fpu_fop: __uint16_t,
    pub __fpu_ip: __uint32_t,
    pub __fpu_cs: __uint16_t,
    pub __fpu_rsrv2: __uint16_t,
    pub __fpu_dp: __uint32_t,
    pub __fpu_ds: __uint16_t,
    pub __fpu_rsrv3: __uint16_t,
    pub __fpu_mxcsr: __uint32_t,
    pub __fpu_mxcsrmask: __uint32_t,
    pub __fpu_stmm0: __darwin_mmst_reg,
    pub __fpu_stmm1: __darwin_mmst_reg,
    pub __fpu_stmm2: __darwin_mmst_reg,
    pub __fpu_stmm3: __darwin_mmst_reg,
    pub __fpu_stmm4: __darwin_mmst_reg,
    pub __fpu_stmm5: __darwin_mmst_reg,
    pub __fpu_stmm6: __darwin_mmst_reg,
    pub __fpu_stmm7: __darwin_mmst_reg,
    pub __fpu_xmm0: __darwin_xmm_reg,
    pub __fpu_xmm1: __darwin_xmm_reg,
    pub __fpu_xmm2: __darwin_xmm_reg,
    pub __fpu_xmm3: __darwin_xmm_reg,
    pub __fpu_xmm4: __darwin_xmm_reg,
    pub __fpu_xmm5: __darwin_xmm_reg,
    pub __fpu_xmm6: __darwin_xmm_reg,
    pub __fpu_xmm7: __darwin_xmm_reg,
    pub __fpu_xmm8: __darwin_xmm_reg,
    pub __fpu_xmm9: __darwin_xmm_reg,
    pub __fpu_xmm10: __darwin_xmm_reg,
    pub __fpu_xmm11: __darwin_xmm_reg,
    pub __fpu_xmm12: __darwin_xmm_reg,
    pub __fpu_xmm13: __darwin_xmm_reg,
    pub __fpu_xmm14: __darwin_xmm_reg,
    pub __fpu_xmm15: __darwin_xmm_reg,
    pub __fpu_rsrv4: [::core::ffi::c_char; 96usize],
    pub __fpu_reserved1: ::core::ffi::c_int,
    pub __avx_reserved1: [::core::ffi::c_char; 64usize],
    pub __fpu_ymmh0: __darwin_xmm_reg,
    pub __fpu_ymmh1: __darwin_xmm_reg,
    pub __fpu_ymmh2: __darwin_xmm_reg,
    pub __fpu_ymmh3: __darwin_xmm_reg,
    pub __fpu_ymmh4: __darwin_xmm_reg,
    pub __fpu_ymmh5: __darwin_xmm_reg,
    pub __fpu_ymmh6: __darwin_xmm_reg,
    pub __fpu_ymmh7: __darwin_xmm_reg,
    pub __fpu_ymmh8: __darwin_xmm_reg,
    pub __fpu_ymmh9: __darwin_xmm_reg,
    pub __fpu_ymmh10: __darwin_xmm_reg,
    pub __fpu_ymmh11: __darwin_xmm_reg,
    pub __fpu_ymmh12: __darwin_xmm_reg,
    pub __fpu_ymmh13: __darwin_xmm_reg,
    pub __fpu_ymmh14: __darwin_xmm_reg,
    pub __fpu_ymmh15: __darwin_xmm_reg,
    pub __fpu_k0: __darwin_opmask_reg,
    pub __fpu_k1: __darwin_opmask_reg,
    pub __fpu_k2: __darwin_opmask_reg,
    pub __fpu_k3: __darwin_opmask_reg,
    pub __fpu_k4: __darwin_opmask_reg,
    pub __fpu_k5: __darwin_opmask_reg,
    pub __fpu_k6: __darwin_opmask_reg,
    pub __fpu_k7: __darwin_opmask_reg,
    pub __fpu_zmmh0: __darwin_ymm_reg,
    pub __fpu_zmmh1: __darwin_ymm_reg,
    pub __fpu_zmmh2: __darwin_ymm_reg,
    pub __fpu_zmmh3: __darwin_ymm_reg,
    pub __fpu_zmmh4: __darwin_ymm_reg,
    pub __fpu_zmmh5: __darwin_ymm_reg,
    pub __fpu_zmmh6: __darwin_ymm_reg,
    pub __fpu_zmmh7: __darwin_ymm_reg,
    pub __fpu_zmmh8: __darwin_ymm_reg,
    pub __fpu_zmmh9: __darwin_ymm_reg,
    pub __fpu_zmmh10: __darwin_ymm_reg,
    pub __fpu_zmmh11: __darwin_ymm_reg,
    pub __fpu_zmmh12: __darwin_ymm_reg,
    pub __fpu_zmmh13: __darwin_ymm_reg,
    pub __fpu_zmmh14: __darwin_ymm_reg,
    pub __fpu_zmmh15: __darwin_ymm_reg,
    pub __fpu_zmm16: __darwin_zmm_reg,
    pub __fpu_zmm17: __darwin_zmm_reg,
    pub __fpu_zmm18: __darwin_zmm_reg,
    pub __fpu_zmm19: __darwin_zmm_reg,
    pub __fpu_zmm20: __darwin_zmm_reg,
    pub __fpu_zmm21: __darwin_zmm_reg,
    pub __fpu_zmm22: __darwin_zmm_reg,
    pub __fpu_zmm23: __darwin_zmm_reg,
    pub __fpu_zmm24: __darwin_zmm_reg,
    pub __fpu_zmm25: __darwin_zmm_reg,
    pub __fpu_zmm26: __darwin_zmm_reg,
    pub __fpu_zmm27: __darwin_zmm_reg,
    pub __fpu_zmm28: __darwin_zmm_reg,
    pub __fpu_zmm29: __darwin_zmm_reg,
    pub __fpu_zmm30: __darwin_zmm_reg,
    pub __fpu_zmm31: __darwin_zmm_reg,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_x86_exception_state64 {
    pub __trapno: __uint16_t,
    pub __cpu: __uint16_t,
    pub __err: __uint32_t,
    pub __faultvaddr: __uint64_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_x86_debug_state64 {
    pub __dr0: __uint64_t,
    pub __dr1: __uint64_t,
    pub __dr2: __uint64_t,
    pub __dr3: __uint64_t,
    pub __dr4: __uint64_t,
    pub __dr5: __uint64_t,
    pub __dr6: __uint64_t,
    pub __dr7: __uint64_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct __darwin_x86_cpmu_state64 {
    pub __ctrs: [__uint64_t; 16usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct x86_state_hdr {
    pub flavor: u32,
    pub count: u32,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct x86_thread_state {
    pub tsh: x86_state_hdr_t,
    pub uts: x86_thread_state__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct x86_float_state {
    pub fsh: x86_state_hdr_t,
    pub ufs: x86_float_state__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct x86_exception_state {
    pub esh: x86_state_hdr_t,
    pub ues: x86_exception_state__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct x86_debug_state {
    pub dsh: x86_state_hdr_t,
    pub uds: x86_debug_state__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct x86_avx_state {
    pub ash: x86_state_hdr_t,
    pub ufs: x86_avx_state__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct x86_avx512_state {
    pub ash: x86_state_hdr_t,
    pub ufs: x86_avx512_state__bindgen_ty_1,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct ipc_info_space_basic {
    pub iisb_genno_mask: natural_t,
    pub iisb_table_size: natural_t,
    pub iisb_table_next: natural_t,
    pub iisb_table_inuse: natural_t,
    pub iisb_reserved: [natural_t; 2usize],
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct ipc_info_tree_name {
    pub iitn_name: ipc_info_name_t,
    pub iitn_lchild: mach_port_name_t,
    pub iitn_rchild: mach_port_name_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct ipc_info_port {
    pub iip_port_object: natural_t,
    pub iip_receiver_object: natural_t,
}
#[repr(C, packed)]
pub struct mach_voucher_attr_recipe_data {
    pub key: mach_voucher_attr_key_t,
    pub command: mach_voucher_attr_recipe_command_t,
    pub previous_voucher: mach_voucher_name_t,
    pub content_size: mach_voucher_attr_content_size_t,
    pub content: __IncompleteArrayField<u8>,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct processor_basic_info {
    pub cpu_type: cpu_type_t,
    pub cpu_subtype: cpu_subtype_t,
    pub running: boolean_t,
    pub slot_num: ::core::ffi::c_int,
    pub __bindgen_anon_1: processor_basic_info__bindgen_ty_1,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct processor_set_basic_info {
    pub processor_count: ::core::ffi::c_int,
    pub default_policy: ::core::ffi::c_int,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct processor_set_load_info {
    pub task_count: ::core::ffi::c_int,
    pub thread_count: ::core::ffi::c_int,
    pub load_average: integer_t,
    pub mach_factor: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_timeshare_base {
    pub base_priority: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_timeshare_limit {
    pub max_priority: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_timeshare_info {
    pub max_priority: integer_t,
    pub base_priority: integer_t,
    pub cur_priority: integer_t,
    pub depressed: boolean_t,
    pub depress_priority: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_rr_base {
    pub base_priority: integer_t,
    pub quantum: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_rr_limit {
    pub max_priority: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_rr_info {
    pub max_priority: integer_t,
    pub base_priority: integer_t,
    pub quantum: integer_t,
    pub depressed: boolean_t,
    pub depress_priority: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_fifo_base {
    pub base_priority: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_fifo_limit {
    pub max_priority: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_fifo_info {
    pub max_priority: integer_t,
    pub base_priority: integer_t,
    pub depressed: boolean_t,
    pub depress_priority: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_bases {
    pub ts: policy_timeshare_base_data_t,
    pub rr: policy_rr_base_data_t,
    pub fifo: policy_fifo_base_data_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_limits {
    pub ts: policy_timeshare_limit_data_t,
    pub rr: policy_rr_limit_data_t,
    pub fifo: policy_fifo_limit_data_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct policy_infos {
    pub ts: policy_timeshare_info_data_t,
    pub rr: policy_rr_info_data_t,
    pub fifo: policy_fifo_info_data_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_thread_times_info {
    pub user_time: time_value_t,
    pub system_time: time_value_t,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_absolutetime_info {
    pub total_user: u64,
    pub total_system: u64,
    pub threads_user: u64,
    pub threads_system: u64,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_kernelmemory_info {
    pub total_palloc: u64,
    pub total_pfree: u64,
    pub total_salloc: u64,
    pub total_sfree: u64,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_affinity_tag_info {
    pub set_count: integer_t,
    pub min: integer_t,
    pub max: integer_t,
    pub task_count: integer_t,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_dyld_info {
    pub all_image_info_addr: mach_vm_address_t,
    pub all_image_info_size: mach_vm_size_t,
    pub all_image_info_format: integer_t,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_extmod_info {
    pub task_uuid: [::core::ffi::c_uchar; 16usize],
    pub extmod_statistics: vm_extmod_statistics_data_t,
}
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
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_wait_state_info {
    pub total_wait_state_time: u64,
    pub total_wait_sfi_state_time: u64,
    pub _reserved: [u32; 4usize],
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct gpu_energy_data {
    pub task_gpu_utilisation: u64,
    pub task_gpu_stat_reserved0: u64,
    pub task_gpu_stat_reserved1: u64,
    pub task_gpu_stat_reserved2: u64,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_power_info_v2 {
    pub cpu_energy: task_power_info_data_t,
    pub gpu_energy: gpu_energy_data,
    pub task_ptime: u64,
    pub task_pset_switches: u64,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_inspect_basic_counts {
    pub instructions: u64,
    pub cycles: u64,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct task_category_policy {
    pub role: task_role_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct task_qos_policy {
    pub task_latency_qos_tier: task_latency_qos_t,
    pub task_throughput_qos_tier: task_throughput_qos_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_identifier_info {
    pub thread_id: u64,
    pub thread_handle: u64,
    pub dispatch_qaddr: u64,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_standard_policy {
    pub no_data: natural_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_extended_policy {
    pub timeshare: boolean_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_time_constraint_policy {
    pub period: u32,
    pub computation: u32,
    pub constraint: u32,
    pub preemptible: boolean_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_precedence_policy {
    pub importance: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_affinity_policy {
    pub affinity_tag: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_background_policy {
    pub priority: integer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct thread_latency_qos_policy {
    pub thread_latency_qos_tier: thread_latency_qos_t,
}
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
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_vm_read_entry {
    pub address: mach_vm_address_t,
    pub size: mach_vm_size_t,
}
#[repr(C, packed(4))]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct vm_read_entry {
    pub address: vm_address_t,
    pub size: vm_size_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct dyld_kernel_image_info {
    pub uuid: uuid_t,
    pub fsobjid: fsobj_id_t,
    pub fsid: fsid_t,
    pub load_addr: u64,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_deleted_notification_t {
    pub not_header: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub not_port: mach_port_name_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_send_possible_notification_t {
    pub not_header: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub not_port: mach_port_name_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_port_destroyed_notification_t {
    pub not_header: mach_msg_header_t,
    pub not_body: mach_msg_body_t,
    pub not_port: mach_msg_port_descriptor_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_no_senders_notification_t {
    pub not_header: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub not_count: mach_msg_type_number_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_send_once_notification_t {
    pub not_header: mach_msg_header_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_dead_name_notification_t {
    pub not_header: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub not_port: mach_port_name_t,
    pub trailer: mach_msg_format_0_trailer_t,
}
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
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mig_symtab {
    pub ms_routine_name: *mut ::core::ffi::c_char,
    pub ms_routine_number: ::core::ffi::c_int,
    pub ms_routine: ::core::option::Option<unsafe extern "C" fn()>,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mig_reply_error_t {
    pub Head: mach_msg_header_t,
    pub NDR: NDR_record_t,
    pub RetCode: kern_return_t,
}
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
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct zone_name {
    pub zn_name: [::core::ffi::c_char; 80usize],
}
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
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct mach_zone_name {
    pub mzn_name: [::core::ffi::c_char; 80usize],
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct zone_btrecord {
    pub ref_count: u32,
    pub operation_type: u32,
    pub bt: [u64; 15usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct hash_info_bucket {
    pub hib_count: natural_t,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_core_details {
    pub gzip_offset: u64,
    pub gzip_length: u64,
    pub core_name: [::core::ffi::c_char; 16usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_core_fileheader {
    pub signature: u64,
    pub log_offset: u64,
    pub log_length: u64,
    pub num_files: u64,
    pub files: [mach_core_details; 16usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_core_details_v2 {
    pub flags: u64,
    pub offset: u64,
    pub length: u64,
    pub core_name: [::core::ffi::c_char; 16usize],
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_core_fileheader_base {
    pub signature: u64,
    pub version: u32,
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct rpc_routine_arg_descriptor {
    pub type_: routine_arg_type,
    pub size: routine_arg_size,
    pub count: routine_arg_size,
    pub offset: routine_arg_offset,
}
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
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct rpc_signature {
    pub rd: rpc_routine_descriptor,
    pub rad: [rpc_routine_arg_descriptor; 1usize],
}
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
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct mach_timebase_info {
    pub numer: u32,
    pub denom: u32,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialEq, Eq)]
pub struct au_tid {
    pub port: dev_t,
    pub machine: u_int32_t,
}
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct __va_list_tag {
    pub gp_offset: ::core::ffi::c_uint,
    pub fp_offset: ::core::ffi::c_uint,
    pub overflow_arg_area: *mut ::core::ffi::c_void,
    pub reg_save_area: *mut ::core::ffi::c_void,
}
pub const MPO_PORT: mpo_flags_t = 0;
pub const MPO_SERVICE_PORT: mpo_flags_t = 1024;
pub const MPO_CONNECTION_PORT: mpo_flags_t = 2048;
pub const MPO_REPLY_PORT: mpo_flags_t = 4096;
pub const MPO_WEAK_REPLY_PORT: mpo_flags_t = 16384;
pub const MPO_NOTIFICATION_PORT: mpo_flags_t = 17408;
pub const MPO_EXCEPTION_PORT: mpo_flags_t = 32768;
pub const MPO_CONNECTION_PORT_WITH_PORT_ARRAY: mpo_flags_t = 65536;
pub const kGUARD_EXC_NONE: mach_port_guard_exception_codes = 0;
pub const kGUARD_EXC_DESTROY: mach_port_guard_exception_codes = 1;
pub const kGUARD_EXC_MOD_REFS: mach_port_guard_exception_codes = 2;
pub const kGUARD_EXC_INVALID_OPTIONS: mach_port_guard_exception_codes = 3;
pub const kGUARD_EXC_SET_CONTEXT: mach_port_guard_exception_codes = 4;
pub const kGUARD_EXC_THREAD_SET_STATE: mach_port_guard_exception_codes = 5;
pub const kGUARD_EXC_EXCEPTION_BEHAVIOR_ENFORCE: mach_port_guard_exception_codes = 6;
pub const kGUARD_EXC_SERVICE_PORT_VIOLATION_FATAL: mach_port_guard_exception_codes = 7;
pub const kGUARD_EXC_UNGUARDED: mach_port_guard_exception_codes = 8;
pub const kGUARD_EXC_KOBJECT_REPLY_PORT_SEMANTICS: mach_port_guard_exception_codes = 9;
pub const kGUARD_EXC_REQUIRE_REPLY_PORT_SEMANTICS: mach_port_guard_exception_codes = 10;
pub const kGUARD_EXC_RESTRICT_VOUCHER_OPERATIONS: mach_port_guard_exception_codes = 11;
pub const kGUARD_EXC_MACH_EXC_THREAD_SET_STATE: mach_port_guard_exception_codes = 12;
pub const kGUARD_EXC_MOVE_WEAK_REPLY_PORT_FATAL: mach_port_guard_exception_codes = 13;
pub const kGUARD_EXC_INCORRECT_GUARD: mach_port_guard_exception_codes = 16;
pub const kGUARD_EXC_BOOTSTRAP_PORT_NOTIFICATION: mach_port_guard_exception_codes = 17;
pub const kGUARD_EXC_CV_INVALID_EXCEPTION_PORT: mach_port_guard_exception_codes = 18;
pub const kGUARD_EXC_IMMOVABLE: mach_port_guard_exception_codes = 32;
pub const kGUARD_EXC_RESTRICT_VOUCHER_RECIPE_SIZE: mach_port_guard_exception_codes = 33;
pub const kGUARD_EXC_RESTRICT_INLINE_PORT_DESCRIPTORS: mach_port_guard_exception_codes = 34;
pub const kGUARD_EXC_STRICT_REPLY: mach_port_guard_exception_codes = 64;
pub const kGUARD_EXC_INVALID_NOTIFICATION_REQ: mach_port_guard_exception_codes = 65;
pub const kGUARD_EXC_INVALID_MPO_ENTITLEMENT: mach_port_guard_exception_codes = 66;
pub const kGUARD_EXC_DESCRIPTOR_VIOLATION: mach_port_guard_exception_codes = 67;
pub const kGUARD_EXC_MSG_FILTERED: mach_port_guard_exception_codes = 128;
pub const kGUARD_EXC_INVALID_RIGHT: mach_port_guard_exception_codes = 256;
pub const kGUARD_EXC_INVALID_NAME: mach_port_guard_exception_codes = 512;
pub const kGUARD_EXC_INVALID_VALUE: mach_port_guard_exception_codes = 1024;
pub const kGUARD_EXC_INVALID_ARGUMENT: mach_port_guard_exception_codes = 2048;
pub const kGUARD_EXC_RIGHT_EXISTS: mach_port_guard_exception_codes = 4096;
pub const kGUARD_EXC_KERN_NO_SPACE: mach_port_guard_exception_codes = 8192;
pub const kGUARD_EXC_KERN_FAILURE: mach_port_guard_exception_codes = 16384;
pub const kGUARD_EXC_KERN_RESOURCE: mach_port_guard_exception_codes = 32768;
pub const kGUARD_EXC_SEND_INVALID_REPLY: mach_port_guard_exception_codes = 65536;
pub const kGUARD_EXC_SEND_INVALID_VOUCHER: mach_port_guard_exception_codes = 131072;
pub const kGUARD_EXC_SEND_INVALID_RIGHT: mach_port_guard_exception_codes = 262144;
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
pub const IPC_OTYPE_NONE: ipc_info_object_type_t = 0;
pub const IPC_OTYPE_THREAD_CONTROL: ipc_info_object_type_t = 1;
pub const IPC_OTYPE_TASK_CONTROL: ipc_info_object_type_t = 2;
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
pub const IPC_OTYPE_SEMAPHORE: ipc_info_object_type_t = 23;
pub const IPC_OTYPE_LOCK_SET: ipc_info_object_type_t = 24;
pub const IPC_OTYPE_CLOCK: ipc_info_object_type_t = 25;
pub const IPC_OTYPE_CLOCK_CTRL: ipc_info_object_type_t = 26;
pub const IPC_OTYPE_IOKIT_IDENT: ipc_info_object_type_t = 27;
pub const IPC_OTYPE_NAMED_ENTRY: ipc_info_object_type_t = 28;
pub const IPC_OTYPE_IOKIT_CONNECT: ipc_info_object_type_t = 29;
pub const IPC_OTYPE_IOKIT_OBJECT: ipc_info_object_type_t = 30;
pub const IPC_OTYPE_UPL: ipc_info_object_type_t = 31;
pub const IPC_OTYPE_MEM_OBJ_CONTROL: ipc_info_object_type_t = 32;
pub const IPC_OTYPE_AU_SESSIONPORT: ipc_info_object_type_t = 33;
pub const IPC_OTYPE_FILEPORT: ipc_info_object_type_t = 34;
pub const IPC_OTYPE_LABELH: ipc_info_object_type_t = 35;
pub const IPC_OTYPE_TASK_RESUME: ipc_info_object_type_t = 36;
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
pub const IPC_OTYPE_UNKNOWN: ipc_info_object_type_t = 4294967295;
pub const TASK_SHARED_REGION_STUBS_DEV: task_shared_region_stubs_t = 1;
pub const TASK_SHARED_REGION_STUBS_PROD: task_shared_region_stubs_t = 2;
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
#[repr(C)]
#[derive(Copy, Clone)]
pub union mach_msg_descriptor_t {
    pub port: mach_msg_port_descriptor_t,
    pub out_of_line: mach_msg_ool_descriptor_t,
    pub ool_ports: mach_msg_ool_ports_descriptor_t,
    pub type_: mach_msg_type_descriptor_t,
    pub guarded_port: mach_msg_guarded_port_descriptor_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union mach_msg_empty_t {
    pub send: mach_msg_empty_send_t,
    pub rcv: mach_msg_empty_rcv_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union x86_thread_state__bindgen_ty_1 {
    pub ts32: x86_thread_state32_t,
    pub ts64: x86_thread_state64_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union x86_float_state__bindgen_ty_1 {
    pub fs32: x86_float_state32_t,
    pub fs64: x86_float_state64_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union x86_exception_state__bindgen_ty_1 {
    pub es32: x86_exception_state32_t,
    pub es64: x86_exception_state64_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union x86_debug_state__bindgen_ty_1 {
    pub ds32: x86_debug_state32_t,
    pub ds64: x86_debug_state64_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union x86_avx_state__bindgen_ty_1 {
    pub as32: x86_avx_state32_t,
    pub as64: x86_avx_state64_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union x86_avx512_state__bindgen_ty_1 {
    pub as32: x86_avx512_state32_t,
    pub as64: x86_avx512_state64_t,
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
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
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
impl Default for mach_msg_ool_descriptor_t {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
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
impl __darwin_fp_control {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __invalid(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___invalid(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __invalid_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    0usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___invalid_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                0usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __denorm(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___denorm(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __denorm_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    1usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___denorm_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                1usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __zdiv(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___zdiv(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __zdiv_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    2usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___zdiv_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                2usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __ovrfl(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___ovrfl(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __ovrfl_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    3usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___ovrfl_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                3usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __undfl(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___undfl(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __undfl_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    4usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___undfl_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                4usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __precis(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___precis(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __precis_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    5usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___precis_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                5usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __pc(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 2u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___pc(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 2u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __pc_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    8usize,
                    2u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___pc_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                8usize,
                2u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __rc(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 2u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___rc(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 2u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __rc_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    10usize,
                    2u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___rc_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                10usize,
                2u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn new_bitfield_1(
        __invalid: ::core::ffi::c_ushort,
        __denorm: ::core::ffi::c_ushort,
        __zdiv: ::core::ffi::c_ushort,
        __ovrfl: ::core::ffi::c_ushort,
        __undfl: ::core::ffi::c_ushort,
        __precis: ::core::ffi::c_ushort,
        __pc: ::core::ffi::c_ushort,
        __rc: ::core::ffi::c_ushort,
    ) -> __BindgenBitfieldUnit<[u8; 2usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 2usize]> = Default::default();
        __bindgen_bitfield_unit
            .set_const::<
                0usize,
                1u8,
            >({
                let __invalid: u16 = unsafe { ::core::mem::transmute(__invalid) };
                __invalid as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                1usize,
                1u8,
            >({
                let __denorm: u16 = unsafe { ::core::mem::transmute(__denorm) };
                __denorm as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                2usize,
                1u8,
            >({
                let __zdiv: u16 = unsafe { ::core::mem::transmute(__zdiv) };
                __zdiv as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                3usize,
                1u8,
            >({
                let __ovrfl: u16 = unsafe { ::core::mem::transmute(__ovrfl) };
                __ovrfl as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                4usize,
                1u8,
            >({
                let __undfl: u16 = unsafe { ::core::mem::transmute(__undfl) };
                __undfl as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                5usize,
                1u8,
            >({
                let __precis: u16 = unsafe { ::core::mem::transmute(__precis) };
                __precis as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                8usize,
                2u8,
            >({
                let __pc: u16 = unsafe { ::core::mem::transmute(__pc) };
                __pc as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                10usize,
                2u8,
            >({
                let __rc: u16 = unsafe { ::core::mem::transmute(__rc) };
                __rc as u64
            });
        __bindgen_bitfield_unit
    }
}
impl __darwin_fp_status {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __invalid(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___invalid(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __invalid_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    0usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___invalid_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                0usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __denorm(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___denorm(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __denorm_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    1usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___denorm_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                1usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __zdiv(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___zdiv(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __zdiv_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    2usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___zdiv_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                2usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __ovrfl(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___ovrfl(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __ovrfl_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    3usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___ovrfl_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                3usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __undfl(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<4usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___undfl(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<4usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __undfl_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    4usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___undfl_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                4usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __precis(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<5usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___precis(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<5usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __precis_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    5usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___precis_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                5usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __stkflt(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<6usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___stkflt(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<6usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __stkflt_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    6usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___stkflt_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                6usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __errsumm(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<7usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___errsumm(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<7usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __errsumm_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    7usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___errsumm_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                7usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __c0(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<8usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___c0(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<8usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __c0_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    8usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___c0_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                8usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __c1(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<9usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___c1(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<9usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __c1_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    9usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___c1_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                9usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __c2(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<10usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___c2(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<10usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __c2_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    10usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___c2_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                10usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __tos(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<11usize, 3u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___tos(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<11usize, 3u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __tos_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    11usize,
                    3u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___tos_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                11usize,
                3u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __c3(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<14usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___c3(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<14usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __c3_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    14usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___c3_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                14usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __busy(&self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<15usize, 1u8>() as u16)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___busy(&mut self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<15usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __busy_raw(this: *const Self) -> ::core::ffi::c_ushort {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 2usize],
                >>::raw_get_const::<
                    15usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u16,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___busy_raw(this: *mut Self, val: ::core::ffi::c_ushort) {
        unsafe {
            let val: u16 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 2usize],
            >>::raw_set_const::<
                15usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn new_bitfield_1(
        __invalid: ::core::ffi::c_ushort,
        __denorm: ::core::ffi::c_ushort,
        __zdiv: ::core::ffi::c_ushort,
        __ovrfl: ::core::ffi::c_ushort,
        __undfl: ::core::ffi::c_ushort,
        __precis: ::core::ffi::c_ushort,
        __stkflt: ::core::ffi::c_ushort,
        __errsumm: ::core::ffi::c_ushort,
        __c0: ::core::ffi::c_ushort,
        __c1: ::core::ffi::c_ushort,
        __c2: ::core::ffi::c_ushort,
        __tos: ::core::ffi::c_ushort,
        __c3: ::core::ffi::c_ushort,
        __busy: ::core::ffi::c_ushort,
    ) -> __BindgenBitfieldUnit<[u8; 2usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 2usize]> = Default::default();
        __bindgen_bitfield_unit
            .set_const::<
                0usize,
                1u8,
            >({
                let __invalid: u16 = unsafe { ::core::mem::transmute(__invalid) };
                __invalid as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                1usize,
                1u8,
            >({
                let __denorm: u16 = unsafe { ::core::mem::transmute(__denorm) };
                __denorm as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                2usize,
                1u8,
            >({
                let __zdiv: u16 = unsafe { ::core::mem::transmute(__zdiv) };
                __zdiv as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                3usize,
                1u8,
            >({
                let __ovrfl: u16 = unsafe { ::core::mem::transmute(__ovrfl) };
                __ovrfl as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                4usize,
                1u8,
            >({
                let __undfl: u16 = unsafe { ::core::mem::transmute(__undfl) };
                __undfl as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                5usize,
                1u8,
            >({
                let __precis: u16 = unsafe { ::core::mem::transmute(__precis) };
                __precis as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                6usize,
                1u8,
            >({
                let __stkflt: u16 = unsafe { ::core::mem::transmute(__stkflt) };
                __stkflt as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                7usize,
                1u8,
            >({
                let __errsumm: u16 = unsafe { ::core::mem::transmute(__errsumm) };
                __errsumm as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                8usize,
                1u8,
            >({
                let __c0: u16 = unsafe { ::core::mem::transmute(__c0) };
                __c0 as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                9usize,
                1u8,
            >({
                let __c1: u16 = unsafe { ::core::mem::transmute(__c1) };
                __c1 as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                10usize,
                1u8,
            >({
                let __c2: u16 = unsafe { ::core::mem::transmute(__c2) };
                __c2 as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                11usize,
                3u8,
            >({
                let __tos: u16 = unsafe { ::core::mem::transmute(__tos) };
                __tos as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                14usize,
                1u8,
            >({
                let __c3: u16 = unsafe { ::core::mem::transmute(__c3) };
                __c3 as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                15usize,
                1u8,
            >({
                let __busy: u16 = unsafe { ::core::mem::transmute(__busy) };
                __busy as u64
            });
        __bindgen_bitfield_unit
    }
}
impl Default for __darwin_zmm_reg {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __darwin_i386_float_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __darwin_i386_avx_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __darwin_i386_avx512_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __x86_instruction_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl __last_branch_record {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __mispredict(&self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___mispredict(&mut self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __mispredict_raw(this: *const Self) -> __uint32_t {
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
    pub unsafe fn set___mispredict_raw(this: *mut Self, val: __uint32_t) {
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
    pub fn __tsx_abort(&self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___tsx_abort(&mut self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __tsx_abort_raw(this: *const Self) -> __uint32_t {
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
    pub unsafe fn set___tsx_abort_raw(this: *mut Self, val: __uint32_t) {
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
    pub fn __in_tsx(&self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___in_tsx(&mut self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __in_tsx_raw(this: *const Self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 4usize],
                >>::raw_get_const::<
                    2usize,
                    1u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u32,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___in_tsx_raw(this: *mut Self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 4usize],
            >>::raw_set_const::<
                2usize,
                1u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __cycle_count(&self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<3usize, 16u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___cycle_count(&mut self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<3usize, 16u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __cycle_count_raw(this: *const Self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 4usize],
                >>::raw_get_const::<
                    3usize,
                    16u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u32,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___cycle_count_raw(this: *mut Self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 4usize],
            >>::raw_set_const::<
                3usize,
                16u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __reserved(&self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<19usize, 13u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___reserved(&mut self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<19usize, 13u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __reserved_raw(this: *const Self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(
                <__BindgenBitfieldUnit<
                    [u8; 4usize],
                >>::raw_get_const::<
                    19usize,
                    13u8,
                >(::core::ptr::addr_of!((* this)._bitfield_1)) as u32,
            )
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___reserved_raw(this: *mut Self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<
                [u8; 4usize],
            >>::raw_set_const::<
                19usize,
                13u8,
            >(::core::ptr::addr_of_mut!((* this)._bitfield_1), val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn new_bitfield_1(
        __mispredict: __uint32_t,
        __tsx_abort: __uint32_t,
        __in_tsx: __uint32_t,
        __cycle_count: __uint32_t,
        __reserved: __uint32_t,
    ) -> __BindgenBitfieldUnit<[u8; 4usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 4usize]> = Default::default();
        __bindgen_bitfield_unit
            .set_const::<
                0usize,
                1u8,
            >({
                let __mispredict: u32 = unsafe { ::core::mem::transmute(__mispredict) };
                __mispredict as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                1usize,
                1u8,
            >({
                let __tsx_abort: u32 = unsafe { ::core::mem::transmute(__tsx_abort) };
                __tsx_abort as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                2usize,
                1u8,
            >({
                let __in_tsx: u32 = unsafe { ::core::mem::transmute(__in_tsx) };
                __in_tsx as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                3usize,
                16u8,
            >({
                let __cycle_count: u32 = unsafe {
                    ::core::mem::transmute(__cycle_count)
                };
                __cycle_count as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                19usize,
                13u8,
            >({
                let __reserved: u32 = unsafe { ::core::mem::transmute(__reserved) };
                __reserved as u64
            });
        __bindgen_bitfield_unit
    }
}
impl __last_branch_state {
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn __lbr_supported_tsx(&self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<0usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___lbr_supported_tsx(&mut self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<0usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __lbr_supported_tsx_raw(this: *const Self) -> __uint32_t {
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
    pub unsafe fn set___lbr_supported_tsx_raw(this: *mut Self, val: __uint32_t) {
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
    pub fn __lbr_supported_cycle_count(&self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<1usize, 1u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___lbr_supported_cycle_count(&mut self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<1usize, 1u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __lbr_supported_cycle_count_raw(this: *const Self) -> __uint32_t {
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
    pub unsafe fn set___lbr_supported_cycle_count_raw(this: *mut Self, val: __uint32_t) {
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
    pub fn __reserved(&self) -> __uint32_t {
        unsafe {
            ::core::mem::transmute(self._bitfield_1.get_const::<2usize, 30u8>() as u32)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub fn set___reserved(&mut self, val: __uint32_t) {
        unsafe {
            let val: u32 = ::core::mem::transmute(val);
            self._bitfield_1.set_const::<2usize, 30u8>(val as u64)
        }
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn __reserved_raw(this: *const Self) -> __uint32_t {
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
    }
    #[inline]
    #[allow(unnecessary_transmutes)]
    pub unsafe fn set___reserved_raw(this: *mut Self, val: __uint32_t) {
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
        __lbr_supported_tsx: __uint32_t,
        __lbr_supported_cycle_count: __uint32_t,
        __reserved: __uint32_t,
    ) -> __BindgenBitfieldUnit<[u8; 4usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 4usize]> = Default::default();
        __bindgen_bitfield_unit
            .set_const::<
                0usize,
                1u8,
            >({
                let __lbr_supported_tsx: u32 = unsafe {
                    ::core::mem::transmute(__lbr_supported_tsx)
                };
                __lbr_supported_tsx as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                1usize,
                1u8,
            >({
                let __lbr_supported_cycle_count: u32 = unsafe {
                    ::core::mem::transmute(__lbr_supported_cycle_count)
                };
                __lbr_supported_cycle_count as u64
            });
        __bindgen_bitfield_unit
            .set_const::<
                2usize,
                30u8,
            >({
                let __reserved: u32 = unsafe { ::core::mem::transmute(__reserved) };
                __reserved as u64
            });
        __bindgen_bitfield_unit
    }
}
impl Default for __darwin_x86_float_state64 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __darwin_x86_avx_state64 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for __darwin_x86_avx512_state64 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_thread_state__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_thread_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_float_state__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_float_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_exception_state__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_exception_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_debug_state__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_debug_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_avx_state__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_avx_state {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_avx512_state__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for x86_avx512_state {
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
impl Default for __va_list_tag {
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
    pub static mut bootstrap_port: mach_port_t;
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
    pub fn bootstrap_check_in(
        bp: mach_port_t,
        service_name: *const ::core::ffi::c_char,
        sp: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
    pub fn bootstrap_look_up(
        bp: mach_port_t,
        service_name: *const ::core::ffi::c_char,
        sp: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
    pub fn bootstrap_parent(
        bp: mach_port_t,
        parent_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
    pub fn bootstrap_strerror(r: kern_return_t) -> *const ::core::ffi::c_char;
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<servers/bootstrap.h>`, which the SDK lacks: declared by this crate.
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
    pub static KERNEL_SECURITY_TOKEN: security_token_t;
    pub static KERNEL_AUDIT_TOKEN: audit_token_t;
    /// From `<mach/message.h>`.
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
    /// From `<mach/message.h>`.
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
    /// From `<mach/message.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_voucher_deallocate(voucher: mach_port_name_t) -> kern_return_t;
    pub static mut vm_page_size: vm_size_t;
    pub static mut vm_page_mask: vm_size_t;
    pub static mut vm_page_shift: ::core::ffi::c_int;
    pub static mut vm_kernel_page_size: vm_size_t;
    pub static mut vm_kernel_page_mask: vm_size_t;
    pub static mut vm_kernel_page_shift: ::core::ffi::c_int;
    pub static mut NDR_record: NDR_record_t;
    /// From `<mach/mig.h>`.
    pub fn mig_get_reply_port() -> mach_port_t;
    /// From `<mach/mig.h>`.
    pub fn mig_dealloc_reply_port(reply_port: mach_port_t);
    /// From `<mach/mig.h>`.
    pub fn mig_put_reply_port(reply_port: mach_port_t);
    /// From `<mach/mig.h>`.
    pub fn mig_strncpy(
        dest: *mut ::core::ffi::c_char,
        src: *const ::core::ffi::c_char,
        len: ::core::ffi::c_int,
    ) -> ::core::ffi::c_int;
    /// From `<mach/mig.h>`.
    pub fn mig_strncpy_zerofill(
        dest: *mut ::core::ffi::c_char,
        src: *const ::core::ffi::c_char,
        len: ::core::ffi::c_int,
    ) -> ::core::ffi::c_int;
    /// From `<mach/mig.h>`.
    pub fn mig_allocate(arg1: *mut vm_address_t, arg2: vm_size_t);
    /// From `<mach/mig.h>`.
    pub fn mig_deallocate(arg1: vm_address_t, arg2: vm_size_t);
    /// From `<mach/clock_priv.h>`.
    pub fn clock_set_time(
        clock_ctrl: clock_ctrl_t,
        new_time: mach_timespec_t,
    ) -> kern_return_t;
    /// From `<mach/clock_priv.h>`.
    pub fn clock_set_attributes(
        clock_ctrl: clock_ctrl_t,
        flavor: clock_flavor_t,
        clock_attr: clock_attr_t,
        clock_attrCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_get_boot_info(
        host_priv: host_priv_t,
        boot_info: *mut ::core::ffi::c_char,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_reboot(
        host_priv: host_priv_t,
        options: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_priv_statistics(
        host_priv: host_priv_t,
        flavor: host_flavor_t,
        host_info_out: host_info_t,
        host_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_default_memory_manager(
        host_priv: host_priv_t,
        default_manager: *mut memory_object_default_t,
        cluster_size: memory_object_cluster_size_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn vm_wire(
        host_priv: host_priv_t,
        task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        desired_access: vm_prot_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn thread_wire(
        host_priv: host_priv_t,
        thread: thread_act_t,
        wired: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn vm_allocate_cpm(
        host_priv: host_priv_t,
        task: vm_map_t,
        address: *mut vm_address_t,
        size: vm_size_t,
        flags: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_processors(
        host_priv: host_priv_t,
        out_processor_list: *mut processor_array_t,
        out_processor_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_get_clock_control(
        host_priv: host_priv_t,
        clock_id: clock_id_t,
        clock_ctrl: *mut clock_ctrl_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn kmod_create(
        host_priv: host_priv_t,
        info: vm_address_t,
        module: *mut kmod_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn kmod_destroy(host_priv: host_priv_t, module: kmod_t) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn kmod_control(
        host_priv: host_priv_t,
        module: kmod_t,
        flavor: kmod_control_flavor_t,
        data: *mut kmod_args_t,
        dataCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_get_special_port(
        host_priv: host_priv_t,
        node: ::core::ffi::c_int,
        which: ::core::ffi::c_int,
        port: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_set_special_port(
        host_priv: host_priv_t,
        which: ::core::ffi::c_int,
        port: mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_set_exception_ports(
        host_priv: host_priv_t,
        exception_mask: exception_mask_t,
        new_port: mach_port_t,
        behavior: exception_behavior_t,
        new_flavor: thread_state_flavor_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_get_exception_ports(
        host_priv: host_priv_t,
        exception_mask: exception_mask_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers: exception_handler_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
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
    /// From `<mach/host_priv.h>`.
    pub fn mach_vm_wire(
        host_priv: host_priv_t,
        task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        desired_access: vm_prot_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_processor_sets(
        host_priv: host_priv_t,
        processor_sets: *mut processor_set_name_array_t,
        processor_setsCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_processor_set_priv(
        host_priv: host_priv_t,
        set_name: processor_set_name_t,
        set: *mut processor_set_t,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_set_UNDServer(host: host_priv_t, server: UNDServerRef) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
    pub fn host_get_UNDServer(
        host: host_priv_t,
        server: *mut UNDServerRef,
    ) -> kern_return_t;
    /// From `<mach/host_priv.h>`.
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
    /// From `<mach/host_security.h>`.
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
    /// From `<mach/host_security.h>`.
    pub fn host_security_set_task_token(
        host_security: host_security_t,
        target_task: task_t,
        sec_token: security_token_t,
        audit_token: audit_token_t,
        host: host_t,
    ) -> kern_return_t;
    /// From `<mach/processor.h>`.
    pub fn processor_start(processor: processor_t) -> kern_return_t;
    /// From `<mach/processor.h>`.
    pub fn processor_exit(processor: processor_t) -> kern_return_t;
    /// From `<mach/processor.h>`.
    pub fn processor_info(
        processor: processor_t,
        flavor: processor_flavor_t,
        host: *mut host_t,
        processor_info_out: processor_info_t,
        processor_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/processor.h>`.
    pub fn processor_control(
        processor: processor_t,
        processor_cmd: processor_info_t,
        processor_cmdCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/processor.h>`.
    pub fn processor_assign(
        processor: processor_t,
        new_set: processor_set_t,
        wait: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/processor.h>`.
    pub fn processor_get_assignment(
        processor: processor_t,
        assigned_set: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_statistics(
        pset: processor_set_name_t,
        flavor: processor_set_flavor_t,
        info_out: processor_set_info_t,
        info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_destroy(set: processor_set_t) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_max_priority(
        processor_set: processor_set_t,
        max_priority: ::core::ffi::c_int,
        change_threads: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_policy_enable(
        processor_set: processor_set_t,
        policy: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_policy_disable(
        processor_set: processor_set_t,
        policy: ::core::ffi::c_int,
        change_threads: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_tasks(
        processor_set: processor_set_t,
        task_list: *mut task_array_t,
        task_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_threads(
        processor_set: processor_set_t,
        thread_list: *mut thread_act_array_t,
        thread_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_policy_control(
        pset: processor_set_t,
        flavor: processor_set_flavor_t,
        policy_info: processor_set_info_t,
        policy_infoCnt: mach_msg_type_number_t,
        change: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_stack_usage(
        pset: processor_set_t,
        ltotal: *mut ::core::ffi::c_uint,
        space: *mut vm_size_t,
        resident: *mut vm_size_t,
        maxusage: *mut vm_size_t,
        maxstack: *mut vm_offset_t,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_info(
        set_name: processor_set_name_t,
        flavor: ::core::ffi::c_int,
        host: *mut host_t,
        info_out: processor_set_info_t,
        info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/processor_set.h>`.
    pub fn processor_set_tasks_with_flavor(
        processor_set: processor_set_t,
        flavor: mach_task_flavor_t,
        task_list: *mut task_array_t,
        task_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/semaphore.h>`.
    pub fn semaphore_signal(semaphore: semaphore_t) -> kern_return_t;
    /// From `<mach/semaphore.h>`.
    pub fn semaphore_signal_all(semaphore: semaphore_t) -> kern_return_t;
    /// From `<mach/semaphore.h>`.
    pub fn semaphore_wait(semaphore: semaphore_t) -> kern_return_t;
    /// From `<mach/semaphore.h>`.
    pub fn semaphore_timedwait(
        semaphore: semaphore_t,
        wait_time: mach_timespec_t,
    ) -> kern_return_t;
    /// From `<mach/semaphore.h>`.
    pub fn semaphore_timedwait_signal(
        wait_semaphore: semaphore_t,
        signal_semaphore: semaphore_t,
        wait_time: mach_timespec_t,
    ) -> kern_return_t;
    /// From `<mach/semaphore.h>`.
    pub fn semaphore_wait_signal(
        wait_semaphore: semaphore_t,
        signal_semaphore: semaphore_t,
    ) -> kern_return_t;
    /// From `<mach/semaphore.h>`.
    pub fn semaphore_signal_thread(
        semaphore: semaphore_t,
        thread: thread_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_create(
        target_task: task_t,
        ledgers: ledger_array_t,
        ledgersCnt: mach_msg_type_number_t,
        inherit_memory: boolean_t,
        child_task: *mut task_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_terminate(target_task: task_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_threads(
        target_task: task_inspect_t,
        act_list: *mut thread_act_array_t,
        act_listCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_ports_register(
        target_task: task_t,
        init_port_set: mach_port_array_t,
        init_port_setCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_ports_lookup(
        target_task: task_t,
        init_port_set: *mut mach_port_array_t,
        init_port_setCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_info(
        target_task: task_name_t,
        flavor: task_flavor_t,
        task_info_out: task_info_t,
        task_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_info(
        target_task: task_t,
        flavor: task_flavor_t,
        task_info_in: task_info_t,
        task_info_inCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_suspend(target_task: task_read_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_resume(target_task: task_read_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_get_special_port(
        task: task_inspect_t,
        which_port: ::core::ffi::c_int,
        special_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_special_port(
        task: task_t,
        which_port: ::core::ffi::c_int,
        special_port: mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_create(
        parent_task: task_t,
        child_act: *mut thread_act_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_create_running(
        parent_task: task_t,
        flavor: thread_state_flavor_t,
        new_state: thread_state_t,
        new_stateCnt: mach_msg_type_number_t,
        child_act: *mut thread_act_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_exception_ports(
        task: task_t,
        exception_mask: exception_mask_t,
        new_port: mach_port_t,
        behavior: exception_behavior_t,
        new_flavor: thread_state_flavor_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
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
    /// From `<mach/task.h>`.
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
    /// From `<mach/task.h>`.
    pub fn lock_set_create(
        task: task_t,
        new_lock_set: *mut lock_set_t,
        n_ulocks: ::core::ffi::c_int,
        policy: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn lock_set_destroy(task: task_t, lock_set: lock_set_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn semaphore_create(
        task: task_t,
        semaphore: *mut semaphore_t,
        policy: ::core::ffi::c_int,
        value: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn semaphore_destroy(task: task_t, semaphore: semaphore_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_policy_set(
        task: task_policy_set_t,
        flavor: task_policy_flavor_t,
        policy_info: task_policy_t,
        policy_infoCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_policy_get(
        task: task_policy_get_t,
        flavor: task_policy_flavor_t,
        policy_info: task_policy_t,
        policy_infoCnt: *mut mach_msg_type_number_t,
        get_default: *mut boolean_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_sample(task: task_t, reply: mach_port_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_policy(
        task: task_t,
        policy: policy_t,
        base: policy_base_t,
        baseCnt: mach_msg_type_number_t,
        set_limit: boolean_t,
        change: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_set_emulation(
        target_port: task_t,
        routine_entry_pt: vm_address_t,
        routine_number: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_get_emulation_vector(
        task: task_t,
        vector_start: *mut ::core::ffi::c_int,
        emulation_vector: *mut emulation_vector_t,
        emulation_vectorCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_set_emulation_vector(
        task: task_t,
        vector_start: ::core::ffi::c_int,
        emulation_vector: emulation_vector_t,
        emulation_vectorCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_set_ras_pc(
        target_task: task_t,
        basepc: vm_address_t,
        boundspc: vm_address_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_zone_info(
        target_task: task_inspect_t,
        names: *mut mach_zone_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        info: *mut task_zone_info_array_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_assign(
        task: task_t,
        new_set: processor_set_t,
        assign_threads: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_assign_default(task: task_t, assign_threads: boolean_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_get_assignment(
        task: task_inspect_t,
        assigned_set: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
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
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_get_state(
        task: task_read_t,
        flavor: thread_state_flavor_t,
        old_state: thread_state_t,
        old_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_state(
        task: task_t,
        flavor: thread_state_flavor_t,
        new_state: thread_state_t,
        new_stateCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_phys_footprint_limit(
        task: task_t,
        new_limit: ::core::ffi::c_int,
        old_limit: *mut ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_suspend2(
        target_task: task_read_t,
        suspend_token: *mut task_suspension_token_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_resume2(suspend_token: task_suspension_token_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_purgable_info(
        task: task_inspect_t,
        stats: *mut task_purgable_info_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_get_mach_voucher(
        task: task_read_t,
        which: mach_voucher_selector_t,
        voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_mach_voucher(task: task_t, voucher: ipc_voucher_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_swap_mach_voucher(
        task: task_t,
        new_voucher: ipc_voucher_t,
        old_voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_generate_corpse(
        task: task_read_t,
        corpse_task_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_map_corpse_info(
        task: task_t,
        corspe_task: task_read_t,
        kcd_addr_begin: *mut vm_address_t,
        kcd_size: *mut u32,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_register_dyld_image_infos(
        task: task_t,
        dyld_images: dyld_kernel_image_info_array_t,
        dyld_imagesCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_unregister_dyld_image_infos(
        task: task_t,
        dyld_images: dyld_kernel_image_info_array_t,
        dyld_imagesCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_get_dyld_image_infos(
        task: task_read_t,
        dyld_images: *mut dyld_kernel_image_info_array_t,
        dyld_imagesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_register_dyld_shared_cache_image_info(
        task: task_t,
        dyld_cache_image: dyld_kernel_image_info_t,
        no_cache: boolean_t,
        private_cache: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_register_dyld_set_dyld_state(
        task: task_t,
        dyld_state: u8,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_register_dyld_get_process_state(
        task: task_t,
        dyld_process_state: *mut dyld_kernel_process_info_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_map_corpse_info_64(
        task: task_t,
        corspe_task: task_read_t,
        kcd_addr_begin: *mut mach_vm_address_t,
        kcd_size: *mut mach_vm_size_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_inspect(
        task: task_inspect_t,
        flavor: task_inspect_flavor_t,
        info_out: task_inspect_info_t,
        info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_get_exc_guard_behavior(
        task: task_inspect_t,
        behavior: *mut task_exc_guard_behavior_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_set_exc_guard_behavior(
        task: task_t,
        behavior: task_exc_guard_behavior_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_dyld_process_info_notify_register(
        target_task: task_read_t,
        notify: mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_create_identity_token(
        task: task_t,
        token: *mut task_id_token_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_identity_token_get_task_port(
        token: task_id_token_t,
        flavor: task_flavor_t,
        task_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_dyld_process_info_notify_deregister(
        target_task: task_read_t,
        notify: mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_get_exception_ports_info(
        port: mach_port_t,
        exception_mask: exception_mask_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers_info: exception_handler_info_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_test_sync_upcall(task: task_t, port: mach_port_t) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_set_corpse_forking_behavior(
        task: task_t,
        behavior: task_corpse_forking_behavior_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_test_async_upcall_propagation(
        task: task_t,
        port: mach_port_t,
        qos: ::core::ffi::c_int,
        iotier: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    pub fn task_map_kcdata_object_64(
        task: task_t,
        kcdata_object: kcdata_object_t,
        kcd_addr_begin: *mut mach_vm_address_t,
        kcd_size: *mut mach_vm_size_t,
    ) -> kern_return_t;
    /// From `<mach/task.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_register_hardened_exception_handler(
        task: task_t,
        signed_pc_key: u32,
        exceptions_allowed: exception_mask_t,
        behaviors_allowed: exception_behavior_t,
        flavors_allowed: thread_state_flavor_t,
        new_exception_port: mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_terminate(target_act: thread_act_t) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn act_get_state(
        target_act: thread_read_t,
        flavor: ::core::ffi::c_int,
        old_state: thread_state_t,
        old_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn act_set_state(
        target_act: thread_act_t,
        flavor: ::core::ffi::c_int,
        new_state: thread_state_t,
        new_stateCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_get_state(
        target_act: thread_read_t,
        flavor: thread_state_flavor_t,
        old_state: thread_state_t,
        old_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_set_state(
        target_act: thread_act_t,
        flavor: thread_state_flavor_t,
        new_state: thread_state_t,
        new_stateCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_suspend(target_act: thread_read_t) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_resume(target_act: thread_read_t) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_abort(target_act: thread_act_t) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_abort_safely(target_act: thread_act_t) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_depress_abort(thread: thread_act_t) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_get_special_port(
        thr_act: thread_inspect_t,
        which_port: ::core::ffi::c_int,
        special_port: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_set_special_port(
        thr_act: thread_act_t,
        which_port: ::core::ffi::c_int,
        special_port: mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_info(
        target_act: thread_inspect_t,
        flavor: thread_flavor_t,
        thread_info_out: thread_info_t,
        thread_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_set_exception_ports(
        thread: thread_act_t,
        exception_mask: exception_mask_t,
        new_port: mach_port_t,
        behavior: exception_behavior_t,
        new_flavor: thread_state_flavor_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
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
    /// From `<mach/thread_act.h>`.
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
    /// From `<mach/thread_act.h>`.
    pub fn thread_policy(
        thr_act: thread_act_t,
        policy: policy_t,
        base: policy_base_t,
        baseCnt: mach_msg_type_number_t,
        set_limit: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_policy_set(
        thread: thread_act_t,
        flavor: thread_policy_flavor_t,
        policy_info: thread_policy_t,
        policy_infoCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_policy_get(
        thread: thread_inspect_t,
        flavor: thread_policy_flavor_t,
        policy_info: thread_policy_t,
        policy_infoCnt: *mut mach_msg_type_number_t,
        get_default: *mut boolean_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_sample(thread: thread_act_t, reply: mach_port_t) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn etap_trace_thread(
        target_act: thread_act_t,
        trace_status: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_assign(
        thread: thread_act_t,
        new_set: processor_set_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_assign_default(thread: thread_act_t) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_get_assignment(
        thread: thread_inspect_t,
        assigned_set: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_set_policy(
        thr_act: thread_act_t,
        pset: processor_set_t,
        policy: policy_t,
        base: policy_base_t,
        baseCnt: mach_msg_type_number_t,
        limit: policy_limit_t,
        limitCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_get_mach_voucher(
        thr_act: thread_read_t,
        which: mach_voucher_selector_t,
        voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_set_mach_voucher(
        thr_act: thread_act_t,
        voucher: ipc_voucher_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_swap_mach_voucher(
        thr_act: thread_act_t,
        new_voucher: ipc_voucher_t,
        old_voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_convert_thread_state(
        thread: thread_act_t,
        direction: ::core::ffi::c_int,
        flavor: thread_state_flavor_t,
        in_state: thread_state_t,
        in_stateCnt: mach_msg_type_number_t,
        out_state: thread_state_t,
        out_stateCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    pub fn thread_get_exception_ports_info(
        port: mach_port_t,
        exception_mask: exception_mask_t,
        masks: exception_mask_array_t,
        masksCnt: *mut mach_msg_type_number_t,
        old_handlers_info: exception_handler_info_array_t,
        old_behaviors: exception_behavior_array_t,
        old_flavors: exception_flavor_array_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn thread_adopt_exception_handler(
        thread: thread_t,
        exc_port: mach_port_t,
        exc_mask: exception_mask_t,
        behavior_mask: exception_behavior_t,
        flavor_mask: thread_state_flavor_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_suspend2(
        target_act: thread_read_t,
        suspend_token: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/thread_act.h>`.
    #[cfg(not(any(target_os = "watchos")))]
    pub fn thread_resume2(suspend_token: mach_port_t) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_region(
        target_task: vm_map_read_t,
        address: *mut vm_address_t,
        size: *mut vm_size_t,
        flavor: vm_region_flavor_t,
        info: vm_region_info_t,
        infoCnt: *mut mach_msg_type_number_t,
        object_name: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_allocate(
        target_task: vm_map_t,
        address: *mut vm_address_t,
        size: vm_size_t,
        flags: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_deallocate(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_protect(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        set_maximum: boolean_t,
        new_protection: vm_prot_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_inherit(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        new_inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_read(
        target_task: vm_map_read_t,
        address: vm_address_t,
        size: vm_size_t,
        data: *mut vm_offset_t,
        dataCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_read_list(
        target_task: vm_map_read_t,
        data_list: *mut vm_read_entry,
        count: natural_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_write(
        target_task: vm_map_t,
        address: vm_address_t,
        data: vm_offset_t,
        dataCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_copy(
        target_task: vm_map_t,
        source_address: vm_address_t,
        size: vm_size_t,
        dest_address: vm_address_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_read_overwrite(
        target_task: vm_map_read_t,
        address: vm_address_t,
        size: vm_size_t,
        data: vm_address_t,
        outsize: *mut vm_size_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_msync(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        sync_flags: vm_sync_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_behavior_set(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        new_behavior: vm_behavior_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
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
    /// From `<mach/vm_map.h>`.
    pub fn vm_machine_attribute(
        target_task: vm_map_t,
        address: vm_address_t,
        size: vm_size_t,
        attribute: vm_machine_attribute_t,
        value: *mut vm_machine_attribute_val_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
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
    /// From `<mach/vm_map.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_wire(target_task: vm_map_t, must_wire: boolean_t) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn mach_make_memory_entry(
        target_task: vm_map_t,
        size: *mut vm_size_t,
        offset: vm_offset_t,
        permission: vm_prot_t,
        object_handle: *mut mem_entry_name_port_t,
        parent_entry: mem_entry_name_port_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_map_page_query(
        target_map: vm_map_read_t,
        offset: vm_offset_t,
        disposition: *mut integer_t,
        ref_count: *mut integer_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn mach_vm_region_info(
        task: vm_map_read_t,
        address: vm_address_t,
        region: *mut vm_info_region_t,
        objects: *mut vm_info_object_array_t,
        objectsCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_mapped_pages_info(
        task: vm_map_read_t,
        pages: *mut page_address_array_t,
        pagesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_region_recurse(
        target_task: vm_map_read_t,
        address: *mut vm_address_t,
        size: *mut vm_size_t,
        nesting_depth: *mut natural_t,
        info: vm_region_recurse_info_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_region_recurse_64(
        target_task: vm_map_read_t,
        address: *mut vm_address_t,
        size: *mut vm_size_t,
        nesting_depth: *mut natural_t,
        info: vm_region_recurse_info_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn mach_vm_region_info_64(
        task: vm_map_read_t,
        address: vm_address_t,
        region: *mut vm_info_region_64_t,
        objects: *mut vm_info_object_array_t,
        objectsCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_region_64(
        target_task: vm_map_read_t,
        address: *mut vm_address_t,
        size: *mut vm_size_t,
        flavor: vm_region_flavor_t,
        info: vm_region_info_t,
        infoCnt: *mut mach_msg_type_number_t,
        object_name: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn mach_make_memory_entry_64(
        target_task: vm_map_t,
        size: *mut memory_object_size_t,
        offset: memory_object_offset_t,
        permission: vm_prot_t,
        object_handle: *mut mach_port_t,
        parent_entry: mem_entry_name_port_t,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
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
    /// From `<mach/vm_map.h>`.
    pub fn vm_purgable_control(
        target_task: vm_map_t,
        address: vm_address_t,
        control: vm_purgable_t,
        state: *mut ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
    pub fn vm_map_exec_lockdown(target_task: vm_map_t) -> kern_return_t;
    /// From `<mach/vm_map.h>`.
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
    /// From `<mach/vm_map.h>`.
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
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_names(
        task: ipc_space_t,
        names: *mut mach_port_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        types: *mut mach_port_type_array_t,
        typesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_type(
        task: ipc_space_t,
        name: mach_port_name_t,
        ptype: *mut mach_port_type_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_rename(
        task: ipc_space_t,
        old_name: mach_port_name_t,
        new_name: mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_port_allocate_name(
        task: ipc_space_t,
        right: mach_port_right_t,
        name: mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_allocate(
        task: ipc_space_t,
        right: mach_port_right_t,
        name: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
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
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_deallocate(
        task: ipc_space_t,
        name: mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_get_refs(
        task: ipc_space_t,
        name: mach_port_name_t,
        right: mach_port_right_t,
        refs: *mut mach_port_urefs_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_mod_refs(
        task: ipc_space_t,
        name: mach_port_name_t,
        right: mach_port_right_t,
        delta: mach_port_delta_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
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
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_set_mscount(
        task: ipc_space_t,
        name: mach_port_name_t,
        mscount: mach_port_mscount_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_get_set_status(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        members: *mut mach_port_name_array_t,
        membersCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_move_member(
        task: ipc_space_t,
        member: mach_port_name_t,
        after: mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_request_notification(
        task: ipc_space_t,
        name: mach_port_name_t,
        msgid: mach_msg_id_t,
        sync: mach_port_mscount_t,
        notify: mach_port_t,
        notifyPoly: mach_msg_type_name_t,
        previous: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_insert_right(
        task: ipc_space_t,
        name: mach_port_name_t,
        poly: mach_port_t,
        polyPoly: mach_msg_type_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_extract_right(
        task: ipc_space_t,
        name: mach_port_name_t,
        msgt_name: mach_msg_type_name_t,
        poly: *mut mach_port_t,
        polyPoly: *mut mach_msg_type_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_set_seqno(
        task: ipc_space_t,
        name: mach_port_name_t,
        seqno: mach_port_seqno_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_get_attributes(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        flavor: mach_port_flavor_t,
        port_info_out: mach_port_info_t,
        port_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_set_attributes(
        task: ipc_space_t,
        name: mach_port_name_t,
        flavor: mach_port_flavor_t,
        port_info: mach_port_info_t,
        port_infoCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_allocate_qos(
        task: ipc_space_t,
        right: mach_port_right_t,
        qos: *mut mach_port_qos_t,
        name: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_allocate_full(
        task: ipc_space_t,
        right: mach_port_right_t,
        proto: mach_port_t,
        qos: *mut mach_port_qos_t,
        name: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn task_set_port_space(
        task: ipc_space_t,
        table_entries: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_get_srights(
        task: ipc_space_t,
        name: mach_port_name_t,
        srights: *mut mach_port_rights_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_space_info(
        space: ipc_space_read_t,
        space_info: *mut ipc_info_space_t,
        table_info: *mut ipc_info_name_array_t,
        table_infoCnt: *mut mach_msg_type_number_t,
        tree_info: *mut ipc_info_tree_name_array_t,
        tree_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_dnrequest_info(
        task: ipc_space_t,
        name: mach_port_name_t,
        dnr_total: *mut ::core::ffi::c_uint,
        dnr_used: *mut ::core::ffi::c_uint,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_kernel_object(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        object_type: *mut ::core::ffi::c_uint,
        object_addr: *mut ::core::ffi::c_uint,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_insert_member(
        task: ipc_space_t,
        name: mach_port_name_t,
        pset: mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_extract_member(
        task: ipc_space_t,
        name: mach_port_name_t,
        pset: mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_get_context(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        context: *mut mach_port_context_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_set_context(
        task: ipc_space_t,
        name: mach_port_name_t,
        context: mach_port_context_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_kobject(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        object_type: *mut ipc_info_object_type_t,
        object_addr: *mut mach_vm_address_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_construct(
        task: ipc_space_t,
        options: mach_port_options_ptr_t,
        context: mach_port_context_t,
        name: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_destruct(
        task: ipc_space_t,
        name: mach_port_name_t,
        srdelta: mach_port_delta_t,
        guard: mach_port_context_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_guard(
        task: ipc_space_t,
        name: mach_port_name_t,
        guard: mach_port_context_t,
        strict: boolean_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_unguard(
        task: ipc_space_t,
        name: mach_port_name_t,
        guard: mach_port_context_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_space_basic_info(
        task: ipc_space_inspect_t,
        basic_info: *mut ipc_info_space_basic_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_guard_with_flags(
        task: ipc_space_t,
        name: mach_port_name_t,
        guard: mach_port_context_t,
        flags: u64,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_swap_guard(
        task: ipc_space_t,
        name: mach_port_name_t,
        old_guard: mach_port_context_t,
        new_guard: mach_port_context_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_kobject_description(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        object_type: *mut ipc_info_object_type_t,
        object_addr: *mut mach_vm_address_t,
        description: *mut ::core::ffi::c_char,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_is_connection_for_service(
        task: ipc_space_t,
        connection_port: mach_port_name_t,
        service_port: mach_port_name_t,
        filter_policy_id: *mut u64,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_get_service_port_info(
        task: ipc_space_read_t,
        name: mach_port_name_t,
        sp_info_out: *mut mach_service_port_info_data_t,
    ) -> kern_return_t;
    /// From `<mach/mach_port.h>`.
    pub fn mach_port_assert_attributes(
        task: ipc_space_t,
        name: mach_port_name_t,
        flavor: mach_port_flavor_t,
        info: mach_port_info_t,
        infoCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_init.h>`.
    pub fn mach_host_self() -> mach_port_t;
    /// From `<mach/mach_init.h>`.
    pub fn mach_thread_self() -> mach_port_t;
    /// From `<mach/mach_init.h>`.
    pub fn mach_task_is_self(task: task_name_t) -> boolean_t;
    /// From `<mach/mach_init.h>`.
    pub fn host_page_size(arg1: host_t, arg2: *mut vm_size_t) -> kern_return_t;
    pub static mut mach_task_self_: mach_port_t;
    /// From `<mach/mach_traps.h>`.
    pub fn clock_sleep_trap(
        clock_name: mach_port_name_t,
        sleep_type: sleep_type_t,
        sleep_sec: ::core::ffi::c_int,
        sleep_nsec: ::core::ffi::c_int,
        wakeup_time: *mut mach_timespec_t,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn task_dyld_process_info_notify_get(
        names_addr: mach_port_name_array_t,
        names_count_addr: *mut natural_t,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn mach_generate_activity_id(
        target: mach_port_name_t,
        count: ::core::ffi::c_int,
        activity_id: *mut u64,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn macx_swapon(
        filename: u64,
        flags: ::core::ffi::c_int,
        size: ::core::ffi::c_int,
        priority: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn macx_swapoff(filename: u64, flags: ::core::ffi::c_int) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn macx_triggers(
        hi_water: ::core::ffi::c_int,
        low_water: ::core::ffi::c_int,
        flags: ::core::ffi::c_int,
        alert_port: mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn macx_backing_store_suspend(suspend: boolean_t) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn macx_backing_store_recovery(pid: ::core::ffi::c_int) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn swtch_pri(pri: ::core::ffi::c_int) -> boolean_t;
    /// From `<mach/mach_traps.h>`.
    pub fn swtch() -> boolean_t;
    /// From `<mach/mach_traps.h>`.
    pub fn thread_switch(
        thread_name: mach_port_name_t,
        option: ::core::ffi::c_int,
        option_time: mach_msg_timeout_t,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn task_self_trap() -> mach_port_name_t;
    /// From `<mach/mach_traps.h>`.
    pub fn host_create_mach_voucher_trap(
        host: mach_port_name_t,
        recipes: mach_voucher_attr_raw_recipe_array_t,
        recipes_size: ::core::ffi::c_int,
        voucher: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn mach_voucher_extract_attr_recipe_trap(
        voucher_name: mach_port_name_t,
        key: mach_voucher_attr_key_t,
        recipe: mach_voucher_attr_raw_recipe_t,
        recipe_size: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn task_for_pid(
        target_tport: mach_port_name_t,
        pid: ::core::ffi::c_int,
        t: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn task_name_for_pid(
        target_tport: mach_port_name_t,
        pid: ::core::ffi::c_int,
        tn: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn pid_for_task(
        t: mach_port_name_t,
        x: *mut ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn debug_control_port_for_pid(
        target_tport: mach_port_name_t,
        pid: ::core::ffi::c_int,
        t: *mut mach_port_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_traps.h>`.
    pub fn mach_vm_reclaim_update_kernel_accounting_trap(
        target_tport: mach_port_name_t,
        bytes_reclaimed: *mut u64,
        next_deadline: *mut u64,
    ) -> mach_error_t;
    /// From `<mach/mach_traps.h>`.
    pub fn thread_set_x86_64_compat(enable: u32) -> kern_return_t;
    pub static mut vprintf_stderr_func: ::core::option::Option<
        unsafe extern "C" fn(
            format: *const ::core::ffi::c_char,
            ap: *mut __va_list_tag,
        ) -> ::core::ffi::c_int,
    >;
    /// From `<mach/mach_host.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_info(
        host: host_t,
        flavor: host_flavor_t,
        host_info_out: host_info_t,
        host_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_kernel_version(
        host: host_t,
        kernel_version: *mut ::core::ffi::c_char,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn _host_page_size(host: host_t, out_page_size: *mut vm_size_t) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn mach_memory_object_memory_entry(
        host: host_t,
        internal: boolean_t,
        size: vm_size_t,
        permission: vm_prot_t,
        pager: memory_object_t,
        entry_handle: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_processor_info(
        host: host_t,
        flavor: processor_flavor_t,
        out_processor_count: *mut natural_t,
        out_processor_info: *mut processor_info_array_t,
        out_processor_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_get_io_main(host: host_t, io_main: *mut io_main_t) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_get_clock_service(
        host: host_t,
        clock_id: clock_id_t,
        clock_serv: *mut clock_serv_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn kmod_get_info(
        host: host_t,
        modules: *mut kmod_args_t,
        modulesCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_virtual_physical_table_info(
        host: host_t,
        info: *mut hash_info_bucket_array_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn processor_set_default(
        host: host_t,
        default_set: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn processor_set_create(
        host: host_t,
        new_set: *mut processor_set_t,
        new_name: *mut processor_set_name_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn mach_memory_object_memory_entry_64(
        host: host_t,
        internal: boolean_t,
        size: memory_object_size_t,
        permission: vm_prot_t,
        pager: memory_object_t,
        entry_handle: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_statistics(
        host_priv: host_t,
        flavor: host_flavor_t,
        host_info_out: host_info_t,
        host_info_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_request_notification(
        host: host_t,
        notify_type: host_flavor_t,
        notify_port: mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_lockgroup_info(
        host_priv_t: host_t,
        lockgroup_info: *mut lockgroup_info_array_t,
        lockgroup_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_statistics64(
        host_priv: host_t,
        flavor: host_flavor_t,
        host_info64_out: host_info64_t,
        host_info64_outCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn mach_zone_info(
        host: mach_port_t,
        names: *mut mach_zone_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        info: *mut mach_zone_info_array_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_create_mach_voucher(
        host: host_t,
        recipes: mach_voucher_attr_raw_recipe_array_t,
        recipesCnt: mach_msg_type_number_t,
        voucher: *mut ipc_voucher_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_register_mach_voucher_attr_manager(
        host: host_t,
        attr_manager: mach_voucher_attr_manager_t,
        default_value: mach_voucher_attr_value_handle_t,
        new_key: *mut mach_voucher_attr_key_t,
        new_attr_control: *mut ipc_voucher_attr_control_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_register_well_known_mach_voucher_attr_manager(
        host: host_t,
        attr_manager: mach_voucher_attr_manager_t,
        default_value: mach_voucher_attr_value_handle_t,
        key: mach_voucher_attr_key_t,
        new_attr_control: *mut ipc_voucher_attr_control_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_set_atm_diagnostic_flag(
        host: host_t,
        diagnostic_flag: u32,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn host_get_atm_diagnostic_flag(
        host: host_t,
        diagnostic_flag: *mut u32,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn mach_memory_info(
        host: mach_port_t,
        names: *mut mach_zone_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        info: *mut mach_zone_info_array_t,
        infoCnt: *mut mach_msg_type_number_t,
        memory_info: *mut mach_memory_info_array_t,
        memory_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_set_multiuser_config_flags(
        host_priv: host_priv_t,
        multiuser_flags: u32,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_get_multiuser_config_flags(
        host: host_t,
        multiuser_flags: *mut u32,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn host_check_multiuser_mode(
        host: host_t,
        multiuser_mode: *mut u32,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn mach_zone_info_for_zone(
        host: host_priv_t,
        name: mach_zone_name_t,
        info: *mut mach_zone_info_t,
    ) -> kern_return_t;
    /// From `<mach/mach_host.h>`.
    pub fn mach_memory_info_redacted(
        host: mach_port_t,
        names: *mut mach_zone_name_array_t,
        namesCnt: *mut mach_msg_type_number_t,
        info: *mut mach_zone_info_array_t,
        infoCnt: *mut mach_msg_type_number_t,
        memory_info: *mut mach_memory_info_array_t,
        memory_infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_error.h>`.
    pub fn mach_error_string(error_value: mach_error_t) -> *mut ::core::ffi::c_char;
    /// From `<mach/mach_error.h>`.
    pub fn mach_error(str_: *const ::core::ffi::c_char, error_value: mach_error_t);
    /// From `<mach/mach_error.h>`.
    pub fn mach_error_type(error_value: mach_error_t) -> *mut ::core::ffi::c_char;
    /// From `<mach/mach.h>`.
    pub fn panic_init(arg1: mach_port_t);
    /// From `<mach/mach.h>`.
    pub fn panic(arg1: *const ::core::ffi::c_char, ...);
    /// From `<mach/mach.h>`.
    pub fn slot_name(
        arg1: cpu_type_t,
        arg2: cpu_subtype_t,
        arg3: *mut *mut ::core::ffi::c_char,
        arg4: *mut *mut ::core::ffi::c_char,
    );
    /// From `<mach/mach.h>`.
    pub fn mig_reply_setup(arg1: *mut mach_msg_header_t, arg2: *mut mach_msg_header_t);
    /// From `<mach/mach.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_destroy(arg1: *mut mach_msg_header_t);
    /// From `<mach/mach.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_receive(arg1: *mut mach_msg_header_t) -> mach_msg_return_t;
    /// From `<mach/mach.h>`.
    #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
    pub fn mach_msg_send(arg1: *mut mach_msg_header_t) -> mach_msg_return_t;
    /// From `<mach/mach.h>`.
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
    /// From `<mach/mach.h>`.
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
    /// From `<mach/mach.h>`.
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
    /// From `<mach/mach.h>`.
    pub fn clock_get_res(arg1: mach_port_t, arg2: *mut clock_res_t) -> kern_return_t;
    /// From `<mach/mach.h>`.
    pub fn clock_set_res(arg1: mach_port_t, arg2: clock_res_t) -> kern_return_t;
    /// From `<mach/mach.h>`.
    pub fn clock_sleep(
        arg1: mach_port_t,
        arg2: ::core::ffi::c_int,
        arg3: mach_timespec_t,
        arg4: *mut mach_timespec_t,
    ) -> kern_return_t;
    /// From `<mach/mach.h>`.
    pub fn voucher_mach_msg_set(msg: *mut mach_msg_header_t) -> boolean_t;
    /// From `<mach/mach.h>`.
    pub fn voucher_mach_msg_clear(msg: *mut mach_msg_header_t);
    /// From `<mach/mach.h>`.
    pub fn voucher_mach_msg_adopt(
        msg: *mut mach_msg_header_t,
    ) -> voucher_mach_msg_state_t;
    /// From `<mach/mach.h>`.
    pub fn voucher_mach_msg_revert(state: voucher_mach_msg_state_t);
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_allocate(
        target: vm_map_t,
        address: *mut mach_vm_address_t,
        size: mach_vm_size_t,
        flags: ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_deallocate(
        target: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_protect(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        set_maximum: boolean_t,
        new_protection: vm_prot_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_inherit(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        new_inheritance: vm_inherit_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_behavior_set(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        new_behavior: vm_behavior_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_msync(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        sync_flags: vm_sync_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_machine_attribute(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        attribute: vm_machine_attribute_t,
        value: *mut vm_machine_attribute_val_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_purgable_control(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        control: vm_purgable_t,
        state: *mut ::core::ffi::c_int,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_read(
        target_task: vm_map_read_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        data: *mut vm_offset_t,
        dataCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_read_list(
        target_task: vm_map_read_t,
        data_list: *mut mach_vm_read_entry,
        count: natural_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_read_overwrite(
        target_task: vm_map_read_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        data: mach_vm_address_t,
        outsize: *mut mach_vm_size_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_write(
        target_task: vm_map_t,
        address: mach_vm_address_t,
        data: vm_offset_t,
        dataCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_copy(
        target_task: vm_map_t,
        source_address: mach_vm_address_t,
        size: mach_vm_size_t,
        dest_address: mach_vm_address_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn _mach_make_memory_entry(
        target_task: vm_map_t,
        size: *mut memory_object_size_t,
        offset: memory_object_offset_t,
        permission: vm_prot_t,
        object_handle: *mut mem_entry_name_port_t,
        parent_handle: mem_entry_name_port_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_range_create(
        target_task: vm_map_t,
        flavor: mach_vm_range_flavor_t,
        recipes: mach_vm_range_recipes_raw_t,
        recipesCnt: mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_region(
        target_task: vm_map_read_t,
        address: *mut mach_vm_address_t,
        size: *mut mach_vm_size_t,
        flavor: vm_region_flavor_t,
        info: vm_region_info_t,
        infoCnt: *mut mach_msg_type_number_t,
        object_name: *mut mach_port_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_region_recurse(
        target_task: vm_map_read_t,
        address: *mut mach_vm_address_t,
        size: *mut mach_vm_size_t,
        nesting_depth: *mut natural_t,
        info: vm_region_recurse_info_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_page_query(
        target_map: vm_map_read_t,
        offset: mach_vm_offset_t,
        disposition: *mut integer_t,
        ref_count: *mut integer_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_page_info(
        target_task: vm_map_read_t,
        address: mach_vm_address_t,
        flavor: vm_page_info_flavor_t,
        info: vm_page_info_t,
        infoCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/mach_vm.h>`, which the SDK lacks: declared by this crate.
    pub fn mach_vm_page_range_query(
        target_map: vm_map_read_t,
        address: mach_vm_offset_t,
        size: mach_vm_size_t,
        dispositions: mach_vm_address_t,
        dispositions_count: *mut mach_vm_size_t,
    ) -> kern_return_t;
    /// From `<mach/clock.h>`.
    pub fn clock_get_time(
        clock_serv: clock_serv_t,
        cur_time: *mut mach_timespec_t,
    ) -> kern_return_t;
    /// From `<mach/clock.h>`.
    pub fn clock_get_attributes(
        clock_serv: clock_serv_t,
        flavor: clock_flavor_t,
        clock_attr: clock_attr_t,
        clock_attrCnt: *mut mach_msg_type_number_t,
    ) -> kern_return_t;
    /// From `<mach/clock.h>`.
    pub fn clock_alarm(
        clock_serv: clock_serv_t,
        alarm_type: alarm_type_t,
        alarm_time: mach_timespec_t,
        alarm_port: clock_reply_t,
    ) -> kern_return_t;
    /// From `<mach/mach_time.h>`.
    pub fn mach_timebase_info(info: mach_timebase_info_t) -> kern_return_t;
    /// From `<mach/mach_time.h>`.
    pub fn mach_wait_until(deadline: u64) -> kern_return_t;
    /// From `<mach/mach_time.h>`.
    pub fn mach_absolute_time() -> u64;
    /// From `<mach/mach_time.h>`.
    pub fn mach_approximate_time() -> u64;
    /// From `<mach/mach_time.h>`.
    pub fn mach_continuous_time() -> u64;
    /// From `<mach/mach_time.h>`.
    pub fn mach_continuous_approximate_time() -> u64;
    /// From `<mach/thread_state.h>`.
    pub fn thread_get_register_pointer_values(
        thread: thread_t,
        sp: *mut usize,
        length: *mut usize,
        values: *mut usize,
    ) -> kern_return_t;
    /// From `<bsm/libbsm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<bsm/libbsm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<bsm/libbsm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<bsm/libbsm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<bsm/libbsm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<bsm/libbsm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<bsm/libbsm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<bsm/libbsm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<bsm/libbsm.h>`, which the SDK lacks: declared by this crate.
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
    /// From `<sys/fileport.h>`, which the SDK lacks: declared by this crate.
    pub fn fileport_makeport(
        fd: ::core::ffi::c_int,
        port: *mut fileport_t,
    ) -> ::core::ffi::c_int;
    /// From `<sys/fileport.h>`, which the SDK lacks: declared by this crate.
    pub fn fileport_makefd(port: fileport_t) -> ::core::ffi::c_int;
}
#[cfg(test)]
pub(crate) const FUNCTION_LIKE_MACROS: &[&str] = &[
    "ADD_MACH_TIMESPEC",
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
    "__ipc_desc_sign",
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
pub(crate) const HEADERS_VERSION: &str = "27.0";
