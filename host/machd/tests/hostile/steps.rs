//! The session that moves only when told to, by which some of these tests see each step.

use std::io::Read;

use mach_kernel::{Limits, Name, Value};
use machd::private::Stepped;
use machd::protocol::{ToKernel, Welcome};

use crate::client::*;
use crate::requests::*;

#[test]
fn session_driven_by_steps_does_nothing_between_them() {
    let mut session = Stepped::new(1, Limits::default()).expect("made");
    assert!(!session.step().expect("stepped"), "nothing has happened");
    let own = rustix::process::getpid();
    let mut client = Client::over(session.connect(own).expect("connected"));
    client.greet([1; 16]);
    client.ask(&ToKernel::Request(allocate()));
    assert_eq!(session.kernel().task_count(), 0);
    while session.step().expect("stepped") {
        session.check().expect("sound");
    }
    assert_eq!(session.kernel().task_count(), 1);
    let mut welcome = [0; Welcome::SIZE];
    client.stream.read_exact(&mut welcome).expect("a welcome");
    let Ok(Value::Name(port)) = client.reply() else {
        panic!("a receive right")
    };
    let census = session.kernel().census();
    let names = census.tasks[0].holdings.iter().map(|held| held.name);
    let mut names: Vec<Name> = names.collect();
    names.sort_unstable();
    let mut expected = [Name::TASK_SELF, Name::BOOTSTRAP, port];
    expected.sort_unstable();
    assert_eq!(names, expected);
    drop(client);
    while session.step().expect("stepped") {}
    assert_eq!(session.kernel().census().tasks[0].threads, 0);
}
