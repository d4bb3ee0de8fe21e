//! Exception ports, of `mach/task.h`, `mach/thread_act.h` and `mach/host_priv.h`. They are kept
//! and handed out; Linux raises none.

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_INVALID_ARGUMENT, KERN_SUCCESS, kern_return_t};
use mach_kernel::{ExceptionCall, ExceptionHolder, Name, Request, Value};

use crate::ask::{UNEXPECTED, ask, code};
use crate::define::{put, take};

/// The most entries that a MIG message has room for.
const MOST: u32 = 32;

/// What a new action is.
struct Wanted {
    port: sys::mach_port_t,
    behavior: sys::exception_behavior_t,
    flavor: sys::thread_state_flavor_t,
}

/// Where the entries go: arrays of the caller's, and their length.
struct Places {
    masks: sys::exception_mask_array_t,
    count: *mut sys::mach_msg_type_number_t,
    behaviors: sys::exception_behavior_array_t,
    flavors: sys::exception_flavor_array_t,
}

fn set(
    holder: ExceptionHolder,
    of: sys::mach_port_t,
    mask: sys::exception_mask_t,
    wanted: Wanted,
) -> kern_return_t {
    code(ask(Request::Exception(ExceptionCall::Set {
        holder,
        of: Name(of),
        mask,
        port: Name(wanted.port),
        behavior: wanted.behavior as u32,
        flavor: wanted.flavor as u32,
    })))
}

/// Makes a call, and writes what it answers with. An entry's words are the mask, what `write`
/// takes, the behaviour and the flavour.
///
/// # Safety
///
/// The arrays of `places` have as many elements as its count says, and `write` may be called for
/// each index below that.
unsafe fn fill<const WORDS: usize>(
    places: Places,
    call: impl FnOnce(u32) -> ExceptionCall,
    write: impl Fn(usize, &[u32]),
) -> kern_return_t {
    // SAFETY: the caller's promise.
    let Some(room) = (unsafe { take(places.count) }) else {
        return KERN_INVALID_ARGUMENT;
    };
    let room = room.min(MOST);
    let words = match ask(Request::Exception(call(room))) {
        Ok(Value::Words(words)) => words,
        Ok(_) => return UNEXPECTED,
        Err(code) => return code,
    };
    let entries = words.chunks_exact(WORDS);
    let count = entries.len();
    if !entries.remainder().is_empty() || count > room as usize {
        return UNEXPECTED;
    }
    for (index, entry) in entries.enumerate() {
        let [mask, middle @ .., behavior, flavor] = entry else {
            return UNEXPECTED;
        };
        write(index, middle);
        // SAFETY: the caller promises `room` elements, and `index` is below that.
        unsafe { put_at(places.masks, index, *mask) };
        // SAFETY: as above.
        unsafe {
            put_at(
                places.behaviors,
                index,
                *behavior as sys::exception_behavior_t,
            )
        };
        // SAFETY: as above.
        unsafe { put_at(places.flavors, index, *flavor as sys::thread_state_flavor_t) };
    }
    // SAFETY: it was read above.
    unsafe { put(places.count, count as u32) };
    KERN_SUCCESS
}

/// # Safety
///
/// `array` is null or has an element at `index` that can be written.
unsafe fn put_at<T>(array: *mut T, index: usize, value: T) {
    if !array.is_null() {
        // SAFETY: the caller's promise.
        unsafe { put(array.wrapping_add(index), value) }
    }
}

/// [`fill`], with a port in the middle of each entry.
///
/// # Safety
///
/// As for [`fill`]; `handlers` is an array like the others.
unsafe fn fill_ports(
    places: Places,
    handlers: sys::exception_handler_array_t,
    call: impl FnOnce(u32) -> ExceptionCall,
) -> kern_return_t {
    let write = |index, middle: &[u32]| {
        // SAFETY: the caller's promise for `handlers`.
        unsafe { put_at(handlers, index, middle[0]) }
    };
    // SAFETY: the caller's promise.
    unsafe { fill::<4>(places, call, write) }
}

/// # Safety
///
/// As for [`fill_ports`].
unsafe fn get(
    holder: ExceptionHolder,
    of: sys::mach_port_t,
    mask: sys::exception_mask_t,
    places: Places,
    handlers: sys::exception_handler_array_t,
) -> kern_return_t {
    let of = Name(of);
    let call = |room| ExceptionCall::Get {
        holder,
        of,
        mask,
        room,
    };
    // SAFETY: the caller's promise.
    unsafe { fill_ports(places, handlers, call) }
}

/// # Safety
///
/// As for [`get`].
unsafe fn swap(
    holder: ExceptionHolder,
    of: sys::mach_port_t,
    mask: sys::exception_mask_t,
    wanted: Wanted,
    places: Places,
    handlers: sys::exception_handler_array_t,
) -> kern_return_t {
    let call = |room| ExceptionCall::Swap {
        holder,
        of: Name(of),
        mask,
        port: Name(wanted.port),
        behavior: wanted.behavior as u32,
        flavor: wanted.flavor as u32,
        room,
    };
    // SAFETY: the caller's promise.
    unsafe { fill_ports(places, handlers, call) }
}

