//! The peers: from their connection and greeting to the end of their thread.

use std::io;
use std::os::unix::net::UnixStream;
use std::time::Instant;

use mach_kernel::{Code, Request};
use rustix::event::epoll;
use rustix::process::Pid;

use crate::carried;
use crate::connection::{Connection, Gone, Said, Share};
use crate::line::{Ends, Line};
use crate::process::Peer;
use crate::protocol::{Greeting, ToKernel, VERSION, Welcome, has_its_memory};

use super::processes::asks_for;
use super::{ACCEPT_PAUSE, Server, Source};

impl Server {
    pub(super) fn accept(&mut self) {
        loop {
            let socket = match self.listener.accept() {
                Ok((socket, _)) => socket,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => continue,
                Err(_) => {
                    // Out of descriptors or memory: peers wait in the backlog meanwhile.
                    let _ = epoll::delete(&self.epoll, &self.listener);
                    self.accept_again = Some(Instant::now() + ACCEPT_PAUSE);
                    return;
                }
            };
            // A peer that is gone already, or that Linux says nothing of, is not served.
            if let Ok(peer) = Peer::of(&socket) {
                self.admit(socket, peer);
            }
        }
    }

    /// Takes a connection on, whose other end is `peer`.
    pub(crate) fn admit(&mut self, socket: UnixStream, peer: Peer) {
        if socket.set_nonblocking(true).is_err() {
            return;
        }
        self.admitted += 1;
        let mut connection = Connection::new(socket, peer, self.admitted);
        if peer.identity.effective_user != self.user {
            let _ = connection.welcome(Welcome::OtherUser, None);
            return;
        }
        let entry = self.connections.vacant_entry();
        let data = Source::Connection(entry.key()).to_data();
        if epoll::add(&self.epoll, &connection.socket, data, epoll::EventFlags::IN).is_ok() {
            entry.insert(connection);
            self.strangers += 1;
        }
    }

    /// Reads and writes what a connection is ready for, and handles what has come whole.
    pub(super) fn converse(&mut self, key: usize, flags: epoll::EventFlags) {
        let Some(connection) = self.connections.get_mut(key) else {
            return;
        };
        let mut outcome = Ok(());
        if flags.contains(epoll::EventFlags::OUT) {
            outcome = connection.flush();
        }
        if outcome.is_ok() && flags.intersects(!epoll::EventFlags::OUT) {
            outcome = connection.fill(&mut self.chunk).map(drop);
        }
        let outcome = outcome.and_then(|()| self.progress(key));
        self.conclude(key, outcome);
    }

    /// Handles what is in a slot, and says whether there was anything.
    pub(super) fn look_into(&mut self, key: usize) -> bool {
        let is_asked = self.connections.get(key).is_some_and(Connection::is_asked);
        if is_asked {
            let outcome = self.progress(key);
            self.conclude(key, outcome);
            self.pump();
        }
        is_asked
    }

    fn conclude(&mut self, key: usize, outcome: Result<(), Gone>) {
        match outcome {
            Ok(()) => self.watch(key),
            Err(Gone) => self.close(key),
        }
    }

    fn progress(&mut self, key: usize) -> Result<(), Gone> {
        let mut share = Share::whole();
        loop {
            let Some(connection) = self.connections.get_mut(key) else {
                return Ok(());
            };
            if connection.closing {
                return Ok(());
            }
            let Some(thread) = connection.thread else {
                let Some(greeting) = connection.greeting()? else {
                    return Ok(());
                };
                self.greet(key, greeting)?;
                continue;
            };
            // Who does not read its answers is not asked for more.
            if connection.has_output() {
                return Ok(());
            }
            let (mut frame, in_slot) = match connection.next(&mut share, &mut self.chunk)? {
                Some(Said::OverSocket(frame)) => (frame, false),
                Some(Said::InSlot(request)) => (ToKernel::Request(request), true),
                None => return Ok(()),
            };
            let is_announced = match &mut frame {
                ToKernel::Request(request) => {
                    request.brings().is_some() || carried::message_with_parts(request).is_some()
                }
                ToKernel::Cancel | ToKernel::ThreadEnded => false,
            };
            let file = match in_slot {
                true if is_announced => return Err(Gone),
                // What has come is a frame's.
                true => None,
                false => connection.file(is_announced)?,
            };
            if connection.busy && !matches!(frame, ToKernel::Cancel) {
                return Err(Gone);
            }
            match frame {
                ToKernel::Cancel => self.kernel.cancel(thread),
                ToKernel::Request(request) if !has_its_memory(&request) => return Err(Gone),
                ToKernel::Request(mut request) => {
                    connection.busy = true;
                    if let Some(place) = request.brings() {
                        *place = self.files.accept(file);
                    } else if let Some(message) = carried::message_with_parts(&mut request) {
                        match file {
                            Some(file) => self.carriage.load(message, file)?,
                            // Everything is as it was before the call.
                            None => {
                                self.answer(thread, Err(Code::SEND_NO_BUFFER));
                                continue;
                            }
                        }
                    }
                    if let Request::Memory(call) = &mut request {
                        if let Some(backing) = call.backing() {
                            backing.memory = self.files.memory(backing.file);
                        }
                    }
                    let changed = self.kernel.hands_down(thread, &request);
                    if let Some(pid) = changed.and_then(|pid| Pid::from_raw(pid as i32)) {
                        self.meet_descendants(pid);
                    }
                    if let Some(pid) = asks_for(&request) {
                        self.meet_own(pid);
                    }
                    let now = self.tick();
                    self.kernel.handle(now, thread, request).map_err(|_| Gone)?;
                }
                ToKernel::ThreadEnded => {
                    let pid = connection.peer.pid;
                    let task = self.processes.get(&pid).ok_or(Gone)?.task;
                    self.kernel.exit_thread(thread);
                    let next = self.kernel.create_thread(task).map_err(|_| Gone)?;
                    connection.thread = Some(next);
                    self.threads.remove(&thread);
                    self.threads.insert(next, key);
                }
            }
            self.pump();
        }
    }

