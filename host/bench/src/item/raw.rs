//! What Linux itself takes: one packet there and one back, and datagrams one way.

use std::os::fd::OwnedFd;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use rustix::net::{
    AddressFamily, RecvFlags, SendFlags, SocketAddrUnix, SocketType, accept, bind, connect, listen,
    recv, send, socket,
};

use crate::machine::now;
use crate::part::{tell, tell_ready};

/// Bytes of a packet.
const SIZE: usize = 64;

fn packet_socket() -> Result<OwnedFd> {
    Ok(socket(AddressFamily::UNIX, SocketType::SEQPACKET, None)?)
}

/// A connection on which packets go there and back.
pub(super) struct Line(OwnedFd);

impl Line {
    pub(super) fn to(path: &Path) -> Result<Line> {
        let socket = packet_socket()?;
        connect(&socket, &SocketAddrUnix::new(path)?)?;
        Ok(Line(socket))
    }

    pub(super) fn round_trip(&self) -> Result<()> {
        let mut packet = [7; SIZE];
        send(&self.0, &packet, SendFlags::empty())?;
        recv(&self.0, &mut packet, RecvFlags::empty())?;
        Ok(())
    }
}

/// Sends back what comes.
pub(super) fn echo(path: &str) -> Result<()> {
    let listener = packet_socket()?;
    bind(&listener, &SocketAddrUnix::new(path)?)?;
    listen(&listener, 1)?;
    tell_ready()?;
    let line = accept(&listener)?;
    let mut packet = [0; SIZE];
    loop {
        let (_, count) = recv(&line, &mut packet, RecvFlags::empty())?;
        if count == 0 {
            return Ok(());
        }
        send(&line, &packet[..count], SendFlags::empty())?;
    }
}

/// Counts what comes for so many milliseconds after the first.
pub(super) fn sink(path: &str, window: u64) -> Result<()> {
    let socket = UnixDatagram::bind(path).context("making a socket")?;
    tell_ready()?;
    let mut packet = [0; SIZE];
    socket.recv(&mut packet)?;
    let (began, window) = (now(), Duration::from_millis(window));
    let mut count = 0u64;
    while now() - began < window {
        socket.recv(&mut packet)?;
        count += 1;
    }
    tell(&(count as f64 / window.as_secs_f64()).to_string())
}

/// Sends until nobody receives any more, at most for so many milliseconds.
pub(super) fn source(path: &str, window: u64) -> Result<()> {
    let socket = UnixDatagram::unbound()?;
    socket.connect(path)?;
    let until = now() + Duration::from_millis(window);
    while now() < until && socket.send(&[7; SIZE]).is_ok() {}
    Ok(())
}
