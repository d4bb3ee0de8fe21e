//! The bootstrap namespace: who may take a name, who finds it, and when it goes.

use mach_kernel::RightKind::Send;
use mach_kernel::{Code, Name};

use crate::world::{self, *};

const NO_MEMORY: Code = Code::BOOTSTRAP_NO_MEMORY;

fn find(w: &mut World, task: Caller, service: &str) -> Code {
    code(w.ask(task, look_up(Name::BOOTSTRAP, service)))
}

fn register(w: &mut World, task: Caller, bootstrap: Name, service: &str, right: Name) -> Code {
    code(w.ask(task, world::register(bootstrap, service, right)))
}

fn subset(w: &mut World, task: Caller, bootstrap: Name, requestor: Name) -> Name {
    name(w.ask(task, world::subset(bootstrap, requestor)))
}

fn parent(w: &mut World, task: Caller, bootstrap: Name) -> Name {
    name(w.ask(task, world::parent(bootstrap)))
}

#[test]
fn service_looked_up_before_and_after_check_in() {
    let mut w = World::new();
    let (server, client) = (w.task(), w.task());
    assert_eq!(find(&mut w, server, "service"), UNKNOWN);
    let port = w.check_in(server, "service");
    assert_eq!(w.kind(server, port), TYPE_RECEIVE, "no send right with it");
    assert_eq!(w.look_up(server, "service"), port, "one port, one name");
    assert_eq!(w.kind(server, port), TYPE_SEND_RECEIVE);
    let there = w.look_up(client, "service");
    assert_ne!(there, port, "names are a task's own");
    assert_eq!(w.look_up(client, "service"), there);
    assert_eq!(w.refs(client, there, Send), 2);
    let draft = Draft::to(there, MOVE_SEND).id(5);
    assert_eq!(w.send(client, draft), Code::SUCCESS);
    assert_eq!(w.receive(server, port).id, 5);
}

#[test]
fn checked_in_port_starts_clean_and_never_runs_out_of_senders() {
    let mut w = World::new();
    let server = w.task();
    let port = w.check_in(server, "service");
    let status = w.status(server, port);
    assert_eq!((status.make_sends, status.sequence), (0, 0));
    assert!(status.has_send_rights, "the namespace has one");
    let notify = w.port(server);
    w.request(server, port, 70, 0, notify).expect("registered");
    let found = w.look_up(server, "service");
    assert_eq!(w.deallocate(server, found), Code::SUCCESS);
    assert_eq!(w.drain(server, notify), []);
}

#[test]
fn service_checked_in_again_is_active_or_somebody_elses() {
    let mut w = World::new();
    let (server, other) = (w.task(), w.task());
    let thread = w.thread(server);
    w.check_in(server, "service");
    for (caller, expected) in [(server, ACTIVE), (thread, ACTIVE), (other, NOT_PRIVILEGED)] {
        let again = w.ask(caller, check_in(Name::BOOTSTRAP, "service"));
        assert_eq!(code(again), expected);
        let port = w.port_with_send(caller);
        assert_eq!(
            register(&mut w, caller, Name::BOOTSTRAP, "service", port),
            expected
        );
        assert_eq!(w.refs(caller, port, Send), 1);
        assert_eq!(w.send_rights(caller, port), 1, "nothing was kept");
    }
}

#[test]
fn service_goes_when_its_server_ends_or_drops_the_port() {
    for exits in [true, false] {
        let mut w = World::new();
        let (server, client) = (w.task(), w.task());
        let port = w.check_in(server, "service");
        let there = w.look_up(client, "service");
        if exits {
            w.exit(server);
        } else {
            w.drop_receive(server, port);
        }
        assert_eq!(find(&mut w, client, "service"), UNKNOWN);
        assert_eq!(w.kind(client, there), TYPE_DEAD);
        w.check_in(client, "service");
    }
}

#[test]
fn service_whose_port_moved_to_another_task_goes_with_the_task_that_checked_in() {
    let mut w = World::new();
    let (server, heir, client) = (w.task(), w.task(), w.task());
    let port = w.check_in(server, "service");
    let there = w.give(server, port, MOVE_RECEIVE, heir);
    assert_eq!(w.look_up(heir, "service"), there);
    let send = w.look_up(client, "service");
    w.exit(server);
    assert_eq!(find(&mut w, client, "service"), UNKNOWN);
    assert_eq!(w.kind(client, send), TYPE_SEND, "the port lives on");
}

