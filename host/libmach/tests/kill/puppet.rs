//! A process in random IPC that may be killed at any moment. It keeps a model of what it holds.
//!
//! Rights travel with their labels, so that whoever receives one knows what it is. Receive rights
//! travel to inboxes only, which never move, so no port ends up in its own queue.
#![allow(deprecated, reason = "they are to work as well")]

use std::io::{BufRead, BufReader, Stdin, Write, stdin, stdout};

use bootstrap_sys as sys;
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::calls::{bootstrap, call, service, task};
use crate::chance::Chance;
use crate::letter::{MAKE_SEND, MAKE_SEND_ONCE, MOVE_SEND_ONCE};
use crate::model::{Held, Label, Line, Model, Object, Right};

/// Names a process has at the most, more or less.
const PLENTY: usize = 60;

pub(crate) struct Puppet {
    pub(crate) number: u32,
    pub(crate) chance: Chance,
    pub(crate) model: Model,
    /// Objects made so far.
    made: u32,
    inbox: u32,
    /// Processes that were alive when last heard of.
    pub(crate) peers: Vec<u32>,
    /// Names with a dead-name request: giving up all of their references at once would make the
    /// notification that is on its way lie.
    pub(crate) requested: Vec<u32>,
    subsets: Vec<Label>,
}

impl Puppet {
    /// Joins the others: `arguments` are a number, a seed, and the numbers of some of them.
    pub(crate) fn new(arguments: &str) -> Puppet {
        let mut numbers = arguments.split(' ').map(|n| n.parse().expect("a number"));
        let number = numbers.next().expect("its own") as u32;
        let mut puppet = Puppet {
            number,
            chance: Chance(numbers.next().expect("a seed")),
            model: Model::default(),
            made: 0,
            inbox: 0,
            peers: numbers.map(|peer: u64| peer as u32).collect(),
            requested: Vec::new(),
            subsets: Vec::new(),
        };
        let mut inbox = 0;
        let code = call!(bootstrap_check_in(
            bootstrap(),
            service(number).as_ptr().cast_mut(),
            &mut inbox
        ));
        assert_eq!(code, 0);
        puppet.inbox = inbox;
        puppet
            .model
            .gain(inbox, Right::Receive, Label::inbox(number));
        puppet.make_send(inbox);
        puppet
    }

    /// Does something at random until it is told otherwise.
    pub(crate) fn play(mut self) {
        let mut input = BufReader::new(stdin());
        println!("=ready");
        let mut playing = true;
        loop {
            if playing && !has_input(&input) {
                self.act();
                continue;
            }
            let mut order = String::new();
            input.read_line(&mut order).expect("readable");
            match order.trim_end() {
                "drain" => {
                    let count = self.drain();
                    println!("=drained {count}");
                }
                "report" => {
                    let mut out = stdout().lock();
                    for (name, held) in &self.model.names {
                        writeln!(out, "={}", Line(*name, *held)).expect("read");
                    }
                    writeln!(out, "=end").expect("read");
                }
                "stop" => {
                    playing = false;
                    println!("=stopped");
                }
                "go" => playing = true,
                _ => return,
            }
        }
    }

    fn act(&mut self) {
        let crowded = self.model.names.len() > PLENTY;
        match self.chance.below(40) {
            0..=1 if !crowded => self.allocate(),
            2 => {
                if let Some(port) =
                    self.pick(|held| matches!(held, Held::Port { receive: true, .. }))
                {
                    self.make_send(port);
                }
            }
            3 if !crowded => self.make_once(),
            4 | 5 => self.give_up_reference(),
            6 => self.change_references(),
            7 => self.end_port(),
            8 => self.give_up_name(),
            9 | 10 if !crowded => self.look_up(),
            11 | 12 => self.request_dead_name(),
            13 => self.request_no_senders(),
            14 | 15 => self.sets(),
            16 | 17 => self.semaphores(),
            18 if !crowded => self.subset(),
            19..=29 => self.send(),
            _ => {
                let timeout = if crowded { 0 } else { self.chance.below(12) };
                self.receive_somewhere(timeout);
            }
        }
    }

    /// A name of that kind.
    pub(crate) fn pick(&mut self, is: impl Fn(&Held) -> bool) -> Option<u32> {
        let all = self.model.all(is);
        self.chance.one(&all)
    }

    fn new_label(&mut self, object: Object) -> Label {
        self.made += 1;
        Label::new(self.number, object, self.made)
    }

    fn allocate(&mut self) {
        let mut name = 0;
        let code = call!(mach_port_allocate(
            task(),
            sys::MACH_PORT_RIGHT_RECEIVE,
            &mut name
        ));
        assert_eq!(code, 0);
        let label = self.new_label(Object::Port);
        self.model.gain(name, Right::Receive, label);
        self.make_send(name);
    }

