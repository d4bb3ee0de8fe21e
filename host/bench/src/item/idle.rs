//! What clients cost that wait for a message.

use std::ffi::CString;
use std::time::Duration;

use anyhow::Result;

use super::Size;
use crate::figure::{Figure, Unit};
use crate::mach::{check_in, receive};
use crate::machine::{cpu_time, own_memory};
use crate::part::{Part, tell_ready};

const CLIENTS: usize = 100;
/// Until the last client waits.
const SETTLING: Duration = Duration::from_millis(500);

pub(crate) const CPU: &str = "CPU of 100 blocked clients and machd";

pub(super) fn measure(size: Size, session: u32) -> Result<Vec<Figure>> {
    let mut clients = (0..CLIENTS)
        .map(|client| Part::start(&["blocked", &format!("bench.blocked.{client}")]))
        .collect::<Result<Vec<_>>>()?;
    for client in &mut clients {
        client.is_ready()?;
    }
    std::thread::sleep(SETTLING);
    let all = || {
        let times = clients.iter().map(|client| cpu_time(client.process()));
        let clients = times.sum::<Result<Duration>>()?;
        Ok::<_, anyhow::Error>(clients + cpu_time(session)?)
    };
    let before = all()?;
    std::thread::sleep(Duration::from_secs(size.pick(10, 1)));
    let used = all()? - before;
    Ok(vec![
        Figure::times(CPU, &[used]),
        Figure::one(
            "machd's own memory, 100 clients",
            Unit::Bytes,
            own_memory(session)? as f64,
        ),
        Figure::one(
            "a blocked client's own memory",
            Unit::Bytes,
            own_memory(clients[0].process())? as f64,
        ),
    ])
}

/// Waits for a message that never comes.
pub(super) fn client(service: &str) -> Result<()> {
    let port = check_in(&CString::new(service)?)?;
    tell_ready()?;
    receive(port)
}
