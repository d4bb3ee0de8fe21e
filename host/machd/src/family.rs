//! Which process descends from which, by the word of Linux.
//!
//! Mach hands special ports down when a process is made. This session hears of a process only
//! when it makes its first call, so it asks who its ancestors are, and it looks for descendants
//! that have not called yet before a task changes what it hands down.

use std::fs;
use std::os::unix::fs::MetadataExt;

use mach_kernel::Identity;
use rustix::process::Pid;

use crate::process::identity;

/// The process that made another, while it lives and is not reparented.
fn parent(pid: Pid) -> Option<Pid> {
    let path = format!("/proc/{}/status", pid.as_raw_nonzero());
    let status = fs::read_to_string(path).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
    Pid::from_raw(line.trim().parse().ok()?)
}

/// The processes above another, nearest first.
pub(crate) fn ancestors(pid: Pid) -> impl Iterator<Item = Pid> {
    std::iter::successors(parent(pid), |&pid| parent(pid))
}

/// True for a process that is surely without children, which is cheaper to see than all processes
/// are to read. Linux lists children by the thread that made them, and moves them to another when
/// that ends, so only a lone thread's list is sure. Linux may be built without these lists.
fn is_childless(pid: Pid) -> bool {
    let threads = format!("/proc/{}/task", pid.as_raw_nonzero());
    let children = format!("{threads}/{}/children", pid.as_raw_nonzero());
    fs::read_dir(threads).is_ok_and(|threads| threads.count() == 1)
        && fs::read_to_string(children).is_ok_and(|children| children.is_empty())
}

/// The processes below another, at any depth, each after the one that made it.
pub(crate) fn descendants(pid: Pid) -> Vec<Pid> {
    if is_childless(pid) {
        return Vec::new();
    }
    let listing = fs::read_dir("/proc").into_iter().flatten().flatten();
    let all: Vec<(Pid, Pid)> = listing
        .filter_map(|entry| Pid::from_raw(entry.file_name().to_str()?.parse().ok()?))
        .filter_map(|pid| Some((pid, parent(pid)?)))
        .collect();
    let mut found = vec![pid];
    let mut at = 0;
    while at < found.len() {
        let above = found[at];
        found.extend(
            all.iter()
                .filter(|(_, parent)| *parent == above)
                .map(|(pid, _)| *pid),
        );
        at += 1;
    }
    found.remove(0);
    found
}

/// Who a process is that has not connected yet.
pub(crate) fn identity_of(pid: Pid) -> Option<Identity> {
    let owner = fs::metadata(format!("/proc/{}", pid.as_raw_nonzero())).ok()?;
    Some(identity(pid, owner.uid(), owner.gid()))
}

/// False for Linux's own threads, which `/proc` lists with the processes, and for what has ended.
pub(crate) fn runs_a_program(pid: Pid) -> bool {
    fs::read_link(format!("/proc/{}/exe", pid.as_raw_nonzero())).is_ok()
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Stdio};

    use super::*;

    #[test]
    fn grandchild_is_a_descendant_and_knows_its_ancestors() {
        let own = rustix::process::getpid();
        let mut shell = Command::new("sh")
            .args(["-c", "sleep 60 & echo $!; wait"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        let child = Pid::from_child(&shell);
        let mut line = String::new();
        let output = shell.stdout.take().expect("piped");
        std::io::BufRead::read_line(&mut std::io::BufReader::new(output), &mut line)
            .expect("a line");
        let grandchild = Pid::from_raw(line.trim().parse().expect("a number")).expect("a process");

        let below = descendants(own);
        let above: Vec<Pid> = ancestors(grandchild).take(2).collect();
        let (of_child, of_grandchild) = (descendants(child), descendants(grandchild));

        rustix::process::kill_process(grandchild, rustix::process::Signal::KILL).expect("killed");
        shell.wait().expect("waited for");
        let order = |pid| below.iter().position(|&found| found == pid);
        assert!(
            order(child).is_some() && order(child) < order(grandchild),
            "{below:?}"
        );
        assert_eq!(above, [child, own]);
        assert_eq!((of_child, of_grandchild), (vec![grandchild], vec![]));
    }
}
