//! `mach/processor_set.h` and its kin, as far as they list tasks.

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_SUCCESS, kern_return_t};
use mach_kernel::{Name, ProcessorSetCall, Request, Value};

use crate::ask::{UNEXPECTED, ask, name};
use crate::define::put;
use crate::mach_port::give_array;

/// Asks for a port.
///
/// # Safety
///
/// `place` is null or can be written.
unsafe fn port(call: ProcessorSetCall, place: *mut sys::mach_port_t) -> kern_return_t {
    match name(ask(Request::ProcessorSet(call))) {
        Ok(port) => {
            // SAFETY: the caller's promise.
            unsafe { put(place, port) };
            KERN_SUCCESS
        }
        Err(code) => code,
    }
}

/// Asks for an array of ports.
///
/// # Safety
///
/// Both places are null or can be written.
unsafe fn ports(
    call: ProcessorSetCall,
    array: *mut *mut sys::mach_port_t,
    count: *mut sys::mach_msg_type_number_t,
) -> kern_return_t {
    match ask(Request::ProcessorSet(call)) {
        Ok(Value::Names(names)) => {
            let names: Vec<u32> = names.into_iter().map(|name| name.0).collect();
            // SAFETY: the caller's promise.
            unsafe { give_array(&names, array, count) }
        }
        Ok(_) => UNEXPECTED,
        Err(code) => code,
    }
}

c_functions! {
    /// Gets the name port of the one processor set.
    fn processor_set_default(
        host: sys::host_t,
        default_set: *mut sys::processor_set_name_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `default_set`.
        unsafe { port(ProcessorSetCall::Default { host: Name(host) }, default_set) }
    }

    /// Lists the name ports of all processor sets: of one.
    fn host_processor_sets(
        host_priv: sys::host_priv_t,
        processor_sets: *mut sys::processor_set_name_array_t,
        processor_setsCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let call = ProcessorSetCall::All { host: Name(host_priv) };
        // SAFETY: the caller's promise for `processor_sets` and `processor_setsCnt`.
        unsafe { ports(call, processor_sets, processor_setsCnt) }
    }

    /// Gets the control port of a processor set.
    fn host_processor_set_priv(
        host_priv: sys::host_priv_t,
        set_name: sys::processor_set_name_t,
        set: *mut sys::processor_set_t,
    ) -> kern_return_t {
        let call = ProcessorSetCall::Control { host: Name(host_priv), set: Name(set_name) };
        // SAFETY: the caller's promise for `set`.
        unsafe { port(call, set) }
    }

    /// Lists the control ports of all tasks of the session.
    fn processor_set_tasks(
        processor_set: sys::processor_set_t,
        task_list: *mut sys::task_array_t,
        task_listCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let flavor = sys::TASK_FLAVOR_CONTROL;
        // SAFETY: the caller's promise for `task_list` and `task_listCnt`.
        unsafe {
            processor_set_tasks_with_flavor(processor_set, flavor, task_list, task_listCnt)
        }
    }

    /// Lists ports of all tasks of the session, which permit as much as the flavour says.
    fn processor_set_tasks_with_flavor(
        processor_set: sys::processor_set_t,
        flavor: sys::mach_task_flavor_t,
        task_list: *mut sys::task_array_t,
        task_listCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let call = ProcessorSetCall::Tasks { set: Name(processor_set), flavor };
        // SAFETY: the caller's promise for `task_list` and `task_listCnt`.
        unsafe { ports(call, task_list, task_listCnt) }
    }

    /// Lists the control ports of all threads that have made Mach calls.
    fn processor_set_threads(
        processor_set: sys::processor_set_t,
        thread_list: *mut sys::thread_act_array_t,
        thread_listCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let call = ProcessorSetCall::Threads { set: Name(processor_set) };
        // SAFETY: the caller's promise for `thread_list` and `thread_listCnt`.
        unsafe { ports(call, thread_list, thread_listCnt) }
    }
}
