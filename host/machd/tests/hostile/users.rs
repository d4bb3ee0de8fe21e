//! Other users and other processes: what is theirs stays theirs.

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use mach_kernel::{BootstrapCall, Code, Limits, Name, Request, SpaceCall, Value};
use machd::private::Stepped;
use machd::protocol::{ToKernel, Welcome};
use rustix::process::Pid;

use crate::client::*;
use crate::requests::*;

#[test]
fn client_of_another_user_is_sent_away_with_nothing() {
    if !rustix::process::geteuid().is_root() {
        // Only root can be somebody else. Said past the harness, which would keep it to itself.
        let note = b"note: not root, so no client of another user was tried\n";
        let _ = std::io::stderr().write_all(note);
        return;
    }
    let session = Session::start();
    let socket = session.0.socket();
    let connect = {
        let socket = socket.clone();
        move || UnixStream::connect(socket)
    };
    let refused = as_nobody(connect.clone()).expect_err("the way there is closed");
    assert_eq!(refused.kind(), std::io::ErrorKind::PermissionDenied);

    // Even if the way is opened, by accident or by the user.
    let open = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o777));
    open(&socket).expect("changed");
    open(socket.parent().expect("a directory")).expect("changed");
    let told = as_nobody(move || {
        let mut client = Client::over(connect().expect("the way is open"));
        client.greet([9; 16]);
        client.ask(&ToKernel::Request(Request::TaskSelf));
        client.rest()
    });
    let welcome: [u8; Welcome::SIZE] = told.try_into().expect("a welcome and no more");
    assert_eq!(Welcome::from_bytes(&welcome), Some(Welcome::OtherUser));
    assert_eq!(session.0.inspect(|kernel| kernel.task_count()), 0);
    session.still_serves();
}

/// Does something as the user `nobody`, on a thread that is that user from then on.
fn as_nobody<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::spawn(|| {
        rustix::thread::set_thread_groups(&[]).expect("root may");
        rustix::thread::set_thread_gid(rustix::fs::Gid::from_raw(65_534)).expect("root may");
        rustix::thread::set_thread_uid(rustix::fs::Uid::from_raw(65_534)).expect("root may");
        act()
    });
    thread.join().expect("it did its part")
}

#[test]
fn names_of_another_process_mean_nothing() {
    let others = [Bystander::start(), Bystander::start()];
    let [owner, thief] = [0, 1].map(|number| others[number].pid());
    let mut session = Stepped::new(1, Limits::default()).expect("made");
    let mut owner = Client::step_in(&mut session, owner);
    let mut thief = Client::step_in(&mut session, thief);

    let mut names = Vec::new();
    for number in 0..30u8 {
        let (bootstrap, service) = (Name::BOOTSTRAP, vec![b'a', number]);
        let call = BootstrapCall::CheckIn { service, flags: 0 };
        let check_in = Request::Bootstrap { bootstrap, call };
        for request in [check_in, allocate(), Request::ThreadSelf, Request::TaskSelf] {
            match owner.step(&mut session, request) {
                Ok(Value::Name(name)) => names.push(name),
                other => panic!("{other:?}"),
            }
        }
    }
    names.retain(|name| *name != Name::TASK_SELF);
    for &name in &names {
        let asked = thief.step(&mut session, on_own(SpaceCall::Type { name }));
        assert_eq!(asked, Err(Code::INVALID_NAME), "{name:?}");
        let call = SpaceCall::Names;
        let asked = thief.step(&mut session, Request::Space { task: name, call });
        assert_eq!(asked, Err(Code::SEND_INVALID_DEST), "{name:?}");
        let asked = thief.step(&mut session, receive_from(name));
        assert_eq!(asked, Err(Code::RCV_INVALID_NAME), "{name:?}");
        let asked = thief.step(&mut session, send_memory(name, 8, 8));
        assert_eq!(asked, Err(Code::SEND_INVALID_DEST), "{name:?}");
    }
    // Whose process it is, only the owner's own messages and calls tell.
    let Ok(Value::Words(token)) = thief.step(&mut session, on_own(SpaceCall::AuditToken)) else {
        panic!("its own token")
    };
    assert_eq!(token[5], others[1].pid().as_raw_nonzero().get() as u32);
    let own = session.kernel().census().tasks;
    let thief = own.iter().find(|task| task.process == token[5]);
    assert_eq!(thief.expect("there").holdings.len(), 2, "it gained nothing");
    session.check().expect("sound");
}

/// A process that is there and does nothing, until its standard input ends.
struct Bystander(Child);

impl Bystander {
    fn start() -> Bystander {
        let cat = Command::new("cat").stdin(Stdio::piped()).spawn();
        Bystander(cat.expect("started"))
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.0)
    }
}

impl Drop for Bystander {
    fn drop(&mut self) {
        // It ends with its input, and is not left behind.
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}
