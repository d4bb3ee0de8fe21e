//! The happy path allocates nothing once it is warm: counted by an allocator of this program's own,
//! and compared with the same calls made by hand, since the system's part may allocate.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use bootstrap::{Buffer, Client, Deadline, Message, Payload, ReceiveRight, SendRight, Server};
use bootstrap_sys as sys;

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call is passed on to the system's allocator, which keeps the contract.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // A thread that is ending has no counter any more.
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps the contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// How often `body` allocates in this thread, from its second run on.
fn allocations(mut body: impl FnMut()) -> usize {
    body();
    let before = ALLOCATIONS.get();
    (0..100).for_each(|_| body());
    ALLOCATIONS.get() - before
}

/// Sends a message with a right and `words` of body to the port under `name`, and receives it, by
/// the C functions alone: what the system's own part allocates.
fn by_hand(name: u32, words: usize) -> usize {
    const COMPLEX: u32 = 0x8000_0000;
    const COPY_SEND: u32 = 19;
    let size = 28 + 12 + 4 * words;
    let mut message = vec![0u32; size / 4];
    let mut incoming = vec![0u64; size / 8 + 16];
    let room = 8 * incoming.len() as u32;
    allocations(|| {
        let header = [COMPLEX | COPY_SEND, size as u32, name, 0, 0, 1];
        message[..6].copy_from_slice(&header);
        message[6..10].copy_from_slice(&[1, name, 0, COPY_SEND << 16]);
        let pointer = message.as_mut_ptr().cast();
        // SAFETY: the pointer is to as many bytes as the size says.
        let code = unsafe { sys::mach_msg(pointer, sys::MACH_SEND_MSG, size as u32, 0, 0, 0, 0) };
        assert_eq!(code, 0);
        let options = sys::MACH_RCV_MSG | sys::MACH_RCV_LARGE | sys::MACH_RCV_TRAILER_AUDIT << 24;
        let pointer = incoming.as_mut_ptr().cast();
        // SAFETY: the pointer is to as many bytes as the size says.
        let code = unsafe { sys::mach_msg(pointer, options, 0, room, name, 0, 0) };
        assert_eq!(code, 0);
        // SAFETY: the variable is the task's own port, set before `main`.
        let task = unsafe { sys::mach_task_self_ };
        // SAFETY: the call takes integers only; the reference came with the message.
        assert_eq!(unsafe { sys::mach_port_deallocate(task, name) }, 0);
    })
}

#[test]
fn small_message_sent_and_received_allocates_nothing_of_its_own() {
    let port = ReceiveRight::new().expect("a port can be made");
    let sender = port.make_send().expect("a send right can be made");
    let count = allocations(|| {
        let message = Message::new(1).with_right(&sender).with_body(&[7u32; 16]);
        sender
            .send(message, Deadline::NEVER)
            .expect("there is room");
        let mut received = port.receive(Deadline::NEVER).expect("a message");
        assert!(received.take_send(0).is_ok());
    });
    assert_eq!(count, by_hand(port.name().raw(), 16));
}

#[test]
fn large_message_in_buffers_used_again_allocates_nothing_of_its_own() {
    let port = ReceiveRight::new().expect("a port can be made");
    let sender = port.make_send().expect("a send right can be made");
    let body = [7u32; 2500];
    let (mut outgoing, mut incoming) = (Buffer::new(), Buffer::new());
    let count = allocations(|| {
        let message = Message::new_in(1, &mut outgoing)
            .with_right(&sender)
            .with_body(&body);
        sender
            .send(message, Deadline::NEVER)
            .expect("there is room");
        let received = port
            .receive_with(&mut incoming, Deadline::NEVER)
            .expect("a message");
        received.recycle(&mut incoming);
    });
    assert_eq!(count, by_hand(port.name().raw(), 2500));
}

#[test]
fn message_built_and_dropped_allocates_nothing() {
    let count = allocations(|| drop(Message::new(1).with_body(&[7u32; 32])));
    assert_eq!(count, 0);
}

#[derive(Payload)]
#[payload(id = 7)]
struct Ask([u32; 16]);

#[derive(Payload)]
struct Tell([u32; 16]);

