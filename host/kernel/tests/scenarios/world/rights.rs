//! Rights that tasks get, give away and lose, and what is said of them.

use mach_kernel::{Brought, Code, FileCall, FileId, Name, Request, RightKind, SpaceCall, Value};

use super::*;

/// `mach_port_status_t`.
#[derive(PartialEq, Eq, Debug)]
pub(crate) struct Status {
    pub(crate) in_set: bool,
    pub(crate) sequence: u32,
    pub(crate) make_sends: u32,
    pub(crate) queue_limit: u32,
    pub(crate) messages: u32,
    pub(crate) send_once_rights: u32,
    pub(crate) has_send_rights: bool,
    pub(crate) port_destroyed: bool,
    pub(crate) no_senders: bool,
    pub(crate) flags: u32,
}

pub(crate) const TYPE_SEND: u32 = 0x1_0000;
pub(crate) const TYPE_RECEIVE: u32 = 0x2_0000;
pub(crate) const TYPE_SEND_RECEIVE: u32 = TYPE_SEND | TYPE_RECEIVE;
pub(crate) const TYPE_SEND_ONCE: u32 = 0x4_0000;
pub(crate) const TYPE_SET: u32 = 0x8_0000;
pub(crate) const TYPE_DEAD: u32 = 0x10_0000;
/// A dead-name or send-possible request is registered.
pub(crate) const REQUESTED: u32 = 0x8000_0000;

impl World {
    /// Changes a count of references, which must be possible.
    pub(crate) fn add_refs(&mut self, caller: Caller, name: Name, kind: RightKind, more: i32) {
        assert_eq!(self.mod_refs(caller, name, kind, more), Code::SUCCESS);
    }

    pub(crate) fn allocate(&mut self, caller: Caller, kind: RightKind) -> Name {
        let right = kind as u32;
        name(self.call(caller, SpaceCall::Allocate { right }))
    }

    /// A receive right.
    pub(crate) fn port(&mut self, caller: Caller) -> Name {
        self.allocate(caller, RightKind::Receive)
    }

    /// A receive right and one reference of a send right.
    pub(crate) fn port_with_send(&mut self, caller: Caller) -> Name {
        let port = self.port(caller);
        self.make_send(caller, port);
        port
    }

    pub(crate) fn set(&mut self, caller: Caller) -> Name {
        self.allocate(caller, RightKind::PortSet)
    }

    /// A set with these members.
    pub(crate) fn set_of(&mut self, caller: Caller, members: &[Name]) -> Name {
        let set = self.set(caller);
        for &name in members {
            self.ok(caller, SpaceCall::InsertMember { name, set });
        }
        set
    }

    pub(crate) fn make_send(&mut self, caller: Caller, name: Name) {
        let (right, disposition) = (name, MAKE_SEND);
        let insert = SpaceCall::InsertRight {
            name,
            right,
            disposition,
        };
        self.ok(caller, insert);
    }

    /// A send-once right under a name of its own.
    pub(crate) fn make_once(&mut self, caller: Caller, name: Name) -> Name {
        let extract = SpaceCall::ExtractRight {
            name,
            disposition: MAKE_SEND_ONCE,
        };
        match self.call(caller, extract) {
            Ok(Value::Acquired(name, 18)) => name,
            other => panic!("{other:?}"),
        }
    }

    /// A new open file, to go with a request.
    pub(crate) fn file(&mut self) -> Brought {
        self.last_file += 1;
        let file = FileId(self.last_file);
        self.files.insert(file);
        Brought::File(file)
    }

    /// A port of a new file.
    pub(crate) fn file_port(&mut self, caller: Caller) -> Name {
        let file = self.file();
        name(self.ask(caller, Request::File(FileCall::MakePort { file })))
    }

    /// A name whose port has died, and has not been looked at since.
    pub(crate) fn dying_name(&mut self, caller: Caller) -> Name {
        let owner = self.task();
        let port = self.port(owner);
        let name = self.give(owner, port, MAKE_SEND, caller);
        self.exit(owner);
        name
    }