    pub(crate) fn label(&self, name: u32) -> Label {
        match self.model.names[&name] {
            Held::Port { label, .. } | Held::Once(label) => label,
            other => panic!("{other:?} has no label"),
        }
    }

    fn make_send(&mut self, port: u32) {
        let code = call!(mach_port_insert_right(task(), port, port, MAKE_SEND));
        assert_eq!(code, 0);
        let label = self.label(port);
        self.model.gain(port, Right::Send, label);
    }

    fn make_once(&mut self) {
        let Some(port) = self.pick(|held| matches!(held, Held::Port { receive: true, .. })) else {
            return;
        };
        let (mut name, mut acquired) = (0, 0);
        let code = call!(mach_port_extract_right(
            task(),
            port,
            MAKE_SEND_ONCE,
            &mut name,
            &mut acquired
        ));
        assert_eq!((code, acquired), (0, MOVE_SEND_ONCE));
        let label = self.label(port);
        self.model.gain(name, Right::Once, label);
    }

    fn give_up_reference(&mut self) {
        let some = |held: &Held| match held {
            Held::Port { send, notified, .. } => send + notified > 0,
            Held::Once(_) | Held::Dead(_) => true,
            Held::Set => false,
        };
        if let Some(name) = self.pick(some) {
            let code = call!(mach_port_deallocate(task(), name));
            assert_eq!(code, 0, "{name:#x}: {:?}", self.model.names[&name]);
            self.model.lose(name, Right::Send);
        }
    }

    fn change_references(&mut self) {
        let Some(name) = self.pick(|held| {
            matches!(
                held,
                Held::Port {
                    send: 1..,
                    notified: 0,
                    ..
                }
            )
        }) else {
            return;
        };
        let (more, less) = (self.chance.below(4) as i32, self.chance.below(3) as i32);
        let less = less.min(self.model.sends(name) as i32 - 1);
        for delta in [more, -less] {
            let code = call!(mach_port_mod_refs(
                task(),
                name,
                sys::MACH_PORT_RIGHT_SEND,
                delta
            ));
            match code {
                0 => {}
                // Its port has died in the meantime.
                sys::KERN_INVALID_RIGHT if !self.model.receives(name) => return,
                other => panic!("{name:#x}: {other}"),
            }
            if let Some(Held::Port { send, .. }) = self.model.names.get_mut(&name) {
                *send = send.wrapping_add_signed(delta);
            }
        }
    }

    /// Gives up a receive right, and now and then all else under its name.
    fn end_port(&mut self) {
        let inbox = Label::inbox(self.number);
        let own = |held: &Held| matches!(held, Held::Port { receive: true, label, .. } if *label != inbox);
        let Some(name) = self.pick(own) else { return };
        let code = call!(mach_port_mod_refs(
            task(),
            name,
            sys::MACH_PORT_RIGHT_RECEIVE,
            -1
        ));
        assert_eq!(code, 0);
        self.model.lose(name, Right::Receive);
    }

    /// Gives up whatever a name stands for.
    fn give_up_name(&mut self) {
        let inbox = Label::inbox(self.number);
        let any = |held: &Held| !matches!(held, Held::Port { label, .. } if *label == inbox);
        let Some(name) = self.pick(any).filter(|name| !self.requested.contains(name)) else {
            return;
        };
        assert_eq!(call!(mach_port_destroy(task(), name)), 0);
        self.model.names.remove(&name);
    }

    fn look_up(&mut self) {
        let Some(peer) = self.chance.one(&self.peers.clone()) else {
            return;
        };
        let subset = |held: &Held| matches!(held, Held::Port { label, send: 1.., .. } if label.object() == Object::Subset);
        let root = bootstrap();
        let namespace = match self.pick(subset) {
            Some(subset) if self.chance.below(4) == 0 => subset,
            _ => root,
        };
        let mut name = 0;
        let code = call!(bootstrap_look_up(
            namespace,
            service(peer).as_ptr().cast_mut(),
            &mut name
        ));
        match code {
            0 => self.model.gain(name, Right::Send, Label::inbox(peer)),
            sys::BOOTSTRAP_UNKNOWN_SERVICE => self.peers.retain(|known| *known != peer),
            // The subset is gone.
            sys::MACH_SEND_INVALID_DEST if namespace != root => {}
            other => panic!("look-up: {other:#x}"),
        }
    }

