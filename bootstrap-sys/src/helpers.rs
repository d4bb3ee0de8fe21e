//! Constructors and helpers that C code writes by hand.
//!
//! They have no counterpart in the headers. Each makes a value as the interface wants it, so that
//! ported code need not name padding, type numbers and bits.

use core::ffi::{c_int, c_uint, c_void};

use crate::{
    MACH_MSG_GUARDED_PORT_DESCRIPTOR, MACH_MSG_OOL_DESCRIPTOR, MACH_MSG_OOL_PORTS_DESCRIPTOR,
    MACH_MSG_PORT_DESCRIPTOR, VM_MAKE_TAG, mach_msg_copy_options_t, mach_msg_guard_flags_t,
    mach_msg_guarded_port_descriptor_t, mach_msg_ool_descriptor_t, mach_msg_ool_ports_descriptor_t,
    mach_msg_port_descriptor_t, mach_msg_size_t, mach_msg_type_name_t, mach_port_context_t,
    mach_port_name_t, mach_port_t,
};

impl mach_msg_port_descriptor_t {
    /// Carries the right `name` with the disposition `disposition`, such as
    /// [`MACH_MSG_TYPE_COPY_SEND`](crate::MACH_MSG_TYPE_COPY_SEND).
    pub const fn new(name: mach_port_t, disposition: mach_msg_type_name_t) -> Self {
        Self {
            name,
            pad1: 0,
            pad2: 0,
            disposition: disposition as u8,
            type_: MACH_MSG_PORT_DESCRIPTOR as u8,
        }
    }
}

impl mach_msg_ool_descriptor_t {
    /// Carries `size` bytes at `address`, copied as `copy` says, such as
    /// [`MACH_MSG_VIRTUAL_COPY`](crate::MACH_MSG_VIRTUAL_COPY).
    ///
    /// With `deallocate` the sender loses the memory when the message is sent.
    pub const fn new(
        address: *mut c_void,
        deallocate: bool,
        copy: mach_msg_copy_options_t,
        size: mach_msg_size_t,
    ) -> Self {
        Self {
            address,
            deallocate: deallocate as u8,
            copy: copy as u8,
            pad1: 0,
            type_: MACH_MSG_OOL_DESCRIPTOR as u8,
            size,
        }
    }
}

impl mach_msg_ool_ports_descriptor_t {
    /// Carries the `count` rights named at `address`, all with the disposition `disposition`.
    ///
    /// With `deallocate` the sender loses the array when the message is sent.
    pub const fn new(
        address: *mut c_void,
        deallocate: bool,
        copy: mach_msg_copy_options_t,
        disposition: mach_msg_type_name_t,
        count: mach_msg_size_t,
    ) -> Self {
        Self {
            address,
            deallocate: deallocate as u8,
            copy: copy as u8,
            disposition: disposition as u8,
            type_: MACH_MSG_OOL_PORTS_DESCRIPTOR as u8,
            count,
        }
    }
}

impl mach_msg_guarded_port_descriptor_t {
    /// Carries the receive right `name`, guarded with `context` as `flags` says.
    pub const fn new(
        context: mach_port_context_t,
        flags: mach_msg_guard_flags_t,
        disposition: mach_msg_type_name_t,
        name: mach_port_name_t,
    ) -> Self {
        Self {
            context,
            flags: flags as u16,
            disposition: disposition as u8,
            type_: MACH_MSG_GUARDED_PORT_DESCRIPTOR as u8,
            name,
        }
    }
}

/// Flags of `mach_vm_allocate` that give the memory the tag `tag`: [`VM_MAKE_TAG`] by the name that other
/// bindings have for it.
pub const fn vm_make_tag(tag: c_uint) -> c_int {
    VM_MAKE_TAG(tag)
}

#[cfg(test)]
mod tests {
    use core::ptr;

    use super::*;
    use crate::{
        MACH_MSG_PHYSICAL_COPY, MACH_MSG_TYPE_COPY_SEND, MACH_MSG_TYPE_MOVE_RECEIVE,
        MACH_MSG_VIRTUAL_COPY, VM_MEMORY_MACH_MSG,
    };

    #[test]
    fn descriptor_has_the_type_of_its_kind_and_no_stray_bits() {
        let port = mach_msg_port_descriptor_t::new(0x103, MACH_MSG_TYPE_COPY_SEND);
        assert_eq!((port.name, port.pad1, port.pad2), (0x103, 0, 0));
        assert_eq!((port.disposition, port.type_), (19, 0));
        let memory =
            mach_msg_ool_descriptor_t::new(ptr::null_mut(), true, MACH_MSG_VIRTUAL_COPY, 9);
        assert_eq!((memory.deallocate, memory.copy, memory.pad1), (1, 1, 0));
        assert_eq!((memory.type_, { memory.size }), (1, 9));
        let ports = mach_msg_ool_ports_descriptor_t::new(
            ptr::null_mut(),
            false,
            MACH_MSG_PHYSICAL_COPY,
            MACH_MSG_TYPE_COPY_SEND,
            3,
        );
        assert_eq!(
            (ports.deallocate, ports.copy, ports.disposition),
            (0, 0, 19)
        );
        assert_eq!((ports.type_, { ports.count }), (2, 3));
        let guarded =
            mach_msg_guarded_port_descriptor_t::new(7, 1, MACH_MSG_TYPE_MOVE_RECEIVE, 0x203);
        assert_eq!(({ guarded.context }, guarded.flags), (7, 1));
        assert_eq!((guarded.disposition, guarded.type_), (16, 4));
        assert_eq!({ guarded.name }, 0x203);
    }

    #[test]
    fn accessor_of_a_bit_field_works_on_the_plain_member() {
        let mut port = mach_msg_port_descriptor_t::new(0x103, MACH_MSG_TYPE_COPY_SEND);
        port.set_disposition(MACH_MSG_TYPE_MOVE_RECEIVE);
        port.set_type(MACH_MSG_GUARDED_PORT_DESCRIPTOR);
        assert_eq!((port.disposition, port.type_), (16, 4));
        assert_eq!((port.disposition(), port.type_()), (16, 4));
        let mut memory = mach_msg_ool_descriptor_t::default();
        memory.set_deallocate(1);
        memory.set_copy(MACH_MSG_VIRTUAL_COPY);
        assert_eq!((memory.deallocate(), memory.copy()), (1, 1));
    }

    #[test]
    fn tag_is_the_highest_byte() {
        assert_eq!(vm_make_tag(VM_MEMORY_MACH_MSG), 20 << 24);
        assert_eq!(vm_make_tag(255), -0x100_0000);
    }
}
