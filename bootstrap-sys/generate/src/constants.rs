//! Which of the API's types each constant has.
//!
//! C gives most macros the type `int`, whatever they are used for. The table below says what each
//! family is used for: the type of the parameter, structure member or result that takes its values.
//! The compiler converts the value, so a mask written as a negative `int` comes out right. A type
//! that an SDK does not know leaves the constant as C has it.
//!
//! A name is looked up from the top, and the first line that fits decides: exceptions stand before
//! the family they are exceptions to. `*` stands for any run of characters.

/// The type that the API gives the constant `name`, where its definition does not carry one.
pub(crate) fn api_type(name: &str) -> Option<&'static str> {
    TYPES
        .iter()
        .find(|(pattern, _)| fits(pattern, name))
        .map(|(_, kind)| *kind)
}

/// Returns `true` if `name` is internal: an include guard, a size that MIG notes for itself, or a helper
/// that this crate's own headers define.
pub(crate) fn is_internal(name: &str) -> bool {
    ["_*", "*_MSG_COUNT", "BOOTSTRAP_SYS_*"]
        .iter()
        .any(|pattern| fits(pattern, name))
}

const TYPES: &[(&str, &str)] = &[
    // Results.
    ("KERN_CODE_SELECTOR", "unsigned int"),
    ("KERN_DATA_SELECTOR", "unsigned int"),
    ("KERN_*", "kern_return_t"),
    ("MIG_*", "kern_return_t"),
    ("BOOTSTRAP_STATUS_*", "bootstrap_status_t"),
    ("BOOTSTRAP_MAX_LOOKUP_COUNT", "mach_msg_type_number_t"),
    ("BOOTSTRAP_MAX_*", "size_t"),
    ("BOOTSTRAP_*", "kern_return_t"),
    ("MACH_MSG_SUCCESS", "mach_msg_return_t"),
    ("MACH_MSG_MASK", "mach_msg_return_t"),
    ("MACH_MSG_IPC_*", "mach_msg_return_t"),
    ("MACH_MSG_VM_*", "mach_msg_return_t"),
    ("err_max_system", "int"),
    ("err_*", "mach_error_t"),
    ("code_emask", "mach_error_t"),
    ("sub_emask", "mach_error_t"),
    ("system_emask", "mach_error_t"),
    // Options of mach_msg. The results of the same prefixes come after them.
    ("MACH_MSG_OPTION_NONE", "mach_msg_option_t"),
    ("MACH_MSG_STRICT_REPLY", "mach_msg_option_t"),
    ("MACH_SEND_ALWAYS", "mach_msg_option_t"),
    ("MACH_SEND_CANCEL", "mach_msg_option_t"),
    ("MACH_SEND_FILTER_NONFATAL", "mach_msg_option_t"),
    ("MACH_SEND_IMPORTANCE", "mach_msg_option_t"),
    ("MACH_SEND_INTERRUPT", "mach_msg_option_t"),
    ("MACH_SEND_KERNEL", "mach_msg_option_t"),
    ("MACH_SEND_MSG", "mach_msg_option_t"),
    ("MACH_SEND_NODENAP", "mach_msg_option_t"),
    ("MACH_SEND_NOIMPORTANCE", "mach_msg_option_t"),
    ("MACH_SEND_NOTIFY", "mach_msg_option_t"),
    ("MACH_SEND_OVERRIDE", "mach_msg_option_t"),
    ("MACH_SEND_PROPAGATE_QOS", "mach_msg_option_t"),
    ("MACH_SEND_SYNC_*", "mach_msg_option_t"),
    ("MACH_SEND_TIMEOUT", "mach_msg_option_t"),
    ("MACH_SEND_TRAILER", "mach_msg_option_t"),
    ("MACH_RCV_GUARDED_DESC", "mach_msg_option_t"),
    ("MACH_RCV_INTERRUPT", "mach_msg_option_t"),
    ("MACH_RCV_LARGE", "mach_msg_option_t"),
    ("MACH_RCV_LARGE_IDENTITY", "mach_msg_option_t"),
    ("MACH_RCV_MSG", "mach_msg_option_t"),
    ("MACH_RCV_NOTIFY", "mach_msg_option_t"),
    ("MACH_RCV_OVERWRITE", "mach_msg_option_t"),
    ("MACH_RCV_SYNC_*", "mach_msg_option_t"),
    ("MACH_RCV_TIMEOUT", "mach_msg_option_t"),
    ("MACH_RCV_TRAILER_*", "mach_msg_option_t"),
    ("MACH_RCV_VOUCHER", "mach_msg_option_t"),
    ("MACH_SEND_*", "mach_msg_return_t"),
    ("MACH_RCV_*", "mach_msg_return_t"),
    // Parts of messages.
    ("MACH_MSGH_BITS_*", "mach_msg_bits_t"),
    ("MACH_MSGH_KIND_*", "mach_port_seqno_t"),
    ("MACH_MSG_TYPE_*", "mach_msg_type_name_t"),
    ("MACH_MSG_DESCRIPTOR_MAX", "mach_msg_descriptor_type_t"),
    ("MACH_MSG_*_DESCRIPTOR", "mach_msg_descriptor_type_t"),
    ("MACH_MSG_*_COPY", "mach_msg_copy_options_t"),
    ("MACH_MSG_ALLOCATE", "mach_msg_copy_options_t"),
    ("MACH_MSG_OVERWRITE", "mach_msg_copy_options_t"),
    ("MACH_MSG_GUARD_FLAGS_*", "mach_msg_guard_flags_t"),
    ("MACH_MSG_TRAILER_*_SIZE", "mach_msg_trailer_size_t"),
    ("MACH_MSG_TRAILER_FORMAT_*", "mach_msg_trailer_type_t"),
    ("MACH_NOTIFY_*", "mach_msg_id_t"),
    ("NDR_*", "unsigned char"),
    // Ports.
    ("MACH_PORT_NULL", "mach_port_name_t"),
    ("MACH_PORT_DEAD", "mach_port_name_t"),
    ("MACH_PORT_TYPE_*", "mach_port_type_t"),
    ("MACH_PORT_SRIGHTS_*", "mach_port_srights_t"),
    ("MACH_PORT_QLIMIT_*", "mach_port_msgcount_t"),
    ("MACH_PORT_STATUS_FLAG_*", "natural_t"),
    ("MACH_PORT_*_COUNT", "mach_msg_type_number_t"),
    ("MACH_PORT_LIMITS_INFO", "mach_port_flavor_t"),
    ("MACH_PORT_RECEIVE_STATUS", "mach_port_flavor_t"),
    ("MACH_PORT_DNREQUESTS_SIZE", "mach_port_flavor_t"),
    ("MACH_PORT_TEMPOWNER", "mach_port_flavor_t"),
    ("MACH_PORT_IMPORTANCE_RECEIVER", "mach_port_flavor_t"),
    ("MACH_PORT_DENAP_RECEIVER", "mach_port_flavor_t"),
    ("MACH_PORT_INFO_EXT", "mach_port_flavor_t"),
    ("MACH_PORT_GUARD_INFO", "mach_port_flavor_t"),
    ("MACH_PORT_SERVICE_*", "mach_port_flavor_t"),
    ("MACH_PORTS_SLOTS_USED", "mach_msg_type_number_t"),
    ("MPO_ANONYMOUS_SERVICE", "mach_port_name_t"),
    ("MPO_*", "uint32_t"),
    ("MPG_*", "uint64_t"),
    // Exceptions and thread states.
    ("EXC_MASK_*", "exception_mask_t"),
    ("EXC_TYPES_COUNT", "size_t"),
    ("EXC_ARITHMETIC", "exception_type_t"),
    ("EXC_BAD_*", "exception_type_t"),
    ("EXC_BREAKPOINT", "exception_type_t"),
    ("EXC_CORPSE_NOTIFY", "exception_type_t"),
    ("EXC_CRASH", "exception_type_t"),
    ("EXC_EMULATION", "exception_type_t"),
    ("EXC_GUARD", "exception_type_t"),
    ("EXC_MACH_SYSCALL", "exception_type_t"),
    ("EXC_RESOURCE", "exception_type_t"),
    ("EXC_RPC_ALERT", "exception_type_t"),
    ("EXC_SOFTWARE", "exception_type_t"),
    ("EXC_SYSCALL", "exception_type_t"),
    ("FIRST_EXCEPTION", "exception_type_t"),
    ("EXC_*", "exception_data_type_t"),
    ("EXCEPTION_CODE_MAX", "size_t"),
    ("EXCEPTION_*", "exception_behavior_t"),
    ("MACH_EXCEPTION_*", "exception_behavior_t"),
    ("*_kGUARD_EXC_CODE", "uint32_t"),
    ("kGUARD_EXC_*", "uint32_t"),
    ("GUARD_TYPE_*", "uint32_t"),
    ("*THREAD_STATE_MAX", "size_t"),
    ("THREAD_MACHINE_STATE_MAX", "size_t"),
    ("ARM_*_COUNT", "mach_msg_type_number_t"),
    ("ARM_*STATE*", "thread_state_flavor_t"),
    ("x86_*_COUNT", "mach_msg_type_number_t"),
    ("x86_*STATE*", "thread_state_flavor_t"),
    ("i386_*_COUNT", "mach_msg_type_number_t"),
    ("i386_*STATE", "thread_state_flavor_t"),
    ("MACHINE_THREAD_STATE_COUNT", "mach_msg_type_number_t"),
    ("MACHINE_THREAD_STATE", "thread_state_flavor_t"),
    ("THREAD_STATE_*", "thread_state_flavor_t"),
    // Tasks.
    ("TASK_*_PORT", "int"),
    ("TASK_FLAVOR_*", "mach_task_flavor_t"),
    ("TASK_EXC_GUARD_*", "task_exc_guard_behavior_t"),
    ("TASK_CORPSE_FORKING_*", "task_corpse_forking_behavior_t"),
    ("TASK_DYLD_ALL_IMAGE_INFO_*", "integer_t"),
    ("TASK_*_COUNT", "mach_msg_type_number_t"),
    ("TASK_*_COUNT_OLD", "mach_msg_type_number_t"),
    ("TASK_*_POLICY", "task_policy_flavor_t"),
    ("TASK_POLICY_STATE", "task_policy_flavor_t"),
    ("TASK_INFO_MAX", "size_t"),
    ("TASK_AUDIT_TOKEN", "task_flavor_t"),
    ("TASK_SECURITY_TOKEN", "task_flavor_t"),
    ("TASK_*INFO*", "task_flavor_t"),
    ("MACH_TASK_BASIC_INFO_COUNT", "mach_msg_type_number_t"),
    ("MACH_TASK_BASIC_INFO", "task_flavor_t"),
    // Threads.
    ("THREAD_*_PORT", "int"),
    ("THREAD_FLAVOR_*", "mach_thread_flavor_t"),
    ("THREAD_*_COUNT", "mach_msg_type_number_t"),
    ("THREAD_INFO_MAX", "size_t"),
    ("THREAD_*_INFO", "thread_flavor_t"),
    ("THREAD_DEBUG_INFO_INTERNAL", "thread_flavor_t"),
    ("THREAD_AFFINITY_TAG_NULL", "integer_t"),
    ("THREAD_BACKGROUND_POLICY_DARWIN_BG", "integer_t"),
    ("THREAD_CONVERT_*", "int"),
    ("THREAD_*_POLICY", "thread_policy_flavor_t"),
    ("TH_*", "integer_t"),
    ("POLICY_*", "policy_t"),
    ("POLICYCLASS_FIXEDPRI", "policy_t"),
    ("SWITCH_OPTION_*", "int"),
    ("MAXTHREADNAMESIZE", "size_t"),
    // Hosts and processors.
    ("HOST_*_REPLYID", "mach_msg_id_t"),
    ("HOST_NOTIFY_*", "host_flavor_t"),
    ("HOST_LOCAL_NODE", "int"),
    ("HOST_*PORT", "int"),
    ("HOST_INFO_MAX", "size_t"),
    ("HOST_*_COUNT", "mach_msg_type_number_t"),
    ("HOST_*", "host_flavor_t"),
    ("PROCESSOR_*_COUNT", "mach_msg_type_number_t"),
    ("PROCESSOR_*INFO_MAX", "size_t"),
    ("PROCESSOR_SET_*", "processor_set_flavor_t"),
    ("PROCESSOR_*", "processor_flavor_t"),
    ("CPU_SUBTYPE_*", "cpu_subtype_t"),
    ("CPU_TYPE_*", "cpu_type_t"),
    ("CPU_ARCH_*", "cpu_type_t"),
    ("CPU_STATE_*", "int"),
    ("CPUFAMILY_*", "uint32_t"),
    ("CPUSUBFAMILY_*", "uint32_t"),
    // Clocks.
    ("*_CLOCK", "clock_id_t"),
    ("CLOCK_ALARM_*", "clock_flavor_t"),
    ("CLOCK_GET_TIME_RES", "clock_flavor_t"),
    ("ALRMTYPE", "alarm_type_t"),
    ("TIME_ABSOLUTE", "alarm_type_t"),
    ("TIME_RELATIVE", "alarm_type_t"),
    ("TIME_MICROS_MAX", "integer_t"),
    ("SYNC_POLICY_*", "sync_policy_t"),
    // Memory.
    ("VM_REGION_*_COUNT*", "mach_msg_type_number_t"),
    ("VM_REGION_FLAG_*", "uint16_t"),
    ("VM_REGION_INFO_MAX", "size_t"),
    ("VM_REGION_*_SIZE", "size_t"),
    ("VM_REGION_*", "vm_region_flavor_t"),
    ("VM_PAGE_INFO_*_COUNT", "mach_msg_type_number_t"),
    ("VM_PAGE_INFO_*", "vm_page_info_flavor_t"),
    ("VM_PAGE_QUERY_*", "integer_t"),
    ("VM_FLAGS_*", "int"),
    ("VM_MEMORY_*", "unsigned int"),
    ("VM_LEDGER_*", "int"),
    ("VM_PURGABLE_*", "int"),
    ("VM_VOLATILE_*", "int"),
    ("VM_MAP_ENTRY_MAX", "natural_t"),
    ("MAP_MEM_*", "vm_prot_t"),
    ("MATTR_VAL_*", "vm_machine_attribute_val_t"),
    ("MATTR_*", "vm_machine_attribute_t"),
    ("MEMORY_OBJECT_COPY_*", "memory_object_copy_strategy_t"),
    ("MEMORY_OBJECT_RETURN_*", "memory_object_return_t"),
    ("MEMORY_OBJECT_INFO_MAX", "size_t"),
    ("MEMORY_OBJECT_*_INFO", "memory_object_flavor_t"),
    ("MEMORY_OBJECT_*", "int"),
    ("SM_*", "unsigned char"),
    ("SUPERPAGE_*", "int"),
    // Vouchers.
    (
        "MACH_VOUCHER_IMPORTANCE_ATTR_*",
        "mach_voucher_attr_command_t",
    ),
    (
        "MACH_VOUCHER_ATTR_MAX_RAW_RECIPE_ARRAY_SIZE",
        "mach_msg_type_number_t",
    ),
    ("MACH_VOUCHER_TRAP_STACK_LIMIT", "size_t"),
    ("MACH_ACTIVITY_ID_COUNT_MAX", "mach_msg_type_number_t"),
    // The rest.
    ("TRUE", "boolean_t"),
    ("FALSE", "boolean_t"),
    ("*_MAX_LEN", "size_t"),
    ("*_MAX_BUF_LEN", "size_t"),
    ("*_NAMELEN", "size_t"),
    ("KOBJECT_DESCRIPTION_LENGTH", "size_t"),
    ("KERNEL_*_MAX", "size_t"),
    ("LOCKGROUP_MAX_NAME", "size_t"),
    ("NSEC_PER_*", "uint64_t"),
    ("USEC_PER_*", "uint64_t"),
];

