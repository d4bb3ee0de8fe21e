//! Other processes: this test program, started again, doing what it is told line by line.

use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use bootstrap::{
    Bootstrap, Deadline, Message, ReceiveRight, Received, Reply, SendOnceRight, ServiceName, task,
};
use bootstrap_sys as sys;

use crate::objects::Objects;

/// A process that obeys one command at a time; killed when it is dropped.
pub(crate) struct Puppet {
    process: Child,
    orders: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Puppet {
    /// Starts a process that runs the test [`other_process`] of the same program.
    pub(crate) fn start() -> Self {
        let program = std::env::current_exe().expect("the program has a path");
        let mut process = Command::new(program)
            .args([
                "--exact",
                "puppet::other_process",
                "--nocapture",
                "--test-threads=1",
            ])
            .env(VARIABLE, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program can be started");
        let orders = process.stdin.take().expect("its input is a pipe");
        let output = process.stdout.take().expect("its output is a pipe");
        Self {
            process,
            orders,
            answers: BufReader::new(output).lines(),
        }
    }

    pub(crate) fn pid(&self) -> u32 {
        self.process.id()
    }

    /// Gives an order and waits until it is carried out; what came of it.
    pub(crate) fn tell(&mut self, order: &str) -> String {
        self.order(order);
        self.answer()
    }

    /// Gives an order that may take its time.
    pub(crate) fn order(&mut self, order: &str) {
        writeln!(self.orders, "{order}").expect("the process takes orders");
    }

    /// What came of the order given last.
    pub(crate) fn answer(&mut self) -> String {
        loop {
            let line = self
                .answers
                .next()
                .expect("the process lives")
                .expect("it writes text");
            // The test harness prints lines of its own.
            if let Some(answer) = line.split(MARK).nth(1) {
                return answer.to_owned();
            }
        }
    }

    /// Kills it with SIGKILL and waits until it is gone.
    pub(crate) fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Puppet {
    fn drop(&mut self) {
        self.end();
    }
}

/// Obeys, if this process was started as a puppet; among the other tests it does nothing.
#[test]
fn other_process() {
    if std::env::var_os(VARIABLE).is_none() {
        return;
    }
    let mut hands = Hands::default();
    for order in std::io::stdin().lines().map_while(Result::ok) {
        let outcome = hands.obey(&order);
        println!("{MARK}{}", outcome.unwrap_or_else(|error| error));
    }
}

/// What a puppet holds between two orders.
#[derive(Default)]
struct Hands {
    port: Option<ReceiveRight>,
    request: Option<Received>,
    reply: Option<Reply>,
    objects: Objects,
}

impl Hands {
    fn obey(&mut self, order: &str) -> Result<String, String> {
        let (verb, name) = order.split_once(' ').unwrap_or((order, "none"));
        let bootstrap = Bootstrap::current().map_err(text)?;
        let service = ServiceName::new(name).map_err(text)?;
        match verb {
            "bootstrap-port" => return Ok(bootstrap.port().name().to_string()),
            "count-names" => return Ok(task::names().map_err(text)?.len().to_string()),
            "check-in" => self.port = Some(bootstrap.check_in(&service).map_err(text)?),
            "look-up" => {
                let right = bootstrap.look_up(&service).map_err(text)?;
                return Ok(right.name().to_string());
            }
            "send" => {
                let right = bootstrap.look_up(&service).map_err(text)?;
                right
                    .send(Message::new(1).with_body(&7u32), Deadline::NEVER)
                    .map_err(text)?;
            }
            "call" => {
                let right = bootstrap.look_up(&service).map_err(text)?;
                let reply = right.call(Message::new(1), Deadline::NEVER).map_err(text)?;
                return Ok(format!("reply {}", reply.id()));
            }
            "receive" => {
                let port = self.port.as_ref().ok_or("no port")?;
                let mut request = port.receive(Deadline::NEVER).map_err(text)?;
                self.reply = request.take_reply();
                let id = request.id();
                self.request = Some(request);
                return Ok(id.to_string());
            }
            "reply" => {
                let reply = self.reply.take().ok_or("no reply right")?;
                reply.send(Message::new(2)).map_err(text)?;
            }
            "announce-death-of" => {
                let name = name.parse().map_err(text)?;
                let Some(Reply::SendOnce(to)) = self.reply.take() else {
                    return Err("no right for one reply".to_owned());
                };
                let (outcome, to) = announce_death(name, to);
                self.reply = to.map(Reply::SendOnce);
                return Ok(outcome.to_string());
            }
            "greet-bootstrap-port" => {
                let greeting = Message::new(77);
                bootstrap
                    .port()
                    .send(greeting, Deadline::NOW)
                    .map_err(text)?;
            }
            "drop" => *self = Self::default(),
            _ => return self.objects.obey(verb, name, self.request.as_mut()),
        }
        Ok("done".to_owned())
    }
}

/// Makes a port under a name of choice and lets it die, after having asked the kernel to tell `to`.
/// Gives the right back if the name is taken here.
fn announce_death(name: u32, to: SendOnceRight) -> (i32, Option<SendOnceRight>) {
    // SAFETY: the variable is the task's own port, set before `main`.
    let task = unsafe { sys::mach_task_self_ };
    let receive = sys::MACH_PORT_RIGHT_RECEIVE;
    // SAFETY: the call takes integers only.
    let code = unsafe { sys::mach_port_allocate_name(task, receive, name) };
    if code != 0 {
        return (code, Some(to));
    }
    let name = bootstrap::Name::new(name).expect("the kernel took it for one");
    // SAFETY: the right was just made, and is this value's from here on.
    let port = unsafe { ReceiveRight::from_raw_name(name) }.expect("a port without a guard");
    let to_port = port.make_send().expect("a send right");
    to_port.notify_dead(to).expect("the port lives");
    drop(port);
    (0, None)
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

const VARIABLE: &str = "BOOTSTRAP_TEST_PUPPET";
const MARK: &str = "@ ";