/// # Safety
///
/// As for [`get`].
unsafe fn info(
    holder: ExceptionHolder,
    of: sys::mach_port_t,
    mask: sys::exception_mask_t,
    places: Places,
    handlers: sys::exception_handler_info_array_t,
) -> kern_return_t {
    let of = Name(of);
    let call = |room| ExceptionCall::Info {
        holder,
        of,
        mask,
        room,
    };
    let write = |index, middle: &[u32]| {
        let info = sys::ipc_info_port_t {
            iip_port_object: middle[0],
            iip_receiver_object: middle[1],
        };
        // SAFETY: the caller's promise for `handlers`.
        unsafe { put_at(handlers, index, info) }
    };
    // SAFETY: the caller's promise.
    unsafe { fill::<5>(places, call, write) }
}

/// Defines the functions of one kind of holder, which differ in nothing but their names.
macro_rules! exception_ports {
    ($holder:expr, $object:ident: $ty:ty; $set:ident, $get:ident, $swap:ident) => {
        c_functions! {
            /// Sets where to send the exceptions of a mask.
            fn $set(
                $object: $ty,
                exception_mask: sys::exception_mask_t,
                new_port: sys::mach_port_t,
                behavior: sys::exception_behavior_t,
                new_flavor: sys::thread_state_flavor_t,
            ) -> kern_return_t {
                let wanted = Wanted { port: new_port, behavior, flavor: new_flavor };
                set($holder, $object, exception_mask, wanted)
            }

            /// Tells where the exceptions of a mask go. Those that go to the same place in the
            /// same way share an entry, and there are no more than the caller has room for.
            fn $get(
                $object: $ty,
                exception_mask: sys::exception_mask_t,
                masks: sys::exception_mask_array_t,
                masksCnt: *mut sys::mach_msg_type_number_t,
                old_handlers: sys::exception_handler_array_t,
                old_behaviors: sys::exception_behavior_array_t,
                old_flavors: sys::exception_flavor_array_t,
            ) -> kern_return_t {
                let places =
                    Places { masks, count: masksCnt, behaviors: old_behaviors, flavors: old_flavors };
                // SAFETY: the caller's promises for the arrays.
                unsafe { get($holder, $object, exception_mask, places, old_handlers) }
            }

            /// Sets, and tells what was there before; what does not fit stays as it is.
            fn $swap(
                $object: $ty,
                exception_mask: sys::exception_mask_t,
                new_port: sys::mach_port_t,
                behavior: sys::exception_behavior_t,
                new_flavor: sys::thread_state_flavor_t,
                masks: sys::exception_mask_array_t,
                masksCnt: *mut sys::mach_msg_type_number_t,
                old_handlers: sys::exception_handler_array_t,
                old_behaviors: sys::exception_behavior_array_t,
                old_flavors: sys::exception_flavor_array_t,
            ) -> kern_return_t {
                let wanted = Wanted { port: new_port, behavior, flavor: new_flavor };
                let places =
                    Places { masks, count: masksCnt, behaviors: old_behaviors, flavors: old_flavors };
                // SAFETY: the caller's promises for the arrays.
                unsafe { swap($holder, $object, exception_mask, wanted, places, old_handlers) }
            }
        }
    };
}

exception_ports! {
    ExceptionHolder::Task, task: sys::task_t;
    task_set_exception_ports, task_get_exception_ports, task_swap_exception_ports
}

exception_ports! {
    ExceptionHolder::Thread, thread: sys::thread_act_t;
    thread_set_exception_ports, thread_get_exception_ports, thread_swap_exception_ports
}

exception_ports! {
    ExceptionHolder::Host, host_priv: sys::host_priv_t;
    host_set_exception_ports, host_get_exception_ports, host_swap_exception_ports
}

c_functions! {
    /// Tells where a task's exceptions go, in numbers and not in rights: those of
    /// `mach_port_space_info`.
    fn task_get_exception_ports_info(
        port: sys::mach_port_t,
        exception_mask: sys::exception_mask_t,
        masks: sys::exception_mask_array_t,
        masksCnt: *mut sys::mach_msg_type_number_t,
        old_handlers_info: sys::exception_handler_info_array_t,
        old_behaviors: sys::exception_behavior_array_t,
        old_flavors: sys::exception_flavor_array_t,
    ) -> kern_return_t {
        let places =
            Places { masks, count: masksCnt, behaviors: old_behaviors, flavors: old_flavors };
        // SAFETY: the caller's promises for the arrays.
        unsafe { info(ExceptionHolder::Task, port, exception_mask, places, old_handlers_info) }
    }

    /// The same of a thread's.
    fn thread_get_exception_ports_info(
        port: sys::mach_port_t,
        exception_mask: sys::exception_mask_t,
        masks: sys::exception_mask_array_t,
        masksCnt: *mut sys::mach_msg_type_number_t,
        old_handlers_info: sys::exception_handler_info_array_t,
        old_behaviors: sys::exception_behavior_array_t,
        old_flavors: sys::exception_flavor_array_t,
    ) -> kern_return_t {
        let places =
            Places { masks, count: masksCnt, behaviors: old_behaviors, flavors: old_flavors };
        // SAFETY: the caller's promises for the arrays.
        unsafe { info(ExceptionHolder::Thread, port, exception_mask, places, old_handlers_info) }
    }
}
