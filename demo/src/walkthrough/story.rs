//! The story itself: five steps, each with what it shows and the claims that are checked.

use std::error::Error;
use std::thread;
use std::time::Duration;

use super::narrator::Narrator;
use super::role::{Actor, Cast, QUESTION, Role};

/// Tells the story.
pub(super) fn tell(cast: &Cast<'_>, narrator: &mut Narrator) -> Result<(), Box<dyn Error>> {
    narrator.title("Making a Mach server")?;
    narrator.say(&format!(
        "Every role is a process of its own.\nThe service name is {}.",
        cast.service()
    ))?;
    client_without_server(cast, narrator)?;
    let server = server(cast, narrator)?;
    client_with_server(cast, narrator, server.port)?;
    server_killed(cast, narrator, server.actor)?;
    request_and_reply(cast, narrator)
}

fn client_without_server(cast: &Cast<'_>, narrator: &mut Narrator) -> Result<(), Box<dyn Error>> {
    narrator.step("A client looks for a server that is not there")?;
    narrator.say(
        "It asks the bootstrap server, to which every process has a right from birth.\n\
         Nobody has checked in under the name yet.",
    )?;
    let client = cast.start(Role::Client)?;
    let lines = client.read_all()?;
    narrator.show(&client, &lines)?;
    claim_bootstrap_port(narrator, "client", &lines)?;
    claim_unknown(
        narrator,
        &lines,
        "the look-up gives no port and the code 0x44e",
    )
}

fn server(cast: &Cast<'_>, narrator: &mut Narrator) -> Result<Server, Box<dyn Error>> {
    narrator.step("A server checks in")?;
    narrator.say(
        "It looks its own name up, which fails; checks in, which gives it the receive right\n\
         of a port; and looks the name up again, which gives it a right to send to that port.",
    )?;
    let server = Server::start(cast)?;
    narrator.show(&server.actor, &server.lines)?;
    let Server { lines, port, .. } = &server;
    claim_bootstrap_port(narrator, "server", lines)?;
    claim_unknown(
        narrator,
        lines,
        "before it checks in, its name is unknown: 0x44e",
    )?;
    narrator.claim(port.is_some(), "the check-in gives it a port")?;
    let looked_up = lines.last().and_then(|line| number(line, LOOKED_UP, "(0)"));
    narrator.claim(
        port.is_some() && looked_up == *port,
        "the look-up gives the same number: rights to one port share one name in a process",
    )?;
    Ok(server)
}

fn client_with_server(
    cast: &Cast<'_>,
    narrator: &mut Narrator,
    port: Option<u32>,
) -> Result<(), Box<dyn Error>> {
    narrator.step("A client finds the server")?;
    narrator.say("It gets a right to send to the server's port, under a name of its own.")?;
    // Names are independent, so two processes may come upon the same number by chance. Then the
    // next client shows what this one does not.
    let mut attempts = 0;
    let (client, lines, found) = loop {
        let client = cast.start(Role::Client)?;
        let lines = client.read_all()?;
        let found = lines.last().and_then(|line| number(line, LOOKED_UP, "(0)"));
        attempts += 1;
        if found != port || attempts == CLIENTS {
            break (client, lines, found);
        }
    };
    narrator.show(&client, &lines)?;
    claim_bootstrap_port(narrator, "client", &lines)?;
    narrator.claim(found.is_some(), "the look-up succeeds")?;
    narrator.claim(
        found.is_some() && found != port,
        format_args!(
            "the client says {} where the server says {}: a name means something in one process",
            display(found),
            display(port)
        ),
    )?;
    Ok(())
}

fn server_killed(
    cast: &Cast<'_>,
    narrator: &mut Narrator,
    server: Actor,
) -> Result<(), Box<dyn Error>> {
    narrator.step("The server is killed")?;
    narrator.say(
        "The kernel takes its receive right, the port dies, and the bootstrap server, which is\n\
         told so, forgets the name.",
    )?;
    let status = server.kill()?;
    narrator.claim(
        status.code().is_none(),
        format_args!("the server is gone ({status})"),
    )?;
    // The news travels as a message, so a client that is quick may still find the name.
    let mut attempts = 0;
    let (client, lines) = loop {
        let client = cast.start(Role::Client)?;
        let lines = client.read_all()?;
        attempts += 1;
        if is_unknown(&lines) || attempts == CLIENTS {
            break (client, lines);
        }
        thread::sleep(NEWS);
    };
    narrator.show(&client, &lines)?;
    claim_bootstrap_port(narrator, "client", &lines)?;
    claim_unknown(narrator, &lines, "the name is unknown again: 0x44e")
}