/// Whether `name` is what `pattern` describes.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((head, tail)) = pattern.split_once('*') else {
        return pattern == name;
    };
    name.strip_prefix(head).is_some_and(|rest| match tail {
        "" => true,
        _ => rest.char_indices().any(|(at, _)| fits(tail, &rest[at..])) || fits(tail, ""),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pattern_with_stars_fits_any_run() {
        assert!(fits("A_*_Z", "A_B_C_Z"));
        assert!(fits("A_*", "A_"));
        assert!(fits("*THREAD_STATE_MAX", "THREAD_STATE_MAX"));
        assert!(fits("TASK_*INFO*", "TASK_BASIC_INFO_64"));
        assert!(!fits("A_*_Z", "A_B_C"));
        assert!(!fits("A_*_Z", "B_A_B_Z"));
        assert!(!fits("KERN_SUCCESS", "KERN_SUCCESSOR"));
    }

    #[test]
    fn exception_before_its_family_decides() {
        assert_eq!(api_type("MACH_RCV_INTERRUPT"), Some("mach_msg_option_t"));
        assert_eq!(api_type("MACH_RCV_INTERRUPTED"), Some("mach_msg_return_t"));
        assert_eq!(
            api_type("MACH_SEND_INVALID_NOTIFY"),
            Some("mach_msg_return_t")
        );
        assert_eq!(
            api_type("MACH_MSG_TRAILER_MINIMUM_SIZE"),
            Some("mach_msg_trailer_size_t")
        );
        assert_eq!(
            api_type("TASK_BASIC_INFO_COUNT"),
            Some("mach_msg_type_number_t")
        );
        assert_eq!(api_type("TASK_BOOTSTRAP_PORT"), Some("int"));
        assert_eq!(api_type("PAGE_MAX_SIZE"), None);
    }
}
