//! One connection for each thread that makes Mach calls: a slot for what is small and brings no file,
//! and a socket for all else.
//!
//! A thread keeps its connection while it lives; afterwards the next new thread takes it over.
//! After `fork` the child's connections are its parent's and must not be used: the child begins
//! anew, as a task of its own. A task is in one session as long as it lives. If that ends, its
//! rights are gone, and no later session may pass for it: every call fails then.

use std::cell::RefCell;
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicU32, Ordering};
use std::sync::{Mutex, Once, PoisonError};

use mach_kernel::{Reply, Request};
use machd::look::Look;
use machd::protocol::{self, FRAME_HEAD, FrameError, FromKernel, Memory, ToKernel};
use machd::slot::Answered;
use machd::transfer::{self, Arrival};
use serde::Serialize;

use crate::join::{self, JoinError, Joined};
use crate::post::{Post, Waited};
use crate::signals::Held;

/// What one read takes at the most, and a few times what is kept for the next one.
const CHUNK: usize = 64 << 10;

/// What the threads of a process image share.
struct Image {
    /// Drawn when the image first connects; tells `machd` which threads belong together.
    number: [u8; 16],
    /// The session that this image's task is in.
    session: Mutex<Option<[u8; 16]>>,
    /// What its threads begin with.
    look: Look,
    lost: AtomicBool,
    spare: Mutex<Vec<Channel>>,
}

/// This process's image; null before the first use, and again after `fork`.
static IMAGE: AtomicPtr<Image> = AtomicPtr::new(std::ptr::null_mut());
/// Counts forks on the way to this process, so that inherited connections are recognised.
static GENERATION: AtomicU32 = AtomicU32::new(0);

/// The answer to a request, and the file that came with it.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) reply: Reply<Memory>,
    /// `None` also if this process had no room for it.
    pub(crate) file: Option<OwnedFd>,
}

/// A file that goes with a request.
#[derive(Debug)]
pub(crate) enum Sent<'a> {
    /// The caller keeps it.
    Lent(BorrowedFd<'a>),
    /// It is closed once it is sent, and not when the answer comes.
    Given(OwnedFd),
}

impl AsFd for Sent<'_> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Sent::Lent(file) => *file,
            Sent::Given(file) => file.as_fd(),
        }
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum AskError {
    Join(JoinError),
    /// Linux does not pass the file that was to go with the request.
    File(io::Error),
}

/// A thread's connection.
#[derive(Debug)]
pub(crate) struct Channel {
    stream: UnixStream,
    /// `None` where session or program had no descriptors left for it.
    post: Option<Post>,
    /// Frames that went over the socket.
    frames: u32,
    generation: u32,
    output: Vec<u8>,
    input: Vec<u8>,
    /// Where what comes over the socket arrives; empty before anything does.
    chunk: Vec<u8>,
}

/// Gives a thread's connection back when the thread ends.
struct Slot(RefCell<Option<Channel>>);

impl Drop for Slot {
    fn drop(&mut self) {
        if let Some(channel) = self.0.take() {
            channel.retire();
        }
    }
}

thread_local! {
    static CHANNEL: Slot = const { Slot(RefCell::new(None)) };
}

/// Uses the calling thread's connection, making it if need be.
pub(crate) fn with<R>(use_it: impl FnOnce(&mut Channel) -> R) -> Result<R, JoinError> {
    let mut use_it = Some(use_it);
    let outcome = CHANNEL.try_with(|slot| {
        // Borrowed already: a signal handler's call in the middle of another.
        let mut slot = slot.0.try_borrow_mut().ok()?;
        let current = slot.take().filter(Channel::is_usable);
        let channel = match current.map_or_else(Channel::obtain, Ok) {
            Ok(channel) => slot.insert(channel),
            Err(error) => return Some(Err(error)),
        };
        Some(Ok(use_it.take()?(channel)))
    });
    if let Ok(Some(outcome)) = outcome {
        return outcome;
    }
    // No place to keep it: a signal handler, or a thread that is ending.
    let mut channel = Channel::obtain()?;
    let Some(use_it) = use_it else {
        return Err(JoinError::Lost);
    };
    let outcome = use_it(&mut channel);
    channel.retire();
    Ok(outcome)
}

/// Uses the calling thread's connection if it has one that is free. It is not, to a signal handler,
/// while the thread uses it in the same way.
pub(crate) fn with_present<R>(use_it: impl FnOnce(&Channel) -> Option<R>) -> Option<R> {
    let outcome = CHANNEL.try_with(|slot| {
        let channel = slot.0.try_borrow_mut().ok()?;
        use_it(channel.as_ref().filter(|channel| channel.is_usable())?)
    });
    outcome.ok()?
}

