//! A process in random IPC that may be killed at any moment. It keeps a model of what it holds.
//!
//! Rights travel with their labels, so that whoever receives one knows what it is. Receive rights
//! travel to inboxes only, which never move, so no port ends up in its own queue.
#![allow(deprecated, reason = "they are to work as well")]

use std::io::{BufRead, BufReader, Stdin, Write, stdin, stdout};

use bootstrap_sys as sys;
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::chance::Chance;
use crate::model::{Held, Label, Line, Model, Object, Right};

const MOVE_RECEIVE: u32 = 16;
const MOVE_SEND: u32 = 17;
const MOVE_SEND_ONCE: u32 = 18;
const COPY_SEND: u32 = 19;
const MAKE_SEND: u32 = 20;
const MAKE_SEND_ONCE: u32 = 21;

/// `msgh_id` of the messages that processes send each other.
const LETTER: i32 = 1000;
/// Words of a receive buffer.
const BUFFER: usize = 512;
/// Names a process has at the most, more or less.
const PLENTY: usize = 60;

/// Makes a call whose arguments are numbers, or point to variables of this function.
macro_rules! call {
    ($name:ident ($($argument:expr),* $(,)?)) => {
        // SAFETY: what the pointers among the arguments point to is the caller's, and as large as
        // the call takes it to be.
        unsafe { bootstrap_sys::$name($($argument),*) }
    };
}

pub(crate) struct Puppet {
    number: u32,
    chance: Chance,
    model: Model,
    /// Objects made so far.
    made: u32,
    inbox: u32,
    /// Processes that were alive when last heard of.
    peers: Vec<u32>,
    /// Names with a dead-name request: giving up all of their references at once would make the
    /// notification that is on its way lie.
    requested: Vec<u32>,
    subsets: Vec<Label>,
}

/// A message that is being put together, and what the process holds once it is sent.
struct Letter {
    after: Model,
    remote: (u32, u32),
    local: (u32, u32),
    descriptors: Vec<u32>,
    count: u32,
    /// Labels of the reply right, then of each right in a descriptor.
    labels: Vec<Label>,
    /// Names of arrays, which must stay where they are until the message is sent.
    arrays: Vec<Vec<u32>>,
    /// The same for memory.
    memory: Vec<Vec<u8>>,
    /// It goes to an inbox, and so may carry receive rights.
    to_inbox: bool,
}

fn task() -> u32 {
    sys::mach_task_self()
}

fn bootstrap() -> u32 {
    // SAFETY: nobody changes it in this process.
    unsafe { sys::bootstrap_port }
}

fn service(process: u32) -> [std::ffi::c_char; 128] {
    let mut name = [0; 128];
    for (to, from) in name.iter_mut().zip(format!("kill.{process}").bytes()) {
        *to = from as std::ffi::c_char;
    }
    name
}

