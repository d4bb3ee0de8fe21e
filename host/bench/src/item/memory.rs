//! Out-of-line memory there and back, and one way, beside copying and `ipc-channel`.

use std::ffi::CString;

use anyhow::{Context, Result};
use rustix::fs::{MemfdFlags, SealFlags, fcntl_add_seals, memfd_create};

use super::{Size, rival, times};
use crate::figure::Figure;
use crate::mach::{Caller, Memory, Serve, check_in, look_up, serve};
use crate::part::{Part, tell_ready};

const SIZES: [(usize, &str); 3] = [(4 << 10, "4 KiB"), (1 << 20, "1 MiB"), (64 << 20, "64 MiB")];
const BACK: &str = "bench.back";
const KEEP: &str = "bench.keep";

pub(super) fn measure(size: Size) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    let mut callers = Vec::new();
    for (part, service) in [("back", BACK), ("keep", KEEP)] {
        let mut server = Part::start(&[part, service])?;
        server.is_ready()?;
        let caller = Caller::of(look_up(&CString::new(service)?)?)?;
        callers.push((server, caller));
    }
    let [(_, back), (_, keep)] = &callers[..] else {
        return Ok(figures);
    };
    let (bytes, shared) = (rival::Bytes::start()?, rival::Shared::start()?);
    for (length, name) in SIZES {
        let memory = Memory::new(length)?;
        let mut copy = Memory::new(length)?;
        let calls = (size.pick(256 << 20, 8 << 20) / length).clamp(1, size.pick(500, 20));
        let mut all: [Vec<_>; 6] = Default::default();
        for round in 0..=size.pick(5, 1) {
            let some = [
                times(calls, || {
                    copy.copy(&memory);
                    Ok(())
                })?,
                times(calls, || by_hand(&memory))?,
                times(calls, || keep.call_with(&memory).map(drop))?,
                times(calls, || {
                    let returned = back.call_with(&memory)?.context("no memory came back")?;
                    returned.look();
                    returned.give_up()
                })?,
                times(calls, || bytes.round_trip(memory.bytes()))?,
                times(calls, || shared.round_trip(memory.bytes()))?,
            ];
            if round > 0 {
                for (all, some) in all.iter_mut().zip(some) {
                    all.extend(some);
                }
            }
        }
        let [copied, by_hand, one_way, both, bytes, shared] = all;
        figures.extend([
            Figure::times(format!("memcpy of {name}"), &copied),
            Figure::times(format!("{name} in a memory file, by hand"), &by_hand),
            Figure::times(format!("{name} out of line, one way"), &one_way),
            Figure::times(format!("{name} out of line, there and back"), &both),
            Figure::times(
                format!("{name} there and back, ipc-channel's bytes"),
                &bytes,
            ),
            Figure::times(
                format!("{name} there and back, ipc-channel's shared memory"),
                &shared,
            ),
        ]);
        memory.give_up()?;
        copy.give_up()?;
    }
    Ok(figures)
}

/// The least that memory in a file of its own costs: it is written, sealed, mapped, looked at and
/// given up, without another process.
fn by_hand(memory: &Memory) -> Result<()> {
    let file = memfd_create("by hand", MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING)?;
    let mut rest = memory.bytes();
    while !rest.is_empty() {
        rest = &rest[rustix::io::write(&file, rest)?..];
    }
    fcntl_add_seals(
        &file,
        SealFlags::SHRINK | SealFlags::GROW | SealFlags::WRITE,
    )?;
    let received = Memory::of(&file, memory.bytes().len())?;
    drop(file);
    received.look();
    received.give_up()
}

pub(super) fn server(service: &str, kind: Serve) -> Result<()> {
    let port = check_in(&CString::new(service)?)?;
    tell_ready()?;
    serve(port, kind)
}
