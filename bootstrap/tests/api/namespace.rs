//! The bootstrap namespace, seen from one process.

use bootstrap::{
    Bootstrap, Code, Deadline, Message, OwnedSemaphore, Semaphore, ServiceName, ServiceNameError,
    ServiceStatus,
};

use crate::common::{
    check_in, current, eventually, look_up, pair, patience, receive, scenario, unique,
};

/// Waits until the bootstrap server knows that the port behind a name is gone.
fn wait_until_unknown(service: &ServiceName) {
    eventually("the end of the name", || {
        look_up(service)
            .is_err_and(|error| is_unknown(&error))
            .then_some(())
    });
}

fn is_unknown(error: &bootstrap::Error) -> bool {
    error.code() == Some(Code::BOOTSTRAP_UNKNOWN_SERVICE)
}

#[test]
fn bootstrap_port_is_the_one_of_the_article() {
    scenario(|| {
        assert_eq!(current().port().name().raw(), 1799);
    });
}

#[test]
fn look_up_of_unknown_name_says_so() {
    scenario(|| {
        let service = unique("unknown");
        let error = look_up(&service).expect_err("nobody checked in");
        assert_eq!(error.subject(), Some(&service));
        assert_eq!(
            error.to_string(),
            format!(
                "bootstrap_look_up(\"{service}\"): \
                 BOOTSTRAP_UNKNOWN_SERVICE (0x44e): Unknown service name"
            )
        );
    });
}

#[test]
fn look_up_after_check_in_gives_the_name_of_the_receive_right() {
    scenario(|| {
        let service = unique("same");
        let port = check_in(&service).expect("the name is free");
        let kinds = bootstrap::task::kinds(port.name())
            .expect("a query")
            .expect("a name");
        assert!(
            kinds.has_receive() && !kinds.has_send(),
            "a check-in gives no send right"
        );
        let sender = look_up(&service).expect("it was checked in");
        assert_eq!(sender.name(), port.name());
        let again = look_up(&service).expect("it was checked in");
        assert_eq!(again.references(), Ok(2));
        sender
            .send(Message::new(4), Deadline::NOW)
            .expect("there is room");
        assert_eq!(receive(&port).id(), 4);
        drop(port);
        wait_until_unknown(&service);
    });
}

#[test]
fn check_in_twice_is_refused_as_active() {
    scenario(|| {
        let service = unique("twice");
        let port = check_in(&service).expect("the name is free");
        let error = check_in(&service).expect_err("it is taken");
        assert_eq!(error.code(), Some(Code::BOOTSTRAP_SERVICE_ACTIVE));
        assert!(
            error
                .to_string()
                .contains("(0x44f): Service name already exists"),
            "{error}"
        );
        drop(port);
        wait_until_unknown(&service);
    });
}

#[test]
fn check_in_after_the_port_died_is_granted_again() {
    scenario(|| {
        let service = unique("again");
        drop(check_in(&service).expect("the name is free"));
        wait_until_unknown(&service);
        let port = check_in(&service).expect("the name is free again");
        drop(port);
        wait_until_unknown(&service);
    });
}

#[test]
fn checked_in_port_is_guarded() {
    scenario(|| {
        let service = unique("guarded");
        let port = check_in(&service).expect("the name is free");
        // SAFETY: the variable is the task's own port, set before `main`.
        let this = unsafe { bootstrap_sys::mach_task_self_ };
        // SAFETY: the call takes integers only, and fails on a guarded port.
        let code = unsafe { bootstrap_sys::mach_port_guard(this, port.name().raw(), 0x99, 0) };
        assert_eq!(code, bootstrap_sys::KERN_INVALID_ARGUMENT, "it has a guard");
        drop(port);
        wait_until_unknown(&service);
    });
}

#[test]
#[expect(deprecated, reason = "it is what is tested")]
fn register_makes_a_port_known_until_it_dies() {
    scenario(|| {
        let service = unique("registered");
        let (port, sender) = pair();
        current()
            .register(&service, &sender)
            .expect("the name is free");
        assert_eq!(sender.references(), Ok(1), "the right was copied");
        assert_eq!(look_up(&service).expect("it is registered"), sender);
        let error = current()
            .register(&service, &sender)
            .expect_err("it is taken");
        assert_eq!(error.code(), Some(Code::BOOTSTRAP_SERVICE_ACTIVE));
        drop(port);
        wait_until_unknown(&service);
    });
}

#[test]
fn service_name_of_127_bytes_is_one_service_and_not_cut() {
    scenario(|| {
        let stem = unique("long").to_string();
        let long = |last: char| {
            let dots = ".".repeat(ServiceName::MAX_LEN - stem.len() - 1);
            ServiceName::new(format!("{stem}{dots}{last}")).expect("127 bytes")
        };
        let port = check_in(&long('a')).expect("the name is free");
        assert!(look_up(&long('b')).is_err_and(|error| is_unknown(&error)));
        assert_eq!(
            look_up(&long('a')).expect("it was checked in").name(),
            port.name()
        );
        drop(port);
        wait_until_unknown(&long('a'));
    });
}

#[test]
fn service_name_that_c_would_cut_or_end_is_refused_before_any_call() {
    for (name, refusal) in [
        (String::new(), ServiceNameError::Empty),
        ("n".repeat(128), ServiceNameError::TooLong { length: 128 }),
        ("n".repeat(4096), ServiceNameError::TooLong { length: 4096 }),
        (
            "com.example\0.test".to_owned(),
            ServiceNameError::Nul { position: 11 },
        ),
    ] {
        assert_eq!(ServiceName::new(&name), Err(refusal));
    }
}