#[test]
fn registered_right_is_found_by_others() {
    let mut w = World::new();
    let (server, client) = (w.task(), w.task());
    let port = w.port_with_send(server);
    let root = Name::BOOTSTRAP;
    assert_eq!(register(&mut w, server, root, "first", port), Code::SUCCESS);
    assert_eq!(
        register(&mut w, server, root, "second", port),
        Code::SUCCESS
    );
    assert_eq!(
        w.refs(server, port, Send),
        1,
        "the caller keeps what it has"
    );
    let there = w.look_up(client, "first");
    assert_eq!(w.look_up(client, "second"), there);
    w.drop_receive(server, port);
    for service in ["first", "second"] {
        assert_eq!(find(&mut w, client, service), UNKNOWN);
    }
}

#[test]
fn register_of_what_is_no_send_right_says_why() {
    let mut w = World::new();
    let server = w.task();
    let receive_only = w.port(server);
    let dying = w.dying_name(server);
    for (right, expected) in [
        (Name::NULL, Code::SUCCESS),
        (Name::DEAD, NO_MEMORY),
        (dying, NO_MEMORY),
        (receive_only, Code::SEND_INVALID_RIGHT),
        (Name(0x5503), Code::SEND_INVALID_RIGHT),
    ] {
        let registered = register(&mut w, server, Name::BOOTSTRAP, "service", right);
        assert_eq!(registered, expected, "{right:?}");
        assert_eq!(find(&mut w, server, "service"), UNKNOWN);
    }
}

#[test]
fn name_is_cut_at_127_bytes_and_at_its_first_nul() {
    let mut w = World::new();
    let (server, client) = (w.task(), w.task());
    let long = "n".repeat(200);
    let port = w.check_in(server, &long);
    assert_eq!(w.look_up(server, &long[..127]), port);
    assert_eq!(w.look_up(server, &long[..128]), port);
    assert_eq!(find(&mut w, client, &long[..126]), UNKNOWN);
    let port = w.check_in(server, "short\0and more");
    assert_eq!(w.look_up(server, "short"), port);
    let empty = w.check_in(server, "");
    assert_eq!(w.look_up(server, "\0x"), empty);
}

#[test]
fn bootstrap_name_that_is_no_namespace_says_what_it_is() {
    let mut w = World::new();
    let task = w.task();
    let ordinary = w.port_with_send(task);
    let dying = w.dying_name(task);
    for (bootstrap, expected) in [
        (Name::NULL, Code::SEND_INVALID_DEST),
        (Name::DEAD, Code::SEND_INVALID_DEST),
        (Name(0x5503), Code::SEND_INVALID_DEST),
        (dying, Code::SEND_INVALID_DEST),
        (ordinary, Code::SEND_INVALID_DEST),
        (Name::TASK_SELF, Code(-303)),
    ] {
        for request in [
            check_in(bootstrap, "service"),
            look_up(bootstrap, "service"),
            world::register(bootstrap, "service", ordinary),
            world::subset(bootstrap, ordinary),
            world::parent(bootstrap),
        ] {
            assert_eq!(code(w.ask(task, request)), expected, "{bootstrap:?}");
        }
    }
}

#[test]
fn subset_sees_what_is_above_and_hides_what_is_its_own() {
    let mut w = World::new();
    let task = w.task();
    let root = Name::BOOTSTRAP;
    let requestor = w.port_with_send(task);
    let above = w.check_in(task, "above");
    let sub = subset(&mut w, task, root, requestor);
    assert_ne!(sub, root);
    assert_eq!(name(w.ask(task, look_up(sub, "above"))), above);
    let own = name(w.ask(task, check_in(sub, "own")));
    assert_eq!(name(w.ask(task, look_up(sub, "own"))), own);
    assert_eq!(find(&mut w, task, "own"), UNKNOWN);
    // A name may be taken again below.
    let shadow = name(w.ask(task, check_in(sub, "above")));
    assert_ne!(shadow, above);
    assert_eq!(name(w.ask(task, look_up(sub, "above"))), shadow);
    assert_eq!(w.look_up(task, "above"), above);
}

#[test]
fn parent_of_a_subset_is_what_it_was_made_from_and_the_roots_is_the_root() {
    let mut w = World::new();
    let task = w.task();
    let requestor = w.port_with_send(task);
    let root = Name::BOOTSTRAP;
    let sub = subset(&mut w, task, root, requestor);
    let deeper = subset(&mut w, task, sub, requestor);
    assert_eq!(parent(&mut w, task, deeper), sub);
    assert_eq!(parent(&mut w, task, sub), root);
    assert_eq!(parent(&mut w, task, root), root);
    assert_eq!(w.refs(task, root, Send), 3);
}