    /// Moves or copies a right into another task, by message, and says what it is called there.
    pub(crate) fn give(&mut self, from: Caller, right: Name, how: u32, to: Caller) -> Name {
        self.gifts += 1;
        let service = format!("gift {}", self.gifts);
        let inbox = self.check_in(to, &service);
        let outbox = self.look_up(from, &service);
        let draft = Draft::to(outbox, MOVE_SEND).port(right, how);
        assert_eq!(self.send(from, draft), Code::SUCCESS);
        let mail = self.receive(to, inbox);
        self.drop_receive(to, inbox);
        mail.port(0)
    }

    pub(crate) fn mod_refs(
        &mut self,
        caller: Caller,
        name: Name,
        kind: RightKind,
        delta: i32,
    ) -> Code {
        let right = kind as u32;
        self.done(caller, SpaceCall::ModRefs { name, right, delta })
    }

    pub(crate) fn drop_receive(&mut self, caller: Caller, name: Name) {
        self.add_refs(caller, name, RightKind::Receive, -1);
    }

    pub(crate) fn deallocate(&mut self, caller: Caller, name: Name) -> Code {
        self.done(caller, SpaceCall::Deallocate { name })
    }

    /// `MACH_PORT_TYPE_*`; 0 if the name denotes nothing.
    pub(crate) fn kind(&mut self, caller: Caller, name: Name) -> u32 {
        match self.call(caller, SpaceCall::Type { name }) {
            Ok(Value::Word(kind)) => kind,
            Err(Code::INVALID_NAME) => 0,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn refs(&mut self, caller: Caller, name: Name, kind: RightKind) -> u32 {
        let right = kind as u32;
        word(self.call(caller, SpaceCall::GetRefs { name, right }))
    }

    /// Names and types, as listed.
    pub(crate) fn names(&mut self, caller: Caller) -> Vec<(Name, u32)> {
        match self.call(caller, SpaceCall::Names) {
            Ok(Value::NamesAndTypes(names, types)) => names.into_iter().zip(types).collect(),
            other => panic!("{other:?}"),
        }
    }

    /// How many names a task has beyond the two it was born with.
    pub(crate) fn name_count(&mut self, caller: Caller) -> usize {
        self.names(caller).len() - 2
    }

    pub(crate) fn status(&mut self, caller: Caller, name: Name) -> Status {
        let attributes = SpaceCall::Attributes {
            name,
            flavor: 2,
            room: 10,
        };
        let Ok(Value::Words(words)) = self.call(caller, attributes) else {
            panic!("{name:?} is no receive right");
        };
        Status {
            in_set: words[0] != 0,
            sequence: words[1],
            make_sends: words[2],
            queue_limit: words[3],
            messages: words[4],
            send_once_rights: words[5],
            has_send_rights: words[6] != 0,
            port_destroyed: words[7] != 0,
            no_senders: words[8] != 0,
            flags: words[9],
        }
    }

    /// Send rights in existence for a receive right.
    pub(crate) fn send_rights(&mut self, caller: Caller, name: Name) -> u32 {
        word(self.call(caller, SpaceCall::SendRights { name }))
    }

    pub(crate) fn set_limit(&mut self, caller: Caller, name: Name, limit: u32) {
        self.ok(caller, set_limit(name, limit));
    }

    /// Registers for a notification and says what was registered before.
    pub(crate) fn request(
        &mut self,
        caller: Caller,
        name: Name,
        id: u32,
        sync: u32,
        notify: Name,
    ) -> Result<Name, Code> {
        let request = SpaceCall::RequestNotification {
            name,
            id,
            sync,
            notify,
            disposition: MAKE_SEND_ONCE,
        };
        match self.call(caller, request)? {
            Value::Name(name) => Ok(name),
            other => panic!("{other:?}"),
        }
    }
}

/// `mach_port_set_attributes` with `MACH_PORT_LIMITS_INFO`.
pub(crate) fn set_limit(name: Name, limit: u32) -> SpaceCall {
    SpaceCall::SetAttributes {
        name,
        flavor: 1,
        info: vec![limit],
    }
}