    fn request_dead_name(&mut self) {
        let Some(name) = self.pick(|held| matches!(held, Held::Port { send: 1.., .. })) else {
            return;
        };
        self.requested.push(name);
        self.request(name, sys::MACH_NOTIFY_DEAD_NAME, 0);
    }

    fn request_no_senders(&mut self) {
        if let Some(name) = self.pick(|held| matches!(held, Held::Port { receive: true, .. })) {
            let sync = self.chance.below(3);
            self.request(name, sys::MACH_NOTIFY_NO_SENDERS, sync);
        }
    }

    fn request(&mut self, name: u32, id: i32, sync: u32) {
        let mut previous = 0;
        let code = call!(mach_port_request_notification(
            task(),
            name,
            id,
            sync,
            self.inbox,
            MAKE_SEND_ONCE,
            &mut previous
        ));
        match code {
            0 => {}
            // Its port has died in the meantime.
            sys::KERN_INVALID_ARGUMENT if !self.model.receives(name) => return,
            other => panic!("request {id} on {:?}: {other}", self.model.names[&name]),
        }
        // A no-senders request stays with a port that moves, so this may be a right to the inbox of
        // whoever had the port before.
        if previous != 0 {
            assert_eq!(call!(mach_port_deallocate(task(), previous)), 0);
        }
    }

    fn sets(&mut self) {
        let set = self.pick(|held| matches!(held, Held::Set));
        let member = self.pick(|held| matches!(held, Held::Port { receive: true, .. }));
        match (set, member, self.chance.below(8)) {
            (None, ..) => {
                let mut name = 0;
                let code = call!(mach_port_allocate(
                    task(),
                    sys::MACH_PORT_RIGHT_PORT_SET,
                    &mut name
                ));
                assert_eq!(code, 0);
                self.model.names.insert(name, Held::Set);
            }
            (Some(set), _, 0) => {
                let code = call!(mach_port_mod_refs(
                    task(),
                    set,
                    sys::MACH_PORT_RIGHT_PORT_SET,
                    -1
                ));
                assert_eq!(code, 0);
                self.model.names.remove(&set);
            }
            (Some(set), Some(member), 1) => {
                let code = call!(mach_port_extract_member(task(), member, set));
                assert!(matches!(code, 0 | sys::KERN_NOT_IN_SET), "{code}");
            }
            (Some(set), Some(member), _) => {
                let code = call!(mach_port_insert_member(task(), member, set));
                assert!(matches!(code, 0 | sys::KERN_ALREADY_IN_SET), "{code}");
            }
            _ => {}
        }
    }

    fn semaphores(&mut self) {
        let some = |held: &Held| matches!(held, Held::Port { label, send: 1.., .. } if label.object() == Object::Semaphore);
        let Some(name) = self.pick(some).filter(|_| self.chance.below(4) > 0) else {
            let mut name = 0;
            assert_eq!(call!(semaphore_create(task(), &mut name, 0, 1)), 0);
            let label = self.new_label(Object::Semaphore);
            return self.model.gain(name, Right::Send, label);
        };
        let code = match self.chance.below(8) {
            0 => {
                let code = call!(semaphore_destroy(task(), name));
                self.model.lose(name, Right::Send);
                code
            }
            1..=3 => call!(semaphore_signal(name)),
            _ => {
                let time = sys::mach_timespec_t {
                    tv_sec: 0,
                    tv_nsec: 3_000_000,
                };
                call!(semaphore_timedwait(name, time))
            }
        };
        let expected = [0, sys::KERN_OPERATION_TIMED_OUT, sys::KERN_TERMINATED];
        assert!(expected.contains(&code), "semaphore: {code}");
    }

    /// A subset that ends with one of this process's ports.
    fn subset(&mut self) {
        let fits = |held: &Held| matches!(held, Held::Port { receive: true, send: 1.., label, .. } if label.object() == Object::Port);
        let Some(name) = self.pick(fits) else { return };
        let label = self.label(name).partner();
        // One for each port, and only the process that made it knows of the one.
        if self.subsets.contains(&label) || label.process() != self.number {
            return;
        }
        let mut subset = 0;
        match call!(bootstrap_subset(bootstrap(), name, &mut subset)) {
            0 => {
                self.subsets.push(label);
                self.model.gain(subset, Right::Send, label);
            }
            sys::BOOTSTRAP_NO_MEMORY => {}
            other => panic!("subset: {other:#x}"),
        }
    }
}

/// Whether there is an order to read.
fn has_input(input: &BufReader<Stdin>) -> bool {
    let mut ready = [PollFd::new(input.get_ref(), PollFlags::IN)];
    let now = Timespec::default();
    !input.buffer().is_empty() || poll(&mut ready, Some(&now)).is_ok_and(|count| count > 0)
}
