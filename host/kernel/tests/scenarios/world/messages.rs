//! Messages sent and received by the caller's threads.

use mach_kernel::wire::Options;
use mach_kernel::{Code, Name, Receive, Request, Value};

use super::*;

/// Bytes of a receive buffer that everything fits into.
pub(crate) const ROOM: u32 = 1 << 20;

impl World {
    /// Sends without a time limit; the send must not block.
    pub(crate) fn send(&mut self, caller: Caller, draft: Draft) -> Code {
        code(self.ask(caller, draft.send(Options::SEND, 0)))
    }

    /// Sends, and gives up after so many milliseconds.
    pub(crate) fn start_send(&mut self, caller: Caller, draft: Draft, timeout: Option<u32>) {
        let mut options = Options::SEND;
        options.set(Options::SEND_TIMEOUT, timeout.is_some());
        self.start(caller, draft.send(options, timeout.unwrap_or(0)));
    }

    /// Sends if there is room; otherwise gives the message that came back.
    pub(crate) fn try_send(&mut self, caller: Caller, draft: Draft) -> Option<Mail> {
        self.start_send(caller, draft, Some(0));
        match self.answer(caller) {
            Some(Ok(Value::None)) => None,
            Some(Ok(Value::Returned(delivered))) => Some(Mail::read(delivered)),
            other => panic!("{other:?}"),
        }
    }

    /// The message that came back to a thread.
    pub(crate) fn returned(&mut self, caller: Caller) -> Mail {
        match self.answer(caller) {
            Some(Ok(Value::Returned(delivered))) => Mail::read(delivered),
            other => panic!("{other:?}"),
        }
    }

    /// Fills a port's queue.
    pub(crate) fn fill(&mut self, caller: Caller, name: Name) {
        let Status {
            queue_limit,
            messages,
            ..
        } = self.status(caller, name);
        for id in messages..queue_limit {
            let draft = Draft::to(name, MAKE_SEND).id(id as i32);
            assert_eq!(self.send(caller, draft), Code::SUCCESS);
        }
    }

    /// Starts a receive with an audit trailer and a large buffer, without a time limit.
    pub(crate) fn start_receive(&mut self, caller: Caller, name: Name) {
        self.start(caller, receive_request(receive(name, Options::RECEIVE)));
    }

    /// The message that has come for a thread.
    pub(crate) fn mail(&mut self, caller: Caller) -> Mail {
        match self.answer(caller) {
            Some(Ok(Value::Message(delivered))) => Mail::read(delivered),
            other => panic!("{other:?}"),
        }
    }

    /// What a receive that does not wait gives.
    pub(crate) fn poll(&mut self, caller: Caller, name: Name) -> Result<Mail, Code> {
        let options = Options::RECEIVE | Options::RECEIVE_TIMEOUT;
        match self.ask(caller, receive_request(receive(name, options))) {
            Ok(Value::Message(delivered)) => Ok(Mail::read(delivered)),
            Err(code) => Err(code),
            other => panic!("{other:?}"),
        }
    }

    /// Receives a message that is there.
    pub(crate) fn receive(&mut self, caller: Caller, name: Name) -> Mail {
        let mail = self.poll(caller, name).expect("a message is queued");
        assert_eq!(mail.code, Code::SUCCESS);
        mail
    }

    /// The ids of the messages queued on a port, which are received and thrown away.
    pub(crate) fn drain(&mut self, caller: Caller, name: Name) -> Vec<i32> {
        let mut ids = Vec::new();
        while let Ok(mail) = self.poll(caller, name) {
            ids.push(mail.id);
        }
        ids
    }
}

/// A receive into a large buffer, with an audit trailer.
pub(crate) fn receive(name: Name, options: Options) -> Receive {
    Receive {
        name,
        limit: ROOM,
        address: 0x1_0000,
        options: options | Options::from_bits_retain(AUDIT_TRAILER),
        timeout: 0,
    }
}

pub(crate) fn receive_request(receive: Receive) -> Request<Vec<u8>> {
    Request::Message {
        options: receive.options.bits(),
        send: None,
        receive: Some(receive),
    }
}