    /// Makes a peer that greets a thread of its task.
    fn greet(&mut self, key: usize, greeting: Greeting) -> Result<(), Gone> {
        let Connection { peer, number, .. } = self.connections[key];
        if greeting.version != VERSION {
            return self.refuse(key, Welcome::OtherVersion(VERSION));
        }
        let known = self.processes.get(&peer.pid);
        if known.is_some_and(|known| known.image != Some(greeting.image) && known.has_ended()) {
            // Another process had the number before, and the news of its end is still to come.
            self.end_process(peer.pid);
        }
        let known = self.processes.get(&peer.pid);
        if known.is_some_and(|known| known.image != Some(greeting.image) && number < known.first) {
            // A process has no connections from before it became the program that it is: this is
            // one that it had then, and left to somebody else.
            return Err(Gone);
        }
        match self
            .processes
            .get(&peer.pid)
            .map(|known| (known.image, known.identity))
        {
            Some((Some(image), _)) if image != greeting.image => self.renew(peer.pid)?,
            Some((None, identity)) if identity != peer.identity => {
                if let Some(process) = self.processes.get_mut(&peer.pid) {
                    process.identity = peer.identity;
                }
                self.renew(peer.pid)?;
            }
            Some(_) => {}
            None => match self.meet(peer.pid, peer.identity)? {
                Some(process) => drop(self.processes.insert(peer.pid, process)),
                None => return self.refuse(key, Welcome::Full),
            },
        }
        let Some(process) = self.processes.get_mut(&peer.pid) else {
            return Err(Gone);
        };
        let Ok(thread) = self.kernel.create_thread(process.task) else {
            return self.refuse(key, Welcome::Full);
        };
        if process.image.replace(greeting.image) != Some(greeting.image) {
            process.first = number;
        }
        process.connections += 1;
        self.strangers -= 1;
        self.threads.insert(thread, key);
        let (line, ends) = self.open_line(key).unzip();
        let connection = &mut self.connections[key];
        connection.thread = Some(thread);
        connection.line = line;
        connection.welcome(Welcome::Joined(self.session), ends)
    }

    /// A line whose bell is heard, if there is one to be had.
    fn open_line(&self, key: usize) -> Option<(Line, Ends)> {
        let (line, ends) = self.lines.open()?;
        let flags = epoll::EventFlags::IN | epoll::EventFlags::ET;
        let data = Source::Bell(key).to_data();
        epoll::add(&self.epoll, &*line.bell, data, flags).ok()?;
        Some((line, ends))
    }

    fn refuse(&mut self, key: usize, welcome: Welcome) -> Result<(), Gone> {
        let connection = &mut self.connections[key];
        connection.closing = true;
        connection.welcome(welcome, None)
    }

    /// Sees to a connection that something came from or went to.
    pub(super) fn watch(&mut self, key: usize) {
        self.charge(key);
        self.watch_output(key);
    }

    /// Puts what waits in a connection on its process's account, and closes it if that is too
    /// much.
    fn charge(&mut self, key: usize) {
        let Some(connection) = self.connections.get_mut(key) else {
            return;
        };
        let held = connection.held();
        // A stranger has not got so far as to hold anything.
        if held == connection.charged || connection.thread.is_none() {
            return;
        }
        let Some(process) = self.processes.get_mut(&connection.peer.pid) else {
            return;
        };
        process.held = process.held - connection.charged + held;
        connection.charged = held;
        if process.held > self.most_held {
            self.close(key);
        }
    }

    /// Asks to be told when a connection can be written, or no longer.
    fn watch_output(&mut self, key: usize) {
        let Some(connection) = self.connections.get_mut(key) else {
            return;
        };
        let wanted = connection.has_output();
        if wanted == connection.wants_write {
            return;
        }
        connection.wants_write = wanted;
        let flags = if wanted {
            epoll::EventFlags::OUT
        } else {
            epoll::EventFlags::IN
        };
        let data = Source::Connection(key).to_data();
        if epoll::modify(&self.epoll, &connection.socket, data, flags).is_err() {
            self.close(key);
        }
    }

    /// Ends a connection; with its last one, a task ends too.
    pub(super) fn close(&mut self, key: usize) {
        let Some(connection) = self.take_out(key) else {
            return;
        };
        let Some(thread) = connection.thread else {
            self.strangers -= 1;
            return;
        };
        self.kernel.exit_thread(thread);
        let pid = connection.peer.pid;
        if let Some(process) = self.processes.get_mut(&pid) {
            process.connections -= 1;
            process.held -= connection.charged;
            if process.connections == 0 && self.renew(pid).is_err() {
                self.end_process(pid);
            }
        }
    }
    /// Takes a connection out of all tables but its process's.
    pub(super) fn take_out(&mut self, key: usize) -> Option<Connection> {
        let connection = self.connections.try_remove(key)?;
        self.last_client = Instant::now();
        // Others may have these, too, which would keep them among what is waited for: the thread
        // its bell, and a child of this process, until it is another program, everything.
        let _ = epoll::delete(&self.epoll, &connection.socket);
        if let Some(line) = &connection.line {
            let _ = epoll::delete(&self.epoll, &*line.bell);
            self.lookout.forget(key);
        }
        if let Some(thread) = connection.thread {
            self.threads.remove(&thread);
        }
        Some(connection)
    }
}
