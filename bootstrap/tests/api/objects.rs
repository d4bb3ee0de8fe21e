//! What a puppet does with memory, semaphores and files that it was sent.

use std::fs::File;
use std::io::Write;
use std::sync::atomic::AtomicU8;

use bootstrap::memory::{Mapping, MemoryEntry, ReadOnlyMapping, page_size};
use bootstrap::{
    Bootstrap, Deadline, Fileport, Message, OwnedSemaphore, Received, Semaphore, SendRight,
    ServiceName,
};

use crate::common::{check_in, look_up, pair, receive, scenario, unique};
use crate::puppet::Puppet;

/// Starts a puppet that has taken the right in `message`.
pub(crate) fn puppet_with(message: Message<'_>) -> Puppet {
    let service = unique("objects");
    let mut puppet = Puppet::start();
    assert_eq!(puppet.tell(&format!("check-in {service}")), "done");
    let sender = look_up(&service).expect("it was checked in");
    sender.send(message, Deadline::NOW).expect("there is room");
    assert_eq!(puppet.tell("receive"), "1");
    assert_eq!(puppet.tell("take"), "done");
    puppet
}

/// Starts a puppet and has it send something that it made.
pub(crate) fn puppet_that_gives(what: &str) -> (Puppet, SendRight) {
    let service = unique("giving");
    let port = check_in(&service).expect("the name is free");
    let mut puppet = Puppet::start();
    assert_eq!(puppet.tell(&format!("give-{what} {service}")), "done");
    let right = receive(&port).take_send(0);
    (puppet, right.expect("a right came with it"))
}

/// What a puppet holds of such things between two orders.
#[derive(Default)]
pub(crate) struct Objects {
    right: Option<SendRight>,
    memory: Option<Mapping<[AtomicU8]>>,
    view: Option<ReadOnlyMapping>,
    semaphore: Option<OwnedSemaphore>,
}

impl Objects {
    pub(crate) fn obey(
        &mut self,
        verb: &str,
        argument: &str,
        request: Option<&mut Received>,
    ) -> Result<String, String> {
        match verb {
            "take" => {
                let request = request.ok_or("no request")?;
                self.right = Some(request.take_send(0).map_err(text)?);
            }
            "map" => {
                let entry = MemoryEntry::from(self.right()?);
                self.memory = Some(entry.map_bytes(0, page_size()).map_err(text)?);
            }
            "map-read-only" => {
                let entry = MemoryEntry::from(self.right()?);
                self.view = Some(entry.map_read_only(0, page_size()).map_err(text)?);
            }
            "peek" => {
                let offset = argument.parse().map_err(text)?;
                let value = match (&self.memory, &self.view) {
                    (Some(memory), _) => memory.read::<u32>(offset),
                    (_, Some(view)) => view.read::<u32>(offset),
                    _ => return Err("no memory".to_owned()),
                };
                return value.map(|value| value.to_string()).map_err(text);
            }
            "poke" => {
                let memory = self.memory.as_ref().ok_or("no memory")?;
                memory
                    .write(0, &argument.parse::<u32>().map_err(text)?)
                    .map_err(text)?;
            }
            "signal" => Semaphore::from(self.right()?).signal().map_err(text)?,
            "wait" => Semaphore::from(self.right()?)
                .wait(Deadline::NEVER)
                .map_err(text)?,
            "append" => {
                let file = Fileport::from(self.right()?).open().map_err(text)?;
                let mut file = File::from(file);
                file.write_all(argument.as_bytes()).map_err(text)?;
            }
            "let-go" => *self = Self::default(),
            "give-memory" => {
                let entry = MemoryEntry::with_contents(&7u32.to_ne_bytes()).map_err(text)?;
                give(argument, Message::new(1).with_right(entry))?;
            }
            "give-semaphore" => {
                let semaphore = OwnedSemaphore::new(0).map_err(text)?;
                give(argument, Message::new(1).with_right(&semaphore))?;
                self.semaphore = Some(semaphore);
            }
            _ => return Err(format!("{verb}: unknown order")),
        }
        Ok("done".to_owned())
    }

    fn right(&self) -> Result<SendRight, String> {
        let right = self.right.as_ref().ok_or("no right")?;
        right.try_clone().map_err(text)
    }
}

fn give(service: &str, message: Message<'_>) -> Result<(), String> {
    let service = ServiceName::new(service).map_err(text)?;
    let bootstrap = Bootstrap::current().map_err(text)?;
    let right = bootstrap.look_up(&service).map_err(text)?;
    right.send(message, Deadline::NEVER).map_err(text)
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// Shared memory and what goes with it, declared as a message.
#[derive(bootstrap::Payload)]
#[payload(id = 31)]
struct Channel {
    size: u64,
    memory: MemoryEntry,
    filled: Semaphore,
    log: Option<Fileport>,
}

#[test]
fn memory_semaphore_and_file_travel_as_fields_of_a_message() {
    scenario(|| {
        let (port, sender) = pair();
        let filled = OwnedSemaphore::new(0).expect("a semaphore");
        let channel = Channel {
            size: 5,
            memory: MemoryEntry::with_contents(b"hello").expect("an entry"),
            filled: filled.try_clone().expect("it lives"),
            log: None,
        };
        sender
            .send(Message::request(channel), Deadline::NOW)
            .expect("there is room");
        let channel: Channel = receive(&port).read_request().expect("a channel");
        let copy = channel.memory.map_copy(0, channel.size as usize);
        assert_eq!(&*copy.expect("it can be copied"), b"hello");
        assert!(channel.log.is_none());
        channel.filled.signal().expect("it lives");
        assert_eq!(filled.wait(Deadline::NOW), Ok(()));
    });
}
