//! A session, and short ways to say what most tests say.

use std::sync::{Mutex, MutexGuard, PoisonError};

use bootstrap_sys as sys;
use bootstrap_sys::{kern_return_t, mach_msg_header_t, mach_port_t};
use libmach as _;
use machd::private::Private;

pub(crate) const MOVE_RECEIVE: u32 = 16;
pub(crate) const MOVE_SEND: u32 = 17;
pub(crate) const MOVE_SEND_ONCE: u32 = 18;
pub(crate) const COPY_SEND: u32 = 19;
pub(crate) const MAKE_SEND: u32 = 20;
pub(crate) const MAKE_SEND_ONCE: u32 = 21;

/// Milliseconds after which something that should have come is missed.
pub(crate) const LONG: u32 = 20_000;

static ALONE: Mutex<()> = Mutex::new(());
static SESSION: Mutex<Option<Private>> = Mutex::new(None);

/// Makes a call whose arguments are numbers, or point to variables and memory of the test itself.
macro_rules! call {
    ($($name:ident)::+ ($($argument:expr),* $(,)?)) => {
        // SAFETY: what the pointers among the arguments point to is the test's, and as long as the
        // call takes it to be.
        unsafe { bootstrap_sys::$($name)::+($($argument),*) }
    };
}
pub(crate) use call;

/// Begins a test: in the session, and alone until the value is dropped.
pub(crate) fn begin() -> MutexGuard<'static, ()> {
    let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut session = SESSION.lock().unwrap_or_else(PoisonError::into_inner);
    if session.is_none() {
        let private = Private::start().expect("a session");
        // SAFETY: the other tests wait for this one, and none of C's code in this program reads
        // the environment.
        unsafe { std::env::set_var("MACHD_SOCKET", private.socket()) };
        *session = Some(private);
        // SAFETY: the function takes nothing and is there until the program ends.
        unsafe { libc::atexit(end) };
    }
    alone
}

/// The session's directory is not to outlive the tests.
extern "C" fn end() {
    drop(
        SESSION
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take(),
    );
}

pub(crate) fn task() -> mach_port_t {
    sys::mach_task_self()
}

/// The namespace that services are published in.
fn bootstrap() -> mach_port_t {
    // SAFETY: nothing in this program gives the variable another value while a test runs.
    unsafe { sys::bootstrap_port }
}

/// The receive right of a new service.
pub(crate) fn published(service: &std::ffi::CStr) -> mach_port_t {
    let (mut port, name) = (0, service.as_ptr().cast_mut());
    // SAFETY: the name is a C string, and the result has its place.
    let code = unsafe { sys::bootstrap_check_in(bootstrap(), name, &mut port) };
    assert_eq!(code, 0);
    port
}

/// A send right to a service that somebody has published.
pub(crate) fn found(service: &std::ffi::CStr) -> mach_port_t {
    let (mut port, name) = (0, service.as_ptr().cast_mut());
    // SAFETY: the name is a C string, and the result has its place.
    let code = unsafe { sys::bootstrap_look_up(bootstrap(), name, &mut port) };
    assert_eq!(code, 0);
    port
}

/// A new receive right.
pub(crate) fn receive_right() -> mach_port_t {
    let mut name = 0;
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_allocate(task(), sys::MACH_PORT_RIGHT_RECEIVE, &mut name) };
    assert_eq!(code, 0);
    name
}

/// A new receive right, and a send right under the same name.
pub(crate) fn port() -> mach_port_t {
    let name = receive_right();
    add_send(name);
    name
}

/// One more send right under a receive right's name.
pub(crate) fn add_send(name: mach_port_t) {
    let code = call!(mach_port_insert_right(task(), name, name, MAKE_SEND));
    assert_eq!(code, 0);
}

/// A new send-once right.
pub(crate) fn send_once_right(receive: mach_port_t) -> mach_port_t {
    let (mut name, mut kind) = (0, 0);
    // SAFETY: the results have their places.
    let code = unsafe {
        sys::mach_port_extract_right(task(), receive, MAKE_SEND_ONCE, &mut name, &mut kind)
    };
    assert_eq!((code, kind), (0, MOVE_SEND_ONCE));
    name
}

/// What a name holds; 0 if it is nothing.
pub(crate) fn kind(name: mach_port_t) -> u32 {
    let mut kind = 0;
    // SAFETY: the result has its place.
    match unsafe { sys::mach_port_type(task(), name, &mut kind) } {
        0 => kind,
        code => {
            assert_eq!(code, sys::KERN_INVALID_NAME);
            0
        }
    }
}

pub(crate) fn refs(name: mach_port_t, right: u32) -> u32 {
    let mut refs = 0;
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_get_refs(task(), name, right, &mut refs) };
    assert_eq!(code, 0);
    refs
}

pub(crate) fn send_refs(name: mach_port_t) -> u32 {
    refs(name, sys::MACH_PORT_RIGHT_SEND)
}

/// Gives everything up that a name holds.
pub(crate) fn destroy(name: mach_port_t) {
    assert_eq!(call!(mach_port_destroy(task(), name)), 0);
}

/// One page of memory. Its neighbours are taken for good: once it is given up, nothing that a
/// thread of the test harness maps finds room in its place.
pub(crate) fn page() -> u64 {
    let mut address = 0;
    let size = 3 * page_size();
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_vm_allocate(task(), &mut address, size, sys::VM_FLAGS_ANYWHERE) };
    assert_eq!(code, 0);
    address + page_size()
}

pub(crate) fn page_size() -> u64 {
    rustix::param::page_size() as u64
}

pub(crate) fn deallocate(address: u64, size: u64) {
    // SAFETY: the tests give up only what they made.
    assert_eq!(unsafe { sys::mach_vm_deallocate(task(), address, size) }, 0);
}

