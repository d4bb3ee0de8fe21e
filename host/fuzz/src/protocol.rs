//! A session and its clients, driven by one input: clients connect, greet, ask by socket and slot,
//! talk nonsense, scribble over their slots, ring and sleep, stop in the middle, attach descriptors,
//! leave and die. After each step the session is sound,
//! and when all have left it has neither threads nor descriptors more than before.

use std::cell::RefCell;
use std::io::{IoSlice, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use arbitrary::Unstructured;
use mach_kernel::{Name, Reply, Value};
use machd::private::Stepped;
use machd::protocol::{
    FRAME_HEAD, FromKernel, Greeting, Memory, ToKernel, VERSION, Welcome, decode, read_frame,
    write_frame,
};
use machd::slot::{Answered, REQUEST_ROOM, Slot};
use machd::transfer;
use rustix::net::{RecvFlags, SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use rustix::process::Pid;

use crate::draw::{self, Done, Names};

/// Steps of one input, at the most.
const STEPS: usize = 200;
/// Connections at once, at the most.
const CLIENTS: usize = 8;
/// Processes that connections can be of.
const PROCESSES: usize = 3;

/// Runs one input.
///
/// # Panics
///
/// When the session has a defect.
pub fn run(input: &[u8]) {
    thread_local! {
        static PEOPLE: RefCell<People> = RefCell::new(People::new());
    }
    PEOPLE.with_borrow_mut(|people| {
        people.refill();
        let before = people.others_descriptors();
        let mut from = Unstructured::new(input);
        let mut scene = Scene {
            session: Stepped::new(7, crate::limits()).expect("made"),
            people,
            clients: Vec::new(),
            names: Default::default(),
        };
        for _ in 0..STEPS {
            if from.is_empty() || scene.step(&mut from).is_err() {
                break;
            }
            scene.settle();
        }
        scene.clients.clear();
        scene.settle();
        let census = scene.session.kernel().census();
        let threads: u32 = census.tasks.iter().map(|task| task.threads).sum();
        assert_eq!(threads, 0, "threads of clients that have left");
        drop(scene);
        // Files are closed aside, since that may take its time.
        let late = Instant::now() + Duration::from_secs(10);
        while people.others_descriptors() != before {
            assert!(Instant::now() < late, "descriptors are left");
            std::thread::yield_now();
        }
    });
}

/// Processes whose only job is to be there.
struct People(Vec<Option<(Child, Pid)>>);

impl People {
    fn new() -> People {
        People((0..PROCESSES).map(|_| None).collect())
    }

    /// Replaces those that have died.
    fn refill(&mut self) {
        for person in self.0.iter_mut().filter(|person| person.is_none()) {
            // It ends when its standard input does, and so not later than this process.
            let child = Command::new("cat")
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .spawn()
                .expect("started");
            let pid = Pid::from_child(&child);
            *person = Some((child, pid));
        }
    }

    fn pid(&self, number: usize) -> Option<Pid> {
        self.0[number].as_ref().map(|(_, pid)| *pid)
    }

    /// Kills one, whose end is known to everybody afterwards.
    fn kill(&mut self, number: usize) {
        if let Some((mut child, _)) = self.0[number].take() {
            child.kill().expect("killed");
            child.wait().expect("waited for");
        }
    }

    /// The descriptors of this process that do not belong to these: each has one, its pipe.
    fn others_descriptors(&self) -> usize {
        let listing = std::fs::read_dir("/proc/self/fd").expect("there");
        listing.count() - self.0.iter().flatten().count()
    }
}

struct Scene<'a> {
    session: Stepped,
    people: &'a mut People,
    clients: Vec<Client>,
    /// What each process knows of its names.
    names: [Names; PROCESSES],
}

struct Client {
    stream: UnixStream,
    process: usize,
    input: Vec<u8>,
    /// What it wants to say and has not said yet.
    output: Vec<u8>,
    welcomed: bool,
    line: Option<Line>,
    /// Frames that it wants to say, or has said: what is before them may be none.
    frames: u32,
}

/// A client's ends of what came with its welcome.
struct Line {
    slot: Slot,
    file: OwnedFd,
    bell: OwnedFd,
    waker: OwnedFd,
    /// The last request.
    number: u32,
    /// Nothing was written there that the session would misunderstand.
    is_clean: bool,
}

impl Scene<'_> {
    fn step(&mut self, from: &mut Unstructured<'_>) -> Result<(), Done> {
        match from.int_in_range(0..=31u8)? {
            0..=3 if self.clients.len() < CLIENTS => self.connect(from)?,
            4 if self.clients.len() > 1 => {
                let index = from.choose_index(self.clients.len())?;
                self.clients.swap_remove(index);
            }
            5 => {
                // Only half of it hangs up.
                let client = self.choose(from)?;
                let _ = client.stream.shutdown(std::net::Shutdown::Write);
            }
            6 => {
                let length = from.int_in_range(0..=40)?;
                let bytes = from.bytes(length.min(from.len()))?;
                self.choose(from)?.output.extend(bytes);
            }
            7 => {
                // A length that is right, and anything behind it.
                let length = from.int_in_range(0..=60)?;
                let bytes = from.bytes(length.min(from.len()))?;
                let client = self.choose(from)?;
                client.output.extend((bytes.len() as u32).to_le_bytes());
                client.output.extend(bytes);
                client.frames = client.frames.wrapping_add(1);
            }
            8 => {
                let frame = match from.arbitrary()? {
                    true => ToKernel::Cancel,
                    false => ToKernel::ThreadEnded,
                };
                self.choose(from)?.say(&frame);
            }
            9 => self.attach(from)?,
            10 => {
                let kept = from.int_in_range(0..=20)?;
                self.choose(from)?.tell(kept);
            }
            11 if from.ratio(1, 4u8)? => {
                let number = from.choose_index(PROCESSES)?;
                self.people.kill(number);
            }
            12 => {
                let frame = draw::value(from, &self.names[0])?;
                self.choose(from)?.say(&frame);
            }
            24..=27 => self.ask_in_slot(from)?,
            28 => self.choose(from)?.scribble(from)?,
            29 => {
                let count = from.int_in_range(1..=3)?;
                let client = self.choose(from)?;
                (0..count).for_each(|_| client.ring());
            }
            30 => {
                if let Some(line) = &self.choose(from)?.line {
                    match from.arbitrary()? {
                        true => line.slot.fall_asleep(),
                        false => drop(line.slot.stay_awake()),
                    }
                }
            }
            31 => {
                // Both or either of its ends, and goes on with the others.
                let client = self.choose(from)?;
                if from.ratio(1, 4u8)? {
                    let _ = client.stream.shutdown(std::net::Shutdown::Both);
                } else {
                    client.read_waker();
                }
            }
            _ => {
                let index = from.choose_index(self.clients.len())?;
                let names = &self.names[self.clients[index].process];
                let request = draw::request::<Memory>(from, names)?;
                let client = &mut self.clients[index];
                client.say(&ToKernel::Request(request));
                if from.ratio(7, 8u8)? {
                    client.tell(usize::MAX);
                }
            }
        }
        Ok(())
    }

    fn connect(&mut self, from: &mut Unstructured<'_>) -> Result<(), Done> {
        let process = from.choose_index(PROCESSES)?;
        let Some(pid) = self.people.pid(process) else {
            return Ok(());
        };
        let stream = self.session.connect(pid).expect("connected");
        stream.set_nonblocking(true).expect("set");
        let mut client = Client {
            stream,
            process,
            input: Vec::new(),
            output: Vec::new(),
            welcomed: false,
            line: None,
            frames: 0,
        };
        let version = if from.ratio(1, 16u8)? { 1 } else { VERSION };
        let image = [from.int_in_range(0..=9u8)? / 8; 16];
        client.output.extend(Greeting { version, image }.to_bytes());
        if from.ratio(7, 8u8)? {
            client.tell(usize::MAX);
        }
        self.clients.push(client);
        Ok(())
    }

    /// Says what there is to say, with descriptors that nobody asked for.
    fn attach(&mut self, from: &mut Unstructured<'_>) -> Result<(), Done> {
        let (read, write) = rustix::pipe::pipe().expect("a pipe");
        let file = OwnedFd::from(std::fs::File::open("/dev/null").expect("there"));
        let all = [read.as_fd(), write.as_fd(), file.as_fd()];
        let count = from.int_in_range(1..=3)?;
        let client = self.choose(from)?;
        if client.output.is_empty() {
            client.output.push(from.arbitrary()?);
        }
        let mut space = [std::mem::MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(3))];
        let mut buffer = SendAncillaryBuffer::new(&mut space);
        buffer.push(SendAncillaryMessage::ScmRights(&all[..count]));
        let bytes = [IoSlice::new(&client.output)];
        if let Ok(sent) = sendmsg(&client.stream, &bytes, &mut buffer, SendFlags::NOSIGNAL) {
            client.output.drain(..sent);
        }
        Ok(())
    }

    /// A request in the slot, with the count of frames that it should have, or another.
    fn ask_in_slot(&mut self, from: &mut Unstructured<'_>) -> Result<(), Done> {
        let index = from.choose_index(self.clients.len())?;
        let names = &self.names[self.clients[index].process];
        let frame = match from.ratio(15, 16u8)? {
            true => ToKernel::Request(draw::request::<Memory>(from, names)?),
            false => draw::value(from, names)?,
        };
        let client = &mut self.clients[index];
        if from.ratio(7, 8u8)? {
            client.tell(usize::MAX);
        }
        let lie = match from.ratio(1, 16u8)? {
            true => from.int_in_range(0..=2u8)?.into(),
            false => 1,
        };
        let frames = client.frames.wrapping_add(lie).wrapping_sub(1);
        let rings = from.ratio(15, 16u8)?;
        client.ask_in_slot(&frame, frames, rings);
        Ok(())
    }

    fn choose(&mut self, from: &mut Unstructured<'_>) -> Result<&mut Client, Done> {
        let index = from.choose_index(self.clients.len())?;
        Ok(&mut self.clients[index])
    }

    /// Lets the session do all there is to do, and hears what it says.
    fn settle(&mut self) {
        let mut turns = 0;
        while self.session.step().expect("it can wait") {
            turns += 1;
            assert!(turns < 10_000, "it finds no rest");
        }
        if let Err(defect) = self.session.check() {
            panic!("{defect}");
        }
        for client in &mut self.clients {
            let names = &mut self.names[client.process];
            client.hear(names);
            client.look(names);
        }
    }
}

