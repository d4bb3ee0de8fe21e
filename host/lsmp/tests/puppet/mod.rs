//! Other processes: this test program, started again, doing what it is told line by line.

use std::io::{BufRead, BufReader, Lines, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use bootstrap::{
    Bootstrap, Deadline, Message, PortSet, ReceiveRight, SendOnceRight, SendRight, ServiceName,
    task,
};
use bootstrap_sys as sys;

/// A process that obeys one command at a time; killed when it is dropped.
pub(crate) struct Puppet {
    process: Child,
    orders: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Puppet {
    pub(crate) fn start(session: &Path) -> Puppet {
        Puppet::named(session, "puppet")
    }

    /// One whose command is this.
    pub(crate) fn named(session: &Path, command: &str) -> Puppet {
        let program = std::env::current_exe().expect("the program has a path");
        let mut process = Command::new(program)
            .arg0(command)
            .args(["--exact", "puppet::other_process", "--nocapture"])
            .args(["--test-threads", "1"])
            .env(VARIABLE, command)
            .env("MACHD_SOCKET", session)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program can be started");
        let orders = process.stdin.take().expect("its input is a pipe");
        let output = process.stdout.take().expect("its output is a pipe");
        let mut puppet = Puppet {
            process,
            orders,
            answers: BufReader::new(output).lines(),
        };
        puppet.tell("inventory");
        puppet
    }

    pub(crate) fn pid(&self) -> u32 {
        self.process.id()
    }

    /// Gives an order and waits until it is carried out; what came of it.
    pub(crate) fn tell(&mut self, order: &str) -> String {
        writeln!(self.orders, "{order}").expect("the process takes orders");
        loop {
            let line = self.answers.next().expect("the process lives");
            // The test harness prints lines of its own.
            if let Some(answer) = line.expect("it writes text").split(MARK).nth(1) {
                assert!(!answer.starts_with("error"), "{order}: {answer}");
                return answer.to_owned();
            }
        }
    }
}

impl Drop for Puppet {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Obeys, if this process was started as a puppet; among the other tests it does nothing.
#[test]
fn other_process() {
    let Some(name) = std::env::var_os(VARIABLE) else {
        return;
    };
    let _ = std::fs::write("/proc/self/comm", name.as_encoded_bytes());
    // The survey asks for the command of the process, not of the thread that runs this.
    let main = format!("/proc/self/task/{}/comm", std::process::id());
    let _ = std::fs::write(main, name.as_encoded_bytes());
    let mut hands = Hands::default();
    for order in std::io::stdin().lines().map_while(Result::ok) {
        let outcome = hands.obey(&order);
        println!(
            "{MARK}{}",
            outcome.unwrap_or_else(|e| format!("error: {e}"))
        );
    }
}

/// What a puppet holds between two orders.
#[derive(Default)]
struct Hands {
    port: Option<ReceiveRight>,
    set: Option<PortSet>,
    sends: Vec<SendRight>,
    inbox: Option<ReceiveRight>,
    once: Option<SendOnceRight>,
}

type Outcome = Result<String, Box<dyn std::error::Error>>;

impl Hands {
    fn obey(&mut self, order: &str) -> Outcome {
        let (verb, number) = order.split_once(' ').unwrap_or((order, "0"));
        let service = ServiceName::new(super::SERVICE)?;
        match verb {
            "check-in" => self.port = Some(Bootstrap::current()?.check_in(&service)?),
            "limit" => self.port()?.set_queue_limit(number.parse()?)?,
            "set" => {
                let set = PortSet::new()?;
                set.insert(self.port()?)?;
                self.set = Some(set);
            }
            "ask-no-senders" => {
                let inbox = ReceiveRight::new()?;
                let _ = self.port()?.notify_no_senders(1, inbox.make_send_once()?)?;
                self.inbox = Some(inbox);
            }
            "look-up" => self.sends.push(Bootstrap::current()?.look_up(&service)?),
            "send" => self
                .send()?
                .send(Message::new(1), Deadline::NOW)
                .map_err(|error| error.to_string())?,
            "ask-dead" => {
                let inbox = ReceiveRight::new()?;
                let notify = inbox.make_send_once()?;
                let _ = self.send()?.notify_dead(notify)?;
                self.inbox = Some(inbox);
            }
            "dead-name" => drop(allocate(sys::MACH_PORT_RIGHT_DEAD_NAME)?),
            "once" => self.once = Some(self.inbox.as_ref().ok_or("no inbox")?.make_send_once()?),
            // A send right whose port dies, and which nobody looks at afterwards.
            "orphan" => {
                let port = ReceiveRight::new()?;
                let once = port.make_send_once()?;
                drop(port);
                std::mem::forget(once);
            }
            "inventory" => return inventory(),
            "survey" => {
                let before = inventory()?;
                let survey = lsmp::survey(lsmp::Show::Busy)?;
                let same = if inventory()? == before {
                    "the same"
                } else {
                    "others"
                };
                let count = survey.tasks.len();
                return Ok(format!("{count} other task, the names are {same}"));
            }
            _ => return Err("unknown order".into()),
        }
        Ok("done".to_owned())
    }

    fn port(&self) -> Result<&ReceiveRight, &'static str> {
        self.port.as_ref().ok_or("no port")
    }

    fn send(&self) -> Result<&SendRight, &'static str> {
        self.sends.first().ok_or("no send right")
    }
}

fn allocate(right: sys::mach_port_right_t) -> Result<sys::mach_port_name_t, String> {
    let mut name = 0;
    // SAFETY: the result has its place.
    match unsafe { sys::mach_port_allocate(sys::mach_task_self(), right, &mut name) } {
        0 => Ok(name),
        code => Err(format!("{code:#x}")),
    }
}

/// All names, their types and counts, by a call that leaves names as they are.
fn inventory() -> Outcome {
    let names: Vec<String> = task::names()?
        .into_iter()
        .map(|(name, kinds)| format!("{name} {kinds:?}"))
        .collect();
    let (mut space, mut tree) = (sys::ipc_info_space_t::default(), std::ptr::null_mut());
    let (mut table, mut count, mut tree_count) = (std::ptr::null_mut(), 0, 0);
    let own = sys::mach_task_self();
    // SAFETY: the results have their places.
    let code = unsafe {
        sys::mach_port_space_info(
            own,
            &mut space,
            &mut table,
            &mut count,
            &mut tree,
            &mut tree_count,
        )
    };
    if code != 0 {
        return Err(format!("{code:#x}").into());
    }
    // SAFETY: the call made an array of so many elements.
    let entries = unsafe { std::slice::from_raw_parts(table, count as usize) };
    let references: Vec<String> = entries
        .iter()
        .filter(|entry| entry.iin_type != 0)
        .map(|e| format!("{:#x} {:#x} {}", e.iin_name, e.iin_type, e.iin_urefs))
        .collect();
    let size = size_of_val(entries) as u64;
    // SAFETY: the array is this function's, and no longer used.
    unsafe { sys::mach_vm_deallocate(own, table as u64, size) };
    Ok(format!("{names:?} {references:?}"))
}

const VARIABLE: &str = "LSMP_TEST_PUPPET";
const MARK: &str = "@ ";
