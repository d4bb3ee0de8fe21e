//! Names of kernel objects.

use bootstrap_sys::natural_t;

/// The number of an ordinary port, which has no kernel object behind it.
pub(crate) const NONE: natural_t = 0;

/// The usual name of a kernel object whose type has this number.
pub(crate) fn name(kind: natural_t) -> &'static str {
    NAMES
        .iter()
        .find(|(number, _, _)| *number == kind)
        .map_or("kernel-object", |(_, _, name)| name)
}

/// Each type that people have a name for: number, the SDK's constant less `IPC_OTYPE_`, and name.
///
/// Only SDKs from macOS 26.4 on have these constants (`<mach_debug/ipc_info.h>`), so the numbers are
/// written out here.
const NAMES: &[(natural_t, &str, &str)] = &[
    (1, "THREAD_CONTROL", "thread"),
    (2, "TASK_CONTROL", "task"),
    (3, "HOST", "host"),
    (4, "HOST_PRIV", "host-priv"),
    (5, "PROCESSOR", "processor"),
    (6, "PROCESSOR_SET", "processor-set"),
    (7, "PROCESSOR_SET_NAME", "processor-set-name"),
    (8, "TIMER", "timer"),
    (11, "MEMORY_OBJECT", "memory-object"),
    (15, "UND_REPLY", "notification-reply"),
    (19, "MAIN_DEVICE", "main-device"),
    (20, "TASK_NAME", "task-name"),
    (23, "SEMAPHORE", "semaphore"),
    (25, "CLOCK", "clock"),
    (26, "CLOCK_CTRL", "clock-control"),
    (27, "IOKIT_IDENT", "iokit-identity"),
    (28, "NAMED_ENTRY", "memory-entry"),
    (29, "IOKIT_CONNECT", "iokit-connection"),
    (30, "IOKIT_OBJECT", "iokit-object"),
    (33, "AU_SESSIONPORT", "audit-session"),
    (34, "FILEPORT", "fileport"),
    (36, "TASK_RESUME", "task-resume"),
    (37, "VOUCHER", "voucher"),
    (39, "WORK_INTERVAL", "work-interval"),
    (40, "UX_HANDLER", "ux-handler"),
    (41, "UEXT_OBJECT", "driver-object"),
    (42, "ARCADE_REG", "arcade-registration"),
    (43, "EVENTLINK", "eventlink"),
    (44, "TASK_INSPECT", "task-inspect"),
    (45, "TASK_READ", "task-read"),
    (46, "THREAD_INSPECT", "thread-inspect"),
    (47, "THREAD_READ", "thread-read"),
    (49, "HYPERVISOR", "hypervisor"),
    (50, "TASK_ID_TOKEN", "task-identity"),
    (52, "KCDATA", "kcdata"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_is_that_of_the_constant_in_the_newest_sdk() {
        let snapshot = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../bootstrap-sys/src/snapshot/aarch64.rs"
        );
        let snapshot = std::fs::read_to_string(snapshot).expect("the snapshot is committed");
        for (number, constant, _) in NAMES.iter().chain([&(NONE, "NONE", "")]) {
            let line =
                format!("pub const IPC_OTYPE_{constant}: ipc_info_object_type_t = {number};\n");
            assert!(snapshot.contains(&line), "{line}");
        }
    }

    #[test]
    fn unknown_number_is_some_kernel_object() {
        assert_eq!(name(23), "semaphore");
        assert_eq!(name(9999), "kernel-object");
    }
}