#[test]
fn subset_shuts_down_with_its_requestor() {
    let mut w = World::new();
    let (task, client) = (w.task(), w.task());
    let (requestor, other) = (w.port_with_send(task), w.port_with_send(task));
    let ports = w.kernel.port_count();
    let sub = subset(&mut w, task, Name::BOOTSTRAP, requestor);
    let deeper = subset(&mut w, task, sub, other);
    let service = name(w.ask(task, check_in(deeper, "service")));
    let there = w.give(task, deeper, COPY_SEND, client);
    let send = name(w.ask(client, look_up(there, "service")));
    w.drop_receive(task, requestor);
    for name in [sub, deeper] {
        assert_eq!(w.kind(task, name), TYPE_DEAD);
    }
    assert_eq!(w.kind(client, there), TYPE_DEAD);
    assert_eq!(
        w.kind(client, send),
        TYPE_SEND,
        "services end, ports do not"
    );
    w.drop_receive(task, service);
    w.drop_receive(task, other);
    assert_eq!(w.kind(client, send), TYPE_DEAD);
    assert_eq!(w.kind(task, other), TYPE_DEAD);
    assert_eq!(w.kernel.port_count(), ports - 2);
}

#[test]
fn subset_of_a_subset_whose_requestor_is_its_sibling_shuts_down_once() {
    let mut w = World::new();
    let task = w.task();
    let (first, second) = (w.port_with_send(task), w.port_with_send(task));
    let sub = subset(&mut w, task, Name::BOOTSTRAP, first);
    let child = subset(&mut w, task, sub, second);
    let sibling = subset(&mut w, task, sub, child);
    w.drop_receive(task, first);
    for name in [sub, child, sibling] {
        assert_eq!(w.kind(task, name), TYPE_DEAD);
    }
}

#[test]
fn subsets_that_hang_on_each_other_shut_down_in_a_row() {
    let mut w = World::new();
    let task = w.task();
    let ports = w.kernel.port_count();
    let requestor = w.port_with_send(task);
    let mut last = requestor;
    w.unchecked(|w| {
        for _ in 0..4_000 {
            last = subset(w, task, Name::BOOTSTRAP, last);
        }
    });
    w.drop_receive(task, requestor);
    assert_eq!(w.kind(task, last), TYPE_DEAD);
    w.exit(task);
    assert_eq!(w.kernel.port_count(), ports - 1);
}

#[test]
fn subset_refused_says_why() {
    let mut w = World::new();
    let task = w.task();
    let dying = w.dying_name(task);
    let receive_only = w.port(task);
    for (requestor, expected) in [
        (Name::NULL, NOT_PRIVILEGED),
        (Name::DEAD, NO_MEMORY),
        (dying, NO_MEMORY),
        (receive_only, Code::SEND_INVALID_RIGHT),
        (Name(0x5503), Code::SEND_INVALID_RIGHT),
    ] {
        let request = world::subset(Name::BOOTSTRAP, requestor);
        assert_eq!(code(w.ask(task, request)), expected);
    }
}

#[test]
fn subsets_nest_below_the_hundredth_level_and_no_deeper() {
    let mut w = World::new();
    let task = w.task();
    let requestor = w.port_with_send(task);
    let mut bootstrap = Name::BOOTSTRAP;
    // The one at depth 100 may still have a subset.
    for _ in 0..101 {
        bootstrap = subset(&mut w, task, bootstrap, requestor);
    }
    let request = world::subset(bootstrap, requestor);
    assert_eq!(code(w.ask(task, request)), NO_MEMORY);
    let request = world::subset(bootstrap, Name::NULL);
    assert_eq!(code(w.ask(task, request)), NO_MEMORY, "depth comes first");
    w.check_in(task, "top");
    name(w.ask(task, look_up(bootstrap, "top")));
}

#[test]
fn child_inherits_the_namespace_its_parent_was_given() {
    let mut w = World::new();
    let task = w.task();
    let requestor = w.port_with_send(task);
    let port = subset(&mut w, task, Name::BOOTSTRAP, requestor);
    let set = code(w.ask(task, set_special(4, port)));
    assert_eq!(set, Code::SUCCESS);
    let child = w.child(task);
    w.check_in(child, "inside");
    assert_eq!(find(&mut w, task, "inside"), UNKNOWN);
    name(w.ask(task, look_up(port, "inside")));
    let grandchild = w.child(child);
    w.look_up(grandchild, "inside");
}