fn kind(disposition: u32) -> Option<Right> {
    match disposition {
        MOVE_RECEIVE => Some(Right::Receive),
        MOVE_SEND | COPY_SEND | MAKE_SEND => Some(Right::Send),
        MOVE_SEND_ONCE | MAKE_SEND_ONCE => Some(Right::Once),
        _ => None,
    }
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
    fn pick(&mut self, is: impl Fn(&Held) -> bool) -> Option<u32> {
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

    fn label(&self, name: u32) -> Label {
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

    /// Sends a message with whatever rights there are.
    fn send(&mut self) {
        let Some(mut letter) = self.address() else {
            return;
        };
        if self.chance.below(3) == 0 {
            let reply = letter.take(
                &mut self.chance,
                |disposition| disposition != MOVE_RECEIVE,
                None,
            );
            if let Some((name, disposition, label)) = reply {
                letter.local = (name, disposition);
                letter.labels[0] = label;
            }
        }
        for _ in 0..self.chance.below(4) {
            match self.chance.below(6) {
                0 => letter.attach_memory(&mut self.chance),
                1 => letter.attach_array(&mut self.chance),
                _ => letter.attach(&mut self.chance),
            }
        }
        let mut words = letter.words();
        let timeout = self.chance.below(6);
        let size = 4 * words.len() as u32;
        let option = sys::MACH_SEND_MSG | sys::MACH_SEND_TIMEOUT;
        words.resize(BUFFER, 0);
        let code = call!(mach_msg(
            words.as_mut_ptr().cast(),
            option,
            size,
            0,
            0,
            timeout,
            0
        ));
        match code {
            0 => self.model = letter.after,
            // Nothing has happened: the destination is dead, or the reply right is known to be.
            sys::MACH_SEND_INVALID_DEST => {}
            sys::MACH_SEND_INVALID_REPLY if !self.model.receives(letter.local.0) => {}
            // It came back, as if it had been received.
            sys::MACH_SEND_TIMED_OUT | sys::MACH_SEND_NO_BUFFER => {
                let remote = self.label(letter.remote.0);
                self.model = letter.after;
                if let Some(right) = kind(words[0] & 0x1f) {
                    self.model.gain(words[2], right, remote);
                }
                if let Some(right) = kind(words[0] >> 8 & 0x1f) {
                    self.model.gain(words[3], right, letter.labels[0]);
                }
                self.unpack(&words, &letter.labels[1..]);
            }
            other => panic!(
                "send: {other:#x}, to {:x?}, reply {:x?}: {:x?} {:x?}",
                letter.remote,
                letter.local,
                self.model.names.get(&letter.remote.0),
                self.model.names.get(&letter.local.0),
            ),
        }
    }

    /// A letter with a destination.
    fn address(&mut self) -> Option<Letter> {
        let mut letter = Letter {
            after: self.model.clone(),
            remote: (0, 0),
            local: (0, 0),
            descriptors: Vec::new(),
            count: 0,
            labels: vec![Label(0)],
            arrays: Vec::new(),
            memory: Vec::new(),
            to_inbox: false,
        };
        // To a kernel object it would be a request to it.
        let chosen = letter.take(
            &mut self.chance,
            |disposition| disposition != MOVE_RECEIVE,
            Some(|label: Label| matches!(label.object(), Object::Inbox | Object::Port)),
        );
        let (name, disposition, label) = chosen?;
        letter.remote = (name, disposition);
        letter.to_inbox = label.object() == Object::Inbox;
        Some(letter)
    }

    fn receive_somewhere(&mut self, timeout: u32) {
        let any = |held: &Held| matches!(held, Held::Set | Held::Port { receive: true, .. });
        if let Some(name) = self.pick(any) {
            self.receive(name, timeout);
        }
    }

    /// Receives one message, if there is one in time.
    fn receive(&mut self, name: u32, timeout: u32) -> bool {
        let mut words = vec![0u32; BUFFER];
        let option = sys::MACH_RCV_MSG | sys::MACH_RCV_TIMEOUT;
        let size = 4 * BUFFER as u32;
        let code = call!(mach_msg(
            words.as_mut_ptr().cast(),
            option,
            0,
            size,
            name,
            timeout,
            0
        ));
        match code {
            0 => {}
            sys::MACH_RCV_TIMED_OUT => return false,
            other => panic!("receive from {:?}: {other:#x}", self.model.names.get(&name)),
        }
        match words[5] as i32 {
            LETTER => self.open(&words),
            // The name follows the header and eight bytes about its form.
            id if id == sys::MACH_NOTIFY_DEAD_NAME => {
                self.requested.retain(|known| *known != words[8]);
                self.model.notified(words[8]);
            }
            id if [
                sys::MACH_NOTIFY_PORT_DELETED,
                sys::MACH_NOTIFY_NO_SENDERS,
                sys::MACH_NOTIFY_SEND_ONCE,
            ]
            .contains(&id) => {}
            id => panic!("a message with the number {id}"),
        }
        true
    }

    fn open(&mut self, words: &[u32]) {
        let labels = read_labels(words);
        if let Some(right) = kind(words[0] & 0x1f) {
            self.model.gain(words[2], right, labels[0]);
        }
        self.unpack(words, &labels[1..]);
        for label in labels {
            let process = label.process();
            if process != self.number && process != 0 && !self.peers.contains(&process) {
                self.peers.push(process);
            }
        }
        if self.peers.len() > 200 {
            self.peers.drain(..100);
        }
    }

    /// Takes what is in a message's descriptors.
    fn unpack(&mut self, words: &[u32], labels: &[Label]) {
        if words[0] >> 31 == 0 {
            return;
        }
        let mut labels = labels.iter().copied();
        let mut at = 7;
        for _ in 0..words[6] {
            let [_, _, disposition, form] = words[at + 2].to_le_bytes();
            let right = kind(u32::from(disposition));
            let address = (u64::from(words[at]) | u64::from(words[at + 1]) << 32) as usize;
            match form {
                0 => {
                    let label = labels.next().expect("a label for each right");
                    self.model.gain(words[at], right.expect("a right"), label);
                    at += 3;
                }
                1 => {
                    let memory: Vec<u8> = take_memory(address, words[at + 3]);
                    let first = memory.first().copied();
                    assert!(
                        memory.iter().all(|byte| Some(*byte) == first),
                        "memory is mixed up"
                    );
                    at += 4;
                }
                2 => {
                    for name in take_memory::<u32>(address, words[at + 3]) {
                        let label = labels.next().expect("a label for each right");
                        self.model.gain(name, right.expect("a right"), label);
                    }
                    at += 4;
                }
                other => panic!("a descriptor of form {other}"),
            }
        }
    }

    /// Receives all there is.
    fn drain(&mut self) -> usize {
        let mut count = 0;
        loop {
            let ports = self
                .model
                .all(|held| matches!(held, Held::Port { receive: true, .. }));
            let before = count;
            for port in ports {
                while self.receive(port, 0) {
                    count += 1;
                }
            }
            if count == before {
                return count;
            }
        }
    }
}

impl Letter {
    /// Takes a right out of what the sender holds: its name, how it is sent, and its label.
    fn take(
        &mut self,
        chance: &mut Chance,
        allows: impl Fn(u32) -> bool,
        fits: Option<fn(Label) -> bool>,
    ) -> Option<(u32, u32, Label)> {
        let all = self.after.all(|held| match held {
            Held::Port { label, .. } | Held::Once(label) => fits.is_none_or(|fits| fits(*label)),
            _ => false,
        });
        let name = chance.one(&all).filter(|name| *name != self.remote.0)?;
        let (label, mut ways) = match self.after.names[&name] {
            Held::Once(label) => (label, vec![MOVE_SEND_ONCE]),
            Held::Port {
                label,
                receive,
                send,
                ..
            } => {
                let mut ways = Vec::new();
                if receive {
                    ways.extend([MAKE_SEND, MAKE_SEND_ONCE]);
                }
                if send > 0 {
                    ways.extend([COPY_SEND, COPY_SEND, MOVE_SEND]);
                }
                if receive && label.object() == Object::Port {
                    ways.push(MOVE_RECEIVE);
                }
                (label, ways)
            }
            _ => return None,
        };
        ways.retain(|way| allows(*way));
        let way = chance.one(&ways)?;
        match way {
            MOVE_RECEIVE => self.after.lose(name, Right::Receive),
            MOVE_SEND | MOVE_SEND_ONCE => self.after.lose(name, Right::Send),
            _ => {}
        }
        Some((name, way, label))
    }

    fn attach(&mut self, chance: &mut Chance) {
        let to_inbox = self.to_inbox;
        let allows = |way: u32| to_inbox || way != MOVE_RECEIVE;
        if let Some((name, way, label)) = self.take(chance, allows, None) {
            self.labels.push(label);
            self.count += 1;
            self.descriptors.extend([name, 0, way << 16]);
        }
    }

    /// An out-of-line array of names, which all go the same way.
    fn attach_array(&mut self, chance: &mut Chance) {
        let ways = [
            MOVE_SEND,
            COPY_SEND,
            MAKE_SEND,
            MAKE_SEND_ONCE,
            MOVE_RECEIVE,
        ];
        let Some(way) = chance.one(&ways[..if self.to_inbox { 5 } else { 4 }]) else {
            return;
        };
        let mut names = Vec::new();
        for _ in 0..4 {
            if let Some((name, _, label)) = self.take(chance, |other| other == way, None) {
                self.labels.push(label);
                names.push(name);
            }
        }
        let flags = way << 16 | 1 << 8 | 2 << 24;
        self.out_of_line(names.as_ptr() as u64, names.len(), flags);
        self.arrays.push(names);
    }

    /// Out-of-line memory, all bytes of which are the same.
    fn attach_memory(&mut self, chance: &mut Chance) {
        let size = [1, 100, 5_000, 70_000][chance.below(4) as usize];
        let memory = vec![chance.below(256) as u8; size];
        self.out_of_line(memory.as_ptr() as u64, size, 1 << 8 | 1 << 24);
        self.memory.push(memory);
    }

    fn out_of_line(&mut self, address: u64, size: usize, flags: u32) {
        self.count += 1;
        let words = [address as u32, (address >> 32) as u32, flags, size as u32];
        self.descriptors.extend(words);
    }

    /// The message as it is sent; its data are the labels.
    fn words(&self) -> Vec<u32> {
        let complex = if self.count > 0 { 1 << 31 } else { 0 };
        let bits = self.remote.1 | self.local.1 << 8 | complex;
        let mut words = vec![bits, 0, self.remote.0, self.local.0, 0, LETTER as u32];
        if self.count > 0 {
            words.push(self.count);
        }
        words.extend(&self.descriptors);
        for label in &self.labels {
            words.extend([label.0 as u32, (label.0 >> 32) as u32]);
        }
        words
    }
}

/// Reads out-of-line memory and gives it up.
fn take_memory<T: Copy>(address: usize, count: u32) -> Vec<T> {
    if count == 0 {
        return Vec::new();
    }
    let place = std::ptr::with_exposed_provenance::<T>(address);
    // SAFETY: the message says that so much memory lies there, and that it is this task's.
    let memory = unsafe { std::slice::from_raw_parts(place, count as usize) }.to_vec();
    let size = size_of_val(memory.as_slice());
    assert_eq!(call!(vm_deallocate(task(), address as _, size as _)), 0);
    memory
}

/// The labels in a message's data.
fn read_labels(words: &[u32]) -> Vec<Label> {
    let mut at = 6;
    if words[0] >> 31 == 1 {
        at = 7;
        for _ in 0..words[6] {
            at += if words[at + 2] >> 24 == 0 { 3 } else { 4 };
        }
    }
    let data = &words[at..words[1] as usize / 4];
    let pairs = data.chunks_exact(2);
    pairs
        .map(|pair| Label(u64::from(pair[0]) | u64::from(pair[1]) << 32))
        .collect()
}

/// Whether there is an order to read.
fn has_input(input: &BufReader<Stdin>) -> bool {
    let mut ready = [PollFd::new(input.get_ref(), PollFlags::IN)];
    let now = Timespec::default();
    !input.buffer().is_empty() || poll(&mut ready, Some(&now)).is_ok_and(|count| count > 0)
}
