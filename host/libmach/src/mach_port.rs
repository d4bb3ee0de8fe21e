//! `mach/mach_port.h`.

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ARGUMENT, KERN_INVALID_VALUE, KERN_RESOURCE_SHORTAGE, KERN_SUCCESS, kern_return_t,
};
use mach_kernel::{Name, SpaceCall, Value};

use crate::ask::{self, UNEXPECTED, code, on_space, word};
use crate::define::{give, put, take};
use crate::memory;
use crate::port_info;

/// Bytes of the longest trailer, which a message set aside for a port must have room for.
const MAX_TRAILER: u32 = 68;

fn name_on(task: sys::mach_port_t, call: SpaceCall) -> Result<sys::mach_port_t, kern_return_t> {
    ask::name(on_space(task, call))
}

/// Hands numbers out as an out-of-line array.
///
/// # Safety
///
/// Both places are null or can be written.
pub(crate) unsafe fn give_array(
    words: &[u32],
    array: *mut *mut u32,
    count: *mut u32,
) -> kern_return_t {
    let Some(memory) = memory::hand_out_words(words) else {
        return KERN_RESOURCE_SHORTAGE;
    };
    // SAFETY: the caller's promise.
    unsafe { put(array, memory) };
    // SAFETY: the caller's promise.
    unsafe { put(count, words.len() as u32) };
    KERN_SUCCESS
}

fn raw(names: Vec<Name>) -> Vec<u32> {
    names.into_iter().map(|name| name.0).collect()
}