impl Client {
    fn say(&mut self, frame: &ToKernel) {
        write_frame(frame, &mut self.output).expect("it can be encoded");
        self.frames = self.frames.wrapping_add(1);
    }

    fn ask_in_slot(&mut self, frame: &ToKernel, frames: u32, rings: bool) {
        let Some(line) = &mut self.line else {
            return;
        };
        let mut bytes = Vec::new();
        write_frame(frame, &mut bytes).expect("it can be encoded");
        let request = &bytes[FRAME_HEAD..];
        if request.len() > REQUEST_ROOM {
            return;
        }
        line.number = line.number.wrapping_add(1);
        if line.slot.ask(line.number, frames, request) && rings {
            self.ring();
        }
    }

    fn ring(&self) {
        if let Some(line) = &self.line {
            let _ = rustix::io::write(&line.bell, &1u64.to_ne_bytes());
        }
    }

    /// Writes anything to anywhere in the slot, most of it where it matters.
    fn scribble(&mut self, from: &mut Unstructured<'_>) -> Result<(), Done> {
        let end = if from.ratio(3, 4u8)? { 255 } else { u16::MAX };
        let at = from.int_in_range(0..=end)?;
        let length = from.int_in_range(1..=16)?;
        let bytes = from.bytes(length.min(from.len()))?;
        if let Some(line) = &mut self.line {
            line.is_clean = false;
            // The slot ends where it ends.
            let _ = rustix::io::pwrite(&line.file, bytes, at.into());
        }
        Ok(())
    }

