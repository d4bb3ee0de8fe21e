//! Contradictions among the routines of a server, and states that handle requests themselves.

use bootstrap::server::{Handler, RouteError, ServerPort};
use bootstrap::{Cause, Client, Code, Error, Peer, ReceiveRight, Service};

use crate::common::{patience, port, scenario, unique};

use super::*;

#[derive(Payload)]
#[payload(id = 1)]
struct Get;

#[derive(Payload, Debug, PartialEq)]
struct Value(u32);

#[derive(Payload)]
#[payload(id = 2)]
struct Set(u32);

fn contradiction(error: &Error) -> RouteError {
    match error.cause() {
        Cause::Route(route) => route,
        other => panic!("{other:?}"),
    }
}

#[test]
fn server_with_two_routines_for_an_id_is_not_run() {
    scenario(|| {
        let (server, _sender) = new_server();
        let server = server.on_payload(|(), Get, _: &_| Ok(Value(1)));
        assert_eq!(server.check(), Ok(()));
        let server = server.on_payload(|(), Set(_), _: &_| Ok(()));
        assert_eq!(server.check(), Ok(()));
        let mut server = server.on(2, |(), request| request.give_up());
        let error = server.check().expect_err("2 has a routine");
        assert_eq!(contradiction(&error), RouteError::SameId(2));
        assert!(error.to_string().contains("the id 2 has a routine already"));
        assert_eq!(Code::from(error.clone()), Code::KERN_INVALID_ARGUMENT);
        assert_eq!(server.run(&mut ()), Err(error.clone()));
        assert_eq!(server.run_until(&mut (), patience()), Err(error.clone()));
        assert_eq!(server.run_queued(&mut (), 1), Err(error.clone()));
        assert_eq!(server.spawn(()).map(drop), Err(error));
    });
}

#[test]
fn enum_and_struct_with_one_id_contradict_each_other() {
    scenario(|| {
        let (server, _sender) = new_server();
        let server = server
            .on_payload(|(), Get, _: &_| Ok(Value(1)))
            .on_payload(|(), _: Ask, _: &_| Ok(Tell::Taken));
        let error = server.check().expect_err("both have the id 1");
        assert_eq!(contradiction(&error), RouteError::SameId(1));
    });
}

#[test]
fn server_of_one_services_port_does_not_serve_another() {
    scenario(|| {
        let get: Service<Get, Value> = Service::named(unique("get"));
        let set: Service<Set> = Service::named(unique("set"));
        let port = get.check_in().expect("the name is free");
        assert_eq!(port.service(), Some(get.name()));
        let server = bootstrap::Server::new(port).expect("a server can be made");
        let server = server.serve(&set, |(), Set(_), _: &_| Ok(()));
        let error = server
            .check()
            .expect_err("it has the port of the other one");
        assert_eq!(contradiction(&error), RouteError::OtherService);
        assert_eq!(error.subject(), Some(set.name()));

        // Without a name at first, it belongs to the first service that it serves.
        let (server, _sender) = new_server();
        let server = server.serve(&get, |(), Get, _: &_| Ok(Value(1)));
        let same: Service<Set> = Service::named(get.name().clone());
        let server = server.serve(&same, |(), Set(_), _: &_| Ok(()));
        assert_eq!(server.check(), Ok(()), "two requests of one service");
        let (server, _sender) = new_server();
        let server = server
            .serve(&get, |(), Get, _: &_| Ok(Value(1)))
            .serve_deferred(&set, |(), Set(_), _| ());
        let error = server.check().expect_err("it serves the first one");
        assert_eq!(contradiction(&error), RouteError::OtherService);
    });
}

#[test]
fn port_of_a_service_is_a_receive_right() {
    scenario(|| {
        let right = port();
        let name = right.name();
        let port = ServerPort::from(right);
        assert_eq!((port.name(), port.service()), (name, None));
        assert_eq!(ReceiveRight::from(port).name(), name);
        let service: Service<Get, Value> = Service::named(unique("right"));
        let right = service.check_in().expect("the name is free").into_right();
        let client = service.look_up().expect("it is registered");
        assert_eq!(client.port().name(), right.name());
    });
}

#[test]
fn state_handles_requests_itself() {
    struct Register(u32);

    impl Handler<Get, Value> for Register {
        fn handle(&mut self, Get: Get, _: &Peer) -> Result<Value, Code> {
            Ok(Value(self.0))
        }
    }

    impl Handler<Set> for Register {
        fn handle(&mut self, Set(value): Set, peer: &Peer) -> Result<(), Code> {
            if peer.token().pid() != std::process::id() || value > 100 {
                return Err(Code::KERN_INVALID_ARGUMENT);
            }
            self.0 = value;
            Ok(())
        }
    }

    scenario(|| {
        let get: Service<Get, Value> = Service::named(unique("register"));
        let set: Service<Set> = Service::named(get.name().clone());
        let (server, sender) = new_server();
        let running = server.handlers((&get, &set)).spawn(Register(7));
        let running = running.expect("a thread can be had");
        let getter: Client<Get, Value> = sender.try_clone().expect("the port lives").into();
        let setter: Client<Set> = sender.into();
        let value = || getter.call(Get, patience()).expect("a value");
        assert_eq!(value(), Value(7));
        setter.call(Set(9), patience()).expect("it is set");
        assert_eq!(value(), Value(9));
        let failed = setter.call(Set(101), patience()).expect_err("too large");
        assert_eq!(refused(&failed), Code::KERN_INVALID_ARGUMENT);
        assert_eq!(running.stop().map(|register| register.0), Ok(9));

        let (server, _sender) = new_server::<Register>();
        let twice = server.handlers(&get).handlers((&set, &get));
        let error = twice.check().expect_err("1 has a routine");
        assert_eq!(contradiction(&error), RouteError::SameId(1));
        assert_eq!(error.subject(), Some(get.name()));
    });
}