#[test]
fn status_of_running_service_is_active_and_of_unknown_name_an_error() {
    scenario(|| {
        let service = unique("status");
        let error = current().status(&service).expect_err("nobody checked in");
        assert!(is_unknown(&error), "{error}");
        let port = check_in(&service).expect("the name is free");
        assert_eq!(current().status(&service), Ok(ServiceStatus::Active));
        drop(port);
        wait_until_unknown(&service);
    });
}

#[test]
fn subset_shadows_its_parent_and_ends_with_its_requestor() {
    scenario(|| {
        let service = unique("subset");
        let (requestor, to_requestor) = pair();
        let outer = check_in(&service).expect("the name is free");
        let subset = current()
            .subset(&to_requestor)
            .expect("a subset can be made");
        let found = subset.look_up(&service).expect("parents are searched");
        assert_eq!(found.name(), outer.name());
        let inner = subset
            .check_in(&service)
            .expect("the name is free in the subset");
        assert_eq!(
            subset.look_up(&service).expect("it is known").name(),
            inner.name()
        );
        assert_eq!(look_up(&service).expect("it is known").name(), outer.name());
        drop(requestor);
        eventually("the end of the subset", || {
            subset.port().is_dead().expect("a query").then_some(())
        });
        drop((inner, outer));
        wait_until_unknown(&service);
    });
}

#[test]
fn bootstrap_port_that_is_none_fails_with_the_code_of_the_call() {
    scenario(|| {
        let (port, sender) = pair();
        drop(port);
        let nowhere = Bootstrap::from(sender);
        let error = nowhere
            .look_up(&unique("nowhere"))
            .expect_err("its port is dead");
        assert_eq!(error.code(), Some(Code::MACH_SEND_INVALID_DEST));
        assert!(
            error
                .to_string()
                .contains("the bootstrap server cannot be reached"),
            "{error}"
        );
    });
}

#[test]
fn look_up_by_a_deadline_gives_the_service_or_says_that_it_is_unknown() {
    scenario(|| {
        let service = unique("deadline");
        let unknown = current().look_up_by(&service, patience());
        let unknown = unknown.expect_err("nobody has it");
        assert_eq!(unknown.code(), Some(Code::BOOTSTRAP_UNKNOWN_SERVICE));
        assert_eq!(unknown.subject(), Some(&service));
        let port = check_in(&service).expect("the name is free");
        let found = current().look_up_by(&service, patience());
        assert_eq!(found.expect("it is known").name(), port.name());
    });
}

#[test]
#[expect(deprecated, reason = "it is what is tested")]
fn registered_name_is_taken_back_once_its_port_is_gone() {
    scenario(|| {
        let service = unique("back");
        assert_eq!(current().unregister(&service), Ok(()), "nothing has it");
        let (port, sender) = pair();
        current().register(&service, &sender).expect("it is free");
        let error = current().unregister(&service).expect_err("it is in use");
        assert_eq!(error.code(), Some(Code::BOOTSTRAP_SERVICE_ACTIVE));
        assert_eq!(error.subject(), Some(&service));
        assert_eq!(look_up(&service).expect("it is registered"), sender);
        drop(port);
        eventually("the name is free", || current().unregister(&service).ok());
        assert!(look_up(&service).is_err_and(|error| is_unknown(&error)));
    });
}

#[test]
#[expect(deprecated, reason = "it is what is tested")]
fn registered_semaphore_is_found_and_outlives_its_owner_as_terminated() {
    scenario(|| {
        let (space, requestor) = pair();
        let inner = current().subset(&requestor).expect("a namespace");
        let service = unique("semaphore");
        let semaphore = OwnedSemaphore::new(0).expect("a semaphore");
        inner
            .register(&service, semaphore.right())
            .expect("the name is free");
        let found = Semaphore::from(inner.look_up(&service).expect("it is registered"));
        found.signal().expect("it lives");
        assert_eq!(semaphore.try_wait(), Ok(true));
        drop((semaphore, found));
        let found = Semaphore::from(inner.look_up(&service).expect("it stays registered"));
        let error = found.signal().expect_err("it is destroyed");
        assert_eq!(error.code(), Some(Code::KERN_TERMINATED));
        // The name ends with its namespace.
        drop((found, space, requestor, inner));
    });
}

#[test]
fn checked_in_port_never_reports_that_it_has_no_senders() {
    scenario(|| {
        let service = unique("senders");
        let port = check_in(&service).expect("the name is free");
        let news = bootstrap::ReceiveRight::new().expect("a port");
        let notify = news.make_send_once().expect("a send-once right");
        assert_eq!(port.notify_no_senders(0, notify), Ok(None));
        drop(look_up(&service).expect("it was checked in"));
        assert!(port.status().expect("a status").has_send_rights);
        assert!(news.try_receive().expect("a queue").is_none());
        drop(port.cancel_no_senders());
        drop(port);
        wait_until_unknown(&service);
    });
}

#[test]
#[cfg(feature = "spi")]
fn namespace_lists_its_services_with_their_status() {
    scenario(|| {
        let service = unique("listed");
        let listed = || {
            let services = current().services().expect("a list");
            services.into_iter().find(|found| found.name == service)
        };
        assert_eq!(listed(), None);
        let port = check_in(&service).expect("the name is free");
        let found = listed().expect("it is listed");
        assert_eq!(found.status, ServiceStatus::Active);
        assert!(!found.job.is_empty());
        drop(port);
        wait_until_unknown(&service);
        assert_eq!(listed(), None);
    });
}