    fn read_waker(&self) {
        let flags = RecvFlags::DONTWAIT;
        if let Some(line) = &self.line {
            let _ = rustix::net::recv(&line.waker, &mut [0; 8], flags);
        }
    }

    /// Reads what is in the slot: well formed, if the client did nothing to it.
    fn look(&mut self, names: &mut Names) {
        let Some(line) = &self.line else {
            return;
        };
        let Some(Answered::Here(size)) = line.slot.answered(line.number) else {
            return;
        };
        let mut bytes = Vec::new();
        line.slot.read_answer(size, &mut bytes);
        match decode(&bytes) {
            #[allow(irrefutable_let_patterns, reason = "there may be more to say")]
            Ok(frame) => {
                if let FromKernel::Reply(reply) = frame {
                    learn(&reply, names);
                }
            }
            // No request was answered yet.
            Err(_) if line.number == 0 => {}
            Err(error) => assert!(!line.is_clean, "{error}"),
        }
    }

    /// Sends so many bytes of what it wants to say. The session may have hung up.
    fn tell(&mut self, limit: usize) {
        let count = self.output.len().min(limit);
        match self.stream.write(&self.output[..count]) {
            Ok(sent) => drop(self.output.drain(..sent)),
            Err(_) => self.output.clear(),
        }
    }