c_functions! {
    /// Makes a receive right, a port set or a dead name.
    fn mach_port_allocate(
        task: sys::ipc_space_t,
        right: sys::mach_port_right_t,
        name: *mut sys::mach_port_name_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `name`.
        unsafe { give(name_on(task, SpaceCall::Allocate { right }), name) }
    }

    /// The same under a chosen name.
    fn mach_port_allocate_name(
        task: sys::ipc_space_t,
        right: sys::mach_port_right_t,
        name: sys::mach_port_name_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::AllocateName { right, name: Name(name) }))
    }

    /// The same under a name of the system's choice; `qos` can ask for nothing but that.
    fn mach_port_allocate_qos(
        task: sys::ipc_space_t,
        right: sys::mach_port_right_t,
        qos: *mut sys::mach_port_qos_t,
        name: *mut sys::mach_port_name_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `qos`.
        match unsafe { take(qos) } {
            Some(qos) if qos.name() != 0 => {
                let task = on_space(task, SpaceCall::AuditToken);
                return task.err().unwrap_or(KERN_INVALID_ARGUMENT);
            }
            _ => {}
        }
        // SAFETY: the caller's promises.
        unsafe { mach_port_allocate_full(task, right, sys::MACH_PORT_NULL, qos, name) }
    }

    /// The same, under the name that `name` holds if `qos` says so. There is no memory to set
    /// aside, so that wish is taken back.
    fn mach_port_allocate_full(
        task: sys::ipc_space_t,
        right: sys::mach_port_right_t,
        proto: sys::mach_port_t,
        qos: *mut sys::mach_port_qos_t,
        name: *mut sys::mach_port_name_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `qos`.
        let Some(mut wishes) = (unsafe { take(qos) }) else { return KERN_INVALID_ARGUMENT };
        let refuse = |code| on_space(task, SpaceCall::AuditToken).err().unwrap_or(code);
        if proto != sys::MACH_PORT_NULL {
            return refuse(KERN_INVALID_VALUE);
        }
        let mut wanted = None;
        if wishes.name() != 0 {
            // SAFETY: the caller's promise for `name`.
            wanted = unsafe { take(name) };
            if !wanted.is_some_and(sys::MACH_PORT_VALID) {
                return refuse(KERN_INVALID_VALUE);
            }
        }
        if wishes.prealloc() != 0 {
            if wishes.len > u32::MAX - MAX_TRAILER {
                return refuse(KERN_RESOURCE_SHORTAGE);
            }
            if right != sys::MACH_PORT_RIGHT_RECEIVE {
                return refuse(KERN_INVALID_VALUE);
            }
            wishes.set_prealloc(0);
            // SAFETY: the caller's promise for `qos`, which is not null.
            unsafe { put(qos, wishes) };
        }
        match wanted {
            // SAFETY: no pointers.
            Some(wanted) => unsafe { mach_port_allocate_name(task, right, wanted) },
            // SAFETY: the caller's promise for `name`.
            None => unsafe { mach_port_allocate(task, right, name) },
        }
    }

    /// Gives a right another name. XNU took the routine out, and so the answer is `MIG_BAD_ID`.
    fn mach_port_rename(
        task: sys::ipc_space_t,
        old_name: sys::mach_port_name_t,
        new_name: sys::mach_port_name_t,
    ) -> kern_return_t {
        let _ = (old_name, new_name);
        match on_space(task, SpaceCall::AuditToken) {
            // Nor has any other kernel object such a routine.
            Ok(_) | Err(sys::KERN_INVALID_TASK) => sys::MIG_BAD_ID,
            Err(code) => code,
        }
    }

    /// Sets the size of a space's table; it has no such size, and nothing happens.
    fn task_set_port_space(
        task: sys::ipc_space_t,
        table_entries: core::ffi::c_int,
    ) -> kern_return_t {
        let _ = table_entries;
        code(on_space(task, SpaceCall::AuditToken))
    }

    /// Makes a receive right with a context, and more, in one step.
    fn mach_port_construct(
        task: sys::ipc_space_t,
        options: sys::mach_port_options_ptr_t,
        context: sys::mach_port_context_t,
        name: *mut sys::mach_port_name_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `options`.
        let Some(options) = (unsafe { take(options) }) else { return KERN_INVALID_ARGUMENT };
        let call = SpaceCall::Construct {
            flags: options.flags,
            queue_limit: options.mpl.mpl_qlimit,
            context: context as u64,
        };
        // SAFETY: the caller's promise for `name`.
        unsafe { give(name_on(task, call), name) }
    }

    /// Destroys a receive right and changes the send references under its name, in one step.
    fn mach_port_destruct(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        srdelta: sys::mach_port_delta_t,
        guard: sys::mach_port_context_t,
    ) -> kern_return_t {
        let call =
            SpaceCall::Destruct { name: Name(name), send_delta: srdelta, guard: guard as u64 };
        code(on_space(task, call))
    }

    /// Drops one reference of a send right, send-once right or dead name.
    fn mach_port_deallocate(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::Deallocate { name: Name(name) }))
    }

    /// Drops everything a name holds.
    fn mach_port_destroy(task: sys::ipc_space_t, name: sys::mach_port_name_t) -> kern_return_t {
        code(on_space(task, SpaceCall::Destroy { name: Name(name) }))
    }

    /// Changes the user references of a right.
    fn mach_port_mod_refs(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        right: sys::mach_port_right_t,
        delta: sys::mach_port_delta_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::ModRefs { name: Name(name), right, delta }))
    }

    /// Tells the user references of a right.
    fn mach_port_get_refs(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        right: sys::mach_port_right_t,
        refs: *mut sys::mach_port_urefs_t,
    ) -> kern_return_t {
        let refs_of = word(on_space(task, SpaceCall::GetRefs { name: Name(name), right }));
        // SAFETY: the caller's promise for `refs`.
        unsafe { give(refs_of, refs) }
    }

    /// Lists a task's names and what each holds.
    fn mach_port_names(
        task: sys::ipc_space_t,
        names: *mut sys::mach_port_name_array_t,
        namesCnt: *mut sys::mach_msg_type_number_t,
        types: *mut sys::mach_port_type_array_t,
        typesCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        match on_space(task, SpaceCall::Names) {
            Ok(Value::NamesAndTypes(live, kinds)) => {
                // SAFETY: the caller's promise for `names` and `namesCnt`.
                let first = unsafe { give_array(&raw(live), names, namesCnt) };
                if first != KERN_SUCCESS {
                    return first;
                }
                // SAFETY: the caller's promise for `types` and `typesCnt`.
                unsafe { give_array(&kinds, types, typesCnt) }
            }
            Ok(_) => UNEXPECTED,
            Err(code) => code,
        }
    }

    /// Tells what a name holds.
    fn mach_port_type(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        ptype: *mut sys::mach_port_type_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `ptype`.
        unsafe { give(word(on_space(task, SpaceCall::Type { name: Name(name) })), ptype) }
    }

    /// Gives a task a right under a chosen name.
    fn mach_port_insert_right(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        poly: sys::mach_port_t,
        polyPoly: sys::mach_msg_type_name_t,
    ) -> kern_return_t {
        let call = SpaceCall::InsertRight {
            name: Name(name),
            right: Name(poly),
            disposition: polyPoly,
        };
        code(on_space(task, call))
    }

    /// Takes a right from a task as if it had sent it.
    fn mach_port_extract_right(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        msgt_name: sys::mach_msg_type_name_t,
        poly: *mut sys::mach_port_t,
        polyPoly: *mut sys::mach_msg_type_name_t,
    ) -> kern_return_t {
        let call = SpaceCall::ExtractRight { name: Name(name), disposition: msgt_name };
        match on_space(task, call) {
            Ok(Value::Acquired(right, acquired)) => {
                // SAFETY: the caller's promise for `poly`.
                unsafe { put(poly, right.0) };
                // SAFETY: the caller's promise for `polyPoly`.
                unsafe { put(polyPoly, acquired) };
                KERN_SUCCESS
            }
            Ok(_) => UNEXPECTED,
            Err(code) => code,
        }
    }

    /// Adds a receive right to a set.
    fn mach_port_insert_member(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        pset: sys::mach_port_name_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::InsertMember { name: Name(name), set: Name(pset) }))
    }

    /// Takes a receive right out of a set.
    fn mach_port_extract_member(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        pset: sys::mach_port_name_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::ExtractMember { name: Name(name), set: Name(pset) }))
    }

    /// Moves a receive right into one set only, or out of all.
    fn mach_port_move_member(
        task: sys::ipc_space_t,
        member: sys::mach_port_name_t,
        after: sys::mach_port_name_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::MoveMember { name: Name(member), set: Name(after) }))
    }

    /// Lists the members of a set.
    fn mach_port_get_set_status(
        task: sys::ipc_space_read_t,
        name: sys::mach_port_name_t,
        members: *mut sys::mach_port_name_array_t,
        membersCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        match on_space(task, SpaceCall::SetStatus { name: Name(name) }) {
            // SAFETY: the caller's promise for `members` and `membersCnt`.
            Ok(Value::Names(names)) => unsafe { give_array(&raw(names), members, membersCnt) },
            Ok(_) => UNEXPECTED,
            Err(code) => code,
        }
    }

    /// Tells a receive right's limits or status.
    fn mach_port_get_attributes(
        task: sys::ipc_space_read_t,
        name: sys::mach_port_name_t,
        flavor: sys::mach_port_flavor_t,
        port_info_out: sys::mach_port_info_t,
        port_info_outCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `port_info_outCnt`.
        let Some(room) = (unsafe { take(port_info_outCnt) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        match on_space(task, SpaceCall::Attributes { name: Name(name), flavor: flavor as u32, room }) {
            Ok(Value::Words(words)) => {
                for (index, word) in words.iter().take(room as usize).enumerate() {
                    // SAFETY: the caller promises `room` words, and `index` is below that.
                    unsafe { put(port_info_out.wrapping_add(index), *word as _) };
                }
                // SAFETY: it was read above.
                unsafe { put(port_info_outCnt, words.len() as u32) };
                KERN_SUCCESS
            }
            Ok(_) => UNEXPECTED,
            Err(code) => code,
        }
    }

    /// Changes a receive right's limits.
    fn mach_port_set_attributes(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        flavor: sys::mach_port_flavor_t,
        port_info: sys::mach_port_info_t,
        port_infoCnt: sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        // SAFETY: the caller promises so many words.
        let info = match unsafe { port_info::port_info(port_info, port_infoCnt) } {
            Ok(info) => info,
            Err(code) => return code,
        };
        let (name, flavor) = (Name(name), flavor as u32);
        code(on_space(task, SpaceCall::SetAttributes { name, flavor, info }))
    }

    /// Sets the make-send count.
    fn mach_port_set_mscount(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        mscount: sys::mach_port_mscount_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::SetMakeSendCount { name: Name(name), count: mscount }))
    }

    /// Sets the sequence number.
    fn mach_port_set_seqno(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        seqno: sys::mach_port_seqno_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::SetSequence { name: Name(name), sequence: seqno }))
    }

    /// Tells how many send rights to a port exist.
    fn mach_port_get_srights(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        srights: *mut sys::mach_port_rights_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `srights`.
        unsafe { give(word(on_space(task, SpaceCall::SendRights { name: Name(name) })), srights) }
    }

    /// Asks to be told of something that happens to a port or a name.
    fn mach_port_request_notification(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        msgid: sys::mach_msg_id_t,
        sync: sys::mach_port_mscount_t,
        notify: sys::mach_port_t,
        notifyPoly: sys::mach_msg_type_name_t,
        previous: *mut sys::mach_port_t,
    ) -> kern_return_t {
        let call = SpaceCall::RequestNotification {
            name: Name(name),
            id: msgid as u32,
            sync,
            notify: Name(notify),
            disposition: notifyPoly,
        };
        // SAFETY: the caller's promise for `previous`.
        unsafe { give(name_on(task, call), previous) }
    }

    /// Tells a receive right's context.
    fn mach_port_get_context(
        task: sys::ipc_space_read_t,
        name: sys::mach_port_name_t,
        context: *mut sys::mach_port_context_t,
    ) -> kern_return_t {
        let value = match on_space(task, SpaceCall::Context { name: Name(name) }) {
            Ok(Value::Wide(value)) => Ok(value as _),
            Ok(_) => Err(UNEXPECTED),
            Err(code) => Err(code),
        };
        // SAFETY: the caller's promise for `context`.
        unsafe { give(value, context) }
    }

    /// Sets a receive right's context.
    fn mach_port_set_context(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        context: sys::mach_port_context_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::SetContext { name: Name(name), context: context as u64 }))
    }

    /// Guards a receive right.
    fn mach_port_guard(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        guard: sys::mach_port_context_t,
        strict: sys::boolean_t,
    ) -> kern_return_t {
        let (guard, strict) = (guard as u64, strict != 0);
        code(on_space(task, SpaceCall::Guard { name: Name(name), guard, strict, immovable: false }))
    }

    /// Guards a receive right, perhaps against being moved too.
    fn mach_port_guard_with_flags(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        guard: sys::mach_port_context_t,
        flags: u64,
    ) -> kern_return_t {
        let (guard, strict, immovable) = (guard as u64, flags & 1 != 0, flags & 2 != 0);
        code(on_space(task, SpaceCall::Guard { name: Name(name), guard, strict, immovable }))
    }

    /// Removes a guard.
    fn mach_port_unguard(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        guard: sys::mach_port_context_t,
    ) -> kern_return_t {
        code(on_space(task, SpaceCall::Unguard { name: Name(name), guard: guard as u64 }))
    }

    /// Replaces a guard.
    fn mach_port_swap_guard(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        old_guard: sys::mach_port_context_t,
        new_guard: sys::mach_port_context_t,
    ) -> kern_return_t {
        let (old, new) = (old_guard as u64, new_guard as u64);
        code(on_space(task, SpaceCall::SwapGuard { name: Name(name), old, new }))
    }

    /// Tells what kernel object a port stands for.
    fn mach_port_kobject(
        task: sys::ipc_space_read_t,
        name: sys::mach_port_name_t,
        object_type: *mut sys::natural_t,
        object_addr: *mut sys::mach_vm_address_t,
    ) -> kern_return_t {
        let kind = word(on_space(task, SpaceCall::KernelObject { name: Name(name) }));
        if kind.is_ok() {
            // SAFETY: the caller's promise for `object_addr`. Release kernels show no address.
            unsafe { put(object_addr, 0) };
        }
        // SAFETY: the caller's promise for `object_type`.
        unsafe { give(kind, object_type) }
    }
    /// The same, with the address cut to 32 bits: there is none.
    fn mach_port_kernel_object(
        task: sys::ipc_space_read_t,
        name: sys::mach_port_name_t,
        object_type: *mut core::ffi::c_uint,
        object_addr: *mut core::ffi::c_uint,
    ) -> kern_return_t {
        let mut address = 0;
        // SAFETY: the caller's promise for `object_type`; `address` is there.
        let code = unsafe { mach_port_kobject(task, name, object_type, &mut address) };
        if code == KERN_SUCCESS {
            // SAFETY: the caller's promise for `object_addr`.
            unsafe { put(object_addr, address as core::ffi::c_uint) };
        }
        code
    }

    /// The same, with a description: an empty one, as most are.
    fn mach_port_kobject_description(
        task: sys::ipc_space_read_t,
        name: sys::mach_port_name_t,
        object_type: *mut sys::ipc_info_object_type_t,
        object_addr: *mut sys::mach_vm_address_t,
        description: *mut core::ffi::c_char,
    ) -> kern_return_t {
        // SAFETY: the caller's promises for both.
        let code = unsafe { mach_port_kobject(task, name, object_type, object_addr) };
        if code == KERN_SUCCESS {
            // SAFETY: the caller's promise for `description`.
            unsafe { put(description, 0) };
        }
        code
    }

    /// Tells whether a connection is one to a service; nothing filters those here.
    fn mach_port_is_connection_for_service(
        task: sys::ipc_space_t,
        connection_port: sys::mach_port_name_t,
        service_port: sys::mach_port_name_t,
        filter_policy_id: *mut u64,
    ) -> kern_return_t {
        if let Err(code) = on_space(task, SpaceCall::AuditToken) {
            return code;
        }
        if !sys::MACH_PORT_VALID(connection_port) || !sys::MACH_PORT_VALID(service_port) {
            return sys::KERN_INVALID_NAME;
        }
        if filter_policy_id.is_null() {
            return KERN_INVALID_ARGUMENT;
        }
        sys::KERN_NOT_SUPPORTED
    }
}
