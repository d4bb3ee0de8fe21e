//! A task's, a thread's and a host's special ports one by one, from `<mach/task_special_ports.h>`,
//! `<mach/thread_special_ports.h>` and `<mach/host_special_ports.h>`.
//!
//! Each calls the general function with the number of its port, and returns what that returns. A
//! getter gives a send right that the caller must release; a setter keeps a right of its own and
//! leaves the caller's alone where the general function does.

use crate::{
    HOST_LOCAL_NODE, KERN_INVALID_ARGUMENT, TASK_ACCESS_PORT, TASK_BOOTSTRAP_PORT,
    TASK_DEBUG_CONTROL_PORT, TASK_HOST_PORT, TASK_KERNEL_PORT, THREAD_KERNEL_PORT,
    host_get_special_port, host_priv_t, host_set_special_port, kern_return_t, mach_port_t,
    task_get_special_port, task_inspect_t, task_set_special_port, task_t, thread_act_t,
    thread_get_special_port, thread_inspect_t, thread_set_special_port,
};

/// Defines getters of the form `get(object, &mut port)`.
macro_rules! getters {
    ($general:ident($object:ident: $type:ty): $($name:ident, $which:expr;)*) => {$(
        #[doc = concat!("Gives special port number `", stringify!($which), "`, through `", stringify!($general), "`.")]
        ///
        /// # Safety
        ///
        /// `port` must be valid for a write.
        pub unsafe fn $name($object: $type, port: *mut mach_port_t) -> kern_return_t {
            // SAFETY: the caller vouches for `port`, which is all that the call touches.
            unsafe { $general($object, $which, port) }
        }
    )*};
}

/// Defines setters of the form `set(object, port)`.
macro_rules! setters {
    ($general:ident($object:ident: $type:ty): $($name:ident, $which:expr;)*) => {$(
        #[doc = concat!("Sets special port number `", stringify!($which), "`, through `", stringify!($general), "`.")]
        ///
        /// # Safety
        ///
        /// Whatever uses the port that is replaced must be able to do with the new one.
        pub unsafe fn $name($object: $type, port: mach_port_t) -> kern_return_t {
            // SAFETY: the call takes names only; the caller vouches for what the change means.
            unsafe { $general($object, $which, port) }
        }
    )*};
}

getters! { task_get_special_port(task: task_inspect_t):
    task_get_kernel_port, TASK_KERNEL_PORT;
    task_get_host_port, TASK_HOST_PORT;
    task_get_bootstrap_port, TASK_BOOTSTRAP_PORT;
    task_get_task_access_port, TASK_ACCESS_PORT;
    task_get_debug_control_port, TASK_DEBUG_CONTROL_PORT;
}

setters! { task_set_special_port(task: task_t):
    task_set_kernel_port, TASK_KERNEL_PORT;
    task_set_host_port, TASK_HOST_PORT;
    task_set_bootstrap_port, TASK_BOOTSTRAP_PORT;
    task_set_task_access_port, TASK_ACCESS_PORT;
    task_set_task_debug_control_port, TASK_DEBUG_CONTROL_PORT;
}

getters! { thread_get_special_port(thread: thread_inspect_t):
    thread_get_kernel_port, THREAD_KERNEL_PORT;
}

setters! { thread_set_special_port(thread: thread_act_t):
    thread_set_kernel_port, THREAD_KERNEL_PORT;
}

/// Defines the macros of the host's ports, of every SDK. They are given by number: a number never
/// changes, and the constant of a recent one is missing from earlier SDKs.
macro_rules! host_ports {
    ($($get:ident, $set:ident, $number:literal;)*) => {
        $(
            #[doc = concat!("Gives the host's special port number ", $number, ", through [`host_get_special_port`].")]
            ///
            /// # Safety
            ///
            /// `port` must be valid for a write.
            pub unsafe fn $get(host: host_priv_t, port: *mut mach_port_t) -> kern_return_t {
                // SAFETY: the caller vouches for `port`, which is all that the call touches.
                unsafe { host_get_special_port(host, HOST_LOCAL_NODE, $number, port) }
            }

            #[doc = concat!("Sets the host's special port number ", $number, ", through [`host_set_special_port`].")]
            ///
            /// # Safety
            ///
            /// Whatever uses the port that is replaced must be able to do with the new one.
            pub unsafe fn $set(host: host_priv_t, port: mach_port_t) -> kern_return_t {
                // The first eight are the kernel's own, which nobody sets.
                if $number < 8 {
                    return KERN_INVALID_ARGUMENT;
                }
                // SAFETY: the call takes names only; the caller vouches for what the change means.
                unsafe { host_set_special_port(host, $number, port) }
            }
        )*

        #[cfg(test)]
        const HOST_PORTS: &[(&str, i32)] = &[$((stringify!($get), $number)),*];
    };
}

