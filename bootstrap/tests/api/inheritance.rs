//! What a process hands down to the processes it starts: its bootstrap port.

use bootstrap::BorrowedSend;
use bootstrap::task::{self, SpecialPort};

use crate::common::{check_in, eventually, look_up, pair, receive, scenario, unique};
use crate::puppet::Puppet;

/// Before there were services to look up, this was how a child got a port of its parent's.
#[test]
fn port_set_as_bootstrap_port_is_the_childs_bootstrap_port() {
    scenario(|| {
        let (port, sender) = pair();
        let mut child = with_bootstrap_port(&sender.as_borrowed(), Puppet::start);
        assert_eq!(child.tell("greet-bootstrap-port"), "done");
        let greeting = receive(&port);
        assert_eq!(greeting.id(), 77);
        assert_eq!(greeting.sender().pid(), child.pid());
    });
}

#[test]
fn services_of_a_subset_are_the_childs_and_not_the_parents() {
    scenario(|| {
        let (requestor, _alive) = pair();
        let bootstrap = bootstrap::Bootstrap::current().expect("a bootstrap port");
        let right = requestor.make_send().expect("a right");
        let subset = bootstrap.subset(&right).expect("a subset");
        let (inner, outer) = (unique("inner"), unique("outer"));
        let _port = check_in(&outer).expect("the name is free");
        let mut child = with_bootstrap_port(&subset.port(), Puppet::start);
        assert_eq!(child.tell(&format!("check-in {inner}")), "done");
        assert_ne!(child.tell(&format!("look-up {inner}")), "0");
        assert!(
            child
                .tell(&format!("look-up {outer}"))
                .parse::<u32>()
                .is_ok(),
            "found above"
        );
        assert!(look_up(&inner).is_err(), "a parent does not look below");
        assert!(subset.look_up(&inner).is_ok());
        drop(requestor);
        eventually("the end of the subset", || {
            subset.look_up(&inner).is_err().then_some(())
        });
    });
}

/// Starts something while this task's bootstrap port is another.
fn with_bootstrap_port<T>(port: &BorrowedSend<'_>, start: impl FnOnce() -> T) -> T {
    let before = task::special_port(SpecialPort::Bootstrap).expect("it can be had");
    task::set_special_port(SpecialPort::Bootstrap, Some(port)).expect("it can be set");
    let started = start();
    task::set_special_port(SpecialPort::Bootstrap, before.as_ref()).expect("it can be set");
    started
}
