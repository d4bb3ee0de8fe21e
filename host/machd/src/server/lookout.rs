//! The slots that the session looks at without being rung for: those that were used last.
//!
//! Before it sleeps it looks at none any more, and is rung for.

use std::io;
use std::time::Duration;

use rustix::event::{Timespec, epoll};

use crate::connection::Connection;
use crate::look::{Look, Wait};

use super::{Server, Turn};

/// Slots looked at in one turn, at the most. More clients than that keep a session awake anyway.
const MOST: usize = 64;
/// Turns that do nothing but look at slots, between two that also ask Linux what has happened.
const PATIENCE: u32 = 16;
/// Looks at a slot with nothing in it, after which others may need the place more.
const STALE: u32 = 1024;

/// What is looked at, and for how long.
#[derive(Debug, Default)]
pub(super) struct Lookout {
    watched: Vec<Watched>,
    /// Room for those in which there was something.
    asked: Vec<usize>,
    look: Look,
    wait: Option<Wait>,
    /// Turns since Linux was asked and had nothing to tell.
    turns: u32,
}

/// A slot that is looked at.
#[derive(Clone, Copy, Debug)]
struct Watched {
    key: usize,
    /// Looks since there was something in it.
    stale: u32,
}

impl Lookout {
    pub(super) fn look_for(&mut self, limit: Duration) {
        self.look = Look::for_at_most(limit);
    }

    /// Goes on waiting, and says whether to look once more.
    fn again(&mut self) -> bool {
        let Lookout { look, wait, .. } = self;
        let mut current = wait.take().unwrap_or_else(|| look.begin());
        let looks = look.again(&mut current);
        *wait = Some(current);
        looks
    }

    /// Ends the wait, if there is one.
    fn end(&mut self) {
        if let Some(wait) = self.wait.take() {
            self.look.end(wait);
        }
    }

    /// The connections whose slots are looked at.
    pub(super) fn watched(&self) -> impl Iterator<Item = usize> {
        self.watched.iter().map(|watched| watched.key)
    }

    /// The connection is gone, and somebody else may have its number.
    pub(super) fn forget(&mut self, key: usize) {
        self.watched.retain(|watched| watched.key != key);
    }
}

impl Server {
    /// Looks at a slot from now on, if there is room.
    pub(super) fn watch_slot(&mut self, key: usize) {
        if self.lookout.watched.len() >= MOST {
            return;
        }
        let line = self.connections.get_mut(key).and_then(|c| c.line.as_mut());
        if let Some(line) = line.filter(|line| !line.is_watched) {
            line.watch(true);
            self.lookout.watched.push(Watched { key, stale: 0 });
        }
    }

    /// Finds out in which slots there is something.
    fn look_around(&mut self, asked: &mut Vec<usize>) {
        let connections = &mut self.connections;
        self.lookout.watched.retain_mut(|Watched { key, stale }| {
            let Some(connection) = connections.get_mut(*key) else {
                return false;
            };
            *stale += 1;
            let is_kept = *stale <= STALE;
            if !is_kept {
                look_away(connection);
            }
            if connection.is_asked() {
                asked.push(*key);
                *stale = 0;
            }
            is_kept
        });
    }

    /// Looks at no slot any more, but for what came before anybody knew.
    fn close_eyes(&mut self, asked: &mut Vec<usize>) {
        for Watched { key, .. } in self.lookout.watched.drain(..) {
            let Some(connection) = self.connections.get_mut(key) else {
                continue;
            };
            look_away(connection);
            if connection.is_asked() {
                asked.push(key);
            }
        }
    }

    /// Handles what was found in slots, but first what happened before: who asks may know of it, as
    /// a parent does of its child's end.
    fn hear(&mut self, asked: &mut Vec<usize>, events: &mut Vec<epoll::Event>) -> io::Result<Turn> {
        if let Turn::Over = self.listen(events, Some(Duration::ZERO))? {
            return Ok(Turn::Over);
        }
        for key in asked.drain(..) {
            self.look_into(key);
        }
        Ok(Turn::Something)
    }

    /// Does what there is to do. With nothing to do it looks around for a while, a little in each
    /// turn, and then `may_sleep` until there is something. Says, too, whether it has asked Linux
    /// what has happened.
    pub(super) fn look_and_listen(
        &mut self,
        events: &mut Vec<epoll::Event>,
        may_sleep: bool,
    ) -> io::Result<(Turn, bool)> {
        let mut asked = std::mem::take(&mut self.lookout.asked);
        let outcome = self.look_listen_and_hear(events, may_sleep, &mut asked);
        self.lookout.asked = asked;
        outcome
    }

    fn look_listen_and_hear(
        &mut self,
        events: &mut Vec<epoll::Event>,
        may_sleep: bool,
        asked: &mut Vec<usize>,
    ) -> io::Result<(Turn, bool)> {
        self.look_around(asked);
        self.lookout.turns += 1;
        let is_due = self.lookout.watched.is_empty() || self.lookout.turns >= PATIENCE;
        let listens = !may_sleep || is_due;
        let turn = if !asked.is_empty() {
            self.hear(asked, events)?
        } else if listens {
            self.listen(events, Some(Duration::ZERO))?
        } else {
            Turn::Nothing
        };
        if listens && events.is_empty() {
            // Who has to ring is heard as often as others are looked at.
            self.lookout.turns = 0;
        }
        if turn != Turn::Nothing {
            self.lookout.end();
            return Ok((turn, listens));
        }
        if !may_sleep || self.lookout.again() {
            return Ok((Turn::Nothing, listens));
        }
        self.close_eyes(asked);
        let outcome = if asked.is_empty() {
            let timeout = self.timeout();
            (self.listen(events, timeout)?, true)
        } else {
            (self.hear(asked, events)?, listens)
        };
        self.lookout.end();
        Ok(outcome)
    }

    /// Waits for events, at most for so long, and does what they ask for.
    fn listen(
        &mut self,
        events: &mut Vec<epoll::Event>,
        timeout: Option<Duration>,
    ) -> io::Result<Turn> {
        events.clear();
        let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
        let room = rustix::buffer::spare_capacity(events);
        match epoll::wait(&self.epoll, room, timeout.as_ref()) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        for event in &*events {
            if let Turn::Over = self.attend(event) {
                return Ok(Turn::Over);
            }
        }
        Ok(if events.is_empty() {
            Turn::Nothing
        } else {
            Turn::Something
        })
    }
}

/// Wants to be rung for from now on. What is there already has to be looked for after this.
fn look_away(connection: &mut Connection) {
    if let Some(line) = &mut connection.line {
        line.watch(false);
    }
}