fn request_and_reply(cast: &Cast<'_>, narrator: &mut Narrator) -> Result<(), Box<dyn Error>> {
    narrator.step("A client asks, and the server answers")?;
    narrator.say(
        "A new server checks in. The client sends it a number in a message, and with it a right\n\
         to send one message back: the reply port. The kernel adds who the sender is.",
    )?;
    let Server {
        actor: server,
        lines,
        port,
    } = Server::start(cast)?;
    narrator.show(&server, &lines)?;
    narrator.claim(
        port.is_some(),
        "the name is free again, and a new server gets it",
    )?;
    let asker = cast.start(Role::Asker)?;
    let lines = asker.read_all()?;
    narrator.show(&asker, &lines)?;
    claim_bootstrap_port(narrator, "asker", &lines)?;
    let said = |what| lines.iter().find_map(|line| number(line, what, ""));
    let answer = said("answer");
    narrator.claim(
        answer == Some(QUESTION + 1),
        format_args!("the answer to {QUESTION} is {}", display(answer)),
    )?;
    narrator.claim(
        said("answered by") == Some(server.pid()),
        format_args!("it comes from the server, process {}", server.pid()),
    )?;
    narrator.claim(
        said("asker's pid in the audit token") == Some(asker.pid()),
        format_args!(
            "the audit token tells the server the asker's real pid, {}",
            asker.pid()
        ),
    )?;
    Ok(())
}

/// A server that has said all it says before it waits for requests.
struct Server {
    actor: Actor,
    lines: Vec<String>,
    /// The number of its port, if the check-in succeeded.
    port: Option<u32>,
}

impl Server {
    fn start(cast: &Cast<'_>) -> Result<Self, Box<dyn Error>> {
        let actor = cast.start(Role::Server)?;
        let mut lines: Vec<String> = Vec::new();
        // Until the look-up after the check-in, or until it ends because it failed.
        while let Some(line) = actor.read(1)?.pop() {
            let is_last = line.starts_with(LOOKED_UP)
                && lines.iter().any(|line| line.starts_with(CHECKED_IN));
            lines.push(line);
            if is_last {
                break;
            }
        }
        let port = lines
            .iter()
            .find_map(|line| number(line, CHECKED_IN, "(0)"));
        Ok(Self { actor, lines, port })
    }
}

fn claim_bootstrap_port(
    narrator: &mut Narrator,
    who: &str,
    lines: &[String],
) -> Result<(), Box<dyn Error>> {
    let found = lines
        .first()
        .and_then(|line| number(line, "bootstrap port", ""));
    let claim = format!("the {who}'s bootstrap port is {BOOTSTRAP_PORT}, as in every process");
    Ok(narrator.claim(found == Some(BOOTSTRAP_PORT), claim)?)
}

fn claim_unknown(
    narrator: &mut Narrator,
    lines: &[String],
    claim: &str,
) -> Result<(), Box<dyn Error>> {
    narrator.claim(is_unknown(lines), claim)?;
    let meaning = lines.get(2).map(|line| line.trim_start());
    narrator.claim(
        meaning == Some(UNKNOWN),
        format_args!("the code means: {UNKNOWN}"),
    )?;
    Ok(())
}

/// Whether the second line is a look-up that failed for want of the name.
fn is_unknown(lines: &[String]) -> bool {
    lines
        .get(1)
        .and_then(|line| number(line, LOOKED_UP, "(44e)"))
        == Some(0)
}

/// The number in a line of the form `label: number`, followed by `rest`.
fn number(line: &str, label: &str, rest: &str) -> Option<u32> {
    line.strip_prefix(label)?
        .strip_prefix(": ")?
        .strip_suffix(rest)?
        .trim_end()
        .parse()
        .ok()
}

fn display(number: Option<u32>) -> String {
    number.map_or_else(|| "nothing".to_owned(), |number| number.to_string())
}

const BOOTSTRAP_PORT: u32 = 1799;
const LOOKED_UP: &str = "looked-up service_port";
const CHECKED_IN: &str = "service_port";
const UNKNOWN: &str = "Unknown service name";

/// How many clients to start before taking what the last one says.
const CLIENTS: usize = 50;

/// How long to wait for the news of a death between two clients.
const NEWS: Duration = Duration::from_millis(20);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_of_a_line_is_read_between_label_and_rest() {
        assert_eq!(
            number("service_port: 3331 (0)", CHECKED_IN, "(0)"),
            Some(3331)
        );
        assert_eq!(
            number("looked-up service_port: 0 (44e)", LOOKED_UP, "(44e)"),
            Some(0)
        );
        assert_eq!(
            number("looked-up service_port: 0 (44e)", LOOKED_UP, "(0)"),
            None
        );
        assert_eq!(
            number("bootstrap port: 1799", "bootstrap port", ""),
            Some(1799)
        );
        assert_eq!(number("bootstrap port: many", "bootstrap port", ""), None);
    }
}