const ASKED: usize = size_of::<sys::mach_msg_header_t>() + 8 + 64;
const TOLD: usize = ASKED + 4;
const TRAILER: i32 = sys::MACH_RCV_TRAILER_AUDIT << 24;

/// A message of either side, made by hand, in a buffer with room for the trailer.
fn message_by_hand(to: u32, disposition: u32, reply: u32) -> [u64; 32] {
    let mut message = [0u64; 32];
    let reply_disposition = if reply == 0 { 0 } else { 21 };
    message[0] = u64::from(disposition | reply_disposition << 8);
    message[1] = u64::from(to) | u64::from(reply) << 32;
    message[2] = 7 << 32;
    message
}

/// `mach_msg` in one buffer.
fn mach_msg(message: &mut [u64; 32], options: i32, size: usize, from: u32) -> i32 {
    let capacity = size_of_val(message) as u32;
    let pointer = message.as_mut_ptr().cast();
    // SAFETY: the pointer is to as many bytes as the sizes say.
    unsafe { sys::mach_msg(pointer, options, size as u32, capacity, from, 0, 0) }
}

/// Answers in a thread for as long as the program runs.
fn served() -> SendRight {
    let port = ReceiveRight::new().expect("a port can be made");
    let sender = port.make_send().expect("a send right can be made");
    let server = Server::new(port).expect("a server can be made");
    let mut server = server.on_payload(|(), Ask(body), _: &_| Ok(Tell(body)));
    std::thread::spawn(move || server.run(&mut ()));
    sender
}

#[test]
fn call_allocates_nothing_of_its_own() {
    let sender = served();
    let client: Client<Ask, Tell> = sender.try_clone().expect("the port lives").into();
    let count = allocations(|| {
        let Tell(body) = client.call(Ask([7; 16]), Deadline::NEVER).expect("a reply");
        assert_eq!(body, [7; 16]);
    });
    let reply_port = ReceiveRight::new().expect("a port can be made");
    let (to, from) = (sender.name().raw(), reply_port.name().raw());
    let options = sys::MACH_SEND_MSG | sys::MACH_RCV_MSG | sys::MACH_RCV_LARGE | TRAILER;
    let by_hand = allocations(|| {
        let mut message = message_by_hand(to, 19, from);
        assert_eq!(mach_msg(&mut message, options, ASKED, from), 0);
    });
    assert_eq!(count, by_hand);
}

#[test]
fn server_allocates_nothing_of_its_own() {
    let port = ReceiveRight::new().expect("a port can be made");
    let sender = port.make_send().expect("a send right can be made");
    let replies = ReceiveRight::new().expect("a port can be made");
    let (to, from, back) = (sender.name().raw(), port.name().raw(), replies.name().raw());
    let ask = || {
        let mut request = message_by_hand(to, 19, back);
        assert_eq!(mach_msg(&mut request, sys::MACH_SEND_MSG, ASKED, 0), 0);
    };
    let hear = || {
        let mut reply = [0; 32];
        assert_eq!(
            mach_msg(&mut reply, sys::MACH_RCV_MSG | TRAILER, 0, back),
            0
        );
    };
    let at_once = sys::MACH_RCV_MSG | sys::MACH_RCV_LARGE | sys::MACH_RCV_TIMEOUT | TRAILER;
    let by_hand = allocations(|| {
        ask();
        let mut request = [0; 32];
        assert_eq!(mach_msg(&mut request, at_once, 0, from), 0);
        let mut reply = message_by_hand((request[1] & 0xffff_ffff) as u32, 18, 0);
        let code = mach_msg(&mut reply, at_once | sys::MACH_SEND_MSG, TOLD, from);
        assert_eq!(code, sys::MACH_RCV_TIMED_OUT, "nothing more is queued");
        hear();
    });
    let server = Server::new(port).expect("a server can be made");
    let mut server = server.on_payload(|(), Ask(body), _: &_| Ok(Tell(body)));
    let count = allocations(|| {
        ask();
        let stopped = server.run_until(&mut (), Deadline::NOW);
        assert_eq!(stopped, Ok(false));
        hear();
    });
    assert_eq!(count, by_hand);
}