    /// Reads what the session says, which is always well formed.
    fn hear(&mut self, names: &mut Names) {
        let mut chunk = [0; 4096];
        let mut files = Vec::new();
        while let Ok((count @ 1.., some)) = transfer::receive_files(&self.stream, &mut chunk) {
            self.input.extend_from_slice(&chunk[..count]);
            files.extend(some);
        }
        if !self.welcomed
            && let Some(bytes) = self.input.first_chunk::<{ Welcome::SIZE }>()
        {
            Welcome::from_bytes(bytes).expect("a welcome");
            self.input.drain(..Welcome::SIZE);
            self.welcomed = true;
            self.line = <[OwnedFd; 3]>::try_from(files).ok().and_then(Line::of);
        }
        while self.welcomed
            && let Some((frame, taken)) = read_frame(&self.input).expect("a good frame")
        {
            self.input.drain(..taken);
            #[allow(irrefutable_let_patterns, reason = "there may be more to say")]
            if let FromKernel::Reply(reply) = frame {
                learn(&reply, names);
            }
        }
    }
}

impl Line {
    /// `None` if they are something else, as files that an answer brought at once.
    fn of([file, bell, waker]: [OwnedFd; 3]) -> Option<Line> {
        Some(Line {
            slot: Slot::map(&file).ok()?,
            file,
            bell,
            waker,
            number: 0,
            is_clean: true,
        })
    }
}

/// Notes the names in an answer.
fn learn(reply: &Reply<Memory>, names: &mut Names) {
    const ANY: u32 = u32::MAX;
    let found: Vec<(Name, u32)> = match reply {
        Ok(Value::Name(name)) => vec![(*name, ANY)],
        Ok(Value::Acquired(name, how)) => vec![(*name, if *how == 18 { 1 << 18 } else { 1 << 16 })],
        Ok(Value::NamesAndTypes(some, types)) => {
            names.own.clear();
            some.iter().copied().zip(types.iter().copied()).collect()
        }
        _ => return,
    };
    for one in found {
        if !names.own.contains(&one) {
            names.own.push(one);
        }
    }
    if names.own.len() > 60 {
        let gone: Vec<(Name, u32)> = names.own.drain(..20).collect();
        names.seen.extend(gone.into_iter().map(|own| own.0));
        names.seen.truncate(40);
    }
}