/// Whether memory that the argument makes and gives up is gone afterwards. Another thread may map
/// something in its place, but not each time.
pub(crate) fn leaves_nothing(make_and_give_up: impl Fn() -> u64) -> bool {
    (0..20).any(|_| byte_at(make_and_give_up()) == Err(sys::KERN_INVALID_ADDRESS))
}

/// The first byte at an address, or the code of reading it.
pub(crate) fn byte_at(address: u64) -> Result<u8, kern_return_t> {
    let (mut byte, mut size) = (0u8, 0);
    let place = &raw mut byte as u64;
    // SAFETY: one byte goes to where one byte has room.
    match unsafe { sys::mach_vm_read_overwrite(task(), address, 1, place, &mut size) } {
        0 => Ok(byte),
        code => Err(code),
    }
}

/// Runs this in a child after `fork`, and gives what it returns.
pub(crate) fn in_child(body: impl FnOnce() -> i32) -> i32 {
    // SAFETY: the child goes on with this thread alone. What it calls takes no lock that another
    // thread could have held, and `_exit` runs nothing of the parent's.
    let child = unsafe { libc::fork() };
    if child == 0 {
        let code = body();
        // SAFETY: no pointers.
        unsafe { libc::_exit(code) };
    }
    let mut status = 0;
    // SAFETY: the result has its place.
    let ended = unsafe { libc::waitpid(child, &mut status, 0) };
    assert_eq!(ended, child);
    assert!(libc::WIFEXITED(status), "the child ended with {status:#x}");
    libc::WEXITSTATUS(status)
}

/// A message, in words: 6 of header, and, if it is complex, a count and descriptors.
#[derive(Clone, Debug)]
pub(crate) struct Message(pub(crate) Vec<u32>);

impl Message {
    /// To a port, with this disposition.
    pub(crate) fn to(remote: mach_port_t, disposition: u32) -> Message {
        Message(vec![disposition, 0, remote, 0, 0, 0])
    }

    pub(crate) fn reply_to(mut self, local: mach_port_t, disposition: u32) -> Message {
        self.0[0] |= disposition << 8;
        self.0[3] = local;
        self
    }

    pub(crate) fn id(mut self, id: u32) -> Message {
        self.0[5] = id;
        self
    }

    fn descriptor(mut self, words: &[u32]) -> Message {
        if self.0.len() == 6 {
            self.0[0] |= 1 << 31;
            self.0.push(0);
        }
        self.0[6] += 1;
        self.0.extend(words);
        self
    }

    pub(crate) fn port(self, name: mach_port_t, disposition: u32) -> Message {
        self.descriptor(&[name, 0, disposition << 16])
    }

    /// Out-of-line memory; virtual copy.
    pub(crate) fn memory(self, address: u64, size: u32, deallocate: bool) -> Message {
        let flags = u32::from(deallocate) | 1 << 8 | 1 << 24;
        self.descriptor(&[address as u32, (address >> 32) as u32, flags, size])
    }

    pub(crate) fn ports(
        self,
        names: *const mach_port_t,
        count: u32,
        deallocate: bool,
        disposition: u32,
    ) -> Message {
        let address = names as u64;
        let flags = u32::from(deallocate) | disposition << 16 | 2 << 24;
        self.descriptor(&[address as u32, (address >> 32) as u32, flags, count])
    }

    pub(crate) fn guarded(self, name: mach_port_t, context: u64, flags: u32) -> Message {
        let word = flags | MOVE_RECEIVE << 16 | 4 << 24;
        self.descriptor(&[context as u32, (context >> 32) as u32, word, name])
    }

    pub(crate) fn header(&mut self) -> *mut mach_msg_header_t {
        self.0.as_mut_ptr().cast()
    }

    pub(crate) fn send(&mut self) -> kern_return_t {
        self.send_with(0, 0)
    }

    pub(crate) fn send_with(&mut self, options: i32, timeout: u32) -> kern_return_t {
        let size = 4 * self.0.len() as u32;
        self.0[1] = size;
        let option = sys::MACH_SEND_MSG | options;
        // SAFETY: the message is as long as the size says.
        unsafe { sys::mach_msg(self.header(), option, size, 0, 0, timeout, 0) }
    }

    /// Receives; whatever the code, the buffer as it is afterwards.
    pub(crate) fn receive_with(
        port: mach_port_t,
        options: i32,
        timeout: u32,
    ) -> (kern_return_t, Message) {
        let mut message = Message(vec![0; 256]);
        let option = sys::MACH_RCV_MSG | options;
        // SAFETY: the buffer has so much room.
        let code = unsafe { sys::mach_msg(message.header(), option, 0, 1024, port, timeout, 0) };
        (code, message)
    }

    /// Receives what must come.
    pub(crate) fn receive(port: mach_port_t) -> Message {
        let (code, message) = Message::receive_with(port, sys::MACH_RCV_TIMEOUT, LONG);
        assert_eq!(code, 0);
        message
    }

    /// Whether nothing waits.
    pub(crate) fn none_at(port: mach_port_t) -> bool {
        let (code, _) = Message::receive_with(port, sys::MACH_RCV_TIMEOUT, 0);
        assert!(code == 0 || code == sys::MACH_RCV_TIMED_OUT, "{code:#x}");
        code != 0
    }

    /// A 64-bit address or context at a word.
    pub(crate) fn wide(&self, at: usize) -> u64 {
        u64::from(self.0[at]) | u64::from(self.0[at + 1]) << 32
    }

    /// Gives back what is in it.
    pub(crate) fn destroy(&mut self) {
        // SAFETY: the message is whole, and its rights and memory are this task's.
        unsafe { sys::mach_msg_destroy(self.header()) };
    }
}
