//! Memory of another task, whose control port is held.

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ADDRESS, KERN_INVALID_ARGUMENT, KERN_NOT_SUPPORTED, KERN_PROTECTION_FAILURE,
    MACH_SEND_INVALID_DEST, mach_port_t,
};

use crate::common::*;
use crate::puppet::*;

fn put(address: u64, bytes: &[u8]) {
    // SAFETY: the tests call it with a page they made.
    unsafe { (address as *mut u8).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
}

fn holds(address: u64, bytes: &[u8]) -> bool {
    let at = |index| byte_at(address + index as u64);
    bytes.iter().enumerate().all(|(i, byte)| at(i) == Ok(*byte))
}

fn protect(address: u64, protection: i32) {
    let code = call!(mach_vm_protect(task(), address, page_size(), 0, protection));
    assert_eq!(code, 0);
}

fn read(target: mach_port_t, address: u64, size: u64) -> Result<u64, i32> {
    let (mut data, mut count) = (0, 0);
    match call!(mach_vm_read(target, address, size, &mut data, &mut count)) {
        0 => {
            assert_eq!(u64::from(count), size);
            Ok(data as u64)
        }
        code => Err(code),
    }
}

fn write(target: mach_port_t, address: u64, bytes: &[u8]) -> i32 {
    let (data, count) = (bytes.as_ptr() as usize, bytes.len() as u32);
    call!(mach_vm_write(target, address, data, count))
}

/// Pages at the same addresses in this process and in a puppet, which holds its own in them.
struct Scene {
    puppet: Puppet,
    offer: Message,
    other: mach_port_t,
    /// Readable and writable.
    open: u64,
    /// Readable only.
    fixed: u64,
    /// Neither.
    closed: u64,
    /// Not mapped.
    hole: u64,
}

impl Scene {
    fn new() -> Scene {
        let [open, fixed, closed, hole] = [(); 4].map(|()| page());
        put(open, b"master");
        deallocate(hole, page_size());
        let puppet = Puppet::start(|master| {
            put(open, b"puppet");
            put(fixed, b"fixed");
            protect(fixed, sys::VM_PROT_READ);
            protect(closed, sys::VM_PROT_NONE);
            i32::from(!(offer(master, task()) && holds(open, b"poppet")))
        });
        let offer = puppet.hear();
        let other = first_port(&offer);
        Scene {
            puppet,
            offer,
            other,
            open,
            fixed,
            closed,
            hole,
        }
    }

    /// The puppet ends, content if it finds `poppet`.
    fn end(self) {
        assert_eq!(write(self.other, self.open, b"poppet"), 0);
        answer(&self.offer);
        self.puppet.finish();
        let code = read(self.other, self.open, 1);
        assert_eq!(code, Err(MACH_SEND_INVALID_DEST), "the task is gone");
        destroy(self.other);
        for page in [self.open, self.fixed, self.closed] {
            deallocate(page, page_size());
        }
    }
}

#[test]
fn memory_of_another_task_is_read_and_written() {
    let _alone = begin();
    let scene = Scene::new();
    let (other, open) = (scene.other, scene.open);
    let copy = read(other, open, 6).expect("a copy");
    assert!(holds(copy, b"puppet") && holds(open, b"master"));
    deallocate(copy, 6);
    assert_eq!(read(other, open, 0), Ok(0));
    assert_eq!(write(other, open + 1, b"o"), 0);
    let (target, mut size) = (page(), 0);
    let code = call!(mach_vm_read_overwrite(other, open, 6, target, &mut size));
    assert_eq!((code, size), (0, 6));
    assert!(holds(target, b"poppet") && holds(open, b"master"));
    assert_eq!(call!(mach_vm_copy(other, open, 3, open + 10)), 0);
    let copy = read(other, open + 10, 3).expect("a copy");
    assert!(holds(copy, b"pop"));
    deallocate(copy, 3);
    let entry = |address, size| sys::mach_vm_read_entry { address, size };
    let mut list = [entry(scene.hole, 5), entry(open, 6)];
    assert_eq!(call!(mach_vm_read_list(other, list.as_mut_ptr(), 2)), 0);
    assert_eq!((list[0].address, list[0].size), (0, 0));
    assert!(holds(list[1].address, b"poppet"));
    deallocate(list[1].address, 6);
    deallocate(target, page_size());
    scene.end();
}

#[test]
fn memory_of_another_task_that_is_not_there_or_not_open_is_refused() {
    let _alone = begin();
    let scene = Scene::new();
    let (other, fixed) = (scene.other, scene.fixed);
    assert_eq!(read(other, scene.hole, 1), Err(KERN_INVALID_ADDRESS));
    assert_eq!(read(other, scene.closed, 1), Err(KERN_PROTECTION_FAILURE));
    assert_eq!(read(other, fixed, 1 << 32), Err(KERN_INVALID_ARGUMENT));
    assert_eq!(write(other, scene.hole, b"x"), KERN_INVALID_ADDRESS);
    assert_eq!(write(other, scene.closed, b"x"), KERN_PROTECTION_FAILURE);
    assert_eq!(write(other, fixed, b"x"), KERN_PROTECTION_FAILURE);
    let end = scene.hole - 1;
    assert_eq!(write(other, end, b"ab"), sys::KERN_INVALID_ADDRESS);
    let copy = read(other, end, 1).expect("a copy");
    assert!(holds(copy, &[0]), "not even the byte that had room");
    deallocate(copy, 1);
    let unreadable = [1u8; 0].as_ptr() as u64;
    let code = call!(mach_vm_write(other, scene.open, unreadable as usize, 9));
    assert_eq!(code, sys::MACH_SEND_INVALID_MEMORY);
    let copied = call!(mach_vm_copy(other, fixed, 3, scene.closed));
    assert_eq!(copied, KERN_PROTECTION_FAILURE);
    let mut size = 0;
    let over = call!(mach_vm_read_overwrite(
        other, fixed, 1, scene.hole, &mut size
    ));
    assert_eq!(over, KERN_INVALID_ADDRESS);
    scene.end();
}

#[test]
fn regions_of_another_task_are_told() {
    let _alone = begin();
    let scene = Scene::new();
    for (page, expected) in [
        (scene.open, sys::VM_PROT_DEFAULT),
        (scene.fixed, sys::VM_PROT_READ),
        (scene.closed, sys::VM_PROT_NONE),
    ] {
        let (mut address, mut size, mut count, mut object) = (page, 0, 9, 0);
        let mut info = [0; 9];
        let code = call!(mach_vm_region(
            scene.other,
            &mut address,
            &mut size,
            sys::VM_REGION_BASIC_INFO_64,
            info.as_mut_ptr(),
            &mut count,
            &mut object
        ));
        assert_eq!((code, info[0]), (0, expected));
        assert!((address..address + size).contains(&page));
    }
    scene.end();
}

fn remap(from: mach_port_t, address: u64, copy: bool) -> Result<u64, i32> {
    let (mut place, mut current, mut maximum) = (0, 0, 0);
    match call!(mach_vm_remap(
        task(),
        &mut place,
        page_size(),
        0,
        sys::VM_FLAGS_ANYWHERE,
        from,
        address,
        copy.into(),
        &mut current,
        &mut maximum,
        sys::VM_INHERIT_DEFAULT
    )) {
        0 => {
            assert_eq!(current, sys::VM_PROT_DEFAULT);
            Ok(place)
        }
        code => Err(code),
    }
}

#[test]
fn memory_of_another_task_is_copied_here_but_not_shared_or_changed_from_here() {
    let _alone = begin();
    let scene = Scene::new();
    let (other, open) = (scene.other, scene.open);
    let copy = remap(other, open, true).expect("a copy");
    assert!(holds(copy, b"puppet"));
    deallocate(copy, page_size());
    assert_eq!(remap(other, open, false), Err(KERN_NOT_SUPPORTED));
    let mut place = 0;
    let anywhere = sys::VM_FLAGS_ANYWHERE;
    let codes = [
        call!(mach_vm_allocate(other, &mut place, 1, anywhere)),
        call!(mach_vm_deallocate(other, open, 1)),
        call!(mach_vm_protect(other, open, 1, 0, sys::VM_PROT_READ)),
        call!(mach_vm_inherit(other, open, 1, sys::VM_INHERIT_NONE)),
    ];
    assert_eq!(codes, [KERN_NOT_SUPPORTED; 4]);
    scene.end();
}
