//! Which processes there are, and what they run.

/// The processes that this one may know of, in ascending order.
#[cfg(target_os = "linux")]
pub(crate) fn all() -> Vec<i32> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let mut pids: Vec<i32> = entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|&pid| !is_of_the_kernel(pid))
        .collect();
    pids.sort_unstable();
    pids
}

/// Linux lists the kernel's own threads as processes (`PF_KTHREAD`).
#[cfg(target_os = "linux")]
fn is_of_the_kernel(pid: i32) -> bool {
    const FLAG: u32 = 0x0020_0000;
    let line = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // Behind the command, which stands in parentheses and may have some in it.
    let fields = line.rsplit_once(')').map_or("", |(_, fields)| fields);
    let flags = fields.split_ascii_whitespace().nth(6);
    flags.is_some_and(|flags| flags.parse::<u32>().is_ok_and(|flags| flags & FLAG != 0))
}

/// What a process runs; empty if nobody says.
#[cfg(target_os = "linux")]
pub(crate) fn command(pid: i32) -> String {
    let name = std::fs::read(format!("/proc/{pid}/comm")).unwrap_or_default();
    let name = String::from_utf8_lossy(&name);
    name.trim_end_matches('\n').to_owned()
}

/// The processes that this one may know of, in ascending order.
#[cfg(target_os = "macos")]
pub(crate) fn all() -> Vec<i32> {
    // SAFETY: without a buffer the call only counts.
    let count = unsafe { libc::proc_listallpids(std::ptr::null_mut(), 0) };
    // Some more may have come meanwhile.
    let mut pids = vec![0i32; usize::try_from(count).unwrap_or(0) + 64];
    let room = size_of_val(pids.as_slice()) as i32;
    // SAFETY: the buffer has as many bytes as the call is told.
    let count = unsafe { libc::proc_listallpids(pids.as_mut_ptr().cast(), room) };
    pids.truncate(usize::try_from(count).unwrap_or(0));
    pids.sort_unstable();
    pids
}

/// What a process runs; empty if nobody says.
#[cfg(target_os = "macos")]
pub(crate) fn command(pid: i32) -> String {
    let mut name = [0u8; 2 * 1024];
    // SAFETY: the buffer has as many bytes as the call is told.
    let length = unsafe { libc::proc_name(pid, name.as_mut_ptr().cast(), name.len() as u32) };
    let length = usize::try_from(length).unwrap_or(0).min(name.len());
    String::from_utf8_lossy(&name[..length]).into_owned()
}
