//! The headers' macros that are not constants, under their C names: function-like ones as functions.
//!
//! A macro takes and gives whatever its operators make of its arguments; a function needs types.
//! They are the types of the values the macro is for: message bits, port names, error codes. What a
//! macro computes, its function computes, including for arguments that make no sense. The functions
//! are `const` except where a macro reads a variable or calls a function.

mod error;
mod memory;
mod message;
mod objects;
mod policy;
mod port;
#[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
mod special_ports;
mod time;

pub use error::*;
pub use memory::*;
pub use message::*;
pub use objects::*;
pub use policy::*;
pub use port::*;
#[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
pub use special_ports::*;
pub use time::*;

#[cfg(test)]
mod tests {
    use crate::bindings::{FUNCTION_LIKE_MACROS, UNBOUND_MACROS};

    /// Macros that have no function, each with the reason. `*` stands for any ending.
    const LEFT_OUT: &[(&str, &str)] = &[
        ("__*", "a helper of the headers themselves"),
        (
            "ARM_STATE_FLAVOR_IS_OTHER_VALID",
            "only the kernel gives it a meaning",
        ),
        (
            "CPU_SUBTYPE_HAS_ARM64*",
            "for Mach-O files, which are outside this crate",
        ),
        (
            "FLAVOR_MODIFIES_CORE_CPU_REGISTERS",
            "the list behind it differs between SDKs",
        ),
        ("GET_MZI_*", "for the zone allocator's own statistics"),
        ("MACH_CORE_*", "for kernel core files"),
        ("RPC_DESCR_SIZE", "of the kernel's RPC, which is gone"),
        ("SET_MZI_*", "for the zone allocator's own statistics"),
        (
            "UPDATE_IO_STATS*",
            "a statement on a structure of the kernel",
        ),
        (
            "VALID_THREAD_STATE_FLAVOR",
            "the list behind it differs between SDKs",
        ),
        (
            "arm_thread_state64_*",
            "strips and signs pointers with instructions of the CPU",
        ),
        ("err_vm_reclaim", "of a private subsystem"),
        ("i386_btop", "of the kernel's page tables"),
        ("i386_ptob", "of the kernel's page tables"),
        ("i386_round_page", "of the kernel's page tables"),
        ("i386_trunc_page", "of the kernel's page tables"),
        ("machine_btop", "of the kernel's page tables"),
        ("machine_ptob", "of the kernel's page tables"),
        (
            "port_get_obj_*",
            "for the table of `<mach/port_obj.h>`, which is gone",
        ),
        (
            "port_set_obj_*",
            "for the table of `<mach/port_obj.h>`, which is gone",
        ),
        ("xnu_static_assert_*", "a check by the C compiler"),
    ];

    /// Macros without arguments that have no constant, each with the reason.
    const LEFT_OUT_OBJECTS: &[(&str, &str)] = &[
        ("MACH_IPC_FLAVOR", "a word for the preprocessor"),
        (
            "MACH_MSG_TYPE_INTEGER_T",
            "of a macro that the headers no longer define",
        ),
        ("MIG_SERVER_ROUTINE", "an attribute of C"),
        (
            "PAGE_*",
            "reads the variable `vm_page_size`, `vm_page_mask` or `vm_page_shift`",
        ),
        ("VM_PAGE_SIZE", "reads the variable `vm_page_size`"),
        ("as_v1", "a second name of a member, which Rust has not"),
        ("msgh_kind", "a second name of a member, which Rust has not"),
        (
            "msgh_reserved",
            "a second name of a member, which Rust has not",
        ),
        (
            "subsystem_to_name_map_*",
            "a table of names for MIG's own tools",
        ),
        ("ts_32", "a second name of a member, which Rust has not"),
        ("ts_64", "a second name of a member, which Rust has not"),
    ];

    fn is_left_out(list: &[(&str, &str)], name: &str) -> bool {
        list.iter()
            .any(|(pattern, _)| match pattern.strip_suffix('*') {
                Some(start) => name.starts_with(start),
                None => name == *pattern,
            })
    }

    #[test]
    fn function_like_macro_is_written_here_or_left_out_for_a_reason() {
        let sources = [
            include_str!("macros/error.rs"),
            include_str!("macros/memory.rs"),
            include_str!("macros/message.rs"),
            include_str!("macros/policy.rs"),
            include_str!("macros/port.rs"),
            include_str!("macros/special_ports.rs"),
            include_str!("macros/time.rs"),
        ];
        let is_written = |name: &str| {
            sources.iter().any(|source| {
                source.match_indices(name).any(|(at, _)| {
                    let before = source[..at].chars().next_back();
                    let after = source[at + name.len()..].chars().next();
                    before == Some(' ') && matches!(after, Some('(' | ',' | ' '))
                })
            })
        };
        for name in FUNCTION_LIKE_MACROS.iter().copied() {
            assert!(
                is_written(name) || is_left_out(LEFT_OUT, name),
                "{name} is neither written nor left out"
            );
        }
    }

    #[test]
    fn object_like_macro_is_bound_here_or_left_out_for_a_reason() {
        let source = include_str!("macros/objects.rs");
        let is_here = |name: &str| {
            source.match_indices(name).any(|(at, _)| {
                let before = &source[..at];
                let after = &source[at + name.len()..];
                ["pub const ", "pub type ", "pub fn "]
                    .iter()
                    .any(|start| before.ends_with(start))
                    && after.starts_with([':', ' ', '('])
            })
        };
        for name in UNBOUND_MACROS.iter().copied() {
            assert!(
                is_here(name) || is_left_out(LEFT_OUT_OBJECTS, name),
                "{name} is neither bound nor left out"
            );
        }
    }
}