impl Image {
    fn current() -> Result<&'static Image, JoinError> {
        static REGISTER: Once = Once::new();
        REGISTER.call_once(|| {
            // SAFETY: the handler only stores to two atomics, which is allowed in the child of
            // a process with threads. A failure means no memory; then a child is not told from
            // its parent, and machd, which sees both, refuses nothing worse than it would.
            unsafe { libc::pthread_atfork(None, None, Some(forked)) };
        });
        let known = IMAGE.load(Ordering::Acquire);
        if !known.is_null() {
            // SAFETY: an image is never freed, and the pointer was stored after it was made.
            return Ok(unsafe { &*known });
        }
        let mut number = [0; 16];
        rustix::rand::getrandom(&mut number, rustix::rand::GetRandomFlags::empty())
            .map_err(|error| JoinError::Start(error.into()))?;
        let made = Box::into_raw(Box::new(Image {
            number,
            session: Mutex::new(None),
            look: Look::default(),
            lost: AtomicBool::new(false),
            spare: Mutex::new(Vec::new()),
        }));
        let null = std::ptr::null_mut();
        match IMAGE.compare_exchange(null, made, Ordering::AcqRel, Ordering::Acquire) {
            // SAFETY: it was made above and is never freed now that it is the image.
            Ok(_) => Ok(unsafe { &*made }),
            Err(other) => {
                // SAFETY: it was made above and nobody else has seen it.
                drop(unsafe { Box::from_raw(made) });
                // SAFETY: the other thread's image is never freed.
                Ok(unsafe { &*other })
            }
        }
    }

    /// Checks that a connection is to the session the task is in, which the first one decides.
    fn admit(&self, session: [u8; 16]) -> Result<(), JoinError> {
        let mut known = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        if *known.get_or_insert(session) == session {
            Ok(())
        } else {
            Err(JoinError::Lost)
        }
    }
}

/// In the child of a fork. The parent's image is left as it was: its locks may be held by
/// threads that do not exist here.
extern "C" fn forked() {
    IMAGE.store(std::ptr::null_mut(), Ordering::Release);
    GENERATION.fetch_add(1, Ordering::AcqRel);
}

impl Channel {
    /// A connection that an ended thread left, or a new one.
    fn obtain() -> Result<Channel, JoinError> {
        let image = Image::current()?;
        if image.lost.load(Ordering::Acquire) {
            return Err(JoinError::Lost);
        }
        let spare = image
            .spare
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        if let Some(channel) = spare {
            return Ok(channel);
        }
        let Joined {
            stream,
            session,
            files,
        } = join::connect(image.number)?;
        image.admit(session)?;
        let generation = GENERATION.load(Ordering::Acquire);
        Ok(Channel {
            stream,
            post: Post::of(files, image.look.clone()),
            frames: 0,
            generation,
            output: Vec::new(),
            input: Vec::new(),
            chunk: Vec::new(),
        })
    }

    fn is_usable(&self) -> bool {
        self.generation == GENERATION.load(Ordering::Acquire)
    }

    /// Leaves the connection to another thread; `machd` learns that this one ended.
    fn retire(mut self) {
        if !self.is_usable() || self.say(&ToKernel::ThreadEnded).is_err() {
            return;
        }
        if let Ok(image) = Image::current() {
            image
                .spare
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(self);
        }
    }

    /// Makes a request and waits for its answer.
    ///
    /// With `interruptible`, a signal handled meanwhile ends the wait in the kernel; without,
    /// the wait goes on.
    ///
    /// A request that [brings](Request::brings) a file comes with it.
    pub(crate) fn ask(
        &mut self,
        request: Request<Memory>,
        file: Option<Sent<'_>>,
        interruptible: bool,
    ) -> Result<Answer, AskError> {
        let outcome = self.converse(request, file, interruptible);
        outcome.map_err(|failure| {
            if let Failure::Unpassed(error) = failure {
                return AskError::File(error);
            }
            // What was too long to be sent has not been sent, and everything is as it was.
            if !matches!(failure, Failure::Unsent(_)) {
                if let Ok(image) = Image::current() {
                    image.lost.store(true, Ordering::Release);
                }
            }
            AskError::Join(JoinError::Broken(failure.to_string()))
        })
    }

