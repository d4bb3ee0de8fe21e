//! A program without standard input, output and error. On its own, since they are the whole
//! process's.

use std::os::fd::AsRawFd;

use machd::private::Private;
use machd::session::connect;

#[test]
fn connection_is_never_standard_output() {
    let session = Private::start().expect("started");
    // SAFETY: nothing in this process reads from it.
    assert_eq!(unsafe { libc::close(libc::STDIN_FILENO) }, 0);
    let one = connect(&session.socket()).expect("connected");
    let other = connect(&session.socket()).expect("connected");
    for connection in [&one, &other] {
        assert!(connection.as_raw_fd() > libc::STDERR_FILENO);
    }
    let is_open = |number| {
        // SAFETY: any number may be asked for its flags.
        unsafe { libc::fcntl(number, libc::F_GETFD) != -1 }
    };
    assert!(!is_open(libc::STDIN_FILENO), "nothing has taken its place");
}
