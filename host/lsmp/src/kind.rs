//! Names of kernel objects.

use bootstrap_sys as sys;
use bootstrap_sys::ipc_info_object_type_t;

/// What people call an object of this type (`mach_debug/ipc_info.h`).
pub(crate) fn name(kind: ipc_info_object_type_t) -> &'static str {
    match kind {
        sys::IPC_OTYPE_THREAD_CONTROL => "thread",
        sys::IPC_OTYPE_TASK_CONTROL => "task",
        sys::IPC_OTYPE_HOST => "host",
        sys::IPC_OTYPE_HOST_PRIV => "host-priv",
        sys::IPC_OTYPE_PROCESSOR => "processor",
        sys::IPC_OTYPE_PROCESSOR_SET => "processor-set",
        sys::IPC_OTYPE_PROCESSOR_SET_NAME => "processor-set-name",
        sys::IPC_OTYPE_TIMER => "timer",
        sys::IPC_OTYPE_MEMORY_OBJECT => "memory-object",
        sys::IPC_OTYPE_UND_REPLY => "notification-reply",
        sys::IPC_OTYPE_MAIN_DEVICE => "main-device",
        sys::IPC_OTYPE_TASK_NAME => "task-name",
        sys::IPC_OTYPE_SEMAPHORE => "semaphore",
        sys::IPC_OTYPE_CLOCK => "clock",
        sys::IPC_OTYPE_CLOCK_CTRL => "clock-control",
        sys::IPC_OTYPE_NAMED_ENTRY => "memory-entry",
        sys::IPC_OTYPE_IOKIT_IDENT => "iokit-identity",
        sys::IPC_OTYPE_IOKIT_CONNECT => "iokit-connection",
        sys::IPC_OTYPE_IOKIT_OBJECT => "iokit-object",
        sys::IPC_OTYPE_AU_SESSIONPORT => "audit-session",
        sys::IPC_OTYPE_FILEPORT => "fileport",
        sys::IPC_OTYPE_TASK_RESUME => "task-resume",
        sys::IPC_OTYPE_VOUCHER => "voucher",
        sys::IPC_OTYPE_WORK_INTERVAL => "work-interval",
        sys::IPC_OTYPE_UX_HANDLER => "ux-handler",
        sys::IPC_OTYPE_UEXT_OBJECT => "driver-object",
        sys::IPC_OTYPE_ARCADE_REG => "arcade-registration",
        sys::IPC_OTYPE_EVENTLINK => "eventlink",
        sys::IPC_OTYPE_TASK_INSPECT => "task-inspect",
        sys::IPC_OTYPE_TASK_READ => "task-read",
        sys::IPC_OTYPE_THREAD_INSPECT => "thread-inspect",
        sys::IPC_OTYPE_THREAD_READ => "thread-read",
        sys::IPC_OTYPE_HYPERVISOR => "hypervisor",
        sys::IPC_OTYPE_TASK_ID_TOKEN => "task-identity",
        sys::IPC_OTYPE_KCDATA => "kcdata",
        _ => "kernel-object",
    }
}