host_ports! {
    host_get_host_port, host_set_host_port, 1;
    host_get_host_priv_port, host_set_host_priv_port, 2;
    host_get_io_main_port, host_set_io_main_port, 3;
    host_get_io_master_port, host_set_io_master_port, 3;
    host_get_dynamic_pager_port, host_set_dynamic_pager_port, 8;
    host_get_audit_control_port, host_set_audit_control_port, 9;
    host_get_user_notification_port, host_set_user_notification_port, 10;
    host_get_automountd_port, host_set_automountd_port, 11;
    host_get_lockd_port, host_set_lockd_port, 12;
    host_get_ktrace_background_port, host_set_ktrace_background_port, 13;
    host_get_kextd_port, host_set_kextd_port, 15;
    host_get_launchctl_port, host_set_launchctl_port, 16;
    host_get_chud_port, host_set_chud_port, 16;
    host_get_unfreed_port, host_set_unfreed_port, 17;
    host_get_amfid_port, host_set_amfid_port, 18;
    host_get_gssd_port, host_set_gssd_port, 19;
    host_get_telemetry_port, host_set_telemetry_port, 20;
    host_get_atm_notification_port, host_set_atm_notification_port, 21;
    host_get_coalition_port, host_set_coalition_port, 22;
    host_get_sysdiagnose_port, host_set_sysdiagnose_port, 23;
    host_get_container_port, host_set_container_port, 25;
    host_get_node_port, host_set_node_port, 26;
    host_get_closured_port, host_set_closured_port, 28;
    host_get_syspolicyd_port, host_set_syspolicyd_port, 29;
    host_get_filecoordinationd_port, host_set_filecoordinationd_port, 30;
    host_get_fairplayd_port, host_set_fairplayd_port, 31;
    host_get_iocompressionstats_port, host_set_iocompressionstats_port, 32;
    host_get_memory_error_port, host_set_memory_error_port, 33;
    host_get_managedappdistd_port, host_set_managedappdistd_port, 34;
    host_get_doubleagentd_port, host_set_doubleagentd_port, 35;
    host_get_diskimagesiod_port, host_set_diskimagesiod_port, 36;
}

#[cfg(test)]
mod tests {
    use super::HOST_PORTS;
    use crate::{
        HOST_AMFID_PORT, HOST_AUDIT_CONTROL_PORT, HOST_CONTAINERD_PORT, HOST_DYNAMIC_PAGER_PORT,
        HOST_KEXTD_PORT, HOST_LAUNCHCTL_PORT, HOST_NODE_PORT, HOST_PORT, HOST_PRIV_PORT,
        HOST_SYSDIAGNOSE_PORT,
    };

    #[test]
    fn host_port_has_the_number_of_its_constant() {
        for (macro_name, number) in [
            ("host_get_host_port", HOST_PORT),
            ("host_get_host_priv_port", HOST_PRIV_PORT),
            ("host_get_dynamic_pager_port", HOST_DYNAMIC_PAGER_PORT),
            ("host_get_audit_control_port", HOST_AUDIT_CONTROL_PORT),
            ("host_get_kextd_port", HOST_KEXTD_PORT),
            ("host_get_launchctl_port", HOST_LAUNCHCTL_PORT),
            ("host_get_chud_port", HOST_LAUNCHCTL_PORT),
            ("host_get_amfid_port", HOST_AMFID_PORT),
            ("host_get_sysdiagnose_port", HOST_SYSDIAGNOSE_PORT),
            ("host_get_container_port", HOST_CONTAINERD_PORT),
            ("host_get_node_port", HOST_NODE_PORT),
        ] {
            assert!(
                HOST_PORTS.contains(&(macro_name, number)),
                "{macro_name} is not number {number}"
            );
        }
    }
}