    fn converse(
        &mut self,
        request: Request<Memory>,
        file: Option<Sent<'_>>,
        interruptible: bool,
    ) -> Result<Answer, Failure> {
        self.encode(&ToKernel::Request(request))?;
        if let Some(post) = self.post.as_mut().filter(|_| file.is_none()) {
            if post.ask(&self.output[FRAME_HEAD..], self.frames) {
                return self.hear_in_slot(interruptible);
            }
        }
        self.send(file.as_ref().map(|file| file.as_fd()))?;
        drop(file);
        self.hear(interruptible)
    }

    /// Waits for what answers the request in the slot.
    fn hear_in_slot(&mut self, mut interruptible: bool) -> Result<Answer, Failure> {
        loop {
            let Some(post) = &mut self.post else {
                return self.hear(interruptible);
            };
            match post.wait(interruptible)? {
                Waited::Answered(Answered::Here(size)) => {
                    post.read_answer(size, &mut self.input);
                    let FromKernel::Reply(reply) = protocol::decode(&self.input)?;
                    return Ok(Answer { reply, file: None });
                }
                // It is on its way.
                Waited::Answered(Answered::Elsewhere) => return self.hear(false),
                Waited::Interrupted => {
                    interruptible = false;
                    self.say(&ToKernel::Cancel)?;
                }
            }
        }
    }

    /// Waits for the answer that comes over the socket.
    fn hear(&mut self, mut interruptible: bool) -> Result<Answer, Failure> {
        self.input.clear();
        let mut file = None;
        loop {
            if let Some((FromKernel::Reply(reply), _)) = protocol::read_frame(&self.input)? {
                if self.input.capacity() > 4 * CHUNK {
                    self.input = Vec::new();
                }
                return Ok(Answer { reply, file });
            }
            if interruptible && Held::hold().sleep(&self.stream)? {
                interruptible = false;
                self.say(&ToKernel::Cancel)?;
            }
            self.chunk.resize(CHUNK, 0);
            match transfer::receive(&self.stream, &mut self.chunk) {
                Ok(received) if received.count == 0 => {
                    return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
                }
                Ok(received) => {
                    self.input.extend_from_slice(&self.chunk[..received.count]);
                    if let Arrival::One(passed) = received.file {
                        file = Some(passed.into_inner());
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn say(&mut self, frame: &impl Serialize) -> Result<(), Failure> {
        self.encode(frame)?;
        self.send(None)
    }

    fn encode(&mut self, frame: &impl Serialize) -> Result<(), Failure> {
        if self.output.capacity() > 4 * CHUNK {
            self.output = Vec::new();
        }
        self.output.clear();
        protocol::write_frame(frame, &mut self.output).map_err(Failure::Unsent)
    }

    /// Sends the frame that was encoded, and a file with its first bytes.
    fn send(&mut self, mut file: Option<BorrowedFd<'_>>) -> Result<(), Failure> {
        let mut rest = self.output.as_slice();
        while !rest.is_empty() {
            match transfer::send(&self.stream, rest, file.as_slice()) {
                Ok(count) => {
                    rest = &rest[count..];
                    file = None;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if file.is_some() && !is_hang_up(&error) => {
                    return Err(Failure::Unpassed(error));
                }
                Err(error) => return Err(error.into()),
            }
        }
        self.frames = self.frames.wrapping_add(1);
        Ok(())
    }

    /// Copies a range of the own task that may not be readable; `None` if this is not the way.
    pub(crate) fn read_memory(&self, address: u64, size: usize) -> Option<Option<Vec<u8>>> {
        self.post.as_ref()?.read_memory(address, size)
    }

    /// Copies bytes to where there may be no room; `None` if this is not the way.
    ///
    /// # Safety
    ///
    /// If the range can be written, nobody else uses it.
    pub(crate) unsafe fn write_memory(&self, bytes: &[u8], place: *mut u8) -> Option<bool> {
        // SAFETY: the caller's promise.
        unsafe { self.post.as_ref()?.write_memory(bytes, place) }
    }
}

fn is_hang_up(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionReset, NotConnected};
    matches!(error.kind(), BrokenPipe | ConnectionReset | NotConnected)
}

/// Why a connection is of no use any more, or has not been used.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Road(#[from] io::Error),
    #[error(transparent)]
    Unsent(FrameError),
    /// Linux does not pass the file; nothing has been sent.
    #[error("the file cannot be passed: {0}")]
    Unpassed(io::Error),
    #[error(transparent)]
    Unreadable(#[from] FrameError),
}
