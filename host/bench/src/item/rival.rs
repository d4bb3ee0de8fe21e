//! The same over `ipc-channel`, as its users would write it.

use anyhow::{Context, Result};
use ipc_channel::ipc::{
    self, IpcBytesReceiver, IpcBytesSender, IpcOneShotServer, IpcReceiver, IpcSender,
    IpcSharedMemory,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::mach::look;
use crate::part::Part;

/// 64 bytes.
type Body = [u64; 8];

/// A request, and where its reply goes.
#[derive(Serialize, Deserialize)]
pub(super) struct Ask {
    body: Body,
    reply: IpcSender<Body>,
}

/// Starts a part and takes what it hands over.
fn meet<T: Serialize + DeserializeOwned>(part: &str) -> Result<(Part, T)> {
    let (server, door) = IpcOneShotServer::new()?;
    let part = Part::start(&[part, &door])?;
    let (_, handed) = server
        .accept()
        .context("taking what the other side hands over")?;
    Ok((part, handed))
}

fn hand_over<T: Serialize + DeserializeOwned>(door: &str, thing: T) -> Result<()> {
    let sender = IpcSender::connect(door.to_owned())?;
    Ok(sender.send(thing)?)
}

/// One who calls, with a fresh channel for each reply.
pub(super) struct Caller {
    requests: IpcSender<Ask>,
    _server: Part,
}

impl Caller {
    pub(super) fn start() -> Result<Caller> {
        let (_server, requests) = meet("rival-calls")?;
        Ok(Caller { requests, _server })
    }

    pub(super) fn call(&self) -> Result<()> {
        let (reply, replies) = ipc::channel()?;
        self.requests.send(Ask {
            body: [7; 8],
            reply,
        })?;
        replies.recv()?;
        Ok(())
    }
}

pub(super) fn answer_calls(door: &str) -> Result<()> {
    let (sender, requests) = ipc::channel::<Ask>()?;
    hand_over(door, sender)?;
    while let Ok(Ask { body, reply }) = requests.recv() {
        reply.send(body)?;
    }
    Ok(())
}

/// Bytes there and back, by copying: over two channels that stay.
pub(super) struct Bytes {
    there: IpcBytesSender,
    back: IpcBytesReceiver,
    _server: Part,
}

impl Bytes {
    pub(super) fn start() -> Result<Bytes> {
        let (_server, (there, back)) = meet("rival-bytes")?;
        Ok(Bytes {
            there,
            back,
            _server,
        })
    }

    pub(super) fn round_trip(&self, bytes: &[u8]) -> Result<()> {
        self.there.send(bytes)?;
        look(&self.back.recv()?);
        Ok(())
    }
}

pub(super) fn echo_bytes(door: &str) -> Result<()> {
    let (there, arrivals) = ipc::bytes_channel()?;
    let (departures, back) = ipc::bytes_channel()?;
    hand_over(door, (there, back))?;
    while let Ok(bytes) = arrivals.recv() {
        look(&bytes);
        departures.send(&bytes)?;
    }
    Ok(())
}

/// Bytes there and back in a memory file.
pub(super) struct Shared {
    there: IpcSender<IpcSharedMemory>,
    back: IpcReceiver<IpcSharedMemory>,
    _server: Part,
}

impl Shared {
    pub(super) fn start() -> Result<Shared> {
        let (_server, (there, back)) = meet("rival-shared")?;
        Ok(Shared {
            there,
            back,
            _server,
        })
    }

    pub(super) fn round_trip(&self, bytes: &[u8]) -> Result<()> {
        self.there.send(IpcSharedMemory::from_bytes(bytes))?;
        look(&self.back.recv()?);
        Ok(())
    }
}

pub(super) fn echo_shared(door: &str) -> Result<()> {
    let (there, arrivals) = ipc::channel::<IpcSharedMemory>()?;
    let (departures, back) = ipc::channel()?;
    hand_over(door, (there, back))?;
    while let Ok(memory) = arrivals.recv() {
        look(&memory);
        departures.send(memory)?;
    }
    Ok(())
}
