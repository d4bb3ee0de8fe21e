//! Who may use a server.

use bootstrap::policy::{ProcessInstance, SameUser, Users};
use bootstrap::{AuditToken, Code, Deadline, Message};

use crate::common::{pair, patience, receive, scenario};

use super::*;

#[test]
fn policy_is_asked_for_every_message() {
    scenario(|| {
        let (server, sender) = new_server();
        let mut left = 2;
        let server = server.on(1, |count: &mut u32, request| {
            *count += 1;
            let id = request.id();
            request.reply(Message::reply(id, ()))
        });
        let (server, problems) = observe(server.policy(move |token: &AuditToken| {
            assert_eq!(token.pid(), std::process::id());
            left -= 1;
            left >= 0
        }));
        let running = server.spawn(0).expect("a thread can be had");
        let client = || sender.call(Message::new(1), patience()).expect("an answer");
        assert_eq!(client().refusal(), None);
        assert_eq!(client().refusal(), None);
        assert_eq!(client().refusal(), Some(Code::KERN_DENIED));
        assert_eq!(client().refusal(), Some(Code::KERN_DENIED));
        assert_eq!(running.stop(), Ok(2));
        assert!(problems.recv().expect("a problem").starts_with("Denied"));
    });
}

#[test]
fn policies_by_user_and_process_know_this_process() {
    scenario(|| {
        let (port, sender) = pair();
        sender
            .send(Message::new(1), Deadline::NOW)
            .expect("there is room");
        let token = receive(&port).sender();
        let current = AuditToken::current().expect("a token");
        assert_eq!(current, token);
        let permits = |mut policy: Box<dyn bootstrap::policy::Policy>| policy.permits(&token);
        assert!(permits(Box::new(SameUser::new().expect("a token"))));
        assert!(permits(Box::new(Users::new([token.euid()]))));
        assert!(!permits(Box::new(Users::new([token.euid() ^ 1]))));
        assert!(permits(Box::new(ProcessInstance::of(&current))));
    });
}

#[cfg(feature = "entitlements")]
#[test]
fn policy_by_entitlement_refuses_who_has_it_not() {
    use bootstrap::policy::{Entitlement, Policy};
    scenario(|| {
        let token = AuditToken::current().expect("a token");
        let mut policy = Entitlement::new("com.example.test.nobody-has-it");
        assert!(!policy.permits(&token));
    });
}
