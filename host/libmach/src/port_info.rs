//! The routines of `mach/mach_port.h` that tell what a space or a port looks like inside.

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_INVALID_ARGUMENT, KERN_RESOURCE_SHORTAGE, KERN_SUCCESS, kern_return_t};
use mach_kernel::{Name, PortInfoCall, Request, Value};

use crate::ask::{UNEXPECTED, ask, code};
use crate::define::{put, take};
use crate::memory;

/// Words of an `ipc_info_name_t`.
const NAME_WORDS: usize = size_of::<sys::ipc_info_name_t>() / size_of::<u32>();
/// Bytes of the largest trailer that a MIG message has room for.
const TRAILER_ROOM: u32 = 68;
/// The generation bits of a name.
const GENERATION_MASK: u32 = 0xff;

fn inside(task: sys::mach_port_t, call: PortInfoCall) -> Result<Vec<u32>, kern_return_t> {
    let task = Name(task);
    match ask(Request::PortInfo { task, call })? {
        Value::Words(words) => Ok(words),
        _ => Err(UNEXPECTED),
    }
}

c_functions! {
    /// Lists the slots of a task's space. `iin_object` is one number for each port and set of the
    /// session, whichever task asks.
    fn mach_port_space_info(
        space: sys::ipc_space_read_t,
        space_info: *mut sys::ipc_info_space_t,
        table_info: *mut sys::ipc_info_name_array_t,
        table_infoCnt: *mut sys::mach_msg_type_number_t,
        tree_info: *mut sys::ipc_info_tree_name_array_t,
        tree_infoCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let words = match inside(space, PortInfoCall::SpaceInfo) {
            Ok(words) => words,
            Err(code) => return code,
        };
        let Some(table) = memory::hand_out_words(&words) else { return KERN_RESOURCE_SHORTAGE };
        let count = (words.len() / NAME_WORDS) as u32;
        let overall = sys::ipc_info_space_t {
            iis_genno_mask: GENERATION_MASK,
            iis_table_size: count,
            ..Default::default()
        };
        // SAFETY: the caller's promise for `space_info`.
        unsafe { put(space_info, overall) };
        // SAFETY: the caller's promise for `table_info`; the words are such structures.
        unsafe { put(table_info, table.cast()) };
        // SAFETY: the caller's promise for `table_infoCnt`.
        unsafe { put(table_infoCnt, count) };
        // SAFETY: the caller's promise for `tree_info`. There has long been no tree.
        unsafe { put(tree_info, std::ptr::null_mut()) };
        // SAFETY: the caller's promise for `tree_infoCnt`.
        unsafe { put(tree_infoCnt, 0) };
        KERN_SUCCESS
    }

    /// Tells how large a task's table of names is, and how much of it is in use.
    fn mach_port_space_basic_info(
        task: sys::ipc_space_inspect_t,
        basic_info: *mut sys::ipc_info_space_basic_t,
    ) -> kern_return_t {
        match inside(task, PortInfoCall::SpaceBasicInfo).as_deref() {
            Ok(&[size, used]) => {
                let info = sys::ipc_info_space_basic_t {
                    iisb_genno_mask: GENERATION_MASK,
                    iisb_table_size: size,
                    iisb_table_inuse: used,
                    ..Default::default()
                };
                // SAFETY: the caller's promise for `basic_info`.
                unsafe { put(basic_info, info) };
                KERN_SUCCESS
            }
            Ok(_) => UNEXPECTED,
            Err(&code) => code,
        }
    }

    /// Tells how large a receive right's table of requests is, and how much of it is in use.
    fn mach_port_dnrequest_info(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        dnr_total: *mut core::ffi::c_uint,
        dnr_used: *mut core::ffi::c_uint,
    ) -> kern_return_t {
        match inside(task, PortInfoCall::RequestTable { name: Name(name) }).as_deref() {
            Ok(&[total, used]) => {
                // SAFETY: the caller's promise for `dnr_total`.
                unsafe { put(dnr_total, total) };
                // SAFETY: the caller's promise for `dnr_used`.
                unsafe { put(dnr_used, used) };
                KERN_SUCCESS
            }
            Ok(_) => UNEXPECTED,
            Err(&code) => code,
        }
    }

    /// Tells of a message that waits: the first, or the one with a sequence number.
    fn mach_port_peek(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        trailer_type: sys::mach_msg_trailer_type_t,
        request_seqnop: *mut sys::mach_port_seqno_t,
        msg_sizep: *mut sys::mach_msg_size_t,
        msg_idp: *mut sys::mach_msg_id_t,
        trailer_infop: sys::mach_msg_trailer_info_t,
        trailer_infopCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `request_seqnop`.
        let Some(sequence) = (unsafe { take(request_seqnop) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        // SAFETY: the caller's promise for `trailer_infopCnt`.
        let Some(room) = (unsafe { take(trailer_infopCnt) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        let (name, trailer) = (Name(name), trailer_type);
        let room = room.min(TRAILER_ROOM);
        let words = match inside(task, PortInfoCall::Peek { name, sequence, trailer, room }) {
            Ok(words) => words,
            Err(code) => return code,
        };
        let Some((&[sequence, size, id], trailer)) = words.split_first_chunk() else {
            return UNEXPECTED;
        };
        let bytes: Vec<u8> = trailer.iter().flat_map(|word| word.to_le_bytes()).collect();
        if bytes.len() > room as usize {
            return UNEXPECTED;
        }
        // SAFETY: it was read above.
        unsafe { put(request_seqnop, sequence) };
        // SAFETY: the caller's promise for `msg_sizep`.
        unsafe { put(msg_sizep, size) };
        // SAFETY: the caller's promise for `msg_idp`.
        unsafe { put(msg_idp, id as sys::mach_msg_id_t) };
        for (index, byte) in bytes.iter().enumerate() {
            // SAFETY: the caller promises as many bytes as `trailer_infopCnt` said, and there are
            // not more; a null pointer is written to nowhere.
            unsafe {
                if !trailer_infop.is_null() {
                    put(trailer_infop.wrapping_add(index), *byte as _);
                }
            }
        }
        // SAFETY: it was read above.
        unsafe { put(trailer_infopCnt, bytes.len() as u32) };
        KERN_SUCCESS
    }

    /// Succeeds if a receive right is guarded with just that guard, strictly.
    fn mach_port_assert_attributes(
        task: sys::ipc_space_t,
        name: sys::mach_port_name_t,
        flavor: sys::mach_port_flavor_t,
        info: sys::mach_port_info_t,
        infoCnt: sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        // SAFETY: the caller promises so many words.
        let info = match unsafe { port_info(info, infoCnt) } {
            Ok(info) => info,
            Err(code) => return code,
        };
        let (name, flavor) = (Name(name), flavor as u32);
        let call = PortInfoCall::AssertAttributes { name, flavor, info };
        code(ask(Request::PortInfo { task: Name(task), call }))
    }

    /// Tells of a service port. launchd makes those, and none is here: `KERN_INVALID_CAPABILITY`
    /// of any receive right.
    fn mach_port_get_service_port_info(
        task: sys::ipc_space_read_t,
        name: sys::mach_port_name_t,
        sp_info_out: *mut sys::mach_service_port_info_data_t,
    ) -> kern_return_t {
        let _ = sp_info_out;
        let call = PortInfoCall::ServicePort { name: Name(name) };
        code(ask(Request::PortInfo { task: Name(task), call }))
    }
}

/// The words of a `mach_port_info_t` argument.
///
/// # Safety
///
/// `info` is null, or as many words as `count` says can be read.
pub(crate) unsafe fn port_info(
    info: sys::mach_port_info_t,
    count: u32,
) -> Result<Vec<u32>, kern_return_t> {
    /// What a MIG message has room for.
    const MOST: u32 = 17;
    if count > MOST {
        return Err(sys::MIG_ARRAY_TOO_LARGE);
    }
    let words = (0..count as usize).map(|index| {
        // SAFETY: the caller's promise; a null pointer is not read.
        let word = unsafe {
            if info.is_null() {
                None
            } else {
                take(info.wrapping_add(index))
            }
        };
        word.map(|word| word as u32)
    });
    words.collect::<Option<_>>().ok_or(KERN_INVALID_ARGUMENT)
}
