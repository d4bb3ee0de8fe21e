//! What the safe layer costs: a request and its reply through `bootstrap`, against the same calls
//! made by hand through `bootstrap-sys`.
//!
//! Client and server are two threads of one program, so that one count has both. A request has 64
//! bytes of body and a fresh send-once right for its reply, which has 64 bytes, too; both sides ask
//! for the audit trailer.
//!
//! | call | does |
//! |---|---|
//! | `layer` | times both in turn, and prints the ratio of the medians |
//! | `layer hand N`, `layer safe N`, `layer typed N` | makes N calls, for a tool that counts instructions |

use std::thread;
use std::time::{Duration, Instant};

use bootstrap::{Client, Deadline, Message, Payload, ReceiveRight, SendRight, Server};
use bootstrap_sys as sys;

const REQUEST: i32 = 7;
const WORDS: usize = 16;

fn main() {
    // `cargo bench` passes `--bench`.
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| it != "--bench")
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => compare(),
        [way, count] => match (Way::named(way), count.parse()) {
            (Some(way), Ok(count)) => Pair::start(way).calls(count),
            _ => usage(),
        },
        _ => usage(),
    }
}

fn usage() {
    eprintln!("usage: layer [hand|safe|typed COUNT]");
    std::process::exit(2);
}

/// How client and server are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Hand,
    Safe,
    Typed,
}

impl Way {
    fn named(name: &str) -> Option<Self> {
        match name {
            "hand" => Some(Self::Hand),
            "safe" => Some(Self::Safe),
            "typed" => Some(Self::Typed),
            _ => None,
        }
    }
}

/// Times all ways in turn, so that a machine that slows down slows all of them.
fn compare() {
    const ROUNDS: usize = 60;
    const CALLS: usize = 500;
    let ways = [Way::Hand, Way::Safe, Way::Typed];
    let pairs = ways.map(Pair::start);
    let mut times = ways.map(|_| Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        for (pair, times) in pairs.iter().zip(&mut times) {
            let start = Instant::now();
            pair.calls(CALLS);
            times.push(start.elapsed() / CALLS as u32);
        }
    }
    let medians = times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2]
    });
    for (way, median) in ways.iter().zip(medians) {
        let ratio = median.as_secs_f64() / medians[0].as_secs_f64();
        println!(
            "{way:<6?} {:>10.2} us a call, {ratio:.3} of by hand",
            micros(median)
        );
    }
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// A client and a server, which is a thread that runs until the program ends.
struct Pair {
    way: Way,
    to: SendRight,
    client: Client<Ask, Tell>,
    reply_port: u32,
}

#[derive(Payload)]
#[payload(id = REQUEST)]
struct Ask([u32; WORDS]);

#[derive(Payload)]
struct Tell([u32; WORDS]);

impl Pair {
    fn start(way: Way) -> Self {
        let port = ReceiveRight::new().expect("a port can be made");
        let to = port.make_send().expect("a send right can be made");
        let client = Client::from(to.try_clone().expect("the port lives"));
        let reply_port = ReceiveRight::new().expect("a port can be made");
        thread::spawn(move || match way {
            Way::Hand => serve_by_hand(port.into_raw_name().raw()),
            Way::Safe => serve_safely(port),
            Way::Typed => serve_typed(port),
        });
        Self {
            way,
            to,
            client,
            reply_port: reply_port.into_raw_name().raw(),
        }
    }

    fn calls(&self, count: usize) {
        match self.way {
            Way::Hand => call_by_hand(self.to.name().raw(), self.reply_port, count),
            Way::Safe => {
                for round in 0..count {
                    let request = Message::new(REQUEST).with_body(&[round as u32; WORDS]);
                    let reply = self.to.call(request, Deadline::NEVER).expect("a reply");
                    let body: [u32; WORDS] = reply.read().expect("sixteen words");
                    assert_eq!(body[0], round as u32 + 1);
                }
            }
            Way::Typed => {
                for round in 0..count {
                    let request = Ask([round as u32; WORDS]);
                    let Tell(body) = self.client.call(request, Deadline::NEVER).expect("a reply");
                    assert_eq!(body[0], round as u32 + 1);
                }
            }
        }
    }
}

fn serve_safely(port: ReceiveRight) {
    let mut server = Server::new(port)
        .expect("a server")
        .on(REQUEST, |(), request| {
            let body: Result<[u32; WORDS], _> = request.read();
            let body = body.expect("sixteen words").map(|word| word + 1);
            let reply = Message::new(request.id() + 100).with_body(&body);
            request.reply(reply)
        });
    server.run(&mut ()).expect("nothing stops it");
}

fn serve_typed(port: ReceiveRight) {
    let mut server = Server::new(port)
        .expect("a server")
        .on_payload(|(), Ask(body), _| Ok(Tell(body.map(|word| word + 1))));
    server.run(&mut ()).expect("nothing stops it");
}

/// A message of either side, and room for the trailer.
#[repr(C)]
#[derive(Clone, Copy)]
struct ByHand {
    header: sys::mach_msg_header_t,
    body: [u32; WORDS],
    trailer: sys::mach_msg_audit_trailer_t,
}

const SIZE: u32 = (size_of::<sys::mach_msg_header_t>() + 4 * WORDS) as u32;
const TRAILER: i32 = sys::MACH_RCV_TRAILER_AUDIT << 24;

impl ByHand {
    fn new() -> Self {
        // SAFETY: the structure holds integers only, for which zero is a value.
        unsafe { std::mem::zeroed() }
    }
}

fn call_by_hand(to: u32, reply_port: u32, count: usize) {
    for round in 0..count {
        let mut message = ByHand::new();
        message.header.msgh_bits = sys::MACH_MSGH_BITS(
            sys::MACH_MSG_TYPE_COPY_SEND,
            sys::MACH_MSG_TYPE_MAKE_SEND_ONCE,
        );
        message.header.msgh_size = SIZE;
        message.header.msgh_remote_port = to;
        message.header.msgh_local_port = reply_port;
        message.header.msgh_id = REQUEST;
        message.body = [round as u32; WORDS];
        // SAFETY: the message has the sizes given, and is aligned.
        let code = unsafe {
            sys::mach_msg(
                &raw mut message.header,
                sys::MACH_SEND_MSG | sys::MACH_RCV_MSG | TRAILER,
                SIZE,
                size_of::<ByHand>() as u32,
                reply_port,
                0,
                0,
            )
        };
        assert_eq!(code, 0);
        assert_eq!(message.header.msgh_id, REQUEST + 100);
        assert_eq!(message.body[0], round as u32 + 1);
    }
}

fn serve_by_hand(port: u32) {
    let mut message = ByHand::new();
    let (mut options, mut size) = (0, 0);
    loop {
        // SAFETY: the message has the sizes given, and is aligned.
        let code = unsafe {
            sys::mach_msg(
                &raw mut message.header,
                options | sys::MACH_RCV_MSG | TRAILER,
                size,
                size_of::<ByHand>() as u32,
                port,
                0,
                0,
            )
        };
        assert_eq!(code, 0);
        let remote = message.header.msgh_remote_port;
        let reply_type = sys::MACH_MSGH_BITS_REMOTE(message.header.msgh_bits);
        message.body = message.body.map(|word| word + 1);
        message.header.msgh_bits = sys::MACH_MSGH_BITS(reply_type, 0);
        message.header.msgh_size = SIZE;
        message.header.msgh_remote_port = remote;
        message.header.msgh_local_port = 0;
        message.header.msgh_id += 100;
        (options, size) = (sys::MACH_SEND_MSG, SIZE);
    }
}
