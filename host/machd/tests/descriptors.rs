//! A session whose process has run out of descriptors. On its own, since the limit is the whole
//! process's.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;

use machd::private::Private;
use machd::protocol::{Greeting, VERSION, Welcome};
use rustix::process::{Resource, getrlimit, setrlimit};

#[test]
fn session_without_descriptors_serves_again_when_clients_have_left() {
    let session = Private::start().expect("started");
    let open = std::fs::read_dir("/proc/self/fd").expect("there").count() as u64;
    let mut limit = getrlimit(Resource::Nofile);
    // Both ends of a connection are this process's, and a task has one more.
    limit.current = Some(open + 25);
    setrlimit(Resource::Nofile, limit).expect("less is allowed");

    let connect = || UnixStream::connect(session.socket());
    let mut clients: Vec<UnixStream> = std::iter::from_fn(|| connect().ok()).collect();
    assert!(clients.len() > 5, "only {} clients", clients.len());
    let waiting = clients.pop().expect("several");
    // Nobody is served beyond the descriptors there are; those who have left make room, at least
    // for this one, which may have been waiting all the time.
    clients.clear();
    let welcome = greet(waiting);
    assert!(matches!(welcome, Some(Welcome::Joined(_))), "{welcome:?}");
    let welcome = greet(connect().expect("somebody listens"));
    assert!(matches!(welcome, Some(Welcome::Joined(_))), "{welcome:?}");
    session.check().expect("sound");
}

fn greet(mut client: UnixStream) -> Option<Welcome> {
    let (version, image) = (VERSION, [1; 16]);
    let greeting = Greeting { version, image };
    client.write_all(&greeting.to_bytes()).expect("sent");
    let mut welcome = [0; Welcome::SIZE];
    client.read_exact(&mut welcome).expect("a welcome");
    Welcome::from_bytes(&welcome)
}
